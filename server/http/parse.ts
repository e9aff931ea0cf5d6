import type { ZodType } from 'zod';
import type { core } from 'zod';
import { accepted, REFUSALS, refused, type Refusal, type Refused, type Result } from '../../core/kernel/kernel.ts';
import { fieldName, isUnstorable } from './text.ts';

/** Deepest nesting of objects and lists in a body. */
export const MAX_DEPTH = 24;

const PRECEDENCE = Object.keys(REFUSALS);

/** The refusal that says most among several: the first in the catalogue's order, then the first in the input. */
function firstOf(refusals: readonly Refusal[]): Refusal {
  return [...refusals].sort((a, b) => PRECEDENCE.indexOf(a.code) - PRECEDENCE.indexOf(b.code))[0]!;
}

/**
 * Checks a parsed JSON value for what no schema should have to think of: nesting over {@link MAX_DEPTH}, keys that
 * reach a prototype, strings the database cannot hold (NUL, lone surrogates). Walks with a stack of its own, so that
 * depth cannot exhaust ours.
 */
export function checkValue(root: unknown): Result<unknown> {
  const work: { value: unknown; path: PropertyKey[] }[] = [{ value: root, path: [] }];
  for (let item = work.pop(); item !== undefined; item = work.pop()) {
    const { value, path } = item;
    if (typeof value === 'string' && isUnstorable(value)) return refused('field_invalid', fieldName(path));
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= MAX_DEPTH) return refused('body_malformed', undefined, { maximumDepth: MAX_DEPTH });
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index -= 1) {
        const child: unknown = value[index];
        if (typeof child === 'object' || typeof child === 'string') work.push({ value: child, path: [...path, index] });
      }
      continue;
    }
    for (const [key, child] of Object.entries(value)) {
      if (key === '__proto__' || isUnstorable(key)) return refused('field_unknown', fieldName([...path, key]));
      if (typeof child === 'object' || typeof child === 'string') work.push({ value: child, path: [...path, key] });
    }
  }
  return accepted(root);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[segment];
  }
  return value;
}

function factsOf(issue: core.$ZodIssue): Record<string, string | number> {
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'invalid_type') return { expected: issue.expected };
  if (issue.code === 'invalid_value') return { expected: issue.values.map(String).join(' | ').slice(0, 500) };
  if (issue.code === 'not_multiple_of') return { divisor: Number(issue.divisor) };
  return {};
}

/** The branch of a union the input seems to have meant: the one whose complaint lies deepest, then the shortest. */
function meantBranch(branches: readonly core.$ZodIssue[][]): readonly core.$ZodIssue[] {
  const depth = (issues: readonly core.$ZodIssue[]): number => Math.max(0, ...issues.map((i) => i.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

function refusalsOf(issue: core.$ZodIssue, root: unknown, base: readonly PropertyKey[]): Refusal[] {
  const path = [...base, ...issue.path];
  const field = fieldName(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'field_unknown', field: fieldName([...path, key]) }));
  }
  if (valueAt(root, path) === undefined && path.length > 0) return [{ code: 'field_missing', field }];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const inner = meantBranch(issue.errors);
    if (inner.some((one) => one.path.length > 0 || one.code === 'unrecognized_keys')) {
      return inner.flatMap((one) => refusalsOf(one, root, path));
    }
  }
  if (path.length === 0) return [{ code: 'body_malformed', facts: factsOf(issue) }];
  const facts = factsOf(issue);
  return [{ code: 'field_invalid', field, ...(Object.keys(facts).length > 0 ? { facts } : {}) }];
}

/** What is wrong with each field; `others` are told beside the first so that a form can mark them all. */
export interface FieldRefused extends Refused {
  readonly others: readonly Refusal[];
}

/** Reads a value by a schema; refusals name the field, in the catalogue's order of precedence. */
export function parseWith<T>(schema: ZodType<T>, value: unknown): { ok: true; value: T } | FieldRefused {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const all = parsed.error.issues.flatMap((issue) => refusalsOf(issue, value, [])).slice(0, 50);
  const first = firstOf(all);
  return { ok: false, refusal: first, others: all.filter((one) => one !== first) };
}

/** Query parameters of an address as an object; a name given twice becomes a list. */
export function queryOf(url: string): Result<Record<string, string | string[]>> {
  const start = url.indexOf('?');
  if (start === -1) return accepted({});
  const found = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(url.slice(start + 1).split('#')[0])) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]);
  }
  if (found.has('__proto__')) return refused('field_unknown', '__proto__');
  const query = Object.fromEntries(found);
  const checked = checkValue(query);
  return checked.ok ? accepted(query) : checked;
}
