import { countRight, drawTest, poolRules } from '../../core/jury/training.ts';
import { addMilliseconds, type Instant, type Locale, type Uuid } from '../../core/kernel/kernel.ts';
import type { Experience, History } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import { chanceBelow } from '../jury/pool/learning.ts';
import { COURSE, setFacts, settleJurors } from '../jury/pool/pool.ts';
import { freezePool } from '../jury/freeze.ts';
import { sealedContact } from '../privacy/contact.ts';
import { currentRules, rulesName } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { demoEmail, type DemoPerson } from './people.ts';

const DAY_MS = 86_400_000;
const MANY = 144;

/** One invented juror: what the marketplace says of them, and how often they have sat. */
interface DemoJuror {
  readonly key: string;
  readonly name: string;
  readonly locale: Locale;
  readonly history: History;
  readonly experience: Experience;
  readonly credit: number;
}

const TRADES: Readonly<Record<History, { readonly bought: number; readonly sold: number }>> = { buyer: { bought: 46, sold: 1 }, seller: { bought: 4, sold: 90 }, both: { bought: 30, sold: 34 } };
const VOTED: Readonly<Record<Experience, number>> = { new: 0, practised: 14, seasoned: 52 };
// shares like those the draw asks for: as many who buy as who sell, fewer who do both
const HISTORIES: readonly History[] = ['buyer', 'seller', 'buyer', 'seller', 'both'];
const EXPERIENCES: readonly Experience[] = ['practised', 'new', 'seasoned', 'practised', 'practised', 'new', 'seasoned'];

function crowd(): readonly DemoJuror[] {
  return Array.from({ length: MANY }, (_, at) => {
    const number = String(at + 1).padStart(3, '0');
    const locale: Locale = at % 6 === 5 ? 'en' : 'zh-CN';
    return {
      key: `juror-${number}`,
      name: locale === 'en' ? `Juror ${number} (demo)` : `评审员${number}（示例）`,
      ...{ locale, history: HISTORIES[at % HISTORIES.length]!, experience: EXPERIENCES[at % EXPERIENCES.length]!, credit: 700 + ((at * 37) % 160) },
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

/** A passed attempt and answered cases of each, by the same rules as everybody's. */
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
  const [test, done, known] = [JSON.stringify(tests), JSON.stringify(cases), { version: COURSE.version, at: addMilliseconds(at, -200 * DAY_MS) }];
  await tx.query({ text: 'insert into juror_course (juror_id, version, lesson, at) select j, $2, l, $4 from unnest($1::uuid[]) j, unnest($3::text[]) l', values: [ids, known.version, COURSE.lessons.map((one) => one.id), known.at] });
  await tx.query({
    text: `insert into juror_test (id, juror_id, version, questions, begun_at, answers, right_of, passed, ended_at)
           select r.id, r.juror, $2, r.questions, $3, r.answers, r.right, true, $3 from jsonb_to_recordset($1) as r (id uuid, juror uuid, questions jsonb, answers jsonb, "right" int)`,
    values: [test, known.version, known.at],
  });
  await tx.query({
    text: `insert into juror_calibration (juror_id, case_id, version, answers, right_of, asked, at)
           select r.juror, r.case, $2, r.answers, r.right, r.asked, $3 from jsonb_to_recordset($1) as r (juror uuid, "case" text, answers jsonb, "right" int, asked int)`,
    values: [done, known.version, known.at],
  });
}

/** Seats of the past, one every three days, each ended with a vote. */
async function addDuties(tx: Queryable, world: World, jurors: readonly DemoJuror[], ids: ReadonlyMap<string, Uuid>, at: Instant): Promise<void> {
  const seats = jurors.flatMap(({ key, experience }) =>
    Array.from({ length: VOTED[experience] }, (_, turn) => ({ seat: world.newId(), juror: ids.get(key)!, at: addMilliseconds(at, -(turn * 3 + 10) * DAY_MS) })),
  );
  const values = [seats.map((one) => one.seat), seats.map((one) => one.juror), seats.map((one) => one.at)];
  await tx.query({ text: 'select count(juror_called(s, j, t)) from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as d (s, j, t)', values });
  await tx.query({ text: `select count(juror_duty_ended(s, 'voted', t)) from unnest($1::uuid[], $2::timestamptz[]) as d (s, t)`, values: [values[0], values[2]] });
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
 * Volunteers of the demo's marketplace, trained and judged by the rules in force, and the first pool frozen from them.
 * Made already, nothing happens.
 */
export async function addJurors(world: World, marketplace: Uuid, people: readonly DemoPerson[]): Promise<void> {
  const known = await world.database.query({ text: 'select 1 from juror where marketplace_id = $1 limit 1', values: [marketplace] });
  if (known.length > 0) return;
  const at = world.now();
  const named = people.filter((one) => one.part === 'juror').map(({ key, name, locale }): DemoJuror => ({ key, name, locale, history: 'both', experience: 'practised', credit: 781 }));
  const jurors = [...named, ...crowd()];
  await world.database.transaction(async (tx) => {
    const persons = await addPeople(tx, world, marketplace, jurors);
    await addVouches(tx, marketplace, jurors, persons, at);
    const rows = jurors.map(({ key }) => ({ id: world.newId(), key, person: persons.get(key)! }));
    // not yet judged: who is eligible, and at which level, the rules say below
    await tx.query({
      text: `insert into juror (id, marketplace_id, person_id, joined_at, promise, state, rules_version, judged_at)
             select r.id, $2, r.person, $3, $4, 'barred', $5, $6 from jsonb_to_recordset($1) as r (id uuid, person uuid)`,
      values: [JSON.stringify(rows), marketplace, addMilliseconds(at, -210 * DAY_MS), COURSE.promise.version, rulesName(currentRules(at)), at],
    });
    const ids = new Map(rows.map((row) => [row.key, row.id]));
    await addTraining(tx, world, [...ids.values()], at);
    await addDuties(tx, world, jurors, ids, at);
    await addTies(tx, world, marketplace, persons, at);
    await settleJurors(tx, world, [...ids.values()], at);
    await freezePool(tx, marketplace, at, world.random(32));
  });
}
