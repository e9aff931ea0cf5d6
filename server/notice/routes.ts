import { z } from '@hono/zod-openapi';
import { accepted, addMilliseconds, refused } from '../../core/kernel/kernel.ts';
import { PageQuery, PAGE_SIZE, decodeCursor, pageFrom, pageOf } from '../http/paging.ts';
import { hasRole } from '../http/access.ts';
import { route, type Route } from '../http/route.ts';
import { HttpUrl, InstantText, Uuid, text } from '../http/schemas.ts';
import { bounceSecret, isBounceSecret, reportBounce } from './bounce.ts';
import { noteOperation } from '../operations/journal.ts';
import { deadGroups, dropNotice, replayDead } from './dead.ts';
import { endpoint, setEndpoint } from './endpoint.ts';
import { participation } from './participation.ts';
import { noticeById, replayNotice } from './store.ts';
import { noticesFor, outboxPage, type OutboxFilter } from './views.ts';

const Channel = z.enum(['email', 'webhook', 'in_product']);
const State = z.enum(['waiting', 'sent', 'failed', 'dead', 'dropped']);
const OUTCOMES = [
  'sent', 'shown_in_outbox', 'shown_in_product', 'deferred', 'refused', 'bounced', 'no_address', 'no_endpoint', 'dead',
  'replayed', 'dropped',
] as const;

const delivery = {
  id: Uuid,
  disputeId: Uuid.nullable(),
  channel: Channel,
  to: z.enum(['person', 'merchant', 'second_contact', 'marketplace', 'staff']),
  template: z.string(),
  createdAt: InstantText,
  nextAttemptAt: InstantText.nullable(),
  state: State,
  inPlaceOf: Uuid.nullable(),
  attempts: z.array(
    z.strictObject({ attempt: z.int(), at: InstantText, outcome: z.enum(OUTCOMES), detail: z.string() }),
  ),
  opened: z.array(z.strictObject({ at: InstantText, how: z.string() })),
};

/** The schema of one notice with its attempts; the dispute's deliveries are a list of these. */
export const Delivery = z.strictObject(delivery).openapi('Delivery');

const OutboxItem = z
  .strictObject({
    ...delivery,
    number: z.string().nullable().openapi({ description: 'The number of the dispute.' }),
    marketplace: z.string().nullable(),
    standIn: State.nullable().openapi({ description: 'What became of the notice to the second contact in its place.' }),
    mail: z.strictObject({ subject: z.string(), text: z.string() }).nullable(),
  })
  .openapi('OutboxItem');

const NoticeItem = z
  .strictObject({
    id: Uuid,
    disputeId: Uuid.nullable(),
    template: z.string(),
    createdAt: InstantText,
    dueAt: InstantText.nullable(),
    subject: z.string(),
    paragraphs: z.array(z.string()),
    opened: z.boolean(),
  })
  .openapi('Notice');

const IdParams = z.strictObject({ id: Uuid });

/** Reads a page after the cursor's row. */
async function page<T extends { readonly id: string }>(
  query: { cursor?: string | undefined; limit?: number | undefined },
  read: (after: string | undefined, limit: number) => Promise<T[]>,
) {
  const cursor = decodeCursor(query.cursor, 1);
  if (!cursor.ok) return cursor;
  const after = cursor.value?.[0];
  if (after !== undefined && !Uuid.safeParse(after).success) return refused('field_invalid', 'cursor');
  const limit = query.limit ?? PAGE_SIZE;
  const rows = await read(after === undefined ? undefined : String(after), limit);
  return accepted(pageFrom(rows, limit, (row) => [row.id], (row) => row));
}

const Dead = { channel: Channel.optional(), marketplaceId: Uuid.optional(), template: z.string().min(1).max(64).optional() };

const outboxList = route({
  method: 'get',
  path: '/outbox',
  operationId: 'listOutbox',
  summary: 'Notices newest first, with every attempt; in the demo with the mails that were shown instead of sent',
  tag: 'Notices',
  access: ['person'],
  staff: ['operator'],
  query: PageQuery.extend({ channel: Channel.optional(), state: State.optional(), disputeId: Uuid.optional() }),
  success: { status: 200, body: pageOf(OutboxItem), description: 'One page of the outbox' },
  refusals: [],
  handle({ caller, query, world }) {
    return page(query, (after, limit) => outboxPage(world.database, filterOf(caller, query, after, limit)));
  },
});

