import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderBody, parseOrder, parseShipment, releaseAtOf } from './commerce.ts';

/** A furniture order as a marketplace writes it. */
function pushed(more: object = {}): Record<string, unknown> {
  return {
    externalId: 'T-2026-1',
    merchantExternalId: 'shop-1',
    buyer: { externalId: 'u-1', name: ' 李雷 ', email: 'li@example.org' },
    currency: 'CNY',
    placedAt: '2026-03-01T10:00:00+08:00',
    paidMinor: 4_190_000,
    escrowMinor: 4_190_000,
    freightMinor: 10_000,
    items: [
      { itemId: 'sofa', title: '实木沙发', quantity: 1, unitPriceMinor: 4_000_000, paidMinor: 3_980_000, category: 'furniture' },
      { itemId: 'chair', title: '餐椅', quantity: 4, unitPriceMinor: 50_000, paidMinor: 200_000 },
    ],
    payments: [{ method: 'alipay', amountMinor: 4_190_000, paidAt: '2026-03-01T10:00:05.5+08:00' }],
    listing: { title: '实木沙发', warranty: '三年', pictures: ['a.jpg'] },
    chat: [{ at: '2026-03-01T09:00:00+08:00', from: 'buyer', text: '是实木吗?\r\n多久送到' }],
    ...more,
  };
}

