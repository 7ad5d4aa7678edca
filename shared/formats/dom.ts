import { parseHTML } from 'linkedom';

/** The little of a DOM node that the readers use, so that the project's types need no browser library. */
export interface DomNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly childNodes: Iterable<DomNode>;
  readonly parentElement: DomElement | null;
  readonly textContent: string | null;
  remove(): void;
}

/** An element of a parsed page. */
export interface DomElement extends DomNode {
  readonly localName: string;
  readonly id: string;
  readonly className: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  replaceWith(...nodes: readonly unknown[]): void;
}

/** A parsed page. Nothing of it is ever run or loaded. */
export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export const elementNode = 1;
export const textNode = 3;

/** Parses a page. A fragment is put into a page first. Throws only when memory or stack end: see {@link isTamePage}. */
export const parsePage = (html: string): DomDocument =>
  parseHTML(/<(?:html|body|head)\b/i.test(html.slice(0, 4096)) ? html : `<html><body>${html}</body></html>`)
    .document as unknown as DomDocument;
