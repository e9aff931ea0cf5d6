/** How a gathering works. */
export interface GatherRules {
  /** so many go together at most */
  readonly most: number;
  /** so many calls are under way at most; what comes meanwhile gathers */
  readonly atOnce: number;
  /** Whether one of several may have been at fault: then each is tried by itself. False: nothing is tried again. */
  readonly mayBeOne: (error: unknown) => boolean;
}

interface Waiting<I, O> {
  readonly item: I;
  readonly resolve: (answer: O) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does together what comes at the same moment, as a database gathers commits: what comes while calls are under way goes with
 * the next, in the order in which it came. Nothing waits for a clock: alone, an item goes at the end of this turn of the loop.
 * A call that fails as a whole is tried again for each of its items by itself, where one of them may be at fault; so doing
 * an item twice must be the same as doing it once.
 * @param call does all of them and answers each, in their order
 * @returns does one; rejects with what its call was refused by
 */
export function gathering<I, O>(call: (items: readonly I[]) => Promise<readonly O[]>, rules: GatherRules): (item: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = [];
  let underWay = 0;
  let woken = false;

  async function settle(batch: readonly Waiting<I, O>[]): Promise<void> {
    try {
      const answers = await call(batch.map(({ item }) => item));
      if (answers.length !== batch.length) throw new Error(`${batch.length} were asked for and ${answers.length} answered`);
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index]!);
    } catch (error) {
      if (batch.length > 1 && rules.mayBeOne(error)) for (const one of batch) await settle([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  async function run(batch: readonly Waiting<I, O>[]): Promise<void> {
    underWay += 1;
    await settle(batch);
    underWay -= 1;
    wake();
  }

  function begin(): void {
    woken = false;
    while (underWay < rules.atOnce && waiting.length > 0) void run(waiting.splice(0, rules.most));
  }

  function wake(): void {
    if (woken || underWay >= rules.atOnce || waiting.length === 0) return;
    woken = true;
    setImmediate(begin);
  }

  return (item) =>
    new Promise<O>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      wake();
    });
}
