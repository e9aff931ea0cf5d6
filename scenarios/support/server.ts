import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { access, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');
const LONGEST_START_MS = 120_000;

/** A Redress in a process of its own, as a person would start it. */
export interface ServerProcess {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything it printed so far. */
  output(): string;
  /** SIGKILL: nothing is tidied up. */
  kill(): Promise<void>;
  /** SIGTERM, and waits. @returns the exit code */
  stop(): Promise<number | null>;
}

/** A data folder that the embedded database's own user can reach; `remove` it when every server over it has stopped. */
export async function dataFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'redress-test-'));
  await chmod(path, 0o711);
  // a later run clears what a killed run left behind (see `scripts/test-sweep.ts`)
  await writeFile(join(path, 'owner.pid'), String(process.pid));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }) };
}

/** Where `scripts/test-build.ts` keeps a data folder that was started once, with the demo, and stopped in order. */
export const STARTED_FOLDER = 'REDRESS_TEST_STARTED';

/**
 * A data folder that was started before, copied from the run's one: what a first start makes (a cluster, its tables, the
 * demo) takes seconds, and most tests are not about it. Without such a run it is empty, and the first start makes it.
 */
export async function startedFolder(): ReturnType<typeof dataFolder> {
  const made = await dataFolder();
  const from = process.env[STARTED_FOLDER];
  if (from === undefined) return made;
  // the cluster belongs to a user of its own, which only this command keeps; `join` would drop the dot, and the folder
  // itself would lie in the new one instead of what is in it
  await promisify(execFile)('cp', ['-a', `${from}/.`, made.path]);
  // a copy in the wrong place is a first start again, which works and takes ten seconds: nobody would see it
  await access(join(made.path, 'postgres', 'cluster', 'PG_VERSION'));
  await writeFile(join(made.path, 'owner.pid'), String(process.pid));
  return made;
}

/** Process id of the embedded PostgreSQL of a data folder. */
export async function postgresOf(data: string): Promise<number> {
  const text = await readFile(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

interface Launched {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
}

function launch(data: string, options: { readonly port?: number; readonly flags?: readonly string[]; readonly env?: object }): Launched {
  const args = [join(ROOT, 'server/main.ts'), '--port', String(options.port ?? 0), '--data', data, ...(options.flags ?? [])];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    // the sixty days of the demo are for people who look at it; tests need its persons only
    env: { ...process.env, HOST: '127.0.0.1', NODE_ENV: 'production', REDRESS_DEMO: 'small', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  // a test that is ended by a signal must not leave its server behind
  const cut = (): void => void child.kill('SIGKILL');
  process.once('exit', cut);
  child.once('exit', () => process.off('exit', cut));
  return { child, ended, output: () => text };
}

/** Starts a server and gives it up when it ends by itself. @returns what it printed, and how it ended */
export async function startRefused(data: string, port: number = 0): Promise<{ code: number | null; output: string }> {
  const { child, ended, output } = launch(data, { port });
  const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_START_MS);
  const code = await ended;
  clearTimeout(late);
  return { code, output: output() };
}

/** Starts a server and kills it so many milliseconds later, whatever it is doing then. */
export async function killedAtStart(data: string, milliseconds: number, env: object = {}): Promise<void> {
  const { child, ended } = launch(data, { env });
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await ended;
}

/** Starts a server and waits until `/readyz` answers 200. @throws Error with what it printed when it does not */
export async function startServer(
  data: string,
  options: { readonly port?: number; readonly flags?: readonly string[]; readonly env?: object } = {},
): Promise<ServerProcess> {
  const { child, ended, output } = launch(data, options);
  const begun = performance.now();
  for (;;) {
    const port = Number(/"event":"serving","port":(\d+)/.exec(output())?.[1] ?? 0);
    if (port !== 0 && (await isReady(`http://127.0.0.1:${port}`))) {
      return {
        url: `http://127.0.0.1:${port}`,
        port,
        pid: child.pid ?? 0,
        output,
        async kill() {
          child.kill('SIGKILL');
          await ended;
        },
        async stop() {
          child.kill('SIGTERM');
          return ended;
        },
      };
    }
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended:\n${output()}`);
    if (performance.now() - begun > LONGEST_START_MS) {
      child.kill('SIGKILL');
      throw new Error(`the server did not start:\n${output()}`);
    }
    await sleep(50);
  }
}

/** True when the server answers that it serves. */
export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.status === 200,
    () => false,
  );
}

/** Waits for something to become true. @throws Error naming it after the time */
export async function until(what: string, check: () => Promise<boolean> | boolean, milliseconds: number = 60_000): Promise<void> {
  const begun = performance.now();
  while (!(await check())) {
    if (performance.now() - begun > milliseconds) throw new Error(`it did not happen: ${what}`);
    await sleep(50);
  }
}
