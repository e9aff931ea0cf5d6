-- What was made of an erased case for its sides holds its texts and files: it goes with the case's key.
create function case_files_erased() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update case_file set expires_at = least(expires_at, new.destroyed_at) where dispute_id = new.subject_id and state in ('ready', 'failed');
  return null;
end
$$;
create trigger case_files_erased after update of wrapped on data_key
  for each row when (new.kind = 'dispute' and old.wrapped is not null and new.wrapped is null) execute function case_files_erased();
