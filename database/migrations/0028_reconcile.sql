-- Reconciliation: the statement lines of each rail as they came, what was matched with our books, and every difference
-- with its life. `payment_reconcile` does in SQL what `reconcile` of core/payment says.

create domain difference_kind as text check (value in ('missing_here', 'missing_there', 'amount', 'currency', 'duplicate', 'timing', 'fee', 'unexpected'));
create domain difference_state as text check (value in ('open', 'explained', 'settled', 'gone'));

-- A rail's statement, append-only. `effect_minor` is what the line adds to what the rail keeps for us.
create table rail_line (
  rail              rail_name not null,
  line_id           text not null,
  booked_at         timestamptz not null,
  kind              text not null,
  payment_reference text,
  instruction_id    uuid,
  currency          text not null,
  amount_minor      minor_sum not null,
  effect_minor      bigint not null,
  key               text, -- by what it finds what we expect
  imported_at       timestamptz not null,
  primary key (rail, line_id)
);
create index rail_line_by_day on rail_line (rail, booked_at);
create index rail_line_of_key on rail_line (rail, key) where key is not null;
create trigger rail_line_immutable before update or delete on rail_line for each row execute function refuse_change();
create trigger rail_line_kept before truncate on rail_line for each statement execute function refuse_change();

-- Lines that need no further look: those that fit what we expected, and fees.
create table rail_match (
  rail           rail_name not null,
  line_id        text not null,
  expectation_id uuid,
  run_id         uuid not null,
  primary key (rail, line_id)
);

create unique index rail_match_once on rail_match (expectation_id, rail) where expectation_id is not null;

-- What adds to the rail's side over ours. `open` in front of the finance desk · `explained` by itself (timing, fees) ·
-- `settled` by a person with a note · `gone`: a later statement or booking ended it.
create table payment_difference (
  id             uuid primary key,
  rail           rail_name not null,
  kind           difference_kind not null,
  line_id        text,
  expectation_id uuid,
  currency       text not null,
  effect_minor   bigint not null,
  state          difference_state not null,
  found_at       timestamptz not null,
  run_id         uuid not null,
  settled_at     timestamptz,
  settled_by     uuid,
  note           text,
  unique nulls not distinct (rail, line_id, expectation_id, currency)
);
create index payment_difference_at_desk on payment_difference (found_at, id) where state = 'open';

-- One comparison of a rail's statement with our books; `sums` per currency: theirs, ours, explained, unexplained.
create table reconciliation_run (
  id          uuid primary key,
  rail        rail_name not null,
  at          timestamptz not null,
  lines       bigint not null,
  matched     bigint not null,
  open        bigint not null,
  sums        jsonb not null,
  unexplained boolean not null
);
create index reconciliation_run_latest on reconciliation_run (rail, at desc);

