import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { size } from '../../scripts/sizes.ts';
import { canonicalJson, instantFromMillis, millisOf } from '../kernel/kernel.ts';
import { needsSecondSignature } from '../rules/rules.ts';
import { remainingMinor } from '../enforcement/obligation.ts';
import { reversible } from '../enforcement/reversal.ts';
import type { Act } from './acts.ts';
import { allowedActs, type AllowedAct } from './allowed.ts';
import { ACT_NAMES } from './procedure.ts';
import { moneyOf } from './terms.ts';
import { bodyFor, type Choose } from './testkit-acts.ts';
import { PEOPLE, Proceeding, RULES, type Setting, type Who } from './testkit.ts';

const PROCEEDINGS = size({ quick: 2_000, night: 50_000 });
const STEPS = 40;
const WHO = Object.keys(PEOPLE).filter((who) => who !== 'clock' && who !== 'fourth') as readonly Who[];

/** Many small choices out of one number, so that a failing walk shrinks to few numbers (a linear congruence). */
function chooser(seed: number): Choose {
  let now = seed;
  return (count) => {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((now / 2 ** 32) * count);
  };
}

const settings: fc.Arbitrary<Setting> = fc
  .record({
    paidMinor: fc.constantFrom(1, 9_999, 300_000, 4_190_000),
    escrow: fc.constantFrom(0, 0.3, 1, 2),
    deposit: fc.constantFrom(0, 0.05, 0.6, 5),
    wanted: fc.constantFrom('refund', 'return', 'treble', 'replace'),
    merchantOpen: fc.boolean(),
    fast: fc.boolean(),
    // one in five waits for a person first
    looked: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ paidMinor, escrow, deposit, wanted, merchantOpen, fast, looked }) => ({
    paidMinor,
    ...(looked === 0 && !fast ? { facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'injury' } } : {}),
    ...(fast && paidMinor <= 50_000 ? { track: 'fast' as const } : {}),
    escrowMinor: Math.floor(paidMinor * escrow),
    depositMinor: Math.floor(paidMinor * deposit),
    merchantOpen,
    wanted: {
      refund: [{ kind: 'refund', amountMinor: paidMinor }] as const,
      return: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: paidMinor }] as const,
      treble: [{ kind: 'punitive_treble', amountMinor: 3 * paidMinor }, { kind: 'apology' }] as const,
      replace: [{ kind: 'replace', withinDays: 3 }] as const,
    }[wanted],
  }));

/** Acts that move a proceeding on are taken more often than talk. */
function weight(open: AllowedAct): number {
  return ['post_message', 'submit_evidence', 'request_evidence', 'object_to_evidence', 'request_human', 'withdraw', 'recuse', 'make_offer'].includes(open.act) ? 1 : 6;
}

function randomAct(now: Proceeding, choose: Choose): Proceeding {
  const doable = WHO.flatMap((who) =>
    allowedActs(now.state, PEOPLE[who].role, now.at, PEOPLE[who].personId).flatMap((open) =>
      Array.from({ length: weight(open) }, () => ({ who, act: open.act })),
    ),
  );
  const one = doable[choose(doable.length)];
  if (!one) return now;
  const done = now.try(one.who, bodyFor(one.act, now.state, PEOPLE[one.who], choose, RULES));
  return done.ok ? done.value : now;
}

/** Anybody tries anything: it is accepted only when the table says it is open to that role. */
function forbiddenAct(now: Proceeding, choose: Choose): Proceeding {
  const who = WHO[choose(WHO.length)] ?? 'claimant';
  const act = ACT_NAMES[choose(ACT_NAMES.length)] ?? 'respond';
  const done = now.try(who, bodyFor(act, now.state, PEOPLE[who], choose, RULES));
  if (!done.ok) return now;
  const open = allowedActs(now.state, PEOPLE[who].role, now.at, PEOPLE[who].personId);
  if (!open.some((each) => each.act === act)) throw new Error(`${who} did ${act}, which is not open`);
  return done.value;
}

