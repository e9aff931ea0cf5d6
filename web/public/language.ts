import { LOCALES } from '../../core/kernel/kernel.ts';
import type { Page } from '../page.tsx';
import { LOCALE_COOKIE, safePath } from '../serve.tsx';

const YEAR_SECONDS = 31_536_000;

/** The language switch: a form with a cookie; back to the page one came from. */
export const languagePage: Page = {
  path: '/language',
  access: 'anyone',
  get: () => new Response(null, { status: 303, headers: { location: '/' } }),
  async post(ctx) {
    const asked = ctx.form.value('locale');
    const locale = LOCALES.find((one) => one === asked) ?? ctx.locale;
    // The account keeps it too: letters are written in it. The page changes even when that fails.
    if (ctx.me !== null) await ctx.api.put('/me/locale', { locale });
    const headers = new Headers({ location: safePath(ctx.form.value('back')) });
    headers.append('set-cookie', `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`);
    return new Response(null, { status: 303, headers });
  },
};
