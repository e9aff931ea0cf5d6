import { expect, it } from 'vitest';
import { LOCALES } from '../../core/kernel/kernel.ts';
import { decision, filed, uploads, type Filed } from './cases.ts';
import type { As, Stage } from './stage.ts';
import { visitor } from './visitor.ts';

/**
 * Texts that would do something if a page took them for more than text: an element, the end of an attribute, an
 * address that is a program, a place of a value, a change of direction.
 */
const HOSTILE = [
  `"><img src=x onerror="window.hit=1"><script>window.hit=1</script>`,
  `' onmouseover='window.hit=1' autofocus onfocus='window.hit=1`,
  `</textarea></title></style><svg onload=window.hit=1>`,
  `javascript:window.hit=1//[x](javascript:window.hit=1)`,
  '{name}{{7*7}}${7*7}\u202Eelpmaxe\u202C',
] as const;

const all = HOSTILE.join(' ');

/** Everything a person can write about a dispute, written with such texts, up to a determination and its appeal. */
async function writeEverywhere(stage: Stage): Promise<{ dispute: Filed; pages: (readonly [string, As])[] }> {
  const dispute = await filed(stage, 'hostile');
  await dispute.act('respond', dispute.merchant, { position: 'contest', text: all });
  await dispute.act('post_message', dispute.buyer, { text: all });
  await dispute.act('make_offer', dispute.merchant, { terms: [{ kind: 'price_reduction', amountMinor: 5000 }], note: all });
  const no = (await dispute.seenBy(dispute.buyer)).offers.at(-1).no;
  await dispute.act('reject_offer', dispute.buyer, { no, reason: HOSTILE[0] });
  await attach(stage, dispute);
  await dispute.act('end_negotiation', dispute.buyer);
  const { choiceTextVersion: textVersion } = await dispute.seenBy(dispute.buyer);
  for (const as of [dispute.buyer, dispute.merchant]) await dispute.act('choose', as, { consents: true, textVersion });
  const adjudicator = await stage.adjudicator(HOSTILE[0]);
  await dispute.act('take_case', adjudicator);
  await dispute.act('ask_question', adjudicator, { to: 'claimant', text: all });
  const question = (await dispute.seenBy(dispute.buyer)).questions.at(-1).no;
  await dispute.act('answer_question', dispute.buyer, { no: question, text: all });
  const made = decision([{ kind: 'refund' }]) as { findings: object[] };
  await dispute.act('issue_determination', adjudicator, { ...made, reasons: all, findings: made.findings.map((one) => ({ ...one, reasons: all })) });
  await dispute.act('appeal', dispute.merchant, { grounds: all });
  const template = crypto.randomUUID();
  await stage.does('PUT', `/my/templates/${template}`, { name: HOSTILE[1], texts: { 'zh-CN': all, en: all } }, dispute.merchant);
  const operator = await stage.demo('wu');
  const room = `/disputes/${dispute.id}`;
  return {
    dispute,
    pages: [
      ...[room, `${room}/service`, `${room}/acts/post-message`, `${room}/acts/submit-evidence`, '/my'].map((path) => [path, dispute.buyer] as const),
      ...[room, '/merchant', '/merchant/templates', `/merchant/templates/${template}`, `${room}/acts/post-message?template=${template}`].map((path) => [path, dispute.merchant] as const),
      ...[`${room}/workbench`, '/queue'].map((path) => [path, adjudicator] as const),
      ...['/operator/queue', `/operator/queue/${dispute.id}`, '/operator/staff', '/operator/deliveries'].map((path) => [path, operator] as const),
    ],
  };
}

async function attach(stage: Stage, dispute: Filed): Promise<void> {
  const id = await uploads(stage, dispute.buyer, `${HOSTILE[0]}.png`);
  await dispute.act('submit_evidence', dispute.buyer, { items: [{ evidenceId: id, shows: HOSTILE[0] }] });
}

/** What came to life on the page in front of somebody. */
function alive(): string[] {
  const found: string[] = [];
  if ('hit' in globalThis) found.push('a text ran');
  for (const image of document.querySelectorAll('img')) if (image.getAttribute('src') === 'x') found.push('a text became an image');
  for (const script of document.querySelectorAll('script')) if (!script.src) found.push('a text became a script');
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`a text became ${name}`);
      if (/^(?:href|src|action|formaction)$/.test(name) && /^\s*javascript:/i.test(value)) found.push(`a text became an address: ${value}`);
    }
  }
  return found;
}

async function nothingRuns(stage: Stage): Promise<void> {
  const { pages } = await writeEverywhere(stage);
  const found: string[] = [];
  let shown = 0;
  for (const locale of LOCALES) {
    const who = await visitor(stage, { locale });
    for (const [path, as] of pages) {
      await who.context.addCookies([{ name: 'redress_session', value: (as as { session: string }).session, url: stage.url }]);
      const status = await who.go(path);
      if (status !== 200) found.push(`${path} answered ${status}`);
      found.push(...(await who.page.evaluate(alive)).map((fault) => `${path}: ${fault}`));
      const text = await who.page.evaluate(() => document.body.innerText + [...document.querySelectorAll('textarea')].map((area) => area.value).join(''));
      if (text.includes('window.hit=1')) shown += 1;
    }
    found.push(...who.complaints);
    await who.leave();
  }
  expect(found).toEqual([]);
  // the texts do stand on the pages, as texts
  expect(shown).toBeGreaterThan(pages.length);
}

/** Nothing a person writes is more than text on anybody's page. */
export function hostileTexts(stage: () => Stage): void {
  it('stay texts on every page that shows them', () => nothingRuns(stage()));

  it('no page allows a script that is not a file of ours', async () => {
    const answer = await fetch(stage().url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(await answer.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|style="/);
  });
}
