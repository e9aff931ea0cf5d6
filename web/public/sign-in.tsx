import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Button, ErrorSummary, Form, Hidden, LinkButton, Title } from '../ui/ui.ts';

interface Opened {
  readonly disputeId?: string;
  readonly orderExternalId?: string;
}

interface Way {
  readonly path: string;
  readonly api: string;
  readonly title: 'public.signin.handover.title' | 'public.signin.link.title' | 'public.signin.join.title';
  readonly text: 'public.signin.handover.text' | 'public.signin.link.text' | 'public.signin.join.text';
  readonly button: 'public.signin.handover.button' | 'public.signin.link.button' | 'public.signin.join.button';
  readonly note?: 'public.signin.join.note';
  /** With script the form goes by itself: the person has just pressed the marketplace's own button. */
  readonly goesByItself?: boolean;
}

/**
 * A page that opens a session by a token in its address. Opening it changes nothing, the button does: mail programmes
 * and scanners open every link they see.
 */
function signInPage(way: Way): Page {
  return {
    path: way.path,
    access: 'anyone',
    get(ctx) {
      const token = ctx.query.get('token') ?? ctx.params['token'] ?? '';
      return view({
        title: ctx.say(way.title),
        shape: 'text',
        body: (
          <Form of={ctx.form}>
            <ErrorSummary of={ctx.form} />
            <Title over={ctx.say('public.signin.over')} lead={ctx.say(token === '' ? 'public.signin.missing' : way.text)}>
              {ctx.say(way.title)}
            </Title>
            {token === '' ? (
              <LinkButton href="/" kind="plain">
                {ctx.say('public.problem.start')}
              </LinkButton>
            ) : (
              <Actions>
                <Hidden name="token" value={token} />
                <span data-go={way.goesByItself ? '' : undefined}>
                  <Button>{ctx.say(way.button)}</Button>
                </span>
              </Actions>
            )}
            {way.note === undefined ? null : <p class="hint after">{ctx.say(way.note)}</p>}
          </Form>
        ),
      });
    },
    async post(ctx) {
      const opened = await ctx.api.post<Opened>(way.api, { token: ctx.form.value('token').slice(0, 4096) || '-' });
      if (!opened.ok) return problem(opened.refusal);
      return goTo(placeAfter(opened.value));
    },
  };
}

function placeAfter(opened: Opened): string {
  if (opened.disputeId !== undefined) return `/disputes/${opened.disputeId}`;
  if (opened.orderExternalId !== undefined) return `/orders?externalId=${encodeURIComponent(opened.orderExternalId)}`;
  return '/home';
}

export const handOverPage = signInPage({
  path: '/hand-over',
  api: '/sessions/hand-over',
  title: 'public.signin.handover.title',
  text: 'public.signin.handover.text',
  button: 'public.signin.handover.button',
  goesByItself: true,
});

export const signInByLinkPage = signInPage({
  path: '/sign-in',
  api: '/sessions/link',
  title: 'public.signin.link.title',
  text: 'public.signin.link.text',
  button: 'public.signin.link.button',
});

const join: Omit<Way, 'path'> = {
  api: '/sessions/link',
  title: 'public.signin.join.title',
  text: 'public.signin.join.text',
  button: 'public.signin.join.button',
  note: 'public.signin.join.note',
};

/** The respondent's way in, without registration. */
export const joinPage = signInPage({ path: '/join', ...join });
export const joinTokenPage = signInPage({ path: '/join/:token', ...join });

/** Where a person begins: the one dispute, the queue, the house, or their disputes. */
export const homePage: Page = {
  path: '/home',
  get: (ctx) => new Response(null, { status: 303, headers: { location: homeOf(ctx) } }),
};

/** The first page of a person who is signed in. */
function homeOf(ctx: Pick<PageContext, 'me'>): string {
  if (ctx.me === null) return '/';
  if (ctx.me.onlyDisputeId) return `/disputes/${ctx.me.onlyDisputeId}`;
  if (ctx.me.staffRoles.includes('adjudicator')) return '/queue';
  if (ctx.me.staffRoles.includes('auditor') && !ctx.me.staffRoles.includes('operator')) return '/operator/finance';
  return ctx.me.staffRoles.includes('operator') ? '/operator' : '/disputes';
}

/** Ends the session. */
export const signOutPage: Page = {
  path: '/sign-out',
  access: 'anyone',
  get(ctx) {
    return view({
      title: ctx.say('public.signout.title'),
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Title lead={ctx.say('public.signout.text')}>{ctx.say('public.signout.title')}</Title>
          <Actions>
            <Button>{ctx.say('public.signout.button')}</Button>
            <LinkButton href="/" kind="plain">
              {ctx.say('common.cancel')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    if (ctx.me === null) return goTo('/');
    const ended = await ctx.api.delete('/session');
    if (ended.ok || ended.refusal.status === 401) return goTo('/', 'public.signout.done');
    ctx.form.refuse(ended.refusal);
    return again;
  },
};
