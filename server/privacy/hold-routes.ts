import { z } from '@hono/zod-openapi';
import { accepted, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { personOf, route, type Route } from '../http/http.ts';
import { InstantText, line, Uuid as UuidText } from '../http/schemas.ts';
import { noteOperation } from '../operations/journal.ts';
import { decideLifting, proposeLifting, setHold } from './holds.ts';

const WRITE = { access: ['person'], staff: ['operator'], tag: 'privacy', method: 'post' } as const;
const Params = z.strictObject({ holdId: UuidText });
const Reason = line(500, 5);

/** A hold as the API tells it. */
export const HoldBody = z
  .strictObject({
    id: UuidText,
    kind: z.enum(['dispute', 'person']),
    subjectId: UuidText,
    number: z.string().nullable().openapi({ description: 'Of the case; null for a person.' }),
    reason: z.string(),
    by: UuidText,
    at: InstantText,
    lifting: z.strictObject({ by: UuidText, at: InstantText, reason: z.string() }).nullable().openapi({ description: 'Somebody proposed to lift it; another person decides.' }),
  })
  .openapi('DataHold', { description: 'Nothing of its subject is erased while it stands.' });

const Done = z.strictObject({ id: UuidText });

const set = route({
  ...WRITE,
  path: '/operation/privacy/holds',
  operationId: 'setDataHold',
  summary: 'Set a hold on a case or a person, for a court or an authority: it stands at once, and is lifted by two',
  body: z.strictObject({ kind: z.enum(['dispute', 'person']), subject: line(100).openapi({ description: 'The number of the case, or the id of the person.' }), reason: Reason }).openapi('NewDataHold'),
  success: { status: 201, body: Done, description: 'It stands.' },
  refusals: ['not_found', 'already_done'],
  handle: (ctx) =>
    ctx.world.database.transaction(async (tx): Promise<Result<{ id: Uuid }>> => {
      const id = ctx.world.newId();
      const done = await setHold(tx, { id, ...ctx.body, by: personOf(ctx.caller).personId, at: ctx.at });
      if (!done.ok) return done;
      await noteOperation(tx, ctx, { what: 'hold_set', subject: done.value, facts: { kind: ctx.body.kind, reason: ctx.body.reason } });
      return accepted({ id });
    }),
});

const propose = route({
  ...WRITE,
  path: '/operation/privacy/holds/{holdId}/lifting',
  operationId: 'proposeHoldLifting',
  summary: 'Propose to lift a hold; it stands until another person agrees',
  params: Params,
  body: z.strictObject({ reason: Reason }).openapi('HoldLifting'),
  success: { status: 201, body: Done, description: 'Proposed; the hold stands.' },
  refusals: ['not_found', 'already_done'],
  handle: (ctx) =>
    ctx.world.database.transaction(async (tx): Promise<Result<{ id: Uuid }>> => {
      const { reason } = ctx.body;
      const done = await proposeLifting(tx, { id: ctx.params.holdId, by: personOf(ctx.caller).personId, reason, at: ctx.at });
      if (!done.ok) return done;
      await noteOperation(tx, ctx, { what: 'hold_lift_proposed', subject: done.value, facts: { reason } });
      return accepted({ id: ctx.params.holdId });
    }),
});

function decide(lift: boolean): Route {
  return route({
    ...WRITE,
    path: `/operation/privacy/holds/{holdId}/lifting/${lift ? 'confirm' : 'decline'}`,
    operationId: lift ? 'liftDataHold' : 'keepDataHold',
    summary: lift ? 'Lift a hold that somebody else proposed to lift' : 'Keep a hold that somebody proposed to lift',
    params: Params,
    body: z.strictObject({}),
    success: { status: 200, body: Done, description: lift ? 'Lifted.' : 'It stands.' },
    refusals: lift ? ['not_found', 'already_done', 'same_person'] : ['not_found', 'already_done'],
    handle: (ctx) =>
      ctx.world.database.transaction(async (tx): Promise<Result<{ id: Uuid }>> => {
        const done = await decideLifting(tx, { id: ctx.params.holdId, by: personOf(ctx.caller).personId, lift, at: ctx.at });
        if (!done.ok) return done;
        await noteOperation(tx, ctx, { what: lift ? 'hold_lifted' : 'hold_kept', subject: done.value });
        return accepted({ id: ctx.params.holdId });
      }),
  });
}

/** Holds on personal data. */
export const holdRoutes: readonly Route[] = [set, propose, decide(true), decide(false)];
