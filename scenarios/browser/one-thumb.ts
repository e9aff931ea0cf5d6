import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { answersOf, PHOTO, yesterday } from './cases.ts';
import type { Stage } from './stage.ts';
import { visitor } from './visitor.ts';

/** What a thumb hits: 44 CSS pixels, the label of a small box counted with it. */
const LEAST = 44;
/** From the marketplace's button to a number, photographs and words not counted; the page of rights is one of them. */
const MOST_TAPS = 17;

/** From "I have a problem" at the marketplace to a filed dispute, on a narrow phone, with a counted number of taps. */
async function oneThumb(stage: Stage): Promise<void> {
  await stage.merchant('thumb-shop', '茶具铺', 50_000);
  const order = await stage.order({ buyer: 'thumb', merchant: 'thumb-shop', items: [{ itemId: 'pot', title: '紫砂壶 280 毫升', quantity: 1, paidMinor: 36_000 }] });
  const who = await visitor(stage, {});
  let taps = 0;
  const tap = async (target: Locator): Promise<void> => {
    const box = await target.first().boundingBox();
    expect(box!.height, await target.first().innerText()).toBeGreaterThanOrEqual(LEAST);
    await target.first().click();
    taps += 1;
  };
  const label = (field: string): Locator => who.page.locator(`label[for="${field}"]`);
  const labelOf = async (name: string, value: string): Promise<Locator> => label((await who.page.locator(`[name="${name}"][value="${value}"]`).getAttribute('id')) ?? '');
  const goOn = async (path: string): Promise<void> => {
    const button = who.page.locator('main form button[type=submit].primary').filter({ visible: true });
    await Promise.all([who.page.waitForURL(`**${path}`), tap(button)]);
  };
  await who.go(`/hand-over?token=${stage.handOver('thumb', { order: order.externalId })}`);
  await who.page.waitForURL('**/file');
  const tapOn = async (target: Locator, to: RegExp): Promise<void> => {
    await Promise.all([who.page.waitForURL(to), tap(target.filter({ visible: true }))]);
  };
  await tapOn(who.page.locator('main a[href*="group=goods"]'), /group=goods$/);
  // the one thing that was bought is the one concerned: nobody is asked which
  await tapOn(who.page.locator('button[name=type][value="D-02"]'), /\/questions\//);
  const answers: Record<string, string> = { danger: 'none', personal_use: 'yes', cross_border: 'no', attribute: 'material', discovered_on: await yesterday(stage) };
  for (;;) {
    const key = who.page.url().split('/').at(-1)!;
    const [answer, next] = [answers[key], new RegExp(`/(questions/(?!${key}$)|rights)`)];
    const button = who.page.locator(`button[name=answer][value="${answer}"]`);
    if (answer === undefined) {
      // what is left may be passed over: it is said so, and one touch does it
      await tapOn(who.page.locator('button[name=enough]'), /\/rights$/);
      break;
    }
    if ((await button.count()) > 0) await tapOn(button, next);
    else {
      await who.fill('answer', answer);
      taps += 1;
      await tapOn(who.page.locator('main form .actions button'), next);
    }
  }
  expect(await who.text()).toContain('360.00');
  await tapOn(who.page.getByRole('link', { name: who.say('consumer.file.rights.go_on') }), /\/wanted$/);
  await tap(await labelOf('terms', 'refund'));
  expect(await who.page.locator('[name="amount.refund"]').inputValue()).toBe('360.00');
  expect(await who.page.locator('[name="amount.refund"]').getAttribute('inputmode')).toBe('decimal');
  await goOn('/file/facts');
  const camera = who.page.locator('input[name=photo]');
  expect(await camera.getAttribute('capture')).toBe('environment');
  expect(await camera.getAttribute('accept')).toBe('image/*');
  expect((await label('f-photo').boundingBox())!.height).toBeGreaterThanOrEqual(LEAST);
  await who.fill('narrative', '壶身有裂，倒水会漏。商家不回复。');
  taps += 1;
  await camera.setInputFiles(PHOTO);
  taps += 1;
  // several from the album at once; nobody waits for them before going on
  await who.page.locator('input[name=files]').setInputFiles([{ ...PHOTO, name: '裂纹.png' }, { ...PHOTO, name: '包装.png' }]);
  await goOn('/file/check');
  await Promise.all([who.page.waitForURL('**/filed'), tap(who.page.locator('main form button[type=submit].primary').filter({ visible: true }))]);
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);
  const { session } = await stage.session('thumb');
  const seen = await stage.does('GET', `/disputes/${who.dispute()}`, undefined, { session });
  expect(seen.evidence.map((one: { name: string }) => one.name)).toEqual([PHOTO.name, '裂纹.png', '包装.png']);
  // Another press of the marketplace's button: there is a dispute, so the order is shown and not another filing.
  await who.go(`/orders?externalId=${order.externalId}`);
  expect(new URL(who.page.url()).pathname).toBe(`/orders/${order.id}`);
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** A large photograph goes whole unless the person wants it smaller. */
async function wholeUnlessChosen(stage: Stage): Promise<void> {
  await stage.merchant('large-shop', '画框店', 50_000);
  const order = await stage.order({ buyer: 'large', merchant: 'large-shop', items: [{ itemId: 'frame', title: '画框', quantity: 1, paidMinor: 9_000 }] });
  const { session } = await stage.session('large');
  const draft = { type: 'D-02', items: [{ itemId: 'frame', quantity: 1 }], facts: await answersOf(stage, { session }, 'D-02', { attribute: 'material', discovered_on: await yesterday(stage) }), wanted: [{ kind: 'refund', amountMinor: 9_000 }] };
  await stage.does('PUT', `/my/drafts/${order.id}`, { body: draft }, { session });
  const who = await visitor(stage, { session });
  await who.go(`/orders/${order.id}/file/facts`);
  const large = await who.page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2600, 300];
    const pen = canvas.getContext('2d')!;
    const noise = pen.createImageData(2600, 300);
    for (let at = 0; at < noise.data.length; at += 65_536) crypto.getRandomValues(noise.data.subarray(at, at + 65_536));
    pen.putImageData(noise, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1]!;
  });
  const buffer = Buffer.from(large, 'base64');
  await who.page.locator('input[name=files]').setInputFiles({ name: 'whole.png', mimeType: 'image/png', buffer });
  await who.page.locator('.upload-list [data-state=done]').waitFor();
  await who.page.locator('label[for="f-smaller"]').click();
  await who.page.locator('input[name=files]').setInputFiles({ name: 'small.png', mimeType: 'image/png', buffer });
  await who.page.locator('.upload-list [data-state=done]').nth(1).waitFor();
  const ids = await who.page.locator('[name=uploaded]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value.split(' ')[0]!));
  const sizes = await Promise.all(ids.map(async (id) => (await stage.does('GET', `/evidence/${id}/record`, undefined, { session })).file));
  expect(sizes[0]).toMatchObject({ name: 'whole.png', bytes: buffer.length });
  expect(sizes[1]).toMatchObject({ name: 'small.jpg', mediaType: 'image/jpeg' });
  expect(sizes[1].bytes).toBeLessThan(buffer.length);
  await who.leave();
}

/** Filing with one thumb. */
export function oneThumbJourneys(stage: () => Stage): void {
  it('from the marketplace’s button to a filed dispute in seventeen taps, rights and all', () => oneThumb(stage()));
  it('a photograph goes whole unless a smaller one is chosen', () => wholeUnlessChosen(stage()));
}
