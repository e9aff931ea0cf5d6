import { IncomingMessage } from 'node:http';
import { giveBack } from '../adapters/memory.ts';

/** Bytes that may lie here before the sender is asked to wait. */
const MOST_WAITING = 4_194_304;

/**
 * A large body as it arrives. Over a socket it is read from there: the stream of the web in between costs as much as the
 * reading, and leaves a copy of everything to be collected. Stopping in the middle leaves the socket open for the answer.
 * @param incoming the request of Node, when there is one
 */
export function piecesOf(request: Request, incoming: unknown): AsyncIterable<Uint8Array> | null {
  if (incoming instanceof IncomingMessage) return incoming.readableEnded ? null : fromSocket(incoming);
  return request.body as unknown as AsyncIterable<Uint8Array> | null;
}

async function* fromSocket(incoming: IncomingMessage): AsyncGenerator<Uint8Array> {
  const waiting: Buffer[] = [];
  let bytes = 0;
  let over: Error | 'end' | undefined;
  let wake = (): void => undefined;
  const take = (piece: Buffer): void => {
    waiting.push(piece);
    bytes += piece.length;
    if (bytes >= MOST_WAITING) incoming.pause();
    wake();
  };
  const end = (why: Error | 'end'): void => {
    over ??= why;
    wake();
  };
  const done = (): void => end('end');
  const broken = (): void => end(new Error('the sender is gone'));
  incoming.on('data', take).once('end', done).once('error', broken).once('close', broken);
  try {
    for (;;) {
      const piece = waiting.shift();
      if (piece === undefined) {
        if (over === 'end') return;
        if (over !== undefined) throw over;
        await new Promise<void>((resolve) => {
          wake = resolve;
          incoming.resume();
        });
        continue;
      }
      bytes -= piece.length;
      yield piece;
      giveBack(piece);
    }
  } finally {
    incoming.pause();
    incoming.off('data', take).off('end', done).off('error', broken).off('close', broken);
    // a socket that breaks later is nobody's failure
    incoming.on('error', () => undefined);
  }
}
