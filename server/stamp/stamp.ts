import { parseNote } from '../../core/log/log.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Job } from '../jobs/jobs.ts';
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

/**
 * What anchors an entry.
 * @param index its number in the log
 */
export async function anchorsOf(on: Queryable, index: number): Promise<Anchors> {
  const [row] = await on.query<Anchors & Record<string, unknown>>({
    name: 'log_anchors',
    text: 'select stamp, quorum from log_anchors($1)',
    values: [index],
  });
  return row!;
}

/** The stamps of the log from one size on, for a case file: the earliest one that covers it. */
export async function stampCovering(on: Queryable, size: number): Promise<{ size: number; response: Buffer; note: string } | undefined> {
  const [row] = await on.query<{ size: number; response: Buffer; note: string }>({
    name: 'log_stamp_covering',
    text: `select s.size, s.response, c.note from log_stamp s join log_checkpoint c on c.size = s.size
            where s.size >= $1 order by s.size limit 1`,
    values: [size],
  });
  return row;
}
