import type { JSX } from 'preact';
import type { Currency } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import { queryText, type QueryValues } from '../api.ts';
import type { PageContext } from '../page.tsx';
import { DateField, Details, ErrorSummary, Field, FilterPanel, Hidden, MoneyField, Select } from '../ui/ui.ts';

const STAGES = ['admission', 'negotiation', 'choice', 'determination', 'decided', 'appeal', 'performance'] as const;
const TURNS = ['respondent', 'answer', 'offer', 'other'] as const;
const STATES = ['open', 'closed', 'all'] as const;
const SORTS = ['due', 'newest', 'value'] as const;
const WITHIN = [1, 3, 7, 15] as const;
const OUTCOMES = ['performed', 'withdrawn', 'exited', 'dismissed', 'referred', 'unperformed'] as const;
const YES_NO = ['yes', 'no'] as const;
/** Rows on a page; the first is meant when nothing is said. */
const ROWS = ['50', '200', '1000', '5000'] as const;
/** Names of the filters in the address; `merchant` says whose inbox, `after` which page. */
const NAMES = ['q', 'state', 'stage', 'type', 'turn', 'from', 'to', 'within', 'filedFrom', 'filedTo', 'item', 'outcome', 'answered', 'paid', 'rows', 'sort'] as const;

/** Filters few people need, folded until one of them is used. */
const MORE = ['from', 'to', 'filedFrom', 'filedTo', 'item', 'outcome', 'answered', 'paid', 'rows'] as const satisfies readonly (typeof NAMES)[number][];

/** The inbox in its address: what it shows by itself is left out. */
export type Address = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** Views that many look at every day, each an address like any other. */
export const SAVED_VIEWS = {
  all: {},
  asked: { turn: 'respondent' },
  today: { turn: 'respondent', within: '1' },
  offers: { turn: 'offer' },
  closed: { state: 'closed' },
} as const satisfies Record<string, Address>;
export type SavedView = keyof typeof SAVED_VIEWS;

/** What the reader asked for: as it stands in the address, and as the API takes it. */
export interface Asked {
  readonly address: Address;
  readonly merchant: string | undefined;
  readonly api: QueryValues;
  /** rows on a page */
  readonly rows: number;
  /** the saved view that the address is, if it is one */
  readonly view: SavedView | undefined;
}

function oneOf<C extends string>(value: string | undefined, offered: readonly C[]): C | undefined {
  return offered.find((one) => one === value);
}

function dayOf(ctx: PageContext, name: 'filedFrom' | 'filedTo'): string | undefined {
  return ctx.form.date(name, { label: ctx.say(`merchant.filter.${name}`) }) ?? undefined;
}

function sameAddress(a: Address, b: Address): boolean {
  return NAMES.every((name) => a[name] === b[name]);
}

/** Reads the filters of the address; what is wrong is noted in `ctx.form` and asked for without it. */
export function readFilters(ctx: PageContext, pack: RulePack): Asked {
  const given = (name: string): string | undefined => (ctx.query.get(name) ?? '').trim() || undefined;
  ctx.form.fill(Object.fromEntries(ctx.query));
  const currency = pack.currency as Currency;
  const bound = (name: 'from' | 'to'): number | undefined =>
    ctx.form.amount(name, currency, { label: ctx.say(`merchant.filter.${name}`) }) ?? undefined;
  const search = given('q');
  if (search !== undefined && (search.length < 3 || search.length > 64)) ctx.form.fault('q', ctx.say('merchant.filter.search.fault'));
  const state = oneOf(given('state'), STATES) ?? 'open';
  // closed disputes have no time limit to be sorted by
  const sort = state === 'open' ? (oneOf(given('sort'), SORTS) ?? 'due') : 'newest';
  const merchant = given('merchant');
  const address = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = given(name);
      const plain = (name === 'state' && value === 'open') || (name === 'sort' && value === 'due') || (name === 'rows' && value === ROWS[0]);
      return value === undefined || plain ? [] : [[name, value]];
    }),
  ) as Address;
  const api = {
    ...{ merchantId: merchant, open: state === 'all' ? undefined : state === 'open', sort },
    ...{ stage: oneOf(given('stage'), STAGES), type: pack.disputeTypes.find((one) => one.code === given('type'))?.code },
    ...{ turn: oneOf(given('turn'), TURNS), leastMinor: bound('from'), mostMinor: bound('to') },
    dueWithinDays: WITHIN.find((days) => String(days) === given('within')),
    ...{ filedFrom: dayOf(ctx, 'filedFrom'), filedTo: dayOf(ctx, 'filedTo'), item: given('item')?.slice(0, 300) },
    ...{ outcome: oneOf(given('outcome'), OUTCOMES), answered: oneOf(given('answered'), YES_NO), paid: given('paid') === 'yes' ? 'yes' : undefined },
    search: ctx.form.faultOf('q') === undefined ? search : undefined,
  };
  const view = (Object.keys(SAVED_VIEWS) as SavedView[]).find((name) => sameAddress(address, SAVED_VIEWS[name]));
  return { address, merchant, api, view, rows: Number(oneOf(given('rows'), ROWS) ?? ROWS[0]) };
}

