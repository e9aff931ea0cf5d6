import type { Locale } from '../kernel/kernel.ts';

/** What a message can be given: text, a number, or a point in time as text. */
export type ArgumentValue = string | number;

/** One piece of a compiled message; `scripts/messages.ts` makes them from ICU MessageFormat. */
export type Part =
  | string
  /** the argument as it is */
  | readonly ['argument', string]
  /** a number in the language's digits and groups */
  | readonly ['number', string, string | null]
  /** an Instant or a LocalDate, as the day in Asia/Shanghai */
  | readonly ['date', string, string | null]
  /** an Instant, as the time of day in Asia/Shanghai */
  | readonly ['time', string, string | null]
  | readonly ['plural', string, number, 'cardinal' | 'ordinal', Readonly<Record<string, Message>>]
  | readonly ['select', string, Readonly<Record<string, Message>>]
  /** the number of the plural around it */
  | readonly ['pound'];

/** A compiled message: one text, or pieces in order. */
export type Message = string | readonly Part[];

type Values = Readonly<Record<string, ArgumentValue | undefined>>;

/** Every time of day a person reads is the time of the rules: Asia/Shanghai, one zone without summer time. */
export const READING_ZONE = 'Asia/Shanghai';

/**
 * Puts values into a compiled message. A value that is missing prints nothing and selects `other`: a page that lacks
 * one figure is better than no page; the types of `say` make it impossible for keys written out in the code.
 */
export function evaluate(locale: Locale, message: Message, values: Values): string {
  return typeof message === 'string' ? message : run(locale, message, values, 0);
}

function run(locale: Locale, message: Message, values: Values, pound: number): string {
  if (typeof message === 'string') return message;
  let text = '';
  for (const part of message) text += typeof part === 'string' ? part : piece(locale, part, values, pound);
  return text;
}

function piece(locale: Locale, part: Exclude<Part, string>, values: Values, pound: number): string {
  switch (part[0]) {
    case 'argument':
      return String(values[part[1]] ?? '');
    case 'number': {
      const value = values[part[1]];
      return value === undefined ? '' : formatNumber(locale, Number(value), part[2]);
    }
    case 'date': {
      const value = values[part[1]];
      return value === undefined ? '' : formatDate(locale, String(value), style(part[2]));
    }
    case 'time': {
      const value = values[part[1]];
      return value === undefined ? '' : formatTime(locale, String(value));
    }
    case 'plural': {
      const value = Number(values[part[1]] ?? 0);
      const count = value - part[2];
      return run(locale, option(part[4], `=${value}`, pluralRules(locale, part[3]).select(count)), values, count);
    }
    case 'select': {
      return run(locale, option(part[2], String(values[part[1]] ?? 'other')), values, pound);
    }
    case 'pound':
      return formatNumber(locale, pound, null);
  }
}

/** The first of the names that is an option of its own (not inherited: a value may be `constructor`), or `other`. */
function option(options: Readonly<Record<string, Message>>, ...names: readonly string[]): Message {
  const name = names.find((one) => Object.hasOwn(options, one)) ?? 'other';
  return options[name] ?? '';
}

/** How much of a date is printed. */
export type DateStyle = 'short' | 'medium' | 'long' | 'full';

function style(text: string | null): DateStyle {
  return text === 'short' || text === 'long' || text === 'full' ? text : 'medium';
}

/** Formatters are costly to make and are the same for ever: one of each is kept. */
const made = new Map<string, unknown>();

function memo<T>(key: string, make: () => T): T {
  const kept = made.get(key) as T | undefined;
  if (kept !== undefined) return kept;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

function pluralRules(locale: Locale, type: 'cardinal' | 'ordinal'): Intl.PluralRules {
  return memo(`plural ${locale} ${type}`, () => new Intl.PluralRules(locale, { type }));
}

/** British order and short months: no reader can take the day for the month. */
function dateLocale(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** A number as the language writes it; style `percent` takes 0.25 as 25%. */
export function formatNumber(locale: Locale, value: number, numberStyle: string | null = null): string {
  const options: Intl.NumberFormatOptions =
    numberStyle === 'percent'
      ? { style: 'percent', maximumFractionDigits: 1 }
      : numberStyle === 'integer'
        ? { maximumFractionDigits: 0 }
        : {};
  return memo(`number ${locale} ${numberStyle}`, () => new Intl.NumberFormat(locale, options)).format(value);
}

/** The day of an Instant in Asia/Shanghai, or a LocalDate, in words; text that is no date comes back as it is. */
export function formatDate(locale: Locale, value: string, dateStyle: DateStyle = 'medium'): string {
  const date = new Date(value.length === 10 ? `${value}T12:00:00+08:00` : value);
  if (Number.isNaN(date.getTime())) return value;
  return memo(
    `date ${locale} ${dateStyle}`,
    () => new Intl.DateTimeFormat(dateLocale(locale), { dateStyle, timeZone: READING_ZONE }),
  ).format(date);
}

/** The time of day of an Instant in Asia/Shanghai, 24 hours, no seconds. */
export function formatTime(locale: Locale, value: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return memo(
    `time ${locale}`,
    () =>
      new Intl.DateTimeFormat(dateLocale(locale), {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: READING_ZONE,
      }),
  ).format(date);
}
