import { addMilliseconds, type Uuid } from '../../core/kernel/kernel.ts';
import {
  authorisationPlan, authorisedMinor, LEASE_MS, stepFor, type RailInstruction, type RailName, type RailVerb,
} from '../../core/payment/payment.ts';
import { noteReturnedMoney } from '../dispute/act.ts';
import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';
import type { PaymentRail } from './rail.ts';
import { recordOutcomes, type Outcome } from './settle.ts';
import {
  changeAuthorisation, claimInstructions, dueAuthorisations, fixInstructions, instructMoved, isCaptureRefused, planAuthorisation, putBack, returnNews, returnTold,
  type Claimed, type DueAuthorisation,
} from './store.ts';

/** Transfers read by one statement. */
const TRANSFERS_AT_ONCE = 5_000;
/** Instructions under way in one portion: as many calls at the rails at once. */
const CALLS_AT_ONCE = 64;
const AUTHORISATIONS_AT_ONCE = 100;
const RETURNS_AT_ONCE = 50;
/** How long an instruction waits for the authorisation it is about to be taken into escrow. */
const AFTER_CAPTURE_MS = 5_000;

/** Writes instructions for what the ledger has moved; three steps at most, because the mark moves in steps. */
export async function instruct(world: World): Promise<number> {
  if (world.rails.size === 0) return 0;
  const rails = [...world.rails.values()].map(({ capabilities }) => ({ rail: capabilities.rail, greatestMinor: capabilities.greatestMinor }));
  let total = 0;
  for (let step = 0; step < 3; step += 1) {
    const { left, written } = await instructMoved(world.database, world.now(), rails, TRANSFERS_AT_ONCE);
    total += written + Math.max(0, left);
  }
  return total;
}

/** What is told to the rail under an instruction's id: always the same, however often. */
function messageOf({ instruction, payment }: Claimed, verb: RailVerb, beneficiary: string | null): RailInstruction {
  const { id, currency, amountMinor, direction, until, source } = instruction;
  // money that is no order's own is not taken from the order's payment: that names the payer only, where no account is known
  const named = source === null || source === 'escrow' || beneficiary === null;
  return {
    ...{ id, verb, currency, amountMinor, beneficiary },
    payment: payment === null || !named ? null : { paymentId: payment.id, rail: payment.rail, reference: payment.reference, currency: payment.currency },
    ...(direction === 'into_escrow' ? { intoEscrow: true } : {}),
    ...(until === null ? {} : { until }),
  };
}

/** A call to a rail that is ready to be made. */
interface Call {
  readonly rail: PaymentRail;
  readonly message: RailInstruction;
  readonly ask: boolean;
}

/** What is done with a claimed instruction: a call, or an outcome that needs none, or nothing yet. */
type Prepared = { readonly call: Call; readonly fix?: { id: Uuid; verb: RailVerb; beneficiary: string | null } } | { readonly outcome: Outcome } | { readonly wait: true };

async function captureFirst(world: World, { instruction }: Claimed): Promise<Prepared> {
  const at = world.now();
  if (await isCaptureRefused(world.database, instruction.id)) return { outcome: { id: instruction.id, outcome: { cannot: 'capture_refused' } } };
  // Whether it is begun now or by somebody else: this one waits untold and finds the payment captured.
  await changeAuthorisation(world.database, at, { id: world.newId(), paymentId: instruction.paymentId!, direction: 'into_escrow', besides: instruction.id });
  await putBack(world.database, instruction.id, addMilliseconds(at, AFTER_CAPTURE_MS));
  return { wait: true };
}

async function prepare(world: World, claimed: Claimed): Promise<Prepared> {
  const { instruction, payment, account } = claimed;
  const { id, verb } = instruction;
  const rail = world.rails.get(instruction.rail);
  const cannot = (code: 'rail_unavailable'): Prepared => ({ outcome: { id, outcome: { cannot: code } } });
  // What may have been told is asked about, and nothing else.
  if (claimed.was === 'sent' && verb !== null) {
    return rail === undefined ? { outcome: { id, outcome: { answer: { outcome: 'unknown', reason: 'rail_unavailable' } } } } : { call: { rail, message: messageOf(claimed, verb, instruction.beneficiary), ask: true } };
  }
  if (rail === undefined) return cannot('rail_unavailable');
  if (verb !== null) return { call: { rail, message: messageOf(claimed, verb, instruction.beneficiary), ask: false } };
  const ofPayment = instruction.source === null || instruction.source === 'escrow';
  const step = stepFor({ ...instruction, ofPayment, payment, beneficiary: beneficiaryOf(claimed, ofPayment), again: instruction.again, at: world.now() }, rail.capabilities);
  if (step.step === 'capture_first') return captureFirst(world, claimed);
  if (step.step === 'cannot') return { outcome: { id, outcome: { cannot: step.code } } };
  if (step.step === 'freed') {
    if (!(await fixInstructions(world.database, [{ id, verb: 'release', beneficiary: null }])).has(id)) return { wait: true };
    const { currency, amountMinor } = instruction;
    return { outcome: { id, outcome: { answer: { outcome: 'done', reference: payment!.reference, amountMinor, currency, at: world.now() } } } };
  }
  const beneficiary = step.verb === 'payout' || step.verb === 'capture' ? account : null;
  return { call: { rail, message: messageOf(claimed, step.verb, beneficiary), ask: false }, fix: { id, verb: step.verb, beneficiary } };
}

