-- Made by scripts/generate.ts from a migrated database; do not edit. The migrations are the truth.

-- Tables and columns

-- account
--   id uuid not null
--   marketplace_id uuid not null
--   kind account_kind not null
--   owner_id uuid not null
--   currency currency_code not null
--   hot boolean not null
--   debits_posted minor_sum not null default 0
--   credits_posted minor_sum not null default 0
--   debits_pending minor_sum not null default 0
--   credits_pending minor_sum not null default 0
--   closed_at timestamp with time zone

-- account_balance
--   id uuid
--   marketplace_id uuid
--   kind account_kind
--   owner_id uuid
--   currency currency_code
--   hot boolean
--   debits_posted bigint
--   credits_posted bigint
--   debits_pending bigint
--   credits_pending bigint

-- act_record
--   dispute_id uuid not null
--   first_seq integer not null
--   last_seq integer not null
--   act text not null
--   actor_role text not null
--   actor_id uuid
--   at timestamp with time zone not null
--   events jsonb not null
--   salt bytea not null
--   leaf bytea not null

-- api_key
--   id uuid not null
--   marketplace_id uuid not null
--   key_hash bytea not null
--   label text not null
--   created_at timestamp with time zone not null
--   revoked_at timestamp with time zone

-- bounced_address
--   address_hash bytea not null
--   at timestamp with time zone not null
--   detail text not null

-- card_booking
--   id uuid not null
--   case_id uuid not null
--   marketplace_id uuid not null
--   rail rail_name not null
--   reference text not null
--   kind text not null
--   currency text not null
--   amount_minor transfer_amount not null
--   at timestamp with time zone not null

-- card_case
--   id uuid not null
--   marketplace_id uuid not null
--   merchant_id uuid not null
--   order_id uuid not null
--   payment_id uuid not null
--   dispute_id uuid
--   rail rail_name not null
--   reference text not null
--   stage text not null
--   amount_minor transfer_amount not null
--   currency text not null
--   credited_minor minor_sum not null default 0
--   network_due timestamp with time zone
--   our_due timestamp with time zone
--   remind_at timestamp with time zone
--   opened_at timestamp with time zone not null
--   changed_at timestamp with time zone not null
--   ended_at timestamp with time zone
--   version integer not null
--   state jsonb not null
--   pending jsonb not null default '[]'::jsonb
--   alarm text

-- card_pack
--   case_id uuid not null
--   number integer not null
--   manifest_hash bytea not null
--   manifest text not null
--   made_at timestamp with time zone not null
--   made_by uuid

-- case_file
--   id uuid not null
--   dispute_id uuid not null
--   person_id uuid not null
--   session_id text not null
--   idempotency_key text not null
--   role text not null
--   variant text not null
--   scope jsonb not null
--   state text not null default 'waiting'::text
--   asked_at timestamp with time zone not null
--   expires_at timestamp with time zone not null
--   leased_until timestamp with time zone
--   attempts integer not null default 0
--   version integer
--   total_bytes bigint
--   done_bytes bigint not null default 0
--   bytes bigint
--   sha256 bytea
--   made_at timestamp with time zone
--   key_id uuid

-- case_import
--   id uuid not null
--   person_id uuid not null
--   idempotency_key text not null
--   name text not null
--   bytes bigint not null
--   sha256 bytea not null
--   head jsonb not null
--   steps jsonb not null
--   at timestamp with time zone not null

-- daily_figure
--   day date not null
--   filed integer not null
--   answered integer not null
--   settled integer not null
--   determined integer not null
--   closed integer not null
--   filed_answered integer not null
--   closed_hours integer[] not null
--   letters integer not null
--   letters_failed integer not null

-- data_hold
--   id uuid not null
--   subject_id uuid not null
--   reason text not null
--   by_person uuid not null
--   at timestamp with time zone not null
--   lifted_at timestamp with time zone
--   lifted_by uuid
--   kind text not null default 'dispute'::text
--   lift_reason text
--   lift_proposed_by uuid
--   lift_proposed_at timestamp with time zone

-- data_key
--   id uuid not null
--   kind text not null
--   subject_id uuid not null
--   kek text not null
--   wrapped bytea
--   created_at timestamp with time zone not null
--   destroyed_at timestamp with time zone
--   destroyed_why text
--   destroyed_by uuid
--   destroyed_second uuid

-- deadline
--   dispute_id uuid not null
--   name text not null
--   due timestamp with time zone not null
--   fire_at timestamp with time zone not null
--   failures integer not null default 0
--   remind_at timestamp with time zone
--   waits_for text not null

-- delay_claim
--   dispute_id uuid not null
--   no integer not null
--   id uuid not null
--   by_person uuid not null
--   amount_minor transfer_amount not null
--   reason text not null
--   at timestamp with time zone not null

-- delivery
--   outbox_id uuid not null
--   attempt integer not null
--   at timestamp with time zone not null
--   outcome text not null
--   detail text not null default ''::text

-- demo_clock
--   only_row boolean not null default true
--   offset_ms bigint not null

-- deposit_appeal
--   id uuid not null
--   merchant_id uuid not null
--   about text not null
--   level_id uuid
--   freeze_id uuid
--   reason text not null
--   by_person uuid not null
--   at timestamp with time zone not null
--   decide_by timestamp with time zone not null
--   stay_from timestamp with time zone
--   stay_to timestamp with time zone
--   stay_by uuid
--   stay_reason text
--   result text
--   decided_minor bigint
--   decision_reason text
--   decided_by uuid
--   decided_at timestamp with time zone

-- deposit_claim
--   dispute_id uuid not null
--   merchant_id uuid not null
--   window_id uuid not null
--   final_at timestamp with time zone not null
--   injury_minor bigint not null
--   principal_minor bigint not null
--   punitive_minor bigint not null
--   share_minor bigint

-- deposit_exit
--   id uuid not null
--   merchant_id uuid not null
--   began text not null
--   by_person uuid
--   at timestamp with time zone not null
--   closes_at timestamp with time zone not null
--   state text not null default 'notice'::text
--   next_at timestamp with time zone
--   returned_minor bigint
--   transfer_id uuid
--   ended_at timestamp with time zone

-- deposit_freeze
--   id uuid not null
--   merchant_id uuid not null
--   kind text not null
--   reason text not null
--   by_person uuid
--   at timestamp with time zone not null
--   lifted_at timestamp with time zone
--   lifted_by uuid
--   lift_reason text

-- deposit_level
--   id uuid not null
--   merchant_id uuid not null
--   kind text not null
--   required_minor bigint not null
--   before_minor bigint not null
--   calculation jsonb not null
--   rules_version text not null
--   at timestamp with time zone not null
--   effective_at timestamp with time zone not null
--   set_by uuid
--   reason text
--   recorded bigint not null generated always as identity

-- deposit_top_up
--   id uuid not null
--   merchant_id uuid not null
--   amount_minor bigint not null
--   reference text not null
--   by_person uuid not null
--   at timestamp with time zone not null
--   transfer_id uuid
--   arrived_at timestamp with time zone

-- deposit_window
--   id uuid not null
--   merchant_id uuid not null
--   currency text not null
--   opens_at timestamp with time zone not null
--   closes_at timestamp with time zone not null
--   state text not null default 'open'::text
--   fund_minor bigint
--   settled_at timestamp with time zone

-- determination_draft
--   dispute_id uuid not null
--   person_id uuid not null
--   version integer not null
--   fields jsonb not null
--   updated_at timestamp with time zone not null

-- dispute
--   id uuid not null
--   marketplace_id uuid not null
--   number text not null
--   order_id uuid not null
--   merchant_id uuid not null
--   claimant_id uuid not null
--   adjudicator_id uuid
--   stage text not null
--   outcome text
--   type text not null
--   currency text not null
--   disputed_minor bigint not null
--   rules_version text not null
--   version integer not null
--   state jsonb not null
--   item_ids text[] not null
--   staff_due timestamp with time zone
--   next_due timestamp with time zone
--   asks text[] not null
--   filed_at timestamp with time zone not null
--   closed_at timestamp with time zone

-- draft
--   person_id uuid not null
--   order_id uuid not null
--   body jsonb not null
--   updated_at timestamp with time zone not null

-- erasure
--   id uuid not null
--   kind text not null
--   subject_id uuid not null
--   why text not null
--   reason text not null default ''::text
--   asked_at timestamp with time zone not null
--   asked_by uuid
--   due_at timestamp with time zone
--   first_by uuid
--   first_at timestamp with time zone
--   second_by uuid
--   done_at timestamp with time zone
--   state text not null default 'asked'::text
--   salt bytea
--   content jsonb

-- escrow_release
--   order_id uuid not null
--   currency text not null
--   due_at timestamp with time zone not null

-- evidence_custody
--   evidence_id uuid not null
--   no integer not null
--   kind text not null
--   at timestamp with time zone not null
--   facts jsonb not null
--   content text not null
--   salt bytea
--   commitment bytea not null
--   salt_sealed text

-- evidence_file
--   id uuid not null
--   owner_kind text not null
--   owner_id uuid not null
--   dispute_id uuid
--   name text not null
--   media_type text not null
--   bytes bigint not null
--   sha256 bytea not null
--   sm3 bytea not null
--   state text not null default 'stored'::text
--   created_at timestamp with time zone not null
--   attached_at timestamp with time zone
--   idempotency_key text not null
--   salt bytea
--   content text
--   commitment bytea
--   redaction_of uuid
--   sealed_at timestamp with time zone
--   scan text not null default 'none'::text
--   scan_at timestamp with time zone
--   scan_said text
--   scan_tries integer not null default 0
--   key_id uuid

-- evidence_read
--   id uuid not null
--   evidence_id uuid not null
--   dispute_id uuid
--   reader_kind text not null
--   reader_id uuid not null
--   session_id text
--   byte_range text
--   at timestamp with time zone not null
--   what text not null default 'file'::text
--   role text

-- evidence_upload
--   id uuid not null
--   owner_kind text not null
--   owner_id uuid not null
--   dispute_id uuid
--   name text not null
--   claimed_type text
--   bytes bigint not null
--   received bigint not null default 0
--   evidence_id uuid
--   refusal text
--   created_at timestamp with time zone not null
--   expires_at timestamp with time zone not null
--   key_id uuid

-- evidence_view
--   evidence_id uuid not null
--   size text not null
--   page integer not null
--   sha256 bytea not null
--   bytes integer not null
--   width integer not null
--   height integer not null
--   at timestamp with time zone not null
--   object uuid
--   key_id uuid

-- evidence_view_job
--   evidence_id uuid not null
--   state text not null default 'waiting'::text
--   pages integer not null default 0
--   tries integer not null default 0
--   why text
--   at timestamp with time zone not null

-- hand_over_used
--   marketplace_id uuid not null
--   jti text not null
--   expires_at timestamp with time zone not null

-- hold
--   id uuid not null
--   debit_account uuid not null
--   credit_account uuid not null
--   debit_hot boolean not null
--   credit_hot boolean not null
--   currency text not null
--   dispute_id uuid
--   remaining_minor minor_sum not null
--   expires_at timestamp with time zone
--   state hold_state not null

-- idempotency
--   caller_id uuid not null
--   key text not null
--   request_hash bytea not null
--   dispute_id uuid not null
--   answer jsonb not null
--   at timestamp with time zone not null

-- interest
--   person_id uuid not null
--   merchant_id uuid not null
--   reason text not null
--   declared_at timestamp with time zone not null

-- juror
--   id uuid not null
--   marketplace_id uuid not null
--   person_id uuid not null
--   joined_at timestamp with time zone not null
--   promise text not null
--   state text not null default 'learning'::text
--   lacks jsonb not null default '[]'::jsonb
--   experience juror_experience not null default 'new'::text
--   history juror_history not null default 'buyer'::text
--   weight integer not null default 1
--   most_open integer not null default 1
--   most_week integer not null default 1
--   rest_minutes integer not null default 0
--   own_open integer
--   away_until timestamp with time zone
--   warned_at timestamp with time zone
--   rules_version text not null
--   judged_at timestamp with time zone not null
--   judge_at timestamp with time zone
--   left_at timestamp with time zone

-- juror_calibration
--   juror_id uuid not null
--   case_id text not null
--   version text not null
--   answers jsonb not null
--   right_of integer not null
--   asked integer not null
--   at timestamp with time zone not null

-- juror_course
--   juror_id uuid not null
--   version text not null
--   lesson text not null
--   at timestamp with time zone not null

-- juror_duty
--   seat_id uuid not null
--   juror_id uuid not null
--   called_at timestamp with time zone not null
--   ended text
--   ended_at timestamp with time zone

-- juror_fact
--   subject_id uuid not null
--   kind text not null
--   hash bytea not null
--   at timestamp with time zone not null

-- juror_quality
--   juror_id uuid not null
--   figures jsonb not null
--   counted_at timestamp with time zone not null

-- juror_suspension
--   id uuid not null
--   juror_id uuid not null
--   why text not null
--   missed integer not null default 0
--   reason text not null default ''::text
--   by_person uuid
--   from_at timestamp with time zone not null
--   until_at timestamp with time zone not null
--   objection text
--   objected_at timestamp with time zone
--   outcome text
--   answer text
--   answered_by uuid
--   answered_at timestamp with time zone

-- juror_test
--   id uuid not null
--   juror_id uuid not null
--   version text not null
--   questions jsonb not null
--   begun_at timestamp with time zone not null
--   answers jsonb
--   right_of integer
--   passed boolean
--   ended_at timestamp with time zone

-- juror_vouch
--   person_id uuid not null
--   marketplace_id uuid not null
--   credit integer not null
--   verified boolean not null
--   adult boolean not null
--   member_since timestamp with time zone not null
--   reviews integer not null
--   reviews_helpful integer not null
--   sanction_until timestamp with time zone
--   bought integer not null
--   sold integer not null
--   given_at timestamp with time zone not null

-- jury_bias_report
--   id uuid not null
--   made_at timestamp with time zone not null
--   rules text not null
--   body jsonb not null

-- jury_calendar
--   marketplace_id uuid not null
--   freeze_at timestamp with time zone not null
--   frozen integer not null default 0
--   failures integer not null default 0

-- jury_draw
--   id uuid not null
--   dispute_id uuid not null
--   round integer not null
--   epoch integer not null
--   subject text not null
--   at timestamp with time zone not null
--   source text not null
--   ready_at timestamp with time zone not null
--   statement text not null
--   exclusion_root bytea not null
--   seats smallint[] not null
--   tried integer not null default 0
--   size integer not null
--   replaces integer[] not null default '{}'::integer[]
--   randomness jsonb
--   seed bytea
--   drawn_at timestamp with time zone
--   log_proof text
--   given_up_at timestamp with time zone

-- jury_draw_seat
--   draw_id uuid not null
--   n integer not null
--   seat integer not null
--   stratum smallint not null
--   attempt bigint not null
--   position bigint not null
--   lo bigint not null
--   result smallint not null
--   pseudonym bytea not null
--   juror_id uuid not null

-- jury_eligible
--   marketplace_id uuid
--   juror_id uuid
--   weight integer
--   experience text
--   history text

-- jury_epoch
--   id integer not null generated always as identity
--   marketplace_id uuid not null
--   number integer not null
--   at timestamp with time zone not null
--   key bytea not null
--   root bytea
--   members bigint not null default 0
--   weight bigint not null default 0
--   stratum_members bigint[] not null default array_fill((0)::bigint, ARRAY[9])
--   stratum_first bigint[] not null default array_fill((0)::bigint, ARRAY[9])
--   stratum_weight bigint[] not null default array_fill((0)::bigint, ARRAY[9])

-- jury_exclusion
--   draw_id uuid not null
--   pseudonym bytea not null
--   class smallint not null

-- jury_made_up
--   round_id uuid not null
--   draw_id uuid not null

-- jury_nonce
--   draw_id uuid not null
--   side text not null
--   commitment bytea not null
--   nonce bytea

-- jury_past
--   seat_id uuid not null
--   round_id uuid not null
--   juror_id uuid not null
--   history juror_history not null
--   experience integer not null
--   for_seller real
--   kept boolean
--   minutes real
--   ended_at timestamp with time zone not null

-- jury_pool
--   epoch integer not null
--   lo bigint not null
--   weight integer not null
--   stratum smallint not null
--   pseudonym bytea not null
--   juror_id uuid not null

-- jury_pool_chunk
--   epoch integer not null
--   lo bigint not null
--   hash bytea not null
--   sum bigint not null

-- jury_round
--   id uuid not null
--   dispute_id uuid not null
--   marketplace_id uuid not null
--   draw_id uuid not null
--   state text not null default 'drawing'::text
--   size integer not null
--   threshold integer not null
--   quorum integer not null
--   summons_min integer not null
--   review_min integer not null
--   round_min integer not null
--   reveal_min integer not null
--   replace_min integer not null
--   spare integer not null
--   questions jsonb not null
--   reason jsonb not null
--   randomness bytea
--   exhausted boolean not null default false
--   opened_at timestamp with time zone not null
--   until_at timestamp with time zone
--   reveal_until timestamp with time zone
--   given integer not null default 0
--   in_hand integer not null default 0
--   look_at timestamp with time zone
--   ended_at timestamp with time zone
--   outcome text
--   verdict jsonb
--   votes_root bytea
--   delivered_at timestamp with time zone
--   failures integer not null default 0

-- jury_seat
--   id uuid not null
--   round_id uuid not null
--   place integer not null
--   juror_id uuid not null
--   person_id uuid not null
--   state text not null
--   until_at timestamp with time zone
--   called_at timestamp with time zone not null
--   accepted_at timestamp with time zone
--   opened_at timestamp with time zone
--   read_from timestamp with time zone
--   why text
--   note text
--   ended_at timestamp with time zone
--   draft bytea
--   draft_at timestamp with time zone

-- jury_signal
--   id uuid not null
--   kind text not null
--   print bytea not null
--   jurors uuid[] not null
--   rounds uuid[] not null
--   times integer not null
--   of integer not null
--   chance double precision
--   found_at timestamp with time zone not null
--   seen_at timestamp with time zone not null
--   finding text
--   note text
--   looked_by uuid
--   looked_at timestamp with time zone

-- jury_vote
--   seat_id uuid not null
--   round_id uuid not null
--   commitment bytea not null
--   opening bytea
--   committed_at timestamp with time zone not null
--   revealed_at timestamp with time zone

-- ledger_proven
--   marketplace_id uuid not null
--   looked_at timestamp with time zone not null
--   proven_at timestamp with time zone
--   failing_since timestamp with time zone
--   failed jsonb not null default '[]'::jsonb

-- ledger_roll
--   only_row boolean not null default true
--   rolled_seq bigint not null default 0
--   mark_seq bigint not null default 0
--   mark_xid xid8

-- listing_picture
--   sha256 bytea not null
--   marketplace_id uuid not null
--   media_type text not null
--   content bytea not null
--   created_at timestamp with time zone not null

-- log_alarm
--   id uuid not null
--   kind text not null
--   facts jsonb not null default '{}'::jsonb
--   first_seen timestamp with time zone not null
--   last_seen timestamp with time zone not null
--   cleared_at timestamp with time zone

-- log_checkpoint
--   size bigint not null
--   root bytea not null
--   note text not null
--   at timestamp with time zone not null
--   keep boolean not null default false
--   quorum_at timestamp with time zone

-- log_cosignature
--   size bigint not null
--   witness text not null
--   line text not null
--   at timestamp with time zone not null

-- log_entry
--   idx bigint not null
--   commitment bytea not null
--   dispute_id uuid
--   at timestamp with time zone not null
--   first_seq integer
--   waited_ms integer not null
--   kind text not null
--   ref text

-- log_head
--   one boolean not null default true
--   size bigint not null
--   root bytea not null
--   sequenced_at timestamp with time zone
--   audit_level smallint not null default 0
--   audit_tile bigint not null default 0
--   audited_at timestamp with time zone

-- log_key
--   vkey text not null
--   first_size bigint not null
--   since timestamp with time zone not null

-- log_pending
--   id bigint not null generated always as identity
--   dispute_id uuid
--   first_seq integer
--   leaf bytea not null
--   kind text not null default 'act'::text
--   ref text
--   queued_at timestamp with time zone not null default now()

-- log_stamp
--   size bigint not null
--   authority text not null
--   response bytea not null
--   serial text not null
--   at timestamp with time zone not null
--   kept_at timestamp with time zone not null default clock_timestamp()

-- log_stamp_turn
--   authority text not null
--   asked_at timestamp with time zone not null
--   failing_since timestamp with time zone
--   failure text

-- log_statement
--   kind text not null
--   ref text not null
--   dispute_id uuid
--   salt bytea not null
--   content text not null
--   commitment bytea not null
--   at timestamp with time zone not null

-- log_tile
--   level smallint not null
--   n bigint not null
--   hashes bytea not null

-- log_witness
--   name text not null
--   vkey text not null
--   size bigint not null default 0
--   signed_at timestamp with time zone
--   failing_since timestamp with time zone
--   failure text

