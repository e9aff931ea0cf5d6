-- Merchants and orders as a marketplace hands them over. What money there is for an order lies in the ledger.

create table merchant (
  id                   uuid primary key,
  marketplace_id       uuid not null references marketplace,
  external_id          text not null,
  name                 text not null,
  status               text not null default 'open' check (status in ('open', 'closed')),
  contact_email        text not null,
  second_contact_email text,
  category             text,
  created_at           timestamptz not null,
  unique (marketplace_id, external_id)
);

create table purchase_order (
  id             uuid primary key,
  marketplace_id uuid not null,
  external_id    text not null,
  merchant_id    uuid not null,
  buyer_id       uuid not null,
  currency       text not null,
  placed_at      timestamptz not null,
  received_at    timestamptz,
  paid_minor     bigint not null check (paid_minor >= 0),
  escrow_minor   bigint not null check (escrow_minor >= 0 and escrow_minor <= paid_minor),
  release_at     timestamptz not null,
  body           jsonb not null,
  content_hash   bytea not null, -- of the order as first pushed, so that pushing it again is told from another order
  created_at     timestamptz not null,
  unique (marketplace_id, external_id)
);
create index purchase_order_of_buyer on purchase_order (buyer_id, placed_at, id);
create index purchase_order_of_merchant on purchase_order (merchant_id, placed_at, id);

-- Escrow that waits for its day. The row goes when nothing of the order's money is left to release.
create table escrow_release (
  order_id uuid not null,
  currency text not null,
  due_at   timestamptz not null,
  primary key (due_at, order_id)
);

-- Takes orders of a marketplace, each line answered by its number: `created`, `unchanged` (the same order is known) or
-- `refused` with a code. One statement each for buyers, orders and escrow, whatever the number of lines.
-- p_lines: [{id, buyerId, externalId, merchantExternalId, buyerExternalId, buyerName, buyerEmail, buyerLocale,
--   currency, placedAt, receivedAt, paidMinor, escrowMinor, releaseAt, body, hash}], ids new, used when the line is new.
-- Only probes by key: the tables may be fresh and without statistics.
create function push_orders(p_marketplace uuid, p_at timestamptz, p_lines jsonb)
returns table (line int, order_id uuid, outcome text, refusal text)
language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_orders    uuid[];
  v_merchants uuid[];
  v_currency  text[];
  v_escrow    bigint[];
  v_due       timestamptz[];
begin
  -- sorted, so that two pushes of the same orders or buyers wait for each other instead of deadlocking
  insert into person (id, marketplace_id, external_id, name, email, locale, created_at)
  select distinct on (l."buyerExternalId") l."buyerId", p_marketplace, l."buyerExternalId", l."buyerName", l."buyerEmail", l."buyerLocale", p_at
    from jsonb_to_recordset(p_lines) as l("buyerId" uuid, "buyerExternalId" text, "buyerName" text, "buyerEmail" text, "buyerLocale" text,
                                          "merchantExternalId" text)
         -- "limit 1" keeps the planner from reading a marketplace's merchants or persons as a list to be gone through for each line
         left join lateral (select id from person p where p.marketplace_id = p_marketplace and p.external_id = l."buyerExternalId" limit 1) as b on true,
         lateral (select id from merchant m where m.marketplace_id = p_marketplace and m.external_id = l."merchantExternalId" limit 1) as m
   where b.id is null
   order by l."buyerExternalId"
  on conflict do nothing;

  with written as (
    insert into purchase_order (id, marketplace_id, external_id, merchant_id, buyer_id, currency, placed_at, received_at,
                                paid_minor, escrow_minor, release_at, body, content_hash, created_at)
    select l.id, p_marketplace, l."externalId", m.id, b.id, l.currency, l."placedAt", l."receivedAt",
           l."paidMinor", l."escrowMinor", l."releaseAt", l.body, decode(l.hash, 'hex'), p_at
      from jsonb_to_recordset(p_lines) as l(id uuid, "externalId" text, "merchantExternalId" text, "buyerExternalId" text, currency text,
             "placedAt" timestamptz, "receivedAt" timestamptz, "paidMinor" bigint, "escrowMinor" bigint, "releaseAt" timestamptz, body jsonb, hash text),
           lateral (select id from merchant m where m.marketplace_id = p_marketplace and m.external_id = l."merchantExternalId" limit 1) as m,
           lateral (select id from person p where p.marketplace_id = p_marketplace and p.external_id = l."buyerExternalId" limit 1) as b
     order by l."externalId"
    on conflict on constraint purchase_order_marketplace_id_external_id_key do nothing
    returning id, merchant_id, currency, escrow_minor, release_at
  )
  select array_agg(w.id), array_agg(w.merchant_id), array_agg(w.currency), array_agg(w.escrow_minor), array_agg(w.release_at)
    into v_orders, v_merchants, v_currency, v_escrow, v_due from written w;

  if v_orders is not null then
    perform ledger_open_escrow(p_marketplace, p_at, v_orders, v_merchants, v_currency, v_escrow);
    insert into escrow_release (order_id, currency, due_at)
    select o, c, d from unnest(v_orders, v_currency, v_escrow, v_due) as n(o, c, e, d) where e > 0;
  end if;

  if cardinality(v_orders) = jsonb_array_length(p_lines) then -- all new: nothing to look up
    return query
    select l.line::int - 1, l.id, 'created', null
      from rows from (jsonb_to_recordset(p_lines) as (id uuid)) with ordinality as l(id, line)
     order by l.line;
    return;
  end if;
  return query
  select l.line::int - 1, o.id,
         case when o.id is null then 'refused' when o.id = l.id then 'created' when o.content_hash = decode(l.hash, 'hex') then 'unchanged' else 'refused' end,
         case when o.id is null then 'merchant_unknown' when o.id <> l.id and o.content_hash <> decode(l.hash, 'hex') then 'order_conflicts' end
    from rows from (jsonb_to_recordset(p_lines) as (id uuid, "externalId" text, hash text)) with ordinality as l(id, external_id, hash, line)
    left join lateral (select p.id, p.content_hash from purchase_order p
                        where p.marketplace_id = p_marketplace and p.external_id = l.external_id limit 1) as o on true
   order by l.line;
end $$;

-- Releases the escrow of orders whose day has come, as many as ids are given for the transfers. What is held for a dispute
-- stays and is looked at again an hour later; an account an act has locked, a minute later. Several workers may run it at
-- once. Returns how many orders were looked at and what was moved.
create function release_due_orders(p_now timestamptz, p_ids uuid[]) returns table (orders int, moved_minor bigint)
language plpgsql set enable_seqscan = off as $$
declare
  v_accounts uuid[];
  v_orders   uuid[];
  v_currency text[];
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
  return query
  with released as materialized (
    select * from ledger_release_escrow(p_now, v_accounts, p_ids[1:cardinality(v_accounts)])
  ), left_over as (
    select n.o, n.c, p_now + case when bool_or(r.pending_minor is null) then interval '1 minute' else interval '1 hour' end as due
      from (select unnest(v_orders) as o, unnest(v_currency) as c) as n left join released r on r.order_id = n.o
     where r.pending_minor is distinct from 0 group by 1, 2
  ), later as (
    insert into escrow_release (order_id, currency, due_at) select o, c, due from left_over)
  select cardinality(v_orders), coalesce(sum(r.moved_minor), 0)::bigint from released r;
end $$;

grant select, insert, update on merchant to redress_app;
grant select, insert on purchase_order to redress_app;
grant update (received_at, release_at, body) on purchase_order to redress_app;
grant select, insert, update, delete on escrow_release to redress_app;
