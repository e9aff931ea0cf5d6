// Made by scripts/messages.ts from core/words/messages; do not edit. `npm run generate` makes it again.
import type { Locale } from '../kernel/kernel.ts';
import type { Message } from './evaluate.ts';

/** The arguments of every text; null for none. */
export interface MessageArguments {
  "common.account": null;
  "common.back": null;
  "common.banner.done": null;
  "common.banner.note": null;
  "common.banner.warning": null;
  "common.bytes.kb": { "size": number };
  "common.bytes.mb": { "size": number };
  "common.cancel": null;
  "common.change": null;
  "common.chart.table": null;
  "common.continue": null;
  "common.copied": null;
  "common.copy": null;
  "common.count": { "max": number };
  "common.count.left": { "left": number };
  "common.count.over": { "over": number };
  "common.demo": null;
  "common.demo.control": null;
  "common.demo.time": null;
  "common.details": null;
  "common.download": null;
  "common.due": { "date": string | number };
  "common.due.at": { "clock": string | number; "date": string };
  "common.due.left.days": { "days": number };
  "common.due.left.hours": { "hours": number };
  "common.due.midnight": { "date": string };
  "common.due.past": null;
  "common.error.amount": null;
  "common.error.amount_range": { "least": string | number; "most": string | number };
  "common.error.choice": null;
  "common.error.date": null;
  "common.error.label": null;
  "common.error.number": { "least": number; "most": number };
  "common.error.too_long": { "label": string | number; "max": number };
  "common.errors.prefix": { "title": string | number };
  "common.errors.title": { "count": number };
  "common.filter": null;
  "common.filter.apply": null;
  "common.filter.clear": null;
  "common.footer": null;
  "common.footer.time": null;
  "common.hash": { "hash": string | number };
  "common.language": null;
  "common.language.en": null;
  "common.language.zh-CN": null;
  "common.menu": null;
  "common.more": null;
  "common.name": null;
  "common.nav.api": null;
  "common.nav.disputes": null;
  "common.nav.notices": null;
  "common.nav.operation": null;
  "common.nav.orders": null;
  "common.nav.participation": null;
  "common.nav.queue": null;
  "common.nav.rules": null;
  "common.nav.source": null;
  "common.nav.time_limits": null;
  "common.no": null;
  "common.none": null;
  "common.optional": null;
  "common.page.first": null;
  "common.page.navigation": null;
  "common.page.next": null;
  "common.page.previous": null;
  "common.period.calendar_days": { "amount": number };
  "common.period.hours": { "amount": number };
  "common.period.working_days": { "amount": number };
  "common.print": null;
  "common.remove": null;
  "common.required.choose": { "label": string | number };
  "common.required.enter": { "label": string | number };
  "common.save": null;
  "common.save_failed": null;
  "common.saved": { "time": string | number };
  "common.send": null;
  "common.sending": null;
  "common.sign_out": null;
  "common.signed_in": { "name": string | number };
  "common.silence": { "consequence": string | number };
  "common.skip": null;
  "common.sort": null;
  "common.step.ahead": null;
  "common.step.current": null;
  "common.step.done": null;
  "common.step.skipped": null;
  "common.steps": null;
  "common.table.empty": null;
  "common.tagline": null;
  "common.task.cannot_start": null;
  "common.task.done": null;
  "common.task.incomplete": null;
  "common.task.not_started": null;
  "common.upload.choose": null;
  "common.upload.failed": null;
  "common.upload.progress": { "percent": number };
  "common.yes": null;
  "deadline.calendar_unknown": null;
  "deadline.consequence.answer_question": null;
  "deadline.consequence.appeal": null;
  "deadline.consequence.assign": null;
  "deadline.consequence.assign_appeal": null;
  "deadline.consequence.choose": null;
  "deadline.consequence.countersign": null;
  "deadline.consequence.cure": null;
  "deadline.consequence.decide": null;
  "deadline.consequence.decide_appeal": null;
  "deadline.consequence.decide_objection": null;
  "deadline.consequence.deposit_objection": null;
  "deadline.consequence.inspect_goods": null;
  "deadline.consequence.negotiate": null;
  "deadline.consequence.perform": null;
  "deadline.consequence.refer_out": null;
  "deadline.consequence.respond": null;
  "deadline.consequence.second_signature": null;
  "deadline.consequence.send_goods_back": null;
  "deadline.how_counted": null;
  "deadline.length.calendar_days": { "amount": number };
  "deadline.length.hours": { "amount": number };
  "deadline.length.working_days": { "amount": number };
  "deadline.name.answer_question": null;
  "deadline.name.appeal": null;
  "deadline.name.assign": null;
  "deadline.name.assign_appeal": null;
  "deadline.name.choose": null;
  "deadline.name.countersign": null;
  "deadline.name.cure": null;
  "deadline.name.decide": null;
  "deadline.name.decide_appeal": null;
  "deadline.name.decide_objection": null;
  "deadline.name.deposit_objection": null;
  "deadline.name.inspect_goods": null;
  "deadline.name.negotiate": null;
  "deadline.name.perform": null;
  "deadline.name.refer_out": null;
  "deadline.name.respond": null;
  "deadline.name.second_signature": null;
  "deadline.name.send_goods_back": null;
  "deadline.waits_for.adjudicator": null;
  "deadline.waits_for.claimant": null;
  "deadline.waits_for.either": null;
  "deadline.waits_for.obligor": null;
  "deadline.waits_for.operator": null;
  "deadline.waits_for.respondent": null;
  "evidence.hash": { "sha256": string | number };
  "evidence.limit": { "megabytes": string | number };
  "evidence.read": null;
  "evidence.state.attached": null;
  "evidence.state.stored": null;
  "evidence.type.audio": null;
  "evidence.type.document": null;
  "evidence.type.image": null;
  "evidence.type.text": null;
  "evidence.type.video": null;
  "http.detail_expected": { "expected": string | number; "field": string | number };
  "http.detail_invalid": { "field": string | number };
  "http.detail_maximum": { "field": string | number; "maximum": string | number };
  "http.detail_minimum": { "field": string | number; "minimum": string | number };
  "http.detail_missing": { "field": string | number };
  "http.detail_unknown": { "field": string | number };
  "http.internal": null;
  "notice.agreement_lapsed.body": { "due": string; "number": string | number; "silence": string };
  "notice.agreement_lapsed.subject": { "number": string | number };
  "notice.agreement_made.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.agreement_made.subject": { "number": string | number };
  "notice.appeal_decided.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.appeal_decided.subject": { "number": string | number };
  "notice.appeal_filed.body": { "due": string; "number": string | number; "silence": string };
  "notice.appeal_filed.subject": { "number": string | number };
  "notice.case_recused.body": { "due": string; "number": string | number; "silence": string };
  "notice.case_recused.subject": { "number": string | number };
  "notice.choose_asked.body": { "due": string; "number": string | number; "silence": string };
  "notice.choose_asked.subject": { "number": string | number };
  "notice.countersign_asked.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.countersign_asked.subject": { "number": string | number };
  "notice.deduction_objected.body": { "due": string; "number": string | number; "silence": string };
  "notice.deduction_objected.subject": { "number": string | number };
  "notice.deposit_deducted.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.deposit_deducted.subject": { "number": string | number };
  "notice.deposit_notice.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.deposit_notice.subject": { "number": string | number };
  "notice.determination_corrected.body": { "due": string; "number": string | number; "silence": string };
  "notice.determination_corrected.subject": { "number": string | number };
  "notice.determination_issued.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.determination_issued.subject": { "number": string | number };
  "notice.determination_opened.body": { "due": string; "number": string | number; "silence": string };
  "notice.determination_opened.subject": { "number": string | number };
  "notice.determination_returned.body": { "due": string; "number": string | number; "silence": string };
  "notice.determination_returned.subject": { "number": string | number };
  "notice.dispute_closed.body": { "number": string | number; "silence": string };
  "notice.dispute_closed.subject": { "number": string | number };
  "notice.dispute_filed.body": { "amount": string; "due": string; "number": string | number; "summary": string };
  "notice.dispute_filed.subject": { "number": string | number };
  "notice.dispute_withdrawn.body": { "number": string | number; "silence": string };
  "notice.dispute_withdrawn.subject": { "number": string | number };
  "notice.evidence_submitted.body": { "due": string; "number": string | number; "silence": string };
  "notice.evidence_submitted.subject": { "number": string | number };
  "notice.extension_asked.body": { "due": string; "number": string | number; "silence": string };
  "notice.extension_asked.subject": { "number": string | number };
  "notice.frame.button": null;
  "notice.frame.link": { "link": string | number };
  "notice.frame.personal": null;
  "notice.frame.sender": null;
  "notice.goods_sent.body": { "due": string; "number": string | number; "silence": string };
  "notice.goods_sent.subject": { "number": string | number };
  "notice.human_requested.body": { "due": string; "number": string | number; "silence": string };
  "notice.human_requested.subject": { "number": string | number };
  "notice.message_posted.body": { "due": string; "number": string | number; "silence": string };
  "notice.message_posted.subject": { "number": string | number };
  "notice.notice_of_dispute.body": { "amount": string; "due": string; "number": string | number; "silence": string; "summary": string };
  "notice.notice_of_dispute.subject": { "due": string; "number": string | number };
  "notice.objection_decided.body": { "due": string; "number": string | number; "silence": string };
  "notice.objection_decided.subject": { "number": string | number };
  "notice.obligation_breached.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.obligation_breached.subject": { "number": string | number };
  "notice.obligation_due.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.obligation_due.subject": { "number": string | number };
  "notice.obligation_open.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.obligation_open.subject": { "number": string | number };
  "notice.obligation_performed.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.obligation_performed.subject": { "number": string | number };
  "notice.obligation_reported.body": { "due": string; "number": string | number; "silence": string };
  "notice.obligation_reported.subject": { "number": string | number };
  "notice.offer_accepted.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.offer_accepted.subject": { "number": string | number };
  "notice.offer_made.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.offer_made.subject": { "number": string | number };
  "notice.offer_rejected.body": { "due": string; "number": string | number; "silence": string };
  "notice.offer_rejected.subject": { "number": string | number };
  "notice.party_exited.body": { "due": string; "number": string | number; "silence": string };
  "notice.party_exited.subject": { "number": string | number };
  "notice.performance_contested.body": { "due": string; "number": string | number; "silence": string };
  "notice.performance_contested.subject": { "number": string | number };
  "notice.question_answered.body": { "due": string; "number": string | number; "silence": string };
  "notice.question_answered.subject": { "number": string | number };
  "notice.question_asked.body": { "due": string; "number": string | number; "silence": string };
  "notice.question_asked.subject": { "number": string | number };
  "notice.reminder.body": { "due": string; "number": string | number; "silence": string; "summary": string };
  "notice.reminder.subject": { "due": string; "number": string | number };
  "notice.reply_overdue.body": { "due": string; "number": string | number; "silence": string };
  "notice.reply_overdue.subject": { "number": string | number };
  "notice.response_given.body": { "due": string; "number": string | number; "silence": string };
  "notice.response_given.subject": { "number": string | number };
  "notice.second_contact.body": { "amount": string; "due": string; "number": string | number; "silence": string; "summary": string };
  "notice.second_contact.subject": { "number": string | number };
  "notice.staff_overdue.body": { "due": string; "number": string | number; "silence": string };
  "notice.staff_overdue.subject": { "number": string | number };
  "people.role_adjudicator": null;
  "people.role_operator": null;
  "public.limits.calendar": null;
  "public.limits.calendar.holidays": { "year": string | number };
  "public.limits.calendar.makeup": { "days": string | number };
  "public.limits.caption": { "version": string | number };
  "public.limits.extension": null;
  "public.limits.lead": null;
  "public.limits.long": null;
  "public.limits.silence": null;
  "public.limits.title": null;
  "public.limits.what": null;
  "public.limits.who": null;
  "public.limits.who.adjudicator": null;
  "public.limits.who.claimant": null;
  "public.limits.who.either": null;
  "public.limits.who.obligor": null;
  "public.limits.who.operator": null;
  "public.limits.who.respondent": null;
  "public.numbers.answered": null;
  "public.numbers.definition": null;
  "public.numbers.definition.text": null;
  "public.numbers.finding": { "answered": number; "noticed": number };
  "public.numbers.lead": null;
  "public.numbers.measure": null;
  "public.numbers.none": null;
  "public.numbers.noticed": null;
  "public.numbers.of": { "count": number; "share": number };
  "public.numbers.opened": null;
  "public.numbers.reached": null;
  "public.numbers.title": null;
  "public.problem.body_too_large.advice": null;
  "public.problem.body_too_large.title": null;
  "public.problem.busy.advice": null;
  "public.problem.busy.title": null;
  "public.problem.catalogue": null;
  "public.problem.csrf_failed.advice": null;
  "public.problem.csrf_failed.title": null;
  "public.problem.demo": null;
  "public.problem.link_expired.advice": null;
  "public.problem.link_expired.title": null;
  "public.problem.meaning": null;
  "public.problem.not_allowed.advice": null;
  "public.problem.not_allowed.title": null;
  "public.problem.not_found.advice": null;
  "public.problem.not_found.title": null;
  "public.problem.other.advice": null;
  "public.problem.other.title": null;
  "public.problem.rate_limited.advice": null;
  "public.problem.rate_limited.title": null;
  "public.problem.request": null;
  "public.problem.sign_in_required.advice": null;
  "public.problem.sign_in_required.title": null;
  "public.problem.start": null;
  "public.problem.status": null;
  "public.problem.unexpected": null;
  "public.rules.confirmed": null;
  "public.rules.consent": null;
  "public.rules.consent.version": { "version": string | number };
  "public.rules.file": null;
  "public.rules.from": null;
  "public.rules.hash": null;
  "public.rules.hash.note": null;
  "public.rules.lead": null;
  "public.rules.limits": null;
  "public.rules.open_end": null;
  "public.rules.other": null;
  "public.rules.params": null;
  "public.rules.params.key": null;
  "public.rules.params.note": null;
  "public.rules.params.value": null;
  "public.rules.remedies": null;
  "public.rules.remedies.name": null;
  "public.rules.remedies.proof": null;
  "public.rules.source": null;
  "public.rules.sources": null;
  "public.rules.sources.note": null;
  "public.rules.sources.title": null;
  "public.rules.title": null;
  "public.rules.to": { "to": string };
  "public.rules.types": null;
  "public.rules.types.code": null;
  "public.rules.types.law": null;
  "public.rules.types.name": null;
  "public.rules.version": null;
  "public.signin.handover.button": null;
  "public.signin.handover.text": null;
  "public.signin.handover.title": null;
  "public.signin.join.button": null;
  "public.signin.join.note": null;
  "public.signin.join.text": null;
  "public.signin.join.title": null;
  "public.signin.link.button": null;
  "public.signin.link.text": null;
  "public.signin.link.title": null;
  "public.signin.missing": null;
  "public.signin.over": null;
  "public.signout.button": null;
  "public.signout.done": null;
  "public.signout.text": null;
  "public.signout.title": null;
  "public.start.check": null;
  "public.start.check.numbers": null;
  "public.start.check.rules": null;
  "public.start.check.text": null;
  "public.start.cost": null;
  "public.start.cost.text": null;
  "public.start.demo": null;
  "public.start.enter": null;
  "public.start.how": null;
  "public.start.how.1": null;
  "public.start.how.1.text": null;
  "public.start.how.2": null;
  "public.start.how.2.text": null;
  "public.start.how.3": null;
  "public.start.how.3.text": null;
  "public.start.how.4": null;
  "public.start.how.4.text": null;
  "public.start.how.5": null;
  "public.start.how.5.text": null;
  "public.start.lead": null;
  "public.start.link": null;
  "public.start.mine": null;
  "public.start.rights": null;
  "public.start.rights.12315": null;
  "public.start.rights.court": null;
  "public.start.rights.mediation": null;
  "public.start.rights.text": null;
  "public.start.time": null;
  "public.start.time.all": null;
  "public.start.title": null;
  "public.start.who": null;
  "public.start.who.text": null;
  "public.type.burden": null;
  "public.type.burden.basis": null;
  "public.type.burden.claimant": null;
  "public.type.burden.fact": null;
  "public.type.burden.note": null;
  "public.type.burden.respondent": null;
  "public.type.evidence": null;
  "public.type.evidence.from.claimant": null;
  "public.type.evidence.from.either": null;
  "public.type.evidence.from.respondent": null;
  "public.type.law": null;
  "public.type.over": { "version": string | number };
  "public.type.questions": null;
  "public.type.remedies": null;
  "public.type.routes": null;
  "public.type.title": { "code": string | number; "name": string | number };
  "refusal.account_unknown": null;
  "refusal.accounts_same": null;
  "refusal.act_not_allowed_now": null;
  "refusal.already_done": null;
  "refusal.amount_exceeds_paid": null;
  "refusal.amount_not_positive": null;
  "refusal.body_malformed": null;
  "refusal.body_too_large": null;
  "refusal.busy": null;
  "refusal.changed_meanwhile": null;
  "refusal.conflict_of_interest": null;
  "refusal.consent_text_outdated": null;
  "refusal.content_type_unsupported": null;
  "refusal.csrf_failed": null;
  "refusal.currency_mismatch": null;
  "refusal.dispute_type_unknown": null;
  "refusal.evidence_unknown": null;
  "refusal.extension_cap_reached": null;
  "refusal.fact_missing": null;
  "refusal.field_invalid": null;
  "refusal.field_missing": null;
  "refusal.field_unknown": null;
  "refusal.file_empty": null;
  "refusal.file_name_invalid": null;
  "refusal.file_too_large": null;
  "refusal.file_type_mismatch": null;
  "refusal.file_type_refused": null;
  "refusal.findings_incomplete": null;
  "refusal.funds_insufficient": null;
  "refusal.hand_over_invalid": null;
  "refusal.hold_closed": null;
  "refusal.hold_exceeded": null;
  "refusal.hold_unknown": null;
  "refusal.idempotency_key_invalid": null;
  "refusal.idempotency_key_missing": null;
  "refusal.idempotency_key_reused": null;
  "refusal.item_in_dispute": null;
  "refusal.item_unknown": null;
  "refusal.key_invalid": null;
  "refusal.link_expired": null;
  "refusal.merchant_unknown": null;
  "refusal.method_not_allowed": null;
  "refusal.not_allowed": null;
  "refusal.not_found": null;
  "refusal.not_yours": null;
  "refusal.offer_not_open": null;
  "refusal.order_conflicts": null;
  "refusal.order_unknown": null;
  "refusal.own_offer": null;
  "refusal.rate_limited": null;
  "refusal.remedy_not_offered": null;
  "refusal.rule_unknown": null;
  "refusal.same_person": null;
  "refusal.sign_in_required": null;
  "refusal.too_late": null;
  "refusal.transfer_exists_different": null;
  "remedy.step.agreed_damages": null;
  "remedy.step.damages_lowered": null;
  "remedy.step.damages_raised": null;
  "remedy.step.earnest_advance": null;
  "remedy.step.earnest_doubled": null;
  "remedy.step.earnest_effective": null;
  "remedy.step.earnest_kept": null;
  "remedy.step.earnest_penalty": null;
  "remedy.step.earnest_returned": null;
  "remedy.step.food_by_loss": null;
  "remedy.step.food_by_price": null;
  "remedy.step.freight_both_ways": null;
  "remedy.step.freight_consumer": null;
  "remedy.step.freight_promised": null;
  "remedy.step.interest": null;
  "remedy.step.loss_above_earnest": null;
  "remedy.step.merchant_deposit": null;
  "remedy.step.outstanding": null;
  "remedy.step.prepaid_consumer": null;
  "remedy.step.prepaid_operator": null;
  "remedy.step.prepaid_time": null;
  "remedy.step.price_reduction": null;
  "remedy.step.proved_loss": null;
  "remedy.step.refund_base": null;
  "remedy.step.treble": null;
  "remedy.trace.result": null;
  "remedy.trace.source": { "source": string | number };
  "remedy.trace.title": null;
  "rules.asks": { "asks": string | number };
  "rules.finding.established": null;
  "rules.finding.not_established": null;
  "rules.finding.undisputed": null;
  "rules.fixed": null;
  "rules.outcome.eligible": null;
  "rules.outcome.human_review": null;
  "rules.outcome.need_evidence": null;
  "rules.outcome.need_fact": null;
  "rules.outcome.not_eligible": null;
  "rules.overridable": null;
  "rules.pack.hash": { "hash": string | number };
  "rules.pack.in_force": { "from": string | number };
  "rules.pack.title": { "title": string | number; "version": string | number };
  "rules.remedy.apology": null;
  "rules.remedy.cancel": null;
  "rules.remedy.damages": null;
  "rules.remedy.liquidated_damages": null;
  "rules.remedy.make_up_shortage": null;
  "rules.remedy.price_reduction": null;
  "rules.remedy.punitive_treble": null;
  "rules.remedy.redo": null;
  "rules.remedy.refund": null;
  "rules.remedy.repair": null;
  "rules.remedy.replace": null;
  "rules.remedy.return_refund": null;
  "rules.route.arbitration": null;
  "rules.route.complaint_12315": null;
  "rules.route.court": null;
  "rules.route.determination": null;
  "rules.route.mediation": null;
  "rules.route.negotiation": null;
  "rules.step": { "outcome": string | number; "rule": string | number; "source": string | number; "verification": string | number };
  "rules.unit.basis_points": null;
  "rules.unit.calendar_days": null;
  "rules.unit.count": null;
  "rules.unit.hours": null;
  "rules.unit.millionths_per_day": null;
  "rules.unit.minor": null;
  "rules.unit.months": null;
  "rules.unit.times": null;
  "rules.unit.working_days": null;
  "rules.unit.years": null;
  "rules.verification.M": null;
  "rules.verification.P": null;
  "rules.verification.S": null;
  "rules.verification.U": null;
  "rules.verification.V": null;
}

