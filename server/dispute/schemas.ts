import { z } from '@hono/zod-openapi';
import { ENTITLEMENT_KINDS } from '../../core/determination/entitlement.ts';
import { ACT_NAMES, CAPTURE_WAYS, CAPTURED_BY, EVIDENCE_TYPES, OBJECTION_GROUNDS, OUTCOMES, STAGES, TERM_KINDS } from '../../core/dispute/dispute.ts';
import { RANDOMNESS } from '../../core/jury/state.ts';
import { VERDICT_OUTCOMES } from '../../core/jury/verdict.ts';
import { TRIAGE_TRACKS } from '../../core/rules/rules.ts';
import { AmountMinor, CurrencyCode, Hex64, InstantText, line, PositiveMinor, text, Uuid } from '../http/schemas.ts';
import { CoverageView, NextStepView } from './ladder.ts';


/** The side of a dispute. */
export const PartyName = z.enum(['claimant', 'respondent']).openapi('Party');
/** Whoever may act in a dispute. */
export const RoleName = z.enum(['claimant', 'respondent', 'adjudicator', 'operator', 'clock']).openapi('Role');
export const StageName = z.enum(STAGES).openapi('Stage');
export const OutcomeName = z.enum(OUTCOMES).openapi('Outcome');
const TermKindName = z.enum(TERM_KINDS).openapi('TermKind');

const ItemId = z.string().min(1).max(64).regex(/^[\x21-\x7e]+$/);
const Quantity = z.int().min(1).max(1_000_000);
export const ItemCount = z.strictObject({ itemId: ItemId, quantity: Quantity }).openapi('ItemCount');
const Days = z.int().min(1).max(90);

export const Term = z
  .strictObject({
    kind: TermKindName,
    amountMinor: PositiveMinor.optional(),
    items: z.array(ItemCount).min(1).max(100).optional(),
    freightBy: PartyName.optional(),
    withinDays: Days.optional(),
    injuryMinor: PositiveMinor.optional().openapi({ description: 'Of damages: the part that makes good an injury or a death. It is paid before all else.' }),
    parts: z.array(z.strictObject({ amountMinor: PositiveMinor, withinDays: z.int().min(1).max(3660) })).min(2).max(60).optional().openapi({
      description: 'Of money in an offer: dated parts that add up to the sum; how many and how late at most is in the rules (`INSTALMENT.*`).',
    }),
    accelerates: z.literal(true).optional().openapi({ description: 'A part that is not paid in time makes the rest due at once; only where both agree.' }),
  })
  .openapi('Term', { description: 'One thing to be done: the same structure in claim, offer, agreement and determination.' });

export const Terms = z.array(Term).min(1).max(12);
const No = z.int().min(1).max(10_000);

/** Where an item of evidence comes from, as its owner says. */
const EvidenceSource = z
  .strictObject({
    capturedBy: z.enum(CAPTURED_BY).optional().openapi({ description: '`self` is the side that submits it.' }),
    how: z.enum(CAPTURE_WAYS).optional(),
    device: line(200).optional(),
    system: line(200).optional().openapi({ description: 'The shop, chat or carrier it was taken from.' }),
    createdOn: z.iso.date().optional().openapi({ description: 'The day it came into being.' }),
    place: line(200).optional().openapi({ description: 'Of a physical thing: where it lies.' }),
    keeper: line(200).optional().openapi({ description: 'Of a physical thing: who keeps it.' }),
  })
  .openapi('EvidenceSource');

export const EvidenceRef = z
  .strictObject({
    evidenceId: Uuid,
    shows: text(500, 0),
    evidenceKey: z.string().max(64).regex(/^[a-z][a-z0-9_]*$/).optional().openapi({ description: 'Which of the evidence the dispute’s type lists it is.', example: 'listing' }),
    type: z.enum(EVIDENCE_TYPES).optional().openapi({ description: 'What kind of evidence it is.' }),
    source: EvidenceSource.optional(),
    rows: z.array(z.string().min(1).max(64)).max(20).optional().openapi({ description: 'Burden rows it speaks to (`GET /disputes/{disputeId}/burden`).' }),
    claimItems: z.array(z.string().min(1).max(128)).max(100).optional().openapi({ description: 'The disputed items of the order it is about, by `itemId`.' }),
    redactionOf: Uuid.optional().openapi({ description: 'The item of one’s own that this file is a copy of, with parts covered; made by `POST /evidence/{id}/redactions`.' }),
  })
  .openapi('EvidenceReference');
