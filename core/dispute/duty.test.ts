import { describe, expect, it } from 'vitest';
import { Proceeding, type Setting } from './testkit.ts';

const SETTING: Setting = { paidMinor: 68_000, escrowMinor: 68_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 68_000 }] };
const FACTS = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };

describe('a filing that tells of danger', () => {
  it('asks whoever is on duty to look at once, and goes on with the part about the money', () => {
    const hurt = Proceeding.file({ ...SETTING, facts: { ...FACTS, danger: 'injury' } });
    expect(hurt.events.find((one) => one.type === 'human_requested')?.body).toMatchObject({ reason: expect.stringContaining('Safety') });
    expect(hurt.last.notices.map((one) => [one.template, one.to])).toContainEqual(['human_requested', 'operator']);
    expect(hurt.state.stage).toBe('negotiation');
    expect(hurt.state.held?.amountMinor).toBe(68_000);
  });

  it('troubles nobody otherwise', () => {
    for (const danger of ['none', 'unknown']) {
      const calm = Proceeding.file({ ...SETTING, facts: { ...FACTS, danger } });
      expect(calm.events.map((one) => one.type)).not.toContain('human_requested');
    }
  });
});
