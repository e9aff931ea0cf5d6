import { describe, expect, it } from 'vitest';
import { packForTests, remedyVectorFiles } from '../../scripts/rule-files.ts';
import type { Result } from '../kernel/kernel.ts';
import { answerRemedy, type CaseInput, type RemedyCode, type RuleOutcome } from '../rules/rules.ts';
import { formulaParams, interest, liquidatedDamages, PeerFacts, peerFormulas, refundFreight, type FreightCause, type LiquidatedDamagesInput } from './peer/peer.ts';
import { refundBase, type AffectedItem, type Computed } from './remedy.ts';

/** A whole case and what the rules say of one remedy in it. */
interface CaseVector extends CaseInput {
  readonly name: string;
  readonly remedy: RemedyCode;
  readonly outcome: RuleOutcome;
  readonly amountMinor: number | null;
}

/** The inputs of an arithmetic that is no formula of the pack. */
interface InputVector {
  readonly name: string;
  readonly input: object;
  readonly amountMinor: number;
}

interface VectorFile {
  readonly formula: string;
  readonly source: string;
  readonly requirement: string;
  readonly about: string;
  readonly vectors: readonly (CaseVector | InputVector)[];
}

const pack = packForTests();
const peers = peerFormulas(pack);
const FILES = Object.entries(remedyVectorFiles()) as [string, VectorFile][];
const OF_CASES = FILES.filter(([, file]) => file.formula.includes('/'));

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.field}`);
  return result.value;
}

function amount(computed: Result<Computed>): number {
  const { amountMinor, trace } = done(computed);
  expect(trace.at(-1)?.resultMinor).toBe(amountMinor);
  return amountMinor;
}

const ARITHMETIC: Readonly<Record<string, (input: never) => number>> = {
  refund_base: (input: { items: AffectedItem[] }) => amount(refundBase(input.items)),
  interest: (input: { principalMinor: number; days: number; millionths: number; rateDays: number }) => amount(interest(input.principalMinor, input.days, input, 'CPL 264')),
  freight: (input: { cause: FreightCause; outboundMinor: number; returnMinor: number; merchantPromised: boolean }) =>
    amount(refundFreight(input.cause, input.outboundMinor, input.returnMinor, input.merchantPromised)),
  liquidated_damages: (input: Omit<LiquidatedDamagesInput, 'excessiveAbove'>) => amount(liquidatedDamages({ ...input, excessiveAbove: formulaParams(pack).excessiveAbove })),
};

describe.each(FILES)('vectors/remedy/%s', (name, file) => {
  it('says what it is of, and names each vector once', () => {
    expect(file.formula.includes('/') ? peers[file.formula] : ARITHMETIC[file.formula]).toBeTypeOf('function');
    for (const text of [file.source, file.requirement, file.about]) expect(text).not.toBe('');
    const names = file.vectors.map((one) => one.name);
    expect(new Set(names).size, name).toBe(names.length);
  });

  if (file.formula.includes('/')) {
    for (const one of file.vectors as readonly CaseVector[]) {
      it(`by the pack: ${one.name}`, () => {
        const { outcome, amountMinor, steps } = done(answerRemedy(pack, one.remedy, one));
        expect([outcome, amountMinor]).toEqual([one.outcome, one.amountMinor]);
        const figures = steps.filter((step) => step.kind === 'figure' || step.kind === 'cap');
        if (amountMinor !== null) expect(figures.at(-1)?.answer).toBe(amountMinor);
      });
      if (one.amountMinor === null) continue;
      it(`by hand: ${one.name}`, () => {
        expect(peers[file.formula]!(new PeerFacts(one.facts, one.finding))).toBe(one.amountMinor);
      });
    }
    return;
  }
  it.each(file.vectors as readonly InputVector[])('$name', ({ input, amountMinor }) => {
    expect(ARITHMETIC[file.formula]!(input as never)).toBe(amountMinor);
  });
});

/** Formulas that are one named fact and nothing else need no vector of their own. */
function isBare(formula: { readonly steps: readonly { readonly expression: string }[] }): boolean {
  return formula.steps.length === 1 && /^facts\.\w+$/.test(formula.steps[0]!.expression);
}

it('every formula of the pack that computes has vectors', () => {
  const general = pack.remedies.flatMap((one) => (one.formula === null || isBare(one.formula) ? [] : [`remedies/${one.code}`]));
  const own = pack.disputeTypes.flatMap((type) =>
    (type.own ?? []).flatMap((one) => (one.formula === undefined || one.formula === null || isBare(one.formula) ? [] : [`dispute-types/${type.code}/own/${one.remedy}`])),
  );
  const covered = OF_CASES.map(([, file]) => file.formula);
  expect([...general, ...own].filter((one) => !covered.includes(one))).toEqual([]);
});
