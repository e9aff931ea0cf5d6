import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addMilliseconds, LOCALES, type Instant } from '../kernel/kernel.ts';
import { readCourse } from './course.ts';
import { eligibilityLacks, eligibilityTurns, tradeHistory, type Vouch } from './eligibility.ts';
import { countRight, drawTest, experienceOf, judgeJuror, pointsOf, retakeFrom, skippingOf, unanswered, type Duty, type JurorGround, type PoolRules } from './training.ts';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'rules', 'jury', '2026-1');
const file = (name: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as unknown;
const files = () => ({ version: '2026-1', promise: file('promise.json'), lessons: file('lessons.json'), questions: file('test.json'), cases: file('cases.json') });
const course = readCourse(files());

const rules: PoolRules = {
  eligibility: [
    ...[{ need: 'verified' } as const, { need: 'adult' } as const, { need: 'credit', atLeast: 700 } as const, { need: 'tenure_days', atLeast: 180 } as const],
    ...[{ need: 'reviews', atLeast: 3 } as const, { need: 'reviews_helpful', atLeast: 50 } as const, { need: 'no_sanction', atLeast: 365 } as const],
  ],
  vouchDays: 180,
  test: { ask: 10, pass: 8, restHours: 24 },
  calibration: { cases: 3, rightPercent: 60, points: 3 },
  levels: [{ experience: 'practised', voted: 10, rightPercent: 60 }, { experience: 'seasoned', voted: 50, rightPercent: 75 }],
  bothFromPercent: 20,
  load: { open: 2, week: 7, restMinutes: 60 },
  skipping: { withinDays: 90, warnAt: 2, suspendAt: 3, suspendDays: [7, 30, 90] },
  epoch: { days: 7, hour: 3 },
  votePoints: 10,
  weights: { new: 1, practised: 1, seasoned: 1 },
};

const NOW: Instant = '2026-11-21T02:00:00.000Z';
const day = (days: number): Instant => addMilliseconds(NOW, days * 86_400_000);
const vouch: Vouch = { credit: 742, verified: true, adult: true, memberSince: day(-400), reviews: 12, reviewsHelpful: 80, sanctionUntil: null, bought: 30, sold: 0, givenAt: day(-1) };
const ready: JurorGround = {
  ...{ vouch, lessonsRead: course.lessons.map((one) => one.id), testPassed: true, calibrated: [1, 2, 3].map(() => ({ right: 2, asked: 2 })) },
  ...{ duties: [], suspensions: [], awayUntil: null, warnedAt: null },
};
const duty = (ended: Duty['ended'], days: number): Duty => ({ calledAt: day(days - 1), ended, endedAt: ended === null ? null : day(days) });

describe('eligibility', () => {
  test('somebody whom everything speaks for is eligible', () => expect(eligibilityLacks(rules, vouch, NOW)).toEqual([]));

  test.each([
    ['credit', { credit: 699 }, { code: 'credit', need: 700, have: 699 }],
    ['credit at the border', { credit: 700 }, null],
    ['identity', { verified: false }, { code: 'verified' }],
    ['age', { adult: false }, { code: 'adult' }],
    ['tenure', { memberSince: day(-179) }, { code: 'tenure_days', need: 180, have: 179 }],
    ['tenure to the day', { memberSince: day(-180) }, null],
    ['reviews', { reviews: 2 }, { code: 'reviews', need: 3, have: 2 }],
    ['review quality', { reviewsHelpful: 49 }, { code: 'reviews_helpful', need: 50, have: 49 }],
    ['a sanction in force', { sanctionUntil: day(10) }, { code: 'no_sanction', need: 365, until: day(375) }],
    ['a sanction that ended lately', { sanctionUntil: day(-364) }, { code: 'no_sanction', need: 365, until: day(1) }],
    ['a sanction long past', { sanctionUntil: day(-365) }, null],
  ])('%s', (_name, change, lack) => expect(eligibilityLacks(rules, { ...vouch, ...change }, NOW)).toEqual(lack === null ? [] : [lack]));

  test('nothing is held against somebody of whom nothing, or only something old, is known', () => {
    expect(eligibilityLacks(rules, null, NOW)).toEqual([{ code: 'no_word' }]);
    expect(eligibilityLacks(rules, { ...vouch, credit: 1, givenAt: day(-180) }, NOW)).toEqual([{ code: 'word_old', need: 180 }]);
  });

  test('the next moment at which time alone changes something is known, and there it has changed', () => {
    const young = { ...vouch, memberSince: day(-100) };
    const turn = eligibilityTurns(rules, young, NOW)!;
    expect(turn).toBe(day(80));
    expect(eligibilityLacks(rules, young, addMilliseconds(turn, -1))).toHaveLength(1);
    expect(eligibilityLacks(rules, young, turn)).toEqual([]);
    expect(eligibilityTurns(rules, vouch, NOW)).toBe(day(179));
  });

  test('history goes by the share of sales', () => {
    const of = (bought: number, sold: number): string => tradeHistory({ bought, sold }, 20);
    expect([of(0, 0), of(10, 0), of(81, 19), of(80, 20), of(20, 80), of(19, 81), of(0, 5)]).toEqual(['buyer', 'buyer', 'buyer', 'both', 'both', 'seller', 'seller']);
  });
});

describe('the course', () => {
  test('has enough questions for an attempt that differs, and cases enough to try again', () => {
    expect(course.questions.length).toBeGreaterThanOrEqual(2 * rules.test.ask);
    expect(course.cases.length).toBeGreaterThan(rules.calibration.cases);
    for (const locale of LOCALES) for (const lesson of course.lessons) expect(lesson.text[locale].length).toBeGreaterThan(3);
    // the two languages say the same number of things
    for (const lesson of course.lessons) expect(lesson.text.en.length).toBe(lesson.text['zh-CN'].length);
  });

  test.each([
    ['a right answer that is not offered', { questions: [{ ...course.questions[0], right: 'none-of-them' }] }],
    ['a question twice', { questions: [course.questions[0], course.questions[0]] }],
    ['a lesson without Chinese', { lessons: [{ ...course.lessons[0], title: { en: 'Only English' } }] }],
    ['a lesson without text', { lessons: [{ ...course.lessons[0], text: { en: [], 'zh-CN': [] } }] }],
    ['no cases', { cases: [] }],
  ])('%s is refused', (_name, change) => expect(() => readCourse({ ...files(), ...change })).toThrow(/course is wrong/));

  test('an attempt asks different questions in an order of chance, each once, with all of its answers', () => {
    let seed = 7;
    const below = (end: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * end);
    };
    const [one, two] = [drawTest(course, rules, below), drawTest(course, rules, below)];
    expect(new Set(one.map((asked) => asked.question)).size).toBe(rules.test.ask);
    expect(one.map((asked) => asked.question)).not.toEqual(two.map((asked) => asked.question));
    for (const asked of one) {
      const known = course.questions.find((question) => question.id === asked.question)!;
      expect([...asked.options].sort()).toEqual(known.options.map((option) => option.id).sort());
    }
    // every question comes up, and a right answer stands in every place
    const many = Array.from({ length: 200 }, () => drawTest(course, rules, below)).flat();
    expect(new Set(many.map((asked) => asked.question)).size).toBe(course.questions.length);
    const places = many.map((asked) => asked.options.indexOf(course.questions.find((question) => question.id === asked.question)!.right));
    for (const place of [0, 1, 2]) expect(places.filter((one) => one === place).length).toBeGreaterThan(places.length / 5);
  });

  test('counting and gaps', () => {
    const [first, second] = course.questions as [(typeof course.questions)[0], (typeof course.questions)[0]];
    expect(countRight([first, second], { [first.id]: first.right, [second.id]: 'both' })).toBe(1);
    expect(unanswered([first, second], { [first.id]: first.right, [second.id]: 'made-up' })).toEqual([second.id]);
  });

  test('after an attempt that failed there is a rest, after one that passed there is none', () => {
    const failed = { endedAt: addMilliseconds(NOW, -3_600_000), passed: false };
    expect(retakeFrom(rules, [failed], NOW)).toBe(addMilliseconds(NOW, 23 * 3_600_000));
    expect(retakeFrom(rules, [failed], addMilliseconds(NOW, 23 * 3_600_000))).toBeNull();
    expect(retakeFrom(rules, [failed, { ...failed, endedAt: NOW, passed: true }], NOW)).toBeNull();
    expect(retakeFrom(rules, [], NOW)).toBeNull();
  });
});

