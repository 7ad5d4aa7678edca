import type { Document, Rejection, RejectionReason } from '../domain/document.ts';

/** What a file became: an article's document, or a reason why it cannot become one. */
export type ParsedFile =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

export type Rejected = Extract<ParsedFile, { kind: 'rejected' }>;

/** A rejection with one sentence for the editor: what is wrong and what to do. Never article text. */
export const rejected = (reason: RejectionReason, detail: string): Rejected => ({
  kind: 'rejected',
  rejection: { reason, detail },
});
