import { minorDigits, formatMoney, type Currency, type Locale, type Minor } from '../core/kernel/kernel.ts';
import { isMessageKey, say } from '../core/words/words.ts';
import type { ApiRefusal } from './api.ts';

/** What is wrong with a form: the sentence, and the field it belongs to (none for the whole form). */
export interface Fault {
  readonly field: string | null;
  readonly text: string;
}

/** Fields of a form that was kept while its writer signed in again: that it is one, and the names of its files. */
export const KEPT = '_kept';
export const KEPT_FILES = '_kept_files';
const KEPT_NAMES: readonly string[] = [KEPT, KEPT_FILES];

interface FieldRule {
  /** The field's name in a sentence: "the amount", 「退款金额」. */
  readonly label: string;
  readonly required?: boolean;
}

/**
 * A form as it was sent, or as it is first shown. Reading a field checks it: a fault is noted and the empty value
 * comes back, so that a handler reads all fields, asks `faulty`, and shows the page again with every fault at once.
 */
export class Form {
  readonly faults: Fault[] = [];
  /** The idempotency key: one per showing of the form, so that a double click or the back button does nothing twice. */
  readonly key: string;
  readonly sent: boolean;
  /** true when only one form of the page was sent, to be shown again: the others are as they were */
  readonly #shownAgain: boolean;
  readonly #locale: Locale;
  readonly #values: Map<string, string[]>;
  readonly #files: Map<string, File[]>;

