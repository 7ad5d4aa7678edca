import { parsePage } from '../../../shared/formats/dom.ts';
import type { Draft } from '../../../shared/formats/draft.ts';
import { readHtml } from '../../../shared/formats/html.ts';
import { partsOf } from '../../../shared/formats/html-blocks.ts';
import { isTamePage } from '../../../shared/formats/html-guard.ts';

const lead =
  'Three people were killed and at least 12 hurt when a drone struck a block of flats in the north of the city on Monday, officials said.';
const second =
  'The regional governor said that rescue teams had worked through the night, and that two more people were still missing under the rubble.';
const third =
  'Power was cut to about 4,000 homes, the grid operator said, and two schools, a clinic and a railway depot were damaged in the same attack.';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const article = (inner = '') =>
  `<article><h1>Drone kills three</h1><p>${lead}</p><p>${second}</p>${inner}<p>${third}</p></article>`;
const read = (html: string): Draft => {
  const draft = readHtml(html);
  if (draft.kind === 'rejected') throw new Error(draft.rejection.detail);
  return draft;
};
const texts = (html: string) => read(html).parts.map((part) => part.text);

describe('a news page', () => {
  test('gives its headline once, then its paragraphs', () => {
    expect(texts(page(article(), '<title>Drone kills three | The Daily Test</title>'))).toEqual([
      'Drone kills three',
      lead,
      second,
      third,
    ]);
  });

  test('gives block quotes, list items and captions their kinds', () => {
    const inner =
      '<blockquote><p>We heard a roar and then nothing.</p></blockquote><ul><li>12 people are in hospital.</li></ul><figure><img src="x"><figcaption>The block on Monday morning.</figcaption></figure>';
    const { parts } = read(page(article(inner)));
    expect(parts.map((part) => part.kind)).toEqual(['headline', 'body', 'body', 'quote', 'list', 'caption', 'body']);
  });

  test('gives a standfirst its kind before the first paragraph, not between paragraphs', () => {
    const names = '<p class="article-standfirst">What is known of the attack so far</p>';
    const html = page(article(names).replace('</h1>', `</h1>${names}`));
    expect(read(html).parts.map((part) => part.kind)).toEqual([
      'headline',
      'standfirst',
      'body',
      'body',
      'body',
      'body',
    ]);
  });

  test('loses menus, shares, related stories, newsletters and the page end', () => {
    const inner = `<div class="share-bar">Share on everything</div><div class="related-stories"><a href="/a">Another story</a></div>
      <p>Read more: <a href="/b">What we know of the last attack</a></p><div id="newsletter">Sign up for our letter</div>`;
    const body = `<nav><a href="/">Home</a> <a href="/w">World</a></nav>${article(inner)}<footer>© 2025 The Daily Test</footer>`;
    expect(texts(page(body))).toEqual(['Drone kills three', lead, second, third]);
  });

  test('keeps a paragraph that begins like a pointer but is prose', () => {
    const inner = '<p>More than 40 firefighters came from three regions, and related costs rose to £2m.</p>';
    expect(texts(page(article(inner)))).toContain(
      'More than 40 firefighters came from three regions, and related costs rose to £2m.',
    );
  });

  test('keeps the last paragraph when it only mentions a source or a contact', () => {
    const last = '<p>Contact with two of the crew was lost at 4am, according to the coastguard.</p>';
    expect(texts(page(`${article()}`.replace('</article>', `${last}</article>`)))).toContain(
      'Contact with two of the crew was lost at 4am, according to the coastguard.',
    );
  });

  test('has no scripts, event handlers or hidden text in it', () => {
    const inner = `<script>steal()</script><p onclick="steal()">It was quiet by noon, a resident said, and buses ran again.</p>
      <p style="color:red; display: none">Hidden one</p><p hidden>Hidden two</p><p aria-hidden="true">Hidden three</p>
      <noscript>Switch scripts on</noscript><template><p>Template</p></template><iframe srcdoc="<p>Frame</p>"></iframe>`;
    const text = texts(page(article(inner))).join('\n');
    expect(text).toContain('It was quiet by noon');
    expect(text).not.toMatch(/steal|Hidden|scripts|Template|Frame/);
  });

  test('decodes entities', () => {
    expect(
      texts(page(article('<p>It cost &pound;5m &mdash; &#8220;too much&#8221;, &amp; more, they said of it.</p>'))),
    ).toContain('It cost £5m — “too much”, & more, they said of it.');
  });

  test('that shows nothing without scripts gives the body from its JSON-LD', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Drone kills three',
      articleBody: `${lead}\n\n${second}`,
    });
    const html = page('<div id="app">Loading</div>', `<script type="application/ld+json">${data}</script>`);
    expect(texts(html)).toEqual(['Drone kills three', lead, second]);
  });
});

