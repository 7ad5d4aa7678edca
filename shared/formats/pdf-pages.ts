import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PdfItem } from './pdf-lines.ts';

/** What the thread is given: the file, and what it may hold at most. */
export interface PdfTask {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  /** Code units of text. */
  readonly mostUnits: number;
  readonly mostPieces: number;
}

/** Pieces of text by page, or what there was too much of. */
export type PdfPages = readonly (readonly PdfItem[])[] | 'too-many-pages' | 'too-much-text';

/** Of the reader's own objects; what it unpacks is bounded before. */
const mostHeapMb = 256;

/**
 * Reads the text of a PDF in a thread of its own, which is ended when the time is over: no file can keep the function
 * busy or use its memory up. The reader (1.5 MB) is loaded there alone.
 *
 * @returns 'too-slow' at the end of the time or of the thread's memory
 * @throws what the reader throws on a file that is broken
 */
export const pdfPages = async (task: PdfTask, milliseconds: number): Promise<PdfPages | 'too-slow'> => {
  // Copied, as the thread takes the bytes away from here.
  const bytes = task.bytes.slice();
  const worker = new Worker(fileURLToPath(new URL('./pdf-worker.mjs', import.meta.url)), {
    workerData: { ...task, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
    // Nothing that this process was started with is needed there, a loader of TypeScript least of all.
    execArgv: [],
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      deadline = setTimeout(resolve, milliseconds, 'too-slow');
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('too-slow') : reject(error),
      );
      worker.once('exit', () => reject(new Error('the reader of PDF ended without a word')));
    });
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
};
