import { z } from '@hono/zod-openapi';
import { accepted } from '../../core/kernel/kernel.ts';
import { route, type Route } from '../http/route.ts';
import { InstantText } from '../http/schemas.ts';
import { stampings } from '../stamp/stamp.ts';

const DAYS = 60;

const Monitor = z
  .strictObject({
    days: z
      .array(z.strictObject({ day: z.iso.date(), size: z.number().int().min(0) }))
      .openapi({ description: `Size of the log at the end of each day (Beijing time) on which it grew; the last ${DAYS} of them, oldest first.` }),
    stamps: z
      .array(
        z.strictObject({
          authority: z.string(),
          size: z.number().int().min(1).nullable().openapi({ description: 'Size of the newest checkpoint it has stamped.' }),
          at: InstantText.nullable().openapi({ description: 'The time it vouches for.' }),
          failingSince: InstantText.nullable(),
          failure: z.enum(['unreachable', 'authority_refused', 'unreadable', 'too_long', 'other_nonce', 'other_hash', 'not_trusted']).nullable(),
        }),
      )
      .openapi({ description: 'Time-stamp authorities (RFC 3161) asked so far; empty where none is configured.' }),
  })
  .openapi('LogMonitor');

const readLogMonitor = route({
  method: 'get',
  path: '/log/monitor',
  operationId: 'readLogMonitor',
  summary: 'How the transparency log grew from day to day, and who vouches for its times',
  tag: 'log',
  access: ['anonymous', 'person', 'marketplace'],
  success: { status: 200, body: Monitor, description: 'Counted from the kept checkpoints.' },
  refusals: [],
  handle: async ({ world }) => {
    const [days, stamps] = await Promise.all([
      world.database.query<{ day: string; size: number }>({
        name: 'log_days',
        text: `select day::text, size from (
                 select (at at time zone 'Asia/Shanghai')::date as day, max(size) as size from log_checkpoint group by 1 order by 1 desc limit $1
               ) as last order by day`,
        values: [DAYS],
      }),
      stampings(world.database),
    ]);
    return accepted({ days: [...days], stamps: [...stamps] });
  },
});

/** What the public monitor of the log draws. */
export const monitorRoutes: readonly Route[] = [readLogMonitor];
