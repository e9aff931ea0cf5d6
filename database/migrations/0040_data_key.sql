-- Keys of personal data: every person, shop and dispute has a data key of its own, closed under a key-encryption key that
-- is not in the database (server/adapters/keys.ts). What it seals is erased by destroying it.

create table data_key (
  id               uuid primary key,
  kind             text not null check (kind in ('person', 'merchant', 'dispute')),
  subject_id       uuid not null,
  -- name of the key-encryption key, and the data key closed under it; null once it was destroyed
  kek              text not null,
  wrapped          bytea,
  created_at       timestamptz not null,
  destroyed_at     timestamptz,
  destroyed_why    text,
  destroyed_by     uuid,
  destroyed_second uuid,
  check ((wrapped is null) = (destroyed_at is not null)),
  check ((destroyed_at is null) = (destroyed_why is null))
);
create index data_key_subject on data_key (subject_id, created_at);
create index data_key_kek on data_key (kek) where wrapped is not null;

-- A key is written once; afterwards it is only closed under another key-encryption key, or destroyed for good.
create function data_key_changes() returns trigger language plpgsql as $$
begin
  if old.wrapped is null or new.id <> old.id or new.kind <> old.kind or new.created_at <> old.created_at then
    raise exception 'a data key is not changed' using errcode = 'RD101';
  end if;
  return new;
end $$;
create trigger data_key_changes before update on data_key for each row execute function data_key_changes();

-- Hashes under a key of the key file: to know the same contact again, and to find a member of staff by the address.
alter table person
  add column contact_hash bytea,
  add column email_hash bytea,
  drop constraint person_name_check,
  drop constraint person_email_check,
  add constraint person_name_check check (char_length(name) <= 4000),
  add constraint person_email_check check (char_length(email) <= 4000);
create unique index person_staff_email_hash on person (email_hash) where marketplace_id is null and email_hash is not null;

-- A name arrives as `seal-person:{…}` (server/privacy/contact.ts): name and e-mail sealed under a new key, the key, and the
-- hashes. The same contact again keeps the old row's texts and the new key is never kept.
create function person_sealed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seal jsonb;
begin
  if new.name like 'seal-person:%' then
    -- somebody known: the update that follows the conflict decides what is kept
    if tg_op = 'INSERT' and exists (
      select 1 from person p where p.marketplace_id = new.marketplace_id and p.external_id = new.external_id) then return new; end if;
    v_seal := substr(new.name, 13)::jsonb;
    if tg_op = 'UPDATE' and old.contact_hash = decode(v_seal ->> 'contactHash', 'base64') then
      new.name := old.name;
      new.email := old.email;
      return new;
    end if;
    new.contact_hash := decode(v_seal ->> 'contactHash', 'base64');
    new.name := v_seal ->> 'name';
    new.email := coalesce(v_seal ->> 'email', new.email);
    new.email_hash := coalesce(decode(v_seal ->> 'emailHash', 'base64'), new.email_hash);
    insert into data_key (id, kind, subject_id, kek, wrapped, created_at)
    values ((v_seal ->> 'keyId')::uuid, 'person', new.id, v_seal ->> 'kek', decode(v_seal ->> 'wrapped', 'base64'), new.created_at);
  elsif tg_op = 'UPDATE' and new.name like 'sealed:1:%' and new.name <> old.name then
    -- two made the same person in one moment: the key was written for the row that lost
    update data_key set subject_id = old.id
     where id = encode(decode(translate(substr(new.name, 10, 22), '-_', '+/') || '==', 'base64'), 'hex')::uuid and subject_id <> old.id;
  end if;
  return new;
end $$;
create trigger person_sealed before insert or update of name on person for each row execute function person_sealed();

