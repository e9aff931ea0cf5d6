-- A frozen amount at Alipay that was paid into escrow is another thing there: a trade with a number of its own, by which it
-- is refunded. From then on the payment is known by that number; other rails keep one number for both.
create function payment_becomes_trade() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update payment set reference = new.reference where id = new.payment_id;
  return null;
end $$;

create trigger payment_becomes_trade after update of state on payment_instruction for each row
  when (new.state = 'done' and old.state <> 'done' and new.direction = 'into_escrow' and new.rail = 'alipay' and new.reference is not null)
  execute function payment_becomes_trade();
