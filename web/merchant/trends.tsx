import type { JSX } from 'preact';
import { formatMoney, type Currency } from '../../core/kernel/kernel.ts';
import { isMerchant, rulesName } from '../consumer/whose.ts';
import { shortDay } from '../day.ts';
import { rulesNow } from '../dispute/model.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import type { RulePack } from '../../core/rules/rules.ts';
import { ownRefusal } from '../serve.tsx';
import { BarChart, SeriesChart, Tabs, Title, type Bar, type Point } from '../ui/ui.ts';
import type { Address } from './filters.tsx';
import { OutcomeChart } from './outcomes.tsx';
import { ShopNav } from './shop.tsx';
import { casesHref, weekAfter, type Counted, type Trends, type Week } from './weeks.ts';

const SPANS = [4, 12, 26] as const;
function ofWeek(one: Week, more: Address = {}): string {
  return casesHref({ filedFrom: one.week, filedTo: weekAfter(one.week), ...more });
}

interface Told {
  readonly ctx: PageContext;
  readonly told: Trends;
}

function pointsOf(props: Told, of: (one: Week) => Pick<Point, 'value' | 'text'> & { readonly more?: Address }): readonly Point[] {
  return props.told.weeks.map((one, index) => {
    const { more, ...point } = of(one);
    const href = one.filed === 0 ? {} : { href: ofWeek(one, more) };
    // the last week is not over
    return { name: shortDay(props.ctx, one.week), ...point, ...href, pale: index === props.told.weeks.length - 1 };
  });
}

/** Whether the later half of the weeks had more or less than the earlier: a finding people can check in the table. */
function halves(values: readonly number[]): 'more' | 'less' | 'same' {
  const middle = Math.floor(values.length / 2);
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  const [early, late] = [sum(values.slice(0, middle)), sum(values.slice(-middle))];
  if (Math.abs(late - early) * 10 <= early) return 'same';
  return late > early ? 'more' : 'less';
}

function Filed(props: Told): JSX.Element {
  const { ctx, told } = props;
  const filed = told.weeks.reduce((sum, one) => sum + one.filed, 0);
  return (
    <SeriesChart
      finding={ctx.say('merchant.trend.filed', { filed, way: halves(told.weeks.map((one) => one.filed)) })}
      measure={ctx.say('merchant.trend.csv.filed')}
      period={ctx.say('merchant.trend.csv.week')}
      points={pointsOf(props, (one) => ({ value: one.filed, text: String(one.filed) }))}
    />
  );
}

function Cost(props: Told): JSX.Element {
  const { ctx, told } = props;
  const money = (minor: number): string => formatMoney(minor, told.currency);
  const paid = told.weeks.reduce((sum, one) => sum + one.paidMinor, 0);
  const disputed = told.weeks.reduce((sum, one) => sum + one.disputedMinor, 0);
  return (
    <SeriesChart
      finding={ctx.say('merchant.trend.cost', { paid: money(paid), disputed: money(disputed) })}
      measure={ctx.say('merchant.trend.csv.paid')}
      period={ctx.say('merchant.trend.csv.week')}
      points={pointsOf(props, (one) => ({ value: one.paidMinor, text: money(one.paidMinor), ...(one.paidMinor > 0 ? { more: { paid: 'yes' } } : {}) }))}
    />
  );
}

function AnswerTime(props: Told): JSX.Element {
  const { ctx, told } = props;
  const known = told.weeks.flatMap((one) => (one.answerHours === null ? [] : [one.answerHours])).sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  const hours = (value: number): string => ctx.say('merchant.trend.hours', { hours: Math.round(value) });
  return (
    <SeriesChart
      kind="line"
      finding={middle === undefined ? ctx.say('merchant.trend.answer.none') : ctx.say('merchant.trend.answer', { hours: Math.round(middle) })}
      measure={ctx.say('merchant.trend.csv.hours')}
      period={ctx.say('merchant.trend.csv.week')}
      points={pointsOf(props, (one) => ({ value: one.answerHours, text: one.answerHours === null ? '–' : hours(one.answerHours), more: { answered: 'yes' } }))}
    />
  );
}

