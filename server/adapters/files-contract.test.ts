import { createHash, createSecretKey, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someBytes } from '../../scripts/sizes.ts';
import { diskFiles, type FileSeal, type FileStore, type StoredFile } from './files.ts';
import { s3Files } from './files-s3.ts';
import { SealBroken } from './sealed-frames.ts';
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

const newSeal = (): FileSeal => ({ object: randomUUID(), key: createSecretKey(someBytes(32)) });

async function kept(store: FileStore, name: string, bytes: Buffer, seal = newSeal()): Promise<StoredFile> {
  const arrived = await store.arrive(name, Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), 100_000_000, seal);
  if (!arrived.ok) throw new Error(arrived.refusal.code);
  await arrived.value.keep();
  return { sha256: arrived.value.sha256, bytes: bytes.length, seal };
}

/** Every byte that lies below a folder. */
async function everythingBelow(folder: string): Promise<Buffer> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return Buffer.concat(await Promise.all(names.filter((one) => one.isFile()).map((one) => readFile(path.join(one.parentPath, one.name)))));
}

describe.each(Object.keys(STORES))('the storage port, %s', (name) => {
  const store = (): FileStore => STORES[name]!();

  test('gives back what arrived, whole and in parts; what lies in it is sealed', async () => {
    const mark = Buffer.from('a text that nobody else may read');
    const bytes = Buffer.concat([someBytes(100_000), mark]);
    const file = await kept(store(), 'a', bytes);
    expect(file.sha256).toEqual(createHash('sha256').update(bytes).digest());
    const part = async (start: number, end: number): Promise<Buffer> => buffer((await store().read(file, { start, end }))!);
    expect(await buffer((await store().read(file))!)).toEqual(bytes);
    for (const [start, end] of [[10, 19], [65_535, 65_535], [65_536, 65_536], [65_530, 65_540], [0, bytes.length - 1], [bytes.length - 1, bytes.length - 1]] as const) {
      expect(await part(start, end)).toEqual(bytes.subarray(start, end + 1));
    }
    expect((await everythingBelow(root)).includes(mark)).toBe(false);
  });

  test.each([1, 65_535, 65_536, 65_537, 131_072, 20 * 1024 * 1024 + 3])('a file of %d bytes', async (length) => {
    const bytes = someBytes(length);
    const file = await kept(store(), `of-${length}`, bytes);
    expect(createHash('sha256').update(await buffer((await store().read(file))!)).digest()).toEqual(file.sha256);
  });

  test('the same file twice is sealed twice: nobody sees that two are alike', async () => {
    const bytes = someBytes(1000);
    const [one, two] = await Promise.all([kept(store(), 'twin-1', bytes), kept(store(), 'twin-2', bytes)]);
    expect(one.sha256).toEqual(two.sha256);
    expect(await buffer((await store().read(two))!)).toEqual(bytes);
    await expect(buffer((await store().read({ ...one, seal: { object: one.seal!.object, key: two.seal!.key } }))!)).rejects.toThrow(SealBroken);
  });

  test('what is discarded is gone, kept or not', async () => {
    const seal = newSeal();
    const arrived = await store().arrive('gone', Readable.from([Buffer.from('x')]), 10, seal);
    if (!arrived.ok) throw new Error('refused');
    await arrived.value.keep();
    await arrived.value.discard();
    expect(await store().read({ ...arrived.value, seal })).toBeUndefined();
  });

  test('nothing is refused late: too long, empty, and a broken line leave nothing behind', async () => {
    expect(await store().arrive('long', Readable.from([Buffer.alloc(11)]), 10, newSeal())).toMatchObject({ ok: false, refusal: { code: 'file_too_large' } });
    expect(await store().arrive('empty', Readable.from([]), 10, newSeal())).toMatchObject({ ok: false, refusal: { code: 'file_empty' } });
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('the line broke');
      })(),
    );
    await expect(store().arrive('broken', broken, 1000, newSeal())).rejects.toThrow('the line broke');
    const folder = path.join(root, name === 'disk' ? 'disk' : 'incoming-of-s3', 'incoming');
    expect(await readdir(folder)).toEqual([]);
  });

  test('what is not there is not there', async () => {
    for (const seal of [newSeal(), undefined]) {
      expect(await store().read({ sha256: someBytes(32), bytes: 9, seal })).toBeUndefined();
      expect(await store().read({ sha256: someBytes(32), bytes: 9, seal }, { start: 0, end: 1 })).toBeUndefined();
    }
  });
});

