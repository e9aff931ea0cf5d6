import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Place } from './places.ts';
import type { Stage } from './stage.ts';
import { axe, overflow } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

/** Pages of every kind, of every audience, that the demo has from its first minute. */
async function kinds(stage: Stage): Promise<Place[]> {
  const open = ['/', '/catalogue', '/rules', '/display', '/demo'].map((path) => ({ name: path, path }));
  const [anna, shop, chen, wu] = await Promise.all(['anna', 'qingyun', 'chen', 'wu'].map((key) => stage.demo(key)));
  const mine = await stage.does('GET', '/disputes?view=claimant&open=true&sort=due', undefined, anna);
  const room = `/disputes/${mine.items[0].id}`;
  return [
    ...open,
    { name: 'room', path: room, session: anna!.session },
    { name: 'act', path: `${room}/acts/post-message`, session: anna!.session },
    { name: 'orders', path: '/orders', session: anna!.session },
    { name: 'inbox', path: '/merchant', session: shop!.session },
    { name: 'queue', path: '/queue', session: chen!.session },
    { name: 'operator', path: '/operator', session: wu!.session },
  ];
}

async function open(who: Visitor, stage: Stage, place: Place): Promise<void> {
  await who.context.clearCookies({ name: 'redress_session' });
  if (place.session !== undefined) await who.context.addCookies([{ name: 'redress_session', value: place.session, url: stage.url }]);
  expect(await who.go(place.path), place.path).toBe(200);
}

/** Every page from right to left, in words two fifths longer: nothing sticks out, nothing is wrong for axe. */
async function rightToLeft(stage: Stage): Promise<string[]> {
  const who = await visitor(stage, { locale: 'en' });
  const found: string[] = [];
  for (const place of await kinds(stage)) {
    await who.context.addCookies([{ name: 'locale', value: 'ar-XB', url: stage.url }]);
    for (const width of [360, 1280] as const) {
      await who.page.setViewportSize({ width, height: 800 });
      await open(who, stage, place);
      const wide = await overflow(who.page);
      if (wide > 0) found.push(`${place.name}: ${wide} px too wide at ${width}`);
      if ((await who.page.locator('html').getAttribute('dir')) !== 'rtl') found.push(`${place.name}: not from right to left`);
      if (width === 360) found.push(...(await axe(who.page)).map((fault) => `${place.name}: ${fault}`));
      if (process.env['REDRESS_SCREENS'] === 'all') await who.shot(`rtl-${place.name.replaceAll('/', '')}`, width);
    }
  }
  found.push(...who.complaints);
  await who.leave();
  return found;
}

/** Text twice as large on a desk, the largest the reader can choose on a phone, and a window of 320 px. */
async function large(stage: Stage): Promise<string[]> {
  const who = await visitor(stage, { locale: 'zh-CN' });
  const found: string[] = [];
  const sizes = [
    { width: 1280, text: '200%' },
    { width: 640, text: '100%' },
    { width: 360, text: '143.75%' },
    { width: 320, text: '100%' },
  ];
  for (const place of await kinds(stage)) {
    for (const { width, text } of sizes) {
      await who.page.setViewportSize({ width, height: 800 });
      await open(who, stage, place);
      await who.page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
      const wide = await overflow(who.page);
      if (wide > 0) found.push(`${place.name}: ${wide} px too wide at ${width} with text of ${text}`);
    }
  }
  await who.leave();
  return found;
}

/** How long a button takes to change its colour, in milliseconds. */
async function motion(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('.button')!).transitionDuration) * 1000);
}

async function keepsWhatWasTyped(stage: Stage, script: boolean): Promise<void> {
  const anna = await stage.demo('anna');
  const who = await visitor(stage, { locale: 'en', script, session: anna.session });
  const mine = await stage.does('GET', '/disputes?view=claimant&open=true&sort=due', undefined, anna);
  await who.go(`/disputes/${mine.items[0].id}/acts/post-message`);
  const words = 'Not sent yet.\nSecond line <b>& "quotes"';
  await who.page.locator('main textarea').first().fill(words);
  for (const lang of ['zh-CN', 'en']) {
    await who.page.locator('.languages button').click();
    await who.page.locator(`html[lang="${lang}"]`).waitFor();
    expect(await who.page.locator('main textarea').first().inputValue()).toBe(words);
  }
  const history = await stage.does('GET', `/disputes/${mine.items[0].id}/history`, undefined, anna);
  expect(JSON.stringify(history)).not.toContain('Not sent yet');
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** Other directions, larger letters, another language in the middle of a sentence, no movement. */
export function readerJourneys(stage: () => Stage): void {
  it('holds from right to left on every kind of page, in words two fifths longer', async () => {
    expect(await rightToLeft(stage())).toEqual([]);
  });

  it('holds with text twice as large, and in a window of 320 pixels', async () => {
    expect(await large(stage())).toEqual([]);
  });

  for (const script of [true, false]) {
    it(`changes the language without losing what was typed, ${script ? 'with' : 'without'} script`, async () => {
      await keepsWhatWasTyped(stage(), script);
    });
  }

  it('looks as the reader chose, without script, and moves only for those who let it', async () => {
    const who = await visitor(stage(), { locale: 'en', script: false });
    await who.go('/display?back=%2Frules');
    await who.pick('look', 'dark');
    await who.pick('text', 'larger');
    await who.press('look.save');
    expect(new URL(who.page.url()).pathname).toBe('/rules');
    const seen = await who.page.evaluate(() => ({ size: getComputedStyle(document.documentElement).fontSize, ground: getComputedStyle(document.body).backgroundColor }));
    expect(seen).toEqual({ size: '23px', ground: 'rgb(22, 25, 23)' });
    await who.leave();
    const again = await visitor(stage(), { locale: 'en' });
    await again.context.addCookies([{ name: 'look', value: 'contrast.large', url: stage().url }]);
    await again.go('/');
    expect(await axe(again.page)).toEqual([]);
    expect(await motion(again.page)).toBeLessThan(1);
    await again.page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await motion(again.page)).toBeGreaterThan(100);
    await again.leave();
  });
}
