import { same, fromBase64, base64 } from './bytes.ts';
import type { JsonObject } from './canonical.ts';
import { Unreadable } from './files.ts';
import { isConsistent } from './merkle.ts';
import { checkpointOf, isSignedByLog, says, type Checkpoint } from './note.ts';
import { Findings, type Step } from './report.ts';
import { momentOf, text, whole } from './shape.ts';
import { TiledTree, type FetchTile } from './tiles.ts';
import type { Trust } from './trust.ts';

/** What was last seen of a log, kept between two looks. */
export interface Seen {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}

/** Reads what was kept. @throws Misshapen */
export function readSeen(value: JsonObject): Seen {
  const seen = { origin: text(value['origin'], 'origin'), size: whole(value['size'], 'size'), root: text(value['root'], 'root') };
  if (value['format'] !== 'redress-log-seen/1' || fromBase64(seen.root)?.length !== 32) throw new TypeError('no state of this program');
  return seen;
}

/** What came of a look. */
export interface Look {
  readonly steps: readonly Step[];
  readonly passed: boolean;
  /** to be kept for the next look; null when something is wrong */
  readonly seen: (Seen & { readonly format: 'redress-log-seen/1' }) | null;
}

async function checkGrowth(checkpoint: Checkpoint, before: Seen | null, fetch: FetchTile, out: Findings): Promise<void> {
  const { size, root, origin } = checkpoint;
  const tree = new TiledTree(size, fetch);
  if (size > 0 && !same(await tree.range(0, size), root)) return out.fail('growth_tiles');
  if (before === null) return out.done('growth_first', size);
  const old = fromBase64(before.root)!;
  if (before.origin !== origin) return out.fail('log_origin', origin);
  if (size < before.size) return out.fail('growth_back', before.size, size);
  const holds = before.size === 0 || (await isConsistent(before.size, size, old, root, await tree.consistency(before.size)));
  if (!holds) out.fail('growth_other', size);
  else if (size === before.size) out.done('growth_same', size);
  else out.done('growth_done', before.size, size);
}

async function checkSigners(checkpoint: Checkpoint, trust: Trust | null, log: Findings, witnesses: Findings): Promise<void> {
  if (trust === null) log.open('log_unsigned');
  else if (await isSignedByLog(checkpoint, trust.logs)) log.done('log_done', checkpoint.size, checkpoint.origin);
  else log.fail('log_not_trusted', checkpoint.origin);
  let good = 0;
  for (const key of trust?.witnesses ?? []) {
    const said = await says(checkpoint.note, key);
    if (said.state === 'bad') witnesses.fail('witness_bad', key.name);
    if (said.state === 'absent') witnesses.open('witness_absent', key.name);
    if (said.state !== 'good') continue;
    good += 1;
    witnesses.done('witness_done', key.name, momentOf(said.seconds ?? 0));
  }
  if (trust === null || trust.witnesses.length === 0) witnesses.open('witness_none');
  else if (good < trust.quorum) witnesses.fail('witness_quorum', good, trust.quorum);
}

/**
 * Looks at a log: its head, and that it holds all it held at the last look.
 * @param fetch asks for a path below the log, `checkpoint` or a tile
 */
export async function lookAt(fetch: FetchTile, before: Seen | null, trust: Trust | null): Promise<Look> {
  const [log, growth, witnesses] = [new Findings(), new Findings(), new Findings()];
  let checkpoint: Checkpoint | null = null;
  try {
    checkpoint = checkpointOf(await fetch('checkpoint'));
    if (checkpoint === null) log.fail('log_read');
    else {
      await checkSigners(checkpoint, trust, log, witnesses);
      await checkGrowth(checkpoint, before, fetch, growth);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    (checkpoint === null ? log : growth).fail(error.code, error.about, error.message);
  }
  const steps = [log.step('checkpoint'), growth.step('growth'), witnesses.step('witnesses')];
  const passed = steps.every((step) => step.state !== 'fail');
  const seen = passed && checkpoint !== null ? { format: 'redress-log-seen/1' as const, origin: checkpoint.origin, size: checkpoint.size, root: base64(checkpoint.root) } : null;
  return { steps, passed, seen };
}
