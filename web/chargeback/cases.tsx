import type { JSX } from 'preact';
import { isMerchant } from '../consumer/whose.ts';
import { ShopNav } from '../merchant/shop.tsx';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Code, Countdown, Money, Pagination, Table, Tabs, Tag, Title, When } from '../ui/ui.ts';
import { kindOf, networkName, wordOf, type CaseRow } from './model.ts';

const SHOWN = ['open', 'over'] as const;

function rowOf(ctx: PageContext, one: CaseRow): readonly JSX.Element[] {
  const { say } = ctx;
  const next = one.ourDue ?? one.networkDue;
  return [
    <>
      <a href={`/card-cases/${one.id}`} dir="auto">
        <Code>{one.reference}</Code>
      </a>
      <div class="hint">
        {one.network === null ? '' : `${networkName(one.network)} · `}
        {wordOf(ctx, `chargeback.group.${one.reasonGroup}`, one.reason)}
      </div>
    </>,
    <Tag kind={kindOf(one)}>{say(`chargeback.stage.${one.stage}`)}</Tag>,
    <>{say(one.waitsFor === null ? 'chargeback.waits.none' : `chargeback.waits.${one.waitsFor}`)}</>,
    next === null ? <When at={one.endedAt ?? one.openedAt} /> : <Countdown due={next} />,
    <Money minor={one.amountMinor} currency={one.currency} />,
  ];
}

/** Card disputes by their next date: a merchant's own, all of them at the desk. */
export const casesPage: Page = {
  path: '/card-cases',
  async get(ctx) {
    const { say } = ctx;
    const shown = SHOWN.find((one) => one === ctx.query.get('show')) ?? 'open';
    const query = new URLSearchParams({ open: String(shown === 'open') });
    const cursor = ctx.query.get('cursor');
    if (cursor !== null) query.set('cursor', cursor);
    const list = await ctx.api.get<{ readonly items: readonly CaseRow[]; readonly next: string | null }>(`/card-cases?${query}`);
    if (!list.ok) return problem(list.refusal);
    const { items, next } = list.value;
    return view({
      title: say('chargeback.title'),
      shape: 'wide',
      body: (
        <>
          {isMerchant(ctx) ? <ShopNav ctx={ctx} /> : null}
          <Title lead={say('chargeback.lead')}>{say('chargeback.title')}</Title>
          <Tabs label={say('chargeback.title')} tabs={SHOWN.map((one) => ({ href: one === 'open' ? '/card-cases' : '/card-cases?show=over', text: say(`chargeback.show.${one}`), current: one === shown }))} />
          <p class="hint">{say('chargeback.note')}</p>
          <Table
            caption={say('chargeback.title')}
            empty={say('chargeback.empty')}
            columns={[
              { title: say('chargeback.reference'), kind: 'main' },
              { title: say('chargeback.state') },
              { title: say('chargeback.turn') },
              { title: say('chargeback.next') },
              { title: say('chargeback.amount'), kind: 'number' },
            ]}
            rows={items.map((one) => rowOf(ctx, one))}
          />
          <Pagination next={next === null ? null : `/card-cases?show=${shown}&cursor=${encodeURIComponent(next)}`} />
        </>
      ),
    });
  },
};
