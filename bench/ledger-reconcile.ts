import type { Database } from '../server/database/database.ts';
import type { Figure } from './figures.ts';
import { HOT, MARKETPLACE } from './ledger-scripts.ts';

const DAY = 1_000_000;

/** Instructions that were carried out, their transfers, and the institution's lines of them; one line in a thousand is wrong. */
function prepare(lines: number): readonly string[] {
  return [
    `create or replace function bench_told(n bigint) returns uuid language sql immutable parallel safe as $$ select ('00000000-0000-8000-a000-' || lpad(n::text, 12, '0'))::uuid $$`,
    `insert into payment_instruction (id, marketplace_id, transfer_id, rail, direction, source, verb, currency, amount_minor, state, created_at, changed_at, done_at)
       select bench_told(n), '${MARKETPLACE}', bench_told(n), 'institution', 'to_consumer', 'escrow', 'refund', 'CNY', 100 + n % 1000, 'done', now(), now(), now() from generate_series(1, ${lines}) n`,
    `insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, reason, at, debit_hot, credit_hot)
       select payment_derived_id('settled', bench_told(n)::text), 'post', '${HOT}', '${MARKETPLACE}', 100 + n % 1000, 'CNY', 'rail_refund', now(), true, true from generate_series(1, ${lines}) n`,
    `insert into rail_line (rail, line_id, booked_at, kind, instruction_id, currency, amount_minor, effect_minor, key, imported_at)
       select 'institution', 'L' || lpad(n::text, 9, '0'), now(), 'refunded', bench_told(n), 'CNY', a, -a, bench_told(n)::text, now()
         from (select n, 100 + n % 1000 - case when n % 1000 = 7 then 3 else 0 end as a from generate_series(1, ${lines}) n) as l`,
    'vacuum (analyze)',
    'checkpoint',
  ];
}

async function seconds(owner: Database, text: string): Promise<{ readonly took: number; readonly row: Record<string, unknown> }> {
  const begun = performance.now();
  const [row] = await owner.query({ text });
  return { took: (performance.now() - begun) / 1000, row: row! };
}

/**
 * A statement against the books in one pass, every match and every difference written; beside it the plain join of the same
 * rows that only counts. @throws Error when what was wrong on purpose is not found, or the sums are not explained
 */
export async function reconciliation(owner: Database, lines: number): Promise<Figure> {
  for (const text of prepare(lines)) await owner.query({ text });
  const bare = await seconds(owner, `select count(*) filter (where l.amount_minor = t.amount_minor) as equal from rail_line l join payment_instruction i on i.id::text = l.key join transfer t on t.id = payment_derived_id('settled', i.id::text)`);
  const run = await seconds(owner, `select matched, open, unexplained from payment_reconcile('institution', now(), interval '2 days', '${MARKETPLACE}')`);
  if (run.row['open'] !== lines / 1000 || run.row['matched'] !== lines - lines / 1000 || run.row['unexplained'] !== false) throw new Error(`reconciled wrongly: ${JSON.stringify(run.row)}`);
  const told = lines === DAY ? '' : `; reckoned from ${lines}`;
  return { name: 'ledger.reconcile.s', value: (run.took * DAY) / lines, unit: 's', ratio: bare.took / run.took, against: `a plain join of the same rows that writes nothing, for ${DAY} lines${told}` };
}
