import type { ComponentChildren, JSX } from 'preact';
import type { ItemCount } from '../../core/dispute/dispute.ts';
import { problemGroups } from '../../core/intake/intake.ts';
import type { RemedyCode } from '../../core/rules/rules.ts';
import { again, goTo, view, type Outcome, type Page, type View } from '../page.tsx';
import { Actions, Button, ErrorSummary, Form, GoodsPicture, LinkButton, Money, Select, Steps, Tag, Title } from '../ui/ui.ts';
import { readTerms, TermFields, termValues } from '../dispute/terms.tsx';
import { AnswerButtons, AnswerLinks, QUESTION_ID } from '../intake/question.tsx';
import { standing } from '../intake/result.tsx';
import { amountText } from '../form.ts';
import { fieldId } from '../ui/form.tsx';
import type { OrderLine } from './order.ts';
import { boundsOf, keepAndAsk, missingStep, nextHref, openDesk, retyped, stepHref, STEPS, type Desk, type DraftBody, type Step } from './draft.ts';

/** A page of the filing: progress, the form, Continue and Back. */
export function stepView(
  desk: Desk,
  step: Step,
  body: ComponentChildren,
  options: {
    readonly files?: boolean;
    readonly islands?: readonly string[];
    readonly button?: JSX.Element | null;
    /** heading and sentence under it where a step has several pages */
    readonly title?: string;
    readonly titleId?: string;
    readonly lead?: ComponentChildren;
    readonly back?: string;
    /** the one action of a long page, at the lower edge */
    readonly bar?: JSX.Element;
  } = {},
): View {
  const { ctx, order } = desk;
  const index = STEPS.indexOf(step);
  const title = options.title ?? ctx.say(`consumer.file.${step}.title`);
  const back = options.back ?? (index === 0 ? `/orders/${order.id}` : stepHref(order.id, STEPS[index - 1]!));
  const lead = options.title === undefined ? ctx.say(`consumer.file.${step}.lead`) : options.lead;
  return view({
    title,
    shape: 'text',
    ...(options.islands === undefined ? {} : { islands: options.islands }),
    ...(options.bar === undefined ? {} : { bar: options.bar }),
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
          <Title over={ctx.say('consumer.file.over', { order: order.externalId, shop: order.merchant.name })} lead={lead}>
            {options.titleId === undefined ? title : <span id={options.titleId}>{title}</span>}
          </Title>
        </div>
        {body}
        <Actions>
          {options.button === null ? null : (options.button ?? <Button>{ctx.say('common.continue')}</Button>)}
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
  if (missing === null || STEPS.indexOf(missing) >= STEPS.indexOf(step)) return null;
  return goTo(missing === 'questions' ? nextHref(desk, null) : stepHref(desk.order.id, missing));
}

/** Where to go after a part was kept: on, or back to the check page from where it was changed. */
async function onward(desk: Desk, change: Partial<DraftBody>, next: (changed: Desk) => string): Promise<Outcome | typeof again> {
  const changed = await keepAndAsk(desk, change);
  if (!changed.ok) {
    desk.ctx.form.refuse(changed.refusal);
    return again;
  }
  const whole = desk.ctx.query.get('from') === 'check' && missingStep(changed.value) === null;
  return goTo(whole ? stepHref(desk.order.id, 'check') : next(changed.value));
}

/** The address of this page with where it was come from. */
function fromHere(desk: Desk, path: string, extra: Readonly<Record<string, string>> = {}): string {
  const from = desk.ctx.query.get('from');
  const query = new URLSearchParams({ ...extra, ...(from === null ? {} : { from }) });
  return `/orders/${desk.order.id}/file${path}${query.size === 0 ? '' : `?${query}`}`;
}

/** Everything of the one line there is, where there is nothing to choose. */
function onlyLine(desk: Desk): readonly ItemCount[] | null {
  const [line, ...others] = desk.order.items;
  return line === undefined || others.length > 0 || line.quantity > 1 ? null : [{ itemId: line.itemId, quantity: 1 }];
}

/** What went wrong: first in what field, then in the person's own words for it; each a touch. */
export const typePage: Page = {
  path: '/orders/:orderId/file',
  async get(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const groups = problemGroups(desk.pack);
    const chosen = groups.find((one) => one.group === ctx.query.get('group'));
    if (chosen === undefined) {
      const links = groups.map(({ group, types }) => ({
        href: fromHere(desk, '', { group }),
        label: ctx.say(`intake.group.${group}`),
        hint: plainNames(desk, types),
      }));
      const now = desk.type === undefined ? null : <p class="hint">{ctx.say('intake.group.now', { name: desk.type.plain[ctx.locale] })}</p>;
      return stepView(desk, 'type', <>{now}<AnswerLinks links={links} /></>, { button: desk.type === undefined ? null : <LinkButton href={keptNext(desk)}>{ctx.say('common.continue')}</LinkButton> });
    }
    const options = chosen.types.flatMap((code) => desk.pack.disputeTypes.find((one) => one.code === code) ?? []);
    return stepView(
      desk,
      'type',
      <>
        {ctx.form.faultOf('type') ? <p class="fault" id="f-type">{ctx.form.faultOf('type')}</p> : null}
        <AnswerButtons
          name="type"
          labelledBy={QUESTION_ID}
          given={desk.draft.type}
          options={options.map((type) => ({ value: type.code, label: type.plain[ctx.locale], hint: type.description[ctx.locale] }))}
        />
      </>,
      { title: ctx.say(`intake.group.${chosen.group}`), titleId: QUESTION_ID, lead: ctx.say('intake.rights.which'), button: null, back: fromHere(desk, '') },
    );
  },
  async post(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const code = ctx.form.choice('type', desk.pack.disputeTypes.map((one) => one.code), { label: ctx.say('consumer.file.type.name'), required: true });
    if (code === null) return again;
    return onward(desk, { ...retyped(desk.draft, code), ...itemsAtOnce(desk) }, (changed) => ((changed.draft.items ?? []).length === 0 ? fromHere(desk, '/items') : nextHref(changed, ctx.query.get('from'))));
  },
};

function itemsAtOnce(desk: Desk): Partial<DraftBody> {
  const only = onlyLine(desk);
  return only === null || (desk.draft.items ?? []).length > 0 ? {} : { items: only };
}

function keptNext(desk: Desk): string {
  return (desk.draft.items ?? []).length === 0 ? fromHere(desk, '/items') : nextHref(desk, desk.ctx.query.get('from'));
}

/** What stands under a group of problems: a few of them, to find oneself in. */
function plainNames(desk: Desk, codes: readonly string[]): string {
  const { ctx, pack } = desk;
  const names = codes.flatMap((code) => pack.disputeTypes.find((one) => one.code === code)?.plain[ctx.locale] ?? []);
  return names.slice(0, 3).join(' · ');
}

/** Which items are concerned, where the order has more than one piece. */
export const itemsPage: Page = {
  path: '/orders/:orderId/file/items',
  async get(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    if (desk.type === undefined) return goTo(fromHere(desk, ''));
    const { order, draft } = desk;
    const single = order.items.length === 1 ? order.items[0] : undefined;
    const quantities = order.items.map((line) => {
      const kept = draft.items?.find((one) => one.itemId === line.itemId)?.quantity;
      return [`quantity.${line.itemId}`, kept ?? (draft.items === undefined && single ? line.quantity : 0)];
    });
    ctx.form.fill(Object.fromEntries(quantities));
    return stepView(
      desk,
      'type',
      <>
        {ctx.form.faultOf('items') ? <p class="fault" id="f-items">{ctx.form.faultOf('items')}</p> : null}
        {order.items.map((line) => (
          <ItemLine line={line} desk={desk} />
        ))}
      </>,
      { title: ctx.say('consumer.file.items.title'), lead: ctx.say('consumer.file.items.hint'), back: fromHere(desk, '') },
    );
  },
  async post(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const items = desk.order.items.flatMap((line) => {
      const quantity = ctx.form.integer(`quantity.${line.itemId}`, { label: line.title, least: 0, most: line.quantity }) ?? 0;
      return quantity > 0 ? [{ itemId: line.itemId, quantity }] : [];
    });
    if (items.length === 0) ctx.form.fault('items', ctx.say('consumer.file.items.none'));
    return ctx.form.faulty ? again : onward(desk, { items }, (changed) => nextHref(changed, ctx.query.get('from')));
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
    ctx.form.fill({ ...suggestedSums(desk), ...termValues(desk.draft.wanted ?? [], currency, mostMinor) });
    return stepView(
      desk,
      'wanted',
      <>
        <p>
          {ctx.say('consumer.file.wanted.paid')} <Money minor={mostMinor} currency={currency} />
        </p>
        <TermFields
          codes={byStanding(desk)}
          pack={desk.pack}
          label={ctx.say('consumer.file.wanted')}
          hint={ctx.say('consumer.file.wanted.hint')}
          note={(code) => <Suggestion desk={desk} code={code} />}
          timed={false}
        />
      </>,
    );
  },
  async post(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const wanted = readTerms(ctx.form, desk.type?.remedies ?? [], boundsOf(desk), ctx.say);
    return ctx.form.faulty ? again : onward(desk, { wanted }, () => stepHref(desk.order.id, 'facts'));
  },
};

/** The sums the rules come to, put into the fields of money: they are there when a remedy is chosen, and can be changed. */
function suggestedSums(desk: Desk): Record<string, string> {
  const { currency } = boundsOf(desk);
  const sums = (desk.intake?.evaluation?.remedies ?? []).flatMap((one) =>
    one.amountMinor === null || one.amountMinor === 0 || one.outcome === 'not_eligible' ? [] : [[`amount.${one.remedy}`, amountText(one.amountMinor, currency)] as const],
  );
  return Object.fromEntries(sums);
}

/** What the rules give stands before what they do not; nothing is left out, because a shop may agree to more. */
function byStanding(desk: Desk): readonly RemedyCode[] {
  const codes = desk.type?.remedies ?? [];
  const evaluation = desk.intake?.evaluation ?? null;
  if (evaluation === null) return codes;
  const rank = (code: RemedyCode): number => {
    if (evaluation.most?.remedies.includes(code) === true) return 0;
    const answer = evaluation.remedies.find((one) => one.remedy === code);
    return answer?.outcome === 'not_eligible' ? 2 : 1;
  };
  return [...codes].sort((a, b) => rank(a) - rank(b));
}

/** What is suggested: what is most in all, but nothing that would call the other side a fraud; that is for the person to say. */
function isSuggested(desk: Desk, code: RemedyCode): boolean {
  return desk.intake?.evaluation?.most?.remedies.includes(code) === true && !code.startsWith('punitive_');
}

/** What the rules say of a remedy, beside the box the person ticks or does not. */
function Suggestion(props: { readonly desk: Desk; readonly code: RemedyCode }): JSX.Element | null {
  const { desk, code } = props;
  const { say } = desk.ctx;
  const evaluation = desk.intake?.evaluation ?? null;
  const answer = evaluation?.remedies.find((one) => one.remedy === code);
  if (evaluation === null || answer === undefined) return null;
  const stands = standing(answer);
  return (
    <span class="suggestion">
      {isSuggested(desk, code) ? <Tag kind="good">{say('consumer.file.wanted.suggested')}</Tag> : null} {say(`intake.stands.${stands}`)}
      {answer.amountMinor !== null && answer.amountMinor > 0 && stands !== 'no' ? (
        <>
          {' · '}
          <Money minor={answer.amountMinor} currency={desk.order.currency} />
        </>
      ) : null}
      {stands === 'no' ? ` · ${say('consumer.file.wanted.may_agree')}` : null}
    </span>
  );
}
