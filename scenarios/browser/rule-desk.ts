import { expect, it } from 'vitest';
import type { Stage } from './stage.ts';
import { axe } from './support.ts';
import { visitor } from './visitor.ts';

/** How a rule changes: written by one operator, checked, opened for comments by another, read by anybody. */
export function ruleDeskJourneys(stage: () => Stage): void {
  it('a change is drafted, found faulty, mended, told in words, and put before the public by a second person', async () => {
    const wu = await visitor(stage(), { session: (await stage().demo('wu')).session, locale: 'zh-CN', width: 1280 });
    await wu.go('/operator/rules');
    await wu.page.locator('select[name="base"]').selectOption('cn/2026-1');
    await wu.fill('version', '2026-3');
    await wu.fill('title', '降低双人签名的金额');
    await wu.fill('title_en', 'Two signatures from a smaller sum');
    await wu.press('ruledesk.begin.do');
    const draft = new URL(wu.page.url()).pathname;

    // a file that is none: told with its line, and nothing can be shown to anybody
    await wu.go(`${draft}/file?path=exits.json`);
    const kept = await wu.page.locator('[name="text"]').inputValue();
    await wu.fill('text', '[\n  {');
    await wu.press('common.save');
    await wu.go(draft);
    expect(await wu.text()).toMatch(/exits\.json:[23]\b/);
    expect(await wu.text()).toContain(wu.say('ruledesk.no_diff'));
    await wu.go(`${draft}/file?path=exits.json`);
    await wu.fill('text', kept);
    await wu.press('common.save');

    // a figure of the law that the tests beside the rules hold: they fail by name
    await wu.go(`${draft}/figure?key=CN.TREBLE.FLOOR`);
    await wu.fill('value', '60000');
    await wu.press('common.save');
    await wu.press('ruledesk.do.check');
    expect(await wu.text()).toContain(wu.say('ruledesk.check.failures'));
    expect(await wu.page.locator('[name="do"][value="open_comment"]').count()).toBe(0);

    await wu.go(`${draft}/figure?key=CN.TREBLE.FLOOR`);
    await wu.fill('value', '50000');
    await wu.press('common.save');
    await wu.go(`${draft}/figure?key=SECOND_SIGNATURE.FROM_MINOR`);
    await wu.fill('value', '900000');
    await wu.press('common.save');
    await wu.press('ruledesk.do.check');
    const clean = await wu.text();
    expect(clean).toContain(wu.say('ruledesk.next.clean'));
    expect(clean).not.toContain(wu.say('ruledesk.check.failures'));
    expect(clean).toMatch(/10,?000[^]*9,?000/);
    expect(wu.complaints).toEqual([]);
    await wu.leave();

    const mei = await visitor(stage(), { session: (await stage().demo('mei')).session, locale: 'en', width: 1280 });
    await mei.go(draft);
    await mei.press('ruledesk.do.open_comment');
    expect(await mei.text()).toContain(mei.say('ruledesk.next.comment'));

    // anybody reads what would change, on a phone and without script, and says what they think of it
    const someone = await visitor(stage(), { locale: 'en', script: false });
    await someone.go(`/rules/proposed/${draft.split('/').at(-1)}`);
    expect(await someone.text()).toMatch(/10,?000[^]*9,?000/);
    await someone.fill('body', 'A second signature costs a day. Please keep the sum.');
    await someone.press('rulesite.comment.send');
    await someone.go(`/rules/proposed/${draft.split('/').at(-1)}`);
    expect(await someone.text()).not.toContain('costs a day');

    await mei.go(draft);
    expect(await mei.text()).toContain('costs a day');
    await mei.press('ruledesk.comment.show');
    expect(await axe(mei.page)).toEqual([]);
    await someone.go(`/rules/proposed/${draft.split('/').at(-1)}`);
    expect(await someone.text()).toContain('costs a day');
    expect([mei.complaints, someone.complaints]).toEqual([[], []]);
    await someone.leave();
    await mei.leave();
  });

  it('the demo asks about a change of its own, labelled as an example', async () => {
    const reader = await visitor(stage(), { locale: 'zh-CN' });
    await reader.go('/rules/proposed');
    await reader.page.getByRole('link', { name: 'cn/2026-2' }).click();
    await reader.page.waitForURL(/\/rules\/proposed\/[0-9a-f-]{36}/);
    const shown = await reader.text();
    expect(shown).toContain('示例');
    expect(shown).toContain('A small shop (demo)');
    expect(shown).not.toContain('微信');
    await reader.leave();
  });
}
