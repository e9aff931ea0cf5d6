import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { base64, utf8, type Bytes } from '../verifier/bytes.ts';
import { readCheckpoint, readVkey, says } from '../verifier/note.ts';
import { checkpointText, signCheckpoint, signer, type Signer } from '../verifier/testkit/log.ts';
import { consistencyProof } from '../verifier/testkit/tree.ts';
import { DamagedState, State } from './state.ts';
import { Witness, witnessKey, type Answer, type WitnessKey } from './witness.ts';

const ORIGIN = 'redress.example/log';
const NOW = 1_793_000_000_000;
const leaf = (text: string): Bytes => Uint8Array.from(createHash('sha256').update(text).digest());
const tree = (size: number, story = ''): Bytes[] => Array.from({ length: size }, (_, at) => leaf(`${story}${at}`));

let folder: string;
let log: Signer;
let key: WitnessKey;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-witness-'));
  log = await signer(ORIGIN, 1);
  key = await witnessKey(join(folder, 'key.pem'), 'witness.example/w1');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function opened(begin = false): Promise<Witness> {
  if (begin) State.begin(folder, ORIGIN);
  return new Witness(key, State.open(folder, [ORIGIN]), [(await readVkey(log.vkey))!], () => NOW);
}

function body(old: number, leaves: readonly Bytes[], by: Signer = log, proof?: readonly Bytes[]): Uint8Array {
  const hashes = proof ?? (old === 0 || old > leaves.length ? [] : consistencyProof(leaves, old));
  return utf8(`old ${old}\n${hashes.map((hash) => `${base64(hash)}\n`).join('')}\n${signCheckpoint(checkpointText(by.name, leaves), by)}`);
}

async function holds(answer: Answer, leaves: readonly Bytes[]): Promise<boolean> {
  const note = readCheckpoint(`${signCheckpoint(checkpointText(ORIGIN, leaves), log)}${answer.body}`)!.note;
  const said = await says(note, (await readVkey(key.vkey))!);
  return answer.status === 200 && said.state === 'good' && said.seconds === NOW / 1000;
}

describe('a witness', () => {
  it('signs a log that only grows, with the time, and the same head again', async () => {
    const witness = await opened(true);
    let old = 0;
    for (const size of [3, 3, 4, 8, 300]) {
      expect(await holds(await witness.addCheckpoint(body(old, tree(size))), tree(size)), `${old} to ${size}`).toBe(true);
      old = size;
    }
    expect(await (await opened()).addCheckpoint(body(3, tree(301)))).toMatchObject({ status: 409, type: 'text/x.tlog.size', body: '300\n' });
  });

  it('refuses, each by its own status', async () => {
    const witness = await opened(true);
    await witness.addCheckpoint(body(0, tree(5)));
    const [stranger, other] = await Promise.all([signer(ORIGIN, 1), signer('other.example/log', 1)]);
    const proofOf9 = consistencyProof(tree(9), 5);
    const status = async (request: Uint8Array): Promise<number> => (await witness.addCheckpoint(request)).status;
    expect(await status(body(5, tree(9), stranger))).toBe(403);
    expect(await status(body(5, tree(9), other))).toBe(404);
    expect(await status(body(9, tree(5)))).toBe(400);
    expect(await status(body(4, tree(9)))).toBe(409);
    expect(await status(body(0, tree(9)))).toBe(409);
    expect(await status(body(5, tree(9), log, proofOf9.slice(1)))).toBe(422);
    expect(await status(body(5, tree(9), log, [...proofOf9, leaf('x')]))).toBe(422);
    expect(await status(body(5, tree(5, 'other ')))).toBe(409);
    for (const wrong of ['', 'old 5\n', 'old 05\n\nx', 'old -1\n\nx', 'old 5\nAA==\n\nx\n']) expect(await status(utf8(wrong)), wrong).toBe(400);
    const long = utf8(`old 5\n${`${base64(leaf('x'))}\n`.repeat(64)}\n${signCheckpoint(checkpointText(ORIGIN, tree(9)), log)}`);
    expect(await status(long)).toBe(400);
    expect(await status(body(5, tree(9)))).toBe(200);
  });

  it('never signs two stories, whoever comes first', async () => {
    const witness = await opened(true);
    await witness.addCheckpoint(body(0, tree(4)));
    const shared = tree(4);
    const views = ['left ', 'right '].map((story) => [...shared, ...tree(6, story)]);
    const answers = await Promise.all([...views, ...views].map((leaves) => witness.addCheckpoint(body(4, leaves))));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409, 409]);
    const won = answers.findIndex((one) => one.status === 200) % 2;
    // the other view has no proof from the head that was signed
    for (const proof of [consistencyProof(views[1 - won]!, 4), []]) expect([409, 422]).toContain((await witness.addCheckpoint(body(10, views[1 - won]!, log, proof))).status);
    expect(await holds(await witness.addCheckpoint(body(10, [...views[won]!, leaf('more')])), [...views[won]!, leaf('more')])).toBe(true);
  });

  it('goes no further when what it kept is damaged, lost, moved or another’s', async () => {
    await (await opened(true)).addCheckpoint(body(0, tree(5)));
    const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.head'))!);
    const kept = readFileSync(path, 'utf8');
    for (let at = 0; at < kept.length; at += 7) {
      const bytes = Buffer.from(kept);
      bytes[at]! ^= 1;
      writeFileSync(path, bytes);
      expect(() => State.open(folder, [ORIGIN]), `byte ${at}`).toThrow(DamagedState);
    }
    for (const wrong of ['', kept.slice(0, 40), `${kept}more\n`]) {
      writeFileSync(path, wrong);
      expect(() => State.open(folder, [ORIGIN])).toThrow(DamagedState);
    }
    rmSync(path);
    expect(() => State.open(folder, [ORIGIN])).toThrow('--begin');
    writeFileSync(join(folder, '00.head'), kept);
    expect(() => State.open(folder, [ORIGIN])).toThrow(DamagedState);
    rmSync(join(folder, '00.head'));
    writeFileSync(path, kept);
    expect(() => State.begin(folder, ORIGIN)).toThrow('begun before');
    const [one, two] = await Promise.all([opened(), opened()]);
    expect((await one.addCheckpoint(body(5, tree(6)))).status).toBe(200);
    await expect(two.addCheckpoint(body(5, [...tree(5), leaf('other')]))).rejects.toThrow('another program');
  });
});

