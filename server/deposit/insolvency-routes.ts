import { z } from '@hono/zod-openapi';
import { accepted, refused, type Uuid } from '../../core/kernel/kernel.ts';
import { decodeCursor, pageFrom, pageOf, PageQuery, PAGE_SIZE, personOf, route, type Route } from '../http/http.ts';
import { Day, InstantText, line, Uuid as UuidText } from '../http/schemas.ts';
import { noteOperation } from '../operations/journal.ts';
import { decideInsolvency, insolvencies, INSOLVENCY_SOURCES, proposeInsolvency } from './insolvency.ts';

const TAG = 'deposit';
const WRITE = { tag: TAG, access: ['person'], staff: ['operator'], method: 'post' } as const;
const Note = line(500, 5);

const note = {
  kind: z.enum(['signs', 'over']).openapi({ description: '`signs` that the merchant cannot pay its debts, or that this is `over`.' }),
  source: z.enum(INSOLVENCY_SOURCES),
  reference: line(200).openapi({ description: 'What the source calls it: the number of a court’s case, a page of a gazette.' }),
  dated: Day.openapi({ format: 'date', description: 'The day of the source.' }),
  reason: Note,
};

const Insolvency = z
  .strictObject({
    ...note,
    ...{ id: UuidText, merchantId: UuidText, merchantName: z.string(), reason: z.string(), reference: z.string() },
    state: z.enum(['proposed', 'confirmed', 'declined']),
    proposedBy: UuidText,
    proposedAt: InstantText,
    decidedAt: InstantText.nullable(),
    decision: z.string().nullable(),
    told: z.int().nullable().openapi({ description: 'How many creditors were written to.' }),
  })
  .openapi('InsolvencyNote');

const list = route({
  tag: TAG,
  access: ['person'],
  staff: ['operator', 'auditor'],
  method: 'get',
  path: '/insolvencies',
  operationId: 'listInsolvencies',
  summary: 'Notes of insolvency with source and date: proposed, confirmed, declined, the newest first',
  query: PageQuery.extend({ merchantId: UuidText.optional() }),
  success: { status: 200, body: pageOf(Insolvency), description: 'A page of notes.' },
  refusals: [],
  async handle({ query, world }) {
    const key = decodeCursor(query.cursor, 1);
    if (!key.ok) return key;
    const before = key.value?.[0];
    if (before !== undefined && !UuidText.safeParse(before).success) return refused('field_invalid', 'cursor');
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await insolvencies(world.database, { merchantId: query.merchantId, before: before as Uuid | undefined }, limit + 1);
    return accepted(pageFrom(rows, limit, (row) => [row.id], (row) => row));
  },
});

const propose = route({
  ...WRITE,
  path: '/deposits/{merchantId}/insolvency',
  operationId: 'proposeInsolvency',
  summary: 'Propose to note signs of insolvency, or their end, with source and date; nothing changes before another person confirms it',
  params: z.strictObject({ merchantId: UuidText }),
  body: z.strictObject(note).openapi('InsolvencyNoteInput'),
  success: { status: 201, body: z.strictObject({ id: UuidText }), description: 'Proposed; nothing has changed.' },
  refusals: ['not_found', 'already_done', 'field_invalid'],
  handle: (ctx) =>
    ctx.world.database.transaction(async (tx) => {
      const { merchantId } = ctx.params;
      const id = ctx.world.newId();
      const done = await proposeInsolvency(tx, { id, merchantId, by: personOf(ctx.caller).personId, at: ctx.at }, ctx.body);
      if (!done.ok) return done;
      const { kind, source, reference, reason } = ctx.body;
      await noteOperation(tx, ctx, { what: 'insolvency_proposed', subject: reference, facts: { merchantId, kind, source, reason } });
      return accepted({ id });
    }),
});

function decideRoute(confirm: boolean): Route {
  return route({
    ...WRITE,
    path: `/insolvencies/{noteId}/${confirm ? 'confirm' : 'decline'}`,
    operationId: confirm ? 'confirmInsolvency' : 'declineInsolvency',
    summary: confirm ? 'Confirm what somebody else proposed: payments by rank stop, and creditors are told' : 'Decline what somebody else proposed',
    params: z.strictObject({ noteId: UuidText }),
    body: z.strictObject({ reason: Note }),
    success: { status: 200, body: z.strictObject({ decided: z.literal(true) }), description: 'Decided, and in the operators’ log.' },
    refusals: ['not_found', 'same_person', 'already_done'],
    handle: (ctx) =>
      ctx.world.database.transaction(async (tx) => {
        const { reason } = ctx.body;
        const done = await decideInsolvency(tx, ctx.world, { id: ctx.params.noteId, by: personOf(ctx.caller).personId, confirm, reason });
        if (!done.ok) return done;
        const { reference, merchantId, kind } = done.value;
        await noteOperation(tx, ctx, { what: confirm ? 'insolvency_confirmed' : 'insolvency_declined', subject: reference, facts: { merchantId, kind, reason } });
        return accepted({ decided: true as const });
      }),
  });
}

/** Insolvency of a merchant: recorded with source and date, confirmed by a second person. */
export const insolvencyRoutes: readonly Route[] = [list, propose, decideRoute(true), decideRoute(false)];
