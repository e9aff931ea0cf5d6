-- Reconciliation looks at what is open, and at nothing of old: what our books expect is written when it is booked and marked
-- when it is matched, lines wait in a list of their own, and sums are carried on.

alter table rail_line add column grp text; -- by what it finds what we expect when it names no instruction of ours

-- What a rail's statement should show by our books. `grp` is what several lines and several of these may have in common.
create table rail_expectation (
  rail         rail_name not null,
  key          text not null,
  id           uuid not null,
  grp          text,
  currency     text not null,
  effect_minor bigint not null,
  at           timestamptz not null,
  matched      boolean not null default false,
  primary key (rail, key, id)
);
create index rail_expectation_open on rail_expectation (rail, id) where not matched;
create index rail_expectation_open_group on rail_expectation (rail, grp) where not matched and grp is not null;

-- Lines that no run has matched; fees leave it with the first run that sees them.
create table rail_line_open (
  rail    rail_name not null,
  line_id text not null,
  primary key (rail, line_id)
);

-- Sums carried on: all lines, what matched of ours, and fees; never counted anew.
create table rail_total (
  rail          rail_name not null,
  currency      text not null,
  lines         bigint not null default 0,
  theirs_minor  bigint not null default 0,
  matched_minor bigint not null default 0,
  fees_minor    bigint not null default 0,
  primary key (rail, currency)
);

-- How far paid-in money of platforms themselves was read: by the run before the last, so that what was written late is seen too.
create table rail_mark (
  rail       rail_name primary key,
  last_seq   bigint not null default 0,
  before_seq bigint not null default 0
);

create function rail_effect(p_rail text, p_verb text, p_direction text, p_amount bigint) returns bigint
language sql immutable as $$
  select case when p_verb = 'extend' then 0
              when p_verb = 'capture' and p_rail = 'institution' then case p_direction when 'into_escrow' then 0 else - p_amount end
              when p_verb = 'capture' then p_amount
              when p_verb = 'release' and p_rail <> 'institution' then 0
              else - p_amount end
$$;
create function rail_key(p_verb text, p_id uuid) returns text
language sql immutable as $$
  select p_id::text || case p_verb when 'payout' then ':paid_out' else '' end
$$;
-- Captures of one payment that a rail without authorisations on its statement cannot always tell apart.
create function rail_group(p_rail text, p_verb text, p_payment uuid) returns text
language sql stable as $$
  select case when p_verb = 'capture' and p_rail <> 'institution' then 'captured:' || (select reference from payment where id = p_payment) end
$$;

-- What instructions that were carried out or came back let a statement show.
create function rail_expect_settled() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_effect bigint := rail_effect(new.rail, new.verb, new.direction, new.amount_minor);
begin
  if new.done_at is not null and v_effect <> 0 then
    insert into rail_expectation (rail, key, id, grp, currency, effect_minor, at)
    values (new.rail, rail_key(new.verb, new.id), new.id, rail_group(new.rail, new.verb, new.payment_id), new.currency, v_effect, new.done_at) on conflict do nothing;
    -- a card payment that Stripe captured for a merchant is passed on as a transfer of its own
    if new.rail = 'stripe' and new.verb = 'capture' and new.direction = 'to_merchant' and new.beneficiary is not null then
      insert into rail_expectation (rail, key, id, currency, effect_minor, at)
      values (new.rail, new.id::text || ':paid_out', payment_derived_id('paid_out', new.id::text), new.currency, - new.amount_minor, new.done_at) on conflict do nothing;
    end if;
  end if;
  if new.returned_at is not null then
    insert into rail_expectation (rail, key, id, currency, effect_minor, at)
    values (new.rail, new.id::text || ':returned', payment_derived_id('returned', new.id::text), new.currency, new.amount_minor, new.returned_at) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger rail_expect_written after insert on payment_instruction for each row when (new.done_at is not null) execute function rail_expect_settled();
create trigger rail_expect_settled after update of done_at, returned_at on payment_instruction for each row
  when ((new.done_at, new.returned_at) is distinct from (old.done_at, old.returned_at)) execute function rail_expect_settled();

