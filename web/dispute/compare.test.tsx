import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Term } from '../../core/dispute/dispute.ts';
import { SpeechContext, speechOf } from '../speech.ts';
import { Amounts, Compare, ruledMost, TermsInFull } from './compare.tsx';
import type { Dispute, Entitlement, Room } from './model.ts';

const at = '2026-11-21T02:00:00.000Z';
const speech = speechOf('en', at);
const refund: Entitlement = { kind: 'refund', mostMinor: 29_900, besides: false, trace: [{ step: 'refund_base', source: 'IR 18(2)', inputs: { i1: '29900 × 1/1' }, resultMinor: 29_900 }] };
const treble: Entitlement = { kind: 'punitive_treble', mostMinor: 89_700, besides: true, trace: [] };
const loss: Entitlement = { kind: 'damages', mostMinor: null, besides: true, trace: [] };

const offer = (no: number, by: 'claimant' | 'respondent', amountMinor: number): object => ({
  ...{ no, by, at, note: '', status: 'open', reason: null },
  terms: [{ kind: 'refund', amountMinor }],
});

function room(change: Partial<Record<keyof Dispute, unknown>> = {}): Room {
  const dispute = {
    ...{ id: 'd', role: 'claimant', currency: 'CNY', filedAt: at, claimant: { name: 'Anna' }, respondent: { name: 'Shop', open: true } },
    claim: { wanted: [{ kind: 'refund', amountMinor: 29_900 }], items: [] },
    ...{ cover: { heldMinor: 10_000, depositMinor: 5_000, setOffMinor: 0, guaranteeMinor: 0 }, entitlement: [refund, treble, loss], offers: [offer(1, 'claimant', 29_900), offer(2, 'respondent', 8_000)] },
    ...change,
  };
  return { ctx: { say: speech.say, locale: 'en', at }, dispute, pack: { ladder: [] }, type: undefined } as unknown as Room;
}

function html(element: Parameters<typeof render>[0]): string {
  return render(<SpeechContext.Provider value={speech}>{element}</SpeechContext.Provider>);
}
const words = (text: string): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('figures beside each other', () => {
  test('what was asked, offered, ruled and held are on one scale, with what is not covered', () => {
    const shown = html(<Compare room={room()} />);
    const text = words(shown);
    for (const part of ['Anna (you) asked ¥299.00', '¥149.00 not covered', 'Shop offers now ¥80.00', 'Covered', 'at most, if it is proved ¥299.00', 'Held for this dispute now ¥100.00']) {
      expect(text).toContain(part);
    }
    expect([...shown.matchAll(/class="fill" width="([\d.]+)"/g)].map(([, width]) => Number(width))).toEqual([100, 26.8, 100, 33.4]);
  });

  test('the rules’ most never adds what comes besides or has to be proved; its arithmetic says so', () => {
    expect(ruledMost([refund, treble, loss])).toBe(29_900);
    expect(ruledMost([loss])).toBeNull();
    const text = words(html(<Compare room={room()} />));
    expect(text).toContain('as much as is proved');
    expect(text).toContain('IR 18(2)');
  });

  test('the offer that is read stands in the place of the newest one of its side', () => {
    const terms: Term[] = [{ kind: 'refund', amountMinor: 12_300 }];
    expect(words(html(<Compare room={room()} offered={{ terms, by: 'respondent' }} />))).toContain('Shop offers now ¥123.00');
  });

  test('the gap is drawn and said, and the figures are there as a table', () => {
    const text = words(html(<Amounts room={room()} />));
    expect(text).toContain('¥219.00 apart');
    expect(html(<Amounts room={room({ offers: [offer(1, 'claimant', 8_000), offer(2, 'respondent', 8_000)] })} />)).toContain('No gap left');
    expect(html(<Amounts room={room({ offers: [offer(1, 'claimant', 8_000)] })} />)).toBe('');
    expect(html(<Amounts room={room()} />)).toContain('<table');
  });
});

test('every term is read with who, when, how much, and whether there is money for it, in the order money is taken', () => {
  const terms: Term[] = [
    { kind: 'refund', amountMinor: 12_000 },
    { kind: 'damages', amountMinor: 6_000, withinDays: 5 },
    { kind: 'return_goods', freightBy: 'respondent' },
    { kind: 'apology' },
  ];
  const text = words(html(<TermsInFull room={room()} terms={terms} />));
  expect(text).toMatch(/Refund ¥120\.00 By Shop As soon as both have signed Covered/);
  expect(text).toMatch(/¥60\.00 By Shop Within 5 days of both signatures ¥30\.00 not covered/);
  expect(text).toMatch(/By Anna \(you\) No date agreed carriage paid by the merchant/i);
  expect(html(<TermsInFull room={room()} terms={terms} />).match(/<li>/g)).toHaveLength(4);
});
