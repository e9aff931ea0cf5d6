import { refused, type Refused } from '../kernel/kernel.ts';
import { assignedAdjudicator } from '../determination/assigned.ts';
import type { ActBodies } from '../dispute/acts.ts';
import { actingParty, maySettle, type ActTable } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { otherParty, type DisputeState, type Role } from '../dispute/state.ts';
import { wrongItem } from './item.ts';
import { decideLate, isLateNow, lateItems } from './late.ts';
import { answerObjection, objectable, objectionsAsked, objectToEvidence } from './objection.ts';
import { answeredRequest, clockOf, declineRequest, endRequest, mayRequest, requestEvidence, requestsTo } from './request.ts';

type EvidenceAct = 'submit_evidence' | 'request_evidence' | 'decline_evidence_request' | 'object_to_evidence' | 'answer_evidence_objection' | 'decide_late_evidence';

const BOTH: readonly Role[] = ['claimant', 'respondent'];

/** What is known where a side names items of its own. */
function itemGround(rec: Recorder): Parameters<typeof wrongItem>[2] {
  const { state, ground } = rec;
  const side = actingParty(rec);
  return {
    rules: ground.rules,
    type: state.claim.type,
    claimItems: state.claim.items.map((one) => one.itemId),
    ownItems: state.evidence.filter((one) => one.by === side).map((one) => one.evidenceId),
  };
}

/** A copy of an item on file is no new evidence: it comes in its time whenever it comes. */
function isNew(body: ActBodies['submit_evidence']): boolean {
  return body.items.some((item) => item.redactionOf === undefined);
}

function submitEvidence(rec: Recorder, body: ActBodies['submit_evidence']): Refused | undefined {
  const { items, answers, lateReason } = body;
  const side = actingParty(rec);
  const known = new Set(rec.state.evidence.map((item) => item.evidenceId));
  const again = items.findIndex((item) => known.has(item.evidenceId));
  if (again >= 0) return refused('already_done', `items.${again}.evidenceId`);
  const wrong = wrongItem(items, 'items', itemGround(rec));
  if (wrong !== undefined) return wrong;
  const request = answers === undefined ? undefined : answeredRequest(rec, answers);
  if (request !== undefined && 'refusal' in request) return request;
  const late = request === undefined && isNew(body) && isLateNow(rec.state, side, rec.ground.rules, rec.ground.at);
  if (late && (lateReason ?? '').trim() === '') return refused('late_reason_missing', 'lateReason');
  const no = Math.max(0, ...rec.state.evidence.map((item) => item.late?.no ?? 0)) + 1;
  rec.record('evidence_submitted', {
    items,
    ...(answers === undefined ? {} : { answers }),
    ...(late ? { late: { no, reason: lateReason ?? '' } } : {}),
  });
  if (request !== undefined) endRequest(rec, request);
  rec.notify('evidence_submitted', otherParty(side), { count: items.length });
  return undefined;
}

function mayObject(state: DisputeState): boolean {
  return (maySettle(state) || state.stage === 'appeal') && state.draft === null;
}

function inHand(state: DisputeState): boolean {
  return (state.stage === 'determination' || state.stage === 'appeal') && assignedAdjudicator(state) !== null && state.draft === null;
}

/** Acts about evidence: giving it, asking for it, objecting to it, and deciding what came late. */
export const evidenceActs: ActTable<EvidenceAct> = {
  submit_evidence: {
    roles: BOTH,
    open: (state) => maySettle(state) || state.stage === 'admission' || state.stage === 'appeal' || state.stage === 'performance',
    handle: submitEvidence,
  },
  request_evidence: { roles: [...BOTH, 'adjudicator'], open: mayRequest, handle: requestEvidence },
  decline_evidence_request: {
    roles: BOTH,
    open: (state, role) => requestsTo(state, role).length > 0,
    waits: (state, role) => requestsTo(state, role).map((one) => clockOf(one.no)),
    handle: declineRequest,
  },
  object_to_evidence: { roles: BOTH, open: (state, role) => mayObject(state) && objectable(state, role).length > 0, handle: objectToEvidence },
  answer_evidence_objection: { roles: BOTH, open: (state, role) => mayObject(state) && objectionsAsked(state, role).length > 0, handle: answerObjection },
  decide_late_evidence: { roles: ['adjudicator'], open: (state) => inHand(state) && lateItems(state).length > 0, handle: decideLate },
};
