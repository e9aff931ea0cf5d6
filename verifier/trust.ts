import { readVkey, type Vkey } from './note.ts';
import { readJson } from './canonical.ts';
import type { Bytes } from './bytes.ts';
import { list, Misshapen, object, text, whole } from './shape.ts';
import { certificatesOf, type Certificate } from './x509.ts';

/** Whom the reader trusts, known from elsewhere than the file that is checked. */
export interface Trust {
  readonly logs: readonly Vkey[];
  readonly witnesses: readonly Vkey[];
  /** how many of the witnesses have to have signed */
  readonly quorum: number;
  /** of authorities that put time stamps */
  readonly stampRoots: readonly Certificate[];
  /** of those who sign readable copies */
  readonly signerRoots: readonly Certificate[];
  /** of platforms that draw without a beacon: Ed25519 points in hex */
  readonly drawKeys: readonly string[];
}

async function vkeys(value: unknown, kind: Vkey['kind'], what: string): Promise<Vkey[]> {
  const keys = await Promise.all(list(value as never, what).map((one) => readVkey(text(one, what))));
  if (keys.some((key) => key?.kind !== kind)) throw new TypeError(`${what}: no key of a ${kind}`);
  return keys as Vkey[];
}

function roots(value: unknown, what: string): Certificate[] {
  const pems = list(value as never, what).map((one) => text(one, what));
  const found = pems.flatMap(certificatesOf);
  if (found.length < pems.length) throw new TypeError(`${what}: no certificate`);
  return found;
}

/**
 * Reads a file of trust, `redress-trust/1` (docs/formats/verifier.md).
 * @throws an error that says what is wrong
 */
export async function readTrust(bytes: Bytes): Promise<Trust> {
  try {
    return await trustIn(bytes);
  } catch (error) {
    throw error instanceof Misshapen ? new TypeError(`${error.message}: not as redress-trust/1 says`) : error;
  }
}

async function trustIn(bytes: Bytes): Promise<Trust> {
  const read = readJson(bytes);
  if (!read.ok) throw new TypeError(read.why === 'form_twice' ? 'a key stands twice' : 'no JSON');
  const file = object(read.value, 'trust');
  if (file['format'] !== 'redress-trust/1') throw new TypeError('format: redress-trust/1 expected');
  const witnesses = await vkeys(file['witnesses'] ?? [], 'witness', 'witnesses');
  return {
    logs: await vkeys(file['logs'] ?? [], 'log', 'logs'),
    witnesses,
    quorum: file['quorum'] === undefined ? Math.min(1, witnesses.length) : whole(file['quorum'], 'quorum'),
    stampRoots: roots(file['stampRoots'] ?? [], 'stampRoots'),
    signerRoots: roots(file['signerRoots'] ?? [], 'signerRoots'),
    drawKeys: list(file['drawKeys'] ?? [], 'drawKeys').map((one) => text(one, 'drawKeys')),
  };
}
