import { describe, expect, it } from 'vitest';
import { choiceTextVersion } from '../consent/choice.ts';
import type { Finding, RemedyOrder } from '../determination/determination.ts';
import { verdictFor } from '../dispute/testkit-acts.ts';
import { idOf, Proceeding, RULES, type Setting } from '../dispute/testkit.ts';
import { isClockShown, ruleNameOf, type DisputeEvent } from '../dispute/dispute.ts';
import { burdenRows } from '../rules/rules.ts';
import { replayReason, tracesOfRecord, type ReasonTrace } from './trace.ts';

const TEXT = choiceTextVersion(RULES);
/** Rows that stand in the way of a remedy when they are established. */
const EXCUSES = ['claimant_trickery', 'harmless_flaw', 'penalty_too_high', 'force_majeure', 'both_in_breach'];
const REASONS = 'The listing says oak; the photographs and the label show painted pine.';

function given(setting: Partial<Setting> = {}): Proceeding {
  return Proceeding.file({ paidMinor: 300_000, escrowMinor: 300_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 300_000 }], ...setting });
}

/** The record act by act: what one actor did in one moment. */
function actsOf(events: readonly DisputeEvent[]): DisputeEvent[][] {
  const acts: DisputeEvent[][] = [];
  for (const event of events) {
    const last = acts.at(-1)?.at(-1);
    if (last !== undefined && last.at === event.at && last.actor.role === event.actor.role) acts.at(-1)!.push(event);
    else acts.push([event]);
  }
  return acts;
}

function traces(now: Proceeding): readonly ReasonTrace[] {
  return tracesOfRecord(actsOf(now.events), RULES).flatMap((act) => act.traces);
}

function inDetermination(): Proceeding {
  return given()
    .act('respondent', 'respond', { position: 'contest', text: 'It is oak.' })
    .act('claimant', 'end_negotiation', {})
    .act('claimant', 'choose', { consents: true, textVersion: TEXT })
    .act('respondent', 'choose', { consents: true, textVersion: TEXT })
    .act('first', 'take_case', {});
}

function decided(): Proceeding {
  const now = inDetermination().act('first', 'ask_question', { to: 'respondent', text: 'Which wood?' }).pass(1).act('respondent', 'answer_question', { no: 1, text: 'Oak.' });
  const kinds = now.state.claim.wanted.map((one) => one.kind);
  const findings = burdenRows(RULES, now.state.claim.type, kinds).map(({ id }): Finding => ({ issue: id, result: 'not_established', reasons: REASONS, evidence: [] }));
  return now.act('first', 'issue_determination', { result: 'dismissed', findings, remedies: [], reasons: REASONS });
}

/** Money ordered in a type whose conditions wait for facts that an adjudicator finds. */
function chosen(): Proceeding {
  return given({ paidMinor: 100_000, escrowMinor: 0, depositMinor: 500_000, wanted: [{ kind: 'refund', amountMinor: 100_000 }] })
    .act('respondent', 'respond', { position: 'contest', text: 'It is oak.' })
    .act('claimant', 'end_negotiation', {})
    .act('claimant', 'choose', { consents: true, textVersion: TEXT })
    .act('respondent', 'choose', { consents: true, textVersion: TEXT });
}

function ordered(): Proceeding {
  const now = chosen().act('first', 'take_case', {});
  const remedies: readonly RemedyOrder[] = [{ kind: 'price_reduction', actualValuePer10000: 6_000 }];
  const kinds = [...now.state.claim.wanted, ...remedies].map((one) => one.kind);
  const findings = burdenRows(RULES, now.state.claim.type, kinds).map(({ id }): Finding => ({ issue: id, result: EXCUSES.includes(id) ? 'not_established' : 'established', reasons: REASONS, evidence: [] }));
  return now.act('first', 'issue_determination', { result: 'allowed', findings, remedies, reasons: REASONS });
}

const CONVENED = { roundId: idOf(700), drawId: idOf(701), poolRoot: 'ab'.repeat(32), randomness: 'drand' } as const;
const FAST: Partial<Setting> = { paidMinor: 20_000, escrowMinor: 20_000, wanted: [{ kind: 'refund', amountMinor: 20_000 }], track: 'fast' };

