import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROCEDURE, type ActName } from '../core/dispute/dispute.ts';
import { forgetCallers } from '../server/people/people.ts';
import type { As } from '../server/http/testkit.ts';
import { openShop, type Merchant, type Order, type Shop } from './support/shop.ts';
import { ACT_SAMPLES, FILING } from './support/stages.ts';
import { answerOf, fileStory, type Answer, type Story } from './support/story.ts';

let shop: Shop;
let seller: Merchant;
let other: Merchant;
let buyers = 0;

async function order(merchant = 'team'): Promise<Order> {
  buyers += 1;
  return shop.order({ externalId: `T-${buyers}`, merchant, buyer: `buyer-${buyers}`, paidMinor: 10_000 });
}

async function dispute(): Promise<{ story: Story; buyer: As }> {
  const made = await order();
  return { story: await fileStory(shop, made, FILING), buyer: made.buyer };
}

async function call(method: string, path: string, as: As, json?: object): Promise<Answer> {
  return answerOf(await shop.server.request(path, { method, ...(json === undefined ? {} : { json }) }, as));
}

/** Somebody of the marketplace who joins by a link of the owner. */
async function joins(part: object): Promise<{ as: As; personId: string }> {
  const somebody = await order('other');
  const invited = await call('POST', '/my/team/invitations', seller.as, part);
  expect(invited.status, JSON.stringify(invited.body)).toBe(201);
  const token = new URL(String(invited.body['url'])).searchParams.get('token')!;
  expect((await call('POST', '/team/join', somebody.buyer, { token })).status).toBe(200);
  return { as: somebody.buyer, personId: somebody.buyerId };
}

beforeAll(async () => {
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  seller = await shop.merchant('team', { depositMinor: 100_000 });
  other = await shop.merchant('other', {});
});
beforeEach(() => forgetCallers(shop.server.world));
afterAll(() => shop.close());

