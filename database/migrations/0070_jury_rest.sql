-- What a person made of a sign is sealed with the key of the first of its jurors, as texts of pauses are; sealed, a text of
-- 2,000 letters is longer than it was.
alter table jury_signal drop constraint jury_signal_note_check, add check (char_length(note) <= 16000);
alter table juror_suspension
  drop constraint juror_suspension_reason_check, add check (char_length(reason) <= 16000),
  drop constraint juror_suspension_objection_check, add check (char_length(objection) <= 16000),
  drop constraint juror_suspension_answer_check, add check (char_length(answer) <= 16000);
alter table jury_seat drop constraint jury_seat_note_check, add check (char_length(note) <= 8000);

-- Rounds whose cases and votes nobody lived through: the past of the demo. Figures that count them say so.
create table jury_made_up (
  round_id uuid primary key,
  draw_id  uuid not null unique
);
grant select, insert on jury_made_up to redress_app;
