import { charsetOf, declaredCharset, decode } from './charset.ts';
import { readDocx } from './docx.ts';
import type { Draft } from './draft.ts';
import type { FormatName } from './formats.ts';
import { readHtml } from './html.ts';
import type { FormatLimits } from './limits.ts';
import { readMd } from './md.ts';
import { readPdf } from './pdf.ts';
import { type Rejected, rejected } from './rejected.ts';
import { readTxt } from './txt.ts';

/** What a reader may know of a file beside its bytes. */
interface Surroundings {
  readonly contentType?: string | undefined;
  readonly limits: FormatLimits;
}
type Read = Draft | Rejected | Promise<Draft | Rejected>;

/** Decodes a text before it is read. The charset is that of the content type, or what the bytes themselves declare. */
const decoded =
  (read: (text: string) => Draft | Rejected, declared: (bytes: Uint8Array) => string | undefined = () => undefined) =>
  (bytes: Uint8Array, { contentType }: Surroundings): Read => {
    const found = decode(bytes, charsetOf(contentType) ?? declared(bytes));
    return found
      ? read(found.text)
      : rejected('undecodable', 'The file cannot be read as text. Save it as UTF-8 text.');
  };

/** The reader of each format. */
export const readers: Readonly<Record<FormatName, (bytes: Uint8Array, surroundings: Surroundings) => Read>> = {
  txt: decoded(readTxt),
  md: decoded(readMd),
  html: decoded(readHtml, declaredCharset),
  docx: (bytes) => readDocx(bytes),
  pdf: (bytes, { limits }) => readPdf(bytes, 2 * limits.textUnits),
};