/** The address of the inbox with other filters or of another page. */
export function inboxHref(asked: Pick<Asked, 'merchant'>, address: Address, after?: string | null, path: string = '/merchant'): string {
  return path + queryText({ merchant: asked.merchant, ...address, after });
}

/** The filters as a form: a plain GET, so that what is shown can be kept as a bookmark and sent to a colleague. */
export function Filters(props: { readonly ctx: PageContext; readonly pack: RulePack; readonly asked: Asked }): JSX.Element {
  const { ctx, pack, asked } = props;
  const { say } = ctx;
  const any = { value: '', label: say('merchant.filter.any') };
  return (
    <>
      <ErrorSummary of={ctx.form} />
      <FilterPanel of={ctx.form} action={inboxHref(asked, {})} active={asked.view === undefined}>
        {asked.merchant === undefined ? null : <Hidden name="merchant" value={asked.merchant} />}
        <Field name="q" type="search" label={say('merchant.filter.search')} hint={say('merchant.filter.search.hint')} width="middle" maxLength={64} />
        <Select name="state" label={say('merchant.filter.state')} options={STATES.map((one) => ({ value: one, label: say(`merchant.filter.state.${one}`) }))} />
        <Select name="stage" label={say('merchant.filter.stage')} options={[any, ...STAGES.map((one) => ({ value: one, label: say(`dispute.stage.${one}`) }))]} />
        <Select name="type" label={say('merchant.filter.type')} options={[any, ...pack.disputeTypes.map((one) => ({ value: one.code, label: one.name[ctx.locale] }))]} />
        <Select name="turn" label={say('merchant.filter.turn')} options={[any, ...TURNS.map((one) => ({ value: one, label: say(`merchant.filter.turn.${one}`) }))]} />
        <Select
          name="within"
          label={say('merchant.filter.within')}
          options={[any, ...WITHIN.map((days) => ({ value: String(days), label: say('merchant.filter.within.days', { days }) }))]}
        />
        <Select name="sort" label={say('common.sort')} options={SORTS.map((one) => ({ value: one, label: say(`merchant.sort.${one}`) }))} />
        <Details summary={say('merchant.filter.more')} open={MORE.some((name) => asked.address[name] !== undefined)}>
          <div class="filter-more">
            <MoneyField name="from" label={say('merchant.filter.from')} />
            <MoneyField name="to" label={say('merchant.filter.to')} />
            <DateField name="filedFrom" label={say('merchant.filter.filedFrom')} />
            <DateField name="filedTo" label={say('merchant.filter.filedTo')} />
            <Field name="item" label={say('merchant.filter.item')} width="middle" maxLength={300} />
            <Select name="outcome" label={say('merchant.filter.outcome')} options={[any, ...OUTCOMES.map((one) => ({ value: one, label: say(`dispute.outcome.${one}`) }))]} />
            <Select name="answered" label={say('merchant.filter.answered')} options={[any, ...YES_NO.map((one) => ({ value: one, label: say(`merchant.filter.answered.${one}`) }))]} />
            <Select name="paid" label={say('merchant.filter.paid')} options={[any, { value: 'yes', label: say('merchant.filter.paid.yes') }]} />
            <Select name="rows" label={say('merchant.filter.rows')} options={ROWS.map((one) => ({ value: one, label: one }))} />
          </div>
        </Details>
      </FilterPanel>
    </>
  );
}
