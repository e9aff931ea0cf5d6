import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { addDays } from '../deadline/deadline.ts';
import { figuresOn } from './inputs.ts';

const pack = packForTests();

/** What an article was called in a version of its law before. */
function formerly(source: string, article: string): readonly string[] {
  const found = pack.sources.find((one) => one.id === source)?.formerly?.find((one) => one.article === article);
  return found?.was.map((one) => `${one.version}: ${one.article}`) ?? [];
}

describe('the law of earlier times', () => {
  it('mediation by the market regulator: 45 working days for a complaint before July 2024, 60 days since', () => {
    const on = (day: string): unknown => figuresOn(pack, day)['CN.12315.MEDIATE'];
    expect([on('2024-06-30'), on('2024-07-01'), on('2026-11-20')]).toEqual([45n, 60n, 60n]);
    const { unit, earlier } = pack.params['CN.12315.MEDIATE']!;
    expect([unit, earlier?.map((one) => [one.unit, one.source])]).toEqual(['calendar_days', [['working_days', 'O20 21']]]);
  });

  it('old numbers of articles are understood', () => {
    expect(formerly('CPL', '205')).toEqual(['2021: 201', '2017: 194', '2012: 194']);
    expect(formerly('CPL', '276')).toEqual(['2021: 272', '2017: 265']);
    expect(['9', '11', '13'].map((article) => formerly('AUCL', article))).toEqual([['2019: 8'], ['2019: 10'], ['2019: 12']]);
  });

  it('a rule that changed was in force without a gap', () => {
    const spans = new Map<string, (readonly [from: string, to: string | null])[]>();
    for (const { id, effectiveFrom, effectiveTo } of pack.rules) spans.set(id, [...(spans.get(id) ?? []), [effectiveFrom ?? '', effectiveTo]]);
    const changed = [...spans].filter(([, list]) => list.length > 1);
    expect(changed.length).toBeGreaterThan(3);
    for (const [id, list] of changed) {
      const inOrder = list.toSorted(([a], [b]) => a.localeCompare(b, 'en'));
      for (const [index, [from]] of inOrder.entries()) {
        const before = inOrder[index - 1]?.[1];
        if (index > 0) expect([id, before === null || before === undefined ? null : addDays(before, 1)]).toEqual([id, from]);
      }
      expect([id, inOrder.at(-1)?.[1]]).toEqual([id, null]);
    }
  });

  it('law that ended is cited for its own time only', () => {
    const ended = pack.sources.filter((one) => one.effectiveTo !== null);
    expect(ended.map((one) => one.id)).toEqual(['AUCL19', 'O20']);
    for (const rule of pack.rules) {
      for (const source of ended) {
        if (rule.source.split(';').some((part) => part.trim().split(' ')[0] === source.id)) expect([rule.id, rule.effectiveTo !== null && rule.effectiveTo <= (source.effectiveTo ?? '')]).toEqual([rule.id, true]);
      }
    }
  });
});
