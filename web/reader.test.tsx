import { describe, expect, it } from 'vitest';
import { again, goTo, view, type Page } from './page.tsx';
import { testWeb, type ServerForPages, type TestWeb } from './testkit.ts';
import { typedForm } from './typed.ts';
import { Button, Checkboxes, Field, Form, TextArea } from './ui/ui.ts';

/** An API that knows one person and notes every write. */
function house(): { server: ServerForPages; writes: string[] } {
  const writes: string[] = [];
  let ids = 0;
  const server: ServerForPages = {
    app: {
      fetch(request) {
        if (request.method !== 'GET') writes.push(`${request.method} ${new URL(request.url).pathname}`);
        return Response.json({ personId: 'p', name: 'Anna', locale: 'zh-CN', staffRoles: [], merchantIds: [], marketplace: null, onlyDisputeId: null });
      },
    },
    world: { now: () => '2026-11-21T10:00:00.000Z', newId: () => `id-000000-${(ids += 1)}` },
  };
  return { server, writes };
}

const letter: Page = {
  path: '/letter',
  access: 'anyone',
  get: (ctx) =>
    view({
      title: ctx.say('common.name'),
      body: (
        <>
          <Form of={ctx.form.fill({ note: 'from the draft' })}>
            <Button>{ctx.say('common.continue')}</Button>
          </Form>
          <Form of={ctx.form.fill({ note: 'from the draft' })}>
            <Field name="title" label="Title" />
            <TextArea name="note" label="Note" />
            <Checkboxes name="items" label="Items" options={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]} />
            <Button>{ctx.say('common.continue')}</Button>
          </Form>
        </>
      ),
    }),
  async post(ctx) {
    if (ctx.form.text('title', { label: 'The title', required: true }) === null) return again;
    await ctx.api.post('/letters', {});
    return goTo('/');
  },
};

function lang(html: string): string {
  return /<html lang="([^"]+)"/.exec(html)?.[1] ?? '';
}

function cookies(web: { headers: Headers }): string {
  return web.headers.getSetCookie().join('; ');
}

describe('the language of a page with something typed', () => {
  it('changes by a button of the form: nothing is done, everything stands there again', async () => {
    const { server, writes } = house();
    const web = testWeb(server, { pages: [letter] });
    const shown = await web.open('/letter');
    expect(shown.html).toMatch(/<button[^>]+form="typed"[^>]+name="_locale" value="zh-CN"/);
    const typed = { _key: shown.fields['_key']!, title: '"mine" & yours', note: 'two\nlines', items: ['b'], _locale: 'zh-CN' };
    const turned = await web.post('/letter', typed);
    expect(turned.status).toBe(200);
    expect(lang(turned.html)).toBe('zh-CN');
    expect(turned.fields['title']).toBe('"mine" & yours');
    expect(turned.html).toContain('>two\nlines</textarea>');
    expect(turned.html).toMatch(/value="b" checked/);
    expect(turned.html).not.toMatch(/value="a" checked/);
    expect(turned.fields['_key']).toBe(shown.fields['_key']);
    expect(turned.html).not.toContain('class="errors"');
    expect(cookies(turned)).toContain('locale=zh-CN');
    expect(writes).toEqual([]);
  });

  it('is the language of the account too, and sending the form afterwards is the act', async () => {
    const { server, writes } = house();
    const web = testWeb(server, { pages: [letter] });
    const turned = await web.post('/letter', { title: 't', _locale: 'zh-CN' }, { session: 'token' });
    expect(writes).toEqual(['PUT /api/v1/me/locale']);
    await web.submit('/letter', turned, {}, { session: 'token', locale: 'zh-CN' });
    expect(writes).toEqual(['PUT /api/v1/me/locale', 'POST /api/v1/letters']);
  });

  it('takes no language it does not speak', async () => {
    const { server, writes } = house();
    const sent = await testWeb(server, { pages: [letter] }).post('/letter', { title: 't', _locale: 'de' });
    expect(sent.status).toBe(303);
    expect(writes).toHaveLength(1);
  });

  it('leaves the other forms of the page as they were: only one is sent', async () => {
    const two: Page = {
      path: '/two',
      access: 'anyone',
      get: (ctx) => {
        const form = ctx.form.fill({ label: 'filled', rate: '600', locale: 'en', roles: ['a', 'b'] });
        const options = ['a', 'b'].map((value) => ({ value, label: value }));
        return view({
          title: ctx.say('common.name'),
          body: (
            <>
              <Form of={form}>
                <Field name="label" label="Label" />
                <Checkboxes name="roles" label="Roles" options={options} />
              </Form>
              <Form of={form}>
                <Field name="rate" label="Rate" />
              </Form>
            </>
          ),
        });
      },
      post: () => again,
    };
    const turned = await testWeb(house().server, { pages: [two] }).post('/two', { label: 'typed', roles: ['b'], _locale: 'zh-CN' });
    expect(turned.fields).toMatchObject({ label: 'typed', rate: '600' });
    expect(turned.html).toMatch(/value="b" checked/);
    expect(turned.html).not.toMatch(/value="a" checked/);
    // a form that was sent to be acted on shows what was sent, and nothing else
    const refused = await testWeb(house().server, { pages: [two] }).post('/two', { label: 'typed' });
    expect(refused.fields).toMatchObject({ label: 'typed', rate: '' });
  });

  it('finds the first form with something to fill in; one that posts elsewhere is none', () => {
    expect(typedForm('<form method="post" class="a"><input type="hidden" name="x"/></form>').form).toBeNull();
    expect(typedForm('<form method="post" action="/x"><textarea></textarea></form>').form).toBeNull();
    expect(typedForm('<form method="post" id="own"><select></select></form>').form).toBe('own');
    expect(typedForm('<p></p><form method="post" class="a"><input name="x" type="text"/></form>')).toEqual({
      form: 'typed',
      html: '<p></p><form id="typed" method="post" class="a"><input name="x" type="text"/></form>',
    });
  });
});

