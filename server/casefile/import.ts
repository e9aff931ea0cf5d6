import path from 'node:path';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { diskPackages, type PackageStore } from '../adapters/case-files.ts';
import { headOfCase } from '../adapters/unzip.ts';
import { verifyFile } from '../adapters/verifier.ts';
import type { World } from '../world.ts';
import { keepImport, type ImportedFile } from './store.ts';

/** The largest file that is taken; larger ones have so much evidence that it is better asked for item by item. */
const MOST_BYTES = 2 ** 31;

/** Where case files of other installations lie. */
export function importsStore(world: World): PackageStore {
  return diskPackages(path.join(world.config.dataDir, 'case-imports'));
}

/**
 * Takes a case file of another installation: checked by the independent verifier first, and kept only when nothing failed.
 * Refusals: file_empty, file_too_large, case_file_unreadable, case_file_faulty (fact `step`: the first check that failed).
 */
export async function importCase(world: World, given: { readonly personId: Uuid; readonly name: string; readonly key: string; readonly at: Instant; readonly source: AsyncIterable<Uint8Array> }): Promise<Result<ImportedFile>> {
  const store = importsStore(world);
  const id = world.newId();
  const written = await store.write(id, given.source, MOST_BYTES);
  if (written === undefined) return refused('file_too_large', 'file', { megabytes: MOST_BYTES / 1_048_576 });
  const taken = await check(world, store, id, { ...given, ...written });
  if (!taken.ok || taken.value.id !== id) await store.remove(id);
  return taken;
}

async function check(world: World, store: PackageStore, id: Uuid, file: { readonly personId: Uuid; readonly name: string; readonly key: string; readonly at: Instant; readonly bytes: number; readonly sha256: Buffer }): Promise<Result<ImportedFile>> {
  if (file.bytes === 0) return refused('file_empty', 'file');
  const verified = await verifyFile(store.pathOf(id));
  if (verified === undefined) return refused('case_file_unreadable', 'file');
  const failed = verified.steps.find((one) => one.state === 'fail');
  if (!verified.passed || failed !== undefined) return refused('case_file_faulty', 'file', { step: failed?.step ?? 'package' });
  const head = await headOfCase(store.pathOf(id));
  if (head === undefined) return refused('case_file_unreadable', 'file');
  const { personId, name, bytes, sha256, at, key } = file;
  return accepted(await keepImport(world.database, { id, personId, name, bytes, sha256, head, steps: verified.steps, at }, key));
}
