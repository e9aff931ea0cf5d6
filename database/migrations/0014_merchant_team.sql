-- A merchant's team, acts planned for a moment later, exposure, and the figures behind its trends.

-- Roles in a team. An owner does everything and keeps the team; an agent answers and offers, up to a limit in money when
-- one is set; a viewer reads only. Whoever worked for a merchant before there were roles is an owner.
alter table merchant_member
  add column role        text not null default 'owner' check (role in ('owner', 'agent', 'viewer')),
  add column limit_minor bigint check (limit_minor >= 0),
  add column joined_at   timestamptz,
  add constraint merchant_member_limit check (limit_minor is null or role = 'agent');
alter table merchant_member alter column role drop default;
create index merchant_member_of_merchant on merchant_member (merchant_id) where role = 'owner';

-- Whoever an owner has removed does not come back by the marketplace's word, only by a new invitation.
create table merchant_member_removed (
  merchant_id uuid not null,
  person_id   uuid not null,
  removed_at  timestamptz not null,
  primary key (merchant_id, person_id)
);

-- Members who come by the marketplace's word have no role yet: the first person is the owner, later ones are agents
-- without a limit. A letter's contact is an agent, so that an address alone never keeps a team.
create function merchant_member_joins() returns trigger
language plpgsql as $$
begin
  if exists (select 1 from merchant_member_removed r where r.merchant_id = new.merchant_id and r.person_id = new.person_id) then
    return null;
  end if;
  if new.role is null then
    new.role := case
      when exists (select 1 from person p where p.id = new.person_id and p.external_id like 'contact of %')
        or exists (select 1 from merchant_member m where m.merchant_id = new.merchant_id and m.role = 'owner') then 'agent'
      else 'owner' end;
  end if;
  return new;
end $$;
create trigger merchant_member_joins before insert on merchant_member for each row execute function merchant_member_joins();

-- A link by which a person of the same marketplace joins a team, once; only the hash of its token is kept.
create table merchant_invitation (
  id          uuid primary key,
  merchant_id uuid not null,
  role        text not null check (role in ('owner', 'agent', 'viewer')),
  limit_minor bigint check (limit_minor >= 0),
  token_hash  bytea not null unique check (octet_length(token_hash) = 32),
  created_by  uuid not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_by     uuid,
  used_at     timestamptz,
  check (limit_minor is null or role = 'agent')
);
create index merchant_invitation_open on merchant_invitation (merchant_id, id) where used_at is null;

-- Acts a person has confirmed and that are done a moment later, so that there is time to think again. Nothing is undone
-- once it is recorded: until `run_at` a planned act can be cancelled, then it is done under the key `planned-<id>`, which
-- makes it happen once however often a server dies between doing and noting it.
create table planned_act (
  id          uuid primary key,
  batch_id    uuid not null,
  -- its place in the batch
  no          int not null,
  person_id   uuid not null,
  merchant_id uuid not null,
  dispute_id  uuid not null,
  number      text not null,
  act         text not null,
  body        jsonb not null,
  -- the version that was shown; on another one the act is refused
  if_version  int not null,
  planned_at  timestamptz not null,
  run_at      timestamptz not null,
  -- when it may be claimed: `run_at`, then after each claim later, which is the lease
  due_at      timestamptz not null,
  attempts    int not null default 0,
  state       text not null default 'waiting' check (state in ('waiting', 'done', 'refused', 'cancelled')),
  refusal     jsonb,
  settled_at  timestamptz,
  check ((state = 'waiting') = (settled_at is null)),
  check ((state = 'refused') = (refusal is not null))
);
create index planned_act_due on planned_act (due_at, batch_id, no) where state = 'waiting';
create index planned_act_of_person on planned_act (person_id, batch_id desc, no);

-- Takes planned acts whose moment has come, in the order they were planned: a worker that dies leaves them to be taken
-- again a minute later.
create function claim_planned_acts(p_now timestamptz, p_limit int) returns setof planned_act
language sql as $$
  update planned_act p set due_at = p_now + interval '1 minute', attempts = attempts + 1
   where p.ctid = any (array(
     select c.ctid from planned_act c where c.state = 'waiting' and c.due_at <= p_now
      order by c.due_at, c.batch_id, c.no limit p_limit for no key update skip locked))
  returning *
$$;

