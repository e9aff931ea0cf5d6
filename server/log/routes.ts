import { z } from '@hono/zod-openapi';
import { accepted, refused, type Instant } from '../../core/kernel/kernel.ts';
import { LOG_KINDS } from '../../core/log/log.ts';
import { route, type Route } from '../http/route.ts';
import { Hex64, InstantText } from '../http/schemas.ts';
import type { World } from '../world.ts';
import { openAlarms } from './alarm.ts';
import { ALARM_KINDS } from './ports.ts';
import { proofOfCommitment, signedNote } from './proof.ts';
import { publicStatement } from './say.ts';
import { backlog, checkpointFor, headOf, keysOf } from './store.ts';
import { witnessStates } from './witness.ts';

const Size = z.number().int().min(0);
const Hash = Hex64.openapi({ description: '32 bytes in hex.' });

const Log = z
  .strictObject({
    size: Size.openapi({ description: 'Entries in the log.' }),
    root: Hash,
    sequencedAt: InstantText.nullable().openapi({ description: 'When the last batch was appended, in real time.' }),
    checkpoint: z
      .strictObject({ size: Size, at: InstantText, witnessed: z.boolean(), note: z.string() })
      .nullable()
      .openapi({ description: 'The newest that enough witnesses have signed, or without any the newest: a C2SP signed note.' }),
    keys: z.array(z.string()).openapi({ description: 'Public keys that have signed this log.' }),
    quorum: z.string().nullable().openapi({ description: 'Which witness or group must have signed; null when nobody need.' }),
    witnesses: z.array(z.strictObject({ name: z.string(), size: Size, signedAt: InstantText.nullable(), failing: z.boolean() })),
    waiting: Size.openapi({ description: 'Entries not in the log yet.' }),
    waitingSeconds: Size.openapi({ description: 'For how long the oldest of them has waited.' }),
    auditedAt: InstantText.nullable().openapi({ description: 'When the log had last read and checked all of itself.' }),
    alarms: z.array(z.strictObject({ kind: z.enum(ALARM_KINDS), firstSeen: InstantText, lastSeen: InstantText })),
  })
  .openapi('TransparencyLog');

async function auditedAt(world: World): Promise<Instant | null> {
  const [row] = await world.database.query<{ at: Instant | null }>({ text: 'select audited_at as at from log_head' });
  return row?.at ?? null;
}

const readLog = route({
  method: 'get',
  path: '/log',
  operationId: 'readLog',
  summary: 'How the transparency log stands: its size, signed head, witnesses, and what is wrong with it',
  tag: 'log',
  access: ['anonymous', 'person', 'marketplace'],
  success: { status: 200, body: Log, description: 'Tiles and checkpoints are under `/log` (docs/formats/log.md).' },
  refusals: [],
  handle: async ({ world }) => {
    const db = world.database;
    const [head, checkpoint, keys, witnesses, waits, audited, alarms] = await Promise.all([
      headOf(db), checkpointFor(db, 0), keysOf(db), witnessStates(db), backlog(db), auditedAt(world), openAlarms(db),
    ]);
    const policy = world.logPorts?.policy;
    return accepted({
      ...{ size: head.size, root: Buffer.from(head.root).toString('hex'), sequencedAt: head.sequencedAt },
      checkpoint: checkpoint === undefined ? null : { size: checkpoint.size, at: checkpoint.at, witnessed: checkpoint.witnessed, note: signedNote(checkpoint) },
      keys,
      quorum: policy === undefined || policy.quorum === 'none' ? null : policy.quorum,
      witnesses: witnesses.map(({ name, size, signedAt, failingSince }) => ({ name, size, signedAt, failing: failingSince !== null })),
      ...{ waiting: waits.waiting, waitingSeconds: waits.seconds, auditedAt: audited },
      alarms: alarms.map(({ kind, firstSeen, lastSeen }) => ({ kind, firstSeen, lastSeen })),
    });
  },
});

const LogProof = z
  .strictObject({
    state: z.enum(['waiting', 'logged']),
    kind: z.enum(LOG_KINDS).optional(),
    index: Size.optional(),
    loggedAt: InstantText.optional(),
    treeSize: Size.optional().openapi({ description: 'Size of the tree the proof leads to.' }),
    witnessed: z.boolean().optional().openapi({ description: 'Whether enough witnesses have signed that tree.' }),
    proof: z.string().optional().openapi({ description: 'The text of a `.tlog-proof` file: checked offline with the log’s public key.' }),
  })
  .openapi('LogProof');

const readLogProof = route({
  method: 'get',
  path: '/log/proofs/{commitment}',
  operationId: 'readLogProof',
  summary: 'The proof that something is in the log, by the commitment on its receipt',
  tag: 'log',
  access: ['anonymous', 'person', 'marketplace'],
  params: z.strictObject({ commitment: Hash }),
  success: { status: 200, body: LogProof, description: 'While it waits for the next batch, at most about a second, there is no proof yet.' },
  refusals: ['not_found'],
  handle: async ({ params, world }) => {
    const found = await proofOfCommitment(world.database, Buffer.from(params.commitment, 'hex'));
    if (found === undefined) return refused('not_found');
    if (found === 'waiting') return accepted({ state: 'waiting' as const });
    const { place, checkpoint, text } = found;
    return accepted({ state: 'logged' as const, kind: place.kind, index: place.idx, loggedAt: place.at, treeSize: checkpoint.size, witnessed: checkpoint.witnessed, proof: text });
  },
});

const LogStatement = z
  .strictObject({ kind: z.enum(LOG_KINDS), ref: z.string(), at: InstantText, salt: z.string(), content: z.string(), commitment: Hash })
  .openapi('LogStatement');

const readLogStatement = route({
  method: 'get',
  path: '/log/statements/{kind}',
  operationId: 'readLogStatement',
  summary: 'A statement of the house in the log: a rule version, a pool, a proof of the books',
  tag: 'log',
  access: ['anonymous', 'person', 'marketplace'],
  params: z.strictObject({ kind: z.enum(['rules', 'pool', 'draw', 'ledger_proof']) }),
  query: z.strictObject({ ref: z.string().min(1).max(200).openapi({ description: 'Its name among its kind, as `cn/2026-1`.' }) }),
  success: { status: 200, body: LogStatement, description: 'The commitment is SHA-256 of the salt (hex) and the content.' },
  refusals: ['not_found'],
  handle: async ({ params, query, world }) => {
    const found = await publicStatement(world.database, params.kind, query.ref);
    if (found === undefined) return refused('not_found');
    return accepted({ ...found, salt: found.salt.toString('hex'), commitment: found.commitment.toString('hex') });
  },
});

/** Routes of the transparency log, open to everybody. */
export const routes: readonly Route[] = [readLog, readLogProof, readLogStatement];
