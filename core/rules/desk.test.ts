import { describe, expect, test } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { begunDraft, decideDraft, earliestStart, evolveDraft, openDraftActs, type Checked, type DraftAct, type DraftState } from './desk.ts';

const rules = packForTests();
const ANNA = 'a0000000-0000-7000-8000-000000000001';
const BO = 'b0000000-0000-7000-8000-000000000002';
const AT = '2026-11-02T02:00:00.000Z';
const good: Checked = { files: 'f1', errors: 0, warnings: 0, tests: 10, failed: 0, changes: 2, major: false };
const begun = begunDraft({ type: 'draft_begun', version: '2026-2', base: 'cn/2026-1', files: 'f1' }, ANNA);

function act(state: DraftState, one: DraftAct, by: string | null = ANNA, at: string = AT): DraftState {
  const said = decideDraft(state, one, { by, at, rules });
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  return evolveDraft(state, said.value, by, at);
}
const refusal = (state: DraftState, one: DraftAct, by: string | null = ANNA, at: string = AT) => {
  const said = decideDraft(state, one, { by, at, rules });
  return said.ok ? null : said.refusal;
};

/** A draft that has had its public comment. */
function heard(major = false): DraftState {
  const open = act(act(begun, { act: 'check', checked: { ...good, major } }), { act: 'open_comment', days: 7 });
  return act(open, { act: 'tick' }, null, open.due!);
}

describe('the way of a draft', () => {
  test('from the first word to the version that replaced it', () => {
    let state = act(begun, { act: 'write', path: 'params.json', files: 'f2' });
    expect(refusal(state, { act: 'open_comment', days: 7 })?.code).toBe('rules_unchecked');
    state = act(state, { act: 'check', checked: { ...good, files: 'f2' } });
    state = act(state, { act: 'open_comment', days: 7 });
    expect(state).toMatchObject({ stage: 'comment', due: '2026-11-09T16:00:00.000Z' });
    expect(refusal(state, { act: 'tick' }, null, '2026-11-09T15:59:59.999Z')?.code).toBe('act_not_allowed_now');
    state = act(state, { act: 'tick' }, null, '2026-11-09T16:00:00.000Z');
    expect(state.stage).toBe('decision');
    state = act(state, { act: 'announce', effectiveFrom: '2026-11-18', hash: 'h' }, BO, '2026-11-10T02:00:00.000Z');
    expect(state).toMatchObject({ stage: 'notice', approvedBy: BO, due: '2026-11-17T16:00:00.000Z' });
    state = act(state, { act: 'tick' }, null, state.due!);
    expect(state).toMatchObject({ stage: 'active', due: null });
    expect(act(state, { act: 'supersede', by: 'cn/2026-3' }, null)).toMatchObject({ stage: 'archived' });
  });

  test('nothing is open any more once it is archived or withdrawn', () => {
    for (const stage of ['archived', 'withdrawn'] as const) expect(openDraftActs({ ...begun, stage })).toEqual([]);
    expect(openDraftActs(begun)).toEqual(['write', 'remove', 'check', 'open_comment', 'withdraw']);
  });
});

describe('two people', () => {
  test('whoever wrote any of it does not announce it', () => {
    const both = act(act(begun, { act: 'write', path: 'a.json', files: 'f1' }, BO), { act: 'check', checked: good });
    const state: DraftState = { ...heard(), drafters: both.drafters };
    for (const by of [ANNA, BO]) expect(refusal(state, { act: 'announce', effectiveFrom: '2027-01-01', hash: 'h' }, by)?.code).toBe('same_person');
  });

  test('nor takes it back once it is in force, nor at the moment it comes into force', () => {
    const active: DraftState = { ...heard(), stage: 'active' };
    expect(refusal(active, { act: 'withdraw', reason: 'A mistake' })?.code).toBe('same_person');
    expect(act(active, { act: 'withdraw', reason: 'A mistake' }, BO).withdrawn).toEqual({ at: AT, reason: 'A mistake' });
    expect(refusal({ ...active, stage: 'notice', due: AT }, { act: 'withdraw', reason: 'A mistake' })?.code).toBe('same_person');
  });
});

describe('what stops a draft', () => {
  test.each([
    ['an error of the linter', { errors: 1 }],
    ['a failing test', { failed: 1 }],
  ])('%s', (_, more) => {
    const state = act(begun, { act: 'check', checked: { ...good, ...more } });
    expect(refusal(state, { act: 'open_comment', days: 7 })).toMatchObject({ code: 'rules_faulty' });
    expect(refusal({ ...state, stage: 'decision' }, { act: 'announce', effectiveFrom: '2027-01-01', hash: 'h' }, BO)?.code).toBe('rules_faulty');
  });

  test('a file written after the check', () => {
    const state = act(act(begun, { act: 'check', checked: good }), { act: 'write', path: 'params.json', files: 'f9' });
    expect(refusal(state, { act: 'open_comment', days: 7 })?.code).toBe('rules_unchecked');
    expect(refusal(state, { act: 'check', checked: good })?.code).toBe('changed_meanwhile');
  });

  test('no change at all, and too short a time for comments', () => {
    expect(refusal(act(begun, { act: 'check', checked: { ...good, changes: 0 } }), { act: 'open_comment', days: 7 })?.code).toBe('nothing_changed');
    expect(refusal(act(begun, { act: 'check', checked: good }), { act: 'open_comment', days: 6 })).toMatchObject({ code: 'comment_too_short', facts: { least: 7 } });
  });

  test('a notice of 7 days, and of 15 when a change is major', () => {
    const at = '2026-11-10T02:00:00.000Z';
    expect(earliestStart(rules, false, at)).toBe('2026-11-18');
    expect(earliestStart(rules, true, at)).toBe('2026-11-26');
    expect(refusal(heard(), { act: 'announce', effectiveFrom: '2026-11-17', hash: 'h' }, BO, at)).toMatchObject({ code: 'notice_too_short', facts: { earliest: '2026-11-18', days: 7 } });
    expect(refusal(heard(true), { act: 'announce', effectiveFrom: '2026-11-25', hash: 'h' }, BO, at)).toMatchObject({ facts: { earliest: '2026-11-26', days: 15 } });
  });

  test('a return or a withdrawal without a reason, and writing outside the draft', () => {
    expect(refusal(heard(), { act: 'return', reason: ' ' })).toMatchObject({ code: 'field_missing', field: 'reason' });
    expect(refusal(begun, { act: 'withdraw', reason: '' })?.code).toBe('field_missing');
    expect(refusal(heard(), { act: 'write', path: 'a.json', files: 'x' })?.code).toBe('act_not_allowed_now');
    expect(act(heard(), { act: 'return', reason: 'Comments were right' })).toMatchObject({ stage: 'draft', comment: null, due: null });
  });
});

test('withdrawal is open at every stage before the end, with a reason', () => {
  for (const stage of ['draft', 'comment', 'decision', 'notice'] as const) {
    expect(act({ ...begun, stage }, { act: 'withdraw', reason: 'Not needed' }).stage).toBe('withdrawn');
  }
});
