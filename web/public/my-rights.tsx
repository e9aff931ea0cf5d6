import type { ComponentChildren, JSX } from 'preact';
import { answersFor, problemGroups, type IntakeAnswer, type IntakeStep } from '../../core/intake/intake.ts';
import { PROBLEM_GROUPS, TRIAGE_TRACKS, type DisputeType, type Evaluation, type FactQuestion, type RulePack } from '../../core/rules/rules.ts';
import { rulesNow } from '../dispute/model.ts';
import { beforeLast, toldAt, toldIn, type Told } from '../intake/address.ts';
import { HandOver } from '../intake/hand-over.tsx';
import { askIntake } from '../intake/model.ts';
import { answerRows, OtherType, QuestionForm, QuestionLeft } from '../intake/page-of-question.tsx';
import { AnswerLinks, fillAnswer, readAnswer } from '../intake/question.tsx';
import { ResultBody } from '../intake/result.tsx';
import { again, goTo, problem, view, type Outcome, type Page, type PageContext, type View } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Button, LinkButton, Section, SummaryList, Title } from '../ui/ui.ts';

/** What went wrong, for anybody: nobody has to have an account or an order here to learn the rights. */
export const rightsStartPage: Page = {
  path: '/rights',
  access: 'anyone',
  async get(ctx) {
    const pack = await rulesNow(ctx);
    if (!pack.ok) return problem(pack.refusal);
    const groups = problemGroups(pack.value);
    const chosen = groups.find((one) => one.group === PROBLEM_GROUPS.find((group) => group === ctx.query.get('group')));
    const types = (codes: readonly string[]): DisputeType[] => codes.flatMap((code) => pack.value.disputeTypes.find((one) => one.code === code) ?? []);
    const plain = (codes: readonly string[]): string => types(codes).slice(0, 3).map((one) => one.plain[ctx.locale]).join(' · ');
    const title = chosen === undefined ? ctx.say('intake.rights.title') : ctx.say(`intake.group.${chosen.group}`);
    return view({
      title,
      shape: 'text',
      body: (
        <>
          <Title {...(chosen === undefined ? {} : { over: ctx.say('intake.rights.over') })} lead={ctx.say(chosen === undefined ? 'intake.rights.lead' : 'intake.rights.which')}>
            {title}
          </Title>
          {chosen === undefined ? (
            <AnswerLinks links={groups.map((one) => ({ href: `/rights?group=${one.group}`, label: ctx.say(`intake.group.${one.group}`), hint: plain(one.types) }))} />
          ) : (
            <>
              <AnswerLinks links={types(chosen.types).map((type) => ({ href: `/rights/${type.code}`, label: type.plain[ctx.locale], hint: type.description[ctx.locale] }))} />
              <p>
                <a href="/rights">{ctx.say('intake.group.back')}</a>
              </p>
            </>
          )}
        </>
      ),
    });
  },
};

/** The questions of one kind of problem, with everything known of them. */
interface Asking {
  readonly ctx: PageContext;
  readonly pack: RulePack;
  readonly type: DisputeType;
  readonly told: Told;
  readonly step: IntakeStep;
  readonly evaluation: Evaluation;
}

function pathOf(type: DisputeType): string {
  return `/rights/${type.code}`;
}

async function openAsking(ctx: PageContext): Promise<Asking | Outcome> {
  const pack = await rulesNow(ctx);
  if (!pack.ok) return problem(pack.refusal);
  const type = pack.value.disputeTypes.find((one) => one.code === ctx.params['code']);
  if (type === undefined) return problem(ownRefusal('not_found', 404));
  const told = toldIn(ctx.query, type);
  const read = TRIAGE_TRACKS.filter((track) => told.read.includes(track));
  const contract = told.facts['order_date'];
  const asked = await askIntake(ctx, pack.value, {
    ...{ type: type.code, purpose: 'rights', facts: told.facts, declined: told.declined, read },
    ...(contract === undefined || contract === 'unknown' ? {} : { dates: { contract } }),
  });
  if (!asked.ok) return problem(asked.refusal);
  const { step, evaluation } = asked.value satisfies IntakeAnswer;
  return evaluation === null ? problem(ownRefusal('not_found', 404)) : { ctx, pack: pack.value, type, told, step, evaluation };
}

/** The question this page asks: the one that is changed, or the next. */
function questionOf({ type, told, step }: Asking): FactQuestion | undefined {
  const changed = type.facts.find((one) => one.key === told.changing && told.facts[one.key] !== undefined);
  if (changed !== undefined) return changed;
  return step.kind === 'question' && !(step.mayStop && told.enough) ? step.question : undefined;
}

