import { describe, expect, it } from 'vitest';
import { addMilliseconds } from '../kernel/kernel.ts';
import { choiceTextVersion } from '../consent/choice.ts';
import { calculateRemedies } from '../determination/calculate.ts';
import type { Finding, RemedyOrder } from '../determination/determination.ts';
import { burdenRows } from '../rules/rules.ts';
import { allowedActs } from './allowed.ts';
import type { DeterminationInput } from './acts.ts';
import type { Term } from './terms.ts';
import { PEOPLE, Proceeding, RULES, type Setting } from './testkit.ts';

const REASONS = 'The listing says oak; the photographs and the label show painted pine.';
const TEXT = choiceTextVersion(RULES);
const RETURN: readonly Term[] = [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 300_000 }];

function given(setting: Partial<Setting> = {}): Proceeding {
  return Proceeding.file({ paidMinor: 300_000, escrowMinor: 300_000, depositMinor: 0, wanted: RETURN, ...setting });
}

function agreed(setting: Partial<Setting> = {}): Proceeding {
  return given(setting).act('respondent', 'accept_offer', { no: 1 }).act('claimant', 'countersign', { no: 1 });
}

/** Both sides chose the determination, and somebody took it. */
function inDetermination(now: Proceeding): Proceeding {
  return now
    .act('respondent', 'respond', { position: 'contest', text: 'It is oak.' })
    .act('claimant', 'end_negotiation', {})
    .act('claimant', 'choose', { consents: true, textVersion: TEXT })
    .act('respondent', 'choose', { consents: true, textVersion: TEXT })
    .act('first', 'take_case', {});
}

/** Rows that stand in the way of a remedy when they are established. */
const EXCUSES = ['claimant_trickery', 'harmless_flaw', 'penalty_too_high', 'force_majeure', 'both_in_breach'];

/** Findings on every row that what is claimed and ordered asks for; all for the claimant but those named. */
function found(now: Proceeding, remedies: readonly RemedyOrder[], against: readonly string[] = []): DeterminationInput {
  const kinds = [...now.state.claim.wanted, ...remedies].map((one) => one.kind);
  const findings = burdenRows(RULES, now.state.claim.type, kinds).map(({ id }): Finding => {
    const result = against.includes(id) ? 'not_established' : 'established';
    return { issue: id, result, reasons: REASONS, evidence: [] };
  });
  return { result: remedies.length === 0 ? 'dismissed' : 'allowed', findings, remedies, reasons: REASONS };
}

function statuses(now: Proceeding): string[] {
  return now.state.obligations.map((one) => `${one.term.kind} ${one.status}`);
}

describe('the second choice', () => {
  it('silence of the respondent is not consent: the determination reaches what is held', () => {
    // Given a claim nobody answered, When the claimant alone chooses, Then the reach is what is held
    const asked = given().pass(4).act('claimant', 'end_negotiation', {}).act('claimant', 'choose', { consents: true, textVersion: TEXT });
    expect(asked.state.stage).toBe('choice');
    const over = asked.fire('choose');
    expect([over.state.stage, over.state.reach, over.state.choices.respondent]).toEqual(['determination', 'held_funds', null]);
  });

  it('silence of the claimant closes the dispute and lets the money go', () => {
    const over = given().pass(4).act('claimant', 'end_negotiation', {}).fire('choose');
    expect([over.state.outcome, over.state.held?.remainingMinor, over.escrowMinor]).toEqual(['exited', 0, 300_000]);
  });

  it('a respondent that leaves after consenting narrows the reach; the other side may go on', () => {
    const left = inDetermination(given()).act('respondent', 'exit', {});
    expect([left.state.stage, left.state.reach]).toEqual(['determination', 'held_funds']);
    expect(left.refusal('respondent', 'exit', {})).toBe('act_not_allowed_now');
  });

  it('consent to an older text does not count, refusing needs no text', () => {
    const asked = given().pass(4).act('claimant', 'end_negotiation', {});
    expect(asked.refusal('claimant', 'choose', { consents: true, textVersion: 'sign-up@1' })).toBe('consent_text_outdated');
    expect(asked.act('claimant', 'choose', { consents: false, textVersion: '' }).state.outcome).toBe('exited');
  });

  it('the time to choose does not end while an accepted offer waits for its countersignature', () => {
    // Given an offer the claimant accepted on the last day, When the time to choose ends, Then nobody is sent away
    const asked = given().pass(4).act('claimant', 'end_negotiation', {});
    const due = asked.state.deadlines['choose']!.due;
    const waiting = asked
      .moved(addMilliseconds(due, -60_000))
      .act('respondent', 'make_offer', { terms: [{ kind: 'refund', amountMinor: 100_000 }], note: '' })
      .act('claimant', 'accept_offer', { no: 2 })
      .fire('choose');
    expect([waiting.state.stage, waiting.running()]).toEqual(['choice', ['countersign', 'choose']]);
    expect(waiting.act('respondent', 'countersign', { no: 2 }).state.outcome).toBe('performed');
    expect(waiting.fire('countersign').fire('choose').state.outcome).toBe('exited');
  });
});

