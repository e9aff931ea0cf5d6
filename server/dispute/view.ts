import { assignedAdjudicator } from '../../core/determination/acts.ts';
import {
  allowedActs,
  evidenceUntil,
  isClockShown,
  isInChambers,
  isLateNow,
  isParty,
  isShownTo,
  NOTHING_SHOWN,
  readersOf,
  ruleNameOf,
  withShown,
  type DisputeEvent,
  type DisputeState,
  type Readers,
  type Role,
} from '../../core/dispute/dispute.ts';
import { choiceTextVersion } from '../../core/consent/choice.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { NoticeTemplate } from '../../core/notice/notice.ts';
import { inputsOf } from '../../core/determination/compute.ts';
import { entitlements } from '../../core/determination/entitlement.ts';
import { rulesFor, rulesOfDispute } from '../rules/rules.ts';
import type { EnforcementAction } from '../../core/enforcement/action.ts';
import type { ErasedAt } from '../privacy/erased.ts';
import { sourcesOf } from './funds.ts';
import { coverageOf, obligationsWithNext } from './ladder.ts';
import type { PageRow } from './store.ts';

/** What a reader is told of how far a dispute has come: a number that moves only with what that reader is shown. */
export function versionFor(state: DisputeState, role: Role): number {
  return state.shown[readersOf(role)];
}

/** Notices of settlement talk, which an adjudicator does not see either: their times would tell of it. */
const SEALED_NOTICES: readonly NoticeTemplate[] = [
  'offer_made',
  'offer_accepted',
  'offer_rejected',
  'countersign_asked',
  'agreement_lapsed',
  'extension_asked',
  'message_posted',
  'change_proposed',
  'change_declined',
];

/** Notices among those who decide, of a draft that is theirs until it is issued. */
const CHAMBER_NOTICES: readonly NoticeTemplate[] = ['determination_returned'];

/** Whether the proof of service shows a notice to a reader. @param deadline the time limit a reminder is of */
export function isNoticeShown(template: string, deadline: string | null, role: Role): boolean {
  const readers = readersOf(role);
  const left: readonly string[] = readers === 'parties' ? CHAMBER_NOTICES : SEALED_NOTICES;
  return !left.includes(template) && (deadline === null || isClockShown(deadline, readers));
}

/** The part of a body a reader may see: people behind roles are not named in the history. */
function bodyFor(event: DisputeEvent, readers: Readers): Record<string, unknown> {
  const { adjudicatorId: _who, ...body } = event.body as Record<string, unknown>;
  // the number of the offer would tell how many there were
  if (event.type === 'agreement_countersigned' && readers === 'adjudicators') return {};
  if (event.type === 'dispute_filed') return { claim: event.body.claim, held: event.body.held };
  if (event.type === 'determination_issued' || event.type === 'appeal_decided') {
    return { ...body, determination: withoutSigners(event.body.determination) };
  }
  return body;
}

/**
 * The history as one reader sees it, in the order of the record, and the version it comes to.
 * `seq` is the number in the record for a side, which keeps the record; for an adjudicator it counts what is shown.
 * @param until nothing after this version of the reader's
 */
