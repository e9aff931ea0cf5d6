import { LOCALES } from '../kernel/kernel.ts';

/** Where a value stands: names of fields and places in lists, from the outside in. */
export type Path = readonly (string | number)[];

/** What kind of fault it is; docs/reference/rule-packs.md says what each means. */
export const PROBLEM_CODES = [
  'json_syntax',
  'shape',
  'duplicate_id',
  'unknown_fact',
  'unknown_choice',
  'unknown_type',
  'unknown_remedy',
  'unknown_currency',
  'expression_syntax',
  'expression_fails',
  'type_error',
  'not_boolean',
  'not_amount',
  'division_by_zero',
  'formula_cycle',
  'missing_article',
  'missing_translation',
  'untagged_value',
  'contradictory_dates',
  'unreachable_rule',
  'untested_rule',
  'dead_parameter',
  'dead_fact',
  'failing_test',
  'unused_exception',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One thing that is wrong, where, and why, in a sentence its author can act on. */
export interface Problem {
  readonly path: Path;
  readonly code: ProblemCode;
  readonly reason: string;
}

/** The path as a JSON pointer (RFC 6901). */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Looks at a value and writes down, under its path, everything that is wrong with it. */
export type Check = (value: unknown, path: Path, problems: Problem[]) => void;

/** A check that gives what it finds another code than `shape`. */
export function coded(code: ProblemCode, check: Check): Check {
  return (value, path, problems) => {
    const own: Problem[] = [];
    check(value, path, own);
    problems.push(...own.map((one) => ({ ...one, code })));
  };
}

function wrong(problems: Problem[], path: Path, reason: string): void {
  problems.push({ path, code: 'shape', reason });
}

/** A text that is not empty. */
export const text: Check = (value, path, problems) => {
  if (typeof value !== 'string' || value.trim() === '') wrong(problems, path, 'a text is missing');
};

/** A text of a given form. */
export function matching(form: RegExp, what: string): Check {
  return (value, path, problems) => {
    if (typeof value !== 'string' || !form.test(value)) wrong(problems, path, `${what} expected`);
  };
}

/** A day that exists, `2026-02-14`. */
export const day: Check = (value, path, problems) => {
  const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00.000Z`) : NaN;
  // Date.parse accepts 02-30 in some engines; writing it back shows whether the day exists.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value) wrong(problems, path, 'a day like 2026-02-14 expected');
};

/** A whole number within bounds. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): Check {
  return (value, path, problems) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most) {
      wrong(problems, path, `a whole number from ${least} to ${most} expected`);
    }
  };
}

/** True or false. */
export const yesNo: Check = (value, path, problems) => {
  if (typeof value !== 'boolean') wrong(problems, path, 'true or false expected');
};

/** One of the values. */
export function oneOf(values: readonly string[]): Check {
  return (value, path, problems) => {
    if (typeof value !== 'string' || !values.includes(value)) wrong(problems, path, `one of ${values.join(', ')} expected`);
  };
}

/** The value or null. */
export function orNull(check: Check): Check {
  return (value, path, problems) => {
    if (value !== null) check(value, path, problems);
  };
}

/** A list of at least so many. */
export function listOf(check: Check, least: number = 0): Check {
  return (value, path, problems) => {
    if (!Array.isArray(value)) {
      wrong(problems, path, 'a list expected');
      return;
    }
    if (value.length < least) wrong(problems, path, `at least ${least} expected`);
    for (const [index, item] of value.entries()) check(item, [...path, index], problems);
  };
}

/** An object whose values are all of one shape. */
export function mapOf(check: Check): Check {
  return (value, path, problems) => {
    if (!isRecord(value)) {
      wrong(problems, path, 'an object expected');
      return;
    }
    for (const [key, item] of Object.entries(value)) check(item, [...path, key], problems);
  };
}

/** The code of a check, told by what it says of nothing at all. */
function codeOf(check: Check): ProblemCode {
  const problems: Problem[] = [];
  check(undefined, [], problems);
  return problems[0]?.code ?? 'shape';
}

/** An object with these fields and no other. */
export function record(fields: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value, path, problems) => {
    if (!isRecord(value)) {
      wrong(problems, path, 'an object expected');
      return;
    }
    for (const [key, check] of Object.entries(fields)) {
      if (value[key] === undefined) problems.push({ path: [...path, key], code: codeOf(check), reason: 'missing' });
      else check(value[key], [...path, key], problems);
    }
    for (const [key, check] of Object.entries(optional)) {
      if (value[key] !== undefined) check(value[key], [...path, key], problems);
    }
    for (const key of Object.keys(value)) {
      if (!(key in fields) && !(key in optional)) wrong(problems, [...path, key], 'unknown field');
    }
  };
}

/** A text in every language. */
export const words: Check = coded('missing_translation', record(Object.fromEntries(LOCALES.map((locale) => [locale, text]))));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
