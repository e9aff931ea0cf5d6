import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instantFromMillis, isInstant, uuidFrom, type Currency, type Minor, type Uuid } from '../../../core/kernel/kernel.ts';
import type { RailAnswer, RailEvidence, RailInstruction, RailLine, RailPayment, RailVerb } from '../../../core/payment/rail.ts';
import type { NoticeRequest, PaymentRail } from '../../payment/rail.ts';

/**
 * How an institution misbehaves with the next instruction it gets. `another_amount` does (or says) another amount than
 * it was told; `malformed_answer` does it and answers with bytes that mean nothing.
 */
export const MISBEHAVIOURS = [
  'silent_before_doing',
  'silent_after_doing',
  'error_before_doing',
  'error_after_doing',
  'malformed_answer',
  'another_amount',
] as const;
export type Misbehaviour = (typeof MISBEHAVIOURS)[number];

/** One institution on loopback with its own books, and the rail that speaks to it. */
export interface RailStage {
  readonly rail: PaymentRail;
  readonly currency: Currency;
  /** an account that can be paid, by the institution's own number */
  readonly beneficiary: string;
  /** texts that may be in no answer and in no log: keys and secrets */
  readonly secrets: readonly string[];
  /** a payment whose money is only authorised; asked for only when the rail has the verb `capture` or `release` */
  authorised(amountMinor: Minor): Promise<RailPayment>;
  /** a payment whose money the institution has */
  paid(amountMinor: Minor): Promise<RailPayment>;
  /** how the next instruction goes wrong; once */
  misbehave(how: Misbehaviour): void;
  /** what the institution's own books say was moved by a verb, in total */
  moved(verb: RailVerb): Minor;
  /** what the institution can take back after it confirmed it */
  readonly comesBack: readonly RailVerb[];
  /** the institution takes back what it carried out, and says so in a notice */
  takeBack(instructionId: Uuid): Promise<void>;
  /** a card dispute over a payment, by the institution's number of it; only where it takes evidence */
  cardDispute(payment: RailPayment, amountMinor: Minor): Promise<string>;
  /** what the institution has of evidence: names and lengths of its files, and its words */
  evidence(caseReference: string): { readonly text: string; readonly files: number };
  /** the notices the institution sent so far, oldest first, as they came over the line */
  notices(): readonly NoticeRequest[];
  /** the last notice again: `altered` changes what is said, `forged` signs with another key, `old` was signed a day and more ago */
  spoiled(how: 'altered' | 'forged' | 'old' | 'unsigned' | 'junk'): NoticeRequest;
  /** the institution is gone: nobody listens any more */
  close(): Promise<void>;
}

const DAY = 86_400_000;
/** A time limit of the adapters under test, in milliseconds: silence is noticed soon. */
export const TEST_TIMEOUT_MS = 400;

let made = 0;
/** An id for a test, never the same twice in a process. */
function newId(): Uuid {
  made += 1;
  const bytes = Buffer.alloc(10);
  bytes.writeUInt32BE(made, 6);
  return uuidFrom(instantFromMillis(Date.now()), bytes);
}

type Moving = Exclude<RailVerb, 'extend'>;
const MOVING: readonly Moving[] = ['refund', 'payout', 'capture', 'release'];

/** An instruction that the rail can carry out, with the payment it needs. */
async function instructionFor(stage: RailStage, verb: Moving, amountMinor: Minor, ofMinor = amountMinor): Promise<RailInstruction> {
  const payment = verb === 'payout' ? null : verb === 'refund' ? await stage.paid(ofMinor) : await stage.authorised(ofMinor);
  const beneficiary = verb === 'payout' ? stage.beneficiary : null;
  const escrow = verb === 'capture' ? { intoEscrow: true } : {};
  return { id: newId(), verb, currency: stage.currency, amountMinor, payment, beneficiary, ...escrow };
}

function expectDone(answer: RailAnswer, told: RailInstruction): void {
  expect(answer).toMatchObject({ outcome: 'done', amountMinor: told.amountMinor, currency: told.currency });
  if (answer.outcome !== 'done') return;
  expect(isInstant(answer.at)).toBe(true);
  expect(answer.reference).not.toBe('');
}

/** The verbs of a rail that move money; a rail without a verb has no case for it. */
const verbsOf = (stage: RailStage): readonly Moving[] => MOVING.filter((verb) => stage.rail.capabilities.verbs.includes(verb));

