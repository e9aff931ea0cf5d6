-- A notary's document about an item is a link of its chain of custody: it goes into the log, and is never changed, only withdrawn.
alter table evidence_custody drop constraint evidence_custody_kind_check;
alter table evidence_custody add constraint evidence_custody_kind_check
  check (kind in ('received', 'submitted', 'scan_clean', 'scan_infected', 'view_made', 'redacted', 'notarised', 'notarisation_withdrawn'));

-- A hold on personal data stands at once, by one operator; it is lifted by two.
alter table data_hold
  add column kind             text not null default 'dispute' check (kind in ('dispute', 'person')),
  add column lift_reason      text check (char_length(lift_reason) between 5 and 500),
  add column lift_proposed_by uuid,
  add column lift_proposed_at timestamptz,
  add constraint data_hold_two check (lifted_by is null or lift_proposed_by is null or lifted_by <> lift_proposed_by);

-- Whose data an operator means: a case by its number, a person by the id.
create function hold_subject(p_kind text, p_name text) returns uuid
language plpgsql as $$
begin
  perform enter_scope('{"kind": "clock"}');
  if p_kind = 'dispute' then return (select d.id from dispute d where d.number = p_name); end if;
  return (select p.id from person p where p.id::text = p_name);
end $$;

-- Standing holds, the newest first, each with the number of its case.
create function holds_standing(p_limit int)
returns table (id uuid, kind text, subject_id uuid, number text, reason text, by_person uuid, at timestamptz, lift_reason text, lift_proposed_by uuid, lift_proposed_at timestamptz)
language plpgsql as $$
begin
  perform enter_scope('{"kind": "clock"}');
  return query
    select h.id, h.kind, h.subject_id, d.number, h.reason, h.by_person, h.at, h.lift_reason, h.lift_proposed_by, h.lift_proposed_at
      from data_hold h left join dispute d on h.kind = 'dispute' and d.id = h.subject_id
     where h.lifted_at is null order by h.id desc limit p_limit;
end $$;

-- Who is told that a case is going to be erased, and by whom the letter is sent.
create function retention_reader(p_dispute uuid) returns table (number text, claimant_id uuid, merchant_id uuid, marketplace_id uuid)
language plpgsql as $$
begin
  perform enter_scope('{"kind": "clock"}');
  return query select d.number, d.claimant_id, d.merchant_id, d.marketplace_id from dispute d where d.id = p_dispute;
end $$;
