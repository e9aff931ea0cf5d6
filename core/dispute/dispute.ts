/**
 * The proceeding: its record, its state, and the one table of acts.
 */
export { ACT_NAMES, PROCEDURE } from './procedure.ts';
export type { Act, ActBodies, ActName, ActOf, DeterminationInput } from './acts.ts';
export { asked } from './asked.ts';
export { allowedActs } from './allowed.ts';
export type { AllowedAct } from './allowed.ts';
export { caseOf } from './case.ts';
export { decide } from './decide.ts';
export { sideOf } from './events.ts';
export type { DisputeEvent, EventBodies, EventOf, EventType } from './events.ts';
export { evolve, fold } from './evolve.ts';
export * from '../evidence/evidence.ts';
export { fastTrackRule } from './fast-track.ts';
export { file } from './file.ts';
export type { Filing, OrderFacts } from './file.ts';
export type { Funds, Ground } from './ground.ts';
export { isMove, procedureMoves } from './moves.ts';
export type { ActMoves } from './moves.ts';
export { disputeNumber } from './number.ts';
export { changesPage, isClockShown, isInChambers, isShownTo, NOTHING_SHOWN, readersOf, withShown } from './readers.ts';
export type { Readers, Shown } from './readers.ts';
export { ruleNameOf } from './recorder.ts';
export type { DeadlineRow, Decision, DisputeNotice, NoticeTo } from './recorder.ts';
export { begunAt, isFast, isFastOffered, isParty, otherParty, OUTCOMES, STAGES } from './state.ts';
export type * from './state.ts';
export { checkTerms, isMoneyTerm, MONEY_TERMS, moneyOf, obligorOf, TERM_KINDS } from './terms.ts';
export type { ItemCount, Term, TermKind } from './terms.ts';
