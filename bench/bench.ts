/**
 * npm run bench [-- --quick] [-- --large] [-- --json FILE] [-- --only NAME] [-- --profile FOLDER]
 *
 * Starts a PostgreSQL and a server of its own, drives the server over its socket and prints a table. Every figure stands
 * beside a ceiling measured in the same run, in turns, because speeds of two machines or two days cannot be compared.
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from '../scripts/build.ts';
import { startEmbedded } from '../server/database/embedded.ts';
import { migrate } from '../server/database/migrate.ts';
import { Measurer, type Figure, type Size } from './figures.ts';
import { residentOf } from './machine.ts';
import { openPlace, type Place } from './place.ts';

const QUICK: Size = { rounds: 3, acts: 1500, chains: 400, paced: 1500 };
const FULL: Size = { rounds: 5, acts: 5000, chains: 1500, paced: 8000 };
/** Disputes after which the server's memory is looked at. */
const MANY = 100_000;

function table(figures: readonly Figure[]): string {
  const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const rows = figures.map((one) => [one.name, `${number(one.value)} ${one.unit}`, number(one.ratio), one.against]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

async function memory(measurer: Measurer, filed: number, target: number): Promise<Figure> {
  for (let left = target - filed; left > 0; left -= 10_000) await measurer.filed(Math.min(left, 10_000));
  const value = residentOf(measurer.place.pid) / 1_048_576;
  return { name: 'server.memory', value, unit: 'MB', ratio: value / 300, against: `300 MB, after ${Math.max(filed, target)} filings` };
}

async function measure(place: Place, postmaster: number, flags: { size: Size; large: boolean; only: string | undefined }): Promise<Figure[]> {
  const { size, large, only } = flags;
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
  figures.push(await memory(measurer, row?.count ?? 0, large ? MANY : 0));
  return figures;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ quick: { type: 'boolean' }, large: { type: 'boolean' }, json: { type: 'string' } },
      ...{ only: { type: 'string' }, profile: { type: 'string' } },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  // the database works as an unprivileged user when we are root
  await chmod(folder, 0o711);
  await buildWeb();
  const postgres = await startEmbedded({ folder: join(folder, 'postgres') });
  process.once('exit', () => postgres.kill());
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), () => postgres.stop()];
  try {
    await migrate(postgres.url);
    const place = await openPlace(postgres.url, values.profile ?? join(folder, 'server'), values.profile !== undefined);
    stops.push(() => place.stop());
    const size = values.quick === true ? QUICK : FULL;
    const figures = await measure(place, postgres.pid(), { size, large: values.large === true, only: values.only });
    process.stdout.write(`${table(figures)}\n`);
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ figures }, null, 1)}\n`);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

await main();
