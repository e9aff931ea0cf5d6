import { hash } from 'node:crypto';
import { choiceTextVersion } from '../../../core/consent/choice.ts';
import type { ActName, DisputeState } from '../../../core/dispute/dispute.ts';
import type { Uuid } from '../../../core/kernel/kernel.ts';
import type { RulePack } from '../../../core/rules/rules.ts';
import { decisionFor, type Wish } from './decide.ts';
import { juryVerdict, tooFew, type JuryWish } from './verdicts.ts';
import type { Occasion } from './phrases.ts';

/** Who does a step; `first` and `second` are two adjudicators of the plan, `third` a further one. */
export type Who = 'claimant' | 'respondent' | 'first' | 'second' | 'third' | 'operator';

/** What the marketplace's server does for a jury that both sides joined. */
export const HOUSE_ACTS = ['convene_jury', 'return_verdict'] as const satisfies readonly ActName[];

/** Pictures of the demo besides the buyer's photograph: the product as it left the shop, a shipping label, a talk. */
export type PictureKind = 'whole' | 'label' | 'chat';

/** One act of a course. What depends on what happened before is filled in from the state of that moment. */
export interface Step {
  /** days since the filing; not possible then, it is tried again twice a day */
  readonly after: number;
  /** `house`: the server itself, for one of `HOUSE_ACTS` */
  readonly who: Who | 'house';
  readonly act: ActName;
  readonly body: object | ((state: DisputeState, rules: RulePack, idOf: (who: Who) => Uuid) => object);
  /** what `submit_evidence` submits, in place of a body */
  readonly picture?: PictureKind;
}

/** What a course is written with. */
export interface Pen {
  readonly paidMinor: number;
  /** hours the merchant of this dispute takes to answer, never beyond its time */
  readonly answersAfter: number;
  /** a number from `least` up to `most` */
  between(least: number, most: number): number;
  /** a sentence in the language of who says it */
  says(who: Who, occasion: Occasion): string;
  /** the same words every time: nothing is left to chance, so that what was drawn before stays */
  tells(who: Who, occasion: Occasion): string;
}

type Course = (pen: Pen) => readonly Step[];

const step = (after: number, who: Who, act: ActName, body: Step['body'] = {}): Step => ({ after, who, act, body });

/** A part of the price, rounded to whole yuan. */
function part(pen: Pen, share: number): number {
  return Math.max(100, Math.round((pen.paidMinor * share) / 100) * 100);
}

const less = (pen: Pen, share: number): object => ({ kind: 'price_reduction', amountMinor: part(pen, share) });

function opens(pen: Pen): Step {
  return step((pen.answersAfter / 24) * 0.6, 'respondent', 'open_notice', { how: 'link' });
}

function answers(pen: Pen, position: 'admit' | 'part' | 'contest'): readonly Step[] {
  const occasion = { admit: 'admits', part: 'partly', contest: 'contests' } as const;
  return [opens(pen), step(pen.answersAfter / 24, 'respondent', 'respond', { position, text: pen.says('respondent', occasion[position]) })];
}

function offers(pen: Pen, share: number, after = pen.answersAfter / 24 + 0.02): Step {
  return step(after, 'respondent', 'make_offer', { terms: [less(pen, share)], note: pen.says('respondent', 'offers') });
}

/** Both sides end the talk and consent, a day after the merchant's answer. */
function toDetermination(pen: Pen, consents = true): readonly Step[] {
  const day = pen.answersAfter / 24 + pen.between(0.5, 1.5);
  const choice = (who: Who, after: number, says: boolean): Step => {
    return step(after, who, 'choose', (_state: DisputeState, rules: RulePack) => ({ consents: says, textVersion: choiceTextVersion(rules) }));
  };
  return [
    ...answers(pen, 'contest'),
    shows(pen.answersAfter / 24 + 0.05, 'respondent', pen.between(0, 1) < 0.5 ? 'whole' : 'chat'),
    step(day, 'claimant', 'end_negotiation'),
    choice('claimant', day + 0.05, consents),
    ...(consents ? [choice('respondent', day + pen.between(0.1, 1.5), true)] : []),
  ];
}

const shows = (after: number, who: Who, picture: PictureKind): Step => ({ after, who, act: 'submit_evidence', body: {}, picture });

