import { createHash, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Database } from '../database/database.ts';
import type { Gauge, Metrics } from './metrics.ts';

/** What the plain endpoints beside the API need to know. */
export interface Health {
  readonly database: Database;
  readonly metrics: Metrics;
  /** False while it starts and as soon as it is told to stop, so that a balancer sends nothing more. */
  ready(): boolean;
  now(): Instant;
  offsetMs(): number;
  /** Opens `/metrics` to whoever shows it as a bearer token. */
  readonly metricsToken?: string;
}

const THIS_MACHINE = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Of one length whatever was sent, so that comparing tells nothing of the secret. */
function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/**
 * Whether metrics are for this caller: with the token, or from this machine itself. What a proxy passed on is from the
 * world, though its socket is of this machine.
 */
function mayMeasure(health: Health, request: Request, address: string | undefined): boolean {
  const shown = /^Bearer (.{1,500})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (health.metricsToken !== undefined && shown !== undefined) return timingSafeEqual(digest(shown), digest(health.metricsToken));
  const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => request.headers.has(name));
  return address !== undefined && THIS_MACHINE.test(address) && !passedOn;
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('too slow')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Rows of a question about a table that a part of the product brings; nothing when it is not installed.
 * The names are ours, never a caller's.
 */
async function gaugesOf(
  database: Database,
  ask: { readonly name: string; readonly text: string; readonly at?: Instant },
): Promise<Gauge[]> {
  try {
    const rows = await database.query<Record<string, string | number>>({
      text: ask.text,
      ...(ask.at === undefined ? {} : { values: [ask.at] }),
    });
    return rows.map(({ value, ...labels }) => ({
      name: ask.name,
      value: Number(value),
      labels: Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, String(label)])),
    }));
  } catch (error) {
    // 42P01: no such table; 42501: not for this role
    if (['42P01', '42501', '42703'].includes((error as { code?: string }).code ?? '')) return [];
    throw error;
  }
}

async function readGauges(health: Health): Promise<Gauge[]> {
  const cpu = process.cpuUsage();
  const own: Gauge[] = [
    { name: 'redress_process_memory_bytes', value: process.memoryUsage.rss() },
    { name: 'redress_process_cpu_seconds_total', value: (cpu.user + cpu.system) / 1_000_000 },
    { name: 'redress_clock_offset_seconds', value: health.offsetMs() / 1000 },
  ];
  const asked = await Promise.all([
    gaugesOf(health.database, {
      name: 'redress_outbox_rows',
      // two parts, so that each is read from its partial index and not from the whole outbox
      text: `select channel, state, count(*) as value from outbox where state = 'waiting' group by 1, 2
             union all
             select channel, state, count(*) from outbox where state in ('failed', 'dead') group by 1, 2`,
    }),
    gaugesOf(health.database, {
      name: 'redress_deadlines_overdue',
      text: 'select count(*) as value from deadline where fire_at <= $1',
      at: health.now(),
    }),
    gaugesOf(health.database, {
      name: 'redress_books_unproven',
      text: 'select count(*) as value from ledger_proven where failing_since is not null',
    }),
    gaugesOf(health.database, {
      name: 'redress_payment_instructions',
      text: `select state, count(*) as value from payment_instruction where state in ('due', 'sent', 'failed', 'stopped') and replaced_by is null group by 1`,
    }),
    gaugesOf(health.database, {
      name: 'redress_statements_unexplained',
      text: 'select count(*) as value from (select distinct on (rail) unexplained from reconciliation_run order by rail, at desc) as last where unexplained',
    }),
    gaugesOf(health.database, { name: 'redress_files_unscanned', text: `select count(*) as value from evidence_file where scan = 'waiting'` }),
    gaugesOf(health.database, { name: 'redress_log_pending', text: 'select count(*) as value from log_pending' }),
    gaugesOf(health.database, { name: 'redress_log_size', text: 'select size as value from log_head' }),
    gaugesOf(health.database, {
      name: 'redress_log_wait_seconds',
      text: 'select coalesce(extract(epoch from clock_timestamp() - (select queued_at from log_pending order by id limit 1)), 0)::float8 as value',
    }),
    gaugesOf(health.database, { name: 'redress_log_alarms', text: 'select kind, count(*) as value from log_alarm where cleared_at is null group by 1' }),
  ]);
  return [...own, ...asked.flat()];
}

/**
 * Answers `/healthz`, `/readyz` and `/metrics`; undefined for every other path.
 * @param address of the other end of the socket; undefined where there is none
 */
export async function answerHealth(health: Health, request: Request, address: string | undefined): Promise<Response | undefined> {
  const path = new URL(request.url).pathname;
  if (path === '/healthz') return new Response('alive\n', { headers: PLAIN });
  if (path === '/readyz') {
    if (!health.ready()) return new Response('not ready\n', { status: 503, headers: PLAIN });
    try {
      await within(3000, health.database.query({ text: 'select 1' }));
      return new Response('ready\n', { headers: PLAIN });
    } catch {
      return new Response('the database does not answer\n', { status: 503, headers: PLAIN });
    }
  }
  if (path === '/metrics') {
    if (!mayMeasure(health, request, address)) {
      return new Response('metrics are for this machine, or for whoever shows METRICS_TOKEN\n', { status: 403, headers: PLAIN });
    }
    const gauges = await within(10_000, readGauges(health)).catch((): Gauge[] => []);
    const headers = { ...PLAIN, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
    return new Response(health.metrics.text(gauges), { headers });
  }
  return undefined;
}
