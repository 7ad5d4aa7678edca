import { claimedFormat, readableTypes } from './claimed-format.ts';
import { type Draft, documentOf } from './draft.ts';
import { type FormatName, formatOf } from './formats.ts';
import { languageName, languageOf } from './language.ts';
import { defaultLimits, type FormatLimits } from './limits.ts';
import { readers } from './readers.ts';
import { refusalBeforeReading } from './refusal-before-reading.ts';
import { type ParsedFile, type Rejected, rejected } from './rejected.ts';
import { type Sniffed, sniff } from './sniff.ts';

/** A file as it was uploaded: its name, and the content type that it was stored with. */
export interface NamedFile {
  readonly name: string;
  readonly contentType?: string | undefined;
}

export interface ParseOptions {
  readonly limits?: FormatLimits;
  /** The primary languages that are taken; English alone unless told otherwise. */
  readonly languages?: readonly string[] | 'any';
}

/**
 * One normalised document from the bytes of a file, or a rejection with its reason and one sentence for the editor. The
 * format is what the name or content type claims, unless the content is plainly another supported format. Deterministic;
 * never rejects its promise, whatever the bytes.
 *
 * @example
 * const parsed = await parseFile(new TextEncoder().encode('Three people died.'), { name: 'story.txt' });
 * if (parsed.kind === 'document') parsed.document.text // 'Three people died.'
 */
export const parseFile = async (
  bytes: Uint8Array,
  file: NamedFile,
  { limits = defaultLimits, languages = ['en'] }: ParseOptions = {},
): Promise<ParsedFile> => {
  try {
    const refusal = refusalBeforeReading({ ...file, size: bytes.length }, limits);
    if (refusal) return { kind: 'rejected', rejection: refusal };
    const format = formatByContent(claimedFormat(file.name, file.contentType)!, sniff(bytes));
    if (typeof format !== 'string') return format;
    const maxBytes = limits[formatOf(format).size];
    if (bytes.length > maxBytes) return tooLarge(`The file is larger than ${megabytes(maxBytes)}`);
    const draft = await readers[format](bytes, { contentType: file.contentType, limits });
    return draft.kind === 'rejected' ? draft : finished(draft, formatOf(format).mediaType, limits, languages);
  } catch {
    return rejected(
      'malformed',
      'The file is damaged or is not what its name says. Open it, save it again and upload that.',
    );
  }
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

const tooLarge = (what: string): Rejected => rejected('too-large', `${what}. Upload the article alone.`);

/** The format to read, by content where the content is certain of itself. */
const formatByContent = (claimed: FormatName, content: Sniffed): FormatName | Rejected => {
  switch (content) {
    case 'ole':
      return rejected(
        'unsupported-type',
        'The file is an old or password-protected Office file. Save it as .docx without a password.',
      );
    case 'rtf':
      return rejected('unsupported-type', `The file is rich text (.rtf). Save it as ${readableTypes()}.`);
    case 'other-binary':
      return rejected(
        'unsupported-type',
        `The file holds no text but an image, an archive or the like. Upload ${readableTypes()}.`,
      );
    case 'text':
      return claimed;
    default:
      return content;
  }
};

const finished = (
  draft: Draft,
  mediaType: string,
  limits: FormatLimits,
  languages: readonly string[] | 'any',
): ParsedFile => {
  const units = draft.parts.reduce((sum, part) => sum + part.text.length, 0);
  if (units > limits.textUnits * 2) return tooLarge(`The article is longer than ${limits.textUnits} characters`);
  const prose = draft.parts.map((part) => part.text).join('\n');
  const language = languageOf(prose, draft.language);
  const document = documentOf(draft, mediaType, language.tag);
  if (document.text.length > limits.textUnits)
    return tooLarge(`The article is longer than ${limits.textUnits} characters`);
  if (!document.blocks.some((block) => block.kind !== 'headline' && block.kind !== 'caption')) {
    return rejected('no-text', 'No article text was found in the file. Paste the text into a .txt file.');
  }
  if (language.sure && languages !== 'any' && !languages.includes(language.tag)) {
    const name = languageName(language.tag);
    return rejected(
      'unsupported-language',
      `The article ${name ? `seems to be in ${name}` : 'is not in English'}. Only English is read so far.`,
    );
  }
  return { kind: 'document', document };
};
