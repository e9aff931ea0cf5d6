import type { JSX } from 'preact';
import { useSpeech } from '../speech.ts';
import { Details, Table } from './parts.tsx';

/** One bar: its name, its value, and the value in words. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

const ROW = 34;

/**
 * Bars from zero with the finding in one sentence over them and the figures as a table under them.
 * @param most the value of a full bar (1 for shares); default the greatest value
 */
export function BarChart(props: {
  readonly finding: string;
  readonly measure: string;
  readonly bars: readonly Bar[];
  readonly most?: number;
}): JSX.Element {
  const { say } = useSpeech();
  const most = props.most ?? Math.max(1, ...props.bars.map((bar) => bar.value));
  return (
    <figure class="chart">
      <figcaption>{props.finding}</figcaption>
      <svg viewBox={`0 0 400 ${props.bars.length * ROW}`} role="img" aria-label={props.finding}>
        {props.bars.map((bar, index) => (
          <g>
            <text x="0" y={index * ROW + 12}>
              {bar.name}
            </text>
            <text x="400" y={index * ROW + 12} text-anchor="end" class="value">
              {bar.text}
            </text>
            <rect class="track" x="0" y={index * ROW + 18} width="400" height="7" />
            <rect class="bar-fill" x="0" y={index * ROW + 18} width={Math.max(0, Math.min(1, bar.value / most)) * 400} height="7" />
          </g>
        ))}
      </svg>
      <Details summary={say('common.chart.table')}>
        <Table
          caption={props.finding}
          columns={[{ title: props.measure, kind: 'main' }, { title: '', kind: 'number' }]}
          rows={props.bars.map((bar) => [bar.name, bar.text])}
        />
      </Details>
    </figure>
  );
}
