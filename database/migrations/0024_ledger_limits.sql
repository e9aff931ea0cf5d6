-- Two more kinds of account, both limited to what they have: `guarantee`, what an insurer or guarantor has put up for a
-- merchant (its owner), and `platform_funds`, a marketplace's own money for advances and compensation.
alter domain account_kind drop constraint account_kind_check;
alter domain account_kind add constraint account_kind_check
  check (value in ('rail', 'escrow', 'deposit', 'guarantee', 'platform_funds', 'consumer_payout', 'merchant_payout'));

-- Few accounts, found by their marketplace without reading those of every order.
create index account_of_backing on account (marketplace_id, kind, id) where kind in ('guarantee', 'platform_funds');

-- The closed list of refusals: how a hold ended is told apart, a closed account takes and gives nothing more, and amounts
-- and sums beyond what every reader of them can count are refused instead of being rounded or failing.

-- Greatest amount and greatest sum of an account, in minor units: the greatest whole number JavaScript counts exactly.
-- Append-only accounts are not looked at when money moves; `ledger_proof` says when one of them comes half as far.
create function ledger_most() returns bigint
language sql immutable parallel safe as $$ select 9007199254740991::bigint $$;

-- An amount as an operation gives it, of which only a plain small number is read at once: nothing when there is none;
-- what is too large or below zero comes back as just so, for the refusal in its place; refuses what is no whole number.
create function ledger_amount(p_raw text, p_field text) returns bigint
language plpgsql as $$
begin
  if p_raw is null then return null; end if;
  if p_raw !~ '^-?[0-9]+$' then perform refuse('field_invalid', p_field || '.amountMinor'); end if;
  if p_raw like '-%' then return -1; end if;
  return least(p_raw::numeric, ledger_most() + 1)::bigint;
end $$;

-- When an account was closed: after a merchant's exit, or when an order's money has long gone its way.
alter table account add column closed_at timestamptz;
alter domain hold_state drop constraint hold_state_check;

update hold h set state = case l.kind when 'capture' then 'captured' when 'release' then 'released' else 'expired' end
  from (select distinct on (hold_id) hold_id, kind from transfer where hold_id is not null order by hold_id, recorded_seq desc) as l
 where h.id = l.hold_id and h.state = 'closed';
alter domain hold_state add constraint hold_state_check check (value in ('open', 'captured', 'released', 'expired'));

-- Closes an account that has nothing and owes nothing; what is closed stays closed until it is opened again. Answers since
-- when it is closed. Refusals: account_unknown; field_invalid for an append-only account; account_not_empty.
create function ledger_close_account(p_marketplace uuid, p_at timestamptz, p_account uuid) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_account account;
begin
  select * into v_account from account where id = p_account and marketplace_id = p_marketplace for no key update;
  if not found then perform refuse('account_unknown', 'account'); end if;
  if v_account.hot then perform refuse('field_invalid', 'account'); end if;
  if v_account.closed_at is not null then return v_account.closed_at; end if;
  if v_account.credits_posted <> v_account.debits_posted or v_account.debits_pending > 0 or v_account.credits_pending > 0 then
    perform refuse('account_not_empty', 'account');
  end if;
  update account set closed_at = p_at where id = p_account;
  return p_at;
end $$;

