import { derivedId, type AccountKind } from '../../core/ledger/ledger.ts';
import type { Instant, Minor, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';

/** Entries read at once while a statement is written. */
const AT_ONCE = 1_000;

/** Which part of which account a statement is about. */
export interface StatementOf {
  readonly accountId: Uuid;
  /** only what was moved for this dispute */
  readonly disputeId: Uuid | null;
  /** from when, inclusive; null from the beginning */
  readonly from: Instant | null;
  /** until when, exclusive */
  readonly to: Instant;
}

/** What stands at the head of a statement. */
export interface StatementHead {
  readonly kind: AccountKind;
  readonly currency: string;
  readonly openingMinor: Minor;
  readonly closingMinor: Minor;
  /** number of the last transfer that belongs to it: later ones do not, whatever their time */
  readonly upTo: number;
  /** time of its first entry, or its end when it has none */
  readonly first: Instant;
}

/** A posted movement of the account: credits are above zero. */
export interface StatementEntry {
  readonly seq: number;
  readonly id: Uuid;
  readonly at: Instant;
  readonly kind: string;
  readonly signedMinor: Minor;
  readonly holdId: Uuid | null;
  readonly disputeId: Uuid | null;
  readonly reason: string;
  readonly otherId: Uuid;
  readonly otherKind: AccountKind;
}

/** What is reserved at the end of the statement: a hold with what remains of it. */
export interface StatementPending extends Omit<StatementEntry, 'kind' | 'holdId'> {}

/** Whose account it is, or undefined when it is none that has statements (an append-only one, or none at all). */
export async function statementOwner(on: Queryable, id: Uuid): Promise<{ readonly marketplaceId: Uuid; readonly kind: AccountKind } | undefined> {
  const [row] = await on.query<{ marketplaceId: Uuid; kind: AccountKind }>({
    name: 'statement_owner',
    text: 'select marketplace_id as "marketplaceId", kind from account where id = $1 and not hot',
    values: [id],
  });
  return row;
}

/** The limited accounts a dispute's money moved through, in the order of their first movement. */
export async function accountsOfDispute(on: Queryable, disputeId: Uuid): Promise<readonly Uuid[]> {
  const rows = await on.query<{ id: Uuid }>({
    name: 'statement_accounts',
    text: `select a.id from transfer t, unnest(array[t.debit_account, t.credit_account]) as n(id) join account a on a.id = n.id
            where t.dispute_id = $1 and not a.hot group by a.id order by min(t.recorded_seq)`,
    values: [disputeId],
  });
  return rows.map((row) => row.id);
}

// movements of one account, as far as they belong to the statement: two index scans
const MINE = `(
    select t.recorded_seq as seq, t.id, t.at, t.kind, - t.amount_minor as signed, t.hold_id, t.dispute_id, t.reason, t.credit_account as other
      from transfer t where t.debit_account = $1 and not t.debit_hot and t.recorded_seq > $4 and t.recorded_seq <= $5
    union all
    select t.recorded_seq, t.id, t.at, t.kind, t.amount_minor, t.hold_id, t.dispute_id, t.reason, t.debit_account
      from transfer t where t.credit_account = $1 and not t.credit_hot and t.recorded_seq > $4 and t.recorded_seq <= $5
  ) as mine where mine.at < $3 and ($2::uuid is null or mine.dispute_id = $2)`;
const EVER = 9_007_199_254_740_991;

/** Sums and bounds of a statement. */
export async function statementHead(on: Queryable, of: StatementOf): Promise<StatementHead> {
  const [row] = await on.query<StatementHead & Record<string, unknown>>({
    name: 'statement_head',
    text: `select a.kind, a.currency, s.*
             from account a, (
               select coalesce(sum(signed) filter (where kind in ('post', 'capture') and at < $6), 0)::bigint as "openingMinor",
                      coalesce(sum(signed) filter (where kind in ('post', 'capture')), 0)::bigint as "closingMinor",
                      coalesce(max(seq), 0)::bigint as "upTo",
                      coalesce(min(at) filter (where at >= $6), $3) as first
                 from ${MINE}) as s
            where a.id = $1`,
    values: [of.accountId, of.disputeId, of.to, 0, EVER, of.from ?? '-infinity'],
  });
  if (row === undefined) throw new Error('a statement of no account');
  return row;
}

const ENTRY = `seq, mine.id, at, mine.kind, signed as "signedMinor", hold_id as "holdId", dispute_id as "disputeId", reason,
  other as "otherId", o.kind as "otherKind"`;

/** The posted entries of a statement, oldest first, read in parts while they are asked for. */
export async function* statementEntries(on: Queryable, of: StatementOf, upTo: number): AsyncGenerator<readonly StatementEntry[]> {
  for (let after = 0; ; ) {
    const rows = await on.query<StatementEntry & Record<string, unknown>>({
      name: 'statement_entries',
      text: `select ${ENTRY} from (select * from ${MINE} and mine.kind in ('post', 'capture') and mine.at >= $6 order by seq limit $7) as mine
               join account o on o.id = mine.other order by seq`,
      values: [of.accountId, of.disputeId, of.to, after, upTo, of.from ?? '-infinity', AT_ONCE],
    });
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.seq;
  }
}

/** Holds that are still open at the end of a statement, with what remains of each. */
export async function statementPending(on: Queryable, of: StatementOf, upTo: number): Promise<readonly StatementPending[]> {
  return on.query<StatementPending & Record<string, unknown>>({
    name: 'statement_pending',
    text: `select min(seq) as seq, h.id, min(at) as at, sum(case mine.kind when 'hold' then signed else - signed end)::bigint as "signedMinor",
                  mine.dispute_id as "disputeId", min(reason) filter (where mine.kind = 'hold') as reason, other as "otherId", o.kind as "otherKind"
             from (select mine.*, coalesce(hold_id, mine.id) as hold from ${MINE} and mine.kind <> 'post') as mine
             join hold h on h.id = mine.hold join account o on o.id = mine.other
            group by h.id, mine.dispute_id, other, o.kind
           having sum(case mine.kind when 'hold' then signed else - signed end) <> 0 order by 1`,
    values: [of.accountId, of.disputeId, of.to, 0, upTo],
  });
}

/** The number of a statement: the same account and time have the same one. 32 hexadecimal digits. */
export function statementId(of: StatementOf): string {
  return derivedId('statement', of.accountId, of.disputeId ?? '', of.from ?? '', of.to).replaceAll('-', '');
}
