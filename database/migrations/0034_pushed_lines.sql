-- Lines of a push are built anew only when one of them is refused: the usual push has none, and hands its lines on as they came.
create or replace function push_paid_orders(p_marketplace uuid, p_at timestamptz, p_lines jsonb)
returns table (line int, order_id uuid, outcome text, refusal text)
language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  v_refused int[]; -- where lines stand, from 1, that name a payment of another marketplace
  v_kept    jsonb;
  v_place   int[]; -- where the kept lines stand among all, from 1
begin
  insert into payment_reference (rail, reference, marketplace_id)
  select distinct p ->> 'rail', p ->> 'reference', p_marketplace
    from jsonb_array_elements(p_lines) as l, jsonb_array_elements(l -> 'body' -> 'payments') as p
   where p ? 'rail' order by 1, 2 -- in order, so that two pushes wait for each other instead of deadlocking
  on conflict do nothing;
  select array_agg(distinct n) into v_refused
    from jsonb_array_elements(p_lines) with ordinality as given(l, n), jsonb_array_elements(l -> 'body' -> 'payments') as p,
         lateral (select 1 from payment_reference r where r.rail = p ->> 'rail' and r.reference = p ->> 'reference' and r.marketplace_id <> p_marketplace) as r
   where p ? 'rail';
  if v_refused is null then
    return query select o.line, o.order_id, o.outcome, o.refusal from push_orders(p_marketplace, p_at, p_lines) as o;
    perform payment_take(p_marketplace, (select array_agg((l ->> 'id')::uuid) from jsonb_array_elements(p_lines) as l));
    return;
  end if;
  select coalesce(jsonb_agg(l order by n), '[]'), array_agg(n order by n) into v_kept, v_place
    from jsonb_array_elements(p_lines) with ordinality as given(l, n) where n <> all (v_refused);
  return query
  select n - 1, null::uuid, 'refused', 'payment_not_yours' from unnest(v_refused) as n
  union all
  select v_place[o.line + 1] - 1, o.order_id, o.outcome, o.refusal from push_orders(p_marketplace, p_at, v_kept) as o
  order by 1;
  -- the ids of lines are those of the orders that were new
  perform payment_take(p_marketplace, (select array_agg((l ->> 'id')::uuid) from jsonb_array_elements(v_kept) as l));
end $$;
