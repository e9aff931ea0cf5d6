import type { FactQuestion } from '../../core/rules/rules.ts';
import { HandOver } from '../intake/hand-over.tsx';
import { OtherType, QuestionLeft } from '../intake/page-of-question.tsx';
import { fillAnswer, QUESTION_ID, readAnswer } from '../intake/question.tsx';
import { ResultBody } from '../intake/result.tsx';
import { again, goTo, problem, type Outcome, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Button, LinkButton } from '../ui/ui.ts';
import { factsOfOrder, keepAndAsk, missingStep, nextHref, openDesk, retyped, stepHref, withAnswer, type Desk, type DraftBody } from './draft.ts';
import { ahead, stepView } from './file.tsx';
import { suggestionFor } from './suggestion.ts';

const NOT_HERE = problem(ownRefusal('not_found', 404));

function base(desk: Desk): string {
  return `/orders/${desk.order.id}/file`;
}

/** Keeps a part and goes to whatever comes next. */
async function goOn(desk: Desk, change: Partial<DraftBody>): Promise<Outcome | typeof again> {
  const changed = await keepAndAsk(desk, change);
  if (changed.ok) return goTo(nextHref(changed.value, desk.ctx.query.get('from')));
  desk.ctx.form.refuse(changed.refusal);
  return again;
}

/** A filing with a type and items, at one of its questions. */
async function openQuestions(ctx: PageContext): Promise<{ readonly desk: Desk } | { readonly outcome: Outcome }> {
  const opened = await openDesk(ctx);
  if ('outcome' in opened) return opened;
  const early = ahead(opened.desk, 'questions');
  return early === null ? opened : { outcome: early };
}

/** The question a page is about: answered already, or the one that comes next; nobody jumps ahead. */
function questionAt(desk: Desk, key: string | undefined): FactQuestion | undefined {
  const question = desk.type?.facts.find((one) => one.key === key && one.askedOf !== 'respondent');
  if (question === undefined || factsOfOrder(desk)[question.key] !== undefined) return undefined;
  const step = desk.intake?.step;
  const next = step?.kind === 'question' && step.question.key === question.key;
  return next || desk.draft.facts?.[question.key] !== undefined ? question : undefined;
}

/** Back to the answer before this one; before the first to what went wrong. */
function backFrom(desk: Desk, key: string): string {
  const asked = (desk.draft.asked ?? []).filter((one) => desk.type?.facts.some((fact) => fact.key === one));
  const at = asked.indexOf(key);
  const before = at < 0 ? asked.at(-1) : asked[at - 1];
  return before === undefined ? base(desk) : `${base(desk)}/questions/${before}`;
}

/** To whatever comes next in the questions. */
export const questionsPage: Page = {
  path: '/orders/:orderId/file/questions',
  async get(ctx) {
    const opened = await openQuestions(ctx);
    return 'outcome' in opened ? opened.outcome : goTo(nextHref(opened.desk, ctx.query.get('from')));
  },
};

