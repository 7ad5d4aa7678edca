import { type Use, usesOfRights } from './uses.ts';

/** A statement of a role as the template has it. */
interface Statement {
  readonly Sid: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** A role's logical id with its statements. */
export type Roles = readonly (readonly [string, readonly Statement[]])[];

/**
 * A page with each right of each function and the line of code that uses it.
 *
 * @param roles from the synthesized template of the service
 * @param sourceOf reads a file of the repository
 * @throws when a right has no use, a use is of no right, or a file no longer says what the use says
 */
export const rightsDocument = (roles: Roles, sourceOf: (file: string) => string): string => {
  const sections = Object.entries(usesOfRights).map(([name, uses]) => {
    const statements = roles.find(([id]) => id.startsWith(`${name}Role`))?.[1] ?? [];
    const rights = statements.flatMap(({ Sid, Action, Resource }) =>
      list(Action).map((action) => ({
        right: `${Sid} ${action}`,
        sid: Sid,
        action,
        on: list(Resource).map(sayResource),
      })),
    );
    const unused = rights.filter(({ right }) => !uses[right]).map(({ right }) => right);
    if (unused.length > 0)
      throw new Error(`${name} has rights that no line of code is named for: ${unused.join(', ')}`);
    const idle = Object.keys(uses).filter((right) => !rights.some((one) => one.right === right));
    if (idle.length > 0) throw new Error(`${name} has no such rights (any more): ${idle.join(', ')}`);
    const rows = rights.map(({ right, sid, action, on }) => {
      const lines = (uses[right] ?? []).map((one) => sayUse(one, sourceOf)).join('<br>');
      return `| ${sid} | \`${action}\` | ${on.join('<br>')} | ${lines} |`;
    });
    return [`## ${name}`, '', '| statement | right | on | used by |', '|---|---|---|---|', ...rows, ''].join('\n');
  });
  return [
    '# Rights of the functions',
    '',
    'Every statement of every role, from the synthesized template, and the code that fails without it. Made by',
    '`npm run generate -- rights`; a test keeps it true. A transaction needs the rights of the writes in it (`Put`, `Update`), none of its own.',
    '',
    sections.join('\n'),
  ].join('\n');
};

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const sayUse = ({ file, function: name, says }: Use, sourceOf: (file: string) => string): string => {
  const source = sourceOf(file);
  const at = source.search(new RegExp(`\\b${name}\\b\\s*(?:[=:(<]|extends)`));
  if (at < 0) throw new Error(`${file} has no "${name}"`);
  if (!source.slice(at).includes(says)) throw new Error(`"${name}" in ${file} does not say "${says}"`);
  return `\`${name}\` in ${file}: \`${says}\``;
};

/** A resource as a person says it: `audit`, `bucket/text/*`, `IngestWorkQueue`. */
const sayResource = (resource: unknown): string => {
  if (typeof resource === 'string') return resource.replace('*', '\\*');
  const node = resource as Record<string, unknown>;
  if (Array.isArray(node['Fn::Join'])) return (node['Fn::Join'][1] as unknown[]).map(sayResource).join('');
  if (typeof node['Fn::ImportValue'] === 'string') {
    const [, found = ''] = /ExportsOutputFnGetAtt(Articles|Claims|Audit)/.exec(node['Fn::ImportValue']) ?? [];
    return { Articles: 'bucket', Claims: 'table', Audit: 'audit' }[found] ?? node['Fn::ImportValue'];
  }
  if (Array.isArray(node['Fn::GetAtt'])) return String(node['Fn::GetAtt'][0]).replace(/[0-9A-F]{8}$/, '');
  return JSON.stringify(resource);
};
