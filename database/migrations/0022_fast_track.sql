-- Which disputes of a page of a list are on the fast track of small claims: one more query of the page, by its ids. It is
-- in the state, and the lists themselves need not know of it.
create function fast_tracks_of(p_ids uuid[], p_scope jsonb) returns setof uuid
language plpgsql rows 100 set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  perform enter_scope(p_scope);
  return query
    select d.id
      from unnest(p_ids) as n(id)
      join dispute d on d.id = n.id
     where d.state -> 'fastTrack' ->> 'status' = 'joined';
end $$;
