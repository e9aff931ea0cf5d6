import { z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../../core/kernel/kernel.ts';
import { ROUTES } from '../house.ts';
import { routes as people } from '../people/routes.ts';
import { openApiDocument, problemCatalogue, refusalsOf } from './contract.ts';
import { route } from './route.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { required: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
  security: Record<string, string[]>[];
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

const known = new Set(ROUTES.map((route) => route.operationId));
const routes = [...ROUTES, ...people.filter((route) => !known.has(route.operationId))];
const document = openApiDocument(routes, 'https://redress.example') as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** Every `$ref` in the document. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' ? [child] : references(child),
  );
}

/** Keywords of OpenAPI 3.0 that JSON Schema 2020-12, and so OpenAPI 3.1, does not have. */
function outdated(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const here = [
    ...(typeof record['nullable'] === 'boolean' ? ['nullable'] : []),
    ...(typeof record['exclusiveMinimum'] === 'boolean' ? ['exclusiveMinimum'] : []),
    ...(typeof record['exclusiveMaximum'] === 'boolean' ? ['exclusiveMaximum'] : []),
  ];
  return [...here, ...Object.values(record).flatMap(outdated)];
}

describe('the OpenAPI document', () => {
  test('is 3.1 with what the specification requires', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: 'Redress', version: expect.any(String) });
    expect(document.servers).toEqual([{ url: 'https://redress.example/api/v1' }]);
    expect(operations).toHaveLength(routes.length);
    expect(outdated(document)).toEqual([]);
  });

  test('names every operation once, with its tag declared', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Set(document.tags.map((tag) => tag.name));
    for (const { operation } of operations) {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z0-9]+$/);
      expect(operation.summary, operation.operationId).not.toBe('');
      expect(operation.tags.every((tag) => tags.has(tag)), operation.operationId).toBe(true);
    }
  });

  test('resolves every reference', () => {
    const schemas = new Set(Object.keys(document.components.schemas));
    for (const reference of references(document)) {
      const name = /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1];
      expect(name !== undefined && schemas.has(name), reference).toBe(true);
    }
    for (const { operation } of operations) {
      for (const scheme of operation.security.flatMap(Object.keys)) {
        expect(document.components.securitySchemes).toHaveProperty(scheme);
      }
    }
  });

  test('declares each parameter of a path, required, and none that is not in it', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(declared.map((parameter) => parameter.name).sort(), operation.operationId).toEqual(inPath.sort());
      expect(declared.every((parameter) => parameter.required === true), operation.operationId).toBe(true);
    }
  });

  test('lists for every operation a success and every problem it may answer', () => {
    for (const { path, method, operation } of operations) {
      const route = routes.find((one) => one.path === path && one.method === method)!;
      expect(operation.responses, operation.operationId).toHaveProperty(String(route.success.status));
      for (const code of refusalsOf(route)) {
        const response = operation.responses[String(REFUSALS[code])]!;
        expect(response.description, operation.operationId).toContain(code);
        expect(response.content, operation.operationId).toHaveProperty(['application/problem+json']);
      }
      expect(operation.responses['500'], operation.operationId).toBeUndefined();
    }
  });

  test('gives one meaning to each name of a component', () => {
    for (const route of routes) {
      const alone = openApiDocument([route], 'https://redress.example') as unknown as Document;
      for (const [name, schema] of Object.entries(alone.components.schemas)) {
        expect(schema, `${name} as ${route.operationId} means it`).toEqual(document.components.schemas[name]);
      }
    }
  });

  test('says of a component that may be null that it may be null', () => {
    const Kind = z.enum(['a', 'b']).openapi('Kind');
    const Box = z.strictObject({ first: Kind.nullable(), second: Kind, third: Kind.nullable().optional() }).openapi('Box');
    const read = route({
      method: 'get',
      path: '/box',
      operationId: 'readBox',
      summary: 'x',
      tag: 'x',
      access: ['anonymous'],
      refusals: [],
      success: { status: 200, body: Box, description: 'x' },
      handle: () => ({ ok: true, value: { first: null, second: 'a' as const } }),
    });
    const { components, paths } = openApiDocument([read], 'https://redress.example') as unknown as Document;
    expect(Object.keys(paths)).toEqual(['/box']);
    const reference = { $ref: '#/components/schemas/Kind' };
    expect(components.schemas).toMatchObject({
      Kind: { type: 'string', enum: ['a', 'b'] },
      Box: {
        required: ['first', 'second'],
        properties: { first: { anyOf: [reference, { type: 'null' }] }, second: reference, third: { anyOf: [reference, { type: 'null' }] } },
      },
    });
    expect(components.schemas['Kind']).toEqual({ type: 'string', enum: ['a', 'b'] });
  });

  test('requires the idempotency key where it is needed', () => {
    for (const { path, method, operation } of operations) {
      const route = routes.find((one) => one.path === path && one.method === method)!;
      const header = operation.parameters?.find((parameter) => parameter.name === 'Idempotency-Key');
      expect(header !== undefined, operation.operationId).toBe(route.idempotent === true);
    }
  });
});

test('the catalogue of problems holds every code in order of precedence', () => {
  const catalogue = problemCatalogue() as { code: string; precedence: number; status: number }[];
  expect(catalogue.map((entry) => entry.code)).toEqual(Object.keys(REFUSALS));
  expect(catalogue.map((entry) => entry.precedence)).toEqual(catalogue.map((_, index) => index + 1));
});
