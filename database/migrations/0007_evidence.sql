-- Evidence files: the bytes lie behind the storage port under their SHA-256; this is what is known about them.

create table evidence_file (
  id         uuid primary key,
  owner_kind text not null check (owner_kind in ('person', 'merchant', 'marketplace')),
  owner_id   uuid not null,
  -- null until an act of the dispute names the file
  dispute_id uuid,
  name       text not null,
  media_type text not null,
  bytes      bigint not null check (bytes > 0),
  sha256     bytea not null check (length(sha256) = 32),
  sm3        bytea not null check (length(sm3) = 32),
  state      text not null default 'stored' check (state in ('stored', 'attached')),
  created_at timestamptz not null,
  attached_at timestamptz,
  idempotency_key text not null,
  unique (owner_id, idempotency_key),
  check ((state = 'attached') = (dispute_id is not null))
);
create index evidence_file_of_dispute on evidence_file (dispute_id, id) where dispute_id is not null;

-- Every reading of a file, by whom and when.
create table evidence_read (
  id          uuid primary key,
  evidence_id uuid not null,
  dispute_id  uuid,
  reader_kind text not null check (reader_kind in ('person', 'marketplace')),
  reader_id   uuid not null,
  session_id  text,
  byte_range  text,
  at          timestamptz not null
);
create index evidence_read_of_file on evidence_read (evidence_id, at);
create trigger evidence_read_immutable before update or delete on evidence_read for each row execute function refuse_change();
create trigger evidence_read_kept before truncate on evidence_read for each statement execute function refuse_change();

-- Ties files to a dispute inside the transaction of the act that names them. A file belongs to one dispute only and is
-- attached by one of its owners: p_owners is [{kind, id}], the person who acts and whoever that person acts for.
-- Naming a file that is already attached to the same dispute changes nothing.
create function evidence_attach(p_dispute uuid, p_ids uuid[], p_owners jsonb, p_at timestamptz) returns void
language plpgsql as $$
declare
  v_wanted int := (select count(distinct id) from unnest(p_ids) as id);
  v_found  int;
begin
  if v_wanted = 0 then return; end if;
  with tied as (
    update evidence_file f
       set dispute_id = p_dispute, state = 'attached', attached_at = coalesce(f.attached_at, p_at)
     where f.id = any (p_ids)
       and (f.dispute_id is null or f.dispute_id = p_dispute)
       and exists (select 1 from jsonb_array_elements(p_owners) as o
                    where o ->> 'kind' = f.owner_kind and (o ->> 'id')::uuid = f.owner_id)
    returning f.id)
  select count(*) into v_found from tied;
  if v_found <> v_wanted then
    perform refuse('evidence_unknown', 'evidenceIds', '{}');
  end if;
end
$$;

grant select, insert on evidence_file to redress_app;
grant update (dispute_id, state, attached_at) on evidence_file to redress_app;
grant select, insert on evidence_read to redress_app;
