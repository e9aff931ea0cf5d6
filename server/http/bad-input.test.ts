/**
 * Every field of every JSON body of the API, made from the contract: a good body with one field missing, wrong, huge,
 * hostile or unknown is answered by a problem naming that field, and never by a 500 (the test server throws on one).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefused } from '../../core/kernel/kernel.ts';
import { ROUTES } from '../house.ts';
import { addApiKey, addMarketplace, addStaff, createSession } from '../people/people.ts';
import { openApiDocument } from './contract.ts';
import type { Route } from './route.ts';
import { testServer, type As, type TestServer } from './testkit.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  example?: unknown;
  minLength?: number;
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: boolean | Schema;
}

const document = openApiDocument(ROUTES, 'https://redress.example') as {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
};

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return resolve(document.components.schemas[name]!);
  return schema.oneOf?.[0] ?? schema.anyOf?.[0] ?? schema.allOf?.[0] ? { ...resolve((schema.oneOf ?? schema.anyOf ?? schema.allOf)![0]!) } : schema;
}

const CANDIDATES = ['abc', 'a-1', 'A1', '2026-03-01', '1.0', 'CNY', '0123456789abcdef', 'a'.repeat(64), 'AAAA', '12345678'];
const FORMATS: Record<string, string> = {
  uuid: '019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00',
  'date-time': '2026-03-01T00:00:00.000Z',
  date: '2026-03-01',
  email: 'li@example.org',
  uri: 'https://example.org/hook',
};

function sampleText(schema: Schema): string {
  if (typeof schema.example === 'string') return schema.example;
  if (schema.format !== undefined && FORMATS[schema.format] !== undefined) return FORMATS[schema.format]!;
  const fits = CANDIDATES.find((text) => schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text));
  return (fits ?? 'abc').padEnd(schema.minLength ?? 0, 'x');
}

/** A value the schema takes, with every optional field present. */
function sample(given: Schema, depth = 0): unknown {
  const schema = resolve(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') {
    const entries = Object.entries(schema.properties ?? {}).filter(([name]) => depth < 6 || schema.required?.includes(name));
    return Object.fromEntries(entries.map(([name, child]) => [name, sample(child, depth + 1)]));
  }
  if (type === 'array') return schema.items === undefined ? [] : [sample(schema.items, depth + 1)];
  if (type === 'string') return sampleText(schema);
  if (type === 'integer' || type === 'number') return schema.example ?? Math.max(1, schema.minimum ?? 1);
  if (type === 'boolean') return true;
  return null;
}

interface Field {
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
  readonly required: boolean;
}

function fields(given: Schema, path: readonly (string | number)[] = []): Field[] {
  const schema = resolve(given);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, child]) => [
    { path: [...path, name], schema: child, required: schema.required?.includes(name) === true },
    ...fields(child, [...path, name]),
  ]);
  return path.length > 6 ? [] : [...inner, ...(schema.items === undefined ? [] : fields(schema.items, [...path, 0]))];
}

/** A copy of the body with one place changed; `undefined` removes it. */
function changed(body: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...(body as object) }) as Record<string | number, unknown>;
  copy[head] = rest.length === 0 ? value : changed(copy[head], rest, value);
  return copy;
}

const HOSTILE: Record<string, unknown> = {
  'a NUL': 'a\u0000b',
  'half a pair': '\udc00',
  'another kind': { $ne: 1 },
  'very long': '长'.repeat(200_000),
};

let server: TestServer;
const callers: { operator?: As; adjudicator?: As; key?: As } = {};

beforeAll(async () => {
  server = await testServer(ROUTES);
  const { world, database } = server;
  for (const role of ['operator', 'adjudicator'] as const) {
    const id = world.newId();
    const added = await addStaff(database, { id, name: role, email: `${role}@bad.test`, locale: 'en', roles: [role], at: world.now() });
    if (isRefused(added)) throw new Error(added.refusal.code);
    callers[role] = { session: (await createSession(world, database, { personId: id })).token };
  }
  const marketplaceId = world.newId();
  await addMarketplace(database, { id: marketplaceId, slug: 'bad-input', name: 'Bad', at: world.now() });
  await addApiKey(database, { id: world.newId(), marketplaceId, token: 'rdk_test_key_of_bad_input_0001', label: '1', at: world.now() });
  callers.key = { key: 'rdk_test_key_of_bad_input_0001' };
});
afterAll(() => server.close());

