-- A beacon that stays silent for longer than the rules wait: the round ends by that name, and its draw is given up for good,
-- so that nobody can be drawn later from a round that is over.

alter table jury_draw add column given_up_at timestamptz, add constraint jury_draw_given_up_or_drawn check (given_up_at is null or seed is null);
drop index jury_draw_waiting;
create index jury_draw_waiting on jury_draw (ready_at) where seed is null and given_up_at is null;

alter table jury_round drop constraint jury_round_outcome_check,
  add constraint jury_round_outcome_check check (outcome in ('decided', 'tie', 'timed_out', 'too_few', 'beacon_silent', 'stopped'));
