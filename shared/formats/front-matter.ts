import { bylineOf } from './masthead.ts';
import { publicationDate } from './publication-date.ts';

/** What the front matter of a Markdown file says of the article. */
export interface FrontMatter {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly language: string | undefined;
}

/**
 * Splits a Markdown file into its front matter and its body. Front matter stands between two lines `---` (or `+++`) at the very
 * top and is read line by line: `title`, `author` or `byline`, `date`, `lang`, each one line with or without quotation marks, or a list of
 * authors. Everything else in it is passed over; it is not YAML in full. Without a closing line all is body. Never throws.
 *
 * @example frontMatterOf('---\ntitle: Dozens hurt\n---\nThree people died.').fields.title // 'Dozens hurt'
 */
export const frontMatterOf = (raw: string): { readonly fields: FrontMatter; readonly body: string } => {
  const text = raw.replace(/^\ufeff/, '');
  const open = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  const close =
    open && new RegExp(`^${open[1] === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]*(?:\\r?\\n|$)`, 'm');
  const rest = open ? text.slice(open[0].length, open[0].length + longestFrontMatter) : '';
  const end = close?.exec(rest);
  if (!open || !end) return { fields: none, body: text };
  return { fields: fieldsOf(rest.slice(0, end.index)), body: text.slice(open[0].length + end.index + end[0].length) };
};

const longestFrontMatter = 20_000;
const none: FrontMatter = { title: null, byline: null, publishedAt: null, language: undefined };

const fieldsOf = (source: string): FrontMatter => {
  const values = new Map<string, string[]>();
  let key = '';
  for (const line of source.split(/\r?\n/)) {
    const pair = /^([A-Za-z_-]{1,40})[ \t]*[:=](?:[ \t]+(.*))?$/.exec(line);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    if (pair) {
      key = (pair[1] as string).toLowerCase();
      values.set(key, listOf(pair[2] ?? ''));
    } else if (item && key) {
      values.get(key)?.push(...listOf(item[1] as string));
    }
  }
  const first = (...keys: string[]) => keys.map((k) => values.get(k)).find((list) => list && list.length > 0);
  const authors = first('author', 'authors', 'byline', 'by')?.join(', ');
  return {
    title: first('title', 'headline')?.[0] ?? null,
    byline: authors ? (bylineOf(authors) ?? authors) : null,
    publishedAt: publicationDate(first('date', 'published', 'publishdate', 'published_at', 'publishedat')?.[0]),
    language: first('lang', 'language')?.[0],
  };
};

/** `"a"`, `a` or `["a", "b"]` as a list of strings without their quotation marks. */
const listOf = (value: string): string[] => {
  const trimmed = value.trim();
  const items = /^\[.*\]$/.test(trimmed) ? trimmed.slice(1, -1).split(',') : [trimmed];
  return items.map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((item) => item !== '');
};
