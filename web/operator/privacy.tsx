import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Button, Code, ErrorSummary, Form, Hidden, Section, Table, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';
import { Holds, postHold, type Hold } from './holds.tsx';

interface Erasure {
  readonly id: string;
  readonly kind: 'person' | 'dispute';
  readonly subjectId: string;
  readonly why: 'asked' | 'operator' | 'retention';
  readonly askedAt: Instant;
  readonly dueAt: Instant | null;
  readonly firstAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly state: string;
}

interface Desk {
  readonly rules: readonly { readonly id: string; readonly noticeDays: number; readonly source: string; readonly verification: string; readonly title: string }[];
  readonly waiting: readonly Erasure[];
  readonly holds: readonly Hold[];
  readonly candidates: readonly { readonly id: string; readonly number: string; readonly keptUntil: Instant }[];
  readonly done: readonly Erasure[];
  readonly runs: readonly { readonly id: string; readonly at: Instant; readonly announced: number; readonly erased: number; readonly refused: number }[];
}

function Subject(props: { readonly ctx: PageContext; readonly of: Erasure }): JSX.Element {
  return (
    <>
      {props.ctx.say(`privacy.desk.kind.${props.of.kind}`)} <Code>{props.of.subjectId.slice(-12)}</Code>
    </>
  );
}

function Waiting(props: { readonly ctx: PageContext; readonly rows: Desk['waiting'] }): JSX.Element {
  const { ctx } = props;
  return (
    <Section title={ctx.say('privacy.desk.waiting')}>
      <Table
        caption={ctx.say('privacy.desk.waiting')}
        empty={ctx.say('privacy.desk.waiting.none')}
        columns={[
          { title: ctx.say('privacy.desk.kind'), kind: 'main' },
          { title: ctx.say('privacy.desk.why') },
          { title: ctx.say('privacy.desk.since') },
          { title: ctx.say('privacy.desk.signed') },
          { title: ctx.say('privacy.desk.due') },
          { title: ctx.say('privacy.desk.act'), kind: 'acts' },
        ]}
        rows={props.rows.map((one) => [
          <Subject ctx={ctx} of={one} />,
          ctx.say(`privacy.desk.why.${one.why}`),
          <When at={one.askedAt} />,
          one.firstAt === null ? '–' : <When at={one.firstAt} />,
          one.dueAt === null ? '–' : <When at={one.dueAt} />,
          one.state === 'announced' ? null : (
            <Form of={ctx.form}>
              <Hidden name="erasureId" value={one.id} />
              <Button kind="plain">
                {ctx.say('privacy.desk.sign')}
                <span class="away"> {one.subjectId.slice(-12)}</span>
              </Button>
            </Form>
          ),
        ])}
      />
    </Section>
  );
}

function Lists(props: { readonly ctx: PageContext; readonly desk: Desk }): JSX.Element {
  const { ctx, desk } = props;
  return (
    <>
      <Section title={ctx.say('privacy.desk.candidates')}>
        <Table
          caption={ctx.say('privacy.desk.candidates')}
          empty={ctx.say('privacy.desk.candidates.none')}
          columns={[{ title: ctx.say('privacy.desk.kind.dispute'), kind: 'main' }, { title: ctx.say('privacy.desk.until') }]}
          rows={desk.candidates.map((one) => [one.number, <When at={one.keptUntil} />])}
        />
      </Section>
      <Section title={ctx.say('privacy.desk.done')}>
        <Table
          caption={ctx.say('privacy.desk.done')}
          empty={ctx.say('privacy.desk.done.none')}
          columns={[{ title: ctx.say('privacy.desk.kind'), kind: 'main' }, { title: ctx.say('privacy.desk.why') }, { title: ctx.say('privacy.desk.at') }]}
          rows={desk.done.map((one) => [<Subject ctx={ctx} of={one} />, ctx.say(`privacy.desk.why.${one.why}`), one.doneAt === null ? '–' : <When at={one.doneAt} />])}
        />
      </Section>
      <Section title={ctx.say('privacy.desk.runs')}>
        <Table
          caption={ctx.say('privacy.desk.runs')}
          empty={ctx.say('privacy.desk.runs.none')}
          columns={[
            { title: ctx.say('privacy.desk.at'), kind: 'main' },
            { title: ctx.say('privacy.desk.announced'), kind: 'number' },
            { title: ctx.say('privacy.desk.erased'), kind: 'number' },
            { title: ctx.say('privacy.desk.refused'), kind: 'number' },
          ]}
          rows={desk.runs.map((run) => [<When at={run.at} />, String(run.announced), String(run.erased), String(run.refused)])}
        />
      </Section>
      <Section title={ctx.say('privacy.desk.rules')}>
        <Table
          caption={ctx.say('privacy.desk.rules')}
          empty=""
          columns={[{ title: ctx.say('privacy.desk.rule'), kind: 'main' }, { title: ctx.say('privacy.desk.rule.source') }, { title: ctx.say('privacy.desk.rule.notice') }]}
          rows={desk.rules.map((rule) => [rule.title, `${rule.source} [${rule.verification}]`, ctx.say('privacy.desk.rule.days', { days: rule.noticeDays })])}
        />
      </Section>
    </>
  );
}

/** What is to be erased, what would be, and what was; each erasure is signed by two. */
export const privacyPage: Page = {
  path: '/operator/privacy',
  access: 'operator',
  async get(ctx) {
    const desk = await ctx.api.get<Desk>('/operation/privacy');
    if (!desk.ok) return problem(desk.refusal);
    return view({
      title: ctx.say('privacy.desk.title'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="privacy" title={ctx.say('privacy.desk.title')} lead={ctx.say('privacy.desk.lead')} />
          <ErrorSummary of={ctx.form} />
          <Waiting ctx={ctx} rows={desk.value.waiting} />
          <Holds ctx={ctx} holds={desk.value.holds} />
          <Lists ctx={ctx} desk={desk.value} />
        </>
      ),
    });
  },
  async post(ctx) {
    const held = await postHold(ctx);
    if (held !== undefined) return held;
    const signed = await ctx.api.post(`/operation/privacy/erasures/${encodeURIComponent(ctx.form.value('erasureId'))}/signatures`, {});
    if (signed.ok) return goTo('/operator/privacy', 'privacy.desk.signed.done');
    ctx.form.refuse(signed.refusal);
    return again;
  },
};
