-- Case files that were asked for: made by a job, kept for a while, fetched by whoever asked.
create table case_file (
  id          uuid primary key,
  dispute_id  uuid not null,
  person_id   uuid not null,
  session_id  text not null,
  idempotency_key text not null,
  role        text not null check (role in ('claimant', 'respondent')),
  variant     text not null check (variant in ('full', 'pseudonymised')),
  -- the scope of whoever asked, under which everything is read
  scope       jsonb not null,
  state       text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed', 'expired')),
  asked_at    timestamptz not null,
  expires_at  timestamptz not null,
  leased_until timestamptz,
  attempts    int not null default 0,
  version     int,
  total_bytes bigint,
  done_bytes  bigint not null default 0,
  bytes       bigint,
  sha256      bytea check (length(sha256) = 32),
  made_at     timestamptz,
  unique (person_id, idempotency_key),
  check (state <> 'ready' or (bytes is not null and sha256 is not null and made_at is not null))
);
create index case_file_of_dispute on case_file (dispute_id, person_id, asked_at desc);
create index case_file_open on case_file (asked_at) where state in ('waiting', 'making');
create index case_file_expiring on case_file (expires_at) where state in ('ready', 'failed');

-- Case files of other installations, checked before they were taken.
create table case_import (
  id         uuid primary key,
  person_id  uuid not null,
  idempotency_key text not null,
  name       text not null,
  bytes      bigint not null,
  sha256     bytea not null unique check (length(sha256) = 32),
  -- case.json of the file
  head       jsonb not null,
  -- the steps of the verifier
  steps      jsonb not null,
  at         timestamptz not null,
  unique (person_id, idempotency_key)
);
create index case_import_newest on case_import (at desc, id);

grant select, insert, update on case_file to redress_app;
grant select, insert on case_import to redress_app;
