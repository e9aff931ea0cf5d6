-- Statements of the house that go into the log: rule versions, pool roots, proofs of the books. Their content is no
-- secret of a person; it is salted all the same, so that the log tells nothing by itself.
create table log_statement (
  kind       text not null,
  ref        text not null,
  dispute_id uuid,
  salt       bytea not null,
  -- the RFC 8785 form, byte for byte as it was hashed
  content    text not null,
  commitment bytea not null,
  at         timestamptz not null,
  primary key (kind, ref)
);
create trigger log_statement_immutable before update or delete on log_statement for each row execute function refuse_change();
create trigger log_statement_kept before truncate on log_statement for each statement execute function refuse_change();

-- Keeps a statement and queues its commitment; one of that name that stands already is left as it is.
create function log_state(p_kind text, p_dispute uuid, p_ref text, p_content text, p_at timestamptz) returns void
language plpgsql as $$
declare
  -- two ids of chance hashed: the function is also called by triggers, where nobody can hand a salt in
  v_salt bytea := substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) for 16);
  v_commitment bytea := sha256(v_salt || convert_to(p_content, 'UTF8'));
begin
  insert into log_statement (kind, ref, dispute_id, salt, content, commitment, at)
  values (p_kind, p_ref, p_dispute, v_salt, p_content, v_commitment, p_at) on conflict do nothing;
  if found then perform log_queue(p_kind, p_dispute, p_ref, v_commitment); end if;
end $$;

-- A rule version is logged when it is published and when it is taken back, whoever does it and by whatever way.
create function rule_pack_logged() returns trigger language plpgsql as $$
begin
  perform log_state('rules', null, new.id || '/' || new.version,
    format('{"effectiveFrom":%s,"hash":%s,"pack":%s,"version":%s}',
      to_json(new.effective_from::text), to_json(new.hash), to_json(new.id), to_json(new.version)), new.published_at);
  return null;
end $$;
create trigger rule_pack_logged after insert on rule_pack for each row execute function rule_pack_logged();

create function rule_pack_withdrawal_logged() returns trigger language plpgsql as $$
begin
  perform log_state('rules', null, new.id || '/' || new.version || '/withdrawn',
    format('{"pack":%s,"version":%s,"withdrawn":true}', to_json(new.id), to_json(new.version)), new.at);
  return null;
end $$;
create trigger rule_pack_withdrawal_logged after insert on rule_pack_withdrawal for each row execute function rule_pack_withdrawal_logged();

-- Versions published before there was a log.
select log_state('rules', null, id || '/' || version,
    format('{"effectiveFrom":%s,"hash":%s,"pack":%s,"version":%s}',
      to_json(effective_from::text), to_json(hash), to_json(id), to_json(version)), published_at)
  from rule_pack order by published_at, id, version;

alter table log_key drop column retired_at;

grant select, insert on log_statement to redress_app;
