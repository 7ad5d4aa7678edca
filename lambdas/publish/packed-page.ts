import type { PageFile } from '../../shared/store/ports.ts';

/** The file beside the function's code that holds the built page. */
export const packedPageName = 'page.json';

/** The page's files as one text, in their order. */
export const packPage = (files: readonly PageFile[]): string =>
  JSON.stringify(files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString('base64') })));

/** What `packPage` packed. */
export const unpackPage = (text: string): readonly PageFile[] =>
  (JSON.parse(text) as (Omit<PageFile, 'bytes'> & { readonly bytes: string })[]).map((file) => ({
    ...file,
    bytes: Buffer.from(file.bytes, 'base64'),
  }));
