import { createSecretKey, type KeyObject } from 'node:crypto';
import { ERASED } from '../../core/privacy/privacy.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { newDataKey, newKeyId, seal, unseal, type KeyService } from './keys.ts';

/** Whose data a key seals. */
export type SubjectKind = 'person' | 'merchant' | 'dispute';
/**
 * A file has a key of its own, which belongs to its owner until the file is submitted, and then to the dispute. An order has
 * one that is its buyer's, under the order's own id.
 */
type KeyKind = SubjectKind | 'file' | 'order';

/** A new data key, to be written in the same call as the first row that is sealed under it. */
export interface NewKey {
  readonly id: Uuid;
  readonly kek: string;
  /** base64 */
  readonly wrapped: string;
}

/** Seals texts of one subject. */
export interface Sealer {
  text(plain: string): string;
  /** for columns of bytes */
  bytes(plain: Uint8Array): Buffer;
  /** to be written with the row; null when the key is there already */
  readonly fresh: NewKey | null;
  /** To be told when a fresh key was written and committed: the next act then needs no look-up. */
  written(): void;
}

/** The key of one file, for its bytes and for the texts that stand with it. */
export interface FileKey {
  readonly id: Uuid;
  readonly key: KeyObject;
  text(plain: string): string;
  bytes(plain: Uint8Array): Buffer;
}

/** The key of one order, for its texts. */
export type OrderKey = Pick<Sealer, 'text'>;

/** The subject's key was destroyed: there is nothing to write on. */
export class ErasedError extends Error {}

/** What a sealed text begins with. No text that comes from outside may hold it (`isUnstorable` in server/http/text.ts). */
export const SEAL_MARK = 'sealed:1:';
const TOKEN = /sealed:1:([\w-]{22}):([\w-]{38,})/g;
/** What sealed bytes begin with, before the id of their key. */
const BYTES_MARK = Buffer.from([0xfd, 0x53, 0x31]);
const BYTES_HEAD = BYTES_MARK.length + 16;

/** A value of a row that holds something sealed, as the database gave it; opened before anybody sees the row. */
export class SealedValue {
  readonly raw: string | Buffer | readonly (string | null)[];
  readonly form: 'text' | 'json' | 'list' | 'bytes';

  constructor(raw: SealedValue['raw'], form: SealedValue['form']) {
    this.raw = raw;
    this.form = form;
  }
}

interface KnownKey {
  readonly kind: KeyKind;
  readonly subject: Uuid;
  /** undefined once it was destroyed */
  readonly key: KeyObject | undefined;
  readonly until: number;
}

/** How long a key is believed without asking: another server that destroyed it is heard of so much later at the most. */
const BELIEVED_MS = 30_000;
const MOST_KEYS = 20_000;

function nothing(): void {}

