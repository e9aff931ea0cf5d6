import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/** Connections that work at once, on both sides of every ratio. */
export const CLIENTS = 16;

/** What each connection does over and over: whole numbers drawn anew each time, and statements that name them as `:name`. */
export interface Script {
  readonly name: string;
  readonly draw: Readonly<Record<string, readonly [from: number, to: number]>>;
  readonly statements: readonly string[];
}

/**
 * Runs a script from all connections for so many seconds and answers how often a second it was done. `:run` is a number of
 * this run, `:k` one of this repetition, both whole and never given twice.
 */
export interface Runner {
  readonly what: string;
  perSecond(script: Script, seconds: number): Promise<number>;
}

const run = promisify(execFile);
let runs = 0;

function pgbenchPath(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const places = ['pgbench', ...versions.map((version) => `${debian}/${version}/bin/pgbench`)];
  return places.find((path) => spawnSync(path, ['--version']).status === 0);
}

/** pgbench itself, with statements prepared. */
function byPgbench(pgbench: string, url: string, folder: string): Runner {
  return {
    what: 'pgbench',
    async perSecond(script, seconds) {
      const file = join(folder, `${script.name}.sql`);
      const draws = Object.entries(script.draw).map(([name, [from, to]]) => `\\set ${name} random(${from}, ${to})`);
      const lines = [...draws, '\\set n :n + 1', '\\set k :client_id * 100000000 + :n', ...script.statements.map((one) => `${one};`)];
      await writeFile(file, `${lines.join('\n')}\n`);
      runs += 1;
      const args = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', '2', '-T', String(seconds), '-D', 'n=0', '-D', `run=${runs}`, '-f', file, url];
      const { stdout } = await run(pgbench, args, { maxBuffer: 1 << 24 });
      const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? '0';
      const tps = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
      if (failed !== '0' || !(tps > 0)) throw new Error(`pgbench ${script.name}:\n${stdout}`);
      return tps;
    },
  };
}

function parameters(statement: string): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const text = statement.replace(/(?<!:):([a-z]+)\b/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}::bigint`;
  });
  return { text, names };
}

/** The same through the driver, with the same connections and prepared statements: where there is no pgbench. */
function byDriver(url: string): Runner {
  return {
    what: 'the driver, there is no pgbench',
    async perSecond(script, seconds) {
      runs += 1;
      const statements = script.statements.map((one, index) => ({ name: `${script.name}_${index}`, ...parameters(one) }));
      const begun = performance.now();
      let done = 0;
      await Promise.all(
        Array.from({ length: CLIENTS }, async (_, client) => {
          const connection = new pg.Client(url);
          await connection.connect();
          for (let n = 1; performance.now() - begun < seconds * 1000; n += 1, done += 1) {
            const values: Record<string, number> = { run: runs, k: client * 100_000_000 + n };
            for (const [name, [from, to]] of Object.entries(script.draw)) values[name] = from + Math.floor(Math.random() * (to - from + 1));
            for (const { name, text, names } of statements) await connection.query({ name, text, values: names.map((one) => values[one]) });
          }
          await connection.end();
        }),
      );
      return (done * 1000) / (performance.now() - begun);
    },
  };
}

/** pgbench where the machine has it, the driver otherwise; both sides of a ratio are always driven alike. */
export function openRunner(url: string, folder: string): Runner {
  const pgbench = pgbenchPath();
  return pgbench === undefined ? byDriver(url) : byPgbench(pgbench, url, folder);
}
