import type { Currency, Instant, Locale, Minor, Uuid } from '../kernel/kernel.ts';

/** Every notice the procedure sends. The words are `notice.<template>.subject` and `notice.<template>.body`. */
export const NOTICE_TEMPLATES = [
  'dispute_filed',
  'notice_of_dispute',
  'reminder',
  'second_contact',
  'offer_made',
  'offer_accepted',
  'offer_rejected',
  'countersign_asked',
  'agreement_made',
  'extension_asked',
  'message_posted',
  'choose_asked',
  'question_asked',
  'question_answered',
  'determination_issued',
  'determination_corrected',
  'appeal_filed',
  'appeal_decided',
  'obligation_due',
  'obligation_performed',
  'obligation_breached',
  'deposit_notice',
  'deposit_deducted',
  'money_paid_out',
  'money_stuck',
  'money_returned',
  'money_returned_desk',
  'card_case_opened',
  'card_credited',
  'card_credit_reversed',
  'card_case_ended',
  'card_case_due',
  'goods_sent',
  'dispute_closed',
  'staff_overdue',
  'dispute_withdrawn',
  'human_requested',
  'response_given',
  'agreement_lapsed',
  'party_exited',
  'evidence_submitted',
  'evidence_requested',
  'evidence_request_ended',
  'evidence_objected',
  'evidence_objection_answered',
  'late_evidence_decided',
  'file_infected',
  'scanner_down',
  'case_recused',
  'deduction_objected',
  'objection_decided',
  'determination_opened',
  'determination_returned',
  'obligation_open',
  'obligation_reported',
  'performance_contested',
  'reply_overdue',
  'fast_track_joined',
  'fast_track_left',
  'juror_summons',
  'juror_volunteered',
  'juror_ready',
  'juror_warned',
  'juror_suspended',
  'juror_objection_answered',
  'jury_proposed',
  'jury_joined',
  'jury_left',
  'jury_convened',
  'verdict_returned',
  'jury_without_verdict',
  'verdict_not_followed',
  'books_unproven',
  'reconciliation_unexplained',
  'log_alarm',
  'admission_opened',
  'admission_announced',
  'admission_released',
  'admission_refused',
  'refusal_objected',
  'change_proposed',
  'change_accepted',
  'change_declined',
  'advance_asked',
  'advance_paid',
  'advance_declined',
  'reversal_asked',
  'reversal_decided',
  'set_off_notice',
  'set_off_made',
  'authorisation_used',
  'card_dispute_possible',
  'delay_begun',
  'delay_paid',
  'deposit_increase',
  'deposit_short',
  'deposit_frozen',
  'deposit_exit',
  'deposit_appeal_decided',
  'deposit_returned',
  'deposit_insolvency',
  'deposit_insolvency_over',
  'merchant_insolvent',
  'merchant_solvent',
  'erasure_announced',
] as const;

/** The name of a notice; also the tail of the webhook event type `dispute.<template>`. */
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

/** Notices about a merchant's deposit, which no dispute is behind; their `number` is the marketplace's own id of the shop. */
export const DEPOSIT_TEMPLATES: readonly NoticeTemplate[] = ['deposit_increase', 'deposit_short', 'deposit_frozen', 'deposit_exit', 'deposit_appeal_decided', 'deposit_returned', 'deposit_insolvency', 'deposit_insolvency_over'];

/** Notices to jurors about themselves and to their marketplace, which no dispute is behind: they have no number. */
export const JUROR_TEMPLATES: readonly NoticeTemplate[] = ['juror_summons', 'juror_volunteered', 'juror_ready', 'juror_warned', 'juror_suspended', 'juror_objection_answered'];

/** The ways a notice travels: mail, a signed call to the marketplace's server, the task list in the product. */
export type NoticeChannel = 'email' | 'webhook' | 'in_product';

/**
 * Who is to be told. The address is looked up at delivery: `merchant` and `second_contact` carry the merchant's id,
 * `staff` and `person` a person's id, `marketplace` the marketplace's id.
 */
export interface NoticeRecipient {
  readonly kind: 'person' | 'merchant' | 'second_contact' | 'marketplace' | 'staff';
  readonly id: Uuid;
}

/** What a notice says, without addresses or names of people; stored as the `body` of the outbox row. */
export interface NoticeFacts {
  /** The dispute's public number. */
  readonly number: string;
  readonly stage?: string;
  /** The dispute's version after the act. */
  readonly version?: number;
  /** By when the recipient is asked to act. */
  readonly dueAt?: Instant;
  /** What silence means: the name of a clock; the words are `deadline.consequence.<name>`. */
  readonly consequence?: string;
  readonly amountMinor?: Minor;
  readonly currency?: Currency;
  /** One line of what it is about, in the filer's language: the item and what is wrong with it. */
  readonly summary?: string;
  /** Further values for webhook receivers; not printed in mails. */
  readonly [fact: string]: string | number | boolean | null | undefined;
}

/** One notice as `outbox_enqueue` and `record_act` take it. */
export interface Notice {
  readonly id: Uuid;
  readonly channel: NoticeChannel;
  readonly recipient: NoticeRecipient;
  readonly template: NoticeTemplate;
  readonly body: NoticeFacts;
  /** Not before this instant; at once when absent. */
  readonly dueAt?: Instant;
}

/** True for the name of a notice. */
export function isNoticeTemplate(text: string): text is NoticeTemplate {
  return (NOTICE_TEMPLATES as readonly string[]).includes(text);
}

/** The body of a webhook message: the type and the facts, never an address or a name. */
export function webhookBody(
  template: NoticeTemplate,
  disputeId: Uuid | null,
  facts: NoticeFacts,
  createdAt: Instant,
): { type: string; timestamp: Instant; data: Record<string, unknown> } {
  return { type: `dispute.${template}`, timestamp: createdAt, data: { disputeId, ...facts } };
}

/** The language of a recipient who never chose one: the language of the rules. */
export const DEFAULT_LOCALE: Locale = 'zh-CN';
