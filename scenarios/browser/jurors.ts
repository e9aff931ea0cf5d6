import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Place } from './places.ts';
import type { Stage } from './stage.ts';
import { axe } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'rules', 'jury', '2026-1');

interface Asked {
  readonly id: string;
  readonly right: string;
}

const read = (name: string): any => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const QUESTIONS = read('test.json') as readonly Asked[];
const CASES = read('cases.json') as readonly { readonly id: string; readonly questions: readonly Asked[] }[];
const LESSONS = (read('lessons.json') as readonly { readonly id: string }[]).map((one) => one.id);

const WORD = { credit: 742, verified: true, adult: true, memberSince: '2024-01-01T00:00:00Z', reviews: 12, reviewsHelpful: 80, bought: 30, sold: 2 };

/** Answers every question of the page that is open: rightly, as the files say. */
async function answer(who: Visitor, known: readonly Asked[]): Promise<number> {
  const names = await who.page.locator('main input[type=radio]').evaluateAll((found) => [...new Set(found.map((one) => (one as HTMLInputElement).name))]);
  for (const name of names) await who.pick(name, known.find((one) => one.id === name)!.right);
  return names.length;
}

/** Somebody of the tests' marketplace who has read the course. */
async function reader(stage: Stage, name: string): Promise<{ readonly session: string }> {
  const as = await stage.session(name);
  await stage.does('POST', '/jurors/me', { promise: read('promise.json').version }, as);
  await stage.does('PUT', `/jurors/users/${name}/vouch`, WORD, stage.marketplace);
  for (const lesson of LESSONS) await stage.does('PUT', `/jurors/me/lessons/${lesson}`, {}, as);
  return as;
}

/** Pages of jurors, in every state they have. */
export async function jurorPlaces(stage: Stage): Promise<Place[]> {
  const { session: gao } = await stage.demo('gao');
  const desk = await stage.does('GET', '/jurors/me', undefined, { session: gao });
  const learner = await reader(stage, 'see-juror');
  const { id } = await stage.does('POST', '/jurors/me/tests', {}, learner);
  const operator = await stage.demo('wu');
  const paused = await stage.session('see-paused');
  await stage.does('POST', '/jurors/me', { promise: read('promise.json').version }, paused);
  const { juror } = await stage.does('GET', '/jurors/me', undefined, paused);
  const pause = await stage.does('POST', `/operation/jurors/${juror.id}/suspensions`, { days: 9, reason: '有人举报卷宗截图外传，正在核实。' }, operator);
  await stage.does('POST', `/jurors/me/suspensions/${pause.id}/objection`, { grounds: '截图不是我发的，请核对时间。' }, paused);
  const mei = await stage.demo('mei');
  return [
    { name: 'jury', path: '/jury' },
    { name: 'jury-bias', path: '/jury/bias' },
    { name: 'juror-quality', path: '/juror/quality', session: gao },
    { name: 'operator-jury-signals', path: '/operator/jury/signals', session: operator.session },
    { name: 'juror-join', path: '/juror', session: (await stage.session('see-new-juror')).session },
    { name: 'juror-learning', path: '/juror', session: learner.session },
    { name: 'juror-active', path: '/juror', session: gao },
    { name: 'juror-paused', path: '/juror', session: paused.session },
    { name: 'juror-staff', path: '/juror', session: operator.session },
    { name: 'juror-lesson', path: `/juror/lessons/${LESSONS[0]}`, session: paused.session },
    { name: 'juror-test-none', path: '/juror/test', session: paused.session },
    { name: 'juror-test', path: `/juror/test/${id}`, session: learner.session },
    { name: 'juror-test-over', path: `/juror/test/${desk.juror.test.lastId}`, session: gao },
    { name: 'juror-case', path: `/juror/cases/${CASES.at(-1)!.id}`, session: learner.session },
    { name: 'juror-case-over', path: `/juror/cases/${CASES[0]!.id}`, session: gao },
    { name: 'operator-jury', path: '/operator/jury', session: operator.session },
    { name: 'operator-jury-objection', path: `/operator/jury/objections/${pause.id}`, session: mei.session },
  ];
}

/** From volunteering to the pool on a phone. */
export function jurorJourneys(stage: () => Stage): void {
  it('somebody volunteers, learns, passes the test, judges three made-up cases, and is in the pool', async () => {
    const name = `volunteer-${(await stage().now()).replaceAll(/\D/g, '')}`;
    const as = await stage().session(name);
    const who = await visitor(stage(), { session: as.session, locale: 'zh-CN', width: 360 });
    await who.go('/jury');
    await who.follow('jurypool.volunteer');
    await who.page.locator('input[name=agree]').check();
    await who.press('juror.join.do');
    expect(await who.text()).toContain(who.say('juror.lack.no_word'));
    await stage().does('PUT', `/jurors/users/${name}/vouch`, { ...WORD, credit: 650 }, stage().marketplace);
    await who.go('/juror');
    expect(await who.text()).toMatch(/信用分是 650/);
    await stage().does('PUT', `/jurors/users/${name}/vouch`, WORD, stage().marketplace);
    await who.go(`/juror/lessons/${LESSONS[0]}`);
    expect(await axe(who.page)).toEqual([]);
    for (const _ of LESSONS) await who.press('juror.lesson.done');
    await who.press('juror.test.begin');
    // nothing chosen: every question says so, and nothing is lost
    await who.press('juror.test.send');
    expect(await who.page.locator('main .fault').count()).toBe(10);
    expect(await answer(who, QUESTIONS)).toBe(10);
    expect(await axe(who.page)).toEqual([]);
    await who.press('juror.test.send');
    expect(await who.text()).toContain(who.say('juror.test.result.passed', { right: '10', all: '10' }));
    for (const { id, questions } of CASES.slice(0, 3)) {
      await who.go(`/juror/cases/${id}`);
      await answer(who, questions);
      await who.press('juror.case.send');
    }
    await who.go('/juror');
    expect(await who.text()).toContain(who.say('juror.state.active'));
    expect(await axe(who.page)).toEqual([]);
    expect(who.complaints).toEqual([]);
    await who.leave();
  });
}
