import { COUNTED_DAYS, depositFacts, depositRequired, depositTerms, recalculate, type DepositCalculation, type DepositCounts, type LevelChange } from '../../core/deposit/deposit.ts';
import { addDays, localDateOf, startOfDay } from '../../core/deadline/deadline.ts';
import { addMilliseconds, type Instant, type Minor, type Uuid } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import { currentRules, rulesName } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { tellMerchants } from './tell.ts';

const AT_ONCE = 500;
const DAY = 86_400_000;

interface Due extends Record<string, unknown> {
  readonly merchantId: Uuid;
  readonly marketplaceId: Uuid;
  readonly requiredMinor: Minor;
  readonly announcedMinor: Minor | null;
  readonly effectiveAt: Instant | null;
}

/** The first instant of the next month of the rules' calendar. */
export function nextMonth(at: Instant, rules: RulePack): Instant {
  const [year = 0, month = 0] = localDateOf(at, rules.calendar).split('-').map(Number);
  const first = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return startOfDay(addDays(first, 0), rules.calendar);
}

/** What was counted of merchants for the formula, by merchant. */
export async function countsOf(on: Queryable, merchantIds: readonly Uuid[], at: Instant): Promise<ReadonlyMap<Uuid, DepositCounts>> {
  const rows = await on.query<{ merchant_id: Uuid; category: string | null; orders: number; lost: number; unperformed: number; points: number }>({
    name: 'deposit_counts',
    text: 'select * from deposit_counts($1, $2, $3)',
    values: [merchantIds, addMilliseconds(at, -COUNTED_DAYS * DAY), at],
  });
  return new Map(rows.map(({ merchant_id: id, category, orders, lost, unperformed, points }) => [id, { category, orders, lost, unperformed, violationPoints: points }]));
}

/**
 * What the formula requires of a merchant so counted.
 * @throws Error when the counts are no counts: they come from the database
 */
export function calculated(counts: DepositCounts, rules: RulePack): DepositCalculation {
  const facts = depositFacts(counts, depositTerms(rules).leastOrders);
  const answer = facts.ok ? depositRequired(rules.deposit, facts.value) : facts;
  if (!answer.ok) throw new Error(`counts of a merchant: ${answer.refusal.field}`);
  return answer.value;
}

/** One row as `deposit_levels_write` takes it. */
function levelRow(due: Due, calculation: DepositCalculation, counts: DepositCounts, change: LevelChange, given: { levelId: Uuid; at: Instant; rules: RulePack }): object {
  const { levelId, at, rules } = given;
  return {
    ...{ merchantId: due.merchantId, levelId, kind: change.kind, beforeMinor: due.requiredMinor, calculation: { ...calculation, counts } },
    requiredMinor: change.kind === 'increase' || change.kind === 'decrease' ? change.amountMinor : due.requiredMinor,
    effectiveAt: change.kind === 'increase' || change.kind === 'decrease' ? change.effectiveAt : at,
    ...{ rulesVersion: rulesName(rules), nextAt: nextMonth(at, rules) },
  };
}

/**
 * Recalculates the deposits whose month has come: counted, computed and written for up to 500 merchants at once. An
 * increase is announced to its merchant, a decrease holds at once.
 * @returns how many merchants were looked at
 */
export async function recalculateDue(world: World): Promise<number> {
  const at = world.now();
  const rules = currentRules(at);
  return world.database.transaction(async (tx) => {
    const due = await tx.query<Due>({
      name: 'deposits_due',
      text: `select merchant_id as "merchantId", marketplace_id as "marketplaceId", required_minor as "requiredMinor", announced_minor as "announcedMinor",
                    effective_at as "effectiveAt" from merchant_deposit where recalculate_at <= $1 order by recalculate_at limit $2 for no key update skip locked`,
      values: [at, AT_ONCE],
    });
    if (due.length === 0) return 0;
    const counts = await countsOf(tx, due.map((one) => one.merchantId), at);
    const increased: { readonly of: Due; readonly change: Extract<LevelChange, { kind: 'increase' }> }[] = [];
    const rows = due.flatMap((of) => {
      const counted = counts.get(of.merchantId);
      if (counted === undefined) return [];
      const calculation = calculated(counted, rules);
      const announced = of.announcedMinor === null || of.effectiveAt === null ? null : { amountMinor: of.announcedMinor, effectiveAt: of.effectiveAt };
      const change = recalculate({ requiredMinor: of.requiredMinor, announced }, calculation.amountMinor, at, rules);
      if (change.kind === 'increase') increased.push({ of, change });
      return [levelRow(of, calculation, counted, change, { levelId: world.newId(), at, rules })];
    });
    await tx.query({ name: 'deposit_levels_write', text: 'select deposit_levels_write($1, $2)', values: [at, JSON.stringify(rows)] });
    const wishes = increased.map(({ of, change }) => {
      const facts = { amountMinor: change.amountMinor, currency: 'CNY' as const, dueAt: change.effectiveAt };
      return { template: 'deposit_increase' as const, merchantId: of.merchantId, marketplaceId: of.marketplaceId, facts };
    });
    await tellMerchants(tx, world, wishes);
    return due.length;
  });
}
