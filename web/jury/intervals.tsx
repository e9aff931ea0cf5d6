import type { JSX } from 'preact';
import type { Interval } from '../../core/jury/interval.ts';
import type { Say } from '../speech.ts';

/** One figure of a plot; `figure` null where it is not told. */
interface IntervalRow {
  readonly name: string;
  /** the figure in words, or why there is none */
  readonly text: string;
  readonly figure: Interval | null;
}

const PLOT = { width: 300, height: 14 } as const;

/**
 * Figures around zero, each a dot in its range; a line marks zero, so that the eye sees which ranges hold it. All of them
 * stand on one scale, and each is text beside its mark.
 * @param finding the finding in one sentence
 * @param measure what is shown, for those who hear the list
 */
export function IntervalPlot(props: { readonly finding: string; readonly measure: string; readonly rows: readonly IntervalRow[] }): JSX.Element {
  const { finding, measure, rows } = props;
  const reach = Math.max(0.01, ...rows.flatMap(({ figure }) => (figure === null ? [] : [Math.abs(figure.low), Math.abs(figure.high)])));
  const place = (value: number): number => Math.round((0.5 + value / reach / 2.1) * PLOT.width * 10) / 10;
  const middle = PLOT.height / 2;
  return (
    <figure class="chart">
      <figcaption>{finding}</figcaption>
      <ul class="bars intervals" aria-label={measure}>
        {rows.map(({ name, text, figure }) => (
          <li>
            <span>{name}</span>
            <span class="figure">{text}</span>
            <svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} preserveAspectRatio="none" aria-hidden="true">
              <path class="zero" d={`M${place(0)} 0V${PLOT.height}`} vector-effect="non-scaling-stroke" />
              {figure === null ? null : (
                <>
                  <path class="range" d={`M${place(figure.low)} ${middle}H${place(figure.high)}`} vector-effect="non-scaling-stroke" />
                  <path class="dots" d={`M${place(figure.value)} ${middle}h0`} vector-effect="non-scaling-stroke" />
                </>
              )}
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** A difference of shares as votes in a hundred, with its sign where it has one. */
export function pointsText(share: number, signed = true): string {
  const points = Math.round(share * 1000) / 10;
  if (points === 0) return '0';
  return signed && points > 0 ? `+${points}` : String(points).replace('-', '−');
}

/** A difference of shares with its range, as votes in a hundred. */
export function pointsRange(say: Say, { value, low, high }: Interval): string {
  return say('jurybias.range', { value: pointsText(value), low: pointsText(low), high: pointsText(high) });
}
