import type { JsonObject } from './canonical.ts';
import { field, Misshapen, objects, text, whole } from './shape.ts';

// Time limits, as docs/formats/rules.md says: the first day is not counted, the last ends at 24:00, and a last day off moves on.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Calendar {
  readonly offset: number;
  readonly free: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
}

/** Longer than any holiday, than all of a calendar, and than any time limit that is counted again, in days. */
const MOST = { holiday: 100, free: 10_000, limit: 1_000 } as const;

function span(from: string, to: string): string[] {
  const days: string[] = [];
  if ((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY > MOST.holiday) throw new Misshapen('holidays');
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += DAY) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** The calendar of a pack: its zone has one offset all the year, as China's has. Null where that is not said. */
function readCalendar(pack: JsonObject): Calendar | null {
  const calendar = pack['calendar'];
  const offset = field(calendar, 'utcOffsetMinutes');
  if (typeof offset !== 'number' || field(calendar, 'zone') !== 'Asia/Shanghai') return null;
  const years = objects(field(calendar, 'years'), 'calendar');
  const free = years.flatMap((year) => objects(year['holidays'] ?? [], 'holidays').flatMap((one) => span(text(one['from'], 'from'), text(one['to'], 'to'))));
  const worked = years.flatMap((year) => (Array.isArray(year['makeUpDays']) ? (year['makeUpDays'] as string[]) : []));
  if (free.length > MOST.free) throw new Misshapen('holidays');
  return { offset: offset * 60_000, free: new Set(free), worked: new Set(worked) };
}

const calendars = new WeakMap<JsonObject, Calendar | null>();

function calendarOf(pack: JsonObject): Calendar | null {
  const known = calendars.get(pack);
  if (known !== undefined) return known;
  const read = readCalendar(pack);
  calendars.set(pack, read);
  return read;
}

const isWorking = (calendar: Calendar, day: string): boolean => calendar.worked.has(day) || (!calendar.free.has(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
const after = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

function lastDay(calendar: Calendar, from: number, amount: number, unit: string, cutOffHour: number): string {
  const local = new Date(from + calendar.offset);
  let day = local.toISOString().slice(0, 10);
  if (unit === 'calendar_days') day = after(day, amount);
  else {
    // a start after the hour of the cut-off counts as one on the next day
    if (cutOffHour < 24 && local.getUTCHours() >= cutOffHour) day = after(day, 1);
    for (let left = amount; left > 0; ) {
      day = after(day, 1);
      if (isWorking(calendar, day)) left -= 1;
    }
  }
  while (!isWorking(calendar, day)) day = after(day, 1);
  return day;
}

/**
 * When a time limit ends, from the inputs of its step. Null where it stood still, was made longer, or the calendar is not
 * one that is known here: then it is not counted again.
 */
export function dueOf(pack: JsonObject, inputs: JsonObject): string | null {
  if (['extension', 'stood_still'].some((name) => inputs[name] !== undefined)) return null;
  const [from, amount, unit] = [Date.parse(text(inputs['from'], 'from')), whole(inputs['amount'], 'amount'), text(inputs['unit'], 'unit')];
  // from a year with four figures on, a limit ends in one that can be written too
  if (!(from >= 0 && from < Date.UTC(9_000, 0)) || amount < 0 || amount > (unit === 'hours' ? MOST.limit * 24 : MOST.limit)) return null;
  if (unit === 'hours') return new Date(from + amount * HOUR).toISOString();
  const calendar = calendarOf(pack);
  if (calendar === null || !['calendar_days', 'working_days'].includes(unit)) return null;
  const day = lastDay(calendar, from, amount, unit, whole(inputs['cutOffHour'], 'cutOffHour'));
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY - calendar.offset).toISOString();
}