create function rail_expect_paid() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into rail_expectation (rail, key, id, currency, effect_minor, at)
  select p.rail, p.reference, p.id, p.currency, p.amount_minor, p.paid_at from written p where p.rail = 'institution' or p.authorised_at is null
  on conflict do nothing;
  return null;
end $$;
create trigger rail_expect_paid after insert on payment referencing new table as written for each statement execute function rail_expect_paid();

create function rail_expect_card() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into rail_expectation (rail, key, id, grp, currency, effect_minor, at)
  select b.rail, b.id::text, b.id, 'card:' || b.reference, b.currency, case b.kind when 'debited' then - b.amount_minor else b.amount_minor end, b.at from written b
  on conflict do nothing;
  return null;
end $$;
create trigger rail_expect_card after insert on card_booking referencing new table as written for each statement execute function rail_expect_card();

create function rail_line_came() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into rail_line_open (rail, line_id) select rail, line_id from written on conflict do nothing;
  insert into rail_total as t (rail, currency, lines, theirs_minor) select rail, currency, count(*), sum(effect_minor) from written group by 1, 2 order by 1, 2
  on conflict (rail, currency) do update set lines = t.lines + excluded.lines, theirs_minor = t.theirs_minor + excluded.theirs_minor;
  return null;
end $$;

-- What is there already.
insert into rail_line_open (rail, line_id) select l.rail, l.line_id from rail_line l where not exists (select 1 from rail_match m where m.rail = l.rail and m.line_id = l.line_id);
insert into rail_total (rail, currency, lines, theirs_minor) select rail, currency, count(*), sum(effect_minor) from rail_line group by 1, 2;
create trigger rail_line_came after insert on rail_line referencing new table as written for each statement execute function rail_line_came();
insert into rail_expectation (rail, key, id, grp, currency, effect_minor, at)
  select i.rail, rail_key(i.verb, i.id), i.id, rail_group(i.rail, i.verb, i.payment_id), i.currency, rail_effect(i.rail, i.verb, i.direction, i.amount_minor), i.done_at
    from payment_instruction i where i.done_at is not null and rail_effect(i.rail, i.verb, i.direction, i.amount_minor) <> 0;
insert into rail_expectation (rail, key, id, currency, effect_minor, at)
  select e.rail, e.key, e.id, e.currency, e.effect_minor, e.at
    from (values ('institution'), ('stripe'), ('alipay')) as r(name), lateral (select r.name as rail, x.* from payment_expected(r.name) x) as e
   where e.standing = 'booked' and not exists (select 1 from payment_instruction i where i.id = e.id)
  on conflict do nothing;
update rail_expectation e set matched = true from rail_match m where m.rail = e.rail and m.expectation_id = e.id;
insert into rail_total as t (rail, currency, matched_minor)
  select rail, currency, sum(effect_minor) from rail_expectation where matched group by 1, 2
  on conflict (rail, currency) do update set matched_minor = excluded.matched_minor;
update rail_total t set fees_minor = f.minor
  from (select rail, currency, sum(effect_minor) as minor from payment_difference where kind = 'fee' group by 1, 2) as f where f.rail = t.rail and f.currency = t.currency;
drop function payment_expected(text);
create index payment_difference_live on payment_difference (rail) where state <> 'gone' and kind <> 'fee';

