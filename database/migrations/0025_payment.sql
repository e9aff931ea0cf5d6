-- Payments of orders at their rails, and the instructions by which rails carry out what the ledger moved. The ledger
-- says what is owed to whom on its way out; a rail's answer, and nothing else, takes it from there.

create domain rail_name as text check (value in ('institution', 'stripe', 'alipay'));
create domain payment_state as text check (value in ('authorised', 'captured', 'ended'));
create domain payment_direction as text check (value in ('to_consumer', 'to_merchant', 'into_escrow', 'extend'));
create domain instruction_state as text check (value in ('due', 'sent', 'done', 'failed', 'stopped'));

-- A payment of an order, as far as its marketplace named a rail. Amounts are what the rail has confirmed.
create table payment (
  id               uuid primary key,
  marketplace_id   uuid not null,
  order_id         uuid not null,
  position         int not null, -- among the order's payments, from 0: money is taken from the first one first
  rail             rail_name not null,
  reference        text not null,
  currency         text not null,
  amount_minor     transfer_amount not null,
  paid_at          timestamptz not null,
  state            payment_state not null,
  authorised_at    timestamptz,
  authorised_until timestamptz,
  look_at          timestamptz, -- when its authorisation is looked at next
  instructed_minor minor_sum not null default 0, -- of its money on instructions, whatever became of them
  captured_minor   minor_sum not null default 0,
  released_minor   minor_sum not null default 0,
  refunded_minor   minor_sum not null default 0,
  paid_out_minor   minor_sum not null default 0,
  changing         uuid, -- the instruction that extends it or captures it into escrow just now
  stopped          text, -- why nothing new may be told about it: a chargeback
  alarm            text,
  unique (order_id, position),
  check ((state = 'authorised') <= (authorised_until is not null))
) with (fillfactor = 80);
create index payment_of_reference on payment (rail, reference);
create index payment_to_look_at on payment (look_at) where look_at is not null;
create index payment_alarmed on payment (id) where alarm is not null;

-- Where a merchant or a buyer is paid at a rail, by the rail's own number of the account.
create table payout_account (
  owner_id       uuid not null,
  rail           rail_name not null,
  marketplace_id uuid not null,
  account        text not null,
  changed_at     timestamptz not null,
  primary key (owner_id, rail)
);

-- One instruction to a rail; its id is the idempotency key there. It lives as core/payment/instruction.ts says.
create table payment_instruction (
  id             uuid primary key,
  marketplace_id uuid not null,
  transfer_id    uuid,    -- the movement into a payout account it carries out; null when it only changes an authorisation
  replaces       uuid,    -- the failed one it is told instead of
  replaced_by    uuid,
  payment_id     uuid,
  order_id       uuid,
  dispute_id     uuid,
  owner_id       uuid,    -- whom the money goes to: the buyer or the merchant
  rail           rail_name not null,
  direction      payment_direction not null,
  source         text,    -- kind of the account the money came from; only `escrow` lies at the order's payment
  verb           text,    -- fixed when it is told the first time
  currency       text not null,
  amount_minor   transfer_amount not null,
  beneficiary    text,
  until          timestamptz,
  state          instruction_state not null,
  told           int not null default 0,
  asked          int not null default 0,
  next_at        timestamptz,
  code           text,
  reference      text,
  alarm          text,
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  done_at        timestamptz,
  check ((state in ('due', 'sent')) = (next_at is not null))
) with (fillfactor = 80);
create index payment_instruction_waiting on payment_instruction (next_at, id) where state in ('due', 'sent');
create index payment_instruction_of_transfer on payment_instruction (transfer_id) where transfer_id is not null;
create index payment_instruction_of_payment on payment_instruction (payment_id, id) where payment_id is not null;
create index payment_instruction_of_order on payment_instruction (order_id, id) where order_id is not null;
create index payment_instruction_of_dispute on payment_instruction (dispute_id, id) where dispute_id is not null;
create index payment_instruction_at_desk on payment_instruction (id) where state in ('failed', 'stopped') or alarm is not null;
create index payment_instruction_unpaid on payment_instruction (owner_id, rail) where state = 'failed';

