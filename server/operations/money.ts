import type { Instant } from '../../core/kernel/kernel.ts';
import { addMilliseconds } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Finding } from './doctor.ts';

/** Longer than an institution takes to answer, shorter than anybody waits for money without asking. */
const SLOW_MS = 30 * 60_000;
/** Nights without a comparison after which somebody should look why. */
const STALE_MS = 2 * 86_400_000;

interface Row extends Record<string, unknown> {
  readonly waiting: number;
  readonly oldest: Instant | null;
  readonly failed: number;
  readonly unexplained: string | null;
  readonly stale: string | null;
}

const QUESTION = `
  select (select count(*) from payment_instruction where state in ('due', 'sent') and created_at < $1) as waiting,
         (select min(created_at) from payment_instruction where state in ('due', 'sent') and created_at < $1) as oldest,
         (select count(*) from payment_instruction where state = 'failed' and replaced_by is null) as failed,
         (select min(rail) from (select distinct on (rail) rail, unexplained from reconciliation_run order by rail, at desc) as last where unexplained) as unexplained,
         (select min(rail) from (select distinct on (rail) rail, at from reconciliation_run order by rail, at desc) as last where at < $2) as stale`;

/** How payments stand: an institution that does not answer, payments that failed, books that do not agree with a statement. */
export async function ofPayments(on: Queryable, at: Instant): Promise<Finding> {
  const [row] = await on.query<Row>({ text: QUESTION, values: [addMilliseconds(at, -SLOW_MS), addMilliseconds(at, -STALE_MS)] });
  const { waiting, oldest, failed, unexplained, stale } = row!;
  const say = (state: Finding['state'], sentence: string): Finding => ({ name: 'payments', state, sentence });
  if (unexplained !== null) return say('bad', `The statement of ${unexplained} has an amount nobody can explain: pay nothing out by hand, see /operator/finance.`);
  if (waiting > 0) return say('notice', `${waiting} payments have waited for their institution since ${oldest ?? ''}: does it answer? Nothing is lost, they go on by themselves.`);
  if (failed > 0) return say('notice', `${failed} payments failed: see /operator/finance/payments.`);
  if (stale !== null) return say('notice', `The statement of ${stale} has not been compared for two days: can it be read, are background jobs on?`);
  return say('good', 'Payments go out, and statements agree with the books.');
}