describe('how the pages look', () => {
  const change = async (web: TestWeb, fields: Readonly<Record<string, string>>): ReturnType<TestWeb['post']> =>
    web.post('/display', { look: 'dark', text: 'large', language: 'en', back: '/rules', ...fields });

  it('is chosen by a plain form, kept in a cookie, and goes back where one came from', async () => {
    const web = testWeb(house().server);
    const page = await web.open('/display?back=%2Frules');
    expect(page.fields).toMatchObject({ look: 'auto', text: 'normal', language: 'en', back: '/rules' });
    const saved = await change(web, {});
    expect([saved.status, saved.location]).toEqual([303, '/rules']);
    expect(cookies(saved)).toContain('look=dark.large; Path=/; Max-Age=31536000');
    const after = await web.open('/display', { headers: { cookie: 'locale=en; look=dark.large' } });
    expect(after.html).toMatch(/<html lang="en" data-look="dark" data-text="large"/);
    expect(after.fields).toMatchObject({ look: 'dark', text: 'large' });
  });

  it('is as the system says when the cookie says nothing known', async () => {
    const web = testWeb(house().server);
    const shown = await web.open('/display', { headers: { cookie: 'locale=en; look=pink.9"><script>' } });
    expect(shown.html).toMatch(/<html lang="en"><head>/);
  });

  it('never leads elsewhere, and takes nothing it does not offer', async () => {
    const web = testWeb(house().server);
    expect((await change(web, { back: '//evil.test' })).location).toBe('/');
    expect((await change(web, { look: 'pink' })).status).toBe(422);
  });
});

describe('the layout test from right to left', () => {
  const mirror = { headers: { cookie: 'locale=ar-XB' } };

  it('is offered in the demo only', async () => {
    const { server } = house();
    expect((await testWeb(server).open('/display')).html).not.toContain('ar-XB');
    expect((await testWeb(server, { demo: true }).open('/display')).html).toContain('value="ar-XB"');
    expect(lang((await testWeb(server).open('/display', mirror)).html)).toBe('zh-CN');
    const chosen = await testWeb(server).post('/display', { look: 'auto', text: 'normal', language: 'ar-XB', back: '/' });
    expect(chosen.status).toBe(422);
  });

  it('turns the page round; data and the language of the API stay English', async () => {
    const { server } = house();
    const seen: (string | null)[] = [];
    const web = testWeb(
      { ...server, app: { fetch: (request) => (seen.push(request.headers.get('accept-language')), server.app.fetch(request)) } },
      { demo: true },
    );
    const shown = await web.open('/display', { headers: { cookie: 'locale=ar-XB; redress_session=t' } });
    expect(shown.html).toMatch(/<html lang="ar-XB" dir="rtl"/);
    expect(shown.headers.get('content-language')).toBe('ar-XB');
    expect(seen).toEqual(['en']);
    expect(/<h1>([^<]*)<\/h1>/.exec(shown.html)?.[1]).toMatch(/^[\u0600-\u06ff ]+$/);
  });
});

describe('the catalogue', () => {
  it('shows every component of web/ui', async () => {
    const ui = await import('./ui/ui.ts');
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(new URL('./public/catalogue.tsx', import.meta.url), 'utf8');
    const components = Object.entries(ui).filter(([name, made]) => typeof made === 'function' && /^[A-Z][a-z]/.test(name));
    // told what a page wants to look like, not what it is made of
    const apart = ['Clock', 'Bytes', 'Day', 'FilterPanel', 'Hidden'];
    const missing = components.map(([name]) => name).filter((name) => !apart.includes(name) && !text.includes(`<${name}`));
    expect(missing).toEqual([]);
  });
});