-- News a rail sent: taken once by its number, whatever is sent again under it.
create table rail_notice (
  rail         rail_name not null,
  notice_id    text not null,
  payload_hash bytea not null,
  at           timestamptz not null,
  received_at  timestamptz not null,
  kind         text not null,
  about        jsonb not null,
  handled_at   timestamptz,
  primary key (rail, notice_id)
);
create index rail_notice_unhandled on rail_notice (kind, received_at) where handled_at is null;

-- How far the ledger's transfers have been turned into instructions; in steps, as `ledger_roll`.
create table payment_mark (
  only_row       boolean primary key default true check (only_row),
  instructed_seq bigint not null default 0,
  mark_seq       bigint not null default 0,
  mark_xid       xid8
);

insert into payment_mark default values;

-- Ids that follow from what they stand for, as `derivedId` of core/ledger makes them from names.
create function payment_derived_id(variadic p_name text[]) returns uuid
language sql immutable parallel safe as $$
  select overlay(overlay(encode(substr(sha256(convert_to(to_json(p_name)::text, 'UTF8')), 1, 16), 'hex')
    placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid
$$;

-- Whose a rail's number of a payment is: whoever named it first. Another marketplace that names it would move money that
-- is not its own. One payment may pay several orders of its marketplace.
create table payment_reference (
  rail           rail_name not null,
  reference      text not null,
  marketplace_id uuid not null,
  primary key (rail, reference)
);

-- The payments of orders that name a rail; those that are known stay as they are.
create function payment_take(p_marketplace uuid, p_orders uuid[]) returns void
language sql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
  insert into payment (id, marketplace_id, order_id, position, rail, reference, currency, amount_minor, paid_at, state,
                       authorised_at, authorised_until, look_at, captured_minor)
  select payment_derived_id('payment', o.id::text, (n.number - 1)::text), p_marketplace, o.id, n.number - 1, p ->> 'rail', p ->> 'reference',
         o.currency, (p ->> 'amountMinor')::bigint, coalesce((p ->> 'paidAt')::timestamptz, o.placed_at),
         case when p ->> 'state' = 'authorised' then 'authorised' else 'captured' end,
         case when p ->> 'state' = 'authorised' then coalesce((p ->> 'paidAt')::timestamptz, o.placed_at) end,
         (p ->> 'authorisedUntil')::timestamptz, (p ->> 'authorisedUntil')::timestamptz - interval '36 hours',
         case when p ->> 'state' = 'authorised' then 0 else (p ->> 'amountMinor')::bigint end
    from purchase_order o, jsonb_array_elements(o.body -> 'payments') with ordinality as n(p, number)
   where o.id = any (p_orders) and o.marketplace_id = p_marketplace and p ? 'rail' and (p ->> 'amountMinor')::bigint > 0
  on conflict do nothing
$$;

-- As `push_orders`, for lines of which some name a rail: an order is never there without its payments. A line that names
-- the payment of another marketplace is refused as `payment_not_yours`; the others are written.
create function push_paid_orders(p_marketplace uuid, p_at timestamptz, p_lines jsonb)
returns table (line int, order_id uuid, outcome text, refusal text)
language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  v_kept  jsonb;
  v_place int[]; -- where the kept lines stand among all, from 1
begin
  insert into payment_reference (rail, reference, marketplace_id)
  select distinct p ->> 'rail', p ->> 'reference', p_marketplace
    from jsonb_array_elements(p_lines) as l, jsonb_array_elements(l -> 'body' -> 'payments') as p
   where p ? 'rail' order by 1, 2 -- in order, so that two pushes wait for each other instead of deadlocking
  on conflict do nothing;
  select coalesce(jsonb_agg(l order by n), '[]'), array_agg(n order by n) into v_kept, v_place
    from jsonb_array_elements(p_lines) with ordinality as given(l, n)
   where not exists (select 1 from jsonb_array_elements(l -> 'body' -> 'payments') as p, payment_reference r
                      where r.rail = p ->> 'rail' and r.reference = p ->> 'reference' and r.marketplace_id <> p_marketplace);
  return query
  select (n - 1)::int, null::uuid, 'refused', 'payment_not_yours' from generate_series(1, jsonb_array_length(p_lines)) as n
   where v_place is null or n <> all (v_place)
  union all
  select v_place[o.line + 1] - 1, o.order_id, o.outcome, o.refusal from push_orders(p_marketplace, p_at, v_kept) as o
  order by 1;
  -- the ids of lines are those of the orders that were new
  perform payment_take(p_marketplace, (select array_agg((l ->> 'id')::uuid) from jsonb_array_elements(v_kept) as l));
end $$;

-- An instruction waits, untold, until the authorisation it is about has been changed.
create function payment_put_back(p_id uuid, p_next timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update payment_instruction set state = 'due', told = told - 1, next_at = p_next where id = p_id and state = 'sent' and verb is null
$$;

-- Stops instructions that have not been told, with the reason; those under way or done are left, and left out of the
-- answer. p_ids, or all of an order when it is given: then its payments are marked too, so that none is written anew.
create function payment_stop(p_at timestamptz, p_ids uuid[], p_order uuid, p_reason text) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
  update payment_instruction i set state = 'stopped', next_at = null, code = p_reason, changed_at = p_at
   where (i.id = any (p_ids) or (p_order is not null and i.order_id = p_order and i.direction in ('to_consumer', 'to_merchant'))) and i.state = 'due'
  returning i.id;
  if p_order is not null then update payment p set stopped = p_reason where p.order_id = p_order; end if;
end $$;

-- Lets stopped and failed instructions go on. What is certainly not done is told anew: a stopped one under its own id, a
-- failed one under an id that follows from it, because a rail keeps what it refused under the old one. What the rail did
-- with another amount is asked about again. Returns the ids that wait now.
create function payment_restart(p_at timestamptz, p_ids uuid[], p_order uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_order is not null then update payment p set stopped = null where p.order_id = p_order; end if;
  return query
  with chosen as materialized (
    select i.* from payment_instruction i
     where (i.id = any (p_ids) or (p_order is not null and i.order_id = p_order and i.state = 'stopped')) and i.state in ('stopped', 'failed') and i.replaced_by is null
       and not exists (select 1 from payment p where p.id = i.payment_id and p.stopped is not null)
     order by i.id for no key update
  ), again as (
    update payment_instruction i
       set state = case when c.state = 'stopped' then 'due' else 'sent' end, next_at = p_at, code = null, changed_at = p_at
      from chosen c where i.id = c.id and (c.state = 'stopped' or c.code = 'amount_differs')
    returning i.id
  ), anew as (
    insert into payment_instruction (id, marketplace_id, transfer_id, replaces, payment_id, order_id, dispute_id, owner_id, rail, direction, source,
                                     currency, amount_minor, until, state, next_at, created_at, changed_at)
    select payment_derived_id('again', c.id::text), c.marketplace_id, c.transfer_id, c.id, c.payment_id, c.order_id, c.dispute_id, c.owner_id, c.rail,
           c.direction, c.source, c.currency, c.amount_minor, c.until, 'due', p_at, p_at, p_at
      from chosen c where c.state = 'failed' and c.code <> 'amount_differs' and c.direction in ('to_consumer', 'to_merchant')
    on conflict (id) do nothing
    returning id, replaces
  ), linked as (
    update payment_instruction i set replaced_by = a.id, changed_at = p_at from anew a where i.id = a.replaces)
  select id from again union all select id from anew;
end $$;

-- Locks instructions in the order of their ids, so that two answers to one never cross.
create function payment_locked(p_ids uuid[]) returns setof payment_instruction
language sql security definer set search_path = public, pg_temp as $$
  select * from payment_instruction where id = any (p_ids) order by id for no key update
$$;

-- Sets where somebody is paid at a rail, and lets go on what waited for it.
create function payment_account(p_owner uuid, p_rail text, p_marketplace uuid, p_account text, p_at timestamptz) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into payout_account (owner_id, rail, marketplace_id, account, changed_at) values (p_owner, p_rail, p_marketplace, p_account, p_at)
  on conflict (owner_id, rail) do update set account = excluded.account, changed_at = excluded.changed_at;
  return query select payment_restart(p_at, (
    select array_agg(i.id) from payment_instruction i
     where i.owner_id = p_owner and i.rail = p_rail and i.state = 'failed' and i.code = 'payout_account_missing'), null);
end $$;

-- The number of a dispute for a notice about its money.
create function payment_dispute_number(p_dispute uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select number from dispute where id = p_dispute
$$;

-- Takes a notice of a rail: true the first time, false when its number is known.
create function payment_notice(
  p_rail text, p_notice text, p_hash bytea, p_at timestamptz, p_received timestamptz, p_kind text, p_about jsonb, p_handled boolean) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with taken as (
    insert into rail_notice (rail, notice_id, payload_hash, at, received_at, kind, about, handled_at)
    values (p_rail, p_notice, p_hash, p_at, p_received, p_kind, p_about, case when p_handled then p_received end)
    on conflict do nothing returning 1)
  select exists (select 1 from taken)
$$;

-- An authorisation has ended at its rail: what was neither taken nor given back is the payer's again. It is an alarm while
-- the order's money is not all instructed, because then the ledger still counts on it.
create function payment_ended(p_at timestamptz, p_rail text, p_reference text) returns int
language sql security definer set search_path = public, pg_temp as $$
  with ended as (
    update payment set state = 'ended', look_at = null,
           alarm = case when instructed_minor < amount_minor then 'authorisation_ended' else alarm end
     where rail = p_rail and reference = p_reference and state = 'authorised'
    returning 1)
  select count(*)::int from ended
$$;

-- Authorisations that are to be looked at, with what core needs to plan; the look is put off by an hour, so that a
-- process that dies leaves them to the next one.
create function payment_authorisations(p_now timestamptz, p_limit int)
returns table (payment jsonb, release_at timestamptz, open_dispute boolean, extension_refused boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with due as (
    select p.id from payment p where p.look_at <= p_now order by p.look_at limit p_limit for no key update skip locked
  ), taken as (
    update payment p set look_at = p_now + interval '1 hour' from due where p.id = due.id returning p.*
  )
  select to_jsonb(t), o.release_at,
         exists (select 1 from dispute d where d.order_id = t.order_id and d.closed_at is null),
         exists (select 1 from payment_instruction i where i.payment_id = t.id and i.direction = 'extend' and i.state = 'failed')
    from taken t join purchase_order o on o.id = t.order_id;
end $$;

-- What was planned for an authorisation: when it is looked at next (never, when null), and what a person must see.
create function payment_planned(p_payment uuid, p_look timestamptz, p_alarm text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update payment set look_at = p_look, alarm = coalesce(p_alarm, alarm) where id = p_payment
$$;

-- Proof of the instructions of a marketplace: each line a check, how many rows it looked at and how many were wrong.
-- Settled instructions are posted exactly once with their amount; those of a movement never exceed it, replaced ones left
-- out; and payments have moved what their instructions say.
create function payment_proof(p_marketplace uuid) returns table (proof text, looked_at bigint, wrong bigint, example text)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select * from payment_instruction where marketplace_id = p_marketplace)
  select 'settled_once', count(*), count(*) filter (where (i.state = 'done') <> (t.id is not null) or t.amount_minor <> i.amount_minor),
         min(i.id::text) filter (where (i.state = 'done') <> (t.id is not null) or t.amount_minor <> i.amount_minor)
    from mine i left join transfer t on t.id = payment_derived_id('settled', i.id::text) where i.transfer_id is not null
  union all
  select 'within_movement', count(*), count(*) filter (where s.told > t.amount_minor), min(t.id::text) filter (where s.told > t.amount_minor)
    from (select transfer_id, sum(amount_minor) as told from mine where transfer_id is not null and (replaced_by is null or state = 'done') group by 1) as s
    join transfer t on t.id = s.transfer_id
  union all
  select 'payments_as_told', count(*), count(*) filter (where p.refunded_minor + p.released_minor + p.paid_out_minor <> coalesce(s.done, 0)),
         min(p.id::text) filter (where p.refunded_minor + p.released_minor + p.paid_out_minor <> coalesce(s.done, 0))
    from payment p left join (select payment_id, sum(amount_minor) as done from mine where source = 'escrow' and state = 'done' group by 1) as s on s.payment_id = p.id
   where p.marketplace_id = p_marketplace
  union all
  select 'within_payment', count(*), count(*) filter (where p.captured_minor + p.released_minor > p.amount_minor or p.refunded_minor + p.paid_out_minor > p.captured_minor),
         min(p.id::text) filter (where p.captured_minor + p.released_minor > p.amount_minor or p.refunded_minor + p.paid_out_minor > p.captured_minor)
    from payment p where p.marketplace_id = p_marketplace
  union all
  select 'every_one_ends', count(*), count(*) filter (where (state in ('due', 'sent')) <> (next_at is not null)), min(id::text) filter (where (state in ('due', 'sent')) <> (next_at is not null)) from mine
$$;
grant select on payment, payment_instruction, payout_account, rail_notice, payment_mark to redress_app;
grant select, insert on payment_reference to redress_app;
grant update (handled_at) on rail_notice to redress_app;

-- Fixes what instructions tell before they are told the first time: [{id, verb, beneficiary}]. Returns those it fixed; what
-- another process has fixed in between is that one's to tell.
create function payment_fixed(p_lines jsonb) returns setof uuid
language sql security definer set search_path = public, pg_temp as $$
  update payment_instruction i set verb = l.verb, beneficiary = l.beneficiary
    from jsonb_to_recordset(p_lines) as l(id uuid, verb text, beneficiary text)
   where i.id = l.id and i.verb is null and i.state = 'sent'
  returning i.id
$$;

-- True when the rail has refused for good to take the rest of an authorisation into escrow since this instruction was written.
create function payment_capture_refused(p_instruction uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from payment_instruction i join payment_instruction c on c.payment_id = i.payment_id
                  where i.id = p_instruction and c.direction = 'into_escrow' and c.state = 'failed' and c.changed_at >= i.created_at)
$$;

-- The authorisation of one payment is over, as its rail answered. As `payment_ended` for a notice.
create function payment_over(p_payment uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update payment set state = 'ended', look_at = null, alarm = case when instructed_minor < amount_minor then 'authorisation_ended' else alarm end
   where id = p_payment and state = 'authorised'
$$;

-- Takes instructions that are due to be told or asked about, for one call each. The row says `sent` before the rail is
-- called, so that a process that dies leaves a question and never a second telling. Of a payment that is authorised, one
-- is told at a time, and none while the authorisation itself is changed: what comes next depends on the answer.
-- What only keeps an authorisation goes on while its money is stopped: a chargeback or a freeze must not let it end.
create function payment_claim(p_now timestamptz, p_lease timestamptz, p_limit int)
returns table (instruction jsonb, was text, payment jsonb, account text)
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_ids  uuid[];
  v_told uuid[];
begin
  select array_agg(d.id) into v_ids from (
    select i.id from payment_instruction i where i.state in ('due', 'sent') and i.next_at <= p_now
     order by i.next_at, i.id limit p_limit for no key update skip locked) as d;
  if v_ids is null then return; end if;
  perform 1 from payment p where p.id in (select i.payment_id from payment_instruction i where i.id = any (v_ids)) order by p.id for no key update;
  select array_agg(t.id) into v_told from (
    select i.id, i.payment_id, p.state, p.changing,
           case when i.direction in ('to_consumer', 'to_merchant') then p.stopped end as stopped,
           row_number() over (partition by case when p.state = 'authorised' then p.id else i.id end order by i.next_at, i.id) as turn
      from payment_instruction i left join payment p on p.id = i.payment_id
     where i.id = any (v_ids) and i.state = 'due') as t
   where t.stopped is null and (t.changing is null or t.changing = t.id)
     and (t.state is distinct from 'authorised' or (t.turn = 1 and not exists (
       select 1 from payment_instruction o where o.payment_id = t.payment_id and o.state = 'sent')));
  update payment_instruction i
     set state = case when p.stopped is null or i.direction in ('into_escrow', 'extend') then 'due' else 'stopped' end,
         code = case when p.stopped is null or i.direction in ('into_escrow', 'extend') then i.code else p.stopped end,
         next_at = case when p.stopped is null or i.direction in ('into_escrow', 'extend') then p_now + interval '15 seconds' end
    from payment p
   where p.id = i.payment_id and i.id = any (v_ids) and i.state = 'due' and not i.id = any (coalesce(v_told, '{}'));
  return query
  with taken as (
    update payment_instruction i
       set state = 'sent', next_at = p_lease,
           told = i.told + case i.state when 'due' then 1 else 0 end, asked = i.asked + case i.state when 'sent' then 1 else 0 end
      from (select c.id, c.state as was from payment_instruction c where c.id = any (v_ids) and (c.state = 'sent' or c.id = any (coalesce(v_told, '{}')))) as c
     where i.id = c.id
    returning i.*, c.was
  )
  select to_jsonb(t) - 'was', t.was::text, to_jsonb(p), a.account
    from taken t left join payment p on p.id = t.payment_id left join payout_account a on a.owner_id = t.owner_id and a.rail = t.rail;
end $$;

-- Takes all that is left of an authorisation into escrow before an instruction about a part of it is told, or extends
-- it. The payment is marked as changing, so that nothing else is told of it. Nothing happens while it changes already, or
-- while another instruction of it is under way. True when the change was written.
create function payment_change(p_now timestamptz, p_id uuid, p_payment uuid, p_direction text, p_until timestamptz, p_besides uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_payment payment;
begin
  select * into v_payment from payment where id = p_payment for no key update;
  if v_payment.state is distinct from 'authorised' or v_payment.changing is not null then return false; end if;
  if v_payment.amount_minor - v_payment.captured_minor - v_payment.released_minor <= 0 then return false; end if;
  perform 1 from payment_instruction where payment_id = p_payment and state = 'sent' and id is distinct from p_besides;
  if found then return false; end if;
  insert into payment_instruction (id, marketplace_id, payment_id, order_id, rail, direction, currency, amount_minor, until, state, next_at, created_at, changed_at)
  values (p_id, v_payment.marketplace_id, p_payment, v_payment.order_id, v_payment.rail, p_direction, v_payment.currency,
          v_payment.amount_minor - v_payment.captured_minor - v_payment.released_minor, p_until, 'due', p_now, p_now, p_now);
  update payment set changing = p_id where id = p_payment;
  return true;
end $$;

-- Writes the instructions for what has moved into payout accounts since the last time, in one set-based statement.
-- Money of an order's escrow lies at the order's payments, in their order: the n-th fen an order gives comes from the
-- payment the n-th fen was paid with. An amount above what the rail takes at once is split evenly. What an order gives
-- beyond its payments is written as failed, for a person to see. Orders that named no rail give no instruction.
-- p_rails: [{"rail", "greatestMinor"}] of the rails that are configured. Called by itself, not inside another
-- transaction; works in steps because numbers are drawn before they are seen (see `ledger_roll_up`).
-- Returns how many transfers are left to be read up to the mark, -1 when it only waits, and how many were written.
-- Payments are looked up for each movement, and settled rows by a list of keys: joined, five thousand movements were
-- compared with five thousand payments each.
create function payment_instruct(p_now timestamptz, p_rails jsonb, p_limit int) returns table (left_to_read bigint, written int)
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  v_mark payment_mark;
  v_to   bigint;
  v_new  int;
begin
  select * into v_mark from payment_mark for no key update skip locked;
  if not found then return query select -1::bigint, 0; return; end if;
  if v_mark.mark_xid is null then
    update payment_mark set mark_xid = pg_current_xact_id();
    return query select -1::bigint, 0; return;
  end if;
  if pg_snapshot_xmin(pg_current_snapshot()) < v_mark.mark_xid then return query select -1::bigint, 0; return; end if;
  v_to := least(v_mark.mark_seq, v_mark.instructed_seq + p_limit);

  with moved as materialized (
    select t.recorded_seq, t.id, t.amount_minor, t.currency, t.dispute_id, c.marketplace_id, d.kind as source, d.owner_id as source_owner,
           case c.kind when 'consumer_payout' then 'to_consumer' else 'to_merchant' end as direction,
           case when d.kind = 'escrow' then d.owner_id else (select order_id from dispute where id = t.dispute_id) end as order_id
      from transfer t,
           lateral (select kind, marketplace_id from account where id = t.credit_account limit 1) as c,
           lateral (select kind, owner_id from account where id = t.debit_account limit 1) as d
     where c.kind in ('consumer_payout', 'merchant_payout') and d.kind in ('escrow', 'deposit', 'guarantee', 'platform_funds')
       and t.recorded_seq > v_mark.instructed_seq and t.recorded_seq <= v_to and t.credit_hot and t.kind in ('post', 'capture')
  ), running as (
    select m.*, sum(m.amount_minor) over (partition by m.order_id order by m.recorded_seq) as so_far from moved m where m.source = 'escrow'
  ), of_escrow as (
    -- the part of each movement that lies at each payment; beyond the last one it lies nowhere
    select r.*, case when over then null else p.id end as payment_id, p.rail::text as rail, case when over then null else p.stopped end as stopped,
           case when over then 'exceeds_payment' end as code,
           case when over then (p.given + r.so_far - greatest(p.ends, p.given + r.so_far - r.amount_minor))::bigint
                else (least(p.ends, p.given + r.so_far) - greatest(p.begins, p.given + r.so_far - r.amount_minor))::bigint end as part
      from running r,
           -- the payments of one order, counted on from where the money before them ends; looked up for each movement
           lateral (select q.*, sum(q.amount_minor) over w - q.amount_minor as begins, sum(q.amount_minor) over w as ends,
                           sum(q.instructed_minor) over () as given, row_number() over (order by q.position desc) = 1 as is_last
                      from payment q where q.order_id = r.order_id window w as (order by q.position)) as p,
           lateral (values (false), (true)) as o(over)
     where (not over and least(p.ends, p.given + r.so_far) > greatest(p.begins, p.given + r.so_far - r.amount_minor))
        or (over and p.is_last and p.given + r.so_far > p.ends)
  ), of_backing as (
    -- what is not an order's own money lies at the institution; a consumer whose payment is there is paid back on it
    select m.*, null::numeric as so_far, case when p.rail = 'institution' then p.id end as payment_id, 'institution' as rail, null::text as stopped, null::text as code, m.amount_minor as part
      from moved m left join lateral (select id, rail from payment q where q.order_id = m.order_id order by q.position desc limit 1) as p on true
     where m.source <> 'escrow' and (p.id is not null or (m.direction = 'to_merchant' and p_rails @> '[{"rail": "institution"}]'))
  ), told as (
    select b.*, coalesce(a.merchant, b.source_owner) as merchant, a.buyer, coalesce(r."greatestMinor", b.part) as most
      from (select * from of_escrow union all select * from of_backing) as b
      left join lateral (select merchant_id as merchant, buyer_id as buyer from purchase_order where id = b.order_id) as a on true
      left join jsonb_to_recordset(p_rails) as r(rail text, "greatestMinor" bigint) on r.rail = b.rail
  ), parts as (
    select t.*, n, (t.part + t.most - 1) / t.most as parts from told t, lateral generate_series(1, ((t.part + t.most - 1) / t.most)::int) as n
  ), inserted as (
    insert into payment_instruction (id, marketplace_id, transfer_id, payment_id, order_id, dispute_id, owner_id, rail, direction, source,
                                     currency, amount_minor, state, next_at, code, created_at, changed_at)
    select payment_derived_id('instruction', id::text, coalesce(payment_id::text, ''), n::text), marketplace_id, id, payment_id, order_id, dispute_id,
           case direction when 'to_merchant' then merchant else buyer end, rail, direction, source, currency,
           part / parts + case when n <= part % parts then 1 else 0 end,
           case when code is not null then 'failed' when stopped is not null then 'stopped' else 'due' end,
           case when code is null and stopped is null then p_now end, coalesce(code, stopped), p_now, p_now
      from parts order by recorded_seq, n
    on conflict (id) do nothing
    returning payment_id, source, amount_minor
  ), noted as (
    update payment p set instructed_minor = p.instructed_minor + s.amount
      from (select payment_id, sum(amount_minor)::bigint as amount from inserted where source = 'escrow' and payment_id is not null group by 1) as s
     where p.id = s.payment_id)
  select count(*) into v_new from inserted;

  if v_to = v_mark.mark_seq then
    update payment_mark
       set instructed_seq = v_to, mark_xid = null, mark_seq = (select case when is_called then last_value else 0 end from transfer_recorded_seq_seq);
  else
    update payment_mark set instructed_seq = v_to;
  end if;
  return query select v_mark.mark_seq - v_to, v_new;
end $$;

-- Records what became of instructions, as core decided it on rows locked by the caller in this transaction:
-- [{id, state, nextAt, code, reference, alarm, settles, lookAt}]. What settles is posted from the payout account to the
-- rail under an id that follows from the instruction's, so that it is posted once; and is added to the payment.
create function payment_settle(p_at timestamptz, p_lines jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_market  uuid;
  v_ids     uuid[];
  v_settled uuid[];
begin
  select array_agg(l.id), array_agg(l.id) filter (where l.settles) into v_ids, v_settled from jsonb_to_recordset(p_lines) as l(id uuid, settles boolean);
  update payment_instruction i
     set state = l.state, next_at = l."nextAt", code = l.code, reference = l.reference, alarm = l.alarm,
         changed_at = p_at, done_at = case when l.settles then p_at else i.done_at end
    from jsonb_to_recordset(p_lines) as l(id uuid, state text, "nextAt" timestamptz, code text, reference text, alarm text, settles boolean)
   where i.id = l.id;

  update payment p
     set captured_minor = p.captured_minor + s.captured, released_minor = p.released_minor + s.released,
         refunded_minor = p.refunded_minor + s.refunded, paid_out_minor = p.paid_out_minor + s.paid_out,
         state = case when s.into_escrow then 'captured'
                      when p.state = 'authorised' and p.captured_minor + s.captured + p.released_minor + s.released >= p.amount_minor then 'ended' else p.state end,
         authorised_until = coalesce(s.until, p.authorised_until),
         look_at = case when s.into_escrow or p.captured_minor + s.captured + p.released_minor + s.released >= p.amount_minor then null
                        when s.until is not null then s.until - interval '36 hours' else p.look_at end
    from (select i.payment_id,
                 sum(case when i.verb = 'capture' then i.amount_minor else 0 end)::bigint as captured,
                 sum(case when i.verb = 'release' then i.amount_minor else 0 end)::bigint as released,
                 sum(case when i.verb = 'refund' then i.amount_minor else 0 end)::bigint as refunded,
                 sum(case when i.direction = 'to_merchant' then i.amount_minor else 0 end)::bigint as paid_out,
                 bool_or(i.direction = 'into_escrow') as into_escrow, max(i.until) filter (where i.direction = 'extend') as until
            from payment_instruction i
           where i.id = any (v_settled) and i.payment_id is not null and coalesce(i.source, 'escrow') = 'escrow'
           group by 1) as s
   where p.id = s.payment_id;
  update payment p set changing = null,
         look_at = case when i.state = 'done' then p.look_at else p_at + interval '1 hour' end
    from payment_instruction i
   where i.id = any (v_ids) and i.direction in ('into_escrow', 'extend') and p.id = i.payment_id and p.changing = i.id and i.state in ('done', 'failed');

  for v_market in select distinct i.marketplace_id from payment_instruction i where i.id = any (v_settled) and i.transfer_id is not null loop
    perform ledger_apply_bulk(v_market, p_at, (
      select jsonb_agg(jsonb_build_object('id', payment_derived_id('settled', i.id::text), 'debit', t.credit_account,
               'credit', ledger_account_id('rail', v_market, i.currency), 'amountMinor', i.amount_minor,
               'reason', 'rail_' || i.verb, 'disputeId', t.dispute_id))
        from payment_instruction i join transfer t on t.id = i.transfer_id
       where i.id = any (v_settled) and i.marketplace_id = v_market));
  end loop;
  return coalesce(cardinality(v_settled), 0);
end $$;

-- A frozen amount at Alipay that was paid into escrow is another thing there: a trade with a number of its own, by which it
-- is refunded. From then on the payment is known by that number; other rails keep one number for both.
create function payment_becomes_trade() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update payment set reference = new.reference where id = new.payment_id;
  return null;
end $$;
create trigger payment_becomes_trade after update of state on payment_instruction for each row
  when (new.state = 'done' and old.state <> 'done' and new.direction = 'into_escrow' and new.rail = 'alipay' and new.reference is not null)
  execute function payment_becomes_trade();
