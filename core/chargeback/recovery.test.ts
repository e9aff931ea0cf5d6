import { describe, expect, it } from 'vitest';
import { remainingMinor } from '../enforcement/obligation.ts';
import { idOf, Proceeding, type Setting } from '../dispute/testkit.ts';
import type { CaseEnd } from './case.ts';
import { excessMinor, freeCreditMinor, type CaseNote } from './credit.ts';

const SETTING: Setting = { paidMinor: 20_000, escrowMinor: 0, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }] };
const CASE = idOf(900);

function note(entry: number, step: CaseNote['step'], amountMinor: number, more: Partial<CaseNote> = {}): CaseNote {
  return { caseId: CASE, entry, step, amountMinor, insteadMinor: 0, ...more };
}

const agreed = (setting: Setting = SETTING): Proceeding => Proceeding.file(setting).act('respondent', 'accept_offer', { no: 1 }).act('claimant', 'countersign', { no: 1 });
const told = (at: Proceeding, body: CaseNote): Proceeding => at.act('clock', 'record_card_case', body);

describe('a credit by the card issuer', () => {
  it('pays what is owed, and the dispute is performed', () => {
    const paid = told(told(agreed(), note(1, 'opened', 20_000)), note(1, 'credited', 20_000));
    expect(paid.state.obligations[0]).toMatchObject({ status: 'performed', paidMinor: 20_000 });
    expect(paid.state.obligations[0]?.payments).toMatchObject([{ source: 'chargeback', amountMinor: 20_000 }]);
    expect(paid.state).toMatchObject({ stage: 'closed', outcome: 'performed' });
    expect(excessMinor(paid.state)).toBe(0);
  });

  it('reduces what is owed by its amount, and never by more than remains', () => {
    const part = told(told(agreed(), note(1, 'opened', 8_000)), note(1, 'credited', 8_000));
    expect(remainingMinor(part.state.obligations[0]!)).toBe(12_000);
    expect(part.state.stage).toBe('performance');
    const held = agreed({ ...SETTING, escrowMinor: 15_000 });
    const more = told(told(held, note(1, 'opened', 20_000)), note(1, 'credited', 20_000));
    expect(more.state.obligations[0]?.paidMinor).toBe(20_000);
    expect(excessMinor(more.state)).toBe(15_000);
  });

  it('counts against refunds it had stopped before anything else', () => {
    const held = agreed({ ...SETTING, escrowMinor: 15_000 });
    const both = told(told(held, note(1, 'opened', 20_000)), note(1, 'credited', 20_000, { insteadMinor: 15_000 }));
    expect(both.state.obligations[0]?.paidMinor).toBe(20_000);
    expect(excessMinor(both.state)).toBe(0);
  });

  it('waits for an outcome that comes later, and is no excess until then', () => {
    const early = told(told(Proceeding.file(SETTING), note(1, 'opened', 20_000)), note(1, 'credited', 20_000));
    expect([freeCreditMinor(early.state), excessMinor(early.state)]).toEqual([20_000, 0]);
    const later = early.act('respondent', 'accept_offer', { no: 1 }).act('claimant', 'countersign', { no: 1 });
    expect(later.state).toMatchObject({ stage: 'closed', outcome: 'performed' });
    expect(later.state.obligations[0]?.payments).toMatchObject([{ source: 'chargeback', amountMinor: 20_000 }]);
  });

  it('is owed again when it is taken back, with its full time, in a dispute that opens again', () => {
    const paid = told(told(agreed(), note(1, 'opened', 20_000)), note(1, 'credited', 20_000));
    const back = told(told(paid, note(2, 'reversed', 20_000)), note(2, 'ended', 20_000, { end: 'won' }));
    expect(back.state.stage).toBe('performance');
    expect(back.state.obligations[0]).toMatchObject({ status: 'due', paidMinor: 0 });
    expect(back.running()).toEqual(['perform:1']);
    expect(back.folded()).toEqual(back.state);
  });

  it('is noted once: the same entry again, or an older one, changes nothing', () => {
    const paid = told(told(agreed(), note(1, 'opened', 8_000)), note(1, 'credited', 8_000));
    for (const again of [note(1, 'credited', 8_000), note(1, 'opened', 8_000)]) expect(paid.refusal('clock', 'record_card_case', again)).toBe('already_done');
    expect(paid.refusal('claimant', 'record_card_case', note(2, 'credited', 1))).toBe('not_allowed');
    expect(paid.refusal('operator', 'record_card_case', note(2, 'credited', 1))).toBe('not_allowed');
  });
});

