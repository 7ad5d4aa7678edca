import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './parse-csv.ts';

/** A sentence of ClaimBuster. `verdict` is the crowd's: 1 check-worthy, 0 factual but unimportant, -1 not factual. */
export interface LabelledSentence {
  readonly id: number;
  readonly text: string;
  readonly worthy: boolean;
  readonly verdict: -1 | 0 | 1;
  /** In the balanced set 2.5xNCS, whose labels many annotators agree on. */
  readonly agreed: boolean;
  /** Labelled by experts (groundtruth.csv), not by the crowd. */
  readonly expert: boolean;
}

/**
 * All labelled sentences of the ClaimBuster folder, by id: 2.5xNCS with its labels, then what else the crowd and the
 * experts labelled.
 */
export const readClaimBuster = (folder: string): readonly LabelledSentence[] => {
  const agreed = new Map(
    readJson<{ sentence_id: number; label: number }>(join(folder, '2.5xNCS.json')).map((row) => [
      row.sentence_id,
      row.label,
    ]),
  );
  return ['crowdsourced.csv', 'groundtruth.csv']
    .flatMap((name) =>
      parseCsv(readFileSync(join(folder, name), 'utf8')).map((row) => ({ row, expert: name === 'groundtruth.csv' })),
    )
    .map(({ row, expert }): LabelledSentence => {
      const id = Number(row.Sentence_id);
      const verdict = Number(row.Verdict) as LabelledSentence['verdict'];
      const label = agreed.get(id);
      return {
        id,
        text: row.Text ?? '',
        verdict,
        worthy: (label ?? verdict) === 1,
        agreed: label !== undefined,
        expert,
      };
    })
    .toSorted((a, b) => a.id - b.id);
};

/** The ids of the sentences that each of the four published folds is tested on. */
export const readFolds = (folder: string): readonly ReadonlySet<number>[] =>
  [0, 1, 2, 3].map(
    (fold) =>
      new Set(
        readJson<{ sentence_id: number }>(join(folder, 'crossval4', `test_${fold}.json`)).map((row) => row.sentence_id),
      ),
  );

const readJson = <Row>(path: string): readonly Row[] => JSON.parse(readFileSync(path, 'utf8')) as Row[];
