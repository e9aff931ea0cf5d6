import type { ActName } from '../../core/dispute/dispute.ts';
import { answersOf, decision, filed, toDetermination, uploads, type Filed } from './cases.ts';
import { extremePlaces } from './extremes.ts';
import { jurorPlaces } from './jurors.ts';
import { agree } from './outcomes.ts';
import type { As, Stage } from './stage.ts';

/** One page of one audience, to be looked at. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly session?: string;
  readonly status?: number;
}

const NONE = '00000000-0000-7000-8000-000000000000';

/** The offer, question or obligation an act is about. */
function subject(act: string, role: string, seen: any): string {
  const last = (list: any[], fits: (one: any) => boolean): number | undefined => list.findLast(fits)?.no;
  const mine = (one: any): boolean => one.by === role;
  switch (act as ActName) {
    case 'accept_offer':
    case 'reject_offer':
      return `?no=${last(seen.offers, (one) => one.status === 'open' && !mine(one))}`;
    case 'withdraw_offer':
      return `?no=${last(seen.offers, (one) => one.status === 'open' && mine(one))}`;
    case 'answer_question':
      return `?no=${last(seen.questions, (one) => one.to === role && one.answer === null)}`;
    case 'decline_evidence_request':
      return `?no=${last(seen.evidenceRequests, (one) => one.to === role && one.status === 'open')}`;
    case 'answer_evidence_objection':
      return `?no=${last(seen.objections, (one) => !mine(one) && one.answer === null)}`;
    case 'report_performance':
      return `?no=${last(seen.obligations, (one) => one.obligor === role)}`;
    case 'contest_performance':
      return `?no=${last(seen.obligations, (one) => one.obligor !== role && one.status === 'reported')}`;
    case 'confirm_performance':
    case 'waive_obligation':
      return `?no=${last(seen.obligations, (one) => one.obligor !== role && one.status !== 'performed')}`;
    case 'propose_change':
      return `?no=${last(seen.obligations, (one) => one.obligor === 'respondent' && one.status === 'due')}`;
    default:
      return '';
  }
}

/** The room of a dispute from both sides, and the page of each act open to them; acts seen already are left out. */
async function room(dispute: Filed, stageName: string, seenActs: Set<string>): Promise<Place[]> {
  const places: Place[] = [];
  for (const [role, as] of [['claimant', dispute.buyer], ['respondent', dispute.merchant]] as const) {
    const seen = await dispute.seenBy(as);
    places.push({ name: `${stageName}-${role}`, path: `/disputes/${dispute.id}`, session: as.session });
    for (const { act } of seen.allowed as { act: string }[]) {
      const key = ['accept_offer', 'choose'].includes(act) ? `${act}-${role}` : act;
      if (act === 'open_notice' || seenActs.has(key)) continue;
      seenActs.add(key);
      const path = `/disputes/${dispute.id}/acts/${act.replaceAll('_', '-')}${subject(act, role, seen)}`;
      places.push({ name: `act-${key}`, path, session: as.session });
    }
  }
  return places;
}

