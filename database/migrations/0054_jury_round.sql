-- Rounds of a jury: seats in the order of a draw, votes that nobody sees before the end. No statement of the application can
-- read these tables: it may only call the functions below, and none of them tells a vote, or how many there are, while a
-- round runs, but to the one that counts, and to it only once there are enough to end it.

create table jury_round (
  id             uuid primary key,
  dispute_id     uuid not null,
  marketplace_id uuid not null,
  draw_id        uuid not null unique,
  state          text not null default 'drawing' check (state in ('drawing', 'summoning', 'reviewing', 'revealing', 'ended')),
  size           int not null check (size between 1 and 1001),
  threshold      int not null check (threshold between 1 and size),
  quorum         int not null check (quorum between 1 and size),
  -- how long each part takes, by the rules the dispute began with
  summons_min    int not null,
  review_min     int not null,
  round_min      int not null,
  reveal_min     int not null,
  replace_min    int not null,
  -- so many are called in place of others at most
  spare          int not null,
  -- [{id, kind, options}]: what is asked; the words are the rules'
  questions      jsonb not null,
  -- {leastLetters, leastWords, most}: what a reason must have
  reason         jsonb not null,
  -- of the draw: the order in which each juror reads the two sides comes from it
  randomness     bytea,
  exhausted      boolean not null default false,
  opened_at      timestamptz not null,
  until_at       timestamptz,
  reveal_until   timestamptz,
  -- votes given, and of them ballots in our hands
  given          int not null default 0,
  in_hand        int not null default 0,
  -- when the clock has something to do here
  look_at        timestamptz,
  ended_at       timestamptz,
  -- stopped: the dispute went another way, nobody's vote is needed
  outcome        text check (outcome in ('decided', 'tie', 'timed_out', 'too_few', 'stopped')),
  -- what is handed to the procedure; reasons are sealed with the dispute's key
  verdict        jsonb,
  votes_root     bytea,
  delivered_at   timestamptz,
  failures       int not null default 0,
  check ((state = 'ended') = (ended_at is not null) and (state = 'ended') = (outcome is not null) and (verdict is null) = (outcome is null or outcome = 'stopped'))
);
create unique index jury_round_running on jury_round (dispute_id) where state <> 'ended';
create index jury_round_of_dispute on jury_round (dispute_id, opened_at);
create index jury_round_to_look on jury_round (look_at) where look_at is not null;

create table jury_seat (
  id         uuid primary key,
  round_id   uuid not null references jury_round (id),
  -- place in the order of the draw, from 1; replacements come after all of the first
  place      int not null,
  juror_id   uuid not null references juror (id),
  person_id  uuid not null references person (id),
  state      text not null check (state in ('drawn', 'summoned', 'accepted', 'declined', 'replaced', 'committed', 'revealed', 'missed')),
  -- until when the summons is answered, or the vote given
  until_at   timestamptz,
  called_at  timestamptz not null,
  accepted_at timestamptz,
  -- from when a vote is taken: the case was opened, and there was time to read it
  opened_at  timestamptz,
  read_from  timestamptz,
  -- why it was given back, and what the juror said besides, sealed with the dispute's key
  why        text check (why in ('conflict', 'content', 'other', 'missed', 'not_revealed')),
  note       text check (char_length(note) <= 4000),
  ended_at   timestamptz,
  -- what the juror has written so far, sealed
  draft      bytea,
  draft_at   timestamptz,
  unique (round_id, place),
  unique (round_id, juror_id)
);
create index jury_seat_of_person on jury_seat (person_id, called_at desc);

create table jury_vote (
  seat_id      uuid primary key references jury_seat (id),
  round_id     uuid not null,
  commitment   bytea not null unique check (length(commitment) = 32),
  -- salt and ballot, sealed with the dispute's key; null while the juror keeps them
  opening      bytea,
  committed_at timestamptz not null,
  revealed_at  timestamptz
);
create index jury_vote_of_round on jury_vote (round_id);

