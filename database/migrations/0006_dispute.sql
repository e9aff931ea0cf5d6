-- Disputes: the record of acts, the state folded from it, running deadlines, and the one function that writes an act.
-- Nothing here joins or constrains two disputes' rows, so that disputes can be spread over machines by `id`.

create table dispute (
  id             uuid primary key,
  marketplace_id uuid not null,
  number         text not null,
  order_id       uuid not null,
  merchant_id    uuid not null,
  claimant_id    uuid not null,
  -- whoever decides now, first instance or appeal
  adjudicator_id uuid,
  stage          text not null,
  outcome        text,
  type           text not null,
  currency       text not null,
  disputed_minor bigint not null,
  rules_version  text not null,
  -- sequence number of the last event; an act is written only on the version it was decided on
  version        int not null,
  -- the fold of the record, kept so that an act need not read it all; `redress doctor` folds anew and compares
  state          jsonb not null,
  item_ids       text[] not null,
  -- work for adjudicators: null when nothing waits for one
  staff_due      timestamptz,
  next_due       timestamptz,
  -- whose turn it is
  asks           text[] not null,
  filed_at       timestamptz not null,
  closed_at      timestamptz
) with (fillfactor = 70);
create unique index dispute_number on dispute (number);
create index dispute_of_claimant on dispute (claimant_id, id);
create index dispute_of_merchant on dispute (merchant_id, id);
create index dispute_of_merchant_open on dispute (merchant_id, next_due, id) where closed_at is null;
create index dispute_of_marketplace on dispute (marketplace_id, id);
create index dispute_open_of_order on dispute (order_id) where closed_at is null;
create index dispute_for_staff on dispute (staff_due, id) where staff_due is not null;
create index dispute_of_adjudicator on dispute (adjudicator_id, staff_due, id) where adjudicator_id is not null and closed_at is null;

-- One row an act: its events in order, who did it, and the salted commitment that goes into the log.
create table act_record (
  dispute_id uuid not null,
  first_seq  int not null,
  last_seq   int not null,
  act        text not null,
  actor_role text not null,
  actor_id   uuid,
  at         timestamptz not null,
  events     jsonb not null,
  salt       bytea not null,
  leaf       bytea not null,
  primary key (dispute_id, first_seq)
);
create trigger act_record_immutable before update or delete on act_record for each row execute function refuse_change();
create trigger act_record_kept before truncate on act_record for each statement execute function refuse_change();

-- Leaves waiting to be sequenced into the transparency log, off the hot path.
create table log_pending (
  id         bigint generated always as identity primary key,
  dispute_id uuid not null,
  first_seq  int not null,
  leaf       bytea not null
);

-- A running time limit. The name is the key: starting it anew replaces it. A row that could not be fired is put off
-- by `fire_at`, so that one broken dispute never holds up the others.
create table deadline (
  dispute_id uuid not null,
  name       text not null,
  due        timestamptz not null,
  fire_at    timestamptz not null,
  failures   int not null default 0,
  remind_at  timestamptz,
  waits_for  text not null,
  primary key (dispute_id, name)
);
create index deadline_due on deadline (fire_at, dispute_id);
create index deadline_remind on deadline (remind_at, dispute_id) where remind_at is not null;

-- What was answered to a key: the same request again gets the same answer, another request with it is refused.
create table idempotency (
  caller_id    uuid not null,
  key          text not null,
  request_hash bytea not null,
  dispute_id   uuid not null,
  answer       jsonb not null,
  at           timestamptz not null,
  primary key (caller_id, key)
);
create index idempotency_old on idempotency (at);

-- What a claimant has written so far; one draft for an order and person.
create table draft (
  person_id  uuid not null,
  order_id   uuid not null,
  body       jsonb not null,
  updated_at timestamptz not null,
  primary key (person_id, order_id)
);

-- Ties an adjudicator has declared, or that were shown, to a merchant: whoever has them decides nothing of it (D2).
create table interest (
  person_id   uuid not null,
  merchant_id uuid not null,
  reason      text not null,
  declared_at timestamptz not null,
  primary key (person_id, merchant_id)
);

-- Second wall: a row of a dispute is seen only under a scope that the functions below set for their own transaction.
create function scope_is(variadic p_scopes text[]) returns boolean
language sql stable parallel safe as $$ select coalesce(current_setting('redress.scope', true), '') = any (p_scopes) $$;

