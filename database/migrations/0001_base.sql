-- What every later migration stands on: the record of migrations, the role of the server, refusals, immutability.

create table schema_migration (
  number     int primary key,
  name       text not null,
  checksum   text not null,
  applied_at timestamptz not null
);

-- The server works as this role: it reads and writes rows where a migration grants it, and never changes the schema.
-- A role belongs to the whole cluster, so another database of it may have created the role already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'redress_app') then
    create role redress_app nologin noinherit;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database's migration was a moment earlier
end $$;
do $$
begin
  if not pg_has_role(current_user, 'redress_app', 'set') then
    execute format('grant redress_app to %I', current_user);
  end if;
end $$;
grant usage on schema public to redress_app;
revoke create on schema public from public;
grant select on schema_migration to redress_app;

-- A refusal is an answer, not a fault: the server turns SQLSTATE RD100 back into a value.
-- code: of the catalogue in core/kernel/refusal.ts; field: name of the input, or null; facts: JSON object as text, or null.
create function refuse(code text, field text default null, facts text default null) returns void
language plpgsql as $$
begin
  raise exception using errcode = 'RD100', message = code, detail = coalesce(field, ''), hint = coalesce(facts, '');
end $$;

-- For triggers on tables whose rows are a record: rows are added, never changed, never removed.
create function refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed (%)', tg_table_name, lower(tg_op)
    using errcode = 'RD101';
end $$;

-- The demo's clock runs ahead of the real one by so many milliseconds; it only ever moves forward.
create table demo_clock (
  only_row  boolean primary key default true check (only_row),
  offset_ms bigint not null check (offset_ms >= 0)
);
insert into demo_clock (offset_ms) values (0);
create function demo_clock_forward() returns trigger
language plpgsql as $$
begin
  if new.offset_ms < old.offset_ms then
    raise exception 'the demo clock only moves forward' using errcode = 'RD101';
  end if;
  return new;
end $$;
create trigger demo_clock_forward before update on demo_clock for each row execute function demo_clock_forward();
grant select, update on demo_clock to redress_app;
