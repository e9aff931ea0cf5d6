import type { ActName, Stage } from '../../core/dispute/dispute.ts';
import { addApiKey, addMarketplace, createSession } from '../../server/people/people.ts';
import type { As } from '../../server/http/testkit.ts';
import type { Shop } from './shop.ts';
import { fileStory, type Story } from './story.ts';

const UUID = '019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00';
const REASONS = '商品页面写明与实物不符，双方陈述与照片一致，予以支持。';

/** What an adjudicator finds in the stories below. */
export const DECISION = {
  result: 'allowed',
  findings: [
    { issue: 'breach', result: 'established', reasons: '实物与页面不符。', evidence: [] },
    { issue: 'return_unreasonable', result: 'established', reasons: '退回的运费高于价值。', evidence: [] },
  ],
  remedies: [{ kind: 'refund' }],
  reasons: REASONS,
} as const;

/** A body for each act that is right in form. */
export const ACT_SAMPLES: Readonly<Record<ActName, object>> = {
  release_admission: { reason: '已与买家通话，确认人已就医。' },
  refuse_admission: { reason: '同一件事法院已经作出生效判决，可以申请执行。' },
  object_to_refusal: { grounds: '那是另一个订单。' },
  open_notice: { how: 'page' },
  respond: { position: 'contest', text: '不同意。' },
  post_message: { text: '你好' },
  submit_evidence: { items: [{ evidenceId: UUID, shows: '照片' }] },
  request_evidence: { to: 'respondent', text: '请提交发货时的照片' },
  decline_evidence_request: { no: 1, reason: '当时没有拍照' },
  object_to_evidence: { evidenceId: UUID, points: [{ ground: 'authenticity', reason: '不是同一件商品' }] },
  answer_evidence_objection: { no: 1, text: '吊牌编号一致' },
  decide_late_evidence: { no: 1, admitted: true, reason: '与争议直接有关，且有正当理由' },
  request_human: { reason: '请人工处理' },
  make_offer: { terms: [{ kind: 'refund', amountMinor: 100 }], note: '' },
  withdraw_offer: { no: 1 },
  reject_offer: { no: 1, reason: '太少' },
  accept_offer: { no: 1 },
  countersign: { no: 1 },
  decline_countersign: { no: 1 },
  request_extension: { days: 1 },
  agree_extension: {},
  decline_extension: {},
  end_negotiation: {},
  join_fast_track: {},
  leave_fast_track: {},
  end_fast_track: { reason: '两张照片互相矛盾，需要询问双方' },
  propose_jury: {},
  join_jury: {},
  decline_jury: { reason: '' },
  leave_jury: { reason: '' },
  reveal_nonce: { nonce: '0'.repeat(64) },
  convene_jury: { roundId: UUID, drawId: UUID, poolRoot: '0'.repeat(64), randomness: 'drand' },
  return_verdict: { roundId: UUID, drawId: UUID, outcome: 'too_few', size: 17, threshold: 9, counts: [], remedy: null, reasons: [], votesRoot: '0'.repeat(64) },
  choose: { consents: false, textVersion: 'x' },
  exit: {},
  withdraw: { reason: '' },
  take_case: {},
  recuse: { reason: '认识店主' },
  assign_case: { adjudicatorId: UUID },
  ask_question: { to: 'claimant', text: '何时收到？' },
  answer_question: { no: 1, text: '三月一日' },
  issue_determination: DECISION,
  sign_determination: {},
  return_determination: { reason: '理由不足' },
  correct_determination: { was: '甲', now: '乙' },
  accept_determination: {},
  appeal: { grounds: '事实不清' },
  decide_appeal: { result: 'upheld', reasons: REASONS },
  report_performance: { no: 1, text: '已付' },
  confirm_performance: { no: 1 },
  contest_performance: { no: 1, reason: '没有收到' },
  decide_contest: { no: 1, performed: true, reason: '有回单' },
  waive_obligation: { no: 1 },
  object_to_deduction: { reason: '已付' },
  decide_objection: { upheld: false, reason: '没有证据' },
  propose_change: { no: 1, to: { kind: 'substitute', term: { kind: 'repair' } }, note: '' },
  accept_change: { no: 1 },
  decline_change: { no: 1, reason: '不同意' },
  ask_advance: { no: 1, reason: '联系不上商家' },
  decide_advance: { no: 1, pays: false, reason: '商家身份清楚，可以联系' },
  ask_reversal: { action: 1, reason: '已经直接付过' },
  decide_reversal: { action: 1, wrong: false, reason: '没有付款记录' },
  refer_out: { measure: 'court' },
  record_card_case: { caseId: '00000000-0000-7000-8000-000000000001', entry: 1, step: 'opened', amountMinor: 1, insteadMinor: 0 },
  record_returned_money: { instructionId: '00000000-0000-7000-8000-000000000001', transferId: '00000000-0000-7000-8000-000000000002', amountMinor: 1, step: 'returned', code: 'account_closed' },
  fire_deadline: { name: 'respond' },
};

