import type { JSX } from 'preact';
import type { PageContext } from '../page.tsx';
import { Prose, Radios, Section, Tag } from '../ui/ui.ts';
import type { Question } from './model.ts';

/** Questions to answer, one after the other. */
export function Asked(props: { readonly ctx: PageContext; readonly questions: readonly Question[] }): JSX.Element {
  const { ctx, questions } = props;
  return (
    <>
      {questions.map((question, index) => (
        <Radios
          name={question.id}
          label={`${index + 1}. ${question.ask}`}
          options={question.options.map(({ id, text }) => ({ value: id, label: text }))}
          {...(questions.length > 3 ? { hint: ctx.say('juror.test.question', { no: index + 1, all: questions.length }) } : {})}
        />
      ))}
    </>
  );
}

/** Questions that were answered: what is right, and why. */
export function Explained(props: { readonly ctx: PageContext; readonly questions: readonly Question[] }): JSX.Element {
  const { ctx } = props;
  return (
    <>
      {props.questions.map(({ ask, options, answer, right, why }) => {
        const textOf = (id: string | null): string => options.find((option) => option.id === id)?.text ?? '–';
        const good = answer === right;
        return (
          <Section title={ask}>
            <p>
              {ctx.say('juror.answer.yours')}: {textOf(answer)} <Tag kind={good ? 'good' : 'turn'}>{ctx.say(good ? 'juror.answer.right' : 'juror.answer.wrong')}</Tag>
            </p>
            {good ? null : (
              <p>
                {ctx.say('juror.answer.is')}: <strong>{textOf(right)}</strong>
              </p>
            )}
            <Prose>{why ?? ''}</Prose>
          </Section>
        );
      })}
    </>
  );
}

/** The answers of the form by question; each that is missing is a fault at its place. */
export function answersOf(ctx: PageContext, questions: readonly Question[]): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap((question, index) => {
      const answer = ctx.form.choice(question.id, question.options.map((option) => option.id), { label: ctx.say('juror.answer.name', { no: index + 1 }), required: true });
      return answer === null ? [] : [[question.id, answer] as const];
    }),
  );
}
