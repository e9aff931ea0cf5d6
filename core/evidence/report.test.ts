import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { LOCALES } from '../kernel/kernel.ts';
import { lineText, tellReport } from './report-told.ts';
import { COURT_QUESTIONS, courtReport, REPORT_LINES, type CourtAnswer, type ReportFacts } from './report.ts';

const AT = '2026-03-02T02:00:00.000Z';

const ITEM: ReportFacts['item'] = {
  id: '01900000-0000-7000-8000-000000000001', side: 'claimant', type: 'chat', source: { capturedBy: 'third_party', how: 'export', system: '店铺客服' },
  receivedAt: AT, submittedAt: AT, file: { mediaType: 'image/png', bytes: 12, sha256: 'ab', sm3: 'cd' }, copies: 0, custody: [{ kind: 'received', at: AT }], reads: 2,
};

const BEST: ReportFacts = {
  item: ITEM,
  scan: 'clean',
  checked: { at: AT, fileSame: true, proofHolds: true },
  log: { origin: 'redress.test/log', index: 7, at: AT, auditedAt: AT, alarms: 0 },
  level: { level: 'L3', unchangedSince: AT, by: 'witness.test', notCounted: null, daysOpen: 0 },
  stamp: { authority: 'tsa.test', at: AT, serial: '01' },
  witnesses: { count: 2, at: AT },
  notarised: null,
  environment: { software: 'Redress 0.1.0', runtime: 'Node 24', database: 'PostgreSQL 18', storage: 'disk', encrypted: true },
};

const of = (facts: ReportFacts, question: CourtAnswer['question']): CourtAnswer => courtReport(facts).find((answer) => answer.question === question)!;
const codes = (answer: CourtAnswer, part: 'shown' | 'open'): readonly string[] => answer[part].map(({ code }) => code);

