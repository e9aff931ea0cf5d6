import { computeDue } from '../../core/deadline/deadline.ts';
import { depositTerms, topUpClock } from '../../core/deposit/deposit.ts';
import { accepted, refused, type Instant, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { asRefused, type Queryable } from '../database/database.ts';
import type { MerchantAct } from '../people/own-act.ts';
import { currentRules, rulesName } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { calculated, countsOf } from './level.ts';
import { appealById, depositOf, exitOf, freezesOf, levelsOf, pointsOf } from './store.ts';
import { tellMerchants } from './tell.ts';

/**
 * A merchant contests the amount that was announced or is in force, or a freeze. One appeal of each kind at a time.
 * Refusals: not_found; act_not_allowed_now when there is nothing of the kind; already_done while one waits.
 */
export async function appeal(tx: Queryable, act: MerchantAct, body: { readonly about: 'amount' | 'freeze'; readonly reason: string }): Promise<Result<true>> {
  const deposit = await depositOf(tx, act.merchantId);
  if (deposit === undefined) return refused('not_found');
  const freeze = (await freezesOf(tx, act.merchantId)).find((one) => one.liftedAt === null);
  const levelId = body.about === 'amount' ? (deposit.announcedLevel ?? deposit.levelId) : null;
  if (body.about === 'amount' ? levelId === null : freeze === undefined) return refused('act_not_allowed_now');
  const rules = currentRules(act.at);
  const decideBy = computeDue({ amount: depositTerms(rules).appealDecideDays, unit: 'working_days' }, act.at, rules.calendar).due;
  const made = await tx.query({
    text: `insert into deposit_appeal (id, merchant_id, about, level_id, freeze_id, reason, by_person, at, decide_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    values: [act.id, act.merchantId, body.about, levelId, body.about === 'freeze' ? freeze!.id : null, body.reason, act.by, act.at, decideBy],
  });
  return made.length === 0 ? refused('already_done', 'about') : accepted(true);
}

/**
 * An error is arguable: the clock of a shortfall and an announced increase stand still until the appeal is decided.
 * Refusals: not_found; already_done.
 */
export async function stay(tx: Queryable, id: Uuid, by: Uuid, at: Instant, reason: string): Promise<Result<true>> {
  const found = await appealById(tx, id);
  if (found === undefined) return refused('not_found');
  if (found.decidedAt !== null || found.stayFrom !== null || found.about !== 'amount') return refused('already_done');
  await tx.query({ text: 'update deposit_appeal set stay_from = $2, stay_by = $3, stay_reason = $4 where id = $1', values: [id, at, by, reason] });
  await tx.query({ text: 'update merchant_deposit set next_at = null where merchant_id = $1', values: [found.merchantId] });
  return accepted(true);
}

/** People who made what an appeal is about: they do not decide it. */
async function makersOf(tx: Queryable, merchantId: Uuid, about: 'amount' | 'freeze', ids: { readonly levelId: Uuid | null; readonly freezeId: Uuid | null }): Promise<readonly Uuid[]> {
  if (about === 'freeze') return (await freezesOf(tx, merchantId)).flatMap((one) => (one.id === ids.freezeId && one.byPerson !== null ? [one.byPerson] : []));
  const level = (await levelsOf(tx, merchantId)).find((one) => one.id === ids.levelId);
  const points = (await pointsOf(tx, merchantId)).filter((one) => one.takenBackAt === null).map((one) => one.byPerson);
  return [...points, ...(level === undefined || level.setBy === null ? [] : [level.setBy])];
}

/** What was decided of an appeal. */
export interface AppealDecision {
  readonly result: 'upheld' | 'changed';
  readonly reason: string;
  /** for `changed` of an amount: what is required instead */
  readonly amountMinor?: Minor | undefined;
}

/** The clock of a shortfall runs on, without the time that was stayed. */
async function runOn(tx: Queryable, merchantId: Uuid, stayFrom: Instant, at: Instant): Promise<void> {
  const deposit = await depositOf(tx, merchantId);
  if (deposit === undefined || deposit.noticedAt === null || deposit.stage === 'closed') return;
  const clock = topUpClock(deposit.noticedAt, currentRules(at), [{ from: stayFrom, to: at }]);
  const next = deposit.stage === 'asked' ? clock.freezeAt : deposit.stage === 'frozen' ? clock.exitAt : clock.closesAt;
  await tx.query({
    text: 'update merchant_deposit set freeze_at = $2, exit_at = $3, closes_at = $4, next_at = $5 where merchant_id = $1',
    values: [merchantId, clock.freezeAt, clock.exitAt, clock.closesAt, next],
  });
}

/** Another amount stands in the place of the one in force and the one announced, from now on. */
async function setAmount(tx: Queryable, act: MerchantAct, amountMinor: Minor, reason: string): Promise<void> {
  const rules = currentRules(act.at);
  const deposit = await depositOf(tx, act.merchantId);
  const counts = (await countsOf(tx, [act.merchantId], act.at)).get(act.merchantId);
  const calculation = counts === undefined ? {} : { ...calculated(counts, rules), counts };
  await tx.query({
    text: `insert into deposit_level (id, merchant_id, kind, required_minor, before_minor, calculation, rules_version, at, effective_at, set_by, reason)
           values ($1, $2, 'decided', $3, $4, $5, $6, $7, $7, $8, $9)`,
    values: [act.id, act.merchantId, amountMinor, deposit?.requiredMinor ?? 0, JSON.stringify(calculation), rulesName(rules), act.at, act.by, reason],
  });
  await tx.query({
    text: 'update merchant_deposit set required_minor = $2, level_id = $3, announced_minor = null, announced_level = null, effective_at = null where merchant_id = $1',
    values: [act.merchantId, amountMinor, act.id],
  });
}

/**
 * Decides an appeal. Whoever set the amount, gave a point it counts or froze the deposit does not decide.
 * Refusals: not_found; already_done; same_person; field_missing, field_invalid (the amount to require instead).
 */
export async function decideAppeal(tx: Queryable, world: World, appealId: Uuid, by: Uuid, at: Instant, body: AppealDecision): Promise<Result<true>> {
  const found = await appealById(tx, appealId);
  if (found === undefined) return refused('not_found');
  if (found.decidedAt !== null) return refused('already_done');
  if ((await makersOf(tx, found.merchantId, found.about, found)).includes(by)) return refused('same_person');
  const { result, reason, amountMinor } = body;
  const changes = result === 'changed';
  if (changes && found.about === 'amount') {
    if (amountMinor === undefined) return refused('field_missing', 'amountMinor');
    if (amountMinor > currentRules(at).deposit.maximumMinor) return refused('field_invalid', 'amountMinor');
    await setAmount(tx, { id: world.newId(), merchantId: found.merchantId, by, at }, amountMinor, reason);
  } else if (amountMinor !== undefined) return refused('field_invalid', 'amountMinor');
  if (changes && found.about === 'freeze') await lift(tx, found.freezeId!, by, at, reason);
  await tx.query({
    text: `update deposit_appeal set result = $2, decided_minor = $3, decision_reason = $4, decided_by = $5, decided_at = $6,
             stay_to = case when stay_from is null then null else $6::timestamptz end where id = $1`,
    values: [appealId, result, amountMinor ?? null, reason, by, at],
  });
  if (found.stayFrom !== null) await runOn(tx, found.merchantId, found.stayFrom, at);
  const deposit = await depositOf(tx, found.merchantId);
  const facts = { amountMinor: deposit?.requiredMinor ?? 0, currency: 'CNY' as const, result };
  if (deposit !== undefined) await tellMerchants(tx, world, [{ template: 'deposit_appeal_decided', merchantId: found.merchantId, marketplaceId: deposit.marketplaceId, facts }]);
  return accepted(true);
}

async function lift(tx: Queryable, id: Uuid, by: Uuid, at: Instant, reason: string): Promise<void> {
  await tx.query({ text: 'update deposit_freeze set lifted_at = $2, lifted_by = $3, lift_reason = $4 where id = $1 and lifted_at is null', values: [id, at, by, reason] });
}

/** An urgent, protective freeze by a person, with its reason. Refusals: not_found; already_done. */
export async function freeze(tx: Queryable, world: World, act: MerchantAct, reason: string): Promise<Result<true>> {
  const deposit = await depositOf(tx, act.merchantId);
  if (deposit === undefined) return refused('not_found');
  if ((await freezesOf(tx, act.merchantId)).some((one) => one.kind === 'urgent' && one.liftedAt === null)) return refused('already_done');
  await tx.query({
    text: `insert into deposit_freeze (id, merchant_id, kind, reason, by_person, at) values ($1, $2, 'urgent', $3, $4, $5)`,
    values: [act.id, act.merchantId, reason, act.by, act.at],
  });
  await tellMerchants(tx, world, [{ template: 'deposit_frozen', merchantId: act.merchantId, marketplaceId: deposit.marketplaceId, facts: {} }]);
  return accepted(true);
}

/** Lifts an urgent freeze. Refusals: already_done when there is none. */
export async function unfreeze(tx: Queryable, act: Omit<MerchantAct, 'id'>, reason: string): Promise<Result<true>> {
  const urgent = (await freezesOf(tx, act.merchantId)).find((one) => one.kind === 'urgent' && one.liftedAt === null);
  if (urgent === undefined) return refused('already_done');
  await lift(tx, urgent.id, act.by, act.at, reason);
  return accepted(true);
}

/** Gives violation points with the rule and the reason; they count from the next recalculation. Refusals: not_found. */
export async function givePoints(tx: Queryable, act: MerchantAct, body: { readonly points: number; readonly rule: string; readonly reason: string }): Promise<Result<true>> {
  if ((await depositOf(tx, act.merchantId)) === undefined) return refused('not_found');
  const rules = currentRules(act.at);
  const expires = computeDue({ amount: depositTerms(rules).pointsDays * 24, unit: 'hours' }, act.at, rules.calendar).due;
  await tx.query({
    text: `insert into violation_point (id, merchant_id, points, rule, reason, by_person, at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [act.id, act.merchantId, body.points, body.rule, body.reason, act.by, act.at, expires],
  });
  return accepted(true);
}

/** Takes points back. Refusals: not_found; already_done. */
export async function takePointsBack(tx: Queryable, id: Uuid, by: Uuid, at: Instant, reason: string): Promise<Result<true>> {
  const changed = await tx.query({
    text: 'update violation_point set taken_back_at = $2, taken_back_by = $3, taken_back_reason = $4 where id = $1 and taken_back_at is null returning id',
    values: [id, at, by, reason],
  });
  if (changed.length > 0) return accepted(true);
  const known = await tx.query({ text: 'select 1 from violation_point where id = $1', values: [id] });
  return refused(known.length === 0 ? 'not_found' : 'already_done');
}

/** A merchant tells what it paid in; the marketplace tells of its arrival. Refusals: already_done for a reference told before. */
export async function tellTopUp(tx: Queryable, act: MerchantAct, body: { readonly amountMinor: Minor; readonly reference: string }): Promise<Result<true>> {
  const made = await tx.query({
    text: 'insert into deposit_top_up (id, merchant_id, amount_minor, reference, by_person, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id',
    values: [act.id, act.merchantId, body.amountMinor, body.reference, act.by, act.at],
  });
  return made.length === 0 ? refused('already_done', 'reference') : accepted(true);
}

/** Notes that money told of arrived under its reference; another amount is noted as another payment. */
export async function noteArrival(tx: Queryable, merchantId: Uuid, of: { readonly reference: string; readonly amountMinor: Minor; readonly transferId: Uuid; readonly at: Instant }): Promise<void> {
  await tx.query({
    text: `update deposit_top_up set transfer_id = $4, arrived_at = $5
            where merchant_id = $1 and reference = $2 and amount_minor = $3 and transfer_id is null`,
    values: [merchantId, of.reference, of.amountMinor, of.transferId, of.at],
  });
}

/** Pays out what is free. Refusals: deposit_frozen; deposit_too_low; act_not_allowed_now during an exit. */
export async function withdraw(tx: Queryable, act: MerchantAct, amountMinor: Minor): Promise<Result<true>> {
  const exit = await exitOf(tx, act.merchantId);
  if (exit !== undefined && (exit.state === 'notice' || exit.state === 'tail')) return refused('act_not_allowed_now');
  const withdrawn = tx.query({ text: 'select deposit_withdraw($1, $2, $3, $4)', values: [act.merchantId, act.id, amountMinor, act.at] });
  return withdrawn.then(() => accepted(true as const), asRefused);
}

/** A merchant announces that it leaves: 30 days of notice (ECL 16), then the tail. Refusals: already_done. */
export async function beginExit(tx: Queryable, act: MerchantAct): Promise<Result<true>> {
  const rules = currentRules(act.at);
  const closes = computeDue({ amount: depositTerms(rules).exitNoticeDays, unit: 'calendar_days' }, act.at, rules.calendar).due;
  const made = await tx.query({
    text: `insert into deposit_exit (id, merchant_id, began, by_person, at, closes_at, next_at) values ($1, $2, 'merchant', $3, $4, $5, $5)
           on conflict do nothing returning id`,
    values: [act.id, act.merchantId, act.by, act.at, closes],
  });
  return made.length === 0 ? refused('already_done') : accepted(true);
}

/** Takes back an exit the merchant announced, while its notice runs. Refusals: act_not_allowed_now. */
export async function takeExitBack(tx: Queryable, act: Omit<MerchantAct, 'id'>): Promise<Result<true>> {
  const changed = await tx.query({
    text: `update deposit_exit set state = 'taken_back', next_at = null, ended_at = $2
            where merchant_id = $1 and state = 'notice' and began = 'merchant' and closes_at > $2 returning id`,
    values: [act.merchantId, act.at],
  });
  return changed.length === 0 ? refused('act_not_allowed_now') : accepted(true);
}
