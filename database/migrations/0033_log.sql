-- The transparency log: what waits for it, what is in it, its tiles and checkpoints, and what witnesses said of them.
-- An entry is a salted commitment and its kind (docs/formats/log.md); the log never holds what was committed to.

-- What waits. Written in the transaction of what it tells of; taken in portions by one sequencer, off the hot path.
alter table log_pending
  alter column dispute_id drop not null,
  alter column first_seq drop not null,
  add column kind text not null default 'act',
  -- what it is called among its kind; null for an act, which is its dispute and number
  add column ref text,
  -- real time, not the demo's: how long an entry waited is a promise
  add column queued_at timestamptz not null default now(),
  add constraint log_pending_kind check (kind in ('act', 'evidence', 'rules', 'pool', 'determination', 'ledger_proof', 'key_destroyed', 'draw', 'receipt')),
  add constraint log_pending_leaf check (octet_length(leaf) = 32);

-- Puts a commitment into the log, in the transaction of what it tells of.
-- p_ref: what it is called among its kind, to find its proof again; for an act `<dispute>/<first number>`.
create function log_queue(p_kind text, p_dispute uuid, p_ref text, p_commitment bytea) returns void
language sql as $$
  insert into log_pending (kind, dispute_id, first_seq, ref, leaf)
  values (p_kind, p_dispute, case when p_kind = 'act' then split_part(p_ref, '/', 2)::int end,
          case when p_kind <> 'act' then p_ref end, p_commitment)
$$;

-- What is in the log, by its index: no gap, nothing twice.
create table log_entry (
  idx        bigint primary key,
  commitment bytea not null,
  dispute_id uuid,
  at         timestamptz not null, -- when it was sequenced, in the time of the matter
  first_seq  int,
  waited_ms  int not null,         -- from being queued to being sequenced, in real time
  kind       text not null,
  ref        text
);
-- By the block of a million entries first: new commitments, which fall anywhere, then touch only the newest part of the
-- index, so that appending costs the same however long the log is. A look-up asks each block, the newest first.
create unique index log_entry_commitment on log_entry ((idx >> 20), commitment);
create index log_entry_of_dispute on log_entry (dispute_id, first_seq) where dispute_id is not null;
create index log_entry_ref on log_entry (kind, ref) where ref is not null;
create trigger log_entry_immutable before update or delete on log_entry for each row execute function refuse_change();
create trigger log_entry_kept before truncate on log_entry for each statement execute function refuse_change();

-- 256 hashes side by side, as C2SP tlog-tiles has them; the newest of each level grows, and never changes what it has.
create table log_tile (
  level  smallint not null,
  n      bigint not null,
  hashes bytea not null,
  primary key (level, n)
);
alter table log_tile alter column hashes set storage external; -- hashes do not compress
create function log_tile_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or substring(new.hashes for octet_length(old.hashes)) <> old.hashes or new.level <> old.level or new.n <> old.n then
    raise exception 'a tile of the log only grows (%)', lower(tg_op) using errcode = 'RD101';
  end if;
  return new;
end $$;
create trigger log_tile_grows before update or delete on log_tile for each row execute function log_tile_grows();
create trigger log_tile_kept before truncate on log_tile for each statement execute function refuse_change();

-- Signed tree heads. `keep` is set for those that something refers to (a stamp, a case file); others are thinned out.
create table log_checkpoint (
  size       bigint primary key,
  root       bytea not null,
  note       text not null,        -- with the log's own signatures
  at         timestamptz not null,
  keep       boolean not null default false,
  quorum_at  timestamptz           -- when enough witnesses had signed it
);
create index log_checkpoint_quorum on log_checkpoint (size) where quorum_at is not null;
create index log_checkpoint_thin on log_checkpoint (at, size) where not keep;

create table log_cosignature (
  size    bigint not null,
  witness text not null,
  line    text not null,           -- the signature line as the witness gave it
  at      timestamptz not null,
  primary key (size, witness)
);

-- What each witness was last known to hold.
create table log_witness (
  name          text primary key,
  vkey          text not null,
  size          bigint not null default 0,
  signed_at     timestamptz,
  failing_since timestamptz,
  failure       text
);

