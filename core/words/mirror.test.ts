import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { MESSAGES } from './generated.ts';
import { mirrored } from './mirror.ts';
import { sayMirrored } from './words.ts';

test('every English text has a mirror: no letter of it is Latin, and it is longer', () => {
  const values = { count: 3 };
  let plain = 0;
  let long = 0;
  for (const [key, message] of Object.entries(MESSAGES.en)) {
    if (typeof message !== 'string') continue;
    const text = evaluate('en', mirrored(message), values);
    expect(text, key).not.toMatch(/[A-Za-z]/);
    plain += message.length;
    long += text.length;
  }
  expect(long / plain).toBeGreaterThan(1.2);
  expect(long / plain).toBeLessThan(1.5);
});

test('values and plural forms come through', () => {
  expect(sayMirrored('common.count.left', { left: 1 })).toContain('1');
  expect(sayMirrored('common.count.left', { left: 1 })).not.toBe(sayMirrored('common.count.left', { left: 2 }).replace('2', '1'));
  expect(sayMirrored('common.errors.prefix', { title: 'Anna' })).toContain('Anna');
});
