import type { Json, JsonObject } from './canonical.ts';
import { documentOf, type Case } from './case.ts';
import { eventsOf } from './record.ts';
import type { Findings } from './report.ts';
import { field, objects, text, whole } from './shape.ts';

interface Transfer {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly debit: string;
  readonly credit: string;
  readonly amount: number;
  readonly currency: string;
  readonly hold: string | null;
}

interface Sums {
  debitsPosted: number;
  creditsPosted: number;
  debitsPending: number;
  creditsPending: number;
}

const KINDS = ['post', 'hold', 'capture', 'release', 'expire'];

function transferOf(value: JsonObject): Transfer {
  const hold = value['holdId'] ?? null;
  return {
    seq: whole(value['seq'], 'seq'),
    id: text(value['id'], 'id'),
    kind: text(value['kind'], 'kind'),
    debit: text(value['debitAccount'], 'debitAccount'),
    credit: text(value['creditAccount'], 'creditAccount'),
    amount: whole(value['amountMinor'], 'amountMinor'),
    currency: text(value['currency'], 'currency'),
    hold: hold === null ? null : text(hold, 'holdId'),
  };
}

/** What a transfer does: posted money, and money that is only reserved. */
function effect({ kind, amount }: Transfer): { posted: number; pending: number } {
  if (kind === 'post') return { posted: amount, pending: 0 };
  if (kind === 'hold') return { posted: 0, pending: amount };
  return { posted: kind === 'capture' ? amount : 0, pending: -amount };
}

function sumsOf(transfers: readonly Transfer[]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  const of = (account: string): Sums => {
    const found = sums.get(account) ?? { debitsPosted: 0, creditsPosted: 0, debitsPending: 0, creditsPending: 0 };
    sums.set(account, found);
    return found;
  };
  for (const transfer of transfers) {
    const { posted, pending } = effect(transfer);
    const [debit, credit] = [of(transfer.debit), of(transfer.credit)];
    debit.debitsPosted += posted;
    debit.debitsPending += pending;
    credit.creditsPosted += posted;
    credit.creditsPending += pending;
  }
  return sums;
}

/** Every transfer: a known kind, more than nothing, two different accounts of its currency, in order. */
function checkTransfers(transfers: readonly Transfer[], currencies: ReadonlyMap<string, string>, out: Findings): void {
  const seen = new Set<string>();
  let last = -Infinity;
  for (const one of transfers) {
    const accounts = currencies.get(one.debit) === one.currency && currencies.get(one.credit) === one.currency && one.debit !== one.credit;
    if (!KINDS.includes(one.kind) || one.amount <= 0 || !accounts || seen.has(one.id) || one.seq <= last) out.fail('ledger_transfer', one.id);
    if ((one.kind === 'post') !== (one.hold === null) && one.kind !== 'hold') out.fail('ledger_transfer', one.id);
    seen.add(one.id);
    last = one.seq;
  }
}

function checkHolds(holds: readonly JsonObject[], transfers: readonly Transfer[], out: Findings): void {
  const known = new Map(holds.map((hold) => [text(hold['id'], 'hold'), hold]));
  const remaining = new Map(transfers.filter((one) => one.kind === 'hold').map((one) => [one.id, one.amount]));
  for (const one of transfers) {
    if (one.kind === 'post' || one.kind === 'hold') continue;
    const id = one.hold ?? '';
    const hold = known.get(id);
    const left = (remaining.get(id) ?? -1) - one.amount;
    // a capture may pay somebody else than was reserved for; what is reserved always comes from the same account
    if (hold === undefined || left < 0 || one.debit !== hold['debitAccount']) out.fail('ledger_hold', id);
    remaining.set(id, left);
  }
  for (const [id, hold] of known) {
    const own = transfers.find((one) => one.kind === 'hold' && one.id === id);
    const left = remaining.get(id);
    const state = left === 0 ? 'closed' : 'open';
    const agrees = own !== undefined && own.amount === hold['amountMinor'] && own.debit === hold['debitAccount'] && own.currency === hold['currency'];
    if (!agrees || left !== hold['remainingMinor'] || hold['state'] !== state) out.fail('ledger_hold', id);
  }
  for (const id of remaining.keys()) if (!known.has(id)) out.fail('ledger_hold', id);
}

/** Sums over accounts: what one has more, another has less, in each currency. */
function checkSums(said: readonly JsonObject[], transfers: readonly Transfer[], currencies: ReadonlyMap<string, string>, out: Findings): void {
  const sums = sumsOf(transfers);
  const told = new Map(said.map((sum) => [text(sum['account'], 'account'), sum]));
  for (const [account, sum] of sums) {
    const own = told.get(account);
    const agrees =
      own?.['debitsPostedMinor'] === sum.debitsPosted && own['creditsPostedMinor'] === sum.creditsPosted && own['debitsPendingMinor'] === sum.debitsPending && own['creditsPendingMinor'] === sum.creditsPending;
    if (!agrees) out.fail('ledger_sum', account);
  }
  for (const account of told.keys()) if (!sums.has(account)) out.fail('ledger_sum', account);
  for (const currency of new Set(currencies.values())) {
    const of = [...told.values()].filter((sum) => currencies.get(text(sum['account'], 'account')) === currency);
    const total = (name: string): number => of.reduce((sum, one) => sum + whole(one[name], name), 0);
    if (total('debitsPostedMinor') !== total('creditsPostedMinor') || total('debitsPendingMinor') !== total('creditsPendingMinor')) out.fail('ledger_balance', currency);
  }
}

/** Transfers that events of the record name, with the amount where it is told. */
function namedIn(events: readonly JsonObject[]): (readonly [id: string, amount: Json | undefined, event: string])[] {
  return events.flatMap((event) => {
    const body = event['body'];
    const type = String(event['type']);
    const one = field(body, 'transferId');
    const more = field(body, 'transferIds');
    const single = typeof one === 'string' ? [[one, field(body, 'amountMinor'), type] as const] : [];
    return [...single, ...(Array.isArray(more) ? more.map((id) => [String(id), undefined, type] as const) : [])];
  });
}

/** Step `ledger`: every transfer has two sides, sums and holds come out, and the money the record speaks of moved. */
export function checkLedger(file: Case, out: Findings): void {
  const ledger = documentOf(file, 'ledger.json');
  const accounts = objects(ledger['accounts'], 'accounts');
  const currencies = new Map(accounts.map((account) => [text(account['id'], 'account'), text(account['currency'], 'currency')]));
  const transfers = objects(ledger['transfers'], 'transfers').map(transferOf);
  checkTransfers(transfers, currencies, out);
  checkHolds(objects(ledger['holds'], 'holds'), transfers, out);
  checkSums(objects(ledger['sums'], 'sums'), transfers, currencies, out);
  const byId = new Map(transfers.map((one) => [one.id, one]));
  const named = namedIn(eventsOf(file));
  for (const [id, amount, event] of named) {
    const transfer = byId.get(id);
    if (transfer === undefined || (typeof amount === 'number' && amount !== transfer.amount)) out.fail('ledger_named', id, event);
  }
  if (!out.good) return;
  if (transfers.length === 0) out.done('ledger_none');
  else out.done('ledger_done', transfers.length, named.length);
}