-- manual_release
--   id uuid not null
--   marketplace_id uuid not null
--   order_id uuid not null
--   direction text not null
--   currency text not null
--   amount_minor transfer_amount not null
--   reason text not null
--   state release_state not null default 'proposed'::text
--   proposed_by uuid not null
--   proposed_at timestamp with time zone not null
--   decided_by uuid
--   decided_at timestamp with time zone
--   decision text
--   transfer_id uuid

-- marketplace
--   id uuid not null
--   slug text not null
--   name text not null
--   hand_over_key text
--   webhook_url text
--   webhook_secret text
--   rate_per_minute integer not null default 6000
--   created_at timestamp with time zone not null

-- merchant
--   id uuid not null
--   marketplace_id uuid not null
--   external_id text not null
--   name text not null
--   status text not null default 'open'::text
--   contact_email text not null
--   second_contact_email text
--   category text
--   created_at timestamp with time zone not null

-- merchant_deposit
--   merchant_id uuid not null
--   marketplace_id uuid not null
--   account_id uuid not null
--   currency currency_code not null
--   required_minor bigint not null default 0
--   level_id uuid
--   announced_minor bigint
--   announced_level uuid
--   effective_at timestamp with time zone
--   recalculate_at timestamp with time zone
--   recalculated_at timestamp with time zone
--   stage text not null default 'met'::text
--   noticed_at timestamp with time zone
--   freeze_at timestamp with time zone
--   exit_at timestamp with time zone
--   closes_at timestamp with time zone
--   next_at timestamp with time zone
--   insolvent_at timestamp with time zone
--   insolvent_by uuid
--   insolvent_reason text

-- merchant_insolvency
--   id uuid not null
--   merchant_id uuid not null
--   kind text not null
--   source text not null
--   reference text not null
--   dated date not null
--   reason text not null
--   state text not null default 'proposed'::text
--   proposed_by uuid not null
--   proposed_at timestamp with time zone not null
--   decided_by uuid
--   decided_at timestamp with time zone
--   decision text
--   told integer

-- merchant_invitation
--   id uuid not null
--   merchant_id uuid not null
--   role text not null
--   limit_minor bigint
--   token_hash bytea not null
--   created_by uuid not null
--   created_at timestamp with time zone not null
--   expires_at timestamp with time zone not null
--   used_by uuid
--   used_at timestamp with time zone

-- merchant_member
--   merchant_id uuid not null
--   person_id uuid not null
--   role text not null
--   limit_minor bigint
--   joined_at timestamp with time zone

-- merchant_member_removed
--   merchant_id uuid not null
--   person_id uuid not null
--   removed_at timestamp with time zone not null

-- notice_link
--   token_hash bytea not null
--   dispute_id uuid not null
--   outbox_id uuid not null
--   created_at timestamp with time zone not null

-- notice_opened
--   dispute_id uuid not null
--   outbox_id uuid not null
--   at timestamp with time zone not null
--   how text not null

-- operator_log
--   id uuid not null
--   at timestamp with time zone not null
--   person_id uuid not null
--   what text not null
--   subject text not null
--   facts jsonb not null

-- outbox
--   id uuid not null
--   dispute_id uuid
--   marketplace_id uuid
--   channel notice_channel not null
--   recipient notice_recipient not null
--   template text not null
--   body jsonb not null
--   created_at timestamp with time zone not null
--   due_at timestamp with time zone not null
--   attempts integer not null default 0
--   attempts_before integer not null default 0
--   state notice_state not null default 'waiting'::text
--   in_place_of uuid
--   address_hash bytea

-- payment
--   id uuid not null
--   marketplace_id uuid not null
--   order_id uuid not null
--   position integer not null
--   rail rail_name not null
--   reference text not null
--   currency text not null
--   amount_minor transfer_amount not null
--   paid_at timestamp with time zone not null
--   state payment_state not null
--   authorised_at timestamp with time zone
--   authorised_until timestamp with time zone
--   look_at timestamp with time zone
--   instructed_minor minor_sum not null default 0
--   captured_minor minor_sum not null default 0
--   released_minor minor_sum not null default 0
--   refunded_minor minor_sum not null default 0
--   paid_out_minor minor_sum not null default 0
--   changing uuid
--   stopped text
--   alarm text

-- payment_difference
--   id uuid not null
--   rail rail_name not null
--   kind difference_kind not null
--   line_id text
--   expectation_id uuid
--   currency text not null
--   effect_minor bigint not null
--   state difference_state not null
--   found_at timestamp with time zone not null
--   run_id uuid not null
--   settled_at timestamp with time zone
--   settled_by uuid
--   note text

-- payment_instruction
--   id uuid not null
--   marketplace_id uuid not null
--   transfer_id uuid
--   replaces uuid
--   replaced_by uuid
--   payment_id uuid
--   order_id uuid
--   dispute_id uuid
--   owner_id uuid
--   rail rail_name not null
--   direction payment_direction not null
--   source text
--   verb text
--   currency text not null
--   amount_minor transfer_amount not null
--   beneficiary text
--   until timestamp with time zone
--   state instruction_state not null
--   told integer not null default 0
--   asked integer not null default 0
--   next_at timestamp with time zone
--   code text
--   reference text
--   alarm text
--   created_at timestamp with time zone not null
--   changed_at timestamp with time zone not null
--   done_at timestamp with time zone
--   again text
--   waits text
--   returned_at timestamp with time zone
--   proposed_by uuid
--   proposed_at timestamp with time zone
--   by_card_minor minor_sum not null default 0
--   by_card_times integer not null default 0

-- payment_mark
--   only_row boolean not null default true
--   instructed_seq bigint not null default 0
--   mark_seq bigint not null default 0
--   mark_xid xid8

-- payment_reference
--   rail rail_name not null
--   reference text not null
--   marketplace_id uuid not null

-- payment_return
--   instruction_id uuid not null
--   marketplace_id uuid not null
--   dispute_id uuid not null
--   transfer_id uuid not null
--   amount_minor transfer_amount not null
--   code text not null
--   at timestamp with time zone not null
--   told_at timestamp with time zone
--   paid_told_at timestamp with time zone

-- payout_account
--   owner_id uuid not null
--   rail rail_name not null
--   marketplace_id uuid not null
--   account text not null
--   changed_at timestamp with time zone not null

-- people_request
--   caller_id uuid not null
--   idempotency_key text not null
--   request_hash bytea not null
--   subject_id uuid not null
--   created_at timestamp with time zone not null

-- person
--   id uuid not null
--   marketplace_id uuid
--   external_id text
--   name text not null
--   email text
--   locale text not null default 'zh-CN'::text
--   staff_roles text[] not null default '{}'::text[]
--   created_at timestamp with time zone not null
--   contact_hash bytea
--   email_hash bytea

-- person_link
--   token_hash bytea not null
--   person_id uuid
--   dispute_id uuid
--   merchant_id uuid
--   purpose text not null
--   expires_at timestamp with time zone not null
--   used_at timestamp with time zone

-- planned_act
--   id uuid not null
--   batch_id uuid not null
--   no integer not null
--   person_id uuid not null
--   merchant_id uuid not null
--   dispute_id uuid not null
--   number text not null
--   act text not null
--   body jsonb not null
--   if_version integer not null
--   planned_at timestamp with time zone not null
--   run_at timestamp with time zone not null
--   due_at timestamp with time zone not null
--   attempts integer not null default 0
--   state text not null default 'waiting'::text
--   refusal jsonb
--   settled_at timestamp with time zone

-- purchase_order
--   id uuid not null
--   marketplace_id uuid not null
--   external_id text not null
--   merchant_id uuid not null
--   buyer_id uuid not null
--   currency text not null
--   placed_at timestamp with time zone not null
--   received_at timestamp with time zone
--   paid_minor bigint not null
--   escrow_minor bigint not null
--   release_at timestamp with time zone not null
--   body jsonb not null
--   content_hash bytea not null
--   created_at timestamp with time zone not null

-- rail_expectation
--   rail rail_name not null
--   key text not null
--   id uuid not null
--   grp text
--   currency text not null
--   effect_minor bigint not null
--   at timestamp with time zone not null
--   matched boolean not null default false

-- rail_line
--   rail rail_name not null
--   line_id text not null
--   booked_at timestamp with time zone not null
--   kind text not null
--   payment_reference text
--   instruction_id uuid
--   currency text not null
--   amount_minor minor_sum not null
--   effect_minor bigint not null
--   key text
--   imported_at timestamp with time zone not null
--   grp text

-- rail_line_open
--   rail rail_name not null
--   line_id text not null

-- rail_mark
--   rail rail_name not null
--   last_seq bigint not null default 0
--   before_seq bigint not null default 0

-- rail_match
--   rail rail_name not null
--   line_id text not null
--   expectation_id uuid
--   run_id uuid not null

-- rail_notice
--   rail rail_name not null
--   notice_id text not null
--   payload_hash bytea not null
--   at timestamp with time zone not null
--   received_at timestamp with time zone not null
--   kind text not null
--   about jsonb not null
--   handled_at timestamp with time zone

-- rail_total
--   rail rail_name not null
--   currency text not null
--   lines bigint not null default 0
--   theirs_minor bigint not null default 0
--   matched_minor bigint not null default 0
--   fees_minor bigint not null default 0

-- reason_trace
--   dispute_id uuid not null
--   act_seq integer not null
--   place integer not null
--   kind text not null
--   at timestamp with time zone not null
--   readers text[] not null
--   body jsonb not null
--   hash bytea not null

-- reconciliation_run
--   id uuid not null
--   rail rail_name not null
--   at timestamp with time zone not null
--   lines bigint not null
--   matched bigint not null
--   open bigint not null
--   sums jsonb not null
--   unexplained boolean not null

-- reply_template
--   id uuid not null
--   merchant_id uuid not null
--   name text not null
--   text_zh text not null
--   text_en text not null
--   updated_at timestamp with time zone not null

-- retention_run
--   id uuid not null
--   at timestamp with time zone not null
--   announced integer not null
--   erased integer not null
--   refused integer not null

-- rule_comment
--   id uuid not null
--   draft_id uuid not null
--   at timestamp with time zone not null
--   name text
--   rule text
--   body text not null
--   state text not null
--   decided_by uuid
--   decided_at timestamp with time zone
--   reason text

-- rule_draft
--   id uuid not null
--   pack text not null
--   version text not null
--   title jsonb not null
--   state jsonb not null
--   stage text not null
--   due timestamp with time zone
--   seq integer not null
--   begun_at timestamp with time zone not null

-- rule_draft_event
--   draft_id uuid not null
--   seq integer not null
--   at timestamp with time zone not null
--   person_id uuid
--   body jsonb not null

-- rule_draft_file
--   draft_id uuid not null
--   path text not null
--   body text not null

-- rule_pack
--   id text not null
--   version text not null
--   hash text not null
--   body jsonb not null
--   files jsonb not null
--   effective_from date not null
--   effective_to date
--   origin text not null
--   draft_id uuid
--   published_at timestamp with time zone not null

-- rule_pack_withdrawal
--   id text not null
--   version text not null
--   at timestamp with time zone not null
--   person_id uuid not null
--   reason text not null

-- rule_replay
--   id uuid not null
--   draft_id uuid not null
--   files text not null
--   body jsonb not null
--   person_id uuid not null
--   begun_at timestamp with time zone not null
--   ended_at timestamp with time zone
--   wanted integer not null
--   done integer not null default 0
--   skipped integer not null default 0
--   changed integer not null default 0
--   before_minor bigint not null default 0
--   after_minor bigint not null default 0
--   after_closed timestamp with time zone
--   after_id uuid
--   state text not null

-- rule_replay_change
--   replay_id uuid not null
--   dispute_id uuid not null
--   number text not null
--   type text not null
--   changes jsonb not null
--   delta_minor bigint not null

-- schema_migration
--   number integer not null
--   name text not null
--   checksum text not null
--   applied_at timestamp with time zone not null

-- session
--   id_hash bytea not null
--   person_id uuid not null
--   only_dispute_id uuid
--   expires_at timestamp with time zone not null
--   created_at timestamp with time zone not null
--   seen_at timestamp with time zone

-- set_off_consent
--   id uuid not null
--   merchant_id uuid not null
--   text_id text not null
--   text_version text not null
--   given_by uuid not null
--   given_at timestamp with time zone not null
--   withdrawn_by uuid
--   withdrawn_at timestamp with time zone

-- shown_mail
--   outbox_id uuid not null
--   subject text not null
--   text text not null
--   shown_at timestamp with time zone not null

-- trace_pending
--   dispute_id uuid not null
--   not_before timestamp with time zone not null default '-infinity'::timestamp with time zone

-- transfer
--   id uuid not null
--   kind transfer_kind not null
--   debit_account uuid not null
--   credit_account uuid not null
--   amount_minor transfer_amount not null
--   currency text not null
--   hold_id uuid
--   dispute_id uuid
--   reason text not null
--   at timestamp with time zone not null
--   recorded_seq bigint not null generated always as identity
--   up_to_minor bigint
--   debit_hot boolean not null
--   credit_hot boolean not null

-- violation_point
--   id uuid not null
--   merchant_id uuid not null
--   points integer not null
--   rule text not null
--   reason text not null
--   by_person uuid not null
--   at timestamp with time zone not null
--   expires_at timestamp with time zone not null
--   taken_back_at timestamp with time zone
--   taken_back_by uuid
--   taken_back_reason text

-- webhook_previous_secret
--   marketplace_id uuid not null
--   secret text not null
--   until timestamp with time zone not null

-- webhook_trial
--   marketplace_id uuid not null
--   id uuid not null
--   at timestamp with time zone not null
--   status integer
--   milliseconds integer not null
--   problem text

-- work_note
--   dispute_id uuid not null
--   id uuid not null
--   person_id uuid not null
--   evidence_id uuid not null
--   x integer not null
--   y integer not null
--   width integer not null
--   height integer not null
--   text text not null
--   created_at timestamp with time zone not null

-- Constraints

-- account
--   account_covered: CHECK ((hot OR ((((credits_posted)::bigint - (debits_posted)::bigint) - (debits_pending)::bigint) >= 0)))
--   account_pkey: PRIMARY KEY (id)

-- act_record
--   act_record_pkey: PRIMARY KEY (dispute_id, first_seq)

-- api_key
--   api_key_key_hash_check: CHECK ((octet_length(key_hash) = 32))
--   api_key_key_hash_key: UNIQUE (key_hash)
--   api_key_label_check: CHECK ((char_length(label) <= 100))
--   api_key_marketplace_id_fkey: FOREIGN KEY (marketplace_id) REFERENCES marketplace(id)
--   api_key_pkey: PRIMARY KEY (id)

-- bounced_address
--   bounced_address_pkey: PRIMARY KEY (address_hash)

-- card_booking
--   card_booking_kind_check: CHECK ((kind = ANY (ARRAY['debited'::text, 'credited'::text])))
--   card_booking_pkey: PRIMARY KEY (id)

-- card_case
--   card_case_pkey: PRIMARY KEY (id)
--   card_case_rail_reference_key: UNIQUE (rail, reference)

-- card_pack
--   card_pack_pkey: PRIMARY KEY (case_id, number)

-- case_file
--   case_file_check: CHECK (((state <> 'ready'::text) OR ((bytes IS NOT NULL) AND (sha256 IS NOT NULL) AND (made_at IS NOT NULL))))
--   case_file_person_id_idempotency_key_key: UNIQUE (person_id, idempotency_key)
--   case_file_pkey: PRIMARY KEY (id)
--   case_file_role_check: CHECK ((role = ANY (ARRAY['claimant'::text, 'respondent'::text])))
--   case_file_sha256_check: CHECK ((length(sha256) = 32))
--   case_file_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text, 'failed'::text, 'expired'::text])))
--   case_file_variant_check: CHECK ((variant = ANY (ARRAY['full'::text, 'pseudonymised'::text])))

-- case_import
--   case_import_person_id_idempotency_key_key: UNIQUE (person_id, idempotency_key)
--   case_import_pkey: PRIMARY KEY (id)
--   case_import_sha256_check: CHECK ((length(sha256) = 32))
--   case_import_sha256_key: UNIQUE (sha256)

-- daily_figure
--   daily_figure_pkey: PRIMARY KEY (day)

-- data_hold
--   data_hold_kind_check: CHECK ((kind = ANY (ARRAY['dispute'::text, 'person'::text])))
--   data_hold_lift_reason_check: CHECK (((char_length(lift_reason) >= 5) AND (char_length(lift_reason) <= 500)))
--   data_hold_pkey: PRIMARY KEY (id)
--   data_hold_reason_check: CHECK (((char_length(reason) >= 5) AND (char_length(reason) <= 500)))
--   data_hold_two: CHECK (((lifted_by IS NULL) OR (lift_proposed_by IS NULL) OR (lifted_by <> lift_proposed_by)))

-- data_key
--   data_key_check: CHECK (((wrapped IS NULL) = (destroyed_at IS NOT NULL)))
--   data_key_check1: CHECK (((destroyed_at IS NULL) = (destroyed_why IS NULL)))
--   data_key_kind_check: CHECK ((kind = ANY (ARRAY['person'::text, 'merchant'::text, 'dispute'::text, 'file'::text, 'order'::text])))
--   data_key_pkey: PRIMARY KEY (id)

-- deadline
--   deadline_pkey: PRIMARY KEY (dispute_id, name)

-- delay_claim
--   delay_claim_pkey: PRIMARY KEY (dispute_id, no)

-- delivery
--   delivery_outcome_check: CHECK ((outcome = ANY (ARRAY['sent'::text, 'shown_in_outbox'::text, 'shown_in_product'::text, 'deferred'::text, 'refused'::text, 'bounced'::text, 'no_address'::text, 'no_endpoint'::text, 'dead'::text, 'replayed'::text, 'dropped'::text])))
--   delivery_pkey: PRIMARY KEY (outbox_id, attempt, outcome)

-- demo_clock
--   demo_clock_offset_ms_check: CHECK ((offset_ms >= 0))
--   demo_clock_only_row_check: CHECK (only_row)
--   demo_clock_pkey: PRIMARY KEY (only_row)

-- deposit_appeal
--   deposit_appeal_about_check: CHECK ((about = ANY (ARRAY['amount'::text, 'freeze'::text])))
--   deposit_appeal_check: CHECK (((result IS NULL) = (decided_at IS NULL)))
--   deposit_appeal_decided_minor_check: CHECK ((decided_minor >= 0))
--   deposit_appeal_pkey: PRIMARY KEY (id)
--   deposit_appeal_result_check: CHECK ((result = ANY (ARRAY['upheld'::text, 'changed'::text])))

-- deposit_claim
--   deposit_claim_check: CHECK (((injury_minor >= 0) AND (principal_minor >= 0) AND (punitive_minor >= 0)))
--   deposit_claim_pkey: PRIMARY KEY (dispute_id)

-- deposit_exit
--   deposit_exit_began_check: CHECK ((began = ANY (ARRAY['merchant'::text, 'clock'::text])))
--   deposit_exit_pkey: PRIMARY KEY (id)
--   deposit_exit_state_check: CHECK ((state = ANY (ARRAY['notice'::text, 'tail'::text, 'returned'::text, 'taken_back'::text])))

-- deposit_freeze
--   deposit_freeze_kind_check: CHECK ((kind = ANY (ARRAY['top_up'::text, 'urgent'::text])))
--   deposit_freeze_pkey: PRIMARY KEY (id)

-- deposit_level
--   deposit_level_kind_check: CHECK ((kind = ANY (ARRAY['increase'::text, 'decrease'::text, 'withdrawn'::text, 'decided'::text])))
--   deposit_level_pkey: PRIMARY KEY (id)

-- deposit_top_up
--   deposit_top_up_amount_minor_check: CHECK ((amount_minor > 0))
--   deposit_top_up_merchant_id_reference_key: UNIQUE (merchant_id, reference)
--   deposit_top_up_pkey: PRIMARY KEY (id)

-- deposit_window
--   deposit_window_pkey: PRIMARY KEY (id)
--   deposit_window_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'enough'::text, 'shared'::text, 'referred'::text])))

-- determination_draft
--   determination_draft_pkey: PRIMARY KEY (dispute_id, person_id)
--   determination_draft_version_check: CHECK ((version > 0))

-- dispute
--   dispute_pkey: PRIMARY KEY (id)

-- draft
--   draft_pkey: PRIMARY KEY (person_id, order_id)

-- erasure
--   erasure_check: CHECK (((state = 'done'::text) = (done_at IS NOT NULL)))
--   erasure_check1: CHECK (((second_by IS NULL) OR (second_by <> first_by)))
--   erasure_kind_check: CHECK ((kind = ANY (ARRAY['person'::text, 'dispute'::text])))
--   erasure_pkey: PRIMARY KEY (id)
--   erasure_reason_check: CHECK ((char_length(reason) <= 4000))
--   erasure_state_check: CHECK ((state = ANY (ARRAY['asked'::text, 'announced'::text, 'signed'::text, 'done'::text, 'withdrawn'::text])))
--   erasure_why_check: CHECK ((why = ANY (ARRAY['asked'::text, 'operator'::text, 'retention'::text])))

