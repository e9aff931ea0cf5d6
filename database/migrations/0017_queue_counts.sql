-- As before, but bounded: what is counted are the 1,000 that are due first, so that a page of the queue never reads more
-- than that, however much waits.
create or replace function queue_counts(p_person uuid, p_filter jsonb, p_soon timestamptz, p_scope jsonb)
returns table (found int, waiting int, free int, mine int, soon int, held int, holders int)
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query execute format(
    'select (count(*) filter (where %s))::int, count(*)::int, (count(*) filter (where d.adjudicator_id is null))::int,
            (count(*) filter (where d.adjudicator_id = $1))::int, (count(*) filter (where d.staff_due <= $2))::int,
            count(d.adjudicator_id)::int, count(distinct d.adjudicator_id)::int
       from (select q.type, q.stage, q.adjudicator_id, q.disputed_minor, q.staff_due, q.closed_at from dispute q
              where q.staff_due is not null order by q.staff_due, q.id limit 1000) d',
    queue_condition(p_person, p_filter))
    using p_person, p_soon;
end $$;
