-- Set-off against other orders' released money with the merchant's consent (R-110), what an act needs to know of payments
-- (R-94, R-97), injury first (R-112), and claims of proven loss for the marketplace's own delays (R-116).

-- A merchant's consent, by the version of the text it was shown; withdrawn, it stays as a row.
create table set_off_consent (
  id           uuid primary key,
  merchant_id  uuid not null,
  text_id      text not null,
  text_version text not null,
  given_by     uuid not null,
  given_at     timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (withdrawn_at >= given_at)
);
create unique index set_off_consent_in_force on set_off_consent (merchant_id) where withdrawn_at is null;
create index set_off_consent_of_merchant on set_off_consent (merchant_id, given_at);

create function set_off_consent_kept() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null or (old.id, old.merchant_id, old.text_id, old.text_version, old.given_by, old.given_at)
     is distinct from (new.id, new.merchant_id, new.text_id, new.text_version, new.given_by, new.given_at) then
    raise exception 'a consent is withdrawn once, and not changed otherwise' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger set_off_consent_kept before update on set_off_consent for each row execute function set_off_consent_kept();
create trigger set_off_consent_stays before delete on set_off_consent for each row execute function refuse_change();

-- One claim of a proven loss for one delay, by the side that waited; whoever is outside the marketplace decides on it.
create table delay_claim (
  dispute_id   uuid not null,
  no           int not null,
  id           uuid not null,
  by_person    uuid not null,
  amount_minor transfer_amount not null,
  reason       text not null,
  at           timestamptz not null,
  primary key (dispute_id, no)
);
create trigger delay_claim_stays before update or delete on delay_claim for each row execute function refuse_change();
-- Disputes with a delay of the marketplace's own, the newest first: their sides were told of it.
create index outbox_delay on outbox (created_at desc, dispute_id) where template = 'delay_begun';

-- Whether a merchant agreed to set-off: now, or when a notice that still runs was given.
create function set_off_agreed(p_merchant uuid, p_since timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from set_off_consent c
                  where c.merchant_id = p_merchant and (c.withdrawn_at is null or (c.given_at <= p_since and c.withdrawn_at > p_since)))
$$;

