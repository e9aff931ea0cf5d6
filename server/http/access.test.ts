/** Every operation of the API against every kind of caller its access rule does not name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefused } from '../../core/kernel/kernel.ts';
import { ROUTES } from '../house.ts';
import { addApiKey, addMarketplace, addStaff, createJoinLink, createSession } from '../people/people.ts';
import type { Route, StaffRole } from './route.ts';
import { testServer, type As, type TestServer } from './testkit.ts';

let server: TestServer;
const staff = new Map<StaffRole, As>();
let buyer: As;
const key = { key: 'rdk_test_key_of_access_00001' };

beforeAll(async () => {
  server = await testServer(ROUTES);
  const { world, database } = server;
  const at = world.now();
  for (const role of ['operator', 'adjudicator', 'auditor'] as const) {
    const id = world.newId();
    const added = await addStaff(database, { id, name: role, email: `${role}@access.test`, locale: 'en', roles: [role], at });
    if (isRefused(added)) throw new Error(added.refusal.code);
    staff.set(role, { session: (await createSession(world, database, { personId: id })).token });
  }
  const marketplaceId = world.newId();
  await addMarketplace(database, { id: marketplaceId, slug: 'access', name: 'Access', at });
  await addApiKey(database, { id: world.newId(), marketplaceId, token: key.key, label: '1', at });
  const link = { disputeId: world.newId(), marketplaceId, merchantId: world.newId(), name: 'x', expiresAt: '2027-01-01T00:00:00.000Z', at };
  const { personId } = await createJoinLink(world, database, link);
  buyer = { session: (await createSession(world, database, { personId })).token };
});
afterAll(() => server.close());

async function codeFor(route: Route, as: As): Promise<unknown> {
  const path = route.path.replace(/\{\w+\}/g, '019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00');
  const answer = await server.request(path, { method: route.method }, as);
  const { code } = (await answer.json()) as { code?: string };
  return [answer.status, code];
}

describe('who is not let in', () => {
  test.each(ROUTES.filter((route) => !route.access.includes('anonymous')).map((route) => ({ route, name: route.operationId })))(
    'to $name: nobody',
    async ({ route }) => expect(await codeFor(route, undefined)).toEqual([401, 'sign_in_required']),
  );

  test.each(ROUTES.filter((route) => !route.access.includes('marketplace')).map((route) => ({ route, name: route.operationId })))(
    'to $name: a marketplace',
    async ({ route }) => expect(await codeFor(route, key)).toEqual([403, 'not_allowed']),
  );

  test.each(ROUTES.filter((route) => route.staff !== undefined).map((route) => ({ route, name: route.operationId })))(
    'to $name: a party, and staff of another role',
    async ({ route }) => {
      expect(await codeFor(route, buyer)).toEqual([403, 'not_allowed']);
      for (const [role, as] of staff) {
        if (!route.staff!.includes(role)) expect(await codeFor(route, as), role).toEqual([403, 'not_allowed']);
      }
    },
  );
});
