import { isMessageKey, say, type MessageKey } from '../../core/words/words.ts';
import type { ApiRefusal } from '../api.ts';
import { KeptForm, KeptWords } from '../kept.tsx';
import { view, type Page, type PageContext, type View } from '../page.tsx';
import { Code, LinkButton, Section, Title, Actions } from '../ui/ui.ts';
import { REFUSALS, type RefusalCode } from '../../core/kernel/kernel.ts';

/** The sentence of a refusal: the API's own, else the catalogue's. */
function refusalText(ctx: Pick<PageContext, 'locale'>, refusal: ApiRefusal): string {
  if (refusal.detail) return refusal.detail;
  if (refusal.title !== '') return refusal.title;
  return codeText(ctx, refusal.code);
}

function codeText(ctx: Pick<PageContext, 'locale'>, code: string): string {
  const key = `refusal.${code}`;
  return isMessageKey(key) ? say(ctx.locale, key as MessageKey) : say(ctx.locale, 'public.problem.unexpected');
}

const HEADED = ['sign_in_required', 'not_allowed', 'not_found', 'csrf_failed', 'rate_limited', 'link_expired', 'body_too_large', 'busy'] as const;

/** A refusal as a page: what happened, and what one can do now. */
export function problemView(ctx: PageContext, refusal: ApiRefusal): View {
  if (refusal.code === 'sign_in_required' && ctx.form.sent) return keptView(ctx);
  const known = HEADED.find((code) => code === refusal.code);
  const title = ctx.say(known === undefined ? 'public.problem.other.title' : `public.problem.${known}.title`);
  const advice = ctx.say(known === undefined ? 'public.problem.other.advice' : `public.problem.${known}.advice`);
  const text = known === undefined ? refusalText(ctx, refusal) : null;
  return view({
    title,
    shape: 'text',
    status: refusal.status >= 400 ? refusal.status : 400,
    body: (
      <>
        <Title lead={text ?? advice}>
          {title}
        </Title>
        {text === null ? null : <p>{advice}</p>}
        {refusal.code === 'busy' || refusal.code === 'rate_limited' ? <KeptForm of={ctx.form} here={ctx.here} /> : <KeptWords of={ctx.form} />}
        {refusal.requestId ? (
          <p class="hint">
            {ctx.say('public.problem.request')} <Code>{refusal.requestId}</Code>
          </p>
        ) : null}
        <Actions>
          {refusal.code === 'sign_in_required' && ctx.demo ? (
            <LinkButton href="/demo">{ctx.say('public.problem.demo')}</LinkButton>
          ) : null}
          <LinkButton href="/" kind="plain">
            {ctx.say('public.problem.start')}
          </LinkButton>
        </Actions>
      </>
    ),
  });
}

/** A session ended while somebody wrote: how to go on without losing a word. */
function keptView(ctx: PageContext): View {
  const title = ctx.say('common.kept.signed_out');
  return view({
    title,
    shape: 'text',
    status: 401,
    islands: ['kept'],
    body: (
      <>
        <Title lead={ctx.say('common.kept.signed_out.lead')}>{title}</Title>
        <ol>
          <li>
            {ctx.say('common.kept.step.sign_in')}
            <p class="hint">{ctx.say('public.problem.sign_in_required.advice')}</p>
            {ctx.demo ? (
              <p>
                <a href="/demo" target="_blank">
                  {ctx.say('common.kept.demo')}
                </a>
              </p>
            ) : null}
          </li>
          <li>{ctx.say('common.kept.step.back')}</li>
        </ol>
        <KeptForm of={ctx.form} here={ctx.here} />
      </>
    ),
  });
}

/** What a code of the catalogue means: the page the `type` of a problem points to. */
export const problemPage: Page = {
  path: '/problems/:code',
  access: 'anyone',
  get(ctx) {
    const code = ctx.params['code'] ?? '';
    if (!Object.hasOwn(REFUSALS, code)) {
      return problemView(ctx, { code: 'not_found', status: 404, title: '', others: [] });
    }
    return view({
      title: code,
      shape: 'text',
      body: (
        <>
          <Title over={ctx.say('public.problem.catalogue')}>
            <Code>{code}</Code>
          </Title>
          <Section title={ctx.say('public.problem.meaning')}>
            <p>{codeText(ctx, code)}</p>
          </Section>
          <Section title={ctx.say('public.problem.status')}>
            <p>HTTP {REFUSALS[code as RefusalCode]}</p>
          </Section>
        </>
      ),
    });
  },
};
