import { serve } from '@hono/node-server';
import type { IncomingMessage, Server } from 'node:http';

/** What answers requests; `env` carries the socket, for the caller's address. */
export type Answer = (request: Request, env: { readonly incoming: IncomingMessage }) => Response | Promise<Response>;

/** A listening server. */
export interface Listening {
  readonly port: number;
  /** Takes nothing new, lets running requests end for so many milliseconds, then cuts them. */
  close(patienceMs: number): Promise<void>;
}

/**
 * Listens and hands every request to `answer`.
 * @throws Error of the system with `code`, such as EADDRINUSE
 */
export function listen(answer: Answer, port: number, host: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: answer as never, port, hostname: host, serverOptions: { keepAliveTimeout: 65_000, requestTimeout: 120_000 } },
      (info) => resolve({ port: info.port, close: (patienceMs) => close(server as Server, patienceMs) }),
    );
    server.once('error', reject);
  });
}

function close(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
