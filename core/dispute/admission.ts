import { originalsDue } from '../determination/burden.ts';
import { releaseHeld } from '../enforcement/perform.ts';
import { refused, type Instant, type Refused } from '../kernel/kernel.ts';
import { burdenRows, type Entry, type TriageTrack } from '../rules/rules.ts';
import type { ActBodies } from './acts.ts';
import type { ActTable } from './handler.ts';
import type { Recorder } from './recorder.ts';
import { isFastOffered, type DisputeState } from './state.ts';

type AdmissionAct = 'release_admission' | 'refuse_admission' | 'object_to_refusal';

/** What stops the ordinary way until a person looked; other tracks may tell whoever is on duty and go on meanwhile. */
const STOPPING: readonly TriageTrack[] = ['safety', 'privacy', 'crime'];

/**
 * Why a person looks at a filing first; null where none has to.
 * @param told tracks of which whoever is on duty is told
 */
export function admissionNeeded(said: Entry, told: readonly TriageTrack[]): { readonly tracks: readonly TriageTrack[]; readonly rule: string | null } | null {
  const tracks = told.filter((one) => STOPPING.includes(one));
  const rule = said.admission.outcome === 'human_review' ? said.admission.decisive : null;
  return tracks.length === 0 && rule === null ? null : { tracks, rule };
}

/** Starts what runs from the beginning of a negotiation. @returns until when the respondent may join the fast track */
export function startClocks(rec: Recorder): Instant | undefined {
  rec.start('respond', 'respondent');
  rec.start('negotiate', 'claimant');
  return isFastOffered(rec.state) ? rec.start('join_fast_track', 'respondent') : undefined;
}

/** Tells the respondent what is claimed and by when to answer: at the filing, or when a person let it go on. */
export function noticeOfDispute(rec: Recorder, joinUntil: Instant | undefined): void {
  const { disputedMinor: amountMinor, type, wanted } = rec.state.claim;
  const { rules } = rec.ground;
  // who keeps original records is told at once to keep them, and until when they are asked for (ECL 62, R-38)
  const isAsked = burdenRows(rules, type, wanted.map((one) => one.kind)).some((row) => row.originals === true);
  const originalsBy = isAsked ? { originalsBy: originalsDue(rec.state, rules) } : {};
  rec.notify('notice_of_dispute', 'respondent', { amountMinor, ...originalsBy, ...(joinUntil === undefined ? {} : { joinUntil }) });
}

/** A person looks first: no clock of a side runs; both sides are told who looks, and until when. */
export function openAdmission(rec: Recorder, why: { readonly tracks: readonly TriageTrack[]; readonly rule: string | null }): void {
  rec.record('admission_opened', why);
  rec.enter('admission');
  const until = rec.start('admit', 'adjudicator');
  const facts = { amountMinor: rec.state.claim.disputedMinor, dueAt: until, consequence: 'admit' };
  rec.notify('admission_opened', 'claimant', facts);
  rec.notify('admission_announced', 'respondent', facts);
}

/** True while a person is asked: at first, or another one after an objection. */
function isLooked(state: DisputeState): boolean {
  return state.stage === 'admission' && (state.admission?.status === 'waiting' || state.admission?.status === 'objected');
}

/** Nobody decides in a matter with ties to a party, and another person looks after an objection. */
function unfit(rec: Recorder): Refused | undefined {
  if (rec.ground.conflicted) return refused('conflict_of_interest');
  return rec.state.admission?.refusal?.by === rec.actor.personId ? refused('same_person') : undefined;
}

function release(rec: Recorder, body: ActBodies['release_admission']): Refused | undefined {
  const bad = unfit(rec);
  if (bad) return bad;
  rec.record('admission_released', body);
  rec.clear('admit', 'review_admission');
  rec.enter('negotiation');
  const joinUntil = startClocks(rec);
  rec.notify('admission_released', 'claimant');
  noticeOfDispute(rec, joinUntil);
  return undefined;
}

function refuse(rec: Recorder, body: ActBodies['refuse_admission']): Refused | undefined {
  const bad = unfit(rec);
  if (bad) return bad;
  const final = rec.state.admission?.status === 'objected';
  rec.record('admission_refused', { reason: body.reason, final });
  rec.clear('admit', 'review_admission');
  if (final) closeRefused(rec);
  else {
    rec.start('object_admission', 'claimant');
    rec.notify('admission_refused', 'claimant');
    rec.notify('admission_refused', 'respondent');
  }
  return undefined;
}

/** The filing is not taken here; what was held for it is free again, and every other way stays open. */
export function closeRefused(rec: Recorder): void {
  releaseHeld(rec);
  rec.close('not_admitted');
}

function object(rec: Recorder, body: ActBodies['object_to_refusal']): undefined {
  rec.record('refusal_objected', body);
  rec.clear('object_admission');
  const until = rec.start('review_admission', 'adjudicator');
  rec.notify('refusal_objected', 'respondent', { dueAt: until, consequence: 'review_admission' });
  rec.notify('refusal_objected', 'operator');
}

/**
 * Acts by which a person lets a filing go on or does not take it. Letting it go on takes nothing from anybody, so whoever
 * is on duty may; not taking it is an adjudicator's, with reasons, and another adjudicator looks again when the claimant
 * asks.
 */
export const admissionActs: ActTable<AdmissionAct> = {
  release_admission: { roles: ['adjudicator', 'operator'], open: isLooked, waits: () => ['admit', 'review_admission'], handle: release },
  refuse_admission: { roles: ['adjudicator'], open: isLooked, waits: () => ['admit', 'review_admission'], handle: refuse },
  object_to_refusal: {
    roles: ['claimant'],
    open: (state) => state.stage === 'admission' && state.admission?.status === 'refused',
    waits: () => ['object_admission'],
    handle: object,
  },
};
