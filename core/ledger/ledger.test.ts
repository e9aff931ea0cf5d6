import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../kernel/kernel.ts';
import { accountId, applyOperations, availableMinor, closeAccount, emptyBook, expireHolds, type Book, type LedgerOperation } from './ledger.ts';
import { refusalRows, sentence, type Sentence } from './table.ts';
import { vectorIds, type LedgerVectors } from './vectors.ts';

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../vectors/ledger.json'), 'utf8')) as LedgerVectors;
const AT = '2026-03-02T02:00:00.000Z';

describe('the books, as an accountant reads them', () => {
  test.each(vectors.accountIds)('$kind in $currency has one id', ({ kind, ownerId, currency, id }) => {
    expect(accountId(kind, ownerId, currency)).toBe(id);
  });

  test.each(vectors.cases)('$name', ({ name, steps, balances }) => {
    const ids = vectorIds(name);
    const opening: LedgerOperation = {
      op: 'post', id: ids.idOf('opening'), amountMinor: 1, reason: 'opening',
      debit: { kind: 'rail', ownerId: ids.other, currency: 'CNY' }, credit: ids.foreign,
    };
    const opened = applyOperations(emptyBook(), [opening], { marketplaceId: ids.other, disputeId: null, at: AT });
    if (!opened.ok) throw new Error(opened.refusal.code);
    let book: Book = opened.value.book;
    for (const step of steps) {
      if (step.expireAt !== undefined) {
        book = expireHolds(book, step.expireAt);
        continue;
      }
      const context = { marketplaceId: ids.marketplaceId, disputeId: ids.disputeId(step.dispute), at: step.at ?? AT };
      const result = applyOperations(book, (step.operations ?? []).map(ids.operation), context);
      if (result.ok) {
        expect(result.value.moved.map((one) => one.amountMinor)).toEqual(step.moved);
        book = result.value.book;
      } else expect(result.refusal).toMatchObject({ code: step.refusal, field: step.field });
    }
    for (const [word, sums] of Object.entries(balances)) expect(book.accounts.get(ids.idOf(word))).toMatchObject(sums);
  });
});

describe('the closed list of refusals, as an accountant reads it (docs/reference/ledger-refusals.md)', () => {
  const rows = refusalRows(readFileSync(join(import.meta.dirname, '../../docs/reference/ledger-refusals.md'), 'utf8'));
  const order = Object.keys(REFUSALS);

  test.each(rows)('$given: $operation is refused as $refusedAs', ({ given, operation, refusedAs, field }) => {
    const ids = vectorIds(operation);
    const said = (book: Book, one: Sentence) => {
      if ('expireAt' in one) return { ok: true as const, value: { book: expireHolds(book, one.expireAt) } };
      if ('close' in one) {
        const closed = closeAccount(book, one.close, ids.marketplaceId);
        return closed.ok ? { ok: true as const, value: { book: closed.value } } : closed;
      }
      return applyOperations(book, one.operations, { marketplaceId: ids.marketplaceId, disputeId: ids.disputeId(one.dispute), at: one.at });
    };
    const opening: LedgerOperation = { op: 'post', id: ids.other, amountMinor: 1, reason: 'opening', debit: { kind: 'rail', ownerId: ids.other, currency: 'CNY' }, credit: ids.foreign };
    const opened = applyOperations(emptyBook(), [opening], { marketplaceId: ids.other, disputeId: null, at: AT });
    let book = opened.ok ? opened.value.book : emptyBook();
    for (const one of given) {
      const done = said(book, sentence(one, ids));
      expect(done).toMatchObject({ ok: true });
      if (done.ok) book = done.value.book;
    }
    const refused = said(book, sentence(operation, ids));
    expect(refused).toMatchObject({ ok: false, refusal: { code: refusedAs } });
    if (!refused.ok && field !== undefined) expect(refused.refusal.field?.split('.').at(-1)).toBe(field);
  });

  test('is complete, and stands in the order of precedence', () => {
    const ofLedger = order.slice(order.indexOf('transfer_exists_different'), order.indexOf('account_not_empty') + 1);
    expect(new Set(rows.map((row) => row.refusedAs))).toEqual(new Set(['field_invalid', 'currency_mismatch', ...ofLedger]));
    const transfers = rows.filter((row) => row.field !== undefined && !row.operation.startsWith('close')).map((row) => order.indexOf(row.refusedAs));
    expect(transfers).toEqual([...transfers].sort((a, b) => a - b));
    for (const { refusedAs, ratherThan } of rows) {
      if (ratherThan !== undefined) expect(order.indexOf(refusedAs)).toBeLessThan(order.indexOf(ratherThan));
    }
  });
});

const amount = fc.integer({ min: -1, max: 60 });
const escrows = ['019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00', '019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f01'];
const account = fc.constantFrom(
  ...escrows.map((ownerId) => ({ kind: 'escrow' as const, ownerId, currency: 'CNY' })),
  { kind: 'rail' as const, ownerId: escrows[0]!, currency: 'CNY' },
  { kind: 'consumer_payout' as const, ownerId: escrows[0]!, currency: 'CNY' },
);
const transferId = fc.integer({ min: 1, max: 40 }).map((n) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`);
const operation: fc.Arbitrary<LedgerOperation> = fc.oneof(
  fc.record({ op: fc.constantFrom('hold' as const, 'post' as const, 'post_up_to' as const), id: transferId, debit: account, credit: account, amountMinor: amount, reason: fc.constant('any') }),
  fc.record({ op: fc.constantFrom('capture' as const, 'release' as const), id: transferId, holdId: transferId, amountMinor: fc.option(amount) }),
);

test('whatever is tried: sums are zero, no escrow is overdrawn, pending is what holds have left', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
      let book = emptyBook();
      for (const one of operations) {
        const result = applyOperations(book, [one], { marketplaceId: escrows[0]!, disputeId: null, at: AT });
        if (result.ok) book = result.value.book;
      }
      const all = [...book.accounts.values()];
      const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + of(one), 0);
      expect(sum((one) => one.debitsPosted - one.creditsPosted)).toBe(0);
      expect(sum((one) => one.debitsPending - one.creditsPending)).toBe(0);
      expect(sum((one) => one.debitsPending)).toBe([...book.holds.values()].reduce((total, hold) => total + hold.remainingMinor, 0));
      for (const one of all) expect(availableMinor(one) ?? 0).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});