function idBytes(id: Uuid): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idOf(bytes: Uint8Array): Uuid {
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** What a ciphertext is bound to: the key, and for a dispute the dispute, so that it opens nowhere else. */
function aboutOf(keyId: Uuid, kind: KeyKind, subject: Uuid): string {
  return kind === 'dispute' ? `dispute ${subject} ${keyId}` : `${kind} ${keyId}`;
}

/**
 * Seals what is written and opens what is read: every text of a person is closed under a data key of its own person, shop
 * or dispute, and destroying that key erases all of it at once. Keys are kept in memory for half a minute, in bounds.
 */
export class Vault {
  readonly #service: KeyService;
  readonly #now: () => number;
  readonly #known = new Map<Uuid, KnownKey>();
  /** the key that new texts of a subject are sealed under */
  readonly #current = new Map<Uuid, Uuid>();

  constructor(service: KeyService, now: () => number = () => performance.now()) {
    this.#service = service;
    this.#now = now;
  }

  get keys(): KeyService {
    return this.#service;
  }

  #keep(id: Uuid, kind: KeyKind, subject: Uuid, key: KeyObject | undefined): KnownKey {
    const known = { kind, subject, key, until: this.#now() + BELIEVED_MS };
    this.#known.delete(id);
    this.#known.set(id, known);
    if (key !== undefined && kind !== 'file' && kind !== 'order') this.#current.set(subject, id);
    for (const [oldest, { subject: whose }] of this.#known) {
      if (this.#known.size <= MOST_KEYS) break;
      this.#known.delete(oldest);
      if (this.#current.get(whose) === oldest) this.#current.delete(whose);
    }
    return known;
  }

  #lookUp(id: Uuid): KnownKey | undefined {
    const known = this.#known.get(id);
    return known !== undefined && known.until > this.#now() ? known : undefined;
  }

  /** Forgets the keys of a subject at once; other processes forget by themselves. */
  forget(subject: Uuid): void {
    this.#current.delete(subject);
    // whose a file is now, and which order goes with a dispute, is known to the database alone
    for (const [id, known] of this.#known) if (known.subject === subject || known.kind === 'file' || known.kind === 'order') this.#known.delete(id);
  }

  /** A sealer under a new key, which the caller writes with the row. @param subject null where the database will say whose row it becomes */
  async fresh(kind: SubjectKind, subject: Uuid | null): Promise<Sealer & { readonly fresh: NewKey }> {
    const id = newKeyId();
    const bytes = newDataKey();
    const closed = await this.#service.wrap(bytes, aboutOf(id, kind, subject ?? id));
    const key = createSecretKey(bytes);
    const fresh = { id, kek: closed.kek, wrapped: Buffer.from(closed.wrapped).toString('base64') };
    const written = (): void => void (subject !== null && this.#keep(id, kind, subject, key));
    return { ...sealerOf(id, key, aboutOf(id, kind, subject ?? id)), fresh, written };
  }

  /**
   * Seals for a subject: under its key, or under a new one when it has none yet.
   * @throws ErasedError when its key was destroyed; KeyServiceError
   */
  async sealer(on: Queryable, kind: SubjectKind, subject: Uuid): Promise<Sealer> {
    const id = this.#current.get(subject);
    const known = id === undefined ? undefined : this.#lookUp(id);
    if (id !== undefined && known?.key !== undefined) return { ...sealerOf(id, known.key, aboutOf(id, kind, subject)), fresh: null, written: nothing };
    const rows = await on.query<KeyRow>({
      name: 'data_keys_of',
      text: `${KEY_ROW} where subject_id = $1 and kind = $2 order by created_at desc, id desc`,
      values: [subject, kind],
    });
    const [newest] = rows;
    if (newest === undefined) return this.fresh(kind, subject);
    if (newest.wrapped === null) throw new ErasedError(`the data of this ${kind} were erased`);
    const { key } = await this.#take(newest);
    return { ...sealerOf(newest.id, key!, aboutOf(newest.id, kind, subject)), fresh: null, written: nothing };
  }

  /** A new key for a file, which the caller writes with the row. @throws KeyServiceError */
  async freshFile(): Promise<FileKey & { readonly fresh: NewKey }> {
    const id = newKeyId();
    const bytes = newDataKey();
    const closed = await this.#service.wrap(bytes, aboutOf(id, 'file', id));
    const known = this.#keep(id, 'file', id, createSecretKey(bytes));
    return { ...fileKeyOf(id, known), fresh: { id, kek: closed.kek, wrapped: Buffer.from(closed.wrapped).toString('base64') } };
  }

  /** The keys of files by their ids; those that were destroyed are left out. @throws KeyServiceError */
  async fileKeys(on: Queryable, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, FileKey>> {
    const known = await this.#all(on, ids);
    return new Map([...known].flatMap(([id, one]) => (one.key === undefined ? [] : [[id, fileKeyOf(id, one)]])));
  }

  /** A new key for an order, which the caller writes with the row; not kept here: orders come by the thousand. @throws KeyServiceError */
  async freshOrder(id: Uuid): Promise<OrderKey & { readonly fresh: NewKey }> {
    const bytes = newDataKey();
    const about = aboutOf(id, 'order', id);
    const closed = await this.#service.wrap(bytes, about);
    return { text: sealerOf(id, createSecretKey(bytes), about).text, fresh: { id, kek: closed.kek, wrapped: Buffer.from(closed.wrapped).toString('base64') } };
  }

  /** The key of an order that is known; undefined where it has none. @throws ErasedError, KeyServiceError */
  async orderKey(on: Queryable, id: Uuid): Promise<OrderKey | undefined> {
    const known = (await this.#all(on, [id])).get(id);
    if (known !== undefined && known.key === undefined) throw new ErasedError('the data of this order were erased');
    return known && { text: sealerOf(id, known.key!, aboutOf(id, 'order', id)).text };
  }

  async #all(on: Queryable, ids: Iterable<Uuid>): Promise<Map<Uuid, KnownKey>> {
    const keys = new Map<Uuid, KnownKey>();
    const missing: Uuid[] = [];
    for (const id of ids) {
      const known = this.#lookUp(id);
      if (known === undefined) missing.push(id);
      else keys.set(id, known);
    }
    if (missing.length > 0) {
      const found = await on.query<KeyRow>({ name: 'data_keys', text: `${KEY_ROW} where id = any ($1)`, values: [missing] });
      for (const row of found) keys.set(row.id, await this.#take(row));
    }
    return keys;
  }

  async #take(row: KeyRow): Promise<KnownKey> {
    if (row.wrapped === null) return this.#keep(row.id, row.kind, row.subject, undefined);
    const key = await this.#service.unwrap({ kek: row.kek, wrapped: row.wrapped }, aboutOf(row.id, row.kind, row.kind === 'dispute' ? row.subject : row.id));
    return this.#keep(row.id, row.kind, row.subject, createSecretKey(key));
  }

  /**
   * Opens every sealed value of rows in place, with at most one statement for keys that are not known: those that a row
   * brings in a column `sealedUnder` (as `filing_ground` does) are.
   * @param dispute when given, what is sealed for another dispute is not opened: it was put there by somebody
   * @throws KeyServiceError; Error when a ciphertext was changed or moved
   */
  async openRows(rows: readonly object[], on: Queryable, dispute?: Uuid): Promise<void> {
    const sealed: [Record<string, unknown>, string, SealedValue][] = [];
    const wanted = new Set<Uuid>();
    for (const row of rows as readonly Record<string, unknown>[]) {
      const brought = row['sealedUnder'] as BroughtKey | null | undefined;
      if (brought && this.#lookUp(brought.id) === undefined) await this.#take({ ...brought, wrapped: brought.wrapped === null ? null : Buffer.from(brought.wrapped, 'base64') });
      for (const name in row) {
        const value = row[name];
        if (!(value instanceof SealedValue)) continue;
        sealed.push([row, name, value]);
        for (const id of idsIn(value)) wanted.add(id);
      }
    }
    if (sealed.length === 0) return;
    const keys = await this.#all(on, wanted);
    for (const known of keys.values()) {
      if (dispute !== undefined && known.kind === 'dispute' && known.subject !== dispute) throw new Error('a text of another dispute stands in this one');
    }
    for (const [row, name, value] of sealed) row[name] = opened(value, keys);
  }
}

interface KeyRow {
  readonly id: Uuid;
  readonly kind: KeyKind;
  readonly subject: Uuid;
  readonly kek: string;
  readonly wrapped: Buffer | null;
}

/** A key's row as a column of another row. */
type BroughtKey = Omit<KeyRow, 'wrapped'> & { readonly wrapped: string | null };

const KEY_ROW = 'select id, kind, subject_id as subject, kek, wrapped from data_key';

function sealerOf(id: Uuid, key: KeyObject, about: string): Omit<Sealer, 'fresh' | 'written'> {
  const head = `${SEAL_MARK}${idBytes(id).toString('base64url')}:`;
  return {
    text: (plain) => (plain === '' ? '' : head + seal(key, Buffer.from(plain, 'utf8'), about).toString('base64url')),
    bytes: (plain) => Buffer.concat([BYTES_MARK, idBytes(id), seal(key, plain, about)]),
  };
}

function fileKeyOf(id: Uuid, { key }: KnownKey): FileKey {
  const { text, bytes } = sealerOf(id, key!, aboutOf(id, 'file', id));
  return { id, key: key!, text, bytes };
}

function idsIn(value: SealedValue): Uuid[] {
  if (value.form === 'bytes') return [idOf((value.raw as Buffer).subarray(BYTES_MARK.length, BYTES_HEAD))];
  const text = value.form === 'list' ? (value.raw as string[]).join(' ') : (value.raw as string);
  return [...text.matchAll(TOKEN)].map(([, id]) => idOf(Buffer.from(id!, 'base64url')));
}

function open(keys: ReadonlyMap<Uuid, KnownKey>, id: Uuid, body: Uint8Array): Buffer | undefined {
  const known = keys.get(id);
  if (known === undefined) throw new Error('a text is sealed under a key that is not known');
  return known.key === undefined ? undefined : unseal(known.key, body, aboutOf(id, known.kind, known.subject));
}

function opened(value: SealedValue, keys: ReadonlyMap<Uuid, KnownKey>): unknown {
  if (value.form === 'bytes') {
    const raw = value.raw as Buffer;
    // nothing is left of bytes whose key was destroyed
    return open(keys, idOf(raw.subarray(BYTES_MARK.length, BYTES_HEAD)), raw.subarray(BYTES_HEAD)) ?? Buffer.alloc(0);
  }
  const inJson = value.form === 'json';
  const plain = (text: string): string =>
    text.replace(TOKEN, (_token: string, id: string, body: string) => {
      const found = open(keys, idOf(Buffer.from(id, 'base64url')), Buffer.from(body, 'base64url'))?.toString('utf8') ?? ERASED;
      return inJson ? JSON.stringify(found).slice(1, -1) : found;
    });
  if (value.form === 'list') return (value.raw as readonly (string | null)[]).map((text) => (text === null ? null : plain(text)));
  const text = plain(value.raw as string);
  return inJson ? (JSON.parse(text) as unknown) : text;
}

/** True for bytes that `Sealer.bytes` made. */
export function isSealedBytes(bytes: Uint8Array): boolean {
  return bytes.length > BYTES_HEAD + 27 && BYTES_MARK.every((byte, place) => bytes[place] === byte);
}
