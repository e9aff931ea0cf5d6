-- How the house stands, with every dispute read once and hot accounts only where they are needed.
create or replace function house_standing(p_now timestamptz) returns table (name text, label text, count bigint, amount_minor bigint)
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
