-- Pools frozen for draws, and the draws. Jurors stand here by their id beside a pseudonym that is another in every epoch;
-- who a juror is lies with the pool (0052). docs/formats/draw.md has the form of what is published.

-- A pool as it was frozen. What is drawn from it is found by `first` and `weight` of its nine groups.
create table jury_epoch (
  id             int generated always as identity primary key,
  marketplace_id uuid not null,
  -- 1, 2, 3 … of the marketplace
  number         int not null,
  at             timestamptz not null,
  -- pseudonyms are made under it: sha256(key, juror) cut to 16 bytes
  key            bytea not null check (octet_length(key) = 32),
  -- null until it is frozen: a pool that is being filled is drawn from by nobody
  root           bytea check (octet_length(root) = 32),
  members        bigint not null default 0,
  weight         bigint not null default 0,
  stratum_members bigint[] not null default array_fill(0::bigint, array[9]),
  stratum_first  bigint[] not null default array_fill(0::bigint, array[9]),
  stratum_weight bigint[] not null default array_fill(0::bigint, array[9]),
  unique (marketplace_id, number)
);
create index jury_epoch_newest on jury_epoch (marketplace_id, number desc) where root is not null;

-- The line of a pool: a member takes the places from `lo` on, as many as it weighs. Places are bigint everywhere: compared
-- with a numeric, this index could not be used, and one look-up would read the whole pool.
create table jury_pool (
  epoch     int not null,
  lo        bigint not null,
  weight    int not null,
  -- history x 3 + experience: buyer, seller, both; new, practised, seasoned
  stratum   smallint not null,
  pseudonym bytea not null,
  juror_id  uuid not null,
  primary key (epoch, lo)
);

-- Nodes over runs of 256 members, so that a path is made from one run and not from the whole pool.
create table jury_pool_chunk (
  epoch int not null,
  lo    bigint not null,
  hash  bytea not null,
  sum   bigint not null,
  primary key (epoch, lo)
);

create table jury_draw (
  id              uuid primary key,
  dispute_id      uuid not null,
  -- 1 is the first round of a dispute, 2 the one after an appeal; a dispute has one draw for each
  round           int not null check (round >= 1),
  epoch           int not null references jury_epoch (id),
  subject         text not null unique,
  at              timestamptz not null,
  source          text not null check (source in ('drand', 'vrf')),
  -- when the randomness can be had: the time of the beacon's round, or the end of revealing
  ready_at        timestamptz not null,
  -- what was said before the randomness was known, as it stands in the log
  statement       text not null,
  exclusion_root  bytea not null,
  -- groups of the seats in order, replacements after them
  seats           smallint[] not null,
  -- so many of them were tried; some may have stayed empty, when nobody was left
  tried           int not null default 0,
  size            int not null check (size >= 1),
  -- for each replacement the seat it is for
  replaces        int[] not null default '{}',
  -- what was published of the randomness, and the seed that follows from it
  randomness      jsonb,
  seed            bytea,
  drawn_at        timestamptz,
  -- where the announcement stands in the log, as it was seen before the randomness could be known
  log_proof       text,
  unique (dispute_id, round),
  check ((seed is null) = (drawn_at is null) and (seed is null) = (randomness is null))
);
create index jury_draw_waiting on jury_draw (ready_at) where seed is null;

-- Nonces that the parties committed to, and revealed.
create table jury_nonce (
  draw_id    uuid not null references jury_draw (id),
  side       text not null check (side in ('claimant', 'respondent')),
  commitment bytea not null check (octet_length(commitment) = 32),
  nonce      bytea check (sha256(nonce) = commitment),
  primary key (draw_id, side)
);

-- Who of the pool does not sit in a case: frozen with the draw, never added to.
create table jury_exclusion (
  draw_id   uuid not null,
  pseudonym bytea not null,
  -- place in the list of classes of the rules: party, shared_address, …
  class     smallint not null,
  primary key (draw_id, pseudonym)
);
create trigger jury_exclusion_stays before update or delete on jury_exclusion for each row execute function refuse_change();

-- The list is as long as was announced; whatever comes later is refused.
create function jury_exclusion_whole() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct a.draw_id from added a) n join jury_draw d on d.id = n.draw_id
              where (select count(*) from jury_exclusion x where x.draw_id = d.id) <> (d.statement::jsonb -> 'exclusions' ->> 'count')::int) then
    raise exception 'the exclusions of a draw are not those that were announced';
  end if;
  return null;
end $$;
create trigger jury_exclusion_whole after insert on jury_exclusion referencing new table as added for each statement execute function jury_exclusion_whole();

create trigger jury_pool_stays before update on jury_pool for each row execute function refuse_change();

-- Every attempt of a draw in order, also those that came to nothing.
create table jury_draw_seat (
  draw_id   uuid not null,
  n         int not null,
  seat      int not null,
  stratum   smallint not null,
  attempt   bigint not null,
  position  bigint not null,
  lo        bigint not null,
  -- -1 seated, -2 met before, else the class of the conflict
  result    smallint not null,
  pseudonym bytea not null,
  juror_id  uuid not null,
  primary key (draw_id, n)
);
create unique index jury_draw_seated on jury_draw_seat (draw_id, seat) where result = -1;
create index jury_draw_of_juror on jury_draw_seat (juror_id) where result = -1;
create trigger jury_draw_seat_stays before update or delete on jury_draw_seat for each row execute function refuse_change();

