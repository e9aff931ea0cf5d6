import { CONFLICT_CLASSES, EXPERIENCES, HISTORIES, JURY_TRACKS } from './jury-types.ts';
import { coded, listOf, oneOf, orNull, record, text, whole, yesNo, type Check } from './shape.ts';
import { TRIAGE_TRACKS, VERIFICATIONS } from './types.ts';

const tagged = { source: text, verification: coded('untagged_value', oneOf(VERIFICATIONS)) };
const shares = (names: readonly string[]): Check =>
  record({ shares: record(Object.fromEntries(names.map((name) => [name, whole(0, 10_000)]))), rest: listOf(oneOf(names), 1) });

/** What `jury.json` has to look like; what its parts mean stands in `jury-types.ts`. */
export const jury: Check = record({
  tracks: listOf(record({ track: oneOf(JURY_TRACKS), size: text, threshold: text, mostMinor: orNull(whole(1)), ...tagged }), 1),
  eligibility: record({
    credit: text,
    verified: yesNo,
    adult: yesNo,
    tenureDays: whole(0, 3_650),
    leastReviews: whole(0, 1_000),
    leastHelpfulPercent: whole(0, 100),
    sanctionFreeDays: whole(0, 3_650),
    ...tagged,
  }),
  pool: record({
    vouchDays: whole(1, 3_650),
    test: record({ ask: whole(1, 100), pass: whole(1, 100), restHours: whole(0, 8_760) }),
    calibration: record({ cases: whole(0, 100), rightPercent: whole(0, 100), points: whole(0, 1_000) }),
    levels: listOf(record({ experience: oneOf(['practised', 'seasoned']), voted: whole(1, 100_000), rightPercent: whole(0, 100) })),
    bothFromPercent: whole(0, 50),
    load: record({ open: whole(1, 20), week: whole(1, 100), restMinutes: whole(0, 43_200) }),
    skipping: record({ withinDays: whole(1, 365), warnAt: whole(1, 100), suspendAt: whole(1, 100), suspendDays: listOf(whole(1, 3_650), 1) }),
    epoch: record({ days: whole(1, 365), hour: whole(0, 23) }),
    ...tagged,
  }),
  strata: record({ history: shares(HISTORIES), experience: shares(EXPERIENCES), ...tagged }),
  conflicts: listOf(record({ class: oneOf(CONFLICT_CLASSES), days: orNull(whole(1, 36_500)), ...tagged }), 1),
  randomness: record({
    leadSeconds: whole(3, 3_600),
    waitMinutes: whole(1, 10_080),
    revealHours: whole(1, 720),
    withheld: oneOf(['commitment_stands_in']),
    ...tagged,
  }),
  round: record({
    acceptMinutes: whole(1, 43_200),
    reviewMinutes: whole(1, 43_200),
    roundMinutes: whole(1, 43_200),
    revealMinutes: whole(1, 43_200),
    replaceMinutes: whole(1, 43_200),
    readingSeconds: whole(0, 3_600),
    readingPerThousandLetters: whole(0, 600),
    readingPerFile: whole(0, 600),
    mostReadingSeconds: whole(0, 3_600),
    leastReasonLetters: whole(1, 1_000),
    leastReasonWords: whole(1, 1_000),
    mostReasonLetters: whole(100, 8_000),
    mostReplacements: whole(0, 1_000),
    ...tagged,
  }),
  remedies: record({ worthPer10000: listOf(whole(1, 9_999)), ...tagged }),
  excluded: record({ tracks: listOf(oneOf(TRIAGE_TRACKS)), aboveMinor: whole(1), ...tagged }),
  appeal: record({ times: whole(1, 5), plus: whole(0, 5), most: whole(0, 3), human: yesNo, ...tagged }),
  quality: record({
    weighing: yesNo,
    weights: record(Object.fromEntries(EXPERIENCES.map((name) => [name, whole(1, 1_000)]))),
    fewestVotes: whole(2, 10_000),
    fewestAnswers: whole(2, 10_000),
    calibrationBasisPoints: whole(0, 10_000),
    leanBasisPoints: whole(0, 10_000),
    windowDays: whole(1, 3_650),
    smallestGroup: record({ jurors: whole(5, 10_000), votes: whole(20, 1_000_000) }),
    signals: record({
      fewestTogether: whole(2, 1_000),
      falseAlarmBasisPoints: whole(1, 10_000),
      closeSeconds: whole(1, 3_600),
      sameTextBasisPoints: whole(1, 10_000),
      stockTexts: whole(2, 1_000),
    }),
    ...tagged,
  }),
  rewards: record({ points: whole(0, 1_000), perVote: yesNo, forResult: yesNo, ...tagged }),
});