describe('negotiation', () => {
  it('more time is agreed by both, within the cap, and counted from the filing', () => {
    const asked = given().act('respondent', 'request_extension', { days: 3 });
    expect(asked.refusal('respondent', 'agree_extension', {})).toBe('act_not_allowed_now');
    const longer = asked.act('claimant', 'agree_extension', {});
    // 2 March 2026 + 13 working days, at 24:00 in Shanghai
    expect(longer.state.deadlines['negotiate']?.due).toBe('2026-03-19T16:00:00.000Z');
    expect(longer.refusal('claimant', 'request_extension', { days: 3 })).toBe('extension_cap_reached');
    expect(longer.act('claimant', 'request_extension', { days: 2 }).act('respondent', 'decline_extension', {}).state.extension.agreedDays).toBe(3);
  });

  it('more time cannot be agreed when the time is over', () => {
    const asked = given().act('respondent', 'request_extension', { days: 3 });
    const late = asked.moved(asked.state.deadlines['negotiate']!.due);
    expect(late.refusal('claimant', 'agree_extension', {})).toBe('too_late');
  });

  it('an acceptance that is not countersigned lapses, and the talk goes on', () => {
    const lapsed = given().act('respondent', 'accept_offer', { no: 1 }).fire('countersign');
    expect([lapsed.state.stage, lapsed.state.agreement, lapsed.state.offers[0]?.status]).toEqual(['negotiation', null, 'lapsed']);
    expect(lapsed.refusal('claimant', 'countersign', { no: 1 })).toBe('act_not_allowed_now');
  });

  it('an act that comes when its time is over is refused, even before the clock has struck', () => {
    const now = given().act('respondent', 'accept_offer', { no: 1 });
    const due = now.state.deadlines['countersign']!.due;
    const acts = (at: Proceeding): string[] => allowedActs(at.state, 'claimant', at.at).map((one) => one.act);
    expect(now.moved(addMilliseconds(due, -1)).refusal('claimant', 'countersign', { no: 1 })).toBe('accepted');
    expect(now.moved(due).refusal('claimant', 'countersign', { no: 1 })).toBe('too_late');
    expect(acts(now)).toContain('countersign');
    expect(acts(now.moved(due))).not.toContain('countersign');
  });

  it('a clock that strikes early, twice, or for nothing changes nothing', () => {
    const now = given();
    expect(now.refusal('clock', 'fire_deadline', { name: 'respond' })).toBe('act_not_allowed_now');
    expect(now.fire('respond').refusal('clock', 'fire_deadline', { name: 'respond' })).toBe('already_done');
    expect(now.refusal('claimant', 'fire_deadline', { name: 'respond' })).toBe('not_allowed');
  });
});

