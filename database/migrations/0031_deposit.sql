-- A merchant's deposit beside its account in the ledger: what is required and why, what was announced, the clock of a
-- shortfall, freezes, appeals, violation points, the exit; and claims that share what is too little. Money is moved by the
-- ledger only.

-- One row a merchant, made with the merchant; the job looks at the rows whose day has come.
create table merchant_deposit (
  merchant_id    uuid primary key,
  marketplace_id uuid not null,
  -- the deposit's account in the currency of the rules
  account_id     uuid not null,
  currency       currency_code not null,
  required_minor bigint not null default 0 check (required_minor >= 0),
  level_id       uuid,
  announced_minor bigint check (announced_minor >= 0),
  announced_level uuid,
  effective_at   timestamptz,
  -- null once the deposit went back
  recalculate_at timestamptz,
  recalculated_at timestamptz,
  -- the clock of a shortfall: `met` when there is none
  stage          text not null default 'met' check (stage in ('met', 'asked', 'frozen', 'exit', 'closed')),
  noticed_at     timestamptz,
  freeze_at      timestamptz,
  exit_at        timestamptz,
  closes_at      timestamptz,
  -- when the clock acts next; null while it stands still
  next_at        timestamptz,
  -- signs that the merchant cannot pay its debts: nothing is shared or paid out, whoever administers it decides
  insolvent_at   timestamptz,
  insolvent_by   uuid,
  insolvent_reason text,
  check ((announced_minor is null) = (effective_at is null)),
  check ((stage = 'met') = (noticed_at is null))
);
create index merchant_deposit_recalculate on merchant_deposit (recalculate_at) where recalculate_at is not null;
create index merchant_deposit_effective on merchant_deposit (effective_at) where effective_at is not null;
create index merchant_deposit_next on merchant_deposit (next_at) where next_at is not null;
create index merchant_deposit_short on merchant_deposit (merchant_id) where stage <> 'met';
create index merchant_deposit_met on merchant_deposit (account_id, required_minor) where stage = 'met' and required_minor > 0;

create function merchant_has_deposit() returns trigger
language plpgsql as $$
begin
  insert into merchant_deposit (merchant_id, marketplace_id, account_id, currency, recalculate_at)
  values (new.id, new.marketplace_id, ledger_account_id('deposit', new.id, 'CNY'), 'CNY', new.created_at)
  on conflict do nothing;
  return null;
end $$;
create trigger merchant_has_deposit after insert on merchant for each row execute function merchant_has_deposit();

insert into merchant_deposit (merchant_id, marketplace_id, account_id, currency, recalculate_at)
select m.id, m.marketplace_id, ledger_account_id('deposit', m.id, 'CNY'), 'CNY', now() from merchant m;

-- Every decision about the amount, with the whole arithmetic; never changed.
create table deposit_level (
  id             uuid primary key,
  merchant_id    uuid not null,
  kind           text not null check (kind in ('increase', 'decrease', 'withdrawn', 'decided')),
  required_minor bigint not null,
  before_minor   bigint not null,
  calculation    jsonb not null,
  rules_version  text not null,
  at             timestamptz not null,
  effective_at   timestamptz not null,
  -- the person who decided it; null for the monthly recalculation
  set_by         uuid,
  reason         text,
  recorded       bigint generated always as identity
);
create index deposit_level_of_merchant on deposit_level (merchant_id, recorded desc);
create trigger deposit_level_immutable before update or delete on deposit_level for each row execute function refuse_change();
create trigger deposit_level_kept before truncate on deposit_level for each statement execute function refuse_change();

-- A merchant contests an amount or a freeze. It stays nothing by itself; a person may find an error arguable and stay it.
create table deposit_appeal (
  id              uuid primary key,
  merchant_id     uuid not null,
  about           text not null check (about in ('amount', 'freeze')),
  level_id        uuid,
  freeze_id       uuid,
  reason          text not null,
  by_person       uuid not null,
  at              timestamptz not null,
  decide_by       timestamptz not null,
  stay_from       timestamptz,
  stay_to         timestamptz,
  stay_by         uuid,
  stay_reason     text,
  result          text check (result in ('upheld', 'changed')),
  decided_minor   bigint check (decided_minor >= 0),
  decision_reason text,
  decided_by      uuid,
  decided_at      timestamptz,
  check ((result is null) = (decided_at is null))
);