async function rooms(stage: Stage): Promise<{ places: Place[]; determined: Filed; pending: Filed }> {
  const seen = new Set<string>();
  // what is looked at later must still stand as it stood: each state has a dispute of its own
  const places = await room(await filed(stage, 'see-new'), 'new', seen);
  const talk = await filed(stage, 'see-talk');
  await talk.act('respond', talk.merchant, { position: 'part', text: '桌面为贴皮，页面第三张图已说明。愿意补偿部分差价。' });
  await talk.act('make_offer', talk.merchant, { terms: [{ kind: 'price_reduction', amountMinor: 12_000, withinDays: 5 }, { kind: 'apology' }], note: '希望您保留桌子，我们补差价。' });
  places.push(...(await room(talk, 'offers', seen)));
  const longer = await filed(stage, 'see-longer');
  await longer.act('respond', longer.merchant, { position: 'contest', text: '需要时间核实。' });
  await longer.act('request_extension', longer.merchant, { days: 3 });
  places.push(...(await room(longer, 'longer', seen)));
  const half = await filed(stage, 'see-half', { escrowMinor: 10_000, depositMinor: 20_000 });
  await half.act('accept_offer', half.merchant, { no: 1 });
  places.push(...(await room(half, 'half', seen)));
  const choice = await filed(stage, 'see-choice');
  await choice.act('respond', choice.merchant, { position: 'contest', text: '与页面一致。' });
  await choice.act('end_negotiation', choice.buyer);
  places.push(...(await room(choice, 'choice', seen)));

  const fast = await filed(stage, 'see-fast', { paidMinor: 19_900, track: 'fast' });
  places.push(...(await room(fast, 'fast-offered', seen)));
  const joined = await filed(stage, 'see-joined', { paidMinor: 19_900, track: 'fast' });
  await joined.act('join_fast_track', joined.merchant);
  places.push(...(await room(joined, 'fast-joined', seen)));

  const judge = await stage.demo('chen');
  const pending = await filed(stage, 'see-pending');
  await toDetermination(pending);
  await pending.act('take_case', judge);
  await pending.act('ask_question', judge, { to: 'claimant', text: '收到时包装是否完好？' });
  await pending.act('request_evidence', pending.buyer, { to: 'respondent', text: '请提交发货前的照片。' });
  places.push(...(await evidencePlaces(stage, pending)));
  places.push({ name: 'bench-evidence-request', path: `/disputes/${pending.id}/workbench/evidence-request`, session: judge.session });
  places.push(...(await room(pending, 'determination', seen)));
  const jury = await filed(stage, 'see-jury');
  await toDetermination(jury);
  await jury.act('propose_jury', jury.buyer);
  places.push(...(await room(jury, 'jury-offered', seen)));
  const determined = await filed(stage, 'see-decided');
  await toDetermination(determined);
  await determined.act('take_case', judge);
  await determined.act('issue_determination', judge, decision([{ kind: 'refund' }]));
  places.push(...(await room(determined, 'decided', seen)));
  const bound = [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 68_000 }, { kind: 'apology' }];
  const agreed = await filed(stage, 'see-agreed', { escrowMinor: 10_000, depositMinor: 20_000 });
  await agree(agreed, bound);
  places.push(...(await room(agreed, 'performance', seen)));
  const back = await filed(stage, 'see-back', { escrowMinor: 10_000, depositMinor: 20_000 });
  await agree(back, bound);
  const owed = (await back.seenBy(back.buyer)).obligations.find((one: { obligor: string }) => one.obligor === 'claimant').no;
  await back.act('report_performance', back.buyer, { no: owed, text: '已寄回', carrier: '顺丰', tracking: 'SF1234567890' });
  places.push(...(await room(back, 'returned', seen)));
  const template = crypto.randomUUID();
  const texts = { 'zh-CN': '您好，我们已收到您的请求，正在核实。', en: 'We have your request and are checking it.' };
  await stage.does('PUT', `/my/templates/${template}`, { name: '已收到', texts }, talk.merchant);
  const { members } = await stage.does('GET', '/my/team', undefined, talk.merchant);
  const member = members[0].personId;
  const invited = await stage.does('POST', '/my/team/invitations', { role: 'agent', limitMinor: 50_000 }, talk.merchant);
  const { version: ifVersion } = await talk.seenBy(talk.merchant);
  const acts = [{ act: 'post_message', disputeId: talk.id, ifVersion, body: { text: '您好，请稍等。' } }];
  // the longest wait there is, cancelled at once: what is looked at stays as it is
  const { batchId: batch } = await stage.does('POST', '/my/planned-acts', { acts, waitSeconds: 900 }, talk.merchant);
  await stage.does('DELETE', `/my/planned-acts/${batch}`, undefined, talk.merchant);
  const gone = await filed(stage, 'see-gone');
  await gone.act('withdraw', gone.buyer, { reason: '已解决' });
  places.push(...(await room(gone, 'closed', seen)));
  places.push(
    { name: 'act-closed', path: `/disputes/${gone.id}/acts/make-offer`, session: gone.buyer.session, status: 409 },
    { name: 'filed', path: `/disputes/${talk.id}/filed`, session: talk.buyer.session },
    { name: 'service', path: `/disputes/${talk.id}/service`, session: talk.buyer.session },
    { name: 'delay-none', path: `/disputes/${talk.id}/delays/1`, session: talk.buyer.session, status: 404 },
    { name: 'case-file', path: `/disputes/${talk.id}/case-file`, session: talk.buyer.session },
    { name: 'dispute-log', path: `/disputes/${talk.id}/log`, session: talk.buyer.session },
    { name: 'reasons', path: `/disputes/${talk.id}/reasons`, session: talk.buyer.session },
    { name: 'reason', path: `/disputes/${talk.id}/reasons/3`, session: talk.buyer.session },
    { name: 'burden', path: `/disputes/${talk.id}/burden`, session: talk.merchant.session },
    { name: 'ladder', path: `/disputes/${agreed.id}/ladder`, session: agreed.buyer.session },
    { name: 'ladder-before', path: `/disputes/${talk.id}/ladder`, session: talk.merchant.session },
    { name: 'merchant', path: '/merchant', session: talk.merchant.session },
    { name: 'answer-question', path: `/disputes/${talk.id}/answer`, session: talk.merchant.session },
    { name: 'answer-result', path: `/disputes/${talk.id}/answer?enough=1&f.actual_value_per_10000=7000`, session: talk.merchant.session },
    { name: 'merchant-answer', path: '/merchant/answer', session: talk.merchant.session },
    { name: 'merchant-answer-preview', path: `/merchant/answer?id=${talk.id}&formula=reduction&percent=10`, session: talk.merchant.session },
    { name: 'merchant-templates', path: '/merchant/templates', session: talk.merchant.session },
    { name: 'merchant-template', path: `/merchant/templates/${template}`, session: talk.merchant.session },
    { name: 'merchant-trends', path: '/merchant/trends', session: talk.merchant.session },
    { name: 'merchant-planned', path: '/merchant/planned', session: talk.merchant.session },
    { name: 'merchant-planned-batch', path: `/merchant/planned/${batch}`, session: talk.merchant.session },
    { name: 'merchant-deposit', path: '/merchant/deposit', session: talk.merchant.session },
    { name: 'merchant-set-off', path: '/merchant/deposit/set-off', session: talk.merchant.session },
    { name: 'merchant-deposit-top-up', path: '/merchant/deposit/top-up', session: talk.merchant.session },
    { name: 'merchant-team', path: '/merchant/team', session: talk.merchant.session },
    { name: 'merchant-team-member', path: `/merchant/team/${member}`, session: talk.merchant.session },
    { name: 'merchant-team-join', path: new URL(invited.url).pathname + new URL(invited.url).search, session: talk.buyer.session },
    { name: 'merchant-order', path: `/orders/${talk.orderId}`, session: talk.merchant.session },
    { name: 'not-mine', path: `/disputes/${talk.id}`, session: half.buyer.session, status: 404 },
    ...(await cardPlaces(stage)),
    ...(await lookedPlaces(stage, talk)),
  );
  return { places, determined, pending };
}