-- The one row that says how far the log is; whoever appends holds it.
create table log_head (
  one          boolean primary key default true check (one),
  size         bigint not null,
  root         bytea not null,
  sequenced_at timestamptz,
  -- the audit of the log by itself: which tile of which level it reads next, and when it last reached the end
  audit_level  smallint not null default 0,
  audit_tile   bigint not null default 0,
  audited_at   timestamptz
);
insert into log_head (one, size, root) values (true, 0, sha256(''));

-- Keys that have signed this log, so that another's server over the same rows is told apart.
create table log_key (
  vkey       text primary key,
  first_size bigint not null,
  since      timestamptz not null,
  retired_at timestamptz
);

-- What is wrong with the log: found, seen again, and gone.
create table log_alarm (
  id         uuid primary key,
  kind       text not null,
  facts      jsonb not null default '{}',
  first_seen timestamptz not null,
  last_seen  timestamptz not null,
  cleared_at timestamptz
);
create unique index log_alarm_open on log_alarm (kind) where cleared_at is null;

-- Whether this transaction is the one that appends. The lock ends with the transaction or its connection, so that
-- another server goes on at once when the first one dies.
create function log_lead() returns table (size bigint, root bytea)
language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(7233106, 1) then return; end if;
  return query select h.size, h.root from log_head h for update;
end $$;

-- Appends what was taken, in the order given: entries, tiles, head and checkpoint, all or nothing.
-- p_ids: rows of log_pending; p_tiles: whole tiles as they are now, by level and number.
-- Fails with RD102 when the log is not where it was read, or a row has gone meanwhile: two sequencers are at work.
create function log_append(p_before bigint, p_ids bigint[], p_root bytea, p_note text, p_at timestamptz,
  p_levels smallint[], p_numbers bigint[], p_hashes bytea[]) returns bigint
language plpgsql as $$
declare
  v_after bigint := p_before + cardinality(p_ids);
  v_count bigint;
begin
  update log_head set size = v_after, root = p_root, sequenced_at = clock_timestamp() where size = p_before;
  if not found then raise exception 'the log has moved' using errcode = 'RD102'; end if;
  with taken as (
    delete from log_pending where id = any (p_ids) returning *
  )
  insert into log_entry (idx, commitment, dispute_id, at, first_seq, waited_ms, kind, ref)
  select p_before + o.place - 1, t.leaf, t.dispute_id, p_at, t.first_seq,
         greatest(0, least(2147483647, extract(epoch from clock_timestamp() - t.queued_at) * 1000))::int, t.kind, t.ref
    from unnest(p_ids) with ordinality as o (id, place) join taken t on t.id = o.id
   order by o.place;
  get diagnostics v_count = row_count;
  if v_count <> cardinality(p_ids) then raise exception 'what was taken has gone' using errcode = 'RD102'; end if;
  insert into log_tile (level, n, hashes) select * from unnest(p_levels, p_numbers, p_hashes)
  on conflict (level, n) do update set hashes = excluded.hashes;
  insert into log_checkpoint (size, root, note, at) values (v_after, p_root, p_note, p_at);
  return v_after;
end $$;

-- Where a commitment stands, or nothing.
create function log_find(p_commitment bytea) returns table (idx bigint, kind text, at timestamptz)
language sql stable as $$
  select e.idx, e.kind, e.at
    from log_head h, generate_series((greatest(h.size, 1) - 1) >> 20, 0, -1) as block (no),
         lateral (select l.idx, l.kind, l.at from log_entry l where (l.idx >> 20) = block.no and l.commitment = p_commitment) as e
   limit 1
$$;

-- The same by kind and name.
create function log_find_ref(p_kind text, p_ref text) returns table (idx bigint, commitment bytea, at timestamptz)
language plpgsql stable as $$
begin
  if p_kind = 'act' then
    return query select e.idx, e.commitment, e.at from log_entry e
      where e.dispute_id = split_part(p_ref, '/', 1)::uuid and e.first_seq = split_part(p_ref, '/', 2)::int and e.kind = 'act';
  else
    return query select e.idx, e.commitment, e.at from log_entry e where e.kind = p_kind and e.ref = p_ref order by e.idx desc limit 1;
  end if;
end $$;

grant select, insert on log_entry to redress_app;
grant select, insert, update on log_tile to redress_app;
grant select, insert, update, delete on log_checkpoint to redress_app;
grant select, insert, delete on log_cosignature to redress_app;
grant select, insert, update on log_witness to redress_app;
grant select, update on log_head to redress_app;
grant select, insert, update on log_key to redress_app;
grant select, insert, update on log_alarm to redress_app;
