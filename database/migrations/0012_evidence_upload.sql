-- Files that arrive in pieces (tus 1.0): the bytes lie behind the storage port under the id until they are whole; then
-- they go through the same gate as a file sent in one piece and become a row of evidence_file.

create table evidence_upload (
  id           uuid primary key,
  owner_kind   text not null check (owner_kind in ('person', 'merchant', 'marketplace')),
  owner_id     uuid not null,
  -- the dispute it is meant for, for its limit; tying it to the dispute is an act of its own
  dispute_id   uuid,
  name         text not null,
  claimed_type text,
  bytes        bigint not null check (bytes > 0),
  received     bigint not null default 0 check (received between 0 and bytes),
  evidence_id  uuid,
  refusal      text,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  check (evidence_id is null or refusal is null)
);
create index evidence_upload_of_owner on evidence_upload (owner_id, expires_at);
create index evidence_upload_by_expiry on evidence_upload (expires_at);

grant select, insert, update, delete on evidence_upload to redress_app;
