-- The finance desk: staff who only read (`auditor`), and money released by hand, which needs two people.

alter table person drop constraint person_staff_roles_check;
alter table person add constraint person_staff_roles_check check (staff_roles <@ array['adjudicator', 'operator', 'auditor']);
create domain release_state as text check (value in ('proposed', 'approved', 'declined'));

-- Money of an order's escrow that no dispute holds, released by hand: proposed by one person with a reason, approved or
-- declined by another. The row says it, and so does the database: nobody decides on what they proposed.
create table manual_release (
  id             uuid primary key,
  marketplace_id uuid not null,
  order_id       uuid not null,
  direction      text not null check (direction in ('to_consumer', 'to_merchant')),
  currency       text not null,
  amount_minor   transfer_amount not null,
  reason         text not null,
  state          release_state not null default 'proposed',
  proposed_by    uuid not null,
  proposed_at    timestamptz not null,
  decided_by     uuid,
  decided_at     timestamptz,
  decision       text,
  transfer_id    uuid,
  check (decided_by is distinct from proposed_by or decided_by is null),
  check ((state = 'proposed') = (decided_by is null)),
  check ((state = 'approved') = (transfer_id is not null))
);
create index manual_release_waiting on manual_release (id) where state = 'proposed';

create function manual_release_kept() returns trigger language plpgsql as $$
begin
  if old.state <> 'proposed' or (old.id, old.order_id, old.direction, old.currency, old.amount_minor, old.reason, old.proposed_by, old.proposed_at)
     is distinct from (new.id, new.order_id, new.direction, new.currency, new.amount_minor, new.reason, new.proposed_by, new.proposed_at) then
    raise exception 'what was proposed or decided is not changed' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger manual_release_kept before update on manual_release for each row execute function manual_release_kept();
create trigger manual_release_stays before delete on manual_release for each row execute function refuse_change();

