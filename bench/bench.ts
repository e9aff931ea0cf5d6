/**
 * npm run bench -- [--quick] [--large [--disputes 1000000]] [--json FILE] [--only NAME] [--profile FOLDER]
 *
 * Starts a PostgreSQL and a server of its own, drives the server over its socket and prints a table. Every figure stands
 * beside a ceiling measured in the same run, in turns, because speeds of two machines or two days cannot be compared.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from '../scripts/build.ts';
import { startEmbedded } from '../server/database/embedded.ts';
import { migrate } from '../server/database/migrate.ts';
import { fillDisputes } from '../scenarios/support/many-disputes.ts';
import { openDatabase } from '../server/database/database.ts';
import { systemTime } from '../server/system.ts';
import { Measurer, type Figure, type Size } from './figures.ts';
import { median } from './load.ts';
import { residentOf } from './machine.ts';
import { openPlace, type Place } from './place.ts';
import { printFigures } from './table.ts';

const QUICK: Size = { rounds: 3, acts: 1500, chains: 400, paced: 1500 };
const FULL: Size = { rounds: 5, acts: 5000, chains: 1500, paced: 8000 };
const FEW_BEFORE = 10_000;
const MANY_BEFORE = 1_000_000;
/** Disputes after which the server's memory is looked at. */
const MANY = 100_000;

async function memory(measurer: Measurer, filed: number, target: number): Promise<Figure> {
  for (let left = target - filed; left > 0; left -= 10_000) await measurer.filed(Math.min(left, 10_000));
  const value = residentOf(measurer.place.pid) / 1_048_576;
  return { name: 'server.memory', value, unit: 'MB', ratio: value / 300, against: `300 MB, after ${Math.max(filed, target)} filings` };
}

async function measure(place: Place, postmaster: number, flags: { size: Size; atLeast: number; only: string | undefined }): Promise<Figure[]> {
  const { size, atLeast, only } = flags;
  const measurer = new Measurer(place, postmaster, size);
  const wanted = (name: string): boolean => only === undefined || only === name;
  await new Measurer(place, postmaster, { ...size, acts: size.chains, chains: size.chains / 2 }).kind('chain');
  const figures: Figure[] = [];
  for (const kind of ['file', 'offer', 'chain'] as const) {
    if (wanted(kind)) figures.push(...(await measurer.kind(kind)));
  }
  if (wanted('page')) figures.push(...(await measurer.page(size.chains)));
  if (wanted('bulk')) figures.push(...(await measurer.bulk(size.acts * 2, 3)));
  const [row] = await place.owner.query<{ count: number }>({ text: 'select count(*) from dispute' });
  figures.push(await memory(measurer, row?.count ?? 0, atLeast));
  return figures;
}

/** A migrated database beside the first one, with so many disputes in it. */
async function filled(adminUrl: string, disputes: number): Promise<string> {
  const admin = openDatabase({ url: adminUrl, as: 'owner', poolSize: 1 });
  const name = `bench_${disputes}`;
  await admin.query({ text: `create database ${name}` });
  await admin.close();
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  await migrate(address.href);
  const owner = openDatabase({ url: address.href, as: 'owner', poolSize: 4 });
  await fillDisputes(owner, disputes, systemTime());
  // with figures and pages in order and on disk, so that no helper of the database does it while something is measured
  await owner.query({ text: 'vacuum (analyze)' });
  await owner.query({ text: 'checkpoint' });
  await owner.close();
  return address.href;
}

/** The same rounds over a small and over a large database, in turns, each with a server of its own. */
async function scale(places: readonly [Place, Place], postmaster: number, size: Size, counts: readonly [number, number]): Promise<Figure[]> {
  const [few, many] = places.map((place) => new Measurer(place, postmaster, size)) as [Measurer, Measurer];
  for (const measurer of [few, many]) await measurer.served('chain');
  const figures: Figure[] = [];
  for (const kind of ['file', 'offer', 'chain'] as const) {
    const rates = { few: [] as number[], many: [] as number[] };
    for (let round = 0; round < size.rounds; round += 1) {
      rates.few.push((await few.served(kind)).run.perSecond);
      rates.many.push((await many.served(kind)).run.perSecond);
    }
    const value = median(rates.many);
    const against = `${kind}.rate with ${counts[0]} disputes in the database instead of ${counts[1]}`;
    figures.push({ name: `${kind}.rate.large`, value, unit: kind === 'chain' ? 'chains/s' : 'acts/s', ratio: value / median(rates.few), against });
  }
  const pages = { few: [] as number[], many: [] as number[] };
  const count = Math.ceil(size.chains / size.rounds);
  for (let round = 0; round < size.rounds; round += 1) {
    pages.few.push((await few.page(count))[0]!.value);
    pages.many.push((await many.page(count))[0]!.value);
  }
  const value = median(pages.many);
  const against = `page.dispute with ${counts[0]} disputes in the database instead of ${counts[1]}`;
  figures.push({ name: 'page.dispute.large', value, unit: 'ms', ratio: value / median(pages.few), against });
  return figures;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ quick: { type: 'boolean' }, large: { type: 'boolean' }, json: { type: 'string' } },
      ...{ only: { type: 'string' }, profile: { type: 'string' }, disputes: { type: 'string' } },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  // the database works as an unprivileged user when we are root
  await chmod(folder, 0o711);
  await buildWeb();
  const postgres = await startEmbedded({ folder: join(folder, 'postgres') });
  process.once('exit', () => postgres.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), () => postgres.stop()];
  try {
    await migrate(postgres.url);
    const place = await openPlace(postgres.url, values.profile ?? join(folder, 'server'), values.profile !== undefined);
    stops.push(() => place.stop());
    const size = values.quick === true ? QUICK : FULL;
    const disputes = Number(values.disputes ?? MANY_BEFORE);
    const atLeast = values.large === true ? Math.min(MANY, disputes) : 0;
    const figures = await measure(place, postgres.pid(), { size, atLeast, only: values.only });
    if (values.large === true) {
      const counts = [Math.min(FEW_BEFORE, disputes / 2), disputes] as const;
      const places: Place[] = [];
      for (const count of counts) {
        const opened = await openPlace(await filled(postgres.adminUrl, count), join(folder, `server-${count}`), false);
        stops.push(() => opened.stop());
        places.push(opened);
      }
      figures.push(...(await scale(places as [Place, Place], postgres.pid(), size, counts)));
    }
    await printFigures(figures, values.json);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

await main();
