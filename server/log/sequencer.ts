import { append, checkpointText, edgeOf, emptyRoot, entryBytes, formatNote, HASH_BYTES, leafHash, parseKey, sameHash, spanHash, tileReader, tilesFor, verifyConsistency, widthOf, consistencyPlan, type Tile } from '../../core/log/log.ts';
import type { Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import { clear, raise } from './alarm.ts';
import { LogFault, type Head, type LogPorts } from './ports.ts';
import { appendTo, headOf, keysOf, lead, noteKeys, readTiles, tilesOf, waitingIn } from './store.ts';

/** So many are appended in one transaction at most. */
export const BATCH = 5000;

/** The function that appends found the log elsewhere than it was read. */
const MOVED = 'RD102';
const ALREADY_THERE = '23505';

/**
 * What was published must be the beginning of what is there: never fewer entries, never another root.
 * @throws LogFault `rollback`, or `tampered`
 */
function checkMemory(head: Head, last: Head | undefined): void {
  if (last === undefined) return;
  if (head.size < last.size) throw new LogFault('rollback', { size: head.size, published: last.size });
  if (head.size === last.size && !sameHash(head.root, last.root)) throw new LogFault('tampered', { size: head.size });
}

/** Whoever signs must be known, or the log must be new to signing under this name. */
async function checkKeys(tx: Queryable, world: World, ports: LogPorts, head: Head): Promise<void> {
  const known = await keysOf(tx);
  const own = ports.signer.keys;
  const ofName = known.filter((key) => parseKey(key)?.name === ports.signer.origin);
  if (ofName.length > 0 && !own.some((key) => ofName.includes(key))) throw new LogFault('foreign_key', { size: head.size });
  if (own.some((key) => !known.includes(key))) await noteKeys(tx, own, head.size, world.now());
}

/** The growing tiles, which must be those of the head: the next root is made from them alone. */
async function checkedEdge(tx: Queryable, head: Head): Promise<Tile[]> {
  const edge = await tilesOf(tx, edgeOf(head.size));
  for (const id of edgeOf(head.size)) {
    const tile = edge.find((one) => one.level === id.level && one.n === id.n);
    if (tile?.hashes.length !== widthOf(id, head.size) * HASH_BYTES) throw new LogFault('truncated', { level: id.level, tile: id.n });
  }
  const root = head.size === 0 ? emptyRoot() : spanHash({ from: 0, to: head.size }, tileReader(edge));
  if (!sameHash(root, head.root)) throw new LogFault('tampered', { size: head.size });
  return edge;
}

/** One batch: all of it is in the log and signed when this returns, or nothing is. */
async function batch(world: World, ports: LogPorts, limit: number): Promise<{ readonly head: Head; readonly count: number } | undefined> {
  const last = await ports.memory.last();
  return world.database.transaction(async (tx) => {
    const head = await lead(tx);
    if (head === undefined) return undefined;
    checkMemory(head, last);
    await checkKeys(tx, world, ports, head);
    const rows = await waitingIn(tx, limit);
    if (rows.length === 0) return { head, count: 0 };
    const edge = await checkedEdge(tx, head);
    const leaves = rows.map(({ kind, leaf }) => leafHash(entryBytes({ kind, commitment: leaf.toString('hex') })));
    const after = append(head.size, edge, leaves);
    const text = checkpointText({ origin: ports.signer.origin, size: after.size, root: after.root });
    const note = formatNote(text, await ports.signer.sign(text));
    await appendTo(tx, { before: head.size, ids: rows.map((row) => row.id), root: after.root, note, at: world.now(), tiles: after.tiles });
    return { head: { size: after.size, root: after.root }, count: rows.length };
  });
}

/** What the sequencer meets again at once when it is still there, so that its going clears them. */
const OWN = ['rollback', 'foreign_key', 'second_sequencer'] as const;

function faultOf(error: unknown): LogFault | undefined {
  if (error instanceof LogFault) return error;
  const { code } = error as { code?: string };
  return code === MOVED || code === ALREADY_THERE ? new LogFault('second_sequencer', {}) : undefined;
}

/**
 * Puts what waits into the log, in batches, as the one server that leads just now; the others find nothing to do.
 * A fault of the log stops it and raises an alarm; entries wait, and none is lost.
 * @returns how many were sequenced
 */
export async function sequence(world: World, ports: LogPorts, limit: number = BATCH): Promise<number> {
  const [row] = await world.database.query<{ some: boolean }>({ name: 'log_any', text: 'select exists (select from log_pending) as some' });
  if (row?.some !== true) return 0;
  let total = 0;
  try {
    for (;;) {
      const done = await batch(world, ports, limit);
      if (done === undefined || done.count === 0) break;
      total += done.count;
      // behind the commit: what was not published is not remembered
      await ports.memory.note(done.head);
      if (done.count < limit) break;
    }
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    await raise(world, fault.kind, fault.facts);
    return 0;
  }
  if (total > 0) await clear(world, OWN);
  return total;
}

/**
 * Whether the log still is what this server published last; looked at when it starts, before it appends anything.
 * @throws LogFault when it is not
 */
export async function checkStart(world: World, ports: LogPorts): Promise<void> {
  const last = await ports.memory.last();
  if (last === undefined) return;
  const head = await headOf(world.database);
  checkMemory(head, last);
  const plan = consistencyPlan(last.size, head.size);
  const read = await readTiles(world.database, tilesFor(plan));
  const proof = plan.map((span) => spanHash(span, read));
  const held = verifyConsistency({ first: last.size, second: head.size, firstRoot: last.root, secondRoot: head.root, proof });
  if (!held) throw new LogFault('tampered', { size: last.size });
}
