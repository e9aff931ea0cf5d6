import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accountId, derivedId, type LedgerOperation } from '../../core/ledger/ledger.ts';
import { refusalRows, sentence, type Sentence } from '../../core/ledger/table.ts';
import { vectorIds, type LedgerVectors } from '../../core/ledger/vectors.ts';
import { raisedRefusal } from '../database/database.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { statementCsv } from './csv.ts';
import { applyLedger, balancesOf, closeAccount, disputeTransfers, jobs, ownerTransfers, proofOf, reopenAccount } from './ledger.ts';

const AT = '2026-03-02T02:00:00.000Z';
let kept: TestDatabase;
let world: TestWorld;

beforeAll(async () => {
  kept = await testDatabase();
  world = testWorld({ database: kept.database });
});
afterAll(() => kept.drop());

const SUMS = `debits_posted as "debitsPosted", credits_posted as "creditsPosted",
  debits_pending as "debitsPending", credits_pending as "creditsPending"`;

async function sumsOf(marketplaceId: string): Promise<Map<string, object>> {
  const rows = await kept.database.query<{ id: string }>({
    text: `select id, ${SUMS} from account_balance where marketplace_id = $1`,
    values: [marketplaceId],
  });
  return new Map(rows.map(({ id, ...sums }) => [id, sums]));
}

async function expectProven(marketplaceId: string): Promise<void> {
  // these books have holds for disputes nobody filed
  const lines = (await proofOf(kept.database, marketplaceId)).filter((line) => line.proof !== 'holds_equal_obligations');
  for (const line of lines) expect(line).toMatchObject({ wrong: 0 });
}

async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return raisedRefusal(error)?.code ?? (error as { code?: string }).code;
  }
}

/** An order of a marketplace of its own with money in escrow. */
async function escrow(name: string, amountMinor: number) {
  const marketplaceId = derivedId(name, 'marketplace');
  const orderId = derivedId(name, 'order');
  const account = { kind: 'escrow' as const, ownerId: orderId, currency: 'CNY' };
  const context = { marketplaceId, disputeId: derivedId(name, 'dispute'), at: AT };
  const rail = { kind: 'rail' as const, ownerId: marketplaceId, currency: 'CNY' };
  const payout = { kind: 'consumer_payout' as const, ownerId: marketplaceId, currency: 'CNY' };
  const id = world.newId();
  await applyLedger(kept.database, context, [{ op: 'post', id, debit: rail, credit: account, amountMinor, reason: 'paid' }]);
  return { marketplaceId, orderId, account, context, rail, payout, accountId: accountId('escrow', orderId, 'CNY') };
}

describe('the books in the database', () => {
  const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../vectors/ledger.json'), 'utf8')) as LedgerVectors;

  test('an account has the same id in SQL', async () => {
    for (const { kind, ownerId, currency, id } of vectors.accountIds) {
      const [row] = await kept.database.query({ text: 'select ledger_account_id($1, $2, $3) as id', values: [kind, ownerId, currency] });
      expect(row).toEqual({ id });
    }
  });

  test.each(vectors.cases)('$name', async ({ name, steps, balances }) => {
    const ids = vectorIds(name);
    await applyLedger(kept.database, { marketplaceId: ids.other, disputeId: null, at: AT }, [
      { op: 'post', id: ids.idOf('opening'), amountMinor: 1, reason: 'opening', debit: { kind: 'rail', ownerId: ids.other, currency: 'CNY' }, credit: ids.foreign },
    ]);
    for (const step of steps) {
      if (step.expireAt !== undefined) {
        await kept.database.query({ text: 'select * from ledger_expire_holds($1, 100)', values: [step.expireAt] });
        continue;
      }
      const context = { marketplaceId: ids.marketplaceId, disputeId: ids.disputeId(step.dispute), at: step.at ?? AT };
      const result = await applyLedger(kept.database, context, (step.operations ?? []).map(ids.operation));
      if (result.ok) expect(result.value.map((one) => one.amountMinor)).toEqual(step.moved);
      else expect(result.refusal).toMatchObject({ code: step.refusal, field: step.field });
    }
    const sums = await sumsOf(ids.marketplaceId);
    for (const [word, expected] of Object.entries(balances)) expect(sums.get(ids.idOf(word))).toEqual(expected);
    await expectProven(ids.marketplaceId);
  });
});

