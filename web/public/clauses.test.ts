import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop } from '../../scenarios/support/shop.ts';
import { testWeb, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
});
afterAll(() => shop.close());

describe('a clause, looked at', () => {
  test('by anybody, in both languages: the clause, why, and the article; what is paid beforehand is named', async () => {
    const form = await web.open('/clauses', { locale: 'en' });
    expect(form.status).toBe(200);
    const found = await web.submit('/clauses', form, { terms: '本活动最终解释权归本店所有。支持七天无理由退货。预付订金不退，定金100元。' }, { locale: 'en' });
    expect(found.status).toBe(200);
    expect(found.text).toContain('1 clause found');
    expect(found.text).toContain('It lets one side alone say what the terms mean.');
    expect(found.html).toContain('/articles/SPC-OC/1');
    expect(found.text).toContain('read against the side that wrote them');
    const zh = await web.submit('/clauses', await web.open('/clauses', { locale: 'zh-CN' }), { terms: '签收前请当面检查。' }, { locale: 'zh-CN' });
    expect(zh.text).toContain('没有发现常见的无效条款');
    const none = await web.submit('/clauses', form, { terms: '' }, { locale: 'en' });
    expect(none.status).toBe(422);
  });

  test('a shop is warned of a template that has one', async () => {
    const seller = await shop.merchant('desks');
    if (seller.as === undefined || !('session' in seller.as)) throw new Error('not a person');
    const me = { session: seller.as.session, locale: 'en' as const };
    const list = await web.open('/merchant/templates', me);
    const kept = await web.submit('/merchant/templates', list, { name: '不退', 'text.zh-CN': '特价商品，概不退换。' }, me);
    expect(kept.status).toBe(303);
    const after = await web.open('/merchant/templates', me);
    expect(after.text).toContain('Void clause');
    const [, path] = /href="(\/merchant\/templates\/[0-9a-zA-Z-]+)"/.exec(after.html) ?? [];
    expect((await web.open(path!, me)).text).toContain('Such content is void');
  });
});
