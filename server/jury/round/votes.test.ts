import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { votesRoot } from '../../../core/jury/tally.ts';
import type { Result, Uuid } from '../../../core/kernel/kernel.ts';
import { testServer, type TestServer } from '../../http/testkit.ts';
import { sealerFor } from '../../privacy/texts.ts';
import type { World } from '../../world.ts';
import { acceptSeat, giveVote, keepVote, openSeat } from './acts.ts';
import { usePorts } from './ports.ts';
import { routes } from './routes.ts';
import { afterVote, ballotsToEnd, settleRound } from './settle.ts';
import { commitVotes, openRound, type GivenBallot } from './store.ts';
import { addJurors, keptVote, portsOf, REASON, signedIn, type TestJuror } from './testkit.ts';

const QUESTIONS = [
  { id: 'breach', kind: 'issue' as const, options: ['established', 'not_established'] },
  { id: 'remedy', kind: 'remedy' as const, options: ['as_claimed', 'dismissed'] },
];
const FOR = { breach: 'established', remedy: 'as_claimed' };
const AGAINST = { breach: 'not_established', remedy: 'dismissed' };
const TIMES = { summons: 60, review: 120, round: 300, reveal: 60, replace: 30 };

interface Seat {
  readonly id: Uuid;
  readonly person_id: Uuid;
}

let server: TestServer;
let marketplaceId: Uuid;
let pool: TestJuror[];
beforeAll(async () => {
  server = await testServer(routes);
  marketplaceId = server.world.newId();
  await server.owner.query({ text: `insert into marketplace (id, slug, name, hand_over_key, created_at) values ($1, 'votes', 'votes', 'k', $2)`, values: [marketplaceId, server.world.now()] });
  pool = await addJurors(server, marketplaceId, 17);
});
afterAll(() => server.close());

interface Table {
  readonly roundId: Uuid;
  readonly disputeId: Uuid;
  readonly ports: ReturnType<typeof portsOf>;
  readonly seats: readonly Seat[];
}

/** A round whose jurors have taken their seats and read, so many of them. */
async function table(size: number, threshold: number, readers = size): Promise<Table> {
  const { world, database, owner } = server;
  const ports = portsOf(pool.map((one) => one.id), size);
  const disputeId = world.newId();
  const roundId = (await openRound(database, { id: world.newId(), disputeId, marketplaceId, drawId: world.newId(), panel: { size, threshold, quorum: threshold }, times: TIMES, spare: 0, questions: QUESTIONS, reason: { leastLetters: 20, leastWords: 12, most: 2000 } }, world.now()))!;
  await sealerFor(database, 'dispute', disputeId);
  await settleRound(world, roundId, ports);
  const seats = await owner.query<{ id: Uuid; person_id: Uuid }>({ text: 'select id, person_id from jury_seat where round_id = $1 order by place', values: [roundId] });
  for (const seat of seats.slice(0, readers)) {
    expect((await acceptSeat(world, seat.id, seat.person_id)).ok).toBe(true);
    expect((await openSeat(world, seat.id, seat.person_id, 0)).ok).toBe(true);
  }
  return { roundId, disputeId, ports, seats };
}

const codeOf = (done: Result<unknown>): string => (done.ok ? 'ok' : done.refusal.code);
const vote = (seat: Seat, answers: Record<string, string>, key: string, world: World = server.world): ReturnType<typeof giveVote> => giveVote(world, seat.id, seat.person_id, { answers, reason: REASON }, key);
/** A vote as it goes to the database, of the round it says. */
const ballot = ({ roundId }: Table, seat: Seat, no: number): GivenBallot => ({ seatId: seat.id, personId: seat.person_id, commitment: keptVote(roundId, seat.id, FOR, Buffer.alloc(16, no)).commitment, opening: Buffer.alloc(40, no), at: server.world.now() });

async function counted({ roundId }: Table): Promise<{ state: string; given: number; in_hand: number; votes: number; logged: number; committed: number; ended: number }> {
  const [row] = await server.owner.query<Awaited<ReturnType<typeof counted>>>({
    text: `select r.state, r.given, r.in_hand, (select count(*)::int from jury_vote v where v.round_id = r.id) as votes,
                  (select count(*)::int from log_pending l join jury_vote v on v.commitment = l.leaf and l.ref = v.seat_id::text where v.round_id = r.id and l.kind = 'receipt') as logged,
                  (select count(*)::int from jury_seat s where s.round_id = r.id and s.state in ('committed', 'revealed')) as committed,
                  (select count(*)::int from jury_seat s join juror_duty d on d.seat_id = s.id where s.round_id = r.id and d.ended = 'voted') as ended
             from jury_round r where r.id = $1`,
    values: [roundId],
  });
  return row!;
}
const all = (n: number): object => ({ given: n, in_hand: n, votes: n, logged: n, committed: n, ended: n });

