import { accepted } from '../core/kernel/kernel.ts';
import { buildApp, type HttpServices, type Route } from './http/http.ts';
import type { Job } from './jobs/jobs.ts';
import { answerHealth } from './operations/health.ts';
import { createMetrics } from './operations/metrics.ts';
import type { World } from './world.ts';

/** What one trade word contributes to the running whole. */
export interface Module {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly jobs?: (world: World) => readonly Job[];
}

/** Every module, in the order its operations stand in the contract. */
export const MODULES: readonly Module[] = [];

/** Every operation of the API. */
export const ROUTES: readonly Route[] = MODULES.flatMap((module) => module.routes);

/** The running whole. */
export interface House {
  /** Answers one request, whoever carries it: a socket, a test or our own pages. */
  fetch(request: Request, env?: unknown): Promise<Response>;
  readonly jobs: readonly Job[];
  /** After this `/readyz` answers 503. */
  beginStop(): void;
}

/** Puts the modules together over one world. */
export function assemble(world: World, options: { readonly services?: Partial<HttpServices> } = {}): House {
  const metrics = createMetrics();
  let stopping = false;
  const app = buildApp(world, ROUTES, {
    resolveCaller: async () => accepted({ caller: { kind: 'anonymous' } }),
    seen: ({ operationId, method, status, seconds }) => {
      metrics.count('redress_http_requests_total', { operation: operationId, method, status: String(status) });
      metrics.observe('redress_http_request_seconds', seconds, { operation: operationId });
    },
    ...options.services,
  });
  const health = {
    database: world.database,
    metrics,
    ready: () => !stopping,
    now: world.now,
    offsetMs: () => world.demoClock?.offsetMs() ?? 0,
  };
  return {
    async fetch(request, env) {
      const plain = await answerHealth(health, new URL(request.url).pathname);
      return plain ?? app.fetch(request, env as object);
    },
    jobs: MODULES.flatMap((module) => module.jobs?.(world) ?? []),
    beginStop: () => void (stopping = true),
  };
}
