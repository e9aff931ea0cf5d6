import { describe, expect, it } from 'vitest';
import { bodyFor, nonceFor, verdictFor } from '../dispute/testkit-acts.ts';
import { idOf, PEOPLE, Proceeding, RULES, type Setting } from '../dispute/testkit.ts';
import { allowedActs } from '../dispute/allowed.ts';
import { asked } from '../dispute/asked.ts';
import { canonicalJson } from '../kernel/kernel.ts';
import { questionsOf, REMEDY } from './questions.ts';
import { juryExclusion } from './subject.ts';
import type { Verdict } from './verdict.ts';

const SETTING: Setting = { paidMinor: 30_000, escrowMinor: 30_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 30_000 }] };
const CONVENED = { roundId: idOf(700), drawId: idOf(701), poolRoot: 'ab'.repeat(32), randomness: 'drand' } as const;
const REASON = 'The photos and the listing were looked at.';

/** A dispute both sides put before an adjudicator. */
function before(setting: Setting = SETTING): Proceeding {
  const now = Proceeding.file(setting).act('respondent', 'respond', { position: 'contest', text: 'No.' }).act('claimant', 'end_negotiation', {});
  const { textVersion } = bodyFor('choose', now.state, PEOPLE.claimant, () => 1, RULES).body as { textVersion: string };
  return now.act('claimant', 'choose', { consents: true, textVersion }).act('respondent', 'choose', { consents: true, textVersion });
}

const joined = (setting?: Setting): Proceeding => before(setting).act('claimant', 'propose_jury', {}).act('respondent', 'join_jury', {});
const convened = (setting?: Setting): Proceeding => joined(setting).act('clock', 'convene_jury', CONVENED);

function verdict(now: Proceeding, way: number): Verdict {
  return verdictFor(now.state, RULES, () => way);
}
const returned = (way: number, setting?: Setting): Proceeding => {
  const now = convened(setting);
  return now.act('clock', 'return_verdict', verdict(now, way));
};

const acts = (now: Proceeding, who: keyof typeof PEOPLE): readonly string[] => allowedActs(now.state, PEOPLE[who].role, now.at, PEOPLE[who].personId).map((one) => one.act);

