import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drainJobs } from '../server/jobs/jobs.ts';
import { mailJob } from '../server/notice/notice.ts';
import { openShop, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

/** The other side shows up: notice by mail with one link, proof of each attempt and of opening, and a second contact. */
describe('service of notice, and joining by one link', () => {
  let shop: Shop;
  let order: Order;
  let story: Story;
  let operator: Staff;

  const mails = async (template: string): Promise<{ to: string; text: string }[]> => {
    await drainJobs(shop.server.world, [mailJob(undefined)]);
    return shop.server.owner.query<{ to: string; text: string }>({
      text: `select o.recipient ->> 'kind' as to, s.text from outbox o join shown_mail s on s.outbox_id = o.id
              where o.template = $1 and o.dispute_id = $2 order by o.id`,
      values: [template, story.id],
    });
  };

  beforeAll(async () => {
    shop = await openShop();
    await shop.merchant('lamps', { name: '灯具店' });
    operator = await shop.operator('op');
    order = await shop.order({ externalId: 'L-1', merchant: 'lamps', items: [{ itemId: 'lamp', title: '台灯', quantity: 1, paidMinor: 19_900 }] });
    story = await fileStory(shop, order, {
      type: 'D-01',
      items: [{ itemId: 'lamp', quantity: 1 }],
      facts: { delivery_state: 'signed_not_received', personal_use: 'yes' },
      narrative: '物流显示已签收，我没有收到。',
      wanted: [{ kind: 'refund', amountMinor: 19_900 }],
    });
  });
  afterAll(() => shop.close());

  it('the notice says what is claimed, by when to answer, what silence means, and carries one link', async () => {
    const [mail, ...more] = await mails('notice_of_dispute');
    expect(more).toEqual([]);
    expect(mail!.to).toBe('merchant');
    expect(mail!.text).toContain(story.number);
    expect(mail!.text).toContain('¥199.00');
    expect(mail!.text.match(/https?:\/\/\S+\/join\S+/g)?.length).toBe(1);
  });

  it('the link joins without registration, into this dispute and no other, and proves the opening', async () => {
    const [mail] = await mails('notice_of_dispute');
    const url = new URL(/https?:\/\/\S+\/join\S+/.exec(mail!.text)![0]);
    const token = url.searchParams.get('token') ?? url.pathname.split('/').at(-1)!;
    const signedIn = await shop.server.request('/sessions/link', { json: { token } });
    expect(signedIn.status).toBeLessThan(300);
    const session = /redress_session=([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '')![1]!;
    const joined = { session };
    const seen = await story.seenBy(joined);
    expect(seen['role']).toBe('respondent');
    expect(seen['noticeOpenedAt']).not.toBeNull();
    await story.does('respond', joined, { position: 'contest', text: '快递柜有取件记录。' });
    const listing = await answerOf(await shop.server.request(`/disputes/${story.id}/order`, {}, joined));
    expect(listing.body['listing']).toMatchObject({ title: '台灯' });
    const list = await answerOf(await shop.server.request('/disputes?view=merchant', {}, joined));
    expect(list.status).toBe(403);
    const proof = await answerOf(await shop.server.request(`/disputes/${story.id}/deliveries`, {}, order.buyer));
    expect(JSON.stringify(proof.body)).toContain('notice_of_dispute');
  });

  it('silence of 72 hours brings the second contact in, and lets the claimant go on', async () => {
    const other = await shop.order({ externalId: 'L-2', merchant: 'lamps', items: [{ itemId: 'lamp', title: '台灯', quantity: 1, paidMinor: 19_900 }] });
    const silent = await fileStory(shop, other, {
      type: 'D-01',
      items: [{ itemId: 'lamp', quantity: 1 }],
      facts: { delivery_state: 'not_sent', personal_use: 'yes' },
      narrative: '付款后一直没有发货。',
      wanted: [{ kind: 'refund', amountMinor: 19_900 }],
    });
    story = silent;
    await shop.pass({ hours: 49 });
    expect((await mails('reminder')).map((mail) => mail.to)).toContain('merchant');
    await shop.pass({ hours: 24 });
    expect((await mails('second_contact')).map((mail) => mail.to)).toEqual(['second_contact']);
    expect((await silent.seenBy(other.buyer))['allowed'].map((one: any) => one.act)).toContain('end_negotiation');
  });

  it('participation is counted from day one, with numerator and denominator', async () => {
    const numbers = await answerOf(await shop.server.request('/participation', {}, operator.as));
    expect(numbers.status).toBe(200);
    expect(JSON.stringify(numbers.body)).toMatch(/\d/);
  });
});
