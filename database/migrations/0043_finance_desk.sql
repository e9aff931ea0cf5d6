-- What is owed and unpaid for the finance desk: shortfalls, ageing, advances with their recourse. And insolvency of a
-- merchant, which two people confirm.

-- Disputes with a result that may be unpaid.
create index dispute_owing on dispute (id) where stage = 'performance' or outcome in ('unperformed', 'referred');
create index transfer_advance on transfer (dispute_id) where reason = 'advance';

-- What deciding the next step of a dispute looks at besides its state; nothing is set off here, and no payment is read.
create function finance_ground(p_state jsonb, p_merchant uuid, p_marketplace uuid, p_currency text, p_status text) returns jsonb
language sql stable as $$
  select jsonb_build_object('state', p_state, 'deposit_minor', account_available('deposit', p_merchant, p_currency), 'set_off', '[]'::jsonb,
    'guarantee_minor', account_available('guarantee', p_merchant, p_currency), 'platform_minor', account_available('platform_funds', p_marketplace, p_currency),
    'payment', null, 'merchant_status', p_status, 'conflicted', false)
$$;

-- Disputes with money that was due and not paid, from the oldest on, with what deciding their next step looks at.
create function finance_shortfalls(p_after uuid, p_limit int)
returns table (dispute_id uuid, number text, currency text, merchant_id uuid, merchant_name text, ground jsonb)
language plpgsql stable as $$
#variable_conflict use_column
begin
  perform enter_scope('{"kind": "staff"}');
  return query
  select d.id, d.number, d.currency, m.id, m.name, finance_ground(d.state, d.merchant_id, d.marketplace_id, d.currency, m.status)
    from (select x.* from dispute x
           where (x.stage = 'performance' or x.outcome in ('unperformed', 'referred')) and (p_after is null or x.id > p_after)
             and exists (select 1 from jsonb_array_elements(x.state -> 'obligations') o
                          where o ->> 'status' in ('breached', 'open') and not o ? 'to' and (o ->> 'amountMinor')::bigint > (o ->> 'paidMinor')::bigint)
           order by x.id limit p_limit) d
    join merchant m on m.id = d.merchant_id
   order by d.id;
end $$;

-- Disputes in which the marketplace paid first, the newest first.
create function finance_advances(p_before uuid, p_limit int)
returns table (dispute_id uuid, number text, currency text, merchant_id uuid, merchant_name text, ground jsonb)
language plpgsql stable as $$
#variable_conflict use_column
begin
  perform enter_scope('{"kind": "staff"}');
  return query
  select d.id, d.number, d.currency, m.id, m.name, finance_ground(d.state, d.merchant_id, d.marketplace_id, d.currency, m.status)
    from (select distinct t.dispute_id as id from transfer t where t.reason = 'advance' and (p_before is null or t.dispute_id < p_before)
           order by 1 desc limit p_limit) a
    join dispute d on d.id = a.id join merchant m on m.id = d.merchant_id
   order by d.id desc;
end $$;

-- Money owed and unpaid by how long it has been due (`owed/…`), what of it is a shortfall, and what is still to be
-- recovered of advances.
create function finance_owed(p_now timestamptz) returns table (name text, currency text, count bigint, amount_minor bigint)
language plpgsql stable as $$
#variable_conflict use_column
begin
  perform enter_scope('{"kind": "staff"}');
  return query
  with one as materialized (
    select d.currency, o ->> 'status' as status, (o ->> 'due')::timestamptz as due, (o ->> 'amountMinor')::bigint - (o ->> 'paidMinor')::bigint as rest
      from dispute d, jsonb_array_elements(d.state -> 'obligations') as o
     where (d.stage = 'performance' or d.outcome in ('unperformed', 'referred')) and not o ? 'to' and o ->> 'status' not in ('performed', 'waived')
       and jsonb_typeof(o -> 'amountMinor') = 'number'
  ), recourse as (
    select d.currency, (o ->> 'amountMinor')::bigint - (o ->> 'paidMinor')::bigint as rest
      from (select distinct t.dispute_id as id from transfer t where t.reason = 'advance') a join dispute d on d.id = a.id,
           jsonb_array_elements(d.state -> 'obligations') as o
     where o ->> 'to' = 'marketplace' and o ->> 'status' not in ('performed', 'waived')
  )
  select 'owed/' || case when one.due is null or one.due > p_now then 'ahead' when one.due > p_now - interval '7 days' then '7'
                         when one.due > p_now - interval '30 days' then '30' when one.due > p_now - interval '60 days' then '60' else 'more' end,
         one.currency, count(*), sum(one.rest)::bigint
    from one where one.rest > 0 group by 1, 2
  union all
  select 'shortfall', one.currency, count(*), sum(one.rest)::bigint from one where one.rest > 0 and one.status in ('breached', 'open') group by 2
  union all
  select 'recourse', r.currency, count(*), sum(r.rest)::bigint from recourse r where r.rest > 0 group by 2;
