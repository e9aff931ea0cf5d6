import type { ActName } from '../../core/dispute/dispute.ts';
import type { As } from '../../server/http/testkit.ts';
import type { Order, Shop } from './shop.ts';

/** What the API answered: the status and the body. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, any>;
}

/** Reads an answer; every answer of the API is JSON. */
export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

/** One dispute of a story, told by acts. */
export interface Story {
  readonly id: string;
  readonly number: string;
  /** Does an act and answers what the API said, refusal or receipt. */
  tries(act: ActName, as: As, body?: object): Promise<Answer>;
  /** Does an act that must succeed. */
  does(act: ActName, as: As, body?: object): Promise<Answer>;
  /** The dispute as somebody sees it. */
  seenBy(as: As): Promise<Record<string, any>>;
  historyFor(as: As): Promise<readonly { type: string; by: string; body: Record<string, any> }[]>;
}

/** Files a dispute about an order as its buyer; answers what the API said. */
export async function tryFile(shop: Shop, order: Order, filing: object): Promise<Answer> {
  return answerOf(await shop.server.request('/disputes', { json: { orderId: order.id, ...filing } }, order.buyer));
}

/** Files a dispute that must be taken, and answers its story. */
export async function fileStory(shop: Shop, order: Order, filing: object): Promise<Story> {
  const filed = await tryFile(shop, order, filing);
  if (filed.status !== 201) throw new Error(`not filed: ${JSON.stringify(filed.body)}`);
  const id = String(filed.body['disputeId']);
  const { server } = shop;
  const tries: Story['tries'] = async (act, as, body = {}) =>
    answerOf(await server.request(`/disputes/${id}/acts/${act.replaceAll('_', '-')}`, { json: body }, as));
  return {
    id,
    number: String(filed.body['number']),
    tries,
    async does(act, as, body) {
      const answer = await tries(act, as, body);
      if (answer.status !== 200) throw new Error(`${act}: ${JSON.stringify(answer.body)}`);
      return answer;
    },
    async seenBy(as) {
      const seen = await answerOf(await server.request(`/disputes/${id}`, {}, as));
      if (seen.status !== 200) throw new Error(JSON.stringify(seen.body));
      return seen.body;
    },
    async historyFor(as) {
      const seen = await answerOf(await server.request(`/disputes/${id}/history`, {}, as));
      return (seen.body['items'] ?? []) as never;
    },
  };
}

/** A shirt of 299 yuan in another colour and size than ordered: what its buyer files. */
export const WRONG_SHIRT = {
  type: 'D-02',
  items: [{ itemId: 'shirt', quantity: 1 }],
  facts: { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '订的是蓝色 M 码，收到的是红色 L 码。',
  wanted: [{ kind: 'refund', amountMinor: 29_900 }],
};

/** Uploads a text as evidence, not submitted yet. @returns its id */
export async function upload(shop: Shop, as: As, name: string, text = `what ${name} holds`): Promise<string> {
  const sent = await shop.server.request(`/evidence?name=${encodeURIComponent(name)}`, { method: 'POST', body: text, headers: { 'content-type': 'text/plain' } }, as);
  return String((await answerOf(sent)).body['id']);
}