/** A small repeatable source of choices. */
function chooser(seed: number): (count: number) => number {
  let now = seed >>> 0;
  return (count) => {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((now / 2 ** 32) * count);
  };
}

/** One refund as the rail has it: the ledger moved it, and it is told, stopped or done. */
interface Refund {
  readonly transferId: string;
  readonly amountMinor: number;
  state: 'due' | 'done' | 'stopped' | 'by_card';
}

/** The world around one dispute: the refunds its ledger moved, and the cardholder's bank. */
class Street {
  at: Proceeding;
  readonly refunds: Refund[] = [];
  open = false;
  credited = 0;
  entry = 0;
  readonly disputedMinor: number;

  constructor(at: Proceeding, disputedMinor: number) {
    this.at = at;
    this.disputedMinor = disputedMinor;
    this.see(at);
  }

  /** Takes the next point of the dispute, and writes a refund for each movement to the consumer, as the payment job does. */
  see(next: Proceeding): void {
    this.at = next;
    for (const one of next.state.obligations) {
      for (const payment of one.payments) {
        if (payment.transferId === null || this.refunds.some((known) => known.transferId === payment.transferId)) continue;
        this.refunds.push({ transferId: payment.transferId, amountMinor: payment.amountMinor, state: this.open ? 'stopped' : 'due' });
      }
    }
  }

  say(step: CaseNote['step'], amountMinor: number, more: Partial<CaseNote> = {}): void {
    this.see(told(this.at, note(this.entry, step, amountMinor, more)));
  }

  /** The bank opens its case and gives the money to the cardholder at once. */
  chargeBack(): void {
    this.entry += 1;
    this.open = true;
    for (const one of this.refunds) if (one.state === 'due') one.state = 'stopped';
    this.say('opened', this.disputedMinor);
    const stopped = this.refunds.reduce((sum, one) => sum + (one.state === 'stopped' ? one.amountMinor : 0), 0);
    this.credited = this.disputedMinor;
    this.say('credited', this.disputedMinor, { insteadMinor: Math.min(stopped, this.disputedMinor) });
  }

  decide(end: CaseEnd): void {
    this.entry += 1;
    this.open = false;
    if (end === 'won' || end === 'withdrawn') {
      const back = this.credited;
      this.credited = 0;
      this.say('reversed', back);
      for (const one of this.refunds) if (one.state === 'stopped') one.state = 'due';
    } else {
      let left = this.credited;
      for (const one of this.refunds.filter((each) => each.state === 'stopped')) {
        // the part of a refund that the credit does not cover goes on as a refund of its own
        const rest = Math.max(0, one.amountMinor - left);
        if (rest > 0 && left > 0) this.refunds.push({ transferId: `${one.transferId}:rest`, amountMinor: rest, state: 'due' });
        one.state = left > 0 ? 'by_card' : 'due';
        left = Math.max(0, left - one.amountMinor);
      }
    }
    this.say('ended', this.disputedMinor, { end });
  }

  /** What the claimant has in hand, from every side. */
  get inHand(): number {
    const direct = this.at.state.obligations.flatMap((one) => one.payments).reduce((sum, each) => sum + (each.source === 'direct' ? each.amountMinor : 0), 0);
    return direct + this.credited + this.refunds.reduce((sum, one) => sum + (one.state === 'done' ? one.amountMinor : 0), 0);
  }

  /** What was decided or agreed to be owed in money. */
  get owed(): number {
    return this.at.state.obligations.reduce((sum, one) => sum + (one.status === 'waived' ? one.paidMinor : (one.amountMinor ?? 0)), 0);
  }

