import { addDays, mondayOf } from '../../core/deadline/deadline.ts';
import { accepted, beginOfBeijingDay, beijingDay, refused, type Instant, type Locale, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';
import type { Queryable } from '../database/database.ts';
import { csvText } from '../http/csv.ts';
import { decodeCursor, PAGE_SIZE, pageFrom } from '../http/paging.ts';
import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';

/** What happened on a day or in a week, counted from the record. */
export interface Figures {
  /** first and last day, of Beijing */
  readonly from: string;
  readonly to: string;
  readonly filed: number;
  readonly answered: number;
  readonly settled: number;
  readonly determined: number;
  readonly closed: number;
  /** of those filed then: the respondent has answered by now */
  readonly filedAnswered: number;
  /** median hours from filing to closing of those that closed then */
  readonly medianHours: number | null;
  readonly letters: number;
  readonly lettersFailed: number;
}

interface DayRow extends Omit<Figures, 'from' | 'to' | 'medianHours'>, Record<string, unknown> {
  readonly day: string;
  readonly closedHours: readonly number[];
}

/** Days written by one run of the job. */
const DAYS_AT_ONCE = 40;

/** Keeps the figures of days that are over. Any server may run it at any time: a day counted twice is the same day. */
export function figuresJob(): Job {
  return {
    name: 'operations.figures',
    everyMs: 600_000,
    async run(world: World) {
      const [row] = await world.database.query<{ days: number }>({
        text: 'select keep_figures($1, $2) as days',
        values: [world.now(), DAYS_AT_ONCE],
      });
      return row?.days ?? 0;
    },
  };
}

function median(hours: readonly number[]): number | null {
  if (hours.length === 0) return null;
  const sorted = [...hours].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function together(days: readonly DayRow[]): Figures {
  const sum = (name: 'filed' | 'answered' | 'settled' | 'determined' | 'closed' | 'filedAnswered' | 'letters' | 'lettersFailed'): number =>
    days.reduce((all, day) => all + day[name], 0);
  return {
    from: days[0]!.day,
    to: days.at(-1)!.day,
    filed: sum('filed'),
    answered: sum('answered'),
    settled: sum('settled'),
    determined: sum('determined'),
    closed: sum('closed'),
    filedAnswered: sum('filedAnswered'),
    medianHours: median(days.flatMap((day) => day.closedHours)),
    letters: sum('letters'),
    lettersFailed: sum('lettersFailed'),
  };
}

/**
 * The kept figures of the days or weeks (from Monday) that end before today, oldest first. A week that has begun is
 * there with the days it has.
 * @param count how many days or weeks
 */
export async function figures(db: Queryable, at: Instant, by: 'day' | 'week', count: number): Promise<Figures[]> {
  const today = beijingDay(at);
  const from = by === 'day' ? addDays(today, -count) : addDays(mondayOf(addDays(today, -1)), -7 * (count - 1));
  const days = await db.query<DayRow>({
    text: `select day::text as day, filed, answered, settled, determined, closed, filed_answered as "filedAnswered",
                  closed_hours as "closedHours", letters, letters_failed as "lettersFailed"
             from daily_figure where day >= $1::date and day < $2::date order by day`,
    values: [from, today],
  });
  const groups = new Map<string, DayRow[]>();
  for (const day of days) {
    const name = by === 'day' ? day.day : mondayOf(day.day);
    groups.set(name, [...(groups.get(name) ?? []), day]);
  }
  return [...groups.values()].map(together);
}

const CSV_COLUMNS = ['from', 'to', 'filed', 'answered', 'settled', 'determined', 'closed', 'filedAnswered', 'medianHours', 'letters', 'lettersFailed'] as const;

/** Figures as CSV (RFC 4180, UTF-8 with a byte order mark), heads in the reader's language. */
export function figuresCsv(rows: readonly Figures[], locale: Locale): string {
  const head = CSV_COLUMNS.map((name) => csvText(say(locale, `operator.figures.csv.${name}`))).join(',');
  const lines = rows.map((row) => CSV_COLUMNS.map((name) => String(row[name] ?? '')).join(','));
  return `\uFEFF${[head, ...lines].map((line) => `${line}\r\n`).join('')}`;
}

/** What happened to a dispute, and the event that says so. */
export const HAPPENED = {
  filed: 'dispute_filed',
  answered: 'response_given',
  settled: 'agreement_countersigned',
  determined: 'determination_issued',
  closed: 'dispute_closed',
} as const;

/** Which disputes are asked for: days of Beijing, both included. */
export interface DaysRequest {
  readonly from: string;
  readonly to: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface PageOfDays<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A dispute behind a figure. */
export interface DisputeOfDay {
  readonly id: Uuid;
  readonly number: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly type: string;
  readonly filedAt: Instant;
}

interface RowOfDay extends Record<string, unknown>, Omit<DisputeOfDay, 'filedAt'> {
  readonly filed_at: Instant;
}

/** One page of the disputes to which it happened on these days. Refusals: field_invalid (days in the wrong order, a cursor of another list). */
export async function disputesOfDays(db: Queryable, what: keyof typeof HAPPENED, request: DaysRequest): Promise<Result<PageOfDays<DisputeOfDay>>> {
  if (request.from > request.to) return refused('field_invalid', 'to');
  const cursor = decodeCursor(request.cursor, 1);
  if (!cursor.ok) return cursor;
  const limit = request.limit ?? PAGE_SIZE;
  const rows = await db.query<RowOfDay>({
    text: 'select * from list_of_day($1, $2, $3, $4, $5)',
    values: [HAPPENED[what], beginOfBeijingDay(request.from), beginOfBeijingDay(addDays(request.to, 1)), cursor.value?.[0] ?? null, limit + 1],
  });
  return accepted(
    pageFrom(rows, limit, (row) => [row.id], (row) => {
      const { id, number, stage, outcome, type } = row;
      return { id, number, stage, outcome, type, filedAt: row.filed_at };
    }),
  );
}

/** A time limit that ends. */
export interface EndingOfDay {
  readonly id: Uuid;
  readonly number: string;
  readonly stage: string;
  readonly type: string;
  readonly name: string;
  readonly due: Instant;
  readonly waitsFor: string;
}

/** One page of the time limits that end on these days, by what ends first. Refusals: field_invalid. */
export async function endingOnDays(db: Queryable, request: DaysRequest): Promise<Result<PageOfDays<EndingOfDay>>> {
  if (request.from > request.to) return refused('field_invalid', 'to');
  const cursor = decodeCursor(request.cursor, 2);
  if (!cursor.ok) return cursor;
  const limit = request.limit ?? PAGE_SIZE;
  const [due, id] = cursor.value ?? [];
  const rows = await db.query<EndingOfDay & Record<string, unknown>>({
    text: 'select id, number, stage, type, name, due, waits_for as "waitsFor" from list_ending($1, $2, $3, $4, $5)',
    values: [beginOfBeijingDay(request.from), beginOfBeijingDay(addDays(request.to, 1)), due ?? null, id ?? null, limit + 1],
  });
  return accepted(pageFrom(rows, limit, (row) => [row.due, row.id], (row) => row));
}
