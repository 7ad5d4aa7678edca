import type { ClaimKind } from '../../domain/extracted-claim.ts';

interface Rule {
  readonly kind: ClaimKind;
  readonly pattern: RegExp;
}

/** Sentences without a number that state something checkable all the same, the clearest patterns only. */
const rules: readonly Rule[] = [
  {
    kind: 'pledge',
    pattern:
      /\b(?:pledg(?:es|ed|ing)|vow(?:s|ed|ing)|commit(?:s|ted) (?:itself |himself |herself |themselves )?to|promis(?:es|ed|ing)|guarantee(?:s|d)) (?:to|that)\b/u,
  },
  {
    kind: 'comparison',
    pattern:
      /\b(?:the|its|their|his|her) (?:\w+ ){0,2}(?:largest|biggest|deadliest|highest|lowest|worst|longest|heaviest|fastest|steepest|youngest|oldest|most \w+|record|first) [^.]{0,80}\b(?:since|ever|in (?:its history|history|decades|years|a (?:decade|century))|on record|to date|in the world|of all)\b/u,
  },
  {
    kind: 'comparison',
    pattern:
      /\b(?:[Mm]ore|[Ff]ewer|[Ll]ess) (?:\w+ ){0,2}(?:\w+ed|\w+s|died|were|was|fell|rose|on|in) (?:\w+ ){0,4}than (?:in|on|at|the|any|those|during|last|a year)\b/u,
  },
  {
    kind: 'change',
    pattern:
      /\b(?:has |have |had |more than |nearly |almost |roughly |about )?(?:doubled|tripled|trebled|quadrupled|halved)\b[^.]{0,60}\b(?:since|in (?:a|the|under)|over the|from|between|within|during|last|this|compared|year|month|decade)\b/u,
  },
  {
    kind: 'rule',
    pattern:
      /\b(?:[Ll]aws?|[Tt]reaty|[Cc]onstitution|[Cc]onvention|[Cc]harter|[Aa]greement|[Rr]ules?|[Aa]ct|[Aa]rticle \d+|[Dd]irective|[Rr]egulations?) (?:\w+ly )?(?:require|oblige|prohibit|ban|forbid|allow|entitle|bar|permit|limit|cap|guarantee)s?\b/u,
  },
  {
    kind: 'event',
    pattern:
      /\b(?:drone|missile|rocket|bomb|shell|air ?strike|strike|explosion|blast|fire|earthquake|flood)s? (?:\w+ )?(?:struck|strikes|hits?|destroyed|destroys|damaged|damages|targeted|targets|killed|kills|injured|injures|knocked|cut)\b/u,
  },
  {
    kind: 'event',
    pattern:
      /\b(?:[Pp]arliament|[Cc]ongress|[Ss]enate|[Cc]ouncil|[Cc]ourt|[Cc]ommission|[Cc]ommittee|[Gg]overnment|[Mm]inistry|[Cc]abinet|[Jj]ury|[Jj]udges?|[Pp]rosecutors|[Rr]egulators?|[Pp]olice|[Aa]rmy|[Tt]roops|[Rr]ebels|[Pp]rotesters|[Mm]ilitants|[Gg]unmen|[Pp]resident|[Pp]rime [Mm]inister|[Mm]inister|[Mm]ayor|[Gg]overnor|[Cc]ompany|[Uu]nion|[Bb]ank) (?:[\w'’-]+ ){0,3}?(?:has |have |had |was |were )?(?:approved|rejected|banned|convicted|acquitted|sentenced|charged|indicted|arrested|detained|dismissed|sacked|fired|appointed|elected|resigned|signed|ratified|vetoed|repealed|annulled|overturned|dissolved|seized|captured|stormed|occupied|invaded|withdrew|retreated|closed|fined|sued|cancelled|suspended|expelled|deported|executed)\b/u,
  },
  {
    kind: 'causal',
    pattern:
      /\b(?:(?:is|are|was|were|been) (?:directly |closely |partly |largely )?(?:linked to|caused by|blamed for|to blame for)|(?:has|have|had) (?:caused|led to|resulted in))/u,
  },
];

/**
 * The kind of claim that a sentence without a number makes, or undefined when none is clear. Only its first 1,000 code
 * units are read.
 *
 * @example wordlessKindOf('The minister pledged to rebuild the bridge.') // 'pledge'
 */
export const wordlessKindOf = (sentence: string): ClaimKind | undefined =>
  rules.find(({ pattern }) => pattern.test(sentence.slice(0, 1_000)))?.kind;
