/**
 * The door of payments: what the ledger moved towards people is carried out by licensed institutions.
 *
 * - `paymentJobs()`: `payment.instruct` writes instructions for new transfers into payout accounts, `payment.execute`
 *   tells and asks, `payment.authorisations` keeps authorisations alive. `instruct`, `execute`, `keepAuthorisations` are
 *   one portion of each, for tests and simulations.
 * - `payment.returns` tells disputes' records of money that came back and of its being paid again (`tellReturns`).
 * - `recordOutcomes` / `settleOutcomes(world, tx, at, outcomes)`: the only way an answer of a rail gets into the books.
 * - `stopInstructions(on, at, {ids} | {orderId}, reason)` and `restartInstructions(…)`: a chargeback stops an order's money
 *   (`orderId` also marks its payments, so that nothing new is told), a freeze stops single instructions.
 * - `paymentsOfOrder`, `paymentsByReference`, `paymentById`, `instructionsOfOrder`, `instructionById`, `listInstructions`: reads.
 * - `takeRailNotice(world, rail, request, countFor)`: news of a rail. A notice of kind `card_dispute` stays in the table `rail_notice`
 *   with `handled_at` null for whoever handles those; `unhandledNotices` and `noticeHandled` are theirs.
 * - `putPayoutAccount`, `paymentProof`, `loadCapabilities` (of `rules/rails/<rail>.json`, for adapters).
 *
 * Rails come in as `World.rails`; a server opens them as `Ground.rails` (see `server/open-world.ts`). With none, nothing is
 * instructed. Accounts: a settled instruction posts `consumer_payout|merchant_payout → rail`, reason `rail_<verb>`, under
 * `derivedId('settled', instructionId)`.
 */
export type { NoticeRequest, PaymentRail } from './rail.ts';
export { loadCapabilities } from './capabilities.ts';
export { execute, instruct, keepAuthorisations, paymentJobs, tellReturns } from './jobs.ts';
export { recordOutcomes, settleOutcomes } from './settle.ts';
export type { Outcome } from './settle.ts';
export { takeRailNotice } from './take-notice.ts';
export {
  instructionById, instructionsOfOrder, listInstructions, noticeHandled, paymentById, paymentProof, paymentsByReference, paymentsOfOrder,
  putPayoutAccount, restartInstructions, stopInstructions, unhandledNotices,
} from './store.ts';
export type { InstructionRow, PaymentRow } from './store.ts';
export { routes } from './routes.ts';
