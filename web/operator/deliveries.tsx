import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Button, Code, Details, Form, Hidden, Pagination, Table, Tabs, Tag, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

interface Delivery {
  readonly id: string;
  readonly disputeId: string | null;
  readonly channel: 'email' | 'webhook' | 'in_product';
  readonly to: 'person' | 'merchant' | 'second_contact' | 'marketplace' | 'staff';
  readonly template: string;
  readonly createdAt: Instant;
  readonly nextAttemptAt: Instant | null;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dead';
  readonly attempts: readonly { readonly attempt: number; readonly at: Instant; readonly outcome: string; readonly detail: string }[];
}

const SHOWN = ['dead', 'webhooks', 'mail', 'all'] as const;
type Shown = (typeof SHOWN)[number];

function shownOf(ctx: PageContext): Shown {
  return SHOWN.find((one) => one === (ctx.query.get('show') ?? ctx.form.value('show'))) ?? 'dead';
}

function addressOf(shown: Shown): { readonly path: string; readonly channel?: string } {
  if (shown === 'dead') return { path: '/outbox/dead' };
  return { path: '/outbox', ...(shown === 'webhooks' ? { channel: 'webhook' } : shown === 'mail' ? { channel: 'email' } : {}) };
}

function Attempts(props: { readonly ctx: PageContext; readonly row: Delivery }): JSX.Element {
  const { ctx, row } = props;
  if (row.attempts.length === 0) return <span class="hint">{ctx.say('operator.delivery.no_attempt')}</span>;
  return (
    <Details summary={ctx.say('operator.delivery.attempts', { count: row.attempts.length })}>
      <ol class="plain">
        {row.attempts.map((one) => (
          <li>
            <When at={one.at} /> · {outcomeText(ctx, one.outcome)} <span class="hint">{one.detail}</span>
          </li>
        ))}
      </ol>
    </Details>
  );
}

function outcomeText(ctx: PageContext, outcome: string): string {
  const key = `operator.outcome.${outcome}`;
  return isMessageKey(key) ? sayIn(ctx.locale, key) : outcome;
}

function Replay(props: { readonly ctx: PageContext; readonly row: Delivery; readonly shown: Shown }): JSX.Element {
  const { ctx, row } = props;
  return (
    <>
      <Tag kind={row.state === 'sent' ? 'good' : row.state === 'waiting' ? 'turn' : 'grave'}>{ctx.say(`operator.delivery.state.${row.state}`)}</Tag>
      {row.state === 'waiting' ? null : (
        <Form of={ctx.form}>
          <Hidden name="id" value={row.id} />
          <Hidden name="show" value={props.shown} />
          <Button kind="plain">
            {ctx.say('operator.delivery.replay')}
            <span class="away"> {row.id}</span>
          </Button>
        </Form>
      )}
    </>
  );
}

/** Dead letters and the delivery log, of mail and webhooks, with every attempt and replay. */
export const deliveriesPage: Page = {
  path: '/operator/deliveries',
  access: 'operator',
  async get(ctx) {
    const shown = shownOf(ctx);
    const { path, channel } = addressOf(shown);
    const cursor = ctx.query.get('cursor');
    const list = await ctx.api.get<{ readonly items: readonly Delivery[]; readonly next: string | null }>(path, { channel, cursor, limit: 20 });
    if (!list.ok) return problem(list.refusal);
    const { items, next } = list.value;
    const base = `/operator/deliveries?show=${shown}`;
    return view({
      title: ctx.say('operator.part.deliveries'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="deliveries" title={ctx.say('operator.part.deliveries')} lead={ctx.say('operator.delivery.lead')} />
          <Tabs
            label={ctx.say('operator.part.deliveries')}
            tabs={SHOWN.map((one) => ({ href: `/operator/deliveries?show=${one}`, text: ctx.say(`operator.delivery.show.${one}`), current: one === shown }))}
          />
          <Table
            caption={ctx.say('operator.part.deliveries')}
            columns={[
              { title: ctx.say('operator.delivery.what'), kind: 'main' },
              { title: ctx.say('operator.delivery.channel') },
              { title: ctx.say('operator.delivery.made') },
              { title: ctx.say('operator.delivery.tries') },
              { title: ctx.say('operator.delivery.state') },
            ]}
            rows={items.map((row) => [
              <Code>{row.template}</Code>,
              `${ctx.say(`operator.channel.${row.channel}`)} · ${ctx.say(`operator.to.${row.to}`)}`,
              <When at={row.createdAt} />,
              <Attempts ctx={ctx} row={row} />,
              <Replay ctx={ctx} row={row} shown={shown} />,
            ])}
          />
          <Pagination first={cursor === null ? null : base} next={next === null ? null : `${base}&cursor=${next}`} />
        </>
      ),
    });
  },
  async post(ctx) {
    const sent = await ctx.api.post(`/outbox/${encodeURIComponent(ctx.form.value('id'))}/replay`);
    if (!sent.ok) return problem(sent.refusal);
    return goTo(`/operator/deliveries?show=${shownOf(ctx)}`, 'operator.done.replayed');
  },
};
