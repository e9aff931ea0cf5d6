import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { checkClauses, clausesIn, depositLabel, disputeType } from './rules.ts';

const pack = packForTests();
const ON = '2026-11-21';

describe('a text of terms', () => {
  it('is read clause by clause, and each hit stands where it stood in the text', () => {
    const text = '本店支持七天无理由退货。本活动最终解释权归本店所有；ＳＩＧＮＩＮＧ for the parcel is deemed to accept the quality.\n买家承诺不得向12315投诉！';
    const found = checkClauses(pack, text, ON).filter((one) => one.hits.length > 0);
    expect(found.map((one) => one.hits.map((rule) => rule.id))).toEqual([['CN.SPC-OC.1.final_interpretation'], ['CN.SPC-OC.1.sign_is_quality'], ['CN.SPC-OC.1.no_complaint']]);
    for (const one of found) expect(text.slice(one.from, one.to)).toBe(one.text);
    expect(found[0]?.text).toBe('本活动最终解释权归本店所有；');
  });

  it('is asked in the version of its day, and what was drawn to attention is not said to be hidden', () => {
    const court = '发生争议由本公司所在地人民法院管辖。';
    expect(checkClauses(pack, court, ON)[0]?.hits).toHaveLength(1);
    expect(checkClauses(pack, court, ON, true)[0]?.hits).toEqual([]);
    expect(checkClauses(pack, '下单即视为同意不享受七天无理由退货。', '2024-06-30')[0]?.hits).toEqual([]);
  });

  it('of any letters at all, long and without end, is read without delay and nothing is thrown', () => {
    const long = '签收'.repeat(20_000) + '付款'.repeat(20_000) + 'sign '.repeat(20_000);
    const from = process.cpuUsage();
    expect(checkClauses(pack, long, ON)).toHaveLength(1);
    for (const text of ['', ' ', '。。。', '\u0000\ud800', '3.5 yuan. No returns']) expect(() => checkClauses(pack, text, ON)).not.toThrow();
    // time of this process alone: others may keep the machine
    expect(process.cpuUsage(from).user).toBeLessThan(2_000_000);
    expect(clausesIn('3.5 yuan. Next').map((one) => one.text)).toEqual(['3.5 yuan.', 'Next']);
  });
});

describe('the word for a payment beforehand', () => {
  it.each([
    [['预售定金100元'], 'earnest'],
    [['支付订金后锁定优惠'], 'advance'],
    [['定金100元', '订单：订金100元'], 'mixed'],
    [['本款项为订金，不是定金'], 'advance'],
    [['全款购买'], null],
  ])('%j is read as %s', (texts, label) => {
    expect(depositLabel(texts).label).toBe(label);
  });

  it('gives what the question of D-08 can be answered with', () => {
    const options = disputeType(pack, 'D-08')?.facts.find((one) => one.key === 'deposit_label')?.options?.map((one) => one.value);
    expect(options).toEqual(['earnest', 'advance', 'mixed']);
  });
});
