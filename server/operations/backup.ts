import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import type { Instant } from '../../core/kernel/kernel.ts';
import { KEY_FILE } from '../adapters/keys.ts';
import { withConnection } from '../database/database.ts';
import { migrate, MIGRATIONS_FOLDER, readMigrations } from '../database/migrate.ts';
import { pack, unpack } from './archive.ts';

/** What cannot be backed up or restored, in a sentence. */
export class BackupError extends Error {}

/** The first file of a backup: what it holds and how to prove it whole. */
export interface Manifest {
  readonly format: 'redress-backup-1';
  readonly at: Instant;
  readonly migrations: readonly { readonly number: number; readonly name: string; readonly checksum: string }[];
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
}

/** Belongs to the running server or to the embedded database, not to the installation's data. */
const NOT_OURS = new Set(['postgres', 'server.lock', 'last-backup.json', KEY_FILE]);
const ROWS_AT_ONCE = 2000;

async function tableNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      order by relname`,
  );
  return rows.map((row) => row.name);
}

/** Columns that are stored, not computed by the database. */
async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname::text as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map((row) => pg.escapeIdentifier(row.name));
}

/** Writes one table's rows as NDJSON, a portion at a time, so that its size does not matter. */
async function exportTable(client: pg.Client, table: string, file: string): Promise<Manifest['tables'][number]> {
  const name = pg.escapeIdentifier(table);
  const columns = (await columnsOf(client, table)).map((column) => `t.${column}`).join(', ');
  const out = createWriteStream(file);
  const hash = createHash('sha256');
  let rows = 0;
  await client.query(
    `declare portion no scroll cursor for select row_to_json(r)::text as line from ${name} t, lateral (select ${columns}) r`,
  );
  for (;;) {
    const { rows: lines } = await client.query<{ line: string }>(`fetch ${ROWS_AT_ONCE} from portion`);
    if (lines.length === 0) break;
    rows += lines.length;
    const text = lines.map((row) => `${row.line.replaceAll('\n', ' ')}\n`).join('');
    hash.update(text);
    if (!out.write(text)) await new Promise((done) => out.once('drain', done));
  }
  await client.query('close portion');
  out.end();
  await finished(out);
  return { name: table, rows, sha256: hash.digest('hex') };
}

/**
 * Writes the whole installation to one file: every table as it stood at one moment, then the evidence files and the
 * secret. The server may go on working. Keep the file as carefully as the data: it holds everything.
 * @throws BackupError when the file exists or the role may not read every row
 */
export async function backup(options: {
  readonly url: string;
  readonly dataDir: string;
  readonly file: string;
  readonly at: Instant;
}): Promise<Manifest> {
  const file = resolve(options.file);
  if (await exists(file)) throw new BackupError(`The file ${file} exists already; choose another name.`);
  await mkdir(dirname(file), { recursive: true });
  const spool = await mkdtemp(join(dirname(file), '.redress-backup-'));
  try {
    await mkdir(join(spool, 'tables'));
    const manifest = await withConnection(options.url, (client) => exportAll(client, spool, options.at));
    await writeFile(join(spool, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    // files come after the rows: what a row names is there already, and files never change
    await mkdir(join(spool, 'data'));
    for (const name of await readdir(options.dataDir).catch(() => [])) {
      if (!NOT_OURS.has(name)) await cp(join(options.dataDir, name), join(spool, 'data', name), { recursive: true });
    }
    // inside the spool, which only its owner may enter, until it is whole; then readable by its owner only
    const partial = join(spool, 'backup.tar');
    await pack(partial, [{ folder: spool, names: ['manifest.json', 'tables', 'data'] }]);
    await chmod(partial, 0o600);
    await rename(partial, file);
    return manifest;
  } finally {
    await rm(spool, { recursive: true, force: true });
  }
}

async function exportAll(client: pg.Client, spool: string, at: Instant): Promise<Manifest> {
  await client.query('begin isolation level repeatable read read only');
  // a policy that hides rows must be an error here, never a smaller backup
  await client.query('set local row_security = off');
  try {
    const { rows: migrations } = await client.query('select number, name, checksum from schema_migration order by number');
    const tables: Manifest['tables'][number][] = [];
    for (const table of await tableNames(client)) {
      if (table === 'schema_migration') continue;
      tables.push(await exportTable(client, table, join(spool, 'tables', `${table}.ndjson`)));
    }
    return { format: 'redress-backup-1', at, migrations, tables };
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new BackupError(
      `The database role of DATABASE_URL may not read every row (${(error as Error).message}); use the owner with BYPASSRLS.`,
      { cause: error },
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}

async function readManifest(spool: string): Promise<Manifest> {
  const text = await readFile(join(spool, 'manifest.json'), 'utf8').catch(() => '');
  const manifest = text === '' ? undefined : (JSON.parse(text) as Manifest);
  if (manifest?.format !== 'redress-backup-1') throw new BackupError('This file is no backup of Redress.');
  for (const table of manifest.tables) {
    const file = join(spool, 'tables', `${table.name}.ndjson`);
    if (!(await exists(file)) || (await sha256Of(file)) !== table.sha256) {
      throw new BackupError(`The backup is damaged: the rows of ${table.name} are not those that were saved.`);
    }
  }
  const known = await readMigrations();
  for (const migration of manifest.migrations) {
    if (known.find((file) => file.number === migration.number)?.checksum !== migration.checksum) {
      throw new BackupError(`The backup was made by another version of Redress: ${migration.name} differs here.`);
    }
  }
  return manifest;
}

/** Reads a file's rows back in portions. */
async function importTable(client: pg.Client, table: string, file: string): Promise<number> {
  const name = pg.escapeIdentifier(table);
  const columns = (await columnsOf(client, table)).join(', ');
  const text = `insert into ${name} (${columns}) overriding system value
                select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`;
  let rows = 0;
  let portion: string[] = [];
  const flush = async (): Promise<void> => {
    if (portion.length === 0) return;
    await client.query(text, [`[${portion.join(',')}]`]);
    rows += portion.length;
    portion = [];
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    portion.push(line);
    if (portion.length >= ROWS_AT_ONCE) await flush();
  }
  await flush();
  return rows;
}

/** Numbers given out next must be greater than those restored. */
async function advanceSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname::text as table, a.attname::text as column,
            pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`,
  );
  for (const { table, column, sequence } of rows) {
    const [t, c] = [pg.escapeIdentifier(table), pg.escapeIdentifier(column)];
    await client.query(`select setval($1, coalesce((select max(${c}) from ${t}), 0) + 1, false)`, [sequence]);
  }
}

