/** Card disputes (退单拒付): a case's life as a table of acts, the networks' clocks and codes, and what a credit pays of what is owed. */
export { caseActs, CASE_ENDS, CASE_STAGES, decideCase, isEnded, NEWS, openCase, SILENCE_DAYS, waitsFor } from './case.ts';
export type { CardCase, CaseAct, CaseActName, CaseActor, CaseDecision, CaseEffect, CaseEnd, CaseEntry, CaseGround, CaseStage, NewCase } from './case.ts';
export { clockDays, CLOCKS, networkErrors, NETWORKS, ourDate, PACK_PARTS, REASON_GROUPS, reasonOf } from './network.ts';
export type { CardNetwork, CardNetworks, ClockName, NetworkClock, NetworkName, PackPart, ReasonCode, ReasonGroup } from './network.ts';
export { standingOf } from './status.ts';
export type { Standing } from './status.ts';
export { appliedMinor, excessMinor, freeCreditMinor } from './credit.ts';
export type { CaseNote, KnownCase } from './credit.ts';
