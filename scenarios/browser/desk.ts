import { expect, it } from 'vitest';
import { say } from '../../core/words/words.ts';
import { yesterday } from './cases.ts';
import type { Stage } from './stage.ts';
import { axe } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

const TITLES = ['实木书桌', '胡桃木椅子', '落地灯', '羊毛地毯'] as const;

/** A shop with four disputes that wait for its first answer, and somebody who works there. */
async function shopWithQueue(stage: Stage, name: string): Promise<{ readonly session: string; readonly ids: readonly string[] }> {
  await stage.merchant(`shop-${name}`, `木匠铺 ${name}`, 20_000);
  const ids: string[] = [];
  for (const [index, title] of TITLES.entries()) {
    const paidMinor = 30_000 + index * 1_000;
    const order = await stage.order({ buyer: `buyer-${name}-${index}`, merchant: `shop-${name}`, items: [{ itemId: '1', title, quantity: 1, paidMinor }], escrowMinor: index === 3 ? 0 : paidMinor });
    const filing = {
      ...{ orderId: order.id, type: 'D-02', items: [{ itemId: '1', quantity: 1 }], wanted: [{ kind: 'price_reduction', amountMinor: 5_000 }] },
      facts: { attribute: 'material', discovered_on: await yesterday(stage), personal_use: 'yes' },
      narrative: '页面写的与收到的不一样，请处理。',
    };
    ids.push((await stage.does('POST', '/disputes', filing, await stage.session(`buyer-${name}-${index}`))).disputeId);
  }
  const { session } = await stage.session(`clerk-${name}`, `shop-${name}`);
  return { session, ids };
}

/** The title in the row that has the focus. */
async function focused(who: Visitor): Promise<string> {
  return who.page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('a')?.textContent ?? '');
}

