-- The queue by the track a dispute is on: `fast` is the fast track of small claims, `ordinary` every other.
create or replace function queue_condition(p_person uuid, p_filter jsonb) returns text
language sql stable as $$
  select concat_ws(' and ', 'd.staff_due is not null',
    'd.type = ' || quote_literal(p_filter ->> 'type'),
    'd.stage = ' || quote_literal(p_filter ->> 'stage'),
    case p_filter ->> 'holder'
      when 'none' then 'd.adjudicator_id is null'
      when 'you' then 'd.closed_at is null and d.adjudicator_id = ' || quote_literal(p_person)
      when 'other' then 'd.adjudicator_id <> ' || quote_literal(p_person) end,
    'd.disputed_minor >= ' || (p_filter ->> 'leastMinor')::bigint,
    'd.staff_due <= ' || quote_literal((p_filter ->> 'dueBefore')::timestamptz) || '::timestamptz',
    case p_filter ->> 'track'
      when 'fast' then $q$d.state -> 'fastTrack' ->> 'status' = 'joined'$q$
      when 'ordinary' then $q$d.state -> 'fastTrack' ->> 'status' is distinct from 'joined'$q$ end)
$$;

create or replace function queue_counts(p_person uuid, p_filter jsonb, p_soon timestamptz, p_scope jsonb)
returns table (found int, waiting int, free int, mine int, soon int, held int, holders int)
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query execute format(
    'select (count(*) filter (where %s))::int, count(*)::int, (count(*) filter (where d.adjudicator_id is null))::int,
            (count(*) filter (where d.adjudicator_id = $1))::int, (count(*) filter (where d.staff_due <= $2))::int,
            count(d.adjudicator_id)::int, count(distinct d.adjudicator_id)::int
       from (select q.type, q.stage, q.adjudicator_id, q.disputed_minor, q.staff_due, q.closed_at, q.state from dispute q
              where q.staff_due is not null order by q.staff_due, q.id limit 1000) d',
    queue_condition(p_person, p_filter))
    using p_person, p_soon;
end $$;
