import { z } from '@hono/zod-openapi';
import { COVERAGE_MEASURES } from '../../core/deposit/deposit.ts';
import { AmountMinor, CurrencyCode, InstantText, Uuid } from '../http/schemas.ts';

const whole = z.int().min(0);
const at = InstantText.nullable();

const Step = z
  .strictObject({
    step: z.enum(['base', 'volume', 'risk_sum', 'risk', 'product', 'rounded', 'required']),
    inputs: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
    result: z.number(),
    unit: z.enum(['minor', 'factor']).openapi({ description: '`factor` is parts of 10,000.' }),
  })
  .openapi('DepositStep');

const Calculation = z
  .strictObject({
    amountMinor: AmountMinor,
    input: z.strictObject({ category: z.string(), orders: whole, lossRate: whole, nonPerformanceRate: whole, violationPoints: whole }),
    counts: z.strictObject({ category: z.string().nullable(), orders: whole, lost: whole, unperformed: whole, violationPoints: whole }),
    steps: z.array(Step),
    source: z.string(),
  })
  .openapi('DepositCalculation');

const Level = z
  .strictObject({
    id: Uuid,
    kind: z.enum(['increase', 'decrease', 'withdrawn', 'decided']),
    requiredMinor: AmountMinor,
    beforeMinor: AmountMinor,
    calculation: Calculation.nullable(),
    rulesVersion: z.string(),
    at: InstantText,
    effectiveAt: InstantText,
    byPerson: z.boolean().openapi({ description: 'Decided by a person on an appeal; otherwise the monthly recalculation.' }),
    reason: z.string().nullable(),
  })
  .openapi('DepositLevel');

const Appeal = z.strictObject({
  id: Uuid,
  about: z.enum(['amount', 'freeze']),
  reason: z.string(),
  at: InstantText,
  decideBy: InstantText,
  stayFrom: at,
  stayTo: at,
  stayReason: z.string().nullable(),
  result: z.enum(['upheld', 'changed']).nullable().openapi({ description: '`upheld`: what was contested stands.' }),
  decidedMinor: AmountMinor.nullable(),
  decisionReason: z.string().nullable(),
  decidedAt: at,
});
/** A merchant's appeal against an amount or a freeze. */
export const DepositAppeal = Appeal.openapi('DepositAppeal');
/** An appeal in the operator's queue. */
export const QueuedAppeal = Appeal.extend({ merchantId: Uuid, merchantName: z.string() }).openapi('QueuedDepositAppeal');

const Point = z
  .strictObject({
    id: Uuid,
    points: z.int(),
    rule: z.string(),
    reason: z.string(),
    at: InstantText,
    expiresAt: InstantText,
    takenBackAt: at,
    takenBackReason: z.string().nullable(),
  })
  .openapi('ViolationPoint');

const Freeze = z
  .strictObject({ id: Uuid, kind: z.enum(['top_up', 'urgent']), reason: z.string(), at: InstantText, liftedAt: at, liftReason: z.string().nullable() })
  .openapi('DepositFreeze');

const exposure = { unreleasedMinor: AmountMinor, claimableMinor: AmountMinor, depositMinor: AmountMinor, escrowMinor: AmountMinor };
const coverage = {
  exposureMinor: AmountMinor,
  coverMinor: AmountMinor,
  gapMinor: AmountMinor,
  roomMinor: AmountMinor.openapi({ description: 'How much more could be sold outside escrow before there is a gap.' }),
  measures: z.array(z.strictObject({ measure: z.enum(COVERAGE_MEASURES), amountMinor: AmountMinor })),
};

/** What buyers can still claim of a merchant, and what covers it. */
export const CoverageView = z.strictObject({ ...coverage, of: z.strictObject(exposure) }).openapi('DepositCoverage');

