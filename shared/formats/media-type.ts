import type { FormatLimits } from './limits.ts';

/** A kind of file that can become an article. `size` names the limit of {@link FormatLimits} that holds for it. */
export interface SupportedType {
  readonly mediaType: MediaType;
  readonly extensions: readonly string[];
  readonly size: 'textBytes' | 'binaryBytes';
}

export type MediaType = (typeof mediaTypes)[number];

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const mediaTypes = ['text/plain', 'text/markdown', 'text/html', docx, 'application/pdf'] as const;

/** Every format that is read, with its extensions and the limit on its size. */
export const supportedTypes: readonly SupportedType[] = [
  { mediaType: 'text/plain', extensions: ['txt', 'text'], size: 'textBytes' },
  { mediaType: 'text/markdown', extensions: ['md', 'markdown'], size: 'textBytes' },
  { mediaType: 'text/html', extensions: ['html', 'htm', 'xhtml'], size: 'textBytes' },
  { mediaType: docx, extensions: ['docx'], size: 'binaryBytes' },
  { mediaType: 'application/pdf', extensions: ['pdf'], size: 'binaryBytes' },
];

// Other names that servers and upload tools give to the same formats.
const aliases: Readonly<Record<string, MediaType>> = {
  'text/x-markdown': 'text/markdown',
  'application/xhtml+xml': 'text/html',
  'application/x-pdf': 'application/pdf',
};

/**
 * The format that a file claims to be: by the extension of its name, or by its content type when the name tells
 * nothing. Undefined when neither is supported, so that a file can be refused before it is read. Never throws.
 *
 * @example mediaTypeOf('in/Story.HTM')?.mediaType // 'text/html'
 * @example mediaTypeOf('story', 'text/plain; charset=utf-8')?.mediaType // 'text/plain'
 */
export const mediaTypeOf = (name: string, contentType?: string): SupportedType | undefined => {
  const extension = extensionOf(name);
  const byName = supportedTypes.find((type) => type.extensions.includes(extension));
  if (byName) return byName;
  const essence = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const mediaType = Object.hasOwn(aliases, essence) ? aliases[essence] : essence;
  return supportedTypes.find((type) => type.mediaType === mediaType);
};

/** The limit in bytes on a file of this type. */
export const maxBytesOf = (type: SupportedType, limits: FormatLimits): number => limits[type.size];

/** The supported type with this media type. */
export const typeOf = (mediaType: MediaType): SupportedType =>
  supportedTypes.find((type) => type.mediaType === mediaType) as SupportedType;

/** The extensions for a sentence to the editor, such as `.txt, .md, .html, .docx or .pdf`. */
export const readableTypes = (): string => {
  const names = supportedTypes.map((type) => `.${type.extensions[0]}`);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
};

const extensionOf = (name: string): string => {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot === -1 ? '' : file.slice(dot + 1).toLowerCase();
};
