import type { JSX } from 'preact';
import { gapOf, GapBanner } from '../dispute/gap.tsx';
import { isMerchant, rulesName } from './whose.ts';
import { rulesNow } from '../dispute/model.ts';
import { listsVersion, LiveLists, NotifyMe } from '../live.tsx';
import { goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Banner, Countdown, Day, GoodsLine, LinkButton, Money, Pagination, Prose, Section, SummaryList, Table, Tag, Title, When, Details } from '../ui/ui.ts';
import { stepHref, type Draft } from './draft.ts';
import type { DisputeRow, Order, OrderRow, PageOf } from './order.ts';

/** A dispute of a list as a card: what, how much, where it stands, whose turn. */
export function DisputeCard(props: { readonly ctx: PageContext; readonly row: DisputeRow; readonly type: string; readonly mine: boolean }): JSX.Element {
  const { ctx, row, mine } = props;
  return (
    <li class="card">
      <div class="card-head">
        <GoodsLine of={row} titled>
          <a href={`/disputes/${row.id}`}>
            <strong>{row.title === '' ? props.type : row.title}</strong>
          </a>
        </GoodsLine>
        <Tag kind={mine ? 'turn' : row.outcome === 'performed' ? 'good' : 'plain'}>
          {mine ? ctx.say('consumer.my.turn') : row.outcome === null ? ctx.say(`dispute.step.${row.stage}`) : ctx.say(`dispute.outcome.${row.outcome}`)}
        </Tag>
      </div>
      <p>
        {props.type} · <Money minor={row.disputedMinor} currency={row.currency} />
      </p>
      {row.nextDue === null || row.outcome !== null ? null : (
        <p class={mine ? undefined : 'hint'}>
          {row.asks[0] === undefined || mine ? null : `${ctx.say('consumer.my.waits', { who: ctx.say(`dispute.role.${row.asks[0]}`) })} `}
          <Countdown due={row.nextDue} />
        </p>
      )}
      <p class="hint spread">
        <span class="nowrap">{row.number}</span> <span>{ctx.say('consumer.my.filed', { date: row.filedAt })}</span>
      </p>
    </li>
  );
}

function OrderCard(props: { readonly ctx: PageContext; readonly order: OrderRow }): JSX.Element {
  const { ctx, order } = props;
  return (
    <li class="card">
      <div class="card-head">
        <GoodsLine of={order.items[0]!} titled={order.items.length === 1}>
          <a href={`/orders/${order.id}`}>
            <strong>{order.items.map((item) => item.title).join(ctx.say('dispute.list.comma'))}</strong>
          </a>
        </GoodsLine>
        <Money minor={order.paidMinor} currency={order.currency} />
      </div>
      <p class="hint spread">
        <span dir="auto">{order.merchant.name}</span> <span class="nowrap">{order.externalId}</span> <Day at={order.placedAt} />
      </p>
    </li>
  );
}

