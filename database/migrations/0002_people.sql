-- Who takes part: marketplaces with their keys, persons, staff, sessions, links. Of every secret only its hash is kept.

create table marketplace (
  id              uuid primary key,
  slug            text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name            text not null check (char_length(name) between 1 and 200),
  -- Ed25519 public key (SPKI, base64) the marketplace signs its users in with; null until it gives one
  hand_over_key   text,
  webhook_url     text,
  -- signs webhooks, so it has to be readable
  webhook_secret  text,
  rate_per_minute int not null default 6000 check (rate_per_minute between 1 and 10000000),
  created_at      timestamptz not null
);

create table api_key (
  id             uuid primary key,
  marketplace_id uuid not null references marketplace (id),
  key_hash       bytea not null unique check (octet_length(key_hash) = 32),
  label          text not null check (char_length(label) <= 100),
  created_at     timestamptz not null,
  revoked_at     timestamptz
);
create index api_key_marketplace on api_key (marketplace_id);

-- A buyer or a merchant's person belongs to a marketplace; staff belong to none.
create table person (
  id             uuid primary key,
  marketplace_id uuid references marketplace (id),
  external_id    text check (char_length(external_id) between 1 and 200),
  name           text not null check (char_length(name) <= 200),
  email          text check (char_length(email) <= 254),
  locale         text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  staff_roles    text[] not null default '{}' check (staff_roles <@ array['adjudicator', 'operator']),
  created_at     timestamptz not null,
  unique (marketplace_id, external_id),
  check (marketplace_id is null or staff_roles = '{}')
);
create unique index person_staff_email on person (lower(email)) where marketplace_id is null and email is not null;

-- Who acts for a merchant. The merchant's own row is in the migration of commerce.
create table merchant_member (
  merchant_id uuid not null,
  person_id   uuid not null references person (id),
  primary key (merchant_id, person_id)
);
create index merchant_member_person on merchant_member (person_id);

create table session (
  id_hash         bytea primary key check (octet_length(id_hash) = 32),
  person_id       uuid not null references person (id),
  only_dispute_id uuid,
  expires_at      timestamptz not null,
  created_at      timestamptz not null
);
create index session_expiry on session (expires_at);
create index session_person on session (person_id);

create table person_link (
  token_hash  bytea primary key check (octet_length(token_hash) = 32),
  person_id   uuid references person (id),
  dispute_id  uuid,
  merchant_id uuid,
  purpose     text not null check (purpose in ('staff_sign_in', 'join', 'demo')),
  expires_at  timestamptz not null,
  -- first use; only a staff_sign_in link is spent by it
  used_at     timestamptz,
  check (purpose <> 'join' or dispute_id is not null)
);
create index person_link_expiry on person_link (expires_at);

-- A hand-over token signs in once: its jti is remembered until the token has expired by itself.
create table hand_over_used (
  marketplace_id uuid not null references marketplace (id),
  jti            text not null,
  expires_at     timestamptz not null,
  primary key (marketplace_id, jti)
);
create index hand_over_used_expiry on hand_over_used (expires_at);

-- Writes of this module by their idempotency key: what was asked, and the row that came of it.
create table people_request (
  caller_id       uuid not null,
  idempotency_key text not null,
  request_hash    bytea not null,
  subject_id      uuid not null,
  created_at      timestamptz not null,
  primary key (caller_id, idempotency_key)
);

-- Makes or refreshes a marketplace's person; the external id is the marketplace's own name for it.
-- Returns the person's id: the given one for a new person, the known one otherwise.
create function upsert_person(
  p_id uuid, p_marketplace uuid, p_external_id text, p_name text, p_email text, p_locale text, p_at timestamptz
) returns uuid language sql as $$
  insert into person as known (id, marketplace_id, external_id, name, email, locale, created_at)
  values (p_id, p_marketplace, p_external_id, p_name, p_email, coalesce(p_locale, 'zh-CN'), p_at)
  on conflict (marketplace_id, external_id) do update
    set name = excluded.name,
        email = coalesce(excluded.email, known.email),
        locale = coalesce(p_locale, known.locale)
  returning id
$$;

