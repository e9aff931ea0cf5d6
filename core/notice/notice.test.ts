import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../kernel/kernel.ts';
import {
  dueText,
  isNoticeTemplate,
  JUROR_TEMPLATES,
  MAIL_RETRIES,
  nextAttempt,
  NOTICE_TEMPLATES,
  planNotices,
  render,
  standInTemplate,
  webhookBody,
  WEBHOOK_RETRIES,
  type NoticeGround,
} from './notice.ts';

const link = { url: 'https://odr.example/join?token=abc&x=1', personal: true };
const full = {
  number: 'RD-2026-000123',
  dueAt: '2026-11-28T16:00:00.000Z',
  consequence: 'respond',
  amountMinor: 4_190_000,
  currency: 'CNY',
  summary: '实木沙发：货不对板',
} as const;

/** What is about the house or a file that no dispute names yet. */
const OF_THE_HOUSE: readonly string[] = ['file_infected', 'scanner_down', 'log_alarm', ...JUROR_TEMPLATES];

describe('words', () => {
  test.each(NOTICE_TEMPLATES)('%s reads well with all facts and with the number alone, in both languages', (template) => {
    for (const locale of LOCALES) {
      for (const facts of [full, { number: 'RD-1' }]) {
        const { subject, text, html } = render(template, locale, facts, link);
        if (!OF_THE_HOUSE.includes(template)) expect(subject).toContain(facts.number);
        expect(subject).not.toMatch(/[\n{}]|\bnone\b/);
        expect(text).not.toMatch(/[{}]|\bnone\b/);
        expect(text).toContain(link.url);
        expect(html).toContain('https://odr.example/join?token=abc&amp;x=1');
        // What happened, what is asked, what silence means, and the frame around them.
        expect(text.split('\n\n').length).toBeGreaterThanOrEqual(5);
      }
    }
  });

  test('the notice to the respondent names amount, day and what silence means', () => {
    const { subject, text } = render('notice_of_dispute', 'zh-CN', full, link);
    expect(subject).toContain('2026年11月28日24:00（北京时间）');
    expect(text).toContain('¥41,900.00');
    expect(text).toContain('实木沙发：货不对板');
    expect(text).toContain('不等于败诉');
    expect(text).toContain('无需注册');
  });

  test('the notice of a dispute says that the fast track is asked for, until when, and that silence loses nothing', () => {
    const asked = { ...full, joinUntil: '2026-11-27T02:00:00.000Z' };
    const [zh, en] = [render('notice_of_dispute', 'zh-CN', asked, link).text, render('notice_of_dispute', 'en', asked, link).text];
    expect(zh).toContain('小额快速处理');
    expect(zh).toContain('您在 2026年11月27日10:00（北京时间） 前同意才会适用');
    expect(en).toContain('It applies only if you agree by 10:00 on 27 November 2026 (Beijing time)');
    expect(en).toContain('nothing is lost');
    expect(render('notice_of_dispute', 'en', full, link).text).not.toContain('fast track');
  });

  test('facts cannot break out of the subject line or into the page', () => {
    const facts = { number: 'RD-1\r\nBcc: everybody', summary: '<script>alert(1)</script>\n"quoted"' };
    const { subject, html } = render('notice_of_dispute', 'en', facts, link);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  test('midnight in Beijing is 24:00 of the day that ends', () => {
    expect(dueText('zh-CN', '2026-12-31T16:00:00.000Z')).toBe('2026年12月31日24:00（北京时间）');
    expect(dueText('en', '2026-12-31T16:00:00.000Z')).toBe('24:00 on 31 December 2026 (Beijing time)');
    expect(dueText('zh-CN', '2026-03-01T01:30:00.000Z')).toBe('2026年3月1日09:30（北京时间）');
  });
});

test('every notice an act of the procedure sends is in the catalogue', () => {
  const core = path.join(import.meta.dirname, '..');
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const named = files.flatMap((file) => {
    const calls = readFileSync(path.join(core, file), 'utf8').matchAll(/\.notify\(([^)]*)/g);
    // The first argument is a name, or a choice between two.
    return [...calls].flatMap((call) => [...(call[1] ?? '').split(',')[0]!.matchAll(/[?:(\s]*'([a-z_]+)'/g)].map((name) => name[1]!));
  });
  const known = named.filter((name) => name !== 'return_goods');
  expect(known.length).toBeGreaterThan(20);
  expect(known.filter((name) => !isNoticeTemplate(name))).toEqual([]);
});

describe('planning', () => {
  const ground: NoticeGround = {
    number: 'RD-1',
    stage: 'negotiation',
    version: 7,
    currency: 'CNY',
    marketplaceId: 'm',
    claimantId: 'c',
    merchantId: 's',
    adjudicatorId: null,
    deadlines: [
      { name: 'negotiate', due: '2026-03-20T16:00:00.000Z', waitsFor: 'claimant' },
      { name: 'respond', due: '2026-03-10T16:00:00.000Z', waitsFor: 'respondent' },
      { name: 'assign', due: '2026-03-12T16:00:00.000Z', waitsFor: 'adjudicator' },
    ],
  };
  let next = 0;
  const newId = (): string => `id-${(next += 1)}`;

  test('a mail for each reader with the reader’s own time limit, and one webhook message for each kind', () => {
    const wishes = [
      { template: 'choose_asked', to: 'claimant', facts: {} },
      { template: 'choose_asked', to: 'respondent', facts: {} },
    ] as const;
    const rows = planNotices(wishes, ground, newId);
    expect(rows.map((row) => [row.channel, row.recipient.kind, row.recipient.id])).toEqual([
      ['email', 'person', 'c'],
      ['webhook', 'marketplace', 'm'],
      ['email', 'merchant', 's'],
    ]);
    expect(rows[0]!.body).toMatchObject({ dueAt: '2026-03-20T16:00:00.000Z', consequence: 'negotiate', version: 7 });
    expect(rows[2]!.body).toMatchObject({ dueAt: '2026-03-10T16:00:00.000Z', consequence: 'respond' });
    expect(new Set(rows.map((row) => row.id)).size).toBe(3);
  });

  test('an invitation dates no notice: the time to answer does, though it ends later', () => {
    const invited = { ...ground, deadlines: [...ground.deadlines, { name: 'join_fast_track', due: '2026-03-09T16:00:00.000Z', waitsFor: 'respondent' }] };
    const [mail] = planNotices([{ template: 'notice_of_dispute', to: 'respondent', facts: {} }], invited, newId);
    expect(mail!.body).toMatchObject({ dueAt: '2026-03-10T16:00:00.000Z', consequence: 'respond' });
  });

  test('operators, and adjudicators nobody has chosen yet, are told in the product', () => {
    const rows = planNotices([{ template: 'staff_overdue', to: 'operator', facts: {} }], ground, newId);
    expect(rows[0]).toMatchObject({ channel: 'in_product', recipient: { kind: 'marketplace', id: 'm' } });
    const chosen = planNotices([{ template: 'question_answered', to: 'adjudicator', facts: {} }], { ...ground, adjudicatorId: 'a' }, newId);
    expect(chosen[0]).toMatchObject({ channel: 'email', recipient: { kind: 'staff', id: 'a' } });
  });

  test('that a draft went back to its writer is told to nobody else, not even to the marketplace’s server', () => {
    const rows = planNotices([{ template: 'determination_returned', to: 'adjudicator', facts: {} }], { ...ground, adjudicatorId: 'a' }, newId);
    expect(rows.map((row) => [row.channel, row.recipient.id])).toEqual([['email', 'a']]);
  });

  test('a closed dispute names no time limit, and an unknown notice is a bug', () => {
    const [closed] = planNotices([{ template: 'dispute_closed', to: 'claimant', facts: {} }], ground, newId);
    expect(closed!.body.dueAt).toBeUndefined();
    expect(() => planNotices([{ template: 'no_such_notice', to: 'claimant', facts: {} }], ground, newId)).toThrow('no_such_notice');
  });
});

test('waits between attempts grow and end', () => {
  const at = '2026-03-02T02:00:00.000Z';
  expect(nextAttempt(WEBHOOK_RETRIES, 1, at)).toBe('2026-03-02T02:00:05.000Z');
  expect(nextAttempt(WEBHOOK_RETRIES, 4, at)).toBe('2026-03-02T02:30:00.000Z');
  expect(nextAttempt(WEBHOOK_RETRIES, 8, at)).toBeUndefined();
  for (const waits of [WEBHOOK_RETRIES, MAIL_RETRIES]) expect([...waits].sort((a, b) => a - b)).toEqual(waits);
});

test('a webhook message carries facts and no text for people', () => {
  expect(webhookBody('offer_made', 'd', { number: 'RD-1', version: 3 }, '2026-03-02T02:00:00.000Z')).toEqual({
    type: 'dispute.offer_made',
    timestamp: '2026-03-02T02:00:00.000Z',
    data: { disputeId: 'd', number: 'RD-1', version: 3 },
  });
});

test('only the notice that opens a dispute changes its words for the second contact', () => {
  expect(standInTemplate('notice_of_dispute')).toBe('second_contact');
  expect(standInTemplate('reminder')).toBe('reminder');
});
