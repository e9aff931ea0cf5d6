import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { connected, likeness, pairSignals, sameTextSignals, signalsOf, stockTextSignals, type SignalRound, type SignalVote } from './collusion.ts';

const RULES = { fewestTogether: 5, falseAlarmBasisPoints: 100, closeSeconds: 20, sameTextBasisPoints: 8_000, stockTexts: 3 };
const TEXTS = ['照片里的划痕在签收当天就拍到了。', '商品页写明了全新，收到的包装却已拆封。', '物流记录显示按时送达，没有破损。', '双方的聊天记录里卖家答应过退款。', '尺码表与实物相差两厘米，买家量了三次。', '没有看到能证明质量问题的材料。'];

/** A coin that always falls the same way for the same words. */
const coin = (words: string): number => createHash('sha256').update(words).digest()[0]! % 2;

/** Nine jurors who each vote by a coin of their own, at their own minute and with their own words, but for what is changed. */
function rounds(count: number, change: (votes: SignalVote[], at: number) => void = () => {}): SignalRound[] {
  return Array.from({ length: count }, (_, at) => {
    const votes = Array.from({ length: 9 }, (_unused, place): SignalVote => ({
      juror: `j${place}`,
      forSeller: coin(`${at}/${place}`),
      at: place * 600_000,
      reason: `${TEXTS[(place + at) % TEXTS.length]}${'甲乙丙丁戊己庚辛壬'[place]}${at}`,
    }));
    change(votes, at);
    return { round: `r${String(at).padStart(3, '0')}`, votes };
  });
}

test('jurors who vote for themselves give no signal, however many cases they share', () => {
  for (const count of [5, 10, 40, 160, 640]) expect(pairSignals(rounds(count), RULES)).toEqual([]);
});

test('two who always agree where the others are divided are a signal, with the chance by hand', () => {
  const together = rounds(40, (votes, at) => {
    for (const place of [2, 6]) votes[place] = { ...votes[place]!, forSeller: at % 2 };
  });
  const [signal, ...rest] = pairSignals(together, RULES).filter((one) => one.kind === 'agreement');
  expect(rest).toEqual([]);
  expect(signal).toMatchObject({ jurors: ['j2', 'j6'], times: 40, of: 40 });
  // each case gives the share of agreeing pairs among the seven others: at most 9 of 21 when they are divided 4:3
  expect(signal!.chance!).toBeLessThan(0.01 / 36);
  expect(signal!.rounds).toHaveLength(40);
});

test('where everybody else is of one mind, agreeing proves nothing', () => {
  const clear = rounds(200, (votes) => {
    for (const [place, vote] of votes.entries()) votes[place] = { ...vote, forSeller: 1 };
  });
  expect(pairSignals(clear, RULES).filter((one) => one.kind === 'agreement')).toEqual([]);
});

test('two who always vote within seconds of each other are a signal; in fewer cases than the least they are not compared', () => {
  const close = (votes: SignalVote[]): void => {
    votes[3] = { ...votes[3]!, at: votes[5]!.at + 19_000 };
  };
  expect(pairSignals(rounds(12, close), RULES)).toMatchObject([{ kind: 'timing', jurors: ['j3', 'j5'], times: 12, of: 12 }]);
  expect(pairSignals(rounds(4, close), RULES)).toEqual([]);
  const apart = (votes: SignalVote[]): void => {
    votes[3] = { ...votes[3]!, at: votes[5]!.at + 21_000 };
  };
  expect(pairSignals(rounds(12, apart), RULES)).toEqual([]);
});

test('one text by several jurors of a round, and one text by a juror in many', () => {
  const copied = rounds(6, (votes, at) => {
    if (at === 2) for (const place of [1, 4, 7]) votes[place] = { ...votes[place]!, reason: `卖家没有拿出发货前的检查记录，应当承担责任${'。！'[place % 2]}` };
    votes[8] = { ...votes[8]!, reason: '我支持买家，卖家不讲理，应该全额退款给买家' };
  });
  expect(sameTextSignals(copied, RULES)).toEqual([{ kind: 'same_text', jurors: ['j1', 'j4', 'j7'], rounds: ['r002'], times: 3, of: 9, chance: null }]);
  expect(stockTextSignals(copied, RULES)).toMatchObject([{ kind: 'stock_text', jurors: ['j8'], times: 6, of: 6 }]);
  expect(signalsOf(copied, RULES).map((one) => one.kind)).toEqual(['same_text', 'stock_text']);
});

test('how far two texts are the same: by hand, and whatever their signs', () => {
  // 一二三, 二三四 beside 二三四, 三四五: one of three
  expect(likeness('一二三四', '二三四五')).toBe(3_333);
  expect(likeness('退款，应当！', '退款应当')).toBe(10_000);
  expect([likeness('全新', '二手'), likeness('全新', '全新'), likeness('', '')]).toEqual([0, 10_000, 10_000]);
});

test('one text with small changes is one text, and what two people write is two', () => {
  const reason = '照片上的颜色与商品页面明显不同，买家收到后当天就说了，商家没有给出解释。';
  expect(likeness(reason, reason.replace('。', '！！'))).toBe(10_000);
  expect(likeness(reason, '商品页面没有说明颜色会有偏差，商家也没有在发货前确认，所以应当退款。')).toBeLessThan(2000);
});

test('pairs that share somebody are one group, whatever the order', () => {
  const pairs = [['d', 'e'], ['a', 'b'], ['c', 'b']] as const;
  expect(connected(pairs)).toEqual([['a', 'b', 'c'], ['d', 'e']]);
  expect(connected([...pairs].toReversed())).toEqual(connected(pairs));
});
