import type { CourseName } from './courses.ts';
import type { Fault } from './goods.ts';

/** So many disputes that take one course. */
export interface Quota {
  readonly course: CourseName;
  readonly count: number;
  /** filed between so many and so many days before the present */
  readonly from: number;
  readonly to: number;
  /** key of the shop's person; drawn unless said */
  readonly shop?: string;
  readonly good?: string;
  /** whether the price still lies in escrow; it does unless said */
  readonly kept?: boolean;
  /** the dearest variant, above the value that needs two signatures */
  readonly costly?: boolean;
  readonly wants?: Fault['wants'];
  readonly photo?: boolean;
  /** the shop answers within hours here, whatever its habit */
  readonly quick?: boolean;
  /** filed with the wish for the fast track, about something small */
  readonly fast?: boolean;
  /** told of as dangerous: a person looks first */
  readonly looked?: boolean;
  /** nothing in it keeps it from a jury */
  readonly jury?: boolean;
}

const big = { shop: 'xinghe' } as const;
const dear = { shop: 'xinghe', good: 'phone', costly: true, wants: 'return', photo: true, quick: true } as const;
/** For courses that go through an adjudicator: a claim whose amount the rules can compute. */
const judged = { photo: true, quick: true } as const;

/** Earbuds that differ from their page, within what the fast track takes. */
const small = { shop: 'xinghe', good: 'earbuds', wants: 'return', photo: true, quick: true, fast: true } as const;

/** A keyboard that is not what was ordered, or fails: what a jury of volunteers can judge. */
const lay = { shop: 'xinghe', good: 'keyboard', photo: true, quick: true, jury: true } as const;

