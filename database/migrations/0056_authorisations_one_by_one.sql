-- Whether an authorisation's order has an open dispute is looked up for each of the few that are claimed. As `exists` the
-- planner may read all open disputes into a table of its own instead, and does once the table was vacuumed.
create or replace function payment_authorisations(p_now timestamptz, p_limit int)
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
  select to_jsonb(t), o.release_at, coalesce(d.found, false), coalesce(i.found, false)
    from taken t
    join purchase_order o on o.id = t.order_id
    left join lateral (select true as found from dispute d where d.order_id = t.order_id and d.closed_at is null limit 1) d on true
    left join lateral (select true as found from payment_instruction i where i.payment_id = t.id and i.direction = 'extend' and i.state = 'failed' limit 1) i on true;
end $$;
