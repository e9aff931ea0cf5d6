import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concat, utf8, type Bytes } from './bytes.ts';
import { canonical, type Json, type JsonObject } from './canonical.ts';
import { filesInMemory, sourceOf, Unreadable } from './files.ts';
import { STEPS, type Report, type StepName } from './report.ts';
import { sample, seal, sealBag, type Sample } from './testkit/sample.ts';
import { zip, type Packed } from './testkit/zip.ts';
import { readTrust, type Trust } from './trust.ts';
import { verify, verifyBag } from './verify.ts';
import { remarkText, reportJson, reportText } from './words.ts';
import { openZip } from './zip.ts';
import { signCheckpoint, signer } from './testkit/log.ts';

const NOW = Date.parse('2026-11-20T02:00:00.000Z');
const HOW = { trust: null, now: NOW };

let whole: Sample;
beforeAll(async () => {
  whole = await sample();
});

const bag = (files: ReadonlyMap<string, Bytes>, trust: Trust | null = null): Promise<Report> => verifyBag(filesInMemory(files), { ...HOW, trust });
const packed = (files: ReadonlyMap<string, Bytes>): Packed[] => [...files].map(([name, bytes]) => ({ name: `redress-R26-0001/${name}`, bytes }));
const failed = (report: Report): StepName[] => report.steps.filter((step) => step.state === 'fail').map((step) => step.name);
const codes = (report: Report): string[] => report.steps.flatMap((step) => step.remarks.filter((one) => one.kind === 'fail').map((one) => one.code));
const trustOf = (file: object): Promise<Trust> => readTrust(utf8(JSON.stringify({ format: 'redress-trust/1', ...file })));

/** The sample with one document changed, and the list of contents and hashes written anew, as a forger would. */
function forged(path: string, change: (document: any) => void): Map<string, Bytes> {
  const files = new Map(whole.files);
  const document = JSON.parse(new TextDecoder().decode(files.get(`data/${path}`))) as JsonObject;
  change(document);
  files.set(`data/${path}`, utf8(canonical(document as Json)));
  return path === 'case.json' ? sealBag(files) : seal(files);
}

const actsOf = (record: any): any[] => record.acts;