/** A deadline comes, in time or some days after it was due, as when the server was down. */
function timePasses(now: Proceeding, choose: Choose): Proceeding {
  const next = now.running()[0];
  if (next === undefined) return now;
  const late = choose(4) === 0 ? choose(20) * 86_400_000 : 0;
  const due = now.state.deadlines[next]!.due;
  const from = due > now.at ? due : now.at;
  return now.moved(instantFromMillis(millisOf(from) + late)).fire(next);
}

function step(now: Proceeding, seed: number): Proceeding {
  const choose = chooser(seed);
  const kind = choose(20);
  if (kind < 3) return timePasses(now, choose);
  if (kind < 4) return forbiddenAct(now, choose);
  const ahead = choose(3) === 0 ? choose(30) * 3_600_000 : 60_000;
  return randomAct(now.moved(instantFromMillis(millisOf(now.at) + ahead)), choose);
}

function hold(wrong: string, right: boolean): void {
  if (!right) throw new Error(wrong);
}

function checkMoney(now: Proceeding): void {
  let sum = 0;
  for (const account of now.book.accounts.values()) {
    sum += account.creditsPosted - account.debitsPosted;
    hold('the pending side of an account is negative', account.creditsPending >= 0 && account.debitsPending >= 0);
  }
  hold('the books do not sum to zero', sum === 0);
  hold('an account that must not be overdrawn is', now.depositMinor >= 0 && now.escrowMinor >= 0);
  const { held, obligations } = now.state;
  if (held) {
    hold('more is held than was', held.remainingMinor >= 0 && held.remainingMinor <= held.amountMinor);
    hold('the hold in the books is another', now.book.holds.get(held.holdId)?.remainingMinor === held.remainingMinor);
  }
  let throughLedger = 0;
  for (const one of obligations) {
    const paid = one.payments.reduce((total, each) => total + each.amountMinor, 0);
    hold('payments are not what is paid', paid === one.paidMinor);
    // what was paid before both sides agreed on something else stays paid
    const mostMinor = one.amountMinor ?? (one.before ?? []).reduce((most, term) => Math.max(most, term.amountMinor ?? 0), 0);
    hold('more was paid than is owed', one.paidMinor <= mostMinor && remainingMinor(one) >= 0);
    if (one.to === 'marketplace') continue;
    throughLedger += one.payments.reduce((total, each) => total + (each.source === 'direct' ? 0 : each.amountMinor), 0);
  }
  hold('the ledger paid out something else', now.paidOutMinor === throughLedger);
}

/** What one act may do to obligations: nobody frees itself, nothing is paid before its turn, no deduction without notice. */
function checkObligations(before: Proceeding, now: Proceeding): void {
  let deducted = 0;
  for (const event of now.last.events) {
    if (event.type === 'obligation_waived') {
      const obligor = now.state.obligations.find((one) => one.no === event.body.no)?.obligor;
      hold('a side freed itself of what it owes', event.actor.role !== obligor);
    }
    if (event.type !== 'obligation_paid') continue;
    const one = now.state.obligations.find((each) => each.no === event.body.no);
    const first = now.state.obligations.find((each) => each.no === one?.after);
    hold('paid before its turn', first === undefined || first.status === 'performed' || first.status === 'waived');
    if (event.body.source === 'deposit' || event.body.source === 'guarantee') deducted += event.body.amountMinor;
  }
  hold('more was deducted than notice was given of', deducted <= (before.state.depositNotice?.amountMinor ?? 0));
}

