import { Parser } from 'htmlparser2';

/**
 * True when a page can be parsed into a tree and searched in time and memory near linear: at most 400 elements deep and
 * 150,000 elements in all; news pages have some 40 and 3,000. Linear, in constant memory.
 *
 * @example isTamePage('<b>'.repeat(1_000_000)) // false
 */
export const isTamePage = (html: string): boolean => {
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  const parser = new Parser({
    onopentagname: () => {
      depth += 1;
      elements += 1;
      if (depth > deepest) deepest = depth;
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  for (let from = 0; from < html.length; from += chunk) {
    parser.write(html.slice(from, from + chunk));
    if (deepest > mostDepth || elements > mostElements) return false;
  }
  return true;
};

// Small, for the parser's own cost grows with what stays open inside one chunk.
const chunk = 16_384;
const mostDepth = 400;
const mostElements = 150_000;
