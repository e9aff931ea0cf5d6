import { millisOf, type Instant } from '../../core/kernel/kernel.ts';

/** Requests a minute by kind of caller; a bucket holds a quarter of a minute's worth. */
export interface RateLimits {
  /** One session of a person. */
  readonly sessionPerMinute: number;
  /** One address without a session or key. */
  readonly addressPerMinute: number;
  /** One marketplace whose row names no number of its own. */
  readonly marketplacePerMinute: number;
  /** One signer of a route that knows its callers by a signature; and, per address, how often a signature is looked at. */
  readonly signerPerMinute: number;
}

/** What a house starts with. A session has room for quick fingers: a page asks the API several times by itself. */
export const DEFAULT_RATES: RateLimits = { sessionPerMinute: 1_800, addressPerMinute: 300, marketplacePerMinute: 6000, signerPerMinute: 6000 };

/** How many buckets are kept before the full ones are dropped. */
const MANY = 50_000;

/** The share of a minute's requests that may come at once. */
const BURST = 0.25;

/** Token buckets in this process's memory: N servers let N times as much through, which is the safe side for users. */
export interface RateLimiter {
  /** Takes one token; answers 0 when taken, or the whole seconds to wait. */
  take(key: string, perMinute: number, at: Instant): number;
}

/** An empty limiter. */
export function rateLimiter(): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number; capacity: number; perMilli: number }>();
  const sweep = (now: number): void => {
    for (const [key, bucket] of buckets) {
      if (bucket.tokens + (now - bucket.at) * bucket.perMilli >= bucket.capacity) buckets.delete(key);
    }
    // Under a flood of distinct callers nothing is full yet: forget the oldest rather than grow without end.
    for (const key of buckets.keys()) {
      if (buckets.size < MANY) break;
      buckets.delete(key);
    }
  };
  return {
    take(key, perMinute, at) {
      const now = millisOf(at);
      const capacity = Math.max(1, Math.floor(perMinute * BURST));
      const perMilli = Math.max(1, perMinute) / 60_000;
      const bucket = buckets.get(key);
      if (bucket === undefined && buckets.size >= MANY) sweep(now);
      // A clock set back (the demo moves time) must not take tokens away.
      const elapsed = bucket === undefined ? 0 : Math.max(0, now - bucket.at);
      const tokens = bucket === undefined ? capacity : Math.min(capacity, bucket.tokens + elapsed * perMilli);
      const left = tokens >= 1 ? tokens - 1 : tokens;
      buckets.set(key, { tokens: left, at: now, capacity, perMilli });
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMilli / 1000));
    },
  };
}
