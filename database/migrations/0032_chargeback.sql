-- Card disputes (退单拒付): cases a rail or an operator told of, their record, and the packs of evidence that were made for
-- them. The issuer or the network decides a case; here it is followed, answered in time, and counted.

create table card_case (
  id             uuid primary key,
  marketplace_id uuid not null,
  merchant_id    uuid not null,
  order_id       uuid not null,
  payment_id     uuid not null,
  dispute_id     uuid, -- the dispute about the same order, once there is one
  rail           rail_name not null,
  reference      text not null,
  stage          text not null,
  amount_minor   transfer_amount not null,
  currency       text not null,
  credited_minor minor_sum not null default 0,
  network_due    timestamptz,
  our_due        timestamptz,
  remind_at      timestamptz,
  opened_at      timestamptz not null,
  changed_at     timestamptz not null,
  ended_at       timestamptz,
  version        int not null,
  -- the case as core/chargeback folds it, with its own record
  state          jsonb not null,
  -- what still has to be told to the dispute's record, in order; written with the case, taken out one by one
  pending        jsonb not null default '[]',
  alarm          text,
  unique (rail, reference)
) with (fillfactor = 80);
create index card_case_of_merchant on card_case (merchant_id, id);
create index card_case_of_order on card_case (order_id, id);
create index card_case_of_dispute on card_case (dispute_id, id) where dispute_id is not null;
create index card_case_open on card_case (coalesce(our_due, network_due), id) where ended_at is null;
create index card_case_over on card_case (network_due) where network_due is not null;
create index card_case_to_remind on card_case (remind_at) where remind_at is not null;
create index card_case_pending on card_case (changed_at) where pending <> '[]';

-- A pack of evidence as it was made: the manifest names every file with its hash, so that what was sent can be proven.
create table card_pack (
  case_id       uuid not null,
  number        int not null,
  manifest_hash bytea not null,
  manifest      text not null,
  made_at       timestamptz not null,
  made_by       uuid,
  primary key (case_id, number)
);

create unique index card_pack_by_hash on card_pack (case_id, manifest_hash);

-- While a case is open nothing new is told about its payment; what is under way or done is left. Returns how many stopped.
create function card_stop(p_at timestamptz, p_payment uuid) returns int
language sql security definer set search_path = public, pg_temp as $$
  with marked as (
    update payment set stopped = 'chargeback' where id = p_payment and stopped is null
  ), halted as (
    update payment_instruction set state = 'stopped', next_at = null, code = 'chargeback', changed_at = p_at
     where payment_id = p_payment and state = 'due' and direction in ('to_consumer', 'to_merchant')
    returning 1)
  select count(*)::int from halted
$$;

-- Writes a part of an instruction anew under an id that follows from it; the part goes on, the whole does not.
create function card_part(p_at timestamptz, p_whole payment_instruction, p_name text, p_amount bigint) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  insert into payment_instruction (id, marketplace_id, transfer_id, replaces, payment_id, order_id, dispute_id, owner_id, rail, direction, source,
                                   currency, amount_minor, state, next_at, created_at, changed_at)
  select payment_derived_id(p_name, p_whole.id::text), p_whole.marketplace_id, p_whole.transfer_id, p_whole.id, p_whole.payment_id, p_whole.order_id,
         p_whole.dispute_id, p_whole.owner_id, p_whole.rail, p_whole.direction, p_whole.source, p_whole.currency, p_amount, 'due', p_at, p_at, p_at
  on conflict (id) do nothing;
  select payment_derived_id(p_name, p_whole.id::text)
$$;

-- The merchant won, or the cardholder withdrew: what was stopped for the case goes on, under its own ids, or of one whose
-- rest went on before, the part that the card had paid.
create function card_let_go(p_at timestamptz, p_payment uuid) returns int
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
    if v_one.replaced_by is null then
      update payment_instruction set state = 'due', next_at = p_at, code = null, changed_at = p_at where id = v_one.id;
    else
      perform card_part(p_at, v_one, 'by card after all', v_one.amount_minor - (select amount_minor from payment_instruction where id = v_one.replaced_by));
      update payment_instruction set code = 'told_in_parts', changed_at = p_at where id = v_one.id;
    end if;
  end loop;
  return v_count;
end $$;

-- The cardholder keeps the money: stopped instructions that it stands for never go on. Refunds first, then what was on its
-- way to the merchant; what the credit does not cover goes on, of one that it covers in part the rest. While a part of the
-- credit has met no instruction yet, what comes later stays stopped for a person.
-- Returns what of the credit has met an instruction.
create function card_keep(p_at timestamptz, p_payment uuid, p_amount bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_left bigint := p_amount;
  v_one  payment_instruction;
begin
  for v_one in
    select * from payment_instruction where payment_id = p_payment and state = 'stopped' and code = 'chargeback'
     order by (direction = 'to_consumer') desc, id for no key update
  loop
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

-- Refunds to the buyer that a case has stopped: what the cardholder's credit stands for before anything else.
create function card_stopped_refunds(p_payment uuid) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(amount_minor), 0)::bigint from payment_instruction
   where payment_id = p_payment and direction = 'to_consumer' and state = 'stopped' and code in ('chargeback', 'paid_by_card')
$$;

-- The dispute about an order that a case is tied to: the open one, or else the last. One that was closed is told too: what
-- it had paid may be taken back.
create function card_dispute_of(p_order uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from dispute where order_id = p_order order by (closed_at is null) desc, id desc limit 1
$$;

-- Merchant and buyer of a payment's order.
create function card_order_of(p_order uuid) returns table (merchant_id uuid, buyer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select merchant_id, buyer_id from purchase_order where id = p_order
$$;
grant select, insert, update on card_case to redress_app;
grant select, insert on card_pack to redress_app;
