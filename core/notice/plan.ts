import type { Currency, Instant, Uuid } from '../kernel/kernel.ts';
import { isNoticeTemplate, type Notice, type NoticeFacts, type NoticeRecipient } from './template.ts';

/** Somebody is to be told something: what an act of a dispute asks for. */
export interface NoticeWish {
  readonly template: string;
  readonly to: 'claimant' | 'respondent' | 'second_contact' | 'adjudicator' | 'operator';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What of the dispute a notice needs, after the act. */
export interface NoticeGround {
  readonly number: string;
  readonly stage: string;
  readonly version: number;
  readonly currency: Currency;
  readonly marketplaceId: Uuid;
  readonly claimantId: Uuid;
  readonly merchantId: Uuid;
  readonly adjudicatorId: Uuid | null;
  /** One line of what it is about. */
  readonly summary?: string;
  /** The running time limits after the act, with the role each waits for. */
  readonly deadlines: readonly { readonly name: string; readonly due: Instant; readonly waitsFor: string }[];
}

/** Notices that ask nothing of their reader: a time limit that runs for another reason is not theirs to name. */
const ASKS_NOTHING: readonly string[] = ['dispute_closed', 'dispute_withdrawn', 'deposit_deducted', 'determination_corrected'];

/** What passes between those who decide before they have decided: no business of a marketplace's server. */
const IN_CHAMBERS: readonly string[] = ['determination_returned'];

/** Time limits that ask nothing of anybody: who lets them pass loses nothing, so no notice is dated by them. */
export const INVITATIONS: readonly string[] = ['join_fast_track', 'join_jury', 'reveal_nonce'];

/** Time limits in which both parties may act, whomever the clock is said to wait for. */
const FOR_BOTH: readonly string[] = ['negotiate', 'choose', 'appeal'];

/**
 * Turns the wishes of one act into outbox rows: one mail row for each person told (which the product shows as well),
 * and one webhook message to the marketplace for each kind of notice that is not the adjudicators' own. An operator has no mailbox of their own in the
 * dispute and is told in the product, under the marketplace's id; so is an adjudicator who is not chosen yet.
 * Each notice names the first time limit that waits for its reader, unless its facts name one (`dueAt`, or `due`).
 * @param newId gives a fresh id for each row
 * @throws Error for a template that is not in the catalogue
 */
export function planNotices(wishes: readonly NoticeWish[], ground: NoticeGround, newId: () => Uuid): Notice[] {
  const rows: Notice[] = [];
  const announced = new Set<string>();
  for (const wish of wishes) {
    const { template } = wish;
    if (!isNoticeTemplate(template)) throw new Error(`there is no notice ${template}`);
    const body = factsOf(wish, ground);
    const recipient = recipientOf(wish.to, ground);
    const channel = recipient.kind === 'marketplace' ? 'in_product' : 'email';
    rows.push({ id: newId(), channel, recipient, template, body });
    if (announced.has(template) || IN_CHAMBERS.includes(template)) continue;
    announced.add(template);
    const marketplace = { kind: 'marketplace', id: ground.marketplaceId } as const;
    rows.push({ id: newId(), channel: 'webhook', recipient: marketplace, template, body });
  }
  return rows;
}

function factsOf(wish: NoticeWish, ground: NoticeGround): NoticeFacts {
  const { number, stage, version, currency, summary } = ground;
  return {
    number,
    stage,
    version,
    currency,
    ...(summary === undefined ? {} : { summary }),
    ...timeLimitOf(wish, ground),
    ...wish.facts,
  };
}

function timeLimitOf(wish: NoticeWish, ground: NoticeGround): { dueAt?: Instant; consequence?: string } {
  const { due } = wish.facts;
  if (typeof due === 'string') return { dueAt: due };
  if (ASKS_NOTHING.includes(wish.template)) return {};
  const reader = wish.to === 'second_contact' ? 'respondent' : wish.to === 'operator' ? 'adjudicator' : wish.to;
  const isParty = reader === 'claimant' || reader === 'respondent';
  const first = ground.deadlines
    .filter(({ name }) => !INVITATIONS.includes(name))
    .filter(({ name, waitsFor }) => waitsFor === reader || (isParty && FOR_BOTH.includes(name)))
    .reduce<NoticeGround['deadlines'][number] | undefined>((a, b) => (a === undefined || b.due < a.due ? b : a), undefined);
  return first === undefined ? {} : { dueAt: first.due, consequence: first.name.split(':')[0]! };
}

function recipientOf(to: NoticeWish['to'], ground: NoticeGround): NoticeRecipient {
  switch (to) {
    case 'claimant':
      return { kind: 'person', id: ground.claimantId };
    case 'respondent':
      return { kind: 'merchant', id: ground.merchantId };
    case 'second_contact':
      return { kind: 'second_contact', id: ground.merchantId };
    case 'adjudicator':
      return ground.adjudicatorId === null
        ? { kind: 'marketplace', id: ground.marketplaceId }
        : { kind: 'staff', id: ground.adjudicatorId };
    case 'operator':
      return { kind: 'marketplace', id: ground.marketplaceId };
  }
}
