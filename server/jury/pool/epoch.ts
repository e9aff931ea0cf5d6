import { addDays, localDateOf, startOfDay } from '../../../core/deadline/deadline.ts';
import { addMilliseconds, type Instant, type Uuid } from '../../../core/kernel/kernel.ts';
import type { RulePack } from '../../../core/rules/rules.ts';
import type { Queryable } from '../../database/database.ts';
import type { Job } from '../../jobs/jobs.ts';
import { currentRules } from '../../rules/rules.ts';
import type { World } from '../../world.ts';
import { freezePool } from '../freeze.ts';

const HOUR_MS = 3_600_000;

/** Days from 1970-01-05, a Monday: pools of seven days begin on Mondays, wherever they are counted. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 86_400_000) - 4;
}

/** When a pool is frozen next: the first hour of the rules' calendar, on a day of theirs, after a moment. */
export function nextFreeze(rules: Pick<RulePack, 'calendar' | 'jury'>, at: Instant): Instant {
  const { days, hour } = rules.jury.pool.epoch;
  const today = localDateOf(at, rules.calendar);
  const over = ((dayNumber(today) % days) + days) % days;
  const first = over === 0 ? today : addDays(today, days - over);
  const moment = addMilliseconds(startOfDay(first, rules.calendar), hour * HOUR_MS);
  return moment > at ? moment : addMilliseconds(startOfDay(addDays(first, days), rules.calendar), hour * HOUR_MS);
}

/** Puts the marketplaces that have jurors and no date into the calendar. */
async function fillCalendar(tx: Queryable, at: Instant): Promise<void> {
  await tx.query({
    name: 'jury_calendar_fill',
    text: `insert into jury_calendar (marketplace_id, freeze_at)
           select m.id, $1 from marketplace m
            where exists (select 1 from juror j where j.marketplace_id = m.id) and not exists (select 1 from jury_calendar c where c.marketplace_id = m.id)
           on conflict do nothing`,
    values: [nextFreeze(currentRules(at), at)],
  });
}

/**
 * Freezes the pool of one marketplace whose time has come. The row of the calendar is locked while it is done, and moved in the
 * same transaction: two servers at once, or one that dies between, freeze it once. A pool of nobody is not frozen.
 * @returns how many were frozen: 0 or 1
 */
async function freezeDue(world: World): Promise<number> {
  const at = world.now();
  return world.database.transaction(async (tx) => {
    await fillCalendar(tx, at);
    const [due] = await tx.query<{ marketplaceId: Uuid; members: number }>({
      name: 'jury_calendar_due',
      text: `select c.marketplace_id as "marketplaceId", (select count(*) from jury_eligible e where e.marketplace_id = c.marketplace_id) as members
               from jury_calendar c where c.freeze_at <= $1 order by c.freeze_at limit 1 for update of c skip locked`,
      values: [at],
    });
    if (due === undefined) return 0;
    if (due.members > 0) await freezePool(tx, due.marketplaceId, at, world.random(32));
    await tx.query({
      text: 'update jury_calendar set freeze_at = $2, frozen = frozen + $3 where marketplace_id = $1',
      values: [due.marketplaceId, nextFreeze(currentRules(at), at), due.members > 0 ? 1 : 0],
    });
    return 1;
  });
}

/** The pool of each marketplace is frozen once an epoch, when its hour has come. */
export const freezeJob: Job = { name: 'jury.freeze', everyMs: 30_000, run: freezeDue };
