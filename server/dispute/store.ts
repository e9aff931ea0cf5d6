import { openedItems, type OrderItem } from '../../core/commerce/commerce.ts';
import { assignedAdjudicator } from '../../core/determination/acts.ts';
import { asked, isClockShown, readersOf, ruleNameOf, type DisputeEvent, type DisputeState, type Role } from '../../core/dispute/dispute.ts';
import type { Decision } from '../../core/dispute/dispute.ts';
import type { PaymentFacts, Settlement } from '../../core/dispute/ground.ts';
import { addMilliseconds, canonicalJson, type Currency, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import { INVITATIONS, planNotices, type NoticeGround } from '../../core/notice/notice.ts';
import type { Sealer } from '../adapters/vault.ts';
import type { Queryable } from '../database/database.ts';
import { sealedTexts } from '../privacy/texts.ts';
import { leafOf } from './leaf.ts';

/** What `dispute_ground` answers. */
export interface GroundRow {
  readonly state: DisputeState;
  readonly deposit_minor: number;
  /** the end of a window whose claims ask for more than the deposit has */
  readonly deposit_waits?: Instant | null;
  /** other orders' money that the merchant agreed to have set off; empty where it was not read */
  readonly set_off: readonly Settlement[];
  /** what a guarantor put up for the merchant */
  readonly guarantee_minor: number;
  /** the marketplace's own money for advances and compensation */
  readonly platform_minor: number;
  /** the order's payment at its rail; null when none was named, or where it was not read */
  readonly payment: Omit<PaymentFacts, 'filingUntil'> | null;
  readonly merchant_status: 'open' | 'closed';
  readonly conflicted: boolean;
}

/** As `GroundRow`, with what a page shows besides. */
export interface PageRow extends GroundRow {
  /** claims of proven loss for the marketplace's own delays */
  readonly delay_claims: readonly { readonly no: number; readonly amountMinor: number; readonly reason: string; readonly at: Instant }[] | null;
  readonly claimant_name: string | null;
  readonly merchant_name: string;
  readonly order_external_id: string | null;
  /** names of those who signed the determination */
  readonly signers: readonly string[];
  /** hashes of the listings’ pictures by item of the order; null for none */
  readonly pictures: Readonly<Record<string, string>> | null;
  /** whether a notice of the dispute to the reader was never opened */
  readonly unopened: boolean;
  /** the events of the record, act by act, when it was asked for */
  readonly record: readonly (readonly DisputeEvent[])[] | null;
}

/** What is asked of a dispute besides itself. */
export interface PageWishes {
  readonly at: Instant;
  /** ids by which notices find the reader, for `unopened` */
  readonly readers?: readonly Uuid[];
  readonly record?: boolean;
}

/** What is asked of a ground besides the state. */
export interface GroundWishes {
  /** what could pay, also where no outcome is performed yet: for whoever looks at what an outcome would come to */
  readonly funds?: boolean;
  /** the moment it is for, where other orders' money may have to be looked at */
  readonly at?: Instant;
}

/** Orders released within so many days are read: longer than the time to object to a deduction can be. */
const SET_OFF_DAYS = 21;

function setOffUntil(at: Instant): Instant {
  return addMilliseconds(at, SET_OFF_DAYS * 86_400_000);
}

/** Loads what deciding an act needs; undefined when there is no such dispute for this scope. */
export async function loadGround(db: Queryable, id: Uuid, scope: string, wishes: GroundWishes = {}): Promise<GroundRow | undefined> {
  const [row] = await db.query<GroundRow>({
    name: 'dispute_ground',
    text: 'select * from dispute_ground($1, $2, $3, $4)',
    values: [id, scope, wishes.funds === true, wishes.at === undefined ? null : setOffUntil(wishes.at)],
    dispute: id,
  });
  return row;
}

/** Loads what showing a dispute needs, all of one moment; undefined when there is no such dispute for this scope. */
export async function loadPage(db: Queryable, id: Uuid, scope: string, wishes: PageWishes): Promise<PageRow | undefined> {
  const [row] = await db.query<PageRow>({
    name: 'dispute_room',
    text: 'select * from dispute_room($1, $2, $3, $4, $5)',
    values: [id, scope, wishes.readers ?? [], wishes.record === true, setOffUntil(wishes.at)],
    dispute: id,
  });
  return row;
}

/** What `filing_ground` answers. */
export interface FilingRow {
  readonly ord: {
    orderId: Uuid;
    marketplaceId: Uuid;
    merchantId: Uuid;
    buyerId: Uuid;
    currency: Currency;
    items: readonly OrderItem[];
  };
  readonly escrow_minor: number;
  readonly deposit_minor: number;
  readonly merchant_status: 'open' | 'closed';
}

/** Loads what filing needs, by our id of the order or by the marketplace's own number. */
export async function loadFiling(
  db: Queryable,
  order: { readonly id: Uuid } | { readonly marketplaceId: Uuid; readonly externalId: string },
): Promise<FilingRow | undefined> {
  const values = 'id' in order ? [order.id, null, null] : [null, order.marketplaceId, order.externalId];
  const [row] = await db.query<Omit<FilingRow, 'ord'> & { ord: FilingRow['ord'] & { readonly sealedItems: string | null } }>({
    name: 'filing_ground',
    text: 'select * from filing_ground($1, $2, $3)',
    values,
  });
  if (row === undefined) return undefined;
  const { escrow_minor, deposit_minor, merchant_status } = row;
  const { sealedItems, items, ...ord } = row.ord;
  return { ord: { ...ord, items: openedItems(items, sealedItems) }, escrow_minor, deposit_minor, merchant_status };
}

/** What is known of an act besides the decision. */
export interface ActHead {
  readonly act: string;
  readonly at: Instant;
  readonly actorRole: Role;
  readonly actorId: Uuid | null;
  readonly callerId: Uuid | null;
  readonly key: string | null;
  readonly requestHash: Uint8Array | null;
  readonly expectedVersion: number;
  readonly salt: Uint8Array;
  readonly evidence: readonly Uuid[];
  readonly owners: string;
  readonly newId: () => Uuid;
}

/** The receipt of an act: what it was, where it stands in the record, and its commitment in the log. */
export interface Receipt {
  readonly disputeId: Uuid;
  readonly number: string;
  /** as whoever acted counts */
  readonly version: number;
  readonly stage: DisputeState['stage'];
  readonly at: Instant;
  /** hex of the salted commitment that goes into the log */
  readonly leaf: string;
  readonly replayed?: boolean;
}

/** What was written: the receipt, and the state as the JSON that was sent. */
export interface Recorded {
  readonly receipt: Receipt;
  readonly stateJson: string;
}

/**
 * The first clock that the sides are shown, whose turn it is, and the first clock that waits for an adjudicator: lists of the
 * sides go by the one, those of staff by the other.
 */
function firstClocks(state: DisputeState): { nextDue: Instant | null; asks: string; staffDue: Instant | null } {
  const clocks = Object.entries(state.deadlines).sort(([, a], [, b]) => (a.due < b.due ? -1 : 1));
  const [, staff] = clocks.find(([, clock]) => clock.waitsFor === 'adjudicator') ?? [];
  // an invitation is no date to be kept
  const [, shown] = clocks.find(([name]) => isClockShown(ruleNameOf(name), 'parties') && !INVITATIONS.includes(ruleNameOf(name))) ?? [];
  return { nextDue: shown?.due ?? null, asks: `{${asked(state).join(',')}}`, staffDue: staff?.due ?? null };
}

/** What notices of a dispute need to know of it. */
export function noticeGround(state: DisputeState): NoticeGround {
  const adjudicatorId = state.appeal?.adjudicatorId ?? state.adjudicatorId;
  const deadlines = Object.entries(state.deadlines).map(([name, { due, waitsFor }]) => ({ name, due, waitsFor }));
  // webhooks compare it with what the marketplace reads, as the sides do
  const version = state.shown.parties;
  return { ...state, version, adjudicatorId, deadlines, summary: state.claim.items[0]?.title ?? '' };
}

function outboxOf(decision: Decision, newId: () => Uuid, sealer: Sealer | undefined): string | null {
  if (decision.notices.length === 0) return null;
  return JSON.stringify(sealedTexts(sealer, planNotices(decision.notices, noticeGround(decision.state), newId)));
}

function filingOf(decision: Decision): string | null {
  const { state } = decision;
  if (decision.events[0]?.seq !== 1) return null;
  const { number, orderId, merchantId, claimantId, currency, rulesVersion, claim } = state;
  const itemIds = claim.items.map((item) => item.itemId);
  return JSON.stringify({
    ...{ number, orderId, merchantId, claimantId, currency, rulesVersion, itemIds },
    type: claim.type,
    disputedMinor: claim.disputedMinor,
    staffDue: firstClocks(state).staffDue,
  });
}

function headOf(head: ActHead, state: DisputeState, sealer: Sealer | undefined): string {
  const newKey = sealer === undefined || sealer.fresh === null ? {} : { newKey: sealer.fresh };
  const adjudicatorId = assignedAdjudicator(state);
  const { act, actorRole: role, actorId, callerId, key } = head;
  const { stage, outcome, closedAt } = state;
  return JSON.stringify({ act, role, actorId, callerId, key, stage, outcome, closedAt, adjudicatorId, ...firstClocks(state), ...newKey });
}

/**
 * Writes an act with all its effects: one call of one SQL function.
 * Throws what `raisedRefusal` turns into changed_meanwhile, idempotency_key_reused, item_in_dispute, and the
 * refusals of the ledger and of evidence. Also KeyServiceError, and ErasedError for a dispute whose key was destroyed.
 */
export async function recordAct(db: Queryable, head: ActHead, decision: Decision): Promise<Recorded> {
  const { state } = decision;
  // the commitment is over the plain form; what is stored is sealed
  const leaf = leafOf(head.salt, canonicalJson(decision.events));
  const { id: disputeId, number, version, stage } = state;
  // a dispute that begins has no key yet: nobody need be asked
  const sealer = await (head.expectedVersion === 0 ? db.vault?.fresh('dispute', disputeId) : db.vault?.sealer(db, 'dispute', disputeId));
  const stateJson = JSON.stringify(state);
  const sealedState = sealedTexts(sealer, state);
  const receipt: Receipt = { disputeId, number, version: state.shown[readersOf(head.actorRole)], stage, at: head.at, leaf: leaf.toString('hex') };
  const [row] = await db.query<{ answer: Receipt }>({
    name: 'record_act',
    text: `select record_act($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) as answer`,
    values: [
      disputeId,
      state.marketplaceId,
      head.expectedVersion,
      version,
      head.at,
      headOf(head, state, sealer),
      filingOf(decision),
      JSON.stringify(sealedTexts(sealer, decision.events)),
      sealedState === state ? stateJson : JSON.stringify(sealedState),
      sealer?.bytes(head.salt) ?? head.salt,
      leaf,
      head.requestHash,
      JSON.stringify(receipt),
      decision.deadlines.length === 0 ? null : JSON.stringify(decision.deadlines),
      decision.cleared,
      decision.money.length === 0 ? null : JSON.stringify(decision.money),
      outboxOf(decision, head.newId, sealer),
      head.evidence,
      head.owners,
    ],
  });
  if (row === undefined) throw new Error('record_act gave no answer');
  // inside a transaction nothing is committed yet
  if ('transaction' in db && row.answer.replayed !== true) sealer?.written();
  return { receipt: row.answer, stateJson };
}
