import type { JSX } from 'preact';
import type { DisputeType, RulePack } from '../../core/rules/rules.ts';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';
import type { Answer } from '../api.ts';
import { rulesNow } from '../dispute/model.ts';
import { listsVersion, LiveLists, NotifyMe } from '../live.tsx';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Button, Countdown, ErrorSummary, Field, FilterPanel, Form, Hidden, Money, Pagination, Select, Table, Tabs, Tag, Title } from '../ui/ui.ts';
import { Shortcuts } from '../ui/shortcuts.tsx';
import { benchHref } from './case.ts';

/** A row of the queue, as `GET /disputes?view=queue` tells it. */
export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly stage: 'determination' | 'appeal' | 'performance' | 'decided' | 'admission' | 'negotiation' | 'choice' | 'closed';
  readonly type: string;
  readonly title: string;
  readonly currency: Currency;
  readonly disputedMinor: Minor;
  readonly filedAt: Instant;
  readonly staffDue: Instant | null;
  readonly adjudicator: 'none' | 'you' | 'other';
  readonly track?: 'ordinary' | 'fast';
}

const HOLDERS = ['none', 'you', 'other'] as const;
const STAGES = ['admission', 'determination', 'appeal', 'performance'] as const;
const TRACKS = ['fast', 'ordinary'] as const;
const DUE = ['0', '1', '3', '7'] as const;

/** The API counts no more than this. */
const MOST_COUNTED = 1000;

/** What the queue holds, as `GET /queue/counts` tells it. */
interface Counts {
  readonly found: number;
  readonly waiting: number;
  readonly free: number;
  readonly mine: number;
  readonly soon: number;
  readonly held: number;
  readonly holders: number;
}

interface QueuePage {
  readonly items: readonly QueueRow[];
  readonly next: string | null;
}

/** The filters of the address as the API takes them; what is not one of its words asks nothing. */
function askedOf(ctx: PageContext): Record<string, string | number | undefined> {
  const { query } = ctx;
  const one = (name: string, words: readonly string[]): string | undefined => words.find((word) => word === query.get(name));
  const yuan = (query.get('least') ?? '').normalize('NFKC').replace(/[,\s¥元]/g, '');
  return {
    type: /^D-\d\d$/.test(query.get('type') ?? '') ? query.get('type')! : undefined,
    stage: one('stage', STAGES),
    holder: query.get('show') === 'mine' ? 'you' : one('holder', HOLDERS),
    track: one('track', TRACKS),
    dueWithinDays: one('due', DUE),
    leastMinor: /^\d{1,9}(\.\d{1,2})?$/.test(yuan) ? Math.round(Number(yuan) * 100) : undefined,
  };
}

/** One page of the queue by the filters of the address: what is due first, or the greatest value first. */
export async function readQueue(ctx: PageContext): Promise<Answer<QueuePage>> {
  const cursor = ctx.query.get('after') ?? undefined;
  return ctx.api.get('/queue', { ...askedOf(ctx), sort: ctx.query.get('sort') === 'value' ? 'value' : undefined, cursor });
}

/** The name of a dispute's type in the reader's language. */
export function typeName(pack: RulePack, code: string, locale: 'zh-CN' | 'en'): string {
  return pack.disputeTypes.find((one: DisputeType) => one.code === code)?.name[locale] ?? code;
}

