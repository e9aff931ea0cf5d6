import { join } from 'node:path';
import { runningEmbedded } from '../database/embedded.ts';
import { openStore, type Store } from '../database/open.ts';
import { FolderInUseError, lockFolder } from './lock.ts';

/**
 * The database of an installation for a command: the given one; the embedded one of a server that is running; else the
 * embedded one, started for the time of the command.
 * @throws FolderInUseError when a server holds the folder and its database does not answer
 */
export async function reachStore(options: { readonly databaseUrl: string | undefined; readonly dataDir: string }): Promise<Store> {
  if (options.databaseUrl !== undefined) return openStore(options);
  let unlock: () => Promise<void>;
  try {
    unlock = await lockFolder(options.dataDir, 0);
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    const url = await runningEmbedded(join(options.dataDir, 'postgres'));
    if (url === undefined) throw error;
    return { url, embedded: undefined, stop: async () => undefined };
  }
  try {
    const store = await openStore(options);
    return {
      ...store,
      async stop() {
        await store.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
