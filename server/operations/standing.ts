import { addDays } from '../../core/deadline/deadline.ts';
import { beijingDay, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import type { World } from '../world.ts';
import { believed } from './believed.ts';

/** Money in one currency, from the ledger, in minor units. */
export interface MoneyStanding {
  readonly currency: string;
  /** paid in for orders and not yet given to anybody */
  readonly escrowMinor: number;
  /** of escrow and deposits: held for disputes */
  readonly heldMinor: number;
  readonly depositMinor: number;
  readonly paidToConsumersMinor: number;
  readonly paidToMerchantsMinor: number;
  /** obligations of open disputes that are not yet performed, and how many */
  readonly owedMinor: number;
  readonly owed: number;
}

/** The queues, who has how much, what ends when, the money, the rules in use: how the house stands. */
export interface Standing {
  readonly asOf: Instant;
  readonly open: readonly { readonly stage: string; readonly count: number }[];
  readonly staff: { readonly waiting: number; readonly untaken: number; readonly overdue: number };
  readonly load: readonly { readonly personId: Uuid; readonly name: string; readonly open: number; readonly late: number }[];
  /** time limits that end on each of the next fourteen days of Beijing, the first of them today */
  readonly ending: readonly { readonly day: string; readonly count: number }[];
  readonly money: readonly MoneyStanding[];
  readonly rules: readonly { readonly name: string; readonly count: number; readonly open: number }[];
}

interface Line extends Record<string, unknown> {
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly amount: number;
}

/** How many days ahead time limits are counted. */
export const DAYS_AHEAD = 14;

function moneyOf(lines: readonly Line[]): MoneyStanding[] {
  const of = lines.filter((line) => line.name.startsWith('money/') || line.name.startsWith('owed/'));
  const amount = (currency: string, name: string): number =>
    of.filter((line) => line.label === currency && line.name === name).reduce((sum, line) => sum + line.amount, 0);
  return [...new Set(of.map((line) => line.label))].sort().map((currency) => {
    const owed = of.filter((line) => line.label === currency && line.name.startsWith('owed/') && !/\/(performed|waived)$/.test(line.name));
    return {
      currency,
      escrowMinor: amount(currency, 'money/escrow'),
      heldMinor: amount(currency, 'money/held'),
      depositMinor: amount(currency, 'money/deposit'),
      paidToConsumersMinor: amount(currency, 'money/consumer_payout'),
      paidToMerchantsMinor: amount(currency, 'money/merchant_payout'),
      owedMinor: owed.reduce((sum, line) => sum + line.amount, 0),
      owed: owed.reduce((sum, line) => sum + line.count, 0),
    };
  });
}

async function loadOf(world: World, lines: readonly Line[]): Promise<Standing['load']> {
  const count = (name: string, id: Uuid): number => lines.find((line) => line.name === name && line.label === id)?.count ?? 0;
  const people = await world.database.query<{ id: Uuid; name: string }>({
    text: `select id, name from person where marketplace_id is null and ('adjudicator' = any (staff_roles) or id = any ($1)) order by id`,
    values: [lines.filter((line) => line.name === 'load').map((line) => line.label)],
  });
  return people.map(({ id, name }) => ({ personId: id, name, open: count('load', id), late: count('late', id) }));
}

/** How the house stands at `at`; some seconds old where counting is dear, as `asOf` says. */
export async function standing(world: World, at: Instant): Promise<Standing> {
  return believed(world, 'standing', async () => {
    const lines = await world.database.query<Line>({
      text: 'select name, label, count, amount_minor as amount from house_standing($1)',
      values: [at],
    });
    const sum = (test: (line: Line) => boolean): number => lines.filter(test).reduce((all, line) => all + line.count, 0);
    const today = beijingDay(at);
    return {
      asOf: at,
      open: lines.filter((line) => line.name === 'open').map((line) => ({ stage: line.label, count: line.count })),
      staff: {
        waiting: sum((line) => line.name === 'staff'),
        untaken: sum((line) => line.name === 'staff' && line.label.endsWith('/none')),
        overdue: sum((line) => line.name === 'overdue'),
      },
      load: await loadOf(world, lines),
      ending: Array.from({ length: DAYS_AHEAD }, (_, n) => addDays(today, n)).map((day) => ({
        day,
        count: sum((line) => line.name === 'ending' && line.label === day),
      })),
      money: moneyOf(lines),
      rules: lines.filter((line) => line.name === 'rules').map((line) => ({ name: line.label, count: line.count, open: line.amount })),
    };
  });
}
