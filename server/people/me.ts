import { refused, accepted, type Instant, type Locale, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { PersonCaller, StaffRole } from '../http/route.ts';
import type { World } from '../world.ts';
import { accountOf, forgetCallers } from './caller.ts';

/** What a signed-in person's pages need to know of the person. */
export interface Me {
  readonly personId: Uuid;
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly staffRoles: readonly StaffRole[];
  readonly merchantIds: readonly Uuid[];
  readonly marketplace: { readonly id: Uuid; readonly slug: string; readonly name: string } | null;
  readonly onlyDisputeId: Uuid | null;
  readonly sessionExpiresAt: Instant;
}

/** Who the session's person is. */
export async function readMe(world: World, caller: PersonCaller): Promise<Result<Me>> {
  const account = await accountOf(world, caller);
  if (account === undefined) return refused('sign_in_required');
  const { marketplaceId } = caller;
  const { name, email, locale, slug, marketplaceName, expiresAt } = account;
  return accepted({
    personId: caller.personId,
    ...{ name, email, locale },
    staffRoles: caller.staffRoles,
    merchantIds: caller.merchantIds,
    marketplace:
      marketplaceId === null ? null : { id: marketplaceId, slug: slug ?? '', name: marketplaceName ?? '' },
    onlyDisputeId: caller.onlyDisputeId ?? null,
    sessionExpiresAt: expiresAt,
  });
}

/** Sets the language letters are written in and pages begin with. */
export async function chooseLocale(world: World, caller: PersonCaller, locale: Locale): Promise<Result<true>> {
  await world.database.query({ text: 'update person set locale = $2 where id = $1', values: [caller.personId, locale] });
  forgetCallers(world);
  return accepted(true);
}

/** Ends the session. */
export async function signOut(world: World, caller: PersonCaller): Promise<void> {
  await world.database.query({
    text: 'delete from session where id_hash = $1',
    values: [Buffer.from(caller.sessionId, 'hex')],
  });
  forgetCallers(world);
}
