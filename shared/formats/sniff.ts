import { type FormatName, formatNames, formatOf } from './formats.ts';

type Foreign = 'ole' | 'rtf' | 'other-binary';

/** What the first bytes of a file say it is: a format that is read, one that is not, or `text` when they say nothing. */
export type Sniffed = FormatName | Foreign | 'text';

const foreign: readonly (readonly [Foreign, string])[] = [
  ['ole', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ['rtf', '{\\rtf'],
  ['other-binary', '\u0089PNG\r\n'],
  ['other-binary', '\u00ff\u00d8\u00ff'],
  ['other-binary', 'GIF8'],
  ['other-binary', '\u001f\u008b'],
  ['other-binary', 'BZh'],
  ['other-binary', '\u00fd7zXZ'],
  ['other-binary', '7z\u00bc\u00af'],
  ['other-binary', 'Rar!'],
  ['other-binary', '\u007fELF'],
  ['other-binary', 'SQLite format 3\u0000'],
  ['other-binary', 'OggS'],
  ['other-binary', 'ID3'],
];

/**
 * What a file is by its content, whatever its name says. Reads the first 1,024 bytes; a PDF may have that many bytes
 * of rubbish before its header. Never throws.
 *
 * @example sniff(new TextEncoder().encode('%PDF-1.7 …')) // 'pdf'
 */
export const sniff = (bytes: Uint8Array): Sniffed => {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const known = foreign.find(([, signature]) => head.startsWith(signature));
  if (known) return known[0];
  const bySignature = formatNames.find((name) => formatOf(name).beginsWith?.some((bytes) => head.startsWith(bytes)));
  if (bySignature) return bySignature;
  if (head.slice(4, 8) === 'ftyp') return 'other-binary';
  if (/^RIFF[\s\S]{4}(?:WEBP|WAVE|AVI )/.test(head)) return 'other-binary';
  return formatNames.find((name) => formatOf(name).looksLike?.(head)) ?? 'text';
};