create unique index deposit_appeal_open on deposit_appeal (merchant_id, about) where decided_at is null;
create index deposit_appeal_queue on deposit_appeal (decide_by, id) where decided_at is null;
create index deposit_appeal_of_merchant on deposit_appeal (merchant_id, id desc);

create table deposit_freeze (
  id          uuid primary key,
  merchant_id uuid not null,
  kind        text not null check (kind in ('top_up', 'urgent')),
  reason      text not null,
  by_person   uuid,
  at          timestamptz not null,
  lifted_at   timestamptz,
  lifted_by   uuid,
  lift_reason text
);
create index deposit_freeze_on on deposit_freeze (merchant_id) where lifted_at is null;
create index deposit_freeze_of_merchant on deposit_freeze (merchant_id, id desc);

create table violation_point (
  id            uuid primary key,
  merchant_id   uuid not null,
  points        int not null check (points between 1 and 12),
  rule          text not null,
  reason        text not null,
  by_person     uuid not null,
  at            timestamptz not null,
  expires_at    timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  taken_back_reason text
);
create index violation_point_of_merchant on violation_point (merchant_id, at desc);

-- What a merchant says it has paid in, until the marketplace tells of its arrival under the same reference.
create table deposit_top_up (
  id           uuid primary key,
  merchant_id  uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  reference    text not null,
  by_person    uuid not null,
  at           timestamptz not null,
  transfer_id  uuid,
  arrived_at   timestamptz,
  unique (merchant_id, reference)
);

-- A shop's exit: its notice, then the tail, then the deposit goes back.
create table deposit_exit (
  id             uuid primary key,
  merchant_id    uuid not null,
  began          text not null check (began in ('merchant', 'clock')),
  by_person      uuid,
  at             timestamptz not null,
  closes_at      timestamptz not null,
  state          text not null default 'notice' check (state in ('notice', 'tail', 'returned', 'taken_back')),
  next_at        timestamptz,
  returned_minor bigint,
  transfer_id    uuid,
  ended_at       timestamptz
);

create unique index deposit_exit_open on deposit_exit (merchant_id) where state in ('notice', 'tail');
create index deposit_exit_next on deposit_exit (next_at) where next_at is not null;

-- Claims on a deposit that are final: those of one window share when it is too little.
create table deposit_window (
  id          uuid primary key,
  merchant_id uuid not null,
  currency    text not null,
  opens_at    timestamptz not null,
  closes_at   timestamptz not null,
  -- `enough` when there was no shortfall
  state       text not null default 'open' check (state in ('open', 'enough', 'shared', 'referred')),
  fund_minor  bigint,
  settled_at  timestamptz
);
create index deposit_window_closing on deposit_window (closes_at) where state = 'open';
create index deposit_window_of_merchant on deposit_window (merchant_id, opens_at desc);

create table deposit_claim (
  dispute_id      uuid primary key,
  merchant_id     uuid not null,
  window_id       uuid not null,
  final_at        timestamptz not null,
  injury_minor    bigint not null,
  principal_minor bigint not null,
  punitive_minor  bigint not null,
  -- what it may take; null until the window is settled
  share_minor     bigint,
  check (injury_minor >= 0 and principal_minor >= 0 and punitive_minor >= 0)
);
create index deposit_claim_of_window on deposit_claim (window_id);
create index deposit_claim_of_merchant on deposit_claim (merchant_id) where share_minor is not null;

