import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { size } from '../../scripts/sizes.ts';
import { choiceTextVersion } from '../consent/choice.ts';
import { addMilliseconds, millisOf, type Instant } from '../kernel/kernel.ts';
import { deadlineDue, deadlineRule, type DeadlineName } from '../rules/rules.ts';
import { allowedActs } from './allowed.ts';
import { asked } from './asked.ts';
import { ruleNameOf } from './recorder.ts';
import { bodyFor, determinationFor } from './testkit-acts.ts';
import { PEOPLE, Proceeding, RULES, type Setting, type Who } from './testkit.ts';

const TEXT = choiceTextVersion(RULES);
const NO = { position: 'contest', text: 'It is oak.' } as const;
const HOUR = 3_600_000;

function offered(setting: Partial<Setting> = {}): Proceeding {
  return Proceeding.file({ paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }], track: 'fast', ...setting });
}

function chosen(now: Proceeding): Proceeding {
  return now
    .act('claimant', 'end_negotiation', {})
    .act('claimant', 'choose', { consents: true, textVersion: TEXT })
    .act('respondent', 'choose', { consents: true, textVersion: TEXT })
    .act('first', 'take_case', {});
}

function later(now: Proceeding, hours: number): Proceeding {
  return now.until(addMilliseconds(now.at, hours * HOUR));
}

function dues(now: Proceeding): Record<string, Instant> {
  return Object.fromEntries(Object.entries(now.state.deadlines).map(([name, clock]) => [name, clock.due]));
}

/** When a clock would end by the ordinary rules if it began then. */
function ordinary(name: DeadlineName, from: Instant): Instant {
  return deadlineDue(RULES, name, from).due;
}

describe('choosing the fast track', () => {
  it('is open to a small amount without danger, and to nothing else', () => {
    const track = (setting: Partial<Setting>): string => {
      try {
        return offered(setting).state.fastTrack?.rule ?? '';
      } catch (error) {
        return String(error);
      }
    };
    const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'none' };
    expect(track({})).toBe('CN.TRIAGE.small');
    expect(track({ paidMinor: 50_000 })).toBe('CN.TRIAGE.small');
    expect(track({ paidMinor: 50_001 })).toContain('fast_track_not_open');
    // what was paid is the order's to say
    expect(track({ paidMinor: 50_001, facts: { ...facts, paid_minor: '100' } })).toContain('fast_track_not_open');
    expect(track({ facts: { ...facts, danger: 'injury' } })).toContain('fast_track_not_open');
    expect(track({ facts: { ...facts, danger: 'unknown' } })).toContain('fast_track_not_open');
    expect(track({ facts: { ...facts, personal_use: 'no' } })).toContain('fast_track_not_open');
    expect(track({ facts: { ...facts, cross_border: 'yes' } })).toContain('fast_track_not_open');
  });

  it('begins nothing by itself: the ordinary clocks run, and an invitation', () => {
    const now = offered();
    const at = now.state.filedAt;
    expect(dues(now)).toEqual({ respond: ordinary('respond', at), negotiate: ordinary('negotiate', at), join_fast_track: ordinary('join_fast_track', at) });
    expect(now.last.notices.find((one) => one.template === 'notice_of_dispute')?.facts['joinUntil']).toBe(ordinary('join_fast_track', at));
    const answered = now.act('respondent', 'respond', NO);
    expect(answered.state.fastTrack?.status).toBe('offered');
    const ordinaryWay = Proceeding.file({ ...now.setting, track: 'ordinary' });
    expect(ordinaryWay.state.fastTrack).toBeUndefined();
    // nobody is asked for more than in the ordinary way
    expect(asked(answered.state)).toEqual(asked(ordinaryWay.act('respondent', 'respond', NO).state));
  });

  it('silence of the respondent leaves the ordinary way as it was, to the millisecond', () => {
    const ordinaryWay = Proceeding.file({ ...offered().setting, track: 'ordinary' });
    const { join_fast_track: _invitation, ...rest } = dues(offered());
    expect(rest).toEqual(dues(ordinaryWay));
    const silent = offered().fire('join_fast_track');
    expect(dues(silent)).toEqual(dues(ordinaryWay));
    expect(silent.state.fastTrack).toMatchObject({ status: 'left', left: { by: 'clock', why: 'silence' } });
    expect(silent.refusal('respondent', 'respond', { ...NO, fastTrack: true })).toBe('act_not_allowed_now');
    expect(silent.refusal('respondent', 'respond', NO)).toBe('accepted');
    expect(silent.refusal('respondent', 'join_fast_track', {})).toBe('act_not_allowed_now');
  });

  it('is joined with the answer or by an act, in time, and refused with the answer', () => {
    const due = dues(offered())['join_fast_track']!;
    expect(offered().act('respondent', 'respond', { ...NO, fastTrack: true }).state.fastTrack?.status).toBe('joined');
    expect(offered().act('respondent', 'join_fast_track', {}).state.fastTrack?.status).toBe('joined');
    expect(offered().act('respondent', 'respond', { ...NO, fastTrack: false }).state.fastTrack).toMatchObject({ status: 'left', left: { by: 'respondent' } });
    expect(offered().moved(due).refusal('respondent', 'join_fast_track', {})).toBe('too_late');
    // the clock has come and not yet struck: the answer itself is in time
    expect(offered().moved(due).refusal('respondent', 'respond', { ...NO, fastTrack: true })).toBe('too_late');
    expect(offered().moved(due).refusal('respondent', 'respond', NO)).toBe('accepted');
    expect(offered().refusal('claimant', 'join_fast_track', {})).toBe('not_allowed');
  });
});

