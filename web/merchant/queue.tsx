import type { JSX } from 'preact';
import type { Currency, Minor } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import { queryText, type Answer } from '../api.ts';
import type { PageOf } from '../consumer/order.ts';
import { isMerchant } from '../consumer/whose.ts';
import { rulesNow } from '../dispute/model.ts';
import { listsVersion, LiveLists, NotifyMe } from '../live.tsx';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Money, Pagination, Shortcuts, Tabs, Title, type Shortcut } from '../ui/ui.ts';
import { Exposure, type Exposed } from './exposure.tsx';
import { Filters, inboxHref, readFilters, SAVED_VIEWS, type Asked, type SavedView } from './filters.tsx';
import { QueueFilter, Rows, type QueueRow } from './rows.tsx';
import { ShopNav, type Team } from './shop.tsx';

/** The most rows the API gives at once. */
const PAGE = 200;

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

/** How many are waiting in a saved view; what is closed is not counted on every opening. */
function countOf(counts: Counts, name: SavedView): { readonly count?: number } {
  return name === 'closed' ? {} : { count: name === 'all' ? counts.open : counts[name] };
}

/** As many rows as the address asks for, read by pages of the API. */
async function rowsOf(ctx: PageContext, filters: Asked, cursor: string | undefined): Promise<Answer<PageOf<QueueRow>>> {
  const items: QueueRow[] = [];
  for (let next: string | null | undefined = cursor; ; ) {
    const limit = Math.min(PAGE, filters.rows - items.length);
    const page: Answer<PageOf<QueueRow>> = await ctx.api.get('/disputes', { view: 'merchant', cursor: next, limit, ...filters.api });
    if (!page.ok) return page;
    items.push(...page.value.items);
    next = page.value.next;
    if (next === null || items.length >= filters.rows) return { ok: true, value: { items, next } };
  }
}

/** The keys of the inbox, in the order they are told. */
function keysOf(ctx: PageContext): readonly Shortcut[] {
  return [
    { key: 'j', does: 'next', text: ctx.say('merchant.key.next') },
    { key: 'k', does: 'previous', text: ctx.say('merchant.key.previous') },
    { key: 'x', does: 'select', text: ctx.say('merchant.key.select') },
    { key: 'Enter', does: 'open', text: ctx.say('merchant.key.open') },
    { key: 'a', does: 'press', to: 'answer', text: ctx.say('merchant.key.answer') },
    { key: '/', does: 'focus', to: 'search', text: ctx.say('merchant.key.search') },
    { key: '?', does: 'help', text: ctx.say('merchant.key.help') },
  ];
}

/** Views, filters, and what they find. */
function Head(props: { readonly ctx: PageContext; readonly filters: Asked; readonly pack: RulePack; readonly counts: Counts }): JSX.Element {
  const { ctx, filters, pack, counts } = props;
  return (
    <>
      <Tabs
        label={ctx.say('merchant.views')}
        tabs={(Object.keys(SAVED_VIEWS) as SavedView[]).map((name) => ({
          ...{ href: inboxHref(filters, SAVED_VIEWS[name]), text: ctx.say(`merchant.view.${name}`), current: name === filters.view },
          ...countOf(counts, name),
        }))}
      />
      <Filters ctx={ctx} pack={pack} asked={filters} />
      <div class="queue-tools">
        <p>
          {ctx.say('merchant.found', { found: counts.found })} <Money minor={counts.foundMinor} currency={pack.currency as Currency} />
          {counts.found === 0 ? null : (
            <>
              {' · '}
              <a href={inboxHref(filters, filters.address, null, '/merchant/disputes.csv')} download>
                {ctx.say('merchant.csv')}
              </a>
            </>
          )}
          {counts.found > MOST_IN_FILE ? <span class="hint"> {ctx.say('merchant.csv.most')}</span> : null}
        </p>
        {counts.found === 0 ? null : <QueueFilter ctx={ctx} />}
        <Shortcuts rows="#queue tbody tr" keys={keysOf(ctx)} />
      </div>
    </>
  );
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
    const [exposure, counts, rows, team] = await Promise.all([
      ctx.api.get<{ readonly items: readonly Exposed[] }>('/my/exposure', { merchantId: filters.merchant }),
      ctx.api.get<Counts>('/my/inbox', filters.api),
      rowsOf(ctx, filters, cursor),
      ctx.api.get<Team>('/my/team', { merchantId: filters.merchant }),
    ]);
    if (!exposure.ok) return problem(exposure.refusal);
    if (!counts.ok) return problem(counts.refusal);
    if (!rows.ok) return problem(rows.refusal);
    if (!team.ok) return problem(team.refusal);
    const inbox = { ctx, filters, pack: pack.value, counts: counts.value };
    const href = (after?: string | null): string => inboxHref(filters, filters.address, after);
    return view({
      title: ctx.say('merchant.title'),
      shape: 'wide',
      islands: ['live', 'keys', 'queue-filter'],
      body: (
        <>
          <ShopNav ctx={ctx} />
          <Title>{ctx.say('merchant.title')}</Title>
          <Exposure of={exposure.value.items} />
          <Head {...inbox} />
          <Rows
            {...{ ctx, pack: pack.value, rows: rows.value.items, chooses: team.value.you.role !== 'viewer' }}
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
