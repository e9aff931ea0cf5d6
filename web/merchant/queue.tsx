import type { JSX } from 'preact';
import type { Minor } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import { queryText } from '../api.ts';
import type { DisputeRow, PageOf } from '../consumer/order.ts';
import { isMerchant, rulesName } from '../consumer/whose.ts';
import { rulesNow } from '../dispute/model.ts';
import { listsVersion, LiveLists, NotifyMe } from '../live.tsx';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, Countdown, Day, Money, Pagination, Table, Tabs, Tag, Title } from '../ui/ui.ts';
import { Filters, inboxHref, readFilters, SAVED_VIEWS, type SavedView } from './filters.tsx';

interface Totals {
  readonly open: number;
  readonly disputedMinor: Minor;
  readonly dueSoon: number;
}

/** What the filters find and what waits (`GET /my/inbox`). */
interface Counts {
  readonly found: number;
  readonly foundMinor: Minor;
  readonly open: number;
  readonly asked: number;
  readonly today: number;
  readonly offers: number;
}

/** A file has no more rows than this, as the API says. */
const MOST_IN_FILE = 10_000;

/** What is asked of the shop in a dispute, in a few words. */
function asked(ctx: PageContext, row: DisputeRow): string {
  if (row.outcome !== null) return ctx.say(`dispute.outcome.${row.outcome}`);
  return row.asks.includes('respondent') ? ctx.say(`merchant.asked.${row.stage}`) : ctx.say(`dispute.step.${row.stage}`);
}

/** Disputes that can be answered together: those in negotiation that ask something of the shop. */
function isAnswerable(row: DisputeRow): boolean {
  return row.stage === 'negotiation' && row.asks.includes('respondent');
}

function Choose(props: { readonly ctx: PageContext; readonly row: DisputeRow }): JSX.Element {
  return <input type="checkbox" name="id" value={props.row.id} aria-label={props.ctx.say('merchant.choose', { number: props.row.number })} class="pick" />;
}

function Rows(props: { readonly ctx: PageContext; readonly pack: RulePack; readonly rows: readonly DisputeRow[]; readonly caption: string; readonly empty: string }): JSX.Element {
  const { ctx, pack } = props;
  const answerable = props.rows.filter(isAnswerable);
  const table = (
    <Table
      caption={props.caption}
      empty={props.empty}
      columns={[
        { title: ctx.say('merchant.column.what'), kind: 'main' },
        ...(answerable.length === 0 ? [] : [{ title: ctx.say('merchant.column.choose') }]),
        { title: ctx.say('merchant.column.asked') },
        { title: ctx.say('merchant.column.due') },
        { title: ctx.say('merchant.column.amount'), kind: 'number' },
        { title: ctx.say('merchant.column.filed') },
      ]}
      rows={props.rows.map((row) => [
        <>
          <a href={`/disputes/${row.id}`} dir="auto">
            {row.title === '' ? row.number : row.title}
          </a>
          <div class="hint light">
            {rulesName(pack, row.type, ctx.locale)} · <span class="nowrap">{row.number}</span>
          </div>
        </>,
        ...(answerable.length === 0 ? [] : [isAnswerable(row) ? <Choose ctx={ctx} row={row} /> : '']),
        <Tag kind={row.outcome === null && row.asks.includes('respondent') ? 'turn' : 'plain'}>{asked(ctx, row)}</Tag>,
        row.nextDue === null || row.outcome !== null ? '' : <Countdown due={row.nextDue} />,
        <Money minor={row.disputedMinor} currency={row.currency} />,
        <Day at={row.filedAt} />,
      ])}
    />
  );
  if (answerable.length === 0) return table;
  return (
    <form method="get" action="/merchant/answer">
      {table}
      <Actions>
        <Button kind="plain">{ctx.say('merchant.bulk.start')}</Button>
      </Actions>
    </form>
  );
}

/** How many are waiting in a saved view; what is closed is not counted on every opening. */
function countOf(counts: Counts, name: SavedView): { readonly count?: number } {
  return name === 'closed' ? {} : { count: name === 'all' ? counts.open : counts[name] };
}

/** The inbox of a shop: hundreds of disputes, what is due first on top; the address holds filters, order and page. */
export const queuePage: Page = {
  path: '/merchant',
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const pack = await rulesNow(ctx);
    if (!pack.ok) return problem(pack.refusal);
    const filters = readFilters(ctx, pack.value);
    const cursor = ctx.query.get('after') ?? undefined;
    const version = await listsVersion(ctx);
    const [totals, counts, rows] = await Promise.all([
      ctx.api.get<Totals>('/my/totals'),
      ctx.api.get<Counts>('/my/inbox', filters.api),
      ctx.api.get<PageOf<DisputeRow>>('/disputes', { view: 'merchant', cursor, ...filters.api }),
    ]);
    if (!totals.ok) return problem(totals.refusal);
    if (!counts.ok) return problem(counts.refusal);
    if (!rows.ok) return problem(rows.refusal);
    const { currency } = pack.value;
    const href = (after?: string | null): string => inboxHref(filters, filters.address, after);
    return view({
      title: ctx.say('merchant.title'),
      shape: 'wide',
      islands: ['live'],
      body: (
        <>
          <Title
            lead={
              <>
                {ctx.say('merchant.lead', { open: totals.value.open, soon: totals.value.dueSoon })} <Money minor={totals.value.disputedMinor} currency={currency} />
              </>
            }
          >
            {ctx.say('merchant.title')}
          </Title>
          <Tabs
            label={ctx.say('merchant.views')}
            tabs={(Object.keys(SAVED_VIEWS) as SavedView[]).map((name) => ({
              ...{ href: inboxHref(filters, SAVED_VIEWS[name]), text: ctx.say(`merchant.view.${name}`), current: name === filters.view },
              ...countOf(counts.value, name),
            }))}
          />
          <Filters ctx={ctx} pack={pack.value} asked={filters} />
          <p>
            {ctx.say('merchant.found', { found: counts.value.found })} <Money minor={counts.value.foundMinor} currency={currency} />
            {counts.value.found === 0 ? null : (
              <>
                {' · '}
                <a href={inboxHref(filters, filters.address, null, '/merchant/disputes.csv')} download>
                  {ctx.say('merchant.csv')}
                </a>
              </>
            )}
            {' · '}
            <a href="/merchant/templates">{ctx.say('merchant.templates')}</a>
            {counts.value.found > MOST_IN_FILE ? <span class="hint"> {ctx.say('merchant.csv.most')}</span> : null}
          </p>
          <Rows
            {...{ ctx, pack: pack.value, rows: rows.value.items }}
            caption={ctx.say(filters.view === undefined ? 'merchant.title' : `merchant.view.${filters.view}`)}
            empty={ctx.say(`merchant.none.${filters.view ?? 'found'}`)}
          />
          <Pagination first={cursor === undefined ? null : href()} next={rows.value.next === null ? null : href(rows.value.next)} />
          <NotifyMe />
          <LiveLists after={version} />
        </>
      ),
    });
  },
};

/** The list as it is filtered, as a file. */
export const csvPage: Page = {
  path: '/merchant/disputes.csv',
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const pack = await rulesNow(ctx);
    if (!pack.ok) return problem(pack.refusal);
    const file = await ctx.api.raw(`/disputes/export.csv${queryText(readFilters(ctx, pack.value).api)}`);
    return file.ok ? file : problem(ownRefusal('not_allowed', file.status));
  },
};