/** Answers to the type's questions: keys are the rule pack's. */
export const Facts = z.record(z.string().max(64).regex(/^[A-Za-z0-9_.-]+$/), text(2000, 0));

export const FilingBody = z
  .strictObject({
    orderId: Uuid.optional(),
    orderExternalId: z.string().min(1).max(128).optional(),
    type: z.string().max(8).regex(/^D-\d\d$/).openapi({ example: 'D-02' }),
    items: z.array(ItemCount).min(1).max(100),
    facts: Facts.default({}),
    narrative: text(4000, 10),
    wanted: Terms,
    evidence: z.array(EvidenceRef).max(50).default([]),
    track: z.enum(['ordinary', 'fast']).optional().openapi({
      description: '`fast` asks for the fast track of small claims (short clocks, documents only), which begins when the respondent joins it; a person’s own choice. Without it the ordinary way.',
    }),
  })
  .openapi('Filing');

export const Finding = z
  .strictObject({
    issue: z.string().min(1).max(64),
    result: z.enum(['established', 'not_established', 'undisputed']),
    reasons: text(4000),
    evidence: z.array(Uuid).max(50).default([]),
    proposal: z
      .strictObject({ made: z.enum(['not_established', 'held_against_respondent']), accepted: z.boolean() })
      .optional()
      .openapi({ description: 'The answer to what the rules propose for want of evidence (`GET /disputes/{disputeId}/burden`); `reasons` say why.' }),
  })
  .openapi('Finding');

const Citation = z
  .strictObject({ label: line(200), ref: line(80) })
  .openapi('Citation', { description: 'An article the reasons cite: `label` stands in the reasons between `[` and `]`, `ref` is source and article of the rule pack, `CC 582`.' });

export const RemedyOrder = z
  .strictObject({
    kind: TermKindName,
    items: z.array(ItemCount).min(1).max(100).optional(),
    actualValuePer10000: z.int().min(0).max(9999).optional(),
    provedMinor: PositiveMinor.optional().openapi({ description: 'What was proved: loss, an agreed sum, or the loss above earnest money.' }),
    figures: Facts.optional().openapi({ description: 'Further facts the conditions and the formula of the remedy ask for, as found, by question as in a filing; the claim’s and the response’s stand where one is left out.' }),
    freightBy: PartyName.optional(),
    withinDays: Days.optional(),
  })
  .openapi('RemedyOrder', { description: 'A remedy by name; its amount is computed by the formula of the rules.' });

export const DeterminationBody = z
  .strictObject({
    result: z.enum(['allowed', 'part', 'dismissed']),
    findings: z.array(Finding).max(50),
    remedies: z.array(RemedyOrder).max(12),
    reasons: text(20_000, 20),
    citations: z.array(Citation).max(100).optional(),
    objections: z
      .array(z.strictObject({ no: No, upheld: z.boolean(), reason: text(2000, 5) }))
      .max(200)
      .optional()
      .openapi({ description: 'What becomes of each objection to an item of evidence that is open: all of them, with reasons.' }),
  })
  .openapi('DeterminationInput');

const Empty = z.strictObject({});

/** Only so much of an obligation; the rest stays owed. */
const Part = {
  amountMinor: PositiveMinor.optional().openapi({ description: 'Only so much of the money.' }),
  items: z.array(ItemCount).min(1).max(100).optional().openapi({ description: 'Only so many of the items.' }),
};

