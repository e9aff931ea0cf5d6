import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { LOCALES, REFUSALS, type RefusalCode } from '../kernel/kernel.ts';
import { evaluate, formatDate, formatTime } from './evaluate.ts';
import { MESSAGES } from './generated.ts';
import { isMessageKey, say } from './words.ts';

describe('a message', () => {
  it('puts text, numbers and days in, in the reader’s language', () => {
    const message = ['Paid ', ['number', 'n', null], ' on ', ['date', 'at', 'long'], ' to ', ['argument', 'who']] as const;
    const values = { n: 12345, at: '2026-11-20T16:30:00.000Z', who: '家居馆' };
    expect(evaluate('en', message, values)).toBe('Paid 12,345 on 21 November 2026 to 家居馆');
    expect(evaluate('zh-CN', message, values)).toContain('2026年11月21日');
  });

  it('chooses the plural: an exact number before the category, # as the number', () => {
    const message = [['plural', 'n', 0, 'cardinal', { '=0': 'none', one: ['', ['pound'], ' day'], other: [['pound'], ' days'] }]] as const;
    expect([0, 1, 1200].map((n) => evaluate('en', message, { n }))).toEqual(['none', '1 day', '1,200 days']);
  });

  it('chooses by select and falls to other; a missing value prints nothing', () => {
    const message = [['select', 'side', { buyer: 'B', other: ['O', ['argument', 'x']] }]] as const;
    expect(evaluate('en', message, { side: 'buyer' })).toBe('B');
    expect(evaluate('en', message, { side: 'constructor' })).toBe('O');
    expect(evaluate('en', message, {})).toBe('O');
  });

  it('reads times in Asia/Shanghai and leaves what is no date as it is', () => {
    expect(formatTime('en', '2026-11-20T16:05:00.000Z')).toBe('00:05');
    expect(formatDate('zh-CN', '2026-11-21', 'long')).toBe('2026年11月21日');
    expect(formatDate('en', 'soon')).toBe('soon');
  });
});

describe('the catalogue', () => {
  it('says every key in every language without a piece left open', () => {
    for (const locale of LOCALES) {
      for (const message of Object.values(MESSAGES[locale])) {
        expect(evaluate(locale, message, {})).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  it('knows its keys', () => {
    expect(isMessageKey('common.skip')).toBe(true);
    expect(isMessageKey('toString')).toBe(false);
    expect(say('zh-CN', 'common.skip')).not.toBe('');
  });

  it('says of every refusal what happened and what to do', () => {
    const silent = (locale: 'zh-CN' | 'en', does: RegExp): string[] =>
      Object.keys(REFUSALS).filter((code) => !does.test(say(locale, `refusal.${code as RefusalCode}`, {})));
    // a second sentence, or a request
    expect(silent('en', /[.:;] \S|^Please /)).toEqual([]);
    expect(silent('zh-CN', /请|[。；：].*(?:可以|不能|无需|列出)/)).toEqual([]);
  });

  it('agrees with the parser on what a plain text is', () => {
    expect(parse("it''s", { ignoreTag: true })).toMatchObject([{ value: "it's" }]);
  });
});
