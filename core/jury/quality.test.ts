import { describe, expect, test } from 'vitest';
import { wilson } from './interval.ts';
import { adviceOf, jurorQuality, type SeatPast } from './quality.ts';

const RULES = { fewestVotes: 4, fewestAnswers: 5, calibrationBasisPoints: 7_000, leanBasisPoints: 1_000 };
const seat = (forSeller: number | null, others: readonly [number, number], more: Partial<SeatPast> = {}): SeatPast => ({
  forSeller,
  others: { forSeller: others[0], of: others[1] },
  kept: forSeller !== null,
  minutes: forSeller === null ? null : 10,
  ...more,
});
const many = (count: number, one: SeatPast): SeatPast[] => Array.from({ length: count }, () => one);

describe('the figures of one juror, by hand', () => {
  const seats = [
    seat(1, [9, 12], { minutes: 5 }),
    seat(0, [9, 12], { minutes: 30 }),
    seat(1, [8, 16], { minutes: 8 }),
    seat(1, [3, 4], { minutes: 9 }),
    seat(null, [4, 10], { kept: false }),
    seat(null, [4, 10], { kept: null }),
  ];
  const quality = jurorQuality(seats, { right: 9, asked: 10 }, RULES);

  test('agreement is with the others, never with oneself; a divided round says nothing', () => {
    expect(quality.agreement).toEqual({ missing: 1 });
    expect(jurorQuality([...seats, seat(0, [1, 8])], { right: 0, asked: 0 }, RULES).agreement).toEqual({ figure: wilson(3, 4), of: 4 });
  });

  test('calibration, being in time, minutes', () => {
    expect(quality.calibration).toEqual({ figure: wilson(9, 10), of: 10 });
    expect(quality.timeliness).toEqual({ figure: wilson(4, 5), of: 5 });
    expect([quality.votes, quality.medianMinutes]).toEqual([4, 8.5]);
  });

  test('a lean is what is beside the others on the same cases', () => {
    // ¼ − ¾ + ½ + ¼ = ¼ of four
    expect('figure' in quality.lean && quality.lean.figure.value).toBeCloseTo(1 / 16, 12);
  });

  test('before there is enough, nothing is told but how much is missing', () => {
    expect(jurorQuality([], { right: 0, asked: 2 }, RULES)).toEqual({
      votes: 0, agreement: { missing: 4 }, calibration: { missing: 3 }, timeliness: { missing: 4 }, medianMinutes: null, lean: { missing: 4 },
    });
  });
});

describe('advice', () => {
  const calibrated = { right: 10, asked: 10 };

  test('none on the strength of a figure that chance may have made', () => {
    expect(adviceOf(jurorQuality(many(4, seat(1, [8, 16])).concat(many(4, seat(0, [8, 16]))), calibrated, RULES), RULES)).toEqual(['as_expected']);
    expect(adviceOf(jurorQuality([], { right: 4, asked: 6 }, RULES), RULES)).toEqual(['first_votes']);
  });

  test('leaning, lateness and wrong answers are told when the whole interval says so', () => {
    const varied = (own: number): SeatPast[] => Array.from({ length: 40 }, (_, at) => seat(own, [4 + (at % 9), 16]));
    expect(adviceOf(jurorQuality(varied(1), calibrated, RULES), RULES)).toEqual(['leans_to_sellers']);
    expect(adviceOf(jurorQuality(varied(0), calibrated, RULES), RULES)).toEqual(['leans_to_buyers']);
    const late = [...many(20, seat(1, [15, 16])), ...many(20, seat(null, [0, 0], { kept: false }))];
    expect(adviceOf(jurorQuality(late, { right: 2, asked: 20 }, RULES), RULES)).toEqual(['train_again', 'often_late']);
  });

  test('who disagrees is told nothing for it: the same figures but for agreement give the same advice', () => {
    const apart = jurorQuality(Array.from({ length: 40 }, (_, at) => seat(at % 2, [at % 2 === 0 ? 12 : 4, 16])), calibrated, RULES);
    expect('figure' in apart.agreement && apart.agreement.figure.value).toBe(0);
    expect(adviceOf(apart, RULES)).toEqual(['as_expected']);
  });
});
