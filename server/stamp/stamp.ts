import { parseNote } from '../../core/log/log.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Job } from '../jobs/jobs.ts';
import { CHECKPOINT_COLUMNS, type StoredCheckpoint } from '../log/log.ts';
import type { World } from '../world.ts';
import type { StampAuthority, StampFailure } from './authority.ts';

/**
 * Time stamps on the log: a third party vouches that a checkpoint, and with it every entry below it, existed at a time.
 * The newest checkpoint is stamped once a minute; those between are covered by it, because the log only grows.
 */

/** Between two stamps of one installation, in milliseconds of real time. */
export const STAMP_EVERY_MS = 60_000;

/** The text a stamp is over: the checkpoint without its signatures, which grow when witnesses sign (docs/formats/log.md). */
export function stampedText(note: string): Buffer {
  const parsed = parseNote(note);
  if (parsed === undefined) throw new RangeError('a checkpoint that is no signed note');
  return Buffer.from(parsed.text, 'utf8');
}

/** Stamps the newest checkpoint when it is this server's turn and there is one nobody stamped. */
async function stampNewest(world: World, authority: StampAuthority): Promise<number> {
  const [due] = await world.database.query<{ size: number; note: string }>({
    name: 'log_stamp_due',
    text: 'select size, note from log_stamp_due($1, $2)',
    values: [authority.name, STAMP_EVERY_MS],
  });
  if (due === undefined) return 0;
  const answer = await authority.stamp(stampedText(due.note), world.random(16));
  if (!answer.ok) {
    await world.database.query({ name: 'log_stamp_failed', text: 'select log_stamp_failed($1, $2)', values: [authority.name, answer.why] });
    world.log.warn('stamp.failed', { authority: authority.name, size: due.size, why: answer.why });
    return 0;
  }
  const { response, serial, at } = answer.stamp;
  await world.database.query({
    name: 'log_stamp_keep',
    text: 'select log_stamp_keep($1, $2, $3, $4, $5)',
    values: [due.size, authority.name, response, serial, at],
  });
  return 1;
}

/** The background work, when an authority is configured. */
export function stampJobs(world: World): readonly Job[] {
  const authority = world.stamps;
  return authority === undefined ? [] : [{ name: 'log.stamp', everyMs: 5000, run: (on) => stampNewest(on, authority) }];
}

/** How stamping stands. */
export interface Stamping {
  readonly authority: string;
  readonly failingSince: Instant | null;
  readonly failure: StampFailure | null;
  /** the newest stamp */
  readonly size: number | null;
  readonly at: Instant | null;
}

/** How stamping stands with each authority that was ever asked. */
export async function stampings(on: Queryable): Promise<readonly Stamping[]> {
  return on.query<Stamping & Record<string, unknown>>({
    name: 'log_stampings',
    text: `select t.authority, t.failing_since as "failingSince", t.failure, s.size, s.at
             from log_stamp_turn t
             left join lateral (select size, at from log_stamp x where x.authority = t.authority order by size desc limit 1) s on true
            order by t.authority`,
  });
}

/** What independent others vouch for an entry of the log. */
export interface Anchors {
  /** the earliest stamp over a checkpoint that contains the entry */
  readonly stamp: { readonly size: number; readonly authority: string; readonly at: Instant; readonly serial: string } | null;
  /** the earliest checkpoint containing it that enough witnesses signed */
  readonly quorum: { readonly size: number; readonly at: Instant } | null;
}

/** What anchors each of some entries, by their numbers in the log, in the order asked. */
export async function anchorsOf(on: Queryable, indexes: readonly number[]): Promise<readonly Anchors[]> {
  if (indexes.length === 0) return [];
  return on.query<Anchors & Record<string, unknown>>({
    name: 'log_anchors',
    text: 'select a.stamp, a.quorum from unnest($1::bigint[]) with ordinality as w (idx, no), lateral log_anchors(w.idx) a order by w.no',
    values: [indexes],
  });
}

/** A stamp with the head of the log it is over. */
export interface StampOfLog extends StoredCheckpoint {
  readonly response: Buffer;
}

/**
 * The stamps that say most of some entries: for each the earliest one over it, and the earliest over a head of that size and
 * more, or where there is none yet, the newest of all. One a head, in order of size.
 */
export async function stampsFor(on: Queryable, indexes: readonly number[], size: number): Promise<readonly StampOfLog[]> {
  return on.query<StampOfLog & Record<string, unknown>>({
    name: 'log_stamps_for',
    text: `select distinct on (s.size) s.response, ${CHECKPOINT_COLUMNS}
             from (select (select min(x.size) from log_stamp x where x.size > w.idx) as size from unnest($1::bigint[]) as w (idx)
                   union
                   select coalesce((select min(x.size) from log_stamp x where x.size >= $2), (select max(x.size) from log_stamp x))) wanted
             join log_stamp s on s.size = wanted.size
             join log_checkpoint c on c.size = s.size
            order by s.size, s.at`,
    values: [indexes, size],
  });
}
