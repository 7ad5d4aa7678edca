import { deflateSync } from 'node:zlib';

/** A line of text on a page: points from the lower left corner, size in points. */
export interface Line {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF with these lines on its pages, in Helvetica; `trailer` goes into its trailer as it is. */
export const makePdf = (pages: readonly (readonly Line[])[], trailer = ''): Uint8Array => {
  const first = 4;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((lines, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${first + 2 * i + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      streamOf(lines.map(drawn).join('\n')),
    ]),
  ];
  return assembled(objects, trailer);
};

/** A PDF whose one page has this content, compressed. */
export const makePdfOf = (content: string | Buffer): Uint8Array =>
  assembled([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>',
    streamOf(content),
  ]);

/**
 * A PDF of `depth` layers of `width` forms: the page draws all of the first, each of a layer all of the next, and those of
 * the last have this content. Forms are different objects, as a reader remembers which of them are empty.
 */
export const makePdfOfForms = (depth: number, width: number, content = ''): Uint8Array => {
  const first = 5;
  const names = Array.from({ length: width }, (_, i) => `/X${i}`);
  const draw = names.map((name) => `${name} Do`).join('\n');
  const formsOf = (layer: number): string =>
    `<</XObject<<${names.map((name, i) => `${name} ${first + layer * width + i} 0 R`).join('')}>>>>`;
  const font = `<</Font<</F1 ${first + depth * width} 0 R>>>>`;
  return assembled([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources${formsOf(0)}>>`,
    streamOf(draw),
    ...Array.from({ length: depth * width }, (_, n) => {
      const next = Math.floor(n / width) + 1;
      return next === depth
        ? streamOf(content, `${formKeys}/Resources${font}`)
        : streamOf(draw, `${formKeys}/Resources${formsOf(next)}`);
    }),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]);
};

const formKeys = '/Type/XObject/Subtype/Form/BBox[0 0 600 800]';

const drawn = ({ text, x = 60, y, size = 11 }: Line): string => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`;

const streamOf = (content: string | Buffer, dictionary = ''): Buffer => {
  const data = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Filter/FlateDecode/Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
};

const assembled = (objects: readonly (string | Buffer)[], trailer = ''): Uint8Array => {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    const piece = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    at += piece.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(pieces));
};
