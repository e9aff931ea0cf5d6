import { refused, type Instant, type Refused, type Uuid } from '../kernel/kernel.ts';
import type { ActBodies } from '../dispute/acts.ts';
import { actingParty } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { otherParty, type DisputeState, type Party, type Role } from '../dispute/state.ts';

/** What can be objected to: whether it is what it says (真实性), was got lawfully (合法性), and bears on the matter (关联性). */
export const OBJECTION_GROUNDS = ['authenticity', 'legality', 'relevance'] as const;
export type ObjectionGround = (typeof OBJECTION_GROUNDS)[number];

/** One ground with its reason. */
export interface ObjectionPoint {
  readonly ground: ObjectionGround;
  readonly reason: string;
}

/** What the determination says of an objection. */
export interface EvidenceDecision {
  readonly no: number;
  /** the item does not count, or counts for less, as the reason says */
  readonly upheld: boolean;
  readonly reason: string;
}

/** An objection to an item of the other side: answered by its owner, decided with the matter. */
export interface EvidenceObjection {
  readonly no: number;
  readonly evidenceId: Uuid;
  readonly by: Party;
  readonly points: readonly ObjectionPoint[];
  readonly at: Instant;
  readonly answer: { readonly text: string; readonly at: Instant } | null;
  readonly decision: { readonly upheld: boolean; readonly reason: string; readonly at: Instant } | null;
}

/** Objections to the items of a side that it has not answered. */
export function objectionsAsked(state: DisputeState, role: Role): readonly EvidenceObjection[] {
  return (state.objections ?? []).filter((one) => one.by !== role && one.answer === null && one.decision === null);
}

/** Items of the other side that a side has not objected to. */
export function objectable(state: DisputeState, role: Role): readonly Uuid[] {
  const known = new Set((state.objections ?? []).filter((one) => one.by === role).map((one) => one.evidenceId));
  return state.evidence.filter((item) => item.by !== role && !known.has(item.evidenceId)).map((item) => item.evidenceId);
}

/** The objections a determination has to say something of. */
export function undecided(state: DisputeState): readonly EvidenceObjection[] {
  return (state.objections ?? []).filter((one) => one.decision === null);
}

/** Objects to an item of the other side, once, on each ground with its reason. Refusals: field_invalid, not_yours, already_done. */
export function objectToEvidence(rec: Recorder, body: ActBodies['object_to_evidence']): Refused | undefined {
  const side = actingParty(rec);
  const item = rec.state.evidence.find((one) => one.evidenceId === body.evidenceId);
  if (item === undefined) return refused('field_invalid', 'evidenceId');
  if (item.by === side) return refused('not_yours', 'evidenceId');
  if (!objectable(rec.state, side).includes(item.evidenceId)) return refused('already_done', 'evidenceId');
  if (body.points.length === 0) return refused('field_missing', 'points');
  if (new Set(body.points.map((one) => one.ground)).size < body.points.length) return refused('field_invalid', 'points');
  const no = (rec.state.objections ?? []).length + 1;
  rec.record('evidence_objected', { no, ...body });
  rec.notify('evidence_objected', otherParty(side), { no });
  return undefined;
}

/** The owner of the item answers an objection, once. Refusals: field_invalid, not_yours, already_done. */
export function answerObjection(rec: Recorder, body: ActBodies['answer_evidence_objection']): Refused | undefined {
  const side = actingParty(rec);
  const objection = (rec.state.objections ?? []).find((one) => one.no === body.no);
  if (objection === undefined) return refused('field_invalid', 'no');
  if (objection.by === side) return refused('not_yours', 'no');
  if (objection.answer !== null || objection.decision !== null) return refused('already_done', 'no');
  rec.record('evidence_objection_answered', body);
  rec.notify('evidence_objection_answered', otherParty(side), { no: body.no });
  return undefined;
}

/**
 * A determination decides every objection that is open, and none that is not.
 * Refusals: objection_undecided (fact `no`), field_invalid.
 */
export function wrongDecisions(decisions: readonly EvidenceDecision[], state: DisputeState): Refused | undefined {
  const open = undecided(state).map((one) => one.no);
  const strange = decisions.findIndex((one, index) => !open.includes(one.no) || decisions.findIndex((other) => other.no === one.no) !== index);
  if (strange >= 0) return refused('field_invalid', `objections.${strange}.no`);
  const left = open.find((no) => !decisions.some((one) => one.no === no));
  return left === undefined ? undefined : refused('objection_undecided', 'objections', { no: left });
}
