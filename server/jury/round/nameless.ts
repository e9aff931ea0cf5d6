import { PARTY_LABELS, PATTERN_WORDS, pseudonymise, type KnownParty } from '../../../core/privacy/privacy.ts';
import type { Locale, Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { CLOCK_SCOPE } from '../../dispute/scope.ts';
import { loadGround } from '../../dispute/dispute.ts';

interface Names {
  readonly claimant: string | null;
  readonly email: string | null;
  readonly external: string | null;
  readonly shop: string;
  readonly shopExternal: string;
  readonly mails: readonly (string | null)[];
  readonly members: readonly (string | null)[];
  readonly orderExternal: string | null;
  readonly claimantId: Uuid;
  readonly merchantId: Uuid;
  readonly orderId: Uuid;
}

function given(texts: readonly (string | null)[]): string[] {
  return texts.filter((text): text is string => text !== null && text !== '');
}

async function namesOf(db: Queryable, of: { readonly claimantId: Uuid; readonly merchantId: Uuid; readonly orderId: Uuid }): Promise<Names | undefined> {
  const [row] = await db.query<Omit<Names, 'claimantId' | 'merchantId' | 'orderId'>>({
    name: 'jury_names',
    text: `select p.name as claimant, p.email, p.external_id as external, m.name as shop, m.external_id as "shopExternal",
                  array[m.contact_email, m.second_contact_email] as mails,
                  array(select w.name from merchant_member t join person w on w.id = t.person_id where t.merchant_id = m.id) as members,
                  (select o.external_id from purchase_order o where o.id = $3) as "orderExternal"
             from merchant m left join person p on p.id = $1 where m.id = $2`,
    values: [of.claimantId, of.merchantId, of.orderId],
  });
  return row === undefined ? undefined : { ...row, ...of };
}

function partiesOf(names: Names, locale: Locale): KnownParty[] {
  const labels = PARTY_LABELS[locale];
  return [
    { label: labels.claimant, names: given([names.claimant]), ids: given([names.claimantId, names.orderId, names.orderExternal]), contacts: given([names.email, names.external]) },
    { label: labels.respondent, names: given([names.shop, ...names.members]), ids: [names.merchantId], contacts: given([...names.mails, names.shopExternal]) },
  ];
}

/** Takes out of any value who the sides of a dispute are, in the words of a language. */
export async function namelessOf(db: Queryable, state: Parameters<typeof namesOf>[1], locale: Locale): Promise<<T>(value: T) => T> {
  const names = await namesOf(db, state);
  return (value) => (names === undefined ? value : pseudonymise(value, partiesOf(names, locale), PATTERN_WORDS[locale]));
}

/** As `namelessOf`, for whoever has the id of the dispute alone. */
export async function namelessFor(db: Queryable, disputeId: Uuid, locale: Locale = 'zh-CN'): Promise<<T>(value: T) => T> {
  const row = await loadGround(db, disputeId, CLOCK_SCOPE);
  return row === undefined ? (value) => value : namelessOf(db, row.state, locale);
}