const deadLetters = route({
  method: 'get',
  path: '/outbox/dead',
  operationId: 'listDeadLetters',
  summary: 'Notices that could not be delivered: bounced, refused, or tried to the end',
  tag: 'Notices',
  access: ['person'],
  staff: ['operator'],
  query: PageQuery.extend(Dead),
  success: { status: 200, body: pageOf(OutboxItem), description: 'One page of dead letters' },
  refusals: [],
  handle({ caller, query, world }) {
    const { marketplaceId, template } = query;
    const only = { ...(marketplaceId === undefined ? {} : { marketplaceId }), ...(template === undefined ? {} : { template }) };
    return page(query, (after, limit) =>
      outboxPage(world.database, { ...filterOf(caller, { channel: query.channel }, after, limit), states: ['failed', 'dead'], ...only }),
    );
  },
});

const deadSummary = route({
  method: 'get',
  path: '/outbox/dead/groups',
  operationId: 'countDeadLetters',
  summary: 'Dead letters counted by channel, template and marketplace',
  tag: 'Notices',
  access: ['person'],
  staff: ['operator'],
  success: {
    status: 200,
    body: z.strictObject({
      items: z.array(
        z.strictObject({ channel: Channel, template: z.string(), marketplaceId: Uuid.nullable(), marketplace: z.string().nullable(), count: z.int() }),
      ),
    }),
    description: 'The most first.',
  },
  refusals: [],
  handle: async ({ world }) => accepted({ items: await deadGroups(world.database) }),
});

const replayAll = route({
  method: 'post',
  path: '/outbox/dead/replay',
  operationId: 'replayDeadLetters',
  summary: 'Send dead letters again, at most 500 at once, each with its id',
  tag: 'Notices',
  access: ['person'],
  staff: ['operator'],
  body: z.strictObject(Dead),
  success: { status: 202, body: z.strictObject({ replayed: z.int(), left: z.int() }), description: 'They are due again' },
  refusals: [],
  handle: (ctx) => replayDead(ctx),
});

const dropOutbox = route({
  method: 'post',
  path: '/outbox/{id}/drop',
  operationId: 'dropNotice',
  summary: 'Put a dead letter aside for good, with the reason',
  tag: 'Notices',
  access: ['person'],
  staff: ['operator'],
  params: IdParams,
  body: z.strictObject({ reason: text(300) }),
  success: { status: 200, body: z.strictObject({ id: Uuid }), description: 'Put aside' },
  refusals: ['not_found'],
  handle: (ctx) => dropNotice(ctx, ctx.params.id),
});

function filterOf(
  caller: Parameters<Route['handle']>[0]['caller'],
  query: { channel?: z.infer<typeof Channel> | undefined; state?: z.infer<typeof State> | undefined; disputeId?: string | undefined },
  after: string | undefined,
  limit: number,
): OutboxFilter {
  return {
    states: query.state === undefined ? State.options : [query.state],
    channels: query.channel === undefined ? Channel.options : [query.channel],
    ...(caller.kind === 'marketplace' ? { marketplaceId: caller.marketplaceId } : {}),
    ...(query.disputeId === undefined ? {} : { disputeId: query.disputeId }),
    ...(after === undefined ? {} : { after }),
    limit,
  };
}

const replayOutbox = route({
  method: 'post',
  path: '/outbox/{id}/replay',
  operationId: 'replayNotice',
  summary: 'Send a finished notice again, with the same id',
  tag: 'Notices',
  access: ['person'],
  staff: ['operator'],
  params: IdParams,
  success: { status: 202, body: z.strictObject({ id: Uuid }), description: 'It is due again' },
  refusals: ['not_found', 'already_done'],
  async handle(ctx) {
    const { params, world } = ctx;
    const row = await noticeById(world.database, params.id);
    if (row === undefined) return refused('not_found');
    const woken = await replayNotice(world.database, params.id, world.now());
    if (!woken) return refused('already_done');
    await noteOperation(world.database, ctx, { what: 'notice_replayed', subject: params.id, facts: { template: row.template } });
    return accepted({ id: params.id });
  },
});

