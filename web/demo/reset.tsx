import { goTo, problem, view, type Page } from '../page.tsx';
import { Actions, Banner, Button, Form, LinkButton, Title } from '../ui/ui.ts';
import type { Demo } from './demo.tsx';

/** Begins the demo anew, once more asked; where that could cost anybody anything it says how it is done by hand. */
export const resetPage: Page = {
  path: '/demo/reset',
  access: 'anyone',
  async get(ctx) {
    const demo = await ctx.api.get<Demo>('/demo');
    if (!demo.ok) return problem(demo.refusal);
    return view({
      title: ctx.say('demo.reset'),
      shape: 'text',
      body: demo.value.mayReset ? (
        <>
          <Title lead={ctx.say('demo.reset.lead')}>{ctx.say('demo.reset')}</Title>
          <Banner kind="warning">
            <p>{ctx.say('demo.reset.loses')}</p>
          </Banner>
          <Form of={ctx.form}>
            <Actions>
              <Button>{ctx.say('demo.reset.do')}</Button>
              <LinkButton href="/demo" kind="plain">
                {ctx.say('demo.reset.not')}
              </LinkButton>
            </Actions>
          </Form>
        </>
      ) : (
        <Title lead={ctx.say('demo.reset.cannot')}>{ctx.say('demo.reset')}</Title>
      ),
    });
  },
  async post(ctx) {
    const begun = await ctx.api.post('/demo/reset', { confirm: 'begin anew' });
    return begun.ok ? goTo('/demo') : problem(begun.refusal);
  },
};
