import type { JSX } from 'preact';
import type { Interval } from '../../core/jury/interval.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Experience, History } from '../../core/rules/jury-types.ts';
import { formatNumber } from '../../core/words/words.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Banner, Code, Section, Table, Title, When } from '../ui/ui.ts';
import { IntervalPlot, pointsRange, pointsText } from './intervals.tsx';

/** The report, as `GET /jury/bias` answers. */
export interface Report {
  readonly madeAt: Instant;
  readonly rules: string;
  readonly rounds: number;
  readonly madeUpRounds?: number;
  readonly votes: number;
  readonly groups: readonly {
    readonly name: History;
    readonly jurors: number | null;
    readonly votes: number | null;
    readonly shareForSeller: Interval | null;
    readonly withheld: 'too_few' | 'with_another' | null;
  }[];
  readonly effect: { readonly points: Interval; readonly times: Interval | null } | null;
  readonly levels: readonly { readonly level: Experience; readonly effect: Interval | null }[];
  readonly turned: { readonly ifSellersLean: number; readonly ifBuyersLean: number } | null;
}

/** The answer of `GET /jury/bias`. */
interface Answer {
  readonly smallest: { readonly jurors: number; readonly votes: number };
  readonly report: Report | null;
}

/** Of the saved report of the simulation (docs/reference/jury-simulation.md), what stands on the page; a test compares them. */
export const SIMULATED = { cases: 100_000, seed: 20_260_101, turned: 0.019, practice: { cases: 30, less: 0.94 }, weighing: 0.39 } as const;

/** Everything that stands under one heading in two sentences: which way, by how much, and how sure that is. */
function finding(ctx: PageContext, effect: Report['effect']): string {
  if (effect === null) return ctx.say('jurybias.finding.withheld');
  const { value, low, high } = effect.points;
  if (low > 0) return ctx.say('jurybias.finding.sellers', { points: pointsText(value, false) });
  if (high < 0) return ctx.say('jurybias.finding.buyers', { points: pointsText(-value, false) });
  return ctx.say('jurybias.finding.unclear', { points: pointsText(value) });
}

function Finding(props: { readonly ctx: PageContext; readonly report: Report }): JSX.Element {
  const { ctx, report } = props;
  const { effect, turned, levels } = report;
  const times = effect?.times ?? null;
  const percent = (share: number): string => formatNumber(ctx.locale, share, 'percent');
  return (
    <Section title={ctx.say('jurybias.finding')}>
      <p class="finding">{finding(ctx, effect)}</p>
      {effect === null ? null : (
        <>
          <IntervalPlot
            finding={ctx.say('jurybias.levels.finding')}
            measure={ctx.say('jurybias.levels.measure')}
            rows={[
              { name: ctx.say('jurybias.own.public'), text: pointsRange(ctx.say, effect.points), figure: effect.points },
              ...levels.map(({ level, effect: own }) => ({ name: ctx.say(`jurybias.level.${level}`), text: own === null ? ctx.say('jurybias.level.few') : pointsRange(ctx.say, own), figure: own })),
            ]}
          />
          <p class="hint">{ctx.say('jurybias.range.text')}</p>
          {times === null ? null : <p>{ctx.say('jurybias.times', { times: ctx.say('jurybias.range', { value: times.value.toFixed(2), low: times.low.toFixed(2), high: times.high.toFixed(2) }) })}</p>}
        </>
      )}
      {turned === null ? null : (
        <p>
          {ctx.say('jurybias.turned', {
            low: percent(Math.min(turned.ifSellersLean, turned.ifBuyersLean)),
            high: percent(Math.max(turned.ifSellersLean, turned.ifBuyersLean)),
          })}
        </p>
      )}
    </Section>
  );
}

function Groups(props: { readonly ctx: PageContext; readonly report: Report }): JSX.Element {
  const { ctx, report } = props;
  const percent = (share: number): string => formatNumber(ctx.locale, share, 'percent');
  return (
    <Section title={ctx.say('jurybias.groups')}>
      <p>{ctx.say('jurybias.groups.text')}</p>
      <Table
        caption={ctx.say('jurybias.groups')}
        columns={[
          { title: ctx.say('jurybias.group'), kind: 'main' },
          { title: ctx.say('jurybias.jurors'), kind: 'number' },
          { title: ctx.say('jurybias.votes'), kind: 'number' },
          { title: ctx.say('jurybias.share') },
        ]}
        rows={report.groups.map(({ name, jurors, votes, shareForSeller: share, withheld }) => [
          ctx.say(`jurybias.group.${name}`),
          jurors === null ? '–' : String(jurors),
          votes === null ? '–' : String(votes),
          share === null ? ctx.say(`jurybias.withheld.${withheld ?? 'too_few'}`) : ctx.say('jurybias.range', { value: percent(share.value), low: percent(share.low), high: percent(share.high) }),
        ])}
      />
    </Section>
  );
}

