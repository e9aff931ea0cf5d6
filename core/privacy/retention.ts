import type { Instant } from '../kernel/kernel.ts';

/** What a rule of retention is about, and what it counts from. */
export const RETAINED = ['dispute', 'person'] as const;
export type Retained = (typeof RETAINED)[number];
const RETENTION_STARTS = ['closed', 'last_due', 'last_order'] as const;
export type RetentionStart = (typeof RETENTION_STARTS)[number];

/** How long something is kept, from when, what happens then, and by which law. */
export interface RetentionRule {
  readonly id: string;
  readonly what: Retained;
  /** the latest of these is the end */
  readonly keep: readonly { readonly from: RetentionStart; readonly years: number }[];
  readonly then: 'destroy_key';
  /** how long before it is announced to those it concerns */
  readonly noticeDays: number;
  readonly source: string;
  readonly verification: 'V' | 'S' | 'M' | 'U' | 'P';
  readonly title: { readonly 'zh-CN': string; readonly en: string };
}

/** When the things happened that a rule counts from; null for what never did. */
export type RetentionDates = Readonly<Partial<Record<RetentionStart, Instant | null>>>;

function yearsAfter(at: Instant, years: number): Instant {
  const year = Number(at.slice(0, 4)) + years;
  const rest = at.slice(4);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  // the twenty-ninth of February of a year that has none is the first of March: nothing is erased a day early
  return rest.startsWith('-02-29') && !leap ? `${year}-03-01${rest.slice(6)}` : `${year}${rest}`;
}

/**
 * Until when the law keeps something: the latest end of what the rule counts; null when nothing it counts ever happened, so
 * that nothing keeps it.
 */
export function keptUntil(rule: RetentionRule, dates: RetentionDates): Instant | null {
  const ends = rule.keep.flatMap(({ from, years }) => {
    const at = dates[from];
    return at === null || at === undefined ? [] : [yearsAfter(at, years)];
  });
  return ends.length === 0 ? null : ends.reduce((latest, end) => (end > latest ? end : latest));
}

function isRule(value: unknown): value is RetentionRule {
  const rule = value as Partial<RetentionRule> | null;
  return (
    typeof rule === 'object' && rule !== null &&
    typeof rule.id === 'string' && typeof rule.source === 'string' && rule.then === 'destroy_key' &&
    (RETAINED as readonly unknown[]).includes(rule.what) &&
    ['V', 'S', 'M', 'U', 'P'].includes(rule.verification ?? '') &&
    Number.isInteger(rule.noticeDays) && (rule.noticeDays ?? -1) >= 0 &&
    typeof rule.title?.en === 'string' && typeof rule.title['zh-CN'] === 'string' &&
    Array.isArray(rule.keep) && rule.keep.length > 0 &&
    rule.keep.every(({ from, years }) => (RETENTION_STARTS as readonly unknown[]).includes(from) && Number.isInteger(years) && years > 0)
  );
}

/** Reads the rules of retention. @throws Error when one is missing or wrong: a server that would erase by it must not start */
export function readRetention(value: unknown): Readonly<Record<Retained, RetentionRule>> {
  if (!Array.isArray(value) || !value.every(isRule)) throw new Error('a rule of retention is wrong in form');
  const [dispute, person] = RETAINED.map((what) => value.filter((rule) => rule.what === what));
  if (dispute?.length !== 1 || person?.length !== 1) throw new Error('there must be one rule of retention for disputes and one for persons');
  return { dispute: dispute[0]!, person: person[0]! };
}
