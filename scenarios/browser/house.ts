import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import type { Stage } from './stage.ts';
import { visitor } from './visitor.ts';

/** The operator at work: from a bar to the disputes behind it, and from a failing webhook to a working one. */
export function houseJourneys(stageOf: () => Stage): void {
  it('a bar of the days ahead is pressed and shows its time limits; without a mouse the table has the same links', async () => {
    const stage = stageOf();
    const { session } = await stage.demo('wu');
    const who = await visitor(stage, { session, locale: 'en', width: 1280 });
    await who.go('/operator');
    const bar = who.page.locator('figure.series a[href^="/operator/ending"]').first();
    const href = await bar.getAttribute('href');
    await Promise.all([who.page.waitForURL((url) => url.pathname === '/operator/ending'), bar.click()]);
    expect(who.page.url()).toContain(href);
    const count = await who.page.locator('table tbody tr').count();
    expect(count).toBeGreaterThan(0);
    await who.go('/operator');
    // by keyboard: no stop inside the drawing, the table opens and leads to the same place
    const drawn = await who.page.locator('figure.series svg a').evaluateAll((links) => links.filter((link) => (link as SVGElement).tabIndex >= 0).length);
    expect(drawn).toBe(0);
    const figure = who.page.locator('figure.series').first();
    await figure.locator('summary').focus();
    await who.page.keyboard.press('Enter');
    await who.page.keyboard.press('Tab');
    await Promise.all([who.page.waitForURL((url) => url.pathname === '/operator/ending'), who.page.keyboard.press('Enter')]);
    expect(who.page.url()).toContain(href);
    expect(who.complaints).toEqual([]);
    await who.leave();
  });

  it('a marketplace is connected: the test event fails, says what to mend, and arrives', async () => {
    const stage = stageOf();
    let status = 401;
    const seen: string[] = [];
    const receiver = createServer((request, response) => {
      seen.push(String(request.headers['webhook-signature']));
      request.resume().on('end', () => response.writeHead(status).end(status === 200 ? 'ok' : 'signature does not match'));
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { session } = await stage.demo('wu');
    const who = await visitor(stage, { session, locale: 'zh-CN', script: false });
    await who.go('/operator/marketplaces/new');
    await who.fill('slug', `house-${crypto.randomUUID().slice(0, 8)}`);
    await who.fill('name', '试接入平台');
    await who.fill('webhookUrl', `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`);
    await who.press('operator.market.register');
    await who.follow('common.continue');
    expect(await who.text()).toContain(who.say('operator.connect.tested.none'));
    await who.follow('operator.connect.tested');
    await who.press('operator.trial.send');
    const failed = await who.text();
    expect(failed).toContain(who.say('operator.trial.fix.signature'));
    expect(failed).toContain('signature does not match');
    expect(failed).toContain(seen[0]);
    await who.shot('operator-trial-failed');
    status = 200;
    await who.follow('operator.trial.again');
    await who.press('operator.trial.send');
    expect(await who.text()).toContain('已送达');
    await who.follow('operator.trial.back');
    expect(await who.text()).not.toContain(who.say('operator.connect.tested.none'));
    expect(seen.length).toBe(2);
    await who.leave();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
  });
}
