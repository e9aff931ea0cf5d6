import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromBase64, same, textOf, type Bytes } from '../verifier/bytes.ts';
import { isConsistent, LONGEST_PROOF } from '../verifier/merkle.ts';
import { cosignature, cosigned, isSignedByLog, keyId, readCheckpoint, signatureLine, vkeyText, type Checkpoint, type Vkey } from '../verifier/note.ts';
import type { State } from './state.ts';

/** The type of keys that cosign, C2SP tlog-cosignature. */
const WITNESS_KEY = 0x04;

/** Who signs: a name, and a key that is never used for anything else. */
export interface WitnessKey {
  readonly name: string;
  readonly id: string;
  readonly vkey: string;
  readonly key: KeyObject;
}

/** Reads the key of a file, or makes one there that only its owner may read. */
export async function witnessKey(path: string, name: string): Promise<WitnessKey> {
  if (!existsSync(path)) writeFileSync(path, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  const key = createPrivateKey(readFileSync(path));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${path} holds no Ed25519 key`);
  const raw = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32);
  return { name, id: await keyId(name, WITNESS_KEY, raw), vkey: await vkeyText(name, WITNESS_KEY, raw), key };
}

/** What a request is answered with. */
export interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly type: 'text/plain' | 'text/x.tlog.size';
  readonly body: string;
}

const plain = (status: Answer['status'], body: string): Answer => ({ status, type: 'text/plain', body });

interface Submission {
  readonly old: number;
  readonly proof: readonly Bytes[];
  readonly checkpoint: Checkpoint;
}

/** Reads `old N`, the proof, an empty line, a checkpoint; null when it is not that. */
function readSubmission(body: Uint8Array): Submission | null {
  const text = textOf(body);
  const split = text?.indexOf('\n\n') ?? -1;
  if (text === null || split < 0) return null;
  const [first = '', ...lines] = text.slice(0, split).split('\n');
  const [, old] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const proof = lines.map(fromBase64);
  const checkpoint = readCheckpoint(text.slice(split + 2));
  if (old === undefined || checkpoint === null || proof.length > LONGEST_PROOF || proof.some((hash) => hash?.length !== 32)) return null;
  return { old: Number(old), proof: proof as Bytes[], checkpoint };
}

/**
 * Answers `add-checkpoint` (C2SP tlog-witness): signs a head of a log only when it holds all of the head that was signed
 * before. Requests for one witness are taken one after the other, so that two of them never both go from one head.
 */
export class Witness {
  readonly #key: WitnessKey;
  readonly #state: State;
  readonly #logs: readonly Vkey[];
  readonly #now: () => number;
  #last: Promise<unknown> = Promise.resolve();

  /** @param now the time, in milliseconds */
  constructor(key: WitnessKey, state: State, logs: readonly Vkey[], now: () => number) {
    this.#key = key;
    this.#state = state;
    this.#logs = logs;
    this.#now = now;
  }

  /** @throws what writing to the disk throws; nothing is signed then */
  addCheckpoint(body: Uint8Array): Promise<Answer> {
    const answer = this.#last.then(() => this.#answer(body));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #answer(body: Uint8Array): Promise<Answer> {
    const asked = readSubmission(body);
    if (asked === null) return plain(400, 'not of the form old, proof, empty line, checkpoint\n');
    const { old, proof, checkpoint } = asked;
    const keys = this.#logs.filter((key) => key.name === checkpoint.origin);
    const head = this.#state.head(checkpoint.origin);
    if (keys.length === 0 || head === undefined) return plain(404, 'this witness does not know that log\n');
    if (!(await isSignedByLog(checkpoint, keys))) return plain(403, 'no known key of the log signed this\n');
    if (old > checkpoint.size) return plain(400, 'the old size is greater than the new one\n');
    if (old !== head.size) return { status: 409, type: 'text/x.tlog.size', body: `${head.size}\n` };
    if (checkpoint.size === old && !same(checkpoint.root, head.root)) return { status: 409, type: 'text/x.tlog.size', body: `${head.size}\n` };
    const holds = old === 0 ? proof.length === 0 : await isConsistent(old, checkpoint.size, head.root, checkpoint.root, proof);
    if (!holds) return plain(422, 'the proof does not hold\n');
    // on the disk before it is signed: a witness that forgets could be made to sign a second story
    if (checkpoint.size > head.size) this.#state.keep(checkpoint.origin, { size: checkpoint.size, root: checkpoint.root });
    const seconds = BigInt(Math.floor(this.#now() / 1000));
    const signature = sign(null, cosigned(seconds, checkpoint.note.text), this.#key.key);
    return plain(200, signatureLine(this.#key.name, this.#key.id, cosignature(seconds, signature)));
  }
}