-- Other orders' money that can be set off, the earliest first: of the same merchant and currency, in escrow and not held,
-- disputed by nobody, and at no rail that would give it back to that order's buyer.
create function set_off_orders(p_merchant uuid, p_currency text, p_but uuid, p_until timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('orderId', o.id, 'amountMinor', o.free, 'releaseAt', to_char(o.release_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by o.release_at, o.id), '[]')
    from (select x.id, x.release_at, a.credits_posted - a.debits_posted - a.debits_pending as free
            from purchase_order x join account a on a.id = ledger_account_id('escrow', x.id, p_currency)
           where x.merchant_id = p_merchant and x.currency = p_currency and x.id <> p_but and x.release_at <= p_until
             and x.placed_at > p_until - interval '400 days'
             and a.credits_posted - a.debits_posted - a.debits_pending > 0
             and not exists (select 1 from dispute d where d.order_id = x.id and d.closed_at is null)
             and not exists (select 1 from payment q where q.order_id = x.id and (q.rail <> 'institution' or q.state <> 'captured'))
           order by x.release_at, x.id limit 100) as o
$$;

-- What of an order's payment an act is decided on; nothing when no rail was named. Of several the first that is authorised.
create function payment_facts(p_order uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('rail', q.rail, 'state', q.state, 'amountMinor', q.amount_minor,
           'method', case when q.rail = 'stripe' or o.body -> 'payments' -> q.position ->> 'method' ~* 'card|visa|mastercard|unionpay' then 'card' else 'other' end,
           'paidAt', to_char(q.paid_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'authorisedMinor', case when q.state = 'authorised' then q.amount_minor - q.captured_minor - q.released_minor else 0 end,
           'authorisedUntil', case when q.state = 'authorised' then to_char(q.authorised_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end)
    from payment q join purchase_order o on o.id = q.order_id
   where q.order_id = p_order order by (q.state = 'authorised') desc, q.position limit 1
$$;

-- Notices of a deduction are few: an index of their own for each clock that keeps one.
create index deadline_of_deduction on deadline (dispute_id) where name in ('deposit_objection', 'share_deposit', 'decide_objection');

-- Of these orders, those whose money stays where it is although its day has come: it is to be set off, up to what notice
-- was given of, the earliest first.
create function set_off_kept(p_now timestamptz, p_orders uuid[]) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_kept uuid[];
begin
  with noticed as materialized (
    select d.merchant_id, d.currency, sum((d.state -> 'depositNotice' ->> 'setOffMinor')::bigint) as wanted
      from deadline n join dispute d on d.id = n.dispute_id
     where n.name in ('deposit_objection', 'share_deposit', 'decide_objection') and d.state -> 'depositNotice' ? 'setOffMinor'
     group by 1, 2
  ), due as (
    select n.merchant_id, n.currency, n.wanted, (s.o ->> 'orderId')::uuid as order_id,
           sum((s.o ->> 'amountMinor')::bigint) over (partition by n.merchant_id, n.currency order by s.place) - (s.o ->> 'amountMinor')::bigint as before
      from noticed n, jsonb_array_elements(set_off_orders(n.merchant_id, n.currency, '00000000-0000-0000-0000-000000000000', p_now)) with ordinality as s(o, place)
  )
  select array_agg(order_id) into v_kept from due where before < wanted and order_id = any (p_orders);
  return coalesce(v_kept, '{}');
end $$;

-- As before; what is kept for a set-off is looked at again an hour later, as what is held for a dispute is.
create or replace function release_due_orders(p_now timestamptz, p_ids uuid[]) returns table (orders int, moved_minor bigint)
language plpgsql set enable_seqscan = off as $$
declare
  v_accounts uuid[];
  v_orders   uuid[];
  v_currency text[];
  v_kept     uuid[];
begin
  with due as materialized (
    select ctid from escrow_release where due_at <= p_now order by due_at limit cardinality(p_ids) for update skip locked
  ), taken as (
    delete from escrow_release r using due where r.ctid = due.ctid
    returning r.order_id, r.currency, ledger_account_id('escrow', r.order_id, r.currency) as account
  )
  select array_agg(account order by account), array_agg(order_id order by account), array_agg(currency order by account)
    into v_accounts, v_orders, v_currency from taken;
  if v_orders is null then
    return query select 0, 0::bigint;
    return;
  end if;
  v_kept := set_off_kept(p_now, v_orders);
  return query
  with given as (
    select n.o, n.c, n.a from (select unnest(v_orders) as o, unnest(v_currency) as c, unnest(v_accounts) as a) as n
  ), free as (
    select array_agg(g.a order by g.a) as accounts, count(*)::int as count from given g where not (g.o = any (v_kept))
  ), released as materialized (
    select r.* from free f, lateral ledger_release_escrow(p_now, f.accounts, p_ids[1:f.count]) r where f.count > 0
  ), left_over as (
    select g.o, g.c, p_now + case when bool_or(r.pending_minor is null and not (g.o = any (v_kept))) then interval '1 minute' else interval '1 hour' end as due
      from given g left join released r on r.order_id = g.o
     where r.pending_minor is distinct from 0 group by 1, 2
  ), later as (
    insert into escrow_release (order_id, currency, due_at) select o, c, due from left_over)
  select cardinality(v_orders), coalesce(sum(r.moved_minor), 0)::bigint from released r;
end $$;

-- What a dispute's breached obligations ask of the deposit, by rank: what makes good an injury is paid first (R-112).
create or replace function deposit_claim_amounts(p_state jsonb) returns table (injury bigint, principal bigint, punitive bigint)
language sql immutable as $$
  select coalesce(sum(o.injury), 0)::bigint,
         coalesce(sum(o.rest - o.injury) filter (where o.kind not like 'punitive%'), 0)::bigint,
         coalesce(sum(o.rest) filter (where o.kind like 'punitive%'), 0)::bigint
    from (select w.kind, w.rest, case when w.kind like 'punitive%' then 0 else least(w.rest, greatest(0, w.injured - w.paid)) end as injury
            from (select x -> 'term' ->> 'kind' as kind, (x ->> 'amountMinor')::bigint - (x ->> 'paidMinor')::bigint as rest,
                         (x ->> 'paidMinor')::bigint as paid, coalesce((x -> 'term' ->> 'injuryMinor')::bigint, 0) as injured
                    from jsonb_array_elements(p_state -> 'obligations') as x
                   where x ->> 'obligor' = 'respondent' and x ->> 'status' = 'breached' and jsonb_typeof(x -> 'amountMinor') = 'number') as w) as o
$$;

-- What a dispute has taken of a deposit since its claim was noticed; what other orders' money paid through it is not of it.
create or replace function deposit_taken(p_dispute uuid, p_account uuid, p_since timestamptz) returns bigint
language sql stable as $$
  select coalesce(sum(t.amount_minor), 0)::bigint from transfer t
   where t.dispute_id = p_dispute and t.debit_account = p_account and t.at >= p_since and t.kind = 'post' and t.reason <> 'set_off_paid'
$$;

drop function dispute_ground(uuid, jsonb);

-- What an act is decided on. Deposit, set-off and guarantee are read where an outcome is performed, or what would pay is
-- asked for (p_funds); the marketplace's own funds there, and where it owes for a delay of its own; the payment where money
-- of the order is held or an outcome is performed.
create function dispute_ground(p_id uuid, p_scope jsonb, p_funds boolean default false, p_until timestamptz default null)
returns table (state jsonb, deposit_minor bigint, deposit_waits timestamptz, set_off jsonb, guarantee_minor bigint, platform_minor bigint, payment jsonb, merchant_status text, conflicted boolean)
language plpgsql rows 1 as $$
declare
  v_row    dispute;
  v_status text;
begin
  perform enter_scope(p_scope);
  select d.* into v_row from dispute d where d.id = p_id;
  if not found then return; end if;
  select m.status into v_status from merchant m where m.id = v_row.merchant_id;
  state := v_row.state;
  merchant_status := v_status;
  conflicted := exists (select 1 from interest i where i.person_id = (p_scope ->> 'personId')::uuid and i.merchant_id = v_row.merchant_id);
  deposit_minor := 0;
  set_off := '[]';
  guarantee_minor := 0;
  platform_minor := 0;
  if v_row.stage = 'performance' then
    select s.available_minor, s.wait_until into deposit_minor, deposit_waits from deposit_for_dispute(v_row.id, v_row.merchant_id, v_row.currency) s;
  elsif p_funds then
    deposit_minor := account_available('deposit', v_row.merchant_id, v_row.currency);
  end if;
  if v_row.stage = 'performance' or p_funds then
    guarantee_minor := account_available('guarantee', v_row.merchant_id, v_row.currency);
    if p_until is not null and set_off_agreed(v_row.merchant_id, (v_row.state -> 'depositNotice' ->> 'at')::timestamptz) then
      set_off := set_off_orders(v_row.merchant_id, v_row.currency, v_row.order_id, p_until);
    end if;
  end if;
  if v_row.stage = 'performance' or v_row.state ? 'delays' then
    platform_minor := account_available('platform_funds', v_row.marketplace_id, v_row.currency);
  end if;
  if v_row.stage = 'performance' or jsonb_typeof(v_row.state -> 'held') = 'object' then payment := payment_facts(v_row.order_id); end if;
  return next;
end $$;

drop function dispute_room(uuid, jsonb, text[], boolean);

-- All that showing a dispute needs in one round trip and of one moment, with what may be set off, the payment and claims for
-- delays. p_readers: the ids by which notices find the reader; p_record: whether to tell the record, act by act.
create function dispute_room(p_id uuid, p_scope jsonb, p_readers text[], p_record boolean, p_until timestamptz)
returns table (state jsonb, deposit_minor bigint, set_off jsonb, guarantee_minor bigint, platform_minor bigint, payment jsonb, delay_claims jsonb, merchant_status text,
  conflicted boolean, claimant_name text, merchant_name text, order_external_id text, signers text[], pictures jsonb, unopened boolean, record json)
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query
    select d.state,
           account_available('deposit', d.merchant_id, d.currency),
           case when d.stage <> 'closed' and set_off_agreed(d.merchant_id, (d.state -> 'depositNotice' ->> 'at')::timestamptz)
                then set_off_orders(d.merchant_id, d.currency, d.order_id, p_until) else '[]' end,
           account_available('guarantee', d.merchant_id, d.currency),
           account_available('platform_funds', d.marketplace_id, d.currency),
           payment_facts(d.order_id),
           case when d.state ? 'delays' then (select jsonb_agg(jsonb_build_object('no', c.no, 'amountMinor', c.amount_minor, 'reason', c.reason, 'at', c.at)) from delay_claim c where c.dispute_id = d.id) end,
           m.status,
           exists (select 1 from interest i where i.person_id = (p_scope ->> 'personId')::uuid and i.merchant_id = d.merchant_id),
           p.name, m.name, o.external_id,
           case when jsonb_typeof(d.state -> 'determination') = 'object' then array_remove(array[
             (select s.name from person s where s.id = (d.state -> 'determination' ->> 'by')::uuid),
             (select s.name from person s where s.id = (d.state -> 'determination' ->> 'secondBy')::uuid)], null) else '{}' end,
           (select jsonb_object_agg(i ->> 'itemId', i -> 'pictureSha256')
              from jsonb_array_elements(o.body -> 'items') as i where i ? 'pictureSha256'),
           exists (select 1 from outbox n
                    where n.dispute_id = d.id and n.channel <> 'webhook' and n.recipient ->> 'id' = any (p_readers)
                      and not exists (select 1 from notice_opened s where s.dispute_id = n.dispute_id and s.outbox_id = n.id)),
           case when p_record then
             (select json_agg(r.events order by r.first_seq) from act_record r where r.dispute_id = d.id) end
      from dispute d
      join merchant m on m.id = d.merchant_id
      left join person p on p.id = d.claimant_id
      left join purchase_order o on o.id = d.order_id
     where d.id = p_id;
end $$;
-- Delays of the marketplace's own of so many disputes, one a side; those whose sides were told before an instant, the
-- latest first.
create function delay_list(p_before timestamptz, p_limit int)
returns table ("disputeId" uuid, number text, currency text, delay jsonb, "toldAt" timestamptz, "claimMinor" bigint, "claimReason" text)
language sql stable security definer set search_path = public, pg_temp as $$
  with told as (
    select o.dispute_id, max(o.created_at) as at from outbox o
     where o.template = 'delay_begun' and (p_before is null or o.created_at < p_before)
     group by 1 order by 2 desc limit p_limit
  )
  select d.id, d.number, d.currency::text, x, t.at, c.amount_minor::bigint, c.reason
    from told t join dispute d on d.id = t.dispute_id cross join lateral jsonb_array_elements(d.state -> 'delays') as x
    left join delay_claim c on c.dispute_id = t.dispute_id and c.no = (x ->> 'no')::int
   order by t.at desc, d.id, (x ->> 'no')::int
$$;
grant select, insert, update on set_off_consent to redress_app;
grant select, insert on delay_claim to redress_app;
