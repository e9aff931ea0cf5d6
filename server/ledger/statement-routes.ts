import { z } from '@hono/zod-openapi';
import { accepted, addMilliseconds, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { mayReadDispute } from '../dispute/access.ts';
import { route, type Caller, type Route } from '../http/route.ts';
import { AnyInstant, Uuid as UuidText } from '../http/schemas.ts';
import type { World } from '../world.ts';
import { camt053 } from './camt.ts';
import { accountCsv, disputeCsv } from './csv.ts';
import { accountsOfDispute, statementOwner, type StatementOf } from './statement.ts';
import { disputeTransfers } from './store.ts';

const Period = z.strictObject({
  from: AnyInstant.optional().openapi({ description: 'From when, inclusive; from the beginning when left out.' }),
  to: AnyInstant.optional().openapi({ description: 'Until when, exclusive; until now when left out.' }),
});

function file(parts: AsyncGenerator<string>, mediaType: string, name: string): Response {
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await parts.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(bytes, { headers: { 'content-type': `${mediaType}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"` } });
}

/** What happens in this moment belongs to it. */
const untilNow = (at: Instant): Instant => addMilliseconds(at, 1);

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

/** An account for those who may see it: operators, and the marketplace it belongs to. */
async function seenAccount(world: World, caller: Caller, id: Uuid): Promise<Result<{ readonly kind: string }>> {
  const owner = await statementOwner(world.database, id);
  const foreign = caller.kind === 'marketplace' && caller.marketplaceId !== owner?.marketplaceId;
  return owner === undefined || foreign ? refused('not_found', 'accountId') : accepted(owner);
}

const ACCOUNT = {
  method: 'get',
  tag: 'ledger',
  access: ['person', 'marketplace'],
  staff: ['operator', 'auditor'],
  params: z.strictObject({ accountId: UuidText }),
} as const;

const accountAsCsv = route({
  ...ACCOUNT,
  path: '/ledger/accounts/{accountId}/statement.csv',
  operationId: 'accountStatement',
  summary: 'The statement of an account that is limited to what it has as CSV',
  success: { status: 200, body: z.string(), mediaType: 'text/csv', description: 'Oldest first, with the balance after each line.' },
  refusals: ['not_found'],
  handle: async ({ params, caller, world }) => {
    const seen = await seenAccount(world, caller, params.accountId);
    return seen.ok ? file(accountCsv(world.database, params.accountId), 'text/csv', `${seen.value.kind}-${params.accountId}.csv`) : seen;
  },
});

const accountAsXml = route({
  ...ACCOUNT,
  path: '/ledger/accounts/{accountId}/statement.xml',
  operationId: 'accountStatementXml',
  summary: 'The statement of an account that is limited to what it has as ISO 20022 camt.053',
  query: Period,
  success: { status: 200, body: z.string(), mediaType: 'application/xml', description: 'camt.053.001.08, see docs/formats/statement.md.' },
  refusals: ['not_found', 'field_invalid'],
  handle: async ({ params, query, caller, world, at, locale }) => {
    const seen = await seenAccount(world, caller, params.accountId);
    if (!seen.ok) return seen;
    const { from = null, to = untilNow(at) } = query;
    if (from !== null && from >= to) return refused('field_invalid', 'from');
    const of: StatementOf = { accountId: params.accountId, disputeId: null, from, to };
    return file(camt053(world.database, [of], { at, locale }), 'application/xml', `${seen.value.kind}-${params.accountId}.xml`);
  },
});

/** Whether the money of a dispute is shown to a caller: to whoever reads its file, to operators, to its marketplace. */
async function seesMoney(world: World, caller: Caller, disputeId: Uuid): Promise<boolean> {
  if (caller.kind === 'person' && caller.onlyDisputeId === undefined && caller.staffRoles.some((role) => role === 'operator' || role === 'auditor')) return true;
  if (caller.kind === 'person') return mayReadDispute(world.database, caller, disputeId);
  if (caller.kind !== 'marketplace') return false;
  const rows = await world.database.query({
    text: `select 1 from transfer t join account a on a.id = t.debit_account where t.dispute_id = $1 and a.marketplace_id = $2 limit 1`,
    values: [disputeId, caller.marketplaceId],
  });
  return rows.length > 0;
}

const DISPUTE = { method: 'get', tag: 'ledger', access: ['person', 'marketplace'], params: z.strictObject({ disputeId: UuidText }) } as const;

const disputeAsCsv = route({
  ...DISPUTE,
  path: '/disputes/{disputeId}/statement.csv',
  operationId: 'disputeStatement',
  summary: 'Everything a dispute moved, as CSV',
  success: { status: 200, body: z.string(), mediaType: 'text/csv', description: 'Oldest first, from which account to which.' },
  refusals: ['not_found'],
  handle: async ({ params, caller, world }) => {
    if (!(await seesMoney(world, caller, params.disputeId))) return refused('not_found', 'disputeId');
    const csv = disputeCsv(await disputeTransfers(world.database, params.disputeId));
    return file(whole(csv), 'text/csv', `dispute-${params.disputeId}.csv`);
  },
});

const disputeAsXml = route({
  ...DISPUTE,
  path: '/disputes/{disputeId}/statement.xml',
  operationId: 'disputeStatementXml',
  summary: 'What a dispute moved through each account that is limited to what it has, as ISO 20022 camt.053',
  success: { status: 200, body: z.string(), mediaType: 'application/xml', description: 'camt.053.001.08, see docs/formats/statement.md.' },
  refusals: ['not_found'],
  handle: async ({ params, caller, world, at, locale }) => {
    const { disputeId } = params;
    if (!(await seesMoney(world, caller, disputeId))) return refused('not_found', 'disputeId');
    const to = untilNow(at);
    const accounts = (await accountsOfDispute(world.database, disputeId)).map((accountId): StatementOf => ({ accountId, disputeId, from: null, to }));
    // a message has at least one statement
    if (accounts.length === 0) return refused('not_found', 'disputeId');
    return file(camt053(world.database, accounts, { at, locale }), 'application/xml', `dispute-${disputeId}.xml`);
  },
});

/** Statements of accounts and of disputes, as files. */
export const statementRoutes: readonly Route[] = [accountAsCsv, accountAsXml, disputeAsCsv, disputeAsXml];