-- Signs a marketplace's user in by a verified hand-over: spends the jti, keeps the person, opens the session.
create function sign_in_by_hand_over(
  p_marketplace uuid, p_jti text, p_token_expires timestamptz,
  p_person_id uuid, p_external_id text, p_name text, p_email text, p_locale text, p_merchant_external_id text,
  p_session_hash bytea, p_session_expires timestamptz, p_at timestamptz
) returns uuid language plpgsql as $$
declare
  v_person   uuid;
  v_merchant uuid;
begin
  insert into hand_over_used (marketplace_id, jti, expires_at) values (p_marketplace, p_jti, p_token_expires)
  on conflict do nothing;
  if not found then
    perform refuse('hand_over_invalid', 'token', '{"reason":"used"}');
  end if;
  if p_merchant_external_id is not null then
    select id into v_merchant from merchant
     where marketplace_id = p_marketplace and external_id = p_merchant_external_id;
    if v_merchant is null then
      perform refuse('merchant_unknown', 'token');
    end if;
  end if;
  v_person := upsert_person(p_person_id, p_marketplace, p_external_id, p_name, p_email, p_locale, p_at);
  if v_merchant is not null then
    insert into merchant_member (merchant_id, person_id) values (v_merchant, v_person) on conflict do nothing;
  end if;
  insert into session (id_hash, person_id, expires_at, created_at)
  values (p_session_hash, v_person, p_session_expires, p_at);
  return v_person;
end $$;

-- Opens a session by a link. A staff_sign_in link is spent at once, so that two uses at the same moment are one.
create function sign_in_by_link(
  p_token_hash bytea, p_session_hash bytea, p_session_expires timestamptz, p_at timestamptz
) returns table (person_id uuid, dispute_id uuid, purpose text) language plpgsql as $$
#variable_conflict use_column
declare
  v_link person_link;
begin
  update person_link as link set used_at = coalesce(link.used_at, p_at)
   where link.token_hash = p_token_hash
     and link.expires_at > p_at
     and link.person_id is not null
     and (link.purpose <> 'staff_sign_in' or link.used_at is null)
  returning * into v_link;
  if v_link.token_hash is null then
    perform refuse('link_expired', 'token');
  end if;
  insert into session (id_hash, person_id, only_dispute_id, expires_at, created_at)
  values (p_session_hash, v_link.person_id, case v_link.purpose when 'join' then v_link.dispute_id end,
          p_session_expires, p_at);
  return query select v_link.person_id, v_link.dispute_id, v_link.purpose;
end $$;

-- Makes the link by which a side joins one dispute. Without a person, the merchant's contact of that address is one.
create function create_join_link(
  p_token_hash bytea, p_dispute uuid, p_marketplace uuid, p_merchant uuid, p_person uuid,
  p_new_person uuid, p_name text, p_email text, p_locale text, p_expires timestamptz, p_at timestamptz
) returns uuid language plpgsql as $$
declare
  v_person uuid := p_person;
begin
  if v_person is null then
    -- the spaces keep this name apart from every external id, which has none
    v_person := upsert_person(p_new_person, p_marketplace,
      'contact of ' || p_merchant::text || ' ' || md5(lower(coalesce(p_email, ''))), p_name, p_email, p_locale, p_at);
  end if;
  if p_merchant is not null then
    insert into merchant_member (merchant_id, person_id) values (p_merchant, v_person) on conflict do nothing;
  end if;
  insert into person_link (token_hash, person_id, dispute_id, merchant_id, purpose, expires_at)
  values (p_token_hash, v_person, p_dispute, p_merchant, 'join', p_expires)
  on conflict (token_hash) do update set expires_at = greatest(person_link.expires_at, excluded.expires_at);
  return v_person;
end $$;

-- What time has made useless is removed; a job calls this.
create function forget_expired_sign_ins(p_at timestamptz) returns int language plpgsql as $$
declare
  v_count int;
  v_all   int := 0;
begin
  delete from session where expires_at <= p_at;
  get diagnostics v_count = row_count;
  v_all := v_all + v_count;
  delete from hand_over_used where expires_at <= p_at - interval '10 minutes';
  get diagnostics v_count = row_count;
  v_all := v_all + v_count;
  delete from person_link where expires_at <= p_at - interval '30 days';
  get diagnostics v_count = row_count;
  return v_all + v_count;
end $$;

grant select, insert, update on marketplace, api_key, person, person_link to redress_app;
grant select, insert on merchant_member, people_request, hand_over_used to redress_app;
grant select, insert on session to redress_app;
grant delete on session, merchant_member, hand_over_used, person_link to redress_app;
