import type { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { AlteredFileError, bagStream } from './bag.ts';
import { held, largeBag, MEGABYTE } from './testkit.ts';

test('a bag of many megabytes goes through memory a window at a time, however slowly it is taken', async () => {
  const bag = await largeBag(2, 64);
  const before = held();
  let [most, bytes, parts] = [0, 0, 0];
  for await (const part of bagStream(bag)) {
    bytes += (part as Buffer).length;
    parts += 1;
    // whoever takes it has other things to do
    if (parts % 16 === 0) await turn();
    if (parts % 256 === 0) most = Math.max(most, held() - before);
  }
  expect(bytes).toBeGreaterThan(128 * MEGABYTE);
  expect(most).toBeLessThan(48 * MEGABYTE);
});

test('nobody takes it: nothing more is read than fits a window', async () => {
  const [file] = (await largeBag(1, 64)).files;
  let read = 0;
  const counted = async (): Promise<Readable> => (await file!.open()).on('data', (part: Buffer) => void (read += part.length)).pause();
  const stream = bagStream({ ...(await largeBag(0, 0)), files: [{ ...file!, open: counted }] });
  stream.once('readable', () => undefined);
  for (let round = 0; round < 200; round += 1) await turn();
  expect(read).toBeLessThan(4 * MEGABYTE);
  stream.destroy();
});

test('a file that is not what was submitted fails the bag, at its end and not after it', async () => {
  const bag = await largeBag(1, 1);
  const stream = bagStream({ ...bag, files: bag.files.map((one) => ({ ...one, sha256: '0'.repeat(64) })) });
  await expect((async () => { for await (const part of stream) void part; })()).rejects.toThrow(AlteredFileError);
});
