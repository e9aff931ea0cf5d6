import { problem, view, type Page } from '../page.tsx';
import { BarChart, Section, Title } from '../ui/ui.ts';

interface Participation {
  readonly noticed: number;
  readonly reached: number;
  readonly opened: number;
  readonly answered: number;
}

/** How many respondents take part, counted from the first day. */
export const numbersPage: Page = {
  path: '/participation',
  access: 'anyone',
  async get(ctx) {
    const counted = await ctx.api.get<Participation>('/participation', { days: 366 });
    if (!counted.ok) return problem(counted.refusal);
    const numbers = counted.value;
    const bars = (['noticed', 'reached', 'opened', 'answered'] as const).map((name) => ({
      name: ctx.say(`public.numbers.${name}`),
      value: numbers[name],
      text: ctx.say('public.numbers.of', { count: numbers[name], share: numbers[name] / Math.max(1, numbers.noticed) }),
    }));
    return view({
      title: ctx.say('public.numbers.title'),
      body: (
        <>
          <Title lead={ctx.say('public.numbers.lead')}>{ctx.say('public.numbers.title')}</Title>
          <Section title={ctx.say('public.numbers.measure')}>
            {numbers.noticed === 0 ? (
              <p class="empty">{ctx.say('public.numbers.none')}</p>
            ) : (
              <BarChart
                finding={ctx.say('public.numbers.finding', { noticed: numbers.noticed, answered: numbers.answered })}
                measure={ctx.say('public.numbers.measure')}
                bars={bars}
                most={numbers.noticed}
              />
            )}
          </Section>
          <Section title={ctx.say('public.numbers.definition')}>
            <p>{ctx.say('public.numbers.definition.text')}</p>
          </Section>
        </>
      ),
    });
  },
};