create function scope_sees(p_claimant uuid, p_merchant uuid, p_marketplace uuid) returns boolean
language sql stable parallel safe as $$
  select case coalesce(current_setting('redress.scope', true), '')
    when 'staff' then true
    when 'clock' then true
    when 'write' then true
    when 'person' then p_claimant = current_setting('redress.person')::uuid
      or p_merchant = any (string_to_array(current_setting('redress.merchants'), ',')::uuid[])
    when 'marketplace' then p_marketplace = current_setting('redress.marketplace')::uuid
    else false end
$$;

alter table dispute enable row level security;
alter table dispute force row level security;
create policy dispute_seen on dispute for select to redress_app using (scope_sees(claimant_id, merchant_id, marketplace_id));
create policy dispute_filed on dispute for insert to redress_app with check (scope_is('write'));
create policy dispute_moved on dispute for update to redress_app using (scope_is('write')) with check (scope_is('write'));
alter table act_record enable row level security;
alter table act_record force row level security;
create policy act_seen on act_record for select to redress_app using (scope_is('staff', 'clock')
  or exists (select 1 from dispute d where d.id = dispute_id));
create policy act_written on act_record for insert to redress_app with check (scope_is('write'));
-- The owner of the schema runs migrations, backups and proofs.
create policy dispute_owner on dispute to current_user using (true) with check (true);
create policy act_owner on act_record to current_user using (true) with check (true);

-- Sets who is asking for the rest of this transaction.
-- p_scope: {"kind": "person"|"staff"|"marketplace"|"clock", "personId", "merchantIds": [], "marketplaceId"}
create function enter_scope(p_scope jsonb) returns void
language plpgsql as $$
declare
  v_done text;
begin
  v_done := set_config('redress.person', coalesce(p_scope ->> 'personId', ''), true);
  v_done := set_config('redress.marketplace', coalesce(p_scope ->> 'marketplaceId', ''), true);
  -- ["a", "b"] becomes a,b
  v_done := set_config('redress.merchants', coalesce(translate(p_scope ->> 'merchantIds', '["] ', ''), ''), true);
  v_done := set_config('redress.scope', p_scope ->> 'kind', true);
end $$;

-- All that deciding an act needs, in one round trip; no row when the dispute is not there or not for the caller.
create function dispute_ground(p_id uuid, p_scope jsonb)
returns table (state jsonb, deposit_minor bigint, merchant_status text, conflicted boolean)
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query
    select d.state,
           coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a
                      where a.id = ledger_account_id('deposit', d.merchant_id, d.currency)), 0),
           m.status,
           exists (select 1 from interest i where i.person_id = (p_scope ->> 'personId')::uuid and i.merchant_id = d.merchant_id)
      from dispute d
      join merchant m on m.id = d.merchant_id
     where d.id = p_id;
end $$;

-- All that showing a dispute needs: as `dispute_ground`, with the names of both sides and the order's own number. One
-- query of its own over the columns: each look into `state` would unpack it once more.
create function dispute_page(p_id uuid, p_scope jsonb)
returns table (state jsonb, deposit_minor bigint, merchant_status text, conflicted boolean, claimant_name text, merchant_name text, order_external_id text, signers text[])
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query
    select d.state,
           coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a
                      where a.id = ledger_account_id('deposit', d.merchant_id, d.currency)), 0),
           m.status,
           exists (select 1 from interest i where i.person_id = (p_scope ->> 'personId')::uuid and i.merchant_id = d.merchant_id),
           p.name, m.name, o.external_id,
           case when jsonb_typeof(d.state -> 'determination') = 'object' then array_remove(array[
             (select s.name from person s where s.id = (d.state -> 'determination' ->> 'by')::uuid),
             (select s.name from person s where s.id = (d.state -> 'determination' ->> 'secondBy')::uuid)], null) else '{}' end
      from dispute d
      join merchant m on m.id = d.merchant_id
      left join person p on p.id = d.claimant_id
      left join purchase_order o on o.id = d.order_id
     where d.id = p_id;
end $$;

