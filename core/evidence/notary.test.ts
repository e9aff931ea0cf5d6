import { describe, expect, it } from 'vitest';
import type { CustodyKind } from './content.ts';
import { notarisationsOf, notarisedBy } from './notary.ts';

type Link = Parameters<typeof notarisedBy>[0][number];
const link = (no: number, kind: CustodyKind, at: string, facts: Link['facts'] = {}): Link => ({ no, kind, at, facts });
const notarised = (no: number, dated: string, says: 'file' | 'content' = 'file', at = '2026-03-20T02:00:00.000Z'): Link =>
  link(no, 'notarised', at, { says, office: '上海市东方公证处', number: `（2026）沪东证字第${no}号`, dated, document: 'd' });
const RECEIVED = link(1, 'received', '2026-03-01T02:00:00.000Z');

describe('a notarisation', () => {
  it('vouches from the end of its day in Beijing on, because a document has a day and no hour', () => {
    expect(notarisedBy([RECEIVED, notarised(2, '2026-03-05')])).toMatchObject({ no: 2, at: '2026-03-05T15:59:59.999Z' });
  });

  it('never vouches for a time after it was recorded', () => {
    expect(notarisedBy([notarised(2, '2026-03-20')])?.at).toBe('2026-03-20T02:00:00.000Z');
  });

  it('of the same content elsewhere carries no level, nor does one that was taken back', () => {
    expect(notarisedBy([RECEIVED, notarised(2, '2026-03-05', 'content')])).toBeNull();
    const back = link(3, 'notarisation_withdrawn', '2026-03-21T00:00:00.000Z', { of: 2, reason: 'another file' });
    expect(notarisedBy([notarised(2, '2026-03-05'), back])).toBeNull();
    expect(notarisationsOf([notarised(2, '2026-03-05'), back])).toMatchObject([{ no: 2, withdrawn: { reason: 'another file' } }]);
    expect(notarisedBy([])).toBeNull();
  });

  it('that is earliest counts, whichever was recorded first', () => {
    expect(notarisedBy([notarised(2, '2026-03-09'), notarised(3, '2026-03-05'), notarised(4, '2026-03-05')])?.no).toBe(3);
  });
});
