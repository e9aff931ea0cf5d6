/**
 * npm run bench:web -- [--json FILE] [--quick]
 *
 * Starts a server with the small demo, brings a dispute to fifty acts, and looks at its page as a person with a cheap
 * phone: what comes over the line, when it can be read and used. Then how many such pages a second the server makes,
 * beside the same HTML sent as a constant by the same server program in the same run.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { filed, type Filed } from '../scenarios/browser/cases.ts';
import { openStage, type Stage } from '../scenarios/browser/stage.ts';
import { buildWeb } from '../scripts/build.ts';
import type { Figure } from './figures.ts';
import { flatOut, median, percentile } from './load.ts';
import { openOnPhone, type Seen } from './phone.ts';
import { queueFigures } from './queue.ts';
import { printFigures } from './table.ts';

/** Acts in the history of the page that is measured. */
const ACTS = 50;
/** Disputes of as many people, so that nobody comes near the limit of one session. */
const DISPUTES = 24;
const WIDTH = 8;

/** A dispute with so many acts: the sides talk, and now and then offer and refuse. */
async function long(stage: Stage, name: string): Promise<Filed> {
  const dispute = await filed(stage, name);
  await dispute.act('respond', dispute.merchant, { position: 'part', text: '已收到，正在核实。' });
  for (let no = 2; no < ACTS; no += 1) {
    const as = no % 2 === 0 ? dispute.merchant : dispute.buyer;
    if (no % 8 === 0) await dispute.act('make_offer', as, { terms: [{ kind: 'refund', amountMinor: 20_000 + no * 300 }], note: '希望双方各让一步。' });
    else if (no % 8 === 1) await dispute.act('reject_offer', as, { no: await openOffer(dispute), reason: '金额过低，边角破损需要另外维修。' });
    else await dispute.act('post_message', as, { text: `第 ${no} 次沟通：请看桌面右侧的照片，贴皮已经翘起，擦拭后仍有痕迹。` });
  }
  return dispute;
}

async function openOffer(dispute: Filed): Promise<number> {
  const seen = await dispute.seenBy(dispute.buyer);
  return seen.offers.findLast((one: { status: string; by: string }) => one.status === 'open' && one.by === 'respondent').no;
}

/** One line of text, for what a browser that slow needs for any page. */
const EMPTY = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>-</title><meta name="viewport" content="width=device-width, initial-scale=1"></head><body><p>争议</p></body></html>';

function budget(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, ratio: value / limit, against: `the budget of ${limit} ${unit}` };
}

async function onPhone(stage: Stage, dispute: Filed, rounds: number): Promise<Figure[]> {
  const look = (slower: number): Promise<Seen> =>
    openOnPhone(stage.browser, `${stage.url}/disputes/${dispute.id}`, { session: dispute.buyer.session, slower });
  await look(1);
  const seen: Seen[] = [];
  for (let round = 0; round < rounds; round += 1) seen.push(await look(4));
  const [slow, bare]: [Seen[], Seen[]] = [[], []];
  const empty = await constantServer(EMPTY);
  for (let round = 0; round < rounds; round += 1) {
    slow.push(await look(20));
    bare.push(await openOnPhone(stage.browser, `${empty.url}/disputes/none`, { slower: 20 }));
  }
  empty.child.kill();
  const middle = (of: (one: Seen) => number): number => median(seen.map(of));
  return [
    budget('page.js.kb', middle((one) => one.scriptBytes) / 1000, 'kB', 25),
    budget('page.css.kb', middle((one) => one.styleBytes) / 1000, 'kB', 15),
    budget('page.kb', middle((one) => one.allBytes) / 1000, 'kB', 60),
    budget('page.lcp.ms', middle((one) => one.lcp), 'ms', 1500),
    budget('page.tbt.ms', middle((one) => one.tbt), 'ms', 50),
    budget('page.cls', middle((one) => one.cls), '', 0.02),
    budget('page.usable20.ms', median(slow.map((one) => one.usable)), 'ms', 2000),
    { ...budget('page.empty20.ms', median(bare.map((one) => one.usable)), 'ms', 2000), against: '2000 ms: one line of text of the same server, in turn with the page above; the part no page can save' },
    { ...budget('page.scripts20.ms', median(slow.map((one) => one.scripted)), 'ms', 2000), against: '2000 ms: at 20 times slower the scripts have run too' },
  ];
}

/** The largest of the pages a stranger and a buyer meet, over the wire. */
async function largest(stage: Stage, dispute: Filed): Promise<Figure> {
  const paths = ['/', '/rules', '/time-limits', '/participation', '/my', '/orders', `/orders/${dispute.orderId}`, `/disputes/${dispute.id}`];
  const sizes: number[] = [];
  for (const path of paths) {
    const seen = await openOnPhone(stage.browser, `${stage.url}${path}`, { session: dispute.buyer.session, slower: 1 });
    sizes.push(seen.allBytes / 1000);
  }
  const value = Math.max(...sizes);
  return { ...budget('page.largest.kb', value, 'kB', 60), against: `the budget of 60 kB; the largest is ${paths[sizes.indexOf(value)]?.replace(/[0-9a-f-]{36}/, '…')}` };
}

