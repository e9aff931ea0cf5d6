import type { Database } from '../server/database/database.ts';
import type { Figure } from './figures.ts';
import { openRunner } from './ledger-runner.ts';
import { HOT, prepare, single } from './ledger-scripts.ts';
import { median } from './load.ts';

const ACCOUNTS = 100_000;
const FEW = 10_000;
const MANY = 10_000_000;

async function filled(open: (name: string) => Promise<{ url: string; owner: Database }>, transfers: number): Promise<string> {
  const { url, owner } = await open(`growth_${transfers}`);
  for (const text of prepare(ACCOUNTS)) await owner.query({ text });
  for (let from = 0; from < transfers; from += 1_000_000) {
    await owner.query({
      text: `insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, dispute_id, reason, at, debit_hot, credit_hot)
             select bench_id(0, n), 'post', bench_account(n % ${ACCOUNTS} + 1), '${HOT}', 1, 'CNY', bench_id(1, n / 4), 'bench', now(), false, true
               from generate_series($1::bigint + 1, least($1::bigint + 1000000, $2::bigint)) n`,
      values: [from, transfers],
    });
  }
  for (const text of ['vacuum (analyze)', 'checkpoint']) await owner.query({ text });
  await owner.close();
  return url;
}

/** What a transfer costs when there are ten million before it, over what it costs when there are ten thousand. */
export async function growth(
  open: (name: string) => Promise<{ url: string; owner: Database }>,
  folder: string,
  size: { readonly rounds: number; readonly seconds: number },
): Promise<Figure> {
  const few = openRunner(await filled(open, FEW), folder);
  const many = openRunner(await filled(open, MANY), folder);
  const rates: { readonly few: number; readonly many: number }[] = [];
  for (const runner of [few, many]) await runner.perSecond(single(ACCOUNTS), size.seconds);
  for (let round = 0; round < size.rounds * 2; round += 1) {
    rates.push({ few: await few.perSecond(single(ACCOUNTS), size.seconds), many: await many.perSecond(single(ACCOUNTS), size.seconds) });
  }
  const cost = median(rates.map((rate) => 1e6 / rate.many));
  const ratio = median(rates.map((rate) => rate.few / rate.many));
  return { name: 'ledger.growth', value: cost, unit: 'µs', ratio, against: `a transfer after ${FEW} others instead of ${MANY} (reach 1.1)` };
}
