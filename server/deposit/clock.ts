import { depositReturn, topUpClock } from '../../core/deposit/deposit.ts';
import { derivedId } from '../../core/ledger/ledger.ts';
import type { Currency, Instant, Minor, Uuid } from '../../core/kernel/kernel.ts';
import { applyLedger } from '../ledger/ledger.ts';
import { currentRules } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { tellMerchants, type DepositWish } from './tell.ts';

const AT_ONCE = 200;

/** Announced amounts whose day has come are required from then on. */
export async function putInForce(world: World): Promise<number> {
  const [row] = await world.database.query<{ count: number }>({
    name: 'deposit_in_force',
    text: 'select deposit_in_force($1, $2) as count',
    values: [world.now(), AT_ONCE],
  });
  return row?.count ?? 0;
}

/** Asks merchants whose deposit fell short to top it up; their clock begins with the letter. */
export async function askTopUps(world: World): Promise<number> {
  const at = world.now();
  const clock = topUpClock(at, currentRules(at));
  return world.database.transaction(async (tx) => {
    const short = await tx.query<{ merchant_id: Uuid; marketplace_id: Uuid; short_minor: Minor; currency: Currency }>({
      name: 'deposit_short',
      text: 'select * from deposit_short($1, $2, $3, $4, $5)',
      values: [at, clock.freezeAt, clock.exitAt, clock.closesAt, AT_ONCE],
    });
    const wishes = short.map((one): DepositWish => {
      const facts = { amountMinor: one.short_minor, currency: one.currency, dueAt: clock.freezeAt };
      return { template: 'deposit_short', merchantId: one.merchant_id, marketplaceId: one.marketplace_id, facts };
    });
    await tellMerchants(tx, world, wishes);
    return short.length;
  });
}

/** Ends the clocks of deposits that are whole again. */
export async function endTopUps(world: World): Promise<number> {
  const ended = await world.database.query({ name: 'deposit_topped_up', text: 'select * from deposit_topped_up($1, $2)', values: [world.now(), AT_ONCE] });
  return ended.length;
}

/** The next step of each clock whose day has come; each happens once, whatever the number of servers. */
export async function stepClocks(world: World): Promise<number> {
  const at = world.now();
  const ids = Array.from({ length: AT_ONCE }, () => world.newId());
  return world.database.transaction(async (tx) => {
    const stepped = await tx.query<{ merchant_id: Uuid; marketplace_id: Uuid; stage: 'frozen' | 'exit' | 'closed'; closes_at: Instant; short_minor: Minor; currency: Currency }>({
      name: 'deposit_clock',
      text: 'select * from deposit_clock($1, $2)',
      values: [at, ids],
    });
    const wishes = stepped.flatMap(({ merchant_id: merchantId, marketplace_id: marketplaceId, stage, closes_at: dueAt, short_minor, currency }): DepositWish[] => {
      if (stage === 'closed') return [];
      const facts = { amountMinor: Math.max(0, short_minor), currency, ...(stage === 'exit' ? { dueAt } : {}) };
      return [{ template: stage === 'exit' ? 'deposit_exit' : 'deposit_frozen', merchantId, marketplaceId, facts }];
    });
    await tellMerchants(tx, world, wishes);
    return stepped.length;
  });
}

interface ExitDue extends Record<string, unknown> {
  readonly id: Uuid;
  readonly merchantId: Uuid;
  readonly marketplaceId: Uuid;
  readonly state: 'notice' | 'tail';
  readonly closesAt: Instant;
  readonly currency: Currency;
  readonly availableMinor: Minor;
  readonly lastDeliveryAt: Instant | null;
  readonly openCases: number;
}

/** How long an exit that waits for open cases waits before it is looked at again, in milliseconds. */
const LOOK_AGAIN_DAYS = 1;

const EXITS_DUE = `select x.id, x.merchant_id as "merchantId", d.marketplace_id as "marketplaceId", x.state, x.closes_at as "closesAt", d.currency,
    f.balance_minor - f.held_minor - f.reserved_minor as "availableMinor",
    (select max(coalesce(o.received_at, o.placed_at)) from purchase_order o where o.merchant_id = x.merchant_id) as "lastDeliveryAt",
    deposit_open_cases(x.merchant_id) as "openCases"
  from deposit_exit x join merchant_deposit d on d.merchant_id = x.merchant_id, lateral deposit_free(x.merchant_id) f
 where x.next_at <= $1 order by x.next_at limit 1 for no key update of x skip locked`;

/** Takes one exit a step on: the shop closes when its notice ends; the deposit goes back when the tail is over. */
export async function stepExit(world: World): Promise<number> {
  const at = world.now();
  return world.database.transaction(async (tx) => {
    const [exit] = await tx.query<ExitDue>({ name: 'deposit_exits_due', text: EXITS_DUE, values: [at] });
    if (exit === undefined) return 0;
    if (exit.state === 'notice') {
      await tx.query({ text: `update merchant set status = 'closed' where id = $1`, values: [exit.merchantId] });
    }
    const { closesAt, lastDeliveryAt, openCases, availableMinor, currency, merchantId, marketplaceId } = exit;
    const answer = depositReturn({ availableMinor, lastDeliveryAt, closedAt: closesAt, openCases }, at, currentRules(at));
    if (answer.state === 'waiting') {
      await tx.query({
        text: `update deposit_exit set state = 'tail', next_at = greatest($2::timestamptz, $3::timestamptz + make_interval(days => $4)) where id = $1`,
        values: [exit.id, answer.until, at, LOOK_AGAIN_DAYS],
      });
      return 1;
    }
    const transferId = derivedId('deposit returned', exit.id);
    if (answer.amountMinor > 0) {
      const debit = { kind: 'deposit', ownerId: merchantId, currency } as const;
      const credit = { kind: 'merchant_payout', ownerId: marketplaceId, currency } as const;
      const moved = await applyLedger(tx, { marketplaceId, disputeId: null, at }, [{ op: 'post', id: transferId, debit, credit, amountMinor: answer.amountMinor, reason: 'deposit_returned' }]);
      if (!moved.ok) throw new Error(`a deposit could not go back: ${moved.refusal.code}`);
    }
    await tx.query({
      text: `update deposit_exit set state = 'returned', next_at = null, returned_minor = $2, transfer_id = $3, ended_at = $4 where id = $1`,
      values: [exit.id, answer.amountMinor, answer.amountMinor > 0 ? transferId : null, at],
    });
    await tx.query({
      text: `update merchant_deposit set required_minor = 0, announced_minor = null, announced_level = null, effective_at = null, stage = 'met',
               noticed_at = null, freeze_at = null, exit_at = null, closes_at = null, next_at = null, recalculate_at = null where merchant_id = $1`,
      values: [merchantId],
    });
    await tellMerchants(tx, world, [{ template: 'deposit_returned', merchantId, marketplaceId, facts: { amountMinor: answer.amountMinor, currency } }]);
    return 1;
  });
}
