-- The pool of volunteer jurors: what their marketplace vouches for, what they learnt, when they are called, what would be
-- a conflict. No name, address or device lies here: a juror is an id beside the person's, and facts are keyed hashes.

-- What a marketplace says of one of its users; the last word replaces the one before.
create table juror_vouch (
  person_id       uuid primary key references person (id),
  marketplace_id  uuid not null references marketplace (id),
  -- the marketplace's credit score, or what it gives as the equivalent
  credit          int not null check (credit between 0 and 1000),
  verified        boolean not null,
  adult           boolean not null,
  member_since    timestamptz not null,
  -- reviews written in the last year, and how many of a hundred others found helpful
  reviews         int not null check (reviews >= 0),
  reviews_helpful int not null check (reviews_helpful between 0 and 100),
  -- in force until; far away for one without an end
  sanction_until  timestamptz,
  bought          int not null check (bought >= 0),
  sold            int not null check (sold >= 0),
  given_at        timestamptz not null
);

create domain juror_experience as text check (value in ('new', 'practised', 'seasoned'));
create domain juror_history as text check (value in ('buyer', 'seller', 'both'));

create table juror (
  id             uuid primary key,
  marketplace_id uuid not null references marketplace (id),
  person_id      uuid not null unique references person (id),
  joined_at      timestamptz not null,
  -- the promise of a juror the person agreed to, by its version
  promise        text not null,
  -- learning: course, test or calibration is missing; barred: the rules of eligibility are not met now
  state          text not null default 'learning' check (state in ('learning', 'barred', 'active', 'away', 'suspended', 'left')),
  -- why not active: [{code, need, have}], in words on the page
  lacks          jsonb not null default '[]',
  experience     juror_experience not null default 'new',
  history        juror_history not null default 'buyer',
  -- how often the juror stands in the pool; 1 for everybody unless the rules weigh experience
  weight         int not null default 1 check (weight between 1 and 1000),
  -- limits of the rules, or of the juror's own where lower
  most_open      int not null default 1 check (most_open between 1 and 20),
  most_week      int not null default 1 check (most_week between 1 and 100),
  rest_minutes   int not null default 0 check (rest_minutes >= 0),
  own_open       int check (own_open between 1 and 20),
  away_until     timestamptz,
  warned_at      timestamptz,
  -- the rules the juror was last looked at by, and when the next look is due
  rules_version  text not null,
  judged_at      timestamptz not null,
  judge_at       timestamptz,
  left_at        timestamptz,
  check ((state = 'left') = (left_at is not null))
);
create index juror_active on juror (marketplace_id, id) where state = 'active';
create index juror_to_judge on juror (judge_at) where judge_at is not null;
create index juror_by_state on juror (state, judged_at) where state in ('suspended', 'barred');

-- Lessons read to the end, by the version of the course.
create table juror_course (
  juror_id uuid not null references juror (id),
  version  text not null,
  lesson   text not null,
  at       timestamptz not null,
  primary key (juror_id, version, lesson)
);

-- Attempts at the test: which questions were asked, in which order the answers stood, and what was answered.
create table juror_test (
  id         uuid primary key,
  juror_id   uuid not null references juror (id),
  version    text not null,
  questions  jsonb not null,
  begun_at   timestamptz not null,
  answers    jsonb,
  right_of   int,
  passed     boolean,
  ended_at   timestamptz,
  check ((ended_at is null) = (passed is null) and (ended_at is null) = (answers is null) and (ended_at is null) = (right_of is null))
);
create unique index juror_test_open on juror_test (juror_id) where ended_at is null;
create index juror_test_of_juror on juror_test (juror_id, begun_at);

-- Calibration cases with known answers; each is answered once by a juror.
create table juror_calibration (
  juror_id uuid not null references juror (id),
  case_id  text not null,
  version  text not null,
  answers  jsonb not null,
  right_of int not null check (right_of >= 0),
  asked    int not null check (asked > 0 and asked >= right_of),
  at       timestamptz not null,
  primary key (juror_id, case_id)
);
create trigger juror_calibration_stays before update on juror_calibration for each row execute function refuse_change();

-- Seats a juror was called to, and how each ended: what load, rest, skipping and rewards are counted from.
create table juror_duty (
  seat_id   uuid primary key,
  juror_id  uuid not null references juror (id),
  called_at timestamptz not null,
  ended     text check (ended in ('voted', 'missed', 'conflict', 'content', 'declined', 'released')),
  ended_at  timestamptz,
  check ((ended is null) = (ended_at is null))
);
create index juror_duty_of_juror on juror_duty (juror_id, called_at);

-- A time out of the pool, what was objected, and what a person of the house answered. Texts are sealed with the person's key.
create table juror_suspension (
  id          uuid primary key,
  juror_id    uuid not null references juror (id),
  why         text not null check (why in ('skipping', 'operator')),
  missed      int not null default 0,
  reason      text not null default '' check (char_length(reason) <= 8000),
  by_person   uuid,
  from_at     timestamptz not null,
  until_at    timestamptz not null check (until_at > from_at),
  objection   text check (char_length(objection) <= 8000),
  objected_at timestamptz,
  outcome     text check (outcome in ('kept', 'lifted')),
  answer      text check (char_length(answer) <= 8000),
  answered_by uuid,
  answered_at timestamptz,
  check ((objection is null) = (objected_at is null)),
  check ((outcome is null) = (answered_at is null)),
  check (why <> 'operator' or by_person is not null)
);
create index juror_suspension_of_juror on juror_suspension (juror_id, from_at);
create index juror_suspension_objected on juror_suspension (objected_at) where objected_at is not null and outcome is null;

