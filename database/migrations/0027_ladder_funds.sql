-- What an act is decided on says what a guarantor put up for the merchant and what the marketplace's own funds can give:
-- a deduction may take the one (R-110), an advance and a compensation are paid from the other (R-60, R-116).

-- What an account can give; 0 when it was never used.
create function account_available(p_kind text, p_owner uuid, p_currency text) returns bigint
language sql stable as $$
  select coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a
                    where a.id = ledger_account_id(p_kind, p_owner, p_currency)), 0)
$$;

drop function dispute_ground(uuid, jsonb);

drop function dispute_room(uuid, jsonb, text[], boolean);

-- All that showing a dispute needs in one round trip and of one moment, with the guarantee.
-- @param p_readers the ids by which notices find the reader: the person, and merchants the person acts for
-- @param p_record whether to tell the events of the record, act by act
create function dispute_room(p_id uuid, p_scope jsonb, p_readers text[], p_record boolean)
returns table (state jsonb, deposit_minor bigint, guarantee_minor bigint, platform_minor bigint, merchant_status text, conflicted boolean,
  claimant_name text, merchant_name text, order_external_id text, signers text[], pictures jsonb, unopened boolean, record json)
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query
    select d.state,
           account_available('deposit', d.merchant_id, d.currency),
           account_available('guarantee', d.merchant_id, d.currency),
           account_available('platform_funds', d.marketplace_id, d.currency),
           m.status,
           exists (select 1 from interest i where i.person_id = (p_scope ->> 'personId')::uuid and i.merchant_id = d.merchant_id),
           p.name, m.name, o.external_id,
           case when jsonb_typeof(d.state -> 'determination') = 'object' then array_remove(array[
             (select s.name from person s where s.id = (d.state -> 'determination' ->> 'by')::uuid),
             (select s.name from person s where s.id = (d.state -> 'determination' ->> 'secondBy')::uuid)], null) else '{}' end,
           (select jsonb_object_agg(i ->> 'itemId', i -> 'pictureSha256')
              from jsonb_array_elements(o.body -> 'items') as i where i ? 'pictureSha256'),
           exists (select 1 from outbox n
                    where n.dispute_id = d.id and n.channel <> 'webhook' and n.recipient ->> 'id' = any (p_readers)
                      and not exists (select 1 from notice_opened s where s.dispute_id = n.dispute_id and s.outbox_id = n.id)),
           case when p_record then
             (select json_agg(r.events order by r.first_seq) from act_record r where r.dispute_id = d.id) end
      from dispute d
      join merchant m on m.id = d.merchant_id
      left join person p on p.id = d.claimant_id
      left join purchase_order o on o.id = d.order_id
     where d.id = p_id;
end $$;
