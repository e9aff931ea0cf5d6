/** The sending side of resumable uploads (tus 1.0): one file, in pieces, over a line that breaks. */

const HEADERS = { 'tus-resumable': '1.0.0' } as const;
const LEAST = 128 * 1024;
const FIRST = 256 * 1024;
const MOST = 2 * 1024 * 1024;

/** What the server holds of a file. */
export interface Sent {
  readonly evidenceId: string;
}

/** Why a file cannot be sent, in the server's words. */
export class RefusedFile extends Error {}
/** Nobody is signed in any more. */
export class SignedOut extends Error {}
/** The line or the server is gone for now; `seconds` when the server said how long. */
export class NoLine extends Error {
  readonly seconds: number | undefined;
  constructor(seconds?: number) {
    super('no line');
    this.seconds = seconds;
  }
}

/** What is told while a file goes. */
export interface Watch {
  /** the address of the upload, to be kept for after a reload */
  began(url: string): void | Promise<void>;
  /** bytes that arrived or are on the way */
  progress(bytes: number): void;
  readonly signal: AbortSignal;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, headers: { ...HEADERS, ...init.headers } }).catch((error: unknown) => {
    if ((error as Error).name === 'AbortError') throw error;
    throw new NoLine();
  });
  if (answer.status === 401) throw new SignedOut();
  if (answer.status === 429 || answer.status >= 500) throw new NoLine(Number(answer.headers.get('retry-after')) || undefined);
  return answer;
}

async function reason(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { title?: string };
  return body.title ?? String(answer.status);
}

async function create(file: File, disputeId: string, signal: AbortSignal): Promise<string> {
  const facts = { filename: file.name || 'file', filetype: file.type, ...(disputeId === '' ? {} : { disputeId }) };
  const metadata = Object.entries(facts).map(([key, value]) => `${key} ${base64(value)}`).join(',');
  const answer = await ask('/api/v1/uploads', { method: 'POST', headers: { 'upload-length': String(file.size), 'upload-metadata': metadata }, signal });
  const where = answer.headers.get('location');
  if (answer.status !== 201 || where === null) throw new RefusedFile(await reason(answer));
  return where;
}

interface Piece {
  readonly status: number;
  readonly offset: number;
  readonly evidenceId: string | null;
  readonly text: string;
}

/** One PATCH; only XMLHttpRequest tells how far the sending is. */
function sendPiece(url: string, piece: Blob, offset: number, watch: Watch): Promise<Piece> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    watch.signal.addEventListener('abort', stop, { once: true });
    request.upload.addEventListener('progress', (event) => watch.progress(offset + event.loaded));
    request.addEventListener('loadend', () => {
      watch.signal.removeEventListener('abort', stop);
      if (request.status === 0) reject(watch.signal.aborted ? new DOMException('', 'AbortError') : new NoLine());
      else if (request.status === 401) reject(new SignedOut());
      else if (request.status === 429 || request.status >= 500) reject(new NoLine(Number(request.getResponseHeader('retry-after')) || undefined));
      else resolve({ status: request.status, offset: Number(request.getResponseHeader('upload-offset')), evidenceId: request.getResponseHeader('redress-evidence-id'), text: request.responseText });
    });
    request.open('PATCH', url);
    request.setRequestHeader('tus-resumable', HEADERS['tus-resumable']);
    request.setRequestHeader('upload-offset', String(offset));
    request.setRequestHeader('content-type', 'application/offset+octet-stream');
    // A line that gives nothing for two minutes is no line.
    request.timeout = 120_000;
    request.send(piece);
  });
}

/** Where a begun upload stands; undefined when the server knows nothing of it any more. */
async function offsetOf(url: string, signal: AbortSignal): Promise<number | undefined> {
  const answer = await ask(url, { method: 'HEAD', signal });
  return answer.status === 404 ? undefined : Number(answer.headers.get('upload-offset'));
}

/**
 * Sends a file, going on where it stopped. Ends with the file's id as evidence.
 * @param begun the address of an upload that was begun before
 * @throws RefusedFile, SignedOut, NoLine; after NoLine call it again
 */
export async function sendFile(file: File, begun: string | undefined, disputeId: string, watch: Watch): Promise<Sent> {
  let url = begun;
  let offset = url === undefined ? undefined : await offsetOf(url, watch.signal);
  if (url === undefined || offset === undefined) {
    url = await create(file, disputeId, watch.signal);
    await watch.began(url);
    offset = 0;
  }
  let size = FIRST;
  for (;;) {
    watch.progress(offset);
    const started = performance.now();
    const done = await sendPiece(url, file.slice(offset, offset + size), offset, watch);
    if (done.evidenceId !== null) return { evidenceId: done.evidenceId };
    if (done.status === 409) offset = (await offsetOf(url, watch.signal)) ?? 0;
    else if (done.status === 404) return sendFile(file, undefined, disputeId, watch);
    else if (done.status !== 204) throw new RefusedFile(titleOf(done.text));
    else offset = done.offset;
    const took = performance.now() - started;
    size = took < 3000 ? Math.min(MOST, size * 2) : took > 12_000 ? Math.max(LEAST, size / 2) : size;
  }
}

function titleOf(text: string): string {
  try {
    return (JSON.parse(text) as { title?: string }).title ?? text;
  } catch {
    return text;
  }
}
