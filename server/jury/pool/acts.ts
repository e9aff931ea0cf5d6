import type { Vouch } from '../../../core/jury/eligibility.ts';
import { addMilliseconds, accepted, refused, type Instant, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { currentRules, rulesName } from '../../rules/rules.ts';
import type { World } from '../../world.ts';
import { COURSE } from './course.ts';
import { settleJurors } from './settle.ts';
import { jurorOf, type JurorRow } from './store.ts';
import { askMarketplace } from './tell.ts';

const LONGEST_AWAY_MS = 366 * 86_400_000;

/** Who acts, when. */
export interface JurorAct {
  readonly world: World;
  readonly personId: Uuid;
  readonly at: Instant;
}

/**
 * Somebody volunteers, or comes back after leaving; what was learned before counts. The marketplace is asked to vouch.
 * Refusals: consent_text_outdated (another text of the promise is shown now), already_done.
 */
export async function joinPool(tx: Queryable, act: JurorAct & { readonly marketplaceId: Uuid }, promise: string): Promise<Result<true>> {
  const { world, personId, marketplaceId, at } = act;
  if (promise !== COURSE.promise.version) return refused('consent_text_outdated', 'promise');
  const [row] = await tx.query<{ id: Uuid }>({
    text: `insert into juror as known (id, marketplace_id, person_id, joined_at, promise, rules_version, judged_at) values ($1, $2, $3, $4, $5, $6, $4)
           on conflict (person_id) do update set state = 'learning', left_at = null, joined_at = $4, promise = $5 where known.state = 'left'
           returning id`,
    values: [world.newId(), marketplaceId, personId, at, promise, rulesName(currentRules(at))],
  });
  if (row === undefined) return refused('already_done');
  await settleJurors(tx, world, [row.id], at);
  await askMarketplace(tx, world, { marketplaceId, personId, at });
  return accepted(true);
}

/** The juror who acts. Refusals: not_found for somebody who did not volunteer, or left. */
export async function actingJuror(tx: Queryable, personId: Uuid): Promise<Result<JurorRow>> {
  const juror = await jurorOf(tx, personId);
  return juror === undefined || juror.state === 'left' ? refused('not_found') : accepted(juror);
}

/** A juror leaves the pool; a seat that was taken is kept or given back by itself. Refusals: not_found. */
export async function leavePool(tx: Queryable, { personId, at }: JurorAct): Promise<Result<true>> {
  const juror = await actingJuror(tx, personId);
  if (!juror.ok) return juror;
  await tx.query({ text: `update juror set state = 'left', left_at = $2, lacks = '[]', judge_at = null, away_until = null where id = $1`, values: [juror.value.id, at] });
  return accepted(true);
}

/**
 * A juror says to be away until a moment, or takes fewer seats than the rules allow.
 * Refusals: not_found, field_invalid (a moment that is past or more than a year ahead, more seats than the rules allow)
 */
export async function setAvailability(tx: Queryable, { world, personId, at }: JurorAct, given: { readonly awayUntil: Instant | null; readonly ownOpen: number | null }): Promise<Result<true>> {
  const juror = await actingJuror(tx, personId);
  if (!juror.ok) return juror;
  const { awayUntil, ownOpen } = given;
  if (awayUntil !== null && (awayUntil <= at || awayUntil > addMilliseconds(at, LONGEST_AWAY_MS))) return refused('field_invalid', 'awayUntil');
  if (ownOpen !== null && ownOpen > juror.value.mostOpen) return refused('field_invalid', 'ownOpen');
  await tx.query({ text: 'update juror set away_until = $2, own_open = $3 where id = $1', values: [juror.value.id, awayUntil, ownOpen] });
  await settleJurors(tx, world, [juror.value.id], at);
  return accepted(true);
}

/** A juror has read a lesson to its end. Refusals: not_found (no juror, no such lesson). */
export async function readLesson(tx: Queryable, { world, personId, at }: JurorAct, lesson: string): Promise<Result<true>> {
  const juror = await actingJuror(tx, personId);
  if (!juror.ok) return juror;
  if (!COURSE.lessons.some((one) => one.id === lesson)) return refused('not_found');
  await tx.query({ text: 'insert into juror_course (juror_id, version, lesson, at) values ($1, $2, $3, $4) on conflict do nothing', values: [juror.value.id, COURSE.version, lesson, at] });
  await settleJurors(tx, world, [juror.value.id], at);
  return accepted(true);
}

/** A person of a marketplace by its own id for them; undefined for one it never told of. */
export async function userOf(db: Queryable, marketplaceId: Uuid, externalId: string): Promise<Uuid | undefined> {
  const [row] = await db.query<{ id: Uuid }>({ name: 'juror_user', text: 'select id from person where marketplace_id = $1 and external_id = $2', values: [marketplaceId, externalId] });
  return row?.id;
}

/** A marketplace vouches for one of its users; whoever volunteered is looked at again at once. Refusals: not_found. */
export async function vouchFor(tx: Queryable, world: World, given: { readonly marketplaceId: Uuid; readonly externalId: string; readonly vouch: Vouch }): Promise<Result<true>> {
  const { marketplaceId, externalId, vouch } = given;
  const personId = await userOf(tx, marketplaceId, externalId);
  if (personId === undefined) return refused('not_found');
  await tx.query({
    name: 'juror_vouch',
    text: `insert into juror_vouch (person_id, marketplace_id, credit, verified, adult, member_since, reviews, reviews_helpful, sanction_until, bought, sold, given_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
           on conflict (person_id) do update set credit = excluded.credit, verified = excluded.verified, adult = excluded.adult, member_since = excluded.member_since,
             reviews = excluded.reviews, reviews_helpful = excluded.reviews_helpful, sanction_until = excluded.sanction_until, bought = excluded.bought,
             sold = excluded.sold, given_at = excluded.given_at`,
    values: [
      ...[personId, marketplaceId, vouch.credit, vouch.verified, vouch.adult, vouch.memberSince, vouch.reviews, vouch.reviewsHelpful],
      ...[vouch.sanctionUntil, vouch.bought, vouch.sold, vouch.givenAt],
    ],
  });
  const juror = await jurorOf(tx, personId);
  if (juror !== undefined && juror.state !== 'left') await settleJurors(tx, world, [juror.id], vouch.givenAt);
  return accepted(true);
}