  /** What is still to come without anybody deciding anything: owed, and refunds that are told or wait for the case. */
  get toCome(): number {
    const owing = this.at.state.obligations.reduce((sum, one) => sum + (one.status === 'waived' ? 0 : remainingMinor(one)), 0);
    return owing + this.refunds.reduce((sum, one) => sum + (one.state === 'due' || (one.state === 'stopped' && !this.open) ? one.amountMinor : 0), 0);
  }
}

const SETTINGS: readonly Setting[] = [
  SETTING,
  { ...SETTING, escrowMinor: 20_000 },
  { ...SETTING, escrowMinor: 7_000, depositMinor: 9_000 },
  { ...SETTING, depositMinor: 50_000 },
  { ...SETTING, escrowMinor: 20_000, wanted: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 20_000 }] },
];

function step(street: Street, choose: (count: number) => number): string {
  const { at } = street;
  const { state } = at;
  switch (choose(8)) {
    case 0:
      if (street.entry > 0) return 'nothing';
      street.chargeBack();
      return 'charge back';
    case 1: {
      if (!street.open) return 'nothing';
      const end = (['won', 'lost', 'withdrawn', 'accepted'] as const)[choose(4)]!;
      street.decide(end);
      return end;
    }
    case 2: {
      const due = street.refunds.find((one) => one.state === 'due');
      if (due !== undefined) due.state = 'done';
      return 'refund';
    }
    case 3: {
      if (state.stage !== 'negotiation') return 'nothing';
      street.see(at.act('respondent', 'accept_offer', { no: 1 }).act('claimant', 'countersign', { no: 1 }));
      return 'agree';
    }
    case 4: {
      const one = state.obligations.find((each) => each.obligor === 'respondent' && each.status === 'due' && remainingMinor(each) > 0);
      if (one === undefined || state.stage !== 'performance') return 'nothing';
      street.see(at.act('claimant', 'confirm_performance', { no: one.no }));
      return 'paid directly';
    }
    case 5: {
      const back = state.obligations.find((each) => each.obligor === 'claimant' && each.status === 'due');
      if (back === undefined || state.stage !== 'performance') return 'nothing';
      street.see(at.act('claimant', 'report_performance', { no: back.no, text: 'sent', carrier: 'SF', tracking: '1' }));
      return 'goods back';
    }
    default: {
      const next = at.running()[0];
      if (next === undefined) return 'nothing';
      street.see(at.fire(next));
      return next;
    }
  }
}

describe('a dispute, its deposit, its refunds and a chargeback in any order', () => {
  it.each(SETTINGS.map((setting, index) => [index, setting] as const))('never recovers twice, and owes nothing twice: setting %i', (index, setting) => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const choose = chooser(Math.imul(seed + index * 1_000, 2_654_435_761));
      const street = new Street(Proceeding.file(setting), [20_000, 12_000, 5_000][choose(3)]!);
      const done: string[] = [];
      for (let steps = 0; steps < 30; steps += 1) {
        done.push(step(street, choose));
        const { state } = street.at;
        const after = state.stage === 'performance' || state.stage === 'closed';
        const said = `seed ${seed}: ${done.filter((one) => one !== 'nothing').join(', ')}`;
        for (const one of state.obligations) expect(one.paidMinor <= (one.amountMinor ?? 0) && one.paidMinor >= 0, said).toBe(true);
        // what the bank gave beyond what was owed is recorded to be returned; the rest is never more than was owed
        if (after && state.obligations.length > 0) {
          expect(street.inHand - excessMinor(state) <= street.owed, `${said}: in hand ${street.inHand}, owed ${street.owed}, excess ${excessMinor(state)}`).toBe(true);
          expect(street.inHand - excessMinor(state) + street.toCome <= street.owed, `${said}: to come ${street.toCome}, in hand ${street.inHand}, owed ${street.owed}`).toBe(true);
        }
      }
      expect(street.at.folded()).toEqual(street.at.state);
    }
  });
});