function ordinaryCases(stage: () => RailStage): void {
  it('has capabilities that make sense', () => {
    const { capabilities } = stage().rail;
    expect(capabilities.verbs).toContain('refund');
    expect(capabilities.leastMinor).toBeGreaterThan(0);
    expect(capabilities.source).not.toBe('');
    if (capabilities.multipleCaptures) expect(capabilities.partialCapture).toBe(true);
    if (capabilities.verbs.includes('extend')) expect(capabilities.longestAuthorisationDays).not.toBeNull();
  });

  it('does what it is told, exactly that amount, and says so when asked', async () => {
    for (const verb of verbsOf(stage())) {
      const told = await instructionFor(stage(), verb, 12_345);
      expect(await stage().rail.ask(told), verb).toEqual({ outcome: 'never_heard' });
      expectDone(await stage().rail.instruct(told), told);
      expectDone(await stage().rail.ask(told), told);
      expect(stage().moved(verb), verb).toBe(12_345);
    }
  });

  it('does a thing told many times once, one after the other and at the same moment', async () => {
    for (const verb of verbsOf(stage())) {
      const told = await instructionFor(stage(), verb, 700);
      for (let times = 0; times < 3; times += 1) expectDone(await stage().rail.instruct(told), told);
      expect(stage().moved(verb), verb).toBe(700);
      const together = await instructionFor(stage(), verb, 500);
      const answers = await Promise.all([1, 2, 3].map(() => stage().rail.instruct(together)));
      for (const answer of answers) expect(['done', 'under_way', 'unknown'], verb).toContain(answer.outcome);
      expectDone(await stage().rail.ask(together), together);
      expect(stage().moved(verb), verb).toBe(1200);
    }
  });

  it('refunds in parts, and never more than was paid', async () => {
    const payment = await stage().paid(1000);
    const part = (amountMinor: Minor): RailInstruction =>
      ({ id: newId(), verb: 'refund', currency: stage().currency, amountMinor, payment, beneficiary: null });
    const [first, second, third] = [part(400), part(600), part(1)];
    if (stage().rail.capabilities.partialRefund) {
      expectDone(await stage().rail.instruct(first), first);
      expectDone(await stage().rail.instruct(second), second);
    } else expectDone(await stage().rail.instruct(part(1000)), part(1000));
    expect(await stage().rail.instruct(third)).toMatchObject({ outcome: 'refused', lasting: true });
    expect(stage().moved('refund')).toBe(1000);
  });

  it('refuses for good what the rail cannot do: a payment nobody knows, a verb it has not', async () => {
    const payment = { ...(await stage().paid(1000)), reference: 'nobody-knows-this-one' };
    const told: RailInstruction = { id: newId(), verb: 'refund', currency: stage().currency, amountMinor: 100, payment, beneficiary: null };
    expect(await stage().rail.instruct(told)).toMatchObject({ outcome: 'refused', lasting: true });
    if (stage().rail.capabilities.verbs.includes('extend')) return;
    const longer: RailInstruction = { ...told, id: newId(), verb: 'extend', payment: await stage().paid(1000), until: instantFromMillis(Date.now() + 90 * DAY) };
    expect(await stage().rail.instruct(longer)).toMatchObject({ outcome: 'refused', lasting: true });
  });
}

function partsCases(stage: () => RailStage): void {
  it('takes an authorised payment in the parts that its capabilities promise', async () => {
    const { capabilities } = stage().rail;
    if (!capabilities.verbs.includes('capture')) return;
    const payment = await stage().authorised(1000);
    const part = (verb: RailVerb, amountMinor: Minor): RailInstruction => ({
      ...{ id: newId(), verb, currency: stage().currency, amountMinor, payment, beneficiary: null },
      ...(verb === 'capture' ? { intoEscrow: true } : {}),
    });
    const first = part('capture', capabilities.partialCapture ? 600 : 1000);
    expectDone(await stage().rail.instruct(first), first);
    const rest = 1000 - first.amountMinor;
    if (capabilities.multipleCaptures) {
      const second = part('capture', 300);
      expectDone(await stage().rail.instruct(second), second);
      expect(stage().moved('capture')).toBe(900);
      expect(await stage().rail.instruct(part('capture', 200))).toMatchObject({ outcome: 'refused', lasting: true });
      const last = part('release', 100);
      expectDone(await stage().rail.instruct(last), last);
    } else {
      expect(await stage().rail.instruct(part('capture', 300))).toMatchObject({ outcome: 'refused', lasting: true });
      // the rail lets go of the rest by itself: telling it so afterwards is true and changes nothing
      const let_go = part('release', rest);
      if (rest > 0) expectDone(await stage().rail.instruct(let_go), let_go);
      expect(stage().moved('capture')).toBe(first.amountMinor);
    }
  });

  it('releases a part only when its capabilities promise that', async () => {
    const { capabilities } = stage().rail;
    if (!capabilities.verbs.includes('release')) return;
    const told = await instructionFor(stage(), 'release', 300, 1000);
    const answer = await stage().rail.instruct(told);
    if (capabilities.partialRelease) expectDone(answer, told);
    else expect(answer).toMatchObject({ outcome: 'refused', lasting: true });
    expect(stage().moved('release')).toBe(capabilities.partialRelease ? 300 : 0);
  });
}