/** The day on which both have chosen, so that an adjudicator can begin. */
const began = (pen: Pen): number => pen.answersAfter / 24 + 3.1;

function decides(pen: Pen, wish: Wish, after: number): readonly Step[] {
  const decision: Step['body'] = (state, rules) => decisionFor(state, rules, wish, (occasion) => pen.says('first', occasion));
  return [step(after, 'first', 'take_case'), step(after + pen.between(1, 3), 'first', 'issue_determination', decision)];
}

const acceptsBoth = (after: number): readonly Step[] => [
  step(after, 'claimant', 'accept_determination'),
  step(after + 0.4, 'respondent', 'accept_determination'),
];

const sendsBack = (pen: Pen, after: number): Step => {
  return step(after, 'claimant', 'report_performance', { no: 1, text: pen.says('claimant', 'sends'), carrier: 'DEMO', tracking: `SF${Math.round(pen.between(1e11, 9e11))}` });
};

const accepted = (pen: Pen, share: number): readonly Step[] => {
  const day = pen.answersAfter / 24 + pen.between(0.2, 2);
  return [...answers(pen, 'part'), offers(pen, share), step(day, 'claimant', 'accept_offer', { no: 2 })];
};

const agreed = (pen: Pen, share: number): readonly Step[] => {
  const steps = accepted(pen, share);
  return [...steps, step(steps.at(-1)!.after + pen.between(0.1, 1.5), 'respondent', 'countersign', { no: 2 })];
};

const issued = (pen: Pen, wish: Wish): readonly Step[] => [...toDetermination(pen), ...decides(pen, wish, began(pen))];
const lastOf = (steps: readonly Step[]): number => steps.at(-1)!.after;

/** the merchant takes the claim as it stands; what goes back goes back first */
const admitted: Course = (pen) => {
  const at = pen.answersAfter / 24;
  return [
    ...answers(pen, 'admit'),
    step(at + 0.05, 'respondent', 'accept_offer', { no: 1 }),
    step(at + pen.between(0.2, 1.2), 'claimant', 'countersign', { no: 1 }),
    sendsBack(pen, at + 3),
  ];
};

const paymentDoubted: Course = (pen) => {
  const steps = agreed(pen, 0.3);
  const day = lastOf(steps);
  return [
    ...steps,
    step(day + 2, 'respondent', 'report_performance', { no: 1, text: pen.says('respondent', 'paid') }),
    step(day + 3.5, 'claimant', 'contest_performance', { no: 1, reason: pen.says('claimant', 'contestsPerformance') }),
  ];
};

const deductionDoubted: Course = (pen) => {
  const steps = agreed(pen, 0.5);
  return [...steps, step(lastOf(steps) + 7.2, 'respondent', 'object_to_deduction', { reason: pen.says('respondent', 'objects') })];
};

/** The money owed under the first obligation in two halves. */
const halves = (note: string) => (state: DisputeState): object => {
  const owed = state.obligations[0]?.amountMinor ?? 0;
  const first = Math.floor(owed / 2);
  return { no: 1, to: { kind: 'plan', instalments: [{ amountMinor: first, withinDays: 20 }, { amountMinor: owed - first, withinDays: 40 }] }, note };
};

const deductionJudged: Course = (pen) => {
  const steps = deductionDoubted(pen);
  return [...steps, step(lastOf(steps) + 1.5, 'second', 'decide_objection', { upheld: false, reason: pen.says('second', 'notFound') })];
};

const questioned: Course = (pen) => [
  ...toDetermination(pen),
  step(began(pen), 'first', 'take_case'),
  step(began(pen) + 0.5, 'first', 'ask_question', { to: 'respondent', text: pen.says('first', 'questions') }),
];

const appealed: Course = (pen) => {
  const steps = issued(pen, 'less');
  return [...steps, step(lastOf(steps) + pen.between(1, 3), 'respondent', 'appeal', { grounds: pen.says('respondent', 'appeals') })];
};

/** What came late in an appeal, and was admitted. */
const appealTaken: Course = (pen) => {
  const steps = appealed(pen);
  const day = lastOf(steps) + 1;
  return [
    ...steps,
    step(day, 'second', 'take_case'),
    { ...shows(day + 0.1, 'respondent', 'chat'), body: { lateReason: pen.tells('respondent', 'comesLate') } },
    step(day + 0.3, 'second', 'decide_late_evidence', { no: 1, admitted: true, reason: pen.tells('second', 'admitsLate') }),
  ];
};

