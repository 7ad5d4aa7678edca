import type { Quantity } from '../../domain/quantity.ts';
import type { Span } from '../../domain/span.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { durations } from '../language/lexicon/measures.ts';
import type { FoundQuantity } from './found-quantity.ts';
import { isDoubtfulName, withGappedCounts } from './parsers/gapped-count.ts';
import type { Hit } from './parsers/hit.ts';
import { numberTokens } from './parsers/number-tokens.ts';
import { parseNumbers } from './parsers/parsers.ts';
import type { Context, Draft } from './refiners/draft.ts';
import { refiners } from './refiners/refiners.ts';

/** What was found, and the sentences with a number that a refiner dropped, or that may count although it stands in a name. */
export interface FoundQuantities {
  readonly found: readonly FoundQuantity[];
  readonly dropped: ReadonlySet<number>;
}

/**
 * Every explicit quantity of a text in order: parsers read the numbers, refiners add hedge, unit, kind, effect, trend and
 * concept. `source` is null and `modality` `asserted` until attribution is known. Linear in the length of the text.
 */
export const findQuantities = (
  text: string,
  sentences: readonly SentenceSpan[],
  tokens: readonly (readonly Token[])[],
): FoundQuantities => {
  const found: FoundQuantity[] = [];
  const dropped = new Set<number>();
  const spans = new Map<Draft, Span>();
  let earlier: Draft | undefined;
  let block = -1;
  const numbered = tokens.map(numberTokens);
  const hits = numbered.map((words) => withGappedCounts(words, parseNumbers(words)));
  sentences.forEach((sentence, index) => {
    if (sentence.block !== block) earlier = undefined;
    block = sentence.block;
    const words = numbered[index]!;
    const { drafts, lost } = draftsOf(words, hits[index]!, earlier);
    for (const draft of drafts) {
      const governor = words[draft.governor];
      const quantity = quantityOf(text, words, draft);
      spans.set(draft, { start: quantity.start, end: quantity.end });
      found.push({
        quantity,
        sentence: index,
        governor: governor ? { start: governor.start, end: governor.end } : null,
        whole: (draft.whole && spans.get(draft.whole)) ?? null,
      });
    }
    if (lost) dropped.add(index);
    earlier = countedIn(drafts) ?? earlier;
  });
  return { found, dropped };
};

const draftsOf = (
  tokens: readonly Token[],
  hits: readonly Hit[],
  earlier: Draft | undefined,
): { drafts: Draft[]; lost: boolean } => {
  const drafts: Draft[] = [];
  let lost = false;
  for (const hit of hits) {
    if (hit.form === 'none') {
      lost ||= isDoubtfulName(tokens, hit);
      continue;
    }
    const context: Context = { tokens, hits, previous: drafts.at(-1), counted: countedIn(drafts) ?? earlier };
    const draft = refine(hit, context);
    if (draft) drafts.push(draft);
    else lost = true;
  }
  return { drafts, lost };
};

/** What was counted last; behind a part it is the whole: "Twelve died, including two children, and 30 were hurt". */
const countedIn = (drafts: readonly Draft[]): Draft | undefined => {
  const last = drafts.findLast(isCount);
  return last?.whole ?? last;
};

const isCount = ({ hit, unit }: Draft): boolean => hit.form === 'count' && !durations.has(unit);

const refine = (hit: Hit, context: Context): Draft | undefined => {
  let draft: Draft | undefined = {
    hit,
    from: hit.from,
    to: hit.to,
    phrase: { from: hit.to, to: hit.to, head: -1, words: hit.to },
    comparator: hit.comparator,
    unit: hit.unit,
    kind: 'quantity',
    effect: null,
    trend: null,
    concept: '',
    negated: false,
    governor: -1,
    whole: null,
  };
  for (const refiner of refiners) {
    if (!draft) return;
    draft = refiner.refine(draft, context);
  }
  return draft;
};

const quantityOf = (text: string, tokens: readonly Token[], draft: Draft): Quantity => {
  const start = tokens[draft.from]?.start ?? draft.hit.start;
  const end = tokens[draft.to - 1]?.end ?? draft.hit.end;
  const { hit } = draft;
  return {
    start,
    end,
    quote: text.slice(start, end),
    kind: draft.kind,
    value: hit.value,
    low: hit.low,
    high: hit.high,
    comparator: draft.comparator,
    unit: draft.unit,
    effect: draft.effect,
    trend: draft.trend,
    concept: draft.concept,
    source: null,
    modality: 'asserted',
    negated: draft.negated,
    ofTotal: hit.ofTotal,
    rule: hit.rule,
  };
};