-- Opens a closed account again, as when a merchant comes back. Refusals: account_unknown.
create function ledger_open_account(p_marketplace uuid, p_account uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account set closed_at = null where id = p_account and marketplace_id = p_marketplace;
  if not found then perform refuse('account_unknown', 'account'); end if;
end $$;

-- A capture or a release of a hold, of a part or (no amount) of all that remains. Returns what it moved. Releasing all
-- that remains of a hold that is closed already moves nothing; a hold whose time has come can no longer be
-- captured. How a hold ended is its state: captured, released (given back by an act) or expired (by its time).
create or replace function ledger_resolve(p_dispute uuid, p_at timestamptz, p_op jsonb, p_field text) returns bigint
language plpgsql as $$
declare
  v_id     uuid := (p_op ->> 'id')::uuid;
  v_kind   text := p_op ->> 'op';
  v_hold   hold;
  v_raw    text := p_op ->> 'amountMinor';
  v_wanted bigint := case when v_raw ~ '^[0-9]{1,15}$' then v_raw::bigint else ledger_amount(v_raw, p_field) end;
  v_amount bigint;
  v_done   bigint;
  v_code   text;
begin
  select * into v_hold from hold where id = (p_op ->> 'holdId')::uuid for no key update;
  v_amount := coalesce(v_wanted, v_hold.remaining_minor);
  v_code := case
    when v_wanted <= 0 then 'amount_not_positive'
    when v_wanted > ledger_most() then 'amount_too_large'
    when v_hold.id is null or v_hold.dispute_id is distinct from p_dispute then 'hold_unknown'
    when v_hold.state <> 'open' then 'hold_' || v_hold.state
    when v_kind = 'capture' and v_hold.expires_at <= p_at then 'hold_expired'
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
    if v_code = 'hold_' || v_hold.state and v_kind = 'release' and v_wanted is null then return 0; end if;
    perform refuse(v_code, p_field || case when v_code in ('hold_unknown', 'hold_captured', 'hold_released', 'hold_expired') then '.holdId' else '.amountMinor' end,
      case when v_code = 'hold_exceeded' then json_build_object('remainingMinor', v_hold.remaining_minor)::text end);
  end if;

  update hold set remaining_minor = remaining_minor - v_amount,
                  state = case when remaining_minor > v_amount then 'open' when v_kind = 'capture' then 'captured' else 'released' end
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
-- and returns what it moved the first time. Refusals (RD100) in the order of core/kernel/refusal.ts, each with its example in
-- docs/reference/ledger-refusals.md; the first operation that is refused is the one answered.
create or replace function ledger_apply(p_marketplace uuid, p_dispute uuid, p_at timestamptz, p_operations jsonb) returns jsonb
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
  -- A move by itself takes its locks where it reads.
  v_lone := jsonb_array_length(p_operations) = 1 and not p_operations -> 0 ? 'holdId';
  if not v_lone then perform ledger_lock(p_marketplace, p_operations); end if;
  for i in 0 .. jsonb_array_length(p_operations) - 1 loop
    v_op := p_operations -> i;
    case v_op ->> 'op'
      when 'hold', 'post', 'post_up_to' then
        v_amount := ledger_move(p_marketplace, p_dispute, p_at, v_op, 'operations.' || i, v_lone);
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
create or replace function ledger_apply_bulk(p_marketplace uuid, p_at timestamptz, p_posts jsonb) returns int
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
          when p."amountMinor" <> trunc(p."amountMinor") then 'field_invalid'
          when d.currency <> c.currency then 'currency_mismatch'
          when t.id is not null and (t.kind <> 'post' or t.debit_account <> p.debit or t.credit_account <> p.credit
            or t.amount_minor <> p."amountMinor" or t.dispute_id is distinct from p."disputeId") then 'transfer_exists_different'
          when d.id is null or c.id is null then 'account_unknown'
          when (d.closed_at is not null or c.closed_at is not null) and t.id is null then 'account_closed'
          when d.id = c.id then 'accounts_same'
          when coalesce(p."amountMinor", 0) <= 0 then 'amount_not_positive'
          when p."amountMinor" > ledger_most() then 'amount_too_large'
          when count(*) over (partition by p.id) > 1 then 'field_invalid'
        end as code
        from rows from (jsonb_to_recordset(p_posts) as (id uuid, debit uuid, credit uuid, "amountMinor" numeric, "disputeId" uuid))
               with ordinality as p(id, debit, credit, "amountMinor", "disputeId", line)
        left join account d on d.id = p.debit and d.marketplace_id = p_marketplace
        left join account c on c.id = p.credit and c.marketplace_id = p_marketplace
        left join transfer t on t.id = p.id) as c
   where c.code is not null
   order by array_position(array['field_invalid', 'currency_mismatch', 'transfer_exists_different', 'account_unknown',
                                 'account_closed', 'accounts_same', 'amount_not_positive', 'amount_too_large'], c.code), c.line
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
    perform 1 from account where id = any (v_ids) and not hot and credits_posted + credits_pending > ledger_most();
    if found then perform refuse('balance_too_large', 'posts'); end if;
  exception
    when check_violation then perform refuse('funds_insufficient', 'posts');
    when numeric_value_out_of_range then perform refuse('balance_too_large', 'posts');
  end;
  return v_new;