/** Evidence asked for and not there; an item objected to, and answered for. */
const contested = (pen: Pen, day: number): readonly Step[] => [
  shows(day, 'claimant', 'whole'),
  step(day + 0.1, 'respondent', 'object_to_evidence', (state: DisputeState) => ({
    evidenceId: state.evidence.find((item) => item.by === 'claimant')?.evidenceId ?? '',
    points: [{ ground: 'authenticity', reason: pen.tells('respondent', 'objectsEvidence') }],
  })),
  step(day + 0.2, 'claimant', 'answer_evidence_objection', { no: 1, text: pen.tells('claimant', 'answersObjection') }),
  step(day + 0.3, 'claimant', 'request_evidence', { to: 'respondent', text: pen.tells('claimant', 'asksEvidence') }),
  step(day + 0.5, 'respondent', 'decline_evidence_request', { no: 1, reason: pen.tells('respondent', 'declinesEvidence') }),
];

/** The merchant takes the fast track the claimant asked for, and answers within it. */
const fast = (pen: Pen): readonly Step[] => [step(0.1, 'respondent', 'join_fast_track'), ...answers(pen, 'contest')];

/** Both chose a determination on the papers; the adjudicator finds that the papers do not do. */
const fastEnded: Course = (pen) => {
  const at = pen.answersAfter / 24 + 0.5;
  const choice = (who: Who, after: number): Step => {
    return step(after, who, 'choose', (_state: DisputeState, rules: RulePack) => ({ consents: true, textVersion: choiceTextVersion(rules) }));
  };
  return [
    ...fast(pen),
    step(at, 'claimant', 'end_negotiation'),
    choice('claimant', at + 0.02),
    choice('respondent', at + 0.1),
    step(at + 0.3, 'first', 'take_case'),
    step(at + 0.6, 'first', 'end_fast_track', { reason: pen.says('first', 'endsFast') }),
  ];
};

const lookRefused = (pen: Pen): readonly Step[] => [step(0.3, 'first', 'refuse_admission', { reason: pen.says('first', 'lookRefuses') })];

const lookedAgain = (pen: Pen): readonly Step[] => [
  ...lookRefused(pen),
  step(1.2, 'claimant', 'object_to_refusal', { grounds: pen.says('claimant', 'lookObjects') }),
];

function advanceDecided(pen: Pen, pays: boolean): readonly Step[] {
  const steps = agreed(pen, 0.9);
  const open = (state: DisputeState): number => state.obligations.find((one) => one.status === 'open')?.no ?? 0;
  const reason = pen.says('operator', pays ? 'paysFirst' : 'declinesAdvance');
  return [...steps, step(lastOf(steps) + 12, 'operator', 'decide_advance', (state: DisputeState) => ({ no: open(state), pays, reason }))];
}

function reversalJudged(pen: Pen, wrong: boolean): readonly Step[] {
  const steps = deductionJudged(pen);
  const taken = (state: DisputeState): number => (state.actions ?? []).find((one) => one.status === 'executed' && one.reversibleUntil !== null)?.no ?? 0;
  const asked = step(lastOf(steps) + 1, 'respondent', 'ask_reversal', (state: DisputeState) => ({ action: taken(state), reason: pen.says('respondent', 'asksReversal') }));
  const reason = pen.says('first', wrong ? 'putsRight' : 'declinesReversal');
  return [...steps, asked, step(lastOf(steps) + 2, 'first', 'decide_reversal', (state: DisputeState) => ({ action: taken(state), wrong, reason }))];
}

/** The day a jury may be asked for, once both chose that somebody decides. */
const asksJury = (pen: Pen, who: Who): readonly Step[] => [...toDetermination(pen), step(began(pen), who, 'propose_jury')];
/** Both sides agreed to a jury; `wishes` with a number of the claimant's own for the draw. */
const joinsJury = (pen: Pen): readonly Step[] => [...asksJury(pen, 'claimant'), step(began(pen) + 0.4, 'respondent', 'join_jury')];
const house = (after: number, act: (typeof HOUSE_ACTS)[number], body: Step['body'] = {}): Step => ({ after, who: 'house', act, body });
const convened = (pen: Pen): readonly Step[] => [...joinsJury(pen), house(began(pen) + 0.41, 'convene_jury')];

