/**
 * The transparency log: what is queued with an act is sequenced in batches by one server, signed, published as tiles,
 * signed by witnesses, and read again for ever (docs/formats/log.md, docs/decisions/0024).
 */
export { openAlarms } from './alarm.ts';
export type { Alarm } from './alarm.ts';
export { logJobs } from './jobs.ts';
export { ALARM_KINDS } from './ports.ts';
export type { AlarmKind, LogPorts } from './ports.ts';
export { proofOf, proofOfCommitment, proofsOf, signedNote } from './proof.ts';
export type { LogRef, Proven } from './proof.ts';
export { publicStatement, publicStatements, stateInLog } from './say.ts';
export { actsInLog, CHECKPOINT_COLUMNS, checkpointFor, publicKeys, readTiles } from './store.ts';
export type { StoredCheckpoint } from './store.ts';
export { answerLog } from './tiles.ts';
