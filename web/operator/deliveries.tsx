import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { queryText } from '../api.ts';
import { Actions, Banner, Button, Details, ErrorSummary, Field, FilterPanel, Form, Hidden, LinkButton, Pagination, Select, Table, Tabs, Tag, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

type Channel = 'email' | 'webhook' | 'in_product';
type State = 'waiting' | 'sent' | 'failed' | 'dead' | 'dropped';

interface Attempt {
  readonly attempt: number;
  readonly at: Instant;
  readonly outcome: string;
  readonly detail: string;
}

interface Delivery {
  readonly id: string;
  readonly disputeId: string | null;
  readonly number: string | null;
  readonly channel: Channel;
  readonly to: 'person' | 'merchant' | 'second_contact' | 'marketplace' | 'staff';
  readonly marketplace: string | null;
  readonly template: string;
  readonly createdAt: Instant;
  readonly state: State;
  readonly standIn: State | null;
  readonly attempts: readonly Attempt[];
}

interface Group {
  readonly channel: Channel;
  readonly template: string;
  readonly marketplaceId: string | null;
  readonly marketplace: string | null;
  readonly count: number;
}

/** Which dead letters are meant, as the address and the API name it. */
interface Meant {
  readonly channel?: string;
  readonly marketplaceId?: string;
  readonly template?: string;
}

const SHOWN = ['dead', 'webhooks', 'mail', 'all'] as const;
type Shown = (typeof SHOWN)[number];
const BASE = '/operator/deliveries';
const CHANNELS: readonly string[] = ['email', 'webhook', 'in_product'];

function shownOf(ctx: PageContext): Shown {
  return SHOWN.find((one) => one === (ctx.query.get('show') ?? ctx.form.value('show'))) ?? 'dead';
}

function meantOf(ctx: PageContext): Meant {
  const channel = ctx.query.get('channel') ?? '';
  const marketplaceId = ctx.query.get('marketplaceId') ?? '';
  const template = ctx.query.get('template') ?? '';
  return {
    ...(CHANNELS.includes(channel) ? { channel } : {}),
    ...(/^[0-9a-f-]{36}$/.test(marketplaceId) ? { marketplaceId } : {}),
    ...(/^[a-z_]{1,64}$/.test(template) ? { template } : {}),
  };
}

function within(group: Group, meant: Meant): boolean {
  if (meant.channel !== undefined && meant.channel !== group.channel) return false;
  if (meant.template !== undefined && meant.template !== group.template) return false;
  return meant.marketplaceId === undefined || meant.marketplaceId === group.marketplaceId;
}

function countOf(groups: readonly Group[], meant: Meant): number {
  return groups.filter((group) => within(group, meant)).reduce((sum, group) => sum + group.count, 0);
}

async function readGroups(ctx: PageContext): Promise<readonly Group[]> {
  const found = await ctx.api.get<{ readonly items: readonly Group[] }>('/outbox/dead/groups');
  return found.ok ? found.value.items : [];
}

function word(ctx: PageContext, key: string, fallback: string): string {
  return isMessageKey(key) ? sayIn(ctx.locale, key) : fallback;
}

/** What a notice is about; its code where the catalogue has no word. */
function templateName(ctx: PageContext, template: string): string {
  return word(ctx, `operator.template.${template}`, template);
}

function Attempts(props: { readonly ctx: PageContext; readonly row: Delivery }): JSX.Element {
  const { ctx, row } = props;
  if (row.attempts.length === 0) return <span class="hint">{ctx.say('operator.delivery.no_attempt')}</span>;
  return (
    <Details summary={ctx.say('operator.delivery.attempts', { count: row.attempts.length })}>
      <ol class="plain">
        {row.attempts.map((one) => (
          <li>
            <When at={one.at} /> · {word(ctx, `operator.outcome.${one.outcome}`, one.outcome)} <span class="hint">{one.detail}</span>
          </li>
        ))}
      </ol>
    </Details>
  );
}

/** Why it did not arrive and what became of the second contact, in words. */
function Reason(props: { readonly ctx: PageContext; readonly row: Delivery }): JSX.Element | null {
  const { ctx, row } = props;
  if (!isDead(row)) return null;
  const last = row.attempts.at(-1)?.outcome ?? 'other';
  return (
    <>
      <p>{word(ctx, `operator.dead.reason.${last}`, ctx.say('operator.dead.reason.other'))}</p>
      {row.to === 'merchant' && row.channel === 'email' ? <p class="hint">{ctx.say(`operator.dead.second.${row.standIn ?? 'none'}`)}</p> : null}
    </>
  );
}

function isDead(row: Delivery): boolean {
  return row.state === 'failed' || row.state === 'dead';
}

function State(props: { readonly ctx: PageContext; readonly row: Delivery }): JSX.Element {
  const { ctx, row } = props;
  return <Tag kind={row.state === 'sent' ? 'good' : row.state === 'waiting' ? 'turn' : isDead(row) ? 'grave' : 'plain'}>{ctx.say(`operator.delivery.state.${row.state}`)}</Tag>;
}

function Acts(props: { readonly ctx: PageContext; readonly row: Delivery; readonly shown: Shown }): JSX.Element {
  const { ctx, row } = props;
  const dead = isDead(row);
  return (
    <div class="row-acts">
        {row.state === 'waiting' || row.channel === 'in_product' ? null : (
          <Form of={ctx.form}>
            <Hidden name="id" value={row.id} />
            <Hidden name="show" value={props.shown} />
            <Button kind="plain">
              {ctx.say('operator.delivery.retry')}
              <span class="away"> {row.id}</span>
            </Button>
          </Form>
        )}
        {dead ? (
          <a href={`${BASE}/${row.id}/drop`}>
            {ctx.say('operator.dead.drop')}
            <span class="away"> {row.id}</span>
          </a>
        ) : null}
    </div>
  );
}

function Filters(props: { readonly ctx: PageContext; readonly groups: readonly Group[]; readonly meant: Meant }): JSX.Element {
  const { ctx, groups, meant } = props;
  ctx.form.fill({ ...meant });
  const any = { value: '', label: ctx.say('operator.dead.filter.any') };
  const markets = new Map(groups.flatMap((group) => (group.marketplaceId === null ? [] : [[group.marketplaceId, group.marketplace ?? '']])));
  const channels = [...new Set(groups.map((group) => group.channel))];
  const templates = [...new Set(groups.map((group) => group.template))].sort();
  const count = countOf(groups, meant);
  return (
    <>
      <FilterPanel of={ctx.form} action={`${BASE}`} active={Object.keys(meant).length > 0}>
        <Select name="channel" label={ctx.say('operator.dead.filter.channel')} options={[any, ...channels.map((value) => ({ value, label: ctx.say(`operator.channel.${value}`) }))]} />
        <Select name="marketplaceId" label={ctx.say('operator.dead.filter.marketplace')} options={[any, ...[...markets].map(([value, label]) => ({ value, label }))]} />
        <Select name="template" label={ctx.say('operator.dead.filter.template')} options={[any, ...templates.map((value) => ({ value, label: templateName(ctx, value) }))]} />
      </FilterPanel>
      <div class="queue-tools">
        <p>
          <strong>{ctx.say('operator.dead.found', { count })}</strong>
        </p>
        {count === 0 ? null : (
          <LinkButton kind="plain" href={`${BASE}/retry${queryText({ ...meant })}`}>
            {ctx.say('operator.dead.retry_all', { count })}
          </LinkButton>
        )}
      </div>
    </>
  );
}

function Rows(props: { readonly ctx: PageContext; readonly items: readonly Delivery[]; readonly shown: Shown }): JSX.Element {
  const { ctx, items, shown } = props;
  return (
    <Table
      caption={ctx.say('operator.part.deliveries')}
      columns={[
        { title: ctx.say('operator.delivery.what'), kind: 'main' },
        { title: ctx.say('operator.delivery.channel') },
        { title: ctx.say('operator.delivery.tries') },
        { title: ctx.say('operator.delivery.state') },
        { title: ctx.say('operator.staff.action'), kind: 'acts' },
      ]}
      rows={items.map((row) => [
        <>
          {templateName(ctx, row.template)}
          <div class="hint">
            {row.number === null || row.disputeId === null ? null : (
              <>
                <a href={`/operator/queue/${row.disputeId}`} class="nowrap">
                  {row.number}
                </a>
                {' · '}
              </>
            )}
            <When at={row.createdAt} />
          </div>
        </>,
        <>
          <div>
            {ctx.say(`operator.channel.${row.channel}`)} · {ctx.say(`operator.to.${row.to}`)}
          </div>
          {row.marketplace === null ? null : (
            <div class="hint" dir="auto">
              {row.marketplace}
            </div>
          )}
        </>,
        <>
          <Reason ctx={ctx} row={row} />
          <Attempts ctx={ctx} row={row} />
        </>,
        <State ctx={ctx} row={row} />,
        <Acts ctx={ctx} row={row} shown={shown} />,
      ])}
    />
  );
}

/** Dead letters and the delivery log, of mail and webhooks, with the reason, every attempt, retry and putting aside. */
export const deliveriesPage: Page = {
  path: BASE,
  access: 'operator',
  async get(ctx) {
    const shown = shownOf(ctx);
    const meant = shown === 'dead' ? meantOf(ctx) : {};
    const channel = shown === 'webhooks' ? 'webhook' : shown === 'mail' ? 'email' : undefined;
    const cursor = ctx.query.get('cursor');
    const query = { ...(shown === 'dead' ? meant : { channel }), cursor, limit: 20 };
    const [list, groups] = await Promise.all([
      ctx.api.get<{ readonly items: readonly Delivery[]; readonly next: string | null }>(shown === 'dead' ? '/outbox/dead' : '/outbox', query),
      shown === 'dead' ? readGroups(ctx) : [],
    ]);
    if (!list.ok) return problem(list.refusal);
    const { items, next } = list.value;
    const base = `${BASE}${queryText({ show: shown, ...meant })}`;
    return view({
      title: ctx.say('operator.part.deliveries'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="deliveries" title={ctx.say('operator.part.deliveries')} lead={ctx.say('operator.delivery.lead')} />
          <Tabs
            label={ctx.say('operator.part.deliveries')}
            tabs={SHOWN.map((one) => ({ href: `${BASE}?show=${one}`, text: ctx.say(`operator.delivery.show.${one}`), current: one === shown }))}
          />
          {shown === 'dead' ? <Filters ctx={ctx} groups={groups} meant={meant} /> : null}
          {shown === 'dead' && items.length === 0 ? null : <Rows ctx={ctx} items={items} shown={shown} />}
          <Pagination first={cursor === null ? null : base} next={next === null ? null : `${base}&cursor=${next}`} />
        </>
      ),
    });
  },
  async post(ctx) {
    const sent = await ctx.api.post(`/outbox/${encodeURIComponent(ctx.form.value('id'))}/replay`);
    if (!sent.ok) return problem(sent.refusal);
    return goTo(`${BASE}?show=${shownOf(ctx)}`, 'operator.done.replayed');
  },
};

function kindText(ctx: PageContext, groups: readonly Group[], meant: Meant): string {
  const marketplace = groups.find((group) => group.marketplaceId === meant.marketplaceId)?.marketplace ?? '';
  const channel = meant.channel === undefined ? '' : ctx.say(`operator.channel.${meant.channel as Channel}`);
  const template = meant.template === undefined ? '' : templateName(ctx, meant.template);
  const parts = [channel, template, meant.marketplaceId === undefined ? '' : marketplace].filter((part) => part !== '');
  return parts.length === 0 ? ctx.say('operator.delivery.show.all') : parts.join(' · ');
}

/** Sending all dead letters of a kind again: what is meant, how many, and what came of it. */
export const retryPage: Page = {
  path: `${BASE}/retry`,
  access: 'operator',
  async get(ctx) {
    const meant = meantOf(ctx);
    const groups = await readGroups(ctx);
    const title = ctx.say('operator.dead.retry_all.title', { count: countOf(groups, meant) });
    return view({
      title,
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="deliveries" title={title} lead={ctx.say('operator.dead.retry_all.lead')} />
          <p>
            <strong>{kindText(ctx, groups, meant)}</strong>
          </p>
          <Actions>
            <Button>{ctx.say('operator.dead.retry_all.do')}</Button>
            <LinkButton kind="plain" href={`${BASE}${queryText({ show: 'dead', ...meant })}`}>
              {ctx.say('common.cancel')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const meant = meantOf(ctx);
    const done = await ctx.api.post<{ readonly replayed: number; readonly left: number }>('/outbox/dead/replay', meant);
    if (!done.ok) {
      ctx.form.refuse(done.refusal);
      return again;
    }
    const title = ctx.say('operator.part.deliveries');
    return view({
      title,
      shape: 'text',
      body: (
        <>
          <Frame ctx={ctx} part="deliveries" title={title} />
          <Banner kind="done">
            <p>{ctx.say('operator.dead.retried', { count: done.value.replayed, left: done.value.left })}</p>
          </Banner>
          <Actions>
            <LinkButton href={`${BASE}?show=dead`}>{ctx.say('common.continue')}</LinkButton>
          </Actions>
        </>
      ),
    });
  },
};

/** Putting one dead letter aside, with the reason. */
export const dropPage: Page = {
  path: `${BASE}/:noticeId/drop`,
  access: 'operator',
  get(ctx) {
    const title = ctx.say('operator.dead.drop.title');
    return view({
      title,
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="deliveries" title={title} lead={ctx.say('operator.dead.drop.lead')} />
          <Field name="reason" label={ctx.say('operator.dead.drop.reason')} hint={ctx.say('operator.dead.drop.reason.hint')} maxLength={300} />
          <Actions>
            <Button kind="grave">{ctx.say('operator.dead.drop.do')}</Button>
            <LinkButton kind="plain" href={`${BASE}?show=dead`}>
              {ctx.say('common.cancel')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const reason = ctx.form.text('reason', { label: ctx.say('operator.dead.drop.enter'), required: true, max: 300 });
    if (ctx.form.faulty) return again;
    const done = await ctx.api.post(`/outbox/${encodeURIComponent(ctx.params['noticeId'] ?? '')}/drop`, { reason });
    if (done.ok) return goTo(`${BASE}?show=dead`, 'operator.done.dropped');
    if (done.refusal.status === 404) return problem(done.refusal);
    ctx.form.refuse(done.refusal);
    return again;
  },
};
