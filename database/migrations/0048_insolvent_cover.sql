-- Of a merchant with confirmed signs of insolvency the deposit covers nothing, before signing as after it: what both sides are
-- shown is what the deduction then does.
create or replace function account_available(p_kind text, p_owner uuid, p_currency text) returns bigint
language sql stable as $$
  select case when p_kind = 'deposit' and exists (select 1 from merchant_deposit m where m.merchant_id = p_owner and m.insolvent_at is not null) then 0
              else coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a where a.id = ledger_account_id(p_kind, p_owner, p_currency)), 0) end
$$;