-- escrow_release
--   escrow_release_pkey: PRIMARY KEY (due_at, order_id)

-- evidence_custody
--   evidence_custody_commitment_check: CHECK ((length(commitment) = 32))
--   evidence_custody_kind_check: CHECK ((kind = ANY (ARRAY['received'::text, 'submitted'::text, 'scan_clean'::text, 'scan_infected'::text, 'view_made'::text, 'redacted'::text, 'notarised'::text, 'notarisation_withdrawn'::text])))
--   evidence_custody_one_salt: CHECK (((salt IS NULL) = (salt_sealed IS NOT NULL)))
--   evidence_custody_pkey: PRIMARY KEY (evidence_id, no)
--   evidence_custody_salt_check: CHECK ((length(salt) = 16))

-- evidence_file
--   evidence_file_bytes_check: CHECK ((bytes > 0))
--   evidence_file_check: CHECK (((state = 'attached'::text) = (dispute_id IS NOT NULL)))
--   evidence_file_commitment_check: CHECK ((length(commitment) = 32))
--   evidence_file_owner_id_idempotency_key_key: UNIQUE (owner_id, idempotency_key)
--   evidence_file_owner_kind_check: CHECK ((owner_kind = ANY (ARRAY['person'::text, 'merchant'::text, 'marketplace'::text])))
--   evidence_file_pkey: PRIMARY KEY (id)
--   evidence_file_salt_check: CHECK (((length(salt) = 16) OR (length(salt) = 63)))
--   evidence_file_scan_check: CHECK ((scan = ANY (ARRAY['none'::text, 'waiting'::text, 'clean'::text, 'infected'::text])))
--   evidence_file_sha256_check: CHECK ((length(sha256) = 32))
--   evidence_file_sm3_check: CHECK ((length(sm3) = 32))
--   evidence_file_state_check: CHECK ((state = ANY (ARRAY['stored'::text, 'attached'::text])))

-- evidence_read
--   evidence_read_pkey: PRIMARY KEY (id)
--   evidence_read_reader_kind_check: CHECK ((reader_kind = ANY (ARRAY['person'::text, 'marketplace'::text])))
--   evidence_read_what_check: CHECK ((what = ANY (ARRAY['file'::text, 'download'::text, 'view'::text])))

-- evidence_upload
--   evidence_upload_bytes_check: CHECK ((bytes > 0))
--   evidence_upload_check: CHECK (((received >= 0) AND (received <= bytes)))
--   evidence_upload_check1: CHECK (((evidence_id IS NULL) OR (refusal IS NULL)))
--   evidence_upload_owner_kind_check: CHECK ((owner_kind = ANY (ARRAY['person'::text, 'merchant'::text, 'marketplace'::text])))
--   evidence_upload_pkey: PRIMARY KEY (id)

-- evidence_view
--   evidence_view_bytes_check: CHECK ((bytes > 0))
--   evidence_view_check: CHECK (((object IS NULL) = (key_id IS NULL)))
--   evidence_view_height_check: CHECK ((height > 0))
--   evidence_view_page_check: CHECK (((page >= 1) AND (page <= 50)))
--   evidence_view_pkey: PRIMARY KEY (evidence_id, size, page)
--   evidence_view_sha256_check: CHECK ((length(sha256) = 32))
--   evidence_view_size_check: CHECK ((size = ANY (ARRAY['thumb'::text, 'screen'::text])))
--   evidence_view_width_check: CHECK ((width > 0))

-- evidence_view_job
--   evidence_view_job_pkey: PRIMARY KEY (evidence_id)
--   evidence_view_job_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'made'::text, 'failed'::text])))

-- hand_over_used
--   hand_over_used_marketplace_id_fkey: FOREIGN KEY (marketplace_id) REFERENCES marketplace(id)
--   hand_over_used_pkey: PRIMARY KEY (marketplace_id, jti)

-- hold
--   hold_pkey: PRIMARY KEY (id)

-- idempotency
--   idempotency_pkey: PRIMARY KEY (caller_id, key)

-- interest
--   interest_pkey: PRIMARY KEY (person_id, merchant_id)

-- juror
--   juror_check: CHECK (((state = 'left'::text) = (left_at IS NOT NULL)))
--   juror_marketplace_id_fkey: FOREIGN KEY (marketplace_id) REFERENCES marketplace(id)
--   juror_most_open_check: CHECK (((most_open >= 1) AND (most_open <= 20)))
--   juror_most_week_check: CHECK (((most_week >= 1) AND (most_week <= 100)))
--   juror_own_open_check: CHECK (((own_open >= 1) AND (own_open <= 20)))
--   juror_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
--   juror_person_id_key: UNIQUE (person_id)
--   juror_pkey: PRIMARY KEY (id)
--   juror_rest_minutes_check: CHECK ((rest_minutes >= 0))
--   juror_state_check: CHECK ((state = ANY (ARRAY['learning'::text, 'barred'::text, 'active'::text, 'away'::text, 'suspended'::text, 'left'::text])))
--   juror_weight_check: CHECK (((weight >= 1) AND (weight <= 1000)))

-- juror_calibration
--   juror_calibration_check: CHECK (((asked > 0) AND (asked >= right_of)))
--   juror_calibration_juror_id_fkey: FOREIGN KEY (juror_id) REFERENCES juror(id)
--   juror_calibration_pkey: PRIMARY KEY (juror_id, case_id)
--   juror_calibration_right_of_check: CHECK ((right_of >= 0))

-- juror_course
--   juror_course_juror_id_fkey: FOREIGN KEY (juror_id) REFERENCES juror(id)
--   juror_course_pkey: PRIMARY KEY (juror_id, version, lesson)

-- juror_duty
--   juror_duty_check: CHECK (((ended IS NULL) = (ended_at IS NULL)))
--   juror_duty_ended_check: CHECK ((ended = ANY (ARRAY['voted'::text, 'missed'::text, 'conflict'::text, 'content'::text, 'declined'::text, 'released'::text])))
--   juror_duty_juror_id_fkey: FOREIGN KEY (juror_id) REFERENCES juror(id)
--   juror_duty_pkey: PRIMARY KEY (seat_id)

-- juror_fact
--   juror_fact_hash_check: CHECK ((octet_length(hash) = 32))
--   juror_fact_kind_check: CHECK ((kind = ANY (ARRAY['address'::text, 'device'::text, 'payment'::text, 'employer'::text, 'family'::text, 'category'::text, 'dealings'::text])))
--   juror_fact_pkey: PRIMARY KEY (subject_id, kind, hash)

-- juror_quality
--   juror_quality_juror_id_fkey: FOREIGN KEY (juror_id) REFERENCES juror(id)
--   juror_quality_pkey: PRIMARY KEY (juror_id)

-- juror_suspension
--   juror_suspension_answer_check: CHECK ((char_length(answer) <= 16000))
--   juror_suspension_check: CHECK ((until_at > from_at))
--   juror_suspension_check1: CHECK (((objection IS NULL) = (objected_at IS NULL)))
--   juror_suspension_check2: CHECK (((outcome IS NULL) = (answered_at IS NULL)))
--   juror_suspension_check3: CHECK (((why <> 'operator'::text) OR (by_person IS NOT NULL)))
--   juror_suspension_juror_id_fkey: FOREIGN KEY (juror_id) REFERENCES juror(id)
--   juror_suspension_objection_check: CHECK ((char_length(objection) <= 16000))
--   juror_suspension_outcome_check: CHECK ((outcome = ANY (ARRAY['kept'::text, 'lifted'::text])))
--   juror_suspension_pkey: PRIMARY KEY (id)
--   juror_suspension_reason_check: CHECK ((char_length(reason) <= 16000))
--   juror_suspension_why_check: CHECK ((why = ANY (ARRAY['skipping'::text, 'operator'::text])))

-- juror_test
--   juror_test_check: CHECK ((((ended_at IS NULL) = (passed IS NULL)) AND ((ended_at IS NULL) = (answers IS NULL)) AND ((ended_at IS NULL) = (right_of IS NULL))))
--   juror_test_juror_id_fkey: FOREIGN KEY (juror_id) REFERENCES juror(id)
--   juror_test_pkey: PRIMARY KEY (id)

-- juror_vouch
--   juror_vouch_bought_check: CHECK ((bought >= 0))
--   juror_vouch_credit_check: CHECK (((credit >= 0) AND (credit <= 1000)))
--   juror_vouch_marketplace_id_fkey: FOREIGN KEY (marketplace_id) REFERENCES marketplace(id)
--   juror_vouch_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
--   juror_vouch_pkey: PRIMARY KEY (person_id)
--   juror_vouch_reviews_check: CHECK ((reviews >= 0))
--   juror_vouch_reviews_helpful_check: CHECK (((reviews_helpful >= 0) AND (reviews_helpful <= 100)))
--   juror_vouch_sold_check: CHECK ((sold >= 0))

-- jury_bias_report
--   jury_bias_report_pkey: PRIMARY KEY (id)

-- jury_calendar
--   jury_calendar_marketplace_id_fkey: FOREIGN KEY (marketplace_id) REFERENCES marketplace(id)
--   jury_calendar_pkey: PRIMARY KEY (marketplace_id)

-- jury_draw
--   jury_draw_check: CHECK ((((seed IS NULL) = (drawn_at IS NULL)) AND ((seed IS NULL) = (randomness IS NULL))))
--   jury_draw_dispute_id_round_key: UNIQUE (dispute_id, round)
--   jury_draw_epoch_fkey: FOREIGN KEY (epoch) REFERENCES jury_epoch(id)
--   jury_draw_given_up_or_drawn: CHECK (((given_up_at IS NULL) OR (seed IS NULL)))
--   jury_draw_pkey: PRIMARY KEY (id)
--   jury_draw_round_check: CHECK ((round >= 1))
--   jury_draw_size_check: CHECK ((size >= 1))
--   jury_draw_source_check: CHECK ((source = ANY (ARRAY['drand'::text, 'vrf'::text])))
--   jury_draw_subject_key: UNIQUE (subject)

-- jury_draw_seat
--   jury_draw_seat_pkey: PRIMARY KEY (draw_id, n)

-- jury_epoch
--   jury_epoch_key_check: CHECK ((octet_length(key) = 32))
--   jury_epoch_marketplace_id_number_key: UNIQUE (marketplace_id, number)
--   jury_epoch_pkey: PRIMARY KEY (id)
--   jury_epoch_root_check: CHECK ((octet_length(root) = 32))

-- jury_exclusion
--   jury_exclusion_pkey: PRIMARY KEY (draw_id, pseudonym)

-- jury_made_up
--   jury_made_up_draw_id_key: UNIQUE (draw_id)
--   jury_made_up_pkey: PRIMARY KEY (round_id)

-- jury_nonce
--   jury_nonce_check: CHECK ((sha256(nonce) = commitment))
--   jury_nonce_commitment_check: CHECK ((octet_length(commitment) = 32))
--   jury_nonce_draw_id_fkey: FOREIGN KEY (draw_id) REFERENCES jury_draw(id)
--   jury_nonce_pkey: PRIMARY KEY (draw_id, side)
--   jury_nonce_side_check: CHECK ((side = ANY (ARRAY['claimant'::text, 'respondent'::text])))

-- jury_past
--   jury_past_experience_check: CHECK ((experience >= 0))
--   jury_past_for_seller_check: CHECK (((for_seller >= (0)::double precision) AND (for_seller <= (1)::double precision)))
--   jury_past_pkey: PRIMARY KEY (seat_id)

-- jury_pool
--   jury_pool_pkey: PRIMARY KEY (epoch, lo)

-- jury_pool_chunk
--   jury_pool_chunk_pkey: PRIMARY KEY (epoch, lo)

-- jury_round
--   jury_round_check: CHECK (((threshold >= 1) AND (threshold <= size)))
--   jury_round_check1: CHECK (((quorum >= 1) AND (quorum <= size)))
--   jury_round_check2: CHECK ((((state = 'ended'::text) = (ended_at IS NOT NULL)) AND ((state = 'ended'::text) = (outcome IS NOT NULL)) AND ((verdict IS NULL) = ((outcome IS NULL) OR (outcome = 'stopped'::text)))))
--   jury_round_draw_id_key: UNIQUE (draw_id)
--   jury_round_outcome_check: CHECK ((outcome = ANY (ARRAY['decided'::text, 'tie'::text, 'timed_out'::text, 'too_few'::text, 'beacon_silent'::text, 'stopped'::text])))
--   jury_round_pkey: PRIMARY KEY (id)
--   jury_round_size_check: CHECK (((size >= 1) AND (size <= 1001)))
--   jury_round_state_check: CHECK ((state = ANY (ARRAY['drawing'::text, 'summoning'::text, 'reviewing'::text, 'revealing'::text, 'ended'::text])))

-- jury_seat
--   jury_seat_juror_id_fkey: FOREIGN KEY (juror_id) REFERENCES juror(id)
--   jury_seat_note_check: CHECK ((char_length(note) <= 8000))
--   jury_seat_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
--   jury_seat_pkey: PRIMARY KEY (id)
--   jury_seat_round_id_fkey: FOREIGN KEY (round_id) REFERENCES jury_round(id)
--   jury_seat_round_id_juror_id_key: UNIQUE (round_id, juror_id)
--   jury_seat_round_id_place_key: UNIQUE (round_id, place)
--   jury_seat_state_check: CHECK ((state = ANY (ARRAY['drawn'::text, 'summoned'::text, 'accepted'::text, 'declined'::text, 'replaced'::text, 'committed'::text, 'revealed'::text, 'missed'::text])))
--   jury_seat_why_check: CHECK ((why = ANY (ARRAY['conflict'::text, 'content'::text, 'other'::text, 'missed'::text, 'not_revealed'::text])))

-- jury_signal
--   jury_signal_check: CHECK ((((finding IS NULL) = (looked_at IS NULL)) AND ((finding IS NULL) = (note IS NULL)) AND ((finding IS NULL) = (looked_by IS NULL))))
--   jury_signal_finding_check: CHECK ((finding = ANY (ARRAY['explained'::text, 'watched'::text, 'acted'::text])))
--   jury_signal_jurors_check: CHECK ((cardinality(jurors) > 0))
--   jury_signal_kind_check: CHECK ((kind = ANY (ARRAY['agreement'::text, 'timing'::text, 'same_text'::text, 'stock_text'::text])))
--   jury_signal_note_check: CHECK ((char_length(note) <= 16000))
--   jury_signal_pkey: PRIMARY KEY (id)
--   jury_signal_print_check: CHECK ((octet_length(print) = 32))
--   jury_signal_print_key: UNIQUE (print)

-- jury_vote
--   jury_vote_commitment_check: CHECK ((length(commitment) = 32))
--   jury_vote_commitment_key: UNIQUE (commitment)
--   jury_vote_pkey: PRIMARY KEY (seat_id)
--   jury_vote_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES jury_seat(id)

-- ledger_proven
--   ledger_proven_pkey: PRIMARY KEY (marketplace_id)

-- ledger_roll
--   ledger_roll_only_row_check: CHECK (only_row)
--   ledger_roll_pkey: PRIMARY KEY (only_row)

-- listing_picture
--   listing_picture_content_check: CHECK (((length(content) >= 1) AND (length(content) <= 65536)))
--   listing_picture_marketplace_id_fkey: FOREIGN KEY (marketplace_id) REFERENCES marketplace(id)
--   listing_picture_media_type_check: CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text])))
--   listing_picture_pkey: PRIMARY KEY (sha256, marketplace_id)
--   listing_picture_sha256_check: CHECK ((length(sha256) = 32))

-- log_alarm
--   log_alarm_pkey: PRIMARY KEY (id)

-- log_checkpoint
--   log_checkpoint_pkey: PRIMARY KEY (size)

-- log_cosignature
--   log_cosignature_pkey: PRIMARY KEY (size, witness)

-- log_entry
--   log_entry_pkey: PRIMARY KEY (idx)

-- log_head
--   log_head_one_check: CHECK (one)
--   log_head_pkey: PRIMARY KEY (one)

-- log_key
--   log_key_pkey: PRIMARY KEY (vkey)

-- log_pending
--   log_pending_kind: CHECK ((kind = ANY (ARRAY['act'::text, 'evidence'::text, 'rules'::text, 'pool'::text, 'determination'::text, 'ledger_proof'::text, 'key_destroyed'::text, 'draw'::text, 'receipt'::text])))
--   log_pending_leaf: CHECK ((octet_length(leaf) = 32))
--   log_pending_pkey: PRIMARY KEY (id)

-- log_stamp
--   log_stamp_pkey: PRIMARY KEY (size, authority)
--   log_stamp_response_check: CHECK (((octet_length(response) >= 1) AND (octet_length(response) <= 262144)))
--   log_stamp_size_fkey: FOREIGN KEY (size) REFERENCES log_checkpoint(size)

-- log_stamp_turn
--   log_stamp_turn_pkey: PRIMARY KEY (authority)

-- log_statement
--   log_statement_pkey: PRIMARY KEY (kind, ref)

-- log_tile
--   log_tile_pkey: PRIMARY KEY (level, n)

-- log_witness
--   log_witness_pkey: PRIMARY KEY (name)

-- manual_release
--   manual_release_check: CHECK (((decided_by IS DISTINCT FROM proposed_by) OR (decided_by IS NULL)))
--   manual_release_check1: CHECK ((((state)::text = 'proposed'::text) = (decided_by IS NULL)))
--   manual_release_check2: CHECK ((((state)::text = 'approved'::text) = (transfer_id IS NOT NULL)))
--   manual_release_direction_check: CHECK ((direction = ANY (ARRAY['to_consumer'::text, 'to_merchant'::text])))
--   manual_release_pkey: PRIMARY KEY (id)

-- marketplace
--   marketplace_name_check: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
--   marketplace_pkey: PRIMARY KEY (id)
--   marketplace_rate_per_minute_check: CHECK (((rate_per_minute >= 1) AND (rate_per_minute <= 10000000)))
--   marketplace_slug_check: CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'::text))
--   marketplace_slug_key: UNIQUE (slug)

-- merchant
--   merchant_marketplace_id_external_id_key: UNIQUE (marketplace_id, external_id)
--   merchant_marketplace_id_fkey: FOREIGN KEY (marketplace_id) REFERENCES marketplace(id)
--   merchant_pkey: PRIMARY KEY (id)
--   merchant_status_check: CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))

-- merchant_deposit
--   merchant_deposit_announced_minor_check: CHECK ((announced_minor >= 0))
--   merchant_deposit_check: CHECK (((announced_minor IS NULL) = (effective_at IS NULL)))
--   merchant_deposit_check1: CHECK (((stage = 'met'::text) = (noticed_at IS NULL)))
--   merchant_deposit_pkey: PRIMARY KEY (merchant_id)
--   merchant_deposit_required_minor_check: CHECK ((required_minor >= 0))
--   merchant_deposit_stage_check: CHECK ((stage = ANY (ARRAY['met'::text, 'asked'::text, 'frozen'::text, 'exit'::text, 'closed'::text])))

-- merchant_insolvency
--   merchant_insolvency_check: CHECK (((decided_by IS DISTINCT FROM proposed_by) OR (decided_by IS NULL)))
--   merchant_insolvency_check1: CHECK (((state = 'proposed'::text) = (decided_by IS NULL)))
--   merchant_insolvency_kind_check: CHECK ((kind = ANY (ARRAY['signs'::text, 'over'::text])))
--   merchant_insolvency_pkey: PRIMARY KEY (id)
--   merchant_insolvency_source_check: CHECK ((source = ANY (ARRAY['court'::text, 'gazette'::text, 'administrator'::text, 'merchant'::text, 'other'::text])))
--   merchant_insolvency_state_check: CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'declined'::text])))

-- merchant_invitation
--   merchant_invitation_check: CHECK (((limit_minor IS NULL) OR (role = 'agent'::text)))
--   merchant_invitation_limit_minor_check: CHECK ((limit_minor >= 0))
--   merchant_invitation_pkey: PRIMARY KEY (id)
--   merchant_invitation_role_check: CHECK ((role = ANY (ARRAY['owner'::text, 'agent'::text, 'viewer'::text])))
--   merchant_invitation_token_hash_check: CHECK ((octet_length(token_hash) = 32))
--   merchant_invitation_token_hash_key: UNIQUE (token_hash)

-- merchant_member
--   merchant_member_limit: CHECK (((limit_minor IS NULL) OR (role = 'agent'::text)))
--   merchant_member_limit_minor_check: CHECK ((limit_minor >= 0))
--   merchant_member_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
--   merchant_member_pkey: PRIMARY KEY (merchant_id, person_id)
--   merchant_member_role_check: CHECK ((role = ANY (ARRAY['owner'::text, 'agent'::text, 'viewer'::text])))

-- merchant_member_removed
--   merchant_member_removed_pkey: PRIMARY KEY (merchant_id, person_id)

-- notice_link
--   notice_link_pkey: PRIMARY KEY (token_hash)

-- notice_opened
--   notice_opened_how_check: CHECK ((how = ANY (ARRAY['join_link'::text, 'dispute_page'::text])))
--   notice_opened_pkey: PRIMARY KEY (dispute_id, outbox_id, how)