/** What somebody does who works through a shop's queue all day. */
export function deskJourneys(stage: () => Stage): void {
  it('keys walk the queue once they are turned on, and never while one types', async () => {
    const { session } = await shopWithQueue(stage(), 'keys');
    const clerk = await visitor(stage(), { session, locale: 'zh-CN', width: 1280 });
    await clerk.go('/merchant');
    const { keyboard } = clerk.page;
    // off until somebody turns them on
    await keyboard.press('j');
    expect(await focused(clerk)).toBe('');
    await clerk.page.locator('[data-shortcuts-open]').click();
    expect(await axe(clerk.page)).toEqual([]);
    await clerk.page.locator('[data-shortcuts-on]').check();
    await clerk.page.locator('dialog[open] button').click();
    await clerk.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const titles = await clerk.page.locator('#queue tbody th a').allTextContents();
    await keyboard.press('j');
    expect(await focused(clerk)).toBe(titles[0]);
    await keyboard.press('j');
    await keyboard.press('k');
    expect(await focused(clerk)).toBe(titles[0]);
    await keyboard.press('x');
    await keyboard.press('j');
    await keyboard.press('x');
    expect(await clerk.page.locator('#queue input:checked').count()).toBe(2);
    // in a field a letter is a letter
    await keyboard.press('/');
    await keyboard.type('jjxa');
    expect(await clerk.page.locator('#queue-find').inputValue()).toBe('jjxa');
    expect(await clerk.page.locator('#queue input:checked').count()).toBe(2);
    await clerk.page.locator('#queue-find').fill('');
    await clerk.page.locator('#queue-find').blur();
    await keyboard.press('?');
    expect(await clerk.page.locator('dialog[open]').count()).toBe(1);
    await keyboard.press('Escape');
    await clerk.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await keyboard.press('a');
    await clerk.page.waitForURL(/\/merchant\/answer\?/);
    expect(new URL(clerk.page.url()).searchParams.getAll('id')).toHaveLength(2);
    // the switch holds on the next page
    await clerk.go('/merchant');
    await keyboard.press('j');
    await keyboard.press('Enter');
    await clerk.page.waitForURL(/\/disputes\//);
    expect(clerk.complaints).toEqual([]);
    await clerk.leave();
  });

  it('the rows narrow as one types, by every word, and come back', async () => {
    const { session } = await shopWithQueue(stage(), 'narrow');
    const clerk = await visitor(stage(), { session, locale: 'zh-CN', width: 1280 });
    await clerk.go('/merchant');
    const shown = (): Promise<string[]> => clerk.page.locator('#queue tbody th a:visible').allTextContents();
    await clerk.page.locator('#queue-find').fill('椅');
    expect(await shown()).toEqual(['胡桃木椅子']);
    expect(await clerk.page.locator('.queue-find [role=status]').textContent()).toContain('1 / 4');
    await clerk.page.locator('#queue-find').fill('椅 书桌');
    expect(await shown()).toEqual([]);
    await clerk.page.locator('#queue-find').fill('');
    expect(await shown()).toHaveLength(4);
    const plain = await visitor(stage(), { session, locale: 'zh-CN', script: false });
    await plain.go('/merchant');
    expect(await plain.page.locator('#queue-find:visible, [data-shortcuts-open]:visible').count()).toBe(0);
    await Promise.all([clerk.leave(), plain.leave()]);
  });

  it.each([true, false])('answers confirmed together can be cancelled in time (script: %s)', async (script) => {
    const { session, ids } = await shopWithQueue(stage(), `undo-${script}`);
    const clerk = await visitor(stage(), { session, locale: 'en', script });
    const offers = async (id: string): Promise<number> => (await stage().does('GET', `/disputes/${id}`, undefined, { session })).offers.filter((one: { by: string }) => one.by === 'respondent').length;
    const confirm = async (chosen: readonly string[], count: number): Promise<void> => {
      await clerk.go(`/merchant/answer?${chosen.map((id) => `id=${id}`).join('&')}&formula=reduction&percent=10`);
      await clerk.page.getByRole('button', { name: say('en', 'merchant.bulk.reduction.button', { count }) }).click();
      await clerk.page.waitForURL(/\/merchant\/planned\//);
    };
    await confirm(ids.slice(0, 2), 2);
    if (script) await clerk.page.locator('[data-left]', { hasText: /\d+ s left/ }).waitFor();
    await clerk.page.getByRole('button', { name: say('en', 'merchant.plan.cancel', { count: 2 }) }).click();
    await clerk.page.getByText('2 answers were cancelled').waitFor();
    for (const id of ids) expect(await offers(id)).toBe(0);
    expect(clerk.complaints).toEqual([]);
    await clerk.leave();
  });

  it('an owner invites by a link; who joins as a viewer sees the queue and no act', async () => {
    const { session, ids } = await shopWithQueue(stage(), 'team');
    const owner = await visitor(stage(), { session, locale: 'zh-CN', width: 360 });
    await owner.go('/merchant/team');
    await owner.pick('role', 'viewer');
    await owner.press('merchant.team.invite.button');
    const link = (await owner.page.locator('.banner code').textContent()) ?? '';
    expect(link).toMatch(/\/team\/join\?token=[\w-]{40,}$/);
    const colleague = await visitor(stage(), { session: (await stage().session('colleague-team')).session, locale: 'en' });
    await colleague.go(new URL(link).pathname + new URL(link).search);
    expect(await colleague.text()).toContain('木匠铺 team');
    await colleague.press('merchant.join.button');
    await colleague.page.waitForURL(/\/merchant$/);
    expect(await colleague.page.locator('#queue tbody tr').count()).toBe(4);
    expect(await colleague.page.locator('#queue input').count()).toBe(0);
    await colleague.go(`/disputes/${ids[0]}`);
    expect(await colleague.page.locator('a[href*="/acts/"]').count()).toBe(0);
    await owner.go('/merchant/team');
    expect(await owner.text()).toContain('colleague-team');
    await Promise.all([owner.leave(), colleague.leave()]);
  });
}
