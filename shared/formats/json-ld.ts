import type { DomDocument } from './dom.ts';

/** What a page's JSON-LD says of the article on it. Strings are raw. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly datePublished: string | null;
  readonly articleBody: string | null;
  readonly inLanguage: string | null;
}

/**
 * The articles that a page describes in JSON-LD (schema.org Article and its kinds), in the order of the page. Blocks that
 * are no JSON are passed over. Never throws.
 */
export const jsonLdArticles = (document: DomDocument): JsonLdArticle[] => {
  const articles: JsonLdArticle[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(parsed(script.textContent ?? ''))) {
      if (typesOf(node).some((type) => articleType.test(type))) articles.push(articleOf(node));
    }
  }
  return articles;
};

type Json = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|BlogPosting|Report|LiveBlog\w*)$/;
const longestSource = 2_000_000;

const parsed = (source: string): unknown => {
  if (source.length > longestSource) return undefined;
  // Some pages wrap the block in a comment or CDATA, or leave raw line breaks inside strings.
  const json = source
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/, '');
  try {
    return JSON.parse(json);
  } catch {
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks such JSON
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' '));
    } catch {
      return undefined;
    }
  }
};

/** The nodes of a block: the value itself, the members of a list or a graph, and what a page is about. */
const nodesOf = (value: unknown, depth = 0): Json[] => {
  if (depth > 3 || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => nodesOf(item, depth + 1));
  const node = value as Json;
  return [node, ...nodesOf(node['@graph'], depth + 1), ...nodesOf(node.mainEntity, depth + 1)];
};

const typesOf = (node: Json): string[] => [node['@type']].flat().filter((type) => typeof type === 'string');

const articleOf = (node: Json): JsonLdArticle => ({
  headline: stringOf(node.headline) ?? stringOf(node.name),
  authors: [node.author ?? node.creator].flat().flatMap(nameOf),
  datePublished: stringOf(node.datePublished),
  articleBody: stringOf(node.articleBody),
  inLanguage: stringOf(node.inLanguage),
});

const nameOf = (author: unknown): string[] => {
  const name = stringOf(author) ?? (author !== null && typeof author === 'object' ? (author as Json).name : undefined);
  return [name].flat().filter((item) => typeof item === 'string' && item.trim() !== '') as string[];
};

const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
