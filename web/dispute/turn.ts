import type { ActName } from '../../core/dispute/dispute.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { INVITATIONS } from '../../core/notice/notice.ts';
import type { DeadlineName } from '../../core/rules/rules.ts';
import type { Say } from '../speech.ts';
import { actHref, actorName, may, type Dispute } from './model.ts';

/** What the page says first: the state in plain words, whose turn, by when, and the one thing to do. */
export interface Turn {
  readonly headline: string;
  /** true when the reader is asked to act */
  readonly mine: boolean;
  readonly due: Instant | null;
  readonly consequence: DeadlineName | null;
  readonly primary: { readonly href: string; readonly text: string } | null;
  readonly second: { readonly href: string; readonly text: string } | null;
}

/** Acts that the proceeding waits for, the most pressing first. Writing a message is never one of them. */
const PRESSING = [
  'object_to_refusal',
  'countersign',
  'respond',
  'answer_question',
  'object_to_deduction',
  'choose',
  'agree_extension',
  'accept_change',
  'accept_offer',
  'accept_determination',
  'confirm_performance',
  'report_performance',
  'refer_out',
] as const satisfies readonly ActName[];
type Pressing = (typeof PRESSING)[number];

const SECOND: Partial<Record<Pressing, ActName>> = {
  object_to_refusal: 'request_human',
  countersign: 'decline_countersign',
  respond: 'accept_offer',
  choose: 'make_offer',
  agree_extension: 'decline_extension',
  accept_change: 'decline_change',
  accept_offer: 'make_offer',
  accept_determination: 'appeal',
  confirm_performance: 'contest_performance',
};

/** The number of the offer, question or obligation that an act is asked for first. */
export function subjectOf(dispute: Dispute, act: ActName): number | undefined {
  const { offers, obligations, questions, role } = dispute;
  const mine = obligations.filter((one) => one.obligor === role);
  const theirs = obligations.filter((one) => one.obligor !== role);
  switch (act) {
    case 'accept_offer':
    case 'reject_offer':
      return offers.findLast((one) => one.status === 'open' && one.by !== role)?.no;
    case 'withdraw_offer':
      return offers.findLast((one) => one.status === 'open' && one.by === role)?.no;
    case 'countersign':
      return dispute.agreement?.offerNo;
    case 'answer_question':
      return questions.find((one) => one.to === role && one.answer === null && !one.lapsed)?.no;
    case 'report_performance':
      return mine.find((one) => ['due', 'breached', 'open'].includes(one.status))?.no;
    case 'contest_performance':
      return theirs.find((one) => one.status === 'reported')?.no;
    case 'confirm_performance':
      return (theirs.find((one) => one.status === 'reported') ?? theirs.find((one) => ['due', 'breached', 'open', 'contested'].includes(one.status)))?.no;
    case 'accept_change':
    case 'decline_change':
      return dispute.changes.find((one) => one.status === 'open' && one.by !== role)?.no;
    case 'waive_obligation':
      return theirs.find((one) => one.status !== 'performed' && one.status !== 'waived')?.no;
    default:
      return undefined;
  }
}

/** Payment runs by itself from held money and deposit: confirming is asked only for what was reported. */
function isAsked(dispute: Dispute, act: Pressing): boolean {
  if (!may(dispute, act)) return false;
  const reported = dispute.obligations.some((one) => one.obligor !== dispute.role && one.status === 'reported');
  return act !== 'confirm_performance' || reported;
}

function waiting(dispute: Dispute, say: Say): Turn {
  // an invitation keeps nobody waiting
  const others = dispute.deadlines.filter((clock) => !INVITATIONS.includes(clock.rule)).filter((clock) => clock.waitsFor !== dispute.role || clock.rule === 'negotiate');
  const clock = others.find((one) => one.rule !== 'negotiate') ?? others[0];
  const who = clock === undefined ? '' : actorName(dispute, clock.waitsFor, say);
  const link = (act: ActName): Turn['primary'] =>
    may(dispute, act) ? { href: actHref(dispute.id, act), text: say(`act.${act as Pressing}.link`) } : null;
  // Nobody is asked by name while both talk: the next offer moves it on.
  const last = dispute.offers.findLast((one) => one.status === 'open');
  const talking = clock?.rule === 'negotiate' && (last?.by !== dispute.role || last.no === 1);
  const primary = talking ? link(dispute.replyOverdue && dispute.role === 'claimant' ? 'end_negotiation' : 'make_offer') : null;
  return {
    headline: clock === undefined ? say(`dispute.stage.${dispute.stage}`) : say(`dispute.wait.${clock.rule}`, { who }),
    mine: false,
    due: clock?.due ?? null,
    consequence: clock?.consequence ?? null,
    primary,
    second: primary === null ? link(may(dispute, 'make_offer') ? 'make_offer' : 'post_message') : link('post_message'),
  };
}

/** Whose turn it is, seen by the reader. */
export function turnOf(dispute: Dispute, say: Say): Turn {
  if (dispute.outcome !== null) {
    const headline = say(`dispute.outcome.${dispute.outcome}`);
    return { headline, mine: false, due: null, consequence: null, primary: null, second: null };
  }
  const act = PRESSING.find((one) => isAsked(dispute, one));
  if (act === undefined) return waiting(dispute, say);
  // Accepting has no clock of its own; what it stands beside has (the time for appeal).
  const clock = dispute.allowed.find((one) => one.due !== null && (one.act === act || one.act === SECOND[act]));
  const link = (name: ActName): Turn['primary'] => ({
    href: actHref(dispute.id, name, name === 'make_offer' ? subjectOf(dispute, act === 'accept_offer' ? 'accept_offer' : name) : subjectOf(dispute, name)),
    text: name === 'make_offer' && act === 'accept_offer' ? say('dispute.offer.counter') : say(`act.${name as Pressing}.link`),
  });
  const second = SECOND[act];
  return {
    headline: say(`dispute.turn.${act}`),
    mine: true,
    due: clock?.due ?? null,
    consequence: clock?.consequence ?? null,
    primary: link(act),
    second: second !== undefined && may(dispute, second) ? link(second) : null,
  };
}