describe('the invitation to a jury', () => {
  it('needs the word of both; silence costs nothing and shortens nothing', () => {
    const own = before();
    const { decide, assign } = own.state.deadlines;
    const offered = own.act('respondent', 'propose_jury', {});
    expect(offered.state.deadlines).toMatchObject({ decide, assign, join_jury: { waitsFor: 'claimant' } });
    // an invitation is nobody's turn
    expect(asked(offered.state)).toEqual(asked(own.state));
    expect([offered.refusal('respondent', 'join_jury', {}), offered.refusal('respondent', 'decline_jury', { reason: '' }), offered.refusal('claimant', 'propose_jury', {})]).toEqual(Array(3).fill('act_not_allowed_now'));
    const silent = offered.fire('join_jury');
    expect(silent.state.jury).toMatchObject({ status: 'lapsed' });
    expect(silent.state.deadlines).toEqual(own.state.deadlines);
    expect(silent.refusal('claimant', 'join_jury', {})).toBe('act_not_allowed_now');
    expect(silent.act('first', 'take_case', {}).refusal('first', 'issue_determination', bodyFor('issue_determination', silent.state, PEOPLE.first, () => 4, RULES).body as never)).toBe('accepted');
  });

  it('is declined with a reason or without, taken back, and not asked for twice', () => {
    const offered = before().act('claimant', 'propose_jury', {});
    const declined = offered.act('respondent', 'decline_jury', { reason: 'I want an adjudicator.' });
    expect(declined.state.jury).toMatchObject({ status: 'declined', left: { by: 'respondent', reason: 'I want an adjudicator.' } });
    expect(declined.last.notices.map((one) => [one.template, one.to, one.facts['why']])).toEqual([['jury_left', 'claimant', 'declined']]);
    expect(declined.refusal('claimant', 'propose_jury', {})).toBe('act_not_allowed_now');
    expect(offered.act('claimant', 'leave_jury', { reason: '' }).state.jury?.status).toBe('left');
  });

  it('may be left by either until the jury is convened, and not after', () => {
    for (const party of ['claimant', 'respondent'] as const) {
      const left = joined().act(party, 'leave_jury', { reason: '' });
      expect([left.state.jury?.status, left.running().includes('convene_jury'), acts(left, 'first').includes('take_case')]).toEqual(['left', false, true]);
      expect(convened().refusal(party, 'leave_jury', { reason: '' })).toBe('act_not_allowed_now');
    }
  });

  it('is not for the fast track, nor once a determination is drafted', () => {
    const fast = Proceeding.file({ ...SETTING, paidMinor: 20_000, escrowMinor: 20_000, wanted: [{ kind: 'refund', amountMinor: 20_000 }], track: 'fast' }).act('respondent', 'respond', { position: 'contest', text: 'No.', fastTrack: true }).act('claimant', 'end_negotiation', {});
    const { textVersion } = bodyFor('choose', fast.state, PEOPLE.claimant, () => 1, RULES).body as { textVersion: string };
    const chosen = fast.act('claimant', 'choose', { consents: true, textVersion }).act('respondent', 'choose', { consents: true, textVersion });
    expect(chosen.refusal('claimant', 'propose_jury', {})).toBe('act_not_allowed_now');
    expect(chosen.act('claimant', 'leave_fast_track', {}).refusal('claimant', 'propose_jury', {})).toBe('accepted');
  });

  it('never reaches a subject the rules keep from it, and names the rule', () => {
    const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'none' };
    const rule = (setting: Partial<Setting>): string | null => juryExclusion(Proceeding.file({ ...SETTING, ...setting }).state, RULES);
    expect(rule({})).toBeNull();
    expect(rule({ facts: { ...facts, danger: 'injury' } })).toBe('jury.track.safety');
    expect(rule({ facts: { ...facts, personal_use: 'no' } })).toBe('jury.track.business');
    const most = RULES.jury.excluded.aboveMinor;
    expect(rule({ paidMinor: most + 1, wanted: [{ kind: 'replace' }] })).toBe('jury.value');
    expect(rule({ paidMinor: most, wanted: [{ kind: 'replace' }] })).toBeNull();
    const food = { ...Proceeding.file(SETTING).state, claim: { ...Proceeding.file(SETTING).state.claim, type: 'D-19' } };
    expect(juryExclusion(food, RULES)).toBe('jury.type');
    const dear = before({ ...SETTING, paidMinor: most + 1, wanted: [{ kind: 'replace' }] });
    expect([dear.state.juryExcluded, acts(dear, 'claimant').includes('propose_jury'), acts(before(), 'claimant').includes('propose_jury')]).toEqual(['jury.value', false, true]);
  });
});

