import { LOCALES } from '../../core/kernel/kernel.ts';
import { MIRROR } from '../../core/words/words.ts';
import { lookCookie, LOOKS, TEXTS, type Look } from '../look.ts';
import { again, view, type Page, type PageContext } from '../page.tsx';
import { localeCookie, safePath } from '../serve.tsx';
import { Actions, Button, ErrorSummary, Form, Hidden, Radios, Title } from '../ui/ui.ts';

/** The languages offered; the layout test only where everything is a try. */
function languages(ctx: PageContext): { value: string; label: string }[] {
  const spoken = LOCALES.map((one) => ({ value: one, label: ctx.say(`common.language.${one}`) }));
  return ctx.demo ? [...spoken, { value: MIRROR, label: ctx.say('look.language.mirror') }] : spoken;
}

/** How the reader wants the pages: a form and a cookie, no script. */
export const displayPage: Page = {
  path: '/display',
  access: 'anyone',
  get(ctx) {
    ctx.form.fill({ look: ctx.look.look, text: ctx.look.text, language: ctx.lang, back: safePath(ctx.query.get('back') ?? '/') });
    return view({
      title: ctx.say('look.title'),
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Title lead={ctx.say('look.lead')}>{ctx.say('look.title')}</Title>
          <Hidden name="back" value={ctx.form.value('back')} />
          <Radios name="look" label={ctx.say('look.look')} options={LOOKS.map((value) => ({ value, label: ctx.say(`look.look.${value}`) }))} />
          <Radios
            name="text"
            label={ctx.say('look.text')}
            options={TEXTS.map((value) => ({ value, label: <span class={`sample ${value}`}>{ctx.say(`look.text.${value}`)}</span> }))}
          />
          <Radios name="language" label={ctx.say('look.language')} options={languages(ctx)} />
          <Actions>
            <Button>{ctx.say('look.save')}</Button>
            <a href={ctx.form.value('back')}>{ctx.say('common.back')}</a>
          </Actions>
          {ctx.demo ? (
            <Actions>
              <a href="/catalogue">{ctx.say('look.catalogue')}</a>
            </Actions>
          ) : null}
        </Form>
      ),
    });
  },
  async post(ctx) {
    const look = ctx.form.choice('look', LOOKS, { label: ctx.say('look.look'), required: true });
    const text = ctx.form.choice('text', TEXTS, { label: ctx.say('look.text'), required: true });
    const offered = languages(ctx).map((one) => one.value);
    const language = ctx.form.choice('language', offered, { label: ctx.say('look.language'), required: true });
    if (look === null || text === null || language === null) return again;
    const locale = LOCALES.find((one) => one === language);
    if (ctx.me !== null && locale !== undefined) await ctx.api.put('/me/locale', { locale });
    const headers = new Headers({ location: safePath(ctx.form.value('back')) });
    headers.append('set-cookie', lookCookie({ look, text } satisfies Look));
    headers.append('set-cookie', localeCookie(language));
    headers.append('set-cookie', 'done=look.done; Path=/; Max-Age=60; HttpOnly; SameSite=Lax');
    return new Response(null, { status: 303, headers });
  },
};
