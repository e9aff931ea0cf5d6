-- What is personal in an order, what was written into the chain of custody, and case files that were made are sealed.

-- The key of an order has the order's id and belongs to its buyer. A case file that was made has a key of kind `file`, which
-- belongs to its dispute from the beginning.
alter table data_key drop constraint data_key_kind_check,
  add constraint data_key_kind_check check (kind in ('person', 'merchant', 'dispute', 'file', 'order'));

-- As before (migration 0004), and with the key of each order that is new. A line has besides:
--   {kek, wrapped: the order's key, base64; was: the hash as releases before wrote it}. `hash` is keyed where there is a key
--   service: what is left of an erased order lets nobody try guesses at it.
-- Of `body` stay plain what SQL reads: `items` (itemId, quantity, amounts, pictureSha256, returns), `payments` (amounts, rails
-- and the numbers at them), dates, `releaseGiven`; the rest is sealed in `sealedItems`, `sealedRest` and `shipment.tracking`.
create or replace function push_orders(p_marketplace uuid, p_at timestamptz, p_lines jsonb)
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
    insert into data_key (id, kind, subject_id, kek, wrapped, created_at)
    select l.id, 'order', o.buyer_id, l.kek, decode(l.wrapped, 'base64'), p_at
      from jsonb_to_recordset(p_lines) as l(id uuid, kek text, wrapped text),
           lateral (select p.buyer_id from purchase_order p where p.id = l.id limit 1) as o -- new ones alone have the line's id
     where l.wrapped is not null;
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
         case when o.id is null then 'refused' when o.id = l.id then 'created' when o.same then 'unchanged' else 'refused' end,
         case when o.id is null then 'merchant_unknown' when o.id <> l.id and not o.same then 'order_conflicts' end
    from rows from (jsonb_to_recordset(p_lines) as (id uuid, "externalId" text, hash text, was text)) with ordinality as l(id, external_id, hash, was, line)
    left join lateral (select p.id, p.content_hash = decode(l.hash, 'hex') or p.content_hash = decode(coalesce(l.was, l.hash), 'hex') as same
                         from purchase_order p
                        where p.marketplace_id = p_marketplace and p.external_id = l.external_id limit 1) as o on true
   order by l.line;
end $$;

-- As before (migration 0006), with what is sealed of the items and the key it is sealed under: a filing asks once.
drop function filing_ground(uuid, uuid, text);
create function filing_ground(p_order uuid, p_marketplace uuid, p_external_id text)
returns table (ord jsonb, "sealedUnder" jsonb, escrow_minor bigint, deposit_minor bigint, merchant_status text)
language plpgsql stable rows 1 as $$
declare
  v_order uuid := p_order;
begin
  if v_order is null then
    select o.id into v_order from purchase_order o where o.marketplace_id = p_marketplace and o.external_id = p_external_id;
  end if;
  return query
    select jsonb_build_object('orderId', o.id, 'marketplaceId', o.marketplace_id, 'merchantId', o.merchant_id,
             'buyerId', o.buyer_id, 'currency', o.currency, 'items', o.body -> 'items', 'sealedItems', o.body -> 'sealedItems'),
           (select jsonb_build_object('id', k.id, 'kind', k.kind, 'subject', k.subject_id, 'kek', k.kek, 'wrapped', encode(k.wrapped, 'base64'))
              from data_key k where k.id = o.id),
           coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a
                      where a.id = ledger_account_id('escrow', o.id, o.currency)), 0),
           coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a
                      where a.id = ledger_account_id('deposit', o.merchant_id, o.currency)), 0),
           m.status
      from purchase_order o join merchant m on m.id = o.merchant_id
     where o.id = v_order;
end $$;

-- An order goes with the last of its disputes, unless its buyer's data are held. (With its buyer it goes anyway: the key is
-- the buyer's.)
create function order_erased() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update data_key k
     set wrapped = null, destroyed_at = new.destroyed_at, destroyed_why = new.destroyed_why, destroyed_by = new.destroyed_by, destroyed_second = new.destroyed_second
    from dispute d
   where d.id = new.subject_id and k.id = d.order_id and k.kind = 'order' and k.wrapped is not null
     and not exists (select 1 from dispute x where x.claimant_id = d.claimant_id and x.order_id = d.order_id and x.id <> d.id
                        and (x.closed_at is null or exists (select 1 from data_key y where y.subject_id = x.id and y.kind = 'dispute' and y.wrapped is not null)))
     and not exists (select 1 from data_hold h where h.subject_id = k.subject_id and h.lifted_at is null);
  return null;
end
$$;
create trigger order_erased after update of wrapped on data_key
  for each row when (new.kind = 'dispute' and old.wrapped is not null and new.wrapped is null) execute function order_erased();

-- Closes keys under another key-encryption key, many in one call: there is one for every order.
drop function data_key_rewrap(uuid, text, text, bytea);
create function data_keys_rewrap(p_ids uuid[], p_from text[], p_kek text, p_wrapped bytea[]) returns int
language sql security definer set search_path = public, pg_temp as $$
  with done as (
    update data_key k set kek = p_kek, wrapped = n.wrapped
      from unnest(p_ids, p_from, p_wrapped) as n(id, kek, wrapped)
     where k.id = n.id and k.kek = n.kek and k.wrapped is not null returning 1)
  select count(*)::int from done
$$;

-- A link of the chain of custody that holds a text of somebody: the texts among its facts, what its commitment is over and the
-- salt are sealed under the key of the item's file, or of the dispute for files of earlier releases. Links of ids and times
-- are made by `evidence_note`, as before.
alter table evidence_custody
  alter column salt drop not null,
  add column salt_sealed text, -- of base64
  add constraint evidence_custody_one_salt check ((salt is null) = (salt_sealed is not null));

-- Adds such a link. False when another one was added meanwhile: number and commitment are to be made anew.
create function evidence_note_sealed(p_evidence uuid, p_no int, p_kind text, p_at timestamptz, p_facts jsonb, p_content text, p_salt text, p_commitment bytea)
returns boolean language plpgsql as $$
declare
  v_dispute uuid;
begin
  select dispute_id into v_dispute from evidence_file where id = p_evidence for update;
  if p_no <> (select coalesce(max(no), 0) + 1 from evidence_custody where evidence_id = p_evidence) then return false; end if;
  insert into evidence_custody (evidence_id, no, kind, at, facts, content, salt, salt_sealed, commitment)
  values (p_evidence, p_no, p_kind, p_at, p_facts, p_content, null, p_salt, p_commitment);
  if v_dispute is not null then perform log_queue('evidence', v_dispute, p_evidence || '/' || p_no, p_commitment); end if;
  return true;
end
$$;

-- Where a case file that was made lies: sealed among the files under its id; null: plain, by a release before.
alter table case_file add column key_id uuid;
-- Its key goes with its time; what may be left of its bytes opens no more.
create function case_file_expired() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from data_key where id = new.key_id and kind = 'file';
  return null;
end
$$;
create trigger case_file_expired after update of state on case_file
  for each row when (new.state = 'expired' and old.state <> 'expired' and new.key_id is not null) execute function case_file_expired();