/** A photograph that was objected to, from both sides: itself, its report for a court, and covering parts of it. */
async function evidencePlaces(stage: Stage, { id, buyer, merchant, act }: Filed): Promise<Place[]> {
  const evidenceId = await uploads(stage, buyer);
  await act('submit_evidence', buyer, { items: [{ evidenceId, shows: '收到时边角的样子', type: 'media', source: { capturedBy: 'self', how: 'photo' } }] });
  await act('object_to_evidence', merchant, { evidenceId, points: [{ ground: 'authenticity', reason: '照片看不清吊牌编号。' }] });
  const item = `/disputes/${id}/evidence/${evidenceId}`;
  return [
    { name: 'evidence-item', path: item, session: buyer.session },
    { name: 'evidence-item-other', path: item, session: merchant.session },
    { name: 'evidence-report', path: `${item}/report`, session: buyer.session },
    { name: 'evidence-cover', path: `${item}/cover`, session: buyer.session },
    { name: 'evidence-notary', path: `${item}/notary`, session: (await stage.demo('chen')).session },
  ];
}

/** A filing that a person looks at first, for both sides and whoever is on duty; and an advance nobody has asked for. */
async function lookedPlaces(stage: Stage, talk: Filed): Promise<Place[]> {
  const desk = await stage.demo('wu');
  const looked = await filed(stage, 'see-look', { danger: 'injury' });
  return [
    { name: 'looked-buyer', path: `/disputes/${looked.id}`, session: looked.buyer.session },
    { name: 'looked-merchant', path: `/disputes/${looked.id}`, session: looked.merchant.session },
    { name: 'looked-release', path: `/operator/queue/${looked.id}/release`, session: desk.session },
    { name: 'advance-unasked', path: `/operator/queue/${talk.id}/advance`, session: desk.session, status: 404 },
  ];
}

