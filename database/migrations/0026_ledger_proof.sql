-- What the last proof of a marketplace's books found, and how long it has been so.
create table ledger_proven (
  marketplace_id uuid primary key,
  looked_at      timestamptz not null,
  proven_at      timestamptz, -- when everything held last; null when it never did
  failing_since  timestamptz,
  failed         jsonb not null default '[]' -- [{proof, wrong, example}] of the last look
);
grant select, insert, update on ledger_proven to redress_app;

-- The proof reads the states of open disputes only, and each of them once.

-- The proof of the books of one marketplace, from one snapshot: each line a check with how many rows it looked at and
-- how many were wrong. It trusts nothing but the transfers, and compares them with what disputes say is held and with what
-- rails were told and did. Reads as the owner: whoever may ask has been decided by the caller.
create or replace function ledger_proof(p_marketplace uuid) returns table (proof text, looked_at bigint, wrong bigint, example text)
language sql stable security definer set search_path = public, pg_temp as $$
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
           b.kind in ('consumer_payout', 'merchant_payout') and b.credits_posted < b.debits_posted as overpaid,
           greatest(b.debits_posted, b.credits_posted, b.debits_pending, b.credits_pending) > ledger_most() / 2 as near_the_end,
           b.debits_pending, b.credits_pending
      from balance b left join of_transfers t on t.account_id = b.id
  ), held as materialized (
    select h.id, h.remaining_minor, h.state, h.debit_account, h.credit_account, h.currency, h.dispute_id
      from hold h join balance b on b.id = h.debit_account
  ), history as (
    select coalesce(hold_id, id) as id, sum(case kind when 'hold' then amount_minor else - amount_minor end) as remaining
      from transfer where kind <> 'post' group by 1
  ), held_by_account as (
    select account_id, sum(debit) as debit, sum(credit) as credit from (
      select debit_account as account_id, remaining_minor as debit, 0 as credit from held
      union all select credit_account, 0, remaining_minor from held) as both_sides
     group by account_id
  ), held_for_disputes as materialized (
    select h.id, h.remaining_minor as held from held h join account a on a.id = h.debit_account
     where h.state = 'open' and a.kind = 'escrow' and h.dispute_id is not null
  ), said_by_disputes as materialized (
    -- each state is unpacked once; one that is closed has nothing held, so that a hold still open for it stands alone
    select (held ->> 'holdId')::uuid as id, (held ->> 'remainingMinor')::bigint as said
      from (select state -> 'held' as held from dispute where marketplace_id = p_marketplace and stage <> 'closed' offset 0) as d
     where jsonb_typeof(held) = 'object'
  ), paid_out as (
    select currency, sum(paid) as paid, sum(told) as told from (
      select currency, debits_posted as paid, 0 as told from balance where kind in ('consumer_payout', 'merchant_payout')
      union all select currency, 0, amount_minor from payment_instruction
       where marketplace_id = p_marketplace and state = 'done' and transfer_id is not null) as both_books
     group by currency
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
  union all
  select 'holds_equal_obligations', count(*), count(*) filter (where coalesce(h.held, 0) <> coalesce(s.said, 0)),
         min(coalesce(h.id, s.id)::text) filter (where coalesce(h.held, 0) <> coalesce(s.said, 0))
    from held_for_disputes h full join said_by_disputes s on s.id = h.id
  union all
  select 'payouts_equal_instructions', count(*), count(*) filter (where paid <> told), min(currency::text) filter (where paid <> told) from paid_out
  union all
  select 'nothing_paid_out_twice', count(*), count(*) filter (where overpaid), min(id::text) filter (where overpaid) from compared
  union all
  select 'closed_is_empty', count(*), count(*) filter (where b.debits_posted <> b.credits_posted or b.debits_pending > 0 or b.credits_pending > 0), min(b.id::text)
         filter (where b.debits_posted <> b.credits_posted or b.debits_pending > 0 or b.credits_pending > 0)
    from balance b join account a on a.id = b.id and a.closed_at is not null
  union all
  select 'sums_can_grow', count(*), count(*) filter (where near_the_end), min(id::text) filter (where near_the_end) from compared
$$;
