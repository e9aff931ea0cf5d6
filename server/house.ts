import type { Instant, Uuid } from '../core/kernel/kernel.ts';
import { socketAddress } from './http/access.ts';
import { buildApp, type HttpServices, type Route } from './http/http.ts';
import type { Job } from './jobs/jobs.ts';
import { answerHealth } from './operations/health.ts';
import { figuresJob } from './operations/figures.ts';
import { createMetrics } from './operations/metrics.ts';
import { routes as operation } from './operations/routes.ts';
import { caseFileJobs } from './casefile/files.ts';
import { routes as casefile } from './casefile/routes.ts';
import { chargebackJobs, routes as chargeback } from './chargeback/chargeback.ts';
import { jobs as commerceJobs } from './commerce/commerce.ts';
import { routes as commerce } from './commerce/routes.ts';
import { routes as demo } from './demo/routes.ts';
import { routes as consent } from './consent/routes.ts';
import { determinationJobs, routes as determination } from './determination/routes.ts';
import { disputeJobs, routes as dispute } from './dispute/dispute.ts';
import { jobs as depositJobs, routes as deposit } from './deposit/deposit.ts';
import { jobs as ledgerJobs } from './ledger/jobs.ts';
import { drawJobs, drawRoutes } from './jury/draw-routes.ts';
import { routes as ledger } from './ledger/routes.ts';
import { poolJobs, poolRoutes } from './jury/pool/pool.ts';
import { qualityJobs, qualityRoutes } from './jury/quality/quality.ts';
import { roundJobs } from './jury/round/house.ts';
import { routes as juryRound } from './jury/round/routes.ts';
import { statementRoutes } from './ledger/statement-routes.ts';
import { publicFigureRoutes } from './dispute/public-figures.ts';
import { endStreams, routes as live } from './live/live.ts';
import { noticeJobs } from './notice/notice.ts';
import { routes as notice } from './notice/routes.ts';
import { evidenceJobs } from './evidence/evidence.ts';
import { routes as evidence } from './evidence/routes.ts';
import { notaryRoutes } from './evidence/notary-routes.ts';
import { reportRoutes } from './evidence/report-routes.ts';
import { forgetExpiredSignIns, resolveCaller } from './people/people.ts';
import { paymentJobs, routes as payment } from './payment/payment.ts';
import { checkEd25519 } from './adapters/signer.ts';
import { answerLog, logJobs } from './log/log.ts';
import { routes as log } from './log/routes.ts';
import { monitorRoutes } from './log/monitor.ts';
import { routes as finance } from './finance/routes.ts';
import { retentionJob, routes as privacy } from './privacy/routes.ts';
import { financeRoutes } from './payment/finance-routes.ts';
import { reconcileJobs } from './payment/reconcile.ts';
import { routes as people } from './people/routes.ts';
import { routes as rules } from './rules/routes.ts';
import { ruleJobs } from './rules/rules.ts';
import { routes as trace, traceJob } from './trace/trace.ts';
import { stampJobs } from './stamp/stamp.ts';
import type { World } from './world.ts';

/** What one trade word contributes to the running whole. */
export interface Module {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly jobs?: (world: World) => readonly Job[];
}

const forgetSignIns: Job = { name: 'people.forget_expired', everyMs: 600_000, run: forgetExpiredSignIns };

