import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/kernel/kernel.ts';
import { diffPacks, lintPack, type Checked, type PackDiff, type RulePack } from '../../core/rules/rules.ts';
import { readPackFiles, type Finding, type PackTexts } from '../../core/rules/pack-files.ts';
import { runTests, type TestFailure } from '../../core/rules/pack-tests.ts';

/** Everything that is known of a draft's files without asking a person. */
export interface FilesCheck {
  readonly files: string;
  readonly findings: readonly Finding[];
  readonly tests: number;
  readonly failures: readonly TestFailure[];
  /** null where the files are no pack yet */
  readonly diff: PackDiff | null;
  readonly pack: RulePack | null;
}

/** sha256, hex, over the texts of all files: tests too, because they are part of what is checked. */
export function filesHash(texts: PackTexts): string {
  return createHash('sha256').update(canonicalJson(texts)).digest('hex');
}

// The same files always come to the same: the page, the check and the announcement ask one after another.
const kept = new Map<string, FilesCheck>();
const MOST_KEPT = 4;

/** The differences alone, for readers: nothing is linted for them. Null where the files are no pack. */
export function diffFiles(texts: PackTexts, base: RulePack): PackDiff | null {
  const files = filesHash(texts);
  const known = kept.get(`${base.hash}:${files}`) ?? diffs.get(`${base.hash}:${files}`);
  if (known !== undefined) return known.diff;
  const reading = readPackFiles(texts);
  const diff = reading.ok ? diffPacks(base, reading.pack) : null;
  keep(diffs, `${base.hash}:${files}`, { diff });
  return diff;
}

const diffs = new Map<string, Pick<FilesCheck, 'diff'>>();

function keep<T>(map: Map<string, T>, key: string, made: T): void {
  for (const name of map.keys()) {
    if (map.size < MOST_KEPT) break;
    map.delete(name);
  }
  map.set(key, made);
}

/**
 * Lints the files, runs the tests beside them, and compares with the version they began from. Pure but for what is kept;
 * takes seconds the first time.
 */
export function checkFiles(texts: PackTexts, base: RulePack): FilesCheck {
  const files = filesHash(texts);
  const key = `${base.hash}:${files}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = checked(texts, base, files);
  keep(kept, key, made);
  return made;
}

function checked(texts: PackTexts, base: RulePack, files: string): FilesCheck {
  const { findings: all, pack } = lintPack(texts);
  // what a test says is told with the tests
  const findings = all.filter((one) => one.code !== 'failing_test');
  if (pack === null) return { files, findings, tests: 0, failures: [], diff: null, pack: null };
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
  return { files, findings, tests, failures, diff: diffPacks(base, pack), pack };
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

/** What of a check the record keeps. */
export function summaryOf(check: FilesCheck): Checked {
  const errors = check.findings.filter((one) => one.severity === 'error').length;
  return {
    ...{ files: check.files, errors, warnings: check.findings.length - errors, tests: check.tests, failed: check.failures.length },
    ...{ changes: check.diff?.changes.length ?? 0, major: check.diff?.major ?? true },
  };
}
