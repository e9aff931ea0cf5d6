import { describe, expect, it } from 'vitest';
import { Proceeding, RULES, type Setting } from '../dispute/testkit.ts';
import type { Term } from '../dispute/terms.ts';
import { deadlineRule, ladderOf } from '../rules/rules.ts';
import { nextOf } from './next.ts';
import { coverOfTerms } from './waterfall.ts';

const REASON = 'What was put on file was read.';

function agreed(wanted: readonly Term[], setting: Partial<Setting> = {}): Proceeding {
  return Proceeding.file({ paidMinor: 300_000, escrowMinor: 0, depositMinor: 0, ...setting, wanted })
    .act('respondent', 'accept_offer', { no: 1 })
    .act('claimant', 'countersign', { no: 1 });
}

const REFUND: readonly Term[] = [{ kind: 'refund', amountMinor: 300_000 }];

describe('the ladder of the rules', () => {
  it('has every rung with power, notice, objection, proportion and reversal, the least intrusive first', () => {
    expect(ladderOf(RULES).map((rung) => rung.code)).toEqual(['E1', 'E2', 'E3', 'E7', 'E4', 'E5', 'E6', 'E12', 'E9', 'E8', 'E10', 'E11', 'E13', 'E15', 'E14', 'E17', 'E16']);
    for (const rung of RULES.ladder) {
      for (const said of [rung.title, rung.text, rung.power.text, rung.notice, rung.objection.text, rung.most.text, rung.reversal.text]) {
        expect(said['zh-CN'].length * said.en.length, rung.code).toBeGreaterThan(0);
      }
      if (rung.objection.deadline !== null) expect(deadlineRule(RULES, rung.objection.deadline).amount).toBeGreaterThan(0);
    }
  });

  it('state lists are nobody’s here: a court or an authority alone', () => {
    const lists = RULES.ladder.find((rung) => rung.code === 'E16');
    expect([lists?.decidedBy, lists?.instruments, lists?.title['zh-CN']]).toEqual(['court', ['court'], '国家名单']);
    expect(JSON.stringify(RULES.ladder.find((rung) => rung.code === 'E10')?.title)).not.toContain('失信');
  });
});

describe('what is shown before signing is what the ledger does', () => {
  it.each([
    [300_000, 0, 0],
    [120_000, 100_000, 30_000],
    [0, 500_000, 0],
    [0, 40_000, 500_000],
    [10, 20, 30],
  ])('held %i, deposit %i, guarantee %i', (escrowMinor, depositMinor, guaranteeMinor) => {
    const cover = coverOfTerms(REFUND, { heldMinor: escrowMinor, depositMinor, setOffMinor: 0, guaranteeMinor });
    let now = agreed(REFUND, { escrowMinor, depositMinor, guaranteeMinor });
    if (now.state.stage !== 'closed') now = now.fire('perform:1');
    while (now.state.deadlines['deposit_objection'] !== undefined) now = now.fire('deposit_objection');
    const [refund] = now.state.obligations;
    const by = (source: string): number => refund!.payments.filter((one) => one.source === source).reduce((sum, one) => sum + one.amountMinor, 0);
    expect({ heldMinor: by('escrow'), depositMinor: by('deposit'), setOffMinor: by('set_off'), guaranteeMinor: by('guarantee'), shortMinor: 300_000 - refund!.paidMinor }).toEqual(cover);
  });
});

