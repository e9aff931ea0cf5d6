import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';

/** A hold: nothing of its subject is erased while it stands. */
export interface Hold {
  readonly id: Uuid;
  readonly kind: 'dispute' | 'person';
  readonly subjectId: Uuid;
  /** of the case; null for a person */
  readonly number: string | null;
  readonly reason: string;
  readonly by: Uuid;
  readonly at: Instant;
  /** who proposed that it be lifted, and why; null while nobody did */
  readonly lifting: { readonly by: Uuid; readonly at: Instant; readonly reason: string } | null;
}

type HoldRow = Omit<Hold, 'lifting'> & { readonly liftReason: string | null; readonly liftBy: Uuid | null; readonly liftAt: Instant | null };

/** Standing holds, the newest first. */
export async function standingHolds(db: Queryable, limit: number): Promise<readonly Hold[]> {
  const rows = await db.query<HoldRow & Record<string, unknown>>({
    name: 'holds_standing',
    text: `select id, kind, subject_id as "subjectId", number, reason, by_person as by, at, lift_reason as "liftReason", lift_proposed_by as "liftBy",
                  lift_proposed_at as "liftAt" from holds_standing($1)`,
    values: [limit],
  });
  return rows.map(({ liftReason, liftBy, liftAt, ...hold }) => ({ ...hold, lifting: liftBy === null ? null : { by: liftBy, at: liftAt!, reason: liftReason ?? '' } }));
}

/**
 * Sets a hold. It stands at once: what a court asks for must not be erased while a second signature is waited for.
 * Refusals: not_found (no such case or person), already_done (one stands).
 * @param one.subject the number of a case, or the id of a person
 */
export async function setHold(tx: Queryable, one: { readonly id: Uuid; readonly kind: Hold['kind']; readonly subject: string; readonly reason: string; readonly by: Uuid; readonly at: Instant }): Promise<Result<Uuid>> {
  const [found] = await tx.query<{ id: Uuid | null }>({ text: 'select hold_subject($1, $2) as id', values: [one.kind, one.subject] });
  const subjectId = found?.id ?? null;
  if (subjectId === null) return refused('not_found', 'subject');
  const made = await tx.query({
    text: `insert into data_hold (id, kind, subject_id, reason, by_person, at) values ($1, $2, $3, $4, $5, $6)
           on conflict (subject_id) where lifted_at is null do nothing returning 1`,
    values: [one.id, one.kind, subjectId, one.reason, one.by, one.at],
  });
  return made.length === 0 ? refused('already_done', 'subject') : accepted(subjectId);
}

async function lockHold(tx: Queryable, id: Uuid): Promise<{ readonly subjectId: Uuid; readonly liftBy: Uuid | null } | undefined> {
  const [row] = await tx.query<{ subjectId: Uuid; liftBy: Uuid | null }>({
    text: 'select subject_id as "subjectId", lift_proposed_by as "liftBy" from data_hold where id = $1 and lifted_at is null for update',
    values: [id],
  });
  return row;
}

/** One person proposes to lift a hold; it stands until another agrees. Refusals: not_found, already_done (it is proposed). */
export async function proposeLifting(tx: Queryable, one: { readonly id: Uuid; readonly by: Uuid; readonly reason: string; readonly at: Instant }): Promise<Result<Uuid>> {
  const known = await lockHold(tx, one.id);
  if (known === undefined) return refused('not_found');
  if (known.liftBy !== null) return refused('already_done');
  await tx.query({ text: 'update data_hold set lift_proposed_by = $2, lift_proposed_at = $3, lift_reason = $4 where id = $1', values: [one.id, one.by, one.at, one.reason] });
  return accepted(known.subjectId);
}

/**
 * Another person lifts the hold, or keeps it; whoever proposed may take the proposal back.
 * Refusals: not_found, already_done (nobody proposed it), same_person.
 */
export async function decideLifting(tx: Queryable, one: { readonly id: Uuid; readonly by: Uuid; readonly lift: boolean; readonly at: Instant }): Promise<Result<Uuid>> {
  const known = await lockHold(tx, one.id);
  if (known === undefined) return refused('not_found');
  if (known.liftBy === null) return refused('already_done');
  if (one.lift && known.liftBy === one.by) return refused('same_person');
  await tx.query(
    one.lift
      ? { text: 'update data_hold set lifted_at = $2, lifted_by = $3 where id = $1', values: [one.id, one.at, one.by] }
      : { text: 'update data_hold set lift_proposed_by = null, lift_proposed_at = null, lift_reason = null where id = $1', values: [one.id] },
  );
  return accepted(known.subjectId);
}
