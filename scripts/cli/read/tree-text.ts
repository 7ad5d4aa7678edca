import type { Sentence } from '../../../shared/reader/sentence.ts';

/**
 * A tree a line for each token, below its head and further in: form, parts of speech, relation.
 *
 * @example treeText(sentence)
 * // sank  VERB VBD  root
 * // ├─ It  PRON PRP  nsubj
 * // └─ .  PUNCT .  punct
 */
export const treeText = ({ tokens, head, rel }: Sentence): string => {
  const below = (index: number): number[] => tokens.flatMap((_, i) => (head[i] === index ? [i] : []));
  const lines: string[] = [];
  const add = (index: number, lead: string, indent: string): void => {
    const token = tokens[index];
    if (!token) return;
    lines.push(`${lead}${token.form}  ${token.upos} ${token.xpos}  ${rel[index]}`);
    const dependents = below(index);
    for (const dependent of dependents) {
      const isLast = dependent === dependents.at(-1);
      add(dependent, `${indent}${isLast ? '└─ ' : '├─ '}`, `${indent}${isLast ? '   ' : '│  '}`);
    }
  };
  for (const root of below(-1)) add(root, '', '');
  return lines.join('\n');
};