-- Keeps lines of a statement: [{lineId, bookedAt, kind, paymentReference, instructionId, currency, amountMinor, effectMinor, key}].
-- The same line again changes nothing; a line that came with another content under its number is kept beside it.
-- Returns how many were new.
create function rail_lines_keep(p_rail text, p_at timestamptz, p_lines jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_new int;
begin
  with given as materialized (
    select * from jsonb_to_recordset(p_lines) as l("lineId" text, "bookedAt" timestamptz, kind text, "paymentReference" text, "instructionId" uuid,
                                                   currency text, "amountMinor" bigint, "effectMinor" bigint, key text)
  ), named as (
    select g.*, case when r.line_id is null or (r.booked_at, r.kind, r.currency, r.amount_minor, r.payment_reference, r.instruction_id)
                                     is not distinct from (g."bookedAt", g.kind, g.currency, g."amountMinor", g."paymentReference", g."instructionId")
                     then g."lineId" else g."lineId" || '~' || left(md5(row(g.*)::text), 8) end as kept_id
      from given g left join rail_line r on r.rail = p_rail and r.line_id = g."lineId"
  ), kept as (
    insert into rail_line (rail, line_id, booked_at, kind, payment_reference, instruction_id, currency, amount_minor, effect_minor, key, imported_at)
    select p_rail, kept_id, "bookedAt", kind, "paymentReference", "instructionId", currency, "amountMinor", "effectMinor", key, p_at from named
    on conflict do nothing returning 1
  )
  select count(*) into v_new from kept;
  return v_new;
end $$;

-- What a rail's statement should show by our books: payments that came in, instructions, and money of the platform itself
-- (deposits, guarantees, own funds) at the institution. Amounts of what is booked are those of the ledger's transfers.
create function payment_expected(p_rail text)
returns table (id uuid, key text, currency text, effect_minor bigint, standing text, at timestamptz)
language sql stable as $$
  select p.id, p.reference, p.currency, p.amount_minor::bigint, 'booked', p.paid_at
    from payment p
   where p.rail = p_rail and (p_rail = 'institution' or p.authorised_at is null)
  union all
  select i.id, i.id::text, i.currency,
         case when i.verb = 'extend' then 0
              when i.verb = 'capture' and p_rail = 'institution' then case i.direction when 'into_escrow' then 0 else - coalesce(t.amount_minor, i.amount_minor) end
              when i.verb = 'capture' then coalesce(t.amount_minor, i.amount_minor)
              when i.verb = 'release' and p_rail <> 'institution' then 0
              else - coalesce(t.amount_minor, i.amount_minor) end,
         case when i.state = 'done' and (t.id is not null or i.transfer_id is null) then 'booked' when i.state in ('due', 'sent', 'done') then 'open'
              when i.code = 'amount_differs' then 'other_amount' else 'not_done' end,
         coalesce(i.done_at, i.changed_at)
    from payment_instruction i
    left join transfer t on t.id = payment_derived_id('settled', i.id::text)
   where i.rail = p_rail
  union all
  select t.id, t.id::text, t.currency, t.amount_minor, 'booked', t.at
    from transfer t join account c on c.id = t.credit_account
   where p_rail = 'institution' and t.kind in ('post', 'capture') and c.kind in ('deposit', 'guarantee', 'platform_funds') and t.debit_hot
     and exists (select 1 from account d where d.id = t.debit_account and d.kind = 'rail')
     and exists (select 1 from payment p where p.marketplace_id = c.marketplace_id and p.rail = 'institution')
$$;

-- Compares all lines of a rail that are not matched with everything our books expect that is not matched, in one
-- set-based pass, and writes the run. Called again it finds the same again: nothing is counted twice.
create function payment_reconcile(p_rail text, p_now timestamptz, p_grace interval, p_run uuid) returns setof reconciliation_run
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_matched bigint;
  v_sums    jsonb;
begin
  -- one run of a rail at a time
  perform pg_advisory_xact_lock(731404, hashtext(p_rail));
  drop table if exists pg_temp.found, pg_temp.expected, pg_temp.unmatched;
  create temp table expected on commit drop as
    select e.*, m.line_id as matched_line from payment_expected(p_rail) e left join rail_match m on m.expectation_id = e.id and m.rail = p_rail;
  create temp table unmatched on commit drop as
    select l.line_id, l.key, l.kind = 'fee' as is_fee, l.currency, l.effect_minor,
           (l.instruction_id is not null and exists (select 1 from payment_instruction i where i.id = l.instruction_id and i.rail = p_rail))
           or (l.payment_reference is not null and exists (select 1 from payment p where p.rail = p_rail and p.reference = l.payment_reference)) as names_ours
      from rail_line l
     where l.rail = p_rail and not exists (select 1 from rail_match m where m.rail = p_rail and m.line_id = l.line_id);
  analyze pg_temp.expected;
  analyze pg_temp.unmatched;

  create temp table found on commit drop as
  with paired as (
    select u.line_id, u.currency, u.effect_minor, u.names_ours, u.is_fee, e.id, e.currency as our_currency, e.effect_minor as our_effect, e.standing, e.matched_line,
           row_number() over (partition by e.id order by (u.currency = e.currency and u.effect_minor = e.effect_minor) desc, u.line_id) as turn
      from pg_temp.unmatched u left join pg_temp.expected e on e.key = u.key and not u.is_fee
  ), told as (
    select line_id, id, currency, effect_minor,
           case when is_fee then 'fee'
                when id is null then case when names_ours then 'missing_here' else 'unexpected' end
                when turn > 1 or matched_line is not null then 'duplicate'
                when standing = 'open' then case when currency = our_currency then 'timing' else 'currency' end
                when standing = 'other_amount' then 'amount'
                when standing = 'not_done' then 'missing_here'
                when currency <> our_currency then 'currency'
                when effect_minor <> our_effect then 'amount'
                else 'match' end as kind,
           standing, our_currency, our_effect
      from paired
  )
  select kind, line_id, id as expectation_id, currency,
         case when kind = 'amount' and standing = 'booked' then effect_minor - our_effect else effect_minor end as effect_minor
    from told
  union all
  select 'currency', line_id, id, our_currency, - our_effect from told where kind = 'currency' and standing = 'booked'
  union all
  select case when e.at < p_now - p_grace then 'missing_there' else 'timing' end, null, e.id, e.currency, - e.effect_minor
    from pg_temp.expected e
   where e.standing = 'booked' and e.effect_minor <> 0 and e.matched_line is null
     and not exists (select 1 from told t where t.id = e.id and t.kind <> 'duplicate');

  insert into rail_match (rail, line_id, expectation_id, run_id)
  select p_rail, line_id, case kind when 'match' then expectation_id end, p_run from pg_temp.found where kind in ('match', 'fee');
  select count(*) into v_matched from pg_temp.found where kind = 'match';

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
    select currency, effect_minor as theirs, 0 as ours, 0 as explained from rail_line where rail = p_rail
    union all select currency, 0, effect_minor, 0 from pg_temp.expected where standing = 'booked'
    union all select currency, 0, 0, effect_minor from payment_difference where rail = p_rail and state <> 'gone'
  ), sums as (
    select currency, sum(theirs)::bigint as theirs, sum(ours)::bigint as ours, sum(explained)::bigint as explained from sides group by currency
  )
  select coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'theirsMinor', theirs, 'oursMinor', ours, 'explainedMinor', explained,
                                               'unexplainedMinor', theirs - ours - explained) order by currency), '[]')
    into v_sums from sums;
  return query
  insert into reconciliation_run (id, rail, at, lines, matched, open, sums, unexplained)
  select p_run, p_rail, p_now, (select count(*) from rail_line where rail = p_rail), v_matched,
         (select count(*) from payment_difference where rail = p_rail and state = 'open'), v_sums,
         exists (select 1 from jsonb_array_elements(v_sums) as s where (s ->> 'unexplainedMinor')::bigint <> 0)
  returning *;
end $$;

-- A person says what a difference was; it goes on counting, but is no longer in front of the desk. False when it is not open.
create function difference_settle(p_id uuid, p_person uuid, p_at timestamptz, p_note text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update payment_difference set state = 'settled', settled_at = p_at, settled_by = p_person, note = p_note where id = p_id and state = 'open';
  return found;
end $$;
grant select on rail_line, rail_match, payment_difference, reconciliation_run to redress_app;
