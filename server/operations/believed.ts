import type { World } from '../world.ts';

interface Kept {
  readonly value: Promise<unknown>;
  until: number;
}

const kept = new WeakMap<World['database'], Map<string, Kept>>();

/** An answer is believed for so many times as long as it took to find: looking never costs more than a part in twenty. */
const SHARE = 20;
const LONGEST_MS = 300_000;

/**
 * An answer that is dear to find, asked of the database once for everybody who looks at the same time, and believed for
 * a while that grows with what it cost (twenty times as long as it took, five minutes at most). A failure is not kept.
 */
export async function believed<T>(world: Pick<World, 'database'>, name: string, find: () => Promise<T>): Promise<T> {
  const all = kept.get(world.database) ?? new Map<string, Kept>();
  kept.set(world.database, all);
  const known = all.get(name);
  const begun = performance.now();
  if (known !== undefined && known.until > begun) return known.value as Promise<T>;
  const one: Kept = { value: find(), until: Infinity };
  all.set(name, one);
  try {
    return (await one.value) as T;
  } catch (error) {
    all.delete(name);
    throw error;
  } finally {
    const now = performance.now();
    one.until = now + Math.min(LONGEST_MS, (now - begun) * SHARE);
  }
}
