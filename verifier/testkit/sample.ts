import { createHash } from 'node:crypto';
import { burdenRows } from '../../core/rules/rules.ts';
import { choiceTextVersion } from '../../core/consent/choice.ts';
import { procedureMoves, STAGES, type DisputeEvent } from '../../core/dispute/dispute.ts';
import { Proceeding, RULES } from '../../core/dispute/testkit.ts';
import { writtenTrace, tracedPack } from './traces.ts';
import { accountId } from '../../core/ledger/account.ts';
import { rawPack } from '../../scripts/rule-files.ts';
import { tracesOfRecord } from '../../core/trace/trace.ts';
import { base64, concat, hex, utf8, type Bytes } from '../bytes.ts';
import { canonical, type Json, type JsonObject } from '../canonical.ts';
import { sm3 } from '../sm3.ts';
import { checkpointText, proofText, signCheckpoint, signer, type Signer } from './log.ts';

// A case file put together from its description (docs/formats/case-file.md): what the verifier's tests take apart.

/** What a sample is made of. */
export interface Sample {
  /** files of the bag by path, `data/` and tag files */
  readonly files: ReadonlyMap<string, Bytes>;
  readonly log: Signer;
  readonly witness: Signer;
}

const sha = (...parts: readonly Uint8Array[]): Bytes => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return Uint8Array.from(hash.digest());
};
const json = (value: unknown): Bytes => utf8(canonical(JSON.parse(JSON.stringify(value)) as Json));
const saltOf = (text: string): Bytes => sha(utf8(`salt ${text}`)).slice(0, 16);
const uuid = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
const REASONS = '[民法典 582] The listing says oak; the photographs and the label show painted pine.';
const ORIGIN = 'redress.example/log';

interface Told {
  readonly act: string;
  readonly role: string;
  readonly events: readonly DisputeEvent[];
  readonly before: string | null;
  readonly after: string;
  readonly money: Proceeding['last']['money'];
}

/** A story whose acts are kept one by one. */
class Story {
  readonly told: Told[] = [];
  now: Proceeding;

  constructor(begin: Proceeding) {
    this.now = begin;
    this.#tell('file', null, begin, 'claimant');
  }

  #tell(act: string, before: string | null, after: Proceeding, role: string): void {
    this.told.push({ act, role, events: after.last.events, before, after: after.state.stage, money: after.last.money });
  }

  act(who: Parameters<Proceeding['act']>[0], name: Parameters<Proceeding['act']>[1], body: object): this {
    const before = this.now.state.stage;
    this.now = this.now.act(who, name, body as never);
    this.#tell(name, before, this.now, this.now.last.events[0]!.actor.role);
    return this;
  }

  /** Lets every clock run out, so many times at most. */
  fire(times: number): this {
    for (let count = 0; count < times && this.now.running().length > 0; count += 1) {
      const before = this.now.state.stage;
      this.now = this.now.fire(this.now.running()[0]!);
      this.#tell('fire_deadline', before, this.now, 'clock');
    }
    return this;
  }
}

const EXCUSES = ['claimant_trickery', 'harmless_flaw', 'penalty_too_high', 'force_majeure', 'both_in_breach'];