describe('the metadata of a page', () => {
  const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const meta = (property: string, content: string) => `<meta property="${property}" content="${content}">`;

  test('come from JSON-LD, also inside a graph', () => {
    const head = jsonLd({
      '@graph': [
        { '@type': 'WebSite', name: 'The Daily Test' },
        {
          '@type': ['ReportageNewsArticle'],
          headline: 'Drone kills three',
          author: [{ name: 'Ann Lee' }, { name: 'Bob Roe' }],
          datePublished: '2025-05-12T08:30:00+0300',
        },
      ],
    });
    expect(read(page(article(), head))).toMatchObject({
      title: 'Drone kills three',
      byline: 'Ann Lee, Bob Roe',
      publishedAt: '2025-05-12T08:30:00+03:00',
      language: 'en',
    });
  });

  test('come from Open Graph, other meta elements and microdata', () => {
    const head =
      meta('og:title', 'Drone kills three - The Daily Test') + meta('article:published_time', '2025-05-12T08:30:00Z');
    expect(read(page(article('<a rel="author">By Ann Lee</a>'), head))).toMatchObject({
      title: 'Drone kills three',
      byline: 'Ann Lee',
      publishedAt: '2025-05-12T08:30:00Z',
    });
    expect(read(page(article('<time itemprop="datePublished" datetime="2025-05-12">12 May</time>'))).publishedAt).toBe(
      '2025-05-12',
    );
  });

  test('have no date when two sources differ by more than a day', () => {
    const head =
      jsonLd({ '@type': 'NewsArticle', datePublished: '2025-05-12' }) + meta('article:published_time', '2025-05-20');
    expect(read(page(article(), head)).publishedAt).toBeNull();
  });

  test('have no date when the page shows the times of many stories', () => {
    const times = '<time datetime="2025-05-12"></time><time datetime="2025-04-01"></time>';
    expect(read(page(article(times))).publishedAt).toBeNull();
  });

  test('take no other article of the page for its own', () => {
    const head = jsonLd([
      { '@type': 'NewsArticle', headline: 'Another story', author: 'Eve Fox', datePublished: '2025-01-01' },
      { '@type': 'NewsArticle', headline: 'A third story', author: 'Max Orr', datePublished: '2025-02-02' },
    ]);
    expect(read(page(article(), head))).toMatchObject({ byline: null, publishedAt: null });
  });

  test('take no address for a name', () => {
    expect(read(page(article(), meta('article:author', 'https://example.org/ann'))).byline).toBeNull();
  });

  test('survive JSON-LD that is no JSON', () => {
    expect(read(page(article(), '<script type="application/ld+json">{"@type": NewsArticle</script>')).title).toBe(
      'Drone kills three',
    );
  });
});

describe('the parts of a piece of a page', () => {
  const parts = (html: string) => {
    const body = parsePage(html).querySelector('body');
    return body ? partsOf(body).map(({ kind, text }) => `${kind}: ${text.trim()}`) : [];
  };

  test('are data rows of a table as one line each', () => {
    expect(parts('<table><tr><th>Tanks</th><td>1,361</td></tr><tr><th>Drones</th><td>519</td></tr></table>')).toEqual([
      'list: Tanks | 1,361',
      'list: Drones | 519',
    ]);
  });

  test('are the paragraphs inside a table that lays out a page', () => {
    expect(parts('<table><tr><td><p>One.</p><p>Two.</p></td><td>Three</td></tr></table>')).toEqual([
      'body: One.',
      'body: Two.',
      'body: Three',
    ]);
  });

  test('end at two line breaks, not at one', () => {
    expect(parts('one<br>two<br><br>three')).toEqual(['body: one two', 'body: three']);
  });

  test('keep inline markup together', () => {
    expect(parts('<p>A <b>bold</b> <a href="x">li<i>n</i>k</a>.</p>')).toEqual(['body: A bold link.']);
  });
});

describe('a hostile page', () => {
  test.each([
    ['a million nested elements', '<div>'.repeat(800_000)],
    ['a million nested inline elements', '<b><i>'.repeat(500_000)],
    ['a hundred thousand elements side by side', '<li>x</li>'.repeat(100_000)],
    ['a million references', '&amp;'.repeat(900_000)],
    ['much text inside many levels', '<div>'.repeat(200) + `<p>${lead}</p>`.repeat(12_000)],
  ])('of %s is refused before it is parsed', (_, html) => {
    expect(isTamePage(html)).toBe(false);
    expect(readHtml(html)).toMatchObject({ kind: 'rejected', rejection: { reason: 'malformed' } });
  });

  test('of end tags alone is harmless', () => {
    expect(texts(page('</div>'.repeat(300_000) + article()))).toContain(lead);
  });

  test('is no ordinary page', () => {
    expect(isTamePage(page(article(`<p>${second}</p>`.repeat(2_000))))).toBe(true);
  });
});
