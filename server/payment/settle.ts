import { afterAnswer, AUTHORISATION_ENDED, cannotTell, planAfterReturn, type AfterReturn, type NextLife, type OwnCode, type RailAnswer } from '../../core/payment/payment.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import { tellWhatBecame } from './notices.ts';
import { authorisationOver, lockInstructions, restartInstructions, settleInstructions, type InstructionRow } from './store.ts';

/** What is known about an instruction now: an answer of its rail, or why it cannot be told. */
export interface Outcome {
  readonly id: Uuid;
  readonly outcome: { readonly answer: RailAnswer } | { readonly cannot: OwnCode };
}

function nextOf(row: InstructionRow, outcome: Outcome['outcome'], at: Instant): NextLife {
  if ('answer' in outcome) return afterAnswer(row, row, outcome.answer, at);
  // somebody else may have told it since, after this process slept over its lease
  return row.state === 'sent' && row.verb === null ? cannotTell(row, outcome.cannot) : { ...row, settles: false, takesBack: false };
}

/** What is done about money that has just come back; undefined when it did not. One that was told anew already is no question. */
function afterReturnOf(world: World, row: InstructionRow, next: NextLife): AfterReturn | undefined {
  if (next.state !== 'returned' || row.state === 'returned' || row.replacedBy !== null) return undefined;
  const rail = world.rails.get(row.rail);
  return rail === undefined ? 'person' : planAfterReturn(next.code, row.again !== null, rail.capabilities);
}

/**
 * Records outcomes in the caller's transaction: each decided by core on its locked row, all written and posted at once.
 * Whoever is concerned is told in the same transaction. Unknown ids are left out.
 * @returns how many settled
 */
export async function settleOutcomes(world: World, tx: Queryable, at: Instant, outcomes: readonly Outcome[]): Promise<number> {
  const rows = await lockInstructions(tx, [...new Set(outcomes.map((one) => one.id))]);
  const lives = new Map(rows.map((row) => [row.id, { row, next: undefined as NextLife | undefined }]));
  for (const { id, outcome } of outcomes) {
    const known = lives.get(id);
    if (known === undefined) continue;
    const next = nextOf({ ...known.row, ...known.next }, outcome, at);
    known.next = { ...next, settles: next.settles || known.next?.settles === true, takesBack: next.takesBack || known.next?.takesBack === true };
  }
  const lines = [...lives].flatMap(([id, { row, next }]) => {
    if (next === undefined) return [];
    const plan = afterReturnOf(world, row, next);
    return [{ ...lineOf(next), id, waits: plan === undefined ? (next.state === 'returned' ? row.waits : null) : plan === 'account' ? plan : ('person' as const) }];
  });
  if (lines.length === 0) return 0;
  const settled = await settleInstructions(tx, at, lines);
  for (const { row, next } of lives.values()) {
    if (next === undefined) continue;
    if (next.alarm !== null && next.alarm !== row.alarm) {
      world.log.error('payment.alarm', { instructionId: row.id, rail: row.rail, alarm: next.alarm, state: next.state });
    }
    if (next.state === 'failed' && next.code === AUTHORISATION_ENDED && row.paymentId !== null) await authorisationOver(tx, row.paymentId);
    if (next.state === 'returned' && row.state !== 'returned') world.log.warn('payment.returned', { instructionId: row.id, rail: row.rail, code: next.code });
    if (next.state !== row.state) await tellWhatBecame(tx, at, row, next);
    // once, and by itself only where the rail's own reason says that another try may mend it
    if (afterReturnOf(world, row, next) === 'again') await restartInstructions(tx, at, { ids: [row.id] });
  }
  return settled;
}

function lineOf({ state, told, asked, nextAt, code, reference, alarm, settles, takesBack }: NextLife): NextLife {
  return { state, told, asked, nextAt, code, reference, alarm, settles, takesBack };
}

/** Records outcomes in a transaction of their own. */
export async function recordOutcomes(world: World, outcomes: readonly Outcome[]): Promise<number> {
  if (outcomes.length === 0) return 0;
  return world.database.transaction((tx) => settleOutcomes(world, tx, world.now(), outcomes));
}
