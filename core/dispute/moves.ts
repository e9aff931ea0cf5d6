import type { ActName } from './acts.ts';
import { PROCEDURE } from './procedure.ts';
import { STAGES, type Role, type Stage } from './state.ts';

/** In which stages an act may be done, and in which it may leave the dispute. */
type Moves = Readonly<Partial<Record<Stage, readonly Stage[]>>>;

const stays = (...stages: readonly Stage[]): Moves => Object.fromEntries(stages.map((stage) => [stage, [stage]]));
const SETTLING = stays('negotiation', 'choice', 'determination');
const IN_HAND = stays('determination', 'appeal');
const PERFORMING = stays('performance');
const PERFORMED: Moves = { performance: ['performance', 'closed'] };
const SETTLED: readonly Stage[] = ['performance', 'closed'];

/**
 * The procedure as a table that needs none of our program to be read: what `open` and the handlers of `PROCEDURE` come to,
 * by stage. It is written by hand and compared with every way of the graph and with every record of the demo.
 */
const MOVES: Readonly<Record<ActName, Moves>> = {
  release_admission: { admission: ['negotiation'] },
  refuse_admission: { admission: ['admission', 'closed'] },
  object_to_refusal: stays('admission'),
  respond: SETTLING,
  post_message: stays('negotiation', 'choice', 'determination', 'decided', 'appeal', 'performance'),
  make_offer: SETTLING,
  withdraw_offer: SETTLING,
  reject_offer: SETTLING,
  accept_offer: SETTLING,
  countersign: { negotiation: SETTLED, choice: SETTLED, determination: SETTLED },
  decline_countersign: SETTLING,
  request_extension: stays('negotiation'),
  agree_extension: stays('negotiation'),
  decline_extension: stays('negotiation'),
  end_negotiation: { negotiation: ['choice'] },
  join_fast_track: stays('negotiation'),
  leave_fast_track: SETTLING,
  end_fast_track: stays('determination'),
  propose_jury: stays('determination'),
  join_jury: stays('determination'),
  decline_jury: stays('determination'),
  leave_jury: IN_HAND,
  reveal_nonce: IN_HAND,
  convene_jury: IN_HAND,
  return_verdict: IN_HAND,
  choose: { choice: ['choice', 'determination', 'closed'] },
  exit: stays('determination'),
  withdraw: { admission: ['closed'], negotiation: ['closed'], choice: ['closed'], determination: ['closed'] },
  request_human: stays('admission', 'negotiation', 'choice', 'determination', 'decided', 'appeal', 'performance'),
  open_notice: stays('negotiation', 'choice', 'determination', 'decided', 'appeal', 'performance'),
  submit_evidence: stays('admission', 'negotiation', 'choice', 'determination', 'appeal', 'performance'),
  request_evidence: stays('negotiation', 'choice', 'determination', 'appeal'),
  decline_evidence_request: stays('negotiation', 'choice', 'determination', 'appeal'),
  object_to_evidence: stays('negotiation', 'choice', 'determination', 'appeal'),
  answer_evidence_objection: stays('negotiation', 'choice', 'determination', 'appeal'),
  decide_late_evidence: IN_HAND,
  take_case: IN_HAND,
  recuse: IN_HAND,
  assign_case: IN_HAND,
  ask_question: IN_HAND,
  answer_question: IN_HAND,
  issue_determination: { determination: ['determination', 'decided'] },
  sign_determination: { determination: ['determination', 'decided'], appeal: ['appeal', ...SETTLED] },
  return_determination: IN_HAND,
  correct_determination: stays('decided'),
  accept_determination: { decided: ['decided', ...SETTLED] },
  appeal: { decided: ['appeal'] },
  decide_appeal: { appeal: ['appeal', ...SETTLED] },
  report_performance: PERFORMING,
  confirm_performance: PERFORMED,
  contest_performance: PERFORMING,
  decide_contest: PERFORMED,
  waive_obligation: PERFORMED,
  object_to_deduction: PERFORMING,
  decide_objection: PERFORMED,
  propose_change: PERFORMING,
  accept_change: PERFORMING,
  decline_change: PERFORMING,
  ask_advance: PERFORMING,
  decide_advance: PERFORMING,
  ask_reversal: { performance: ['performance'], closed: ['performance'] },
  decide_reversal: PERFORMED,
  refer_out: { performance: ['closed'] },
  // a bank's word comes whenever it comes, and after the end too
  record_card_case: { ...stays(...STAGES), performance: ['performance', 'closed'], closed: ['closed', 'performance'] },
  // an institution takes money back when it likes, and after the end too
  record_returned_money: { performance: ['performance', 'closed'], closed: ['closed', 'performance'] },
  fire_deadline: {
    admission: ['admission', 'closed'],
    negotiation: ['negotiation', 'choice'],
    choice: ['choice', 'determination', 'closed'],
    determination: ['determination'],
    decided: SETTLED,
    appeal: ['appeal'],
    performance: ['performance', 'closed'],
  },
};

/** One act of the procedure as data: who may do it, from which stage (null: the dispute is not there yet) to which. */
export interface ActMoves {
  readonly act: ActName | 'file';
  readonly roles: readonly Role[];
  readonly moves: readonly { readonly from: Stage | null; readonly to: readonly Stage[] }[];
}

/** Every act with its roles and moves, in order of name: `procedure.json` of a case file, for a checker that knows none of our code. */
export function procedureMoves(): readonly ActMoves[] {
  const acts = (Object.keys(MOVES) as ActName[]).map((act): ActMoves => {
    const moves = STAGES.flatMap((from) => {
      const to = MOVES[act][from];
      return to === undefined ? [] : [{ from, to }];
    });
    return { act, roles: PROCEDURE[act].roles, moves };
  });
  const filing: ActMoves = { act: 'file', roles: ['claimant'], moves: [{ from: null, to: ['admission', 'negotiation'] }] };
  return [...acts, filing].sort((a, b) => (a.act < b.act ? -1 : 1));
}

/** Whether an act by a role may lead from one stage to another. @param from null for the filing */
export function isMove(act: string, role: string, from: Stage | null, to: Stage): boolean {
  const found = procedureMoves().find((one) => one.act === act);
  return found !== undefined && found.roles.includes(role as Role) && found.moves.some((move) => move.from === from && move.to.includes(to));
}
