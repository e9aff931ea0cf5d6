import { answersFor, contractDay, orderAnswers, type Answers } from '../../core/intake/intake.ts';
import { localDateOf } from '../../core/deadline/deadline.ts';
import type { Evaluation, FactQuestion } from '../../core/rules/rules.ts';
import type { Order } from '../consumer/order.ts';
import { beforeLast, toldAt, toldIn, type Told } from '../intake/address.ts';
import { askIntake } from '../intake/model.ts';
import { answerRows, QuestionForm } from '../intake/page-of-question.tsx';
import { fillAnswer, QuestionBody, readAnswer } from '../intake/question.tsx';
import { ResultBody } from '../intake/result.tsx';
import { again, goTo, problem, view, type Outcome, type Page, type PageContext, type View } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, LinkButton, SummaryList, Title } from '../ui/ui.ts';
import { Back } from './act.tsx';
import { actHref, may, openRoom, type Room } from './model.ts';

/** The respondent on the way to its answer: what the rules ask it, one question at a time. */
interface Preparing {
  readonly room: Room;
  readonly told: Told;
  readonly question: FactQuestion | null;
  readonly atMostLeft: number;
  readonly evaluation: Evaluation;
}

/** What the dispute itself says: the claim's answers, what the order knows, and what the respondent has said before. */
async function knownOf(room: Room): Promise<{ readonly facts: Answers; readonly contract: string | null } | Outcome> {
  const { ctx, dispute, pack, type } = room;
  const order = await ctx.api.get<Order>(`/disputes/${dispute.id}/order`);
  if (!order.ok) return problem(order.refusal);
  if (type === undefined) return problem(ownRefusal('not_found', 404));
  const { shipment, payments, placedAt, receivedAt } = order.value;
  const items = dispute.claim.items.map((item) => ({ itemId: item.itemId, paidMinor: item.paidMinor, quantity: item.quantity, affected: item.quantity }));
  const paidAt = payments.find((one) => one.paidAt !== undefined)?.paidAt ?? null;
  const returns = items.map(({ itemId }) => order.value.items.find((one) => one.itemId === itemId)?.returns);
  const known = { items, returns, placedAt, paidAt, shippedAt: shipment.shippedAt ?? null, receivedAt: shipment.receivedAt ?? receivedAt };
  const facts = { ...answersFor(type, dispute.claim.facts), ...answersFor(type, dispute.response?.facts ?? {}), ...orderAnswers(type, known, pack.calendar) };
  return { facts, contract: contractDay({ placedAt }, pack.calendar) };
}

async function openPreparing(ctx: PageContext): Promise<Preparing | Outcome> {
  const opened = await openRoom(ctx);
  if (!opened.ok) return problem(opened.refusal);
  const room = opened.value;
  const { dispute, pack, type } = room;
  if (dispute.role !== 'respondent' || type === undefined) return problem(ownRefusal('not_allowed', 403));
  const known = await knownOf(room);
  if (!('facts' in known)) return known;
  const told = ownAnswers(toldIn(ctx.query, type), type.facts);
  const asked = await askIntake(ctx, pack, {
    ...{ type: type.code, orderId: dispute.orderId, purpose: 'response', facts: { ...known.facts, ...told.facts } },
    dates: { contract: known.contract, filing: localDateOf(dispute.filedAt, pack.calendar) },
    // The claimant is told of dangers; the other side is asked its facts.
    read: pack.tracks.map((one) => one.track),
  });
  if (!asked.ok) return problem(asked.refusal);
  const { step, evaluation } = asked.value;
  if (evaluation === null) return problem(ownRefusal('not_found', 404));
  const changed = type.facts.find((one) => one.key === told.changing && told.facts[one.key] !== undefined);
  const next = step.kind === 'question' && !told.enough ? step.question : null;
  return { room, told, question: changed ?? next, atMostLeft: step.kind === 'question' && changed === undefined ? step.atMostLeft : 0, evaluation };
}

