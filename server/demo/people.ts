import { addMilliseconds, type Instant, type Locale, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { PersonCaller, StaffRole } from '../http/http.ts';
import { createSignInLink, derivedToken } from '../people/people.ts';
import { emailHash } from '../privacy/contact.ts';
import type { World } from '../world.ts';

/** The marketplace of the demo. */
export const DEMO_SLUG = 'lamp-market-demo';

/** Somebody the demo lets you be. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly locale: Locale;
  readonly part: 'buyer' | 'merchant' | 'juror' | 'adjudicator' | 'operator' | 'auditor';
  /** the merchant's own number, for its people */
  readonly merchant?: string;
}

/** Everybody in the demo; all invented, and named so. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { key: 'zhou', name: '周岚（示例）', locale: 'zh-CN', part: 'buyer' },
  { key: 'anna', name: 'Anna Keller (demo)', locale: 'en', part: 'buyer' },
  { key: 'he', name: '何晓（示例）', locale: 'zh-CN', part: 'buyer' },
  { key: 'muhe', name: '木禾家具·沈工（示例）', locale: 'zh-CN', part: 'merchant', merchant: 'demo-muhe' },
  { key: 'qingyun', name: '青云服饰·小许（示例）', locale: 'zh-CN', part: 'merchant', merchant: 'demo-qingyun' },
  { key: 'shiguang', name: 'Shiguang Digital, Tom (demo)', locale: 'en', part: 'merchant', merchant: 'demo-shiguang' },
  { key: 'gao', name: '高宁（示例评审员）', locale: 'zh-CN', part: 'juror' },
  { key: 'ivy', name: 'Ivy Park (demo juror)', locale: 'en', part: 'juror' },
  { key: 'chen', name: '陈明（示例处理员）', locale: 'zh-CN', part: 'adjudicator' },
  { key: 'lin', name: 'Grace Lin (demo adjudicator)', locale: 'en', part: 'adjudicator' },
  { key: 'song', name: '宋立（示例处理员）', locale: 'zh-CN', part: 'adjudicator' },
  { key: 'ali', name: 'Omar Ali (demo adjudicator)', locale: 'en', part: 'adjudicator' },
  { key: 'wu', name: '吴桐（示例运营）', locale: 'zh-CN', part: 'operator' },
  { key: 'mei', name: 'Mei Zhou (demo operator)', locale: 'en', part: 'operator' },
  { key: 'fang', name: '方静（示例审计）', locale: 'zh-CN', part: 'auditor' },
];

/** Who answers for the shop with the long queue; there when the sixty days are. */
export const QUEUE_KEEPER: DemoPerson = { key: 'xinghe', name: '星河数码·客服主管小杜（示例）', locale: 'zh-CN', part: 'merchant', merchant: 'demo-xinghe' };

/** Everybody a visitor may be. */
export const ACTORS: readonly DemoPerson[] = [...DEMO_PEOPLE.slice(0, 6), QUEUE_KEEPER, ...DEMO_PEOPLE.slice(6)];

/** Address of a demo person; the domain is reserved and never delivers (RFC 2606). */
export function demoEmail(key: string): string {
  return `${key}@lamp-market.example`;
}

/** A demo person as known to the database. */
export interface KnownPerson extends DemoPerson {
  readonly id: Uuid;
  readonly marketplaceId: Uuid | null;
  readonly merchantIds: readonly Uuid[];
}

/** Those of the given people of the demo who are in the database, in the order of the list. */
export async function knownPeople(db: Queryable, people: readonly DemoPerson[] = DEMO_PEOPLE): Promise<KnownPerson[]> {
  const rows = await db.query<{ id: Uuid; name: string; marketplaceId: Uuid | null; merchantIds: Uuid[] }>({
    name: 'demo_people',
    text: `select p.id, coalesce(p.email, substr(p.external_id, 6) || '@') as name, p.marketplace_id as "marketplaceId",
                  array(select merchant_id from merchant_member where person_id = p.id) as "merchantIds"
             from person p left join marketplace m on m.id = p.marketplace_id
            where (p.email = any ($1) or p.email_hash = any ($4) or (p.email is null and p.external_id = any ($3))) and (p.marketplace_id is null or m.slug = $2)
            order by p.created_at, p.id`,
    values: [people.map((person) => demoEmail(person.key)), DEMO_SLUG, people.map((person) => `demo-${person.key}`), people.map((person) => emailHash(db, demoEmail(person.key)))],
  });
  return people.flatMap((person) => {
    const row = rows.find((one) => one.name.split('@')[0] === person.key);
    return row === undefined ? [] : [{ ...person, id: row.id, marketplaceId: row.marketplaceId, merchantIds: row.merchantIds }];
  });
}

/** The person as the API's acts know a caller. */
export function callerOf(person: KnownPerson): PersonCaller {
  const staff = !['buyer', 'merchant', 'juror'].includes(person.part);
  const staffRoles: readonly StaffRole[] = staff ? [person.part as StaffRole] : [];
  const { id: personId, marketplaceId, merchantIds } = person;
  const teams = merchantIds.map((merchantId) => ({ merchantId, role: 'owner' as const, limitMinor: null }));
  return { kind: 'person', personId, marketplaceId, staffRoles, merchantIds, teams, sessionId: 'demo' };
}

/** The sign-in token of a demo person: the same after every start, so that links once printed go on working. */
export function demoToken(world: Pick<World, 'config'>, key: string): string {
  return derivedToken(world.config, 'demo link', key);
}

const LINK_MS = 400 * 86_400_000;

/** Makes or prolongs the sign-in link of every demo person. */
export async function makeLinks(world: World, people: readonly KnownPerson[]): Promise<{ name: string; part: string; url: string }[]> {
  const expiresAt: Instant = addMilliseconds(world.now(), LINK_MS);
  const links = [];
  for (const person of people) {
    const link = await createSignInLink(world, world.database, {
      ...{ personId: person.id, purpose: 'demo', expiresAt } as const,
      token: demoToken(world, person.key),
    });
    links.push({ name: person.name, part: person.part, url: link.url });
  }
  return links;
}
