import { OpenAPIHono, z } from '@hono/zod-openapi';
import { LOCALES, REFUSALS, refusalStatus, type RefusalCode } from '../../core/kernel/kernel.ts';
import { JSON_LIMIT, NDJSON_LIMIT } from './body.ts';
import { innerSchemas, repairNullable } from './named.ts';
import { PROBLEM_TYPE, refusalWords } from './problem.ts';
import type { Route } from './route.ts';

/** RFC 9457 with our members. */
const ProblemSchema = z
  .object({
    type: z.string().openapi({ description: 'Address of the code in the catalogue of problems.', format: 'uri-reference' }),
    title: z.string().openapi({ description: 'The reason as a sentence in the language asked for.' }),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string().openapi({ description: 'Stable code of the catalogue.' }),
    field: z.string().optional().openapi({ description: 'The input that caused it: `terms.0.amountMinor`.' }),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z.array(z.object({ code: z.string(), field: z.string() })).optional(),
    requestId: z.string(),
  })
  .openapi('Problem');

const BARE_PATH = '/-';

/** Codes an operation may answer because of what it is, beside the ones it lists itself. */
export function commonRefusals(route: Route): readonly RefusalCode[] {
  const codes = new Set<RefusalCode>(['rate_limited', 'busy']);
  const open = route.access.includes('anonymous');
  if (route.access.includes('marketplace')) codes.add('key_invalid');
  if (!open) codes.add('sign_in_required').add('not_allowed');
  if (route.method !== 'get' && route.access.includes('person')) codes.add('csrf_failed');
  if (route.path.includes('{') || route.query !== undefined || route.body !== undefined) {
    codes.add('field_missing').add('field_invalid');
  }
  codes.add('field_unknown');
  if (route.body !== undefined) codes.add('body_too_large').add('content_type_unsupported').add('body_malformed');
  if (route.idempotent === true) {
    codes.add('idempotency_key_missing').add('idempotency_key_invalid').add('idempotency_key_reused');
  }
  return [...codes];
}

/** All codes an operation may answer, in order of precedence. */
export function refusalsOf(route: Route): readonly RefusalCode[] {
  const codes = new Set<RefusalCode>([...commonRefusals(route), ...route.refusals]);
  return (Object.keys(REFUSALS) as RefusalCode[]).filter((code) => codes.has(code));
}

type Responses = Record<number, { description: string; content?: Record<string, { schema: z.ZodType }> }>;

function responsesOf(route: Route): Responses {
  const { status, body, description, mediaType = 'application/json' } = route.success;
  const responses: Responses = {
    [status]: { description, ...(body === undefined ? {} : { content: { [mediaType]: { schema: body } } }) },
  };
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of refusalsOf(route)) {
    byStatus.set(refusalStatus(code), [...(byStatus.get(refusalStatus(code)) ?? []), code]);
  }
  for (const [number, codes] of [...byStatus].sort(([a], [b]) => a - b)) {
    responses[number] = { description: codes.join(', '), content: { [PROBLEM_TYPE]: { schema: ProblemSchema } } };
  }
  return responses;
}

function requestBodyOf(route: Route) {
  const kind = route.bodyKind ?? 'json';
  if (kind === 'bytes') {
    const schema = z.string().openapi({ type: 'string', format: 'binary' });
    return { required: true, content: { 'application/octet-stream': { schema }, '*/*': { schema } } };
  }
  if (route.body === undefined) return undefined;
  if (kind === 'ndjson') {
    const description = `One JSON value a line, as in the schema; at most ${NDJSON_LIMIT} bytes.`;
    return { required: true, description, content: { 'application/x-ndjson': { schema: route.body } } };
  }
  const description = `At most ${JSON_LIMIT} bytes of UTF-8.`;
  return { required: true, description, content: { 'application/json': { schema: route.body } } };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Repeating a request with the same key returns the first answer.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' },
} as const;

function securityOf(route: Route): Record<string, string[]>[] {
  return [
    ...(route.access.includes('anonymous') ? [{}] : []),
    ...(route.access.includes('marketplace') ? [{ apiKey: [] }] : []),
    ...(route.access.includes('person') ? [{ session: [] }] : []),
  ];
}

function paramsOf(route: Route): z.ZodType | undefined {
  if (route.params !== undefined) return route.params;
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  if (names.length === 0) return undefined;
  return z.strictObject(Object.fromEntries(names.map((name) => [name, z.string()])));
}

/**
 * The OpenAPI 3.1 document of the routes: all an integrator may rely on. Committed as `contract/openapi.json`
 * and served at `/api/openapi.json`.
 */
export function openApiDocument(routes: readonly Route[], publicUrl: string): Record<string, unknown> {
  // Only its registry is used: the routes themselves are served by `app.ts`.
  const maker = new OpenAPIHono();
  const registry = maker.openAPIRegistry;
  registry.register('Problem', ProblemSchema);
  registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: "A marketplace's API key.",
  });
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'redress_session',
    description: 'A person signed in by a hand-over or a link; over https the name is `__Host-redress_session`. Writes must come from the same origin.',
  });
  // A component takes its meaning from where the generator meets it first, be it wrapped as nullable; this path, taken
  // out again below, shows it every one bare.
  const schemas = routes.flatMap((route) => [route.params, route.query, route.body, route.success.body]);
  const bare = innerSchemas(schemas.filter((schema) => schema !== undefined));
  registry.registerPath({
    method: 'get',
    path: BARE_PATH,
    responses: { 200: { description: '', content: Object.fromEntries(bare.map((schema, n) => [`x/${n}`, { schema }])) } },
  });
  for (const route of routes) {
    const params = paramsOf(route);
    const body = requestBodyOf(route);
    registry.registerPath({
      method: route.method,
      path: route.path,
      operationId: route.operationId,
      summary: route.summary,
      tags: [route.tag],
      security: securityOf(route),
      ...(route.idempotent === true ? { parameters: [IDEMPOTENCY_KEY] } : {}),
      request: {
        ...(params === undefined ? {} : { params: params as z.ZodObject }),
        ...(route.query === undefined ? {} : { query: route.query as z.ZodObject }),
        ...(body === undefined ? {} : { body }),
      },
      responses: responsesOf(route),
    });
  }
  const document = maker.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Redress',
      version: '1.0.0',
      description:
        'Online dispute resolution that ends in enforcement. Every refusal is a problem (RFC 9457) with a stable code.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags: [...new Set(routes.map((route) => route.tag))].sort().map((name) => ({ name })),
  });
  delete document.paths?.[BARE_PATH];
  return repairNullable(document) as Record<string, unknown>;
}

/** Every code with its status, in order of precedence, and its sentence in each language. */
export function problemCatalogue(): readonly Record<string, unknown>[] {
  return (Object.keys(REFUSALS) as RefusalCode[]).map((code, index) => ({
    code,
    precedence: index + 1,
    status: refusalStatus(code),
    type: `/problems/${code}`,
    title: Object.fromEntries(LOCALES.map((locale) => [locale, refusalWords(locale, { code })])),
  }));
}