describe('parts', () => {
  it('a part of the money: the rest stays owed, in its time', () => {
    const part = agreed(REFUND).act('respondent', 'report_performance', { no: 1, text: '', amountMinor: 100_000 }).act('claimant', 'confirm_performance', { no: 1 });
    const [refund] = part.state.obligations;
    expect([refund?.status, refund?.paidMinor, part.running()]).toEqual(['due', 100_000, ['perform:1']]);
    expect(part.refusal('respondent', 'report_performance', { no: 1, text: '', amountMinor: 200_001 })).toBe('amount_exceeds_owed');
    expect(part.act('claimant', 'confirm_performance', { no: 1 }).state.outcome).toBe('performed');
  });

  it('a part after its time: the rest goes to the next rung at once', () => {
    const late = agreed(REFUND, { depositMinor: 50_000 }).fire('perform:1').act('respondent', 'report_performance', { no: 1, text: '', amountMinor: 280_000 });
    const taken = late.act('claimant', 'confirm_performance', { no: 1 });
    expect([taken.state.obligations[0]?.status, taken.running()]).toEqual(['breached', ['deposit_objection']]);
    const paid = taken.fire('deposit_objection');
    // 20,000 are left, not the 50,000 of the notice
    expect([paid.state.outcome, paid.depositMinor, paid.paidOutMinor]).toEqual(['performed', 30_000, 20_000]);
  });

  it('one of two chairs: the other is still to come', () => {
    const half = agreed([{ kind: 'replace' }])
      .act('respondent', 'report_performance', { no: 1, text: '', carrier: 'SF', tracking: 'SF1', items: [{ itemId: 'chair', quantity: 1 }] })
      .act('claimant', 'confirm_performance', { no: 1 });
    expect([half.state.obligations[0]?.status, half.state.obligations[0]?.done]).toEqual(['due', [{ itemId: 'chair', quantity: 1 }]]);
    expect(half.refusal('claimant', 'confirm_performance', { no: 1, items: [{ itemId: 'chair', quantity: 2 }] })).toBe('field_invalid');
    expect(half.act('claimant', 'confirm_performance', { no: 1, items: [{ itemId: 'chair', quantity: 1 }] }).state.outcome).toBe('performed');
  });

  it.each([
    ['apology', { text: '' }, 'field_missing'],
    ['delete_data', { text: ' ' }, 'field_missing'],
    ['delete_data', { text: 'Account 7 erased on 3 March, log attached.' }, 'accepted'],
    ['replace', { text: 'Sent' }, 'field_missing'],
  ] as const)('%s is shown in its own way: %o is %s', (kind, said, answer) => {
    // what the type does not offer as a claim both sides may still agree on
    const now = Proceeding.file({ paidMinor: 300_000, escrowMinor: 0, depositMinor: 0, wanted: REFUND })
      .act('respondent', 'make_offer', { terms: [{ kind }], note: '' })
      .act('claimant', 'accept_offer', { no: 2 })
      .act('respondent', 'countersign', { no: 2 });
    expect(now.refusal('respondent', 'report_performance', { no: 1, ...said })).toBe(answer);
  });
});

describe('another way of performing', () => {
  const repair = { no: 1, to: { kind: 'substitute', term: { kind: 'repair' } }, note: '' } as const;

  it('nothing changes until both agree; silence keeps the old one', () => {
    const asked = agreed(REFUND).act('respondent', 'propose_change', repair);
    expect([asked.state.obligations[0]?.term.kind, asked.running()]).toEqual(['refund', ['answer_change:1', 'perform:1']]);
    expect(asked.refusal('respondent', 'accept_change', { no: 1 })).toBe('act_not_allowed_now');
    const silent = asked.fire('answer_change:1');
    expect([silent.state.obligations[0]?.term.kind, silent.state.changes?.[0]?.status, silent.running()]).toEqual(['refund', 'lapsed', ['perform:1']]);
  });

  it('agreed, the new one is owed with its own time and proof, in place of the old', () => {
    const changed = agreed(REFUND).act('claimant', 'propose_change', repair).act('respondent', 'accept_change', { no: 1 });
    const [now] = changed.state.obligations;
    expect([now?.term.kind, now?.proof, now?.amountMinor, now?.before, changed.running()]).toEqual(['repair', 'confirmation', null, REFUND, ['perform:1']]);
    const done = changed.act('respondent', 'report_performance', { no: 1, text: 'Mended.' }).act('claimant', 'confirm_performance', { no: 1 });
    expect([done.state.outcome, done.paidOutMinor]).toEqual(['performed', 0]);
  });

  it('a side asks twice about one obligation and no more', () => {
    let now = agreed(REFUND);
    for (let times = 0; times < 2; times += 1) now = now.act('respondent', 'propose_change', repair).act('claimant', 'decline_change', { no: 1, reason: '' });
    expect(now.refusal('respondent', 'propose_change', repair)).toBe('act_not_allowed_now');
  });

  it('a plan is for exactly what is left', () => {
    const plan = (first: number) => ({ no: 1, to: { kind: 'plan', instalments: [{ amountMinor: first, withinDays: 5 }, { amountMinor: 100_000, withinDays: 40 }] }, note: '' }) as const;
    expect([agreed(REFUND).refusal('respondent', 'propose_change', plan(200_001)), agreed(REFUND).refusal('respondent', 'propose_change', plan(200_000))]).toEqual(['field_invalid', 'accepted']);
  });
});

