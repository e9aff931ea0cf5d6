import type { JSX } from 'preact';
import type { DisputeType, RulePack } from '../../core/rules/rules.ts';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';
import type { Answer } from '../api.ts';
import { rulesNow } from '../dispute/model.ts';
import { listsVersion, LiveLists, NotifyMe } from '../live.tsx';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Button, Countdown, ErrorSummary, Field, FilterPanel, Form, Hidden, Money, Select, Table, Tabs, Tag, Title } from '../ui/ui.ts';
import { benchHref } from './case.ts';

/** A row of the queue, as `GET /disputes?view=queue` tells it. */
export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly stage: 'determination' | 'appeal' | 'performance' | 'decided' | 'negotiation' | 'choice' | 'closed';
  readonly type: string;
  readonly title: string;
  readonly currency: Currency;
  readonly disputedMinor: Minor;
  readonly filedAt: Instant;
  readonly staffDue: Instant | null;
  readonly adjudicator: 'none' | 'you' | 'other';
}

/** The most that are read for one screen; more than this is due later than anything shown. */
const MOST = 200;
const HOLDERS = ['none', 'you', 'other'] as const;

/** The queue, what is due first. */
export async function readQueue(ctx: PageContext): Promise<Answer<{ readonly items: readonly QueueRow[]; readonly next: string | null }>> {
  return ctx.api.get('/disputes', { view: 'queue', limit: MOST });
}

function shownRows(ctx: PageContext, rows: readonly QueueRow[]): readonly QueueRow[] {
  const type = ctx.query.get('type') ?? '';
  const holder = ctx.query.get('holder') ?? '';
  const least = Number((ctx.query.get('least') ?? '').replace(/[^\d.]/g, '')) * 100 || 0;
  const mine = ctx.query.get('show') === 'mine';
  const shown = rows.filter((row) => {
    if (mine && row.adjudicator !== 'you') return false;
    if (type !== '' && row.type !== type) return false;
    return (holder === '' || row.adjudicator === holder) && row.disputedMinor >= least;
  });
  return ctx.query.get('sort') === 'value' ? [...shown].sort((a, b) => b.disputedMinor - a.disputedMinor) : shown;
}

/** The name of a dispute's type in the reader's language. */
export function typeName(pack: RulePack, code: string, locale: 'zh-CN' | 'en'): string {
  return pack.disputeTypes.find((one: DisputeType) => one.code === code)?.name[locale] ?? code;
}

function Filters(props: { readonly ctx: PageContext; readonly pack: RulePack; readonly path: string }): JSX.Element {
  const { ctx, pack, path } = props;
  const active = ['type', 'holder', 'least', 'sort'].some((name) => (ctx.query.get(name) ?? '') !== '');
  ctx.form.fill(Object.fromEntries(ctx.query));
  const any = { value: '', label: ctx.say('determination.queue.any') };
  return (
    <FilterPanel of={ctx.form} action={path} active={active}>
      <Select
        name="type"
        label={ctx.say('determination.queue.type')}
        options={[any, ...pack.disputeTypes.map((one) => ({ value: one.code, label: one.name[ctx.locale] }))]}
      />
      <Select
        name="holder"
        label={ctx.say('determination.queue.holder')}
        options={[any, ...HOLDERS.map((one) => ({ value: one, label: ctx.say(`determination.holder.${one}`) }))]}
      />
      <Field name="least" label={ctx.say('determination.queue.least')} width="short" inputMode="decimal" />
      <Select
        name="sort"
        label={ctx.say('common.sort')}
        options={[
          { value: '', label: ctx.say('determination.queue.sort.due') },
          { value: 'value', label: ctx.say('determination.queue.sort.value') },
        ]}
      />
    </FilterPanel>
  );
}

