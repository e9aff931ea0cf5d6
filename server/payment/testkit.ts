import { accepted, refused, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import type { RailAnswer, RailEvidence, RailInstruction, RailName, RailNotice, RailVerb } from '../../core/payment/payment.ts';
import { loadCapabilities } from './capabilities.ts';
import type { NoticeRequest, PaymentRail } from './rail.ts';

/** How a rail of the tests behaves when it is told something. */
export type Fault =
  | 'lost' // never arrives
  | 'done_but_silent' // done, and the answer does not come back
  | 'done_twice' // done under two references
  | 'late' // under way, done when the test says so
  | 'other_amount' // done with one unit less
  | 'refused' // for good
  | 'over' // for good, because the authorisation has ended
  | 'busy' // refused for now
  | 'throws'; // the adapter breaks before anything is sent

/** One thing a rail of the tests has done: real money. */
export interface Deed {
  readonly instructionId: Uuid;
  readonly verb: RailVerb;
  readonly amountMinor: number;
  readonly reference: string;
}

/** A payment institution in memory that keeps books of its own and misbehaves as it is told. */
export interface TestRail extends PaymentRail {
  /** what it did, in order */
  readonly deeds: readonly Deed[];
  /** what it was told, in order, every time */
  readonly heard: readonly RailInstruction[];
  /** evidence it has, each once */
  readonly evidence: readonly RailEvidence[];
  /** how many times it was asked */
  readonly asked: number;
  /** the next telling meets this; each fault is used once, in order */
  fail(...faults: Fault[]): void;
  /** the next asking is not answered */
  mute(times: number): void;
  /** what was under way is done */
  finish(): void;
  /** takes back what it did for an instruction; true when it had done it */
  takeBack(instructionId: Uuid, code: string): boolean;
  /** a notice as the rail sends it, signed unless forged */
  notice(noticeId: string, about: RailNotice['about'], forged?: boolean): { headers: Record<string, string>; body: string };
  /** the answer the rail would give about an instruction */
  answerTo(instructionId: Uuid): RailAnswer;
}

const SECRET = 'signed by the rail of the tests';

/** The books of a rail of the tests, and how it meets what it is told. */
function bookkeeper(name: RailName, now: () => Instant) {
  const deeds: Deed[] = [];
  const answers = new Map<Uuid, RailAnswer>();
  const waiting = new Map<Uuid, RailInstruction>();
  const perform = (told: RailInstruction, amountMinor = told.amountMinor): RailAnswer => {
    const reference = `${name}-${deeds.length + 1}`;
    deeds.push({ instructionId: told.id, verb: told.verb, amountMinor, reference });
    const answer: RailAnswer = { outcome: 'done', reference, amountMinor, currency: told.currency, at: now() };
    answers.set(told.id, answer);
    return answer;
  };
  const kept = (id: Uuid, answer: RailAnswer): RailAnswer => (answers.set(id, answer), answer);
  const meet = (told: RailInstruction, fault: Fault | undefined): RailAnswer => {
    if (fault === 'throws') throw new Error('the adapter broke');
    if (fault === 'lost') return { outcome: 'unknown', reason: 'timeout' };
    if (fault === 'busy') return { outcome: 'refused', code: 'system_busy', lasting: false };
    // the same id is the same instruction, whatever is asked of it now
    const known = answers.get(told.id);
    if (known !== undefined) return known;
    if (fault === 'refused') return kept(told.id, { outcome: 'refused', code: 'account_closed', lasting: true });
    if (fault === 'over') return kept(told.id, { outcome: 'refused', code: 'authorisation_ended', lasting: true });
    if (fault === 'late') {
      waiting.set(told.id, told);
      return kept(told.id, { outcome: 'under_way', reference: `way-${told.id}` });
    }
    if (fault === 'other_amount') return perform(told, told.amountMinor - 1);
    if (fault === 'done_twice') perform(told);
    const done = perform(told);
    return fault === 'done_but_silent' ? { outcome: 'unknown', reason: 'timeout' } : done;
  };
  const finish = (): void => {
    for (const told of waiting.values()) perform(told);
    waiting.clear();
  };
  const takeBack = (id: Uuid, code: string): boolean => {
    const known = answers.get(id);
    const deed = deeds.find((one) => one.instructionId === id);
    if (known?.outcome !== 'done' || deed === undefined || (deed.verb !== 'refund' && deed.verb !== 'payout')) return false;
    deeds.push({ ...deed, amountMinor: -known.amountMinor, reference: `${deed.reference}-back` });
    answers.set(id, { outcome: 'returned', code, amountMinor: known.amountMinor, at: now() });
    return true;
  };
  return { deeds, meet, finish, takeBack, answerTo: (id: Uuid): RailAnswer => answers.get(id) ?? { outcome: 'never_heard' } };
}

/** @param now the time the rail books by */
export function testRail(name: RailName, now: () => Instant): TestRail {
  const { deeds, meet, finish, takeBack, answerTo } = bookkeeper(name, now);
  const heard: RailInstruction[] = [];
  const evidence: RailEvidence[] = [];
  const faults: Fault[] = [];
  let silent = 0;
  let asked = 0;
  return {
    ...{ deeds, heard, evidence, finish, takeBack, answerTo },
    capabilities: loadCapabilities().get(name)!,
    noticeAnswer: 'success',
    get asked() {
      return asked;
    },
    fail: (...given) => void faults.push(...given),
    mute: (times) => void (silent = times),
    notice: (noticeId, about, forged = false) => ({
      headers: { 'x-signature': forged ? 'nobody' : SECRET, 'content-type': 'application/octet-stream' },
      body: JSON.stringify({ rail: name, noticeId, at: now(), about }),
    }),
    instruct(told) {
      heard.push(told);
      return new Promise((resolve) => resolve(meet(told, faults.shift())));
    },
    ask(told) {
      asked += 1;
      if (silent === 0) return Promise.resolve(answerTo(told.id));
      silent -= 1;
      return Promise.resolve({ outcome: 'unknown', reason: 'timeout' });
    },
    handInEvidence(given) {
      if (this.capabilities.cardEvidence === null) return Promise.resolve({ outcome: 'refused', code: 'evidence_not_offered', lasting: true });
      const fault = faults.shift();
      if (fault === 'refused') return Promise.resolve({ outcome: 'refused', code: 'evidence_too_late', lasting: true });
      if (!evidence.some((one) => one.id === given.id)) evidence.push(given);
      if (fault === 'done_but_silent') return Promise.resolve({ outcome: 'unknown', reason: 'timeout' });
      return Promise.resolve({ outcome: 'done', reference: `v-${given.id}`, amountMinor: 0, currency: 'CNY', at: now() });
    },
    readNotice({ headers, body }: NoticeRequest) {
      if (headers.get('x-signature') !== SECRET) return Promise.resolve(refused('signature_invalid'));
      return Promise.resolve(accepted(JSON.parse(new TextDecoder().decode(body)) as RailNotice));
    },
    async *statement() {
      // the rails of these tests send no statements
    },
  };
}
