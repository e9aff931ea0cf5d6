import { isInstant, type Instant, type Minor, type Refusal, type RefusalCode } from '../kernel/kernel.ts';

/** Greatest amount taken from outside, in minor units; far from where sums lose precision. */
const AMOUNT_LIMIT = 1_000_000_000_000_000;
const EXTERNAL_ID = /^[\x21-\x7e]{1,128}$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;
const CONTROL_BUT_BREAKS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u;
const BLANK_LETTERS = /[\u3164\u115f\u1160\uffa0\u2800]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const PRINTABLE = /^[\x20-\x7e]+$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const MAIL = /^[^\s@\u0000-\u001f<>()[\]\\,;:"]+@[^\s@\u0000-\u001f<>()[\]\\,;:"]+\.[^\s@.<>]{2,}$/u;
const DEEPEST = 16;

export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads fields of a value that came from outside and keeps the first thing that is wrong. A reader instead of a schema
 * library, because 10,000 orders a request are read line by line; names of fields are put together only on failure.
 */
export class Reader {
  refusal: Refusal | undefined;

  /** Keeps the first refusal. */
  fail(code: RefusalCode, field: string, facts?: Refusal['facts']): void {
    this.refusal ??= { code, field, ...(facts ? { facts } : {}) };
  }

  /** An object with no other fields than these. */
  fields(value: unknown, known: ReadonlySet<string>, path: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fail(value === undefined ? 'field_missing' : 'field_invalid', path === '' ? 'order' : path);
      return {};
    }
    for (const key in value) {
      if (known.has(key)) continue;
      this.fail('field_unknown', at(path, key.slice(0, 64).toWellFormed().replace(/[^\p{L}\p{N}_-]/gu, '_') || '_'));
      break;
    }
    return value as Fields;
  }

  /** A list, empty when absent. */
  list(from: Fields, key: string, most: number, path: string, least = 0): readonly unknown[] {
    const value = from[key];
    if (value === undefined && least === 0) return [];
    if (Array.isArray(value) && value.length >= least && value.length <= most) return value;
    this.fail(value === undefined ? 'field_missing' : 'field_invalid', at(path, key));
    return [];
  }

  /** One line of text with something to see in it; NFC, trimmed. */
  line(from: Fields, key: string, most: number, path: string): string {
    const value = from[key];
    if (typeof value === 'string' && value.length <= most * 2) {
      if (value.length <= most && PRINTABLE.test(value) && value.trim() !== '') return value.trim();
      const text = value.normalize('NFC').trim();
      if (text !== '' && text.length <= most && !CONTROL.test(text) && isReadable(text)) return text;
    }
    this.fail(value === undefined ? 'field_missing' : 'field_invalid', at(path, key));
    return '';
  }

  /** Text of several lines with something to see in it. */
  text(from: Fields, key: string, most: number, path: string): string {
    const value = from[key];
    if (typeof value === 'string' && value.length <= most * 2) {
      const text = value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
      if (text !== '' && text.length <= most && !CONTROL_BUT_BREAKS.test(text) && isReadable(text)) return text;
    }
    this.fail(value === undefined ? 'field_missing' : 'field_invalid', at(path, key));
    return '';
  }

  /** An identifier of the marketplace's: printable ASCII without spaces, so always something to see. */
  externalId(from: Fields, key: string, path: string): string {
    const value = from[key];
    if (typeof value === 'string' && EXTERNAL_ID.test(value)) return value;
    this.fail(value === undefined ? 'field_missing' : 'field_invalid', at(path, key));
    return '';
  }

  /** A mail address as far as its shape goes. */
  mail(from: Fields, key: string, path: string): string {
    const value = from[key];
    if (typeof value === 'string' && value.length <= 254 && MAIL.test(value) && isReadable(value)) return value;
    this.fail('field_invalid', at(path, key));
    return '';
  }

  /** An amount of zero or more; the value given when absent. */
  amount(from: Fields, key: string, path: string, absent?: Minor): Minor {
    const value = from[key];
    if (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= AMOUNT_LIMIT) return value as Minor;
    if (value === undefined && absent !== undefined) return absent;
    this.fail(value === undefined ? 'field_missing' : 'field_invalid', at(path, key));
    return 0;
  }

  /** A whole number from 1. */
  count(from: Fields, key: string, most: number, path: string): number {
    const value = from[key];
    if (Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= most) return value as number;
    this.fail(value === undefined ? 'field_missing' : 'field_invalid', at(path, key));
    return 1;
  }

  /** A point in time with any offset, in our one form. */
  instant(from: Fields, key: string, path: string): Instant {
    const value = from[key];
    if (typeof value === 'string' && value.length <= 40) {
      const millis = isInstant(value) || TIME.test(value) ? Date.parse(value) : Number.NaN;
      // Years outside these are slips of the pen, and some of them the database cannot hold.
      if (millis >= 0 && millis < 4_102_444_800_000) return new Date(millis).toISOString();
    }
    this.fail(value === undefined ? 'field_missing' : 'field_invalid', at(path, key));
    return '';
  }

  /** One of a few words. */
  word<T extends string>(from: Fields, key: string, words: readonly T[], path: string): T {
    const value = from[key];
    if (words.includes(value as T)) return value as T;
    this.fail(value === undefined ? 'field_missing' : 'field_invalid', at(path, key));
    return words[0]!;
  }

  /** Any JSON object whose texts can be stored, not too deep and not too long. */
  anything(from: Fields, key: string, mostCharacters: number, path: string): Fields | null {
    const value = from[key];
    if (value === undefined || value === null) return null;
    if (typeof value === 'object' && !Array.isArray(value) && weigh(value, 0) <= mostCharacters) return value as Fields;
    this.fail('field_invalid', at(path, key));
    return null;
  }
}

/** A field's name: `items.0.title`. */
export function at(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}

function isReadable(text: string): boolean {
  return text.isWellFormed() && VISIBLE.test(text.replace(BLANK_LETTERS, ''));
}

/** How many characters a JSON value has, about; Infinity for what cannot be stored. */
function weigh(value: unknown, depth: number): number {
  if (depth > DEEPEST) return Infinity;
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? Infinity : value.length + 2;
  if (typeof value === 'number') return Number.isFinite(value) ? 8 : Infinity;
  if (typeof value !== 'object' || value === null) return 4;
  let sum = 2;
  if (Array.isArray(value)) {
    for (const part of value) sum += weigh(part, depth + 1) + 1;
    return sum;
  }
  for (const key in value) sum += weigh(key, depth) + weigh((value as Fields)[key], depth + 1) + 2;
  return sum;
}
