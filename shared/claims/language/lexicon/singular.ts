import { irregularPlurals, notPlural } from './nouns.ts';

/**
 * True when a lower-case word looks like a plural noun.
 *
 * @example isPlural('missiles') // true; isPlural('process') // false
 */
export const isPlural = (lower: string): boolean =>
  irregularPlurals.has(lower) ||
  (lower.length > 2 &&
    lower.endsWith('s') &&
    !lower.endsWith('ss') &&
    !lower.endsWith("'s") &&
    !notPlural.has(lower)) ||
  /[a-z](?:men|women)$/.test(lower);

/**
 * The singular of a noun, lower case: by list, else by ending. A word that is no plural comes back as it is.
 *
 * @example singularOf('policemen') // 'policeman'; singularOf('batteries') // 'battery'
 */
export const singularOf = (word: string): string => {
  const lower = word.toLowerCase();
  const known = irregularPlurals.get(lower);
  if (known) return known;
  if (/[a-z]men$/.test(lower)) return `${lower.slice(0, -2)}an`;
  if (/[a-z](?:children|people)$/.test(lower)) return lower.replace(/children$/, 'child').replace(/people$/, 'person');
  if (!isPlural(lower)) return lower;
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
};
