/**
 * The pages, rendered on the server. A page is an address; an act is a form posted to that address, answered with 303
 * or with the same page and its faults (422). Everything works without script. Data comes only from the public API,
 * called in process with the cookie of the person who asks.
 *
 * How to write a page: one file `web/<word>/<screen>.tsx` that exports a `Page`, listed in `web/<word>/<word>.ts` as
 * `pages`, which is listed below. Its words are in `core/words/messages/<locale>/<namespace>.json`, both languages.
 *
 * ```tsx
 * export const offerPage: Page = {
 *   path: '/disputes/:disputeId/offer',
 *   async get(ctx) {
 *     const dispute = await ctx.api.get<Dispute>(`/disputes/${ctx.params.disputeId}`);
 *     if (!dispute.ok) return problem(dispute.refusal);          // 404, 403 … as a page
 *     ctx.form.fill({ refund: amountText(dispute.value.disputedMinor, 'CNY') });
 *     return view({
 *       title: ctx.say('offer.title'),
 *       body: (
 *         <Form of={ctx.form}>
 *           <ErrorSummary of={ctx.form} />
 *           <Title>{ctx.say('offer.title')}</Title>
 *           <MoneyField name="refund" label={ctx.say('offer.refund')} />
 *           <Button>{ctx.say('offer.send')}</Button>
 *         </Form>
 *       ),
 *     });
 *   },
 *   async post(ctx) {
 *     const amountMinor = ctx.form.amount('refund', 'CNY', { label: ctx.say('offer.refund_name'), required: true });
 *     if (ctx.form.faulty) return again;                          // 422: `get` shows what was typed and the faults
 *     const sent = await ctx.api.post(`/disputes/${ctx.params.disputeId}/offers`, { terms: [{ kind: 'refund', amountMinor }] });
 *     if (!sent.ok) {
 *       ctx.form.refuse(sent.refusal, { terms: 'refund' });       // API field → form field
 *       return again;
 *     }
 *     return goTo(`/disputes/${ctx.params.disputeId}`, 'offer.done.sent');
 *   },
 * };
 * ```
 *
 * Fields find their value and fault by name in the `Form` around them. `ctx.api` sends the form's key as
 * `Idempotency-Key`, so a double click or the back button does nothing twice. Components that speak use `useSpeech()`.
 *
 * The order of a dispute's page: `TurnCard` (whose turn, by when, what silence means, the one action), `Steps`, then
 * `History`, offers (`OfferCard`, `TermLines`), evidence (`EvidenceCard`), `Sides` for two equal halves; `view({ bar })`
 * is the sticky bar with at most two actions on a phone. Amounts: `Money`; times: `When`, `Countdown`; lists: `Table`
 * (cards on a phone), `FilterPanel`, `Pagination`, `Tabs`. A page without `access` needs a signed-in person.
 * Tests: `testWeb(server)` of `testkit.ts` opens, posts and submits without a browser.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { builtAssets } from './assets.ts';
import { pages as accountPages } from './account/account.ts';
import { pages as caseFilePages } from './casefile/casefile.ts';
import { pages as chargebackPages } from './chargeback/chargeback.ts';
import { pages as consumerPages } from './consumer/consumer.ts';
import { pages as demoPages } from './demo/demo.tsx';
import { pages as determinationPages } from './determination/determination.ts';
import { pages as disputePages } from './dispute/dispute.ts';
import { pages as jurorPages } from './juror/juror.ts';
import { pages as merchantPages } from './merchant/merchant.ts';
import { qualityPages as juryQualityPages } from './jury/jury.ts';
import { appFiles } from './offline/app.ts';
import { pages as offlinePages } from './offline/waiting.tsx';
import { pages as operatorPages } from './operator/operator.ts';
import type { Page } from './page.tsx';
import { courtReportPage } from './dispute/court-report.tsx';
import { drawPages } from './draw/draw.tsx';
import { monitorPage } from './log/monitor.tsx';
import { pages as publicPages } from './public/public.ts';
import { VERIFIER_PATH } from './public/verify.tsx';
import { pages as reasonPages } from './reasons/reasons.ts';
import { pages as seatPages } from './seat/pages.ts';
import { SEAL_SVG } from './ui/mark.tsx';
import { ownRefusal, servePage, serveProblem, type ApiCall, type WebHouse, type WebOptions } from './serve.tsx';

export type { ApiCall, WebOptions } from './serve.tsx';

/** Every page there is. */
export const PAGES: readonly Page[] = [...publicPages, ...juryQualityPages, ...drawPages, monitorPage, courtReportPage, ...consumerPages, ...merchantPages, ...chargebackPages, ...disputePages, ...caseFilePages, ...reasonPages, ...determinationPages, ...seatPages, ...operatorPages, ...jurorPages, ...accountPages, ...offlinePages, ...demoPages];

const UPLOAD_LIMIT = 64 * 1024 * 1024;

/**
 * The application of pages.
 * @param api answers a request to `/api/v1/…` in process
 * @param options time and ids come from outside; `pages` replaces the pages, for tests
 */
export function webApp(
  api: ApiCall,
  options: WebOptions & { readonly pages?: readonly Page[] },
): Hono {
  const assets = options.assets ?? builtAssets();
  const pages = options.pages ?? PAGES;
  const house: WebHouse = { call: api, options, assets, pages };
  const app = new Hono();
  app.use(compress({ threshold: 1024 }));
  // a page with a policy of its own, stricter than that of the others
  const { verifier } = assets;
  if (verifier !== undefined) {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': `${verifier.policy}; frame-ancestors 'none'`, 'cache-control': 'no-cache', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' };
    app.get(VERIFIER_PATH, () => new Response(verifier.body, { headers }));
  }
  app.use(
    secureHeaders({
      // `no-referrer` would make browsers send `Origin: null` with forms.
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      strictTransportSecurity: options.publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: [`'${assets.cssHash}'`],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  for (const script of [...assets.scripts, ...Object.values(assets.islands)]) {
    app.get(script.path, () =>
      new Response(script.body, {
        headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
      }),
    );
  }
  for (const file of appFiles(assets)) app.get(file.path, () => new Response(file.body, { headers: file.headers }));
  app.get('/favicon.svg', () => new Response(SEAL_SVG, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } }));
  app.post(
    '*',
    async (c, next) => {
      if (fromHere(c.req.raw, options.publicUrl)) return next();
      return serveProblem(ownRefusal('csrf_failed', 403), c, house);
    },
    bodyLimit({
      maxSize: options.uploadLimitBytes ?? UPLOAD_LIMIT,
      onError: (c) => serveProblem(ownRefusal('body_too_large', 413), c, house),
    }),
  );
  for (const page of pages) {
    app.get(page.path, (c) => servePage(page, c, house));
    if (page.post !== undefined) app.post(page.path, (c) => servePage(page, c, house));
  }
  app.notFound((c) => serveProblem(ownRefusal('not_found', 404), c, house));
  app.onError(async (error, c) => {
    const requestId = c.req.header('x-request-id') ?? options.newId();
    options.onError?.(error, requestId);
    try {
      return await serveProblem({ ...ownRefusal('internal', 500), requestId }, c, house);
    } catch {
      // The API itself is down: a page needs nothing of it, but its header does.
      return c.text(`500 ${requestId}`, 500);
    }
  });
  return app;
}

/**
 * True when a form was sent from a page of ours: by `Sec-Fetch-Site`, or, where the browser sends none (plain http),
 * by an Origin that is ours. The session cookie is SameSite=Lax besides.
 */
export function fromHere(request: Request, publicUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === request.headers.get('host');
}
