import type { JSX } from 'preact';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openShop, type Merchant, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { FILING } from '../../scenarios/support/stages.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../../server/http/testkit.ts';
import { speechOf, useSpeech } from '../speech.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';
import { When } from '../ui/time.tsx';
import { shelf } from '../ui/rendered.tsx';

const TALK = 12;

describe('a record that is long', () => {
  let shop: Shop;
  let web: TestWeb;
  let merchant: Merchant;
  let adjudicator: Staff;
  let buyer: As;
  let story: Story;

  /** Pages of a process that has rendered nothing yet. */
  const freshWeb = async (): Promise<TestWeb> => {
    vi.resetModules();
    const fresh: { testWeb: typeof testWeb } = await import('../testkit.ts');
    return fresh.testWeb(shop.server);
  };
  const readers = (): { path: string; reader: Reader }[] =>
    (['zh-CN', 'en'] as const).flatMap((locale) => [
      { path: `/disputes/${story.id}`, reader: { ...(buyer as Reader), locale } },
      { path: `/disputes/${story.id}`, reader: { ...(merchant.as as Reader), locale } },
      { path: `/disputes/${story.id}/workbench`, reader: { ...(adjudicator.as as Reader), locale } },
    ]);
  /** What stands in `main`; keys of forms and numbers of requests are new each time. */
  const main = (html: string): string => html.slice(html.indexOf('<main')).replaceAll(/name="_key" value="[^"]*"|<code class="code">[0-9a-f-]{36}/g, '');

  beforeAll(async () => {
    shop = await openShop();
    web = testWeb(shop.server);
    merchant = await shop.merchant('shop', { depositMinor: 100_000, name: '木匠铺' });
    adjudicator = await shop.adjudicator('wang');
    const order = await shop.order({ externalId: 'long', merchant: 'shop', buyer: 'buyer' });
    buyer = order.buyer;
    story = await fileStory(shop, order, FILING);
    await story.does('respond', merchant.as, { position: 'part', text: '我方核实后 <b>部分</b>认可。' });
    for (let no = 1; no <= TALK; no += 1) await story.does('post_message', no % 2 === 0 ? merchant.as : buyer, { text: `第 ${no} 句 & <i>more</i>` });
    for (let no = 1; no <= 6; no += 1) {
      await story.does('make_offer', merchant.as, { terms: [{ kind: 'price_reduction', amountMinor: 1_000 * no }], note: `方案说明 ${no}` });
      await story.does('reject_offer', buyer, { no: (await story.seenBy(buyer))['offers'].at(-1).no, reason: `不同意 ${no}` });
    }
  });
  afterAll(() => shop.close());

  test('shows its newest entries and folds the others, with no script; a filter shows all it was asked for', async () => {
    const { html } = await web.open(`/disputes/${story.id}`, { ...(buyer as Reader), locale: 'en' });
    const history = html.slice(html.indexOf('id="history"'));
    const [open = '', folded = ''] = history.split('<details>');
    const entries = (await story.historyFor(buyer)).length;
    expect(open.match(/<li class="(?:claimant|respondent|clock)/g)).toHaveLength(6);
    expect(folded).toContain(`<summary>${entries - 6} earlier entries</summary>`);
    expect(folded.match(/<li class="(?:claimant|respondent|clock)/g)).toHaveLength(entries - 6);
    expect(folded).toContain('第 1 句 &amp; &lt;i>more');
    const words = await web.open(`/disputes/${story.id}?show=words`, { ...(buyer as Reader), locale: 'en' });
    expect(words.html.slice(words.html.indexOf('id="history"'))).not.toContain('<details>');
    expect(words.text).toContain('第 1 句');
    expect(html).toContain(`<summary>4 earlier offers</summary>`);
  });

  test('is the same, byte for byte, for each reader whether it was rendered before or not, also after a further act', async () => {
    const { choiceTextVersion: textVersion } = await story.seenBy(buyer);
    const toDesk = async (): Promise<void> => {
      await story.does('end_negotiation', buyer);
      for (const as of [buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
    };
    const acts = [
      () => story.does('post_message', buyer, { text: '还有一句' }),
      toDesk,
      () => shop.server.owner.query({ text: `update person set name = '新名字' where id in (select claimant_id from dispute where id = $1)`, values: [story.id] }),
    ];
    for (const act of [undefined, ...acts]) {
      await act?.();
      const seen = new Set<string>();
      for (const { path, reader } of readers()) {
        const [warm, again, cold] = [await web.open(path, reader), await web.open(path, reader), await (await freshWeb()).open(path, reader)] as const;
        expect(main(warm.html)).toBe(main(cold.html));
        expect(main(again.html)).toBe(main(cold.html));
        // before it was handed to anybody the desk refuses in the same words
        if (warm.status === 200) seen.add(main(warm.html));
      }
      expect(seen.size).toBeGreaterThanOrEqual(4);
    }
    const seenWith = async (as: As, query = '') => (await shop.server.request(`/disputes/${story.id}${query}`, {}, as)).json() as Promise<Record<string, unknown>>;
    for (const as of [buyer, merchant.as, adjudicator.as]) {
      const { history, ...view } = await seenWith(as, '?history=true');
      expect(view).toEqual(await seenWith(as));
      expect((history as { items: unknown[] }).items).toEqual(await story.historyFor(as));
    }
    expect(await seenWith((await shop.operator('wu')).as, '?history=true')).not.toHaveProperty('history');
    const [, , desk] = readers();
    const opened = await web.open(desk!.path, desk!.reader);
    expect(opened.status).toBe(200);
    expect(opened.text).not.toContain('第 1 句');
    expect(opened.text).not.toContain('方案说明');
  }, 60_000);
});

describe('a shelf', () => {
  const at = '2026-03-02T04:00:00.000Z';
  const zh = speechOf('zh-CN', at);

  test('makes a thing once for a ground and a language, and again for another', () => {
    const made: string[] = [];
    const kept = shelf(10_000);
    const line = (subject: { no: number }) => {
      made.push(`${subject.no}`);
      return <p>{subject.no}</p>;
    };
    expect(kept.of(zh, { role: 'claimant' }, [{ no: 1 }, { no: 2 }], line)).toBe('<p>1</p><p>2</p>');
    expect(kept.of(zh, { role: 'claimant' }, [{ no: 2 }, { no: 3 }], line)).toBe('<p>2</p><p>3</p>');
    expect(made).toEqual(['1', '2', '3']);
    kept.of(zh, { role: 'respondent' }, [{ no: 2 }], line);
    kept.of(speechOf('en', at), { role: 'claimant' }, [{ no: 2 }], line);
    kept.of(speechOf('en', at, true), { role: 'claimant' }, [{ no: 2 }], line);
    expect(made).toEqual(['1', '2', '3', '2', '2', '2']);
  });

  test('keeps what is looked for, and lets go of what is not when it is full', () => {
    const made: string[] = [];
    const kept = shelf(8_000);
    const ask = (id: string): string =>
      kept.of(zh, { id }, [{ text: 'x'.repeat(200) }], ({ text }) => {
        made.push(id);
        return <p>{text}</p>;
      });
    ask('left');
    for (let no = 0; no < 40; no += 1) {
      ask('used');
      ask(`other-${no}`);
    }
    ask('left');
    expect(made.filter((id) => id === 'used')).toHaveLength(1);
    expect(made.filter((id) => id === 'left')).toHaveLength(2);
  });

  test('refuses what depends on the time it is read', () => {
    expect(shelf(1_000).of(zh, {}, [at], (when) => <When at={when} />)).toContain('<time');
    expect(() => shelf(1_000).of(zh, {}, [1], () => <Reads />)).toThrow('does not depend on when');
  });
});

function Reads(): JSX.Element {
  return <p>{useSpeech().at}</p>;
}
