import type * as z from 'zod';
import type { RouteId, routes } from '../../../shared/api/routes.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import type {
  ArticleStore,
  ClaimStore,
  DraftStore,
  IdempotencyStore,
  LeaseStore,
  RequestKey,
  SettingsStore,
  TextStore,
  UploadStore,
} from '../../../shared/store/ports.ts';

type RouteOf<Id extends RouteId> = Extract<(typeof routes)[number], { id: Id }>;
type Parsed<R, Part extends string> = R extends Record<Part, infer S extends z.ZodType> ? z.output<S> : undefined;

/** A request that has passed authentication, the role check and the route's schemas. */
export interface ApiRequest<Id extends RouteId = RouteId> {
  readonly params: Parsed<RouteOf<Id>, 'params'>;
  readonly query: Parsed<RouteOf<Id>, 'query'>;
  readonly body: Parsed<RouteOf<Id>, 'body'>;
  /** What the `Idempotency-Key` names; null without one, and on a route that makes nothing. */
  readonly once: RequestKey | null;
  /** Nobody on a public route. */
  readonly person: Person;
  /** The version that `If-Match` names; 0 when it names none. */
  readonly version: number;
  /** The fencing token of the caller's lease; 0 when none is asked for, or none was given. */
  readonly leaseToken: number;
  readonly requestId: string;
}

/** What a handler answers; refusals are thrown. An `etag` makes the answer cacheable by revalidation. */
export interface Answer {
  /** The route's own status when left out. */
  readonly status?: 200 | 201 | 204;
  readonly body: unknown;
  readonly etag?: string;
  readonly location?: string;
}

/** What a desk decides once, for all its articles. */
export interface ReviewPolicy {
  /** Every claim takes two verdicts, unless its article says otherwise. */
  readonly secondReview: boolean;
  /** People may review what they uploaded: for a desk of one. */
  readonly selfReview: boolean;
  /** A senior may settle a dispute that they are a side of: for a desk with no other. */
  readonly ownDispute: boolean;
}

export interface ApiDeps {
  readonly articles: ArticleStore;
  readonly settings: SettingsStore;
  readonly claims: ClaimStore;
  readonly leases: LeaseStore;
  readonly drafts: DraftStore;
  readonly idempotency: IdempotencyStore;
  readonly uploads: UploadStore;
  readonly texts: TextStore;
  readonly policy: ReviewPolicy;
  readonly cursorKey: () => Promise<string>;
  readonly now: () => Date;
  /** A fresh, unguessable id. */
  readonly newId: () => string;
  /** From 0 up to, but not, 1. */
  readonly random: () => number;
}

/** A handler for each route: the compiler finds one that is missing. */
export type Handlers = { readonly [Id in RouteId]: (request: ApiRequest<Id>, deps: ApiDeps) => Promise<Answer> };
