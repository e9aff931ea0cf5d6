import type { Queryable } from '../database/database.ts';

/** How somebody is called and reached. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
}

/**
 * A contact as the person's row takes it: sealed under a key of its own, which the row's trigger keeps (migration 0040).
 * Given as the name, with no e-mail beside it; without a vault it is the contact as it is.
 * @throws KeyServiceError
 */
export async function sealedContact(on: Queryable, contact: Contact): Promise<Contact> {
  const { vault } = on;
  if (vault === undefined) return contact;
  const { text, fresh } = await vault.fresh('person', null);
  const { name, email } = contact;
  const seal = {
    ...{ keyId: fresh.id, kek: fresh.kek, wrapped: fresh.wrapped, name: text(name) },
    contactHash: vault.keys.fingerprint(`contact ${name}\n${email ?? ''}`).toString('base64'),
    ...(email === null ? {} : { email: text(email), emailHash: emailHash(on, email)?.toString('base64') }),
  };
  return { name: `seal-person:${JSON.stringify(seal)}`, email: null };
}

/** The hash by which an address is found that is stored sealed: the same for upper and lower case; null without a vault. */
export function emailHash(on: Queryable, email: string): Buffer | null {
  return on.vault?.keys.fingerprint(`email ${email.trim().toLowerCase()}`) ?? null;
}