function How(props: { readonly ctx: PageContext; readonly answer: Answer }): JSX.Element {
  const { ctx, answer } = props;
  const { jurors, votes } = answer.smallest;
  const { say } = ctx;
  return (
    <>
      <Section title={say('jurybias.does')}>
        <ul>
          {(['share', 'learn', 'hidden', 'points', 'told'] as const).map((one) => (
            <li>{say(`jurybias.does.${one}`)}</li>
          ))}
          <li>
            <a href="#simulated">{say('jurybias.does.simulation', { cases: SIMULATED.cases })}</a>
          </li>
        </ul>
      </Section>
      <Section title={say('jurybias.study')}>
        <p>{say('jurybias.study.text')}</p>
        <p class="hint">{say('jurybias.study.source')}</p>
      </Section>
      <Section title={say('jurybias.how')}>
        <ul>
          <li>{say('jurybias.how.same')}</li>
          <li>{say('jurybias.how.half')}</li>
          <li>{say('jurybias.how.small', { jurors, votes })}</li>
          <li>{say('jurybias.how.anew', { votes })}</li>
        </ul>
        {answer.report === null ? null : <p class="hint">{say('jurybias.how.rules', { rules: answer.report.rules })}</p>}
      </Section>
    </>
  );
}

/** What the simulation did and found, in the reader's language. */
function Simulated(props: { readonly ctx: PageContext }): JSX.Element {
  const { say, locale } = props.ctx;
  const { cases, seed, turned, practice, weighing } = SIMULATED;
  const percent = (share: number): string => formatNumber(locale, share, 'percent');
  return (
    <Section id="simulated" title={say('jurybias.simulated')}>
      <p>{say('jurybias.simulated.how')}</p>
      <ul>
        <li>{say('jurybias.simulated.rules', { share: percent(turned) })}</li>
        <li>{say('jurybias.simulated.practice', { cases: practice.cases, share: percent(practice.less) })}</li>
        <li>{say('jurybias.simulated.weighing', { share: percent(weighing) })}</li>
        <li>{say('jurybias.simulated.size')}</li>
      </ul>
      <p class="hint">
        {say('jurybias.simulated.again')} <Code>{`npm run simulate:jury -- --seed ${seed} --cases ${cases}`}</Code>
      </p>
    </Section>
  );
}

/** That cases and votes of a demo are made up, before any figure made of them. */
function MadeUp(props: { readonly ctx: PageContext; readonly report: Report }): JSX.Element | null {
  const { ctx, report } = props;
  const rounds = report.madeUpRounds ?? 0;
  return rounds === 0 ? null : (
    <Banner kind="note" title={ctx.say('jurybias.made_up')}>
      <p>{ctx.say('jurybias.made_up.text', { rounds, all: report.rounds })}</p>
    </Banner>
  );
}

/** Whether jurors favour their own, for anybody to read. */
export const biasPage: Page = {
  path: '/jury/bias',
  access: 'anyone',
  async get(ctx) {
    const found = await ctx.api.get<Answer>('/jury/bias');
    if (!found.ok) return problem(found.refusal);
    const { report, smallest } = found.value;
    return view({
      title: ctx.say('jurybias.title'),
      shape: 'text',
      body: (
        <>
          <Title lead={ctx.say('jurybias.lead')}>{ctx.say('jurybias.title')}</Title>
          {report === null ? (
            <p class="empty">{ctx.say('jurybias.none', { votes: smallest.votes })}</p>
          ) : (
            <>
              <MadeUp ctx={ctx} report={report} />
              <Finding ctx={ctx} report={report} />
              <Groups ctx={ctx} report={report} />
              <p class="hint">
                <When at={report.madeAt} /> · {ctx.say('jurybias.made', { votes: report.votes, rounds: report.rounds })}
              </p>
            </>
          )}
          <How ctx={ctx} answer={found.value} />
          <Simulated ctx={ctx} />
        </>
      ),
    });
  },
};
