import type { ComponentChildren, JSX } from 'preact';
import type { FactQuestion } from '../../core/rules/rules.ts';
import { amountText } from '../form.ts';
import { again, goTo, view, type Outcome, type Page, type View } from '../page.tsx';
import { Actions, Button, DateField, ErrorSummary, Field, Form, GoodsPicture, LinkButton, Money, MoneyField, Radios, Select, Steps, Title } from '../ui/ui.ts';
import { readTerms, TermFields, termValues } from '../dispute/terms.tsx';
import { fieldId } from '../ui/form.tsx';
import type { OrderLine } from './order.ts';
import { boundsOf, keep, missingStep, openDesk, stepHref, STEPS, type Desk, type Step } from './draft.ts';

/** A page of the filing: progress, the form, Continue and Back. */
export function stepView(desk: Desk, step: Step, body: ComponentChildren, options: { readonly files?: boolean; readonly islands?: readonly string[]; readonly button?: JSX.Element } = {}): View {
  const { ctx, order } = desk;
  const index = STEPS.indexOf(step);
  const title = ctx.say(`consumer.file.${step}.title`);
  const back = index === 0 ? `/orders/${order.id}` : stepHref(order.id, STEPS[index - 1]!);
  return view({
    title,
    shape: 'text',
    ...(options.islands === undefined ? {} : { islands: options.islands }),
    body: (
      <Form of={ctx.form} class="flow" {...(options.files ? { files: true } : {})}>
        <ErrorSummary of={ctx.form} />
        <Steps
          steps={STEPS.map((one, at) => ({
            name: ctx.say(`consumer.file.${one}.step`),
            state: at < index ? 'done' : at === index ? 'current' : 'ahead',
          }))}
        />
        <div class="after">
          <Title over={ctx.say('consumer.file.over', { order: order.externalId, shop: order.merchant.name })} lead={ctx.say(`consumer.file.${step}.lead`)}>
            {title}
          </Title>
        </div>
        {body}
        <Actions>
          {options.button ?? <Button>{ctx.say('common.continue')}</Button>}
          <LinkButton kind="plain" href={back}>
            {ctx.say('common.back')}
          </LinkButton>
        </Actions>
        <p class="hint after">{ctx.say('consumer.file.kept')}</p>
      </Form>
    ),
  });
}

/** Sends whoever jumps ahead back to the first step that is missing. */
export function ahead(desk: Desk, step: Step): Outcome | null {
  const missing = missingStep(desk);
  return missing !== null && STEPS.indexOf(missing) < STEPS.indexOf(step) ? goTo(stepHref(desk.order.id, missing)) : null;
}

/** After keeping a part: on, or back to the check page from where it was changed. */
async function onward(desk: Desk, step: Step, change: Parameters<typeof keep>[1]): Promise<Outcome | typeof again> {
  const kept = await keep(desk, change);
  if (!kept.ok) {
    desk.ctx.form.refuse(kept.refusal);
    return again;
  }
  const changed: Desk = { ...desk, draft: { ...desk.draft, ...change } };
  const next = STEPS[STEPS.indexOf(step) + 1]!;
  const whole = desk.ctx.query.get('from') === 'check' && missingStep(changed) === null;
  return goTo(stepHref(desk.order.id, whole ? 'check' : next));
}

/** What went wrong, and with which items. */
export const typePage: Page = {
  path: '/orders/:orderId/file',
  async get(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const { order, pack, draft } = desk;
    const single = order.items.length === 1 ? order.items[0] : undefined;
    const quantities = order.items.map((line) => {
      const kept = draft.items?.find((one) => one.itemId === line.itemId)?.quantity;
      return [`quantity.${line.itemId}`, kept ?? (draft.items === undefined && single ? line.quantity : 0)];
    });
    ctx.form.fill(Object.fromEntries([['type', draft.type], ...quantities]));
    return stepView(
      desk,
      'type',
      <>
        <Radios
          name="type"
          label={ctx.say('consumer.file.type')}
          options={pack.disputeTypes.map((type) => ({ value: type.code, label: type.name[ctx.locale], hint: type.description[ctx.locale] }))}
        />
        <h2>{ctx.say('consumer.file.items')}</h2>
        <p class="hint">{ctx.say('consumer.file.items.hint')}</p>
        {ctx.form.faultOf('items') ? <p class="fault" id="f-items">{ctx.form.faultOf('items')}</p> : null}
        {order.items.map((line) => (
          <ItemLine line={line} desk={desk} />
        ))}
      </>,
    );
  },
  async post(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const type = ctx.form.choice('type', desk.pack.disputeTypes.map((one) => one.code), { label: ctx.say('consumer.file.type.name'), required: true });
    const items = desk.order.items.flatMap((line) => {
      const quantity = ctx.form.integer(`quantity.${line.itemId}`, { label: line.title, least: 0, most: line.quantity }) ?? 0;
      return quantity > 0 ? [{ itemId: line.itemId, quantity }] : [];
    });
    if (items.length === 0) ctx.form.fault('items', ctx.say('consumer.file.items.none'));
    if (ctx.form.faulty || type === null) return again;
    // Other questions and remedies belong to another type; what was written in words stays.
    const { facts: _facts, wanted: _wanted, ...words } = desk.draft;
    const draft = type === desk.draft.type ? desk.draft : words;
    return onward({ ...desk, draft, type: desk.pack.disputeTypes.find((one) => one.code === type) }, 'type', { type, items });
  },
};

