import { describe, expect, it } from 'vitest';
import { layerForTests } from '../../scripts/rule-files.ts';
import { choiceTextVersion } from '../consent/choice.ts';
import { calculateRemedies } from '../determination/calculate.ts';
import { entitlements } from '../determination/entitlement.ts';
import type { Finding, RemedyOrder } from '../determination/determination.ts';
import { burdenRows, layOver } from '../rules/rules.ts';
import { replayReason, tracesOfRecord, type ReasonTrace } from '../trace/trace.ts';
import { caseOf } from './case.ts';
import { fold } from './evolve.ts';
import { Proceeding, RULES, type Setting } from './testkit.ts';

const LAYER = layerForTests();
const OVER = layOver(RULES, [LAYER]);
const REASONS = 'The maker says in writing that it never made these goods.';
const SETTING: Setting = {
  ...{ type: 'D-03', paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 500_000, rules: OVER },
  facts: { brand: 'Acme', claimed_official: 'yes', goods_kept: 'yes', price_gap: 'no', personal_use: 'yes', danger: 'none' },
  wanted: [{ kind: 'refund', amountMinor: 20_000 }],
};

function given(setting: Partial<Setting> = {}): readonly Proceeding[] {
  const textVersion = choiceTextVersion(RULES);
  const filed = Proceeding.file({ ...SETTING, ...setting });
  const answered = filed.act('respondent', 'respond', { position: 'contest', text: 'They are genuine.' });
  const ended = answered.act('claimant', 'end_negotiation', {});
  const one = ended.act('claimant', 'choose', { consents: true, textVersion });
  const both = one.act('respondent', 'choose', { consents: true, textVersion });
  return [filed, answered, ended, one, both, both.act('first', 'take_case', {})];
}

const TEN: readonly RemedyOrder[] = [{ kind: 'punitive_treble' }];

/** Only that the goods are fake is found: not that anybody meant to deceive. */
function found(now: Proceeding): readonly Finding[] {
  const kinds = [...now.state.claim.wanted, ...TEN].map((one) => one.kind);
  return burdenRows(RULES, 'D-03', kinds).map(({ id }) => ({ issue: id, result: id === 'breach' ? 'established' : 'not_established', reasons: REASONS, evidence: [] }));
}

describe('a dispute of a marketplace that promises more than the law', () => {
  it('keeps the layers it began with, like its pack; without any nothing is written of them', () => {
    const [filed] = given();
    expect(filed!.state.layers).toEqual(['platform/2026-1']);
    expect(fold(filed!.events).layers).toEqual(['platform/2026-1']);
    const [plain] = given({ rules: RULES });
    expect(JSON.stringify(plain!.events)).not.toContain('layers');
  });

  it('shows both sides the promise as the most that can be had', () => {
    const [filed] = given();
    const most = (rules: typeof RULES): number | null | undefined =>
      entitlements(rules, caseOf(filed!.state, {}, rules), filed!.state.claim.items).find((one) => one.kind === 'punitive_treble')?.mostMinor;
    expect([most(RULES), most(OVER)]).toEqual([60_000, 200_000]);
  });

  it('orders ten times the price where the law alone gives nothing, and replays to the fen', () => {
    const acts = given();
    const now = acts.at(-1)!;
    const body = { result: 'allowed', findings: found(now), remedies: TEN, reasons: REASONS } as const;
    const lawOnly = given({ rules: RULES }).at(-1)!;
    expect(lawOnly.refusal('first', 'issue_determination', body)).toBe('remedy_not_offered');
    expect(calculateRemedies(body, now.state, OVER)[0]).toMatchObject({ amountMinor: 200_000, rules: { by: { entry: 'PLATFORM.GENUINE.TEN' } } });
    const done = now.act('first', 'issue_determination', body);
    const terms = done.state.determination?.terms ?? done.state.draft?.terms;
    expect(terms).toEqual([{ kind: 'punitive_treble', amountMinor: 200_000 }]);
    const traces: readonly ReasonTrace[] = tracesOfRecord([...acts, done].map((one) => one.last.events), OVER).flatMap((act) => act.traces);
    const made = traces.find((one) => one.kind === 'determination')!;
    expect(made.layers).toEqual([{ name: 'platform/2026-1', hash: LAYER.hash }]);
    expect(made.steps).toContainEqual(expect.objectContaining({ kind: 'promise', rule: 'PLATFORM.GENUINE.TEN', answer: 200_000 }));
    for (const trace of traces) expect(replayReason(trace, OVER), trace.kind).toEqual([]);
    // the law alone, or another text of the layer, is another set of rules
    expect(replayReason(made, RULES).map((one) => one.at)).toEqual(['layers']);
    expect(replayReason(made, layOver(RULES, [{ ...LAYER, hash: 'other' }])).map((one) => one.at)).toEqual(['layers']);
  });

  it('traces a rule that would cut the law as ignored, with what the law gives', () => {
    const acts = given();
    const amount = tracesOfRecord([acts[0]!.last.events], OVER)[0]!.traces.find((one) => one.kind === 'amount')!;
    expect(amount.result['law']).toBeDefined();
    expect(amount.result['layers']).toContainEqual(expect.objectContaining({ entry: 'PLATFORM.GENUINE.TEN', did: 'raised' }));
    expect(amount.steps.some((step) => step.kind === 'platform_rule' && step.answer !== false)).toBe(false);
  });
});
