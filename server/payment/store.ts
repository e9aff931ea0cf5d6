import type { Currency, Instant, Minor, Uuid } from '../../core/kernel/kernel.ts';
import type { Direction, InstructionState, NextLife, PaymentState, RailName, RailNotice, RailVerb } from '../../core/payment/payment.ts';
import type { Queryable } from '../database/database.ts';

/** An instruction's row; what core/payment calls its life stands in `state` to `alarm`. */
export interface InstructionRow {
  readonly id: Uuid;
  readonly marketplaceId: Uuid;
  readonly transferId: Uuid | null;
  readonly replaces: Uuid | null;
  readonly replacedBy: Uuid | null;
  readonly paymentId: Uuid | null;
  readonly orderId: Uuid | null;
  readonly disputeId: Uuid | null;
  readonly ownerId: Uuid | null;
  readonly rail: RailName;
  readonly direction: Direction;
  readonly source: string | null;
  readonly verb: RailVerb | null;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly beneficiary: string | null;
  readonly until: Instant | null;
  readonly state: InstructionState;
  readonly told: number;
  readonly asked: number;
  readonly nextAt: Instant | null;
  readonly code: string | null;
  readonly reference: string | null;
  readonly alarm: NextLife['alarm'];
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly doneAt: Instant | null;
  /** told in place of one that came back, and by which way */
  readonly again: 'same_way' | 'account' | null;
  /** what it waits for since it came back */
  readonly waits: 'account' | 'person' | null;
  readonly returnedAt: Instant | null;
  readonly proposedBy: Uuid | null;
}

/** A payment of an order at its rail. */
export interface PaymentRow {
  readonly id: Uuid;
  readonly marketplaceId: Uuid;
  readonly orderId: Uuid;
  readonly position: number;
  readonly rail: RailName;
  readonly reference: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly paidAt: Instant;
  readonly state: PaymentState;
  readonly authorisedAt: Instant | null;
  readonly authorisedUntil: Instant | null;
  readonly lookAt: Instant | null;
  readonly instructedMinor: Minor;
  readonly capturedMinor: Minor;
  readonly releasedMinor: Minor;
  readonly refundedMinor: Minor;
  readonly paidOutMinor: Minor;
  readonly changing: Uuid | null;
  readonly stopped: string | null;
  readonly alarm: string | null;
}

/** An instruction taken for one call, with the payment it is about and where its owner is paid. */
export interface Claimed {
  readonly instruction: InstructionRow;
  /** `due`: to be told · `sent`: to be asked about */
  readonly was: 'due' | 'sent';
  readonly payment: PaymentRow | null;
  readonly account: string | null;
}

const ENDS_IN_TIME = /(_at|_until|^until)$/;

/** A row as JSON of the database: its names in our form, its times too. */
function rowOf<T>(json: Readonly<Record<string, unknown>>): T {
  const entries = Object.entries(json).map(([key, value]) => {
    const name = key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [name, typeof value === 'string' && ENDS_IN_TIME.test(key) ? new Date(value).toISOString() : value];
  });
  return Object.fromEntries(entries) as T;
}

const INSTRUCTION = `i.id, i.marketplace_id as "marketplaceId", i.transfer_id as "transferId", i.replaces, i.replaced_by as "replacedBy",
  i.payment_id as "paymentId", i.order_id as "orderId", i.dispute_id as "disputeId", i.owner_id as "ownerId", i.rail, i.direction, i.source, i.verb,
  i.currency, i.amount_minor as "amountMinor", i.beneficiary, i.until, i.state, i.told, i.asked, i.next_at as "nextAt", i.code, i.reference, i.alarm,
  i.created_at as "createdAt", i.changed_at as "changedAt", i.done_at as "doneAt", i.again, i.waits, i.returned_at as "returnedAt", i.proposed_by as "proposedBy"`;