-- Closes a key under another key-encryption key; nothing that it seals is touched.
create function data_key_rewrap(p_id uuid, p_from text, p_kek text, p_wrapped bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with done as (update data_key set kek = p_kek, wrapped = p_wrapped where id = p_id and kek = p_from and wrapped is not null returning 1)
  select exists (select 1 from done)
$$;

-- Writes one act with all its effects, or nothing: idempotency, version, record, log leaf, state, deadlines, money,
-- notices and evidence, in one statement of one round trip.
-- p_head: {act, role, actorId, callerId, key, stage, outcome, adjudicatorId, staffDue, nextDue, asks (an array literal), closedAt,
--   newKey {id, kek, wrapped}: the dispute's data key, with the first act that is sealed under it}
-- Returns the answer: `p_answer`, or for a repeated key the answer given the first time.
-- Refusals: idempotency_key_reused, changed_meanwhile, item_in_dispute, those of ledger_apply and evidence_attach.
create or replace function record_act(
  p_dispute uuid, p_marketplace uuid, p_expected int, p_version int, p_at timestamptz, p_head jsonb, p_filing jsonb,
  p_events jsonb, p_state jsonb, p_salt bytea, p_leaf bytea, p_request_hash bytea, p_answer jsonb,
  p_deadlines jsonb, p_cleared text[], p_money jsonb, p_notices jsonb, p_evidence uuid[], p_owners jsonb) returns jsonb
language plpgsql as $$
declare
  v_known idempotency;
  v_first int := p_expected + 1;
  v_cleared text;
  v_done text;
begin
  v_done := set_config('redress.scope', 'write', true); -- assigned, not performed: no statement is begun for it
  if p_head ->> 'key' is not null then
    insert into idempotency (caller_id, key, request_hash, dispute_id, answer, at)
    values ((p_head ->> 'callerId')::uuid, p_head ->> 'key', p_request_hash, p_dispute, p_answer, p_at)
    on conflict do nothing;
    if not found then
      select * into v_known from idempotency i
       where i.caller_id = (p_head ->> 'callerId')::uuid and i.key = p_head ->> 'key';
      if v_known.request_hash <> p_request_hash then perform refuse('idempotency_key_reused', 'Idempotency-Key'); end if;
      return v_known.answer || '{"replayed": true}'::jsonb;
    end if;
  end if;
  if p_filing is not null then
    v_done := begin_dispute(p_dispute, p_marketplace, p_filing, p_version, p_at, p_state, p_head ->> 'stage',
      (p_head ->> 'nextDue')::timestamptz, (p_head ->> 'asks')::text[]);
  else
    update dispute
       set version = p_version, state = p_state, stage = p_head ->> 'stage', outcome = p_head ->> 'outcome',
           adjudicator_id = (p_head ->> 'adjudicatorId')::uuid, staff_due = (p_head ->> 'staffDue')::timestamptz,
           next_due = (p_head ->> 'nextDue')::timestamptz, asks = (p_head ->> 'asks')::text[],
           closed_at = (p_head ->> 'closedAt')::timestamptz
     where id = p_dispute and version = p_expected;
    if not found then perform refuse('changed_meanwhile'); end if;
  end if;
  if p_head ? 'newKey' then
    insert into data_key (id, kind, subject_id, kek, wrapped, created_at)
    values ((p_head -> 'newKey' ->> 'id')::uuid, 'dispute', p_dispute, p_head -> 'newKey' ->> 'kek',
      decode(p_head -> 'newKey' ->> 'wrapped', 'base64'), p_at);
  end if;
  insert into act_record (dispute_id, first_seq, last_seq, act, actor_role, actor_id, at, events, salt, leaf)
  values (p_dispute, v_first, p_version, p_head ->> 'act', p_head ->> 'role', (p_head ->> 'actorId')::uuid, p_at,
    p_events, p_salt, p_leaf);
  insert into log_pending (dispute_id, first_seq, leaf) values (p_dispute, v_first, p_leaf);
  insert into trace_pending (dispute_id) values (p_dispute);
  foreach v_cleared in array p_cleared loop -- by key, one or two of them: a list would be planned anew each time
    delete from deadline where dispute_id = p_dispute and name = v_cleared;
  end loop;
  if p_deadlines is not null then
    insert into deadline (dispute_id, name, due, fire_at, remind_at, waits_for)
    select p_dispute, d.name, d.due, d.due, d."remindAt", d."waitsFor"
      from jsonb_to_recordset(p_deadlines) as d (name text, due timestamptz, "remindAt" timestamptz, "waitsFor" text)
    on conflict (dispute_id, name) do update
      set due = excluded.due, fire_at = excluded.due, remind_at = excluded.remind_at, waits_for = excluded.waits_for, failures = 0;
  end if;
  if p_money is not null then v_done := ledger_apply(p_marketplace, p_dispute, p_at, p_money); end if;
  if p_notices is not null then v_done := outbox_enqueue(p_dispute, p_marketplace, p_at, p_notices); end if;
  if cardinality(p_evidence) > 0 then perform evidence_attach(p_dispute, p_evidence, p_owners, p_at); end if;
  return p_answer;
end $$;

grant select, insert on data_key to redress_app;
