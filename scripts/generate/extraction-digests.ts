import { createHash } from 'node:crypto';
import type { Extract } from '../../shared/claims/extract.ts';
import { blocksOf } from '../../shared/text/blocks.ts';
import type { LabelledCase } from '../measure/evaluate/score-cases.ts';

/** What one version of the extractor makes of the labelled cases: for each case's id a digest of its text and of the output. */
export interface ExtractionDigests {
  readonly extractor: string;
  readonly cases: Readonly<Record<string, { readonly text: string; readonly output: string }>>;
}

/** The digests of what `extract` makes. Scores count to six digits, so that no machine's last digit matters. */
export const extractionDigests = (
  cases: readonly Pick<LabelledCase, 'id' | 'text'>[],
  extract: Extract,
): ExtractionDigests => {
  const outputs = cases.map(({ text }) => extract({ text, blocks: blocksOf(text), publishedAt: '2026-11-22' }));
  return {
    extractor: outputs[0]?.extractor ?? '',
    cases: Object.fromEntries(
      cases.map(({ id, text }, i) => {
        const { extractor: _version, ...output } = outputs[i]!;
        return [id, { text: digestOf(text), output: digestOf(JSON.stringify(output, shortNumbers)) }];
      }),
    ),
  };
};

/** The ids of the cases whose text is as it was and whose output is not. */
const changedOutputs = (before: ExtractionDigests, now: ExtractionDigests): readonly string[] =>
  Object.entries(now.cases)
    .filter(([id, { text, output }]) => before.cases[id]?.text === text && before.cases[id].output !== output)
    .map(([id]) => id);

/** What is wrong with an output that changed while the extractor's version did not, and what to do; null when nothing is. */
export const digestFault = (before: ExtractionDigests, now: ExtractionDigests): string | null => {
  const changed = before.extractor === now.extractor ? changedOutputs(before, now) : [];
  if (changed.length === 0) return null;
  const named = changed.slice(0, 5).join(', ');
  return `The output changed for ${changed.length} cases (${named}): raise extractorVersion in shared/claims/extract.ts, then ${remake}.`;
};

/** How the record is written anew. */
export const remake = 'run `npm run generate -- digests`';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const shortNumbers = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
