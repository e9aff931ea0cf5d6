-- Proofs of the log in one call: places, the checkpoint they are proven under, and the tiles of their way to its root.

-- What the proofs of some entries are made from. Rows of three kinds, told apart by what is not null:
-- a place (idx), a checkpoint (note), a tile (hashes).
-- p_commitments, or p_kinds with p_refs (as in `log_find_ref`), the others null; what is not in the log has no row.
-- An entry is proven under the newest checkpoint that enough witnesses have signed, unless there is none or the entry is
-- newer than that: then under the newest of all.
create function log_proofs(p_commitments bytea[], p_kinds text[], p_refs text[])
returns table (place int, idx bigint, kind text, commitment bytea, at timestamptz,
               size bigint, root bytea, note text, witnessed boolean, lines text[],
               level smallint, n bigint, hashes bytea)
language plpgsql stable as $$
declare
  v_idx      bigint[] := '{}';
  v_quorum   bigint;
  v_newest   bigint;
  v_under    bigint;
  v_sizes    bigint[] := '{}';
  v_levels   smallint[] := '{}';
  v_numbers  bigint[] := '{}';
  v_width    bigint;
  v_path     bigint;
begin
  for i in 1 .. coalesce(cardinality(p_commitments), cardinality(p_kinds)) loop
    if p_commitments is not null then
      select f.idx, f.kind, p_commitments[i], f.at into idx, kind, commitment, at from log_find(p_commitments[i]) f;
    else
      select f.idx, p_kinds[i], f.commitment, f.at into idx, kind, commitment, at from log_find_ref(p_kinds[i], p_refs[i]) f;
    end if;
    continue when not found;
    place := i;
    v_idx := v_idx || idx;
    return next;
  end loop;
  place := null; idx := null; kind := null; commitment := null; at := null;

  select c.size into v_quorum from log_checkpoint c where c.quorum_at is not null order by c.size desc limit 1;
  select c.size into v_newest from log_checkpoint c order by c.size desc limit 1;
  for i in 1 .. cardinality(v_idx) loop
    v_under := case when v_idx[i] < v_quorum then v_quorum else v_newest end;
    if not v_under = any (v_sizes) then v_sizes := v_sizes || v_under; end if;
    -- on each level of tiles the one the entry is in, and the one that still grows
    v_width := v_under;
    v_path := v_idx[i] >> 8;
    for l in 0 .. 7 loop
      exit when v_width = 0;
      v_levels := v_levels || array[l, l]::smallint[];
      v_numbers := v_numbers || array[v_path, v_width >> 8];
      v_width := v_width >> 8;
      v_path := v_path >> 8;
    end loop;
  end loop;
  return query
    select null::int, null::bigint, null::text, null::bytea, c.at, c.size, c.root, c.note, c.quorum_at is not null,
           array(select s.line from log_cosignature s where s.size = c.size order by s.witness),
           null::smallint, null::bigint, null::bytea
      from unnest(v_sizes) as w (size) join log_checkpoint c on c.size = w.size;
  return query
    select null::int, null::bigint, null::text, null::bytea, null::timestamptz, null::bigint, null::bytea, null::text, null::boolean,
           null::text[], t.level, t.n, t.hashes
      from (select distinct u.level, u.n from unnest(v_levels, v_numbers) as u (level, n)) w,
           -- one by one by its key, however many they are
           lateral (select x.level, x.n, x.hashes from log_tile x where x.level = w.level and x.n = w.n limit 1) t;
end $$;