function troubleCases(stage: () => RailStage): void {
  it.each(['silent_after_doing', 'error_after_doing', 'malformed_answer'] as const)('%s: not known, found by asking, and not done again', async (how) => {
    for (const verb of verbsOf(stage())) {
      const told = await instructionFor(stage(), verb, 900);
      const before = stage().moved(verb);
      stage().misbehave(how);
      expect((await stage().rail.instruct(told)).outcome, verb).toBe('unknown');
      expectDone(await stage().rail.ask(told), told);
      expectDone(await stage().rail.instruct(told), told);
      expect(stage().moved(verb) - before, verb).toBe(900);
    }
  });

  it.each(['silent_before_doing', 'error_before_doing'] as const)('%s: not known, never heard when asked, and done when told again', async (how) => {
    for (const verb of verbsOf(stage())) {
      const told = await instructionFor(stage(), verb, 900);
      const before = stage().moved(verb);
      stage().misbehave(how);
      expect((await stage().rail.instruct(told)).outcome, verb).toBe('unknown');
      expect(stage().moved(verb) - before, verb).toBe(0);
      expect(await stage().rail.ask(told), verb).toEqual({ outcome: 'never_heard' });
      expectDone(await stage().rail.instruct(told), told);
      expect(stage().moved(verb) - before, verb).toBe(900);
    }
  });

  it('never says done with our amount when another amount was moved', async () => {
    for (const verb of verbsOf(stage())) {
      const told = await instructionFor(stage(), verb, 900, 2000);
      if (verb === 'release' && !stage().rail.capabilities.partialRelease) continue;
      stage().misbehave('another_amount');
      for (const answer of [await stage().rail.instruct(told), await stage().rail.ask(told)]) {
        if (answer.outcome === 'done') expect(answer.amountMinor, verb).not.toBe(900);
        else expect(answer.outcome, verb).toBe('unknown');
      }
    }
  });

  it('does not know when the institution is gone, and throws nothing', async () => {
    const told = await instructionFor(stage(), 'refund', 900);
    await stage().close();
    expect((await stage().rail.instruct(told)).outcome).toBe('unknown');
    expect((await stage().rail.ask(told)).outcome).toBe('unknown');
  });

  it('lets no secret out: not in answers, not in what can be printed', async () => {
    const answers: unknown[] = [stage().rail];
    for (const how of MISBEHAVIOURS) {
      const told = await instructionFor(stage(), 'refund', 900, 2000);
      stage().misbehave(how);
      answers.push(await stage().rail.instruct(told), await stage().rail.ask(told));
    }
    answers.push(await stage().rail.readNotice(stage().spoiled('junk')));
    const printed = inspect(answers, { depth: 12, showHidden: true }) + JSON.stringify(answers);
    for (const secret of stage().secrets) expect(printed.includes(secret)).toBe(false);
  });
}

function noticeCases(stage: () => RailStage): void {
  async function oneRefund(): Promise<RailInstruction> {
    const told = await instructionFor(stage(), 'refund', 900);
    expectDone(await stage().rail.instruct(told), told);
    return told;
  }

  it('reads a signed notice of an instruction, the same one twice under one number', async () => {
    const told = await oneRefund();
    const read = [];
    for (const request of stage().notices()) {
      const notice = await stage().rail.readNotice(request);
      expect(notice.ok).toBe(true);
      if (!notice.ok) continue;
      expect(notice.value.rail).toBe(stage().rail.capabilities.rail);
      expect(isInstant(notice.value.at)).toBe(true);
      const again = await stage().rail.readNotice(request);
      expect(again).toEqual(notice);
      read.push(notice.value);
    }
    const about = read.map((one) => one.about).filter((one) => one.kind === 'instruction' && one.instructionId === told.id);
    expect(about.length).toBeGreaterThan(0);
    // a notice that cannot say the exact amount says that the rail is to be asked
    for (const one of about) {
      if (one.kind === 'instruction' && one.answer.outcome === 'done') expect(one.answer.amountMinor).toBe(900);
      else expect(one).toMatchObject({ answer: { outcome: 'under_way' } });
    }
  });

  it.each(['altered', 'forged', 'old', 'unsigned'] as const)('refuses a notice that is %s', async (how) => {
    await oneRefund();
    expect(await stage().rail.readNotice(stage().spoiled(how))).toMatchObject({ ok: false, refusal: { code: 'signature_invalid' } });
  });

  it('refuses bytes that are no notice, and throws nothing', async () => {
    await oneRefund();
    const answer = await stage().rail.readNotice(stage().spoiled('junk'));
    expect(answer.ok).toBe(false);
  });
}

async function linesOf(stage: RailStage, from: number, to: number): Promise<RailLine[]> {
  const lines: RailLine[] = [];
  for await (const line of stage.rail.statement(instantFromMillis(from), instantFromMillis(to))) lines.push(line);
  return lines;
}