-- Begins a pool: everybody eligible, in order, under pseudonyms of its own. Its root is computed outside and handed to
-- jury_frozen in the same transaction.
create function jury_freeze(p_marketplace uuid, p_key bytea, p_at timestamptz) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_epoch int;
begin
  perform pg_advisory_xact_lock(hashtextextended('jury_epoch/' || p_marketplace::text, 0));
  insert into jury_epoch (marketplace_id, number, at, key)
  select p_marketplace, coalesce(max(number), 0) + 1, p_at, p_key from jury_epoch where marketplace_id = p_marketplace
  returning id into v_epoch;
  insert into jury_pool (epoch, lo, weight, stratum, pseudonym, juror_id)
  select v_epoch, (sum(m.weight) over (order by m.stratum, m.pseudonym rows unbounded preceding))::bigint - m.weight, m.weight, m.stratum, m.pseudonym, m.juror_id
    from (select e.juror_id, e.weight,
                 (array_position(array['buyer', 'seller', 'both'], e.history::text) * 3 + array_position(array['new', 'practised', 'seasoned'], e.experience::text) - 4)::smallint as stratum,
                 substring(sha256(p_key || uuid_send(e.juror_id)) for 16) as pseudonym
            from jury_eligible e where e.marketplace_id = p_marketplace) m;
  return v_epoch;
end $$;

-- Ends the freezing: root and groups, as they were computed from the pool.
create function jury_frozen(p_epoch int, p_root bytea, p_members bigint[], p_first bigint[], p_weight bigint[], p_chunks jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from jury_epoch e where e.id = p_epoch and e.root is not null) then raise exception 'the pool is frozen already'; end if;
  insert into jury_pool_chunk (epoch, lo, hash, sum)
  select p_epoch, c.lo, decode(c.hash, 'hex'), c.sum from jsonb_to_recordset(p_chunks) as c (lo bigint, hash text, sum bigint);
  update jury_epoch set root = p_root, stratum_members = p_members, stratum_first = p_first, stratum_weight = p_weight,
         members = (select sum(m) from unnest(p_members) m), weight = (select sum(w) from unnest(p_weight) w)
   where id = p_epoch and root is null;
end $$;

-- The groups a seat may be drawn from, its own first: then the same history, then both, buyer, seller.
create function jury_fallbacks(p_stratum int) returns int[] language sql immutable as $$
  select array_agg(s.h * 3 + s.e order by (s.h * 3 + s.e = p_stratum) desc, (s.h = p_stratum / 3) desc, s.ho, s.eo)
    from (select h.h, h.ho, e.e, e.eo from (values (2, 1), (0, 2), (1, 3)) h (h, ho), (values (1, 1), (2, 2), (0, 3)) e (e, eo)) s
$$;

-- Goes on with a draw until the first p_count seats were tried, and tells who sits in which. Drawn candidates only are looked
-- up: once in the line of the pool, once in the list of exclusions. The n-th attempt of a group points at the first 120 bits
-- of sha256(seed, group, n) modulo the group's weight, taken in three parts of 40 bits.
create function jury_seats(p_draw uuid, p_count int) returns table (seat int, juror_id uuid, pseudonym bytea, stratum smallint) language plpgsql as $$
declare
  v_draw    jury_draw%rowtype;
  v_epoch   jury_epoch%rowtype;
  v_next    bigint[] := array_fill(0::bigint, array[9]);
  v_count   bigint[] := array_fill(0::bigint, array[9]);
  v_met     bigint[];
  v_first   int;
  -- the attempts of this call, a column each
  v_seats   int[] := '{}';
  v_groups  smallint[] := '{}';
  v_numbers bigint[] := '{}';
  v_places  bigint[] := '{}';
  v_los     bigint[] := '{}';
  v_results smallint[] := '{}';
  v_names   bytea[] := '{}';
  v_jurors  uuid[] := '{}';
  v_seat    int;
  v_try     int;
  v_group   int;
  v_number  bigint;
  v_hex     text;
  v_place   bigint;
  v_lo      bigint;
  v_name    bytea;
  v_juror   uuid;
  v_result  smallint;
  v_others  int[];
  v_other   int;
