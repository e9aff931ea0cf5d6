import { addDays, computeDue, localDateOf, startOfDay } from '../deadline/deadline.ts';
import { accepted, refused, type Instant, type LocalDate, type Result, type Uuid } from '../kernel/kernel.ts';
import { param } from './read.ts';
import type { RulePack } from './types.ts';

/** Where a draft of the rules stands, from the first word to the version that replaced it. */
export const DRAFT_STAGES = ['draft', 'comment', 'decision', 'notice', 'active', 'archived', 'withdrawn'] as const;
export type DraftStage = (typeof DRAFT_STAGES)[number];

/** What the linter, the pack's tests and the comparison with the version before said of one state of the files. */
export interface Checked {
  /** sha256 of the draft's files as they were when they were checked */
  readonly files: string;
  readonly errors: number;
  readonly warnings: number;
  readonly tests: number;
  readonly failed: number;
  readonly changes: number;
  /** the longer notice is owed */
  readonly major: boolean;
}

/** A draft as the record of its events makes it. */
export interface DraftState {
  readonly stage: DraftStage;
  /** `2026-2` */
  readonly version: string;
  /** the version it changes, `cn/2026-1` */
  readonly base: string;
  /** whoever wrote a file of it; none of them may approve */
  readonly drafters: readonly Uuid[];
  /** sha256 over all files as they are now */
  readonly files: string;
  readonly checked: Checked | null;
  /** public comment: until is the first instant that is too late */
  readonly comment: { readonly from: Instant; readonly until: Instant } | null;
  readonly approvedBy: Uuid | null;
  readonly effectiveFrom: LocalDate | null;
  /** the moment the clock acts next; null when nothing is waited for */
  readonly due: Instant | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

/** What happens to a draft; the record is these in order, with who and when. */
export type DraftEvent =
  | { readonly type: 'draft_begun'; readonly version: string; readonly base: string; readonly files: string }
  | { readonly type: 'file_written'; readonly path: string; readonly files: string }
  | { readonly type: 'file_removed'; readonly path: string; readonly files: string }
  | { readonly type: 'checked'; readonly checked: Checked }
  | { readonly type: 'comment_opened'; readonly until: Instant }
  | { readonly type: 'comment_closed' }
  | { readonly type: 'returned'; readonly reason: string }
  | { readonly type: 'announced'; readonly effectiveFrom: LocalDate; readonly startsAt: Instant; readonly days: number; readonly hash: string }
  | { readonly type: 'activated' }
  | { readonly type: 'archived'; readonly by: string }
  | { readonly type: 'withdrawn'; readonly reason: string };

/** What may be asked of a draft. `tick` is the clock; `supersede` that a later version has come into force. */
export type DraftAct =
  | { readonly act: 'write'; readonly path: string; readonly files: string }
  | { readonly act: 'remove'; readonly path: string; readonly files: string }
  | { readonly act: 'check'; readonly checked: Checked }
  | { readonly act: 'open_comment'; readonly days: number }
  | { readonly act: 'return'; readonly reason: string }
  | { readonly act: 'announce'; readonly effectiveFrom: LocalDate; readonly hash: string }
  | { readonly act: 'withdraw'; readonly reason: string }
  | { readonly act: 'supersede'; readonly by: string }
  | { readonly act: 'tick' };

/** Who asks, when, and by which rules the notice is counted: those in force, never the draft's own. */
export interface DraftGround {
  readonly by: Uuid | null;
  readonly at: Instant;
  readonly rules: RulePack;
}

const LEAST_REASON = 4;

/** How long the notice is, in calendar days (ECL 34, O116 12). */
export function noticeDays(rules: RulePack, major: boolean): number {
  return param(rules, major ? 'CN.RULES.NOTICE_MAJOR' : 'CN.RULES.NOTICE');
}

/** The first day a version announced now may come into force: the day after the last day of the notice. */
export function earliestStart(rules: RulePack, major: boolean, at: Instant): LocalDate {
  return addDays(computeDue({ amount: noticeDays(rules, major), unit: 'calendar_days' }, at, rules.calendar).lastDay, 1);
}

/** Public comment lasts at least as long as the short notice. */
export function leastCommentDays(rules: RulePack): number {
  return noticeDays(rules, false);
}

/** True when the files as they are now were checked and nothing stands against them. */
export function isClean(state: DraftState): boolean {
  return state.checked !== null && state.checked.files === state.files && state.checked.errors === 0 && state.checked.failed === 0;
}

/** A draft that has just been begun. */
export function begunDraft(event: Extract<DraftEvent, { type: 'draft_begun' }>, by: Uuid): DraftState {
  return {
    ...{ stage: 'draft', version: event.version, base: event.base, drafters: [by], files: event.files, checked: null },
    ...{ comment: null, approvedBy: null, effectiveFrom: null, due: null, withdrawn: null },
  };
}

/** The next state of a draft; pure, so that the record alone gives it again. */
export function evolveDraft(state: DraftState, event: DraftEvent, by: Uuid | null, at: Instant): DraftState {
  switch (event.type) {
    case 'draft_begun':
      return state;
    case 'file_written':
    case 'file_removed':
      return { ...state, files: event.files, drafters: by === null || state.drafters.includes(by) ? state.drafters : [...state.drafters, by] };
    case 'checked':
      return { ...state, checked: event.checked };
    case 'comment_opened':
      return { ...state, stage: 'comment', comment: { from: at, until: event.until }, due: event.until };
    case 'comment_closed':
      return { ...state, stage: 'decision', due: null };
    case 'returned':
      return { ...state, stage: 'draft', comment: null, due: null };
    case 'announced':
      return { ...state, stage: 'notice', approvedBy: by, effectiveFrom: event.effectiveFrom, due: event.startsAt };
    case 'activated':
      return { ...state, stage: 'active', due: null };
    case 'archived':
      return { ...state, stage: 'archived', due: null };
    case 'withdrawn':
      return { ...state, stage: 'withdrawn', due: null, withdrawn: { at, reason: event.reason } };
  }
}

/** Which stages an act belongs to. */
const OPEN: Readonly<Record<DraftAct['act'], readonly DraftStage[]>> = {
  write: ['draft'],
  remove: ['draft'],
  check: ['draft'],
  open_comment: ['draft'],
  return: ['comment', 'decision'],
  announce: ['decision'],
  withdraw: ['draft', 'comment', 'decision', 'notice', 'active'],
  supersede: ['active'],
  tick: ['comment', 'notice'],
};

/** The acts that are open at a stage, for the desk to offer. */
export function openDraftActs(state: DraftState): readonly DraftAct['act'][] {
  return (Object.keys(OPEN) as DraftAct['act'][]).filter((act) => OPEN[act].includes(state.stage) && act !== 'tick' && act !== 'supersede');
}

function reasoned(reason: string): Result<string> {
  const said = reason.trim();
  return said.length < LEAST_REASON ? refused('field_missing', 'reason') : accepted(said);
}

function clean(state: DraftState): Result<Checked> {
  const { checked } = state;
  if (checked === null || checked.files !== state.files) return refused('rules_unchecked');
  if (!isClean(state)) return refused('rules_faulty', undefined, { errors: checked.errors, failed: checked.failed });
  return accepted(checked);
}

function announce(state: DraftState, act: Extract<DraftAct, { act: 'announce' }>, ground: DraftGround): Result<DraftEvent> {
  if (ground.by === null || state.drafters.includes(ground.by)) return refused('same_person');
  const checked = clean(state);
  if (!checked.ok) return checked;
  const { major } = checked.value;
  const earliest = earliestStart(ground.rules, major, ground.at);
  const days = noticeDays(ground.rules, major);
  if (act.effectiveFrom < earliest) return refused('notice_too_short', 'effectiveFrom', { earliest, days });
  const startsAt = startOfDay(act.effectiveFrom, ground.rules.calendar);
  return accepted({ type: 'announced', effectiveFrom: act.effectiveFrom, startsAt, days, hash: act.hash });
}

function withdraw(state: DraftState, act: Extract<DraftAct, { act: 'withdraw' }>, ground: DraftGround): Result<DraftEvent> {
  const reason = reasoned(act.reason);
  if (!reason.ok) return reason;
  // What is in force is not undone by whoever wrote it; new disputes then begin with the version before.
  const inForce = state.stage === 'active' || (state.stage === 'notice' && state.due !== null && state.due <= ground.at);
  if (inForce && (ground.by === null || state.drafters.includes(ground.by))) return refused('same_person');
  return accepted({ type: 'withdrawn', reason: reason.value });
}

function openComment(state: DraftState, days: number, ground: DraftGround): Result<DraftEvent> {
  const checked = clean(state);
  if (!checked.ok) return checked;
  if (checked.value.changes === 0) return refused('nothing_changed');
  const least = leastCommentDays(ground.rules);
  if (!Number.isSafeInteger(days) || days < least || days > 180) return refused('comment_too_short', 'days', { least });
  return accepted({ type: 'comment_opened', until: computeDue({ amount: days, unit: 'calendar_days' }, ground.at, ground.rules.calendar).due });
}

function tick(state: DraftState, at: Instant): Result<DraftEvent> {
  if (state.due === null || at < state.due) return refused('act_not_allowed_now');
  return accepted({ type: state.stage === 'comment' ? 'comment_closed' : 'activated' });
}

/**
 * Decides what an act on a draft comes to. Two people: who wrote any of it can neither announce it nor take it back
 * once it is in force. Nothing goes to the public with an error of the linter or a failing test, nothing into force
 * without its notice.
 * Refusals, in order: act_not_allowed_now, same_person, rules_unchecked, rules_faulty, nothing_changed,
 * comment_too_short, notice_too_short, field_missing.
 */
export function decideDraft(state: DraftState, act: DraftAct, ground: DraftGround): Result<DraftEvent> {
  if (!OPEN[act.act].includes(state.stage)) return refused('act_not_allowed_now', undefined, { stage: state.stage });
  switch (act.act) {
    case 'write':
      return accepted({ type: 'file_written', path: act.path, files: act.files });
    case 'remove':
      return accepted({ type: 'file_removed', path: act.path, files: act.files });
    case 'check':
      return act.checked.files === state.files ? accepted({ type: 'checked', checked: act.checked }) : refused('changed_meanwhile');
    case 'open_comment':
      return openComment(state, act.days, ground);
    case 'return': {
      const reason = reasoned(act.reason);
      return reason.ok ? accepted({ type: 'returned', reason: reason.value }) : reason;
    }
    case 'announce':
      return announce(state, act, ground);
    case 'withdraw':
      return withdraw(state, act, ground);
    case 'supersede':
      return accepted({ type: 'archived', by: act.by });
    case 'tick':
      return tick(state, ground.at);
  }
}

/** The local day of a moment in the zone of the rules. */
export function dayOf(rules: RulePack, at: Instant): LocalDate {
  return localDateOf(at, rules.calendar);
}
