import { accepted, addMilliseconds, refused, type Currency, type Instant, type Minor, type Result, type Uuid } from '../kernel/kernel.ts';
import type { RailName } from '../payment/rail.ts';
import { clockDays, ourDate, type CardNetworks, type ClockName, type NetworkName } from './network.ts';

/**
 * Where a card dispute stands: the bank asks (调单) · it takes the money back (退单) · the merchant contested it (再请款) ·
 * the bank insists (预仲裁) · the network decides · and how it ended, for the merchant or the cardholder.
 */
export const CASE_STAGES = ['inquiry', 'chargeback', 'representment', 'pre_arbitration', 'arbitration', 'won', 'lost', 'withdrawn', 'accepted'] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

/** Stages that are ends; only the network itself ever moves a case on from one. */
export const CASE_ENDS = ['won', 'lost', 'withdrawn', 'accepted'] as const satisfies readonly CaseStage[];
export type CaseEnd = (typeof CASE_ENDS)[number];

/** Who moves a case: `network` through the rail, `operator` writing down the network's word, the merchant, the clock. */
export type CaseActor = 'network' | 'operator' | 'merchant' | 'clock';

/** What is done in a case. */
export type CaseAct =
  | { readonly act: 'news'; readonly to: CaseStage; readonly answered?: boolean; readonly amountMinor: Minor; readonly due: Instant | null; readonly feeMinor?: Minor }
  | { readonly act: 'answer_inquiry'; readonly packHash: string }
  | { readonly act: 'represent'; readonly packHash: string }
  | { readonly act: 'answer_pre_arbitration'; readonly packHash: string }
  | { readonly act: 'accept' }
  | { readonly act: 'time_over' };
export type CaseActName = CaseAct['act'];

/** One entry of a case's own record. */
export interface CaseEntry {
  readonly at: Instant;
  readonly by: CaseActor;
  readonly act: CaseActName;
  readonly stage: CaseStage;
  readonly packHash?: string;
}

/** One card dispute over one payment. The issuer or the network decides it, never the platform. */
export interface CardCase {
  readonly id: Uuid;
  readonly marketplaceId: Uuid;
  readonly merchantId: Uuid;
  readonly orderId: Uuid;
  readonly paymentId: Uuid;
  /** the dispute here that is about the same order, when there is one */
  readonly disputeId: Uuid | null;
  readonly rail: RailName;
  /** the rail's own number of the case */
  readonly reference: string;
  readonly network: NetworkName | null;
  readonly reason: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  /** what the network takes for the dispute itself: beside its amount, never a part of it */
  readonly feeMinor?: Minor;
  readonly stage: CaseStage;
  /** the merchant's answer was sent, so that the case waits for the bank or the network */
  readonly answered: boolean;
  readonly openedAt: Instant;
  /** until when whoever is waited for has time at the network */
  readonly networkDue: Instant | null;
  /** our own date ahead of it, when the merchant is waited for */
  readonly ourDue: Instant | null;
  /** what the cardholder has of it now */
  readonly creditedMinor: Minor;
  readonly entries: readonly CaseEntry[];
}

/** What follows outside the case: refunds that stop or go on, money the cardholder was given or lost again. */
export type CaseEffect =
  | { readonly effect: 'stop_refunds' }
  | { readonly effect: 'let_refunds_go' }
  | { readonly effect: 'credited'; readonly amountMinor: Minor }
  | { readonly effect: 'credit_reversed'; readonly amountMinor: Minor }
  | { readonly effect: 'ended'; readonly end: CaseEnd };

/** What an act comes to. */
export interface CaseDecision {
  readonly state: CardCase;
  readonly effects: readonly CaseEffect[];
}

/** True for a case that is over. */
export const isEnded = (stage: CaseStage): stage is CaseEnd => (CASE_ENDS as readonly string[]).includes(stage);

/** Whose turn it is; nobody's at an end. */
export function waitsFor({ stage, answered }: Pick<CardCase, 'stage' | 'answered'>): 'merchant' | 'network' | null {
  if (isEnded(stage)) return null;
  const merchants = stage === 'inquiry' || stage === 'chargeback' || stage === 'pre_arbitration';
  return merchants && !answered ? 'merchant' : 'network';
}

