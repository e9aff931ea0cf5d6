import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { localeOfMachine, LOCALES } from '../locales.ts';
import { remarkText } from '../words.ts';

/** How long a file may take, and how much memory its documents: whoever made it may have made it to use up both. */
export const LIMITS = { milliseconds: 30 * 60_000, memoryMb: 1024 } as const;
const COMMAND = fileURLToPath(new URL('./run.ts', import.meta.url));
/** As it ends by itself; any other end is not its own. */
const OWN_ENDS: readonly (number | null)[] = [0, 1, 2];
const MOST_COMPLAINT = 100_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whom a command speaks to. */
export interface Ears {
  /** takes what goes to the standard output */
  readonly say: (text: string) => void;
  /** takes what goes to the standard error */
  readonly complain: (text: string) => void;
}

/**
 * Runs the command in a process of its own. One that takes too long or too much is ended, and that is said in a sentence;
 * what its machine says of its own end is kept back.
 * @returns the exit code, as `main` of `command.ts` gives it; 2 when the process was ended
 */
export function supervise(args: readonly string[], env: Readonly<Record<string, string | undefined>>, { say, complain }: Ears, limits: { readonly milliseconds: number; readonly memoryMb: number } = LIMITS): Promise<number> {
  const flags = [`--max-old-space-size=${limits.memoryMb}`, '--disable-warning=ExperimentalWarning'];
  const own = spawn(process.execPath, [...flags, COMMAND, ...args], { env: { ...env }, stdio: ['inherit', 'pipe', 'pipe'] });
  const asked = args.includes('--lang') ? LOCALES.find((one) => one === args[args.indexOf('--lang') + 1]) : undefined;
  let [complaint, late] = ['', false];
  own.stdout.setEncoding('utf8').on('data', say);
  own.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = `${complaint}${text}`.slice(0, MOST_COMPLAINT)));
  const patience = setTimeout(() => {
    late = true;
    own.kill('SIGKILL');
  }, limits.milliseconds);
  // whoever ends this program ends that one too
  const pass = (signal: NodeJS.Signals): void => {
    own.kill('SIGKILL');
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, pass);
  return new Promise((resolve, reject) => {
    own.once('error', reject);
    own.once('close', (code) => {
      clearTimeout(patience);
      for (const signal of SIGNALS) process.off(signal, pass);
      if (OWN_ENDS.includes(code)) complain(complaint);
      else complain(`${remarkText(asked ?? localeOfMachine(env), late ? 'gave_up' : 'too_much', [String(Math.round(limits.milliseconds / 60_000))])}\n`);
      resolve(OWN_ENDS.includes(code) ? code! : 2);
    });
  });
}

if (import.meta.main) {
  process.exitCode = await supervise(process.argv.slice(2), process.env, { say: (text) => process.stdout.write(text), complain: (text) => process.stderr.write(text) });
}
