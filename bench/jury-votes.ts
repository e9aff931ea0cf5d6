/**
 * Votes of a jury: how many are taken durably in a minute on two cores, and how soon a round is decided after the vote that
 * decides it. The API answers in process, without a socket: signing in, checking, sealing, one function of the database.
 */
import { createHash } from 'node:crypto';
import { accepted, addMilliseconds, type Uuid } from '../core/kernel/kernel.ts';
import { openKeyFile } from '../server/adapters/keys.ts';
import { Vault } from '../server/adapters/vault.ts';
import { openDatabase, type Database } from '../server/database/database.ts';
import { migrate } from '../server/database/migrate.ts';
import { buildApp } from '../server/http/app.ts';
import { giveVote } from '../server/jury/round/acts.ts';
import { usePorts, type RoundPorts } from '../server/jury/round/ports.ts';
import { routes } from '../server/jury/round/routes.ts';
import { afterVote } from '../server/jury/round/settle.ts';
import { resolveCaller } from '../server/people/people.ts';
import { sealerFor } from '../server/privacy/texts.ts';
import { systemTime } from '../server/system.ts';
import { testWorld, type TestWorld } from '../server/testkit.ts';
import type { Figure } from './figures.ts';
import { percentile } from './load.ts';
import { cpuOfFamily } from './machine.ts';
import { newId } from './place.ts';

const SIZE = 17;
const THRESHOLD = 9;
const WIDTH = 112;
const POOL = 16;
const JURORS = 2000;
/** Votes that are to be taken in a minute. */
const WANTED = 100_000;
/** A round is decided so many milliseconds after its deciding vote at the latest. */
const DECIDED_MS = 1000;
const REASON = '照片上的颜色与商品页面明显不同，买家收到后当天就说了，商家没有给出解释，所以应当退款。';
const QUESTIONS = [
  { id: 'breach', kind: 'issue', options: ['established', 'not_established'] },
  { id: 'remedy', kind: 'remedy', options: ['as_claimed', 'dismissed'] },
];

/** The procedure is measured by its own bench: here it takes a verdict at once. */
const PORTS: RoundPorts = {
  panel: { first: async () => undefined, instead: async () => undefined },
  procedure: { waitsFor: async () => 'yes', returnVerdict: async () => accepted(true) },
};

interface Seat {
  readonly id: Uuid;
  readonly round_id: Uuid;
  readonly person_id: Uuid;
  readonly no: number;
  readonly place: number;
}

const tokenOf = (no: number): string => createHash('sha256').update(`bench juror ${no}`).digest('base64url');

/** Jurors with sessions, and rounds in which every seat is taken and read; no two of a round's are the same. */
async function seed(owner: Database, database: Database, rounds: number, at: string): Promise<Seat[]> {
  const marketplace = newId();
  await owner.query({ text: `insert into marketplace (id, slug, name, hand_over_key, created_at) values ($1, $2, 'bench', 'k', $3)`, values: [marketplace, `votes-${marketplace.slice(-8)}`, at] });
  const people = Array.from({ length: JURORS }, (_, no) => ({ person: newId(), juror: newId(), hash: createHash('sha256').update(tokenOf(no)).digest('hex') }));
  await owner.query({
    text: `with given as (select * from jsonb_to_recordset($1) as g (person uuid, juror uuid, hash text)),
           people as (insert into person (id, marketplace_id, name, created_at) select person, $2, 'j', $3 from given),
           signed as (insert into session (id_hash, person_id, created_at, expires_at, seen_at) select decode(hash, 'hex'), person, $3, $3::timestamptz + interval '1 day', $3 from given)
           insert into juror (id, marketplace_id, person_id, joined_at, promise, state, rules_version, judged_at) select juror, $2, person, $3, 'p', 'active', '2026-1', $3 from given`,
    values: [JSON.stringify(people), marketplace, at],
  });
  const made = Array.from({ length: rounds }, () => ({ id: newId(), dispute: newId(), draw: newId() }));
  for (const { dispute } of made) await sealerFor(database, 'dispute', dispute);
  await owner.query({
    text: `insert into jury_round (id, dispute_id, marketplace_id, draw_id, state, size, threshold, quorum, summons_min, review_min, round_min, reveal_min, replace_min, spare, questions, reason, opened_at, until_at)
           select g.id, g.dispute, $2, g.draw, 'reviewing', ${SIZE}, ${THRESHOLD}, ${THRESHOLD}, 60, 600, 6000, 60, 60, 34, $3, '{"leastLetters": 20, "leastWords": 12, "most": 2000}', $4, $4::timestamptz + interval '4 days'
             from jsonb_to_recordset($1) as g (id uuid, dispute uuid, draw uuid)`,
    values: [JSON.stringify(made), marketplace, JSON.stringify(QUESTIONS), at],
  });
  const seats = made.flatMap(({ id }, round) => Array.from({ length: SIZE }, (_, place) => ({ id: newId(), round_id: id, place: place + 1, no: (round * SIZE + place) % JURORS })));
  for (let from = 0; from < seats.length; from += 10_000) {
    const part = seats.slice(from, from + 10_000).map((seat) => ({ ...seat, person: people[seat.no]!.person, juror: people[seat.no]!.juror }));
    await owner.query({
      text: `with given as (select * from jsonb_to_recordset($1) as g (id uuid, round_id uuid, place int, person uuid, juror uuid)),
             duty as (insert into juror_duty (seat_id, juror_id, called_at) select id, juror, $2 from given)
             insert into jury_seat (id, round_id, place, juror_id, person_id, state, until_at, called_at, accepted_at, opened_at, read_from)
             select id, round_id, place, juror, person, 'accepted', $2::timestamptz + interval '3 days', $2, $2, $2, $2 from given`,
      values: [JSON.stringify(part), addMilliseconds(at, -60_000)],
    });
  }
  await owner.query({ text: 'vacuum analyze' });
  return seats.map(({ id, round_id, no, place }) => ({ id, round_id, no, place, person_id: people[no]!.person }));
}

