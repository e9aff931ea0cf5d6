import { same, textOf, utf8, type Bytes } from './bytes.ts';
import type { JsonObject } from './canonical.ts';
import { documentOf, type Case } from './case.ts';
import { readHeads, type Head } from './heads.ts';
import { checkpointOf, isSignedByLog, says, vkeysIn, type Checkpoint, type Vkey } from './note.ts';
import { actsOf, opens } from './record.ts';
import type { Findings } from './report.ts';
import { packsOf } from './rules.ts';
import { momentOf, object, objects, text } from './shape.ts';
import { checkStamp } from './stamp.ts';
import { entryOf, provesEntry, readProof, type TlogProof } from './tlog-proof.ts';
import { certificatesOf } from './x509.ts';

/** What the file says of the log: its checkpoints by size, and the keys they are checked with. */
export interface Logged {
  readonly keys: readonly Vkey[];
  readonly witnesses: readonly Vkey[];
  /** the newest checkpoint; null where the log has not taken anything up */
  readonly newest: Checkpoint | null;
  /** every checkpoint of the file that is signed by the log, the newest too */
  readonly signed: readonly Checkpoint[];
  /** heads besides the newest, each with whether it was shown to be of the same tree */
  readonly heads: readonly Head[];
  /** every file below `proofs/` by its name, read once; null where it is no proof */
  readonly proofs: ReadonlyMap<string, TlogProof | null>;
}

/** The newest head, and those that are shown to be of its tree and are signed by the log, the largest first. */
function linkedHeads({ newest, heads, signed }: Logged): readonly Checkpoint[] {
  const linked = heads.flatMap(({ wrong, checkpoint }) => (wrong === null && checkpoint !== null && signed.includes(checkpoint) ? [checkpoint] : []));
  return [...(newest === null ? [] : [newest]), ...linked].sort((one, other) => other.size - one.size);
}

const IS_PROOF = /^proofs\/.+\.tlog-proof$/;

/** Reads the log's part of the file, and takes the keys from the reader where the reader gave some. */
export async function readLog(file: Case): Promise<Logged> {
  const hasKeys = file.documents.has('log/keys.json');
  const kept = file.trust === null && hasKeys;
  const keysIn = (name: 'log' | 'witnesses'): Promise<Vkey[]> => vkeysIn(documentOf(file, 'log/keys.json')[name], name);
  const keys = file.trust?.logs ?? (kept ? await keysIn('log') : []);
  const witnesses = file.trust?.witnesses ?? (kept ? await keysIn('witnesses') : []);
  const newest = file.files.has('log/checkpoint') ? checkpointOf(await file.files.read('log/checkpoint')) : null;
  const proofs = new Map<string, TlogProof | null>();
  for (const name of file.files.names.filter((one) => one.startsWith('proofs/'))) proofs.set(name, readProof(await file.files.read(name)));
  const heads = await readHeads(file, newest);
  const inProofs = [...proofs].flatMap(([name, proof]) => (proof === null || !IS_PROOF.test(name) ? [] : [proof.checkpoint]));
  const all = [...(newest === null ? [] : [newest]), ...heads.flatMap((one) => one.checkpoint ?? []), ...inProofs];
  const origin = text(file.head['origin'], 'origin');
  const signed: Checkpoint[] = [];
  for (const one of all) if (one.origin === origin && (await isSignedByLog(one, keys))) signed.push(one);
  return { keys, witnesses, newest, signed, heads, proofs };
}

/** Step `checkpoint`: the head of the log in the file is signed by the log, and no two heads of one size differ. */
export async function checkCheckpoint(file: Case, log: Logged, out: Findings): Promise<void> {
  if (!file.files.has('log/checkpoint')) return out.open('log_none');
  if (log.newest === null) return out.fail('log_read');
  if (log.newest.origin !== file.head['origin']) out.fail('log_origin', log.newest.origin);
  if (log.keys.length === 0) out.fail('log_no_key');
  else if (!log.signed.includes(log.newest)) out.fail(file.trust === null ? 'log_signature' : 'log_not_trusted', log.newest.origin);
  for (const one of log.signed) {
    const other = log.signed.find((candidate) => candidate.size === one.size && !same(candidate.root, one.root));
    if (other !== undefined) out.fail('log_split', one.size);
    // a later head that is named as one is shown to have grown from this one
    if (one.size > log.newest.size && !log.heads.some((head) => head.checkpoint?.size === one.size)) out.fail('log_older', one.size);
  }
  for (const { path, checkpoint, wrong } of log.heads) {
    if (wrong !== null) out.fail(wrong, path);
    else if (!log.signed.includes(checkpoint!)) out.fail('head_signature', path);
    else out.done('head_done', checkpoint!.size);
  }
  if (file.trust === null) out.open('keys_from_file');
  if (out.good) out.done('log_done', log.newest.size, log.newest.origin);
}