/** A card dispute over an order's payment, from the merchant's side and the desk's. */
async function cardPlaces(stage: Stage): Promise<Place[]> {
  const desk = await stage.demo('wu');
  const byCard = await filed(stage, 'see-card', { cardPayment: 'pi_see_card' });
  const news = { rail: 'institution', paymentReference: 'pi_see_card', caseReference: 'dp_see_card', status: 'chargeback', reason: '13.1', amountMinor: 68_000 };
  const { id } = await stage.does('POST', '/card-cases/news', news, desk);
  return [
    { name: 'card-cases', path: '/card-cases', session: byCard.merchant.session },
    { name: 'card-case', path: `/card-cases/${id}`, session: byCard.merchant.session },
    { name: 'card-case-desk', path: `/card-cases/${id}`, session: desk.session },
    { name: 'card-dispute', path: `/disputes/${byCard.id}`, session: byCard.buyer.session },
  ];
}

/** Pages for whoever comes. */
function openPages(): Place[] {
  return [
    ...['/', '/rules', '/rules/cn/2026-1', '/rules/cn/2026-1/D-02', '/rules/cn/2026-1/CN.TREBLE.TIMES', '/rules/cn/2026-1/law/CRPL', '/rules/promises', '/rules/proposed', '/rules/cn/2026-1/articles/CC/582', '/clauses', '/time-limits', '/participation', '/log', '/log?commitment=00', '/jury/draws', '/verify', '/problems/not_found', '/demo', '/demo/tour', '/demo/reset', '/outbox', '/sign-out', '/display', '/catalogue', '/waiting', '/rights', '/rights?group=promise', '/rights/D-03', '/rights/D-03?enough=1&f.danger=none&f.personal_use=yes&f.cross_border=no&f.paid_minor=16667'].map(
      (path) => ({ name: `public${path.replace(/&.*/, '').replaceAll(/[/?=]/g, '-')}`, path }),
    ),
    { name: 'join', path: '/join?token=not-a-token' },
    { name: 'sign-in', path: '/sign-in?token=not-a-token' },
    { name: 'hand-over-empty', path: '/hand-over' },
    { name: 'not-found', path: '/nothing-here', status: 404 },
    { name: 'sign-in-first', path: '/my', status: 401 },
  ];
}

/** A draft of the rules on the desk, checked and not yet shown to anybody. */
async function draftOfRules(stage: Stage, operator: As): Promise<string> {
  const { items } = await stage.does('GET', '/rule-desk/drafts', undefined, operator);
  const known = items.find((one: { name: string }) => one.name === 'cn/2026-9');
  if (known !== undefined) return known.id as string;
  const { id } = await stage.does('POST', '/rule-desk/drafts', { base: 'cn/2026-1', version: '2026-9', title: { 'zh-CN': '查看', en: 'To be looked at' } }, operator);
  await stage.does('POST', `/rule-desk/drafts/${id}/check`, undefined, operator);
  return id as string;
}

