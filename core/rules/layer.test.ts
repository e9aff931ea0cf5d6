import fc from 'fast-check';
import { expect, test, describe } from 'vitest';
import { layerForTests, packForTests } from '../../scripts/rule-files.ts';
import { evaluate } from './evaluate.ts';
import type { CaseInput } from './inputs.ts';
import { assembleLayer, readLayer, type LayerEntry, type RuleLayer } from './layer-format.ts';
import { layerCuts } from './layer-cuts.ts';
import { answerRemedyOver, compareStands, evaluateLayered, evaluateOver, layersOn, layOver, promisedRemedies, stepsOf, type LayeredEvaluation } from './layer.ts';
import type { DisputeType } from './types.ts';

const pack = packForTests();
const layer = layerForTests();

function caseOf(type: string, more: Partial<CaseInput> = {}): CaseInput {
  return { type, dates: { contract: '2026-11-10', breach: null, filing: '2026-11-20' }, facts: { paid_minor: '19900' }, finding: {}, evidence: { claimant: 1, respondent: 0 }, ...more };
}

function layered(input: CaseInput, layers: readonly RuleLayer[] = [layer]): LayeredEvaluation {
  const said = evaluateLayered(pack, layers, input);
  if (!said.ok) throw new Error(said.refusal.code);
  return said.value;
}

const stand = (said: LayeredEvaluation, remedy: string) => said.remedies.find((one) => one.remedy === remedy);

describe('promises more favourable than the law', () => {
  test('ten times for a fake, without showing that the merchant meant it', () => {
    const said = layered(caseOf('D-03', { finding: { breach: 'established' } }));
    expect(stand(said, 'punitive_treble')).toMatchObject({ outcome: 'eligible', amountMinor: 199_000, decisive: 'PLATFORM.GENUINE.TEN' });
    expect(said.law.remedies.find((one) => one.remedy === 'punitive_treble')?.outcome).not.toBe('eligible');
    expect(said.layerSteps).toContainEqual(expect.objectContaining({ entry: 'PLATFORM.GENUINE.TEN', kind: 'promise', did: 'raised' }));
    expect(said.steps.at(-1)).toBeDefined();
    expect(said.steps.some((step) => step.kind === 'promise' && step.rule === 'PLATFORM.GENUINE.TEN' && step.answer === 199_000)).toBe(true);
  });

  test('what waits for a finding is possible with its amount, and due to nobody', () => {
    const said = layered(caseOf('D-03'));
    expect(stand(said, 'punitive_treble')).toMatchObject({ outcome: 'human_review', amountMinor: 199_000, asks: ['finding.breach'] });
    const not = layered(caseOf('D-03', { finding: { breach: 'not_established' } }));
    expect(not.layerSteps.filter((one) => one.entry === 'PLATFORM.GENUINE.TEN')).toEqual([]);
  });

  test('stands with its own arithmetic in the place of the law’s', () => {
    const said = layered(caseOf('D-03', { finding: { breach: 'established' } }));
    expect(stepsOf(said.steps, 'punitive_treble').filter((step) => step.kind === 'figure').map((step) => [step.rule, step.answer])).toEqual([['ten_times', 199_000]]);
  });

  test('a promise of another time is not asked', () => {
    const past: RuleLayer = { ...layer, effectiveTo: '2026-06-30' };
    expect(layered(caseOf('D-03', { finding: { breach: 'established' } }), [past]).layerSteps).toEqual([]);
  });

  test('a promise of less than the law stands for nothing: the law stays and it is told', () => {
    const small = entry({ effect: 'amount', remedy: 'punitive_treble', conditions: [], formula: { steps: [{ id: 'one', expression: 'facts.paid_minor', label: text, source: 'x', verification: 'P' }], cap: null } });
    const input = caseOf('D-03', { facts: { paid_minor: '19900', personal_use: 'yes' }, finding: { breach: 'established', fraud: 'established' } });
    const said = layered(input, [{ ...layer, promises: [small], platformRules: [] }]);
    expect(stand(said, 'punitive_treble')?.amountMinor).toBe(59_700);
    expect(said.layerSteps).toEqual([expect.objectContaining({ did: 'ignored', entry: 'PLATFORM.X', before: { outcome: 'eligible', amountMinor: 59_700 } })]);
  });
});