describe('performance', () => {
  it('the goods go back first, then the held money pays at once', () => {
    const start = agreed();
    expect([statuses(start), start.paidOutMinor]).toEqual([['return_goods due', 'refund waiting'], 0]);
    const sent = start.act('claimant', 'report_performance', { no: 1, text: 'Sent', carrier: 'SF', tracking: 'SF1' });
    const taken = sent.act('respondent', 'confirm_performance', { no: 1 });
    expect([statuses(taken), taken.paidOutMinor, taken.state.outcome]).toEqual([['return_goods performed', 'refund performed'], 300_000, 'performed']);
  });

  it('goods sent without carrier and number are not reported', () => {
    expect(agreed().refusal('claimant', 'report_performance', { no: 1, text: 'Sent' })).toBe('field_missing');
  });

  it('nobody objects to the goods in time: they count as intact', () => {
    const sent = agreed().act('claimant', 'report_performance', { no: 1, text: 'Sent', carrier: 'SF', tracking: 'SF1' });
    const silent = sent.fire('inspect_goods:1');
    expect([silent.state.outcome, silent.paidOutMinor]).toEqual(['performed', 300_000]);
  });

  it('goods that never go back end the right to their price', () => {
    const never = agreed().fire('send_goods_back:1').fire('cure:1');
    expect([statuses(never), never.paidOutMinor, never.escrowMinor]).toEqual([['return_goods waived', 'refund waived'], 0, 300_000]);
  });

  it('a merchant that does not want the goods back still pays their price', () => {
    const waived = agreed().act('respondent', 'waive_obligation', { no: 1 });
    expect([statuses(waived), waived.paidOutMinor]).toEqual([['return_goods waived', 'refund performed'], 300_000]);
  });

  it.each([
    [true, 'performed', 300_000],
    [false, null, 0],
  ])('a contested return is decided by a person: performed %s', (performed, outcome, paidMinor) => {
    const contested = agreed()
      .act('claimant', 'report_performance', { no: 1, text: 'Sent', carrier: 'SF', tracking: 'SF1' })
      .act('respondent', 'contest_performance', { no: 1, reason: 'An empty box.' });
    expect(contested.running()).toEqual(['decide_objection:1']);
    expect(contested.refusal('first', 'decide_contest', { no: 1, performed, reason: REASONS }, { conflicted: true })).toBe('conflict_of_interest');
    const decided = contested.act('first', 'decide_contest', { no: 1, performed, reason: REASONS });
    expect([decided.state.outcome, decided.paidOutMinor]).toEqual([outcome, paidMinor]);
    if (!performed) expect(decided.running()).toEqual(['cure:1']);
  });

  it('one obligation that is late does not hide or excuse another', () => {
    const terms: readonly Term[] = [{ kind: 'replace', withinDays: 3 }, { kind: 'apology', withinDays: 20 }];
    const now = given({ escrowMinor: 0 })
      .act('respondent', 'make_offer', { terms, note: '' })
      .act('claimant', 'accept_offer', { no: 2 })
      .act('respondent', 'countersign', { no: 2 });
    const late = now.moved(now.state.deadlines['perform:1']!.due);
    expect(late.refusal('respondent', 'report_performance', { no: 1, text: 'Sent' })).toBe('too_late');
    expect(late.refusal('respondent', 'report_performance', { no: 2, text: 'Sorry' })).toBe('accepted');
    expect(allowedActs(late.state, 'respondent', late.at).map((one) => one.act)).toContain('report_performance');
  });
});

/** Furniture for 41,900 yuan, nothing in escrow, so much of a deposit; both agreed on a refund. */
function furniture(depositMinor: number, merchantOpen: boolean = true): Proceeding {
  return agreed({ paidMinor: 4_190_000, escrowMinor: 0, depositMinor, merchantOpen, wanted: [{ kind: 'refund', amountMinor: 4_190_000 }] });
}

describe('the deposit', () => {
  it('2,000 of 41,900 yuan: after notice it pays, 39,900 stay open with the next measures', () => {
    const breached = furniture(200_000, false).fire('perform:1');
    expect([breached.state.depositNotice?.amountMinor, breached.depositMinor, breached.running()]).toEqual([200_000, 200_000, ['deposit_objection']]);
    const paid = breached.fire('deposit_objection');
    const [refund] = paid.state.obligations;
    expect([refund?.status, refund?.paidMinor, paid.depositMinor, paid.paidOutMinor]).toEqual(['open', 200_000, 0, 200_000]);
    expect(paid.events.find((event) => event.type === 'obligation_open')?.body).toMatchObject({ remainingMinor: 3_990_000 });
    expect(refund?.nextMeasures).toEqual(['identity_disclosure', 'platform_advance', 'complaint_12315', 'payment_order', 'arbitration', 'court']);
    expect(paid.running()).toEqual(['decide_advance:1', 'refer_out']);
    expect(paid.act('claimant', 'refer_out', { measure: 'court' }).state.outcome).toBe('referred');
    expect(paid.refusal('claimant', 'refer_out', { measure: 'police' })).toBe('field_invalid');
    expect(paid.fire('refer_out').state.outcome).toBe('unperformed');
  });

  it('without a deposit there is no notice: all stays open', () => {
    const open = furniture(0).fire('perform:1');
    expect([statuses(open), open.state.depositNotice, open.running()]).toEqual([['refund open'], null, ['refer_out']]);
    expect(open.state.obligations[0]?.nextMeasures).not.toContain('platform_advance');
  });

  it.each([
    [true, 0, 'refund open'],
    [false, 200_000, 'refund open'],
  ])('an objection stops the deduction until a person decides: upheld %s', (upheld, paidMinor, status) => {
    const objected = furniture(200_000).fire('perform:1').act('respondent', 'object_to_deduction', { reason: 'I have paid.' });
    expect([objected.running(), objected.refusal('respondent', 'object_to_deduction', { reason: 'again' })]).toEqual([['decide_objection'], 'act_not_allowed_now']);
    const decided = objected.act('first', 'decide_objection', { upheld, reason: REASONS });
    expect([decided.paidOutMinor, statuses(decided)]).toEqual([paidMinor, [status]]);
  });

  it('never pays more than notice was given of; the rest gets a notice of its own', () => {
    const terms: readonly Term[] = [
      { kind: 'refund', amountMinor: 100_000, withinDays: 2 },
      { kind: 'damages', amountMinor: 70_000, withinDays: 3 },
    ];
    const now = given({ escrowMinor: 0, depositMinor: 500_000 })
      .act('respondent', 'make_offer', { terms, note: '' })
      .act('claimant', 'accept_offer', { no: 2 })
      .act('respondent', 'countersign', { no: 2 })
      .fire('perform:1');
    expect(now.state.depositNotice?.amountMinor).toBe(100_000);
    const first = now.fire('perform:2').fire('deposit_objection');
    expect([first.paidOutMinor, first.state.depositNotice?.amountMinor, first.running()]).toEqual([100_000, 70_000, ['deposit_objection']]);
    const second = first.fire('deposit_objection');
    expect([second.paidOutMinor, second.state.outcome]).toEqual([170_000, 'performed']);
  });

  it('a merchant that pays by itself ends the deduction when the claimant says so', () => {
    const paid = furniture(200_000).fire('perform:1').act('claimant', 'confirm_performance', { no: 1 });
    expect([paid.state.outcome, paid.depositMinor, paid.state.obligations[0]?.payments[0]?.source]).toEqual(['performed', 200_000, 'direct']);
  });
});

