import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, parsePage } from './dom.ts';
import type { Draft, Part } from './draft.ts';
import { partsOf } from './html-blocks.ts';
import { cleanPage } from './html-clean.ts';
import { isTamePage } from './html-guard.ts';
import { htmlMetadata } from './html-metadata.ts';
import { type Rejected, rejected } from './rejected.ts';

/**
 * The draft of a web page: its headline, then the article's paragraphs without menus, shares, related stories and other
 * surroundings; title, byline, date and language from the page's own metadata. Scripts, event handlers and hidden
 * elements have no way into the text. A page nested too deep is rejected. Throws only when memory ends.
 */
export const readHtml = (html: string): Draft | Rejected => {
  if (!isTamePage(html))
    return rejected(
      'malformed',
      'The page is nested far too deep or has far too many elements; save the article alone as HTML.',
    );
  const document = parsePage(html);
  const { title, byline, publishedAt, language } = htmlMetadata(document);
  cleanPage(document);
  const parts = bodyOf(document);
  return {
    kind: 'draft',
    title,
    byline,
    publishedAt,
    language,
    parts: title ? [{ kind: 'headline', text: title }, ...parts] : parts,
  };
};

const bodyOf = (document: DomDocument): Part[] => {
  const article = new Readability(document as never, { serializer: (node) => node as unknown as DomElement }).parse();
  return article?.content ? partsOf(article.content) : [];
};