/** What each act of the API carries. `fire_deadline` is the clock's own and has no route. */
export const ACT_BODIES = {
  release_admission: z.strictObject({ reason: text(2000, 10) }),
  refuse_admission: z.strictObject({ reason: text(4000, 20) }),
  object_to_refusal: z.strictObject({ grounds: text(4000) }),
  open_notice: z.strictObject({ how: z.enum(['link', 'page']) }),
  respond: z.strictObject({
    position: z.enum(['admit', 'part', 'contest']),
    text: text(4000),
    facts: Facts.optional().openapi({ description: 'Answers to the questions the type asks of the respondent.' }),
    fastTrack: z.boolean().optional().openapi({ description: 'Whether to take the fast track the claimant chose; a person’s own word. Without it that stays open until `join_fast_track` is due.' }),
  }),
  post_message: z.strictObject({ text: text(4000) }),
  submit_evidence: z.strictObject({
    items: z.array(EvidenceRef).min(1).max(50),
    answers: No.optional().openapi({ description: 'The request that asked for it.' }),
    lateReason: text(2000, 5).optional().openapi({ description: 'Why it comes after the time for evidence: asked for then, and left out of the record before.' }),
  }),
  request_evidence: z.strictObject({ to: PartyName, text: text(1000, 5), row: z.string().min(1).max(64).optional() }),
  decline_evidence_request: z.strictObject({ no: No, reason: text(2000, 5) }),
  object_to_evidence: z.strictObject({
    evidenceId: Uuid,
    points: z.array(z.strictObject({ ground: z.enum(OBJECTION_GROUNDS), reason: text(2000, 5) })).min(1).max(3),
  }),
  answer_evidence_objection: z.strictObject({ no: No, text: text(4000) }),
  decide_late_evidence: z.strictObject({ no: No, admitted: z.boolean(), reason: text(2000, 5) }),
  request_human: z.strictObject({ reason: text(1000) }),
  make_offer: z.strictObject({ terms: Terms, note: text(2000, 0).default(''), counters: No.optional() }),
  withdraw_offer: z.strictObject({ no: No }),
  reject_offer: z.strictObject({ no: No, reason: text(1000) }),
  accept_offer: z.strictObject({ no: No }),
  countersign: z.strictObject({ no: No }),
  decline_countersign: z.strictObject({ no: No }),
  request_extension: z.strictObject({ days: Days }),
  agree_extension: Empty,
  decline_extension: Empty,
  end_negotiation: Empty,
  join_fast_track: Empty,
  leave_fast_track: Empty,
  end_fast_track: z.strictObject({ reason: text(2000) }),
  choose: z.strictObject({ consents: z.boolean(), textVersion: line(100) }),
  exit: Empty,
  withdraw: z.strictObject({ reason: text(1000, 0).default('') }),
  propose_jury: z.strictObject({ commitment: Hex64.optional() }),
  join_jury: z.strictObject({ commitment: Hex64.optional() }),
  decline_jury: z.strictObject({ reason: text(1000, 0).default('') }),
  leave_jury: z.strictObject({ reason: text(1000, 0).default('') }),
  reveal_nonce: z.strictObject({ nonce: Hex64 }),
  take_case: Empty,
  recuse: z.strictObject({ reason: text(1000) }),
  assign_case: z.strictObject({ adjudicatorId: Uuid }),
  ask_question: z.strictObject({ to: PartyName, text: text(2000) }),
  answer_question: z.strictObject({ no: No, text: text(4000) }),
  issue_determination: DeterminationBody,
  sign_determination: Empty,
  return_determination: z.strictObject({ reason: text(2000) }),
  correct_determination: z.strictObject({ was: text(500), now: text(500) }),
  accept_determination: Empty,
  appeal: z.strictObject({ grounds: text(4000), to: z.enum(['jury']).optional().openapi({ description: 'A larger jury, where the determination follows one; without it another adjudicator.' }) }),
  decide_appeal: z.strictObject({
    result: z.enum(['upheld', 'varied']),
    reasons: text(20_000, 20),
    determination: DeterminationBody.optional(),
  }),
  report_performance: z.strictObject({
    no: No,
    text: text(2000, 0).default(''),
    carrier: line(100).optional(),
    tracking: line(100).optional(),
    ...Part,
  }),
  confirm_performance: z.strictObject({ no: No, ...Part }),
  contest_performance: z.strictObject({ no: No, reason: text(2000) }),
  decide_contest: z.strictObject({ no: No, performed: z.boolean(), reason: text(4000) }),
  waive_obligation: z.strictObject({ no: No }),
  object_to_deduction: z.strictObject({ reason: text(4000) }),
  decide_objection: z.strictObject({ upheld: z.boolean(), reason: text(4000) }),
  propose_change: z.strictObject({
    no: No,
    to: z.union([
      z.strictObject({ kind: z.literal('substitute'), term: Term }),
      z.strictObject({
        kind: z.literal('plan'),
        instalments: z.array(z.strictObject({ amountMinor: PositiveMinor, withinDays: z.int().min(1).max(366) })).min(2).max(24),
        interestBasisPoints: z.int().min(0).max(1200).optional().openapi({ description: 'Agreed interest for delay, parts of 10,000 a year.' }),
      }),
    ]),
    note: text(2000, 0).default(''),
  }),
  accept_change: z.strictObject({ no: No }),
  decline_change: z.strictObject({ no: No, reason: text(1000, 0).default('') }),
  ask_advance: z.strictObject({ no: No, reason: text(2000) }),
  decide_advance: z.strictObject({ no: No, pays: z.boolean(), reason: text(4000) }),
  ask_reversal: z.strictObject({ action: No, reason: text(4000) }),
  decide_reversal: z.strictObject({ action: No, wrong: z.boolean(), reason: text(4000) }),
  refer_out: z.strictObject({ measure: z.string().min(1).max(64) }),
} as const;