describe('an S3 store', () => {
  test('other keys open nothing: requests are signed, and the signature is looked at', async () => {
    await expect(kept(s3Files(settings({ secretAccessKey: 'wrong' }), path.join(root, 'other')), 'x', someBytes(10))).rejects.toThrow();
    expect([door.passed > 10, door.refused > 0]).toEqual([true, true]);
  });

  test('bytes that were changed in the store are found out while they are read', async () => {
    const bytes = someBytes(200_000);
    const file = await kept(STORES['s3']!(), 'changed', bytes);
    const names = await readdir(path.join(root, 's3'), { recursive: true });
    const name = names.find((one) => one.includes(file.seal!.object) && one.endsWith('_object'))!;
    const sealed = await readFile(path.join(root, 's3', name));
    sealed[150_000]! ^= 1;
    await writeFile(path.join(root, 's3', name), sealed);
    await expect(buffer((await STORES['s3']!().read(file))!)).rejects.toThrow(SealBroken);
    expect(await buffer((await STORES['s3']!().read(file, { start: 0, end: 9 }))!)).toEqual(bytes.subarray(0, 10));
    await writeFile(path.join(root, 's3', name), sealed.subarray(0, 20));
    await expect(buffer((await STORES['s3']!().read(file, { start: 0, end: 9 }))!)).rejects.toThrow(SealBroken);
  });

  test('a file or a part of it is one request', async () => {
    const file = await kept(STORES['s3']!(), 'once', someBytes(200_000));
    for (const part of [undefined, { start: 70_000, end: 140_000 }]) {
      const before = door.passed;
      await buffer((await STORES['s3']!().read(file, part))!);
      expect(door.passed - before).toBe(1);
    }
    const before = door.passed;
    expect(await STORES['s3']!().read({ ...file, seal: newSeal() })).toBeUndefined();
    expect(door.passed - before).toBe(1);
  });

  test('a stream that nobody reads on, or that the store breaks off, ends without harm', async () => {
    const file = await kept(STORES['s3']!(), 'left', someBytes(5_000_000));
    const left = (await STORES['s3']!().read(file))!;
    left.destroy();
    await once(left, 'close');
    const broken = (await STORES['s3']!().read(file))!;
    await once(broken, 'readable');
    door.breakOff();
    await expect(buffer(broken)).rejects.toThrow();
  });
});

describe('a sealed file on the disk', () => {
  const FRAME_ON_DISK = 65_536 + 28;
  const damages: readonly [string, (sealed: Buffer) => Buffer][] = [
    ['a bit is changed in the last frame', (sealed) => ((sealed[sealed.length - 1]! ^= 1), sealed)],
    ['the last frame is cut off', (sealed) => sealed.subarray(0, 20 + 2 * FRAME_ON_DISK)],
    ['the end of the last frame is cut off', (sealed) => sealed.subarray(0, sealed.length - 1)],
    ['all but the head is cut off', (sealed) => sealed.subarray(0, 20)],
    ['two frames change places', (sealed) => Buffer.concat([sealed.subarray(0, 20), sealed.subarray(20 + FRAME_ON_DISK, 20 + 2 * FRAME_ON_DISK), sealed.subarray(20, 20 + FRAME_ON_DISK), sealed.subarray(20 + 2 * FRAME_ON_DISK)])],
    ['a frame stands twice', (sealed) => Buffer.concat([sealed.subarray(0, 20 + FRAME_ON_DISK), sealed.subarray(20)])],
  ];
  test.each(damages)('is not passed on when %s', async (_what, damage) => {
    const folder = path.join(root, 'damaged');
    const file = await kept(diskFiles(folder), 'd', someBytes(3 * 65_536 - 100));
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const one = names.find((entry) => entry.name === file.seal!.object)!;
    const at = path.join(one.parentPath, one.name);
    await writeFile(at, damage(await readFile(at)));
    await expect(buffer((await diskFiles(folder).read(file))!)).rejects.toThrow(SealBroken);
  });

  test('of another object of the same key does not open in its place', async () => {
    const folder = path.join(root, 'moved');
    const { key } = newSeal();
    const [one, two] = [await kept(diskFiles(folder), 'one', someBytes(50), { object: randomUUID(), key }), await kept(diskFiles(folder), 'two', someBytes(50), { object: randomUUID(), key })];
    const places = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const at = (file: StoredFile): string => places.map((entry) => path.join(entry.parentPath, entry.name)).find((name) => name.endsWith(file.seal!.object))!;
    await writeFile(at(one), await readFile(at(two)));
    await expect(buffer((await diskFiles(folder).read(one))!)).rejects.toThrow(SealBroken);
  });

  test('and one that an earlier release kept plain, under its hash, still opens', async () => {
    const bytes = Buffer.from('kept before files were sealed');
    const sha256 = createHash('sha256').update(bytes).digest();
    const hex = sha256.toString('hex');
    await mkdir(path.join(root, 'disk', hex.slice(0, 2), hex.slice(2, 4)), { recursive: true });
    await writeFile(path.join(root, 'disk', hex.slice(0, 2), hex.slice(2, 4), hex), bytes);
    expect(await buffer((await STORES['disk']!().read({ sha256, bytes: bytes.length, seal: undefined }))!)).toEqual(bytes);
    expect(await buffer((await STORES['disk']!().read({ sha256, bytes: bytes.length, seal: undefined }, { start: 5, end: 10 }))!)).toEqual(bytes.subarray(5, 11));
  });
});