/** A draft that the public is asked about, and a replay of closed disputes under it. */
async function proposal(stage: Stage, operator: As): Promise<{ draft: string; replay: string }> {
  const { items } = await stage.does('GET', '/rule-desk/drafts', undefined, operator);
  const known = items.find((one: { name: string }) => one.name === 'cn/2026-8');
  if (known !== undefined) return { draft: known.id, replay: (await stage.does('GET', `/rule-desk/drafts/${known.id}/replays`, undefined, operator)).items[0].id };
  const title = { 'zh-CN': '降低双人签名的金额', en: 'Two signatures from a smaller sum' };
  const { id } = await stage.does('POST', '/rule-desk/drafts', { base: 'cn/2026-1', version: '2026-8', title }, operator);
  const { text } = await stage.does('GET', `/rule-desk/drafts/${id}/file?path=params.json`, undefined, operator);
  await stage.does('PUT', `/rule-desk/drafts/${id}/file`, { path: 'params.json', text: text.replace('"value": 1000000,', '"value": 900000,') }, operator);
  await stage.does('POST', `/rule-desk/drafts/${id}/check`, undefined, operator);
  await stage.does('POST', `/rule-desk/drafts/${id}/comment-period`, { days: 30 }, operator);
  const begun = await stage.does('POST', `/rule-desk/drafts/${id}/replays`, { count: 10 }, operator);
  return { draft: id, replay: begun.id };
}

/** What comes between the questions: whom to turn to in danger, and another name for the problem. */
async function betweenQuestions(stage: Stage): Promise<Place[]> {
  const { session } = await stage.session('see-between');
  const at = async (name: string, facts: Record<string, string>, path: string): Promise<Place> => {
    const order = await stage.order({ buyer: 'see-between', merchant: 'shop-see-new', items: [{ itemId: 'pan', title: '电饭锅 4 升', quantity: 1, paidMinor: 39_900 }] });
    await stage.does('PUT', `/my/drafts/${order.id}`, { body: { type: 'D-02', items: [{ itemId: 'pan', quantity: 1 }], facts } }, { session });
    return { name, path: `/orders/${order.id}/file/${path}`, session };
  };
  const works = await answersOf(stage, { session }, 'D-02', { attribute: 'function', discovered_on: '2026-11-01' });
  return [await at('my-hand-over', { danger: 'injury' }, 'hand-over/safety'), await at('my-other-type', works, 'other-type/D-05')];
}

async function consumerPages(stage: Stage): Promise<Place[]> {
  const { session } = await stage.demo('anna');
  const as: As = { session };
  const orders = await stage.does('GET', '/my/orders?as=buyer', undefined, as);
  const order = orders.items.find((one: { externalId: string }) => one.externalId === 'DEMO-1004').id;
  const items = [{ itemId: 'earbuds', quantity: 1 }, { itemId: 'cable', quantity: 2 }];
  const facts = await answersOf(stage, as, 'D-02', { attribute: 'material', discovered_on: '2026-11-01' });
  const wanted = [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 20_000 }];
  const narrative = 'The left earbud is silent. The shop asks for a video and then does not answer.';
  await stage.does('PUT', `/my/drafts/${order}`, { body: { type: 'D-02', items, facts, wanted, narrative } }, as);
  const steps = ['', '?group=goods', '/items', '/questions/danger', '/questions/discovered_on', '/rights', '/wanted', '/facts', '/check'].map((step) => `/orders/${order}/file${step}`);
  const places = ['/my', '/account/privacy', '/orders', `/orders/${order}`, ...steps].map((path) => ({
    ...{ name: `my${path.replace(order, 'order').replaceAll(/[/?=]/g, '-')}`, path, session },
  }));
  const lonely = await stage.session('nobody');
  return [...places, ...(await betweenQuestions(stage)), { name: 'my-empty', path: '/my', session: lonely.session }, { name: 'orders-empty', path: '/orders', session: lonely.session }];
}