/** Whom a payout goes to: an account, or, for money that is no order's own, the payer of a payment at the institution. */
function beneficiaryOf({ account, payment, instruction }: Claimed, ofPayment: boolean): string | null {
  return account ?? (!ofPayment && payment !== null && instruction.direction === 'to_consumer' ? '' : null);
}

async function callRail({ rail, message, ask }: Call): Promise<Outcome> {
  try {
    return { id: message.id, outcome: { answer: ask ? await rail.ask(message) : await rail.instruct(message) } };
  } catch (error) {
    // An adapter that breaks has perhaps told it.
    return { id: message.id, outcome: { answer: { outcome: 'unknown', reason: (error as Error).name } } };
  }
}

/** Tells rails what is due and asks about what they have not answered. */
export async function execute(world: World): Promise<number> {
  if (world.rails.size === 0) return 0;
  const at = world.now();
  const claimed = await claimInstructions(world.database, at, addMilliseconds(at, LEASE_MS), CALLS_AT_ONCE);
  if (claimed.length === 0) return 0;
  const prepared: Prepared[] = [];
  for (const one of claimed) prepared.push(await prepare(world, one));
  const fixed = await fixInstructions(world.database, prepared.flatMap((one) => ('fix' in one && one.fix !== undefined ? [one.fix] : [])));
  // A process that slept tells nothing late: what it had taken is asked about by another.
  const late = world.now() >= addMilliseconds(at, LEASE_MS / 2);
  const outcomes = await Promise.all(
    prepared.map((one) => {
      if ('outcome' in one) return one.outcome;
      const may = 'call' in one && !late && (one.fix === undefined || fixed.has(one.fix.id));
      return may ? callRail(one.call) : undefined;
    }),
  );
  await recordOutcomes(world, outcomes.filter((one) => one !== undefined));
  return claimed.length;
}

async function lookAfter(world: World, due: DueAuthorisation): Promise<void> {
  const { payment } = due;
  const at = world.now();
  const rail = world.rails.get(payment.rail);
  const lookAgain = (alarm: string | null): Promise<void> => planAuthorisation(world.database, payment.id, addMilliseconds(at, 3_600_000), alarm);
  if (payment.state !== 'authorised') return planAuthorisation(world.database, payment.id, null, null);
  if (rail === undefined) return lookAgain('rail_unavailable');
  if (payment.changing !== null) return lookAgain(null);
  const plan = authorisationPlan(
    {
      authorisedAt: payment.authorisedAt ?? payment.paidAt,
      authorisedUntil: payment.authorisedUntil!,
      leftMinor: authorisedMinor(payment),
      neededUntil: due.openDispute ? null : due.releaseAt,
      extensionRefused: due.extensionRefused,
      at,
    },
    rail.capabilities,
  );
  if (plan.plan === 'wait') return planAuthorisation(world.database, payment.id, plan.lookAt, null);
  if (plan.plan === 'let_end') return planAuthorisation(world.database, payment.id, null, null);
  if (plan.plan === 'call_for_help') {
    world.log.error('payment.authorisation_ending', { paymentId: payment.id, rail: payment.rail });
    // once its time is over there is nothing left to try: it stands before a person
    return payment.authorisedUntil! <= at ? planAuthorisation(world.database, payment.id, null, 'authorisation_ending') : lookAgain('authorisation_ending');
  }
  const change = { id: world.newId(), paymentId: payment.id } as const;
  const begun = await changeAuthorisation(world.database, at, plan.plan === 'extend' ? { ...change, direction: 'extend', until: plan.until } : { ...change, direction: 'into_escrow' });
  if (begun) return;
  // something of it is under way: the answer changes what is left
  return lookAgain(null);
}

/** Extends authorisations that end before their money is needed, or takes them into escrow. */
export async function keepAuthorisations(world: World): Promise<number> {
  if (world.rails.size === 0) return 0;
  const due = await dueAuthorisations(world.database, world.now(), AUTHORISATIONS_AT_ONCE);
  for (const one of due) await lookAfter(world, one);
  return due.length;
}

/** The names of rails in use, for a check when an order names one. */
export function configuredRails(world: World): readonly RailName[] {
  return [...world.rails.keys()];
}

/** Tells disputes' records what came back and what was paid again; what performed no obligation is only struck out. */
export async function tellReturns(world: World): Promise<number> {
  const news = await returnNews(world.database, RETURNS_AT_ONCE);
  for (const one of news) {
    const { instructionId, disputeId, transferId, amountMinor, code, step } = one;
    const told = await noteReturnedMoney(world, disputeId, { instructionId, transferId, amountMinor, code, step });
    if (!told.ok && told.refusal.code !== 'field_invalid') world.log.warn('payment.return_not_noted', { instructionId, code: told.refusal.code });
    await returnTold(world.database, world.now(), one);
  }
  return news.length;
}

/** Background work of payments. Asking is telling's other half, claimed by the same statement. */
export function paymentJobs(): readonly Job[] {
  return [
    { name: 'payment.instruct', everyMs: 1_000, run: instruct },
    { name: 'payment.execute', everyMs: 1_000, run: execute },
    { name: 'payment.returns', everyMs: 5_000, run: tellReturns },
    { name: 'payment.authorisations', everyMs: 60_000, run: keepAuthorisations },
  ];
}
