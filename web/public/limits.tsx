import type { JSX } from 'preact';
import { VERIFICATIONS, type Verification } from '../../core/rules/types.ts';
import { formatDate, say } from '../../core/words/words.ts';
import { problem, view, type Page } from '../page.tsx';
import { useSpeech } from '../speech.ts';
import { Section, Table, Title } from '../ui/ui.ts';
import { periodText, rulesInForce } from './pack.ts';

/** Every clock of the procedure, from the rule data, with what silence means. */
export const limitsPage: Page = {
  path: '/time-limits',
  access: 'anyone',
  async get(ctx) {
    const rules = await rulesInForce(ctx);
    if (!rules.ok) return problem(rules.refusal);
    const { pack, name } = rules.value;
    return view({
      title: ctx.say('public.limits.title'),
      shape: 'wide',
      body: (
        <>
          <Title lead={ctx.say('public.limits.lead')}>{ctx.say('public.limits.title')}</Title>
          <Table
            caption={ctx.say('public.limits.caption', { version: name })}
            columns={[
              { title: ctx.say('public.limits.what'), kind: 'main' },
              { title: ctx.say('public.limits.long') },
              { title: ctx.say('public.limits.fast') },
              { title: ctx.say('public.limits.who') },
              { title: ctx.say('public.limits.silence') },
              { title: ctx.say('public.rules.source') },
            ]}
            rows={pack.deadlines.map((rule) => [
              say(ctx.locale, `deadline.name.${rule.name}`),
              <span class="nowrap">{periodText(ctx.locale, rule)}</span>,
              rule.fast === undefined ? ctx.say('public.limits.same') : <span class="nowrap">{periodText(ctx.locale, rule.fast)}</span>,
              ctx.say(`public.limits.who.${rule.waitsFor}`),
              say(ctx.locale, `deadline.consequence.${rule.consequence}`),
              <Basis source={rule.source} tag={rule.verification} />,
            ])}
          />
          <BasisLegend />
          <p class="after">{ctx.say('public.limits.extension')}</p>
          <Section title={ctx.say('public.limits.calendar')}>
            {pack.calendar.years.map((year) => (
              <div>
                <h3>{ctx.say('public.limits.calendar.holidays', { year: String(year.year) })}</h3>
                <ul class="inline-list">
                  {year.holidays.map((holiday) => (
                    <li>
                      <span lang="zh-CN">{holiday.name}</span> {formatDate(ctx.locale, holiday.from, 'medium')}
                      {holiday.to === holiday.from ? '' : ` – ${formatDate(ctx.locale, holiday.to, 'medium')}`}
                    </li>
                  ))}
                </ul>
                <p class="hint">
                  {ctx.say('public.limits.calendar.makeup', {
                    days: year.makeUpDays.map((day) => formatDate(ctx.locale, day, 'medium')).join(' · '),
                  })}
                </p>
              </div>
            ))}
          </Section>
        </>
      ),
    });
  },
};

/** Where a rule comes from and how well that was confirmed. */
export function Basis(props: { readonly source: string; readonly tag: Verification }): JSX.Element {
  const { locale } = useSpeech();
  return (
    <span>
      {props.source}
      <span class="mark-letter" title={say(locale, `rules.verification.${props.tag}`)}>
        {props.tag}
      </span>
    </span>
  );
}

/** What the letters after the sources mean. */
export function BasisLegend(): JSX.Element {
  const { locale } = useSpeech();
  return (
    <ul class="hint after inline-list">
      {VERIFICATIONS.map((tag) => (
        <li>
          <span class="mark-letter">{tag}</span> {say(locale, `rules.verification.${tag}`)}
        </li>
      ))}
    </ul>
  );
}
