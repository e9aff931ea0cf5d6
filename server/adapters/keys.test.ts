import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addKey, KEY_FILE, keysForTests, KeyServiceError, newDataKey, openKeyFile, removeKeys, seal, unseal } from './keys.ts';
import { Vault } from './vault.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'redress-keys-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the key file', () => {
  test('is made once, readable by its owner alone, and the same afterwards', async () => {
    const first = await openKeyFile(folder);
    expect(((await stat(join(folder, KEY_FILE))).mode & 0o777).toString(8)).toBe('600');
    const key = newDataKey();
    const closed = await first.wrap(key, 'person 1');
    expect(Buffer.from(await (await openKeyFile(folder, false)).unwrap(closed, 'person 1'))).toEqual(key);
  });

  test('a data key opens for what it was made for only', async () => {
    const service = await openKeyFile(folder);
    const closed = await service.wrap(newDataKey(), 'person 1');
    await expect(service.unwrap(closed, 'person 2')).rejects.toBeInstanceOf(KeyServiceError);
    await expect(service.unwrap({ ...closed, kek: 'kek-9' }, 'person 1')).rejects.toThrow(/kek-9 is not in/);
  });

  test('a new key closes from now on, the old one still opens, and goes when nothing is closed under it', async () => {
    const before = await openKeyFile(folder);
    const key = newDataKey();
    const old = await before.wrap(key, 'x');
    const after = await addKey(folder);
    expect([before.current, after.current]).toEqual(['kek-1', 'kek-2']);
    expect(Buffer.from(await after.unwrap(old, 'x'))).toEqual(key);
    expect(after.fingerprint('a')).toEqual(before.fingerprint('a'));
    expect(await removeKeys(folder, ['kek-1'])).toEqual([]);
    expect(await removeKeys(folder, [])).toEqual(['kek-1']);
    await expect((await openKeyFile(folder)).unwrap(old, 'x')).rejects.toBeInstanceOf(KeyServiceError);
  });

  test('a damaged or missing file is said, and never replaced where keys are in use', async () => {
    const copy = await readFile(join(folder, KEY_FILE), 'utf8');
    await writeFile(join(folder, KEY_FILE), copy.slice(0, 40));
    await expect(openKeyFile(folder)).rejects.toThrow(/damaged/);
    await rm(join(folder, KEY_FILE));
    await expect(openKeyFile(folder, false)).rejects.toThrow(/missing/);
  });
});

describe('sealing', () => {
  test('nothing opens that was changed by one bit, or is said to be something else', () => {
    const key = newDataKey();
    const sealed = seal(key, Buffer.from('王小明'), 'person 1');
    expect(unseal(key, sealed, 'person 1').toString()).toBe('王小明');
    expect(() => unseal(key, sealed, 'person 2')).toThrow();
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place]! ^= 1;
      expect(() => unseal(key, changed, 'person 1'), `byte ${place}`).toThrow();
    }
  });

  test('the same text is sealed otherwise each time and under every key, and an empty one stays empty', async () => {
    const vault = new Vault(keysForTests());
    const sealer = await vault.fresh('dispute', '019cac46-1500-7011-bf19-5e8322943adf');
    const other = await vault.fresh('dispute', '019cac46-1500-7011-bf19-5e8322943ad0');
    expect(sealer.text('a')).not.toBe(other.text('a'));
    // nobody who reads the rows sees that two texts are alike
    expect(sealer.text('a')).not.toBe(sealer.text('a'));
    expect(sealer.text('a')).toMatch(/^sealed:1:[\w-]{22}:[\w-]{39}$/);
    expect(sealer.text('')).toBe('');
  });

  test('a key service that is away refuses; nothing is written plain instead', async () => {
    const keys = keysForTests();
    const vault = new Vault(keys);
    keys.away = true;
    await expect(vault.sealer({ query: () => Promise.resolve([]) }, 'dispute', '019cac46-1500-7011-bf19-5e8322943adf')).rejects.toBeInstanceOf(KeyServiceError);
  });
});