/**
 * Where the network may move a case from each stage. News comes out of order and stages are skipped, so that every later
 * stage is open; from an end only what networks really do afterwards: a bank that insists, a decision that is changed.
 */
export const NEWS: Readonly<Record<CaseStage, readonly CaseStage[]>> = {
  inquiry: ['inquiry', 'chargeback', 'representment', 'pre_arbitration', 'arbitration', 'won', 'lost', 'withdrawn'],
  chargeback: ['chargeback', 'representment', 'pre_arbitration', 'arbitration', 'won', 'lost', 'withdrawn'],
  representment: ['representment', 'pre_arbitration', 'arbitration', 'won', 'lost', 'withdrawn'],
  pre_arbitration: ['pre_arbitration', 'arbitration', 'won', 'lost', 'withdrawn'],
  arbitration: ['arbitration', 'won', 'lost', 'withdrawn'],
  won: ['pre_arbitration', 'arbitration', 'lost'],
  lost: ['won', 'arbitration'],
  withdrawn: ['chargeback', 'lost'],
  accepted: ['won'],
};

/** What each act needs besides: who may do it and in which stage; `news` is by the table above. */
const OWN_ACTS: Readonly<Record<Exclude<CaseActName, 'news' | 'time_over'>, CaseStage>> = {
  answer_inquiry: 'inquiry',
  represent: 'chargeback',
  answer_pre_arbitration: 'pre_arbitration',
  accept: 'chargeback',
};

/** Acts open to somebody now, for a page to offer. */
export function caseActs(state: CardCase, by: CaseActor): readonly CaseActName[] {
  const turn = waitsFor(state) === 'merchant';
  if (by === 'network' || by === 'operator') return ['news'];
  if (by === 'clock') return waitsFor(state) === null ? [] : ['time_over'];
  if (!turn) return [];
  if (state.stage === 'inquiry') return ['answer_inquiry'];
  return state.stage === 'chargeback' ? ['represent', 'accept'] : ['answer_pre_arbitration', 'accept'];
}

const DAY = 86_400_000;
/** How long nobody hears from a network before the operator is told, beyond the network's own time, in days. */
export const SILENCE_DAYS = 14;

/** Moves a case to a stage and sets its dates. @param due the rail's own date, which counts before ours */
function enter(state: CardCase, to: CaseStage, answered: boolean, due: Instant | null, ground: CaseGround): CardCase {
  const moved = { ...state, stage: to, answered };
  if (isEnded(to)) return { ...moved, networkDue: null, ourDue: null };
  const clock: ClockName = answered ? 'representment' : to;
  const networkDue = due ?? addMilliseconds(ground.at, clockDays(ground.networks, state.network, clock) * DAY);
  return { ...moved, networkDue, ourDue: waitsFor(moved) === 'merchant' ? ourDate(ground.networks, state.network, networkDue, ground.at) : null };
}

/** Whether the cardholder has the money while a case stands there. */
const isCredited = (stage: CaseStage): boolean => stage !== 'inquiry' && stage !== 'won' && stage !== 'withdrawn';

/** What changed between two standings, for whoever keeps refunds and obligations. */
function effectsOf(before: CardCase | null, after: CardCase): readonly CaseEffect[] {
  const effects: CaseEffect[] = [];
  const wasOpen = before !== null && !isEnded(before.stage);
  const had = before?.creditedMinor ?? 0;
  if (!isEnded(after.stage) && !wasOpen) effects.push({ effect: 'stop_refunds' });
  if (after.creditedMinor > had) effects.push({ effect: 'credited', amountMinor: after.creditedMinor - had });
  if (after.creditedMinor < had) effects.push({ effect: 'credit_reversed', amountMinor: had - after.creditedMinor });
  if (isEnded(after.stage) && before?.stage !== after.stage) effects.push({ effect: 'ended', end: after.stage });
  if ((after.stage === 'won' || after.stage === 'withdrawn') && before?.stage !== after.stage) effects.push({ effect: 'let_refunds_go' });
  return effects;
}

/** All that a decision may look at besides the case. */
export interface CaseGround {
  readonly at: Instant;
  readonly networks: CardNetworks;
}