/** A line of the order: of one piece it is concerned or not, of several so many. */
function ItemLine(props: { readonly line: OrderLine; readonly desk: Desk }): JSX.Element {
  const { line, desk } = props;
  const { ctx, order } = desk;
  const name = `quantity.${line.itemId}`;
  const paid = (
    <>
      {ctx.say('consumer.file.items.paid', { quantity: line.quantity })} <Money minor={line.paidMinor} currency={order.currency} />
    </>
  );
  return (
    <div class={line.pictureSha256 === undefined ? 'card' : 'card with-goods'}>
      <GoodsPicture of={line} />
      {line.quantity === 1 ? (
        <div class="choice">
          <input id={fieldId(name)} type="checkbox" name={name} value="1" checked={ctx.form.has(name, '1')} aria-describedby={`${fieldId(name)}-paid`} />
          <label for={fieldId(name)} dir="auto">
            {line.title}
          </label>
          <div class="hint" id={`${fieldId(name)}-paid`}>
            {paid}
          </div>
        </div>
      ) : (
        <Select
          name={name}
          label={line.title}
          hint={paid}
          options={quantityOptions(line.quantity, (count) => (count === 0 ? ctx.say('consumer.file.items.fine') : ctx.say('consumer.file.items.count', { count })))}
        />
      )}
    </div>
  );
}

/** Every number up to the quantity bought; for large lots the round ones and all. */
function quantityOptions(most: number, label: (count: number) => string): { value: string; label: string }[] {
  const counts = most <= 50 ? Array.from({ length: most + 1 }, (_none, index) => index) : [...Array.from({ length: 51 }, (_none, index) => index), most];
  return counts.map((count) => ({ value: String(count), label: label(count) }));
}

/** The questions of the type. */
export const questionsPage: Page = {
  path: '/orders/:orderId/file/questions',
  async get(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const early = ahead(desk, 'questions');
    if (early !== null) return early;
    const questions = desk.type?.facts ?? [];
    ctx.form.fill(Object.fromEntries(questions.map((question) => [`fact.${question.key}`, shownFact(question, desk)])));
    return stepView(desk, 'questions', questions.map((question) => <Question question={question} desk={desk} />));
  },
  async post(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const facts: Record<string, string> = {};
    for (const question of desk.type?.facts ?? []) {
      const answer = readFact(question, desk);
      if (answer !== '') facts[question.key] = answer;
    }
    return ctx.form.faulty ? again : onward(desk, 'questions', { facts });
  },
};

function shownFact(question: FactQuestion, desk: Desk): string | undefined {
  const kept = desk.draft.facts?.[question.key];
  return question.kind === 'amount' && kept !== undefined ? amountText(Number(kept), desk.order.currency) : kept;
}

function Question(props: { readonly question: FactQuestion; readonly desk: Desk }): JSX.Element {
  const { question, desk } = props;
  const { ctx } = desk;
  const common = {
    name: `fact.${question.key}`,
    label: question.question[ctx.locale],
    hint: question.help?.[ctx.locale],
    optional: !question.required,
  };
  switch (question.kind) {
    case 'choice':
      return <Radios {...common} options={(question.options ?? []).map((one) => ({ value: one.value, label: one.label[ctx.locale] }))} />;
    case 'yes_no':
      return <Radios {...common} inline options={yesNo(ctx.say('common.yes'), ctx.say('common.no'))} />;
    case 'date':
      return <DateField {...common} max={ctx.at.slice(0, 10)} />;
    case 'amount':
      return <MoneyField {...common} />;
    case 'quantity':
      return <Field {...common} width="short" inputMode="numeric" />;
    case 'text':
      return <Field {...common} maxLength={2000} />;
  }
}

function yesNo(yes: string, no: string): { value: string; label: string }[] {
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
}

function readFact(question: FactQuestion, desk: Desk): string {
  const { form, locale, say } = desk.ctx;
  const name = `fact.${question.key}`;
  // Inside a sentence a question stands without its mark.
  const asked = question.question[locale].replace(/[？?]$/, '');
  const rule = { label: say('consumer.file.answer', { question: asked }), required: question.required };
  switch (question.kind) {
    case 'choice':
      return form.choice(name, (question.options ?? []).map((one) => one.value), rule) ?? '';
    case 'yes_no':
      return form.choice(name, ['yes', 'no'], rule) ?? '';
    case 'date':
      return form.date(name, rule) ?? '';
    case 'amount':
      return String(form.amount(name, desk.order.currency, rule) ?? '');
    case 'quantity':
      return String(form.integer(name, { ...rule, least: 0, most: 1_000_000 }) ?? '');
    case 'text':
      return form.text(name, { ...rule, max: 2000 });
  }
}

/** What is wanted: any mix of the remedies the rules offer for the type, with amounts within what was paid. */
export const wantedPage: Page = {
  path: '/orders/:orderId/file/wanted',
  async get(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const early = ahead(desk, 'wanted');
    if (early !== null) return early;
    const { currency, mostMinor } = boundsOf(desk);
    ctx.form.fill(termValues(desk.draft.wanted ?? [], currency, mostMinor));
    return stepView(
      desk,
      'wanted',
      <>
        <p>
          {ctx.say('consumer.file.wanted.paid')} <Money minor={mostMinor} currency={currency} />
        </p>
        <TermFields codes={desk.type?.remedies ?? []} pack={desk.pack} label={ctx.say('consumer.file.wanted')} hint={ctx.say('consumer.file.wanted.hint')} timed={false} />
      </>,
    );
  },
  async post(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const wanted = readTerms(ctx.form, desk.type?.remedies ?? [], boundsOf(desk), ctx.say);
    return ctx.form.faulty ? again : onward(desk, 'wanted', { wanted });
  },
};
