import path from 'node:path';
import { diskFiles, type FileStore } from '../adapters/files.ts';
import type { World } from '../world.ts';

/** The files of this installation: what was configured, else a folder of the local disk. */
export function filesOf(world: World): FileStore {
  return world.files ?? diskFiles(path.join(world.config.dataDir, 'files'));
}
