import { Hono, type Context } from 'hono';
import { accepted, refused, type Locale, type Refusal, type Result } from '../../core/kernel/kernel.ts';
import { KeyServiceError } from '../adapters/keys.ts';
import { ErasedError } from '../adapters/vault.ts';
import { isTransient, raisedRefusal } from '../database/database.ts';
import type { World } from '../world.ts';
import { checkAccess, isSameOrigin, localeOf, socketAddress, type ResolveCaller, type ResolvedCaller } from './access.ts';
import { piecesOf } from './pieces.ts';
import { readJson } from './body.ts';
import { openApiDocument, problemCatalogue } from './contract.ts';
import { API_HEADERS } from './headers.ts';
import { checkValue, parseWith, queryOf } from './parse.ts';
import { internalProblem, problemOf, problemResponse } from './problem.ts';
import { DEFAULT_RATES, rateLimiter, type RateLimiter, type RateLimits } from './rate.ts';
import type { Route, RouteContext } from './route.ts';
import { fieldName } from './text.ts';

/** One finished request, for the metrics. */
export interface RequestSeen {
  readonly operationId: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/** What the HTTP layer is given by the house. */
export interface HttpServices {
  readonly resolveCaller: ResolveCaller;
  readonly rates?: RateLimits;
  /** Called once per request of the API; the metrics count here. */
  readonly seen?: (request: RequestSeen) => void;
  /** Called with every unexpected error, message and all; for tests, since messages may hold personal data. */
  readonly failed?: (error: unknown) => void;
  /** Checks every answer against its schema (tests): the contract must not lie. */
  readonly checkAnswers?: boolean;
}

interface Job {
  readonly world: World;
  readonly services: HttpServices;
  readonly limiter: RateLimiter;
  readonly route: Route;
  readonly c: Context;
  readonly requestId: string;
}

const WRITES = new Set(['post', 'put', 'patch', 'delete']);
const KEY_SHAPE = /^[A-Za-z0-9_-]{8,64}$/;

/**
 * The API as a Hono application: every route under `/api/v1`, the contract at `/api/openapi.json`, the catalogue of
 * problems at `/api/problems.json`. Call it in process with `app.request(path, init)`.
 * @throws Error when two routes share a path and method, or an operation id
 */
export function buildApp(world: World, routes: readonly Route[], services: HttpServices): Hono {
  assertDistinct(routes);
  const app = new Hono();
  const limiter = rateLimiter();
  const document = JSON.stringify(openApiDocument(routes, world.config.publicUrl));
  const catalogue = JSON.stringify(problemCatalogue());
  const json = (text: string): Response =>
    new Response(text, { headers: { ...API_HEADERS, 'content-type': 'application/json', 'cache-control': 'no-cache' } });
  app.get('/api/openapi.json', () => json(document));
  app.get('/api/problems.json', () => json(catalogue));
  // Fixed paths before parameters, so that `/merchants/bulk` is not a merchant.
  for (const route of [...routes].sort((a, b) => parametersIn(a.path) - parametersIn(b.path))) {
    app.on(route.method.toUpperCase(), `/api/v1${honoPath(route.path)}`, (c) => serve(world, services, limiter, route, c));
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allow = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    app.all(`/api/v1${honoPath(path)}`, (c) => plainRefusal(world, c, 'method_not_allowed', { allow: allow.join(', ') }));
  }
  app.all('/api/*', (c) => plainRefusal(world, c, 'not_found'));
  return app;
}

function parametersIn(path: string): number {
  return path.split('{').length - 1;
}

function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function assertDistinct(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const route of routes) {
    for (const name of [`${route.method} ${route.path.replace(/\{\w+\}/g, '{}')}`, `operation ${route.operationId}`]) {
      if (seen.has(name)) throw new Error(`two routes claim ${name}`);
      seen.add(name);
    }
  }
}

function requestIdOf(world: World, request: Request): string {
  const given = request.headers.get('x-request-id');
  return given !== null && KEY_SHAPE.test(given) ? given : world.newId();
}

function plainRefusal(world: World, c: Context, code: Refusal['code'], headers: Record<string, string> = {}): Response {
  const requestId = requestIdOf(world, c.req.raw);
  const context = { publicUrl: world.config.publicUrl, locale: localeOf(c.req.raw), requestId };
  return problemResponse(problemOf({ code }, context), { ...API_HEADERS, 'x-request-id': requestId, ...headers });
}

