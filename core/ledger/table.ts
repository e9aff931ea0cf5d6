import type { Instant, RefusalCode, Uuid } from '../kernel/kernel.ts';
import type { LedgerOperation } from './operation.ts';
import type { vectorIds } from './vectors.ts';

/** One row of docs/reference/ledger-refusals.md: what is given, what is tried, and how it is refused. */
export interface RefusalRow {
  readonly given: readonly string[];
  readonly operation: string;
  readonly refusedAs: RefusalCode;
  /** last part of the field's name; undefined in the table of several refusals at once */
  readonly field: string | undefined;
  /** the refusal that would also apply, in the table of several at once */
  readonly ratherThan: RefusalCode | undefined;
}

/** What a sentence of the table says: operations for a dispute at a time, an account to close, or holds to end. */
export type Sentence =
  | { readonly operations: readonly LedgerOperation[]; readonly dispute: string; readonly at: Instant }
  | { readonly close: Uuid }
  | { readonly expireAt: Instant };

const TODAY = '2026-03-02T02:00:00.000Z';

/** The rows of both tables, in their order. */
export function refusalRows(markdown: string): readonly RefusalRow[] {
  let last = '';
  return markdown.split('\n').flatMap((line) => {
    if (!line.startsWith('| ') || line.startsWith('|---')) return [];
    const [given = '', operation = '', refusedAs = '', fourth = ''] = line.slice(2).split(' | ');
    if (given === 'given') {
      last = fourth;
      return [];
    }
    const named = last === 'field' ? { field: fourth, ratherThan: undefined } : { field: undefined, ratherThan: fourth as RefusalCode };
    return [{ given: given.split('; '), operation, refusedAs: refusedAs as RefusalCode, ...named }];
  });
}

const MOVE = /^(post|post_up_to|hold) (\S+) (\S+) (\S+) → (\S+?)(?: until (\S+))?$/;
const RESOLVE = /^(capture|release) (\S+) (\S+) of (\S+)$/;
const PAID_IN = /^(\S+) in (\S+)$/;

function operationOf(text: string): Record<string, unknown> {
  const paidIn = PAID_IN.exec(text);
  if (paidIn) return { op: 'post', id: `${text}`, debit: 'rail', credit: paidIn[2], amountMinor: Number(paidIn[1]), reason: 'paid in' };
  const move = MOVE.exec(text);
  if (move) {
    const [, op, id, amount, debit, credit, until] = move;
    const expiresAt = until === undefined ? {} : { expiresAt: `${until}T00:00:00.000Z` };
    return { op, id, debit, credit, amountMinor: Number(amount), reason: op, ...expiresAt };
  }
  const [, op, id, amount, holdId] = RESOLVE.exec(text) ?? [];
  if (op === undefined) throw new Error(`not a sentence of the ledger: ${text}`);
  return { op, id, holdId, amountMinor: amount === 'all' ? null : Number(amount) };
}

/** Reads one sentence of the table; `ids` are those of its row. */
export function sentence(text: string, ids: ReturnType<typeof vectorIds>): Sentence {
  const [said = '', ...circumstances] = text.split(', ');
  const [verb, word = ''] = said.split(' ');
  if (verb === 'close') return { close: ids.idOf(word) };
  if (verb === 'expire') return { expireAt: `${said.split(' ').at(-1)}T00:00:00.000Z` };
  const day = circumstances.find((one) => one.startsWith('on '))?.slice(3);
  return {
    operations: said.split(' + ').map((one) => ids.operation(operationOf(one))),
    dispute: circumstances.includes('for another dispute') ? 'another' : 'dispute',
    at: day === undefined ? TODAY : `${day}T00:00:00.000Z`,
  };
}
