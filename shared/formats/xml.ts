import { Parser } from 'htmlparser2';

/** What to do at each step of a walk through XML. Names come with their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Walks through XML once, in memory that does not grow with it. Entities of a document type are never expanded, nothing
 * is loaded. False when it is nested deeper than 200 elements: the walk ends there.
 */
export const walkXml = (bytes: Uint8Array, { open, close, text }: XmlHandlers): boolean => {
  let depth = 0;
  let tooDeep = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > mostDepth) tooDeep = true;
        if (!tooDeep) open?.(name, attributes);
      },
      onclosetag: (name) => {
        depth -= 1;
        if (!tooDeep) close?.(name);
      },
      ontext: (piece) => {
        if (!tooDeep) text?.(piece);
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8');
  for (let from = 0; from < bytes.length && !tooDeep; from += chunk) {
    parser.write(decoder.decode(bytes.subarray(from, from + chunk), { stream: true }));
  }
  if (!tooDeep) parser.end(decoder.decode());
  return !tooDeep;
};

const chunk = 16_384;
const mostDepth = 200;

const isUtf16 = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;
