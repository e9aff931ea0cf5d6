import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { derivedId } from '../../core/ledger/ledger.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { institutionKey, INSTITUTION_NOTICE_PATH, institutionRail, type InstitutionRail } from '../adapters/rails/institution.ts';
import { keepInstitution } from '../adapters/rails/institution-process.ts';
import { applyLedger } from '../ledger/ledger.ts';
import { loadCapabilities, putPayoutAccount } from '../payment/payment.ts';
import type { World } from '../world.ts';

/** What the institution of the demo takes for a payout, in parts of 10,000. */
const FEE_PER_10000 = 6;
/** The marketplace's own money at the institution, for advances, compensation and fees: 20,000 yuan. */
const OWN_FUNDS_MINOR = 2_000_000;
const INTEREST_MINOR = 1_234;
const ROWS_AT_ONCE = 2_000;

/** The simulated institution that runs beside the demo, in a process and a folder of its own. */
export interface DemoInstitution {
  readonly rail: InstitutionRail;
  /** Empties its books, as the demo begins anew. */
  beginAnew(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the institution beside the demo. @param port where our own server listens, for its notices */
export async function openDemoInstitution(options: { readonly dataDir: string; readonly port: number; told(sentence: string): void }): Promise<DemoInstitution> {
  const data = join(options.dataDir, 'institution');
  const keyFile = join(options.dataDir, 'institution-client.key');
  await institutionKey(keyFile);
  const noticesUrl = `http://127.0.0.1:${options.port}${INSTITUTION_NOTICE_PATH}`;
  const start = { data, clientKeyFile: `${keyFile}.pub`, noticesUrl, feePer10000: FEE_PER_10000 };
  let running = await keepInstitution(start, options.told);
  const port = Number(new URL(running.url).port);
  const rail = institutionRail({ url: running.url, keyFile, institutionKeyFile: join(data, 'institution.key.pub'), capabilities: loadCapabilities().get('institution')! });
  return {
    rail,
    async beginAnew() {
      await running.stop();
      // its key stays, so that everybody goes on knowing it
      await rm(join(data, 'journal.jsonl'), { force: true });
      running = await keepInstitution({ ...start, port }, options.told);
    },
    async close() {
      await rail.close();
      await running.stop();
    },
  };
}

function institutionOf(world: World): InstitutionRail | undefined {
  const rail = world.rails.get('institution');
  return rail !== undefined && 'simulate' in rail ? (rail as InstitutionRail) : undefined;
}

/** An order's payments as made at the institution, when there is one. */
export function paidAtInstitution<T extends object>(world: World, order: T): T {
  if (institutionOf(world) === undefined) return order;
  const { payments, externalId } = order as { payments?: readonly object[]; externalId?: unknown };
  const reference = `LM-${String(externalId)}`;
  return { ...order, payments: (payments ?? []).map((one) => ({ ...one, rail: 'institution', reference, state: 'escrowed' })) };
}

async function inPortions<T>(list: readonly T[], send: (portion: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < list.length; from += ROWS_AT_ONCE) await send(list.slice(from, from + ROWS_AT_ONCE));
}

/** What buyers of the demo paid for their orders. */
async function payOrders(world: World, rail: InstitutionRail, marketplace: Uuid): Promise<void> {
  const rows = await world.database.query<{ id: Uuid; reference: string; amountMinor: number; currency: string; at: Instant; payer: string; merchant: string }>({
    text: `select p.id, p.reference, p.amount_minor as "amountMinor", p.currency, p.paid_at as at, 'buyer-' || o.buyer_id as payer, 'shop-' || o.merchant_id as merchant
             from payment p join purchase_order o on o.id = p.order_id where p.marketplace_id = $1 and p.rail = 'institution' order by p.paid_at, p.id`,
    values: [marketplace],
  });
  await inPortions(rows, (payments) => rail.simulate('payments', { payments: payments.map((one) => ({ kind: 'escrow', ...one })) }));
}

/** The marketplace's own money, paid in once, from which it advances and compensates. */
export async function payOwnFunds(world: World, marketplace: Uuid): Promise<void> {
  await applyLedger(world.database, { marketplaceId: marketplace, disputeId: null, at: world.now() }, [
    {
      ...{ op: 'post', id: derivedId('demo own funds', marketplace), amountMinor: OWN_FUNDS_MINOR, reason: 'own_funds_paid_in' } as const,
      debit: { kind: 'rail', ownerId: marketplace, currency: 'CNY' },
      credit: { kind: 'platform_funds', ownerId: marketplace, currency: 'CNY' },
    },
  ]);
}

/** What merchants paid in as deposits, and the marketplace's own money. */
async function payFunds(world: World, rail: InstitutionRail, marketplace: Uuid): Promise<void> {
  await payOwnFunds(world, marketplace);
  const rows = await world.database.query<{ id: Uuid; currency: string; amountMinor: number; at: Instant }>({
    text: `select t.id, t.currency, t.amount_minor as "amountMinor", t.at from transfer t join account c on c.id = t.credit_account join account d on d.id = t.debit_account
            where c.marketplace_id = $1 and d.kind = 'rail' and c.kind in ('deposit', 'guarantee', 'platform_funds') order by t.recorded_seq`,
    values: [marketplace],
  });
  await inPortions(rows, (fundings) => rail.simulate('fundings', { fundings }));
  // something on its statement that our books know nothing of, so that the finance desk has a difference to explain
  await rail.simulate('fundings', { fundings: [{ id: 'INTEREST-OF-THE-QUARTER', currency: 'CNY', amountMinor: INTEREST_MINOR }] });
}

async function nameAccounts(world: World, marketplace: Uuid): Promise<void> {
  const merchants = await world.database.query<{ id: Uuid }>({
    text: `select m.id from merchant m where m.marketplace_id = $1 and not exists (select 1 from payout_account a where a.owner_id = m.id and a.rail = 'institution')`,
    values: [marketplace],
  });
  for (const { id } of merchants) {
    await putPayoutAccount(world.database, { ownerId: id, rail: 'institution', marketplaceId: marketplace, account: `shop-${id}`, at: world.now() });
  }
}

/**
 * Makes the institution have what the demo's people paid: every payment and deposit under its own id, so that a second
 * time changes nothing; and says where merchants are paid.
 */
export async function payInDemo(world: World, marketplace: Uuid): Promise<void> {
  const rail = institutionOf(world);
  if (rail === undefined) return;
  try {
    await payOrders(world, rail, marketplace);
    await payFunds(world, rail, marketplace);
    await nameAccounts(world, marketplace);
  } catch (error) {
    // instructions wait until it has what was paid; the next start tries again
    world.log.warn('demo_institution_not_paid', { error: (error as Error).message });
  }
}
