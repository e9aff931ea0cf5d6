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