/** A world like the server's whose way to the database a test watches or breaks. */
function watched(around: (name: string | undefined, run: () => Promise<object[]>) => Promise<object[]>): World {
  const { database } = server.world;
  const query: World['database']['query'] = (statement) => around(statement.name, () => database.query(statement)) as Promise<never>;
  return { ...server.world, database: { ...database, query } };
}

describe('votes of one statement', () => {
  test('are each taken or refused by themselves: good ones beside an ended round, a foreign seat, a seat not taken, one too late, one unread', async () => {
    const { world, database, owner } = server;
    const [good, over, some] = [await table(3, 3), await table(3, 2), await table(3, 3, 2)];
    await owner.query({ text: `update jury_round set state = 'ended', ended_at = $2, outcome = 'stopped' where id = $1`, values: [over.roundId, world.now()] });
    await owner.query({ text: `update jury_seat set read_from = $2::timestamptz + interval '90 seconds' where id = $1`, values: [some.seats[1]!.id, world.now()] });
    const late = { ...ballot(some, some.seats[0]!, 5), at: '2026-03-02T05:00:00.000Z' };
    const votes = [
      ballot(good, good.seats[0]!, 1),
      ballot(over, over.seats[0]!, 2),
      { ...ballot(good, good.seats[1]!, 3), personId: good.seats[2]!.person_id },
      ballot(some, some.seats[2]!, 4),
      late,
      ballot(some, some.seats[1]!, 6),
      { ...ballot(good, good.seats[1]!, 7), seatId: world.newId() },
      ballot(good, good.seats[2]!, 8),
    ];
    const done = await commitVotes(database, votes);
    expect(done.map(codeOf)).toEqual(['ok', 'vote_over', 'not_found', 'act_not_allowed_now', 'vote_over', 'read_first', 'not_found', 'ok']);
    expect(done[5]).toEqual({ ok: false, refusal: { code: 'read_first', facts: { seconds: 90 } } });
    expect(done[0]).toEqual({ ok: true, value: { at: world.now(), replayed: false, inHand: 2, size: 3, threshold: 3 } });
    expect(await counted(good)).toMatchObject(all(2));
    expect(await counted(over)).toMatchObject(all(0));
    expect(await counted(some)).toMatchObject(all(0));
    // the same again is the same vote, and counts nothing
    expect((await commitVotes(database, [votes[0]!, votes[7]!])).map((one) => one.ok && one.value)).toEqual([1, 2].map(() => ({ at: world.now(), replayed: true, inHand: 0, size: 3, threshold: 3 })));
    expect(await counted(good)).toMatchObject(all(2));
  });

  test('one seat has one vote and one commitment one seat, whoever comes how often', async () => {
    const { database } = server;
    const at = await table(4, 3);
    const [one, two, three, four] = at.seats.map((seat, no) => ballot(at, seat, no + 1)) as [GivenBallot, GivenBallot, GivenBallot, GivenBallot];
    const copy = { ...two, commitment: one.commitment };
    const done = await commitVotes(database, [one, { ...one, commitment: three.commitment }, one, copy, two, three, { ...four, opening: null }]);
    // the juror of the copy may have meant the other: that one comes again
    expect(done.map(codeOf)).toEqual(['ok', 'vote_given', 'ok', 'opening_wrong', 'changed_meanwhile', 'ok', 'ok']);
    expect(done[2]).toMatchObject({ value: { replayed: true } });
    expect(done[3]).toMatchObject({ refusal: { field: 'commitment' } });
    expect((await commitVotes(database, [copy, two])).map(codeOf)).toEqual(['opening_wrong', 'ok']);
    expect(await counted(at)).toMatchObject({ given: 4, in_hand: 3, votes: 4, logged: 4, committed: 4 });
  });

  test('are found by index however small the tables were when the statement was planned', async () => {
    const at = await table(9, 9);
    await server.owner.transaction(async (tx) => {
      for (const [no, seat] of at.seats.entries()) expect((await commitVotes(tx, [ballot(at, seat, 20 + no)])).map(codeOf)).toEqual(['ok']);
      const read = await tx.query({ text: `select relname, seq_scan from pg_stat_xact_user_tables where relname in ('jury_round', 'jury_seat', 'jury_vote', 'juror_duty', 'juror') and seq_scan > 0` });
      expect(read).toEqual([]);
    });
  });
});

