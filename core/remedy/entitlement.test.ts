import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { entitlements } from './remedy.ts';

const pack = packForTests();
const remediesOf = (code: string) => pack.disputeTypes.find((type) => type.code === code)!.remedies;
const shirt = { itemId: 'shirt', paidMinor: 29_900, quantity: 1 };

describe('what the rules give at most', () => {
  it('a refund is what was paid, with its arithmetic, and a reduction is no more', () => {
    const found = entitlements(pack, remediesOf('D-02'), [shirt, { itemId: 'belt', paidMinor: 5_001, quantity: 3 }]);
    expect(found.find((one) => one.kind === 'refund')).toMatchObject({ mostMinor: 34_901, besides: false, trace: [{ step: 'refund_base', resultMinor: 34_901 }] });
    expect(found.find((one) => one.kind === 'price_reduction')).toMatchObject({ mostMinor: 34_901, besides: false });
    // a refund and a return with refund are one sum
    expect(new Set(found.map((one) => one.kind)).size).toBe(found.length);
  });

  it('loss has to be proved: no figure is promised', () => {
    const damages = entitlements(pack, ['damages'], [shirt]);
    expect(damages).toEqual([{ kind: 'damages', mostMinor: null, besides: true, trace: [] }]);
  });

  it('the increment for fraud has its multiple and its floor', () => {
    const treble = (paidMinor: number) => entitlements(pack, ['punitive_treble'], [{ ...shirt, paidMinor }])[0]!;
    expect(treble(29_900)).toMatchObject({ mostMinor: 89_700, besides: true });
    expect(treble(1_000).mostMinor).toBe(50_000);
    expect(treble(1_000).trace.map((step) => step.step)).toEqual(['refund_base', 'treble']);
  });

  it('what is no money has no line, and no items give none', () => {
    expect(entitlements(pack, ['repair', 'apology', 'replace'], [shirt])).toEqual([]);
    expect(entitlements(pack, ['refund'], [])).toEqual([]);
  });
});
