import { inflateRawSync } from 'node:zlib';

/** One file inside a zip archive, not yet inflated. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly data: Uint8Array;
}

/** Why an archive's file is not given. */
export type ZipFault = 'missing' | 'too-large' | 'encrypted' | 'damaged';

/**
 * The files of a zip archive by its central directory, or undefined when it has none that fits the bytes. Nothing is
 * inflated. Archives over 4 GB or with more than 10,000 files are not read.
 * Format: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export const zipEntries = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return undefined;
  const entries = new Map<string, ZipEntry>();
  try {
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) return undefined;
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const size = view.getUint32(at + 20, true);
      const from = dataStart(view, view.getUint32(at + 42, true));
      entries.set(name, {
        name,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        data: bytes.subarray(from, from + size),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return entries;
};

/**
 * The content of one file of an archive, inflated to at most `maxBytes`: memory is bounded whatever sizes the archive
 * declares.
 */
export const inflated = (entry: ZipEntry | undefined, maxBytes: number): Uint8Array | ZipFault => {
  if (!entry) return 'missing';
  if (entry.encrypted) return 'encrypted';
  if (entry.method === stored) return entry.data.length > maxBytes ? 'too-large' : entry.data;
  if (entry.method !== deflated) return 'damaged';
  try {
    return inflateRawSync(entry.data, { maxOutputLength: maxBytes });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
};

const stored = 0;
const deflated = 8;
const mostEntries = 10_000;
const longestComment = 65_535;
const endRecord = 22;

/** The record is the last of the file but for a comment. */
const endOfDirectory = (view: DataView): number | undefined => {
  const first = Math.max(0, view.byteLength - endRecord - longestComment);
  for (let at = view.byteLength - endRecord; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
};

const dataStart = (view: DataView, header: number): number =>
  header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