const PAYMENT = `p.id, p.marketplace_id as "marketplaceId", p.order_id as "orderId", p.position, p.rail, p.reference, p.currency,
  p.amount_minor as "amountMinor", p.paid_at as "paidAt", p.state, p.authorised_at as "authorisedAt", p.authorised_until as "authorisedUntil",
  p.look_at as "lookAt", p.instructed_minor as "instructedMinor", p.captured_minor as "capturedMinor", p.released_minor as "releasedMinor",
  p.refunded_minor as "refundedMinor", p.paid_out_minor as "paidOutMinor", p.changing, p.stopped, p.alarm`;

type Row<T> = T & Record<string, unknown>;

/** Writes instructions for what has moved since the last time; see `payment_instruct`. `left` is -1 while it only waits. */
export async function instructMoved(
  on: Queryable,
  at: Instant,
  rails: readonly { readonly rail: RailName; readonly greatestMinor: Minor | null }[],
  limit: number,
): Promise<{ readonly left: number; readonly written: number }> {
  const [row] = await on.query<{ left: number; written: number }>({
    name: 'payment_instruct',
    text: 'select left_to_read as left, written from payment_instruct($1, $2, $3)',
    values: [at, JSON.stringify(rails), limit],
  });
  return row!;
}

/** Takes instructions that are due, for one call each. */
export async function claimInstructions(on: Queryable, at: Instant, leaseUntil: Instant, limit: number): Promise<readonly Claimed[]> {
  const rows = await on.query<{ instruction: Record<string, unknown>; was: Claimed['was']; payment: Record<string, unknown> | null; account: string | null }>({
    name: 'payment_claim',
    text: 'select instruction, was, payment, account from payment_claim($1, $2, $3)',
    values: [at, leaseUntil, limit],
  });
  return rows.map(({ instruction, was, payment, account }) => ({
    ...{ was, account, instruction: rowOf<InstructionRow>(instruction) },
    payment: payment === null ? null : rowOf<PaymentRow>(payment),
  }));
}

/** Fixes verb and beneficiary before the first telling. Returns the ids that were fixed: the others are told by another process. */
export async function fixInstructions(on: Queryable, lines: readonly { id: Uuid; verb: RailVerb; beneficiary: string | null }[]): Promise<ReadonlySet<Uuid>> {
  if (lines.length === 0) return new Set();
  const rows = await on.query<{ id: Uuid }>({ name: 'payment_fixed', text: 'select payment_fixed as id from payment_fixed($1)', values: [JSON.stringify(lines)] });
  return new Set(rows.map((row) => row.id));
}

/** Whether the rail has refused for good to take the rest of its authorisation into escrow since this one was written. */
export async function isCaptureRefused(on: Queryable, id: Uuid): Promise<boolean> {
  const [row] = await on.query<{ refused: boolean }>({ name: 'payment_capture_refused', text: 'select payment_capture_refused($1) as refused', values: [id] });
  return row!.refused;
}

/** The rail has answered that the authorisation of a payment is over. */
export async function authorisationOver(on: Queryable, paymentId: Uuid): Promise<void> {
  await on.query({ name: 'payment_over', text: 'select payment_over($1)', values: [paymentId] });
}

/** Extends an authorisation or takes it into escrow; false when that cannot be begun now. See `payment_change`. */
export async function changeAuthorisation(
  on: Queryable,
  at: Instant,
  change: { readonly id: Uuid; readonly paymentId: Uuid; readonly direction: 'into_escrow' | 'extend'; readonly until?: Instant; readonly besides?: Uuid },
): Promise<boolean> {
  const [row] = await on.query<{ begun: boolean }>({
    name: 'payment_change',
    text: 'select payment_change($1, $2, $3, $4, $5, $6) as begun',
    values: [at, change.id, change.paymentId, change.direction, change.until ?? null, change.besides ?? null],
  });
  return row!.begun;
}

/** Puts an instruction that was taken but not told back until then. */
export async function putBack(on: Queryable, id: Uuid, nextAt: Instant): Promise<void> {
  await on.query({ name: 'payment_put_back', text: 'select payment_put_back($1, $2)', values: [id, nextAt] });
}

