import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, type Form } from './lines.ts';

/** A Chinese sign is as wide as it is high, a Western letter half of it. */
const measure = (text: string, form: Form): number => [...text].reduce((sum, sign) => sum + (form === 'plain' && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(sign) ? 10 : 5), 0);
const set = (text: string, width: number, justified = false) => breakLines(text, { width, size: 10, measure, justified });
const linesOf = (text: string, width: number): string[] => set(text, width).map((line) => line.text);

describe('lines of Chinese', () => {
  test.each([
    // seven signs to a line: the stop goes over the edge by its empty half
    ['收到的沙发是贴皮。我要退款', 75, ['收到的沙发是贴', '皮。我要退款']],
    ['收到的沙发是的，我要退款', 75, ['收到的沙发是的，', '我要退款']],
    ['页面写的是“实木”', 50, ['页面写的是', '“实木”']],
    ['详见（附件）', 30, ['详见', '（附', '件）']],
    ['他说：……好', 40, ['他', '说：……', '好']],
    // an opening mark does not stay behind, even with a space after it
    ['的的的的的的“ 的', 75, ['的的的的的的', '“ 的']],
    ['金额 CNY 1,200.00 元', 60, ['金额 CNY', '1,200.00 元']],
  ])('%s', (text, width, expected) => {
    expect(linesOf(text, width)).toEqual(expected);
  });

  test('no line begins or ends with a sign that must not, nothing is lost, nothing is too wide', () => {
    const sign = fc.constantFrom(...'的一是在了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会', '。', '，', '、', '（', '）', '“', '”', '《', '》', '：', 'a', 'B', '7', ' ', '-');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 120 }).map((signs) => signs.join('')), fc.integer({ min: 60, max: 300 }), (text, width) => {
        const lines = set(text, width);
        expect(lines.map((line) => line.text).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        // a chain of signs that hang together may be wider than the column; then it is cut
        if (/[^\p{Script=Han} ]{5}/u.test(text)) return;
        lines.forEach((line, at) => {
          if (at > 0) expect('。，、）”》：').not.toContain(line.text[0] ?? ' ');
          if (at < lines.length - 1) expect('（“《').not.toContain(line.text.at(-1) ?? ' ');
          expect(line.width).toBeLessThanOrEqual(width + 5.01);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('a justified line reaches the edge, the last of a paragraph does not', () => {
    const lines = set('收到的沙发是贴皮我要求商家退款并且承担来回运费以及由此产生的损失', 125, true);
    expect(lines.length).toBe(3);
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(125, 5);
    expect(lines.at(-1)!.runs.every((run) => run.spacing === 0)).toBe(true);
  });

  test('where two marks meet, the first gives up its empty half; an apostrophe between Western letters is narrow', () => {
    const forms = (text: string) => set(text, 500)[0]!.runs.filter((run) => run.form !== 'plain').map((run) => `${run.text} ${run.form}`);
    expect(forms('他说“是”，走了。')).toEqual(['” half']);
    expect(forms('（附件）。')).toEqual(['） half']);
    expect(forms('他说：“好”')).toEqual(['： half']);
    expect(forms('the merchant’s “word”')).toEqual(['’ western', '“ western', '” western']);
    expect(forms('买的是McDonald’s的')).toEqual(['’ western']);
  });

  test('a little space parts the scripts where the text has none', () => {
    const [line] = set('共3件USB线', 200);
    expect(line!.runs.map((run) => run.text)).toEqual(['共', '3', '件', 'USB', '线']);
    expect(line!.width).toBeCloseTo(30 + 20 + 4 * (10 / 6), 5);
    expect(set('共 3 件', 200)[0]!.width).toBeCloseTo(20 + 5 + 10, 5);
  });
});
