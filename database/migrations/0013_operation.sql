-- What the operator needs: figures over time, a log of what operators did, notices put aside, trials of endpoints.

-- Rows of both tables come in the order of their time, so a summary of each block finds a day, and costs a write nothing.
create index act_record_by_day on act_record using brin (at);
create index delivery_by_day on delivery using brin (at);

-- One row a day of Beijing, counted from the record; the record stays the truth and `redress doctor` compares.
create table daily_figure (
  day            date primary key,
  filed          int not null,
  answered       int not null,
  settled        int not null,
  determined     int not null,
  closed         int not null,
  -- of those filed on this day: the respondent has answered by now; counted anew for some weeks
  filed_answered int not null,
  -- from filing to closing of each that closed on this day: a median of days cannot be had from medians
  closed_hours   int[] not null,
  letters        int not null,
  letters_failed int not null
);

create function day_begins(p_day date) returns timestamptz
language sql immutable parallel safe as $$ select p_day::timestamp at time zone 'Asia/Shanghai' $$;

-- Disputes to which something of a kind happened on a day, each once.
create function disputes_of_day(p_from timestamptz, p_to timestamptz, p_types text[]) returns table (dispute_id uuid, type text)
language sql stable as $$
  select distinct r.dispute_id, e ->> 'type'
    from act_record r, jsonb_array_elements(r.events) as e
   where r.at >= p_from and r.at < p_to and e ->> 'type' = any (p_types)
$$;

-- The figures of one day from the record.
create function figures_of(p_day date) returns daily_figure
language plpgsql stable as $$
declare
  v_from timestamptz := day_begins(p_day);
  v_to   timestamptz := day_begins(p_day + 1);
  v_row  daily_figure;
begin
  perform enter_scope('{"kind": "clock"}');
  v_row.day := p_day;
  select count(*) filter (where h.type = 'dispute_filed'), count(*) filter (where h.type = 'response_given'),
         count(*) filter (where h.type = 'agreement_countersigned'), count(*) filter (where h.type = 'determination_issued'),
         count(*) filter (where h.type = 'dispute_closed'),
         count(*) filter (where h.type = 'dispute_filed' and jsonb_typeof(d.state -> 'response') = 'object'),
         coalesce(array_agg(round(extract(epoch from d.closed_at - d.filed_at) / 3600)::int order by d.closed_at, d.id)
           filter (where h.type = 'dispute_closed' and d.closed_at is not null), '{}')
    into v_row.filed, v_row.answered, v_row.settled, v_row.determined, v_row.closed, v_row.filed_answered, v_row.closed_hours
    from disputes_of_day(v_from, v_to,
           array['dispute_filed', 'response_given', 'agreement_countersigned', 'determination_issued', 'dispute_closed']) h
    join dispute d on d.id = h.dispute_id;
  select count(*) filter (where d.outcome in ('sent', 'shown_in_outbox')), count(*) filter (where d.outcome in ('bounced', 'refused', 'no_address', 'dead'))
    into v_row.letters, v_row.letters_failed
    from delivery d join outbox o on o.id = d.outbox_id
   where d.at >= v_from and d.at < v_to and o.channel = 'email';
  return v_row;
end $$;

-- Keeps the figures of days that are over and not yet kept, at most p_most, and says how many. With the last of them the
-- weeks before are counted anew, because their disputes may have been answered meanwhile.
create function keep_figures(p_now timestamptz, p_most int) returns int
language plpgsql as $$
declare
  v_until date := (p_now at time zone 'Asia/Shanghai')::date - 1;
  v_from  date;
  v_to    date;
begin
  perform enter_scope('{"kind": "clock"}');
  select max(day) + 1 into v_from from daily_figure;
  if v_from is null then select (min(filed_at) at time zone 'Asia/Shanghai')::date into v_from from dispute; end if;
  if v_from is null or v_from > v_until then return 0; end if;
  v_to := least(v_from + p_most - 1, v_until);
  insert into daily_figure
  select f.* from generate_series(v_from - case when v_to = v_until then 35 else 0 end, v_to, interval '1 day') as s (day), figures_of(s.day::date) as f
   where s.day::date >= v_from or exists (select 1 from daily_figure k where k.day = s.day::date)
  on conflict (day) do update set (filed, answered, settled, determined, closed, filed_answered, closed_hours, letters, letters_failed)
    = row (excluded.filed, excluded.answered, excluded.settled, excluded.determined, excluded.closed, excluded.filed_answered,
           excluded.closed_hours, excluded.letters, excluded.letters_failed);
  return v_to - v_from + 1;
end $$;

-- One page of the disputes behind a figure; what operators and adjudicators see of a dispute in a list.
create function list_of_day(p_type text, p_from timestamptz, p_to timestamptz, p_after uuid, p_limit int) returns setof dispute_row
language plpgsql stable as $$
begin
  perform enter_scope('{"kind": "staff"}');
  return query select (dispute_row_of(d)).* from dispute d
    where d.id in (select h.dispute_id from disputes_of_day(p_from, p_to, array[p_type]) h) and (p_after is null or d.id > p_after)
    order by d.id limit p_limit;
end $$;

