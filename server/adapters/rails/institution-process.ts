import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'institution', 'main.ts');
const PATIENCE_MS = 20_000;
const LONGEST_PAUSE_MS = 10_000;

/** How the simulated institution is started. */
export interface ProcessOptions {
  /** its own folder, for its journal and key */
  readonly data: string;
  /** file of our public key */
  readonly clientKeyFile: string;
  readonly noticesUrl?: string;
  /** 0 takes a free one */
  readonly port?: number;
  readonly feePer10000?: number;
}

/** The institution's process while it runs. */
export interface InstitutionProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it and waits until it has ended. */
  stop(): Promise<void>;
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let out = '';
    let problems = '';
    const late = setTimeout(() => reject(new Error('the simulated institution did not start in time')), PATIENCE_MS);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /"listening":(\d+)/.exec(out);
      if (found === null) return;
      clearTimeout(late);
      resolve(Number(found[1]));
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (problems = (problems + text).slice(-2000)));
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the simulated institution ended (${code}): ${problems.trim()}`));
    });
  });
}

/** Starts the simulated institution as a process of its own; it ends when this process ends, however that happens. */
export async function startInstitution(options: ProcessOptions): Promise<InstitutionProcess> {
  const { data, clientKeyFile, noticesUrl, port = 0, feePer10000 = 0 } = options;
  const args = [PROGRAM, '--data', data, '--port', String(port), '--client-key', clientKeyFile, '--fee', String(feePer10000), '--simulation'];
  const child = spawn(process.execPath, ['--max-old-space-size=128', ...args, ...(noticesUrl === undefined ? [] : ['--notices', noticesUrl])], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // what the launcher of the server was told is not for it
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const taken = await portOf(child);
    // the channel and the pipes end the child with us; they must not keep us
    child.channel?.unref();
    return {
      ...{ url: `http://127.0.0.1:${taken}`, child },
      async stop() {
        child.kill('SIGTERM');
        const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
        await ended;
        clearTimeout(late);
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/**
 * Keeps the institution running on one port: one that ended by itself is started again, after a pause that grows.
 * @param told why it was not there
 */
export async function keepInstitution(options: ProcessOptions, told: (sentence: string) => void): Promise<{ readonly url: string; stop(): Promise<void> }> {
  let running = await startInstitution(options);
  const port = Number(new URL(running.url).port);
  const stopping = new AbortController();
  const watch = async (): Promise<void> => {
    let pause = 200;
    while (!stopping.signal.aborted) {
      const { child } = running;
      if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
      if (stopping.signal.aborted) return;
      told('the simulated institution ended and is started again');
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      if (stopping.signal.aborted) return;
      try {
        running = await startInstitution({ ...options, port });
        pause = 200;
      } catch (error) {
        told((error as Error).message);
      }
    }
  };
  const watching = watch();
  return {
    url: running.url,
    async stop() {
      stopping.abort();
      await running.stop();
      await watching;
    },
  };
}