describe('the closed list of refusals in the database (docs/reference/ledger-refusals.md)', () => {
  const rows = refusalRows(readFileSync(join(import.meta.dirname, '../../docs/reference/ledger-refusals.md'), 'utf8'));

  test.each(rows)('$given: $operation is refused as $refusedAs', async ({ given, operation, refusedAs, field }) => {
    const ids = vectorIds(given.join() + operation);
    const { marketplaceId } = ids;
    const said = async (one: Sentence) => {
      if ('close' in one) return closeAccount(kept.database, { marketplaceId, at: AT }, one.close);
      if ('operations' in one) return applyLedger(kept.database, { marketplaceId, disputeId: ids.disputeId(one.dispute), at: one.at }, one.operations);
      return { ok: true, value: await kept.database.query({ text: 'select * from ledger_expire_holds($1, 100)', values: [one.expireAt] }) };
    };
    const opening: LedgerOperation = { op: 'post', id: ids.idOf('opening'), amountMinor: 1, reason: 'opening', debit: { kind: 'rail', ownerId: ids.other, currency: 'CNY' }, credit: ids.foreign };
    await applyLedger(kept.database, { marketplaceId: ids.other, disputeId: null, at: AT }, [opening]);
    for (const one of given) expect(await said(sentence(one, ids))).toMatchObject({ ok: true });
    const before = await sumsOf(marketplaceId);
    const refused = await said(sentence(operation, ids));
    expect(refused).toMatchObject({ ok: false, refusal: { code: refusedAs } });
    if ('refusal' in refused && field !== undefined) expect(refused.refusal.field?.split('.').at(-1)).toBe(field);
    expect(await sumsOf(marketplaceId)).toEqual(before);
  });

  test('a closed account is opened again for a merchant who comes back', async () => {
    const ids = vectorIds('comes back');
    const context = { marketplaceId: ids.marketplaceId, disputeId: null, at: AT };
    const pay = (id: string) => applyLedger(kept.database, context, [ids.operation({ op: 'post', id, debit: 'rail', credit: 'deposit', amountMinor: 5, reason: 'in' })]);
    await applyLedger(kept.database, context, [
      ids.operation({ op: 'post', id: 'in', debit: 'rail', credit: 'deposit', amountMinor: 5, reason: 'in' }),
      ids.operation({ op: 'post', id: 'back', debit: 'deposit', credit: 'merchant_payout', amountMinor: 5, reason: 'exit' }),
    ]);
    const closed = await closeAccount(kept.database, context, ids.idOf('deposit'));
    expect(closed).toEqual({ ok: true, value: AT });
    expect(await closeAccount(kept.database, { ...context, at: '2026-04-01T00:00:00.000Z' }, ids.idOf('deposit'))).toEqual(closed);
    expect(await pay('in')).toMatchObject({ ok: true });
    expect(await pay('again')).toMatchObject({ ok: false, refusal: { code: 'account_closed' } });
    expect(await reopenAccount(kept.database, ids.marketplaceId, ids.idOf('deposit'))).toMatchObject({ ok: true });
    expect(await pay('again')).toMatchObject({ ok: true });
    expect(await reopenAccount(kept.database, ids.marketplaceId, ids.idOf('unknown'))).toMatchObject({ ok: false, refusal: { code: 'account_unknown' } });
  });
});

