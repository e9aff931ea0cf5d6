import { connect, type Socket } from 'node:net';

/** What a scanner said of a file. */
export type ScanAnswer = { readonly kind: 'clean' } | { readonly kind: 'infected'; readonly what: string };

/** The port for a malware scanner. */
export interface FileScanner {
  /** How it is called in the chain of custody. */
  readonly name: string;
  /**
   * Looks through a stream of bytes.
   * @throws ScannerDown when it cannot be reached, is too slow, or answers what nobody understands: that is no answer,
   * and never one that the file is clean
   */
  scan(source: AsyncIterable<Uint8Array>): Promise<ScanAnswer>;
}

/** The scanner gave no answer. */
export class ScannerDown extends Error {}

/** The scanner works, but does not take a file as long as this one. */
export class TooLongToScan extends ScannerDown {}

/** Where clamd listens: `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`. */
export interface ClamdAddress {
  readonly host?: string;
  readonly port?: number;
  readonly path?: string;
}

/** Reads the address of a clamd; undefined when it is none. */
export function clamdAddress(text: string): ClamdAddress | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(text);
  if (protocol === 'unix:' && hostname === '' && pathname.length > 1) return { path: decodeURIComponent(pathname) };
  if (protocol === 'tcp:' && hostname !== '') return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 3310 : Number(port) };
  return undefined;
}

/** The longest answer clamd gives is a line; more is not clamd. */
const MOST_ANSWER = 4096;

/**
 * ClamAV by clamd's own protocol: `zINSTREAM`, then pieces each with its length in four bytes, a length of zero at the
 * end, and one answer ended by a zero byte.
 * @param idleMs how long it may say and take nothing, in milliseconds
 */
export function clamd(address: ClamdAddress, idleMs: number): FileScanner {
  return {
    name: 'clamav',
    async scan(source) {
      const socket = connect(address as { port: number });
      const talk = new Talk(socket, idleMs);
      try {
        await talk.send(Buffer.from('zINSTREAM\0'));
        for await (const chunk of source) {
          if (chunk.length === 0) continue;
          const head = Buffer.alloc(4);
          head.writeUInt32BE(chunk.length);
          // clamd may answer before the end, when the file is longer than it takes: the answer says so
          if (!(await talk.send(head)) || !(await talk.send(chunk))) break;
        }
        await talk.send(Buffer.alloc(4));
        return answerOf(await talk.answer);
      } finally {
        socket.destroy();
      }
    },
  };
}

function answerOf(text: string): ScanAnswer {
  if (text === 'stream: OK') return { kind: 'clean' };
  const found = /^stream: (.{1,200}) FOUND$/.exec(text);
  if (found !== null) return { kind: 'infected', what: found[1]! };
  if (/size limit exceeded/.test(text)) throw new TooLongToScan('longer than StreamMaxLength of clamd');
  throw new ScannerDown(`clamd answered ${JSON.stringify(text.slice(0, 200))}`);
}

/** One conversation: writes that wait for room, and the one answer. */
class Talk {
  readonly answer: Promise<string>;
  readonly #socket: Socket;
  #over: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(socket: Socket, idleMs: number) {
    this.#socket = socket;
    this.answer = new Promise((resolve, reject) => {
      let said = Buffer.alloc(0);
      const end = (why: string): void => {
        this.#over ??= new ScannerDown(why);
        this.#wake?.();
        reject(this.#over);
      };
      socket.setTimeout(idleMs, () => {
        end('clamd is too slow');
        socket.destroy();
      });
      socket.on('error', (error) => end(`clamd cannot be reached: ${error.message}`));
      socket.on('drain', () => this.#wake?.());
      socket.on('data', (piece: Buffer) => {
        said = Buffer.concat([said, piece]);
        const zero = said.indexOf(0);
        if (zero >= 0) {
          this.#over ??= new ScannerDown('clamd has answered');
          this.#wake?.();
          resolve(said.subarray(0, zero).toString('utf8').trim());
        } else if (said.length > MOST_ANSWER) end('clamd says too much');
      });
      socket.on('close', () => end('clamd hung up'));
    });
    // whoever never comes to the answer is told by the write that failed
    this.answer.catch(() => undefined);
  }

  /** Writes, and waits while the other side is behind. @returns false when there is nothing more to write for */
  async send(bytes: Uint8Array): Promise<boolean> {
    if (this.#over !== undefined) return false;
    if (!this.#socket.write(bytes)) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    return this.#over === undefined;
  }
}
