import { z } from '@hono/zod-openapi';
import { accepted } from '../../core/kernel/kernel.ts';
import { route, type Route } from '../http/http.ts';
import { InstantText } from '../http/schemas.ts';
import { overview } from './overview.ts';

const Count = z.int().min(0);

const Overview = z
  .strictObject({
    staffDeadlines: z.strictObject({ open: Count, dueWithinDay: Count, missed: Count }),
    notices: z.strictObject({ waiting: Count, failed: Count, dead: Count }),
    jobs: z.array(
      z.strictObject({
        name: z.enum(['deadlines', 'mail', 'webhooks', 'escrow_releases']),
        waiting: Count,
        oldest: InstantText.nullable().openapi({ description: 'Since when the oldest has been due.' }),
      }),
    ),
  })
  .openapi('OperationOverview');

const readOverview = route({
  method: 'get',
  path: '/operation',
  operationId: 'readOperation',
  summary: 'How the house stands: clocks that wait for staff, undelivered notices, work that waits for a job',
  tag: 'operation',
  access: ['person'],
  staff: ['operator'],
  success: { status: 200, body: Overview, description: 'Counts now.' },
  refusals: [],
  handle: async ({ world, at }) => accepted(await overview(world.database, at)),
});

/** Operations for the house itself. */
export const routes: readonly Route[] = [readOverview];
