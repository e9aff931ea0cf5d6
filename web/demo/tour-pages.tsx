import type { JSX } from 'preact';
import { goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Button, Form, Hidden, Title } from '../ui/ui.ts';
import type { Demo } from './demo.tsx';
import { stepOf, TOUR, TOUR_COOKIE, type TourStep } from './tour.ts';

const FOR_A_DAY = 'Path=/; Max-Age=86400; HttpOnly; SameSite=Lax';

/** Goes on with the cookie of the tour set to a step, or removed. */
function onward(to: string, step: number | null): Response {
  const cookie = step === null ? `${TOUR_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax` : `${TOUR_COOKIE}=${step}; ${FOR_A_DAY}`;
  return new Response(null, { status: 303, headers: { location: to, 'set-cookie': cookie } });
}

function StepCard(props: { readonly ctx: PageContext; readonly step: TourStep; readonly number: number; readonly who: string | undefined }): JSX.Element {
  const { ctx, step, number } = props;
  return (
    <li class="card">
      <h2>{ctx.say(`demo.tour.${step.key}.title`)}</h2>
      <p>{ctx.say(`demo.tour.${step.key}.look`)}</p>
      {props.who === undefined ? null : <p class="hint">{ctx.say('demo.tour.as', { name: props.who })}</p>}
      <Form of={ctx.form}>
        <Hidden name="step" value={String(number)} />
        <Button kind="plain">
          {ctx.say('demo.tour.from_here')}
          <span class="away"> {ctx.say(`demo.tour.${step.key}.title`)}</span>
        </Button>
      </Form>
    </li>
  );
}

function personOf(demo: Demo, step: TourStep): Demo['people'][number] | undefined {
  return step.people.map((key) => demo.people.find((one) => one.key === key)).find((one) => one !== undefined);
}

/** The tour's steps; a POST begins at one of them, signed in as the person it is about. */
export const tourPage: Page = {
  path: '/demo/tour',
  access: 'anyone',
  async get(ctx) {
    const demo = await ctx.api.get<Demo>('/demo');
    if (!demo.ok) return problem(demo.refusal);
    return view({
      title: ctx.say('demo.tour'),
      shape: 'text',
      body: (
        <>
          <Title lead={ctx.say('demo.tour.lead')}>{ctx.say('demo.tour')}</Title>
          <Form of={ctx.form}>
            <Hidden name="step" value="1" />
            <Actions>
              <Button>{ctx.say('demo.tour.start')}</Button>
            </Actions>
          </Form>
          <ol class="tour-steps">
            {TOUR.map((step, at) => (
              <StepCard ctx={ctx} step={step} number={at + 1} who={personOf(demo.value, step)?.name} />
            ))}
          </ol>
        </>
      ),
    });
  },
  async post(ctx) {
    const step = stepOf(ctx.form.value('step'));
    if (step === undefined) return onward('/demo/tour', null);
    const demo = await ctx.api.get<Demo>('/demo');
    if (!demo.ok) return problem(demo.refusal);
    const person = personOf(demo.value, TOUR[step - 1]!);
    if (person === undefined) return goTo('/demo/tour');
    const opened = await ctx.api.post('/sessions/link', { token: person.token });
    return opened.ok ? onward(`/demo/tour/${step}`, step) : problem(opened.refusal);
  },
};

/** The place a step shows, looked up as the person who is signed in now. */
export const tourStepPage: Page = {
  path: '/demo/tour/:step',
  access: 'anyone',
  async get(ctx) {
    const step = stepOf(ctx.params['step']);
    const demo = await ctx.api.get<Demo>('/demo');
    if (!demo.ok) return problem(demo.refusal);
    const spec = step === undefined ? undefined : TOUR[step - 1];
    const mine = spec !== undefined && personOf(demo.value, spec)?.personId === ctx.me?.personId;
    return goTo((mine ? await spec.way(ctx.api) : undefined) ?? '/demo/tour');
  },
};
