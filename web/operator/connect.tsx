import type { JSX } from 'preact';
import { formatMoney, type Currency, type Instant, type Minor } from '../../core/kernel/kernel.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { again, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Banner, Button, Code, ErrorSummary, Form, LinkButton, Money, Section, SummaryList, TaskList, TextArea, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

/** How far a marketplace is connected, as `GET /marketplaces/{id}/connection` tells it. */
export interface Connection {
  readonly keys: number;
  readonly handOverKey: boolean;
  readonly webhookUrl: string | null;
  readonly lastTrial: { readonly at: Instant; readonly status: number | null; readonly milliseconds: number } | null;
  readonly delivered: boolean;
  readonly merchants: boolean;
  readonly orders: boolean;
  readonly ratePerMinute: number;
}

interface Trial {
  readonly at: Instant;
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number | null;
  readonly milliseconds: number;
  readonly excerpt: string;
  readonly location: string | null;
  readonly problem: 'target_refused' | 'timeout' | 'connection' | null;
  readonly detail: string;
}

interface OrderRead {
  readonly externalId: string;
  readonly merchant: string | null;
  readonly buyer: string;
  readonly currency: Currency;
  readonly paidMinor: Minor;
  readonly escrowMinor: Minor;
  readonly releaseAt: Instant;
  readonly placedAt: Instant;
  readonly items: readonly { readonly title: string; readonly quantity: number; readonly paidMinor: Minor }[];
}

const taken = (status: number | null): boolean => status !== null && status >= 200 && status < 300;

function trialHint(ctx: PageContext, trial: Connection['lastTrial']): string {
  if (trial === null) return ctx.say('operator.connect.tested.none');
  if (!taken(trial.status)) return ctx.say('operator.connect.tested.failed');
  return ctx.say('operator.connect.tested.hint', { status: String(trial.status), milliseconds: trial.milliseconds });
}

/** The checklist of connecting; every state is a fact that was found. */
export function Connecting(props: { readonly ctx: PageContext; readonly id: string; readonly connection: Connection }): JSX.Element {
  const { ctx, id, connection } = props;
  const state = (done: boolean) => (done ? 'done' : 'not_started');
  const tested = taken(connection.lastTrial?.status ?? null);
  const tasks = [
    { title: ctx.say('operator.connect.key'), hint: ctx.say('operator.connect.key.hint', { count: connection.keys }), href: '#keys', state: state(connection.keys > 0) },
    { title: ctx.say('operator.connect.handover'), hint: ctx.say('operator.connect.handover.hint'), href: '#settings', state: state(connection.handOverKey) },
    { title: ctx.say('operator.connect.endpoint'), hint: connection.webhookUrl ?? undefined, href: '#settings', state: state(connection.webhookUrl !== null) },
    { title: ctx.say('operator.connect.tested'), hint: trialHint(ctx, connection.lastTrial), href: `/operator/marketplaces/${id}/test`, state: connection.lastTrial !== null && !tested ? 'incomplete' : state(tested) },
    { title: ctx.say('operator.connect.merchants'), state: state(connection.merchants) },
    { title: ctx.say('operator.connect.orders'), hint: ctx.say('operator.connect.orders.hint'), href: `/operator/marketplaces/${id}/order`, state: state(connection.orders) },
    { title: ctx.say('operator.connect.delivered'), hint: ctx.say('operator.connect.delivered.hint'), state: state(connection.delivered) },
  ] as const;
  return (
    <Section title={ctx.say('operator.connect')} note={ctx.say('operator.connect.note')}>
      <p>
        <strong>{ctx.say('operator.connect.done', { done: tasks.filter((task) => task.state === 'done').length, all: tasks.length })}</strong>
      </p>
      <TaskList tasks={tasks.map(({ title, state: now, ...rest }) => ({ title, state: now, stateText: ctx.say(`operator.connect.is.${now}`), ...('href' in rest ? { href: rest.href } : {}), ...('hint' in rest ? { hint: rest.hint } : {}) }))} />
      <p class="hint">{ctx.say('operator.connect.rate', { count: connection.ratePerMinute })}</p>
    </Section>
  );
}

/** What to mend, from what was answered. */
function fixOf(ctx: PageContext, trial: Trial): string {
  if (trial.problem !== null) return ctx.say(`operator.trial.fix.${trial.problem}`);
  const status = trial.status ?? 0;
  if (status >= 300 && status < 400) return ctx.say('operator.trial.fix.redirect');
  if (status === 401 || status === 403) return ctx.say('operator.trial.fix.signature');
  if (status === 404 || status === 405) return ctx.say('operator.trial.fix.missing');
  if (status === 410) return ctx.say('operator.trial.fix.gone');
  return ctx.say(status >= 500 ? 'operator.trial.fix.fault' : 'operator.trial.fix.other');
}

