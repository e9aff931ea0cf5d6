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
