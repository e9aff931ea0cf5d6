-- Files of evidence are sealed: bytes, name and content under a key of the file's own. The key belongs to the owner until
-- the file is submitted and to the dispute from then on, so that erasing the one or the other destroys it.

alter table data_key drop constraint data_key_kind_check, add constraint data_key_kind_check check (kind in ('person', 'merchant', 'dispute', 'file'));

alter table evidence_file
  add column key_id uuid, -- null: kept plain, by a release before files were sealed
  drop constraint evidence_file_salt_check,
  add constraint evidence_file_salt_check check (length(salt) = 16 or length(salt) = 63);
-- the object in the store that holds the picture, and its key, which is the file's unless that was kept plain; null: kept
-- plain, under its hash
alter table evidence_view add column object uuid, add column key_id uuid, add check ((object is null) = (key_id is null));
alter table evidence_upload add column key_id uuid;

-- What had begun to arrive plain is begun anew.
update evidence_upload set expires_at = least(expires_at, now()) where evidence_id is null;

create function evidence_key_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update data_key set subject_id = new.dispute_id where id = new.key_id and wrapped is not null;
  return null;
end
$$;
create trigger evidence_key_moves after update of state on evidence_file
  for each row when (old.state = 'stored' and new.state = 'attached' and new.key_id is not null) execute function evidence_key_moves();

-- The key of an upload that became nothing goes with it.
create function evidence_upload_forgotten() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from data_key k where k.id = old.key_id and not exists (select 1 from evidence_file f where f.key_id = old.key_id);
  return null;
end
$$;
create index evidence_file_key on evidence_file (key_id) where key_id is not null;
create trigger evidence_upload_forgotten after delete on evidence_upload
  for each row when (old.key_id is not null) execute function evidence_upload_forgotten();
