import type { JSX } from 'preact';
import type { Minor } from '../../core/kernel/kernel.ts';
import type { PageContext } from '../page.tsx';
import { Tabs } from '../ui/ui.ts';

/** What somebody of a team may do. */
export type TeamRole = 'owner' | 'agent' | 'viewer';

/** A part in a team; `limitMinor` is an agent's, null for none. */
export interface Part {
  readonly role: TeamRole;
  readonly limitMinor: Minor | null;
}

/** The team of the reader's merchant (`GET /my/team`). */
export interface Team {
  readonly merchantId: string;
  readonly you: Part;
  readonly members: readonly (Part & { readonly personId: string; readonly name: string; readonly joinedAt: string | null })[];
  readonly invitations: readonly (Part & { readonly id: string; readonly createdAt: string; readonly expiresAt: string })[];
}

const PLACES = [
  ['/merchant', 'inbox'],
  ['/merchant/trends', 'trends'],
  ['/merchant/templates', 'templates'],
  ['/merchant/planned', 'planned'],
  ['/card-cases', 'card_cases'],
  ['/merchant/deposit', 'deposit'],
  ['/merchant/team', 'team'],
] as const;

/** The pages of a shop, one beside the other. */
export function ShopNav(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  const here = ctx.here.split('?')[0];
  return <Tabs label={ctx.say('merchant.nav')} tabs={PLACES.map(([href, name]) => ({ href, text: ctx.say(`merchant.nav.${name}`), current: here === href }))} />;
}
