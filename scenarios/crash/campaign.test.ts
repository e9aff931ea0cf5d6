import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { SEED, size } from '../../scripts/sizes.ts';
import { openCampaign, type Campaign } from './campaign.ts';
import { findings } from './findings.ts';
import { settle } from './settle.ts';

/** How often each of the two is killed. */
const KILLS = Number(process.env['REDRESS_KILLS'] ?? size({ quick: 4, night: 200 }));
const TIMEOUT_MS = 600_000 + KILLS * 60_000;

let campaign: Campaign | undefined;
afterEach(async () => {
  await campaign?.close();
  campaign = undefined;
});

/** What the last server said besides its ordinary lines. */
function complaints(on: Campaign): string {
  const lines = on.server().output().split('\n');
  return lines.filter((line) => /"level":"(warn|error)"/.test(line)).slice(-30).join('\n');
}

/**
 * Kills at points of the running load that the seed chooses (the interleaving of processes stays the machine's own),
 * lets the house settle, and looks at everything.
 */
async function campaignOf(seed: string, kill: (on: Campaign) => Promise<void>): Promise<void> {
  const on = await openCampaign(seed);
  campaign = on;
  const points = on.chance.fork('points');
  for (let kills = 0; kills < KILLS; kills += 1) {
    await on.load.untilActs(1 + points.below(60));
    // often while days go by, when many deadlines fire; and between two answers as well as between two acts
    const moving = points.happens(60) ? on.wire.moveClock('day') : undefined;
    await sleep(points.below(120));
    await kill(on);
    await moving;
  }
  await on.load.untilActs(10);
  await on.load.stop();
  await settle(on);
  const { wrong, figures } = await findings(on);
  process.stdout.write(`REDRESS_SEED=${SEED} ${JSON.stringify(figures)}\n`);
  expect(wrong, `seed ${SEED}; killed: ${on.killed.join(', ')}\n${complaints(on)}`).toEqual([]);
  expect(figures['kills']).toBeGreaterThanOrEqual(KILLS);
  expect(figures['deadlinesFired']).toBeGreaterThan(0);
}

describe(`killed with SIGKILL under a running load, seed ${SEED}`, () => {
  test(`the server, ${KILLS} times: nothing accepted is lost, nothing is done twice, every deadline fires once`, { timeout: TIMEOUT_MS }, async () => {
    await campaignOf(`${SEED}/server`, (on) => on.killServer());
  });

  test(`PostgreSQL, ${KILLS} times: the same, and the server lives on`, { timeout: TIMEOUT_MS }, async () => {
    await campaignOf(`${SEED}/postgres`, (on) => on.killPostgres());
  });
});
