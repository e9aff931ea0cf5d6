import { describe, expect, test } from 'vitest';
import { ballotQuestions, checkBallot, commitmentOf, isOfSubstance, opens, substanceOf, type Ballot, type BallotQuestion } from './ballot.ts';

const RULES = { leastLetters: 20, leastWords: 12, most: 200 };
const QUESTIONS: readonly BallotQuestion[] = [
  { id: 'defect', kind: 'issue', options: ['established', 'not_established'] },
  { id: 'remedy', kind: 'remedy', options: ['as_claimed', 'dismissed'] },
];
const REASON = '照片上的颜色与商品页面明显不同，买家收到后当天就说了，商家没有给出解释。';
const BALLOT: Ballot = { format: 'redress-ballot/1', round: 'r', seat: 's', answers: { defect: 'established', remedy: 'as_claimed' }, reason: REASON };
const SALT = new Uint8Array(16).fill(7);

describe('a commitment', () => {
  test('is SHA-256 over salt and the RFC 8785 form: a vector anybody can make again', () => {
    const plain: Ballot = { format: 'redress-ballot/1', round: 'r', seat: 's', answers: { remedy: 'dismissed' }, reason: 'why' };
    // made with another program: sixteen zero bytes, then {"answers":{"remedy":"dismissed"},"format":…,"reason":"why","round":"r","seat":"s"}
    expect(commitmentOf(new Uint8Array(16), plain)).toBe('cf620cf508a61b7924c25f21eb4777236a740f954a952f4de1fd9f232441f9ab');
  });

  test('opens to its own ballot and salt alone', () => {
    const commitment = commitmentOf(SALT, BALLOT);
    expect(opens(commitment, SALT, BALLOT)).toBe(true);
    expect(opens(commitment, new Uint8Array(16).fill(8), BALLOT)).toBe(false);
    expect(opens(commitment, SALT, { ...BALLOT, reason: `${REASON} ` })).toBe(false);
    // what was committed to for one seat opens no other seat: another's opening is of no use
    expect(opens(commitment, SALT, { ...BALLOT, seat: 't' })).toBe(false);
    expect(opens(commitment, SALT, { ...BALLOT, round: 'q' })).toBe(false);
    expect(opens(commitmentOf(new Uint8Array(0), BALLOT), new Uint8Array(0), BALLOT)).toBe(false);
  });
});

describe('a ballot', () => {
  test('answers every question by one of its answers, and nothing else', () => {
    const said = (answers: Record<string, string>, reason = REASON): string | undefined => {
      const checked = checkBallot({ answers, reason }, QUESTIONS, RULES);
      return checked.ok ? undefined : `${checked.refusal.code} ${checked.refusal.field}`;
    };
    expect(said(BALLOT.answers)).toBeUndefined();
    expect(said({ remedy: 'as_claimed' })).toBe('field_missing answers.defect');
    expect(said({ defect: 'established' })).toBe('field_missing answers.remedy');
    expect(said({ ...BALLOT.answers, defect: 'as_claimed' })).toBe('field_invalid answers.defect');
    expect(said({ ...BALLOT.answers, more: 'established' })).toBe('field_unknown answers.more');
    expect(said(Object.create({ defect: 'established', remedy: 'as_claimed' }) as Record<string, string>)).toBe('field_missing answers.defect');
    expect(said(BALLOT.answers, '支持买家')).toBe('reason_too_short reason');
    expect(said(BALLOT.answers, `${REASON}${'长'.repeat(200)}`)).toBe('field_invalid reason');
  });

  test('a reason is measured in letters in Chinese and in words in English; saying it again is not saying more', () => {
    expect(substanceOf('颜色不对。')).toEqual({ letters: 4, words: 0 });
    expect(isOfSubstance('照片与页面不符，买家当天就已经提出来了，商家没有解释', RULES)).toBe(true);
    expect(isOfSubstance('The photos show another colour than the listing and the seller gave no explanation.', RULES)).toBe(true);
    expect(isOfSubstance('The colour is wrong and I agree.', RULES)).toBe(false);
    expect(isOfSubstance('支持支持支持支持支持支持支持支持支持支持支持支持', RULES)).toBe(false);
    expect(isOfSubstance('good good good good good good good good good good good good good', RULES)).toBe(false);
    expect(isOfSubstance('..................................................', RULES)).toBe(false);
    // half of each is enough of both
    expect(isOfSubstance('商品页面写的是蓝色面料，but the photo shows green cloth', RULES)).toBe(true);
  });

  test('the questions of a ballot are the ids of the rules’ questions', () => {
    const asked = ballotQuestions([{ id: 'defect', title: null, options: [{ id: 'established', orders: [] }] }, { id: 'remedy', title: null, options: [{ id: 'dismissed', orders: [] }] }]);
    expect(asked).toEqual([{ id: 'defect', kind: 'issue', options: ['established'] }, { id: 'remedy', kind: 'remedy', options: ['dismissed'] }]);
  });
});