create or replace function rail_lines_keep(p_rail text, p_at timestamptz, p_lines jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_new int;
begin
  with given as materialized (
    select * from jsonb_to_recordset(p_lines) as l("lineId" text, "bookedAt" timestamptz, kind text, "paymentReference" text, "instructionId" uuid,
                                                   currency text, "amountMinor" bigint, "effectMinor" bigint, key text, "group" text)
  ), named as (
    select g.*, case when r.line_id is null or (r.booked_at, r.kind, r.currency, r.amount_minor, r.payment_reference, r.instruction_id)
                                     is not distinct from (g."bookedAt", g.kind, g.currency, g."amountMinor", g."paymentReference", g."instructionId")
                     then g."lineId" else g."lineId" || '~' || left(md5(row(g.*)::text), 8) end as kept_id
      from given g left join rail_line r on r.rail = p_rail and r.line_id = g."lineId"
  ), kept as (
    insert into rail_line (rail, line_id, booked_at, kind, payment_reference, instruction_id, currency, amount_minor, effect_minor, key, grp, imported_at)
    select p_rail, kept_id, "bookedAt", kind, "paymentReference", "instructionId", currency, "amountMinor", "effectMinor", key, "group", p_at from named
    on conflict do nothing returning 1
  )
  select count(*) into v_new from kept;
  return v_new;
end $$;

-- Money of platforms themselves that was paid in since the run before the last one.
create function rail_expect_fundings(p_rail text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_now bigint := (select case when is_called then last_value else 0 end from transfer_recorded_seq_seq);
begin
  if p_rail <> 'institution' then return; end if;
  insert into rail_mark (rail) values (p_rail) on conflict do nothing;
  insert into rail_expectation (rail, key, id, currency, effect_minor, at)
  select p_rail, t.id::text, t.id, t.currency, t.amount_minor, t.at
    from rail_mark m, account c, transfer t
   where m.rail = p_rail and c.kind in ('deposit', 'guarantee', 'platform_funds') and t.credit_account = c.id and not t.credit_hot and t.recorded_seq > m.before_seq
     and t.kind in ('post', 'capture') and t.debit_hot and exists (select 1 from account d where d.id = t.debit_account and d.kind = 'rail')
     and exists (select 1 from payment p where p.marketplace_id = c.marketplace_id and p.rail = 'institution')
  on conflict do nothing;
  update rail_mark set before_seq = last_seq, last_seq = v_now where rail = p_rail;
end $$;

-- What is compared in one run: what is booked and unmatched, and what open lines name, whether or not it is matched or booked.
create function rail_compared(p_rail text)
returns table (id uuid, key text, grp text, currency text, effect_minor bigint, standing text, at timestamptz, matched boolean)
language sql stable as $$
  select e.id, e.key, e.grp, e.currency, e.effect_minor, 'booked', e.at, e.matched from rail_expectation e where e.rail = p_rail and not e.matched
  union all
  select distinct e.id, e.key, e.grp, e.currency, e.effect_minor, 'booked', e.at, true
    from rail_line_open o join rail_line l on l.rail = o.rail and l.line_id = o.line_id
    join rail_expectation e on e.rail = p_rail and e.key = l.key and e.matched
   where o.rail = p_rail
  union all
  select distinct i.id, rail_key(i.verb, i.id), null, i.currency, rail_effect(i.rail, i.verb, i.direction, i.amount_minor),
         case when i.state in ('due', 'sent') then 'open' when i.code = 'amount_differs' then 'other_amount' else 'not_done' end, i.changed_at, false
    from rail_line_open o join rail_line l on l.rail = o.rail and l.line_id = o.line_id
    join payment_instruction i on i.id = l.instruction_id and i.rail = p_rail and i.done_at is null
   where o.rail = p_rail
$$;

-- Compares the open lines of a rail with what our books expect and have not met, in one set-based pass, and writes the run.
-- A line finds what it names; lines that name no instruction find one of their group with the same amount, and what is left
-- of a group is met together when both sides of it come to the same. Called again it finds the same again.
create or replace function payment_reconcile(p_rail text, p_now timestamptz, p_grace interval, p_run uuid) returns setof reconciliation_run
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_matched bigint;
  v_sums    jsonb;
begin
  -- one run of a rail at a time
  perform pg_advisory_xact_lock(731404, hashtext(p_rail));
  perform rail_expect_fundings(p_rail);
  drop table if exists pg_temp.found, pg_temp.expected, pg_temp.unmatched, pg_temp.paired, pg_temp.alone, pg_temp.grouped;
  create temp table expected on commit drop as select * from rail_compared(p_rail);
  create temp table unmatched on commit drop as
    select l.line_id, l.key, l.grp, l.kind = 'fee' as is_fee, l.currency, l.effect_minor,
           (l.instruction_id is not null and exists (select 1 from payment_instruction i where i.id = l.instruction_id and i.rail = p_rail))
           or (l.payment_reference is not null and exists (select 1 from payment p where p.rail = p_rail and p.reference = l.payment_reference)) as names_ours
      from rail_line_open o join rail_line l on l.rail = o.rail and l.line_id = o.line_id
     where o.rail = p_rail;
  analyze pg_temp.expected;
  analyze pg_temp.unmatched;

  create temp table paired on commit drop as
    select u.line_id, u.grp, u.currency, u.effect_minor, u.names_ours, u.is_fee, e.id, e.currency as our_currency, e.effect_minor as our_effect, e.standing, e.matched,
           row_number() over (partition by e.id order by (u.currency = e.currency and u.effect_minor = e.effect_minor) desc, u.line_id) as turn
      from pg_temp.unmatched u left join pg_temp.expected e on e.key = u.key and not u.is_fee;
  -- what found nothing by its name, and what nothing named, on both sides of a group
  create temp table alone on commit drop as
    select 'theirs' as side, line_id, null::uuid as id, grp, currency, effect_minor, row_number() over (partition by grp, currency, effect_minor order by line_id) as turn
      from pg_temp.paired where id is null and not is_fee and grp is not null
    union all
    select 'ours', null, e.id, e.grp, e.currency, e.effect_minor, row_number() over (partition by e.grp, e.currency, e.effect_minor order by e.at, e.id)
      from pg_temp.expected e where e.standing = 'booked' and not e.matched and e.grp is not null and not exists (select 1 from pg_temp.paired p where p.id = e.id);
  create temp table grouped on commit drop as
  with exact as (
    select t.line_id, o.id, t.grp, t.currency from pg_temp.alone t join pg_temp.alone o on o.side = 'ours' and t.side = 'theirs'
       and (o.grp, o.currency, o.effect_minor, o.turn) = (t.grp, t.currency, t.effect_minor, t.turn)
  ), rest as (
    select a.* from pg_temp.alone a where not exists (select 1 from exact x where x.line_id = a.line_id or x.id = a.id)
  ), together as (
    select grp, currency from rest group by 1, 2
    having sum(effect_minor) filter (where side = 'theirs') = sum(effect_minor) filter (where side = 'ours')
  )
  select line_id, id, true as lone from exact
  union all select r.line_id, r.id, false from rest r join together using (grp, currency);

  create temp table found on commit drop as
  with told as (
    select p.line_id, p.id, p.currency, p.effect_minor,
           case when is_fee then 'fee'
                when p.id is null then
                  case when exists (select 1 from pg_temp.grouped g where g.line_id = p.line_id) then 'match'
                       when p.grp like 'captured:%' and exists (select 1 from payment_instruction i join payment y on y.id = i.payment_id
                              where y.rail = p_rail and 'captured:' || y.reference = p.grp and i.verb = 'capture' and i.state in ('due', 'sent') and i.currency = p.currency) then 'timing'
                       when names_ours then 'missing_here' else 'unexpected' end
                when turn > 1 or matched then 'duplicate'
                when standing = 'open' then case when currency = our_currency then 'timing' else 'currency' end
                when standing = 'other_amount' then 'amount'
                when standing = 'not_done' then 'missing_here'
                when currency <> our_currency then 'currency'
                when effect_minor <> our_effect then 'amount'
                else 'match' end as kind,
           standing, our_currency, our_effect
      from pg_temp.paired p
  )
  select t.kind, t.line_id, coalesce(t.id, g.id) as expectation_id, t.currency,
         case when t.kind = 'amount' and standing = 'booked' then effect_minor - our_effect else effect_minor end as effect_minor
    from told t left join pg_temp.grouped g on g.line_id = t.line_id and g.lone
  union all
  select 'currency', line_id, id, our_currency, - our_effect from told where kind = 'currency' and standing = 'booked'
  union all
  select case when e.at < p_now - p_grace then 'missing_there' else 'timing' end, null, e.id, e.currency, - e.effect_minor
    from pg_temp.expected e
   where e.standing = 'booked' and e.effect_minor <> 0 and not e.matched
     and not exists (select 1 from told t where t.id = e.id and t.kind <> 'duplicate')
     and not exists (select 1 from pg_temp.grouped g where g.id = e.id);

  insert into rail_match (rail, line_id, expectation_id, run_id)
  select p_rail, line_id, case kind when 'match' then expectation_id end, p_run from pg_temp.found where kind in ('match', 'fee');
  delete from rail_line_open o using pg_temp.found f where o.rail = p_rail and o.line_id = f.line_id and f.kind in ('match', 'fee');
  get diagnostics v_matched = row_count;
  v_matched := v_matched - (select count(*) from pg_temp.found where kind = 'fee');
  with met as (
    select expectation_id as id from pg_temp.found where kind = 'match' and expectation_id is not null
    union select id from pg_temp.grouped where id is not null
  ), marked as (
    update rail_expectation e set matched = true from met where e.rail = p_rail and e.id = met.id and not e.matched returning e.currency, e.effect_minor
  ), sums as (
    select currency, sum(matched) as matched, sum(fees) as fees from (
      select currency, effect_minor as matched, 0 as fees from marked
      union all select currency, 0, effect_minor from pg_temp.found where kind = 'fee') as both_kinds group by 1
  )
  insert into rail_total as t (rail, currency, matched_minor, fees_minor) select p_rail, currency, matched, fees from sums order by currency
  on conflict (rail, currency) do update set matched_minor = t.matched_minor + excluded.matched_minor, fees_minor = t.fees_minor + excluded.fees_minor;

  -- what was there and is not any more; fees are looked at once and stay
  update payment_difference d set state = 'gone', settled_at = p_now
   where d.rail = p_rail and d.state <> 'gone' and d.kind <> 'fee'
     and not exists (select 1 from pg_temp.found f where f.kind <> 'match' and f.line_id is not distinct from d.line_id
                                                    and f.expectation_id is not distinct from d.expectation_id and f.currency = d.currency);
  insert into payment_difference as d (id, rail, kind, line_id, expectation_id, currency, effect_minor, state, found_at, run_id)
  select payment_derived_id('difference', p_rail, coalesce(line_id, ''), coalesce(expectation_id::text, ''), currency), p_rail, kind, line_id,
         expectation_id, currency, effect_minor, case when kind in ('timing', 'fee') then 'explained' else 'open' end, p_now, p_run
    from pg_temp.found where kind <> 'match'
  on conflict (rail, line_id, expectation_id, currency) do update
     set kind = excluded.kind, effect_minor = excluded.effect_minor, run_id = excluded.run_id,
         state = case when d.state = 'settled' and d.kind = excluded.kind and d.effect_minor = excluded.effect_minor then d.state else excluded.state end
   where (d.kind, d.effect_minor) is distinct from (excluded.kind, excluded.effect_minor) or d.state = 'gone';

  with sides as (
    select currency, theirs_minor as theirs, matched_minor as ours, fees_minor as explained from rail_total where rail = p_rail
    union all select currency, 0, effect_minor, 0 from rail_expectation where rail = p_rail and not matched
    union all select currency, 0, 0, effect_minor from payment_difference where rail = p_rail and state <> 'gone' and kind <> 'fee'
  ), sums as (
    select currency, sum(theirs)::bigint as theirs, sum(ours)::bigint as ours, sum(explained)::bigint as explained from sides group by currency
  )
  select coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'theirsMinor', theirs, 'oursMinor', ours, 'explainedMinor', explained,
                                               'unexplainedMinor', theirs - ours - explained) order by currency), '[]')
    into v_sums from sums;
  return query
  insert into reconciliation_run (id, rail, at, lines, matched, open, sums, unexplained)
  select p_run, p_rail, p_now, coalesce((select sum(t.lines) from rail_total t where t.rail = p_rail), 0), v_matched,
         (select count(*) from payment_difference where rail = p_rail and state = 'open' and kind <> 'fee'), v_sums,
         exists (select 1 from jsonb_array_elements(v_sums) as s where (s ->> 'unexplainedMinor')::bigint <> 0)
  returning *;
end $$;

-- Instructions a statement shows as come back while we believe that they are done: the rail is asked.
create function payment_returns_unheard(p_rail text, p_limit int) returns table (instruction jsonb, payment jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select to_jsonb(i), to_jsonb(p)
    from rail_line_open o join rail_line l on l.rail = o.rail and l.line_id = o.line_id
    join payment_instruction i on i.id = l.instruction_id and i.rail = p_rail and i.state = 'done'
    left join payment p on p.id = i.payment_id
   where o.rail = p_rail and l.kind = 'returned' order by l.line_id limit p_limit
$$;
grant select on rail_expectation, rail_line_open, rail_total, rail_mark to redress_app;