/** How far a dispute has come, as its reader counts. */
const OwnVersion = z
  .int()
  .openapi({ description: 'The caller’s own count: it moves only with what the caller is shown, and is what `ifVersion` takes.' });

export const Receipt = z
  .strictObject({
    disputeId: Uuid,
    number: z.string(),
    version: OwnVersion,
    stage: StageName,
    at: InstantText,
    leaf: z.string().openapi({ description: 'SHA-256 commitment of the act that goes into the log, hex.' }),
    replayed: z.boolean().optional(),
  })
  .openapi('Receipt');

const RunningDeadline = z
  .strictObject({
    name: z.string(),
    rule: z.string(),
    due: InstantText,
    waitsFor: RoleName,
    consequence: z.string().openapi({ description: 'Key of the sentence that says what silence means.' }),
    fast: z.boolean().openapi({ description: 'It has the length of the fast track.' }),
  })
  .openapi('RunningDeadline');

const JuryRoundView = z
  .strictObject({
    roundId: Uuid,
    drawId: Uuid,
    poolRoot: Hex64,
    randomness: z.enum(RANDOMNESS),
    size: z.int(),
    threshold: z.int(),
    instance: z.enum(['first', 'appeal']),
    convenedAt: InstantText,
    verdict: z
      .strictObject({
        roundId: Uuid,
        drawId: Uuid,
        outcome: z.enum(VERDICT_OUTCOMES),
        size: z.int(),
        threshold: z.int(),
        counts: z.array(z.strictObject({ question: z.string(), option: z.string(), votes: z.int() })),
        remedy: z.string().nullable(),
        reasons: z.array(z.strictObject({ question: z.string(), option: z.string(), texts: z.array(z.strictObject({ text: z.string() })) })),
        votesRoot: Hex64,
      })
      .optional()
      .openapi({ description: 'Votes and reasons, of nobody in particular; not there while the round runs.' }),
    ended: z.strictObject({ how: z.enum([...VERDICT_OUTCOMES, 'overdue', 'settled']), at: InstantText }).nullable(),
    unfit: z.string().optional().openapi({ description: 'Why the rules make no determination of the verdict: the code of a refusal.' }),
    check: z.strictObject({ followed: z.boolean(), reason: z.string(), at: InstantText }).nullable().openapi({ description: 'What became of it in the hands of a person.' }),
  })
  .openapi('JuryRound');