/** One question after the other, and the result; the answers stand in the address. */
export const rightsPage: Page = {
  path: '/rights/:code',
  access: 'anyone',
  async get(ctx) {
    const asking = await openAsking(ctx);
    if (!('told' in asking)) return asking;
    const question = questionOf(asking);
    if (question !== undefined) return questionView(asking, question);
    if (asking.step.kind === 'hand_over' || asking.step.kind === 'other_type') return betweenView(asking);
    return resultView(asking);
  },
  async post(ctx) {
    const asking = await openAsking(ctx);
    if (!('told' in asking)) return asking;
    const { pack, type, told, step } = asking;
    const path = pathOf(type);
    const question = questionOf(asking);
    if (question === undefined) return goTo(leftBehind(asking));
    if (ctx.form.has('enough') && step.kind === 'question' && step.mayStop) return goTo(toldAt(path, { ...told, enough: true, changing: null }));
    const answer = readAnswer(ctx, pack, question);
    if (answer === null) return again;
    return goTo(toldAt(path, { ...told, facts: { ...told.facts, [question.key]: answer }, changing: null }));
  },
};

/** After a hand-over was read, or the name of the problem was chosen. */
function leftBehind({ ctx, pack, type, told, step }: Asking): string {
  if (step.kind === 'hand_over') return toldAt(pathOf(type), { ...told, read: [...told.read, step.track] });
  if (step.kind !== 'other_type') return toldAt(pathOf(type), told);
  const other = pack.disputeTypes.find((one) => one.code === step.code);
  if (other === undefined || ctx.form.value('choice') !== 'take') return toldAt(pathOf(type), { ...told, declined: [...told.declined, step.code] });
  return toldAt(pathOf(other), { ...told, enough: false, facts: answersFor(other, told.facts), declined: [...told.declined.filter((code) => code !== other.code), type.code] });
}

function page(asking: Asking, title: string, body: ComponentChildren, options: { readonly lead?: ComponentChildren; readonly back: string; readonly button?: JSX.Element }): View {
  const { ctx, type } = asking;
  return view({
    title,
    shape: 'text',
    body: (
      <QuestionForm
        ctx={ctx}
        over={`${ctx.say('intake.rights.over')} · ${type.plain[ctx.locale]}`}
        title={title}
        lead={options.lead}
        actions={
          <>
            {options.button ?? null}
            <LinkButton kind="plain" href={options.back}>
              {ctx.say('common.back')}
            </LinkButton>
          </>
        }
      >
        {body}
      </QuestionForm>
    ),
  });
}

function backOf({ type, told }: Asking): string {
  if (told.changing !== null) return toldAt(pathOf(type), { ...told, changing: null });
  const before = beforeLast(told);
  return before === null ? `/rights?group=${type.group}` : toldAt(pathOf(type), before);
}

function questionView(asking: Asking, question: FactQuestion): View {
  const { ctx, pack, evaluation, told, step } = asking;
  const given = { ctx, pack, question, evaluation, given: told.facts[question.key] };
  fillAnswer(given);
  return page(
    asking,
    question.question[ctx.locale],
    <QuestionLeft asking={given} step={step} />,
    { back: backOf(asking), lead: question.help?.[ctx.locale] },
  );
}

function betweenView(asking: Asking): Outcome {
  const { ctx, pack, type, step } = asking;
  if (step.kind === 'hand_over') {
    const goesOn = pack.tracks.find((one) => one.track === step.track)?.propertyGoesOn === true;
    return page(asking, ctx.say('intake.stopped.title'), <HandOver pack={pack} track={step.track} note={ctx.say('intake.hand_over.nobody_told')} />, {
      back: backOf(asking),
      button: <Button>{ctx.say(goesOn ? 'intake.hand_over.goes_on' : 'common.continue')}</Button>,
    });
  }
  const other = step.kind === 'other_type' ? pack.disputeTypes.find((one) => one.code === step.code) : undefined;
  if (step.kind !== 'other_type' || other === undefined) return problem(ownRefusal('not_found', 404));
  return page(
    asking,
    ctx.say('intake.other_type.title', { name: other.name[ctx.locale] }),
    <OtherType ctx={ctx} pack={pack} own={type} other={other} rule={step.rule} />,
    { back: backOf(asking), lead: ctx.say('intake.other_type.lead') },
  );
}

function resultView(asking: Asking): View {
  const { ctx, pack, type, told, evaluation } = asking;
  const rows = answerRows(ctx, type, told.facts, (key) => toldAt(pathOf(type), { ...told, changing: key }));
  const buyer = ctx.me !== null && ctx.me.staffRoles.length === 0 && ctx.me.merchantIds.length === 0;
  return view({
    title: ctx.say('intake.rights.result'),
    shape: 'text',
    body: (
      <>
        <Title over={ctx.say('intake.rights.over')} lead={type.plain[ctx.locale]}>
          {ctx.say('intake.rights.result')}
        </Title>
        <ResultBody ctx={ctx} pack={pack} type={type} evaluation={evaluation} side="claimant" at={ctx.at} />
        <Section title={ctx.say('intake.rights.file')}>
          <p>{ctx.say('intake.rights.file.text')}</p>
          {buyer ? <LinkButton href="/orders">{ctx.say('intake.rights.file.mine')}</LinkButton> : null}
        </Section>
        {rows.length === 0 ? null : (
          <Section title={ctx.say('intake.rights.answers')}>
            <SummaryList rows={rows} />
          </Section>
        )}
        <p>
          <a href="/rights">{ctx.say('intake.rights.again')}</a>
        </p>
      </>
    ),
  });
}
