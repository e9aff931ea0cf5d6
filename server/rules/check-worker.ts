/** The thread on which the files of a draft are checked: started by `check.ts`, answers once and ends. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { diffPacks, lintPack, type PackDiff, type RulePack } from '../../core/rules/rules.ts';
import type { Finding, PackTexts } from '../../core/rules/pack-files.ts';
import { runTests, type TestFailure } from '../../core/rules/pack-tests.ts';

/** Everything that is known of a draft's files without asking a person. */
export interface FilesCheck {
  readonly files: string;
  readonly findings: readonly Finding[];
  readonly tests: number;
  readonly failures: readonly TestFailure[];
  /** null where the files are no pack yet */
  readonly diff: PackDiff | null;
}

interface Work {
  readonly files: string;
  readonly texts: PackTexts;
  readonly base: RulePack;
}

function check({ files, texts, base }: Work): FilesCheck {
  const { findings: all, pack } = lintPack(texts);
  // what a test says is told with the tests
  const findings = all.filter((one) => one.code !== 'failing_test');
  if (pack === null) return { files, findings, tests: 0, failures: [], diff: null };
  let tests = 0;
  const failures: TestFailure[] = [];
  for (const [path, text] of Object.entries(texts).filter(([name]) => name.startsWith('tests/'))) {
    const raw = parsed(text);
    if (raw === undefined) {
      failures.push({ file: path, case: null, pointer: '', message: 'not JSON' });
      continue;
    }
    tests += casesOf(raw);
    failures.push(...runTests(pack, path, raw));
  }
  return { files, findings, tests, failures, diff: diffPacks(base, pack) };
}

function casesOf(raw: unknown): number {
  const cases = (raw as { cases?: unknown } | null)?.cases;
  return Array.isArray(cases) ? cases.length : 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

if (!isMainThread) parentPort?.postMessage(check(workerData as Work));
