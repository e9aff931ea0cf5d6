/** One number of a public beacon: a signature nobody could know before its time. */
export interface BeaconRound {
  readonly round: number;
  /** hex */
  readonly signature: string;
}

/** A chain of drand that is known by its key. */
export interface BeaconChain {
  /** SHA-256 of the chain's parameters, hex; what the chain is called */
  readonly hash: string;
  /** hex */
  readonly publicKey: string;
  /** the only scheme read: a signature over the round's number alone */
  readonly scheme: 'bls-unchained-g1-rfc9380';
  /** seconds since 1970 of round 1 */
  readonly genesis: number;
  /** seconds */
  readonly period: number;
}

/** The port to a beacon. */
export interface Beacon {
  readonly chain: BeaconChain;
  /** The signature of a round, checked under the chain's key; undefined while nobody can be reached or the round has not come. */
  round(round: number): Promise<BeaconRound | undefined>;
}

/** The operator's key for draws without a network: its proof is the only one there can be for an input (RFC 9381). */
export interface DrawKey {
  /** hex */
  readonly publicKey: string;
  /** proof and output, hex */
  prove(alpha: Uint8Array): Promise<{ readonly proof: string; readonly output: string }>;
}

/** What draws need from outside. */
export interface DrawPorts {
  /** absent: draws go by the key and the parties' numbers */
  readonly beacon?: Beacon;
  readonly key: DrawKey;
}

/** When a round of a chain comes, in milliseconds since 1970. */
export function roundTime(chain: BeaconChain, round: number): number {
  return (chain.genesis + (round - 1) * chain.period) * 1000;
}

/** The first round that comes at that time or later. @param millis since 1970 */
export function roundFrom(chain: BeaconChain, millis: number): number {
  return Math.max(1, Math.ceil((millis / 1000 - chain.genesis) / chain.period) + 1);
}
