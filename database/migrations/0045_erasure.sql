-- Erasure of personal data by destroying the key that seals them: who asked, who signed, what was done, and runs of retention.

create table erasure (
  id           uuid primary key,
  kind         text not null check (kind in ('person', 'dispute')),
  subject_id   uuid not null,
  -- asked for by the person, proposed by an operator, or announced because the law keeps it no longer
  why          text not null check (why in ('asked', 'operator', 'retention')),
  reason       text not null default '' check (char_length(reason) <= 4000),
  asked_at     timestamptz not null,
  asked_by     uuid,
  -- retention: the day from which it is done
  due_at       timestamptz,
  first_by     uuid,
  first_at     timestamptz,
  second_by    uuid,
  done_at      timestamptz,
  state        text not null default 'asked' check (state in ('asked', 'announced', 'signed', 'done', 'withdrawn')),
  -- what was put into the log, and what opens its commitment: ids, no names
  salt         bytea,
  content      jsonb,
  check ((state = 'done') = (done_at is not null)),
  check (second_by is null or second_by <> first_by)
);
create unique index erasure_open on erasure (subject_id) where state in ('asked', 'announced', 'signed');
create index erasure_of_subject on erasure (subject_id, asked_at);
create index erasure_waiting on erasure (asked_at) where state in ('asked', 'announced', 'signed');

-- Somebody needs it for a court or an authority: nothing is erased while a hold stands.
create table data_hold (
  id         uuid primary key,
  subject_id uuid not null,
  reason     text not null check (char_length(reason) between 5 and 500),
  by_person  uuid not null,
  at         timestamptz not null,
  lifted_at  timestamptz,
  lifted_by  uuid
);
create unique index data_hold_standing on data_hold (subject_id) where lifted_at is null;

create table retention_run (
  id        uuid primary key,
  at        timestamptz not null,
  announced int not null,
  erased    int not null,
  refused   int not null
);

-- What keeps something from being erased: open disputes, standing holds, and the dates retention counts from.
create function erasure_ground(p_kind text, p_subject uuid)
returns table (known boolean, sealed boolean, open_disputes int, held boolean, closed timestamptz, last_due timestamptz, last_order timestamptz)
language plpgsql as $$
begin
  perform enter_scope('{"kind": "clock"}');
  return query
    select case p_kind when 'person' then exists (select 1 from person p where p.id = p_subject) else count(d.id) > 0 end,
           exists (select 1 from data_key k where k.subject_id = p_subject and k.wrapped is not null),
           (count(d.id) filter (where d.closed_at is null))::int,
           exists (select 1 from data_hold h where h.lifted_at is null and (h.subject_id = p_subject or h.subject_id = any (array_agg(d.id)))),
           max(d.closed_at),
           max((select max((o ->> 'due')::timestamptz) from jsonb_array_elements(d.state -> 'obligations') as o)),
           case p_kind when 'person' then (select max(o.placed_at) from purchase_order o where o.buyer_id = p_subject) end
      from dispute d
     where case p_kind when 'dispute' then d.id = p_subject
           else d.claimant_id = p_subject
             or d.merchant_id in (select m.merchant_id from merchant_member m where m.person_id = p_subject) end;
end $$;

-- Disputes that closed before a moment and are still sealed and not announced yet, the oldest first.
create function retention_candidates(p_closed_before timestamptz, p_limit int)
returns table (id uuid, number text, closed timestamptz, last_due timestamptz)
language plpgsql as $$
begin
  perform enter_scope('{"kind": "clock"}');
  return query
    select d.id, d.number, d.closed_at,
           (select max((o ->> 'due')::timestamptz) from jsonb_array_elements(d.state -> 'obligations') as o)
      from dispute d
     where d.closed_at <= p_closed_before
       and exists (select 1 from data_key k where k.subject_id = d.id and k.wrapped is not null)
       and not exists (select 1 from data_hold h where h.subject_id = d.id and h.lifted_at is null)
       and not exists (select 1 from erasure e where e.subject_id = d.id and e.state in ('asked', 'announced', 'signed', 'done'))
     order by d.closed_at limit p_limit;
end $$;

-- Destroys every key of a subject and puts that into the log; of a person also what signs in or finds them.
-- Refusals: already_done (no key is left), same_person.
create function erasure_execute(p_id uuid, p_second uuid, p_at timestamptz, p_salt bytea, p_content jsonb, p_commitment bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_done erasure;
begin
  update erasure e set state = 'done', done_at = p_at, second_by = p_second, salt = p_salt, content = p_content
   where e.id = p_id and e.state in ('announced', 'signed') returning * into v_done;
  if v_done.id is null then perform refuse('already_done'); end if;
  if v_done.state = 'done' and v_done.why <> 'retention' and (v_done.first_by is null or p_second is null or v_done.first_by = p_second) then
    perform refuse('same_person');
  end if;
  update data_key k set wrapped = null, destroyed_at = p_at, destroyed_why = v_done.why, destroyed_by = v_done.first_by, destroyed_second = p_second
   where k.subject_id = v_done.subject_id and k.wrapped is not null;
  if not found then perform refuse('already_done'); end if;
  if v_done.kind = 'person' then
    delete from session s where s.person_id = v_done.subject_id;
    delete from person_link l where l.person_id = v_done.subject_id;
    delete from draft f where f.person_id = v_done.subject_id;
    update person p set contact_hash = null, email_hash = null where p.id = v_done.subject_id;
  end if;
  perform log_queue('key_destroyed', case v_done.kind when 'dispute' then v_done.subject_id end, p_id::text, p_commitment);
end $$;

grant select, insert, update on erasure, data_hold to redress_app;
grant select, insert on retention_run to redress_app;
