import { z } from '@hono/zod-openapi';
import { accepted, refused } from '../../core/kernel/kernel.ts';
import { decodeCursor, pageFrom, pageOf, PAGE_SIZE, PageQuery, route, type Route } from '../http/http.ts';
import { InstantText, LocaleCode, Uuid } from '../http/schemas.ts';
import { outboxPage } from '../notice/notice.ts';
import { clockOf, firedSince, moveClock, MOVES, nextDeadline } from './move.ts';
import { ACTORS, demoToken, knownPeople } from './people.ts';

const everybody = ['anonymous', 'person', 'marketplace'] as const;
const TAG = 'demo';

const Person = z
  .strictObject({
    key: z.string(),
    personId: Uuid,
    name: z.string(),
    locale: LocaleCode,
    part: z.enum(['buyer', 'merchant', 'juror', 'adjudicator', 'operator', 'auditor']),
    token: z.string().openapi({ description: 'Signs in by `POST /sessions/link`; only the demo hands such tokens out.' }),
  })
  .openapi('DemoPerson');

const readDemo = route({
  method: 'get',
  path: '/demo',
  operationId: 'readDemo',
  summary: 'The demo: its people with their sign-in tokens, its clock, the next deadline; nothing where there is no demo',
  tag: TAG,
  access: everybody,
  success: {
    status: 200,
    body: z.strictObject({
      people: z.array(Person),
      now: InstantText,
      aheadMs: z.int().openapi({ description: 'How far the clock runs ahead of the real time.' }),
      nextDeadline: InstantText.nullable(),
      mayReset: z.boolean().openapi({ description: 'Whether the demo can be begun anew while it runs.' }),
    }),
    description: 'The demo.',
  },
  refusals: ['not_found'],
  handle: async ({ world, at }) => {
    if (!world.config.demo) return refused('not_found');
    const people = (await knownPeople(world.database, ACTORS)).map(({ key, id, name, locale, part }) => {
      return { key, personId: id, name, locale, part, token: demoToken(world, key) };
    });
    return accepted({
      ...{ people, now: at, aheadMs: world.demoClock?.offsetMs() ?? 0 },
      ...{ nextDeadline: await nextDeadline(world.database, at), mayReset: world.demoReset !== undefined },
    });
  },
});

const Clock = z
  .strictObject({
    dispute: z
      .strictObject({
        ...{ disputeId: Uuid, number: z.string(), title: z.string() },
        next: z.strictObject({ name: z.string(), due: InstantText }).nullable(),
      })
      .nullable(),
    fired: z.array(
      z.strictObject({ disputeId: Uuid, number: z.string(), title: z.string(), name: z.string(), at: InstantText, stage: z.string() }),
    ),
  })
  .openapi('DemoClock');

const readClock = route({
  method: 'get',
  path: '/demo/clock',
  operationId: 'readDemoClock',
  summary: 'The first clock of a dispute, and what time limits ended by themselves since a moment, newest first',
  tag: TAG,
  access: everybody,
  query: z.strictObject({ disputeId: Uuid.optional(), since: InstantText.optional() }),
  success: { status: 200, body: Clock, description: 'The clock.' },
  refusals: ['not_found'],
  handle: async ({ world, query }) => {
    if (!world.config.demo) return refused('not_found');
    const dispute = query.disputeId === undefined ? null : await clockOf(world, query.disputeId);
    if (dispute === undefined) return refused('not_found');
    return accepted({ dispute, fired: query.since === undefined ? [] : await firedSince(world, query.since) });
  },
});

const move = route({
  method: 'post',
  path: '/demo/clock',
  operationId: 'moveDemoClock',
  summary: 'Move the demo’s clock ahead for everybody; deadlines that have come by then fire',
  tag: TAG,
  access: everybody,
  body: z.strictObject({
    move: z.enum(MOVES),
    disputeId: Uuid.optional().openapi({ description: 'With `next_deadline`: the first clock of this dispute instead of the first of all.' }),
  }),
  success: {
    status: 200,
    body: z.strictObject({ now: InstantText, movedMs: z.int(), fired: z.int(), since: InstantText }),
    description: 'Moved; `since` is when it stood before.',
  },
  refusals: ['not_found', 'already_done'],
  handle: ({ world, body }) => moveClock(world, body.move, body.disputeId),
});

const reset = route({
  method: 'post',
  path: '/demo/reset',
  operationId: 'resetDemo',
  summary: 'Begin the demo anew: everything in it is removed and made again; only where nothing but a demo can ever have been',
  tag: TAG,
  access: everybody,
  body: z.strictObject({ confirm: z.literal('begin anew') }),
  success: { status: 200, body: z.strictObject({ begun: z.literal(true) }), description: 'Begun; until it is done everything answers 503.' },
  refusals: ['not_found', 'not_allowed'],
  handle: async ({ world }) => {
    if (!world.config.demo) return refused('not_found');
    if (world.demoReset === undefined) return refused('not_allowed');
    world.demoReset();
    return accepted({ begun: true as const });
  },
});

const Letter = z
  .strictObject({
    id: Uuid,
    disputeId: Uuid.nullable(),
    to: z.enum(['person', 'merchant', 'second_contact', 'marketplace', 'staff']),
    template: z.string(),
    createdAt: InstantText,
    subject: z.string(),
    text: z.string(),
  })
  .openapi('DemoLetter');

const letters = route({
  method: 'get',
  path: '/demo/outbox',
  operationId: 'listDemoLetters',
  summary: 'Letters of the demo as they would have been mailed, newest first, with their join links',
  tag: TAG,
  access: everybody,
  query: PageQuery,
  success: { status: 200, body: pageOf(Letter), description: 'One page of letters.' },
  refusals: ['not_found'],
  handle: async ({ world, query }) => {
    if (!world.config.demo) return refused('not_found');
    const cursor = decodeCursor(query.cursor, 1);
    if (!cursor.ok) return cursor;
    const after = cursor.value?.[0];
    if (after !== undefined && !Uuid.safeParse(after).success) return refused('field_invalid', 'cursor');
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await outboxPage(world.database, {
      ...{ states: ['waiting', 'sent', 'failed', 'dead'], channels: ['email'], limit } as const,
      ...(after === undefined ? {} : { after: String(after) }),
    });
    const key = (row: (typeof rows)[number]): string[] => [row.id];
    const page = pageFrom(rows, limit, key, (row) => row);
    const items = page.items.flatMap(({ id, disputeId, to, template, createdAt, mail }) =>
      mail === null ? [] : [{ id, disputeId, to, template, createdAt, ...mail }],
    );
    return accepted({ items, next: page.next });
  },
});

/** Operations of the demo; where there is no demo they answer `not_found`. */
export const routes: readonly Route[] = [readDemo, readClock, move, reset, letters];
