import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { beginOfBeijingDay, beijingDay } from '../kernel/kernel.ts';
import { addDays, isCalendarKnown, isWorkingDay, mondayOf } from './deadline.ts';

const { calendar } = packForTests();

/**
 * The notices of the General Office of the State Council on holidays, day by day as they were published: weekdays on
 * which nobody works, and weekend days on which everybody does. Written out here apart from the calendar files.
 */
const NOTICES = [
  {
    year: 2024,
    off: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    on: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    workingDays: 251,
  },
  {
    year: 2025,
    off: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    on: '01-26 02-08 04-27 09-28 10-11',
    workingDays: 248,
  },
  {
    year: 2026,
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    on: '01-04 02-14 02-28 05-09 09-20 10-10',
    workingDays: 248,
  },
] as const;

describe('the working calendar against the published holiday notices', () => {
  it.each(NOTICES)('$year', ({ year, off, on, workingDays }) => {
    const days: string[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
    const weekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay());
    const short = (list: string[]): string => list.map((day) => day.slice(5)).join(' ');
    expect(short(days.filter((day) => !weekend(day) && !isWorkingDay(day, calendar)))).toBe(off);
    expect(short(days.filter((day) => weekend(day) && isWorkingDay(day, calendar)))).toBe(on);
    expect(days.filter((day) => isWorkingDay(day, calendar)).length).toBe(workingDays);
    expect(days.every((day) => isCalendarKnown(day, calendar))).toBe(true);
  });
});

it('a day of Beijing begins at 16:00 of the day before in UTC', () => {
  expect(beijingDay('2026-03-01T15:59:59.999Z')).toBe('2026-03-01');
  expect(beijingDay('2026-03-01T16:00:00.000Z')).toBe('2026-03-02');
  expect(beginOfBeijingDay('2026-03-02')).toBe('2026-03-01T16:00:00.000Z');
});

it('a week begins on Monday', () => {
  expect(['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09'].map(mondayOf)).toEqual(['2026-02-23', '2026-03-02', '2026-03-02', '2026-03-09']);
});
