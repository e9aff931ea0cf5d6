-- What ended rounds say of jurors and groups, and signs that jurors act together. Nothing of a round that runs is here: rows
-- come from jury_votes_of_ended alone.

-- One row a seat of an ended round. The side a vote took stands here without the ballot, its reason or the dispute.
create table jury_past (
  seat_id      uuid primary key,
  round_id     uuid not null,
  juror_id     uuid not null,
  -- on which side of orders the juror stood then, and votes cast before
  history      juror_history not null,
  experience   int not null check (experience >= 0),
  -- 1 for the seller's side, 0 for the buyer's, a half between; null: no vote counted
  for_seller   real check (for_seller between 0 and 1),
  -- a vote in time, or a seat missed; null says nothing (given back, released)
  kept         boolean,
  -- from opening the case to voting
  minutes      real,
  ended_at     timestamptz not null
);
create index jury_past_of_juror on jury_past (juror_id, ended_at);
create index jury_past_of_round on jury_past (round_id);
create index jury_past_by_end on jury_past (ended_at);

-- The figures of one juror, counted anew when a round of theirs has ended.
create table juror_quality (
  juror_id   uuid primary key references juror (id),
  figures    jsonb not null,
  counted_at timestamptz not null
);

-- The bias report as the public reads it; the newest is shown, the older ones stay to be compared.
create table jury_bias_report (
  id      uuid primary key,
  made_at timestamptz not null,
  rules   text not null,
  body    jsonb not null
);
create index jury_bias_report_newest on jury_bias_report (made_at desc);

-- A sign that jurors act together: a question to a person. Nothing follows from it by itself.
create table jury_signal (
  id        uuid primary key,
  kind      text not null check (kind in ('agreement', 'timing', 'same_text', 'stock_text')),
  -- what makes it this sign: kind, jurors and, for one text in a round, the round
  print     bytea not null unique check (octet_length(print) = 32),
  jurors    uuid[] not null check (cardinality(jurors) > 0),
  rounds    uuid[] not null,
  times     int not null,
  of        int not null,
  chance    double precision,
  found_at  timestamptz not null,
  seen_at   timestamptz not null,
  -- what a person made of it, with a reason
  finding   text check (finding in ('explained', 'watched', 'acted')),
  note      text check (char_length(note) <= 8000),
  looked_by uuid,
  looked_at timestamptz,
  check ((finding is null) = (looked_at is null) and (finding is null) = (note is null) and (finding is null) = (looked_by is null))
);
create index jury_signal_open on jury_signal (found_at) where finding is null;

-- Keeps seats of ended rounds: [{seat, round, juror, forSeller, kept, minutes, endedAt}]. What is known stays as it is. Jurors
-- whose figures are to be counted anew are told.
create function jury_past_keep(p_rows jsonb) returns table (juror uuid) language sql as $$
  with kept as (
    insert into jury_past (seat_id, round_id, juror_id, history, experience, for_seller, kept, minutes, ended_at)
    select r.seat, r.round, r.juror, j.history,
           (select count(*)::int from juror_duty d where d.juror_id = r.juror and d.ended = 'voted' and d.seat_id <> r.seat and d.ended_at < r."endedAt"),
           r."forSeller", r.kept, r.minutes, r."endedAt"
      from jsonb_to_recordset(p_rows) as r (seat uuid, round uuid, juror uuid, "forSeller" real, kept boolean, minutes real, "endedAt" timestamptz)
      join juror j on j.id = r.juror and j.state <> 'left'
    on conflict (seat_id) do nothing
    returning juror_id
  )
  select distinct juror_id from kept
$$;

-- A sign that was found: new, or seen again. One a person has looked at comes back only when it has grown by half.
create function jury_signal_found(p_signal jsonb, p_at timestamptz) returns boolean language plpgsql as $$
declare
  v_fresh boolean;
begin
  insert into jury_signal (id, kind, print, jurors, rounds, times, of, chance, found_at, seen_at)
  select s.id, s.kind, decode(s.print, 'hex'), s.jurors, s.rounds, s.times, s.of, s.chance, p_at, p_at
    from jsonb_to_record(p_signal) as s (id uuid, kind text, print text, jurors uuid[], rounds uuid[], times int, of int, chance double precision)
  on conflict (print) do update
     set rounds = excluded.rounds, times = excluded.times, of = excluded.of, chance = excluded.chance, seen_at = p_at,
         finding = case when excluded.times >= 1.5 * jury_signal.times then null else jury_signal.finding end,
         note = case when excluded.times >= 1.5 * jury_signal.times then null else jury_signal.note end,
         looked_by = case when excluded.times >= 1.5 * jury_signal.times then null else jury_signal.looked_by end,
         looked_at = case when excluded.times >= 1.5 * jury_signal.times then null else jury_signal.looked_at end
  returning xmax = 0 into v_fresh;
  return v_fresh;
end $$;

-- What is known of the votes of somebody who is erased goes with them; rounds keep their counts, which are in the record.
create function jury_past_erased() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from jury_past p using juror j where j.person_id = new.subject_id and p.juror_id = j.id;
  delete from juror_quality q using juror j where j.person_id = new.subject_id and q.juror_id = j.id;
  delete from jury_signal s using juror j where j.person_id = new.subject_id and s.jurors @> array[j.id];
  return null;
end $$;
create trigger jury_past_erased after update of state on erasure
  for each row when (new.kind = 'person' and new.state = 'done' and old.state <> 'done') execute function jury_past_erased();

grant select, insert on jury_past, jury_bias_report to redress_app;
grant select, insert, update on juror_quality, jury_signal to redress_app;
