import { createHash } from 'node:crypto';
import { seedOf } from '../../core/jury/draw.ts';
import { STRATA } from '../../core/jury/strata.ts';
import type { Stratum } from '../../core/jury/pool.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Database, Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import type { DrawPorts } from './ports.ts';

export { prepareDraw } from './announce.ts';
export type { Announced, Commitments, DrawWish } from './announce.ts';
export { freezePool, newestPool } from './freeze.ts';
export type { Epoch } from './freeze.ts';
export type { Beacon, BeaconChain, DrawKey, DrawPorts } from './ports.ts';

/** Somebody who was drawn for a seat. */
export interface SeatDrawn {
  /** from 0; replacements go on after the last */
  readonly seat: number;
  readonly jurorId: Uuid;
  readonly pseudonym: string;
  readonly stratum: Stratum;
}

/** Where a draw stands. `given_up`: the beacon was silent for longer than the rules wait; nobody is drawn, in no other way and not later. */
export type DrawState =
  | { readonly state: 'waiting'; readonly readyAt: Instant }
  | { readonly state: 'given_up' }
  | { readonly state: 'drawn'; readonly size: number; readonly seats: readonly SeatDrawn[]; readonly seed: Buffer };

interface Row {
  readonly id: Uuid;
  readonly source: 'drand' | 'vrf';
  readonly ready_at: Instant;
  readonly statement: string;
  readonly size: number;
  readonly seed: Buffer | null;
  readonly given_up_at: Instant | null;
  readonly nonces: readonly { readonly side: 'claimant' | 'respondent'; readonly commitment: string; readonly nonce: string | null }[];
}

async function rowOf(db: Queryable, drawId: Uuid): Promise<Row> {
  const [row] = await db.query<Row & Record<string, unknown>>({
    name: 'jury_draw_row',
    text: `select d.id, d.source, d.ready_at, d.statement, d.size, d.seed, d.given_up_at,
             (select coalesce(json_agg(json_build_object('side', n.side, 'commitment', encode(n.commitment, 'hex'), 'nonce', encode(n.nonce, 'hex')) order by n.side), '[]')
                from jury_nonce n where n.draw_id = d.id) as nonces
             from jury_draw d where d.id = $1`,
    values: [drawId],
  });
  if (row === undefined) throw new RangeError('no such draw');
  return row;
}

/** What the parties put into the input of the key, in 32 bytes each: the number, or its commitment when it was withheld. */
function sharesOf(nonces: Row['nonces']): { readonly bytes: Buffer; readonly told: Readonly<Record<string, string | null>> } {
  const of = (side: string): Row['nonces'][number] | undefined => nonces.find((one) => one.side === side);
  const share = (side: string): Buffer => Buffer.from(of(side)?.nonce ?? of(side)?.commitment ?? '00'.repeat(32), 'hex');
  return { bytes: Buffer.concat([share('claimant'), share('respondent')]), told: { claimant: of('claimant')?.nonce ?? null, respondent: of('respondent')?.nonce ?? null } };
}

/** The randomness of a draw, with what proves it; undefined while it cannot be had. */
async function randomnessOf(row: Row, ports: DrawPorts, at: Instant): Promise<{ readonly value: Buffer; readonly told: object } | undefined> {
  const due = at >= row.ready_at;
  if (row.source === 'drand') {
    if (!due || ports.beacon === undefined) return undefined;
    const { round } = (JSON.parse(row.statement) as { readonly randomness: { readonly round: number } }).randomness;
    const found = await ports.beacon.round(round);
    if (found === undefined) return undefined;
    return { value: createHash('sha256').update(Buffer.from(found.signature, 'hex')).digest(), told: { round, signature: found.signature } };
  }
  if (!due && row.nonces.some((one) => one.nonce === null)) return undefined;
  const shares = sharesOf(row.nonces);
  const statement = createHash('sha256').update(row.statement, 'utf8').digest();
  const { proof, output } = await ports.key.prove(Buffer.concat([Buffer.from('redress-vrf/1'), statement, shares.bytes]));
  return { value: Buffer.from(output, 'hex'), told: { proof, nonces: shares.told } };
}

/**
 * Takes a party's number; false when it is not what the party committed to, was given already, or comes after the draw.
 * @param nonce 32 bytes
 */
