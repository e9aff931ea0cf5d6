import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { withConnection } from './database.ts';

/** One numbered file of `database/migrations`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, hexadecimal; line ends are unified so that a checkout on another system agrees. */
  readonly checksum: string;
}

/** Where the migrations of this repository are. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, '..', '..', 'database', 'migrations');

/** What a migration run can be refused for; the message is a sentence for the operator. */
export class MigrationError extends Error {}

/** Any number, the same in every process: only one migrates at a time. */
const LOCK = 7_333_717;

/**
 * Reads the numbered files of a folder in order.
 * @throws MigrationError when a name has no number or a number is used twice
 */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = Number(/^(\d{4})_[a-z_]+\.sql$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) throw new MigrationError(`The migration ${name} is not named like 0001_word.sql.`);
    if (migrations.some((other) => other.number === number)) {
      throw new MigrationError(`Two migrations have the number ${number}.`);
    }
    const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({ number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
  }
  return migrations;
}

/** The applied rows against the files: what is still to run. */
function pendingOf(
  migrations: readonly Migration[],
  applied: readonly { number: number; name: string; checksum: string }[],
): Migration[] {
  for (const row of applied) {
    const file = migrations.find((migration) => migration.number === row.number);
    if (!file) {
      throw new MigrationError(
        `The database was migrated by a newer Redress (${row.name} is not in this version); start that version instead.`,
      );
    }
    if (file.checksum !== row.checksum) {
      throw new MigrationError(
        `The migration ${file.name} was changed after it had been applied to this database; restore the file and put the change into a new migration.`,
      );
    }
  }
  const last = Math.max(0, ...applied.map((row) => row.number));
  const pending = migrations.filter((migration) => !applied.some((row) => row.number === migration.number));
  const late = pending.find((migration) => migration.number < last);
  if (late) {
    throw new MigrationError(`The migration ${late.name} is numbered before ${last}, which has already been applied.`);
  }
  return pending;
}

async function appliedRows(client: pg.Client): Promise<{ number: number; name: string; checksum: string }[]> {
  const known = await client.query("select to_regclass('schema_migration') is not null as known");
  if (!known.rows[0].known) return [];
  return (await client.query('select number, name, checksum from schema_migration order by number')).rows;
}

/**
 * Brings a database to the newest schema: each file once, in its own transaction, one process at a time.
 * @returns the names of the files that were applied now
 * @throws MigrationError with a sentence when an applied file was changed, is missing or comes late
 */
export async function migrate(url: string, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return withConnection(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const version = (await client.query("select current_setting('server_version_num')::int as number")).rows[0].number;
    if (version < 160_000) throw new MigrationError('Redress needs PostgreSQL 16 or newer.');
    const pending = pendingOf(migrations, await appliedRows(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  });
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into schema_migration (number, name, checksum, applied_at) values ($1, $2, $3, now())', [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const where = error instanceof pg.DatabaseError && error.position ? lineOf(migration.sql, error.position) : '';
    throw new MigrationError(`The migration ${migration.name} failed${where}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function lineOf(sql: string, position: string): string {
  return ` at line ${sql.slice(0, Number(position)).split('\n').length}`;
}

/** The files not yet applied to a database, without applying them. */
export async function pendingMigrations(url: string, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return withConnection(url, async (client) => pendingOf(migrations, await appliedRows(client)).map((one) => one.name));
}
