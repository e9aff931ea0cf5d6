import { z } from '@hono/zod-openapi';
import { DECLINE_REASONS, SEAT_STATES } from '../../../core/jury/round.ts';
import { VERDICT_OUTCOMES } from '../../../core/jury/verdict.ts';
import { Term } from '../../dispute/schemas.ts';
import { AmountMinor, CurrencyCode, Hex64, InstantText, text, Uuid } from '../../http/schemas.ts';

const Said = z.strictObject({ 'zh-CN': z.string(), en: z.string() });
const Side = z.enum(['claimant', 'respondent']);
const State = z.enum(SEAT_STATES);
const Round = z.enum(['reviewing', 'revealing', 'ended']).openapi({ description: 'Whether the round goes on. Nobody is told how many voted, or how.' });
const Outcome = z.enum([...VERDICT_OUTCOMES, 'stopped']).nullable();
const Salt = z.string().regex(/^[0-9a-f]{32}$/);
const Answers = z.record(z.string().max(80), z.string().max(80)).openapi({ description: 'The id of each question and the id of its answer.' });

export const SeatParams = z.strictObject({ seatId: Uuid });

export const ListedSeat = z
  .strictObject({ id: Uuid, state: State, untilAt: InstantText.nullable(), calledAt: InstantText, round: Round, endedAt: InstantText.nullable() })
  .openapi('JurorSeatListed');

const Question = z.strictObject({ id: z.string(), kind: z.enum(['issue', 'remedy']), options: z.array(z.string()) }).openapi('BallotQuestion');

export const VoteBody = z
  .strictObject({ answers: Answers, reason: text(8000, 0) })
  .openapi('JurorVote', { description: 'Every question answered by one of its answers, and why in one’s own words.' });

/** What was typed so far: any part of it may be missing. */
export const DraftBody = z.strictObject({ answers: Answers, reason: z.string().max(8000) }).openapi('JurorVoteDraft');

export const Receipt = z
  .strictObject({
    format: z.literal('redress-vote/1'),
    roundId: Uuid,
    seatId: Uuid,
    at: InstantText,
    commitment: Hex64.openapi({ description: 'SHA-256 of the salt and the RFC 8785 form of the ballot; the same that is in the log.' }),
    salt: Salt.nullable(),
    ballot: z.strictObject({ format: z.literal('redress-ballot/1'), round: Uuid, seat: Uuid, answers: Answers, reason: z.string() }).nullable(),
    replayed: z.boolean(),
  })
  .openapi('JurorVoteReceipt');

export const SeatView = z
  .strictObject({
    id: Uuid,
    state: State,
    round: Round,
    calledAt: InstantText,
    untilAt: InstantText.nullable().openapi({ description: 'Until then the summons is answered, or the vote given.' }),
    acceptedAt: InstantText.nullable(),
    readFrom: InstantText.nullable().openapi({ description: 'From then on a vote is taken; null before the case was opened.' }),
    reviewMinutes: z.int().openapi({ description: 'From the acceptance to the vote, at most.' }),
    size: z.int(),
    threshold: z.int(),
    why: z.string().nullable(),
    questions: z.array(Question),
    draft: DraftBody.nullable(),
    draftAt: InstantText.nullable(),
    receipt: Receipt.nullable(),
    kept: z.boolean().openapi({ description: 'The juror keeps what opens the vote, and opens it while the round is `revealing`.' }),
    revealUntil: InstantText.nullable(),
    outcome: Outcome.openapi({ description: 'For who voted, once it has ended.' }),
  })
  .openapi('JurorSeat');

const Evidence = z.strictObject({
  no: z.int(),
  type: z.string().nullable(),
  shows: z.string(),
  rows: z.array(z.string()),
  at: InstantText,
  covered: z.boolean(),
  objections: z.array(z.strictObject({ reasons: z.array(z.string()), answer: z.string().nullable() })),
});

const SideView = z
  .strictObject({
    side: Side,
    statement: z.string(),
    answers: z.array(z.strictObject({ question: Said, answer: z.union([Said, z.string()]) })),
    asked: z.array(z.strictObject({ question: z.string(), answer: z.string().nullable() })),
    evidence: z.array(Evidence),
  })
  .openapi('JurorFileSide');

export const FileView = z
  .strictObject({
    type: Said,
    currency: CurrencyCode,
    goods: z.array(z.strictObject({ title: z.string(), quantity: z.int(), paidMinor: AmountMinor })),
    wanted: z.array(Term),
    sides: z.tuple([SideView, SideView]).openapi({ description: 'The side that stands first is another from juror to juror, by the randomness of the draw.' }),
    burden: z.array(z.strictObject({ row: z.string(), fact: Said, bearer: Side, claimantShows: Said, respondentShows: Said, basis: z.string(), shown: z.array(z.int()) })),
    law: z.array(z.strictObject({ ref: z.string(), title: Said.nullable() })),
    remedies: z.array(z.strictObject({ name: Said, description: Said })),
    questions: z.array(z.strictObject({ id: z.string(), title: Said.nullable(), options: z.array(z.string()) })),
    pages: z.record(z.string(), z.int()).openapi({ description: 'By the number of a covered item: pages that can be looked at.' }),
    readFrom: InstantText.openapi({ description: 'From then on a vote is taken.' }),
    reason: z.strictObject({ leastLetters: z.int(), leastWords: z.int(), most: z.int() }),
  })
  .openapi('JurorFile');

export const AcceptBody = z.strictObject({ noConflict: z.literal(true).openapi({ description: 'The juror has read the kinds of ties that count and has none of them.' }) }).openapi('JurorAcceptance');
export const DeclineBody = z.strictObject({ why: z.enum(DECLINE_REASONS), note: text(1000, 0).default('') }).openapi('JurorDecline');
export const KeepBody = z.strictObject({ commitment: Hex64 }).openapi('JurorCommitment');
export const RevealBody = z.strictObject({ salt: Salt, answers: Answers, reason: text(8000, 0) }).openapi('JurorOpening');

export const RoundView = z
  .strictObject({
    id: Uuid,
    drawId: Uuid,
    state: z.enum(['drawing', 'reviewing', 'ended']),
    size: z.int(),
    threshold: z.int(),
    openedAt: InstantText,
    untilAt: InstantText.nullable(),
    endedAt: InstantText.nullable(),
    outcome: Outcome,
    votesRoot: z.string().nullable(),
  })
  .openapi('JuryRoundStanding', { description: 'Where a round stands. Nothing in it moves with a vote.' });