describe('a whole case file', () => {
  it('passes every step there is something for, and says what each does not show', async () => {
    const report = await verify(sourceOf(zip(packed(whole.files))), HOW);
    expect(codes(report)).toEqual([]);
    expect(report.steps.map((step) => step.name)).toEqual([...STEPS]);
    expect(report.steps.filter((step) => step.state === 'not_checked').map((step) => step.name)).toEqual(['stamps', 'draws', 'readable']);
    for (const locale of ['en', 'zh-CN'] as const) {
      const text = reportText(locale, report);
      expect(text).toContain(locale === 'en' ? 'Keys come from the file itself' : '密钥取自文件本身');
      expect(text).not.toMatch(/\{\d\}|undefined/);
      expect(JSON.parse(JSON.stringify(reportJson(locale, report)))).toMatchObject({ format: 'redress-verification/1', result: 'passed', keys: 'file' });
    }
  });

  it('is checked against keys known from elsewhere', async () => {
    const trust = await trustOf({ logs: [whole.log.vkey], witnesses: [whole.witness.vkey] });
    expect(failed(await bag(whole.files, trust))).toEqual([]);
    const [stranger, other] = await Promise.all([signer('redress.example/log', 1), signer('other.example/w', 4)]);
    expect(codes(await bag(whole.files, await trustOf({ logs: [stranger.vkey], witnesses: [whole.witness.vkey] })))).toContain('log_not_trusted');
    expect(codes(await bag(whole.files, await trustOf({ logs: [whole.log.vkey], witnesses: [whole.witness.vkey, other.vkey], quorum: 2 })))).toEqual(['witness_quorum']);
    await expect(trustOf({ logs: [whole.witness.vkey] })).rejects.toThrow('logs');
    await expect(readTrust(utf8('{"format":"redress-trust/2"}'))).rejects.toThrow('redress-trust/1');
  });

  it('uses codes that have words in both languages', () => {
    const sources = ['bag', 'case', 'clock', 'cms', 'determinations', 'draw', 'evidence', 'files', 'ledger', 'log', 'pdf', 'readable', 'record', 'rules', 'stamp', 'tiles', 'traces', 'verify', 'watch', 'zip', 'cli/command', 'cli/main', 'cli/io', 'guard'].map((name) => readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8'));
    const used = sources.flatMap((text) => [...text.matchAll(/(?:fail|open|done|Unreadable|report)\((?:'(?:error|warning|unchecked)', )?'([a-z0-9_]+)'|code: '([a-z_]+)'/g)].map(([, one, two]) => one ?? two!));
    expect(used.length).toBeGreaterThan(100);
    for (const code of new Set(used.filter((one) => !['error', 'warning', 'unchecked'].includes(one)))) for (const locale of ['en', 'zh-CN'] as const) expect(remarkText(locale, code), code).not.toBe(code);
  });
});

describe('what is no whole case file', () => {
  it('of a file that is cut off nobody says where its keys come from', async () => {
    const file = zip(packed(whole.files));
    const trust = await trustOf({ logs: [whole.log.vkey] });
    for (const given of [null, trust]) {
      const report = await verify(sourceOf(file.slice(0, file.length >> 1)), { ...HOW, trust: given });
      expect(codes(report)).toEqual(['zip_damaged']);
      expect(report.keys).toBe('unread');
      expect(reportText('en', report)).toContain('No signature was checked.');
      expect(reportText('en', report)).not.toContain('Keys come from');
      expect(reportText('zh-CN', report)).toContain('没有检查任何签名');
    }
  });

  it('whoever gives something else is told what a case file is', () => {
    for (const code of ['no_zip', 'no_case']) {
      expect(remarkText('en', code)).toContain('download it from the page of the dispute');
      expect(remarkText('zh-CN', code)).toContain('在争议页面下载');
    }
  });
});

describe('a forged file whose hashes were written anew', () => {
  const CASES: readonly (readonly [what: string, path: string, change: (document: any) => void, code: string])[] = [
    ['a text of a party', 'record.json', (record) => (actsOf(record).find((act) => act.act === 'respond').events[0].body.text = 'It is pine.'), 'record_commitment'],
    ['an act left out', 'record.json', (record) => actsOf(record).splice(2, 1), 'record_gap'],
    ['an act left out, and the numbers mended', 'record.json', (record) => { const gone = actsOf(record).pop(); actsOf(record).at(-1).lastSeq = gone.lastSeq; }, 'record_count'],
    ['the last act left out', 'record.json', (record) => actsOf(record).pop(), 'record_end'],
    ['another moment', 'record.json', (record) => (actsOf(record)[1].at = '2020-01-01T00:00:00.000Z'), 'record_event'],
    ['another role', 'record.json', (record) => (actsOf(record)[1].role = 'operator'), 'record_event'],
    ['another act', 'record.json', (record) => (actsOf(record).find((act) => act.act === 'take_case').act = 'respond'), 'procedure_role'],
    ['an act nobody knows', 'record.json', (record) => (actsOf(record)[1].act = 'wish'), 'procedure_role'],
    ['another stage', 'record.json', (record) => (actsOf(record)[1].stageAfter = 'closed'), 'procedure_stage'],
    ['a commitment', 'record.json', (record) => (actsOf(record)[1].leaf = '0'.repeat(64)), 'record_commitment'],
    ['an act shut', 'record.json', (record) => { actsOf(record)[1].events = null; actsOf(record)[1].salt = null; actsOf(record)[1].leaf = '0'.repeat(64); }, 'proof_wrong'],
    ['the hash of an item', 'evidence/index.json', (index) => (index.items[1].sha256 = '0'.repeat(64)), 'evidence_other'],
    ['the SM3 of an item', 'evidence/index.json', (index) => (index.items.find((item: any) => item.path !== null).sm3 = '0'.repeat(64)), 'evidence_hash'],
    ['an item left out', 'evidence/index.json', (index) => index.items.pop(), 'evidence_dropped'],
    ['an item said to be another’s', 'evidence/index.json', (index) => (index.items[0].by = 'respondent'), 'evidence_other'],
    ['a rule', 'rules/cn-2026-1.json', (pack) => (pack.params[0].value = 8), 'rules_hash'],
    ['a disposition of money', 'ledger.json', (ledger) => (ledger.transfers[0].amountMinor += 1), 'ledger_sum'],
    ['a transfer left out', 'ledger.json', (ledger) => ledger.transfers.pop(), 'ledger_sum'],
    ['a sum', 'ledger.json', (ledger) => (ledger.sums[0].creditsPostedMinor += 1), 'ledger_balance'],
    ['what a determination says', 'determinations/1.json', (one) => (one.determination.result = 'dismissed'), 'determination_record'],
    ['what a case is about', 'case.json', (head) => (head.number = 'R26-0002'), 'record_filing'],
    ['how it ended', 'case.json', (head) => (head.stage = 'negotiation'), 'procedure_end'],
    ['the list of contents', 'case.json', (head) => head.files.traces.pop(), 'form_unlisted'],
    ['the rules it runs under', 'case.json', (head) => (head.rules.version = '2026-2'), 'rules_missing'],
    ['an answer of a rule', 'traces/1.json', (trace) => (trace.steps[0].answer = trace.steps[0].answer !== true), 'trace_hash'],
  ];
  it.each(CASES)('%s is found out', async (_, path, change, code) => {
    const report = await bag(forged(path, change));
    expect(codes(report)).toContain(code);
    expect(report.passed).toBe(false);
  });

  it('a trace with a hash of its own is asked again, and its inputs are those of the case', async () => {
    const paths = [...whole.files.keys()].filter((path) => path.startsWith('data/traces/'));
    const { createHash } = await import('node:crypto');
    const rehash = (trace: any): void => {
      const { format: _f, dispute: _d, no: _n, hash: _h, ...rest } = trace;
      trace.hash = createHash('sha256').update(canonical(rest as Json)).digest('hex');
    };
    const figured = paths.find((path) => new TextDecoder().decode(whole.files.get(path)).includes('"kind":"figure"'))!.slice(5);
    const change = (edit: (step: any) => void) => (trace: any): void => {
      edit(trace.steps.find((step: any) => step.kind === 'figure' && typeof step.answer === 'number'));
      rehash(trace);
    };
    expect(codes(await bag(forged(figured, change((step) => (step.answer += 1)))))).toContain('trace_answer');
    expect(codes(await bag(forged(figured, change((step) => (step.expression = '1 + 1')))))).toContain('trace_rule');
    expect(codes(await bag(forged(figured, change((step) => (step.inputs['facts.paid_minor'] = 7)))))).toContain('trace_input');
    const clocked = paths.find((path) => new TextDecoder().decode(whole.files.get(path)).includes('"kind":"deadline"'))!.slice(5);
    expect(codes(await bag(forged(clocked, (trace) => { trace.steps[0].answer = '2030-01-01T00:00:00.000Z'; rehash(trace); })))).toContain('trace_answer');
  });

  it('an act that nobody logged has no proof to stand on, and a checkpoint of another log none to sign it', async () => {
    const files = new Map(whole.files);
    files.set('data/proofs/act-1.tlog-proof', files.get('data/proofs/act-2.tlog-proof') ?? [...files].find(([path]) => path.startsWith('data/proofs/evidence'))![1]);
    expect(codes(await bag(seal(files)))).toContain('proof_wrong');
    const stranger = await signer('redress.example/log', 1);
    const own = new TextDecoder().decode(whole.files.get('data/log/checkpoint'));
    const text = own.slice(0, own.indexOf('\n\n') + 1);
    const other = new Map(whole.files);
    other.set('data/log/checkpoint', utf8(signCheckpoint(text, stranger)));
    expect(codes(await bag(seal(other)))).toContain('log_signature');
    // the log itself telling two stories of one size
    const split = new Map(whole.files);
    split.set('data/log/checkpoint', utf8(signCheckpoint(text.replace(/\n[^\n]+\n$/, '\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n'), whole.log)));
    expect(codes(await bag(seal(split)))).toContain('log_split');
  });

  it('a file slipped in is found among the contents and among the evidence', async () => {
    const files = new Map(whole.files);
    files.set('data/evidence/more.jpg', utf8('x'));
    expect(codes(await bag(seal(files)))).toContain('evidence_slipped_in');
    const later = new Map(whole.files);
    later.set('data/notes.txt', utf8('x'));
    expect(codes(await bag(sealBag(later)))).toContain('form_unlisted');
  });
});

describe('hostile packages', () => {
  const files = (): Packed[] => packed(whole.files);
  const opens = async (bytes: Bytes): Promise<string> => {
    try {
      const found = await openZip(sourceOf(bytes));
      for (const name of found.names) await found.read(name);
      return 'opened';
    } catch (error) {
      if (error instanceof Unreadable) return error.code;
      throw error;
    }
  };
  const with1 = (one: Packed): Bytes => zip([...files().slice(0, 2), one]);

  it.each([
    ['a path out of the folder', (): Bytes => with1({ name: '../evil', bytes: utf8('x') }), 'path_escapes'],
    ['a path out of the folder, further in', (): Bytes => with1({ name: 'a/../../evil', bytes: utf8('x') }), 'path_escapes'],
    ['a path from the root', (): Bytes => with1({ name: '/etc/passwd', bytes: utf8('x') }), 'path_escapes'],
    ['a path of Windows', (): Bytes => with1({ name: 'C:\\evil', bytes: utf8('x') }), 'path_escapes'],
    ['a name with a control letter', (): Bytes => with1({ name: 'a\u0007', bytes: utf8('x') }), 'path_bad'],
    ['two files of one name', (): Bytes => zip([...files(), files()[0]!]), 'zip_twice'],
    ['two names that differ in case', (): Bytes => zip([{ name: 'd/A', bytes: utf8('x') }, { name: 'd/a', bytes: utf8('y') }]), 'zip_twice'],
    ['a link', (): Bytes => with1({ name: 'd/l', bytes: utf8('/etc/passwd'), says: { mode: 0o120777 } }), 'zip_link'],
    ['an encrypted file', (): Bytes => with1({ name: 'd/l', bytes: utf8('x'), says: { flags: 0x801 } }), 'zip_encrypted'],
    ['an unknown way to pack', (): Bytes => with1({ name: 'd/l', bytes: utf8('x'), says: { method: 12 } }), 'zip_method'],
    ['a bomb that says what it is', (): Bytes => with1({ name: 'd/l', bytes: new Uint8Array(8_000_000) }), 'zip_bomb'],
    ['a bomb that says it is small', (): Bytes => with1({ name: 'd/l', bytes: new Uint8Array(8_000_000), says: { size: 10 } }), 'zip_two_ways'],
    ['another name in the directory', (): Bytes => with1({ name: 'd/l', bytes: utf8('x'), says: { name: 'd/m' } }), 'zip_two_ways'],
    ['bytes between its files', (): Bytes => zip(files().slice(0, 3), utf8('hidden')), 'zip_more'],
    ['bytes before', (): Bytes => concat(utf8('#!/bin/sh\n'), zip(files().slice(0, 3))), 'zip_more'],
    ['bytes behind', (): Bytes => concat(zip(files().slice(0, 3)), utf8('hidden')), 'zip_damaged'],
    ['more files than it may have', (): Bytes => zip(Array.from({ length: 5_001 }, (_, at) => ({ name: `d/${at}`, bytes: new Uint8Array(), store: true }))), 'zip_members'],
    ['half a package', (): Bytes => zip(files()).slice(0, 9_000), 'zip_damaged'],
    ['no package', (): Bytes => utf8('This is a letter, and no package at all.'), 'no_zip'],
    ['nothing', (): Bytes => new Uint8Array(), 'no_zip'],
  ] as const)('%s is refused', async (_, make, code) => {
    expect(await opens(make())).toBe(code);
  });

  it('says what it cannot read, and fails what it can', async () => {
    await expect(verify(sourceOf(utf8('no')), HOW)).rejects.toMatchObject({ code: 'no_zip' });
    await expect(verify(sourceOf(zip([{ name: 'a/b.txt', bytes: utf8('x') }])), HOW)).rejects.toMatchObject({ code: 'no_case' });
    const doubled = await verify(sourceOf(zip([...files(), files()[0]!])), HOW);
    expect([doubled.passed, failed(doubled)]).toEqual([false, ['package']]);
  });

  it('opens what Info-ZIP wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-zip-'));
    try {
      writeFileSync(join(folder, 'make.mjs'), "import yazl from 'yazl'; const z = new yazl.ZipFile(); z.addBuffer(Buffer.from('hello '.repeat(99)), 'd/证据.txt'); z.addBuffer(Buffer.from('x'), 'd/b', { compress: false, forceZip64Format: true }); z.addReadStream(process.stdin, 'd/s'); z.end(); z.outputStream.pipe(process.stdout);");
      const made = execFileSync(process.execPath, ['--input-type=module', '-e', readFileSync(join(folder, 'make.mjs'), 'utf8')], { cwd: join(import.meta.dirname, '..'), input: 'streamed' });
      const found = await openZip(sourceOf(Uint8Array.from(made)));
      expect(found.names).toEqual(['d/b', 'd/s', 'd/证据.txt']);
      expect(new TextDecoder().decode(await found.read('d/s'))).toBe('streamed');
      expect((await found.read('d/证据.txt')).length).toBe(594);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the command', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-verify-'));
    writeFileSync(at('case.zip'), zip(packed(whole.files)));
    writeFileSync(at('forged.zip'), zip(packed(forged('record.json', (record) => (record.acts[1].at = '2020-01-01T00:00:00.000Z')))));
    writeFileSync(at('trust.json'), JSON.stringify({ format: 'redress-trust/1', logs: [whole.log.vkey], witnesses: [whole.witness.vkey] }));
    writeFileSync(at('checkpoint'), whole.files.get('data/log/checkpoint')!);
    writeFileSync(at('inclusion.json'), JSON.stringify(JSON.parse(readFileSync(join(import.meta.dirname, '../vectors/merkle/inclusion.json'), 'utf8')).cases[1]));
    writeFileSync(at('consistency.json'), JSON.stringify(JSON.parse(readFileSync(join(import.meta.dirname, '../vectors/merkle/consistency.json'), 'utf8')).cases[2]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const { main } = await import('./cli/command.ts');
    let [out, err] = ['', ''];
    const code = await main(args, { LANG: 'C' }, NOW, (text) => (out += `${text}\n`), (text) => (err += `${text}\n`));
    return { code, out, err };
  }

  it('ends with 0, 1 or 2', async () => {
    expect(await run(at('case.zip'))).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Nothing failed.') });
    expect(await run(at('case.zip'), '--trust', at('trust.json'), '--lang', 'zh-CN')).toMatchObject({ code: 0, out: expect.stringContaining('密钥取自您提供的列表') });
    const told = await run(at('forged.zip'), '--json');
    expect([told.code, JSON.parse(told.out).result]).toEqual([1, 'failed']);
    expect(await run(at('nothing.zip'))).toMatchObject({ code: 2, out: '' });
    expect(await run(at('trust.json'))).toMatchObject({ code: 2, err: `${remarkText('en', 'no_zip')}\n` });
    expect(await run(at('case.zip'), '--trust', at('checkpoint'))).toMatchObject({ code: 2 });
    expect(await run('--wish')).toMatchObject({ code: 2 });
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('redress-verify FILE') });
    expect(await run('draw', at('case.zip'))).toMatchObject({ code: 2 });
  });

  it('checks single proofs, heads and bags', async () => {
    expect(await run('inclusion', '--json', at('inclusion.json'))).toMatchObject({ code: 0, out: '{"result":"passed"}\n' });
    expect(await run('consistency', at('consistency.json'))).toMatchObject({ code: 1, out: 'FAILED\n' });
    expect(await run('consistency', at('inclusion.json'))).toMatchObject({ code: 1 });
    expect(await run('inclusion', at('checkpoint'))).toMatchObject({ code: 2 });
    expect(await run('checkpoint', at('checkpoint'), '--key', whole.log.vkey)).toMatchObject({ code: 0, out: expect.stringMatching(/^redress\.example\/log\n\d+\n.*\nOK\n$/) });
    expect(await run('checkpoint', at('checkpoint'), '--key', whole.witness.vkey, '--json')).toMatchObject({ code: 0 });
    expect(await run('checkpoint', at('checkpoint'), '--key', (await signer('redress.example/log', 1)).vkey)).toMatchObject({ code: 1 });
    expect(await run('bag', folder)).toMatchObject({ code: 1, out: expect.stringContaining('There is no bagit.txt.') });
    execFileSync('mkdir', ['-p', at('bag/data')]);
    const bagFiles = new Map<string, Bytes>([['data/a.txt', utf8('a')]]);
    for (const [name, bytes] of sealBag(bagFiles)) writeFileSync(at(`bag/${name}`), bytes);
    expect(await run('bag', at('bag'))).toMatchObject({ code: 0 });
    writeFileSync(at('bag/data/a.txt'), 'b');
    expect(await run('bag', at('bag'))).toMatchObject({ code: 1, out: expect.stringContaining('data/a.txt is not what the list says') });
  });
});
