import type { JSX } from 'preact';
import { formatMoney, isInstant } from '../../core/kernel/kernel.ts';
import { NOT_KNOWN, type CaseInput } from '../../core/rules/rules.ts';
import type { TraceStep } from '../../core/trace/trace.ts';
import { formatDate } from '../../core/words/words.ts';
import { openRoom } from '../dispute/model.ts';
import { BasisLinks } from '../determination/cited.tsx';
import { answerText } from '../intake/model.ts';
import { problem, view, type Page } from '../page.tsx';
import { Code, Details, Section, SummaryList, Table, Title } from '../ui/ui.ts';
import { hadEffect, reasonsHref, traceTitle, type Trace, type TraceRoom } from './model.ts';
import { MadeAt, momentText, ResultOf } from './result.tsx';

/** Rules shown at once; the others are one press away, or a phone has nothing else on it. */
const FIRST_RULES = 6;

interface Shown {
  readonly room: TraceRoom;
  readonly trace: Trace;
}

/** What was known of the case: answers in the words of their questions, findings, files. */
function Known({ room, trace }: Shown): JSX.Element | null {
  const { ctx, type, dispute } = room;
  if (trace.input.ask !== 'case') return null;
  const { facts, finding } = trace.input.case as CaseInput;
  const rows = Object.entries(facts).flatMap(([key, answer]) => {
    const question = type?.facts.find((one) => one.key === key);
    return question === undefined || answer === '' ? [] : [{ label: question.question[ctx.locale], value: <span dir="auto">{answerText(ctx, question, answer || NOT_KNOWN)}</span> }];
  });
  const files = trace.evidence.flatMap((id) => dispute.evidence.find((one) => one.evidenceId === id)?.name ?? []);
  const found = Object.entries(finding).map(([row, result]) => ({
    label: type?.burden.find((one) => one.id === row)?.fact[ctx.locale] ?? row,
    value: ctx.say(`rules.finding.${result as 'established'}`),
  }));
  return (
    <Section title={ctx.say('reasons.known')} id="known">
      {rows.length === 0 ? <p>{ctx.say('reasons.known.none')}</p> : <SummaryList tight rows={rows} />}
      {found.length === 0 ? null : (
        <>
          <h3>{ctx.say('reasons.known.findings')}</h3>
          <SummaryList tight rows={found} />
        </>
      )}
      <h3>{ctx.say('reasons.known.evidence')}</h3>
      {files.length === 0 ? (
        <p>{ctx.say('reasons.known.evidence.none')}</p>
      ) : (
        <ul>
          {files.map((name) => (
            <li dir="auto">{name}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function answerWords({ room }: { readonly room: TraceRoom }, step: TraceStep): string {
  const { ctx } = room;
  if (step.outcome !== undefined) return ctx.say(`reasons.outcome.${step.outcome}`);
  const { answer } = step;
  if (answer === null) return ctx.say('reasons.answer.null');
  if (typeof answer === 'boolean') return ctx.say(`reasons.answer.${answer ? 'true' : 'false'}`);
  if (answer === 'claimant' || answer === 'respondent') return ctx.say(`reasons.burden.${answer}`);
  if (answer === 'full' || answer === 'held_funds' || answer === 'none') return ctx.say(`reasons.reach.${answer}`);
  return typeof answer === 'string' && isInstant(answer) ? momentText(ctx, answer) : String(answer);
}

function Rules(props: Shown & { readonly steps: readonly TraceStep[] }): JSX.Element {
  const { room, trace, steps } = props;
  const { ctx } = room;
  return (
    <ul class="plain-list">
      {steps.map((step) => (
        <li class="card">
          <p>{step.reason?.[ctx.locale] ?? traceTitle(ctx, trace)}</p>
          <p>
            <strong>{answerWords({ room }, step)}</strong>
          </p>
          <p class="hint">
            <BasisLinks room={room} basis={step.source} /> · {ctx.say(`rules.verification.${step.verification}`)} · {ctx.say('reasons.day', { day: formatDate(ctx.locale, step.day, 'long') })}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A name and what it stood for: `paid_minor = ¥299.00`. */
function inputWords(room: TraceRoom, name: string, value: TraceStep['inputs'][string]): string {
  const { ctx, type, dispute } = room;
  const key = name.slice(name.indexOf('.') + 1);
  const question = name.startsWith('facts.') ? type?.facts.find((one) => one.key === key) : undefined;
  const label = question?.question[ctx.locale] ?? key;
  if (value === null) return `${label}: ${ctx.say('reasons.answer.null')}`;
  const isMoney = question?.kind === 'amount' || name.startsWith('step.') || room.pack.params[key]?.unit === 'minor';
  return `${label}: ${typeof value === 'number' && isMoney ? formatMoney(value, dispute.currency) : String(value)}`;
}

/** Each figure of a formula: what it is, how it is worked out, with what, and what it comes to. */
function Figures({ room, trace }: Shown): JSX.Element | null {
  const { ctx, dispute } = room;
  const steps = trace.steps.filter((step) => step.kind === 'figure' || step.kind === 'cap');
  if (steps.length === 0) return null;
  return (
    <Section title={ctx.say('reasons.figures')} id="figures">
      <Table
        caption={ctx.say('reasons.figures')}
        columns={[{ title: ctx.say('reasons.figure'), kind: 'main' }, { title: ctx.say('reasons.figure.inputs') }, { title: ctx.say('reasons.figure.result'), kind: 'number' }]}
        rows={steps.map((step) => [
          <>
            {step.reason?.[ctx.locale]}
            <div class="hint light">
              <code dir="ltr">{step.expression}</code> · {step.source}
            </div>
          </>,
          Object.entries(step.inputs).map(([name, value]) => <div>{inputWords(room, name, value)}</div>),
          typeof step.answer === 'number' ? formatMoney(step.answer, dispute.currency) : ctx.say('reasons.answer.null'),
        ])}
      />
    </Section>
  );
}

function Check({ room, trace }: Shown): JSX.Element {
  const { ctx, dispute } = room;
  return (
    <Section title={ctx.say('reasons.check')} id="check">
      <p>{ctx.say('reasons.check.text')}</p>
      <p>
        <code class="code" dir="ltr">{`npx redress rules replay ${dispute.number}-${trace.no}.json`}</code>
      </p>
      <p>
        <a class="button plain" href={`/api/v1/disputes/${dispute.id}/traces/${trace.no}`} download={`${dispute.number}-${trace.no}.json`}>
          {ctx.say('reasons.check.download')}
        </a>
      </p>
      <SummaryList
        tight
        rows={[
          { label: ctx.say('reasons.check.pack'), value: <a href={`/rules/${trace.pack.name}`}>{trace.pack.name}</a> },
          { label: ctx.say('reasons.check.hash'), value: <Code>{trace.hash}</Code> },
        ]}
      />
    </Section>
  );
}

/** Why one step is as it is: what was known, each rule, the arithmetic, and how to check it. */
export const reasonPage: Page = {
  path: '/disputes/:disputeId/reasons/:no',
  async get(ctx) {
    const opened = await openRoom(ctx);
    if (!opened.ok) return problem(opened.refusal);
    const room = opened.value;
    const asked = await ctx.api.get<Trace>(`/disputes/${room.dispute.id}/traces/${encodeURIComponent(ctx.params['no'] ?? '')}`);
    if (!asked.ok) return problem(asked.refusal);
    const trace = asked.value;
    const rules = trace.steps.filter((step) => step.kind !== 'figure' && step.kind !== 'cap');
    const telling = rules.filter(hadEffect);
    const effective = telling.slice(0, FIRST_RULES);
    const others = [...telling.slice(FIRST_RULES), ...rules.filter((step) => !hadEffect(step))];
    const title = traceTitle(ctx, trace);
    return view({
      title: `${title} · ${room.dispute.number}`,
      body: (
        <>
          <Title over={<a href={reasonsHref(room.dispute.id)}>{ctx.say('reasons.back')}</a>}>{title}</Title>
          <MadeAt room={room} trace={trace} />
          <ResultOf room={room} trace={trace} />
          <Known room={room} trace={trace} />
          <Figures room={room} trace={trace} />
          <Section title={ctx.say('reasons.rules')} note={ctx.say('reasons.rules.note')} id="rules">
            <Rules room={room} trace={trace} steps={effective} />
            {others.length === 0 ? null : (
              <Details summary={ctx.say('reasons.rules.more', { count: others.length })}>
                <Rules room={room} trace={trace} steps={others} />
              </Details>
            )}
          </Section>
          <Check room={room} trace={trace} />
        </>
      ),
    });
  },
};
