import type * as z from 'zod';
import type { Role } from '../../domain/roles.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One entry of the API: the deployed routes, the server, the OpenAPI document and the role tests are made from it. */
export interface Route {
  readonly id: string;
  readonly method: Method;
  /** Parameters in braces, as API Gateway writes them. */
  readonly path: `/v1/${string}`;
  readonly summary: string;
  /** Any one of these roles suffices; `public` needs no token, `signed-in` any valid one. */
  readonly who: readonly Role[] | 'public' | 'signed-in';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The successful answer; without a schema any JSON. */
  readonly answer: RouteAnswer;
  /** Other successful answers. */
  readonly otherwise?: readonly RouteAnswer[];
  /** It changes an existing resource: `If-Match` must name the version that the caller read; `if-given`, may. */
  readonly conditional?: true | 'if-given';
  /** It is for the holder of the claim's lease: `Lease-Token` must be the fencing token; `if-given`, may. */
  readonly leased?: true | 'if-given';
  /**
   * It makes something: with an `Idempotency-Key` it does so once, however often it is sent. `keeps-key`: what it makes
   * carries the key, written in the one transaction; else the key has an item of its own.
   */
  readonly creates?: true | 'keeps-key';
}
interface RouteAnswer {
  readonly status: 200 | 201 | 204;
  readonly description: string;
  readonly schema?: z.ZodType;
}

/** Whoever may read: all but operators. */
export const readers = ['editor', 'reviewer', 'senior', 'auditor'] as const satisfies readonly Role[];
