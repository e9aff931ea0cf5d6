import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPatterns, isIdNumber, isLuhn } from './patterns.ts';
import { PARTY_LABELS, PATTERN_WORDS, pseudonymise, type KnownParty } from './privacy.ts';

const parties: KnownParty[] = [
  {
    label: PARTY_LABELS['zh-CN'].claimant,
    names: ['王小明', 'Wang Xiaoming'],
    ids: ['01991111-2222-7333-8444-555566667777', 'buyer-881'],
    contacts: ['杭州市西湖区文三路 478 号 3 幢 502', 'xiaoming_w'],
  },
  { label: PARTY_LABELS['zh-CN'].respondent, names: ['云杉数码旗舰店', '杭州云杉科技有限公司'], ids: ['shop-7'] },
];

describe('what is known of the parties', () => {
  test.each([
    ['我是王小明，向云杉数码旗舰店买的', '我是当事人甲，向当事人乙买的'],
    ['王先生您好，王某说过', '当事人甲您好，当事人甲说过'],
    ['wang  xiaoming wrote; Wangxiaomings did not', '当事人甲 wrote; Wangxiaomings did not'],
    ['送到杭州市西湖区文三路478号3幢502', '送到当事人甲'],
    ['Ｗａｎｇ Ｘｉａｏｍｉｎｇ', '当事人甲'],
    ['旺旺 xiaoming_w 和 xiaoming_west', '旺旺 当事人甲 和 xiaoming_west'],
  ])('%s', (text, expected) => {
    expect(pseudonymise(text, parties)).toBe(expected);
  });

  test('ids, also as whole values, wherever they stand', () => {
    const value = { claimantId: '01991111-2222-7333-8444-555566667777', list: [{ by: 'shop-7', n: 3, at: '2026-03-02T02:00:00.000Z' }] };
    expect(pseudonymise(value, parties)).toEqual({ claimantId: '当事人甲', list: [{ by: '当事人乙', n: 3, at: '2026-03-02T02:00:00.000Z' }] });
  });
});

describe('what is recognised by its form', () => {
  test.each([
    ['打我电话138-0013-8000或13800138000', '打我电话［电话 1］或［电话 1］'],
    ['+86 138 0013 8000、１３８００１３８０００、0571-87654321', '［电话 1］、［电话 1］、［电话 2］'],
    ['a.b+c@Example.com / A.B+C@example.com', '［邮箱 1］ / ［邮箱 1］'],
    ['身份证11010519491231002X，错的110105194912310021', '身份证［证件号 1］，错的110105194912310021'],
    ['卡号6222 0212 3456 7890 123', '卡号6222 0212 3456 7890 123'],
    ['卡号 4111 1111 1111 1111', '卡号 ［银行卡 1］'],
    ['13800138000 13900139000', '［电话 1］ ［电话 2］'],
  ])('%s', (text, expected) => {
    expect(pseudonymise(text, [])).toBe(expected);
  });

  test.each([
    '2026-03-02 10:00 下单', '订单 20260302000123', '运费 12.50 元', '01991111-2222-7333-8444-138001380001',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'D-01', '2026-03-02T02:00:00.000Z', 'SF1380013800012',
  ])('leaves %s', (text) => {
    expect(pseudonymise(text, [])).toBe(text);
  });

  test('check digits are looked at', () => {
    expect([isIdNumber('11010519491231002X'), isIdNumber('110105194912310021'), isLuhn('4111111111111111'), isLuhn('4111111111111112')]).toEqual([true, false, true, false]);
  });

  test('English words where the reader is English', () => {
    expect(pseudonymise('call 13800138000', [], PATTERN_WORDS.en)).toBe('call ［phone 1］');
  });
});

const han = fc.constantFrom(...'张李陈刘赵周吴徐孙马朱胡林郭何高罗郑梁谢伟芳娜敏静丽强磊军洋艳勇杰涛明超');
const chinese = fc.array(han, { minLength: 2, maxLength: 4 }).map((signs) => signs.join(''));
const latin = fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}$/).filter((name) => !/claimant|respondent/i.test(name));
const phone = fc.stringMatching(/^1[3-9]\d{9}$/);
const filler = fc.array(fc.constantFrom('商品', '坏了', ' 我要退款 ', '，', ' ok ', '快递', '\n', '2 件', '。'), { maxLength: 6 }).map((all) => all.join(''));
const name = fc.oneof(chinese, latin);
const matter = fc.tuple(name, name, phone, phone, fc.array(filler, { minLength: 6, maxLength: 6 })).filter(([a, b]) => a !== b);

describe('of any matter', () => {
  test('no known name and no telephone is left, and the shape stays', () => {
    fc.assert(
      fc.property(matter, ([a, b, first, second, fill]) => {
        const people = [{ label: '当事人甲', names: [a] }, { label: '当事人乙', names: [b] }];
        const value = { text: `${fill[0]} ${a}${fill[1]} ${first} ${fill[2]}`, deep: [{ note: `${fill[3]} ${b} ${fill[4]} ${second}；${first} ${fill[5]}`, n: 7, none: null }] };
        const out = pseudonymise(value, people);
        const said = JSON.stringify(out);
        for (const secret of [a, b, first, second]) expect(said).not.toContain(secret);
        expect(Object.keys(out)).toEqual(Object.keys(value));
        expect(out.deep[0]).toMatchObject({ n: 7, none: null });
        // the same thing is the same word everywhere
        expect(out.text.match(/［电话 \d］/)?.[0]).toBe('［电话 1］');
        expect(out.deep[0]?.note).toContain('［电话 1］');
      }),
      { numRuns: 400 },
    );
  });

  test('doing it again changes nothing', () => {
    fc.assert(
      fc.property(matter, ([a, b, first, , fill]) => {
        const people = [{ label: '当事人甲', names: [a] }, { label: '当事人乙', names: [b] }];
        const once = pseudonymise(`${fill[0]} ${a} ${first} ${b}${fill[1]}`, people);
        expect(pseudonymise(once, people)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  test('places found are inside the text and do not meet', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(filler, phone, fc.constant('a@b.cn'), fc.constant('11010519491231002X')), { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const found of findPatterns(text)) {
          expect(found.from).toBeGreaterThanOrEqual(end);
          expect(found.to).toBeGreaterThan(found.from);
          end = found.to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
