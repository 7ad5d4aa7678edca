import type { Kernel } from './kernel/kernel.ts';
import { plainKernel } from './kernel/plain-kernel.ts';
import { wasmKernel } from './kernel/wasm-kernel.ts';
import { lemmatiserOf } from './lemma.ts';
import type { Labels } from './network/model.ts';
import { createNetwork, type KernelMaker } from './network/network.ts';
import { pieceEnds } from './pieces.ts';
import type { Sentence, Upos } from './sentence.ts';
import type { Span } from './span.ts';
import { tokenise } from './tokenise.ts';

/** Reads English sentences: parts of speech, lemmas, and who depends on whom. */
export interface Reader {
  /**
   * One tree for each span of `text`, in the same order; without tokens where there is only white space. Each span
   * should be a sentence. Never throws: anything is read as English.
   */
  readonly readSentences: (text: string, spans: readonly Span[]) => Sentence[];
  /** The tree of tokens that are there already; their offsets are into the forms joined by single spaces. */
  readonly readForms: (forms: readonly string[]) => Sentence;
}

/**
 * A reader with these weights. Takes some megabytes of memory once and keeps them. `kernel` makes the arithmetic;
 * the default is WebAssembly, or plain JavaScript where there is none: both give the same trees. Throws a `RangeError`
 * where `labels` does not describe `weights`.
 *
 * @example createReader(weights, labels).readSentences('It sank.', [{ start: 0, end: 8 }])[0].rel // ['nsubj', 'root', 'punct']
 */
export const createReader = (weights: Uint8Array, labels: Labels, kernel: KernelMaker = anyKernel): Reader => {
  const network = createNetwork(labels, weights, kernel);
  const tags = labels.tags.map((tag) => {
    const [upos = 'X', xpos = 'FW'] = tag.split('|');
    return { upos: upos as Upos, xpos };
  });

  const lemmaOf = lemmatiserOf(network.knows);

  const read = (forms: readonly string[], spans: readonly Span[]): Sentence => {
    const sentence = { tokens: [] as Sentence['tokens'][number][], head: [] as number[], rel: [] as string[] };
    let from = 0;
    let root = -1;
    const ends = pieceEnds(forms);
    for (const end of ends) {
      network.read(from === 0 && end === forms.length ? forms : forms.slice(from, end));
      for (let i = 0; i < end - from; i++) {
        const { upos, xpos } = tags[network.tags[i]!]!;
        const form = forms[from + i]!;
        const { start, end: tokenEnd } = spans[from + i]!;
        const head = network.heads[i]!;
        const rel = labels.relations[network.relations[i]!]!;
        const isHave = rel === 'aux' && isContracted(form) && tags[network.tags[head - 1]!]?.xpos !== 'VBG';
        const lemma = isHave ? 'have' : lemmaOf(form, xpos);
        sentence.tokens.push({ start, end: tokenEnd, form, upos, xpos, lemma });
        sentence.head.push(head === 0 ? root : from + head - 1);
        sentence.rel.push(head === 0 && root >= 0 ? 'parataxis' : rel);
      }
      if (root < 0) root = sentence.head.indexOf(-1);
      from = end;
    }
    return { ...sentence, pieces: Math.max(ends.length, 1) };
  };

  return {
    readSentences: (text, spans) =>
      spans.map((span) => {
        const tokens = tokenise(text, span);
        return read(
          tokens.map(({ start, end }) => text.slice(start, end)),
          tokens,
        );
      }),
    readForms: (forms) => {
      let end = -1;
      const spans = forms.map((form) => {
        const start = end + 1;
        end = start + form.length;
        return { start, end };
      });
      return read(forms, spans);
    },
  };
};

/** "'s", which is "has" where it helps another form than "-ing": "it's sunk", "it's been cold". */
const isContracted = (form: string): boolean => /^['’]s$/i.test(form);

const anyKernel = (bytes: number, hidden: number): Kernel => {
  try {
    return wasmKernel(bytes, hidden);
  } catch {
    return plainKernel(bytes, hidden);
  }
};