function settled(before: CardCase | null, moved: CardCase, entry: CaseEntry): CaseDecision {
  const creditedMinor = isCredited(moved.stage) ? moved.amountMinor : 0;
  const state = { ...moved, creditedMinor, entries: [...moved.entries, entry] };
  return { state, effects: effectsOf(before, state) };
}

/** What a case begins with; the first news opens it. */
export type NewCase = Omit<CardCase, 'stage' | 'answered' | 'openedAt' | 'networkDue' | 'ourDue' | 'creditedMinor' | 'entries'>;

/** Opens a case with the first news of it, at whatever stage it is by then. */
export function openCase(first: NewCase, news: Extract<CaseAct, { act: 'news' }>, by: CaseActor, ground: CaseGround): CaseDecision {
  const bare: CardCase = { ...first, stage: 'inquiry', answered: false, openedAt: ground.at, networkDue: null, ourDue: null, creditedMinor: 0, entries: [] };
  const moved = enter(bare, news.to, news.answered === true, news.due, ground);
  return settled(null, moved, { at: ground.at, by, act: 'news', stage: news.to });
}

/** Time is over: a merchant that did not answer a chargeback has lost it; a silent network is waited for on. */
function timeOver(state: CardCase, ground: CaseGround): CaseDecision {
  const unanswered = waitsFor(state) === 'merchant' && state.stage !== 'inquiry';
  const moved = unanswered ? enter(state, 'lost', state.answered, null, ground) : enter(state, state.stage, true, addMilliseconds(ground.at, SILENCE_DAYS * DAY), ground);
  return settled(state, moved, { at: ground.at, by: 'clock', act: 'time_over', stage: moved.stage });
}

function news(state: CardCase, act: Extract<CaseAct, { act: 'news' }>, by: CaseActor, ground: CaseGround): Result<CaseDecision> {
  if (!NEWS[state.stage].includes(act.to)) return refused('already_done', 'to', { stage: state.stage });
  const answered = act.answered ?? (act.to === state.stage && state.answered);
  const same = act.to === state.stage && answered === state.answered && act.amountMinor === state.amountMinor && (act.feeMinor ?? state.feeMinor ?? 0) === (state.feeMinor ?? 0) && (act.due === null || act.due === state.networkDue);
  if (same) return refused('nothing_changed', 'to', { stage: state.stage });
  const feeMinor = act.feeMinor ?? state.feeMinor ?? 0;
  const moved = enter({ ...state, amountMinor: act.amountMinor, feeMinor }, act.to, answered, act.due ?? (act.to === state.stage ? state.networkDue : null), ground);
  return accepted(settled(state, moved, { at: ground.at, by, act: 'news', stage: act.to }));
}

/**
 * Decides one act in a case. Pure.
 * Refusals, in order: not_allowed (never open to this actor), act_not_allowed_now (not in this stage, or the clock is
 * early), already_done (news of a stage that is behind), nothing_changed.
 */
export function decideCase(state: CardCase, act: CaseAct, by: CaseActor, ground: CaseGround): Result<CaseDecision> {
  if (act.act === 'news') return by === 'network' || by === 'operator' ? news(state, act, by, ground) : refused('not_allowed');
  if (act.act === 'time_over') {
    if (by !== 'clock') return refused('not_allowed');
    if (state.networkDue === null || ground.at < state.networkDue) return refused('act_not_allowed_now');
    return accepted(timeOver(state, ground));
  }
  if (by !== 'merchant') return refused('not_allowed');
  const here = OWN_ACTS[act.act] === state.stage || (act.act === 'accept' && state.stage === 'pre_arbitration');
  if (!here || waitsFor(state) !== 'merchant') return refused('act_not_allowed_now', undefined, { stage: state.stage });
  if (act.act === 'accept') return accepted(settled(state, enter(state, 'accepted', state.answered, null, ground), { at: ground.at, by, act: 'accept', stage: 'accepted' }));
  const to = act.act === 'represent' ? 'representment' : state.stage;
  const moved = enter(state, to, act.act !== 'represent', null, ground);
  return accepted(settled(state, moved, { at: ground.at, by, act: act.act, stage: to, packHash: act.packHash }));
}
