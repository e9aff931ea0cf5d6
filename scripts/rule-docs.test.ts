import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, GROUPS, lineFor, lintPack, namesOf, readCase, replay, readTrace, traceOf, type CaseTrace, type RulePack } from '../core/rules/rules.ts';
import { PROBLEM_CODES } from '../core/rules/shape.ts';
import { factsReference } from './facts.ts';
import { packForTests, packTextsForTests } from './rule-files.ts';

const ROOT = join(import.meta.dirname, '..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const TODAY = '2026-11-20';

/** Blocks of code of a page, by what stands behind the three marks. */
function blocks(page: string, kind: string): readonly string[] {
  return [...page.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].filter(([, named]) => named === kind).map(([, , code = '']) => code);
}

function rows(page: string, heading: string): readonly (readonly string[])[] {
  const table = /\n\|[^\n]*\n\|-[^\n]*\n((?:\|[^\n]*\n)+)/.exec(page.slice(page.indexOf(`\n## ${heading}`)))?.[1] ?? '';
  return table.trim().split('\n').map((row) => row.split(/(?<!\\)\|/).slice(1, -1).map((one) => one.trim()));
}

function evaluated(pack: RulePack, raw: unknown): CaseTrace {
  const input = readCase(pack, raw, TODAY);
  if (!input.ok) throw new Error(JSON.stringify(input.faults));
  const trace = traceOf(pack, input.value);
  if (!trace.ok) throw new Error(JSON.stringify(trace.faults));
  return trace.value;
}

describe('docs/reference/facts.md', () => {
  const pack = packForTests();
  const page = factsReference(pack);

  test('names every fact and every finding of the pack', () => {
    const named = new Set([...page.matchAll(/^\| `([a-z0-9_]+)`/gm)].map(([, key]) => key));
    for (const type of pack.disputeTypes) for (const key of [...type.facts.map((one) => one.key), ...type.burden.map((one) => one.id)]) expect(named).toContain(key);
  });

  test('has complete examples that evaluate, one for each group of types', () => {
    const examples = blocks(page, 'json').map((one) => JSON.parse(one) as { type: string; facts: object });
    expect(new Set(examples.map((one) => pack.disputeTypes.find((type) => type.code === one.type)?.group))).toEqual(new Set(pack.disputeTypes.map((type) => type.group)));
    for (const one of examples) {
      expect(evaluated(pack, one).outcome.asks, one.type).toEqual([]);
    }
  });
});

describe('docs/formats/rule-trace.md', () => {
  const page = text('docs/formats/rule-trace.md');
  const pack = packForTests();
  const [input = '', step = ''] = blocks(page, 'json');
  const trace = evaluated(pack, JSON.parse(input));

  test('shows a step that comes of the example', () => {
    expect(trace.trace).toContainEqual(expect.objectContaining(JSON.parse(step) as object));
  });

  test('lists every field there is, and the example can be replayed', () => {
    const named = (heading: string): string[] => rows(page, heading).flatMap(([first = '']) => [...first.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)).sort();
    expect(named('Outcome')).toEqual(Object.keys(trace.outcome).sort());
    expect(named('Steps')).toEqual([...new Set(trace.trace.flatMap((one) => Object.keys(one)))].sort());
    const back = readTrace(JSON.parse(JSON.stringify(trace)));
    expect(back.ok ? replay(pack, back.value) : back.faults).toEqual([]);
  });
});

describe('docs/reference/rule-packs.md', () => {
  const page = text('docs/reference/rule-packs.md');

  test('its rule, formula and tests make a pack without a fault, and do what the page says', () => {
    const texts = packTextsForTests();
    const remedies = JSON.parse(texts['remedies.json'] ?? '') as { code: string; formula: unknown }[];
    const withFormula = remedies.map((one) => (one.code === 'price_reduction' ? { ...one, formula: JSON.parse(blocks(page, 'json formula')[0] ?? '') } : one));
    const own = Object.fromEntries(Object.entries(texts).filter(([path]) => !path.startsWith('tests/')));
    const lint = lintPack({ ...own, 'remedies.json': JSON.stringify(withFormula), 'rules/example.json': `[${blocks(page, 'json rule')[0]}]`, 'tests/example.json': blocks(page, 'json tests')[0] ?? '' });
    expect(lint.findings.filter((one) => one.severity === 'error').map(lineFor)).toEqual([]);
    expect([lint.cases, lint.failed]).toEqual([1, 0]);
    const reduced = evaluated(lint.pack!, { type: 'D-02', facts: { paid_minor: 16_667, actual_value_per_10000: 3_000 }, finding: { breach: 'established' } });
    expect(reduced.outcome.remedies.find((one) => one.remedy === 'price_reduction')?.amountMinor).toBe(11_667);
  });

  test('its functions answer as the table says', () => {
    const table = rows(page, 'Functions');
    expect(table.length).toBeGreaterThan(8);
    for (const [expression = '', answer = ''] of table) {
      const asked = ask(expression.replaceAll('`', ''), {});
      expect(asked.known ? String(asked.value) : 'not known', expression).toBe(answer.replaceAll('`', ''));
    }
  });

  test('names every group of names, and every code of the linter', () => {
    const names = rows(page, 'Names').map(([first = '']) => first).join(' ');
    for (const group of GROUPS) expect(names).toContain(`\`${group}`);
    const codes = rows(page, 'The linter').flatMap(([first = '']) => [...first.matchAll(/`(\w+)`/g)].map(([, code = '']) => code));
    expect(codes.sort()).toEqual([...PROBLEM_CODES].sort());
  });

  test('says of what is not known what the engine does', () => {
    expect(ask('facts.a || facts.b', { facts: { a: true } })).toEqual({ known: true, value: true });
    expect(ask('facts.a || facts.b', { facts: { a: false } })).toEqual({ known: false, names: ['facts.b'] });
    expect(namesOf('has(facts.a)')).toEqual([]);
  });
});
