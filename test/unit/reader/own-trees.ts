import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence, Token, Upos } from '../../../shared/reader/sentence.ts';

interface Row extends Token {
  readonly head: number;
  readonly rel: string;
}

/** Trees by hand, in the ten columns of CoNLL-U. */
const sentences = new Map<string, Sentence>(
  readFileSync(join(__dirname, 'own-trees.conllu'), 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [first = '', ...lines] = block.split('\n');
      const text = first.replace('# text = ', '');
      let at = 0;
      const rows = lines.map((line): Row => {
        const [, form = '', lemma = '', upos, xpos = '', , head, rel = ''] = line.split('\t');
        const start = text.indexOf(form, at);
        at = start + form.length;
        return { start, end: at, form, lemma, upos: upos as Upos, xpos, head: Number(head) - 1, rel };
      });
      const tokens = rows.map(({ head: _head, rel: _rel, ...token }) => token);
      return [text, { tokens, head: rows.map(({ head }) => head), rel: rows.map(({ rel }) => rel), pieces: 1 }];
    }),
);

/** All sentences with a tree. */
export const ownTexts: readonly string[] = [...sentences.keys()];

/** The tree of a sentence that has one. */
export const treeOf = (text: string): Sentence => {
  const sentence = sentences.get(text);
  if (!sentence) throw new Error(`no tree of: ${text}`);
  return sentence;
};

/** The index of a form in a sentence, or of its second occurrence in `form 2`. */
export const indexOf = ({ tokens }: Sentence, form: string): number => {
  const [wanted, nth = '1'] = form.split(' ');
  let index = -1;
  for (let i = 0; i < Number(nth); i++) index = tokens.findIndex((token, at) => at > index && token.form === wanted);
  if (index < 0) throw new Error(`no token ${form}`);
  return index;
};
