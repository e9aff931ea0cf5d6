import { setOffInForce, setOffTextVersion, type SetOffConsent } from '../../core/consent/set-off.ts';
import { accepted, addMilliseconds, refused, type Currency, type Instant, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import { ownerTransfers } from '../ledger/ledger.ts';
import type { MerchantAct } from '../people/own-act.ts';

/** Orders released within so many days are told of: longer than a default and its notice take together. */
const AHEAD_MS = 21 * 86_400_000;
const NO_ORDER = '00000000-0000-0000-0000-000000000000';

/** Every consent of a merchant, the newest first. */
export async function consentsOf(on: Queryable, merchantId: Uuid): Promise<readonly SetOffConsent[]> {
  return on.query<SetOffConsent & Record<string, unknown>>({
    name: 'set_off_consents',
    text: `select id, text_id || '@' || text_version as "textVersion", given_at as "givenAt", withdrawn_at as "withdrawnAt"
             from set_off_consent where merchant_id = $1 order by given_at desc, id desc limit 100`,
    values: [merchantId],
  });
}

/** What could be set off of a merchant's other orders within three weeks, agreed or not. */
export async function pendingOf(on: Queryable, merchantId: Uuid, currency: Currency, at: Instant): Promise<Minor> {
  const [row] = await on.query<{ orders: readonly { readonly amountMinor: Minor }[] }>({
    name: 'set_off_pending',
    text: 'select set_off_orders($1, $2, $3, $4) as orders',
    values: [merchantId, currency, NO_ORDER, addMilliseconds(at, AHEAD_MS)],
  });
  return (row?.orders ?? []).reduce((sum, one) => sum + one.amountMinor, 0);
}

/** One set-off: so much of one order, for one dispute. */
export interface SetOffTaken {
  readonly id: Uuid;
  readonly at: Instant;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  readonly disputeId: Uuid | null;
  readonly orderExternalId: string;
}

/** What was set off so far, from which order and for which dispute; the newest first. */
export async function takenOf(on: Queryable, merchantId: Uuid, currency: Currency): Promise<readonly SetOffTaken[]> {
  const moved = (await ownerTransfers(on, 'deposit', merchantId, currency)).filter((one) => one.reason === 'set_off').toReversed().slice(0, 100);
  if (moved.length === 0) return [];
  const orders = await on.query<{ account: Uuid; externalId: string }>({
    name: 'set_off_orders_named',
    text: 'select a.id as account, o.external_id as "externalId" from account a join purchase_order o on o.id = a.owner_id where a.id = any ($1)',
    values: [moved.map((one) => one.debitAccount)],
  });
  return moved.map(({ id, at, amountMinor, disputeId, debitAccount }) => {
    const orderExternalId = orders.find((one) => one.account === debitAccount)?.externalId ?? '';
    return { id, at, amountMinor, currency, disputeId, orderExternalId };
  });
}

/** Agrees to the text in force. Refusals: consent_text_outdated (another text was shown), already_done. */
export async function agree(tx: Queryable, act: MerchantAct, rules: RulePack, textVersion: string): Promise<Result<true>> {
  const current = setOffTextVersion(rules);
  if (textVersion !== current) return refused('consent_text_outdated', 'textVersion', { current });
  const { id, version } = rules.deposit.setOff;
  const made = await tx.query({
    text: `insert into set_off_consent (id, merchant_id, text_id, text_version, given_by, given_at)
           values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
    values: [act.id, act.merchantId, id, version, act.by, act.at],
  });
  return made.length === 0 ? refused('already_done') : accepted(true);
}

/** Takes the consent back, for every notice that comes later. Refusals: act_not_allowed_now (none is in force). */
export async function takeBack(tx: Queryable, act: MerchantAct): Promise<Result<true>> {
  const inForce = setOffInForce(await consentsOf(tx, act.merchantId));
  if (inForce === undefined) return refused('act_not_allowed_now');
  await tx.query({
    text: 'update set_off_consent set withdrawn_by = $2, withdrawn_at = $3 where id = $1 and withdrawn_at is null',
    values: [inForce.id, act.by, act.at],
  });
  return accepted(true);
}