begin
  select * into v_draw from jury_draw d where d.id = p_draw for update;
  if v_draw.seed is null then raise exception 'jury_draw_not_ready'; end if;
  if v_draw.tried < least(p_count, cardinality(v_draw.seats)) then
    select * into v_epoch from jury_epoch e where e.id = v_draw.epoch;
    -- where the attempts stand: how many of each group, and whom they met
    select count(*), coalesce(array_agg(distinct a.lo), '{}') into v_first, v_met from jury_draw_seat a where a.draw_id = p_draw;
    if v_first > 0 then
      for v_group, v_number, v_lo in select a.stratum, max(a.attempt) + 1, count(distinct a.lo) from jury_draw_seat a where a.draw_id = p_draw group by a.stratum loop
        v_next[v_group + 1] := v_number;
        v_count[v_group + 1] := v_lo;
      end loop;
    end if;
    for v_seat in v_draw.tried .. least(p_count, cardinality(v_draw.seats)) - 1 loop
      v_group := v_draw.seats[v_seat + 1];
      v_result := null;
      v_others := null;
      v_other := 1;
      loop
        v_try := 0;
        while v_result is distinct from -1 and v_try < 4096 and v_count[v_group + 1] < v_epoch.stratum_members[v_group + 1] loop
          v_number := v_next[v_group + 1];
          v_hex := encode(sha256(v_draw.seed || set_byte('\x00'::bytea, 0, v_group) || int8send(v_number)), 'hex');
          v_place := v_epoch.stratum_first[v_group + 1] + mod(
            ('x' || substr(v_hex, 1, 10))::bit(40)::bigint::numeric * 1208925819614629174706176
              + ('x' || substr(v_hex, 11, 10))::bit(40)::bigint::numeric * 1099511627776
              + ('x' || substr(v_hex, 21, 10))::bit(40)::bigint, v_epoch.stratum_weight[v_group + 1])::bigint;
          select p.lo, p.pseudonym, p.juror_id into v_lo, v_name, v_juror from jury_pool p where p.epoch = v_draw.epoch and p.lo <= v_place order by p.lo desc limit 1;
          if v_lo = any (v_met) then
            v_result := -2;
          else
            select x.class into v_result from jury_exclusion x where x.draw_id = p_draw and x.pseudonym = v_name;
            if v_result is null then v_result := -1; end if;
            v_met := v_met || v_lo;
            v_count[v_group + 1] := v_count[v_group + 1] + 1;
          end if;
          v_seats := v_seats || v_seat;
          v_groups := v_groups || v_group::smallint;
          v_numbers := v_numbers || v_number;
          v_places := v_places || v_place;
          v_los := v_los || v_lo;
          v_results := v_results || v_result;
          v_names := array_append(v_names, v_name);
          v_jurors := v_jurors || v_juror;
          v_next[v_group + 1] := v_number + 1;
          v_try := v_try + 1;
        end loop;
        exit when v_result = -1;
        -- the group has nobody left: the next of those that stand in for it
        if v_others is null then v_others := jury_fallbacks(v_group); end if;
        v_other := v_other + 1;
        exit when v_other > 9;
        v_group := v_others[v_other];
      end loop;
    end loop;
    insert into jury_draw_seat (draw_id, n, seat, stratum, attempt, position, lo, result, pseudonym, juror_id)
    select p_draw, v_first + a.n - 1, a.seat, a.stratum, a.number, a.place, a.lo, a.result, a.name, a.juror
      from unnest(v_seats, v_groups, v_numbers, v_places, v_los, v_results, v_names, v_jurors) with ordinality as a (seat, stratum, number, place, lo, result, name, juror, n);
    update jury_draw d set tried = least(p_count, cardinality(d.seats)) where d.id = p_draw;
  end if;
  return query select a.seat, a.juror_id, a.pseudonym, a.stratum from jury_draw_seat a where a.draw_id = p_draw and a.result = -1 and a.seat < p_count order by a.seat;
end $$;

-- The next in the same order for a seat that stays empty: it is drawn from the group the seat was for. Asked again for a seat
-- that was replaced already, it answers the same.
create function jury_replace(p_draw uuid, p_seat int) returns table (seat int, juror_id uuid, pseudonym bytea, stratum smallint) language plpgsql as $$
declare
  v_draw jury_draw%rowtype;
  v_at   int;
begin
  select * into v_draw from jury_draw d where d.id = p_draw for update;
  if p_seat < 0 or p_seat >= v_draw.tried then raise exception 'jury_no_such_seat'; end if;
  v_at := array_position(v_draw.replaces, p_seat);
  if v_at is null then
    update jury_draw d set replaces = d.replaces || p_seat, seats = d.seats || d.seats[p_seat + 1] where d.id = p_draw returning cardinality(d.replaces) into v_at;
  end if;
  return query select s.seat, s.juror_id, s.pseudonym, s.stratum from jury_seats(p_draw, v_draw.size + v_at) s where s.seat = v_draw.size + v_at - 1;
end $$;

grant select, insert, update on jury_draw, jury_nonce to redress_app;
-- a pool nobody is in is not begun
grant select, insert, update, delete on jury_epoch to redress_app;
grant select, insert on jury_exclusion, jury_draw_seat to redress_app;
-- members come in by jury_freeze alone; pools that no draw was made from are not kept for good
grant select, delete on jury_pool, jury_pool_chunk to redress_app;
revoke all on function jury_freeze(uuid, bytea, timestamptz), jury_frozen(int, bytea, bigint[], bigint[], bigint[], jsonb) from public;
grant execute on function jury_freeze(uuid, bytea, timestamptz), jury_frozen(int, bytea, bigint[], bigint[], bigint[], jsonb) to redress_app;
