import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { keysForTests } from '../adapters/keys.ts';
import { Vault } from '../adapters/vault.ts';
import { openDatabase, withConnection, type Database } from './database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    clusterUrl: string;
  }
}

/** One test's own database. */
export interface TestDatabase {
  /** Works as the server does: role `redress_app`. */
  readonly database: Database;
  /** Works as the owner, who may look at and break everything; personal texts are opened for it too. */
  readonly owner: Database;
  /** Address for the owner. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Name of the migrated database every test's own one is copied from. */
export const TEMPLATE = 'redress_template';

/** Runs statements on the maintenance database of the tests' cluster. */
async function admin(clusterUrl: string, sql: string): Promise<void> {
  await withConnection(clusterUrl, (client) => client.query(sql));
}

/** An empty database without any table, for tests of migrations and of restoring. */
export async function emptyDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  return freshDatabase('');
}

async function freshDatabase(from: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const clusterUrl = inject('clusterUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(clusterUrl, `create database ${name} ${from} strategy wal_log`);
  const address = new URL(clusterUrl);
  address.pathname = `/${name}`;
  return { url: address.href, drop: () => admin(clusterUrl, `drop database if exists ${name} with (force)`) };
}

/**
 * A database of one's own, copied in about 70 ms from the migrated template of the run's one cluster.
 * Call it in `beforeAll`, and `drop` in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const fresh = await freshDatabase(`template ${TEMPLATE}`);
  const { url } = fresh;
  const vault = new Vault(keysForTests());
  const database = openDatabase({ url, vault });
  const owner = openDatabase({ url, as: 'owner', poolSize: 3, vault });
  return {
    database,
    owner,
    url,
    async drop() {
      await Promise.all([database.close(), owner.close()]);
      await fresh.drop();
    },
  };
}
