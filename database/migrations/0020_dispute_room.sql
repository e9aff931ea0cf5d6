-- All that showing a dispute needs in one round trip and of one moment: the dispute with the names and pictures around
-- it, whether a notice to the reader was never opened (which the look is about to prove), and the record when it is asked
-- for. It takes the place of `dispute_page`.

drop function dispute_page(uuid, jsonb);

-- @param p_readers the ids by which notices find the reader: the person, and merchants the person acts for
-- @param p_record whether to tell the events of the record, act by act
create function dispute_room(p_id uuid, p_scope jsonb, p_readers text[], p_record boolean)
returns table (state jsonb, deposit_minor bigint, merchant_status text, conflicted boolean, claimant_name text, merchant_name text,
  order_external_id text, signers text[], pictures jsonb, unopened boolean, record json)
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query
    select d.state,
           coalesce((select a.credits_posted - a.debits_posted - a.debits_pending from account a
                      where a.id = ledger_account_id('deposit', d.merchant_id, d.currency)), 0),
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
