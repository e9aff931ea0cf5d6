import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { base64, utf8, type Bytes } from '../bytes.ts';
import { cosignature, cosigned, keyId, signatureLine, vkeyText } from '../note.ts';
import { inclusionProof, rootOf } from './tree.ts';

/** Somebody who signs: a log or a witness. */
export interface Signer {
  readonly name: string;
  readonly key: KeyObject;
  readonly vkey: string;
  readonly id: string;
}

/** A new key of a log (type 1) or a witness (type 4). */
export async function signer(name: string, type: 1 | 4): Promise<Signer> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const raw = Uint8Array.from(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32));
  return { name, key: privateKey, vkey: await vkeyText(name, type, raw), id: await keyId(name, type, raw) };
}

/** The text of a checkpoint, without signatures. */
export function checkpointText(origin: string, leaves: readonly Bytes[]): string {
  return `${origin}\n${leaves.length}\n${base64(rootOf(leaves))}\n`;
}

const signed = (key: KeyObject, message: Uint8Array): Bytes => Uint8Array.from(sign(null, message, key));

/** A checkpoint signed by the log and cosigned by witnesses. */
export function signCheckpoint(text: string, log: Signer, witnesses: readonly Signer[] = [], seconds = 1_793_000_000n): string {
  const lines = witnesses.map((one) => signatureLine(one.name, one.id, cosignature(seconds, signed(one.key, cosigned(seconds, text)))));
  return `${text}\n${signatureLine(log.name, log.id, signed(log.key, utf8(text)))}${lines.join('')}`;
}

/** A tlog-proof of one leaf. */
export function proofText(leaves: readonly Bytes[], at: number, checkpoint: string): string {
  const hashes = inclusionProof(leaves, at).map((hash) => `${base64(hash)}\n`);
  return `c2sp.org/tlog-proof@v1\nindex ${at}\n${hashes.join('')}\n${checkpoint}`;
}
