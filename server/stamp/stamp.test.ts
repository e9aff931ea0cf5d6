import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { httpStampAuthority } from '../adapters/stamp.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { anchorsOf, stampsFor, stampedText, stampings, stampJobs, STAMP_EVERY_MS } from './stamp.ts';
import { startTestAuthority, type TestAuthority } from './testkit.ts';

let kept: TestDatabase;
let authority: TestAuthority;
let world: TestWorld;

const ROOT = Buffer.alloc(32, 7);
const noteOf = (size: number): string => `redress.test/log\n${size}\n${ROOT.toString('base64')}\n\n— redress.test/log AAAAAAAA\n`;

async function checkpoint(size: number, quorumAt: string | null = null): Promise<void> {
  await kept.owner.query({
    text: 'insert into log_checkpoint (size, root, note, at, quorum_at) values ($1, $2, $3, now(), $4)',
    values: [size, ROOT, noteOf(size), quorumAt],
  });
}

/** As if so long had gone by since an authority was asked. */
async function pause(): Promise<void> {
  await kept.owner.query({ text: `update log_stamp_turn set asked_at = asked_at - $1 * interval '1 millisecond'`, values: [STAMP_EVERY_MS] });
}

const work = async (): Promise<number> => (await Promise.all(stampJobs(world).map((job) => job.run(world)))).reduce((sum, done) => sum + done, 0);

beforeAll(async () => {
  [kept, authority] = await Promise.all([testDatabase(), startTestAuthority()]);
  world = testWorld({ database: kept.database, stamps: httpStampAuthority({ url: authority.url, rootsPem: authority.rootsPem }) });
}, 60_000);

afterAll(async () => {
  await Promise.all([kept.drop(), authority.close()]);
});

describe('time stamps on the log', () => {
  test('without an authority there is no work, and with one but no checkpoint nobody is asked', async () => {
    expect(stampJobs(testWorld({ database: kept.database }))).toEqual([]);
    expect(await work()).toBe(0);
    expect(authority.asked()).toBe(0);
  });

  test('the newest checkpoint is stamped once, is kept, and the answer can be checked again', async () => {
    await checkpoint(3);
    await checkpoint(8);
    expect(await work()).toBe(1);
    await pause();
    expect(await work()).toBe(0);
    expect(authority.asked()).toBe(1);
    const [found, ...others] = await stampsFor(kept.database, [], 5);
    expect([found?.size, others]).toEqual([8, []]);
    expect((await world.stamps?.check(found!.response, stampedText(found!.note)))?.ok).toBe(true);
    // a head that is newer than every stamp goes with the newest of them
    expect((await stampsFor(kept.database, [0, 7, 99], 50)).map((one) => one.size)).toEqual([8]);
    expect(await kept.owner.query({ text: 'select size::int, keep from log_checkpoint order by size' })).toEqual([{ size: 3, keep: false }, { size: 8, keep: true }]);
  });

  test('two servers at once ask the authority once', async () => {
    await checkpoint(20);
    await pause();
    const before = authority.asked();
    expect((await Promise.all([work(), work(), work()])).reduce((sum, done) => sum + done, 0)).toBe(1);
    expect(authority.asked()).toBe(before + 1);
  });

  test('an authority that fails is noted since when and why, and asked again later', async () => {
    await checkpoint(30);
    await pause();
    authority.misbehave('error');
    expect(await work()).toBe(0);
    expect((await stampings(kept.database))[0]).toMatchObject({ failure: 'authority_refused', size: 20 });
    authority.misbehave(undefined);
    expect(await work()).toBe(0); // not yet: an authority that is down is not asked in a row
    await pause();
    expect(await work()).toBe(1);
    expect((await stampings(kept.database))[0]).toMatchObject({ failure: null, failingSince: null, size: 30 });
  });

  test('an entry is anchored by the earliest stamp and the earliest quorum over it', async () => {
    await checkpoint(40, '2026-03-02T02:00:00Z');
    expect(await anchorsOf(kept.database, [39, 7, 40, 8])).toMatchObject([
      { stamp: null, quorum: { size: 40 } },
      { stamp: { size: 8 }, quorum: { size: 40, at: '2026-03-02T02:00:00.000Z' } },
      { stamp: null, quorum: null },
      { stamp: { size: 20 } },
    ]);
    expect((await stampsFor(kept.database, [7, 8, 9, 39], 25)).map((one) => one.size)).toEqual([8, 20, 30]);
  });

  test('a stamp that is kept cannot be changed or taken away', async () => {
    await expect(kept.owner.query({ text: 'update log_stamp set serial = $1', values: ['00'] })).rejects.toThrow();
    await expect(kept.owner.query({ text: 'delete from log_stamp' })).rejects.toThrow();
  });
});
