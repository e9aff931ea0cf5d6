/**
 * The case file (卷宗): everything a dispute consists of, for somebody who trusts nobody (docs/formats/case-file.md).
 */
export { assembleCase } from './assemble.ts';
export type { CaseDocument, CaseHead, CaseParts, CaseRules, CaseSource, Missing, TextPart, ToldCase, ToldEvidence } from './assemble.ts';
export { bagInfo, BAGIT, manifestOf, type HashedFile } from './bag.ts';
export { evidencePath, safeName } from './evidence.ts';
export type { CaseEvidence, CustodyStep, WithheldReason } from './evidence.ts';
export { sumsOf } from './ledger.ts';
export type { AccountOwner, CaseAccount, CaseHold, CaseSum, CaseTransfer } from './ledger.ts';
export { determinationsOf, isSealed, tellRecord } from './record.ts';
export type { KeptAct, ToldAct } from './record.ts';
export { htmlOf } from './html.ts';
export { breakLines, type Form, type SetLine } from './lines.ts';
export { tellCase } from './tell.ts';
export type { Block, Column, Pair, Readable, Telling } from './readable.ts';
export { VARIANTS, type Variant } from './variant.ts';