describe('judging a juror', () => {
  const judged = (change: Partial<JurorGround>, at = NOW) => judgeJuror(rules, course, { ...ready, ...change }, at);

  test('ready is active, in the strata of what they did', () => {
    expect(judged({})).toMatchObject({ state: 'active', lacks: [], experience: 'new', history: 'buyer', weight: 1, skipping: null });
  });

  test('each part of the training that is missing is named, in order', () => {
    expect(judged({ lessonsRead: ['round'], testPassed: false, calibrated: [] })).toMatchObject({
      state: 'learning',
      lacks: [{ code: 'course', need: course.lessons.length, have: 1 }, { code: 'test', need: 8 }, { code: 'calibration', need: 3, have: 0 }],
    });
    expect(judged({ calibrated: [{ right: 1, asked: 2 }, { right: 1, asked: 2 }, { right: 1, asked: 2 }] }).lacks).toEqual([{ code: 'calibration_low', need: 60, have: 50 }]);
    // further cases make up for the first ones
    expect(judged({ calibrated: [...[1, 1, 1].map((right) => ({ right, asked: 2 })), { right: 2, asked: 2 }, { right: 2, asked: 2 }] }).state).toBe('active');
  });

  test('a new version of the course is not asked of somebody who passed the test', () => expect(judged({ lessonsRead: [] }).state).toBe('active'));

  test('what the marketplace says goes before training; a suspension before both', () => {
    expect(judged({ vouch: null, testPassed: false })).toMatchObject({ state: 'barred' });
    const suspensions = [{ why: 'operator', fromAt: day(-1), untilAt: day(3), outcome: null } as const];
    expect(judged({ vouch: null, suspensions })).toMatchObject({ state: 'suspended', judgeAt: day(3) });
    expect(judged({ suspensions: [{ ...suspensions[0]!, outcome: 'lifted' }] }).state).toBe('active');
    expect(judged({ suspensions }, day(3)).state).toBe('active');
  });

  test('away until a day, and back on it', () => {
    expect(judged({ awayUntil: day(5) })).toMatchObject({ state: 'away', lacks: [{ code: 'away', until: day(5) }], judgeAt: day(5) });
    expect(judged({ awayUntil: day(5) }, day(5)).state).toBe('active');
  });

  test('levels come from votes given and cases answered rightly, not from being in the majority', () => {
    const voted = (count: number) => Array.from({ length: count }, (_, at) => duty('voted', -at - 1));
    const level = (count: number, right: number): string => experienceOf(rules, { duties: voted(count), calibrated: [{ right, asked: 100 }] });
    expect([level(9, 100), level(10, 60), level(10, 59), level(50, 75), level(50, 74), level(400, 60)]).toEqual(['new', 'practised', 'new', 'seasoned', 'practised', 'practised']);
    expect(pointsOf(rules, { duties: [...voted(2), duty('missed', -1), duty('conflict', -1)], calibrated: ready.calibrated })).toBe(29);
  });
});

