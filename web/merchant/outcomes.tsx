import type { JSX } from 'preact';
import type { PageContext } from '../page.tsx';
import { Details, Table } from '../ui/ui.ts';
import type { Address } from './filters.tsx';
import { casesHref, weekAfter, type Week } from './weeks.ts';

const OUTCOMES = ['performed', 'withdrawn', 'exited', 'dismissed', 'referred', 'unperformed'] as const;
const KINDS = [...OUTCOMES, 'open'] as const;
type Kind = (typeof KINDS)[number];

const PLOT = { width: 600, height: 120, room: 8 } as const;

function countOf(week: Week, kind: Kind): number {
  return kind === 'open' ? week.open : (week.outcomes[kind] ?? 0);
}

function hrefOf(week: Week, kind: Kind): string {
  const how: Address = kind === 'open' ? { state: 'open' } : { outcome: kind };
  return casesHref({ filedFrom: week.week, filedTo: weekAfter(week.week), ...how });
}

function Stack(props: { readonly week: Week; readonly x: number; readonly step: number; readonly most: number; readonly named: (kind: Kind) => string }): JSX.Element {
  const { week, x, step, most } = props;
  let bottom: number = PLOT.height;
  return (
    <>
      {KINDS.map((kind) => {
        const count = countOf(week, kind);
        if (count === 0) return null;
        const height = (count / most) * (PLOT.height - PLOT.room);
        bottom -= height;
        return (
          <a href={hrefOf(week, kind)} tabindex={-1}>
            <title>{`${week.week} ${props.named(kind)}: ${count}`}</title>
            <rect class={`ended ${kind}`} x={x + step * 0.14} y={bottom} width={step * 0.72} height={height} />
          </a>
        );
      })}
    </>
  );
}

/** How the disputes of each week ended, one column a week; the same links stand in the table under it. */
export function OutcomeChart(props: { readonly ctx: PageContext; readonly weeks: readonly Week[] }): JSX.Element {
  const { ctx, weeks } = props;
  const { say } = ctx;
  const named = (kind: Kind): string => say(`merchant.trend.ended.${kind}`);
  const sum = (kind: Kind): number => weeks.reduce((total, week) => total + countOf(week, kind), 0);
  const shown = KINDS.filter((kind) => sum(kind) > 0);
  const most = Math.max(1, ...weeks.map((week) => week.filed));
  const step = PLOT.width / Math.max(1, weeks.length);
  const closed = OUTCOMES.reduce((total, kind) => total + sum(kind), 0);
  const finding = say('merchant.trend.outcomes', { closed, performed: sum('performed'), open: sum('open') });
  return (
    <figure class="chart series">
      <figcaption>{finding}</figcaption>
      <p class="edge" aria-hidden="true">
        {most}
      </p>
      <svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="frame" d={`M0 ${PLOT.room}H${PLOT.width}M0 ${PLOT.height}H${PLOT.width}`} vector-effect="non-scaling-stroke" />
        {weeks.map((week, index) => (
          <Stack {...{ week, step, most, named }} x={index * step} />
        ))}
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{weeks[0]?.week.slice(5)}</span>
        <span>{weeks.at(-1)?.week.slice(5)}</span>
      </p>
      <ul class="legend" aria-hidden="true">
        {shown.map((kind) => (
          <li class={kind}>{named(kind)}</li>
        ))}
      </ul>
      <Details summary={say('common.chart.table')}>
        <Table
          caption={finding}
          columns={[{ title: say('merchant.trend.csv.week'), kind: 'main' }, ...shown.map((kind) => ({ title: named(kind), kind: 'number' as const }))]}
          rows={weeks.map((week) => [week.week.slice(5), ...shown.map((kind) => (countOf(week, kind) === 0 ? '0' : <a href={hrefOf(week, kind)}>{countOf(week, kind)}</a>))])}
        />
      </Details>
    </figure>
  );
}
