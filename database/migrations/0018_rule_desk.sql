-- Versions of the rules as rows, and the desk they are made on: drafts with their files, what was done with them, what
-- the public said, and how closed disputes would have come out under them.

-- A version as it was published: the whole that is hashed, and the files it was put together from. Never changed.
create table rule_pack (
  id             text not null,
  version        text not null,
  -- sha256, hex, over the RFC 8785 form of `body`
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  body           jsonb not null,
  -- path: text of the file, tests and calendars too
  files          jsonb not null,
  effective_from date not null,
  effective_to   date,
  -- `files`: came with the program; `desk`: made on the rule desk
  origin         text not null check (origin in ('files', 'desk')),
  draft_id       uuid,
  published_at   timestamptz not null,
  primary key (id, version)
);
create trigger rule_pack_immutable before update or delete on rule_pack for each row execute function refuse_change();
create trigger rule_pack_kept before truncate on rule_pack for each statement execute function refuse_change();

-- A published version that is taken back: no dispute begins with it from then on; those that did keep it.
create table rule_pack_withdrawal (
  id        text not null,
  version   text not null,
  at        timestamptz not null,
  person_id uuid not null,
  reason    text not null,
  primary key (id, version),
  foreign key (id, version) references rule_pack
);
create trigger rule_pack_withdrawal_immutable before update or delete on rule_pack_withdrawal for each row execute function refuse_change();
create trigger rule_pack_withdrawal_kept before truncate on rule_pack_withdrawal for each statement execute function refuse_change();

create table rule_draft (
  id         uuid primary key,
  pack       text not null,
  version    text not null,
  title      text not null,
  -- the fold of its events
  state      jsonb not null,
  stage      text not null,
  -- when the clock acts next
  due        timestamptz,
  -- number of the last event; an act is written only on the number it was decided on
  seq        int not null,
  begun_at   timestamptz not null
);
-- A number that was withdrawn before it was published may be used again.
create unique index rule_draft_version on rule_draft (pack, version) where stage <> 'withdrawn';
create index rule_draft_due on rule_draft (due) where due is not null;

create table rule_draft_file (
  draft_id uuid not null references rule_draft,
  path     text not null,
  body     text not null,
  primary key (draft_id, path)
);

create table rule_draft_event (
  draft_id  uuid not null,
  seq       int not null,
  at        timestamptz not null,
  -- null: the clock
  person_id uuid,
  body      jsonb not null,
  primary key (draft_id, seq)
);
create trigger rule_draft_event_immutable before update or delete on rule_draft_event for each row execute function refuse_change();
create trigger rule_draft_event_kept before truncate on rule_draft_event for each statement execute function refuse_change();

-- What the public says of a draft. Nothing of who wrote it is kept but the name they chose to give.
create table rule_comment (
  id         uuid primary key,
  draft_id   uuid not null references rule_draft,
  at         timestamptz not null,
  name       text,
  -- the rule it speaks of: `CN.TREBLE.TIMES`
  rule       text,
  body       text not null,
  state      text not null check (state in ('waiting', 'shown', 'kept_back')),
  decided_by uuid,
  decided_at timestamptz,
  reason     text
);
create index rule_comment_of_draft on rule_comment (draft_id, state, id);

-- Closed disputes asked again under a draft: by keyset, newest first, so that any number takes no more memory than one.
create table rule_replay (
  id           uuid primary key,
  draft_id     uuid not null references rule_draft,
  -- the draft's files as they were asked: `rule_draft.state.files`
  files        text not null,
  body         jsonb not null,
  person_id    uuid not null,
  begun_at     timestamptz not null,
  ended_at     timestamptz,
  wanted       int not null check (wanted between 1 and 1000000),
  done         int not null default 0,
  skipped      int not null default 0,
  changed      int not null default 0,
  before_minor bigint not null default 0,
  after_minor  bigint not null default 0,
  -- the last dispute that was asked
  after_closed timestamptz,
  after_id     uuid,
  state        text not null check (state in ('running', 'done', 'stopped'))
);
create index rule_replay_running on rule_replay (id) where state = 'running';
create index rule_replay_of_draft on rule_replay (draft_id, id);
create table rule_replay_change (
  replay_id  uuid not null references rule_replay,
  dispute_id uuid not null,
  number     text not null,
  type       text not null,
  changes    jsonb not null,
  delta_minor bigint not null,
  primary key (replay_id, dispute_id)
);
create index rule_replay_by_delta on rule_replay_change (replay_id, delta_minor, dispute_id);

create index dispute_closed on dispute (closed_at desc, id desc) where closed_at is not null;

-- The next closed disputes to ask again, newest first.
create function closed_disputes(p_before timestamptz, p_before_id uuid, p_limit int)
returns table (id uuid, number text, closed_at timestamptz, state jsonb)
language plpgsql stable as $$
begin
  perform enter_scope('{"kind": "staff"}');
  return query select d.id, d.number, d.closed_at, d.state from dispute d
    where d.closed_at is not null and (p_before is null or (d.closed_at, d.id) < (p_before, p_before_id))
    order by d.closed_at desc, d.id desc limit p_limit;
end $$;

grant select, insert on rule_pack, rule_pack_withdrawal, rule_draft_event to redress_app;
grant select, insert, update on rule_draft, rule_comment, rule_replay to redress_app;
grant select, insert, update, delete on rule_draft_file to redress_app;
grant select, insert, update on rule_replay_change to redress_app;
