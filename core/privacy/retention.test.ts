import { expect, test } from 'vitest';
import { readJson } from '../../scripts/rule-files.ts';
import { keptUntil, readRetention } from './privacy.ts';

const RULES = readRetention(readJson('rules/retention/cn.json'));

test('a case is kept three years after it closed, or two after the last obligation was due, whichever is later', () => {
  expect(keptUntil(RULES.dispute, { closed: '2026-03-02T02:00:00.000Z', last_due: null })).toBe('2029-03-02T02:00:00.000Z');
  expect(keptUntil(RULES.dispute, { closed: '2026-03-02T02:00:00.000Z', last_due: '2027-06-01T15:59:59.999Z' })).toBe('2029-06-01T15:59:59.999Z');
});

test('nothing is erased a day early for the twenty-ninth of February', () => {
  expect(keptUntil(RULES.dispute, { closed: '2028-02-29T10:00:00.000Z' })).toBe('2031-03-01T10:00:00.000Z');
});

test('somebody of whom nothing is known is kept by nothing', () => {
  expect(keptUntil(RULES.person, { last_order: null, closed: null })).toBeNull();
});

test.each([[[]], [[{ ...RULES.dispute, keep: [] }, RULES.person]], [[RULES.dispute]], [[RULES.dispute, { ...RULES.person, verification: 'X' }]], [null]])('rules that are wrong are not used: %#', (value) => {
  expect(() => readRetention(value)).toThrow(/retention/);
});

test('every rule says its source and how sure it is', () => {
  for (const rule of Object.values(RULES)) expect(rule).toMatchObject({ source: expect.stringMatching(/ECL 31/), verification: 'V', noticeDays: 30 });
});