/** What was begun and not filed yet. */
function Drafts(props: { readonly ctx: PageContext; readonly drafts: readonly Draft[]; readonly orders: readonly OrderRow[] }): JSX.Element | null {
  const { ctx, drafts, orders } = props;
  if (drafts.length === 0) return null;
  return (
    <Section title={ctx.say('consumer.my.drafts')}>
      <ul class="plain">
        {drafts.map((draft) => (
          <li class="card">
            <div class="card-head">
              <strong dir="auto">
                {orders
                  .find((order) => order.id === draft.orderId)
                  ?.items.map((item) => item.title)
                  .join(ctx.say('dispute.list.comma'))}
              </strong>
              <a href={stepHref(draft.orderId, 'check')}>{ctx.say('consumer.my.draft')}</a>
            </div>
            <p class="hint">
              <When at={draft.updatedAt} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a consumer has here: disputes with those that wait for them first, drafts, orders to file about. */
export const myPage: Page = {
  path: '/my',
  async get(ctx) {
    if (isMerchant(ctx)) return goTo('/merchant');
    const cursor = ctx.query.get('after') ?? undefined;
    const version = await listsVersion(ctx);
    const [rows, drafts, orders, pack] = [
      await ctx.api.get<PageOf<DisputeRow>>('/disputes', { view: 'claimant', cursor }),
      await ctx.api.get<{ readonly items: readonly Draft[] }>('/my/drafts'),
      await ctx.api.get<PageOf<OrderRow>>('/my/orders', { as: 'buyer', limit: 5 }),
      await rulesNow(ctx),
    ];
    if (!rows.ok) return problem(rows.refusal);
    if (!drafts.ok) return problem(drafts.refusal);
    if (!orders.ok) return problem(orders.refusal);
    if (!pack.ok) return problem(pack.refusal);
    const mine = (row: DisputeRow): boolean => row.outcome === null && row.asks.includes('claimant');
    const open = rows.value.items.filter((row) => row.outcome === null).sort((a, b) => Number(mine(b)) - Number(mine(a)) || (a.nextDue ?? '9').localeCompare(b.nextDue ?? '9'));
    const closed = rows.value.items.filter((row) => row.outcome !== null);
    const list = (items: readonly DisputeRow[]): JSX.Element => (
      <ul class="plain">
        {items.map((row) => (
          <DisputeCard ctx={ctx} row={row} type={rulesName(pack.value, row.type, ctx.locale)} mine={mine(row)} />
        ))}
      </ul>
    );
    return view({
      title: ctx.say('consumer.my.title'),
      islands: ['live'],
      body: (
        <>
          <Title lead={ctx.say('consumer.my.lead', { count: open.filter(mine).length })}>{ctx.say('consumer.my.title')}</Title>
          <Drafts ctx={ctx} drafts={drafts.value.items} orders={orders.value.items} />
          <Section title={ctx.say('consumer.my.open')}>{open.length === 0 ? <p class="empty">{ctx.say('consumer.my.open.none')}</p> : list(open)}</Section>
          {closed.length === 0 ? null : <Section title={ctx.say('consumer.my.closed')}>{list(closed)}</Section>}
          <Pagination first={cursor === undefined ? null : '/my'} next={rows.value.next === null ? null : `/my?after=${encodeURIComponent(rows.value.next)}`} />
          <Section title={ctx.say('consumer.my.orders')} note={ctx.say('consumer.my.orders.note')}>
            {orders.value.items.length === 0 ? <p class="empty">{ctx.say('consumer.orders.none')}</p> : null}
            <ul class="plain">
              {orders.value.items.map((order) => (
                <OrderCard ctx={ctx} order={order} />
              ))}
            </ul>
            {orders.value.next === null ? null : (
              <p>
                <a href="/orders">{ctx.say('consumer.orders.all')}</a>
              </p>
            )}
          </Section>
          <NotifyMe />
          <LiveLists after={version} />
        </>
      ),
    });
  },
};

/** The list of disputes of whoever asks: consumers and merchants have pages of their own. */
export const disputesPage: Page = {
  path: '/disputes',
  get: (ctx) => goTo(isMerchant(ctx) ? '/merchant' : '/my'),
};

/** All orders, the latest first; an order named by the marketplace's own number opens at once. */
export const ordersPage: Page = {
  path: '/orders',
  async get(ctx) {
    const as = isMerchant(ctx) ? 'merchant' : 'buyer';
    const named = ctx.query.get('externalId');
    const cursor = ctx.query.get('after') ?? undefined;
    const orders = await ctx.api.get<PageOf<OrderRow>>('/my/orders', { as, cursor, limit: named === null ? 50 : 100 });
    if (!orders.ok) return problem(orders.refusal);
    const asked = orders.value.items.find((order) => order.externalId === named);
    if (asked !== undefined) return goTo(as === 'buyer' && (await isUndisputed(ctx, asked.id)) ? stepHref(asked.id, 'type') : `/orders/${asked.id}`);
    return view({
      title: ctx.say('consumer.orders.title'),
      body: (
        <>
          <Title lead={ctx.say(as === 'buyer' ? 'consumer.orders.lead' : 'consumer.orders.lead.merchant')}>{ctx.say('consumer.orders.title')}</Title>
          {orders.value.items.length === 0 ? <p class="empty">{ctx.say('consumer.orders.none')}</p> : null}
          <ul class="plain">
            {orders.value.items.map((order) => (
              <OrderCard ctx={ctx} order={order} />
            ))}
          </ul>
          <Pagination
            first={cursor === undefined ? null : '/orders'}
            next={orders.value.next === null ? null : `/orders?after=${encodeURIComponent(orders.value.next)}`}
          />
        </>
      ),
    });
  },
};

/**
 * True when nothing of an order is held for a dispute: whoever comes from the marketplace's own "I have a problem" has
 * said so already, and begins with what the problem is.
 */
async function isUndisputed(ctx: PageContext, orderId: string): Promise<boolean> {
  const order = await ctx.api.get<Order>(`/orders/${orderId}`);
  return order.ok && order.value.escrow?.heldMinor === 0;
}

/** One order: what was bought and paid, where the money and the goods are; from here a problem is reported. */
export const orderPage: Page = {
  path: '/orders/:orderId',
  async get(ctx) {
    const asked = await ctx.api.get<Order>(`/orders/${encodeURIComponent(ctx.params['orderId'] ?? '')}`);
    if (!asked.ok) return problem(asked.refusal);
    const order = asked.value;
    const buyer = order.buyer.id === ctx.me?.personId;
    const title = ctx.say('consumer.order.title', { order: order.externalId });
    const gap = buyer ? await gapOf(ctx, order.id) : null;
    const report = <LinkButton href={stepHref(order.id, 'type')}>{ctx.say('consumer.order.report')}</LinkButton>;
    return view({
      title,
      ...(buyer ? { bar: report } : {}),
      body: (
        <>
          <Title over={<a href="/orders">{ctx.say('consumer.orders.title')}</a>} lead={<span dir="auto">{order.merchant.name}</span>}>
            {title}
          </Title>
          {order.merchant.status === 'closed' ? (
            <Banner kind="note">
              <p>{ctx.say('dispute.money.shop_closed')}</p>
            </Banner>
          ) : null}
          <GapBanner ctx={ctx} gap={gap} />
          <Section title={ctx.say('consumer.order.items')}>
            <Table
              caption={ctx.say('consumer.order.items')}
              columns={[
                { title: ctx.say('consumer.order.item'), kind: 'main' },
                { title: ctx.say('consumer.order.quantity'), kind: 'number' },
                { title: ctx.say('consumer.order.paid'), kind: 'number' },
              ]}
              rows={order.items.map((line) => [<GoodsLine of={line} titled>{line.title}</GoodsLine>, String(line.quantity), <Money minor={line.paidMinor} currency={order.currency} />])}
            />
          </Section>
          <OrderFacts ctx={ctx} order={order} />
          {order.chat.length === 0 ? null : <Chat ctx={ctx} order={order} />}
        </>
      ),
    });
  },
};

function OrderFacts(props: { readonly ctx: PageContext; readonly order: Order }): JSX.Element {
  const { ctx, order } = props;
  const { escrow, shipment } = order;
  const money = (minor: number): JSX.Element => <Money minor={minor} currency={order.currency} />;
  return (
    <>
      <Section title={ctx.say('consumer.order.money')}>
        <SummaryList
          rows={[
            { label: ctx.say('consumer.order.total'), value: money(order.paidMinor) },
            ...(order.freightMinor > 0 ? [{ label: ctx.say('consumer.order.freight'), value: money(order.freightMinor) }] : []),
            { label: ctx.say('consumer.order.placed'), value: <When at={order.placedAt} /> },
            ...(escrow === null
              ? []
              : [
                  { label: ctx.say('consumer.order.escrow'), value: money(escrow.availableMinor) },
                  { label: ctx.say('consumer.order.held'), value: money(escrow.heldMinor) },
                  { label: ctx.say('consumer.order.release'), value: <When at={escrow.releaseAt} /> },
                ]),
          ]}
        />
      </Section>
      <Section title={ctx.say('consumer.order.goods')}>
        <SummaryList
          rows={[
            { label: ctx.say('consumer.order.carrier'), value: [shipment.carrier, shipment.tracking].filter(Boolean).join(' ') || ctx.say('common.none') },
            { label: ctx.say('consumer.order.shipped'), value: shipment.shippedAt ? <When at={shipment.shippedAt} /> : ctx.say('consumer.order.unknown') },
            { label: ctx.say('consumer.order.received'), value: order.receivedAt ? <When at={order.receivedAt} /> : ctx.say('consumer.order.unknown') },
          ]}
        />
      </Section>
    </>
  );
}

function Chat(props: { readonly ctx: PageContext; readonly order: Order }): JSX.Element {
  const { ctx, order } = props;
  return (
    <Section title={ctx.say('consumer.order.chat')}>
      <Details summary={ctx.say('consumer.order.chat.open', { count: order.chat.length })}>
        {order.chat.map((line) => (
          <>
            <p class="hint">
              {ctx.say(`consumer.order.chat.${line.from}`)} · <When at={line.at} />
            </p>
            <Prose>{line.text}</Prose>
          </>
        ))}
      </Details>
    </Section>
  );
}
