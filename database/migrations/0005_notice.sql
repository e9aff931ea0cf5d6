-- Notices: what has to be told to whom, each attempt to tell it, and the proof that it was opened.
-- A row of `outbox` is written in the transaction of the act that causes it; workers claim rows by polling.

create domain notice_channel as text check (value in ('email', 'webhook', 'in_product'));
create domain notice_state as text check (value in ('waiting', 'sent', 'failed', 'dead', 'dropped'));
create domain notice_recipient as jsonb check (value ->> 'kind' in ('person', 'merchant', 'second_contact', 'marketplace', 'staff'));

create table outbox (
  id             uuid primary key,
  dispute_id     uuid,
  marketplace_id uuid,
  channel        notice_channel not null,
  -- {kind: person|merchant|second_contact|marketplace|staff, id}: the address itself is looked up at delivery,
  -- so that a corrected address is used and personal data is not copied.
  recipient      notice_recipient not null,
  template       text not null,
  body           jsonb not null,
  created_at     timestamptz not null,
  due_at         timestamptz not null,
  attempts       int not null default 0,
  -- attempts made before an operator started the row anew; the waits between attempts count from here
  attempts_before int not null default 0,
  state          notice_state not null default 'waiting',
  -- the notice that bounced, when this one went to the second contact in its place
  in_place_of    uuid,
  -- SHA-256 of the address the last attempt went to: a bounce is about that one, not about a later one
  address_hash   bytea
);
create index outbox_waiting on outbox (channel, due_at) where state = 'waiting';
create index outbox_undelivered on outbox (id) where state in ('failed', 'dead');
create index outbox_of_dispute on outbox (dispute_id, id) where dispute_id is not null;
create index outbox_of_recipient on outbox ((recipient ->> 'id'), id) where channel <> 'webhook';
create index outbox_participation on outbox (created_at, dispute_id) where template = 'notice_of_dispute';
create index outbox_for_operators on outbox (id) where channel = 'in_product';
create index outbox_of_marketplace on outbox (marketplace_id, id) where channel = 'webhook';
create unique index outbox_in_place_of on outbox (in_place_of) where in_place_of is not null;

-- Each attempt and what came of it; a bounce that arrives later is a second row of the same attempt.
create table delivery (
  outbox_id uuid not null,
  attempt   int not null,
  at        timestamptz not null,
  outcome   text not null check (outcome in (
    'sent', 'shown_in_outbox', 'shown_in_product', 'deferred', 'refused', 'bounced', 'no_address', 'no_endpoint', 'dead', 'replayed')),
  detail    text not null default '',
  primary key (outbox_id, attempt, outcome)
);
create trigger delivery_immutable before update or delete on delivery for each row execute function refuse_change();
create trigger delivery_kept before truncate on delivery for each statement execute function refuse_change();

-- Which notice a join link was sent in, so that using the link proves that this notice was opened.
create table notice_link (
  token_hash bytea primary key,
  dispute_id uuid not null,
  outbox_id  uuid not null,
  created_at timestamptz not null
);

-- The first opening by each way; later ones prove nothing more.
create table notice_opened (
  dispute_id uuid not null,
  outbox_id  uuid not null,
  at         timestamptz not null,
  how        text not null check (how in ('join_link', 'dispute_page')),
  primary key (dispute_id, outbox_id, how)
);
create trigger notice_opened_immutable before update or delete on notice_opened for each row execute function refuse_change();
create trigger notice_opened_kept before truncate on notice_opened for each statement execute function refuse_change();

-- Using a joining link is the proof that its notice was opened: noted in the statement that opens the session.
create function note_link_opening() returns trigger
language plpgsql as $$
begin
  insert into notice_opened (dispute_id, outbox_id, at, how)
  select l.dispute_id, l.outbox_id, new.used_at, 'join_link' from notice_link l where l.token_hash = new.token_hash
  on conflict do nothing;
  return null;
end $$;
create trigger person_link_opened after update of used_at on person_link
  for each row when (old.used_at is null and new.used_at is not null) execute function note_link_opening();

-- Mails that were shown instead of sent, because no mail server is configured: for the outbox page of the demo.
create table shown_mail (
  outbox_id uuid primary key,
  subject   text not null,
  text      text not null,
  shown_at  timestamptz not null
);