-- What was counted of merchants for the formula: paid orders, disputes filed that were finally lost, outcomes not performed
-- in time, points that still count. One statement for all of them.
create function deposit_counts(p_merchants uuid[], p_since timestamptz, p_at timestamptz)
returns table (merchant_id uuid, category text, orders bigint, lost bigint, unperformed bigint, points bigint)
language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
begin
  perform enter_scope('{"kind": "clock"}');
  return query
  select m.id, m.category,
         (select count(*) from purchase_order o where o.merchant_id = m.id and o.placed_at >= p_since and o.placed_at < p_at and o.paid_minor > 0),
         coalesce(d.lost, 0), coalesce(d.unperformed, 0),
         (select coalesce(sum(v.points), 0)::bigint from violation_point v
           where v.merchant_id = m.id and v.taken_back_at is null and v.at <= p_at and v.expires_at > p_at)
    from unnest(p_merchants) as given(id)
    join merchant m on m.id = given.id
    left join lateral (
      select count(*) filter (where x.state -> 'determination' ->> 'result' in ('allowed', 'part') and x.stage in ('performance', 'closed')) as lost,
             count(*) filter (where x.outcome in ('unperformed', 'referred') or exists (
               select 1 from jsonb_array_elements(x.state -> 'obligations') as ob
                where ob ->> 'obligor' = 'respondent'
                  and (ob ->> 'status' in ('breached', 'open') or ob -> 'payments' @> '[{"source": "deposit"}]'))) as unperformed
        from dispute x where x.merchant_id = m.id and x.filed_at >= p_since and x.filed_at < p_at) as d on true;
end $$;

-- Writes what a recalculation came to, for many merchants at once.
-- p_rows: [{merchantId, levelId, kind, requiredMinor, beforeMinor, calculation, rulesVersion, effectiveAt, nextAt}]; kind
-- 'unchanged' moves only the day of the next one.
create function deposit_levels_write(p_at timestamptz, p_rows jsonb) returns int
language plpgsql as $$
declare
  v_written int;
begin
  with given as materialized (
    select * from jsonb_to_recordset(p_rows) as r("merchantId" uuid, "levelId" uuid, kind text, "requiredMinor" bigint, "beforeMinor" bigint,
      calculation jsonb, "rulesVersion" text, "effectiveAt" timestamptz, "nextAt" timestamptz)
  ), levels as (
    insert into deposit_level (id, merchant_id, kind, required_minor, before_minor, calculation, rules_version, at, effective_at)
    select "levelId", "merchantId", kind, "requiredMinor", "beforeMinor", calculation, "rulesVersion", p_at, "effectiveAt"
      from given where kind <> 'unchanged'
    returning id
  )
  update merchant_deposit d
     set recalculated_at = p_at, recalculate_at = g."nextAt",
         required_minor = case g.kind when 'decrease' then g."requiredMinor" else d.required_minor end,
         level_id = case g.kind when 'decrease' then g."levelId" else d.level_id end,
         announced_minor = case g.kind when 'increase' then g."requiredMinor" when 'unchanged' then d.announced_minor end,
         announced_level = case g.kind when 'increase' then g."levelId" when 'unchanged' then d.announced_level end,
         effective_at = case g.kind when 'increase' then g."effectiveAt" when 'unchanged' then d.effective_at end
    from given g where d.merchant_id = g."merchantId";
  get diagnostics v_written = row_count;
  return v_written;
end $$;

-- Lets announced amounts come into force whose day has come. An appeal that stays the amount keeps it from doing so.
create function deposit_in_force(p_at timestamptz, p_limit int) returns int
language plpgsql as $$
declare
  v_count int;
begin
  update merchant_deposit d
     set required_minor = d.announced_minor, level_id = d.announced_level, announced_minor = null, announced_level = null, effective_at = null
   where d.ctid = any (array(
     select c.ctid from merchant_deposit c
      where c.effective_at <= p_at
        and not exists (select 1 from deposit_appeal p where p.merchant_id = c.merchant_id and p.about = 'amount' and p.decided_at is null and p.stay_from is not null)
      order by c.effective_at limit p_limit for no key update skip locked));
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- Merchants whose deposit fell below what is required: their clock begins, once.
create function deposit_short(p_at timestamptz, p_freeze timestamptz, p_exit timestamptz, p_closes timestamptz, p_limit int)
returns table (merchant_id uuid, marketplace_id uuid, required_minor bigint, short_minor bigint, currency text)
language sql as $$
  with short as materialized (
    select d.ctid as place, d.required_minor - coalesce(a.credits_posted - a.debits_posted, 0) as missing
      from merchant_deposit d left join account a on a.id = d.account_id
     where d.stage = 'met' and d.required_minor > 0 and d.required_minor > coalesce(a.credits_posted - a.debits_posted, 0)
     limit p_limit for no key update of d skip locked
  )
  update merchant_deposit d
     set stage = 'asked', noticed_at = p_at, freeze_at = p_freeze, exit_at = p_exit, closes_at = p_closes, next_at = p_freeze
    from short s where d.ctid = s.place
  returning d.merchant_id, d.marketplace_id, d.required_minor, s.missing, d.currency::text
