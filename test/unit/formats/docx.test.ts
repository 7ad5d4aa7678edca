import { readDocx } from '../../../shared/formats/docx.ts';
import type { Draft } from '../../../shared/formats/draft.ts';
import { makeDocx, makeZip } from './make-zip.ts';

const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const parts = (bytes: Uint8Array) => (readDocx(bytes) as Draft).parts.map(({ kind, text }) => `${kind}: ${text}`);
const reason = (bytes: Uint8Array) => {
  const read = readDocx(bytes);
  return read.kind === 'rejected' ? read.rejection.reason : 'read';
};

describe('a Word document', () => {
  test('gives its title, subtitle, lists, quotes and captions by their styles, in any language of Word', () => {
    const styles =
      '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>';
    const body =
      p('Drone kills three', style('Titel')) +
      p('What we know', style('Subtitle')) +
      p('Three people died.') +
      p('one of them a child', '<w:numPr/>') +
      p('We heard a roar.', style('Zitat')) +
      p('The block on Monday', style('Caption'));
    expect(parts(makeDocx(body, styles))).toEqual([
      'headline: Drone kills three',
      'standfirst: What we know',
      'body: Three people died.',
      'list: one of them a child',
      'quote: We heard a roar.',
      'caption: The block on Monday',
    ]);
  });

  test('without styles gives a short first line as headline, byline and date by their lines', () => {
    const draft = readDocx(
      makeDocx(p('Drone kills three') + p('By Ann Lee') + p('12 May 2025') + p('Three people died on Monday.')),
    );
    expect(draft).toMatchObject({ byline: 'Ann Lee', publishedAt: '2025-05-12' });
    expect((draft as Draft).parts[0]).toEqual({ kind: 'headline', text: 'Drone kills three' });
  });

  test('joins the runs of a paragraph and decodes entities', () => {
    const runs =
      '<w:p><w:r><w:t>It cost £5</w:t></w:r><w:r><w:t>m &amp; more</w:t><w:br/><w:t>they said.</w:t></w:r></w:p>';
    expect(parts(makeDocx(runs))).toEqual(['body: It cost £5m & more they said.']);
  });

  test('keeps insertions and loses deletions, hidden text, field codes and the fallbacks of drawings', () => {
    const runs = `<w:p><w:ins><w:r><w:t>Three </w:t></w:r></w:ins><w:del><w:r><w:delText>Five </w:delText></w:r></w:del>
      <w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r>
      <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>died.</w:t></w:r><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></w:p>`;
    expect(parts(makeDocx(runs))).toEqual(['body: Three died.']);
  });

  test('gives a text box once, before the paragraph that holds it', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawing = (text: string) =>
      `<mc:AlternateContent><mc:Choice>${box(text)}</mc:Choice><mc:Fallback>${box(text)}</mc:Fallback></mc:AlternateContent>`;
    const body = `<w:p><w:r><w:t>Three people </w:t></w:r><w:r>${drawing('The toll rose.')}</w:r><w:r><w:t>died.</w:t></w:r></w:p>`;
    expect(parts(makeDocx(p('It rained all day.') + body))).toEqual([
      'body: It rained all day.',
      'body: The toll rose.',
      'body: Three people died.',
    ]);
  });

  test('does not read the footnotes, which stand in another part', () => {
    const body = `<w:document><w:body>${p('Three people died.')}</w:body></w:document>`;
    const notes = `<w:footnotes><w:footnote>${p('The count is the mayor’s.')}</w:footnote></w:footnotes>`;
    expect(parts(makeZip({ 'word/document.xml': body, 'word/footnotes.xml': notes }))).toEqual([
      'body: Three people died.',
    ]);
  });

  test('gives the rows of a table as one line each', () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Tanks')}${cell('1,361')}</w:tr><w:tr>${cell('Drones')}${cell('519')}</w:tr></w:tbl>`;
    expect(parts(makeDocx(p('Losses are given below.') + table))).toEqual([
      'body: Losses are given below.',
      'list: Tanks | 1,361',
      'list: Drones | 519',
    ]);
  });
});

describe('an archive', () => {
  test('that is no Word document is of no supported type', () => {
    expect(reason(makeZip({ 'a.txt': 'x' }))).toBe('unsupported-type');
    expect(reason(makeZip({ 'xl/workbook.xml': '<x/>', 'word/document.xml': '<x/>' }))).toBe('unsupported-type');
    expect(reason(makeZip({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toBe('unsupported-type');
  });

  test('that is cut short, encrypted or full of rubbish is malformed', () => {
    const bytes = makeDocx(p('Three people died.'));
    expect(reason(bytes.slice(0, bytes.length / 2))).toBe('malformed');
    expect(reason(makeZip({ 'word/document.xml': '<x/>' }, { encrypted: true }))).toBe('malformed');
    const broken = bytes.slice();
    broken.fill(0xff, 100, 300);
    expect(reason(broken)).toBe('malformed');
  });

  test('that inflates beyond its bound is too large, whatever size it declares', () => {
    expect(reason(makeDocx(' '.repeat(51_000_000)))).toBe('too-large');
  });

  test('nested a million deep is malformed', () => {
    expect(reason(makeDocx('<w:sdt>'.repeat(1_000_000)))).toBe('malformed');
  });

  test('with entities that multiply leaves them as they are', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(parts(makeDocx(p('one &b; two'), '', bomb))).toEqual(['body: one &b; two']);
  });
});
