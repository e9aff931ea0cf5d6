import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACT_NAMES, PROCEDURE, STAGES, type ActName, type Role, type Stage } from '../core/dispute/dispute.ts';
import { RELAYED_ACTS } from '../server/dispute/scope.ts';
import type { As } from '../server/http/testkit.ts';
import { ACT_SAMPLES, stageStories } from './support/stages.ts';
import { openShop, type Shop } from './support/shop.ts';
import { answerOf, type Story } from './support/story.ts';

/** Somebody who asks, and the roles the procedure gives them in the dispute. */
interface Asker {
  readonly name: string;
  readonly as: As;
  readonly roles: (stage: Stage) => readonly Role[];
}

/**
 * Who may do what, over the live API: role × act × stage × own and other dispute. What a stranger is told of a dispute
 * is the same as what is told of one that does not exist.
 */
describe('access', () => {
  let shop: Shop;
  let stories: Readonly<Record<Stage, Story>>;
  let askers: readonly Asker[];

  beforeAll(async () => {
    shop = await openShop();
    const cast = await stageStories(shop);
    stories = cast.stories;
    const none = (): readonly Role[] => [];
    const decides = (stage: Stage, story = stories[stage]): readonly Role[] =>
      ['negotiation', 'choice'].includes(stage) || story.number === cast.settledNumber ? [] : ['adjudicator'];
    askers = [
      { name: 'claimant', as: cast.buyer, roles: () => ['claimant'] },
      { name: 'respondent', as: cast.merchant, roles: () => ['respondent'] },
      { name: 'adjudicator', as: cast.adjudicator, roles: (stage) => decides(stage) },
      { name: 'operator', as: cast.operator, roles: () => ['operator'] },
      { name: 'another buyer', as: cast.otherBuyer, roles: none },
      { name: 'another merchant', as: cast.otherMerchant, roles: none },
      { name: 'a person joined by a link to another dispute', as: cast.otherJoined, roles: none },
      { name: 'nobody', as: undefined, roles: none },
      { name: 'another marketplace', as: cast.otherMarketplace, roles: none },
    ];
  });
  afterAll(() => shop.close());

  const act = async (story: Story, name: ActName, as: As) => story.tries(name, as, ACT_SAMPLES[name]);

  it('every act × asker × stage: a stranger learns nothing, a role without the act is refused, nothing changes', async () => {
    const wrong: string[] = [];
    for (const stage of STAGES) {
      const story = stories[stage];
      for (const asker of askers) {
        const roles = asker.roles(stage);
        for (const name of ACT_NAMES.filter((one) => !PROCEDURE[one].roles.every((role) => role === 'clock'))) {
          if (PROCEDURE[name].roles.some((role) => roles.includes(role))) continue;
          const { status, body } = await act(story, name, asker.as);
          const key = asker.as !== undefined && 'key' in asker.as;
          const expected = asker.as === undefined ? [401] : roles.length > 0 ? [403] : key && !RELAYED_ACTS.includes(name) ? [403] : [404];
          const changed = status < 300 || !expected.includes(status);
          if (changed) wrong.push(`${asker.name} ${name} in ${stage}: ${status} ${body['code']}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('reading: the dispute, its history, record and deliveries are not there for a stranger', async () => {
    const wrong: string[] = [];
    for (const stage of STAGES) {
      for (const asker of askers.filter((one) => one.roles(stage).length === 0)) {
        for (const path of ['', '/history', '/record', '/deliveries']) {
          const answer = await answerOf(await shop.server.request(`/disputes/${stories[stage].id}${path}`, {}, asker.as));
          const expected = asker.as === undefined ? 401 : path === '/record' && 'key' in asker.as ? 403 : 404;
          if (answer.status !== expected) wrong.push(`${asker.name} ${path} in ${stage}: ${answer.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('a stranger is told of a dispute exactly what is told of none', async () => {
    const stranger = askers.find((one) => one.name === 'another buyer')!;
    const there = await answerOf(await shop.server.request(`/disputes/${stories.negotiation.id}`, {}, stranger.as));
    const none = await answerOf(await shop.server.request(`/disputes/${shop.server.world.newId()}`, {}, stranger.as));
    const { requestId: _one, ...first } = there.body;
    const { requestId: _two, ...second } = none.body;
    expect(first).toEqual(second);
  });

  it('lists show only what is one’s own', async () => {
    for (const asker of askers.filter((one) => one.as !== undefined)) {
      for (const view of ['claimant', 'merchant', 'queue', 'mine', 'marketplace']) {
        const answer = await answerOf(await shop.server.request(`/disputes?view=${view}`, {}, asker.as));
        if (answer.status !== 200) continue;
        const ids = new Set(Object.values(stories).map((story) => story.id));
        const seen = (answer.body['items'] as { id: string }[]).filter((row) => ids.has(row.id));
        const mayList = STAGES.some((stage) => asker.roles(stage).length > 0);
        expect(mayList || seen.length === 0, `${asker.name} ${view}`).toBe(true);
      }
    }
  });

  it('the offers of the parties are sealed from the adjudicator', async () => {
    const adjudicator = askers.find((one) => one.name === 'adjudicator')!;
    const seen = await stories.determination.seenBy(adjudicator.as);
    expect(seen['offers']).toEqual([]);
    const types = (await stories.determination.historyFor(adjudicator.as)).map((entry) => entry.type);
    expect(types.filter((type) => /offer|message/.test(type))).toEqual([]);
  });

  it('the database refuses by itself: without a scope no dispute is seen, with a stranger’s scope neither', async () => {
    const { database, world } = shop.server;
    expect(await database.query({ text: 'select id from dispute' })).toEqual([]);
    expect(await database.query({ text: 'select dispute_id from act_record' })).toEqual([]);
    const strange = JSON.stringify({ kind: 'person', personId: world.newId(), merchantIds: [world.newId()] });
    for (const story of Object.values(stories)) {
      expect(await database.query({ text: 'select * from dispute_ground($1, $2)', values: [story.id, strange] })).toEqual([]);
      expect(await database.query({ text: 'select * from dispute_record($1, $2)', values: [story.id, strange] })).toEqual([]);
    }
    await expect(database.query({ text: `update dispute set stage = 'closed'` })).resolves.toEqual([]);
    await expect(database.query({ text: 'delete from act_record' })).rejects.toThrow(/permission denied/);
    await expect(database.query({ text: 'create table mine (a int)' })).rejects.toThrow(/permission denied/);
  });
});
