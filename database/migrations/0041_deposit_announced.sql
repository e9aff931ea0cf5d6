-- What a merchant's deposit has and what of it is free: above what is required or announced, not held, not kept for a claim.
create or replace function deposit_free(p_merchant uuid)
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
