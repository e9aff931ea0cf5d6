-- Two more kinds of account, both limited to what they have: `guarantee`, what an insurer or guarantor has put up for a
-- merchant (its owner), and `platform_funds`, a marketplace's own money for advances and compensation.
alter domain account_kind drop constraint account_kind_check;
alter domain account_kind add constraint account_kind_check
  check (value in ('rail', 'escrow', 'deposit', 'guarantee', 'platform_funds', 'consumer_payout', 'merchant_payout'));

-- Few accounts, found by their marketplace without reading those of every order.
create index account_of_backing on account (marketplace_id, kind, id) where kind in ('guarantee', 'platform_funds');

-- Applies operations in their order, all or none, and returns [{id, amountMinor}] as moved.
--   {op: hold,       id, debit, credit, amountMinor, reason, expiresAt?}
--   {op: capture,    id, holdId, amountMinor|null, reason?}      null: all that remains
--   {op: release,    id, holdId, amountMinor|null, reason?}
--   {op: post,       id, debit, credit, amountMinor, reason}
--   {op: post_up_to, id, debit, credit, amountMinor, reason}     as much as there is, down to nothing
-- An account is named by its id or by {kind, ownerId, currency}. A repeated id with the same content changes nothing
-- and returns what it moved the first time. Refusals (RD100) in the order of core/kernel/refusal.ts: currency_mismatch,
-- transfer_exists_different, account_unknown, accounts_same, amount_not_positive, hold_unknown, hold_closed,
-- hold_exceeded, funds_insufficient; the first operation that is refused is the one answered.
create or replace function ledger_apply(p_marketplace uuid, p_dispute uuid, p_at timestamptz, p_operations jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_moved  jsonb := '[]';
  v_op     jsonb;
  v_amount bigint;
  v_xid    xid8;
  v_lone   boolean;
begin
  if p_operations is null or p_operations = '[]'::jsonb then return v_moved; end if;
  v_xid := pg_current_xact_id(); -- before any recorded_seq is drawn; `ledger_roll_up` relies on it
  -- One move out of a limited account into an append-only one touches one row, and takes its lock where it reads it.
  v_lone := jsonb_array_length(p_operations) = 1
    and p_operations -> 0 -> 'debit' ->> 'kind' in ('escrow', 'deposit', 'guarantee', 'platform_funds')
    and p_operations -> 0 -> 'credit' ->> 'kind' in ('rail', 'consumer_payout', 'merchant_payout');
  if v_lone is not true then perform ledger_lock(p_marketplace, p_operations); end if;
  for i in 0 .. jsonb_array_length(p_operations) - 1 loop
    v_op := p_operations -> i;
    case v_op ->> 'op'
      when 'hold', 'post', 'post_up_to' then
        v_amount := ledger_move(p_marketplace, p_dispute, p_at, v_op, 'operations.' || i, coalesce(v_lone, false));
      when 'capture', 'release' then
        v_amount := ledger_resolve(p_dispute, p_at, v_op, 'operations.' || i);
      else
        perform refuse('field_invalid', 'operations.' || i || '.op');
    end case;
    v_moved := v_moved || jsonb_build_object('id', v_op -> 'id', 'amountMinor', v_amount);
  end loop;
  return v_moved;
end $$;

-- The proof of the books of one marketplace, from one snapshot: each line a check with how many rows it looked at and
-- how many were wrong. It trusts nothing but the transfers.
create or replace function ledger_proof(p_marketplace uuid) returns table (proof text, looked_at bigint, wrong bigint, example text)
language sql stable as $$
  with of_transfers as materialized (
    select * from ledger_sums(0, 9223372036854775807)
  ), balance as materialized (
    select * from account_balance where marketplace_id = p_marketplace
  ), by_currency as (
    select currency, sum(debits_posted) - sum(credits_posted) as posted, sum(debits_pending) - sum(credits_pending) as pending
      from balance group by currency
  ), compared as (
    select b.id, b.kind, coalesce(t.debits_posted, 0) = b.debits_posted and coalesce(t.credits_posted, 0) = b.credits_posted
             and coalesce(t.debits_pending, 0) = b.debits_pending and coalesce(t.credits_pending, 0) = b.credits_pending as same,
           not b.hot and b.credits_posted - b.debits_posted - b.debits_pending < 0 as short,
           b.debits_pending, b.credits_pending
      from balance b left join of_transfers t on t.account_id = b.id
  ), held as materialized (
    select h.id, h.remaining_minor, h.state, h.debit_account, h.credit_account, h.currency
      from hold h join balance b on b.id = h.debit_account
  ), history as (
    select coalesce(hold_id, id) as id, sum(case kind when 'hold' then amount_minor else - amount_minor end) as remaining
      from transfer where kind <> 'post' group by 1
  ), held_by_account as (
    select account_id, sum(debit) as debit, sum(credit) as credit from (
      select debit_account as account_id, remaining_minor as debit, 0 as credit from held
      union all select credit_account, 0, remaining_minor from held) as both_sides
     group by account_id
  )
  select 'sums_to_zero', count(*), count(*) filter (where posted <> 0 or pending <> 0), min(currency) filter (where posted <> 0 or pending <> 0) from by_currency
  union all
  select 'balances_equal_transfers', count(*), count(*) filter (where not same), min(id::text) filter (where not same) from compared
  union all
  select 'nothing_below_zero', count(*), count(*) filter (where short), min(id::text) filter (where short) from compared
  union all
  select 'holds_equal_history', count(*), count(*) filter (where h.remaining_minor is distinct from y.remaining or (h.state = 'open') <> (h.remaining_minor > 0)),
         min(h.id::text) filter (where h.remaining_minor is distinct from y.remaining)
    from held h left join history y on y.id = h.id
  union all
  select 'pending_equals_holds', count(*), count(*) filter (where c.debits_pending <> coalesce(h.debit, 0) or c.credits_pending <> coalesce(h.credit, 0)),
         min(c.id::text) filter (where c.debits_pending <> coalesce(h.debit, 0) or c.credits_pending <> coalesce(h.credit, 0))
    from compared c left join held_by_account h on h.account_id = c.id
  union all
  select 'accounts_known', count(*), count(*) filter (where d.id is null or c.id is null or d.currency <> t.currency or c.currency <> t.currency
                                               or d.marketplace_id <> c.marketplace_id or t.debit_account = t.credit_account
                                               or (t.hold_id is not null) <> (t.kind in ('capture', 'release', 'expire'))), null
    from transfer t left join account d on d.id = t.debit_account left join account c on c.id = t.credit_account
   where d.marketplace_id = p_marketplace or c.marketplace_id = p_marketplace or d.id is null or c.id is null
$$;
