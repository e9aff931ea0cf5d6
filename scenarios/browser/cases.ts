import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { ActName } from '../../core/dispute/dispute.ts';
import type { As, OrderSpec, Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

/** A dispute brought to where a journey begins, by the API. */
export interface Filed {
  readonly id: string;
  readonly number: string;
  readonly orderId: string;
  readonly buyer: { readonly session: string };
  readonly merchant: { readonly session: string };
  act(act: ActName, as: As, body?: object): Promise<void>;
  seenBy(as: As): Promise<any>;
}

/** A photograph as a phone would send it. */
export const PHOTO = { name: '照片 1.png', mimeType: 'image/png', buffer: readFileSync(join(import.meta.dirname, '..', '..', 'server', 'demo', 'pictures', 'shirt-1-bad.png')) };

/** Brings the photograph in under a name; it is submitted when an act names the id that this answers. */
export async function uploads(stage: Stage, { session }: { readonly session: string }, name = PHOTO.name): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID(), 'content-type': PHOTO.mimeType, cookie: `redress_session=${session}`, origin: stage.url };
  const answer = await fetch(`${stage.url}/api/v1/evidence?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body: new Blob([new Uint8Array(PHOTO.buffer)]) });
  if (!answer.ok) throw new Error(`evidence: ${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  return id;
}

/** Yesterday by the stage's clock, as a date field takes it. */
export async function yesterday(stage: Stage): Promise<string> {
  const now = await stage.now();
  return new Date(Date.parse(now) - 86_400_000).toISOString().slice(0, 10);
}

/** Files a dispute of an order of its own, for a journey that begins later. */
export async function filed(
  stage: Stage,
  name: string,
  options: { readonly paidMinor?: number; readonly escrowMinor?: number; readonly wanted?: readonly object[]; readonly depositMinor?: number; readonly track?: 'fast'; readonly cardPayment?: string; readonly danger?: 'injury' } = {},
): Promise<Filed> {
  const { paidMinor = 68_000, escrowMinor } = options;
  await stage.merchant(`shop-${name}`, `木匠铺 ${name}`, options.depositMinor ?? 200_000);
  const spec: OrderSpec = {
    ...{ buyer: `buyer-${name}`, merchant: `shop-${name}` },
    items: [{ itemId: 'desk', title: '实木书桌 1.4 米 胡桃木色', quantity: 1, paidMinor }],
    ...(escrowMinor === undefined ? {} : { escrowMinor }),
    ...(options.cardPayment === undefined ? {} : { cardPayment: options.cardPayment }),
  };
  const order = await stage.order(spec);
  const buyer = await stage.session(spec.buyer);
  const merchant = await stage.session(`clerk-${name}`, spec.merchant);
  const body = {
    ...{ orderId: order.id, type: 'D-02', items: [{ itemId: 'desk', quantity: 1 }] },
    facts: { attribute: 'material', discovered_on: await yesterday(stage), personal_use: 'yes', danger: options.danger ?? 'none' },
    narrative: '页面写的是胡桃木实木，收到的是密度板贴皮，边角还有破损。\n联系商家，商家说是正常现象，不同意退货。',
    wanted: options.wanted ?? [{ kind: 'refund', amountMinor: paidMinor }],
    ...(options.track === undefined ? {} : { track: options.track }),
  };
  const made = await stage.does('POST', '/disputes', body, buyer);
  const id: string = made.disputeId;
  return {
    ...{ id, number: made.number, orderId: order.id, buyer, merchant },
    async act(act, as, given = {}) {
      await stage.does('POST', `/disputes/${id}/acts/${act.replaceAll('_', '-')}`, given, as);
    },
    seenBy: (as) => stage.does('GET', `/disputes/${id}`, undefined, as),
  };
}

/** Ends the talk; both sides choose a determination. */
export async function toDetermination(dispute: Filed): Promise<void> {
  await dispute.act('respond', dispute.merchant, { position: 'contest', text: '与页面一致，不同意退款。' });
  await dispute.act('end_negotiation', dispute.buyer);
  const { choiceTextVersion: textVersion } = await dispute.seenBy(dispute.buyer);
  for (const as of [dispute.buyer, dispute.merchant]) await dispute.act('choose', as, { consents: true, textVersion });
}

/** What an adjudicator decides where the decision itself is not the journey. */
export function decision(remedies: readonly object[]): object {
  const reasons = '照片显示为密度板，与页面“实木”不符。';
  return {
    result: 'allowed',
    findings: ['breach', 'return_unreasonable'].map((issue) => ({ issue, result: 'established', reasons, evidence: [] })),
    remedies,
    reasons: '页面标明胡桃木实木，收到的商品为密度板贴皮，不符合约定，应当退款。',
  };
}

/** Touches something that leads to another address, and waits for it. */
export async function touch(who: Visitor, target: Locator): Promise<void> {
  const from = who.page.url();
  await Promise.all([who.page.waitForURL((url) => url.href !== from, { waitUntil: 'load' }), target.filter({ visible: true }).first().click()]);
}

/** What most people answer where a journey says nothing of it: nobody is hurt, it is for themselves, nothing else is known. */
const USUAL: Readonly<Record<string, string>> = { danger: 'none', personal_use: 'yes', cross_border: 'no', elsewhere: 'none' };

/** Answers one question after the other, with one touch where there is a choice; ends on the page of rights. */
export async function answerQuestions(who: Visitor, answers: Readonly<Record<string, string>>): Promise<string[]> {
  const asked: string[] = [];
  while (!new URL(who.page.url()).pathname.endsWith('/rights')) {
    const key = new URL(who.page.url()).pathname.split('/').at(-1)!;
    asked.push(key);
    const answer = answers[key] ?? USUAL[key] ?? 'unknown';
    const button = who.page.locator(`button[name=answer][value="${answer}"]`);
    if ((await button.count()) > 0) await touch(who, button);
    else if (answer === 'unknown') await touch(who, who.page.locator('button[name=unknown]'));
    else {
      await who.fill('answer', answer);
      await touch(who, who.page.locator('main form .actions button').first());
    }
  }
  return asked;
}

/** What went wrong, as a buyer says it: the field, then the words for it. */
export async function chooseProblem(who: Visitor, group: string, type: string): Promise<void> {
  await touch(who, who.page.locator(`main a[href*="group=${group}"]`));
  await touch(who, who.page.locator(`button[name=type][value="${type}"]`));
}

/** The answers a draft needs so that every later page of the filing can be opened: nobody knows what is not given. */
export async function answersOf(stage: Stage, as: As, type: string, given: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const facts: Record<string, string> = { ...USUAL, ...given };
  const { inForce } = await stage.does('GET', '/rules', undefined, as);
  for (;;) {
    const { step } = await stage.does('POST', `/rules/${inForce}/intake`, { type, purpose: 'filing', facts }, as);
    if (step.kind !== 'question') return facts;
    facts[step.question.key] = 'unknown';
  }
}

/** Files about an order as a person does, one question after the other; ends on the page that is checked before filing. */
export async function fileThroughPages(
  who: Visitor,
  words: { readonly narrative: string; readonly shows: string; readonly amount: string; readonly discovered: string; readonly photo?: boolean },
): Promise<void> {
  // whoever comes from the marketplace's own button is there already
  if (!who.page.url().endsWith('/file')) await who.follow('consumer.order.report');
  await chooseProblem(who, 'goods', 'D-02');
  await answerQuestions(who, { attribute: 'material', discovered_on: words.discovered });
  await who.follow('consumer.file.rights.go_on');
  await who.pick('terms', 'price_reduction');
  await who.fill('amount.price_reduction', words.amount);
  await who.press('common.continue');
  await who.fill('narrative', words.narrative);
  if (words.photo ?? true) {
    await who.page.locator('input[name=files]').setInputFiles(PHOTO);
    // with script the file goes up at once; without it with the form, and the page comes back to ask what it shows
    if (!who.script) await who.press('common.continue');
    await who.page.locator('[name^="shows."]').fill(words.shows);
  }
  await who.press('common.continue');
}
