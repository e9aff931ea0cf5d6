import { afterEach, describe, expect, it, vi } from 'vitest';
import { MINOR_UNITS, type Uuid } from '../../../core/kernel/kernel.ts';
import type { RailInstruction, RailPayment } from '../../../core/payment/rail.ts';
import { railContract } from './contract.ts';
import { stripeStage } from './testkit-stripe.ts';

railContract('Stripe', () => stripeStage());
railContract('Stripe with several captures', () => stripeStage({ multipleCaptures: true }));

type Stage = Awaited<ReturnType<typeof stripeStage>>;
let count = 0;
const nextId = (): Uuid => `01900000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;

function refundOf(payment: RailPayment, amountMinor: number): RailInstruction {
  return { id: nextId(), verb: 'refund', currency: payment.currency, amountMinor, payment, beneficiary: null };
}

describe('Stripe', () => {
  let stage: Stage | undefined;
  const open = async (options?: Parameters<typeof stripeStage>[0]): Promise<Stage> => (stage = await stripeStage(options));
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });

  it('counts in the same smallest unit as we do, the currencies without one included', () => {
    // docs.stripe.com/currencies: zero-decimal currencies; all others of ours have two
    const zeroDecimal = ['BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'];
    for (const [currency, digits] of Object.entries(MINOR_UNITS)) expect(digits, currency).toBe(zeroDecimal.includes(currency) ? 0 : 2);
  });

  it('refunds yen in yen', async () => {
    const { rail, paid, house } = await open({ currency: 'JPY' });
    const told = refundOf(await paid(5000), 5000);
    expect(await rail.instruct(told)).toMatchObject({ outcome: 'done', amountMinor: 5000, currency: 'JPY' });
    expect(house.books.moved('refund')).toBe(5000);
  });

  it('does not do again what Stripe forgot the key of', async () => {
    const { rail, paid, house } = await open();
    const told = refundOf(await paid(2000), 900);
    house.misbehave('silent_after_doing');
    expect(await rail.instruct(told)).toMatchObject({ outcome: 'unknown' });
    house.forgetsKeys = true;
    expect(await rail.instruct(told)).toMatchObject({ outcome: 'done', amountMinor: 900 });
    expect(house.books.moved('refund')).toBe(900);
  });

  it('waits for a payout when the balance does not do yet, and gives one up that can never be', async () => {
    const { rail, beneficiary, house } = await open();
    house.books.balance = 100;
    const payout: RailInstruction = { id: nextId(), verb: 'payout', currency: 'USD', amountMinor: 500, payment: null, beneficiary };
    expect(await rail.instruct(payout)).toEqual({ outcome: 'refused', code: 'balance_insufficient', lasting: false });
    const nobody = { ...payout, id: nextId(), beneficiary: 'acct_nobody' };
    expect(await rail.instruct(nobody)).toEqual({ outcome: 'refused', code: 'account_invalid', lasting: true });
    expect(await rail.instruct({ ...payout, id: nextId(), beneficiary: null })).toEqual({ outcome: 'refused', code: 'beneficiary_missing', lasting: true });
  });

  it('captures for a merchant and passes it on, finishing by a question what broke off between', async () => {
    const { rail, authorised, beneficiary, house } = await open();
    const payment = await authorised(1000);
    house.books.balance = 0;
    const told: RailInstruction = { id: nextId(), verb: 'capture', currency: 'USD', amountMinor: 700, payment, beneficiary };
    expect(await rail.instruct(told)).toMatchObject({ outcome: 'refused', code: 'balance_insufficient', lasting: false });
    house.books.balance = 5000;
    house.forgetsKeys = true;
    expect(await rail.ask(told)).toMatchObject({ outcome: 'done', amountMinor: 700 });
    expect(await rail.instruct(told)).toMatchObject({ outcome: 'done', amountMinor: 700 });
    expect([house.books.moved('capture'), house.books.moved('payout')]).toEqual([700, 700]);
  });

  it('has an authorisation last as long as it was taken for, and no longer', async () => {
    const { rail, authorised } = await open();
    const payment = await authorised(1000);
    const until = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
    const longer: RailInstruction = { id: nextId(), verb: 'extend', currency: 'USD', amountMinor: 1000, payment, beneficiary: null, until: until(5) };
    expect(await rail.instruct(longer)).toMatchObject({ outcome: 'done' });
    expect(await rail.instruct({ ...longer, until: until(20) })).toEqual({ outcome: 'refused', code: 'extension_not_offered', lasting: true });
  });

  it('tells of a card dispute, of one that was won, and of an authorisation that ended', async () => {
    const { rail, paid, authorised, house } = await open();
    const payment = await paid(4000);
    const opened = await rail.readNotice(house.say('charge.dispute.created', house.books.dispute(payment.reference, 4000, 'needs_response')));
    expect(opened).toMatchObject({
      ok: true,
      value: { about: { kind: 'card_dispute', paymentReference: payment.reference, status: 'needs_response', reason: '13.1', amountMinor: 4000, currency: 'USD' } },
    });
    if (opened.ok && opened.value.about.kind === 'card_dispute') expect(opened.value.about.evidenceDue).toMatch(/Z$/);
    house.say('charge.dispute.closed', house.books.dispute(payment.reference, 4000, 'won'));
    const kinds: string[] = [];
    for await (const line of rail.statement(new Date(Date.now() - 60_000).toISOString(), new Date(Date.now() + 60_000).toISOString())) kinds.push(line.kind);
    expect(kinds).toEqual(['paid_in', 'fee', 'card_dispute', 'card_dispute_reversed']);
    const hold = await authorised(100);
    const ended = await rail.readNotice(house.say('payment_intent.canceled', house.books.cancel(hold.reference)));
    expect(ended).toMatchObject({ ok: true, value: { about: { kind: 'authorisation_ended', paymentReference: hold.reference } } });
    expect(await rail.readNotice(house.say('customer.created', { id: 'cus_1' }))).toMatchObject({ ok: true, value: { about: { kind: 'other', type: 'customer.created' } } });
  });

  it('tells when a refund that was done fails after all: the rail changed its mind', async () => {
    const { rail, paid, house } = await open();
    const told = refundOf(await paid(900), 900);
    expect(await rail.instruct(told)).toMatchObject({ outcome: 'done' });
    Object.assign(house.books.refunds[0]!, { status: 'failed', failure_reason: 'expired_or_canceled_card' });
    const notice = await rail.readNotice(house.say('refund.failed', house.books.refunds[0]!));
    expect(notice).toMatchObject({ ok: true, value: { about: { instructionId: told.id, answer: { outcome: 'returned', code: 'expired_or_canceled_card', amountMinor: 900 } } } });
    expect(await rail.ask(told)).toMatchObject({ outcome: 'returned', amountMinor: 900 });
  });

  it('says nothing to the terminal, whatever goes wrong', async () => {
    const said = ['log', 'warn', 'error', 'info', 'debug'].map((name) => vi.spyOn(console, name as 'log').mockImplementation(() => undefined));
    const { rail, paid, house } = await open();
    for (const how of ['malformed_answer', 'error_after_doing', 'silent_after_doing'] as const) {
      house.misbehave(how);
      await rail.instruct(refundOf(await paid(900), 900));
    }
    for (const spy of said) expect(spy.mock.calls).toEqual([]);
    vi.restoreAllMocks();
  });
});