async function serve(
  world: World,
  services: HttpServices,
  limiter: RateLimiter,
  route: Route,
  c: Context,
): Promise<Response> {
  const started = performance.now();
  const requestId = requestIdOf(world, c.req.raw);
  const job: Job = { world, services, limiter, route, c, requestId };
  let locale = localeOf(c.req.raw);
  let kind = 'unknown';
  let marketplaceId: string | null = null;
  let code: string | undefined;
  const problem = (refusal: Refusal, others: readonly Refusal[] = []): Response => {
    code = refusal.code;
    return problemResponse(problemOf(refusal, { publicUrl: world.config.publicUrl, locale, requestId }, others));
  };
  let response: Response | Plain;
  try {
    const who = await services.resolveCaller(world, c.req.raw);
    if (who.ok) {
      locale = localeOf(c.req.raw, who.value.locale);
      kind = who.value.caller.kind;
      marketplaceId = who.value.caller.kind === 'anonymous' ? null : who.value.caller.marketplaceId;
      response = await answer(job, who.value, locale, problem);
    } else {
      response = problem(who.refusal);
    }
  } catch (error) {
    const refusal: Refusal | undefined = raisedRefusal(error) ?? sealedRefusal(error) ?? (isTransient(error) ? { code: 'busy' } : undefined);
    if (refusal === undefined) code = 'internal';
    if (refusal === undefined || refusal.code === 'busy' || refusal.code === 'keys_unavailable') logFailure(job, error);
    const context = { publicUrl: world.config.publicUrl, locale, requestId };
    response = refusal === undefined ? problemResponse(internalProblem(context)) : problem(refusal);
  }
  return finish(job, response, { started, kind, marketplaceId, code });
}

/** What the vault could not do: its key service is away, or there is nothing left to seal for. */
function sealedRefusal(error: unknown): Refusal | undefined {
  if (error instanceof KeyServiceError) return { code: 'keys_unavailable' };
  return error instanceof ErasedError ? { code: 'data_erased' } : undefined;
}

/** An answer in JSON before it is a response: one made with all its headers at once costs a third of one that is given them after. */
interface Plain {
  readonly status: number;
  readonly json: string;
}

const JSON_HEADERS = { ...API_HEADERS, 'content-type': 'application/json', 'cache-control': 'no-store' };

