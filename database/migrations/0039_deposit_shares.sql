-- A dispute in performance takes of its merchant's deposit what other claims leave it: its share, when those of one window
-- ask for more than there is.

-- What a dispute may take now, and when the window ends that it waits for because its claims ask for more than there is.
-- A claim that is not in a window yet belongs to the one that is open; what is kept is only for claims of earlier ones.
drop function deposit_for_dispute(uuid, uuid, text, timestamptz);
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

drop function dispute_ground(uuid, jsonb);
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