const STORIES: Readonly<Record<string, () => Proceeding>> = {
  'silence to the end': () => given().pass(40),
  'an extension and an agreement nobody countersigned': () =>
    given()
      .act('respondent', 'request_extension', { days: 2 })
      .act('claimant', 'agree_extension', {})
      .act('respondent', 'make_offer', { terms: [{ kind: 'price_reduction', amountMinor: 10_000 }], note: '' })
      .act('claimant', 'accept_offer', { no: 2 })
      .pass(20),
  'an agreement with days of its own, not kept': () =>
    given({ escrowMinor: 0, depositMinor: 20_000 })
      .act('respondent', 'make_offer', { terms: [{ kind: 'refund', amountMinor: 50_000, withinDays: 3 }], note: '' })
      .act('claimant', 'accept_offer', { no: 2 })
      .act('respondent', 'countersign', { no: 2 })
      .pass(90),
  'the fast track, joined and kept': () => given(FAST).act('respondent', 'join_fast_track', {}).pass(40),
  'the fast track, joined and left': () => given(FAST).act('respondent', 'join_fast_track', {}).act('claimant', 'leave_fast_track', {}).pass(40),
  'the fast track, left after an answer that was late by it alone': () => given(FAST).act('respondent', 'join_fast_track', {}).fire('respond').act('respondent', 'leave_fast_track', {}).pass(40),
  'the fast track nobody joined': () => given(FAST).pass(40),
  'a determination of money, performed': () => ordered().pass(60),
  'a jury, its verdict signed by a person': () => {
    const now = chosen().act('claimant', 'propose_jury', {}).act('respondent', 'join_jury', {}).pass(1).act('clock', 'convene_jury', CONVENED).pass(2);
    return now.act('clock', 'return_verdict', verdictFor(now.state, RULES, () => 0)).act('first', 'sign_determination', {}).pass(60);
  },
  'a jury that was left': () => {
    const left = chosen().act('claimant', 'propose_jury', {}).act('respondent', 'join_jury', {}).pass(1).act('claimant', 'leave_jury', { reason: '' });
    return left.act('first', 'take_case', {}).pass(20);
  },
  'a determination with a question': () => decided().pass(60),
};