end $$;

-- Signs that a merchant cannot pay its debts, or their end: proposed by one person with source and date, confirmed or
-- declined by another. Only what was confirmed has an effect.
create table merchant_insolvency (
  id          uuid primary key,
  merchant_id uuid not null,
  kind        text not null check (kind in ('signs', 'over')),
  source      text not null check (source in ('court', 'gazette', 'administrator', 'merchant', 'other')),
  reference   text not null,
  dated       date not null,
  reason      text not null,
  state       text not null default 'proposed' check (state in ('proposed', 'confirmed', 'declined')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by  uuid,
  decided_at  timestamptz,
  decision    text,
  told        int,
  check (decided_by is distinct from proposed_by or decided_by is null),
  check ((state = 'proposed') = (decided_by is null))
);
create unique index merchant_insolvency_waiting on merchant_insolvency (merchant_id) where state = 'proposed';
create index merchant_insolvency_of_merchant on merchant_insolvency (merchant_id, id desc);
grant select, insert, update on merchant_insolvency to redress_app;

create function merchant_insolvency_kept() returns trigger language plpgsql as $$
begin
  if old.state <> 'proposed' or (old.id, old.merchant_id, old.kind, old.source, old.reference, old.dated, old.reason, old.proposed_by, old.proposed_at)
     is distinct from (new.id, new.merchant_id, new.kind, new.source, new.reference, new.dated, new.reason, new.proposed_by, new.proposed_at) then
    raise exception 'what was proposed or decided is not changed' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger merchant_insolvency_kept before update on merchant_insolvency for each row execute function merchant_insolvency_kept();
create trigger merchant_insolvency_stays before delete on merchant_insolvency for each row execute function refuse_change();

-- Who is owed something by a merchant, or may come to be: the claimants of disputes that are open or unpaid.
create function merchant_creditors(p_merchant uuid) returns table (dispute_id uuid, number text, claimant_id uuid, marketplace_id uuid)
language plpgsql stable as $$
#variable_conflict use_column
begin
  perform enter_scope('{"kind": "clock"}');
  return query
  select d.id, d.number, d.claimant_id, d.marketplace_id from dispute d
   where d.merchant_id = p_merchant and (d.closed_at is null or d.outcome in ('unperformed', 'referred')) order by d.id;
end $$;

-- As before; of a merchant with signs of insolvency a dispute gets nothing from the deposit: whoever administers it decides.
create or replace function deposit_for_dispute(p_dispute uuid, p_merchant uuid, p_currency text)
returns table (available_minor bigint, wait_until timestamptz)
language plpgsql stable rows 1 as $$
declare
  v_account uuid := ledger_account_id('deposit', p_merchant, p_currency);
  v_has     bigint;
  v_window  deposit_window;
  v_claim   deposit_claim;
  v_fund    bigint;
  v_asked   bigint;
begin
  if exists (select 1 from merchant_deposit m where m.merchant_id = p_merchant and m.insolvent_at is not null) then
    return query select 0::bigint, null::timestamptz;
    return;
  end if;
  select a.credits_posted - a.debits_posted - a.debits_pending into v_has from account a where a.id = v_account;
  v_has := coalesce(v_has, 0);
  select c.* into v_claim from deposit_claim c where c.dispute_id = p_dispute;
  if not found then
    select w.* into v_window from deposit_window w
     where w.merchant_id = p_merchant and w.currency = p_currency and w.state = 'open' order by w.opens_at desc limit 1;
    return query select greatest(0, v_has - deposit_reserved(p_merchant, v_window.opens_at)), null::timestamptz;
    return;
  end if;
  select w.* into v_window from deposit_window w where w.id = v_claim.window_id;
  v_fund := greatest(0, v_has - deposit_reserved(p_merchant, v_window.opens_at));
  if v_window.state = 'referred' then
    return query select 0::bigint, null::timestamptz;
  elsif v_window.state = 'shared' then
    return query select greatest(0, least(v_has, v_claim.share_minor - deposit_taken(p_dispute, v_account, v_claim.final_at))), null::timestamptz;
  elsif v_window.state = 'enough' then
    return query select v_fund, null::timestamptz;
  else
    select coalesce(sum(greatest(0, c.injury_minor + c.principal_minor + c.punitive_minor - deposit_taken(c.dispute_id, v_account, c.final_at))), 0) into v_asked
      from deposit_claim c where c.window_id = v_window.id;
    return query select v_fund, case when v_asked > v_fund then v_window.closes_at end;
  end if;
end $$;