describe('while a jury has the matter', () => {
  it('the time to decide stands still, other clocks run, and nobody else decides', () => {
    const taken = before().act('first', 'take_case', {});
    const due = taken.state.deadlines['decide']!.due;
    const now = taken.act('claimant', 'propose_jury', {}).act('respondent', 'join_jury', {});
    expect(now.state.deadlines['decide']!.due > due).toBe(true);
    expect(acts(now, 'first')).not.toContain('issue_determination');
    const running = now.pass(1).act('clock', 'convene_jury', CONVENED);
    expect(running.state.jury?.rounds[0]).toMatchObject({ size: 17, threshold: 9, instance: 'first', ended: null });
    expect([acts(running, 'first').includes('issue_determination'), acts(running, 'first').includes('ask_question'), acts(running, 'claimant').includes('make_offer')]).toEqual([false, false, true]);
    // it lasts two days: the time to decide has moved by as much
    const over = running.pass(1).act('clock', 'return_verdict', verdict(running, 3));
    const later = over.state.deadlines['decide']!.due;
    expect(later > due && later < running.state.deadlines['decide']!.due).toBe(true);
    expect(acts(over, 'first')).toContain('issue_determination');
  });

  it('is small for little money, by the rules', () => {
    const small = convened({ paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }] });
    const param = (key: string): number => RULES.params[key]!.value;
    expect(small.state.jury?.rounds[0]).toMatchObject({ size: param('JURY.SMALL.SIZE'), threshold: param('JURY.SMALL.WIN') });
  });

  it('ends without a verdict when the sides settle', () => {
    const settled = convened().act('respondent', 'accept_offer', { no: 1 }).act('claimant', 'countersign', { no: 1 });
    expect(settled.state.jury).toMatchObject({ status: 'lapsed', rounds: [{ ended: { how: 'settled' } }] });
    expect(settled.refusal('clock', 'return_verdict', verdict(convened(), 0))).toBe('act_not_allowed_now');
  });

  it('opens what the sides committed to, and only that, where no beacon was used', () => {
    const commit = (who: 'claimant' | 'respondent') => bodyFor('join_jury', before().state, PEOPLE[who], () => 0, RULES).body as { commitment: string };
    const both = before().act('claimant', 'propose_jury', commit('claimant')).act('respondent', 'join_jury', commit('respondent'));
    expect(both.act('clock', 'convene_jury', CONVENED).refusal('claimant', 'reveal_nonce', { nonce: nonceFor(PEOPLE.claimant) })).toBe('act_not_allowed_now');
    const vrf = both.act('clock', 'convene_jury', { ...CONVENED, randomness: 'vrf' });
    expect(vrf.running()).toEqual(expect.arrayContaining(['reveal_nonce:1', 'reveal_nonce:2']));
    expect(vrf.refusal('claimant', 'reveal_nonce', { nonce: nonceFor(PEOPLE.respondent) })).toBe('nonce_not_committed');
    const open = vrf.act('claimant', 'reveal_nonce', { nonce: nonceFor(PEOPLE.claimant) });
    expect([open.state.jury?.nonces.claimant, open.refusal('claimant', 'reveal_nonce', { nonce: nonceFor(PEOPLE.claimant) })]).toEqual([nonceFor(PEOPLE.claimant), 'act_not_allowed_now']);
    // the other keeps its number back: nothing follows but that the time is over
    const withheld = open.fire('reveal_nonce:2');
    expect([withheld.refusal('respondent', 'reveal_nonce', { nonce: nonceFor(PEOPLE.respondent) }), withheld.state.jury?.status]).toEqual(['act_not_allowed_now', 'convened']);
  });
});