/** A transaction's number means nothing in another cluster: marks that name one are taken off. */
async function forgetTransactionNumbers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select c.relname::text as table, a.attname::text as column
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.atttypid = 'xid8'::regtype
        and a.attnum > 0 and not a.attisdropped`,
  );
  for (const { table, column } of rows) {
    await client.query(`update ${pg.escapeIdentifier(table)} set ${pg.escapeIdentifier(column)} = null`);
  }
}

async function importAll(client: pg.Client, spool: string, manifest: Manifest): Promise<void> {
  await client.query('begin');
  await client.query('set local row_security = off');
  const names = manifest.tables.map((table) => pg.escapeIdentifier(table.name));
  // rows of a record come back as they were: neither triggers nor the order of foreign keys may stand in the way
  await client.query('set local session_replication_role = replica').catch((error: Error) => {
    throw new BackupError(`Restoring needs a superuser, or the right to set session_replication_role: ${error.message}.`);
  });
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
  for (const table of manifest.tables) {
    const rows = await importTable(client, table.name, join(spool, 'tables', `${table.name}.ndjson`));
    if (rows !== table.rows) throw new BackupError(`${table.name} has ${rows} rows instead of ${table.rows}.`);
  }
  await advanceSequences(client);
  await forgetTransactionNumbers(client);
  await client.query('commit');
}

/** A folder with the migrations of a backup's moment only, so that its rows meet the tables they came from. */
async function migrateAsThen(url: string, spool: string, manifest: Manifest): Promise<void> {
  const folder = join(spool, 'migrations');
  await mkdir(folder);
  for (const { name } of manifest.migrations) await cp(join(MIGRATIONS_FOLDER, name), join(folder, name));
  await migrate(url, folder);
}

/**
 * Restores a backup into an empty database and a data folder without files, then applies the migrations that are newer
 * than the backup.
 * @throws BackupError when something is there already, the file is damaged, or comes from another version
 */
export async function restore(options: { readonly url: string; readonly dataDir: string; readonly file: string }): Promise<Manifest> {
  const file = resolve(options.file);
  if (!(await exists(file))) throw new BackupError(`There is no file ${file}.`);
  await mkdir(options.dataDir, { recursive: true });
  await withConnection(options.url, async (client) => {
    if ((await tableNames(client)).length > 0) {
      throw new BackupError('The database is not empty; restore into a new one (--data NEW_FOLDER, or an empty DATABASE_URL).');
    }
  });
  const spool = await mkdtemp(join(options.dataDir, '.redress-restore-'));
  try {
    await unpack(file, spool);
    const manifest = await readManifest(spool);
    await migrateAsThen(options.url, spool, manifest);
    await withConnection(options.url, (client) => importAll(client, spool, manifest));
    await migrate(options.url);
    for (const name of await readdir(join(spool, 'data'))) {
      await cp(join(spool, 'data', name), join(options.dataDir, name), { recursive: true, force: true });
    }
    return manifest;
  } finally {
    await rm(spool, { recursive: true, force: true });
  }
}