-- The disputes whose time limits end between two moments, by what ends first.
create function list_ending(p_from timestamptz, p_to timestamptz, p_after_due timestamptz, p_after_id uuid, p_limit int)
returns table (id uuid, number text, stage text, type text, name text, due timestamptz, waits_for text)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
begin
  perform enter_scope('{"kind": "staff"}');
  return query select d.id, d.number, d.stage, d.type, l.name, l.due, l.waits_for
    from (select * from deadline e where e.fire_at >= p_from and e.fire_at < p_to
             and (p_after_id is null or (e.fire_at, e.dispute_id) > (p_after_due, p_after_id))
           order by e.fire_at, e.dispute_id limit p_limit) l
    join dispute d on d.id = l.dispute_id order by l.fire_at, l.dispute_id;
end $$;

-- The disputes open before a member of staff, what is due first on top.
create function open_cases_of(p_person uuid, p_limit int) returns table (id uuid, number text, stage text, staff_due timestamptz)
language plpgsql stable as $$
begin
  perform enter_scope('{"kind": "staff"}');
  return query select d.id, d.number, d.stage, d.staff_due from dispute d
    where d.adjudicator_id = p_person and d.closed_at is null and d.stage in ('determination', 'appeal')
    order by d.staff_due nulls last, d.id limit p_limit;
end $$;

-- How the house stands, each line a count by name and label: every dispute is read once, hot accounts only where they are
-- needed, and the server keeps the answer for a while.
create function house_standing(p_now timestamptz) returns table (name text, label text, count bigint, amount_minor bigint)
language plpgsql stable as $$
begin
  perform enter_scope('{"kind": "staff"}');
  return query
    with one as materialized (
      select d.stage, d.rules_version, d.adjudicator_id, d.closed_at is null as open, d.staff_due is not null as staff,
             coalesce(d.staff_due < p_now, false) as late, count(*) as n
        from dispute d group by 1, 2, 3, 4, 5, 6)
    select 'open', o.stage, sum(o.n)::bigint, 0::bigint from one o where o.open group by o.stage
    union all
    select 'staff', o.stage || case when o.adjudicator_id is null then '/none' else '/taken' end, sum(o.n)::bigint, 0 from one o where o.staff group by 2
    union all
    select 'overdue', 'staff', coalesce(sum(o.n), 0)::bigint, 0 from one o where o.late
    union all
    select 'load', o.adjudicator_id::text, sum(o.n)::bigint, 0 from one o
     where o.adjudicator_id is not null and o.open and o.stage in ('determination', 'appeal') group by 2
    union all
    select 'late', o.adjudicator_id::text, sum(o.n)::bigint, 0 from one o where o.adjudicator_id is not null and o.late group by 2
    union all
    select 'rules', o.rules_version, sum(o.n)::bigint, coalesce(sum(o.n) filter (where o.open), 0)::bigint from one o group by 2
    union all
    select 'ending', ((l.fire_at at time zone 'Asia/Shanghai')::date)::text, count(*), 0 from deadline l
     where l.fire_at >= p_now and l.fire_at < p_now + interval '14 days' group by 2
    union all
    select 'money/' || b.kind, b.currency, count(*), sum(b.credits_posted - b.debits_posted)::bigint from account b where not b.hot group by 1, 2
    union all
    select 'money/' || b.kind, b.currency, count(*), sum(b.credits_posted - b.debits_posted)::bigint from account_balance b where b.hot group by 1, 2
    union all
    select 'money/held', h.currency, count(*), sum(h.remaining_minor)::bigint from hold h where h.state = 'open' group by 2
    union all
    select 'owed/' || (o ->> 'status'), d.currency, count(*),
           sum(coalesce((o ->> 'amountMinor')::bigint - (o ->> 'paidMinor')::bigint, 0))::bigint
      from dispute d, jsonb_array_elements(d.state -> 'obligations') as o
     where d.closed_at is null and d.stage = 'performance' group by 1, 2;
end $$;

-- What operators did, for one another and for whoever checks on them.
create table operator_log (
  id        uuid primary key,
  at        timestamptz not null,
  person_id uuid not null,
  what      text not null,
  subject   text not null,
  facts     jsonb not null
);
create trigger operator_log_immutable before update or delete on operator_log for each row execute function refuse_change();
create trigger operator_log_kept before truncate on operator_log for each statement execute function refuse_change();

-- A notice an operator put aside, with the reason: nobody tries it again unless it is replayed.
alter table delivery drop constraint delivery_outcome_check;
alter table delivery add constraint delivery_outcome_check check (outcome in (
  'sent', 'shown_in_outbox', 'shown_in_product', 'deferred', 'refused', 'bounced', 'no_address', 'no_endpoint', 'dead', 'replayed', 'dropped'));

create function outbox_drop(p_id uuid, p_at timestamptz, p_reason text) returns int
language sql as $$
  with put_aside as (
    update outbox set state = 'dropped' where id = p_id and state in ('failed', 'dead') returning id, attempts
  ), noted as (
    insert into delivery (outbox_id, attempt, at, outcome, detail) select id, attempts, p_at, 'dropped', p_reason from put_aside
    on conflict do nothing
  )
  select count(*)::int from put_aside
$$;

-- The last test message to a marketplace's endpoint and what came of it.
create table webhook_trial (
  marketplace_id uuid primary key,
  id             uuid not null,
  at             timestamptz not null,
  status         int,
  milliseconds   int not null,
  problem        text
);

-- When a session was last used, to the minute or so: for the list of sessions and the idle limit of staff.
alter table session add column seen_at timestamptz;

grant select, insert, update on daily_figure, webhook_trial to redress_app;
grant select, insert on operator_log to redress_app;
grant update (seen_at) on session to redress_app;