describe('a verdict', () => {
  it('becomes a draft by the rules, which binds nobody before a person signs', () => {
    const drafted = returned(0);
    expect(drafted.state.draft).toMatchObject({ result: 'allowed', terms: [{ kind: 'refund', amountMinor: 30_000 }], jury: { roundId: CONVENED.roundId }, by: CONVENED.roundId });
    expect(drafted.state.draft?.computation.length).toBeGreaterThan(0);
    expect(drafted.state.draft?.findings.every((one) => one.votes !== undefined)).toBe(true);
    expect([drafted.state.determination, drafted.state.stage, drafted.running()[0]]).toEqual([null, 'determination', 'assign']);
    expect(drafted.state.deadlines['check_verdict']).toMatchObject({ waitsFor: 'adjudicator' });
    const signed = drafted.act('second', 'sign_determination', {});
    expect(signed.state.determination).toMatchObject({ by: PEOPLE.second.personId, secondBy: null, jury: { roundId: CONVENED.roundId } });
    expect(signed.state.jury?.rounds[0]?.check).toMatchObject({ followed: true });
    expect(signed.running()).toEqual(['appeal']);
  });

  it('for nothing becomes a dismissal; for less, what the rules compute', () => {
    expect(returned(1).state.draft).toMatchObject({ result: 'dismissed', terms: [] });
    const now = convened();
    const counts = questionsOf(now.state.claim, RULES).map(({ id }) => ({ question: id, option: id === REMEDY ? 'reduced:7500' : 'established', votes: 9 }));
    const less = now.act('clock', 'return_verdict', { ...verdict(now, 0), counts, remedy: 'reduced:7500', reasons: [] });
    expect(less.state.draft).toMatchObject({ result: 'part', terms: [{ kind: 'price_reduction', amountMinor: 7_500 }], reasons: '' });
  });

  it('that the rules do not bear out is kept as advice, and a person decides', () => {
    const unfit = returned(2);
    expect([unfit.state.draft, unfit.state.jury?.rounds[0]?.unfit, unfit.state.jury?.status]).toEqual([null, 'remedy_not_offered', 'returned']);
    const decided = unfit.act('first', 'take_case', {}).act('first', 'issue_determination', bodyFor('issue_determination', unfit.state, PEOPLE.first, () => 4, RULES).body as never);
    expect([decided.state.stage, decided.state.determination?.jury]).toEqual(['decided', undefined]);
  });

  it('needs two signatures above the value for two, and is followed or not by what is issued', () => {
    const dear: Setting = { paidMinor: 1_500_000, escrowMinor: 0, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 1_500_000 }] };
    const one = returned(0, dear).act('first', 'sign_determination', {});
    expect([one.state.stage, one.state.draft?.by, one.refusal('first', 'sign_determination', {}), one.running().includes('check_verdict')]).toEqual(['determination', PEOPLE.first.personId, 'same_person', false]);
    const two = one.act('second', 'sign_determination', {});
    expect([two.state.determination?.by, two.state.determination?.secondBy, two.state.jury?.rounds[0]?.check?.followed]).toEqual([PEOPLE.first.personId, PEOPLE.second.personId, true]);
    const back = one.act('second', 'return_determination', { reason: REASON }).act('third', 'take_case', {});
    const other = back.act('third', 'issue_determination', bodyFor('issue_determination', back.state, PEOPLE.third, () => 4, RULES).body as never);
    const issued = other.state.determination === null ? other.act('fourth', 'sign_determination', {}) : other;
    expect([issued.state.stage, issued.state.jury?.rounds[0]?.check?.followed]).toEqual(['decided', false]);
  });

  it('is not followed without a reason that both sides read', () => {
    const back = returned(0).act('first', 'return_determination', { reason: REASON });
    expect(back.state.jury?.rounds[0]?.check).toMatchObject({ followed: false, reason: REASON });
    expect([back.state.draft, back.running().includes('decide'), back.running().includes('check_verdict')]).toEqual([null, true, false]);
    expect(back.last.notices.map((one) => [one.template, one.to])).toEqual([['verdict_not_followed', 'claimant'], ['verdict_not_followed', 'respondent']]);
  });

  it.each([['a tie', 3, 'tie'], ['too few', 4, 'too_few'], ['a silent beacon’s', 5, 'beacon_silent']] as const)('that is %s goes on to an adjudicator', (_name, way, how) => {
    const over = returned(way);
    expect([over.state.jury?.rounds[0]?.ended?.how, over.state.draft, over.running()]).toEqual([how, null, ['assign', 'decide']]);
    expect(over.last.notices.filter((one) => one.template === 'jury_without_verdict').map((one) => [one.to, one.facts['outcome']])).toEqual([
      ...(['claimant', 'respondent', 'adjudicator'] as const).map((to) => [to, how]),
      ...(how === 'beacon_silent' ? [['operator', how]] : []),
    ]);
  });

  it('that does not come in time is not waited for; one that comes later is refused', () => {
    const late = convened().fire('jury_round');
    expect([late.state.jury?.rounds[0]?.ended?.how, late.running().includes('decide')]).toEqual(['overdue', true]);
    expect(late.refusal('clock', 'return_verdict', verdict(late, 0))).toBe('act_not_allowed_now');
    const nobody = joined().fire('convene_jury');
    expect([nobody.state.jury?.status, nobody.refusal('clock', 'convene_jury', CONVENED)]).toEqual(['lapsed', 'act_not_allowed_now']);
  });

  it('is refused when it is another round’s, or its counts do not bear it out', () => {
    const now = convened();
    const good = verdict(now, 0);
    const wrong: readonly Partial<Verdict>[] = [
      { roundId: idOf(1) }, { drawId: idOf(1) }, { size: 5 }, { threshold: 1 }, { remedy: 'dismissed' }, { outcome: 'tie' }, { outcome: 'tie', remedy: null }, { outcome: 'beacon_silent', remedy: null, counts: [{ question: REMEDY, option: 'as_claimed', votes: 1 }] },
      { counts: [...good.counts, good.counts[0]!] }, { counts: [{ question: REMEDY, option: 'as_claimed', votes: 18 }] }, { counts: [{ question: REMEDY, option: 'hang', votes: 9 }] }, { votesRoot: '' },
    ];
    expect(wrong.map((one) => now.refusal('clock', 'return_verdict', { ...good, ...one }))).toEqual(wrong.map(() => 'field_invalid'));
    for (const who of ['claimant', 'respondent', 'first', 'operator'] as const) expect([now.refusal(who, 'return_verdict', good), now.refusal(who, 'convene_jury', CONVENED)]).toEqual(['not_allowed', 'not_allowed']);
  });
});