-- Money by the kind of its account as it is now, and what is held of it.
create function finance_balances() returns table (kind text, currency text, balance_minor bigint, held_minor bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select kind, currency, sum(credits_posted - debits_posted)::bigint, sum(debits_pending)::bigint from account_balance group by 1, 2 order by 1, 2
$$;

-- What moved on each day of Beijing from a day on, by state of the money; what moved before stands on the day before.
create function finance_days(p_from date) returns table (day date, currency text, escrow_minor bigint, held_minor bigint, going_minor bigint, backing_minor bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with moved as (
    select greatest((t.at at time zone 'Asia/Shanghai')::date, p_from - 1) as day, t.currency, d.kind as giver, c.kind as taker,
           sum(t.amount_minor) filter (where t.kind in ('post', 'capture')) as posted,
           sum(case t.kind when 'hold' then t.amount_minor when 'post' then 0 else - t.amount_minor end) as held
      from transfer t join account d on d.id = t.debit_account join account c on c.id = t.credit_account
     group by 1, 2, 3, 4
  )
  select day, currency,
         sum(coalesce(posted, 0) * ((taker = 'escrow')::int - (giver = 'escrow')::int))::bigint,
         sum(held)::bigint,
         sum(coalesce(posted, 0) * ((taker in ('consumer_payout', 'merchant_payout'))::int - (giver in ('consumer_payout', 'merchant_payout'))::int))::bigint,
         sum(coalesce(posted, 0) * ((taker in ('deposit', 'guarantee', 'platform_funds'))::int - (giver in ('deposit', 'guarantee', 'platform_funds'))::int))::bigint
    from moved group by 1, 2 order by 1, 2
$$;

-- Money held for disputes, the oldest first; without anybody's name.
create function finance_holds(p_after_at timestamptz, p_after uuid, p_limit int)
returns table (hold_id uuid, since timestamptz, dispute_id uuid, number text, stage text, account_id uuid, kind text, currency text, amount_minor bigint, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.id, t.at, h.dispute_id, d.number, d.stage, a.id, a.kind, h.currency, h.remaining_minor::bigint, h.expires_at
    from hold h join transfer t on t.id = h.id join account a on a.id = h.debit_account left join dispute d on d.id = h.dispute_id
   where h.state = 'open' and (p_after is null or (t.at, h.id) > (p_after_at, p_after))
   order by t.at, h.id limit p_limit
$$;

-- How much is held for how long, and what else waits for the finance desk.
create function finance_counts(p_now timestamptz) returns table (name text, label text, count bigint, amount_minor bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'held/' || case when t.at > p_now - interval '7 days' then '7' when t.at > p_now - interval '30 days' then '30'
                         when t.at > p_now - interval '60 days' then '60' else 'more' end, h.currency, count(*), sum(h.remaining_minor)::bigint
    from hold h join transfer t on t.id = h.id where h.state = 'open' group by 1, 2
  union all
  select 'expiring', currency, count(*), sum(amount_minor - captured_minor - released_minor)::bigint
    from payment where state = 'authorised' and authorised_until <= p_now + interval '7 days' group by 2
  union all
  select 'authorised', currency, count(*), sum(amount_minor - captured_minor - released_minor)::bigint from payment where state = 'authorised' group by 2
  union all
  select 'instruction/' || case when state in ('due', 'sent') then case when asked > 2 then 'unknown' else 'waiting' end else state end, currency, count(*), sum(amount_minor)::bigint
    from payment_instruction where state in ('due', 'sent', 'failed', 'stopped') and replaced_by is null group by 1, 2
  union all
  select 'alarm', currency, count(*), sum(amount_minor)::bigint from payment_instruction where alarm is not null group by 2
  union all
  select 'difference/' || kind, currency, count(*), sum(effect_minor)::bigint from payment_difference where state = 'open' group by 1, 2
  union all
  select 'objection', '', count(*), null from deadline where name like 'decide\_objection%' or name like 'decide\_reversal%'
  union all
  select 'release', currency, count(*), sum(amount_minor)::bigint from manual_release where state = 'proposed' group by 2
$$;

-- Proposes a release: only what the order's escrow can give, and no dispute holds.
create function release_propose(p_id uuid, p_order uuid, p_direction text, p_amount bigint, p_reason text, p_person uuid, p_at timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_order purchase_order;
  v_free  bigint;
begin
  select * into v_order from purchase_order where id = p_order;
  if not found then return 'not_found'; end if;
  select credits_posted - debits_posted - debits_pending into v_free from account where id = ledger_account_id('escrow', p_order, v_order.currency);
  if coalesce(v_free, 0) < p_amount then return 'funds_insufficient'; end if;
  insert into manual_release (id, marketplace_id, order_id, direction, currency, amount_minor, reason, proposed_by, proposed_at)
  values (p_id, v_order.marketplace_id, p_order, p_direction, v_order.currency, p_amount, p_reason, p_person, p_at);
  return null;
end $$;

-- Decides on a proposed release, once and by somebody else; what is approved moves in the same transaction.
create function release_decide(p_id uuid, p_approve boolean, p_decision text, p_transfer uuid, p_person uuid, p_at timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_row manual_release;
begin
  select * into v_row from manual_release where id = p_id for update;
  if not found then return 'not_found'; end if;
  if v_row.proposed_by = p_person then return 'same_person'; end if;
  if v_row.state <> 'proposed' then return 'already_done'; end if;
  if p_approve then
    perform ledger_apply(v_row.marketplace_id, null, p_at, jsonb_build_array(jsonb_build_object(
      'op', 'post', 'id', p_transfer, 'amountMinor', v_row.amount_minor, 'reason', 'released_by_hand',
      'debit', jsonb_build_object('kind', 'escrow', 'ownerId', v_row.order_id, 'currency', v_row.currency),
      'credit', jsonb_build_object('kind', case v_row.direction when 'to_consumer' then 'consumer_payout' else 'merchant_payout' end,
                                   'ownerId', v_row.marketplace_id, 'currency', v_row.currency))));
  end if;
  update manual_release
     set state = case when p_approve then 'approved' else 'declined' end, decided_by = p_person, decided_at = p_at, decision = p_decision,
         transfer_id = case when p_approve then p_transfer end
   where id = p_id;
  return null;
end $$;
grant select on manual_release to redress_app;
