import { bigEndian, concat, fromHex, utf8, type Bytes } from './bytes.ts';
import type { JsonObject } from './canonical.ts';
import { sha256 } from './digest.ts';
import { EXPERIENCES, exclusionOf, groupOf, HISTORIES, placeOf } from './draw-tree.ts';
import type { Findings } from './report.ts';
import { list, Misshapen, object, objects, text, whole } from './shape.ts';

/** After so many attempts for one seat a group counts as having nobody left. */
const MOST_ATTEMPTS = 4096;

/** More than any panel has. */
const MOST_SEATS = 1_000;

/** A group of the pool: how many are in it, where it begins and how much it weighs. */
interface Span {
  readonly members: number;
  readonly first: number;
  readonly weight: number;
}

/** The groups as the announcement has them; their order and sums fail the step. */
export function spansOf(pool: JsonObject, out: Findings): readonly Span[] {
  const spans = objects(pool['strata'], 'strata').map((one) => ({ group: groupOf(one), members: whole(one['members'], 'members'), first: whole(one['first'], 'first'), weight: whole(one['weight'], 'weight') }));
  let [at, members] = [0, 0];
  for (const [number, span] of spans.entries()) {
    if (span.group !== number || span.first !== at || span.weight < span.members || (span.members === 0) !== (span.weight === 0)) out.fail('draw_strata', number);
    at += span.weight;
    members += span.members;
  }
  if (spans.length !== 9 || at !== pool['weight'] || members !== pool['members']) out.fail('draw_strata', spans.length);
  return spans;
}

/** The groups of a seat in order: its own, then the other experiences of its history, then the other histories. */
function groupsFor(group: number): readonly number[] {
  const history = Math.floor(group / 3);
  const histories = [history, ...[2, 0, 1].filter((one) => one !== history)];
  return [group, ...histories.flatMap((one) => [1, 2, 0].map((experience) => one * 3 + experience)).filter((one) => one !== group)];
}

/** From which group each seat is drawn, by the shares of the rules. */
export function planOf(size: number, strata: JsonObject): readonly number[] {
  const parted = (seats: number, names: readonly string[], part: JsonObject): number[] => {
    const shares = object(part['shares'], 'shares');
    const counts = names.map((name) => Math.floor((seats * whole(shares[name], name)) / 10_000));
    const rest = list(part['rest'], 'rest').map((name) => names.indexOf(text(name, 'rest')));
    const given = counts.reduce((sum, one) => sum + one, 0);
    if (given > seats || counts.some((one) => one < 0) || rest.length === 0 || rest.includes(-1)) throw new Misshapen('shares');
    for (let left = 0; left < seats - given; left += 1) counts[rest[left % rest.length]!]! += 1;
    return counts;
  };
  const rounds = (queues: readonly (readonly number[])[]): number[] => {
    const out: number[] = [];
    for (let turn = 0; queues.some((queue) => queue.length > turn); turn += 1) for (const queue of queues) if (queue.length > turn) out.push(queue[turn]!);
    return out;
  };
  const histories = parted(size, HISTORIES, object(strata['history'], 'history'));
  return rounds(histories.map((seats, history) => rounds(parted(seats, EXPERIENCES, object(strata['experience'], 'experience')).map((count, experience) => Array.from({ length: count }, () => history * 3 + experience)))));
}

/** The seed of a draw. */
export function seedOf(randomness: Uint8Array, statement: Uint8Array): Promise<Bytes> {
  return sha256(utf8('redress-draw/1'), randomness, statement);
}

async function pointedAt(seed: Uint8Array, group: number, attempt: number, span: Span): Promise<number> {
  const hashed = await sha256(concat(seed, Uint8Array.of(group), bigEndian(BigInt(attempt), 8)));
  let value = 0n;
  for (const byte of hashed.subarray(0, 15)) value = value * 256n + BigInt(byte);
  return span.first + Number(value % BigInt(span.weight));
}

/** What the walk knows while it goes through the attempts. */
interface Walk {
  readonly attempts: readonly JsonObject[];
  readonly spans: readonly Span[];
  readonly seed: Uint8Array;
  readonly poolRoot: string;
  readonly poolWeight: number;
  readonly exclusionRoot: string;
  /** by group: how many attempts, and who was met with where they stand */
  readonly next: number[];
  readonly met: Map<string, { readonly lo: number; readonly weight: number }>[];
  at: number;
}

