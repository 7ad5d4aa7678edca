import { claimedFormat, readableTypes } from '../../../shared/formats/claimed-format.ts';
import { formatNames, formats } from '../../../shared/formats/formats.ts';
import { sniff } from '../../../shared/formats/sniff.ts';
import { utf16 } from './encode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the format that a file claims', () => {
  test.each([
    ['story.txt', 'txt'],
    ['in/2025/Story.HTM', 'html'],
    ['a.b.md', 'md'],
    ['scan.PDF', 'pdf'],
  ])('%s is %s by its name', (name, format) => {
    expect(claimedFormat(name, 'application/octet-stream')).toBe(format);
  });

  test('is its content type when the name tells nothing', () => {
    expect(claimedFormat('story', 'Text/Markdown; charset=utf-8')).toBe('md');
    expect(claimedFormat('story', 'application/xhtml+xml')).toBe('html');
  });

  test.each(['photo.jpg', 'story', 'archive.zip', 'x.txt/', '.htaccess', '__proto__'])(
    'of %s is not supported',
    (name) => {
      expect(claimedFormat(name, 'constructor')).toBeUndefined();
    },
  );

  test('is one of those that the editor is told of', () => {
    expect(readableTypes()).toBe('.txt, .md, .html, .docx or .pdf');
    expect(formatNames.map((name) => formats[name].size)).toEqual([
      'textBytes',
      'textBytes',
      'textBytes',
      'binaryBytes',
      'binaryBytes',
    ]);
  });
});

describe('the content of a file', () => {
  test('tells what it is', () => {
    expect(sniff(bytes('%PDF-1.7\n'))).toBe('pdf');
    expect(sniff(bytes('junk\n%PDF-1.4\n'))).toBe('pdf');
    expect(sniff(bytes('PK\u0003\u0004'))).toBe('docx');
    expect(sniff(bytes('{\\rtf1'))).toBe('rtf');
    expect(sniff(bytes(' \n<!DOCTYPE html><p>'))).toBe('html');
    expect(sniff(utf16('\ufeff<html><p>'))).toBe('html');
    expect(sniff(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('ole');
    expect(sniff(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('other-binary');
  });

  test('is text when a format is only spoken of', () => {
    expect(sniff(bytes('A file begins with %PDF-1.7, the standard says.'))).toBe('text');
    expect(sniff(bytes('The <html> element is the root.'))).toBe('text');
    expect(sniff(bytes('PK is the code of an airline.'))).toBe('text');
  });
});
