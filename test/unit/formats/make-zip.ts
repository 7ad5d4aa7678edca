import { deflateRawSync } from 'node:zlib';

/** A zip archive of these files, deflated. Checksums are left zero: the reader has no use for them. */
export const makeZip = (files: Readonly<Record<string, string>>, { encrypted = false } = {}): Uint8Array => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = deflateRawSync(Buffer.from(content));
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(content), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    pieces.push(header, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
};

/** A Word document with this body and these styles, in WordprocessingML. */
export const makeDocx = (body: string, styles = '', prologue = ''): Uint8Array =>
  makeZip({
    '[Content_Types].xml': '<Types/>',
    'word/styles.xml': `<w:styles>${styles}</w:styles>`,
    'word/document.xml': `<?xml version="1.0"?>${prologue}<w:document><w:body>${body}</w:body></w:document>`,
  });
