import { z } from '@hono/zod-openapi';
import { accepted } from '../../core/kernel/kernel.ts';
import { pageOf, PageQuery, route, type Route } from '../http/http.ts';
import { InstantText, Uuid } from '../http/schemas.ts';
import { healthFacts } from './facts.ts';
import { disputesOfDays, endingOnDays, figures, figuresCsv, HAPPENED } from './figures.ts';
import { OPERATIONS, operatorLog } from './journal.ts';
import { overview } from './overview.ts';
import { standing } from './standing.ts';

const Count = z.int().min(0);
const Minor = z.int();
const TAG = 'operation';
const OPERATOR = { access: ['person'], staff: ['operator'], tag: TAG } as const;

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
  ...OPERATOR,
  method: 'get',
  path: '/operation',
  operationId: 'readOperation',
  summary: 'How the house stands: clocks that wait for staff, undelivered notices, work that waits for a job',
  success: { status: 200, body: Overview, description: 'Counts now.' },
  refusals: [],
  handle: async ({ world, at }) => accepted(await overview(world.database, at)),
});

const DayText = z.iso.date();

const Standing = z
  .strictObject({
    asOf: InstantText,
    open: z.array(z.strictObject({ stage: z.string(), count: Count })),
    staff: z.strictObject({ waiting: Count, untaken: Count, overdue: Count }),
    load: z.array(z.strictObject({ personId: Uuid, name: z.string(), open: Count, late: Count })),
    ending: z.array(z.strictObject({ day: DayText, count: Count })).openapi({ description: 'Time limits that end on each of the next 14 days of Beijing.' }),
    money: z.array(
      z.strictObject({
        currency: z.string(),
        escrowMinor: Minor,
        heldMinor: Minor,
        depositMinor: Minor,
        paidToConsumersMinor: Minor,
        paidToMerchantsMinor: Minor,
        owedMinor: Minor.openapi({ description: 'Obligations of open disputes, not yet performed.' }),
        owed: Count,
      }),
    ),
    rules: z.array(z.strictObject({ name: z.string(), count: Count, open: Count })),
  })
  .openapi('OperationStanding');

const readStanding = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/standing',
  operationId: 'readStanding',
  summary: 'Queues by stage, adjudicators’ load, time limits ahead, money by currency, disputes by version of the rules',
  success: { status: 200, body: Standing, description: 'Counts, at most some minutes old where counting is dear (`asOf`).' },
  refusals: [],
  handle: async ({ world, at }) => accepted(await standing(world, at)),
});

const Health = z
  .strictObject({
    asOf: InstantText,
    findings: z.array(z.strictObject({ name: z.string(), state: z.enum(['good', 'notice', 'bad']), sentence: z.string() })),
    database: z.strictObject({ milliseconds: z.number(), bytes: Count, version: z.string(), connections: Count }),
    disk: z.strictObject({ freeBytes: Count, totalBytes: Count }).nullable(),
    aheadMs: z.int(),
    lastBackup: z.strictObject({ at: InstantText }).nullable(),
  })
  .openapi('OperationHealth');

const readHealth = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/health',
  operationId: 'readHealth',
  summary: 'What the server sees of its own health; `redress doctor` reads the books and records too',
  success: { status: 200, body: Health, description: 'Findings, and the figures behind them.' },
  refusals: [],
  handle: async ({ world, at }) => accepted(await healthFacts(world, at)),
});

const Figure = z
  .strictObject({
    from: DayText,
    to: DayText,
    filed: Count,
    answered: Count,
    settled: Count,
    determined: Count,
    closed: Count,
    filedAnswered: Count.openapi({ description: 'Of those filed then: the respondent has answered by now.' }),
    medianHours: z.number().nullable().openapi({ description: 'From filing to closing of those that closed then.' }),
    letters: Count,
    lettersFailed: Count,
  })
  .openapi('OperationFigures');

const PeriodQuery = z.strictObject({
  by: z.enum(['day', 'week']).optional().openapi({ default: 'week' }),
  count: z.coerce.number<string>().int().min(1).max(400).optional().openapi({ type: 'integer', default: 12 }),
});

const readFigures = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/figures',
  operationId: 'readOperationFigures',
  summary: 'What happened by day or week: filed, answered, settled, determined, closed, days to close, letters',
  query: PeriodQuery,
  success: { status: 200, body: z.strictObject({ items: z.array(Figure) }), description: 'Oldest first; days of Beijing that are over.' },
  refusals: [],
  handle: async ({ world, at, query }) => accepted({ items: await figures(world.database, at, query.by ?? 'week', query.count ?? 12) }),
});

const exportFigures = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/figures.csv',
  operationId: 'exportOperationFigures',
  summary: 'The same figures as a file',
  query: PeriodQuery,
  success: { status: 200, body: z.string(), mediaType: 'text/csv', description: 'UTF-8 with a byte order mark.' },
  refusals: [],
  async handle({ world, at, query, locale }) {
    const rows = await figures(world.database, at, query.by ?? 'week', query.count ?? 12);
    return new Response(figuresCsv(rows, locale), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="figures-${at.slice(0, 10)}.csv"`,
      },
    });
  },
});

const DaysQuery = PageQuery.extend({ from: DayText, to: DayText });

const listHappened = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/happened',
  operationId: 'listHappened',
  summary: 'The disputes behind a figure: to which it happened on these days',
  query: DaysQuery.extend({ what: z.enum(Object.keys(HAPPENED) as (keyof typeof HAPPENED)[]) }),
  success: {
    status: 200,
    body: pageOf(
      z.strictObject({ id: Uuid, number: z.string(), stage: z.string(), outcome: z.string().nullable(), type: z.string(), filedAt: InstantText }),
    ),
    description: 'One page.',
  },
  refusals: [],
  handle: ({ world, query }) => disputesOfDays(world.database, query.what, query),
});

const listEnding = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/ending',
  operationId: 'listEnding',
  summary: 'Time limits that end on these days, by what ends first',
  query: DaysQuery,
  success: {
    status: 200,
    body: pageOf(
      z.strictObject({ id: Uuid, number: z.string(), stage: z.string(), type: z.string(), name: z.string(), due: InstantText, waitsFor: z.string() }),
    ),
    description: 'One page.',
  },
  refusals: [],
  handle: ({ world, query }) => endingOnDays(world.database, query),
});

const readLog = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/log',
  operationId: 'readOperatorLog',
  summary: 'What operators did: staff, marketplaces, keys, notices',
  query: PageQuery,
  success: {
    status: 200,
    body: pageOf(
      z
        .strictObject({ id: Uuid, at: InstantText, by: z.string(), what: z.enum(OPERATIONS), subject: z.string(), facts: z.record(z.string(), z.unknown()) })
        .openapi('OperatorLogEntry'),
    ),
    description: 'Newest first.',
  },
  refusals: [],
  handle: ({ world, query }) => operatorLog(world.database, query),
});

/** Operations for the house itself. */
export const routes: readonly Route[] = [readOverview, readStanding, readHealth, readFigures, exportFigures, listHappened, listEnding, readLog];
