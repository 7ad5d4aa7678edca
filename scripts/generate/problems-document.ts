import { type ProblemType, problems, problemUri } from '../../shared/api/problems.ts';

/** What the API can refuse with, and what to do about it, as a page made from the table that the API itself uses. */
export const problemsDocument = (): string => `# Problems

Made by \`npm run generate -- problems\` from \`shared/api/problems.ts\`; a test fails when it is not.

Every refusal of the API is an \`application/problem+json\` document (RFC 9457): \`type\` and \`status\` are for programs, \`title\`
and \`detail\` for people, \`requestId\` finds it in the log. The list is closed: a client that knows it knows every refusal.

${(Object.keys(problems) as ProblemType[]).map(section).join('\n')}`;

const section = (type: ProblemType): string => {
  const { status, title, remedy } = problems[type];
  return `## ${type}

**${status}** · \`${problemUri(type)}\` · ${title}.

${remedy}
`;
};
