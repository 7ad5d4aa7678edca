import { constants, inflateSync } from 'node:zlib';
import { type Rejected, rejected } from './rejected.ts';

/**
 * Why a PDF is not opened at all: it is none, it is protected by a password, or its compressed streams unpack to far more than an
 * article with its pictures. Each stream is inflated with a bound, so that this itself stays small; streams of the
 * rare LZW kind are bounded by their packed size. Undefined when nothing speaks against it.
 */
export const pdfRefusal = (bytes: Uint8Array): Rejected | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, headerWithin).includes('%PDF-')) {
    return rejected('malformed', 'The file is no PDF, whatever its name says. Print it to a PDF and upload that.');
  }
  if (/^[\s<\d]/.test(after(file, '/Encrypt'))) {
    return rejected('malformed', 'The PDF is protected. Save it without a password and without restrictions.');
  }
  return unpacksTooFar(file)
    ? rejected('too-large', 'The PDF unpacks to far more than an article. Upload the article alone.')
    : undefined;
};

/** Bytes; readers of PDF take what stands before the header for the envelope of a mail. */
const headerWithin = 1024;
const mostStreams = 20_000;
const mostBytesOfOne = 48_000_000;
const mostBytesOfAll = 400_000_000;
const mostBytesOfLzw = 200_000;
const mostLayers = 3;

const after = (file: Buffer, token: string): string => {
  const at = file.lastIndexOf(token);
  return at === -1 ? '' : file.toString('latin1', at + token.length, at + token.length + 1);
};

const unpacksTooFar = (file: Buffer): boolean => {
  let total = 0;
  let streams = 0;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    streams += 1;
    const from = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + (file[at + 6] === 0x0d || file[at + 6] === 0x0a ? 1 : 0);
    const size = unpackedSize(file.subarray(from), mostLayers);
    total += size;
    if (size > mostBytesOfOne || total > mostBytesOfAll || streams > mostStreams) return true;
    if (isLzw(file, at) && file.indexOf('endstream', from) - from > mostBytesOfLzw) return true;
  }
  return false;
};

/** The size of a stream once inflated, with the streams packed inside it again; infinite beyond the bound. */
const unpackedSize = (packed: Uint8Array, layers: number): number => {
  const [first, second] = packed;
  const isZlib =
    first !== undefined && second !== undefined && (first & 0x0f) === 8 && ((first << 8) + second) % 31 === 0;
  if (!isZlib || layers === 0) return 0;
  try {
    const content = inflateSync(packed, { maxOutputLength: mostBytesOfOne, finishFlush: constants.Z_SYNC_FLUSH });
    return content.length + unpackedSize(content, layers - 1);
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0;
  }
};

const isLzw = (file: Buffer, stream: number): boolean => {
  const dictionary = file.toString('latin1', Math.max(0, stream - 400), stream);
  return /\/(?:LZWDecode|LZW)\b/.test(dictionary.slice(dictionary.lastIndexOf(' obj') + 1));
};