describe('skipping', () => {
  const skipped = (duties: readonly Duty[], change: Partial<JurorGround> = {}) => skippingOf(rules, { ...ready, duties, ...change }, NOW);

  test('one missed seat is nothing, two bring a warning once, three a suspension', () => {
    expect(skipped([duty('missed', -1)])).toBeNull();
    expect(skipped([duty('missed', -1), duty('missed', -2)])).toEqual({ step: 'warn', missed: 2, days: 0 });
    expect(skipped([duty('missed', -1), duty('missed', -2)], { warnedAt: day(-1) })).toBeNull();
    expect(skipped([-1, -2, -3].map((at) => duty('missed', at)))).toEqual({ step: 'suspend', missed: 3, days: 7 });
  });

  test('stepping aside, for whatever reason, and seats that were not needed do not count', () => {
    expect(skipped((['conflict', 'content', 'declined', 'released', null] as const).flatMap((how) => [duty(how, -1), duty(how, -2)]))).toBeNull();
  });

  test('what is long past does not count, nor what brought the last suspension', () => {
    expect(skipped([-91, -92, -93].map((at) => duty('missed', at)))).toBeNull();
    const before = { why: 'skipping', fromAt: day(-20), untilAt: day(-13), outcome: null } as const;
    expect(skipped([-20, -21, -22].map((at) => duty('missed', at)), { suspensions: [before] })).toBeNull();
  });

  test('the second time is longer, and one lifted on objection does not count as a time', () => {
    const duties = [-1, -2, -3].map((at) => duty('missed', at));
    const before = { why: 'skipping', fromAt: day(-20), untilAt: day(-13), outcome: null } as const;
    expect(skipped(duties, { suspensions: [before] })?.days).toBe(30);
    expect(skipped(duties, { suspensions: [{ ...before, outcome: 'lifted' }] })?.days).toBe(7);
    expect(skipped(duties, { suspensions: [before, before, before, before] })?.days).toBe(90);
  });
});
