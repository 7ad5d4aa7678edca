import type { Comparator } from '../../../domain/quantity.ts';
import type { Span } from '../../../domain/span.ts';
import type { Token } from '../../../text/tokens.ts';

/** What a number turned out to be. `none` is a date, an age, a name …: recognised so that it is not read as a quantity. */
export type HitForm = 'count' | 'percent' | 'money' | 'fraction' | 'measure' | 'multiple' | 'none';

/** A number as a parser reads it, before refiners add hedge, unit noun, kind and effect. */
export interface Hit extends Span {
  /** The parser's name. */
  readonly rule: string;
  readonly form: HitForm;
  /** Token indexes `[from, to)` into the sentence's number tokens. */
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Comparator;
  /** ISO code, measure or `percent`; "" while the unit is a noun still to be found. */
  readonly unit: string;
  readonly ofTotal: number | null;
}

/**
 * Reads one pattern at token `at`, or nothing. Parsers are tried in order at each token, the first that reads wins and
 * reading goes on behind it: no token is read twice, so a sentence costs linear time.
 */
export interface Parser {
  readonly name: string;
  /** The words, in lower case, and marks that it may begin at; it is tried at every number and sign, too. */
  readonly opens: ReadonlySet<string>;
  readonly parse: (tokens: readonly Token[], at: number) => Hit | undefined;
}

type Part = Partial<Pick<Hit, 'form' | 'value' | 'low' | 'high' | 'comparator' | 'unit' | 'ofTotal'>>;

/** The tokens `[from, to)` of a sentence. */
interface TokenRange {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

/** A hit over a range of tokens; a plain count unless `part` says otherwise. */
export const hitOf = (rule: string, { tokens, from, to }: TokenRange, part: Part): Hit => ({
  rule,
  form: 'count',
  from,
  to,
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
  value: null,
  low: null,
  high: null,
  comparator: 'eq',
  unit: '',
  ofTotal: null,
  ...part,
});

/** A hit that is no quantity. */
export const notQuantity = (rule: string, tokens: readonly Token[], from: number, to: number): Hit =>
  hitOf(rule, { tokens, from, to }, { form: 'none' });

/** True when the two tokens stand side by side with nothing between. */
export const glued = (a: Token | undefined, b: Token | undefined): boolean => Boolean(a && b && a.end === b.start);

/** Hyphens, dashes and the minus sign. */
export const dashes: ReadonlySet<string> = new Set(['-', '‒', '–', '—', '‑', '−', '--']);

/** True for a hyphen or dash token. */
export const isDash = (token: Token | undefined): boolean => token !== undefined && dashes.has(token.text);

/** True for a token with no white space on either side: the dash in "173–3". */
export const isGlued = (tokens: readonly Token[], at: number): boolean =>
  glued(tokens[at - 1], tokens[at]) && glued(tokens[at], tokens[at + 1]) && isDash(tokens[at]);

/** What a parser opens that begins at digits or signs alone. */
export const noWords: ReadonlySet<string> = new Set();
