/**
 * npm run bench:jury -- [--quick] [--json FILE] [--only draw|votes|page]
 *
 * What the jury costs: draws of 17 with 20,000 exclusions from pools of ten thousand to ten million, and whatever stands in
 * FURTHER. Every figure stands beside what it is measured against in the same run.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../server/database/database.ts';
import { startEmbedded } from '../server/database/embedded.ts';
import { migrate } from '../server/database/migrate.ts';
import type { Figure } from './figures.ts';
import { juryDraws, type DrawSize } from './jury-draw.ts';
import { juryPage } from './jury-page.ts';
import { juryVotes } from './jury-votes.ts';
import { printFigures } from './table.ts';

const QUICK: DrawSize = { pools: [10_000, 100_000], draws: 5, runs: 300, peers: 5 };
const FULL: DrawSize = { pools: [10_000, 100_000, 1_000_000, 10_000_000], draws: 20, runs: 2000, peers: 3 };

/** Figures that other parts of the jury bring: votes a minute, the time from the deciding vote, a draw checked in a browser. */
export type Part = (given: { readonly adminUrl: string; readonly url: string; readonly postmaster: number; readonly folder: string; readonly quick: boolean }) => Promise<Figure[]>;
const FURTHER: readonly { readonly name: string; readonly measure: Part }[] = [
  { name: 'votes', measure: juryVotes },
  { name: 'page', measure: juryPage },
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'string' }, only: { type: 'string' } } });
  const quick = values.quick === true;
  const wanted = (name: string): boolean => values.only === undefined || values.only === name;
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  await chmod(folder, 0o711);
  const postgres = await startEmbedded({ folder: join(folder, 'postgres') });
  process.once('exit', () => postgres.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), () => postgres.stop()];
  const figures: Figure[] = [];
  try {
    if (wanted('draw')) {
      await migrate(postgres.url);
      const pools = { database: openDatabase({ url: postgres.url, poolSize: 2 }), owner: openDatabase({ url: postgres.url, as: 'owner', poolSize: 1, unhurried: true }) };
      stops.push(() => Promise.all([pools.database.close(), pools.owner.close()]));
      figures.push(...(await juryDraws(pools, quick ? QUICK : FULL)));
    }
    for (const part of FURTHER) if (wanted(part.name)) figures.push(...(await part.measure({ adminUrl: postgres.adminUrl, url: postgres.url, postmaster: postgres.pid(), folder, quick })));
    await printFigures(figures, values.json);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

await main();