const JuryView = z
  .strictObject({
    status: z.enum(['offered', 'joined', 'convened', 'returned', 'declined', 'left', 'lapsed']),
    proposedBy: PartyName,
    proposedAt: InstantText,
    joinedAt: InstantText.nullable(),
    left: z.strictObject({ by: RoleName, reason: z.string(), at: InstantText }).nullable(),
    commitments: z.strictObject({ claimant: Hex64.nullable(), respondent: Hex64.nullable() }),
    nonces: z.strictObject({ claimant: Hex64.nullable(), respondent: Hex64.nullable() }),
    rounds: z.array(JuryRoundView),
  })
  .openapi('JuryOfDispute', { description: 'The jury: proposed by a side in the determination, joined by the other, or not; each round with what it came to.' });

const FastTrack = z
  .strictObject({
    status: z.enum(['offered', 'joined', 'left']),
    rule: z.string().openapi({ description: 'The rule of the pack that let the case on it.' }),
    joinedAt: InstantText.nullable(),
    left: z.strictObject({ by: RoleName, why: z.enum(['asked', 'silence', 'documents']), reason: z.string(), at: InstantText }).nullable(),
  })
  .openapi('FastTrack', { description: 'The fast track of small claims: asked for by the claimant, joined by the respondent, or left for the ordinary way.' });

const Admission = z
  .strictObject({
    status: z.enum(['waiting', 'refused', 'objected', 'released']),
    tracks: z.array(z.enum(TRIAGE_TRACKS)),
    rule: z.string().nullable().openapi({ description: 'The rule of admission that leaves it to a person.' }),
    refusal: z.strictObject({ reason: z.string(), at: InstantText }).nullable(),
    objection: z.strictObject({ grounds: z.string(), at: InstantText }).nullable(),
    release: z.strictObject({ reason: z.string(), at: InstantText }).nullable(),
  })
  .openapi('Admission', { description: 'A person looks at the filing before any clock of a side runs.' });

const AllowedAct = z
  .strictObject({
    act: z.enum(ACT_NAMES as [string, ...string[]]),
    due: InstantText.nullable(),
    deadline: z.string().nullable(),
    consequence: z.string().nullable(),
  })
  .openapi('AllowedAct');

export const HistoryEntry = z
  .strictObject({
    seq: z.int().openapi({ description: 'For a side the number in the record; for an adjudicator counted over what is shown.' }),
    version: OwnVersion.openapi({ description: 'The dispute’s version after it, as the caller counts.' }),
    type: z.string(),
    at: InstantText,
    by: RoleName,
    body: z.record(z.string(), z.unknown()),
  })
  .openapi('HistoryEntry');

export const HistoryView = z
  .strictObject({
    items: z.array(HistoryEntry),
    version: z.int().openapi({ description: 'What `after` of the dispute’s stream begins with.' }),
  })
  .openapi('History');

const Loose = z.record(z.string(), z.unknown());

