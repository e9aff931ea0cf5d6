import type { Api } from '../api.ts';

/** The cookie that says at which step of the tour somebody is. */
export const TOUR_COOKIE = 'tour';

/** Where a step leads, as its person; undefined when what it shows is not there (any more). */
type Way = (api: Api) => Promise<string | undefined>;

interface Listed {
  readonly items: readonly { readonly id: string; readonly title?: string; readonly stage?: string; readonly externalId?: string; readonly outcome?: string | null }[];
}

async function firstOf(api: Api, path: string, query: Record<string, string>, fits: (one: Listed['items'][number]) => boolean): Promise<string | undefined> {
  const list = await api.get<Listed>(path, query);
  return list.ok ? (list.value.items.find(fits) ?? undefined)?.id : undefined;
}

async function order(api: Api, externalId: string): Promise<string | undefined> {
  return firstOf(api, '/my/orders', {}, (one) => one.externalId === externalId);
}

async function dispute(api: Api, view: string, ...wishes: readonly ((one: Listed['items'][number]) => boolean)[]): Promise<string | undefined> {
  for (const wish of wishes) {
    const found = await firstOf(api, '/disputes', { view }, wish);
    if (found !== undefined) return `/disputes/${found}`;
  }
  return undefined;
}

const any = (): boolean => true;

/** One step of the tour: who to be, and where to look. */
export interface TourStep {
  readonly key: 'file' | 'inbox' | 'offers' | 'decide' | 'money' | 'closed_shop' | 'operate' | 'check';
  /** keys of demo people, the first who is there */
  readonly people: readonly string[];
  readonly way: Way;
}

/** The tour of five minutes, from a complaint to money that has moved and what anybody can check. */
export const TOUR: readonly TourStep[] = [
  {
    key: 'file',
    people: ['anna'],
    async way(api) {
      const id = await order(api, 'DEMO-1004');
      return id === undefined ? '/orders' : `/orders/${id}/file`;
    },
  },
  { key: 'inbox', people: ['xinghe', 'qingyun'], way: () => Promise.resolve('/merchant') },
  {
    key: 'offers',
    people: ['anna'],
    way: (api) => dispute(api, 'claimant', (one) => one.title?.includes('shirt') === true, any),
  },
  {
    key: 'decide',
    people: ['chen'],
    async way(api) {
      const found = await dispute(api, 'mine', (one) => one.title?.includes('lamp') === true, (one) => one.stage === 'determination', any);
      return found === undefined ? '/queue' : `${found}/workbench`;
    },
  },
  {
    key: 'money',
    people: ['zhou'],
    way: (api) => dispute(api, 'claimant', (one) => one.title?.includes('短靴') === true, (one) => one.outcome === 'performed', any),
  },
  {
    key: 'closed_shop',
    people: ['zhou'],
    async way(api) {
      const id = await order(api, 'DEMO-1001');
      return id === undefined ? '/orders' : `/orders/${id}`;
    },
  },
  { key: 'operate', people: ['wu'], way: () => Promise.resolve('/operator') },
  { key: 'check', people: ['anna'], way: () => Promise.resolve('/participation') },
];

/** The step a cookie or a form names, from 1; undefined for anything else. */
export function stepOf(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= TOUR.length ? number : undefined;
}
