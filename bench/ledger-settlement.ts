import type { Database } from '../server/database/database.ts';
import type { Figure } from './figures.ts';
import { HOT, MARKETPLACE, prepare } from './ledger-scripts.ts';
import { flatOut } from './load.ts';

const DAY = 1_000_000;
/** Obligations settled by one call. */
const AT_ONCE = 5_000;
/** Calls under way at once. */
const LANES = 2;

/**
 * A day's obligations, each from an order's escrow of its own into what is on its way out to consumers, by set-based
 * calls, each committed; reckoned to a million when fewer are measured.
 */
export async function settlement(owner: Database, obligations: number, singleRate: number): Promise<Figure> {
  for (const text of prepare(obligations)) await owner.query({ text });
  const calls = Array.from({ length: obligations / AT_ONCE }, (_, index) => index * AT_ONCE);
  const run = await flatOut(calls, LANES, (from) =>
    owner.query({
      name: 'settle',
      text: `select ledger_apply_bulk('${MARKETPLACE}', now(), (select jsonb_agg(jsonb_build_object('id', bench_id(0, n), 'debit', bench_account(n),
               'credit', '${HOT}', 'amountMinor', 29900, 'reason', 'obligation', 'disputeId', bench_id(1, n))) from generate_series($1::bigint + 1, $1::bigint + ${AT_ONCE}) n))`,
      values: [from],
    }),
  );
  const rate = run.perSecond * AT_ONCE;
  const told = obligations === DAY ? '' : `; reckoned from ${obligations}`;
  return { name: 'ledger.settlement.s', value: DAY / rate, unit: 's', ratio: rate / singleRate, against: `ledger.single: how many times as fast as one by one, for ${DAY} obligations${told}` };
}
