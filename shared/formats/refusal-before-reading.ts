import type { Rejection } from '../domain/document.ts';
import { claimedFormat, readableTypes } from './claimed-format.ts';
import { formatOf } from './formats.ts';
import { defaultLimits, type FormatLimits } from './limits.ts';

/** What is known of a file without reading it. `size` in bytes. */
export interface FileFacts {
  readonly name: string;
  readonly contentType?: string | undefined;
  readonly size: number;
}

/** Why a file cannot become an article, as far as its name, type and size tell; null when they speak for it. */
export const refusalBeforeReading = (
  { name, contentType, size }: FileFacts,
  limits: FormatLimits = defaultLimits,
): Rejection | null => {
  const format = claimedFormat(name, contentType);
  if (!format)
    return { reason: 'unsupported-type', detail: `Files of this type are not read. Upload ${readableTypes()}.` };
  if (size === 0) return { reason: 'no-text', detail: 'The file is empty. Upload it again with its text.' };
  const most = limits[formatOf(format).size];
  if (size > most)
    return {
      reason: 'too-large',
      detail: `The file has ${megabytes(size)} MB; ${megabytes(most)} MB is the limit for this type. Split it.`,
    };
  return null;
};

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
