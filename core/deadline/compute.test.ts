import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packForTests, readJson } from '../../scripts/rule-files.ts';
import { addMilliseconds, instantFromMillis, millisOf, type Instant } from '../kernel/kernel.ts';
import { addDays, computeDue, dueAt, isInTime, isWorkingDay, localDateOf, type DueOptions, type Period } from './deadline.ts';

interface Case {
  name: string;
  period: Period;
  options?: DueOptions;
  from: Instant;
  due: Instant;
  lastDay: string;
  calendarKnown: boolean;
}

const calendar = packForTests().calendar;
const { cases } = readJson('vectors/deadline.json') as { cases: Case[] };

const instants = fc
  .integer({ min: millisOf('2025-01-01T00:00:00.000Z'), max: millisOf('2027-06-30T00:00:00.000Z') })
  .map(instantFromMillis);
const dayUnits = fc.constantFrom('calendar_days', 'working_days') as fc.Arbitrary<'calendar_days' | 'working_days'>;
const periods = fc.record({
  amount: fc.integer({ min: 0, max: 60 }),
  unit: fc.constantFrom('hours', 'calendar_days', 'working_days') as fc.Arbitrary<Period['unit']>,
});

describe('the vectors of the written format', () => {
  it.each(cases)('$name', ({ period, options, from, due, lastDay, calendarKnown }) => {
    expect(computeDue(period, from, calendar, options)).toEqual({ due, lastDay, calendarKnown });
  });
});

describe('properties', () => {
  it('a later start never ends earlier, with any cut-off hour', () => {
    fc.assert(
      fc.property(periods, instants, fc.nat(20 * 86_400_000), fc.integer({ min: 0, max: 24 }), (period, from, later, cutOffHour) => {
        const end = dueAt(period, from, calendar, { cutOffHour });
        expect(dueAt(period, addMilliseconds(from, later), calendar, { cutOffHour }) >= end).toBe(true);
      }),
    );
  });

  it('more time never ends earlier', () => {
    fc.assert(
      fc.property(periods, instants, fc.nat(20), (period, from, extensionAmount) => {
        expect(dueAt(period, from, calendar, { extensionAmount }) >= dueAt(period, from, calendar)).toBe(true);
      }),
    );
  });

  it('a period of days ends at midnight in Beijing after a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), dayUnits, instants, (amount, unit, from) => {
        const { due, lastDay } = computeDue({ amount, unit }, from, calendar);
        expect(due.slice(11)).toBe('16:00:00.000Z');
        expect(isWorkingDay(lastDay, calendar)).toBe(true);
        expect(localDateOf(due, calendar)).toBe(addDays(lastDay, 1));
      }),
    );
  });

  it('exactly as many working days lie after the start as were given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), instants, (amount, from) => {
        const { lastDay } = computeDue({ amount, unit: 'working_days' }, from, calendar);
        let counted = 0;
        for (let day = addDays(localDateOf(from, calendar), 1); day <= lastDay; day = addDays(day, 1)) {
          if (isWorkingDay(day, calendar)) counted += 1;
        }
        expect(counted).toBe(amount);
      }),
    );
  });

  it('the due instant itself is late, the millisecond before is in time', () => {
    fc.assert(
      fc.property(periods, instants, (period, from) => {
        const due = dueAt(period, from, calendar);
        expect(isInTime(due, due)).toBe(false);
        expect(isInTime(addMilliseconds(due, -1), due)).toBe(true);
      }),
    );
  });

  it('a stop never shortens a period, and one after its end changes nothing', () => {
    const stop = fc.tuple(instants, fc.nat(10 * 86_400_000)).map(([from, length]) => ({ from, to: addMilliseconds(from, length) }));
    fc.assert(
      fc.property(periods, instants, fc.array(stop, { maxLength: 3 }), (period, from, stops) => {
        const plain = dueAt(period, from, calendar);
        expect(dueAt(period, from, calendar, { stops }) >= plain).toBe(true);
        const after = stops.filter((one) => one.from >= plain);
        expect(dueAt(period, from, calendar, { stops: after })).toBe(plain);
      }),
    );
  });

  it('hours are moved by exactly the length of a stop inside them', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 71 }), fc.nat(86_400_000), (from, hour, length) => {
        const begin = addMilliseconds(from, hour * 3_600_000);
        const stops = [{ from: begin, to: addMilliseconds(begin, length) }];
        const period: Period = { amount: 72, unit: 'hours' };
        expect(millisOf(dueAt(period, from, calendar, { stops })) - millisOf(dueAt(period, from, calendar))).toBe(length);
      }),
    );
  });
});

describe('the calendars of 2025 and 2026', () => {
  it.each([
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, expected) => {
    let counted = 0;
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) counted += 1;
    expect(counted).toBe(expected);
  });
});

describe('wrong rule data', () => {
  it.each([-1, 0.5, Number.NaN, 1e9])('refuses a period of %d days as a mistake in the data', (amount) => {
    expect(() => dueAt({ amount, unit: 'working_days' }, '2026-11-02T01:00:00.000Z', calendar)).toThrow(RangeError);
  });
});
