import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Button, Code, Counts, ErrorSummary, Field, Form, LinkButton, Prose, Radios, Section, SummaryList, Table, TextArea, Title, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

const HERE = '/operator/jury';
const STATES = ['active', 'learning', 'barred', 'away', 'suspended'] as const;

interface Pause {
  readonly id: string;
  readonly jurorId: string;
  readonly why: 'skipping' | 'operator';
  readonly missed: number;
  readonly reason: string;
  readonly untilAt: Instant;
  readonly objection: string | null;
  readonly objectedAt: Instant | null;
  readonly outcome: 'kept' | 'lifted' | null;
  readonly mine: boolean;
}

interface Desk {
  readonly counts: Readonly<Record<(typeof STATES)[number] | 'left', number>>;
  readonly suspensions: readonly Pause[];
  readonly missing: readonly { readonly jurorId: string; readonly missed: number; readonly called: number }[];
  readonly calendar: readonly { readonly marketplace: string; readonly freezeAt: Instant; readonly frozen: number }[];
}

function why(ctx: PageContext, pause: Pause): string {
  return pause.why === 'skipping' ? ctx.say('jurypool.desk.why.skipping', { missed: pause.missed }) : ctx.say('jurypool.desk.why.operator');
}

function Act(props: { readonly ctx: PageContext; readonly pause: Pause }): JSX.Element {
  const { ctx, pause } = props;
  if (pause.objectedAt === null) return <>–</>;
  if (pause.outcome !== null) return <>{ctx.say('jurypool.desk.answered')}</>;
  if (pause.mine) return <>{ctx.say('jurypool.desk.mine')}</>;
  return (
    <a href={`${HERE}/objections/${pause.id}`}>
      {ctx.say('jurypool.desk.open')}
      <span class="away"> {pause.jurorId.slice(-12)}</span>
    </a>
  );
}

function Lists(props: { readonly ctx: PageContext; readonly desk: Desk }): JSX.Element {
  const { ctx, desk } = props;
  const juror = { title: ctx.say('jurypool.desk.juror'), kind: 'main' as const };
  return (
    <>
      <Section title={ctx.say('jurypool.desk.counts')}>
        <Counts of={STATES.map((state) => ({ name: ctx.say(`juror.state.${state}`), count: desk.counts[state] }))} />
      </Section>
      <Section title={ctx.say('jurypool.desk.pauses')}>
        <Table
          caption={ctx.say('jurypool.desk.pauses')}
          empty={ctx.say('jurypool.desk.pauses.none')}
          columns={[juror, { title: ctx.say('jurypool.desk.why') }, { title: ctx.say('jurypool.desk.until') }, { title: ctx.say('jurypool.desk.objection') }, { title: ctx.say('jurypool.desk.act'), kind: 'acts' }]}
          rows={desk.suspensions.map((pause) => [
            <Code>{pause.jurorId}</Code>,
            why(ctx, pause),
            <When at={pause.untilAt} />,
            pause.objectedAt === null ? ctx.say('jurypool.desk.objection.none') : <When at={pause.objectedAt} />,
            <Act ctx={ctx} pause={pause} />,
          ])}
        />
      </Section>
      <Section title={ctx.say('jurypool.desk.missing')}>
        <Table
          caption={ctx.say('jurypool.desk.missing')}
          empty={ctx.say('jurypool.desk.missing.none')}
          columns={[juror, { title: ctx.say('jurypool.desk.missed'), kind: 'number' }, { title: ctx.say('jurypool.desk.called'), kind: 'number' }]}
          rows={desk.missing.map((one) => [<Code>{one.jurorId}</Code>, String(one.missed), String(one.called)])}
        />
      </Section>
      <Section title={ctx.say('jurypool.desk.calendar')}>
        <Table
          caption={ctx.say('jurypool.desk.calendar')}
          empty={ctx.say('jurypool.desk.calendar.none')}
          columns={[{ title: ctx.say('jurypool.epoch.marketplace'), kind: 'main' }, { title: ctx.say('jurypool.desk.calendar.at') }, { title: ctx.say('jurypool.desk.calendar.frozen'), kind: 'number' }]}
          rows={desk.calendar.map((one) => [one.marketplace, <When at={one.freezeAt} />, String(one.frozen)])}
        />
      </Section>
    </>
  );
}

