import { expect, test } from 'vitest';
import { commonCharacters, grade, measured, measuredPack, overall, rareShare, syllables } from './reading.ts';

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

/** Rules name what the law names, so single sentences may be a little harder; on the whole they are as plain as the rest. */
const OF_RULES = { en: { overall: 6, each: 10.8 }, 'zh-CN': { overall: 19, each: 31 } } as const;

test.each(['en', 'zh-CN'] as const)('plain rules: %s', (locale) => {
  const texts = measuredPack(locale);
  expect(texts.length).toBeGreaterThan(300);
  expect(overall(locale, texts)).toBeLessThan(OF_RULES[locale].overall);
  expect(texts.filter((one) => one.hardness > OF_RULES[locale].each).map((one) => `${one.hardness.toFixed(1)} ${one.key}`)).toEqual([]);
});

test('a determination is never called what only a court or an arbitration institution gives', () => {
  const own = measuredPack('zh-CN').filter((one) => /裁决|判决|执行令|仲裁书/.test(one.text));
  // the ways that lead to a court or an institution may say so
  expect(own.filter((one) => !/^\/(routeTexts|ladder|rules\/CN\.ROUTE|rules\/CN\.B2B)/.test(one.key)).map((one) => one.text)).toEqual([]);
});
