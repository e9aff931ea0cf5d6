import type { JSX } from 'preact';
import type { SignalKind } from '../../core/jury/collusion.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, Code, ErrorSummary, Form, LinkButton, Prose, Radios, Section, SummaryList, Table, Tag, TextArea, When, type SummaryRow } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

const FINDINGS = ['explained', 'watched', 'acted'] as const;

/** A sign, as `GET /operation/jury/signals` tells it. */
interface Sign {
  readonly id: string;
  readonly kind: SignalKind;
  readonly jurors: readonly string[];
  readonly rounds: readonly string[];
  readonly times: number;
  readonly of: number;
  readonly chance: number | null;
  readonly foundAt: Instant;
  readonly finding: (typeof FINDINGS)[number] | null;
  readonly note: string | null;
  readonly lookedAt: Instant | null;
}

const LIST = '/operator/jury/signals';

async function signs(ctx: PageContext) {
  return ctx.api.get<{ readonly signals: readonly Sign[] }>('/operation/jury/signals');
}

function often(ctx: PageContext, { times, of }: Sign): string {
  return ctx.say('jurybias.signals.times.value', { times, count: of });
}

function SignTable(props: { readonly ctx: PageContext; readonly title: string; readonly list: readonly Sign[] }): JSX.Element {
  const { ctx, title, list } = props;
  const { say } = ctx;
  return (
    <Section title={title}>
      <Table
        caption={title}
        columns={[
          { title: say('jurybias.signals.kind'), kind: 'main' },
          { title: say('jurybias.signals.jurors'), kind: 'number' },
          { title: say('jurybias.signals.times') },
          { title: say('jurybias.signals.found') },
        ]}
        rows={list.map((one) => [
          <>
            <a href={`${LIST}/${one.id}`}>{say(`jurybias.signals.kind.${one.kind}`)}</a>{' '}
            {one.finding === null ? null : <Tag>{say(`jurybias.signals.finding.${one.finding}`)}</Tag>}
          </>,
          String(one.jurors.length),
          often(ctx, one),
          <When at={one.foundAt} />,
        ])}
      />
    </Section>
  );
}

/** Signs that jurors act together: a list for a person to look at. */
export const signalsPage: Page = {
  path: LIST,
  access: 'operator',
  async get(ctx) {
    const { say } = ctx;
    const found = await signs(ctx);
    if (!found.ok) return problem(found.refusal);
    const { signals } = found.value;
    const [open, done] = [signals.filter((one) => one.finding === null), signals.filter((one) => one.finding !== null)];
    return view({
      title: say('jurybias.signals.title'),
      body: (
        <>
          <Frame ctx={ctx} part="jury" title={say('jurybias.signals.title')} lead={say('jurybias.signals.lead')} />
          {open.length === 0 ? <p class="empty">{say('jurybias.signals.none')}</p> : <SignTable ctx={ctx} title={say('jurybias.signals.open')} list={open} />}
          {done.length === 0 ? null : <SignTable ctx={ctx} title={say('jurybias.signals.done')} list={done} />}
        </>
      ),
    });
  },
};

function rowsOf(ctx: PageContext, sign: Sign): SummaryRow[] {
  const { say } = ctx;
  const { jurors, rounds, chance, note, lookedAt, finding } = sign;
  return [
    { label: say('jurybias.signals.times'), value: often(ctx, sign) },
    { label: say('jurybias.signals.chance'), value: chance === null ? say('jurybias.signals.chance.none') : say('jurybias.signals.chance.value', { count: Math.round(1 / Math.max(chance, 1e-12)) }) },
    { label: say('jurybias.signals.jurors'), value: <ul class="plain">{jurors.map((one) => <li><a href={`/operator/jury?juror=${one}`}><Code>{one}</Code></a></li>)}</ul> },
    { label: say('jurybias.signals.rounds'), value: <ul class="plain">{rounds.slice(0, 20).map((one) => <li><Code>{one}</Code></li>)}</ul> },
    { label: say('jurybias.signals.found'), value: <When at={sign.foundAt} /> },
    ...(finding === null || note === null || lookedAt === null
      ? []
      : [
          {
            label: say(`jurybias.signals.finding.${finding}`),
            value: (
              <>
                <Prose>{note}</Prose> <When at={lookedAt} />
              </>
            ),
          },
        ]),
  ];
}

/** One sign, what else may explain it, and what a person made of it. */
export const signalPage: Page = {
  path: `${LIST}/:signalId`,
  access: 'operator',
  async get(ctx) {
    const { say } = ctx;
    const found = await signs(ctx);
    if (!found.ok) return problem(found.refusal);
    const sign = found.value.signals.find((one) => one.id === ctx.params['signalId']);
    if (sign === undefined) return problem(ownRefusal('not_found', 404));
    return view({
      title: say(`jurybias.signals.kind.${sign.kind}`),
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="jury" title={say(`jurybias.signals.kind.${sign.kind}`)} lead={say(`jurybias.signals.else.${sign.kind}`)} />
          <SummaryList rows={rowsOf(ctx, sign)} />
          {sign.finding === null ? (
            <>
              <Radios name="finding" label={say('jurybias.signals.finding')} hint={say('jurybias.signals.finding.hint')} options={FINDINGS.map((value) => ({ value, label: say(`jurybias.signals.finding.${value}`) }))} />
              <TextArea name="note" label={say('jurybias.signals.note')} max={2000} rows={4} />
              <Actions>
                <Button>{say('jurybias.signals.save')}</Button>
                <LinkButton kind="plain" href={LIST}>
                  {say('common.cancel')}
                </LinkButton>
              </Actions>
            </>
          ) : (
            <p>
              <a href={LIST}>{say('jurybias.signals.back')}</a>
            </p>
          )}
        </Form>
      ),
    });
  },
  async post(ctx) {
    const { say } = ctx;
    const finding = ctx.form.choice('finding', FINDINGS, { label: say('jurybias.signals.finding'), required: true });
    const note = ctx.form.text('note', { label: say('jurybias.signals.note'), required: true, max: 2000 });
    if (ctx.form.faulty) return again;
    const done = await ctx.api.post(`/operation/jury/signals/${encodeURIComponent(ctx.params['signalId'] ?? '')}/finding`, { finding, note });
    if (done.ok) return goTo(LIST, 'jurybias.signals.saved');
    ctx.form.refuse(done.refusal);
    return again;
  },
};
