import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
/** The programs of the machine: set by `npm test`, else those on the path. */
const spin = process.env['REDRESS_SPIN'] ?? 'spin';
const compiler = process.env['REDRESS_CC'] ?? 'cc';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-models-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Makes the checker of a model, as it is or with its deliberate mistake. */
async function checkerOf(model: string, wrong: boolean): Promise<string> {
  const cwd = await mkdtemp(join(folder, `${model}-`));
  await run(spin, ['-a', ...(wrong ? ['-DWRONG'] : []), join(import.meta.dirname, `${model}.pml`)], { cwd });
  // fairness among as many processes as the models have; warnings are about what Spin writes
  await run(compiler, ['-O1', '-w', '-DNFAIR=3', '-o', 'pan', 'pan.c'], { cwd });
  return join(cwd, 'pan');
}

interface Checked {
  readonly states: number;
  readonly errors: number;
  readonly violated: string | undefined;
  readonly complete: boolean;
}

async function check(checker: string, args: readonly string[]): Promise<Checked> {
  const { stdout } = await run(checker, ['-m100000', ...args], { cwd: join(checker, '..'), maxBuffer: 1 << 24 });
  return {
    states: Number(/(\d+) states, stored/.exec(stdout)?.[1]),
    errors: Number(/errors: (\d+)/.exec(stdout)?.[1]),
    violated: /^pan:1: (.+) \(at depth/m.exec(stdout)?.[1],
    complete: !/max search depth too small|out of memory|Search not completed/.test(stdout),
  };
}

/** Every order of steps is tried: what is asserted holds, and nothing stops where it should not. */
const SAFETY = ['-noclaim'];
/** On every fair way, what the model calls its end comes. */
const ENDS = ['-a', '-f', '-N', 'ends'];

const MODELS = [
  { model: 'hold', states: 25, mistake: 'the hold counts on money that was looked at before', violates: 'assertion violated (pending<=posted)' },
  { model: 'appeal', states: 1_000, mistake: 'acts are written whatever happened since they were decided', violates: 'appealOpen' },
  { model: 'chargeback', states: 25, mistake: 'the case counts on a refund it has not stopped', violates: 'refunded+credited' },
] as const;

describe.each(MODELS)('$model', ({ model, states, mistake, violates }) => {
  test('is safe, never stuck, and comes to its end', async () => {
    const checker = await checkerOf(model, false);
    const safe = await check(checker, SAFETY);
    expect(safe).toMatchObject({ errors: 0, violated: undefined, complete: true });
    expect(safe.states).toBeGreaterThanOrEqual(states);
    expect(await check(checker, ENDS)).toMatchObject({ errors: 0, violated: undefined, complete: true });
  });

  test(`is found wrong when ${mistake}`, async () => {
    const found = await check(await checkerOf(model, true), SAFETY);
    expect(found.errors).toBe(1);
    expect(found.violated).toContain(violates);
  });
});
