import { formatMoney, type Currency, type Instant, type Minor } from '../../core/kernel/kernel.ts';
import type { DeadlineName } from '../../core/rules/rules.ts';
import { problem, view, type Page } from '../page.tsx';
import { Money, Table, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

/** One delay as `GET /operator/delays` tells it. */
interface DelayLine {
  readonly disputeId: string;
  readonly number: string;
  readonly currency: Currency;
  readonly name: string;
  readonly side: 'claimant' | 'respondent';
  readonly since: Instant;
  readonly status: 'running' | 'owed' | 'paid';
  readonly days: number;
  readonly amountMinor: Minor;
  readonly claimMinor: Minor | null;
  readonly claimReason: string | null;
}

/** Time limits of its own that the house missed, what it owes for them, and who claims a proven loss. */
export const delaysPage: Page = {
  path: '/operator/delays',
  access: 'operator',
  async get(ctx) {
    const { say } = ctx;
    const cursor = ctx.query.get('cursor');
    const found = await ctx.api.get<{ readonly items: readonly DelayLine[]; readonly next: string | null }>(cursor === null ? '/operator/delays' : `/operator/delays?cursor=${encodeURIComponent(cursor)}`);
    if (!found.ok) return problem(found.refusal);
    const { items, next } = found.value;
    return view({
      title: say('operator.delays.title'),
      body: (
        <>
          <Frame ctx={ctx} part="queue" title={say('operator.delays.title')} lead={say('operator.delays.lead')} />
          {items.length === 0 ? (
            <p class="empty">{say('operator.delays.none')}</p>
          ) : (
            <Table
              caption={say('operator.delays.table')}
              columns={[
                { title: say('operator.delays.dispute'), kind: 'main' },
                { title: say('operator.delays.limit') },
                { title: say('operator.delays.side') },
                { title: say('operator.delays.days'), kind: 'number' },
                { title: say('operator.delays.amount'), kind: 'number' },
                { title: say('operator.delays.state') },
              ]}
              rows={items.map((one) => [
                one.number,
                <>
                  {say(`deadline.name.${one.name.split(':')[0] as DeadlineName}`)} <When at={one.since} />
                </>,
                say(`dispute.role.${one.side}`),
                one.status === 'running' ? '' : String(one.days),
                one.status === 'running' ? '' : <Money minor={one.amountMinor} currency={one.currency} />,
                <>
                  {say(`operator.delays.state.${one.status}`)}
                  {one.claimMinor === null ? null : <span class="hint"> {say('operator.delays.claim', { amount: formatMoney(one.claimMinor, one.currency) })} {one.claimReason}</span>}
                </>,
              ])}
            />
          )}
          {next === null ? null : (
            <p>
              <a href={`/operator/delays?cursor=${encodeURIComponent(next)}`}>{say('operator.delays.more')}</a>
            </p>
          )}
        </>
      ),
    });
  },
};
