/**
 * The transparency log, pure: entries, the tree of RFC 6962 kept in tiles, checkpoints, cosignatures and proofs in the
 * formats of C2SP (docs/formats/log.md). Signing, storing and fetching belong to server/log.
 */
export { bundleOf, entriesOf, entryBytes, LOG_KINDS } from './entry.ts';
export type { LogEntry, LogKind } from './entry.ts';
export { consistencyPlan, emptyRoot, HASH_BYTES, inclusionPlan, leafHash, nodeHash, sameHash, verifyConsistency, verifyInclusion } from './merkle.ts';
export type { Hash, Span } from './merkle.ts';
export { append, edgeOf, foldHashes, hashesAt, parseTilePath, rowsOf, spanHash, TILE_WIDTH, tilePath, tileReader, tilesFor, widthOf } from './tile.ts';
export type { FoldTile, ReadTile, Tile, TileId } from './tile.ts';
export { formatKey, formatNote, fromBase64, isKeyName, keyId, parseKey, parseNote, parseSignatureLine, SIGNATURE_TYPES, signatureLine, signersOf, toBase64 } from './note.ts';
export type { CheckSignature, NoteSignature, SignedNote, VerifierKey } from './note.ts';
export { addCheckpointBody, checkLine, checkpointText, cosignatureLine, cosignatureMessage, parseCheckpoint, parseDecimal, parseProof, proofText, readCosignature } from './checkpoint.ts';
export type { Checkpoint, LogProof } from './checkpoint.ts';
export { NO_POLICY, parsePolicy, PolicyError, quorumMet } from './policy.ts';
export type { LogPolicy, PolicyWitness } from './policy.ts';
