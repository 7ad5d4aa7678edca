import type { Quantity } from '../../../shared/domain/quantity.ts';

/** What a labelled case expects of one quantity; see test/fixtures/cases/README.md. */
export interface ExpectedQuantity
  extends Pick<Quantity, 'kind' | 'value' | 'comparator' | 'unit' | 'effect' | 'source' | 'modality'> {
  readonly number: string;
  readonly low?: number;
  readonly high?: number;
}

export interface LabelledCase {
  readonly id: string;
  readonly text: string;
  readonly checkWorthy: boolean;
  readonly quantities: readonly ExpectedQuantity[];
}

/** The part of the stream's output that is scored. */
export interface CaseResult {
  readonly quantities: readonly Omit<Quantity, 'negated' | 'ofTotal' | 'rule'>[];
  readonly checkWorthy: boolean;
}

/** Scores of the own cases in points: F1 of quantities found and right in each respect, F1 of the check-worthy. */
export interface CaseScores {
  readonly found: number;
  readonly core: number;
  readonly full: number;
  readonly unit: number;
  readonly source: number;
  readonly worth: number;
  /** What was expected and not given, a line each, for whoever mends it. */
  readonly misses: readonly string[];
}

/** Compares results with the cases, in the same order. `core` is value and kind; `full` also comparator and effect. */
export const scoreCases = (cases: readonly LabelledCase[], results: readonly CaseResult[]): CaseScores => {
  const pairs = cases.flatMap((labelled, index) => pairUp(labelled, results[index]?.quantities ?? []));
  const expected = cases.reduce((sum, { quantities }) => sum + quantities.length, 0);
  const given = results.reduce((sum, { quantities }) => sum + quantities.length, 0);
  const points = (right: (pair: Pair) => boolean): number => f1(pairs.filter(right).length, given, expected);
  const said = cases.map(({ checkWorthy }, index) => [checkWorthy, results[index]?.checkWorthy ?? false] as const);
  const rightWorth = said.filter(([is, ours]) => is && ours).length;
  return {
    found: points(() => true),
    core: points(isCore),
    full: points(
      (pair) => isCore(pair) && pair.want.comparator === pair.got.comparator && pair.want.effect === pair.got.effect,
    ),
    unit: points(({ want, got }) => want.unit === got.unit),
    source: points(({ want, got }) => sameWords(want.source, got.source)),
    worth: f1(rightWorth, said.filter(([, ours]) => ours).length, said.filter(([is]) => is).length),
    misses: [...cases.flatMap((labelled, index) => missesOf(labelled, results[index])), ...pairs.flatMap(differences)],
  };
};

interface Pair {
  readonly id: string;
  readonly want: ExpectedQuantity;
  readonly got: CaseResult['quantities'][number];
}

const pairUp = ({ id, text, quantities }: LabelledCase, given: CaseResult['quantities']): readonly Pair[] => {
  const free = [...given];
  return quantities.flatMap((want) => {
    const start = text.indexOf(want.number);
    const at = free.findIndex((got) => got.start < start + want.number.length && start < got.end);
    return at < 0 ? [] : free.splice(at, 1).map((got) => ({ id, want, got }));
  });
};

const isCore = ({ want, got }: Pair): boolean =>
  want.kind === got.kind &&
  close(want.value, got.value) &&
  (want.comparator !== 'range' || (close(want.low ?? null, got.low) && close(want.high ?? null, got.high)));

const close = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.abs(a));

const sameWords = (a: string | null, b: string | null): boolean => plain(a) === plain(b);

const plain = (source: string | null): string => (source ?? '').toLowerCase().replace(/^(?:the|an?) /, '');

const f1 = (right: number, given: number, expected: number): number =>
  given + expected === 0 ? 100 : (200 * right) / (given + expected);

const missesOf = ({ id, text, quantities, checkWorthy }: LabelledCase, result: CaseResult | undefined): string[] => [
  ...(checkWorthy === result?.checkWorthy ? [] : [`${id}: check-worthy should be ${checkWorthy}`]),
  ...quantities
    .filter(({ number }) => {
      const start = text.indexOf(number);
      return !result?.quantities.some((got) => got.start < start + number.length && start < got.end);
    })
    .map(({ number }) => `${id}: “${number}” not found`),
  ...(quantities.length > 0 ? [] : (result?.quantities ?? []).map(({ quote }) => `${id}: “${quote}” is no quantity`)),
];

const COMPARED = ['kind', 'value', 'comparator', 'unit', 'effect', 'source', 'modality'] as const;

const differences = ({ id, want, got }: Pair): string[] =>
  COMPARED.filter((key) => (typeof want[key] === 'number' ? !close(want[key], got.value) : want[key] !== got[key])).map(
    (key) => `${id}: “${want.number}” ${key} ${String(got[key])}, should be ${String(want[key])}`,
  );
