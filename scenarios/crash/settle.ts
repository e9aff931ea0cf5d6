import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../server/database/database.ts';
import type { Campaign } from './campaign.ts';

/** What the house still has to do at the present time of its clock. */
interface Left {
  readonly deadlines: number;
  readonly reminders: number;
  readonly notices: number;
  /** put off to a later time: deadlines that failed, notices to be tried again or leased by a dead worker */
  readonly later: number;
  /** changes whenever anything was done */
  readonly done: number;
}

async function leftOf(database: Database): Promise<Left> {
  const [left] = await database.query<Left>({
    text: `with t as (select clock_timestamp() + offset_ms * interval '1 millisecond' as now from demo_clock)
      select (select count(*) from deadline, t where fire_at <= now) as deadlines,
             (select count(*) from deadline, t where remind_at <= now) as reminders,
             (select count(*) from outbox, t where state = 'waiting' and due_at <= now) as notices,
             (select count(*) from deadline, t where due <= now and fire_at > now)
               + (select count(*) from outbox, t where state = 'waiting' and due_at > now) as later,
             (select count(*) from act_record) + (select count(*) from delivery) as done`,
  });
  return left!;
}

const STALLED_MS = 240_000;

/**
 * Waits until nothing is left to be done, moving the clock on where something was put off to a later time.
 * Slow is no fault: only a house that does nothing for minutes although something is due.
 * @throws Error saying what is left
 */
export async function settle({ wire, receivers, asOwner }: Campaign): Promise<void> {
  receivers.calm();
  let done = -1;
  let since = performance.now();
  for (;;) {
    const left = await asOwner(leftOf);
    if (left.deadlines + left.reminders + left.notices === 0) {
      if (left.later === 0) return;
      await wire.moveClock('hour');
    }
    if (left.done !== done) {
      done = left.done;
      since = performance.now();
    }
    if (performance.now() - since > STALLED_MS) throw new Error(`the house stands still: ${JSON.stringify(left)}`);
    await sleep(250);
  }
}
