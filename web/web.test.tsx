import { describe, expect, it } from 'vitest';
import { buildAssets } from '../scripts/build.ts';
import { Form as FormState } from './form.ts';
import { again, goTo, view, type Page } from './page.tsx';
import { acceptedLocale, safePath } from './serve.tsx';
import { testWeb, type ServerForPages } from './testkit.ts';
import { Button, Checkboxes, ErrorSummary, Field, Form, MoneyField, Radios, Table, TextArea } from './ui/ui.ts';
import { fromHere } from './web.tsx';

interface Seen {
  readonly path: string;
  readonly key: string | null;
  readonly cookie: string | null;
}

/** An API of one write that remembers what it was asked. */
function fakeApi(answer: () => Response): { server: ServerForPages; seen: Seen[] } {
  const seen: Seen[] = [];
  let ids = 0;
  const server: ServerForPages = {
    app: {
      fetch(request) {
        seen.push({
          path: new URL(request.url).pathname,
          key: request.headers.get('idempotency-key'),
          cookie: request.headers.get('cookie'),
        });
        if (request.url.endsWith('/me')) {
          return Response.json({ personId: 'p', name: '王<b>芳', locale: 'zh-CN', staffRoles: [], merchantIds: [], marketplace: null, onlyDisputeId: null });
        }
        return answer();
      },
    },
    world: { now: () => '2026-11-21T10:00:00.000Z', newId: () => `id-000000-${(ids += 1)}` },
  };
  return { server, seen };
}

const offerPage: Page = {
  path: '/offer',
  access: 'anyone',
  get: (ctx) =>
    view({
      title: 'Offer',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <MoneyField name="refund" label="Refund" />
          <TextArea name="note" label="Note" max={10} optional />
          <Radios name="kind" label="Kind" options={[{ value: 'full', label: 'Full' }, { value: 'part', label: 'Part', reveal: <Field name="why" label="Why" /> }]} />
          <Checkboxes name="items" label="Items" options={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]} />
          <Button>Send</Button>
        </Form>
      ),
    }),
  async post(ctx) {
    const amountMinor = ctx.form.amount('refund', 'CNY', { label: 'the refund', required: true, least: 1, most: 200_000 });
    ctx.form.text('note', { label: 'The note', max: 10 });
    ctx.form.choice('kind', ['full', 'part'], { label: 'a kind', required: true });
    if (ctx.form.faulty) return again;
    const sent = await ctx.api.post('/offers', { amountMinor });
    if (!sent.ok) {
      ctx.form.refuse(sent.refusal, { terms: 'refund' });
      return again;
    }
    return goTo('/offer', 'public.signout.done');
  },
};

const person = { session: 'token' };

describe('a form', () => {
  it('of somebody who is not signed in is read only when it is small', async () => {
    const { server } = fakeApi(() => Response.json({}));
    const web = testWeb(server, { pages: [offerPage, { ...offerPage, path: '/mine', access: 'person' }] });
    const filled = { refund: '10', kind: 'full' };
    expect((await web.post('/offer', filled)).status).toBe(303);
    expect((await web.post('/offer', { ...filled, pad: 'x'.repeat(600_000) })).status).toBe(422);
    expect((await web.post('/mine', filled)).status).toBe(401);
  });

  it('comes back with every fault at once, the values kept, each fault linked to its field (422)', async () => {
    const { server, seen } = fakeApi(() => Response.json({}));
    const web = testWeb(server, { pages: [offerPage] });
    const shown = await web.open('/offer');
    const back = await web.submit('/offer', shown, { refund: '12.345', note: 'eleven char' });
    expect(back.status).toBe(422);
    expect(back.html).toContain('href="#f-refund"');
    expect(back.html).toContain('href="#f-kind"');
    expect(back.html).toContain('The note must be 10 characters or fewer');
    expect(back.html).toContain('value="12.345"');
    expect(back.html).toMatch(/<title>Error: Offer/);
    expect(seen).toHaveLength(0);
  });

  it('sends its key with the act, so that the same form sent twice is one act', async () => {
    const { server, seen } = fakeApi(() => Response.json({}));
    const web = testWeb(server, { pages: [offerPage] });
    const shown = await web.open('/offer');
    const first = await web.submit('/offer', shown, { refund: '￥1,０00.5', kind: 'full' });
    const second = await web.submit('/offer', shown, { refund: '1000.50', kind: 'full' });
    expect([first.status, first.location]).toEqual([303, '/offer']);
    expect(second.status).toBe(303);
    expect(seen.map((one) => one.key)).toEqual([shown.fields['_key'], shown.fields['_key']]);
  });

  it('puts a refusal of the API at its field', async () => {
    const { server } = fakeApi(() =>
      Response.json({ code: 'amount_exceeds_paid', title: 'More than was paid.', field: 'terms.0.amountMinor' }, { status: 422 }),
    );
    const web = testWeb(server, { pages: [offerPage] });
    const back = await web.submit('/offer', await web.open('/offer'), { refund: '10', kind: 'full' });
    expect(back.status).toBe(422);
    expect(back.html).toContain('<a href="#f-refund">More than was paid.</a>');
  });

  it('says once what was done', async () => {
    const { server } = fakeApi(() => Response.json({}));
    const web = testWeb(server, { pages: [offerPage] });
    const after = await web.open('/offer', { headers: { cookie: 'locale=en; done=public.signout.done' } });
    expect(after.text).toContain('You are signed out.');
    expect(after.headers.getSetCookie().join()).toContain('done=; Path=/; Max-Age=0');
  });

  it('reads amounts as people type them', () => {
    const read = (typed: string): number | null => {
      const data = new FormData();
      data.set('a', typed);
      return new FormState('en', 'k', data).amount('a', 'CNY', { label: 'x' });
    };
    expect(['1280', '1,280.5', '¥0.01', '１２元', '3.500'].map(read)).toEqual([128000, 128050, 1, 1200, 350]);
    expect(['-1', '1.234', 'a', '1e3', '9999999999999', ''].map(read)).toEqual([null, null, null, null, null, null]);
  });
});

