import { oneLine, type Part } from './draft.ts';
import { publicationDate } from './publication-date.ts';

/** What the lines around a headline say of the article. */
export interface Masthead {
  readonly byline: string | null;
  readonly publishedAt: string | null;
}

/**
 * Byline and date from the first lines of an article that has no markup for them: a short line `By Ann Lee`, and a line
 * that is a date alone, or after `Published` or `Updated`. Both null when no line is exactly that. Never throws.
 *
 * @example mastheadOf([{ kind: 'body', text: '12 May 2025' }]).publishedAt // '2025-05-12'
 */
export const mastheadOf = (parts: readonly Part[]): Masthead => {
  const lines = parts
    .slice(0, linesLooked)
    .flatMap((part) => part.text.slice(0, 1000).split('\n'))
    .slice(0, linesLooked)
    .map(oneLine);
  let byline: string | null = null;
  let publishedAt: string | null = null;
  for (const line of lines) {
    if (line.length > longestLine) continue;
    byline ??= bylineOf(line);
    publishedAt ??= publicationDate(line.replace(label, ''));
  }
  return { byline, publishedAt };
};

/**
 * The names in a byline without `By` and its kin; null when it is no line of names.
 *
 * @example bylineOf('By Ann Lee and Bob Roe') // 'Ann Lee and Bob Roe'
 */
export const bylineOf = (line: string): string | null => {
  const names = /^(?:written\s+|words\s+|story\s+)?by:?\s+(.{2,100})$/i.exec(line)?.[1]?.trim();
  return names && /^\p{Lu}/u.test(names) && !/[.!?:;"]$|\d/u.test(names) ? names : null;
};

const linesLooked = 6;
const longestLine = 120;
const label = /^(?:first\s+)?(?:published|posted|date|updated)(?:\s+(?:on|at))?:?\s+/i;
