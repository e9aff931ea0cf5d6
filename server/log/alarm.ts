import { derivedId } from '../../core/ledger/ledger.ts';
import type { Instant, Locale, Uuid } from '../../core/kernel/kernel.ts';
import { DEFAULT_LOCALE, type Notice } from '../../core/notice/notice.ts';
import { say } from '../../core/words/words.ts';
import type { Queryable } from '../database/database.ts';
import { enqueueNotices } from '../notice/notice.ts';
import type { World } from '../world.ts';
import type { AlarmKind } from './ports.ts';

/** Something is wrong with the log and has not gone yet. */
export interface Alarm {
  readonly kind: AlarmKind;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
}

/** A letter to each operator; none yet: a note to the first marketplace's, who will be one. */
async function page(tx: Queryable, kind: AlarmKind, id: Uuid, at: Instant): Promise<void> {
  const operators = await tx.query<{ id: Uuid; locale: Locale }>({
    text: `select id, locale from person where marketplace_id is null and 'operator' = any (staff_roles)`,
  });
  const [marketplace] = await tx.query<{ id: Uuid }>({ text: 'select id from marketplace order by id limit 1' });
  if (marketplace === undefined) return;
  const notice = (reader: { readonly id: Uuid; readonly locale: Locale } | undefined): Notice => ({
    id: derivedId('log_alarm', id, reader?.id ?? ''),
    template: 'log_alarm',
    body: { number: '', summary: say(reader?.locale ?? DEFAULT_LOCALE, `log.alarm.${kind}`) },
    ...(reader === undefined ? { channel: 'in_product', recipient: { kind: 'marketplace', id: marketplace.id } } : { channel: 'email', recipient: { kind: 'staff', id: reader.id } }),
  });
  const notices = operators.length === 0 ? [notice(undefined)] : operators.map(notice);
  await enqueueNotices(tx, { disputeId: null, marketplaceId: marketplace.id, at, notices });
}

/** Told again at most so often while it lasts: a fault that is met four times a second is one alarm. */
const AGAIN_MS = 10_000;
const seen = new WeakMap<World['database'], Map<AlarmKind, number>>();

/** Raises an alarm: a line in the log, a letter to every operator when it is new, and a finding until it is cleared. */
export async function raise(world: World, kind: AlarmKind, facts: Readonly<Record<string, string | number>>): Promise<void> {
  const told = seen.get(world.database) ?? new Map<AlarmKind, number>();
  seen.set(world.database, told);
  const now = performance.now();
  if (now - (told.get(kind) ?? -Infinity) < AGAIN_MS) return;
  world.log.error('log.alarm', { kind, ...facts });
  const id = world.newId();
  const at = world.now();
  await world.database.transaction(async (tx) => {
    const [row] = await tx.query<{ fresh: boolean; id: Uuid }>({
      text: `insert into log_alarm (id, kind, facts, first_seen, last_seen) values ($1, $2, $3, $4, $4)
             on conflict (kind) where cleared_at is null do update set last_seen = $4, facts = excluded.facts
             returning id = $1 as fresh, id`,
      values: [id, kind, JSON.stringify(facts), at],
    });
    if (row?.fresh === true) await page(tx, kind, id, at);
  });
  told.set(kind, now);
}

/** Notes that what these alarms told of has gone. */
export async function clear(world: World, kinds: readonly AlarmKind[]): Promise<void> {
  const gone = await world.database.query<{ kind: AlarmKind }>({
    name: 'log_alarm_clear',
    text: 'update log_alarm set cleared_at = $2 where kind = any ($1) and cleared_at is null returning kind',
    values: [kinds, world.now()],
  });
  for (const { kind } of gone) {
    seen.get(world.database)?.delete(kind);
    world.log.info('log.alarm_cleared', { kind });
  }
}

/** What is wrong now, the oldest first. */
export async function openAlarms(db: Queryable): Promise<Alarm[]> {
  return db.query<Alarm & Record<string, unknown>>({
    name: 'log_alarms_open',
    text: 'select kind, facts, first_seen as "firstSeen", last_seen as "lastSeen" from log_alarm where cleared_at is null order by first_seen, kind',
  });
}