interface Target {
  readonly path: string;
  readonly cookie: string;
}

function asker(http: Pool): (target: Target) => Promise<number> {
  return async ({ path, cookie }) => {
    const answer = await http.request({ method: 'GET', path, headers: { cookie, 'accept-encoding': 'gzip', 'accept-language': 'zh-CN' } });
    const bytes = (await answer.body.arrayBuffer()).byteLength;
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
    return bytes;
  };
}

/** A server program of the same make that sends one page as it stands. */
async function constantServer(html: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'constant.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  child.stdin?.end(html);
  const port = await new Promise<string>((done, fail) => {
    child.once('exit', () => fail(new Error('the constant server ended')));
    child.stdout?.setEncoding('utf8').once('data', (text: string) => done(text.trim()));
  });
  return { url: `http://127.0.0.1:${port}`, child };
}

async function rates(stage: Stage, disputes: readonly Filed[], rounds: number, pages: number): Promise<Figure[]> {
  const targets = disputes.map((one) => ({ path: `/disputes/${one.id}`, cookie: `redress_session=${one.buyer.session}` }));
  const [first] = targets;
  const page = await fetch(`${stage.url}${first!.path}`, { headers: { cookie: first!.cookie, 'accept-language': 'zh-CN' } });
  const constant = await constantServer(await page.text());
  const [served, ceiling] = [new Pool(stage.url, { connections: WIDTH }), new Pool(constant.url, { connections: WIDTH })];
  const work = Array.from({ length: pages }, (_, no) => targets[no % targets.length]!);
  const got = { served: [] as number[], ceiling: [] as number[] };
  await flatOut(work.slice(0, pages >> 2), 1, asker(served));
  const alone = await flatOut(work.slice(0, pages >> 1), 1, asker(served));
  for (let round = 0; round < rounds; round += 1) {
    // the limit of a session fills again by ten requests a second
    await new Promise((done) => setTimeout(done, 4000));
    got.served.push((await flatOut(work, WIDTH, asker(served))).perSecond);
    got.ceiling.push((await flatOut(work, WIDTH, asker(ceiling))).perSecond);
  }
  constant.child.kill();
  await Promise.all([served.close(), ceiling.close()]);
  const value = median(got.served);
  return [
    budget('page.server.ms', percentile(alone.latencies, 0.5), 'ms', 10),
    { name: 'page.rate', value, unit: 'pages/s', ratio: value / median(got.ceiling), against: 'the same HTML sent as a constant by the same server program, compressed whole as any answer is' },
  ];
}

/** The first pages of a guided intake: what went wrong, and the first question, one after the other and one at a time. */
async function intake(stage: Stage, sessions: readonly string[]): Promise<Figure> {
  const served = new Pool(stage.url, { connections: 1 });
  const pages = sessions.map((one) => ({ path: '/rights', cookie: `redress_session=${one}` })).flatMap((page) => [page, { ...page, path: '/rights/D-03' }]);
  await flatOut(pages, 1, asker(served));
  const work = Array.from({ length: 60 }, (_, no) => pages[no % pages.length]!);
  const { latencies } = await flatOut(work, 1, asker(served));
  await served.close();
  return budget('intake.first.ms', percentile(latencies, 0.5), 'ms', 20);
}

/** The inbox of five thousand rows. */
async function queue(stage: Stage): Promise<Figure[]> {
  const seen = await queueFigures(stage.browser);
  return [
    { name: 'queue.fps', value: seen['queue.fps'], unit: 'frames/s', ratio: seen['queue.fps'] / 60, against: '60 frames a second while scrolling 5,000 rows' },
    budget('queue.filter.ms', seen['queue.filter.ms'], 'ms', 100),
    { ...budget('queue.frame.cpu.ms', seen['queue.frame.cpu.ms'], 'ms', 16.7), against: 'the time of a frame: processor time of the page’s own thread' },
    { ...budget('queue.filter.cpu.ms', seen['queue.filter.cpu.ms'], 'ms', 100), against: 'the budget of 100 ms: processor time of the page’s own thread' },
  ];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' }, quick: { type: 'boolean' } } });
  const rounds = values.quick === true ? 3 : 5;
  await buildWeb();
  const stage = await openStage();
  try {
    const disputes: Filed[] = [];
    await flatOut(Array.from({ length: DISPUTES }, (_, no) => `bench-${no}`), 4, async (name) => disputes.push(await long(stage, name)));
    const figures = [
      ...(await onPhone(stage, disputes[0]!, rounds)),
      await largest(stage, disputes[1]!),
      ...(await rates(stage, disputes, rounds, values.quick === true ? 600 : 1200)),
      // people who have asked nothing yet: the buyers have come near the limit of one session
      await intake(stage, disputes.map((one) => one.merchant.session)),
      ...(await queue(stage)),
    ];
    await printFigures(figures, values.json);
  } finally {
    await stage.close();
  }
}

await main();