/** Instructions by their ids, locked in the order of ids until the caller's transaction ends. */
export async function lockInstructions(tx: Queryable, ids: readonly Uuid[]): Promise<readonly InstructionRow[]> {
  return tx.query<Row<InstructionRow>>({
    name: 'payment_lock',
    text: `select ${INSTRUCTION} from payment_locked($1) i`,
    values: [ids],
  });
}

/** Records what became of locked instructions and posts what settles. Returns how many settled. */
export async function settleInstructions(tx: Queryable, at: Instant, lines: readonly (NextLife & { readonly id: Uuid; readonly waits: InstructionRow['waits'] })[]): Promise<number> {
  const [row] = await tx.query<{ settled: number }>({
    name: 'payment_settle',
    text: 'select payment_settle($1, $2) as settled',
    values: [at, JSON.stringify(lines)],
  });
  return row!.settled;
}

/**
 * Stops instructions that have not been told: those named, or all of an order, whose payments are then marked so that no
 * further one is told. Returns the stopped ones; those under way or done are not among them.
 */
export async function stopInstructions(
  on: Queryable,
  at: Instant,
  which: { readonly ids: readonly Uuid[] } | { readonly orderId: Uuid },
  reason: string,
): Promise<readonly Uuid[]> {
  const rows = await on.query<{ id: Uuid }>({
    name: 'payment_stop',
    text: 'select payment_stop as id from payment_stop($1, $2, $3, $4)',
    values: [at, 'ids' in which ? which.ids : [], 'orderId' in which ? which.orderId : null, reason],
  });
  return rows.map((row) => row.id);
}

/** Lets stopped and failed instructions go on; see `payment_restart`. Returns the ids that wait now. */
export async function restartInstructions(
  on: Queryable,
  at: Instant,
  which: { readonly ids: readonly Uuid[] } | { readonly orderId: Uuid },
): Promise<readonly Uuid[]> {
  const rows = await on.query<{ id: Uuid }>({
    name: 'payment_restart',
    text: 'select payment_restart as id from payment_restart($1, $2, $3)',
    values: [at, 'ids' in which ? which.ids : [], 'orderId' in which ? which.orderId : null],
  });
  return rows.map((row) => row.id);
}

/** What came of one person's word that money which came back be told anew: two are needed. See `payment_again`. */
export async function tellAgain(tx: Queryable, at: Instant, id: Uuid, by: Uuid): Promise<'proposed' | 'goes_on' | 'same_person' | 'not_returned'> {
  const [row] = await tx.query<{ said: 'proposed' | 'goes_on' | 'same_person' | 'not_returned' }>({ name: 'payment_again', text: 'select payment_again($1, $2, $3) as said', values: [at, id, by] });
  return row!.said;
}

/** What of money that came back a dispute's record does not know yet. */
export interface ReturnNews {
  readonly instructionId: Uuid;
  readonly disputeId: Uuid;
  readonly transferId: Uuid;
  readonly amountMinor: Minor;
  readonly code: string;
  readonly step: 'returned' | 'paid';
}

/** News of money that came back, oldest first. */
export async function returnNews(on: Queryable, limit: number): Promise<readonly ReturnNews[]> {
  return on.query<Row<ReturnNews>>({
    name: 'payment_returns',
    text: `select instruction_id as "instructionId", dispute_id as "disputeId", transfer_id as "transferId", amount_minor as "amountMinor", code, step from payment_returns($1)`,
    values: [limit],
  });
}

/** What a rail's statement shows as come back while it is done here. */
export async function returnsUnheard(on: Queryable, rail: RailName, limit: number): Promise<readonly { instruction: InstructionRow; payment: PaymentRow | null }[]> {
  const rows = await on.query<{ instruction: Record<string, unknown>; payment: Record<string, unknown> | null }>({
    name: 'payment_returns_unheard',
    text: 'select instruction, payment from payment_returns_unheard($1, $2)',
    values: [rail, limit],
  });
  return rows.map(({ instruction, payment }) => ({ instruction: rowOf<InstructionRow>(instruction), payment: payment === null ? null : rowOf<PaymentRow>(payment) }));
}

