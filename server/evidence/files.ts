import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { diskFiles, type FileSeal, type FileStore, type Part } from '../adapters/files.ts';
import { ErasedError, type FileKey, type Vault } from '../adapters/vault.ts';
import type { World } from '../world.ts';
import type { EvidenceFile } from './store.ts';

const onDisk = new WeakMap<World, FileStore>();

/** The files of this installation: what was configured, else a folder of the local disk. */
export function filesOf(world: World): FileStore {
  if (world.files !== undefined) return world.files;
  const known = onDisk.get(world) ?? diskFiles(path.join(world.config.dataDir, 'files'));
  onDisk.set(world, known);
  return known;
}

/** What seals files. @throws Error where nothing is sealed: no file is taken in there */
export function vaultOf(world: World): Vault {
  const { vault } = world.database;
  if (vault === undefined) throw new Error('files are sealed, and there is no key service');
  return vault;
}

/** The key of a file. @throws ErasedError when it was destroyed, KeyServiceError */
export async function keyOf(world: World, keyId: Uuid): Promise<FileKey> {
  const key = (await vaultOf(world).fileKeys(world.database, [keyId])).get(keyId);
  if (key === undefined) throw new ErasedError('the key of the file was destroyed');
  return key;
}

/** How an object of a file is sealed; undefined for what was kept plain. */
async function sealOf(world: World, keyId: Uuid | null, object: Uuid | null): Promise<FileSeal | undefined> {
  return keyId === null || object === null ? undefined : { object, key: (await keyOf(world, keyId)).key };
}

/** The plain bytes of a file; undefined when the store does not have it. @throws ErasedError, KeyServiceError */
export async function bytesOf(world: World, file: Pick<EvidenceFile, 'id' | 'sha256' | 'bytes' | 'keyId'>, part?: Part): Promise<Readable | undefined> {
  const { id, sha256, bytes, keyId } = file;
  return filesOf(world).read({ sha256, bytes, seal: await sealOf(world, keyId, id) }, part);
}

/** The plain bytes of a picture made of a file; undefined when the store does not have it. @throws ErasedError, KeyServiceError */
export async function viewBytesOf(world: World, view: { readonly sha256: Buffer; readonly bytes: number; readonly object: Uuid | null; readonly keyId: Uuid | null }): Promise<Readable | undefined> {
  const { sha256, bytes, object, keyId } = view;
  return filesOf(world).read({ sha256, bytes, seal: await sealOf(world, keyId, object) });
}
