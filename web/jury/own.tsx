import type { JSX } from 'preact';
import type { Interval } from '../../core/jury/interval.ts';
import type { Advice } from '../../core/jury/quality.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Section, SummaryList, Title, When, type SummaryRow } from '../ui/ui.ts';
import { IntervalPlot, pointsRange, pointsText } from './intervals.tsx';

interface Told {
  readonly figure: Interval | null;
  readonly of: number | null;
  readonly missing: number | null;
}

/** What `GET /jurors/me/quality` answers. */
interface Quality {
  readonly countedAt: Instant | null;
  readonly votes: number;
  readonly agreement: Told;
  readonly calibration: Told;
  readonly timeliness: Told;
  readonly medianMinutes: number | null;
  readonly lean: Told;
  readonly advice: readonly Advice[];
}

function toldText(ctx: PageContext, { figure, of, missing }: Told): string {
  if (figure === null) return ctx.say('jurybias.own.missing', { count: missing ?? 1 });
  const share = (value: number): string => new Intl.NumberFormat(ctx.locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
  return ctx.say('jurybias.own.of', { range: ctx.say('jurybias.range', { value: share(figure.value), low: share(figure.low), high: share(figure.high) }), count: of ?? 0 });
}

function rowsOf(ctx: PageContext, quality: Quality): SummaryRow[] {
  const { votes, agreement, calibration, timeliness, medianMinutes } = quality;
  const { say } = ctx;
  return [
    { label: say('jurybias.own.votes'), value: String(votes) },
    {
      label: say('jurybias.own.agreement'),
      value: (
        <>
          {toldText(ctx, agreement)} <span class="hint">{say('jurybias.own.agreement.text')}</span>
        </>
      ),
    },
    { label: say('jurybias.own.calibration'), value: toldText(ctx, calibration) },
    { label: say('jurybias.own.timeliness'), value: toldText(ctx, timeliness) },
    ...(medianMinutes === null ? [] : [{ label: say('jurybias.own.minutes'), value: say('jurybias.own.minutes.value', { minutes: Math.max(1, Math.round(medianMinutes)) }) }]),
  ];
}

function Lean(props: { readonly ctx: PageContext; readonly lean: Told }): JSX.Element {
  const { ctx, lean } = props;
  const { figure } = lean;
  return (
    <Section title={ctx.say('jurybias.own.lean')}>
      {figure === null ? (
        <p>{ctx.say('jurybias.own.missing', { count: lean.missing ?? 1 })}</p>
      ) : (
        <IntervalPlot
          finding={ctx.say(figure.value >= 0 ? 'jurybias.own.lean.more' : 'jurybias.own.lean.less', { points: pointsText(Math.abs(figure.value), false) })}
          measure={ctx.say('jurybias.levels.measure')}
          rows={[{ name: ctx.say('jurybias.own.lean'), text: pointsRange(ctx.say, figure), figure }]}
        />
      )}
      <p>
        <a href="/jury/bias">{ctx.say('jurybias.own.public')}</a>
      </p>
    </Section>
  );
}

/** What is known of a juror's own work, for their eyes alone. */
export const ownQualityPage: Page = {
  path: '/juror/quality',
  async get(ctx) {
    const found = await ctx.api.get<Quality>('/jurors/me/quality');
    if (!found.ok && found.refusal.code !== 'not_found') return problem(found.refusal);
    return view({
      title: ctx.say('jurybias.own.title'),
      shape: 'text',
      body: (
        <>
          <Title lead={ctx.say('jurybias.own.lead')}>{ctx.say('jurybias.own.title')}</Title>
          {!found.ok ? (
            <p class="empty">{ctx.say('jurybias.own.none')}</p>
          ) : (
            <>
              <Section title={ctx.say('jurybias.own.advice')}>
                {found.value.advice.map((one) => (
                  <p>{ctx.say(`jurybias.own.advice.${one}`)}</p>
                ))}
              </Section>
              <SummaryList rows={rowsOf(ctx, found.value)} />
              <Lean ctx={ctx} lean={found.value.lean} />
              {found.value.countedAt === null ? null : (
                <p class="hint">
                  <When at={found.value.countedAt} />
                </p>
              )}
            </>
          )}
        </>
      ),
    });
  },
};
