import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';
import { proveBooks } from './prove.ts';

const HOLDS_AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** Ends holds whose time has come. */
async function expireHolds(world: World): Promise<number> {
  const ended = await world.database.query({
    name: 'ledger_expire_holds',
    text: 'select hold_id from ledger_expire_holds($1, $2)',
    values: [world.now(), HOLDS_AT_ONCE],
  });
  return ended.length;
}

/** Brings the rows of hot accounts up to date; three calls, because the function works in steps (see the migration). */
async function rollUp(world: World): Promise<number> {
  for (let step = 0; step < 3; step += 1) {
    await world.database.query({ name: 'ledger_roll_up', text: 'select ledger_roll_up()' });
  }
  return 0;
}

/** Background work of the ledger. */
export function jobs(): readonly Job[] {
  return [
    { name: 'ledger.expire_holds', everyMs: 60_000, run: expireHolds },
    { name: 'ledger.roll_up', everyMs: 30_000, run: rollUp },
    // 0, so that a failed proof waits for the next day instead of running again at once
    { name: 'ledger.prove', everyMs: DAY_MS, run: async (world) => ((await proveBooks(world)), 0) },
  ];
}
