/**
 * npm run bench:ledger -- [--json FILE] [--quick] [--large] [--only growth]
 *
 * What the ledger costs beside the same rows written by plain SQL with the same durability, in the same run, in turns.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase, type Database } from '../server/database/database.ts';
import { startEmbedded } from '../server/database/embedded.ts';
import { migrate } from '../server/database/migrate.ts';
import type { Figure } from './figures.ts';
import { growth } from './ledger-growth.ts';
import { reconciliation } from './ledger-reconcile.ts';
import { openRunner, type Runner, type Script } from './ledger-runner.ts';
import { bare, bareStatement, batch, hot, prepare, single, twoPhase } from './ledger-scripts.ts';
import { settlement } from './ledger-settlement.ts';
import { median } from './load.ts';
import { printFigures } from './table.ts';

interface Size {
  /** accounts of the figures of their own; the greatest one comes last */
  readonly accounts: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly obligations: number;
}

const QUICK: Size = { accounts: [100_000], rounds: 3, seconds: 2, obligations: 50_000 };
const FULL: Size = { accounts: [100_000, 1_000_000], rounds: 5, seconds: 4, obligations: 1_000_000 };
const BATCH = 500;

/** A migrated database beside the first one. */
async function opened(adminUrl: string, name: string): Promise<{ url: string; owner: Database }> {
  const admin = openDatabase({ url: adminUrl, as: 'owner', poolSize: 1 });
  await admin.query({ text: `create database ${name}` });
  await admin.close();
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  await migrate(address.href);
  return { url: address.href, owner: openDatabase({ url: address.href, as: 'owner', poolSize: 4 }) };
}

/** Every script once in each round, so that a slow moment of the machine meets all of them; rates by script. */
async function inTurns(runner: Runner, scripts: readonly Script[], size: Size): Promise<Map<string, number[]>> {
  const rates = new Map<string, number[]>(scripts.map((script) => [script.name, []]));
  for (const script of scripts) await runner.perSecond(script, 1);
  for (let round = 0; round < size.rounds; round += 1) {
    for (const script of scripts) rates.get(script.name)!.push(await runner.perSecond(script, size.seconds));
  }
  return rates;
}

/** The figures of one number of accounts. Ratios are those of each round, in the middle of all rounds. */
async function atAccounts(runner: Runner, accounts: number, size: Size): Promise<Figure[]> {
  const scripts = [bare(accounts), single(accounts), hot(accounts), twoPhase(accounts), batch(accounts, BATCH), bareStatement(accounts)];
  const rates = await inTurns(runner, scripts, size);
  const many = accounts === 100_000 ? '' : `.${accounts / 1_000_000}m`;
  const figure = (name: string, script: string, against: string, words: string, each = 1): Figure => {
    const own = rates.get(script)!.map((rate) => rate * each);
    const ratio = median(own.map((rate, round) => rate / rates.get(against)![round]!));
    return { name: `ledger.${name}${many}`, value: median(own), unit: script === 'twophase' ? 'lives/s' : 'transfers/s', ratio, against: words };
  };
  return [
    figure('single', 'single', 'bare', `the same rows by a bare script of ${runner.what} (reach 0.9)`),
    figure('single.statement', 'single', 'bare_statement', 'the same rows by one plain statement that checks nothing'),
    figure('batch500', `batch${BATCH}`, 'single', 'ledger.single (reach 6)', BATCH),
    figure('batch500.bare', `batch${BATCH}`, 'bare', `the same rows by a bare script of ${runner.what}`, BATCH),
    figure('hot', 'hot', 'single', 'ledger.single, spread accounts (reach 0.8)'),
    figure('hot.bare', 'hot', 'bare', `the same transfers between spread accounts by a bare script of ${runner.what}`),
    figure('twophase', 'twophase', 'single', 'ledger.single (reach 0.35)'),
    figure('twophase.bare', 'twophase', 'bare', `one transfer by a bare script of ${runner.what}`),
  ];
}

/** A day's settlement, and a day's statement reconciled. */
async function ofADay(adminUrl: string, obligations: number, one: number): Promise<Figure[]> {
  const day = await opened(adminUrl, 'settlement');
  const settled = await settlement(day.owner, obligations, one);
  await day.owner.close();
  const statement = await opened(adminUrl, 'statement');
  const reconciled = await reconciliation(statement.owner, obligations);
  await statement.owner.close();
  return [settled, reconciled];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, large: { type: 'boolean' }, json: { type: 'string' }, only: { type: 'string' } } });
  const rest = values.only !== 'growth';
  const size = values.quick === true ? QUICK : FULL;
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  // the database works as an unprivileged user when we are root
  await chmod(folder, 0o711);
  const postgres = await startEmbedded({ folder: join(folder, 'postgres') });
  process.once('exit', () => postgres.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  try {
    const figures: Figure[] = [];
    for (const accounts of rest ? size.accounts : []) {
      const { url, owner } = await opened(postgres.adminUrl, `ledger_${accounts}`);
      for (const text of prepare(accounts)) await owner.query({ text });
      figures.push(...(await atAccounts(openRunner(url, folder), accounts, size)));
      await owner.close();
    }
    if (rest) figures.push(...(await ofADay(postgres.adminUrl, size.obligations, figures[0]!.value)));
    if (values.large === true || !rest) figures.push(await growth((name) => opened(postgres.adminUrl, name), folder, size));
    await printFigures(figures, values.json);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