describe('why: the traces of a record', () => {
  it.each(Object.entries(STORIES))('%s: every clock and every default has its trace, and each replays to the last fen', (_name, story) => {
    const now = story();
    const made = traces(now);
    for (const kind of ['admission', 'classification', 'amount', 'burden', 'route'] as const) {
      expect(made.some((one) => one.kind === kind && one.event === 'dispute_filed'), kind).toBe(true);
    }
    const clocks = now.events.filter((one) => one.type === 'deadline_set').map((one) => one.body.name);
    expect(made.filter((one) => one.kind === 'deadline').map((one) => one.about)).toEqual(clocks);
    const fired = actsOf(now.events).map((act) => act[0]!).filter((one) => one.actor.role === 'clock');
    expect(made.filter((one) => one.kind === 'default')).toHaveLength(fired.length);
    expect(made.flatMap((one) => replayReason(one, RULES))).toEqual([]);
    // as it is exported and read again
    const read = JSON.parse(JSON.stringify(made)) as ReasonTrace[];
    expect(read.flatMap((one) => replayReason(one, RULES))).toEqual([]);
  });

  it('tells what opened the determination, and what came next for money that nobody paid', () => {
    const silent = traces(given().pass(4).act('claimant', 'end_negotiation', {}).act('claimant', 'choose', { consents: true, textVersion: TEXT }).fire('choose'));
    expect(silent.find((one) => one.event === 'determination_opened')).toMatchObject({ kind: 'route', input: { claimant: true, respondent: null }, result: { reach: 'held_funds' } });
    const open = traces(STORIES['an agreement with days of its own, not kept']!()).find((one) => one.event === 'obligation_open');
    expect(open?.kind).toBe('route');
    expect(open?.result['measures']).toContainEqual(expect.any(String));
  });

  it('a clock tells what made it longer: days agreed, an extension, a question it stood still for', () => {
    const perform = traces(STORIES['an agreement with days of its own, not kept']!()).find((one) => one.about?.startsWith('perform:'));
    expect(perform?.input).toMatchObject({ agreedDays: 3 });
    const extended = traces(STORIES['an extension and an agreement nobody countersigned']!()).filter((one) => one.about === 'negotiate' && one.kind === 'deadline');
    expect(extended[1]).toMatchObject({ input: { extensionAmount: 2 }, readers: ['parties'] });
    const stood = traces(decided()).filter((one) => one.about === 'decide' && one.kind === 'deadline');
    expect(stood.at(-1)?.input).toHaveProperty('stops.0.from');
  });

  it('a figure that was changed, a fact that was changed and another pack are found', () => {
    const filed = traces(given({ facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' } }));
    const amount = filed.find((one) => one.kind === 'amount')!;
    const wrong = JSON.parse(JSON.stringify(amount).replaceAll('300000', '300001')) as ReasonTrace;
    const inputAsWas = { ...wrong, input: amount.input };
    expect(replayReason(inputAsWas, RULES).length).toBeGreaterThan(0);
    const input = { ask: 'case', case: { ...(amount.input as { case: object }).case, facts: { personal_use: 'no' } } } as unknown as ReasonTrace['input'];
    expect(replayReason({ ...amount, input }, RULES).map((one) => one.at)).not.toEqual([]);
    expect(replayReason(amount, { ...RULES, hash: 'f'.repeat(64) })).toMatchObject([{ at: 'pack.hash' }]);
    const clock = filed.find((one) => one.kind === 'deadline')!;
    expect(replayReason({ ...clock, result: { ...clock.result, due: '2027-01-01T00:00:00.000Z' } }, RULES)).toMatchObject([{ at: 'result.due' }]);
  });

  it('settlement talk is for the sides only, a waiting draft for those who decide', () => {
    const talk = traces(STORIES['an extension and an agreement nobody countersigned']!());
    const sealed = talk.filter((one) => one.about === 'countersign');
    expect(sealed.map((one) => one.kind)).toEqual(['deadline', 'default']);
    for (const one of sealed) expect(one.readers).toEqual(['parties']);
    for (const one of traces(decided())) {
      if (one.about !== null && one.kind === 'deadline') expect(one.readers.includes('adjudicators'), one.about).toBe(isClockShown(ruleNameOf(one.about), 'adjudicators'));
    }
  });

  it('goes on where it stopped: the same traces, whether made at once or act by act', () => {
    const acts = actsOf(decided().events);
    const whole = tracesOfRecord(acts, RULES);
    const half = Math.floor(acts.length / 2);
    const first = tracesOfRecord(acts.slice(0, half), RULES);
    const rest = tracesOfRecord(acts, RULES, first.at(-1)!.actSeq);
    expect([...first, ...rest]).toEqual(whole);
  });
});

describe('what the orders of a determination come to', () => {
  const trace = (now: Proceeding): ReasonTrace => traces(now).find((one) => one.kind === 'determination')!;

  it('is computed again to the fen, with the facts the adjudicator found', () => {
    const now = ordered();
    const made = trace(now);
    expect(made.input).toMatchObject({ ask: 'orders', orders: [{ kind: 'price_reduction', actualValuePer10000: 6_000 }] });
    expect(made.result).toMatchObject({ terms: [{ kind: 'price_reduction', amountMinor: 40_000 }] });
    expect(made.steps.some((step) => step.kind === 'condition')).toBe(true);
    expect(made.steps.filter((step) => step.kind === 'figure').at(-1)?.answer).toBe(40_000);
    expect(made.readers).toEqual(['parties', 'adjudicators']);
    expect(replayReason(made, RULES)).toEqual([]);
  });

  it('tells by rule and field where one fen was changed, in the terms, a figure or what was found', () => {
    const made = trace(ordered());
    const parts = (changed: (raw: any) => void): string[] => {
      const raw = structuredClone(made) as any;
      changed(raw);
      return replayReason(raw, RULES).map((one) => one.at);
    };
    expect(parts((raw) => (raw.result.terms[0].amountMinor += 1))).toEqual(['result.terms.0.amountMinor']);
    expect(parts((raw) => (raw.result.computation.at(-1).resultMinor -= 1)).join()).toMatch(/^result\.computation\.\d+ \(price_reduction\..+\)\.resultMinor$/);
    expect(parts((raw) => (raw.input.orders[0].actualValuePer10000 = 5_999))).toContain('result.terms.0.amountMinor');
    expect(parts((raw) => (raw.input.items[0].paidMinor -= 1)).length).toBeGreaterThan(0);
  });

  it('is not made for what is not in an older record', () => {
    const events = ordered().events.map((event) => {
      if (event.type !== 'determination_issued') return event;
      const { orders: _orders, ...determination } = event.body.determination;
      return { ...event, body: { determination } };
    });
    expect(tracesOfRecord(actsOf(events), RULES).flatMap((act) => act.traces).some((one) => one.kind === 'determination')).toBe(false);
  });
});
