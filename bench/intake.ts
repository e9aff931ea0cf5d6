import type { IntakeAnswer } from '../core/intake/intake.ts';
import { nextStep } from '../core/intake/intake.ts';
import type { RulePack } from '../core/rules/rules.ts';
import { BUILT_WEB } from '../scripts/build.ts';
import type { Database } from '../server/database/database.ts';
import { buildApp } from '../server/http/app.ts';
import { ROUTES } from '../server/house.ts';
import { resolveCaller } from '../server/people/people.ts';
import { testWorld } from '../server/testkit.ts';
import type { webApp as WebApp } from '../web/web.tsx';
import type { Figure } from './figures.ts';
import { median } from './load.ts';

const URL_OF = 'http://localhost:3000';
const TYPE = 'D-02';

/** Who asks without an account touches no table. */
const NO_DATABASE = new Proxy({}, {
  get: (_of, name) => () => {
    throw new Error(`the questions asked the database: ${String(name)}`);
  },
}) as Database;

async function timed(count: number, work: () => Promise<unknown>): Promise<number> {
  for (let index = 0; index < count / 4; index += 1) await work();
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return median(times);
}

/** The page that asks the first question of a kind of dispute, and the API behind it, without a socket. */
export async function firstIntake(pack: RulePack, count: number): Promise<Figure[]> {
  const world = testWorld({ database: NO_DATABASE, now: '2026-11-20T02:00:00.000Z' });
  const rates = { sessionPerMinute: 1e9, addressPerMinute: 1e9, marketplacePerMinute: 1e9, signerPerMinute: 1e9 };
  const api = buildApp(world, ROUTES, { resolveCaller, rates });
  const { webApp } = (await import(BUILT_WEB)) as { webApp: typeof WebApp };
  const web = webApp(async (request) => api.fetch(request), {
    ...{ publicUrl: URL_OF, demo: false, now: world.now, newId: world.newId },
    onError: (error) => {
      throw error;
    },
  });
  const page = async (): Promise<void> => {
    const answer = await web.request(`${URL_OF}/rights/${TYPE}`, { headers: { cookie: 'locale=zh-CN', 'sec-fetch-site': 'same-origin' } });
    const html = await answer.text();
    if (answer.status !== 200 || !html.includes('id="question"')) throw new Error(`${answer.status}: ${html.slice(0, 300)}`);
  };
  const bare = (): Promise<IntakeAnswer> => {
    const dates = { contract: null, breach: null, filing: '2026-11-20' };
    const asked = nextStep(pack, { type: TYPE, purpose: 'rights', dates, facts: {}, evidence: { claimant: 0, respondent: 0 }, declined: [], read: [] });
    return asked.ok ? Promise.resolve(asked.value) : Promise.reject(new Error(asked.refusal.code));
  };
  const value = await timed(count, page);
  const rules = await timed(count, bare);
  return [
    { name: 'rules.intake.first.ms', value, unit: 'ms', ratio: value / 20, against: 'the budget of 20 ms' },
    { name: 'rules.intake.share', value: rules, unit: 'ms', ratio: rules / value, against: 'rules.intake.first.ms: the share of it in which the rules are asked' },
  ];
}
