import { refused, type Instant, type Refused } from '../kernel/kernel.ts';
import { assignedAdjudicator } from '../determination/assigned.ts';
import { stopForQuestions } from '../determination/stop.ts';
import type { ActBodies } from '../dispute/acts.ts';
import { actingParty, maySettle } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { isFast, isParty, otherParty, type DisputeState, type Party, type Role } from '../dispute/state.ts';
import { rowsOf } from './item.ts';

/** Somebody asks a side for evidence, with a clock. */
export interface EvidenceRequest {
  readonly no: number;
  readonly by: Party | 'adjudicator';
  readonly to: Party;
  readonly text: string;
  /** the burden row it is wanted for */
  readonly row: string | null;
  readonly at: Instant;
  readonly status: 'open' | 'given' | 'declined' | 'lapsed';
  /** why it was not given */
  readonly reason: string | null;
  readonly endedAt: Instant | null;
}

/** As many as one side may ask the other for at a time, and in all: asking is no way to wear somebody down. */
const MOST_OPEN = 3;
const MOST = 10;

/** The clock of a request. */
export const clockOf = (no: number): string => `give_evidence:${no}`;

/** True while a request waits: its clock runs. What ended with its stage waits no more. */
export function isAsked(state: DisputeState, one: EvidenceRequest): boolean {
  return one.status === 'open' && state.deadlines[clockOf(one.no)] !== undefined;
}

/** The requests that wait for a side. */
export function requestsTo(state: DisputeState, role: Role): readonly EvidenceRequest[] {
  return (state.evidenceRequests ?? []).filter((one) => one.to === role && isAsked(state, one));
}

/** Whether a role may ask for evidence now. */
export function mayRequest(state: DisputeState, role: Role): boolean {
  const theirs = (state.evidenceRequests ?? []).filter((one) => one.by === role);
  if (isParty(role)) return maySettle(state) && theirs.length < MOST && theirs.filter((one) => isAsked(state, one)).length < MOST_OPEN;
  // the fast track goes by the documents; who cannot decide by them ends it first
  const inHand = state.stage === 'appeal' || (state.stage === 'determination' && !isFast(state));
  return inHand && assignedAdjudicator(state) !== null && state.draft === null && theirs.length < MOST * 2;
}

/** Asks a side for evidence: a side the other, the adjudicator in charge either. Refusals: not_yours, field_invalid. */
export function requestEvidence(rec: Recorder, body: ActBodies['request_evidence']): Refused | undefined {
  const { state, actor, ground } = rec;
  if (actor.role === 'adjudicator' && assignedAdjudicator(state) !== actor.personId) return refused('not_yours');
  if (isParty(actor.role) && body.to !== otherParty(actor.role)) return refused('field_invalid', 'to');
  if (body.row !== undefined && !rowsOf(ground.rules, state.claim.type).includes(body.row)) return refused('field_invalid', 'row');
  const no = (state.evidenceRequests ?? []).length + 1;
  rec.record('evidence_requested', { no, ...body });
  rec.start('give_evidence', body.to, no);
  stopForQuestions(rec);
  rec.notify('evidence_requested', body.to, { no });
  return undefined;
}

/** Says that what is asked for cannot or will not be given, and why. Refusals: field_invalid, not_yours, already_done. */
export function declineRequest(rec: Recorder, body: ActBodies['decline_evidence_request']): Refused | undefined {
  const request = (rec.state.evidenceRequests ?? []).find((one) => one.no === body.no);
  if (request === undefined) return refused('field_invalid', 'no');
  if (request.to !== actingParty(rec)) return refused('not_yours', 'no');
  if (!isAsked(rec.state, request)) return refused('already_done', 'no');
  rec.record('evidence_request_declined', body);
  endRequest(rec, request);
  return undefined;
}

/** The request an act answers. Refusals: field_invalid, not_yours, too_late. */
export function answeredRequest(rec: Recorder, no: number): EvidenceRequest | Refused {
  const request = (rec.state.evidenceRequests ?? []).find((one) => one.no === no);
  if (request === undefined) return refused('field_invalid', 'answers');
  if (request.to !== actingParty(rec)) return refused('not_yours', 'answers');
  return isAsked(rec.state, request) && rec.ground.at < rec.state.deadlines[clockOf(no)]!.due ? request : refused('too_late', 'answers');
}

/** The clock of a request stops, and whoever asked is told. */
export function endRequest(rec: Recorder, request: EvidenceRequest): void {
  rec.clear(clockOf(request.no));
  stopForQuestions(rec);
  rec.notify('evidence_request_ended', request.by, { no: request.no });
}

/** Nothing came in time. */
export function lapseRequest(rec: Recorder, no: number): void {
  rec.record('evidence_request_lapsed', { no });
  stopForQuestions(rec);
  const by = rec.state.evidenceRequests?.find((one) => one.no === no)?.by;
  if (by !== undefined) rec.notify('evidence_request_ended', by, { no });
}