/** What the sixty days consist of. */
export const QUOTAS: readonly Quota[] = [
  // the queue of a shop that does not keep up
  { course: 'unanswered', count: 38, from: 0.02, to: 2.9, ...big },
  { course: 'asks', count: 12, from: 2, to: 2.95, ...big },
  { course: 'unanswered', count: 24, from: 3.1, to: 8, ...big },
  { course: 'asks_a_person', count: 3, from: 3, to: 6, ...big },
  { course: 'answered', count: 12, from: 3, to: 7, ...big },
  { course: 'offered', count: 12, from: 3, to: 8, ...big },
  { course: 'countered', count: 14, from: 4, to: 8, ...big },
  { course: 'signs_next', count: 5, from: 3.2, to: 3.8, ...big, quick: true },
  { course: 'half_chosen', count: 4, from: 2.5, to: 2.8, ...big, quick: true },
  { course: 'admitted', count: 5, from: 6, to: 9, ...big, wants: 'return', photo: true },
  // small claims on the fast track
  { course: 'fast_joined', count: 4, from: 1, to: 3, ...small },
  { course: 'fast_left', count: 2, from: 3, to: 9, ...small },
  { course: 'fast_ended', count: 1, from: 6, to: 9, ...small },
  // other shops, under way
  { course: 'unanswered', count: 9, from: 0.05, to: 2, },
  { course: 'unanswered', count: 2, from: 3.2, to: 7, shop: 'jinxiu' },
  { course: 'offered', count: 8, from: 2, to: 6 },
  { course: 'offered_twice', count: 4, from: 4, to: 7 },
  { course: 'countered', count: 4, from: 3, to: 7 },
  { course: 'withdrawn_offer', count: 2, from: 3, to: 7 },
  { course: 'wants_time', count: 2, from: 3, to: 6 },
  { course: 'has_time', count: 2, from: 4, to: 8 },
  { course: 'gets_no_time', count: 1, from: 4, to: 8 },
  { course: 'signs_next', count: 3, from: 2, to: 2.6, shop: 'nuanju' },
  { course: 'unsigned', count: 2, from: 4, to: 8, shop: 'hangshan', quick: true },
  { course: 'choosing', count: 3, from: 2.2, to: 2.6, quick: true },
  { course: 'waits_for_adjudicator', count: 6, from: 3.6, to: 5, ...judged },
  { course: 'taken', count: 7, from: 4.5, to: 10, ...judged },
  { course: 'assigned', count: 2, from: 4.5, to: 8, ...judged },
  { course: 'stood_aside', count: 2, from: 6, to: 10, ...judged },
  { course: 'shop_left', count: 2, from: 5, to: 9, shop: 'hangshan', ...judged },
  { course: 'questioned', count: 3, from: 5.2, to: 5.6, ...judged },
  { course: 'question_answered', count: 3, from: 6, to: 9, ...judged },
  { course: 'second_signature', count: 3, from: 7.3, to: 8, ...dear },
  { course: 'sent_back_unsigned', count: 1, from: 8.5, to: 10, ...dear },
  { course: 'signed', count: 2, from: 8, to: 11, ...dear },
  { course: 'decided', count: 6, from: 7.5, to: 10, ...judged },
  { course: 'corrected', count: 1, from: 8.5, to: 10, ...judged },
  { course: 'appealed', count: 3, from: 10.5, to: 12, ...judged },
  { course: 'appeal_taken', count: 2, from: 11.5, to: 14, ...judged },
  { course: 'determined_return', count: 2, from: 10, to: 11, ...judged, wants: 'return' },
  { course: 'paid_directly', count: 2, from: 5.5, to: 6.5, kept: false, quick: true },
  { course: 'payment_doubted', count: 2, from: 7, to: 8, kept: false, shop: 'yunduan', quick: true },
  { course: 'unpaid', count: 2, from: 4, to: 8, kept: false, shop: 'yunduan', quick: true },
  { course: 'unpaid', count: 2, from: 11.5, to: 12, kept: false, shop: 'tongqu', quick: true },
  { course: 'deduction_doubted', count: 2, from: 12, to: 13, kept: false, shop: 'chahe', quick: true },
  { course: 'unpaid', count: 4, from: 18, to: 34, kept: false, shop: 'jinxiu', quick: true },
  { course: 'pays_in_parts', count: 1, from: 8, to: 10, kept: false, quick: true },
  { course: 'wants_to_repair', count: 1, from: 6, to: 7, kept: false, shop: 'yunduan', quick: true },
  { course: 'not_paid_first', count: 1, from: 24, to: 30, kept: false, shop: 'jinxiu', quick: true },
  { course: 'deduction_stands', count: 1, from: 20, to: 24, kept: false, shop: 'chahe', quick: true },
  // what is over
  { course: 'agreed', count: 64, from: 7, to: 58 },
  { course: 'agreed', count: 14, from: 3, to: 30, shop: 'nuanju' },
  { course: 'returned', count: 22, from: 16, to: 58, wants: 'return', photo: true },
  { course: 'paid_directly', count: 5, from: 16, to: 50, kept: false },
  { course: 'payment_judged', count: 2, from: 16, to: 40, kept: false, quick: true },
  { course: 'given_up', count: 2, from: 14, to: 40, kept: false },
  { course: 'deduction_judged', count: 2, from: 22, to: 40, kept: false, shop: 'chahe', quick: true },
  { course: 'unpaid', count: 3, from: 26, to: 45, kept: false, shop: 'yunduan', quick: true },
  { course: 'unpaid', count: 3, from: 54, to: 58, kept: false, shop: 'jinxiu', quick: true },
  { course: 'referred', count: 3, from: 24, to: 45, kept: false, shop: 'jinxiu', quick: true },
  { course: 'left', count: 6, from: 12, to: 55 },
  { course: 'withdrawn', count: 11, from: 8, to: 57 },
  { course: 'determined', count: 14, from: 12, to: 56, ...judged },
  { course: 'determined_return', count: 6, from: 22, to: 56, ...judged, wants: 'return' },
  { course: 'determined_in_silence', count: 5, from: 26, to: 56, ...judged },
  { course: 'appeal_decided', count: 4, from: 24, to: 55, ...judged },
  { course: 'dismissed', count: 7, from: 26, to: 56, ...judged },
  // what a person looks at first
  { course: 'looked_at', count: 2, from: 0.1, to: 0.6, looked: true },
  { course: 'look_passed', count: 3, from: 3, to: 6, looked: true },
  { course: 'look_refused', count: 1, from: 2, to: 3, looked: true },
  { course: 'looked_at_again', count: 1, from: 2, to: 2.4, looked: true },
  { course: 'not_admitted', count: 1, from: 6, to: 12, looked: true },
  // drawn last: what was drawn before stays what it was
  { course: 'paid_first', count: 2, from: 22, to: 32, kept: false, shop: 'jinxiu', quick: true },
  { course: 'put_right', count: 1, from: 20, to: 24, kept: false, shop: 'chahe', quick: true },
  // before a jury
  { course: 'jury_asked', count: 2, from: 4, to: 4.6, ...lay },
  { course: 'jury_asked_by_shop', count: 1, from: 4, to: 4.6, ...lay },
  { course: 'jury_declined', count: 1, from: 5, to: 6, ...lay },
  { course: 'jury_left', count: 1, from: 5, to: 6, ...lay },
  { course: 'jury_joined', count: 2, from: 4, to: 4.6, ...lay },
  { course: 'jury_runs', count: 2, from: 5, to: 6, ...lay },
  { course: 'jury_tie', count: 1, from: 7, to: 8, ...lay },
  { course: 'jury_own_number', count: 1, from: 7, to: 8, ...lay },
  { course: 'jury_checked', count: 2, from: 6.6, to: 7.2, ...lay },
  { course: 'jury_followed', count: 3, from: 8, to: 11, ...lay },
  { course: 'jury_astray', count: 1, from: 7, to: 8, ...lay },
  { course: 'jury_not_followed', count: 1, from: 7.5, to: 8.5, ...lay },
  { course: 'jury_appealed', count: 1, from: 9, to: 10, ...lay },
];