$$;

-- Deposits that were topped up in time or later: the clock ends, its freeze is lifted, an exit it began is taken back.
create function deposit_topped_up(p_at timestamptz, p_limit int) returns table (merchant_id uuid, marketplace_id uuid)
language sql as $$
  with met as materialized (
    select d.ctid as place
      from merchant_deposit d left join account a on a.id = d.account_id
     where d.stage in ('asked', 'frozen', 'exit') and d.required_minor <= coalesce(a.credits_posted - a.debits_posted, 0)
     limit p_limit for no key update of d skip locked
  ), ended as (
    update merchant_deposit d
       set stage = 'met', noticed_at = null, freeze_at = null, exit_at = null, closes_at = null, next_at = null
      from met where d.ctid = met.place
    returning d.merchant_id, d.marketplace_id
  ), lifted as (
    update deposit_freeze f set lifted_at = p_at, lift_reason = 'topped_up'
      from ended e where f.merchant_id = e.merchant_id and f.kind = 'top_up' and f.lifted_at is null
  ), back as (
    update deposit_exit x set state = 'taken_back', next_at = null, ended_at = p_at
      from ended e where x.merchant_id = e.merchant_id and x.began = 'clock' and x.state = 'notice'
  )
  select e.merchant_id, e.marketplace_id from ended e
$$;

-- The next step of clocks whose day has come: frozen, exit with its notice, closed. Each step happens once. Ids for the
-- rows that are written are given, one a merchant.
create function deposit_clock(p_at timestamptz, p_ids uuid[])
returns table (merchant_id uuid, marketplace_id uuid, stage text, closes_at timestamptz, short_minor bigint, currency text)
language sql as $$
  with due as materialized (
    select d.ctid as place, row_number() over (order by d.next_at, d.merchant_id) as n
      from (select c.ctid, c.next_at, c.merchant_id from merchant_deposit c where c.next_at <= p_at
             order by c.next_at limit cardinality(p_ids) for no key update skip locked) as d
  ), stepped as (
    update merchant_deposit d
       set stage = case d.stage when 'asked' then 'frozen' when 'frozen' then 'exit' else 'closed' end,
           next_at = case d.stage when 'asked' then d.exit_at when 'frozen' then d.closes_at end
      from due where d.ctid = due.place
    returning d.merchant_id, d.marketplace_id, d.stage, d.closes_at, due.n, d.required_minor, d.account_id, d.currency
  ), frozen as (
    insert into deposit_freeze (id, merchant_id, kind, reason, at)
    select p_ids[s.n::int], s.merchant_id, 'top_up', 'not_topped_up', p_at from stepped s where s.stage = 'frozen'
  ), leaving as (
    insert into deposit_exit (id, merchant_id, began, at, closes_at, next_at)
    select p_ids[s.n::int], s.merchant_id, 'clock', p_at, s.closes_at, s.closes_at from stepped s where s.stage = 'exit'
    on conflict do nothing
  )
  select s.merchant_id, s.marketplace_id, s.stage, s.closes_at,
         s.required_minor - coalesce((select a.credits_posted - a.debits_posted from account a where a.id = s.account_id), 0), s.currency::text
    from stepped s
$$;

-- What a dispute's breached obligations ask of the deposit, by rank.
create function deposit_claim_amounts(p_state jsonb) returns table (injury bigint, principal bigint, punitive bigint)
language sql immutable as $$
  select 0::bigint,
         coalesce(sum(o.rest) filter (where o.kind not like 'punitive%'), 0)::bigint,
         coalesce(sum(o.rest) filter (where o.kind like 'punitive%'), 0)::bigint
    from (select x -> 'term' ->> 'kind' as kind, (x ->> 'amountMinor')::bigint - (x ->> 'paidMinor')::bigint as rest
            from jsonb_array_elements(p_state -> 'obligations') as x
           where x ->> 'obligor' = 'respondent' and x ->> 'status' = 'breached' and jsonb_typeof(x -> 'amountMinor') = 'number') as o
