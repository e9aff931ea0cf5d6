import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { SpeechContext, speechOf } from '../speech.ts';
import { Entries } from './history.tsx';
import type { Room } from './model.ts';

const AT = '2026-11-21T03:00:00.000Z';
const pack = packForTests();

/** What a side reads of one entry that says staff were late. */
function told(locale: 'zh-CN' | 'en', name: string): string {
  const dispute = { id: 'd', role: 'claimant', currency: 'CNY', claimant: { name: 'A' }, respondent: { name: 'B' }, claim: { items: [] } };
  const room = { dispute, pack } as unknown as Room;
  const entry = { seq: 9, version: 9, type: 'staff_overdue', at: AT, by: 'clock', body: { name } } as const;
  return render(
    <SpeechContext.Provider value={speechOf(locale, AT)}>
      <Entries room={room} entries={[entry]} />
    </SpeechContext.Provider>,
  ).replaceAll(/<[^>]+>/g, ' ');
}

test('which time limit staff missed stands in the reader’s words, never as the name a program has for it', () => {
  for (const { name } of pack.deadlines.filter((one) => one.waitsFor === 'adjudicator' || one.waitsFor === 'operator')) {
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const clock of [name, `${name}:2`]) {
        const text = told(locale, clock);
        // a language's own word may be the program's too, with a capital: an underscore or a number never is
        expect(text, clock).not.toMatch(/[a-z]_[a-z]|:2/);
        if (locale === 'zh-CN') expect(text, clock).not.toMatch(new RegExp(`\\b${name}\\b`));
      }
    }
  }
  expect(told('en', 'second_signature')).toContain('Second signature');
  expect(told('zh-CN', 'second_signature')).toContain('第二签署');
});
