/** The bytes of a text in a single-byte charset: the decoder's table turned round. Throws on a letter it has not. */
export const encode = (text: string, charset: string): Uint8Array => {
  const decoder = new TextDecoder(charset);
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) bytes.set(decoder.decode(new Uint8Array([byte])), byte);
  // What windows-1252 has at 0x80–0x9f; not every Node release decodes these.
  if (decoder.encoding === 'windows-1252') {
    for (const [i, mark] of [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].entries())
      bytes.set(mark, 0x80 + i);
  }
  return Uint8Array.from([...text], (char) => {
    const byte = bytes.get(char);
    if (byte === undefined) throw new Error(`${charset} has no ${char}`);
    return byte;
  });
};

/** The bytes of a text in UTF-16, little-endian unless told otherwise, with no mark of their own. */
export const utf16 = (text: string, order: 'little' | 'big' = 'little'): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) bytes.setUint16(i * 2, text.charCodeAt(i), order === 'little');
  return new Uint8Array(bytes.buffer);
};