/** Every module, in the order its operations stand in the contract. */
export const MODULES: readonly Module[] = [
  { name: 'people', routes: people, jobs: () => [forgetSignIns] },
  { name: 'commerce', routes: commerce, jobs: commerceJobs },
  { name: 'rules', routes: rules, jobs: ruleJobs },
  { name: 'dispute', routes: [...dispute, ...publicFigureRoutes], jobs: disputeJobs },
  { name: 'trace', routes: trace, jobs: () => [traceJob] },
  { name: 'determination', routes: determination, jobs: () => determinationJobs },
  { name: 'evidence', routes: [...evidence, ...reportRoutes, ...notaryRoutes], jobs: () => evidenceJobs },
  { name: 'casefile', routes: casefile, jobs: () => caseFileJobs },
  { name: 'notice', routes: notice, jobs: noticeJobs },
  { name: 'live', routes: live },
  { name: 'ledger', routes: [...ledger, ...statementRoutes], jobs: ledgerJobs },
  { name: 'payment', routes: payment, jobs: () => [...paymentJobs(), ...reconcileJobs] },
  { name: 'finance', routes: [...financeRoutes, ...finance] },
  { name: 'deposit', routes: deposit, jobs: depositJobs },
  { name: 'consent', routes: consent },
  { name: 'chargeback', routes: chargeback, jobs: () => chargebackJobs },
  { name: 'stamp', routes: monitorRoutes, jobs: stampJobs },
  { name: 'log', routes: log, jobs: (world) => logJobs(world.logPorts, checkEd25519) },
  { name: 'jury_draw', routes: drawRoutes, jobs: () => drawJobs },
  { name: 'jury', routes: poolRoutes, jobs: () => poolJobs },
  { name: 'jury_round', routes: juryRound, jobs: () => roundJobs },
  { name: 'jury_quality', routes: qualityRoutes, jobs: () => qualityJobs },
  { name: 'privacy', routes: privacy, jobs: () => [retentionJob] },
  { name: 'operation', routes: operation, jobs: () => [figuresJob()] },
  { name: 'demo', routes: demo },
];

/** Every operation of the API. */
export const ROUTES: readonly Route[] = MODULES.flatMap((module) => module.routes);

/** Makes the application of pages over the API, called in process (see `web/web.tsx`). */
export type Pages = (
  api: (request: Request, env?: unknown) => Promise<Response>,
  options: {
    readonly publicUrl: string;
    readonly demo: boolean;
    readonly maxFileBytes: number;
    now(): Instant;
    newId(): Uuid;
    onError(error: unknown, requestId: string): void;
  },
) => { fetch(request: Request, env?: object): Response | Promise<Response> };

/** The running whole. */
export interface House {
  /** Answers one request, whoever carries it: a socket, a test or our own pages. */
  fetch(request: Request, env?: unknown): Promise<Response>;
  readonly jobs: readonly Job[];
  /** After this `/readyz` answers 503, and streams have ended. */
  beginStop(): void;
}

/** The stack without the message, which may quote personal data. */
function failureOf(error: unknown): object {
  const known = error instanceof Error ? error : new Error('not an error');
  const at = (known.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: known.name, where: at.slice(0, 8).map((line) => line.trim()) };
}

/** Puts the modules together over one world. */
export function assemble(world: World, pages: Pages, services: Partial<HttpServices> = {}): House {
  const metrics = createMetrics();
  let stopping = false;
  const app = buildApp(world, ROUTES, {
    resolveCaller,
    seen: ({ operationId, method, status, seconds }) => {
      metrics.count('redress_http_requests_total', { operation: operationId, method, status: String(status) });
      metrics.observe('redress_http_request_seconds', seconds, { operation: operationId });
    },
    ...services,
  });
  const api = async (request: Request, env?: unknown): Promise<Response> => app.fetch(request, env as object);
  // a page's call has a body of its own: it gets the address of the caller, not the socket with the body of the page's request
  const inProcess = (request: Request, env?: unknown): Promise<Response> => api(request, { incoming: { socket: { remoteAddress: socketAddress(env) } } });
  const site = pages(inProcess, {
    publicUrl: world.config.publicUrl,
    demo: world.config.demo,
    maxFileBytes: world.config.maxFileBytes,
    now: world.now,
    newId: world.newId,
    onError: (error, requestId) => world.log.error('page_failed', { requestId, ...failureOf(error) }),
  });
  const health = {
    database: world.database,
    metrics,
    ready: () => !stopping,
    now: world.now,
    offsetMs: () => world.demoClock?.offsetMs() ?? 0,
    ...(world.config.metricsToken === undefined ? {} : { metricsToken: world.config.metricsToken }),
  };
  return {
    async fetch(request, env) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/api/')) return api(request, env);
      if (pathname.startsWith('/log/')) {
        const part = await answerLog(world, request);
        if (part !== undefined) return part;
      }
      return (await answerHealth(health, request, socketAddress(env))) ?? site.fetch(request, env as object);
    },
    jobs: MODULES.flatMap((module) => module.jobs?.(world) ?? []),
    beginStop() {
      stopping = true;
      endStreams(world);
    },
  };
}
