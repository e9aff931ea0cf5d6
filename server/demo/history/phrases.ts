import type { Both } from './goods.ts';

const both = (zh: string, en: string): Both => ({ 'zh-CN': zh, en });

/** What people of the history say, by occasion; one of each list is drawn. */
export const PHRASES = {
  admits: [
    both('抱歉给您添麻烦了，是我们的问题，按您要求处理。', 'Sorry for the trouble. This is our fault; we do as you ask.'),
    both('核对过了，确实是发货环节出的错，我们承担。', 'We checked: the mistake was made when it was packed. We bear it.'),
    both('照片我们看了，质量确实不达标，给您处理。', 'We looked at the photos; this is below our standard and we put it right.'),
  ],
  partly: [
    both('情况属实，但不影响使用，我们愿意补偿一部分。', 'What you say is true, but it can be used; we offer a part of the price.'),
    both('运输造成的我们认，但全额退款不合理。', 'Damage on the way is ours, but a full refund is more than fair.'),
    both('可以补偿，退货的话需要您先寄回检查。', 'We can make it up to you; for a return we have to inspect it first.'),
  ],
  contests: [
    both('商品出库前都有质检，照片看不出是我们的问题。', 'Every piece is inspected before it leaves; the photo does not show that this is ours.'),
    both('签收时没有提出异议，过了几天才说坏了，我们不认可。', 'Nothing was said at delivery; days later it is broken. We do not accept that.'),
    both('页面描述没有问题，个人感受不同不属于质量问题。', 'The listing is correct; a different impression is not a defect.'),
  ],
  offers: [
    both('补偿一部分货款，商品您留着用。', 'We pay back a part of the price and you keep it.'),
    both('这是我们能给的方案，您看可以吗？', 'This is what we can offer. Is it all right with you?'),
    both('马上打款，希望您满意。', 'We pay at once and hope that settles it.'),
  ],
  counters: [
    both('补偿太少了，至少要这个数。', 'That is too little; this is the least I would take.'),
    both('我愿意让一步，这样就不用再拖了。', 'I will meet you half way, so that this comes to an end.'),
  ],
  rejects: [both('补偿连快递费都不够。', 'That does not even pay the carriage.'), both('我要退货，不要补偿。', 'I want to return it, not a part of the price.')],
  messages: [
    both('照片已经补充，麻烦尽快处理。', 'I have added the photos. Please look at them soon.'),
    both('请问什么时候能给答复？', 'When can I expect an answer?'),
    both('我们已经转给仓库核实，明天给您消息。', 'We have asked the warehouse and will tell you tomorrow.'),
  ],
  questions: [
    both('收货时外箱是否完好，有没有当面验收？', 'Was the box intact when it came, and was it opened in the courier’s presence?'),
    both('请说明这个数字的依据，并提供检测或者页面记录。', 'What is this figure based on? Please give the test or the record of the listing.'),
  ],
  answers: [
    both('外箱有压痕，当时就拍了照，已经放在证据里。', 'The box was dented; I took a photo at once, it is among the evidence.'),
    both('依据是供应商的检测说明，原件找不到了。', 'It is the supplier’s test; we no longer have the original.'),
  ],
  found: [
    both('双方提交的照片和页面记录能够互相印证，予以认定。', 'The photos and the record of the listing agree with each other; this is found.'),
    both('商家负有证明义务而没有提交材料，按现有证据认定。', 'It was for the merchant to show the contrary, and nothing was put on file.'),
  ],
  notFound: [both('现有材料不能证明，不予认定。', 'What is on file does not show it.'), both('说法前后不一，也没有照片，不能认定。', 'The account changed and there is no photo; it is not found.')],
  grants: [
    both('商品与销售时的说明不符，责任在商家。处理的范围以已支付的价款为限，金额由规则计算。', 'The goods are not as they were sold, and the merchant answers for it. The amounts follow from the rules and the price paid.'),
    both('商家没有证明商品合格，也没有证明消费者使用不当，应当承担相应责任。', 'The merchant has shown neither that the goods were sound nor that they were misused, and has to make it good.'),
  ],
  dismisses: [both('申请人提出的事实没有得到证明，已有材料指向相反的结论，因此不支持请求。', 'What the claimant says has not been shown, and what is on file points the other way; the claim is not allowed.')],
  appeals: [both('没有考虑我们提交的出库视频，请另一位处理员重新看。', 'The packing video was not considered; please let another adjudicator look.'), both('减价的比例明显偏低，请重新计算。', 'The reduction is plainly too low; please look at it again.')],
  endsFast: [both('只看材料还不够，需要向双方提问，改按一般程序处理，期限按一般程序计算。', 'The papers do not suffice and both sides have to be asked: the case goes on the ordinary way, with its times.')],
  upheld: [both('重新看过全部材料，新的理由不足以改变结论，维持原处理结果。', 'All of it was read again; the new reasons do not change the outcome, which stands.')],
  withdraws: [both('商家私下已经解决了，撤回。', 'The shop has settled it with me; I withdraw.'), both('是我弄错了，抱歉。', 'It was my mistake, sorry.')],
  sends: [both('已寄回，商品完好。', 'Sent back, intact.')],
  paid: [both('已通过原支付方式转账。', 'Paid by the original method.')],
  objects: [both('货还没有退回，不应当扣保证金。', 'The goods have not come back; the deposit should not pay.')],
  contestsPerformance: [both('没有收到这笔钱，截图的账户不是我的。', 'The money has not come; the account in the picture is not mine.')],
  proposesPlan: [both('手头紧，想分两笔付，四十天内付清。', 'Money is short; we would pay in two parts, all of it within forty days.')],
  proposesRepair: [both('能不能由我们免费维修，不再退差价？', 'Could we repair it free of charge instead of giving money back?')],
  declinesChange: [both('已经等很久了，还是按原来说好的付款。', 'I have waited long enough. Please pay as agreed.')],
  declinesAdvance: [both('平台能提供这家店的真实名称、地址和联系方式，也没有承诺先行赔付，这次不先付；您可以按页面列出的办法继续。', 'We can name the shop with its address and contact, and made no promise to pay first, so we do not. The page lists what you can do next.')],
  asksReversal: [both('这笔钱我们当天已经另行付过，保证金不应再扣。', 'We had paid this that day in another way; the deposit should not have paid again.')],
  paysFirst: [both('店铺已经关闭，登记的联系方式无人应答，平台先行赔付，再向店铺追偿。', 'The shop has closed and nobody answers at its contact. The marketplace pays first and recovers it from the shop.')],
  putsRight: [both('银行回单显示扣款前一天已经付清，这次扣款错了，退回保证金并补偿利息。', 'The bank’s receipt shows it was paid the day before. The deduction was wrong: the deposit gets it back, with interest.')],
  declinesReversal: [both('查过付款记录，当天没有这笔付款，扣款没有错。', 'The payment records show no such payment that day. The deduction was right.')],
  lookPasses: [both('已与买家通话：人没有受伤，商品已停用并保留。争议继续，保留的实物作为证据。', 'We called the buyer: nobody is hurt, and the goods are kept unused. The dispute goes on, with the goods as evidence.')],
  lookRefuses: [both('同一件事法院已经作出生效判决，这里不能再处理。您可以向法院申请执行那份判决。', 'A court has decided the same matter, so it cannot be taken here. You can ask that court to enforce its decision.')],
  lookObjects: [both('那份判决说的是另一个订单，请再看一遍材料。', 'That decision is about another order. Please look at the papers again.')],
  declinesJury: [both('我们希望由处理员来看，需要核对检测报告。', 'We would rather have an adjudicator look: a test report has to be read.')],
  notFollowed: [both('评审意见没有考虑出库检测记录，这份记录与争议直接有关，另行处理。', 'The verdict passes over the record of the test before it was sent, which bears on the matter. It is decided anew.')],
  asksLargerJury: [both('请更多的人看一看出库视频，再作结论。', 'Please let more people look at the film of the packing before it is settled.')],
  humans: [both('我看不懂规则，想和人说。', 'I do not understand the rules and would like to talk to a person.')],
  asksEvidence: [both('请提交发货前打包的照片或视频。', 'Please submit photos or a film of the packing before it was sent.')],
  declinesEvidence: [both('打包时没有拍照，仓库监控只保留七天。', 'Nothing was filmed while packing; the camera of the warehouse keeps seven days only.')],
  objectsEvidence: [both('照片里看不到吊牌编号，不能确认是我们店的商品。', 'The label cannot be read in the photo, so nobody can tell that these are our goods.')],
  answersObjection: [both('吊牌在第二张照片左下角，编号与订单一致。', 'The label is in the lower left of the second photo; its number is that of the order.')],
  comesLate: [both('快递公司昨天才把签收记录发给我们。', 'The carrier sent us its record only yesterday.')],
  admitsLate: [both('签收记录由第三方保存，与争议直接有关，迟交有正当理由。', 'The record is kept by a third party and bears on the matter; there was a good reason for its coming late.')],
} as const satisfies Record<string, readonly Both[]>;

export type Occasion = keyof typeof PHRASES;
