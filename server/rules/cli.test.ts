import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTrace } from '../../core/trace/trace.ts';
import { runRules, RulesCommandError, type RulesCommand } from './cli.ts';
import { RULES_FOLDER, rules } from './store.ts';

const PACK = join(RULES_FOLDER, 'cn/2026-1');
const FAKE = { type: 'D-03', dates: { contract: '2026-11-01' }, facts: { personal_use: true, paid_minor: 16_667 }, finding: { fraud: 'established', breach: 'established' } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-rules-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** What a command says, and how it ends; a refusal is its sentence. */
function run(words: string, more: Omit<RulesCommand, 'words'> = {}, stdin: string = ''): { code: number; said: string } {
  const said: string[] = [];
  try {
    const code = runRules({ words: ['rules', ...words.split(' ')], ...more }, { now: () => '2026-11-20T02:00:00.000Z', stdin: () => stdin, say: (text) => said.push(text) });
    return { code, said: said.join('\n') };
  } catch (error) {
    if (error instanceof RulesCommandError) return { code: 2, said: error.message };
    throw error;
  }
}

describe('redress rules evaluate', () => {
  it('prints outcome and trace of a case, from a file and from the standard input', () => {
    const { code, said } = run('evaluate', { pack: 'cn', facts: fileOf('fake.json', FAKE) });
    expect(code).toBe(0);
    const printed = JSON.parse(said) as { input: { dates: object }; outcome: { pack: object; most: object }; trace: { rule: string; answer: unknown }[] };
    expect(printed.outcome.pack).toEqual({ name: 'cn/2026-1', hash: rules().find('cn/2026-1')?.hash });
    expect(printed.outcome.most).toMatchObject({ amountMinor: 66_668 });
    expect(printed.input.dates).toEqual({ contract: '2026-11-01', breach: null, filing: '2026-11-20' });
    expect(printed.trace.find((step) => step.rule === 'increment')?.answer).toBe(50_001);
    expect(run('evaluate', { pack: 'cn/2026-1', facts: '-' }, JSON.stringify(FAKE)).said).toBe(said);
    expect(run('evaluate', { pack: PACK, facts: '-' }, JSON.stringify(FAKE)).said).toBe(said);
  });

  it('names the field of what it cannot read', () => {
    expect(run('evaluate', { facts: '-' }, JSON.stringify({ ...FAKE, facts: { shoe_size: 43 } }))).toMatchObject({ code: 2, said: expect.stringContaining('facts.shoe_size: nobody is asked this') });
    expect(run('evaluate', { facts: '-' }, '{')).toMatchObject({ code: 2, said: expect.stringContaining('The standard input is not JSON') });
    expect(run('evaluate')).toMatchObject({ code: 2, said: expect.stringContaining('--facts FILE') });
    expect(run('evaluate', { pack: 'eu', facts: '-' }, '{}')).toMatchObject({ code: 2, said: expect.stringContaining('There is no pack eu; there are cn/2026-1') });
    const early = JSON.stringify({ ...FAKE, dates: { filing: '2020-01-01' } });
    expect(run('evaluate', { pack: 'cn', facts: '-' }, early)).toMatchObject({ code: 2, said: expect.stringContaining('dates.filing: no version of cn was in force on 2020-01-01') });
    expect(run('evaluate', { pack: 'cn/2026-1', facts: '-' }, early).code).toBe(0);
  });
});

describe('redress rules replay', () => {
  it('agrees with a trace that was printed, and tells a fen that was changed', () => {
    const { said } = run('evaluate', { facts: '-' }, JSON.stringify(FAKE));
    expect(run(`replay ${fileOf('trace.json', said)}`)).toMatchObject({ code: 0, said: expect.stringMatching(/^\d+ steps and \d+ amounts agree with cn\/2026-1 \([0-9a-f]{64}\) to the last fen\.$/) });
    const altered = run('replay -', {}, said.replace('"answer": 50001', '"answer": 50002'));
    expect(altered.code).toBe(1);
    expect(altered.said).toMatch(/\(increment\)\.answer: recorded 50002, replayed 50001/);
  });

  it('does not compare with a pack of another content, and says so', () => {
    const { said } = run('evaluate', { facts: '-' }, JSON.stringify(FAKE));
    const other = said.replace(/"hash": "[0-9a-f]+"/, `"hash": "${'0'.repeat(64)}"`);
    expect(run('replay -', {}, other)).toMatchObject({ code: 2, said: expect.stringContaining(`The trace was made with cn/2026-1 of hash ${'0'.repeat(64)}`) });
    expect(run('replay -', {}, '{}')).toMatchObject({ code: 2, said: expect.stringContaining('format: missing') });
    expect(run('replay')).toMatchObject({ code: 2 });
  });
});

describe('redress rules lint', () => {
  it('finds no error in the pack of this program, whose tests hold', () => {
    const { code, said } = run('lint');
    expect(said).toMatch(/: 0 errors, \d+ warnings; \d+ cases of tests, 0 failed\.$/);
    expect(code).toBe(0);
  });

  it('tells file, line and reason of a fault in a folder, in words and as JSON, and ends with 1', () => {
    const copy = join(folder, 'rules/cn/2026-1');
    mkdirSync(join(folder, 'rules'));
    cpSync(PACK, copy, { recursive: true });
    const file = join(copy, 'deadlines.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"amount": 72', '"amount": 0'));
    const words = run(`lint ${copy}`);
    expect(words.code).toBe(1);
    expect(words.said).toContain('error  deadlines.json:4: a whole number from 1 to 1000 expected (shape)');
    const json = run(`lint ${copy}`, { json: true });
    expect(JSON.parse(json.said)).toMatchObject({ errors: 1, findings: [{ file: 'deadlines.json', line: 4, pointer: '/0/amount', code: 'shape', severity: 'error' }] });
    expect(run('evaluate', { pack: copy, facts: '-' }, JSON.stringify(FAKE))).toMatchObject({ code: 2, said: expect.stringContaining('deadlines.json:4:') });
    expect(run(`lint ${join(folder, 'nowhere')}`)).toMatchObject({ code: 2 });
  });
});