-- operator_log
--   operator_log_pkey: PRIMARY KEY (id)

-- outbox
--   outbox_pkey: PRIMARY KEY (id)

-- payment
--   payment_check: CHECK ((((state)::text = 'authorised'::text) <= (authorised_until IS NOT NULL)))
--   payment_order_id_position_key: UNIQUE (order_id, "position")
--   payment_pkey: PRIMARY KEY (id)

-- payment_difference
--   payment_difference_pkey: PRIMARY KEY (id)
--   payment_difference_rail_line_id_expectation_id_currency_key: UNIQUE NULLS NOT DISTINCT (rail, line_id, expectation_id, currency)

-- payment_instruction
--   payment_instruction_again_check: CHECK ((again = ANY (ARRAY['same_way'::text, 'account'::text])))
--   payment_instruction_check: CHECK ((((state)::text = ANY (ARRAY['due'::text, 'sent'::text])) = (next_at IS NOT NULL)))
--   payment_instruction_pkey: PRIMARY KEY (id)
--   payment_instruction_waits_check: CHECK ((waits = ANY (ARRAY['account'::text, 'person'::text])))

-- payment_mark
--   payment_mark_only_row_check: CHECK (only_row)
--   payment_mark_pkey: PRIMARY KEY (only_row)

-- payment_reference
--   payment_reference_pkey: PRIMARY KEY (rail, reference)

-- payment_return
--   payment_return_pkey: PRIMARY KEY (instruction_id)

-- payout_account
--   payout_account_pkey: PRIMARY KEY (owner_id, rail)

-- people_request
--   people_request_pkey: PRIMARY KEY (caller_id, idempotency_key)

-- person
--   person_check: CHECK (((marketplace_id IS NULL) OR (staff_roles = '{}'::text[])))
--   person_email_check: CHECK ((char_length(email) <= 4000))
--   person_external_id_check: CHECK (((char_length(external_id) >= 1) AND (char_length(external_id) <= 200)))
--   person_locale_check: CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
--   person_marketplace_id_external_id_key: UNIQUE (marketplace_id, external_id)
--   person_marketplace_id_fkey: FOREIGN KEY (marketplace_id) REFERENCES marketplace(id)
--   person_name_check: CHECK ((char_length(name) <= 4000))
--   person_pkey: PRIMARY KEY (id)
--   person_staff_roles_check: CHECK ((staff_roles <@ ARRAY['adjudicator'::text, 'operator'::text, 'auditor'::text]))

-- person_link
--   person_link_check: CHECK (((purpose <> 'join'::text) OR (dispute_id IS NOT NULL)))
--   person_link_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
--   person_link_pkey: PRIMARY KEY (token_hash)
--   person_link_purpose_check: CHECK ((purpose = ANY (ARRAY['staff_sign_in'::text, 'join'::text, 'demo'::text])))
--   person_link_token_hash_check: CHECK ((octet_length(token_hash) = 32))

-- planned_act
--   planned_act_check: CHECK (((state = 'waiting'::text) = (settled_at IS NULL)))
--   planned_act_check1: CHECK (((state = 'refused'::text) = (refusal IS NOT NULL)))
--   planned_act_pkey: PRIMARY KEY (id)
--   planned_act_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text, 'cancelled'::text])))

-- purchase_order
--   purchase_order_check: CHECK (((escrow_minor >= 0) AND (escrow_minor <= paid_minor)))
--   purchase_order_marketplace_id_external_id_key: UNIQUE (marketplace_id, external_id)
--   purchase_order_paid_minor_check: CHECK ((paid_minor >= 0))
--   purchase_order_pkey: PRIMARY KEY (id)

-- rail_expectation
--   rail_expectation_pkey: PRIMARY KEY (rail, key, id)

-- rail_line
--   rail_line_pkey: PRIMARY KEY (rail, line_id)

-- rail_line_open
--   rail_line_open_pkey: PRIMARY KEY (rail, line_id)

-- rail_mark
--   rail_mark_pkey: PRIMARY KEY (rail)

-- rail_match
--   rail_match_pkey: PRIMARY KEY (rail, line_id)

-- rail_notice
--   rail_notice_pkey: PRIMARY KEY (rail, notice_id)

-- rail_total
--   rail_total_pkey: PRIMARY KEY (rail, currency)

-- reason_trace
--   reason_trace_pkey: PRIMARY KEY (dispute_id, act_seq, place)

-- reconciliation_run
--   reconciliation_run_pkey: PRIMARY KEY (id)

-- reply_template
--   reply_template_check: CHECK (((text_zh <> ''::text) OR (text_en <> ''::text)))
--   reply_template_pkey: PRIMARY KEY (id)

-- retention_run
--   retention_run_pkey: PRIMARY KEY (id)

-- rule_comment
--   rule_comment_draft_id_fkey: FOREIGN KEY (draft_id) REFERENCES rule_draft(id)
--   rule_comment_pkey: PRIMARY KEY (id)
--   rule_comment_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'shown'::text, 'kept_back'::text])))

-- rule_draft
--   rule_draft_pkey: PRIMARY KEY (id)

-- rule_draft_event
--   rule_draft_event_pkey: PRIMARY KEY (draft_id, seq)

-- rule_draft_file
--   rule_draft_file_draft_id_fkey: FOREIGN KEY (draft_id) REFERENCES rule_draft(id)
--   rule_draft_file_pkey: PRIMARY KEY (draft_id, path)

-- rule_pack
--   rule_pack_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
--   rule_pack_origin_check: CHECK ((origin = ANY (ARRAY['files'::text, 'desk'::text])))
--   rule_pack_pkey: PRIMARY KEY (id, version)

-- rule_pack_withdrawal
--   rule_pack_withdrawal_id_version_fkey: FOREIGN KEY (id, version) REFERENCES rule_pack(id, version)
--   rule_pack_withdrawal_pkey: PRIMARY KEY (id, version)

-- rule_replay
--   rule_replay_draft_id_fkey: FOREIGN KEY (draft_id) REFERENCES rule_draft(id)
--   rule_replay_pkey: PRIMARY KEY (id)
--   rule_replay_state_check: CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'stopped'::text])))
--   rule_replay_wanted_check: CHECK (((wanted >= 1) AND (wanted <= 1000000)))

-- rule_replay_change
--   rule_replay_change_pkey: PRIMARY KEY (replay_id, dispute_id)
--   rule_replay_change_replay_id_fkey: FOREIGN KEY (replay_id) REFERENCES rule_replay(id)

-- schema_migration
--   schema_migration_pkey: PRIMARY KEY (number)

-- session
--   session_id_hash_check: CHECK ((octet_length(id_hash) = 32))
--   session_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
--   session_pkey: PRIMARY KEY (id_hash)

-- set_off_consent
--   set_off_consent_check: CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
--   set_off_consent_check1: CHECK ((withdrawn_at >= given_at))
--   set_off_consent_pkey: PRIMARY KEY (id)

-- shown_mail
--   shown_mail_pkey: PRIMARY KEY (outbox_id)

-- transfer
--   transfer_pkey: PRIMARY KEY (id)

-- violation_point
--   violation_point_pkey: PRIMARY KEY (id)
--   violation_point_points_check: CHECK (((points >= 1) AND (points <= 12)))

-- webhook_previous_secret
--   webhook_previous_secret_pkey: PRIMARY KEY (marketplace_id)

-- webhook_trial
--   webhook_trial_pkey: PRIMARY KEY (marketplace_id)

-- work_note
--   work_note_check: CHECK ((((width >= 1) AND (width <= 1000)) AND ((x + width) <= 1000)))
--   work_note_check1: CHECK ((((height >= 1) AND (height <= 1000)) AND ((y + height) <= 1000)))
--   work_note_pkey: PRIMARY KEY (dispute_id, id)
--   work_note_x_check: CHECK (((x >= 0) AND (x <= 1000)))
--   work_note_y_check: CHECK (((y >= 0) AND (y <= 1000)))

-- Indexes

-- account
--   CREATE INDEX account_of_backing ON public.account USING btree (marketplace_id, kind, id) WHERE ((kind)::text = ANY (ARRAY['guarantee'::text, 'platform_funds'::text]))
--   CREATE INDEX account_of_marketplace ON public.account USING btree (marketplace_id, kind, id) WHERE (hot OR ((kind)::text = 'deposit'::text))
--   CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)

-- act_record
--   CREATE INDEX act_record_by_day ON public.act_record USING brin (at)
--   CREATE UNIQUE INDEX act_record_pkey ON public.act_record USING btree (dispute_id, first_seq)

-- api_key
--   CREATE UNIQUE INDEX api_key_key_hash_key ON public.api_key USING btree (key_hash)
--   CREATE INDEX api_key_marketplace ON public.api_key USING btree (marketplace_id)
--   CREATE UNIQUE INDEX api_key_pkey ON public.api_key USING btree (id)

-- bounced_address
--   CREATE UNIQUE INDEX bounced_address_pkey ON public.bounced_address USING btree (address_hash)

-- card_booking
--   CREATE INDEX card_booking_of_case ON public.card_booking USING btree (case_id, at)
--   CREATE UNIQUE INDEX card_booking_pkey ON public.card_booking USING btree (id)

-- card_case
--   CREATE INDEX card_case_of_dispute ON public.card_case USING btree (dispute_id, id) WHERE (dispute_id IS NOT NULL)
--   CREATE INDEX card_case_of_merchant ON public.card_case USING btree (merchant_id, id)
--   CREATE INDEX card_case_of_order ON public.card_case USING btree (order_id, id)
--   CREATE INDEX card_case_open ON public.card_case USING btree (COALESCE(our_due, network_due), id) WHERE (ended_at IS NULL)
--   CREATE INDEX card_case_over ON public.card_case USING btree (network_due) WHERE (network_due IS NOT NULL)
--   CREATE INDEX card_case_pending ON public.card_case USING btree (changed_at) WHERE (pending <> '[]'::jsonb)
--   CREATE UNIQUE INDEX card_case_pkey ON public.card_case USING btree (id)
--   CREATE UNIQUE INDEX card_case_rail_reference_key ON public.card_case USING btree (rail, reference)
--   CREATE INDEX card_case_to_remind ON public.card_case USING btree (remind_at) WHERE (remind_at IS NOT NULL)

-- card_pack
--   CREATE UNIQUE INDEX card_pack_by_hash ON public.card_pack USING btree (case_id, manifest_hash)
--   CREATE UNIQUE INDEX card_pack_pkey ON public.card_pack USING btree (case_id, number)

-- case_file
--   CREATE INDEX case_file_expiring ON public.case_file USING btree (expires_at) WHERE (state = ANY (ARRAY['ready'::text, 'failed'::text]))
--   CREATE INDEX case_file_of_dispute ON public.case_file USING btree (dispute_id, person_id, asked_at DESC)
--   CREATE INDEX case_file_open ON public.case_file USING btree (asked_at) WHERE (state = ANY (ARRAY['waiting'::text, 'making'::text]))
--   CREATE UNIQUE INDEX case_file_person_id_idempotency_key_key ON public.case_file USING btree (person_id, idempotency_key)
--   CREATE UNIQUE INDEX case_file_pkey ON public.case_file USING btree (id)

-- case_import
--   CREATE INDEX case_import_newest ON public.case_import USING btree (at DESC, id)
--   CREATE UNIQUE INDEX case_import_person_id_idempotency_key_key ON public.case_import USING btree (person_id, idempotency_key)
--   CREATE UNIQUE INDEX case_import_pkey ON public.case_import USING btree (id)
--   CREATE UNIQUE INDEX case_import_sha256_key ON public.case_import USING btree (sha256)

-- daily_figure
--   CREATE UNIQUE INDEX daily_figure_pkey ON public.daily_figure USING btree (day)

-- data_hold
--   CREATE UNIQUE INDEX data_hold_pkey ON public.data_hold USING btree (id)
--   CREATE UNIQUE INDEX data_hold_standing ON public.data_hold USING btree (subject_id) WHERE (lifted_at IS NULL)

-- data_key
--   CREATE INDEX data_key_kek ON public.data_key USING btree (kek) WHERE (wrapped IS NOT NULL)
--   CREATE UNIQUE INDEX data_key_pkey ON public.data_key USING btree (id)
--   CREATE INDEX data_key_subject ON public.data_key USING btree (subject_id, created_at)

-- deadline
--   CREATE INDEX deadline_convene_jury ON public.deadline USING btree (dispute_id) WHERE (name = 'convene_jury'::text)
--   CREATE INDEX deadline_due ON public.deadline USING btree (fire_at, dispute_id)
--   CREATE INDEX deadline_of_deduction ON public.deadline USING btree (dispute_id) WHERE (name = ANY (ARRAY['deposit_objection'::text, 'share_deposit'::text, 'decide_objection'::text]))
--   CREATE INDEX deadline_of_deposit ON public.deadline USING btree (dispute_id) WHERE (name = 'deposit_objection'::text)
--   CREATE UNIQUE INDEX deadline_pkey ON public.deadline USING btree (dispute_id, name)
--   CREATE INDEX deadline_remind ON public.deadline USING btree (remind_at, dispute_id) WHERE (remind_at IS NOT NULL)

-- delay_claim
--   CREATE UNIQUE INDEX delay_claim_pkey ON public.delay_claim USING btree (dispute_id, no)

-- delivery
--   CREATE INDEX delivery_by_day ON public.delivery USING brin (at)
--   CREATE UNIQUE INDEX delivery_pkey ON public.delivery USING btree (outbox_id, attempt, outcome)

-- demo_clock
--   CREATE UNIQUE INDEX demo_clock_pkey ON public.demo_clock USING btree (only_row)

-- deposit_appeal
--   CREATE INDEX deposit_appeal_of_merchant ON public.deposit_appeal USING btree (merchant_id, id DESC)
--   CREATE UNIQUE INDEX deposit_appeal_open ON public.deposit_appeal USING btree (merchant_id, about) WHERE (decided_at IS NULL)
--   CREATE UNIQUE INDEX deposit_appeal_pkey ON public.deposit_appeal USING btree (id)
--   CREATE INDEX deposit_appeal_queue ON public.deposit_appeal USING btree (decide_by, id) WHERE (decided_at IS NULL)

-- deposit_claim
--   CREATE INDEX deposit_claim_of_merchant ON public.deposit_claim USING btree (merchant_id) WHERE (share_minor IS NOT NULL)
--   CREATE INDEX deposit_claim_of_window ON public.deposit_claim USING btree (window_id)
--   CREATE UNIQUE INDEX deposit_claim_pkey ON public.deposit_claim USING btree (dispute_id)

-- deposit_exit
--   CREATE INDEX deposit_exit_next ON public.deposit_exit USING btree (next_at) WHERE (next_at IS NOT NULL)
--   CREATE UNIQUE INDEX deposit_exit_open ON public.deposit_exit USING btree (merchant_id) WHERE (state = ANY (ARRAY['notice'::text, 'tail'::text]))
--   CREATE UNIQUE INDEX deposit_exit_pkey ON public.deposit_exit USING btree (id)

-- deposit_freeze
--   CREATE INDEX deposit_freeze_of_merchant ON public.deposit_freeze USING btree (merchant_id, id DESC)
--   CREATE INDEX deposit_freeze_on ON public.deposit_freeze USING btree (merchant_id) WHERE (lifted_at IS NULL)
--   CREATE UNIQUE INDEX deposit_freeze_pkey ON public.deposit_freeze USING btree (id)

-- deposit_level
--   CREATE INDEX deposit_level_of_merchant ON public.deposit_level USING btree (merchant_id, recorded DESC)
--   CREATE UNIQUE INDEX deposit_level_pkey ON public.deposit_level USING btree (id)

-- deposit_top_up
--   CREATE UNIQUE INDEX deposit_top_up_merchant_id_reference_key ON public.deposit_top_up USING btree (merchant_id, reference)
--   CREATE UNIQUE INDEX deposit_top_up_pkey ON public.deposit_top_up USING btree (id)

-- deposit_window
--   CREATE INDEX deposit_window_closing ON public.deposit_window USING btree (closes_at) WHERE (state = 'open'::text)
--   CREATE INDEX deposit_window_of_merchant ON public.deposit_window USING btree (merchant_id, opens_at DESC)
--   CREATE UNIQUE INDEX deposit_window_pkey ON public.deposit_window USING btree (id)

-- determination_draft
--   CREATE INDEX determination_draft_by_age ON public.determination_draft USING btree (updated_at)
--   CREATE UNIQUE INDEX determination_draft_pkey ON public.determination_draft USING btree (dispute_id, person_id)

-- dispute
--   CREATE INDEX dispute_closed ON public.dispute USING btree (closed_at DESC, id DESC) WHERE (closed_at IS NOT NULL)
--   CREATE INDEX dispute_for_staff ON public.dispute USING btree (staff_due, id) WHERE (staff_due IS NOT NULL)
--   CREATE INDEX dispute_for_staff_by_value ON public.dispute USING btree (disputed_minor DESC, id DESC) WHERE (staff_due IS NOT NULL)
--   CREATE UNIQUE INDEX dispute_number ON public.dispute USING btree (number)
--   CREATE INDEX dispute_of_adjudicator ON public.dispute USING btree (adjudicator_id, staff_due, id) WHERE ((adjudicator_id IS NOT NULL) AND (closed_at IS NULL))
--   CREATE INDEX dispute_of_claimant ON public.dispute USING btree (claimant_id, id)
--   CREATE INDEX dispute_of_marketplace ON public.dispute USING btree (marketplace_id, id)
--   CREATE INDEX dispute_of_merchant ON public.dispute USING btree (merchant_id, id)
--   CREATE INDEX dispute_of_merchant_filed ON public.dispute USING btree (merchant_id, filed_at)
--   CREATE INDEX dispute_of_merchant_open ON public.dispute USING btree (merchant_id, next_due, id) WHERE (closed_at IS NULL)
--   CREATE INDEX dispute_open_of_order ON public.dispute USING btree (order_id) WHERE (closed_at IS NULL)
--   CREATE INDEX dispute_owing ON public.dispute USING btree (id) WHERE ((stage = 'performance'::text) OR (outcome = ANY (ARRAY['unperformed'::text, 'referred'::text])))
--   CREATE UNIQUE INDEX dispute_pkey ON public.dispute USING btree (id)

-- draft
--   CREATE UNIQUE INDEX draft_pkey ON public.draft USING btree (person_id, order_id)

-- erasure
--   CREATE INDEX erasure_of_subject ON public.erasure USING btree (subject_id, asked_at)
--   CREATE UNIQUE INDEX erasure_open ON public.erasure USING btree (subject_id) WHERE (state = ANY (ARRAY['asked'::text, 'announced'::text, 'signed'::text]))
--   CREATE UNIQUE INDEX erasure_pkey ON public.erasure USING btree (id)
--   CREATE INDEX erasure_waiting ON public.erasure USING btree (asked_at) WHERE (state = ANY (ARRAY['asked'::text, 'announced'::text, 'signed'::text]))

-- escrow_release
--   CREATE UNIQUE INDEX escrow_release_pkey ON public.escrow_release USING btree (due_at, order_id)

-- evidence_custody
--   CREATE UNIQUE INDEX evidence_custody_pkey ON public.evidence_custody USING btree (evidence_id, no)

-- evidence_file
--   CREATE INDEX evidence_file_key ON public.evidence_file USING btree (key_id) WHERE (key_id IS NOT NULL)
--   CREATE INDEX evidence_file_of_dispute ON public.evidence_file USING btree (dispute_id, id) WHERE (dispute_id IS NOT NULL)
--   CREATE UNIQUE INDEX evidence_file_owner_id_idempotency_key_key ON public.evidence_file USING btree (owner_id, idempotency_key)
--   CREATE UNIQUE INDEX evidence_file_pkey ON public.evidence_file USING btree (id)
--   CREATE INDEX evidence_file_to_scan ON public.evidence_file USING btree (created_at) WHERE (scan = 'waiting'::text)

-- evidence_read
--   CREATE INDEX evidence_read_of_file ON public.evidence_read USING btree (evidence_id, at)
--   CREATE UNIQUE INDEX evidence_read_pkey ON public.evidence_read USING btree (id)

-- evidence_upload
--   CREATE INDEX evidence_upload_by_expiry ON public.evidence_upload USING btree (expires_at)
--   CREATE INDEX evidence_upload_of_owner ON public.evidence_upload USING btree (owner_id, expires_at)
--   CREATE UNIQUE INDEX evidence_upload_pkey ON public.evidence_upload USING btree (id)

-- evidence_view
--   CREATE UNIQUE INDEX evidence_view_pkey ON public.evidence_view USING btree (evidence_id, size, page)

-- evidence_view_job
--   CREATE UNIQUE INDEX evidence_view_job_pkey ON public.evidence_view_job USING btree (evidence_id)
--   CREATE INDEX evidence_view_job_waiting ON public.evidence_view_job USING btree (at) WHERE (state = 'waiting'::text)

