import { accepted, refused, type Result } from '../kernel/kernel.ts';
import { settleDelays } from '../enforcement/delay.ts';
import type { Act, ActName } from './acts.ts';
import type { Ground } from './ground.ts';
import type { ActRule } from './handler.ts';
import { isOver, numberOf } from './late.ts';
import { PROCEDURE } from './procedure.ts';
import { Recorder, type Decision } from './recorder.ts';
import { isParty, type Actor, type DisputeState } from './state.ts';

/**
 * Decides one act: who may, whether it is open, whether it is in time, and what it does. Pure: the same record, act
 * and ground always give the same decision.
 * Refusals, in order: not_allowed (the role never may), act_not_allowed_now, too_late, then those of the act.
 */
export function decide(state: DisputeState, act: Act, actor: Actor, ground: Ground): Result<Decision> {
  const rule = PROCEDURE[act.act] as ActRule<ActName>;
  if (!rule.roles.includes(actor.role)) return refused('not_allowed');
  if (!rule.open(state, actor.role)) return refused('act_not_allowed_now', undefined, { stage: state.stage });
  if (isParty(actor.role) && isLate(state, rule, act, actor, ground)) return refused('too_late');
  const rec = new Recorder(state, actor, ground);
  const refusal = rule.handle(rec, act.body as never);
  if (refusal !== undefined) return refusal;
  settleDelays(rec);
  return accepted(rec.decision());
}

/**
 * A party's act is late when a clock that waits for it has run out, even if the clock's own act comes a moment later.
 * An act about one question or one obligation is measured by that one's clock, not by another's.
 */
function isLate(state: DisputeState, rule: ActRule<ActName>, act: Act, actor: Actor, ground: Ground): boolean {
  const no = 'no' in act.body ? String(act.body.no) : undefined;
  const meant = (name: string): boolean => no === undefined || numberOf(name) === '' || numberOf(name) === no;
  return isOver(state, (rule.waits?.(state, actor.role) ?? []).filter(meant), ground.at);
}