-- Disputes whose jury both sides joined, and that wait to be convened.
create index deadline_convene_jury on deadline (dispute_id) where name = 'convene_jury';

-- A vote stays what it was: only one that was kept closed is opened, once.
create function jury_vote_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.opening is not null or new.opening is null
     or (new.seat_id, new.round_id, new.commitment, new.committed_at) is distinct from (old.seat_id, old.round_id, old.commitment, old.committed_at) then
    raise exception 'votes are never changed or removed (%)', lower(tg_op) using errcode = 'RD101';
  end if;
  return new;
end $$;
create trigger jury_vote_immutable before update or delete on jury_vote for each row execute function jury_vote_stays();
create trigger jury_vote_kept before truncate on jury_vote for each statement execute function refuse_change();

-- Opens a round for a dispute, before its draw, and tells its id; of a draw that has a round already, that one's. Null when
-- another round runs in the dispute. p_round: the columns by name. It is looked at in a minute, or when the dispute has it.
create function jury_round_open(p_round jsonb, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into jury_round (id, dispute_id, marketplace_id, draw_id, size, threshold, quorum, summons_min, review_min, round_min, reveal_min, replace_min, spare, questions, reason, opened_at, look_at)
  select r.id, r.dispute_id, r.marketplace_id, r.draw_id, r.size, r.threshold, r.quorum, r.summons_min, r.review_min, r.round_min, r.reveal_min, r.replace_min, r.spare, r.questions, r.reason, p_at, p_at + interval '1 minute'
    from jsonb_populate_record(null::jury_round, p_round) as r
  on conflict do nothing;
  return (select r.id from jury_round r where r.draw_id = (p_round ->> 'draw_id')::uuid);
end $$;

-- How many of the next in order are wanted (core/jury/round.ts: wanted).
create function jury_round_wanted(p_round jury_round, p_at timestamptz) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when p_round.exhausted or p_round.state in ('revealing', 'ended') then 0
    when p_round.until_at is not null and p_at + make_interval(mins => p_round.replace_min) >= p_round.until_at then 0
    else p_round.size - (select count(*)::int from jury_seat s where s.round_id = p_round.id and s.state in ('drawn', 'summoned', 'accepted', 'committed', 'revealed')) end
$$;

-- When the clock next has something to do: the first seat's time, the end of voting, the end of opening.
create function jury_round_next(p_id uuid) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select case r.state when 'revealing' then r.reveal_until when 'ended' then null
         else least(r.until_at, (select min(s.until_at) from jury_seat s where s.round_id = r.id)) end
    from jury_round r where r.id = p_id
$$;

-- Seats who was drawn next and calls them. p_seats: [{id, juror, place, replaces}], the last the place that fell empty, null
-- for the first of a panel; fewer than were wanted: the draw has nobody left.
create function jury_round_seat(p_id uuid, p_seats jsonb, p_randomness bytea, p_at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_round jury_round;
  v_need  int;
  v_given int := jsonb_array_length(p_seats);
  v_until timestamptz;
begin
  select * into v_round from jury_round r where r.id = p_id for update;
  if v_round.id is null then perform refuse('not_found'); end if;
  v_need := jury_round_wanted(v_round, p_at);
  -- somebody else called them meanwhile
  if v_given > v_need then perform refuse('changed_meanwhile'); end if;
  v_until := coalesce(v_round.until_at, p_at + make_interval(mins => v_round.round_min));
  update jury_seat s set state = 'replaced'
    from jsonb_to_recordset(p_seats) as g (replaces int)
   where s.round_id = p_id and s.place = g.replaces and s.state in ('declined', 'missed');
  insert into jury_seat (id, round_id, place, juror_id, person_id, state, until_at, called_at)
  select g.id, p_id, g.place, j.id, j.person_id, 'summoned', least(p_at + make_interval(mins => v_round.summons_min), v_until), p_at
    from jsonb_to_recordset(p_seats) as g (id uuid, juror uuid, place int)
    join juror j on j.id = g.juror
  on conflict (round_id, place) do nothing;
  if (select count(*) from jury_seat s join jsonb_to_recordset(p_seats) as g (id uuid) on g.id = s.id) <> v_given then perform refuse('changed_meanwhile'); end if;
  perform juror_called(s.id, s.juror_id, p_at) from jury_seat s join jsonb_to_recordset(p_seats) as g (id uuid) on g.id = s.id;
  update jury_round r
     set state = case when r.state = 'drawing' and v_given > 0 then 'summoning' else r.state end,
         until_at = v_until, randomness = coalesce(r.randomness, p_randomness), exhausted = r.exhausted or v_given < v_need
   where r.id = p_id;
  update jury_round r set look_at = jury_round_next(p_id) where r.id = p_id;
  return v_given;
end $$;

-- Whom the letters of new seats go to.
create function jury_summoned(p_seats uuid[]) returns table (id uuid, "personId" uuid, "marketplaceId" uuid, "dueAt" timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.person_id, r.marketplace_id, s.until_at from jury_seat s join jury_round r on r.id = s.round_id where s.id = any (p_seats) and s.state = 'summoned'
$$;

-- What a juror knows of the own seat; nothing for anybody else. Never how others stand.
create function jury_seat_of(p_seat uuid, p_person uuid)
returns table (id uuid, round_id uuid, dispute_id uuid, place int, state text, until_at timestamptz, called_at timestamptz, accepted_at timestamptz,
               opened_at timestamptz, read_from timestamptz, why text, draft bytea, draft_at timestamptz, round_state text, outcome text, size int, threshold int,
               reveal_until timestamptz, questions jsonb, reason jsonb, randomness bytea, commitment bytea, opening bytea, committed_at timestamptz, kept boolean, review_min int)
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select s.id, s.round_id, r.dispute_id, s.place, s.state, s.until_at, s.called_at, s.accepted_at, s.opened_at, s.read_from, s.why, s.draft, s.draft_at,
         -- whether others accepted before is nobody's business: called, or over
         case when r.state in ('revealing', 'ended') then r.state else 'reviewing' end,
         -- who did not vote learns that it is over, and no more
         case when s.state in ('committed', 'revealed') then r.outcome end,
         r.size, r.threshold, r.reveal_until, r.questions, r.reason, r.randomness, v.commitment, v.opening, v.committed_at, v.seat_id is not null and v.opening is null, r.review_min
    from jury_seat s join jury_round r on r.id = s.round_id left join jury_vote v on v.seat_id = s.id
   where s.id = p_seat and s.person_id = p_person
$$;

-- A person's seats, the last called first.
create function jury_seats_of(p_person uuid, p_limit int)
returns table (id uuid, state text, until_at timestamptz, called_at timestamptz, round_state text, ended_at timestamptz, opened_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.state, s.until_at, s.called_at, case when r.state in ('revealing', 'ended') then r.state else 'reviewing' end,
         case when r.state = 'ended' then coalesce(s.ended_at, r.ended_at) else s.ended_at end, s.opened_at
    from jury_seat s join jury_round r on r.id = s.round_id where s.person_id = p_person order by s.called_at desc, s.id desc limit p_limit
$$;

-- The seat of an act of its juror; its round is locked first, then the seat, as everywhere. Refuses what comes after the
-- vote, the seat's time or the round's.
create function jury_seat_held(p_seat uuid, p_person uuid, p_at timestamptz) returns jury_seat
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seat  jury_seat;
  v_state text;
begin
  select r.state into v_state from jury_round r
   where r.id = (select s.round_id from jury_seat s where s.id = p_seat and s.person_id = p_person) for no key update;
  if v_state is null then perform refuse('not_found'); end if;
  select * into v_seat from jury_seat s where s.id = p_seat for update;
  if v_seat.state in ('committed', 'revealed') then perform refuse('vote_given'); end if;
  if v_state in ('revealing', 'ended') or v_seat.until_at is null or p_at >= v_seat.until_at then perform refuse('vote_over'); end if;
  return v_seat;
end $$;

-- The juror takes the seat, having declared to have no tie to anybody in the case.
create function jury_seat_accept(p_seat uuid, p_person uuid, p_at timestamptz) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seat  jury_seat := jury_seat_held(p_seat, p_person, p_at);
  v_until timestamptz;
begin
  if v_seat.state = 'accepted' then perform refuse('already_done'); end if;
  if v_seat.state <> 'summoned' then perform refuse('act_not_allowed_now'); end if;
  select least(p_at + make_interval(mins => r.review_min), r.until_at) into v_until from jury_round r where r.id = v_seat.round_id;
  update jury_seat s set state = 'accepted', accepted_at = p_at, until_at = v_until where s.id = p_seat;
  update jury_round r set state = 'reviewing' where r.id = v_seat.round_id and r.state = 'summoning';
  update jury_round r set look_at = jury_round_next(r.id) where r.id = v_seat.round_id;
  return v_until;
end $$;

-- The juror gives the seat back; the clock calls the next at once.
create function jury_seat_decline(p_seat uuid, p_person uuid, p_why text, p_note text, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seat  jury_seat := jury_seat_held(p_seat, p_person, p_at);
begin
  if v_seat.state not in ('summoned', 'accepted') then perform refuse('act_not_allowed_now'); end if;
  update jury_round r set look_at = p_at where r.id = v_seat.round_id;
  update jury_seat s set state = 'declined', until_at = null, why = p_why, note = p_note, ended_at = p_at, draft = null where s.id = p_seat;
  perform juror_duty_ended(p_seat, case p_why when 'other' then 'declined' else p_why end, p_at);
  return v_seat.round_id;
end $$;

-- The case was opened: the time to read it begins, once. Tells from when a vote is taken.
create function jury_seat_open(p_seat uuid, p_person uuid, p_floor_seconds int, p_at timestamptz) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seat jury_seat := jury_seat_held(p_seat, p_person, p_at);
begin
  if v_seat.state <> 'accepted' then perform refuse('act_not_allowed_now'); end if;
  update jury_seat s set opened_at = coalesce(s.opened_at, p_at), read_from = coalesce(s.read_from, p_at + make_interval(secs => p_floor_seconds))
   where s.id = p_seat returning s.read_from into v_seat.read_from;
  return v_seat.read_from;
end $$;

-- What was written so far is kept for the own eyes.
create function jury_seat_draft(p_seat uuid, p_person uuid, p_draft bytea, p_at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seat jury_seat := jury_seat_held(p_seat, p_person, p_at);
begin
  if v_seat.state <> 'accepted' then perform refuse('act_not_allowed_now'); end if;
  update jury_seat s set draft = p_draft, draft_at = p_at where s.id = p_seat;
end $$;

-- A vote is given: bound by its commitment, which goes into the log; what opens it is sealed, or kept by its juror. The same
-- commitment again is the same vote. Tells how many were given, for whoever looks whether the round is over; a look is due in
-- two seconds where it may be, in case nobody does.
create function jury_vote_commit(p_seat uuid, p_person uuid, p_commitment bytea, p_opening bytea, p_at timestamptz)
returns table (round_id uuid, committed_at timestamptz, replayed boolean, in_hand int, size int, threshold int)
language plpgsql rows 1 security definer set search_path = public, pg_temp as $$
declare
  v_seat  jury_seat;
  v_round jury_round;
begin
  -- the row of the round orders its votes against its end; a refusal takes this back with everything else
  update jury_round r
     set given = r.given + 1, in_hand = r.in_hand + (p_opening is not null)::int,
         look_at = case when r.in_hand + (p_opening is not null)::int >= r.threshold or r.size - r.given - 1 < r.threshold then p_at + interval '2 seconds' else r.look_at end
   where r.id = (select s.round_id from jury_seat s where s.id = p_seat and s.person_id = p_person) returning * into v_round;
  if v_round.id is null then perform refuse('not_found'); end if;
  select * into v_seat from jury_seat s where s.id = p_seat for update;
  if v_seat.state in ('committed', 'revealed') then
    update jury_round r set given = r.given - 1, in_hand = r.in_hand - (p_opening is not null)::int, look_at = v_round.look_at where r.id = v_round.id;
    return query select v.round_id, v.committed_at, true, 0, v_round.size, v_round.threshold from jury_vote v where v.seat_id = p_seat and v.commitment = p_commitment;
    if not found then perform refuse('vote_given'); end if;
    return;
  end if;
  if v_round.state not in ('summoning', 'reviewing') or v_seat.until_at is null or p_at >= v_seat.until_at then perform refuse('vote_over'); end if;
  if v_seat.state <> 'accepted' then perform refuse('act_not_allowed_now'); end if;
  if v_seat.read_from is null or p_at < v_seat.read_from then
    perform refuse('read_first', null, jsonb_build_object('seconds', case when v_seat.read_from is null then 1 else greatest(1, ceil(extract(epoch from v_seat.read_from - p_at))::int) end)::text);
  end if;
  update jury_seat s set state = 'committed', until_at = null, ended_at = p_at, draft = null where s.id = p_seat;
  begin
    insert into jury_vote (seat_id, round_id, commitment, opening, committed_at) values (p_seat, v_seat.round_id, p_commitment, p_opening, p_at);
  exception when unique_violation then
    -- another's commitment, handed in as one's own
    perform refuse('opening_wrong', 'commitment');
  end;
  perform log_queue('receipt', null, p_seat::text, p_commitment);
  perform juror_duty_ended(p_seat, 'voted', p_at);
  return query select v_round.id, p_at, false, v_round.in_hand, v_round.size, v_round.threshold;
end $$;

-- A vote that its juror kept is opened, when voting is over and not before. What is opened was compared with the commitment
-- by whoever calls; it is handed in again so that nothing else is opened by mistake.
create function jury_vote_reveal(p_seat uuid, p_person uuid, p_commitment bytea, p_opening bytea, p_at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seat  jury_seat;
  v_round jury_round;
  v_vote  jury_vote;
begin
  select * into v_round from jury_round r
   where r.id = (select s.round_id from jury_seat s where s.id = p_seat and s.person_id = p_person) for no key update;
  if v_round.id is null then perform refuse('not_found'); end if;
  select * into v_seat from jury_seat s where s.id = p_seat for update;
  select * into v_vote from jury_vote v where v.seat_id = p_seat;
  if v_seat.state = 'revealed' or v_vote.opening is not null then perform refuse('vote_given'); end if;
  if v_seat.state <> 'committed' then perform refuse('act_not_allowed_now'); end if;
  if v_round.state = 'ended' or p_at >= v_round.reveal_until then perform refuse('vote_over'); end if;
  if v_round.state <> 'revealing' then perform refuse('reveal_not_yet'); end if;
  if v_vote.commitment <> p_commitment then perform refuse('opening_wrong', 'ballot'); end if;
  update jury_vote v set opening = p_opening, revealed_at = p_at where v.seat_id = p_seat;
  update jury_seat s set state = 'revealed' where s.id = p_seat;
  update jury_round r set in_hand = r.in_hand + 1, look_at = p_at where r.id = v_round.id;
end $$;

-- Rounds in which the clock has something to do, and ended ones that were not handed to the procedure yet.
create function jury_rounds_due(p_at timestamptz, p_limit int) returns table (id uuid, dispute_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.dispute_id from jury_round r where r.look_at <= p_at order by r.look_at limit p_limit
$$;

-- Lets the time pass on a round: what did not come in time is missed. Tells what is to be done, and how many votes can still
-- come; how many there are only when that could end it.
create function jury_round_look(p_id uuid, p_at timestamptz)
returns table (dispute_id uuid, draw_id uuid, state text, wanted int, empty int[], seats int, spare int, open int, kept int, missed boolean, in_hand int, size int, threshold int, quorum int, questions jsonb, lease timestamptz)
language plpgsql rows 1 security definer set search_path = public, pg_temp as $$
declare
  v_round jury_round;
  v_late  uuid;
begin
  select * into v_round from jury_round r where r.id = p_id for update;
  if v_round.id is null then return; end if;
  if v_round.state in ('summoning', 'reviewing') then
    for v_late in update jury_seat s set state = 'missed', until_at = null, why = 'missed', ended_at = p_at, draft = null
                   where s.round_id = p_id and s.until_at <= p_at returning s.id loop
      perform juror_duty_ended(v_late, 'missed', p_at);
    end loop;
  elsif v_round.state = 'revealing' and p_at >= v_round.reveal_until then
    update jury_seat s set state = 'missed', why = 'not_revealed'
      from jury_vote v where v.seat_id = s.id and s.round_id = p_id and s.state = 'committed' and v.opening is null;
  end if;
  return query
    select v_round.dispute_id, v_round.draw_id, v_round.state, jury_round_wanted(v_round, p_at), n.empty, n.seats, v_round.spare,
           case when v_round.state in ('summoning', 'reviewing') then n.waiting else 0 end, n.kept, n.missed,
           v_round.in_hand, v_round.size, v_round.threshold, v_round.quorum, v_round.questions, p_at + interval '1 minute'
      from (select coalesce(array_agg(s.place order by s.place) filter (where s.state in ('declined', 'missed')), '{}') as empty, count(*)::int as seats, count(*) filter (where s.state in ('drawn', 'summoned', 'accepted'))::int as waiting,
                   count(*) filter (where s.state = 'committed' and v.opening is null)::int as kept, coalesce(bool_or(s.state = 'missed'), false) as missed
              from jury_seat s left join jury_vote v on v.seat_id = s.id where s.round_id = p_id) as n;
  -- whoever looks may die of it: another looks in a minute, unless it was done (jury_round_rest)
  update jury_round r set look_at = p_at + interval '1 minute' where r.id = p_id and r.state <> 'ended';
end $$;

-- What was found was done: the clock has nothing to do before the next time that ends, unless something came meanwhile.
create function jury_round_rest(p_id uuid, p_lease timestamptz, p_at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update jury_round r set look_at = case when r.state = 'drawing' then p_at + interval '10 seconds' else jury_round_next(p_id) end
   where r.id = p_id and r.state <> 'ended' and r.look_at = p_lease
$$;

-- What there is to count: the votes of a round that has as many ballots in hand as can decide, or in which so few can still
-- come that they may not. Nothing before.
create function jury_votes_to_count(p_id uuid)
returns table (seat_id uuid, commitment bytea, opening bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.seat_id, v.commitment, v.opening
    from jury_round r join jury_vote v on v.round_id = r.id
   where r.id = p_id and (r.in_hand >= r.threshold or r.size - r.given < r.threshold or r.exhausted or r.state in ('revealing', 'ended')
                          or not exists (select 1 from jury_seat s where s.round_id = r.id and s.state in ('drawn', 'summoned', 'accepted')))
   order by v.commitment
$$;

-- Voting is over, and votes that their jurors kept could decide: they may be opened until then.
create function jury_round_reveal(p_id uuid, p_in_hand int, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update jury_round r set state = 'revealing', reveal_until = p_at + make_interval(mins => r.reveal_min), look_at = p_at + make_interval(mins => r.reveal_min)
   where r.id = p_id and r.state in ('summoning', 'reviewing') and r.in_hand = p_in_hand;
  return found;
end $$;

-- Ends a round on exactly the ballots that were counted; a vote that came between is counted first.
create function jury_round_end(p_id uuid, p_in_hand int, p_outcome text, p_verdict jsonb, p_votes_root bytea, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update jury_round r set state = 'ended', outcome = p_outcome, verdict = p_verdict, votes_root = p_votes_root, ended_at = p_at, look_at = p_at
   where r.id = p_id and r.state <> 'ended' and r.in_hand = p_in_hand;
  if not found then return false; end if;
  update jury_seat s set state = 'revealed' from jury_vote v where v.seat_id = s.id and s.round_id = p_id and s.state = 'committed' and v.opening is not null;
  -- whoever was still reading is let go, and it was no fault of theirs
  perform juror_duty_ended(s.id, 'released', p_at) from jury_seat s where s.round_id = p_id and s.state in ('drawn', 'summoned', 'accepted');
  update jury_seat s set until_at = null, draft = null where s.round_id = p_id and s.until_at is not null;
  return true;
end $$;

-- The dispute went another way: the round ends without being counted, and whoever was called is let go.
create function jury_round_stop(p_id uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update jury_round r set state = 'ended', outcome = 'stopped', ended_at = p_at, look_at = null where r.id = p_id and r.state <> 'ended';
  if not found then return false; end if;
  perform juror_duty_ended(s.id, 'released', p_at) from jury_seat s where s.round_id = p_id and s.state in ('drawn', 'summoned', 'accepted');
  update jury_seat s set until_at = null, draft = null where s.round_id = p_id and s.until_at is not null;
  return true;
end $$;

-- An ended round that is to be handed to the procedure, with what is handed over.
create function jury_round_verdict(p_id uuid) returns table (dispute_id uuid, verdict jsonb)
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select r.dispute_id, r.verdict from jury_round r where r.id = p_id and r.state = 'ended' and r.verdict is not null and r.delivered_at is null
$$;

-- It was handed over, or could not be and is tried again later, each time after longer.
create function jury_round_delivered(p_id uuid, p_done boolean, p_at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update jury_round r
     set delivered_at = case when p_done then p_at end,
         failures = r.failures + (not p_done)::int,
         look_at = case when p_done then null else p_at + least(power(2, r.failures), 60) * interval '1 minute' end
   where r.id = p_id and r.state = 'ended' and r.delivered_at is null
$$;

-- Where the rounds of a dispute stand, for whoever may read the dispute: no count, no seat, nothing that moves with a vote.
create function jury_rounds_of(p_dispute uuid)
returns table (id uuid, draw_id uuid, state text, size int, threshold int, opened_at timestamptz, until_at timestamptz, ended_at timestamptz, outcome text, votes_root text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.draw_id, case when r.state in ('summoning', 'reviewing', 'revealing') then 'reviewing' else r.state end, r.size, r.threshold, r.opened_at, r.until_at, r.ended_at, r.outcome,
         encode(r.votes_root, 'hex')
    from jury_round r where r.dispute_id = p_dispute order by r.opened_at
$$;

-- The votes of ended rounds with their seats, for the quality of jurors: nothing of a round that runs.
create function jury_votes_of_ended(p_since timestamptz)
returns table (round_id uuid, dispute_id uuid, seat_id uuid, juror_id uuid, place int, called_at timestamptz, accepted_at timestamptz, opened_at timestamptz,
               committed_at timestamptz, state text, why text, opening bytea, ended_at timestamptz, outcome text, questions jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.dispute_id, s.id, s.juror_id, s.place, s.called_at, s.accepted_at, s.opened_at, v.committed_at, s.state, s.why, v.opening, r.ended_at, r.outcome, r.questions
    from jury_round r join jury_seat s on s.round_id = r.id left join jury_vote v on v.seat_id = s.id
   where r.state = 'ended' and r.ended_at >= p_since
$$;

revoke all on function jury_votes_to_count(uuid), jury_votes_of_ended(timestamptz), jury_round_look(uuid, timestamptz), jury_round_end(uuid, int, text, jsonb, bytea, timestamptz) from public;
revoke all on function jury_round_wanted(jury_round, timestamptz), jury_round_next(uuid), jury_seat_held(uuid, uuid, timestamptz) from public;
grant execute on function jury_votes_to_count(uuid), jury_votes_of_ended(timestamptz), jury_round_look(uuid, timestamptz), jury_round_end(uuid, int, text, jsonb, bytea, timestamptz) to redress_app;