export async function revealNonce(tx: Queryable, drawId: Uuid, side: 'claimant' | 'respondent', nonce: Uint8Array): Promise<boolean> {
  if (nonce.length !== 32) return false;
  const rows = await tx.query({
    name: 'jury_reveal',
    text: `update jury_nonce n set nonce = $3 from jury_draw d where d.id = n.draw_id and n.draw_id = $1 and n.side = $2 and n.nonce is null and n.commitment = sha256($3)
             and d.seed is null and d.given_up_at is null returning 1 as done`,
    values: [drawId, side, Buffer.from(nonce)],
  });
  return rows.length > 0;
}

async function seatsOf(tx: Queryable, call: string, values: readonly unknown[]): Promise<SeatDrawn[]> {
  const rows = await tx.query<{ readonly seat: number; readonly juror_id: Uuid; readonly pseudonym: Buffer; readonly stratum: number }>({ text: `select seat, juror_id, pseudonym, stratum from ${call}`, values: [...values] });
  return rows.map((row) => ({ seat: row.seat, jurorId: row.juror_id, pseudonym: row.pseudonym.toString('hex'), stratum: STRATA[row.stratum]! }));
}

/** The seed that counts: of two that draw at once, the first; undefined when the draw was given up before. */
async function seeded(database: Database, row: Row, randomness: { readonly value: Buffer; readonly told: object }, at: Instant): Promise<Buffer | undefined> {
  const seed = seedOf(randomness.value, createHash('sha256').update(row.statement, 'utf8').digest());
  const [done] = await database.query<{ readonly seed: Buffer }>({
    text: 'update jury_draw set seed = $2, randomness = $3, drawn_at = $4 where id = $1 and seed is null and given_up_at is null returning seed',
    values: [row.id, seed, JSON.stringify(randomness.told), at],
  });
  return done?.seed ?? (await rowOf(database, row.id)).seed ?? undefined;
}

/**
 * Draws, once the randomness can be had; asked again it answers the same seats. Fewer than `size` seats: nobody was left for
 * the others.
 */
export async function completeDraw(database: Database, ports: DrawPorts, drawId: Uuid, at: Instant): Promise<DrawState> {
  const row = await rowOf(database, drawId);
  if (row.given_up_at !== null) return { state: 'given_up' };
  let { seed } = row;
  if (seed === null) {
    const randomness = await randomnessOf(row, ports, at);
    if (randomness === undefined) return { state: 'waiting', readyAt: row.ready_at };
    seed = (await seeded(database, row, randomness, at)) ?? null;
    if (seed === null) return { state: 'given_up' };
  }
  const seats = await seatsOf(database, 'jury_seats($1, $2)', [drawId, row.size]);
  return { state: 'drawn', size: row.size, seats, seed };
}

/**
 * Gives a draw up for good when its beacon has been silent for longer than the rules wait. False when there is still time,
 * it was drawn meanwhile, or it waits for no beacon.
 */
export async function giveUpDraw(database: Database, drawId: Uuid, at: Instant, waitMinutes: number): Promise<boolean> {
  const rows = await database.query({
    name: 'jury_draw_give_up',
    text: `update jury_draw set given_up_at = $2 where id = $1 and source = 'drand' and seed is null and given_up_at is null
             and ready_at + make_interval(mins => $3) < $2::timestamptz returning 1 as done`,
    values: [drawId, at, waitMinutes],
  });
  return rows.length > 0;
}

/**
 * Whoever is next in the same order for a seat that its juror does not take; asked again for the same seat, the same juror.
 * Undefined when nobody is left.
 */
export async function nextSeat(tx: Queryable, drawId: Uuid, seat: number): Promise<SeatDrawn | undefined> {
  return (await seatsOf(tx, 'jury_replace($1, $2)', [drawId, seat]))[0];
}

/**
 * Draws that wait, completed in the background as soon as their randomness can be had, so that nobody has to ask. Where a side
 * still owes its number it is a minute later: whoever draws for the round first brings over what came at the last moment.
 */
export async function completeWaiting(world: World): Promise<number> {
  const ports = world.drawPorts;
  if (ports === undefined) return 0;
  const waiting = await world.database.query<{ readonly id: Uuid }>({
    name: 'jury_draws_waiting',
    text: `select d.id from jury_draw d where d.seed is null and d.given_up_at is null
             and (d.ready_at <= $1::timestamptz - case d.source when 'vrf' then interval '1 minute' else interval '0' end
                  or (d.source = 'vrf' and not exists (select from jury_nonce n where n.draw_id = d.id and n.nonce is null))) order by d.ready_at limit 20`,
    values: [world.now()],
  });
  let drawn = 0;
  for (const { id } of waiting) {
    const { state } = await completeDraw(world.database, ports, id, world.now());
    if (state === 'drawn') drawn += 1;
  }
  return drawn;
}
