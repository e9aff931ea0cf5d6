import type { ComponentChildren, JSX } from 'preact';
import { NOT_KNOWN, type Evaluation, type FactQuestion, type RulePack } from '../../core/rules/rules.ts';
import { amountText } from '../form.ts';
import type { PageContext } from '../page.tsx';
import { useSpeech } from '../speech.ts';
import { Button, DateField, Details, Field, MoneyField, TextArea } from '../ui/ui.ts';
import { decides } from './model.ts';

/** One of a few answers, each a button of its own: one touch is the answer. The one given before is marked. */
export function AnswerButtons(props: {
  readonly name: string;
  readonly labelledBy: string;
  readonly given: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: ComponentChildren; readonly hint?: ComponentChildren; readonly quiet?: boolean }[];
}): JSX.Element {
  const { say } = useSpeech();
  return (
    <div class="one-of" role="group" aria-labelledby={props.labelledBy}>
      {props.options.map((one) => (
        <button type="submit" class={`choice-of${one.quiet ? ' quiet' : ''}${one.value === props.given ? ' given' : ''}`} name={props.name} value={one.value}>
          <span>
            <strong>{one.label}</strong>
            {one.hint ? <span class="hint">{one.hint}</span> : null}
          </span>
          {one.value === props.given ? <span class="tag plain">{say('intake.given')}</span> : null}
        </button>
      ))}
    </div>
  );
}

/** One of several things to go to, drawn as an answer: a link, because nothing is kept yet. */
export function AnswerLinks(props: { readonly links: readonly { readonly href: string; readonly label: ComponentChildren; readonly hint?: ComponentChildren }[] }): JSX.Element {
  return (
    <ul class="one-of">
      {props.links.map((one) => (
        <li>
          <a class="choice-of" href={one.href}>
            <span>
              <strong>{one.label}</strong>
              {one.hint ? <span class="hint">{one.hint}</span> : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A question that is asked, with what is known when it is. */
export interface AskedQuestion {
  readonly ctx: PageContext;
  readonly pack: RulePack;
  readonly question: FactQuestion;
  readonly evaluation: Evaluation | null;
  /** the answer given before */
  readonly given: string | undefined;
  /** what the order's own data suggest, shown as such for the person to confirm or change; null where they say nothing */
  readonly suggested?: { readonly answer: string; readonly from: string } | null;
}

/** The id of the heading that is the question. */
export const QUESTION_ID = 'question';

/** Puts the answer given before into the form. */
export function fillAnswer({ ctx, pack, question, given }: AskedQuestion): void {
  if (given === undefined || given === NOT_KNOWN) return;
  if (question.kind === 'amount') ctx.form.fill({ answer: amountText(Number(given), pack.currency) });
  else if (question.kind === 'quantity' && question.unit === 'basis_points') ctx.form.fill({ answer: String(Number(given) / 100) });
  else ctx.form.fill({ answer: given });
}

/** The answer to one question, with what it decides, and `I do not know` beside it. */
export function QuestionBody(props: AskedQuestion): JSX.Element {
  const { ctx, question } = props;
  const { say, locale } = ctx;
  const choices =
    question.kind === 'yes_no'
      ? [
          { value: 'yes', label: say('common.yes') },
          { value: 'no', label: say('common.no') },
        ]
      : question.kind === 'choice'
        ? (question.options ?? []).map((one) => ({ value: one.value, label: one.label[locale] }))
        : null;
  return (
    <>
      {choices === null ? (
        <>
          <AnswerField {...props} />
          <div class="actions">
            <Button>{say('common.continue')}</Button>
            <Button kind="plain" name="unknown" value="yes">
              {say('intake.unknown')}
            </Button>
          </div>
        </>
      ) : (
        <>
          {ctx.form.faultOf('answer') ? (
            <p class="fault" id="f-answer">
              {ctx.form.faultOf('answer')}
            </p>
          ) : null}
          {props.given === undefined && props.suggested ? <p class="hint">{say('intake.suggested', { from: props.suggested.from })}</p> : null}
          <AnswerButtons name="answer" labelledBy={QUESTION_ID} given={props.given ?? props.suggested?.answer} options={[...choices, { value: NOT_KNOWN, label: say('intake.unknown'), quiet: true }]} />
        </>
      )}
      <Why {...props} />
    </>
  );
}

/** Why it is asked: the pack's own sentence, and what the answer decides. */
function Why({ ctx, pack, question, evaluation }: AskedQuestion): JSX.Element | null {
  const { say, locale } = ctx;
  const matters = evaluation === null ? [] : decides(pack, evaluation, question.key, locale);
  if (question.why === undefined && matters.length === 0) return null;
  return (
    <Details summary={say('intake.why')}>
      {question.why === undefined ? null : <p>{question.why[locale]}</p>}
      {matters.length === 0 ? null : <p>{say('intake.why.matters', { list: matters.join(say('dispute.list.comma')) })}</p>}
    </Details>
  );
}

function AnswerField({ ctx, question }: AskedQuestion): JSX.Element {
  const { say } = ctx;
  switch (question.kind) {
    case 'date':
      return <DateField name="answer" label={say('intake.answer.date')} max={ctx.at.slice(0, 10)} />;
    case 'amount':
      return <MoneyField name="answer" label={say('intake.answer.amount')} />;
    case 'quantity':
      return <Field name="answer" label={say(`intake.answer.${question.unit ?? 'count'}`)} width="short" inputMode={question.unit === 'basis_points' ? 'decimal' : 'numeric'} />;
    default:
      return <TextArea name="answer" label={say('intake.answer.text')} max={MOST_WORDS} rows={3} />;
  }
}

/** Longest answer in words; the story has its own place. */
const MOST_WORDS = 300;

/** The answer that was sent, as the rules keep it; null when it is none, with the fault noted on the form. */
export function readAnswer(ctx: PageContext, pack: RulePack, question: FactQuestion): string | null {
  const { form, say, locale } = ctx;
  if (form.has('unknown') || form.value('answer') === NOT_KNOWN) return NOT_KNOWN;
  // Inside a sentence a question stands without its mark.
  const rule = { label: say('intake.answer.to', { question: question.question[locale].replace(/[？?]$/, '') }), required: true };
  switch (question.kind) {
    case 'choice':
      return form.choice('answer', (question.options ?? []).map((one) => one.value), rule);
    case 'yes_no':
      return form.choice('answer', ['yes', 'no'], rule);
    case 'date':
      return form.date('answer', rule);
    case 'amount': {
      const minor = form.amount('answer', pack.currency, { ...rule, most: 1_000_000_000_000 });
      return minor === null ? null : String(minor);
    }
    case 'quantity':
      return readQuantity(ctx, question, rule);
    case 'text': {
      const text = form.text('answer', { ...rule, max: MOST_WORDS });
      return form.faulty ? null : text;
    }
  }
}

/** A count; a share of the whole is typed in per cent and kept in parts of 10,000. */
function readQuantity({ form }: PageContext, question: FactQuestion, rule: { label: string; required: boolean }): string | null {
  if (question.unit !== 'basis_points') {
    const count = form.integer('answer', { ...rule, least: 0, most: 1_000_000 });
    return count === null ? null : String(count);
  }
  const share = form.amount('answer', 'CNY', { ...rule, most: 10_000 });
  return share === null ? null : String(share);
}
