import { isParty, type DisputeEvent, type DisputeState, type EvidenceItem, type Party } from '../../core/dispute/dispute.ts';
import type { CaseAccount, CaseEvidence, CaseHold, CaseRules, CaseSource, CaseTransfer, KeptAct, Missing, Variant } from '../../core/casefile/casefile.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { PARTY_LABELS, pseudonymise, type KnownParty } from '../../core/privacy/privacy.ts';
import type { Queryable } from '../database/database.ts';
import { anchoredItems } from '../evidence/anchors.ts';
import { keptItems, type KeptItem } from '../evidence/items.ts';
import { disputeTransfers } from '../ledger/ledger.ts';
import { drawParts } from '../jury/transcript.ts';
import { layerBodies, packBody } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { logParts } from './log-parts.ts';

/** Which file is made, for whom. */
export interface Wish {
  readonly disputeId: Uuid;
  readonly reader: Party;
  readonly variant: Variant;
  /** the scope of whoever asked: the database's own second wall */
  readonly scope: string;
  readonly at: Instant;
}

async function recordOf(tx: Queryable, { disputeId, scope }: Wish): Promise<readonly KeptAct[]> {
  const rows = await tx.query<Omit<KeptAct, 'salt'> & { salt: Buffer | null } & Record<string, unknown>>({
    name: 'case_record',
    // as bytes, because a salt that is sealed is opened as bytes
    text: `select first_seq as "firstSeq", last_seq as "lastSeq", act, actor_role as role, at, events, decode(salt, 'base64') as salt, leaf
             from dispute_record($1, $2)`,
    values: [disputeId, scope],
  });
  // a salt whose key was destroyed opens to nothing: of an erased act its commitment is left
  return rows.map((row) => (row.salt?.length === 0 ? { ...row, events: null, salt: null } : { ...row, salt: row.salt?.toString('base64') ?? null }));
}

/** Every item of evidence that an act of the record named, with what is kept of its file. */
async function evidenceOf(tx: Queryable, { reader }: Wish, acts: readonly KeptAct[]): Promise<readonly CaseEvidence[]> {
  const named = acts.flatMap((act) => act.events ?? []).flatMap(submitted);
  const ids = named.map((item) => item.evidenceId);
  const kept = await keptItems(tx, ids);
  const anchored = await anchoredItems(tx, kept.values());
  return named.map((item): CaseEvidence => {
    const known = kept.get(item.evidenceId);
    const { by, at, name, mediaType, bytes, sha256, shows, key = null, type = null, rows = [], claimItems = [] } = item;
    const content = (known?.content ?? null) === null ? null : (JSON.parse(known!.content!) as { readonly sm3?: string });
    return {
      ...{ id: item.evidenceId, by, at, type, name, mediaType, bytes, sha256 },
      sm3: content?.sm3 ?? null,
      speaksTo: { shows, key, rows, claimItems },
      level: anchored.get(item.evidenceId)?.level.level ?? null,
      custody: (known?.custody ?? []).map(({ no, kind, facts, ...link }) => ({ at: link.at, what: kind, by: kind === 'submitted' ? by : 'system', no, facts, salt: link.salt, content: link.content === null ? null : (JSON.parse(link.content) as unknown), commitment: link.commitment })),
      ...{ salt: known?.salt ?? null, content, commitment: known?.commitment ?? null },
      withheld: withheldFrom(reader, by, known),
    };
  });
}

/** As `mayReadBytes` of the evidence: what was found harmful goes to nobody, what is covered or not yet scanned to its owner alone. */
function withheldFrom(reader: Party, owner: Party, known: KeptItem | undefined): CaseEvidence['withheld'] {
  if (known === undefined) return 'not_kept';
  if (known.erased) return 'erased';
  if (known.scan === 'infected') return 'quarantined';
  if (reader === owner) return null;
  if (known.scan === 'waiting') return 'quarantined';
  return known.sealedAt === null ? null : 'sealed';
}

function submitted(event: DisputeEvent): EvidenceItem[] {
  if (event.type !== 'evidence_submitted' || !isParty(event.actor.role)) return [];
  const by = event.actor.role;
  return event.body.items.map((item) => ({ ...item, by, at: event.at }));
}

async function tracesOf(tx: Queryable, wish: Wish, of: { id: Uuid; number: string }): Promise<Pick<CaseSource, 'traces'> & { missing: Missing[] }> {
  const rows = await tx.query<{ no: number; body: Record<string, unknown>; hash: string }>({
    name: 'dispute_traces',
    text: 'select no, body, hash from dispute_traces($1, $2, $3, $4)',
    values: [wish.disputeId, 'parties', null, wish.scope],
  });
  const [pending] = await tx.query({ name: 'trace_pending', text: 'select 1 from trace_pending where dispute_id = $1 limit 1', values: [wish.disputeId] });
  return {
    traces: rows.map(({ no, body, hash }) => ({ no, document: { format: 'redress-reason-trace/1', dispute: of, no, ...body, hash } })),
    missing: pending === undefined ? [] : [{ part: 'traces', ref: 'last', why: 'trace_not_yet' }],
  };
}

