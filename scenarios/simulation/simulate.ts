/**
 * npm run simulate -- [--seed N] [--steps 1000000]
 *
 * Disputes, their money, institutions and clocks by chance, decided by core and booked by the ledger's model: a fault at
 * every call of an institution, a crash at every transaction boundary. The same seed always does the same.
 */
import { parseArgs } from 'node:util';
import { chanceOf } from '../crash/chance.ts';
import { Case, nothingSeen, type Seen } from './case.ts';
import { always, atTheEnd } from './invariants.ts';

/** Most steps of chance in one case before everybody does their part. */
const STEPS_OF_A_CASE = 1_500;

/**
 * Simulates so many steps and more, until the case under way is over.
 * @param until checked between two cases; true ends the simulation earlier
 * @throws Error naming seed, case and step of what did not hold
 */
export function simulate(seed: number, steps: number, until: () => boolean = () => false): Seen {
  const seen = nothingSeen();
  while (seen.steps < steps && !until()) {
    const number = seen.cases;
    let one: Case | undefined;
    try {
      one = new Case(chanceOf(`${seed}/${number}`), seen);
      for (let step = 0; step < STEPS_OF_A_CASE && !one.isOver(); step += 1) {
        one.step();
        always(one);
      }
      one.finish();
      atTheEnd(one);
    } catch (error) {
      throw new Error(`seed ${seed}, case ${number}, step ${seen.steps}: ${(error as Error).message}`, { cause: error });
    }
    seen.cases += 1;
    for (const rail of one.rails.values()) seen.deeds += rail.deeds.length;
  }
  return seen;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, steps: { type: 'string' } }, strict: true });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const began = performance.now();
  console.log(`seed ${seed}`);
  const seen = simulate(seed, Number(values.steps ?? 1_000_000));
  console.log(JSON.stringify({ seed, seconds: Math.round((performance.now() - began) / 1000), ...seen }));
}
