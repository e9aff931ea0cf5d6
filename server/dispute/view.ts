import { assignedAdjudicator } from '../../core/determination/acts.ts';
import { allowedActs, ruleNameOf, type DisputeEvent, type DisputeState, type Role } from '../../core/dispute/dispute.ts';
import { choiceTextVersion } from '../../core/consent/choice.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { entitlements } from '../../core/remedy/remedy.ts';
import { rulesFor } from '../rules/rules.ts';
import type { PageRow } from './store.ts';

/**
 * Settlement talk is sealed from whoever decides: what a side offered is not a concession to be held against it
 * (legal-requirements R-16; UNCITRAL Technical Notes).
 */
const SEALED: readonly DisputeEvent['type'][] = [
  'offer_made',
  'offer_withdrawn',
  'offer_rejected',
  'offer_accepted',
  'agreement_lapsed',
  'extension_requested',
  'extension_agreed',
  'extension_declined',
  'message_posted',
];

/** Clockwork that explains nothing to a reader: the page shows running deadlines as such. */
const CLOCKWORK: readonly DisputeEvent['type'][] = ['deadline_set', 'deadline_cleared', 'stage_entered'];

/** Drafts of a determination are the adjudicators' own until it is issued. */
const CHAMBERS: readonly DisputeEvent['type'][] = ['determination_proposed', 'determination_returned'];

function isShown(type: DisputeEvent['type'], role: Role): boolean {
  if (CLOCKWORK.includes(type)) return false;
  if (role === 'adjudicator') return !SEALED.includes(type);
  return !CHAMBERS.includes(type);
}

/**
 * Whether an act makes a reader's page another one, as far as the reader may be told while it happens. Opening a notice
 * is in the history, as proof of service; but nobody is told in the moment in which somebody else reads.
 */
export function changesPage(types: readonly DisputeEvent['type'][], role: Role): boolean {
  return types.some((type) => type === 'stage_entered' || (type !== 'notice_opened' && isShown(type, role)));
}

/** The part of a body a reader may see: people behind roles are not named in the history. */
function bodyFor(event: DisputeEvent): Record<string, unknown> {
  const { adjudicatorId: _who, ...body } = event.body as Record<string, unknown>;
  if (event.type === 'dispute_filed') return { claim: event.body.claim, held: event.body.held };
  if (event.type === 'determination_issued' || event.type === 'appeal_decided') {
    return { ...body, determination: withoutSigners(event.body.determination) };
  }
  return body;
}

/** The history as one reader sees it, in the order of the record. */
export function historyFor(events: readonly DisputeEvent[], role: Role): readonly object[] {
  return events
    .filter((event) => isShown(event.type, role))
    .map((event) => ({ seq: event.seq, type: event.type, at: event.at, by: event.actor.role, body: bodyFor(event) }));
}

/** One act of the record as it is kept. */
export interface RecordedAct extends Record<string, unknown> {
  readonly events: readonly DisputeEvent[] | null;
  readonly salt: unknown;
}

/**
 * An act of the record as a party keeps it. The adjudicators' own drafts stay theirs: of those acts the party gets the
 * commitment, which shows that nothing was left out, without what it commits to.
 */
export function recordFor(act: RecordedAct): RecordedAct {
  const inChambers = act.events?.some((event) => CHAMBERS.includes(event.type)) === true;
  return inChambers ? { ...act, events: null, salt: null } : act;
}

function withoutSigners<T extends { by: Uuid; secondBy?: Uuid | null }>(signed: T | null): object | null {
  if (signed === null) return null;
  const { by: _by, secondBy: _second, ...said } = signed;
  return said;
}

function adjudicatorFor(state: DisputeState, personId: Uuid | null): 'none' | 'you' | 'other' {
  const inCharge = assignedAdjudicator(state);
  if (inCharge === null) return 'none';
  return inCharge === personId ? 'you' : 'other';
}

/** A running countersignature would tell whoever decides that an offer was accepted. */
const SEALED_CLOCKS: readonly string[] = ['countersign'];

function deadlinesOf(state: DisputeState, role: Role): object[] {
  return Object.entries(state.deadlines)
    .filter(([name]) => role === 'claimant' || role === 'respondent' || !SEALED_CLOCKS.includes(ruleNameOf(name)))
    .map(([name, { due, waitsFor }]) => ({ name, rule: ruleNameOf(name), due, waitsFor, consequence: ruleNameOf(name) }))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** What the rules of the dispute's type give at most: the measure an offer is held against. */
function entitlementOf(state: DisputeState): object[] {
  const rules = rulesFor(state.rulesVersion);
  const type = rules.disputeTypes.find((one) => one.code === state.claim.type);
  return [...entitlements(rules, type?.remedies ?? [], state.claim.items)];
}

/** A dispute as one reader sees it: what it is, where it stands, what is open to this reader and by when. */
export function viewFor(row: PageRow, role: Role, personId: Uuid | null, at: Instant): object {
  const { state } = row;
  const talks = role === 'claimant' || role === 'respondent';
  const { id, number, stage, outcome, currency, rulesVersion, version, filedAt, closedAt, orderId } = state;
  const { claim, response, replyOverdue, noticeOpenedAt, choices, reach, evidence, questions } = state;
  const { acceptedBy, obligations, depositNotice } = state;
  const appeal = state.appeal && { by: state.appeal.by, grounds: state.appeal.grounds, at: state.appeal.at, result: state.appeal.result };
  const notice = depositNotice && {
    ...depositNotice,
    decision: depositNotice.decision && { upheld: depositNotice.decision.upheld, reason: depositNotice.decision.reason },
  };
  return {
    ...{ id, number, role, stage, outcome, currency, rulesVersion, version, filedAt, closedAt, orderId },
    orderExternalId: row.order_external_id,
    claimant: { name: row.claimant_name ?? '' },
    respondent: { name: row.merchant_name, open: row.merchant_status === 'open' },
    ...{ claim, response, replyOverdue, noticeOpenedAt, choices, reach, evidence, questions },
    held: state.held && { amountMinor: state.held.amountMinor, remainingMinor: state.held.remainingMinor },
    cover: { heldMinor: state.held?.remainingMinor ?? 0, depositMinor: row.deposit_minor },
    entitlement: talks ? entitlementOf(state) : [],
    offers: talks ? state.offers : [],
    agreement: talks || state.agreement?.countersignedAt ? state.agreement : null,
    extension: talks ? state.extension : { askedBy: null, askedDays: 0, agreedDays: state.extension.agreedDays },
    choiceTextVersion: choiceTextVersion(rulesFor(rulesVersion)),
    adjudicator: adjudicatorFor(state, personId),
    draft: role === 'adjudicator' ? withoutSigners(state.draft) : null,
    // A determination is signed by people with names; their ids stay inside.
    determination: state.determination && { ...withoutSigners(state.determination), signedBy: row.signers },
    ...{ acceptedBy, appeal, obligations, depositNotice: notice },
    deadlines: deadlinesOf(state, role),
    allowed: allowedActs(state, role, at, role === 'adjudicator' ? personId : null),
    conflicted: role === 'adjudicator' && row.conflicted,
  };
}
