import { expect, test } from 'vitest';
import { commonCharacters, grade, measured, overall, rareShare, syllables } from './reading.ts';

/** English: the sixth school year on the whole, no text above the tenth. */
const GRADE = { overall: 6, each: 10.4 };
/** Chinese: eighteen characters a sentence on the whole, no text above thirty. */
const CHARACTERS = { overall: 18, each: 30 };

test('the measures measure: syllables, the grade of a sentence, the common characters', () => {
  expect(['cat', 'water', 'determination', 'offered', 'money'].map(syllables)).toEqual([1, 2, 5, 2, 2]);
  const hard = 'Notwithstanding contractual stipulations, adjudication necessitates comprehensive documentation'.split(' ');
  expect(grade(hard, 1)).toBeGreaterThan(20);
  expect(grade('the cat sat on the mat'.split(' '), 1)).toBeLessThan(1);
  const common = commonCharacters();
  expect(common.size).toBe(3755);
  expect([common.has('的'), common.has('款'), common.has('龘')]).toEqual([true, true, false]);
});

test('plain English', () => {
  expect(overall('en')).toBeLessThan(GRADE.overall);
  expect(measured('en').filter((one) => one.hardness > GRADE.each).map((one) => `${one.hardness.toFixed(1)} ${one.key}`)).toEqual([]);
});

test('平白的中文', () => {
  expect(overall('zh-CN')).toBeLessThan(CHARACTERS.overall);
  expect(measured('zh-CN').filter((one) => one.hardness > CHARACTERS.each).map((one) => `${one.hardness.toFixed(1)} ${one.key}`)).toEqual([]);
  expect(rareShare()).toBeLessThan(0.003);
});