function tell(extra: { readonly messages: number; readonly items: number }): Story {
  const story = new Story(Proceeding.file({ paidMinor: 100_000, escrowMinor: 100_000, depositMinor: 500_000, wanted: [{ kind: 'refund', amountMinor: 100_000 }] }));
  for (let one = 0; one < extra.items; one += 1) {
    const bytes = contentOf(uuid(1000 + one));
    const item = { evidenceId: uuid(1000 + one), name: `photo-${one}.jpg`, mediaType: 'image/jpeg', bytes: bytes.length, sha256: hex(sha(bytes)), shows: 'the wood' };
    story.act(one % 2 === 0 ? 'claimant' : 'respondent', 'submit_evidence', { items: [item] });
  }
  story.act('respondent', 'respond', { position: 'contest', text: 'It is oak. 是橡木。' });
  for (let one = 0; one < extra.messages; one += 1) story.act(one % 2 === 0 ? 'claimant' : 'respondent', 'post_message', { text: `Message ${one}: the label.` });
  const version = choiceTextVersion(RULES);
  story.act('claimant', 'end_negotiation', {}).act('claimant', 'choose', { consents: true, textVersion: version }).act('respondent', 'choose', { consents: true, textVersion: version }).act('first', 'take_case', {});
  const remedies = [{ kind: 'price_reduction', actualValuePer10000: 6_000 }];
  const kinds = [...story.now.state.claim.wanted, ...remedies].map((one) => one.kind);
  const findings = burdenRows(RULES, story.now.state.claim.type, kinds as never).map(({ id }) => ({ issue: id, result: EXCUSES.includes(id) ? 'not_established' : 'established', reasons: REASONS, evidence: [] }));
  story.act('first', 'issue_determination', { result: 'allowed', findings, remedies, reasons: REASONS, citations: [{ label: '民法典 582', ref: 'CC 582' }] });
  return story.act('claimant', 'accept_determination', {}).act('respondent', 'accept_determination', {}).fire(20);
}

/** Bytes of an item of evidence, from its id. */
function contentOf(id: string): Bytes {
  return concat(...Array.from({ length: 20 }, (_, at) => sha(utf8(`${id} ${at}`))));
}

type Name = { readonly kind: string; readonly ownerId: string; readonly currency: string };
/** An operation of any kind, with the fields it may have. */
interface Operation {
  readonly op: string;
  readonly id: string;
  readonly debit?: Name;
  readonly credit?: Name;
  readonly holdId?: string;
  readonly amountMinor: number | null;
  readonly reason?: string;
}

function ledgerOf(story: Story): JsonObject {
  const transfers: JsonObject[] = [];
  const accounts = new Map<string, JsonObject>();
  const account = (name: Name): string => {
    const id = accountId(name.kind as never, name.ownerId, name.currency as never);
    accounts.set(id, { id, kind: name.kind, owner: 'other', currency: name.currency });
    return id;
  };
  const holds = new Map<string, { debitAccount: string; creditAccount: string; amountMinor: number; remainingMinor: number }>();
  for (const { money, events } of story.told) {
    for (const op of money as readonly Operation[]) {
      const at = events[0]!.at;
      const hold = op.holdId === undefined ? undefined : holds.get(op.holdId);
      const [debit, credit] = op.debit === undefined ? [hold!.debitAccount, op.credit === undefined ? hold!.creditAccount : account(op.credit)] : [account(op.debit), account(op.credit!)];
      const amountMinor = op.amountMinor ?? hold!.remainingMinor;
      if (op.op === 'hold') holds.set(op.id, { debitAccount: debit, creditAccount: credit, amountMinor, remainingMinor: amountMinor });
      else if (hold !== undefined) hold.remainingMinor -= amountMinor;
      transfers.push({ seq: transfers.length + 1, id: op.id, at, kind: op.op, debitAccount: debit, creditAccount: credit, amountMinor, currency: 'CNY', holdId: op.op === 'hold' ? op.id : (op.holdId ?? null), reason: op.reason ?? op.op });
    }
  }
  const sums = new Map<string, Record<string, number>>();
  const add = (id: Json | undefined, name: string, amount: number): void => {
    const own = sums.get(String(id)) ?? { debitsPostedMinor: 0, creditsPostedMinor: 0, debitsPendingMinor: 0, creditsPendingMinor: 0 };
    own[name]! += amount;
    sums.set(String(id), own);
  };
  for (const one of transfers) {
    const [kind, amount] = [one['kind'], Number(one['amountMinor'])];
    const posted = kind === 'post' || kind === 'capture' ? amount : 0;
    const pending = kind === 'hold' ? amount : kind === 'post' ? 0 : -amount;
    for (const [id, side] of [[one['debitAccount'], 'debits'], [one['creditAccount'], 'credits']] as const) {
      add(id, `${side}PostedMinor`, posted);
      add(id, `${side}PendingMinor`, pending);
    }
  }
  return {
    format: 'redress-ledger/1',
    disputeId: story.now.state.id,
    currency: 'CNY',
    accounts: [...accounts.values()],
    transfers,
    holds: [...holds].map(([id, hold]) => ({ id, ...hold, currency: 'CNY', state: hold.remainingMinor === 0 ? 'closed' : 'open', expiresAt: null })),
    sums: [...sums].map(([account_, sum]) => ({ account: account_, ...sum })),
  };
}