function statementCases(stage: () => RailStage): void {
  it('has a statement: every line once, oldest first, with our instruction on what came from one', async () => {
    const refunds = [await instructionFor(stage(), 'refund', 300, 1000), await instructionFor(stage(), 'refund', 500)];
    const payout = await instructionFor(stage(), 'payout', 250);
    for (const told of [...refunds, payout]) expectDone(await stage().rail.instruct(told), told);
    const lines = await linesOf(stage(), Date.now() - DAY, Date.now() + DAY);
    expect(new Set(lines.map((line) => line.lineId)).size).toBe(lines.length);
    expect(lines.map((line) => line.bookedAt)).toEqual(lines.map((line) => line.bookedAt).sort());
    for (const told of refunds) {
      const own = lines.filter((line) => line.instructionId === told.id && line.kind === 'refunded');
      expect(own).toMatchObject([{ amountMinor: told.amountMinor, currency: told.currency, paymentReference: told.payment?.reference }]);
    }
    expect(lines.filter((line) => line.instructionId === payout.id)).toMatchObject([{ kind: 'paid_out', amountMinor: 250 }]);
    for (const line of lines) expect(Number.isSafeInteger(line.amountMinor) && line.amountMinor >= 0).toBe(true);
    expect(await linesOf(stage(), Date.now() + DAY, Date.now() + 2 * DAY)).toEqual([]);
  });
}

function evidenceCases(stage: () => RailStage): void {
  const handed = (caseReference: string): RailEvidence => ({
    ...{ id: newId(), caseReference, text: '已签收，附签收单' },
    files: [{ name: 'receipt.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 signed') }, { name: 'photo.png', mediaType: 'image/png', bytes: Buffer.from([137, 80, 78, 71]) }],
  });

  it('takes evidence for a card dispute once, or says by its capability that it takes none', async () => {
    const { rail } = stage();
    if (rail.capabilities.cardEvidence === null) return expect(await rail.handInEvidence(handed('any'))).toEqual({ outcome: 'refused', code: 'evidence_not_offered', lasting: true });
    const reference = await stage().cardDispute(await stage().paid(1000), 1000);
    const evidence = handed(reference);
    stage().misbehave('silent_after_doing');
    const answers = [await rail.handInEvidence(evidence), await rail.handInEvidence(evidence), await rail.handInEvidence(evidence)];
    expect(answers.map((one) => one.outcome)).toEqual(['unknown', 'done', 'done']);
    expect(stage().evidence(reference)).toEqual({ text: evidence.text, files: 2 });
    expect(await rail.handInEvidence(handed('nobody-knows-this-one'))).toMatchObject({ outcome: 'refused', lasting: true });
  });
}

function returnCases(stage: () => RailStage): void {
  it('says that money came back which it had confirmed: when asked, in a notice, and as a line of its own', async () => {
    for (const verb of verbsOf(stage()).filter((one) => stage().comesBack.includes(one))) {
      const told = await instructionFor(stage(), verb, 800);
      expectDone(await stage().rail.instruct(told), told);
      await stage().takeBack(told.id);
      const returned = { outcome: 'returned', amountMinor: 800 };
      expect(await stage().rail.ask(told), verb).toMatchObject(returned);
      // told again under its id it is the same thing, and pays nobody
      expect(await stage().rail.instruct(told), verb).toMatchObject(returned);
      const last = await stage().rail.readNotice(stage().notices().at(-1)!);
      expect(last, verb).toMatchObject({ ok: true, value: { about: { kind: 'instruction', instructionId: told.id, answer: returned } } });
      const own = (await linesOf(stage(), Date.now() - DAY, Date.now() + DAY)).filter((line) => line.instructionId === told.id && line.kind !== 'fee');
      expect(own.map((line) => [line.kind, line.amountMinor]), verb).toEqual([[verb === 'refund' ? 'refunded' : 'paid_out', 800], ['returned', 800]]);
    }
  });
}

/**
 * What every rail must do, whoever runs it: the cases of the payment port. A rail that passes can be put behind the
 * procedure. Called by the test file of each adapter with the opener of its stage; every case opens a new one.
 */
export function railContract(name: string, open: () => Promise<RailStage>): void {
  describe(`the payment port at ${name}`, () => {
    let current: RailStage | undefined;
    const stage = (): RailStage => {
      if (current === undefined) throw new Error('no stage is open');
      return current;
    };
    beforeEach(async () => {
      current = await open();
    });
    afterEach(async () => {
      await current?.close();
      current = undefined;
    });
    ordinaryCases(stage);
    partsCases(stage);
    troubleCases(stage);
    noticeCases(stage);
    statementCases(stage);
    returnCases(stage);
    evidenceCases(stage);
  });
}
