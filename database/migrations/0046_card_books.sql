-- What card networks take and give back stands in the books: an account of its own for each marketplace carries it from the
-- day the network debits until it is given back, or until money that was on its way out is met by it.

alter domain account_kind drop constraint account_kind_check;
alter domain account_kind add constraint account_kind_check
  check (value in ('rail', 'escrow', 'deposit', 'guarantee', 'platform_funds', 'consumer_payout', 'merchant_payout', 'card_disputes'));

create or replace function ledger_account_named(p_marketplace uuid, p_name jsonb) returns uuid
language plpgsql as $$
declare
  v_id uuid;
begin
  if jsonb_typeof(p_name) = 'string' then return (p_name #>> '{}')::uuid; end if;
  v_id := ledger_account_id(p_name ->> 'kind', (p_name ->> 'ownerId')::uuid, p_name ->> 'currency');
  perform 1 from account where id = v_id;
  if not found then
    insert into account (id, marketplace_id, kind, owner_id, currency, hot)
    values (v_id, p_marketplace, p_name ->> 'kind', (p_name ->> 'ownerId')::uuid, p_name ->> 'currency',
            p_name ->> 'kind' in ('rail', 'consumer_payout', 'merchant_payout', 'card_disputes'))
    on conflict do nothing;
  end if;
  return v_id;
end $$;

-- What the network took or gave back, as it was booked; the id is the transfer's.
create table card_booking (
  id             uuid primary key,
  case_id        uuid not null,
  marketplace_id uuid not null,
  rail           rail_name not null,
  reference      text not null,  -- the payment's number at the rail
  kind           text not null check (kind in ('debited', 'credited')),
  currency       text not null,
  amount_minor   transfer_amount not null,
  at             timestamptz not null
);
create index card_booking_of_case on card_booking (case_id, at);

alter table payment_instruction
  add column by_card_minor minor_sum not null default 0, -- of a stopped one: what the cardholder's credit stands for
  add column by_card_times int not null default 0;
update payment_instruction set by_card_times = 1 where code in ('paid_by_card', 'told_in_parts');

-- Books what the network took (`debited`) or gave back (`credited`) with an entry of a case; the same entry again changes nothing.
create function card_book(p_at timestamptz, p_case uuid, p_entry int, p_kind text, p_amount bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_case card_case;
  v_ref  text;
  v_id   uuid := payment_derived_id('card', p_case::text, p_entry::text, p_kind);
  v_own  jsonb;
  v_rail jsonb;
begin
  select * into v_case from card_case where id = p_case;
  select reference into v_ref from payment where id = v_case.payment_id;
  insert into card_booking (id, case_id, marketplace_id, rail, reference, kind, currency, amount_minor, at)
  values (v_id, p_case, v_case.marketplace_id, v_case.rail, v_ref, p_kind, v_case.currency, p_amount, p_at) on conflict do nothing;
  if not found then return; end if;
  v_own := jsonb_build_object('kind', 'card_disputes', 'ownerId', v_case.marketplace_id, 'currency', v_case.currency);
  v_rail := jsonb_build_object('kind', 'rail', 'ownerId', v_case.marketplace_id, 'currency', v_case.currency);
  perform ledger_apply(v_case.marketplace_id, v_case.dispute_id, p_at, jsonb_build_array(jsonb_build_object(
    'op', 'post', 'id', v_id, 'amountMinor', p_amount, 'reason', 'card_dispute_' || p_kind,
    'debit', case p_kind when 'debited' then v_own else v_rail end, 'credit', case p_kind when 'debited' then v_rail else v_own end)));
end $$;

-- Money that was on its way out is met by what the cardholder's bank gave (p_met), or is on its way again.
create function card_meet(p_at timestamptz, p_one payment_instruction, p_amount bigint, p_met boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_out uuid := (select credit_account from transfer where id = p_one.transfer_id);
  v_own uuid := ledger_account_named(p_one.marketplace_id, jsonb_build_object('kind', 'card_disputes', 'ownerId', p_one.marketplace_id, 'currency', p_one.currency));
begin
  perform ledger_apply(p_one.marketplace_id, p_one.dispute_id, p_at, jsonb_build_array(jsonb_build_object(
    'op', 'post', 'id', payment_derived_id('by_card', p_one.id::text, p_one.by_card_times::text, p_met::text), 'amountMinor', p_amount,
    'reason', case when p_met then 'paid_by_card' else 'not_paid_by_card' end,
    'debit', case when p_met then v_out else v_own end, 'credit', case when p_met then v_own else v_out end)));
  update payment_instruction
     set by_card_minor = case when p_met then p_amount else 0 end, by_card_times = by_card_times + case when p_met then 0 else 1 end
   where id = p_one.id;
end $$;

create or replace function card_let_go(p_at timestamptz, p_payment uuid) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_one  payment_instruction;
  v_count int := 0;
begin
  update payment set stopped = null where id = p_payment and stopped in ('chargeback', 'paid_by_card');
  for v_one in
    select * from payment_instruction where payment_id = p_payment and state = 'stopped' and code in ('chargeback', 'paid_by_card') order by id for no key update
  loop
    v_count := v_count + 1;
    if v_one.by_card_minor > 0 then perform card_meet(p_at, v_one, v_one.by_card_minor, false); end if;
    if v_one.replaced_by is null then
      update payment_instruction set state = 'due', next_at = p_at, code = null, changed_at = p_at where id = v_one.id;
    else
      perform card_part(p_at, v_one, 'by card after all', v_one.amount_minor - (select amount_minor from payment_instruction where id = v_one.replaced_by));
      update payment_instruction set code = 'told_in_parts', changed_at = p_at where id = v_one.id;
    end if;
  end loop;
  return v_count;
end $$;

-- As before, and what the credit stands for leaves the payout account for that of card disputes. Called again for money
-- that came on its way later, with what of the credit has met nothing yet.
create or replace function card_keep(p_at timestamptz, p_payment uuid, p_amount bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_left bigint := p_amount;
  v_one  payment_instruction;
begin
  for v_one in
    select * from payment_instruction
     where payment_id = p_payment and state = 'stopped' and (code = 'chargeback' or (code = 'paid_by_card' and by_card_minor = 0 and by_card_times = 0))
     order by (direction = 'to_consumer') desc, id for no key update
  loop
    if v_left > 0 then perform card_meet(p_at, v_one, least(v_left, v_one.amount_minor), true); end if;
    if v_left >= v_one.amount_minor then
      update payment_instruction set code = 'paid_by_card', changed_at = p_at where id = v_one.id;
    elsif v_left > 0 then
      update payment_instruction
         set code = 'paid_by_card', changed_at = p_at, replaced_by = card_part(p_at, v_one, 'not by card', v_one.amount_minor - v_left)
       where id = v_one.id;
    else
      update payment_instruction set state = 'due', next_at = p_at, code = null, changed_at = p_at where id = v_one.id;
    end if;
    v_left := greatest(0, v_left - v_one.amount_minor);
  end loop;
  update payment set stopped = case when v_left = 0 then null else 'paid_by_card' end where id = p_payment;
  return p_amount - v_left;
end $$;

-- Money that came on its way after a card dispute was lost is met by what is left of its credit, as what was stopped before.
create function card_meet_later(p_at timestamptz, p_limit int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_one   record;
  v_count int := 0;
begin
  for v_one in
    select p.id, (select coalesce(sum(c.credited_minor), 0) from card_case c where c.payment_id = p.id and c.ended_at is not null)
                 - (select coalesce(sum(i.by_card_minor), 0) from payment_instruction i where i.payment_id = p.id) as left_minor
      from payment p
     where p.stopped = 'paid_by_card'
       and exists (select 1 from payment_instruction i where i.payment_id = p.id and i.state = 'stopped' and i.code = 'paid_by_card' and i.by_card_minor = 0 and i.by_card_times = 0)
     order by p.id limit p_limit for no key update of p skip locked
  loop
    perform card_keep(p_at, v_one.id, greatest(0, v_one.left_minor)::bigint);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
create index payment_met_by_card on payment (id) where stopped = 'paid_by_card';
grant select on card_booking to redress_app;

-- The proof of the books as before; what left the payout accounts, less what came back into them, is what is done or met by a card.
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
  ), brought_back as (
    -- what institutions took back and what card networks settle is no new money on its way out
    select t.currency, sum(t.amount_minor) as back
      from transfer t join account d on d.id = t.debit_account join account c on c.id = t.credit_account
     where c.marketplace_id = p_marketplace and c.kind in ('consumer_payout', 'merchant_payout') and d.kind in ('rail', 'card_disputes')
     group by 1
  ), paid_out as (
    select currency, sum(paid) as paid, sum(told) as told from (
      select currency, debits_posted as paid, 0 as told from balance where kind in ('consumer_payout', 'merchant_payout')
      union all select currency, - back, 0 from brought_back
      union all select currency, 0, amount_minor from payment_instruction
       where marketplace_id = p_marketplace and state = 'done' and transfer_id is not null
      union all select currency, 0, by_card_minor from payment_instruction
       where marketplace_id = p_marketplace and by_card_minor > 0) as both_books
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