const text = { 'zh-CN': '甲', en: 'a' };
function entry(does: LayerEntry['does'], more: Partial<LayerEntry> = {}): LayerEntry {
  return { id: 'PLATFORM.X', types: [], title: text, reason: text, source: text, materialDate: 'contract', effectiveFrom: null, effectiveTo: null, does, ...more };
}

describe('platform rules', () => {
  test('one that adds a condition to a remedy of the law is ignored and told', () => {
    const said = layered(caseOf('D-03', { finding: { breach: 'established' } }));
    const alone = said.law.remedies.find((one) => one.remedy === 'return_refund');
    expect(stand(said, 'return_refund')).toEqual(alone);
    expect(said.layerSteps).toContainEqual(expect.objectContaining({ entry: 'PLATFORM.FAKE.REPORT', kind: 'platform_rule', did: 'ignored', remedy: 'return_refund' }));
    expect(said.steps.some((step) => step.kind === 'platform_rule' && step.answer === false)).toBe(true);
  });

  test('it cuts no promise either', () => {
    const cut = entry({ effect: 'condition', remedy: 'punitive_treble', expression: 'evidence.claimant > 9', reason: text });
    const said = layered(caseOf('D-03', { finding: { breach: 'established' } }), [{ ...layer, platformRules: [cut] }]);
    expect(stand(said, 'punitive_treble')?.amountMinor).toBe(199_000);
  });

  test('what cuts a right of the law is found without a case', () => {
    const shorter = entry({ effect: 'figure', key: 'CN.QUALITY.RETURN', value: 3 }, { id: 'PLATFORM.SHORT' });
    const unknown = entry({ effect: 'figure', key: 'CN.NOT.THERE', value: 3 }, { id: 'PLATFORM.NOTHING' });
    const cuts = layerCuts(pack, { ...layer, platformRules: [...layer.platformRules, shorter, unknown] });
    expect(cuts.map((one) => [one.entry, one.why])).toEqual([
      ['PLATFORM.FAKE.REPORT', 'further_condition'],
      ['PLATFORM.SHORT', 'lower_figure'],
      ['PLATFORM.NOTHING', 'figure_unknown'],
    ]);
  });
});

/** Every answer to a question of a type, and none. */
function answers(type: DisputeType): fc.Arbitrary<Record<string, string>> {
  const of = type.facts.map((fact) => {
    const one: fc.Arbitrary<string> =
      fact.kind === 'yes_no' ? fc.constantFrom('yes', 'no', 'unknown')
      : fact.kind === 'choice' ? fc.constantFrom(...(fact.options ?? []).map((option) => option.value))
      : fact.kind === 'date' ? fc.constantFrom('2026-11-01', '2026-11-12', '2026-11-19')
      : fact.kind === 'text' ? fc.constant('x')
      : fc.integer({ min: 0, max: fact.unit === 'basis_points' ? 10_000 : 900_000 }).map(String);
    return fc.option(one, { nil: undefined }).map((value) => [fact.key, value] as const);
  });
  return fc.tuple(...of).map((pairs) => Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)));
}