describe('the team of a merchant', () => {
  it('has owners, and others join by a link, once, from the same marketplace', async () => {
    expect((await call('GET', '/my/team', seller.as)).body).toMatchObject({ you: { role: 'owner', limitMinor: null }, members: [{ role: 'owner' }] });
    const made = await call('POST', '/my/team/invitations', seller.as, { role: 'agent', limitMinor: 5_000 });
    const token = new URL(String(made.body['url'])).searchParams.get('token')!;
    const somebody = await order('other');
    expect((await call('GET', `/team/invitation?token=${token}`, somebody.buyer)).body).toMatchObject({ merchantName: '某家具店', role: 'agent', limitMinor: 5_000 });
    expect((await call('POST', '/team/join', (await shop.adjudicator('staff')).as, { token })).body['code']).toBe('not_allowed');
    expect((await call('POST', '/team/join', seller.as, { token })).body['code']).toBe('already_done');
    expect((await call('POST', '/team/join', somebody.buyer, { token })).status).toBe(200);
    expect((await call('POST', '/team/join', (await order('other')).buyer, { token })).body['code']).toBe('link_expired');
    const team = (await call('GET', '/my/team', somebody.buyer)).body;
    expect(team).toMatchObject({ you: { role: 'agent', limitMinor: 5_000 }, invitations: [] });
    expect(team['members']).toHaveLength(2);
  });

  it('is kept by owners only, and never without one', async () => {
    const agent = await joins({ role: 'agent' });
    const viewer = await joins({ role: 'viewer' });
    for (const [as, code] of [[agent.as, 'not_allowed'], [viewer.as, 'role_reads_only']] as const) {
      expect((await call('POST', '/my/team/invitations', as, { role: 'viewer' })).body['code']).toBe(code);
      expect((await call('PUT', `/my/team/${seller.personId}`, as, { role: 'viewer' })).body['code']).toBe(code);
      expect((await call('DELETE', `/my/team/${seller.personId}`, as)).body['code']).toBe(code);
    }
    expect((await call('PUT', `/my/team/${seller.personId}`, seller.as, { role: 'viewer' })).body['code']).toBe('last_owner');
    expect((await call('DELETE', `/my/team/${seller.personId}`, seller.as)).body['code']).toBe('last_owner');
    expect((await call('DELETE', `/my/team/${other.personId}`, seller.as)).body['code']).toBe('not_found');
    expect((await call('PUT', `/my/team/${agent.personId}`, seller.as, { role: 'viewer', limitMinor: 5 })).body).toMatchObject({ code: 'field_invalid', field: 'limitMinor' });
    // two owners, each taking the other out at the same moment: one stays
    expect((await call('PUT', `/my/team/${agent.personId}`, seller.as, { role: 'owner' })).status).toBe(204);
    const both = await Promise.all([call('PUT', `/my/team/${seller.personId}`, agent.as, { role: 'agent' }), call('PUT', `/my/team/${agent.personId}`, seller.as, { role: 'agent' })]);
    expect(both.map((one) => one.status).sort()).not.toEqual([204, 204]);
    const owners = await shop.server.owner.query({ text: `select person_id from merchant_member where merchant_id = $1 and role = 'owner'`, values: [seller.id] });
    expect(owners).toHaveLength(1);
    await shop.server.owner.query({ text: `update merchant_member set role = case when person_id = $2 then 'owner' else 'viewer' end, limit_minor = null where merchant_id = $1`, values: [seller.id, seller.personId] });
  });

  it('lets nobody back in by the marketplace’s word who was taken out', async () => {
    const gone = await joins({ role: 'agent' });
    expect((await call('DELETE', `/my/team/${gone.personId}`, seller.as)).status).toBe(204);
    expect((await call('GET', '/my/team', gone.as)).body['code']).toBe('not_allowed');
    const comesBack = { text: 'insert into merchant_member (merchant_id, person_id) values ($1, $2) on conflict do nothing', values: [seller.id, gone.personId] };
    await shop.server.owner.query(comesBack);
    forgetCallers(shop.server.world);
    expect((await call('GET', '/my/team', gone.as)).body['code']).toBe('not_allowed');
  });

  it('makes the first person who comes an owner, later ones agents', async () => {
    const made = await shop.merchant('fresh', {});
    const [later] = await shop.server.owner.query<{ role: string }>({
      text: `insert into merchant_member (merchant_id, person_id) values ($1, $2) returning role`,
      values: [made.id, (await order('other')).buyerId],
    });
    expect((await call('GET', '/my/team', made.as)).body['you']).toMatchObject({ role: 'owner' });
    expect(later).toEqual({ role: 'agent' });
  });
});

