import { LOCALES } from '../../core/kernel/kernel.ts';
import type { Page } from '../page.tsx';
import { MIRROR } from '../../core/words/words.ts';
import { localeCookie, safePath } from '../serve.tsx';

/** The language switch: a form with a cookie; back to the page one came from. */
export const languagePage: Page = {
  path: '/language',
  access: 'anyone',
  get: () => new Response(null, { status: 303, headers: { location: '/' } }),
  async post(ctx) {
    const asked = ctx.form.value('locale');
    const locale = LOCALES.find((one) => one === asked) ?? ctx.locale;
    // The account keeps it too: letters are written in it. The page changes even when that fails.
    if (ctx.me !== null && asked !== MIRROR) await ctx.api.put('/me/locale', { locale });
    const headers = new Headers({ location: safePath(ctx.form.value('back')) });
    headers.append('set-cookie', localeCookie(ctx.demo && asked === MIRROR ? MIRROR : locale));
    return new Response(null, { status: 303, headers });
  },
};