/** The filters of a queue, at the adjudicator's and at the operator's address. */
export function QueueFilters(props: { readonly ctx: PageContext; readonly pack: RulePack; readonly path: string }): JSX.Element {
  const { ctx, pack, path } = props;
  const active = ['type', 'stage', 'track', 'holder', 'due', 'least', 'sort'].some((name) => (ctx.query.get(name) ?? '') !== '');
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
        name="stage"
        label={ctx.say('bench.queue.stage')}
        options={[any, ...STAGES.map((one) => ({ value: one, label: ctx.say(`determination.stage.${one}`) }))]}
      />
      <Select
        name="track"
        label={ctx.say('determination.queue.track')}
        options={[any, ...TRACKS.map((one) => ({ value: one, label: ctx.say(one === 'fast' ? 'dispute.fast.title' : 'dispute.fast.ordinary') }))]}
      />
      <Select
        name="due"
        label={ctx.say('determination.queue.due')}
        options={[any, ...DUE.map((one) => ({ value: one, label: ctx.say(`bench.queue.due.${one}`) }))]}
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
      compact
      caption={ctx.say('determination.queue.title')}
      columns={[
        { title: ctx.say('determination.queue.case'), kind: 'main' },
        { title: ctx.say('bench.queue.stage') },
        { title: ctx.say('determination.queue.holder') },
        { title: ctx.say('determination.queue.value'), kind: 'number' },
        { title: ctx.say('determination.queue.due') },
        { title: ctx.say('determination.queue.action'), kind: 'acts' },
      ]}
      empty={ctx.say('determination.queue.empty')}
      rows={props.rows.map((row) => [
        <>
          <a href={props.href(row)} dir="auto">
            {row.title}
          </a>
          <div class="hint light">
            {typeName(pack, row.type, ctx.locale)} · <span class="nowrap">{row.number}</span>
          </div>
        </>,
        <>
          <Tag>{ctx.say(`determination.stage.${row.stage}`)}</Tag> {row.track === 'fast' ? <Tag kind="turn">{ctx.say('dispute.fast.title')}</Tag> : null}
        </>,
        <Tag kind={row.adjudicator === 'you' ? 'turn' : 'plain'}>{ctx.say(`determination.holder.${row.adjudicator}`)}</Tag>,
        <Money minor={row.disputedMinor} currency={row.currency} />,
        row.staffDue === null ? '' : <Countdown due={row.staffDue} />,
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

/** How much there is, and how it is spread: the reader's own load beside that of whoever else decides. */
function Load(props: { readonly ctx: PageContext; readonly counts: Counts }): JSX.Element {
  const { ctx, counts } = props;
  const usual = counts.holders === 0 ? 0 : Math.round((counts.held / counts.holders) * 10) / 10;
  return (
    <p class="hint">
      {ctx.say('bench.queue.load', { found: counts.found, soon: counts.soon, free: counts.free, mine: counts.mine, usual })}
      {counts.waiting < MOST_COUNTED ? '' : ` ${ctx.say('bench.queue.most', { count: MOST_COUNTED })}`}
    </p>
  );
}

function Keys(props: { readonly ctx: PageContext }): JSX.Element {
  const { say } = props.ctx;
  return (
    <Shortcuts
      rows=".table tbody tr"
      keys={[
        { key: 'j', does: 'next', text: say('bench.queue.key.next') },
        { key: 'k', does: 'previous', text: say('bench.queue.key.previous') },
        { key: 'Enter', does: 'open', text: say('bench.queue.key.open') },
        { key: '?', does: 'help', text: say('bench.queue.key.help') },
      ]}
    />
  );
}

/** The address of a queue with its filters, at a page or at the beginning. */
export function queueHref(ctx: PageContext, after: string | null, path: string = '/queue'): string {
  const query = new URLSearchParams(ctx.query);
  query.delete('after');
  if (after !== null) query.set('after', after);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The adjudicator's queue: what waits for a decision, what is due first on top. */
export const queuePage: Page = {
  path: '/queue',
  access: 'adjudicator',
  async get(ctx) {
    const version = await listsVersion(ctx);
    const [queue, pack, counted] = await Promise.all([readQueue(ctx), rulesNow(ctx), ctx.api.get<Counts>('/queue/counts', askedOf(ctx))]);
    if (!counted.ok) return problem(counted.refusal);
    const counts = counted.value;
    if (!queue.ok) return problem(queue.refusal);
    if (!pack.ok) return problem(pack.refusal);
    const { items, next } = queue.value;
    const mine = ctx.query.get('show') === 'mine';
    return view({
      title: ctx.say('determination.queue.title'),
      shape: 'wide',
      islands: ['live', 'keys'],
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title lead={ctx.say('determination.queue.lead')}>{ctx.say('determination.queue.title')}</Title>
          <Tabs
            label={ctx.say('determination.queue.title')}
            tabs={[
              { href: '/queue', text: ctx.say('determination.queue.all'), count: counts.waiting, current: !mine },
              {
                ...{ href: '/queue?show=mine', text: ctx.say('determination.queue.mine'), current: mine },
                count: counts.mine,
              },
            ]}
          />
          <QueueFilters ctx={ctx} pack={pack.value} path="/queue" />
          <div class="queue-tools">
            <Load ctx={ctx} counts={counts} />
            <Keys ctx={ctx} />
          </div>
          <QueueTable
            {...{ ctx, pack: pack.value, rows: items }}
            href={(row) => benchHref(row.id)}
            action={(row) => <TakeButton ctx={ctx} row={row} />}
          />
          <Pagination first={ctx.query.has('after') ? queueHref(ctx, null) : null} next={next === null ? null : queueHref(ctx, next)} />
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
