import type { Instant } from '../../core/kernel/kernel.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Code, Pagination, Table, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

interface Entry {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly what:
    | 'staff_invited' | 'staff_link_made' | 'roles_changed' | 'staff_deactivated' | 'sessions_ended' | 'marketplace_registered'
    | 'marketplace_changed' | 'key_made' | 'key_revoked' | 'webhook_tried' | 'notice_replayed' | 'notices_replayed' | 'notice_dropped'
    | 'difference_settled' | 'release_proposed' | 'release_approved' | 'release_declined' | 'payment_again_proposed' | 'payment_again_approved'
    | 'insolvency_proposed' | 'insolvency_confirmed' | 'insolvency_declined';
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What is worth a word beside the subject: a reason, a label, roles, a status. */
function detail(ctx: PageContext, entry: Entry): string {
  const { after, roles, reason, label, status, count } = entry.facts;
  const named = after ?? roles;
  if (Array.isArray(named)) return named.map((role) => ctx.say(`operator.role.${role as 'operator'}`)).join(', ');
  return [reason, label, status, count].filter((one) => typeof one === 'string' || typeof one === 'number').join(', ');
}

/** What operators did, newest first. */
export const logPage: Page = {
  path: '/operator/log',
  access: 'operator',
  async get(ctx) {
    const cursor = ctx.query.get('cursor');
    const list = await ctx.api.get<{ readonly items: readonly Entry[]; readonly next: string | null }>('/operation/log', { cursor, limit: 50 });
    if (!list.ok) return problem(list.refusal);
    const { items, next } = list.value;
    return view({
      title: ctx.say('operator.log.title'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="log" title={ctx.say('operator.log.title')} lead={ctx.say('operator.log.lead')} />
          <Table
            caption={ctx.say('operator.log.title')}
            empty={ctx.say('operator.log.none')}
            columns={[
              { title: ctx.say('operator.log.what'), kind: 'main' },
              { title: ctx.say('operator.log.subject') },
              { title: ctx.say('operator.log.by') },
              { title: ctx.say('operator.log.at') },
            ]}
            rows={items.map((entry) => [
              ctx.say(`operator.log.what.${entry.what}`),
              <>
                {/^[0-9a-f-]{36}$/.test(entry.subject) ? <Code>{entry.subject}</Code> : <span dir="auto">{entry.subject}</span>}{' '}
                <span class="hint" dir="auto">
                  {detail(ctx, entry)}
                </span>
              </>,
              <span dir="auto">{entry.by}</span>,
              <When at={entry.at} />,
            ])}
          />
          <Pagination first={cursor === null ? null : '/operator/log'} next={next === null ? null : `/operator/log?cursor=${next}`} />
        </>
      ),
    });
  },
};
