import { createHash } from 'node:crypto';
import { localDateOf } from '../deadline/deadline.ts';
import { burdenRows, answerRemedy, type RulePack } from '../rules/rules.ts';
import { choiceTextVersion } from '../consent/choice.ts';
import type { RemedyOrder } from '../determination/determination.ts';
import { idOf } from './testkit.ts';
import type { Act, ActBodies, ActName, DeterminationInput } from './acts.ts';
import { advanceable, advancesWaiting } from '../enforcement/advance.ts';
import { changeable, changesAskedOf } from '../enforcement/change.ts';
import { lateItems } from '../evidence/late.ts';
import { objectable, objectionsAsked, undecided } from '../evidence/objection.ts';
import { requestsTo } from '../evidence/request.ts';
import { questionsOf, REMEDY } from '../jury/questions.ts';
import { NO_VOTES, type Verdict } from '../jury/verdict.ts';
import { itemsLeft, obligeeOf, remainingMinor } from '../enforcement/obligation.ts';
import { reversalsWaiting, reversible } from '../enforcement/reversal.ts';
import { isFastOffered, isParty, otherParty, type Actor, type DisputeState, type Party } from './state.ts';
import type { Term } from './terms.ts';

/** Picks one of so many possibilities, 0 to `count` − 1. */
export type Choose = (count: number) => number;

const REASONS = 'What both sides put on file was read; the reasons are these.';

/** Sets of terms that an offer may hold, at the value of what is disputed. */
function offers(state: DisputeState): readonly (readonly Term[])[] {
  const whole = state.claim.disputedMinor;
  const half = Math.max(1, Math.floor(whole / 2));
  return [
    [{ kind: 'refund', amountMinor: whole }],
    [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: whole }],
    [{ kind: 'replace' }, { kind: 'damages', amountMinor: half }],
    [{ kind: 'price_reduction', amountMinor: half, withinDays: 3 }, { kind: 'apology' }],
  ];
}

