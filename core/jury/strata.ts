import { EXPERIENCES, HISTORIES, type Experience, type History, type Shares } from '../rules/jury-types.ts';
import type { Stratum } from './pool.ts';

/** The nine groups of a pool in the order in which it is laid out: by history, within it by experience. */
export const STRATA: readonly Stratum[] = HISTORIES.flatMap((history) => EXPERIENCES.map((experience) => ({ experience, history })));

/** The number of a group, 0 to 8. */
export function stratumNumber({ experience, history }: Stratum): number {
  return HISTORIES.indexOf(history) * EXPERIENCES.length + EXPERIENCES.indexOf(experience);
}

/** Each group gets its share rounded down; the seats left over go one by one to the groups of `rest`, from its start again when it ends. */
function shared<Name extends string>(seats: number, names: readonly Name[], { shares, rest }: Shares<Name>): Map<Name, number> {
  const counts = new Map(names.map((name) => [name, Math.floor((seats * shares[name]) / 10_000)] as const));
  const given = [...counts.values()].reduce((a, b) => a + b, 0);
  for (let left = 0; left < seats - given; left += 1) {
    const name = rest[left % rest.length]!;
    counts.set(name, counts.get(name)! + 1);
  }
  return counts;
}

/** What the rules say about sharing out seats. */
export interface SeatShares {
  readonly history: Shares<History>;
  readonly experience: Shares<Experience>;
}

/**
 * From which group each seat of a panel is drawn: histories take turns as long as they have seats left, and within each
 * history experiences do.
 * @param size at least 1
 */
export function seatPlan(size: number, rules: SeatShares): readonly Stratum[] {
  const queues = [...shared(size, HISTORIES, rules.history)].map(([history, seats]) => {
    const counts = shared(seats, EXPERIENCES, rules.experience);
    return turns([...counts].map(([experience, count]) => Array.from({ length: count }, () => ({ experience, history }))));
  });
  return turns(queues);
}

/** Takes one from each list in turn until all are empty. */
function turns<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}

const NEAREST: readonly Experience[] = ['practised', 'seasoned', 'new'];
const NEXT: readonly History[] = ['both', 'buyer', 'seller'];

/** The groups a seat falls back on when its own has nobody left: first of the same history, then the others. */
export function fallbacks(of: Stratum): readonly Stratum[] {
  const histories = [of.history, ...NEXT.filter((one) => one !== of.history)];
  return histories.flatMap((history) => NEAREST.map((experience) => ({ experience, history }))).filter((one) => one.history !== of.history || one.experience !== of.experience);
}
