import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Chance } from './chance.ts';

/** Where webhooks and letters arrive, with the ids they came under and what was said under each. */
export interface Receivers {
  readonly webhookUrl: string;
  readonly smtpUrl: string;
  /** id → the bodies that came under it, each once */
  readonly webhooks: ReadonlyMap<string, ReadonlySet<string>>;
  /** ids of letters by their header */
  readonly letters: ReadonlySet<string>;
  /** From now on nothing is put off. */
  calm(): void;
  close(): Promise<void>;
}

function webhookServer(chance: Chance, calm: () => boolean) {
  const came = new Map<string, Set<string>>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      // a receiver that answers with an error after it has read everything: it must be told again under the same id
      const refused = !calm() && chance.happens(6);
      if (!refused) {
        const id = String(request.headers['webhook-id']);
        came.set(id, (came.get(id) ?? new Set<string>()).add(body));
      }
      response.writeHead(refused ? 500 : 204).end();
    });
    request.on('error', () => undefined);
  });
  return { server, came };
}

function mailServer(chance: Chance, calm: () => boolean) {
  const came = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      let text = '';
      stream.setEncoding('utf8').on('data', (part: string) => (text += part));
      stream.on('end', () => {
        if (!calm() && chance.happens(6)) return done(Object.assign(new Error('try again later'), { responseCode: 451 }));
        came.add(/^X-Redress-Notice:\s*(\S+)/im.exec(text)?.[1] ?? 'without an id');
        done();
      });
    },
  });
  // a client that is killed cuts the line: no fault of this side
  server.on('error', () => undefined);
  return { server, came };
}

/** Opens both. A few calls in a hundred are put off, until `calm`. */
export async function openReceivers(chance: Chance): Promise<Receivers> {
  let calm = false;
  const hooks = webhookServer(chance.fork('webhooks'), () => calm);
  const mail = mailServer(chance.fork('letters'), () => calm);
  await new Promise<void>((done) => hooks.server.listen(0, '127.0.0.1', done));
  await new Promise<void>((done) => mail.server.listen(0, '127.0.0.1', done));
  const port = (server: { address(): AddressInfo | string | null }): number => (server.address() as AddressInfo).port;
  return {
    webhookUrl: `http://127.0.0.1:${port(hooks.server)}/hook`,
    smtpUrl: `smtp://127.0.0.1:${port(mail.server.server)}`,
    webhooks: hooks.came,
    letters: mail.came,
    calm: () => void (calm = true),
    async close() {
      hooks.server.closeAllConnections();
      await new Promise((done) => hooks.server.close(done));
      await new Promise<void>((done) => mail.server.close(() => done()));
    },
  };
}