describe('where a form comes from', () => {
  const post = (headers: Record<string, string>): boolean =>
    fromHere(new Request('http://redress.test/x', { method: 'POST', headers }), 'http://redress.test');

  it('is told by Sec-Fetch-Site, else by Origin', () => {
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(post({ 'sec-fetch-site': 'cross-site', origin: 'http://redress.test' })).toBe(false);
    expect(post({ 'sec-fetch-site': 'none' })).toBe(false);
    expect(post({ origin: 'http://redress.test' })).toBe(true);
    expect(post({ origin: 'http://evil.test' })).toBe(false);
    expect(post({ origin: 'null' })).toBe(false);
    expect(post({})).toBe(false);
  });

  it('decides before anything is done', async () => {
    const { server, seen } = fakeApi(() => Response.json({}));
    const web = testWeb(server, { pages: [offerPage] });
    const refusedPage = await web.post('/offer', { refund: '1', kind: 'full' }, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(refusedPage.status).toBe(403);
    expect(seen).toHaveLength(0);
  });
});

describe('a page', () => {
  it('speaks the language of the cookie, then of the account, then of the browser', async () => {
    const { server } = fakeApi(() => Response.json({}));
    const web = testWeb(server, { pages: [offerPage] });
    const lang = async (headers: Record<string, string>): Promise<string> =>
      /<html lang="([^"]+)"/.exec((await web.open('/offer', { headers })).html)![1]!;
    expect(await lang({ cookie: 'locale=en; redress_session=t' })).toBe('en');
    expect(await lang({ cookie: 'redress_session=t', 'accept-language': 'en' })).toBe('zh-CN');
    expect(await lang({ cookie: '', 'accept-language': 'de, en-GB;q=0.8, zh;q=0.5' })).toBe('en');
    expect(acceptedLocale('fr')).toBe('zh-CN');
  });

  it('hands the session cookie to the API and prints names as text', async () => {
    const { server, seen } = fakeApi(() => Response.json({}));
    const shown = await testWeb(server, { pages: [offerPage] }).open('/offer', person);
    expect(seen[0]).toMatchObject({ path: '/api/v1/me', cookie: expect.stringContaining('redress_session=token') });
    expect(shown.html).toContain('王&lt;b>芳');
  });

  it('is closed to whoever is not signed in, or not of the staff', async () => {
    const { server } = fakeApi(() => Response.json({}));
    const closed: Page = { ...offerPage, access: 'operator' };
    const web = testWeb(server, { pages: [closed] });
    expect((await web.open('/offer')).status).toBe(401);
    expect((await web.open('/offer', person)).status).toBe(403);
  });

  it('answers what is not there with a page, and carries the headers that keep it to itself', async () => {
    const { server } = fakeApi(() => Response.json({}));
    const shown = await testWeb(server).open('/nothing');
    expect(shown.status).toBe(404);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(shown.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('never leads elsewhere', () => {
    expect(['/a?b=1', '//evil.test', '/\\evil', 'https://evil.test', '/a b', ''].map(safePath)).toEqual(['/a?b=1', '/', '/', '/', '/', '/']);
  });

  it('shows an empty table as a sentence', async () => {
    const { server } = fakeApi(() => Response.json({}));
    const page: Page = { path: '/t', access: 'anyone', get: () => view({ title: 'T', body: <Table caption="c" columns={[]} rows={[]} /> }) };
    expect((await testWeb(server, { pages: [page] }).open('/t')).text).toContain('Nothing here.');
  });
});

describe('the budget', () => {
  it('keeps style within 15 kB and script within 6 kB, gzip', async () => {
    const { gzipSync } = await import('node:zlib');
    const assets = await buildAssets();
    expect(gzipSync(assets.css).length).toBeLessThan(15 * 1024);
    expect(gzipSync(assets.scripts[0]!.body).length).toBeLessThan(6144);
    expect(assets.scripts).toHaveLength(1);
  });
});