function actsOf(story: Story): JsonObject[] {
  return story.told.map(({ act, role, events, before, after }) => {
    const [first, last] = [events[0]!.seq, events.at(-1)!.seq];
    const salt = saltOf(`act ${first}`);
    const leaf = hex(sha(salt, json(events)));
    return { firstSeq: first, lastSeq: last, act, role, at: events[0]!.at, events: JSON.parse(JSON.stringify(events)) as Json, salt: base64(salt), leaf, stageBefore: before, stageAfter: after };
  });
}

function itemsOf(story: Story): { items: JsonObject[]; bytes: Map<string, Bytes> } {
  const bytes = new Map<string, Bytes>();
  const events = story.told.flatMap((one) => one.events).filter((event) => event.type === 'evidence_submitted');
  const items = events.flatMap((event) => event.body.items.map((item): JsonObject => {
    const content = { evidenceId: item.evidenceId, sha256: item.sha256, bytes: item.bytes };
    const salt = saltOf(`evidence ${item.evidenceId}`);
    const there = item.sha256 !== '0'.repeat(64);
    const own = contentOf(item.evidenceId);
    const path = `evidence/${item.evidenceId}/${item.name}`;
    if (there) bytes.set(`data/${path}`, own);
    return {
      ...{ id: item.evidenceId, by: event.actor.role, at: event.at, type: null, name: item.name, mediaType: item.mediaType, bytes: item.bytes, sha256: item.sha256 },
      ...{ sm3: there ? hex(sm3(own)) : '0'.repeat(64), speaksTo: { shows: item.shows, key: null }, level: 'L1', custody: [{ at: event.at, what: 'submitted', by: event.actor.role }] },
      ...{ salt: base64(salt), content, commitment: hex(sha(salt, json(content))), path: there ? path : null, reason: there ? null : 'not_kept' },
    };
  }));
  return { items, bytes };
}

function entryHash(kind: string, commitment: Json | undefined): Bytes {
  return sha(Uint8Array.of(0), json({ commitment, kind, v: 1 }));
}

function logged(files: Map<string, Bytes>, acts: readonly JsonObject[], items: readonly JsonObject[], log: Signer, witness: Signer): void {
  const entries = [...acts.map((act) => [`act-${String(act['firstSeq'])}`, entryHash('act', act['leaf'])] as const), ...items.map((item) => [`evidence-${String(item['id'])}`, entryHash('evidence', item['commitment'])] as const)];
  // others' entries lie between ours
  const leaves = entries.flatMap(([, leaf], at) => [sha(utf8(`other ${at}`)), leaf]);
  const checkpoint = signCheckpoint(checkpointText(ORIGIN, leaves), log, [witness]);
  entries.forEach(([name], at) => files.set(`data/proofs/${name}.tlog-proof`, utf8(proofText(leaves, at * 2 + 1, checkpoint))));
  files.set('data/log/checkpoint', utf8(checkpoint));
  files.set('data/log/keys.json', json({ format: 'redress-log-keys/1', origin: ORIGIN, log: [log.vkey], witnesses: [witness.vkey] }));
}

