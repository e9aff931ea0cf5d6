import { canonicalJson, type Instant, type Uuid } from '../kernel/kernel.ts';
import { procedureMoves, STAGES, type DisputeState, type Party } from '../dispute/dispute.ts';
import { evidencePath, type CaseEvidence } from './evidence.ts';
import { sumsOf, type CaseAccount, type CaseHold, type CaseTransfer } from './ledger.ts';
import { determinationsOf, tellRecord, type KeptAct } from './record.ts';
import type { Variant } from './variant.ts';

/** A rule pack or layer in the form that is hashed. */
export interface CaseRules {
  readonly pack: string;
  readonly version: string;
  readonly hash: string;
  readonly body: unknown;
}

/** A text that is put in as it is: a proof, a checkpoint. */
export interface TextPart {
  readonly part: 'proofs' | 'log' | 'stamps' | 'draws';
  /** below `data/` */
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** Something that belongs into the file and is not in it, with the reason. */
export interface Missing {
  readonly part: string;
  readonly ref: string;
  readonly why: 'log_not_yet' | 'trace_not_yet' | 'erased' | 'not_kept' | 'not_shown';
}

/** Everything a case file is made from, as it is known to the server; nothing is left out yet. */
export interface CaseSource {
  readonly reader: Party;
  readonly variant: Variant;
  readonly madeAt: Instant;
  readonly origin: string;
  readonly acts: readonly KeptAct[];
  readonly rules: CaseRules;
  readonly layers: readonly CaseRules[];
  readonly names: { readonly claimant: string; readonly respondent: string };
  /** names of those who signed, by id */
  readonly signers: Readonly<Record<Uuid, string>>;
  readonly evidence: readonly CaseEvidence[];
  /** reason traces the reader may read, by number */
  readonly traces: readonly { readonly no: number; readonly document: object }[];
  readonly ledger: { readonly accounts: readonly CaseAccount[]; readonly transfers: readonly CaseTransfer[]; readonly holds: readonly CaseHold[] };
  readonly texts: readonly TextPart[];
  readonly missing: readonly Missing[];
  /** takes out of any value what tells who a party is; used for the pseudonymised file alone */
  readonly pseudonymise: <T>(value: T) => T;
  /** what the parties are called in the pseudonymised file */
  readonly pseudonyms: { readonly claimant: string; readonly respondent: string };
}

/** One document of the bag: its path below `data/` and what is in it. */
export interface CaseDocument {
  readonly part: string;
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A case file without the readable parts and the bytes of evidence. */
export interface CaseParts {
  readonly documents: readonly CaseDocument[];
  /** files of evidence whose bytes go in, by path below `data/` */
  readonly files: readonly { readonly id: Uuid; readonly path: string; readonly sha256: string; readonly bytes: number }[];
  /** the document `case.json` for a list of readable files */
  caseJson(readable: readonly string[]): string;
  readonly state: DisputeState;
  readonly told: ToldCase;
}

/** What the documents say, for whoever sets it for people to read: already without what the reader may not see. */
export interface ToldCase {
  readonly head: CaseHead;
  readonly acts: ReturnType<typeof tellRecord>['acts'];
  readonly evidence: readonly ToldEvidence[];
  readonly determinations: readonly (Omit<ReturnType<typeof determinationsOf>[number], 'signers'> & { readonly signedBy: readonly string[] })[];
  readonly ledger: { readonly accounts: readonly CaseAccount[]; readonly transfers: readonly CaseTransfer[]; readonly holds: readonly CaseHold[] };
  readonly missing: readonly Missing[];
}

/** The head of `case.json`. */
export interface CaseHead {
  readonly format: 'redress-case/1';
  readonly disputeId: Uuid;
  readonly number: string;
  readonly variant: Variant;
  readonly madeFor: Party;
  readonly madeAt: Instant;
  readonly origin: string;
  readonly rules: { readonly pack: string; readonly version: string; readonly hash: string; readonly layers: readonly Omit<CaseRules, 'body'>[] };
  readonly version: number;
  readonly stage: DisputeState['stage'];
  readonly outcome: DisputeState['outcome'];
  readonly filedAt: Instant;
  readonly closedAt: Instant | null;
  readonly currency: string;
  readonly parties: readonly { readonly role: Party; readonly name: string }[];
}

/** An item of `evidence/index.json`. */
export type ToldEvidence = Omit<CaseEvidence, 'withheld'> & { readonly path: string | null; readonly reason: CaseEvidence['withheld'] };

function tellEvidence(item: CaseEvidence, variant: Variant): ToldEvidence {
  const { withheld, ...rest } = item;
  if (withheld === 'sealed') {
    // that there is something is in the record; what it is stays with whoever sealed it
    return { ...rest, name: 'sealed', salt: null, content: null, custody: [], speaksTo: { shows: '', key: null }, path: null, reason: withheld };
  }
  if (variant === 'pseudonymised') {
    // the name of a file is its owner's words, and may be a name
    const custody = item.custody.map(({ at, what, by }) => ({ at, what, by }));
    return { ...rest, custody, salt: null, content: null, path: null, reason: withheld ?? 'pseudonymised' };
  }
  return { ...rest, path: withheld === null ? evidencePath(item) : null, reason: withheld };
}

const rulesPath = (rules: Pick<CaseRules, 'pack' | 'version'>): string => `rules/${rules.pack}-${rules.version}.json`;
const withoutBody = ({ pack, version, hash }: CaseRules): Omit<CaseRules, 'body'> => ({ pack, version, hash });

function headOf(source: CaseSource, state: DisputeState): CaseHead {
  const full = source.variant === 'full';
  const name = (role: Party): string => (full ? source.names[role] : source.pseudonyms[role]);
  return {
    format: 'redress-case/1',
    disputeId: state.id,
    number: state.number,
    variant: source.variant,
    madeFor: source.reader,
    madeAt: source.madeAt,
    origin: source.origin,
    rules: { ...withoutBody(source.rules), layers: source.layers.map(withoutBody) },
    version: source.acts.at(-1)!.lastSeq,
    stage: state.stage,
    outcome: state.outcome,
    filedAt: state.filedAt,
    closedAt: state.closedAt,
    currency: state.currency,
    parties: (['claimant', 'respondent'] as const).map((role) => ({ role, name: name(role) })),
  };
}

/** What the source says to this reader in this variant. */
function tell(source: CaseSource): { told: ToldCase; state: DisputeState } {
  const full = source.variant === 'full';
  const nameless = <T>(value: T): T => (full ? value : source.pseudonymise(value));
  const { acts, state } = tellRecord(source.acts);
  const head = headOf(source, state);
  const erased = acts.filter((act, at) => act.events === null && source.acts[at]!.events === null);
  return {
    state,
    told: {
      head,
      acts: full ? acts : nameless(acts).map((act) => ({ ...act, salt: null })),
      evidence: nameless(source.evidence.map((item) => tellEvidence(item, source.variant)).sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))),
      determinations: nameless(determinationsOf(source.acts).map(({ signers, ...one }) => ({ ...one, signedBy: full ? signers.map((id) => source.signers[id] ?? '') : [] }))),
      ledger: source.ledger,
      missing: [...source.missing, ...erased.map((act): Missing => ({ part: 'record', ref: String(act.firstSeq), why: 'erased' }))],
    },
  };
}

