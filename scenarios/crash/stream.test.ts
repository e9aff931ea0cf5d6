import { expect, test } from 'vitest';
import { isReady, postgresOf, startedFolder, startServer, until, type ServerProcess } from '../support/server.ts';

interface Demo {
  readonly people: readonly { readonly key: string; readonly token: string }[];
}

function client(url: string) {
  const send = (method: string, path: string, session: string, body?: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: { origin: url, cookie: `redress_session=${session}`, 'idempotency-key': crypto.randomUUID(), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    send,
    async signIn(key: string): Promise<string> {
      const { people } = (await (await send('GET', '/demo', '')).json()) as Demo;
      const opened = await send('POST', '/sessions/link', '', { token: people.find((one) => one.key === key)!.token });
      return /redress_session=([^;]+)/.exec(opened.headers.get('set-cookie') ?? '')![1]!;
    },
    /** Listens; `over` says how it ended. */
    async listen(path: string, session: string, lastId?: string) {
      const response = await send('GET', path, session, undefined, lastId === undefined ? {} : { 'last-event-id': lastId });
      let text = '';
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      const read = async (): Promise<'ended'> => {
        for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
        return 'ended';
      };
      const over = read().catch(() => 'cut' as const);
      return { over, ids: () => [...text.matchAll(/event: changed\nid: (\w+)/g)].map((found) => found[1]!), known: () => /id: (\w+)/.exec(text)?.[1] };
    },
  };
}

/** Anna's dispute that is open, of the demo, and somebody of the shop. */
async function people(server: ServerProcess) {
  const api = client(server.url);
  const buyer = await api.signIn('anna');
  const list = (await (await api.send('GET', '/disputes?view=claimant&open=true', buyer)).json()) as { items: { id: string }[] };
  const id = list.items[0]!.id;
  const say = async (text: string): Promise<void> => {
    const said = await api.send('POST', `/disputes/${id}/acts/post-message`, buyer, { text });
    if (said.status !== 200) throw new Error(await said.text());
  };
  return { api, buyer, path: `/disputes/${id}/stream`, say };
}

test('a stream outlives a PostgreSQL that was killed, ends in order with the server, and goes on after its restart', async () => {
  const data = await startedFolder();
  let server = await startServer(data.path);
  try {
    const { api, buyer, path, say } = await people(server);
    const first = await api.listen(path, buyer);
    await until('the stream is open', () => first.known() !== undefined);
    process.kill(await postgresOf(data.path), 'SIGKILL');
    await until('PostgreSQL is back', () => server.output().includes('PostgreSQL is back.'));
    await until('the server is ready', () => isReady(server.url));
    await say('The shirt is still here.');
    await until('the act is told', () => first.ids().length === 1);

    const known = first.ids()[0]!;
    const { port } = server;
    expect(await server.stop()).toBe(0);
    expect(await first.over).toBe('ended');

    server = await startServer(data.path, { port });
    await say('Said while nobody listened.');
    const second = await api.listen(path, buyer, known);
    await until('what was missed is told', () => second.ids().length === 1);
    expect(Number(second.ids()[0])).toBe(Number(known) + 1);
  } finally {
    await server.stop();
    await data.remove();
  }
});