function Participation(props: Told): JSX.Element {
  const { ctx, told } = props;
  const filed = told.weeks.reduce((sum, one) => sum + one.filed, 0);
  const answered = told.weeks.reduce((sum, one) => sum + one.answered, 0);
  return (
    <SeriesChart
      most={1}
      mostText="100 %"
      finding={ctx.say('merchant.trend.participation', { answered, filed })}
      measure={ctx.say('merchant.trend.csv.answered')}
      period={ctx.say('merchant.trend.csv.week')}
      points={pointsOf(props, (one) => ({
        value: one.filed === 0 ? null : one.answered / one.filed,
        text: ctx.say('merchant.trend.of', { part: one.answered, all: one.filed }),
        more: { answered: one.answered === one.filed ? 'yes' : 'no' },
      }))}
    />
  );
}

function Causes(props: Told & { readonly pack: RulePack }): JSX.Element | null {
  const { ctx, told, pack } = props;
  const [first] = told.types;
  if (first === undefined) return null;
  const all = told.types.reduce((sum, one) => sum + one.filed, 0);
  const span = { filedFrom: told.from, filedTo: told.to };
  return (
    <BarChart
      finding={ctx.say('merchant.trend.causes', { cause: rulesName(pack, first.type, ctx.locale), count: first.filed, all })}
      measure={ctx.say('merchant.filter.type')}
      bars={told.types.map((one) => ({ ...barOf(ctx, one, told.currency), name: rulesName(pack, one.type, ctx.locale), href: casesHref({ ...span, type: one.type }) }))}
    />
  );
}

function Products(props: Told): JSX.Element | null {
  const { ctx, told } = props;
  const [first] = told.items;
  if (first === undefined) return null;
  const span = { filedFrom: told.from, filedTo: told.to };
  return (
    <BarChart
      finding={ctx.say('merchant.trend.products', { product: first.title, count: first.filed, paid: formatMoney(first.paidMinor, told.currency) })}
      measure={ctx.say('merchant.filter.item')}
      bars={told.items.map((one) => ({ ...barOf(ctx, one, told.currency), name: one.title, href: casesHref({ ...span, item: one.title }) }))}
    />
  );
}

function barOf(ctx: PageContext, one: Counted, currency: Currency): Pick<Bar, 'value' | 'text'> {
  return { value: one.filed, text: ctx.say('merchant.trend.bar', { count: one.filed, paid: formatMoney(one.paidMinor, currency) }) };
}

/** How the shop's disputes go, drawn; the cases behind each mark are one press away. */
export const trendsPage: Page = {
  path: '/merchant/trends',
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const weeks = SPANS.find((one) => String(one) === ctx.query.get('weeks')) ?? 12;
    const [pack, trends] = await Promise.all([rulesNow(ctx), ctx.api.get<Trends>('/my/trends', { weeks })]);
    if (!pack.ok) return problem(pack.refusal);
    if (!trends.ok) return problem(trends.refusal);
    const told = trends.value;
    const empty = told.weeks.every((one) => one.filed === 0);
    return view({
      title: ctx.say('merchant.nav.trends'),
      shape: 'wide',
      body: (
        <>
          <ShopNav ctx={ctx} />
          <Title lead={ctx.say('merchant.trend.lead')}>{ctx.say('merchant.nav.trends')}</Title>
          <Tabs
            label={ctx.say('merchant.trend.span')}
            tabs={SPANS.map((one) => ({ href: `/merchant/trends?weeks=${one}`, text: ctx.say('merchant.trend.weeks', { weeks: one }), current: one === weeks }))}
          />
          {empty ? (
            <p class="empty">{ctx.say('merchant.trend.none')}</p>
          ) : (
            <>
              <div class="trends">
                <Filed ctx={ctx} told={told} />
                <OutcomeChart ctx={ctx} weeks={told.weeks} />
                <Causes ctx={ctx} told={told} pack={pack.value} />
                <Products ctx={ctx} told={told} />
                <Cost ctx={ctx} told={told} />
                <AnswerTime ctx={ctx} told={told} />
                <Participation ctx={ctx} told={told} />
              </div>
              <p>
                <a href={`/merchant/trends.csv?weeks=${weeks}`} download>
                  {ctx.say('merchant.csv')}
                </a>{' '}
                <span class="hint">{ctx.say('merchant.trend.csv.hint')}</span>
              </p>
            </>
          )}
        </>
      ),
    });
  },
};

/** The weeks as a file. */
export const trendsCsvPage: Page = {
  path: '/merchant/trends.csv',
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const weeks = SPANS.find((one) => String(one) === ctx.query.get('weeks')) ?? 12;
    const file = await ctx.api.raw(`/my/trends.csv?weeks=${weeks}`);
    return file.ok ? file : problem(ownRefusal('not_allowed', file.status));
  },
};