describe('determination', () => {
  it('staff that are late lose nobody anything: it is recorded, told, and the clock runs again', () => {
    const late = inDetermination(given()).fire('decide');
    expect([late.state.stage, late.running()]).toEqual(['determination', ['decide']]);
    expect(late.last.notices).toContainEqual({ template: 'staff_overdue', to: 'operator', facts: { name: 'decide', number: 'R26-0001' } });
    const input = found(late, [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund' }]);
    const afterwards = late.moved(late.state.deadlines['decide']!.due);
    expect(afterwards.act('first', 'issue_determination', input).state.stage).toBe('decided');
  });

  it('a price reduction is computed from the worth found, not typed', () => {
    const now = inDetermination(given());
    const issued = now.act('first', 'issue_determination', found(now, [{ kind: 'price_reduction', actualValuePer10000: 6_500 }]));
    expect(issued.state.determination?.terms).toEqual([{ kind: 'price_reduction', amountMinor: 105_000 }]);
    expect(issued.state.determination?.computation.at(-1)?.resultMinor).toBe(105_000);
  });

  it('what the reasons cite is kept, stands in them, and names an article of the rules', () => {
    const now = inDetermination(given());
    const input = found(now, [{ kind: 'price_reduction', actualValuePer10000: 6_500 }]);
    const reasons = `${input.reasons} [Civil Code, art. 582]`;
    const citations = [{ label: 'Civil Code, art. 582', ref: 'CC 582' }];
    const issued = now.act('first', 'issue_determination', { ...input, reasons, citations });
    expect(issued.state.determination?.citations).toEqual(citations);
    expect(now.refusal('first', 'issue_determination', { ...input, citations })).toBe('field_invalid');
    expect(now.refusal('first', 'issue_determination', { ...input, reasons, citations: [{ label: 'Civil Code, art. 582', ref: 'CC 9999' }] })).toBe('field_invalid');
  });

  it('remedies are computed while they are being written: the same figure, and what is missing beside each', () => {
    const now = inDetermination(given());
    const full = found(now, [{ kind: 'price_reduction', actualValuePer10000: 6_500 }]);
    const [reduction, damages, back] = calculateRemedies(
      { findings: full.findings, remedies: [...full.remedies, { kind: 'damages' }, { kind: 'return_goods', freightBy: 'respondent' }] },
      now.state,
      RULES,
    );
    expect([reduction?.amountMinor, reduction?.rules.outcome, reduction?.steps.at(-1)?.source]).toEqual([105_000, 'eligible', 'CC 582']);
    expect([damages?.amountMinor, damages?.missing]).toEqual([null, { code: 'field_missing', field: 'provedMinor' }]);
    expect([back?.amountMinor, back?.term?.kind]).toEqual([null, 'return_goods']);
    const early = calculateRemedies({ findings: [], remedies: full.remedies }, now.state, RULES);
    expect([early[0]?.amountMinor, early[0]?.rules.outcome, early[0]?.rules.asks]).toEqual([105_000, 'human_review', ['finding.breach']]);
  });

  it('three times the price needs a finding of fraud; then it is computed', () => {
    const now = inDetermination(given());
    const treble: readonly RemedyOrder[] = [{ kind: 'punitive_treble' }];
    expect(now.refusal('first', 'issue_determination', found(now, treble, ['fraud', ...EXCUSES]))).toBe('remedy_not_offered');
    expect(now.refusal('first', 'issue_determination', found(now, treble))).toBe('remedy_not_offered');
    const { findings, ...rest } = found(now, treble, EXCUSES);
    const unanswered = { ...rest, findings: findings.filter((one) => one.issue !== 'fraud') };
    expect(now.refusal('first', 'issue_determination', unanswered)).toBe('findings_incomplete');
    const proposed = now.act('first', 'issue_determination', { ...rest, findings });
    // 300,000 fen × 3
    const said = proposed.state.draft ?? proposed.state.determination;
    expect(said?.terms).toEqual([{ kind: 'punitive_treble', amountMinor: 900_000 }]);
  });

  it('a large one is signed by two people, and an appeal goes to a third', () => {
    const now = inDetermination(given({ paidMinor: 4_190_000, wanted: [{ kind: 'refund', amountMinor: 4_190_000 }] }));
    const proposed = now.act('first', 'issue_determination', found(now, [{ kind: 'refund' }]));
    expect([proposed.state.stage, proposed.refusal('first', 'sign_determination', {})]).toEqual(['determination', 'same_person']);
    const issued = proposed.act('second', 'sign_determination', {});
    const appealed = issued.act('respondent', 'appeal', { grounds: 'It is oak.' });
    expect(appealed.refusal('first', 'take_case', {})).toBe('same_person');
    expect(appealed.refusal('second', 'take_case', {})).toBe('same_person');
    expect(appealed.refusal('operator', 'assign_case', { adjudicatorId: PEOPLE.second.personId })).toBe('same_person');
    const upheld = appealed.act('third', 'take_case', {}).act('third', 'decide_appeal', { result: 'upheld', reasons: REASONS });
    expect([upheld.state.stage, upheld.state.appeal?.result]).toEqual(['performance', 'upheld']);
  });

  it('one that is sent back by the second signer is drafted again', () => {
    const now = inDetermination(given({ paidMinor: 4_190_000, wanted: [{ kind: 'refund', amountMinor: 4_190_000 }] }));
    const sentBack = now.act('first', 'issue_determination', found(now, [{ kind: 'refund' }])).act('second', 'return_determination', { reason: 'Row two.' });
    expect([sentBack.state.draft, sentBack.running()]).toEqual([null, ['decide']]);
  });

  it('a slip of the pen is corrected by its author; what is ordered is not', () => {
    const now = inDetermination(given());
    const issued = now.act('first', 'issue_determination', found(now, [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund' }]));
    const corrected = issued.act('first', 'correct_determination', { was: 'painted pine', now: 'stained pine $&' });
    expect(corrected.state.determination?.reasons).toContain('stained pine $&.');
    expect(corrected.state.determination?.corrections).toHaveLength(1);
    expect(corrected.state.determination?.terms).toEqual(issued.state.determination?.terms);
    expect(issued.refusal('second', 'correct_determination', { was: 'oak', now: 'ash' })).toBe('not_yours');
    expect(issued.refusal('first', 'correct_determination', { was: 'beech', now: 'ash' })).toBe('field_invalid');
  });

  it('nobody appeals in time: it is final, and performance begins', () => {
    const now = inDetermination(given());
    const issued = now.act('first', 'issue_determination', found(now, [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund' }]));
    const due = issued.state.deadlines['appeal']!.due;
    expect(issued.moved(due).refusal('respondent', 'appeal', { grounds: 'Late.' })).toBe('too_late');
    expect(issued.fire('appeal').state.stage).toBe('performance');
  });

  it('a question that is not answered in time lapses; an answer then is too late', () => {
    const asked = inDetermination(given()).act('first', 'ask_question', { to: 'respondent', text: 'Which wood?' });
    expect(asked.refusal('claimant', 'answer_question', { no: 1, text: 'Pine' })).toBe('act_not_allowed_now');
    expect(asked.moved(asked.state.deadlines['answer_question:1']!.due).refusal('respondent', 'answer_question', { no: 1, text: 'Oak' })).toBe('too_late');
    expect(asked.fire('answer_question:1').state.questions[0]?.lapsed).toBe(true);
  });
});
