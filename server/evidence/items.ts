import { createHash } from 'node:crypto';
import type { NewItem } from '../../core/dispute/dispute.ts';
import type { CustodyContent, CustodyKind, EvidenceContent } from '../../core/evidence/evidence.ts';
import { canonicalJson, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import { ERASED } from '../../core/privacy/privacy.ts';
import { ErasedError } from '../adapters/vault.ts';
import type { Queryable } from '../database/database.ts';
import { sealerFor } from '../privacy/texts.ts';
import type { World } from '../world.ts';
import type { EvidenceFile } from './store.ts';

/** An item about to be submitted, with the file it is. */
export interface PreparedItem {
  readonly file: EvidenceFile;
  readonly item: NewItem;
}

/** What the commitment of an item is over; what nobody said of it is left out. */
export function contentOf({ file, item }: PreparedItem): EvidenceContent {
  const { shows, key, type, source, rows, claimItems, redactionOf } = item;
  const said = { key, type, source, rows, claimItems, redactionOf };
  return {
    format: 'redress-evidence-item/1',
    ...{ id: file.id, name: file.name, mediaType: file.mediaType, bytes: file.bytes },
    ...{ sha256: file.sha256.toString('hex'), sm3: file.sm3.toString('hex'), receivedAt: file.createdAt, shows },
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  };
}

/** SHA-256 of a 16-byte salt and the RFC 8785 form, as for every act. */
export function commitmentOf(salt: Uint8Array, canonical: string): Buffer {
  return createHash('sha256').update(salt).update(canonical, 'utf8').digest();
}

/**
 * Lays down content, salt and commitment of items before the act that names them; with the act they go into the log.
 * What was submitted already keeps its own. @returns the items with their commitments, for the record
 */
export async function prepareItems(world: Pick<World, 'database' | 'random'>, items: readonly PreparedItem[]): Promise<readonly NewItem[]> {
  if (items.length === 0) return [];
  const ids = items.flatMap(({ file }) => (file.keyId === null ? [] : [file.keyId]));
  const keys = ids.length === 0 ? undefined : await world.database.vault?.fileKeys(world.database, ids);
  const made = items.map((one) => {
    const content = canonicalJson(contentOf(one));
    const salt = world.random(16);
    const key = one.file.keyId === null ? undefined : keys?.get(one.file.keyId);
    // what opens the commitment goes with the file's key
    return { id: one.file.id, content: key?.text(content) ?? content, salt: key?.bytes(salt) ?? Buffer.from(salt), commitment: commitmentOf(salt, content) };
  });
  await world.database.query({
    name: 'evidence_prepare',
    text: `update evidence_file f set content = n.content, salt = decode(n.salt, 'hex'), commitment = decode(n.commitment, 'hex')
             from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as n (id, content, salt, commitment)
            where f.id = n.id and f.state = 'stored'`,
    values: [
      made.map((one) => one.id),
      made.map((one) => one.content),
      made.map((one) => one.salt.toString('hex')),
      made.map((one) => one.commitment.toString('hex')),
    ],
  });
  return items.map(({ item }, index) => ({ ...item, commitment: made[index]!.commitment.toString('hex') }));
}

/** One link of an item's chain of custody. */
export interface CustodyLink {
  readonly no: number;
  readonly kind: CustodyKind;
  readonly at: Instant;
  readonly facts: Readonly<Record<string, string | number>>;
  /** base64; null, like the content, of a link whose key was destroyed */
  readonly salt: string | null;
  readonly content: string | null;
  /** hex */
  readonly commitment: string;
}

/** What is kept of an item besides its file: for the case file, the report and the item's page. */
export interface KeptItem {
  readonly id: Uuid;
  readonly scan: EvidenceFile['scan'];
  readonly sealedAt: Instant | null;
  readonly redactionOf: Uuid | null;
  readonly receivedAt: Instant;
  /** base64; null for items submitted before commitments were made */
  readonly salt: string | null;
  readonly content: string | null;
  /** hex */
  readonly commitment: string | null;
  readonly custody: readonly CustodyLink[];
  /** its key was destroyed: hashes, commitment and custody are what is left */
  readonly erased: boolean;
}

/** Of a link whose key was destroyed the commitment is left. */
function openedLinks<T extends Pick<KeptItem, 'custody'>>(row: T): T {
  return { ...row, custody: row.custody.map((link) => (link.content === ERASED ? { ...link, salt: null, content: null } : link)) };
}

/** What is kept of items, by id; access is decided by whoever asks. */
export async function keptItems(tx: Queryable, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, KeptItem>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<Omit<KeptItem, 'salt' | 'erased'> & { readonly salt: Buffer | null }>({
    name: 'evidence_kept_items',
    text: `select f.id, f.scan, f.sealed_at as "sealedAt", f.redaction_of as "redactionOf", f.created_at as "receivedAt",
                  f.salt, f.content, encode(f.commitment, 'hex') as commitment,
                  coalesce((select jsonb_agg(jsonb_build_object('no', c.no, 'kind', c.kind, 'facts', c.facts, 'content', c.content,
                              'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                              'salt', coalesce(c.salt_sealed, encode(c.salt, 'base64')), 'commitment', encode(c.commitment, 'hex')) order by c.no)
                              from evidence_custody c where c.evidence_id = f.id), '[]') as custody
             from evidence_file f where f.id = any ($1)`,
    values: [ids],
  });
  // a salt whose key was destroyed opens to nothing: of an erased item its commitment is left
  return new Map(rows.map(openedLinks).map((row) => [row.id, row.salt?.length === 0 ? { ...row, salt: null, content: null, erased: true } : { ...row, salt: row.salt?.toString('base64') ?? null, erased: false }]));
}

/** Facts of a link that somebody wrote, or that lead to somebody: they are sealed. What a rule or a level reads stays as it is. */
const CUSTODY_TEXTS: ReadonlySet<string> = new Set(['office', 'number', 'reason', 'said']);

type Facts = Readonly<Record<string, string | number>>;

interface Ground extends Record<string, unknown> {
  readonly disputeId: Uuid | null;
  readonly keyId: Uuid | null;
  readonly no: number;
}

async function groundOf(tx: Queryable, id: Uuid): Promise<Ground> {
  const [row] = await tx.query<Ground>({
    name: 'evidence_custody_ground',
    text: `select f.dispute_id as "disputeId", f.key_id as "keyId", (select coalesce(max(c.no), 0) + 1 from evidence_custody c where c.evidence_id = f.id) as no
             from evidence_file f where f.id = $1`,
    values: [id],
  });
  if (row === undefined) throw new RangeError('there is no such item');
  return row;
}

/** What seals a link: the key of the item's file, which goes with the dispute; of a file of an earlier release the dispute's. */
async function sealerOf(tx: Queryable, { keyId, disputeId }: Ground): Promise<{ text(plain: string): string } | undefined> {
  if (tx.vault === undefined) return undefined;
  if (keyId === null) return disputeId === null ? undefined : sealerFor(tx, 'dispute', disputeId);
  const key = (await tx.vault.fileKeys(tx, [keyId])).get(keyId);
  if (key === undefined) throw new ErasedError('the key of the file was destroyed');
  return key;
}

/** Writes a link with texts. @returns false when another link took its number */
async function noteSealed(tx: Queryable, world: Pick<World, 'random'>, id: Uuid, kind: CustodyKind, at: Instant, facts: Facts, ground: Ground, seal: (text: string) => string): Promise<boolean> {
  const content: CustodyContent = { format: 'redress-custody/1', evidenceId: id, no: ground.no, kind, at, facts };
  const canonical = canonicalJson(content);
  const salt = world.random(16);
  const kept = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' && CUSTODY_TEXTS.has(name) ? seal(value) : value]));
  const [row] = await tx.query<{ written: boolean }>({
    name: 'evidence_note_sealed',
    text: 'select evidence_note_sealed($1, $2, $3, $4, $5, $6, $7, $8) as written',
    values: [id, ground.no, kind, at, JSON.stringify(kept), seal(canonical), seal(Buffer.from(salt).toString('base64')), commitmentOf(salt, canonical)],
  });
  return row!.written;
}

/**
 * Adds a link to an item's chain of custody. One that holds what somebody wrote is sealed, with the salt of its commitment;
 * the commitment is over the plain form, as everywhere. @throws ErasedError when the item was erased; KeyServiceError
 */
export async function noteCustody(tx: Queryable, world: Pick<World, 'random'>, id: Uuid, kind: CustodyKind, at: Instant, facts: Facts = {}): Promise<void> {
  if (Object.keys(facts).some((name) => CUSTODY_TEXTS.has(name))) {
    for (;;) {
      const ground = await groundOf(tx, id);
      const sealer = await sealerOf(tx, ground);
      if (sealer === undefined) break;
      if (await noteSealed(tx, world, id, kind, at, facts, ground, (text) => sealer.text(text))) return;
    }
  }
  await tx.query({ name: 'evidence_note', text: 'select evidence_note($1, $2, $3, $4)', values: [id, kind, at, JSON.stringify(facts)] });
}
