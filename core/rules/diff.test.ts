import { describe, expect, test } from 'vitest';
import { packForTests, rawPack } from '../../scripts/rule-files.ts';
import { diffPacks, type RuleChange } from './diff.ts';
import { sayChange } from './diff-words.ts';
import { readPack } from './load.ts';
import type { RulePack } from './types.ts';

const pack = packForTests();
const changed = (change: (raw: Raw) => void): RulePack => {
  const raw = rawPack() as unknown as Raw;
  change(raw);
  const reading = readPack(raw as never, '1'.repeat(64));
  if (!reading.ok) throw new Error(reading.errors.join('; '));
  return reading.pack;
};
type Loose = Record<string, any>;
interface Raw {
  params: Loose[];
  deadlines: Loose[];
  disputeTypes: Loose[];
  remedies: Loose[];
  rules: Loose[];
  sources: Loose[];
  consentTexts: Loose[];
}
const diff = (change: (raw: Raw) => void): { changes: readonly RuleChange[]; major: boolean } => diffPacks(pack, changed(change));
const named = (list: readonly Loose[], key: string, value: string): Loose => list.find((one) => one[key] === value)!;

test('a version has no difference from itself', () => {
  expect(diffPacks(pack, packForTests())).toMatchObject({ changes: [], major: false });
});

describe('figures', () => {
  test('more times the price favours the claimant, and fewer the respondent; both are major', () => {
    const more = diff((raw) => (named(raw.params, 'key', 'CN.TREBLE.TIMES')['value'] = 4));
    expect(more.changes).toEqual([
      expect.objectContaining({
        ...{ part: 'figure', key: 'CN.TREBLE.TIMES', what: 'changed', field: 'value', favours: 'claimant', major: 'less_favourable_respondent' },
        ...{ before: { kind: 'figure', value: 3, unit: 'times' }, after: { kind: 'figure', value: 4, unit: 'times' } },
      }),
    ]);
    const fewer = diff((raw) => (named(raw.params, 'key', 'CN.TREBLE.TIMES')['value'] = 2));
    expect(fewer.changes[0]).toMatchObject({ favours: 'respondent', major: 'less_favourable_claimant' });
    expect(fewer.major).toBe(true);
  });

  test('said in both languages, with the unit', () => {
    const [one] = diff((raw) => (named(raw.params, 'key', 'CN.TREBLE.TIMES')['value'] = 4)).changes;
    expect(sayChange('en', one!)).toBe('CN.TREBLE.TIMES: from 3 times to 4 times');
    expect(sayChange('zh-CN', one!)).toBe('CN.TREBLE.TIMES：由3倍改为4倍');
  });

  test('a unit alone is a change of the figure, told once', () => {
    const { changes } = diff((raw) => (named(raw.params, 'key', 'CN.RULES.NOTICE')['unit'] = 'working_days'));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ field: 'value', before: { unit: 'calendar_days' }, after: { unit: 'working_days' } });
  });
});

describe('time limits', () => {
  test('a shorter one for the respondent is major and favours the claimant; a longer one is less favourable to the claimant', () => {
    const shorter = diff((raw) => (named(raw.deadlines, 'name', 'respond')['amount'] = 60));
    expect(shorter.changes[0]).toMatchObject({ part: 'time_limit', key: 'respond', favours: 'claimant', major: 'shorter_time' });
    const more = diff((raw) => (named(raw.deadlines, 'name', 'respond')['amount'] = 96));
    expect(more.changes[0]).toMatchObject({ favours: 'respondent', major: 'less_favourable_claimant' });
  });

  test('another length in the fast track is told as such, with its unit, and weighed like any time', () => {
    const { changes } = diff((raw) => (named(raw.deadlines, 'name', 'respond')['fast'] = { amount: 24, unit: 'hours' }));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ field: 'fast.amount', favours: 'claimant', major: 'shorter_time' });
    expect(sayChange('en', changes[0]!)).toBe('Response, length in the fast track: from 48 hours to 24 hours');
    expect(sayChange('zh-CN', changes[0]!)).toBe('答复（快速处理中的期限）：由48小时改为24小时');
    const gone = diff((raw) => delete named(raw.deadlines, 'name', 'decide')['fast']).changes;
    expect(gone.map((one) => sayChange('en', one))).toEqual(['Determination: length in the fast track removed']);
  });
});

