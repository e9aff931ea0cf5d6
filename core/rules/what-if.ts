import type { Minor } from '../kernel/kernel.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import type { CaseInput } from './inputs.ts';
import type { RulePack } from './types.ts';

/** One thing that would have come out otherwise. */
export interface OutcomeChange {
  readonly what: 'admission' | 'remedy' | 'right' | 'route';
  /** the remedy, the rule or the way */
  readonly key: string;
  readonly before: { readonly outcome: string; readonly amountMinor: Minor | null } | null;
  readonly after: { readonly outcome: string; readonly amountMinor: Minor | null } | null;
}

/** What another version would have made of a case. */
export interface WhatIf {
  readonly changes: readonly OutcomeChange[];
  /** the most that could lawfully be had together, under each */
  readonly beforeMinor: Minor;
  readonly afterMinor: Minor;
}

type Outcomes = ReadonlyMap<string, OutcomeChange['before'] & object>;

function outcomesOf(said: Evaluation): Outcomes {
  const plain = (outcome: string): { outcome: string; amountMinor: null } => ({ outcome, amountMinor: null });
  return new Map<string, OutcomeChange['before'] & object>([
    ['admission ', plain(said.admission.outcome)],
    ...said.remedies.map((one) => [`remedy ${one.remedy}`, { outcome: one.outcome, amountMinor: one.amountMinor }] as const),
    ...said.rights.map((one) => [`right ${one.rule}`, plain(one.said)] as const),
    ...said.routes.map((one) => [`route ${one.route}`, plain(one.said)] as const),
  ]);
}

/** The case as a version can be asked: answers to questions it does not have are left out. */
function asAskedBy(pack: RulePack, input: CaseInput): CaseInput | undefined {
  const type = pack.disputeTypes.find((one) => one.code === input.type);
  if (type === undefined) return undefined;
  const of = <T>(all: Readonly<Record<string, T>>, has: (key: string) => boolean): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([key]) => has(key)));
  return {
    ...input,
    facts: of(input.facts, (key) => type.facts.some((one) => one.key === key)),
    finding: of(input.finding, (key) => type.burden.some((one) => one.id === key)),
  };
}

function ask(pack: RulePack, input: CaseInput): Evaluation | undefined {
  const asked = asAskedBy(pack, input);
  if (asked === undefined) return undefined;
  try {
    const said = evaluate(pack, asked);
    return said.ok ? said.value : undefined;
  } catch {
    // answers that are each possible and make no sense together
    return undefined;
  }
}

/**
 * Asks a case under two versions and tells what differs; undefined when one of them cannot be asked. Pure.
 */
export function whatIf(from: RulePack, to: RulePack, input: CaseInput): WhatIf | undefined {
  const [before, after] = [ask(from, input), ask(to, input)];
  if (before === undefined || after === undefined) return undefined;
  const [olds, news] = [outcomesOf(before), outcomesOf(after)];
  const changes = [...new Set([...olds.keys(), ...news.keys()])].flatMap((name): readonly OutcomeChange[] => {
    const [was, is] = [olds.get(name) ?? null, news.get(name) ?? null];
    if (was?.outcome === is?.outcome && was?.amountMinor === is?.amountMinor) return [];
    const [what = '', key = ''] = name.split(' ');
    return [{ what: what as OutcomeChange['what'], key, before: was, after: is }];
  });
  return { changes, beforeMinor: before.most?.amountMinor ?? 0, afterMinor: after.most?.amountMinor ?? 0 };
}
