import type { Span } from '../../../domain/span.ts';
import { needsClause, needsQuotation } from '../../language/lexicon/cue-verbs.ts';
import { wordSet } from '../../language/lexicon/function-words.ts';
import { documents } from '../../language/lexicon/sources.ts';
import { fullNounPhraseEnd } from '../../language/phrases/full-noun-phrase-end.ts';
import type { Word } from '../../language/tags/word.ts';
import { antecedentStart } from '../antecedent.ts';
import { contentEnd } from '../content-end.ts';
import { contentStart } from '../content-start.ts';
import type { Range } from '../context.ts';
import { type Hit, type SentenceContext, spanOfWords } from '../context.ts';
import type { Cue } from '../cue.ts';
import { sourceRange } from '../source-range.ts';

/**
 * Source, cue, content in this order, the content a clause, a phrase or a quotation: "The mayor said that …",
 * "Police have confirmed the arrest", "She pledged to …".
 *
 * @example 'Officials said the bridge was closed.' // source "Officials", cue "said", content "the bridge was closed"
 */
export const parseClause = (ctx: SentenceContext): Hit[] =>
  ctx.cues.flatMap((cue, g) => {
    if (!cue || cue.cueClass === 'seem' || cue.passive || isDeed(ctx, cue)) return [];
    const source = sourceRange(ctx, g);
    if (!source) return [];
    const span = objectOf(ctx, source, cue);
    if (!span) return [];
    return [
      {
        source: spanOfWords(ctx.words, source.from, source.to),
        cue: spanOfWords(ctx.words, cue.from, cue.to),
        content: span,
        rule:
          cue.lemma === 'accuse'
            ? 'clause-accuse'
            : expects.has(cue.lemma)
              ? 'clause-expect'
              : believes.has(cue.lemma) && isHeld(ctx, source, span)
                ? 'belief'
                : isAct(ctx, cue, source, span)
                  ? 'clause-act'
                  : `clause-${cue.cueClass}`,
      },
    ];
  });

/** "claimed 11 lives", "claimed responsibility", "recalled 2,000 cars": says nothing. */
const isDeed = ({ words }: SentenceContext, { lemma, to }: Cue): boolean => {
  if (lemma === 'recall')
    return words[to]?.tag === 'num' || (words[to]?.tag === 'prep' && words[to + 1]?.tag === 'num');
  return (
    lemma === 'claim' &&
    words
      .slice(to, to + 5)
      .some(
        ({ lower }, i, near) =>
          /^(?:life|lives|responsibility|credit)$/.test(lower) && near.slice(0, i).every(({ tag }) => tag !== 'verb'),
      )
  );
};

/** Foretells: the forecast is the source's statement, not a feeling. */
const expects = wordSet('expect anticipate foresee');

/** "The court heard | he owed £300": a hearing hears statements. */
const isHearing = (words: readonly Word[], { from, to }: Range, { lemma }: Cue): boolean =>
  lemma === 'hear' && words.slice(from, to).some(({ lower }) => hearings.has(lower));

const hearings = wordSet('court inquest inquiry tribunal jury jurors hearing magistrates trial committee panel');

const believes = wordSet('believe think fear worry suspect assume presume reckon hope doubt imagine');

/** A clause of its own, which somebody other than the writer holds to be so: "fear 300 jobs will go", not "fear for 300 jobs". */
const isHeld = ({ words, groups }: SentenceContext, source: Range, content: Span): boolean => {
  if (/^(?:i|we|you)$/.test(words[source.from]?.lower ?? '')) return false;
  const at = words.findIndex((word) => word.start >= content.start);
  const first = words[at];
  if (!first || first.tag === 'to' || first.tag === 'wh') return false;
  const verb = groups.find(({ finite, start }) => finite && start > at);
  return (
    verb !== undefined &&
    verb.start - at < longestHeld &&
    words[verb.head]!.end <= content.end &&
    !words
      .slice(at, verb.start)
      .some(({ tag }, i, all) => tag === 'wh' || (tag === 'comma' && all[i + 1]?.tag === 'and'))
  );
};

const longestHeld = 25;

const acts =
  wordSet(`declare conclude maintain proclaim pronounce signal protest begin continue reason cite urge ask advise encourage
  instruct implore order persuade contest`);

/** Does something with words rather than tells that something is so: "declares an emergency", "urges them to leave". */
const isAct = (ctx: SentenceContext, cue: Cue, source: Range, content: Span): boolean => {
  const finding =
    cue.cueClass === 'show' && !ctx.words.slice(source.from, source.to).some(({ lower }) => documents.has(lower));
  if (!finding && !acts.has(cue.lemma)) return false;
  const at = ctx.words.findIndex((word) => word.start >= content.start);
  const first = ctx.words[at];
  if (first?.tag === 'that' || first?.tag === 'quote' || first?.tag === 'wh') return false;
  const subject = fullNounPhraseEnd(ctx.words, at);
  return cue.cueClass === 'tell' || !ctx.groups.some((group) => group.finite && group.start === subject);
};

/** The content: what a relative clause speaks of, or what follows the cue. */
const objectOf = (ctx: SentenceContext, source: Range, cue: Cue): Span | null => {
  const { words } = ctx;
  const antecedent = source.to <= cue.from ? antecedentStart(ctx, source, cue) : undefined;
  if (antecedent !== undefined) {
    const after = words[cue.to];
    const goesOn =
      after !== undefined && ['modal', 'be', 'have', 'do', 'verb', 'quote', 'det', 'adj', 'to'].includes(after.tag);
    return spanOfWords(words, antecedent, goesOn ? contentEnd(ctx, cue.to, cue.cueClass) : source.from);
  }
  const start = contentStart(ctx, cue.to, cue.cueClass);
  if (start === undefined) return null;
  if (
    needsQuotation.has(cue.lemma) &&
    (cue.to === cue.head + 1 || words[cue.head + 1]?.tag === 'colon') &&
    words[start]?.tag !== 'quote' &&
    words[start]?.tag !== 'that'
  )
    return null;
  const content = spanOfWords(words, start, contentEnd(ctx, start, cue.cueClass));
  if (!content || !needsClause.has(cue.lemma) || words[start]?.tag === 'that') return content;
  return isHearing(words, source, cue) && isHeld(ctx, source, content) ? content : null;
};
