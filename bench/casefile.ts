import { createHash, createSecretKey } from 'node:crypto';
import { join } from 'node:path';
import { diskFiles } from '../server/adapters/files.ts';
import { newDataKey, newKeyId } from '../server/adapters/keys.ts';
import { bagStream } from '../server/casefile/bag.ts';
import { largeBag, MEGABYTE } from '../server/casefile/testkit.ts';
import type { Figure } from './figures.ts';

/** What a case file may hold in memory while it is made, whatever its size. */
const ALLOWED_BYTES = 64 * MEGABYTE;

/** Making a case file with hundreds of megabytes of evidence: what it holds in memory, and how fast it is beside hashing the same bytes. */
export async function largeCase({ folder, quick }: { readonly folder: string; readonly quick: boolean }): Promise<Figure[]> {
  const [files, megabytes] = quick ? [4, 25] : [8, 75];
  const bag = await largeBag(files, megabytes);
  const total = files * megabytes;
  let begun = performance.now();
  for (const file of bag.files) {
    const hash = createHash('sha256');
    for await (const part of await file.open()) hash.update(part as Buffer);
  }
  const bare = performance.now() - begun;
  global.gc?.();
  const before = process.memoryUsage.rss();
  let most = 0;
  const watch = setInterval(() => void (most = Math.max(most, process.memoryUsage.rss() - before)), 20);
  begun = performance.now();
  // as a case file is made: sealed and hashed as it comes
  const seal = { object: newKeyId(), key: createSecretKey(newDataKey()) };
  const arrived = await diskFiles(join(folder, 'files')).arrive('large', bagStream(bag), Number.POSITIVE_INFINITY, seal);
  if (!arrived.ok) throw new Error(arrived.refusal.code);
  await arrived.value.keep();
  const took = performance.now() - begun;
  clearInterval(watch);
  return [
    { name: 'casefile.memory', value: most / MEGABYTE, unit: 'MB held', ratio: most / ALLOWED_BYTES, against: `64 MB, while ${total} MB of evidence go in (reach 1)` },
    { name: 'casefile.write', value: (total * 1000) / took, unit: 'MB/s', ratio: bare / took, against: 'hashing the same bytes, without a ZIP, its checksums, two more hashes, a seal and a disk' },
  ];
}
