import type { JSX } from 'preact';
import { GOODS_TERMS, isMoneyTerm, OTHER_TERMS, type Term, type TermKind } from '../../core/dispute/terms.ts';
import { formatMoney, type Minor } from '../../core/kernel/kernel.ts';
import { amountText } from '../form.ts';
import { Countdown, Field, Money, MoneyField, Prose, Radios, SummaryList, TextArea } from '../ui/ui.ts';
import { actPage, type ActRoom, type ActSpec } from './act.tsx';
import type { OwedObligation } from './model.ts';
import { TermList } from './terms.tsx';

/** What can stand in the place of what a merchant owes. */
const IN_PLACE: readonly TermKind[] = ['refund', 'price_reduction', 'damages', ...GOODS_TERMS.filter((kind) => kind !== 'return_goods'), ...OTHER_TERMS.filter((kind) => kind !== 'cancel')];
/** Dates of a plan asked for on the page; the API takes more. */
const PARTS = [1, 2, 3] as const;

function owed({ dispute, no }: ActRoom): OwedObligation | undefined {
  return dispute.obligations.find((one) => one.no === no && one.next !== null);
}

function leftOf(one: OwedObligation): Minor {
  return one.amountMinor === null ? 0 : one.amountMinor - one.paidMinor;
}

function Owed(props: { readonly room: ActRoom; readonly one: OwedObligation }): JSX.Element {
  const { room, one } = props;
  const { say } = room.ctx;
  const { currency, claim } = room.dispute;
  return (
    <SummaryList
      rows={[
        { label: say('ladder.change.now'), value: <TermList terms={[one.term]} currency={currency} items={claim.items} /> },
        ...(one.amountMinor === null ? [] : [{ label: say('dispute.obligation.left'), value: <Money minor={leftOf(one)} currency={currency} /> }]),
        ...(one.due === null ? [] : [{ label: say('ladder.until'), value: <Countdown due={one.due} /> }]),
      ]}
    />
  );
}

const propose: ActSpec = {
  act: 'propose_change',
  fields: { 'to.term.amountMinor': 'amount', 'to.term.withinDays': 'days', 'to.instalments': 'amount1', 'to.term.kind': 'kind' },
  body(room) {
    const one = owed(room);
    if (one === undefined || one.obligor !== 'respondent') return null;
    const { ctx, dispute } = room;
    const { say } = ctx;
    const part = Math.floor(leftOf(one) / 3);
    ctx.form.fill({
      how: one.amountMinor === null ? 'substitute' : 'plan',
      ...Object.fromEntries(PARTS.map((no) => [`amount${no}`, amountText(no === 3 ? leftOf(one) - 2 * part : part, dispute.currency)])),
      ...Object.fromEntries(PARTS.map((no) => [`days${no}`, String(no * 30)])),
    });
    const plan = (
      <>
        <p class="hint">{say('ladder.plan.sum', { left: formatMoney(leftOf(one), dispute.currency) })}</p>
        {PARTS.map((no) => (
          <fieldset class="plan-part">
            <legend>{say('ladder.plan.part', { no })}</legend>
            <MoneyField name={`amount${no}`} label={say('dispute.terms.amount')} />
            <Field name={`days${no}`} label={say('ladder.plan.days')} width="short" inputMode="numeric" />
          </fieldset>
        ))}
        <Field name="interest" label={say('ladder.plan.rate')} hint={say('ladder.plan.rate.hint')} width="short" inputMode="decimal" optional />
      </>
    );
    const other = (
      <>
        <Radios name="kind" label={say('ladder.change.kind')} options={IN_PLACE.map((kind) => ({ value: kind, label: say(`dispute.term.${kind}`) }))} />
        <MoneyField name="amount" label={say('dispute.terms.amount')} hint={say('ladder.change.amount.hint')} />
        <Field name="days" label={say('dispute.terms.days')} hint={say('dispute.terms.days.hint')} width="short" inputMode="numeric" optional />
      </>
    );
    return (
      <>
        <Owed room={room} one={one} />
        <Radios
          name="how"
          label={say('ladder.change.how')}
          options={[
            ...(one.amountMinor === null ? [] : [{ value: 'plan', label: say('ladder.change.plan'), reveal: plan }]),
            { value: 'substitute', label: say('ladder.change.substitute'), reveal: other },
          ]}
        />
        <TextArea name="note" label={say('ladder.change.note')} max={2000} rows={3} optional />
        <p class="hint">{say('ladder.change.silence')}</p>
      </>
    );
  },
  read(room) {
    const { ctx, no } = room;
    const { form, say } = ctx;
    const how = form.choice('how', ['plan', 'substitute'], { label: say('ladder.change.how'), required: true });
    const note = form.text('note', { label: say('ladder.change.note'), max: 2000 });
    return { no, note, to: how === 'plan' ? planOf(room) : { kind: 'substitute', term: termOf(room) } };
  },
};

