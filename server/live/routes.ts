import { z } from '@hono/zod-openapi';
import { refused, type Result } from '../../core/kernel/kernel.ts';
import { route, type Caller, type PersonCaller, type Route } from '../http/http.ts';
import { Uuid as UuidText } from '../http/schemas.ts';
import { hubOf, MOST_STREAMS } from './hub.ts';
import { markFor, marksOf } from './watch.ts';

const TAG = 'live';
const After = z
  .strictObject({
    after: z
      .string()
      .regex(/^[0-9a-z]{1,20}$/)
      .optional()
      .openapi({ description: 'The id known last, where a client cannot send `Last-Event-ID`, which goes before it.' }),
  });
const DisputeParams = z.strictObject({ disputeId: UuidText });

const STREAM = {
  status: 200 as const,
  body: z.string(),
  mediaType: 'text/event-stream',
};

/** The id a reader knows: what the browser sends by itself when it comes back, else what the page was made with. */
function knownId(request: Request, after: string | undefined): string | undefined {
  const sent = request.headers.get('last-event-id') ?? '';
  return /^[0-9a-z]{1,20}$/.test(sent) ? sent : after;
}

/** A person with lists: a session of one dispute's link has none. */
function withLists(caller: Caller): caller is PersonCaller {
  return caller.kind === 'person' && caller.onlyDisputeId === undefined;
}

/** What happens, told while it happens (docs/formats/stream.md). */
export const routes: readonly Route[] = [
  route({
    method: 'get',
    path: '/disputes/{disputeId}/stream',
    operationId: 'streamDispute',
    summary: `Server-sent events of one dispute: \`changed\` with a version when the caller is shown more; at most ${MOST_STREAMS} a session`,
    tag: TAG,
    access: ['person'],
    params: DisputeParams,
    query: After,
    success: { ...STREAM, description: 'Events until the session ends, access is lost or the server stops.' },
    refusals: ['not_found', 'not_allowed', 'too_many_streams'],
    async handle({ world, caller, params, query, request }) {
      if (caller.kind !== 'person') return refused('not_allowed');
      return opened(await hubOf(world).dispute(caller, params.disputeId, knownId(request, query.after)));
    },
  }),
  route({
    method: 'get',
    path: '/my/stream',
    operationId: 'streamLists',
    summary: 'Server-sent events of the caller’s lists: `changed`, and nothing more, when a row of one is another',
    tag: TAG,
    access: ['person'],
    query: After,
    success: { ...STREAM, description: 'Events until the session ends or the server stops.' },
    refusals: ['not_allowed', 'too_many_streams'],
    async handle({ world, caller, query, request }) {
      if (!withLists(caller)) return refused('not_allowed');
      return opened(await hubOf(world).lists(caller, knownId(request, query.after)));
    },
  }),
  route({
    method: 'get',
    path: '/my/lists-version',
    operationId: 'getListsVersion',
    summary: 'What `after` of the stream of lists begins with; to be asked before the lists are read',
    tag: TAG,
    access: ['person'],
    success: { status: 200, body: z.strictObject({ version: z.string() }).openapi('ListsVersion'), description: 'The word.' },
    refusals: ['not_allowed'],
    async handle({ world, caller }) {
      if (!withLists(caller)) return refused('not_allowed');
      return { ok: true, value: { version: markFor(caller, await marksOf(world.database, [caller])) } };
    },
  }),
];

function opened(stream: Result<Response>): Result<never> | Response {
  return stream.ok ? stream.value : stream;
}
