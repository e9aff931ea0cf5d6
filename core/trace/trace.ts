/**
 * Why: for every step of a dispute that rules take by themselves, what they were asked with, each rule that was asked, and
 * what came out; made from the record, kept for good, and asked again by whoever wants to check.
 */
export { answerTrace } from './answer.ts';
export { tracesOfAct, tracesOfRecord } from './build.ts';
export type { TracedAct } from './build.ts';
export { isReason, readReason, REASON_FORMAT } from './read.ts';
export type { ReadReason } from './read.ts';
export { replayReason } from './replay.ts';
export { TRACE_KINDS } from './types.ts';
export type * from './types.ts';
