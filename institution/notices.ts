import type { KeyObject } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Misbehaviour } from './misbehave.ts';
import { newNonce, signedHeaders } from './signing.ts';
import type { Notice } from './types.ts';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;
const AT_ONCE = 4;
const PATIENCE_MS = 10_000;

/** What the sender needs of the institution. */
export interface NoticeDesk {
  readonly url: string;
  readonly key: KeyObject;
  readonly misbehaviour: Misbehaviour;
  /** notices that were not taken yet, oldest first */
  waiting(): readonly Notice[];
  /** a notice was taken */
  taken(noticeId: string): Promise<void>;
}

async function send(desk: NoticeDesk, notice: Notice): Promise<boolean> {
  const body = JSON.stringify({ simulated: true, ...notice });
  const { pathname, search } = new URL(desk.url);
  const message = { method: 'POST', path: pathname + search, nonce: newNonce(), body: Buffer.from(body) };
  const headers = { 'content-type': 'application/json', ...signedHeaders(desk.key, message, Date.now()) };
  try {
    const answer = await fetch(desk.url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/** Sends notices until each was taken, a few at once, waiting longer after each round that failed. */
export function sendNotices(desk: NoticeDesk): { wake(): void; stop(): void } {
  const stopping = new AbortController();
  let awake = Promise.withResolvers<void>();
  const round = async (): Promise<boolean> => {
    if (desk.misbehaviour.next('notices_hold') !== undefined) return false;
    let batch = desk.waiting().slice(0, AT_ONCE);
    if (batch.length > 1 && desk.misbehaviour.next('notices_shuffle') !== undefined) batch = batch.toReversed();
    const sent = await Promise.all(
      batch.map(async (notice) => {
        if (desk.misbehaviour.next('notices_repeat') !== undefined) await send(desk, notice);
        if (!(await send(desk, notice))) return false;
        await desk.taken(notice.noticeId);
        return true;
      }),
    );
    return sent.every(Boolean);
  };
  const run = async (): Promise<void> => {
    let pause = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      if (desk.waiting().length === 0) {
        await awake.promise;
        awake = Promise.withResolvers();
        continue;
      }
      if (await round()) pause = FIRST_PAUSE_MS;
      else {
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      }
    }
  };
  void run();
  return {
    wake: () => awake.resolve(),
    stop() {
      stopping.abort();
      awake.resolve();
    },
  };
}
