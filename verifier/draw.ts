import { fromHex, hex, same, utf8, type Bytes } from './bytes.ts';
import { canonicalBytes, readJson, type Json, type JsonObject } from './canonical.ts';
import { documentsIn, type Case } from './case.ts';
import { sha256 } from './digest.ts';
import { isSignedRound, QUICKNET, roundAt, secondsOf, type Chain } from './beacon.ts';
import { checkSeats, planOf, seedOf, shareOf } from './draw-seats.ts';
import { groupOf } from './draw-tree.ts';
import { Unreadable } from './files.ts';
import { guarded } from './guard.ts';
import { isSignedByLog, says, vkeysIn, type Checkpoint, type Vkey } from './note.ts';
import { opens } from './record.ts';
import { Findings, type Report, type Step } from './report.ts';
import { Misshapen, momentOf, object, objects, text, whole } from './shape.ts';
import { entryOf, provesEntry, readProof } from './tlog-proof.ts';
import type { Trust } from './trust.ts';
import { drawInput, vrfOutput } from './vrf.ts';

/** A draw while it is checked. */
interface Draw {
  readonly draw: JsonObject;
  readonly statement: JsonObject;
  readonly trust: Trust | null;
}

const none = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
const secondsIn = (instant: Json | undefined, what: string): number => {
  const millis = Date.parse(text(instant, what));
  if (Number.isNaN(millis)) throw new Misshapen(what);
  return millis / 1000;
};

/** The time the earliest witness put its name to a head, in seconds; null when none did. What is wrong fails the step. */
async function witnessed(head: Checkpoint, witnesses: readonly Vkey[], out: Findings): Promise<readonly number[]> {
  const times: number[] = [];
  for (const key of witnesses) {
    const said = await says(head.note, key);
    if (said.state === 'bad') out.fail('witness_bad', key.name);
    else if (said.state === 'good' && said.seconds !== null) times.push(said.seconds);
  }
  return times.sort((a, b) => a - b);
}

/** Whether something said stands in the log; the head it stands under, when that is signed. */
async function logged(said: JsonObject, kind: 'pool' | 'draw', { draw, trust }: Draw, out: Findings): Promise<Checkpoint | null> {
  const keys = object(draw['keys'], 'keys');
  const logs = trust?.logs ?? (await vkeysIn(keys['log'], 'log'));
  if (said['proof'] === null) {
    out.open(`draw_not_logged_${kind}`);
    return null;
  }
  const proof = readProof(utf8(text(said['proof'], 'proof')));
  if (proof === null) {
    out.fail('proof_read', kind);
    return null;
  }
  if (!(await isSignedByLog(proof.checkpoint, logs))) out.fail(trust === null ? 'log_signature' : 'log_not_trusted', proof.checkpoint.origin);
  else if (!(await provesEntry(proof, entryOf(kind, text(said['commitment'], 'commitment'))))) out.fail('proof_wrong', kind);
  else return proof.checkpoint;
  return null;
}

async function checkSubject({ draw, statement }: Draw, dispute: string | null, out: Findings): Promise<void> {
  if (draw['of'] === null) return dispute === null ? out.open('draw_subject_open') : out.fail('draw_subject', dispute);
  const of = object(draw['of'], 'of');
  const [disputeId, round] = [text(of['disputeId'], 'disputeId'), whole(of['round'], 'round')];
  if (hex(await sha256(utf8(`redress-subject/1:${disputeId}:${round}`))) !== statement['subject'] || (dispute !== null && dispute !== disputeId)) out.fail('draw_subject', disputeId);
  else out.done('draw_subject_done', round);
}

/** When the beacon's round comes, in seconds; null where no beacon was named. */
function comes(statement: JsonObject): number | null {
  const named = object(statement['randomness'], 'randomness');
  return named['source'] === 'drand' ? secondsOf(chainOf(named), whole(named['round'], 'round')) : null;
}