  constructor(locale: Locale, key: string, data?: FormData, shownAgain = false) {
    this.#locale = locale;
    this.#shownAgain = shownAgain;
    this.#values = new Map();
    this.#files = new Map();
    this.sent = data !== undefined;
    for (const [name, value] of data ?? []) {
      // A browser sends line ends as CRLF; the record keeps LF, so that both sides count alike.
      if (typeof value === 'string') push(this.#values, name, value.replace(/\r\n?/g, '\n'));
      else if (value.size > 0 || value.name !== '') push(this.#files, name, value);
    }
    const own = this.value('_key');
    this.key = /^[A-Za-z0-9_-]{8,56}$/.test(own) ? own : key;
  }

  /** Values to begin with; what was sent goes before them. */
  fill(values: Readonly<Record<string, string | number | readonly string[] | null | undefined>>): this {
    if (this.sent && !this.#shownAgain) return this;
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === undefined) continue;
      // boxes of the form that was sent may have been emptied; whatever else it has was sent along
      if (this.sent && (this.#values.has(name) || Array.isArray(value))) continue;
      this.#values.set(name, Array.isArray(value) ? [...(value as readonly string[])] : [String(value)]);
    }
    return this;
  }

  /** Puts another value in place of what was sent, for a page that goes on from it. */
  replace(name: string, value: string): void {
    this.#values.set(name, [value]);
  }

  /** The raw value, to show it again. */
  value(name: string): string {
    return this.#values.get(name)?.[0] ?? '';
  }

  /** All raw values of a name: checkboxes, repeated rows. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** True when a button or checkbox of this name (and value) was sent. */
  has(name: string, value?: string): boolean {
    return value === undefined ? this.#values.has(name) : this.all(name).includes(value);
  }

  /** What a person wrote in words, for a page that cannot show the form again; codes, keys and figures are not words. */
  words(): string[] {
    if (!this.sent) return [];
    const values = [...this.#values].flatMap(([name, list]) => (name.startsWith('_') || name === 'token' ? [] : list));
    return values.map((value) => value.trim()).filter((value) => /[^\w.,:@/-]/u.test(value));
  }

  /** Everything that was typed or chosen, by name, for a page that hands it back; without the names of files. */
  entries(): (readonly [name: string, value: string])[] {
    return [...this.#values].flatMap(([name, list]) => (KEPT_NAMES.includes(name) ? [] : list.map((value) => [name, value] as const)));
  }

  /** Names of the files that were chosen, also of those a kept form names only. */
  fileNames(): string[] {
    return [...new Set([...this.#files.values()].flat().map((file) => file.name).concat(this.all(KEPT_FILES)))].filter((name) => name !== '');
  }

  /** Files of a name; an empty file input gives none. */
  files(name: string): readonly File[] {
    return this.#files.get(name) ?? [];
  }

  get faulty(): boolean {
    return this.faults.length > 0;
  }

  /** Notes a fault of a field (or of the whole form). */
  fault(field: string | null, text: string): void {
    if (!this.faults.some((one) => one.field === field && field !== null)) this.faults.push({ field, text });
  }

  faultOf(field: string): string | undefined {
    return this.faults.find((one) => one.field === field)?.text;
  }

  /**
   * Notes why the API refused.
   * @param fields the form's name for a field of the API, by exact name or by its beginning (`terms` for `terms.0.kind`)
   */
  refuse(refusal: ApiRefusal, fields: Readonly<Record<string, string>> = {}): this {
    const place = (name: string | undefined): string | null => {
      if (name === undefined) return null;
      const start = Object.keys(fields).find((one) => name === one || name.startsWith(`${one}.`));
      return start === undefined ? (this.#values.has(name) ? name : null) : fields[start]!;
    };
    const at = place(refusal.field);
    // Where the field is marked, the sentence alone; else the detail, which names it.
    this.fault(at, at === null ? (refusal.detail ?? refusal.title) : refusal.title);
    for (const other of refusal.others) {
      const key = `refusal.${other.code}`;
      if (place(other.field) !== null && isMessageKey(key)) this.fault(place(other.field), say(this.#locale, key));
    }
    return this;
  }

  /** A text, trimmed. @param rule `max` in UTF-16 units, as the API counts */
  text(name: string, rule: FieldRule & { readonly max?: number }): string {
    const text = this.value(name).trim();
    if (text === '' && rule.required) this.fault(name, say(this.#locale, 'common.required.enter', { label: rule.label }));
    if (rule.max !== undefined && text.length > rule.max) {
      this.fault(name, say(this.#locale, 'common.error.too_long', { label: rule.label, max: rule.max }));
    }
    return text;
  }

  /** One of the answers offered. */
  choice<C extends string>(name: string, offered: readonly C[], rule: FieldRule): C | null {
    const value = this.value(name);
    const found = offered.find((one) => one === value);
    if (found !== undefined) return found;
    if (value !== '') this.fault(name, say(this.#locale, 'common.error.choice'));
    else if (rule.required) this.fault(name, say(this.#locale, 'common.required.choose', { label: rule.label }));
    return null;
  }

  /** Any of the answers offered. */
  choices<C extends string>(name: string, offered: readonly C[], rule: FieldRule): C[] {
    const found = offered.filter((one) => this.all(name).includes(one));
    if (found.length === 0 && rule.required) {
      this.fault(name, say(this.#locale, 'common.required.choose', { label: rule.label }));
    }
    return found;
  }

  /**
   * An amount as people type it (`1,280.5`, `¥1280.50`, full-width digits), in minor units.
   * @param rule bounds in minor units
   */
  amount(
    name: string,
    currency: Currency,
    rule: FieldRule & { readonly least?: Minor; readonly most?: Minor },
  ): Minor | null {
    const typed = this.value(name).normalize('NFKC').replace(/[\s,¥元]/g, '');
    if (typed === '') {
      if (rule.required) this.fault(name, say(this.#locale, 'common.required.enter', { label: rule.label }));
      return null;
    }
    const digits = minorDigits(currency);
    const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(typed);
    const cents = (match?.[2] ?? '').replace(/0+$/, '');
    if (match === null || cents.length > digits) {
      this.fault(name, say(this.#locale, 'common.error.amount'));
      return null;
    }
    const minor = Number(match[1] + cents.padEnd(digits, '0'));
    const least = rule.least ?? 0;
    const most = rule.most ?? Number.MAX_SAFE_INTEGER;
    if (minor >= least && minor <= most) return minor;
    this.fault(
      name,
      rule.most === undefined
        ? say(this.#locale, 'common.error.amount')
        : say(this.#locale, 'common.error.amount_range', {
            least: formatMoney(least, currency),
            most: formatMoney(most, currency),
          }),
    );
    return null;
  }

  /** A whole number within bounds. */
  integer(name: string, rule: FieldRule & { readonly least: number; readonly most: number }): number | null {
    const typed = this.value(name).normalize('NFKC').trim();
    if (typed === '' && !rule.required) return null;
    const value = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
    if (value >= rule.least && value <= rule.most) return value;
    this.fault(name, say(this.#locale, 'common.error.number', { least: rule.least, most: rule.most }));
    return null;
  }

  /** A day that exists, `2026-11-21`. */
  date(name: string, rule: FieldRule): string | null {
    const typed = this.value(name).normalize('NFKC').trim().replaceAll('/', '-');
    if (typed === '') {
      if (rule.required) this.fault(name, say(this.#locale, 'common.required.enter', { label: rule.label }));
      return null;
    }
    const day = new Date(`${typed}T00:00:00Z`);
    if (/^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed)) return typed;
    this.fault(name, say(this.#locale, 'common.error.date'));
    return null;
  }
}

function push<T>(map: Map<string, T[]>, name: string, value: T): void {
  const list = map.get(name);
  if (list === undefined) map.set(name, [value]);
  else list.push(value);
}

/** An amount as it stands in an input: no symbol, no groups, always its digits after the point. */
export function amountText(amountMinor: Minor, currency: Currency): string {
  const digits = minorDigits(currency);
  const text = String(amountMinor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