-- hand_over_used
--   CREATE INDEX hand_over_used_expiry ON public.hand_over_used USING btree (expires_at)
--   CREATE UNIQUE INDEX hand_over_used_pkey ON public.hand_over_used USING btree (marketplace_id, jti)

-- hold
--   CREATE INDEX hold_expiring ON public.hold USING btree (expires_at) WHERE (((state)::text = 'open'::text) AND (expires_at IS NOT NULL))
--   CREATE UNIQUE INDEX hold_pkey ON public.hold USING btree (id)

-- idempotency
--   CREATE INDEX idempotency_old ON public.idempotency USING btree (at)
--   CREATE UNIQUE INDEX idempotency_pkey ON public.idempotency USING btree (caller_id, key)

-- interest
--   CREATE UNIQUE INDEX interest_pkey ON public.interest USING btree (person_id, merchant_id)

-- juror
--   CREATE INDEX juror_active ON public.juror USING btree (marketplace_id, id) WHERE (state = 'active'::text)
--   CREATE INDEX juror_by_state ON public.juror USING btree (state, judged_at) WHERE (state = ANY (ARRAY['suspended'::text, 'barred'::text]))
--   CREATE INDEX juror_not_active ON public.juror USING btree (marketplace_id, id) WHERE (state <> 'active'::text)
--   CREATE UNIQUE INDEX juror_person_id_key ON public.juror USING btree (person_id)
--   CREATE UNIQUE INDEX juror_pkey ON public.juror USING btree (id)
--   CREATE INDEX juror_to_judge ON public.juror USING btree (judge_at) WHERE (judge_at IS NOT NULL)

-- juror_calibration
--   CREATE UNIQUE INDEX juror_calibration_pkey ON public.juror_calibration USING btree (juror_id, case_id)

-- juror_course
--   CREATE UNIQUE INDEX juror_course_pkey ON public.juror_course USING btree (juror_id, version, lesson)

-- juror_duty
--   CREATE INDEX juror_duty_of_juror ON public.juror_duty USING btree (juror_id, called_at)
--   CREATE INDEX juror_duty_open ON public.juror_duty USING btree (juror_id) WHERE (ended IS NULL)
--   CREATE UNIQUE INDEX juror_duty_pkey ON public.juror_duty USING btree (seat_id)
--   CREATE INDEX juror_duty_recent ON public.juror_duty USING btree (called_at, juror_id)

-- juror_fact
--   CREATE INDEX juror_fact_by_hash ON public.juror_fact USING btree (kind, hash, subject_id)
--   CREATE UNIQUE INDEX juror_fact_pkey ON public.juror_fact USING btree (subject_id, kind, hash)

-- juror_quality
--   CREATE UNIQUE INDEX juror_quality_pkey ON public.juror_quality USING btree (juror_id)

-- juror_suspension
--   CREATE INDEX juror_suspension_objected ON public.juror_suspension USING btree (objected_at) WHERE ((objected_at IS NOT NULL) AND (outcome IS NULL))
--   CREATE INDEX juror_suspension_of_juror ON public.juror_suspension USING btree (juror_id, from_at)
--   CREATE UNIQUE INDEX juror_suspension_pkey ON public.juror_suspension USING btree (id)

-- juror_test
--   CREATE INDEX juror_test_of_juror ON public.juror_test USING btree (juror_id, begun_at)
--   CREATE UNIQUE INDEX juror_test_open ON public.juror_test USING btree (juror_id) WHERE (ended_at IS NULL)
--   CREATE UNIQUE INDEX juror_test_pkey ON public.juror_test USING btree (id)

-- juror_vouch
--   CREATE UNIQUE INDEX juror_vouch_pkey ON public.juror_vouch USING btree (person_id)

-- jury_bias_report
--   CREATE INDEX jury_bias_report_newest ON public.jury_bias_report USING btree (made_at DESC)
--   CREATE UNIQUE INDEX jury_bias_report_pkey ON public.jury_bias_report USING btree (id)

-- jury_calendar
--   CREATE INDEX jury_calendar_due ON public.jury_calendar USING btree (freeze_at)
--   CREATE UNIQUE INDEX jury_calendar_pkey ON public.jury_calendar USING btree (marketplace_id)

-- jury_draw
--   CREATE UNIQUE INDEX jury_draw_dispute_id_round_key ON public.jury_draw USING btree (dispute_id, round)
--   CREATE UNIQUE INDEX jury_draw_pkey ON public.jury_draw USING btree (id)
--   CREATE UNIQUE INDEX jury_draw_subject_key ON public.jury_draw USING btree (subject)
--   CREATE INDEX jury_draw_waiting ON public.jury_draw USING btree (ready_at) WHERE ((seed IS NULL) AND (given_up_at IS NULL))

-- jury_draw_seat
--   CREATE INDEX jury_draw_of_juror ON public.jury_draw_seat USING btree (juror_id) WHERE (result = '-1'::integer)
--   CREATE UNIQUE INDEX jury_draw_seat_pkey ON public.jury_draw_seat USING btree (draw_id, n)
--   CREATE UNIQUE INDEX jury_draw_seated ON public.jury_draw_seat USING btree (draw_id, seat) WHERE (result = '-1'::integer)

-- jury_epoch
--   CREATE UNIQUE INDEX jury_epoch_marketplace_id_number_key ON public.jury_epoch USING btree (marketplace_id, number)
--   CREATE INDEX jury_epoch_newest ON public.jury_epoch USING btree (marketplace_id, number DESC) WHERE (root IS NOT NULL)
--   CREATE UNIQUE INDEX jury_epoch_pkey ON public.jury_epoch USING btree (id)

-- jury_exclusion
--   CREATE UNIQUE INDEX jury_exclusion_pkey ON public.jury_exclusion USING btree (draw_id, pseudonym)

-- jury_made_up
--   CREATE UNIQUE INDEX jury_made_up_draw_id_key ON public.jury_made_up USING btree (draw_id)
--   CREATE UNIQUE INDEX jury_made_up_pkey ON public.jury_made_up USING btree (round_id)

-- jury_nonce
--   CREATE UNIQUE INDEX jury_nonce_pkey ON public.jury_nonce USING btree (draw_id, side)

-- jury_past
--   CREATE INDEX jury_past_by_end ON public.jury_past USING btree (ended_at)
--   CREATE INDEX jury_past_of_juror ON public.jury_past USING btree (juror_id, ended_at)
--   CREATE INDEX jury_past_of_round ON public.jury_past USING btree (round_id)
--   CREATE UNIQUE INDEX jury_past_pkey ON public.jury_past USING btree (seat_id)

-- jury_pool
--   CREATE UNIQUE INDEX jury_pool_pkey ON public.jury_pool USING btree (epoch, lo)

-- jury_pool_chunk
--   CREATE UNIQUE INDEX jury_pool_chunk_pkey ON public.jury_pool_chunk USING btree (epoch, lo)

-- jury_round
--   CREATE UNIQUE INDEX jury_round_draw_id_key ON public.jury_round USING btree (draw_id)
--   CREATE INDEX jury_round_ended ON public.jury_round USING btree (ended_at) WHERE (state = 'ended'::text)
--   CREATE INDEX jury_round_of_dispute ON public.jury_round USING btree (dispute_id, opened_at)
--   CREATE UNIQUE INDEX jury_round_pkey ON public.jury_round USING btree (id)
--   CREATE UNIQUE INDEX jury_round_running ON public.jury_round USING btree (dispute_id) WHERE (state <> 'ended'::text)
--   CREATE INDEX jury_round_to_look ON public.jury_round USING btree (look_at) WHERE (look_at IS NOT NULL)

-- jury_seat
--   CREATE INDEX jury_seat_of_person ON public.jury_seat USING btree (person_id, called_at DESC)
--   CREATE UNIQUE INDEX jury_seat_pkey ON public.jury_seat USING btree (id)
--   CREATE UNIQUE INDEX jury_seat_round_id_juror_id_key ON public.jury_seat USING btree (round_id, juror_id)
--   CREATE UNIQUE INDEX jury_seat_round_id_place_key ON public.jury_seat USING btree (round_id, place)

-- jury_signal
--   CREATE INDEX jury_signal_open ON public.jury_signal USING btree (found_at) WHERE (finding IS NULL)
--   CREATE UNIQUE INDEX jury_signal_pkey ON public.jury_signal USING btree (id)
--   CREATE UNIQUE INDEX jury_signal_print_key ON public.jury_signal USING btree (print)

-- jury_vote
--   CREATE UNIQUE INDEX jury_vote_commitment_key ON public.jury_vote USING btree (commitment)
--   CREATE INDEX jury_vote_of_round ON public.jury_vote USING btree (round_id)
--   CREATE UNIQUE INDEX jury_vote_pkey ON public.jury_vote USING btree (seat_id)

-- ledger_proven
--   CREATE UNIQUE INDEX ledger_proven_pkey ON public.ledger_proven USING btree (marketplace_id)

-- ledger_roll
--   CREATE UNIQUE INDEX ledger_roll_pkey ON public.ledger_roll USING btree (only_row)

-- listing_picture
--   CREATE UNIQUE INDEX listing_picture_pkey ON public.listing_picture USING btree (sha256, marketplace_id)

-- log_alarm
--   CREATE UNIQUE INDEX log_alarm_open ON public.log_alarm USING btree (kind) WHERE (cleared_at IS NULL)
--   CREATE UNIQUE INDEX log_alarm_pkey ON public.log_alarm USING btree (id)

-- log_checkpoint
--   CREATE UNIQUE INDEX log_checkpoint_pkey ON public.log_checkpoint USING btree (size)
--   CREATE INDEX log_checkpoint_quorum ON public.log_checkpoint USING btree (size) WHERE (quorum_at IS NOT NULL)
--   CREATE INDEX log_checkpoint_thin ON public.log_checkpoint USING btree (at, size) WHERE (NOT keep)

-- log_cosignature
--   CREATE UNIQUE INDEX log_cosignature_pkey ON public.log_cosignature USING btree (size, witness)

-- log_entry
--   CREATE UNIQUE INDEX log_entry_commitment ON public.log_entry USING btree (((idx >> 20)), commitment)
--   CREATE INDEX log_entry_of_dispute ON public.log_entry USING btree (dispute_id, first_seq) WHERE (dispute_id IS NOT NULL)
--   CREATE UNIQUE INDEX log_entry_pkey ON public.log_entry USING btree (idx)
--   CREATE INDEX log_entry_ref ON public.log_entry USING btree (kind, ref) WHERE (ref IS NOT NULL)

-- log_head
--   CREATE UNIQUE INDEX log_head_pkey ON public.log_head USING btree (one)

-- log_key
--   CREATE UNIQUE INDEX log_key_pkey ON public.log_key USING btree (vkey)

-- log_pending
--   CREATE UNIQUE INDEX log_pending_pkey ON public.log_pending USING btree (id)

-- log_stamp
--   CREATE INDEX log_stamp_of_authority ON public.log_stamp USING btree (authority, size)
--   CREATE UNIQUE INDEX log_stamp_pkey ON public.log_stamp USING btree (size, authority)

-- log_stamp_turn
--   CREATE UNIQUE INDEX log_stamp_turn_pkey ON public.log_stamp_turn USING btree (authority)

-- log_statement
--   CREATE UNIQUE INDEX log_statement_pkey ON public.log_statement USING btree (kind, ref)

-- log_tile
--   CREATE UNIQUE INDEX log_tile_pkey ON public.log_tile USING btree (level, n)

-- log_witness
--   CREATE UNIQUE INDEX log_witness_pkey ON public.log_witness USING btree (name)

-- manual_release
--   CREATE UNIQUE INDEX manual_release_pkey ON public.manual_release USING btree (id)
--   CREATE INDEX manual_release_waiting ON public.manual_release USING btree (id) WHERE ((state)::text = 'proposed'::text)

-- marketplace
--   CREATE UNIQUE INDEX marketplace_pkey ON public.marketplace USING btree (id)
--   CREATE UNIQUE INDEX marketplace_slug_key ON public.marketplace USING btree (slug)

-- merchant
--   CREATE UNIQUE INDEX merchant_marketplace_id_external_id_key ON public.merchant USING btree (marketplace_id, external_id)
--   CREATE UNIQUE INDEX merchant_pkey ON public.merchant USING btree (id)

-- merchant_deposit
--   CREATE INDEX merchant_deposit_effective ON public.merchant_deposit USING btree (effective_at) WHERE (effective_at IS NOT NULL)
--   CREATE INDEX merchant_deposit_met ON public.merchant_deposit USING btree (account_id, required_minor) WHERE ((stage = 'met'::text) AND (required_minor > 0))
--   CREATE INDEX merchant_deposit_next ON public.merchant_deposit USING btree (next_at) WHERE (next_at IS NOT NULL)
--   CREATE UNIQUE INDEX merchant_deposit_pkey ON public.merchant_deposit USING btree (merchant_id)
--   CREATE INDEX merchant_deposit_recalculate ON public.merchant_deposit USING btree (recalculate_at) WHERE (recalculate_at IS NOT NULL)
--   CREATE INDEX merchant_deposit_short ON public.merchant_deposit USING btree (merchant_id) WHERE (stage <> 'met'::text)

-- merchant_insolvency
--   CREATE INDEX merchant_insolvency_of_merchant ON public.merchant_insolvency USING btree (merchant_id, id DESC)
--   CREATE UNIQUE INDEX merchant_insolvency_pkey ON public.merchant_insolvency USING btree (id)
--   CREATE UNIQUE INDEX merchant_insolvency_waiting ON public.merchant_insolvency USING btree (merchant_id) WHERE (state = 'proposed'::text)

-- merchant_invitation
--   CREATE INDEX merchant_invitation_open ON public.merchant_invitation USING btree (merchant_id, id) WHERE (used_at IS NULL)
--   CREATE UNIQUE INDEX merchant_invitation_pkey ON public.merchant_invitation USING btree (id)
--   CREATE UNIQUE INDEX merchant_invitation_token_hash_key ON public.merchant_invitation USING btree (token_hash)

-- merchant_member
--   CREATE INDEX merchant_member_of_merchant ON public.merchant_member USING btree (merchant_id) WHERE (role = 'owner'::text)
--   CREATE INDEX merchant_member_person ON public.merchant_member USING btree (person_id)
--   CREATE UNIQUE INDEX merchant_member_pkey ON public.merchant_member USING btree (merchant_id, person_id)

-- merchant_member_removed
--   CREATE UNIQUE INDEX merchant_member_removed_pkey ON public.merchant_member_removed USING btree (merchant_id, person_id)

-- notice_link
--   CREATE UNIQUE INDEX notice_link_pkey ON public.notice_link USING btree (token_hash)

-- notice_opened
--   CREATE UNIQUE INDEX notice_opened_pkey ON public.notice_opened USING btree (dispute_id, outbox_id, how)

-- operator_log
--   CREATE UNIQUE INDEX operator_log_pkey ON public.operator_log USING btree (id)

-- outbox
--   CREATE INDEX outbox_delay ON public.outbox USING btree (created_at DESC, dispute_id) WHERE (template = 'delay_begun'::text)
--   CREATE INDEX outbox_for_operators ON public.outbox USING btree (id) WHERE ((channel)::text = 'in_product'::text)
--   CREATE UNIQUE INDEX outbox_in_place_of ON public.outbox USING btree (in_place_of) WHERE (in_place_of IS NOT NULL)
--   CREATE INDEX outbox_of_dispute ON public.outbox USING btree (dispute_id, id) WHERE (dispute_id IS NOT NULL)
--   CREATE INDEX outbox_of_marketplace ON public.outbox USING btree (marketplace_id, id) WHERE ((channel)::text = 'webhook'::text)
--   CREATE INDEX outbox_of_recipient ON public.outbox USING btree ((((recipient)::jsonb ->> 'id'::text)), id) WHERE ((channel)::text <> 'webhook'::text)
--   CREATE INDEX outbox_participation ON public.outbox USING btree (created_at, dispute_id) WHERE (template = 'notice_of_dispute'::text)
--   CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id)
--   CREATE INDEX outbox_undelivered ON public.outbox USING btree (id) WHERE ((state)::text = ANY (ARRAY['failed'::text, 'dead'::text]))
--   CREATE INDEX outbox_waiting ON public.outbox USING btree (channel, due_at) WHERE ((state)::text = 'waiting'::text)

-- payment
--   CREATE INDEX payment_alarmed ON public.payment USING btree (id) WHERE (alarm IS NOT NULL)
--   CREATE INDEX payment_met_by_card ON public.payment USING btree (id) WHERE (stopped = 'paid_by_card'::text)
--   CREATE INDEX payment_of_reference ON public.payment USING btree (rail, reference)
--   CREATE UNIQUE INDEX payment_order_id_position_key ON public.payment USING btree (order_id, "position")
--   CREATE UNIQUE INDEX payment_pkey ON public.payment USING btree (id)
--   CREATE INDEX payment_to_look_at ON public.payment USING btree (look_at) WHERE (look_at IS NOT NULL)

-- payment_difference
--   CREATE INDEX payment_difference_at_desk ON public.payment_difference USING btree (found_at, id) WHERE ((state)::text = 'open'::text)
--   CREATE INDEX payment_difference_live ON public.payment_difference USING btree (rail) WHERE (((state)::text <> 'gone'::text) AND ((kind)::text <> 'fee'::text))
--   CREATE UNIQUE INDEX payment_difference_pkey ON public.payment_difference USING btree (id)
--   CREATE UNIQUE INDEX payment_difference_rail_line_id_expectation_id_currency_key ON public.payment_difference USING btree (rail, line_id, expectation_id, currency) NULLS NOT DISTINCT

-- payment_instruction
--   CREATE INDEX payment_instruction_at_desk ON public.payment_instruction USING btree (id) WHERE (((state)::text = ANY (ARRAY['failed'::text, 'stopped'::text, 'returned'::text])) OR (alarm IS NOT NULL))
--   CREATE INDEX payment_instruction_of_dispute ON public.payment_instruction USING btree (dispute_id, id) WHERE (dispute_id IS NOT NULL)
--   CREATE INDEX payment_instruction_of_order ON public.payment_instruction USING btree (order_id, id) WHERE (order_id IS NOT NULL)
--   CREATE INDEX payment_instruction_of_payment ON public.payment_instruction USING btree (payment_id, id) WHERE (payment_id IS NOT NULL)
--   CREATE INDEX payment_instruction_of_transfer ON public.payment_instruction USING btree (transfer_id) WHERE (transfer_id IS NOT NULL)
--   CREATE UNIQUE INDEX payment_instruction_pkey ON public.payment_instruction USING btree (id)
--   CREATE INDEX payment_instruction_unpaid ON public.payment_instruction USING btree (owner_id, rail) WHERE ((state)::text = 'failed'::text)
--   CREATE INDEX payment_instruction_waiting ON public.payment_instruction USING btree (next_at, id) WHERE ((state)::text = ANY (ARRAY['due'::text, 'sent'::text]))
--   CREATE INDEX payment_instruction_wants_account ON public.payment_instruction USING btree (owner_id, rail) WHERE (((state)::text = 'returned'::text) AND (waits = 'account'::text))

-- payment_mark
--   CREATE UNIQUE INDEX payment_mark_pkey ON public.payment_mark USING btree (only_row)

-- payment_reference
--   CREATE UNIQUE INDEX payment_reference_pkey ON public.payment_reference USING btree (rail, reference)

-- payment_return
--   CREATE UNIQUE INDEX payment_return_pkey ON public.payment_return USING btree (instruction_id)
--   CREATE INDEX payment_return_waiting ON public.payment_return USING btree (at) WHERE (paid_told_at IS NULL)

-- payout_account
--   CREATE UNIQUE INDEX payout_account_pkey ON public.payout_account USING btree (owner_id, rail)

-- people_request
--   CREATE UNIQUE INDEX people_request_pkey ON public.people_request USING btree (caller_id, idempotency_key)

-- person
--   CREATE UNIQUE INDEX person_marketplace_id_external_id_key ON public.person USING btree (marketplace_id, external_id)
--   CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
--   CREATE UNIQUE INDEX person_staff_email ON public.person USING btree (lower(email)) WHERE ((marketplace_id IS NULL) AND (email IS NOT NULL))
--   CREATE UNIQUE INDEX person_staff_email_hash ON public.person USING btree (email_hash) WHERE ((marketplace_id IS NULL) AND (email_hash IS NOT NULL))

-- person_link
--   CREATE INDEX person_link_expiry ON public.person_link USING btree (expires_at)
--   CREATE UNIQUE INDEX person_link_pkey ON public.person_link USING btree (token_hash)

-- planned_act
--   CREATE INDEX planned_act_due ON public.planned_act USING btree (due_at, batch_id, no) WHERE (state = 'waiting'::text)
--   CREATE INDEX planned_act_of_person ON public.planned_act USING btree (person_id, batch_id DESC, no)
--   CREATE UNIQUE INDEX planned_act_pkey ON public.planned_act USING btree (id)

