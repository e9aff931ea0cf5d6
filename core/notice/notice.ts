/** Notices as data: which there are, what they say, and when a failed delivery is tried again. */
export { render, noticeWords } from './render.ts';
export type { RenderedNotice } from './render.ts';
export { DEFAULT_LOCALE, DEPOSIT_TEMPLATES, isNoticeTemplate, JUROR_TEMPLATES, NOTICE_TEMPLATES, webhookBody } from './template.ts';
export type {
  Notice,
  NoticeChannel,
  NoticeFacts,
  NoticeRecipient,
  NoticeTemplate,
} from './template.ts';
export { dueText } from './due.ts';
export { nextAttempt, MAIL_RETRIES, WEBHOOK_RETRIES } from './retry.ts';
export { standInTemplate } from './bounce.ts';
export { INVITATIONS, planNotices } from './plan.ts';
export type { NoticeGround, NoticeWish } from './plan.ts';