const webhookDeliveries = route({
  method: 'get',
  path: '/webhooks/deliveries',
  operationId: 'listWebhookDeliveries',
  summary: 'Messages to your webhook endpoint, newest first, with every attempt',
  tag: 'Webhooks',
  access: ['marketplace'],
  query: PageQuery.extend({ state: State.optional(), disputeId: Uuid.optional() }),
  success: { status: 200, body: pageOf(Delivery), description: 'One page of the delivery log' },
  refusals: [],
  handle({ caller, query, world }) {
    return page(query, async (after, limit) => {
      const filter = filterOf(caller, { ...query, channel: 'webhook' }, after, limit);
      const rows = await outboxPage(world.database, filter);
      return rows.map(({ mail: _mail, number: _number, marketplace: _marketplace, standIn: _standIn, ...row }) => row);
    });
  },
});

const replayWebhook = route({
  method: 'post',
  path: '/webhooks/deliveries/{id}/replay',
  operationId: 'replayWebhookDelivery',
  summary: 'Send a finished message to your webhook endpoint again, with the same webhook-id',
  tag: 'Webhooks',
  access: ['marketplace'],
  params: IdParams,
  success: { status: 202, body: z.strictObject({ id: Uuid }), description: 'It is due again' },
  refusals: ['not_found', 'already_done'],
  async handle({ caller, params, world }) {
    const row = await noticeById(world.database, params.id);
    const own = caller.kind === 'marketplace' && row?.channel === 'webhook' && row.marketplace_id === caller.marketplaceId;
    if (!own) return refused('not_found');
    const woken = await replayNotice(world.database, params.id, world.now());
    return woken ? accepted({ id: params.id }) : refused('already_done');
  },
});

const Endpoint = z
  .strictObject({
    url: z.string().nullable(),
    secret: z.string().nullable().openapi({ description: 'Only in the answer that made it; keep it.' }),
    previousSecretUntil: InstantText.nullable(),
  })
  .openapi('WebhookEndpoint');

const readEndpoint = route({
  method: 'get',
  path: '/webhooks/endpoint',
  operationId: 'readWebhookEndpoint',
  summary: 'Where your messages go',
  tag: 'Webhooks',
  access: ['marketplace'],
  success: { status: 200, body: Endpoint, description: 'The endpoint, without its secret' },
  refusals: [],
  async handle({ caller, world }) {
    if (caller.kind !== 'marketplace') return refused('not_allowed');
    return accepted(await endpoint(world, caller.marketplaceId));
  },
});

const writeEndpoint = route({
  method: 'put',
  path: '/webhooks/endpoint',
  operationId: 'writeWebhookEndpoint',
  summary: 'Set or remove the endpoint of your messages; the old secret signs too for 24 hours after a change',
  tag: 'Webhooks',
  access: ['marketplace'],
  body: z.strictObject({ url: HttpUrl.nullable(), newSecret: z.boolean().optional() }),
  success: { status: 200, body: Endpoint, description: 'The endpoint; with the secret when one was made' },
  refusals: [],
  handle({ caller, body, world }) {
    if (caller.kind !== 'marketplace') return refused('not_allowed');
    return setEndpoint(world, caller.marketplaceId, { url: body.url, newSecret: body.newSecret ?? false });
  },
});

