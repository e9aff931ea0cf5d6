/** One place where a trace and its replay are not the same. */
export interface TraceDifference {
  /** `trace.12 (punitive_treble.consumer).answer`, `result.most.amountMinor`, `pack.hash` */
  readonly at: string;
  readonly recorded: unknown;
  readonly replayed: unknown;
}

type Branch = Readonly<Record<string, unknown>>;

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}

/** The rule or remedy an entry is about, so that a difference can be found without counting. */
function titleOf(entry: unknown): string {
  if (!isBranch(entry) || Array.isArray(entry)) return '';
  const title = entry['rule'] ?? entry['remedy'];
  return typeof title === 'string' ? ` (${title})` : '';
}

/** A step down: the key, and what stands there. */
interface Down {
  readonly key: string;
  readonly entry: unknown;
}

function step(place: Down[], key: string, recorded: Branch, replayed: Branch, found: TraceDifference[]): void {
  place.push({ key, entry: recorded[key] ?? replayed[key] });
  walk(place, recorded[key], replayed[key], found);
  place.pop();
}

/** Walks both at once; what is not there in JSON (undefined) is not there. The place is only written out where they part. */
function walk(place: Down[], recorded: unknown, replayed: unknown, found: TraceDifference[]): void {
  if (Object.is(recorded, replayed)) return;
  if (!isBranch(recorded) || !isBranch(replayed) || Array.isArray(recorded) !== Array.isArray(replayed)) {
    found.push({ at: place.map(({ key, entry }) => `${key}${titleOf(entry)}`).join('.'), recorded, replayed });
    return;
  }
  for (const key of Object.keys(recorded)) step(place, key, recorded, replayed, found);
  for (const key of Object.keys(replayed)) if (recorded[key] === undefined) step(place, key, recorded, replayed, found);
}

/** Where what was recorded and what was computed again part, under a name; nothing when they agree to the last fen. */
export function differencesIn(name: string, recorded: unknown, replayed: unknown): readonly TraceDifference[] {
  const found: TraceDifference[] = [];
  walk([{ key: name, entry: null }], recorded, replayed, found);
  return found;
}
