/**
 * Every refusal the product can give, in order of precedence: when several apply, the first one is answered.
 * The number is the HTTP status of the problem (RFC 9457); the words are in `core/words/messages/<locale>/refusal.json`
 * under `refusal.<code>`.
 */
export const REFUSALS = {
  // who is asking
  sign_in_required: 401,
  link_expired: 401,
  key_invalid: 401,
  hand_over_invalid: 401,
  not_allowed: 403,
  role_reads_only: 403,
  above_limit: 403,
  csrf_failed: 403,
  signature_invalid: 401,
  not_found: 404,
  method_not_allowed: 405,
  rate_limited: 429,
  too_many_streams: 429,
  // what the request looks like
  body_too_large: 413,
  content_type_unsupported: 415,
  body_malformed: 400,
  field_missing: 422,
  field_invalid: 422,
  field_unknown: 422,
  idempotency_key_missing: 400,
  idempotency_key_invalid: 400,
  idempotency_key_reused: 409,
  // the state of the matter
  changed_meanwhile: 409,
  act_not_allowed_now: 409,
  too_late: 409,
  already_done: 409,
  last_owner: 409,
  // commerce
  merchant_unknown: 422,
  order_unknown: 422,
  payment_not_yours: 409,
  order_conflicts: 409,
  currency_mismatch: 422,
  amount_exceeds_paid: 422,
  amount_exceeds_owed: 422,
  parts_not_the_sum: 422,
  rail_unavailable: 422,
  evidence_by_hand: 409,
  evidence_not_taken: 409,
  evidence_uncertain: 503,
  item_unknown: 422,
  item_in_dispute: 409,
  picture_refused: 422,
  picture_too_large: 422,
  picture_unknown: 422,
  // rules
  rule_unknown: 422,
  remedy_not_offered: 422,
  fast_track_not_open: 422,
  jury_excluded: 422,
  nonce_not_committed: 422,
  remedies_exclusive: 422,
  fact_missing: 422,
  dispute_type_unknown: 422,
  type_handed_over: 422,
  type_of_merchants: 422,
  version_taken: 409,
  rules_unchecked: 409,
  rules_faulty: 422,
  nothing_changed: 409,
  comment_too_short: 422,
  notice_too_short: 422,
  // negotiation and consent
  own_offer: 409,
  offer_not_open: 409,
  extension_cap_reached: 409,
  consent_text_outdated: 409,
  // determination
  conflict_of_interest: 403,
  course_not_read: 409,
  test_rest: 409,
  same_person: 403,
  last_operator: 409,
  not_yours: 403,
  findings_incomplete: 422,
  // votes of a jury
  vote_given: 409,
  vote_over: 409,
  read_first: 409,
  reveal_not_yet: 409,
  opening_wrong: 422,
  reason_too_short: 422,
  // ledger, in order of precedence
  transfer_exists_different: 409,
  account_unknown: 422,
  account_closed: 409,
  accounts_same: 422,
  amount_not_positive: 422,
  amount_too_large: 422,
  hold_unknown: 422,
  hold_captured: 409,
  hold_released: 409,
  hold_expired: 409,
  hold_exceeded: 422,
  funds_insufficient: 409,
  balance_too_large: 422,
  account_not_empty: 409,
  // deposit
  instrument_not_due: 409,
  deposit_frozen: 409,
  deposit_too_low: 409,
  // evidence
  evidence_unknown: 422,
  late_reason_missing: 422,
  objection_undecided: 422,
  file_infected: 409,
  file_being_checked: 409,
  file_sealed: 403,
  file_not_drawn: 422,
  case_file_large: 413,
  case_file_not_ready: 409,
  case_file_unreadable: 422,
  case_file_faulty: 422,
  storage_full: 507,
  file_empty: 422,
  file_type_refused: 415,
  file_type_mismatch: 415,
  file_too_large: 413,
  upload_version_unsupported: 412,
  upload_offset_wrong: 409,
  upload_checksum_unknown: 400,
  // the status that tus 1.0 names for it
  upload_checksum_wrong: 460,
  upload_limit_reached: 409,
  // operation
  busy: 503,
  keys_unavailable: 503,
  data_erased: 410,
  erasure_dispute_open: 409,
  erasure_on_hold: 409,
  erasure_kept_by_law: 409,
} as const satisfies Record<string, number>;

/** A stable code of the catalogue. */
export type RefusalCode = keyof typeof REFUSALS;

/** Why something was not done. `field` names the input; `facts` are values for the sentence in words. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** The HTTP status a refusal is answered with. */
export function refusalStatus(code: RefusalCode): number {
  return REFUSALS[code];
}