const bounces = route({
  method: 'post',
  path: '/bounces',
  operationId: 'reportBounce',
  summary: 'Report that a mail came back: with a marketplace key, or with the header X-Redress-Bounce-Secret',
  tag: 'Notices',
  access: ['marketplace', 'anonymous'],
  body: z.strictObject({ noticeId: Uuid, kind: z.enum(['permanent', 'temporary']), detail: text(500, 0).optional() }),
  success: {
    status: 200,
    body: z.strictObject({ secondContact: z.boolean().openapi({ description: 'The notice now goes to the second contact' }) }),
    description: 'Recorded',
  },
  refusals: ['key_invalid', 'not_found'],
  handle({ caller, body, world, request }) {
    if (caller.kind !== 'marketplace' && !isBounceSecret(world, request.headers.get('x-redress-bounce-secret'))) {
      return refused('key_invalid');
    }
    const marketplaceId = caller.kind === 'marketplace' ? caller.marketplaceId : undefined;
    return reportBounce(world, { ...body, detail: body.detail ?? '' }, marketplaceId);
  },
});

const bounceSettings = route({
  method: 'get',
  path: '/bounces/settings',
  operationId: 'readBounceSettings',
  summary: 'What a mail system needs to report bounces',
  tag: 'Notices',
  access: ['person'],
  staff: ['operator'],
  success: {
    status: 200,
    body: z.strictObject({ url: z.string(), header: z.string(), secret: z.string() }),
    description: 'Address, header and secret',
  },
  refusals: [],
  handle({ world }) {
    const url = `${world.config.publicUrl}/api/v1/bounces`;
    return accepted({ url, header: 'X-Redress-Bounce-Secret', secret: bounceSecret(world) });
  },
});

const notices = route({
  method: 'get',
  path: '/notices',
  operationId: 'listNotices',
  summary: 'Notices to you, newest first, in words',
  tag: 'Notices',
  access: ['person'],
  query: PageQuery.extend({ disputeId: Uuid.optional() }),
  success: { status: 200, body: pageOf(NoticeItem), description: 'One page of notices' },
  refusals: [],
  handle({ caller, query, locale, world }) {
    if (caller.kind !== 'person') return refused('not_allowed');
    const only = caller.onlyDisputeId ?? query.disputeId;
    if (query.disputeId !== undefined && only !== query.disputeId) return refused('not_found');
    const operates = hasRole(caller, ['operator']);
    const ids = [caller.personId, ...caller.merchantIds];
    return page(query, (after, limit) => {
      const reader = { ids, operates, limit, ...(only === undefined ? {} : { onlyDisputeId: only }), ...(after === undefined ? {} : { after }) };
      return noticesFor(world.database, reader, locale);
    });
  },
});

const Count = z.int().min(0);
const Participation = z
  .strictObject({
    from: InstantText,
    to: InstantText,
    noticed: Count.openapi({ description: 'Disputes whose respondent was sent the notice: the denominator of every share' }),
    reached: Count.openapi({ description: 'Of these: the notice was taken by a mail server or shown in the product' }),
    opened: Count.openapi({ description: 'Of these: the respondent or the second contact opened a notice' }),
    answered: Count.openapi({ description: 'Of these: the respondent answered' }),
  })
  .openapi('Participation');

const participationNumbers = route({
  method: 'get',
  path: '/participation',
  operationId: 'readParticipation',
  summary: 'How many respondents take part: noticed, reached, opened, answered, as counts of disputes',
  tag: 'Public',
  access: ['anonymous', 'person', 'marketplace'],
  query: z.strictObject({
    days: z.coerce.number<string>().int().min(1).max(366).optional().openapi({ type: 'integer', default: 30 }),
  }),
  success: { status: 200, body: Participation, description: 'Counts of the last days; a marketplace sees its own' },
  refusals: [],
  async handle({ caller, query, at, world }) {
    const from = addMilliseconds(at, -(query.days ?? 30) * 86_400_000);
    const to = addMilliseconds(at, 1);
    const own = caller.kind === 'marketplace' ? { marketplaceId: caller.marketplaceId } : {};
    return accepted({ from, to, ...(await participation(world.database, { from, to, ...own })) });
  },
});

/** Every operation on notices and webhooks. */
export const routes: readonly Route[] = [
  outboxList,
  deadLetters,
  deadSummary,
  replayAll,
  replayOutbox,
  dropOutbox,
  webhookDeliveries,
  replayWebhook,
  readEndpoint,
  writeEndpoint,
  bounces,
  bounceSettings,
  notices,
  participationNumbers,
];