/** The table of a queue; the last column is the reader's own. */
export function QueueTable(props: {
  readonly ctx: PageContext;
  readonly pack: RulePack;
  readonly rows: readonly QueueRow[];
  readonly href: (row: QueueRow) => string;
  readonly action: (row: QueueRow) => JSX.Element | string;
}): JSX.Element {
  const { ctx, pack } = props;
  return (
    <Table
      caption={ctx.say('determination.queue.title')}
      columns={[
        { title: ctx.say('determination.queue.case'), kind: 'main' },
        { title: ctx.say('determination.queue.type') },
        { title: ctx.say('determination.queue.value'), kind: 'number' },
        { title: ctx.say('determination.queue.due') },
        { title: ctx.say('determination.queue.holder') },
        { title: ctx.say('determination.queue.action') },
      ]}
      empty={ctx.say('determination.queue.empty')}
      rows={props.rows.map((row) => [
        <>
          <a href={props.href(row)} dir="auto">
            {row.title}
          </a>
          <span class="hint light"> {row.number}</span>
        </>,
        <span>
          {typeName(pack, row.type, ctx.locale)} <Tag>{ctx.say(`determination.stage.${row.stage}`)}</Tag>
        </span>,
        <Money minor={row.disputedMinor} currency={row.currency} />,
        row.staffDue === null ? '' : <Countdown due={row.staffDue} />,
        <Tag kind={row.adjudicator === 'you' ? 'turn' : 'plain'}>{ctx.say(`determination.holder.${row.adjudicator}`)}</Tag>,
        props.action(row),
      ])}
    />
  );
}

function TakeButton(props: { readonly ctx: PageContext; readonly row: QueueRow }): JSX.Element {
  const { ctx, row } = props;
  if (row.adjudicator !== 'none' || (row.stage !== 'determination' && row.stage !== 'appeal')) {
    return <a href={benchHref(row.id)}>{ctx.say('determination.queue.open')}</a>;
  }
  return (
    <Form of={ctx.form}>
      <Hidden name="disputeId" value={row.id} />
      <Button kind="plain">
        {ctx.say('determination.queue.take')}
        <span class="away"> {row.number}</span>
      </Button>
    </Form>
  );
}

/** The adjudicator's queue: what waits for a decision, what is due first on top. */
export const queuePage: Page = {
  path: '/queue',
  access: 'adjudicator',
  async get(ctx) {
    const version = await listsVersion(ctx);
    const [queue, pack] = await Promise.all([readQueue(ctx), rulesNow(ctx)]);
    if (!queue.ok) return problem(queue.refusal);
    if (!pack.ok) return problem(pack.refusal);
    const { items, next } = queue.value;
    const mine = ctx.query.get('show') === 'mine';
    const rows = shownRows(ctx, items);
    return view({
      title: ctx.say('determination.queue.title'),
      shape: 'wide',
      islands: ['live'],
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title lead={ctx.say('determination.queue.lead')}>{ctx.say('determination.queue.title')}</Title>
          <Tabs
            label={ctx.say('determination.queue.title')}
            tabs={[
              { href: '/queue', text: ctx.say('determination.queue.all'), count: items.length, current: !mine },
              {
                ...{ href: '/queue?show=mine', text: ctx.say('determination.queue.mine'), current: mine },
                count: items.filter((row) => row.adjudicator === 'you').length,
              },
            ]}
          />
          <Filters ctx={ctx} pack={pack.value} path="/queue" />
          <QueueTable
            {...{ ctx, pack: pack.value, rows }}
            href={(row) => benchHref(row.id)}
            action={(row) => <TakeButton ctx={ctx} row={row} />}
          />
          {next === null ? null : <p class="hint after">{ctx.say('determination.queue.more', { count: MOST })}</p>}
          <NotifyMe />
          <LiveLists after={version} />
        </>
      ),
    });
  },
  async post(ctx) {
    const id = ctx.form.value('disputeId');
    if (!/^[0-9a-f-]{36}$/.test(id)) return again;
    const taken = await ctx.api.post(`/disputes/${id}/acts/take-case`, {});
    if (taken.ok) return goTo(benchHref(id), 'determination.done.taken');
    ctx.form.refuse(taken.refusal);
    return again;
  },
};
