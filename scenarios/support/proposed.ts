import { currentRules, rules, storePacks } from '../../server/rules/rules.ts';
import type { As } from '../../server/http/testkit.ts';
import type { Shop } from './shop.ts';

/** A draft of the rules on the desk, and how it goes on. */
export interface Proposed {
  readonly id: string;
  /** `cn/2026-7` */
  readonly name: string;
  /** opens it for a week of comments */
  publish(): Promise<void>;
}

/** One change of a time limit of the operator's own, which no test of the pack speaks of. */
export async function draftRules(shop: Shop, as: As, version: string): Promise<Proposed> {
  const { server } = shop;
  await storePacks(server.database, server.world.now());
  const call = async (path: string, method: string, json?: unknown): Promise<any> => {
    const answer = await server.request(path, { method, ...(json === undefined ? {} : { json }) }, as);
    const body = (await answer.json()) as any;
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body;
  };
  const base = currentRules(server.world.now());
  const begun = await call('/rule-desk/drafts', 'POST', { base: `${base.id}/${base.version}`, version, title: { 'zh-CN': '延长选择时间', en: 'More time to choose' } });
  const place = `/rule-desk/drafts/${begun.id}`;
  const { text } = await call(`${place}/file?path=deadlines.json`, 'GET');
  const deadlines = JSON.parse(text) as { name: string; amount: number; unit: string }[];
  for (const one of deadlines) if (one.name === 'choose') one.amount += 1;
  await call(`${place}/file`, 'PUT', { path: 'deadlines.json', text: `${JSON.stringify(deadlines, null, 2)}\n` });
  return {
    id: begun.id as string,
    name: `${base.id}/${version}`,
    async publish() {
      await call(`${place}/check`, 'POST');
      await call(`${place}/comment-period`, 'POST', { days: 7 });
      if (rules().find(`${base.id}/${version}`) !== undefined) throw new Error('a draft is no version yet');
    },
  };
}
