import { type ExecFileException, execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PdfItem } from './pdf-lines.ts';

/** What a PDF may hold at most. */
export interface PdfBounds {
  readonly pages: number;
  /** Code units of text. */
  readonly units: number;
  /** Pieces that the text is drawn in. */
  readonly pieces: number;
}

/** Pieces of text by page, or what there was too much of. */
export type PdfPages = readonly (readonly PdfItem[])[] | 'too-many-pages' | 'too-much-text';

/**
 * Of the reader's own objects, old and young: what it unpacks is bounded before. The young ones have a bound of their own,
 * since Node 24 gives them four times as much as Node 20, and all of it counts at the peak.
 */
const heapBounds = ['--max-old-space-size=64', '--max-semi-space-size=4'];
/** Far more than the bounds allow an answer to be. */
const longestAnswer = 64_000_000;

/**
 * Reads the text of a PDF in a process of its own, which is ended when the time is over: no file can keep the function
 * busy, or end it by using its memory up. The reader (1.5 MB) is loaded there alone, without any credentials.
 *
 * @returns 'too-hard' at the end of the time or of the process's memory
 * @throws when the reader cannot make sense of the file
 */
export const pdfPages = (bytes: Uint8Array, bounds: PdfBounds, milliseconds: number): Promise<PdfPages | 'too-hard'> =>
  new Promise((resolve, reject) => {
    const { LD_LIBRARY_PATH } = process.env;
    const child = execFile(
      process.execPath,
      [...heapBounds, reader, JSON.stringify(bounds)],
      {
        timeout: milliseconds,
        killSignal: 'SIGKILL',
        maxBuffer: longestAnswer,
        env: LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH },
      },
      (error, answer) => {
        if (error && isUsedUp(error)) resolve('too-hard');
        else if (error) reject(error);
        else resolve(JSON.parse(answer));
      },
    );
    // It may end before it has read all of the file; its own answer tells why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(bytes);
  });

const reader = fileURLToPath(new URL('./pdf-reader.mjs', import.meta.url));

/** Killed at the end of its time, or aborted at the end of its memory; what cannot be read ends with an exit code. */
const isUsedUp = ({ killed, signal }: ExecFileException): boolean => killed === true || typeof signal === 'string';
