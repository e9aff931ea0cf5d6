-- Items of evidence: their salted commitment, the chain of custody, copies with parts covered, the scan for malware, and
-- the pictures made for viewing.

alter table evidence_file
  add column salt         bytea check (length(salt) = 16),
  add column content      text,    -- the RFC 8785 form of what the commitment is over
  add column commitment   bytea check (length(commitment) = 32),
  add column redaction_of uuid,    -- this file is a copy of that one, with parts covered
  add column sealed_at    timestamptz, -- a copy with parts covered stands for it: the other side no longer reads it
  add column scan         text not null default 'none' check (scan in ('none', 'waiting', 'clean', 'infected')),
  add column scan_at      timestamptz,
  add column scan_said    text,    -- the scanner's own words: what it found
  add column scan_tries   int not null default 0;
create index evidence_file_to_scan on evidence_file (created_at) where scan = 'waiting';
grant update (salt, content, commitment, sealed_at, scan, scan_at, scan_said, scan_tries) on evidence_file to redress_app;

-- What happened to an item since it arrived; nothing is changed or removed.
create table evidence_custody (
  evidence_id uuid not null,
  no          int not null,
  kind        text not null check (kind in ('received', 'submitted', 'scan_clean', 'scan_infected', 'view_made', 'redacted')),
  at          timestamptz not null,
  facts       jsonb not null,
  content     text not null,    -- the RFC 8785 form that the commitment is over
  salt        bytea not null check (length(salt) = 16),
  commitment  bytea not null check (length(commitment) = 32),
  primary key (evidence_id, no)
);
create trigger evidence_custody_immutable before update or delete on evidence_custody for each row execute function refuse_change();
create trigger evidence_custody_kept before truncate on evidence_custody for each statement execute function refuse_change();
grant select, insert on evidence_custody to redress_app;

-- Adds a link to the chain of custody. p_facts: flat, of texts and whole numbers. Once the item belongs to a dispute its
-- links go into the log, in the transaction that makes them.
create function evidence_note(p_evidence uuid, p_kind text, p_at timestamptz, p_facts jsonb) returns void
language plpgsql as $$
declare
  v_dispute uuid;
  v_no      int;
  v_facts   text;
  v_content text;
  v_salt    bytea := decode(replace(gen_random_uuid()::text, '-', ''), 'hex');
begin
  select dispute_id into v_dispute from evidence_file where id = p_evidence for update;
  select coalesce(max(no), 0) + 1 into v_no from evidence_custody where evidence_id = p_evidence;
  select coalesce(string_agg(to_json(key)::text || ':' || value::text, ',' order by key collate "C"), '') into v_facts from jsonb_each(p_facts);
  v_content := format('{"at":"%s","evidenceId":"%s","facts":{%s},"format":"redress-custody/1","kind":"%s","no":%s}',
    to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), p_evidence, v_facts, p_kind, v_no);
  insert into evidence_custody (evidence_id, no, kind, at, facts, content, salt, commitment)
  values (p_evidence, v_no, p_kind, p_at, p_facts, v_content, v_salt, sha256(v_salt || convert_to(v_content, 'UTF8')));
  if v_dispute is not null then
    perform log_queue('evidence', v_dispute, p_evidence || '/' || v_no, sha256(v_salt || convert_to(v_content, 'UTF8')));
  end if;
end
$$;

create function evidence_received() returns trigger language plpgsql as $$
begin
  perform evidence_note(new.id, 'received', new.created_at, '{}');
  return null;
end
$$;
create trigger evidence_file_received after insert on evidence_file for each row execute function evidence_received();

-- An item is submitted in the transaction of the act that names it: its commitment and what happened to it before go into
-- the log there. A copy with parts covered seals what it is a copy of.
create function evidence_submitted() returns trigger language plpgsql as $$
declare
  v_at timestamptz := coalesce(new.attached_at, new.created_at);
begin
  if new.commitment is not null then
    perform log_queue('evidence', new.dispute_id, new.id::text, new.commitment);
  end if;
  perform log_queue('evidence', new.dispute_id, evidence_id || '/' || no, commitment)
     from evidence_custody where evidence_id = new.id order by no;
  perform evidence_note(new.id, 'submitted', v_at, '{}');
  if new.redaction_of is not null then
    update evidence_file set sealed_at = coalesce(sealed_at, v_at) where id = new.redaction_of;
    perform evidence_note(new.redaction_of, 'redacted', v_at, jsonb_build_object('copy', new.id));
  end if;
  return null;
end
$$;
create trigger evidence_file_submitted after update of state on evidence_file
  for each row when (old.state = 'stored' and new.state = 'attached') execute function evidence_submitted();

-- Pictures made from a file for viewing: sizes of a picture, pages of a document. The bytes lie in the store by hash.
create table evidence_view (
  evidence_id uuid not null,
  size        text not null check (size in ('thumb', 'screen')),
  page        int not null check (page between 1 and 50),
  sha256      bytea not null check (length(sha256) = 32),
  bytes       int not null check (bytes > 0),
  width       int not null check (width > 0),
  height      int not null check (height > 0),
  at          timestamptz not null,
  primary key (evidence_id, size, page)
);
grant select, insert on evidence_view to redress_app;

-- What is to be made, and what could not be: a file that brings the maker down is not tried for ever.
create table evidence_view_job (
  evidence_id uuid primary key,
  state       text not null default 'waiting' check (state in ('waiting', 'made', 'failed')),
  pages       int not null default 0, -- of the whole document
  tries       int not null default 0,
  why         text,
  at          timestamptz not null
);
create index evidence_view_job_waiting on evidence_view_job (at) where state = 'waiting';
grant select, insert, update on evidence_view_job to redress_app;

-- What was read: the file itself, or a picture made for viewing, and of which page.
alter table evidence_read add column what text not null default 'file' check (what in ('file', 'download', 'view'));
alter table evidence_read add column role text; -- of the reader in the dispute
