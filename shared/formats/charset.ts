import { detectCharset } from './detect-charset.ts';
import { withWindowsMarks } from './windows-1252.ts';

/** Text with the charset it was read in. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/**
 * The text of some bytes, or undefined when they are no text. Tried in this order: a byte order mark; strict UTF-8, as which
 * other encodings are hardly ever valid; the charset that the server or the page declares; UTF-16 without a mark;
 * and at last the likeliest of the single-byte charsets. Never throws.
 *
 * @example decode(new Uint8Array([0xa3, 0x35])) // { text: '£5', charset: 'windows-1252' }
 */
export const decode = (bytes: Uint8Array, declared?: string): Decoded | undefined => {
  const marked = bomOf(bytes);
  if (marked) return strictly(bytes, marked);
  const utf8 = strictly(bytes, 'utf-8');
  const escaped = declared !== undefined && /^(?:iso-2022|hz-)/i.test(declared);
  if (utf8 && !escaped && !utf8.text.includes('\u0000')) return readable(utf8);
  const asDeclared = declared && strictly(bytes, declared);
  if (asDeclared && isReadable(asDeclared.text)) return asDeclared;
  const guess = wideCharsetOf(bytes) ?? detectCharset(bytes);
  return guess === undefined ? undefined : readable(strictly(bytes, guess));
};

/**
 * The charset that an HTML page declares within its first 1,024 bytes, as browsers look for it.
 *
 * @example declaredCharset(new TextEncoder().encode('<meta charset="koi8-u">')) // 'koi8-u'
 */
export const declaredCharset = (bytes: Uint8Array): string | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return /<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i.exec(head)?.[1]?.toLowerCase();
};

/** The charset of a content type such as `text/html; charset=windows-1251`. */
export const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i.exec(contentType ?? '')?.[1]?.toLowerCase();

const bomOf = (bytes: Uint8Array): string | undefined => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
};

/** UTF-16 without a mark: English text has its zero bytes all on one side. */
const wideCharsetOf = (bytes: Uint8Array): string | undefined => {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const half = head.length / 2;
  const [even, odd] = zeros as [number, number];
  if (odd > 0.4 * half && even < 0.02 * half) return 'utf-16le';
  if (even > 0.4 * half && odd < 0.02 * half) return 'utf-16be';
  return undefined;
};

const strictly = (bytes: Uint8Array, label: string): Decoded | undefined => {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return { text: decoder.encoding === 'windows-1252' ? withWindowsMarks(text) : text, charset: decoder.encoding };
  } catch {
    return undefined;
  }
};

const readable = (decoded: Decoded | undefined): Decoded | undefined =>
  decoded && isReadable(decoded.text) ? decoded : undefined;

/** Text has hardly any control characters; other files have many. Looked for in the first 100,000 code units. */
const isReadable = (text: string): boolean => {
  const head = text.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the point
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\u0080-\u0084\u0086-\u009f\ufffe\uffff]/g);
  return (controls?.length ?? 0) <= head.length / 200;
};
