import type { Addition, Restated } from './addition.ts';

const armed =
  /\b(?:army|armies|forces?|militar\w*|defen[cs]e|navy|air force|guard|troops|police|rebels|militants|militia|group)\b/i;
const plural =
  /\b(?:police|forces|officials|authorities|officers|ministers|rebels|militants|troops|\w+ men|people|prosecutors|doctors|investigators|rescuers|researchers|scientists|analysts|lawyers|families|residents|troops)$/i;

/** Acts of whoever speaks, not of what is spoken about. "it rose", "it was" and "it cost" may be anything. */
const acts =
  /^(?:(?:has|have|had|will|would|also|already|recently|itself|not|never)\s+)*(?:launched|intercepted|downed|shot down|repelled|deployed|sent|delivered|received|ordered|bought|sold|spent|paid|hired|recruited|arrested|detained|evacuated|rescued|treated|admitted|raised|cut|opened|closed|built|trained|planned|plans|expects|expected|approved|rejected|issued|seized|captured|freed|released|registered|recorded|counted|processed|collected|handed|invested|allocated|earmarked|donated|supplied|signed|found|sought|launch|deploy|send|deliver|order|buy|sell|spend|pay|hire|recruit|raise|cut|open|close|build|train|evacuate|supply|invest|allocate)\b/u;
/** What a storm or a bomb may do as well: only forces surely speak of themselves. */
const harms =
  /^(?:(?:has|have|had|also)\s+)*(?:killed|destroyed|struck|hit|wounded|damaged|lost|targeted|sank|neutrali[sz]ed|eliminated)\b/u;

/**
 * The source behind "it" or "they" where the source's words begin with that pronoun, it agrees in number, and the verb is an
 * act of whoever speaks: "The ministry said it launched 90 drones". Undefined when anybody else may be meant.
 */
export const pronounAddition = ({ text, claim }: Restated): Addition | undefined => {
  const match = /^(it|they)\s+/i.exec(claim.quote);
  const attribution = claim.attributions.at(-1);
  const { source, content, sourceName } = attribution ?? {};
  if (!match || !source || !content || source.end > claim.start || claim.start - content.start > 6) return;
  const named = text.slice(source.start, source.end);
  if (named !== sourceName || attribution?.sourceKind === 'unresolved' || claim.start - source.end > 60) return;
  const many = plural.test(named);
  const agrees = match[1]!.toLowerCase() === 'they' ? many : !many && isBody(attribution!.sourceKind);
  const rest = claim.quote.slice(match[0].length);
  if (!agrees || !(acts.test(rest) || (harms.test(rest) && armed.test(named)))) return;
  return { at: claim.start + match[1]!.length, words: named, from: { start: source.start, end: source.end } };
};

const isBody = (kind: string): boolean => kind === 'official' || kind === 'organisation';
