import type { DomDocument, DomElement } from './dom.ts';
import { oneLine } from './draft.ts';
import { type JsonLdArticle, jsonLdArticles } from './json-ld.ts';
import { bylineOf } from './masthead.ts';
import { publicationDate } from './publication-date.ts';

/** What a page says of its article outside the body. `articleBody` is the body from JSON-LD, raw. */
export interface HtmlMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly language: string | undefined;
  readonly articleBody: string | null;
}

/**
 * Title, byline, publication date and language of a page: from JSON-LD, Open Graph and other `meta` elements,
 * microdata, and the visible headline. JSON-LD counts only when it describes the one article of the page. The date is
 * null when the page's sources differ by more than a day. Never throws.
 */
export const htmlMetadata = (document: DomDocument): HtmlMetadata => {
  const article = ownArticle(jsonLdArticles(document), document);
  return {
    title: titleOf(document, article),
    byline: bylineFrom(document, article),
    publishedAt: dateOf(document, article),
    language: document.documentElement?.getAttribute('lang') ?? article?.inLanguage ?? undefined,
    articleBody: article?.articleBody ?? null,
  };
};

/** The content of the first `meta` element with one of these names, best first. */
const metaOf = (document: DomDocument, ...names: string[]): string | null => {
  for (const name of names) {
    const selector = `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`;
    const content = oneLine(document.querySelector(selector)?.getAttribute('content') ?? '');
    if (content) return content;
  }
  return null;
};

const textOf = (element: DomElement | null): string => oneLine((element?.textContent ?? '').slice(0, longestTitle));

const longestTitle = 1000;

const key = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const ownArticle = (articles: readonly JsonLdArticle[], document: DomDocument): JsonLdArticle | undefined => {
  if (articles.length <= 1) return articles[0];
  const titles = key(`${metaOf(document, 'og:title')} ${textOf(document.querySelector('title'))}`);
  const own = articles.filter((article) => article.headline && titles.includes(key(article.headline)));
  const [first] = own;
  return first && own.every((article) => key(article.headline) === key(first.headline)) ? first : undefined;
};

const titleOf = (document: DomDocument, article: JsonLdArticle | undefined): string | null => {
  const site = metaOf(document, 'og:site_name');
  const social = withoutSite(metaOf(document, 'og:title', 'twitter:title'), site);
  const inHead = withoutSite(textOf(document.querySelector('head title, title')), site);
  const titles = [social, article?.headline ?? null, inHead].filter((title) => title !== null);
  const headings = [...document.querySelectorAll('h1')].map(textOf).filter((t) => t !== '');
  const agreed = headings.find((heading) => titles.some((title) => isSame(heading, title)));
  const lone = headings.length === 1 ? headings[0] : undefined;
  return agreed || social || oneLine(article?.headline ?? '') || lone || inHead || null;
};

const isSame = (heading: string, title: string): boolean => {
  const [a, b] = [key(heading), key(title)];
  return (
    a.length > 3 &&
    b.length > 3 &&
    (a.includes(b) || b.includes(a)) &&
    Math.min(a.length, b.length) * 2 > Math.max(a.length, b.length)
  );
};

/** A title without the name of its site after the last `|`, `-` or `–`. */
const withoutSite = (title: string | null, site: string | null): string | null => {
  if (!title) return null;
  const match = /^(.{12,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/u.exec(title);
  if (!match) return title;
  const [, front, back] = match as unknown as [string, string, string];
  const isName = back.split(' ').length <= 4 && front.split(' ').length >= 3;
  return isName || (site && key(back) === key(site)) ? front : title;
};

const bylineFrom = (document: DomDocument, article: JsonLdArticle | undefined): string | null => {
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((e) => e.getAttribute('content') ?? e.textContent ?? '');
  const candidates = [
    article?.authors ?? [],
    [metaOf(document, 'author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'article:author') ?? ''],
    texts('a[rel~="author"]'),
    texts('[itemprop~="author"]'),
    texts('.byline, .author-name, .article-author, .post-author'),
  ];
  for (const names of candidates) {
    const clean = [...new Set(names.map(nameOf).filter((name) => name !== null))];
    if (clean.length > 0 && clean.length <= 6) return clean.join(', ');
  }
  return null;
};

const nameOf = (raw: string): string | null => {
  const line = oneLine(raw.slice(0, 300));
  const name = (bylineOf(line) ?? line).replace(/^by\s+/i, '');
  const isName =
    /^\p{L}[\p{L}\p{M}\s.,'’&()-]{1,100}$/u.test(name) &&
    name.split(' ').length <= 12 &&
    !/^(?:admin|staff)$/i.test(name);
  return isName ? name : null;
};

const dateOf = (document: DomDocument, article: JsonLdArticle | undefined): string | null => {
  const attributes = (selector: string) => {
    const dates = [...document.querySelectorAll(selector)].map((e: DomElement) =>
      publicationDate(e.getAttribute('datetime') ?? e.getAttribute('content') ?? e.textContent),
    );
    return dates.filter((date) => date !== null);
  };
  const published = [
    publicationDate(article?.datePublished),
    publicationDate(metaOf(document, 'article:published_time', 'og:article:published_time', 'og:published_time')),
    publicationDate(
      metaOf(
        document,
        'parsely-pub-date',
        'sailthru.date',
        'pubdate',
        'publishdate',
        'publish-date',
        'publication_date',
      ),
    ),
    publicationDate(metaOf(document, 'dcterms.created', 'dc.date.issued', 'dc.date', 'datePublished', 'date')),
    only(attributes('[itemprop~="datePublished"]')),
    only(attributes('time[pubdate]')),
  ].filter((date) => date !== null);
  const [best] = published.length > 0 ? published : [only(attributes('time[datetime]'))];
  return best && published.every((date) => Math.abs(dayOf(date) - dayOf(best)) <= 1) ? best : null;
};

/** The date when a list holds one and the same day only. */
const only = (dates: readonly string[]): string | null => {
  const [first] = dates;
  return first && dates.every((date) => dayOf(date) === dayOf(first)) ? first : null;
};

const dayOf = (date: string): number => Date.parse(date.slice(0, 10)) / 86_400_000;
