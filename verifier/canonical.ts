import { textOf, utf8, type Bytes } from './bytes.ts';

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** An object of JSON. */
export type JsonObject = { readonly [key: string]: Json };

/** Deeper than any format here goes, and far from where a recursion ends. */
const DEEPEST = 100;
/** Half of a pair of UTF-16 alone: no character, and not to be written in UTF-8. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Thrown for what has no canonical form. */
export class NotCanonical extends Error {}

function text(value: string): string {
  if (LONE.test(value)) throw new NotCanonical('half a character');
  return JSON.stringify(value);
}

/**
 * The RFC 8785 form of a value: no spaces, keys in the order of their UTF-16 code units, numbers as ECMAScript writes them.
 * @throws NotCanonical for numbers JSON cannot hold, halves of characters, and what is nested more than 100 deep
 */
export function canonical(value: Json, depth = 0): string {
  if (depth > DEEPEST) throw new NotCanonical('nested too deep');
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical('no number of JSON');
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map((item) => canonical(item, depth + 1)).join(',')}]`;
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${keys.map((key) => `${text(key)}:${canonical((value as JsonObject)[key]!, depth + 1)}`).join(',')}}`;
}

/** What came of reading a JSON file: its value, and whether it was written in the canonical form; or the code of why not. */
export type Read = { readonly ok: true; readonly value: Json; readonly isCanonical: boolean } | { readonly ok: false; readonly why: 'form_json' | 'form_deep' | 'form_twice' };

/**
 * Reads JSON. A byte order mark or a space more makes it not canonical. What is nested too deep is not taken apart at all,
 * and a key that stands twice is refused: two readers would take two values for it.
 */
export function readJson(bytes: Bytes): Read {
  const found = textOf(bytes);
  if (found === null) return { ok: false, why: 'form_json' };
  if (isDeep(found)) return { ok: false, why: 'form_deep' };
  try {
    const value = JSON.parse(found) as Json;
    const isCanonical = isForm(value, found);
    return !isCanonical && hasKeyTwice(found) ? { ok: false, why: 'form_twice' } : { ok: true, value, isCanonical };
  } catch {
    return { ok: false, why: 'form_json' };
  }
}

/** Where a text of JSON ends that begins at this place with its quotation mark. */
function endOfText(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

function isDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') at = endOfText(json, at);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Whether an object has a key twice, however the key is written; asked of text that is JSON. */
function hasKeyTwice(json: string): boolean {
  const objects: Set<string>[] = [];
  for (let at = 0; at < json.length; at += 1) {
    if (json[at] === '{' || json[at] === '[') objects.push(new Set());
    else if (json[at] === '}' || json[at] === ']') objects.pop();
    if (json[at] !== '"') continue;
    const end = endOfText(json, at);
    const text = json.slice(at, end + 1);
    at = end;
    while (/\s/.test(json[at + 1] ?? '')) at += 1;
    if (json[at + 1] !== ':') continue;
    const key = JSON.parse(text) as string;
    if (objects.at(-1)?.has(key) === true) return true;
    objects.at(-1)?.add(key);
  }
  return false;
}

function isForm(value: Json, found: string): boolean {
  try {
    return canonical(value) === found;
  } catch {
    return false;
  }
}

/** The bytes of the canonical form, which hashes are taken over. */
export function canonicalBytes(value: Json): Bytes {
  return utf8(canonical(value));
}
