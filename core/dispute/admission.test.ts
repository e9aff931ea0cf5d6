import { describe, expect, it } from 'vitest';
import { originalsDue } from '../determination/burden.ts';
import { tracesOfRecord, replayReason } from '../trace/trace.ts';
import { allowedActs } from './allowed.ts';
import { decide } from './decide.ts';
import { fold } from './evolve.ts';
import { PEOPLE, Proceeding, RULES, type Setting } from './testkit.ts';

const FACTS = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
const SETTING: Setting = { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }], facts: { ...FACTS, danger: 'injury' } };
const REASON = 'The claimant was called, is at the hospital, and wants the refund to go on.';
const REFUSAL = 'A court decided the same matter; that decision can be enforced.';
const waiting = (setting: Partial<Setting> = {}): Proceeding => Proceeding.file({ ...SETTING, ...setting });
const told = (now: Proceeding): string[] => now.last.notices.map((one) => `${one.template} ${one.to}`);
const acts = (now: Proceeding, who: keyof typeof PEOPLE): string[] => allowedActs(now.state, PEOPLE[who].role, now.at, PEOPLE[who].personId).map((one) => one.act);

describe('a filing that a person looks at first', () => {
  it('runs no clock of a side, holds the money, and tells both who looks and until when', () => {
    const now = waiting();
    expect(now.state).toMatchObject({ stage: 'admission', held: { amountMinor: 20_000, remainingMinor: 20_000 }, admission: { status: 'waiting', tracks: ['safety'], rule: null } });
    expect(now.running()).toEqual(['admit']);
    expect(told(now)).toEqual(['admission_opened claimant', 'admission_announced respondent', 'human_requested operator']);
    expect(now.last.notices[0]!.facts).toMatchObject({ dueAt: now.state.deadlines['admit']!.due, consequence: 'admit' });
    expect(acts(now, 'claimant')).toEqual(['withdraw', 'request_human', 'submit_evidence']);
    expect(acts(now, 'respondent')).toEqual(['request_human', 'submit_evidence']);
    // whoever is on duty lets it go on; not taking it is an adjudicator's
    expect(acts(now, 'operator')).toEqual(['release_admission']);
    expect(acts(now, 'first')).toEqual(['release_admission', 'refuse_admission']);
  });

  it.each([
    [{ danger: 'threat' }, 'D-02', ['safety', 'crime']],
    [{ danger: 'none', elsewhere: 'decided' }, 'D-02', []],
  ] as const)('waits for what triage and admission say: %o', (facts, type, tracks) => {
    const now = waiting({ facts: { ...FACTS, ...facts }, type });
    expect(now.state.admission).toMatchObject({ tracks, ...('elsewhere' in facts ? { rule: 'CN.ADMIT.once' } : {}) });
  });

  it('is never refused by time: the operator is told, and the time starts again', () => {
    let now = waiting();
    for (let days = 0; days < 3; days += 1) {
      now = now.fire('admit');
      expect(now.state).toMatchObject({ stage: 'admission', admission: { status: 'waiting' }, held: { remainingMinor: 20_000 } });
      expect(told(now).filter((one) => !one.startsWith('delay_begun'))).toEqual(['staff_overdue operator']);
      expect(now.running()).toEqual(['admit']);
    }
  });

  it('begins all clocks at the release, and each replays from its trace', () => {
    const filed = waiting();
    const late = filed.fire('admit');
    const now = late.act('operator', 'release_admission', { reason: REASON });
    expect(now.state).toMatchObject({ stage: 'negotiation', admission: { status: 'released', release: { reason: REASON, at: now.at } } });
    expect(now.running()).toEqual(['respond', 'negotiate']);
    expect(told(now)).toEqual(['admission_released claimant', 'notice_of_dispute respondent']);
    const ordinary = Proceeding.file({ ...SETTING, facts: { ...FACTS, danger: 'none' } });
    const length = (of: Proceeding, from: string): number => Date.parse(of.state.deadlines['respond']!.due) - Date.parse(from);
    expect(length(now, now.at)).toBe(length(ordinary, ordinary.at));
    expect(originalsDue(now.state, RULES) > originalsDue(ordinary.state, RULES)).toBe(true);
    // agreed days count from the release too
    const more = now.act('claimant', 'request_extension', { days: 3 });
    const asked = more.act('respondent', 'agree_extension', {});
    expect(asked.state.deadlines['negotiate']!.due > now.state.deadlines['negotiate']!.due).toBe(true);
    const traces = tracesOfRecord([filed, late, now, more, asked].map((one) => one.last.events), RULES).flatMap((act) => act.traces);
    expect(traces.filter((one) => one.kind === 'deadline').length).toBeGreaterThan(4);
    for (const trace of traces) expect(replayReason(trace, RULES)).toEqual([]);
    expect(fold(asked.events)).toEqual(asked.state);
  });

  it('is not taken with reasons; the claimant has another person look, who may let it go on', () => {
    const no = waiting().act('first', 'refuse_admission', { reason: REFUSAL });
    expect(no.state).toMatchObject({ stage: 'admission', admission: { status: 'refused', refusal: { reason: REFUSAL } }, held: { remainingMinor: 20_000 } });
    expect(told(no)).toEqual(['admission_refused claimant', 'admission_refused respondent']);
    expect(acts(no, 'first')).toEqual([]);
    expect(acts(no, 'claimant')).toContain('object_to_refusal');
    const again = no.act('claimant', 'object_to_refusal', { grounds: 'That was another order.' });
    expect(again.running()).toEqual(['review_admission']);
    expect([again.refusal('first', 'release_admission', { reason: REASON }), again.refusal('first', 'refuse_admission', { reason: REFUSAL })]).toEqual(['same_person', 'same_person']);
    expect([acts(again, 'first'), acts(again, 'second')]).toEqual([[], ['release_admission', 'refuse_admission']]);
    expect(again.fire('review_admission').state.admission?.status).toBe('objected');
    expect(again.act('second', 'release_admission', { reason: REASON }).state.stage).toBe('negotiation');
    const over = again.act('second', 'refuse_admission', { reason: REFUSAL });
    expect(over.state).toMatchObject({ stage: 'closed', outcome: 'not_admitted', held: { remainingMinor: 0 } });
    expect(over.events.filter((one) => one.type === 'admission_refused').map((one) => one.body.final)).toEqual([false, true]);
  });

  it('closes when the claimant lets a refusal stand, and gives back what was held', () => {
    const over = waiting().act('first', 'refuse_admission', { reason: REFUSAL }).fire('object_admission');
    expect(over.state).toMatchObject({ stage: 'closed', outcome: 'not_admitted', held: { remainingMinor: 0 } });
    expect(over.escrowMinor).toBe(20_000);
  });

  it('is decided by nobody with ties to a side', () => {
    const now = waiting();
    expect(now.refusal('first', 'release_admission', { reason: REASON }, { conflicted: true })).toBe('conflict_of_interest');
    expect(now.refusal('first', 'refuse_admission', { reason: REFUSAL }, { conflicted: true })).toBe('conflict_of_interest');
    expect(now.refusal('claimant', 'release_admission', { reason: REASON })).toBe('not_allowed');
    expect(now.refusal('operator', 'refuse_admission', { reason: REFUSAL })).toBe('not_allowed');
  });

  it('keeps an offer of the fast track open until the respondent is asked', () => {
    const setting = { ...SETTING, facts: { ...FACTS, danger: 'none', elsewhere: 'pending' }, track: 'fast' } as const;
    const now = waiting(setting);
    expect(now.running()).toEqual(['admit']);
    const joined = now.act('first', 'release_admission', { reason: REASON }).act('respondent', 'join_fast_track', {});
    expect(joined.state.deadlines['negotiate']).toMatchObject({ since: joined.at, fast: true });
    const left = joined.act('claimant', 'leave_fast_track', {});
    expect(left.state.deadlines['respond']!.due).toBe(now.act('first', 'release_admission', { reason: REASON }).state.deadlines['respond']!.due);
  });
});

describe('records from before persons looked first', () => {
  it('fold and go on: what told whoever is on duty was under way already', () => {
    const now = waiting({ facts: { ...FACTS, danger: 'none' } });
    const [filed, evidence, ...rest] = now.events;
    const asked = { seq: 3, type: 'human_requested', at: now.at, actor: PEOPLE.claimant, body: { reason: 'Safety first' } } as const;
    const old = [filed!, evidence!, asked, ...rest.map((one) => ({ ...one, seq: one.seq + 1 }))];
    const state = fold(old);
    expect(state).toMatchObject({ stage: 'negotiation', humanRequests: 1 });
    expect(state.admission).toBeUndefined();
    expect(decide(state, { act: 'respond', body: { position: 'contest', text: 'No.' } }, PEOPLE.respondent, now.ground()).ok).toBe(true);
  });
});
