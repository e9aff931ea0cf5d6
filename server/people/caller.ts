import { accepted, addMilliseconds, refused, type Instant, type Locale, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { readCookie, renewsItself, type ResolvedCaller } from '../http/access.ts';
import type { PersonCaller, StaffRole, TeamPart } from '../http/route.ts';
import { isGone } from '../database/database.ts';
import { gathering } from '../database/gather.ts';
import type { World } from '../world.ts';
import { signInTime } from './time.ts';
import { hashOf, sessionCookieName } from './secrets.ts';

/** How long an answer of the database is believed, in milliseconds of real time: a revoked key lives this long. */
const BELIEVED_MS = 5000;
/** How many callers are remembered at once. */
const MANY = 20_000;

/** What a person is told of oneself, besides what a caller is. */
export interface Account {
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly slug: string | null;
  readonly marketplaceName: string | null;
  /** when the session ends, however much it is used */
  readonly expiresAt: Instant;
}

interface Known {
  readonly who: ResolvedCaller;
  readonly account?: Account;
  readonly expiresAt?: Instant;
  readonly until: number;
}

const caches = new WeakMap<World, Map<string, Known>>();

function cacheOf(world: World): Map<string, Known> {
  const known = caches.get(world) ?? new Map<string, Known>();
  caches.set(world, known);
  return known;
}

/** Forgets what this process believes about callers: after a sign-out, a revoked key, a changed role. */
export function forgetCallers(world: World): void {
  caches.delete(world);
}

const ANONYMOUS: ResolvedCaller = { caller: { kind: 'anonymous' } };

/**
 * Finds out who asks: an API key (`Authorization: Bearer`), else a session cookie, else nobody.
 * A cookie that is no longer good makes the caller anonymous; a key that is not good is refused (`key_invalid`).
 */
export async function resolveCaller(world: World, request: Request): Promise<Result<ResolvedCaller>> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const key = /^Bearer ([A-Za-z0-9_-]{20,100})$/i.exec(authorization)?.[1];
    const who = key === undefined ? undefined : await remembered(world, `key ${hashOf(key).toString('hex')}`, () => byKey(world, key));
    return who === undefined ? refused('key_invalid') : accepted(who);
  }
  const token = readCookie(request, sessionCookieName(world.config));
  if (token === undefined || !/^[A-Za-z0-9_-]{20,100}$/.test(token)) return accepted(ANONYMOUS);
  const idHash = hashOf(token);
  const who = await remembered(world, `session ${idHash.toString('hex')}`, () => bySession(world, idHash, !renewsItself(request)));
  return accepted(who ?? ANONYMOUS);
}

type Found = Omit<Known, 'until'>;

async function remembered(
  world: World,
  name: string,
  ask: () => Promise<Found | undefined>,
): Promise<ResolvedCaller | undefined> {
  const cache = cacheOf(world);
  const real = performance.now();
  let known = cache.get(name);
  if (known === undefined || known.until <= real) {
    const found = await ask();
    if (found === undefined) {
      cache.delete(name);
      return undefined;
    }
    if (cache.size >= MANY) cache.clear();
    known = { ...found, until: real + BELIEVED_MS };
    cache.set(name, known);
  }
  return known.expiresAt !== undefined && known.expiresAt <= signInTime(world) ? undefined : known.who;
}

async function byKey(world: World, key: string): Promise<Found | undefined> {
  const [row] = await world.database.query<{ id: Uuid; marketplaceId: Uuid; rate: number }>({
    name: 'caller_by_key',
    text: `select k.id, k.marketplace_id as "marketplaceId", m.rate_per_minute as rate
             from api_key k join marketplace m on m.id = k.marketplace_id
            where k.key_hash = $1 and k.revoked_at is null`,
    values: [hashOf(key)],
  });
  if (row === undefined) return undefined;
  const caller = { kind: 'marketplace', marketplaceId: row.marketplaceId, keyId: row.id } as const;
  return { who: { caller, ratePerMinute: row.rate } };
}

/** The teams of a person `p`, as a column of a query. */
const TEAMS_OF = `(select coalesce(jsonb_agg(jsonb_build_object('merchantId', t.merchant_id, 'role', t.role, 'limitMinor', t.limit_minor) order by t.merchant_id), '[]')
                      from merchant_member t where t.person_id = p.id)`;

interface SessionRow extends Account {
  readonly idHash: Buffer;
  readonly personId: Uuid;
  readonly onlyDisputeId: Uuid | null;
  readonly seenAt: Instant;
  readonly marketplaceId: Uuid | null;
  readonly staffRoles: StaffRole[];
  readonly teams: TeamPart[];
}

