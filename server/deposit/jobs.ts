import type { Job } from '../jobs/jobs.ts';
import { askTopUps, endTopUps, putInForce, stepClocks, stepExit } from './clock.ts';
import { recalculateDue } from './level.ts';
import { collectClaims, settleWindow } from './window.ts';

/** Background work of the deposit: each row is claimed by the statement that changes it, so that it happens once. */
export function jobs(): readonly Job[] {
  return [
    { name: 'deposit.recalculate', everyMs: 60_000, restMs: 100, run: recalculateDue },
    { name: 'deposit.in_force', everyMs: 60_000, run: putInForce },
    // whoever paid is not asked, and whoever is asked has the whole time
    { name: 'deposit.topped_up', everyMs: 30_000, run: endTopUps },
    { name: 'deposit.short', everyMs: 60_000, run: askTopUps },
    { name: 'deposit.clock', everyMs: 30_000, run: stepClocks },
    { name: 'deposit.exit', everyMs: 60_000, run: stepExit },
    { name: 'deposit.claims', everyMs: 30_000, run: collectClaims },
    { name: 'deposit.windows', everyMs: 30_000, run: settleWindow },
  ];
}