describe('votes that come at the same moment', () => {
  test('go to the database together; who votes twice with one key has one vote and one receipt', async () => {
    const at = await table(9, 9);
    const statements: string[] = [];
    const world = watched((name, run) => {
      statements.push(name ?? '');
      return run();
    });
    const [first] = at.seats as [Seat];
    const done = await Promise.all([...at.seats.map((seat, no) => vote(seat, no % 2 === 0 ? FOR : AGAINST, `k${no}`, world)), vote(first, FOR, 'k0', world), vote(first, AGAINST, 'k0', world), vote(first, FOR, 'other', world)]);
    expect(done.map(codeOf)).toEqual([...at.seats.map(() => 'ok'), 'ok', 'vote_given', 'vote_given']);
    const [given, again] = [done[0]!, done[9]!];
    expect(again.ok && again.value.receipt).toEqual(given.ok && { ...given.value.receipt, replayed: true });
    expect(statements.filter((name) => name === 'jury_votes_commit').length).toBeLessThanOrEqual(2);
    expect(await counted(at)).toMatchObject(all(9));
  });

  test('the vote that decides among them ends the round, and no answer tells that it did or how many there were', async () => {
    const at = await table(17, 9);
    usePorts(server.world, at.ports);
    const sessions = new Map(await Promise.all(pool.map(async (one) => [one.personId, await signedIn(server, one.personId)] as const)));
    const answers = await Promise.all(at.seats.slice(0, 13).map((seat, no) => server.request(`/juror/seats/${seat.id}/vote`, { json: { answers: no < 11 ? FOR : AGAINST, reason: REASON } }, sessions.get(seat.person_id))));
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as Record<string, unknown>[];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 201));
    for (const body of bodies) expect(Object.keys(body).sort()).toEqual(['at', 'ballot', 'commitment', 'format', 'replayed', 'roundId', 'salt', 'seatId']);
    await vi.waitFor(async () => expect(at.ports.verdicts).toHaveLength(1), 10_000);
    const [verdict] = at.ports.verdicts;
    expect(verdict).toMatchObject({ outcome: 'decided', remedy: 'as_claimed' });
    expect(verdict!.counts).toContainEqual({ question: 'remedy', option: 'as_claimed', votes: 11 });
    expect(verdict!.votesRoot).toBe(votesRoot(bodies.map(({ commitment, salt, ballot: said }) => ({ commitment, salt, ballot: said })) as never));
    expect(await counted(at)).toMatchObject({ state: 'ended', ...all(13) });
    // and who comes after is told that it is over
    const late = await server.request(`/juror/seats/${at.seats[14]!.id}/vote`, { json: { answers: FOR, reason: REASON } }, sessions.get(at.seats[14]!.person_id));
    expect(await late.json()).toMatchObject({ code: 'vote_over' });
  });

  test('two servers take the votes of the same jurors in many rounds, each once', async () => {
    const beside = server.beside();
    try {
      const tables: Table[] = [];
      for (let no = 0; no < 12; no += 1) tables.push(await table(9, 9));
      const sent = tables.flatMap((at, round) => at.seats.map((seat, no) => ({ seat, key: `both-${round}-${no}`, order: (round * 7 + no * 11) % 13 })));
      // each vote by both, in orders of their own: one is the other's replay
      const done = await Promise.all([
        ...sent.toSorted((a, b) => a.order - b.order).map(({ seat, key }) => vote(seat, FOR, key)),
        ...sent.toSorted((a, b) => b.order - a.order).map(({ seat, key }) => vote(seat, FOR, key, beside.world)),
      ]);
      expect(done.map(codeOf).filter((code) => code !== 'ok')).toEqual([]);
      expect(done.filter((one) => one.ok && !one.value.receipt.replayed)).toHaveLength(sent.length);
      for (const at of tables) expect(await counted(at)).toMatchObject(all(9));
    } finally {
      await beside.close();
    }
  });

  test('a connection that is cut while they are written loses no answered vote and counts none twice', async () => {
    const { owner, world } = server;
    const at = await table(9, 9);
    let cut: Promise<unknown> | undefined;
    await owner.transaction(async (tx) => {
      await tx.query({ text: 'select from jury_round where id = $1 for update', values: [at.roundId] });
      const done = Promise.allSettled(at.seats.map((seat, no) => vote(seat, FOR, `cut${no}`)));
      // they stand before the row that is held; then their connections are cut
      const waiting = `select pid from pg_stat_activity where datname = current_database() and query like '%jury_votes_commit(%' and wait_event_type = 'Lock'`;
      await vi.waitFor(async () => expect(await owner.query({ text: waiting })).not.toEqual([]), 10_000);
      await owner.query({ text: `select pg_terminate_backend(pid) from (${waiting}) as w` });
      cut = done;
    });
    const outcomes = (await cut) as PromiseSettledResult<Result<unknown>>[];
    const answered = outcomes.filter((one) => one.status === 'fulfilled').length;
    expect(answered).toBeLessThan(9);
    expect(await counted(at)).toMatchObject(all(answered));
    // sent again by everybody, as a browser does
    const again = await Promise.all(at.seats.map((seat, no) => vote(seat, FOR, `cut${no}`, world)));
    expect(again.map(codeOf)).toEqual(at.seats.map(() => 'ok'));
    expect(again.filter((one) => one.ok && one.value.receipt.replayed)).toHaveLength(answered);
    expect(await counted(at)).toMatchObject(all(9));
  });

  test('an answer that was lost on its way is given again, the same', async () => {
    const at = await table(5, 5);
    let lost = 0;
    const world = watched(async (name, run) => {
      const rows = await run();
      if (name !== 'jury_votes_commit' || lost > 0) return rows;
      lost += 1;
      throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
    });
    const first = await Promise.allSettled(at.seats.map((seat, no) => vote(seat, FOR, `lost${no}`, world)));
    expect(first.map((one) => one.status)).toEqual(at.seats.map(() => 'rejected'));
    expect(await counted(at)).toMatchObject(all(5));
    const again = await Promise.all(at.seats.map((seat, no) => vote(seat, FOR, `lost${no}`, world)));
    expect(again.map((one) => one.ok && one.value.receipt.replayed)).toEqual(at.seats.map(() => true));
    expect(await counted(at)).toMatchObject(all(5));
  });

  test('one that the database cannot write at all harms no other', async () => {
    const at = await table(3, 3);
    const [one, two, three] = at.seats as [Seat, Seat, Seat];
    const done = await Promise.allSettled([vote(one, FOR, 'good'), keepVote(server.world, two.id, two.person_id, 'ab'), vote(three, FOR, 'fine')]);
    expect(done.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await counted(at)).toMatchObject(all(2));
  });
});