describe('the fast track', () => {
  it('is decided on the documents with short clocks; the appeal is the ordinary one', () => {
    const joined = offered().act('respondent', 'respond', { ...NO, fastTrack: true });
    expect(dues(joined)).toEqual({ negotiate: deadlineDue(RULES, 'negotiate', joined.state.filedAt, { fast: true }).due });
    expect(joined.refusal('respondent', 'request_extension', { days: 2 })).toBe('act_not_allowed_now');
    const hearing = chosen(later(joined, 5));
    expect(dues(hearing)).toEqual({ decide: deadlineDue(RULES, 'decide', hearing.at, { fast: true }).due });
    expect(hearing.refusal('first', 'ask_question', { to: 'claimant', text: 'When?' })).toBe('act_not_allowed_now');
    const decided = hearing.act('first', 'issue_determination', determinationFor(hearing.state, RULES, () => 0));
    expect(dues(decided)).toEqual({ appeal: ordinary('appeal', decided.at) });
    expect(decided.refusal('claimant', 'leave_fast_track', {})).toBe('act_not_allowed_now');
    const appealed = decided.act('respondent', 'appeal', { grounds: 'The wood was never tested.' }).act('second', 'take_case', {});
    expect(dues(appealed)['decide_appeal']).toBe(ordinary('decide_appeal', appealed.at));
    expect(appealed.refusal('second', 'ask_question', { to: 'claimant', text: 'When?' })).toBe('accepted');
  });

  it('either side leaves for good, without a reason; clocks take their ordinary length from their own start', () => {
    for (const side of ['claimant', 'respondent'] as const) {
      const joined = later(offered().act('respondent', 'join_fast_track', {}), 10);
      const left = joined.act(side, 'leave_fast_track', {});
      expect(dues(left)).toEqual({ respond: ordinary('respond', left.state.filedAt), negotiate: ordinary('negotiate', left.state.filedAt) });
      expect(left.state.fastTrack).toMatchObject({ status: 'left', left: { by: side, why: 'asked' } });
      expect(left.refusal(side, 'leave_fast_track', {})).toBe('act_not_allowed_now');
      expect(left.refusal('respondent', 'join_fast_track', {})).toBe('act_not_allowed_now');
      expect(left.refusal('claimant', 'request_extension', { days: 2 })).toBe('accepted');
    }
  });

  it('the adjudicator in charge moves it on with a reason, and may ask then', () => {
    const hearing = chosen(offered().act('respondent', 'respond', { ...NO, fastTrack: true }));
    const reason = 'The photos contradict each other.';
    expect(hearing.refusal('second', 'end_fast_track', { reason })).toBe('not_yours');
    expect(hearing.refusal('claimant', 'end_fast_track', { reason })).toBe('not_allowed');
    const moved = hearing.act('first', 'end_fast_track', { reason });
    expect(moved.state.fastTrack?.left).toMatchObject({ by: 'adjudicator', why: 'documents', reason });
    expect(dues(moved)['decide']).toBe(ordinary('decide', hearing.at));
    expect(moved.last.notices.map((one) => `${one.template} ${one.to}`)).toEqual(['fast_track_left claimant', 'fast_track_left respondent']);
    expect(moved.refusal('first', 'ask_question', { to: 'claimant', text: 'When?' })).toBe('accepted');
  });

  it('an answer that was late by the fast track alone is in time again', () => {
    const late = offered().act('respondent', 'join_fast_track', {}).fire('respond');
    expect(late.state.replyOverdue).toBe(true);
    const left = late.act('respondent', 'leave_fast_track', {});
    expect(left.state.replyOverdue).toBe(false);
    expect(dues(left)['respond']).toBe(ordinary('respond', left.state.filedAt));
    expect(left.refusal('claimant', 'end_negotiation', {})).toBe('act_not_allowed_now');
  });

  it('a negotiation that the fast track ended early leaves its days to the choice', () => {
    const inChoice = offered().act('respondent', 'respond', { ...NO, fastTrack: true }).fire('negotiate');
    const left = inChoice.act('claimant', 'leave_fast_track', {});
    const end = ordinary('negotiate', left.state.filedAt);
    expect(dues(left)).toEqual({ choose: ordinary('choose', end) });
    // one that a side ended had no days left
    const ended = later(offered().act('respondent', 'respond', { ...NO, fastTrack: true }), 3).act('claimant', 'end_negotiation', {});
    expect(dues(ended.act('claimant', 'leave_fast_track', {}))).toEqual({ choose: ordinary('choose', ended.at) });
  });

  it('more time that was agreed before it was joined is there again when it is left', () => {
    const longer = offered().act('claimant', 'request_extension', { days: 2 }).act('respondent', 'agree_extension', {});
    const joined = longer.act('respondent', 'join_fast_track', {});
    expect(dues(joined)['negotiate']! < dues(longer)['negotiate']!).toBe(true);
    expect(dues(joined.act('respondent', 'leave_fast_track', {}))['negotiate']).toBe(dues(longer)['negotiate']);
  });
});

