import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { packTextsForTests } from '../../scripts/rule-files.ts';
import { lineFor, lintPack, readPackFiles, type Finding, type PackTexts } from './rules.ts';

const WHOLE = packTextsForTests();
type Data = Record<string, unknown>;

/** One small type with two rules, beside the shared files of the pack: what a linter says is told fast, and of little. */
function small(): Record<string, string> {
  const kept = Object.entries(WHOLE).filter(([path]) => !/^(tests|rules|dispute-types)\//.test(path));
  const rule = { kind: 'check', types: ['D-03'], source: 'CRPL 20', verification: 'V', effectiveFrom: '2014-03-15', effectiveTo: null, materialDate: 'contract', expression: 'facts.personal_use' };
  const texts = { title: SAID, reason: SAID, otherwise: SAID };
  return { ...Object.fromEntries(kept), 'dispute-types/D-03.json': written(smallType()), 'rules/one.json': written([{ id: 'CN.ONE', ...rule, ...texts }, { id: 'CN.TWO', ...rule, ...texts }]) };
}

/** A type that has every shared row, and the shared questions its remedies and rules speak of. */
function smallType(): Data {
  const shared = (file: string): Data => JSON.parse(WHOLE[file] ?? '') as Data;
  const rows = (shared('burden.json') as unknown as readonly Data[]).map((row) => String(row['id']));
  const everywhere = shared('facts.json')['everywhere'] as readonly string[];
  const facts = ['personal_use', 'paid_minor', 'freight_minor', 'proved_loss_minor', 'actual_value_per_10000'].filter((key) => !everywhere.includes(key));
  const row = { fact: SAID, claimantShows: SAID, respondentShows: SAID, basis: 'CC 577', verification: 'V' };
  const own = ['breach', 'fraud'].filter((id) => !rows.includes(id)).map((id) => ({ id, ...row }));
  return {
    ...{ code: 'D-03', gbCode: null, group: 'goods', name: SAID, plain: SAID, description: SAID, filedBy: 'consumer', handling: 'here', crowdPanel: false },
    ...{ facts: [...facts, { key: 'colour', kind: 'text', required: false, askedOf: 'claimant', question: SAID }] },
    evidence: [...evidenceNamed(rows)].map((key) => ({ key, label: SAID, from: 'either' })),
    burden: [...rows, ...own],
    ...{ law: ['CC 577'], remedies: ['refund', 'punitive_treble', 'price_reduction'], routes: ['negotiation'], limits: [] },
  };
}

/** Items by which shared rows are shown, so that the type has them on its list. */
function evidenceNamed(rows: readonly string[]): ReadonlySet<string> {
  const shared = JSON.parse(WHOLE['burden.json'] ?? '') as readonly { id: string; shownBy?: { claimant: string[]; respondent: string[] } }[];
  return new Set(['chat', ...shared.filter((row) => rows.includes(row.id)).flatMap((row) => [...(row.shownBy?.claimant ?? []), ...(row.shownBy?.respondent ?? [])])]);
}

const SAID = { 'zh-CN': '一句话。', en: 'A sentence.' };

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function edited(texts: PackTexts, file: string, edit: (data: Data[] & Data) => void): PackTexts {
  const data = JSON.parse(texts[file] ?? 'null') as Data[] & Data;
  edit(data);
  return { ...texts, [file]: written(data) };
}

/** Findings but those of figures and questions that one type alone does not use. */
function found(texts: PackTexts): readonly Finding[] {
  return lintPack(texts).findings.filter((one) => !/^(dead_|untested_)/.test(one.code));
}

const rule = (edit: (rule: Data) => void): PackTexts => edited(small(), 'rules/one.json', (rules) => edit(rules[1] as Data));
const asking = (expression: string): PackTexts => rule((one) => (one['expression'] = expression));
const step = (expression: string): PackTexts => edited(small(), 'remedies.json', (all) => (((all.find((one) => one['code'] === 'refund') as { formula: { steps: Data[] } }).formula.steps[0] as Data)['expression'] = expression));

describe('the linter', () => {
  it('finds no error in the pack of the repository, and every test of it holds', () => {
    const lint = lintPack(WHOLE);
    expect(lint.findings.filter((one) => one.severity === 'error').map(lineFor)).toEqual([]);
    expect(lint.cases).toBeGreaterThan(4);
    expect(lint.failed).toBe(0);
  });

  it('finds every rule of the pack of the repository shown both ways by a test beside it', () => {
    expect(lintPack(WHOLE).findings.filter((one) => one.code === 'untested_rule').map(lineFor)).toEqual([]);
  });

  it('finds nothing in a small pack that is right', () => {
    expect(found(small()).map(lineFor)).toEqual([]);
  });

  /** What is wrong, in which file, at the line where that text stands, and what is said. */
  it.each<[code: Finding['code'], texts: PackTexts, file: string, at: string, reason: string]>([
    ['json_syntax', { ...small(), 'exits.json': '[\n  { "stage": }\n]\n' }, 'exits.json', '{ "stage": }', 'not JSON: value expected'],
    ['shape', edited(small(), 'deadlines.json', (all) => ((all[0] as Data)['amount'] = 0)), 'deadlines.json', '"amount": 0,', 'a whole number from 1'],
    ['shape', rule((one) => (one['kind'] = 'triage')), 'rules/one.json', '{', 'names the track'],
    ['duplicate_id', { ...small(), 'exits.json': (WHOLE['exits.json'] ?? '').replace('"who":', '"stage": "negotiation",\n"who":') }, 'exits.json', '"stage": "negotiation",\n"who"', 'the key stage stands twice'],
    ['unknown_fact', asking('facts.shoe_size > 43'), 'rules/one.json', '"expression": "facts.shoe_size', 'speaks of facts.shoe_size'],
    ['unknown_fact', edited(small(), 'dispute-types/D-03.json', (type) => (type['burden'] = (type['burden'] as unknown[]).filter((row) => row !== 'fraud' && (row as Data)['id'] !== 'fraud'))), 'dispute-types/D-03.json', '"punitive_treble"', 'speaks of finding.fraud'],
    ['unknown_fact', asking('!has(facts.shoe_size) || facts.personal_use'), 'rules/one.json', 'has(facts.shoe_size)', 'speaks of facts.shoe_size'],
    ['unknown_choice', asking("proved(finding.fraud) || finding.breach == 'maybe'"), 'rules/one.json', "finding.breach == 'maybe'", "is never 'maybe'"],
    ['unknown_type', rule((one) => (one['types'] = ['D-03', 'D-30'])), 'rules/one.json', '{', 'no dispute type D-30'],
    ['unknown_remedy', edited(small(), 'dispute-types/D-03.json', (type) => ((type['remedies'] as string[])[0] = 'flogging')), 'dispute-types/D-03.json', '"flogging"', 'one of refund'],
    ['unknown_currency', edited(small(), 'pack.json', (head) => (head['currency'] = 'XAU')), 'pack.json', '"currency": "XAU"', 'one of CNY'],
    ['expression_syntax', asking('facts.personal_use &&'), 'rules/one.json', '"expression": "facts.personal_use &&"', 'not a CEL expression'],
    ['type_error', asking("facts.paid_minor > 'a lot'"), 'rules/one.json', "facts.paid_minor > 'a lot'", 'no such overload: int > string'],
    ['not_boolean', asking('facts.paid_minor + 1'), 'rules/one.json', 'facts.paid_minor + 1', 'answers with int'],
    ['not_amount', step("facts.paid_minor > 0 ? 'much' : 'little'"), 'remedies.json', "'much'", 'answers with string'],
    ['not_amount', step('facts.paid_minor - facts.freight_minor'), 'remedies.json', 'facts.paid_minor - facts.freight_minor', 'is no amount of money, when facts.paid_minor ='],
    ['division_by_zero', step('facts.paid_minor / facts.actual_value_per_10000'), 'remedies.json', 'facts.paid_minor / facts.actual', 'divides by zero or less when'],
    ['division_by_zero', step('half_up(facts.paid_minor, facts.freight_minor - 1)'), 'remedies.json', 'half_up(facts.paid_minor, f', 'divides by zero or less when'],
    ['formula_cycle', step('step.price + 1'), 'remedies.json', '"expression": "step.price + 1"', 'is itself or comes after it'],
    ['missing_article', rule((one) => (one['source'] = 'CRPL 20, 99')), 'rules/one.json', 'CRPL 20, 99', 'does not list article 99 of CRPL'],
    ['missing_article', edited(small(), 'params.json', (all) => ((all[0] as Data)['source'] = 'XYZ 1')), 'params.json', '"source": "XYZ 1"', 'source XYZ is not in the register'],
    ['missing_translation', rule((one) => (one['title'] = { 'zh-CN': '一句话' })), 'rules/one.json', '"title": {\n      "zh-CN": "一句话"\n', 'missing'],
    ['missing_translation', rule((one) => (one['title'] = { 'zh-CN': 'Still to be said', en: 'Still to be said' })), 'rules/one.json', '"zh-CN": "Still', 'no Chinese in it'],
    ['untagged_value', rule((one) => delete one['verification']), 'rules/one.json', '{', 'missing'],
    ['untagged_value', edited(small(), 'params.json', (all) => ((all[0] as Data)['verification'] = 'sure')), 'params.json', '"verification": "sure"', 'one of V, S, M, U, P'],
    ['contradictory_dates', rule((one) => (one['effectiveTo'] = '2013-01-01')), 'rules/one.json', '"effectiveTo": "2013-01-01"', 'before its start'],
    ['contradictory_dates', rule((one) => (one['effectiveFrom'] = '2013-01-01')), 'rules/one.json', '"effectiveFrom": "2013-01-01"', 'when none of its sources is'],
    ['contradictory_dates', rule((one) => (one['id'] = 'CN.ONE')), 'rules/one.json', '"effectiveFrom": "2014-03-15"', 'two versions on one day'],
    ['unreachable_rule', asking('facts.paid_minor >= 0'), 'rules/one.json', 'facts.paid_minor >= 0', 'is never false'],
    ['unreachable_rule', asking('facts.paid_minor > 5 && facts.paid_minor < 5'), 'rules/one.json', '< 5', 'is never true'],
    ['expression_fails', asking("days('2026-02-31x', '2026-03-01') > 3"), 'rules/one.json', '2026-02-31x', 'is no day'],
    ['failing_test', { ...small(), 'tests/a.json': written({ about: 'a', cases: [{ name: 'one', type: 'D-03', dates: { filing: '2026-11-20' }, expect: { checks: { 'CN.ONE': 'no' } } }] }) }, 'tests/a.json', '{\n      "name": "one"', 'one: checks.CN.ONE: expected "no", got "unknown"'],
    ['unused_exception', { ...small(), 'tests/a.json': written({ about: 'a', cases: [], exceptions: [{ code: 'unreachable_rule', name: 'CN.ONE', reason: 'once' }] }) }, 'tests/a.json', '{\n      "code"', 'nothing is found'],
  ])('%s', (code, texts, file, at, reason) => {
    const one = found(texts).find((each) => each.code === code && each.file === file && each.reason.includes(reason));
    expect(one, found(texts).map(lineFor).join('\n')).toBeDefined();
    const text = texts[file] ?? '';
    expect(text).toContain(at);
    const lines = [...Array(text.length).keys()].filter((offset) => text.startsWith(at, offset)).map((offset) => text.slice(0, offset).split('\n').length);
    expect(lines).toContain(one?.line);
  });

  it('says which figures and questions nobody reads, as warnings', () => {
    const questions = (type: Data): void => void (type['facts'] as unknown[]).push({ key: 'shoe_size', kind: 'quantity', required: false, askedOf: 'claimant', question: SAID });
    const findings = lintPack(edited(small(), 'dispute-types/D-03.json', questions)).findings;
    expect(findings.find((one) => one.name === 'shoe_size')).toMatchObject({ code: 'dead_fact', severity: 'warning', file: 'dispute-types/D-03.json' });
    expect(findings.find((one) => one.name === 'CN.ARB.SETASIDE')).toMatchObject({ code: 'dead_parameter', severity: 'warning', file: 'params.json' });
    expect(findings.find((one) => one.name === 'CN.TREBLE.TIMES')).toBeUndefined();
  });

  it('says which way no test shows a rule, as a warning', () => {
    const untested = (cases: readonly object[]): readonly string[] => {
      const file = written({ about: 'a', cases: cases.map((facts, index) => ({ name: String(index), type: 'D-03', dates: { filing: '2026-11-20' }, facts, expect: { most: null } })) });
      return lintPack({ ...small(), 'tests/a.json': file }).findings.filter((one) => one.code === 'untested_rule' && one.name === 'CN.ONE').map((one) => `${one.severity} ${one.file}: ${one.reason}`);
    };
    expect(untested([])).toEqual(['warning rules/one.json: CN.ONE: no case of the tests makes it true or false']);
    expect(untested([{ personal_use: 'yes' }])).toEqual(['warning rules/one.json: CN.ONE: no case of the tests makes it false']);
    expect(untested([{ personal_use: 'yes' }, { personal_use: 'no' }])).toEqual([]);
  });

  it('keeps quiet about what a file of tests names with a reason', () => {
    const always = asking('facts.paid_minor >= 0');
    const excuse = { about: 'meant', cases: [], exceptions: [{ code: 'unreachable_rule', name: 'CN.TWO', reason: 'told to everybody' }] };
    expect(found(always).map((one) => one.code)).toEqual(['unreachable_rule']);
    expect(found({ ...always, 'tests/meant.json': written(excuse) })).toEqual([]);
    expect(found({ ...always, 'tests/meant.json': written({ ...excuse, exceptions: [{ ...excuse.exceptions[0], name: 'CN.T*' }] }) })).toEqual([]);
    expect(found({ ...always, 'tests/meant.json': written({ ...excuse, exceptions: [{ ...excuse.exceptions[0], name: 'CN.O*' }] }) }).map((one) => one.code)).toEqual(['unreachable_rule', 'unused_exception']);
    expect(found(asking('true'))).toEqual([]);
  });

  it('reaches a rule that only has(…) opens, and one that a pattern guards', () => {
    expect(found(asking('has(facts.freight_minor) && facts.freight_minor > 100 && !has(facts.proved_loss_minor)'))).toEqual([]);
    const clause = rule((one) => Object.assign(one, { kind: 'clause', expression: "clause.text.matches('最终解释权|概不(退换|负责)') && !clause.conspicuous" }));
    expect(found(clause)).toEqual([]);
  });
});

/** Every place of a JSON value. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string | number, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

test('whatever stands at whatever place, the linter ends and names a file and a line of it', () => {
  const texts: PackTexts = { ...small(), 'tests/a.json': written({ about: 'a', cases: [{ name: 'one', type: 'D-03', dates: { filing: '2026-11-20' }, expect: { most: null } }], exceptions: [] }) };
  const files = Object.keys(texts).filter((path) => !/consent|deposit|exits|routes|tracks/.test(path));
  const places = Object.fromEntries(files.map((path) => [path, placesIn(JSON.parse(texts[path] ?? ''))]));
  const strange = fc.constantFrom<unknown>(null, [], {}, 0, -1, 'x', '', true, [null], { 'zh-CN': 1 }, 'facts.paid_minor', '1 / 0', '2026-13-01');
  const one = fc.constantFrom(...files).chain((file) => fc.tuple(fc.constant(file), fc.constantFrom(...(places[file] ?? [[]])), strange));
  fc.assert(
    fc.property(one, ([file, path, value]) => {
      const changed = { ...texts, [file]: written(replaced(JSON.parse(texts[file] ?? ''), path, value)) };
      for (const finding of lintPack(changed).findings) {
        expect(Object.keys(changed)).toContain(finding.file);
        expect(finding.line).toBeGreaterThan(0);
        expect(finding.line).toBeLessThanOrEqual((changed[finding.file] ?? '').split('\n').length);
      }
    }),
    { numRuns: 120 },
  );
});

describe('a pack that cannot be used', () => {
  it.each<[string, PackTexts, RegExp]>([
    ['a syntax error', { ...small(), 'exits.json': '[' }, /^exits\.json:1: not JSON/],
    ['a cycle', step('step.price'), /^remedies\.json:\d+: refund\.price: speaks of step\.price, which is itself/],
    ['a missing article', rule((one) => (one['source'] = 'CRPL 99')), /^rules\/one\.json:\d+: CRPL 99: the register does not list article 99/],
    ['an unknown currency', edited(small(), 'pack.json', (head) => (head['currency'] = 'EUR')), /^pack\.json:\d+: one of CNY expected/],
    ['an end before its start', rule((one) => (one['effectiveTo'] = '2000-01-01')), /^rules\/one\.json:\d+: ends on 2000-01-01, before its start/],
    ['a division by zero', step('facts.paid_minor % facts.freight_minor'), /^remedies\.json:\d+: refund\.price: divides by zero or less when/],
    ['a missing file', Object.fromEntries(Object.entries(small()).filter(([path]) => path !== 'exits.json')), /^exits\.json:1: the file is missing/],
    ['a word in a shared question', edited(small(), 'facts.json', (facts) => ((facts['shared'] as Data[])[1]!['kind'] = 'riddle')), /^facts\.json:\d+: one of choice/],
    ['a rest day that is none', edited(small(), 'calendars/cn-2026.json', (year) => (year['makeUpDays'] as string[]).push('2026-03-03')), /^calendars\/cn-2026\.json:\d+: 2026-03-03 is no weekend day/],
  ])('%s is refused with file, line and reason', (_, texts, expected) => {
    const reading = readPackFiles(texts);
    expect(reading.ok ? [] : reading.findings.map(lineFor).filter((line) => expected.test(line))).toHaveLength(1);
  });
});