/** The names, ids and texts that are the same for both variants must not bring back what the pseudonyms hide. */
function tellTraces(source: CaseSource): { documents: CaseDocument[]; missing: Missing[] } {
  const documents: CaseDocument[] = [];
  const missing: Missing[] = [];
  for (const { no, document } of source.traces) {
    const content = canonicalJson(document);
    if (source.variant === 'pseudonymised' && canonicalJson(source.pseudonymise(document)) !== content) missing.push({ part: 'traces', ref: String(no), why: 'not_shown' });
    else documents.push({ part: 'traces', path: `traces/${no}.json`, content });
  }
  return { documents, missing };
}

/**
 * The parts of a dispute's case file for one reader: every document in its RFC 8785 form, without what the reader may not see.
 * The same source but for `madeAt` and `texts` gives the same documents.
 */
export function assembleCase(source: CaseSource): CaseParts {
  const { told: first, state } = tell(source);
  const traces = tellTraces(source);
  const told = { ...first, missing: [...first.missing, ...traces.missing] };
  const { head } = told;
  const { disputeId, number } = head;
  const of = { disputeId, number };
  const json = (part: string, path: string, value: object): CaseDocument => ({ part, path, content: canonicalJson(value) });
  const documents: CaseDocument[] = [
    json('record', 'record.json', { format: 'redress-record/1', ...of, rulesVersion: `${source.rules.pack}/${source.rules.version}`, acts: told.acts }),
    json('procedure', 'procedure.json', { format: 'redress-procedure/1', stages: STAGES, acts: procedureMoves() }),
    json('evidence', 'evidence/index.json', { format: 'redress-evidence/1', ...of, items: told.evidence }),
    ...traces.documents,
    ...[source.rules, ...source.layers].map((rules) => json('rules', rulesPath(rules), rules.body as object)),
    json('ledger', 'ledger.json', { format: 'redress-ledger/1', disputeId, currency: head.currency, ...source.ledger, sums: sumsOf(source.ledger.transfers) }),
    ...told.determinations.map((one) => json('determinations', `determinations/${one.n}.json`, { format: 'redress-determination/1', disputeId, ...one })),
    ...source.texts.map(({ part, path, text }) => ({ part, path, content: text })),
  ];
  const files = told.evidence.flatMap((item) => (item.path === null ? [] : [{ id: item.id, path: item.path, sha256: item.sha256, bytes: item.bytes }]));
  return { documents, files, state, told, caseJson: (readable) => caseJson(told, documents, files.map((one) => one.path), readable) };
}

const PARTS = ['record', 'procedure', 'evidence', 'traces', 'rules', 'ledger', 'determinations', 'proofs', 'log', 'stamps', 'draws'] as const;

function caseJson(told: ToldCase, documents: readonly CaseDocument[], evidence: readonly string[], readable: readonly string[]): string {
  const paths = (part: string): string[] => [...documents.filter((one) => one.part === part).map((one) => one.path), ...(part === 'evidence' ? evidence : [])].sort();
  const files = Object.fromEntries(PARTS.map((part) => [part, paths(part)]));
  return canonicalJson({ ...told.head, files: { ...files, readable: [...readable].sort() }, missing: told.missing });
}