describe('roles and acts', () => {
  const RESPONDENTS = (Object.keys(PROCEDURE) as ActName[]).filter((act) => PROCEDURE[act].roles.includes('respondent') && act !== 'open_notice');

  it('refuse every act to a viewer, whatever the stage; the rest is read', async () => {
    const viewer = await joins({ role: 'viewer' });
    const { story } = await dispute();
    expect(RESPONDENTS.length).toBeGreaterThan(15);
    for (const act of RESPONDENTS) {
      const body = act === 'submit_evidence' ? ACT_SAMPLES[act] : { ...ACT_SAMPLES[act] };
      const asked = await story.tries(act, viewer.as, body);
      expect([act, asked.status, asked.body['code']]).toEqual([act, 403, 'role_reads_only']);
    }
    const seen = await story.seenBy(viewer.as);
    expect(seen).toMatchObject({ role: 'respondent', allowed: [] });
    expect((await story.seenBy(seller.as))['allowed']).not.toEqual([]);
    expect((await call('PUT', `/my/templates/${shop.server.world.newId()}`, viewer.as, { name: '甲', texts: { 'zh-CN': '好', en: '' } })).body['code']).toBe('not_allowed');
    const plan = { acts: [{ act: 'make_offer', disputeId: story.id, ifVersion: 1, body: { terms: [{ kind: 'refund', amountMinor: 100 }] } }], waitSeconds: 30 };
    expect((await call('POST', '/my/planned-acts', viewer.as, plan)).body['code']).toBe('role_reads_only');
  });

  it('let no viewer bring a file to the shop’s dispute; an agent and the owner may, and a viewer for an order of their own', async () => {
    const viewer = await joins({ role: 'viewer' });
    const agent = await joins({ role: 'agent' });
    const { story } = await dispute();
    const begin = async (as: As, disputeId?: string): Promise<unknown> => {
      const said = [`filename ${btoa('a.txt')}`, ...(disputeId === undefined ? [] : [`disputeId ${btoa(disputeId)}`])].join(',');
      const answer = await shop.server.request('/uploads', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '3', 'upload-metadata': said } }, as);
      return answer.status === 201 ? 201 : ((await answer.json()) as { code: string }).code;
    };
    expect(await begin(viewer.as, story.id)).toBe('role_reads_only');
    expect([await begin(agent.as, story.id), await begin(seller.as, story.id)]).toEqual([201, 201]);
    // they bought something themselves, and may file about it
    expect(await begin(viewer.as)).toBe(201);
    await shop.server.owner.query({ text: 'delete from purchase_order where buyer_id = $1', values: [viewer.personId] });
    expect(await begin(viewer.as)).toBe('role_reads_only');
    const whole = await shop.server.request('/evidence?name=a.txt', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'abc' }, viewer.as);
    expect([whole.status, ((await whole.json()) as { code: string }).code]).toEqual([403, 'role_reads_only']);
  });

  it.each([
    [0, false],
    [9_999, false],
    [10_000, true],
    [null, true],
  ])('let an agent with the limit %s commit the shop to 100.00: %s', async (limitMinor, may) => {
    const agent = await joins({ role: 'agent', limitMinor });
    const outcome = (answer: Answer): unknown => (answer.status === 200 ? true : answer.body['code']);
    const expected = may ? true : 'above_limit';
    const first = await dispute();
    // words cost nothing
    expect(outcome(await first.story.tries('respond', agent.as, { position: 'contest', text: '不同意。' }))).toBe(true);
    expect(outcome(await first.story.tries('make_offer', agent.as, { terms: [{ kind: 'refund', amountMinor: 10_000 }], note: '' }))).toBe(expected);
    // what the other side asks for, signed
    const second = await dispute();
    expect(outcome(await second.story.tries('accept_offer', agent.as, { no: 1 }))).toBe(expected);
    // an offer of an owner's, signed at the end
    const third = await dispute();
    await third.story.does('make_offer', seller.as, { terms: [{ kind: 'refund', amountMinor: 10_000 }], note: '' });
    await third.story.does('accept_offer', third.buyer, { no: 2 });
    expect(outcome(await third.story.tries('countersign', agent.as, { no: 2 }))).toBe(expected);
    // submitting to a determination may cost all that is disputed; refusing it costs nothing
    const fourth = await dispute();
    await fourth.story.does('respond', seller.as, { position: 'contest', text: '不同意。' });
    await fourth.story.does('end_negotiation', fourth.buyer);
    const { choiceTextVersion: textVersion } = await fourth.story.seenBy(agent.as);
    expect(outcome(await fourth.story.tries('choose', agent.as, { consents: true, textVersion }))).toBe(expected);
  });

  it('are looked at anew for every act: a part that was changed holds at once', async () => {
    const agent = await joins({ role: 'agent' });
    const { story } = await dispute();
    expect((await story.tries('post_message', agent.as, { text: '您好' })).status).toBe(200);
    await call('PUT', `/my/team/${agent.personId}`, seller.as, { role: 'viewer' });
    expect((await story.tries('post_message', agent.as, { text: '您好' })).body['code']).toBe('role_reads_only');
    await call('DELETE', `/my/team/${agent.personId}`, seller.as);
    expect((await story.tries('post_message', agent.as, { text: '您好' })).status).toBe(404);
  });
});
