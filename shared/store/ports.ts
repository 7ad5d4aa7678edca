import type { Article, Revision, SettingsEvent, Upload } from '../domain/article.ts';
import type { AuditEvent } from '../domain/audit-event.ts';
import type { Claim, ClaimStatus } from '../domain/claim.ts';
import type { ClaimChange, StoredClaim } from '../domain/claim-change.ts';
import type { ClaimFilter } from '../domain/claim-filter.ts';
import type { Document } from '../domain/document.ts';
import type { Draft } from '../domain/draft.ts';
import type { Sentence } from '../domain/extracted-claim.ts';
import type { Lease } from '../domain/lease.ts';
import type { QueueEntry } from '../domain/queue-entry.ts';
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

/** What people set of an article, each change with its event. */
export interface SettingsStore {
  /** Writes both; false, with nothing written, when the article is no longer as it was read. */
  change(article: Article, event: SettingsEvent, read: Article): Promise<boolean>;
  /** Oldest first. */
  history(articleId: string): Promise<readonly SettingsEvent[]>;
}

/** One claim of a write: `read` as it was stored, null for a new one. */
export interface ClaimWrite {
  readonly read: Claim | null;
  readonly change: ClaimChange;
}

/** A request that is to be done once, by the word that its sender chose; `hash` tells it from others with that word. */
export interface RequestKey {
  readonly key: string;
  readonly hash: string;
}

/** What is written together with claims. */
export interface WithClaims {
  /** The request that the first change came with, when it is to be done once. */
  readonly request?: RequestKey | null;
  /** The lease that the change is made under: it must be the person's and the newest; it ends with the change. */
  readonly lease?: Pick<Lease, 'claimId' | 'holder' | 'fencingToken'>;
  /** The claim whose lease is taken from its holder, whoever that is: its fencing token goes up. */
  readonly revoke?: string;
  /** The revision that the article must still show: offsets are into its text. */
  readonly readyRevision?: number;
}

/** `stale`: a claim is no longer as it was read, or exists already. `lease-lost`: somebody else took it. */
export type WriteOutcome = 'written' | 'stale' | 'lease-lost' | 'other-revision';

export interface ClaimStore {
  get(claimId: string): Promise<StoredClaim | null>;
  getMany(claimIds: readonly string[]): Promise<readonly StoredClaim[]>;
  /** All claims of one article, in no particular order. */
  ofArticle(articleId: string): Promise<readonly StoredClaim[]>;
  /**
   * Claims of some statuses in rank order, deferred ones in the order of their days. A page may hold fewer than `limit`
   * although more follow: what one call reads is bounded, whatever the filter.
   */
  queue(
    statuses: readonly ClaimStatus[],
    filter: ClaimFilter,
    limit: number,
    after: string | null,
  ): Promise<Page<QueueEntry>>;
  /** Deferred claims whose day has come, the earliest first; one page. */
  due(at: string): Promise<readonly QueueEntry[]>;
  /** Claims kept for a person, in rank order. */
  assigned(person: string, limit: number, after: string | null): Promise<Page<StoredClaim>>;
  /** Writes a claim and its first event unless they are there already; safe to repeat. */
  create(change: ClaimChange): Promise<void>;
  /**
   * Writes changed and new claims of one article, their events with the verdicts in them, the lease's end and the
   * article's counts in one transaction: all, or nothing.
   */
  write(writes: readonly ClaimWrite[], together?: WithClaims): Promise<WriteOutcome>;
  /** Oldest first. */
  history(claimId: string): Promise<readonly AuditEvent[]>;
  /** Oldest first. */
  verdicts(claimId: string): Promise<readonly Verdict[]>;
  /** The request that gave a person's verdict on the claim with this key; null when none did. */
  verdictRequest(claimId: string, person: string, key: string): Promise<RequestKey | null>;
}

/** A claim that a person holds, or is about to take, with the fencing token that it is theirs under. */
export interface Slot {
  readonly claimId: string;
  readonly fencingToken: number;
  readonly at: string;
}
/** What a person holds; slots of leases that ended stay until the next one is taken. */
export interface Holdings {
  readonly slots: readonly Slot[];
  /** Claims that they skipped, and until when; some of those times may be over. */
  readonly skips: readonly { readonly claimId: string; readonly until: string }[];
  /** 0 when nothing was ever held. */
  readonly version: number;
}

export interface LeaseStore {
  get(claimId: string): Promise<Lease | null>;
  /** As of a moment ago: for choosing, not for deciding. */
  getMany(claimIds: readonly string[]): Promise<ReadonlyMap<string, Lease>>;
  /** Writes a lease if the claim's lease is still what was read. */
  put(lease: Lease, read: Lease | null): Promise<boolean>;
  /** Moves the end of the person's newest lease; null when it is not the newest any more, or was given back. */
  move(lease: Pick<Lease, 'claimId' | 'holder' | 'fencingToken'>, at: string, expiresAt: string): Promise<Lease | null>;
  holdings(person: string): Promise<Holdings>;
  saveHoldings(person: string, slots: readonly Slot[], read: Holdings): Promise<boolean>;
  skip(claimId: string, person: string, until: string): Promise<void>;
}

export interface DraftStore {
  /** Null when there is none, or it became a verdict. */
  get(claimId: string, person: string): Promise<Draft | null>;
  /**
   * Keeps a person's draft.
   *
   * @param version the version that it replaces; null replaces any
   * @returns null when it is at another version
   */
  put(draft: Omit<Draft, 'version'>, version: number | null): Promise<Draft | null>;
  /** Marks it as used or thrown away; it can be brought back for a while. */
  close(claimId: string, person: string, at: string): Promise<void>;
  reopen(claimId: string, person: string): Promise<void>;
}

/** What became of the first request with a key. */
export interface KeptAnswer {
  readonly requestHash: string;
  /** Null while it is being worked on. */
  readonly answer: { status: number; body: unknown; etag?: string | undefined; location?: string | undefined } | null;
}

export interface IdempotencyStore {
  /** Claims the key for a request; returns what is kept when another request had it before. */
  begin(person: string, key: string, requestHash: string, now: Date): Promise<KeptAnswer | null>;
  finish(person: string, key: string, answer: NonNullable<KeptAnswer['answer']>): Promise<void>;
  /** The request was refused: the key is free again. */
  abandon(person: string, key: string): Promise<void>;
}

/** Others were writing the same items, again and again. Nothing was written; trying again later helps. */
export class Contention extends Error {
  constructor(cause: unknown) {
    super('others were writing the same items', { cause });
    this.name = 'Contention';
  }
}

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

/** A file of the reviewers' page, as it is served. */
export interface PageFile {
  /** Its path, without a slash at the beginning: `assets/desk-0A1B2C3D.js`. */
  readonly key: string;
  readonly type: string;
  readonly cacheControl: string;
  readonly bytes: Uint8Array;
}

/** Where the reviewers' page is served from. */
export interface PageStore {
  put(file: PageFile): Promise<void>;
  /** Removes every file that there is. */
  clear(): Promise<void>;
}
