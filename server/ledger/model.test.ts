import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyOperations, derivedId, emptyBook, expireHolds, type Book, type LedgerOperation, type Moved } from '../../core/ledger/ledger.ts';
import { REFUSALS } from '../../core/kernel/kernel.ts';
import { flatOut } from '../../bench/load.ts';
import { size } from '../../scripts/sizes.ts';
import { isTransient, openDatabase, type Database, type Queryable } from '../database/database.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { applyLedger, proofOf } from './ledger.ts';

const AT = '2026-03-02T02:00:00.000Z';
const LATER = '2026-03-02T03:00:00.000Z';
let kept: TestDatabase;
let many: Database;

beforeAll(async () => {
  kept = await testDatabase();
  many = openDatabase({ url: kept.url, poolSize: 12 });
});
afterAll(async () => {
  await many.close();
  await kept.drop();
});

type Command = { readonly operations: readonly LedgerOperation[]; readonly dispute: string; readonly at: string } | { readonly expireAt: string };

const SUMS = `debits_posted as "debitsPosted", credits_posted as "creditsPosted",
  debits_pending as "debitsPending", credits_pending as "creditsPending"`;

/** Any commands over a few accounts and a few ids, so that they get into each other's way. */
function commandsOf(run: string, ids: number, { calls, most }: { calls: [number, number]; most: number }): fc.Arbitrary<readonly Command[]> {
  const owner = (word: string) => derivedId(run, word);
  const account = fc.constantFrom<Extract<LedgerOperation, { debit: unknown }>['debit']>(
    { kind: 'escrow', ownerId: owner('order 1'), currency: 'CNY' },
    { kind: 'escrow', ownerId: owner('order 2'), currency: 'CNY' },
    { kind: 'escrow', ownerId: owner('order 1'), currency: 'USD' },
    { kind: 'deposit', ownerId: owner('merchant'), currency: 'CNY' },
    { kind: 'guarantee', ownerId: owner('merchant'), currency: 'CNY' },
    { kind: 'platform_funds', ownerId: owner('marketplace'), currency: 'CNY' },
    { kind: 'rail', ownerId: owner('marketplace'), currency: 'CNY' },
    { kind: 'rail', ownerId: owner('marketplace'), currency: 'CNY' },
    { kind: 'rail', ownerId: owner('marketplace'), currency: 'CNY' },
    { kind: 'rail', ownerId: owner('marketplace'), currency: 'CNY' },
    { kind: 'rail', ownerId: owner('marketplace'), currency: 'CNY' },
    { kind: 'consumer_payout', ownerId: owner('marketplace'), currency: 'CNY' },
    { kind: 'merchant_payout', ownerId: owner('marketplace'), currency: 'CNY' },
    owner('nobody'),
  );
  const id = fc.integer({ min: 1, max: ids }).map((n) => derivedId(run, String(n)));
  // holds have few ids, so that captures and releases find one
  const holdId = fc.integer({ min: 1, max: Math.ceil(ids / 12) }).map((n) => derivedId(run, String(n)));
  const amountMinor = fc.oneof({ weight: 15, arbitrary: fc.integer({ min: 1, max: 90 }) }, { weight: 1, arbitrary: fc.constantFrom(-1, 0, 0.5, 2 ** 53) });
  const move = { id, debit: account, credit: account, amountMinor, reason: fc.constant('any') };
  const operation: fc.Arbitrary<LedgerOperation> = fc.oneof(
    fc.record(
      { op: fc.constantFrom('hold' as const), ...move, id: holdId, expiresAt: fc.constantFrom('2026-03-02T02:00:01.000Z', '2026-03-03T00:00:00.000Z') },
      { requiredKeys: ['op', 'id', 'debit', 'credit', 'amountMinor', 'reason'] },
    ) as fc.Arbitrary<LedgerOperation>,
    fc.record({ op: fc.constantFrom('post' as const, 'post_up_to' as const), ...move }),
    fc.record({ op: fc.constantFrom('capture' as const, 'release' as const), id, holdId, amountMinor: fc.option(amountMinor) }),
  );
  const at = fc.constantFrom(AT, LATER);
  const apply = fc.record({ operations: fc.array(operation, { minLength: 1, maxLength: most }), dispute: fc.constantFrom('a', 'a', 'a', 'b'), at });
  return fc.array(fc.oneof({ weight: 19, arbitrary: apply }, { weight: 1, arbitrary: fc.record({ expireAt: at }) }), { minLength: calls[0], maxLength: calls[1] });
}

async function expectSame(book: Book, marketplaceId: string): Promise<void> {
  const rows = await kept.database.query<{ id: string }>({ text: `select id, ${SUMS} from account_balance where marketplace_id = $1`, values: [marketplaceId] });
  const sums = new Map(rows.map(({ id, ...rest }) => [id, rest]));
  for (const [id, { debitsPosted, creditsPosted, debitsPending, creditsPending }] of book.accounts) {
    // an account that only refused calls named was never opened in the database
    const nothing = { debitsPosted: 0, creditsPosted: 0, debitsPending: 0, creditsPending: 0 };
    expect({ ...nothing, ...sums.get(id) }).toEqual({ debitsPosted, creditsPosted, debitsPending, creditsPending });
  }
  const holds = await kept.database.query<{ id: string; left: number; state: string }>({
    text: `select h.id, h.remaining_minor as left, h.state from hold h join account a on a.id = h.debit_account where a.marketplace_id = $1`,
    values: [marketplaceId],
  });
  const left = (id: string, minor: number, state: string): string => `${id} ${minor} ${state}`;
  expect(holds.map((hold) => left(hold.id, hold.left, hold.state)).toSorted()).toEqual(
    [...book.holds].map(([id, hold]) => left(id, hold.remainingMinor, hold.state)).toSorted(),
  );
  // no disputes stand behind these holds, and no instructions behind what leaves a payout account
  const strangers = ['holds_equal_obligations', 'payouts_equal_instructions', 'nothing_paid_out_twice'];
  for (const line of await proofOf(kept.database, marketplaceId)) if (!strangers.includes(line.proof)) expect(line).toMatchObject({ wrong: 0 });
}

