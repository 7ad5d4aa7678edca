import type { Article, Revision, Upload } from '../domain/article.ts';
import type { Sentence } from '../domain/claim.ts';
import type { Document } from '../domain/document.ts';
import type { AuditEvent, Claim, ClaimStatus } from '../domain/review.ts';
import type { Verdict } from '../domain/verdict.ts';

/** A page of a list. `next` is where the next page begins; null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface ArticleStore {
  get(articleId: string): Promise<Article | null>;
  getMany(articleIds: readonly string[]): Promise<readonly Article[]>;
  /** Newest first. */
  list(limit: number, after: string | null): Promise<Page<Article>>;
  revision(articleId: string, n: number): Promise<Revision | null>;
  /** Oldest first. */
  revisions(articleId: string): Promise<readonly Revision[]>;
  /**
   * Writes an article and one of its revisions together.
   *
   * @param read the article as it was read before the change; null when there was none
   * @returns false, with nothing written, when somebody else changed the article in between
   */
  save(article: Article, revision: Revision, read: Article | null): Promise<boolean>;
}

/** A change of one claim: what it becomes, and the event that records it. */
export interface ClaimChange {
  readonly claim: Claim;
  readonly event: AuditEvent;
}

export interface ClaimStore {
  get(claimId: string): Promise<StoredClaim | null>;
  /** All claims of one article, in no particular order. */
  ofArticle(articleId: string): Promise<readonly StoredClaim[]>;
  /** Claims of one status, most worth checking first. A page may hold fewer than `limit` although more follow. */
  list(
    query: { status: ClaimStatus; kind?: string | undefined },
    limit: number,
    after: string | null,
  ): Promise<Page<Claim>>;
  /** Writes a claim and its first event unless they are there already; safe to repeat. */
  create(change: ClaimChange): Promise<void>;
  /**
   * Writes a changed claim, its event, the verdict if it is one, and the article's counts in one transaction.
   *
   * @returns false, with nothing written, when the claim is no longer at `read.version`
   */
  change(read: Claim, change: ClaimChange, verdict?: Verdict): Promise<boolean>;
  /** Oldest first. */
  history(claimId: string): Promise<readonly AuditEvent[]>;
  /** Oldest first. */
  verdicts(claimId: string): Promise<readonly Verdict[]>;
}

/** A claim with the hash of its newest event, which the next event links to. */
export type StoredClaim = Claim & { readonly auditHash: string };

/** The files as people uploaded them. */
export interface UploadStore {
  /** What is known of the file before it is read; null when it is gone. */
  head(upload: Upload): Promise<UploadedFile | null>;
  /** Its bytes; null when it is gone. */
  read(upload: Upload): Promise<Uint8Array | null>;
  /** An address that takes one PUT of exactly `size` bytes. */
  presign(file: { key: string; size: number; uploader: string }): Promise<PresignedUpload>;
  /** The bucket that uploads go to: with a key it makes the article's id. */
  readonly bucket: string;
}
export interface UploadedFile {
  /** Bytes. */
  readonly size: number;
  readonly contentType: string | undefined;
  /** Subject of the person who asked for the presigned address; null for a plain copy into the bucket. */
  readonly uploader: string | null;
}
export interface PresignedUpload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** What became of each sentence of one revision. */
export interface Coverage {
  readonly extractor: string;
  readonly sentences: readonly Sentence[];
}

/** Normalised documents and their coverage, each at the address of its content: nothing is ever overwritten. */
export interface TextStore {
  putDocument(articleId: string, hash: string, document: Document): Promise<void>;
  getDocument(articleId: string, hash: string): Promise<Document>;
  putCoverage(articleId: string, hash: string, coverage: Coverage): Promise<void>;
  getCoverage(articleId: string, hash: string, extractor: string): Promise<Coverage>;
}

/** What ingest asks of extract. */
export interface ExtractMessage {
  readonly articleId: string;
  readonly n: number;
}

/** Sends work on. */
export interface Dispatch {
  extract(message: ExtractMessage): Promise<void>;
}
