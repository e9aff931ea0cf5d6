import type { Script } from './ledger-runner.ts';

/** A marketplace of the bench's own. */
export const MARKETPLACE = '00000000-0000-8000-8000-00000000beef';
/** The account everybody pays into. */
export const HOT = '00000000-0000-8000-9000-000000000001';

/** Rows the scripts work on: our tables filled with accounts that have money, and tables of the same form beside them. */
export function prepare(accounts: number): readonly string[] {
  return [
    `create or replace function bench_account(n bigint) returns uuid language sql immutable parallel safe
       as $$ select ('00000000-0000-8000-8000-' || lpad(n::text, 12, '0'))::uuid $$`,
    `create or replace function bench_id(r bigint, k bigint) returns uuid language sql immutable parallel safe
       as $$ select (lpad(to_hex(r), 8, '0') || lpad(to_hex(k), 24, '0'))::uuid $$`,
    `insert into account (id, marketplace_id, kind, owner_id, currency, hot, credits_posted)
       select bench_account(n), '${MARKETPLACE}', 'escrow', bench_account(n), 'CNY', false, 1000000000 from generate_series(1, ${accounts}) n`,
    `insert into account (id, marketplace_id, kind, owner_id, currency, hot) values ('${HOT}', '${MARKETPLACE}', 'consumer_payout', '${MARKETPLACE}', 'CNY', true)`,
    'create table bare_account (like account including all)',
    'alter table bare_account set (fillfactor = 80)',
    'insert into bare_account select * from account',
    'create table bare_transfer (like transfer including all)',
    'vacuum (analyze)',
    'checkpoint',
  ];
}

/** The sides are drawn from two halves, so that they are never the same account. */
const halves = (accounts: number): Script['draw'] => ({ a: [1, accounts / 2], b: [accounts / 2 + 1, accounts] });
const apply = (operation: string): string => `select ledger_apply('${MARKETPLACE}', null, now(), jsonb_build_array(jsonb_build_object(${operation})))`;
const SIDES = `'debit', bench_account(:a), 'credit', bench_account(:b), 'amountMinor', 1, 'reason', 'bench'`;
const BARE_ROW = `insert into bare_transfer (id, kind, debit_account, credit_account, amount_minor, currency, reason, at, debit_hot, credit_hot)`;

/** One transfer between two of many accounts, by the ledger. */
export function single(accounts: number): Script {
  return { name: 'single', draw: halves(accounts), statements: [apply(`'op', 'post', 'id', bench_id(:run, :k), ${SIDES}`)] };
}

/** The same rows written by plain statements in one transaction: two balances and one transfer, with the same indexes. */
export function bare(accounts: number): Script {
  return {
    name: 'bare',
    draw: halves(accounts),
    statements: [
      'begin',
      'update bare_account set debits_posted = debits_posted + 1 where id = bench_account(:a)',
      'update bare_account set credits_posted = credits_posted + 1 where id = bench_account(:b)',
      `${BARE_ROW} values (bench_id(:run, :k), 'post', bench_account(:a), bench_account(:b), 1, 'CNY', 'bench', now(), false, false)`,
      'commit',
    ],
  };
}

/** The same rows by the shortest plain SQL there is: one statement, one round trip. It checks nothing. */
export function bareStatement(accounts: number): Script {
  return {
    name: 'bare_statement',
    draw: halves(accounts),
    statements: [
      `with d as (update bare_account set debits_posted = debits_posted + 1 where id = bench_account(:a)),
            c as (update bare_account set credits_posted = credits_posted + 1 where id = bench_account(:b))
       ${BARE_ROW} values (bench_id(:run, :k), 'post', bench_account(:a), bench_account(:b), 1, 'CNY', 'bench', now(), false, false)`.replaceAll('\n', ' '),
    ],
  };
}

/** One transfer from one of many accounts into the one everybody pays into. */
export function hot(accounts: number): Script {
  const operation = `'op', 'post', 'id', bench_id(:run, :k), 'debit', bench_account(:a), 'credit', '${HOT}', 'amountMinor', 1, 'reason', 'bench'`;
  return { name: 'hot', draw: { a: [1, accounts] }, statements: [apply(operation)] };
}

/** Two calls, each committed: money is held, then captured. */
export function twoPhase(accounts: number): Script {
  return {
    name: 'twophase',
    draw: halves(accounts),
    statements: [
      apply(`'op', 'hold', 'id', bench_id(:run, :k::bigint * 2), ${SIDES}`),
      apply(`'op', 'capture', 'id', bench_id(:run, :k::bigint * 2 + 1), 'holdId', bench_id(:run, :k::bigint * 2), 'amountMinor', null`),
    ],
  };
}

/** So many posts in one set-based call, every other one into the account everybody pays into. */
export function batch(accounts: number, size: number): Script {
  const post = `jsonb_build_object('id', bench_id(:run, :k::bigint * 1000 + g), 'debit', bench_account((:a + g * 7919) % ${accounts / 2} + 1),
    'credit', case when g % 2 = 0 then '${HOT}' else bench_account((:b + g * 104729) % ${accounts / 2} + ${accounts / 2} + 1) end, 'amountMinor', 1, 'reason', 'bench')`;
  const statement = `select ledger_apply_bulk('${MARKETPLACE}', now(), (select jsonb_agg(${post}) from generate_series(1, ${size}) g))`;
  return { name: `batch${size}`, draw: halves(accounts), statements: [statement.replaceAll(/\s+/g, ' ')] };
}