/** Writes case.json and the tag files over the rest: what somebody who changes a file would do too. */
export function seal(files: Map<string, Bytes>): Map<string, Bytes> {
  const paths = [...files.keys()].filter((path) => path.startsWith('data/') && path !== 'data/case.json').map((path) => path.slice(5)).sort();
  const parts: Record<string, string[]> = {};
  for (const path of paths) (parts[path.includes('/') ? path.slice(0, path.indexOf('/')) : path.slice(0, -5)] ??= []).push(path);
  const head = JSON.parse(new TextDecoder().decode(files.get('data/case.json'))) as JsonObject;
  files.set('data/case.json', json({ ...head, files: parts }));
  return sealBag(files);
}

/** Writes the tag files alone. */
export function sealBag(files: Map<string, Bytes>): Map<string, Bytes> {
  const list = (names: readonly string[]): Bytes => utf8(names.map((name) => `${hex(sha(files.get(name)!))}  ${name}\n`).join(''));
  const payload = [...files.keys()].filter((path) => path.startsWith('data/')).sort();
  const bytes = payload.reduce((sum, path) => sum + files.get(path)!.length, 0);
  files.set('bagit.txt', utf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'));
  files.set('bag-info.txt', utf8(`Bagging-Date: 2026-11-20\nPayload-Oxum: ${bytes}.${payload.length}\n`));
  files.set('manifest-sha256.txt', list(payload));
  files.set('tagmanifest-sha256.txt', list(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']));
  return files;
}

/** Makes a sample. @param extra how many messages and items of evidence more than it needs */
export async function sample(extra: { readonly messages: number; readonly items: number } = { messages: 2, items: 2 }): Promise<Sample> {
  const [log, witness] = await Promise.all([signer(ORIGIN, 1), signer('witness.example/w1', 4)]);
  const story = tell(extra);
  const files = new Map<string, Bytes>();
  const { state } = story.now;
  const of = { disputeId: state.id, number: state.number };
  const pack = json(rawPack());
  const packHash = hex(sha(pack));
  const acts = actsOf(story);
  const { items, bytes } = itemsOf(story);
  files.set('data/record.json', json({ format: 'redress-record/1', ...of, rulesVersion: 'cn/2026-1', acts }));
  files.set('data/procedure.json', json({ format: 'redress-procedure/1', stages: STAGES, acts: procedureMoves() }));
  files.set('data/evidence/index.json', json({ format: 'redress-evidence/1', ...of, items }));
  for (const [path, content] of bytes) files.set(path, content);
  files.set('data/rules/cn-2026-1.json', pack);
  files.set('data/ledger.json', json(ledgerOf(story)));
  const traced = tracesOfRecord(story.told.map((one) => one.events), tracedPack(packHash)).flatMap((one) => one.traces);
  traced.forEach((trace, at) => files.set(`data/traces/${at + 1}.json`, json(writtenTrace(trace, state, at + 1))));
  const issued = story.told.flatMap((one) => one.events).filter((event) => event.type === 'determination_issued');
  issued.forEach((event, at) => {
    const { by: _by, secondBy: _second, ...determination } = event.body.determination;
    files.set(`data/determinations/${at + 1}.json`, json({ format: 'redress-determination/1', disputeId: state.id, n: at + 1, event: event.seq, at: event.at, kind: event.type, determination, signedBy: ['Chen'] }));
  });
  logged(files, acts, items, log, witness);
  files.set('data/readable/case.en.html', utf8('<!doctype html><title>Case</title>'));
  const rules = { pack: 'cn', version: '2026-1', hash: packHash, layers: [] };
  const parties = [{ role: 'claimant', name: 'Anna' }, { role: 'respondent', name: 'Qingyun' }];
  files.set('data/case.json', json({ format: 'redress-case/1', ...of, variant: 'full', madeFor: 'claimant', madeAt: '2026-11-20T02:00:00.000Z', origin: ORIGIN, rules, version: state.version, stage: state.stage, outcome: state.outcome, filedAt: state.filedAt, closedAt: state.closedAt, currency: 'CNY', parties, files: {}, missing: [] }));
  return { files: seal(files), log, witness };
}
