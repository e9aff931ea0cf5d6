/** One open answer of server-sent events. */
export interface Stream {
  readonly response: Response;
  /** Writes one block. A reader that takes nothing for long is let go rather than written for without end. */
  write(block: string): void;
  end(): void;
}

/** Blocks kept for a reader that does not take them: eight minutes of signs of life. */
const MOST_WAITING = 32;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform: nothing on the way may compress and thereby hold back what is to come at once
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Opens an answer that stays open. @param onEnd called once, whoever ended it */
export function openStream(onEnd: () => void): Stream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const over = (): void => {
    if (controller === undefined) return;
    controller = undefined;
    onEnd();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => void (controller = given),
      cancel: over,
    },
    new CountQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
  const end = (): void => {
    controller?.close();
    over();
  };
  return {
    response: new Response(body, { headers: HEADERS }),
    write(block) {
      if (controller === undefined) return;
      if ((controller.desiredSize ?? 0) <= 0) end();
      else controller.enqueue(encoder.encode(block));
    },
    end,
  };
}