function Answer(props: { readonly label: string; readonly children: string }): JSX.Element {
  return (
    <pre class="answer" dir="ltr" tabindex={0} aria-label={props.label}>
      {props.children}
    </pre>
  );
}

function TrialResult(props: { readonly ctx: PageContext; readonly trial: Trial }): JSX.Element {
  const { ctx, trial } = props;
  const good = taken(trial.status);
  return (
    <>
      <Banner kind={good ? 'done' : 'warning'}>
        <p>{good ? ctx.say('operator.trial.good', { status: String(trial.status), milliseconds: trial.milliseconds }) : ctx.say('operator.trial.bad')}</p>
        {good ? null : <p>{fixOf(ctx, trial)}</p>}
      </Banner>
      <SummaryList
        rows={[
          { label: ctx.say('operator.trial.status'), value: trial.status === null ? ctx.say('operator.trial.status.none') : String(trial.status) },
          { label: ctx.say('operator.trial.latency'), value: ctx.say('operator.trial.ms', { count: trial.milliseconds }) },
          { label: ctx.say('operator.trial.url'), value: <Code>{trial.url}</Code> },
          { label: ctx.say('operator.trial.at'), value: <When at={trial.at} /> },
          ...(trial.location === null ? [] : [{ label: ctx.say('operator.trial.location'), value: <Code>{trial.location}</Code> }]),
          ...(trial.detail === '' ? [] : [{ label: ctx.say('operator.trial.detail'), value: <Code>{trial.detail}</Code> }]),
        ]}
      />
      {trial.status === null ? null : (
        <Section title={ctx.say('operator.trial.answer')}>
          {trial.excerpt === '' ? <p class="empty">{ctx.say('operator.trial.answer.empty')}</p> : <Answer label={ctx.say('operator.trial.answer')}>{trial.excerpt}</Answer>}
        </Section>
      )}
      <Section title={ctx.say('operator.trial.sent')}>
        <Answer label={ctx.say('operator.trial.sent')}>{`${Object.entries(trial.headers).map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${trial.body}`}</Answer>
      </Section>
    </>
  );
}

async function nameOf(ctx: PageContext, id: string): Promise<{ readonly name: string; readonly webhookUrl: string | null } | undefined> {
  const found = await ctx.api.get<{ readonly name: string; readonly webhookUrl: string | null }>(`/marketplaces/${id}`);
  return found.ok ? found.value : undefined;
}

const NOT_FOUND = { code: 'not_found', status: 404, title: '', others: [] } as const;

/** A test event that goes out now, and what came of it. */
export const trialPage: Page = {
  path: '/operator/marketplaces/:marketplaceId/test',
  access: 'operator',
  async get(ctx) {
    const id = encodeURIComponent(ctx.params['marketplaceId'] ?? '');
    const known = await nameOf(ctx, id);
    if (known === undefined) return problem(NOT_FOUND);
    const title = ctx.say('operator.trial.title', { name: known.name });
    return view({
      title,
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="marketplaces" title={title} lead={ctx.say('operator.trial.note')} />
          {known.webhookUrl === null ? (
            <p>{ctx.say('operator.trial.none')}</p>
          ) : (
            <SummaryList rows={[{ label: ctx.say('operator.trial.url'), value: <Code>{known.webhookUrl}</Code> }]} />
          )}
          <Form of={ctx.form}>
            <Actions>
              {known.webhookUrl === null ? null : <Button>{ctx.say('operator.trial.send')}</Button>}
              <LinkButton kind="plain" href={`/operator/marketplaces/${id}`}>
                {ctx.say('operator.trial.back')}
              </LinkButton>
            </Actions>
          </Form>
        </>
      ),
    });
  },
  async post(ctx) {
    const id = encodeURIComponent(ctx.params['marketplaceId'] ?? '');
    const [known, sent] = await Promise.all([nameOf(ctx, id), ctx.api.post<Trial>(`/marketplaces/${id}/test-event`)]);
    if (known === undefined) return problem(NOT_FOUND);
    if (!sent.ok) {
      ctx.form.refuse(sent.refusal);
      return again;
    }
    const title = ctx.say('operator.trial.title', { name: known.name });
    return view({
      title,
      body: (
        <>
          <Frame ctx={ctx} part="marketplaces" title={title} />
          <TrialResult ctx={ctx} trial={sent.value} />
          <Actions>
            <LinkButton href={`/operator/marketplaces/${id}/test`}>{ctx.say('operator.trial.again')}</LinkButton>
            <LinkButton kind="plain" href={`/operator/marketplaces/${id}`}>
              {ctx.say('operator.trial.back')}
            </LinkButton>
          </Actions>
        </>
      ),
    });
  },
};

