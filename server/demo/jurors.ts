import { countRight, drawTest, poolRules } from '../../core/jury/training.ts';
import { addMilliseconds, type Instant, type Locale, type Uuid } from '../../core/kernel/kernel.ts';
import type { History } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import { chanceBelow } from '../jury/pool/learning.ts';
import { COURSE, setFacts } from '../jury/pool/pool.ts';
import { sealedContact } from '../privacy/contact.ts';
import { currentRules, rulesName } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { demoEmail, type DemoPerson } from './people.ts';

const DAY_MS = 86_400_000;
const MANY = 144;

/** One invented juror: what the marketplace says of them, and since when they volunteer. */
interface DemoJuror {
  readonly key: string;
  readonly name: string;
  readonly locale: Locale;
  readonly history: History;
  readonly joinedDays: number;
  readonly credit: number;
}

const TRADES: Readonly<Record<History, { readonly bought: number; readonly sold: number }>> = { buyer: { bought: 46, sold: 1 }, seller: { bought: 4, sold: 90 }, both: { bought: 30, sold: 34 } };
// shares like those the draw asks for: as many who buy as who sell, fewer who do both
const HISTORIES: readonly History[] = ['buyer', 'seller', 'buyer', 'seller', 'both'];
/** Some began it, others came later: who came first has sat most. */
const JOINED_DAYS: readonly number[] = [216, 45, 135, 216, 45, 40, 45];

function crowd(): readonly DemoJuror[] {
  return Array.from({ length: MANY }, (_, at) => {
    const number = String(at + 1).padStart(3, '0');
    const locale: Locale = at % 6 === 5 ? 'en' : 'zh-CN';
    return {
      key: `juror-${number}`,
      name: locale === 'en' ? `Juror ${number} (demo)` : `评审员${number}（示例）`,
      ...{ locale, history: HISTORIES[at % HISTORIES.length]!, joinedDays: JOINED_DAYS[at % JOINED_DAYS.length]!, credit: 700 + ((at * 37) % 160) },
    };
  });
}

async function addPeople(tx: Queryable, world: World, marketplace: Uuid, jurors: readonly DemoJuror[]): Promise<ReadonlyMap<string, Uuid>> {
  const ids = new Map<string, Uuid>();
  for (const { key, name, locale } of jurors) {
    const contact = await sealedContact(tx, { name, email: demoEmail(key) });
    const [row] = await tx.query<{ id: Uuid }>({
      name: 'upsert_person',
      text: 'select upsert_person($1, $2, $3, $4, $5, $6, $7) as id',
      values: [world.newId(), marketplace, `demo-${key}`, contact.name, contact.email, locale, world.now()],
    });
    ids.set(key, row!.id);
  }
  return ids;
}

async function addVouches(tx: Queryable, marketplace: Uuid, jurors: readonly DemoJuror[], people: ReadonlyMap<string, Uuid>, at: Instant): Promise<void> {
  const rows = jurors.map(({ key, history, credit }) => ({ person: people.get(key), credit, since: addMilliseconds(at, -900 * DAY_MS), ...TRADES[history] }));
  await tx.query({
    text: `insert into juror_vouch (person_id, marketplace_id, credit, verified, adult, member_since, reviews, reviews_helpful, bought, sold, given_at)
           select r.person, $2, r.credit, true, true, r.since, 14, 82, r.bought, r.sold, $3
             from jsonb_to_recordset($1) as r (person uuid, credit int, since timestamptz, bought int, sold int) on conflict do nothing`,
    values: [JSON.stringify(rows), marketplace, at],
  });
}

