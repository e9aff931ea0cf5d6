import path from 'node:path';
import type { Readable } from 'node:stream';
import type { CaseSource, Variant } from '../../core/casefile/casefile.ts';
import { isParty, type Party } from '../../core/dispute/dispute.ts';
import { accepted, addMilliseconds, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { diskPackages, type PackageStore } from '../adapters/case-files.ts';
import type { FileSeal } from '../adapters/files.ts';
import { readerOf } from '../dispute/access.ts';
import { scopeOf } from '../dispute/dispute.ts';
import { evidenceBytes, filesOf, keyOf, noteRead, vaultOf } from '../evidence/evidence.ts';
import type { Job } from '../jobs/jobs.ts';
import type { PersonCaller } from '../http/route.ts';
import type { World } from '../world.ts';
import { gatherCase } from './gather.ts';
import { makeCase, type MadeCase } from './make.ts';
import { signerOf } from './signer.ts';
import { askFile, claimFile, expireFiles, fileFailed, fileReady, keepFileKey, noteProgress, type AskedFile } from './store.ts';

/** A file that was made can be fetched for a week: it holds everything of a dispute, and lies here a second time. */
const KEPT_MS = 7 * 86_400_000;
/** A maker that says nothing for so long is taken for dead. */
const LEASE_MS = 600_000;
const MOST_ATTEMPTS = 3;
/** Progress is written after so many bytes. */
const TOLD_EVERY = 8 * 1024 * 1024;
/** Up to so much evidence is sent as it is made, without a job. */
const MOST_AT_ONCE = 32 * 1024 * 1024;

/** Where a release before laid case files, plain. */
function plainPackages(world: World): PackageStore {
  return diskPackages(path.join(world.config.dataDir, 'case-files'));
}

/** The bytes of a file that was made, opened as they are read; undefined when they are gone, or erased with the case. @throws KeyServiceError */
export async function bytesOfMade(world: World, { id, keyId, bytes, sha256 }: AskedFile): Promise<Readable | undefined> {
  if (keyId === null) return plainPackages(world).read(id);
  const key = (await vaultOf(world).fileKeys(world.database, [keyId])).get(keyId);
  if (key === undefined || bytes === null || sha256 === null) return undefined;
  return filesOf(world).read({ sha256, bytes, seal: { object: id, key: key.key } });
}

/** The seal of a file that is about to be made; a second attempt takes the key of the first. @throws ErasedError when the case was erased meanwhile */
async function sealFor(world: World, file: AskedFile): Promise<FileSeal> {
  if (file.keyId !== null) return { object: file.id, key: (await keyOf(world, file.keyId)).key };
  const { key, fresh } = await vaultOf(world).freshFile();
  await keepFileKey(world.database, file, fresh);
  return { object: file.id, key };
}

/** The side of a dispute a person is on, or `not_found` for who has none; an adjudicator reads the dispute, and takes no file of it away. */
export async function sideFor(world: World, caller: PersonCaller, disputeId: Uuid): Promise<Result<Party>> {
  const role = await readerOf(world.database, caller, disputeId);
  if (role === undefined) return refused('not_found');
  return isParty(role) ? accepted(role) : refused('not_allowed');
}

async function make(world: World, source: CaseSource): Promise<MadeCase> {
  return makeCase(source, { publicUrl: world.config.publicUrl, signer: await signerOf(world), read: ({ id }) => evidenceBytes(world, id) });
}

/** Every item whose bytes leave in a file is read by whoever the file is for. */
async function recordReads(world: World, made: MadeCase, by: { readonly disputeId: Uuid; readonly role: Party; readonly personId: Uuid; readonly sessionId: string; readonly at: Instant }): Promise<void> {
  const { personId: readerId, disputeId, sessionId, role, at } = by;
  for (const evidenceId of made.evidence) await noteRead(world.database, { id: world.newId(), evidenceId, disputeId, readerKind: 'person', readerId, sessionId, range: null, what: 'download', role, at });
}

/** Asks for a file; a job makes it. Refusals: not_found, not_allowed. */
export async function ask(world: World, caller: PersonCaller, wish: { readonly disputeId: Uuid; readonly variant: Variant; readonly key: string; readonly at: Instant }): Promise<Result<AskedFile>> {
  const side = await sideFor(world, caller, wish.disputeId);
  if (!side.ok) return side;
  const { personId, sessionId } = caller;
  const { disputeId, variant, key, at } = wish;
  return accepted(await askFile(world.database, { id: world.newId(), disputeId, personId, sessionId, role: side.value, variant, scope: scopeOf(caller), key, askedAt: at, expiresAt: addMilliseconds(at, KEPT_MS) }));
}

/**
 * A small file, made while it is sent.
 * Refusals: not_found, not_allowed, case_file_large (ask for it, and a job makes it).
 */
export async function makeNow(world: World, caller: PersonCaller, wish: { readonly disputeId: Uuid; readonly variant: Variant; readonly at: Instant }): Promise<Result<{ readonly name: string; readonly body: Readable }>> {
  const side = await sideFor(world, caller, wish.disputeId);
  if (!side.ok) return side;
  const source = await gatherCase(world, { ...wish, reader: side.value, scope: scopeOf(caller) });
  if (source === undefined) return refused('not_found');
  const made = await make(world, source);
  if (made.evidenceBytes > MOST_AT_ONCE) return refused('case_file_large', undefined, { megabytes: Math.ceil(made.evidenceBytes / 1_048_576) });
  await recordReads(world, made, { disputeId: wish.disputeId, role: side.value, personId: caller.personId, sessionId: caller.sessionId, at: wish.at });
  return accepted({ name: nameOf(made.number, wish.variant), body: made.stream() });
}

/** What a file is called when it is fetched. */
export function nameOf(number: string, variant: Variant): string {
  return `redress-${number}${variant === 'full' ? '' : '-pseudonymised'}.zip`;
}

async function makeFile(world: World, file: AskedFile): Promise<void> {
  const at = world.now();
  const seal = await sealFor(world, file);
  const source = await gatherCase(world, { disputeId: file.disputeId, reader: file.role, variant: file.variant, scope: JSON.stringify(file.scope), at });
  if (source === undefined) throw new RangeError('the dispute is not there any more');
  const made = await make(world, source);
  const tell = (doneBytes: number): Promise<void> => noteProgress(world.database, file.id, { version: made.version, totalBytes: made.evidenceBytes, doneBytes, until: addMilliseconds(world.now(), LEASE_MS) });
  await tell(0);
  await recordReads(world, made, { ...file, at });
  let done = 0;
  let told = 0;
  const stream = made.stream((bytes) => {
    done += bytes;
    if (done - told < TOLD_EVERY) return;
    told = done;
    tell(done).catch((error: unknown) => world.log.warn('case_file_progress', { id: file.id, error: (error as Error).name }));
  });
  const arrived = await filesOf(world).arrive(world.newId(), stream, Number.POSITIVE_INFINITY, seal);
  if (!arrived.ok) throw new RangeError('a case file has no bytes');
  const { bytes, sha256 } = arrived.value;
  await arrived.value.keep();
  const now = world.now();
  await fileReady(world.database, file.id, { bytes, sha256, at: now, expiresAt: addMilliseconds(now, KEPT_MS) });
}

/** Makes the next file that was asked for. @returns 1 when there was one */
async function makeNext(world: World): Promise<number> {
  const now = world.now();
  const file = await claimFile(world.database, now, addMilliseconds(now, LEASE_MS));
  if (file === undefined) return 0;
  try {
    await makeFile(world, file);
  } catch (error) {
    world.log.error('case_file_failed', { id: file.id, error: (error as Error).name, message: (error as Error).message.slice(0, 200) });
    await fileFailed(world.database, file.id, MOST_ATTEMPTS);
  }
  return 1;
}

async function expire(world: World): Promise<number> {
  const gone = await expireFiles(world.database, world.now());
  for (const { id, keyId } of gone) await (keyId === null ? plainPackages(world).remove(id) : filesOf(world).remove(id));
  return gone.length;
}

/** The work on case files behind requests. */
export const caseFileJobs: readonly Job[] = [
  { name: 'casefile.make', everyMs: 1000, run: makeNext },
  { name: 'casefile.expire', everyMs: 600_000, run: expire },
];