/** One question. */
export const questionPage: Page = {
  path: '/orders/:orderId/file/questions/:key',
  async get(ctx) {
    const opened = await openQuestions(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const { key = '' } = ctx.params;
    const question = questionAt(desk, key);
    if (question === undefined) return desk.type?.facts.some((one) => one.key === key) === true ? goTo(nextHref(desk, ctx.query.get('from'))) : NOT_HERE;
    const evaluation = desk.intake?.evaluation ?? null;
    const asking = { ctx, pack: desk.pack, question, evaluation, given: desk.draft.facts?.[key], suggested: suggestionFor(desk, question) };
    fillAnswer(asking);
    return stepView(
      desk,
      'questions',
      <QuestionLeft asking={asking} step={desk.intake?.step} />,
      { title: question.question[ctx.locale], titleId: QUESTION_ID, lead: question.help?.[ctx.locale], button: null, back: backFrom(desk, key) },
    );
  },
  async post(ctx) {
    const opened = await openQuestions(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const question = questionAt(desk, ctx.params['key']);
    if (question === undefined) return goTo(nextHref(desk, ctx.query.get('from')));
    const step = desk.intake?.step;
    if (ctx.form.has('enough') && step?.kind === 'question') return step.mayStop ? goOn(desk, { enough: true }) : goTo(nextHref(desk, ctx.query.get('from')));
    const answer = readAnswer(ctx, desk.pack, question);
    return answer === null ? again : goOn(desk, withAnswer(desk.draft, question.key, answer));
  },
};

/** Another type fits better: it is named with the reason, and the person chooses. */
export const otherTypePage: Page = {
  path: '/orders/:orderId/file/other-type/:code',
  async get(ctx) {
    const opened = await openQuestions(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const { pack, type, intake } = desk;
    const other = pack.disputeTypes.find((one) => one.code === ctx.params['code']);
    const named = intake?.evaluation?.classification.find((one) => one.code === other?.code);
    if (other === undefined || named === undefined || type === undefined) return goTo(nextHref(desk, ctx.query.get('from')));
    return stepView(
      desk,
      'questions',
      <OtherType ctx={ctx} pack={pack} own={type} other={other} rule={named.rule} />,
      { title: ctx.say('intake.other_type.title', { name: other.name[ctx.locale] }), titleId: QUESTION_ID, lead: ctx.say('intake.other_type.lead'), button: null, back: base(desk) },
    );
  },
  async post(ctx) {
    const opened = await openQuestions(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const code = ctx.params['code'] ?? '';
    const known = desk.pack.disputeTypes.some((one) => one.code === code);
    const choice = ctx.form.choice('choice', ['take', 'keep'], { label: ctx.say('consumer.file.type.name'), required: true });
    if (choice === null || !known) return again;
    const declined = desk.draft.declined ?? [];
    // Whichever is left behind is not named again: two rules must not send anybody to and fro.
    if (choice === 'keep') return goOn(desk, { declined: [...new Set([...declined, code])] });
    return goOn(desk, { ...retyped(desk.draft, code), declined: [...new Set([...declined, desk.draft.type ?? ''])].filter((one) => one !== '' && one !== code) });
  },
};

/** Somebody may be in danger, or this belongs elsewhere: whom to turn to, before anything goes on. */
export const handOverPage: Page = {
  path: '/orders/:orderId/file/hand-over/:track',
  async get(ctx) {
    const opened = await openQuestions(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const track = desk.intake?.evaluation?.triage.find((one) => one === ctx.params['track']);
    const text = desk.pack.tracks.find((one) => one.track === track);
    if (track === undefined || text === undefined) return goTo(nextHref(desk, ctx.query.get('from')));
    const asked = desk.draft.asked ?? [];
    const last = asked.at(-1);
    return stepView(desk, 'questions', <HandOver pack={desk.pack} track={track} />, {
      title: ctx.say('intake.stopped.title'),
      button: <Button>{ctx.say(text.propertyGoesOn ? 'intake.hand_over.goes_on' : 'common.continue')}</Button>,
      back: last === undefined ? base(desk) : `${base(desk)}/questions/${last}`,
    });
  },
  async post(ctx) {
    const opened = await openQuestions(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    return goOn(desk, { read: [...new Set([...(desk.draft.read ?? []), ctx.params['track'] ?? ''])].slice(-20) });
  },
};

/** What it is called, what can be asked for, who must show what, how long, which ways are open: before anything is wanted. */
export const rightsPage: Page = {
  path: '/orders/:orderId/file/rights',
  async get(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const early = ahead(desk, 'rights');
    if (early !== null) return early;
    const { pack, type, intake } = desk;
    const evaluation = intake?.evaluation ?? null;
    if (type === undefined || evaluation === null) return NOT_HERE;
    const stopped = intake?.step.kind === 'result' && intake.step.stopped;
    const last = (desk.draft.asked ?? []).findLast((key) => type.facts.some((one) => one.key === key));
    return stepView(desk, 'rights', <ResultBody ctx={ctx} pack={pack} type={type} evaluation={evaluation} side="claimant" at={ctx.at} />, {
      button: null,
      ...(stopped ? {} : { bar: <LinkButton href={stepHref(desk.order.id, ctx.query.get('from') === 'check' && missingStep(desk) === null ? 'check' : 'wanted')}>{ctx.say('consumer.file.rights.go_on')}</LinkButton> }),
      back: last === undefined ? base(desk) : `${base(desk)}/questions/${last}`,
    });
  },
};