-- Facts for the screens of conflict, of persons and merchants alike, as hashes under the installation's key with the kind
-- in what is hashed. The application writes and compares; it cannot read them as a list.
create table juror_fact (
  subject_id uuid not null,
  kind       text not null check (kind in ('address', 'device', 'payment', 'employer', 'family', 'category', 'dealings')),
  hash       bytea not null check (octet_length(hash) = 32),
  at         timestamptz not null,
  primary key (subject_id, kind, hash)
);

-- When the pool of a marketplace is frozen next; the row is locked by whoever freezes it, so that it is done once.
create table jury_calendar (
  marketplace_id uuid primary key references marketplace (id),
  freeze_at      timestamptz not null,
  frozen         int not null default 0,
  failures       int not null default 0
);
create index jury_calendar_due on jury_calendar (freeze_at);

-- Who can be drawn from: active, and not given notice otherwise since.
create view jury_eligible as
  select j.marketplace_id, j.id as juror_id, j.weight, j.experience::text, j.history::text from juror j where j.state = 'active';

-- Replaces the facts of one subject in these kinds: [{kind, hash (hex)}]. A kind that is not named stays.
create function juror_facts_set(p_subject uuid, p_kinds text[], p_facts jsonb, p_at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  delete from juror_fact f where f.subject_id = p_subject and f.kind = any (p_kinds);
  insert into juror_fact (subject_id, kind, hash, at)
  select p_subject, f.kind, decode(f.hash, 'hex'), p_at from jsonb_to_recordset(p_facts) as f (kind text, hash text)
   where f.kind = any (p_kinds)
  on conflict do nothing;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- The kinds of facts a juror shares with any of these subjects (persons and merchants of a dispute), each once.
create function juror_facts_shared(p_juror uuid, p_subjects uuid[]) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct mine.kind order by mine.kind), '{}')
    from juror j join juror_fact mine on mine.subject_id = j.person_id
   where j.id = p_juror
     and exists (select 1 from juror_fact other
                  where other.subject_id = any (p_subjects) and other.kind = mine.kind and other.hash = mine.hash)
$$;

-- How many facts of each kind are kept of a subject; the hashes themselves are told to nobody.
create function juror_facts_counted(p_subject uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_object_agg(kind, count), '{}') from (select kind, count(*) as count from juror_fact where subject_id = p_subject group by kind) as k
$$;

-- Whether a juror who is in a frozen pool can be seated at a moment: null, or `suspended` (also left, barred, away) or `load`
-- (too many open seats, too many in seven days, or still at rest after the last one).
create function juror_unavailable(p_juror uuid, p_at timestamptz) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when j.state <> 'active' then 'suspended'
    when (select count(*) from juror_duty d where d.juror_id = j.id and d.ended is null) >= least(j.most_open, coalesce(j.own_open, j.most_open)) then 'load'
    when (select count(*) from juror_duty d where d.juror_id = j.id and d.called_at > p_at - interval '7 days' and d.ended is distinct from 'released') >= j.most_week then 'load'
    when exists (select 1 from juror_duty d where d.juror_id = j.id and d.ended = 'voted' and d.ended_at > p_at - make_interval(mins => j.rest_minutes)) then 'load'
  end from juror j where j.id = p_juror
$$;

-- A juror is called to a seat; a seat known already stays as it is.
create function juror_called(p_seat uuid, p_juror uuid, p_at timestamptz) returns void language sql as $$
  insert into juror_duty (seat_id, juror_id, called_at) values (p_seat, p_juror, p_at) on conflict do nothing
$$;

-- A seat ended for its juror: voted, missed (no answer, or no vote in time), conflict, content, declined, or released (the
-- round ended without needing it). The juror is looked at again at once. True when it was open.
create function juror_duty_ended(p_seat uuid, p_how text, p_at timestamptz) returns boolean language plpgsql as $$
declare
  v_juror uuid;
begin
  update juror_duty d set ended = p_how, ended_at = p_at where d.seat_id = p_seat and d.ended is null returning d.juror_id into v_juror;
  update juror j set judge_at = least(coalesce(j.judge_at, p_at), p_at) where j.id = v_juror and j.state <> 'left';
  return v_juror is not null;
end $$;

-- When a person is erased, what is kept of them as a juror goes too. The numbers of seats stay, without who it was.
create function juror_erased() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_juror uuid;
begin
  delete from juror_fact f where f.subject_id = new.subject_id;
  delete from juror_vouch v where v.person_id = new.subject_id;
  update juror j set state = 'left', left_at = new.done_at, lacks = '[]', judge_at = null, away_until = null
   where j.person_id = new.subject_id and j.state <> 'left';
  select id into v_juror from juror j where j.person_id = new.subject_id;
  delete from juror_course c where c.juror_id = v_juror;
  delete from juror_test t where t.juror_id = v_juror;
  delete from juror_calibration c where c.juror_id = v_juror;
  update juror_suspension s set reason = '', objection = case when s.objection is null then null else '' end,
         answer = case when s.answer is null then null else '' end where s.juror_id = v_juror;
  return null;
end $$;
create trigger juror_erased after update of state on erasure
  for each row when (new.kind = 'person' and new.state = 'done' and old.state <> 'done') execute function juror_erased();

grant select, insert, update on juror_vouch, juror, juror_test, juror_duty, juror_suspension, jury_calendar to redress_app;
grant select, insert on juror_course, juror_calibration to redress_app;
grant select on jury_eligible to redress_app;
-- juror_fact is given to nobody: it is reached through the functions above
revoke all on function juror_facts_set(uuid, text[], jsonb, timestamptz), juror_facts_shared(uuid, uuid[]) from public;
grant execute on function juror_facts_set(uuid, text[], jsonb, timestamptz), juror_facts_shared(uuid, uuid[]),
  juror_facts_counted(uuid), juror_unavailable(uuid, timestamptz) to redress_app;