/** A round that comes to something two days later. */
const judgedByJury = (pen: Pen, wish: JuryWish): readonly Step[] => {
  return [...convened(pen), house(began(pen) + 2.4, 'return_verdict', (state: DisputeState, rules: RulePack) => juryVerdict(state, rules, wish))];
};

/** A person looked at the verdict and signed what the rules made of it. */
const followsJury = (pen: Pen, wish: JuryWish): readonly Step[] => {
  return [...judgedByJury(pen, wish), step(began(pen) + 3.1, 'first', 'take_case'), step(began(pen) + 3.3, 'first', 'sign_determination')];
};

/** The claimant gives a number of its own, which a draw without a beacon mixes in. */
const ownNumber: Course = (pen) => [
  ...toDetermination(pen),
  step(began(pen), 'claimant', 'propose_jury', { commitment: hash('sha256', Buffer.from(OWN_NUMBER, 'hex'), 'hex') }),
  step(began(pen) + 0.3, 'respondent', 'join_jury'),
  house(began(pen) + 0.31, 'convene_jury'),
  step(began(pen) + 0.5, 'claimant', 'reveal_nonce', { nonce: OWN_NUMBER }),
  house(began(pen) + 1.5, 'return_verdict', tooFew),
];
const OWN_NUMBER = '4d'.repeat(32);

