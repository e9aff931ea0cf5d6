import type { JSX } from 'preact';
import { formatMoney, type Currency, type Instant, type Minor } from '../../core/kernel/kernel.ts';
import { isMerchant } from '../consumer/whose.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, Code, dueWords, ErrorSummary, Form, Hidden, Money, Section, SummaryList, Table, Title, When } from '../ui/ui.ts';
import { ShopNav } from './shop.tsx';

const PLACE = '/merchant/deposit/set-off';

type Said = Readonly<Record<'zh-CN' | 'en', string>>;

/** What `GET /my/set-off` answers. */
interface SetOff {
  readonly you: 'owner' | 'agent' | 'viewer';
  readonly textVersion: string;
  readonly statement: Said;
  readonly points: readonly Said[];
  readonly source: string;
  readonly inForce: { readonly textVersion: string; readonly givenAt: Instant } | null;
  readonly consents: readonly { readonly id: string; readonly textVersion: string; readonly givenAt: Instant; readonly withdrawnAt: Instant | null }[];
  readonly pendingMinor: Minor;
  readonly currency: Currency;
  readonly taken: readonly { readonly id: string; readonly at: Instant; readonly amountMinor: Minor; readonly disputeId: string | null; readonly orderExternalId: string }[];
}

function Choice(props: { readonly ctx: PageContext; readonly of: SetOff }): JSX.Element {
  const { ctx, of } = props;
  const { say } = ctx;
  if (of.you !== 'owner') return <p class="hint">{say('deposit.set_off.owner')}</p>;
  return (
    <Form of={ctx.form} class="flow">
      <ErrorSummary of={ctx.form} />
      {of.inForce === null ? <Hidden name="version" value={of.textVersion} /> : <Hidden name="withdraw" value="yes" />}
      <Actions>
        <Button kind={of.inForce === null ? 'primary' : 'grave'}>{say(of.inForce === null ? 'deposit.set_off.agree' : 'deposit.set_off.withdraw')}</Button>
      </Actions>
    </Form>
  );
}

function Past(props: { readonly ctx: PageContext; readonly of: SetOff }): JSX.Element {
  const { ctx, of } = props;
  const { say } = ctx;
  return (
    <>
      <Section title={say('deposit.set_off.taken')}>
        {of.taken.length === 0 ? (
          <p class="empty">{say('deposit.set_off.taken.none')}</p>
        ) : (
          <Table
            caption={say('deposit.set_off.taken')}
            columns={[{ title: say('deposit.set_off.when'), kind: 'main' }, { title: say('deposit.set_off.order') }, { title: say('deposit.set_off.amount'), kind: 'number' }]}
            rows={of.taken.map((one) => [
              one.disputeId === null ? <When at={one.at} /> : <a href={`/disputes/${one.disputeId}`}><When at={one.at} /></a>,
              <Code>{one.orderExternalId}</Code>,
              <Money minor={one.amountMinor} currency={of.currency} />,
            ])}
          />
        )}
      </Section>
      {of.consents.length === 0 ? null : (
        <Section title={say('deposit.set_off.history')}>
          <ul>
            {of.consents.map((one) => (
              <li>
                {say('deposit.set_off.given')} <When at={one.givenAt} /> <Code>{one.textVersion}</Code>
                {one.withdrawnAt === null ? null : (
                  <>
                    {' '}
                    · {say('deposit.set_off.back')} <When at={one.withdrawnAt} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Whether the shop's other orders may be used for what it owes: the text, the consent, what could be used, what was. */
export const setOffPage: Page = {
  path: PLACE,
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const found = await ctx.api.get<SetOff>('/my/set-off');
    if (!found.ok) return problem(found.refusal);
    const of = found.value;
    const { say, locale } = ctx;
    return view({
      title: say('deposit.set_off.title'),
      shape: 'text',
      body: (
        <>
          <ShopNav ctx={ctx} />
          <Title over={<a href="/merchant/deposit">{say('deposit.title')}</a>} lead={say('deposit.set_off.lead')}>
            {say('deposit.set_off.title')}
          </Title>
          <p>{of.inForce === null ? say('deposit.set_off.note.off') : say('deposit.set_off.note.on', { at: dueWords(say, locale, of.inForce.givenAt), version: of.inForce.textVersion })}</p>
          <SummaryList rows={[{ label: say('deposit.set_off.pending'), value: formatMoney(of.pendingMinor, of.currency) }]} />
          <Section title={say('deposit.set_off.statement')}>
            <p>
              <strong>{of.statement[locale]}</strong>
            </p>
            <ul>
              {of.points.map((one) => (
                <li>{one[locale]}</li>
              ))}
            </ul>
            <p class="hint">{say('remedy.trace.source', { source: of.source })}</p>
          </Section>
          <Choice ctx={ctx} of={of} />
          <Past ctx={ctx} of={of} />
        </>
      ),
    });
  },
  async post(ctx) {
    const { form } = ctx;
    const back = form.has('withdraw');
    const sent = back ? await ctx.api.post('/my/set-off/withdrawals', {}) : await ctx.api.post('/my/set-off', { textVersion: form.value('version') });
    if (sent.ok) return goTo(PLACE, back ? 'deposit.set_off.withdrawn' : 'deposit.set_off.agreed');
    form.refuse(sent.refusal);
    return again;
  },
};
