import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const escaped = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Whether a request is signed with this secret, by AWS Signature Version 4 in the header; written from its specification. */
function isSigned(incoming: IncomingMessage, secret: string): boolean {
  const { headers, method = '' } = incoming;
  const found = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '');
  if (found === null) return false;
  const [, , day = '', region = '', names = '', signature = ''] = found;
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const query = [...url.searchParams].map(([key, value]) => `${escaped(key)}=${escaped(value)}`).sort().join('&');
  const signed = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`).join('');
  const canonical = [method, url.pathname, query, signed, names, headers['x-amz-content-sha256']].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'), 'aws4_request');
  return timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'));
}

/** A door before an S3 server that lets signed requests through alone: the server behind it does not look at the newer signatures. */
export class SignedDoor {
  passed = 0;
  refused = 0;
  readonly #server: Server;

  constructor(behind: number, secret: string) {
    this.#server = createServer((incoming, answer) => {
      if (!isSigned(incoming, secret)) {
        this.refused += 1;
        incoming.resume();
        answer.writeHead(403, { 'content-type': 'application/xml' }).end('<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code></Error>');
        return;
      }
      this.passed += 1;
      const { authorization: _checked, ...headers } = incoming.headers;
      const on = request({ host: '127.0.0.1', port: behind, method: incoming.method, path: incoming.url, headers: { ...headers, authorization: incoming.headers.authorization } }, (reply) => {
        answer.writeHead(reply.statusCode ?? 500, reply.headers);
        reply.pipe(answer);
      });
      on.on('error', () => answer.destroy());
      answer.on('close', () => on.destroy());
      incoming.pipe(on);
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as { port: number }).port;
  }

  /** Breaks every connection off, answers under way among them. */
  breakOff(): void {
    this.#server.closeAllConnections();
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => void this.#server.close(() => resolve()));
  }
}