-- All that filing needs: the order (by our id, or by the marketplace's own number), what of its escrow is free, and
-- the merchant.
create function filing_ground(p_order uuid, p_marketplace uuid, p_external_id text)
returns table (ord jsonb, escrow_minor bigint, deposit_minor bigint, merchant_status text)
language plpgsql stable rows 1 as $$
declare
  v_order uuid := p_order;
begin
  if v_order is null then
    select o.id into v_order from purchase_order o where o.marketplace_id = p_marketplace and o.external_id = p_external_id;
  end if;
  return query
    select jsonb_build_object('orderId', o.id, 'marketplaceId', o.marketplace_id, 'merchantId', o.merchant_id,
             'buyerId', o.buyer_id, 'currency', o.currency, 'items', o.body -> 'items'),
           coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a
                      where a.id = ledger_account_id('escrow', o.id, o.currency)), 0),
           coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a
                      where a.id = ledger_account_id('deposit', o.merchant_id, o.currency)), 0),
           m.status
      from purchase_order o join merchant m on m.id = o.merchant_id
     where o.id = v_order;
end $$;

-- Writes the first row of a dispute. Two filings on one order at the same time are put in a row, so that no item is
-- in two open disputes.
create function begin_dispute(p_dispute uuid, p_marketplace uuid, p_filing jsonb, p_version int, p_at timestamptz,
  p_state jsonb, p_stage text, p_next_due timestamptz, p_asks text[]) returns void
language plpgsql as $$
declare
  v_order uuid := (p_filing ->> 'orderId')::uuid;
  v_items text[] := array(select jsonb_array_elements_text(p_filing -> 'itemIds'));
  v_done  text;
begin
  v_done := pg_advisory_xact_lock(hashtextextended(v_order::text, 6));
  if exists (select 1 from dispute d where d.order_id = v_order and d.closed_at is null and d.item_ids && v_items) then
    perform refuse('item_in_dispute', 'items');
  end if;
  insert into dispute (id, marketplace_id, number, order_id, merchant_id, claimant_id, stage, type, currency,
    disputed_minor, rules_version, version, state, item_ids, next_due, asks, filed_at)
  values (p_dispute, p_marketplace, p_filing ->> 'number', v_order, (p_filing ->> 'merchantId')::uuid,
    (p_filing ->> 'claimantId')::uuid, p_stage, p_filing ->> 'type', p_filing ->> 'currency',
    (p_filing ->> 'disputedMinor')::minor_sum, p_filing ->> 'rulesVersion', p_version, p_state, v_items,
    p_next_due, p_asks, p_at);
  delete from draft where person_id = (p_filing ->> 'claimantId')::uuid and order_id = v_order;
end $$;

-- Writes one act with all its effects, or nothing: idempotency, version, record, log leaf, state, deadlines, money,
-- notices and evidence, in one statement of one round trip.
-- p_head: {act, role, actorId, callerId, key, stage, outcome, adjudicatorId, staffDue, nextDue, asks (an array literal), closedAt}
-- Returns the answer: `p_answer`, or for a repeated key the answer given the first time.
-- Refusals: idempotency_key_reused, changed_meanwhile, item_in_dispute, those of ledger_apply and evidence_attach.
create function record_act(
  p_dispute uuid, p_marketplace uuid, p_expected int, p_version int, p_at timestamptz, p_head jsonb, p_filing jsonb,
  p_events jsonb, p_state jsonb, p_salt bytea, p_leaf bytea, p_request_hash bytea, p_answer jsonb,
  p_deadlines jsonb, p_cleared text[], p_money jsonb, p_notices jsonb, p_evidence uuid[], p_owners jsonb) returns jsonb
language plpgsql as $$
declare
  v_known idempotency;
  v_first int := p_expected + 1;
  v_cleared text;
  v_done text;
