import { describe, expect, it } from 'vitest';
import { packForTests, packTestFiles } from '../../scripts/rule-files.ts';
import { inputOf, readCase, readTests, readTrace, replay, traceOf, type CaseTrace } from './rules.ts';

const pack = packForTests();
const TODAY = '2026-11-20';
const FAKE = { type: 'D-03', dates: { contract: '2026-11-01' }, facts: { personal_use: true, paid_minor: 16_667, order_date: null }, finding: { fraud: 'established' } };

function faultsOf(raw: unknown): readonly string[] {
  const reading = readCase(pack, raw, TODAY);
  return reading.ok ? [] : reading.faults.map(({ field, reason }) => `${field}: ${reason}`);
}

describe('a case as a person writes it', () => {
  it('may hold true and whole numbers; what is left out is not known, and filed today', () => {
    const reading = readCase(pack, FAKE, TODAY);
    expect(reading).toEqual({
      ok: true,
      value: {
        type: 'D-03',
        dates: { contract: '2026-11-01', breach: null, filing: TODAY },
        facts: { personal_use: 'yes', paid_minor: '16667' },
        finding: { fraud: 'established' },
        evidence: { claimant: 0, respondent: 0 },
      },
    });
  });

  it.each<[string, unknown]>([
    ['type: missing', {}],
    ['type: one of D-01', { type: 'D-99' }],
    ['fact: unknown field', { ...FAKE, fact: {} }],
    ['facts.paid_minor: true, false, a whole number', { ...FAKE, facts: { paid_minor: 12.5 } }],
    ['facts.paid_minor: whole minor units (fen) from 0 to 9000000000 expected, not "-1"', { ...FAKE, facts: { paid_minor: '-1' } }],
    ['facts.danger: one of none, injury', { ...FAKE, facts: { danger: 'dragons' } }],
    ['facts.personal_use: true, false or "unknown" expected, not "maybe"', { ...FAKE, facts: { personal_use: 'maybe' } }],
    ['facts.shoe_size: nobody is asked this in D-03; its facts are', { ...FAKE, facts: { shoe_size: 43 } }],
    ['dates.contract: a day like', { ...FAKE, dates: { contract: '2026-02-30' } }],
    ['finding.fraud: one of established', { ...FAKE, finding: { fraud: 'yes' } }],
    ['finding.witchcraft: D-03 has no such row', { ...FAKE, finding: { witchcraft: 'established' } }],
    ['evidence.claimant: a whole number', { ...FAKE, evidence: { claimant: -1 } }],
  ])('%s', (expected, raw) => {
    expect(faultsOf(raw).join('\n')).toContain(expected);
  });
});

/** A trace as it comes back from a file. */
function recorded(raw: unknown = FAKE): CaseTrace {
  const input = readCase(pack, raw, TODAY);
  if (!input.ok) throw new Error(JSON.stringify(input.faults));
  const trace = traceOf(pack, input.value);
  if (!trace.ok) throw new Error(JSON.stringify(trace.faults));
  return JSON.parse(JSON.stringify(trace.value)) as CaseTrace;
}

describe('a replay', () => {
  it('agrees to the last fen with every case of the pack’s tests', () => {
    let cases = 0;
    for (const [file, raw] of Object.entries(packTestFiles())) {
      const reading = readTests(file, raw);
      for (const one of reading.ok ? reading.tests.cases : []) {
        const trace = recorded(inputOf(one));
        const back = readTrace(trace);
        expect(back.ok).toBe(true);
        expect(replay(pack, trace), `${file}: ${one.name}`).toEqual([]);
        cases += 1;
      }
    }
    expect(cases).toBeGreaterThan(10);
  });

  it('tells a fen that changed, an input that changed, a step that is gone and one that is new', () => {
    const trace = recorded();
    const figure = trace.trace.findIndex((step) => step.rule === 'increment');
    const altered = trace.trace.map((step, index) => (index === figure ? { ...step, answer: 50_002 } : step));
    expect(replay(pack, { ...trace, trace: altered })).toEqual([{ at: `trace.${figure} (increment).answer`, recorded: 50_002, replayed: 50_001 }]);
    const remedies = trace.outcome.remedies.map((one) => (one.remedy === 'punitive_treble' ? { ...one, amountMinor: 1 } : one));
    expect(replay(pack, { ...trace, outcome: { ...trace.outcome, remedies } })[0]?.at).toMatch(/^outcome\.remedies\.\d+ \(punitive_treble\)\.amountMinor$/);
    const cheaper = { ...trace.input, facts: { ...trace.input.facts, paid_minor: '16666' } };
    expect(replay(pack, { ...trace, input: cheaper }).length).toBeGreaterThan(1);
    expect(replay(pack, { ...trace, trace: trace.trace.slice(0, -1) })).toHaveLength(1);
    expect(replay(pack, { ...trace, trace: [...trace.trace, trace.trace[0]!] })).toHaveLength(1);
    expect(replay(pack, { ...trace, input: { ...trace.input, type: 'D-99' } })[0]).toMatchObject({ at: 'input.type' });
  });

  it('tells a pack whose rule gives another answer', () => {
    const params = { ...pack.params, 'CN.TREBLE.TIMES': { ...pack.params['CN.TREBLE.TIMES']!, value: 4 } };
    expect(replay({ ...pack, params }, recorded()).map((one) => one.at)).toContainEqual(expect.stringContaining('(increment).answer'));
  });

  it.each<[string, unknown]>([
    ['format', { ...recorded(), format: 'other' }],
    ['input.facts.paid_minor', { ...recorded(), input: { ...recorded().input, facts: { paid_minor: 3 } } }],
    ['trace', { ...recorded(), trace: [] }],
    ['outcome.pack.hash', { ...recorded(), outcome: {} }],
    ['', null],
  ])('refuses what is no trace: %s', (field, raw) => {
    const reading = readTrace(raw);
    expect(reading.ok ? [] : reading.faults.map((one) => one.field)).toContain(field);
  });
});
