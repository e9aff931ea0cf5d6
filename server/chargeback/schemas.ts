import { z } from '@hono/zod-openapi';
import { caseActs, CASE_STAGES, NETWORKS, reasonOf, waitsFor, type CaseActor } from '../../core/chargeback/chargeback.ts';
import { RAILS } from '../../core/payment/payment.ts';
import { AmountMinor, AnyInstant, CurrencyCode, Hex64, InstantText, line, PositiveMinor, Uuid } from '../http/schemas.ts';
import { cardNetworks } from './networks.ts';
import { partsFor } from './pack.ts';
import type { CaseRow, PackRow } from './store.ts';

const Stage = z.enum(CASE_STAGES);
export const ACTS_OF_MERCHANT = ['answer_inquiry', 'represent', 'answer_pre_arbitration', 'accept'] as const;

/** A case as everybody who may know of it sees it: both sides of its dispute see the same. */
export const CaseView = z
  .strictObject({
    id: Uuid,
    disputeId: Uuid.nullable(),
    orderId: Uuid,
    rail: z.enum(RAILS),
    reference: z.string().openapi({ description: 'The number of the case at the payment institution.' }),
    network: z.enum(NETWORKS).nullable(),
    reason: z.string().openapi({ description: 'The bank’s reason as the network or the institution codes it.' }),
    reasonGroup: z.string(),
    currency: CurrencyCode,
    amountMinor: AmountMinor,
    creditedMinor: AmountMinor.openapi({ description: 'What the cardholder has back now.' }),
    feeMinor: AmountMinor.openapi({ description: 'What the network takes for the dispute itself: beside the amount, never a part of it.' }),
    stage: Stage,
    answered: z.boolean(),
    waitsFor: z.enum(['merchant', 'network']).nullable(),
    openedAt: InstantText,
    ourDue: InstantText.nullable().openapi({ description: 'Our own date for the merchant, ahead of the network’s.' }),
    networkDue: InstantText.nullable(),
    endedAt: InstantText.nullable(),
    excessMinor: AmountMinor.openapi({ description: 'What the issuer gave beyond all that is owed in the dispute, to be returned; told when cases are asked for by dispute.' }),
  })
  .openapi('CardCase');

/** A case with what its merchant or the operator may do. */
export const CaseDetail = CaseView.extend({
  acts: z.array(z.string()),
  handsIn: z.boolean().openapi({ description: 'The payment institution takes the pack over its own line.' }),
  parts: z.array(z.string()).openapi({ description: 'What the evidence pack holds for this reason.' }),
  clock: z.strictObject({ days: z.int(), source: z.strictObject({ 'zh-CN': z.string(), en: z.string() }), verification: z.string() }).nullable(),
  alarm: z.string().nullable(),
  entries: z.array(z.strictObject({ at: InstantText, by: z.enum(['network', 'operator', 'merchant', 'clock']), act: z.string(), stage: Stage, packHash: z.string().optional() })),
  packs: z.array(z.strictObject({ number: z.int(), manifestHash: z.string(), madeAt: InstantText })),
}).openapi('CardCaseDetail');

/** What an operator or a marketplace says of a card dispute, from its acquirer's mail or portal. */
export const NewsInput = z
  .strictObject({
    rail: z.enum(RAILS),
    paymentReference: line(200).optional().openapi({ description: 'The payment’s number at the institution; only the first news of a case needs it.' }),
    caseReference: line(200),
    status: line(60).openapi({ description: 'One of our stages, or the institution’s own word.', example: 'chargeback' }),
    reason: line(60),
    amountMinor: PositiveMinor,
    evidenceDue: AnyInstant.optional(),
    feeMinor: AmountMinor.optional().openapi({ description: 'What the network takes for the dispute itself.' }),
  })
  .openapi('CardDisputeNews');

export const CaseActInput = z.strictObject({ packHash: Hex64.optional().openapi({ description: 'SHA-256 of the manifest of the pack that was handed in; not for `accept`.' }) }).openapi('CardCaseAct');

/** The same for both sides. */
export function caseView({ state, openedAt, endedAt }: CaseRow, excessMinor = 0): z.infer<typeof CaseView> {
  const { id, disputeId, orderId, rail, reference, network, reason, currency, amountMinor, creditedMinor, stage, answered, ourDue, networkDue } = state;
  const reasonGroup = reasonOf(cardNetworks(), reason)?.reason.group ?? 'other';
  return {
    ...{ id, disputeId, orderId, rail, reference, network, reason, reasonGroup, currency, amountMinor, creditedMinor, stage, answered },
    ...{ feeMinor: state.feeMinor ?? 0, waitsFor: waitsFor(state), openedAt, ourDue, networkDue, endedAt, excessMinor },
  };
}

function clockOf({ state }: CaseRow): z.infer<typeof CaseDetail>['clock'] {
  const { stage, answered, network } = state;
  const turn = waitsFor(state);
  if (turn === null) return null;
  const own = cardNetworks().find((one) => one.network === network);
  if (own === undefined || stage === 'won' || stage === 'lost' || stage === 'withdrawn' || stage === 'accepted') return null;
  const { days, source, verification } = own.clocks[answered ? 'representment' : stage];
  return { days, source, verification };
}

export function caseDetail(row: CaseRow, by: CaseActor | null, packs: readonly PackRow[], handsIn: boolean): z.infer<typeof CaseDetail> {
  return {
    ...caseView(row),
    acts: by === null ? [] : [...caseActs(row.state, by)],
    handsIn,
    parts: [...partsFor(row.state.reason)],
    clock: clockOf(row),
    alarm: row.alarm,
    entries: row.state.entries.map((entry) => ({ ...entry })),
    packs: packs.map(({ number, manifestHash, madeAt }) => ({ number, manifestHash, madeAt })),
  };
}
