-- A filing that a person looks at first waits for staff from the beginning: `staffDue` of p_filing.
create or replace function begin_dispute(p_dispute uuid, p_marketplace uuid, p_filing jsonb, p_version int, p_at timestamptz,
  p_state jsonb, p_stage text, p_next_due timestamptz, p_asks text[]) returns void
language plpgsql as $$
declare
  v_order uuid := (p_filing ->> 'orderId')::uuid;
  v_items text[] := array(select jsonb_array_elements_text(p_filing -> 'itemIds'));
  v_done  text;
begin
  v_done := pg_advisory_xact_lock(hashtextextended(v_order::text, 6));
  if exists (select 1 from dispute d where d.order_id = v_order and d.closed_at is null and d.item_ids && v_items) then
    perform refuse('item_in_dispute', 'items');
  end if;
  insert into dispute (id, marketplace_id, number, order_id, merchant_id, claimant_id, stage, type, currency,
    disputed_minor, rules_version, version, state, item_ids, next_due, asks, filed_at, staff_due)
  values (p_dispute, p_marketplace, p_filing ->> 'number', v_order, (p_filing ->> 'merchantId')::uuid,
    (p_filing ->> 'claimantId')::uuid, p_stage, p_filing ->> 'type', p_filing ->> 'currency',
    (p_filing ->> 'disputedMinor')::minor_sum, p_filing ->> 'rulesVersion', p_version, p_state, v_items,
    p_next_due, p_asks, p_at, (p_filing ->> 'staffDue')::timestamptz);
  delete from draft where person_id = (p_filing ->> 'claimantId')::uuid and order_id = v_order;
end $$;