/** Sets of remedies that an adjudicator may think of; the rules say which may be ordered. */
const ORDERS: readonly (readonly RemedyOrder[])[] = [
  [{ kind: 'refund' }],
  [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund' }, { kind: 'damages', provedMinor: 1_000 }],
  [{ kind: 'price_reduction', actualValuePer10000: 6_000 }, { kind: 'punitive_treble' }, { kind: 'apology' }],
  [{ kind: 'replace' }],
  [],
];

/** Rows that stand in the way of a remedy when they are established. */
const EXCUSES = ['claimant_trickery', 'harmless_flaw', 'penalty_too_high', 'force_majeure', 'both_in_breach'];

function eligible(orders: readonly RemedyOrder[], state: DisputeState, rules: RulePack, finding: Record<string, string>): boolean {
  const { type, facts } = state.claim;
  const count = (by: Party): number => state.evidence.filter((item) => item.by === by).length;
  const dates = { contract: null, breach: null, filing: localDateOf(state.filedAt, rules.calendar) };
  const inputs = { type, dates, facts, finding, evidence: { claimant: count('claimant'), respondent: count('respondent') } };
  const back = orders.some((one) => one.kind === 'return_goods');
  return orders.every((one) => {
    const code = one.kind === 'return_goods' || (back && one.kind === 'refund') ? 'return_refund' : one.kind;
    const answer = answerRemedy(rules, code, inputs);
    return answer.ok && answer.value.outcome === 'eligible';
  });
}

/** The next thing that can become of a card dispute over the order. */
function cardNote(state: DisputeState, choose: Choose): ActBodies['record_card_case'] {
  const [known] = state.cardCases ?? [];
  const common = { caseId: idOf(90), entry: (known?.entry ?? 0) + 1, amountMinor: state.claim.disputedMinor, insteadMinor: 0 };
  if (known === undefined) return { ...common, step: 'opened' };
  if (known.last === 'opened') return { ...common, step: 'credited' };
  if (known.last === 'credited' && choose(2) === 0) return { ...common, step: 'reversed' };
  return { ...common, step: 'ended', end: known.creditedMinor > 0 ? 'lost' : 'won' };
}

/** An institution takes back what paid an obligation, or has paid it again. */
function returnNote(state: DisputeState, choose: Choose): ActBodies['record_returned_money'] {
  const waiting = (state.returns ?? []).find((one) => !one.paid);
  const common = { code: 'account_closed', transferId: idOf(91) };
  if (waiting !== undefined && choose(2) === 0) return { ...common, instructionId: waiting.instructionId, amountMinor: waiting.amountMinor, step: 'paid' };
  const paid = state.obligations.flatMap((one) => one.payments.filter((each) => each.transferId !== null));
  const one = oneOf(paid, choose);
  return { ...common, instructionId: idOf(910 + (state.returns ?? []).length), transferId: one?.transferId ?? idOf(91), amountMinor: one?.amountMinor ?? 1, step: 'returned' };
}

/** A determination the rules allow: a finding on every row, and remedies that follow from the findings. */
export function determinationFor(state: DisputeState, rules: RulePack, choose: Choose): DeterminationInput {
  const wanted = ORDERS[choose(ORDERS.length)] ?? [];
  const kinds = [...state.claim.wanted, ...wanted].map((one) => one.kind);
  const rows = burdenRows(rules, state.claim.type, kinds).map((row) => row.id);
  const findings = rows.map((issue) => {
    const against = EXCUSES.includes(issue) || wanted.length === 0;
    return { issue, result: against ? 'not_established' : 'established', reasons: REASONS, evidence: [] } as const;
  });
  const remedies = eligible(wanted, state, rules, Object.fromEntries(findings.map((one) => [one.issue, one.result]))) ? wanted : [];
  const objections = undecided(state).map(({ no }) => ({ no, upheld: false, reason: REASONS }));
  return { result: remedies.length === 0 ? 'dismissed' : 'allowed', findings, remedies, reasons: REASONS, ...(objections.length === 0 ? {} : { objections }) };
}

/** A party's own random number, and what it commits to. */
export function nonceFor(actor: Actor): string {
  return (actor.role === 'claimant' ? '11' : '22').repeat(32);
}

function commitmentFor(actor: Actor): string {
  return createHash('sha256').update(Buffer.from(nonceFor(actor), 'hex')).digest('hex');
}

/** What a round comes to: for the claim, for nothing, or without a verdict. */
export function verdictFor(state: DisputeState, rules: RulePack, choose: Choose): Verdict {
  const round = state.jury?.rounds.at(-1);
  const { size = 17, threshold = 9 } = round ?? {};
  const common = { roundId: round?.roundId ?? idOf(1), drawId: round?.drawId ?? idOf(1), size, threshold };
  const way = choose(6);
  if (way > 2) return { ...common, outcome: (['tie', 'too_few', 'beacon_silent'] as const)[way - 3]!, counts: [], remedy: null, reasons: [], votesRoot: NO_VOTES };
  const remedy = way === 1 ? 'dismissed' : 'as_claimed';
  // the third contradicts itself: nothing was found, and all is to be given
  const counts = questionsOf(state.claim, rules).map(({ id }) => {
    const against = EXCUSES.includes(id) || way > 0;
    return { question: id, option: id === REMEDY ? remedy : against ? 'not_established' : 'established', votes: threshold };
  });
  const reasons = [{ question: REMEDY, option: remedy, texts: [{ text: REASONS }] }];
  return { ...common, outcome: 'decided', counts, remedy, reasons, votesRoot: 'cd'.repeat(32) };
}

function oneOf<T>(list: readonly T[], choose: Choose): T | undefined {
  return list[choose(Math.max(1, list.length))];
}

type Maker<N extends ActName> = (state: DisputeState, actor: Actor, choose: Choose, rules: RulePack) => ActBodies[N];

const theirOffer = (state: DisputeState, actor: Actor, choose: Choose): number =>
  oneOf(state.offers.filter((one) => one.status === 'open' && one.by !== actor.role), choose)?.no ?? 0;

function isOwedTo(one: DisputeState['obligations'][number], actor: Actor): boolean {
  const obligee = obligeeOf(one);
  return obligee === 'marketplace' ? actor.role === 'operator' : obligee === actor.role;
}

/** Parts come with a plan, or after another way was talked about: most proceedings perform all at once. */
function partOf(state: DisputeState, no: number): Pick<ActBodies['report_performance'], 'amountMinor' | 'items'> {
  const one = state.obligations.find((each) => each.no === no);
  if (one?.plan !== undefined && !one.plan.broken && remainingMinor(one) > 1) return { amountMinor: Math.floor(remainingMinor(one) / 2) };
  if (one === undefined || state.changes === undefined || one.term.kind !== 'replace') return {};
  return { items: itemsLeft(one, state.claim.items).map(({ itemId }) => ({ itemId, quantity: 1 })) };
}

function changeAsked(state: DisputeState, actor: Actor): number {
  const asked = isParty(actor.role) ? changesAskedOf(state, actor.role) : [];
  return (asked.find((each) => state.obligations.some((one) => one.no === each.no && RUNNING.includes(one.status))) ?? asked[0])?.no ?? 0;
}

function obligationNo(state: DisputeState, choose: Choose, fits: (one: DisputeState['obligations'][number]) => boolean): number {
  return oneOf(state.obligations.filter(fits), choose)?.no ?? 0;
}

const RUNNING: readonly string[] = ['due', 'breached', 'open'];

/** How to fill in each act so that it fits the state, when anything does. */
const MAKERS: { readonly [N in ActName]: Maker<N> } = {
  release_admission: () => ({ reason: 'The claimant was called and is safe.' }),
  refuse_admission: () => ({ reason: 'A court has decided the same matter already.' }),
  object_to_refusal: () => ({ grounds: 'That was another order.' }),
  open_notice: () => ({ how: 'link' }),
  respond: (state, _actor, choose) => {
    const position = (['admit', 'part', 'contest'] as const)[choose(3)] ?? 'contest';
    const fastTrack = state.stage === 'negotiation' && isFastOffered(state) ? [{}, { fastTrack: true }, { fastTrack: false }][choose(3)] : {};
    return { position, text: 'No.', ...fastTrack };
  },
  post_message: () => ({ text: 'Hello' }),
  submit_evidence: (state) => {
    const evidenceId = idOf(5_000 + state.version);
    return { items: [{ evidenceId, name: 'b.jpg', mediaType: 'image/jpeg', bytes: 1, sha256: '1'.repeat(64), shows: 'more' }], lateReason: 'It was found yesterday.' };
  },
  request_evidence: (state, actor, choose) => ({ to: isParty(actor.role) ? otherParty(actor.role) : choose(2) === 0 ? 'claimant' : 'respondent', text: 'The carton it came in.' }),
  decline_evidence_request: (state, actor) => ({ no: requestsTo(state, actor.role).at(-1)?.no ?? 0, reason: 'It was thrown away.' }),
  object_to_evidence: (state, actor) => ({ evidenceId: objectable(state, actor.role)[0] ?? idOf(1), points: [{ ground: 'authenticity', reason: 'It shows another chair.' }] }),
  answer_evidence_objection: (state, actor) => ({ no: objectionsAsked(state, actor.role)[0]?.no ?? 0, text: 'The label can be read.' }),
  decide_late_evidence: (state, _actor, choose) => ({ no: lateItems(state)[0]?.late?.no ?? 0, admitted: choose(2) === 0, reason: REASONS }),
  request_human: () => ({ reason: 'I want to speak to a person.' }),
  make_offer: (state, actor, choose) => {
    const counters = choose(2) === 0 ? 0 : theirOffer(state, actor, choose);
    const terms = oneOf(offers(state), choose) ?? [];
    return { terms, note: '', ...(counters === 0 ? {} : { counters }) };
  },
  withdraw_offer: (state, actor, choose) => ({
    no: oneOf(state.offers.filter((one) => one.status === 'open' && one.by === actor.role), choose)?.no ?? 0,
  }),
  reject_offer: (state, actor, choose) => ({ no: theirOffer(state, actor, choose), reason: 'Too little.' }),
  accept_offer: (state, actor, choose) => ({ no: theirOffer(state, actor, choose) }),
  countersign: (state) => ({ no: state.agreement?.offerNo ?? 0 }),
  decline_countersign: (state) => ({ no: state.agreement?.offerNo ?? 0 }),
  request_extension: (state, _actor, choose) => ({ days: Math.max(1, (choose(2) === 0 ? 5 : 2) - state.extension.agreedDays) }),
  agree_extension: () => ({}),
  decline_extension: () => ({}),
  end_negotiation: () => ({}),
  join_fast_track: () => ({}),
  leave_fast_track: () => ({}),
  end_fast_track: () => ({ reason: 'The two photos contradict each other: the sides have to be asked.' }),
  propose_jury: (_state, actor) => ({ commitment: commitmentFor(actor) }),
  join_jury: (_state, actor) => ({ commitment: commitmentFor(actor) }),
  decline_jury: () => ({ reason: 'I want an adjudicator.' }),
  leave_jury: () => ({ reason: '' }),
  reveal_nonce: (_state, actor) => ({ nonce: nonceFor(actor) }),
  convene_jury: (state, _actor, choose) => {
    const no = 700 + 2 * (state.jury?.rounds.length ?? 0);
    return { roundId: idOf(no), drawId: idOf(no + 1), poolRoot: 'ab'.repeat(32), randomness: choose(2) === 0 ? 'drand' : 'vrf' };
  },
  return_verdict: (state, _actor, choose, rules) => verdictFor(state, rules, choose),
  choose: (_state, _actor, choose, rules) => ({ consents: choose(3) > 0, textVersion: choiceTextVersion(rules) }),
  exit: () => ({}),
  withdraw: () => ({ reason: 'Settled elsewhere.' }),
  take_case: () => ({}),
  recuse: () => ({ reason: 'I know the merchant.' }),
  assign_case: (_state, _actor, choose) => ({ adjudicatorId: idOf(3 + choose(3)) }),
  ask_question: (_state, _actor, choose) => ({ to: choose(2) === 0 ? 'claimant' : 'respondent', text: 'When?' }),
  answer_question: (state, actor, choose) => ({
    no: oneOf(state.questions.filter((one) => one.to === actor.role && one.answer === null && !one.lapsed), choose)?.no ?? 0,
    text: 'Then.',
  }),
  issue_determination: (state, _actor, choose, rules) => determinationFor(state, rules, choose),
  sign_determination: () => ({}),
  return_determination: () => ({ reason: 'The second row needs reasons.' }),
  correct_determination: () => ({ was: 'on file', now: 'on record' }),
  accept_determination: () => ({}),
  appeal: (state, _actor, choose) => ({ grounds: 'The wood was never tested.', ...(state.determination?.jury !== undefined && choose(2) === 0 ? { to: 'jury' } : {}) }),
  decide_appeal: (state, _actor, choose, rules) =>
    choose(2) === 0
      ? { result: 'upheld', reasons: REASONS }
      : { result: 'varied', reasons: REASONS, determination: determinationFor(state, rules, choose) },
  report_performance: (state, actor, choose) => {
    const no = obligationNo(state, choose, (one) => one.obligor === actor.role && RUNNING.includes(one.status));
    return { no, text: 'Done.', carrier: 'SF', tracking: 'SF1', ...partOf(state, no) };
  },
  confirm_performance: (state, actor, choose) => ({
    no: obligationNo(state, choose, (one) => isOwedTo(one, actor) && [...RUNNING, 'reported', 'contested'].includes(one.status)),
  }),
  contest_performance: (state, actor, choose) => ({
    no: obligationNo(state, choose, (one) => isOwedTo(one, actor) && one.status === 'reported'),
    reason: 'An empty box came.',
  }),
  decide_contest: (state, _actor, choose) => ({
    no: obligationNo(state, choose, (one) => one.status === 'contested'),
    performed: choose(2) === 0,
    reason: REASONS,
  }),
  waive_obligation: (state, actor, choose) => ({
    no: obligationNo(state, choose, (one) => isOwedTo(one, actor) && one.status !== 'performed' && one.status !== 'waived'),
  }),
  object_to_deduction: () => ({ reason: 'I have paid.' }),
  decide_objection: (_state, _actor, choose) => ({ upheld: choose(2) === 0, reason: REASONS }),
  propose_change: (state, actor, choose) => {
    const one = oneOf(isParty(actor.role) ? changeable(state, actor.role) : [], choose);
    const left = one === undefined ? 0 : remainingMinor(one);
    const first = Math.max(1, Math.floor(left / 2));
    const plan = { kind: 'plan', instalments: [{ amountMinor: first, withinDays: 5 }, { amountMinor: left - first, withinDays: 40 }], interestBasisPoints: 365 } as const;
    const to = left > 1 && choose(2) === 0 ? plan : ({ kind: 'substitute', term: { kind: 'repair' } } as const);
    return { no: one?.no ?? 0, to, note: '' };
  },
  accept_change: (state, actor) => ({ no: changeAsked(state, actor) }),
  decline_change: (state, actor) => ({ no: changeAsked(state, actor), reason: 'No.' }),
  ask_advance: (state) => ({ no: advanceable(state)[0]?.no ?? 0, reason: 'The shop cannot be reached.' }),
  record_card_case: (state, _actor, choose) => cardNote(state, choose),
  record_returned_money: (state, _actor, choose) => returnNote(state, choose),
  decide_advance: (state, _actor, choose) => ({ no: advancesWaiting(state)[0]?.about[0] ?? 0, pays: choose(2) === 0, reason: REASONS }),
  ask_reversal: (state) => ({ action: reversible(state)[0]?.no ?? 0, reason: 'It was paid already.' }),
  decide_reversal: (state, actor, choose) => ({
    action: reversalsWaiting(state).find((one) => one.decision?.by !== actor.personId)?.no ?? 0,
    wrong: choose(2) === 0,
    reason: REASONS,
  }),
  refer_out: (state, _actor, choose) => ({
    measure: oneOf(state.obligations.flatMap((one) => (one.status === 'open' ? one.nextMeasures : [])), choose) ?? '',
  }),
  fire_deadline: (state, _actor, choose) => ({ name: oneOf(Object.keys(state.deadlines), choose) ?? '' }),
};

/** A body for an act that fits the state: the numbers it names exist, the remedies it orders may be ordered. */
export function bodyFor(act: ActName, state: DisputeState, actor: Actor, choose: Choose, rules: RulePack): Act {
  const make = MAKERS[act] as Maker<ActName>;
  return { act, body: make(state, actor, choose, rules) } as Act;
}

