import { docxParagraphs, docxStyles } from './docx-paragraphs.ts';
import type { Draft } from './draft.ts';
import { withHeadline } from './headline.ts';
import { mastheadOf } from './masthead.ts';
import { type Rejected, rejected } from './rejected.ts';
import { inflated, type ZipFault, zipEntries } from './zip.ts';

/**
 * The draft of a Word document: title, subtitle, paragraphs, lists, quotes, captions and table rows by the styles that
 * Word gives them, in reading order; tracked deletions, hidden text, field codes, comments, headers and footers are not
 * text. Rejects what is another kind of archive, encrypted, damaged, or inflates beyond 50 MB. Throws only when memory ends.
 */
export const readDocx = (bytes: Uint8Array): Draft | Rejected => {
  const entries = zipEntries(bytes);
  if (!entries) return faulty('damaged');
  if (entries.has('mimetype') || entries.has('xl/workbook.xml') || entries.has('ppt/presentation.xml')) {
    return faulty('missing');
  }
  const styles = inflated(entries.get('word/styles.xml'), mostBytes);
  const main = inflated(entries.get('word/document.xml'), mostBytes);
  if (typeof main === 'string') return faulty(main);
  const found = docxParagraphs(main, typeof styles === 'string' ? new Map() : docxStyles(styles));
  if (!found) return faulty('damaged');
  const parts = withHeadline(found);
  return { kind: 'draft', title: null, ...mastheadOf(parts.filter((part) => part.kind !== 'headline')), parts };
};

const mostBytes = 50_000_000;

const faulty = (fault: ZipFault): Rejected => {
  switch (fault) {
    case 'missing':
      return rejected('unsupported-type', 'The file is an archive but no Word document. Upload the article as .docx.');
    case 'too-large':
      return rejected('too-large', 'The document unpacks to far more than an article. Upload the article alone.');
    case 'encrypted':
      return rejected('malformed', 'The document is protected by a password. Save it without one.');
    case 'damaged':
      return rejected('malformed', 'The document is damaged or cut short. Open it in Word, save it and upload that.');
  }
};