function planOf({ ctx, dispute }: ActRoom): object {
  const { form, say } = ctx;
  const used = PARTS.filter((no) => no < 3 || form.value(`amount${no}`) !== '');
  const instalments = used.map((no) => ({
    amountMinor: form.amount(`amount${no}`, dispute.currency, { label: say('dispute.terms.amount.name'), required: true, least: 1 }),
    withinDays: form.integer(`days${no}`, { label: say('ladder.plan.days'), required: true, least: 1, most: 366 }),
  }));
  const rate = form.value('interest').trim().replace(/%$/, '');
  if (rate !== '' && !/^\d{1,2}(\.\d{1,2})?$/.test(rate)) form.fault('interest', say('ladder.plan.rate.fault'));
  return { kind: 'plan', instalments, ...(rate === '' || Number.isNaN(Number(rate)) ? {} : { interestBasisPoints: Math.round(Number(rate) * 100) }) };
}

function termOf({ ctx, dispute }: ActRoom): Term {
  const { form, say } = ctx;
  const kind = form.choice('kind', IN_PLACE, { label: say('ladder.change.kind'), required: true }) ?? 'repair';
  const days = form.integer('days', { label: say('dispute.terms.days'), least: 1, most: 90 });
  const timed = days === null ? {} : { withinDays: days };
  if (!isMoneyTerm({ kind })) return { kind, ...timed };
  const amountMinor = form.amount('amount', dispute.currency, { label: say('dispute.terms.amount.name'), required: true, least: 1 });
  return { kind, ...timed, ...(amountMinor === null ? {} : { amountMinor }) };
}

/** What the other side proposed about an obligation, beside what is owed now. */
function Proposed(props: { readonly room: ActRoom }): JSX.Element | null {
  const { room } = props;
  const { dispute, ctx } = room;
  const { say } = ctx;
  const change = dispute.changes.find((one) => one.no === room.no && one.status === 'open' && one.by !== dispute.role);
  const one = owed(room);
  if (change === undefined || one === undefined) return null;
  const { to } = change;
  return (
    <>
      <Owed room={room} one={one} />
      <h2>{say('ladder.change.then')}</h2>
      {to.kind === 'substitute' ? (
        <TermList terms={[to.term]} currency={dispute.currency} items={dispute.claim.items} />
      ) : (
        <>
          <ol>
            {to.instalments.map((each) => (
              <li>
                <Money minor={each.amountMinor} currency={dispute.currency} /> · {say('ladder.plan.within', { days: each.withinDays })}
              </li>
            ))}
          </ol>
          {to.interestBasisPoints === undefined ? null : <p class="hint">{say('ladder.plan.interest', { rate: to.interestBasisPoints / 100 })}</p>}
        </>
      )}
      {change.note === '' ? null : <Prose>{change.note}</Prose>}
      {to.kind === 'substitute' && (dispute.held?.remainingMinor ?? 0) > 0 ? <p>{say('ladder.change.held')}</p> : null}
    </>
  );
}

const acceptChange: ActSpec = {
  act: 'accept_change',
  body: (room) => (
    <>
      <Proposed room={room} />
      <p>{room.ctx.say('ladder.change.binding')}</p>
    </>
  ),
  read: ({ no }) => ({ no }),
};

const declineChange: ActSpec = {
  act: 'decline_change',
  body: (room) => (
    <>
      <Proposed room={room} />
      <TextArea name="reason" label={room.ctx.say('ladder.reason')} max={1000} rows={3} optional />
    </>
  ),
  read: ({ no, ctx: { form, say } }) => ({ no, reason: form.text('reason', { label: say('act.reason.name'), max: 1000 }) }),
};

const askAdvance: ActSpec = {
  act: 'ask_advance',
  body(room) {
    const one = owed(room);
    if (one === undefined) return null;
    const { say } = room.ctx;
    const rung = room.pack.ladder.find((each) => each.code === 'E5');
    return (
      <>
        <Owed room={room} one={one} />
        {rung === undefined ? null : <p>{rung.power.text[room.ctx.locale]}</p>}
        <TextArea name="reason" label={say('ladder.reason')} hint={say('ladder.advance.hint')} max={2000} rows={4} />
      </>
    );
  },
  read: ({ no, ctx: { form, say } }) => ({ no, reason: form.text('reason', { label: say('act.reason.name'), required: true, max: 2000 }) }),
};

const askReversal: ActSpec = {
  act: 'ask_reversal',
  body(room) {
    const action = room.dispute.actions.find((one) => one.status === 'executed' && one.reversal === null && one.reversibleUntil !== null);
    if (action === undefined) return null;
    const { say } = room.ctx;
    return (
      <>
        <p>
          {say('ladder.taken')} <Money minor={action.executedMinor} currency={room.dispute.currency} />
        </p>
        <TextArea name="reason" label={say('ladder.reason')} hint={say('ladder.reversal.hint')} max={4000} rows={6} />
        <p class="hint">{say('ladder.reversal.what')}</p>
      </>
    );
  },
  read({ dispute, ctx: { form, say } }) {
    const action = dispute.actions.find((one) => one.status === 'executed' && one.reversal === null && one.reversibleUntil !== null);
    return { action: action?.no ?? 1, reason: form.text('reason', { label: say('act.reason.name'), required: true, max: 4000 }) };
  },
};

/** Pages of the acts by which what is owed is changed, paid first by the marketplace, or put right. */
export const changePages = [propose, acceptChange, declineChange, askAdvance, askReversal].map(actPage);
