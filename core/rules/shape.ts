import { LOCALES } from '../kernel/kernel.ts';

/** Looks at a value and writes down, under its path, everything that is wrong with it. */
export type Check = (value: unknown, path: string, errors: string[]) => void;

/** A text that is not empty. */
export const text: Check = (value, path, errors) => {
  if (typeof value !== 'string' || value.trim() === '') errors.push(`${path}: a text is missing`);
};

/** A text of a given form. */
export function matching(form: RegExp, what: string): Check {
  return (value, path, errors) => {
    if (typeof value !== 'string' || !form.test(value)) errors.push(`${path}: ${what} expected`);
  };
}

/** A day that exists, `2026-02-14`. */
export const day: Check = (value, path, errors) => {
  const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00.000Z`) : NaN;
  // Date.parse accepts 02-30 in some engines; writing it back shows whether the day exists.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value) errors.push(`${path}: a day like 2026-02-14 expected`);
};

/** A whole number within bounds. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): Check {
  return (value, path, errors) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most) {
      errors.push(`${path}: a whole number from ${least} to ${most} expected`);
    }
  };
}

/** True or false. */
export const yesNo: Check = (value, path, errors) => {
  if (typeof value !== 'boolean') errors.push(`${path}: true or false expected`);
};

/** One of the values. */
export function oneOf(values: readonly string[]): Check {
  return (value, path, errors) => {
    if (typeof value !== 'string' || !values.includes(value)) errors.push(`${path}: one of ${values.join(', ')} expected`);
  };
}

/** The value or null. */
export function orNull(check: Check): Check {
  return (value, path, errors) => {
    if (value !== null) check(value, path, errors);
  };
}

/** A list of at least so many. */
export function listOf(check: Check, least: number = 0): Check {
  return (value, path, errors) => {
    if (!Array.isArray(value)) {
      errors.push(`${path}: a list expected`);
      return;
    }
    if (value.length < least) errors.push(`${path}: at least ${least} expected`);
    for (const [index, item] of value.entries()) check(item, `${path}.${index}`, errors);
  };
}

/** An object whose values are all of one shape. */
export function mapOf(check: Check): Check {
  return (value, path, errors) => {
    if (!isRecord(value)) {
      errors.push(`${path}: an object expected`);
      return;
    }
    for (const [key, item] of Object.entries(value)) check(item, `${path}.${key}`, errors);
  };
}

/** An object with these fields and no other. */
export function record(fields: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value, path, errors) => {
    if (!isRecord(value)) {
      errors.push(`${path}: an object expected`);
      return;
    }
    for (const [key, check] of Object.entries(fields)) {
      if (value[key] === undefined) errors.push(`${path}.${key}: missing`);
      else check(value[key], `${path}.${key}`, errors);
    }
    for (const [key, check] of Object.entries(optional)) {
      if (value[key] !== undefined) check(value[key], `${path}.${key}`, errors);
    }
    for (const key of Object.keys(value)) {
      if (!(key in fields) && !(key in optional)) errors.push(`${path}.${key}: unknown field`);
    }
  };
}

/** A text in every language. */
export const words: Check = record(Object.fromEntries(LOCALES.map((locale) => [locale, text])));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
