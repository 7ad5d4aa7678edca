import { type FormatName, formatNames, formatOf } from './formats.ts';

/**
 * The format that a file claims to be: by the extension of its name, or by its content type when the name tells
 * nothing. Undefined when neither is supported, so that a file can be refused before it is read. Never throws.
 *
 * @example claimedFormat('in/Story.HTM') // 'html'
 * @example claimedFormat('story', 'text/plain; charset=utf-8') // 'txt'
 */
export const claimedFormat = (name: string, contentType?: string): FormatName | undefined => {
  const extension = extensionOf(name);
  const essence = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return (
    formatNames.find((format) => formatOf(format).extensions.includes(extension)) ??
    formatNames.find((format) => [formatOf(format).mediaType, ...formatOf(format).aliases].includes(essence))
  );
};

/** The extensions for a sentence to the editor, such as `.txt, .md, .html, .docx or .pdf`. */
export const readableTypes = (): string => {
  const names = formatNames.map((format) => `.${formatOf(format).extensions[0]}`);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
};

const extensionOf = (name: string): string => {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot === -1 ? '' : file.slice(dot + 1).toLowerCase();
};