/** A passed attempt and answered cases of each in the days after volunteering, by the same rules as everybody's. */
async function addTraining(tx: Queryable, world: World, ids: readonly Uuid[], at: Instant): Promise<void> {
  const rules = poolRules(currentRules(at));
  const right = Object.fromEntries(COURSE.questions.map((question) => [question.id, question.right]));
  const tests = ids.map((juror) => {
    const questions = drawTest(COURSE, rules, (end) => chanceBelow(world, end));
    const asked = COURSE.questions.filter((question) => questions.some((one) => one.question === question.id));
    const answers = Object.fromEntries(asked.map((question) => [question.id, right[question.id]!]));
    return { id: world.newId(), juror, questions, answers, right: countRight(asked, answers) };
  });
  const cases = ids.flatMap((juror, place) =>
    COURSE.cases.slice(0, rules.calibration.cases + (place % 3)).map(({ id, questions }, which) => {
      // some have one of eight wrong, as people do
      const answers = Object.fromEntries(questions.map((question, n) => [question.id, (place + which * 3 + n) % 8 === 0 ? question.options.find((one) => one.id !== question.right)!.id : question.right]));
      return { juror, case: id, answers, right: countRight(questions, answers), asked: questions.length };
    }),
  );
  const [test, done, known] = [JSON.stringify(tests), JSON.stringify(cases), { version: COURSE.version }];
  const [days1, days2] = ["j.joined_at + interval '1 day'", "j.joined_at + interval '2 days'"];
  await tx.query({
    text: `insert into juror_course (juror_id, version, lesson, at) select j.id, $2, l, ${days1} from juror j, unnest($3::text[]) l where j.id = any ($1)`,
    values: [ids, known.version, COURSE.lessons.map((one) => one.id)],
  });
  await tx.query({
    text: `insert into juror_test (id, juror_id, version, questions, begun_at, answers, right_of, passed, ended_at)
           select r.id, r.juror, $2, r.questions, ${days1}, r.answers, r.right, true, ${days1}
             from jsonb_to_recordset($1) as r (id uuid, juror uuid, questions jsonb, answers jsonb, "right" int) join juror j on j.id = r.juror`,
    values: [test, known.version],
  });
  await tx.query({
    text: `insert into juror_calibration (juror_id, case_id, version, answers, right_of, asked, at)
           select r.juror, r.case, $2, r.answers, r.right, r.asked, ${days2}
             from jsonb_to_recordset($1) as r (juror uuid, "case" text, answers jsonb, "right" int, asked int) join juror j on j.id = r.juror`,
    values: [done, known.version],
  });
}

/** Some jurors have a tie to people of the stories, so that a draw passes them over and says why. */
async function addTies(tx: Queryable, world: World, marketplace: Uuid, people: ReadonlyMap<string, Uuid>, at: Instant): Promise<void> {
  const merchants = await tx.query<{ id: Uuid; externalId: string }>({ text: 'select id, external_id as "externalId" from merchant where marketplace_id = $1', values: [marketplace] });
  const ties = [
    { key: 'juror-003', kind: 'address', value: '示例市示例路1号' },
    { key: 'juror-008', kind: 'employer', value: 'demo-employer' },
    { key: 'juror-012', kind: 'device', value: 'demo-device' },
    { key: 'juror-021', kind: 'payment', value: 'demo-card' },
  ] as const;
  for (const { key, kind, value } of ties) await setFacts(tx, world, { subjectId: people.get(key)!, facts: { [kind]: [value] }, at });
  for (const { id } of merchants) await setFacts(tx, world, { subjectId: id, facts: Object.fromEntries(ties.map(({ kind, value }) => [kind, [value]])), at });
}

/**
 * Volunteers of the demo's marketplace, trained; level and standing come from what they did, as everybody's. Made already,
 * nothing happens.
 */
export async function addJurors(world: World, marketplace: Uuid, people: readonly DemoPerson[]): Promise<void> {
  const known = await world.database.query({ text: 'select 1 from juror where marketplace_id = $1 limit 1', values: [marketplace] });
  if (known.length > 0) return;
  const at = world.now();
  const named = people.filter((one) => one.part === 'juror').map(({ key, name, locale }): DemoJuror => ({ key, name, locale, history: 'both', joinedDays: 216, credit: 781 }));
  const jurors = [...named, ...crowd()];
  await world.database.transaction(async (tx) => {
    const persons = await addPeople(tx, world, marketplace, jurors);
    await addVouches(tx, marketplace, jurors, persons, at);
    const rows = jurors.map(({ key, joinedDays }) => ({ id: world.newId(), key, person: persons.get(key)!, joined: addMilliseconds(at, -joinedDays * DAY_MS) }));
    // not yet judged: who is eligible, and at which level, the rules say with each pool (past.ts)
    await tx.query({
      text: `insert into juror (id, marketplace_id, person_id, joined_at, promise, state, rules_version, judged_at)
             select r.id, $2, r.person, r.joined, $3, 'barred', $4, r.joined from jsonb_to_recordset($1) as r (id uuid, person uuid, joined timestamptz)`,
      values: [JSON.stringify(rows), marketplace, COURSE.promise.version, rulesName(currentRules(at))],
    });
    await addTraining(tx, world, rows.map((row) => row.id), at);
    await addTies(tx, world, marketplace, persons, at);
  });
}