/** Why an attempt is not what it has to be, or what came of it. */
async function judge(walk: Walk, one: JsonObject, group: number, seat: number): Promise<{ readonly wrong: string } | { readonly result: string }> {
  const span = walk.spans[group]!;
  const attempt = walk.next[group]!;
  const position = await pointedAt(walk.seed, group, attempt, span);
  const pseudonym = text(one['pseudonym'], 'pseudonym');
  if (one['seat'] !== seat || groupOf(one) !== group || one['attempt'] !== attempt || one['position'] !== position) return { wrong: 'draw_order' };
  const known = walk.met[group]!.get(pseudonym);
  if (known !== undefined) {
    if (position < known.lo || position >= known.lo + known.weight || one['lo'] !== known.lo) return { wrong: 'draw_place' };
    return { result: 'met_before' };
  }
  const place = await placeOf(one);
  if (place.root !== walk.poolRoot || place.total !== walk.poolWeight) return { wrong: 'draw_path' };
  if (position < place.lo || position >= place.lo + place.weight || one['lo'] !== place.lo) return { wrong: 'draw_place' };
  const exclusion = await exclusionOf(pseudonym, object(one['exclusion'], 'exclusion'));
  if (exclusion.root !== walk.exclusionRoot) return { wrong: 'draw_exclusion' };
  walk.met[group]!.set(pseudonym, { lo: place.lo, weight: place.weight });
  return { result: exclusion.class ?? 'seated' };
}

/** Goes on in a group for a seat; true when somebody was seated, null when something is wrong. */
async function goOn(walk: Walk, group: number, seat: number, out: Findings): Promise<boolean | null> {
  const span = walk.spans[group]!;
  for (let tries = 0; tries < MOST_ATTEMPTS && walk.met[group]!.size < span.members; tries += 1) {
    const one = walk.attempts[walk.at];
    if (one === undefined) {
      out.fail('draw_short', seat);
      return null;
    }
    const judged = await judge(walk, one, group, seat);
    if ('wrong' in judged || judged.result !== one['result']) {
      out.fail('wrong' in judged ? judged.wrong : 'draw_result', walk.at, String(one['pseudonym']).slice(0, 8));
      return null;
    }
    walk.at += 1;
    walk.next[group]! += 1;
    if (judged.result === 'seated') return true;
  }
  return false;
}

/** Draws again: every attempt has to be the one the seed gives, and nothing may be left out or added. */
export async function checkSeats(draw: JsonObject, statement: JsonObject, seed: Uint8Array, out: Findings): Promise<void> {
  const pool = object(statement['pool'], 'pool');
  const spans = spansOf(pool, out);
  if (!out.good) return;
  const planned = objects(statement['seats'], 'seats').map(groupOf);
  if (planned.length > MOST_SEATS) throw new Misshapen('seats');
  const seats = [...planned];
  for (const of of list(draw['replaces'], 'replaces')) {
    const seat = whole(of, 'replaces');
    if (seats[seat] === undefined) return out.fail('draw_replaces', seat);
    seats.push(seats[seat]);
  }
  const walk: Walk = {
    attempts: objects(draw['attempts'], 'attempts'),
    ...{ spans, seed, poolRoot: text(pool['root'], 'root'), poolWeight: whole(pool['weight'], 'weight'), exclusionRoot: text(object(statement['exclusions'], 'exclusions')['root'], 'root') },
    next: spans.map(() => 0),
    met: spans.map(() => new Map()),
    at: 0,
  };
  const empty: number[] = [];
  for (const [seat, group] of seats.entries()) {
    let found: boolean | null = false;
    for (const one of groupsFor(group)) {
      found = await goOn(walk, one, seat, out);
      if (found !== false) break;
    }
    if (found === null) return;
    if (!found) empty.push(seat);
  }
  if (walk.at !== walk.attempts.length) out.fail('draw_long', walk.attempts.length - walk.at);
  if (list(draw['empty'], 'empty').join() !== empty.join()) out.fail('draw_empty', empty.join(', '));
  const rejected = walk.attempts.filter((one) => one['result'] !== 'seated').length;
  if (out.good) out.done('draw_seats_done', seats.length - empty.length, walk.attempts.length, rejected, seats.length - planned.length);
}

/** 32 bytes a side put in: its number, its commitment when it withheld that, zeros when it committed to none. */
export function shareOf(commitment: string | null, nonce: string | null): Bytes {
  return fromHex(nonce ?? commitment ?? '00'.repeat(32)) ?? new Uint8Array(32);
}
