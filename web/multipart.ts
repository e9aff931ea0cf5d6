/**
 * Reads a form without its files: whoever is not signed in cannot make the server hold what they send, and yet what was
 * typed before a session ended is given back, and files are named. A file becomes an empty one with its name.
 * @param textBytes the most that fields may have together
 * @throws RangeError when fields are longer, TypeError when the body is no form
 */
export async function fieldsOf(body: ReadableStream<Uint8Array> | null, contentType: string, textBytes: number): Promise<FormData> {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];
  if (boundary !== undefined) return multipart(body, Buffer.from(`\r\n--${boundary}`, 'latin1'), textBytes);
  const text = await whole(body, textBytes);
  return new Response(text, { headers: { 'content-type': contentType } }).formData();
}

async function* partsOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Buffer> {
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) yield Buffer.from(part.buffer, part.byteOffset, part.byteLength);
}

async function whole(body: ReadableStream<Uint8Array> | null, most: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of partsOf(body)) {
    size += part.length;
    if (size > most) throw new RangeError('the form is too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** A head of a part, longer than any browser writes. */
const MOST_HEAD = 16_384;
const HEAD_END = Buffer.from('\r\n\r\n', 'latin1');

interface Part {
  readonly name: string;
  readonly file: string | undefined;
  readonly value: Buffer[];
}

/** What a browser escapes in a name (the HTML standard's encoding of multipart forms). */
function plain(text: string): string {
  return text.replace(/%0D|%0A|%22/g, (one) => decodeURIComponent(one));
}

function partOf(head: string): Part {
  const line = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? '';
  const of = (name: string): string | undefined => new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(line)?.[1];
  const file = of('filename');
  return { name: plain(of('name') ?? ''), file: file === undefined ? undefined : plain(file), value: [] };
}

async function multipart(body: ReadableStream<Uint8Array> | null, border: Buffer, textBytes: number): Promise<FormData> {
  const form = new FormData();
  let size = 0;
  // as if a line had ended before the first border
  let rest: Buffer = Buffer.from('\r\n', 'latin1');
  let part: Part | null = null;
  let state: 'before' | 'head' | 'value' = 'before';
  const take = (bytes: Buffer): void => {
    if (part === null || part.file !== undefined) return;
    size += bytes.length;
    if (size > textBytes) throw new RangeError('the form is too large');
    part.value.push(Buffer.from(bytes));
  };
  const finish = (): void => {
    if (part === null) return;
    if (part.file === undefined) form.append(part.name, Buffer.concat(part.value).toString('utf8'));
    else if (part.file !== '') form.append(part.name, new File([], part.file));
    part = null;
  };
  for await (const bytes of partsOf(body)) {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    for (;;) {
      if (state === 'head') {
        const end = rest.indexOf(HEAD_END);
        if (end < 0 && rest.length > MOST_HEAD) throw new RangeError('the form is too large');
        if (end < 0) break;
        part = partOf(rest.subarray(0, end).toString('utf8'));
        size += part.name.length;
        rest = rest.subarray(end + HEAD_END.length);
        state = 'value';
      }
      const at = rest.indexOf(border);
      if (at < 0) {
        // a border may lie across two portions
        const safe = Math.max(0, rest.length - border.length);
        take(rest.subarray(0, safe));
        rest = rest.subarray(safe);
        break;
      }
      take(rest.subarray(0, at));
      finish();
      rest = rest.subarray(at + border.length);
      state = 'head';
    }
  }
  if (state === 'before') throw new TypeError('the body is no form');
  return form;
}