describe('the report for a court', () => {
  test('answers the six points of ICR 11 and the seven factors of EVI 93, in their order', () => {
    expect(courtReport(BEST).map(({ question }) => question)).toEqual(COURT_QUESTIONS);
  });

  test('an item that is hashed, in the log, stamped and witnessed can be verified (ICR 11(1)(6))', () => {
    expect(of(BEST, 'ICR_11_6')).toMatchObject({ standing: 'shown', open: [] });
    expect(codes(of(BEST, 'ICR_11_6'), 'shown')).toEqual(['recomputable', 'in_log', 'stamped', 'witnessed']);
  });

  test('what was before the upload is never shown, however well it is anchored (OLR 18)', () => {
    expect(of(BEST, 'ICR_11_5')).toMatchObject({ standing: 'partly' });
    expect(codes(of(BEST, 'ICR_11_5'), 'open')).toContain('before_upload');
  });

  test('the hardware is nothing the program can vouch for', () => {
    expect(codes(of(BEST, 'ICR_11_1'), 'open')).toEqual(['hardware_unsaid']);
  });

  test('bytes that no longer hash to what was kept leave integrity not shown, whatever else holds', () => {
    const changed = { ...BEST, checked: { ...BEST.checked, fileSame: false } };
    expect(of(changed, 'ICR_11_5').standing).toBe('not_shown');
    expect(of(changed, 'EVI_93_4').standing).toBe('not_shown');
  });

  test('an alarm of the log leaves its running not shown (EVI 93(2))', () => {
    const alarmed = { ...BEST, log: { ...BEST.log!, alarms: 1 } };
    expect(of(alarmed, 'EVI_93_2').standing).toBe('not_shown');
  });

  test('a proof that does not hold is not told as one', () => {
    const broken = of({ ...BEST, checked: { ...BEST.checked, proofHolds: false } }, 'ICR_11_6');
    expect(codes(broken, 'shown')).not.toContain('in_log');
    expect(codes(broken, 'open')).toContain('not_in_log');
  });

  test('a line is called encrypted only where the house has an https address, and nothing arrived of a thing without a file (EVI 93(4))', () => {
    expect(codes(of(BEST, 'EVI_93_4'), 'shown')).toContain('transmission');
    const plain = of({ ...BEST, environment: { ...BEST.environment, encrypted: false } }, 'EVI_93_4');
    expect([codes(plain, 'shown').includes('transmission'), codes(plain, 'open').includes('not_encrypted')]).toEqual([false, true]);
    const thing = of({ ...BEST, item: { ...ITEM, type: 'physical', file: null }, checked: { at: AT, fileSame: null, proofHolds: null } }, 'EVI_93_4');
    expect([...codes(thing, 'shown'), ...codes(thing, 'open')].some((code) => ['transmission', 'not_encrypted'].includes(code))).toBe(false);
  });

  test('a thing without a file is described, not verified', () => {
    const thing: ReportFacts = { ...BEST, item: { ...ITEM, type: 'physical', file: null }, checked: { at: AT, fileSame: null, proofHolds: null } };
    expect(codes(of(thing, 'ICR_11_5'), 'open')).toContain('no_file');
    expect(codes(of(thing, 'ICR_11_6'), 'shown')).not.toContain('recomputable');
  });

  test('an own photo rests on its owner’s word, and a witness with an interest is named (R-36)', () => {
    const own: ReportFacts = {
      ...BEST, item: { ...ITEM, type: 'media', source: { how: 'photo' } }, level: { ...BEST.level, level: 'L2', notCounted: 'interested_witness' },
    };
    expect(codes(of(own, 'ICR_11_2'), 'open')).toContain('owner_says');
    expect(codes(of(own, 'ICR_11_4'), 'open')).toContain('own_capture');
    expect(codes(of(own, 'EVI_93_6'), 'open')).toEqual(['owner_says', 'interested']);
  });

  test('no line both shows and leaves open, and fewer facts never show more', () => {
    const some = fc.record({
      stamp: fc.boolean(), witnesses: fc.boolean(), log: fc.boolean(), file: fc.boolean(), clean: fc.boolean(), proof: fc.boolean(),
    });
    const count = (facts: ReportFacts): number => courtReport(facts).reduce((sum, { shown }) => sum + shown.length, 0);
    fc.assert(fc.property(some, (has) => {
      const facts: ReportFacts = {
        ...BEST,
        item: { ...ITEM, file: has.file ? ITEM.file : null },
        scan: has.clean ? 'clean' : 'none',
        stamp: has.stamp ? BEST.stamp : null,
        witnesses: has.witnesses ? BEST.witnesses : null,
        log: has.log ? BEST.log : null,
        checked: { at: AT, fileSame: has.file ? true : null, proofHolds: has.proof && has.log ? true : null },
      };
      expect(count(facts)).toBeLessThanOrEqual(count(BEST));
      for (const { shown, open } of courtReport(facts)) {
        const known = new Set(shown.map(({ code }) => code));
        expect(open.some(({ code }) => known.has(code))).toBe(false);
        expect([...shown, ...open].every(({ code }) => REPORT_LINES.includes(code))).toBe(true);
      }
    }));
  });
});

describe('the words of the report', () => {
  test.each(LOCALES)('every line is said whole in %s, with its facts', (locale) => {
    const thing: ReportFacts = {
      ...BEST, scan: 'none', item: { ...ITEM, source: { how: 'photo' }, copies: 2, type: 'media' }, level: { ...BEST.level, notCounted: 'own_stamp' },
      stamp: null, witnesses: null, notarised: { by: '公证处', at: AT }, checked: { at: AT, fileSame: false, proofHolds: null }, log: { ...BEST.log!, alarms: 3 },
    };
    const told = [BEST, thing].flatMap((facts) => courtReport(facts).flatMap(({ shown, open }) => [...shown, ...open]).map((line) => lineText(locale, line)));
    expect(told.filter((text) => /[{}]|undefined|\d{4}-\d\d-\d\dT/.test(text))).toEqual([]);
    const readable = tellReport(locale, { name: '聊天记录.png', madeAt: AT, facts: BEST, answers: courtReport(BEST) });
    expect(readable.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(13);
  });
});
