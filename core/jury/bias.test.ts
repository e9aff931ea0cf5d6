import { describe, expect, test } from 'vitest';
import { effectByExperience, effectByLevel, groupEffect, groupFigures, outcomesTurned, sideOf, timesLikelier, withinCases, type CaseVote, type Group } from './bias.ts';
import { wilson } from './interval.ts';

let jurors = 0;
const vote = (group: Group, forSeller: number, experience = 0, juror?: string): CaseVote => ({ juror: juror ?? `j${(jurors += 1)}`, group, forSeller, experience });
const isSeller = (one: CaseVote): number => (one.group === 'seller' ? 1 : 0);

describe('within cases', () => {
  test('by hand: one case where the seller alone votes for the seller, one where both do', () => {
    // beside the mean x is ±½ in both, y is ±½ and 0: b = ½/1; scores of the cases ±¼, meat ⅛ · 2/(2−1) = ¼, error √¼
    const fit = withinCases([[vote('seller', 1), vote('buyer', 0)], [vote('seller', 1), vote('buyer', 1)]], (one) => [isSeller(one)])!;
    expect(fit.coefficients).toEqual([0.5]);
    expect(Math.sqrt(fit.covariance[0]![0]!)).toBe(0.5);
    expect({ ...fit, coefficients: 0, covariance: 0 }).toMatchObject({ cases: 2, jurors: 4, votes: 4 });
  });

  test('votes of one person go together: the same person in every case widens the interval', () => {
    // two persons in four cases: by case alone the error would be 0.2887, by person it is 0 or more than that
    const cases = [1, 1, 0, 1].map((own, at) => [vote('seller', own, 0, `s${at % 2}`), vote('buyer', 0, 0, `b${at}`)]);
    const strangers = cases.map((votes, at) => votes.map((one) => ({ ...one, juror: `${one.juror}/${at}` })));
    const error = (of: typeof cases): number => withinCases(of, (one) => [isSeller(one)])!.covariance[0]![0]!;
    expect(error(cases)).not.toBeCloseTo(error(strangers), 4);
  });

  test('what a case deserves falls out: adding cases where all are of one mind, or only one group sits, changes nothing', () => {
    const cases = [[vote('seller', 1), vote('buyer', 0), vote('buyer', 0)], [vote('seller', 0), vote('buyer', 1), vote('seller', 1)], [vote('seller', 1), vote('buyer', 1)]];
    const alone = [vote('buyer', 1), vote('buyer', 0)];
    expect(groupEffect([...cases, alone, alone])!.seller).toEqual(groupEffect(cases)!.seller);
  });

  test('nothing to compare is no figure', () => {
    expect(groupEffect([[vote('buyer', 1), vote('buyer', 0)], [vote('buyer', 0), vote('buyer', 0)]])).toBeNull();
    expect(groupEffect([])).toBeNull();
    expect(timesLikelier([[vote('buyer', 1), vote('buyer', 0)]])).toBeNull();
  });

  test('sides changed over turn the sign and keep the size', () => {
    const cases = [[vote('seller', 1), vote('buyer', 0), vote('both', 1)], [vote('seller', 1), vote('buyer', 1), vote('both', 0)], [vote('seller', 0), vote('buyer', 0), vote('buyer', 1)]];
    const turned = cases.map((votes) => votes.map((one) => ({ ...one, forSeller: 1 - one.forSeller })));
    const [here, there] = [groupEffect(cases)!, groupEffect(turned)!];
    expect(there.seller.value).toBeCloseTo(-here.seller.value, 12);
    expect(there.seller.low).toBeCloseTo(-here.seller.high, 12);
    expect(there.both!.value).toBeCloseTo(-here.both!.value, 12);
  });
});

test('how many times likelier, by hand and by the formulas of Mantel, Haenszel, Greenland and Robins', () => {
  // case 1: sellers 2 of 2, buyers 1 of 2; case 2: sellers 1 of 1, buyers 1 of 3
  const cases = [
    [vote('seller', 1), vote('seller', 1), vote('buyer', 1), vote('buyer', 0)],
    [vote('seller', 1), vote('buyer', 1), vote('buyer', 0), vote('buyer', 0), vote('both', 0)],
  ];
  // ours 2·2/4 + 1·3/4 = 1.75; theirs 1·2/4 + 1·1/4 = 0.75; variance ((4·3−2·4)/16 + (3·2−1·4)/16) / (1.75·0.75) = 0.375/1.3125
  const error = Math.sqrt(0.375 / 1.3125);
  const found = timesLikelier(cases)!;
  expect(found.value).toBeCloseTo(1.75 / 0.75, 12);
  expect(Math.log(found.high / found.value)).toBeCloseTo(1.959963984540054 * error, 12);
});

