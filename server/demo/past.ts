/**
 * Half a year of juries behind the demo, so that its jurors have a record and the report on leaning has figures. Cases and
 * votes are made up, and noted as such (`jury_made_up`); pools, draws, seats, votes, ends and levels are real ones.
 */
import { createHash } from 'node:crypto';
import { panelOf } from '../../core/jury/rules.ts';
import { addMilliseconds, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import { derivedId } from '../../core/ledger/ledger.ts';
import type { World } from '../world.ts';
import { prepareDraw, revealNonce, type Announced, type DrawPorts, type DrawWish } from '../jury/draw.ts';
import { freezePool } from '../jury/freeze.ts';
import { nextFreeze } from '../jury/pool/epoch.ts';
import { settleJurors } from '../jury/pool/pool.ts';
import { makeReport } from '../jury/quality/bias.ts';
import { keepEnded } from '../jury/quality/past.ts';
import { currentRules } from '../rules/rules.ts';
import { chanceFrom } from './history/plan.ts';
import { playRound, worldAt, type Course, type Doing, type Sitting } from './juries.ts';
import { reasonOf } from './reasons.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Whole weeks between the past's last one and this one: in them the juries of the demo's own disputes are called. */
const OWN_WEEKS = 2;
/** Any number: every start draws the same cases from it. */
const SEED = 20_260_107;
const QUESTIONS = [{ id: 'remedy', kind: 'remedy' as const, options: ['as_claimed', 'dismissed'] }];

/** How much of it: weeks, and rounds in each. */
export const PAST = { full: { weeks: 26, rounds: 5 }, small: { weeks: 2, rounds: 2 } } as const;

/**
 * How far a juror leans to the side they stand on themselves, in parts of 1: as in the published study, less with practice.
 * What the report finds can be compared with it.
 */
const lean = ({ history, voted }: Sitting): number => (history === 'both' ? 0 : history === 'seller' ? 1 : -1) * (voted < 10 ? 0.09 : voted < 50 ? 0.05 : 0.02);

/**
 * A case nobody lived through: what a juror without a lean would say with which chance, and who says what when.
 * @param sameText two of its jurors hand in one text, so that operators of the demo have a sign to look at
 */
function madeUp(chance: () => number, threshold: number, sameText: boolean): Course {
  const forSeller = 0.2 + 0.6 * chance();
  return {
    aside: chance() < 0.25 ? [1 + Math.floor(chance() * 3)] : [],
    votes(sitting) {
      const all = sitting.map((one, index): Doing => {
        const seller = chance() < forSeller + lean(one);
        return { place: one.place, after: Math.round(30 + chance() * 640), minutes: Math.round(3 + chance() * 9), answers: { remedy: seller ? 'dismissed' : 'as_claimed' }, reason: reasonOf(one, seller, index, chance) };
      });
      const [first, second, ...rest] = all;
      if (sameText && first !== undefined && second !== undefined) return untilDecided([{ ...first, after: 31 }, { ...first, place: second.place, after: 44 }, ...rest], threshold);
      return untilDecided(all.filter(() => chance() > 0.02), threshold);
    },
    outcome: (votes) => (Object.values(Object.groupBy(votes, (one) => one.answers['remedy']!)).some((same) => same!.length >= threshold) ? 'decided' : 'tie'),
  };
}

/** The votes up to the one that decides. */
function untilDecided(all: readonly Doing[], threshold: number): readonly Doing[] {
  const votes: Doing[] = [];
  for (const one of all.toSorted((a, b) => a.after + a.minutes - b.after - b.minutes)) {
    votes.push(one);
    if (votes.filter((other) => other.answers['remedy'] === one.answers['remedy']).length >= threshold) break;
  }
  return votes;
}

/** The disputes of the past that were played already. */
async function playedOf(world: World, disputes: readonly Uuid[]): Promise<ReadonlySet<Uuid>> {
  const rows = await world.database.query<{ id: Uuid }>({
    text: `select d as id from unnest($1::uuid[]) d where exists (select from jury_rounds_of(d) r where r.state = 'ended')`,
    values: [disputes],
  });
  return new Set(rows.map((row) => row.id));
}

/**
 * Announces a draw of the past. In every second round both sides give a number of their own and open it, so that the lists
 * show draws that nobody could foresee beside those that rest on the platform's word.
 */
async function announce(world: World, ports: DrawPorts, wish: Omit<DrawWish, 'commitments'>, ownNumbers: boolean): Promise<Announced | undefined> {
  const number = (side: string): Buffer => createHash('sha256').update(`demo number ${wish.disputeId} ${side}`).digest();
  const commitment = (side: string): string | null => (ownNumbers ? createHash('sha256').update(number(side)).digest('hex') : null);
  return world.database.transaction(async (tx) => {
    const drawn = await prepareDraw(tx, ports, { ...wish, commitments: { claimant: commitment('claimant'), respondent: commitment('respondent') } });
    if (drawn !== undefined && ownNumbers) for (const side of ['claimant', 'respondent'] as const) await revealNonce(tx, drawn.drawId, side, number(side));
    return drawn;
  });
}

/** When the pool was frozen that stood so many weeks ago, by the calendar of the rules. */
function weekBefore(now: Instant, weeks: number): Instant {
  return nextFreeze(currentRules(now), addMilliseconds(now, -(weeks + 1) * 7 * DAY_MS));
}

async function weekBegins(world: World, marketplace: Uuid, at: Instant): Promise<void> {
  await world.database.transaction(async (tx) => {
    const known = await tx.query({ text: 'select 1 from jury_epoch where marketplace_id = $1 and at >= $2 limit 1', values: [marketplace, at] });
    if (known.length > 0) return;
    const jurors = await tx.query<{ id: Uuid }>({ text: 'select id from juror where marketplace_id = $1 and joined_at < $2 order by id', values: [marketplace, at] });
    await settleJurors(tx, worldAt(world, at), jurors.map((one) => one.id), at);
    await freezePool(tx, marketplace, at, world.random(32));
  });
}

/**
 * Plays the past's juries week by week, then freezes the pool for those of the demo's own disputes. Begun and not ended, it goes on where it stopped;
 * where nothing can be drawn, only the pool is frozen.
 */
export async function playPast(world: World, marketplace: Uuid, now: Instant, { weeks, rounds }: { readonly weeks: number; readonly rounds: number }): Promise<void> {
  const dispute = (week: number, round: number): Uuid => derivedId('demo-past', marketplace, String(week), String(round));
  const played = await playedOf(world, Array.from({ length: weeks * rounds }, (_, at) => dispute(Math.floor(at / rounds), at % rounds)));
  const ports = world.drawPorts;
  for (let week = 0; week < weeks && ports !== undefined; week += 1) {
    const begin = weekBefore(now, OWN_WEEKS + weeks - week);
    await weekBegins(world, marketplace, begin);
    for (let no = 0; no < rounds; no += 1) {
      const disputeId = dispute(week, no);
      if (played.has(disputeId)) continue;
      const at = addMilliseconds(begin, HOUR_MS + Math.floor((no * 7 * DAY_MS) / rounds));
      const then = { ...worldAt(world, at), drawPorts: { key: ports.key } };
      const pack = currentRules(at);
      const { size: seats, threshold } = panelOf(pack, no === 3 && week % 2 === 0 ? 'small' : 'ordinary');
      const chance = chanceFrom(SEED + week * 100 + no);
      const wish = { id: then.newId(), disputeId, marketplaceId: marketplace, round: 1, size: seats, pack, at };
      const drawn = await announce(world, then.drawPorts, wish, no % 2 === 1);
      if (drawn === undefined) continue;
      const called = addMilliseconds(at, HOUR_MS);
      const round = { roundId: derivedId('demo-round', disputeId), disputeId, marketplaceId: marketplace, drawId: drawn.drawId, size: seats, threshold, pack, questions: QUESTIONS, at: called };
      await playRound(then, round, madeUp(chance, threshold, week === weeks - 1 && no === 0), true);
    }
  }
  await weekBegins(world, marketplace, weekBefore(now, OWN_WEEKS));
}

/** Freezes the pools since then, once. */
export async function freezePresent(world: World, marketplace: Uuid, now: Instant): Promise<void> {
  for (let weeks = OWN_WEEKS - 1; weeks >= 0; weeks -= 1) await weekBegins(world, marketplace, weekBefore(now, weeks));
}

/** Reads what the ended rounds say of jurors, and makes the report on leaning, as the background does every hour. */
export async function keepPast(world: World): Promise<void> {
  await keepEnded(world);
  await makeReport(world);
}