begin
  v_done := set_config('redress.scope', 'write', true); -- assigned, not performed: no statement is begun for it
  if p_head ->> 'key' is not null then
    insert into idempotency (caller_id, key, request_hash, dispute_id, answer, at)
    values ((p_head ->> 'callerId')::uuid, p_head ->> 'key', p_request_hash, p_dispute, p_answer, p_at)
    on conflict do nothing;
    if not found then
      select * into v_known from idempotency i
       where i.caller_id = (p_head ->> 'callerId')::uuid and i.key = p_head ->> 'key';
      if v_known.request_hash <> p_request_hash then perform refuse('idempotency_key_reused', 'Idempotency-Key'); end if;
      return v_known.answer || '{"replayed": true}'::jsonb;
    end if;
  end if;
  if p_filing is not null then
    v_done := begin_dispute(p_dispute, p_marketplace, p_filing, p_version, p_at, p_state, p_head ->> 'stage',
      (p_head ->> 'nextDue')::timestamptz, (p_head ->> 'asks')::text[]);
  else
    update dispute
       set version = p_version, state = p_state, stage = p_head ->> 'stage', outcome = p_head ->> 'outcome',
           adjudicator_id = (p_head ->> 'adjudicatorId')::uuid, staff_due = (p_head ->> 'staffDue')::timestamptz,
           next_due = (p_head ->> 'nextDue')::timestamptz, asks = (p_head ->> 'asks')::text[],
           closed_at = (p_head ->> 'closedAt')::timestamptz
     where id = p_dispute and version = p_expected;
    if not found then perform refuse('changed_meanwhile'); end if;
  end if;
  insert into act_record (dispute_id, first_seq, last_seq, act, actor_role, actor_id, at, events, salt, leaf)
  values (p_dispute, v_first, p_version, p_head ->> 'act', p_head ->> 'role', (p_head ->> 'actorId')::uuid, p_at,
    p_events, p_salt, p_leaf);
  insert into log_pending (dispute_id, first_seq, leaf) values (p_dispute, v_first, p_leaf);
  foreach v_cleared in array p_cleared loop -- by key, one or two of them: a list would be planned anew each time
    delete from deadline where dispute_id = p_dispute and name = v_cleared;
  end loop;
  if p_deadlines is not null then
    insert into deadline (dispute_id, name, due, fire_at, remind_at, waits_for)
    select p_dispute, d.name, d.due, d.due, d."remindAt", d."waitsFor"
      from jsonb_to_recordset(p_deadlines) as d (name text, due timestamptz, "remindAt" timestamptz, "waitsFor" text)
    on conflict (dispute_id, name) do update
      set due = excluded.due, fire_at = excluded.due, remind_at = excluded.remind_at, waits_for = excluded.waits_for, failures = 0;
  end if;
  if p_money is not null then v_done := ledger_apply(p_marketplace, p_dispute, p_at, p_money); end if;
  if p_notices is not null then v_done := outbox_enqueue(p_dispute, p_marketplace, p_at, p_notices); end if;
  if cardinality(p_evidence) > 0 then perform evidence_attach(p_dispute, p_evidence, p_owners, p_at); end if;
  return p_answer;
end $$;

-- The record of a dispute, in order; empty when the caller may not see it.
create function dispute_record(p_id uuid, p_scope jsonb)
returns table (first_seq int, last_seq int, act text, actor_role text, at timestamptz, events jsonb, salt text, leaf text)
language plpgsql as $$
begin
  perform enter_scope(p_scope);
  return query
    select r.first_seq, r.last_seq, r.act, r.actor_role, r.at, r.events, encode(r.salt, 'base64'), encode(r.leaf, 'hex')
      from act_record r where r.dispute_id = p_id order by r.first_seq;
end $$;

-- Deadlines that have come; no lock is needed, because firing is written only on the version it was decided on.
create function deadlines_due(p_now timestamptz, p_limit int)
returns table (dispute_id uuid, name text, due timestamptz)
language sql stable as $$
  select d.dispute_id, d.name, d.due from deadline d where d.fire_at <= p_now order by d.fire_at, d.dispute_id limit p_limit
$$;

-- Puts off a deadline that could not be fired, longer each time.
create function put_off_deadline(p_dispute uuid, p_name text, p_now timestamptz) returns void
language sql as $$
  update deadline set failures = failures + 1, fire_at = p_now + least(power(2, failures), 240) * interval '1 minute'
   where dispute_id = p_dispute and name = p_name
$$;

-- Takes reminders that are due, once: the row is marked and the notice written by the same transaction.
create function claim_reminders(p_now timestamptz, p_limit int)
returns table (dispute_id uuid, name text, due timestamptz, waits_for text)
language sql as $$
  update deadline d set remind_at = null
   -- by place in the table: joined by key, a planner that does not know the limit reads the whole table
   where d.ctid = any (array(
     select c.ctid from deadline c where c.remind_at <= p_now
      order by c.remind_at limit p_limit for no key update skip locked))
  returning d.dispute_id, d.name, d.due, d.waits_for