/** Many small choices out of one number (a linear congruence). */
function chooser(seed: number): (count: number) => number {
  let now = seed >>> 0;
  return (count) => {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((now / 2 ** 32) * count);
  };
}

const WHO = ['claimant', 'respondent', 'first', 'second'] as const satisfies readonly Who[];

describe('at random points of random walks', () => {
  it('no clock is longer than by the ordinary rules while fast, and none is shorter once it was left', () => {
    let left = 0;
    const check = (seeds: readonly number[]): void => {
      let now = offered();
      for (const seed of seeds) {
        const choose = chooser(seed);
        const open = WHO.flatMap((who) => allowedActs(now.state, PEOPLE[who].role, now.at, PEOPLE[who].personId).map(({ act }) => ({ who, act })));
        const one = open.filter(({ act }) => act !== 'withdraw' && act !== 'post_message')[choose(Math.max(1, open.length))];
        const first = now.running()[0];
        if (choose(4) === 0 && first !== undefined) now = now.fire(first);
        else if (one !== undefined) {
          const done = later(now, choose(20)).try(one.who, bodyFor(one.act, now.state, PEOPLE[one.who], choose, RULES));
          if (done.ok) now = done.value;
        }
        for (const [name, clock] of Object.entries(now.state.deadlines)) {
          const rule = ruleNameOf(name);
          if (deadlineRule(RULES, rule).fast === undefined) continue;
          const until = millisOf(clock.due);
          const ordinaryEnd = millisOf(ordinary(rule, rule === 'negotiate' ? now.state.filedAt : clock.since));
          if (clock.fast) expect(until).toBeLessThanOrEqual(ordinaryEnd);
          else expect(until).toBeGreaterThanOrEqual(ordinaryEnd);
          expect(clock.fast === true).toBe(now.state.fastTrack?.status === 'joined');
        }
        if (now.last.events.some((event) => event.type === 'fast_track_left')) left += 1;
        if (now.state.stage === 'closed') break;
      }
    };
    fc.assert(fc.property(fc.array(fc.nat(2 ** 31 - 1), { minLength: 4, maxLength: 25 }), check), { numRuns: size({ quick: 1_000, night: 20_000 }) });
    expect(left).toBeGreaterThan(100);
  });
});
