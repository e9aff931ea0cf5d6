import { depositTerms } from '../../core/deposit/deposit.ts';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { ownerTransfers } from '../ledger/ledger.ts';
import { currentRules } from '../rules/rules.ts';
import { coverageOf } from './coverage.ts';
import { calculated, countsOf } from './level.ts';
import type { DepositViewBody } from './schemas.ts';
import { appealsOf, depositOf, exitOf, freezesOf, levelsOf, pointsOf, topUpsOf, type DepositRow, type LevelRow, type PointRow, type FreezeRow, type AppealRow } from './store.ts';

/** An appeal as it is told: who decided it is not. */
export function appealView({ merchantId: _m, merchantName: _n, levelId: _l, freezeId: _f, decidedBy: _d, ...told }: AppealRow): Omit<AppealRow, 'merchantId' | 'merchantName' | 'levelId' | 'freezeId' | 'decidedBy'> {
  return told;
}

function levelView({ setBy, calculation, ...level }: LevelRow): DepositViewBody['levels'][number] {
  const whole = calculation !== null && 'steps' in calculation;
  return { ...level, byPerson: setBy !== null, calculation: whole ? (calculation as never) : null };
}

const pointView = ({ byPerson: _by, ...point }: PointRow): DepositViewBody['points'][number] => point;
const freezeView = ({ byPerson: _by, ...freeze }: FreezeRow): DepositViewBody['freezes'][number] => freeze;

/** What is missing of what is required. */
export function shortOf(deposit: Pick<DepositRow, 'requiredMinor' | 'balanceMinor'>): number {
  return Math.max(0, deposit.requiredMinor - deposit.balanceMinor);
}

function clockOf(deposit: DepositRow): DepositViewBody['clock'] {
  const { noticedAt, freezeAt, exitAt, closesAt } = deposit;
  if (noticedAt === null || freezeAt === null || exitAt === null || closesAt === null) return null;
  return { noticedAt, freezeAt, exitAt, closesAt };
}

/** A merchant's deposit whole, with today's arithmetic. Refusals: not_found. */
export async function depositView(on: Queryable, merchantId: Uuid, you: DepositViewBody['you'], at: Instant): Promise<Result<DepositViewBody>> {
  const deposit = await depositOf(on, merchantId);
  const counts = (await countsOf(on, [merchantId], at)).get(merchantId);
  if (deposit === undefined || counts === undefined) return refused('not_found');
  const [levels, appeals, freezes, points, topUps, exit, coverage, [signs]] = await Promise.all([
    levelsOf(on, merchantId),
    appealsOf(on, merchantId),
    freezesOf(on, merchantId),
    pointsOf(on, merchantId),
    topUpsOf(on, merchantId),
    exitOf(on, merchantId),
    coverageOf(on, merchantId, deposit.currency, at),
    on.query<{ at: Instant | null; reason: string | null }>({
      name: 'deposit_insolvency',
      text: 'select insolvent_at as at, insolvent_reason as reason from merchant_deposit where merchant_id = $1',
      values: [merchantId],
    }),
  ]);
  if (!coverage.ok) return coverage;
  const { merchantName, currency, requiredMinor, balanceMinor, heldMinor, reservedMinor, freeMinor, frozen, stage } = deposit;
  return accepted({
    ...{ merchantId, merchantName, currency, requiredMinor, balanceMinor, heldMinor, reservedMinor, freeMinor, frozen, stage, you },
    announced: deposit.announcedMinor === null || deposit.effectiveAt === null ? null : { amountMinor: deposit.announcedMinor, effectiveAt: deposit.effectiveAt },
    recalculateAt: deposit.recalculateAt,
    shortMinor: shortOf(deposit),
    clock: clockOf(deposit),
    insolvency: signs === undefined || signs.at === null ? null : { at: signs.at, reason: signs.reason ?? '' },
    today: { ...calculated(counts, currentRules(at)), counts } as DepositViewBody['today'],
    levels: levels.map(levelView),
    appeals: appeals.map(appealView),
    freezes: freezes.map(freezeView),
    points: points.map(pointView),
    topUps: [...topUps],
    exit: exit ?? null,
    coverage: coverage.value as DepositViewBody['coverage'],
    terms: depositTerms(currentRules(at)),
  });
}

/** The lines of a deposit's statement with the balance after each, oldest first, from so many as the ledger tells at once. */
export async function statementOf(on: Queryable, merchantId: Uuid, currency: string): Promise<readonly { seq: number; id: Uuid; at: Instant; reason: string; disputeId: Uuid | null; changeMinor: number; balanceMinor: number }[]> {
  let balanceMinor = 0;
  return (await ownerTransfers(on, 'deposit', merchantId, currency)).flatMap(({ seq, id, at, reason, kind, disputeId, creditKind, creditAccount, debitAccount, amountMinor }) => {
    if (kind !== 'post' && kind !== 'capture') return [];
    const changeMinor = creditKind === 'deposit' && creditAccount !== debitAccount ? amountMinor : -amountMinor;
    balanceMinor += changeMinor;
    return [{ seq, id, at, reason, disputeId, changeMinor, balanceMinor }];
  });
}
