import type { JSX } from 'preact';
import { GOODS_TERMS } from '../../core/dispute/terms.ts';
import { itemsLeft } from '../../core/enforcement/obligation.ts';
import { appealPanel } from '../../core/jury/rules.ts';
import { waysOf } from '../../core/rules/rules.ts';
import { Field, Money, MoneyField, Prose, Radios, SummaryList, TextArea } from '../ui/ui.ts';
import { actPage, type ActRoom, type ActSpec } from './act.tsx';
import { CoverageFacts } from './ladder.tsx';
import type { Obligation } from './parts-of-record.ts';
import { TermList } from './terms.tsx';

const answerQuestion: ActSpec = {
  act: 'answer_question',
  body({ ctx, dispute, no }) {
    const question = dispute.questions.find((one) => one.no === no && one.to === dispute.role && one.answer === null);
    if (question === undefined) return null;
    return (
      <>
        <Prose>{question.text}</Prose>
        <TextArea name="text" label={ctx.say('act.answer_question.text')} hint={ctx.say('act.answer_question.hint')} max={4000} rows={6} />
      </>
    );
  },
  read: ({ no, ctx: { form, say } }) => ({ no, text: form.text('text', { label: say('act.text.name'), required: true, max: 4000 }) }),
};

const acceptDetermination: ActSpec = {
  act: 'accept_determination',
  body(room) {
    const { ctx, dispute } = room;
    const { determination } = dispute;
    if (determination === null) return null;
    return (
      <>
        <p>{ctx.say(`dispute.result.${determination.result}`)}</p>
        <TermList terms={determination.terms} currency={dispute.currency} items={dispute.claim.items} />
        <CoverageFacts room={room} of={dispute.coverage.find((one) => one.about === 'determination')} />
        <ul>
          <li>{ctx.say('act.accept_determination.appeal')}</li>
          <li>{ctx.say('act.accept_determination.both')}</li>
          <li>{ctx.say('act.binding.routes')}</li>
        </ul>
      </>
    );
  },
  read: () => ({}),
};

/** From what follows a jury one appeals to another adjudicator or to a larger jury: neither is chosen before. */
function AppealTo({ room }: { readonly room: ActRoom }): JSX.Element | null {
  const { ctx, dispute, pack } = room;
  const size = dispute.jury?.rounds.at(-1)?.size;
  if (dispute.determination?.jury === undefined || size === undefined) return null;
  return (
    <Radios
      name="to"
      label={ctx.say('act.appeal.to')}
      options={[
        { value: 'person', label: ctx.say('act.appeal.to.person'), hint: ctx.say('act.appeal.to.person.hint') },
        { value: 'jury', label: ctx.say('act.appeal.to.jury'), hint: ctx.say('act.appeal.to.jury.hint', { size: appealPanel(pack, size).size }) },
      ]}
    />
  );
}

const appeal: ActSpec = {
  act: 'appeal',
  body: (room) => (
    <>
      <ul>
        {room.dispute.determination?.jury === undefined ? <li>{room.ctx.say('act.appeal.other')}</li> : null}
        <li>{room.ctx.say('act.appeal.once')}</li>
        <li>{room.ctx.say('act.appeal.free')}</li>
      </ul>
      <AppealTo room={room} />
      <TextArea name="grounds" label={room.ctx.say('act.appeal.grounds')} hint={room.ctx.say('act.appeal.hint')} max={4000} rows={8} />
    </>
  ),
  read: ({ ctx: { form, say }, dispute }) => {
    const grounds = form.text('grounds', { label: say('act.appeal.grounds.name'), required: true, max: 4000 });
    const to = dispute.determination?.jury === undefined ? null : form.choice('to', ['person', 'jury'], { label: say('act.appeal.to'), required: true });
    return { grounds, ...(to === 'jury' ? { to } : {}) };
  },
};

function obligation({ dispute, no }: ActRoom, mine: boolean): Obligation | undefined {
  return dispute.obligations.find((one) => one.no === no && (one.obligor === dispute.role) === mine);
}

function ObligationFacts(props: { readonly room: ActRoom; readonly one: Obligation }) {
  const { room, one } = props;
  const { say } = room.ctx;
  const { currency } = room.dispute;
  return (
    <SummaryList
      rows={[
        { label: say('dispute.obligation.what'), value: <TermList terms={[one.term]} currency={currency} items={room.dispute.claim.items} /> },
        ...(one.amountMinor === null
          ? []
          : [{ label: say('dispute.obligation.left'), value: <Money minor={one.amountMinor - one.paidMinor} currency={currency} /> }]),
        { label: say('dispute.obligation.proof'), value: say(`dispute.proof.${one.proof}`) },
        ...(one.report?.tracking === undefined
          ? []
          : [{ label: say('dispute.obligation.tracking'), value: `${one.report.carrier ?? ''} ${one.report.tracking}` }]),
      ]}
    />
  );
}

/** Only so much of it: money by amount, goods by count; the rest stays owed. */
function PartField(props: { readonly room: ActRoom; readonly one: Obligation }): JSX.Element | null {
  const { room, one } = props;
  const { say } = room.ctx;
  if (one.amountMinor !== null) return <MoneyField name="part" label={say('ladder.part.money')} hint={say('ladder.part.hint')} optional />;
  const items = itemsLeft(one, room.dispute.claim.items);
  if (!(GOODS_TERMS as readonly string[]).includes(one.term.kind) || items.reduce((sum, item) => sum + item.quantity, 0) < 2) return null;
  return (
    <>
      {items.map((item) => (
        <Field
          name={`part.${item.itemId}`}
          label={say('ladder.part.items', { title: room.dispute.claim.items.find((each) => each.itemId === item.itemId)?.title ?? item.itemId, left: item.quantity })}
          hint={say('ladder.part.hint')}
          width="short"
          inputMode="numeric"
          optional
        />
      ))}
    </>
  );
}

