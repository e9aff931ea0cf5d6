import type { Minor } from '../../core/kernel/kernel.ts';
import { queryText } from '../api.ts';
import type { DisputeRow, PageOf } from '../consumer/order.ts';
import { isMerchant, rulesName } from '../consumer/whose.ts';
import { rulesNow } from '../dispute/model.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Countdown, Day, Money, Pagination, Table, Tabs, Tag, Title } from '../ui/ui.ts';

interface Totals {
  readonly open: number;
  readonly disputedMinor: Minor;
  readonly dueSoon: number;
}

const VIEWS = ['due', 'newest', 'closed'] as const;
type QueueView = (typeof VIEWS)[number];

/** What the API is asked for each view. A person of several merchants sees the one the address names. */
const ASKED: Readonly<Record<QueueView, { readonly open?: boolean; readonly sort: 'due' | 'newest' }>> = {
  due: { open: true, sort: 'due' },
  newest: { open: true, sort: 'newest' },
  closed: { open: false, sort: 'newest' },
};

/** What is asked of the shop in a dispute, in a few words. */
function asked(ctx: PageContext, row: DisputeRow): string {
  if (row.outcome !== null) return ctx.say(`dispute.outcome.${row.outcome}`);
  return row.asks.includes('respondent') ? ctx.say(`merchant.asked.${row.stage}`) : ctx.say(`dispute.step.${row.stage}`);
}

/** The queue of a shop: hundreds of disputes, what is due first on top; the address holds the view. */
export const queuePage: Page = {
  path: '/merchant',
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const shown = VIEWS.find((one) => one === ctx.query.get('view')) ?? 'due';
    const cursor = ctx.query.get('after') ?? undefined;
    const merchantId = ctx.query.get('merchant') ?? undefined;
    const totals = await ctx.api.get<Totals>('/my/totals');
    if (!totals.ok) return problem(totals.refusal);
    const rows = await ctx.api.get<PageOf<DisputeRow>>('/disputes', { view: 'merchant', merchantId, cursor, ...ASKED[shown] });
    if (!rows.ok) return problem(rows.refusal);
    const pack = await rulesNow(ctx);
    if (!pack.ok) return problem(pack.refusal);
    const href = (view: QueueView, after?: string): string => `/merchant${queryText({ view: view === 'due' ? null : view, merchant: merchantId, after })}`;
    return view({
      title: ctx.say('merchant.title'),
      shape: 'wide',
      body: (
        <>
          <Title
            lead={
              <>
                {ctx.say('merchant.lead', { open: totals.value.open, soon: totals.value.dueSoon })} <Money minor={totals.value.disputedMinor} currency={pack.value.currency} />
              </>
            }
          >
            {ctx.say('merchant.title')}
          </Title>
          <Tabs
            label={ctx.say('merchant.views')}
            tabs={VIEWS.map((one) => ({ href: href(one), text: ctx.say(`merchant.view.${one}`), current: one === shown }))}
          />
          <Table
            caption={ctx.say(`merchant.view.${shown}`)}
            empty={ctx.say(`merchant.none.${shown}`)}
            columns={[
              { title: ctx.say('merchant.column.what'), kind: 'main' },
              { title: ctx.say('merchant.column.asked') },
              { title: ctx.say('merchant.column.due') },
              { title: ctx.say('merchant.column.amount'), kind: 'number' },
              { title: ctx.say('merchant.column.filed') },
            ]}
            rows={rows.value.items.map((row) => [
              <>
                <a href={`/disputes/${row.id}`} dir="auto">
                  {row.title === '' ? row.number : row.title}
                </a>
                <div class="hint light">
                  {rulesName(pack.value, row.type, ctx.locale)} · <span class="nowrap">{row.number}</span>
                </div>
              </>,
              <Tag kind={row.outcome === null && row.asks.includes('respondent') ? 'turn' : 'plain'}>{asked(ctx, row)}</Tag>,
              row.nextDue === null || row.outcome !== null ? '' : <Countdown due={row.nextDue} />,
              <Money minor={row.disputedMinor} currency={row.currency} />,
              <Day at={row.filedAt} />,
            ])}
          />
          <Pagination first={cursor === undefined ? null : href(shown)} next={rows.value.next === null ? null : href(shown, rows.value.next)} />
        </>
      ),
    });
  },
};