$$;

-- What a dispute has taken of a deposit since its claim was noticed.
create function deposit_taken(p_dispute uuid, p_account uuid, p_since timestamptz) returns bigint
language sql stable as $$
  select coalesce(sum(t.amount_minor), 0)::bigint from transfer t where t.dispute_id = p_dispute and t.debit_account = p_account and t.at >= p_since and t.kind = 'post'
$$;

-- What is kept for claims that wait: their share once it is known, before that all they ask; nothing for a claim that no
-- clock of a deduction waits for any more. p_before: only claims of windows that opened earlier.
create function deposit_reserved(p_merchant uuid, p_before timestamptz) returns bigint
language sql stable as $$
  select coalesce(sum(greatest(0, coalesce(c.share_minor, c.injury_minor + c.principal_minor + c.punitive_minor) - deposit_taken(c.dispute_id, m.account_id, c.final_at))), 0)::bigint
    from deposit_claim c
    join deposit_window w on w.id = c.window_id
    join merchant_deposit m on m.merchant_id = c.merchant_id
   where c.merchant_id = p_merchant and (p_before is null or w.opens_at < p_before) and w.state <> 'referred'
     and exists (select 1 from deadline x where x.dispute_id = c.dispute_id and x.name in ('deposit_objection', 'share_deposit', 'decide_objection'))
$$;

-- Pays out of a deposit to its merchant, what is free of it only. Refusals: deposit_frozen, deposit_too_low.
create function deposit_withdraw(p_merchant uuid, p_transfer uuid, p_amount bigint, p_at timestamptz) returns bigint
language plpgsql as $$
declare
  v_deposit merchant_deposit;
  v_free    record;
begin
  if exists (select 1 from transfer t where t.id = p_transfer) then return p_amount; end if;
  select * into v_deposit from merchant_deposit where merchant_id = p_merchant for no key update;
  select * into v_free from deposit_free(p_merchant);
  if v_free.frozen then perform refuse('deposit_frozen'); end if;
  if p_amount > v_free.free_minor then perform refuse('deposit_too_low', 'amountMinor', json_build_object('freeMinor', v_free.free_minor)::text); end if;
  perform ledger_apply(v_deposit.marketplace_id, null, p_at, jsonb_build_array(jsonb_build_object('op', 'post', 'id', p_transfer,
    'debit', jsonb_build_object('kind', 'deposit', 'ownerId', p_merchant, 'currency', v_deposit.currency),
    'credit', jsonb_build_object('kind', 'merchant_payout', 'ownerId', v_deposit.marketplace_id, 'currency', v_deposit.currency),
    'amountMinor', p_amount, 'reason', 'deposit_withdrawn')));
  return p_amount;
end $$;

-- What buyers can still claim of a merchant and what stands for it (R-109): orders not released, orders received within
-- p_days that were; what open disputes are about beyond those.
create function deposit_exposure(p_merchant uuid, p_currency text, p_at timestamptz, p_days int)
returns table (unreleased_minor bigint, claimable_minor bigint, deposit_minor bigint, escrow_minor bigint)
language plpgsql rows 1 as $$
begin
  perform enter_scope('{"kind": "clock"}');
  return query
  with o as materialized (
    select x.id, x.paid_minor, x.escrow_minor, x.release_at > p_at as unreleased,
           coalesce(x.received_at, x.placed_at) > p_at - make_interval(days => p_days) as claimable
      from purchase_order x
     where x.merchant_id = p_merchant and x.currency = p_currency and x.placed_at > p_at - interval '180 days' and x.placed_at <= p_at
       and (x.release_at > p_at or coalesce(x.received_at, x.placed_at) > p_at - make_interval(days => p_days))
  ), disputed as (
    select coalesce(sum(merchant_at_risk(d.stage, d.disputed_minor, d.state)), 0)::bigint as risk,
           coalesce(sum((d.state -> 'held' ->> 'remainingMinor')::bigint), 0)::bigint as held
      from dispute d
     where d.merchant_id = p_merchant and d.currency = p_currency and d.closed_at is null and not exists (select 1 from o where o.id = d.order_id)
  )
  select coalesce(sum(o.paid_minor) filter (where o.unreleased), 0)::bigint,
         (coalesce(sum(o.paid_minor) filter (where not o.unreleased and o.claimable), 0) + (select risk from disputed))::bigint,
         coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a where a.id = ledger_account_id('deposit', p_merchant, p_currency)), 0),
         (coalesce(sum(o.escrow_minor) filter (where o.unreleased), 0) + (select held from disputed))::bigint
    from o;
