import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plain } from 'mdast-util-to-string';
import type { Draft, Part } from './draft.ts';
import { frontMatterOf } from './front-matter.ts';
import { mastheadOf } from './masthead.ts';
import { isTame } from './md-guard.ts';
import { readTxt } from './txt.ts';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/**
 * The draft of a Markdown article. The first heading of level one is the headline and a paragraph in italics right after
 * it the standfirst; other headings and paragraphs are body, list items lists, block quotes quotes. Code, raw HTML,
 * images and link definitions are dropped. Front matter gives title, author and date. A text that would
 * cost a Markdown parser too much is read as plain text. Never throws.
 *
 * @example readMd('# Dozens hurt\n\nThree people died.').parts[0] // { kind: 'headline', text: 'Dozens hurt' }
 */
export const readMd = (raw: string): Draft => {
  const { fields, body } = frontMatterOf(raw);
  if (!isTame(body)) return readTxt(raw);
  const parts = headed(
    fromMarkdown(body)
      .children.flatMap((node) => partsOf(node, 'body'))
      .filter((part) => part.text.trim()),
    fields.title,
  );
  const masthead = mastheadOf(parts.filter((part) => part.kind !== 'headline'));
  return {
    kind: 'draft',
    title: fields.title,
    byline: fields.byline ?? masthead.byline,
    publishedAt: fields.publishedAt ?? masthead.publishedAt,
    language: fields.language,
    parts,
  };
};

interface Marked extends Part {
  readonly mark?: 'title' | 'italics';
}

const partsOf = (node: Node | { type: string; children?: unknown }, kind: Part['kind']): Marked[] => {
  switch (node.type) {
    case 'heading':
      return [{ kind, text: textOf(node as Node), ...((node as { depth: number }).depth === 1 && { mark: 'title' }) }];
    case 'paragraph':
      return [{ kind, text: textOf(node as Node), ...(isItalic(node as Node) && { mark: 'italics' }) }];
    case 'blockquote':
      return childrenOf(node).flatMap((child) => partsOf(child, 'quote'));
    case 'list':
    case 'listItem':
      return childrenOf(node).flatMap((child) => partsOf(child, 'list'));
    default:
      return [];
  }
};

const childrenOf = (node: object): Node[] => ('children' in node ? (node.children as Node[]) : []);

// A line break within a paragraph is a space; the alternative texts of images are no part of what is said.
const textOf = (node: Node): string =>
  childrenOf(node)
    .map((child) => {
      if (child.type === 'text') return child.value;
      if ((child.type as string) === 'break') return ' ';
      if ((child.type as string) === 'inlineCode') return (child as { value: string }).value;
      return plain(child, { includeImageAlt: false, includeHtml: false });
    })
    .join('');

const isItalic = (node: Node): boolean => {
  const children = childrenOf(node);
  return children.length === 1 && (children[0]?.type as string) === 'emphasis';
};

/** The headline first, made from the front matter when the text has none, and the standfirst after it. */
const headed = (marked: readonly Marked[], title: string | null): Part[] => {
  const at = marked.findIndex((part) => part.mark === 'title');
  const kinds = marked.map((part, i): Part => {
    if (i === at && at <= 1) return { kind: 'headline', text: part.text };
    if (i === at + 1 && at !== -1 && part.mark === 'italics') return { kind: 'standfirst', text: part.text };
    return { kind: part.kind, text: part.text };
  });
  return kinds.some((part) => part.kind === 'headline') || !title
    ? kinds
    : [{ kind: 'headline', text: title }, ...kinds];
};