describe('its program', () => {
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill('SIGKILL'));

  async function start(...more: string[]): Promise<{ url: string; vkey: string }> {
    child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), '--name', 'witness.example/w2', '--data', join(folder, 'data'), '--log', log.vkey, '--port', '0', ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for await (const part of child.stdout!) {
      said += String(part);
      if (said.includes('\n')) break;
    }
    const { port, vkey } = JSON.parse(said) as { port: number; vkey: string };
    return { url: `http://127.0.0.1:${port}`, vkey };
  }

  const submit = (url: string, content: Uint8Array): Promise<Response> => fetch(`${url}/add-checkpoint`, { method: 'POST', body: Buffer.from(content) });

  it('keeps what it signed through kill -9, in the middle of requests', async () => {
    const { url, vkey } = await start('--begin', ORIGIN);
    expect(await (await fetch(url)).text()).toBe(`${vkey}\n`);
    const known = (await readVkey(vkey))!;
    const signed: number[] = [];
    const from = async (old: number): Promise<void> => {
      const answer = await submit(url, body(old, tree(old + 1)));
      if (answer.status !== 200) return;
      signed.push(old + 1);
      const note = readCheckpoint(`${signCheckpoint(checkpointText(ORIGIN, tree(old + 1)), log)}${await answer.text()}`)!.note;
      expect((await says(note, known)).state).toBe('good');
    };
    for (let old = 0; old < 20; old += 1) await from(old);
    const going = from(20).catch(() => undefined);
    child!.kill('SIGKILL');
    await going;
    const again = await start();
    expect(again.vkey).toBe(vkey);
    const asked = await submit(again.url, body(0, tree(1)));
    expect([asked.status, asked.headers.get('content-type')]).toEqual([409, 'text/x.tlog.size']);
    const stands = Number(await asked.text());
    expect(stands).toBeGreaterThanOrEqual(signed.at(-1)!);
    expect(stands).toBeLessThanOrEqual(21);
    expect((await submit(again.url, body(stands, tree(30)))).status).toBe(200);
    expect((await fetch(`${again.url}/add-checkpoint`)).status).toBe(405);
    expect((await submit(again.url, new Uint8Array(300_000))).status).toBe(413);
  });

  it('does not start on a damaged state, or without a log', async () => {
    await start('--begin', ORIGIN);
    child!.kill('SIGKILL');
    const heads = join(folder, 'data/heads');
    writeFileSync(join(heads, readdirSync(heads)[0]!), 'redress-witness/1\n');
    const ended = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), '--name', 'w', '--data', join(folder, 'data'), '--log', log.vkey], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    for await (const part of ended.stderr) said += String(part);
    expect(said).toContain('is damaged');
    expect(ended.exitCode ?? (await new Promise((resolve) => ended.once('exit', resolve)))).toBe(2);
  });
});