describe('words and more than words', () => {
  test('better wording and a new address of a source are not major', () => {
    const { changes, major } = diff((raw) => {
      raw.remedies[0]!['description'] = { 'zh-CN': '改写', en: 'Reworded' };
      raw.sources[0]!['url'] = 'https://example.org/law';
    });
    expect(changes.map((one) => [one.part, one.favours, one.major])).toEqual([['remedy', 'neither', null], ['source', 'neither', null]]);
    expect(changes[0]!.before?.kind).toBe('text');
    expect(major).toBe(false);
  });

  test('what a person agrees to is more than words', () => {
    expect(diff((raw) => (raw.consentTexts[0]!['statement'] = { 'zh-CN': '改写', en: 'Reworded' })).major).toBe(true);
  });

  test('a question that must be answered is a new duty; an optional one is not', () => {
    const question = { key: 'colour_of_box', kind: 'text', askedOf: 'claimant', question: { 'zh-CN': '颜色', en: 'Colour' } };
    const must = diff((raw) => raw.disputeTypes[0]!['facts'].push({ ...question, required: true }));
    expect(must.changes).toEqual([expect.objectContaining({ part: 'question', what: 'added', major: 'new_duty', types: [pack.disputeTypes[0]!.code] })]);
    expect(diff((raw) => raw.disputeTypes[0]!['facts'].push({ ...question, required: false })).major).toBe(false);
  });
});

describe('remedies and rules', () => {
  test('a further condition favours the respondent, one less the claimant', () => {
    const added = { id: 'refund.more', expression: "finding.breach == 'established'", otherwise: 'not_eligible', source: 'CC 577', verification: 'V', reason: { 'zh-CN': '甲', en: 'a' } };
    const more = diff((raw) => named(raw.remedies, 'code', 'refund')['conditions'].push(added));
    expect(more.changes.filter((one) => one.field.endsWith('expression'))).toEqual([expect.objectContaining({ favours: 'respondent', major: 'less_favourable_claimant' })]);
    const less = diff((raw) => named(raw.remedies, 'code', 'refund')['conditions'].pop());
    expect(less.changes.some((one) => one.favours === 'claimant' && one.major === 'less_favourable_respondent')).toBe(true);
  });

  test('a formula that pays less is found by what it pays', () => {
    const { changes } = diff((raw) => (named(raw.remedies, 'code', 'punitive_treble')['formula'].steps[0].expression = "param['CN.TREBLE.TIMES'] * facts.paid_minor"));
    expect(changes).toEqual([expect.objectContaining({ part: 'remedy', key: 'punitive_treble', favours: 'respondent', before: expect.objectContaining({ kind: 'expression' }) })]);
  });

  test('a rule of admission that is added is one more hurdle for the claimant', () => {
    const rule = { id: 'CN.TEST.one', kind: 'admission', types: [], source: 'CC 577', verification: 'V', effectiveFrom: '2026-01-01', effectiveTo: null, materialDate: 'filing', expression: 'evidence.claimant > 0', unmet: 'need_evidence', title: { 'zh-CN': '甲', en: 'a' }, reason: { 'zh-CN': '甲', en: 'a' }, otherwise: { 'zh-CN': '甲', en: 'a' } };
    const one = diff((raw) => raw.rules.push(rule)).changes;
    expect(one).toEqual([expect.objectContaining({ part: 'rule', key: 'CN.TEST.one', what: 'added', favours: 'respondent' })]);
    expect(sayChange('en', one[0]!)).toBe('a: added');
  });

  test('the same change in many types is told once, with all of them', () => {
    const { changes } = diff((raw) => {
      for (const type of raw.disputeTypes) for (const fact of type['facts']) if (fact.key === 'paid_minor') fact.help = { 'zh-CN': '新', en: 'New' };
    });
    expect(changes).toHaveLength(1);
    expect(changes[0]!.types.length).toBeGreaterThan(1);
  });
});

test('whatever single value of a pack changes, the difference is found', () => {
  const raw = rawPack();
  const places: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) value.forEach((one, index) => walk(one, [...path, index]));
    else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
    else if ((typeof value === 'string' || typeof value === 'number') && !(path.length === 1 && /^(version|effectiveFrom)$/.test(String(path[0])))) places.push(path);
  };
  walk(raw, []);
  const at = (index: number) => places[Math.floor((index * places.length) / 60)]!;
  const { params: _params, ...plain } = pack;
  for (let index = 0; index < 60; index += 1) {
    const path = at(index);
    const copy = structuredClone({ ...plain, params: raw['params'] }) as Loose;
    const holder = path.slice(0, -1).reduce<Loose>((value, key) => value[key], copy);
    const last = path.at(-1)!;
    holder[last] = typeof holder[last] === 'number' ? holder[last] + 1 : `${holder[last]}x`;
    const params = Object.fromEntries((copy['params'] as Loose[]).map((one) => [one['key'], one]));
    let found: number;
    try {
      found = diffPacks(pack, { ...copy, params } as unknown as RulePack).changes.length;
    } catch (error) {
      // an expression that is broken is no pack; the reader refuses it before
      expect(String(error), path.join('.')).toMatch(/expression|cap|shiftsWhen|Unexpected|TypeError|Error/);
      continue;
    }
    expect(found, path.join('.')).toBeGreaterThan(0);
  }
});
