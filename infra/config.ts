/** A stable stage keeps its data whatever happens to the stacks; the other may be thrown away. */
const stages = ['dev', 'prod'] as const;
type Stage = (typeof stages)[number];

const logLevels = ['DEBUG', 'INFO', 'WARN', 'ERROR'] as const;
type LogLevel = (typeof logLevels)[number];

/** All that differs between two deployments. */
export interface Config {
  readonly stage: Stage;
  /** Data outlive the stacks: retained, protected against deletion. */
  readonly stable: boolean;
  /** Gets every alarm; nobody when absent. */
  readonly alarmEmail: string | undefined;
  /** Where the desk's page is served under a name of one's own, with the certificate for it; else under CloudFront's. */
  readonly deskDomain: { readonly name: string; readonly certificateArn: string } | undefined;
  /** Further origins that the desk's page is served from: allowed by CORS, and signed-in people return there. */
  readonly deskOrigins: readonly string[];
  readonly logRetentionDays: 14 | 90;
  /** How much the functions log. No level logs the text of an article. */
  readonly logLevel: LogLevel;
  /** Whether X-Ray records requests: a recorded one costs as much as five requests. */
  readonly tracing: 'off' | 'on';
  /** Whether each claim takes two verdicts, by different people, unless its article says otherwise. */
  readonly secondReview: 'off' | 'on';
  /** Whether the person who uploaded an article may give verdicts on it. */
  readonly selfReview: 'refused' | 'allowed';
  /** Whether a senior may settle a dispute that they are a side of. */
  readonly ownDispute: 'refused' | 'allowed';
  /** Days that a replaced upload's bytes are kept; its text is kept for good. */
  readonly replacedUploadDays: number;
  /** Whether EventBridge keeps the uploads' events, so that a span of time can be replayed. */
  readonly uploadArchive: 'on' | 'off';
  /** Requests a second, and at once, that the API takes in all. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Articles that one pipeline function works on at the same time, so that an archive dropped at once leaves room for the API. */
  readonly pipelineConcurrency: number;
}

/** Reads one context value, as `-c name=value` or cdk.json gives it. */
export type ContextReader = (name: string) => unknown;

/**
 * The configuration of a deployment from CDK's context.
 *
 * | context | default | |
 * |---|---|---|
 * | `stage` | `dev` | `dev` or `prod` |
 * | `alarmEmail` | none | address that confirms a subscription and gets every alarm |
 * | `deskDomain` | none | the desk's own host name, and `deskCertificate`, the ARN of its certificate in us-east-1 |
 * | `deskOrigins` | dev: `http://localhost:8080` | further origins of the page, separated by commas |
 * | `secondReview` | `off` | `on`: two verdicts for each claim |
 * | `selfReview` | `refused` | `allowed`: for a desk of one person |
 * | `ownDispute` | `refused` | `allowed`: for a desk with no third person who may settle it |
 * | `uploadArchive` | `on` | `off`: no span of time can be replayed, single uploads still can |
 * | `logLevel` | `INFO` | `DEBUG`, `INFO`, `WARN` or `ERROR` |
 * | `tracing` | `off` | `on`: X-Ray records requests |
 *
 * @throws Error that names the value and what it should be
 * @example readConfig((name) => app.node.tryGetContext(name))
 */
export const readConfig = (context: ContextReader): Config => {
  const stage = oneOf('stage', stages, text(context, 'stage') ?? 'dev');
  const stable = stage === 'prod';
  return {
    stage,
    stable,
    alarmEmail: emailOf(text(context, 'alarmEmail')),
    deskDomain: domainOf(text(context, 'deskDomain'), text(context, 'deskCertificate')),
    deskOrigins: originsOf(stage, text(context, 'deskOrigins')),
    logRetentionDays: stable ? 90 : 14,
    logLevel: oneOf('logLevel', logLevels, text(context, 'logLevel') ?? 'INFO'),
    tracing: oneOf('tracing', ['off', 'on'], text(context, 'tracing') ?? 'off'),
    secondReview: oneOf('secondReview', ['off', 'on'], text(context, 'secondReview') ?? 'off'),
    selfReview: oneOf('selfReview', ['refused', 'allowed'], text(context, 'selfReview') ?? 'refused'),
    ownDispute: oneOf('ownDispute', ['refused', 'allowed'], text(context, 'ownDispute') ?? 'refused'),
    replacedUploadDays: stable ? 90 : 7,
    uploadArchive: oneOf('uploadArchive', ['on', 'off'], text(context, 'uploadArchive') ?? 'on'),
    throttle: stable ? { rate: 200, burst: 400 } : { rate: 50, burst: 100 },
    pipelineConcurrency: stable ? 20 : 5,
  };
};

/**
 * Origins whose pages may PUT to a presigned address. CloudFront's own name for the desk is known only after the bucket
 * is made, so all of CloudFront's names are allowed: what protects an upload is that its address is secret.
 */
export const uploadOrigins = ({ deskDomain, deskOrigins }: Pick<Config, 'deskDomain' | 'deskOrigins'>): string[] => [
  deskDomain ? `https://${deskDomain.name}` : 'https://*.cloudfront.net',
  ...deskOrigins,
];

const text = (context: ContextReader, name: string): string | undefined => {
  const value = context(name);
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new Error(`Context "${name}" must be a string`);
  return value;
};

const oneOf = <T extends string>(name: string, known: readonly T[], value: string): T => {
  const found = known.find((one) => one === value);
  if (!found) throw new Error(`Context "${name}" is "${value}"; it must be one of ${known.join(', ')}`);
  return found;
};

const emailOf = (value: string | undefined): string | undefined => {
  if (value !== undefined && !/^[^\s@]+@[^\s@]+$/.test(value)) {
    throw new Error(`Context "alarmEmail" is "${value}"; it must be an e-mail address`);
  }
  return value;
};

const domainOf = (name: string | undefined, certificateArn: string | undefined): Config['deskDomain'] => {
  if (name === undefined && certificateArn === undefined) return undefined;
  if (name === undefined || certificateArn === undefined) {
    throw new Error('Contexts "deskDomain" and "deskCertificate" need each other');
  }
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(name)) {
    throw new Error(`Context "deskDomain" is "${name}"; a host name looks like desk.example.org`);
  }
  if (!/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/.test(certificateArn)) {
    throw new Error(
      `Context "deskCertificate" is "${certificateArn}"; CloudFront takes the ARN of a certificate of ACM in us-east-1`,
    );
  }
  return { name, certificateArn };
};

const originsOf = (stage: Stage, value: string | undefined): string[] => {
  if (value === undefined) return stage === 'dev' ? ['http://localhost:8080'] : [];
  return value.split(',').map((part) => originOf(stage, part.trim()));
};

const originOf = (stage: Stage, value: string): string => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || url.origin !== value || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`Context "deskOrigins" holds "${value}"; an origin looks like https://desk.example.org`);
  }
  if (stage === 'prod' && url.protocol !== 'https:') {
    throw new Error(`Context "deskOrigins" holds "${value}"; in prod it must be https`);
  }
  return value;
};
