import { addMilliseconds, formatMoney, type Currency, type Instant, type Locale, type Uuid } from '../../core/kernel/kernel.ts';
import { derivedId } from '../../core/ledger/ledger.ts';
import { DEFAULT_LOCALE, type Notice } from '../../core/notice/notice.ts';
import type { RailAnswer, RailInstruction, RailLine, RailName } from '../../core/payment/rail.ts';
import { GRACE_MS, lineOf, type ReconciledSum } from '../../core/payment/reconcile.ts';
import { say } from '../../core/words/words.ts';
import type { Queryable } from '../database/database.ts';
import { enqueueNotices } from '../notice/enqueue.ts';
import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';
import type { PaymentRail } from './rail.ts';
import { recordOutcomes } from './settle.ts';
import { returnsUnheard } from './store.ts';

/** Lines kept by one statement of SQL. */
const LINES_AT_ONCE = 1_000;
/** A statement is read again so far back: a rail may book late under an earlier time. */
const OVERLAP_MS = 3 * 86_400_000;
const NIGHT_MS = 86_400_000;
const ASKED_AT_ONCE = 200;
/** In the demo people want to see soon what they did. */
const DEMO_PAUSE_MS = 120_000;

/** One comparison of a rail's statement with our books. */
export interface ReconciliationRun {
  readonly id: Uuid;
  readonly rail: RailName;
  readonly at: Instant;
  /** lines of the rail known by then */
  readonly lines: number;
  /** of them newly matched */
  readonly matched: number;
  /** differences in front of the desk after it */
  readonly open: number;
  readonly sums: readonly ReconciledSum[];
  readonly unexplained: boolean;
}

const RUN = 'id, rail, at, lines, matched, open, sums, unexplained';

/** Keeps statement lines; the same line again changes nothing. Returns how many were new. */
export async function keepLines(on: Queryable, rail: RailName, at: Instant, lines: readonly RailLine[]): Promise<number> {
  const rows = lines.map((line) => {
    const { key, group, effectMinor } = lineOf(line, false);
    return { ...line, key, group, effectMinor };
  });
  const [row] = await on.query<{ kept: number }>({ name: 'rail_lines_keep', text: 'select rail_lines_keep($1, $2, $3) as kept', values: [rail, at, JSON.stringify(rows)] });
  return row!.kept;
}

/** From when a rail's statement is still to be read: a little before the last line we have, or before our first payment there. */
async function readFrom(world: World, rail: RailName): Promise<Instant | undefined> {
  const [row] = await world.database.query<{ at: Instant | null }>({
    name: 'rail_read_from',
    text: `select coalesce((select max(booked_at) from rail_line where rail = $1), (select min(paid_at) from payment where rail = $1),
                           (select min(created_at) from payment_instruction where rail = $1)) as at`,
    values: [rail],
  });
  const at = row?.at ?? undefined;
  return at === undefined ? undefined : addMilliseconds(at, -OVERLAP_MS);
}

/**
 * Reads what is new on a rail's statement, portion by portion, oldest first: begun and broken off, it goes on where it
 * stopped. @throws what the rail throws when its statement cannot be read
 */
export async function readStatement(world: World, rail: PaymentRail): Promise<number> {
  const { rail: name } = rail.capabilities;
  const from = await readFrom(world, name);
  if (from === undefined) return 0;
  let portion: RailLine[] = [];
  let kept = 0;
  const keep = async (): Promise<void> => {
    if (portion.length > 0) kept += await keepLines(world.database, name, world.now(), portion);
    portion = [];
  };
  for await (const line of rail.statement(from, addMilliseconds(world.now(), NIGHT_MS))) {
    portion.push(line);
    if (portion.length === LINES_AT_ONCE) await keep();
  }
  await keep();
  return kept;
}

