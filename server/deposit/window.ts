import { shareShortfall, windowEnd, type ShortfallClaim } from '../../core/deposit/deposit.ts';
import type { Instant, Minor, Uuid } from '../../core/kernel/kernel.ts';
import { currentRules } from '../rules/rules.ts';
import type { World } from '../world.ts';

const AT_ONCE = 100;

/** Puts claims on deposits that are noticed and not yet in a window into theirs: the one open for the merchant, or a new one. */
export async function collectClaims(world: World): Promise<number> {
  const found = await world.database.query<{ merchant_id: Uuid; dispute_id: Uuid; final_at: Instant }>({
    name: 'deposit_claims_new',
    text: 'select * from deposit_claims_new($1)',
    values: [AT_ONCE],
  });
  for (const claim of found) {
    const closes = windowEnd(claim.final_at, currentRules(claim.final_at));
    await world.database.query({
      name: 'deposit_claim_add',
      text: 'select deposit_claim_add($1, $2, $3, $4)',
      values: [claim.dispute_id, world.newId(), claim.final_at, closes],
    });
  }
  return found.length;
}

interface Closing extends Record<string, unknown> {
  readonly id: Uuid;
  readonly fundMinor: Minor;
  readonly claims: readonly (ShortfallClaim & { readonly insolvent: boolean })[];
}

/**
 * Settles one window whose seven days are over: with enough for all, each claim takes what it is owed; with too little
 * they share by rank. Shares are written once, and taken by each dispute's own deduction.
 */
export async function settleWindow(world: World): Promise<number> {
  const at = world.now();
  return world.database.transaction(async (tx) => {
    const [window] = await tx.query<Closing>({ name: 'deposit_window_closing', text: 'select * from deposit_window_closing($1)', values: [at] });
    if (window === undefined) return 0;
    const shared = shareShortfall(window.fundMinor, window.claims, { insolvency: window.claims.some((one) => one.insolvent) });
    if (!shared.ok) throw new Error(`claims of a window: ${shared.refusal.field}`);
    const shares = shared.value.kind === 'referred' ? window.claims.map((one) => ({ id: one.id, paidMinor: 0, openMinor: 0 })) : shared.value.shares;
    const state = shared.value.kind === 'referred' ? 'referred' : shares.every((one) => one.openMinor === 0) ? 'enough' : 'shared';
    await tx.query({
      text: `with given as (select * from jsonb_to_recordset($2::jsonb) as s(id uuid, "paidMinor" bigint)),
               written as (update deposit_claim c set share_minor = g."paidMinor" from given g where c.dispute_id = g.id)
             update deposit_window set state = $3, fund_minor = $4, settled_at = $5 where id = $1`,
      values: [window.id, JSON.stringify(shares), state, window.fundMinor, at],
    });
    return 1;
  });
}