/** A dispute's record knows it now. */
export async function returnTold(on: Queryable, at: Instant, { instructionId, step }: ReturnNews): Promise<void> {
  await on.query({ name: 'payment_return_told', text: 'select payment_return_told($1, $2, $3)', values: [at, instructionId, step] });
}

/** Instructions of an order, oldest first, those that only change an authorisation too. */
export async function instructionsOfOrder(on: Queryable, orderId: Uuid): Promise<readonly InstructionRow[]> {
  return on.query<Row<InstructionRow>>({
    name: 'payment_instructions_of_order',
    text: `select ${INSTRUCTION} from payment_instruction i where i.order_id = $1 order by i.id limit 500`,
    values: [orderId],
  });
}

/** One instruction. */
export async function instructionById(on: Queryable, id: Uuid): Promise<InstructionRow | undefined> {
  const [row] = await on.query<Row<InstructionRow>>({
    name: 'payment_instruction_by_id',
    text: `select ${INSTRUCTION} from payment_instruction i where i.id = $1`,
    values: [id],
  });
  return row;
}

/** What the finance desk lists: `desk` failed, stopped, returned or alarmed · `waiting` due or sent, the soonest first. */
export async function listInstructions(
  on: Queryable,
  view: 'desk' | 'waiting',
  after: readonly [Instant | null, Uuid] | undefined,
  limit: number,
): Promise<readonly InstructionRow[]> {
  const desk = view === 'desk';
  const where = desk ? `(i.state in ('failed', 'stopped', 'returned') or i.alarm is not null)` : `i.state in ('due', 'sent')`;
  const from = after === undefined ? '' : desk ? 'and i.id > $2' : 'and (i.next_at, i.id) > ($2, $3)';
  const key = after === undefined ? [] : desk ? [after[1]] : after;
  return on.query<Row<InstructionRow>>({
    name: `payment_list_${view}_${after === undefined ? 'first' : 'after'}`,
    text: `select ${INSTRUCTION} from payment_instruction i where ${where} ${from} order by ${desk ? '' : 'i.next_at, '}i.id limit $1`,
    values: [limit, ...key],
  });
}

/** The payments of an order that name a rail. */
export async function paymentsOfOrder(on: Queryable, orderId: Uuid): Promise<readonly PaymentRow[]> {
  return on.query<Row<PaymentRow>>({
    name: 'payments_of_order',
    text: `select ${PAYMENT} from payment p where p.order_id = $1 order by p.position`,
    values: [orderId],
  });
}

/** Payments by the rail's own number. */
export async function paymentsByReference(on: Queryable, rail: RailName, reference: string): Promise<readonly PaymentRow[]> {
  return on.query<Row<PaymentRow>>({
    name: 'payments_by_reference',
    text: `select ${PAYMENT} from payment p where p.rail = $1 and p.reference = $2 order by p.id`,
    values: [rail, reference],
  });
}

/** One payment. */
export async function paymentById(on: Queryable, id: Uuid): Promise<PaymentRow | undefined> {
  const [row] = await on.query<Row<PaymentRow>>({ name: 'payment_by_id', text: `select ${PAYMENT} from payment p where p.id = $1`, values: [id] });
  return row;
}

/** Takes a notice by its number; false when it is known. `handled` is false for what another part still has to act on. */
export async function takeNotice(
  tx: Queryable,
  notice: { readonly rail: RailName; readonly noticeId: string; readonly hash: Buffer; readonly at: Instant; readonly receivedAt: Instant; readonly about: { readonly kind: string }; readonly handled: boolean },
): Promise<boolean> {
  const [row] = await tx.query<{ fresh: boolean }>({
    name: 'payment_notice',
    text: 'select payment_notice($1, $2, $3, $4, $5, $6, $7, $8) as fresh',
    values: [notice.rail, notice.noticeId, notice.hash, notice.at, notice.receivedAt, notice.about.kind, JSON.stringify(notice.about), notice.handled],
  });
  return row!.fresh;
}

