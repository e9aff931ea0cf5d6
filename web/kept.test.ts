import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Order, type Shop } from '../scenarios/support/shop.ts';
import { FILING as ANY_FILING } from '../scenarios/support/stages.ts';
import { fileStory, type Story } from '../scenarios/support/story.ts';
import { createSession, forgetCallers, hashOf } from '../server/people/people.ts';
import { fieldsOf } from './multipart.ts';
import { testWeb, type TestWeb } from './testkit.ts';

const FILING = { ...ANY_FILING, narrative: 'The page says solid wood; it is veneer.', wanted: [{ kind: 'refund', amountMinor: 29_900 }] };

/** A body that arrives in portions of the given sizes, over and over. */
function inPortions(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const size = sizes[(turn += 1) % sizes.length]!;
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
}

async function sent(form: FormData): Promise<{ bytes: Uint8Array; type: string }> {
  const request = new Request('http://x/', { method: 'POST', body: form });
  return { bytes: new Uint8Array(await request.arrayBuffer()), type: request.headers.get('content-type')! };
}

describe('a form read without its files', () => {
  it('has every field whole and every file by name, however it arrives', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '中文\r\n--', '\r\n\r\n', '--a\r\n'));
    // the standard's own encoding turns lone line ends of a value into CRLF; names carry none
    const value = text.map((one) => one.replace(/\r\n?|\n/g, '\r\n').toWellFormed());
    const name = fc.constantFrom('text', 'reason', '金额', 'a"b');
    const field = fc.record({ name, value, file: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 4 }), async (fields, sizes) => {
        const form = new FormData();
        for (const one of fields) {
          if (one.file) form.append(one.name, new File([one.value, 'x'.repeat(300)], '照片 "1".png', { type: 'image/png' }));
          else form.append(one.name, one.value);
        }
        const { bytes, type } = await sent(form);
        const read = await fieldsOf(inPortions(bytes, sizes), type, 1_000_000);
        const seen = [...read].map(([key, got]) => (typeof got === 'string' ? [key, got] : [key, got.name, got.size]));
        expect(seen).toEqual(fields.map((one) => (one.file ? [one.name, '照片 "1".png', 0] : [one.name, one.value])));
      }),
      { numRuns: 60 },
    );
  });

  it('takes no more than it may hold, however long the files are', async () => {
    const form = new FormData();
    form.append('file', new File(['x'.repeat(2_000_000)], 'long.png'));
    form.append('text', 'short');
    const { bytes, type } = await sent(form);
    expect((await fieldsOf(inPortions(bytes, [65_536]), type, 1000)).get('text')).toBe('short');
    form.append('text', 'y'.repeat(1001));
    const longer = await sent(form);
    await expect(fieldsOf(inPortions(longer.bytes, [65_536]), longer.type, 1000)).rejects.toThrow(RangeError);
    await expect(fieldsOf(inPortions(bytes, [99]), type.replace(/boundary=.*/, 'boundary=other'), 1000)).rejects.toThrow(TypeError);
    await expect(fieldsOf(inPortions(bytes, [99]), 'application/x-www-form-urlencoded', 1000)).rejects.toThrow(RangeError);
  });
});

describe('a session that ends in the middle of a form', () => {
  let shop: Shop;
  let web: TestWeb;
  let merchant: Merchant;
  let order: Order;
  let story: Story;
  const session = async (personId: string): Promise<{ session: string }> => {
    const { token } = await createSession(shop.server.world, shop.server.database, { personId });
    return { session: token };
  };
  const said = async (): Promise<number> => (await story.historyFor(merchant.as)).filter((one) => one.type === 'message_posted').length;

  beforeAll(async () => {
    shop = await openShop();
    web = testWeb(shop.server);
    merchant = await shop.merchant('shop', { depositMinor: 100_000 });
    order = await shop.order({ externalId: 'K-1', merchant: 'shop' });
    story = await fileStory(shop, order, FILING);
  });
  afterAll(() => shop.close());

  it('keeps what was typed, and gives it back after signing in; nothing is sent before that', async () => {
    const path = `/disputes/${story.id}/acts/post-message`;
    const form = await web.open(path, await session(order.buyerId));
    const text = 'First line.\nSecond, with "quotes" & <b.';
    const kept = await web.submit(path, form, { text });
    expect(kept.status).toBe(401);
    expect(kept.text).toContain('Sign in again to go on');
    expect(kept.fields).toMatchObject({ _kept: '1', _key: form.fields['_key'] });
    expect(kept.html).toContain('Second, with &quot;quotes&quot; &amp; &lt;b.');
    // pressed before signing in: the same page again
    expect((await web.post(path, kept.fields)).fields).toEqual(kept.fields);
    const again = await session(order.buyerId);
    const back = await web.post(path, kept.fields, again);
    expect([back.status, await said()]).toEqual([200, 0]);
    expect(back.text).toContain('Your form is back');
    expect(back.html).toContain('First line.\nSecond, with &quot;quotes&quot; &amp; &lt;b.</textarea>');
    expect(back.fields['_key']).toBe(form.fields['_key']);
    expect(back.html).not.toContain('name="_kept"');
    const done = await web.submit(path, back, { text }, again);
    expect([done.status, await said()]).toEqual([303, 1]);
  });

  it('that nobody used for long is over in the same way', async () => {
    const path = `/disputes/${story.id}/acts/post-message`;
    const idle = await session(order.buyerId);
    const form = await web.open(path, idle);
    await shop.server.owner.query({ text: "update session set seen_at = coalesce(seen_at, created_at) - interval '13 hours' where id_hash = $1", values: [hashOf(idle.session)] });
    forgetCallers(shop.server.world);
    const kept = await web.submit(path, form, { text: 'Half a page, and then the telephone.' }, idle);
    expect([kept.status, kept.fields['_kept']]).toEqual([401, '1']);
    expect((await web.post(path, kept.fields, await session(order.buyerId))).html).toContain('Half a page, and then the telephone.</textarea>');
  });

  it('names the files to choose again, however large they were', async () => {
    const path = `/disputes/${story.id}/acts/submit-evidence`;
    const file = new File(['x'.repeat(900_000)], '照片 1.png', { type: 'image/png' });
    const kept = await web.post(path, { 'shows-1': 'The edge of the table top', 'file-1': file });
    expect(kept.status).toBe(401);
    expect(kept.text).toContain('Choose this file again; a page cannot keep it: 照片 1.png');
    const back = await web.post(path, kept.fields, await session(order.buyerId));
    expect(back.status).toBe(200);
    expect(back.text).toContain('照片 1.png');
  });

  it('gives nothing to whoever signs in as somebody else', async () => {
    const path = `/disputes/${story.id}/acts/post-message`;
    const kept = await web.post(path, { text: 'Only mine.' });
    const stranger = await shop.order({ externalId: 'K-2', merchant: 'shop', buyer: 'other' });
    const before = await said();
    expect((await web.post(path, kept.fields, await session(stranger.buyerId))).status).toBe(404);
    expect(await said()).toBe(before);
  });

  it('a page nobody typed into asks to sign in as before', async () => {
    const shown = await web.open('/my');
    expect(shown.status).toBe(401);
    expect(shown.html).not.toContain('data-kept');
  });
});