describe('many at once', () => {
  test('two hundred captures of one hold take what there is and no more', async () => {
    const order = await escrow('many captures', 1_000);
    const holdId = world.newId();
    await applyLedger(kept.database, order.context, [
      { op: 'hold', id: holdId, debit: order.account, credit: order.payout, amountMinor: 1_000, reason: 'hold' },
    ]);
    const results = await Promise.all(
      Array.from({ length: 200 }, () =>
        applyLedger(kept.database, order.context, [{ op: 'capture', id: world.newId(), holdId, amountMinor: 7 }]),
      ),
    );
    expect(results.filter((one) => one.ok)).toHaveLength(142);
    const codes = new Set(results.flatMap((one) => (one.ok ? [] : [one.refusal.code])));
    expect([...codes]).toEqual(['hold_exceeded']);
    await expectProven(order.marketplaceId);
  });

  test('transfers in opposite directions between accounts do not deadlock, and hot sums are right while they are rolled up', async () => {
    const a = await escrow('ring', 10_000);
    const b = { kind: 'escrow' as const, ownerId: derivedId('ring', 'order b'), currency: 'CNY' };
    const post = (debit: typeof b, credit: typeof b | typeof a.payout) =>
      applyLedger(kept.database, a.context, [{ op: 'post', id: world.newId(), debit, credit, amountMinor: 5, reason: 'ring' }]);
    await applyLedger(kept.database, a.context, [{ op: 'post', id: world.newId(), debit: a.rail, credit: b, amountMinor: 10_000, reason: 'paid' }]);
    const rolling = jobs().find((job) => job.name === 'ledger.roll_up')!;
    const results = await Promise.all([
      ...Array.from({ length: 60 }, () => post(a.account, b)),
      ...Array.from({ length: 60 }, () => post(b, a.account)),
      ...Array.from({ length: 60 }, () => post(a.account, a.payout)),
      ...Array.from({ length: 6 }, () => rolling.run(world)),
    ]);
    expect(results.every((one) => typeof one === 'number' || one.ok)).toBe(true);
    // A roll-up waits for transactions of the whole cluster that were under way, those of other tests' databases too.
    await vi.waitFor(
      async () => {
        await rolling.run(world);
        const [row] = await kept.owner.query({
          text: `select a.credits_posted as row, b.credits_posted as whole from account a join account_balance b using (id) where a.id = $1`,
          values: [accountId('consumer_payout', a.marketplaceId, 'CNY')],
        });
        expect(row).toEqual({ row: 300, whole: 300 });
      },
      { timeout: 50_000, interval: 50 },
    );
    await expectProven(a.marketplaceId);
  });

  test('a set of posts is one statement: all or none, repeated without effect, covered at the end', async () => {
    const order = await escrow('set', 100);
    const payout = accountId('consumer_payout', order.marketplaceId, 'CNY');
    await applyLedger(kept.database, order.context, [{ op: 'post', id: world.newId(), debit: order.account, credit: order.payout, amountMinor: 1, reason: 'open' }]);
    const bulk = (posts: object[]) =>
      kept.database.query({ text: 'select ledger_apply_bulk($1, $2, $3) as count', values: [order.marketplaceId, AT, JSON.stringify(posts)] });
    const post = (amountMinor: number, more: object = {}) => ({ id: world.newId(), debit: order.accountId, credit: payout, amountMinor, reason: 'set', ...more });
    const posts = Array.from({ length: 9 }, () => post(10));
    expect(await bulk(posts)).toEqual([{ count: 9 }]);
    expect(await bulk(posts)).toEqual([{ count: 0 }]);
    expect(await refusalOf(bulk([post(9), post(1)]))).toBe('funds_insufficient');
    expect(await refusalOf(bulk([post(1), { ...posts[0]!, amountMinor: 11 }]))).toBe('transfer_exists_different');
    expect(await refusalOf(bulk([post(1), post(0)]))).toBe('amount_not_positive');
    expect(await refusalOf(bulk([post(1), post(0.5)]))).toBe('field_invalid');
    expect(await refusalOf(bulk([post(1), post(2 ** 53)]))).toBe('amount_too_large');
    expect(await refusalOf(bulk([post(1), post(2 ** 63)]))).toBe('amount_too_large');
    const rail = accountId('rail', order.marketplaceId, 'CNY');
    const most = { debit: rail, credit: order.accountId };
    expect(await refusalOf(bulk([post(2 ** 53 - 1, most)]))).toBe('balance_too_large');
    expect(await refusalOf(bulk(Array.from({ length: 1_100 }, () => post(2 ** 53 - 1, most))))).toBe('balance_too_large');
    expect(await refusalOf(bulk([post(1, { credit: world.newId() })]))).toBe('account_unknown');
    expect(await refusalOf(bulk([post(1, { credit: order.accountId })]))).toBe('accounts_same');
    expect(await balancesOf(kept.database, [order.accountId])).toMatchObject([{ balanceMinor: 9, availableMinor: 9 }]);
    await expectProven(order.marketplaceId);
  });
});

describe('the record', () => {
  test('cannot be changed, not even by the owner; the server cannot write it past the functions', async () => {
    const order = await escrow('immutable', 500);
    for (const text of ['update transfer set amount_minor = 1', 'delete from transfer', 'truncate transfer']) {
      expect(await refusalOf(kept.owner.query({ text }))).toBe('RD101');
    }
    for (const text of [
      'update account set credits_posted = credits_posted + 1',
      'delete from hold',
      `insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, reason, at, debit_hot, credit_hot)
         select gen_random_uuid(), kind, debit_account, credit_account, amount_minor, currency, reason, at, debit_hot, credit_hot from transfer limit 1`,
    ]) {
      expect(await refusalOf(kept.database.query({ text }))).toBe('42501');
    }
    expect(await refusalOf(kept.owner.query({ text: 'update account set debits_posted = 501 where id = $1', values: [order.accountId] }))).toBe('23514');
  });

  test('is told as the transfers of a dispute and as a statement with balances', async () => {
    const order = await escrow('statement', 419_900);
    const holdId = world.newId();
    await applyLedger(kept.database, order.context, [{ op: 'hold', id: holdId, debit: order.account, credit: order.payout, amountMinor: 100_000, reason: '=held' }]);
    await applyLedger(kept.database, order.context, [
      { op: 'capture', id: world.newId(), holdId, amountMinor: 60_000 },
      { op: 'release', id: world.newId(), holdId, amountMinor: null },
    ]);
    const transfers = await disputeTransfers(kept.database, order.context.disputeId);
    expect(transfers.map((row) => [row.kind, row.amountMinor, row.debitKind, row.creditKind])).toEqual([
      ['post', 419_900, 'rail', 'escrow'],
      ['hold', 100_000, 'escrow', 'consumer_payout'],
      ['capture', 60_000, 'escrow', 'consumer_payout'],
      ['release', 40_000, 'escrow', 'consumer_payout'],
    ]);
    const csv = statementCsv(order.accountId, await ownerTransfers(kept.database, 'escrow', order.orderId, 'CNY'));
    const told = csv.trim().split('\r\n').slice(1).map((line) => line.split(',').slice(2, 4).concat(line.split(',').slice(7)).join(' '));
    expect(told).toEqual([
      'post paid  4199.00 CNY 0.00 4199.00',
      "hold '=held   CNY 1000.00 4199.00",
      'capture capture 600.00  CNY -600.00 3599.00',
      'release release   CNY -400.00 3599.00',
    ]);
  });
});
