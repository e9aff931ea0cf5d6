import { z } from '@hono/zod-openapi';
import { isInChambers, isShownTo, type EventType } from '../../core/dispute/dispute.ts';
import { accepted, refused, type Instant } from '../../core/kernel/kernel.ts';
import { route, type Route } from '../http/http.ts';
import { InstantText, Uuid as UuidText } from '../http/schemas.ts';
import { rolesIn, scopeOf } from './scope.ts';
import { loadPage } from './store.ts';

const DisputeLog = z
  .strictObject({
    items: z.array(
      z.strictObject({
        firstSeq: z.int().openapi({ description: 'Number of the act’s first event in the record.' }),
        lastSeq: z.int(),
        act: z.string().nullable().openapi({ description: 'Its name; null for what the adjudicators do among themselves.' }),
        event: z.string().nullable().openapi({ description: 'Type of the event that says what was done; null where `act` is.' }),
        entry: z.int().nullable().openapi({ description: 'That event’s `seq` in the history; null where the history shows none of the act.' }),
        role: z.string().openapi({ description: 'Who did it.' }),
        at: InstantText,
        commitment: z.string().openapi({ description: 'What went into the log, hex; its proof is at `/log/proofs/{commitment}`.' }),
        index: z.int().nullable().openapi({ description: 'Its place in the log; null while it waits for the next batch.' }),
        loggedAt: InstantText.nullable(),
      }),
    ),
  })
  .openapi('DisputeLog');

interface Logged extends Record<string, unknown> {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly act: string;
  readonly types: readonly EventType[];
  readonly role: string;
  readonly at: Instant;
  readonly commitment: string;
  readonly index: number | null;
  readonly loggedAt: Instant | null;
}

interface Told {
  readonly act: string | null;
  readonly event: EventType | null;
  readonly entry: number | null;
}

/** What tells a side what was done: the first event that the history shows, and where it stands there. A draft not issued stays unnamed. */
function toldOf({ act, firstSeq, types }: Pick<Logged, 'act' | 'firstSeq' | 'types'>): Told {
  const shown = types.findIndex((type) => isShownTo(type, 'parties'));
  if (shown >= 0) return { act, event: types[shown]!, entry: firstSeq + shown };
  if (types.some(isInChambers)) return { act: null, event: null, entry: null };
  return { act, event: types[0]!, entry: null };
}

const showDisputeLog = route({
  method: 'get',
  path: '/disputes/{disputeId}/log',
  operationId: 'disputeLog',
  summary: 'Since when each act of a dispute is in the transparency log',
  tag: 'log',
  access: ['person', 'marketplace'],
  params: z.strictObject({ disputeId: UuidText }),
  success: { status: 200, body: DisputeLog, description: 'For the parties, as the record is.' },
  refusals: ['not_found', 'not_allowed'],
  handle: async ({ world, caller, params }) => {
    const row = await loadPage(world.database, params.disputeId, scopeOf(caller), { at: world.now() });
    const role = row === undefined ? undefined : rolesIn(caller, row.state)[0];
    if (role === undefined) return refused('not_found');
    if (role !== 'claimant' && role !== 'respondent') return refused('not_allowed');
    const items = await world.database.query<Logged>({
      name: 'dispute_log',
      text: `select r.first_seq as "firstSeq", r.last_seq as "lastSeq", r.act,
                    array(select one.event ->> 'type' from jsonb_array_elements(r.events) with ordinality as one (event, no) order by one.no) as types,
                    r.actor_role as role, r.at, r.leaf as commitment,
                    e.idx as index, e.at as "loggedAt"
               from dispute_record($1, $2) r
               left join log_entry e on e.dispute_id = $1 and e.first_seq = r.first_seq and e.kind = 'act' order by r.first_seq`,
      values: [params.disputeId, scopeOf(caller)],
    });
    return accepted({ items: items.map(({ types, act, ...one }) => ({ ...one, ...toldOf({ types, act, firstSeq: one.firstSeq }) })) });
  },
});

/** The acts of a dispute in the transparency log. */
export const logRoutes: readonly Route[] = [showDisputeLog];
