/** A kind of file that can become an article. */
export interface Format {
  /** What people call it. */
  readonly label: string;
  readonly mediaType: string;
  /** Other media types that servers and upload tools give to it. */
  readonly aliases: readonly string[];
  /** Without the dot; the first is the one that people are shown. */
  readonly extensions: readonly string[];
  /** The limit of `FormatLimits` that holds for its size. */
  readonly size: 'textBytes' | 'binaryBytes';
  /**
   * How the content shows what it is, whatever the file's name says: by the bytes that it begins with, or by a look at
   * its first 1,024 bytes, one character for each. Formats with neither are recognised by their name.
   */
  readonly beginsWith?: readonly string[];
  readonly looksLike?: (head: string) => boolean;
}

/**
 * Every format that is read. What is accepted, what people read about it, and how content is recognised follow from
 * this table; `readers.ts` has the reader of each. It imports no reader, so that a page and an API may ask it.
 */
export const formats = {
  txt: { label: 'Text', mediaType: 'text/plain', aliases: [], extensions: ['txt', 'text'], size: 'textBytes' },
  md: {
    label: 'Markdown',
    mediaType: 'text/markdown',
    aliases: ['text/x-markdown'],
    extensions: ['md', 'markdown'],
    size: 'textBytes',
  },
  html: {
    label: 'HTML',
    mediaType: 'text/html',
    aliases: ['application/xhtml+xml'],
    extensions: ['html', 'htm', 'xhtml'],
    size: 'textBytes',
    // UTF-16 markup reads as ASCII once its zero bytes are gone.
    looksLike: (head) => /^(?:[^<\w]{0,64})<(?:!doctype\s+html|html|head|body)\b/i.test(head.replaceAll('\u0000', '')),
  },
  docx: {
    label: 'Word',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    aliases: [],
    extensions: ['docx'],
    size: 'binaryBytes',
    beginsWith: ['PK\u0003\u0004', 'PK\u0005\u0006'],
  },
  pdf: {
    label: 'PDF',
    mediaType: 'application/pdf',
    aliases: ['application/x-pdf'],
    extensions: ['pdf'],
    size: 'binaryBytes',
    // The header begins a line: it must not be a word inside a sentence.
    looksLike: (head) => /(?:^|[^\x20-\x7e])%PDF-\d/.test(head),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** The format's row, with every field that a row may have. */
export const formatOf = (name: FormatName): Format => formats[name];