/** Ways a dispute can go. Each ends where its name says, unless the present comes first. */
export const COURSES = {
  unanswered: () => [],
  looked_at: () => [],
  look_passed: (pen) => [step(0.3, pen.between(0, 1) < 0.5 ? 'operator' : 'first', 'release_admission', { reason: pen.says('first', 'lookPasses') })],
  look_refused: lookRefused,
  looked_at_again: lookedAgain,
  not_admitted: (pen) => [...lookedAgain(pen), step(1.8, 'second', 'refuse_admission', { reason: pen.says('second', 'lookRefuses') })],
  asks: (pen) => [step(pen.between(0.5, 2), 'claimant', 'post_message', { text: pen.says('claimant', 'messages') })],
  asks_a_person: (pen) => [step(pen.between(0.5, 2), 'claimant', 'request_human', { reason: pen.says('claimant', 'humans') })],
  answered: (pen) => answers(pen, 'contest'),
  offered: (pen) => [...answers(pen, 'part'), offers(pen, pen.between(0.1, 0.5))],
  offered_twice: (pen) => {
    const at = pen.answersAfter / 24;
    const rejects = step(at + 0.8, 'claimant', 'reject_offer', { no: 2, reason: pen.says('claimant', 'rejects') });
    return [...answers(pen, 'part'), offers(pen, 0.1), rejects, offers(pen, 0.3, at + 1.2), offers(pen, 0.45, at + 1.5)];
  },
  countered: (pen) => {
    const counter = { terms: [less(pen, 0.6)], note: pen.says('claimant', 'counters'), counters: 2 };
    return [...answers(pen, 'part'), offers(pen, 0.25), step(pen.answersAfter / 24 + pen.between(0.3, 1.2), 'claimant', 'make_offer', counter)];
  },
  withdrawn_offer: (pen) => [
    ...answers(pen, 'part'),
    offers(pen, 0.5),
    step(pen.answersAfter / 24 + 0.4, 'respondent', 'withdraw_offer', { no: 2 }),
    offers(pen, 0.35, pen.answersAfter / 24 + 0.45),
  ],
  wants_time: (pen) => [...answers(pen, 'part'), step(pen.answersAfter / 24 + 0.3, 'respondent', 'request_extension', { days: 3 })],
  has_time: (pen) => [
    ...answers(pen, 'part'),
    step(pen.answersAfter / 24 + 0.3, 'respondent', 'request_extension', { days: 3 }),
    step(pen.answersAfter / 24 + 0.9, 'claimant', 'agree_extension'),
  ],
  gets_no_time: (pen) => [
    ...answers(pen, 'part'),
    step(pen.answersAfter / 24 + 0.3, 'respondent', 'request_extension', { days: 5 }),
    step(pen.answersAfter / 24 + 0.9, 'claimant', 'decline_extension'),
  ],
  signs_next: (pen) => accepted(pen, pen.between(0.2, 0.5)),
  unsigned: (pen) => {
    const steps = accepted(pen, 0.4);
    return [...steps, step(lastOf(steps) + 0.5, 'respondent', 'decline_countersign', { no: 2 })];
  },
  fast_joined: fast,
  fast_left: (pen) => [...fast(pen), step(pen.answersAfter / 24 + 0.6, 'claimant', 'leave_fast_track')],
  fast_ended: fastEnded,
  agreed: (pen) => agreed(pen, pen.between(0.15, 0.6)),
  admitted,
  returned: (pen) => {
    const at = pen.answersAfter / 24;
    return [...admitted(pen), step(at + pen.between(5.5, 8), 'respondent', 'confirm_performance', { no: 1 })];
  },
  /** escrow has gone to the shop, and the shop pays by itself */
  paid_directly: (pen) => {
    const steps = agreed(pen, 0.3);
    const day = lastOf(steps);
    return [
      ...steps,
      step(day + 2, 'respondent', 'report_performance', { no: 1, text: pen.says('respondent', 'paid') }),
      step(day + 3.5, 'claimant', 'confirm_performance', { no: 1 }),
    ];
  },
  payment_doubted: paymentDoubted,
  payment_judged: (pen) => {
    const steps = paymentDoubted(pen);
    return [...steps, step(lastOf(steps) + 2, 'first', 'decide_contest', { no: 1, performed: true, reason: pen.says('first', 'found') })];
  },
  given_up: (pen) => {
    const steps = agreed(pen, 0.2);
    return [...steps, step(lastOf(steps) + 4, 'claimant', 'waive_obligation', { no: 1 })];
  },
  /** nobody pays: the deposit does, after its notice, or the rest stays open */
  unpaid: (pen) => agreed(pen, 0.7),
  deduction_doubted: deductionDoubted,
  deduction_judged: deductionJudged,
  deduction_stands: (pen) => reversalJudged(pen, false),
  /** the deduction was wrong: the deposit gets it back with interest; whoever let it be taken does not judge that */
  put_right: (pen) => reversalJudged(pen, true),
  pays_in_parts: (pen) => {
    const steps = agreed(pen, 0.6);
    return [...steps, step(lastOf(steps) + 1, 'respondent', 'propose_change', halves(pen.says('respondent', 'proposesPlan'))), step(lastOf(steps) + 2, 'claimant', 'accept_change', { no: 1 })];
  },
  wants_to_repair: (pen) => {
    const steps = agreed(pen, 0.5);
    const repair = { no: 1, to: { kind: 'substitute', term: { kind: 'repair' } }, note: pen.says('respondent', 'proposesRepair') };
    return [
      ...steps,
      step(lastOf(steps) + 1, 'respondent', 'propose_change', repair),
      step(lastOf(steps) + 1.8, 'claimant', 'decline_change', { no: 1, reason: pen.says('claimant', 'declinesChange') }),
    ];
  },
  /** the shop is closed: the marketplace is asked to pay first by the rules themselves */
  not_paid_first: (pen) => advanceDecided(pen, false),
  /** and does: what it paid is recovered from the shop by the same steps */
  paid_first: (pen) => advanceDecided(pen, true),
  referred: (pen) => {
    const steps = agreed(pen, 0.9);
    const measure = (state: DisputeState): object => ({ measure: state.obligations.find((one) => one.status === 'open')?.nextMeasures[0] ?? '' });
    return [...steps, step(lastOf(steps) + 13, 'claimant', 'refer_out', measure)];
  },
  choosing: (pen) => toDetermination(pen, true).slice(0, -2),
  half_chosen: (pen) => toDetermination(pen, true).slice(0, -1),
  left: (pen) => toDetermination(pen, false),
  withdrawn: (pen) => [...answers(pen, 'part'), step(pen.answersAfter / 24 + pen.between(0.5, 3), 'claimant', 'withdraw', { reason: pen.says('claimant', 'withdraws') })],
  waits_for_adjudicator: (pen) => toDetermination(pen),
  shop_left: (pen) => [...toDetermination(pen), step(began(pen) + 0.3, 'respondent', 'exit')],
  assigned: (pen) => [
    ...toDetermination(pen),
    step(began(pen), 'operator', 'assign_case', (_state: DisputeState, _rules: RulePack, idOf: (who: Who) => Uuid) => ({ adjudicatorId: idOf('first') })),
  ],
  taken: (pen) => [...toDetermination(pen), step(began(pen), 'first', 'take_case')],
  stood_aside: (pen) => [
    ...toDetermination(pen),
    step(began(pen), 'first', 'take_case'),
    step(began(pen) + 0.3, 'first', 'recuse', { reason: pen.says('first', 'notFound') }),
    step(began(pen) + 1, 'second', 'take_case'),
    ...contested(pen, began(pen) + 1.1),
  ],
  questioned,
  question_answered: (pen) => {
    const steps = questioned(pen);
    return [...steps, step(lastOf(steps) + 1, 'respondent', 'answer_question', { no: 1, text: pen.says('respondent', 'answers') })];
  },
  second_signature: (pen) => issued(pen, 'refund'),
  sent_back_unsigned: (pen) => {
    const steps = issued(pen, 'refund');
    return [...steps, step(lastOf(steps) + 0.6, 'second', 'return_determination', { reason: pen.says('second', 'notFound') })];
  },
  signed: (pen) => {
    const steps = issued(pen, 'refund');
    return [...steps, step(lastOf(steps) + 0.6, 'second', 'sign_determination')];
  },
  decided: (pen) => issued(pen, 'less'),
  corrected: (pen) => {
    const steps = issued(pen, 'less');
    const slip = (state: DisputeState): object => {
      const was = (state.determination?.reasons ?? '').slice(0, 4);
      return { was, now: `${was} ` };
    };
    return [...steps, step(lastOf(steps) + 0.5, 'first', 'correct_determination', slip)];
  },
  appealed,
  appeal_taken: appealTaken,
  appeal_decided: (pen) => {
    const steps = appealTaken(pen);
    return [...steps, step(lastOf(steps) + 2, 'second', 'decide_appeal', { result: 'upheld', reasons: pen.says('second', 'upheld') })];
  },
  determined: (pen) => {
    const steps = issued(pen, 'less');
    return [...steps, ...acceptsBoth(lastOf(steps) + pen.between(0.5, 2))];
  },
  determined_return: (pen) => {
    const steps = issued(pen, 'return');
    const day = lastOf(steps) + 1;
    return [...steps, ...acceptsBoth(day), sendsBack(pen, day + 3), step(day + 6, 'respondent', 'confirm_performance', { no: 1 })];
  },
  determined_in_silence: (pen) => issued(pen, 'less'),
  dismissed: (pen) => issued(pen, 'dismiss'),
  /** a jury: asked for, refused, left again, waiting for its draw */
  jury_asked: (pen) => asksJury(pen, 'claimant'),
  jury_asked_by_shop: (pen) => asksJury(pen, 'respondent'),
  jury_declined: (pen) => [...asksJury(pen, 'claimant'), step(began(pen) + 0.5, 'respondent', 'decline_jury', { reason: pen.tells('respondent', 'declinesJury') })],
  jury_left: (pen) => [...joinsJury(pen), step(began(pen) + 0.405, 'claimant', 'leave_jury', { reason: '' })],
  jury_joined: joinsJury,
  jury_runs: convened,
  jury_tie: (pen) => judgedByJury(pen, 'tie'),
  jury_own_number: ownNumber,
  /** its verdict waits for a person, was followed, was not, or is not borne out by the rules */
  jury_checked: (pen) => judgedByJury(pen, 'for'),
  jury_followed: (pen) => followsJury(pen, 'for'),
  jury_astray: (pen) => judgedByJury(pen, 'astray'),
  jury_not_followed: (pen) => [...judgedByJury(pen, 'against'), step(began(pen) + 3, 'second', 'return_determination', { reason: pen.tells('second', 'notFollowed') })],
  jury_appealed: (pen) => [...followsJury(pen, 'for'), step(began(pen) + 4, 'respondent', 'appeal', { grounds: pen.tells('respondent', 'asksLargerJury'), to: 'jury' }), house(began(pen) + 4.05, 'convene_jury')],
} as const satisfies Record<string, Course>;

export type CourseName = keyof typeof COURSES;
