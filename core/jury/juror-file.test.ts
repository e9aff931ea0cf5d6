import { expect, test } from 'vitest';
import type { EvidenceItem } from '../dispute/dispute.ts';
import { firstSide, toldInWords } from './juror-file.ts';

test('which side stands first follows from the draw’s seed and the place, and is shared out evenly', () => {
  const seed = new Uint8Array(32).fill(3);
  expect(firstSide(seed, 1)).toBe(firstSide(seed, 1));
  const first = Array.from({ length: 2000 }, (_, place) => firstSide(seed, place + 1)).filter((side) => side === 'claimant').length;
  // five standard deviations of a fair coin, stated beforehand
  expect(Math.abs(first - 1000)).toBeLessThan(112);
  const seeds = Array.from({ length: 200 }, (_, byte) => firstSide(new Uint8Array(32).fill(byte), 1));
  expect(new Set(seeds).size).toBe(2);
});

test('a side is told which of its items jurors know by words alone: none it covered, none of the other’s, none that does not count', () => {
  const item = (evidenceId: string, more: Partial<EvidenceItem> = {}): EvidenceItem => ({ evidenceId, name: `${evidenceId}.png`, mediaType: 'image/png', bytes: 1, sha256: '0'.repeat(64), shows: '', by: 'claimant', at: '2026-03-02T02:00:00.000Z', ...more });
  const late = { no: 1, reason: '' };
  const evidence = [
    item('plain'),
    item('covered'),
    item('copy', { redactionOf: 'covered' }),
    item('other', { by: 'respondent' }),
    item('undecided', { late: { ...late, decision: null } }),
  ];
  expect(toldInWords({ evidence }, 'claimant').map((one) => one.evidenceId)).toEqual(['plain']);
  expect(toldInWords({ evidence }, 'respondent').map((one) => one.evidenceId)).toEqual(['other']);
});
