import type { EnforcementAction } from '../../core/enforcement/action.ts';
import type { Currency, Minor } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Page } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, ErrorSummary, Form, LinkButton, Money, Prose, Radios, SummaryList, TextArea } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

interface Asked {
  readonly id: string;
  readonly number: string;
  readonly currency: Currency;
  readonly obligations: readonly { readonly no: number; readonly amountMinor: Minor | null; readonly paidMinor: Minor; readonly status: string }[];
  readonly actions: readonly EnforcementAction[];
  readonly allowed: readonly { readonly act: string }[];
}

const YES_NO = ['yes', 'no'] as const;

/** Where the operator decides whether the marketplace pays first. */
export function advanceHref(disputeId: string): string {
  return `/operator/queue/${disputeId}/advance`;
}

/** Somebody of the marketplace decides, with reasons, whether it pays in the merchant's place and recovers it. */
export const advancePage: Page = {
  path: '/operator/queue/:disputeId/advance',
  access: 'operator',
  async get(ctx) {
    const found = await ctx.api.get<Asked>(`/disputes/${encodeURIComponent(ctx.params['disputeId'] ?? '')}`);
    if (!found.ok) return problem(found.refusal);
    const dispute = found.value;
    const action = dispute.actions.find((one) => one.rung === 'E5' && one.status === 'due');
    const owed = dispute.obligations.find((one) => one.no === action?.about[0]);
    if (!dispute.allowed.some((one) => one.act === 'decide_advance') || action === undefined || owed === undefined) return problem(ownRefusal('not_found', 404));
    return view({
      title: ctx.say('ladder.decide.title'),
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="queue" title={`${ctx.say('ladder.decide.title')} · ${dispute.number}`} lead={ctx.say('ladder.decide.lead')} />
          <SummaryList
            rows={[
              { label: ctx.say('ladder.decide.owed'), value: <Money minor={(owed.amountMinor ?? 0) - owed.paidMinor} currency={dispute.currency} big /> },
              { label: ctx.say('ladder.decide.asked'), value: action.reason === null ? ctx.say('ladder.decide.rule') : <Prose>{action.reason}</Prose> },
            ]}
          />
          <Radios name="pays" label={ctx.say('ladder.decide.pays')} options={YES_NO.map((value) => ({ value, label: ctx.say(`ladder.decide.${value}`) }))} />
          <TextArea name="reason" label={ctx.say('ladder.reason')} max={4000} rows={5} />
          <Actions>
            <Button>{ctx.say('ladder.decide.button')}</Button>
            <LinkButton kind="plain" href={`/operator/queue/${dispute.id}`}>
              {ctx.say('common.cancel')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const id = encodeURIComponent(ctx.params['disputeId'] ?? '');
    const pays = ctx.form.choice('pays', YES_NO, { label: ctx.say('ladder.decide.pays'), required: true });
    const reason = ctx.form.text('reason', { label: ctx.say('act.reason.name'), required: true, max: 4000 });
    if (ctx.form.faulty) return again;
    const found = await ctx.api.get<Asked>(`/disputes/${id}`);
    if (!found.ok) return problem(found.refusal);
    const no = found.value.actions.find((one) => one.rung === 'E5' && one.status === 'due')?.about[0] ?? 1;
    const done = await ctx.api.post(`/disputes/${id}/acts/decide-advance`, { no, pays: pays === 'yes', reason });
    if (done.ok) return goTo(`/operator/queue/${id}`, 'ladder.decide.done');
    ctx.form.refuse(done.refusal);
    return again;
  },
};
