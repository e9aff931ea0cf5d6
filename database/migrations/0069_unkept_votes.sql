-- Ended rounds are found by when they ended, and of them only the seats are read (and their votes opened) that are not kept yet.

create index jury_round_ended on jury_round (ended_at) where state = 'ended';

-- As jury_votes_of_ended, without the seats that jury_past has, and without those of jurors who left: nothing is kept of them.
create function jury_votes_not_kept(p_since timestamptz)
returns table (round_id uuid, seat_id uuid, juror_id uuid, opened_at timestamptz, committed_at timestamptz, why text, opening bytea, ended_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, s.id, s.juror_id, s.opened_at, v.committed_at, s.why, v.opening, r.ended_at
    from jury_round r join jury_seat s on s.round_id = r.id join juror j on j.id = s.juror_id left join jury_vote v on v.seat_id = s.id
   where r.state = 'ended' and r.ended_at >= p_since and j.state <> 'left'
     and not exists (select from jury_past p where p.seat_id = s.id)
$$;

revoke all on function jury_votes_not_kept(timestamptz) from public;
grant execute on function jury_votes_not_kept(timestamptz) to redress_app;
