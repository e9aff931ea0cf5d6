import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { filed } from './cases.ts';
import type { Stage } from './stage.ts';
import { axe, overflow } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

/** What nobody set up for the tests, and what this dispute does not have: said to be not checked, never to be wrong. */
const NOTHING_THERE = ['determinations', 'draws', 'ledger', 'stamps', 'traces', 'witnesses'];

async function looksWell({ page }: Visitor): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

/** Asks for the file on the dispute's page, sees that it is being made, and fetches it when the page says so by itself. */
async function fetched(who: Visitor, id: string, number: string): Promise<Buffer> {
  const { page } = who;
  await who.go(`/disputes/${id}`);
  await page.locator(`a[href="/disputes/${id}/case-file"]`).first().click();
  await page.locator('#make').waitFor();
  await who.pick('variant', 'full');
  await who.press('casefile.make.button');
  expect(await who.text()).toMatch(new RegExp(['waiting', 'making', 'ready'].map((state) => who.say(`casefile.state.${state}` as 'casefile.state.ready')).join('|')));
  const link = page.locator(`#yours a[download]`);
  await link.waitFor();
  expect(await page.locator('#yours').innerText()).toContain(who.say('casefile.state.ready'));
  await looksWell(who);
  await who.shot('case-file');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe(`redress-${number}.zip`);
  return readFile(await download.path());
}

/** Opens it in the page that checks, with the line cut, and reads what became of every step. */
async function checked(who: Visitor, buffer: Buffer): Promise<void> {
  const { page } = who;
  await who.go('/verify');
  await who.follow('verify.open');
  await who.context.setOffline(true);
  await page.setInputFiles('#file', { name: 'case.zip', mimeType: 'application/zip', buffer });
  await page.locator('#verdict h2').waitFor();
  expect(await page.locator('#verdict h2').innerText()).toBe('没有发现问题');
  const steps = await page.locator('[data-step]').evaluateAll((nodes) => nodes.map((node) => [node.getAttribute('data-step'), node.getAttribute('data-state')] as const));
  expect(steps.length).toBe(16);
  expect(steps.filter(([name, state]) => state !== 'pass' && !(state === 'not_checked' && NOTHING_THERE.includes(name ?? '')))).toEqual([]);
  expect(steps.filter(([, state]) => state === 'pass').map(([name]) => name)).toEqual(expect.arrayContaining(['package', 'bag', 'forms', 'record', 'procedure', 'evidence', 'rules', 'checkpoint', 'proofs', 'readable']));
  await looksWell(who);
}

async function takesItAlong(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'case-file');
  const who = await visitor(stage, { locale: 'zh-CN', session: dispute.buyer.session });
  await checked(who, await fetched(who, dispute.id, dispute.number));
  expect(who.complaints).toEqual([]);
  await who.leave();
}

export function caseFileJourneys(stage: () => Stage): void {
  it('a party asks for the case file, sees it being made, fetches it, and sees every step pass with the line cut', () => takesItAlong(stage()));
}
