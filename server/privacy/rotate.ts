import type { KeyService } from '../adapters/keys.ts';
import type { Queryable } from '../database/database.ts';

const PORTION = 500;

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly kind: 'person' | 'merchant' | 'dispute' | 'file' | 'order';
  readonly subject: string;
  readonly kek: string;
  readonly wrapped: Buffer;
}

/**
 * Closes every data key under the service's current key-encryption key; what the data keys seal is not touched. It can be
 * broken off at any point and begun again: each key opens with the one or with the other.
 * @returns how many were closed anew
 * @throws KeyServiceError when a key does not open; the portions before it stay closed anew
 */
export async function rewrapAll(db: Queryable, service: KeyService): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await db.query<Row>({
      text: `select id, kind, subject_id as subject, kek, wrapped from data_key where wrapped is not null and kek <> $1 order by id limit $2`,
      values: [service.current, PORTION],
    });
    if (rows.length === 0) return done;
    const fresh: Buffer[] = [];
    for (const { id, kind, subject, kek, wrapped } of rows) {
      const about = kind === 'dispute' ? `dispute ${subject} ${id}` : `${kind} ${id}`;
      fresh.push(Buffer.from((await service.wrap(await service.unwrap({ kek, wrapped }, about), about)).wrapped));
    }
    const values = [rows.map((row) => row.id), rows.map((row) => row.kek), service.current, fresh];
    const [closed] = await db.query<{ count: number }>({ name: 'data_keys_rewrap', text: 'select data_keys_rewrap($1, $2, $3, $4) as count', values });
    done += closed!.count;
  }
}

/** Names of the key-encryption keys that close something, with how many data keys each closes. */
export function keysInUse(db: Queryable): Promise<{ kek: string; count: number }[]> {
  return db.query<{ kek: string; count: number }>({ text: 'select kek, count(*) as count from data_key where wrapped is not null group by kek order by kek' });
}
