import { z } from '@hono/zod-openapi';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { route, type Route } from '../http/http.ts';
import { InstantText, text, Uuid as UuidText } from '../http/schemas.ts';
import { sealerFor } from '../privacy/texts.ts';
import { deskOf } from './adjudicator.ts';

/** More than this on one dispute nobody finds anything in. */
const MOST_NOTES = 200;

/** A place on a picture, in thousandths of its width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A private note of an adjudicator on a place of one piece of evidence. */
export interface WorkNote {
  readonly id: Uuid;
  readonly evidenceId: Uuid;
  readonly place: Place;
  readonly text: string;
  readonly at: Instant;
}

interface NoteRow extends Record<string, unknown>, Place {
  readonly id: Uuid;
  readonly evidence_id: Uuid;
  readonly text: string;
  readonly created_at: Instant;
}

function show({ id, evidence_id, x, y, width, height, text: words, created_at }: NoteRow): WorkNote {
  return { id, evidenceId: evidence_id, place: { x, y, width, height }, text: words, at: created_at };
}

async function notesOf(db: Queryable, disputeId: Uuid, personId: Uuid): Promise<readonly WorkNote[]> {
  const rows = await db.query<NoteRow>({
    name: 'work_notes_of',
    text: 'select id, evidence_id, x, y, width, height, text, created_at from work_note where dispute_id = $1 and person_id = $2 order by id',
    values: [disputeId, personId],
  });
  return rows.map(show);
}

const Thousandths = z.int().min(0).max(1000);
const PlaceBody = z
  .strictObject({ x: Thousandths, y: Thousandths, width: Thousandths.min(1), height: Thousandths.min(1) })
  .openapi('EvidencePlace', { description: 'A rectangle in thousandths of the picture’s width and height.' });
const Note = z.strictObject({ id: UuidText, evidenceId: UuidText, place: PlaceBody, text: z.string(), at: InstantText }).openapi('WorkNote');
const Params = z.strictObject({ disputeId: UuidText });
const PATH = '/disputes/{disputeId}/work-notes';

/** Private notes on evidence: they change nothing of it, and nobody but whoever wrote them reads them. */
export const noteRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: PATH,
    operationId: 'listWorkNotes',
    summary: 'The adjudicator’s own notes on the evidence of a dispute; shown to nobody else, parties included',
    tag: 'dispute',
    access: ['person'],
    staff: ['adjudicator'],
    params: Params,
    success: { status: 200, body: z.strictObject({ items: z.array(Note) }), description: 'The notes, oldest first.' },
    refusals: ['not_found', 'conflict_of_interest'],
    async handle({ world, caller, params }) {
      const desk = await deskOf(world, caller, params.disputeId);
      if (!desk.ok) return desk;
      return accepted({ items: await notesOf(world.database, params.disputeId, desk.value.person.personId) }) as Result<never>;
    },
  }),
  route({
    method: 'post',
    path: PATH,
    operationId: 'writeWorkNote',
    summary: 'Write a private note on a place of one piece of evidence',
    tag: 'dispute',
    access: ['person'],
    staff: ['adjudicator'],
    params: Params,
    body: z.strictObject({ evidenceId: UuidText, place: PlaceBody, text: text(2000) }).openapi('WorkNoteInput'),
    success: { status: 201, body: Note, description: 'The note.' },
    refusals: ['not_found', 'conflict_of_interest', 'field_invalid'],
    async handle({ world, caller, params, body, at }) {
      const desk = await deskOf(world, caller, params.disputeId);
      if (!desk.ok) return desk;
      const { row, person } = desk.value;
      const { evidenceId, place } = body;
      if (!row.state.evidence.some((item) => item.evidenceId === evidenceId)) return refused('field_invalid', 'evidenceId');
      if (place.x + place.width > 1000) return refused('field_invalid', 'place.width');
      if (place.y + place.height > 1000) return refused('field_invalid', 'place.height');
      const sealer = await sealerFor(world.database, 'dispute', params.disputeId);
      const note = { id: world.newId(), evidenceId, place, text: body.text, at };
      const written = await world.database.query({
        name: 'write_work_note',
        text: `insert into work_note (dispute_id, id, person_id, evidence_id, x, y, width, height, text, created_at)
               select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
                where (select count(*) from work_note where dispute_id = $1 and person_id = $3) < $11 returning 1`,
        values: [params.disputeId, note.id, person.personId, evidenceId, place.x, place.y, place.width, place.height, sealer?.text(note.text) ?? note.text, at, MOST_NOTES],
      });
      return written.length === 1 ? accepted(note) : refused('field_invalid', 'text', { maximum: MOST_NOTES });
    },
  }),
  route({
    method: 'delete',
    path: `${PATH}/{noteId}`,
    operationId: 'dropWorkNote',
    summary: 'Throw a note of one’s own away; one that is not there is as good as gone',
    tag: 'dispute',
    access: ['person'],
    staff: ['adjudicator'],
    params: z.strictObject({ disputeId: UuidText, noteId: UuidText }),
    success: { status: 204, description: 'Gone.' },
    refusals: ['not_found', 'conflict_of_interest'],
    async handle({ world, caller, params }) {
      const desk = await deskOf(world, caller, params.disputeId);
      if (!desk.ok) return desk;
      await world.database.query({
        name: 'drop_work_note',
        text: 'delete from work_note where dispute_id = $1 and id = $2 and person_id = $3',
        values: [params.disputeId, params.noteId, desk.value.person.personId],
      });
      return accepted(undefined);
    },
  }),
];
