import type { DomDocument, DomElement } from './dom.ts';

/**
 * Takes out of a parsed page what is never part of an article's words: scripts and everything else that runs or embeds,
 * controls, hidden elements, page navigation, and boxes beside the text (shares, newsletters, related stories, comments, adverts)
 * that say what they are in their class or id. A box that holds much
 * prose, a block quote or the headline stays, whatever its name. Changes the page.
 */
export const cleanPage = (document: DomDocument): void => {
  for (const element of document.querySelectorAll(neverText)) element.remove();
  for (const element of document.querySelectorAll('[hidden], [style], [aria-hidden="true"]')) {
    if (isHidden(element)) element.remove();
  }
  for (const element of document.querySelectorAll('[class], [id], [role]')) {
    if (isBox(element) && !holdsProse(element)) element.remove();
  }
};

const neverText =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, map, button, input, select, textarea, nav, dialog, link, meta';

const isHidden = (element: DomElement): boolean => {
  if (element.localName === 'html' || element.localName === 'body') return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
};

const boxRoles = new Set(['navigation', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'toolbar', 'tooltip']);

// Whole words of a class or id, split at hyphens, underscores and capitals.
const boxWords = new Set(
  `related recommended recommendations recirc recirculation outbrain taboola newsletter signup subscribe subscription promo
  promotion advert advertisement ads ad sponsored share sharing shares social sharebar sharedaddy addthis addtoany comments comment
  disqus respond breadcrumb breadcrumbs pagination pager trending popular mostread readmore tags taglist toolbar
  cookie cookies gdpr consent paywall popup modal skip byline author bio masthead tooltip rating print`.split(/\s+/),
);

const isBox = (element: DomElement): boolean => {
  const { localName } = element;
  if (localName === 'html' || localName === 'body' || localName === 'article' || localName === 'main') return false;
  if (boxRoles.has(element.getAttribute('role') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.length < 500 && wordsOf(names).some((word) => boxWords.has(word));
};

const wordsOf = (names: string): string[] =>
  names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

const fewestProseUnits = 600;

const holdsProse = (element: DomElement): boolean => {
  if (element.querySelector('blockquote, h1')) return true;
  let units = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    units += (paragraph.textContent ?? '').trim().length;
    if (units > fewestProseUnits) return true;
  }
  return (element.textContent ?? '').length > 20 * fewestProseUnits;
};
