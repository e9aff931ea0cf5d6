import { describe, expect, it } from 'vitest';
import { Proceeding, type Setting } from '../dispute/testkit.ts';
import type { Term, TermKind } from '../dispute/terms.ts';
import { depositVectorFiles } from '../../scripts/rule-files.ts';
import { peerRanks } from '../deposit/peer/peer.ts';
import { coverOfTerms, ranksOf } from './waterfall.ts';

const REASON = 'What was put on file was read.';
const REFUND: readonly Term[] = [{ kind: 'refund', amountMinor: 300_000 }];

function agreed(wanted: readonly Term[], setting: Partial<Setting>): Proceeding {
  return Proceeding.file({ paidMinor: 300_000, escrowMinor: 0, depositMinor: 0, ...setting, wanted })
    .act('respondent', 'accept_offer', { no: 1 })
    .act('claimant', 'countersign', { no: 1 });
}

function paidBy(now: Proceeding, source: string): number {
  return now.state.obligations.flatMap((one) => one.payments).reduce((sum, one) => sum + (one.source === source ? one.amountMinor : 0), 0);
}

describe('set-off against other orders', () => {
  const soon = [{ amountMinor: 60_000, inDays: 1 }, { amountMinor: 70_000, inDays: 2 }];

  it('comes after the deposit and before the guarantee, with notice of its own part, and both get a receipt', () => {
    const noticed = agreed(REFUND, { depositMinor: 100_000, settlements: soon, guaranteeMinor: 500_000 }).fire('perform:1');
    expect(noticed.state.depositNotice).toMatchObject({ amountMinor: 300_000, setOffMinor: 130_000 });
    expect(noticed.last.notices.filter((one) => one.template === 'set_off_notice').map((one) => [one.to, one.facts['amountMinor']])).toEqual([['respondent', 130_000], ['claimant', 130_000]]);
    const paid = noticed.fire('deposit_objection');
    expect([paidBy(paid, 'deposit'), paidBy(paid, 'set_off'), paidBy(paid, 'guarantee'), paid.state.outcome]).toEqual([100_000, 130_000, 70_000, 'performed']);
    expect([paid.depositMinor, paid.paidOutMinor]).toEqual([0, 300_000]);
    expect(paid.last.notices.filter((one) => one.template === 'set_off_made').map((one) => one.to)).toEqual(['respondent', 'claimant']);
  });

  it('takes nothing before its day: what is released only later gets a notice when it can pay', () => {
    const noticed = agreed(REFUND, { depositMinor: 10_000, settlements: [{ amountMinor: 500_000, inDays: 60 }] }).fire('perform:1');
    expect(noticed.state.depositNotice).toEqual(expect.not.objectContaining({ setOffMinor: expect.anything() }));
    expect(paidBy(noticed.fire('deposit_objection'), 'set_off')).toBe(0);
  });

  it('an objection stops it; an objection that a person upholds ends it', () => {
    const objected = agreed(REFUND, { settlements: soon }).fire('perform:1').act('respondent', 'object_to_deduction', { reason: REASON });
    expect([objected.running(), paidBy(objected, 'set_off')]).toEqual([['decide_objection'], 0]);
    expect(paidBy(objected.act('first', 'decide_objection', { upheld: true, reason: REASON }), 'set_off')).toBe(0);
    expect(paidBy(objected.act('first', 'decide_objection', { upheld: false, reason: REASON }), 'set_off')).toBe(130_000);
  });

  it('is put right like any other wrong deduction', () => {
    const paid = agreed(REFUND, { settlements: [{ amountMinor: 300_000, inDays: 1 }], platformMinor: 900_000 }).fire('perform:1').fire('deposit_objection');
    expect(paid.state.outcome).toBe('performed');
    const right = paid.pass(10).act('respondent', 'ask_reversal', { action: 1, reason: REASON }).act('first', 'decide_reversal', { action: 1, wrong: true, reason: REASON });
    expect([right.depositMinor, right.state.actions?.[0]?.status]).toEqual([300_000, 'reversed']);
  });

  it.each([
    [300_000, 0, 0, 0],
    [100_000, 40_000, 130_000, 20_000],
    [0, 0, 130_000, 500_000],
    [0, 500_000, 130_000, 500_000],
  ])('what is shown before signing is what is done: held %i, deposit %i, set-off %i, guarantee %i', (heldMinor, depositMinor, setOffMinor, guaranteeMinor) => {
    const cover = coverOfTerms(REFUND, { heldMinor, depositMinor, setOffMinor, guaranteeMinor });
    let now = agreed(REFUND, { escrowMinor: heldMinor, depositMinor, guaranteeMinor, settlements: setOffMinor === 0 ? [] : soon });
    if (now.state.stage !== 'closed') now = now.fire('perform:1');
    while (now.state.deadlines['deposit_objection'] !== undefined) now = now.fire('deposit_objection');
    const short = 300_000 - (now.state.obligations[0]?.paidMinor ?? 0);
    expect({ heldMinor: paidBy(now, 'escrow'), depositMinor: paidBy(now, 'deposit'), setOffMinor: paidBy(now, 'set_off'), guaranteeMinor: paidBy(now, 'guarantee'), shortMinor: short }).toEqual(cover);
  });
});

