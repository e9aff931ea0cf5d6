/** Evidence files: taken in by content, kept by hash, read only by who may, every reading recorded. */
import type { Readable } from 'node:stream';
import type { Uuid } from '../../core/kernel/kernel.ts';
import type { Job } from '../jobs/jobs.ts';
import { bytesOf, filesOf } from './files.ts';
import type { World } from '../world.ts';
import { scanWaiting } from './scan.ts';
import { partialsOf, sweepUploads } from './uploads.ts';
import { fileById } from './store.ts';
import { makeViews } from './views.ts';

export { filesOf, keyOf, vaultOf } from './files.ts';
export { mayReadEvidence } from './access.ts';
export { keptItems, prepareItems } from './items.ts';
export type { CustodyLink, KeptItem, PreparedItem } from './items.ts';
export { evidenceFiles, fileById, noteRead, readerOf } from './store.ts';
export type { EvidenceFile } from './store.ts';
export { storeEvidence } from './upload.ts';
export type { Upload } from './upload.ts';
export { showFile, EvidenceView } from './file-view.ts';
export { MOST_AT_DISPUTE } from './uploads.ts';

/** The plain bytes of a file by its id; undefined when nothing is kept of it. @throws ErasedError, KeyServiceError */
export async function evidenceBytes(world: World, id: Uuid): Promise<Readable | undefined> {
  const file = await fileById(world.database, id);
  return file === undefined ? undefined : bytesOf(world, file);
}

const DAY_MS = 86_400_000;

/** Once an hour: what uploads of processes that died have left is removed after a day, and uploads whose time is over. */
export const evidenceJobs: readonly Job[] = [
  { name: 'evidence.sweep', everyMs: 3_600_000, run: async (world) => (await filesOf(world).sweep(DAY_MS)) + (await partialsOf(world).sweep(DAY_MS)) },
  { name: 'evidence.scan', everyMs: 2000, run: scanWaiting },
  { name: 'evidence.views', everyMs: 2000, restMs: 500, run: makeViews },
  { name: 'evidence.uploads_expire', everyMs: 3_600_000, run: (world) => sweepUploads(world) },
];
