import { describe, expect, test } from 'vitest';
import { gathering } from './gather.ts';

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

interface Call {
  readonly items: readonly number[];
  readonly answer: (answers?: readonly string[]) => void;
  readonly fail: (error: Error) => void;
}

/** A call whose ends a test decides. */
function held(rules: { readonly most?: number; readonly atOnce?: number; readonly mayBeOne?: boolean } = {}): { readonly calls: Call[]; readonly one: (item: number) => Promise<string> } {
  const calls: Call[] = [];
  const one = gathering<number, string>(
    (items) =>
      new Promise((resolve, fail) => {
        calls.push({ items, answer: (answers = items.map((item) => `did ${item}`)) => resolve(answers), fail });
      }),
    { most: rules.most ?? 100, atOnce: rules.atOnce ?? 1, mayBeOne: () => rules.mayBeOne ?? true },
  );
  return { calls, one };
}

describe('what comes at the same moment', () => {
  test('goes together, in the order in which it came, and each has its own answer', async () => {
    const { calls, one } = held();
    const all = Promise.all([3, 1, 2].map(one));
    expect(calls).toEqual([]);
    await turn();
    expect(calls.map((call) => call.items)).toEqual([[3, 1, 2]]);
    calls[0]!.answer();
    expect(await all).toEqual(['did 3', 'did 1', 'did 2']);
  });

  test('alone it goes at the end of the turn; what comes while it is under way waits for it and goes together', async () => {
    const { calls, one } = held();
    const first = one(1);
    await turn();
    const rest = [one(2), one(3)];
    await turn();
    const last = one(4);
    await turn();
    expect(calls.map((call) => call.items)).toEqual([[1]]);
    calls[0]!.answer();
    expect(await first).toBe('did 1');
    await turn();
    await turn();
    expect(calls.map((call) => call.items)).toEqual([[1], [2, 3, 4]]);
    calls[1]!.answer();
    expect(await Promise.all([...rest, last])).toEqual(['did 2', 'did 3', 'did 4']);
  });

  test('is bounded: so many together, so many calls at once, and nothing is left behind', async () => {
    let underWay = 0;
    const seen = { together: 0, atOnce: 0, items: [] as number[] };
    const one = gathering<number, number>(
      async (items) => {
        underWay += 1;
        seen.together = Math.max(seen.together, items.length);
        seen.atOnce = Math.max(seen.atOnce, underWay);
        seen.items.push(...items);
        await turn();
        underWay -= 1;
        return items.map((item) => item * 2);
      },
      { most: 7, atOnce: 2, mayBeOne: () => false },
    );
    const numbers = Array.from({ length: 200 }, (_, index) => index);
    expect(await Promise.all(numbers.map(one))).toEqual(numbers.map((item) => item * 2));
    expect(seen).toEqual({ together: 7, atOnce: 2, items: numbers });
    // and again after it was idle
    expect(await one(300)).toBe(600);
  });
});

describe('a call that fails', () => {
  test('is tried again for each by itself: only the one at fault fails, and the rest goes on', async () => {
    const tried: (readonly number[])[] = [];
    const one = gathering<number, string>(
      (items) => {
        tried.push(items);
        return items.includes(2) ? Promise.reject(new Error('two')) : Promise.resolve(items.map((item) => `did ${item}`));
      },
      { most: 10, atOnce: 1, mayBeOne: () => true },
    );
    expect(await Promise.allSettled([1, 2, 3].map(one))).toEqual([
      { status: 'fulfilled', value: 'did 1' },
      { status: 'rejected', reason: new Error('two') },
      { status: 'fulfilled', value: 'did 3' },
    ]);
    expect(tried).toEqual([[1, 2, 3], [1], [2], [3]]);
    expect(await one(4)).toBe('did 4');
  });

  test('is not tried again where nobody knows what was done, or by the one that was alone', async () => {
    const gone = held({ mayBeOne: false });
    const both = Promise.allSettled([1, 2].map(gone.one));
    await turn();
    gone.calls[0]!.fail(new Error('gone'));
    expect((await both).map((each) => each.status)).toEqual(['rejected', 'rejected']);
    expect(gone.calls).toHaveLength(1);
    const alone = held();
    const one = alone.one(1);
    await turn();
    alone.calls[0]!.fail(new Error('refused'));
    await expect(one).rejects.toThrow('refused');
    expect(alone.calls).toHaveLength(1);
  });

  test('what waited behind it goes on', async () => {
    const { calls, one } = held({ mayBeOne: false });
    const failing = one(1);
    await turn();
    const behind = one(2);
    calls[0]!.fail(new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
    await turn();
    await turn();
    calls[1]!.answer();
    expect(await behind).toBe('did 2');
  });

  test('answers that are not one for each are an error, never another’s answer', async () => {
    const { calls, one } = held({ mayBeOne: false });
    const both = Promise.allSettled([1, 2].map(one));
    await turn();
    calls[0]!.answer(['did 1']);
    expect((await both).map((each) => each.status)).toEqual(['rejected', 'rejected']);
  });
});
