import { describe, expect, it } from 'vitest';
import { packForTests, packTestFiles } from '../../scripts/rule-files.ts';
import { differences, readTests, runTests, type PackTestCase } from './rules.ts';

const pack = packForTests();
const FILES = Object.entries(packTestFiles());

/** One test per case, so that a failure names file and case. */
describe.each(FILES)('rules/cn/2026-1/%s', (file, raw) => {
  const reading = readTests(file, raw);
  it('is a file of tests', () => {
    expect(reading.ok ? [] : reading.failures).toEqual([]);
  });
  const cases = reading.ok ? reading.tests.cases : [];
  for (const one of cases) {
    it(one.name, () => {
      expect(differences(pack, one).join('\n')).toBe('');
    });
  }
});

describe('the comparer of rule tests', () => {
  const CASE: PackTestCase = {
    name: 'a proved fake',
    type: 'D-03',
    dates: { contract: '2026-11-01', breach: null, filing: '2026-11-20' },
    facts: { personal_use: 'yes', paid_minor: '16667' },
    finding: { fraud: 'established', breach: 'established', return_unreasonable: 'not_established' },
    expect: { most: 66_668 },
  };

  it.each<[string, PackTestCase['expect']]>([
    ['most: expected 66669, got 66668', { most: 66_669 }],
    ['remedies.punitive_treble.amountMinor: expected 1, got 50001', { remedies: { punitive_treble: { amountMinor: 1 } } }],
    ['remedies.punitive_food: the type has none', { remedies: { punitive_food: { outcome: 'eligible' } } }],
    ['checks.CN.NONE: the pack has no such rule', { checks: { 'CN.NONE': 'yes' } }],
    ['triage: expected ["safety"], got', { triage: ['safety'] }],
    ['routes.court: expected "no"', { routes: { court: 'no' } }],
    ['burden.fraud.bearer: expected "claimant", got "respondent"', { burden: { fraud: { bearer: 'claimant' } } }],
    ['asks: expected ["shoe_size"]', { asks: ['shoe_size'] }],
  ])('says what differed: %s', (message, wanted) => {
    expect(differences(pack, { ...CASE, expect: wanted }).join('\n')).toContain(message);
  });

  it('says which fact nobody is asked for, and which type is none', () => {
    expect(differences(pack, { ...CASE, facts: { shoe_size: '43' } })).toEqual(['refused: field_unknown facts.shoe_size']);
    expect(differences(pack, { ...CASE, type: 'D-99' })).toEqual(['the pack has no dispute type D-99']);
  });

  it.each<[string, unknown]>([
    ['cases.0.expect.remedy: unknown field', { about: 'x', cases: [{ ...CASE, expect: { remedy: {} } }] }],
    ['cases.0.fact: unknown field', { about: 'x', cases: [{ ...CASE, fact: {} }] }],
    ['cases.0.facts.paid_minor: a text is missing', { about: 'x', cases: [{ ...CASE, facts: { paid_minor: 5 } }] }],
    ['nothing is expected', { about: 'x', cases: [{ ...CASE, expect: {} }] }],
    ['another case has the same name', { about: 'x', cases: [CASE, CASE] }],
    ['about: missing', { cases: [] }],
  ])('refuses a file that could not fail as it stands: %s', (message, raw) => {
    const failures = runTests(pack, 'tests/x.json', raw);
    expect(failures.map((one) => one.message).join('\n')).toContain(message);
    expect(failures.every((one) => one.file === 'tests/x.json')).toBe(true);
  });
});
