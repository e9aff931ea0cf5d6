import type { LogPolicy } from '../../core/log/log.ts';

/** Signs checkpoints with the log's own keys: the current one first, those being retired after it. */
export interface LogSigner {
  /** The log's name, which is the name of its keys. */
  readonly origin: string;
  /** Public keys as `name+id+base64`, in the order they sign. */
  readonly keys: readonly string[];
  /** One signature line for each key. */
  sign(text: string): Promise<readonly string[]>;
}

/** What a tree head comes to. */
export interface Head {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * What this server has published last, kept apart from the database: a database that was put back cannot make the log
 * forget what it has said.
 */
export interface LogMemory {
  last(): Promise<Head | undefined>;
  /** Kept durably when it returns; called only after the head is published. */
  note(head: Head): Promise<void>;
}

/** What a witness answered. */
export interface WitnessAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Posts to a witness; throws when nobody answers in time. */
export type AskWitness = (url: string, body: string) => Promise<WitnessAnswer>;

/** Everything of the outside world the log needs. */
export interface LogPorts {
  readonly signer: LogSigner;
  readonly memory: LogMemory;
  readonly policy: LogPolicy;
  readonly ask: AskWitness;
}

/** The log cannot go on as it is; a person must look. */
export class LogFault extends Error {
  readonly kind: AlarmKind;
  readonly facts: Readonly<Record<string, string | number>>;
  constructor(kind: AlarmKind, facts: Readonly<Record<string, string | number>>) {
    super(kind);
    this.kind = kind;
    this.facts = facts;
  }
}

/**
 * What can be wrong with a log. `stopped`: entries wait too long. `rollback`: the log is behind what was published.
 * `split_view`: somebody was shown another tree. `truncated`: entries or tiles are gone. `tampered`: a tile, an entry or a
 * head is not what the tree above says. `second_sequencer`: two append at once. `foreign_key`: another server's key signs
 * this log. `unwitnessed`: too few witnesses sign.
 */
export const ALARM_KINDS = ['stopped', 'rollback', 'split_view', 'truncated', 'tampered', 'second_sequencer', 'foreign_key', 'unwitnessed'] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];
