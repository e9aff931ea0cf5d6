import { availableMinor } from '../../core/ledger/ledger.ts';
import type { Case } from './case.ts';
import type { InstructionRow, PaymentRow } from './engine.ts';

function must(good: boolean, sentence: string): void {
  if (!good) throw new Error(sentence);
}

/** What holds at every moment, whatever has just died. */
export function always({ books, engine, rails }: Case): void {
  let credits = 0;
  let debits = 0;
  for (const account of books.book.accounts.values()) {
    credits += account.creditsPosted;
    debits += account.debitsPosted;
    must((availableMinor(account) ?? 0) >= 0, `a ${account.kind} account gave more than it had`);
    must(!account.kind.endsWith('_payout') || account.creditsPosted >= account.debitsPosted, `more left ${account.kind} than came in`);
  }
  must(credits === debits, `money was created or lost: ${credits} against ${debits}`);
  for (const row of engine.rows.values()) {
    must((row.nextAt !== null) === (row.state === 'due' || row.state === 'sent'), `${row.id} is ${row.state} with the next time ${row.nextAt}`);
    const [settled, back] = [engine.settledTimes.get(row.id) ?? 0, engine.returnedTimes.get(row.id) ?? 0];
    must(settled <= 1 && settled - back === (row.state === 'done' ? 1 : 0), `${row.id} is ${row.state}, was settled ${settled} times and came back ${back} times`);
    must(back === 0 || row.state === 'returned', `${row.id} came back and is ${row.state}`);
    if (row.movement !== null) must(books.settledMinor(row.id) === (row.state === 'done' ? row.amountMinor : 0), `${row.id} has posted ${books.settledMinor(row.id)}`);
  }
  for (const rail of rails.values()) paidOnce(rail.deeds, rail.broken);
}

function paidOnce(deeds: Case['rails'] extends ReadonlyMap<unknown, infer R> ? (R extends { deeds: infer D } ? D : never) : never, broken: ReadonlyMap<string, string>): void {
  const times = new Map<string, number>();
  for (const { id, amountMinor } of deeds) if (amountMinor > 0) times.set(id, (times.get(id) ?? 0) + 1);
  for (const [id, count] of times) must(count === 1 || broken.get(id) === 'done_twice', `${id} was done ${count} times`);
}

/** No movement is paid twice by the institutions themselves, whatever ids it was told under and whatever our books say. */
function noMovementTwice({ engine, rails }: Case): void {
  const paid = new Map<string, number>();
  for (const rail of rails.values()) {
    for (const { id, amountMinor, reference } of rail.deeds) {
      const movement = engine.rows.get(id)?.movement;
      if (movement && !reference.startsWith('again-')) paid.set(movement.id, (paid.get(movement.id) ?? 0) + amountMinor);
    }
  }
  for (const { id, amountMinor } of engine.books.movements) must((paid.get(id) ?? 0) <= amountMinor, `${id} was paid with ${paid.get(id)} of ${amountMinor}`);
}

/**
 * Reconciliation: what an institution's books say of a payment, less what ours say, is explained to the fen by the
 * instructions it carried out otherwise than told.
 */
function reconciled(payment: PaymentRow, rows: readonly InstructionRow[]): void {
  const { rail } = payment;
  const theirs = rail.accounts.get(payment.reference)!;
  const mine = rows.filter((row) => row.paymentId === payment.id && (row.movement === null || row.movement.source === 'escrow'));
  const unexplained = (said: number, own: number, counts: (row: InstructionRow) => boolean): number => {
    const otherwise = mine.filter((row) => row.state !== 'done' && row.code === 'amount_differs' && counts(row));
    return said - own - otherwise.reduce((sum, row) => sum + row.amountMinor - 1, 0);
  };
  const words: readonly [string, number][] = [
    ['captured', unexplained(theirs.captured, payment.capturedMinor, (row) => row.verb === 'capture')],
    ['released', unexplained(theirs.released, freed(payment, rows), (row) => row.verb === 'release')],
    ['refunded', unexplained(theirs.refunded, payment.refundedMinor, (row) => row.verb === 'refund')],
    ['paid out', unexplained(theirs.paidOut, payment.paidOutMinor, (row) => row.direction === 'to_merchant')],
  ];
  for (const [word, difference] of words) must(difference === 0, `${payment.id}: ${difference} ${word} at the institution that nothing explains`);
}

/** Released by being told; what an ended authorisation freed by itself was told to nobody. */
function freed(payment: PaymentRow, rows: readonly InstructionRow[]): number {
  const told = rows.filter((row) => row.paymentId === payment.id && row.state === 'done' && row.verb === 'release' && row.reference !== 'freed');
  return told.reduce((sum, row) => sum + row.amountMinor, 0);
}

/** What holds when everybody has done their part. */
export function atTheEnd(one: Case): void {
  always(one);
  const { proceeding, engine, books } = one;
  const rows = [...engine.rows.values()];
  for (const [id, hold] of books.book.holds) must(hold.remainingMinor === 0, `the hold ${id} never ended`);
  for (const obligation of proceeding.state.obligations) {
    const ended = ['performed', 'waived', 'open'].includes(obligation.status);
    const dated = Object.keys(proceeding.state.deadlines).some((name) => name.endsWith(`:${obligation.no}`));
    must(ended || dated || proceeding.state.stage === 'closed', `obligation ${obligation.no} is ${obligation.status} without a next date`);
    must(!(obligation.status === 'open') || obligation.nextMeasures.length > 0, `obligation ${obligation.no} is open and nothing comes next`);
  }
  for (const row of rows) {
    must(row.state === 'done' || row.state === 'failed' || (row.state === 'returned' && row.replacedBy !== null), `${row.id} ended ${row.state}`);
    must(row.state !== 'failed' || row.code !== null, `${row.id} failed without a reason`);
  }
  noMovementTwice(one);
  for (const payment of engine.payments.values()) reconciled(payment, rows);
  everyMovementEnds(one, rows);
}

/** Each movement is paid, or what is missing of it stands before the desk. */
function everyMovementEnds({ books, seen }: Case, rows: readonly InstructionRow[]): void {
  for (const movement of books.movements) {
    const of = rows.filter((row) => row.movement?.id === movement.id && row.replacedBy === null);
    const sum = of.reduce((all, row) => all + row.amountMinor, 0);
    must(sum === movement.amountMinor, `${movement.id} of ${movement.amountMinor} has instructions of ${sum}`);
  }
  seen.settled += rows.filter((row) => row.state === 'done').length;
  seen.failed += rows.filter((row) => row.state === 'failed').length;
  seen.returned += rows.filter((row) => row.state === 'returned').length;
  seen.alarms += rows.filter((row) => row.alarm !== null).length;
}