-- purchase_order
--   CREATE UNIQUE INDEX purchase_order_marketplace_id_external_id_key ON public.purchase_order USING btree (marketplace_id, external_id)
--   CREATE INDEX purchase_order_of_buyer ON public.purchase_order USING btree (buyer_id, placed_at, id)
--   CREATE INDEX purchase_order_of_merchant ON public.purchase_order USING btree (merchant_id, placed_at, id)
--   CREATE UNIQUE INDEX purchase_order_pkey ON public.purchase_order USING btree (id)

-- rail_expectation
--   CREATE INDEX rail_expectation_open ON public.rail_expectation USING btree (rail, id) WHERE (NOT matched)
--   CREATE INDEX rail_expectation_open_group ON public.rail_expectation USING btree (rail, grp) WHERE ((NOT matched) AND (grp IS NOT NULL))
--   CREATE UNIQUE INDEX rail_expectation_pkey ON public.rail_expectation USING btree (rail, key, id)

-- rail_line
--   CREATE INDEX rail_line_by_day ON public.rail_line USING btree (rail, booked_at)
--   CREATE INDEX rail_line_of_key ON public.rail_line USING btree (rail, key) WHERE (key IS NOT NULL)
--   CREATE UNIQUE INDEX rail_line_pkey ON public.rail_line USING btree (rail, line_id)

-- rail_line_open
--   CREATE UNIQUE INDEX rail_line_open_pkey ON public.rail_line_open USING btree (rail, line_id)

-- rail_mark
--   CREATE UNIQUE INDEX rail_mark_pkey ON public.rail_mark USING btree (rail)

-- rail_match
--   CREATE UNIQUE INDEX rail_match_once ON public.rail_match USING btree (expectation_id, rail) WHERE (expectation_id IS NOT NULL)
--   CREATE UNIQUE INDEX rail_match_pkey ON public.rail_match USING btree (rail, line_id)

-- rail_notice
--   CREATE UNIQUE INDEX rail_notice_pkey ON public.rail_notice USING btree (rail, notice_id)
--   CREATE INDEX rail_notice_unhandled ON public.rail_notice USING btree (kind, received_at) WHERE (handled_at IS NULL)

-- rail_total
--   CREATE UNIQUE INDEX rail_total_pkey ON public.rail_total USING btree (rail, currency)

-- reason_trace
--   CREATE UNIQUE INDEX reason_trace_pkey ON public.reason_trace USING btree (dispute_id, act_seq, place)

-- reconciliation_run
--   CREATE INDEX reconciliation_run_latest ON public.reconciliation_run USING btree (rail, at DESC)
--   CREATE UNIQUE INDEX reconciliation_run_pkey ON public.reconciliation_run USING btree (id)

-- reply_template
--   CREATE INDEX reply_template_of_merchant ON public.reply_template USING btree (merchant_id, name, id)
--   CREATE UNIQUE INDEX reply_template_pkey ON public.reply_template USING btree (id)

-- retention_run
--   CREATE UNIQUE INDEX retention_run_pkey ON public.retention_run USING btree (id)

-- rule_comment
--   CREATE INDEX rule_comment_of_draft ON public.rule_comment USING btree (draft_id, state, id)
--   CREATE UNIQUE INDEX rule_comment_pkey ON public.rule_comment USING btree (id)

-- rule_draft
--   CREATE INDEX rule_draft_due ON public.rule_draft USING btree (due) WHERE (due IS NOT NULL)
--   CREATE UNIQUE INDEX rule_draft_pkey ON public.rule_draft USING btree (id)
--   CREATE UNIQUE INDEX rule_draft_version ON public.rule_draft USING btree (pack, version) WHERE (stage <> 'withdrawn'::text)

-- rule_draft_event
--   CREATE UNIQUE INDEX rule_draft_event_pkey ON public.rule_draft_event USING btree (draft_id, seq)

-- rule_draft_file
--   CREATE UNIQUE INDEX rule_draft_file_pkey ON public.rule_draft_file USING btree (draft_id, path)

-- rule_pack
--   CREATE UNIQUE INDEX rule_pack_pkey ON public.rule_pack USING btree (id, version)

-- rule_pack_withdrawal
--   CREATE UNIQUE INDEX rule_pack_withdrawal_pkey ON public.rule_pack_withdrawal USING btree (id, version)

-- rule_replay
--   CREATE INDEX rule_replay_of_draft ON public.rule_replay USING btree (draft_id, id)
--   CREATE UNIQUE INDEX rule_replay_pkey ON public.rule_replay USING btree (id)
--   CREATE INDEX rule_replay_running ON public.rule_replay USING btree (id) WHERE (state = 'running'::text)

-- rule_replay_change
--   CREATE INDEX rule_replay_by_delta ON public.rule_replay_change USING btree (replay_id, delta_minor, dispute_id)
--   CREATE UNIQUE INDEX rule_replay_change_pkey ON public.rule_replay_change USING btree (replay_id, dispute_id)

-- schema_migration
--   CREATE UNIQUE INDEX schema_migration_pkey ON public.schema_migration USING btree (number)

-- session
--   CREATE INDEX session_expiry ON public.session USING btree (expires_at)
--   CREATE INDEX session_person ON public.session USING btree (person_id)
--   CREATE UNIQUE INDEX session_pkey ON public.session USING btree (id_hash)

-- set_off_consent
--   CREATE UNIQUE INDEX set_off_consent_in_force ON public.set_off_consent USING btree (merchant_id) WHERE (withdrawn_at IS NULL)
--   CREATE INDEX set_off_consent_of_merchant ON public.set_off_consent USING btree (merchant_id, given_at)
--   CREATE UNIQUE INDEX set_off_consent_pkey ON public.set_off_consent USING btree (id)

-- shown_mail
--   CREATE UNIQUE INDEX shown_mail_pkey ON public.shown_mail USING btree (outbox_id)

-- transfer
--   CREATE INDEX transfer_advance ON public.transfer USING btree (dispute_id) WHERE (reason = 'advance'::text)
--   CREATE UNIQUE INDEX transfer_in_order ON public.transfer USING btree (recorded_seq)
--   CREATE INDEX transfer_of_credit ON public.transfer USING btree (credit_account, recorded_seq) WHERE (NOT credit_hot)
--   CREATE INDEX transfer_of_debit ON public.transfer USING btree (debit_account, recorded_seq) WHERE (NOT debit_hot)
--   CREATE INDEX transfer_of_dispute ON public.transfer USING btree (dispute_id, recorded_seq) WHERE (dispute_id IS NOT NULL)
--   CREATE UNIQUE INDEX transfer_pkey ON public.transfer USING btree (id)

-- violation_point
--   CREATE INDEX violation_point_of_merchant ON public.violation_point USING btree (merchant_id, at DESC)
--   CREATE UNIQUE INDEX violation_point_pkey ON public.violation_point USING btree (id)

-- webhook_previous_secret
--   CREATE UNIQUE INDEX webhook_previous_secret_pkey ON public.webhook_previous_secret USING btree (marketplace_id)

-- webhook_trial
--   CREATE UNIQUE INDEX webhook_trial_pkey ON public.webhook_trial USING btree (marketplace_id)

-- work_note
--   CREATE INDEX work_note_of ON public.work_note USING btree (dispute_id, person_id, evidence_id, id)
--   CREATE UNIQUE INDEX work_note_pkey ON public.work_note USING btree (dispute_id, id)

-- Triggers

-- act_record
--   CREATE TRIGGER act_record_immutable BEFORE DELETE OR UPDATE ON public.act_record FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER act_record_kept BEFORE TRUNCATE ON public.act_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- card_booking
--   CREATE TRIGGER rail_expect_card AFTER INSERT ON public.card_booking REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rail_expect_card()

-- case_file
--   CREATE TRIGGER case_file_expired AFTER UPDATE OF state ON public.case_file FOR EACH ROW WHEN (((new.state = 'expired'::text) AND (old.state <> 'expired'::text) AND (new.key_id IS NOT NULL))) EXECUTE FUNCTION case_file_expired()

-- data_key
--   CREATE TRIGGER case_files_erased AFTER UPDATE OF wrapped ON public.data_key FOR EACH ROW WHEN (((new.kind = 'dispute'::text) AND (old.wrapped IS NOT NULL) AND (new.wrapped IS NULL))) EXECUTE FUNCTION case_files_erased()
--   CREATE TRIGGER data_key_changes BEFORE UPDATE ON public.data_key FOR EACH ROW EXECUTE FUNCTION data_key_changes()
--   CREATE TRIGGER order_erased AFTER UPDATE OF wrapped ON public.data_key FOR EACH ROW WHEN (((new.kind = 'dispute'::text) AND (old.wrapped IS NOT NULL) AND (new.wrapped IS NULL))) EXECUTE FUNCTION order_erased()

-- delay_claim
--   CREATE TRIGGER delay_claim_stays BEFORE DELETE OR UPDATE ON public.delay_claim FOR EACH ROW EXECUTE FUNCTION refuse_change()

-- delivery
--   CREATE TRIGGER delivery_immutable BEFORE DELETE OR UPDATE ON public.delivery FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER delivery_kept BEFORE TRUNCATE ON public.delivery FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- demo_clock
--   CREATE TRIGGER demo_clock_forward BEFORE UPDATE ON public.demo_clock FOR EACH ROW EXECUTE FUNCTION demo_clock_forward()

-- deposit_level
--   CREATE TRIGGER deposit_level_immutable BEFORE DELETE OR UPDATE ON public.deposit_level FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER deposit_level_kept BEFORE TRUNCATE ON public.deposit_level FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- erasure
--   CREATE TRIGGER juror_erased AFTER UPDATE OF state ON public.erasure FOR EACH ROW WHEN (((new.kind = 'person'::text) AND (new.state = 'done'::text) AND (old.state <> 'done'::text))) EXECUTE FUNCTION juror_erased()
--   CREATE TRIGGER jury_past_erased AFTER UPDATE OF state ON public.erasure FOR EACH ROW WHEN (((new.kind = 'person'::text) AND (new.state = 'done'::text) AND (old.state <> 'done'::text))) EXECUTE FUNCTION jury_past_erased()

-- evidence_custody
--   CREATE TRIGGER evidence_custody_immutable BEFORE DELETE OR UPDATE ON public.evidence_custody FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER evidence_custody_kept BEFORE TRUNCATE ON public.evidence_custody FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- evidence_file
--   CREATE TRIGGER evidence_file_received AFTER INSERT ON public.evidence_file FOR EACH ROW EXECUTE FUNCTION evidence_received()
--   CREATE TRIGGER evidence_file_submitted AFTER UPDATE OF state ON public.evidence_file FOR EACH ROW WHEN (((old.state = 'stored'::text) AND (new.state = 'attached'::text))) EXECUTE FUNCTION evidence_submitted()
--   CREATE TRIGGER evidence_key_moves AFTER UPDATE OF state ON public.evidence_file FOR EACH ROW WHEN (((old.state = 'stored'::text) AND (new.state = 'attached'::text) AND (new.key_id IS NOT NULL))) EXECUTE FUNCTION evidence_key_moves()

-- evidence_read
--   CREATE TRIGGER evidence_read_immutable BEFORE DELETE OR UPDATE ON public.evidence_read FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER evidence_read_kept BEFORE TRUNCATE ON public.evidence_read FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- evidence_upload
--   CREATE TRIGGER evidence_upload_forgotten AFTER DELETE ON public.evidence_upload FOR EACH ROW WHEN ((old.key_id IS NOT NULL)) EXECUTE FUNCTION evidence_upload_forgotten()

-- juror_calibration
--   CREATE TRIGGER juror_calibration_stays BEFORE UPDATE ON public.juror_calibration FOR EACH ROW EXECUTE FUNCTION refuse_change()

-- jury_draw_seat
--   CREATE TRIGGER jury_draw_seat_stays BEFORE DELETE OR UPDATE ON public.jury_draw_seat FOR EACH ROW EXECUTE FUNCTION refuse_change()

-- jury_exclusion
--   CREATE TRIGGER jury_exclusion_stays BEFORE DELETE OR UPDATE ON public.jury_exclusion FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER jury_exclusion_whole AFTER INSERT ON public.jury_exclusion REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION jury_exclusion_whole()

-- jury_pool
--   CREATE TRIGGER jury_pool_stays BEFORE UPDATE ON public.jury_pool FOR EACH ROW EXECUTE FUNCTION refuse_change()

-- jury_vote
--   CREATE TRIGGER jury_vote_immutable BEFORE DELETE OR UPDATE ON public.jury_vote FOR EACH ROW EXECUTE FUNCTION jury_vote_stays()
--   CREATE TRIGGER jury_vote_kept BEFORE TRUNCATE ON public.jury_vote FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- log_entry
--   CREATE TRIGGER log_entry_immutable BEFORE DELETE OR UPDATE ON public.log_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER log_entry_kept BEFORE TRUNCATE ON public.log_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- log_stamp
--   CREATE TRIGGER log_stamp_immutable BEFORE DELETE OR UPDATE ON public.log_stamp FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER log_stamp_kept BEFORE TRUNCATE ON public.log_stamp FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- log_statement
--   CREATE TRIGGER log_statement_immutable BEFORE DELETE OR UPDATE ON public.log_statement FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER log_statement_kept BEFORE TRUNCATE ON public.log_statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- log_tile
--   CREATE TRIGGER log_tile_grows BEFORE DELETE OR UPDATE ON public.log_tile FOR EACH ROW EXECUTE FUNCTION log_tile_grows()
--   CREATE TRIGGER log_tile_kept BEFORE TRUNCATE ON public.log_tile FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- manual_release
--   CREATE TRIGGER manual_release_kept BEFORE UPDATE ON public.manual_release FOR EACH ROW EXECUTE FUNCTION manual_release_kept()
--   CREATE TRIGGER manual_release_stays BEFORE DELETE ON public.manual_release FOR EACH ROW EXECUTE FUNCTION refuse_change()

-- merchant
--   CREATE TRIGGER merchant_has_deposit AFTER INSERT ON public.merchant FOR EACH ROW EXECUTE FUNCTION merchant_has_deposit()

-- merchant_insolvency
--   CREATE TRIGGER merchant_insolvency_kept BEFORE UPDATE ON public.merchant_insolvency FOR EACH ROW EXECUTE FUNCTION merchant_insolvency_kept()
--   CREATE TRIGGER merchant_insolvency_stays BEFORE DELETE ON public.merchant_insolvency FOR EACH ROW EXECUTE FUNCTION refuse_change()

-- merchant_member
--   CREATE TRIGGER merchant_member_joins BEFORE INSERT ON public.merchant_member FOR EACH ROW EXECUTE FUNCTION merchant_member_joins()

-- notice_opened
--   CREATE TRIGGER notice_opened_immutable BEFORE DELETE OR UPDATE ON public.notice_opened FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER notice_opened_kept BEFORE TRUNCATE ON public.notice_opened FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- operator_log
--   CREATE TRIGGER operator_log_immutable BEFORE DELETE OR UPDATE ON public.operator_log FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER operator_log_kept BEFORE TRUNCATE ON public.operator_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- payment
--   CREATE TRIGGER rail_expect_paid AFTER INSERT ON public.payment REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rail_expect_paid()

-- payment_instruction
--   CREATE TRIGGER payment_becomes_trade AFTER UPDATE OF state ON public.payment_instruction FOR EACH ROW WHEN ((((new.state)::text = 'done'::text) AND ((old.state)::text <> 'done'::text) AND ((new.direction)::text = 'into_escrow'::text) AND ((new.rail)::text = 'alipay'::text) AND (new.reference IS NOT NULL))) EXECUTE FUNCTION payment_becomes_trade()
--   CREATE TRIGGER rail_expect_settled AFTER UPDATE OF done_at, returned_at ON public.payment_instruction FOR EACH ROW WHEN (((new.done_at IS DISTINCT FROM old.done_at) OR (new.returned_at IS DISTINCT FROM old.returned_at))) EXECUTE FUNCTION rail_expect_settled()
--   CREATE TRIGGER rail_expect_written AFTER INSERT ON public.payment_instruction FOR EACH ROW WHEN ((new.done_at IS NOT NULL)) EXECUTE FUNCTION rail_expect_settled()

-- person
--   CREATE TRIGGER person_sealed BEFORE INSERT OR UPDATE OF name ON public.person FOR EACH ROW EXECUTE FUNCTION person_sealed()

-- person_link
--   CREATE TRIGGER person_link_opened AFTER UPDATE OF used_at ON public.person_link FOR EACH ROW WHEN (((old.used_at IS NULL) AND (new.used_at IS NOT NULL))) EXECUTE FUNCTION note_link_opening()

-- rail_line
--   CREATE TRIGGER rail_line_came AFTER INSERT ON public.rail_line REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rail_line_came()
--   CREATE TRIGGER rail_line_immutable BEFORE DELETE OR UPDATE ON public.rail_line FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER rail_line_kept BEFORE TRUNCATE ON public.rail_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- reason_trace
--   CREATE TRIGGER reason_trace_immutable BEFORE DELETE OR UPDATE ON public.reason_trace FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER reason_trace_kept BEFORE TRUNCATE ON public.reason_trace FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- rule_draft_event
--   CREATE TRIGGER rule_draft_event_immutable BEFORE DELETE OR UPDATE ON public.rule_draft_event FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER rule_draft_event_kept BEFORE TRUNCATE ON public.rule_draft_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- rule_pack
--   CREATE TRIGGER rule_pack_immutable BEFORE DELETE OR UPDATE ON public.rule_pack FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER rule_pack_kept BEFORE TRUNCATE ON public.rule_pack FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER rule_pack_logged AFTER INSERT ON public.rule_pack FOR EACH ROW EXECUTE FUNCTION rule_pack_logged()

-- rule_pack_withdrawal
--   CREATE TRIGGER rule_pack_withdrawal_immutable BEFORE DELETE OR UPDATE ON public.rule_pack_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER rule_pack_withdrawal_kept BEFORE TRUNCATE ON public.rule_pack_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER rule_pack_withdrawal_logged AFTER INSERT ON public.rule_pack_withdrawal FOR EACH ROW EXECUTE FUNCTION rule_pack_withdrawal_logged()

-- set_off_consent
--   CREATE TRIGGER set_off_consent_kept BEFORE UPDATE ON public.set_off_consent FOR EACH ROW EXECUTE FUNCTION set_off_consent_kept()
--   CREATE TRIGGER set_off_consent_stays BEFORE DELETE ON public.set_off_consent FOR EACH ROW EXECUTE FUNCTION refuse_change()

-- transfer
--   CREATE TRIGGER transfer_immutable BEFORE DELETE OR UPDATE ON public.transfer FOR EACH ROW EXECUTE FUNCTION refuse_change()
--   CREATE TRIGGER transfer_kept BEFORE TRUNCATE ON public.transfer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- Row security

-- act_record
--   act_owner for ALL to redress_owner using true with check true
--   act_seen for SELECT to redress_app using (scope_is(VARIADIC ARRAY['staff'::text, 'clock'::text]) OR (EXISTS ( SELECT 1 FROM dispute d WHERE (d.id = act_record.dispute_id))))
--   act_written for INSERT to redress_app with check scope_is(VARIADIC ARRAY['write'::text])

-- dispute
--   dispute_filed for INSERT to redress_app with check scope_is(VARIADIC ARRAY['write'::text])
--   dispute_moved for UPDATE to redress_app using scope_is(VARIADIC ARRAY['write'::text]) with check scope_is(VARIADIC ARRAY['write'::text])
--   dispute_owner for ALL to redress_owner using true with check true
--   dispute_seen for SELECT to redress_app using scope_sees(claimant_id, merchant_id, marketplace_id)

-- reason_trace
--   trace_made for INSERT to redress_app with check scope_is(VARIADIC ARRAY['clock'::text])
--   trace_owner for ALL to redress_owner using true with check true
--   trace_seen for SELECT to redress_app using (scope_is(VARIADIC ARRAY['staff'::text, 'clock'::text]) OR (EXISTS ( SELECT 1 FROM dispute d WHERE (d.id = reason_trace.dispute_id))))

-- Functions

-- account_available
--   account_available(p_kind text, p_owner uuid, p_currency text) returns bigint

-- acts_since
--   acts_since(p_id uuid, p_version integer) returns TABLE(last_seq integer, types text[])

-- begin_dispute
--   begin_dispute(p_dispute uuid, p_marketplace uuid, p_filing jsonb, p_version integer, p_at timestamp with time zone, p_state jsonb, p_stage text, p_next_due timestamp with time zone, p_asks text[]) returns void

-- cancel_planned_acts
--   cancel_planned_acts(p_person uuid, p_batch uuid, p_now timestamp with time zone) returns integer

-- card_book
--   card_book(p_at timestamp with time zone, p_case uuid, p_entry integer, p_kind text, p_amount bigint) returns void security definer

-- card_dispute_of
--   card_dispute_of(p_order uuid) returns uuid security definer

-- card_keep
--   card_keep(p_at timestamp with time zone, p_payment uuid, p_amount bigint) returns bigint security definer

-- card_let_go
--   card_let_go(p_at timestamp with time zone, p_payment uuid) returns integer security definer

-- card_meet
--   card_meet(p_at timestamp with time zone, p_one payment_instruction, p_amount bigint, p_met boolean) returns void security definer