function callerFor(route: Route): As {
  if (route.access.includes('anonymous')) return undefined;
  if (!route.access.includes('person')) return callers.key;
  return route.staff !== undefined && !route.staff.includes('operator') ? callers.adjudicator : callers.operator;
}

function addressOf(route: Route): string {
  return route.path.replace('{rail}', 'institution').replace('{no}', '1').replace(/\{\w+\}/g, FORMATS['uuid']!);
}

async function send(route: Route, init: { json?: unknown } = {}, path = addressOf(route)) {
  const answer = await server.request(path, { method: route.method, ...init }, callerFor(route));
  const text = await answer.text();
  const problem = answer.headers.get('content-type') === 'application/problem+json' ? JSON.parse(text) : {};
  return { status: answer.status, text, ...(problem as { code?: string; field?: string }) };
}

const withBody = ROUTES.flatMap((route) => {
  const content = document.paths[route.path]![route.method]!.requestBody?.content['application/json'];
  return content === undefined ? [] : [{ route, schema: content.schema, name: route.operationId }];
});

/** How many rows each table has. */
async function rowsOfTables(): Promise<Record<string, number>> {
  const tables = await server.owner.query<{ name: string }>({
    text: `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  });
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await server.owner.query<{ rows: number }>({ text: `select count(*)::int as rows from "${name}"` });
    counts[name] = row!.rows;
  }
  return counts;
}

describe('the body', () => {
  let before: Record<string, number>;
  beforeAll(async () => {
    before = await rowsOfTables();
  });

  test.each(withBody)('of $name', async ({ route, schema }) => {
    const good = sample(schema);
    for (const field of fields(schema)) {
      const name = field.path.join('.');
      // A free record takes every object, and a field without a type every value: only what no field may hold is refused.
      const { type, properties, description: _, ...rest } = resolve(field.schema);
      const anything = type === undefined && Object.keys(rest).length === 0;
      const record = type === 'object' && properties === undefined;
      for (const [what, value] of Object.entries(HOSTILE)) {
        if (anything && !['a NUL', 'half a pair'].includes(what)) continue;
        if (record && what === 'another kind') continue;
        const answer = await send(route, { json: changed(good, field.path, value) });
        const told = `${route.operationId} ${name} ${what}: ${answer.text.slice(0, 300)}`;
        expect(answer.status, told).toBe(422);
        expect(answer.code, told).toMatch(/^field_/);
        if (what === 'a NUL' || what === 'half a pair') expect(answer.field, told).toBe(name);
        expect(answer.text.length, told).toBeLessThan(5000);
      }
      if (field.required) {
        const answer = await send(route, { json: changed(good, field.path, undefined) });
        expect(answer.code, `${route.operationId} without ${name}`).toMatch(/^field_(missing|invalid)$/);
      }
    }
    for (const body of [null, [], 'x', 7, true]) {
      expect((await send(route, { json: body })).status, route.operationId).toBeGreaterThanOrEqual(400);
    }
    expect((await send(route, { json: { ...(good as object), unknownField: 1 } })).code, route.operationId).toMatch(/^field_/);
  });

  test('and nothing is changed by any of it', async () => {
    expect(Object.keys(before).length).toBeGreaterThan(30);
    expect(await rowsOfTables()).toEqual(before);
  });
});

describe('the address', () => {
  test.each(ROUTES.map((route) => ({ route, name: route.operationId })))('of $name', async ({ route }) => {
    for (const value of ['x', '%00', '%ff', "'%20or%201=1--", '019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00', '9'.repeat(500)]) {
      const path = route.path.replace(/\{\w+\}/g, value);
      expect((await send(route, {}, path)).status, `${route.operationId} ${value}`).toBeLessThan(500);
      const strange = await send(route, {}, `${path}?cursor=%00&limit=-1&unknown_parameter=1`);
      expect(strange.status, route.operationId).toBeGreaterThanOrEqual(400);
    }
  });
});