async function expired(on: Queryable, at: string): Promise<string[]> {
  const rows = await on.query<{ hold_id: string }>({ text: 'select hold_id from ledger_expire_holds($1, 100)', values: [at] });
  return rows.map((row) => row.hold_id);
}

describe('the model and the database, one call after the other', () => {
  test.each(Array.from({ length: size({ quick: 10, night: 200 }) }, (_, run) => 20_260_302 + run))('agree on every answer (seed %i)', async (seed) => {
    const run = `one by one ${seed}`;
    const marketplaceId = derivedId(run, 'marketplace');
    const [commands] = fc.sample(commandsOf(run, 25, { calls: [20, 40], most: 4 }), { numRuns: 1, seed });
    let book = emptyBook();
    for (const command of commands!) {
      if ('expireAt' in command) {
        await expired(kept.database, command.expireAt);
        book = expireHolds(book, command.expireAt);
        continue;
      }
      const context = { marketplaceId, disputeId: derivedId(run, command.dispute), at: command.at };
      const modelled = applyOperations(book, command.operations, context);
      const done = await applyLedger(kept.database, context, command.operations);
      expect(done).toEqual(modelled.ok ? { ok: true, value: modelled.value.moved } : modelled);
      if (modelled.ok) book = modelled.value.book;
    }
    await expectSame(book, marketplaceId);
  });
});

describe('the model and the database, twelve connections at once', () => {
  interface Done {
    readonly command: Command;
    readonly moved: readonly Moved[];
    readonly holds: readonly string[];
    /** number of the transaction that did it */
    readonly xid: string;
  }
  class Refused extends Error {}

  /** Runs one command; undefined when it was refused, or given up for another's sake. */
  async function run(command: Command, context: { marketplaceId: string; disputeId: string; at: string }): Promise<Done | undefined> {
    try {
      return await many.transaction(async (tx) => {
        const xidOf = async (): Promise<string> => (await tx.query<{ xid: string }>({ text: 'select pg_current_xact_id()::xid::text as xid' }))[0]!.xid;
        if ('expireAt' in command) return { command, moved: [], holds: await expired(tx, command.expireAt), xid: await xidOf() };
        const done = await applyLedger(tx, context, command.operations);
        if (done.ok) return { command, moved: done.value, holds: [], xid: await xidOf() };
        expect(Object.keys(REFUSALS)).toContain(done.refusal.code);
        throw new Refused();
      });
    } catch (error) {
      if (error instanceof Refused || isTransient(error)) return undefined;
      throw error;
    }
  }

  test.each(Array.from({ length: size({ quick: 3, night: 30 }) }, (_, run) => run + 1))('what was accepted is what the model accepts in the order of the books (seed %i)', async (seed) => {
    const name = `at once ${seed}`;
    const marketplaceId = derivedId(name, 'marketplace');
    const contextOf = (command: Command) => ({
      marketplaceId,
      disputeId: derivedId(name, 'dispute' in command ? command.dispute : ''),
      at: 'at' in command ? command.at : AT,
    });
    const kinds = ['escrow', 'deposit', 'guarantee', 'platform_funds'] as const;
    const owners = { escrow: 'order 1', deposit: 'merchant', guarantee: 'merchant', platform_funds: 'marketplace' };
    const rail = { kind: 'rail' as const, ownerId: marketplaceId, currency: 'CNY' };
    const funding: Command = {
      dispute: 'a',
      at: AT,
      operations: kinds.map((kind) => ({
        op: 'post', id: derivedId(name, kind), debit: rail, credit: { kind, ownerId: derivedId(name, owners[kind]), currency: 'CNY' }, amountMinor: 400, reason: 'funded',
      })),
    };
    const funded = await run(funding, contextOf(funding));
    const [commands] = fc.sample(commandsOf(name, 300, { calls: [250, 260], most: 2 }), { numRuns: 1, seed });
    const done: Done[] = [funded!];
    await flatOut(commands!, 12, async (command) => {
      const one = await run(command, contextOf(command));
      if (one) done.push(one);
    });

    const rows = await kept.database.query<{ xid: string; seq: number }>({
      text: `select t.xmin::text as xid, max(t.recorded_seq) as seq from transfer t join account a on a.id = t.debit_account
              where a.marketplace_id = $1 group by 1`,
      values: [marketplaceId],
    });
    // A call stands where its last transfer stands. One that wrote nothing, because all of it was there, stands nowhere.
    const seqOf = new Map(rows.map((row) => [row.xid, row.seq]));
    const ordered = done.filter((one) => seqOf.has(one.xid)).sort((a, b) => seqOf.get(a.xid)! - seqOf.get(b.xid)!);
    let book = emptyBook();
    for (const { command, moved, holds } of ordered) {
      if ('expireAt' in command) {
        book = expireHolds(book, command.expireAt, holds);
        continue;
      }
      const modelled = applyOperations(book, command.operations, contextOf(command));
      expect(modelled).toMatchObject({ ok: true, value: { moved } });
      if (modelled.ok) book = modelled.value.book;
    }
    expect(ordered.length).toBe(rows.length);
    expect(ordered.length).toBeGreaterThan(15);
    await expectSame(book, marketplaceId);
  });
});
