import { addMilliseconds, type Instant } from '../../../core/kernel/kernel.ts';
import { orderByExternalId } from '../../commerce/commerce.ts';
import type { World } from '../../world.ts';
import { payOwnFunds } from '../institution.ts';
import { addHouse, addMerchants, marketplaceId } from '../base.ts';
import { DEMO_PEOPLE, DEMO_SLUG, knownPeople, type KnownPerson } from '../people.ts';
import { CAST, CREW, SHOPS } from './cast.ts';
import { planHistory } from './plan.ts';
import { playHistory, type Played } from './play.ts';

/** Any number: every start draws the same sixty days from it. */
const SEED = 20_260_601;
/** Any number that no other lock of ours has. */
const HISTORY_LOCK = 731_403;

/** The demo's present when it was first loaded: a load that was cut short ends its history there too. */
export async function presentOf(world: World): Promise<Instant> {
  const [row] = await world.database.query<{ at: Instant }>({ text: 'select created_at as at from marketplace where slug = $1', values: [DEMO_SLUG] });
  return row?.at ?? world.now();
}

async function load(world: World, told: (part: number) => void, share: number): Promise<Played | undefined> {
  const marketplace = await marketplaceId(world);
  const now = await presentOf(world);
  const { last, ...history } = planHistory(now, SEED, share);
  if ((await orderByExternalId(world.database, marketplace, last.externalId)) !== undefined) return undefined;
  const then: World = { ...world, now: () => addMilliseconds(now, -75 * 86_400_000) };
  await addMerchants(then, marketplace, SHOPS, CREW);
  await addHouse(then, CREW);
  await payOwnFunds(then, marketplace);
  // buyers are known from their first order on
  const people = async (): Promise<ReadonlyMap<string, KnownPerson>> => {
    const known = await knownPeople(world.database, [...DEMO_PEOPLE, ...CAST]);
    return new Map(known.map((person) => [person.key, person]));
  };
  return playHistory(world, { history, last, people, marketplaceId: marketplace, now }, told);
}

/**
 * Plays the last sixty days of the demo's marketplace by real acts, once: begun and not ended, it goes on where it
 * stopped; two servers starting at once play it once. Nothing else may run the background work meanwhile.
 * @param told how far it is, in parts of 1
 * @param share so much of it, up to 1, for tests
 * @returns what was done, or undefined when the history is there
 */
export async function loadHistory(world: World, told: (part: number) => void, share = 1): Promise<Played | undefined> {
  return world.database.transaction(async (tx) => {
    await tx.query({ text: 'select pg_advisory_xact_lock($1)', values: [HISTORY_LOCK] });
    const played = await load(world, told, share);
    if (played !== undefined) world.log.info('demo_history_played', { acts: played.acts, fired: played.fired, refused: played.refused.length });
    return played;
  });
}