test('with layers the claimant never gets less than under the law alone', () => {
  const generous = entry({ effect: 'figure', key: 'CN.TREBLE.TIMES', value: 5 }, { id: 'PLATFORM.FIVE' });
  const mean = entry({ effect: 'figure', key: 'CN.TREBLE.TIMES', value: 1 }, { id: 'PLATFORM.ONE' });
  const hard = entry({ effect: 'condition', remedy: 'refund', expression: 'facts.paid_minor > 10000', reason: text }, { id: 'PLATFORM.HARD' });
  const layers = [layer, { ...layer, version: '2026-2', promises: [generous], platformRules: [mean, hard] }];
  const types = fc.constantFrom(...pack.disputeTypes.filter((type) => type.handling === 'here'));
  const cases = types.chain((type) =>
    fc.record({
      type: fc.constant(type.code),
      facts: answers(type),
      finding: fc.dictionary(fc.constantFrom(...type.burden.map((row) => row.id)), fc.constantFrom('established', 'not_established', 'undisputed')),
      claimant: fc.integer({ min: 0, max: 5 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ type, facts, finding, claimant }) => {
      const input = caseOf(type, { facts, finding, evidence: { claimant, respondent: 0 } });
      const alone = evaluate(pack, input);
      if (!alone.ok) throw new Error(alone.refusal.code);
      const said = layered(input, layers);
      for (const law of alone.value.remedies) expect([0, 1]).toContain(compareStands(stand(said, law.remedy)!, law));
      expect(said.most?.amountMinor ?? 0).toBeGreaterThanOrEqual(alone.value.most?.amountMinor ?? 0);
      for (const right of alone.value.rights) if (right.said === 'yes') expect(said.rights.find((one) => one.rule === right.rule)?.said).toBe('yes');
      for (const one of said.layerSteps.filter((step) => step.did === 'raised' && step.remedy !== null && step.before !== null)) {
        expect(compareStands({ remedy: one.remedy!, ...one.after } as never, { remedy: one.remedy!, ...one.before! } as never)).toBe(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('a layer with faults is refused with where they are', () => {
  const raw = assembleLayer({ 'layer.json': { id: 'platform' }, 'promises.json': [{ id: 'x', does: { effect: 'gift' } }] });
  const read = readLayer(raw, '');
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.errors).toEqual(expect.arrayContaining([expect.stringContaining('layer/promises/0/does/effect'), expect.stringContaining('layer/version')]));
});

describe('a pack with layers laid over it', () => {
  const over = layOver(pack, [layer]);

  test('is the same content and the same hash, made once, and the pack itself stays without them', () => {
    expect([over.hash, layersOn(over), layersOn(pack)]).toEqual([pack.hash, [layer], []]);
    expect(layOver(pack, [layer])).toBe(over);
    expect(layOver(pack, [])).toBe(pack);
    expect(evaluateOver(pack, caseOf('D-03'))).toEqual(evaluate(pack, caseOf('D-03')));
  });

  test('answers one remedy as the whole evaluation does, for every type, remedy and finding', () => {
    for (const type of pack.disputeTypes) {
      for (const finding of [{}, { breach: 'established' }, { breach: 'not_established' }] as Record<string, string>[]) {
        const known = Object.fromEntries(Object.entries(finding).filter(([row]) => type.burden.some((one) => one.id === row)));
        const asks = type.facts.some((one) => one.key === 'paid_minor');
        const input = caseOf(type.code, { finding: known, facts: asks ? { paid_minor: '19900' } : {} });
        const said = layered(input);
        for (const { remedy, outcome, amountMinor } of said.remedies) {
          const one = answerRemedyOver(over, remedy, input);
          expect(one.ok && [one.value.outcome, one.value.amountMinor], `${type.code} ${remedy}`).toEqual([outcome, amountMinor]);
        }
      }
    }
  });

  test('tells what gave more and what was ignored because it would give less', () => {
    const ten = answerRemedyOver(over, 'punitive_treble', caseOf('D-03', { finding: { breach: 'established' } }));
    expect(ten).toMatchObject({ value: { outcome: 'eligible', amountMinor: 199_000, by: { layer: 'platform/2026-1', entry: 'PLATFORM.GENUINE.TEN' } } });
    const facts = { paid_minor: '19900', personal_use: 'yes' };
    const back = answerRemedyOver(over, 'return_refund', caseOf('D-03', { facts, finding: { breach: 'established' } }));
    if (!back.ok) throw new Error(back.refusal.code);
    expect(back.value.by).toBeNull();
    expect(back.value.steps).toContainEqual(expect.objectContaining({ kind: 'platform_rule', rule: 'PLATFORM.FAKE.REPORT', answer: false }));
  });

  test('names the remedies a promise gives a type, in force on the day alone', () => {
    expect(promisedRemedies(over, caseOf('D-03'))).toEqual(['punitive_treble']);
    expect(promisedRemedies(over, caseOf('D-02'))).toEqual([]);
    expect(promisedRemedies(over, caseOf('D-03', { dates: { contract: '2025-06-01', breach: null, filing: '2026-11-20' } }))).toEqual([]);
    expect(promisedRemedies(pack, caseOf('D-03'))).toEqual([]);
  });
});
