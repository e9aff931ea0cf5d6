import { ScannerDown, TooLongToScan } from '../adapters/scan.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { derivedId } from '../../core/ledger/ledger.ts';
import type { Notice } from '../../core/notice/notice.ts';
import { enqueueNotices } from '../notice/enqueue.ts';
import type { World } from '../world.ts';
import { bytesOf, keyOf } from './files.ts';
import { noteCustody } from './items.ts';
import { fileById, type EvidenceFile } from './store.ts';

/** Files scanned in one portion of work. */
const PORTION = 20;

async function note(world: World, file: EvidenceFile, scan: 'clean' | 'infected', said: string | null): Promise<void> {
  const rows = await world.database.query({
    name: 'evidence_scanned',
    text: `update evidence_file set scan = $2, scan_at = $3, scan_said = $4 where id = $1 and scan = 'waiting' returning id`,
    values: [file.id, scan, world.now(), said],
  });
  // another server was faster
  if (rows.length === 0) return;
  await noteCustody(world.database, world, file.id, scan === 'clean' ? 'scan_clean' : 'scan_infected', world.now(), { scanner: world.scanner?.name ?? '', ...(said === null ? {} : { said }) });
  if (scan === 'infected') await tellOwner(world, file);
}

/** Operators by mail, and shown in the product; the same alarm at most once an hour. */
async function noteDown(world: World, waiting: number): Promise<void> {
  const at = world.now();
  world.log.error('scanner_down', { waiting });
  const operators = await world.database.query<{ id: Uuid }>({ text: `select id from person where marketplace_id is null and 'operator' = any (staff_roles)` });
  const notices = operators.map(({ id }): Notice => ({
    id: derivedId('scanner_down', at.slice(0, 13), id),
    ...{ channel: 'email', recipient: { kind: 'staff', id }, template: 'scanner_down' },
    body: { number: '', summary: String(waiting) },
  }));
  await enqueueNotices(world.database, { disputeId: null, marketplaceId: null, at, notices });
}

/** The owner hears that a file is locked away, and how to go on. */
async function tellOwner(world: World, file: EvidenceFile): Promise<void> {
  if (file.ownerKind === 'marketplace') return;
  const recipient = { kind: file.ownerKind, id: file.ownerId };
  const summary = file.keyId === null ? file.name : (await keyOf(world, file.keyId)).text(file.name);
  const notice: Notice = { id: derivedId('file_infected', file.id), channel: 'email', recipient, template: 'file_infected', body: { number: '', summary } };
  await enqueueNotices(world.database, { disputeId: file.disputeId, marketplaceId: null, at: world.now(), notices: [notice] });
}

/**
 * Scans files that wait for it, the oldest first. Without an answer nothing is passed: what waits goes on waiting, and
 * the operators are told by the health of the house and its log.
 * @returns how many were scanned
 */
export async function scanWaiting(world: World): Promise<number> {
  const { scanner } = world;
  if (scanner === undefined) return 0;
  const waiting = await world.database.query<{ id: Uuid }>({
    name: 'evidence_to_scan',
    text: `select id from evidence_file where scan = 'waiting' order by scan_tries, created_at limit ${PORTION}`,
    values: [],
  });
  let done = 0;
  for (const { id } of waiting) {
    const file = await fileById(world.database, id);
    const bytes = file === undefined ? undefined : await bytesOf(world, file);
    if (file === undefined || bytes === undefined) continue;
    try {
      const answer = await scanner.scan(bytes);
      await note(world, file, answer.kind, answer.kind === 'infected' ? answer.what : null);
      done += 1;
    } catch (error) {
      if (!(error instanceof ScannerDown)) throw error;
      await noteDown(world, waiting.length);
      if (!(error instanceof TooLongToScan)) return done;
      // one that the scanner does not take stands back, so that it holds up nobody; it is never passed
      await world.database.query({ name: 'evidence_scan_tried', text: 'update evidence_file set scan_tries = scan_tries + 1 where id = $1', values: [id] });
    } finally {
      bytes.destroy();
    }
  }
  return done;
}
