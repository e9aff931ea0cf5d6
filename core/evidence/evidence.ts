/** Evidence: what an item is, who asks for it, objects to it and decides what came late, and how well it can be shown to be unchanged. */
export { CAPTURE_WAYS, CAPTURED_BY, EVIDENCE_TYPES, needsSupport, rowsOf, type CapturedBy, type CaptureWay, type EvidenceDetail, type EvidenceSource, type EvidenceType } from './item.ts';
export { CUSTODY_KINDS, type CustodyContent, type CustodyKind, type EvidenceContent } from './content.ts';
export { EVIDENCE_LEVELS, levelOf, type EvidenceLevel, type LevelAnswer, type LevelFacts } from './level.ts';
export { NOTARY_SAYS, notarisationsOf, notarisedBy, type NotarySays, type Notarisation } from './notary.ts';
export { counts, evidenceUntil, isLateNow, lateItems } from './late.ts';
export { objectable, objectionsAsked, OBJECTION_GROUNDS, undecided, type EvidenceDecision, type EvidenceObjection, type ObjectionGround, type ObjectionPoint } from './objection.ts';
export { clockOf, isAsked, requestsTo, type EvidenceRequest } from './request.ts';