const SAMPLE = {
  externalId: 'TEST-1',
  merchantExternalId: 'shop-1',
  buyer: { externalId: 'user-1', name: '李雷', email: 'li@example.org', locale: 'zh-CN' },
  currency: 'CNY',
  placedAt: '2026-11-01T10:00:00+08:00',
  paidMinor: 9900,
  escrowMinor: 9900,
  items: [{ itemId: 'lamp', title: '台灯', quantity: 1, unitPriceMinor: 9900, paidMinor: 9900 }],
};

function OrderAsRead(props: { readonly ctx: PageContext; readonly order: OrderRead }): JSX.Element {
  const { ctx, order } = props;
  const { currency } = order;
  return (
    <>
      <Banner kind={order.merchant === null ? 'warning' : 'done'}>
        <p>{ctx.say(order.merchant === null ? 'operator.check.merchant.unknown' : 'operator.check.good')}</p>
      </Banner>
      <SummaryList
        rows={[
          { label: ctx.say('operator.check.merchant'), value: order.merchant ?? '–' },
          { label: ctx.say('operator.check.buyer'), value: <span dir="auto">{order.buyer}</span> },
          { label: ctx.say('operator.check.paid'), value: <Money minor={order.paidMinor} currency={currency} /> },
          { label: ctx.say('operator.check.escrow'), value: <Money minor={order.escrowMinor} currency={currency} /> },
          { label: ctx.say('operator.check.placed'), value: <When at={order.placedAt} /> },
          { label: ctx.say('operator.check.release'), value: <When at={order.releaseAt} /> },
          {
            label: ctx.say('operator.check.items'),
            value: (
              <ul class="plain">
                {order.items.map((item) => (
                  <li dir="auto">{ctx.say('operator.check.item', { title: item.title, quantity: item.quantity, amount: formatMoney(item.paidMinor, currency) })}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An order read by the rules of a push, without keeping it. */
export const checkPage: Page = {
  path: '/operator/marketplaces/:marketplaceId/order',
  access: 'operator',
  async get(ctx) {
    const id = encodeURIComponent(ctx.params['marketplaceId'] ?? '');
    const known = await nameOf(ctx, id);
    if (known === undefined) return problem(NOT_FOUND);
    ctx.form.fill({ order: JSON.stringify(SAMPLE, null, 2) });
    return view({
      title: ctx.say('operator.check'),
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="marketplaces" title={ctx.say('operator.check')} lead={ctx.say('operator.check.note')} />
          <TextArea name="order" label={ctx.say('operator.check.field')} rows={16} />
          <Actions>
            <Button>{ctx.say('operator.check.do')}</Button>
            <LinkButton kind="plain" href={`/operator/marketplaces/${id}`}>
              {ctx.say('operator.trial.back')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const id = encodeURIComponent(ctx.params['marketplaceId'] ?? '');
    const text = ctx.form.text('order', { label: ctx.say('operator.check.enter'), required: true });
    if (ctx.form.faulty) return again;
    const order = parsed(text);
    if (order === undefined) {
      ctx.form.fault('order', ctx.say('operator.check.not_json'));
      return again;
    }
    const read = await ctx.api.post<OrderRead>(`/marketplaces/${id}/orders/check`, order);
    if (!read.ok) {
      const { field, title, others } = read.refusal;
      const faults = [{ field, text: title }, ...others.map((one) => ({ field: one.field, text: wordOf(ctx, one.code) }))];
      ctx.form.fault('order', faults.map((one) => (one.field === undefined ? one.text : ctx.say('operator.check.fault', { field: one.field, what: one.text }))).join(' '));
      return again;
    }
    return view({
      title: ctx.say('operator.check.title'),
      shape: 'text',
      body: (
        <>
          <Frame ctx={ctx} part="marketplaces" title={ctx.say('operator.check.title')} lead={<Code>{read.value.externalId}</Code>} />
          <OrderAsRead ctx={ctx} order={read.value} />
          <Actions>
            <LinkButton href={`/operator/marketplaces/${id}/order`}>{ctx.say('operator.check')}</LinkButton>
            <LinkButton kind="plain" href={`/operator/marketplaces/${id}`}>
              {ctx.say('operator.trial.back')}
            </LinkButton>
          </Actions>
        </>
      ),
    });
  },
};

function wordOf(ctx: PageContext, code: string): string {
  const key = `refusal.${code}`;
  return isMessageKey(key) ? sayIn(ctx.locale, key) : code;
}