describe('an order', () => {
  test('is brought into one form', () => {
    const order = parseOrder(pushed());
    expect(order).toMatchObject({
      ok: true,
      value: {
        buyer: { name: '李雷', locale: 'zh-CN' },
        placedAt: '2026-03-01T02:00:00.000Z',
        receivedAt: null,
        payments: [{ paidAt: '2026-03-01T02:00:05.500Z' }],
        chat: [{ text: '是实木吗?\n多久送到' }],
      },
    });
    expect(parseOrder(order.ok ? { ...order.value, listing: pushed()['listing'] } : null)).toEqual(order);
  });

  test('goes to the merchant on the day named, else 7 days after receipt, else 15 days after the sale', () => {
    const release = (more: object): string => {
      const order = parseOrder(pushed(more));
      if (!order.ok) throw new Error(order.refusal.field);
      expect(orderBody(order.value).releaseGiven).toBe('releaseAt' in more);
      return releaseAtOf(order.value);
    };
    expect(release({})).toBe('2026-03-16T02:00:00.000Z');
    expect(release({ shipment: { receivedAt: '2026-03-05T02:00:00Z' } })).toBe('2026-03-12T02:00:00.000Z');
    expect(release({ releaseAt: '2026-04-01T00:00:00Z', receivedAt: '2026-03-05T02:00:00Z' })).toBe('2026-04-01T00:00:00.000Z');
  });

  const item = { itemId: 'a', title: 'A', quantity: 1, unitPriceMinor: 1, paidMinor: 1 };
  test.each([
    ['nothing', null, 'field_invalid', 'order'],
    ['a list', [], 'field_invalid', 'order'],
    ['no id', pushed({ externalId: undefined }), 'field_missing', 'externalId'],
    ['a kind of return the law does not name', pushed({ items: [{ ...item, returns: { category: 'sale', confirmed: true } }] }), 'field_invalid', 'items.0.returns.category'],
    ['a confirmation that is no yes or no', pushed({ items: [{ ...item, returns: { category: 'custom', confirmed: 'yes' } }] }), 'field_invalid', 'items.0.returns.confirmed'],
    ['an id of spaces', pushed({ externalId: '   ' }), 'field_invalid', 'externalId'],
    ['an id nobody can see', pushed({ externalId: '\u200b\u200b' }), 'field_invalid', 'externalId'],
    ['a control character', pushed({ externalId: 'a\u0007' }), 'field_invalid', 'externalId'],
    ['an id too long', pushed({ externalId: 'a'.repeat(129) }), 'field_invalid', 'externalId'],
    ['a name nobody can see', pushed({ buyer: { externalId: 'u', name: '\u2800' } }), 'field_invalid', 'buyer.name'],
    ['a name of half a letter', pushed({ buyer: { externalId: 'u', name: 'a\ud800' } }), 'field_invalid', 'buyer.name'],
    ['a bad address', pushed({ buyer: { externalId: 'u', name: 'U', email: 'li@' } }), 'field_invalid', 'buyer.email'],
    ['a field of its own', pushed({ colour: 'red' }), 'field_unknown', 'colour'],
    ['a field of its own deep inside', pushed({ items: [{ ...item, '<b>': 1 }] }), 'field_unknown', 'items.0._b_'],
    ['no items', pushed({ items: [] }), 'field_invalid', 'items'],
    ['an item twice', pushed({ paidMinor: 2, escrowMinor: 0, freightMinor: 0, payments: [], items: [item, item] }), 'field_invalid', 'items.1.itemId'],
    ['half a fen', pushed({ paidMinor: 0.5 }), 'field_invalid', 'paidMinor'],
    ['a negative amount', pushed({ freightMinor: -1 }), 'field_invalid', 'freightMinor'],
    ['an amount as text', pushed({ paidMinor: '4190000' }), 'field_invalid', 'paidMinor'],
    ['more than numbers hold', pushed({ paidMinor: 2 ** 53 }), 'field_invalid', 'paidMinor'],
    ['items that do not add up', pushed({ paidMinor: 4_190_001 }), 'field_invalid', 'paidMinor'],
    ['payments that do not add up', pushed({ payments: [{ method: 'card', amountMinor: 1 }] }), 'field_invalid', 'payments'],
    ['more in escrow than was paid', pushed({ escrowMinor: 4_190_001 }), 'amount_exceeds_paid', 'escrowMinor'],
    ['a currency unknown', pushed({ currency: 'ZZZ' }), 'field_invalid', 'currency'],
    ['a day that does not exist', pushed({ placedAt: '2026-13-01T00:00:00Z' }), 'field_invalid', 'placedAt'],
    ['a day without a zone', pushed({ placedAt: '2026-03-01T00:00:00' }), 'field_invalid', 'placedAt'],
    ['receipt before the sale', pushed({ receivedAt: '2026-02-01T00:00:00Z' }), 'field_invalid', 'receivedAt'],
    ['receipt before sending', pushed({ shipment: { shippedAt: '2026-03-03T00:00:00Z', receivedAt: '2026-03-02T00:00:00Z' } }), 'field_invalid', 'shipment.receivedAt'],
    ['a listing too deep', pushed({ listing: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) }), 'field_invalid', 'listing'],
    ['a listing too long', pushed({ listing: { a: 'x'.repeat(60_001) } }), 'field_invalid', 'listing'],
    ['a listing that cannot be stored', pushed({ listing: { a: '\u0000' } }), 'field_invalid', 'listing'],
    ['a stranger in the chat', pushed({ chat: [{ at: '2026-03-01T00:00:00Z', from: 'bot', text: 'x' }] }), 'field_invalid', 'chat.0.from'],
  ])('with %s is refused, naming the field', (_what, input, code, field) => {
    expect(parseOrder(input)).toMatchObject({ ok: false, refusal: { code, field } });
  });

  test('whatever comes, an answer comes', () => {
    const base = pushed();
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
    fc.assert(fc.property(fc.constantFrom(...Object.keys(base)), anything, (key, value) => {
      const result = parseOrder({ ...base, [key]: value });
      if (!result.ok) expect(result.refusal.field).toBeTypeOf('string');
    }), { numRuns: 2_000 });
  });
});

test('news of a shipment says something, and nothing unknown', () => {
  expect(parseShipment({ tracking: 'SF1', receivedAt: '2026-03-05T10:00:00+08:00' })).toEqual({
    ok: true,
    value: { tracking: 'SF1', receivedAt: '2026-03-05T02:00:00.000Z' },
  });
  expect(parseShipment({})).toMatchObject({ refusal: { code: 'field_missing' } });
  expect(parseShipment({ price: 1 })).toMatchObject({ refusal: { code: 'field_unknown', field: 'price' } });
});