/** The accounts, transfers and holds of a dispute, with whose they are. */
async function ledgerOf(tx: Queryable, state: Pick<DisputeState, 'id' | 'claimantId' | 'merchantId' | 'orderId' | 'marketplaceId'>): Promise<CaseSource['ledger']> {
  const rows = await disputeTransfers(tx, state.id);
  const transfers = rows.map(({ seq, id, at, kind, debitAccount, creditAccount, amountMinor, currency, holdId, reason }): CaseTransfer => ({ seq, id, at, kind, debitAccount, creditAccount, amountMinor, currency, holdId, reason }));
  const holds = await tx.query<Omit<CaseHold, 'amountMinor'> & Record<string, unknown>>({
    name: 'case_holds',
    text: `select id, debit_account as "debitAccount", credit_account as "creditAccount", currency, remaining_minor as "remainingMinor",
                  case when remaining_minor = 0 then 'closed' else state end as state, expires_at as "expiresAt"
             from hold where dispute_id = $1 order by id`,
    values: [state.id],
  });
  const ids = [...new Set([...transfers, ...holds].flatMap((one) => [one.debitAccount, one.creditAccount]))].sort();
  const accounts = await tx.query<{ id: Uuid; kind: string; ownerId: Uuid; currency: string }>({
    name: 'case_accounts',
    text: 'select id, kind, owner_id as "ownerId", currency from account where id = any ($1) order by id',
    values: [ids],
  });
  const owners: Readonly<Record<Uuid, CaseAccount['owner']>> = {
    [state.claimantId]: 'claimant',
    [state.merchantId]: 'respondent',
    [state.orderId]: 'order',
    [state.marketplaceId]: 'marketplace',
  };
  return {
    accounts: accounts.map(({ id, kind, ownerId, currency }) => ({ id, kind, owner: owners[ownerId] ?? 'other', currency })),
    transfers,
    holds: holds.map((hold) => ({ ...hold, amountMinor: transfers.find((one) => one.id === hold.id)?.amountMinor ?? hold.remainingMinor })),
  };
}

interface Known {
  readonly claimant: string;
  readonly respondent: string;
  readonly contacts: { readonly claimant: readonly string[]; readonly respondent: readonly string[] };
}

async function partiesOf(tx: Queryable, state: Pick<DisputeState, 'claimantId' | 'merchantId'>): Promise<Known> {
  const [row] = await tx.query<{ claimant: string | null; respondent: string; email: string | null; external: string | null; shop: string; mails: (string | null)[] }>({
    name: 'case_parties',
    text: `select p.name as claimant, p.email, p.external_id as external, m.name as respondent, m.external_id as shop,
                  array[m.contact_email, m.second_contact_email] as mails
             from merchant m left join person p on p.id = $1 where m.id = $2`,
    values: [state.claimantId, state.merchantId],
  });
  const given = (texts: readonly (string | null | undefined)[]): string[] => texts.filter((text): text is string => typeof text === 'string' && text !== '');
  return {
    claimant: row?.claimant ?? '',
    respondent: row?.respondent ?? '',
    contacts: { claimant: given([row?.email, row?.external]), respondent: given([...(row?.mails ?? []), row?.shop]) },
  };
}

async function namesOf(tx: Queryable, ids: readonly Uuid[]): Promise<Readonly<Record<Uuid, string>>> {
  const rows = await tx.query<{ id: Uuid; name: string | null }>({ name: 'case_signers', text: 'select id, name from person where id = any ($1)', values: [ids] });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name ?? '']));
}

function signersIn(acts: readonly KeptAct[]): Uuid[] {
  const found = acts.flatMap((act) => act.events ?? []).flatMap((event) => (event.type === 'determination_issued' || event.type === 'appeal_decided' ? [event.body.determination.by, event.body.determination.secondBy] : []));
  return [...new Set(found.filter((id): id is Uuid => id !== null))];
}

/** What tells who the parties are, taken out of any value; in the words of both languages the label is the Chinese one. */
function namelessBy(known: Known, state: Pick<DisputeState, 'claimantId' | 'merchantId'>): CaseSource['pseudonymise'] {
  const labels = PARTY_LABELS['zh-CN'];
  const parties: KnownParty[] = [
    { label: labels.claimant, names: [known.claimant].filter(Boolean), ids: [state.claimantId], contacts: known.contacts.claimant },
    { label: labels.respondent, names: [known.respondent].filter(Boolean), ids: [state.merchantId], contacts: known.contacts.respondent },
  ];
  return (value) => pseudonymise(value, parties);
}

/**
 * Everything a case file is made from, of one moment; undefined when the scope sees no such dispute.
 * @param world for the name of the log and the rules
 */
export async function gatherCase(world: World, wish: Wish): Promise<CaseSource | undefined> {
  return world.database.transaction(async (tx) => {
    await tx.query({ text: 'set transaction isolation level repeatable read' });
    const acts = await recordOf(tx, wish);
    const filed = acts[0]?.events?.[0];
    if (filed?.type !== 'dispute_filed') return undefined;
    const state = filed.body;
    const [known, signers, evidence, traces, ledger] = [
      await partiesOf(tx, state),
      await namesOf(tx, signersIn(acts)),
      await evidenceOf(tx, wish, acts),
      await tracesOf(tx, wish, { id: state.id, number: state.number }),
      await ledgerOf(tx, state),
    ];
    const rules: CaseRules = await packBody(tx, state.rulesVersion);
    const layers: readonly CaseRules[] = layerBodies(state.layers ?? []);
    const log = await logParts(world, tx, { disputeId: state.id, acts, evidence, rules: [rules, ...layers] });
    return {
      ...{ reader: wish.reader, variant: wish.variant, madeAt: wish.at },
      origin: log.origin,
      ...{ acts, rules, layers, signers, evidence, ledger },
      names: { claimant: known.claimant, respondent: known.respondent },
      traces: traces.traces,
      texts: [...log.texts, ...(await drawParts(world, tx, state.id))],
      missing: [...traces.missing, ...log.missing],
      pseudonymise: namelessBy(known, state),
      pseudonyms: PARTY_LABELS['zh-CN'],
    };
  });
}