/** The rail says that an authorisation has ended. */
export async function endAuthorisation(tx: Queryable, at: Instant, rail: RailName, reference: string): Promise<number> {
  const [row] = await tx.query<{ ended: number }>({ name: 'payment_ended', text: 'select payment_ended($1, $2, $3) as ended', values: [at, rail, reference] });
  return row!.ended;
}

/** An authorisation that is to be looked at. */
export interface DueAuthorisation {
  readonly payment: PaymentRow;
  readonly releaseAt: Instant;
  readonly openDispute: boolean;
  readonly extensionRefused: boolean;
}

/** Takes authorisations whose look is due; each is put off by an hour. */
export async function dueAuthorisations(on: Queryable, at: Instant, limit: number): Promise<readonly DueAuthorisation[]> {
  const rows = await on.query<{ payment: Record<string, unknown>; releaseAt: Instant; openDispute: boolean; extensionRefused: boolean }>({
    name: 'payment_authorisations',
    text: `select payment, release_at as "releaseAt", open_dispute as "openDispute", extension_refused as "extensionRefused" from payment_authorisations($1, $2)`,
    values: [at, limit],
  });
  return rows.map((row) => ({ ...row, payment: rowOf<PaymentRow>(row.payment) }));
}

/** When an authorisation is looked at next, and what a person must see. */
export async function planAuthorisation(on: Queryable, paymentId: Uuid, lookAt: Instant | null, alarm: string | null): Promise<void> {
  await on.query({ name: 'payment_planned', text: 'select payment_planned($1, $2, $3)', values: [paymentId, lookAt, alarm] });
}

/** Where a merchant or a buyer is paid at a rail. What waits for want of it goes on. Returns the ids that wait now. */
export async function putPayoutAccount(
  on: Queryable,
  given: { readonly ownerId: Uuid; readonly rail: RailName; readonly marketplaceId: Uuid; readonly account: string; readonly at: Instant },
): Promise<readonly Uuid[]> {
  const rows = await on.query<{ id: Uuid }>({
    name: 'payout_account_put',
    text: 'select payment_account as id from payment_account($1, $2, $3, $4, $5)',
    values: [given.ownerId, given.rail, given.marketplaceId, given.account, given.at],
  });
  return rows.map((row) => row.id);
}

/** The proof of a marketplace's instructions; see `payment_proof`. */
export async function paymentProof(on: Queryable, marketplaceId: Uuid): Promise<readonly { proof: string; lookedAt: number; wrong: number; example: string | null }[]> {
  return on.query({ text: 'select proof, looked_at as "lookedAt", wrong, example from payment_proof($1)', values: [marketplaceId] });
}

/** A merchant or a buyer by its marketplace's own id. */
export async function ownerByExternalId(on: Queryable, kind: 'merchant' | 'buyer', marketplaceId: Uuid, externalId: string): Promise<Uuid | undefined> {
  const [row] = await on.query<{ id: Uuid }>({
    name: `payment_owner_${kind}`,
    text: `select id from ${kind === 'merchant' ? 'merchant' : 'person'} where marketplace_id = $1 and external_id = $2`,
    values: [marketplaceId, externalId],
  });
  return row?.id;
}

/** News of a kind that nobody has acted on, oldest first, locked for the caller's transaction; those locked elsewhere are left out. */
export async function unhandledNotices(tx: Queryable, kind: RailNotice['about']['kind'], limit: number): Promise<readonly RailNotice[]> {
  return tx.query<Row<RailNotice>>({
    name: 'payment_unhandled_notices',
    text: `select rail, notice_id as "noticeId", at, about from rail_notice
            where kind = $1 and handled_at is null order by received_at limit $2 for no key update skip locked`,
    values: [kind, limit],
  });
}

/** Notes that a notice was acted on. */
export async function noticeHandled(tx: Queryable, rail: RailName, noticeId: string, at: Instant): Promise<void> {
  await tx.query({ name: 'payment_notice_handled', text: 'update rail_notice set handled_at = $3 where rail = $1 and notice_id = $2', values: [rail, noticeId, at] });
}
