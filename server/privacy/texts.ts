import { mapStrings, mapTexts } from '../../core/privacy/privacy.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import type { Sealer, SubjectKind } from '../adapters/vault.ts';
import type { Queryable } from '../database/database.ts';

/** The same value with every personal text sealed (core/privacy/texts.ts says which); as it is without a sealer. */
export function sealedTexts<T>(sealer: Sealer | undefined, value: T): T {
  return sealer === undefined ? value : (mapTexts(value, (text) => sealer.text(text)) as T);
}

/** The same value with every text in it sealed, for what somebody typed whole: drafts. */
export function sealedWhole<T>(sealer: Sealer | undefined, value: T): T {
  return sealer === undefined ? value : (mapStrings(value, (text) => sealer.text(text)) as T);
}

/**
 * A sealer whose key is in the database, for what is written beside the record: a new key is written at once.
 * Undefined without a vault. @throws KeyServiceError, ErasedError
 */
export async function sealerFor(on: Queryable, kind: SubjectKind, subject: Uuid): Promise<Sealer | undefined> {
  const sealer = await on.vault?.sealer(on, kind, subject);
  if (sealer === undefined || sealer.fresh === null) return sealer;
  const { id, kek, wrapped } = sealer.fresh;
  await on.query({
    name: 'keep_data_key',
    text: `insert into data_key (id, kind, subject_id, kek, wrapped, created_at) values ($1, $2, $3, $4, decode($5, 'base64'), now())`,
    values: [id, kind, subject, kek, wrapped],
  });
  if ('transaction' in on) sealer.written();
  return sealer;
}