describe('whether a round may be over', () => {
  test('is asked of the ballots only when enough more have come, and never too late: every order of small rounds', () => {
    let asked = 0;
    for (const [size, threshold] of [[3, 2], [4, 3], [5, 3], [5, 5], [7, 4], [9, 5]] as const) {
      for (let bits = 0; bits < 3 ** size; bits += 1) {
        const counts = [0, 0, 0];
        let next = 0;
        for (let given = 1, rest = bits; given <= size; given += 1, rest = Math.floor(rest / 3)) {
          counts[rest % 3]! += 1;
          const most = Math.max(...counts);
          const over = most >= threshold || most + size - given < threshold;
          if (given < next) {
            if (over) throw new Error(`${size} ${threshold} ${bits}: over at ${given}, asked at ${next}`);
            continue;
          }
          asked += 1;
          const more = ballotsToEnd({ most, ballots: given, size, threshold });
          if (more > 0 === over) throw new Error(`${size} ${threshold} ${bits}: ${more} more at ${given}`);
          if (over) break;
          next = given + more;
        }
      }
    }
    expect(asked).toBeGreaterThan(0);
  });

  test('a round of 17 that is split as evenly as can be is read five times, not nine', async () => {
    const at = await table(17, 9);
    const reads: string[] = [];
    const world = watched((name, run) => {
      if (name === 'jury_rounds_to_count' || name === 'jury_votes_to_count') reads.push(name);
      return run();
    });
    for (const [no, seat] of at.seats.entries()) {
      const given = await vote(seat, no % 2 === 0 ? FOR : AGAINST, `even${no}`, world);
      if (!given.ok) throw new Error(given.refusal.code);
      // eight of 17 can decide nothing: nobody reads them
      if (no === 7) expect(await server.database.query({ text: 'select from jury_rounds_to_count($1)', values: [[at.roundId]] })).toEqual([]);
      const { standing } = given.value;
      if (standing.inHand >= 9) await afterVote(world, standing, at.ports);
    }
    expect(reads).toEqual([...Array.from({ length: 5 }, () => 'jury_rounds_to_count'), 'jury_votes_to_count']);
    expect(at.ports.verdicts).toMatchObject([{ outcome: 'decided', remedy: 'as_claimed' }]);
  });
});
