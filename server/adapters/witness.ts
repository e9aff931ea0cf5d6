import type { AskWitness } from '../log/ports.ts';

/** A witness that is slower than this is asked again later. */
const PATIENCE_MS = 5000;
/** Cosignatures of a hundred keys fit. */
const MOST_BYTES = 65_536;

/** Posts a checkpoint to a witness's `add-checkpoint` over HTTP. Its address is the operator's own setting. */
export const askWitness: AskWitness = async (url, body) => {
  const answer = await fetch(`${url.replace(/\/+$/, '')}/add-checkpoint`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('the witness said too much');
    parts.push(part);
  }
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: Buffer.concat(parts).toString('utf8') };
};
