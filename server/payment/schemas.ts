import { z } from '@hono/zod-openapi';
import { ALARMS, DIRECTIONS, INSTRUCTION_STATES, PAYMENT_STATES, RAIL_VERBS, RAILS } from '../../core/payment/payment.ts';
import { AmountMinor, CurrencyCode, ExternalId, InstantText, line, PositiveMinor, Uuid } from '../http/schemas.ts';
import type { InstructionRow, PaymentRow } from './store.ts';

/** A rail by its name. */
export const RailWord = z.enum(RAILS).openapi('PaymentRail');

/** A payment of an order as its parties see it. */
const OrderPaymentView = z
  .strictObject({
    id: Uuid,
    rail: RailWord,
    reference: ExternalId,
    currency: CurrencyCode,
    amountMinor: PositiveMinor,
    state: z.enum(PAYMENT_STATES).openapi({ description: '`authorised` on the payer’s side, `captured` and kept by the institution, or `ended`.' }),
    authorisedUntil: InstantText.nullable(),
    capturedMinor: AmountMinor,
    releasedMinor: AmountMinor,
    refundedMinor: AmountMinor,
    paidOutMinor: AmountMinor,
    stopped: z.string().nullable().openapi({ description: 'Why nothing new is told to the rail about it.' }),
  })
  .openapi('PaymentOfOrder');

/** An instruction as the parties see it. */
const InstructionView = z
  .strictObject({
    id: Uuid,
    disputeId: Uuid.nullable(),
    replaces: Uuid.nullable().openapi({ description: 'The one that failed and is told anew by this one.' }),
    rail: RailWord,
    direction: z.enum(DIRECTIONS),
    source: z.string().nullable(),
    verb: z.enum(RAIL_VERBS).nullable().openapi({ description: 'What the rail is told; known when it is told.' }),
    currency: CurrencyCode,
    amountMinor: PositiveMinor,
    state: z.enum(INSTRUCTION_STATES),
    nextAt: InstantText.nullable().openapi({ description: 'When the rail is told or asked next; null once it has ended.' }),
    createdAt: InstantText,
    changedAt: InstantText,
    doneAt: InstantText.nullable(),
    returnedAt: InstantText.nullable().openapi({ description: 'When money that was confirmed came back: it is owed again.' }),
    waits: z.enum(['account', 'person']).nullable().openapi({ description: 'What it waits for since it came back: another account, or two people of the finance desk.' }),
  })
  .openapi('PaymentInstruction');

/** Where the money of an order is on its way. */
export const MoneyOnItsWay = z
  .strictObject({ orderId: Uuid, payments: z.array(OrderPaymentView), instructions: z.array(InstructionView) })
  .openapi('MoneyOnItsWay');

/** An instruction as staff see it: with what the rail said. */
export const InstructionAtDesk = InstructionView.extend({
  marketplaceId: Uuid,
  orderId: Uuid.nullable(),
  transferId: Uuid.nullable(),
  replacedBy: Uuid.nullable(),
  told: z.int().min(0),
  asked: z.int().min(0),
  code: z.string().nullable().openapi({ description: 'Why it failed or was stopped: a code of ours or the rail’s own.' }),
  reference: z.string().nullable(),
  alarm: z.enum(ALARMS).nullable().openapi({ description: 'What the rail said against what it had said or been told.' }),
  proposedBy: Uuid.nullable().openapi({ description: 'Who wants money that came back to be told anew; another person lets it go on.' }),
}).openapi('PaymentInstructionAtDesk');

/** What of instructions was changed. */
export const InstructionsChanged = z.strictObject({ changed: z.array(Uuid), proposed: z.boolean().optional().openapi({ description: 'Money that came back needs a second person to let it go on.' }) }).openapi('PaymentInstructionsChanged');

/** Why an instruction is stopped, or goes on. */
export const ReasonInput = z.strictObject({ reason: line(200, 3) }).openapi('PaymentReason');

/** Where somebody is paid at a rail. */
export const PayoutAccountInput = z
  .strictObject({ account: ExternalId.openapi({ description: 'The rail’s own number of the account.', example: 'ACC-0001' }) })
  .openapi('PayoutAccountInput');

/** Where a merchant or a buyer is paid. */
export const PayoutAccountView = z
  .strictObject({ ownerId: Uuid, rail: RailWord, account: ExternalId, changedAt: InstantText, goesOn: z.array(Uuid).openapi({ description: 'Instructions that had waited for it.' }) })
  .openapi('PayoutAccount');

/** A payment as it is shown. */
export function paymentView(row: PaymentRow): z.infer<typeof OrderPaymentView> {
  const { id, rail, reference, currency, amountMinor, state, authorisedUntil, capturedMinor, releasedMinor, refundedMinor, paidOutMinor, stopped } = row;
  return { id, rail, reference, currency, amountMinor, state, authorisedUntil, capturedMinor, releasedMinor, refundedMinor, paidOutMinor, stopped };
}

/** An instruction as the parties are shown it. */
export function instructionView(row: InstructionRow): z.infer<typeof InstructionView> {
  const { id, disputeId, replaces, rail, direction, source, verb, currency, amountMinor, state, nextAt, createdAt, changedAt, doneAt, returnedAt, waits } = row;
  return { id, disputeId, replaces, rail, direction, source, verb, currency, amountMinor, state, nextAt, createdAt, changedAt, doneAt, returnedAt, waits };
}

/** An instruction as the finance desk is shown it. */
export function deskView(row: InstructionRow): z.infer<typeof InstructionAtDesk> {
  const { marketplaceId, orderId, transferId, replacedBy, told, asked, code, reference, alarm, proposedBy } = row;
  return { ...instructionView(row), marketplaceId, orderId, transferId, replacedBy, told, asked, code, reference, alarm, proposedBy };
}