async function staffPages(stage: Stage, pending: Filed, determined: Filed): Promise<Place[]> {
  const { session } = await stage.demo('chen');
  const bench = `/disputes/${pending.id}/workbench`;
  const operator = await stage.demo('wu');
  const { items: markets } = await stage.does('GET', '/marketplaces', undefined, operator);
  const { items: staff } = await stage.does('GET', '/staff', undefined, operator);
  const draft = await draftOfRules(stage, operator);
  const { id: shop } = await stage.does('GET', '/merchants/shop-see-talk', undefined, stage.marketplace);
  const shown = await proposal(stage, operator);
  const house = ['', `/rules/drafts/${draft}`, `/rules/drafts/${draft}/file?path=exits.json`, `/rules/drafts/${draft}/figure?key=CN.TREBLE.TIMES`, '/marketplaces', '/marketplaces/new', `/marketplaces/${markets[0].id}`, '/staff', `/staff/${staff[0].id}`, '/deliveries', '/queue', `/queue/${pending.id}`,
    '/finance', '/finance/differences', '/finance/holds', '/finance/payments', '/finance/payments?show=waiting', '/finance/releases', '/finance/shortfalls', '/finance/advances', '/finance/insolvency',
    '/deposits', `/deposits/${shop}`, `/deposits/${shop}/insolvency`,
    '/figures', '/figures?by=day', '/rules', '/privacy', '/delays', '/log', '/deliveries?show=all', '/deliveries/retry', `/deliveries/${NONE}/drop`, `/staff/${staff[0].id}/deactivate`,
    `/marketplaces/${markets[0].id}/test`, `/marketplaces/${markets[0].id}/vouches`, `/marketplaces/${markets[0].id}/order`, '/ending?from=2026-01-01&to=2099-01-01', '/figures/disputes?what=filed&from=2026-01-01&to=2099-01-01'];
  return [
    { name: 'rules-proposal', path: `/rules/proposed/${shown.draft}` },
    { name: 'rules-changes', path: '/rules/changes?from=cn/2026-1&to=cn/2026-1' },
    { name: 'operator-replay', path: `/operator/rules/replays/${shown.replay}`, session: operator.session },
    { name: 'queue', path: '/queue', session },
    { name: 'queue-mine', path: '/queue?show=mine', session },
    { name: 'workbench', path: bench, session },
    { name: 'workbench-calm', path: `${bench}?read=1`, session },
    { name: 'workbench-decided', path: `/disputes/${determined.id}/workbench`, session },
    ...['determination', 'question', 'recuse'].map((act) => ({ name: `workbench-${act}`, path: `${bench}/${act}`, session })),
    { name: 'workbench-correction', path: `/disputes/${determined.id}/workbench/correction`, session },
    { name: 'workbench-none', path: `/disputes/${NONE}/workbench`, session, status: 404 },
    ...house.map((path) => ({ name: `operator${path.replace(/[0-9a-f-]{36}/, 'one').replace(/[?].*from.*/, '').replaceAll(/[/?=]/g, '-')}`, path: `/operator${path}`, session: operator.session })),
    { name: 'case-imports', path: '/case-imports', session: operator.session },
    { name: 'case-import-none', path: `/case-imports/${NONE}`, session: operator.session, status: 404 },
    { name: 'operator-not-mine', path: '/operator', session, status: 403 },
  ];
}

/** Every page of every audience, with a dispute in each stage. */
export async function allPlaces(stage: Stage): Promise<Place[]> {
  const { places, determined, pending } = await rooms(stage);
  return [...openPages(), ...(await consumerPages(stage)), ...places, ...(await staffPages(stage, pending, determined)), ...(await jurorPlaces(stage)), ...(await extremePlaces(stage))];
}
