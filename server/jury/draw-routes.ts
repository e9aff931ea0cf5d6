import { z } from '@hono/zod-openapi';
import { CONFLICT_CLASSES } from '../../core/jury/exclusion.ts';
import { EXPERIENCES, HISTORIES } from '../../core/jury/pool.ts';
import { accepted, refused } from '../../core/kernel/kernel.ts';
import { route, type Route } from '../http/route.ts';
import { InstantText, Uuid } from '../http/schemas.ts';
import type { Job } from '../jobs/jobs.ts';
import { completeWaiting } from './draw.ts';
import { drawList, drawTranscript, noteProofs } from './transcript.ts';

const hex = (digits: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
const group = { history: z.enum(HISTORIES), experience: z.enum(EXPERIENCES) };
const conflict = z.enum(CONFLICT_CLASSES);
const said = z.strictObject({
  content: z.looseObject({ format: z.string() }),
  salt: z.string(),
  commitment: hex(64),
  proof: z.string().nullable().openapi({ description: 'A tlog-proof; null while it is not in the log.' }),
});

const Transcript = z
  .strictObject({
    format: z.literal('redress-draw/1'),
    of: z.strictObject({ disputeId: Uuid, round: z.int().min(1) }).nullable().openapi({ description: 'Only in case files: in public nobody is told which dispute a draw is of.' }),
    pool: said,
    announcement: said,
    keys: z.strictObject({ log: z.array(z.string()), witnesses: z.array(z.string()) }),
    randomness: z.looseObject({}),
    drawnAt: InstantText,
    replaces: z.array(z.int().min(0)),
    attempts: z.array(
      z.strictObject({
        seat: z.int().min(0),
        ...group,
        attempt: z.int().min(0),
        position: z.int().min(0),
        pseudonym: hex(32),
        result: z.enum(['seated', 'met_before', ...CONFLICT_CLASSES]),
        weight: z.int().min(1),
        lo: z.int().min(0),
        path: z.array(z.strictObject({ side: z.enum(['left', 'right']), hash: hex(64), sum: z.int().min(1) })).nullable(),
        exclusion: z.strictObject({ leaf: z.strictObject({ pseudonym: hex(32), class: conflict }).nullable(), beside: z.array(hex(64)) }).nullable(),
      }),
    ),
    empty: z.array(z.int().min(0)),
  })
  .openapi('JuryDraw', { description: 'A draw as anybody can check it, redress-draw/1 (docs/formats/draw.md).' });

const List = z
  .strictObject({
    draws: z.array(
      z.strictObject({
        id: Uuid,
        at: InstantText.openapi({ description: 'When it was announced.' }),
        epoch: z.int().min(1),
        size: z.int().min(1),
        source: z.enum(['drand', 'vrf']),
        readyAt: InstantText,
        drawnAt: InstantText.nullable(),
        givenUpAt: InstantText.nullable().openapi({ description: 'Nobody is drawn: the beacon was silent for longer than the rules wait.' }),
      }),
    ),
  })
  .openapi('JuryDraws');

const readJuryDraws = route({
  method: 'get',
  path: '/jury/draws',
  operationId: 'readJuryDraws',
  summary: 'The newest draws of jurors, announced and drawn',
  tag: 'jury',
  access: ['anonymous', 'person', 'marketplace'],
  query: z.strictObject({ before: Uuid.optional().openapi({ description: 'The draws announced before this one.' }) }),
  success: { status: 200, body: List, description: 'At most 50, the newest first.' },
  refusals: [],
  handle: async ({ query, world }) => accepted({ draws: await drawList(world.database, query.before) }),
});

const readJuryDraw = route({
  method: 'get',
  path: '/jury/draws/{drawId}',
  operationId: 'readJuryDraw',
  summary: 'A draw of jurors, with everything needed to draw it again',
  tag: 'jury',
  access: ['anonymous', 'person', 'marketplace'],
  params: z.strictObject({ drawId: Uuid }),
  success: { status: 200, body: Transcript, description: 'Pseudonyms only; checked by `redress-verify draw`.' },
  refusals: ['not_found'],
  handle: async ({ params, world }) => {
    const found = await drawTranscript(world, params.drawId);
    return found === undefined ? refused('not_found') : accepted(found as z.infer<typeof Transcript>);
  },
});

/** Routes of draws, open to everybody. */
export const drawRoutes: readonly Route[] = [readJuryDraws, readJuryDraw];

/** Draws as soon as the randomness can be had, and notes before that where the announcement stands in the log. */
export const drawJobs: readonly Job[] = [
  { name: 'jury.draw', everyMs: 1000, run: async (world) => (await noteProofs(world)) + (await completeWaiting(world)) },
];
