import * as fc from 'fast-check';
import { charsetOf, declaredCharset, decode } from '../../../shared/formats/charset.ts';
import { encode, utf16 } from './encode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('text is decoded', () => {
  test('as UTF-8 when it is valid UTF-8, whatever is declared', () => {
    expect(decode(utf8('Zoë paid €5'), 'windows-1252')).toEqual({ text: 'Zoë paid €5', charset: 'utf-8' });
  });

  test('by its byte order mark, which is no part of the text', () => {
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x48, 0x69]))?.text).toBe('Hi');
    expect(decode(utf16('\ufeffKyiv, Київ'))?.text).toBe('Kyiv, Київ');
    expect(decode(utf16('\ufeffKyiv, Київ', 'big'))?.text).toBe('Kyiv, Київ');
  });

  test('as UTF-16 without a mark', () => {
    const text = 'The ministry said that 12 people had been hurt in Харків.';
    expect(decode(utf16(text))).toEqual({ text, charset: 'utf-16le' });
    expect(decode(utf16(text, 'big'))).toEqual({ text, charset: 'utf-16be' });
  });

  test('in the declared charset when it is no UTF-8', () => {
    expect(decode(encode('Łódź', 'iso-8859-2'), 'iso-8859-2')?.text).toBe('Łódź');
    expect(decode(encode('Łódź', 'iso-8859-2'), 'latin2')?.text).toBe('Łódź');
  });

  test.each([
    ['windows-1252', '“We’re paying £5m – not €6m,” said François Müller.'],
    ['windows-1251', 'The governor, Олег Синєгубов, said two drones had been shot down.'],
    ['koi8-u', 'The governor, Олег Синєгубов, said two drones had been shot down.'],
    ['koi8-r', 'The minister, Сергей Лавров, said talks would go on in Москва.'],
    ['iso-8859-5', 'The minister, Сергей Лавров, said talks would go on in Москва.'],
    ['ibm866', 'The minister, Сергей Лавров, said talks would go on in Москва.'],
    ['windows-1250', 'Škoda of Plzeň and the mayor of Łódź, Wałęsa and Dvořák, signed on Monday.'],
    ['iso-8859-2', 'Škoda of Plzeň and the mayor of Łódź, Wałęsa and Dvořák, signed on Monday.'],
    ['macintosh', '“It’s a record,” the firm said — “£5m in São Paulo alone.”'],
  ])('as %s when the letters fit no other charset better', (charset, text) => {
    expect(decode(encode(text, charset))?.text).toBe(text);
  });

  test('in another way when the declared charset does not exist or does not fit', () => {
    const bytes = encode('It cost £5m, they said.', 'windows-1252');
    expect(decode(bytes, 'x-nonsense')?.text).toBe('It cost £5m, they said.');
    expect(decode(bytes, 'utf-8')?.text).toBe('It cost £5m, they said.');
    expect(decode(bytes, 'utf-16le')?.text).toBe('It cost £5m, they said.');
  });
});

describe('bytes are not decoded', () => {
  test('when they hold zeros and control characters here and there', () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256);
    expect(decode(bytes)).toBeUndefined();
  });

  test('when a marked UTF-8 text is broken', () => {
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0x28]))).toBeUndefined();
  });

  test('and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.option(fc.string(), { nil: undefined }), (bytes, declared) => {
        decode(bytes, declared);
      }),
    );
  });
});

test('any text in UTF-8 comes back as it was, but for its byte order mark', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'é', 'ї', '中', '😀', ' ', '\n', '“') });
  fc.assert(fc.property(words, (text) => decode(utf8(text))?.text === text));
});

describe('a declared charset', () => {
  test('stands in a meta element of the first kilobyte or in a content type', () => {
    expect(declaredCharset(utf8('<head><meta charset="KOI8-U">'))).toBe('koi8-u');
    expect(declaredCharset(utf8('<meta http-equiv=Content-Type content="text/html; charset=windows-1251">'))).toBe(
      'windows-1251',
    );
    expect(charsetOf('text/plain; charset="iso-8859-1"')).toBe('iso-8859-1');
  });

  test('is not taken from elsewhere', () => {
    expect(declaredCharset(utf8('<p>The word charset=koi8-u in a sentence</p>'))).toBeUndefined();
    expect(declaredCharset(utf8(`${' '.repeat(1100)}<meta charset=koi8-u>`))).toBeUndefined();
    expect(charsetOf('text/plain')).toBeUndefined();
  });
});
