-- An adjudicator's desk: the determination as written so far, private notes on evidence, and the queue by filters.

-- What an adjudicator has typed into the form of a determination, complete or not. Nobody else reads it.
create table determination_draft (
  dispute_id uuid not null,
  person_id  uuid not null,
  -- counts savings, so that two tabs do not overwrite each other unseen
  version    int not null check (version > 0),
  fields     jsonb not null,
  updated_at timestamptz not null,
  primary key (dispute_id, person_id)
);
create index determination_draft_by_age on determination_draft (updated_at);

-- A note on a place of a picture, in thousandths of its width and height. The evidence itself never changes, and a note is
-- never shown to anybody but whoever wrote it.
create table work_note (
  dispute_id  uuid not null,
  id          uuid not null,
  person_id   uuid not null,
  evidence_id uuid not null,
  x           int not null check (x between 0 and 1000),
  y           int not null check (y between 0 and 1000),
  width       int not null check (width between 1 and 1000 and x + width <= 1000),
  height      int not null check (height between 1 and 1000 and y + height <= 1000),
  text        text not null,
  created_at  timestamptz not null,
  primary key (dispute_id, id)
);
create index work_note_of on work_note (dispute_id, person_id, evidence_id, id);

create index dispute_for_staff_by_value on dispute (disputed_minor desc, id desc) where staff_due is not null;

-- What a filter asks of a row `d` that waits for staff. p_filter: {"type", "stage", "holder": "none"|"you"|"other",
--   "leastMinor", "dueBefore"}; p_person is `you`.
create function queue_condition(p_person uuid, p_filter jsonb) returns text
language sql stable as $$
  select concat_ws(' and ', 'd.staff_due is not null',
    'd.type = ' || quote_literal(p_filter ->> 'type'),
    'd.stage = ' || quote_literal(p_filter ->> 'stage'),
    case p_filter ->> 'holder'
      when 'none' then 'd.adjudicator_id is null'
      when 'you' then 'd.closed_at is null and d.adjudicator_id = ' || quote_literal(p_person)
      when 'other' then 'd.adjudicator_id <> ' || quote_literal(p_person) end,
    'd.disputed_minor >= ' || (p_filter ->> 'leastMinor')::bigint,
    'd.staff_due <= ' || quote_literal((p_filter ->> 'dueBefore')::timestamptz) || '::timestamptz')
$$;

-- One page of the queue. p_sort: 'due' (what is due first) or 'value' (the greatest first); the cursor is the last row's
-- due or value, with its id.
create function list_queue(p_person uuid, p_filter jsonb, p_sort text, p_after_due timestamptz, p_after_value bigint, p_after_id uuid,
  p_limit int, p_scope jsonb)
returns setof dispute_row
language plpgsql as $$
declare
  v_after text := case when p_after_id is null then 'true' when p_sort = 'value' then '(d.disputed_minor, d.id) < ($2, $3)' else '(d.staff_due, d.id) > ($1, $3)' end;
  v_order text := case p_sort when 'value' then 'd.disputed_minor desc, d.id desc' else 'd.staff_due, d.id' end;
begin
  perform enter_scope(p_scope);
  return query execute format('select (dispute_row_of(d)).* from dispute d where %s and %s order by %s limit $4',
    queue_condition(p_person, p_filter), v_after, v_order)
    using p_after_due, p_after_value, p_after_id, p_limit;
end $$;

-- What a filter finds, what waits in all, and how it is spread: whoever has any has on average waiting / holders.
-- Counted are the 1,000 that are due first, so that a page of the queue never reads more than that, however much waits.
create function queue_counts(p_person uuid, p_filter jsonb, p_soon timestamptz, p_scope jsonb)
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

grant select, insert, update, delete on determination_draft to redress_app;
grant select, insert, delete on work_note to redress_app;
