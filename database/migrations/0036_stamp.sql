-- Time stamps of a third party (RFC 3161) on checkpoints of the log.

create table log_stamp (
  size      bigint not null references log_checkpoint (size),
  authority text not null,
  response  bytea not null check (octet_length(response) between 1 and 262144), -- as the authority gave it: a .tsr file
  serial    text not null,
  at        timestamptz not null, -- the authority's time
  kept_at   timestamptz not null default clock_timestamp(),
  primary key (size, authority)
);
create index log_stamp_of_authority on log_stamp (authority, size);
create trigger log_stamp_immutable before update or delete on log_stamp for each row execute function refuse_change();
create trigger log_stamp_kept before truncate on log_stamp for each statement execute function refuse_change();

-- Whose turn it is, so that several servers ask an authority once; real time, as the authority's is.
create table log_stamp_turn (
  authority     text primary key,
  asked_at      timestamptz not null,
  failing_since timestamptz,
  failure       text
);

-- The newest checkpoint, when this caller may ask the authority about it now: none was asked for so long, and it has no
-- stamp yet. It is kept from then on.
create function log_stamp_due(p_authority text, p_every_ms int) returns table (size bigint, note text)
language plpgsql as $$
declare
  v_size bigint;
begin
  select c.size into v_size from log_checkpoint c order by c.size desc limit 1;
  if v_size is null or exists (select 1 from log_stamp s where s.size = v_size and s.authority = p_authority) then return; end if;
  insert into log_stamp_turn as t (authority, asked_at) values (p_authority, clock_timestamp())
  on conflict (authority) do update set asked_at = excluded.asked_at
   where t.asked_at <= clock_timestamp() - p_every_ms * interval '1 millisecond';
  if not found then return; end if;
  return query update log_checkpoint c set keep = true where c.size = v_size returning c.size, c.note;
end $$;

create function log_stamp_keep(p_size bigint, p_authority text, p_response bytea, p_serial text, p_at timestamptz) returns void
language sql as $$
  insert into log_stamp (size, authority, response, serial, at) values (p_size, p_authority, p_response, p_serial, p_at) on conflict do nothing;
  update log_stamp_turn set failing_since = null, failure = null where authority = p_authority and failing_since is not null;
$$;

create function log_stamp_failed(p_authority text, p_why text) returns void
language sql as $$
  update log_stamp_turn set failing_since = coalesce(failing_since, clock_timestamp()), failure = p_why where authority = p_authority
$$;

-- What independent others vouch for the entry of this index: the earliest stamp and the earliest quorum over it.
create function log_anchors(p_idx bigint) returns table (stamp jsonb, quorum jsonb)
language sql stable as $$
  select (select jsonb_build_object('size', s.size, 'authority', s.authority, 'serial', s.serial,
                   'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            from log_stamp s where s.size > p_idx order by s.size limit 1),
         (select jsonb_build_object('size', c.size, 'at', to_char(c.quorum_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            from log_checkpoint c where c.size > p_idx and c.quorum_at is not null order by c.size limit 1)
$$;

grant select, insert on log_stamp to redress_app;
grant select, insert, update on log_stamp_turn to redress_app;
