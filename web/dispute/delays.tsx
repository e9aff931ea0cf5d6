import type { JSX } from 'preact';
import { formatMoney } from '../../core/kernel/kernel.ts';
import type { DeadlineName } from '../../core/rules/rules.ts';
import { again, goTo, problem, view, type Page } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, Details, dueWords, ErrorSummary, Form, MoneyField, Section, TextArea, Title } from '../ui/ui.ts';
import { openRoom, type Room } from './model.ts';

/** What the marketplace owes the reader for its own delays, how it is counted, and the way to claim more. */
export function Delays(props: { readonly room: Room }): JSX.Element | null {
  const { room } = props;
  const { dispute, ctx, pack } = room;
  const { say } = ctx;
  if (dispute.delays.length === 0 || (dispute.role !== 'claimant' && dispute.role !== 'respondent')) return null;
  const money = (minor: number): string => formatMoney(minor, dispute.currency);
  const most = pack.params['DELAY.MOST_DAYS']?.value ?? 0;
  return (
    <Section title={say('dispute.delay.title')} id="delays">
      {dispute.delays.map((one) => {
        const rule = one.name.split(':')[0] as DeadlineName;
        const since = dueWords(say, ctx.locale, one.since);
        const facts = { since, days: one.days, daily: money(one.dailyMinor), amount: money(one.amountMinor) };
        return (
          <div class="card">
            <p>{say(`dispute.delay.${one.status}`, facts)}</p>
            {one.status === 'running' ? null : (
              <Details summary={say('dispute.delay.how')}>
                <p>{say('dispute.delay.how.text', { ...facts, limit: say(`deadline.name.${rule}`), most })}</p>
              </Details>
            )}
            {one.claim === null ? null : <p>{say('dispute.delay.claimed', { amount: money(one.claim.amountMinor) })}</p>}
            {one.claim === null && one.status !== 'running' ? (
              <p>
                <a href={`/disputes/${dispute.id}/delays/${one.no}`}>{say('dispute.delay.claim.link')}</a>
              </p>
            ) : null}
          </div>
        );
      })}
      {dispute.role === 'respondent' ? <p class="hint">{say('dispute.delay.reversal')}</p> : null}
    </Section>
  );
}

/** A proven loss claimed in the place of the daily sum: recorded for somebody outside the marketplace. */
export const delayClaimPage: Page = {
  path: '/disputes/:disputeId/delays/:no',
  async get(ctx) {
    const opened = await openRoom(ctx);
    if (!opened.ok) return problem(opened.refusal);
    const { dispute } = opened.value;
    const delay = dispute.delays.find((one) => String(one.no) === ctx.params['no']);
    if (delay === undefined || delay.side !== dispute.role) return problem(ownRefusal('not_found', 404));
    if (delay.claim !== null || delay.status === 'running') return problem(ownRefusal('act_not_allowed_now', 409));
    const { say } = ctx;
    return view({
      title: say('act.claim_delay.title'),
      shape: 'text',
      body: (
        <Form of={ctx.form} class="flow">
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={`/disputes/${dispute.id}`}>{say('dispute.number', { number: dispute.number })}</a>} lead={say('act.claim_delay.lead')}>
            {say('act.claim_delay.title')}
          </Title>
          <MoneyField name="amount" label={say('act.claim_delay.amount')} />
          <TextArea name="reason" label={say('act.claim_delay.reason')} max={4000} rows={6} />
          <Actions>
            <Button>{say('act.claim_delay.button')}</Button>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const opened = await openRoom(ctx);
    if (!opened.ok) return problem(opened.refusal);
    const { dispute } = opened.value;
    const { form, say } = ctx;
    const amountMinor = form.amount('amount', dispute.currency, { label: say('act.claim_delay.amount'), required: true, least: 1 });
    const reason = form.text('reason', { label: say('act.claim_delay.reason'), required: true, max: 4000 });
    if (form.faulty) return again;
    const sent = await ctx.api.post(`/disputes/${dispute.id}/delay-claims`, { no: Number(ctx.params['no']), amountMinor, reason });
    if (sent.ok) return goTo(`/disputes/${dispute.id}`, 'act.claim_delay.done');
    form.refuse(sent.refusal, { amountMinor: 'amount' });
    return again;
  },
};
