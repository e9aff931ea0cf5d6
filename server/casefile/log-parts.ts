import type { CaseEvidence, CaseRules, KeptAct, Missing, TextPart } from '../../core/casefile/casefile.ts';
import { canonicalJson, type Uuid } from '../../core/kernel/kernel.ts';
import { consistencyPlan, spanHash, tilesFor, type LogKind } from '../../core/log/log.ts';
import type { Queryable } from '../database/database.ts';
import { checkpointFor, proofsOf, publicKeys, publicStatements, readTiles, signedNote, type Proven, type StoredCheckpoint } from '../log/log.ts';
import { stampsFor, type StampOfLog } from '../stamp/stamp.ts';
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

/** The proofs, heads, keys, statements and stamps of the log that go into a case file, and what the log has not taken up yet. */
export async function logParts(world: World, tx: Queryable, of: Logged): Promise<{ readonly origin: string; readonly texts: readonly TextPart[]; readonly missing: readonly Missing[] }> {
  const wanted = wantedOf(of);
  const proven = await proofsOf(tx, wanted);
  const texts = wanted.flatMap(({ name }, at): TextPart[] => (proven[at] === undefined ? [] : [{ part: 'proofs', path: `proofs/${name}.tlog-proof`, text: proven[at].text }]));
  const missing = wanted.flatMap(({ name, expected }, at): Missing[] => (expected && proven[at] === undefined ? [{ part: 'proofs', ref: name, why: 'log_not_yet' }] : []));
  const published = await checkpointFor(tx, 0);
  const origin = originOf(world, published?.note);
  if (published === undefined) return { origin, texts, missing };
  const used = new Map([published, ...proven.flatMap((one) => (one === undefined ? [] : [one.checkpoint]))].map((one) => [one.size, one]));
  // what is newer than the witnesses' head is proven under the newest of all: that one is the file's
  const newest = used.get(Math.max(...used.keys()))!;
  texts.push(
    { part: 'log', path: 'log/checkpoint', text: signedNote(newest) },
    { part: 'log', path: 'log/keys.json', text: canonicalJson({ format: 'redress-log-keys/1', origin, ...(await publicKeys(world, tx)) }) },
    ...(await statementParts(tx, of, wanted, proven)),
  );
  const stamps = await stampsFor(tx, itemPlaces(wanted, proven), newest.size);
  for (const stamp of stamps) used.set(stamp.size, stamp);
  const others = [...used.values()].filter((one) => one.size !== newest.size);
  return { origin, texts: [...texts, ...(await headParts(tx, newest, others)), ...stampParts(world, stamps)], missing };
}

/** Where the items of evidence stand: what has to be shown of each is since when it is unchanged. */
function itemPlaces(wanted: readonly Wanted[], proven: readonly (Proven | undefined)[]): readonly number[] {
  return wanted.flatMap(({ kind }, at) => (kind === 'evidence' && proven[at] !== undefined ? [proven[at].place.idx] : []));
}

/** The statements behind the log's entries about rules, which are public: with them the entries can be opened. */
async function statementParts(tx: Queryable, { rules }: Logged, wanted: readonly Wanted[], proven: readonly (Proven | undefined)[]): Promise<readonly TextPart[]> {
  const named = new Map(wanted.flatMap(({ name, kind, ref }, at) => (kind === 'rules' && proven[at] !== undefined ? [[ref, name] as const] : [])));
  const found = await publicStatements(tx, 'rules', rules.map((one) => `${one.pack}/${one.version}`));
  const statements = found.filter((one) => named.has(one.ref)).map(({ kind, ref, salt, content, commitment }) => ({
    ...{ proof: named.get(ref), kind, ref, salt: salt.toString('base64'), commitment: commitment.toString('hex') },
    content: JSON.parse(content) as unknown,
  }));
  return statements.length === 0 ? [] : [{ part: 'log', path: 'log/statements.json', text: canonicalJson({ format: 'redress-log-statements/1', statements }) }];
}

/** Heads besides the file's own, each with the proof that one is the beginning of the other; all tiles are read at once. */
async function headParts(tx: Queryable, newest: StoredCheckpoint, others: readonly StoredCheckpoint[]): Promise<readonly TextPart[]> {
  const planned = others.map((head) => {
    const [size1, size2] = head.size < newest.size ? [head.size, newest.size] : [newest.size, head.size];
    return { head, size1, size2, plan: consistencyPlan(size1, size2) };
  });
  const read = await readTiles(tx, tilesFor(planned.flatMap((one) => one.plan)));
  return planned.flatMap(({ head, size1, size2, plan }): TextPart[] => {
    const proof = plan.map((span) => Buffer.from(spanHash(span, read)).toString('base64'));
    return [
      { part: 'log', path: `log/heads/${head.size}`, text: signedNote(head) },
      { part: 'log', path: `log/heads/${head.size}.json`, text: canonicalJson({ format: 'redress-log-consistency/1', size1, size2, proof }) },
    ];
  });
}

function stampParts(world: World, stamps: readonly StampOfLog[]): readonly TextPart[] {
  if (stamps.length === 0) return [];
  const chain: readonly TextPart[] = world.stamps === undefined ? [] : [{ part: 'stamps', path: 'stamps/chain.pem', text: world.stamps.rootsPem }];
  return [...stamps.map(({ size, response }): TextPart => ({ part: 'stamps', path: `stamps/${size}.tsr`, text: response })), ...chain];
}