function checkRecord(before: Proceeding, now: Proceeding): void {
  hold('a number of the record is missing', now.state.version === now.events.length);
  hold('a decided act changed a past event', now.events.slice(0, before.events.length).every((event, at) => event === before.events[at]));
  const names = new Set(Object.keys(before.state.deadlines));
  for (const name of now.last.cleared) names.delete(name);
  for (const row of now.last.deadlines) {
    names.add(row.name);
    hold('a deadline row is not the state', now.state.deadlines[row.name]?.due === row.due);
    hold('a reminder comes at a wrong time', row.remindAt === null || (row.remindAt > now.at && row.remindAt < row.due));
  }
  hold('deadlines set and cleared are not the state', [...names].sort().join() === Object.keys(now.state.deadlines).sort().join());
}

function checkPeople(now: Proceeding): void {
  const { determination, appeal, claim, draft } = now.state;
  if (determination) {
    const large = needsSecondSignature(RULES, Math.max(moneyOf(determination.terms), claim.disputedMinor));
    hold('a second signature is missing', (determination.secondBy !== null) === large);
  }
  if (determination?.secondBy) hold('one person signed twice', determination.secondBy !== determination.by);
  if (appeal?.adjudicatorId && appeal.result === null) {
    const heard = [determination?.by, determination?.secondBy];
    hold('an appeal went to who decided', !heard.includes(appeal.adjudicatorId));
  }
  hold('a draft stands beside a determination', draft === null || determination === null || now.state.stage === 'appeal');
}

/** Acts of the house that come after the end too: what a bank or an institution does elsewhere. */
const HOUSE: readonly string[] = ['record_card_case', 'record_returned_money'];

function checkEnd(now: Proceeding): void {
  const { stage, outcome, held, deadlines, obligations } = now.state;
  if (stage !== 'closed') return hold('an outcome before the end', outcome === null);
  hold('closed without an outcome', outcome !== null);
  hold('closed with a clock', Object.keys(deadlines).length === 0);
  hold('closed with money still held', held === null || held.remainingMinor === 0);
  if (outcome === 'performed') hold('closed as performed with more to do', obligations.every((one) => one.to === 'marketplace' || ['performed', 'waived'].includes(one.status)));
  for (const who of Object.keys(PEOPLE) as Who[]) {
    const shown = allowedActs(now.state, PEOPLE[who].role, now.at, PEOPLE[who].personId).map((one) => one.act);
    // a wrong execution can be asked to be put right for a while, and a card dispute goes on where it is decided
    hold('an act is shown after the end', shown.every((act) => (act === 'ask_reversal' && who === 'respondent') || (HOUSE.includes(act) && who === 'clock')));
    for (const act of ACT_NAMES.filter((one) => !HOUSE.includes(one) || who !== 'clock')) {
      // refused before anybody looks at what it carries
      hold(`${who} could ${act} after the end`, !now.try(who, { act, body: {} } as Act).ok);
    }
  }
}

describe('random proceedings', () => {
  it(`${PROCEEDINGS.toLocaleString('en')} walks keep money, record, people and end in order`, () => {
    let closed = 0;
    let steps = 0;
    const walk = (setting: Setting, seeds: readonly number[]): void => {
      let now = Proceeding.file(setting);
      for (const seed of seeds) {
        const before = now;
        now = step(now, seed);
        if (now.events.length === before.events.length) continue;
        steps += 1;
        checkMoney(now);
        checkObligations(before, now);
        checkRecord(before, now);
        checkPeople(now);
        if (now.state.stage === 'closed' && reversible(now.state).length === 0) break;
      }
      checkEnd(now);
      hold('the record folds to another state', canonicalJson(now.folded()) === canonicalJson(now.state));
      if (now.state.stage === 'closed') closed += 1;
    };
    const seeds = fc.array(fc.nat(2 ** 31 - 1), { minLength: STEPS / 4, maxLength: STEPS });
    fc.assert(fc.property(settings, seeds, walk), { numRuns: PROCEEDINGS });
    expect(closed).toBeGreaterThan(PROCEEDINGS / 3);
    expect(steps).toBeGreaterThan(PROCEEDINGS * 8);
  });
});
