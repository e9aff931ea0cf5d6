import type { Currency, Uuid } from '../kernel/kernel.ts';
import type { Notice, NoticeFacts, NoticeRecipient, NoticeTemplate } from './template.ts';

/** Somebody is to be told something: what an act of a dispute asks for. */
export interface NoticeWish {
  readonly template: NoticeTemplate;
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
}

/**
 * Turns the wishes of one act into outbox rows: one mail row for each person told (which the product shows as well),
 * and one webhook message to the marketplace for each kind of notice. An operator has no mailbox of their own in the
 * dispute and is told in the product, under the marketplace's id; so is an adjudicator who is not chosen yet.
 * @param newId gives a fresh id for each row
 */
export function planNotices(wishes: readonly NoticeWish[], ground: NoticeGround, newId: () => Uuid): Notice[] {
  const rows: Notice[] = [];
  const announced = new Set<NoticeTemplate>();
  for (const wish of wishes) {
    const body: NoticeFacts = {
      number: ground.number,
      stage: ground.stage,
      version: ground.version,
      currency: ground.currency,
      ...(ground.summary === undefined ? {} : { summary: ground.summary }),
      ...wish.facts,
    };
    const recipient = recipientOf(wish.to, ground);
    const channel = recipient.kind === 'marketplace' ? 'in_product' : 'email';
    rows.push({ id: newId(), channel, recipient, template: wish.template, body });
    if (announced.has(wish.template)) continue;
    announced.add(wish.template);
    const marketplace = { kind: 'marketplace', id: ground.marketplaceId } as const;
    rows.push({ id: newId(), channel: 'webhook', recipient: marketplace, template: wish.template, body });
  }
  return rows;
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
