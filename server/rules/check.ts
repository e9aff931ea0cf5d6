import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { canonicalJson } from '../../core/kernel/kernel.ts';
import { diffPacks, type Checked, type PackDiff, type RulePack } from '../../core/rules/rules.ts';
import { readPackFiles, type PackTexts } from '../../core/rules/pack-files.ts';
import type { FilesCheck } from './check-worker.ts';

export type { FilesCheck } from './check-worker.ts';

/** sha256, hex, over the texts of all files: tests too, because they are part of what is checked. */
export function filesHash(texts: PackTexts): string {
  return createHash('sha256').update(canonicalJson(texts)).digest('hex');
}

/** Files by the hash they are known by; their texts are read only where nothing is kept of them. */
export interface NamedFiles {
  readonly hash: string;
  texts(): Promise<PackTexts>;
}

const MOST_KEPT = 8;

/** What the same files always come to: the page, the check and the announcement ask one after another. */
class Kept<T> {
  private readonly map = new Map<string, Promise<T>>();

  get(key: string): Promise<T> | undefined {
    return this.map.get(key);
  }

  of(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.map.get(key);
    if (known !== undefined) return known;
    for (const name of this.map.keys()) {
      if (this.map.size < MOST_KEPT) break;
      this.map.delete(name);
    }
    const made = make();
    this.map.set(key, made);
    // what failed is tried anew
    made.catch(() => this.map.delete(key));
    return made;
  }
}

const checks = new Kept<FilesCheck>();
const diffs = new Kept<PackDiff | null>();
const keyOf = (files: NamedFiles, base: RulePack): string => `${base.hash}:${files.hash}`;

/** The differences alone, for readers: nothing is linted for them. Null where the files are no pack. */
export async function diffFiles(files: NamedFiles, base: RulePack): Promise<PackDiff | null> {
  const known = await checks.get(keyOf(files, base))?.catch(() => undefined);
  if (known !== undefined) return known.diff;
  return diffs.of(keyOf(files, base), async () => {
    const reading = readPackFiles(await files.texts());
    return reading.ok ? diffPacks(base, reading.pack) : null;
  });
}

/**
 * Lints the files, runs the tests beside them, and compares with the version they began from: seconds of work, done on
 * a thread of its own so that nobody waits for it but who asked.
 * @throws Error when the thread died
 */
export function checkFiles(files: NamedFiles, base: RulePack): Promise<FilesCheck> {
  return checks.of(keyOf(files, base), async () => onThread({ files: files.hash, texts: await files.texts(), base }));
}

function onThread(work: object): Promise<FilesCheck> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: work });
    thread.once('message', (made: FilesCheck) => {
      resolve(made);
      void thread.terminate();
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the check ended with ${code}`)));
  });
}

/** What of a check the record keeps. */
export function summaryOf(check: FilesCheck): Checked {
  const errors = check.findings.filter((one) => one.severity === 'error').length;
  return {
    ...{ files: check.files, errors, warnings: check.findings.length - errors, tests: check.tests, failed: check.failures.length },
    ...{ changes: check.diff?.changes.length ?? 0, major: check.diff?.major ?? true },
  };
}