end $$;

-- Ends holds whose time has come: what remains goes back to the account it was held on. Returns the ended holds.
create or replace function ledger_expire_holds(p_now timestamptz, p_limit int)
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
    update hold h set remaining_minor = 0, state = 'expired' from ended e where h.id = e.id
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

-- A transfer of its own writes its rows and little else: what was three reads under lock before the writes is one read.

-- A new transfer between two accounts: `post`, `post_up_to` or `hold`. Returns what it moved.
-- p_lock: the rows of the accounts are not locked yet.
-- The quick way is taken when nothing speaks against it: each balance is moved by an update that also is the lock and the
-- check, in id order, so that two writers never wait for each other in a ring, and before the transfer draws its number,
-- so that the numbers of an account's transfers are the order in which they changed it. Where it does not go through, what
-- it did is taken back and the long way says why.
create or replace function ledger_move(p_marketplace uuid, p_dispute uuid, p_at timestamptz, p_op jsonb, p_field text, p_lock boolean) returns bigint
language plpgsql as $$
declare
  v_id      uuid := (p_op ->> 'id')::uuid;
  v_kind    text := case p_op ->> 'op' when 'hold' then 'hold' else 'post' end;
  v_debit   uuid;
  v_credit  uuid;
  v_raw     text := p_op ->> 'amountMinor';
  v_wanted  bigint := case when v_raw ~ '^[0-9]{1,15}$' then v_raw::bigint else ledger_amount(v_raw, p_field) end;
  v_up_to   bigint := case when p_op ->> 'op' = 'post_up_to' then v_wanted end;
  v_amount  bigint := v_wanted;
  v_left    bigint; -- what the debit account can give; null when it has no limit
  v_room    bigint; -- what the credit account can take; null for an append-only one
  v_code    text;
  v_currency text;
  v_other   text;
  v_debit_hot boolean;
  v_credit_hot boolean;
  v_closed  boolean;
  v_post    bigint;
  v_hold    bigint;
  v_gave    boolean;
  v_took    boolean;
