import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A step of the verifier's report. */
export interface VerifiedStep {
  readonly step: string;
  readonly state: 'pass' | 'fail' | 'not_checked';
}

/** What the verifier says of a file; undefined when it is no case file at all. */
export interface Verified {
  readonly passed: boolean;
  readonly steps: readonly VerifiedStep[];
}

const MAIN = fileURLToPath(new URL('../../verifier/cli/main.ts', import.meta.url));
const MOST_MS = 300_000;
const MOST_OUTPUT = 16 * 1024 * 1024;
/** A file of somebody else's may be made to use up memory: that ends the program it is looked at by, and nothing else. */
const MEMORY_MB = 1024;

/**
 * Has the independent verifier look at a file, as a program of its own: it shares no code with the server, and a file that
 * breaks it breaks nothing here.
 */
export function verifyFile(file: string): Promise<Verified | undefined> {
  return new Promise((resolve, reject) => {
    const args = [`--max-old-space-size=${MEMORY_MB}`, '--disable-warning=ExperimentalWarning', MAIN, file, '--json', '--lang', 'en'];
    const options = { cwd: path.dirname(MAIN), timeout: MOST_MS, maxBuffer: MOST_OUTPUT, env: {} };
    execFile(process.execPath, args, options, (error, output) => {
      // 1: something failed, 2: it cannot be read; anything else is the verifier's own end
      const code = error === null ? 0 : (error as { code?: unknown }).code;
      if (code === 2) return resolve(undefined);
      if (code !== 0 && code !== 1) return reject(new Error('the verifier did not end as it should'));
      const report = JSON.parse(output) as { result: string; steps: VerifiedStep[] };
      return resolve({ passed: report.result === 'passed' && code === 0, steps: report.steps.map(({ step, state }) => ({ step, state })) });
    });
  });
}