function sessionRows(world: World, idHashes: readonly Buffer[]): Promise<SessionRow[]> {
  return world.database.query<SessionRow>({
    name: 'caller_by_session',
    text: `select s.id_hash as "idHash", s.person_id as "personId", s.only_dispute_id as "onlyDisputeId", s.expires_at as "expiresAt",
                  coalesce(s.seen_at, s.created_at) as "seenAt", p.marketplace_id as "marketplaceId", p.staff_roles as "staffRoles", p.locale,
                  p.name, p.email, m.slug, m.name as "marketplaceName", ${TEAMS_OF} as teams
             from session s join person p on p.id = s.person_id left join marketplace m on m.id = p.marketplace_id
            where s.id_hash = any ($1)`,
    values: [idHashes],
  });
}

const asked = new WeakMap<World, (idHash: Buffer) => Promise<SessionRow | undefined>>();

/** One session; those that are looked up at the same moment are one statement. */
function sessionRow(world: World, idHash: Buffer): Promise<SessionRow | undefined> {
  const known = asked.get(world);
  if (known !== undefined) return known(idHash);
  const ask = gathering<Buffer, SessionRow | undefined>(
    async (idHashes) => {
      const rows = new Map((await sessionRows(world, idHashes)).map((row) => [row.idHash.toString('hex'), row]));
      return idHashes.map((one) => rows.get(one.toString('hex')));
    },
    { most: 100, atOnce: 2, mayBeOne: (error) => !isGone(error) },
  );
  asked.set(world, ask);
  return ask(idHash);
}

function personOf(row: SessionRow): PersonCaller {
  const { personId, marketplaceId, teams } = row;
  return {
    kind: 'person',
    personId,
    marketplaceId,
    // A session of one dispute's link is for that dispute, whoever its person is elsewhere.
    staffRoles: row.onlyDisputeId === null ? row.staffRoles : [],
    merchantIds: teams.map((team) => team.merchantId),
    teams,
    sessionId: row.idHash.toString('hex'),
    ...(row.onlyDisputeId === null ? {} : { onlyDisputeId: row.onlyDisputeId }),
  };
}

/** When a session is over: its time has come, or nobody has used it for long. */
function endOf(world: World, row: Pick<SessionRow, 'expiresAt' | 'seenAt'>): Instant {
  const idle = addMilliseconds(row.seenAt, world.config.sessionIdleMs);
  return idle < row.expiresAt ? idle : row.expiresAt;
}

/** Notes that a session is in use, once a minute at most; operators see so too where somebody is signed in. */
async function noteSeen(world: World, row: SessionRow): Promise<SessionRow> {
  const at = signInTime(world);
  if (at >= endOf(world, row) || addMilliseconds(row.seenAt, 60_000) > at) return row;
  await world.database.query({ name: 'session_seen', text: 'update session set seen_at = $2 where id_hash = $1', values: [row.idHash, at] });
  return { ...row, seenAt: at };
}

/** @param used false for a page that renews itself: nobody need be there */
async function bySession(world: World, idHash: Buffer, used: boolean): Promise<Found | undefined> {
  const row = await sessionRow(world, idHash);
  if (row === undefined) return undefined;
  const seen = used ? await noteSeen(world, row) : row;
  const { name, email, locale, slug, marketplaceName, expiresAt } = row;
  const account: Account = { name, email, locale, slug, marketplaceName, expiresAt };
  return { account, expiresAt: endOf(world, seen), who: { locale, caller: personOf(row) } };
}

/** What was learned of a person when the session was looked up for this request; every page asks, and need not ask twice. */
export async function accountOf(world: World, { sessionId }: Pick<PersonCaller, 'sessionId'>): Promise<Account | undefined> {
  const known = cacheOf(world).get(`session ${sessionId}`)?.account;
  // another request may have made the cache forget meanwhile
  return known ?? (await sessionRows(world, [Buffer.from(sessionId, 'hex')]))[0];
}

/**
 * Who has these sessions now, by session id: for answers that stay open longer than a request. Sessions that are over
 * are not among them.
 */
export async function callersOf(world: World, sessionIds: readonly string[]): Promise<ReadonlyMap<string, PersonCaller>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await sessionRows(world, sessionIds.map((id) => Buffer.from(id, 'hex')));
  const now = signInTime(world);
  return new Map(rows.filter((row) => endOf(world, row) > now).map((row) => [row.idHash.toString('hex'), personOf(row)]));
}

/**
 * A person as a caller now, without a session: for what the person has planned and a job does later.
 * Undefined when there is no such person.
 */
export async function personCaller(world: World, personId: Uuid): Promise<PersonCaller | undefined> {
  const [row] = await world.database.query<Pick<SessionRow, 'marketplaceId' | 'staffRoles' | 'teams'>>({
    name: 'caller_by_person',
    text: `select p.marketplace_id as "marketplaceId", p.staff_roles as "staffRoles", ${TEAMS_OF} as teams from person p where p.id = $1`,
    values: [personId],
  });
  if (row === undefined) return undefined;
  return { kind: 'person', personId, ...row, merchantIds: row.teams.map((team) => team.merchantId), sessionId: '' };
}