/** Statements of the house whose salt and content are in the file; of rules, that they speak of the rules that are. */
async function statementsOf(file: Case, out: Findings): Promise<[string, Bytes][]> {
  const packs = await packsOf(file);
  const told: [string, Bytes][] = [];
  const statements = file.documents.has('log/statements.json') ? objects(documentOf(file, 'log/statements.json')['statements'], 'statements') : [];
  for (const one of statements) {
    const [proof, kind, commitment] = ['proof', 'kind', 'commitment'].map((name) => text(one[name], name)) as [string, string, string];
    const content = object(one['content'], 'content');
    const hashed = packs.find((pack) => proof === `rules-${pack.name}`)?.hash;
    if (!(await opens(one['salt'], content, commitment))) out.fail('statement_commitment', proof);
    else if (kind === 'rules' && (content['hash'] !== hashed || proof !== `rules-${String(content['pack'])}-${String(content['version'])}`)) out.fail('statement_rules', proof);
    else told.push([proof, entryOf(kind, commitment)]);
  }
  // rules that were written for this file would have no entry
  for (const { name } of packs) if (!told.some(([proof]) => proof === `rules-${name}`)) out.open('rules_unlogged', name);
  return told;
}

/** The entries the file's own contents stand for, by the name of the proof that has to show them. */
function entriesOf(file: Case): Map<string, Bytes> {
  const acts = actsOf(file).map((act) => [`act-${String(act['firstSeq'])}`, entryOf('act', text(act['leaf'], 'leaf'))] as const);
  const items = objects(documentOf(file, 'evidence/index.json')['items'], 'items').flatMap((item: JsonObject) => (typeof item['commitment'] === 'string' ? [[`evidence-${String(item['id'])}`, entryOf('evidence', item['commitment'])] as const] : []));
  return new Map([...acts, ...items]);
}

/** Step `proofs`: every act and every item of evidence stands in the log's tree. */
export async function checkProofs(file: Case, log: Logged, out: Findings): Promise<void> {
  const wanted = new Map([...entriesOf(file), ...(await statementsOf(file, out))]);
  const places = new Map<number, string>();
  let shown = 0;
  for (const [name, proof] of log.proofs) {
    const ref = name.slice('proofs/'.length).replace(/\.tlog-proof$/, '');
    const own = wanted.get(ref);
    wanted.delete(ref);
    if (proof === null) out.fail('proof_read', name);
    else if (!log.signed.some((one) => one.note.text === proof.checkpoint.note.text)) out.fail('proof_checkpoint', name);
    else if (own === undefined) out.open('proof_unknown', name);
    else if (!(await provesEntry(proof, own))) out.fail('proof_wrong', name);
    else if (places.has(proof.index)) out.fail('proof_twice', name, places.get(proof.index)!);
    else {
      places.set(proof.index, name);
      shown += 1;
    }
  }
  for (const ref of wanted.keys()) out.open('proof_none', ref);
  if (out.good && shown > 0) out.done('proof_done', shown);
}

/** Step `witnesses`: others have seen the same head of the log, or one that it has grown from or into. */
export async function checkWitnesses(file: Case, log: Logged, out: Findings): Promise<void> {
  if (log.newest === null) return out.open('log_none');
  const heads = linkedHeads(log);
  const counts = heads.map(() => 0);
  for (const key of log.witnesses.filter((one) => one.kind === 'witness')) {
    const said = await Promise.all(heads.map((head) => says(head.note, key)));
    const signed = said.findIndex((one) => one.state === 'good');
    said.forEach((one, at) => (counts[at]! += one.state === 'good' ? 1 : 0));
    const first = said[signed];
    if (said.some((one) => one.state === 'bad')) out.fail('witness_bad', key.name);
    else if (first === undefined) out.open('witness_absent', key.name);
    else if (first.state === 'good' && first.seconds !== null) out.done('witness_done', key.name, momentOf(first.seconds), heads[signed]!.size);
  }
  if (log.witnesses.length === 0) out.open('witness_none');
  const good = Math.max(...counts);
  if (file.trust !== null && good < file.trust.quorum) out.fail('witness_quorum', good, file.trust.quorum);
  if (file.trust === null && good > 0) out.open('keys_from_file');
}

/** How many acts and items stand below a head: what a stamp of it covers. */
function below({ proofs }: Logged, size: number): number {
  return [...proofs].filter(([name, proof]) => /^proofs\/(act|evidence)-.+\.tlog-proof$/.test(name) && proof !== null && proof.index < size).length;
}

/** Step `stamps`: an authority has put a time on the head of the log, or on one that it has grown from or into. */
export async function checkStamps(file: Case, log: Logged, out: Findings): Promise<void> {
  const names = file.files.names.filter((name) => /^stamps\/.+\.tsr$/.test(name));
  if (names.length === 0) return out.open('stamp_none');
  const chain = file.files.has('stamps/chain.pem') ? certificatesOf(textOf(await file.files.read('stamps/chain.pem')) ?? '') : [];
  const trusted = file.trust !== null && file.trust.stampRoots.length > 0;
  const roots = trusted ? file.trust.stampRoots : chain;
  for (const name of names) {
    const size = Number(/^stamps\/(\d+)\.tsr$/.exec(name)?.[1] ?? Number.NaN);
    const checkpoint = [...linkedHeads(log), ...log.signed].find((one) => one.size === size);
    if (checkpoint === undefined) {
      out.fail('stamp_checkpoint', name);
      continue;
    }
    const said = await checkStamp(await file.files.read(name), utf8(checkpoint.note.text), chain, roots);
    if (!said.ok) out.fail(said.code, name);
    else if (!said.rooted) out.fail('stamp_root', name, said.by.name);
    else out.done('stamp_done', size, said.by.name, momentOf(said.at / 1000), below(log, size));
  }
  if (!trusted) out.open('stamp_from_file');
}
