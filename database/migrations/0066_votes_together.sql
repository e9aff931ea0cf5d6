-- Votes that come at the same moment are taken by one statement, each refused by itself (server/database/gather.ts).

-- A seat and a juror change a few times in their lives, and nothing in an index of theirs with it: with room on the page the
-- new row stands beside the old one and no index is written.
alter table jury_round set (fillfactor = 70);
alter table jury_seat set (fillfactor = 70);
alter table juror set (fillfactor = 80);

-- What does not change about seats while they are voted on, for their own jurors alone.
create function jury_seat_grounds(p_seats uuid[], p_persons uuid[])
returns table (seat_id uuid, person_id uuid, round_id uuid, dispute_id uuid, questions jsonb, reason jsonb)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query
  select s.id, s.person_id, s.round_id, r.dispute_id, r.questions, r.reason
    from unnest(p_seats, p_persons) as g (seat, person) join jury_seat s on s.id = g.seat and s.person_id = g.person join jury_round r on r.id = s.round_id;
end $$;

-- Votes are given: each is bound by its commitment, which goes into the log; what opens it is sealed, or kept by its juror.
-- The same commitment again is the same vote. One answer for each vote, by its place from 1: a refusal with its field and
-- facts, which harms no other; or when it was given, and how many are in hand, for whoever looks whether the round is over. A
-- look is due in two seconds where it may be, in case nobody does. Of two for one seat the first counts; should that one
-- turn out to be another's copy, the second is told `changed_meanwhile` and comes again. It is planned once for each connection,
-- maybe while the tables are small: everything is found by index whatever that plan thinks of their size.
create function jury_votes_commit(p_seats uuid[], p_persons uuid[], p_commitments bytea[], p_openings bytea[], p_at timestamptz[])
returns table (no int, refusal text, field text, facts jsonb, committed_at timestamptz, replayed boolean, in_hand int, size int, threshold int)
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  -- the rows of the rounds order votes against the end of a round; always taken in the same order
  perform from jury_round r
   where r.id in (select s.round_id from unnest(p_seats, p_persons) as g (seat, person) join jury_seat s on s.id = g.seat and s.person_id = g.person)
   order by r.id for no key update;
  -- what is read from here on was read after the rounds were held
  return query
  with given as materialized (
    select g.no::int as no, g.seat, g.commitment, g.opening, g.at, s.round_id, s.read_from, r.size, r.threshold,
           case
             when s.id is null then 'not_found'
             when s.state in ('committed', 'revealed') then case when g.commitment = (select v.commitment from jury_vote v where v.seat_id = s.id) then 'replayed' else 'vote_given' end
             when r.state not in ('summoning', 'reviewing') or s.until_at is null or g.at >= s.until_at then 'vote_over'
             when s.state <> 'accepted' then 'act_not_allowed_now'
             when s.read_from is null or g.at < s.read_from then 'read_first'
             -- another's commitment, handed in as one's own
             when (select o.seat_id from jury_vote o where o.commitment = g.commitment) is not null then 'opening_wrong' end as outcome
      from unnest(p_seats, p_persons, p_commitments, p_openings, p_at) with ordinality as g (seat, person, commitment, opening, at, no)
      left join jury_seat s on s.id = g.seat and s.person_id = g.person
      left join jury_round r on r.id = s.round_id
  ), first as (
    select distinct on (g.seat) g.* from given g where g.outcome is null order by g.seat, g.no
  ), taken as materialized (
    select distinct on (f.commitment) f.* from first f order by f.commitment, f.no
  ), seats as (
    update jury_seat s set state = 'committed', until_at = null, ended_at = t.at, draft = null from taken t where s.id = t.seat
  ), votes as (
    insert into jury_vote (seat_id, round_id, commitment, opening, committed_at) select t.seat, t.round_id, t.commitment, t.opening, t.at from taken t
  ), logged as (
    insert into log_pending (kind, ref, leaf) select 'receipt', t.seat::text, t.commitment from taken t order by t.no
  ), duty as (
    update juror_duty d set ended = 'voted', ended_at = t.at from taken t where d.seat_id = t.seat and d.ended is null returning d.juror_id, t.at
  ), jurors as (
    update juror j set judge_at = least(coalesce(j.judge_at, d.at), d.at)
      from (select juror_id, min(at) as at from duty group by juror_id order by juror_id) as d where j.id = d.juror_id and j.state <> 'left'
  ), counted as (
    update jury_round r
       set given = r.given + n.given, in_hand = r.in_hand + n.in_hand,
           look_at = case when r.in_hand + n.in_hand >= r.threshold or r.size - r.given - n.given < r.threshold then n.at + interval '2 seconds' else r.look_at end
      from (select t.round_id, count(*)::int as given, count(t.opening)::int as in_hand, max(t.at) as at from taken t group by t.round_id) as n
     where r.id = n.round_id returning r.id, r.in_hand
  ), answered as (
    select g.*, t.no as taken_no, t.at as taken_at, c.in_hand,
           coalesce(g.outcome, case
             when t.no = g.no then 'taken'
             when t.no is not null then case when t.commitment = g.commitment then 'replayed' else 'vote_given' end
             when exists (select from first f where f.no = g.no) then 'opening_wrong'
             else 'changed_meanwhile' end) as said
      from given g left join taken t on t.seat = g.seat left join counted c on c.id = g.round_id
  )
  select a.no, case when a.said not in ('taken', 'replayed') then a.said end, case a.said when 'opening_wrong' then 'commitment' end,
         case a.said when 'read_first' then jsonb_build_object('seconds', case when a.read_from is null then 1 else greatest(1, ceil(extract(epoch from a.read_from - a.at))::int) end) end,
         coalesce(a.taken_at, case a.said when 'replayed' then (select v.committed_at from jury_vote v where v.seat_id = a.seat) end), a.said = 'replayed', case when a.said = 'taken' then a.in_hand else 0 end, a.size, a.threshold
    from answered a order by a.no;
end $$;

-- What there is to count in rounds, by the rule of jury_votes_to_count: the votes of one that has as many ballots in hand as can
-- decide, or in which so few can still come that they may not. Nothing before.
create function jury_rounds_to_count(p_ids uuid[])
returns table (round_id uuid, seat_id uuid, commitment bytea, opening bytea)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query
  select r.id, v.seat_id, v.commitment, v.opening
    from jury_round r join jury_vote v on v.round_id = r.id
   where r.id = any (p_ids) and (r.in_hand >= r.threshold or r.size - r.given < r.threshold or r.exhausted or r.state in ('revealing', 'ended')
                                 or not exists (select from jury_seat s where s.round_id = r.id and s.state in ('drawn', 'summoned', 'accepted')))
   order by v.commitment;
end $$;
create or replace function jury_votes_to_count(p_id uuid)
returns table (seat_id uuid, commitment bytea, opening bytea)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select c.seat_id, c.commitment, c.opening from jury_rounds_to_count(array[p_id]) as c;
end $$;
revoke all on function jury_rounds_to_count(uuid[]) from public;
grant execute on function jury_rounds_to_count(uuid[]) to redress_app;

drop function jury_vote_commit(uuid, uuid, bytea, bytea, timestamptz);