/** What a sale would be covered by. */
export const SaleView = z
  .strictObject({
    currency: CurrencyCode,
    amountMinor: AmountMinor,
    escrowMinor: AmountMinor,
    allowed: z.boolean().openapi({ description: 'False when the shop may make no new sale: it is leaving, closed, or frozen.' }),
    because: z.enum(['closed', 'leaving', 'frozen']).nullable(),
    coveredMinor: AmountMinor,
    uncoveredMinor: AmountMinor,
    highValue: z.boolean(),
    warn: z.boolean().openapi({ description: 'The buyer is shown `message` before paying.' }),
    message: z.string().nullable().openapi({ description: 'In the language asked for.' }),
    after: z.strictObject(coverage),
    of: z.strictObject(exposure),
  })
  .openapi('SaleCoverage');

/** What of an order nothing covers now. */
export const OrderGap = z
  .strictObject({ currency: CurrencyCode, paidMinor: AmountMinor, inEscrowMinor: AmountMinor, depositMinor: AmountMinor, gapMinor: AmountMinor, uncoveredMinor: AmountMinor, warn: z.boolean() })
  .openapi('OrderGap');

const Terms = z
  .strictObject({
    leastOrders: whole,
    pointsDays: whole,
    coverDays: whole,
    highValueMinor: AmountMinor,
    appealDecideDays: whole,
    increaseNoticeDays: whole,
    topUpDays: whole,
    exitAfterDays: whole,
    exitNoticeDays: whole,
    shareWindowDays: whole,
    tailDays: whole,
  })
  .openapi('DepositTerms');

const Exit = z
  .strictObject({
    id: Uuid,
    began: z.enum(['merchant', 'clock']),
    at: InstantText,
    closesAt: InstantText,
    state: z.enum(['notice', 'tail', 'returned', 'taken_back']),
    returnedMinor: AmountMinor.nullable(),
    endedAt: at,
  })
  .openapi('DepositExit');

/** A merchant's deposit whole. */
export const DepositView = z
  .strictObject({
    merchantId: Uuid,
    merchantName: z.string(),
    currency: CurrencyCode,
    requiredMinor: AmountMinor,
    announced: z.strictObject({ amountMinor: AmountMinor, effectiveAt: InstantText }).nullable(),
    recalculateAt: InstantText.nullable(),
    balanceMinor: AmountMinor,
    heldMinor: AmountMinor,
    reservedMinor: AmountMinor.openapi({ description: 'Kept for claims that wait.' }),
    freeMinor: AmountMinor.openapi({ description: 'What can be taken out.' }),
    shortMinor: AmountMinor,
    frozen: z.boolean(),
    stage: z.enum(['met', 'asked', 'frozen', 'exit', 'closed']),
    clock: z.strictObject({ noticedAt: InstantText, freezeAt: InstantText, exitAt: InstantText, closesAt: InstantText }).nullable(),
    insolvency: z.strictObject({ at: InstantText, reason: z.string() }).nullable(),
    today: Calculation.openapi({ description: 'What the formula comes to on today’s counts.' }),
    levels: z.array(Level),
    appeals: z.array(DepositAppeal),
    freezes: z.array(Freeze),
    points: z.array(Point),
    topUps: z.array(z.strictObject({ id: Uuid, amountMinor: AmountMinor, reference: z.string(), at: InstantText, arrivedAt: at })),
    exit: Exit.nullable(),
    coverage: CoverageView,
    terms: Terms,
    you: z.enum(['owner', 'agent', 'viewer', 'staff']),
  })
  .openapi('MerchantDepositView');
export type DepositViewBody = z.infer<typeof DepositView>;

/** A deposit in the operator's list. */
export const DepositRowView = z
  .strictObject({
    merchantId: Uuid,
    merchantName: z.string(),
    currency: CurrencyCode,
    requiredMinor: AmountMinor,
    balanceMinor: AmountMinor,
    shortMinor: AmountMinor,
    stage: z.enum(['met', 'asked', 'frozen', 'exit', 'closed']),
    freezeAt: at,
    exitAt: at,
    closesAt: at,
  })
  .openapi('DepositRow');

/** One line of the deposit's statement. */
export const StatementLine = z
  .strictObject({
    seq: z.int(),
    id: Uuid,
    at: InstantText,
    reason: z.string(),
    disputeId: Uuid.nullable(),
    changeMinor: z.int(),
    balanceMinor: AmountMinor,
  })
  .openapi('DepositStatementLine');