it('npx redress rules runs without a database, and its help names the commands', () => {
  const redress = (args: readonly string[], input: string = ''): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [join(RULES_FOLDER, '../server/cli.ts'), ...args], { input, encoding: 'utf8', env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } });
  const done = redress(['rules', 'evaluate', '--pack', 'cn/2026-1', '--facts', '-'], JSON.stringify(FAKE));
  expect([done.status, done.stderr]).toEqual([0, '']);
  expect(JSON.parse(String(done.stdout))).toMatchObject({ format: 'redress-rule-trace/1' });
  const wrong = redress(['rules', 'evaluate', '--facts', '-'], '{"type":"D-03","facts":{"shoe_size":1}}');
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('facts.shoe_size');
  const help = String(redress(['--help']).stdout);
  for (const command of ['rules evaluate', 'rules lint', 'rules replay']) expect(help).toContain(`redress ${command}`);
});

describe('redress rules replay of a dispute’s trace', () => {
  const made = (): object => {
    const { pack, kind, ...rest } = { pack: rules().find('cn/2026-1')!, kind: 'deadline' as const, about: 'respond' };
    const input = { ask: 'deadline', deadline: 'respond', from: '2026-11-20T02:00:00.000Z' } as const;
    const said = answerTrace(pack, kind, input);
    if (!said.ok) throw new Error(said.refusal.code);
    return { format: 'redress-reason-trace/1', kind, ...rest, pack: { name: 'cn/2026-1', hash: pack.hash }, input, ...said.value };
  };

  it('agrees, tells where a changed one differs, and refuses what is no trace', () => {
    expect(run(`replay ${fileOf('clock.json', made())}`)).toMatchObject({ code: 0, said: expect.stringContaining('deadline: 1 steps and the result agree') });
    const text = JSON.stringify(made());
    expect(run(`replay ${fileOf('moved.json', text.replace('"from":"2026-11-20', '"from":"2026-11-19'))}`)).toMatchObject({ code: 1, said: expect.stringContaining('result.due: recorded') });
    expect(run(`replay ${fileOf('other.json', text.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'a'.repeat(64)}"`))}`)).toMatchObject({ code: 2 });
    expect(run(`replay ${fileOf('none.json', { format: 'redress-reason-trace/1', kind: 'wish' })}`)).toMatchObject({ code: 2, said: expect.stringContaining('kind: one of') });
    expect(run(`replay ${fileOf('senseless.json', text.replace('"from":"2026-11-20T02:00:00.000Z"', '"from":"yesterday"'))}`)).toMatchObject({ code: 1 });
  });
});
