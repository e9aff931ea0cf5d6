import { derivedId } from '../../core/ledger/ledger.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { putMerchant } from '../commerce/commerce.ts';
import { applyLedger } from '../ledger/ledger.ts';
import { addMarketplace, addStaff } from '../people/people.ts';
import { sealedContact } from '../privacy/contact.ts';
import type { World } from '../world.ts';
import type { DemoMerchant } from './orders.ts';
import { demoEmail, DEMO_SLUG, type DemoPerson } from './people.ts';

/** The demo's marketplace, made when it is not there. */
export async function marketplaceId(world: World): Promise<Uuid> {
  await addMarketplace(world.database, { id: world.newId(), slug: DEMO_SLUG, name: '灯市 Lamp Market (demo)', at: world.now() });
  const [row] = await world.database.query<{ id: Uuid }>({ text: 'select id from marketplace where slug = $1', values: [DEMO_SLUG] });
  return row!.id;
}

async function addMember(world: World, marketplace: Uuid, merchant: Uuid, person: DemoPerson): Promise<void> {
  const { name, email } = await sealedContact(world.database, { name: person.name, email: demoEmail(person.key) });
  const [member] = await world.database.query<{ id: Uuid }>({
    text: `insert into person (id, marketplace_id, external_id, name, email, locale, created_at) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (marketplace_id, external_id) do update set name = excluded.name returning id`,
    values: [world.newId(), marketplace, `demo-${person.key}-person`, name, email, person.locale, world.now()],
  });
  await world.database.query({
    text: 'insert into merchant_member (merchant_id, person_id) values ($1, $2) on conflict do nothing',
    values: [merchant, member!.id],
  });
}

/** Makes merchants with who answers for them and the deposit they paid in; made already, nothing happens twice. */
export async function addMerchants(world: World, marketplace: Uuid, merchants: readonly DemoMerchant[], people: readonly DemoPerson[]): Promise<void> {
  for (const { externalId, name, status, category, depositMinor } of merchants) {
    const row = await putMerchant(world.database, marketplace, {
      ...{ id: world.newId(), externalId, name, status, category, contactEmail: demoEmail(externalId.slice(5)) },
      ...{ secondContactEmail: null, createdAt: world.now() },
    });
    const person = people.find((one) => one.merchant === externalId);
    if (person === undefined) throw new Error(`nobody of the demo answers for ${externalId}`);
    await addMember(world, marketplace, row.id, person);
    // The transfer's id follows from the merchant: paid in once, however often this runs.
    await applyLedger(world.database, { marketplaceId: marketplace, disputeId: null, at: world.now() }, [
      {
        ...{ op: 'post', id: derivedId('demo deposit', row.id, 'CNY'), amountMinor: depositMinor, reason: 'deposit_paid_in' } as const,
        debit: { kind: 'rail', ownerId: marketplace, currency: 'CNY' },
        credit: { kind: 'deposit', ownerId: row.id, currency: 'CNY' },
      },
    ]);
  }
}

/** Makes the adjudicators and the operator among the people. */
export async function addHouse(world: World, people: readonly DemoPerson[]): Promise<void> {
  for (const { key, name, locale, part } of people) {
    if (part === 'buyer' || part === 'merchant' || part === 'juror') continue;
    await addStaff(world.database, { id: world.newId(), name, email: demoEmail(key), locale, roles: [part], at: world.now() });
  }
}
