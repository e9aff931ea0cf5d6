import type { Instant } from '../kernel/kernel.ts';
import { dueRungs, ladderOf, type DeadlineName, type RulePack, type RungCode } from '../rules/rules.ts';
import { ruleNameOf } from '../dispute/recorder.ts';
import type { Ground } from '../dispute/ground.ts';
import type { DisputeState, Role } from '../dispute/state.ts';
import { runningOn } from './action.ts';
import { ladderContext } from './measures.ts';
import { isBetweenSides, isSettled, type Obligation } from './obligation.ts';
import { isOnItsWayAgain } from './returned.ts';

/** Why an obligation stands where it stands; the words are `ladder.reason.<reason>`. */
export const NEXT_REASONS = [
  ...['after', 'perform', 'instalment', 'send_back', 'confirm', 'inspect', 'contest', 'cure'],
  ...['notice', 'objection', 'advance', 'ways', 'ended', 'recourse_open', 'returned'],
] as const;
export type NextReason = (typeof NEXT_REASONS)[number];

/** Where an unperformed obligation stands on the ladder, what comes next, when, and what follows if nobody does anything. */
export interface NextStep {
  readonly now: RungCode;
  readonly next: RungCode | null;
  readonly reason: NextReason;
  readonly at: Instant | null;
  /** the running time limit that leads there */
  readonly deadline: string | null;
  readonly waitsFor: Role | null;
  /** what follows if nobody does anything: `deadline.consequence.<…>` */
  readonly consequence: DeadlineName | null;
}

type Funds = Pick<Ground, 'funds' | 'merchantOpen' | 'payment' | 'at'>;

const BY_CLOCK: Readonly<Partial<Record<DeadlineName, NextReason>>> = {
  perform: 'perform',
  instalment: 'instalment',
  send_goods_back: 'send_back',
  confirm: 'confirm',
  inspect_goods: 'inspect',
  decide_objection: 'contest',
  cure: 'cure',
};

/** Clocks of one obligation, the one that moves it first. */
const ITS_CLOCKS: readonly DeadlineName[] = ['decide_objection', 'confirm', 'inspect_goods', 'instalment', 'send_goods_back', 'perform', 'cure'];

/** The first rung by which money or a way on follows, were the obligation in that state. */
function rungWhen(status: Obligation['status'], state: DisputeState, one: Obligation, rules: RulePack, ground: Funds, least: RungCode): RungCode | null {
  const order = ladderOf(rules);
  const from = order.findIndex((rung) => rung.code === least);
  const due = dueRungs(rules, { ...ladderContext(state, one, ground), status });
  return due.find((rung) => order.indexOf(rung) > from && rung.needs.length === 0)?.code ?? null;
}

function step(state: DisputeState, now: RungCode, next: RungCode | null, reason: NextReason, deadline: string | null): NextStep {
  const clock = deadline === null ? undefined : state.deadlines[deadline];
  return {
    ...{ now, next, reason, deadline: clock === undefined ? null : deadline },
    ...{ at: clock?.due ?? null, waitsFor: clock?.waitsFor ?? null, consequence: clock === undefined || deadline === null ? null : ruleNameOf(deadline) },
  };
}

function ofOpen(state: DisputeState, one: Obligation, rules: RulePack, ground: Funds): NextStep {
  if (!isBetweenSides(one)) return step(state, 'E4', null, 'recourse_open', null);
  const after = rungWhen('open', state, one, rules, ground, 'E5');
  // once it is closed nobody decides on an advance any more, asked or not
  if (state.stage === 'closed') return step(state, after ?? 'E14', null, 'ended', null);
  const asked = runningOn(state.actions, 'E5');
  if (asked?.about.includes(one.no) === true) return step(state, 'E5', after, 'advance', `decide_advance:${one.no}`);
  return step(state, after ?? 'E14', after === 'E14' ? null : 'E14', 'ways', 'refer_out');
}

function ofMoneyBreached(state: DisputeState, one: Obligation, rules: RulePack, ground: Funds): NextStep {
  const after = rungWhen('open', state, one, rules, ground, 'E4');
  const isObjected = state.deadlines['decide_objection'] !== undefined;
  return isObjected ? step(state, 'E4', after, 'objection', 'decide_objection') : step(state, 'E4', after, 'notice', 'deposit_objection');
}

/** Where one obligation stands; null once it is performed or given up. */
export function nextOf(state: DisputeState, one: Obligation, rules: RulePack, ground: Funds): NextStep | null {
  if (isSettled(one)) return null;
  if (isOnItsWayAgain(state, one)) return step(state, 'E1', null, 'returned', `send_again:${one.no}`);
  if (one.status === 'waiting') {
    const first = Object.keys(state.deadlines).find((name) => Number(name.split(':')[1]) === one.after);
    return step(state, 'E1', 'E2', 'after', first ?? null);
  }
  if (one.status === 'open') return ofOpen(state, one, rules, ground);
  if (one.status === 'breached' && one.amountMinor !== null) return ofMoneyBreached(state, one, rules, ground);
  const rule = ITS_CLOCKS.find((name) => state.deadlines[`${name}:${one.no}`] !== undefined);
  const reason = (rule === undefined ? undefined : BY_CLOCK[rule]) ?? 'perform';
  const later = one.amountMinor === null ? rungWhen('open', state, one, rules, ground, 'E5') : (rungWhen('breached', state, one, rules, ground, 'E3') ?? rungWhen('open', state, one, rules, ground, 'E4'));
  return step(state, 'E1', later, reason, rule === undefined ? null : `${rule}:${one.no}`);
}

/** How a rung of the ladder stands in a dispute. */
export const RUNG_STATES = ['now', 'next', 'done', 'open', 'waits', 'ahead', 'unknown'] as const;
export type RungState = (typeof RUNG_STATES)[number];
