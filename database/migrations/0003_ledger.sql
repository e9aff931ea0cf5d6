-- The ledger: accounts, immutable transfers, holds. Money moves, it never changes: every movement is one transfer from
-- a debit account to a credit account in one currency, so that the sum over all accounts is zero at every moment.
-- Rows are written by the functions below only; the server's role may read the tables and call the functions.

-- Domains, where checks of a table would do: a check is read from the catalogue and compiled anew by every statement
-- that writes a row, whichever columns it writes (docs/decisions/0002).
create domain account_kind as text check (value in ('rail', 'escrow', 'deposit', 'consumer_payout', 'merchant_payout'));
create domain currency_code as text check (value ~ '^[A-Z]{3}$');
create domain minor_sum as bigint check (value >= 0);
create domain transfer_amount as bigint check (value > 0);
create domain transfer_kind as text check (value in ('post', 'hold', 'capture', 'release', 'expire'));
create domain hold_state as text check (value in ('open', 'closed'));

-- debit of an escrow or deposit account takes money out of it; what it can still give is
-- credits_posted - debits_posted - debits_pending. A hot account (one that every dispute of a marketplace touches)
-- is append-only: its row is not touched when money moves, `ledger_roll_up` adds the sums later.
create table account (
  id              uuid primary key,
  marketplace_id  uuid not null,
  kind            account_kind not null,
  owner_id        uuid not null,
  currency        currency_code not null,
  hot             boolean not null,
  debits_posted   minor_sum not null default 0,
  credits_posted  minor_sum not null default 0,
  debits_pending  minor_sum not null default 0,
  credits_pending minor_sum not null default 0,
  -- what is not hot is escrow or deposit, and never gives more than it has
  constraint account_covered check (hot or credits_posted - debits_posted - debits_pending >= 0)
) with (fillfactor = 80); -- room on the page, so that a new balance need not be indexed again
create index account_of_marketplace on account (marketplace_id, kind, id) where hot or kind = 'deposit';

-- No foreign keys to account: they would take a lock on the row of a hot account for every transfer. `ledger_proof`
-- checks what they would have checked, and that a transfer is between two accounts and names a hold exactly when it
-- resolves one.
create table transfer (
  id             uuid primary key,
  kind           transfer_kind not null,
  debit_account  uuid not null,
  credit_account uuid not null,
  amount_minor   transfer_amount not null,
  currency       text not null,
  hold_id        uuid,
  dispute_id     uuid,
  reason         text not null,
  at             timestamptz not null,
  recorded_seq   bigint generated always as identity,
  up_to_minor    bigint, -- what was asked for, when the transfer moved as much as there was
  debit_hot      boolean not null,
  credit_hot     boolean not null
);
create unique index transfer_in_order on transfer (recorded_seq);
create index transfer_of_debit on transfer (debit_account, recorded_seq) where not debit_hot;
create index transfer_of_credit on transfer (credit_account, recorded_seq) where not credit_hot;
create index transfer_of_dispute on transfer (dispute_id, recorded_seq) where dispute_id is not null;
create trigger transfer_immutable before update or delete on transfer for each row execute function refuse_change();
create trigger transfer_kept before truncate on transfer for each statement execute function refuse_change();

-- What remains of a pending transfer; its id is the transfer's. It may be captured and released in several parts.
create table hold (
  id              uuid primary key,
  debit_account   uuid not null,
  credit_account  uuid not null,
  debit_hot       boolean not null,
  credit_hot      boolean not null,
  currency        text not null,
  dispute_id      uuid,
  remaining_minor minor_sum not null,
  expires_at      timestamptz,
  state           hold_state not null
) with (fillfactor = 80);
create index hold_expiring on hold (expires_at) where state = 'open' and expires_at is not null;

-- How far the rows of hot accounts have been brought up to date.
create table ledger_roll (
  only_row   boolean primary key default true check (only_row),
  rolled_seq bigint not null default 0,
  mark_seq   bigint not null default 0,
  mark_xid   xid8
);
insert into ledger_roll default values;

