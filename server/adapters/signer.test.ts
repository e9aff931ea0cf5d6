import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLine, parseKey, parseNote, formatNote, signersOf } from '../../core/log/log.ts';
import note from '../../vectors/log/note.json' with { type: 'json' };
import { openLogPorts, readLogSettings } from './log-settings.ts';
import { checkEd25519, fileMemory, fileSigner, SigningKeyError, signerOf, writeSigningKey } from './signer.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-signer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const root = Buffer.alloc(32, 7);

describe('the log’s keys', () => {
  test('a first key is made once, for its owner only, and is found again', async () => {
    const first = await fileSigner(join(folder, 'log'), 'odr.example/log');
    const again = await fileSigner(join(folder, 'log'), 'another.example/log');
    expect(again.keys).toEqual(first.keys);
    expect(again.origin).toBe('odr.example/log');
    expect((await stat(join(folder, 'log', 'signing-keys'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'log'))).mode & 0o777).toBe(0o700);
    const text = 'odr.example/log\n0\n\n';
    const key = parseKey(first.keys[0]!)!;
    const read = parseNote(formatNote('a text\n', await first.sign('a text\n')))!;
    expect(signersOf(read, [key], (one, over, signature) => checkLine(one, over, signature, checkEd25519))).toEqual([key]);
    expect(checkEd25519(key.key, Buffer.from(text), Buffer.alloc(64))).toBe(false);
  });

  test('two of them sign side by side while one is being retired', async () => {
    const [old, fresh] = [writeSigningKey('odr.example/log', Buffer.alloc(32, 1)), writeSigningKey('odr.example/log', Buffer.alloc(32, 2))];
    const signer = signerOf(fresh + old);
    expect(signer.keys).toEqual([...signerOf(fresh).keys, ...signerOf(old).keys]);
    expect(await signer.sign('x\n')).toHaveLength(2);
  });

  test('Go’s key is read as it is', async () => {
    expect(await signerOf(note.signer).sign(note.text)).toEqual([note.lines[0]]);
  });

  test.each([
    ['nothing', ''],
    ['no key', 'hello\n'],
    ['an id of another key', writeSigningKey('a', Buffer.alloc(32, 1)).replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['two names', writeSigningKey('a', Buffer.alloc(32, 1)) + writeSigningKey('b', Buffer.alloc(32, 2))],
  ])('refused: %s', (_, text) => {
    expect(() => signerOf(text)).toThrow(SigningKeyError);
  });

  test('a file that cannot be read is not replaced by a new key', async () => {
    await writeFile(join(folder, 'signing-keys'), 'PRIVATE+KEY+broken');
    await expect(fileSigner(folder, 'odr.example/log')).rejects.toBeInstanceOf(SigningKeyError);
    expect(await readFile(join(folder, 'signing-keys'), 'utf8')).toBe('PRIVATE+KEY+broken');
  });

  test('where nothing can be written no half of a key is left', async () => {
    await writeFile(join(folder, 'log'), 'a file where the folder should be');
    await expect(fileSigner(join(folder, 'log'), 'odr.example/log')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['log']);
  });
});

describe('what was published last', () => {
  test('is kept for each log by its name, and read again by another process', async () => {
    const memory = fileMemory(folder, 'odr.example/log');
    expect(await memory.last()).toBeUndefined();
    await memory.note({ size: 12, root });
    expect(await fileMemory(folder, 'odr.example/log').last()).toEqual({ size: 12, root });
    expect(await fileMemory(folder, 'odr.example/log-2').last()).toBeUndefined();
  });

  test('a disk that is full leaves what was there', async () => {
    const memory = fileMemory(folder, 'odr.example/log');
    await memory.note({ size: 12, root });
    const [name = ''] = await readdir(folder);
    await rm(join(folder, name));
    // a folder in its place: writing over it fails, as on a full disk, at the last step
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(folder, name, 'x'), { recursive: true });
    await expect(memory.note({ size: 13, root })).rejects.toThrow();
    expect((await memory.last())?.size).toBe(12);
    expect(await readdir(folder)).toEqual([name]);
  });

  test('a file that is damaged is an error, never an empty memory', async () => {
    const memory = fileMemory(folder, 'odr.example/log');
    await memory.note({ size: 12, root });
    const [name = ''] = await readdir(folder);
    for (const text of ['', '12\n', 'x\nAAAA\n', '12\nAAAA\n']) {
      await writeFile(join(folder, name), text);
      await expect(fileMemory(folder, 'odr.example/log').last()).rejects.toThrow();
    }
  });
});

describe('settings', () => {
  test('the name follows from the address, keys and policy may be given', async () => {
    const plain = await openLogPorts(await readLogSettings({}), folder, 'https://odr.example:8443/x');
    expect(plain.signer.origin).toBe('odr.example/log');
    expect(plain.policy.quorum).toBe('none');
    await writeFile(join(folder, 'policy'), 'quorum none\n');
    const given = await readLogSettings({ LOG_KEYS: note.signer, LOG_POLICY: join(folder, 'policy') });
    expect((await openLogPorts(given, folder, undefined)).signer.origin).toBe('PeterNeumann');
  });

  test.each([
    ['LOG_POLICY', { LOG_POLICY: '/nowhere/policy' }],
    ['LOG_ORIGIN', { LOG_ORIGIN: 'two words' }],
  ])('%s that cannot be used is named', async (name, environment) => {
    await expect(readLogSettings(environment)).rejects.toThrow(name);
    await writeFile(join(folder, 'policy'), 'quorum nobody\n');
    await expect(readLogSettings({ LOG_POLICY: join(folder, 'policy') })).rejects.toThrow('line 1');
  });
});