end $$;

-- Cases of a merchant that are not closed.
create function deposit_open_cases(p_merchant uuid) returns int
language plpgsql as $$
begin
  perform enter_scope('{"kind": "clock"}');
  return (select count(*)::int from dispute d where d.merchant_id = p_merchant and d.closed_at is null);
end $$;

-- Claims whose notice runs and that are in no window yet. Notices are few: they have an index of their own.
create index deadline_of_deposit on deadline (dispute_id) where name = 'deposit_objection';

create function deposit_claims_new(p_limit int) returns table (merchant_id uuid, dispute_id uuid, final_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
begin
  perform enter_scope('{"kind": "clock"}');
  return query
  select d.merchant_id, d.id, (d.state -> 'depositNotice' ->> 'at')::timestamptz
    from deadline n join dispute d on d.id = n.dispute_id
   where n.name = 'deposit_objection' and jsonb_typeof(d.state -> 'depositNotice') = 'object'
     and not exists (select 1 from deposit_claim c where c.dispute_id = n.dispute_id)
   order by 3, 2 limit p_limit;
end $$;

-- Puts a claim into its merchant's open window, or opens one; the merchant's row is the lock. A claim that is known changes
-- nothing.
create function deposit_claim_add(p_dispute uuid, p_window uuid, p_final timestamptz, p_closes timestamptz) returns void
language plpgsql as $$
declare
  v_merchant uuid;
  v_currency text;
  v_state    jsonb;
  v_window   uuid;
begin
  perform enter_scope('{"kind": "clock"}');
  select d.merchant_id, d.currency, d.state into v_merchant, v_currency, v_state from dispute d where d.id = p_dispute;
  perform 1 from merchant_deposit m where m.merchant_id = v_merchant for no key update;
  if exists (select 1 from deposit_claim c where c.dispute_id = p_dispute) then return; end if;
  select w.id into v_window from deposit_window w
   where w.merchant_id = v_merchant and w.currency = v_currency and w.state = 'open' and w.opens_at <= p_final and w.closes_at > p_final
   order by w.opens_at desc limit 1;
  if v_window is null then
    v_window := p_window;
    insert into deposit_window (id, merchant_id, currency, opens_at, closes_at) values (v_window, v_merchant, v_currency, p_final, p_closes);
  end if;
  insert into deposit_claim (dispute_id, merchant_id, window_id, final_at, injury_minor, principal_minor, punitive_minor)
  select p_dispute, v_merchant, v_window, p_final, a.injury, a.principal, a.punitive from deposit_claim_amounts(v_state) a;
end $$;

-- One window whose days are over, with what is there for it and what each of its claims still asks.
create function deposit_window_closing(p_at timestamptz) returns table (id uuid, "fundMinor" bigint, claims jsonb)
language plpgsql as $$
#variable_conflict use_column
declare
  v_window deposit_window;
begin
  perform enter_scope('{"kind": "clock"}');
  select w.* into v_window from deposit_window w where w.state = 'open' and w.closes_at <= p_at order by w.closes_at limit 1 for no key update skip locked;
  if not found then return; end if;
  return query
  select v_window.id,
         greatest(0, coalesce((select x.credits_posted - x.debits_posted - x.debits_pending from account x where x.id = m.account_id), 0)
           - deposit_reserved(m.merchant_id, v_window.opens_at)),
         coalesce((select jsonb_agg(jsonb_build_object('id', c.dispute_id, 'injuryMinor', a.injury, 'principalMinor', a.principal, 'punitiveMinor', a.punitive,
             'insolvent', m.insolvent_at is not null) order by c.final_at, c.dispute_id)
           from deposit_claim c join dispute d on d.id = c.dispute_id, lateral deposit_claim_amounts(d.state) a where c.window_id = v_window.id), '[]')
    from merchant_deposit m where m.merchant_id = v_window.merchant_id;
end $$;
grant select, insert, update on merchant_deposit, deposit_appeal, deposit_freeze, violation_point, deposit_top_up, deposit_exit, deposit_window, deposit_claim to redress_app;
grant select, insert on deposit_level to redress_app;

create function deposit_for_dispute(p_dispute uuid, p_merchant uuid, p_currency text)
returns table (available_minor bigint, wait_until timestamptz)
language plpgsql stable rows 1 as $$
declare
  v_account uuid := ledger_account_id('deposit', p_merchant, p_currency);
  v_has     bigint;
  v_window  deposit_window;
  v_claim   deposit_claim;
  v_fund    bigint;
  v_asked   bigint;
begin
  select a.credits_posted - a.debits_posted - a.debits_pending into v_has from account a where a.id = v_account;
  v_has := coalesce(v_has, 0);
  select c.* into v_claim from deposit_claim c where c.dispute_id = p_dispute;
  if not found then
    select w.* into v_window from deposit_window w
     where w.merchant_id = p_merchant and w.currency = p_currency and w.state = 'open' order by w.opens_at desc limit 1;
    return query select greatest(0, v_has - deposit_reserved(p_merchant, v_window.opens_at)), null::timestamptz;
    return;
  end if;
  select w.* into v_window from deposit_window w where w.id = v_claim.window_id;
  v_fund := greatest(0, v_has - deposit_reserved(p_merchant, v_window.opens_at));
  if v_window.state = 'referred' then
    return query select 0::bigint, null::timestamptz;
  elsif v_window.state = 'shared' then
    return query select greatest(0, least(v_has, v_claim.share_minor - deposit_taken(p_dispute, v_account, v_claim.final_at))), null::timestamptz;
  elsif v_window.state = 'enough' then
    return query select v_fund, null::timestamptz;
  else
    select coalesce(sum(greatest(0, c.injury_minor + c.principal_minor + c.punitive_minor - deposit_taken(c.dispute_id, v_account, c.final_at))), 0) into v_asked
      from deposit_claim c where c.window_id = v_window.id;
    return query select v_fund, case when v_asked > v_fund then v_window.closes_at end;
  end if;
end $$;

create function dispute_ground(p_id uuid, p_scope jsonb)
returns table (state jsonb, deposit_minor bigint, deposit_waits timestamptz, guarantee_minor bigint, platform_minor bigint, merchant_status text, conflicted boolean)
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query
    select d.state,
           case when d.stage = 'performance' then s.available_minor else account_available('deposit', d.merchant_id, d.currency) end,
           s.wait_until,
           account_available('guarantee', d.merchant_id, d.currency),
           account_available('platform_funds', d.marketplace_id, d.currency),
           m.status,
           exists (select 1 from interest i where i.person_id = (p_scope ->> 'personId')::uuid and i.merchant_id = d.merchant_id)
      from dispute d
      join merchant m on m.id = d.merchant_id
      left join lateral (select * from deposit_for_dispute(d.id, d.merchant_id, d.currency) x where d.stage = 'performance') s on true
     where d.id = p_id;
end $$;

-- What a merchant's deposit has and what of it is free: above what is required or announced, not held, not kept for a claim.
create function deposit_free(p_merchant uuid)
returns table (balance_minor bigint, held_minor bigint, reserved_minor bigint, required_minor bigint, free_minor bigint, frozen boolean)
language sql stable as $$
  select f.balance, f.held, f.reserved, f.required, greatest(0, f.balance - f.held - greatest(f.required, f.announced, f.reserved)), f.frozen
    from (
      select coalesce(a.credits_posted - a.debits_posted, 0) as balance, coalesce(a.debits_pending, 0) as held, d.required_minor as required,
             coalesce(d.announced_minor, 0) as announced,
             deposit_reserved(d.merchant_id, null) as reserved,
             d.stage not in ('met', 'asked') or d.insolvent_at is not null
               or exists (select 1 from deposit_freeze z where z.merchant_id = d.merchant_id and z.lifted_at is null) as frozen
        from merchant_deposit d left join account a on a.id = d.account_id where d.merchant_id = p_merchant) as f
$$;