/** Every text, compiled. */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<keyof MessageArguments, Message>>>> = {
  "zh-CN": {
    "common.account": "账户",
    "common.back": "返回",
    "common.banner.done": "已完成",
    "common.banner.note": "提示",
    "common.banner.warning": "重要",
    "common.bytes.kb": [["number","size",null]," KB"],
    "common.bytes.mb": [["number","size",null]," MB"],
    "common.cancel": "取消",
    "common.change": "修改",
    "common.chart.table": "查看数据表",
    "common.continue": "继续",
    "common.copied": "已复制",
    "common.copy": "复制",
    "common.count": ["最多 ",["number","max",null]," 字"],
    "common.count.left": [["plural","left",0,"cardinal",{"other":["还可输入 ",["pound"]," 字"]}]],
    "common.count.over": [["plural","over",0,"cardinal",{"other":["超出 ",["pound"]," 字"]}]],
    "common.demo": "演示环境：人物为虚构，不涉及真实资金。",
    "common.demo.control": "调整时间、切换身份",
    "common.demo.time": "当前时间",
    "common.details": "详情",
    "common.download": "下载",
    "common.due": ["截止 ",["argument","date"]],
    "common.due.at": [["date","date","long"]," ",["argument","clock"]],
    "common.due.left.days": [["plural","days",0,"cardinal",{"=0":"今天截止","other":["还剩 ",["pound"]," 天"]}]],
    "common.due.left.hours": [["plural","hours",0,"cardinal",{"=0":"不足 1 小时","other":["还剩 ",["pound"]," 小时"]}]],
    "common.due.midnight": [["date","date","long"]," 24:00"],
    "common.due.past": "已到期",
    "common.error.amount": "请填写金额，例如 1280.00",
    "common.error.amount_range": ["金额应在 ",["argument","least"]," 至 ",["argument","most"]," 之间"],
    "common.error.choice": "请从所列选项中选择",
    "common.error.date": "请填写真实存在的日期，例如 2026-11-21",
    "common.error.label": "错误：",
    "common.error.number": ["请填写 ",["number","least",null]," 至 ",["number","most",null]," 之间的整数"],
    "common.error.too_long": [["argument","label"],"不能超过 ",["number","max",null]," 个字"],
    "common.errors.prefix": ["有误：",["argument","title"]],
    "common.errors.title": [["plural","count",0,"cardinal",{"other":["有 ",["pound"]," 处需要修改"]}]],
    "common.filter": "筛选",
    "common.filter.apply": "查询",
    "common.filter.clear": "清除",
    "common.footer": "平台处理不影响您拨打 12315 投诉、申请调解或者向法院起诉的权利。",
    "common.footer.time": "所有时间均为北京时间。",
    "common.hash": ["SHA-256 ",["argument","hash"]],
    "common.language": "语言",
    "common.language.en": "English",
    "common.language.zh-CN": "中文",
    "common.menu": "主菜单",
    "common.more": "更多",
    "common.name": "定纷",
    "common.nav.api": "接口文档",
    "common.nav.disputes": "我的争议",
    "common.nav.notices": "通知",
    "common.nav.operation": "运行管理",
    "common.nav.orders": "订单",
    "common.nav.participation": "统计",
    "common.nav.queue": "待办案件",
    "common.nav.rules": "现行规则",
    "common.nav.source": "关于定纷",
    "common.nav.time_limits": "时限",
    "common.no": "否",
    "common.none": "无",
    "common.optional": "（选填）",
    "common.page.first": "回到首页",
    "common.page.navigation": "分页",
    "common.page.next": "下一页",
    "common.page.previous": "上一页",
    "common.period.calendar_days": [["plural","amount",0,"cardinal",{"other":[["pound"]," 天"]}]],
    "common.period.hours": [["plural","amount",0,"cardinal",{"other":[["pound"]," 小时"]}]],
    "common.period.working_days": [["plural","amount",0,"cardinal",{"other":[["pound"]," 个工作日"]}]],
    "common.print": "打印本页",
    "common.remove": "删除",
    "common.required.choose": ["请选择",["argument","label"]],
    "common.required.enter": ["请填写",["argument","label"]],
    "common.save": "保存",
    "common.save_failed": "草稿暂时无法保存，内容仍保留在本页。",
    "common.saved": ["草稿已于 ",["argument","time"]," 保存"],
    "common.send": "发送",
    "common.sending": "正在提交……",
    "common.sign_out": "退出",
    "common.signed_in": ["当前用户：",["argument","name"]],
    "common.silence": ["逾期不处理的后果：",["argument","consequence"]],
    "common.skip": "跳到正文",
    "common.sort": "排序",
    "common.step.ahead": "未开始",
    "common.step.current": "进行中",
    "common.step.done": "已完成",
    "common.step.skipped": "未经此阶段",
    "common.steps": "进度",
    "common.table.empty": "暂无内容。",
    "common.tagline": "在线争议解决",
    "common.task.cannot_start": "暂不能填写",
    "common.task.done": "已完成",
    "common.task.incomplete": "未填完",
    "common.task.not_started": "未填写",
    "common.upload.choose": "选择文件",
    "common.upload.failed": "上传中断，请重新提交。",
    "common.upload.progress": ["正在上传：",["number","percent",null],"%"],
    "common.yes": "是",
    "deadline.calendar_unknown": "该年度节假日安排尚未公布，日期按周末推算，公布后可能调整。",
    "deadline.consequence.answer_question": "逾期未答的，处理员依据已有材料认定；由未答一方掌握的材料，可以作出对其不利的认定。",
    "deadline.consequence.appeal": "期满无人申诉的，平台处理结果生效并开始履行；投诉、仲裁和诉讼的权利不受影响。",
    "deadline.consequence.assign": "逾期未分派的，由值班负责人接手，双方会收到延误说明。",
    "deadline.consequence.assign_appeal": "逾期未分派的，由值班负责人接手，双方会收到延误说明。",
    "deadline.consequence.choose": "沉默不视为同意：申请人未同意的，案件关闭，其他途径不受影响；仅被申请人未同意的，处理结果只涉及已为本订单担保冻结的款项。",
    "deadline.consequence.countersign": "逾期未确认的，已接受的方案失效，协商按原期限继续。",
    "deadline.consequence.cure": "逾期未补救的，列为未履行义务并给出下一步措施；商品未退回的，以退货为条件的退款取消。",
    "deadline.consequence.decide": "逾期未作出的，值班负责人接手改派，双方会收到延误说明；款项继续担保冻结。",
    "deadline.consequence.decide_appeal": "逾期未作出的，值班负责人接手改派，双方会收到延误说明；款项继续担保冻结。",
    "deadline.consequence.decide_objection": "逾期未处理的，扣划继续暂停，由值班负责人接手改派。",
    "deadline.consequence.deposit_objection": "逾期未提出异议的，按通知的金额从保证金中支付。",
    "deadline.consequence.inspect_goods": "逾期未提出异议的，视为商品完好，退款到期。",
    "deadline.consequence.negotiate": "协商期满未达成协议的，双方将被询问是否同意由处理员作出平台处理结果。",
    "deadline.consequence.perform": "逾期未履行的，记为违约：付款义务通知从商家保证金中支付，商家可以提出异议，没有保证金的列为未履行义务；其他义务给予最后的补救期。",
    "deadline.consequence.refer_out": "逾期未选择的，案件关闭并列明未履行的义务；投诉和诉讼的期限继续计算。",
    "deadline.consequence.respond": "被申请人逾期未答复不等于败诉：申请人可以立即选择由处理员作出平台处理结果，处理员依据已有材料审查。",
    "deadline.consequence.second_signature": "逾期未签署的，改由另一名处理员复核；处理结果在签署前不生效。",
    "deadline.consequence.send_goods_back": "逾期未寄出的，记为违约并给予最后的补救期；仍未寄出的，以退货为条件的退款随之取消。",
    "deadline.how_counted": "开始当天不计；最后一天24:00（北京时间）届满，逢休息日顺延至下一个工作日；按小时的期限从当时起算。",
    "deadline.length.calendar_days": [["argument","amount"],"天"],
    "deadline.length.hours": [["argument","amount"],"小时"],
    "deadline.length.working_days": [["argument","amount"],"个工作日"],
    "deadline.name.answer_question": "回答处理员的提问",
    "deadline.name.appeal": "申诉",
    "deadline.name.assign": "分派处理员",
    "deadline.name.assign_appeal": "分派申诉处理员",
    "deadline.name.choose": "选择是否由处理员处理",
    "deadline.name.countersign": "确认签署",
    "deadline.name.cure": "补救",
    "deadline.name.decide": "作出平台处理结果",
    "deadline.name.decide_appeal": "申诉处理",
    "deadline.name.decide_objection": "处理异议",
    "deadline.name.deposit_objection": "对扣划保证金提出异议",
    "deadline.name.inspect_goods": "查验退回商品",
    "deadline.name.negotiate": "协商",
    "deadline.name.perform": "履行",
    "deadline.name.refer_out": "申请人选择下一步",
    "deadline.name.respond": "答复",
    "deadline.name.second_signature": "第二签署",
    "deadline.name.send_goods_back": "退回商品",
    "deadline.waits_for.adjudicator": "处理员",
    "deadline.waits_for.claimant": "申请人",
    "deadline.waits_for.either": "被等待的一方",
    "deadline.waits_for.obligor": "履行义务的一方",
    "deadline.waits_for.operator": "平台运营人员",
    "deadline.waits_for.respondent": "被申请人",
    "evidence.hash": ["SHA-256：",["argument","sha256"]],
    "evidence.limit": ["单个文件不超过 ",["argument","megabytes"]," MB；可用格式：JPEG、PNG、WebP、GIF、HEIC、PDF、MP4、MOV、WebM、MP3、M4A、WAV、TXT、CSV。"],
    "evidence.read": "每次查看都会留下记录。",
    "evidence.state.attached": "已作为证据提交",
    "evidence.state.stored": "已上传，尚未提交",
    "evidence.type.audio": "录音",
    "evidence.type.document": "文档",
    "evidence.type.image": "图片",
    "evidence.type.text": "文本",
    "evidence.type.video": "视频",
    "http.detail_expected": ["字段 ",["argument","field"]," 应为：",["argument","expected"],"。"],
    "http.detail_invalid": ["字段 ",["argument","field"]," 的值无效。"],
    "http.detail_maximum": ["字段 ",["argument","field"]," 不得超过 ",["argument","maximum"],"。"],
    "http.detail_minimum": ["字段 ",["argument","field"]," 不得少于 ",["argument","minimum"],"。"],
    "http.detail_missing": ["字段 ",["argument","field"]," 为必填项。"],
    "http.detail_unknown": ["此处没有字段 ",["argument","field"],"。"],
    "http.internal": "系统发生错误，请将请求编号告知我们。",
    "notice.agreement_lapsed.body": ["争议 ",["argument","number"]," 的和解协议未在期限内得到确认，协议不成立。\n",["select","due",{"none":"您可以提出新的方案。","other":["您可以在 ",["argument","due"]," 前提出新的方案。"]}],"\n",["select","silence",{"none":"协商期届满仍未达成一致的，可以选择下一步程序。","other":[["argument","silence"]]}]],
    "notice.agreement_lapsed.subject": ["争议 ",["argument","number"],"：协议因未确认而失效"],
    "notice.agreement_made.body": ["双方就争议 ",["argument","number"]," 达成了协议",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。协议全文和各项义务见争议页面。\n",["select","due",{"none":"请按协议履行。","other":["请在 ",["argument","due"]," 前完成您的义务（如有）。"]}],"\n",["select","silence",{"none":"由托管款支付的部分会自动支付；逾期不履行其余义务的，从商家保证金中支付或记为违约。","other":[["argument","silence"]]}]],
    "notice.agreement_made.subject": ["争议 ",["argument","number"],"：和解协议已成立"],
    "notice.appeal_decided.body": ["争议 ",["argument","number"]," 的申诉已复核完毕",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"，结果和理由见争议页面。\n",["select","due",{"none":"请按结果履行您的义务（如有）。","other":["请在 ",["argument","due"]," 前履行您的义务（如有）。"]}],"\n",["select","silence",{"none":"平台内部程序到此终结，结果按期执行；您向人民法院起诉或申请仲裁的权利不受影响。","other":[["argument","silence"]," 您向人民法院起诉或申请仲裁的权利不受影响。"]}]],
    "notice.appeal_decided.subject": ["争议 ",["argument","number"],"：申诉已有结果"],
    "notice.appeal_filed.body": ["争议 ",["argument","number"]," 的平台处理结果有人提出申诉，将由另一名处理员复核，原处理结果暂不执行。\n",["select","due",{"none":"您可以提交意见。","other":["您可以在 ",["argument","due"]," 前提交意见。"]}],"\n",["select","silence",{"none":"您不提交意见的，处理员根据已有材料复核。","other":[["argument","silence"]]}]],
    "notice.appeal_filed.subject": ["争议 ",["argument","number"],"：对处理结果提出了申诉"],
    "notice.case_recused.body": ["争议 ",["argument","number"]," 的处理员已回避，需要另行指派。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"指派其他处理员。\n",["select","silence",{"none":"不指派的，争议留在待处理队列中，期限照常计算。","other":[["argument","silence"]]}]],
    "notice.case_recused.subject": ["争议 ",["argument","number"],"：处理员已回避"],
    "notice.choose_asked.body": ["争议 ",["argument","number"]," 的协商阶段已结束。页面上列明了每种下一步的效力、所需时间、费用和其他途径。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"选择是否同意由处理员处理，或选择其他途径。\n",["select","silence",{"none":"您不选择的，按规则处理；沉默不视为您同意。","other":[["argument","silence"]]}]],
    "notice.choose_asked.subject": ["争议 ",["argument","number"],"：请选择下一步"],
    "notice.countersign_asked.body": ["争议 ",["argument","number"]," 的和解协议等待您确认",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。确认前请核对各项金额及其支付来源。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"确认或拒绝。\n",["select","silence",{"none":"逾期未确认的，协议不成立，争议回到协商。","other":[["argument","silence"]]}]],
    "notice.countersign_asked.subject": ["争议 ",["argument","number"],"：请确认和解协议"],
    "notice.deduction_objected.body": ["商家对争议 ",["argument","number"]," 拟从保证金中支付提出了异议，将由处理员审查。\n",["select","due",{"none":"您可以补充材料或留言。","other":["您可以在 ",["argument","due"]," 前补充材料或留言。"]}],"\n",["select","silence",{"none":"您不操作，审查照常进行。","other":[["argument","silence"]]}]],
    "notice.deduction_objected.subject": ["争议 ",["argument","number"],"：商家对保证金支付提出异议"],
    "notice.deposit_deducted.body": ["争议 ",["argument","number"]," 的应付款已从商家保证金中支付",["select","amount",{"none":"","other":[" ",["argument","amount"]]}],"。\n",["select","due",{"none":"商家请按规则补足保证金。","other":["商家请在 ",["argument","due"]," 前补足保证金。"]}],"\n",["select","silence",{"none":"不足部分仍为未履行的义务，不因此消灭，下一步措施见争议页面。","other":[["argument","silence"]]}]],
    "notice.deposit_deducted.subject": ["争议 ",["argument","number"],"：已从保证金中支付"],
    "notice.deposit_notice.body": ["因争议 ",["argument","number"]," 的义务未履行，平台拟从您的保证金中支付",["select","amount",{"none":"","other":[" ",["argument","amount"]]}],"。\n您可以",["select","due",{"none":"","other":["在 ",["argument","due"]," 前"]}],"自行履行，或提出异议。\n",["select","silence",{"none":"逾期未履行也未提出异议的，将从保证金中支付。","other":[["argument","silence"]]}]],
    "notice.deposit_notice.subject": ["争议 ",["argument","number"],"：拟从保证金中支付"],
    "notice.determination_corrected.body": ["争议 ",["argument","number"]," 的平台处理结果中的笔误已更正，更正内容见争议页面。\n",["select","due",{"none":"现在无需您操作。","other":["相关期限截止于 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"您不操作的，更正后的处理结果按期执行。","other":[["argument","silence"]]}]],
    "notice.determination_corrected.subject": ["争议 ",["argument","number"],"：处理结果中的笔误已更正"],
    "notice.determination_issued.body": ["争议 ",["argument","number"]," 的平台处理结果已作出",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。理由、计算过程和各项义务见争议页面。\n",["select","due",{"none":"您可以在规则规定的期限内申诉一次，由另一名处理员复核。","other":["如不同意，您可以在 ",["argument","due"]," 前申诉一次，由另一名处理员复核。"]}],"\n",["select","silence",{"none":"您不申诉的，处理结果按期执行。处理结果不影响您向人民法院起诉或申请仲裁的权利。","other":[["argument","silence"]," 处理结果不影响您向人民法院起诉或申请仲裁的权利。"]}]],
    "notice.determination_issued.subject": ["争议 ",["argument","number"],"：平台处理结果已作出"],
    "notice.determination_opened.body": ["争议 ",["argument","number"]," 已进入处理阶段，将由处理员根据双方材料作出平台处理结果。\n",["select","due",{"none":"您可以补充证据或留言。","other":["您可以在 ",["argument","due"]," 前补充证据或留言。"]}],"\n",["select","silence",{"none":"您不补充的，处理员根据已有材料处理。","other":[["argument","silence"]]}]],
    "notice.determination_opened.subject": ["争议 ",["argument","number"],"：已转由处理员处理"],
    "notice.determination_returned.body": ["争议 ",["argument","number"]," 的处理结果草案未获第二签署，已退回，理由见工作台。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"修改后再次提交。\n",["select","silence",{"none":"逾期未提交的，列入运营人员的逾期清单。","other":[["argument","silence"]]}]],
    "notice.determination_returned.subject": ["争议 ",["argument","number"],"：处理结果草案被退回"],
    "notice.dispute_closed.body": ["争议 ",["argument","number"]," 已结案，结果和全部记录见争议页面。\n无需您再操作。\n",["select","silence",{"none":"您可以下载全部材料。您向人民法院起诉、申请仲裁或投诉的权利不受影响。","other":[["argument","silence"]]}]],
    "notice.dispute_closed.subject": ["争议 ",["argument","number"]," 已结案"],
    "notice.dispute_filed.body": ["您提交的争议已受理，编号 ",["argument","number"],"。",["select","summary",{"none":"","other":["争议内容：",["argument","summary"],"。"]}],["select","amount",{"none":"","other":["涉及金额：",["argument","amount"],"。"]}],"\n对方已被通知，并须在",["select","due",{"none":"规则规定的期限内","other":[" ",["argument","due"]," 前"]}],"答复。现在您无需再做什么；您可以随时补充证据或留言。\n您不操作，争议也会照常进行：对方逾期不答复的，您可以选择由处理员处理。"],
    "notice.dispute_filed.subject": ["争议 ",["argument","number"]," 已受理"],
    "notice.dispute_withdrawn.body": ["申请人撤回了争议 ",["argument","number"],"。为该争议冻结的款项按订单原来的安排处理。\n无需您操作。\n",["select","silence",{"none":"申请人向人民法院起诉或投诉的权利不受影响。","other":[["argument","silence"]]}]],
    "notice.dispute_withdrawn.subject": ["争议 ",["argument","number"]," 已撤回"],
    "notice.evidence_submitted.body": ["对方在争议 ",["argument","number"]," 中提交了新的证据，请在争议页面查看。\n",["select","due",{"none":"您可以发表意见或提交证据。","other":["您可以在 ",["argument","due"]," 前发表意见或提交证据。"]}],"\n",["select","silence",{"none":"您不回应，程序照常进行。","other":[["argument","silence"]]}]],
    "notice.evidence_submitted.subject": ["争议 ",["argument","number"],"：对方提交了证据"],
    "notice.extension_asked.body": ["对方请求延长争议 ",["argument","number"]," 的期限",["select","due",{"none":"","other":["，拟延长至 ",["argument","due"]]}],"。\n请在原期限届满前同意或拒绝。\n",["select","silence",{"none":"您不回应的，期限不延长。","other":[["argument","silence"]]}]],
    "notice.extension_asked.subject": ["争议 ",["argument","number"],"：对方请求延长期限"],
    "notice.frame.button": "打开争议页面",
    "notice.frame.link": ["打开争议页面：",["argument","link"]],
    "notice.frame.personal": "此链接仅供收件人使用，无需注册。请勿转发：持有链接的人可以代您操作。",
    "notice.frame.sender": "本邮件由 Redress（定纷）在线争议解决系统发出。",
    "notice.goods_sent.body": ["争议 ",["argument","number"]," 的退货已寄出，物流单号见争议页面。\n收货后请",["select","due",{"none":"及时","other":["在 ",["argument","due"]," 前"]}],"验收：确认收到，或提出问题并附证据。\n",["select","silence",{"none":"逾期未提出问题的，视为收到且无异议，相应款项将支付给对方。","other":[["argument","silence"]]}]],
    "notice.goods_sent.subject": ["争议 ",["argument","number"],"：退货已寄出"],
    "notice.human_requested.body": ["争议 ",["argument","number"]," 的当事人要求由人工处理。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"联系当事人或接手处理。\n",["select","silence",{"none":"逾期未接手的，列入运营人员的逾期清单。","other":[["argument","silence"]]}]],
    "notice.human_requested.subject": ["争议 ",["argument","number"],"：当事人要求人工处理"],
    "notice.message_posted.body": ["争议 ",["argument","number"]," 中有一条新的留言，请在争议页面查看。\n",["select","due",{"none":"您可以回复，但不是必须。","other":["如需回应，请在 ",["argument","due"]," 前操作。"]}],"\n",["select","silence",{"none":"您不回复，期限和程序不受影响。","other":[["argument","silence"]]}]],
    "notice.message_posted.subject": ["争议 ",["argument","number"],"：有新的留言"],
    "notice.notice_of_dispute.body": ["有买家就您店铺的订单提出争议，编号 ",["argument","number"],"。",["select","summary",{"none":"","other":["争议内容：",["argument","summary"],"。"]}],["select","amount",{"none":"","other":["请求金额：",["argument","amount"],"。"]}],"\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"答复：您可以同意、提出其他方案，或说明理由并提交证据。\n",["select","silence",{"none":"逾期不答复的，申请人可以选择由处理员根据已有材料处理，涉及的款项在处理结束前保持冻结。","other":[["argument","silence"]]}],"\n打开下面的链接即可答复，无需注册。"],
    "notice.notice_of_dispute.subject": ["争议通知 ",["argument","number"],"：请",["select","due",{"none":"尽快","other":["于 ",["argument","due"]," 前"]}],"答复"],
    "notice.objection_decided.body": ["争议 ",["argument","number"]," 中对保证金支付的异议已审查完毕，结果和理由见争议页面。\n",["select","due",{"none":"请查看下一步。","other":["下一步的期限是 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"您不操作的，按审查结果执行。","other":[["argument","silence"]]}]],
    "notice.objection_decided.subject": ["争议 ",["argument","number"],"：保证金异议已有结果"],
    "notice.obligation_breached.body": ["争议 ",["argument","number"]," 中的一项义务逾期未履行",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"，已记为违约。\n",["select","due",{"none":"义务人仍可补救履行。","other":["义务人可以在 ",["argument","due"]," 前补救履行。"]}],"\n",["select","silence",{"none":"不补救的，按规则采取下一步措施，详见争议页面。","other":[["argument","silence"]]}]],
    "notice.obligation_breached.subject": ["争议 ",["argument","number"],"：一项义务逾期未履行"],
    "notice.obligation_due.body": ["您在争议 ",["argument","number"]," 中有一项义务待履行",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"履行，并在页面上提交证明。\n",["select","silence",{"none":"逾期不履行的，按规则从商家保证金中支付或记为违约。","other":[["argument","silence"]]}]],
    "notice.obligation_due.subject": ["争议 ",["argument","number"],"：有一项义务待您履行"],
    "notice.obligation_open.body": ["争议 ",["argument","number"]," 中的一项义务仍未履行",["select","amount",{"none":"","other":["，尚欠 ",["argument","amount"]]}],"。平台内的措施已用尽，下一步途径见争议页面。\n",["select","due",{"none":"义务人仍应履行。","other":["义务人应在 ",["argument","due"]," 前履行。"]}],"\n",["select","silence",{"none":"义务不因此消灭；权利人可以凭全部材料向人民法院起诉。","other":[["argument","silence"]]}]],
    "notice.obligation_open.subject": ["争议 ",["argument","number"],"：一项义务仍未履行"],
    "notice.obligation_performed.body": ["争议 ",["argument","number"]," 中的一项义务已履行",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"，详情见争议页面。\n",["select","due",{"none":"请核对。","other":["如有异议，请在 ",["argument","due"]," 前提出。"]}],"\n",["select","silence",{"none":"您不提出异议的，视为已履行。","other":[["argument","silence"]]}]],
    "notice.obligation_performed.subject": ["争议 ",["argument","number"],"：一项义务已履行"],
    "notice.obligation_reported.body": ["对方称已履行争议 ",["argument","number"]," 中的一项义务，请核对。\n",["select","due",{"none":"请确认已履行，或提出异议并说明理由。","other":["请在 ",["argument","due"]," 前确认已履行，或提出异议并说明理由。"]}],"\n",["select","silence",{"none":"逾期未提出异议的，视为已履行。","other":[["argument","silence"]]}]],
    "notice.obligation_reported.subject": ["争议 ",["argument","number"],"：对方称已履行义务"],
    "notice.offer_accepted.body": ["对方接受了您在争议 ",["argument","number"]," 中提出的方案",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。\n",["select","due",{"none":"请查看下一步。","other":["请在 ",["argument","due"]," 前查看并完成下一步。"]}],"\n",["select","silence",{"none":"您不操作的，程序按规则进入下一步。","other":[["argument","silence"]]}]],
    "notice.offer_accepted.subject": ["争议 ",["argument","number"],"：您的方案已被接受"],
    "notice.offer_made.body": ["对方在争议 ",["argument","number"]," 中提出了和解方案",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。\n请",["select","due",{"none":"查看后","other":["在 ",["argument","due"]," 前"]}],"接受、拒绝（并说明理由）或提出您的方案。\n",["select","silence",{"none":"您不回应的，该方案到期失效，您的其他权利不受影响。","other":[["argument","silence"]]}]],
    "notice.offer_made.subject": ["争议 ",["argument","number"],"：对方提出了和解方案"],
    "notice.offer_rejected.body": ["对方没有接受您在争议 ",["argument","number"]," 中提出的方案，理由见争议页面。\n您可以",["select","due",{"none":"","other":["在 ",["argument","due"]," 前"]}],"提出新的方案。\n",["select","silence",{"none":"双方未能在协商期内达成一致的，您可以选择下一步程序。","other":[["argument","silence"]]}]],
    "notice.offer_rejected.subject": ["争议 ",["argument","number"],"：您的方案未被接受"],
    "notice.party_exited.body": ["对方已退出争议 ",["argument","number"]," 的程序，详情和后续安排见争议页面。\n",["select","due",{"none":"请查看下一步。","other":["请在 ",["argument","due"]," 前查看下一步。"]}],"\n",["select","silence",{"none":"您不操作的，按规则处理；您向人民法院起诉或投诉的权利不受影响。","other":[["argument","silence"]]}]],
    "notice.party_exited.subject": ["争议 ",["argument","number"],"：对方已退出本程序"],
    "notice.performance_contested.body": ["对方认为您在争议 ",["argument","number"]," 中的一项义务没有完全履行，理由见争议页面，将由处理员审查。\n",["select","due",{"none":"您可以补充证据或重新履行。","other":["您可以在 ",["argument","due"]," 前补充证据或重新履行。"]}],"\n",["select","silence",{"none":"您不操作的，处理员根据已有材料决定。","other":[["argument","silence"]]}]],
    "notice.performance_contested.subject": ["争议 ",["argument","number"],"：对方对履行提出异议"],
    "notice.question_answered.body": ["争议 ",["argument","number"]," 中的问题已有回答，请在页面上查看。\n",["select","due",{"none":"现在无需您操作。","other":["如需回应，请在 ",["argument","due"]," 前操作。"]}],"\n",["select","silence",{"none":"您不操作，程序照常进行。","other":[["argument","silence"]]}]],
    "notice.question_answered.subject": ["争议 ",["argument","number"],"：问题已得到回答"],
    "notice.question_asked.body": ["处理员在争议 ",["argument","number"]," 中向您提出了问题。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"在页面上回答，可附证据。\n",["select","silence",{"none":"逾期不回答的，处理员根据已有材料作出处理结果。","other":[["argument","silence"]]}]],
    "notice.question_asked.subject": ["争议 ",["argument","number"],"：处理员有问题需要您回答"],
    "notice.reminder.body": ["争议 ",["argument","number"]," 正在等待您处理。",["select","summary",{"none":"","other":["争议内容：",["argument","summary"],"。"]}],"\n",["select","due",{"none":"请尽快处理。","other":["请在 ",["argument","due"]," 前处理。"]}],"\n",["select","silence",{"none":"逾期不处理的，程序将按规则进入下一步，不再等待您的意见。","other":[["argument","silence"]]}]],
    "notice.reminder.subject": ["提醒：争议 ",["argument","number"]," 等待您处理",["select","due",{"none":"","other":["，截止 ",["argument","due"]]}]],
    "notice.reply_overdue.body": ["商家未在期限内答复争议 ",["argument","number"],"，我们已通知其第二联系人。\n",["select","due",{"none":"您可以等待答复，也可以查看下一步。","other":["您可以等待答复，也可以查看下一步；当前期限是 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"您不操作的，协商期届满后进入下一步的选择。","other":[["argument","silence"]]}]],
    "notice.reply_overdue.subject": ["争议 ",["argument","number"],"：商家逾期未答复"],
    "notice.response_given.body": ["商家已就争议 ",["argument","number"]," 作出答复，内容见争议页面。\n",["select","due",{"none":"您可以提出方案、补充证据或留言。","other":["您可以在 ",["argument","due"]," 前提出方案、补充证据或留言。"]}],"\n",["select","silence",{"none":"协商期届满仍未达成一致的，您可以选择下一步程序。","other":[["argument","silence"]]}]],
    "notice.response_given.subject": ["争议 ",["argument","number"],"：商家已答复"],
    "notice.second_contact.body": ["我们未能通过第一联系地址送达争议 ",["argument","number"]," 的通知，现发送给您登记的第二联系人。",["select","summary",{"none":"","other":["争议内容：",["argument","summary"],"。"]}],["select","amount",{"none":"","other":["请求金额：",["argument","amount"],"。"]}],"\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"答复，或将此事转告负责人：您可以同意、提出其他方案，或说明理由并提交证据。\n",["select","silence",{"none":"逾期不答复的，申请人可以选择由处理员根据已有材料处理，涉及的款项在处理结束前保持冻结。","other":[["argument","silence"]]}],"\n打开下面的链接即可答复，无需注册。"],
    "notice.second_contact.subject": ["争议通知 ",["argument","number"],"（第二联系人）"],
    "notice.staff_overdue.body": ["争议 ",["argument","number"]," 的处理期限",["select","due",{"none":"已过","other":["（",["argument","due"],"）已过"]}],"，双方仍在等待。\n请立即处理，或交由他人处理。\n",["select","silence",{"none":"不处理的，运营人员将改派。","other":[["argument","silence"]]}]],
    "notice.staff_overdue.subject": ["待办逾期：争议 ",["argument","number"]],
    "people.role_adjudicator": "处理员",
    "people.role_operator": "运营人员",
    "public.limits.calendar": "计入的节假日与调休",
    "public.limits.calendar.holidays": [["argument","year"]," 年节假日"],
    "public.limits.calendar.makeup": ["调休上班：",["argument","days"]],
    "public.limits.caption": ["规则 ",["argument","version"]," 的时限"],
    "public.limits.extension": "协商期间，双方可以在规则上限内约定延长。",
    "public.limits.lead": "程序中的每一个期限：等谁、多久、逾期怎样。期限在最后一日的 24:00（北京时间）届满；最后一日是节假日的，顺延至下一个工作日。",
    "public.limits.long": "期限",
    "public.limits.silence": "逾期的后果",
    "public.limits.title": "时限",
    "public.limits.what": "事项",
    "public.limits.who": "由谁办理",
    "public.limits.who.adjudicator": "处理员",
    "public.limits.who.claimant": "消费者",
    "public.limits.who.either": "任何一方",
    "public.limits.who.obligor": "负有义务的一方",
    "public.limits.who.operator": "值班运营人员",
    "public.limits.who.respondent": "商家",
    "public.numbers.answered": "商家已答复",
    "public.numbers.definition": "统计口径",
    "public.numbers.definition.text": "向商家生成第一份通知即计为“已发出通知”，不论是否送达；各项比例均以此为分母。已送达：邮件服务器接收，或者已在产品内显示。已查看：点开链接或者阅读页面。已答复：商家提交了答复。",
    "public.numbers.finding": ["在 ",["number","noticed",null]," 件已通知商家的争议中，商家答复了 ",["number","answered",null]," 件"],
    "public.numbers.lead": "对方是否答复，决定了争议解决有没有用。以下为最近十二个月的争议件数。",
    "public.numbers.measure": "争议件数",
    "public.numbers.none": "尚未向任何商家发出争议通知，暂无数据。",
    "public.numbers.noticed": "已发出通知",
    "public.numbers.of": [["number","count",null],"（",["number","share","percent"],"）"],
    "public.numbers.opened": "商家已查看",
    "public.numbers.reached": "通知已送达",
    "public.numbers.title": "商家参与情况",
    "public.problem.body_too_large.advice": "请减少文件数量或者大小后再提交。本次内容未保存。",
    "public.problem.body_too_large.title": "内容过大",
    "public.problem.busy.advice": "未作任何处理，请几秒后再试。",
    "public.problem.busy.title": "当前繁忙",
    "public.problem.catalogue": "拒绝原因目录",
    "public.problem.csrf_failed.advice": "浏览器未能表明该表单来自本站，因此未作任何处理。请返回、刷新页面后再提交。",
    "public.problem.csrf_failed.title": "请重新提交",
    "public.problem.demo": "选择演示身份",
    "public.problem.link_expired.advice": "链接已过期或者已使用。请从平台进入争议，或者使用最新的消息。",
    "public.problem.link_expired.title": "链接已失效",
    "public.problem.meaning": "含义",
    "public.problem.not_allowed.advice": "您已登录，但此页属于他人或者其他岗位。请换用正确的身份登录，或者返回。",
    "public.problem.not_allowed.title": "您无法查看此页",
    "public.problem.not_found.advice": "网址可能有误或者不完整，或者内容不属于您的查看范围。",
    "public.problem.not_found.title": "没有找到",
    "public.problem.other.advice": "未作任何更改。请返回后重试。",
    "public.problem.other.title": "未能完成",
    "public.problem.rate_limited.advice": "来自此处的请求过多。请一分钟后再试，内容不会丢失。",
    "public.problem.rate_limited.title": "请稍候",
    "public.problem.request": "如需反馈，请提供此编号：",
    "public.problem.sign_in_required.advice": "请在购物平台打开订单并选择“发起争议”，或者使用邮件中的链接。",
    "public.problem.sign_in_required.title": "请先登录",
    "public.problem.start": "返回首页",
    "public.problem.status": "状态码",
    "public.problem.unexpected": "系统出现故障，未作任何更改。",
    "public.rules.confirmed": "核实程度",
    "public.rules.consent": "需要您同意的文本",
    "public.rules.consent.version": ["文本 ",["argument","version"]],
    "public.rules.file": "规则包全文（JSON）",
    "public.rules.from": "施行日期",
    "public.rules.hash": "内容哈希",
    "public.rules.hash.note": "对规则包（不含哈希字段）的规范 JSON（RFC 8785）计算的 SHA-256。任何人都可以用规则文件验算。",
    "public.rules.lead": "本服务据以办理的全部内容：时限、争议类型、举证分配、补救方式、需要您同意的文本。一件争议始终适用受理时的版本。",
    "public.rules.limits": "时限",
    "public.rules.open_end": "至被新版本取代",
    "public.rules.other": "其他版本",
    "public.rules.params": "数值",
    "public.rules.params.key": "名称",
    "public.rules.params.note": "公式所用的金额、期间和比例。",
    "public.rules.params.value": "数值",
    "public.rules.remedies": "补救方式",
    "public.rules.remedies.name": "方式",
    "public.rules.remedies.proof": "怎样算完成",
    "public.rules.source": "依据",
    "public.rules.sources": "规则来源",
    "public.rules.sources.note": "每条规则都注明来源和核实程度。标为“有争议”或者“平台政策”的规则，不会在没有人工处理的情况下终结您的请求。",
    "public.rules.sources.title": "文件",
    "public.rules.title": "现行规则",
    "public.rules.to": ["至 ",["date","to","long"]],
    "public.rules.types": "争议类型",
    "public.rules.types.code": "编号",
    "public.rules.types.law": "法律依据",
    "public.rules.types.name": "问题",
    "public.rules.version": "版本",
    "public.signin.handover.button": "继续",
    "public.signin.handover.text": "您已由平台登录，点击按钮继续。",
    "public.signin.handover.title": "继续办理争议",
    "public.signin.join.button": "打开争议",
    "public.signin.join.note": "打开即记录为收到通知，不代表同意任何事项。",
    "public.signin.join.text": "一位消费者就您店铺的订单发起了争议。您无需注册即可查看和答复。此链接仅供您本人使用：持有链接的人可以在这一件争议中代表您操作。",
    "public.signin.join.title": "邀请您处理一件争议",
    "public.signin.link.button": "登录",
    "public.signin.link.text": "此链接供一人登录。点击按钮才会生效；仅打开本页不会产生任何效果，因为邮件程序也会自动打开链接。",
    "public.signin.link.title": "登录",
    "public.signin.missing": "链接不完整。请从消息中重新打开，或者完整复制。",
    "public.signin.over": "登录",
    "public.signout.button": "退出",
    "public.signout.done": "您已退出。",
    "public.signout.text": "草稿会保留。邮件中的链接在到期前仍然可用。",
    "public.signout.title": "退出登录",
    "public.start.check": "公开可查",
    "public.start.check.numbers": "商家参与情况",
    "public.start.check.rules": "现行规则",
    "public.start.check.text": "规则公开并有版本号，一件争议始终适用受理时的版本。方案和处理结果中的每个金额都列明计算过程。",
    "public.start.cost": "收费",
    "public.start.cost.text": "双方均不收费，从提交到付款全程免费。",
    "public.start.demo": "体验一下：选择一个身份",
    "public.start.enter": "请从购物或经营所在的平台进入：打开该笔订单，选择“发起争议”。",
    "public.start.how": "怎么办理",
    "public.start.how.1": "说明发生了什么",
    "public.start.how.1.text": "从订单进入，大约三分钟：哪里不对、希望怎么解决、照片等证据。有争议的款项当即暂扣。",
    "public.start.how.2": "通知对方",
    "public.start.how.2.text": "通过邮件、商家系统和本站通知，附一个免注册链接和答复期限。",
    "public.start.how.3": "用数字协商",
    "public.start.how.3.text": "每个方案写明退多少、是否退货、怎样修换、何时完成。对方可以接受、说明理由后拒绝，或者提出新方案。",
    "public.start.how.4": "谈不拢，由人来处理",
    "public.start.how.4.text": "您看过说明并同意之后才会进入。处理员听取双方意见，逐项写明查明的事实和理由；双方各有一次申诉机会，由另一位处理员复核。",
    "public.start.how.5": "约定和处理结果落到实处",
    "public.start.how.5.text": "暂扣款立即划付；不足部分在通知商家后从保证金支付。仍未付清的，会一直列明，并告知下一步途径。",
    "public.start.lead": "说清问题，双方在同一页上协商；谈不拢，由处理员说明理由、作出处理。订单中暂扣的款项随后自动划付。",
    "public.start.link": "收到邮件里的链接？点开即可进入争议，无需注册。",
    "public.start.mine": "我的争议",
    "public.start.rights": "其他途径始终可用",
    "public.start.rights.12315": "拨打 12315，向市场监管部门投诉",
    "public.start.rights.court": "向法院起诉；双方书面约定了仲裁机构的，可以申请仲裁",
    "public.start.rights.mediation": "请消费者组织或者人民调解委员会调解",
    "public.start.rights.text": "使用本服务不影响您的任何权利。之前、期间和之后，您都可以：",
    "public.start.time": "要多久",
    "public.start.time.all": "查看全部时限，以及逾期的后果",
    "public.start.title": "网购争议，从投诉到退款，一次办到底",
    "public.start.who": "谁来决定",
    "public.start.who.text": "首先是双方自己。您选择由平台处理的，由处理员作出：处理员具名，与双方没有利害关系。程序不作决定。超过规则所定金额的，须有第二位处理员签署。",
    "public.type.burden": "举证分配",
    "public.type.burden.basis": "依据",
    "public.type.burden.claimant": "消费者证明",
    "public.type.burden.fact": "事实",
    "public.type.burden.note": "处理员按此表逐项认定。",
    "public.type.burden.respondent": "商家证明",
    "public.type.evidence": "有用的证据",
    "public.type.evidence.from.claimant": "一般由消费者掌握",
    "public.type.evidence.from.either": "双方均可提供",
    "public.type.evidence.from.respondent": "一般由商家掌握",
    "public.type.law": "法律依据",
    "public.type.over": ["争议类型，规则 ",["argument","version"]],
    "public.type.questions": "需要您说明的事实",
    "public.type.remedies": "可以请求什么",
    "public.type.routes": "途径",
    "public.type.title": [["argument","code"]," ",["argument","name"]],
    "refusal.account_unknown": "账户不存在。",
    "refusal.accounts_same": "转出账户与转入账户不能相同。",
    "refusal.act_not_allowed_now": "当前阶段不能进行此操作。",
    "refusal.already_done": "该操作已完成，无需重复。",
    "refusal.amount_exceeds_paid": "金额超过实付金额。",
    "refusal.amount_not_positive": "金额必须大于零。",
    "refusal.body_malformed": "提交的内容格式有误，无法读取。",
    "refusal.body_too_large": "提交的内容过大。",
    "refusal.busy": "服务繁忙，您的操作未被执行，请稍后重试。",
    "refusal.changed_meanwhile": "争议状态已发生变化，请刷新查看后再继续。",
    "refusal.conflict_of_interest": "您与本争议存在利益冲突，应当回避。",
    "refusal.consent_text_outdated": "您所同意的文本已更新，请阅读现行版本后再确认。",
    "refusal.content_type_unsupported": "不支持该内容类型。",
    "refusal.csrf_failed": "该请求并非来自本站页面，请重新打开页面后再试。",
    "refusal.currency_mismatch": "币种与订单不一致。",
    "refusal.dispute_type_unknown": "争议类型不存在。",
    "refusal.evidence_unknown": "证据不存在。",
    "refusal.extension_cap_reached": "期限已达延长上限。",
    "refusal.fact_missing": "缺少规则所需的事实信息。",
    "refusal.field_invalid": "填写的内容不符合要求。",
    "refusal.field_missing": "缺少必填内容。",
    "refusal.field_unknown": "提交了此处不接受的内容。",
    "refusal.file_empty": "文件为空。",
    "refusal.file_name_invalid": "文件名无效。",
    "refusal.file_too_large": "文件过大。",
    "refusal.file_type_mismatch": "文件内容与扩展名不符。",
    "refusal.file_type_refused": "不接受该类型的文件。",
    "refusal.findings_incomplete": "处理结果须对每一争议点作出认定。",
    "refusal.funds_insufficient": "账户可用余额不足。",
    "refusal.hand_over_invalid": "平台转入的登录信息无效，请返回购物平台重试。",
    "refusal.hold_closed": "该笔冻结已结束。",
    "refusal.hold_exceeded": "金额超过冻结余额。",
    "refusal.hold_unknown": "冻结记录不存在。",
    "refusal.idempotency_key_invalid": "Idempotency-Key 请求头须为 8 至 64 位字母、数字、连字符或下划线。",
    "refusal.idempotency_key_missing": "缺少 Idempotency-Key 请求头。",
    "refusal.idempotency_key_reused": "该 Idempotency-Key 已用于另一请求。",
    "refusal.item_in_dispute": "该商品已在争议处理中。",
    "refusal.item_unknown": "订单中没有该商品。",
    "refusal.key_invalid": "API 密钥不存在或已被吊销。",
    "refusal.link_expired": "该链接已失效，请重新获取。",
    "refusal.merchant_unknown": "商家不存在。",
    "refusal.method_not_allowed": "该地址不接受此类请求。",
    "refusal.not_allowed": "您无权进行此操作。",
    "refusal.not_found": "内容不存在，或您无权查看。",
    "refusal.not_yours": "该事项未分配给您。",
    "refusal.offer_not_open": "该方案已失效，无法再作回应。",
    "refusal.order_conflicts": "该订单已存在，且内容不一致。",
    "refusal.order_unknown": "订单不存在。",
    "refusal.own_offer": "不能对自己提出的方案作出回应。",
    "refusal.rate_limited": "请求过于频繁，请稍后再试。",
    "refusal.remedy_not_offered": "规则未就此类问题提供该处理方式。",
    "refusal.rule_unknown": "规则不存在。",
    "refusal.same_person": "该操作须由另一人完成。",
    "refusal.sign_in_required": "请先登录后再进行此操作。",
    "refusal.too_late": "该操作的期限已届满。",
    "refusal.transfer_exists_different": "该笔资金划转已存在，且内容不一致。",
    "remedy.step.agreed_damages": "约定的违约金",
    "remedy.step.damages_lowered": "违约金过高，调整至损失的130%",
    "remedy.step.damages_raised": "违约金低于损失，增加至损失",
    "remedy.step.earnest_advance": "超出部分为预付款",
    "remedy.step.earnest_doubled": "商家违约：双倍返还",
    "remedy.step.earnest_effective": "有效定金：不超过合同价款的20%",
    "remedy.step.earnest_kept": "买方违约：扣除定金后退还",
    "remedy.step.earnest_penalty": "定金罚则：按未履行的比例",
    "remedy.step.earnest_returned": "不适用定金罚则，全额退还",
    "remedy.step.food_by_loss": "增加赔偿：损失的三倍，最低1000元",
    "remedy.step.food_by_price": "增加赔偿：价款的十倍，最低1000元",
    "remedy.step.freight_both_ways": "来回运费由商家承担",
    "remedy.step.freight_consumer": "无理由退货，运费由消费者承担",
    "remedy.step.freight_promised": "商家承诺承担退货运费",
    "remedy.step.interest": "利息",
    "remedy.step.loss_above_earnest": "超过定金的损失",
    "remedy.step.merchant_deposit": "商家保证金：基数 × 销量系数 × 风险系数",
    "remedy.step.outstanding": "扣除已收到的款项",
    "remedy.step.prepaid_consumer": "按原价扣除已消费部分",
    "remedy.step.prepaid_operator": "按优惠比例扣除已消费部分",
    "remedy.step.prepaid_time": "按剩余时间退还",
    "remedy.step.price_reduction": "减少价款：按实际价值与应有价值的比例",
    "remedy.step.proved_loss": "经证明的损失",
    "remedy.step.refund_base": "退款基数：受影响商品实际支付的款项",
    "remedy.step.treble": "增加赔偿：价款的三倍，最低500元",
    "remedy.trace.result": "结果",
    "remedy.trace.source": ["依据：",["argument","source"]],
    "remedy.trace.title": "计算过程",
    "rules.asks": ["需要：",["argument","asks"]],
    "rules.finding.established": "已证明",
    "rules.finding.not_established": "未证明",
    "rules.finding.undisputed": "双方无争议",
    "rules.fixed": "不可调整",
    "rules.outcome.eligible": "符合条件",
    "rules.outcome.human_review": "须由人工判断",
    "rules.outcome.need_evidence": "需要补充证据",
    "rules.outcome.need_fact": "需要补充事实",
    "rules.outcome.not_eligible": "不符合条件",
    "rules.overridable": "运营者可以调整",
    "rules.pack.hash": ["内容哈希（SHA-256）：",["argument","hash"]],
    "rules.pack.in_force": ["自",["argument","from"],"起施行"],
    "rules.pack.title": [["argument","title"],"，版本",["argument","version"]],
    "rules.remedy.apology": "赔礼道歉",
    "rules.remedy.cancel": "解除合同",
    "rules.remedy.damages": "赔偿损失",
    "rules.remedy.liquidated_damages": "违约金",
    "rules.remedy.make_up_shortage": "补发",
    "rules.remedy.price_reduction": "减少价款",
    "rules.remedy.punitive_treble": "退一赔三",
    "rules.remedy.redo": "重作",
    "rules.remedy.refund": "退款",
    "rules.remedy.repair": "修理",
    "rules.remedy.replace": "更换",
    "rules.remedy.return_refund": "退货退款",
    "rules.route.arbitration": "仲裁机构",
    "rules.route.complaint_12315": "12315投诉",
    "rules.route.court": "人民法院",
    "rules.route.determination": "平台处理",
    "rules.route.mediation": "调解",
    "rules.route.negotiation": "协商",
    "rules.step": ["规则",["argument","rule"],"（依据",["argument","source"],"，",["argument","verification"],"）：",["argument","outcome"]],
    "rules.unit.basis_points": "万分之一",
    "rules.unit.calendar_days": "天",
    "rules.unit.count": "次",
    "rules.unit.hours": "小时",
    "rules.unit.millionths_per_day": "百万分之一/日",
    "rules.unit.minor": "分（人民币）",
    "rules.unit.months": "个月",
    "rules.unit.times": "倍",
    "rules.unit.working_days": "个工作日",
    "rules.unit.years": "年",
    "rules.verification.M": "尚未复核",
    "rules.verification.P": "平台政策，非法律",
    "rules.verification.S": "二手来源确认",
    "rules.verification.U": "有争议，待律师确认",
    "rules.verification.V": "已核对条文",
  },
  "en": {
    "common.account": "Account",
    "common.back": "Back",
    "common.banner.done": "Done",
    "common.banner.note": "Note",
    "common.banner.warning": "Important",
    "common.bytes.kb": [["number","size",null]," kB"],
    "common.bytes.mb": [["number","size",null]," MB"],
    "common.cancel": "Cancel",
    "common.change": "Change",
    "common.chart.table": "The figures as a table",
    "common.continue": "Continue",
    "common.copied": "Copied",
    "common.copy": "Copy",
    "common.count": [["number","max",null]," characters at most"],
    "common.count.left": [["plural","left",0,"cardinal",{"one":[["pound"]," character left"],"other":[["pound"]," characters left"]}]],
    "common.count.over": [["plural","over",0,"cardinal",{"one":[["pound"]," character too many"],"other":[["pound"]," characters too many"]}]],
    "common.demo": "Demo: invented people, no real money.",
    "common.demo.control": "Move time, switch person",
    "common.demo.time": "Time here:",
    "common.details": "Details",
    "common.download": "Download",
    "common.due": ["by ",["argument","date"]],
    "common.due.at": [["date","date","medium"],", ",["argument","clock"]],
    "common.due.left.days": [["plural","days",0,"cardinal",{"=0":"today","one":[["pound"]," day left"],"other":[["pound"]," days left"]}]],
    "common.due.left.hours": [["plural","hours",0,"cardinal",{"=0":"less than an hour left","one":[["pound"]," hour left"],"other":[["pound"]," hours left"]}]],
    "common.due.midnight": [["date","date","medium"],", 24:00"],
    "common.due.past": "time ended",
    "common.error.amount": "Enter an amount of money, like 1280.00",
    "common.error.amount_range": ["Enter an amount from ",["argument","least"]," to ",["argument","most"]],
    "common.error.choice": "Choose one of the answers offered",
    "common.error.date": "Enter a date that exists, like 2026-11-21",
    "common.error.label": "Error:",
    "common.error.number": ["Enter a whole number from ",["number","least",null]," to ",["number","most",null]],
    "common.error.too_long": [["argument","label"]," must be ",["number","max",null]," characters or fewer"],
    "common.errors.prefix": ["Error: ",["argument","title"]],
    "common.errors.title": [["plural","count",0,"cardinal",{"one":"There is a problem","other":["There are ",["pound"]," problems"]}]],
    "common.filter": "Filter",
    "common.filter.apply": "Apply",
    "common.filter.clear": "Clear",
    "common.footer": "A platform’s handling never takes away your right to complain to 12315, to mediate, or to go to court.",
    "common.footer.time": "All times are Beijing time (UTC+8).",
    "common.hash": ["SHA-256 ",["argument","hash"]],
    "common.language": "Language",
    "common.language.en": "English",
    "common.language.zh-CN": "中文",
    "common.menu": "Main menu",
    "common.more": "More",
    "common.name": "Redress",
    "common.nav.api": "API",
    "common.nav.disputes": "Disputes",
    "common.nav.notices": "Notices",
    "common.nav.operation": "Operation",
    "common.nav.orders": "Orders",
    "common.nav.participation": "Figures",
    "common.nav.queue": "Queue",
    "common.nav.rules": "Rules",
    "common.nav.source": "What this is",
    "common.nav.time_limits": "Time limits",
    "common.no": "No",
    "common.none": "None",
    "common.optional": "(optional)",
    "common.page.first": "Back to the start",
    "common.page.navigation": "Pages",
    "common.page.next": "Next",
    "common.page.previous": "Previous",
    "common.period.calendar_days": [["plural","amount",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]],
    "common.period.hours": [["plural","amount",0,"cardinal",{"one":[["pound"]," hour"],"other":[["pound"]," hours"]}]],
    "common.period.working_days": [["plural","amount",0,"cardinal",{"one":[["pound"]," working day"],"other":[["pound"]," working days"]}]],
    "common.print": "Print this page",
    "common.remove": "Remove",
    "common.required.choose": ["Choose ",["argument","label"]],
    "common.required.enter": ["Enter ",["argument","label"]],
    "common.save": "Save",
    "common.save_failed": "The draft could not be saved. It stays in this form.",
    "common.saved": ["Draft saved ",["argument","time"]],
    "common.send": "Send",
    "common.sending": "Sending …",
    "common.sign_out": "Sign out",
    "common.signed_in": ["Signed in as ",["argument","name"]],
    "common.silence": ["If nothing is done: ",["argument","consequence"]],
    "common.skip": "Skip to main content",
    "common.sort": "Sort",
    "common.step.ahead": "to come",
    "common.step.current": "now",
    "common.step.done": "done",
    "common.step.skipped": "not needed",
    "common.steps": "Steps",
    "common.table.empty": "Nothing here.",
    "common.tagline": "Online dispute resolution",
    "common.task.cannot_start": "Not yet",
    "common.task.done": "Done",
    "common.task.incomplete": "Something missing",
    "common.task.not_started": "Not started",
    "common.upload.choose": "Choose files",
    "common.upload.failed": "The upload was interrupted. Send it again.",
    "common.upload.progress": ["Uploading: ",["number","percent",null],"%"],
    "common.yes": "Yes",
    "deadline.calendar_unknown": "The holidays of that year are not announced yet; the date counts weekends only and may move.",
    "deadline.consequence.answer_question": "Without an answer the adjudicator finds on what is on file, and may draw an inference against a side that keeps back what only it has.",
    "deadline.consequence.appeal": "If nobody appeals, the determination is final on the platform and performance begins; complaint, arbitration and court stay open.",
    "deadline.consequence.assign": "If none is assigned, the operator on duty is called in and both sides are told of the delay.",
    "deadline.consequence.assign_appeal": "If nobody is assigned, the operator on duty is called in and both sides are told of the delay.",
    "deadline.consequence.choose": "Silence is not consent. If the claimant does not consent, the dispute closes and every other route stays open; if only the respondent does not, a determination reaches only money already held for this order.",
    "deadline.consequence.countersign": "Without it the accepted offer lapses, and the negotiation goes on within its time.",
    "deadline.consequence.cure": "If it is not cured, it is named as an open obligation with its next measures; for goods not sent back, the refund that depends on them falls away.",
    "deadline.consequence.decide": "If it is late, the operator on duty is called in to reassign it and both sides are told; the money stays held.",
    "deadline.consequence.decide_appeal": "If it is late, the operator on duty is called in to reassign it and both sides are told; the money stays held.",
    "deadline.consequence.decide_objection": "If it is late, the deduction stays suspended and the operator on duty is called in to reassign it.",
    "deadline.consequence.deposit_objection": "Without an objection the notified amount is paid from the deposit.",
    "deadline.consequence.inspect_goods": "Without an objection the goods count as intact and the refund falls due.",
    "deadline.consequence.negotiate": "If there is no agreement by then, both sides are asked whether an adjudicator shall decide.",
    "deadline.consequence.perform": "If it is not done it is recorded as a breach. Money: the merchant is told that its deposit will pay, and may object; without a deposit the obligation stays open. Anything else: a last time to cure.",
    "deadline.consequence.refer_out": "Without a choice the dispute closes with the obligation named as open; the time limits for complaint and court keep running.",
    "deadline.consequence.respond": "Not answering does not lose the dispute: the claimant may at once choose a determination, and an adjudicator looks at what is on file.",
    "deadline.consequence.second_signature": "If it is late, another adjudicator is asked; without it the determination is not issued.",
    "deadline.consequence.send_goods_back": "If the goods are not sent it is recorded as a breach with a last time to cure; after that the refund that depends on them falls away.",
    "deadline.how_counted": "The first day is not counted; a period ends at 24:00 Beijing time of its last day and moves on from a day off to the next working day; periods of hours run from the moment.",
    "deadline.length.calendar_days": [["plural","amount",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]],
    "deadline.length.hours": [["plural","amount",0,"cardinal",{"one":[["pound"]," hour"],"other":[["pound"]," hours"]}]],
    "deadline.length.working_days": [["plural","amount",0,"cardinal",{"one":[["pound"]," working day"],"other":[["pound"]," working days"]}]],
    "deadline.name.answer_question": "Answer to a question",
    "deadline.name.appeal": "Appeal",
    "deadline.name.assign": "Assignment of an adjudicator",
    "deadline.name.assign_appeal": "Assignment of the appeal",
    "deadline.name.choose": "Choice of a determination",
    "deadline.name.countersign": "Countersignature",
    "deadline.name.cure": "Cure",
    "deadline.name.decide": "Determination",
    "deadline.name.decide_appeal": "Decision on the appeal",
    "deadline.name.decide_objection": "Decision on the objection",
    "deadline.name.deposit_objection": "Objection to a deduction from the deposit",
    "deadline.name.inspect_goods": "Inspection of the returned goods",
    "deadline.name.negotiate": "Negotiation",
    "deadline.name.perform": "Performance",
    "deadline.name.refer_out": "The claimant’s next step",
    "deadline.name.respond": "Response",
    "deadline.name.second_signature": "Second signature",
    "deadline.name.send_goods_back": "Sending the goods back",
    "deadline.waits_for.adjudicator": "the adjudicator",
    "deadline.waits_for.claimant": "the claimant",
    "deadline.waits_for.either": "whichever side is asked",
    "deadline.waits_for.obligor": "whoever has to perform",
    "deadline.waits_for.operator": "the operator",
    "deadline.waits_for.respondent": "the respondent",
    "evidence.hash": ["SHA-256: ",["argument","sha256"]],
    "evidence.limit": ["Up to ",["argument","megabytes"]," MB a file; formats: JPEG, PNG, WebP, GIF, HEIC, PDF, MP4, MOV, WebM, MP3, M4A, WAV, TXT, CSV."],
    "evidence.read": "Every reading is recorded.",
    "evidence.state.attached": "Submitted as evidence",
    "evidence.state.stored": "Uploaded, not submitted yet",
    "evidence.type.audio": "Recording",
    "evidence.type.document": "Document",
    "evidence.type.image": "Picture",
    "evidence.type.text": "Text",
    "evidence.type.video": "Video",
    "http.detail_expected": ["The field ",["argument","field"]," must be: ",["argument","expected"],"."],
    "http.detail_invalid": ["The field ",["argument","field"]," is not valid."],
    "http.detail_maximum": ["The field ",["argument","field"]," may be at most ",["argument","maximum"],"."],
    "http.detail_minimum": ["The field ",["argument","field"]," must be at least ",["argument","minimum"],"."],
    "http.detail_missing": ["The field ",["argument","field"]," is required."],
    "http.detail_unknown": ["The field ",["argument","field"]," is not known here."],
    "http.internal": "Something went wrong on our side. Please report the request number.",
    "notice.agreement_lapsed.body": ["The agreement in dispute ",["argument","number"]," was not confirmed in time, so there is no agreement.\n",["select","due",{"none":"You can make a new offer.","other":["You can make a new offer by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If no agreement is reached within the negotiation period, the next step can be chosen.","other":[["argument","silence"]]}]],
    "notice.agreement_lapsed.subject": ["Dispute ",["argument","number"],": the agreement lapsed"],
    "notice.agreement_made.body": ["Both parties have agreed in dispute ",["argument","number"],["select","amount",{"none":"","other":[": ",["argument","amount"]]}],". The full text and each obligation are on the dispute’s page.\n",["select","due",{"none":"Please perform what you agreed.","other":["Please perform your obligations, if any, by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"What escrow pays is paid by itself; other obligations not performed in time are paid from the merchant’s deposit or recorded as a breach.","other":[["argument","silence"]]}]],
    "notice.agreement_made.subject": ["Dispute ",["argument","number"],": the agreement is made"],
    "notice.appeal_decided.body": ["The appeal in dispute ",["argument","number"]," has been decided",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],"; result and reasons are on the dispute’s page.\n",["select","due",{"none":"Please perform your obligations, if any.","other":["Please perform your obligations, if any, by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"This ends the platform’s own procedure and the result is carried out when due; your right to go to court or arbitration is not affected.","other":[["argument","silence"]," Your right to go to court or arbitration is not affected."]}]],
    "notice.appeal_decided.subject": ["Dispute ",["argument","number"],": the appeal was decided"],
    "notice.appeal_filed.body": ["An appeal was filed against the determination in dispute ",["argument","number"],". Another adjudicator reviews it; meanwhile the determination is not carried out.\n",["select","due",{"none":"You can state your view.","other":["You can state your view by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do not, the review is made on the material at hand.","other":[["argument","silence"]]}]],
    "notice.appeal_filed.subject": ["Dispute ",["argument","number"],": an appeal was filed"],
    "notice.case_recused.body": ["The adjudicator of dispute ",["argument","number"]," has stepped back; another one is needed.\nPlease assign somebody else ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],".\n",["select","silence",{"none":"If nobody is assigned, the dispute stays in the queue and its clock runs.","other":[["argument","silence"]]}]],
    "notice.case_recused.subject": ["Dispute ",["argument","number"],": the adjudicator has stepped back"],
    "notice.choose_asked.body": ["The negotiation in dispute ",["argument","number"]," has ended. The page shows the effect, time, cost and alternatives of each next step.\nPlease say ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}]," whether you agree that an adjudicator decides, or choose another way.\n",["select","silence",{"none":"If you do not choose, the rules apply; silence is not taken as your consent.","other":[["argument","silence"]]}]],
    "notice.choose_asked.subject": ["Dispute ",["argument","number"],": please choose the next step"],
    "notice.countersign_asked.body": ["The agreement in dispute ",["argument","number"]," is waiting for your confirmation",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],". Before you confirm, check each amount and where it is paid from.\nPlease confirm or refuse ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],".\n",["select","silence",{"none":"If you do not confirm in time, there is no agreement and the negotiation goes on.","other":[["argument","silence"]]}]],
    "notice.countersign_asked.subject": ["Dispute ",["argument","number"],": please confirm the agreement"],
    "notice.deduction_objected.body": ["The merchant objects to the planned payment from the deposit in dispute ",["argument","number"],"; an adjudicator looks at the objection.\n",["select","due",{"none":"You can add material or write a message.","other":["You can add material or write a message by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the objection is decided all the same.","other":[["argument","silence"]]}]],
    "notice.deduction_objected.subject": ["Dispute ",["argument","number"],": the merchant objects to payment from the deposit"],
    "notice.deposit_deducted.body": ["What is owed in dispute ",["argument","number"]," was paid from the merchant’s deposit",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],".\n",["select","due",{"none":"The merchant is asked to top the deposit up as the rules say.","other":["The merchant is asked to top the deposit up by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"Any shortfall stays owed; the next measure is on the dispute’s page.","other":[["argument","silence"]]}]],
    "notice.deposit_deducted.subject": ["Dispute ",["argument","number"],": paid from the deposit"],
    "notice.deposit_notice.body": ["Because an obligation in dispute ",["argument","number"]," was not performed, the platform plans to pay ",["select","amount",{"none":"it","other":[["argument","amount"]]}]," from your deposit.\nYou can pay it yourself or object",["select","due",{"none":"","other":[" by ",["argument","due"]]}],".\n",["select","silence",{"none":"If you do neither, it is paid from your deposit.","other":[["argument","silence"]]}]],
    "notice.deposit_notice.subject": ["Dispute ",["argument","number"],": payment from your deposit is planned"],
    "notice.determination_corrected.body": ["A slip in the determination of dispute ",["argument","number"]," has been corrected; the change is on the dispute’s page.\n",["select","due",{"none":"Nothing is asked of you now.","other":["The time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the corrected determination is carried out when due.","other":[["argument","silence"]]}]],
    "notice.determination_corrected.subject": ["Dispute ",["argument","number"],": a slip in the determination was corrected"],
    "notice.determination_issued.body": ["The determination in dispute ",["argument","number"]," has been issued",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],". Reasons, calculation and obligations are on the dispute’s page.\n",["select","due",{"none":"You can appeal once within the time the rules set; another adjudicator reviews it.","other":["If you disagree, you can appeal once by ",["argument","due"],"; another adjudicator reviews it."]}],"\n",["select","silence",{"none":"If you do not appeal, the determination is carried out when due. It does not affect your right to go to court or arbitration.","other":[["argument","silence"]," The determination does not affect your right to go to court or arbitration."]}]],
    "notice.determination_issued.subject": ["Dispute ",["argument","number"],": the determination has been issued"],
    "notice.determination_opened.body": ["Dispute ",["argument","number"]," is now with an adjudicator, who decides on the material of both parties.\n",["select","due",{"none":"You can add evidence or write a message.","other":["You can add evidence or write a message by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you add nothing, the adjudicator decides on the material at hand.","other":[["argument","silence"]]}]],
    "notice.determination_opened.subject": ["Dispute ",["argument","number"],": now with an adjudicator"],
    "notice.determination_returned.body": ["The draft determination of dispute ",["argument","number"]," was not signed by the second adjudicator and came back; the reasons are on the workbench.\nPlease revise and propose it again ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],".\n",["select","silence",{"none":"If nothing is proposed in time, it appears on the operator’s overdue list.","other":[["argument","silence"]]}]],
    "notice.determination_returned.subject": ["Dispute ",["argument","number"],": the draft determination was returned"],
    "notice.dispute_closed.body": ["Dispute ",["argument","number"]," is closed; the result and the whole record are on its page.\nNothing more is asked of you.\n",["select","silence",{"none":"You can download the file. Your right to go to court, arbitration or an authority is not affected.","other":[["argument","silence"]]}]],
    "notice.dispute_closed.subject": ["Dispute ",["argument","number"]," is closed"],
    "notice.dispute_filed.body": ["Your dispute has been received under number ",["argument","number"],". ",["select","summary",{"none":"","other":["It is about: ",["argument","summary"],". "]}],["select","amount",{"none":"","other":["Amount: ",["argument","amount"],"."]}],"\nThe other party has been notified and is asked to answer ",["select","due",{"none":"within the time the rules set","other":["by ",["argument","due"]]}],". Nothing more is asked of you now; you may add evidence or write a message at any time.\nIf you do nothing, the dispute goes on: should the other party stay silent, you can choose that an adjudicator decides."],
    "notice.dispute_filed.subject": ["We have received dispute ",["argument","number"]],
    "notice.dispute_withdrawn.body": ["The claimant withdrew dispute ",["argument","number"],". Money held for it goes back to the order’s normal course.\nNothing is asked of you.\n",["select","silence",{"none":"The claimant’s right to go to court or complain to an authority is not affected.","other":[["argument","silence"]]}]],
    "notice.dispute_withdrawn.subject": ["Dispute ",["argument","number"]," was withdrawn"],
    "notice.evidence_submitted.body": ["The other party submitted new evidence in dispute ",["argument","number"],"; see it on the dispute’s page.\n",["select","due",{"none":"You can comment on it or submit evidence.","other":["You can comment on it or submit evidence by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do not respond, the procedure goes on.","other":[["argument","silence"]]}]],
    "notice.evidence_submitted.subject": ["Dispute ",["argument","number"],": the other party submitted evidence"],
    "notice.extension_asked.body": ["The other party asks for more time in dispute ",["argument","number"],["select","due",{"none":"","other":[", until ",["argument","due"]]}],".\nPlease agree or refuse before the present time limit ends.\n",["select","silence",{"none":"If you do not answer, the time limit stays as it is.","other":[["argument","silence"]]}]],
    "notice.extension_asked.subject": ["Dispute ",["argument","number"],": the other party asks for more time"],
    "notice.frame.button": "Open the dispute",
    "notice.frame.link": ["Open the dispute: ",["argument","link"]],
    "notice.frame.personal": "This link is for the recipient only and needs no registration. Do not forward it: whoever holds it can act for you.",
    "notice.frame.sender": "This message was sent by the online dispute resolution system Redress (定纷).",
    "notice.goods_sent.body": ["The goods of dispute ",["argument","number"]," were sent back; the tracking number is on the dispute’s page.\nWhen they arrive, please inspect them ",["select","due",{"none":"promptly","other":["by ",["argument","due"]]}],": confirm, or report a problem with evidence.\n",["select","silence",{"none":"If you report nothing in time, they count as received without objection and the money is paid to the other party.","other":[["argument","silence"]]}]],
    "notice.goods_sent.subject": ["Dispute ",["argument","number"],": the goods were sent back"],
    "notice.human_requested.body": ["A party in dispute ",["argument","number"]," asks to be dealt with by a person.\nPlease contact the party or take the matter over ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],".\n",["select","silence",{"none":"If nobody does, it appears on the operator’s overdue list.","other":[["argument","silence"]]}]],
    "notice.human_requested.subject": ["Dispute ",["argument","number"],": a party asks for a person"],
    "notice.message_posted.body": ["There is a new message in dispute ",["argument","number"],"; read it on the dispute’s page.\n",["select","due",{"none":"You may reply; you do not have to.","other":["If you want to respond, do so by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do not reply, time limits and procedure stay as they are.","other":[["argument","silence"]]}]],
    "notice.message_posted.subject": ["Dispute ",["argument","number"],": a new message"],
    "notice.notice_of_dispute.body": ["A buyer has opened dispute ",["argument","number"]," about an order of your shop. ",["select","summary",{"none":"","other":["It is about: ",["argument","summary"],". "]}],["select","amount",{"none":"","other":["Amount claimed: ",["argument","amount"],"."]}],"\nPlease answer ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],": you can agree, offer something else, or give your reasons and evidence.\n",["select","silence",{"none":"If you do not answer in time, the claimant can choose that an adjudicator decides on the material at hand, and the money concerned stays held until the end.","other":[["argument","silence"]]}],"\nThe link below lets you answer without registering."],
    "notice.notice_of_dispute.subject": ["Notice of dispute ",["argument","number"],": please answer",["select","due",{"none":" soon","other":[" by ",["argument","due"]]}]],
    "notice.objection_decided.body": ["The objection to payment from the deposit in dispute ",["argument","number"]," has been decided; result and reasons are on the dispute’s page.\n",["select","due",{"none":"Please look at the next step.","other":["The next time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the result is carried out.","other":[["argument","silence"]]}]],
    "notice.objection_decided.subject": ["Dispute ",["argument","number"],": the objection was decided"],
    "notice.obligation_breached.body": ["An obligation in dispute ",["argument","number"]," was not performed in time",["select","amount",{"none":"","other":[": ",["argument","amount"]]}]," and is recorded as a breach.\n",["select","due",{"none":"The party who owes it can still cure it.","other":["The party who owes it can cure it by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If it is not cured, the next measure under the rules follows; see the dispute’s page.","other":[["argument","silence"]]}]],
    "notice.obligation_breached.subject": ["Dispute ",["argument","number"],": an obligation was not performed"],
    "notice.obligation_due.body": ["You have an obligation to perform in dispute ",["argument","number"],["select","amount",{"none":"","other":[": ",["argument","amount"]]}],".\nPlease perform it ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}]," and show the proof on the page.\n",["select","silence",{"none":"If you do not, it is paid from the merchant’s deposit under the rules or recorded as a breach.","other":[["argument","silence"]]}]],
    "notice.obligation_due.subject": ["Dispute ",["argument","number"],": an obligation is due"],
    "notice.obligation_open.body": ["An obligation in dispute ",["argument","number"]," is still not performed",["select","amount",{"none":"","other":["; ",["argument","amount"]," is still owed"]}],". The platform’s own measures are used up; the next ways are on the dispute’s page.\n",["select","due",{"none":"The party who owes it must still perform.","other":["The party who owes it must perform by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"The obligation does not end; the other party can take the whole file to court.","other":[["argument","silence"]]}]],
    "notice.obligation_open.subject": ["Dispute ",["argument","number"],": an obligation stays open"],
    "notice.obligation_performed.body": ["An obligation in dispute ",["argument","number"]," has been performed",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],"; details are on the dispute’s page.\n",["select","due",{"none":"Please check it.","other":["If you object, do so by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do not object, it counts as performed.","other":[["argument","silence"]]}]],
    "notice.obligation_performed.subject": ["Dispute ",["argument","number"],": an obligation was performed"],
    "notice.obligation_reported.body": ["The other party reports that an obligation in dispute ",["argument","number"]," was performed. Please check it.\n",["select","due",{"none":"Please confirm, or object with your reasons.","other":["Please confirm, or object with your reasons, by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do not object in time, the obligation counts as performed.","other":[["argument","silence"]]}]],
    "notice.obligation_reported.subject": ["Dispute ",["argument","number"],": the other party reports performance"],
    "notice.offer_accepted.body": ["The other party accepted your offer in dispute ",["argument","number"],["select","amount",{"none":"","other":[": ",["argument","amount"]]}],".\n",["select","due",{"none":"Please look at the next step.","other":["Please look at the next step and take it by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the procedure takes its next step under the rules.","other":[["argument","silence"]]}]],
    "notice.offer_accepted.subject": ["Dispute ",["argument","number"],": your offer was accepted"],
    "notice.offer_made.body": ["The other party made an offer in dispute ",["argument","number"],["select","amount",{"none":"","other":[": ",["argument","amount"]]}],".\nPlease accept it, reject it with a reason, or make your own offer",["select","due",{"none":"","other":[" by ",["argument","due"]]}],".\n",["select","silence",{"none":"If you do not answer, the offer lapses and your other rights are not affected.","other":[["argument","silence"]]}]],
    "notice.offer_made.subject": ["Dispute ",["argument","number"],": the other party made an offer"],
    "notice.offer_rejected.body": ["The other party did not accept your offer in dispute ",["argument","number"],"; the reason is on the dispute’s page.\nYou can make a new offer",["select","due",{"none":"","other":[" by ",["argument","due"]]}],".\n",["select","silence",{"none":"If no agreement is reached within the negotiation period, you can choose the next step.","other":[["argument","silence"]]}]],
    "notice.offer_rejected.subject": ["Dispute ",["argument","number"],": your offer was not accepted"],
    "notice.party_exited.body": ["The other party has left the procedure in dispute ",["argument","number"],"; what follows is on the dispute’s page.\n",["select","due",{"none":"Please look at the next step.","other":["Please look at the next step by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the rules apply; your right to go to court or complain to an authority is not affected.","other":[["argument","silence"]]}]],
    "notice.party_exited.subject": ["Dispute ",["argument","number"],": the other party has left the procedure"],
    "notice.performance_contested.body": ["The other party says that an obligation of yours in dispute ",["argument","number"]," was not fully performed; the reasons are on the dispute’s page, and an adjudicator looks at it.\n",["select","due",{"none":"You can add evidence or perform again.","other":["You can add evidence or perform again by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the adjudicator decides on the material at hand.","other":[["argument","silence"]]}]],
    "notice.performance_contested.subject": ["Dispute ",["argument","number"],": your performance is contested"],
    "notice.question_answered.body": ["A question in dispute ",["argument","number"]," has been answered; read it on the page.\n",["select","due",{"none":"Nothing is asked of you now.","other":["If you want to respond, do so by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the procedure goes on.","other":[["argument","silence"]]}]],
    "notice.question_answered.subject": ["Dispute ",["argument","number"],": the question was answered"],
    "notice.question_asked.body": ["The adjudicator has asked you a question in dispute ",["argument","number"],".\nPlease answer on the page ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],"; you can attach evidence.\n",["select","silence",{"none":"If you do not answer in time, the adjudicator decides on the material at hand.","other":[["argument","silence"]]}]],
    "notice.question_asked.subject": ["Dispute ",["argument","number"],": the adjudicator has a question for you"],
    "notice.reminder.body": ["Dispute ",["argument","number"]," is waiting for you. ",["select","summary",{"none":"","other":["It is about: ",["argument","summary"],"."]}],"\n",["select","due",{"none":"Please act soon.","other":["Please act by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the procedure takes its next step under the rules without your view.","other":[["argument","silence"]]}]],
    "notice.reminder.subject": ["Reminder: dispute ",["argument","number"]," is waiting for you",["select","due",{"none":"","other":[" until ",["argument","due"]]}]],
    "notice.reply_overdue.body": ["The merchant has not answered dispute ",["argument","number"]," in time; its second contact has been told.\n",["select","due",{"none":"You can wait for the answer or look at the next step.","other":["You can wait for the answer or look at the next step; the present time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the next step is chosen when the negotiation period ends.","other":[["argument","silence"]]}]],
    "notice.reply_overdue.subject": ["Dispute ",["argument","number"],": the merchant has not answered"],
    "notice.response_given.body": ["The merchant has answered in dispute ",["argument","number"],"; read it on the dispute’s page.\n",["select","due",{"none":"You can make an offer, add evidence or write a message.","other":["You can make an offer, add evidence or write a message by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If no agreement is reached within the negotiation period, you can choose the next step.","other":[["argument","silence"]]}]],
    "notice.response_given.subject": ["Dispute ",["argument","number"],": the merchant has answered"],
    "notice.second_contact.body": ["We could not reach the first contact address about dispute ",["argument","number"],", so this notice goes to you as the second contact on record. ",["select","summary",{"none":"","other":["It is about: ",["argument","summary"],". "]}],["select","amount",{"none":"","other":["Amount claimed: ",["argument","amount"],"."]}],"\nPlease answer ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],", or tell the person in charge: you can agree, offer something else, or give your reasons and evidence.\n",["select","silence",{"none":"If nobody answers in time, the claimant can choose that an adjudicator decides on the material at hand, and the money concerned stays held until the end.","other":[["argument","silence"]]}],"\nThe link below lets you answer without registering."],
    "notice.second_contact.subject": ["Notice of dispute ",["argument","number"]," (second contact)"],
    "notice.staff_overdue.body": ["The time to act in dispute ",["argument","number"],["select","due",{"none":"","other":[" (",["argument","due"],")"]}]," has passed and the parties are waiting.\nPlease act now or hand it over.\n",["select","silence",{"none":"If nothing is done, an operator reassigns it.","other":[["argument","silence"]]}]],
    "notice.staff_overdue.subject": ["Overdue: dispute ",["argument","number"]],
    "people.role_adjudicator": "Adjudicator",
    "people.role_operator": "Operator",
    "public.limits.calendar": "Holidays and make-up days counted",
    "public.limits.calendar.holidays": ["Holidays ",["argument","year"]],
    "public.limits.calendar.makeup": ["Working weekends: ",["argument","days"]],
    "public.limits.caption": ["Time limits of the rules ",["argument","version"]],
    "public.limits.extension": "Both sides can agree on more time in a negotiation, within the cap of the rules.",
    "public.limits.lead": "Every clock of the procedure: who it waits for, how long, and what follows when nobody acts. A limit ends at 24:00 Beijing time of its last day; if that day is a holiday, on the next working day.",
    "public.limits.long": "How long",
    "public.limits.silence": "If nothing is done",
    "public.limits.title": "Time limits",
    "public.limits.what": "For",
    "public.limits.who": "Waits for",
    "public.limits.who.adjudicator": "Adjudicator",
    "public.limits.who.claimant": "Buyer",
    "public.limits.who.either": "Either side",
    "public.limits.who.obligor": "Whoever owes it",
    "public.limits.who.operator": "Operator on duty",
    "public.limits.who.respondent": "Seller",
    "public.numbers.answered": "Answered",
    "public.numbers.definition": "How this is counted",
    "public.numbers.definition.text": "A dispute counts as told when the first notice to the seller was made, whatever became of it; every share has that as its base. Arrived: the mail server took it, or it was shown in the product. Opened: the link was followed or the page was read. Answered: the seller gave a response.",
    "public.numbers.finding": [["number","answered",null]," of ",["number","noticed",null]," sellers who were told of a dispute answered it"],
    "public.numbers.lead": "A dispute service is worth what the other side’s answer is worth. These are counts of disputes of the last twelve months.",
    "public.numbers.measure": "Disputes",
    "public.numbers.none": "No seller has been told of a dispute yet, so there is nothing to count.",
    "public.numbers.noticed": "Told of a dispute",
    "public.numbers.of": [["number","count",null]," (",["number","share","percent"],")"],
    "public.numbers.opened": "Opened the notice",
    "public.numbers.reached": "The notice arrived",
    "public.numbers.title": "Do sellers take part?",
    "public.problem.body_too_large.advice": "Send fewer or smaller files at a time. Nothing was kept.",
    "public.problem.body_too_large.title": "That was too large",
    "public.problem.busy.advice": "Nothing was done. Try again in a few seconds.",
    "public.problem.busy.title": "Very busy right now",
    "public.problem.catalogue": "Catalogue of refusals",
    "public.problem.csrf_failed.advice": "Your browser did not say that the form came from this site, so nothing was done. Go back, reload the page and send it again.",
    "public.problem.csrf_failed.title": "Please send the form again",
    "public.problem.demo": "Choose a demo person",
    "public.problem.link_expired.advice": "It has expired or was used already. Open the dispute from the marketplace, or use the newest message.",
    "public.problem.link_expired.title": "This link no longer works",
    "public.problem.meaning": "Meaning",
    "public.problem.not_allowed.advice": "You are signed in, but this page belongs to somebody else or to another task. Sign in as the right person, or go back.",
    "public.problem.not_allowed.title": "This is not open to you",
    "public.problem.not_found.advice": "The address may be mistyped or cut off, or what was here is not yours to see.",
    "public.problem.not_found.title": "There is nothing here",
    "public.problem.other.advice": "Nothing was changed. Go back and try again.",
    "public.problem.other.title": "That did not work",
    "public.problem.rate_limited.advice": "There were very many requests from here. Wait a minute and try again; nothing was lost.",
    "public.problem.rate_limited.title": "One moment, please",
    "public.problem.request": "If you report it, name this number:",
    "public.problem.sign_in_required.advice": "Open the order on your marketplace and choose “Dispute”, or use the link from your mail.",
    "public.problem.sign_in_required.title": "Please sign in",
    "public.problem.start": "To the start page",
    "public.problem.status": "Status",
    "public.problem.unexpected": "Something failed on our side. Nothing was changed.",
    "public.rules.confirmed": "How sure",
    "public.rules.consent": "What you are asked to agree to",
    "public.rules.consent.version": ["Text ",["argument","version"]],
    "public.rules.file": "The whole pack as JSON",
    "public.rules.from": "In force from",
    "public.rules.hash": "Content hash",
    "public.rules.hash.note": "SHA-256 over the canonical JSON of the pack (RFC 8785) without the hash itself. Anyone can compute it from the file.",
    "public.rules.lead": "Everything this service decides by: time limits, types of dispute, who must show what, remedies, texts you are asked to agree to. A dispute keeps the version it was opened under.",
    "public.rules.limits": "Time limits",
    "public.rules.open_end": "until replaced",
    "public.rules.other": "Other versions",
    "public.rules.params": "Figures",
    "public.rules.params.key": "Name",
    "public.rules.params.note": "Amounts, periods and rates the formulas use.",
    "public.rules.params.value": "Value",
    "public.rules.remedies": "Remedies",
    "public.rules.remedies.name": "Remedy",
    "public.rules.remedies.proof": "Counts as done when",
    "public.rules.source": "Source",
    "public.rules.sources": "Sources",
    "public.rules.sources.note": "Each rule names its source and how well it was confirmed. A rule marked as contested or as policy never ends a claim without a person.",
    "public.rules.sources.title": "Text",
    "public.rules.title": "Rules in force",
    "public.rules.to": ["to ",["date","to","long"]],
    "public.rules.types": "Types of dispute",
    "public.rules.types.code": "Code",
    "public.rules.types.law": "Law",
    "public.rules.types.name": "What went wrong",
    "public.rules.version": "Version",
    "public.signin.handover.button": "Continue",
    "public.signin.handover.text": "The marketplace has signed you in. Press the button to go on.",
    "public.signin.handover.title": "Continue to your dispute",
    "public.signin.join.button": "Open the dispute",
    "public.signin.join.note": "Opening it is recorded as receipt of the notice. It is not consent to anything.",
    "public.signin.join.text": "A buyer has opened a dispute about an order of your shop. You can read it and answer without registration. This link is for you: whoever has it can act for you in this one dispute.",
    "public.signin.join.title": "You are invited to a dispute",
    "public.signin.link.button": "Sign in",
    "public.signin.link.text": "This link signs one person in. Press the button to use it; opening the page alone changes nothing, because mail programmes open links too.",
    "public.signin.link.title": "Sign in",
    "public.signin.missing": "The link is incomplete. Open it again from the message, or copy it whole.",
    "public.signin.over": "Sign in",
    "public.signout.button": "Sign out",
    "public.signout.done": "You are signed out.",
    "public.signout.text": "Your drafts stay. Links you received by mail keep working until they expire.",
    "public.signout.title": "Sign out",
    "public.start.check": "Look for yourself",
    "public.start.check.numbers": "How often sellers take part",
    "public.start.check.rules": "Rules in force",
    "public.start.check.text": "The rules are public, in numbered versions, and a dispute keeps the version it began with. Every figure in an offer or determination shows how it was computed.",
    "public.start.cost": "What it costs",
    "public.start.cost.text": "Nothing, for either side, from the first word to the last payment.",
    "public.start.demo": "Try it: choose a person",
    "public.start.enter": "Sign in from the marketplace where you bought or sold: open the order there and choose “Dispute”.",
    "public.start.how": "How it goes",
    "public.start.how.1": "You say what happened",
    "public.start.how.1.text": "From the order, in about three minutes: what went wrong, what you want, photos or other evidence. The disputed part of the money is held at once.",
    "public.start.how.2": "The other side is told",
    "public.start.how.2.text": "By mail, in the shop system and on this site, with one link that needs no registration and a date to answer by.",
    "public.start.how.3": "You talk in figures",
    "public.start.how.3.text": "Each offer names what is paid, returned or repaired, and by when. Either side accepts, refuses with a reason, or makes another offer.",
    "public.start.how.4": "If you do not agree, a person decides",
    "public.start.how.4.text": "Only after you have read what that means and said yes. An adjudicator reads both sides, writes down what was found and why, and both can appeal once to a different adjudicator.",
    "public.start.how.5": "What was agreed or decided is done",
    "public.start.how.5.text": "Held money is paid at once; the rest comes from the seller’s deposit after notice. What stays unpaid stays open, with the next step named.",
    "public.start.lead": "Say what went wrong, talk it over on one page, and if that fails a person decides with reasons. The money held for the order then moves by itself.",
    "public.start.link": "Received a link by mail? It opens your dispute without registration.",
    "public.start.mine": "My disputes",
    "public.start.rights": "Your other routes stay open",
    "public.start.rights.12315": "complain to 12315, the market regulator’s line",
    "public.start.rights.court": "go to court; and to an arbitration institution, if both sides agreed on one in writing",
    "public.start.rights.mediation": "ask a consumer association or a mediation committee to mediate",
    "public.start.rights.text": "Using this service never costs you a right. Before, during and after it you can:",
    "public.start.time": "How long",
    "public.start.time.all": "All time limits, and what happens when one passes",
    "public.start.title": "A dispute over an online order, brought to its end",
    "public.start.who": "Who decides",
    "public.start.who.text": "First you two. Then, if you choose it, an adjudicator: a trained person named in the determination, with no ties to either side. No programme decides. Above a value set in the rules a second adjudicator must sign.",
    "public.type.burden": "Who must show what",
    "public.type.burden.basis": "Basis",
    "public.type.burden.claimant": "The buyer shows",
    "public.type.burden.fact": "Fact",
    "public.type.burden.note": "The adjudicator goes through this table row by row.",
    "public.type.burden.respondent": "The seller shows",
    "public.type.evidence": "Evidence that helps",
    "public.type.evidence.from.claimant": "usually with the buyer",
    "public.type.evidence.from.either": "with either side",
    "public.type.evidence.from.respondent": "usually with the seller",
    "public.type.law": "Law",
    "public.type.over": ["Type of dispute, rules ",["argument","version"]],
    "public.type.questions": "What you will be asked",
    "public.type.remedies": "What can be asked for",
    "public.type.routes": "Routes",
    "public.type.title": [["argument","code"]," ",["argument","name"]],
    "refusal.account_unknown": "The account is not known.",
    "refusal.accounts_same": "Money cannot be moved from an account to itself.",
    "refusal.act_not_allowed_now": "This cannot be done at the present stage.",
    "refusal.already_done": "This has already been done.",
    "refusal.amount_exceeds_paid": "The amount is greater than what was paid.",
    "refusal.amount_not_positive": "The amount must be greater than zero.",
    "refusal.body_malformed": "What was sent cannot be read: it is not well-formed.",
    "refusal.body_too_large": "What was sent is too large.",
    "refusal.busy": "The service is busy. Nothing was changed; try again in a moment.",
    "refusal.changed_meanwhile": "The dispute has changed in the meantime. Look at it again before you go on.",
    "refusal.conflict_of_interest": "You have a conflict of interest in this dispute.",
    "refusal.consent_text_outdated": "The text you consented to has been replaced. Read the present one.",
    "refusal.content_type_unsupported": "The content type is not supported here.",
    "refusal.csrf_failed": "The request did not come from one of our own pages. Open the page again and repeat the step.",
    "refusal.currency_mismatch": "The currency is not that of the order.",
    "refusal.dispute_type_unknown": "The kind of problem is not known.",
    "refusal.evidence_unknown": "The evidence is not known.",
    "refusal.extension_cap_reached": "The time cannot be extended any further.",
    "refusal.fact_missing": "A fact the rules need has not been stated.",
    "refusal.field_invalid": "Something that was entered is not valid.",
    "refusal.field_missing": "Something required is missing.",
    "refusal.field_unknown": "Something was sent that is not expected here.",
    "refusal.file_empty": "The file is empty.",
    "refusal.file_name_invalid": "The name of the file is not valid.",
    "refusal.file_too_large": "The file is too large.",
    "refusal.file_type_mismatch": "The file is not what its name says it is.",
    "refusal.file_type_refused": "Files of this kind are not accepted.",
    "refusal.findings_incomplete": "A determination needs a finding on every point in dispute.",
    "refusal.funds_insufficient": "There is not enough money in the account.",
    "refusal.hand_over_invalid": "The sign-in handed over by the marketplace is not valid. Return to the marketplace and try again.",
    "refusal.hold_closed": "The hold has already been closed.",
    "refusal.hold_exceeded": "The amount is greater than what is held.",
    "refusal.hold_unknown": "There is no such hold.",
    "refusal.idempotency_key_invalid": "The header Idempotency-Key must be 8 to 64 letters, digits, hyphens or underscores.",
    "refusal.idempotency_key_missing": "The header Idempotency-Key is required.",
    "refusal.idempotency_key_reused": "This Idempotency-Key was used for a different request.",
    "refusal.item_in_dispute": "The item is already in a dispute.",
    "refusal.item_unknown": "The order has no such item.",
    "refusal.key_invalid": "The API key is unknown or has been revoked.",
    "refusal.link_expired": "This link is no longer valid. Ask for a new one.",
    "refusal.merchant_unknown": "The merchant is not known.",
    "refusal.method_not_allowed": "This address does not take requests of this kind.",
    "refusal.not_allowed": "You are not allowed to do this.",
    "refusal.not_found": "There is nothing here, or it is not yours to see.",
    "refusal.not_yours": "This is not assigned to you.",
    "refusal.offer_not_open": "The offer is no longer open.",
    "refusal.order_conflicts": "The order is already known with different contents.",
    "refusal.order_unknown": "The order is not known.",
    "refusal.own_offer": "You cannot answer your own offer.",
    "refusal.rate_limited": "Too many requests. Wait a moment and try again.",
    "refusal.remedy_not_offered": "The rules do not provide this remedy for the kind of problem.",
    "refusal.rule_unknown": "The rule is not known.",
    "refusal.same_person": "This must be done by another person.",
    "refusal.sign_in_required": "Please sign in to do this.",
    "refusal.too_late": "The time limit for this has passed.",
    "refusal.transfer_exists_different": "The transfer is already recorded with different contents.",
    "remedy.step.agreed_damages": "Agreed liquidated damages",
    "remedy.step.damages_lowered": "Too high: brought down to 130 % of the loss",
    "remedy.step.damages_raised": "Below the loss: brought up to it",
    "remedy.step.earnest_advance": "The rest is an advance payment",
    "remedy.step.earnest_doubled": "Merchant in breach: returned doubled",
    "remedy.step.earnest_effective": "Effective earnest money: up to 20 % of the price",
    "remedy.step.earnest_kept": "Buyer in breach: the rest goes back",
    "remedy.step.earnest_penalty": "Penalty: for the share not performed",
    "remedy.step.earnest_returned": "The rule does not apply: all goes back",
    "remedy.step.food_by_loss": "Increment: three times the loss, at least CNY 1,000",
    "remedy.step.food_by_price": "Increment: ten times the price, at least CNY 1,000",
    "remedy.step.freight_both_ways": "Carriage both ways is the merchant’s",
    "remedy.step.freight_consumer": "A return without reason: carriage is the consumer’s",
    "remedy.step.freight_promised": "The merchant promised to pay the return",
    "remedy.step.interest": "Interest",
    "remedy.step.loss_above_earnest": "Loss above the earnest money",
    "remedy.step.merchant_deposit": "Merchant’s deposit: base × volume × risk",
    "remedy.step.outstanding": "Less what was already received",
    "remedy.step.prepaid_consumer": "Less what was used, at full price",
    "remedy.step.prepaid_operator": "Less what was used, at the discounted ratio",
    "remedy.step.prepaid_time": "By the time that remains",
    "remedy.step.price_reduction": "Price reduction: in proportion to what the goods are worth",
    "remedy.step.proved_loss": "Proved loss",
    "remedy.step.refund_base": "Refund base: what was paid for the affected items",
    "remedy.step.treble": "Increment: three times the price, at least CNY 500",
    "remedy.trace.result": "Result",
    "remedy.trace.source": ["Source: ",["argument","source"]],
    "remedy.trace.title": "How the amount was computed",
    "rules.asks": ["Needed: ",["argument","asks"]],
    "rules.finding.established": "Established",
    "rules.finding.not_established": "Not established",
    "rules.finding.undisputed": "Undisputed",
    "rules.fixed": "Fixed",
    "rules.outcome.eligible": "Allowed",
    "rules.outcome.human_review": "A person has to look at it",
    "rules.outcome.need_evidence": "Evidence is needed",
    "rules.outcome.need_fact": "A fact is needed",
    "rules.outcome.not_eligible": "Not allowed",
    "rules.overridable": "The operator may change it",
    "rules.pack.hash": ["Content hash (SHA-256): ",["argument","hash"]],
    "rules.pack.in_force": ["In force from ",["argument","from"]],
    "rules.pack.title": [["argument","title"],", version ",["argument","version"]],
    "rules.remedy.apology": "Apology",
    "rules.remedy.cancel": "Cancel the order",
    "rules.remedy.damages": "Damages",
    "rules.remedy.liquidated_damages": "Liquidated damages",
    "rules.remedy.make_up_shortage": "Send what is missing",
    "rules.remedy.price_reduction": "Price reduction",
    "rules.remedy.punitive_treble": "Treble damages for fraud",
    "rules.remedy.redo": "Redo",
    "rules.remedy.refund": "Refund",
    "rules.remedy.repair": "Repair",
    "rules.remedy.replace": "Replacement",
    "rules.remedy.return_refund": "Return and refund",
    "rules.route.arbitration": "Arbitration institution",
    "rules.route.complaint_12315": "12315 complaint",
    "rules.route.court": "Court",
    "rules.route.determination": "Platform determination",
    "rules.route.mediation": "Mediation",
    "rules.route.negotiation": "Negotiation",
    "rules.step": ["Rule ",["argument","rule"]," (source ",["argument","source"],", ",["argument","verification"],"): ",["argument","outcome"]],
    "rules.unit.basis_points": "ten-thousandths",
    "rules.unit.calendar_days": "days",
    "rules.unit.count": "count",
    "rules.unit.hours": "hours",
    "rules.unit.millionths_per_day": "millionths a day",
    "rules.unit.minor": "fen (CNY 0.01)",
    "rules.unit.months": "months",
    "rules.unit.times": "times",
    "rules.unit.working_days": "working days",
    "rules.unit.years": "years",
    "rules.verification.M": "Not checked again",
    "rules.verification.P": "Policy of the platform, not law",
    "rules.verification.S": "Confirmed by a secondary source",
    "rules.verification.U": "Contested, to be confirmed by counsel",
    "rules.verification.V": "Article read",
  },
};
