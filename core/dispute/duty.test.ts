import { describe, expect, it } from 'vitest';
import { Proceeding, type Setting } from './testkit.ts';

const SETTING: Setting = { paidMinor: 68_000, escrowMinor: 68_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 68_000 }] };
const FACTS = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };

describe('a filing that tells of danger', () => {
  it('asks whoever is on duty to look at once, and waits for them with the money held', () => {
    const hurt = Proceeding.file({ ...SETTING, facts: { ...FACTS, danger: 'injury' } });
    expect(hurt.events.find((one) => one.type === 'human_requested')?.body).toMatchObject({ reason: '', label: [{ 'zh-CN': expect.any(String), en: expect.stringContaining('Safety') }] });
    expect(hurt.last.notices.map((one) => [one.template, one.to])).toContainEqual(['human_requested', 'operator']);
    expect(hurt.state.stage).toBe('admission');
    expect(hurt.state.held?.amountMinor).toBe(68_000);
  });

  it('that a rule leaves to a person asks whoever is on duty, with the reason in both languages', () => {
    const again = Proceeding.file({ ...SETTING, facts: { ...FACTS, elsewhere: 'decided' } });
    expect(again.events.find((one) => one.type === 'human_requested')?.body).toMatchObject({ label: [{ 'zh-CN': expect.stringContaining('同一件事'), en: expect.stringContaining('The same matter') }] });
  });

  it('is not taken where others decide, nor from a buyer what is a merchant’s to raise: the words name the way', () => {
    const refusal = (type: string): string => {
      try {
        Proceeding.file({ ...SETTING, type, facts: {} });
        return 'accepted';
      } catch (error) {
        return String((JSON.parse((error as Error).message) as { code: string }).code);
      }
    };
    for (const type of ['D-20', 'D-23', 'D-26', 'D-29', 'D-30']) expect(refusal(type), type).toBe('type_handed_over');
    expect(refusal('D-25')).toBe('type_of_merchants');
  });

  it('troubles nobody otherwise', () => {
    for (const danger of ['none', 'unknown']) {
      const calm = Proceeding.file({ ...SETTING, facts: { ...FACTS, danger } });
      expect(calm.events.map((one) => one.type)).not.toContain('human_requested');
    }
  });
});