-- The id of the only account of a kind, owner and currency: a version 8 UUID (RFC 9562 §5.8) from SHA-256, so that an
-- account can be named without asking for it. Same as `accountId` in core/ledger.
create function ledger_account_id(kind text, owner uuid, currency text) returns uuid
language sql immutable parallel safe as $$
  select overlay(overlay(encode(substr(sha256(('account:' || kind || ':' || owner::text || ':' || currency)::bytea), 1, 16), 'hex')
    placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid
$$;

-- The id of the transfer that ends a hold by its time: derived, so that two expiries of one hold are one transfer.
create function ledger_expiry_id(hold uuid) returns uuid
language sql immutable parallel safe as $$
  select overlay(overlay(encode(substr(sha256(('expire:' || hold::text)::bytea), 1, 16), 'hex')
    placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid
$$;

-- The account an operation names: its id as text, or {kind, ownerId, currency}, which opens it on first use.
create function ledger_account_named(p_marketplace uuid, p_name jsonb) returns uuid
language plpgsql as $$
declare
  v_id uuid;
begin
  if jsonb_typeof(p_name) = 'string' then return (p_name #>> '{}')::uuid; end if;
  v_id := ledger_account_id(p_name ->> 'kind', (p_name ->> 'ownerId')::uuid, p_name ->> 'currency');
  perform 1 from account where id = v_id;
  if not found then
    insert into account (id, marketplace_id, kind, owner_id, currency, hot)
    values (v_id, p_marketplace, p_name ->> 'kind', (p_name ->> 'ownerId')::uuid, p_name ->> 'currency',
            p_name ->> 'kind' in ('rail', 'consumer_payout', 'merchant_payout'))
    on conflict do nothing;
  end if;
  return v_id;
end $$;

-- Locks the rows of all accounts that will change, in id order, so that two writers never wait for each other in a
-- ring. One probe by key for each: a set-based statement planned on a young table may read the table instead.
create function ledger_lock(p_marketplace uuid, p_operations jsonb) returns void
language plpgsql as $$
declare
  v_ids uuid[] := '{}';
  v_op  jsonb;
  v_a   uuid;
  v_b   uuid;
begin
  for i in 0 .. jsonb_array_length(p_operations) - 1 loop
    v_op := p_operations -> i;
    if v_op ? 'holdId' then
      select debit_account, credit_account into v_a, v_b from hold where id = (v_op ->> 'holdId')::uuid;
      continue when not found;
    else
      v_a := ledger_account_named(p_marketplace, v_op -> 'debit');
      v_b := ledger_account_named(p_marketplace, v_op -> 'credit');
    end if;
    v_ids := v_ids || least(v_a, v_b) || greatest(v_a, v_b);
  end loop;
  if cardinality(v_ids) > 2 then
    select array_agg(distinct id order by id) into v_ids from unnest(v_ids) as id;
  end if;
  foreach v_a in array v_ids loop
    perform 1 from account where id = v_a and not hot for no key update;
  end loop;
end $$;

-- What a transfer of this id moved, or null when there is none; refuses when it is not the same transfer.
create function ledger_repeated(
  p_id uuid, p_kind text, p_debit uuid, p_credit uuid, p_hold uuid, p_dispute uuid, p_wanted bigint, p_up_to bigint,
  p_field text) returns bigint
language plpgsql as $$
declare
  v_old transfer;
begin
  select * into v_old from transfer where id = p_id;
  if not found then return null; end if;
  if v_old.kind <> p_kind or v_old.debit_account <> p_debit or v_old.credit_account <> p_credit
    or v_old.hold_id is distinct from p_hold or v_old.dispute_id is distinct from p_dispute
    or v_old.up_to_minor is distinct from p_up_to
    or (p_up_to is null and v_old.amount_minor <> coalesce(p_wanted, v_old.amount_minor)) then
    perform refuse('transfer_exists_different', p_field || '.id');
  end if;
  return v_old.amount_minor;
end $$;

-- A new transfer between two accounts: `post`, `post_up_to` or `hold`. Returns what it moved.
-- p_lock: the debit account's row is not locked yet.
create function ledger_move(p_marketplace uuid, p_dispute uuid, p_at timestamptz, p_op jsonb, p_field text, p_lock boolean) returns bigint
language plpgsql as $$
declare
  v_id      uuid := (p_op ->> 'id')::uuid;
  v_kind    text := case p_op ->> 'op' when 'hold' then 'hold' else 'post' end;
  v_debit   uuid;
  v_credit  uuid;
  v_wanted  bigint := (p_op ->> 'amountMinor')::bigint;
  v_up_to   bigint := case when p_op ->> 'op' = 'post_up_to' then v_wanted end;
  v_amount  bigint := v_wanted;
  v_left    bigint; -- what the debit account can give; null when it has no limit
  v_code    text;
  v_currency text;
  v_other   text;
  v_debit_hot boolean;
  v_credit_hot boolean;
begin
  v_debit := ledger_account_named(p_marketplace, p_op -> 'debit');
  v_credit := ledger_account_named(p_marketplace, p_op -> 'credit');
  if p_lock then perform 1 from account where id = v_debit for no key update; end if;
  select d.currency, c.currency, d.hot, c.hot,
         case when not d.hot then d.credits_posted - d.debits_posted - d.debits_pending end
    into v_currency, v_other, v_debit_hot, v_credit_hot, v_left
    from account d, account c
   where d.id = v_debit and c.id = v_credit and d.marketplace_id = p_marketplace and c.marketplace_id = p_marketplace;
  if v_up_to is not null then v_amount := least(v_wanted, coalesce(v_left, v_wanted)); end if;
  v_code := case
    when v_currency is null then 'account_unknown'
    when v_currency <> v_other then 'currency_mismatch'
    when v_debit = v_credit then 'accounts_same'
    when coalesce(v_wanted, 0) <= 0 then 'amount_not_positive'
    when v_amount > v_left then 'funds_insufficient'
  end;
  if v_code is not null or v_amount = 0 then
    if v_code is distinct from 'currency_mismatch' then
      v_amount := ledger_repeated(v_id, v_kind, v_debit, v_credit, null, p_dispute, v_wanted, v_up_to, p_field);
      if v_amount is not null then return v_amount; end if;
    end if;
    if v_code is null then return 0; end if;
    perform refuse(v_code,
      p_field || case v_code when 'account_unknown' then '.debit' when 'currency_mismatch' then '.credit'
        when 'accounts_same' then '.credit' else '.amountMinor' end,
      case when v_code = 'funds_insufficient' then json_build_object('availableMinor', v_left)::text end);
  end if;

  insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, dispute_id, reason, at,
                        up_to_minor, debit_hot, credit_hot)
  values (v_id, v_kind, v_debit, v_credit, v_amount, v_currency, p_dispute, coalesce(p_op ->> 'reason', v_kind), p_at,
          v_up_to, v_debit_hot, v_credit_hot)
  on conflict (id) do nothing;
  if not found then
    return ledger_repeated(v_id, v_kind, v_debit, v_credit, null, p_dispute, v_wanted, v_up_to, p_field);
  end if;
  if v_kind = 'hold' then
    insert into hold (id, debit_account, credit_account, debit_hot, credit_hot, currency, dispute_id, remaining_minor, expires_at, state)
    values (v_id, v_debit, v_credit, v_debit_hot, v_credit_hot, v_currency, p_dispute, v_amount, (p_op ->> 'expiresAt')::timestamptz, 'open');
    if not v_debit_hot then update account set debits_pending = debits_pending + v_amount where id = v_debit; end if;
    if not v_credit_hot then update account set credits_pending = credits_pending + v_amount where id = v_credit; end if;
  else
    if not v_debit_hot then update account set debits_posted = debits_posted + v_amount where id = v_debit; end if;
    if not v_credit_hot then update account set credits_posted = credits_posted + v_amount where id = v_credit; end if;
  end if;
  return v_amount;
end $$;

-- A capture or a release of a hold, of a part or (no amount) of all that remains. Returns what it moved. Releasing all
-- that remains of a hold that is closed already moves nothing; a hold whose time has come can no longer be captured.
create function ledger_resolve(p_dispute uuid, p_at timestamptz, p_op jsonb, p_field text) returns bigint
language plpgsql as $$
declare
  v_id     uuid := (p_op ->> 'id')::uuid;
  v_kind   text := p_op ->> 'op';
  v_hold   hold;
  v_wanted bigint := (p_op ->> 'amountMinor')::bigint;
  v_amount bigint;
  v_done   bigint;
  v_code   text;
begin
  select * into v_hold from hold where id = (p_op ->> 'holdId')::uuid for no key update;
  v_amount := coalesce(v_wanted, v_hold.remaining_minor);
  v_code := case
    when v_wanted <= 0 then 'amount_not_positive'
    when v_hold.id is null or v_hold.dispute_id is distinct from p_dispute then 'hold_unknown'
    when v_hold.state = 'closed' then 'hold_closed'
    when v_kind = 'capture' and v_hold.expires_at <= p_at then 'hold_closed'
    when v_amount > v_hold.remaining_minor then 'hold_exceeded'
  end;
  if v_code is null then
    insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, hold_id, dispute_id, reason, at,
                          debit_hot, credit_hot)
    values (v_id, v_kind, v_hold.debit_account, v_hold.credit_account, v_amount, v_hold.currency, v_hold.id, p_dispute,
            coalesce(p_op ->> 'reason', v_kind), p_at, v_hold.debit_hot, v_hold.credit_hot)
    on conflict (id) do nothing;
  end if;
  if v_code is not null or not found then
    v_done := ledger_repeated(v_id, v_kind, v_hold.debit_account, v_hold.credit_account, v_hold.id, p_dispute, v_wanted, null, p_field);
    if v_done is not null then return v_done; end if;
    if v_code = 'hold_closed' and v_kind = 'release' and v_wanted is null then return 0; end if;
    perform refuse(v_code, p_field || case v_code when 'hold_unknown' then '.holdId' when 'hold_closed' then '.holdId' else '.amountMinor' end,
      case when v_code = 'hold_exceeded' then json_build_object('remainingMinor', v_hold.remaining_minor)::text end);
  end if;

  update hold set remaining_minor = remaining_minor - v_amount,
                  state = case when remaining_minor = v_amount then 'closed' else 'open' end
   where id = v_hold.id;
  if not v_hold.debit_hot then
    update account set debits_pending = debits_pending - v_amount,
                       debits_posted = debits_posted + case v_kind when 'capture' then v_amount else 0 end
     where id = v_hold.debit_account;
  end if;
  if not v_hold.credit_hot then
    update account set credits_pending = credits_pending - v_amount,
                       credits_posted = credits_posted + case v_kind when 'capture' then v_amount else 0 end
     where id = v_hold.credit_account;
  end if;
  return v_amount;
end $$;

-- Applies operations in their order, all or none, and returns [{id, amountMinor}] as moved.
--   {op: hold,       id, debit, credit, amountMinor, reason, expiresAt?}
--   {op: capture,    id, holdId, amountMinor|null, reason?}      null: all that remains
--   {op: release,    id, holdId, amountMinor|null, reason?}
--   {op: post,       id, debit, credit, amountMinor, reason}
--   {op: post_up_to, id, debit, credit, amountMinor, reason}     as much as there is, down to nothing
-- An account is named by its id or by {kind, ownerId, currency}. A repeated id with the same content changes nothing
-- and returns what it moved the first time. Refusals (RD100) in the order of core/kernel/refusal.ts: currency_mismatch,
-- transfer_exists_different, account_unknown, accounts_same, amount_not_positive, hold_unknown, hold_closed,
-- hold_exceeded, funds_insufficient; the first operation that is refused is the one answered.
create function ledger_apply(p_marketplace uuid, p_dispute uuid, p_at timestamptz, p_operations jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_moved  jsonb := '[]';
  v_op     jsonb;
  v_amount bigint;
  v_xid    xid8;
  v_lone   boolean;
begin
  if p_operations is null or p_operations = '[]'::jsonb then return v_moved; end if;
  v_xid := pg_current_xact_id(); -- before any recorded_seq is drawn; `ledger_roll_up` relies on it
  -- One move out of a limited account into an append-only one touches one row, and takes its lock where it reads it.
  v_lone := jsonb_array_length(p_operations) = 1
    and p_operations -> 0 -> 'debit' ->> 'kind' in ('escrow', 'deposit')
    and p_operations -> 0 -> 'credit' ->> 'kind' in ('rail', 'consumer_payout', 'merchant_payout');
  if v_lone is not true then perform ledger_lock(p_marketplace, p_operations); end if;
  for i in 0 .. jsonb_array_length(p_operations) - 1 loop
    v_op := p_operations -> i;
    case v_op ->> 'op'
      when 'hold', 'post', 'post_up_to' then
        v_amount := ledger_move(p_marketplace, p_dispute, p_at, v_op, 'operations.' || i, coalesce(v_lone, false));
      when 'capture', 'release' then
        v_amount := ledger_resolve(p_dispute, p_at, v_op, 'operations.' || i);
      else
        perform refuse('field_invalid', 'operations.' || i || '.op');
    end case;
    v_moved := v_moved || jsonb_build_object('id', v_op -> 'id', 'amountMinor', v_amount);
  end loop;
  return v_moved;
end $$;

-- Many posts in one set-based statement: [{id, debit, credit, amountMinor, reason, disputeId?}], accounts by id, all or
-- none. The order inside the set has no meaning: an escrow or deposit account must be covered when all are done.
-- Returns how many were new. Set-based functions probe by key only: a plan made while the tables were young, and kept by
-- the session, would otherwise read them whole when they are large.
create function ledger_apply_bulk(p_marketplace uuid, p_at timestamptz, p_posts jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_ids  uuid[];
  v_xid  xid8 := pg_current_xact_id();
  v_bad  record;
  v_new  int;
begin
  select array_agg(id) into v_ids from (
    select debit as id from jsonb_to_recordset(p_posts) as p(debit uuid)
    union select credit from jsonb_to_recordset(p_posts) as p(credit uuid)) as named;
  perform 1 from account where id = any (v_ids) and not hot order by id for no key update;

  select c.code, c.line - 1 as line into v_bad
    from (
      select p.line, case
          when d.currency <> c.currency then 'currency_mismatch'
          when t.id is not null and (t.kind <> 'post' or t.debit_account <> p.debit or t.credit_account <> p.credit
            or t.amount_minor <> p."amountMinor" or t.dispute_id is distinct from p."disputeId") then 'transfer_exists_different'
          when d.id is null or c.id is null then 'account_unknown'
          when d.id = c.id then 'accounts_same'
          when coalesce(p."amountMinor", 0) <= 0 then 'amount_not_positive'
          when count(*) over (partition by p.id) > 1 then 'field_invalid'
        end as code
        from rows from (jsonb_to_recordset(p_posts) as (id uuid, debit uuid, credit uuid, "amountMinor" bigint, "disputeId" uuid))
               with ordinality as p(id, debit, credit, "amountMinor", "disputeId", line)
        left join account d on d.id = p.debit and d.marketplace_id = p_marketplace
        left join account c on c.id = p.credit and c.marketplace_id = p_marketplace
        left join transfer t on t.id = p.id) as c
   where c.code is not null
   order by array_position(array['field_invalid', 'currency_mismatch', 'transfer_exists_different', 'account_unknown',
                                 'accounts_same', 'amount_not_positive'], c.code), c.line
   limit 1;
  if v_bad.code is not null then perform refuse(v_bad.code, 'posts.' || v_bad.line); end if;

  begin
    with given as (
      select * from jsonb_to_recordset(p_posts) as p(id uuid, debit uuid, credit uuid, "amountMinor" bigint, reason text, "disputeId" uuid)
    ), written as (
      insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, dispute_id, reason, at, debit_hot, credit_hot)
      select p.id, 'post', p.debit, p.credit, p."amountMinor", d.currency, p."disputeId", coalesce(p.reason, 'post'), p_at, d.hot, c.hot
        from given p join account d on d.id = p.debit join account c on c.id = p.credit
       order by p.id
      on conflict (id) do nothing
      returning debit_account, credit_account, amount_minor
    ), sums as (
      select id, sum(debit)::bigint as debit, sum(credit)::bigint as credit from (
        select debit_account as id, amount_minor as debit, 0 as credit from written
        union all select credit_account, 0, amount_minor from written) as both_sides
       group by id
    ), moved as (
      update account a set debits_posted = a.debits_posted + s.debit, credits_posted = a.credits_posted + s.credit
        from sums s where a.id = s.id and not a.hot)
    select count(*) into v_new from written;
  exception when check_violation then
    perform refuse('funds_insufficient', 'posts');
  end;
  return v_new;
end $$;

-- Opens the accounts of new orders of one marketplace: each order's escrow with what the buyer paid in, and whatever
-- else a dispute about it can name. The arrays run in step. An order's escrow is opened once: a second time is a fault,
-- which the id of the transfer, the order's own, sees to.
create function ledger_open_escrow(
  p_marketplace uuid, p_at timestamptz, p_orders uuid[], p_merchants uuid[], p_currencies text[], p_amounts bigint[])
returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_xid   xid8 := pg_current_xact_id();
  v_rails jsonb := (select jsonb_object_agg(c, ledger_account_id('rail', p_marketplace, c)) from (select distinct unnest(p_currencies) as c) as used);
begin
  insert into account (id, marketplace_id, kind, owner_id, currency, hot)
  select ledger_account_id(kind, owner, currency), p_marketplace, kind, owner, currency, kind <> 'deposit'
    from (select distinct kind, case kind when 'deposit' then m else p_marketplace end as owner, c as currency
            from unnest(p_merchants, p_currencies) as n(m, c),
                 unnest(array['rail', 'consumer_payout', 'merchant_payout', 'deposit']) as kind) as named
   order by 1
  on conflict (id) do nothing;
  with given as materialized (
    select o, c, a, ledger_account_id('escrow', o, c) as escrow from unnest(p_orders, p_currencies, p_amounts) as n(o, c, a)
  ), opened as (
    insert into account (id, marketplace_id, kind, owner_id, currency, hot, credits_posted)
    select escrow, p_marketplace, 'escrow', o, c, false, a from given
  )
  insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, reason, at, debit_hot, credit_hot)
  select o, 'post', (v_rails ->> c)::uuid, escrow, a, c, 'escrow_paid_in', p_at, true, false
    from given where a > 0;
end $$;

-- Moves what escrow accounts can give to the merchants' payout; what is held for a dispute stays. p_accounts in id order,
-- one new transfer id for each. Accounts locked by an act of a dispute are left out of the answer, for a later call.
create function ledger_release_escrow(p_at timestamptz, p_accounts uuid[], p_transfers uuid[])
returns table (order_id uuid, moved_minor bigint, pending_minor bigint)
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_xid xid8 := pg_current_xact_id();
begin
  return query
  with locked as materialized (
    select a.id, a.owner_id, a.currency, a.free, a.debits_pending, n.t, ledger_account_id('merchant_payout', a.marketplace_id, a.currency) as payout
      from unnest(p_accounts, p_transfers) as n(a, t),
           lateral (select id, owner_id, currency, marketplace_id, credits_posted - debits_posted - debits_pending as free, debits_pending
                      from account where id = n.a and kind = 'escrow' for no key update skip locked) as a
  ), moved as (
    insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, reason, at, debit_hot, credit_hot)
    select t, 'post', id, payout, free, currency, 'released_on_its_day', p_at, false, true from locked where free > 0
  ), lowered as (
    update account a set debits_posted = a.debits_posted + l.free from locked l where a.id = l.id and l.free > 0)
  select l.owner_id, l.free, l.debits_pending::bigint from locked l;
end $$;

-- Ends holds whose time has come: what remains goes back to the account it was held on. Returns the ended holds.
create function ledger_expire_holds(p_now timestamptz, p_limit int)
returns table (hold_id uuid, dispute_id uuid, amount_minor bigint)
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  v_xid   xid8 := pg_current_xact_id();
  v_due   uuid[];
  v_sides uuid[];
begin
  -- accounts before holds, as every other writer does
  select array_agg(id), array_agg(debit_account) || array_agg(credit_account) into v_due, v_sides
    from (select id, debit_account, credit_account from hold
           where state = 'open' and expires_at <= p_now order by expires_at limit p_limit) as due;
  if v_due is null then return; end if;
  perform 1 from account where id = any (v_sides) and not hot order by id for no key update;
  return query
  with ended as (
    select * from hold where id = any (v_due) and state = 'open' order by id for no key update
  ), closed as (
    update hold h set remaining_minor = 0, state = 'closed' from ended e where h.id = e.id
  ), written as (
    insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, hold_id, dispute_id, reason, at, debit_hot, credit_hot)
    select ledger_expiry_id(id), 'expire', debit_account, credit_account, remaining_minor, currency, id, dispute_id, 'expire', p_now, debit_hot, credit_hot
      from ended
  ), sums as (
    select id, sum(debit)::bigint as debit, sum(credit)::bigint as credit from (
      select debit_account as id, remaining_minor as debit, 0 as credit from ended
      union all select credit_account, 0, remaining_minor from ended) as both_sides
     group by id
  ), lowered as (
    update account a set debits_pending = a.debits_pending - s.debit, credits_pending = a.credits_pending - s.credit
      from sums s where a.id = s.id and not a.hot)
  select e.id, e.dispute_id, e.remaining_minor::bigint from ended e;
end $$;

-- What transfers with numbers in (p_from, p_to] did to each account, from the transfers alone.
create function ledger_sums(p_from bigint, p_to bigint)
returns table (account_id uuid, debits_posted bigint, credits_posted bigint, debits_pending bigint, credits_pending bigint)
language sql stable as $$
  with signed as (
    select debit_account, credit_account,
           case when kind in ('post', 'capture') then amount_minor else 0 end as posted,
           case when kind = 'hold' then amount_minor when kind = 'post' then 0 else - amount_minor end as pending
      from transfer where recorded_seq > p_from and recorded_seq <= p_to
  )
  select id, sum(posted * debit)::bigint, sum(posted * credit)::bigint, sum(pending * debit)::bigint, sum(pending * credit)::bigint
    from (
      select debit_account as id, 1 as debit, 0 as credit, posted, pending from signed
      union all select credit_account, 0, 1, posted, pending from signed) as both_sides
   group by id
$$;

-- Adds to the rows of hot accounts what has moved since the last time. Numbers are drawn before they are visible, so a
-- number is safe only when every transaction that was running when it was the last one has ended: one call marks the
-- last number, the next notes its own transaction id, and a later one, when none older runs, adds up to the mark.
-- Returns the number up to which the rows are right. Call it by itself, not inside another transaction.
create function ledger_roll_up() returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_roll ledger_roll;
begin
  select * into v_roll from ledger_roll for no key update skip locked;
  if not found then return null; end if;
  if v_roll.mark_xid is null then
    update ledger_roll set mark_xid = pg_current_xact_id();
    return v_roll.rolled_seq;
  end if;
  if pg_snapshot_xmin(pg_current_snapshot()) < v_roll.mark_xid then return v_roll.rolled_seq; end if;
  update account a
     set debits_posted = a.debits_posted + s.debits_posted, credits_posted = a.credits_posted + s.credits_posted,
         debits_pending = a.debits_pending + s.debits_pending, credits_pending = a.credits_pending + s.credits_pending
    from ledger_sums(v_roll.rolled_seq, v_roll.mark_seq) s
   where a.id = s.account_id and a.hot;
  update ledger_roll
     set rolled_seq = v_roll.mark_seq, mark_xid = null,
         mark_seq = (select case when is_called then last_value else 0 end from transfer_recorded_seq_seq);
  return v_roll.mark_seq;
end $$;

-- The balances of every account as they are now: the row, and for a hot account what is not yet added to it.
create view account_balance as
  select a.id, a.marketplace_id, a.kind, a.owner_id, a.currency, a.hot,
         a.debits_posted + coalesce(s.debits_posted, 0) as debits_posted,
         a.credits_posted + coalesce(s.credits_posted, 0) as credits_posted,
         a.debits_pending + coalesce(s.debits_pending, 0) as debits_pending,
         a.credits_pending + coalesce(s.credits_pending, 0) as credits_pending
    from account a
    left join (select * from ledger_sums((select rolled_seq from ledger_roll), 9223372036854775807)) s
      on a.hot and s.account_id = a.id;

-- The proof of the books of one marketplace, from one snapshot: each line a check with how many rows it looked at and
-- how many were wrong. It trusts nothing but the transfers.
create function ledger_proof(p_marketplace uuid) returns table (proof text, looked_at bigint, wrong bigint, example text)
language sql stable as $$
  with of_transfers as materialized (
    select * from ledger_sums(0, 9223372036854775807)
  ), balance as materialized (
    select * from account_balance where marketplace_id = p_marketplace
  ), by_currency as (
    select currency, sum(debits_posted) - sum(credits_posted) as posted, sum(debits_pending) - sum(credits_pending) as pending
      from balance group by currency
  ), compared as (
    select b.id, b.kind, coalesce(t.debits_posted, 0) = b.debits_posted and coalesce(t.credits_posted, 0) = b.credits_posted
             and coalesce(t.debits_pending, 0) = b.debits_pending and coalesce(t.credits_pending, 0) = b.credits_pending as same,
           b.kind in ('escrow', 'deposit') and b.credits_posted - b.debits_posted - b.debits_pending < 0 as short,
           b.debits_pending, b.credits_pending
      from balance b left join of_transfers t on t.account_id = b.id
  ), held as materialized (
    select h.id, h.remaining_minor, h.state, h.debit_account, h.credit_account, h.currency
      from hold h join balance b on b.id = h.debit_account
  ), history as (
    select coalesce(hold_id, id) as id, sum(case kind when 'hold' then amount_minor else - amount_minor end) as remaining
      from transfer where kind <> 'post' group by 1
  ), held_by_account as (
    select account_id, sum(debit) as debit, sum(credit) as credit from (
      select debit_account as account_id, remaining_minor as debit, 0 as credit from held
      union all select credit_account, 0, remaining_minor from held) as both_sides
     group by account_id
  )
  select 'sums_to_zero', count(*), count(*) filter (where posted <> 0 or pending <> 0), min(currency) filter (where posted <> 0 or pending <> 0) from by_currency
  union all
  select 'balances_equal_transfers', count(*), count(*) filter (where not same), min(id::text) filter (where not same) from compared
  union all
  select 'nothing_below_zero', count(*), count(*) filter (where short), min(id::text) filter (where short) from compared
  union all
  select 'holds_equal_history', count(*), count(*) filter (where h.remaining_minor is distinct from y.remaining or (h.state = 'open') <> (h.remaining_minor > 0)),
         min(h.id::text) filter (where h.remaining_minor is distinct from y.remaining)
    from held h left join history y on y.id = h.id
  union all
  select 'pending_equals_holds', count(*), count(*) filter (where c.debits_pending <> coalesce(h.debit, 0) or c.credits_pending <> coalesce(h.credit, 0)),
         min(c.id::text) filter (where c.debits_pending <> coalesce(h.debit, 0) or c.credits_pending <> coalesce(h.credit, 0))
    from compared c left join held_by_account h on h.account_id = c.id
  union all
  select 'accounts_known', count(*), count(*) filter (where d.id is null or c.id is null or d.currency <> t.currency or c.currency <> t.currency
                                               or d.marketplace_id <> c.marketplace_id or t.debit_account = t.credit_account
                                               or (t.hold_id is not null) <> (t.kind in ('capture', 'release', 'expire'))), null
    from transfer t left join account d on d.id = t.debit_account left join account c on c.id = t.credit_account
   where d.marketplace_id = p_marketplace or c.marketplace_id = p_marketplace or d.id is null or c.id is null
$$;

grant select on account, transfer, hold, ledger_roll, account_balance to redress_app;
