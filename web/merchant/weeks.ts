import { addMilliseconds, type Currency, type Instant } from '../../core/kernel/kernel.ts';
import { queryText } from '../api.ts';
import type { Address } from './filters.tsx';

/** Disputes counted, and their money. */
export interface Counted {
  readonly filed: number;
  readonly disputedMinor: number;
  readonly paidMinor: number;
}

/** A week of a shop's disputes, by the day of their filing. */
export interface Week extends Counted {
  readonly week: string;
  readonly answered: number;
  readonly answerHours: number | null;
  readonly open: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** The figures (`GET /my/trends`). */
export interface Trends {
  readonly currency: Currency;
  readonly from: string;
  readonly to: string;
  readonly weeks: readonly Week[];
  readonly types: readonly (Counted & { readonly type: string })[];
  readonly items: readonly (Counted & { readonly title: string })[];
}

const WEEK_MS = 7 * 86_400_000;

/** The inbox with the cases behind a point. */
export function casesHref(address: Address): string {
  return `/merchant${queryText({ state: 'all', ...address })}`;
}

/** The week after one, as the end of a span. */
export function weekAfter(week: string): string {
  return addMilliseconds(`${week}T00:00:00.000Z` as Instant, WEEK_MS).slice(0, 10);
}
