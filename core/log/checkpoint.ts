import { HASH_BYTES, type Hash } from './merkle.ts';
import { fromBase64, SIGNATURE_TYPES, signatureLine, toBase64, type CheckSignature, type NoteSignature, type VerifierKey } from './note.ts';

/** How far a log is: its name, how many entries, and the root over them (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The text that is signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** A whole number in decimal as these formats write it; undefined for another spelling, or one beyond exact numbers. */
export function parseDecimal(text: string): number | undefined {
  const value = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : undefined;
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

/** Reads the text of a note; further lines, which the format allows, are left to whoever wrote them. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', sizeLine = '', rootLine = '', ...further] = text.split('\n');
  const size = parseDecimal(sizeLine);
  const root = fromBase64(rootLine);
  const ended = further.length > 0 && further.at(-1) === '' && further.slice(0, -1).every((line) => line !== '');
  if (origin === '' || size === undefined || root?.length !== HASH_BYTES || !ended) return undefined;
  return { origin, size, root };
}

/** What a witness signs with cosignature/v1: when, and the whole text of the checkpoint. */
export function cosignatureMessage(seconds: number, text: string): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`;
}

/** The line of a cosignature of type 0x04. */
export function cosignatureLine(name: string, id: string, seconds: number, signature: Uint8Array): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return signatureLine(name, id, Buffer.concat([time, signature]));
}

/** When a cosignature was made, in seconds since 1970, and the Ed25519 signature in it; undefined when it is none. */
export function readCosignature({ signature }: Pick<NoteSignature, 'signature'>): { readonly seconds: number; readonly signature: Uint8Array } | undefined {
  if (signature.length !== 8 + 64) return undefined;
  const seconds = Number(Buffer.from(signature.subarray(0, 8)).readBigUInt64BE());
  return Number.isSafeInteger(seconds) ? { seconds, signature: signature.subarray(8) } : undefined;
}

/** Whether a signature line holds for a checkpoint: of a log over its text, of a witness over the text with its time. */
export function checkLine(key: VerifierKey, text: string, signature: Uint8Array, check: CheckSignature): boolean {
  if (key.type !== SIGNATURE_TYPES.witness) return signature.length === 64 && check(key.key, Buffer.from(text, 'utf8'), signature);
  const read = readCosignature({ signature });
  return read !== undefined && check(key.key, Buffer.from(cosignatureMessage(read.seconds, text), 'utf8'), read.signature);
}

const PROOF_HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^53 leaves has no longer proof. */
const MOST_HASHES = 64;

/** A proof that needs nothing else: where the entry stands, the hashes to the root, and the signed root. */
export interface LogProof {
  readonly index: number;
  readonly hashes: readonly Hash[];
  /** the signed note, as it was published */
  readonly checkpoint: string;
  /** further bytes nobody has signed */
  readonly extra?: Uint8Array;
}

/** The text of a `.tlog-proof` file. */
export function proofText({ index, hashes, checkpoint, extra }: LogProof): string {
  const lines = [PROOF_HEADER, ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]), `index ${index}`, ...hashes.map(toBase64)];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a `.tlog-proof` file; undefined when it is malformed. */
export function parseProof(text: string): LogProof | undefined {
  const split = text.indexOf('\n\n');
  const lines = text.slice(0, split).split('\n');
  if (split < 0 || lines.shift() !== PROOF_HEADER) return undefined;
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice('extra '.length)) : null;
  const [, digits = ''] = /^index (\d+)$/.exec(lines.shift() ?? '') ?? [];
  const index = parseDecimal(digits);
  const hashes = lines.map(fromBase64);
  if (extra === undefined || index === undefined || hashes.length > MOST_HASHES) return undefined;
  if (!hashes.every((hash) => hash?.length === HASH_BYTES)) return undefined;
  return { index, hashes: hashes as Hash[], checkpoint: text.slice(split + 2), ...(extra === null ? {} : { extra }) };
}

const MOST_WITNESS_PROOF = 63;

/**
 * What is posted to a witness's `add-checkpoint`.
 * @param old size the witness last signed
 * @throws RangeError for a proof longer than a witness takes
 */
export function addCheckpointBody(old: number, proof: readonly Hash[], checkpoint: string): string {
  if (proof.length > MOST_WITNESS_PROOF) throw new RangeError('a witness takes at most 63 hashes');
  return `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${checkpoint}`;
}
