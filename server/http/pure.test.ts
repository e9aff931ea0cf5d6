import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInstant, isRefused } from '../../core/kernel/kernel.ts';
import { checkAccess, isSameOrigin } from './access.ts';
import { decodeCursor, encodeCursor, pageFrom } from './paging.ts';
import { checkValue, parseWith } from './parse.ts';
import { rateLimiter } from './rate.ts';
import type { Caller } from './route.ts';
import { AnyInstant, Email, line, text } from './schemas.ts';
import { fieldName, hasControlCharacter } from './text.ts';

describe('paging', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }).filter((s) => !s.includes('\0')), fc.maxSafeInteger(), fc.constant(null));

  test('a cursor comes back as it was made', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (key) => {
        expect(decodeCursor(encodeCursor(key), key.length)).toEqual({ ok: true, value: key.map((k) => (Object.is(k, -0) ? 0 : k)) });
      }),
    );
  });

  test('anything else is refused, never thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (cursor) => {
        const decoded = decodeCursor(cursor, 2);
        if (isRefused(decoded)) expect(decoded.refusal).toEqual({ code: 'field_invalid', field: 'cursor' });
      }),
    );
    for (const bad of [encodeCursor(['a']), encodeCursor(['a', 1.5]), Buffer.from('{"0":1}').toString('base64url'), encodeCursor(['a\0', 1])]) {
      expect(decodeCursor(bad, 2).ok).toBe(false);
    }
  });

  test('pages put together are the whole list, each row once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(500), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (numbers, limit) => {
        const all = [...numbers].sort((a, b) => a - b);
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const key = decodeCursor(cursor, 1);
          if (!key.ok) throw new Error('our own cursor is refused');
          const after = Number(key.value?.[0] ?? -1);
          const rows = all.filter((n) => n > after).slice(0, limit + 1);
          const page = pageFrom(rows, limit, (n) => [n], (n) => n);
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items);
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(all);
      }),
    );
  });
});

describe('text', () => {
  test('what is let through is normal, trimmed, within its limit and without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (value) => {
        for (const schema of [text(40), line(40)]) {
          const parsed = schema.safeParse(value);
          if (!parsed.success) continue;
          const out = parsed.data;
          expect(out).toBe(out.normalize('NFC').trim());
          expect(out.length).toBeGreaterThan(0);
          expect(out.length).toBeLessThanOrEqual(40);
          expect(hasControlCharacter(out)).toBe(false);
          expect(schema.parse(out)).toBe(out);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('ordinary letters of any script are let through', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'家具A9é😀م שก한カ!'), minLength: 1, maxLength: 20 }), (value) => {
        expect(text(40).safeParse(value).success).toBe(value.trim() !== '');
      }),
    );
  });

  test('one line has no line break', () => {
    expect(line(9).safeParse('a\nb').success).toBe(false);
    expect(text(9).safeParse('a\nb').success).toBe(true);
  });

  test('a field name repeats nothing that could be markup', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (path) => {
        expect(fieldName(path)).toMatch(/^[\p{L}\p{N}_.-]*$/u);
        expect(fieldName(path).length).toBeLessThan(12 * 65);
      }),
    );
  });
});

describe('parsing', () => {
  test('no JSON value makes the check or the refusal throw', () => {
    const schema = line(5);
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 40 }), (value) => {
        checkValue(value);
        parseWith(schema, value);
      }),
    );
  });

  test('times of others become our one form', () => {
    expect(AnyInstant.parse('2026-11-21T18:00:00+08:00')).toBe('2026-11-21T10:00:00.000Z');
    for (const bad of ['2026-02-30T00:00:00Z', '2026-11-21', 'now', '']) expect(AnyInstant.safeParse(bad).success).toBe(false);
    fc.assert(fc.property(fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') }), (date) => {
      expect(isInstant(AnyInstant.parse(date.toISOString()))).toBe(true);
    }));
  });

  test('addresses of mail', () => {
    for (const good of ['a@b.cn', 'li.lei+odr@mail.example.com', '张三@例子.公司']) expect(Email.safeParse(good).success, good).toBe(true);
    for (const bad of ['a', 'a@b', 'a b@c.cn', 'a@b.cn\nBcc: x@y.cn', '<a@b.cn>', 'a@b.cn,c@d.cn']) expect(Email.safeParse(bad).success, bad).toBe(false);
  });
});

describe('rates', () => {
  const at = (milliseconds: number): string => new Date(1_767_225_600_000 + milliseconds).toISOString();

  test('a burst is let through, then one by one as time passes', () => {
    const limiter = rateLimiter();
    const taken = Array.from({ length: 20 }, () => limiter.take('a', 60, at(0)));
    expect(taken.filter((wait) => wait === 0)).toHaveLength(15);
    expect(taken.at(-1)).toBe(1);
    expect(limiter.take('b', 60, at(0))).toBe(0);
    expect(limiter.take('a', 60, at(1000))).toBe(0);
    expect(limiter.take('a', 60, at(1000))).toBe(1);
  });

  test('never more than burst and rate together, whatever the order of the clock', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 3000 }), { maxLength: 200 }), (steps) => {
        const limiter = rateLimiter();
        let [now, forward, passed] = [0, 0, 0];
        for (const step of steps) {
          now += step;
          forward += Math.max(0, step);
          if (limiter.take('a', 120, at(now)) === 0) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(30 + Math.ceil((forward / 1000) * 2));
      }),
    );
  });
});

describe('access', () => {
  const person: Caller = { kind: 'person', personId: 'p', marketplaceId: null, staffRoles: [], merchantIds: [], teams: [], sessionId: 's' };

  test('nobody signs in, others are not allowed, staff need the role', () => {
    expect(checkAccess({ access: ['person'] }, { kind: 'anonymous' })).toMatchObject({ refusal: { code: 'sign_in_required' } });
    expect(checkAccess({ access: ['marketplace'] }, person)).toMatchObject({ refusal: { code: 'not_allowed' } });
    expect(checkAccess({ access: ['person'], staff: ['operator'] }, person)).toMatchObject({ refusal: { code: 'not_allowed' } });
    const operator: Caller = { ...person, staffRoles: ['operator'] };
    expect(checkAccess({ access: ['person'], staff: ['operator'] }, operator).ok).toBe(true);
    expect(checkAccess({ access: ['person'], staff: ['operator'] }, { ...operator, onlyDisputeId: 'd' }).ok).toBe(false);
  });

  test('a write comes from our own pages', () => {
    const sent = (headers: Record<string, string>): boolean =>
      isSameOrigin(new Request('http://internal/x', { method: 'POST', headers }), 'https://odr.example');
    expect(sent({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(sent({ 'sec-fetch-site': 'cross-site', origin: 'https://odr.example' })).toBe(false);
    expect(sent({ origin: 'https://odr.example' })).toBe(true);
    expect(sent({ origin: 'https://odr.example.evil.test' })).toBe(false);
    expect(sent({ origin: 'null' })).toBe(false);
    expect(sent({ 'content-type': 'application/x-www-form-urlencoded' })).toBe(false);
    expect(sent({ 'content-type': 'application/json' })).toBe(true);
  });
});
