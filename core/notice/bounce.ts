import type { NoticeTemplate } from './template.ts';

/**
 * Which notice goes to the second contact when a merchant's mail bounced: the notice that opens the dispute says that
 * it comes to a second contact; every other one is sent as it was.
 */
export function standInTemplate(bounced: NoticeTemplate): NoticeTemplate {
  return bounced === 'notice_of_dispute' ? 'second_contact' : bounced;
}