/** The pool for operators: counts, who is paused, objections that wait, who misses calls. */
export const juryDeskPage: Page = {
  path: HERE,
  access: 'operator',
  async get(ctx) {
    const desk = await ctx.api.get<Desk>('/operation/jurors');
    if (!desk.ok) return problem(desk.refusal);
    ctx.form.fill({ juror: ctx.query.get('juror'), days: 7 });
    return view({
      title: ctx.say('jurypool.desk.title'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="jury" title={ctx.say('jurypool.desk.title')} lead={ctx.say('jurypool.desk.lead')} />
          <ErrorSummary of={ctx.form} />
          <p>
            <a href="/operator/jury/signals">{ctx.say('jurybias.signals.title')}</a>
          </p>
          <Lists ctx={ctx} desk={desk.value} />
          <Section title={ctx.say('jurypool.desk.pause')} note={ctx.say('jurypool.desk.pause.note')}>
            <Form of={ctx.form}>
              <Field name="juror" label={ctx.say('jurypool.desk.pause.id')} maxLength={36} />
              <Field name="days" label={ctx.say('jurypool.desk.pause.days')} width="short" inputMode="numeric" />
              <TextArea name="reason" label={ctx.say('jurypool.desk.pause.reason')} rows={3} max={2000} />
              <Actions>
                <Button kind="grave">{ctx.say('jurypool.desk.pause.do')}</Button>
              </Actions>
            </Form>
          </Section>
        </>
      ),
    });
  },
  async post(ctx) {
    const juror = ctx.form.text('juror', { label: ctx.say('jurypool.desk.pause.id'), required: true });
    const days = ctx.form.integer('days', { label: ctx.say('jurypool.desk.pause.days'), required: true, least: 1, most: 365 });
    const reason = ctx.form.text('reason', { label: ctx.say('jurypool.desk.pause.reason'), required: true, max: 2000 });
    if (ctx.form.faulty) return again;
    const paused = await ctx.api.post(`/operation/jurors/${encodeURIComponent(juror)}/suspensions`, { days, reason });
    if (paused.ok) return goTo(HERE, 'jurypool.desk.pause.done');
    ctx.form.refuse(paused.refusal, { reason: 'reason', days: 'days', jurorId: 'juror' });
    return again;
  },
};

async function objectionOf(ctx: PageContext): Promise<Pause | undefined> {
  const desk = await ctx.api.get<Desk>('/operation/jurors');
  return desk.ok ? desk.value.suspensions.find((one) => one.id === ctx.params['suspensionId'] && one.outcome === null) : undefined;
}

/** One objection of a juror, to be answered with reasons. */
export const objectionPage: Page = {
  path: `${HERE}/objections/:suspensionId`,
  access: 'operator',
  async get(ctx) {
    const pause = await objectionOf(ctx);
    const title = ctx.say('jurypool.desk.answer.title');
    return view({
      title,
      shape: 'text',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title>{title}</Title>
          {pause === undefined ? (
            <p>{ctx.say('jurypool.desk.answer.gone')}</p>
          ) : (
            <>
              <SummaryList
                rows={[
                  { label: ctx.say('jurypool.desk.juror'), value: <Code>{pause.jurorId}</Code> },
                  { label: ctx.say('jurypool.desk.why'), value: why(ctx, pause) },
                  ...(pause.reason === '' ? [] : [{ label: ctx.say('juror.pause.reason'), value: <Prose>{pause.reason}</Prose> }]),
                  { label: ctx.say('jurypool.desk.until'), value: <When at={pause.untilAt} /> },
                  { label: ctx.say('jurypool.desk.objection'), value: <Prose>{pause.objection ?? ''}</Prose> },
                ]}
              />
              <Form of={ctx.form}>
                <Radios
                  name="outcome"
                  label={ctx.say('jurypool.desk.answer.outcome')}
                  options={(['lifted', 'kept'] as const).map((value) => ({ value, label: ctx.say(`jurypool.desk.answer.${value}`) }))}
                />
                <TextArea name="answer" label={ctx.say('jurypool.desk.answer.reason')} rows={4} max={2000} />
                <Actions>
                  <Button>{ctx.say('jurypool.desk.answer.do')}</Button>
                </Actions>
              </Form>
            </>
          )}
          <Actions>
            <LinkButton kind="plain" href={HERE}>
              {ctx.say('jurypool.desk.title')}
            </LinkButton>
          </Actions>
        </>
      ),
    });
  },
  async post(ctx) {
    const outcome = ctx.form.choice('outcome', ['kept', 'lifted'] as const, { label: ctx.say('jurypool.desk.answer.outcome'), required: true });
    const answer = ctx.form.text('answer', { label: ctx.say('jurypool.desk.answer.reason'), required: true, max: 2000 });
    if (ctx.form.faulty) return again;
    const sent = await ctx.api.post(`/operation/jurors/suspensions/${encodeURIComponent(ctx.params['suspensionId']!)}/answer`, { outcome, answer });
    if (sent.ok) return goTo(HERE, 'jurypool.desk.answer.done');
    ctx.form.refuse(sent.refusal);
    return again;
  },
};
