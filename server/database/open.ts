import { join } from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from './embedded.ts';

/** The database of an installation, wherever it runs. */
export interface Store {
  /** Address for the owner: migrations, backups. The server itself works as `redress_app`. */
  readonly url: string;
  readonly embedded: EmbeddedPostgres | undefined;
  stop(): Promise<void>;
}

/**
 * The PostgreSQL of an installation: the given one, or the embedded one in the data folder, started when needed.
 * @throws EmbeddedError with a sentence
 */
export async function openStore(options: {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly keepAlive?: boolean;
  readonly onEvent?: (sentence: string) => void;
}): Promise<Store> {
  if (options.databaseUrl !== undefined) {
    return { url: options.databaseUrl, embedded: undefined, stop: async () => undefined };
  }
  const embedded = await startEmbedded({
    folder: join(options.dataDir, 'postgres'),
    keepAlive: options.keepAlive ?? false,
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
  });
  return { url: embedded.url, embedded, stop: () => embedded.stop() };
}
