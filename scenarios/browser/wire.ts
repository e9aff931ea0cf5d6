import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A line between a browser and the server that can be cut, made deaf, or cut after so many bytes. */
export interface Wire {
  /** `http://localhost:port`, to be opened in place of the server's own address */
  readonly url: string;
  /** Nothing passes any more, and what was under way breaks. */
  cut(): void;
  mend(): void;
  /** The next request whose path begins so arrives, and its answer is lost. */
  loseAnswerTo(method: string, path: string): void;
  /** The line breaks when so many bytes of a body have gone up, once. */
  cutAfter(bytes: number): void;
  /** What arrived at the server, `POST /path`, in order. */
  readonly arrived: readonly string[];
  close(): Promise<void>;
}

/** Lays a line to a server. */
export async function layWire(to: string): Promise<Wire> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  const arrived: string[] = [];
  let open = true;
  let deafTo: { method: string; path: string } | undefined;
  let left = Number.POSITIVE_INFINITY;
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const cut = (): void => {
    open = false;
    breakAll();
  };
  const pass = (from: IncomingMessage, answer: ServerResponse): void => {
    if (!open) return void from.socket.destroy();
    const path = from.url ?? '/';
    const lost = deafTo !== undefined && from.method === deafTo.method && path.startsWith(deafTo.path);
    if (lost) deafTo = undefined;
    const on = request({ host: target.hostname, port: target.port, method: from.method, path, headers: from.headers }, (came) => {
      arrived.push(`${from.method} ${path}`);
      if (lost) {
        came.resume();
        came.on('end', cut);
        return;
      }
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
    });
    on.on('error', () => from.socket.destroy());
    from.on('data', (bytes: Buffer) => {
      left -= bytes.length;
      if (left > 0) return void on.write(bytes);
      left = Number.POSITIVE_INFINITY;
      // What went before stands at the server; the rest is lost.
      on.destroy();
      cut();
    });
    from.on('end', () => void on.end());
    from.on('close', () => {
      if (!from.complete) on.destroy();
    });
  };
  const server = createServer(pass);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    arrived,
    cut,
    mend: () => void (open = true),
    loseAnswerTo: (method, path) => void (deafTo = { method, path }),
    cutAfter: (bytes) => void (left = bytes),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakAll();
      }),
  };
}