function partOf(room: ActRoom): { amountMinor?: number; items?: readonly { itemId: string; quantity: number }[] } {
  const { form, say } = room.ctx;
  const one = room.dispute.obligations.find((each) => each.no === room.no);
  if (one === undefined) return {};
  if (one.amountMinor !== null) {
    const amountMinor = form.amount('part', room.dispute.currency, { label: say('dispute.terms.amount.name'), least: 1, most: one.amountMinor - one.paidMinor });
    return amountMinor === null ? {} : { amountMinor };
  }
  const items = itemsLeft(one, room.dispute.claim.items).flatMap(({ itemId, quantity: most }) => {
    const quantity = form.integer(`part.${itemId}`, { label: say('ladder.part.count'), least: 1, most });
    return quantity === null ? [] : [{ itemId, quantity }];
  });
  return items.length === 0 ? {} : { items };
}

const report: ActSpec = {
  act: 'report_performance',
  body(room) {
    const one = obligation(room, true);
    if (one === undefined) return null;
    const { say } = room.ctx;
    return (
      <>
        <ObligationFacts room={room} one={one} />
        <PartField room={room} one={one} />
        <Field name="carrier" label={say('act.report_performance.carrier')} optional={one.proof !== 'tracking'} maxLength={100} width="middle" />
        <Field name="tracking" label={say('act.report_performance.tracking')} optional={one.proof !== 'tracking'} maxLength={100} width="middle" />
        <TextArea name="text" label={say('act.report_performance.text')} max={2000} rows={3} optional />
        <p class="hint">{say('act.report_performance.after')}</p>
      </>
    );
  },
  read(room) {
    const { form, say } = room.ctx;
    const required = obligation(room, true)?.proof === 'tracking';
    const carrier = form.text('carrier', { label: say('act.report_performance.carrier'), required, max: 100 });
    const tracking = form.text('tracking', { label: say('act.report_performance.tracking'), required, max: 100 });
    const text = form.text('text', { label: say('act.text.name'), max: 2000 });
    return { no: room.no, text, ...partOf(room), ...(carrier === '' ? {} : { carrier }), ...(tracking === '' ? {} : { tracking }) };
  },
};

const confirm: ActSpec = {
  act: 'confirm_performance',
  body(room) {
    const one = obligation(room, false);
    if (one === undefined) return null;
    return (
      <>
        <ObligationFacts room={room} one={one} />
        <p>{room.ctx.say('act.confirm_performance.text')}</p>
        <PartField room={room} one={one} />
      </>
    );
  },
  read: (room) => ({ no: room.no, ...partOf(room) }),
};

const contest: ActSpec = {
  act: 'contest_performance',
  body(room) {
    const one = obligation(room, false);
    if (one === undefined) return null;
    const { say } = room.ctx;
    return (
      <>
        <ObligationFacts room={room} one={one} />
        <TextArea name="reason" label={say('act.contest_performance.reason')} hint={say('act.contest_performance.hint')} max={2000} rows={5} />
      </>
    );
  },
  read: ({ no, ctx: { form, say } }) => ({ no, reason: form.text('reason', { label: say('act.reason.name'), required: true, max: 2000 }) }),
};

const waive: ActSpec = {
  act: 'waive_obligation',
  kind: 'grave',
  body(room) {
    const one = obligation(room, false);
    if (one === undefined) return null;
    return (
      <>
        <ObligationFacts room={room} one={one} />
        <p>{room.ctx.say('act.waive_obligation.text')}</p>
      </>
    );
  },
  read: ({ no }) => ({ no }),
};

const objectTo: ActSpec = {
  act: 'object_to_deduction',
  body({ ctx, dispute }) {
    if (dispute.depositNotice === null) return null;
    return (
      <>
        <p>
          {ctx.say('act.object_to_deduction.amount')} <Money minor={dispute.depositNotice.amountMinor} currency={dispute.currency} />
        </p>
        <TextArea name="reason" label={ctx.say('act.object_to_deduction.reason')} hint={ctx.say('act.object_to_deduction.hint')} max={4000} rows={6} />
      </>
    );
  },
  read: ({ ctx: { form, say } }) => ({ reason: form.text('reason', { label: say('act.reason.name'), required: true, max: 4000 }) }),
};

function measuresOf({ dispute, pack }: ActRoom) {
  const codes = new Set(dispute.obligations.filter((one) => one.status === 'open').flatMap((one) => one.nextMeasures));
  return waysOf(pack).filter((measure) => codes.has(measure.code)).sort((a, b) => a.order - b.order);
}

const referOut: ActSpec = {
  act: 'refer_out',
  fields: { measure: 'measure' },
  body(room) {
    const { ctx } = room;
    return (
      <>
        <Radios
          name="measure"
          label={ctx.say('act.refer_out.measure')}
          hint={ctx.say('act.refer_out.hint')}
          options={measuresOf(room).map((measure) => ({
            value: measure.code,
            label: measure.title[ctx.locale],
            hint: measure.text[ctx.locale],
          }))}
        />
        <p class="hint">{ctx.say('act.refer_out.closes')}</p>
      </>
    );
  },
  read(room) {
    const codes = measuresOf(room).map((measure) => measure.code);
    return { measure: room.ctx.form.choice('measure', codes, { label: room.ctx.say('act.refer_out.measure.name'), required: true }) };
  },
};

/** Pages of the acts on a determination and its performance. */
export const outcomePages = [
  answerQuestion,
  acceptDetermination,
  appeal,
  report,
  confirm,
  contest,
  waive,
  objectTo,
  referOut,
].map(actPage);