begin
  v_debit := ledger_account_named(p_marketplace, p_op -> 'debit');
  v_credit := ledger_account_named(p_marketplace, p_op -> 'credit');
  select d.currency, c.currency, d.hot, c.hot,
         case when not d.hot then d.credits_posted - d.debits_posted - d.debits_pending end,
         case when not c.hot then ledger_most() - c.credits_posted - c.credits_pending end,
         d.closed_at is not null or c.closed_at is not null
    into v_currency, v_other, v_debit_hot, v_credit_hot, v_left, v_room, v_closed
    from account d, account c
   where d.id = v_debit and c.id = v_credit and d.marketplace_id = p_marketplace and c.marketplace_id = p_marketplace;
  if v_currency = v_other and v_debit <> v_credit and not v_closed and v_up_to is null
    and v_wanted between 1 and ledger_most() and v_wanted <= coalesce(v_left, v_wanted) then
    v_post := case v_kind when 'post' then v_wanted else 0 end;
    v_hold := v_wanted - v_post;
    v_gave := v_debit_hot;
    if not v_debit_hot and (v_credit_hot or v_debit < v_credit) then
      update account set debits_posted = debits_posted + v_post, debits_pending = debits_pending + v_hold
       where id = v_debit and credits_posted - debits_posted - debits_pending >= v_wanted and closed_at is null;
      v_gave := found;
    end if;
    v_took := v_credit_hot;
    if not v_credit_hot then
      update account set credits_posted = credits_posted + v_post, credits_pending = credits_pending + v_hold
       where id = v_credit and ledger_most() - credits_posted - credits_pending >= v_wanted and closed_at is null;
      v_took := found;
    end if;
    if not v_debit_hot and not v_credit_hot and v_credit < v_debit then
      update account set debits_posted = debits_posted + v_post, debits_pending = debits_pending + v_hold
       where id = v_debit and credits_posted - debits_posted - debits_pending >= v_wanted and closed_at is null;
      v_gave := found;
    end if;
    if v_gave and v_took then
      insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, dispute_id, reason, at, debit_hot, credit_hot)
      values (v_id, v_kind, v_debit, v_credit, v_wanted, v_currency, p_dispute, coalesce(p_op ->> 'reason', v_kind), p_at, v_debit_hot, v_credit_hot)
      on conflict (id) do nothing;
      if found then
        if v_hold > 0 then
          insert into hold (id, debit_account, credit_account, debit_hot, credit_hot, currency, dispute_id, remaining_minor, expires_at, state)
          values (v_id, v_debit, v_credit, v_debit_hot, v_credit_hot, v_currency, p_dispute, v_hold, (p_op ->> 'expiresAt')::timestamptz, 'open');
        end if;
        return v_wanted;
      end if;
    end if;
    if v_gave and not v_debit_hot then
      update account set debits_posted = debits_posted - v_post, debits_pending = debits_pending - v_hold where id = v_debit;
    end if;
    if v_took and not v_credit_hot then
      update account set credits_posted = credits_posted - v_post, credits_pending = credits_pending - v_hold where id = v_credit;
    end if;
  end if;

  if p_lock then
    perform 1 from account where id = least(v_debit, v_credit) and not hot for no key update;
    perform 1 from account where id = greatest(v_debit, v_credit) and not hot for no key update;
  end if;
  select d.currency, c.currency, d.hot, c.hot,
         case when not d.hot then d.credits_posted - d.debits_posted - d.debits_pending end,
         case when not c.hot then ledger_most() - c.credits_posted - c.credits_pending end,
         d.closed_at is not null or c.closed_at is not null
    into v_currency, v_other, v_debit_hot, v_credit_hot, v_left, v_room, v_closed
    from account d, account c
   where d.id = v_debit and c.id = v_credit and d.marketplace_id = p_marketplace and c.marketplace_id = p_marketplace;
  if v_up_to is not null then v_amount := least(v_wanted, coalesce(v_left, v_wanted)); end if;
  v_code := case
    when v_currency is null then 'account_unknown'
    when v_currency <> v_other then 'currency_mismatch'
    when v_closed then 'account_closed'
    when v_debit = v_credit then 'accounts_same'
    when coalesce(v_wanted, 0) <= 0 then 'amount_not_positive'
    when v_wanted > ledger_most() then 'amount_too_large'
    when v_amount > v_left then 'funds_insufficient'
    when v_amount > v_room then 'balance_too_large'
  end;
  if v_code is not null or v_amount = 0 then
    if v_code is distinct from 'currency_mismatch' then
      v_amount := ledger_repeated(v_id, v_kind, v_debit, v_credit, null, p_dispute, v_wanted, v_up_to, p_field);
      if v_amount is not null then return v_amount; end if;
    end if;
    if v_code is null then return 0; end if;
    perform refuse(v_code,
      p_field || case
        when v_code in ('currency_mismatch', 'accounts_same') then '.credit'
        when v_code = 'account_unknown' and exists (select from account where id = v_debit and marketplace_id = p_marketplace) then '.credit'
        when v_code = 'account_closed' and exists (select from account where id = v_debit and closed_at is null) then '.credit'
        when v_code in ('account_unknown', 'account_closed') then '.debit'
        else '.amountMinor' end,
      case v_code when 'funds_insufficient' then json_build_object('availableMinor', v_left)::text
        when 'balance_too_large' then json_build_object('roomMinor', v_room)::text end);
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
