import { describe, expect, it } from 'vitest';
import { Proceeding, RULES, type Setting } from '../dispute/testkit.ts';
import { param } from '../rules/rules.ts';

const REASON = 'What was put on file was read.';
const DAILY = param(RULES, 'DELAY.DAILY_MINOR');

/** An objection to a deduction that nobody decides in time. */
function objected(setting: Partial<Setting> = {}): Proceeding {
  return Proceeding.file({ paidMinor: 300_000, escrowMinor: 0, depositMinor: 400_000, ...setting, wanted: [{ kind: 'refund', amountMinor: 300_000 }] })
    .act('respondent', 'accept_offer', { no: 1 })
    .act('claimant', 'countersign', { no: 1 })
    .fire('perform:1')
    .act('respondent', 'object_to_deduction', { reason: REASON });
}

const told = (now: Proceeding, template: string): readonly unknown[] => now.last.notices.filter((one) => one.template === template).map((one) => [one.to, one.facts['amountMinor']]);

describe('the marketplace is late', () => {
  it('an entry for each side that waits, by itself, and both are told', () => {
    const late = objected({ platformMinor: 100_000 }).fire('decide_objection');
    expect(late.state.delays?.map((one) => [one.side, one.name, one.status, one.dailyMinor])).toEqual([
      ['claimant', 'decide_objection', 'running', DAILY],
      ['respondent', 'decide_objection', 'running', DAILY],
    ]);
    expect(told(late, 'delay_begun')).toEqual([['claimant', DAILY], ['respondent', DAILY]]);
  });

  it('done, every day begun is paid to the consumer and to the merchant from its own funds', () => {
    const late = objected({ platformMinor: 100_000 }).fire('decide_objection');
    const since = late.state.delays![0]!.since;
    const done = late.moved(new Date(Date.parse(since) + 2.5 * 86_400_000).toISOString()).act('first', 'decide_objection', { upheld: true, reason: REASON });
    expect(done.state.delays?.map((one) => [one.status, one.days, one.amountMinor])).toEqual([['paid', 3, 3 * DAILY], ['paid', 3, 3 * DAILY]]);
    expect([done.platformMinor, done.paidOutMinor, done.merchantOutMinor]).toEqual([100_000 - 6 * DAILY, 3 * DAILY, 3 * DAILY]);
    expect(told(done, 'delay_paid')).toEqual([['claimant', 3 * DAILY], ['respondent', 3 * DAILY]]);
  });

  it('a time limit missed again and again is one delay, and ends at the greatest number of days', () => {
    let late = objected({ platformMinor: 1_000_000 });
    for (let times = 0; times < 40; times += 1) late = late.fire('decide_objection');
    expect(late.state.delays).toHaveLength(2);
    const done = late.act('first', 'decide_objection', { upheld: true, reason: REASON });
    expect(done.state.delays?.map((one) => one.days)).toEqual([param(RULES, 'DELAY.MOST_DAYS'), param(RULES, 'DELAY.MOST_DAYS')]);
    const again = done.act('claimant', 'waive_obligation', { no: 1 });
    expect([again.platformMinor, again.state.delays]).toEqual([done.platformMinor, done.state.delays]);
  });

  it('what its own funds cannot pay stays owed; nobody is paid a part', () => {
    const done = objected({ platformMinor: DAILY }).fire('decide_objection').act('first', 'decide_objection', { upheld: true, reason: REASON });
    expect([done.state.delays?.map((one) => one.status), done.platformMinor]).toEqual([['paid', 'owed'], 0]);
  });

  it('in time, there is nothing', () => {
    expect(objected({ platformMinor: 100_000 }).act('first', 'decide_objection', { upheld: true, reason: REASON }).state.delays).toBeUndefined();
  });
});
