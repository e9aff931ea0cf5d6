import type { JSX } from 'preact';
import type { Currency, Minor } from '../../core/kernel/kernel.ts';
import { useSpeech } from '../speech.ts';
import { Money } from '../ui/ui.ts';

/** What a shop could lose, and what covers it, in one currency (`GET /my/exposure`). */
export interface Exposed {
  readonly currency: Currency;
  readonly open: number;
  readonly atRiskMinor: Minor;
  readonly escrowMinor: Minor;
  readonly depositMinor: Minor;
  readonly depositFreeMinor: Minor;
  readonly gapMinor: Minor;
}

const WIDTH = 600;
const PARTS = ['escrow', 'deposit', 'gap'] as const;

/** The figures and one bar of them: what is covered from the left, the gap at its end. */
export function Exposure(props: { readonly of: readonly Exposed[] }): JSX.Element {
  return (
    <>
      {props.of.map((one) => (
        <OneExposure {...one} />
      ))}
    </>
  );
}

function OneExposure(one: Exposed): JSX.Element | null {
  const { say } = useSpeech();
  if (one.atRiskMinor === 0) return null;
  const amount = { escrow: one.escrowMinor, deposit: one.depositMinor, gap: one.gapMinor };
  let from = 0;
  const segments = PARTS.map((part) => {
    const width = (amount[part] / one.atRiskMinor) * WIDTH;
    const x = from;
    from += width;
    return { part, x, width };
  });
  return (
    <figure class="exposure">
      <figcaption>
        <span class="exposure-whole">
          {say('merchant.exposure.risk')} <Money minor={one.atRiskMinor} currency={one.currency} big />
        </span>
        <span class="hint">{one.gapMinor === 0 ? say('merchant.exposure.covered') : say('merchant.exposure.uncovered')}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
        {segments.map(({ part, x, width }) => (
          <rect class={`part-${part}`} x={x} y="0" width={width} height="10" />
        ))}
      </svg>
      <dl>
        {PARTS.map((part) => (
          <div class={`part-${part}`}>
            <dt>{say(`merchant.exposure.${part}`)}</dt>
            <dd>
              <Money minor={amount[part]} currency={one.currency} />
              {part === 'deposit' && one.depositFreeMinor > one.depositMinor ? (
                <span class="hint">
                  {' '}
                  {say('merchant.exposure.free')} <Money minor={one.depositFreeMinor} currency={one.currency} />
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