/** One letter to each operator, as when the books' own proof fails; a task for whoever becomes one when there is none yet. */
async function writeToOperators(world: World, tx: Queryable, run: ReconciliationRun): Promise<void> {
  const operators = await tx.query<{ id: Uuid; locale: Locale }>({
    name: 'reconciliation_operators',
    text: `select id, locale from person where marketplace_id is null and 'operator' = any (staff_roles)`,
  });
  const [market] = await tx.query<{ id: Uuid }>({ name: 'reconciliation_market', text: 'select id from marketplace order by id limit 1' });
  if (market === undefined) return;
  const off = run.sums.filter((one) => one.unexplainedMinor !== 0);
  const notice = (reader: { readonly id: Uuid; readonly locale: Locale } | undefined): Notice => ({
    id: derivedId('reconciliation_unexplained', run.id, reader?.id ?? ''),
    template: 'reconciliation_unexplained',
    body: {
      number: say(reader?.locale ?? DEFAULT_LOCALE, `payment.rail.${run.rail}`),
      summary: off.map((one) => `${formatMoney(one.unexplainedMinor, one.currency as Currency)} ${one.currency}`).join(', '),
    },
    ...(reader === undefined ? { channel: 'in_product', recipient: { kind: 'marketplace', id: market.id } } : { channel: 'email', recipient: { kind: 'staff', id: reader.id } }),
  });
  const notices = operators.length === 0 ? [notice(undefined)] : operators.map(notice);
  await enqueueNotices(tx, { disputeId: null, marketplaceId: market.id, at: world.now(), notices });
}

/**
 * Asks the rail about what its statement shows as come back while we believe that it is done: the news of it was lost.
 * Returns how many were asked about.
 */
export async function askAboutReturns(world: World, rail: PaymentRail): Promise<number> {
  const unheard = await returnsUnheard(world.database, rail.capabilities.rail, ASKED_AT_ONCE);
  for (const { instruction, payment } of unheard) {
    const { id, verb, currency, amountMinor, beneficiary } = instruction;
    const told: RailInstruction = {
      ...{ id, verb: verb!, currency, amountMinor, beneficiary },
      payment: payment === null ? null : { paymentId: payment.id, rail: payment.rail, reference: payment.reference, currency: payment.currency },
    };
    const answer = await rail.ask(told).catch((error: Error): RailAnswer => ({ outcome: 'unknown', reason: error.name }));
    await recordOutcomes(world, [{ id, outcome: { answer } }]);
  }
  return unheard.length;
}

/**
 * Compares a rail's kept lines with our books. What is unexplained is a letter to every operator and an error in the log,
 * with each run that cannot explain it, and stands on the finance desk until a later run can.
 */
export async function reconcileRail(world: World, rail: RailName): Promise<ReconciliationRun> {
  const [run] = await world.database.query<ReconciliationRun & Record<string, unknown>>({
    name: 'payment_reconcile',
    text: `select ${RUN} from payment_reconcile($1, $2, $3 * interval '1 millisecond', $4)`,
    values: [rail, world.now(), GRACE_MS, world.newId()],
  });
  const facts = { rail, runId: run!.id, lines: run!.lines, matched: run!.matched, open: run!.open };
  if (run!.unexplained) {
    world.log.error('payment.reconciliation_unexplained', { ...facts, sums: run!.sums.filter((one) => one.unexplainedMinor !== 0) });
    await world.database.transaction((tx) => writeToOperators(world, tx, run!));
  } else world.log.info('payment.reconciled', facts);
  return run!;
}

/** The latest run of each rail. */
export async function latestRuns(on: Queryable): Promise<readonly ReconciliationRun[]> {
  return on.query<ReconciliationRun & Record<string, unknown>>({ name: 'reconciliation_latest', text: `select distinct on (rail) ${RUN} from reconciliation_run order by rail, at desc` });
}

/** Reads statements and compares them, of every rail whose last run is long enough ago. */
async function reconcileDue(world: World): Promise<number> {
  const latest = new Map((await latestRuns(world.database)).map((run) => [run.rail, run.at]));
  const due = addMilliseconds(world.now(), -(world.config.demo ? DEMO_PAUSE_MS : NIGHT_MS));
  for (const [name, rail] of world.rails) {
    const last = latest.get(name);
    if (last !== undefined && last > due) continue;
    try {
      await readStatement(world, rail);
    } catch (error) {
      // without its statement there is nothing to compare: what is missing would be ours for no reason
      world.log.warn('payment.statement_unreadable', { rail: name, error: (error as Error).message.slice(0, 200) });
      continue;
    }
    await askAboutReturns(world, rail);
    await reconcileRail(world, name);
  }
  return 0;
}

/** Background work of reconciliation: looked at often, done once a night. */
export const reconcileJobs: readonly Job[] = [{ name: 'payment.reconcile', everyMs: 30_000, run: reconcileDue }];
