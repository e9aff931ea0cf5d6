import { queryText } from '../api.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { SeriesChart, Tabs, type Point } from '../ui/ui.ts';
import { WHAT } from './behind.tsx';
import { shortDay } from '../day.ts';
import { Frame } from './frame.tsx';

interface Figures {
  readonly from: string;
  readonly to: string;
  readonly filed: number;
  readonly answered: number;
  readonly settled: number;
  readonly determined: number;
  readonly closed: number;
  readonly filedAnswered: number;
  readonly medianHours: number | null;
  readonly letters: number;
  readonly lettersFailed: number;
}

const BY = ['week', 'day'] as const;
/** How many are drawn: a quarter of weeks, a month of days. */
const COUNT = { week: 13, day: 30 } as const;

function asked(ctx: PageContext): { readonly by: (typeof BY)[number]; readonly count: number } {
  const by = BY.find((one) => one === ctx.query.get('by')) ?? 'week';
  return { by, count: COUNT[by] };
}

/** One plot: what it measures, its finding and its points. */
interface Plot {
  readonly measure: string;
  readonly finding: string;
  readonly points: readonly Point[];
  readonly kind?: 'line';
  readonly most?: number;
  readonly mostText?: string;
}

function days(hours: number): number {
  return Math.round((hours / 24) * 10) / 10;
}

function plots(ctx: PageContext, by: (typeof BY)[number], rows: readonly Figures[]): readonly Plot[] {
  const { say } = ctx;
  const begin = (row: Figures): Pick<Point, 'name' | 'axis' | 'pale'> => {
    const length = (Date.parse(row.to) - Date.parse(row.from)) / 86_400_000 + 1;
    if (by === 'day' || length === 7) return { name: shortDay(ctx, row.from) };
    return { name: say('operator.figures.week.part', { day: shortDay(ctx, row.from), count: length }), axis: shortDay(ctx, row.from), pale: true };
  };
  const behind = (row: Figures, what: (typeof WHAT)[number]): string => `/operator/figures/disputes?what=${what}&from=${row.from}&to=${row.to}`;
  const sum = (name: 'filed' | 'filedAnswered' | 'letters' | 'lettersFailed' | (typeof WHAT)[number]): number => rows.reduce((all, row) => all + row[name], 0);
  const counted = WHAT.map((what): Plot => ({
    measure: say(`operator.plot.${what}`),
    finding: say(`operator.plot.${what}.finding`, { sum: sum(what), last: rows.at(-1)?.[what] ?? 0 }),
    points: rows.map((row) => ({ ...begin(row), value: row[what], text: say('operator.count', { count: row[what] }), ...(row[what] === 0 ? {} : { href: behind(row, what) }) })),
  }));
  const nothing = say('operator.plot.nothing');
  const last = rows.findLast((row) => row.medianHours !== null)?.medianHours ?? null;
  const median: Plot = {
    measure: say('operator.plot.medianDays'),
    finding: last === null ? say('operator.plot.medianDays.none') : say('operator.plot.medianDays.finding', { days: days(last) }),
    kind: 'line',
    points: rows.map((row) => {
      if (row.medianHours === null) return { ...begin(row), value: null, text: nothing };
      return { ...begin(row), value: days(row.medianHours), text: say('operator.plot.days', { days: days(row.medianHours) }), href: behind(row, 'closed') };
    }),
  };
  const share: Plot = {
    measure: say('operator.plot.shareAnswered'),
    finding: sum('filed') === 0 ? say('operator.plot.shareAnswered.none') : say('operator.plot.shareAnswered.finding', { share: sum('filedAnswered') / sum('filed') }),
    kind: 'line',
    most: 1,
    mostText: say('operator.plot.share', { share: 1 }),
    points: rows.map((row) => {
      if (row.filed === 0) return { ...begin(row), value: null, text: nothing };
      const value = row.filedAnswered / row.filed;
      return { ...begin(row), value, text: say('operator.plot.share', { share: value }), href: behind(row, 'filed') };
    }),
  };
  const letters: Plot = {
    measure: say('operator.plot.lettersFailed'),
    finding: say('operator.plot.lettersFailed.finding', { failed: sum('lettersFailed'), letters: sum('letters') + sum('lettersFailed') }),
    points: rows.map((row) => ({
      ...begin(row),
      value: row.lettersFailed,
      text: say('operator.count', { count: row.lettersFailed }),
      ...(row.lettersFailed === 0 ? {} : { href: '/operator/deliveries?show=dead&channel=email' }),
    })),
  };
  return [...counted, median, share, letters];
}

/** Figures over time, each a plot with its finding, its table and the disputes behind each point. */
export const figuresPage: Page = {
  path: '/operator/figures',
  access: 'operator',
  async get(ctx) {
    const { by, count } = asked(ctx);
    const found = await ctx.api.get<{ readonly items: readonly Figures[] }>('/operation/figures', { by, count });
    if (!found.ok) return problem(found.refusal);
    const { items } = found.value;
    return view({
      title: ctx.say('operator.figures.title'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="figures" title={ctx.say('operator.figures.title')} lead={ctx.say('operator.figures.lead')} />
          <Tabs
            label={ctx.say('operator.figures.title')}
            tabs={BY.map((one) => ({ href: `/operator/figures?by=${one}`, text: ctx.say(`operator.figures.by.${one}`), current: one === by }))}
          />
          {items.length === 0 ? (
            <p class="empty">{ctx.say('operator.figures.none')}</p>
          ) : (
            <>
              <div class="plots">
                {plots(ctx, by, items).map((plot) => (
                  <section>
                    <h2>{plot.measure}</h2>
                    <SeriesChart {...plot} period={ctx.say(`operator.figures.period.${by}`)} />
                  </section>
                ))}
              </div>
              <p class="after">
                <a href={`/operator/figures.csv${queryText({ by, count })}`} download>
                  {ctx.say('operator.figures.csv')}
                </a>
              </p>
            </>
          )}
        </>
      ),
    });
  },
};

/** The same figures as a file. */
export const figuresCsvPage: Page = {
  path: '/operator/figures.csv',
  access: 'operator',
  async get(ctx) {
    const { by, count } = asked(ctx);
    const file = await ctx.api.raw(`/operation/figures.csv${queryText({ by, count })}`);
    return file.ok ? file : problem({ code: 'not_allowed', status: file.status, title: '', others: [] });
  },
};
