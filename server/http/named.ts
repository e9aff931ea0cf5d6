import type { z } from '@hono/zod-openapi';

interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly [part: string]: unknown;
}

const WRAPPERS = new Set(['nullable', 'optional', 'default', 'readonly', 'nonoptional', 'prefault', 'catch']);
/** Without a meaning of their own in JSON Schema. */
const SILENT = new Set(['transform', 'custom', 'never']);
const PARTS = ['innerType', 'element', 'left', 'right', 'keyType', 'valueType', 'catchall'];
/** The ends of a pipe that are worth looking into; the others are steps of reading one text or number. */
const ENDS = new Set(['object', 'array', 'union', 'enum', 'record']);

function isSchema(part: unknown): part is z.ZodType {
  return typeof part === 'object' && part !== null && '_zod' in part;
}

function partsOf(schema: z.ZodType): readonly z.ZodType[] {
  const def = schema._zod.def as unknown as Def;
  const parts = PARTS.map((name) => def[name]).filter(isSchema);
  const ends = [def['in'], def['out']].filter(isSchema).filter((end) => ENDS.has(end._zod.def.type));
  return [...Object.values(def.shape ?? {}), ...(def.options ?? []), ...(def.items ?? []), ...parts, ...ends];
}

/** Every schema inside the given ones that is no mere wrapper of another, each once, parts before their wholes. */
export function innerSchemas(roots: readonly z.ZodType[]): readonly z.ZodType[] {
  const seen = new Set<z.ZodType>();
  const found: z.ZodType[] = [];
  const visit = (schema: z.ZodType): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    partsOf(schema).forEach(visit);
    const { type } = schema._zod.def;
    if (!WRAPPERS.has(type) && !SILENT.has(type)) found.push(schema);
  };
  roots.forEach(visit);
  return found;
}

function admitsNull(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { type, anyOf, oneOf } = schema as { type?: unknown; anyOf?: unknown[]; oneOf?: unknown[] };
  if (type === 'null' || (Array.isArray(type) && type.includes('null'))) return true;
  return (anyOf ?? oneOf ?? []).some((one) => (one as { type?: unknown }).type === 'null');
}

/**
 * Repairs references that may be null. The generator writes "this component, and null too", which nothing satisfies;
 * meant is "this component, or null".
 */
export function repairNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(repairNullable);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  const [reference, extra, ...more] = (record['allOf'] as unknown[] | undefined) ?? [];
  const named = typeof reference === 'object' && reference !== null && '$ref' in reference;
  if (named && more.length === 0 && admitsNull(extra)) {
    const { description } = extra as { description?: string };
    return { anyOf: [reference, { type: 'null' }], ...(description === undefined ? {} : { description }) };
  }
  return Object.fromEntries(Object.entries(record).map(([key, child]) => [key, repairNullable(child)]));
}