test('what goes with experience: a lean that is there at first and gone for who has voted seven times', () => {
  // of sellers without experience 3 of 4 vote for the seller, of everybody else 2 of 4
  const cases = Array.from({ length: 80 }, (_, at) => {
    const usual = Number(at % 4 < 2);
    return [vote('seller', Number(at % 4 < 3), 0), vote('seller', usual, 7), vote('buyer', usual, 0), vote('buyer', usual, 7)];
  });
  const found = effectByExperience(cases)!;
  expect(found.medianExperience).toBe(0);
  expect(found.atNone.value).toBeCloseTo(0.25, 10);
  const more = effectByExperience([...cases, [vote('seller', 1, 7), vote('buyer', 1, 7)]])!;
  expect(more.medianExperience).toBe(7);
  expect(more.atMedian.value).toBeCloseTo(0, 10);
  expect(more.gone.value).toBeCloseTo(1, 10);
  expect(more.atNone.low).toBeGreaterThan(0);
  const levels = effectByLevel(cases, [0, 5, 50]);
  expect(levels.map(({ from, votes, effect }) => [from, votes, Math.round(effect.value * 1e9) / 1e9])).toEqual([[0, 160, 0.25], [5, 160, 0]]);
  expect(effectByLevel([], [0, 5])).toEqual([]);
});

test('outcomes that a difference can have turned, by hand', () => {
  // sellers vote for the seller in 2 of 2, so a tenth of a vote is a tenth of their votes; 3:2 is turned by one vote back
  const won = [vote('seller', 1), vote('seller', 1), vote('buyer', 1), vote('buyer', 0), vote('buyer', 0)];
  expect(outcomesTurned([won], 0.1).ifSellersLean).toBeCloseTo(1 - 0.9 ** 2, 12);
  // 5:0 needs three, of sellers there are two
  expect(outcomesTurned([[...won.slice(0, 3), vote('buyer', 1), vote('buyer', 1)]], 0.1).ifSellersLean).toBe(0);
  // and the other reading: the buyers of a round the buyer won
  const lost = [vote('buyer', 0), vote('buyer', 0), vote('seller', 1)];
  expect(outcomesTurned([lost], 0.1).ifBuyersLean).toBeCloseTo(0.19, 12);
  expect(outcomesTurned([lost], 0.1).ifSellersLean).toBe(0);
  expect(outcomesTurned([won], -0.1)).toEqual({ ifSellersLean: 0, ifBuyersLean: 0, rounds: 1 });
  expect(outcomesTurned([], 0.1).rounds).toBe(0);
});

describe('groups for the public', () => {
  const group = (name: string, jurors: number, votes = jurors * 10) => ({ name, jurors, votes, forSeller: votes / 2 });
  const smallest = { jurors: 10, votes: 50 };

  test('a group that is large enough is shown with its interval', () => {
    expect(groupFigures([group('buyer', 40), group('seller', 12)], smallest)).toEqual([
      { name: 'buyer', jurors: 40, votes: 400, shareForSeller: wilson(200, 400) },
      { name: 'seller', jurors: 12, votes: 120, shareForSeller: wilson(60, 120) },
    ]);
  });

  test('one that is not is withheld, and the next smallest with it: the total must not give it away', () => {
    const shown = groupFigures([group('buyer', 40), group('seller', 12), group('both', 9)], smallest);
    expect(shown.map((one) => ('withheld' in one ? one.withheld : 'shown'))).toEqual(['shown', 'with_another', 'too_few']);
    const two = groupFigures([group('buyer', 40), group('seller', 3), group('both', 9)], smallest);
    expect(two.map((one) => ('withheld' in one ? one.withheld : 'shown'))).toEqual(['shown', 'too_few', 'too_few']);
    const none = groupFigures([group('buyer', 40), group('seller', 12), group('both', 0)], smallest);
    expect(none.map((one) => ('withheld' in one ? one.withheld : 'shown'))).toEqual(['shown', 'shown', 'too_few']);
    expect(groupFigures([group('buyer', 40, 49)], smallest)[0]).toEqual({ name: 'buyer', withheld: 'too_few' });
  });
});

test('which side an answer takes', () => {
  expect(['as_claimed', 'reduced:5000', 'dismissed', 'established', undefined].map(sideOf)).toEqual([0, 0.5, 1, null, null]);
});