/** Disputes in every stage, and everybody who might ask. */
export interface Cast {
  readonly stories: Readonly<Record<Stage, Story>>;
  /** the closed one was settled: no adjudicator was ever in it */
  readonly settledNumber: string;
  readonly buyer: As;
  readonly merchant: As;
  readonly adjudicator: As;
  readonly operator: As;
  readonly otherBuyer: As;
  readonly otherMerchant: As;
  readonly otherJoined: As;
  readonly otherMarketplace: As;
}

/** A filing about one item of any order, where what is filed is not the story. */
export const FILING = {
  type: 'D-02',
  items: [{ itemId: '1', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '页面写的是羊毛，收到的是化纤。',
  wanted: [{ kind: 'refund', amountMinor: 10_000 }],
};

/** Brings one dispute into each stage by acts that anybody could do. */
export async function stageStories(shop: Shop): Promise<Cast> {
  const merchant = await shop.merchant('wool', { depositMinor: 100_000 });
  const other = await shop.merchant('other', {});
  const one = await shop.adjudicator('one');
  const two = await shop.adjudicator('two');
  const three = await shop.adjudicator('three');
  const operator = await shop.operator('op');
  let count = 0;
  let buyer: As;
  const begin = async (facts: object = {}): Promise<Story> => {
    const order = await shop.order({ externalId: `A-${(count += 1)}`, merchant: 'wool', paidMinor: 10_000, escrowMinor: 4_000 });
    buyer = order.buyer;
    return fileStory(shop, order, { ...FILING, facts: { ...FILING.facts, ...facts } });
  };
  const choice = async (): Promise<Story> => {
    const story = await begin();
    await story.does('respond', merchant.as, { position: 'contest', text: '不同意。' });
    await story.does('end_negotiation', buyer);
    return story;
  };
  const determination = async (): Promise<Story> => {
    const story = await choice();
    const { choiceTextVersion: textVersion } = await story.seenBy(buyer);
    await story.does('choose', buyer, { consents: true, textVersion });
    await story.does('choose', merchant.as, { consents: true, textVersion });
    await story.does('take_case', one.as);
    return story;
  };
  const decided = async (): Promise<Story> => {
    const story = await determination();
    await story.does('issue_determination', one.as, DECISION);
    return story;
  };
  const appeal = await decided();
  await appeal.does('appeal', merchant.as, { grounds: '事实不清' });
  await appeal.does('take_case', two.as);
  const performance = await decided();
  await performance.does('accept_determination', buyer);
  await performance.does('accept_determination', merchant.as);
  const closed = await begin();
  await closed.does('withdraw', buyer);
  const stories = {
    admission: await begin({ danger: 'injury' }),
    negotiation: await begin(),
    choice: await choice(),
    determination: await determination(),
    decided: await decided(),
    ...{ appeal, performance, closed },
  };
  const strange = await shop.order({ externalId: 'O-1', merchant: 'other', buyer: 'buyer-2' });
  const strangeDispute = await fileStory(shop, strange, { ...FILING, wanted: [{ kind: 'refund', amountMinor: 100 }] });
  const { server } = shop;
  const joined = await createSession(server.world, server.database, { personId: strange.buyerId, onlyDisputeId: strangeDispute.id });
  await server.owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01'` });
  const elsewhere = server.world.newId();
  await addMarketplace(server.owner, { id: elsewhere, slug: 'elsewhere', name: 'Elsewhere', at: server.world.now() });
  const token = 'rdk_key_of_the_other_marketplace';
  await addApiKey(server.owner, { id: server.world.newId(), marketplaceId: elsewhere, token, label: 'test', at: server.world.now() });
  return {
    ...{ stories, settledNumber: closed.number, buyer, merchant: merchant.as, adjudicator: three.as, operator: operator.as },
    ...{ otherBuyer: strange.buyer, otherMerchant: other.as, otherJoined: { session: joined.token }, otherMarketplace: { key: token } },
  };
}
