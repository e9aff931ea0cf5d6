import type { ZodType } from 'zod';
import type { Instant, Locale, RefusalCode, Result, Uuid } from '../../core/kernel/kernel.ts';
import type { World } from '../world.ts';

/** What a member of staff may do; the platform's own people, not a marketplace's. */
export type StaffRole = 'adjudicator' | 'operator' | 'auditor';

/** Who asks. */
export type Caller =
  | { readonly kind: 'anonymous' }
  /** A marketplace's server: `Authorization: Bearer <api key>`. */
  | { readonly kind: 'marketplace'; readonly marketplaceId: Uuid; readonly keyId: Uuid }
  /** A person with a cookie session. */
  | PersonCaller;

/** A person's part in the team of a merchant. */
export interface TeamPart {
  readonly merchantId: Uuid;
  /** an owner does everything and keeps the team; an agent answers and offers; a viewer reads only */
  readonly role: TeamRole;
  /** the greatest amount an agent may commit to in one act, in minor units; null for no limit */
  readonly limitMinor: number | null;
}

export type TeamRole = 'owner' | 'agent' | 'viewer';

/** A person who signed in, by a hand-over, a staff link, a demo link or one dispute's join link. */
export interface PersonCaller {
  readonly kind: 'person';
  readonly personId: Uuid;
  readonly marketplaceId: Uuid | null;
  readonly staffRoles: readonly StaffRole[];
  readonly merchantIds: readonly Uuid[];
  /** What the person may do for each of `merchantIds`. */
  readonly teams: readonly TeamPart[];
  /** The hash of the session token in hex: names the session without being able to open it. */
  readonly sessionId: string;
  /** Set when the person joined by one dispute's link: nothing else may be seen or done. */
  readonly onlyDisputeId?: Uuid;
}

/** The caller of a route whose access lets only persons in. @throws TypeError for another */
export function personOf(caller: Caller): PersonCaller {
  if (caller.kind !== 'person') throw new TypeError('the access rule let a caller in who is no person');
  return caller;
}

/** The marketplace that calls a route whose access lets only marketplaces in. @throws TypeError for another */
export function marketplaceOf(caller: Caller): Uuid {
  if (caller.kind !== 'marketplace') throw new TypeError('the access rule let a caller in who is no marketplace');
  return caller.marketplaceId;
}

/** What a handler is given: everything is parsed, checked and allowed to this caller. */
export interface RouteContext<P, Q, B> {
  readonly caller: Caller;
  readonly params: P;
  readonly query: Q;
  /** The parsed JSON. Undefined for `ndjson` (use `readLines(ctx.request, schema)`) and `bytes` (`readBytes`). */
  readonly body: B;
  readonly at: Instant;
  readonly requestId: string;
  readonly locale: Locale;
  readonly world: World;
  /** Present on routes with `idempotent: true`: 8 to 64 of `A-Za-z0-9_-`. */
  readonly idempotencyKey?: string;
  /**
   * On routes with `signed: true`, to be called once the signature was looked at: takes one request of the signer's own
   * limit, or for null of the caller's, as every other route does by itself. Refusal: `rate_limited`.
   */
  readonly countFor?: (signer: string | null) => Result<true>;
  /** The request as it came; its body is already read when `bodyKind` is `json`. */
  readonly request: Request;
  /** On routes with `bodyKind: 'bytes'`: what comes, piece by piece, each good until the next is asked for; null for none. */
  readonly pieces: AsyncIterable<Uint8Array> | null;
}

/** A value as it may be handed out: lists and records the handler promises not to change. */
export type Readable<T> = T extends (infer U)[]
  ? readonly Readable<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Readable<T[K]> }
    : T;

/** One operation of the API: what it takes, who may call it, what it answers and how it may refuse. */
export interface RouteSpec<P, Q, B, R> {
  /** `get` answers HEAD too, with its headers alone. */
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'options';
  /** Relative to `/api/v1`, with named parameters in braces: `/disputes/{disputeId}`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  /** Kinds of caller let in; everybody else gets `sign_in_required` or `not_allowed`. */
  readonly access: readonly Caller['kind'][];
  /** When given, a person needs one of these roles; the other kinds in `access` are not concerned. */
  readonly staff?: readonly StaffRole[];
  readonly params?: ZodType<P>;
  readonly query?: ZodType<Q>;
  /** The JSON body; for `ndjson` the schema of ONE line. */
  readonly body?: ZodType<B>;
  /** Default `json`. */
  readonly bodyKind?: 'json' | 'ndjson' | 'bytes';
  readonly success: {
    readonly status: 200 | 201 | 202 | 204;
    readonly body?: ZodType<R>;
    readonly description: string;
    /** Default `application/json`; another type for routes that answer a `Response` of their own. */
    readonly mediaType?: string;
  };
  /** Codes of this operation beyond those every operation has (see `commonRefusals`). */
  readonly refusals: readonly RefusalCode[];
  /** A write whose repetition returns the first answer: the header `Idempotency-Key` is required. */
  readonly idempotent?: boolean;
  /** Whoever signs well is limited by name, not by address: the handler calls `countFor`. */
  readonly signed?: boolean;
  handle(
    ctx: RouteContext<P, Q, B>,
  ): Promise<Result<Readable<NoInfer<R>>> | Response> | Result<Readable<NoInfer<R>>> | Response;
}

/** A route of unknown shape, as the application holds it. */
export type Route = RouteSpec<unknown, unknown, unknown, unknown>;

/**
 * Declares one operation. The types of `params`, `query`, `body` and the answer follow from the schemas.
 * Schemas are strict objects (`z.strictObject`) of `z` from `@hono/zod-openapi`.
 */
export function route<P = undefined, Q = undefined, B = undefined, R = unknown>(spec: RouteSpec<P, Q, B, R>): Route {
  return spec as unknown as Route;
}