-- card_meet_later
--   card_meet_later(p_at timestamp with time zone, p_limit integer) returns integer security definer

-- card_order_of
--   card_order_of(p_order uuid) returns TABLE(merchant_id uuid, buyer_id uuid) security definer

-- card_part
--   card_part(p_at timestamp with time zone, p_whole payment_instruction, p_name text, p_amount bigint) returns uuid security definer

-- card_stop
--   card_stop(p_at timestamp with time zone, p_payment uuid) returns integer security definer

-- card_stopped_refunds
--   card_stopped_refunds(p_payment uuid) returns bigint security definer

-- case_file_expired
--   case_file_expired() returns trigger security definer

-- case_files_erased
--   case_files_erased() returns trigger security definer

-- claim_planned_acts
--   claim_planned_acts(p_now timestamp with time zone, p_limit integer) returns SETOF planned_act

-- claim_reminders
--   claim_reminders(p_now timestamp with time zone, p_limit integer) returns TABLE(dispute_id uuid, name text, due timestamp with time zone, waits_for text)

-- claim_traces
--   claim_traces(p_now timestamp with time zone, p_limit integer) returns SETOF uuid

-- closed_disputes
--   closed_disputes(p_before timestamp with time zone, p_before_id uuid, p_limit integer) returns TABLE(id uuid, number text, closed_at timestamp with time zone, state jsonb)

-- create_join_link
--   create_join_link(p_token_hash bytea, p_dispute uuid, p_marketplace uuid, p_merchant uuid, p_person uuid, p_new_person uuid, p_name text, p_email text, p_locale text, p_expires timestamp with time zone, p_at timestamp with time zone) returns uuid

-- data_key_changes
--   data_key_changes() returns trigger

-- data_keys_rewrap
--   data_keys_rewrap(p_ids uuid[], p_from text[], p_kek text, p_wrapped bytea[]) returns integer security definer

-- day_begins
--   day_begins(p_day date) returns timestamp with time zone

-- deadlines_due
--   deadlines_due(p_now timestamp with time zone, p_limit integer) returns TABLE(dispute_id uuid, name text, due timestamp with time zone)

-- delay_list
--   delay_list(p_before timestamp with time zone, p_limit integer) returns TABLE("disputeId" uuid, number text, currency text, delay jsonb, "toldAt" timestamp with time zone, "claimMinor" bigint, "claimReason" text) security definer

-- demo_clock_forward
--   demo_clock_forward() returns trigger

-- deposit_claim_add
--   deposit_claim_add(p_dispute uuid, p_window uuid, p_final timestamp with time zone, p_closes timestamp with time zone) returns void

-- deposit_claim_amounts
--   deposit_claim_amounts(p_state jsonb) returns TABLE(injury bigint, principal bigint, punitive bigint)

-- deposit_claims_new
--   deposit_claims_new(p_limit integer) returns TABLE(merchant_id uuid, dispute_id uuid, final_at timestamp with time zone)

-- deposit_clock
--   deposit_clock(p_at timestamp with time zone, p_ids uuid[]) returns TABLE(merchant_id uuid, marketplace_id uuid, stage text, closes_at timestamp with time zone, short_minor bigint, currency text)

-- deposit_counts
--   deposit_counts(p_merchants uuid[], p_since timestamp with time zone, p_at timestamp with time zone) returns TABLE(merchant_id uuid, category text, orders bigint, lost bigint, unperformed bigint, points bigint)

-- deposit_exposure
--   deposit_exposure(p_merchant uuid, p_currency text, p_at timestamp with time zone, p_days integer) returns TABLE(unreleased_minor bigint, claimable_minor bigint, deposit_minor bigint, escrow_minor bigint)

-- deposit_for_dispute
--   deposit_for_dispute(p_dispute uuid, p_merchant uuid, p_currency text) returns TABLE(available_minor bigint, wait_until timestamp with time zone)

-- deposit_free
--   deposit_free(p_merchant uuid) returns TABLE(balance_minor bigint, held_minor bigint, reserved_minor bigint, required_minor bigint, free_minor bigint, frozen boolean)

-- deposit_in_force
--   deposit_in_force(p_at timestamp with time zone, p_limit integer) returns integer

-- deposit_levels_write
--   deposit_levels_write(p_at timestamp with time zone, p_rows jsonb) returns integer

-- deposit_open_cases
--   deposit_open_cases(p_merchant uuid) returns integer

-- deposit_reserved
--   deposit_reserved(p_merchant uuid, p_before timestamp with time zone) returns bigint

-- deposit_short
--   deposit_short(p_at timestamp with time zone, p_freeze timestamp with time zone, p_exit timestamp with time zone, p_closes timestamp with time zone, p_limit integer) returns TABLE(merchant_id uuid, marketplace_id uuid, required_minor bigint, short_minor bigint, currency text)

-- deposit_taken
--   deposit_taken(p_dispute uuid, p_account uuid, p_since timestamp with time zone) returns bigint

-- deposit_topped_up
--   deposit_topped_up(p_at timestamp with time zone, p_limit integer) returns TABLE(merchant_id uuid, marketplace_id uuid)

-- deposit_window_closing
--   deposit_window_closing(p_at timestamp with time zone) returns TABLE(id uuid, "fundMinor" bigint, claims jsonb)

-- deposit_withdraw
--   deposit_withdraw(p_merchant uuid, p_transfer uuid, p_amount bigint, p_at timestamp with time zone) returns bigint

-- difference_settle
--   difference_settle(p_id uuid, p_person uuid, p_at timestamp with time zone, p_note text) returns boolean security definer

-- dispute_ground
--   dispute_ground(p_id uuid, p_scope jsonb, p_funds boolean, p_until timestamp with time zone) returns TABLE(state jsonb, deposit_minor bigint, deposit_waits timestamp with time zone, set_off jsonb, guarantee_minor bigint, platform_minor bigint, payment jsonb, merchant_status text, conflicted boolean)

-- dispute_record
--   dispute_record(p_id uuid, p_scope jsonb) returns TABLE(first_seq integer, last_seq integer, act text, actor_role text, at timestamp with time zone, events jsonb, salt text, leaf text)

-- dispute_room
--   dispute_room(p_id uuid, p_scope jsonb, p_readers text[], p_record boolean, p_until timestamp with time zone) returns TABLE(state jsonb, deposit_minor bigint, set_off jsonb, guarantee_minor bigint, platform_minor bigint, payment jsonb, delay_claims jsonb, merchant_status text, conflicted boolean, claimant_name text, merchant_name text, order_external_id text, signers text[], pictures jsonb, unopened boolean, record json)

-- dispute_row_of
--   dispute_row_of(d dispute) returns dispute_row

-- dispute_traces
--   dispute_traces(p_id uuid, p_reader text, p_no integer, p_scope jsonb) returns TABLE(no integer, body jsonb, hash text)

-- disputes_of_day
--   disputes_of_day(p_from timestamp with time zone, p_to timestamp with time zone, p_types text[]) returns TABLE(dispute_id uuid, type text)

-- enter_scope
--   enter_scope(p_scope jsonb) returns void

-- erasure_execute
--   erasure_execute(p_id uuid, p_second uuid, p_at timestamp with time zone, p_salt bytea, p_content jsonb, p_commitment bytea) returns void security definer

-- erasure_ground
--   erasure_ground(p_kind text, p_subject uuid) returns TABLE(known boolean, sealed boolean, open_disputes integer, held boolean, closed timestamp with time zone, last_due timestamp with time zone, last_order timestamp with time zone)

-- evidence_attach
--   evidence_attach(p_dispute uuid, p_ids uuid[], p_owners jsonb, p_at timestamp with time zone) returns void

-- evidence_key_moves
--   evidence_key_moves() returns trigger security definer

-- evidence_note
--   evidence_note(p_evidence uuid, p_kind text, p_at timestamp with time zone, p_facts jsonb) returns void

-- evidence_note_sealed
--   evidence_note_sealed(p_evidence uuid, p_no integer, p_kind text, p_at timestamp with time zone, p_facts jsonb, p_content text, p_salt text, p_commitment bytea) returns boolean

-- evidence_received
--   evidence_received() returns trigger

-- evidence_submitted
--   evidence_submitted() returns trigger

-- evidence_upload_forgotten
--   evidence_upload_forgotten() returns trigger security definer

-- fast_tracks_of
--   fast_tracks_of(p_ids uuid[], p_scope jsonb) returns SETOF uuid

-- figures_of
--   figures_of(p_day date) returns daily_figure

-- filing_ground
--   filing_ground(p_order uuid, p_marketplace uuid, p_external_id text) returns TABLE(ord jsonb, "sealedUnder" jsonb, escrow_minor bigint, deposit_minor bigint, merchant_status text)

-- finance_advances
--   finance_advances(p_before uuid, p_limit integer) returns TABLE(dispute_id uuid, number text, currency text, merchant_id uuid, merchant_name text, ground jsonb)

-- finance_balances
--   finance_balances() returns TABLE(kind text, currency text, balance_minor bigint, held_minor bigint) security definer

-- finance_counts
--   finance_counts(p_now timestamp with time zone) returns TABLE(name text, label text, count bigint, amount_minor bigint) security definer

-- finance_days
--   finance_days(p_from date) returns TABLE(day date, currency text, escrow_minor bigint, held_minor bigint, going_minor bigint, backing_minor bigint) security definer

-- finance_ground
--   finance_ground(p_state jsonb, p_merchant uuid, p_marketplace uuid, p_currency text, p_status text) returns jsonb

-- finance_holds
--   finance_holds(p_after_at timestamp with time zone, p_after uuid, p_limit integer) returns TABLE(hold_id uuid, since timestamp with time zone, dispute_id uuid, number text, stage text, account_id uuid, kind text, currency text, amount_minor bigint, expires_at timestamp with time zone) security definer

-- finance_owed
--   finance_owed(p_now timestamp with time zone) returns TABLE(name text, currency text, count bigint, amount_minor bigint)

-- finance_shortfalls
--   finance_shortfalls(p_after uuid, p_limit integer) returns TABLE(dispute_id uuid, number text, currency text, merchant_id uuid, merchant_name text, ground jsonb)

-- forget_expired_sign_ins
--   forget_expired_sign_ins(p_at timestamp with time zone) returns integer

-- hold_subject
--   hold_subject(p_kind text, p_name text) returns uuid

-- holds_standing
--   holds_standing(p_limit integer) returns TABLE(id uuid, kind text, subject_id uuid, number text, reason text, by_person uuid, at timestamp with time zone, lift_reason text, lift_proposed_by uuid, lift_proposed_at timestamp with time zone)

-- house_standing
--   house_standing(p_now timestamp with time zone) returns TABLE(name text, label text, count bigint, amount_minor bigint)

-- inbox_condition
--   inbox_condition(p_filter jsonb) returns text

-- inbox_found
--   inbox_found(p_merchant uuid, p_filter jsonb, p_scope jsonb) returns TABLE(found integer, found_minor bigint)

-- inbox_waiting
--   inbox_waiting(p_merchant uuid, p_soon timestamp with time zone, p_scope jsonb) returns TABLE(open integer, asked integer, soon integer, offers integer)

-- juror_called
--   juror_called(p_seat uuid, p_juror uuid, p_at timestamp with time zone) returns void

-- juror_duty_ended
--   juror_duty_ended(p_seat uuid, p_how text, p_at timestamp with time zone) returns boolean

-- juror_erased
--   juror_erased() returns trigger security definer

-- juror_facts_counted
--   juror_facts_counted(p_subject uuid) returns jsonb security definer

-- juror_facts_set
--   juror_facts_set(p_subject uuid, p_kinds text[], p_facts jsonb, p_at timestamp with time zone) returns integer security definer

-- juror_facts_shared
--   juror_facts_shared(p_juror uuid, p_subjects uuid[]) returns text[] security definer

-- juror_unavailable
--   juror_unavailable(p_juror uuid, p_at timestamp with time zone) returns text security definer

-- jury_conflict
--   jury_conflict(p_dispute uuid, p_juror uuid, p_at timestamp with time zone, p_classes jsonb) returns text

-- jury_conflicts
--   jury_conflicts(p_dispute uuid, p_at timestamp with time zone, p_classes jsonb, p_juror uuid) returns TABLE(juror_id uuid, class smallint) security definer

-- jury_exclusion_whole
--   jury_exclusion_whole() returns trigger

-- jury_fallbacks
--   jury_fallbacks(p_stratum integer) returns integer[]

-- jury_freeze
--   jury_freeze(p_marketplace uuid, p_key bytea, p_at timestamp with time zone) returns integer security definer

-- jury_frozen
--   jury_frozen(p_epoch integer, p_root bytea, p_members bigint[], p_first bigint[], p_weight bigint[], p_chunks jsonb) returns void security definer

-- jury_parties
--   jury_parties(p_dispute uuid) returns uuid[] security definer

-- jury_past_erased
--   jury_past_erased() returns trigger security definer

-- jury_past_keep
--   jury_past_keep(p_rows jsonb) returns TABLE(juror uuid)

-- jury_prepare
--   jury_prepare(p_draw uuid, p_dispute uuid, p_round integer, p_epoch integer, p_subject text, p_at timestamp with time zone, p_source text, p_ready timestamp with time zone, p_statement text, p_root bytea, p_seats smallint[], p_exclusions jsonb, p_nonces jsonb) returns void

-- jury_replace
--   jury_replace(p_draw uuid, p_seat integer) returns TABLE(seat integer, juror_id uuid, pseudonym bytea, stratum smallint)

-- jury_round_delivered
--   jury_round_delivered(p_id uuid, p_done boolean, p_at timestamp with time zone) returns void security definer

-- jury_round_end
--   jury_round_end(p_id uuid, p_in_hand integer, p_outcome text, p_verdict jsonb, p_votes_root bytea, p_at timestamp with time zone) returns boolean security definer

-- jury_round_look
--   jury_round_look(p_id uuid, p_at timestamp with time zone) returns TABLE(dispute_id uuid, draw_id uuid, state text, wanted integer, empty integer[], seats integer, spare integer, open integer, kept integer, missed boolean, in_hand integer, size integer, threshold integer, quorum integer, questions jsonb, lease timestamp with time zone) security definer

-- jury_round_next
--   jury_round_next(p_id uuid) returns timestamp with time zone security definer

-- jury_round_open
--   jury_round_open(p_round jsonb, p_at timestamp with time zone) returns uuid security definer

-- jury_round_rest
--   jury_round_rest(p_id uuid, p_lease timestamp with time zone, p_at timestamp with time zone) returns void security definer

-- jury_round_reveal
--   jury_round_reveal(p_id uuid, p_in_hand integer, p_at timestamp with time zone) returns boolean security definer

-- jury_round_seat
--   jury_round_seat(p_id uuid, p_seats jsonb, p_randomness bytea, p_at timestamp with time zone) returns integer security definer

-- jury_round_stop
--   jury_round_stop(p_id uuid, p_at timestamp with time zone) returns boolean security definer

-- jury_round_verdict
--   jury_round_verdict(p_id uuid) returns TABLE(dispute_id uuid, verdict jsonb) security definer

-- jury_round_wanted
--   jury_round_wanted(p_round jury_round, p_at timestamp with time zone) returns integer security definer

-- jury_rounds_due
--   jury_rounds_due(p_at timestamp with time zone, p_limit integer) returns TABLE(id uuid, dispute_id uuid) security definer

-- jury_rounds_of
--   jury_rounds_of(p_dispute uuid) returns TABLE(id uuid, draw_id uuid, state text, size integer, threshold integer, opened_at timestamp with time zone, until_at timestamp with time zone, ended_at timestamp with time zone, outcome text, votes_root text) security definer

-- jury_rounds_to_count
--   jury_rounds_to_count(p_ids uuid[]) returns TABLE(round_id uuid, seat_id uuid, commitment bytea, opening bytea) security definer

-- jury_seat_accept
--   jury_seat_accept(p_seat uuid, p_person uuid, p_at timestamp with time zone) returns timestamp with time zone security definer

-- jury_seat_decline
--   jury_seat_decline(p_seat uuid, p_person uuid, p_why text, p_note text, p_at timestamp with time zone) returns uuid security definer

-- jury_seat_draft
--   jury_seat_draft(p_seat uuid, p_person uuid, p_draft bytea, p_at timestamp with time zone) returns void security definer

-- jury_seat_grounds
--   jury_seat_grounds(p_seats uuid[], p_persons uuid[]) returns TABLE(seat_id uuid, person_id uuid, round_id uuid, dispute_id uuid, questions jsonb, reason jsonb) security definer

-- jury_seat_held
--   jury_seat_held(p_seat uuid, p_person uuid, p_at timestamp with time zone) returns jury_seat security definer

-- jury_seat_of
--   jury_seat_of(p_seat uuid, p_person uuid) returns TABLE(id uuid, round_id uuid, dispute_id uuid, place integer, state text, until_at timestamp with time zone, called_at timestamp with time zone, accepted_at timestamp with time zone, opened_at timestamp with time zone, read_from timestamp with time zone, why text, draft bytea, draft_at timestamp with time zone, round_state text, outcome text, size integer, threshold integer, reveal_until timestamp with time zone, questions jsonb, reason jsonb, randomness bytea, commitment bytea, opening bytea, committed_at timestamp with time zone, kept boolean, review_min integer) security definer

-- jury_seat_open
--   jury_seat_open(p_seat uuid, p_person uuid, p_floor_seconds integer, p_at timestamp with time zone) returns timestamp with time zone security definer

-- jury_seats
--   jury_seats(p_draw uuid, p_count integer) returns TABLE(seat integer, juror_id uuid, pseudonym bytea, stratum smallint)

-- jury_seats_of
--   jury_seats_of(p_person uuid, p_limit integer) returns TABLE(id uuid, state text, until_at timestamp with time zone, called_at timestamp with time zone, round_state text, ended_at timestamp with time zone, opened_at timestamp with time zone) security definer

-- jury_signal_found
--   jury_signal_found(p_signal jsonb, p_at timestamp with time zone) returns boolean

-- jury_summoned
--   jury_summoned(p_seats uuid[]) returns TABLE(id uuid, "personId" uuid, "marketplaceId" uuid, "dueAt" timestamp with time zone) security definer

-- jury_vote_reveal
--   jury_vote_reveal(p_seat uuid, p_person uuid, p_commitment bytea, p_opening bytea, p_at timestamp with time zone) returns void security definer

-- jury_vote_stays
--   jury_vote_stays() returns trigger

-- jury_votes_commit
--   jury_votes_commit(p_seats uuid[], p_persons uuid[], p_commitments bytea[], p_openings bytea[], p_at timestamp with time zone[]) returns TABLE(no integer, refusal text, field text, facts jsonb, committed_at timestamp with time zone, replayed boolean, in_hand integer, size integer, threshold integer) security definer

-- jury_votes_not_kept
--   jury_votes_not_kept(p_since timestamp with time zone) returns TABLE(round_id uuid, seat_id uuid, juror_id uuid, opened_at timestamp with time zone, committed_at timestamp with time zone, why text, opening bytea, ended_at timestamp with time zone) security definer

-- jury_votes_of_ended
--   jury_votes_of_ended(p_since timestamp with time zone) returns TABLE(round_id uuid, dispute_id uuid, seat_id uuid, juror_id uuid, place integer, called_at timestamp with time zone, accepted_at timestamp with time zone, opened_at timestamp with time zone, committed_at timestamp with time zone, state text, why text, opening bytea, ended_at timestamp with time zone, outcome text, questions jsonb) security definer

-- jury_votes_to_count
--   jury_votes_to_count(p_id uuid) returns TABLE(seat_id uuid, commitment bytea, opening bytea) security definer

-- keep_figures
--   keep_figures(p_now timestamp with time zone, p_most integer) returns integer

-- keep_traces
--   keep_traces(p_dispute uuid, p_traces jsonb) returns integer

-- ledger_account_id
--   ledger_account_id(kind text, owner uuid, currency text) returns uuid

-- ledger_account_named
--   ledger_account_named(p_marketplace uuid, p_name jsonb) returns uuid

-- ledger_amount
--   ledger_amount(p_raw text, p_field text) returns bigint

-- ledger_apply
--   ledger_apply(p_marketplace uuid, p_dispute uuid, p_at timestamp with time zone, p_operations jsonb) returns jsonb security definer

-- ledger_apply_bulk
--   ledger_apply_bulk(p_marketplace uuid, p_at timestamp with time zone, p_posts jsonb) returns integer security definer

-- ledger_close_account
--   ledger_close_account(p_marketplace uuid, p_at timestamp with time zone, p_account uuid) returns timestamp with time zone security definer

-- ledger_expire_holds
--   ledger_expire_holds(p_now timestamp with time zone, p_limit integer) returns TABLE(hold_id uuid, dispute_id uuid, amount_minor bigint) security definer

-- ledger_expiry_id
--   ledger_expiry_id(hold uuid) returns uuid

-- ledger_lock
--   ledger_lock(p_marketplace uuid, p_operations jsonb) returns void

-- ledger_most
--   ledger_most() returns bigint