export function historyFor(
  acts: readonly (readonly DisputeEvent[])[],
  role: Role,
  until = Number.MAX_SAFE_INTEGER,
): { readonly items: readonly object[]; readonly version: number } {
  const readers = readersOf(role);
  const items: object[] = [];
  let shown = NOTHING_SHOWN;
  for (const events of acts) {
    const after = events.reduce((count, event) => withShown(count, event.type), shown);
    if (after[readers] > until) break;
    shown = after;
    for (const event of events.filter((one) => isShownTo(one.type, readers))) {
      const { type, at, actor } = event;
      const seq = readers === 'parties' ? event.seq : items.length + 1;
      items.push({ seq, version: shown[readers], type, at, by: actor.role, body: bodyFor(event, readers) });
    }
  }
  return { items, version: shown[readers] };
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
  const inChambers = act.events?.some((event) => isInChambers(event.type)) === true;
  // a salt whose key was destroyed opens to nothing: what is left of the act is its commitment
  const isErased = act.salt instanceof Uint8Array && act.salt.length === 0;
  if (inChambers || isErased) return { ...act, events: null, salt: null };
  return act.salt instanceof Uint8Array ? { ...act, salt: Buffer.from(act.salt).toString('base64') } : act;
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

function deadlinesOf(state: DisputeState, role: Role): object[] {
  return Object.entries(state.deadlines)
    .filter(([name]) => isClockShown(ruleNameOf(name), readersOf(role)))
    .map(([name, { due, waitsFor, fast = false }]) => ({ name, rule: ruleNameOf(name), due, waitsFor, consequence: ruleNameOf(name), fast }))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** What the rules of the dispute's type give at most: the measure an offer is held against. */
function entitlementOf(state: DisputeState): object[] {
  const rules = rulesOfDispute(state);
  return [...entitlements(rules, inputsOf({ findings: [] }, state, rules), state.claim.items)];
}

/** What both signed, without the number of the offer it was: that would tell how many there were. */
function withoutTalks({ agreement }: DisputeState): object | null {
  if (agreement === null || agreement.countersignedAt === null) return null;
  const { offerNo: _which, ...signed } = agreement;
  return signed;
}

/** Who refused is a person behind a role, and named to nobody. */
function admissionOf({ admission }: DisputeState): object | null {
  if (admission === undefined) return null;
  const { refusal } = admission;
  return { ...admission, refusal: refusal && { reason: refusal.reason, at: refusal.at } };
}

/** A rung as it was taken, without who of the staff decided. */
function withoutDeciders(action: EnforcementAction): object {
  const said = <T extends { by: Uuid }>(decision: T | null): object | null => {
    if (decision === null) return null;
    const { by: _by, ...rest } = decision;
    return rest;
  };
  return { ...action, decision: said(action.decision), reversal: action.reversal && { ...action.reversal, decision: said(action.reversal.decision) } };
}

/** What was asked for and objected to, and whether what this reader submits now comes late. */
function evidenceParts(state: DisputeState, role: Role, at: Instant): object {
  const rules = rulesOfDispute(state);
  return {
    evidenceRequests: state.evidenceRequests ?? [],
    objections: state.objections ?? [],
    evidenceUntil: evidenceUntil(state, rules),
    lateNow: isParty(role) && isLateNow(state, role, rules, at),
  };
}

/** What the marketplace owes the reader for its own delays, with what the reader claims besides; the house sees all of it. */
function delaysFor(state: DisputeState, row: PageRow, role: Role): object[] {
  const own = (state.delays ?? []).filter((one) => !isParty(role) || one.side === role);
  return own.map((one) => {
    const claim = row.delay_claims?.find((each) => each.no === one.no);
    return { ...one, claim: claim === undefined ? null : { amountMinor: claim.amountMinor, reason: claim.reason, at: claim.at } };
  });
}

/** A dispute as one reader sees it: what it is, where it stands, what is open to this reader and by when. */
export function viewFor(row: PageRow, role: Role, personId: Uuid | null, at: Instant, erased?: ErasedAt): object {
  const { state } = row;
  const talks = readersOf(role) === 'parties';
  const { id, number, stage, outcome, currency, rulesVersion, filedAt, closedAt, orderId } = state;
  const { claim, response, replyOverdue, noticeOpenedAt, choices, reach, evidence, questions } = state;
  const { acceptedBy, depositNotice } = state;
  const appeal = state.appeal && { by: state.appeal.by, grounds: state.appeal.grounds, at: state.appeal.at, result: state.appeal.result };
  const notice = depositNotice && {
    ...depositNotice,
    decision: depositNotice.decision && { upheld: depositNotice.decision.upheld, reason: depositNotice.decision.reason },
  };
  return {
    ...{ id, number, role, stage, outcome, currency, rulesVersion, filedAt, closedAt, orderId },
    version: versionFor(state, role),
    ...(erased === undefined ? {} : { erased }),
    layers: state.layers ?? [],
    fastTrack: state.fastTrack ?? null,
    jury: state.jury ?? null,
    ...(state.juryExcluded === undefined ? {} : { juryExcluded: state.juryExcluded }),
    admission: admissionOf(state),
    orderExternalId: row.order_external_id,
    pictures: row.pictures ?? {},
    claimant: { name: row.claimant_name ?? '' },
    respondent: { name: row.merchant_name, open: row.merchant_status === 'open' },
    ...{ claim, response, replyOverdue, noticeOpenedAt, choices, reach, evidence, questions },
    ...evidenceParts(state, role, at),
    held: state.held && { amountMinor: state.held.amountMinor, remainingMinor: state.held.remainingMinor },
    cover: sourcesOf(state.held?.remainingMinor ?? 0, row),
    entitlement: talks ? entitlementOf(state) : [],
    offers: talks ? state.offers : [],
    agreement: talks ? state.agreement : withoutTalks(state),
    extension: talks ? state.extension : { askedBy: null, askedDays: 0, agreedDays: 0 },
    choiceTextVersion: choiceTextVersion(rulesFor(rulesVersion)),
    adjudicator: adjudicatorFor(state, personId),
    draft: role === 'adjudicator' ? withoutSigners(state.draft) : null,
    // A determination is signed by people with names; their ids stay inside.
    determination: state.determination && { ...withoutSigners(state.determination), signedBy: row.signers },
    ...{ acceptedBy, appeal, obligations: obligationsWithNext(state, row, at), depositNotice: notice },
    actions: (state.actions ?? []).map(withoutDeciders),
    delays: delaysFor(state, row, role),
    changes: talks ? (state.changes ?? []) : [],
    coverage: coverageOf(state, row, talks, at),
    deadlines: deadlinesOf(state, role),
    allowed: allowedActs(state, role, at, role === 'adjudicator' ? personId : null),
    conflicted: role === 'adjudicator' && row.conflicted,
  };
}