function dressed(response: Response | Plain, requestId: string): Response {
  if ('json' in response && typeof response.json === 'string') {
    const { json, status } = response;
    const made = new Response(json, { status, headers: { ...JSON_HEADERS, 'x-request-id': requestId } });
    // the pages ask in process: what is a text here already need not become bytes and a text again
    return Object.defineProperty(made, 'text', { value: () => Promise.resolve(json) });
  }
  const { headers } = response as Response;
  for (const [name, value] of Object.entries(API_HEADERS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('x-request-id', requestId);
  return response as Response;
}

function finish(
  job: Job,
  answered: Response | Plain,
  told: { started: number; kind: string; marketplaceId: string | null; code: string | undefined },
): Response {
  const response = dressed(answered, job.requestId);
  const milliseconds = Math.round((performance.now() - told.started) * 10) / 10;
  const disputeId = job.c.req.param('disputeId');
  job.world.log.info('request', {
    requestId: job.requestId,
    operationId: job.route.operationId,
    status: response.status,
    milliseconds,
    caller: told.kind,
    ...(told.marketplaceId === null ? {} : { marketplaceId: told.marketplaceId }),
    // Only what has the shape of an id is repeated in the log.
    ...(disputeId !== undefined && /^[0-9a-f-]{36}$/.test(disputeId) ? { disputeId } : {}),
    ...(told.code === undefined ? {} : { code: told.code }),
  });
  const { operationId, method } = job.route;
  job.services.seen?.({ operationId, method, status: response.status, seconds: milliseconds / 1000 });
  return response;
}

/** The stack without the message: messages of the database quote the values they choke on, which may be personal. */
function logFailure(job: Job, error: unknown): void {
  job.services.failed?.(error);
  const known = error instanceof Error ? error : new Error('not an error');
  const at = (known.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  job.world.log.error('request_failed', {
    requestId: job.requestId,
    operationId: job.route.operationId,
    name: known.name,
    sqlState: (error as { code?: unknown } | null)?.code ?? null,
    where: at.slice(0, 8).map((line) => line.trim()),
  });
}

/** The address of the other end: of the socket, or what the last trusted proxy saw; undefined for calls in process. */
function addressOf(job: Job): string | undefined {
  const socket = socketAddress(job.c.env);
  const hops = job.world.config.trustedProxies;
  if (socket === undefined || hops === 0) return socket;
  const chain = (job.c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim().slice(0, 64));
  return chain.at(-hops) || socket;
}

function limited(job: Job, who: ResolvedCaller): Result<true> {
  const rates = job.services.rates ?? DEFAULT_RATES;
  const { caller } = who;
  let key: string | undefined;
  let perMinute = rates.addressPerMinute;
  if (caller.kind === 'marketplace') {
    key = `marketplace ${caller.marketplaceId}`;
    perMinute = who.ratePerMinute ?? rates.marketplacePerMinute;
  } else if (caller.kind === 'person') {
    key = `session ${caller.sessionId}`;
    perMinute = rates.sessionPerMinute;
  } else {
    // Calls in process (our own pages) have no socket; the page layer limits those by its own address.
    const address = addressOf(job);
    key = address === undefined ? undefined : `address ${address}`;
  }
  if (key === undefined) return accepted(true);
  return take(job, key, perMinute);
}

function take(job: Job, key: string, perMinute: number): Result<true> {
  const wait = job.limiter.take(key, perMinute, job.world.now());
  return wait === 0 ? accepted(true) : refused('rate_limited', undefined, { retryAfterSeconds: wait });
}

/** Before a signature is looked at nobody is known: what looking costs is bounded by address, more widely than strangers are. */
function mayTrySignature(job: Job): Result<true> {
  const address = addressOf(job);
  return address === undefined ? accepted(true) : take(job, `signature ${address}`, signerRate(job));
}

function countFor(job: Job, who: ResolvedCaller, signer: string | null): Result<true> {
  return signer === null ? limited(job, who) : take(job, `signer ${job.route.operationId} ${signer}`, signerRate(job));
}

function signerRate(job: Job): number {
  return (job.services.rates ?? DEFAULT_RATES).signerPerMinute;
}

function gate(job: Job, who: ResolvedCaller): Result<true> {
  const allowed = checkAccess(job.route, who.caller);
  if (!allowed.ok) return allowed;
  const write = WRITES.has(job.route.method);
  if (write && who.caller.kind === 'person' && !isSameOrigin(job.c.req.raw, job.world.config.publicUrl)) {
    return refused('csrf_failed');
  }
  return job.route.signed === true ? mayTrySignature(job) : limited(job, who);
}

const MEDIA: Record<string, readonly string[]> = {
  json: ['application/json'],
  ndjson: ['application/x-ndjson', 'application/jsonl', 'application/ndjson'],
};

function checkType(route: Route, request: Request): Result<true> {
  const kind = route.bodyKind ?? 'json';
  if (route.body === undefined && kind === 'json') return accepted(true);
  const allowed = MEDIA[kind];
  if (allowed === undefined) return accepted(true);
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((p) => p.trim()).find((p) => p.startsWith('charset='));
  if (!allowed.includes(type.trim())) return refused('content_type_unsupported');
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) return refused('content_type_unsupported');
  return accepted(true);
}

async function answer(
  job: Job,
  who: ResolvedCaller,
  locale: Locale,
  problem: (refusal: Refusal, others?: readonly Refusal[]) => Response,
): Promise<Response | Plain> {
  const { route, world, c } = job;
  const request = c.req.raw;
  const open = gate(job, who);
  if (!open.ok) return problem(open.refusal);
  const type = checkType(route, request);
  if (!type.ok) return problem(type.refusal);
  const input = await readInput(job);
  if (!input.ok) return problem(input.refusal, input.others);
  let idempotencyKey: string | undefined;
  if (route.idempotent === true) {
    const given = request.headers.get('idempotency-key');
    if (given === null) return problem({ code: 'idempotency_key_missing', field: 'Idempotency-Key' });
    if (!KEY_SHAPE.test(given)) return problem({ code: 'idempotency_key_invalid', field: 'Idempotency-Key' });
    idempotencyKey = given;
  }
  const context: RouteContext<unknown, unknown, unknown> = {
    caller: who.caller,
    ...input.value,
    at: world.now(),
    requestId: job.requestId,
    locale,
    world,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(route.signed === true ? { countFor: (signer: string | null) => countFor(job, who, signer) } : {}),
    request,
    pieces: route.bodyKind === 'bytes' ? piecesOf(request, (c.env as { incoming?: unknown } | undefined)?.incoming) : null,
  };
  const result = await route.handle(context);
  if (result instanceof Response) return result;
  if (!result.ok) return problem(result.refusal);
  if (route.success.status === 204) return new Response(null, { status: 204 });
  if (job.services.checkAnswers === true) assertAnswer(route, result.value);
  return { status: route.success.status, json: JSON.stringify(result.value) };
}

function assertAnswer(route: Route, value: unknown): void {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  const checked = route.success.body?.safeParse(plain);
  if (checked?.success === false) {
    throw new Error(`${route.operationId} answers what its schema does not say: ${checked.error.message}`);
  }
}

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

type Read = { ok: true; value: Input } | { ok: false; refusal: Refusal; others?: readonly Refusal[] };

async function readInput(job: Job): Promise<Read> {
  const { route, c } = job;
  const given = c.req.param() as Record<string, string>;
  const stored = checkValue(given);
  if (!stored.ok) return stored;
  const params = route.params === undefined ? accepted(given) : parseWith(route.params, given);
  if (!params.ok) return params;
  const rawQuery = queryOf(c.req.url);
  if (!rawQuery.ok) return rawQuery;
  const stray = Object.keys(rawQuery.value)[0];
  if (route.query === undefined && stray !== undefined) return refused('field_unknown', fieldName([stray]));
  const query = route.query === undefined ? accepted(undefined) : parseWith(route.query, rawQuery.value);
  if (!query.ok) return query;
  if (route.body === undefined || (route.bodyKind ?? 'json') !== 'json') {
    return accepted({ params: params.value, query: query.value, body: undefined });
  }
  const json = await readJson(c.req.raw);
  if (!json.ok) return json;
  const body = parseWith(route.body, json.value);
  if (!body.ok) return body;
  return accepted({ params: params.value, query: query.value, body: body.value });
}
