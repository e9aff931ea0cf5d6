/** Payments at their rails: what a rail can do, how an instruction to it lives, which verb a movement means. */
export { RAIL_VERBS, RAILS } from './rail.ts';
export type {
  RailAnswer, RailCapabilities, RailEvidence, RailInstruction, RailLine, RailName, RailNotice, RailPayment, RailVerb,
} from './rail.ts';
export { readCapabilities } from './capabilities.ts';
export type { CapabilitiesReading } from './capabilities.ts';
export {
  afterAnswer, ALARMS, askAgainMs, AUTHORISATION_ENDED, cannotTell, canComeBack, INSTRUCTION_STATES, isCertainlyUndone, LEASE_MS, MOST_TELLINGS, newLife, OWN_CODES,
  planAfterReturn, tellAgainMs,
} from './instruction.ts';
export type { AfterReturn, Alarm, InstructionLife, InstructionState, NextLife, OwnCode, Told } from './instruction.ts';
export { authorisedMinor, DIRECTIONS, keptMinor, PAYMENT_STATES, splitAmount, stepFor } from './step.ts';
export type { Direction, PaymentStanding, PaymentState, Step, StepGround } from './step.ts';
export { AHEAD_MS, authorisationPlan, LOOK_AGAIN_MS, lookAtBefore } from './authorisation.ts';
export type { AuthorisationGround, AuthorisationPlan } from './authorisation.ts';
