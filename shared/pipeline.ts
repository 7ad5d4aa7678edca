/**
 * Settings of the way in that the cloud's queues, the machine-local queues and the functions must agree on.
 * One definition: nothing else in the repository states one of these numbers.
 */

/** How one queue and the function behind it behave. Times are whole seconds unless the name says days. */
export interface QueueSettings {
  /** The function is stopped after this long. */
  readonly functionTimeoutSeconds: number;
  /** A message that was received stays hidden this long: at least six times the function's timeout. */
  readonly visibilitySeconds: number;
  /** Deliveries before a message moves to the dead-letter queue. */
  readonly maxReceiveCount: number;
  /** A message that nobody could take is kept this long. */
  readonly retentionDays: number;
  /** Messages in one invocation. */
  readonly batchSize: number;
}

/** Uploads arrive under this prefix, the only one that is watched; nothing of ours is ever written there. */
export const incomingPrefix = 'incoming/';

/** Normalised texts and their blocks are kept under this prefix; an object here is never changed. */
export const textPrefix = 'text/';

/** Dead letters are kept as long as the queue service can. */
export const deadLetterRetentionDays = 14;

/** An EventBridge rule tries a queue this long before the event goes to the rule's dead-letter queue. */
export const eventMaxAgeHours = 24;

/** EventBridge's archive of a stage's uploads. Named by us: what CloudFormation would make of its name is cut at 48. */
export const uploadArchiveName = (stage: string): string => `claimdesk-${stage}-uploads`;

export const queueSettings = {
  /** One file an invocation: bytes from outside may end the process, and must not take a neighbour with them. */
  ingest: {
    functionTimeoutSeconds: 60,
    visibilitySeconds: 360,
    maxReceiveCount: 5,
    retentionDays: 14,
    batchSize: 1,
  },
  /** One text an invocation: the longest with all its claims takes a third of the time, so that several may be too much. */
  extract: {
    functionTimeoutSeconds: 60,
    visibilitySeconds: 360,
    maxReceiveCount: 5,
    retentionDays: 14,
    batchSize: 1,
  },
} as const satisfies Record<string, QueueSettings>;
