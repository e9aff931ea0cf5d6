import pg from 'pg';
import { REFUSALS, type Instant, type Refusal, type RefusalCode, type Refused, type Uuid } from '../../core/kernel/kernel.ts';
import { isSealedBytes, SEAL_MARK, SealedValue, type Vault } from '../adapters/vault.ts';

/** What can run one statement: the pool, or one open transaction. */
export interface Queryable {
  query<R extends object = Record<string, unknown>>(statement: {
    name?: string;
    text: string;
    values?: readonly unknown[];
    /** what is read is of this dispute: a text that was sealed for another one is not opened */
    dispute?: Uuid;
  }): Promise<R[]>;
  /** what seals and opens personal texts on this database; without it they are written plain and read as they lie */
  readonly vault?: Vault;
}

/** A pool of connections to one PostgreSQL database. */
export interface Database extends Queryable {
  /** Runs the work in one transaction: committed when it returns, rolled back when it throws. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** Lets running statements end, then closes every connection. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/name`; a folder with a socket is given as `?host=/folder`. */
  readonly url: string;
  /** Connections at most; 10 unless said. */
  readonly poolSize?: number;
  /**
   * `application` (unless said) works as the role `redress_app`, which may not change the schema;
   * `owner` keeps the role of the address, for migrations, backups and tests that look behind the curtain.
   */
  readonly as?: 'application' | 'owner';
  /**
   * True does not wait for the disk at each commit: a power cut may lose the last moments, in order and whole. For work
   * that is begun again where it stopped.
   */
  readonly unhurried?: boolean;
  /** Opens what is sealed in every row that is read; without it rows come as they lie. */
  readonly vault?: Vault;
  /** Told of a connection that broke while nobody was using it; the pool opens another by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/** The role the server works as; created by the first migration. */
export const APPLICATION_ROLE = 'redress_app';

/** Reads a whole number of the database; refuses one that JavaScript would round. */
export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the database holds ${text}, which is no safe integer`);
  return value;
}

/** `2026-11-21 10:37:21.5+00` → `2026-11-21T10:37:21.500Z`; the session's time zone is always UTC. */
export function instantFromText(text: string): Instant {
  if (!text.endsWith('+00')) return new Date(text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00')).toISOString();
  const fraction = text.length > 22 ? text.slice(20, -3).slice(0, 3).padEnd(3, '0') : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}

/** `numeric` comes from sums of bigint: whole ones must be safe, fractions are read as they are. */
function numericFromText(text: string): number {
  return text.includes('.') ? Number(text) : safeInteger(text);
}

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8_ARRAY = 1016;
const TIMESTAMPTZ_ARRAY = 1185;
const TEXT_ARRAY = 1009;

const textArray = pg.types.getTypeParser(TEXT_ARRAY as number) as (text: string) => (string | null)[];
const eachOf =
  <T>(read: (text: string) => T) =>
  (text: string): (T | null)[] =>
    textArray(text).map((item) => (item === null ? null : read(item)));

const PARSERS = new Map<number, (text: string) => unknown>([
  [INT8, safeInteger],
  [NUMERIC, numericFromText],
  [DATE, (text) => text],
  [TIMESTAMPTZ, instantFromText],
  [INT8_ARRAY, eachOf(safeInteger)],
  [TIMESTAMPTZ_ARRAY, eachOf(instantFromText)],
]);

/** The driver's own readers, with ours for numbers and times. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    const own = format === 'binary' ? undefined : PARSERS.get(oid);
    return own ?? pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** Sealed values that were met by readers of rows, ever: a statement during which none was met has none to be opened. */
let met = 0;

function sealedReader(form: SealedValue['form'], read: (text: string) => unknown): (text: string) => unknown {
  if (form === 'bytes') {
    return (text) => {
      const bytes = read(text) as Buffer;
      if (!isSealedBytes(bytes)) return bytes;
      met += 1;
      return new SealedValue(bytes, form);
    };
  }
  return (text) => {
    if (!text.includes(SEAL_MARK)) return read(text);
    met += 1;
    return new SealedValue(form === 'list' ? textArray(text) : text, form);
  };
}

/** Types of columns that may hold something sealed: text, varchar, json, jsonb, text[], bytea. */
const SEALED_FORMS: readonly [number, SealedValue['form']][] = [[25, 'text'], [1043, 'text'], [114, 'json'], [3802, 'json'], [TEXT_ARRAY, 'list'], [17, 'bytes']];
const SEALED_PARSERS = new Map(
  SEALED_FORMS.map(([oid, form]) => [oid, sealedReader(form, pg.types.getTypeParser(oid, 'text') as (text: string) => unknown)]),
);

/** As `types`, for a database whose rows are opened. */
const sealedTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    const own = format === 'binary' ? undefined : SEALED_PARSERS.get(oid);
    return own ?? types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** The settings of one connection; also used where a single connection is needed (migrations, backups). */
export function connectionSettings(options: Pick<DatabaseOptions, 'url' | 'as' | 'unhurried'>): pg.ClientConfig {
  const role = options.as === 'owner' ? '' : ` -c role=${APPLICATION_ROLE}`;
  return {
    connectionString: options.url,
    options: `-c timezone=UTC${role}${options.unhurried === true ? ' -c synchronous_commit=off' : ''}`,
    application_name: 'redress',
    types,
    keepAlive: true,
  };
}

interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly dispute?: Uuid;
}

async function rowsOf<R extends object>(on: pg.Pool | pg.PoolClient, statement: Statement, vault: Vault | undefined): Promise<R[]> {
  const before = met;
  const result = await on.query<R & pg.QueryResultRow>(statement as pg.QueryConfig);
  // several statements in one text give a list of results; nobody reads rows of those
  if (Array.isArray(result)) return [];
  if (vault !== undefined && met !== before) {
    await vault.openRows(result.rows, { query: (inner) => rowsOf(on, inner, undefined) }, statement.dispute);
  }
  return result.rows;
}

/**
 * Runs work on one connection of its own as the owner of the database, as migrations and backups need it.
 * @throws whatever the work threw, or the driver's error when the connection broke
 */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionSettings({ url, as: 'owner' }));
  client.on('error', heard);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(heard);
  }
}

/**
 * A connection cut while no statement of ours runs on it says so by an event, and an event nobody hears ends the
 * process. The next statement on it fails by itself, so that hearing it is all there is to do.
 */
function heard(): void {}

/** Opens a pool. Nothing is connected until the first statement. */
export function openDatabase(options: DatabaseOptions): Database {
  const { vault } = options;
  const pool = new pg.Pool({
    ...connectionSettings(options),
    ...(options.vault === undefined ? {} : { types: sealedTypes }),
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // without a listener a connection cut by a dying database would end the whole process
  pool.on('error', (error) => options.onIdleError?.(error));
  // and so would one that is cut in the moment in which it is handed over, before who asked for it can listen
  pool.on('connect', (client) => client.on('error', heard));
  return {
    query: (statement) => rowsOf(pool, statement, vault),
    ...(vault === undefined ? {} : { vault }),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      const note = (error: Error): void => void (broken = error);
      client.on('error', note);
      try {
        await client.query('begin');
        const value = await work({ query: (statement) => rowsOf(client, statement, vault), ...(vault === undefined ? {} : { vault }) });
        await client.query('commit');
        return value;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => (broken = failure));
        throw error;
      } finally {
        client.off('error', note);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

/** The SQLSTATE under which functions of ours raise refusals (see `refuse()` in the first migration). */
export const REFUSAL_STATE = 'RD100';

/** The refusal an SQL function raised, or undefined when the error is something else. */
export function raisedRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof pg.DatabaseError) || error.code !== REFUSAL_STATE) return undefined;
  if (!Object.hasOwn(REFUSALS, error.message)) return undefined;
  const facts = error.hint ? (JSON.parse(error.hint) as Record<string, string | number>) : undefined;
  return {
    code: error.message as RefusalCode,
    ...(error.detail ? { field: error.detail } : {}),
    ...(facts ? { facts } : {}),
  };
}

/** What an SQL function refused, as a value: for `catch`. @throws the error itself when it is something else */
export function asRefused(error: unknown): Refused {
  const refusal = raisedRefusal(error);
  if (refusal === undefined) throw error;
  return { ok: false, refusal };
}

/** True when the database is away or gave up the statement for another's sake: the same call may work later. */
export function isTransient(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? '';
  if (['40001', '40P01', '57P01', '57P02', '57P03', '53300'].includes(code) || code.startsWith('08')) return true;
  if (['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code)) return true;
  return error instanceof Error && /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(error.message);
}

/** True when the database or the way to it failed, and nobody knows what was written; false when one statement was refused or gave way. */
export function isGone(error: unknown): boolean {
  return isTransient(error) && !((error as { code?: string }).code ?? '').startsWith('40');
}
