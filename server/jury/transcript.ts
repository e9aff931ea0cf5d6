import type { AttemptResult } from '../../core/jury/draw.ts';
import { CONFLICT_CLASSES, exclusionTree } from '../../core/jury/exclusion.ts';
import { CHUNK, memberNode, pathsOver, type PoolMember, type SumNode } from '../../core/jury/pool.ts';
import { STRATA } from '../../core/jury/strata.ts';
import { writtenPath, type DrawTranscript, type Said, type TranscriptAttempt } from '../../core/jury/transcript.ts';
import type { TextPart } from '../../core/casefile/casefile.ts';
import { canonicalJson, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { proofsOf, publicKeys, publicStatement, type LogRef } from '../log/log.ts';
import type { World } from '../world.ts';
import { poolRef } from './freeze.ts';

interface DrawRow {
  readonly id: Uuid;
  readonly dispute_id: Uuid;
  readonly round: number;
  readonly epoch: number;
  readonly marketplace_id: Uuid;
  readonly number: number;
  readonly randomness: object;
  readonly drawn_at: Instant;
  readonly replaces: number[];
  readonly tried: number;
  readonly log_proof: string | null;
}

interface AttemptRow {
  readonly seat: number;
  readonly stratum: number;
  readonly attempt: number;
  readonly position: number;
  readonly lo: number;
  readonly result: number;
  readonly pseudonym: Buffer;
}

/** Members by where they stand, with the path from each to the root; one run of the pool is read for each. */
async function pathsIn(db: Queryable, epoch: number, los: readonly number[]): Promise<ReadonlyMap<number, { readonly weight: number; readonly path: TranscriptAttempt['path'] }>> {
  const chunks = await db.query<{ readonly lo: number; readonly hash: Buffer; readonly sum: number }>({ text: 'select lo, hash, sum from jury_pool_chunk where epoch = $1 order by lo', values: [epoch] });
  const above = pathsOver(chunks);
  const placeOf = (lo: number): number => {
    let [from, to] = [0, chunks.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (chunks[middle]!.lo <= lo) from = middle;
      else to = middle;
    }
    return from;
  };
  const found = new Map<number, { readonly weight: number; readonly path: TranscriptAttempt['path'] }>();
  for (const place of new Set(los.map(placeOf))) {
    const rows = await db.query<{ readonly lo: number; readonly weight: number; readonly stratum: number; readonly pseudonym: Buffer }>({
      name: 'jury_pool_run',
      text: 'select lo, weight, stratum, pseudonym from jury_pool where epoch = $1 and lo >= $2::bigint order by lo limit $3',
      values: [epoch, chunks[place]!.lo, CHUNK],
    });
    const nodes = rows.map((row): SumNode => memberNode({ pseudonym: row.pseudonym.toString('hex'), weight: row.weight, stratum: STRATA[row.stratum]! } satisfies PoolMember));
    const within = pathsOver(nodes);
    for (const [at, { lo, weight }] of rows.entries()) if (los.includes(lo)) found.set(lo, { weight, path: writtenPath([...within(at), ...above(place)]) });
  }
  return found;
}

function resultOf(number: number): AttemptResult {
  return number === -1 ? 'seated' : number === -2 ? 'met_before' : CONFLICT_CLASSES[number]!;
}

async function attemptsOf(db: Queryable, row: DrawRow): Promise<TranscriptAttempt[]> {
  const attempts = await db.query<AttemptRow & Record<string, unknown>>({ text: 'select seat, stratum, attempt, position, lo, result, pseudonym from jury_draw_seat where draw_id = $1 order by n', values: [row.id] });
  const exclusions = await db.query<{ readonly pseudonym: Buffer; readonly class: number }>({ text: 'select pseudonym, class from jury_exclusion where draw_id = $1', values: [row.id] });
  const tree = exclusionTree(exclusions.map((one) => ({ pseudonym: one.pseudonym.toString('hex'), class: CONFLICT_CLASSES[one.class]! })));
  const paths = await pathsIn(db, row.epoch, [...new Set(attempts.map((one) => one.lo))]);
  return attempts.map((one) => {
    const [pseudonym, result] = [one.pseudonym.toString('hex'), resultOf(one.result)];
    const { weight, path } = paths.get(one.lo)!;
    const first = result !== 'met_before';
    const { history, experience } = STRATA[one.stratum]!;
    return { seat: one.seat, history, experience, attempt: one.attempt, position: one.position, pseudonym, result, weight, lo: one.lo, path: first ? path : null, exclusion: first ? tree.prove(pseudonym) : null };
  });
}

async function saidOf(db: Queryable, { kind, ref }: LogRef, proof: string | null): Promise<Said> {
  const said = (await publicStatement(db, kind, ref))!;
  return { content: JSON.parse(said.content) as unknown, salt: said.salt.toString('base64'), commitment: said.commitment.toString('hex'), proof };
}

const COLUMNS = `d.id, d.dispute_id, d.round, d.epoch, e.marketplace_id, e.number, d.randomness, d.drawn_at, to_json(d.replaces) as replaces, d.tried, d.log_proof
  from jury_draw d join jury_epoch e on e.id = d.epoch where d.seed is not null`;

async function written(db: Queryable, row: DrawRow, keys: DrawTranscript['keys'], named: boolean): Promise<DrawTranscript> {
  const attempts = await attemptsOf(db, row);
  const seated = new Set(attempts.filter((one) => one.result === 'seated').map((one) => one.seat));
  const [pool, draw] = [{ kind: 'pool', ref: poolRef(row.marketplace_id, row.number) }, { kind: 'draw', ref: row.id }] as const;
  const [poolProof, drawProof] = await proofsOf(db, row.log_proof === null ? [pool, draw] : [pool]);
  return {
    format: 'redress-draw/1',
    of: named ? { disputeId: row.dispute_id, round: row.round } : null,
    pool: await saidOf(db, pool, poolProof?.text ?? null),
    announcement: await saidOf(db, draw, row.log_proof ?? drawProof?.text ?? null),
    keys,
    randomness: row.randomness,
    drawnAt: row.drawn_at,
    replaces: row.replaces,
    attempts,
    empty: Array.from({ length: row.tried }, (_, seat) => seat).filter((seat) => !seated.has(seat)),
  };
}

/** A draw as anybody can check it, without saying which dispute it is of; undefined while nothing is drawn. */
export async function drawTranscript(world: World, drawId: Uuid): Promise<DrawTranscript | undefined> {
  const [row] = await world.database.query<DrawRow & Record<string, unknown>>({ text: `select ${COLUMNS} and d.id = $1`, values: [drawId] });
  return row === undefined ? undefined : written(world.database, row, await publicKeys(world, world.database), false);
}

/** Every draw of a dispute in order of its rounds, as documents of its case file. */
export async function drawParts(world: World, tx: Queryable, disputeId: Uuid): Promise<TextPart[]> {
  const rows = await tx.query<DrawRow & Record<string, unknown>>({ text: `select ${COLUMNS} and d.dispute_id = $1 order by d.round`, values: [disputeId] });
  if (rows.length === 0) return [];
  const keys = await publicKeys(world, tx);
  const parts: TextPart[] = [];
  for (const row of rows) parts.push({ part: 'draws', path: `draws/${row.round}.json`, text: canonicalJson(await written(tx, row, keys, true)) });
  return parts;
}

/** One line of the list of draws. */
export interface DrawListed {
  readonly id: Uuid;
  readonly at: Instant;
  readonly epoch: number;
  readonly size: number;
  readonly source: 'drand' | 'vrf';
  readonly readyAt: Instant;
  readonly drawnAt: Instant | null;
  readonly givenUpAt: Instant | null;
}

/** The newest draws, announced and drawn. @param before the draws announced before this one */
export async function drawList(db: Queryable, before?: Uuid): Promise<DrawListed[]> {
  const rows = await db.query<DrawListed & Record<string, unknown>>({
    name: 'jury_draw_list',
    text: `select d.id, d.at, e.number as epoch, d.size, d.source, d.ready_at as "readyAt", d.drawn_at as "drawnAt", d.given_up_at as "givenUpAt"
             from jury_draw d join jury_epoch e on e.id = d.epoch where d.id < coalesce($1, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid) order by d.id desc limit 50`,
    values: [before ?? null],
  });
  return [...rows];
}

/**
 * Keeps, of draws that wait, the first proof that their announcement is in the log and that witnesses saw it there: later ones
 * would not show that it came before the randomness.
 */
export async function noteProofs(world: World): Promise<number> {
  const waiting = await world.database.query<{ readonly id: Uuid }>({ name: 'jury_draws_unproven', text: 'select id from jury_draw where seed is null and log_proof is null order by ready_at limit 20' });
  if (waiting.length === 0) return 0;
  const keys = await publicKeys(world, world.database);
  const lines = keys.log.length + (keys.witnesses.length > 0 ? 1 : 0);
  const proofs = await proofsOf(world.database, waiting.map(({ id }) => ({ kind: 'draw', ref: id })));
  let noted = 0;
  for (const [index, { id }] of waiting.entries()) {
    const proof = proofs[index]?.text;
    if (proof === undefined || proof.split('\n— ').length - 1 < lines) continue;
    await world.database.query({ text: 'update jury_draw set log_proof = $2 where id = $1 and log_proof is null', values: [id, proof] });
    noted += 1;
  }
  return noted;
}
