import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMilliseconds, uuidFrom, type Instant } from '../core/kernel/kernel.ts';
import type { Database } from './database/database.ts';
import { testDrawPorts } from './jury/testkit.ts';
import type { PaymentRail } from './payment/rail.ts';
import type { StampAuthority } from './stamp/authority.ts';
import type { Config, World } from './world.ts';

/** A world whose time stands still until a test moves it, and whose chance is the same in every run. */
export interface TestWorld extends World {
  readonly clock: {
    set(at: Instant): void;
    /** Milliseconds, or a sum of days and hours. */
    advance(step: number | { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void;
  };
  /** Every line logged so far. */
  readonly lines: readonly { readonly level: 'info' | 'warn' | 'error'; readonly event: string; readonly facts: object }[];
}

/** Bytes that look random and are the same for the same seed. */
function seeded(seed: string): (bytes: number) => Uint8Array {
  let counter = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let done = 0; done < bytes; done += 32) {
      const block = createHash('sha256').update(`${seed}:${(counter += 1)}`).digest();
      out.set(block.subarray(0, Math.min(32, bytes - done)), done);
    }
    return out;
  };
}

/**
 * A fixed world for tests.
 * @param options.now where the clock begins; 2026-03-02T02:00:00.000Z (a Monday, 10:00 in Shanghai) unless said
 * @param options.seed two worlds over one database need two seeds, else their ids collide
 */
export function testWorld(options: {
  database: Database;
  now?: Instant;
  seed?: string;
  config?: Partial<Config>;
  rails?: readonly PaymentRail[];
  stamps?: StampAuthority;
}): TestWorld {
  let at = options.now ?? '2026-03-02T02:00:00.000Z';
  const random = seeded(options.seed ?? 'redress');
  const lines: TestWorld['lines'][number][] = [];
  const note =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, facts: object = {}): void =>
      void lines.push({ level, event, facts });
  return {
    database: options.database,
    now: () => at,
    newId: () => uuidFrom(at, random(10)),
    random,
    rails: new Map((options.rails ?? []).map((rail) => [rail.capabilities.rail, rail])),
    ...(options.stamps === undefined ? {} : { stamps: options.stamps }),
    drawPorts: testDrawPorts(),
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    config: {
      publicUrl: 'http://localhost:3000',
      dataDir: join(tmpdir(), 'redress-test-files'),
      demo: true,
      mailFrom: 'Redress <notice@redress.test>',
      secret: 'a-secret-for-tests-only-0123456789-0123456789',
      trustedProxies: 0,
      sessionMs: 12 * 3_600_000,
      sessionIdleMs: 12 * 3_600_000,
      maxFileBytes: 52_428_800,
      ...options.config,
    },
    lines,
    clock: {
      set: (to) => void (at = to),
      advance(step) {
        const parts = typeof step === 'number' ? { ms: step } : { ...step, ms: 0 };
        const { days = 0, hours = 0, minutes = 0, ms } = { days: 0, hours: 0, minutes: 0, ...parts };
        at = addMilliseconds(at, ((days * 24 + hours) * 60 + minutes) * 60_000 + ms);
      },
    },
  };
}
