import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../kernel/kernel.ts';
import { accountId, applyOperations, availableMinor, emptyBook, expireHolds, type Book, type LedgerOperation } from './ledger.ts';
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

  test('the refusals of the ledger stand in their order of precedence in the catalogue', () => {
    const order = Object.keys(REFUSALS);
    const codes = vectors.cases.at(-1)!.steps.flatMap((step) => step.refusal ?? []);
    const places = codes.map((code) => order.indexOf(code));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(codes).size).toBe(8);
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