describe('the marketplace pays first', () => {
  const open = (platformMinor: number, merchantOpen = false): Proceeding => agreed(REFUND, { depositMinor: 50_000, platformMinor, merchantOpen }).fire('perform:1').fire('deposit_objection');

  it('by the rules where the shop is closed, else when it is asked to', () => {
    expect(open(900_000).running()).toContain('decide_advance:1');
    const asked = open(900_000, true);
    expect(asked.running()).toEqual(['refer_out']);
    expect(asked.act('claimant', 'ask_advance', { no: 1, reason: REASON }).running()).toEqual(['decide_advance:1', 'refer_out']);
  });

  it('no more than is owed, no more than it has, and recovers what it paid', () => {
    const paid = open(100_000).act('operator', 'decide_advance', { no: 1, pays: true, reason: REASON });
    const [refund, recourse] = paid.state.obligations;
    expect([refund?.paidMinor, refund?.status, recourse?.amountMinor, recourse?.to, paid.platformMinor]).toEqual([150_000, 'open', 100_000, 'marketplace', 0]);
    expect(open(0).refusal('operator', 'decide_advance', { no: 1, pays: true, reason: REASON })).toBe('funds_insufficient');
    expect(paid.refusal('claimant', 'waive_obligation', { no: 2 })).toBe('not_yours');
  });

  it('a late operator loses nobody anything', () => {
    const late = open(900_000).fire('decide_advance:1');
    expect(late.running()).toContain('decide_advance:1');
  });
});

describe('a wrong deduction', () => {
  const paid = (): Proceeding => agreed(REFUND, { depositMinor: 500_000, platformMinor: 900_000 }).fire('perform:1').fire('deposit_objection');

  it('goes back with interest at the published rate; the consumer keeps the money, the marketplace bears it', () => {
    const closed = paid();
    expect(closed.state.outcome).toBe('performed');
    const now = closed.pass(20).act('respondent', 'ask_reversal', { action: 1, reason: REASON });
    expect([now.state.stage, now.running()]).toEqual(['performance', ['decide_reversal:1']]);
    const right = now.act('first', 'decide_reversal', { action: 1, wrong: true, reason: REASON });
    // 3,000.00 at 3.0 % for 20 days: 4.93
    expect([right.state.outcome, right.depositMinor, right.merchantOutMinor, right.platformMinor, right.paidOutMinor]).toEqual(['performed', 500_000, 493, 900_000 - 300_493, 300_000]);
    expect(right.state.actions?.[0]?.status).toBe('reversed');
  });

  it('is asked for once and in time, and not decided by who let it be taken', () => {
    const late = paid().pass(45);
    expect(late.refusal('respondent', 'ask_reversal', { action: 1, reason: REASON })).toBe('too_late');
    const objected = agreed(REFUND, { depositMinor: 500_000, platformMinor: 900_000 }).fire('perform:1').act('respondent', 'object_to_deduction', { reason: REASON });
    const taken = objected.act('first', 'decide_objection', { upheld: false, reason: REASON }).act('respondent', 'ask_reversal', { action: 1, reason: REASON });
    expect(taken.refusal('first', 'decide_reversal', { action: 1, wrong: true, reason: REASON })).toBe('same_person');
    const kept = taken.act('second', 'decide_reversal', { action: 1, wrong: false, reason: REASON });
    expect([kept.state.outcome, kept.depositMinor, kept.refusal('respondent', 'ask_reversal', { action: 1, reason: REASON })]).toEqual(['performed', 200_000, 'act_not_allowed_now']);
  });
});

it('every obligation that is not settled says where it stands and, while the dispute runs, when it moves', () => {
  let now = agreed(REFUND, { depositMinor: 50_000, platformMinor: 0, merchantOpen: false });
  for (let steps = 0; steps < 12 && now.state.stage !== 'closed'; steps += 1) {
    const ground = now.ground();
    for (const one of now.state.obligations) {
      const next = nextOf(now.state, one, RULES, ground);
      expect(next?.at ?? null, JSON.stringify([one.status, now.running()])).not.toBeNull();
      expect(now.state.deadlines[next!.deadline!]).toBeDefined();
    }
    now = now.fire(now.running().at(-1)!);
  }
  expect(now.state.outcome).toBe('unperformed');
});