describe('an injury is paid first', () => {
  const ranks = depositVectorFiles()['ranks.json'] as { readonly vectors: readonly { readonly name: string; readonly input: { readonly obligations: readonly { kind: TermKind; amountMinor: number; injuryMinor?: number; paidMinor: number }[] }; readonly ranks: object }[] };

  it.each(ranks.vectors)('vectors/deposit/ranks: $name', ({ input, ranks: wanted }) => {
    const parts = input.obligations.map(({ amountMinor, paidMinor, ...term }) => ranksOf(term, amountMinor, paidMinor));
    const sum = (rank: 'injury' | 'principal' | 'punitive'): number => parts.reduce((total, one) => total + one[rank], 0);
    expect({ injury: sum('injury'), principal: sum('principal'), punitive: sum('punitive') }).toEqual(wanted);
    expect(peerRanks(input.obligations)).toEqual(wanted);
  });

  it('of a deposit that is too small: the injury in full, then the price', () => {
    const terms: readonly Term[] = [{ kind: 'refund', amountMinor: 200_000 }, { kind: 'damages', amountMinor: 90_000, injuryMinor: 80_000 }];
    const both = Proceeding.file({ paidMinor: 300_000, escrowMinor: 0, depositMinor: 100_000, wanted: REFUND })
      .act('respondent', 'make_offer', { terms, note: '' })
      .act('claimant', 'accept_offer', { no: 2 })
      .act('respondent', 'countersign', { no: 2 })
      .fire('perform:1')
      .fire('perform:2');
    // notice was given of the price alone, with all of the deposit; at the end of the objection the injury is known too
    const paid = both.fire('deposit_objection');
    expect(paid.state.obligations.map((one) => [one.term.kind, one.paidMinor])).toEqual([['refund', 20_000], ['damages', 80_000]]);
  });

  it('a part that is more than the whole, or of something else than damages, is refused', () => {
    const now = Proceeding.file({ paidMinor: 300_000, escrowMinor: 0, depositMinor: 0, wanted: REFUND });
    const offer = (term: Term): string => now.refusal('respondent', 'make_offer', { terms: [term], note: '' });
    expect(offer({ kind: 'damages', amountMinor: 100, injuryMinor: 101 })).toBe('amount_exceeds_owed');
    expect(offer({ kind: 'refund', amountMinor: 100, injuryMinor: 50 })).toBe('field_unknown');
  });
});