/** What was said before the draw: opened, consistent, in the log, and seen there before the randomness could be known. */
async function checkAnnouncement(one: Draw, dispute: string | null, out: Findings): Promise<void> {
  const { draw, statement, trust } = one;
  const [pool, announcement] = [object(draw['pool'], 'pool'), object(draw['announcement'], 'announcement')];
  for (const [kind, said] of [['pool', pool], ['draw', announcement]] as const) {
    if (!(await opens(said['salt'], object(said['content'], kind), text(said['commitment'], 'commitment')))) out.fail(`draw_commitment_${kind}`);
  }
  const { format: _format, ...frozen } = object(pool['content'], 'pool');
  if (!same(canonicalBytes(frozen), canonicalBytes(object(statement['pool'], 'pool')))) out.fail('draw_pool');
  if (secondsIn(frozen['at'], 'at') > secondsIn(statement['at'], 'at')) out.fail('draw_pool_later');
  await checkSubject(one, dispute, out);
  await logged(pool, 'pool', one, out);
  const head = await logged(announcement, 'draw', one, out);
  if (!out.good) return;
  if (head !== null) {
    out.done('draw_logged', head.origin);
    const witnesses = trust?.witnesses ?? (await vkeysIn(object(draw['keys'], 'keys')['witnesses'], 'witnesses'));
    const times = await witnessed(head, witnesses, out);
    const quorum = Math.max(1, trust?.quorum ?? 1);
    const seen = times[quorum - 1];
    const round = comes(statement);
    if (seen === undefined) out.open('draw_unwitnessed');
    else if (round !== null && seen >= round) out.open('draw_seen_late', momentOf(seen));
    else out.done('draw_seen', momentOf(seen));
  }
  if (trust === null) out.open('keys_from_file');
}

function chainOf(named: JsonObject): Chain {
  return { hash: text(named['hash'], 'hash'), publicKey: text(named['publicKey'], 'publicKey'), genesis: whole(named['genesis'], 'genesis'), period: whole(named['period'], 'period') };
}

async function fromBeacon(named: JsonObject, { draw, statement }: Draw, out: Findings): Promise<Bytes | null> {
  const chain = chainOf(named);
  const given = object(draw['randomness'], 'randomness');
  const round = whole(named['round'], 'round');
  const known = chain.hash === QUICKNET.hash;
  if (known && (chain.publicKey !== QUICKNET.publicKey || chain.genesis !== QUICKNET.genesis || chain.period !== QUICKNET.period)) out.fail('draw_chain', chain.hash);
  if (!known) out.open('draw_chain_unknown', chain.hash);
  if (chain.period < 1) throw new Misshapen('period');
  const due = roundAt(chain, secondsIn(statement['at'], 'at') + whole(named['leadSeconds'], 'leadSeconds'));
  if (round !== due || given['round'] !== round) out.fail('draw_round', String(given['round']), due);
  const signature = fromHex(text(given['signature'], 'signature'));
  if (signature === null || !(await isSignedRound(chain, round, signature))) out.fail('draw_signature', round);
  if (!out.good || signature === null) return null;
  out.done('draw_beacon', round, momentOf(secondsOf(chain, round)));
  return sha256(signature);
}

async function fromKey(named: JsonObject, { draw, statement, trust }: Draw, out: Findings): Promise<Bytes | null> {
  const given = object(draw['randomness'], 'randomness');
  const [commitments, nonces] = [object(named['commitments'], 'commitments'), object(given['nonces'], 'nonces')];
  const shares: Bytes[] = [];
  for (const side of ['claimant', 'respondent']) {
    const [commitment, nonce] = [none(commitments[side]), none(nonces[side])];
    const opened = nonce === null ? null : hex(await sha256(fromHex(nonce) ?? new Uint8Array()));
    if (nonce !== null && (opened !== commitment || nonce.length !== 64)) out.fail(`draw_nonce_${side}`);
    if (commitment !== null && nonce === null) out.open(`draw_withheld_${side}`);
    if (commitment === null) out.open(`draw_no_nonce_${side}`);
    shares.push(shareOf(commitment, nonce));
  }
  const key = text(named['publicKey'], 'publicKey');
  if (trust === null || trust.drawKeys.length === 0) out.open('draw_key_from_file');
  else if (!trust.drawKeys.includes(key)) out.fail('draw_key', key);
  const proof = fromHex(text(given['proof'], 'proof'));
  const output = proof === null ? null : await vrfOutput(fromHex(key) ?? new Uint8Array(), drawInput(await sha256(canonicalBytes(statement)), shares[0]!, shares[1]!), proof);
  if (output === null) out.fail('draw_proof');
  if (!out.good) return null;
  // without a number of theirs the platform knew all that goes in, and could write announcements until one pleased it
  if (commitments['claimant'] === null && commitments['respondent'] === null) out.open('draw_key_alone');
  else out.done('draw_key_done');
  return output;
}

