import { addCheckpointBody, checkLine, consistencyPlan, formatNote, parseNote, parseSignatureLine, quorumMet, signersOf, spanHash, tilesFor, type CheckSignature, type PolicyWitness } from '../../core/log/log.ts';
import type { World } from '../world.ts';
import { clear, raise } from './alarm.ts';
import type { LogPorts, WitnessAnswer } from './ports.ts';
import { headOf, newestCheckpoint, readTiles, type StoredCheckpoint } from './store.ts';

/** What a witness was last known to hold, and whether it answers. */
export interface WitnessState {
  readonly name: string;
  readonly size: number;
  readonly signedAt: string | null;
  readonly failingSince: string | null;
  readonly failure: string | null;
}

export async function witnessStates(db: World['database']): Promise<WitnessState[]> {
  return db.query<WitnessState & Record<string, unknown>>({
    text: `select name, size, signed_at as "signedAt", failing_since as "failingSince", failure from log_witness order by name`,
  });
}

async function known(world: World, witness: PolicyWitness): Promise<number> {
  const [row] = await world.database.query<{ size: number }>({
    text: `insert into log_witness (name, vkey) values ($1, $2)
           on conflict (name) do update set vkey = excluded.vkey, size = case when log_witness.vkey = excluded.vkey then log_witness.size else 0 end
           returning size`,
    values: [witness.name, `${witness.key.name}+${witness.key.id}`],
  });
  return row?.size ?? 0;
}

async function failed(world: World, name: string, failure: string): Promise<void> {
  await world.database.query({
    text: 'update log_witness set failing_since = coalesce(failing_since, $2), failure = $3 where name = $1',
    values: [name, world.now(), failure.slice(0, 200)],
  });
}

/** Keeps a cosignature, and notes whether with it enough have signed. */
async function keep(world: World, ports: LogPorts, one: { readonly witness: PolicyWitness; readonly size: number; readonly line: string }): Promise<void> {
  const { witness, size, line } = one;
  const at = world.now();
  await world.database.transaction(async (tx) => {
    // locked, so that of two witnesses answering at once the second sees the first
    await tx.query({ text: 'select from log_checkpoint where size = $1 for update', values: [size] });
    await tx.query({ text: 'insert into log_cosignature (size, witness, line, at) values ($1, $2, $3, $4) on conflict do nothing', values: [size, witness.name, line, at] });
    await tx.query({ text: 'update log_witness set size = greatest(size, $2), signed_at = $3, failing_since = null, failure = null where name = $1', values: [witness.name, size, at] });
    const rows = await tx.query<{ witness: string }>({ text: 'select witness from log_cosignature where size = $1', values: [size] });
    if (ports.policy.quorum !== 'none' && quorumMet(ports.policy, new Set(rows.map((row) => row.witness)))) {
      await tx.query({ text: 'update log_checkpoint set quorum_at = coalesce(quorum_at, $2) where size = $1', values: [size, at] });
    }
  });
}

/** The line of this witness in its answer, when its signature holds. */
function lineOf(answer: string, witness: PolicyWitness, text: string, check: CheckSignature): string | undefined {
  const lines = answer.split(/(?<=\n)/).filter((line) => parseSignatureLine(line)?.id === witness.key.id);
  return lines.find((line) => {
    const note = parseNote(formatNote(text, [line]));
    return note !== undefined && (signersOf(note, [witness.key], (key, over, signature) => checkLine(key, over, signature, check)) ?? []).length === 1;
  });
}

/** The size a witness says it holds in a 409. */
function sizeIn({ status, type, text }: WitnessAnswer): number | undefined {
  return status === 409 && type.startsWith('text/x.tlog.size') && /^(0|[1-9]\d{0,15})\n$/.test(text) ? Number(text) : undefined;
}

async function post(world: World, ports: LogPorts, witness: PolicyWitness, old: number, checkpoint: StoredCheckpoint): Promise<WitnessAnswer> {
  const plan = consistencyPlan(old, checkpoint.size);
  const read = await readTiles(world.database, tilesFor(plan));
  return ports.ask(witness.url ?? '', addCheckpointBody(old, plan.map((span) => spanHash(span, read)), checkpoint.note));
}

/**
 * Asks one witness to sign a checkpoint, from the size it is known or says to hold. What it holds and we never had is the
 * sign of a rollback; what it holds and does not lead to ours is the sign of a split view.
 */
async function askOne(world: World, ports: LogPorts, check: CheckSignature, witness: PolicyWitness, checkpoint: StoredCheckpoint): Promise<boolean> {
  const { name } = witness;
  let old = await known(world, witness);
  if (old >= checkpoint.size) return false;
  for (let round = 0; round < 2; round += 1) {
    const answer = await post(world, ports, witness, old, checkpoint);
    if (answer.status === 200) {
      const note = parseNote(checkpoint.note);
      const line = lineOf(answer.text, witness, note?.text ?? '', check);
      if (line === undefined) break;
      await keep(world, ports, { witness, size: checkpoint.size, line });
      return true;
    }
    const held = sizeIn(answer);
    if (held !== undefined && held > checkpoint.size) {
      // another server of ours may have asked it for a newer one meanwhile
      const head = await headOf(world.database);
      if (held > head.size) await raise(world, 'rollback', { witness: name, held, size: head.size });
      await world.database.query({ text: 'update log_witness set size = greatest(size, $2) where name = $1', values: [name, Math.min(held, head.size)] });
      return false;
    }
    // it holds this very size, or its own size, under another root
    if (answer.status === 422 || (answer.status === 409 && (held === old || old === checkpoint.size))) {
      await raise(world, 'split_view', { witness: name, held: held ?? old, size: checkpoint.size });
      await failed(world, name, `answered ${answer.status}`);
      return false;
    }
    if (held === undefined) {
      await failed(world, name, `answered ${answer.status}`);
      return false;
    }
    old = held;
  }
  await failed(world, name, 'signed nothing that holds');
  return false;
}

/** So long the newest checkpoint may be without its witnesses before somebody is told. */
const LATE_MS = 600_000;

/** Too few witnesses have signed for too long. */
async function checkQuorum(world: World, ports: LogPorts): Promise<void> {
  if (ports.policy.quorum === 'none') return;
  const [row] = await world.database.query<{ late: boolean }>({
    text: `select exists (select from log_checkpoint c where c.at < $1::timestamptz - make_interval(secs => $2)
                            and c.size > coalesce((select max(q.size) from log_checkpoint q where q.quorum_at is not null), 0)) as late`,
    values: [world.now(), LATE_MS / 1000],
  });
  if (row?.late === true) await raise(world, 'unwitnessed', {});
  else await clear(world, ['unwitnessed']);
}

/**
 * Asks every witness that has an address to sign the newest checkpoint; who signed already is not asked again.
 * @returns how many signed
 */
export async function witnessNewest(world: World, ports: LogPorts, check: CheckSignature): Promise<number> {
  const asked = ports.policy.witnesses.filter((witness) => witness.url !== undefined);
  if (asked.length === 0) return 0;
  const newest = await newestCheckpoint(world.database);
  if (newest === undefined) return 0;
  const signed = await Promise.all(
    asked.map((witness) =>
      askOne(world, ports, check, witness, newest).catch(async (error: Error) => {
        await failed(world, witness.name, error.message);
        return false;
      }),
    ),
  );
  await checkQuorum(world, ports);
  return signed.filter(Boolean).length;
}
