import type { AttemptResult } from '../../core/jury/draw.ts';
import { CONFLICT_CLASSES, exclusionTree } from '../../core/jury/exclusion.ts';
import { CHUNK, memberNode, pathsOver, type PoolMember, type SumNode } from '../../core/jury/pool.ts';
import { STRATA } from '../../core/jury/strata.ts';
import { writtenPath, type DrawTranscript, type Said, type TranscriptAttempt } from '../../core/jury/transcript.ts';
import { formatKey } from '../../core/log/log.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { keysOf, proofOf, publicStatement } from '../log/log.ts';
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

async function saidOf(db: Queryable, kind: 'pool' | 'draw', ref: string, proof: string | null): Promise<Said> {
  const said = (await publicStatement(db, kind, ref))!;
  return { content: JSON.parse(said.content) as unknown, salt: said.salt.toString('base64'), commitment: said.commitment.toString('hex'), proof };
}

const COLUMNS = `d.id, d.dispute_id, d.round, d.epoch, e.marketplace_id, e.number, d.randomness, d.drawn_at, to_json(d.replaces) as replaces, d.tried, d.log_proof
  from jury_draw d join jury_epoch e on e.id = d.epoch where d.seed is not null`;

async function written(world: World, row: DrawRow, named: boolean): Promise<DrawTranscript> {
  const db = world.database;
  const attempts = await attemptsOf(db, row);
  const seated = new Set(attempts.filter((one) => one.result === 'seated').map((one) => one.seat));
  const pool = poolRef(row.marketplace_id, row.number);
  return {
    format: 'redress-draw/1',
    of: named ? { disputeId: row.dispute_id, round: row.round } : null,
    pool: await saidOf(db, 'pool', pool, (await proofOf(db, 'pool', pool)) ?? null),
    announcement: await saidOf(db, 'draw', row.id, row.log_proof ?? (await proofOf(db, 'draw', row.id)) ?? null),
    keys: { log: await keysOf(db), witnesses: (world.logPorts?.policy.witnesses ?? []).map(({ key }) => formatKey(key.name, key.type, key.key)) },
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
  return row === undefined ? undefined : written(world, row, false);
}

/** Every draw of a dispute in order of its rounds, for its case file. */
export async function drawsOf(world: World, disputeId: Uuid): Promise<DrawTranscript[]> {
  const rows = await world.database.query<DrawRow & Record<string, unknown>>({ text: `select ${COLUMNS} and d.dispute_id = $1 order by d.round`, values: [disputeId] });
  const draws: DrawTranscript[] = [];
  for (const row of rows) draws.push(await written(world, row, true));
  return draws;
}
