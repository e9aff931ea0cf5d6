import type { JSX } from 'preact';
import { formatMoney, type Currency, type Minor } from '../../core/kernel/kernel.ts';
import { useSpeech } from '../speech.ts';
import { Details, Money, Table } from '../ui/ui.ts';

/** Money by state at the end of one day, as `GET /finance/money` answers. */
export interface MoneyDay {
  readonly day: string;
  readonly currency: Currency;
  readonly escrowMinor: Minor;
  readonly heldMinor: Minor;
  readonly goingMinor: Minor;
  readonly backingMinor: Minor;
}

const PLOT = { width: 600, height: 160, room: 8 } as const;
/** From the bottom up: what is disputed stands on the ground. */
const STATES = ['held', 'free', 'going'] as const;
type State = (typeof STATES)[number];

function minorOf(day: MoneyDay, state: State): Minor {
  switch (state) {
    case 'held':
      return day.heldMinor;
    case 'free':
      return Math.max(0, day.escrowMinor - day.heldMinor);
    case 'going':
      return day.goingMinor;
  }
}

/**
 * Money by state over time as stacked columns, with a legend that says every state by word, and all figures as a table.
 * @param dayName the name of a day, short
 */
export function MoneyChart(props: { readonly days: readonly MoneyDay[]; readonly dayName: (day: string) => string; readonly finding: string }): JSX.Element {
  const { say } = useSpeech();
  const { days, dayName } = props;
  const sumOf = (day: MoneyDay): Minor => STATES.reduce((sum, state) => sum + minorOf(day, state), 0);
  const most = Math.max(1, ...days.map(sumOf));
  const step = PLOT.width / Math.max(1, days.length);
  const heightOf = (minor: Minor): number => (minor / most) * (PLOT.height - PLOT.room);
  const currency = days[0]?.currency ?? 'CNY';
  return (
    <figure class="chart series money-states">
      <figcaption>{props.finding}</figcaption>
      <ul class="states">
        {STATES.map((state) => (
          <li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect class={`state-${state}`} width="10" height="10" />
            </svg>
            {say(`finance.state.${state}`)}
          </li>
        ))}
      </ul>
      <p class="edge" aria-hidden="true">
        {formatMoney(most, currency)}
      </p>
      <svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="frame" d={`M0 ${PLOT.room}H${PLOT.width}M0 ${PLOT.height}H${PLOT.width}`} vector-effect="non-scaling-stroke" />
        {days.map((day, index) => {
          let from = PLOT.height;
          return (
            <g>
              <title>{`${dayName(day.day)}: ${formatMoney(sumOf(day), currency)}`}</title>
              {STATES.map((state) => {
                const height = heightOf(minorOf(day, state));
                from -= height;
                return <rect class={`state-${state}`} x={index * step + step * 0.1} y={from} width={step * 0.8} height={height} />;
              })}
            </g>
          );
        })}
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{dayName(days[0]?.day ?? '')}</span>
        <span>{dayName(days.at(-1)?.day ?? '')}</span>
      </p>
      <Details summary={say('common.chart.table')}>
        <Table
          caption={props.finding}
          columns={[
            { title: say('finance.day'), kind: 'main' },
            ...STATES.map((state) => ({ title: say(`finance.state.${state}`), kind: 'number' as const })),
            { title: say('finance.state.backing'), kind: 'number' },
          ]}
          rows={days.toReversed().map((day) => [dayName(day.day), ...STATES.map((state) => <Money minor={minorOf(day, state)} currency={currency} />), <Money minor={day.backingMinor} currency={currency} />])}
        />
      </Details>
    </figure>
  );
}