describe('an appeal from a determination that follows a jury', () => {
  const decided = (): Proceeding => returned(0).act('first', 'sign_determination', {});
  const larger = (): Proceeding => decided().act('respondent', 'appeal', { grounds: REASON, to: 'jury' }).act('clock', 'convene_jury', { ...CONVENED, roundId: idOf(710), drawId: idOf(711) });

  it('goes to a jury of twice as many and one, or to a person, as the side that appeals chooses', () => {
    expect(larger().state.jury?.rounds[1]).toMatchObject({ size: 35, threshold: 18, instance: 'appeal' });
    expect(larger().running()).toEqual(['jury_round']);
    const person = decided().act('respondent', 'appeal', { grounds: REASON });
    expect(person.running()).toEqual(expect.arrayContaining(['assign_appeal', 'decide_appeal']));
    const ordinary = before().act('first', 'take_case', {});
    const issued = ordinary.act('first', 'issue_determination', bodyFor('issue_determination', ordinary.state, PEOPLE.first, () => 0, RULES).body as never);
    expect(issued.refusal('claimant', 'appeal', { grounds: REASON, to: 'jury' })).toBe('act_not_allowed_now');
  });

  it('is checked by somebody who did not sign the first; the same outcome leaves it as it was', () => {
    const now = larger();
    const same = now.act('clock', 'return_verdict', verdict(now, 0));
    expect([same.refusal('first', 'sign_determination', {}), acts(same, 'first').includes('sign_determination'), acts(same, 'second').includes('take_case')]).toEqual(['same_person', false, false]);
    const upheld = same.act('second', 'sign_determination', {});
    expect([upheld.state.appeal?.result, upheld.state.determination?.by, upheld.state.stage]).toEqual(['upheld', PEOPLE.first.personId, 'closed']);
    const other = now.act('clock', 'return_verdict', verdict(now, 1)).act('second', 'sign_determination', {});
    expect([other.state.appeal?.result, other.state.determination?.result, other.state.outcome]).toEqual(['varied', 'dismissed', 'dismissed']);
    expect(other.state.jury?.rounds.map((one) => one.check?.followed)).toEqual([true, true]);
  });

  it('that comes to nothing, or is left, goes on with a person and the whole time', () => {
    const now = larger();
    const ways = [
      now.act('clock', 'return_verdict', verdict(now, 3)),
      now.fire('jury_round'),
      now.act('clock', 'return_verdict', verdict(now, 0)).act('second', 'return_determination', { reason: REASON }),
      decided().act('respondent', 'appeal', { grounds: REASON, to: 'jury' }).act('claimant', 'leave_jury', { reason: '' }),
    ];
    for (const way of ways) {
      expect(way.running()).toEqual(['assign_appeal', 'decide_appeal']);
      expect([way.state.appeal?.to, acts(way, 'second').includes('take_case')]).toEqual([undefined, true]);
    }
  });
});

it('is the same when it is folded again from the record', () => {
  const now = returned(0).act('first', 'sign_determination', {}).act('claimant', 'appeal', { grounds: REASON, to: 'jury' });
  expect(canonicalJson(now.folded() as never)).toBe(canonicalJson(now.state as never));
});
