import type { CaseEvidence, CaseRules, KeptAct, Missing, TextPart } from '../../core/casefile/casefile.ts';
import { canonicalJson, type Uuid } from '../../core/kernel/kernel.ts';
import { formatKey, type LogKind } from '../../core/log/log.ts';
import type { Queryable } from '../database/database.ts';
import { checkpointFor, keysOf, proofOf, signedNote } from '../log/log.ts';
import { stampCovering } from '../stamp/stamp.ts';
import type { World } from '../world.ts';

/** What of a dispute is in the log. */
interface Logged {
  readonly disputeId: Uuid;
  readonly acts: readonly KeptAct[];
  readonly evidence: readonly CaseEvidence[];
  readonly rules: readonly CaseRules[];
}

interface Wanted {
  readonly name: string;
  readonly kind: LogKind;
  readonly ref: string;
  /** false for what older installations never put into the log */
  readonly expected: boolean;
}

function wantedOf({ disputeId, acts, evidence, rules }: Logged): readonly Wanted[] {
  return [
    ...acts.map((act): Wanted => ({ name: `act-${act.firstSeq}`, kind: 'act', ref: `${disputeId}/${act.firstSeq}`, expected: true })),
    ...evidence.map((item): Wanted => ({ name: `evidence-${item.id}`, kind: 'evidence', ref: item.id, expected: item.commitment !== null })),
    ...rules.map((one): Wanted => ({ name: `rules-${one.pack}-${one.version}`, kind: 'rules', ref: `${one.pack}/${one.version}`, expected: false })),
  ];
}

/** The name of the log: that of its signer, or of its newest checkpoint where another server signs. */
function originOf(world: World, note: string | undefined): string {
  return note?.split('\n')[0] ?? world.logPorts?.signer.origin ?? `${new URL(world.config.publicUrl).host}/log`;
}

/** The proofs, checkpoint, keys and stamps of the log that go into a case file, and what the log has not taken up yet. */
export async function logParts(world: World, tx: Queryable, of: Logged): Promise<{ readonly origin: string; readonly texts: readonly TextPart[]; readonly missing: readonly Missing[] }> {
  const texts: TextPart[] = [];
  const missing: Missing[] = [];
  for (const { name, kind, ref, expected } of wantedOf(of)) {
    const text = await proofOf(tx, kind, ref);
    if (text !== undefined) texts.push({ part: 'proofs', path: `proofs/${name}.tlog-proof`, text });
    else if (expected) missing.push({ part: 'proofs', ref: name, why: 'log_not_yet' });
  }
  const checkpoint = await checkpointFor(tx, 0);
  const origin = originOf(world, checkpoint?.note);
  if (checkpoint === undefined) return { origin, texts, missing };
  const witnesses = (world.logPorts?.policy.witnesses ?? []).map(({ key }) => formatKey(key.name, key.type, key.key));
  texts.push(
    { part: 'log', path: 'log/checkpoint', text: signedNote(checkpoint) },
    { part: 'log', path: 'log/keys.json', text: canonicalJson({ format: 'redress-log-keys/1', origin, log: await keysOf(tx), witnesses }) },
    ...(await stampParts(world, tx, checkpoint.size)),
  );
  return { origin, texts, missing };
}

/** The stamp over the head of the log in the file; one over a later head would be of no use, because that head is not in it. */
async function stampParts(world: World, tx: Queryable, size: number): Promise<readonly TextPart[]> {
  const stamp = await stampCovering(tx, size);
  if (stamp === undefined || stamp.size !== size) return [];
  const chain: readonly TextPart[] = world.stamps === undefined ? [] : [{ part: 'stamps', path: 'stamps/chain.pem', text: world.stamps.rootsPem }];
  return [{ part: 'stamps', path: `stamps/${stamp.size}.tsr`, text: stamp.response }, ...chain];
}
