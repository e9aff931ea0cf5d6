import type { JSX } from 'preact';
import { useSpeech } from '../speech.ts';
import { Details, Table } from './parts.tsx';

/** One bar: its name, its value, and the value in words. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** the cases behind it */
  readonly href?: string;
}

/**
 * Bars from zero with the finding in one sentence over them; names and figures are text beside each bar, so that nothing
 * is smaller than the page's print and a long name takes a second line.
 * @param measure what is counted, for those who hear the list
 * @param most the value of a full bar (1 for shares); default the greatest value
 */
export function BarChart(props: {
  readonly finding: string;
  readonly measure: string;
  readonly bars: readonly Bar[];
  readonly most?: number;
}): JSX.Element {
  const most = props.most ?? Math.max(1, ...props.bars.map((bar) => bar.value));
  return (
    <figure class="chart">
      <figcaption>{props.finding}</figcaption>
      <ul class="bars" aria-label={props.measure}>
        {props.bars.map((bar) => (
          <li>
            <span dir="auto">{bar.href === undefined ? bar.name : <a href={bar.href}>{bar.name}</a>}</span>
            <span class="figure">{bar.text}</span>
            <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="1" />
              <rect class="bar-fill" width={Math.max(0, Math.min(1, bar.value / most)) * 100} height="1" />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** One point of a series in time: a day, a week; `value` null where there is nothing to draw. */
export interface Point {
  readonly name: string;
  /** shorter, for the axis; default the name */
  readonly axis?: string;
  readonly value: number | null;
  /** the value in words */
  readonly text: string;
  /** the cases behind it */
  readonly href?: string;
  /** not over yet, or somehow not like the others: drawn lighter */
  readonly pale?: boolean;
}

const PLOT = { width: 600, height: 120, room: 8 } as const;

function heightOf(value: number, most: number): number {
  return Math.max(0, Math.min(1, value / most)) * (PLOT.height - PLOT.room);
}

function Columns(props: { readonly points: readonly Point[]; readonly most: number }): JSX.Element {
  const step = PLOT.width / props.points.length;
  return (
    <>
      {props.points.map((point, index) => {
        const height = heightOf(point.value ?? 0, props.most);
        return <rect class={point.pale ? 'column pale' : 'column'} x={index * step + step * 0.14} y={PLOT.height - height} width={step * 0.72} height={height} />;
      })}
    </>
  );
}

function Line(props: { readonly points: readonly Point[]; readonly most: number }): JSX.Element {
  const step = PLOT.width / props.points.length;
  const places = props.points.map((point, index) =>
    point.value === null ? null : { x: Math.round((index + 0.5) * step * 10) / 10, y: Math.round((PLOT.height - heightOf(point.value, props.most)) * 10) / 10 },
  );
  // a gap where there is nothing: the next point begins anew
  const path = places.map((place, index) => (place === null ? '' : `${index === 0 || (places[index - 1] ?? null) === null ? 'M' : 'L'}${place.x} ${place.y}`)).join('');
  return (
    <>
      <path class="line" d={path} vector-effect="non-scaling-stroke" />
      <path class="dots" d={places.map((place) => (place === null ? '' : `M${place.x} ${place.y}h0`)).join('')} vector-effect="non-scaling-stroke" />
    </>
  );
}

/**
 * A series in time with its finding over it and its figures as a table under it. The marks are drawn for the eye and
 * can be pressed; for everybody else, and for the keyboard, the same links stand in the table.
 * @param most the value at the upper edge (1 for shares); default the greatest value
 * @param mostText the upper edge in words; default the greatest value's
 */
export function SeriesChart(props: {
  readonly finding: string;
  readonly measure: string;
  readonly period: string;
  readonly points: readonly Point[];
  readonly kind?: 'columns' | 'line';
  readonly most?: number;
  readonly mostText?: string;
}): JSX.Element {
  const { say } = useSpeech();
  const { points } = props;
  const most = props.most ?? Math.max(1, ...points.map((point) => point.value ?? 0));
  const step = PLOT.width / Math.max(1, points.length);
  const greatest = points.find((point) => point.value === most);
  return (
    <figure class="chart series">
      <figcaption>{props.finding}</figcaption>
      <p class="edge" aria-hidden="true">
        {props.mostText ?? greatest?.text ?? String(most)}
      </p>
      <svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="frame" d={`M0 ${PLOT.room}H${PLOT.width}M0 ${PLOT.height}H${PLOT.width}`} vector-effect="non-scaling-stroke" />
        {props.kind === 'line' ? <Line points={points} most={most} /> : <Columns points={points} most={most} />}
        {points.map((point, index) => {
          const place = <rect class="hit" x={index * step} y="0" width={step} height={PLOT.height} />;
          const title = <title>{`${point.name}: ${point.text}`}</title>;
          return point.href === undefined ? <g>{[title, place]}</g> : <a href={point.href} tabindex={-1}>{[title, place]}</a>;
        })}
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{points[0]?.axis ?? points[0]?.name}</span>
        <span>{points.at(-1)?.axis ?? points.at(-1)?.name}</span>
      </p>
      <Details summary={say('common.chart.table')}>
        <Table
          caption={props.finding}
          columns={[{ title: props.period, kind: 'main' }, { title: props.measure, kind: 'number' }]}
          rows={points.map((point) => [point.name, point.href === undefined ? point.text : <a href={point.href}>{point.text}</a>])}
        />
      </Details>
    </figure>
  );
}
