-- Why: for each step that rules took by themselves, what they were asked with, every rule asked and the result
-- (core/trace). Made from the record in the background, kept for good.

create table reason_trace (
  dispute_id uuid not null,
  -- number of the last event of the act it belongs to, and its place among that act's traces
  act_seq    int not null,
  place      int not null,
  kind       text not null,
  at         timestamptz not null,
  -- 'parties', 'adjudicators': talk of a settlement is sealed from the ones, drafts from the others
  readers    text[] not null,
  body       jsonb not null,
  -- SHA-256 over the RFC 8785 form of the body
  hash       bytea not null,
  primary key (dispute_id, act_seq, place)
);
create trigger reason_trace_immutable before update or delete on reason_trace for each row execute function refuse_change();
create trigger reason_trace_kept before truncate on reason_trace for each statement execute function refuse_change();

alter table reason_trace enable row level security;
alter table reason_trace force row level security;
create policy trace_seen on reason_trace for select to redress_app using (scope_is('staff', 'clock')
  or exists (select 1 from dispute d where d.id = dispute_id));
create policy trace_made on reason_trace for insert to redress_app with check (scope_is('clock'));
create policy trace_owner on reason_trace to current_user using (true) with check (true);

-- Disputes with acts whose traces are still to be made. No index: it is short, any row of it will do, and an act pays
-- for one line in it and no more. A dispute that could not be traced is put off.
create table trace_pending (
  dispute_id uuid not null,
  not_before timestamptz not null default '-infinity'
);

-- What was filed before traces were kept.
insert into trace_pending (dispute_id) select id from dispute;

-- Takes some of them; whoever takes a row makes the traces in the same transaction, or the row stays.
create function claim_traces(p_now timestamptz, p_limit int) returns setof uuid
language sql as $$
  with taken as (
    delete from trace_pending p
     where p.ctid = any (array(select c.ctid from trace_pending c where c.not_before <= p_now limit p_limit for update skip locked))
    returning p.dispute_id)
  select distinct t.dispute_id from taken t
$$;

-- Keeps traces; one that stands already is left as it is.
create function keep_traces(p_dispute uuid, p_traces jsonb) returns int
language plpgsql as $$
declare
  v_kept int;
begin
  insert into reason_trace (dispute_id, act_seq, place, kind, at, readers, body, hash)
  select p_dispute, t."actSeq", t.place, t.kind, t.at, t.readers, t.body, decode(t.hash, 'hex')
    from jsonb_to_recordset(p_traces) as t ("actSeq" int, place int, kind text, at timestamptz, readers text[], body jsonb, hash text)
  on conflict do nothing;
  get diagnostics v_kept = row_count;
  return v_kept;
end $$;

-- The traces of a dispute as one kind of reader may read them, in the order of the record; empty for a caller who may
-- not see the dispute. p_no: only that one, as the reader counts.
create function dispute_traces(p_id uuid, p_reader text, p_no int, p_scope jsonb)
returns table (no int, body jsonb, hash text)
language plpgsql as $$
begin
  perform enter_scope(p_scope);
  return query
    select n.no, n.body, encode(n.hash, 'hex')
      from (select (row_number() over (order by t.act_seq, t.place))::int as no, t.body, t.hash
              from reason_trace t where t.dispute_id = p_id and p_reader = any (t.readers)) n
     where p_no is null or n.no = p_no
     order by n.no;
end $$;

-- Writes one act with all its effects, or nothing: idempotency, version, record, log leaf, state, deadlines, money,
-- notices and evidence, in one statement of one round trip.
-- p_head: {act, role, actorId, callerId, key, stage, outcome, adjudicatorId, staffDue, nextDue, asks (an array literal), closedAt}
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

grant select, insert on reason_trace to redress_app;
grant select, insert, delete, update on trace_pending to redress_app;
