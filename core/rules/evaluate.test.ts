import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { evaluate, evaluateEntry, type CaseInput, type Evaluation } from './rules.ts';

const pack = packForTests();
const DATES = { contract: '2026-11-01', breach: '2026-11-05', filing: '2026-11-20' } as const;

function evaluated(known: Partial<CaseInput>): Evaluation {
  const answer = evaluate(pack, { type: 'D-03', dates: DATES, facts: {}, finding: {}, evidence: { claimant: 0, respondent: 0 }, ...known });
  if (!answer.ok) throw new Error(`${answer.refusal.code} ${answer.refusal.field ?? ''}`);
  return answer.value;
}

describe('a case asked of the whole pack', () => {
  it('gives price and treble price for a proved fake, and the arithmetic', () => {
    const said = evaluated({
      facts: { personal_use: 'yes', paid_minor: '16667' },
      finding: { fraud: 'established', breach: 'established', return_unreasonable: 'not_established' },
    });
    expect(said.remedies.find((one) => one.remedy === 'punitive_treble')).toMatchObject({ outcome: 'eligible', amountMinor: 50_001 });
    expect(said.most).toEqual({ remedies: ['return_refund', 'punitive_treble'], amountMinor: 66_668 });
    expect(said.steps.find((step) => step.rule === 'increment')).toMatchObject({
      inputs: { 'param.CN.TREBLE.TIMES': 3, 'facts.paid_minor': 16_667, 'param.CN.TREBLE.FLOOR': 50_000 },
      answer: 50_001,
    });
  });

  it('asks what could still change the outcome, and not again what nobody knows', () => {
    expect(evaluated({}).asks).toContain('personal_use');
    expect(evaluated({ facts: { personal_use: 'unknown' } }).asks).not.toContain('personal_use');
  });

  it('tells a filing the tracks and the admission as the whole evaluation does', () => {
    const known: CaseInput = { type: 'D-01', dates: DATES, facts: { danger: 'none', paid_minor: '9900', delivery_state: 'not_sent' }, finding: {}, evidence: { claimant: 0, respondent: 0 } };
    const entry = evaluateEntry(pack, known);
    const { triage, admission, steps } = evaluated(known);
    const kinds = new Set(['triage', 'admission']);
    expect(entry).toEqual({ ok: true, value: { triage, admission, steps: steps.filter((step) => kinds.has(step.kind)) } });
    expect(triage).toEqual(['small_claims']);
  });

  it('refuses a fact nobody is asked for, an answer that is none, and a type that is none', () => {
    const known = { dates: DATES, facts: {}, finding: {}, evidence: { claimant: 0, respondent: 0 } };
    expect(evaluate(pack, { ...known, type: 'D-99' })).toMatchObject({ ok: false, refusal: { code: 'dispute_type_unknown' } });
    expect(evaluate(pack, { ...known, type: 'D-03', facts: { shoe_size: '43' } })).toMatchObject({ refusal: { field: 'facts.shoe_size' } });
    expect(evaluate(pack, { ...known, type: 'D-03', facts: { paid_minor: '-1' } })).toMatchObject({ refusal: { field: 'facts.paid_minor' } });
  });

  it('answers the same, step by step, when it is asked again', () => {
    const known = { facts: { personal_use: 'yes', paid_minor: '20000' }, finding: { fraud: 'established' } };
    expect(JSON.stringify(evaluated(known))).toBe(JSON.stringify(evaluated(known)));
  });
});
