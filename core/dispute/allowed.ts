import type { Instant, Uuid } from '../kernel/kernel.ts';
import { assignedAdjudicator } from '../determination/assigned.ts';
import { reversalsWaiting } from '../enforcement/reversal.ts';
import type { ActName } from './acts.ts';
import type { ActRule } from './handler.ts';
import { isAllOver } from './late.ts';
import { ACT_NAMES, PROCEDURE } from './procedure.ts';
import { ruleNameOf } from './recorder.ts';
import type { DisputeState, Role } from './state.ts';

/** An act that is open now, and by when; `consequence` names the sentence that says what silence means. */
export interface AllowedAct {
  readonly act: ActName;
  readonly due: Instant | null;
  readonly deadline: string | null;
  readonly consequence: string | null;
}

/** Acts that only the adjudicator in charge may do, and those that only another one may. */
const IN_CHARGE: readonly ActName[] = ['recuse', 'end_fast_track', 'ask_question', 'request_evidence', 'decide_late_evidence', 'issue_determination', 'decide_appeal'];
const NOT_THE_DRAFTER: readonly ActName[] = ['sign_determination', 'return_determination'];
const DECIDES_PERFORMANCE: readonly ActName[] = ['decide_contest', 'decide_objection', 'decide_reversal'];

function isTheirs(state: DisputeState, act: ActName, personId: Uuid | null): boolean {
  if (personId === null) return true;
  if (IN_CHARGE.includes(act)) return assignedAdjudicator(state) === personId;
  if (act === 'correct_determination') return state.determination?.by === personId;
  if (act === 'decide_reversal' && !reversalsWaiting(state).some((one) => one.decision?.by !== personId)) return false;
  if (DECIDES_PERFORMANCE.includes(act)) return !state.recused.includes(personId);
  if (act === 'release_admission' || act === 'refuse_admission') return state.admission?.refusal?.by !== personId;
  const heard = state.stage === 'appeal' && [state.determination?.by, state.determination?.secondBy].includes(personId);
  const fit = !heard && !state.recused.includes(personId);
  if (NOT_THE_DRAFTER.includes(act)) return fit && state.draft?.by !== personId;
  return act === 'take_case' ? fit : true;
}

/**
 * The acts open to somebody now. The same table feeds the server's check, the buttons, the task lists and the API.
 * @param personId the person, when acts that depend on who has the case shall be told apart
 */
export function allowedActs(state: DisputeState, role: Role, at: Instant, personId: Uuid | null = null): readonly AllowedAct[] {
  const open: AllowedAct[] = [];
  for (const act of ACT_NAMES) {
    const rule = PROCEDURE[act] as ActRule<ActName>;
    if (!rule.roles.includes(role) || !rule.open(state, role) || !isTheirs(state, act, role === 'adjudicator' || act !== 'request_evidence' ? personId : null)) continue;
    const lapses = rule.lapses?.(state, role) ?? null;
    if (lapses !== null && at >= lapses) continue;
    const waits = rule.waits?.(state, role) ?? [];
    if (isAllOver(state, waits, at) && role !== 'adjudicator') continue;
    const waiting = waits.filter((name) => state.deadlines[name] !== undefined);
    const clocks = waiting.map((name) => ({ name, due: state.deadlines[name]!.due })).sort((a, b) => (a.due < b.due ? -1 : 1));
    const first = clocks.find((clock) => clock.due > at) ?? clocks[0];
    open.push({
      act,
      due: first?.due ?? lapses,
      deadline: first?.name ?? null,
      consequence: first === undefined ? null : ruleNameOf(first.name),
    });
  }
  return open;
}
