import { addMilliseconds, type Instant } from '../../../core/kernel/kernel.ts';
import type { MailSender } from '../../adapters/mail.ts';
import { demoEmail } from '../people.ts';

const DAY = 86_400_000;

/** For three days of the history a mail server is connected; before and after, letters lie in the outbox page. */
export function isOutage(at: Instant, present: Instant): boolean {
  return at > addMilliseconds(present, -21 * DAY) && at < addMilliseconds(present, -18 * DAY);
}

/** The closed shop's mailbox is full: its letters are tried again, and in the end given up for somebody to look at. */
const FULL = demoEmail('jinxiu');

/**
 * The mail server of the past: it took the letters of the history, all but those to one full mailbox. Nothing is
 * mailed; no address of the demo exists (RFC 2606).
 */
export function historyMail(): MailSender {
  return {
    send: ({ to }) => Promise.resolve(to === FULL ? { kind: 'deferred', detail: '452 4.2.2 mailbox full (demo)' } : { kind: 'sent', detail: '250 2.0.0 accepted (demo)' }),
    close: () => undefined,
  };
}
