import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, parsePage } from './dom.ts';
import type { Draft, Part } from './draft.ts';
import { partsOf } from './html-blocks.ts';
import { cleanPage } from './html-clean.ts';
import { isTamePage } from './html-guard.ts';
import { htmlMetadata } from './html-metadata.ts';
import { type PagePart, refineParts } from './refine-parts.ts';
import { type Rejected, rejected } from './rejected.ts';
import { readTxt } from './txt.ts';

/**
 * The draft of a web page: its headline, then the article's paragraphs without menus, shares, related stories and other
 * surroundings; title, byline, date and language from the page's own metadata. When the page shows less than half
 * of the article that its metadata contain, the article is taken from the metadata. Scripts, event handlers and hidden
 * elements never become text. A page nested too deep is rejected. Throws only when memory ends.
 */
export const readHtml = (html: string): Draft | Rejected => {
  if (!isTamePage(html))
    return rejected(
      'malformed',
      'The page is nested far too deep or has far too many elements. Save the article alone as HTML.',
    );
  const document = parsePage(html);
  const { title, byline, publishedAt, language, articleBody } = htmlMetadata(document);
  cleanPage(document);
  const shown = refineParts(bodyOf(document), title);
  const declared = articleBody ? partsOfString(articleBody) : [];
  const parts = unitsOf(declared) > 2 * unitsOf(shown) ? declared : shown;
  return {
    kind: 'draft',
    title,
    byline,
    publishedAt,
    language,
    parts: title ? [{ kind: 'headline', text: title }, ...parts] : parts,
  };
};

/** The body that a page tells search engines, for pages that show theirs only by script. It may itself be HTML. */
const partsOfString = (body: string): Part[] => {
  if (!/<(?:p|br|div|li)\b/i.test(body)) return [...readTxt(body).parts];
  return isTamePage(body) ? refineParts(partsOf(parsePage(body)), null) : [];
};

const unitsOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.text.length, 0);

const bodyOf = (document: DomDocument): PagePart[] => {
  const article = new Readability(document as never, {
    keepClasses: true,
    serializer: (node) => node as unknown as DomElement,
  }).parse();
  return article?.content ? partsOf(article.content) : [];
};