/** A dispute as one reader sees it. */
export const DisputeView = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    role: RoleName,
    stage: StageName,
    fastTrack: FastTrack.nullable(),
    jury: JuryView.nullable(),
    juryExcluded: z.string().nullable().optional().openapi({ description: 'The rule by which it may not come before a jury, null when it may; not there before the determination.' }),
    admission: Admission.nullable(),
    outcome: OutcomeName.nullable(),
    currency: CurrencyCode,
    rulesVersion: z.string(),
    layers: z.array(z.string()).openapi({ description: 'Layers of the operator’s own rules over the pack, kept from the beginning.', example: ['platform/2026-1'] }),
    erased: z
      .strictObject({ at: InstantText, why: z.enum(['asked', 'operator', 'retention']) })
      .optional()
      .openapi({ description: 'When and why the texts of this dispute were erased; numbers and commitments stay.' }),
    version: OwnVersion,
    history: HistoryView.optional().openapi({ description: 'With `history=true`, for whoever may read it: until this version.' }),
    filedAt: InstantText,
    closedAt: InstantText.nullable(),
    orderId: Uuid,
    orderExternalId: z.string().nullable(),
    pictures: z.record(z.string(), z.string()).openapi({ description: 'Pictures of the order’s listings by `itemId`; each is at `/pictures/{sha256}`.' }),
    claimant: z.strictObject({ name: z.string() }),
    respondent: z.strictObject({ name: z.string(), open: z.boolean() }),
    claim: Loose,
    held: z.strictObject({ amountMinor: AmountMinor, remainingMinor: AmountMinor }).nullable(),
    cover: z
      .strictObject({ heldMinor: AmountMinor, depositMinor: AmountMinor, setOffMinor: AmountMinor, guaranteeMinor: AmountMinor })
      .openapi({ description: 'What could pay an outcome today: shown to both before they sign.' }),
    entitlement: z
      .array(
        z.strictObject({
          kind: z.enum(ENTITLEMENT_KINDS),
          mostMinor: AmountMinor.nullable().openapi({ description: 'Null: as much as is proved, or a fact is missing.' }),
          besides: z.boolean().openapi({ description: 'On top of a refund, not in its place.' }),
          trace: z.array(Loose),
        }),
      )
      .openapi({ description: 'What the rules give at most for each remedy of money, if its conditions are proved; for the two parties.' }),
    response: Loose.nullable(),
    replyOverdue: z.boolean(),
    noticeOpenedAt: InstantText.nullable(),
    offers: z.array(Loose),
    agreement: Loose.nullable(),
    extension: Loose,
    choices: z.strictObject({ claimant: Loose.nullable(), respondent: Loose.nullable() }),
    choiceTextVersion: z.string(),
    reach: z.enum(['full', 'held_funds']).nullable(),
    evidence: z.array(Loose),
    evidenceRequests: z.array(Loose).openapi({ description: 'Evidence a side was asked for, with what became of it.' }),
    objections: z.array(Loose).openapi({ description: 'Objections to items of evidence: grounds, answer, decision.' }),
    evidenceUntil: InstantText.nullable().openapi({ description: 'Until when evidence needs no reason; null where no such time runs.' }),
    lateNow: z.boolean().openapi({ description: 'What this reader submits now comes late: `lateReason` is asked for.' }),
    questions: z.array(Loose),
    adjudicator: z.enum(['none', 'you', 'other']),
    draft: Loose.nullable(),
    determination: Loose.nullable(),
    acceptedBy: z.array(PartyName),
    appeal: Loose.nullable(),
    obligations: z.array(z.looseObject({ next: NextStepView.nullable() })),
    depositNotice: Loose.nullable(),
    actions: z.array(Loose).openapi({ description: 'Rungs of the ladder that were due or taken, in order.' }),
    delays: z.array(Loose).openapi({ description: 'What the marketplace owes the reader because it missed a time limit of its own, how it is counted, and what the reader claims besides.' }),
    changes: z.array(Loose).openapi({ description: 'Other ways of performing that were proposed; for the two parties.' }),
    coverage: z.array(CoverageView),
    deadlines: z.array(RunningDeadline),
    allowed: z.array(AllowedAct),
    conflicted: z.boolean(),
  })
  .openapi('Dispute');

export const DisputeRow = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    stage: StageName,
    outcome: OutcomeName.nullable(),
    type: z.string(),
    title: z.string(),
    pictureSha256: z.string().optional().openapi({ description: 'The listing’s picture of the first item: at `/pictures/{pictureSha256}`.' }),
    currency: CurrencyCode,
    disputedMinor: AmountMinor,
    filedAt: InstantText,
    nextDue: InstantText.nullable(),
    asks: z.array(RoleName).openapi({ description: 'Whose turn it is.' }),
    staffDue: InstantText.nullable(),
    adjudicator: z.enum(['none', 'you', 'other']),
    track: z.enum(['ordinary', 'fast']).optional().openapi({ description: 'In the queue: `fast` on the fast track of small claims.' }),
    cover: z
      .strictObject({ atRiskMinor: AmountMinor, heldMinor: AmountMinor })
      .optional()
      .openapi({ description: 'In a merchant’s list: what it can still lose, and what of that is held from the order’s payment.' }),
  })
  .openapi('DisputeSummary');
