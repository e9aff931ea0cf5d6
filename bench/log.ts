/**
 * npm run bench:log -- [--quick] [--json FILE] [--only acts|long|verifier|casefile|upload]
 *
 * What the transparency log costs and how it grows: acts with and without it in turns, a log of ten million entries built
 * here, and whatever stands in FURTHER. Every figure stands beside what it is measured against in the same run.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { NO_POLICY } from '../core/log/log.ts';
import { buildWeb } from '../scripts/build.ts';
import { openLogPorts } from '../server/adapters/log-settings.ts';
import { openDatabase } from '../server/database/database.ts';
import { startEmbedded } from '../server/database/embedded.ts';
import { migrate } from '../server/database/migrate.ts';
import { largeCase } from './casefile.ts';
import type { Figure, Size } from './figures.ts';
import { actsWithLog } from './log-act.ts';
import { longLog, type BenchLog } from './log-size.ts';
import { openPlace } from './place.ts';
import { printFigures } from './table.ts';
import { uploads } from './upload.ts';
import { verifierCase } from './verifier.ts';

const QUICK = { acts: { rounds: 3, acts: 1500, chains: 0, paced: 0 } satisfies Size, entries: 300_000, rounds: 21, proofs: 1000 };
const FULL = { acts: { rounds: 5, acts: 5000, chains: 0, paced: 0 } satisfies Size, entries: 10_000_000, rounds: 41, proofs: 5000 };

/** Figures that other parts of the proof of evidence bring: the verifier over a whole case file, uploads of 2 GB. */
export type Part = (given: { readonly folder: string; readonly quick: boolean }) => Promise<Figure[]>;
const FURTHER: readonly { readonly name: string; readonly measure: Part }[] = [
  { name: 'verifier', measure: verifierCase },
  { name: 'casefile', measure: largeCase },
  { name: 'upload', measure: uploads },
];

async function openLog(adminUrl: string, folder: string, name: string): Promise<BenchLog> {
  const admin = openDatabase({ url: adminUrl, as: 'owner', poolSize: 1 });
  await admin.query({ text: `create database ${name}` });
  await admin.close();
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  await migrate(address.href);
  const settings = { keys: undefined, origin: 'bench.example/log', policy: NO_POLICY };
  const ports = await openLogPorts(settings, join(folder, name), undefined);
  const owner = openDatabase({ url: address.href, as: 'owner', poolSize: 2 });
  await owner.query({ text: 'delete from log_pending' });
  return { database: openDatabase({ url: address.href, poolSize: 4 }), owner, ports };
}

/** Has the operating system drop what it keeps of some files in memory; where there is no GNU `dd`, it goes on without. */
async function forgetFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    await promisify(execFile)('dd', [`if=${join(entry.parentPath, entry.name)}`, 'iflag=nocache', 'count=0', 'status=none']).catch(() => undefined);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'string' }, only: { type: 'string' } } });
  const size = values.quick === true ? QUICK : FULL;
  const wanted = (name: string): boolean => values.only === undefined || values.only === name;
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  await chmod(folder, 0o711);
  let postgres = await startEmbedded({ folder: join(folder, 'postgres') });
  process.once('exit', () => postgres.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), () => postgres.stop()];
  const figures: Figure[] = [];
  try {
    if (wanted('acts')) {
      await buildWeb();
      await migrate(postgres.url);
      const place = await openPlace(postgres.url, join(folder, 'server'), false);
      stops.push(() => place.stop());
      const ports = await openLogPorts({ keys: undefined, origin: 'bench.example/log', policy: NO_POLICY }, join(folder, 'acts'), undefined);
      figures.push(...(await actsWithLog(place, postgres.pid(), size.acts, ports)));
    }
    if (wanted('long')) {
      const [short, long] = [await openLog(postgres.adminUrl, folder, 'bench_short'), await openLog(postgres.adminUrl, folder, 'bench_long')];
      for (const log of [short, long]) stops.push(() => Promise.all([log.database.close(), log.owner.close()]));
      const forget = async (): Promise<void> => {
        await postgres.stop();
        await forgetFiles(join(folder, 'postgres'));
        postgres = await startEmbedded({ folder: join(folder, 'postgres') });
      };
      figures.push(...(await longLog(short, long, size, forget)));
    }
    for (const part of FURTHER) if (wanted(part.name)) figures.push(...(await part.measure({ folder, quick: values.quick === true })));
    await printFigures(figures, values.json);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

await main();
