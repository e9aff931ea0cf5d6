import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { keysForTests } from '../adapters/keys.ts';
import { Vault } from '../adapters/vault.ts';
import { APPLICATION_ROLE, connectionSettings, openDatabase, withConnection, type Database } from './database.ts';

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
  /** Lets go of it, so that others can be copied from it. @returns its name, for `testDatabase` */
  rest(): Promise<string>;
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
 * A database of one's own, copied in about 70 ms from the migrated template of the run's one cluster, or from one that
 * rests. Call it in `beforeAll`, and `drop` in `afterAll`.
 */
export async function testDatabase(from: string = TEMPLATE): Promise<TestDatabase> {
  const fresh = await freshDatabase(`template ${from}`);
  const { url } = fresh;
  const vault = new Vault(keysForTests());
  const database = openDatabase({ url, vault });
  const owner = openDatabase({ url, as: 'owner', poolSize: 3, vault });
  let left: Promise<unknown> | undefined;
  const leave = (): Promise<unknown> => (left ??= Promise.all([database.close(), owner.close()]));
  return {
    database,
    owner,
    url,
    async rest() {
      await leave();
      return new URL(url).pathname.slice(1);
    },
    async drop() {
      await leave();
      await fresh.drop();
    },
  };
}

/** One step of a plan as PostgreSQL ran it (EXPLAIN (ANALYZE, FORMAT JSON)). */
export interface PlanStep {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanStep[];
}

function stepsOf(step: PlanStep): PlanStep[] {
  return [step, ...(step.Plans ?? []).flatMap(stepsOf)];
}

/** Rows a step read, those it threw away included. */
export function rowsRead(step: PlanStep): number {
  return ((step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0)) * (step['Actual Loops'] ?? 1);
}

/** A connection with the rights of the server that tells how its statements were run. */
export interface PlanWatch {
  readonly client: pg.Client;
  /** Every step run since the last call, statements inside functions included. */
  taken(): readonly PlanStep[];
  end(): Promise<void>;
}

/** Opens a connection that is watched by `auto_explain`. @param url of the owner */
export async function watchPlans(url: string): Promise<PlanWatch> {
  const client = new pg.Client(connectionSettings({ url, as: 'owner' }));
  let seen: PlanStep[] = [];
  client.on('notice', (notice) => {
    const plan = /plan:\s*(\{[\s\S]*\})/.exec(notice.message ?? '')?.[1];
    if (plan !== undefined) seen.push(...stepsOf((JSON.parse(plan) as { Plan: PlanStep }).Plan));
  });
  await client.connect();
  await client.query(`load 'auto_explain'`);
  const settings = { log_min_duration: '0', log_nested_statements: 'on', log_analyze: 'on', log_timing: 'off', log_format: 'json', log_level: 'notice' };
  for (const [name, value] of Object.entries(settings)) await client.query(`set auto_explain.${name} = '${value}'`);
  await client.query(`set role ${APPLICATION_ROLE}`);
  return {
    client,
    taken() {
      const steps = seen;
      seen = [];
      return steps;
    },
    end: () => client.end(),
  };
}
