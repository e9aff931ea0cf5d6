import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMilliseconds, type Locale } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';
import { loadDemo } from '../../server/demo/demo.ts';
import { testServer, type TestServer } from '../../server/http/testkit.ts';
import { ROUTES } from '../../server/house.ts';
import { signedIn } from '../../server/jury/round/testkit.ts';
import type { World } from '../../server/world.ts';
import { buildApp } from '../../server/http/http.ts';
import { resolveCaller } from '../../server/people/people.ts';
import { testWeb, type Opened, type TestWeb } from '../testkit.ts';
import { TOUR } from './tour.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'redress-demo-pages-'));
let server: TestServer;
let web: TestWeb;
let resets = 0;

beforeAll(async () => {
  server = await testServer(ROUTES, { now: '2026-11-21T03:00:00.000Z', config: { dataDir } });
  await loadDemo(server.world);
  let offset = 0;
  const world: World = {
    ...server.world,
    now: () => addMilliseconds(server.world.now(), offset),
    demoClock: { offsetMs: () => offset, move: async (ms) => void (offset += ms) },
    demoReset: () => void (resets += 1),
  };
  web = testWeb({ app: buildApp(world, ROUTES, { resolveCaller }), world }, { demo: true });
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function cookieOf(opened: Opened, name: string): string | undefined {
  return opened.headers.getSetCookie().map((one) => new RegExp(`^${name}=([^;]*)`).exec(one)?.[1]).find((one) => one !== undefined);
}

async function stop(number: number, locale: Locale): Promise<{ readonly path: string; readonly shown: Opened }> {
  const begun = await web.post('/demo/tour', { step: String(number) }, { locale });
  expect([begun.status, begun.location]).toEqual([303, `/demo/tour/${number}`]);
  expect(cookieOf(begun, 'tour')).toBe(String(number));
  const session = cookieOf(begun, 'redress_session')!;
  const found = await web.open(`/demo/tour/${number}`, { session, locale });
  const path = found.location!;
  return { path, shown: await web.open(path, { session: `${session}; tour=${number}`, locale }) };
}

const STOPS = TOUR.flatMap(({ key }, at) => [[key, at + 1, 'zh-CN'] as const, [key, at + 1, 'en'] as const]);

test.each(STOPS)('the tour’s stop "%s" (%i) in %s signs in, leads to its page, and says above it what to look at', async (key, number, locale) => {
  const { path, shown } = await stop(number, locale);
  expect(path).not.toBe('/demo/tour');
  expect(shown.status).toBe(200);
  expect(shown.text).toContain(say(locale, `demo.tour.${key}.look`));
  expect(shown.html.includes(`name="step" value="${number + 1}"`)).toBe(number < TOUR.length);
});

test('every stop leads to another page', async () => {
  const paths = [];
  for (let number = 1; number <= TOUR.length; number += 1) paths.push((await stop(number, 'en')).path);
  expect(new Set(paths).size).toBe(TOUR.length);
});

test('leaving ends the tour; somebody who is not its person is led to its beginning', async () => {
  const left = await web.post('/demo/tour', { step: 'leave' });
  expect([left.status, left.location, cookieOf(left, 'tour')]).toEqual([303, '/demo/tour', '']);
  expect((await web.open('/demo/tour/3')).location).toBe('/demo/tour');
  expect((await web.open('/demo/tour/99')).location).toBe('/demo/tour');
});

test('the clock goes to the next deadline of one dispute, and tells with a link what fell due', async () => {
  const { path } = await stop(3, 'en');
  const id = path.split('/').at(-1)!;
  const shown = await web.open(`/demo?dispute=${id}`);
  expect(shown.text).toContain(say('en', 'demo.move.of_dispute'));
  const moved = await web.submit('/demo', shown, { do: 'move', move: 'of_dispute', dispute: id });
  expect(moved.status).toBe(303);
  const after = await web.open(moved.location!.split('#')[0]!);
  expect(after.html).toContain(`<a href="/disputes/${id}">`);
  expect(after.text).toContain(say('en', 'deadline.name.negotiate'));
});

test('beginning anew is asked once more, and done only then', async () => {
  const asked = await web.open('/demo/reset');
  expect(asked.text).toContain(say('en', 'demo.reset.loses'));
  expect(resets).toBe(0);
  const done = await web.submit('/demo/reset', asked, {});
  expect([done.status, resets]).toEqual([303, 1]);
});

test('where more than a demo may be, there is no button', async () => {
  const careful = testWeb(server, { demo: true });
  const asked = await careful.open('/demo/reset');
  expect(asked.text).toContain(say('en', 'demo.reset.cannot'));
  expect(asked.html).not.toContain('<form method="post" class');
  const refused = await server.request('/demo/reset', { json: { confirm: 'begin anew' } });
  expect(refused.status).toBe(403);
});

test('a juror of the demo reads one story: a seat that was not needed asks for nothing, and it is said what is made up', async () => {
  const [juror] = await server.owner.query<{ person_id: string; called: number }>({
    text: `select j.person_id, (select count(*)::int from juror_duty d where d.juror_id = j.id) as called from juror j
            where exists (select from juror_duty d where d.juror_id = j.id and d.ended = 'released') limit 1`,
  });
  const as = await signedIn(server, juror!.person_id);
  const { text } = await web.open('/juror', { ...as, locale: 'en' });
  expect(text).toContain(say('en', 'juror.seat.released'));
  expect(text).not.toContain(say('en', 'juror.seat.summoned'));
  expect(text).toContain(`${say('en', 'juror.record.called')} ${say('en', 'juror.record.times', { count: juror!.called })}`);
  expect(text).toContain(say('en', 'jurypool.demo'));
  expect((await web.open('/jury', { locale: 'zh-CN' })).text).toContain(say('zh-CN', 'jurypool.demo'));
});