/** The randomness, when it is the one that was named and is proven. */
async function checkRandomness(one: Draw, out: Findings): Promise<Bytes | null> {
  const named = object(one.statement['randomness'], 'randomness');
  if (named['source'] === 'drand') return fromBeacon(named, one, out);
  if (named['source'] === 'vrf') return fromKey(named, one, out);
  throw new Misshapen('source');
}

function drawOf(value: Json, trust: Trust | null): Draw {
  const draw = object(value, 'draw');
  if (draw['format'] !== 'redress-draw/1') throw new Unreadable('no_draw', 'redress-draw/1');
  return { draw, statement: object(object(draw['announcement'], 'announcement')['content'], 'announcement'), trust };
}

/** A draw on its own. @throws Unreadable when it is none */
function drawIn(value: Json, trust: Trust | null): Draw {
  try {
    return drawOf(value, trust);
  } catch (error) {
    throw error instanceof Misshapen ? new Unreadable('no_draw', error.message) : error;
  }
}

type Part = (out: Findings) => Promise<void>;

/** The three parts of checking a draw, in order; the last needs what the second finds. */
function partsOf(one: Draw, dispute: string | null): readonly (readonly ['announcement' | 'randomness' | 'seats', Part])[] {
  let randomness: Bytes | null = null;
  return [
    ['announcement', (out) => checkAnnouncement(one, dispute, out)],
    ['randomness', async (out) => void (randomness = await checkRandomness(one, out))],
    [
      'seats',
      async (out) => {
        if (randomness === null) return out.open('draw_no_seed');
        await checkSeats(one.draw, one.statement, await seedOf(randomness, await sha256(canonicalBytes(one.statement))), out);
      },
    ],
  ];
}

/**
 * Checks one draw.
 * @throws Unreadable when it is no draw
 */
export async function verifyDraw(bytes: Bytes, trust: Trust | null): Promise<Report> {
  const read = readJson(bytes);
  if (!read.ok) throw read.why === 'form_json' ? new Unreadable('no_draw', 'JSON') : new Unreadable(read.why, 'redress-draw/1');
  const steps: Step[] = [];
  for (const [name, part] of partsOf(drawIn(read.value, trust), null)) {
    const out = new Findings();
    await guarded(out, part);
    steps.push(out.step(name));
  }
  return { steps, passed: steps.every((one) => one.state !== 'fail'), keys: trust === null ? 'file' : 'trusted', about: null };
}

/** What the rules of the file say of a draw: shares of the seats, and how far ahead the beacon's round is. */
function checkRules(file: Case, statement: JsonObject, out: Findings): void {
  const named = object(statement['rules'], 'rules');
  const jury = file.documents.get(`rules/${String(named['pack'])}-${String(named['version'])}.json`);
  const section = jury === undefined ? undefined : object(jury, 'rules')['jury'];
  if (section === undefined) return out.open('draw_rules_open', String(named['version']));
  const rules = object(section, 'jury');
  const seats = objects(statement['seats'], 'seats').map(groupOf);
  if (planOf(seats.length, object(rules['strata'], 'strata')).join() !== seats.join()) out.fail('draw_plan');
  const randomness = object(statement['randomness'], 'randomness');
  if (randomness['source'] === 'drand' && randomness['leadSeconds'] !== object(rules['randomness'], 'randomness')['leadSeconds']) out.fail('draw_lead');
}

/** Step `draws`: who was drawn by lot, for each round of the dispute once. */
export async function checkDraws(file: Case, out: Findings): Promise<void> {
  const draws = documentsIn(file, 'draws');
  if (draws.length === 0) out.open('draw_none');
  const dispute = text(file.head['disputeId'], 'disputeId');
  const rounds = new Set<Json | undefined>();
  for (const [path, document] of draws) {
    const one = drawOf(document, file.trust);
    const round = object(one.draw['of'] ?? {}, 'of')['round'];
    if (rounds.has(round)) out.fail('draw_twice', String(round));
    rounds.add(round);
    for (const [, part] of partsOf(one, dispute)) await guarded(out, part);
    await guarded(out, async () => checkRules(file, one.statement, out));
    if (out.good) out.done('draw_done', path);
  }
}
