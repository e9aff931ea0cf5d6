import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskFiles, type FileStore } from './files.ts';
import { s3Files } from './files-s3.ts';
import { SignedDoor } from './testkit-sigv4.ts';

/** It comes without types. */
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => { run(): Promise<{ port: number }>; close(): Promise<void> };

let root = '';
let server: InstanceType<typeof S3rver>;
let door: SignedDoor;
let address = { endpoint: '' };
const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const settings = (more: object = {}): Parameters<typeof s3Files>[0] => ({ bucket: 'evidence', region: 'us-east-1', prefix: 'files/', ...KEYS, ...address, ...more });

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'redress-store-'));
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: path.join(root, 's3'), configureBuckets: [{ name: 'evidence', configs: [] }] });
  const { port } = await server.run();
  door = new SignedDoor(port, KEYS.secretAccessKey);
  address = { endpoint: `http://127.0.0.1:${await door.listen()}` };
});
afterAll(async () => {
  await door.close();
  await server.close();
  await rm(root, { recursive: true, force: true });
});

const STORES: Readonly<Record<string, () => FileStore>> = {
  disk: () => diskFiles(path.join(root, 'disk')),
  s3: () => s3Files(settings(), path.join(root, 'incoming-of-s3')),
};

async function kept(store: FileStore, name: string, bytes: Buffer): Promise<Buffer> {
  const arrived = await store.arrive(name, Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), 100_000_000);
  if (!arrived.ok) throw new Error(arrived.refusal.code);
  await arrived.value.keep();
  await arrived.value.discard();
  return arrived.value.sha256;
}

describe.each(Object.keys(STORES))('the storage port, %s', (name) => {
  const store = (): FileStore => STORES[name]!();

  test('keeps what arrived under its hash, and gives it back whole and in parts', async () => {
    const bytes = randomBytes(100_000);
    const sha256 = await kept(store(), 'a', bytes);
    expect(sha256).toEqual(createHash('sha256').update(bytes).digest());
    expect(await buffer((await store().read(sha256))!)).toEqual(bytes);
    expect(await buffer((await store().read(sha256, { start: 10, end: 19 }))!)).toEqual(bytes.subarray(10, 20));
    expect(await buffer((await store().read(sha256, { start: 99_999, end: 99_999 }))!)).toEqual(bytes.subarray(99_999));
  });

  test('a file of several pieces', async () => {
    const bytes = randomBytes(20 * 1024 * 1024 + 3);
    const sha256 = await kept(store(), 'large', bytes);
    expect(createHash('sha256').update(await buffer((await store().read(sha256))!)).digest()).toEqual(sha256);
  });

  test('the same file twice is one file; both are there', async () => {
    const bytes = randomBytes(1000);
    const [one, two] = await Promise.all([kept(store(), 'twin-1', bytes), kept(store(), 'twin-2', bytes)]);
    expect(one).toEqual(two);
    expect(await buffer((await store().read(one))!)).toEqual(bytes);
  });

  test('nothing is refused late: too long, empty, and a broken line leave nothing behind', async () => {
    expect(await store().arrive('long', Readable.from([Buffer.alloc(11)]), 10)).toMatchObject({ ok: false, refusal: { code: 'file_too_large' } });
    expect(await store().arrive('empty', Readable.from([]), 10)).toMatchObject({ ok: false, refusal: { code: 'file_empty' } });
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('the line broke');
      })(),
    );
    await expect(store().arrive('broken', broken, 1000)).rejects.toThrow('the line broke');
    const folder = path.join(root, name === 'disk' ? 'disk' : 'incoming-of-s3', 'incoming');
    expect(await readdir(folder)).toEqual([]);
  });

  test('what is not there is not there', async () => {
    expect(await store().read(randomBytes(32))).toBeUndefined();
    expect(await store().read(randomBytes(32), { start: 0, end: 1 })).toBeUndefined();
  });
});

describe('an S3 store', () => {
  test('other keys open nothing: requests are signed, and the signature is looked at', async () => {
    await expect(kept(s3Files(settings({ secretAccessKey: 'wrong' }), path.join(root, 'other')), 'x', randomBytes(10))).rejects.toThrow();
    expect([door.passed > 10, door.refused > 0]).toEqual([true, true]);
  });

  test('other bytes under a name are found out at the end of the reading', async () => {
    const sha256 = await kept(STORES['s3']!(), 'changed', Buffer.from('what was said'));
    const hex = sha256.toString('hex');
    const folder = path.join(root, 's3', 'evidence', 'files', hex.slice(0, 2), hex.slice(2, 4));
    const object = (await readdir(folder)).find((one) => one.startsWith(hex) && one.includes('object'))!;
    expect((await readFile(path.join(folder, object))).toString()).toBe('what was said');
    await writeFile(path.join(folder, object), 'what was SAID');
    await expect(buffer((await STORES['s3']!().read(sha256))!)).rejects.toThrow('other bytes');
  });
});