-- Addresses that do not take mail, as a hash: enough to skip them, nothing to read.
create table bounced_address (
  address_hash bytea primary key,
  at           timestamptz not null,
  detail       text not null
);

-- After a change of secret, messages carry the signature of the old one too until this time.
create table webhook_previous_secret (
  marketplace_id uuid primary key,
  secret         text not null,
  until          timestamptz not null
);

-- Writes notices: [{id, channel, recipient, template, body, dueAt?}]. An in-product notice is delivered by being there.
-- A webhook message is written only for a marketplace that has an endpoint.
create function outbox_enqueue(p_dispute uuid, p_marketplace uuid, p_at timestamptz, p_notices jsonb) returns int
language plpgsql as $$
declare
  v_written int;
begin
  insert into outbox (id, dispute_id, marketplace_id, channel, recipient, template, body, created_at, due_at, attempts, state)
  select n.id, p_dispute, p_marketplace, n.channel, n.recipient, n.template, coalesce(n.body, '{}'), p_at, coalesce(n."dueAt", p_at),
         case when n.channel = 'in_product' then 1 else 0 end,
         case when n.channel = 'in_product' then 'sent' else 'waiting' end
    from jsonb_to_recordset(p_notices) as n (id uuid, channel text, recipient jsonb, template text, body jsonb, "dueAt" timestamptz)
   where n.channel <> 'webhook'
      or exists (select 1 from marketplace m where m.id = (n.recipient ->> 'id')::uuid and m.webhook_url is not null)
  on conflict (id) do nothing;
  get diagnostics v_written = row_count;
  -- most acts tell nobody in the product only, and an empty statement costs as much as one that writes
  if p_notices @> '[{"channel": "in_product"}]' then
    insert into delivery (outbox_id, attempt, at, outcome)
    select n.id, 1, p_at, 'shown_in_product' from jsonb_to_recordset(p_notices) as n (id uuid, channel text) where n.channel = 'in_product'
    on conflict do nothing;
  end if;
  return v_written;
end $$;

-- Takes due notices of a channel for one attempt. Pushing `due_at` back is the lease: a worker that dies leaves rows
-- that become due again, so delivery is at least once, always with the same id. Two minutes is longer than any
-- timeout of an adapter.
create function outbox_claim(p_channel text, p_now timestamptz, p_limit int) returns setof outbox
language sql as $$
  update outbox
     set due_at = p_now + interval '2 minutes', attempts = attempts + 1
   where id in (
     select id from outbox
      where channel = p_channel and state = 'waiting' and due_at <= p_now
      order by due_at, id
      limit p_limit
      for no key update skip locked)
     and state = 'waiting'
  returning *
$$;

-- Records what came of an attempt: `sent`, `failed` and `dead` end the row, `waiting` makes it due again at p_due.
-- A result that arrives after another worker has finished the row is recorded and changes nothing.
create function outbox_settle(
  p_id uuid, p_attempt int, p_at timestamptz, p_state text, p_due timestamptz, p_outcome text, p_detail text) returns void
language sql as $$
  insert into delivery (outbox_id, attempt, at, outcome, detail)
  values (p_id, p_attempt, p_at, p_outcome, p_detail)
  on conflict do nothing;
  update outbox set state = p_state, due_at = coalesce(p_due, due_at)
   where id = p_id and attempts = p_attempt and state = 'waiting'
$$;

-- Starts a finished row anew, with the same id, so that a receiver that has it already can tell.
create function outbox_replay(p_id uuid, p_at timestamptz) returns int
language sql as $$
  with woken as (
    update outbox set state = 'waiting', due_at = p_at, attempts_before = attempts
     where id = p_id and channel <> 'in_product' and state <> 'waiting'
    returning id, attempts
  ), noted as (
    insert into delivery (outbox_id, attempt, at, outcome, detail)
    select id, attempts, p_at, 'replayed', '' from woken
    on conflict do nothing
  )
  select count(*)::int from woken
$$;

grant select, insert, update on outbox to redress_app;
grant select, insert on delivery, notice_link, notice_opened, shown_mail to redress_app;
grant select, insert, update, delete on bounced_address, webhook_previous_secret to redress_app;
grant update (webhook_url, webhook_secret) on marketplace to redress_app;