-- Cancels what of a batch still waits; what a worker has claimed is being done. Returns how many.
create function cancel_planned_acts(p_person uuid, p_batch uuid, p_now timestamptz) returns int
language sql as $$
  with cancelled as (
    update planned_act set state = 'cancelled', settled_at = p_now
     where person_id = p_person and batch_id = p_batch and state = 'waiting' and attempts = 0 and run_at > p_now
    returning 1)
  select count(*)::int from cancelled
$$;

-- What a merchant could lose in its open disputes, by currency: at risk, of that covered by escrow held for the same
-- dispute, and the deposit that is free to cover the rest. Escrow of one dispute covers no other.
create function merchant_exposure(p_merchant uuid, p_scope jsonb)
returns table (currency text, open int, at_risk_minor bigint, escrow_minor bigint, deposit_minor bigint)
language plpgsql as $$
begin
  perform enter_scope(p_scope);
  return query
    with d as (
      select o.currency, merchant_at_risk(o.stage, o.disputed_minor, o.state) as risk, coalesce((o.state -> 'held' ->> 'remainingMinor')::bigint, 0) as held
        from dispute o where o.merchant_id = p_merchant and o.closed_at is null)
    select d.currency, count(*)::int, sum(d.risk)::bigint, sum(least(d.risk, d.held))::bigint,
           coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a
                      where a.id = ledger_account_id('deposit', p_merchant, d.currency)), 0)::bigint
      from d group by d.currency order by d.currency;
end $$;

create index dispute_of_merchant_filed on dispute (merchant_id, filed_at);

-- The figures behind a merchant's trends: disputes filed in [p_from, p_to), by the week of their filing (Beijing time,
-- from Monday), by cause and by product. Amounts are of one currency.
create function merchant_trends(p_merchant uuid, p_currency text, p_from timestamptz, p_to timestamptz, p_scope jsonb) returns jsonb
language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform enter_scope(p_scope);
  with d as materialized (
    select date_trunc('week', f.filed_at at time zone 'Asia/Shanghai')::date as week, f.type, f.outcome, f.disputed_minor,
           coalesce(f.state -> 'claim' -> 'items' -> 0 ->> 'title', '') as item, merchant_paid(f.state) as paid,
           extract(epoch from (f.state -> 'response' ->> 'at')::timestamptz - f.filed_at) / 3600 as hours
      from dispute f
     where f.merchant_id = p_merchant and f.filed_at >= p_from and f.filed_at < p_to and f.currency = p_currency
  ), weeks as (
    select w::date as week from generate_series(date_trunc('week', p_from at time zone 'Asia/Shanghai'),
      (p_to - interval '1 microsecond') at time zone 'Asia/Shanghai', interval '7 days') as w
  ), by_week as (
    select w.week, count(d.type)::int as filed, count(d.hours)::int as answered, coalesce(sum(d.disputed_minor), 0) as disputed,
           coalesce(sum(d.paid), 0) as paid, percentile_cont(0.5) within group (order by d.hours) as hours,
           count(d.type) filter (where d.outcome is null)::int as open,
           coalesce((select jsonb_object_agg(o.outcome, o.n) from (select e.outcome, count(*) as n from d e
              where e.week = w.week and e.outcome is not null group by 1) as o), '{}') as outcomes
      from weeks w left join d on d.week = w.week group by w.week
  )
  select jsonb_build_object(
    'weeks', coalesce((select jsonb_agg(jsonb_build_object('week', b.week, 'filed', b.filed, 'answered', b.answered, 'disputedMinor', b.disputed,
       'paidMinor', b.paid, 'answerHours', round(b.hours::numeric, 1), 'open', b.open, 'outcomes', b.outcomes) order by b.week) from by_week b), '[]'),
    'types', coalesce((select jsonb_agg(t.j order by t.n desc, t.type) from (select d.type, count(*) as n, jsonb_build_object('type', d.type, 'filed', count(*),
       'disputedMinor', sum(d.disputed_minor), 'paidMinor', sum(d.paid)) as j from d group by d.type) as t), '[]'),
    'items', coalesce((select jsonb_agg(t.j order by t.n desc, t.item) from (select d.item, count(*) as n, jsonb_build_object('title', d.item, 'filed', count(*),
       'disputedMinor', sum(d.disputed_minor), 'paidMinor', sum(d.paid)) as j from d group by d.item order by count(*) desc, d.item limit 10) as t), '[]'))
    into v_answer;
  return v_answer;
end $$;

grant update (role, limit_minor) on merchant_member to redress_app;
grant select, insert, update, delete on merchant_invitation to redress_app;
grant select, insert, delete on merchant_member_removed to redress_app;
grant select, insert, update, delete on planned_act to redress_app;