describe('instalments in an offer', () => {
  const parts = [{ amountMinor: 100_000, withinDays: 5 }, { amountMinor: 200_000, withinDays: 40 }];
  const plan = (more: Partial<Term> = {}): Term => ({ kind: 'refund', amountMinor: 300_000, parts, ...more });
  const filed = (setting: Partial<Setting> = {}): Proceeding => Proceeding.file({ paidMinor: 300_000, escrowMinor: 0, depositMinor: 0, ...setting, wanted: REFUND });
  const signed = (term: Term, setting: Partial<Setting> = {}): Proceeding =>
    filed(setting).act('respondent', 'make_offer', { terms: [term], note: '' }).act('claimant', 'accept_offer', { no: 2 }).act('respondent', 'countersign', { no: 2 });

  it('accepted, each part is owed with its own date', () => {
    const now = signed(plan());
    expect(now.state.obligations.map((one) => [one.amountMinor, one.status, one.due?.slice(0, 10), one.part?.index, one.part?.of])).toEqual([
      [100_000, 'due', '2026-03-09', 1, 1],
      [200_000, 'due', '2026-04-13', 2, 1],
    ]);
    expect(now.running()).toEqual(['perform:1', 'perform:2']);
  });

  it('a part that is missed goes its own way; the others keep their dates', () => {
    const late = signed(plan(), { depositMinor: 500_000 }).fire('perform:1');
    expect([late.state.obligations.map((one) => one.status), late.state.depositNotice?.amountMinor]).toEqual([['breached', 'due'], 100_000]);
  });

  it('where both agreed to it, the rest is due at once, in one notice', () => {
    const late = signed(plan({ accelerates: true }), { depositMinor: 500_000 }).fire('perform:1');
    expect([late.state.obligations.map((one) => one.status), late.state.depositNotice?.amountMinor, late.running()]).toEqual([['breached', 'breached'], 300_000, ['deposit_objection']]);
    expect(late.fire('deposit_objection').state.outcome).toBe('performed');
    expect(signed(plan({ accelerates: true })).fire('perform:1').state.obligations.map((one) => one.status)).toEqual(['open', 'open']);
  });

  it('held money pays the first parts at once', () => {
    const now = signed(plan(), { escrowMinor: 150_000 });
    expect(now.state.obligations.map((one) => [one.status, one.paidMinor])).toEqual([['performed', 100_000], ['due', 50_000]]);
  });

  it.each([
    ['one part', [{ amountMinor: 300_000, withinDays: 5 }], 'field_invalid'],
    ['another sum', [{ amountMinor: 100_000, withinDays: 5 }, { amountMinor: 100_000, withinDays: 9 }], 'parts_not_the_sum'],
    ['dates that do not follow', [{ amountMinor: 100_000, withinDays: 9 }, { amountMinor: 200_000, withinDays: 9 }], 'field_invalid'],
    ['more than a year', [{ amountMinor: 100_000, withinDays: 9 }, { amountMinor: 200_000, withinDays: 367 }], 'field_invalid'],
    ['thirteen parts', Array.from({ length: 13 }, (_one, index) => ({ amountMinor: index === 0 ? 288_000 : 1_000, withinDays: index + 1 })), 'field_invalid'],
    ['nothing in a part', [{ amountMinor: 0, withinDays: 1 }, { amountMinor: 300_000, withinDays: 2 }], 'amount_not_positive'],
  ])('%s is refused', (_what, wrong, code) => {
    expect(filed().refusal('respondent', 'make_offer', { terms: [plan({ parts: wrong })], note: '' })).toBe(code);
  });

  it('acceleration without parts, and parts of goods, are refused', () => {
    const offer = (term: Term): string => filed().refusal('respondent', 'make_offer', { terms: [term], note: '' });
    expect([offer({ kind: 'refund', amountMinor: 10, accelerates: true }), offer({ kind: 'repair', parts }), offer(plan({ withinDays: 3 }))]).toEqual(['field_unknown', 'field_unknown', 'field_unknown']);
  });
});

describe('rungs that follow from the payment', () => {
  const card = { rail: 'stripe', state: 'captured', method: 'card', paidAt: '2026-03-01T00:00:00.000Z', amountMinor: 300_000, filingUntil: '2026-06-29T00:00:00.000Z', authorisedMinor: 0, authorisedUntil: null } as const;

  it('a blocked sum is freed by the outcome: E3, with what it took', () => {
    const now = agreed(REFUND, { escrowMinor: 300_000, payment: { ...card, state: 'authorised', authorisedMinor: 300_000, authorisedUntil: '2026-03-20T00:00:00.000Z' } });
    expect(now.state.actions?.map((one) => [one.rung, one.status, one.executedMinor])).toEqual([['E3', 'executed', 300_000]]);
    expect(now.last.notices.filter((one) => one.template === 'authorisation_used')).toHaveLength(2);
    expect(agreed(REFUND, { escrowMinor: 300_000, payment: card }).state.actions ?? []).toEqual([]);
  });

  it('a card can be asked while its time runs: E6, at most what it paid', () => {
    const open = agreed(REFUND, { payment: { ...card, amountMinor: 120_000 } }).fire('perform:1');
    expect(open.state.actions?.filter((one) => one.rung === 'E6').map((one) => [one.status, one.amountMinor])).toEqual([['due', 120_000]]);
    expect(open.last.notices.find((one) => one.template === 'card_dispute_possible')?.facts).toMatchObject({ until: '2026-06-29T00:00:00.000Z' });
    const late = agreed(REFUND, { payment: { ...card, filingUntil: '2026-03-05T00:00:00.000Z' } }).fire('perform:1');
    const other = agreed(REFUND, { payment: { ...card, method: 'other', filingUntil: null } }).fire('perform:1');
    expect([late, other, agreed(REFUND, {}).fire('perform:1')].map((one) => (one.state.actions ?? []).filter((each) => each.rung === 'E6'))).toEqual([[], [], []]);
  });

  it('what the bank gives back is what the rung took', () => {
    const caseId = '00000000-0000-7000-8000-0000000000aa';
    const note = (entry: number, step: 'opened' | 'credited', amountMinor: number) => ({ caseId, entry, step, amountMinor, insteadMinor: 0 });
    const open = agreed(REFUND, { payment: card }).fire('perform:1').act('clock', 'record_card_case', note(1, 'opened', 300_000));
    const paid = open.act('clock', 'record_card_case', note(2, 'credited', 300_000));
    expect([paid.state.outcome, paid.state.actions?.find((one) => one.rung === 'E6')?.executedMinor]).toEqual(['performed', 300_000]);
  });
});
