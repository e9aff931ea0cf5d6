import type { ComponentChildren, JSX } from 'preact';
import type { IntakeStep } from '../../core/intake/intake.ts';
import type { DisputeType, RulePack } from '../../core/rules/rules.ts';
import type { PageContext } from '../page.tsx';
import type { SummaryRow } from '../ui/parts.tsx';
import { Actions, Button, ErrorSummary, Form, Title } from '../ui/ui.ts';
import { answerText } from './model.ts';
import { AnswerButtons, QUESTION_ID, QuestionBody, type AskedQuestion } from './question.tsx';

/** A page of a form whose heading is the question; what leads on or back stands at its end. */
export function QuestionForm(props: {
  readonly ctx: PageContext;
  readonly over: ComponentChildren;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly actions: ComponentChildren;
}): JSX.Element {
  const { ctx } = props;
  return (
    <Form of={ctx.form} class="flow">
      <ErrorSummary of={ctx.form} />
      <Title over={props.over} lead={props.lead}>
        <span id={QUESTION_ID}>{props.title}</span>
      </Title>
      {props.children}
      <Actions>{props.actions}</Actions>
    </Form>
  );
}

/** A question with how many are left and, once nothing needed is, the way past them. */
export function QuestionLeft(props: { readonly asking: AskedQuestion; readonly step: IntakeStep | undefined }): JSX.Element {
  const { asking, step } = props;
  const { say } = asking.ctx;
  const next = step?.kind === 'question' && step.question.key === asking.question.key ? step : null;
  return (
    <>
      <QuestionBody {...asking} />
      {next === null ? null : <p class="hint">{next.needed > 0 ? say('intake.left.needed', { count: next.atMostLeft, needed: next.needed }) : say('intake.left', { count: next.atMostLeft })}</p>}
      {next !== null && next.mayStop && next.atMostLeft > 1 ? (
        <div class="pass-over">
          <Button kind="plain" name="enough" value="yes">
            {say('intake.enough')}
          </Button>
          <p class="hint">{say('intake.enough.note')}</p>
        </div>
      ) : null}
    </>
  );
}

/** Another name fits the problem better: why, and the choice between the two. Its title is `intake.other_type.title`. */
export function OtherType(props: { readonly ctx: PageContext; readonly pack: RulePack; readonly own: DisputeType; readonly other: DisputeType; readonly rule: string }): JSX.Element {
  const { ctx, own, other } = props;
  const rule = props.pack.rules.find((one) => one.id === props.rule);
  return (
    <>
      <p>{other.description[ctx.locale]}</p>
      {rule === undefined ? null : <p>{rule.reason[ctx.locale]}</p>}
      <AnswerButtons
        name="choice"
        labelledBy={QUESTION_ID}
        given={undefined}
        options={[
          { value: 'take', label: ctx.say('intake.other_type.take', { name: other.name[ctx.locale] }) },
          { value: 'keep', label: ctx.say('intake.other_type.keep', { name: own.name[ctx.locale] }) },
        ]}
      />
    </>
  );
}

/** What was answered, each with the way to change it. */
export function answerRows(ctx: PageContext, type: DisputeType, facts: Readonly<Record<string, string>>, changeAt: (key: string) => string): SummaryRow[] {
  return Object.entries(facts).flatMap(([key, answer]) => {
    const question = type.facts.find((one) => one.key === key);
    if (question === undefined) return [];
    const label = question.question[ctx.locale];
    return [{ label, value: <span dir="auto">{answerText(ctx, question, answer)}</span>, change: { href: changeAt(key), what: label } }];
  });
}
