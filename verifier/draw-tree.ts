import { bigEndian, concat, fromHex, hex, type Bytes } from './bytes.ts';
import { sha256 } from './digest.ts';
import type { Json, JsonObject } from './canonical.ts';
import { object, objects, list, Misshapen, text, whole } from './shape.ts';

// The two trees of a draw: the pool as a sum tree, the exclusions as a tree by bits (docs/formats/draw.md).

/** In the order in which their numbers go into hashes. */
export const HISTORIES = ['buyer', 'seller', 'both'];
export const EXPERIENCES = ['new', 'practised', 'seasoned'];
const CLASSES = ['party', 'shared_address', 'shared_device', 'shared_payment', 'employer', 'family', 'past_dealings', 'competitor', 'earlier_juror', 'suspended', 'load'];

/** Bytes in hex of a given length. @throws Misshapen */
export function bytesAt(value: Json | undefined, length: number, what: string): Bytes {
  const bytes = fromHex(text(value, what));
  if (bytes?.length !== length) throw new Misshapen(what);
  return bytes;
}

/** The number of a group, 0 to 8. @throws Misshapen */
export function groupOf(one: JsonObject): number {
  const [history, experience] = [HISTORIES.indexOf(text(one['history'], 'history')), EXPERIENCES.indexOf(text(one['experience'], 'experience'))];
  if (history < 0 || experience < 0) throw new Misshapen('history, experience');
  return history * EXPERIENCES.length + experience;
}

/** Where a path puts a member: its first place, and root and weight of the tree it leads to. */
export async function placeOf(member: JsonObject): Promise<{ readonly lo: number; readonly weight: number; readonly root: string; readonly total: number }> {
  const weight = whole(member['weight'], 'weight');
  const group = groupOf(member);
  if (weight < 1) throw new Misshapen('weight');
  let hash: Bytes = await sha256(Uint8Array.of(0), bytesAt(member['pseudonym'], 16, 'pseudonym'), bigEndian(BigInt(weight), 8), Uint8Array.of(Math.floor(group / 3), group % 3));
  let [sum, lo] = [weight, 0];
  for (const step of objects(member['path'], 'path')) {
    const beside = concat(bytesAt(step['hash'], 32, 'hash'), bigEndian(BigInt(whole(step['sum'], 'sum')), 8));
    const own = concat(hash, bigEndian(BigInt(sum), 8));
    const left = text(step['side'], 'side') === 'left';
    hash = await sha256(Uint8Array.of(1), ...(left ? [beside, own] : [own, beside]));
    const more = whole(step['sum'], 'sum');
    if (more < 1) throw new Misshapen('sum');
    if (left) lo += more;
    sum += more;
  }
  return { lo, weight, root: hex(hash), total: sum };
}

function bitAt(bytes: Uint8Array, depth: number): number {
  return (bytes[depth >> 3]! >> (7 - (depth & 7))) & 1;
}

/** The root a proof about a pseudonym leads to, and the class the pseudonym stands there with; null when it is not on the list. */
export async function exclusionOf(pseudonym: string, proof: JsonObject): Promise<{ readonly root: string; readonly class: string | null }> {
  const key = bytesAt(pseudonym, 16, 'pseudonym');
  const beside = list(proof['beside'], 'beside').map((one) => bytesAt(one, 32, 'beside'));
  if (beside.length > 128) throw new Misshapen('beside');
  const leaf = proof['leaf'] === null ? null : object(proof['leaf'], 'leaf');
  let hash: Bytes = new Uint8Array(32);
  let found: string | null = null;
  if (leaf !== null) {
    const other = bytesAt(leaf['pseudonym'], 16, 'leaf');
    const place = CLASSES.indexOf(text(leaf['class'], 'class'));
    if (place < 0) throw new Misshapen('class');
    hash = await sha256(Uint8Array.of(0), other, Uint8Array.of(place));
    if (hex(other) === pseudonym) found = CLASSES[place]!;
  }
  for (let depth = beside.length - 1; depth >= 0; depth -= 1) {
    hash = await sha256(Uint8Array.of(1), ...(bitAt(key, depth) === 0 ? [hash, beside[depth]!] : [beside[depth]!, hash]));
  }
  return { root: hex(hash), class: found };
}