$$;

-- Summaries for lists. p_view: 'claimant' | 'merchant' | 'queue' | 'mine' | 'marketplace'; keyset by (sort, id).
create type dispute_row as (id uuid, number text, stage text, outcome text, type text, currency text, disputed_minor bigint,
  filed_at timestamptz, next_due timestamptz, asks text[], staff_due timestamptz, adjudicator_id uuid, version int, titles text);

create function dispute_row_of(d dispute) returns dispute_row
language sql stable as $$
  select row(d.id, d.number, d.stage, d.outcome, d.type, d.currency, d.disputed_minor, d.filed_at, d.next_due, d.asks,
    d.staff_due, d.adjudicator_id, d.version, d.state -> 'claim' -> 'items' -> 0 ->> 'title')::dispute_row
$$;

create function list_disputes(p_view text, p_owner uuid, p_open boolean, p_before uuid, p_limit int, p_scope jsonb)
returns setof dispute_row
language plpgsql as $$
declare
  -- a bound that is always there, so that it can be looked up in the index whatever plan is kept
  v_before uuid := coalesce(p_before, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
begin
  perform enter_scope(p_scope);
  if p_view = 'claimant' then
    return query select (dispute_row_of(d)).* from dispute d
      where d.claimant_id = p_owner and d.id < v_before and (p_open is null or (d.closed_at is null) = p_open)
      order by d.id desc limit p_limit;
  elsif p_view = 'merchant' then
    return query select (dispute_row_of(d)).* from dispute d
      where d.merchant_id = p_owner and d.id < v_before and (p_open is null or (d.closed_at is null) = p_open)
      order by d.id desc limit p_limit;
  elsif p_view = 'marketplace' then
    return query select (dispute_row_of(d)).* from dispute d
      where d.marketplace_id = p_owner and d.id < v_before and (p_open is null or (d.closed_at is null) = p_open)
      order by d.id desc limit p_limit;
  else
    return query select (dispute_row_of(d)).* from dispute d
      where d.adjudicator_id = p_owner and d.closed_at is null and d.id < v_before
      order by d.id desc limit p_limit;
  end if;
end $$;

-- Queues are read by what is due first; the cursor is the last row's due and id. Planned each time, because a plan for
-- any page would read all the pages before the one that is asked for.
create function list_due(p_view text, p_owner uuid, p_after_due timestamptz, p_after_id uuid, p_limit int, p_scope jsonb)
returns setof dispute_row
language plpgsql set plan_cache_mode = force_custom_plan as $$
begin
  perform enter_scope(p_scope);
  if p_view = 'merchant' then
    return query select (dispute_row_of(d)).* from dispute d
      where d.merchant_id = p_owner and d.closed_at is null
        and (p_after_id is null or (d.next_due, d.id) > (p_after_due, p_after_id))
      order by d.next_due, d.id limit p_limit;
  else
    return query select (dispute_row_of(d)).* from dispute d
      where d.staff_due is not null and (p_after_id is null or (d.staff_due, d.id) > (p_after_due, p_after_id))
      order by d.staff_due, d.id limit p_limit;
  end if;
end $$;

-- Open disputes of a merchant, for the page of the queue: how many, how much, how many due within three days.
create function merchant_totals(p_merchant uuid, p_soon timestamptz, p_scope jsonb)
returns table (open_count int, disputed_minor bigint, due_soon int)
language plpgsql as $$
begin
  perform enter_scope(p_scope);
  return query select count(*)::int, coalesce(sum(d.disputed_minor), 0)::bigint, (count(*) filter (where d.next_due <= p_soon and 'respondent' = any (d.asks)))::int
    from dispute d where d.merchant_id = p_merchant and d.closed_at is null;
end $$;

grant select, insert, update on dispute to redress_app;
grant select, insert on act_record to redress_app;
grant select, insert, delete on log_pending to redress_app;
grant select, insert, update, delete on deadline to redress_app;
grant select, insert on idempotency to redress_app;
grant delete on idempotency to redress_app;
grant select, insert, update, delete on draft to redress_app;
grant select, insert, delete on interest to redress_app;
