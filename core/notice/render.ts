import { formatMoney, type Locale } from '../kernel/kernel.ts';
import { isMessageKey, say } from '../words/words.ts';
import { dueText } from './due.ts';
import { DEPOSIT_TEMPLATES, JUROR_TEMPLATES, type NoticeFacts, type NoticeTemplate } from './template.ts';

/** A notice in words: what a mail carries. */
export interface RenderedNotice {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Puts a notice into words: what happened, what is asked by when, what happens otherwise, and one link.
 * @param link absolute URL; `personal` says that it lets the recipient act without signing in
 */
export function render(
  template: NoticeTemplate,
  locale: Locale,
  facts: NoticeFacts,
  link: { readonly url: string; readonly personal: boolean },
): RenderedNotice {
  const { subject, paragraphs } = noticeWords(template, locale, facts);
  const closing = [
    ...(link.personal ? [say(locale, 'notice.frame.personal')] : []),
    say(locale, 'notice.frame.sender'),
  ];
  const { linked, opens } = frameOf(template);
  const text = [...paragraphs, say(locale, linked, { link: link.url }), ...closing].join('\n\n');
  const button = say(locale, opens);
  return { subject, text: `${text}\n`, html: page(locale, subject, paragraphs, { url: link.url, button }, closing) };
}

/** What the link at the end opens. */
function frameOf(template: NoticeTemplate) {
  if (DEPOSIT_TEMPLATES.includes(template)) return { linked: 'notice.frame.deposit_link', opens: 'notice.frame.deposit_button' } as const;
  if (JUROR_TEMPLATES.includes(template)) return { linked: 'notice.frame.juror_link', opens: 'notice.frame.juror_button' } as const;
  return { linked: 'notice.frame.link', opens: 'notice.frame.button' } as const;
}

/**
 * Subject and paragraphs without frame and link: what the task list in the product shows.
 */
export function noticeWords(
  template: NoticeTemplate,
  locale: Locale,
  facts: NoticeFacts,
): { readonly subject: string; readonly paragraphs: readonly string[] } {
  const values = wordValues(locale, facts);
  const paragraphs = say(locale, `notice.${template}.body`, values)
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  // A subject is one header line: no line break may come in with a fact.
  return { subject: say(locale, `notice.${template}.subject`, values).replace(/\s+/g, ' ').trim(), paragraphs };
}

/** `none` stands for an absent fact; the messages select on it. */
function wordValues(locale: Locale, facts: NoticeFacts): Record<string, string> {
  const { dueAt, consequence, amountMinor, currency, summary } = facts;
  return {
    number: facts.number,
    due: dueAt === undefined ? 'none' : dueText(locale, dueAt),
    amount: amountMinor === undefined || currency === undefined ? 'none' : formatMoney(amountMinor, currency),
    summary: summary === undefined || summary === '' ? 'none' : summary.replace(/\s+/g, ' ').slice(0, 300),
    silence: silenceText(locale, consequence),
    outcome: typeof facts['outcome'] === 'string' ? facts['outcome'] : 'none',
    join: typeof facts['joinUntil'] === 'string' ? dueText(locale, facts['joinUntil']) : 'none',
    originals: typeof facts['originalsBy'] === 'string' ? dueText(locale, facts['originalsBy']) : 'none',
  };
}

/** The sentence of the rules about what silence means; the message has its own when the rules say nothing. */
function silenceText(locale: Locale, consequence: string | undefined): string {
  const key = `deadline.consequence.${consequence ?? ''}`;
  return isMessageKey(key) ? say(locale, key) : 'none';
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

function page(
  locale: Locale,
  subject: string,
  paragraphs: readonly string[],
  link: { readonly url: string; readonly button: string },
  closing: readonly string[],
): string {
  const { url } = link;
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
  const button = escapeHtml(link.button);
  const small = closing.map((line) => `<p style="color:#555;font-size:14px">${escapeHtml(line)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.6;max-width:36em;margin:1em auto;padding:0 1em">
${body}
<p><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;background:#0b5394;color:#fff;text-decoration:none">${button}</a></p>
<p style="word-break:break-all">${escapeHtml(url)}</p>
${small}
</body>
</html>
`;
}
