import { accepted, addMilliseconds, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import { findDraft } from './desk.ts';

/** What somebody of the public said of a draft. */
export interface Comment {
  readonly id: Uuid;
  readonly at: Instant;
  readonly name: string | null;
  /** the rule it speaks of, by its name in the pack */
  readonly rule: string | null;
  readonly body: string;
  readonly state: 'waiting' | 'shown' | 'kept_back';
  readonly reason: string | null;
}

/** So many for one draft in a minute, and so many that nobody has read yet: more is a flood, not an opinion. */
const MOST_A_MINUTE = 20;
const MOST_WAITING = 2_000;

/**
 * Takes a comment; an operator reads it before it is shown. Nothing is kept of its writer but the name they give.
 * Refusals: not_found, too_late (comments are not open), rate_limited.
 */
export async function takeComment(world: World, at: Instant, draftId: Uuid, said: { readonly name: string | null; readonly rule: string | null; readonly body: string }): Promise<Result<Comment>> {
  const draft = await findDraft(world.database, draftId);
  if (!draft.ok) return draft;
  const { stage, comment } = draft.value.state;
  if (stage !== 'comment' || comment === null || comment.until <= at) return stage === 'draft' ? refused('not_found') : refused('too_late');
  const [count] = await world.database.query<{ lately: number; waiting: number }>({
    text: `select count(*) filter (where at > $2)::int as lately, count(*) filter (where state = 'waiting')::int as waiting
             from rule_comment where draft_id = $1`,
    values: [draftId, addMilliseconds(at, -60_000)],
  });
  if (count !== undefined && (count.lately >= MOST_A_MINUTE || count.waiting >= MOST_WAITING)) return refused('rate_limited', undefined, { seconds: 60 });
  const one: Comment = { id: world.newId(), at, ...said, state: 'waiting', reason: null };
  await world.database.query({
    text: `insert into rule_comment (id, draft_id, at, name, rule, body, state) values ($1, $2, $3, $4, $5, $6, 'waiting')`,
    values: [one.id, draftId, at, one.name, one.rule, one.body],
  });
  return accepted(one);
}

/** Comments of a draft, oldest first; without `all` those that are shown. */
export async function commentsOf(db: Queryable, draftId: Uuid, all: boolean): Promise<readonly Comment[]> {
  return db.query<Comment & Record<string, unknown>>({
    text: `select id, at, name, rule, body, state, reason from rule_comment where draft_id = $1 and ($2 or state = 'shown') order by id limit 2000`,
    values: [draftId, all],
  });
}

/**
 * Shows a comment, or keeps it back with a reason that its place then says.
 * Refusals: not_found, field_missing (kept back without a reason).
 */
export async function decideComment(db: Queryable, at: Instant, by: Uuid, id: Uuid, wish: { readonly state: 'shown' | 'kept_back'; readonly reason: string | null }): Promise<Result<Comment>> {
  if (wish.state === 'kept_back' && (wish.reason ?? '').trim() === '') return refused('field_missing', 'reason');
  const [row] = await db.query<Comment & Record<string, unknown>>({
    text: `update rule_comment set state = $2, reason = $3, decided_by = $4, decided_at = $5 where id = $1
           returning id, at, name, rule, body, state, reason`,
    values: [id, wish.state, wish.state === 'shown' ? null : wish.reason, by, at],
  });
  return row === undefined ? refused('not_found') : accepted(row);
}