/** In turns, so that every round takes all of its votes and the last decides it. */
const answers = (place: number): Record<string, string> => (place % 2 === 0 ? { breach: 'established', remedy: 'as_claimed' } : { breach: 'not_established', remedy: 'dismissed' });

/** Votes by the API, so many at once, in an order in which no two of a round come together often. */
async function vote(world: TestWorld, seats: readonly Seat[], postmaster: number): Promise<{ readonly perSecond: number; readonly cpuMs: number; readonly p99: number }> {
  const app = buildApp(world, routes, { resolveCaller, rates: { sessionPerMinute: 1e9, addressPerMinute: 1e9, marketplacePerMinute: 1e9, signerPerMinute: 1e9 } });
  const headers = (seat: Seat): Record<string, string> => ({ cookie: `redress_session=${tokenOf(seat.no)}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' });
  const times: number[] = [];
  let next = 0;
  const cpu = process.cpuUsage();
  const family = cpuOfFamily(postmaster);
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      for (let index = next++; index < seats.length; index = next++) {
        const seat = seats[index]!;
        const from = performance.now();
        const answer = await app.request(`/api/v1/juror/seats/${seat.id}/vote`, {
          method: 'POST',
          headers: { ...headers(seat), 'idempotency-key': `vote-${seat.id}` },
          body: JSON.stringify({ answers: answers(seat.place + 1), reason: REASON }),
        });
        if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
        times.push(performance.now() - from);
      }
    }),
  );
  const ms = performance.now() - begun;
  const own = process.cpuUsage(cpu);
  const cpuMs = (own.user + own.system) / 1000 + (cpuOfFamily(postmaster) - family) / 1000;
  return { perSecond: (seats.length * 1000) / ms, cpuMs: cpuMs / seats.length, p99: percentile(times.toSorted((a, b) => a - b), 0.99) };
}

/** From the answer to the deciding vote until the round is ended and its verdict handed over, in milliseconds. */
async function decide(world: TestWorld, seats: readonly Seat[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const roundId of new Set(seats.map((seat) => seat.round_id))) {
    const of = seats.filter((seat) => seat.round_id === roundId);
    for (const [index, seat] of of.slice(0, THRESHOLD).entries()) {
      const given = await giveVote(world, seat.id, seat.person_id, { answers: answers(0), reason: REASON }, `decide-${seat.id}`);
      if (!given.ok) throw new Error(given.refusal.code);
      if (index < THRESHOLD - 1) continue;
      const from = performance.now();
      await afterVote(world, given.value.standing, PORTS);
      times.push(performance.now() - from);
    }
  }
  return times;
}

/** The figures of votes. @param quick fewer of them */
export async function juryVotes({ url, postmaster, folder, quick }: { readonly url: string; readonly postmaster: number; readonly folder: string; readonly quick: boolean }): Promise<Figure[]> {
  await migrate(url);
  const vault = new Vault(await openKeyFile(folder));
  const owner = openDatabase({ url, as: 'owner', poolSize: 1, unhurried: true });
  const database = openDatabase({ url, poolSize: POOL, vault });
  try {
    const at = systemTime();
    const rounds = quick ? 300 : Math.ceil(WANTED / SIZE);
    const seats = await seed(owner, database, rounds + 40, at);
    const world = testWorld({ database, now: addMilliseconds(at, 1000) });
    usePorts(world, PORTS);
    const [votes, deciding] = [seats.slice(0, rounds * SIZE), seats.slice(rounds * SIZE)];
    // by place, so that votes of one round lie apart as they do in life
    const spread = votes.map((_, index) => votes[(index % rounds) * SIZE + Math.floor(index / rounds)]!);
    const warm = Math.min(2000, Math.floor(spread.length / 5));
    await vote(world, spread.slice(0, warm), postmaster);
    const measured = await vote(world, spread.slice(warm), postmaster);
    const times = (await decide(world, deciding)).toSorted((a, b) => a - b);
    const perMinute = measured.perSecond * 60;
    return [
      { name: 'jury.votes', value: perMinute, unit: 'votes/min', ratio: perMinute / WANTED, against: `a hundred thousand votes a minute, each committed to the disk (reach 1); ${votes.length} votes in ${rounds} rounds` },
      { name: 'jury.votes.cpu', value: measured.cpuMs, unit: 'ms', ratio: 120_000 / measured.cpuMs / WANTED, against: 'processor time of server and database for a vote; what two cores could take over a hundred thousand a minute (reach 1)' },
      { name: 'jury.votes.p99', value: measured.p99, unit: 'ms', ratio: measured.p99 / DECIDED_MS, against: `a second, with ${WIDTH} votes under way (reach 1)` },
      { name: 'jury.decided.p99', value: percentile(times, 0.99), unit: 'ms', ratio: percentile(times, 0.99) / DECIDED_MS, against: `a second, from the deciding vote to the verdict handed over, of ${times.length} rounds (reach 1)` },
    ];
  } finally {
    await database.close();
    await owner.close();
  }
}
