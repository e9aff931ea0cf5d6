import { fromBase64, type Bytes } from './bytes.ts';
import type { Json, JsonObject } from './canonical.ts';

/** Thrown where a document is not of the shape its format says; the step that reads it fails. */
export class Misshapen extends Error {}

/** An object. @throws Misshapen */
export function object(value: Json | undefined, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen(what);
  return value as JsonObject;
}

/** The objects of a list. @throws Misshapen */
export function objects(value: Json | undefined, what: string): JsonObject[] {
  return list(value, what).map((item) => object(item, what));
}

/** A list. @throws Misshapen */
export function list(value: Json | undefined, what: string): readonly Json[] {
  if (!Array.isArray(value)) throw new Misshapen(what);
  return value as readonly Json[];
}

/** A text. @throws Misshapen */
export function text(value: Json | undefined, what: string): string {
  if (typeof value !== 'string') throw new Misshapen(what);
  return value;
}

/** A whole number that is exact. @throws Misshapen */
export function whole(value: Json | undefined, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Misshapen(what);
  return value;
}

/** The field of an object, or undefined where there is no object. */
export function field(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject)[name] : undefined;
}

/** The hashes of a list of base64 texts; null when it is none. */
export function hashesOf(value: Json | undefined): readonly Bytes[] | null {
  if (!Array.isArray(value)) return null;
  const hashes = value.map((one) => (typeof one === 'string' ? fromBase64(one) : null));
  return hashes.includes(null) ? null : (hashes as Bytes[]);
}

/** Seconds since 1970 as a moment in words; a number that no calendar reaches stays a number. */
export function momentOf(seconds: number): string {
  const at = new Date(seconds * 1000);
  return Number.isNaN(at.getTime()) ? String(seconds) : at.toISOString();
}