-- ledger_move
--   ledger_move(p_marketplace uuid, p_dispute uuid, p_at timestamp with time zone, p_op jsonb, p_field text, p_lock boolean) returns bigint

-- ledger_open_account
--   ledger_open_account(p_marketplace uuid, p_account uuid) returns void security definer

-- ledger_open_escrow
--   ledger_open_escrow(p_marketplace uuid, p_at timestamp with time zone, p_orders uuid[], p_merchants uuid[], p_currencies text[], p_amounts bigint[]) returns void security definer

-- ledger_proof
--   ledger_proof(p_marketplace uuid) returns TABLE(proof text, looked_at bigint, wrong bigint, example text) security definer

-- ledger_release_escrow
--   ledger_release_escrow(p_at timestamp with time zone, p_accounts uuid[], p_transfers uuid[]) returns TABLE(order_id uuid, moved_minor bigint, pending_minor bigint) security definer

-- ledger_repeated
--   ledger_repeated(p_id uuid, p_kind text, p_debit uuid, p_credit uuid, p_hold uuid, p_dispute uuid, p_wanted bigint, p_up_to bigint, p_field text) returns bigint

-- ledger_resolve
--   ledger_resolve(p_dispute uuid, p_at timestamp with time zone, p_op jsonb, p_field text) returns bigint

-- ledger_roll_up
--   ledger_roll_up() returns bigint security definer

-- ledger_sums
--   ledger_sums(p_from bigint, p_to bigint) returns TABLE(account_id uuid, debits_posted bigint, credits_posted bigint, debits_pending bigint, credits_pending bigint)

-- list_disputes
--   list_disputes(p_view text, p_owner uuid, p_open boolean, p_before uuid, p_limit integer, p_scope jsonb) returns SETOF dispute_row

-- list_due
--   list_due(p_view text, p_owner uuid, p_after_due timestamp with time zone, p_after_id uuid, p_limit integer, p_scope jsonb) returns SETOF dispute_row

-- list_ending
--   list_ending(p_from timestamp with time zone, p_to timestamp with time zone, p_after_due timestamp with time zone, p_after_id uuid, p_limit integer) returns TABLE(id uuid, number text, stage text, type text, name text, due timestamp with time zone, waits_for text)

-- list_inbox
--   list_inbox(p_merchant uuid, p_filter jsonb, p_sort text, p_after_due timestamp with time zone, p_after_value bigint, p_after_id uuid, p_limit integer, p_scope jsonb) returns TABLE(id uuid, number text, stage text, outcome text, type text, currency text, disputed_minor bigint, filed_at timestamp with time zone, next_due timestamp with time zone, asks text[], staff_due timestamp with time zone, adjudicator_id uuid, titles text, order_number text, at_risk_minor bigint, held_minor bigint)

-- list_marks
--   list_marks(p_claimants uuid[], p_merchants uuid[], p_staff uuid[]) returns TABLE(kind text, owner uuid, mark bigint)

-- list_of_day
--   list_of_day(p_type text, p_from timestamp with time zone, p_to timestamp with time zone, p_after uuid, p_limit integer) returns SETOF dispute_row

-- list_queue
--   list_queue(p_person uuid, p_filter jsonb, p_sort text, p_after_due timestamp with time zone, p_after_value bigint, p_after_id uuid, p_limit integer, p_scope jsonb) returns SETOF dispute_row

-- log_anchors
--   log_anchors(p_idx bigint) returns TABLE(stamp jsonb, quorum jsonb)

-- log_append
--   log_append(p_before bigint, p_ids bigint[], p_root bytea, p_note text, p_at timestamp with time zone, p_levels smallint[], p_numbers bigint[], p_hashes bytea[]) returns bigint

-- log_find
--   log_find(p_commitment bytea) returns TABLE(idx bigint, kind text, at timestamp with time zone)

-- log_find_ref
--   log_find_ref(p_kind text, p_ref text) returns TABLE(idx bigint, commitment bytea, at timestamp with time zone)

-- log_lead
--   log_lead() returns TABLE(size bigint, root bytea)

-- log_proofs
--   log_proofs(p_commitments bytea[], p_kinds text[], p_refs text[]) returns TABLE(place integer, idx bigint, kind text, commitment bytea, at timestamp with time zone, size bigint, root bytea, note text, witnessed boolean, lines text[], level smallint, n bigint, hashes bytea)

-- log_queue
--   log_queue(p_kind text, p_dispute uuid, p_ref text, p_commitment bytea) returns void

-- log_stamp_due
--   log_stamp_due(p_authority text, p_every_ms integer) returns TABLE(size bigint, note text)

-- log_stamp_failed
--   log_stamp_failed(p_authority text, p_why text) returns void

-- log_stamp_keep
--   log_stamp_keep(p_size bigint, p_authority text, p_response bytea, p_serial text, p_at timestamp with time zone) returns void

-- log_state
--   log_state(p_kind text, p_dispute uuid, p_ref text, p_content text, p_at timestamp with time zone) returns void

-- log_tile_grows
--   log_tile_grows() returns trigger

-- manual_release_kept
--   manual_release_kept() returns trigger

-- merchant_at_risk
--   merchant_at_risk(p_stage text, p_disputed bigint, p_state jsonb) returns bigint

-- merchant_creditors
--   merchant_creditors(p_merchant uuid) returns TABLE(dispute_id uuid, number text, claimant_id uuid, marketplace_id uuid)

-- merchant_exposure
--   merchant_exposure(p_merchant uuid, p_scope jsonb) returns TABLE(currency text, open integer, at_risk_minor bigint, escrow_minor bigint, deposit_minor bigint)

-- merchant_has_deposit
--   merchant_has_deposit() returns trigger

-- merchant_insolvency_kept
--   merchant_insolvency_kept() returns trigger

-- merchant_member_joins
--   merchant_member_joins() returns trigger

-- merchant_paid
--   merchant_paid(p_state jsonb) returns bigint

-- merchant_totals
--   merchant_totals(p_merchant uuid, p_soon timestamp with time zone, p_scope jsonb) returns TABLE(open_count integer, disputed_minor bigint, due_soon integer)

-- merchant_trends
--   merchant_trends(p_merchant uuid, p_currency text, p_from timestamp with time zone, p_to timestamp with time zone, p_scope jsonb) returns jsonb

-- note_link_opening
--   note_link_opening() returns trigger

-- open_cases_of
--   open_cases_of(p_person uuid, p_limit integer) returns TABLE(id uuid, number text, stage text, staff_due timestamp with time zone)

-- order_erased
--   order_erased() returns trigger security definer

-- outbox_claim
--   outbox_claim(p_channel text, p_now timestamp with time zone, p_limit integer) returns SETOF outbox

-- outbox_drop
--   outbox_drop(p_id uuid, p_at timestamp with time zone, p_reason text) returns integer

-- outbox_enqueue
--   outbox_enqueue(p_dispute uuid, p_marketplace uuid, p_at timestamp with time zone, p_notices jsonb) returns integer

-- outbox_replay
--   outbox_replay(p_id uuid, p_at timestamp with time zone) returns integer

-- outbox_settle
--   outbox_settle(p_id uuid, p_attempt integer, p_at timestamp with time zone, p_state text, p_due timestamp with time zone, p_outcome text, p_detail text) returns void

-- payment_account
--   payment_account(p_owner uuid, p_rail text, p_marketplace uuid, p_account text, p_at timestamp with time zone) returns SETOF uuid security definer

-- payment_again
--   payment_again(p_at timestamp with time zone, p_id uuid, p_person uuid) returns text security definer

-- payment_authorisations
--   payment_authorisations(p_now timestamp with time zone, p_limit integer) returns TABLE(payment jsonb, release_at timestamp with time zone, open_dispute boolean, extension_refused boolean) security definer

-- payment_becomes_trade
--   payment_becomes_trade() returns trigger security definer

-- payment_capture_refused
--   payment_capture_refused(p_instruction uuid) returns boolean security definer

-- payment_change
--   payment_change(p_now timestamp with time zone, p_id uuid, p_payment uuid, p_direction text, p_until timestamp with time zone, p_besides uuid) returns boolean security definer

-- payment_claim
--   payment_claim(p_now timestamp with time zone, p_lease timestamp with time zone, p_limit integer) returns TABLE(instruction jsonb, was text, payment jsonb, account text) security definer

-- payment_derived_id
--   payment_derived_id(VARIADIC p_name text[]) returns uuid

-- payment_dispute_number
--   payment_dispute_number(p_dispute uuid) returns text security definer

-- payment_ended
--   payment_ended(p_at timestamp with time zone, p_rail text, p_reference text) returns integer security definer

-- payment_facts
--   payment_facts(p_order uuid) returns jsonb security definer

-- payment_fixed
--   payment_fixed(p_lines jsonb) returns SETOF uuid security definer

-- payment_instruct
--   payment_instruct(p_now timestamp with time zone, p_rails jsonb, p_limit integer) returns TABLE(left_to_read bigint, written integer) security definer

-- payment_locked
--   payment_locked(p_ids uuid[]) returns SETOF payment_instruction security definer

-- payment_notice
--   payment_notice(p_rail text, p_notice text, p_hash bytea, p_at timestamp with time zone, p_received timestamp with time zone, p_kind text, p_about jsonb, p_handled boolean) returns boolean security definer

-- payment_over
--   payment_over(p_payment uuid) returns void security definer

-- payment_planned
--   payment_planned(p_payment uuid, p_look timestamp with time zone, p_alarm text) returns void security definer

-- payment_proof
--   payment_proof(p_marketplace uuid) returns TABLE(proof text, looked_at bigint, wrong bigint, example text) security definer

-- payment_put_back
--   payment_put_back(p_id uuid, p_next timestamp with time zone) returns void security definer

-- payment_reconcile
--   payment_reconcile(p_rail text, p_now timestamp with time zone, p_grace interval, p_run uuid) returns SETOF reconciliation_run security definer

-- payment_restart
--   payment_restart(p_at timestamp with time zone, p_ids uuid[], p_order uuid) returns SETOF uuid security definer

-- payment_return_told
--   payment_return_told(p_at timestamp with time zone, p_id uuid, p_step text) returns void security definer

-- payment_returns
--   payment_returns(p_limit integer) returns TABLE(instruction_id uuid, dispute_id uuid, transfer_id uuid, amount_minor bigint, code text, step text) security definer

-- payment_returns_unheard
--   payment_returns_unheard(p_rail text, p_limit integer) returns TABLE(instruction jsonb, payment jsonb) security definer

-- payment_settle
--   payment_settle(p_at timestamp with time zone, p_lines jsonb) returns integer security definer

-- payment_stop
--   payment_stop(p_at timestamp with time zone, p_ids uuid[], p_order uuid, p_reason text) returns SETOF uuid security definer

-- payment_take
--   payment_take(p_marketplace uuid, p_orders uuid[]) returns void security definer

-- person_sealed
--   person_sealed() returns trigger security definer

-- pictures_of_disputes
--   pictures_of_disputes(p_ids uuid[], p_scope jsonb) returns TABLE(dispute_id uuid, sha256 text)

-- public_figures
--   public_figures() returns TABLE(since timestamp with time zone, filed bigint, answered bigint, settled bigint, determined bigint, closed bigint, median_hours double precision, moved jsonb)

-- push_orders
--   push_orders(p_marketplace uuid, p_at timestamp with time zone, p_lines jsonb) returns TABLE(line integer, order_id uuid, outcome text, refusal text)

-- push_paid_orders
--   push_paid_orders(p_marketplace uuid, p_at timestamp with time zone, p_lines jsonb) returns TABLE(line integer, order_id uuid, outcome text, refusal text)

-- put_off_deadline
--   put_off_deadline(p_dispute uuid, p_name text, p_now timestamp with time zone) returns void

-- queue_condition
--   queue_condition(p_person uuid, p_filter jsonb) returns text

-- queue_counts
--   queue_counts(p_person uuid, p_filter jsonb, p_soon timestamp with time zone, p_scope jsonb) returns TABLE(found integer, waiting integer, free integer, mine integer, soon integer, held integer, holders integer)

-- rail_compared
--   rail_compared(p_rail text) returns TABLE(id uuid, key text, grp text, currency text, effect_minor bigint, standing text, at timestamp with time zone, matched boolean)

-- rail_effect
--   rail_effect(p_rail text, p_verb text, p_direction text, p_amount bigint) returns bigint

-- rail_expect_card
--   rail_expect_card() returns trigger security definer

-- rail_expect_fundings
--   rail_expect_fundings(p_rail text) returns void security definer

-- rail_expect_paid
--   rail_expect_paid() returns trigger security definer

-- rail_expect_settled
--   rail_expect_settled() returns trigger security definer

-- rail_group
--   rail_group(p_rail text, p_verb text, p_payment uuid) returns text

-- rail_key
--   rail_key(p_verb text, p_id uuid) returns text

-- rail_line_came
--   rail_line_came() returns trigger security definer

-- rail_lines_keep
--   rail_lines_keep(p_rail text, p_at timestamp with time zone, p_lines jsonb) returns integer security definer

-- record_act
--   record_act(p_dispute uuid, p_marketplace uuid, p_expected integer, p_version integer, p_at timestamp with time zone, p_head jsonb, p_filing jsonb, p_events jsonb, p_state jsonb, p_salt bytea, p_leaf bytea, p_request_hash bytea, p_answer jsonb, p_deadlines jsonb, p_cleared text[], p_money jsonb, p_notices jsonb, p_evidence uuid[], p_owners jsonb) returns jsonb

-- refuse
--   refuse(code text, field text, facts text) returns void

-- refuse_change
--   refuse_change() returns trigger

-- release_decide
--   release_decide(p_id uuid, p_approve boolean, p_decision text, p_transfer uuid, p_person uuid, p_at timestamp with time zone) returns text security definer

-- release_due_orders
--   release_due_orders(p_now timestamp with time zone, p_ids uuid[]) returns TABLE(orders integer, moved_minor bigint)

-- release_propose
--   release_propose(p_id uuid, p_order uuid, p_direction text, p_amount bigint, p_reason text, p_person uuid, p_at timestamp with time zone) returns text security definer

-- retention_candidates
--   retention_candidates(p_closed_before timestamp with time zone, p_limit integer) returns TABLE(id uuid, number text, closed timestamp with time zone, last_due timestamp with time zone)

-- retention_reader
--   retention_reader(p_dispute uuid) returns TABLE(number text, claimant_id uuid, merchant_id uuid, marketplace_id uuid)

-- rule_pack_logged
--   rule_pack_logged() returns trigger

-- rule_pack_withdrawal_logged
--   rule_pack_withdrawal_logged() returns trigger

-- scope_is
--   scope_is(VARIADIC p_scopes text[]) returns boolean

-- scope_sees
--   scope_sees(p_claimant uuid, p_merchant uuid, p_marketplace uuid) returns boolean

-- set_off_agreed
--   set_off_agreed(p_merchant uuid, p_since timestamp with time zone) returns boolean security definer

-- set_off_consent_kept
--   set_off_consent_kept() returns trigger

-- set_off_kept
--   set_off_kept(p_now timestamp with time zone, p_orders uuid[]) returns uuid[] security definer

-- set_off_orders
--   set_off_orders(p_merchant uuid, p_currency text, p_but uuid, p_until timestamp with time zone) returns jsonb security definer

-- sign_in_by_hand_over
--   sign_in_by_hand_over(p_marketplace uuid, p_jti text, p_token_expires timestamp with time zone, p_person_id uuid, p_external_id text, p_name text, p_email text, p_locale text, p_merchant_external_id text, p_session_hash bytea, p_session_expires timestamp with time zone, p_at timestamp with time zone) returns uuid

-- sign_in_by_link
--   sign_in_by_link(p_token_hash bytea, p_session_hash bytea, p_session_expires timestamp with time zone, p_at timestamp with time zone) returns TABLE(person_id uuid, dispute_id uuid, purpose text)

-- upsert_person
--   upsert_person(p_id uuid, p_marketplace uuid, p_external_id text, p_name text, p_email text, p_locale text, p_at timestamp with time zone) returns uuid

-- watched_versions
--   watched_versions(p_ids uuid[]) returns TABLE(id uuid, version integer)

-- Rights of redress_app

-- account
--   select

-- account_balance
--   select

-- act_record
--   insert, select

-- api_key
--   insert, select, update

-- bounced_address
--   delete, insert, select, update

-- card_booking
--   select

-- card_case
--   insert, select, update

-- card_pack
--   insert, select

-- case_file
--   insert, select, update

-- case_import
--   insert, select

-- daily_figure
--   insert, select, update

-- data_hold
--   insert, select, update

-- data_key
--   insert, select

-- deadline
--   delete, insert, select, update

-- delay_claim
--   insert, select

-- delivery
--   insert, select

-- demo_clock
--   select, update

-- deposit_appeal
--   insert, select, update

-- deposit_claim
--   insert, select, update

-- deposit_exit
--   insert, select, update

-- deposit_freeze
--   insert, select, update

-- deposit_level
--   insert, select

-- deposit_top_up
--   insert, select, update

-- deposit_window
--   insert, select, update

-- determination_draft
--   delete, insert, select, update

-- dispute
--   insert, select, update

-- draft
--   delete, insert, select, update

-- erasure
--   insert, select, update

-- escrow_release
--   delete, insert, select, update

-- evidence_custody
--   insert, select

-- evidence_file
--   insert, select

-- evidence_read
--   insert, select

-- evidence_upload
--   delete, insert, select, update

-- evidence_view
--   insert, select

-- evidence_view_job
--   insert, select, update

-- hand_over_used
--   delete, insert, select

-- hold
--   select

-- idempotency
--   delete, insert, select

-- interest
--   delete, insert, select

-- juror
--   insert, select, update

-- juror_calibration
--   insert, select

-- juror_course
--   insert, select

-- juror_duty
--   insert, select, update

-- juror_quality
--   insert, select, update

-- juror_suspension
--   insert, select, update

-- juror_test
--   insert, select, update

-- juror_vouch
--   insert, select, update

-- jury_bias_report
--   insert, select

-- jury_calendar
--   insert, select, update

-- jury_draw
--   insert, select, update

-- jury_draw_seat
--   insert, select

-- jury_eligible
--   select

-- jury_epoch
--   delete, insert, select, update

-- jury_exclusion
--   insert, select

-- jury_made_up
--   insert, select

-- jury_nonce
--   insert, select, update

-- jury_past
--   insert, select

-- jury_pool
--   delete, select

-- jury_pool_chunk
--   delete, select

-- jury_signal
--   insert, select, update

-- ledger_proven
--   insert, select, update

-- ledger_roll
--   select

-- listing_picture
--   insert, select

-- log_alarm
--   insert, select, update

-- log_checkpoint
--   delete, insert, select, update

-- log_cosignature
--   delete, insert, select

-- log_entry
--   insert, select

-- log_head
--   select, update

-- log_key
--   insert, select, update

-- log_pending
--   delete, insert, select

-- log_stamp
--   insert, select

-- log_stamp_turn
--   insert, select, update

-- log_statement
--   insert, select

-- log_tile
--   insert, select, update

-- log_witness
--   insert, select, update

-- manual_release
--   select

-- marketplace
--   insert, select, update

-- merchant
--   insert, select, update

-- merchant_deposit
--   insert, select, update

-- merchant_insolvency
--   insert, select, update

-- merchant_invitation
--   delete, insert, select, update

-- merchant_member
--   delete, insert, select

-- merchant_member_removed
--   delete, insert, select

-- notice_link
--   insert, select

-- notice_opened
--   insert, select

-- operator_log
--   insert, select

-- outbox
--   insert, select, update

-- payment
--   select

-- payment_difference
--   select

-- payment_instruction
--   select

-- payment_mark
--   select

-- payment_reference
--   insert, select

-- payment_return
--   select

-- payout_account
--   select

-- people_request
--   insert, select

-- person
--   insert, select, update

-- person_link
--   delete, insert, select, update

-- planned_act
--   delete, insert, select, update

-- purchase_order
--   insert, select

-- rail_expectation
--   select

-- rail_line
--   select

-- rail_line_open
--   select

-- rail_mark
--   select

-- rail_match
--   select

-- rail_notice
--   select

-- rail_total
--   select

-- reason_trace
--   insert, select

-- reconciliation_run
--   select

-- reply_template
--   delete, insert, select, update

-- retention_run
--   insert, select

-- rule_comment
--   insert, select, update

-- rule_draft
--   insert, select, update

-- rule_draft_event
--   insert, select

-- rule_draft_file
--   delete, insert, select, update

-- rule_pack
--   insert, select

-- rule_pack_withdrawal
--   insert, select

-- rule_replay
--   insert, select, update

-- rule_replay_change
--   insert, select, update

-- schema_migration
--   select

-- session
--   delete, insert, select

-- set_off_consent
--   insert, select, update

-- shown_mail
--   insert, select

-- trace_pending
--   delete, insert, select, update

-- transfer
--   select

-- violation_point
--   insert, select, update

-- webhook_previous_secret
--   delete, insert, select, update

-- webhook_trial
--   insert, select, update

-- work_note
--   delete, insert, select
