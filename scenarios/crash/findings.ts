import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { fold, readersOf, type DisputeEvent, type DisputeState, type Role } from '../../core/dispute/dispute.ts';
import { canonicalJson, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import type { Database } from '../../server/database/database.ts';
import type { Campaign } from './campaign.ts';
import type { Books } from './load.ts';

/** What was looked at, and every sentence that should not be true. */
export interface Findings {
  readonly wrong: string[];
  readonly figures: Record<string, number>;
}

interface ActRow {
  readonly dispute_id: Uuid;
  readonly first_seq: number;
  readonly last_seq: number;
  readonly act: string;
  readonly actor_role: Role;
  readonly at: Instant;
  readonly events: DisputeEvent[];
  readonly salt: Buffer;
  readonly leaf: Buffer;
}

interface DisputeRow {
  readonly id: Uuid;
  readonly marketplace_id: Uuid;
  readonly version: number;
  readonly stage: string;
  readonly outcome: string | null;
  readonly closed_at: Instant | null;
  readonly state: DisputeState;
}

/** One dispute with everything that belongs to it. */
interface Whole extends DisputeRow {
  readonly acts: readonly ActRow[];
}

const say = (wrong: string[], bad: boolean, sentence: string): void => {
  if (bad) wrong.push(sentence);
};

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

async function wholeRecord(database: Database): Promise<Whole[]> {
  const acts = await database.query<ActRow>({ text: 'select * from act_record order by dispute_id, first_seq' });
  const byDispute = grouped(acts, (row) => row.dispute_id);
  const disputes = await database.query<DisputeRow>({
    text: 'select id, marketplace_id, version, stage, outcome, closed_at, state from dispute order by id',
  });
  const strays = acts.filter((row) => !disputes.some((one) => one.id === row.dispute_id)).length;
  if (strays > 0) throw new Error(`${strays} acts of no dispute`);
  return disputes.map((row) => ({ ...row, acts: byDispute.get(row.id) ?? [] }));
}

/** Each receipt is one act of the record, each act of a person is one receipt: nothing lost, nothing done twice. */
function receiptsAgree(wrong: string[], disputes: readonly Whole[], books: Books, marketplaceId: Uuid): void {
  // the commitment is salted, so it names one act; the version is the reader's own and names none (docs/decisions/0013)
  const receipts = grouped(books.acts, (one) => `${one.disputeId} ${one.leaf}`);
  for (const [place, same] of receipts) say(wrong, same.length > 1, `${same.length} receipts for ${place}`);
  for (const { id, marketplace_id, acts } of disputes) {
    if (marketplace_id !== marketplaceId) continue;
    const opened = acts.filter((row) => row.act === 'open_notice');
    say(wrong, opened.length > 1, `the notice of ${id} was opened ${opened.length} times`);
    for (const row of acts) {
      // the clock has no receipts, and opening is noted while the page is read
      if (row.actor_role === 'clock' || row.act === 'open_notice') continue;
      const place = `${id} ${row.leaf.toString('hex')}`;
      const [receipt] = receipts.get(place) ?? [];
      receipts.delete(place);
      if (receipt === undefined) wrong.push(`${row.act} stands in the record at ${place} and was never accepted, or was done twice`);
      else {
        const same = receipt.act === row.act && receipt.at === row.at;
        say(wrong, !same, `the receipt of ${receipt.act} at ${place} is of another act (${row.act})`);
      }
    }
  }
  for (const [place, [one]] of receipts) wrong.push(`lost: ${one?.act} accepted at ${place}`);
}

/** The record is in sequence, its commitments hold, and its fold is the state. */
function foldsAgree(wrong: string[], disputes: readonly Whole[]): void {
  for (const { id, version, stage, outcome, closed_at, state, acts } of disputes) {
    let last = 0;
    for (const row of acts) {
      say(wrong, row.first_seq !== last + 1 || row.events.length !== row.last_seq - last, `the record of ${id} is not in sequence at ${row.first_seq}`);
      last = row.last_seq;
      const leaf = createHash('sha256').update(row.salt).update(canonicalJson(row.events), 'utf8').digest();
      say(wrong, !leaf.equals(row.leaf), `the commitment of ${id} at ${row.first_seq} does not hold`);
    }
    say(wrong, last !== version, `${id} has version ${version} and ${last} events`);
    const folded: unknown = JSON.parse(JSON.stringify(fold(acts.flatMap((row) => row.events))));
    say(wrong, !isDeepStrictEqual(folded, state), `the state of ${id} is not the fold of its record`);
    const head = [state.stage, state.outcome, state.closedAt];
    say(wrong, !isDeepStrictEqual(head, [stage, outcome, closed_at]), `the row of ${id} says ${stage}, its state ${state.stage}`);
  }
}

/**
 * A deadline that came fired once for each time it was set: the clock's act ends it, so no second act may name the
 * same setting. Those that run are the rows of the table, none of them due.
 */
async function deadlinesAgree(wrong: string[], database: Database, disputes: readonly Whole[]): Promise<{ fired: number; set: number }> {
  let fired = 0;
  let set = 0;
  for (const { id, acts } of disputes) {
    const running = new Map<string, { since: number; due: Instant }>();
    const done = new Set<string>();
    for (const row of acts) {
      const [first] = row.events;
      if (row.act === 'fire_deadline') {
        const name = first?.type === 'deadline_cleared' ? first.body.name : '';
        const setting = running.get(name);
        const once = `${name} since ${setting?.since}`;
        say(wrong, setting === undefined || done.has(once), `${id}: ${name} fired without running, or twice`);
        say(wrong, setting !== undefined && row.at < setting.due, `${id}: ${name} fired before its time`);
        done.add(once);
        fired += 1;
      }
      for (const event of row.events) {
        if (event.type === 'deadline_set') running.set(event.body.name, { since: event.seq, due: event.body.due });
        if (event.type === 'deadline_set') set += 1;
        if (event.type === 'deadline_cleared') running.delete(event.body.name);
        if (event.type === 'dispute_closed') running.clear();
      }
    }
  }
  const rows = await database.query<{ dispute_id: Uuid; name: string; due: Instant; late: boolean }>({
    text: `select d.dispute_id, d.name, d.due, d.due <= clock_timestamp() + c.offset_ms * interval '1 millisecond' as late from deadline d, demo_clock c`,
  });
  const table = grouped(rows, (row) => row.dispute_id);
  for (const row of rows) say(wrong, row.late, `${row.dispute_id}: ${row.name} is due and has not fired`);
  for (const { id, state } of disputes) {
    const inTable = Object.fromEntries((table.get(id) ?? []).map((row) => [row.name, row.due]));
    const inState = Object.fromEntries(Object.entries(state.deadlines).map(([name, one]) => [name, one.due]));
    say(wrong, !isDeepStrictEqual(inTable, inState), `the running deadlines of ${id} are not those of its state`);
  }
  return { fired, set };
}

/** The books are proven; what a dispute holds is what its state says; each movement stands in the record once. */
async function moneyAgrees(wrong: string[], database: Database, disputes: readonly Whole[], books: Books): Promise<number> {
  const proofs = await database.query<{ slug: string; proof: string; wrong: number; example: string | null }>({
    text: 'select m.slug, p.proof, p.wrong, p.example from marketplace m, lateral ledger_proof(m.id) p',
  });
  const settled = await database.query<(typeof proofs)[number]>({
    text: 'select m.slug, p.proof, p.wrong, p.example from marketplace m, lateral payment_proof(m.id) p',
  });
  for (const one of [...proofs, ...settled]) say(wrong, one.wrong > 0, `the books of ${one.slug} fail ${one.proof}: ${one.example}`);
  const transfers = await database.query<{ id: Uuid; kind: string; dispute_id: Uuid | null; amount_minor: number; reason: string; credit_account: Uuid }>({
    text: 'select id, kind, dispute_id, amount_minor, reason, credit_account from transfer',
  });
  const holds = await database.query<{ id: Uuid; dispute_id: Uuid; remaining_minor: number }>({ text: 'select id, dispute_id, remaining_minor from hold' });
  const held = new Map(holds.map((row) => [row.id, row]));
  // what an institution confirmed of a dispute's money is no movement of its record: the proof of payments speaks of it
  const ofDispute = grouped(transfers.filter((row) => row.dispute_id !== null && !row.reason.startsWith('rail_')), (row) => row.dispute_id ?? '');
  for (const { id, state, acts } of disputes) {
    const said = new Map<Uuid, number>();
    if (state.held) said.set(state.held.holdId, state.held.amountMinor);
    for (const event of acts.flatMap((row) => row.events)) {
      const moved = event.type === 'hold_released' || (event.type === 'obligation_paid' && event.body.transferId !== null);
      if (moved) said.set(event.body.transferId as Uuid, event.body.amountMinor);
    }
    const moved = new Map((ofDispute.get(id) ?? []).map((row) => [row.id, row.amount_minor]));
    say(wrong, !isDeepStrictEqual(said, moved), `the transfers of ${id} are not those of its record`);
    const hold = state.held && held.get(state.held.holdId);
    say(wrong, state.held !== null && hold?.remaining_minor !== state.held.remainingMinor, `the hold of ${id} is not what its state says`);
    if (state.held) held.delete(state.held.holdId);
  }
  say(wrong, held.size > 0, `${held.size} holds belong to no dispute`);
  const byId = new Map(transfers.map((row) => [row.id, row]));
  for (const [id, { amountMinor }] of books.deposits) say(wrong, byId.get(id)?.amount_minor !== amountMinor, `the deposit ${id} is not in the books`);
  for (const [id, { escrowMinor }] of books.orders) {
    say(wrong, escrowMinor > 0 && byId.get(id)?.amount_minor !== escrowMinor, `the escrow of the order ${id} is not in the books`);
  }
  return transfers.length;
}

/** Every order that was answered is there under its id, and there are no others. */
async function ordersAgree(wrong: string[], database: Database, books: Books, marketplaceId: Uuid): Promise<void> {
  const rows = await database.query<{ id: Uuid; external_id: string }>({
    text: 'select id, external_id from purchase_order where marketplace_id = $1',
    values: [marketplaceId],
  });
  const known = new Map(rows.map((row) => [row.id, row.external_id]));
  for (const [id, { externalId }] of books.orders) say(wrong, known.get(id) !== externalId, `the order ${externalId} is lost`);
  say(wrong, rows.length !== books.orders.size, `${rows.length} orders, ${books.orders.size} answered`);
  const deposits = await database.query<{ id: Uuid }>({
    text: `select t.id from transfer t join account a on a.id = t.credit_account where a.marketplace_id = $1 and a.kind = 'deposit' and t.amount_minor <> 50000`,
    values: [marketplaceId],
  });
  say(wrong, deposits.length !== books.deposits.size, `${deposits.length} deposits, ${books.deposits.size} answered`);
}

/** Nothing waits; what counts as sent arrived, always under its own id; no notice was written twice. */
async function noticesAgree(wrong: string[], database: Database, { receivers, market }: Campaign): Promise<{ sent: number; written: number }> {
  const rows = await database.query<{ id: Uuid; channel: string; state: string; marketplace_id: Uuid; template: string; carried: boolean; nobody: boolean; same: string }>({
    text: `select id, channel, state, marketplace_id, template, concat_ws(' ', dispute_id, channel, recipient, template, body, in_place_of) as same,
                  exists (select from delivery d where d.outbox_id = o.id and d.outcome = 'sent') as carried,
                  exists (select from delivery d where d.outbox_id = o.id and d.outcome = 'no_address') as nobody from outbox o`,
  });
  for (const [same, group] of grouped(rows, (row) => row.same)) say(wrong, group.length > 1, `one notice under ${group.length} ids: ${same}`);
  const known = new Map(rows.map((row) => [row.id, row]));
  let sent = 0;
  for (const { id, channel, state, marketplace_id, template, carried, nobody } of rows) {
    // a shop without a second contact has nobody in its place
    say(wrong, state !== (nobody ? 'failed' : 'sent'), `the notice ${id} (${channel}, ${template}) is ${state}`);
    // what is told in the product leaves the house no other way; the demo's old letters are shown, not mailed
    if (!carried) continue;
    sent += 1;
    if (channel === 'webhook') say(wrong, marketplace_id !== market.id, `the webhook ${id} is another marketplace's`);
    if (channel === 'webhook') say(wrong, !receivers.webhooks.has(id), `the webhook ${id} never arrived`);
    if (channel === 'email') say(wrong, !receivers.letters.has(id), `the letter ${id} never arrived`);
  }
  for (const [id, bodies] of receivers.webhooks) {
    say(wrong, known.get(id)?.channel !== 'webhook', `a webhook came under ${id}, which is no notice`);
    say(wrong, bodies.size !== 1, `the webhook ${id} said ${bodies.size} different things`);
  }
  for (const id of receivers.letters) say(wrong, known.get(id)?.channel !== 'email', `a letter came under ${id}, which is no notice`);
  return { sent, written: rows.length };
}

/** The version of a dispute after an act, as whoever acted counts it. */
function shownAfter(one: Whole, act: ActRow): number {
  const events = one.acts.filter((row) => row.last_seq <= act.last_seq).flatMap((row) => row.events);
  return fold(events).shown[readersOf(act.actor_role)];
}

/** One leaf for the log for each act, and the answers kept for keys are those of the record. */
async function logAgrees(wrong: string[], database: Database, disputes: readonly Whole[]): Promise<void> {
  // an act is in the log or waits for it, never both
  const logged = await database.query<{ dispute_id: Uuid; first_seq: number; leaf: Buffer }>({
    text: `select dispute_id, first_seq, leaf from log_pending where kind = 'act'
           union all select dispute_id, first_seq, commitment from log_entry where kind = 'act'`,
  });
  const leaves = grouped(logged, (row) => `${row.dispute_id} ${row.first_seq}`);
  const acts = disputes.flatMap((one) => one.acts);
  for (const row of acts) {
    const [leaf, ...more] = leaves.get(`${row.dispute_id} ${row.first_seq}`) ?? [];
    say(wrong, leaf === undefined || more.length > 0 || !leaf.leaf.equals(row.leaf), `the act ${row.act} of ${row.dispute_id} at ${row.first_seq} is not in the log once`);
  }
  say(wrong, logged.length !== acts.length, `${logged.length} leaves for ${acts.length} acts`);
  const [gaps] = await database.query<{ gaps: number; alarms: number }>({
    text: `select (select count(*) from log_entry) - (select size from log_head) as gaps, (select count(*) from log_alarm) as alarms`,
  });
  say(wrong, gaps?.gaps !== 0, `the log has ${gaps?.gaps} more entries than its head says`);
  say(wrong, gaps?.alarms !== 0, 'the log raised an alarm');
  const kept = await database.query<{ key: string; dispute_id: Uuid; version: number; leaf: string }>({
    text: `select key, dispute_id, (answer ->> 'version')::int as version, answer ->> 'leaf' as leaf from idempotency`,
  });
  const byLeaf = new Map(disputes.flatMap((one) => one.acts.map((act) => [act.leaf.toString('hex'), { one, act }] as const)));
  for (const row of kept) {
    const found = byLeaf.get(row.leaf);
    // whoever acted was told the number as it counts itself (docs/decisions/0013)
    const told = found?.one.id === row.dispute_id ? shownAfter(found.one, found.act) : undefined;
    say(wrong, told !== row.version, `the key ${row.key} keeps an answer that is not in the record`);
  }
}

/** Every file that was taken in can be read back, byte for byte. */
async function filesAgree(wrong: string[], { wire, load }: Campaign): Promise<void> {
  for (const { id, owner, text } of load.books.files) {
    const read = await wire.ask({ path: `/evidence/${id}`, as: owner.as });
    say(wrong, read.status !== 200 || read.text !== text, `the file ${id} is not what was uploaded (${read.status})`);
  }
}

/** Looks at everything once the house is quiet. An empty list of wrongs is what the campaign is for. */
export async function findings(campaign: Campaign): Promise<Findings> {
  const { load, wire, market, killed } = campaign;
  const wrong = [...wire.faults, ...load.books.faults];
  const figures = await campaign.asOwner(async (database) => {
    const disputes = await wholeRecord(database);
    receiptsAgree(wrong, disputes, load.books, market.id);
    foldsAgree(wrong, disputes);
    const deadlines = await deadlinesAgree(wrong, database, disputes);
    const transfers = await moneyAgrees(wrong, database, disputes, load.books);
    await ordersAgree(wrong, database, load.books, market.id);
    const notices = await noticesAgree(wrong, database, campaign);
    await logAgrees(wrong, database, disputes);
    return {
      ...{ kills: killed.length, awayMs: campaign.away(), acts: load.books.acts.length, replayed: load.books.replayed, lost: wire.lost, busy: wire.busy, clockMoves: wire.moves },
      ...{ disputes: disputes.length, closed: disputes.filter((one) => one.stage === 'closed').length, orders: load.books.orders.size },
      ...{ deadlinesSet: deadlines.set, deadlinesFired: deadlines.fired, transfers, notices: notices.written, delivered: notices.sent },
    };
  });
  await filesAgree(wrong, campaign);
  return { wrong, figures: { ...figures, files: load.books.files.length } };
}
