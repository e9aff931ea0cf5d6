/** Reasons that jurors of the demo's past write: made up from parts, so that no two of a round are one text. */
import type { Sitting } from './juries.ts';

type Parts = readonly (readonly string[])[];

const ZH_SHARED: Parts = [
  ['先看商品页面写了什么', '我按举证责任表逐条看', '双方的材料我各读了一遍', '时间线比较清楚', '照片放大以后看得出来', '聊天记录前后能对上', '我主要看签收当天的情况', '尺码和型号是关键', '说明书与页面不完全一致', '物流节点没有异常', '包装照片有参考价值', '两边说法差得很远', '争议只在一个点上', '这类商品我自己也买过', '视频拍得比较完整', '检测单没有盖章', '先不看金额只看事实', '对方的回复避开了重点', '记录不多但够用', '日期是最有说服力的'],
  ['拆箱到反馈隔了不到一天', '反馈里写了具体的部位', '页面截图带有日期', '称重与页面相差不大', '色差在不同光线下都能看到', '接口处的划痕很明显', '功能描述里没有限制条件', '赠品不在争议范围内', '退回地址双方确认过', '问题出现在第三次使用以后'],
];
const ZH_END: Readonly<Record<'buyer' | 'seller', readonly string[]>> = {
  buyer: ['卖家没有拿出发货前的记录，应当支持买家。', '按规则该由卖家说明，卖家没有说明。', '买家的证据更完整，支持买家的请求。', '描述与实物不符可以认定。', '卖家的解释不能推翻照片。'],
  seller: ['买家没有证明问题在收货前就有，不支持。', '卖家提交的出库记录更可信，不支持买家。', '描述里已经写明这一点，买家的请求依据不足。', '使用痕迹说明问题可能在签收之后产生。', '证据不足以支持买家的请求。'],
};
const EN_SHARED: Parts = [
  ['I read the listing first', 'I went through the table of who has to show what', 'Both files are short', 'The dates are clear', 'The enlarged photo helps', 'The chat fits the rest', 'The day of delivery matters most', 'The size is the key here', 'The manual and the listing differ', 'The tracking shows nothing odd', 'The photo of the parcel is useful', 'The two stories are far apart', 'One point is in dispute', 'I have bought such things myself', 'The film is complete', 'The test sheet has no stamp', 'I left the amount aside', 'The answer avoids the point', 'There is little on file but enough', 'The order of events decides it'],
  ['the complaint came within a day', 'the complaint names the exact part', 'the screenshot has a date', 'the weight is close to the listing', 'the colour differs in any light', 'the scratch at the joint is plain to see', 'the listing sets no such limit', 'the gift is not in dispute', 'both agreed on the return address', 'it failed at the third use'],
];
const EN_END: Readonly<Record<'buyer' | 'seller', readonly string[]>> = {
  buyer: ['and the seller has no record of packing, so I support the buyer.', 'and it was for the seller to explain, who did not.', 'so the buyer’s file is the better one.', 'so the goods are not what was described.', 'and the seller’s story does not undo the photos.'],
  seller: ['but nothing shows that it was so before delivery.', 'but the seller’s record of packing is the better proof.', 'but the listing says just that, so I cannot support the claim.', 'but the marks of use point to a time after delivery.', 'but that is not enough to support the claim.'],
};

/**
 * A reason in the juror's own language. @param index of the juror in the round: the first part is another for each, so that
 * only who has the same one can have written one text
 */
export function reasonOf({ locale }: Pick<Sitting, 'locale'>, seller: boolean, index: number, chance: () => number): string {
  const [shared, ends, comma] = locale === 'en' ? [EN_SHARED, EN_END, ', '] : [ZH_SHARED, ZH_END, '，'];
  const [first, second] = [shared[0]!, shared[1]!];
  const end = ends[seller ? 'seller' : 'buyer'];
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)]!;
  return [first[index % first.length]!, pick(second), pick(end)].join(comma).replace(/, (and|but|so)/g, ', $1');
}