/** A side answers what it is asked, and nothing in the other's name. */
function ownAnswers(told: Told, questions: readonly FactQuestion[]): Told {
  const own = Object.entries(told.facts).filter(([key]) => questions.some((one) => one.key === key && one.askedOf === 'respondent'));
  return { ...told, facts: Object.fromEntries(own) };
}

function pathOf({ room }: Preparing): string {
  return `/disputes/${room.dispute.id}/answer`;
}

/** The answer prepared: one question at a time, then what the rules say and what evidence would help. */
export const answerPage: Page = {
  path: '/disputes/:disputeId/answer',
  async get(ctx) {
    const preparing = await openPreparing(ctx);
    if (!('told' in preparing)) return preparing;
    return preparing.question === null ? resultView(ctx, preparing) : questionView(ctx, preparing, preparing.question);
  },
  async post(ctx) {
    const preparing = await openPreparing(ctx);
    if (!('told' in preparing)) return preparing;
    const { told, question, room } = preparing;
    const path = pathOf(preparing);
    if (question === null) return goTo(toldAt(path, told));
    const answer = readAnswer(ctx, room.pack, question);
    if (answer === null) return again;
    return goTo(toldAt(path, { ...told, facts: { ...told.facts, [question.key]: answer }, changing: null }));
  },
};

function questionView(ctx: PageContext, preparing: Preparing, question: FactQuestion): View {
  const { room, told, evaluation, atMostLeft } = preparing;
  const path = pathOf(preparing);
  const asking = { ctx, pack: room.pack, question, evaluation, given: told.facts[question.key] };
  fillAnswer(asking);
  const before = told.changing === null ? beforeLast(told) : { ...told, changing: null };
  const title = question.question[ctx.locale];
  return view({
    title,
    shape: 'text',
    body: (
      <QuestionForm
        ctx={ctx}
        over={<Back dispute={room.dispute} />}
        title={title}
        lead={question.help?.[ctx.locale] ?? ctx.say('intake.answer.lead')}
        actions={
          <>
            <LinkButton kind="plain" href={before === null ? `/disputes/${room.dispute.id}` : toldAt(path, before)}>
              {ctx.say('common.back')}
            </LinkButton>
            {atMostLeft > 1 ? <a href={toldAt(path, { ...told, enough: true, changing: null })}>{ctx.say('intake.enough')}</a> : null}
          </>
        }
      >
        <QuestionBody {...asking} />
        {atMostLeft > 0 ? <p class="hint">{ctx.say('intake.left', { count: atMostLeft })}</p> : null}
      </QuestionForm>
    ),
  });
}

function resultView(ctx: PageContext, preparing: Preparing): Outcome {
  const { room, told, evaluation } = preparing;
  const { dispute, pack, type } = room;
  if (type === undefined) return problem(ownRefusal('not_found', 404));
  const path = pathOf(preparing);
  const rows = answerRows(ctx, type, told.facts, (key) => toldAt(path, { ...told, changing: key }));
  return view({
    title: ctx.say('intake.answer.result'),
    shape: 'text',
    body: (
      <>
        <Title over={<Back dispute={dispute} />} lead={ctx.say('intake.answer.result.lead')}>
          {ctx.say('intake.answer.result')}
        </Title>
        {rows.length === 0 ? <p>{ctx.say('intake.answer.none')}</p> : <SummaryList rows={rows} />}
        <Actions>
          {may(dispute, 'respond') ? <LinkButton href={toldAt(actHref(dispute.id, 'respond'), { facts: told.facts })}>{ctx.say('intake.answer.respond')}</LinkButton> : null}
          {may(dispute, 'make_offer') ? (
            <LinkButton kind="plain" href={actHref(dispute.id, 'make_offer')}>
              {ctx.say('intake.answer.offer')}
            </LinkButton>
          ) : null}
        </Actions>
        <div class="result-of">
          <ResultBody ctx={ctx} pack={pack} type={type} evaluation={evaluation} side="respondent" at={ctx.at} />
        </div>
      </>
    ),
  });
}
