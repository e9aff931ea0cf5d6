import type { Act, ActName } from '../../core/dispute/dispute.ts';
import { addMilliseconds, uuidFrom, type Instant, type Refused, type Uuid } from '../../core/kernel/kernel.ts';
import { jobs as commerceJobs } from '../commerce/commerce.ts';
import { disputeJobs, fileDispute, performAct } from '../dispute/dispute.ts';
import type { FileRequest } from '../dispute/file.ts';
import { storeEvidence } from '../evidence/evidence.ts';
import { filesOf } from '../evidence/files.ts';
import { drainJobs } from '../jobs/jobs.ts';
import { mailJob, recordSeen } from '../notice/notice.ts';
import type { World } from '../world.ts';
import { callerOf, type KnownPerson } from './people.ts';

/** A file as somebody of the demo submits it. */
export interface DemoFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer | string;
  readonly shows: string;
}

/** Tells one dispute by real acts at times in the past, with every deadline and notice in between. */
export interface Teller {
  readonly world: World;
  /** Moves the story's time on to so many days before now, letting the clock do what came due. */
  daysAgo(days: number): Promise<void>;
  /** Files the dispute; false when it was told before. */
  files(who: string, order: string, filing: Omit<FileRequest, 'evidence'>, files?: readonly DemoFile[]): Promise<boolean>;
  does(who: string, act: ActName, body?: object): Promise<void>;
  submits(who: string, files: readonly DemoFile[]): Promise<void>;
}

function fail(what: string, refused: Refused): never {
  const { code, field, facts } = refused.refusal;
  throw new Error(`the demo's ${what} was refused: ${code} ${field ?? ''} ${JSON.stringify(facts ?? {})}`);
}

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}

/** @param people by key */
export function tellerOf(real: World, people: ReadonlyMap<string, KnownPerson>): Teller {
  let now: Instant = real.now();
  const present = now;
  const { smtpUrl: _never, ...config } = real.config;
  // Letters of the past are shown, never mailed; ids carry the time of the story.
  const world: World = {
    ...{ database: real.database, log: real.log, random: real.random, rails: real.rails, config },
    now: () => now,
    newId: () => uuidFrom(now, real.random(10)),
  };
  const background = [...disputeJobs(), ...commerceJobs(), mailJob(undefined)];
  let disputeId: Uuid = '';
  let order = '';
  let step = 0;
  const person = (key: string): KnownPerson => {
    const found = people.get(key);
    if (found === undefined) throw new Error(`the demo has no person ${key}`);
    return found;
  };
  const key = (): string => `demo-${order}-${(step += 1)}`;
  const keep = async (who: KnownPerson, files: readonly DemoFile[]): Promise<{ evidenceId: Uuid; shows: string }[]> => {
    const kept = [];
    for (const file of files) {
      const content = Buffer.from(file.content);
      const stored = await storeEvidence(world, filesOf(world), {
        ...{ ownerKind: 'person', ownerId: who.id, name: file.name, claimedType: file.type } as const,
        ...{ claimedBytes: content.length, source: once(content), idempotencyKey: key() },
      });
      if (!stored.ok) fail(`file ${file.name}`, stored);
      kept.push({ evidenceId: stored.value.id, shows: file.shows });
    }
    return kept;
  };
  const act = async (who: KnownPerson, done: Act, files?: readonly { evidenceId: Uuid; shows: string }[]): Promise<void> => {
    const named = files === undefined ? {} : { files };
    const answer = await performAct(world, { caller: callerOf(who), disputeId, act: done, key: key(), ...named });
    if (!answer.ok) fail(`${order} ${done.act}`, answer);
    // Who acts has read what was sent to them.
    await recordSeen(world.database, { disputeId, personId: who.id, merchantIds: who.merchantIds, at: now });
    await drainJobs(world, background);
  };
  return {
    world,
    async daysAgo(days) {
      now = addMilliseconds(present, -Math.round(days * 86_400_000));
      await drainJobs(world, background);
    },
    async files(who, orderExternalId, filing, files = []) {
      order = orderExternalId;
      step = 0;
      const evidence = await keep(person(who), files);
      const filed = await fileDispute(world, callerOf(person(who)), { ...filing, evidence }, key());
      const told = !filed.ok && (filed.refusal.code === 'item_in_dispute' || filed.refusal.code === 'idempotency_key_reused');
      if (told) return false;
      if (!filed.ok) fail(`filing of ${order}`, filed);
      disputeId = filed.value.disputeId;
      await drainJobs(world, background);
      return filed.value.replayed !== true;
    },
    does: (who, name, body = {}) => act(person(who), { act: name, body } as unknown as Act),
    async submits(who, files) {
      const named = await keep(person(who), files);
      await act(person(who), { act: 'submit_evidence', body: { items: named } } as unknown as Act, named);
    },
  };
}
