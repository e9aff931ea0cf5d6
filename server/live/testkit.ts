import type { As, TestServer } from '../http/testkit.ts';
import type { Pace } from './hub.ts';

/** Looks fifty times a second, so that a test waits for nothing. */
export const PACE: Pace = { everyMs: 15, listsEvery: 1, sessionsEvery: 2, signEveryMs: 40 };

/** What arrives on a stream, as the browser would tell it. */
export interface Heard {
  readonly response: Response;
  /** `event id data` of every event so far, without the first. */
  readonly events: string[];
  /** the id a browser would send when it comes back */
  id(): string;
  signs(): number;
  readonly over: Promise<void>;
  leave(): Promise<void>;
}

const open: Heard[] = [];

/** Closes whatever is still listened to. */
export async function leaveAll(): Promise<void> {
  await Promise.all(open.splice(0).map((heard) => heard.leave().catch(() => undefined)));
}

/** Opens a stream of a server and listens; it has said its first word when this is answered. */
export async function listen(server: TestServer, path: string, as: As, headers: Record<string, string> = {}): Promise<Heard> {
  const response = await server.request(path, { headers }, as);
  const events: string[] = [];
  let id = '';
  let signs = 0;
  if (response.status !== 200) return { response, events, id: () => id, signs: () => signs, over: Promise.resolve(), leave: async () => {} };
  const reader = response.body!.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
  const block = (text: string): void => {
    if (text.startsWith(':')) signs += 1;
    const of = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
    if (of('id') !== '') id = of('id');
    if (of('event') === 'changed') events.push(`${of('id')} ${of('data')}`);
  };
  const read = async (): Promise<void> => {
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      blocks.forEach(block);
    }
  };
  const heard: Heard = { response, events, id: () => id, signs: () => signs, over: read(), leave: () => reader.cancel() };
  open.push(heard);
  await until(() => id !== '');
  return heard;
}

/** Waits for something that has to happen. @throws Error when it does not, within a minute */
export async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; !is(); tries += 1) {
    if (tries > 6000) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Long enough that whatever was to come has come. */
export const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
