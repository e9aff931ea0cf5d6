import { describe, expect, it } from 'vitest';
import { idOf, Proceeding, RULES, type Setting } from '../dispute/testkit.ts';
import { nextOf } from './next.ts';
import { returnedMinor, type ReturnNote } from './returned.ts';

const SETTING: Setting = { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 50_000, wanted: [{ kind: 'refund', amountMinor: 20_000 }] };
const INSTRUCTION = idOf(900);

/** Agreed, and paid from what was held: the dispute is over. */
const paid = (setting: Setting = SETTING): Proceeding => Proceeding.file(setting).act('respondent', 'accept_offer', { no: 1 }).act('claimant', 'countersign', { no: 1 });
function note(at: Proceeding, step: ReturnNote['step'], more: Partial<ReturnNote> = {}): ReturnNote {
  const transferId = at.state.obligations[0]!.payments[0]!.transferId!;
  return { instructionId: INSTRUCTION, transferId, amountMinor: 20_000, step, code: 'account_closed', ...more };
}
const told = (at: Proceeding, step: ReturnNote['step'], more: Partial<ReturnNote> = {}): Proceeding => at.act('clock', 'record_returned_money', note(at, step, more));
const stepOf = (at: Proceeding): ReturnType<typeof nextOf> =>
  nextOf(at.state, at.state.obligations[0]!, RULES, { funds: { escrowAvailableMinor: 0, depositAvailableMinor: 50_000, guaranteeAvailableMinor: 0, platformFundsMinor: 0 }, merchantOpen: true, at: at.at } as never);

describe('money that a payment institution takes back after it had paid it', () => {
  it('is due again in a dispute that opens again, with its next step; the merchant pays nothing a second time', () => {
    expect(paid().state).toMatchObject({ stage: 'closed', outcome: 'performed' });
    const back = told(paid(), 'returned');
    expect(back.state).toMatchObject({ stage: 'performance', outcome: null, closedAt: null });
    expect(back.state.obligations[0]).toMatchObject({ status: 'due', paidMinor: 20_000 });
    expect(returnedMinor(back.state, 1)).toBe(20_000);
    expect(back.running()).toEqual(['send_again:1']);
    expect(stepOf(back)).toMatchObject({ now: 'E1', next: null, reason: 'returned', waitsFor: 'operator', deadline: 'send_again:1' });
    expect(back.last.notices.map((one) => [one.template, one.to])).toEqual([['money_returned', 'claimant'], ['money_returned', 'respondent'], ['money_returned_desk', 'operator']]);
    expect(back.last.money).toEqual([]);
    for (const [who, act] of [['respondent', 'report_performance'], ['claimant', 'confirm_performance'], ['claimant', 'waive_obligation']] as const) {
      expect(back.refusal(who, act, { no: 1, text: 'x' } as never), act).not.toBeUndefined();
    }
    // time passes: staff are called, and the merchant's deposit stays untouched
    const late = back.fire('send_again:1').fire('send_again:1');
    expect(late.running()).toEqual(['send_again:1']);
    expect(late.depositMinor).toBe(50_000);
    expect(late.folded()).toEqual(late.state);
  });

  it('ends when it is paid again, and can come back once more', () => {
    const again = told(told(paid(), 'returned'), 'paid');
    expect(again.state).toMatchObject({ stage: 'closed', outcome: 'performed' });
    expect(again.state.obligations[0]).toMatchObject({ status: 'performed', paidMinor: 20_000 });
    const second = told(again, 'returned', { instructionId: idOf(901) });
    expect(second.state.stage).toBe('performance');
    expect(told(second, 'paid', { instructionId: idOf(901) }).state.stage).toBe('closed');
  });

  it('is noted once, by the house alone, and only for what an obligation was paid by', () => {
    const back = told(paid(), 'returned');
    expect(back.refusal('clock', 'record_returned_money', note(back, 'returned'))).toBe('already_done');
    expect(back.refusal('clock', 'record_returned_money', note(back, 'paid', { instructionId: idOf(999) }))).toBe('already_done');
    expect(paid().refusal('clock', 'record_returned_money', note(paid(), 'returned', { transferId: idOf(5) }))).toBe('field_invalid');
    for (const who of ['claimant', 'respondent', 'operator'] as const) expect(back.refusal(who, 'record_returned_money', note(back, 'paid'))).toBe('not_allowed');
  });

  it('leaves what is owed besides as it was: a part that came back opens no other clock of the merchant', () => {
    const part = paid({ ...SETTING, escrowMinor: 5_000 });
    expect(part.running()).toEqual(['perform:1']);
    const back = told(part, 'returned', { amountMinor: 5_000 });
    expect([...back.running()].sort()).toEqual(['perform:1', 'send_again:1']);
    expect(back.state.obligations[0]).toMatchObject({ status: 'due', paidMinor: 5_000 });
    expect(told(back, 'paid', { amountMinor: 5_000 }).running()).toEqual(['perform:1']);
  });

  it('and a card dispute that is lost by the bank meanwhile make the merchant owe what is really missing', () => {
    const card = { caseId: idOf(902), entry: 1, amountMinor: 15_000, insteadMinor: 0 };
    let at = paid({ ...SETTING, escrowMinor: 5_000, depositMinor: 0 }).act('clock', 'record_card_case', { ...card, step: 'credited' });
    expect(at.state.stage).toBe('closed');
    at = told(at, 'returned', { amountMinor: 5_000 }).act('clock', 'record_card_case', { ...card, entry: 2, step: 'reversed' });
    expect(at.state.obligations[0]).toMatchObject({ status: 'due', paidMinor: 5_000 });
    const again = told(at, 'paid', { amountMinor: 5_000 });
    expect(again.running()).toEqual(['perform:1']);
    expect(again.folded()).toEqual(again.state);
  });
});
