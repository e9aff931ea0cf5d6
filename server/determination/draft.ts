import { z } from '@hono/zod-openapi';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { route, type Route } from '../http/http.ts';
import { InstantText, Uuid as UuidText } from '../http/schemas.ts';
import { sealedWhole, sealerFor } from '../privacy/texts.ts';
import { deskInHand, deskOf } from './adjudicator.ts';

/** Greatest draft, in bytes of JSON: reasons, every finding and its evidence fit several times over. */
const MOST_BYTES = 262_144;

/** A determination as typed so far: values by the names of the form, complete or not. */
export interface WrittenDraft {
  readonly version: number;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly savedAt: Instant;
}

/** What the person has written about the dispute so far, or null. */
async function draftOf(db: Queryable, disputeId: Uuid, personId: Uuid): Promise<WrittenDraft | null> {
  const [row] = await db.query<WrittenDraft & Record<string, unknown>>({
    name: 'determination_draft_of',
    text: 'select version, fields, updated_at as "savedAt" from determination_draft where dispute_id = $1 and person_id = $2',
    values: [disputeId, personId],
  });
  return row ?? null;
}

/**
 * Keeps what was typed, if nobody saved since the version it was typed on.
 * @param on the version last read, 0 for none. Refusals: body_too_large, changed_meanwhile (a newer one is kept).
 */
async function keepDraft(
  db: Queryable,
  who: { readonly disputeId: Uuid; readonly personId: Uuid },
  fields: WrittenDraft['fields'],
  on: number,
  at: Instant,
): Promise<Result<WrittenDraft>> {
  const body = JSON.stringify(fields);
  if (Buffer.byteLength(body) > MOST_BYTES) return refused('body_too_large', 'fields');
  const sealer = await sealerFor(db, 'dispute', who.disputeId);
  const [row] = await db.query<{ version: number }>({
    name: 'keep_determination_draft',
    text: `insert into determination_draft as d (dispute_id, person_id, version, fields, updated_at)
           select $1, $2, $3 + 1, $4, $5 where $3 = 0 or exists (select 1 from determination_draft where dispute_id = $1 and person_id = $2)
           on conflict (dispute_id, person_id) do update set version = d.version + 1, fields = excluded.fields, updated_at = excluded.updated_at
             where d.version = $3
           returning version`,
    values: [who.disputeId, who.personId, on, sealer === undefined ? body : JSON.stringify(sealedWhole(sealer, fields)), at],
  });
  return row === undefined ? refused('changed_meanwhile', 'ifVersion') : accepted({ version: row.version, fields, savedAt: at });
}

const Fields = z
  .record(z.string().min(1).max(100), z.array(z.string().max(40_000)).max(100))
  .openapi('DraftFields', { description: 'Values by the names of the form, as typed: nothing of it is checked before the determination is issued.' });
const Draft = z.strictObject({ version: z.int().min(1), fields: Fields, savedAt: InstantText }).openapi('WrittenDraft');
const Params = z.strictObject({ disputeId: UuidText });
const PATH = '/disputes/{disputeId}/determination-draft';

/** The determination as written so far: its adjudicator's own, read by nobody else. */
export const draftRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: PATH,
    operationId: 'readDeterminationDraft',
    summary: 'What the adjudicator has written of the determination so far; null when nothing',
    tag: 'dispute',
    access: ['person'],
    staff: ['adjudicator'],
    params: Params,
    success: { status: 200, body: z.strictObject({ draft: Draft.nullable() }), description: 'The draft.' },
    refusals: ['not_found', 'conflict_of_interest'],
    async handle({ world, caller, params }) {
      const desk = await deskOf(world, caller, params.disputeId);
      if (!desk.ok) return desk;
      return accepted({ draft: await draftOf(world.database, params.disputeId, desk.value.person.personId) }) as Result<never>;
    },
  }),
  route({
    method: 'put',
    path: PATH,
    operationId: 'keepDeterminationDraft',
    summary: 'Keep what is written so far, on the version last read; a newer one is never overwritten unseen',
    tag: 'dispute',
    access: ['person'],
    staff: ['adjudicator'],
    params: Params,
    body: z.strictObject({ fields: Fields, ifVersion: z.int().min(0).openapi({ description: 'The version last read; 0 when there was none.' }) }),
    success: { status: 200, body: Draft, description: 'Kept, with its new version.' },
    refusals: ['not_found', 'act_not_allowed_now', 'not_yours', 'conflict_of_interest', 'changed_meanwhile', 'body_too_large'],
    async handle({ world, caller, params, body, at }) {
      const desk = await deskInHand(world, caller, params.disputeId);
      if (!desk.ok) return desk;
      const who = { disputeId: params.disputeId, personId: desk.value.person.personId };
      return (await keepDraft(world.database, who, body.fields, body.ifVersion, at)) as Result<never>;
    },
  }),
  route({
    method: 'delete',
    path: PATH,
    operationId: 'dropDeterminationDraft',
    summary: 'Throw the draft away; one that is not there is as good as gone',
    tag: 'dispute',
    access: ['person'],
    staff: ['adjudicator'],
    params: Params,
    success: { status: 204, description: 'Gone.' },
    refusals: ['not_found', 'conflict_of_interest'],
    async handle({ world, caller, params }) {
      const desk = await deskOf(world, caller, params.disputeId);
      if (!desk.ok) return desk;
      await world.database.query({
        name: 'drop_determination_draft',
        text: 'delete from determination_draft where dispute_id = $1 and person_id = $2',
        values: [params.disputeId, desk.value.person.personId],
      });
      return accepted(undefined);
    },
  }),
];

const DAYS_KEPT = 90;

/** Forgets drafts nobody has written in for 90 days: by then the matter was issued, or somebody else's. */
export async function forgetOldDrafts(db: Queryable, at: Instant): Promise<number> {
  const rows = await db.query({
    name: 'forget_determination_drafts',
    text: `delete from determination_draft where (dispute_id, person_id) in
             (select dispute_id, person_id from determination_draft where updated_at < $1::timestamptz - make_interval(days => $2) limit 100)
           returning 1`,
    values: [at, DAYS_KEPT],
  });
  return rows.length;
}
