import { z } from '@hono/zod-openapi';
import { accepted, refused } from '../../core/kernel/kernel.ts';
import { FLOORED_KINDS } from '../../core/ledger/ledger.ts';
import { route, type Route } from '../http/route.ts';
import { AmountMinor, CurrencyCode, InstantText, Uuid } from '../http/schemas.ts';
import { lastProofs, proveMarketplace } from './prove.ts';
import { balancesOf, proofOf } from './store.ts';

const Proof = z
  .strictObject({
    marketplaceId: Uuid,
    proven: z.boolean(),
    lines: z.array(z.strictObject({ proof: z.string(), lookedAt: AmountMinor, wrong: AmountMinor, example: z.string().nullable() })),
  })
  .openapi('LedgerProof');

const proveLedger = route({
  method: 'get',
  path: '/ledger/proof',
  operationId: 'proveLedger',
  summary: 'The proof of a marketplace’s books: sums, balances against transfers, holds against their history',
  tag: 'ledger',
  access: ['person'],
  staff: ['operator', 'auditor'],
  query: z.strictObject({ marketplaceId: Uuid }),
  success: { status: 200, body: Proof, description: 'What was checked and how much of it was wrong.' },
  refusals: [],
  handle: async ({ query, world }) => {
    const lines = await proofOf(world.database, query.marketplaceId);
    return accepted({ marketplaceId: query.marketplaceId, proven: lines.every((line) => line.wrong === 0), lines });
  },
});

const LastProofs = z
  .strictObject({
    items: z.array(
      z.strictObject({
        marketplaceId: Uuid,
        lookedAt: InstantText,
        provenAt: InstantText.nullable().openapi({ description: 'When everything held last.' }),
        failingSince: InstantText.nullable(),
        failed: z.array(z.strictObject({ proof: z.string(), wrong: AmountMinor, example: z.string().nullable() })),
      }),
    ),
  })
  .openapi('LastProofs');

const readProofs = route({
  method: 'get',
  path: '/ledger/proofs',
  operationId: 'lastLedgerProofs',
  summary: 'What the last proof of each marketplace’s books found; books that do not hold come first',
  tag: 'ledger',
  access: ['person'],
  staff: ['operator', 'auditor'],
  success: { status: 200, body: LastProofs, description: 'As the nightly proof, or one asked for, found them.' },
  refusals: [],
  handle: async ({ world }) => accepted({ items: await lastProofs(world.database) }),
});

const proveNow = route({
  method: 'post',
  path: '/ledger/proofs',
  operationId: 'proveLedgerNow',
  summary: 'Proves a marketplace’s books now, as the nightly proof does: what is found is noted, and pages the operators when it is wrong',
  tag: 'ledger',
  access: ['person'],
  staff: ['operator'],
  body: z.strictObject({ marketplaceId: Uuid }),
  success: { status: 200, body: Proof, description: 'What was checked and how much of it was wrong.' },
  refusals: ['not_found'],
  handle: async ({ body, world }) => {
    const [marketplace] = await world.database.query<{ id: string; name: string }>({
      text: 'select id, name from marketplace where id = $1',
      values: [body.marketplaceId],
    });
    if (marketplace === undefined) return refused('not_found', 'marketplaceId');
    const lines = await proveMarketplace(world, marketplace);
    return accepted({ marketplaceId: marketplace.id, proven: lines.every((line) => line.wrong === 0), lines });
  },
});

const AccountBalance = z
  .strictObject({
    accountId: Uuid,
    kind: z.enum(FLOORED_KINDS),
    ownerId: Uuid,
    currency: CurrencyCode,
    balanceMinor: AmountMinor,
    heldMinor: AmountMinor,
    availableMinor: AmountMinor,
  })
  .openapi('AccountBalance');

const readAccount = route({
  method: 'get',
  path: '/ledger/accounts/{accountId}',
  operationId: 'readLedgerAccount',
  summary: 'What an order’s escrow, a merchant’s deposit or guarantee or a marketplace’s own funds have, hold and can give',
  tag: 'ledger',
  access: ['person'],
  staff: ['operator', 'auditor'],
  params: z.strictObject({ accountId: Uuid }),
  success: { status: 200, body: AccountBalance, description: 'The balance now.' },
  refusals: ['not_found'],
  handle: async ({ params, world }) => {
    const [balance] = await balancesOf(world.database, [params.accountId]);
    if (balance === undefined) return refused('not_found', 'accountId');
    return accepted(balance as z.infer<typeof AccountBalance>);
  },
});

/** Operations of the ledger; money is moved by acts, never by a route of its own. */
export const routes: readonly Route[] = [proveLedger, readProofs, proveNow, readAccount];
