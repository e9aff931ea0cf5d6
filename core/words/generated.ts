// Made by scripts/messages.ts from core/words/messages; do not edit. `npm run generate` makes it again.
import type { Locale } from '../kernel/kernel.ts';
import type { Message } from './evaluate.ts';

/** The arguments of every text; null for none. */
export interface MessageArguments {
  "act.accept_change.button": null;
  "act.accept_change.done": null;
  "act.accept_change.lead": null;
  "act.accept_change.link": null;
  "act.accept_change.title": null;
  "act.accept_determination.appeal": null;
  "act.accept_determination.both": null;
  "act.accept_determination.button": null;
  "act.accept_determination.done": null;
  "act.accept_determination.lead": null;
  "act.accept_determination.link": null;
  "act.accept_determination.title": null;
  "act.accept_offer.button": null;
  "act.accept_offer.done": null;
  "act.accept_offer.lead": null;
  "act.accept_offer.link": null;
  "act.accept_offer.title": null;
  "act.agree_extension.button": null;
  "act.agree_extension.days": { "days": number };
  "act.agree_extension.done": null;
  "act.agree_extension.lead": null;
  "act.agree_extension.link": null;
  "act.agree_extension.title": null;
  "act.answer_evidence_objection.button": null;
  "act.answer_evidence_objection.done": null;
  "act.answer_evidence_objection.lead": null;
  "act.answer_evidence_objection.link": null;
  "act.answer_evidence_objection.title": null;
  "act.answer_question.button": null;
  "act.answer_question.done": null;
  "act.answer_question.hint": null;
  "act.answer_question.lead": null;
  "act.answer_question.link": null;
  "act.answer_question.text": null;
  "act.answer_question.title": null;
  "act.appeal.button": null;
  "act.appeal.done": null;
  "act.appeal.free": null;
  "act.appeal.grounds": null;
  "act.appeal.grounds.name": null;
  "act.appeal.hint": null;
  "act.appeal.lead": null;
  "act.appeal.link": null;
  "act.appeal.once": null;
  "act.appeal.other": null;
  "act.appeal.title": null;
  "act.appeal.to": null;
  "act.appeal.to.jury": null;
  "act.appeal.to.jury.hint": { "size": string | number };
  "act.appeal.to.person": null;
  "act.appeal.to.person.hint": null;
  "act.ask_advance.button": null;
  "act.ask_advance.done": null;
  "act.ask_advance.lead": null;
  "act.ask_advance.link": null;
  "act.ask_advance.title": null;
  "act.ask_reversal.button": null;
  "act.ask_reversal.done": null;
  "act.ask_reversal.lead": null;
  "act.ask_reversal.link": null;
  "act.ask_reversal.title": null;
  "act.back": null;
  "act.binding.accept": null;
  "act.binding.contract": null;
  "act.binding.countersign": null;
  "act.binding.ends": null;
  "act.binding.routes": null;
  "act.binding.title": null;
  "act.changed": null;
  "act.choose.alternatives": null;
  "act.choose.button": null;
  "act.choose.cost": null;
  "act.choose.decline": null;
  "act.choose.done": null;
  "act.choose.effect": null;
  "act.choose.exit": null;
  "act.choose.lead": null;
  "act.choose.link": null;
  "act.choose.no": null;
  "act.choose.no.claimant": null;
  "act.choose.no.respondent": null;
  "act.choose.question": null;
  "act.choose.question.name": null;
  "act.choose.time": null;
  "act.choose.title": null;
  "act.choose.version": { "version": string | number };
  "act.claim_delay.amount": null;
  "act.claim_delay.button": null;
  "act.claim_delay.done": null;
  "act.claim_delay.lead": null;
  "act.claim_delay.reason": null;
  "act.claim_delay.title": null;
  "act.closed": null;
  "act.confirm_performance.button": null;
  "act.confirm_performance.done": null;
  "act.confirm_performance.lead": null;
  "act.confirm_performance.link": null;
  "act.confirm_performance.text": null;
  "act.confirm_performance.title": null;
  "act.contest_performance.button": null;
  "act.contest_performance.done": null;
  "act.contest_performance.hint": null;
  "act.contest_performance.lead": null;
  "act.contest_performance.link": null;
  "act.contest_performance.reason": null;
  "act.contest_performance.title": null;
  "act.countersign.button": null;
  "act.countersign.done": null;
  "act.countersign.lead": null;
  "act.countersign.link": null;
  "act.countersign.title": null;
  "act.cover.deposit": null;
  "act.cover.held": null;
  "act.cover.shop_closed": null;
  "act.cover.short": null;
  "act.cover.short.text": null;
  "act.cover.short.title": null;
  "act.cover.title": null;
  "act.cover.total": null;
  "act.decline_change.button": null;
  "act.decline_change.done": null;
  "act.decline_change.lead": null;
  "act.decline_change.link": null;
  "act.decline_change.title": null;
  "act.decline_countersign.button": null;
  "act.decline_countersign.done": null;
  "act.decline_countersign.lead": null;
  "act.decline_countersign.link": null;
  "act.decline_countersign.title": null;
  "act.decline_evidence_request.button": null;
  "act.decline_evidence_request.done": null;
  "act.decline_evidence_request.lead": null;
  "act.decline_evidence_request.link": null;
  "act.decline_evidence_request.title": null;
  "act.decline_extension.button": null;
  "act.decline_extension.done": null;
  "act.decline_extension.lead": null;
  "act.decline_extension.link": null;
  "act.decline_extension.title": null;
  "act.decline_jury.button": null;
  "act.decline_jury.done": null;
  "act.decline_jury.lead": null;
  "act.decline_jury.link": null;
  "act.decline_jury.title": null;
  "act.end_negotiation.button": null;
  "act.end_negotiation.done": null;
  "act.end_negotiation.lead": null;
  "act.end_negotiation.link": null;
  "act.end_negotiation.text": null;
  "act.end_negotiation.title": null;
  "act.exit.button": null;
  "act.exit.done": null;
  "act.exit.effect": null;
  "act.exit.lead": null;
  "act.exit.link": null;
  "act.exit.text": null;
  "act.exit.title": null;
  "act.join_fast_track.button": null;
  "act.join_fast_track.done": null;
  "act.join_fast_track.lead": null;
  "act.join_fast_track.link": null;
  "act.join_fast_track.title": null;
  "act.join_jury.button": null;
  "act.join_jury.done": null;
  "act.join_jury.lead": null;
  "act.join_jury.link": null;
  "act.join_jury.title": null;
  "act.jury.commitment": null;
  "act.jury.nonce": null;
  "act.jury.nonce.hint": null;
  "act.jury.number": null;
  "act.jury.number.why": null;
  "act.jury.reason": null;
  "act.leave_fast_track.button": null;
  "act.leave_fast_track.done": null;
  "act.leave_fast_track.lead": null;
  "act.leave_fast_track.link": null;
  "act.leave_fast_track.offered": null;
  "act.leave_fast_track.text": null;
  "act.leave_fast_track.title": null;
  "act.leave_jury.button": null;
  "act.leave_jury.done": null;
  "act.leave_jury.lead": null;
  "act.leave_jury.link": null;
  "act.leave_jury.title": null;
  "act.make_offer.bound": { "paid": string | number };
  "act.make_offer.button": null;
  "act.make_offer.counters": null;
  "act.make_offer.counters.text": null;
  "act.make_offer.done": null;
  "act.make_offer.lead": null;
  "act.make_offer.link": null;
  "act.make_offer.note": null;
  "act.make_offer.note.hint": null;
  "act.make_offer.sealed": null;
  "act.make_offer.terms": null;
  "act.make_offer.title": null;
  "act.meanwhile": null;
  "act.object_to_deduction.amount": null;
  "act.object_to_deduction.button": null;
  "act.object_to_deduction.done": null;
  "act.object_to_deduction.hint": null;
  "act.object_to_deduction.lead": null;
  "act.object_to_deduction.link": null;
  "act.object_to_deduction.reason": null;
  "act.object_to_deduction.title": null;
  "act.object_to_evidence.button": null;
  "act.object_to_evidence.done": null;
  "act.object_to_evidence.lead": null;
  "act.object_to_evidence.link": null;
  "act.object_to_evidence.title": null;
  "act.object_to_refusal.button": null;
  "act.object_to_refusal.done": null;
  "act.object_to_refusal.grounds": null;
  "act.object_to_refusal.hint": null;
  "act.object_to_refusal.lead": null;
  "act.object_to_refusal.link": null;
  "act.object_to_refusal.name": null;
  "act.object_to_refusal.title": null;
  "act.post_message.button": null;
  "act.post_message.done": null;
  "act.post_message.hint": null;
  "act.post_message.lead": null;
  "act.post_message.link": null;
  "act.post_message.text": null;
  "act.post_message.title": null;
  "act.propose_change.button": null;
  "act.propose_change.done": null;
  "act.propose_change.lead": null;
  "act.propose_change.link": null;
  "act.propose_change.title": null;
  "act.propose_jury.button": null;
  "act.propose_jury.done": null;
  "act.propose_jury.lead": null;
  "act.propose_jury.link": null;
  "act.propose_jury.title": null;
  "act.reason.name": null;
  "act.refer_out.button": null;
  "act.refer_out.closes": null;
  "act.refer_out.done": null;
  "act.refer_out.hint": null;
  "act.refer_out.lead": null;
  "act.refer_out.link": null;
  "act.refer_out.measure": null;
  "act.refer_out.measure.name": null;
  "act.refer_out.title": null;
  "act.reject_offer.button": null;
  "act.reject_offer.done": null;
  "act.reject_offer.hint": null;
  "act.reject_offer.lead": null;
  "act.reject_offer.link": null;
  "act.reject_offer.reason": null;
  "act.reject_offer.title": null;
  "act.report_performance.after": null;
  "act.report_performance.button": null;
  "act.report_performance.carrier": null;
  "act.report_performance.done": null;
  "act.report_performance.lead": null;
  "act.report_performance.link": null;
  "act.report_performance.text": null;
  "act.report_performance.title": null;
  "act.report_performance.tracking": null;
  "act.request_evidence.button": null;
  "act.request_evidence.done": null;
  "act.request_evidence.lead": null;
  "act.request_evidence.link": null;
  "act.request_evidence.title": null;
  "act.request_extension.button": null;
  "act.request_extension.days": null;
  "act.request_extension.done": null;
  "act.request_extension.hint": { "most": number };
  "act.request_extension.lead": null;
  "act.request_extension.link": null;
  "act.request_extension.title": null;
  "act.request_human.button": null;
  "act.request_human.done": null;
  "act.request_human.lead": null;
  "act.request_human.link": null;
  "act.request_human.reason": null;
  "act.request_human.title": null;
  "act.respond.after": null;
  "act.respond.button": null;
  "act.respond.done": null;
  "act.respond.fast": null;
  "act.respond.fast.hint": null;
  "act.respond.fast.name": null;
  "act.respond.fast.no": null;
  "act.respond.fast.no.hint": null;
  "act.respond.fast.yes": null;
  "act.respond.fast.yes.hint": null;
  "act.respond.lead": null;
  "act.respond.link": null;
  "act.respond.position": null;
  "act.respond.position.admit": null;
  "act.respond.position.contest": null;
  "act.respond.position.name": null;
  "act.respond.position.part": null;
  "act.respond.text": null;
  "act.respond.text.hint": null;
  "act.respond.text.name": null;
  "act.respond.title": null;
  "act.reveal_nonce.button": null;
  "act.reveal_nonce.done": null;
  "act.reveal_nonce.lead": null;
  "act.reveal_nonce.link": null;
  "act.reveal_nonce.title": null;
  "act.submit_evidence.button": null;
  "act.submit_evidence.done": null;
  "act.submit_evidence.files": null;
  "act.submit_evidence.helps": { "list": string | number };
  "act.submit_evidence.lead": null;
  "act.submit_evidence.link": null;
  "act.submit_evidence.none": null;
  "act.submit_evidence.shows": null;
  "act.submit_evidence.shows.hint": null;
  "act.submit_evidence.shows.name": null;
  "act.submit_evidence.title": null;
  "act.text.name": null;
  "act.until": null;
  "act.waive_obligation.button": null;
  "act.waive_obligation.done": null;
  "act.waive_obligation.lead": null;
  "act.waive_obligation.link": null;
  "act.waive_obligation.text": null;
  "act.waive_obligation.title": null;
  "act.withdraw.button": null;
  "act.withdraw.done": null;
  "act.withdraw.effect": null;
  "act.withdraw.lead": null;
  "act.withdraw.link": null;
  "act.withdraw.reason": null;
  "act.withdraw.text": null;
  "act.withdraw.title": null;
  "act.withdraw_offer.button": null;
  "act.withdraw_offer.done": null;
  "act.withdraw_offer.lead": null;
  "act.withdraw_offer.link": null;
  "act.withdraw_offer.title": null;
  "bench.article.checked": null;
  "bench.article.from": null;
  "bench.article.kind.burden": null;
  "bench.article.kind.condition": null;
  "bench.article.kind.deadline": null;
  "bench.article.kind.exit": null;
  "bench.article.kind.figure": null;
  "bench.article.kind.measure": null;
  "bench.article.kind.remedy": null;
  "bench.article.kind.rule": null;
  "bench.article.kind.rung": null;
  "bench.article.kind.type": null;
  "bench.article.kind.way": null;
  "bench.article.lead": null;
  "bench.article.over": { "version": string | number };
  "bench.article.rules.en": null;
  "bench.article.rules.zh-CN": null;
  "bench.article.source": null;
  "bench.calc": null;
  "bench.calc.button": null;
  "bench.calc.missing.figure": { "question": string | number };
  "bench.calc.missing.other": null;
  "bench.calc.missing.proved": null;
  "bench.calc.missing.value": null;
  "bench.calc.no_money": null;
  "bench.calc.none": null;
  "bench.calc.outcome.eligible": null;
  "bench.calc.outcome.human_review": null;
  "bench.calc.outcome.need_evidence": null;
  "bench.calc.outcome.need_fact": null;
  "bench.calc.outcome.not_eligible": null;
  "bench.calm": null;
  "bench.calm.end": null;
  "bench.cite.add": null;
  "bench.cite.button": null;
  "bench.cite.choose": null;
  "bench.cite.found": { "count": string | number };
  "bench.cite.hint": null;
  "bench.cite.list": null;
  "bench.cite.none": null;
  "bench.cite.search": null;
  "bench.conflict": null;
  "bench.conflict.keep": null;
  "bench.conflict.keep.this": null;
  "bench.conflict.see": null;
  "bench.conflict.see.mine": null;
  "bench.conflict.text": { "time": string | number };
  "bench.done.kept": null;
  "bench.evidence.note": null;
  "bench.facts.order": null;
  "bench.facts.paid": null;
  "bench.formula.proved_loss": null;
  "bench.formula.refund_base": null;
  "bench.keep.back": null;
  "bench.keep.button": null;
  "bench.keep.failed": null;
  "bench.keep.gone": null;
  "bench.keep.offline": null;
  "bench.keep.saved": { "time": string | number };
  "bench.keep.saving": null;
  "bench.keys": null;
  "bench.keys.1": null;
  "bench.keys.2": null;
  "bench.keys.3": null;
  "bench.keys.b": null;
  "bench.keys.n": null;
  "bench.keys.on": null;
  "bench.keys.p": null;
  "bench.keys.r": null;
  "bench.keys.s": null;
  "bench.notes": null;
  "bench.notes.count": { "count": number };
  "bench.notes.drop": null;
  "bench.notes.drop.no": { "no": string | number };
  "bench.notes.fault.place": null;
  "bench.notes.height": null;
  "bench.notes.keep": null;
  "bench.notes.new": null;
  "bench.notes.place": null;
  "bench.notes.private": null;
  "bench.notes.text": null;
  "bench.notes.text.name": null;
  "bench.notes.width": null;
  "bench.notes.x": null;
  "bench.notes.y": null;
  "bench.pane.decision": null;
  "bench.pane.facts": null;
  "bench.queue.due.0": null;
  "bench.queue.due.1": null;
  "bench.queue.due.3": null;
  "bench.queue.due.7": null;
  "bench.queue.key.help": null;
  "bench.queue.key.next": null;
  "bench.queue.key.open": null;
  "bench.queue.key.previous": null;
  "bench.queue.load": { "found": number; "free": number; "mine": number; "soon": number; "usual": number };
  "bench.queue.most": { "count": number };
  "bench.queue.stage": null;
  "bench.seen": null;
  "bench.seen.by": { "name": string | number; "side": string | number };
  "bench.seen.note": null;
  "bench.view.compare": null;
  "bench.view.document": null;
  "bench.view.download": null;
  "bench.view.fit": null;
  "bench.view.in": null;
  "bench.view.mark": null;
  "bench.view.out": null;
  "bench.view.rotate": null;
  "bench.view.stage": { "name": string | number };
  "bench.view.tools": { "name": string | number };
  "burden.bearer.claimant": null;
  "burden.bearer.respondent": null;
  "burden.claimant": null;
  "burden.key": null;
  "burden.key.hint": null;
  "burden.key.other": null;
  "burden.lead": null;
  "burden.link": null;
  "burden.originals": null;
  "burden.pending": { "due": string | number };
  "burden.proposal.accept": null;
  "burden.proposal.accepted": null;
  "burden.proposal.held_against_respondent": null;
  "burden.proposal.not_established.claimant": null;
  "burden.proposal.not_established.respondent": null;
  "burden.proposal.note": null;
  "burden.proposal.reject": null;
  "burden.proposal.rejected": null;
  "burden.proposal.title": null;
  "burden.respondent": null;
  "burden.shift_unknown": null;
  "burden.shifted": null;
  "burden.shown": null;
  "burden.shown.by": { "list": string | number; "who": string | number };
  "burden.shown.none": { "who": string | number };
  "burden.title": null;
  "burden.usual": { "list": string | number };
  "burden.warning": null;
  "burden.warning.submit": null;
  "burden.warning.title": { "due": string | number };
  "casefile.agreement": null;
  "casefile.agreement.lead": { "at": string | number };
  "casefile.asked": null;
  "casefile.burden": null;
  "casefile.burden.basis": null;
  "casefile.burden.claimant": null;
  "casefile.burden.finding": null;
  "casefile.burden.lead": null;
  "casefile.burden.respondent": null;
  "casefile.check": null;
  "casefile.check.command": null;
  "casefile.check.page": null;
  "casefile.check.page.link": null;
  "casefile.check.shows": null;
  "casefile.column.amount": null;
  "casefile.column.asked": null;
  "casefile.column.at": null;
  "casefile.column.by": null;
  "casefile.column.fetch": null;
  "casefile.column.from": null;
  "casefile.column.kind": null;
  "casefile.column.no": null;
  "casefile.column.paid": null;
  "casefile.column.state": null;
  "casefile.column.status": null;
  "casefile.column.term": null;
  "casefile.column.to": null;
  "casefile.column.variant": null;
  "casefile.column.what": null;
  "casefile.column.who": null;
  "casefile.contents": null;
  "casefile.cover.closed": null;
  "casefile.cover.filed": null;
  "casefile.cover.for": null;
  "casefile.cover.lead": { "host": string | number };
  "casefile.cover.made": null;
  "casefile.cover.no_award": null;
  "casefile.cover.outcome": null;
  "casefile.cover.rules": null;
  "casefile.cover.stage": null;
  "casefile.cover.type": null;
  "casefile.cover.variant": null;
  "casefile.cover.zone": null;
  "casefile.determination": null;
  "casefile.determination.at": null;
  "casefile.determination.by": null;
  "casefile.determination.citations": null;
  "casefile.determination.computation": null;
  "casefile.determination.findings": null;
  "casefile.determination.nth": { "n": string | number };
  "casefile.determination.reasons": null;
  "casefile.determination.result": null;
  "casefile.determination.terms": null;
  "casefile.determination.undisputed": null;
  "casefile.evidence": null;
  "casefile.evidence.at": null;
  "casefile.evidence.by": null;
  "casefile.evidence.bytes": { "count": number };
  "casefile.evidence.kind": null;
  "casefile.evidence.level": null;
  "casefile.evidence.no": { "no": string | number };
  "casefile.evidence.none": null;
  "casefile.evidence.path": null;
  "casefile.evidence.shows": null;
  "casefile.facts": null;
  "casefile.fetch": { "megabytes": string | number };
  "casefile.import.at": null;
  "casefile.import.button": null;
  "casefile.import.done": null;
  "casefile.import.fail": null;
  "casefile.import.fetch": null;
  "casefile.import.file": null;
  "casefile.import.file.hint": null;
  "casefile.import.lead": null;
  "casefile.import.list": null;
  "casefile.import.made": null;
  "casefile.import.none": null;
  "casefile.import.not_checked": null;
  "casefile.import.number": null;
  "casefile.import.origin": null;
  "casefile.import.pass": null;
  "casefile.import.read": null;
  "casefile.import.result": null;
  "casefile.import.sha256": null;
  "casefile.import.step": null;
  "casefile.import.steps": null;
  "casefile.import.steps.note": null;
  "casefile.import.title": null;
  "casefile.inside": null;
  "casefile.inside.decision": null;
  "casefile.inside.evidence": null;
  "casefile.inside.money": null;
  "casefile.inside.not": null;
  "casefile.inside.readable": null;
  "casefile.inside.record": null;
  "casefile.kind.capture": null;
  "casefile.kind.expire": null;
  "casefile.kind.hold": null;
  "casefile.kind.post": null;
  "casefile.kind.release": null;
  "casefile.lead": null;
  "casefile.level.L0": null;
  "casefile.level.L1": null;
  "casefile.level.L2": null;
  "casefile.level.L3": null;
  "casefile.level.L4": null;
  "casefile.link": null;
  "casefile.make": null;
  "casefile.make.button": null;
  "casefile.missing.erased": null;
  "casefile.missing.log_not_yet": null;
  "casefile.missing.not_kept": null;
  "casefile.missing.not_shown": null;
  "casefile.missing.trace_not_yet": null;
  "casefile.money": null;
  "casefile.money.lead": null;
  "casefile.money.none": null;
  "casefile.name": null;
  "casefile.none": null;
  "casefile.obligations": null;
  "casefile.obligations.none": null;
  "casefile.page": { "page": string | number; "pages": string | number };
  "casefile.parties": null;
  "casefile.parties.amount": null;
  "casefile.parties.answer": null;
  "casefile.parties.items": null;
  "casefile.parties.narrative": null;
  "casefile.parties.no_answer": null;
  "casefile.parties.wanted": null;
  "casefile.progress": { "percent": string | number };
  "casefile.proofs": null;
  "casefile.proofs.acts": null;
  "casefile.proofs.counted": { "acts": number; "proofs": number };
  "casefile.proofs.lead": { "host": string | number };
  "casefile.proofs.log": null;
  "casefile.proofs.missing": null;
  "casefile.proofs.step1": { "url": string | number };
  "casefile.proofs.step2": null;
  "casefile.proofs.step3": null;
  "casefile.proofs.step4": null;
  "casefile.reads": null;
  "casefile.reason.erased": null;
  "casefile.reason.not_kept": null;
  "casefile.reason.pseudonymised": null;
  "casefile.reason.quarantined": null;
  "casefile.reason.sealed": null;
  "casefile.refresh": null;
  "casefile.sign.reason": { "number": string | number };
  "casefile.state.expired": null;
  "casefile.state.failed": null;
  "casefile.state.making": null;
  "casefile.state.ready": null;
  "casefile.state.waiting": null;
  "casefile.step.bag": null;
  "casefile.step.checkpoint": null;
  "casefile.step.determinations": null;
  "casefile.step.draws": null;
  "casefile.step.evidence": null;
  "casefile.step.forms": null;
  "casefile.step.ledger": null;
  "casefile.step.package": null;
  "casefile.step.procedure": null;
  "casefile.step.proofs": null;
  "casefile.step.readable": null;
  "casefile.step.record": null;
  "casefile.step.rules": null;
  "casefile.step.stamps": null;
  "casefile.step.traces": null;
  "casefile.step.witnesses": null;
  "casefile.timeline": null;
  "casefile.timeline.lead": null;
  "casefile.title": null;
  "casefile.variant.full": null;
  "casefile.variant.full.hint": null;
  "casefile.variant.label": null;
  "casefile.variant.pseudonymised": null;
  "casefile.variant.pseudonymised.hint": null;
  "casefile.yours": null;
  "casefile.yours.note": null;
  "catalogue.actions": null;
  "catalogue.amount": null;
  "catalogue.banner": null;
  "catalogue.bar.1": null;
  "catalogue.bar.2": null;
  "catalogue.button": null;
  "catalogue.button.grave": null;
  "catalogue.button.plain": null;
  "catalogue.button.waiting": null;
  "catalogue.caption": null;
  "catalogue.change": null;
  "catalogue.charts": null;
  "catalogue.choice": null;
  "catalogue.choice.one": null;
  "catalogue.choice.two": null;
  "catalogue.choice.two.hint": null;
  "catalogue.colour": null;
  "catalogue.day": null;
  "catalogue.due": null;
  "catalogue.empty": null;
  "catalogue.fault": null;
  "catalogue.fault.amount": null;
  "catalogue.field": null;
  "catalogue.field.hint": null;
  "catalogue.field.long": null;
  "catalogue.fields": null;
  "catalogue.fields.faulty": null;
  "catalogue.file": null;
  "catalogue.finding": null;
  "catalogue.icons": null;
  "catalogue.lead": null;
  "catalogue.link": null;
  "catalogue.lists": null;
  "catalogue.long": null;
  "catalogue.made": null;
  "catalogue.mark": null;
  "catalogue.money": null;
  "catalogue.more": null;
  "catalogue.name": null;
  "catalogue.record": null;
  "catalogue.refund": null;
  "catalogue.row": { "number": number };
  "catalogue.rows": null;
  "catalogue.select": null;
  "catalogue.several": null;
  "catalogue.shop": null;
  "catalogue.silence": null;
  "catalogue.state": null;
  "catalogue.states": null;
  "catalogue.step.1": null;
  "catalogue.step.2": null;
  "catalogue.step.3": null;
  "catalogue.step.4": null;
  "catalogue.summary": null;
  "catalogue.tab.1": null;
  "catalogue.tab.2": null;
  "catalogue.tables": null;
  "catalogue.tag.good": null;
  "catalogue.tag.grave": null;
  "catalogue.tag.plain": null;
  "catalogue.tag.turn": null;
  "catalogue.task": null;
  "catalogue.task.hint": null;
  "catalogue.title": null;
  "catalogue.turn": null;
  "catalogue.type": null;
  "catalogue.type.sample": null;
  "catalogue.value": null;
  "catalogue.who": null;
  "chargeback.act.accept": null;
  "chargeback.act.accept.hint": null;
  "chargeback.act.answer_inquiry": null;
  "chargeback.act.answer_pre_arbitration": null;
  "chargeback.act.done": null;
  "chargeback.act.hand_in": null;
  "chargeback.act.hand_in.hint": null;
  "chargeback.act.how": null;
  "chargeback.act.pack": null;
  "chargeback.act.pack.first": null;
  "chargeback.act.pack.hint": null;
  "chargeback.act.represent": null;
  "chargeback.act.title": null;
  "chargeback.amount": null;
  "chargeback.credited": null;
  "chargeback.dispute": null;
  "chargeback.dispute.none": null;
  "chargeback.dispute.open": null;
  "chargeback.due.network": null;
  "chargeback.due.ours": null;
  "chargeback.empty": null;
  "chargeback.facts": null;
  "chargeback.fee": null;
  "chargeback.group.cancelled": null;
  "chargeback.group.counterfeit": null;
  "chargeback.group.credit_not_processed": null;
  "chargeback.group.duplicate": null;
  "chargeback.group.misrepresentation": null;
  "chargeback.group.not_as_described": null;
  "chargeback.group.not_received": null;
  "chargeback.group.other": null;
  "chargeback.group.unauthorised": null;
  "chargeback.group.wrong_amount": null;
  "chargeback.lead": null;
  "chargeback.network": null;
  "chargeback.news.due": null;
  "chargeback.news.hint": null;
  "chargeback.news.submit": null;
  "chargeback.news.title": null;
  "chargeback.news.to": null;
  "chargeback.next": null;
  "chargeback.note": null;
  "chargeback.noted.accepted": null;
  "chargeback.noted.credited": null;
  "chargeback.noted.lost": null;
  "chargeback.noted.opened": null;
  "chargeback.noted.reversed": null;
  "chargeback.noted.withdrawn": null;
  "chargeback.noted.won": null;
  "chargeback.notice.alarm": null;
  "chargeback.opened": null;
  "chargeback.order": null;
  "chargeback.pack.case": null;
  "chargeback.pack.claim": null;
  "chargeback.pack.communication": null;
  "chargeback.pack.from.buyer": null;
  "chargeback.pack.from.merchant": null;
  "chargeback.pack.items": null;
  "chargeback.pack.left": null;
  "chargeback.pack.listing": null;
  "chargeback.pack.merchant_evidence": null;
  "chargeback.pack.none": null;
  "chargeback.pack.order": null;
  "chargeback.pack.outcome": null;
  "chargeback.pack.payments": null;
  "chargeback.pack.receipt": null;
  "chargeback.pack.refunds": null;
  "chargeback.pack.shipment": null;
  "chargeback.pack.statement": null;
  "chargeback.pack.title": null;
  "chargeback.packs.number": { "number": string | number };
  "chargeback.part.back": null;
  "chargeback.part.credited": { "amount": string | number };
  "chargeback.part.excess": { "amount": string | number };
  "chargeback.part.kept": null;
  "chargeback.part.link": null;
  "chargeback.part.none": null;
  "chargeback.part.open": null;
  "chargeback.part.title": null;
  "chargeback.reason": null;
  "chargeback.record.accept": null;
  "chargeback.record.answer_inquiry": null;
  "chargeback.record.answer_pre_arbitration": null;
  "chargeback.record.clock": null;
  "chargeback.record.merchant": null;
  "chargeback.record.network": null;
  "chargeback.record.news": { "stage": string | number };
  "chargeback.record.operator": null;
  "chargeback.record.pack": null;
  "chargeback.record.represent": null;
  "chargeback.record.time_over": null;
  "chargeback.record.title": null;
  "chargeback.record.what": null;
  "chargeback.record.when": null;
  "chargeback.record.who": null;
  "chargeback.reference": null;
  "chargeback.show.open": null;
  "chargeback.show.over": null;
  "chargeback.source": { "source": string | number; "tag": string | number };
  "chargeback.stage.accepted": null;
  "chargeback.stage.arbitration": null;
  "chargeback.stage.chargeback": null;
  "chargeback.stage.inquiry": null;
  "chargeback.stage.lost": null;
  "chargeback.stage.pre_arbitration": null;
  "chargeback.stage.representment": null;
  "chargeback.stage.withdrawn": null;
  "chargeback.stage.won": null;
  "chargeback.state": null;
  "chargeback.title": null;
  "chargeback.turn": null;
  "chargeback.waits.merchant": null;
  "chargeback.waits.network": null;
  "chargeback.waits.none": null;
  "chargeback.what.accepted": null;
  "chargeback.what.arbitration": null;
  "chargeback.what.chargeback": null;
  "chargeback.what.inquiry": null;
  "chargeback.what.inquiry.waiting": null;
  "chargeback.what.lost": null;
  "chargeback.what.pre_arbitration": null;
  "chargeback.what.pre_arbitration.waiting": null;
  "chargeback.what.representment": null;
  "chargeback.what.withdrawn": null;
  "chargeback.what.won": null;
  "clauses.check": null;
  "clauses.conspicuous": null;
  "clauses.conspicuous.yes": null;
  "clauses.deposit": null;
  "clauses.deposit.advance": { "words": string | number };
  "clauses.deposit.earnest": null;
  "clauses.deposit.mixed": { "words": string | number };
  "clauses.file": null;
  "clauses.found": { "count": number };
  "clauses.found.text": null;
  "clauses.lead": null;
  "clauses.none": null;
  "clauses.none.text": null;
  "clauses.text": null;
  "clauses.text.hint": null;
  "clauses.text.name": null;
  "clauses.title": null;
  "clauses.warning": null;
  "clauses.warning.short": null;
  "clauses.warning.text": null;
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
  "common.chart.value": null;
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
  "common.due.by": { "when": string | number };
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
  "common.kept": null;
  "common.kept.again": null;
  "common.kept.again.text": null;
  "common.kept.continue": null;
  "common.kept.demo": null;
  "common.kept.files": { "count": number };
  "common.kept.signed_out": null;
  "common.kept.signed_out.lead": null;
  "common.kept.step.back": null;
  "common.kept.step.sign_in": null;
  "common.kept.text": null;
  "common.language": null;
  "common.language.en": null;
  "common.language.zh-CN": null;
  "common.menu": null;
  "common.more": null;
  "common.name": null;
  "common.nav.api": null;
  "common.nav.disputes": null;
  "common.nav.finance": null;
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
  "common.shortcuts": null;
  "common.shortcuts.close": null;
  "common.shortcuts.hint": null;
  "common.shortcuts.on": null;
  "common.sign_out": null;
  "common.signed_in": { "name": string | number };
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
  "compare.arithmetic": null;
  "compare.arithmetic.note": null;
  "compare.asked": { "who": string | number };
  "compare.besides": null;
  "compare.covered": null;
  "compare.days": { "days": number };
  "compare.deposit": { "sum": string | number };
  "compare.gap": { "sum": string | number };
  "compare.gap.none": null;
  "compare.held": null;
  "compare.instead": null;
  "compare.next.accept.1": { "hours": string | number };
  "compare.next.accept.2": null;
  "compare.next.accept.3": null;
  "compare.next.countersign.1": null;
  "compare.next.countersign.2": null;
  "compare.next.countersign.3": null;
  "compare.next.title": null;
  "compare.offers": { "who": string | number };
  "compare.proved": null;
  "compare.rules": null;
  "compare.short": { "sum": string | number };
  "compare.term.at_once": null;
  "compare.term.by": { "who": string | number };
  "compare.term.no_date": null;
  "compare.term.within": { "days": number };
  "compare.terms.title": { "count": number };
  "compare.title": null;
  "consumer.file.check.button": null;
  "consumer.file.check.effect": null;
  "consumer.file.check.hold": null;
  "consumer.file.check.lead": null;
  "consumer.file.check.notice": { "shop": string | number };
  "consumer.file.check.routes": null;
  "consumer.file.check.step": null;
  "consumer.file.check.title": null;
  "consumer.file.done": null;
  "consumer.file.evidence": null;
  "consumer.file.evidence.add": null;
  "consumer.file.evidence.drop": null;
  "consumer.file.evidence.helps": { "list": string | number };
  "consumer.file.evidence.shows": null;
  "consumer.file.evidence.upload": null;
  "consumer.file.evidence.which": null;
  "consumer.file.evidence.which.none": null;
  "consumer.file.facts.lead": null;
  "consumer.file.facts.step": null;
  "consumer.file.facts.title": null;
  "consumer.file.items": null;
  "consumer.file.items.count": { "count": number };
  "consumer.file.items.fine": null;
  "consumer.file.items.hint": null;
  "consumer.file.items.none": null;
  "consumer.file.items.paid": { "quantity": number };
  "consumer.file.items.title": null;
  "consumer.file.kept": null;
  "consumer.file.narrative": null;
  "consumer.file.narrative.hint": null;
  "consumer.file.narrative.name": null;
  "consumer.file.narrative.short": null;
  "consumer.file.over": { "order": string | number; "shop": string | number };
  "consumer.file.questions.lead": null;
  "consumer.file.questions.step": null;
  "consumer.file.questions.title": null;
  "consumer.file.rights.go_on": null;
  "consumer.file.rights.lead": null;
  "consumer.file.rights.step": null;
  "consumer.file.rights.title": null;
  "consumer.file.track": null;
  "consumer.file.track.fast": null;
  "consumer.file.track.fast.hint": null;
  "consumer.file.track.name": null;
  "consumer.file.track.note": null;
  "consumer.file.track.ordinary": null;
  "consumer.file.track.ordinary.hint": null;
  "consumer.file.type.lead": null;
  "consumer.file.type.name": null;
  "consumer.file.type.step": null;
  "consumer.file.type.title": null;
  "consumer.file.wanted": null;
  "consumer.file.wanted.hint": null;
  "consumer.file.wanted.lead": null;
  "consumer.file.wanted.may_agree": null;
  "consumer.file.wanted.paid": null;
  "consumer.file.wanted.step": null;
  "consumer.file.wanted.suggested": null;
  "consumer.file.wanted.title": null;
  "consumer.my.closed": null;
  "consumer.my.draft": null;
  "consumer.my.drafts": null;
  "consumer.my.filed": { "date": string };
  "consumer.my.lead": { "count": number };
  "consumer.my.open": null;
  "consumer.my.open.none": null;
  "consumer.my.orders": null;
  "consumer.my.orders.note": null;
  "consumer.my.title": null;
  "consumer.my.turn": null;
  "consumer.my.waits": { "who": string | number };
  "consumer.order.carrier": null;
  "consumer.order.chat": null;
  "consumer.order.chat.buyer": null;
  "consumer.order.chat.merchant": null;
  "consumer.order.chat.open": { "count": number };
  "consumer.order.escrow": null;
  "consumer.order.freight": null;
  "consumer.order.goods": null;
  "consumer.order.held": null;
  "consumer.order.item": null;
  "consumer.order.items": null;
  "consumer.order.money": null;
  "consumer.order.paid": null;
  "consumer.order.placed": null;
  "consumer.order.quantity": null;
  "consumer.order.received": null;
  "consumer.order.release": null;
  "consumer.order.report": null;
  "consumer.order.shipped": null;
  "consumer.order.title": { "order": string | number };
  "consumer.order.total": null;
  "consumer.order.unknown": null;
  "consumer.orders.all": null;
  "consumer.orders.lead": null;
  "consumer.orders.lead.merchant": null;
  "consumer.orders.none": null;
  "consumer.orders.title": null;
  "courtreport.back": null;
  "courtreport.checked": null;
  "courtreport.item": null;
  "courtreport.json": null;
  "courtreport.law.EVI": null;
  "courtreport.law.ICR": null;
  "courtreport.lead": null;
  "courtreport.line.accuracy": null;
  "courtreport.line.alarm": { "count": number };
  "courtreport.line.audited": { "at": string | number };
  "courtreport.line.before_upload": { "receivedAt": string | number };
  "courtreport.line.captured": { "how": string };
  "courtreport.line.changed": { "at": string | number };
  "courtreport.line.checks": null;
  "courtreport.line.copies": { "count": number };
  "courtreport.line.custody": { "count": number };
  "courtreport.line.environment": { "database": string | number; "runtime": string | number; "software": string | number };
  "courtreport.line.hardware_unsaid": null;
  "courtreport.line.hashed": { "at": string | number; "bytes": number; "sha256": string | number; "sm3": string | number };
  "courtreport.line.in_log": { "at": string | number; "index": number; "origin": string | number };
  "courtreport.line.interested": null;
  "courtreport.line.kept": { "storage": string };
  "courtreport.line.kept_by": null;
  "courtreport.line.no_alarm": null;
  "courtreport.line.no_file": null;
  "courtreport.line.not_encrypted": null;
  "courtreport.line.not_in_log": null;
  "courtreport.line.not_kept": null;
  "courtreport.line.not_scanned": null;
  "courtreport.line.not_stamped": null;
  "courtreport.line.not_witnessed": null;
  "courtreport.line.notarised": { "at": string | number; "by": string | number };
  "courtreport.line.other_factors": null;
  "courtreport.line.outside_course": null;
  "courtreport.line.own_capture": null;
  "courtreport.line.owner_says": null;
  "courtreport.line.reads": { "count": number };
  "courtreport.line.recomputable": null;
  "courtreport.line.scanned": null;
  "courtreport.line.source": null;
  "courtreport.line.stamped": { "at": string | number; "authority": string | number; "serial": string | number };
  "courtreport.line.submitted": { "receivedAt": string | number; "side": string; "submittedAt": string | number };
  "courtreport.line.transmission": null;
  "courtreport.line.unchanged": { "at": string | number };
  "courtreport.line.witnessed": { "at": string | number; "count": number };
  "courtreport.made": { "at": string | number };
  "courtreport.open": null;
  "courtreport.pdf": null;
  "courtreport.q.EVI_93_1": null;
  "courtreport.q.EVI_93_2": null;
  "courtreport.q.EVI_93_3": null;
  "courtreport.q.EVI_93_4": null;
  "courtreport.q.EVI_93_5": null;
  "courtreport.q.EVI_93_6": null;
  "courtreport.q.EVI_93_7": null;
  "courtreport.q.ICR_11_1": null;
  "courtreport.q.ICR_11_2": null;
  "courtreport.q.ICR_11_3": null;
  "courtreport.q.ICR_11_4": null;
  "courtreport.q.ICR_11_5": null;
  "courtreport.q.ICR_11_6": null;
  "courtreport.shown": null;
  "courtreport.sign": null;
  "courtreport.standing.not_shown": null;
  "courtreport.standing.partly": null;
  "courtreport.standing.shown": null;
  "courtreport.title": null;
  "deadline.consequence.admit": null;
  "deadline.consequence.answer_change": null;
  "deadline.consequence.answer_question": null;
  "deadline.consequence.appeal": null;
  "deadline.consequence.assign": null;
  "deadline.consequence.assign_appeal": null;
  "deadline.consequence.check_verdict": null;
  "deadline.consequence.choose": null;
  "deadline.consequence.confirm": null;
  "deadline.consequence.convene_jury": null;
  "deadline.consequence.countersign": null;
  "deadline.consequence.cure": null;
  "deadline.consequence.decide": null;
  "deadline.consequence.decide_advance": null;
  "deadline.consequence.decide_appeal": null;
  "deadline.consequence.decide_objection": null;
  "deadline.consequence.decide_reversal": null;
  "deadline.consequence.deposit_objection": null;
  "deadline.consequence.give_evidence": null;
  "deadline.consequence.inspect_goods": null;
  "deadline.consequence.instalment": null;
  "deadline.consequence.join_fast_track": null;
  "deadline.consequence.join_jury": null;
  "deadline.consequence.jury_round": null;
  "deadline.consequence.negotiate": null;
  "deadline.consequence.object_admission": null;
  "deadline.consequence.perform": null;
  "deadline.consequence.refer_out": null;
  "deadline.consequence.respond": null;
  "deadline.consequence.reveal_nonce": null;
  "deadline.consequence.review_admission": null;
  "deadline.consequence.second_signature": null;
  "deadline.consequence.send_again": null;
  "deadline.consequence.send_goods_back": null;
  "deadline.consequence.share_deposit": null;
  "deadline.length.calendar_days": { "amount": number };
  "deadline.length.hours": { "amount": number };
  "deadline.length.working_days": { "amount": number };
  "deadline.name.admit": null;
  "deadline.name.answer_change": null;
  "deadline.name.answer_question": null;
  "deadline.name.appeal": null;
  "deadline.name.assign": null;
  "deadline.name.assign_appeal": null;
  "deadline.name.check_verdict": null;
  "deadline.name.choose": null;
  "deadline.name.confirm": null;
  "deadline.name.convene_jury": null;
  "deadline.name.countersign": null;
  "deadline.name.cure": null;
  "deadline.name.decide": null;
  "deadline.name.decide_advance": null;
  "deadline.name.decide_appeal": null;
  "deadline.name.decide_objection": null;
  "deadline.name.decide_reversal": null;
  "deadline.name.deposit_objection": null;
  "deadline.name.give_evidence": null;
  "deadline.name.inspect_goods": null;
  "deadline.name.instalment": null;
  "deadline.name.join_fast_track": null;
  "deadline.name.join_jury": null;
  "deadline.name.jury_round": null;
  "deadline.name.negotiate": null;
  "deadline.name.object_admission": null;
  "deadline.name.perform": null;
  "deadline.name.refer_out": null;
  "deadline.name.respond": null;
  "deadline.name.reveal_nonce": null;
  "deadline.name.review_admission": null;
  "deadline.name.second_signature": null;
  "deadline.name.send_again": null;
  "deadline.name.send_goods_back": null;
  "deadline.name.share_deposit": null;
  "deadline.waits_for.adjudicator": null;
  "deadline.waits_for.claimant": null;
  "deadline.waits_for.either": null;
  "deadline.waits_for.obligor": null;
  "deadline.waits_for.operator": null;
  "deadline.waits_for.respondent": null;
  "demo.about.ali": null;
  "demo.about.anna": null;
  "demo.about.chen": null;
  "demo.about.fang": null;
  "demo.about.gao": null;
  "demo.about.he": null;
  "demo.about.ivy": null;
  "demo.about.lin": null;
  "demo.about.mei": null;
  "demo.about.muhe": null;
  "demo.about.qingyun": null;
  "demo.about.shiguang": null;
  "demo.about.song": null;
  "demo.about.wu": null;
  "demo.about.xinghe": null;
  "demo.about.zhou": null;
  "demo.clock": null;
  "demo.clock.ahead": null;
  "demo.clock.ahead.hours": { "hours": number };
  "demo.clock.next": null;
  "demo.clock.none": null;
  "demo.clock.note": null;
  "demo.clock.now": null;
  "demo.done.moved": null;
  "demo.fault.no_deadline": null;
  "demo.fired.count": { "count": number };
  "demo.fired.none": null;
  "demo.fired.now": { "stage": string | number };
  "demo.fired.whose": null;
  "demo.lead": null;
  "demo.letters": null;
  "demo.letters.lead": null;
  "demo.letters.open": null;
  "demo.move.day": null;
  "demo.move.hour": null;
  "demo.move.next_deadline": null;
  "demo.move.of_dispute": null;
  "demo.move.three_working_days": null;
  "demo.part.adjudicator": null;
  "demo.part.auditor": null;
  "demo.part.buyer": null;
  "demo.part.juror": null;
  "demo.part.merchant": null;
  "demo.part.operator": null;
  "demo.people.adjudicator": null;
  "demo.people.auditor": null;
  "demo.people.buyer": null;
  "demo.people.juror": null;
  "demo.people.merchant": null;
  "demo.people.note": null;
  "demo.people.operator": null;
  "demo.reset": null;
  "demo.reset.cannot": null;
  "demo.reset.do": null;
  "demo.reset.lead": null;
  "demo.reset.loses": null;
  "demo.reset.not": null;
  "demo.reset.open": null;
  "demo.sign_in": null;
  "demo.title": null;
  "demo.tour": null;
  "demo.tour.as": { "name": string | number };
  "demo.tour.at": { "of": number; "step": number };
  "demo.tour.back": null;
  "demo.tour.check.look": null;
  "demo.tour.check.title": null;
  "demo.tour.closed_shop.look": null;
  "demo.tour.closed_shop.title": null;
  "demo.tour.decide.look": null;
  "demo.tour.decide.title": null;
  "demo.tour.end": null;
  "demo.tour.file.look": null;
  "demo.tour.file.title": null;
  "demo.tour.from_here": null;
  "demo.tour.inbox.look": null;
  "demo.tour.inbox.title": null;
  "demo.tour.lead": null;
  "demo.tour.leave": null;
  "demo.tour.money.look": null;
  "demo.tour.money.title": null;
  "demo.tour.next": null;
  "demo.tour.offers.look": null;
  "demo.tour.offers.title": null;
  "demo.tour.open": null;
  "demo.tour.operate.look": null;
  "demo.tour.operate.title": null;
  "demo.tour.short": null;
  "demo.tour.start": null;
  "demo.you": null;
  "deposit.acts": null;
  "deposit.appeals": null;
  "deposit.appeals.about": null;
  "deposit.appeals.changed": null;
  "deposit.appeals.result": null;
  "deposit.appeals.upheld": null;
  "deposit.appeals.waiting": { "when": string | number };
  "deposit.appeals.when": null;
  "deposit.balance": null;
  "deposit.buyer.before": { "amount": string | number; "deposit": string | number };
  "deposit.buyer.order": { "amount": string | number; "deposit": string | number; "gap": string | number };
  "deposit.buyer.then": null;
  "deposit.buyer.title": null;
  "deposit.category.apparel": null;
  "deposit.category.appliances": null;
  "deposit.category.cosmetics": null;
  "deposit.category.electronics": null;
  "deposit.category.food": null;
  "deposit.category.general": null;
  "deposit.category.health": null;
  "deposit.category.infant": null;
  "deposit.category.jewellery": null;
  "deposit.category.luxury": null;
  "deposit.changes": null;
  "deposit.changes.what": null;
  "deposit.changes.when": { "days": string | number; "when": string | number };
  "deposit.clock": null;
  "deposit.clock.closes": null;
  "deposit.clock.exit": null;
  "deposit.clock.freeze": null;
  "deposit.clock.note": { "due": string | number; "exit": string | number; "notice": string | number };
  "deposit.clock.notice": null;
  "deposit.clock.step": null;
  "deposit.clock.when": null;
  "deposit.contest": null;
  "deposit.contest.about": null;
  "deposit.contest.about.amount": null;
  "deposit.contest.about.freeze": null;
  "deposit.contest.done": null;
  "deposit.contest.lead": { "days": string | number };
  "deposit.contest.reason": null;
  "deposit.contest.reason.hint": null;
  "deposit.contest.send": null;
  "deposit.counts": { "least": number; "lost": number; "unperformed": number };
  "deposit.cover": null;
  "deposit.cover.cover": null;
  "deposit.cover.exposure": null;
  "deposit.cover.finding": { "gap": string };
  "deposit.cover.gap": null;
  "deposit.cover.note": { "days": string | number };
  "deposit.cover.room": null;
  "deposit.csv.at": null;
  "deposit.csv.balance": null;
  "deposit.csv.change": null;
  "deposit.csv.dispute": null;
  "deposit.csv.reason": null;
  "deposit.csv.transfer": null;
  "deposit.free": null;
  "deposit.history": null;
  "deposit.history.kind": null;
  "deposit.history.when": null;
  "deposit.how": null;
  "deposit.how.arithmetic": null;
  "deposit.how.formula": null;
  "deposit.how.line": null;
  "deposit.how.note": { "formula": string | number };
  "deposit.how.result": null;
  "deposit.kind.decided": null;
  "deposit.kind.decrease": null;
  "deposit.kind.increase": null;
  "deposit.kind.withdrawn": null;
  "deposit.lead": null;
  "deposit.leave": null;
  "deposit.leave.back": null;
  "deposit.leave.back.done": null;
  "deposit.leave.clock": null;
  "deposit.leave.done": null;
  "deposit.leave.lead": { "notice": string | number; "tail": string | number };
  "deposit.leave.notice": { "when": string | number };
  "deposit.leave.returned": { "amount": string | number };
  "deposit.leave.send": null;
  "deposit.leave.tail": null;
  "deposit.measure.cap_order_value": { "amount": string | number };
  "deposit.measure.extend_settlement": { "amount": string | number };
  "deposit.measure.guarantee_or_top_up": { "amount": string | number };
  "deposit.none": null;
  "deposit.none.note": null;
  "deposit.operator.amount": null;
  "deposit.operator.appeals": null;
  "deposit.operator.appeals.none": null;
  "deposit.operator.decide": null;
  "deposit.operator.done.decided": null;
  "deposit.operator.done.frozen": null;
  "deposit.operator.done.points": null;
  "deposit.operator.done.stayed": null;
  "deposit.operator.done.unfrozen": null;
  "deposit.operator.due": null;
  "deposit.operator.freeze": null;
  "deposit.operator.freeze.note": null;
  "deposit.operator.lead": null;
  "deposit.operator.next": null;
  "deposit.operator.points": null;
  "deposit.operator.points.note": null;
  "deposit.operator.reason": null;
  "deposit.operator.reason.hint": null;
  "deposit.operator.result": null;
  "deposit.operator.result.changed": null;
  "deposit.operator.result.upheld": null;
  "deposit.operator.send": null;
  "deposit.operator.shop": null;
  "deposit.operator.short": null;
  "deposit.operator.short.none": null;
  "deposit.operator.stage": null;
  "deposit.operator.stage.asked": null;
  "deposit.operator.stage.closed": null;
  "deposit.operator.stage.exit": null;
  "deposit.operator.stage.frozen": null;
  "deposit.operator.stage.met": null;
  "deposit.operator.stay": null;
  "deposit.operator.stay.note": null;
  "deposit.operator.unfreeze": null;
  "deposit.over_time": null;
  "deposit.over_time.finding": { "count": number; "most": string | number; "now": string | number };
  "deposit.points": null;
  "deposit.points.back": { "reason": string | number };
  "deposit.points.none": null;
  "deposit.points.points": null;
  "deposit.points.reason": null;
  "deposit.points.rule": null;
  "deposit.points.until": null;
  "deposit.reason.deposit_deduction": null;
  "deposit.reason.deposit_paid_in": null;
  "deposit.reason.deposit_returned": null;
  "deposit.reason.deposit_withdrawn": null;
  "deposit.reason.dispute": null;
  "deposit.reason.other": null;
  "deposit.reason.set_off": null;
  "deposit.reason.set_off_paid": null;
  "deposit.required": null;
  "deposit.reserved": null;
  "deposit.set_off.agree": null;
  "deposit.set_off.agreed": null;
  "deposit.set_off.amount": null;
  "deposit.set_off.back": null;
  "deposit.set_off.given": null;
  "deposit.set_off.history": null;
  "deposit.set_off.lead": null;
  "deposit.set_off.link": null;
  "deposit.set_off.note.off": null;
  "deposit.set_off.note.on": { "at": string | number; "version": string | number };
  "deposit.set_off.order": null;
  "deposit.set_off.owner": null;
  "deposit.set_off.pending": null;
  "deposit.set_off.statement": null;
  "deposit.set_off.taken": null;
  "deposit.set_off.taken.none": null;
  "deposit.set_off.title": null;
  "deposit.set_off.when": null;
  "deposit.set_off.withdraw": null;
  "deposit.set_off.withdrawn": null;
  "deposit.short": null;
  "deposit.state.announced": { "when": string | number };
  "deposit.state.announced.title": { "amount": string | number };
  "deposit.state.asked": null;
  "deposit.state.asked.title": { "amount": string | number; "when": string | number };
  "deposit.state.closed": null;
  "deposit.state.closed.title": null;
  "deposit.state.exit": { "when": string | number };
  "deposit.state.exit.title": { "amount": string | number };
  "deposit.state.frozen": { "when": string | number };
  "deposit.state.frozen.title": { "amount": string | number };
  "deposit.state.insolvency": null;
  "deposit.state.insolvency.title": null;
  "deposit.state.met": null;
  "deposit.state.stayed": { "when": string | number };
  "deposit.state.urgent": { "reason": string | number };
  "deposit.state.urgent.title": null;
  "deposit.statement": null;
  "deposit.statement.balance": null;
  "deposit.statement.change": null;
  "deposit.statement.csv": null;
  "deposit.statement.when": null;
  "deposit.statement.why": null;
  "deposit.step.base": null;
  "deposit.step.base.text": { "category": string | number };
  "deposit.step.product": null;
  "deposit.step.product.text": { "base": string | number; "risk": string | number; "volume": string | number };
  "deposit.step.required": null;
  "deposit.step.required.estimate": null;
  "deposit.step.required.text": { "maximum": string | number; "minimum": string | number };
  "deposit.step.risk": null;
  "deposit.step.risk.text": { "maximum": string | number; "minimum": string | number };
  "deposit.step.risk_sum": null;
  "deposit.step.risk_sum.text": { "constant": string | number; "lossRate": string | number; "lossWeight": string | number; "nonRate": string | number; "nonWeight": string | number; "pointWeight": string | number; "points": number };
  "deposit.step.rounded": null;
  "deposit.step.rounded.text": { "unit": string | number };
  "deposit.step.volume": null;
  "deposit.step.volume.text": { "below": string; "from": number; "orders": number };
  "deposit.take_out": null;
  "deposit.take_out.done": null;
  "deposit.take_out.lead": { "amount": string | number };
  "deposit.take_out.none": null;
  "deposit.take_out.send": null;
  "deposit.title": null;
  "deposit.top_up": null;
  "deposit.top_up.amount": null;
  "deposit.top_up.at": null;
  "deposit.top_up.done": null;
  "deposit.top_up.lead": null;
  "deposit.top_up.reference": null;
  "deposit.top_up.reference.hint": null;
  "deposit.top_up.send": null;
  "deposit.top_up.state": null;
  "deposit.top_up.told": null;
  "deposit.top_up.waiting": null;
  "determination.appeal.button": null;
  "determination.appeal.grounds": null;
  "determination.appeal.lead": null;
  "determination.appeal.reasons": null;
  "determination.appeal.title": null;
  "determination.appeal.vary": null;
  "determination.appeal.vary.button": null;
  "determination.appeal.vary.text": null;
  "determination.bench.title": { "number": string | number };
  "determination.burden": null;
  "determination.burden.basis": null;
  "determination.burden.claimant": null;
  "determination.burden.note": null;
  "determination.burden.respondent": null;
  "determination.conflict": null;
  "determination.conflict.none": null;
  "determination.conflict.text": null;
  "determination.contest.button": null;
  "determination.contest.lead": null;
  "determination.contest.no": null;
  "determination.contest.performed": null;
  "determination.contest.title": null;
  "determination.contest.yes": null;
  "determination.correction.button": null;
  "determination.correction.hint": null;
  "determination.correction.lead": null;
  "determination.correction.now": null;
  "determination.correction.title": null;
  "determination.correction.was": null;
  "determination.decide.lead": null;
  "determination.decide.lead.appeal": null;
  "determination.decide.title": null;
  "determination.deduction": null;
  "determination.done.appeal": null;
  "determination.done.asked": null;
  "determination.done.contest": null;
  "determination.done.corrected": null;
  "determination.done.evidence": null;
  "determination.done.issued": null;
  "determination.done.late": null;
  "determination.done.objection": null;
  "determination.done.ordinary": null;
  "determination.done.recused": null;
  "determination.done.refused": null;
  "determination.done.released": null;
  "determination.done.returned": null;
  "determination.done.reversal": null;
  "determination.done.signed": null;
  "determination.done.taken": null;
  "determination.draft": null;
  "determination.draft.note": null;
  "determination.draft.read": null;
  "determination.duties": null;
  "determination.duties.by": null;
  "determination.duties.contest": null;
  "determination.duties.report": null;
  "determination.duties.status": null;
  "determination.evidence": null;
  "determination.evidence.button": null;
  "determination.evidence.lead": null;
  "determination.evidence.none": null;
  "determination.evidence.title": null;
  "determination.fast.button": null;
  "determination.fast.lead": null;
  "determination.fast.note": null;
  "determination.fast.title": null;
  "determination.fault.dismissed": null;
  "determination.fault.items": null;
  "determination.fault.one_refund": null;
  "determination.fault.percent": null;
  "determination.fault.reason": { "least": string | number };
  "determination.fault.reasons": null;
  "determination.fault.remedies": null;
  "determination.field.days": null;
  "determination.field.days.hint": null;
  "determination.field.figure.as_told": null;
  "determination.field.figure.none": null;
  "determination.field.figure.told": { "answer": string | number };
  "determination.field.files": null;
  "determination.field.finding": { "fact": string | number };
  "determination.field.freight": null;
  "determination.field.percent": null;
  "determination.field.percent.hint": null;
  "determination.field.proved": null;
  "determination.field.reason": null;
  "determination.field.reasons": null;
  "determination.field.reasons.hint": null;
  "determination.field.remedies": null;
  "determination.field.remedies.hint": null;
  "determination.field.result": null;
  "determination.field.why": { "fact": string | number };
  "determination.figures.inputs": null;
  "determination.figures.step": null;
  "determination.findings": null;
  "determination.findings.note": null;
  "determination.findings.others": null;
  "determination.holder.none": null;
  "determination.holder.other": null;
  "determination.holder.you": null;
  "determination.items": null;
  "determination.items.of": { "quantity": number; "title": string | number };
  "determination.jury.note": null;
  "determination.jury.running": null;
  "determination.jury.title": null;
  "determination.jury.unfit": null;
  "determination.jury.votes": { "established": string | number; "notEstablished": string | number };
  "determination.late.button": null;
  "determination.late.lead": null;
  "determination.late.no": null;
  "determination.late.question": null;
  "determination.late.title": null;
  "determination.late.yes": null;
  "determination.name.answer": null;
  "determination.name.finding": { "fact": string | number };
  "determination.name.freight": null;
  "determination.name.now": null;
  "determination.name.proved": null;
  "determination.name.question": null;
  "determination.name.reason": null;
  "determination.name.reasons": null;
  "determination.name.result": null;
  "determination.name.to": null;
  "determination.name.was": null;
  "determination.name.why": { "fact": string | number };
  "determination.objection.button": null;
  "determination.objection.lead": null;
  "determination.objection.no": null;
  "determination.objection.title": null;
  "determination.objection.upheld": null;
  "determination.objection.yes": null;
  "determination.outcome": null;
  "determination.outcome.note": null;
  "determination.preview.button": null;
  "determination.preview.deposit": null;
  "determination.preview.held": null;
  "determination.preview.issue": null;
  "determination.preview.lead": null;
  "determination.preview.propose": null;
  "determination.preview.second": null;
  "determination.preview.shortfall": null;
  "determination.preview.shortfall.text": null;
  "determination.preview.title": null;
  "determination.preview.total": null;
  "determination.preview.vary": null;
  "determination.question.button": null;
  "determination.question.lead": null;
  "determination.question.text": null;
  "determination.question.title": null;
  "determination.question.to": null;
  "determination.queue.action": null;
  "determination.queue.all": null;
  "determination.queue.any": null;
  "determination.queue.case": null;
  "determination.queue.due": null;
  "determination.queue.empty": null;
  "determination.queue.holder": null;
  "determination.queue.lead": null;
  "determination.queue.least": null;
  "determination.queue.mine": null;
  "determination.queue.open": null;
  "determination.queue.sort.due": null;
  "determination.queue.sort.value": null;
  "determination.queue.take": null;
  "determination.queue.title": null;
  "determination.queue.track": null;
  "determination.queue.type": null;
  "determination.queue.value": null;
  "determination.reach.full": null;
  "determination.reach.held_funds": null;
  "determination.recuse.button": null;
  "determination.recuse.lead": null;
  "determination.recuse.title": null;
  "determination.refuse.button": null;
  "determination.refuse.lead": null;
  "determination.refuse.title": null;
  "determination.release.button": null;
  "determination.release.lead": null;
  "determination.release.title": null;
  "determination.rests_on": { "files": string | number };
  "determination.result.allowed": null;
  "determination.result.dismissed": null;
  "determination.result.part": null;
  "determination.return.button": null;
  "determination.return.lead": null;
  "determination.return.title": null;
  "determination.reversal.button": null;
  "determination.reversal.lead": null;
  "determination.reversal.no": null;
  "determination.reversal.title": null;
  "determination.reversal.wrong": null;
  "determination.reversal.yes": null;
  "determination.sealed": null;
  "determination.sealed.text": null;
  "determination.sign": null;
  "determination.sign.effect": null;
  "determination.stage.admission": null;
  "determination.stage.appeal": null;
  "determination.stage.choice": null;
  "determination.stage.closed": null;
  "determination.stage.decided": null;
  "determination.stage.determination": null;
  "determination.stage.negotiation": null;
  "determination.stage.performance": null;
  "determination.take": null;
  "determination.turn.act": null;
  "determination.turn.admit": null;
  "determination.turn.none": null;
  "determination.turn.sign": null;
  "determination.turn.take": null;
  "determination.turn.waits_second": null;
  "determination.undisputed": null;
  "determination.undisputed.admit": null;
  "determination.undisputed.contest": null;
  "determination.undisputed.note": null;
  "determination.undisputed.part": null;
  "determination.undisputed.silent": null;
  "dispute.admission.closed": null;
  "dispute.admission.grounds": null;
  "dispute.admission.may": null;
  "dispute.admission.may.evidence": null;
  "dispute.admission.may.withdraw": null;
  "dispute.admission.objected": null;
  "dispute.admission.reason": null;
  "dispute.admission.refused": null;
  "dispute.admission.released": null;
  "dispute.admission.routes": null;
  "dispute.admission.title": null;
  "dispute.admission.waiting": null;
  "dispute.admission.why": null;
  "dispute.agreement": null;
  "dispute.agreement.half": null;
  "dispute.agreement.missing": null;
  "dispute.agreement.signed": null;
  "dispute.agreement.tag.half": null;
  "dispute.agreement.tag.signed": null;
  "dispute.appeal.by": { "who": string | number };
  "dispute.appeal.open": null;
  "dispute.appeal.upheld": null;
  "dispute.appeal.varied": null;
  "dispute.choice": null;
  "dispute.choice.answer": null;
  "dispute.choice.note": null;
  "dispute.choice.open": null;
  "dispute.choice.refused": null;
  "dispute.choice.side": null;
  "dispute.choice.text": null;
  "dispute.choice.yes": null;
  "dispute.clocks": null;
  "dispute.clocks.both": null;
  "dispute.clocks.note": null;
  "dispute.clocks.waits": { "who": string | number };
  "dispute.computation.inputs": null;
  "dispute.computation.step": null;
  "dispute.days": { "days": number };
  "dispute.delay.claim.link": null;
  "dispute.delay.claimed": { "amount": string | number };
  "dispute.delay.how": null;
  "dispute.delay.how.text": { "amount": string | number; "daily": string | number; "days": number; "limit": string | number; "most": number; "since": string | number };
  "dispute.delay.owed": { "amount": string | number; "days": number };
  "dispute.delay.paid": { "amount": string | number; "days": number };
  "dispute.delay.reversal": null;
  "dispute.delay.running": { "daily": string | number; "since": string | number };
  "dispute.delay.title": null;
  "dispute.deposit": null;
  "dispute.deposit.dismissed": null;
  "dispute.deposit.objection": null;
  "dispute.deposit.past": null;
  "dispute.deposit.upheld": null;
  "dispute.determination": null;
  "dispute.determination.accepted": { "who": string | number };
  "dispute.determination.and": null;
  "dispute.determination.appeal_by": null;
  "dispute.determination.corrected": { "now": string | number; "was": string | number };
  "dispute.determination.findings": null;
  "dispute.determination.issued": null;
  "dispute.determination.next": null;
  "dispute.determination.note": null;
  "dispute.determination.reasons": null;
  "dispute.determination.relies": null;
  "dispute.determination.routes": null;
  "dispute.determination.signed": { "names": string | number };
  "dispute.event.action_decided": null;
  "dispute.event.action_due": null;
  "dispute.event.action_ended": null;
  "dispute.event.action_executed": null;
  "dispute.event.action_reversed": null;
  "dispute.event.admission_opened": null;
  "dispute.event.admission_refused": null;
  "dispute.event.admission_released": null;
  "dispute.event.agreement_countersigned": null;
  "dispute.event.agreement_lapsed": null;
  "dispute.event.appeal_decided": null;
  "dispute.event.appeal_filed": null;
  "dispute.event.appeal_taken": null;
  "dispute.event.card_case_noted": null;
  "dispute.event.case_assigned": null;
  "dispute.event.case_recused": null;
  "dispute.event.case_taken": null;
  "dispute.event.change_accepted": null;
  "dispute.event.change_declined": null;
  "dispute.event.change_lapsed": null;
  "dispute.event.change_proposed": null;
  "dispute.event.choice_made": null;
  "dispute.event.contest_decided": null;
  "dispute.event.deadline_cleared": null;
  "dispute.event.deadline_set": null;
  "dispute.event.deduction_objected": null;
  "dispute.event.delay_begun": null;
  "dispute.event.delay_ended": null;
  "dispute.event.delay_paid": null;
  "dispute.event.deposit_notice_given": null;
  "dispute.event.determination_accepted": null;
  "dispute.event.determination_corrected": null;
  "dispute.event.determination_final": null;
  "dispute.event.determination_issued": null;
  "dispute.event.determination_opened": null;
  "dispute.event.determination_proposed": null;
  "dispute.event.determination_returned": null;
  "dispute.event.dispute_closed": null;
  "dispute.event.dispute_filed": null;
  "dispute.event.dispute_reopened": null;
  "dispute.event.evidence_objected": null;
  "dispute.event.evidence_objection_answered": null;
  "dispute.event.evidence_request_declined": null;
  "dispute.event.evidence_request_lapsed": null;
  "dispute.event.evidence_requested": null;
  "dispute.event.evidence_submitted": null;
  "dispute.event.extension_agreed": null;
  "dispute.event.extension_declined": null;
  "dispute.event.extension_requested": null;
  "dispute.event.fast_track_joined": null;
  "dispute.event.fast_track_left": null;
  "dispute.event.hold_released": null;
  "dispute.event.human_requested": null;
  "dispute.event.interest_charged": null;
  "dispute.event.items_delivered": null;
  "dispute.event.jury_convened": null;
  "dispute.event.jury_joined": null;
  "dispute.event.jury_left": null;
  "dispute.event.jury_overdue": null;
  "dispute.event.jury_proposed": null;
  "dispute.event.late_evidence_decided": null;
  "dispute.event.measure_taken": null;
  "dispute.event.message_posted": null;
  "dispute.event.money_paid_again": null;
  "dispute.event.money_returned": null;
  "dispute.event.negotiation_ended": null;
  "dispute.event.nonce_revealed": null;
  "dispute.event.notice_opened": null;
  "dispute.event.objection_decided": null;
  "dispute.event.obligation_breached": null;
  "dispute.event.obligation_contested": null;
  "dispute.event.obligation_due": null;
  "dispute.event.obligation_open": null;
  "dispute.event.obligation_paid": null;
  "dispute.event.obligation_performed": null;
  "dispute.event.obligation_reported": null;
  "dispute.event.obligation_resumed": null;
  "dispute.event.obligation_unpaid": null;
  "dispute.event.obligation_waived": null;
  "dispute.event.obligations_created": null;
  "dispute.event.offer_accepted": null;
  "dispute.event.offer_made": null;
  "dispute.event.offer_rejected": null;
  "dispute.event.offer_withdrawn": null;
  "dispute.event.party_exited": null;
  "dispute.event.plan_broken": null;
  "dispute.event.question_answered": null;
  "dispute.event.question_asked": null;
  "dispute.event.question_lapsed": null;
  "dispute.event.recourse_created": null;
  "dispute.event.refusal_objected": null;
  "dispute.event.reply_overdue": null;
  "dispute.event.response_given": null;
  "dispute.event.reversal_asked": null;
  "dispute.event.reversal_decided": null;
  "dispute.event.staff_overdue": null;
  "dispute.event.stage_entered": null;
  "dispute.event.verdict_drafted": null;
  "dispute.event.verdict_not_followed": null;
  "dispute.event.verdict_returned": null;
  "dispute.evidence": null;
  "dispute.evidence.hash": null;
  "dispute.evidence.none": null;
  "dispute.evidence.refused": { "name": string | number; "why": string | number };
  "dispute.extension.asked": { "days": number; "who": string | number };
  "dispute.facts": null;
  "dispute.fast.instead": { "ordinary": string | number };
  "dispute.fast.joined": null;
  "dispute.fast.left.asked": { "who": string | number };
  "dispute.fast.left.documents": null;
  "dispute.fast.left.silence": null;
  "dispute.fast.means": null;
  "dispute.fast.means.documents": null;
  "dispute.fast.means.leave": null;
  "dispute.fast.means.same": null;
  "dispute.fast.offered.claimant": null;
  "dispute.fast.offered.respondent": null;
  "dispute.fast.ordinary": null;
  "dispute.fast.title": null;
  "dispute.file": null;
  "dispute.file.filed": null;
  "dispute.file.notice": null;
  "dispute.file.notice.none": null;
  "dispute.file.number": null;
  "dispute.file.order": null;
  "dispute.file.rules": null;
  "dispute.filed.lead": { "who": string | number };
  "dispute.filed.leaf": null;
  "dispute.filed.next": null;
  "dispute.filed.number": null;
  "dispute.filed.open": null;
  "dispute.filed.over": null;
  "dispute.filed.receipt": null;
  "dispute.filed.title": null;
  "dispute.history": null;
  "dispute.history.all": null;
  "dispute.history.earlier": { "count": number };
  "dispute.history.evidence": null;
  "dispute.history.filter": null;
  "dispute.history.money": null;
  "dispute.history.note": null;
  "dispute.history.offers": null;
  "dispute.history.words": null;
  "dispute.input.actual": null;
  "dispute.input.actualValue": null;
  "dispute.input.affected": null;
  "dispute.input.agreedMinor": null;
  "dispute.input.baseMinor": null;
  "dispute.input.conforming": null;
  "dispute.input.conformingValue": null;
  "dispute.input.lossMinor": null;
  "dispute.input.minimumMinor": null;
  "dispute.input.multiplier": null;
  "dispute.input.paidMinor": null;
  "dispute.input.priceMinor": null;
  "dispute.input.provedMinor": null;
  "dispute.input.quantity": null;
  "dispute.input.times": null;
  "dispute.jury.ask": null;
  "dispute.jury.beacon_silent": null;
  "dispute.jury.check.followed": null;
  "dispute.jury.check.not": null;
  "dispute.jury.check.other": null;
  "dispute.jury.check.waits": null;
  "dispute.jury.convened": null;
  "dispute.jury.decided": null;
  "dispute.jury.declined": { "who": string | number };
  "dispute.jury.how.beacon_silent": null;
  "dispute.jury.how.decided": null;
  "dispute.jury.how.overdue": null;
  "dispute.jury.how.settled": null;
  "dispute.jury.how.tie": null;
  "dispute.jury.how.timed_out": null;
  "dispute.jury.how.too_few": null;
  "dispute.jury.instead": null;
  "dispute.jury.joined": null;
  "dispute.jury.joined.appeal": null;
  "dispute.jury.lapsed": null;
  "dispute.jury.left": { "who": string | number };
  "dispute.jury.means": null;
  "dispute.jury.means.appeal": { "size": string | number };
  "dispute.jury.means.draw": null;
  "dispute.jury.means.leave": null;
  "dispute.jury.means.panel": { "size": string | number; "threshold": string | number };
  "dispute.jury.means.person": null;
  "dispute.jury.means.time": null;
  "dispute.jury.means.votes": null;
  "dispute.jury.none": null;
  "dispute.jury.none.rule": null;
  "dispute.jury.none.track": { "track": string | number };
  "dispute.jury.none.type": { "type": string | number };
  "dispute.jury.none.value": null;
  "dispute.jury.offered.other": { "who": string | number };
  "dispute.jury.offered.you": null;
  "dispute.jury.option.as_claimed": null;
  "dispute.jury.option.dismissed": null;
  "dispute.jury.option.established": null;
  "dispute.jury.option.not_established": null;
  "dispute.jury.option.reduced": { "percent": string | number };
  "dispute.jury.overdue": null;
  "dispute.jury.question.remedy": null;
  "dispute.jury.round.answer": null;
  "dispute.jury.round.appeal": null;
  "dispute.jury.round.count": { "votes": number };
  "dispute.jury.round.draw": null;
  "dispute.jury.round.first": null;
  "dispute.jury.round.panel": { "size": string | number; "threshold": string | number };
  "dispute.jury.round.proof": null;
  "dispute.jury.round.reasons": null;
  "dispute.jury.round.reasons.note": null;
  "dispute.jury.round.votes": null;
  "dispute.jury.settled": null;
  "dispute.jury.tie": null;
  "dispute.jury.timed_out": null;
  "dispute.jury.title": null;
  "dispute.jury.too_few": null;
  "dispute.jury.unfit": null;
  "dispute.list.comma": null;
  "dispute.measures": null;
  "dispute.money": null;
  "dispute.money.deposit": null;
  "dispute.money.disputed": null;
  "dispute.money.held": null;
  "dispute.money.note": null;
  "dispute.money.shop_closed": null;
  "dispute.more": null;
  "dispute.no": { "no": number };
  "dispute.number": { "number": string | number };
  "dispute.obligation.after": null;
  "dispute.obligation.after.no": { "no": number };
  "dispute.obligation.amount": null;
  "dispute.obligation.contest": null;
  "dispute.obligation.left": null;
  "dispute.obligation.part": { "count": number; "index": number };
  "dispute.obligation.proof": null;
  "dispute.obligation.reported": null;
  "dispute.obligation.status.breached": null;
  "dispute.obligation.status.contested": null;
  "dispute.obligation.status.due": null;
  "dispute.obligation.status.open": null;
  "dispute.obligation.status.performed": null;
  "dispute.obligation.status.reported": null;
  "dispute.obligation.status.waiting": null;
  "dispute.obligation.status.waived": null;
  "dispute.obligation.tracking": null;
  "dispute.obligation.what": null;
  "dispute.obligation.who": null;
  "dispute.obligations": null;
  "dispute.obligations.note": null;
  "dispute.offer.claim": { "no": number; "who": string | number };
  "dispute.offer.counter": null;
  "dispute.offer.from": null;
  "dispute.offer.moot": null;
  "dispute.offer.of": { "no": number; "who": string | number };
  "dispute.offer.reason": null;
  "dispute.offer.short": null;
  "dispute.offer.status.accepted": null;
  "dispute.offer.status.countered": null;
  "dispute.offer.status.lapsed": null;
  "dispute.offer.status.open": null;
  "dispute.offer.status.rejected": null;
  "dispute.offer.status.withdrawn": null;
  "dispute.offer.terms": null;
  "dispute.offers": null;
  "dispute.offers.amounts": null;
  "dispute.offers.earlier": { "count": number };
  "dispute.offers.no": null;
  "dispute.offers.none": null;
  "dispute.offers.note": null;
  "dispute.outcome.dismissed": null;
  "dispute.outcome.exited": null;
  "dispute.outcome.not_admitted": null;
  "dispute.outcome.performed": null;
  "dispute.outcome.referred": null;
  "dispute.outcome.unperformed": null;
  "dispute.outcome.withdrawn": null;
  "dispute.position.admit": null;
  "dispute.position.contest": null;
  "dispute.position.part": null;
  "dispute.positions": null;
  "dispute.proof.confirmation": null;
  "dispute.proof.ledger": null;
  "dispute.proof.statement": null;
  "dispute.proof.text": null;
  "dispute.proof.tracking": null;
  "dispute.question.answer": null;
  "dispute.question.lapsed": null;
  "dispute.question.open": null;
  "dispute.question.to": { "no": number; "who": string | number };
  "dispute.questions": null;
  "dispute.reach.full": null;
  "dispute.reach.held_funds": null;
  "dispute.record": null;
  "dispute.record.note": null;
  "dispute.response.none": null;
  "dispute.response.overdue": null;
  "dispute.result.allowed": null;
  "dispute.result.dismissed": null;
  "dispute.result.part": null;
  "dispute.role.adjudicator": null;
  "dispute.role.claimant": null;
  "dispute.role.clock": null;
  "dispute.role.operator": null;
  "dispute.role.respondent": null;
  "dispute.role.rules": null;
  "dispute.service.attempts": null;
  "dispute.service.channel": null;
  "dispute.service.channel.email": null;
  "dispute.service.channel.in_product": null;
  "dispute.service.channel.webhook": null;
  "dispute.service.first": null;
  "dispute.service.lead": null;
  "dispute.service.not_opened": null;
  "dispute.service.notice": null;
  "dispute.service.opened": null;
  "dispute.service.outcome.accepted": null;
  "dispute.service.outcome.bounced": null;
  "dispute.service.outcome.dead": null;
  "dispute.service.outcome.deferred": null;
  "dispute.service.outcome.delivered": null;
  "dispute.service.outcome.failed": null;
  "dispute.service.outcome.no_address": null;
  "dispute.service.outcome.no_endpoint": null;
  "dispute.service.outcome.refused": null;
  "dispute.service.outcome.sent": null;
  "dispute.service.outcome.shown_in_outbox": null;
  "dispute.service.outcome.shown_in_product": null;
  "dispute.service.sealed": null;
  "dispute.service.state.dead": null;
  "dispute.service.state.failed": null;
  "dispute.service.state.sent": null;
  "dispute.service.state.waiting": null;
  "dispute.service.title": null;
  "dispute.service.to": null;
  "dispute.service.to.marketplace": null;
  "dispute.service.to.merchant": null;
  "dispute.service.to.person": null;
  "dispute.service.to.second_contact": null;
  "dispute.service.to.staff": null;
  "dispute.source.advance": null;
  "dispute.source.chargeback": null;
  "dispute.source.deposit": null;
  "dispute.source.direct": null;
  "dispute.source.escrow": null;
  "dispute.source.guarantee": null;
  "dispute.source.set_off": null;
  "dispute.stage.admission": null;
  "dispute.stage.appeal": null;
  "dispute.stage.choice": null;
  "dispute.stage.closed": null;
  "dispute.stage.decided": null;
  "dispute.stage.determination": null;
  "dispute.stage.negotiation": null;
  "dispute.stage.performance": null;
  "dispute.step.admission": null;
  "dispute.step.appeal": null;
  "dispute.step.choice": null;
  "dispute.step.closed": null;
  "dispute.step.decided": null;
  "dispute.step.determination": null;
  "dispute.step.negotiation": null;
  "dispute.step.performance": null;
  "dispute.term.accelerates": null;
  "dispute.term.accelerates.not": null;
  "dispute.term.apology": null;
  "dispute.term.cancel": null;
  "dispute.term.cease": null;
  "dispute.term.correct": null;
  "dispute.term.damages": null;
  "dispute.term.delete_data": null;
  "dispute.term.earnest": null;
  "dispute.term.freight.claimant": null;
  "dispute.term.freight.respondent": null;
  "dispute.term.injury": { "amount": string | number };
  "dispute.term.liquidated_damages": null;
  "dispute.term.make_up_shortage": null;
  "dispute.term.part": { "days": number };
  "dispute.term.parts": { "count": number };
  "dispute.term.parts.from": { "day": string | number };
  "dispute.term.price_reduction": null;
  "dispute.term.provide_service": null;
  "dispute.term.punitive_food": null;
  "dispute.term.punitive_treble": null;
  "dispute.term.redo": null;
  "dispute.term.refund": null;
  "dispute.term.repair": null;
  "dispute.term.replace": null;
  "dispute.term.return_goods": null;
  "dispute.term.within": { "days": number };
  "dispute.terms.amount": null;
  "dispute.terms.amount.name": null;
  "dispute.terms.days": null;
  "dispute.terms.days.hint": null;
  "dispute.terms.freight": null;
  "dispute.terms.freight.claimant": null;
  "dispute.terms.freight.name": null;
  "dispute.terms.freight.respondent": null;
  "dispute.terms.name": null;
  "dispute.terms.one_refund": null;
  "dispute.terms.part.amount": { "no": number };
  "dispute.terms.part.days": { "no": number };
  "dispute.terms.parts": null;
  "dispute.terms.parts.accelerates": null;
  "dispute.terms.parts.hint": { "days": number; "parts": number };
  "dispute.terms.parts.late": null;
  "dispute.terms.parts.sum": null;
  "dispute.terms.parts.two": null;
  "dispute.turn.accept_change": null;
  "dispute.turn.accept_determination": null;
  "dispute.turn.accept_offer": null;
  "dispute.turn.agree_extension": null;
  "dispute.turn.answer_question": null;
  "dispute.turn.choose": null;
  "dispute.turn.confirm_performance": null;
  "dispute.turn.countersign": null;
  "dispute.turn.mine": null;
  "dispute.turn.none": null;
  "dispute.turn.object_to_deduction": null;
  "dispute.turn.object_to_refusal": null;
  "dispute.turn.other": null;
  "dispute.turn.refer_out": null;
  "dispute.turn.report_performance": null;
  "dispute.turn.respond": null;
  "dispute.wait.admit": null;
  "dispute.wait.answer_change": { "who": string | number };
  "dispute.wait.answer_question": { "who": string | number };
  "dispute.wait.appeal": null;
  "dispute.wait.assign": null;
  "dispute.wait.assign_appeal": null;
  "dispute.wait.check_verdict": null;
  "dispute.wait.choose": null;
  "dispute.wait.confirm": { "who": string | number };
  "dispute.wait.convene_jury": null;
  "dispute.wait.countersign": { "who": string | number };
  "dispute.wait.cure": { "who": string | number };
  "dispute.wait.decide": null;
  "dispute.wait.decide_advance": null;
  "dispute.wait.decide_appeal": null;
  "dispute.wait.decide_objection": null;
  "dispute.wait.decide_reversal": null;
  "dispute.wait.deposit_objection": { "who": string | number };
  "dispute.wait.give_evidence": { "who": string | number };
  "dispute.wait.inspect_goods": { "who": string | number };
  "dispute.wait.instalment": { "who": string | number };
  "dispute.wait.join_fast_track": { "who": string | number };
  "dispute.wait.join_jury": { "who": string | number };
  "dispute.wait.jury_round": null;
  "dispute.wait.negotiate": null;
  "dispute.wait.object_admission": { "who": string | number };
  "dispute.wait.perform": { "who": string | number };
  "dispute.wait.refer_out": { "who": string | number };
  "dispute.wait.respond": { "who": string | number };
  "dispute.wait.reveal_nonce": { "who": string | number };
  "dispute.wait.review_admission": null;
  "dispute.wait.second_signature": null;
  "dispute.wait.send_again": null;
  "dispute.wait.send_goods_back": { "who": string | number };
  "dispute.wait.share_deposit": { "who": string | number };
  "dispute.wanted": null;
  "dispute.you": { "name": string | number };
  "draw.announced": null;
  "draw.attempt": { "count": string | number };
  "draw.by_beacon": { "round": string | number };
  "draw.by_key": { "count": number };
  "draw.check": null;
  "draw.check_failed": null;
  "draw.check_hint": null;
  "draw.col.attempt": null;
  "draw.col.group": null;
  "draw.col.seat": null;
  "draw.col.size": null;
  "draw.col.who": null;
  "draw.comma": null;
  "draw.conflict.competitor": null;
  "draw.conflict.earlier_juror": null;
  "draw.conflict.employer": null;
  "draw.conflict.family": null;
  "draw.conflict.load": null;
  "draw.conflict.party": null;
  "draw.conflict.past_dealings": null;
  "draw.conflict.shared_address": null;
  "draw.conflict.shared_device": null;
  "draw.conflict.shared_payment": null;
  "draw.conflict.suspended": null;
  "draw.download": null;
  "draw.drawn": null;
  "draw.empty": null;
  "draw.excluded": null;
  "draw.experience.new": null;
  "draw.experience.practised": null;
  "draw.experience.seasoned": null;
  "draw.given_up": null;
  "draw.given_up.lead": null;
  "draw.group": { "experience": string | number; "history": string | number };
  "draw.history.both": null;
  "draw.history.buyer": null;
  "draw.history.seller": null;
  "draw.how": null;
  "draw.how.alone": null;
  "draw.how.beacon": null;
  "draw.how.before": null;
  "draw.how.hidden": null;
  "draw.how.key": null;
  "draw.how.order": null;
  "draw.in_log": null;
  "draw.lead": null;
  "draw.list.lead": null;
  "draw.list.none": null;
  "draw.list.title": null;
  "draw.mark.command": null;
  "draw.mark.draw": null;
  "draw.mark.pool": null;
  "draw.mark.said": null;
  "draw.marks": null;
  "draw.met_before": null;
  "draw.none_passed": null;
  "draw.passed": null;
  "draw.people": { "count": number };
  "draw.pool": null;
  "draw.pool.epoch": { "epoch": string | number };
  "draw.pool.text": { "count": number; "epoch": string | number };
  "draw.randomness": null;
  "draw.ready": null;
  "draw.reason_count": { "count": string | number; "reason": string | number };
  "draw.replaced": null;
  "draw.seat": { "seat": string | number };
  "draw.seat_instead": { "of": string | number; "seat": string | number };
  "draw.seats": { "count": number };
  "draw.seats.title": null;
  "draw.source.drand": null;
  "draw.source.vrf": null;
  "draw.standing": null;
  "draw.title": null;
  "draw.waits": null;
  "draw.waits.lead": null;
  "evidence.about": { "list": string | number };
  "evidence.by.marketplace": null;
  "evidence.by.self": null;
  "evidence.by.third_party": null;
  "evidence.commitment": null;
  "evidence.copy": null;
  "evidence.copy.link": null;
  "evidence.cover.add": null;
  "evidence.cover.box": { "height": string | number; "no": string | number; "width": string | number; "x": string | number; "y": string | number };
  "evidence.cover.box_page": { "height": string | number; "no": string | number; "page": string | number; "width": string | number; "x": string | number; "y": string | number };
  "evidence.cover.button": null;
  "evidence.cover.change": null;
  "evidence.cover.check": null;
  "evidence.cover.corner": null;
  "evidence.cover.done": null;
  "evidence.cover.draw": null;
  "evidence.cover.draw.hint": null;
  "evidence.cover.full": { "most": string | number };
  "evidence.cover.height": null;
  "evidence.cover.how": null;
  "evidence.cover.keys": null;
  "evidence.cover.lead": null;
  "evidence.cover.left_out": null;
  "evidence.cover.more": null;
  "evidence.cover.none": null;
  "evidence.cover.numbers": null;
  "evidence.cover.page": null;
  "evidence.cover.place": { "no": string | number };
  "evidence.cover.preview": null;
  "evidence.cover.remove": { "no": string | number };
  "evidence.cover.removed": { "no": string | number };
  "evidence.cover.seen": null;
  "evidence.cover.title": null;
  "evidence.cover.why": null;
  "evidence.cover.width": null;
  "evidence.cover.without": null;
  "evidence.cover.x": null;
  "evidence.cover.y": null;
  "evidence.custody": null;
  "evidence.custody.notarisation_withdrawn": null;
  "evidence.custody.notarised": null;
  "evidence.custody.note": null;
  "evidence.custody.received": null;
  "evidence.custody.redacted": null;
  "evidence.custody.scan_clean": null;
  "evidence.custody.scan_infected": null;
  "evidence.custody.submitted": null;
  "evidence.custody.view_made": null;
  "evidence.custody.what": null;
  "evidence.custody.when": null;
  "evidence.decline.reason": null;
  "evidence.download": null;
  "evidence.fingerprints": null;
  "evidence.ground.authenticity": null;
  "evidence.ground.authenticity.hint": null;
  "evidence.ground.legality": null;
  "evidence.ground.legality.hint": null;
  "evidence.ground.relevance": null;
  "evidence.ground.relevance.hint": null;
  "evidence.hash": { "sha256": string | number };
  "evidence.how.download": null;
  "evidence.how.export": null;
  "evidence.how.kept": null;
  "evidence.how.other": null;
  "evidence.how.photo": null;
  "evidence.how.recording": null;
  "evidence.how.scan": null;
  "evidence.how.screenshot": null;
  "evidence.how.written": null;
  "evidence.item.about": null;
  "evidence.item.by": null;
  "evidence.item.created": null;
  "evidence.item.created.hint": null;
  "evidence.item.device": null;
  "evidence.item.device.hint": null;
  "evidence.item.goods": null;
  "evidence.item.how": null;
  "evidence.item.keeper": null;
  "evidence.item.no_file": null;
  "evidence.item.no_file.why": null;
  "evidence.item.not_said": null;
  "evidence.item.place": null;
  "evidence.item.place.hint": null;
  "evidence.item.rows": null;
  "evidence.item.source": null;
  "evidence.item.source.why": null;
  "evidence.item.system": null;
  "evidence.item.system.hint": null;
  "evidence.item.type": null;
  "evidence.item.words": null;
  "evidence.late.admitted": null;
  "evidence.late.left_out": null;
  "evidence.late.open": null;
  "evidence.late.question": { "names": string | number };
  "evidence.late.reason": null;
  "evidence.late.said": null;
  "evidence.late.text": null;
  "evidence.late.title": null;
  "evidence.late.why_admitted": null;
  "evidence.late.why_left_out": null;
  "evidence.level": null;
  "evidence.level.L0": null;
  "evidence.level.L0.means": null;
  "evidence.level.L1": null;
  "evidence.level.L1.means": null;
  "evidence.level.L2": null;
  "evidence.level.L2.means": null;
  "evidence.level.L3": null;
  "evidence.level.L3.means": null;
  "evidence.level.L4": null;
  "evidence.level.L4.means": null;
  "evidence.level.before": null;
  "evidence.level.before.text": null;
  "evidence.level.by": null;
  "evidence.level.means": null;
  "evidence.level.not_counted": null;
  "evidence.level.not_counted.interested_witness": null;
  "evidence.level.not_counted.own_stamp": null;
  "evidence.level.since": null;
  "evidence.limit": { "megabytes": string | number };
  "evidence.notary": null;
  "evidence.notary.button": null;
  "evidence.notary.dated": null;
  "evidence.notary.document": null;
  "evidence.notary.document.hint": null;
  "evidence.notary.done": null;
  "evidence.notary.effect": null;
  "evidence.notary.lead": null;
  "evidence.notary.no_document": null;
  "evidence.notary.note": null;
  "evidence.notary.number": null;
  "evidence.notary.office": null;
  "evidence.notary.reason": null;
  "evidence.notary.record": null;
  "evidence.notary.recorded": null;
  "evidence.notary.says": null;
  "evidence.notary.says.content": null;
  "evidence.notary.says.content.effect": null;
  "evidence.notary.says.content.tag": null;
  "evidence.notary.says.file": null;
  "evidence.notary.says.file.effect": null;
  "evidence.notary.says.file.tag": null;
  "evidence.notary.withdraw": null;
  "evidence.notary.withdrawn": null;
  "evidence.notary.withdrawn.done": null;
  "evidence.object.grounds": null;
  "evidence.object.grounds.name": null;
  "evidence.object.item": null;
  "evidence.object.item.name": null;
  "evidence.object.reason": null;
  "evidence.objection.answer": null;
  "evidence.objection.answer.hint": null;
  "evidence.objection.answer.name": null;
  "evidence.objection.answered": null;
  "evidence.objection.by": { "who": string | number };
  "evidence.objection.no": { "no": string | number };
  "evidence.objection.not_upheld": null;
  "evidence.objection.to": { "name": string | number };
  "evidence.objection.unanswered": null;
  "evidence.objection.upheld": null;
  "evidence.objections": null;
  "evidence.objections.decide": null;
  "evidence.original.link": null;
  "evidence.read": null;
  "evidence.reader.adjudicator": null;
  "evidence.reader.claimant": null;
  "evidence.reader.juror": null;
  "evidence.reader.marketplace": null;
  "evidence.reader.other_person": null;
  "evidence.reader.owner": null;
  "evidence.reader.respondent": null;
  "evidence.reads": null;
  "evidence.reads.download": null;
  "evidence.reads.file": null;
  "evidence.reads.none": null;
  "evidence.reads.note": null;
  "evidence.reads.view": null;
  "evidence.reads.what": null;
  "evidence.reads.who": null;
  "evidence.request.asked": { "who": string | number };
  "evidence.request.give": null;
  "evidence.request.inference": null;
  "evidence.request.row": null;
  "evidence.request.state.declined": null;
  "evidence.request.state.ended": null;
  "evidence.request.state.given": null;
  "evidence.request.state.lapsed": null;
  "evidence.request.state.open": null;
  "evidence.request.title": { "no": string | number; "who": string | number };
  "evidence.request.what": null;
  "evidence.request.what.hint": null;
  "evidence.request.what.name": null;
  "evidence.requests": null;
  "evidence.scan.clean": null;
  "evidence.scan.clean.text": null;
  "evidence.scan.infected": null;
  "evidence.scan.infected.text": null;
  "evidence.scan.none": null;
  "evidence.scan.none.text": null;
  "evidence.scan.waiting": null;
  "evidence.scan.waiting.text": null;
  "evidence.sealed": null;
  "evidence.sealed.open": null;
  "evidence.sealed.text": null;
  "evidence.secured": null;
  "evidence.short": null;
  "evidence.source": null;
  "evidence.source.note": null;
  "evidence.state.attached": null;
  "evidence.state.stored": null;
  "evidence.type.audio": null;
  "evidence.type.chat": null;
  "evidence.type.document": null;
  "evidence.type.image": null;
  "evidence.type.listing_version": null;
  "evidence.type.live_replay": null;
  "evidence.type.logistics": null;
  "evidence.type.media": null;
  "evidence.type.order": null;
  "evidence.type.page": null;
  "evidence.type.payment": null;
  "evidence.type.physical": null;
  "evidence.type.statement": null;
  "evidence.type.test_report": null;
  "evidence.type.text": null;
  "evidence.type.video": null;
  "evidence.until": null;
  "evidence.upload.camera": null;
  "evidence.upload.done": null;
  "evidence.upload.hold": null;
  "evidence.upload.no_line": null;
  "evidence.upload.remove": null;
  "evidence.upload.sending": { "percent": string | number };
  "evidence.upload.signed_out": null;
  "evidence.upload.smaller": null;
  "evidence.upload.smaller.hint": null;
  "evidence.upload.waiting": null;
  "evidence.view.failed": null;
  "evidence.view.first": { "pages": string | number; "shown": string | number };
  "evidence.view.marked": null;
  "evidence.view.page": { "page": string | number };
  "evidence.view.plain": null;
  "evidence.view.video": null;
  "evidence.view.waiting": null;
  "finance.account": null;
  "finance.advance.age": null;
  "finance.advance.left": null;
  "finance.advance.paid": null;
  "finance.advance.recovered": null;
  "finance.advance.state": null;
  "finance.advance.state.breached": null;
  "finance.advance.state.contested": null;
  "finance.advance.state.due": null;
  "finance.advance.state.open": null;
  "finance.advance.state.performed": null;
  "finance.advance.state.reported": null;
  "finance.advance.state.waiting": null;
  "finance.advance.state.waived": null;
  "finance.advances.none": null;
  "finance.age.30": null;
  "finance.age.60": null;
  "finance.age.7": null;
  "finance.age.more": null;
  "finance.ageing": null;
  "finance.ageing.finding": { "amount": string | number; "count": number; "old": string | number };
  "finance.ageing.note": null;
  "finance.alarm.amount_differs": null;
  "finance.alarm.done_after_failure": null;
  "finance.alarm.done_after_stop": null;
  "finance.alarm.done_twice": null;
  "finance.alarm.refused_after_done": null;
  "finance.alarm.returned_in_part": null;
  "finance.alarm.under_way_after_stop": null;
  "finance.amount": null;
  "finance.at_institutions": null;
  "finance.authorised_until": null;
  "finance.balance": null;
  "finance.balances": null;
  "finance.code.account_closed": null;
  "finance.code.amount_differs": null;
  "finance.code.amount_exceeds_remaining": null;
  "finance.code.amount_too_large": null;
  "finance.code.amount_too_small": null;
  "finance.code.authorisation_ended": null;
  "finance.code.bank_unavailable": null;
  "finance.code.currency_unsupported": null;
  "finance.code.exceeds_payment": null;
  "finance.code.funds_insufficient": null;
  "finance.code.payment_unknown": null;
  "finance.code.payout_account_missing": null;
  "finance.code.payout_returned": null;
  "finance.code.payout_reversed": null;
  "finance.code.rail_cannot": null;
  "finance.code.rail_unavailable": null;
  "finance.code.refund_period_over": null;
  "finance.code.tried_too_often": null;
  "finance.compared": null;
  "finance.compared.agrees": null;
  "finance.compared.explained": null;
  "finance.compared.left": null;
  "finance.compared.lines": { "count": number };
  "finance.compared.none": null;
  "finance.compared.note": null;
  "finance.compared.open": { "count": number };
  "finance.compared.ours": null;
  "finance.compared.theirs": null;
  "finance.compared.unexplained": null;
  "finance.count.alarm": null;
  "finance.count.differences": null;
  "finance.count.expiring": null;
  "finance.count.failed": null;
  "finance.count.objections": null;
  "finance.count.recourse": null;
  "finance.count.releases": null;
  "finance.count.shortfalls": null;
  "finance.count.stopped": null;
  "finance.count.unknown": null;
  "finance.count.waiting": null;
  "finance.day": null;
  "finance.days": { "count": number };
  "finance.difference.amount": null;
  "finance.difference.amount.do": null;
  "finance.difference.currency": null;
  "finance.difference.currency.do": null;
  "finance.difference.duplicate": null;
  "finance.difference.duplicate.do": null;
  "finance.difference.effect": null;
  "finance.difference.fee": null;
  "finance.difference.fee.do": null;
  "finance.difference.found": null;
  "finance.difference.line": { "line": string | number };
  "finance.difference.missing_here": null;
  "finance.difference.missing_here.do": null;
  "finance.difference.missing_there": null;
  "finance.difference.missing_there.do": null;
  "finance.difference.names": null;
  "finance.difference.state.explained": null;
  "finance.difference.state.gone": null;
  "finance.difference.state.open": null;
  "finance.difference.state.settled": null;
  "finance.difference.timing": null;
  "finance.difference.timing.do": null;
  "finance.difference.unexpected": null;
  "finance.difference.unexpected.do": null;
  "finance.difference.what": null;
  "finance.differences.none": null;
  "finance.direction.extend": null;
  "finance.direction.into_escrow": null;
  "finance.direction.to_consumer": null;
  "finance.direction.to_merchant": null;
  "finance.dispute": null;
  "finance.done.approved": null;
  "finance.done.declined": null;
  "finance.done.proposed": null;
  "finance.done.restarted": null;
  "finance.done.settled": null;
  "finance.ends": null;
  "finance.ends.outcome": null;
  "finance.fault.dated": null;
  "finance.fault.direction": null;
  "finance.fault.order": null;
  "finance.fault.reason": null;
  "finance.fault.reference": null;
  "finance.fault.source": null;
  "finance.held_for": null;
  "finance.holds.none": null;
  "finance.insolvency.confirm": null;
  "finance.insolvency.dated": null;
  "finance.insolvency.decline": null;
  "finance.insolvency.done.confirmed": null;
  "finance.insolvency.done.declined": null;
  "finance.insolvency.done.proposed": null;
  "finance.insolvency.effect": null;
  "finance.insolvency.effect.escrow": null;
  "finance.insolvency.effect.log": null;
  "finance.insolvency.effect.refer": null;
  "finance.insolvency.effect.stop": null;
  "finance.insolvency.effect.told": null;
  "finance.insolvency.kind": null;
  "finance.insolvency.kind.over": null;
  "finance.insolvency.kind.signs": null;
  "finance.insolvency.none": null;
  "finance.insolvency.own": null;
  "finance.insolvency.record": null;
  "finance.insolvency.record.how": null;
  "finance.insolvency.record.over": null;
  "finance.insolvency.record.signs": null;
  "finance.insolvency.reference": null;
  "finance.insolvency.reference.hint": null;
  "finance.insolvency.source": null;
  "finance.insolvency.source.administrator": null;
  "finance.insolvency.source.court": null;
  "finance.insolvency.source.gazette": null;
  "finance.insolvency.source.merchant": null;
  "finance.insolvency.source.other": null;
  "finance.insolvency.state": null;
  "finance.insolvency.state.confirmed": null;
  "finance.insolvency.state.declined": null;
  "finance.insolvency.state.proposed": null;
  "finance.insolvency.told": { "count": number };
  "finance.institution": null;
  "finance.instruction": null;
  "finance.instruction.state.done": null;
  "finance.instruction.state.due": null;
  "finance.instruction.state.failed": null;
  "finance.instruction.state.returned": null;
  "finance.instruction.state.sent": null;
  "finance.instruction.state.stopped": null;
  "finance.lead.advances": null;
  "finance.lead.differences": null;
  "finance.lead.holds": null;
  "finance.lead.insolvency": null;
  "finance.lead.overview": null;
  "finance.lead.payments": null;
  "finance.lead.releases": null;
  "finance.lead.shortfalls": null;
  "finance.line.authorised": null;
  "finance.line.captured": null;
  "finance.line.card_dispute": null;
  "finance.line.card_dispute_reversed": null;
  "finance.line.fee": null;
  "finance.line.other": null;
  "finance.line.paid_in": null;
  "finance.line.paid_out": null;
  "finance.line.refunded": null;
  "finance.line.released": null;
  "finance.money": { "currency": string | number };
  "finance.money.finding": { "escrow": string | number; "going": string | number; "held": string | number };
  "finance.money.note": null;
  "finance.next": null;
  "finance.no": { "no": string | number };
  "finance.of_dispute": { "number": string | number };
  "finance.owed": null;
  "finance.owed.30": null;
  "finance.owed.60": null;
  "finance.owed.7": null;
  "finance.owed.age": null;
  "finance.owed.ahead": null;
  "finance.owed.count": null;
  "finance.owed.finding": { "amount": string | number; "count": number; "old": string | number };
  "finance.owed.more": null;
  "finance.owed.none": null;
  "finance.owed.note": null;
  "finance.part.advances": null;
  "finance.part.differences": null;
  "finance.part.holds": null;
  "finance.part.insolvency": null;
  "finance.part.overview": null;
  "finance.part.payments": null;
  "finance.part.releases": null;
  "finance.part.shortfalls": null;
  "finance.payments.authorised": null;
  "finance.payments.desk": null;
  "finance.payments.none": null;
  "finance.payments.waiting": null;
  "finance.proposed": null;
  "finance.rail.alipay": null;
  "finance.rail.institution": null;
  "finance.rail.stripe": null;
  "finance.reads_only": null;
  "finance.reason": null;
  "finance.reference": null;
  "finance.release.approve": null;
  "finance.release.decide": null;
  "finance.release.decline": null;
  "finance.release.order": null;
  "finance.release.own": null;
  "finance.release.propose": null;
  "finance.release.propose.note": null;
  "finance.release.state": null;
  "finance.release.state.approved": null;
  "finance.release.state.declined": null;
  "finance.release.state.proposed": null;
  "finance.release.to": null;
  "finance.releases.none": null;
  "finance.restart": null;
  "finance.settle": null;
  "finance.shop": null;
  "finance.shortfall.breached": null;
  "finance.shortfall.date": null;
  "finance.shortfall.missing": null;
  "finance.shortfall.open": null;
  "finance.shortfall.owed": null;
  "finance.shortfall.since": null;
  "finance.shortfall.stands": null;
  "finance.shortfall.then": { "rung": string | number };
  "finance.shortfalls.none": null;
  "finance.since": null;
  "finance.stage": null;
  "finance.state.backing": null;
  "finance.state.free": null;
  "finance.state.going": null;
  "finance.state.held": null;
  "finance.statement.csv": null;
  "finance.title": null;
  "finance.told": { "asked": number; "told": number };
  "finance.unexplained": null;
  "finance.waiting": null;
  "finance.waiting.note": null;
  "finance.waits.account": null;
  "finance.waits.person": null;
  "finance.why": null;
  "http.detail_expected": { "expected": string | number; "field": string | number };
  "http.detail_invalid": { "field": string | number };
  "http.detail_maximum": { "field": string | number; "maximum": string | number };
  "http.detail_minimum": { "field": string | number; "minimum": string | number };
  "http.detail_missing": { "field": string | number };
  "http.detail_unknown": { "field": string | number };
  "http.internal": null;
  "intake.admission.human_review": null;
  "intake.admission.need_evidence": null;
  "intake.admission.not_eligible": null;
  "intake.answer.amount": null;
  "intake.answer.basis_points": null;
  "intake.answer.both": null;
  "intake.answer.count": null;
  "intake.answer.date": null;
  "intake.answer.days": null;
  "intake.answer.facts": null;
  "intake.answer.hours": null;
  "intake.answer.lead": null;
  "intake.answer.link": null;
  "intake.answer.months": null;
  "intake.answer.none": null;
  "intake.answer.offer": null;
  "intake.answer.respond": null;
  "intake.answer.result": null;
  "intake.answer.result.lead": null;
  "intake.answer.text": null;
  "intake.answer.title": null;
  "intake.answer.to": { "question": string | number };
  "intake.answer.years": null;
  "intake.arithmetic": null;
  "intake.burden": null;
  "intake.burden.by": { "list": string | number };
  "intake.burden.may_shift": null;
  "intake.burden.mine": null;
  "intake.burden.of.claimant": null;
  "intake.burden.of.respondent": null;
  "intake.burden.other.claimant": null;
  "intake.burden.other.respondent": null;
  "intake.burden.shifted.claimant": null;
  "intake.burden.shifted.respondent": null;
  "intake.burden.you": null;
  "intake.called": null;
  "intake.checks": null;
  "intake.conditions": null;
  "intake.enough": null;
  "intake.enough.note": null;
  "intake.evidence": null;
  "intake.evidence.mine": null;
  "intake.evidence.theirs.claimant": { "list": string | number };
  "intake.evidence.theirs.respondent": { "list": string | number };
  "intake.fast": null;
  "intake.formerly": { "list": string | number };
  "intake.formerly.one": { "article": string | number; "version": string | number };
  "intake.given": null;
  "intake.group.back": null;
  "intake.group.data": null;
  "intake.group.delivery": null;
  "intake.group.goods": null;
  "intake.group.merchant": null;
  "intake.group.now": { "name": string | number };
  "intake.group.other": null;
  "intake.group.payment": null;
  "intake.group.platform": null;
  "intake.group.promise": null;
  "intake.group.refund": null;
  "intake.group.safety": null;
  "intake.group.service": null;
  "intake.hand_over.goes_on": null;
  "intake.hand_over.nobody_told": null;
  "intake.handed_over": null;
  "intake.ignored": null;
  "intake.ignored.title": null;
  "intake.law": null;
  "intake.left": { "count": number };
  "intake.left.needed": { "count": number; "needed": number };
  "intake.most": null;
  "intake.not_advice": null;
  "intake.other_type.keep": { "name": string | number };
  "intake.other_type.lead": null;
  "intake.other_type.take": { "name": string | number };
  "intake.other_type.title": { "name": string | number };
  "intake.plus": null;
  "intake.promise": null;
  "intake.promise.law": null;
  "intake.promise.link": null;
  "intake.remedies.claimant": null;
  "intake.remedies.none": null;
  "intake.remedies.note": null;
  "intake.remedies.refused": { "count": number };
  "intake.remedies.respondent": null;
  "intake.rights.again": null;
  "intake.rights.answers": null;
  "intake.rights.claimant": null;
  "intake.rights.file": null;
  "intake.rights.file.mine": null;
  "intake.rights.file.text": null;
  "intake.rights.general": null;
  "intake.rights.lead": null;
  "intake.rights.link": null;
  "intake.rights.may": null;
  "intake.rights.over": null;
  "intake.rights.respondent": null;
  "intake.rights.result": null;
  "intake.rights.title": null;
  "intake.rights.which": null;
  "intake.route.cost": null;
  "intake.route.effect": null;
  "intake.route.how": null;
  "intake.route.no": null;
  "intake.route.plain": null;
  "intake.route.time": null;
  "intake.route.unknown": null;
  "intake.route.yes": null;
  "intake.routes": null;
  "intake.routes.note": null;
  "intake.stands.evidence": null;
  "intake.stands.if_shown": null;
  "intake.stands.no": null;
  "intake.stands.open": null;
  "intake.stands.person": null;
  "intake.stands.yes": null;
  "intake.stopped": null;
  "intake.stopped.title": null;
  "intake.suggested": { "from": string | number };
  "intake.sum.open": null;
  "intake.sum.proved": null;
  "intake.times": null;
  "intake.times.note": null;
  "intake.unit.days": { "amount": number };
  "intake.unit.hours": { "amount": number };
  "intake.unit.months": { "amount": number };
  "intake.unit.years": { "amount": number };
  "intake.unknown": null;
  "intake.why": null;
  "intake.why.matters": { "list": string | number };
  "juror.again": null;
  "juror.answer.is": null;
  "juror.answer.name": { "no": string | number };
  "juror.answer.right": null;
  "juror.answer.wrong": null;
  "juror.answer.yours": null;
  "juror.back": null;
  "juror.case.claimant": null;
  "juror.case.next": null;
  "juror.case.note": null;
  "juror.case.open": null;
  "juror.case.questions": null;
  "juror.case.respondent": null;
  "juror.case.result": { "asked": string | number; "right": string | number };
  "juror.case.score": { "asked": string | number; "right": string | number };
  "juror.case.send": null;
  "juror.case.story": null;
  "juror.case.title": null;
  "juror.facts": { "count": number };
  "juror.join.agree": null;
  "juror.join.agree.name": null;
  "juror.join.confirm": null;
  "juror.join.do": null;
  "juror.join.next": { "lessons": string | number };
  "juror.join.promise": null;
  "juror.join.vouch": null;
  "juror.joined.done": null;
  "juror.lack.adult": null;
  "juror.lack.away": { "until": string };
  "juror.lack.calibration": { "have": string | number; "need": string | number };
  "juror.lack.calibration_low": { "have": string | number; "need": string | number };
  "juror.lack.course": { "have": string | number; "need": string | number };
  "juror.lack.credit": { "have": string | number; "need": string | number };
  "juror.lack.no_sanction": { "until": string };
  "juror.lack.no_word": null;
  "juror.lack.reviews": { "have": number; "need": string | number };
  "juror.lack.reviews_helpful": { "have": string | number; "need": string | number };
  "juror.lack.suspended": { "until": string };
  "juror.lack.tenure_days": { "have": string | number; "need": string | number };
  "juror.lack.test": null;
  "juror.lack.verified": null;
  "juror.lack.word_old": { "need": string | number };
  "juror.lacks": null;
  "juror.lead.active": null;
  "juror.lead.away": null;
  "juror.lead.barred": null;
  "juror.lead.learning": null;
  "juror.lead.left": null;
  "juror.lead.new": null;
  "juror.lead.suspended": null;
  "juror.leave.do": null;
  "juror.leave.done": null;
  "juror.leave.note": null;
  "juror.leave.title": null;
  "juror.lesson.done": null;
  "juror.lesson.done.said": null;
  "juror.lesson.next": null;
  "juror.lesson.of": { "all": string | number; "no": string | number };
  "juror.not_here": null;
  "juror.not_here.text": null;
  "juror.pause.answer": null;
  "juror.pause.grounds": null;
  "juror.pause.grounds.name": null;
  "juror.pause.kept": null;
  "juror.pause.lifted": null;
  "juror.pause.object": null;
  "juror.pause.object.done": null;
  "juror.pause.objection": null;
  "juror.pause.operator": null;
  "juror.pause.reason": null;
  "juror.pause.skipping": { "missed": string | number };
  "juror.pause.title": null;
  "juror.pause.until": null;
  "juror.pause.waits": null;
  "juror.record": null;
  "juror.record.aside": null;
  "juror.record.calibration": null;
  "juror.record.called": null;
  "juror.record.history": null;
  "juror.record.level": null;
  "juror.record.missed": null;
  "juror.record.next": null;
  "juror.record.next.text": { "experience": string; "percent": string | number; "voted": string | number };
  "juror.record.percent": { "percent": string | number };
  "juror.record.points": null;
  "juror.record.points.note": null;
  "juror.record.times": { "count": number };
  "juror.record.voted": null;
  "juror.seat.accepted": null;
  "juror.seat.committed": null;
  "juror.seat.declined": null;
  "juror.seat.drawn": null;
  "juror.seat.missed": null;
  "juror.seat.released": null;
  "juror.seat.replaced": null;
  "juror.seat.revealed": null;
  "juror.seat.summoned": null;
  "juror.seats": null;
  "juror.seats.called": null;
  "juror.seats.none": null;
  "juror.seats.older": { "count": number };
  "juror.seats.state": null;
  "juror.seats.until": null;
  "juror.state.active": null;
  "juror.state.away": null;
  "juror.state.barred": null;
  "juror.state.learning": null;
  "juror.state.left": null;
  "juror.state.suspended": null;
  "juror.test.begin": null;
  "juror.test.first_course": null;
  "juror.test.from": null;
  "juror.test.go_on": null;
  "juror.test.hint": { "ask": string | number; "hours": string | number; "pass": string | number };
  "juror.test.last": null;
  "juror.test.lead": null;
  "juror.test.not_begun": null;
  "juror.test.passed": null;
  "juror.test.question": { "all": string | number; "no": string | number };
  "juror.test.result.failed": { "all": string | number; "pass": string | number; "right": string | number };
  "juror.test.result.failed.note": null;
  "juror.test.result.passed": { "all": string | number; "right": string | number };
  "juror.test.send": null;
  "juror.test.title": null;
  "juror.time": null;
  "juror.time.away": null;
  "juror.time.away.hint": null;
  "juror.time.away.name": null;
  "juror.time.done": null;
  "juror.time.note": null;
  "juror.time.open": null;
  "juror.time.past": null;
  "juror.time.save": null;
  "juror.title": null;
  "juror.training": null;
  "juror.training.minutes": { "minutes": number };
  "juror.training.read": null;
  "juror.training.unread": null;
  "jurybias.does": null;
  "jurybias.does.hidden": null;
  "jurybias.does.learn": null;
  "jurybias.does.points": null;
  "jurybias.does.share": null;
  "jurybias.does.simulation": { "cases": number };
  "jurybias.does.told": null;
  "jurybias.finding": null;
  "jurybias.finding.buyers": { "points": string | number };
  "jurybias.finding.sellers": { "points": string | number };
  "jurybias.finding.unclear": { "points": string | number };
  "jurybias.finding.withheld": null;
  "jurybias.group": null;
  "jurybias.group.both": null;
  "jurybias.group.buyer": null;
  "jurybias.group.seller": null;
  "jurybias.groups": null;
  "jurybias.groups.text": null;
  "jurybias.how": null;
  "jurybias.how.anew": { "votes": number };
  "jurybias.how.half": null;
  "jurybias.how.rules": { "rules": string | number };
  "jurybias.how.same": null;
  "jurybias.how.small": { "jurors": number; "votes": number };
  "jurybias.jurors": null;
  "jurybias.lead": null;
  "jurybias.level.few": null;
  "jurybias.level.new": null;
  "jurybias.level.practised": null;
  "jurybias.level.seasoned": null;
  "jurybias.levels.finding": null;
  "jurybias.levels.measure": null;
  "jurybias.made": { "rounds": number; "votes": number };
  "jurybias.made_up": null;
  "jurybias.made_up.text": { "all": number; "rounds": number };
  "jurybias.none": { "votes": number };
  "jurybias.own.advice": null;
  "jurybias.own.advice.as_expected": null;
  "jurybias.own.advice.first_votes": null;
  "jurybias.own.advice.leans_to_buyers": null;
  "jurybias.own.advice.leans_to_sellers": null;
  "jurybias.own.advice.often_late": null;
  "jurybias.own.advice.train_again": null;
  "jurybias.own.agreement": null;
  "jurybias.own.agreement.text": null;
  "jurybias.own.calibration": null;
  "jurybias.own.lead": null;
  "jurybias.own.lean": null;
  "jurybias.own.lean.less": { "points": string | number };
  "jurybias.own.lean.more": { "points": string | number };
  "jurybias.own.minutes": null;
  "jurybias.own.minutes.value": { "minutes": number };
  "jurybias.own.missing": { "count": number };
  "jurybias.own.none": null;
  "jurybias.own.of": { "count": number; "range": string | number };
  "jurybias.own.public": null;
  "jurybias.own.timeliness": null;
  "jurybias.own.title": null;
  "jurybias.own.votes": null;
  "jurybias.range": { "high": string | number; "low": string | number; "value": string | number };
  "jurybias.range.text": null;
  "jurybias.share": null;
  "jurybias.signals.back": null;
  "jurybias.signals.chance": null;
  "jurybias.signals.chance.none": null;
  "jurybias.signals.chance.value": { "count": number };
  "jurybias.signals.done": null;
  "jurybias.signals.else.agreement": null;
  "jurybias.signals.else.same_text": null;
  "jurybias.signals.else.stock_text": null;
  "jurybias.signals.else.timing": null;
  "jurybias.signals.finding": null;
  "jurybias.signals.finding.acted": null;
  "jurybias.signals.finding.explained": null;
  "jurybias.signals.finding.hint": null;
  "jurybias.signals.finding.watched": null;
  "jurybias.signals.found": null;
  "jurybias.signals.jurors": null;
  "jurybias.signals.kind": null;
  "jurybias.signals.kind.agreement": null;
  "jurybias.signals.kind.same_text": null;
  "jurybias.signals.kind.stock_text": null;
  "jurybias.signals.kind.timing": null;
  "jurybias.signals.lead": null;
  "jurybias.signals.none": null;
  "jurybias.signals.note": null;
  "jurybias.signals.open": null;
  "jurybias.signals.rounds": null;
  "jurybias.signals.save": null;
  "jurybias.signals.saved": null;
  "jurybias.signals.times": null;
  "jurybias.signals.times.value": { "count": number; "times": number };
  "jurybias.signals.title": null;
  "jurybias.simulated": null;
  "jurybias.simulated.again": null;
  "jurybias.simulated.how": null;
  "jurybias.simulated.practice": { "cases": number; "share": string | number };
  "jurybias.simulated.rules": { "share": string | number };
  "jurybias.simulated.size": null;
  "jurybias.simulated.weighing": { "share": string | number };
  "jurybias.study": null;
  "jurybias.study.source": null;
  "jurybias.study.text": null;
  "jurybias.times": { "times": string | number };
  "jurybias.title": null;
  "jurybias.turned": { "high": string | number; "low": string | number };
  "jurybias.votes": null;
  "jurybias.withheld.too_few": null;
  "jurybias.withheld.with_another": null;
  "juryparty.appeal": null;
  "juryparty.items.all": null;
  "juryparty.items.none": null;
  "juryparty.items.text": null;
  "juryparty.items.title": { "count": number };
  "juryparty.leave": null;
  "juryparty.number.by_hand": null;
  "juryparty.number.drop": null;
  "juryparty.number.dropped": null;
  "juryparty.number.kept": null;
  "juryparty.number.make": null;
  "juryparty.number.not_kept": null;
  "juryparty.number.save": null;
  "juryparty.number.saved": null;
  "juryparty.open.file": null;
  "juryparty.open.found": null;
  "juryparty.open.missing": null;
  "juryparty.open.not_in_file": null;
  "juryparty.open.right": null;
  "juryparty.open.wrong": null;
  "juryparty.sees": null;
  "juryparty.sees.evidence": null;
  "juryparty.sees.text": null;
  "juryparty.silence": null;
  "juryparty.silence.text": { "join": string | number };
  "juryparty.time": null;
  "juryparty.time.text": { "check": string | number; "convene": string | number; "round": string | number };
  "juryparty.votes": null;
  "juryparty.who": null;
  "juryparty.worth": null;
  "jurypool.active": null;
  "jurypool.asked": null;
  "jurypool.asked.source": { "source": string | number; "verification": string | number };
  "jurypool.bias": null;
  "jurypool.bias.link": null;
  "jurypool.bias.text": null;
  "jurypool.demo": null;
  "jurypool.desk.act": null;
  "jurypool.desk.answer.do": null;
  "jurypool.desk.answer.done": null;
  "jurypool.desk.answer.gone": null;
  "jurypool.desk.answer.kept": null;
  "jurypool.desk.answer.lifted": null;
  "jurypool.desk.answer.outcome": null;
  "jurypool.desk.answer.reason": null;
  "jurypool.desk.answer.title": null;
  "jurypool.desk.answered": null;
  "jurypool.desk.calendar": null;
  "jurypool.desk.calendar.at": null;
  "jurypool.desk.calendar.frozen": null;
  "jurypool.desk.calendar.none": null;
  "jurypool.desk.called": null;
  "jurypool.desk.counts": null;
  "jurypool.desk.juror": null;
  "jurypool.desk.lead": null;
  "jurypool.desk.mine": null;
  "jurypool.desk.missed": null;
  "jurypool.desk.missing": null;
  "jurypool.desk.missing.none": null;
  "jurypool.desk.objection": null;
  "jurypool.desk.objection.none": null;
  "jurypool.desk.open": null;
  "jurypool.desk.pause": null;
  "jurypool.desk.pause.days": null;
  "jurypool.desk.pause.do": null;
  "jurypool.desk.pause.done": null;
  "jurypool.desk.pause.id": null;
  "jurypool.desk.pause.note": null;
  "jurypool.desk.pause.reason": null;
  "jurypool.desk.pauses": null;
  "jurypool.desk.pauses.none": null;
  "jurypool.desk.title": null;
  "jurypool.desk.until": null;
  "jurypool.desk.why": null;
  "jurypool.desk.why.operator": null;
  "jurypool.desk.why.skipping": { "missed": string | number };
  "jurypool.epoch": null;
  "jurypool.epoch.at": null;
  "jurypool.epoch.marketplace": null;
  "jurypool.epoch.members": null;
  "jurypool.epoch.root": null;
  "jurypool.epochs": null;
  "jurypool.epochs.none": null;
  "jurypool.epochs.older": { "count": number };
  "jurypool.experience.new": null;
  "jurypool.experience.practised": null;
  "jurypool.experience.seasoned": null;
  "jurypool.group": null;
  "jurypool.groups": null;
  "jurypool.groups.note": null;
  "jurypool.history.both": null;
  "jurypool.history.buyer": null;
  "jurypool.history.seller": null;
  "jurypool.how": null;
  "jurypool.how.check": null;
  "jurypool.how.draw": { "days": number };
  "jurypool.how.panel": { "size": string | number; "threshold": string | number; "track": string };
  "jurypool.how.pay": { "points": string | number };
  "jurypool.how.votes": null;
  "jurypool.how.weigh": { "weighing": string };
  "jurypool.lead": null;
  "jurypool.learning": null;
  "jurypool.load": { "days": string | number; "open": string | number; "suspend": string | number; "week": string | number };
  "jurypool.need.adult": null;
  "jurypool.need.credit": { "least": string | number };
  "jurypool.need.no_sanction": { "least": string | number };
  "jurypool.need.reviews": { "least": string | number };
  "jurypool.need.reviews_helpful": { "least": string | number };
  "jurypool.need.tenure_days": { "least": string | number };
  "jurypool.need.verified": null;
  "jurypool.next": null;
  "jurypool.numbers": null;
  "jurypool.title": null;
  "jurypool.training": null;
  "jurypool.training.text": { "ask": string | number; "cases": string | number; "lessons": string | number; "pass": string | number; "percent": string | number };
  "jurypool.volunteer": null;
  "ladder.actor.authority": null;
  "ladder.actor.both": null;
  "ladder.actor.claimant": null;
  "ladder.actor.committee": null;
  "ladder.actor.court": null;
  "ladder.actor.institution": null;
  "ladder.actor.issuer": null;
  "ladder.actor.obligor": null;
  "ladder.actor.operator": null;
  "ladder.actor.platform": null;
  "ladder.actor.rules": null;
  "ladder.advance.hint": null;
  "ladder.before": { "list": string | number };
  "ladder.change.amount.hint": null;
  "ladder.change.binding": null;
  "ladder.change.held": null;
  "ladder.change.how": null;
  "ladder.change.kind": null;
  "ladder.change.note": null;
  "ladder.change.now": null;
  "ladder.change.plan": null;
  "ladder.change.sent": null;
  "ladder.change.silence": null;
  "ladder.change.substitute": null;
  "ladder.change.then": null;
  "ladder.cover.guarantee": null;
  "ladder.cover.set_off": null;
  "ladder.cover.set_off.note": null;
  "ladder.cover.then": null;
  "ladder.decide.asked": null;
  "ladder.decide.button": null;
  "ladder.decide.done": null;
  "ladder.decide.lead": null;
  "ladder.decide.no": null;
  "ladder.decide.owed": null;
  "ladder.decide.pays": null;
  "ladder.decide.rule": null;
  "ladder.decide.title": null;
  "ladder.decide.yes": null;
  "ladder.if_enforced": null;
  "ladder.if_nobody": null;
  "ladder.instrument": null;
  "ladder.instrument.agreement": null;
  "ladder.instrument.court": null;
  "ladder.instrument.determination": null;
  "ladder.instrument.recourse": null;
  "ladder.interest": null;
  "ladder.interest.line": { "days": number; "from": string | number };
  "ladder.interest.sum": null;
  "ladder.lead": null;
  "ladder.lead.before": null;
  "ladder.limit": null;
  "ladder.link": null;
  "ladder.more": null;
  "ladder.most": null;
  "ladder.no_reversal": null;
  "ladder.note": null;
  "ladder.notice": null;
  "ladder.now": { "rung": string | number };
  "ladder.objection": null;
  "ladder.part.count": null;
  "ladder.part.hint": null;
  "ladder.part.items": { "left": number; "title": string | number };
  "ladder.part.money": null;
  "ladder.plan": null;
  "ladder.plan.broken": null;
  "ladder.plan.days": null;
  "ladder.plan.interest": { "rate": number };
  "ladder.plan.part": { "no": number };
  "ladder.plan.rate": null;
  "ladder.plan.rate.fault": null;
  "ladder.plan.rate.hint": null;
  "ladder.plan.sum": { "left": string | number };
  "ladder.plan.within": { "days": number };
  "ladder.power": null;
  "ladder.reason": null;
  "ladder.reason.advance": null;
  "ladder.reason.after": null;
  "ladder.reason.confirm": { "who": string | number };
  "ladder.reason.contest": null;
  "ladder.reason.cure": null;
  "ladder.reason.ended": null;
  "ladder.reason.inspect": null;
  "ladder.reason.instalment": null;
  "ladder.reason.notice": null;
  "ladder.reason.objection": null;
  "ladder.reason.perform": null;
  "ladder.reason.recourse_open": null;
  "ladder.reason.returned": null;
  "ladder.reason.send_back": null;
  "ladder.reason.ways": null;
  "ladder.reversal": null;
  "ladder.reversal.hint": null;
  "ladder.reversal.what": null;
  "ladder.state.ahead": null;
  "ladder.state.done": null;
  "ladder.state.next": null;
  "ladder.state.now": null;
  "ladder.state.open": null;
  "ladder.state.unknown": null;
  "ladder.state.waits": null;
  "ladder.taken": null;
  "ladder.then": { "rung": string | number };
  "ladder.title": null;
  "ladder.to": null;
  "ladder.to.marketplace": null;
  "ladder.until": null;
  "ladder.until.E3": null;
  "ladder.until.E6": null;
  "ladder.who": null;
  "ladder.who.both": { "acts": string | number; "decides": string | number };
  "ledger.account.card_disputes": null;
  "ledger.account.consumer_payout": null;
  "ledger.account.deposit": null;
  "ledger.account.escrow": null;
  "ledger.account.guarantee": null;
  "ledger.account.merchant_payout": null;
  "ledger.account.platform_funds": null;
  "ledger.account.rail": null;
  "ledger.proof.accounts_known": null;
  "ledger.proof.balances_equal_transfers": null;
  "ledger.proof.closed_is_empty": null;
  "ledger.proof.holds_equal_history": null;
  "ledger.proof.holds_equal_obligations": null;
  "ledger.proof.nothing_below_zero": null;
  "ledger.proof.nothing_paid_out_twice": null;
  "ledger.proof.payouts_equal_instructions": null;
  "ledger.proof.pending_equals_holds": null;
  "ledger.proof.sums_can_grow": null;
  "ledger.proof.sums_to_zero": null;
  "live.dispute": null;
  "live.fresh": null;
  "live.later": null;
  "live.lists": null;
  "live.notify.message": null;
  "live.notify.off": null;
  "live.notify.on": null;
  "live.notify.refused": null;
  "live.notify.text": null;
  "live.notify.title": null;
  "live.open": null;
  "live.show": null;
  "log.alarm.foreign_key": null;
  "log.alarm.rollback": null;
  "log.alarm.second_sequencer": null;
  "log.alarm.split_view": null;
  "log.alarm.stopped": null;
  "log.alarm.tampered": null;
  "log.alarm.truncated": null;
  "log.alarm.unwitnessed": null;
  "log.history.act": null;
  "log.history.at": null;
  "log.history.by": null;
  "log.history.entries": null;
  "log.history.inside": null;
  "log.history.lead": null;
  "log.history.link": null;
  "log.history.one": { "first": number };
  "log.history.public": null;
  "log.history.some": { "first": number; "last": number };
  "log.receipt.check": null;
  "log.receipt.since": null;
  "log.receipt.title": null;
  "log.receipt.waiting": null;
  "log.receipt.why": null;
  "look.catalogue": null;
  "look.done": null;
  "look.language": null;
  "look.language.mirror": null;
  "look.lead": null;
  "look.link": null;
  "look.look": null;
  "look.look.auto": null;
  "look.look.contrast": null;
  "look.look.dark": null;
  "look.look.light": null;
  "look.paper": null;
  "look.save": null;
  "look.text": null;
  "look.text.large": null;
  "look.text.larger": null;
  "look.text.normal": null;
  "look.title": null;
  "merchant.asked.admission": null;
  "merchant.asked.appeal": null;
  "merchant.asked.choice": null;
  "merchant.asked.closed": null;
  "merchant.asked.decided": null;
  "merchant.asked.determination": null;
  "merchant.asked.negotiation": null;
  "merchant.asked.performance": null;
  "merchant.bulk.accept": null;
  "merchant.bulk.accept.binding": null;
  "merchant.bulk.accept.button": { "count": number };
  "merchant.bulk.accept.hint": null;
  "merchant.bulk.check": null;
  "merchant.bulk.count": null;
  "merchant.bulk.done": { "count": number };
  "merchant.bulk.empty": null;
  "merchant.bulk.failed": { "count": number };
  "merchant.bulk.formula": null;
  "merchant.bulk.lead": { "count": number };
  "merchant.bulk.left": null;
  "merchant.bulk.none": null;
  "merchant.bulk.percent": null;
  "merchant.bulk.preview": null;
  "merchant.bulk.reduction": null;
  "merchant.bulk.reduction.binding": null;
  "merchant.bulk.reduction.button": { "count": number };
  "merchant.bulk.reduction.hint": null;
  "merchant.bulk.start": null;
  "merchant.bulk.sum": null;
  "merchant.bulk.terms": null;
  "merchant.bulk.title": null;
  "merchant.bulk.wait": null;
  "merchant.bulk.wait.hint": null;
  "merchant.bulk.wait.seconds": { "seconds": number };
  "merchant.choose": { "number": string | number };
  "merchant.column.amount": null;
  "merchant.column.asked": null;
  "merchant.column.choose": null;
  "merchant.column.due": null;
  "merchant.column.filed": null;
  "merchant.column.what": null;
  "merchant.cover": { "percent": number };
  "merchant.csv": null;
  "merchant.csv.amount": null;
  "merchant.csv.asked": null;
  "merchant.csv.currency": null;
  "merchant.csv.due": null;
  "merchant.csv.filed": null;
  "merchant.csv.most": null;
  "merchant.csv.number": null;
  "merchant.csv.order": null;
  "merchant.csv.outcome": null;
  "merchant.csv.stage": null;
  "merchant.csv.title": null;
  "merchant.csv.type": null;
  "merchant.exposure.covered": null;
  "merchant.exposure.deposit": null;
  "merchant.exposure.escrow": null;
  "merchant.exposure.free": null;
  "merchant.exposure.gap": null;
  "merchant.exposure.risk": null;
  "merchant.exposure.uncovered": null;
  "merchant.filter.answered": null;
  "merchant.filter.answered.no": null;
  "merchant.filter.answered.yes": null;
  "merchant.filter.any": null;
  "merchant.filter.filedFrom": null;
  "merchant.filter.filedTo": null;
  "merchant.filter.from": null;
  "merchant.filter.item": null;
  "merchant.filter.more": null;
  "merchant.filter.outcome": null;
  "merchant.filter.paid": null;
  "merchant.filter.paid.yes": null;
  "merchant.filter.rows": null;
  "merchant.filter.search": null;
  "merchant.filter.search.fault": null;
  "merchant.filter.search.hint": null;
  "merchant.filter.stage": null;
  "merchant.filter.state": null;
  "merchant.filter.state.all": null;
  "merchant.filter.state.closed": null;
  "merchant.filter.state.open": null;
  "merchant.filter.to": null;
  "merchant.filter.turn": null;
  "merchant.filter.turn.answer": null;
  "merchant.filter.turn.offer": null;
  "merchant.filter.turn.other": null;
  "merchant.filter.turn.respondent": null;
  "merchant.filter.type": null;
  "merchant.filter.within": null;
  "merchant.filter.within.days": { "days": number };
  "merchant.find": null;
  "merchant.find.found": null;
  "merchant.found": { "found": number };
  "merchant.join.already": null;
  "merchant.join.as": null;
  "merchant.join.button": null;
  "merchant.join.done": null;
  "merchant.join.lead": null;
  "merchant.join.shop": null;
  "merchant.join.title": null;
  "merchant.key.answer": null;
  "merchant.key.help": null;
  "merchant.key.next": null;
  "merchant.key.open": null;
  "merchant.key.previous": null;
  "merchant.key.search": null;
  "merchant.key.select": null;
  "merchant.nav": null;
  "merchant.nav.card_cases": null;
  "merchant.nav.deposit": null;
  "merchant.nav.inbox": null;
  "merchant.nav.planned": null;
  "merchant.nav.team": null;
  "merchant.nav.templates": null;
  "merchant.nav.trends": null;
  "merchant.none.all": null;
  "merchant.none.asked": null;
  "merchant.none.closed": null;
  "merchant.none.found": null;
  "merchant.none.offers": null;
  "merchant.none.today": null;
  "merchant.plan.act.accept_offer": null;
  "merchant.plan.act.make_offer": null;
  "merchant.plan.act.post_message": null;
  "merchant.plan.act.reject_offer": null;
  "merchant.plan.act.respond": null;
  "merchant.plan.back": null;
  "merchant.plan.cancel": { "count": number };
  "merchant.plan.cancelled": { "count": number };
  "merchant.plan.cancelled.text": null;
  "merchant.plan.items": null;
  "merchant.plan.left": null;
  "merchant.plan.look": null;
  "merchant.plan.refused.text": null;
  "merchant.plan.running": null;
  "merchant.plan.state": null;
  "merchant.plan.state.cancelled": null;
  "merchant.plan.state.done": null;
  "merchant.plan.state.refused": null;
  "merchant.plan.state.waiting": null;
  "merchant.plan.title": null;
  "merchant.plan.too_late": null;
  "merchant.plan.until": { "clock": string | number };
  "merchant.plan.waiting": { "count": number };
  "merchant.planned.lead": null;
  "merchant.planned.none": null;
  "merchant.planned.when": null;
  "merchant.sort.due": null;
  "merchant.sort.newest": null;
  "merchant.sort.value": null;
  "merchant.team": null;
  "merchant.team.change": null;
  "merchant.team.done.changed": null;
  "merchant.team.done.removed": null;
  "merchant.team.done.takenback": null;
  "merchant.team.invitations": null;
  "merchant.team.invite": null;
  "merchant.team.invite.button": null;
  "merchant.team.invite.note": null;
  "merchant.team.joined": null;
  "merchant.team.lead": { "role": string | number };
  "merchant.team.limit": null;
  "merchant.team.limit.hint": null;
  "merchant.team.link": null;
  "merchant.team.link.copy": null;
  "merchant.team.link.text": null;
  "merchant.team.name": null;
  "merchant.team.remove": null;
  "merchant.team.role": null;
  "merchant.team.role.agent": null;
  "merchant.team.role.agent.hint": null;
  "merchant.team.role.owner": null;
  "merchant.team.role.owner.hint": null;
  "merchant.team.role.viewer": null;
  "merchant.team.role.viewer.hint": null;
  "merchant.team.takeback": null;
  "merchant.team.until": null;
  "merchant.team.upto": { "limit": string | number };
  "merchant.team.you": null;
  "merchant.template.check": null;
  "merchant.template.drop": null;
  "merchant.template.name": null;
  "merchant.template.name.enter": null;
  "merchant.template.text.en": null;
  "merchant.template.text.hint": null;
  "merchant.template.text.none": null;
  "merchant.template.text.zh-CN": null;
  "merchant.template.title": null;
  "merchant.template.use": null;
  "merchant.template.use.button": null;
  "merchant.template.use.choose": null;
  "merchant.template.use.hint": null;
  "merchant.templates": null;
  "merchant.templates.done.dropped": null;
  "merchant.templates.done.kept": null;
  "merchant.templates.languages": null;
  "merchant.templates.lead": null;
  "merchant.templates.new": null;
  "merchant.templates.none": null;
  "merchant.title": null;
  "merchant.trend.answer": { "hours": number };
  "merchant.trend.answer.none": null;
  "merchant.trend.bar": { "count": number; "paid": string | number };
  "merchant.trend.causes": { "all": number; "cause": string | number; "count": number };
  "merchant.trend.cost": { "disputed": string | number; "paid": string | number };
  "merchant.trend.csv.answered": null;
  "merchant.trend.csv.disputed": null;
  "merchant.trend.csv.filed": null;
  "merchant.trend.csv.hint": null;
  "merchant.trend.csv.hours": null;
  "merchant.trend.csv.open": null;
  "merchant.trend.csv.paid": null;
  "merchant.trend.csv.week": null;
  "merchant.trend.ended.dismissed": null;
  "merchant.trend.ended.exited": null;
  "merchant.trend.ended.open": null;
  "merchant.trend.ended.performed": null;
  "merchant.trend.ended.referred": null;
  "merchant.trend.ended.unperformed": null;
  "merchant.trend.ended.withdrawn": null;
  "merchant.trend.filed": { "filed": number; "way": string };
  "merchant.trend.hours": { "hours": number };
  "merchant.trend.lead": null;
  "merchant.trend.none": null;
  "merchant.trend.of": { "all": number; "part": number };
  "merchant.trend.outcomes": { "closed": number; "open": number; "performed": number };
  "merchant.trend.participation": { "answered": number; "filed": number };
  "merchant.trend.products": { "count": number; "paid": string | number; "product": string | number };
  "merchant.trend.span": null;
  "merchant.trend.weeks": { "weeks": number };
  "merchant.view.all": null;
  "merchant.view.asked": null;
  "merchant.view.closed": null;
  "merchant.view.offers": null;
  "merchant.view.today": null;
  "merchant.views": null;
  "monitor.address": null;
  "monitor.alarms": { "count": number };
  "monitor.audited": null;
  "monitor.audited.never": null;
  "monitor.authority": null;
  "monitor.check": null;
  "monitor.check.text": null;
  "monitor.checkpoint": null;
  "monitor.command": null;
  "monitor.day": null;
  "monitor.entries": { "count": number };
  "monitor.failing": null;
  "monitor.growth": null;
  "monitor.growth.finding": { "count": number; "days": number };
  "monitor.growth.none": null;
  "monitor.key": null;
  "monitor.kind.act": null;
  "monitor.kind.determination": null;
  "monitor.kind.draw": null;
  "monitor.kind.evidence": null;
  "monitor.kind.key_destroyed": null;
  "monitor.kind.ledger_proof": null;
  "monitor.kind.pool": null;
  "monitor.kind.receipt": null;
  "monitor.kind.rules": null;
  "monitor.lead": null;
  "monitor.lookup": null;
  "monitor.lookup.found": { "index": number };
  "monitor.lookup.go": null;
  "monitor.lookup.hint": null;
  "monitor.lookup.label": null;
  "monitor.lookup.malformed": null;
  "monitor.lookup.proof": null;
  "monitor.lookup.text": null;
  "monitor.lookup.tree": { "size": number };
  "monitor.lookup.unknown": null;
  "monitor.lookup.unknown.text": null;
  "monitor.lookup.waiting": null;
  "monitor.lookup.waiting.text": null;
  "monitor.never": null;
  "monitor.quorum": { "quorum": string | number };
  "monitor.quorum.none": null;
  "monitor.run": null;
  "monitor.run.after": null;
  "monitor.run.text": null;
  "monitor.sequenced": null;
  "monitor.signed": null;
  "monitor.signing": null;
  "monitor.size": null;
  "monitor.stamped": null;
  "monitor.stamping": null;
  "monitor.stamps": null;
  "monitor.stamps.none": null;
  "monitor.stamps.text": null;
  "monitor.state": null;
  "monitor.title": null;
  "monitor.trust": null;
  "monitor.unwitnessed": null;
  "monitor.waiting": null;
  "monitor.waiting.for": { "count": number; "seconds": string | number };
  "monitor.witness": null;
  "monitor.witnessed": null;
  "monitor.witnesses": null;
  "monitor.witnesses.none": null;
  "monitor.witnesses.text": null;
  "notice.admission_announced.body": { "amount": string; "due": string; "number": string | number; "silence": string; "summary": string };
  "notice.admission_announced.subject": { "number": string | number };
  "notice.admission_opened.body": { "amount": string; "due": string; "number": string | number; "silence": string; "summary": string };
  "notice.admission_opened.subject": { "number": string | number };
  "notice.admission_refused.body": { "due": string; "number": string | number; "silence": string };
  "notice.admission_refused.subject": { "number": string | number };
  "notice.admission_released.body": { "due": string; "number": string | number; "silence": string };
  "notice.admission_released.subject": { "number": string | number };
  "notice.advance_asked.body": { "due": string; "number": string | number; "silence": string };
  "notice.advance_asked.subject": { "number": string | number };
  "notice.advance_declined.body": { "due": string; "number": string | number; "silence": string };
  "notice.advance_declined.subject": { "number": string | number };
  "notice.advance_paid.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.advance_paid.subject": { "number": string | number };
  "notice.agreement_lapsed.body": { "due": string; "number": string | number; "silence": string };
  "notice.agreement_lapsed.subject": { "number": string | number };
  "notice.agreement_made.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.agreement_made.subject": { "number": string | number };
  "notice.appeal_decided.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.appeal_decided.subject": { "number": string | number };
  "notice.appeal_filed.body": { "due": string; "number": string | number; "silence": string };
  "notice.appeal_filed.subject": { "number": string | number };
  "notice.authorisation_used.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.authorisation_used.subject": { "number": string | number };
  "notice.books_unproven.body": { "number": string | number; "summary": string };
  "notice.books_unproven.subject": { "number": string | number };
  "notice.card_case_due.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.card_case_due.subject": { "number": string | number };
  "notice.card_case_ended.body": { "due": string; "number": string | number; "silence": string };
  "notice.card_case_ended.subject": { "number": string | number };
  "notice.card_case_opened.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.card_case_opened.subject": { "number": string | number };
  "notice.card_credit_reversed.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.card_credit_reversed.subject": { "number": string | number };
  "notice.card_credited.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.card_credited.subject": { "number": string | number };
  "notice.card_dispute_possible.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.card_dispute_possible.subject": { "number": string | number };
  "notice.case_recused.body": { "due": string; "number": string | number; "silence": string };
  "notice.case_recused.subject": { "number": string | number };
  "notice.change_accepted.body": { "due": string; "number": string | number; "silence": string };
  "notice.change_accepted.subject": { "number": string | number };
  "notice.change_declined.body": { "due": string; "number": string | number; "silence": string };
  "notice.change_declined.subject": { "number": string | number };
  "notice.change_proposed.body": { "due": string; "number": string | number; "silence": string };
  "notice.change_proposed.subject": { "number": string | number };
  "notice.choose_asked.body": { "due": string; "number": string | number; "silence": string };
  "notice.choose_asked.subject": { "number": string | number };
  "notice.countersign_asked.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.countersign_asked.subject": { "number": string | number };
  "notice.deduction_objected.body": { "due": string; "number": string | number; "silence": string };
  "notice.deduction_objected.subject": { "number": string | number };
  "notice.delay_begun.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.delay_begun.subject": { "number": string | number };
  "notice.delay_paid.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.delay_paid.subject": { "number": string | number };
  "notice.deposit_appeal_decided.body": { "amount": string; "number": string | number };
  "notice.deposit_appeal_decided.subject": { "number": string | number };
  "notice.deposit_deducted.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.deposit_deducted.subject": { "number": string | number };
  "notice.deposit_exit.body": { "amount": string; "due": string; "number": string | number };
  "notice.deposit_exit.subject": { "number": string | number };
  "notice.deposit_frozen.body": { "amount": string; "number": string | number };
  "notice.deposit_frozen.subject": { "number": string | number };
  "notice.deposit_increase.body": { "amount": string; "due": string; "number": string | number };
  "notice.deposit_increase.subject": { "number": string | number };
  "notice.deposit_insolvency.body": { "number": string | number; "summary": string };
  "notice.deposit_insolvency.subject": { "number": string | number };
  "notice.deposit_insolvency_over.body": { "number": string | number; "summary": string };
  "notice.deposit_insolvency_over.subject": { "number": string | number };
  "notice.deposit_notice.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.deposit_notice.subject": { "number": string | number };
  "notice.deposit_returned.body": { "amount": string; "number": string | number };
  "notice.deposit_returned.subject": { "number": string | number };
  "notice.deposit_short.body": { "amount": string; "due": string; "number": string | number };
  "notice.deposit_short.subject": { "number": string | number };
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
  "notice.erasure_announced.body": { "due": string; "number": string | number };
  "notice.erasure_announced.subject": { "number": string | number };
  "notice.evidence_objected.body": { "number": string | number };
  "notice.evidence_objected.subject": { "number": string | number };
  "notice.evidence_objection_answered.body": { "number": string | number };
  "notice.evidence_objection_answered.subject": { "number": string | number };
  "notice.evidence_request_ended.body": { "number": string | number };
  "notice.evidence_request_ended.subject": { "number": string | number };
  "notice.evidence_requested.body": { "due": string; "number": string | number; "silence": string };
  "notice.evidence_requested.subject": { "number": string | number };
  "notice.evidence_submitted.body": { "due": string; "number": string | number; "silence": string };
  "notice.evidence_submitted.subject": { "number": string | number };
  "notice.extension_asked.body": { "due": string; "number": string | number; "silence": string };
  "notice.extension_asked.subject": { "number": string | number };
  "notice.fast_track_joined.body": { "due": string; "number": string | number };
  "notice.fast_track_joined.subject": { "number": string | number };
  "notice.fast_track_left.body": { "due": string; "number": string | number; "silence": string };
  "notice.fast_track_left.subject": { "number": string | number };
  "notice.file_infected.body": { "summary": string };
  "notice.file_infected.subject": null;
  "notice.frame.button": null;
  "notice.frame.deposit_button": null;
  "notice.frame.deposit_link": { "link": string | number };
  "notice.frame.juror_button": null;
  "notice.frame.juror_link": { "link": string | number };
  "notice.frame.link": { "link": string | number };
  "notice.frame.personal": null;
  "notice.frame.sender": null;
  "notice.goods_sent.body": { "due": string; "number": string | number; "silence": string };
  "notice.goods_sent.subject": { "number": string | number };
  "notice.human_requested.body": { "due": string; "number": string | number; "silence": string };
  "notice.human_requested.subject": { "number": string | number };
  "notice.juror_objection_answered.body": null;
  "notice.juror_objection_answered.subject": null;
  "notice.juror_ready.body": null;
  "notice.juror_ready.subject": null;
  "notice.juror_summons.body": { "due": string };
  "notice.juror_summons.subject": null;
  "notice.juror_suspended.body": { "due": string };
  "notice.juror_suspended.subject": null;
  "notice.juror_volunteered.body": null;
  "notice.juror_volunteered.subject": null;
  "notice.juror_warned.body": null;
  "notice.juror_warned.subject": null;
  "notice.jury_convened.body": { "due": string; "number": string | number; "silence": string };
  "notice.jury_convened.subject": { "number": string | number };
  "notice.jury_joined.body": { "due": string; "number": string | number };
  "notice.jury_joined.subject": { "number": string | number };
  "notice.jury_left.body": { "due": string; "number": string | number; "silence": string };
  "notice.jury_left.subject": { "number": string | number };
  "notice.jury_proposed.body": { "due": string; "number": string | number; "silence": string };
  "notice.jury_proposed.subject": { "number": string | number };
  "notice.jury_without_verdict.body": { "due": string; "number": string | number; "outcome": string; "silence": string };
  "notice.jury_without_verdict.subject": { "number": string | number };
  "notice.late_evidence_decided.body": { "number": string | number };
  "notice.late_evidence_decided.subject": { "number": string | number };
  "notice.log_alarm.body": { "summary": string };
  "notice.log_alarm.subject": null;
  "notice.merchant_insolvent.body": { "number": string | number; "summary": string };
  "notice.merchant_insolvent.subject": { "number": string | number };
  "notice.merchant_solvent.body": { "number": string | number; "summary": string };
  "notice.merchant_solvent.subject": { "number": string | number };
  "notice.message_posted.body": { "due": string; "number": string | number; "silence": string };
  "notice.message_posted.subject": { "number": string | number };
  "notice.money_paid_out.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.money_paid_out.subject": { "number": string | number };
  "notice.money_returned.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.money_returned.subject": { "number": string | number };
  "notice.money_returned_desk.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.money_returned_desk.subject": { "number": string | number };
  "notice.money_stuck.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.money_stuck.subject": { "number": string | number };
  "notice.notice_of_dispute.body": { "amount": string; "due": string; "join": string; "number": string | number; "originals": string; "silence": string; "summary": string };
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
  "notice.reconciliation_unexplained.body": { "number": string | number; "summary": string };
  "notice.reconciliation_unexplained.subject": { "number": string | number };
  "notice.refusal_objected.body": { "due": string; "number": string | number; "silence": string };
  "notice.refusal_objected.subject": { "number": string | number };
  "notice.reminder.body": { "due": string; "number": string | number; "silence": string; "summary": string };
  "notice.reminder.subject": { "due": string; "number": string | number };
  "notice.reply_overdue.body": { "due": string; "number": string | number; "silence": string };
  "notice.reply_overdue.subject": { "number": string | number };
  "notice.response_given.body": { "due": string; "number": string | number; "silence": string };
  "notice.response_given.subject": { "number": string | number };
  "notice.reversal_asked.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.reversal_asked.subject": { "number": string | number };
  "notice.reversal_decided.body": { "due": string; "number": string | number; "silence": string };
  "notice.reversal_decided.subject": { "number": string | number };
  "notice.scanner_down.body": { "summary": string };
  "notice.scanner_down.subject": null;
  "notice.second_contact.body": { "amount": string; "due": string; "number": string | number; "silence": string; "summary": string };
  "notice.second_contact.subject": { "number": string | number };
  "notice.set_off_made.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.set_off_made.subject": { "number": string | number };
  "notice.set_off_notice.body": { "amount": string; "due": string; "number": string | number; "silence": string };
  "notice.set_off_notice.subject": { "number": string | number };
  "notice.staff_overdue.body": { "due": string; "number": string | number; "silence": string };
  "notice.staff_overdue.subject": { "number": string | number };
  "notice.verdict_not_followed.body": { "due": string; "number": string | number; "silence": string };
  "notice.verdict_not_followed.subject": { "number": string | number };
  "notice.verdict_returned.body": { "due": string; "number": string | number; "silence": string };
  "notice.verdict_returned.subject": { "number": string | number };
  "offline.app.description": null;
  "offline.app.name": null;
  "offline.cancel": null;
  "offline.closed": null;
  "offline.drop": null;
  "offline.go_on": null;
  "offline.open": null;
  "offline.page.back": null;
  "offline.page.empty": null;
  "offline.page.home": null;
  "offline.page.lead": null;
  "offline.page.private": null;
  "offline.page.title": null;
  "offline.refused": null;
  "offline.send": null;
  "offline.sent": { "what": string | number };
  "offline.signed_out": null;
  "offline.step": null;
  "offline.title": null;
  "offline.typed": null;
  "offline.unnamed": null;
  "offline.waiting": null;
  "operator.admission.lead": null;
  "operator.admission.title": null;
  "operator.ahead": null;
  "operator.ahead.count": null;
  "operator.ahead.day": null;
  "operator.ahead.due": null;
  "operator.ahead.finding": { "count": number; "day": string | number; "most": number };
  "operator.ahead.none": null;
  "operator.ahead.note": null;
  "operator.ahead.title": { "day": string | number };
  "operator.ahead.waits": null;
  "operator.ahead.what": null;
  "operator.asof": { "clock": string | number; "date": string | number };
  "operator.assign": null;
  "operator.assign.choose": null;
  "operator.assign.closed": null;
  "operator.assign.lead": null;
  "operator.assign.stage": null;
  "operator.assign.title": { "number": string | number };
  "operator.assign.to": null;
  "operator.behind.back": null;
  "operator.behind.day": { "from": string | number; "what": string | number };
  "operator.behind.filed": null;
  "operator.behind.home": null;
  "operator.behind.number": null;
  "operator.behind.stage": null;
  "operator.behind.title": { "from": string | number; "to": string | number; "what": string | number };
  "operator.behind.type": null;
  "operator.channel.email": null;
  "operator.channel.in_product": null;
  "operator.channel.webhook": null;
  "operator.check": null;
  "operator.check.buyer": null;
  "operator.check.do": null;
  "operator.check.enter": null;
  "operator.check.escrow": null;
  "operator.check.fault": { "field": string | number; "what": string | number };
  "operator.check.field": null;
  "operator.check.good": null;
  "operator.check.item": { "amount": string | number; "quantity": number; "title": string | number };
  "operator.check.items": null;
  "operator.check.merchant": null;
  "operator.check.merchant.unknown": null;
  "operator.check.not_json": null;
  "operator.check.note": null;
  "operator.check.paid": null;
  "operator.check.placed": null;
  "operator.check.release": null;
  "operator.check.title": null;
  "operator.clocks.missed": null;
  "operator.clocks.soon": null;
  "operator.connect": null;
  "operator.connect.delivered": null;
  "operator.connect.delivered.hint": null;
  "operator.connect.done": { "all": number; "done": number };
  "operator.connect.endpoint": null;
  "operator.connect.handover": null;
  "operator.connect.handover.hint": null;
  "operator.connect.is.done": null;
  "operator.connect.is.incomplete": null;
  "operator.connect.is.not_started": null;
  "operator.connect.key": null;
  "operator.connect.key.hint": { "count": number };
  "operator.connect.merchants": null;
  "operator.connect.note": null;
  "operator.connect.orders": null;
  "operator.connect.orders.hint": null;
  "operator.connect.rate": { "count": number };
  "operator.connect.tested": null;
  "operator.connect.tested.failed": null;
  "operator.connect.tested.hint": { "milliseconds": number; "status": string | number };
  "operator.connect.tested.none": null;
  "operator.count": { "count": number };
  "operator.dead.drop": null;
  "operator.dead.drop.do": null;
  "operator.dead.drop.enter": null;
  "operator.dead.drop.lead": null;
  "operator.dead.drop.reason": null;
  "operator.dead.drop.reason.hint": null;
  "operator.dead.drop.title": null;
  "operator.dead.filter.any": null;
  "operator.dead.filter.channel": null;
  "operator.dead.filter.marketplace": null;
  "operator.dead.filter.template": null;
  "operator.dead.found": { "count": number };
  "operator.dead.reason.bounced": null;
  "operator.dead.reason.dead": null;
  "operator.dead.reason.no_address": null;
  "operator.dead.reason.no_endpoint": null;
  "operator.dead.reason.other": null;
  "operator.dead.reason.refused": null;
  "operator.dead.retried": { "count": number; "left": number };
  "operator.dead.retry_all": { "count": number };
  "operator.dead.retry_all.do": null;
  "operator.dead.retry_all.lead": null;
  "operator.dead.retry_all.title": { "count": number };
  "operator.dead.second.dead": null;
  "operator.dead.second.dropped": null;
  "operator.dead.second.failed": null;
  "operator.dead.second.none": null;
  "operator.dead.second.sent": null;
  "operator.dead.second.waiting": null;
  "operator.delays.amount": null;
  "operator.delays.claim": { "amount": string | number };
  "operator.delays.days": null;
  "operator.delays.dispute": null;
  "operator.delays.lead": null;
  "operator.delays.limit": null;
  "operator.delays.more": null;
  "operator.delays.none": null;
  "operator.delays.side": null;
  "operator.delays.state": null;
  "operator.delays.state.owed": null;
  "operator.delays.state.paid": null;
  "operator.delays.state.running": null;
  "operator.delays.table": null;
  "operator.delays.title": null;
  "operator.delivery.attempts": { "count": number };
  "operator.delivery.channel": null;
  "operator.delivery.lead": null;
  "operator.delivery.no_attempt": null;
  "operator.delivery.retry": null;
  "operator.delivery.show.all": null;
  "operator.delivery.show.dead": null;
  "operator.delivery.show.mail": null;
  "operator.delivery.show.webhooks": null;
  "operator.delivery.state": null;
  "operator.delivery.state.dead": null;
  "operator.delivery.state.dropped": null;
  "operator.delivery.state.failed": null;
  "operator.delivery.state.sent": null;
  "operator.delivery.state.waiting": null;
  "operator.delivery.tries": null;
  "operator.delivery.what": null;
  "operator.done.assigned": null;
  "operator.done.deactivated": null;
  "operator.done.dropped": null;
  "operator.done.replayed": null;
  "operator.done.revoked": null;
  "operator.done.saved": null;
  "operator.done.session_ended": null;
  "operator.enter.adjudicator": null;
  "operator.enter.email": null;
  "operator.enter.label": null;
  "operator.enter.language": null;
  "operator.enter.name": null;
  "operator.enter.roles": null;
  "operator.enter.slug": null;
  "operator.figures.by.day": null;
  "operator.figures.by.week": null;
  "operator.figures.csv": null;
  "operator.figures.csv.answered": null;
  "operator.figures.csv.closed": null;
  "operator.figures.csv.determined": null;
  "operator.figures.csv.filed": null;
  "operator.figures.csv.filedAnswered": null;
  "operator.figures.csv.from": null;
  "operator.figures.csv.letters": null;
  "operator.figures.csv.lettersFailed": null;
  "operator.figures.csv.medianHours": null;
  "operator.figures.csv.settled": null;
  "operator.figures.csv.to": null;
  "operator.figures.lead": null;
  "operator.figures.none": null;
  "operator.figures.period.day": null;
  "operator.figures.period.week": null;
  "operator.figures.title": null;
  "operator.figures.week.part": { "count": number; "day": string | number };
  "operator.finding.clock.bad": null;
  "operator.finding.clock.good": null;
  "operator.finding.data_folder.bad": null;
  "operator.finding.data_folder.good": null;
  "operator.finding.deadlines.good": null;
  "operator.finding.deadlines.notice": null;
  "operator.finding.demo.bad": null;
  "operator.finding.demo.good": null;
  "operator.finding.demo.notice": null;
  "operator.finding.disk.bad": null;
  "operator.finding.disk.good": null;
  "operator.finding.disk.notice": null;
  "operator.finding.ledger.bad": null;
  "operator.finding.ledger.good": null;
  "operator.finding.ledger.notice": null;
  "operator.finding.log.bad": null;
  "operator.finding.log.good": null;
  "operator.finding.mail.bad": null;
  "operator.finding.mail.good": null;
  "operator.finding.mail.notice": null;
  "operator.finding.outbox.good": null;
  "operator.finding.outbox.notice": null;
  "operator.finding.payments.bad": null;
  "operator.finding.payments.good": null;
  "operator.finding.payments.notice": null;
  "operator.finding.postgresql.bad": null;
  "operator.finding.postgresql.good": null;
  "operator.finding.public_url.bad": null;
  "operator.finding.public_url.good": null;
  "operator.health": null;
  "operator.health.ahead": null;
  "operator.health.ahead.none": null;
  "operator.health.ahead.value": { "hours": number };
  "operator.health.backup": null;
  "operator.health.backup.none": null;
  "operator.health.bad": null;
  "operator.health.database": null;
  "operator.health.database.value": { "connections": number; "milliseconds": number; "size": number; "version": string | number };
  "operator.health.disk": null;
  "operator.health.disk.value": { "free": number; "total": number };
  "operator.health.finding.good": null;
  "operator.health.finding.some": { "count": number };
  "operator.health.good": null;
  "operator.health.note": null;
  "operator.health.notice": null;
  "operator.health.unknown": null;
  "operator.job.deadlines": null;
  "operator.job.escrow_releases": null;
  "operator.job.mail": null;
  "operator.job.webhooks": null;
  "operator.jobs": null;
  "operator.jobs.name": null;
  "operator.jobs.note": null;
  "operator.jobs.oldest": null;
  "operator.jobs.waiting": null;
  "operator.key": null;
  "operator.key.active": null;
  "operator.key.label": null;
  "operator.key.label.hint": null;
  "operator.key.made": null;
  "operator.key.made_title": null;
  "operator.key.make": null;
  "operator.key.revoke": null;
  "operator.key.revoked": null;
  "operator.key.state": null;
  "operator.keys": null;
  "operator.keys.note": null;
  "operator.lead": null;
  "operator.ledger": null;
  "operator.ledger.again": null;
  "operator.ledger.at": null;
  "operator.ledger.broken": null;
  "operator.ledger.done.broken": null;
  "operator.ledger.done.proven": null;
  "operator.ledger.never": null;
  "operator.ledger.note": null;
  "operator.ledger.proven": null;
  "operator.ledger.result": null;
  "operator.ledger.since": null;
  "operator.load": null;
  "operator.load.late": null;
  "operator.load.name": null;
  "operator.load.open": null;
  "operator.log.at": null;
  "operator.log.by": null;
  "operator.log.lead": null;
  "operator.log.none": null;
  "operator.log.subject": null;
  "operator.log.title": null;
  "operator.log.what": null;
  "operator.log.what.difference_settled": null;
  "operator.log.what.hold_kept": null;
  "operator.log.what.hold_lift_proposed": null;
  "operator.log.what.hold_lifted": null;
  "operator.log.what.hold_set": null;
  "operator.log.what.insolvency_confirmed": null;
  "operator.log.what.insolvency_declined": null;
  "operator.log.what.insolvency_proposed": null;
  "operator.log.what.key_made": null;
  "operator.log.what.key_revoked": null;
  "operator.log.what.marketplace_changed": null;
  "operator.log.what.marketplace_registered": null;
  "operator.log.what.notice_dropped": null;
  "operator.log.what.notice_replayed": null;
  "operator.log.what.notices_replayed": null;
  "operator.log.what.payment_again_approved": null;
  "operator.log.what.payment_again_proposed": null;
  "operator.log.what.release_approved": null;
  "operator.log.what.release_declined": null;
  "operator.log.what.release_proposed": null;
  "operator.log.what.roles_changed": null;
  "operator.log.what.sessions_ended": null;
  "operator.log.what.staff_deactivated": null;
  "operator.log.what.staff_invited": null;
  "operator.log.what.staff_link_made": null;
  "operator.log.what.vouches_entered": null;
  "operator.log.what.webhook_tried": null;
  "operator.market.key": null;
  "operator.market.key.hint": null;
  "operator.market.name": null;
  "operator.market.new": null;
  "operator.market.rate": null;
  "operator.market.register": null;
  "operator.market.registered": null;
  "operator.market.settings": null;
  "operator.market.slug": null;
  "operator.market.slug.fault": null;
  "operator.market.slug.hint": null;
  "operator.market.webhook": null;
  "operator.market.webhook_secret": null;
  "operator.marketplace": null;
  "operator.money": null;
  "operator.money.consumers": null;
  "operator.money.currency": null;
  "operator.money.deposit": null;
  "operator.money.escrow": null;
  "operator.money.held": null;
  "operator.money.merchants": null;
  "operator.money.note": null;
  "operator.money.owed": null;
  "operator.numbers": null;
  "operator.numbers.finding": { "answered": number; "noticed": number };
  "operator.numbers.note": null;
  "operator.numbers.of": { "all": number; "count": number; "share": number };
  "operator.once": null;
  "operator.outcome.bounced": null;
  "operator.outcome.dead": null;
  "operator.outcome.deferred": null;
  "operator.outcome.dropped": null;
  "operator.outcome.no_address": null;
  "operator.outcome.no_endpoint": null;
  "operator.outcome.refused": null;
  "operator.outcome.replayed": null;
  "operator.outcome.sent": null;
  "operator.outcome.shown_in_outbox": null;
  "operator.outcome.shown_in_product": null;
  "operator.part.deliveries": null;
  "operator.part.deposits": null;
  "operator.part.figures": null;
  "operator.part.finance": null;
  "operator.part.jury": null;
  "operator.part.log": null;
  "operator.part.marketplaces": null;
  "operator.part.overview": null;
  "operator.part.privacy": null;
  "operator.part.queue": null;
  "operator.part.rules": null;
  "operator.part.staff": null;
  "operator.parts": null;
  "operator.plot.answered": null;
  "operator.plot.answered.finding": { "sum": number };
  "operator.plot.closed": null;
  "operator.plot.closed.finding": { "sum": number };
  "operator.plot.days": { "days": number };
  "operator.plot.determined": null;
  "operator.plot.determined.finding": { "sum": number };
  "operator.plot.filed": null;
  "operator.plot.filed.finding": { "last": number; "sum": number };
  "operator.plot.lettersFailed": null;
  "operator.plot.lettersFailed.finding": { "failed": number; "letters": number };
  "operator.plot.medianDays": null;
  "operator.plot.medianDays.finding": { "days": number };
  "operator.plot.medianDays.none": null;
  "operator.plot.nothing": null;
  "operator.plot.settled": null;
  "operator.plot.settled.finding": { "sum": number };
  "operator.plot.share": { "share": number };
  "operator.plot.shareAnswered": null;
  "operator.plot.shareAnswered.finding": { "share": number };
  "operator.plot.shareAnswered.none": null;
  "operator.queue.lead": null;
  "operator.queues": null;
  "operator.queues.finding": { "open": number; "overdue": number; "untaken": number };
  "operator.queues.open": null;
  "operator.queues.overdue": null;
  "operator.queues.untaken": null;
  "operator.queues.waiting": null;
  "operator.reassign": null;
  "operator.role.adjudicator": null;
  "operator.role.auditor": null;
  "operator.role.none": null;
  "operator.role.operator": null;
  "operator.rules.count": null;
  "operator.rules.endless": null;
  "operator.rules.finding": { "name": string | number };
  "operator.rules.from": null;
  "operator.rules.gone": null;
  "operator.rules.hash": null;
  "operator.rules.lead": null;
  "operator.rules.name": null;
  "operator.rules.open": null;
  "operator.rules.state": null;
  "operator.rules.state.coming": null;
  "operator.rules.state.now": null;
  "operator.rules.state.past": null;
  "operator.rules.title": null;
  "operator.rules.to": null;
  "operator.staff.action": null;
  "operator.staff.case.due": null;
  "operator.staff.cases": null;
  "operator.staff.cases.none": null;
  "operator.staff.cases.note": null;
  "operator.staff.deactivate": null;
  "operator.staff.deactivate.cases": { "count": number; "name": string | number };
  "operator.staff.deactivate.do": null;
  "operator.staff.deactivate.note": null;
  "operator.staff.deactivate.title": { "name": string | number };
  "operator.staff.email": null;
  "operator.staff.invite": null;
  "operator.staff.invite.note": null;
  "operator.staff.invited": null;
  "operator.staff.link": null;
  "operator.staff.name": null;
  "operator.staff.new_link": null;
  "operator.staff.roles": null;
  "operator.staff.self": null;
  "operator.staff.session.begun": null;
  "operator.staff.session.end": null;
  "operator.staff.session.end_all": null;
  "operator.staff.session.ends": null;
  "operator.staff.session.seen": null;
  "operator.staff.sessions": null;
  "operator.staff.sessions.none": null;
  "operator.staff.sessions.note": null;
  "operator.staff_clocks.note": null;
  "operator.template.admission_announced": null;
  "operator.template.admission_opened": null;
  "operator.template.admission_refused": null;
  "operator.template.admission_released": null;
  "operator.template.advance_asked": null;
  "operator.template.advance_declined": null;
  "operator.template.advance_paid": null;
  "operator.template.agreement_lapsed": null;
  "operator.template.agreement_made": null;
  "operator.template.appeal_decided": null;
  "operator.template.appeal_filed": null;
  "operator.template.authorisation_used": null;
  "operator.template.books_unproven": null;
  "operator.template.card_case_due": null;
  "operator.template.card_case_ended": null;
  "operator.template.card_case_opened": null;
  "operator.template.card_credit_reversed": null;
  "operator.template.card_credited": null;
  "operator.template.card_dispute_possible": null;
  "operator.template.case_recused": null;
  "operator.template.change_accepted": null;
  "operator.template.change_declined": null;
  "operator.template.change_proposed": null;
  "operator.template.choose_asked": null;
  "operator.template.countersign_asked": null;
  "operator.template.deduction_objected": null;
  "operator.template.delay_begun": null;
  "operator.template.delay_paid": null;
  "operator.template.deposit_appeal_decided": null;
  "operator.template.deposit_deducted": null;
  "operator.template.deposit_exit": null;
  "operator.template.deposit_frozen": null;
  "operator.template.deposit_increase": null;
  "operator.template.deposit_insolvency": null;
  "operator.template.deposit_insolvency_over": null;
  "operator.template.deposit_notice": null;
  "operator.template.deposit_returned": null;
  "operator.template.deposit_short": null;
  "operator.template.determination_corrected": null;
  "operator.template.determination_issued": null;
  "operator.template.determination_opened": null;
  "operator.template.determination_returned": null;
  "operator.template.dispute_closed": null;
  "operator.template.dispute_filed": null;
  "operator.template.dispute_withdrawn": null;
  "operator.template.erasure_announced": null;
  "operator.template.evidence_objected": null;
  "operator.template.evidence_objection_answered": null;
  "operator.template.evidence_request_ended": null;
  "operator.template.evidence_requested": null;
  "operator.template.evidence_submitted": null;
  "operator.template.extension_asked": null;
  "operator.template.fast_track_joined": null;
  "operator.template.fast_track_left": null;
  "operator.template.file_infected": null;
  "operator.template.goods_sent": null;
  "operator.template.human_requested": null;
  "operator.template.juror_objection_answered": null;
  "operator.template.juror_ready": null;
  "operator.template.juror_summons": null;
  "operator.template.juror_suspended": null;
  "operator.template.juror_volunteered": null;
  "operator.template.juror_warned": null;
  "operator.template.jury_convened": null;
  "operator.template.jury_joined": null;
  "operator.template.jury_left": null;
  "operator.template.jury_proposed": null;
  "operator.template.jury_without_verdict": null;
  "operator.template.late_evidence_decided": null;
  "operator.template.log_alarm": null;
  "operator.template.merchant_insolvent": null;
  "operator.template.merchant_solvent": null;
  "operator.template.message_posted": null;
  "operator.template.money_paid_out": null;
  "operator.template.money_returned": null;
  "operator.template.money_returned_desk": null;
  "operator.template.money_stuck": null;
  "operator.template.notice_of_dispute": null;
  "operator.template.objection_decided": null;
  "operator.template.obligation_breached": null;
  "operator.template.obligation_due": null;
  "operator.template.obligation_open": null;
  "operator.template.obligation_performed": null;
  "operator.template.obligation_reported": null;
  "operator.template.offer_accepted": null;
  "operator.template.offer_made": null;
  "operator.template.offer_rejected": null;
  "operator.template.party_exited": null;
  "operator.template.performance_contested": null;
  "operator.template.question_answered": null;
  "operator.template.question_asked": null;
  "operator.template.reconciliation_unexplained": null;
  "operator.template.refusal_objected": null;
  "operator.template.reminder": null;
  "operator.template.reply_overdue": null;
  "operator.template.response_given": null;
  "operator.template.reversal_asked": null;
  "operator.template.reversal_decided": null;
  "operator.template.scanner_down": null;
  "operator.template.second_contact": null;
  "operator.template.set_off_made": null;
  "operator.template.set_off_notice": null;
  "operator.template.staff_overdue": null;
  "operator.template.verdict_not_followed": null;
  "operator.template.verdict_returned": null;
  "operator.title": null;
  "operator.to.marketplace": null;
  "operator.to.merchant": null;
  "operator.to.person": null;
  "operator.to.second_contact": null;
  "operator.to.staff": null;
  "operator.trial.again": null;
  "operator.trial.answer": null;
  "operator.trial.answer.empty": null;
  "operator.trial.at": null;
  "operator.trial.back": null;
  "operator.trial.bad": null;
  "operator.trial.detail": null;
  "operator.trial.fix.connection": null;
  "operator.trial.fix.fault": null;
  "operator.trial.fix.gone": null;
  "operator.trial.fix.missing": null;
  "operator.trial.fix.other": null;
  "operator.trial.fix.redirect": null;
  "operator.trial.fix.signature": null;
  "operator.trial.fix.target_refused": null;
  "operator.trial.fix.timeout": null;
  "operator.trial.good": { "milliseconds": number; "status": string | number };
  "operator.trial.latency": null;
  "operator.trial.location": null;
  "operator.trial.ms": { "count": number };
  "operator.trial.none": null;
  "operator.trial.note": null;
  "operator.trial.send": null;
  "operator.trial.sent": null;
  "operator.trial.status": null;
  "operator.trial.status.none": null;
  "operator.trial.title": { "name": string | number };
  "operator.trial.url": null;
  "operator.undelivered": null;
  "operator.undelivered.waiting": null;
  "payment.rail.alipay": null;
  "payment.rail.institution": null;
  "payment.rail.stripe": null;
  "payment.source.deposit": null;
  "payment.source.escrow": null;
  "payment.source.guarantee": null;
  "payment.source.platform_funds": null;
  "payment.state.done": null;
  "payment.state.due": null;
  "payment.state.failed": null;
  "payment.state.returned": null;
  "payment.state.sent": null;
  "payment.state.stopped": null;
  "payment.way.at": null;
  "payment.way.from": null;
  "payment.way.institution": null;
  "payment.way.next": null;
  "payment.way.note": null;
  "payment.way.title": null;
  "payment.way.to_consumer": null;
  "payment.way.to_merchant": null;
  "payment.what.capture": null;
  "payment.what.due": null;
  "payment.what.failed": null;
  "payment.what.payout": null;
  "payment.what.refund": null;
  "payment.what.release": null;
  "payment.what.returned": null;
  "payment.what.returned.account": null;
  "payment.what.sent": null;
  "payment.what.stopped": null;
  "privacy.access.download": null;
  "privacy.access.file": null;
  "privacy.access.none": null;
  "privacy.access.other": null;
  "privacy.access.title": null;
  "privacy.access.view": null;
  "privacy.access.what": null;
  "privacy.access.when": null;
  "privacy.access.who": null;
  "privacy.desk.act": null;
  "privacy.desk.announced": null;
  "privacy.desk.at": null;
  "privacy.desk.candidates": null;
  "privacy.desk.candidates.none": null;
  "privacy.desk.done": null;
  "privacy.desk.done.none": null;
  "privacy.desk.due": null;
  "privacy.desk.erased": null;
  "privacy.desk.kind": null;
  "privacy.desk.kind.dispute": null;
  "privacy.desk.kind.person": null;
  "privacy.desk.lead": null;
  "privacy.desk.refused": null;
  "privacy.desk.rule": null;
  "privacy.desk.rule.days": { "days": string | number };
  "privacy.desk.rule.notice": null;
  "privacy.desk.rule.source": null;
  "privacy.desk.rules": null;
  "privacy.desk.runs": null;
  "privacy.desk.runs.none": null;
  "privacy.desk.sign": null;
  "privacy.desk.signed": null;
  "privacy.desk.signed.done": null;
  "privacy.desk.since": null;
  "privacy.desk.title": null;
  "privacy.desk.until": null;
  "privacy.desk.waiting": null;
  "privacy.desk.waiting.none": null;
  "privacy.desk.why": null;
  "privacy.desk.why.asked": null;
  "privacy.desk.why.operator": null;
  "privacy.desk.why.retention": null;
  "privacy.download": null;
  "privacy.download.note": null;
  "privacy.erase.asked": null;
  "privacy.erase.back": null;
  "privacy.erase.back.done": null;
  "privacy.erase.do": null;
  "privacy.erase.later": null;
  "privacy.erase.note": null;
  "privacy.erase.since": null;
  "privacy.erase.title": null;
  "privacy.erased.asked": { "date": string };
  "privacy.erased.operator": { "date": string };
  "privacy.erased.retention": { "date": string };
  "privacy.erased.title": null;
  "privacy.export.accesses": null;
  "privacy.export.actsDone": null;
  "privacy.export.cases": null;
  "privacy.export.drafts": null;
  "privacy.export.erasures": null;
  "privacy.export.files": null;
  "privacy.export.juror": null;
  "privacy.export.kept": null;
  "privacy.export.lead": { "date": string };
  "privacy.export.notices": null;
  "privacy.export.orders": null;
  "privacy.export.person": null;
  "privacy.export.sessions": null;
  "privacy.export.title": null;
  "privacy.hold": null;
  "privacy.hold.confirm": null;
  "privacy.hold.decide": null;
  "privacy.hold.done.confirm": null;
  "privacy.hold.done.keep": null;
  "privacy.hold.done.lift": null;
  "privacy.hold.done.set": null;
  "privacy.hold.keep": null;
  "privacy.hold.kind": null;
  "privacy.hold.lift": null;
  "privacy.hold.lift.propose": null;
  "privacy.hold.lift.reason": null;
  "privacy.hold.lifting": { "reason": string | number };
  "privacy.hold.none": null;
  "privacy.hold.note": null;
  "privacy.hold.own": null;
  "privacy.hold.reason": null;
  "privacy.hold.reason.hint": null;
  "privacy.hold.set": null;
  "privacy.hold.subject": null;
  "privacy.hold.subject.hint": null;
  "privacy.kept.free": null;
  "privacy.kept.held": null;
  "privacy.kept.open": { "count": number };
  "privacy.kept.title": null;
  "privacy.kept.until": { "source": string | number };
  "privacy.lead": null;
  "privacy.title": null;
  "privacy.who.adjudicator": null;
  "privacy.who.claimant": null;
  "privacy.who.marketplace": null;
  "privacy.who.operator": null;
  "privacy.who.other_person": null;
  "privacy.who.respondent": null;
  "public.limits.calendar": null;
  "public.limits.calendar.holidays": { "year": string | number };
  "public.limits.calendar.makeup": { "days": string | number };
  "public.limits.caption": { "version": string | number };
  "public.limits.extension": null;
  "public.limits.fast": null;
  "public.limits.lead": null;
  "public.limits.long": null;
  "public.limits.same": null;
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
  "public.start.far": null;
  "public.start.far.answered": null;
  "public.start.far.count": { "count": number };
  "public.start.far.days": null;
  "public.start.far.days.count": { "days": number };
  "public.start.far.demo": null;
  "public.start.far.few": null;
  "public.start.far.filed": null;
  "public.start.far.moved": null;
  "public.start.far.none": null;
  "public.start.far.settled": null;
  "public.start.far.share": { "share": number };
  "public.start.far.since": null;
  "public.start.for": null;
  "public.start.for.buyer": null;
  "public.start.for.buyer.text": null;
  "public.start.for.marketplace": null;
  "public.start.for.marketplace.text": null;
  "public.start.for.seller": null;
  "public.start.for.seller.text": null;
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
  "public.type.questions.claimant": null;
  "public.type.questions.note": null;
  "public.type.questions.order": null;
  "public.type.questions.respondent": null;
  "public.type.remedies": null;
  "public.type.routes": null;
  "public.type.title": { "code": string | number; "name": string | number };
  "reasons.admission.eligible": null;
  "reasons.admission.human_review": null;
  "reasons.admission.need_evidence": null;
  "reasons.admission.need_fact": null;
  "reasons.admission.not_eligible": null;
  "reasons.all": null;
  "reasons.amount.most": { "amount": string | number };
  "reasons.amount.none": null;
  "reasons.amount.proved": null;
  "reasons.answer.false": null;
  "reasons.answer.null": null;
  "reasons.answer.true": null;
  "reasons.back": null;
  "reasons.burden.claimant": null;
  "reasons.burden.respondent": null;
  "reasons.burden.shifted": null;
  "reasons.case": null;
  "reasons.check": null;
  "reasons.check.download": null;
  "reasons.check.hash": null;
  "reasons.check.pack": null;
  "reasons.check.text": null;
  "reasons.classification.fits": { "name": string | number };
  "reasons.classification.others": { "list": string | number };
  "reasons.clocks": null;
  "reasons.day": { "day": string | number };
  "reasons.deadline.agreed": null;
  "reasons.deadline.count.calendar_days": { "amount": number; "from": string | number };
  "reasons.deadline.count.hours": { "amount": number; "from": string | number };
  "reasons.deadline.count.working_days": { "amount": number; "from": string | number };
  "reasons.deadline.extension": { "amount": number };
  "reasons.deadline.fast": null;
  "reasons.deadline.stops": null;
  "reasons.deadline.unknown_calendar": null;
  "reasons.deadline.until": { "due": string | number };
  "reasons.earlier": { "count": number };
  "reasons.event.appeal_decided": null;
  "reasons.event.determination_issued": null;
  "reasons.event.dispute_filed": null;
  "reasons.event.evidence_submitted": null;
  "reasons.event.response_given": null;
  "reasons.figure": null;
  "reasons.figure.inputs": null;
  "reasons.figure.result": null;
  "reasons.figures": null;
  "reasons.kind.admission": null;
  "reasons.kind.amount": null;
  "reasons.kind.burden": null;
  "reasons.kind.classification": null;
  "reasons.kind.deadline": { "name": string | number };
  "reasons.kind.default": { "name": string | number };
  "reasons.kind.determination": null;
  "reasons.kind.route": null;
  "reasons.known": null;
  "reasons.known.evidence": null;
  "reasons.known.evidence.none": null;
  "reasons.known.findings": null;
  "reasons.known.none": null;
  "reasons.lead": null;
  "reasons.link": null;
  "reasons.link.clock": { "name": string | number };
  "reasons.measures": { "list": string | number };
  "reasons.measures.none": null;
  "reasons.none": null;
  "reasons.outcome.eligible": null;
  "reasons.outcome.human_review": null;
  "reasons.outcome.need_evidence": null;
  "reasons.outcome.need_fact": null;
  "reasons.outcome.not_eligible": null;
  "reasons.pending": null;
  "reasons.reach.full": null;
  "reasons.reach.held_funds": null;
  "reasons.reach.none": null;
  "reasons.rules": null;
  "reasons.rules.more": { "count": number };
  "reasons.rules.note": null;
  "reasons.said.no": null;
  "reasons.said.unknown": null;
  "reasons.said.yes": null;
  "reasons.show": null;
  "reasons.show.about": { "what": string | number };
  "reasons.title": null;
  "reasons.triage": { "list": string | number };
  "reasons.triage.fast": null;
  "refusal.above_limit": null;
  "refusal.account_closed": null;
  "refusal.account_not_empty": null;
  "refusal.account_unknown": null;
  "refusal.accounts_same": null;
  "refusal.act_not_allowed_now": null;
  "refusal.already_done": null;
  "refusal.amount_exceeds_owed": null;
  "refusal.amount_exceeds_paid": null;
  "refusal.amount_not_positive": null;
  "refusal.amount_too_large": null;
  "refusal.balance_too_large": null;
  "refusal.body_malformed": null;
  "refusal.body_too_large": null;
  "refusal.busy": null;
  "refusal.case_file_faulty": { "step": string };
  "refusal.case_file_large": { "megabytes": string | number };
  "refusal.case_file_not_ready": null;
  "refusal.case_file_unreadable": null;
  "refusal.changed_meanwhile": null;
  "refusal.comment_too_short": { "least": number };
  "refusal.conflict_of_interest": null;
  "refusal.consent_text_outdated": null;
  "refusal.content_type_unsupported": null;
  "refusal.course_not_read": { "count": number };
  "refusal.csrf_failed": null;
  "refusal.currency_mismatch": null;
  "refusal.data_erased": null;
  "refusal.deposit_frozen": null;
  "refusal.deposit_too_low": null;
  "refusal.dispute_type_unknown": null;
  "refusal.erasure_dispute_open": null;
  "refusal.erasure_kept_by_law": { "source": string | number; "until": string | number };
  "refusal.erasure_on_hold": null;
  "refusal.evidence_by_hand": null;
  "refusal.evidence_not_taken": null;
  "refusal.evidence_uncertain": null;
  "refusal.evidence_unknown": null;
  "refusal.extension_cap_reached": null;
  "refusal.fact_missing": null;
  "refusal.fast_track_not_open": null;
  "refusal.field_invalid": null;
  "refusal.field_missing": null;
  "refusal.field_unknown": null;
  "refusal.file_being_checked": null;
  "refusal.file_empty": null;
  "refusal.file_infected": null;
  "refusal.file_not_drawn": null;
  "refusal.file_sealed": null;
  "refusal.file_too_large": null;
  "refusal.file_type_mismatch": null;
  "refusal.file_type_refused": null;
  "refusal.findings_incomplete": null;
  "refusal.funds_insufficient": null;
  "refusal.hand_over_invalid": null;
  "refusal.hold_captured": null;
  "refusal.hold_exceeded": null;
  "refusal.hold_expired": null;
  "refusal.hold_released": null;
  "refusal.hold_unknown": null;
  "refusal.idempotency_key_invalid": null;
  "refusal.idempotency_key_missing": null;
  "refusal.idempotency_key_reused": null;
  "refusal.instrument_not_due": null;
  "refusal.item_in_dispute": null;
  "refusal.item_unknown": null;
  "refusal.jury_excluded": null;
  "refusal.key_invalid": null;
  "refusal.keys_unavailable": null;
  "refusal.last_operator": null;
  "refusal.last_owner": null;
  "refusal.late_reason_missing": null;
  "refusal.link_expired": null;
  "refusal.merchant_unknown": null;
  "refusal.method_not_allowed": null;
  "refusal.nonce_not_committed": null;
  "refusal.not_allowed": null;
  "refusal.not_found": null;
  "refusal.not_yours": null;
  "refusal.nothing_changed": null;
  "refusal.notice_too_short": { "days": number; "earliest": string };
  "refusal.objection_undecided": { "no": string | number };
  "refusal.offer_not_open": null;
  "refusal.opening_wrong": null;
  "refusal.order_conflicts": null;
  "refusal.order_unknown": null;
  "refusal.own_offer": null;
  "refusal.parts_not_the_sum": null;
  "refusal.payment_not_yours": null;
  "refusal.picture_refused": null;
  "refusal.picture_too_large": null;
  "refusal.picture_unknown": null;
  "refusal.rail_unavailable": null;
  "refusal.rate_limited": null;
  "refusal.read_first": { "seconds": number };
  "refusal.reason_too_short": { "letters": string | number; "words": string | number };
  "refusal.remedies_exclusive": null;
  "refusal.remedy_not_offered": null;
  "refusal.reveal_not_yet": null;
  "refusal.role_reads_only": null;
  "refusal.rule_unknown": null;
  "refusal.rules_faulty": { "errors": number; "failed": number };
  "refusal.rules_unchecked": null;
  "refusal.same_person": null;
  "refusal.sign_in_required": null;
  "refusal.signature_invalid": null;
  "refusal.storage_full": null;
  "refusal.test_rest": { "hours": number };
  "refusal.too_late": null;
  "refusal.too_many_streams": null;
  "refusal.transfer_exists_different": null;
  "refusal.type_handed_over": null;
  "refusal.type_of_merchants": null;
  "refusal.upload_checksum_unknown": null;
  "refusal.upload_checksum_wrong": null;
  "refusal.upload_limit_reached": null;
  "refusal.upload_offset_wrong": null;
  "refusal.upload_version_unsupported": null;
  "refusal.version_taken": null;
  "refusal.vote_given": null;
  "refusal.vote_over": null;
  "remedy.input.rule": null;
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
  "ruledesk.back": null;
  "ruledesk.begin": null;
  "ruledesk.begin.base": null;
  "ruledesk.begin.do": null;
  "ruledesk.begin.title": null;
  "ruledesk.begin.title_en": null;
  "ruledesk.begin.version": null;
  "ruledesk.begin.version.hint": null;
  "ruledesk.begun": null;
  "ruledesk.check": null;
  "ruledesk.check.counts": { "failed": number; "findings": number; "tests": number };
  "ruledesk.check.failures": null;
  "ruledesk.check.findings": null;
  "ruledesk.check.place": null;
  "ruledesk.check.reason": null;
  "ruledesk.check.test": null;
  "ruledesk.check.warnings": { "count": number };
  "ruledesk.comment.keep_back": null;
  "ruledesk.comment.kept_back": null;
  "ruledesk.comment.reason": null;
  "ruledesk.comment.show": null;
  "ruledesk.comment.shown": null;
  "ruledesk.comment.waiting": null;
  "ruledesk.comments": null;
  "ruledesk.comments.note": null;
  "ruledesk.days": null;
  "ruledesk.days.hint": { "least": string | number };
  "ruledesk.do.announce": null;
  "ruledesk.do.check": null;
  "ruledesk.do.open_comment": null;
  "ruledesk.do.replay": null;
  "ruledesk.do.return": null;
  "ruledesk.do.upload": null;
  "ruledesk.do.withdraw": null;
  "ruledesk.done": null;
  "ruledesk.draft.title": { "name": string | number };
  "ruledesk.drafts": null;
  "ruledesk.drafts.due": null;
  "ruledesk.drafts.none": null;
  "ruledesk.drafts.note": null;
  "ruledesk.figure.choose": null;
  "ruledesk.figure.hint": null;
  "ruledesk.figure.link": null;
  "ruledesk.figure.now": null;
  "ruledesk.figure.open": null;
  "ruledesk.figure.other": null;
  "ruledesk.figure.title": null;
  "ruledesk.figure.value": null;
  "ruledesk.file.hint": null;
  "ruledesk.file.remove": null;
  "ruledesk.file.removed": null;
  "ruledesk.file.saved": null;
  "ruledesk.file.text": null;
  "ruledesk.files": null;
  "ruledesk.files.begin": null;
  "ruledesk.files.choose": null;
  "ruledesk.files.count": { "count": number };
  "ruledesk.files.download": null;
  "ruledesk.files.new": null;
  "ruledesk.files.new.hint": null;
  "ruledesk.files.note": null;
  "ruledesk.files.upload": null;
  "ruledesk.files.upload.hint": null;
  "ruledesk.from": null;
  "ruledesk.from.hint": { "earliest": string };
  "ruledesk.history.at": null;
  "ruledesk.history.by": null;
  "ruledesk.history.clock": null;
  "ruledesk.history.what": null;
  "ruledesk.ignored": { "count": number };
  "ruledesk.next": null;
  "ruledesk.next.active": null;
  "ruledesk.next.clean": null;
  "ruledesk.next.comment": null;
  "ruledesk.next.decision": { "days": string | number };
  "ruledesk.next.draft": null;
  "ruledesk.next.mine": null;
  "ruledesk.next.notice": { "from": string };
  "ruledesk.no_diff": null;
  "ruledesk.nothing": null;
  "ruledesk.promises": { "count": string | number };
  "ruledesk.public": null;
  "ruledesk.reason": null;
  "ruledesk.reason.return": null;
  "ruledesk.reason.withdraw": null;
  "ruledesk.replay": null;
  "ruledesk.replay.admission": null;
  "ruledesk.replay.back": null;
  "ruledesk.replay.begun": null;
  "ruledesk.replay.change": { "after": string | number; "before": string | number; "name": string | number };
  "ruledesk.replay.changed": null;
  "ruledesk.replay.count": null;
  "ruledesk.replay.disputes": null;
  "ruledesk.replay.done": null;
  "ruledesk.replay.finding": { "changed": string | number; "done": string | number; "sum": string | number };
  "ruledesk.replay.look": null;
  "ruledesk.replay.measure": null;
  "ruledesk.replay.none": null;
  "ruledesk.replay.note": null;
  "ruledesk.replay.resume": null;
  "ruledesk.replay.running": { "done": number; "wanted": number };
  "ruledesk.replay.skipped": null;
  "ruledesk.replay.stop": null;
  "ruledesk.replay.stopped": { "done": number; "wanted": number };
  "ruledesk.replay.sum": null;
  "ruledesk.replay.sums": null;
  "ruledesk.replay.synthetic": null;
  "ruledesk.replay.synthetic.note": { "cases": number; "changed": number };
  "ruledesk.said.no": null;
  "ruledesk.said.unknown": null;
  "ruledesk.said.yes": null;
  "rulediff.added": { "name": string | number };
  "rulediff.favours.claimant": null;
  "rulediff.favours.neither": null;
  "rulediff.favours.respondent": null;
  "rulediff.favours.unknown": null;
  "rulediff.field.articles": null;
  "rulediff.field.askedOf": null;
  "rulediff.field.basis": null;
  "rulediff.field.bearer": null;
  "rulediff.field.cap": null;
  "rulediff.field.claimantShows": null;
  "rulediff.field.conditions": null;
  "rulediff.field.contacts": null;
  "rulediff.field.cost": null;
  "rulediff.field.cutOffHour": null;
  "rulediff.field.description": null;
  "rulediff.field.earlier": null;
  "rulediff.field.effect": null;
  "rulediff.field.effectiveFrom": null;
  "rulediff.field.effectiveTo": null;
  "rulediff.field.exit": null;
  "rulediff.field.expression": null;
  "rulediff.field.fast": null;
  "rulediff.field.formerly": null;
  "rulediff.field.formula": null;
  "rulediff.field.help": null;
  "rulediff.field.label": null;
  "rulediff.field.law": null;
  "rulediff.field.limits": null;
  "rulediff.field.materialDate": null;
  "rulediff.field.maximumMinor": null;
  "rulediff.field.minimumMinor": null;
  "rulediff.field.name": null;
  "rulediff.field.note": null;
  "rulediff.field.options": null;
  "rulediff.field.otherwise": null;
  "rulediff.field.overridable": null;
  "rulediff.field.own": null;
  "rulediff.field.plain": null;
  "rulediff.field.proof": null;
  "rulediff.field.question": null;
  "rulediff.field.reason": null;
  "rulediff.field.remedies": null;
  "rulediff.field.remindHoursBefore": null;
  "rulediff.field.required": null;
  "rulediff.field.respondentShows": null;
  "rulediff.field.routes": null;
  "rulediff.field.shiftsWhen": null;
  "rulediff.field.source": null;
  "rulediff.field.statement": null;
  "rulediff.field.text": null;
  "rulediff.field.time": null;
  "rulediff.field.title": null;
  "rulediff.field.types": null;
  "rulediff.field.unmet": null;
  "rulediff.field.url": null;
  "rulediff.field.verification": null;
  "rulediff.field.version": null;
  "rulediff.field.waitsFor": null;
  "rulediff.field.whatItIs": null;
  "rulediff.field.why": null;
  "rulediff.field.years": null;
  "rulediff.major.less_favourable_claimant": null;
  "rulediff.major.less_favourable_respondent": null;
  "rulediff.major.new_duty": null;
  "rulediff.major.shorter_time": null;
  "rulediff.major.unclear": null;
  "rulediff.minor": null;
  "rulediff.part.burden": null;
  "rulediff.part.calendar": null;
  "rulediff.part.consent": null;
  "rulediff.part.deposit": null;
  "rulediff.part.evidence": null;
  "rulediff.part.exit": null;
  "rulediff.part.figure": null;
  "rulediff.part.jury": null;
  "rulediff.part.measure": null;
  "rulediff.part.pack": null;
  "rulediff.part.question": null;
  "rulediff.part.remedy": null;
  "rulediff.part.route": null;
  "rulediff.part.rule": null;
  "rulediff.part.rung": null;
  "rulediff.part.source": null;
  "rulediff.part.time_limit": null;
  "rulediff.part.track": null;
  "rulediff.part.type": null;
  "rulediff.part_added": { "field": string | number; "name": string | number };
  "rulediff.part_removed": { "field": string | number; "name": string | number };
  "rulediff.removed": { "name": string | number };
  "rulediff.reworded": { "field": string | number; "name": string | number };
  "rulediff.value": { "from": string | number; "name": string | number; "to": string | number };
  "rulediff.value_of": { "field": string | number; "from": string | number; "name": string | number; "to": string | number };
  "rules.finding.established": null;
  "rules.finding.not_established": null;
  "rules.finding.undisputed": null;
  "rules.outcome.eligible": null;
  "rules.outcome.human_review": null;
  "rules.outcome.need_evidence": null;
  "rules.outcome.need_fact": null;
  "rules.outcome.not_eligible": null;
  "rules.remedy.apology": null;
  "rules.remedy.cancel": null;
  "rules.remedy.cease": null;
  "rules.remedy.correct": null;
  "rules.remedy.damages": null;
  "rules.remedy.delete_data": null;
  "rules.remedy.earnest": null;
  "rules.remedy.liquidated_damages": null;
  "rules.remedy.make_up_shortage": null;
  "rules.remedy.price_reduction": null;
  "rules.remedy.provide_service": null;
  "rules.remedy.punitive_food": null;
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
  "rulesite.back": null;
  "rulesite.changes.lead": null;
  "rulesite.changes.title": { "from": string | number; "to": string | number };
  "rulesite.comment.body": null;
  "rulesite.comment.name": null;
  "rulesite.comment.name.hint": null;
  "rulesite.comment.note": null;
  "rulesite.comment.open": null;
  "rulesite.comment.rule": null;
  "rulesite.comment.rule.hint": null;
  "rulesite.comment.send": null;
  "rulesite.comment.sent": null;
  "rulesite.comment.title": null;
  "rulesite.comments.nameless": null;
  "rulesite.comments.none": null;
  "rulesite.comments.title": { "count": number };
  "rulesite.diff.after": null;
  "rulesite.diff.before": null;
  "rulesite.diff.count": { "count": number };
  "rulesite.diff.major": null;
  "rulesite.diff.minor": null;
  "rulesite.diff.none": null;
  "rulesite.diff.types": { "count": string | number };
  "rulesite.event.activated": null;
  "rulesite.event.announced": null;
  "rulesite.event.archived": null;
  "rulesite.event.checked": null;
  "rulesite.event.comment_closed": null;
  "rulesite.event.comment_opened": null;
  "rulesite.event.draft_begun": null;
  "rulesite.event.file_removed": null;
  "rulesite.event.file_written": null;
  "rulesite.event.returned": null;
  "rulesite.event.withdrawn": null;
  "rulesite.feed.proposal": { "name": string | number; "state": string | number };
  "rulesite.feed.title": null;
  "rulesite.feed.version": { "from": string | number; "name": string | number };
  "rulesite.figure.law": null;
  "rulesite.figure.operator": null;
  "rulesite.figure.title": { "key": string | number };
  "rulesite.figure.unused": null;
  "rulesite.figure.uses": null;
  "rulesite.figure.who": null;
  "rulesite.history": null;
  "rulesite.kind.admission": null;
  "rulesite.kind.check": null;
  "rulesite.kind.classification": null;
  "rulesite.kind.clause": null;
  "rulesite.kind.right": null;
  "rulesite.kind.route": null;
  "rulesite.kind.triage": null;
  "rulesite.law.article": { "article": string | number };
  "rulesite.law.formerly": { "list": string | number };
  "rulesite.law.from": null;
  "rulesite.law.lead": null;
  "rulesite.law.short": null;
  "rulesite.law.text": null;
  "rulesite.law.to": null;
  "rulesite.law.whole": null;
  "rulesite.layer.cut.figure_unknown": null;
  "rulesite.layer.cut.further_condition": null;
  "rulesite.layer.cut.lower_figure": null;
  "rulesite.layer.cut.remedy_unknown": null;
  "rulesite.layer.cut.unclear_figure": null;
  "rulesite.layer.example": null;
  "rulesite.layer.ignored": null;
  "rulesite.layer.lead": null;
  "rulesite.layer.none": null;
  "rulesite.layer.order.default": null;
  "rulesite.layer.order.law": null;
  "rulesite.layer.order.promise": null;
  "rulesite.layer.order.rule": null;
  "rulesite.layer.platform_rule": null;
  "rulesite.layer.promise": null;
  "rulesite.layer.source": null;
  "rulesite.layer.title": null;
  "rulesite.links.atom": null;
  "rulesite.links.feed": null;
  "rulesite.links.promises": null;
  "rulesite.links.proposed": null;
  "rulesite.material.breach": null;
  "rulesite.material.contract": null;
  "rulesite.material.filing": null;
  "rulesite.not_now.coming": { "from": string };
  "rulesite.not_now.past": { "from": string };
  "rulesite.not_now.withdrawn": { "from": string };
  "rulesite.open": { "count": number };
  "rulesite.open.link": null;
  "rulesite.otherwise.human_review": null;
  "rulesite.otherwise.need_evidence": null;
  "rulesite.otherwise.not_eligible": null;
  "rulesite.proposal.changes": null;
  "rulesite.proposal.title": { "name": string | number };
  "rulesite.proposal.whole": null;
  "rulesite.proposed.base": null;
  "rulesite.proposed.lead": null;
  "rulesite.proposed.none": null;
  "rulesite.proposed.notice": null;
  "rulesite.proposed.state": null;
  "rulesite.proposed.title": null;
  "rulesite.proposed.until": null;
  "rulesite.remedy.cap": null;
  "rulesite.remedy.conditions": null;
  "rulesite.remedy.formula": null;
  "rulesite.remedy.no_conditions": null;
  "rulesite.remedy.own": { "types": string | number };
  "rulesite.replaced": { "on": string };
  "rulesite.rule.all_types": null;
  "rulesite.rule.always": null;
  "rulesite.rule.basis": null;
  "rulesite.rule.between": { "from": string | number; "to": string | number };
  "rulesite.rule.expression": null;
  "rulesite.rule.expression.note": null;
  "rulesite.rule.id": null;
  "rulesite.rule.kind": null;
  "rulesite.rule.material": null;
  "rulesite.rule.over": { "version": string | number };
  "rulesite.rule.says": null;
  "rulesite.rule.since": { "from": string | number };
  "rulesite.rule.span": null;
  "rulesite.rule.types": null;
  "rulesite.rule.when_false": null;
  "rulesite.rule.when_true": null;
  "rulesite.rules": null;
  "rulesite.rules.note": null;
  "rulesite.rules_of_type": null;
  "rulesite.stage.active": null;
  "rulesite.stage.archived": null;
  "rulesite.stage.comment": null;
  "rulesite.stage.decision": null;
  "rulesite.stage.draft": null;
  "rulesite.stage.notice": null;
  "rulesite.stage.withdrawn": null;
  "rulesite.state.coming": null;
  "rulesite.state.now": null;
  "rulesite.state.past": null;
  "rulesite.versions": null;
  "rulesite.versions.changes": null;
  "rulesite.versions.from": { "name": string | number };
  "rulesite.versions.note": null;
  "rulesite.withdrawn": null;
  "rulesite.zip": null;
  "seat.accept": null;
  "seat.accepted.draft": null;
  "seat.accepted.silence": null;
  "seat.accepted.turn": null;
  "seat.answer.missing": null;
  "seat.aside": null;
  "seat.aside.conflict": null;
  "seat.aside.conflict.hint": null;
  "seat.aside.content": null;
  "seat.aside.content.hint": null;
  "seat.aside.lead": null;
  "seat.aside.missing": null;
  "seat.aside.note": null;
  "seat.aside.note.hint": null;
  "seat.aside.other": null;
  "seat.aside.other.hint": null;
  "seat.aside.send": null;
  "seat.aside.why": null;
  "seat.bearer.claimant": null;
  "seat.bearer.respondent": null;
  "seat.case.about": null;
  "seat.case.jump": null;
  "seat.case.lead": null;
  "seat.case.order": null;
  "seat.case.wanted": null;
  "seat.desk": null;
  "seat.done.accepted": null;
  "seat.done.aside": null;
  "seat.done.over": null;
  "seat.done.voted": null;
  "seat.draft.back": null;
  "seat.ended.decided": null;
  "seat.ended.stopped": null;
  "seat.ended.thanks": null;
  "seat.ended.tie": null;
  "seat.ended.timed_out": null;
  "seat.ended.too_few": null;
  "seat.evidence.alt": { "no": string | number; "page": string | number };
  "seat.evidence.answered": { "text": string | number };
  "seat.evidence.no": { "no": string | number };
  "seat.evidence.objection": null;
  "seat.evidence.unanswered": null;
  "seat.evidence.words": null;
  "seat.law": null;
  "seat.over.declined": null;
  "seat.over.declined.text": null;
  "seat.over.ended": null;
  "seat.over.ended.text": null;
  "seat.over.passed": null;
  "seat.over.passed.text": null;
  "seat.question.issue": { "fact": string | number };
  "seat.question.remedy": null;
  "seat.read": null;
  "seat.read_from": { "seconds": number };
  "seat.reason": null;
  "seat.reason.hint": { "letters": string | number; "words": string | number };
  "seat.reason.missing": null;
  "seat.receipt.at": null;
  "seat.receipt.commitment": null;
  "seat.receipt.leak": null;
  "seat.receipt.own": null;
  "seat.receipt.salt": null;
  "seat.receipt.text": null;
  "seat.receipt.title": null;
  "seat.rules": null;
  "seat.shown": null;
  "seat.shown.none": null;
  "seat.side.answers": null;
  "seat.side.claimant": null;
  "seat.side.evidence": null;
  "seat.side.no_evidence": null;
  "seat.side.none": null;
  "seat.side.respondent": null;
  "seat.side.silent": null;
  "seat.side.statement": null;
  "seat.side.unanswered": null;
  "seat.summons.hidden": null;
  "seat.summons.panel": { "size": string | number; "threshold": string | number };
  "seat.summons.secret": null;
  "seat.summons.silence": null;
  "seat.summons.time": { "hours": number };
  "seat.summons.turn": null;
  "seat.summons.what": null;
  "seat.ties.dealt": null;
  "seat.ties.declare": null;
  "seat.ties.missing": null;
  "seat.ties.none": null;
  "seat.ties.person": null;
  "seat.ties.rival": null;
  "seat.ties.shop": null;
  "seat.ties.text": null;
  "seat.ties.title": null;
  "seat.ties.told": null;
  "seat.title": null;
  "seat.vote.final": null;
  "seat.vote.send": null;
  "seat.vote.text": null;
  "seat.vote.title": null;
  "seat.voted.text": null;
  "seat.voted.turn": null;
  "verify.code": null;
  "verify.download": null;
  "verify.download_hint": null;
  "verify.how": null;
  "verify.how.draw": null;
  "verify.how.not": null;
  "verify.how.record": null;
  "verify.how.rules": null;
  "verify.how.whole": null;
  "verify.lead": null;
  "verify.link": null;
  "verify.open": null;
  "verify.terminal": null;
  "verify.terminal.text": null;
  "verify.title": null;
  "vouches.again": null;
  "vouches.again.note": null;
  "vouches.again.send": null;
  "vouches.all": null;
  "vouches.column": null;
  "vouches.column.adult": null;
  "vouches.column.bought": null;
  "vouches.column.credit": null;
  "vouches.column.externalId": null;
  "vouches.column.memberSince": null;
  "vouches.column.reviews": null;
  "vouches.column.reviewsHelpful": null;
  "vouches.column.sanctionUntil": null;
  "vouches.column.sold": null;
  "vouches.column.verified": null;
  "vouches.column.what": null;
  "vouches.columns": null;
  "vouches.enter": null;
  "vouches.file": null;
  "vouches.file.hint": null;
  "vouches.form": null;
  "vouches.form.note": null;
  "vouches.lead": { "name": string | number };
  "vouches.line": null;
  "vouches.list": null;
  "vouches.list.hint": { "most": number };
  "vouches.missing": { "columns": string | number };
  "vouches.no_rows": null;
  "vouches.none": null;
  "vouches.not_utf8": null;
  "vouches.note": null;
  "vouches.noted": { "count": number };
  "vouches.refused": null;
  "vouches.send": null;
  "vouches.some": { "count": number };
  "vouches.title": null;
  "vouches.too_many": { "most": number };
  "vouches.unknown": { "columns": string | number };
  "vouches.user": null;
  "vouches.why": null;
  "vouches.why.invalid": { "column": string | number };
  "vouches.why.missing": { "column": string | number };
  "vouches.why.not_found": null;
  "vouches.why.twice": null;
}

/** Every text, compiled. */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<keyof MessageArguments, Message>>>> = {
  "zh-CN": {
    "act.accept_change.button": "同意",
    "act.accept_change.done": "已同意，从现在起按新的内容履行。",
    "act.accept_change.lead": "同意后，按新的内容履行，不再按原来的内容。",
    "act.accept_change.link": "查看并同意",
    "act.accept_change.title": "同意新的履行方式",
    "act.accept_determination.appeal": "您放弃在平台内的申诉。",
    "act.accept_determination.both": "双方都接受的，立即生效并开始履行；否则在申诉期满后生效。",
    "act.accept_determination.button": "接受",
    "act.accept_determination.done": "您已接受处理结果。",
    "act.accept_determination.lead": "接受之后，您不能再就本处理结果申诉。",
    "act.accept_determination.link": "接受处理结果",
    "act.accept_determination.title": "接受处理结果",
    "act.accept_offer.button": "接受并签署",
    "act.accept_offer.done": "您已签署，等待对方确认签署。",
    "act.accept_offer.lead": "接受之前请核对每一项数字。",
    "act.accept_offer.link": "查看并接受",
    "act.accept_offer.title": "接受方案",
    "act.agree_extension.button": "同意延长",
    "act.agree_extension.days": ["延长 ",["plural","days",0,"cardinal",{"other":[["pound"]," 个工作日"]}],"。"],
    "act.agree_extension.done": "协商期限已延长。",
    "act.agree_extension.lead": "协商期限将按下列天数延长。",
    "act.agree_extension.link": "同意延长",
    "act.agree_extension.title": "同意延长",
    "act.answer_evidence_objection.button": "提交答复",
    "act.answer_evidence_objection.done": "答复已提交。",
    "act.answer_evidence_objection.lead": "对方和处理员都能看到您的答复。",
    "act.answer_evidence_objection.link": "答复异议",
    "act.answer_evidence_objection.title": "答复对证据的异议",
    "act.answer_question.button": "提交回答",
    "act.answer_question.done": "回答已提交。",
    "act.answer_question.hint": "如有文件，请另行提交证据",
    "act.answer_question.lead": "对方可以看到您的回答。",
    "act.answer_question.link": "回答",
    "act.answer_question.text": "您的回答",
    "act.answer_question.title": "回答处理员的提问",
    "act.appeal.button": "提交申诉",
    "act.appeal.done": "申诉已提交，将由另一名处理员处理。",
    "act.appeal.free": "申诉免费。",
    "act.appeal.grounds": "申诉理由",
    "act.appeal.grounds.name": "申诉理由",
    "act.appeal.hint": "哪一项事实、理由或金额有误，为什么",
    "act.appeal.lead": "写明您认为错在哪里。申诉期间不履行、款项继续冻结。",
    "act.appeal.link": "申诉",
    "act.appeal.once": "每个处理结果只能申诉一次。",
    "act.appeal.other": "由未参与本案的另一名处理员处理。",
    "act.appeal.title": "提出申诉",
    "act.appeal.to": "由谁复核",
    "act.appeal.to.jury": "更大的评审团",
    "act.appeal.to.jury.hint": [["argument","size"]," 位评审员，重新抽选，上一轮的评审员不参加。仍由一位处理员核对。"],
    "act.appeal.to.person": "另一位处理员",
    "act.appeal.to.person.hint": "一位没有处理过本争议的处理员",
    "act.ask_advance.button": "提交",
    "act.ask_advance.done": "已提交，平台会在页面所示日期前答复。",
    "act.ask_advance.lead": "平台先付给您，再向商家追偿，由平台工作人员决定并说明理由。",
    "act.ask_advance.link": "请求平台先行赔付",
    "act.ask_advance.title": "请求平台先行赔付",
    "act.ask_reversal.button": "提交",
    "act.ask_reversal.done": "已提交，处理员会在三个工作日内复核。",
    "act.ask_reversal.lead": "由处理员复核。确实扣错的，恢复保证金并补息。",
    "act.ask_reversal.link": "申请纠正扣款",
    "act.ask_reversal.title": "申请纠正扣款",
    "act.back": "回到争议页面",
    "act.binding.accept": "您现在签署，对方随后确认签署，协议才成立；对方不签署则方案失效。",
    "act.binding.contract": "协议是双方的合同：到期应当履行，已冻结的款项会立即支付。",
    "act.binding.countersign": "您签署后协议立即成立，不能单方撤回。",
    "act.binding.ends": "本争议按协议解决，不再由处理员作出处理结果。",
    "act.binding.routes": "对方不履行的，12315 投诉、调解和诉讼的途径不受影响。",
    "act.binding.title": "签署意味着什么",
    "act.changed": "在您提交之前有了新进展。请先看下面的变化；您写的内容还在，如仍需提交请再点一次。",
    "act.choose.alternatives": "其他途径",
    "act.choose.button": "提交选择",
    "act.choose.cost": "费用",
    "act.choose.decline": "不同意由处理员作出平台处理结果。",
    "act.choose.done": "您的选择已记录，连同所示文本的版本。",
    "act.choose.effect": "效力",
    "act.choose.exit": "退出",
    "act.choose.lead": "请先看完下面的说明，再作选择。任何选择都不影响您的其他权利。",
    "act.choose.link": "查看说明并选择",
    "act.choose.no": "如果不同意",
    "act.choose.no.claimant": "争议结案，冻结款按订单正常流程处理；下面的其他途径不受影响。",
    "act.choose.no.respondent": "申请人同意的，处理结果只涉及已为本订单冻结的款项。",
    "act.choose.question": "您的选择",
    "act.choose.question.name": "是否同意",
    "act.choose.time": "时间",
    "act.choose.title": "是否由处理员处理",
    "act.choose.version": ["文本版本 ",["argument","version"],"，将与您的选择一并保存。"],
    "act.claim_delay.amount": "实际损失",
    "act.claim_delay.button": "提交",
    "act.claim_delay.done": "已提交。",
    "act.claim_delay.lead": "平台逾期让您损失更大的，写明金额和理由。由平台以外的人处理；已付的补偿会抵扣，同一个期限不付两次。",
    "act.claim_delay.reason": "怎么造成的，有什么能证明",
    "act.claim_delay.title": "主张实际损失",
    "act.closed": "现在不能这样做：可能已经做过，或者案件已进入下一阶段。请查看案件目前的状态。",
    "act.confirm_performance.button": "确认已履行",
    "act.confirm_performance.done": "已确认。",
    "act.confirm_performance.lead": "确认之后，这项义务即告履行完毕。",
    "act.confirm_performance.link": "确认已履行",
    "act.confirm_performance.text": "如果对方还没有做，请不要确认。",
    "act.confirm_performance.title": "确认已履行",
    "act.contest_performance.button": "提交异议",
    "act.contest_performance.done": "异议已提交。",
    "act.contest_performance.hint": "例如：没有收到，或者退回的商品有损坏",
    "act.contest_performance.lead": "处理员会根据双方材料判断是否已履行。",
    "act.contest_performance.link": "提出异议",
    "act.contest_performance.reason": "哪里不对",
    "act.contest_performance.title": "对履行提出异议",
    "act.countersign.button": "确认签署",
    "act.countersign.done": "协议已成立，开始履行。",
    "act.countersign.lead": "对方已接受您的方案。您签署后，协议立即生效。",
    "act.countersign.link": "核对并签署",
    "act.countersign.title": "确认签署",
    "act.cover.deposit": "从商家保证金",
    "act.cover.held": "从冻结款",
    "act.cover.shop_closed": "该店铺已关闭，缺口部分很可能无法在平台内收到。",
    "act.cover.short": "缺口",
    "act.cover.short.text": "不足的部分由商家另行支付。未支付的，作为未履行的义务列明，并给出下一步途径。",
    "act.cover.short.title": "目前的冻结款和保证金不足以支付全部金额",
    "act.cover.title": "今天可以从哪里支付",
    "act.cover.total": "应付总额",
    "act.decline_change.button": "不同意",
    "act.decline_change.done": "仍按原来的内容履行。",
    "act.decline_change.lead": "仍按原来的内容履行。",
    "act.decline_change.link": "不同意",
    "act.decline_change.title": "不同意变更",
    "act.decline_countersign.button": "不签署",
    "act.decline_countersign.done": "您没有签署，协商继续。",
    "act.decline_countersign.lead": "已接受的方案随即失效，协商在原期限内继续。",
    "act.decline_countersign.link": "不签署",
    "act.decline_countersign.title": "不予签署",
    "act.decline_evidence_request.button": "提交说明",
    "act.decline_evidence_request.done": "说明已提交。",
    "act.decline_evidence_request.lead": "没有或不能提交时，请写明原因。双方和处理员都能看到。",
    "act.decline_evidence_request.link": "不能提交",
    "act.decline_evidence_request.title": "说明不能提交证据",
    "act.decline_extension.button": "不同意",
    "act.decline_extension.done": "您没有同意延长。",
    "act.decline_extension.lead": "协商期限保持不变。",
    "act.decline_extension.link": "不同意",
    "act.decline_extension.title": "不同意延长",
    "act.decline_jury.button": "不交给评审团",
    "act.decline_jury.done": "已告知对方。由处理员处理，期限不变。",
    "act.decline_jury.lead": "不需要理由，对您没有任何不利影响。仍由处理员处理。",
    "act.decline_jury.link": "不交给评审团",
    "act.decline_jury.title": "不交给评审团",
    "act.end_negotiation.button": "结束协商",
    "act.end_negotiation.done": "协商已结束。请作出选择。",
    "act.end_negotiation.lead": "结束后双方将被询问是否由处理员作出处理结果。",
    "act.end_negotiation.link": "结束协商，进入下一步",
    "act.end_negotiation.text": "您仍然可以在作出处理结果之前接受或提出方案。",
    "act.end_negotiation.title": "结束协商",
    "act.exit.button": "退出",
    "act.exit.done": "您已退出。处理结果只涉及已冻结的款项。",
    "act.exit.effect": "退出的后果",
    "act.exit.lead": "处理结果作出之前，您可以撤回同意。",
    "act.exit.link": "退出平台处理",
    "act.exit.text": "处理继续进行，但只涉及已为本订单冻结的款项；您的其他财产和保证金不受影响。",
    "act.exit.title": "退出平台处理",
    "act.join_fast_track.button": "同意快速处理",
    "act.join_fast_track.done": "双方都已同意快速处理。新的期限见本页。",
    "act.join_fast_track.lead": "期限更短，只看书面材料。您同意才会适用，任何一方都可以随时转为一般程序。",
    "act.join_fast_track.link": "同意快速处理",
    "act.join_fast_track.title": "同意快速处理",
    "act.join_jury.button": "同意交给评审团",
    "act.join_jury.done": "双方都已同意。评审团即将抽选，进展见本页。",
    "act.join_jury.lead": "您同意才会适用。抽选之前，任何一方都可以随时退出。",
    "act.join_jury.link": "同意交给评审团",
    "act.join_jury.title": "同意交给评审团",
    "act.jury.commitment": "随机数的 SHA-256",
    "act.jury.nonce": "您保存的随机数",
    "act.jury.nonce.hint": "64 位十六进制数",
    "act.jury.number": "自己的随机数（可不填）",
    "act.jury.number.why": "平时抽选用公开的随机数，谁也不能左右。没有公开随机数可用时，用平台的固定密钥和双方各自的随机数。您提供了随机数，平台就不能事先知道抽选结果。双方都不提供时，这一点只能相信平台。",
    "act.jury.reason": "理由（可不填，对方能看到）",
    "act.leave_fast_track.button": "转为一般程序",
    "act.leave_fast_track.done": "已转为一般程序。期限见本页。",
    "act.leave_fast_track.lead": "不需要理由，对您没有任何不利影响。转换后不能再回到快速处理。",
    "act.leave_fast_track.link": "转为一般程序",
    "act.leave_fast_track.offered": "快速处理还没有开始：现有期限都不变。",
    "act.leave_fast_track.text": "正在计算的期限都恢复为一般程序的长度，从各自开始之日起算，任何一方的时间都不会比一般程序更短；处理员也可以重新向双方提问。",
    "act.leave_fast_track.title": "转为一般程序",
    "act.leave_jury.button": "退出，由处理员处理",
    "act.leave_jury.done": "已退出。由处理员处理，期限见本页。",
    "act.leave_jury.lead": "不需要理由，对您没有任何不利影响。退出后由处理员处理，不能再回到评审团。",
    "act.leave_jury.link": "退出，由处理员处理",
    "act.leave_jury.title": "退出评审团程序",
    "act.make_offer.bound": ["可以组合多项。退款和减价合计不超过实付的 ",["argument","paid"]],
    "act.make_offer.button": "发出方案",
    "act.make_offer.counters": "您正在答复这个方案",
    "act.make_offer.counters.text": "发出还价后，对方的这个方案不能再接受。",
    "act.make_offer.done": "方案已发出。对方答复前您可以撤回。",
    "act.make_offer.lead": "写明金额、货物和时间。对方看到的数字与您填写的完全一致，并以对方的语言显示。",
    "act.make_offer.link": "提出方案",
    "act.make_offer.note": "说明",
    "act.make_offer.note.hint": "为什么这样提",
    "act.make_offer.sealed": "方案和说明对处理员保密，不会成为对您不利的依据。",
    "act.make_offer.terms": "方案内容",
    "act.make_offer.title": "提出方案",
    "act.meanwhile": "打开本页后发生了以下变化",
    "act.object_to_deduction.amount": "拟扣金额",
    "act.object_to_deduction.button": "提交异议",
    "act.object_to_deduction.done": "异议已提交，扣款暂停。",
    "act.object_to_deduction.hint": "例如：已经支付，请写明时间和方式",
    "act.object_to_deduction.lead": "提出异议后，扣款暂停，由处理员审查。",
    "act.object_to_deduction.link": "提出异议",
    "act.object_to_deduction.reason": "异议理由",
    "act.object_to_deduction.title": "对扣款提出异议",
    "act.object_to_evidence.button": "提出异议",
    "act.object_to_evidence.done": "异议已提出。",
    "act.object_to_evidence.lead": "写明哪方面有异议和理由。对方可以答复，处理员在处理结果中写明是否成立。",
    "act.object_to_evidence.link": "对它有异议",
    "act.object_to_evidence.title": "对证据提出异议",
    "act.object_to_refusal.button": "请另一位处理员再看",
    "act.object_to_refusal.done": "已请另一位处理员再看。您会收到通知。",
    "act.object_to_refusal.grounds": "为什么应当受理",
    "act.object_to_refusal.hint": "说说处理员没有看到或者看错的地方。新的材料可以在争议页面提交。",
    "act.object_to_refusal.lead": "另一位处理员会看您提交的全部材料和您的说明。第一位处理员不参与。",
    "act.object_to_refusal.link": "请另一位处理员再看",
    "act.object_to_refusal.name": "理由",
    "act.object_to_refusal.title": "请另一位处理员再看",
    "act.post_message.button": "发送留言",
    "act.post_message.done": "留言已发送。",
    "act.post_message.hint": "可以写：发生了什么、您希望怎样、什么办法可以接受",
    "act.post_message.lead": "留言进入案卷记录，不能删除；处理员看不到协商留言。",
    "act.post_message.link": "留言",
    "act.post_message.text": "留言",
    "act.post_message.title": "给对方留言",
    "act.propose_change.button": "提出",
    "act.propose_change.done": "已提出。对方同意之前，一切照旧。",
    "act.propose_change.lead": "换成别的内容，或者把钱分期付。对方可以同意，也可以不同意。",
    "act.propose_change.link": "换一种方式履行",
    "act.propose_change.title": "提出换一种方式履行",
    "act.propose_jury.button": "提议",
    "act.propose_jury.done": "提议已发给对方。在对方同意之前什么都不变。",
    "act.propose_jury.lead": "对方同意后才开始。对方不同意或者不表态，仍由处理员处理。",
    "act.propose_jury.link": "提议交给评审团",
    "act.propose_jury.title": "提议交给评审团",
    "act.reason.name": "理由",
    "act.refer_out.button": "选择并结案",
    "act.refer_out.closes": "选择后本争议在平台内结案，未履行的部分会在记录中写明。",
    "act.refer_out.done": "已记录您的选择，案卷可以下载。",
    "act.refer_out.hint": "按对双方影响由小到大排列。选择之后仍可使用其他途径。",
    "act.refer_out.lead": "平台内已无法履行，下列途径由您选择。",
    "act.refer_out.link": "选择下一步途径",
    "act.refer_out.measure": "您选择哪一种途径？",
    "act.refer_out.measure.name": "一种途径",
    "act.refer_out.title": "选择下一步途径",
    "act.reject_offer.button": "拒绝",
    "act.reject_offer.done": "已拒绝，对方会看到理由。",
    "act.reject_offer.hint": "哪一点不能接受，怎样可以接受",
    "act.reject_offer.lead": "写明理由，有助于对方提出更合适的方案。拒绝不影响您的权利。",
    "act.reject_offer.link": "拒绝",
    "act.reject_offer.reason": "理由",
    "act.reject_offer.title": "拒绝方案",
    "act.report_performance.after": "对方有时间核实。没有异议的，视为已履行；付款不因沉默视为已付。",
    "act.report_performance.button": "提交",
    "act.report_performance.carrier": "物流公司",
    "act.report_performance.done": "已报告，等待对方核实。",
    "act.report_performance.lead": "告诉对方您已做了什么，并附上单号等凭据。",
    "act.report_performance.link": "报告已履行",
    "act.report_performance.text": "说明",
    "act.report_performance.title": "报告已履行",
    "act.report_performance.tracking": "物流单号",
    "act.request_evidence.button": "发出要求",
    "act.request_evidence.done": "要求已发出。",
    "act.request_evidence.lead": "对方会收到通知，并有规定的时间。双方和处理员都能看到。",
    "act.request_evidence.link": "要求对方提交证据",
    "act.request_evidence.title": "要求对方提交证据",
    "act.request_extension.button": "发出请求",
    "act.request_extension.days": "延长几个工作日",
    "act.request_extension.done": "请求已发出。",
    "act.request_extension.hint": [["plural","most",0,"cardinal",{"other":["最多还可以延长 ",["pound"]," 个工作日"]}]],
    "act.request_extension.lead": "对方同意后才延长；延长的总数有上限。",
    "act.request_extension.link": "请求延长协商时间",
    "act.request_extension.title": "请求延长协商",
    "act.request_human.button": "要求人工联系",
    "act.request_human.done": "已通知值班人员。",
    "act.request_human.lead": "遇到页面解决不了的问题时，平台值班人员会联系您。期限照常计算。",
    "act.request_human.link": "要求人工联系",
    "act.request_human.reason": "需要什么帮助",
    "act.request_human.title": "要求人工联系",
    "act.respond.after": "提交后可以继续提交证据或提出方案。",
    "act.respond.button": "提交答复",
    "act.respond.done": "答复已提交，对方已收到通知。",
    "act.respond.fast": "买家希望走小额快速处理，您同意吗？",
    "act.respond.fast.hint": "可以不选。您不同意的，按一般程序继续，没有任何不利影响。",
    "act.respond.fast.name": "快速处理",
    "act.respond.fast.no": "不同意，按一般程序",
    "act.respond.fast.no.hint": "现有期限都不变。",
    "act.respond.fast.yes": "同意，走快速处理",
    "act.respond.fast.yes.hint": "期限从现在起变短，只看书面材料。",
    "act.respond.lead": "说明您是否承认，以及您的看法。答复之后仍可随时提出方案。",
    "act.respond.link": "答复",
    "act.respond.position": "您是否承认对方的请求？",
    "act.respond.position.admit": "请接着提出方案，写明如何解决",
    "act.respond.position.contest": "写明理由，并提交证据",
    "act.respond.position.name": "是否承认",
    "act.respond.position.part": "写明承认哪些、不承认哪些",
    "act.respond.text": "您的说明",
    "act.respond.text.hint": "发生了什么、您怎么看、可以接受怎样的解决办法",
    "act.respond.text.name": "您的说明",
    "act.respond.title": "答复争议",
    "act.reveal_nonce.button": "公开",
    "act.reveal_nonce.done": "随机数已公开，会用于抽选。",
    "act.reveal_nonce.lead": "抽选要用到双方事先承诺的随机数。不公开也没有不利影响。",
    "act.reveal_nonce.link": "公开随机数",
    "act.reveal_nonce.title": "公开您的随机数",
    "act.submit_evidence.button": "提交证据",
    "act.submit_evidence.done": "证据已提交。",
    "act.submit_evidence.files": "文件",
    "act.submit_evidence.helps": ["对这类争议有帮助的材料：",["argument","list"]],
    "act.submit_evidence.lead": "对方和处理员都可以看到您提交的文件。",
    "act.submit_evidence.link": "提交证据",
    "act.submit_evidence.none": "请选择至少一个文件",
    "act.submit_evidence.shows": "这些文件证明什么",
    "act.submit_evidence.shows.hint": "例如：收到时桌面已开裂",
    "act.submit_evidence.shows.name": "文件证明什么",
    "act.submit_evidence.title": "提交证据",
    "act.text.name": "内容",
    "act.until": "截止",
    "act.waive_obligation.button": "免除",
    "act.waive_obligation.done": "已免除。",
    "act.waive_obligation.lead": "免除之后，对方不再需要履行这一项。",
    "act.waive_obligation.link": "免除此项",
    "act.waive_obligation.text": "不能撤回。依赖这一项的其他义务也随之免除。",
    "act.waive_obligation.title": "免除义务",
    "act.withdraw.button": "撤回并结案",
    "act.withdraw.done": "争议已撤回。",
    "act.withdraw.effect": "撤回的后果",
    "act.withdraw.lead": "争议将立即结案。",
    "act.withdraw.link": "撤回争议",
    "act.withdraw.reason": "理由",
    "act.withdraw.text": "冻结的款项解除冻结，按订单正常流程处理。投诉和诉讼的权利不受影响。",
    "act.withdraw.title": "撤回争议",
    "act.withdraw_offer.button": "撤回",
    "act.withdraw_offer.done": "方案已撤回。",
    "act.withdraw_offer.lead": "对方答复之前可以撤回；撤回后对方不能再接受。",
    "act.withdraw_offer.link": "撤回方案",
    "act.withdraw_offer.title": "撤回方案",
    "bench.article.checked": "核实程度",
    "bench.article.from": "施行日期",
    "bench.article.kind.burden": "举证责任",
    "bench.article.kind.condition": "条件",
    "bench.article.kind.deadline": "期限",
    "bench.article.kind.exit": "退出",
    "bench.article.kind.figure": "数值",
    "bench.article.kind.measure": "后续措施",
    "bench.article.kind.remedy": "救济方式",
    "bench.article.kind.rule": "规则",
    "bench.article.kind.rung": "执行阶梯",
    "bench.article.kind.type": "争议类型",
    "bench.article.kind.way": "途径",
    "bench.article.lead": "本版规则中以此为依据的内容。本页内容固定不变，可供引用。",
    "bench.article.over": ["规则，版本",["argument","version"]],
    "bench.article.rules.en": "英文",
    "bench.article.rules.zh-CN": "中文",
    "bench.article.source": "出处",
    "bench.calc": "目前的金额计算",
    "bench.calc.button": "计算",
    "bench.calc.missing.figure": ["计算还需要：",["argument","question"],"。"],
    "bench.calc.missing.other": "公式还缺一项内容，请检查所涉商品。",
    "bench.calc.missing.proved": "请填写已证明的金额。",
    "bench.calc.missing.value": "请填写实际价值占约定价值的百分比。",
    "bench.calc.no_money": "不涉及金额，是要做的事。",
    "bench.calc.none": "勾选救济方式后，这里逐行列出计算过程。",
    "bench.calc.outcome.eligible": "规则支持",
    "bench.calc.outcome.human_review": "需要作出认定",
    "bench.calc.outcome.need_evidence": "缺少证据",
    "bench.calc.outcome.need_fact": "缺少事实",
    "bench.calc.outcome.not_eligible": "规则不支持",
    "bench.calm": "专注阅读",
    "bench.calm.end": "退出专注阅读",
    "bench.cite.add": "加到理由末尾",
    "bench.cite.button": "引用规则（/ 或 @）",
    "bench.cite.choose": "要引用的规则",
    "bench.cite.found": ["显示",["argument","count"],"条。方向键选择，回车引用，Esc关闭。"],
    "bench.cite.hint": "引用规则：输入 / 或 @，也可用下方的按钮。",
    "bench.cite.list": "找到的规则",
    "bench.cite.none": "请选择规则",
    "bench.cite.search": "查找规则：条号、名称或文字",
    "bench.conflict": "有一份更新的草稿",
    "bench.conflict.keep": "保留我的",
    "bench.conflict.keep.this": "保留这一份",
    "bench.conflict.see": "看看那一份",
    "bench.conflict.see.mine": "回到我的",
    "bench.conflict.text": ["您的另一个标签页或设备在",["argument","time"],"保存过草稿。在您选择之前，两份都不会丢失。"],
    "bench.done.kept": "草稿已保存。",
    "bench.evidence.note": "双方各自的文件，按提交先后排列。打开文件会留下记录。",
    "bench.facts.order": "订单",
    "bench.facts.paid": "实付",
    "bench.formula.proved_loss": "已证明的损失",
    "bench.formula.refund_base": "各项相加：实付 × 涉及件数 ÷ 购买件数",
    "bench.keep.back": "已恢复您之前在本机输入的内容。",
    "bench.keep.button": "保存草稿",
    "bench.keep.failed": "草稿未能保存。请先复制已写的内容，再试一次。",
    "bench.keep.gone": "未保存：登录已失效，或该争议已不由您处理。您输入的内容仍在本机。",
    "bench.keep.offline": "网络断开。您输入的内容已存在本机，恢复后自动保存。",
    "bench.keep.saved": ["已保存 ",["argument","time"]],
    "bench.keep.saving": "正在保存……",
    "bench.keys": "快捷键",
    "bench.keys.1": "跳到“事实与举证责任”",
    "bench.keys.2": "跳到“双方证据”",
    "bench.keys.3": "跳到“处理结果”",
    "bench.keys.b": "上一份证据",
    "bench.keys.n": "下一份证据",
    "bench.keys.on": "在工作台启用单键快捷键",
    "bench.keys.p": "预览金额",
    "bench.keys.r": "进入或退出专注阅读",
    "bench.keys.s": "立即保存草稿",
    "bench.notes": "我的批注",
    "bench.notes.count": [["argument","count"],"条批注"],
    "bench.notes.drop": "删除这条批注",
    "bench.notes.drop.no": ["删除第",["argument","no"],"条批注"],
    "bench.notes.fault.place": "请填写图片范围内的位置：0到100，最多一位小数。",
    "bench.notes.height": "高",
    "bench.notes.keep": "保存批注",
    "bench.notes.new": "添加批注",
    "bench.notes.place": "在图片上的位置（百分比）；不改即指整张图片。",
    "bench.notes.private": "批注仅自己可见，不进入案卷，也不改动证据；需要让双方知道的内容，请写进认定理由。",
    "bench.notes.text": "批注内容",
    "bench.notes.text.name": "批注内容",
    "bench.notes.width": "宽",
    "bench.notes.x": "左边距",
    "bench.notes.y": "上边距",
    "bench.pane.decision": "处理结果",
    "bench.pane.facts": "事实与举证责任",
    "bench.queue.due.0": "已逾期",
    "bench.queue.due.1": "一天内",
    "bench.queue.due.3": "3天内",
    "bench.queue.due.7": "一周内",
    "bench.queue.key.help": "显示快捷键",
    "bench.queue.key.next": "下一件",
    "bench.queue.key.open": "打开这件争议",
    "bench.queue.key.previous": "上一件",
    "bench.queue.load": ["共找到 ",["number","found",null]," 件。全部待办中，一天内到期 ",["number","soon",null]," 件，无人领取 ",["number","free",null]," 件。您手上 ",["number","mine",null]," 件，每位处理员平均 ",["number","usual",null]," 件。"],
    "bench.queue.most": ["以最先到期的",["argument","count"],"件计。"],
    "bench.queue.stage": "阶段",
    "bench.seen": "双方将看到的内容",
    "bench.seen.by": [["argument","name"],"（",["argument","side"],"）"],
    "bench.seen.note": "与当事人页面用同一部件生成，含两种语言；其下方是接受或申诉的入口。",
    "bench.view.compare": "对比",
    "bench.view.document": "为安全起见，文档不在本页内打开。",
    "bench.view.download": "下载查看",
    "bench.view.fit": "还原",
    "bench.view.in": "放大",
    "bench.view.mark": "标记位置：拖动，或点选两个角",
    "bench.view.out": "缩小",
    "bench.view.rotate": "旋转90°",
    "bench.view.stage": [["argument","name"],"：加减号缩放，方向键移动，r 旋转"],
    "bench.view.tools": ["查看工具：",["argument","name"]],
    "burden.bearer.claimant": "由申请人证明",
    "burden.bearer.respondent": "由被申请人证明",
    "burden.claimant": "申请人可以说明",
    "burden.key": "这是哪一种证据",
    "burden.key.hint": "选对种类，双方和处理员能看到它说明哪个事实。不确定可以不选。",
    "burden.key.other": "其他，或者不确定",
    "burden.lead": "每个要查明的事实由谁来证明、已经有哪些材料，双方看到的是同一张表。只有处理员能认定事实。",
    "burden.link": "谁要证明什么，已有哪些材料",
    "burden.originals": "原始记录（合同、页面快照、订单、支付、聊天、物流、售后等）由商家或者平台保存。",
    "burden.pending": ["已请商家在 ",["argument","due"]," 前提交原始记录，到期前不提议。"],
    "burden.proposal.accept": "采纳",
    "burden.proposal.accepted": "采纳了规则的提议",
    "burden.proposal.held_against_respondent": "商家保存原始记录，经提示后到期仍没有提交。可以作不利于商家的认定（电子商务法第六十二条）。",
    "burden.proposal.not_established.claimant": "申请人没有为这一项提交材料。可以作不利于申请人的认定。",
    "burden.proposal.not_established.respondent": "被申请人没有为这一项提交材料。可以作不利于被申请人的认定。",
    "burden.proposal.note": "只是提议，不会自动生效。请选择采纳或者不采纳，并在这一项的理由中说明。",
    "burden.proposal.reject": "不采纳",
    "burden.proposal.rejected": "没有采纳规则的提议",
    "burden.proposal.title": "规则的提议",
    "burden.respondent": "被申请人可以说明",
    "burden.shift_unknown": "还有一个事实不知道，知道后可能改由另一方证明。",
    "burden.shifted": "按规则，这一项改由这一方证明。",
    "burden.shown": "已提交的材料",
    "burden.shown.by": [["argument","who"],"：",["argument","list"]],
    "burden.shown.none": [["argument","who"],"：还没有"],
    "burden.title": "谁要证明什么",
    "burden.usual": ["通常可以用：",["argument","list"]],
    "burden.warning": "下面这些事实的原始记录在您手里。请保存好并提交。到期没有提交的，规则会向处理员提出：可以作不利于您的认定。是否这样认定，由处理员说明理由后决定，不会自动发生。（电子商务法第六十二条）",
    "burden.warning.submit": "提交证据",
    "burden.warning.title": ["请在 ",["argument","due"]," 前提交原始记录"],
    "casefile.agreement": "和解协议",
    "casefile.agreement.lead": ["双方于 ",["argument","at"]," 签署。"],
    "casefile.asked": "已开始制作。完成后可在本页下载。",
    "casefile.burden": "争议焦点与举证责任",
    "casefile.burden.basis": "依据",
    "casefile.burden.claimant": "申请人应说明",
    "casefile.burden.finding": "认定",
    "casefile.burden.lead": "以下为该类争议需要查明的事项，以及通常由谁证明。",
    "casefile.burden.respondent": "被申请人应说明",
    "casefile.check": "怎样核验",
    "casefile.check.command": "或者在命令行运行：",
    "casefile.check.page": "打开核验页面，把文件拖进去。断网也能用。",
    "casefile.check.page.link": "打开核验页面",
    "casefile.check.shows": "核验说明内容没有被改动、删除或者插入；它不说明所提交的内容本身真实。",
    "casefile.column.amount": "金额",
    "casefile.column.asked": "申请时间",
    "casefile.column.at": "时间",
    "casefile.column.by": "义务人",
    "casefile.column.fetch": "下载",
    "casefile.column.from": "转出",
    "casefile.column.kind": "类别",
    "casefile.column.no": "序号",
    "casefile.column.paid": "已付",
    "casefile.column.state": "状态",
    "casefile.column.status": "状态",
    "casefile.column.term": "内容",
    "casefile.column.to": "转入",
    "casefile.column.variant": "版本",
    "casefile.column.what": "内容",
    "casefile.column.who": "行为人",
    "casefile.contents": "目录",
    "casefile.cover.closed": "结案时间",
    "casefile.cover.filed": "提交时间",
    "casefile.cover.for": "制作对象",
    "casefile.cover.lead": ["本卷宗由 ",["argument","host"]," 制作。这起争议的经过、证据和处理结果都在其中。款项记录和核验材料也在其中。"],
    "casefile.cover.made": "卷宗制作时间",
    "casefile.cover.no_award": "平台处理结果不是法院判决，也不是仲裁裁决；任何一方仍可起诉，或者依仲裁协议申请仲裁。",
    "casefile.cover.outcome": "结果",
    "casefile.cover.rules": "适用规则包",
    "casefile.cover.stage": "当前阶段",
    "casefile.cover.type": "争议类型",
    "casefile.cover.variant": "版本",
    "casefile.cover.zone": "本卷宗中的时间均为北京时间（UTC+8）。",
    "casefile.determination": "平台处理结果",
    "casefile.determination.at": "作出时间",
    "casefile.determination.by": "签署人",
    "casefile.determination.citations": "引用的规定",
    "casefile.determination.computation": "金额计算",
    "casefile.determination.findings": "事实认定",
    "casefile.determination.nth": ["第 ",["argument","n"]," 份处理结果"],
    "casefile.determination.reasons": "理由",
    "casefile.determination.result": "结果",
    "casefile.determination.terms": "处理内容",
    "casefile.determination.undisputed": "无争议事实",
    "casefile.evidence": "证据",
    "casefile.evidence.at": "提交时间",
    "casefile.evidence.by": "提交人",
    "casefile.evidence.bytes": [["plural","count",0,"cardinal",{"other":[["pound"]," 字节"]}]],
    "casefile.evidence.kind": "格式与大小",
    "casefile.evidence.level": "保全等级",
    "casefile.evidence.no": ["证据 ",["argument","no"]],
    "casefile.evidence.none": "没有提交证据文件。",
    "casefile.evidence.path": "卷宗内位置",
    "casefile.evidence.shows": "证明目的",
    "casefile.facts": "申请人提供的事实",
    "casefile.fetch": ["下载（",["argument","megabytes"]," MB）"],
    "casefile.import.at": "导入时间",
    "casefile.import.button": "核验并导入",
    "casefile.import.done": "已核验并导入。",
    "casefile.import.fail": "未通过",
    "casefile.import.fetch": "下载原文件",
    "casefile.import.file": "卷宗文件",
    "casefile.import.file.hint": "ZIP 文件，一般名为 redress-编号.zip",
    "casefile.import.lead": "其他 Redress 制作的卷宗。先由独立核验程序检查，通过后才保存。",
    "casefile.import.list": "已导入",
    "casefile.import.made": "制作时间",
    "casefile.import.none": "还没有导入过卷宗。",
    "casefile.import.not_checked": "未检查",
    "casefile.import.number": "争议编号",
    "casefile.import.origin": "来源",
    "casefile.import.pass": "通过",
    "casefile.import.read": "阅读",
    "casefile.import.result": "结果",
    "casefile.import.sha256": "文件哈希值",
    "casefile.import.step": "项目",
    "casefile.import.steps": "核验结果",
    "casefile.import.steps.note": "密钥来自文件本身。要证明来源，请向对方平台核对公钥。",
    "casefile.import.title": "导入的卷宗",
    "casefile.inside": "里面有什么",
    "casefile.inside.decision": "处理结果、理由、规则和金额的推算过程",
    "casefile.inside.evidence": "双方提交的证据原件、哈希值和保管记录",
    "casefile.inside.money": "与这起争议有关的每一笔款项",
    "casefile.inside.not": "不包括：处理员未签发的草稿；对方密封的材料；从未提交的文件。",
    "casefile.inside.readable": "中文和英文各一份可以直接阅读的 PDF 与网页，PDF 带有电子签名",
    "casefile.inside.record": "全部行为记录，以及每一项在公开日志中的证明",
    "casefile.kind.capture": "冻结款支付",
    "casefile.kind.expire": "冻结到期",
    "casefile.kind.hold": "冻结",
    "casefile.kind.post": "入账",
    "casefile.kind.release": "解除冻结",
    "casefile.lead": "一份文件，收录这起争议的全部材料。您可以把它交给法院、仲裁机构或者其他平台。",
    "casefile.level.L0": "L0 仅上传",
    "casefile.level.L1": "L1 已计算哈希值",
    "casefile.level.L2": "L2 有独立可信时间戳",
    "casefile.level.L3": "L3 有独立存证",
    "casefile.level.L4": "L4 经公证",
    "casefile.link": "下载卷宗",
    "casefile.make": "制作卷宗",
    "casefile.make.button": "开始制作",
    "casefile.missing.erased": "已依法删除",
    "casefile.missing.log_not_yet": "制作时尚未写入日志",
    "casefile.missing.not_kept": "未留存",
    "casefile.missing.not_shown": "含有个人信息，化名版不收录",
    "casefile.missing.trace_not_yet": "规则推理记录尚在生成",
    "casefile.money": "款项",
    "casefile.money.lead": "与该争议有关的每一笔记账，按记账顺序排列。",
    "casefile.money.none": "没有与该争议有关的款项变动。",
    "casefile.name": "争议卷宗",
    "casefile.none": "还没有制作过卷宗。",
    "casefile.obligations": "履行",
    "casefile.obligations.none": "没有需要履行的义务。",
    "casefile.page": ["第 ",["argument","page"]," 页，共 ",["argument","pages"]," 页"],
    "casefile.parties": "当事人与争议标的",
    "casefile.parties.amount": "争议金额",
    "casefile.parties.answer": "被申请人答复",
    "casefile.parties.items": "争议商品",
    "casefile.parties.narrative": "申请人陈述",
    "casefile.parties.no_answer": "被申请人没有答复。",
    "casefile.parties.wanted": "请求",
    "casefile.progress": ["已写入 ",["argument","percent"]],
    "casefile.proofs": "核验",
    "casefile.proofs.acts": "行为与承诺值",
    "casefile.proofs.counted": ["记录共 ",["argument","acts"]," 项行为，",["argument","proofs"]," 份日志证明。"],
    "casefile.proofs.lead": ["核验不需要联网，也不需要信任 ",["argument","host"],"。"],
    "casefile.proofs.log": "日志",
    "casefile.proofs.missing": "尚缺",
    "casefile.proofs.step1": ["在命令行运行 npx redress-verify，后接卷宗文件名；或者打开 ",["argument","url"],"，把卷宗文件拖入页面。"],
    "casefile.proofs.step2": "程序逐项列出：目录清单、哈希值、规范格式、签名、时间戳、日志证明、行为顺序、规则推理和账目合计，各项结果为通过、不通过或者未检查，并说明原因。",
    "casefile.proofs.step3": "核验通过说明：自记入日志以来，内容没有被改动、删除或者插入。它不说明所提交的内容本身真实。",
    "casefile.proofs.step4": "本 PDF 带有制作方的电子签名；下列哈希值把签名与数据文件绑定在一起。",
    "casefile.reads": "制作卷宗会记录为一次阅看，对方能看到。",
    "casefile.reason.erased": "已依法删除",
    "casefile.reason.not_kept": "文件未留存",
    "casefile.reason.pseudonymised": "化名版不含证据文件",
    "casefile.reason.quarantined": "未通过安全检查，不在本卷宗内",
    "casefile.reason.sealed": "已密封，不在本卷宗内",
    "casefile.refresh": "刷新进度",
    "casefile.sign.reason": ["争议卷宗 ",["argument","number"],"：制作方签名"],
    "casefile.state.expired": "已过期",
    "casefile.state.failed": "没有做成，请重新申请",
    "casefile.state.making": "制作中",
    "casefile.state.ready": "已完成",
    "casefile.state.waiting": "排队中",
    "casefile.step.bag": "内容清单与哈希值",
    "casefile.step.checkpoint": "日志签名",
    "casefile.step.determinations": "处理结果",
    "casefile.step.draws": "抽签",
    "casefile.step.evidence": "证据",
    "casefile.step.forms": "文件格式",
    "casefile.step.ledger": "账目",
    "casefile.step.package": "文件包",
    "casefile.step.procedure": "允许的行为",
    "casefile.step.proofs": "日志证明",
    "casefile.step.readable": "可读副本",
    "casefile.step.record": "行为记录",
    "casefile.step.rules": "规则",
    "casefile.step.stamps": "时间戳",
    "casefile.step.traces": "规则推理",
    "casefile.step.witnesses": "见证人",
    "casefile.timeline": "经过",
    "casefile.timeline.lead": "按记录顺序排列。协商中的方案与留言不在此列，以免在后续程序中被当作让步；完整记录在 record.json 中。",
    "casefile.title": "卷宗",
    "casefile.variant.full": "完整版",
    "casefile.variant.full.hint": "含双方姓名和证据文件。请只交给需要它的人。",
    "casefile.variant.label": "选择版本",
    "casefile.variant.pseudonymised": "化名版",
    "casefile.variant.pseudonymised.hint": "双方以代称出现，不含证据文件。适合研究和教学。",
    "casefile.yours": "您的卷宗",
    "casefile.yours.note": "保留 7 天，之后自动删除。只有您能下载。",
    "catalogue.actions": "按钮与链接",
    "catalogue.amount": "金额",
    "catalogue.banner": "方案已送达对方。",
    "catalogue.bar.1": "已通知",
    "catalogue.bar.2": "已答复",
    "catalogue.button": "提交答复",
    "catalogue.button.grave": "撤回争议",
    "catalogue.button.plain": "暂存",
    "catalogue.button.waiting": "正在提交",
    "catalogue.caption": "争议",
    "catalogue.change": "名称",
    "catalogue.charts": "图",
    "catalogue.choice": "您希望怎样解决？",
    "catalogue.choice.one": "退款",
    "catalogue.choice.two": "换货",
    "catalogue.choice.two.hint": "运费由商家承担。",
    "catalogue.colour": "颜色",
    "catalogue.day": "日期",
    "catalogue.due": "截止",
    "catalogue.empty": "没有需要您办理的事项。",
    "catalogue.fault": "请至少写一句话。",
    "catalogue.fault.amount": "请按 12.50 的格式填写金额。",
    "catalogue.field": "理由",
    "catalogue.field.hint": "请用您自己的话说明。",
    "catalogue.field.long": "一个过长的名称，把本应写在提示里的说明全部写进了名称，以便检验它在窄屏上怎样换行",
    "catalogue.fields": "输入",
    "catalogue.fields.faulty": "有误的输入",
    "catalogue.file": "照片",
    "catalogue.finding": "四个商家中有三个作了答复",
    "catalogue.icons": "图标",
    "catalogue.lead": "页面所用的全部组件及其各种状态。测试以此页为准；添加新组件之前，请先看这里。",
    "catalogue.link": "文字中的链接",
    "catalogue.lists": "事实与任务",
    "catalogue.long": "包裹晚到三天，箱子已经打开，四个杯子碎了两个。我当晚就联系商家并发了照片。商家答复说应由快递负责，让我去找快递。",
    "catalogue.made": "提出方案",
    "catalogue.mark": "标志",
    "catalogue.money": "金额",
    "catalogue.more": "其他",
    "catalogue.name": "名称",
    "catalogue.record": "争议的组成部分",
    "catalogue.refund": "退款",
    "catalogue.row": ["争议 ",["number","number",null]],
    "catalogue.rows": "二百行",
    "catalogue.select": "排序",
    "catalogue.several": "商品",
    "catalogue.shop": "青云服饰店",
    "catalogue.silence": "将询问双方是否由处理员处理。",
    "catalogue.state": "状态",
    "catalogue.states": "状态",
    "catalogue.step.1": "协商",
    "catalogue.step.2": "选择",
    "catalogue.step.3": "处理",
    "catalogue.step.4": "履行",
    "catalogue.summary": "更多说明",
    "catalogue.tab.1": "全部",
    "catalogue.tab.2": "待我办理",
    "catalogue.tables": "表格",
    "catalogue.tag.good": "已履行",
    "catalogue.tag.grave": "未履行",
    "catalogue.tag.plain": "协商中",
    "catalogue.tag.turn": "请您办理",
    "catalogue.task": "说明发生了什么",
    "catalogue.task.hint": "约一分钟",
    "catalogue.title": "组件目录",
    "catalogue.turn": "有一个方案等您答复",
    "catalogue.type": "文字",
    "catalogue.type.sample": "定纷 Redress：3 个方案中的第 2 个，¥1,280.00，24:00 截止",
    "catalogue.value": "内容",
    "catalogue.who": "周岚",
    "chargeback.act.accept": "接受退单",
    "chargeback.act.accept.hint": "接受后款项留在持卡人处，不能再举证。",
    "chargeback.act.answer_inquiry": "记录：已答复发卡行",
    "chargeback.act.answer_pre_arbitration": "记录：已再次答复",
    "chargeback.act.done": "已记录。",
    "chargeback.act.hand_in": "直接提交给支付机构",
    "chargeback.act.hand_in.hint": "按现有材料生成材料包，直接提交给支付机构，并记下它的哈希值。",
    "chargeback.act.how": "请先把材料包交给您的收单机构，再在这里记录。记录会写下材料包的校验值。",
    "chargeback.act.pack": "下载举证材料包",
    "chargeback.act.pack.first": "请先下载材料包。",
    "chargeback.act.pack.hint": "材料包含订单、物流、交易沟通和您提交的证据，每个文件都有 SHA-256 校验值。和解方案和协商留言不在其中。",
    "chargeback.act.represent": "记录：已提交举证",
    "chargeback.act.title": "您可以做什么",
    "chargeback.amount": "争议金额",
    "chargeback.credited": "持卡人已获退回",
    "chargeback.dispute": "相关争议",
    "chargeback.dispute.none": "没有相关争议",
    "chargeback.dispute.open": "查看争议",
    "chargeback.due.network": "卡组织的截止日期",
    "chargeback.due.ours": "请在此日期前答复",
    "chargeback.empty": "目前没有银行卡拒付。",
    "chargeback.facts": "案件资料",
    "chargeback.fee": "卡组织收取的费用",
    "chargeback.group.cancelled": "已取消",
    "chargeback.group.counterfeit": "假冒商品",
    "chargeback.group.credit_not_processed": "退款未到账",
    "chargeback.group.duplicate": "重复扣款",
    "chargeback.group.misrepresentation": "虚假说明",
    "chargeback.group.not_as_described": "与描述不符",
    "chargeback.group.not_received": "未收到商品或服务",
    "chargeback.group.other": "其他",
    "chargeback.group.unauthorised": "称非本人交易",
    "chargeback.group.wrong_amount": "金额不符",
    "chargeback.lead": "持卡人向发卡行提出异议后，由发卡行或卡组织处理，平台不作决定。这里只跟进进度、提醒日期，并帮您整理举证材料。",
    "chargeback.network": "卡组织",
    "chargeback.news.due": "卡组织的截止日期",
    "chargeback.news.hint": "收单机构用邮件或后台告知的消息，由运营方录入。",
    "chargeback.news.submit": "录入",
    "chargeback.news.title": "代录发卡行消息",
    "chargeback.news.to": "进入阶段",
    "chargeback.next": "下一日期",
    "chargeback.note": "下一日期早的排在前面。",
    "chargeback.noted.accepted": "商家接受退单",
    "chargeback.noted.credited": "发卡行退款给持卡人",
    "chargeback.noted.lost": "持卡人获支持",
    "chargeback.noted.opened": "收到异议，退款暂停",
    "chargeback.noted.reversed": "发卡行收回退款",
    "chargeback.noted.withdrawn": "持卡人撤回",
    "chargeback.noted.won": "商家获支持",
    "chargeback.notice.alarm": "案件需要人工查看",
    "chargeback.opened": "收到日期",
    "chargeback.order": "订单",
    "chargeback.pack.case": "案件",
    "chargeback.pack.claim": "买家的说明",
    "chargeback.pack.communication": "交易沟通",
    "chargeback.pack.from.buyer": "买家",
    "chargeback.pack.from.merchant": "商家",
    "chargeback.pack.items": "商品",
    "chargeback.pack.left": "文件过大，未放入材料包，仅列校验值",
    "chargeback.pack.listing": "商品页面",
    "chargeback.pack.merchant_evidence": "商家提交的证据",
    "chargeback.pack.none": "无记录",
    "chargeback.pack.order": "订单",
    "chargeback.pack.outcome": "争议处理情况",
    "chargeback.pack.payments": "付款",
    "chargeback.pack.receipt": "签收",
    "chargeback.pack.refunds": "已退款项",
    "chargeback.pack.shipment": "发货",
    "chargeback.pack.statement": "商家的答复",
    "chargeback.pack.title": "举证材料",
    "chargeback.packs.number": ["第 ",["argument","number"]," 份"],
    "chargeback.part.back": "款项已归还商家，应付款恢复，暂停的退款继续进行。",
    "chargeback.part.credited": ["发卡行已退回 ",["argument","amount"],"，这部分抵减应付款。"],
    "chargeback.part.excess": ["其中 ",["argument","amount"]," 超出应付款，应当退还；处理人员会跟进。"],
    "chargeback.part.kept": "发卡行退回的款项留在申请人处，已抵减应付款。",
    "chargeback.part.link": "查看银行卡拒付进度",
    "chargeback.part.none": "款项尚未变动。",
    "chargeback.part.open": "持卡人已就这笔付款向发卡行提出异议。在结果出来之前，这笔款项的退款已暂停，以免重复退款。",
    "chargeback.part.title": "银行卡拒付",
    "chargeback.reason": "发卡行理由",
    "chargeback.record.accept": "接受退单",
    "chargeback.record.answer_inquiry": "已答复",
    "chargeback.record.answer_pre_arbitration": "已再次答复",
    "chargeback.record.clock": "到期",
    "chargeback.record.merchant": "商家",
    "chargeback.record.network": "发卡行或卡组织",
    "chargeback.record.news": ["进入：",["argument","stage"]],
    "chargeback.record.operator": "运营方代录",
    "chargeback.record.pack": "材料包校验值",
    "chargeback.record.represent": "已提交举证",
    "chargeback.record.time_over": "期限届满",
    "chargeback.record.title": "进度记录",
    "chargeback.record.what": "事项",
    "chargeback.record.when": "时间",
    "chargeback.record.who": "经办",
    "chargeback.reference": "案件编号",
    "chargeback.show.open": "进行中",
    "chargeback.show.over": "已结束",
    "chargeback.source": ["时限来源：",["argument","source"],"（",["argument","tag"],"）"],
    "chargeback.stage.accepted": "商家接受退单",
    "chargeback.stage.arbitration": "由卡组织审定",
    "chargeback.stage.chargeback": "已退单",
    "chargeback.stage.inquiry": "发卡行调单",
    "chargeback.stage.lost": "持卡人获支持",
    "chargeback.stage.pre_arbitration": "发卡行坚持退单",
    "chargeback.stage.representment": "已再请款",
    "chargeback.stage.withdrawn": "持卡人撤回",
    "chargeback.stage.won": "商家获支持",
    "chargeback.state": "进度",
    "chargeback.title": "银行卡拒付",
    "chargeback.turn": "等待",
    "chargeback.waits.merchant": "等待商家答复",
    "chargeback.waits.network": "等待发卡行或卡组织",
    "chargeback.waits.none": "已结束",
    "chargeback.what.accepted": "商家接受退单，款项留在持卡人处，抵减应付款。",
    "chargeback.what.arbitration": "卡组织正在审定，无需操作。",
    "chargeback.what.chargeback": "发卡行已把款项退给持卡人。请提交举证材料，或者接受退单；过期不答复，款项将留在持卡人处。",
    "chargeback.what.inquiry": "发卡行想了解这笔交易，款项还没有变动。不答复可能变成退单。",
    "chargeback.what.inquiry.waiting": "答复已送出，等待发卡行。",
    "chargeback.what.lost": "款项留在持卡人处，抵减争议中的应付款，不会重复退款。",
    "chargeback.what.pre_arbitration": "发卡行看过材料后仍坚持退单。请再次答复，或者接受；过期不答复，款项将留在持卡人处。",
    "chargeback.what.pre_arbitration.waiting": "答复已送出，等待发卡行或卡组织。",
    "chargeback.what.representment": "您的举证材料已提交，等待发卡行答复。",
    "chargeback.what.withdrawn": "持卡人已撤回，先前暂停的退款继续进行。",
    "chargeback.what.won": "款项已归还商家，先前暂停的退款继续进行。",
    "clauses.check": "检查",
    "clauses.conspicuous": "下单时这些内容是怎样提示的",
    "clauses.conspicuous.yes": "用醒目的方式提请我注意过（比如加粗、单独弹窗让我确认）",
    "clauses.deposit": "款项叫什么",
    "clauses.deposit.advance": ["写的是“",["argument","words"],"”，不是“定金”：一般按已付款退还，不适用双倍返还，也不能说“不退”就不退。"],
    "clauses.deposit.earnest": "写的是“定金”：商家违约要双倍返还，您违约不能要回。",
    "clauses.deposit.mixed": ["既写了“定金”又写了“",["argument","words"],"”：写法不一致的，按对提供条款的一方不利的方式理解。"],
    "clauses.file": "按“不公平条款”了解您的权利",
    "clauses.found": [["plural","count",0,"cardinal",{"other":["发现 ",["pound"]," 处"]}]],
    "clauses.found.text": "下面这些条款，法律不认可或者您可以不接受。每一条都写明依据。",
    "clauses.lead": "把店铺条款、活动规则或者页面上的说明贴在这里，看看里面有没有法律不认可的“霸王条款”。只是提示，具体要看整个情况；内容不会保存。",
    "clauses.none": "没有发现常见的无效条款",
    "clauses.none.text": "没有发现不等于一定有效。觉得不公平的，可以按“不公平条款”提出争议。",
    "clauses.text": "条款内容",
    "clauses.text.hint": "可以贴一条，也可以贴全文，最多 20000 字。",
    "clauses.text.name": "条款内容",
    "clauses.title": "看看这条款有没有效",
    "clauses.warning": "里面有法律不认可的内容",
    "clauses.warning.short": "有无效条款",
    "clauses.warning.text": "发给买家前请修改。用了也无效，还可能被处罚。",
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
    "common.chart.value": "数值",
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
    "common.due.by": [["argument","when"]," 截止"],
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
    "common.kept": "您刚才填写的内容",
    "common.kept.again": "您填写的内容已恢复",
    "common.kept.again.text": "内容与您填写时一致，尚未提交，请核对后提交。",
    "common.kept.continue": "继续",
    "common.kept.demo": "演示：选择人物（新标签页打开）",
    "common.kept.files": ["以下 ",["argument","count"]," 个文件无法保留，请重新选择："],
    "common.kept.signed_out": "请重新登录后继续",
    "common.kept.signed_out.lead": "填写时登录已过期。您写的内容都还在本页，没有丢失，也还没有提交。",
    "common.kept.step.back": "登录后回到本页，点“继续”，就会看到您填好的内容。",
    "common.kept.step.sign_in": "请在新标签页里登录，本页不要关闭。",
    "common.kept.text": "未提交。如仍需要，请自行复制保存。",
    "common.language": "语言",
    "common.language.en": "English",
    "common.language.zh-CN": "中文",
    "common.menu": "主菜单",
    "common.more": "更多",
    "common.name": "定纷",
    "common.nav.api": "接口文档",
    "common.nav.disputes": "我的争议",
    "common.nav.finance": "资金",
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
    "common.shortcuts": "快捷键",
    "common.shortcuts.close": "关闭",
    "common.shortcuts.hint": "默认关闭；输入文字时不生效。",
    "common.shortcuts.on": "在此设备上启用快捷键",
    "common.sign_out": "退出",
    "common.signed_in": ["当前用户：",["argument","name"]],
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
    "compare.arithmetic": "规则上限怎么算",
    "compare.arithmetic.note": "现在没有任何认定。这里列的是条件都能证明时，每项最多能到多少。",
    "compare.asked": [["argument","who"],"的请求"],
    "compare.besides": "另加",
    "compare.covered": "有款可付",
    "compare.days": [["plural","days",0,"cardinal",{"=0":"不足一天","other":["还剩 ",["pound"]," 天"]}]],
    "compare.deposit": ["商家保证金最多还可支付 ",["argument","sum"],"。"],
    "compare.gap": ["相差 ",["argument","sum"]],
    "compare.gap.none": "已无差距",
    "compare.held": "已为本争议冻结",
    "compare.instead": "与其他退款不叠加",
    "compare.next.accept.1": ["您签署后，对方立即收到通知，有 ",["argument","hours"]," 小时确认签署。"],
    "compare.next.accept.2": "双方都签署后，冻结款立即支付；其他约定各有期限。",
    "compare.next.accept.3": "对方逾期未签，什么都不生效，继续协商。",
    "compare.next.countersign.1": "您签署后，协议立即生效，双方各得一份。",
    "compare.next.countersign.2": "冻结款同时支付；其他约定各有期限。",
    "compare.next.countersign.3": "到期未履行的，本页会列出下一步途径。",
    "compare.next.title": "接下来会发生什么",
    "compare.offers": [["argument","who"],"目前的方案"],
    "compare.proved": "能证明多少算多少",
    "compare.rules": "按规则最多（须能证明）",
    "compare.short": ["缺口 ",["argument","sum"]],
    "compare.term.at_once": "双方签署后立即",
    "compare.term.by": ["由",["argument","who"],"履行"],
    "compare.term.no_date": "未约定日期",
    "compare.term.within": ["双方签署后 ",["plural","days",0,"cardinal",{"other":[["pound"]," 日"]}],"内"],
    "compare.terms.title": ["约定内容（共 ",["plural","count",0,"cardinal",{"other":[["pound"]," 项"]}],"）"],
    "compare.title": "金额对照",
    "consumer.file.check.button": "提交争议",
    "consumer.file.check.effect": "提交之后",
    "consumer.file.check.hold": "担保款中冻结",
    "consumer.file.check.lead": "提交后，对方会看到这些内容。",
    "consumer.file.check.notice": [["argument","shop"],"会立即收到通知，并须在期限内答复。"],
    "consumer.file.check.routes": "免费。不影响您拨打 12315 投诉、申请调解或者起诉。",
    "consumer.file.check.step": "核对",
    "consumer.file.check.title": "请核对后提交",
    "consumer.file.done": "争议已提交。",
    "consumer.file.evidence": "证据",
    "consumer.file.evidence.add": "选照片或文件",
    "consumer.file.evidence.drop": "不使用这个文件",
    "consumer.file.evidence.helps": ["有帮助的材料：",["argument","list"]],
    "consumer.file.evidence.shows": "这个文件证明什么",
    "consumer.file.evidence.upload": "上传",
    "consumer.file.evidence.which": "是哪一种材料",
    "consumer.file.evidence.which.none": "不确定，或者都不是",
    "consumer.file.facts.lead": "用自己的话说，并附上照片或文件。",
    "consumer.file.facts.step": "经过",
    "consumer.file.facts.title": "发生了什么？",
    "consumer.file.items": "涉及的商品",
    "consumer.file.items.count": [["plural","count",0,"cardinal",{"other":[["pound"]," 件有问题"]}]],
    "consumer.file.items.fine": "没有问题",
    "consumer.file.items.hint": "只涉及有问题的商品；其他商品的款项照常放行。",
    "consumer.file.items.none": "请选择至少一件有问题的商品",
    "consumer.file.items.paid": ["共 ",["number","quantity",null]," 件，实付"],
    "consumer.file.items.title": "哪些商品有问题？",
    "consumer.file.kept": "每一页都会自动保存，可以随时离开，稍后继续。",
    "consumer.file.narrative": "经过",
    "consumer.file.narrative.hint": "什么时候、发生了什么、商家怎么说",
    "consumer.file.narrative.name": "经过",
    "consumer.file.narrative.short": "请再多写一点（至少 10 个字）",
    "consumer.file.over": ["订单 ",["argument","order"]," · ",["argument","shop"]],
    "consumer.file.questions.lead": "只问还会影响结果的事。",
    "consumer.file.questions.step": "情况",
    "consumer.file.questions.title": "几个问题",
    "consumer.file.rights.go_on": "选择要求",
    "consumer.file.rights.lead": "根据您的回答得出，尚未提交。",
    "consumer.file.rights.step": "权利",
    "consumer.file.rights.title": "规则支持您什么",
    "consumer.file.track": "选择处理方式",
    "consumer.file.track.fast": "小额快速处理",
    "consumer.file.track.fast.hint": "期限更短，只看书面材料。商家同意后才开始；处理结果作出之前，您可以随时转为一般程序。",
    "consumer.file.track.name": "处理方式",
    "consumer.file.track.note": "不选择的，按一般程序处理。",
    "consumer.file.track.ordinary": "一般程序",
    "consumer.file.track.ordinary.hint": "双方按一般期限，处理员可以提问。",
    "consumer.file.type.lead": "选最接近的一项。",
    "consumer.file.type.name": "问题类型",
    "consumer.file.type.step": "问题",
    "consumer.file.type.title": "出了什么问题？",
    "consumer.file.wanted": "请求",
    "consumer.file.wanted.hint": "金额不能超过实付；其他赔偿须能证明",
    "consumer.file.wanted.lead": "可选一项或几项，协商时还可以改。",
    "consumer.file.wanted.may_agree": "商家仍可能同意",
    "consumer.file.wanted.paid": "有问题的商品实付",
    "consumer.file.wanted.step": "请求",
    "consumer.file.wanted.suggested": "建议",
    "consumer.file.wanted.title": "您希望怎样解决？",
    "consumer.my.closed": "已结案",
    "consumer.my.draft": "继续填写",
    "consumer.my.drafts": "未提交的草稿",
    "consumer.my.filed": ["提交于 ",["date","date","long"]],
    "consumer.my.lead": [["plural","count",0,"cardinal",{"=0":"目前没有需要您处理的事项。","other":["有 ",["pound"]," 件争议等待您处理。"]}]],
    "consumer.my.open": "进行中",
    "consumer.my.open.none": "没有进行中的争议。",
    "consumer.my.orders": "最近的订单",
    "consumer.my.orders.note": "从订单进入，报告问题",
    "consumer.my.title": "我的争议",
    "consumer.my.turn": "轮到您处理",
    "consumer.my.waits": ["等待",["argument","who"],"，截止"],
    "consumer.order.carrier": "物流单号",
    "consumer.order.chat": "聊天记录",
    "consumer.order.chat.buyer": "买家",
    "consumer.order.chat.merchant": "商家",
    "consumer.order.chat.open": [["plural","count",0,"cardinal",{"other":[["pound"]," 条聊天记录"]}]],
    "consumer.order.escrow": "担保款（未冻结）",
    "consumer.order.freight": "其中运费",
    "consumer.order.goods": "物流",
    "consumer.order.held": "因争议冻结",
    "consumer.order.item": "名称",
    "consumer.order.items": "商品",
    "consumer.order.money": "款项",
    "consumer.order.paid": "实付",
    "consumer.order.placed": "下单时间",
    "consumer.order.quantity": "数量",
    "consumer.order.received": "签收时间",
    "consumer.order.release": "担保款放行时间",
    "consumer.order.report": "报告问题",
    "consumer.order.shipped": "发货时间",
    "consumer.order.title": ["订单 ",["argument","order"]],
    "consumer.order.total": "实付总额",
    "consumer.order.unknown": "未知",
    "consumer.orders.all": "全部订单",
    "consumer.orders.lead": "打开有问题的订单。",
    "consumer.orders.lead.merchant": "贵店的订单。",
    "consumer.orders.none": "没有订单。",
    "consumer.orders.title": "订单",
    "courtreport.back": "返回证据",
    "courtreport.checked": "核验时间",
    "courtreport.item": "证据",
    "courtreport.json": "下载数据（JSON）",
    "courtreport.law.EVI": "民事诉讼证据规定第九十三条的判断因素",
    "courtreport.law.ICR": "互联网法院审理规定第十一条的审查内容",
    "courtreport.lead": "本报告逐项回答法院审查电子数据时关注的问题，写明已经证实的内容和依据，也写明尚未证实的内容。是否采信由法院判断。",
    "courtreport.line.accuracy": "所反映的内容是否属实，由人判断。",
    "courtreport.line.alarm": ["透明日志有 ",["argument","count"]," 项告警未处理，须由人核查。"],
    "courtreport.line.audited": ["透明日志从头自查至 ",["argument","at"],"，每条记录均在原位。"],
    "courtreport.line.before_upload": [["argument","receivedAt"]," 收到之前的情况，本报告不能证明，仍可提出异议。"],
    "courtreport.line.captured": ["取得方式：",["select","how",{"photo":"拍照","screenshot":"截图","recording":"录制","export":"系统导出","download":"下载","scan":"扫描","written":"书写","kept":"保存实物","other":"其他方式"}],"（提交人自述）。"],
    "courtreport.line.changed": [["argument","at"]," 重新计算的哈希与接收时不一致。查明原因之前请勿采用。"],
    "courtreport.line.checks": "每次写入与记录、资金、日志在同一步内核对；账目每夜核验，日志持续自查。",
    "courtreport.line.copies": ["另有 ",["argument","count"]," 份查看用或遮盖处理的副本；原件未变，各副本均注明原件。"],
    "courtreport.line.custody": ["保管链共 ",["argument","count"]," 个环节，每个环节都单独记入透明日志。"],
    "courtreport.line.environment": [["argument","software"],"，运行于 ",["argument","runtime"],"，数据库为 ",["argument","database"],"；程序源代码公开，任何人可查。"],
    "courtreport.line.hardware_unsaid": "程序无法为自身所在的硬件作证，由运营者另行说明。",
    "courtreport.line.hashed": ["共 ",["number","bytes",null]," 字节，",["argument","at"]," 接收时同步计算哈希。SHA-256：",["argument","sha256"],"；SM3：",["argument","sm3"],"。"],
    "courtreport.line.in_log": ["它的指纹已记入透明日志。日志：",["argument","origin"],"；序号：",["number","index",null],"；时间：",["argument","at"],"。包含证明已重新计算，成立。"],
    "courtreport.line.interested": "有见证或时间戳来自与本案有利害关系的一方，未予计入。",
    "courtreport.line.kept": ["存放于",["select","storage",{"s3":"对象存储","other":"服务器磁盘"}],"；内容一变，就与两种哈希值不符。"],
    "courtreport.line.kept_by": "由本系统运营者保管，独立于双方；任何一方都不能更改。",
    "courtreport.line.no_alarm": "透明日志没有未处理的告警。",
    "courtreport.line.no_file": "该证据是实物或陈述，没有文件，不存在可核验的数据。",
    "courtreport.line.not_encrypted": "本系统的网址没有加密（http），传输途中的情况无法证明。",
    "courtreport.line.not_in_log": "在透明日志中没有证明。",
    "courtreport.line.not_kept": "文件已不在本系统，无法重新计算哈希。",
    "courtreport.line.not_scanned": "尚未通过恶意软件扫描。",
    "courtreport.line.not_stamped": "没有时间戳服务机构为其作证。",
    "courtreport.line.not_witnessed": "没有外部见证人对包含它的日志签名。",
    "courtreport.line.notarised": [["argument","by"]," 于 ",["argument","at"]," 办理公证。"],
    "courtreport.line.other_factors": "本案其他有关因素，由双方说明。",
    "courtreport.line.outside_course": "并非订单、支付、聊天那样由系统在正常交易中生成。",
    "courtreport.line.own_capture": "由提交人用自己的设备取得，他人无法重现取得过程。",
    "courtreport.line.owner_says": "由谁、何时生成，依据的是提交一方的陈述。",
    "courtreport.line.reads": [["plural","count",0,"cardinal",{"=0":"尚无人查看；每次查看都有记录。","other":["已被查看 ",["pound"]," 次；每次查看都有记录。"]}]],
    "courtreport.line.recomputable": "任何持有该文件的人都能自行计算两种哈希并比对，无需经过本系统。",
    "courtreport.line.scanned": "恶意软件扫描未发现问题。",
    "courtreport.line.source": "提交人说明了来源，详见该证据条目。",
    "courtreport.line.stamped": ["时间戳服务机构 ",["argument","authority"]," 证明其在 ",["argument","at"]," 已经存在（时间戳编号 ",["argument","serial"],"）。"],
    "courtreport.line.submitted": ["由",["select","side",{"claimant":"申请人","respondent":"被申请人","other":"电商平台"}],"提交；按服务器时间，",["argument","receivedAt"]," 收到，",["argument","submittedAt"]," 提交为证据。"],
    "courtreport.line.transmission": "经加密网址（https）传输；接收时测量长度，并计算两种哈希值。",
    "courtreport.line.unchanged": [["argument","at"]," 重新读取并计算，两种哈希均与接收时一致。"],
    "courtreport.line.witnessed": [["argument","count"]," 个外部见证人于 ",["argument","at"]," 对包含该记录的日志签名。"],
    "courtreport.made": ["根据",["argument","at"],"当时的核验结果生成。"],
    "courtreport.open": "电子数据证据报告（供法院审查）",
    "courtreport.pdf": "下载 PDF",
    "courtreport.q.EVI_93_1": "所依赖的软硬件环境是否完整、可靠？",
    "courtreport.q.EVI_93_2": "该环境是否正常运行；不正常时对数据有无影响？",
    "courtreport.q.EVI_93_3": "该环境是否有有效的防错监测和核查手段？",
    "courtreport.q.EVI_93_4": "数据是否被完整地保存、传输、提取，方法是否可靠？",
    "courtreport.q.EVI_93_5": "数据是否在正常往来活动中形成和存储？",
    "courtreport.q.EVI_93_6": "保存、传输、提取的主体是否适当？",
    "courtreport.q.EVI_93_7": "还有哪些因素影响完整性和可靠性？",
    "courtreport.q.ICR_11_1": "生成、收集、存储、传输电子数据所依赖的软硬件环境是否安全、可靠？",
    "courtreport.q.ICR_11_2": "生成主体和时间是否明确，内容是否清晰、客观、准确？",
    "courtreport.q.ICR_11_3": "存储和保管介质是否明确，保管方式是否妥当？",
    "courtreport.q.ICR_11_4": "提取和固定的主体、工具、方式是否可靠，过程能否重现？",
    "courtreport.q.ICR_11_5": "内容是否有增加、删除、修改或者不完整？",
    "courtreport.q.ICR_11_6": "能否通过特定形式得到验证？",
    "courtreport.shown": "已经证实",
    "courtreport.sign": "证据报告：制作方签名",
    "courtreport.standing.not_shown": "未证实",
    "courtreport.standing.partly": "部分证实",
    "courtreport.standing.shown": "已证实",
    "courtreport.title": "电子数据证据报告",
    "deadline.consequence.admit": "逾期没有人查看的，通知值班负责人接手并重新计时。不会因为超时而不受理；双方的期限都没有开始计算，冻结的款项保持冻结。",
    "deadline.consequence.answer_change": "逾期不答复的，不变更：仍按原来的内容履行。",
    "deadline.consequence.answer_question": "逾期未答的，处理员依据已有材料认定；由未答一方掌握的材料，可以作出对其不利的认定。",
    "deadline.consequence.appeal": "期满无人申诉的，平台处理结果生效并开始履行；投诉、仲裁和诉讼的权利不受影响。",
    "deadline.consequence.assign": "逾期未分派的，由值班负责人接手，双方会收到延误说明。",
    "deadline.consequence.assign_appeal": "逾期未分派的，由值班负责人接手，双方会收到延误说明。",
    "deadline.consequence.check_verdict": "逾期的，由值班运营人员介入，另派处理员核对。在此之前评审意见不产生效力。",
    "deadline.consequence.choose": "沉默不视为同意：申请人未同意的，案件关闭，其他途径不受影响；仅被申请人未同意的，处理结果只涉及已为本订单担保冻结的款项。",
    "deadline.consequence.confirm": "逾期未表态：所报告的维修、更换、重作、道歉等视为已履行；所报告的付款不因沉默视为已付，由处理员核实。",
    "deadline.consequence.convene_jury": "到时还没有组成评审团的，由处理员处理。双方不会因此失去任何权利。",
    "deadline.consequence.countersign": "逾期未确认的，已接受的方案失效，协商按原期限继续。",
    "deadline.consequence.cure": "逾期未补救的，列为未履行义务并给出下一步措施；商品未退回的，以退货为条件的退款取消。",
    "deadline.consequence.decide": "逾期未作出的，值班负责人接手改派，双方会收到延误说明；款项继续担保冻结。",
    "deadline.consequence.decide_advance": "逾期没有答复的，通知值班负责人并重新计时；欠款不变，其他途径都可以继续。",
    "deadline.consequence.decide_appeal": "逾期未作出的，值班负责人接手改派，双方会收到延误说明；款项继续担保冻结。",
    "deadline.consequence.decide_objection": "逾期未处理的，扣划继续暂停，由值班负责人接手改派。",
    "deadline.consequence.decide_reversal": "逾期没有处理的，通知值班负责人改派并重新计时；扣错的款项继续计息，直到纠正。",
    "deadline.consequence.deposit_objection": "逾期未提出异议的，按通知的金额从保证金中支付。",
    "deadline.consequence.give_evidence": "逾期不提交的，处理员可能作出不利于该方的认定。是否认定由人决定。",
    "deadline.consequence.inspect_goods": "逾期未提出异议的，视为商品完好，退款到期。",
    "deadline.consequence.instalment": "有一期没有按时付的，分期计划终止，剩余款项立即到期；随后通知从保证金支付，并给商家提出异议的时间。",
    "deadline.consequence.join_fast_track": "不表态没有任何不利影响：按一般程序继续，期限仍从提交之日起算。",
    "deadline.consequence.join_jury": "不表态没有任何不利影响：仍由处理员处理，期限不变。",
    "deadline.consequence.jury_round": "到时没有评审意见的，由处理员处理。评审期间处理期限不计算。",
    "deadline.consequence.negotiate": "协商期满没有达成协议的，双方将被询问：是否同意由处理员作出平台处理结果。",
    "deadline.consequence.object_admission": "逾期没有请另一位处理员再看的，争议按不受理结案，冻结的款项解冻；投诉、仲裁和诉讼都不受影响。",
    "deadline.consequence.perform": "逾期未履行的，记为违约：付款义务通知从商家保证金中支付，商家可以提出异议，没有保证金的列为未履行义务；其他义务给予最后的补救期。",
    "deadline.consequence.refer_out": "逾期未选择的，案件关闭并列明未履行的义务；投诉和诉讼的期限继续计算。",
    "deadline.consequence.respond": "被申请人逾期未答复不等于败诉：申请人可以立即选择由处理员作出平台处理结果，处理员依据已有材料审查。",
    "deadline.consequence.reveal_nonce": "不公开没有任何不利影响：抽选改用您事先提交的承诺值。",
    "deadline.consequence.review_admission": "逾期没有查看的，通知值班负责人接手并重新计时。不会因为超时而不受理；冻结的款项保持冻结。",
    "deadline.consequence.second_signature": "逾期未签署的，改由另一名处理员复核；处理结果在签署前不生效。",
    "deadline.consequence.send_again": "逾期没有重新付出的，通知值班负责人并重新计时；这笔钱已在支付机构，任何一方都不用再付。",
    "deadline.consequence.send_goods_back": "逾期未寄出的，记为违约并给予最后的补救期；仍未寄出的，以退货为条件的退款随之取消。",
    "deadline.consequence.share_deposit": "期限到了以后，这几天里生效的请求按比例分用保证金。不够的部分仍由商家承担。",
    "deadline.length.calendar_days": [["argument","amount"],"天"],
    "deadline.length.hours": [["argument","amount"],"小时"],
    "deadline.length.working_days": [["argument","amount"],"个工作日"],
    "deadline.name.admit": "人工查看",
    "deadline.name.answer_change": "对变更履行方式的答复",
    "deadline.name.answer_question": "回答处理员的提问",
    "deadline.name.appeal": "申诉",
    "deadline.name.assign": "分派处理员",
    "deadline.name.assign_appeal": "分派申诉处理员",
    "deadline.name.check_verdict": "处理员核对评审意见",
    "deadline.name.choose": "选择是否由处理员处理",
    "deadline.name.confirm": "确认履行情况",
    "deadline.name.convene_jury": "组成评审团",
    "deadline.name.countersign": "确认签署",
    "deadline.name.cure": "补救",
    "deadline.name.decide": "作出平台处理结果",
    "deadline.name.decide_advance": "平台对先行赔付的答复",
    "deadline.name.decide_appeal": "申诉处理",
    "deadline.name.decide_objection": "处理异议",
    "deadline.name.decide_reversal": "对扣错款项的处理",
    "deadline.name.deposit_objection": "对扣划保证金提出异议",
    "deadline.name.give_evidence": "提交所要求的证据",
    "deadline.name.inspect_goods": "查验退回商品",
    "deadline.name.instalment": "下一期付款",
    "deadline.name.join_fast_track": "同意快速处理",
    "deadline.name.join_jury": "同意交给评审团",
    "deadline.name.jury_round": "评审团评审",
    "deadline.name.negotiate": "协商",
    "deadline.name.object_admission": "请另一位处理员再看",
    "deadline.name.perform": "履行",
    "deadline.name.refer_out": "申请人选择下一步",
    "deadline.name.respond": "答复",
    "deadline.name.reveal_nonce": "公开您的随机数",
    "deadline.name.review_admission": "另一位处理员查看",
    "deadline.name.second_signature": "第二签署",
    "deadline.name.send_again": "重新付款",
    "deadline.name.send_goods_back": "退回商品",
    "deadline.name.share_deposit": "汇总对保证金的请求",
    "deadline.waits_for.adjudicator": "处理员",
    "deadline.waits_for.claimant": "申请人",
    "deadline.waits_for.either": "被等待的一方",
    "deadline.waits_for.obligor": "履行义务的一方",
    "deadline.waits_for.operator": "平台运营人员",
    "deadline.waits_for.respondent": "被申请人",
    "demo.about.ali": "第四位处理员：达到金额标准的申诉，须由两位未参与原处理的处理员签署。",
    "demo.about.anna": "衬衫颜色不对，商家愿意补偿 80 元；处理员还问了她一个台灯的问题；还有一个多件订单可以申请。",
    "demo.about.chen": "在办台灯一案；投影仪的处理结果等另一位签署。",
    "demo.about.fang": "审计：可看资金与对账差异，不能更改任何内容。",
    "demo.about.gao": "评审过十四件争议的评审员，已培训、已校准，可以被抽中。",
    "demo.about.he": "手机壳没收到；大衣等处理；连衣裙的处理结果被商家申诉。",
    "demo.about.ivy": "使用英文界面的评审员，既买也卖。",
    "demo.about.lin": "可以签署投影仪的处理结果，接手大衣一案。",
    "demo.about.mei": "运营方：第二个人；规则变更须两个人同意。",
    "demo.about.muhe": "停业家具店的联系人。",
    "demo.about.qingyun": "卖衬衫、大衣、短靴和连衣裙的店。",
    "demo.about.shiguang": "卖手机壳、台灯和投影仪的店。",
    "demo.about.song": "可以接手申诉，也可以作第二人签署。",
    "demo.about.wu": "看运行状况、送达、电商平台和人员，分派申诉。",
    "demo.about.xinghe": "一百多件未结争议，很多还没答复：忙不过来的店。",
    "demo.about.zhou": "买了 41,900 元的家具，店铺停业，货款早已放给商家，保证金只有 2,000 元。还没有申请：订单 DEMO-1001。",
    "demo.clock": "时间",
    "demo.clock.ahead": "比真实时间快",
    "demo.clock.ahead.hours": [["number","hours",null]," 小时"],
    "demo.clock.next": "下一个期限",
    "demo.clock.none": "没有正在计时的期限。",
    "demo.clock.note": "往前调对所有人生效，到期的期限会立即发生；不能往回调。",
    "demo.clock.now": "现在",
    "demo.done.moved": "时间已往前调，到期的期限已经发生。",
    "demo.fault.no_deadline": "现在没有正在计时的期限。",
    "demo.fired.count": [["plural","count",0,"cardinal",{"other":["有 ",["pound"]," 个期限届满，最近的在前。"]}]],
    "demo.fired.none": "这段时间没有期限届满。",
    "demo.fired.now": ["现在：",["argument","stage"]],
    "demo.fired.whose": "争议只对参与的人开放；打不开时，请切换身份。",
    "demo.lead": "人物、店铺和订单都是虚构的，没有真实资金。选一个人物登录，也可以把时间往前调。",
    "demo.letters": "发件箱",
    "demo.letters.lead": "演示里信件不寄出，显示在这里，链接可以点。",
    "demo.letters.open": "看发出的信",
    "demo.move.day": "往前 1 天",
    "demo.move.hour": "往前 1 小时",
    "demo.move.next_deadline": "到下一个期限",
    "demo.move.of_dispute": "到本争议的下一个期限",
    "demo.move.three_working_days": "往前 3 个工作日",
    "demo.part.adjudicator": "处理员",
    "demo.part.auditor": "审计",
    "demo.part.buyer": "消费者",
    "demo.part.juror": "评审员",
    "demo.part.merchant": "商家",
    "demo.part.operator": "运营",
    "demo.people.adjudicator": "处理员",
    "demo.people.auditor": "审计",
    "demo.people.buyer": "消费者",
    "demo.people.juror": "评审员",
    "demo.people.merchant": "商家",
    "demo.people.note": "点一下就换成这个人。",
    "demo.people.operator": "运营",
    "demo.reset": "重新开始",
    "demo.reset.cannot": "这台服务器上可能有演示以外的数据，或者数据库是自备的，不能用按钮清空。请停止后换一个文件夹启动新的演示：npm start -- --data demo",
    "demo.reset.do": "重新开始",
    "demo.reset.lead": "演示会被清空并重新生成，和第一次启动时一样，约需半分钟；时间回到真实时间。",
    "demo.reset.loses": "所有人在这里做过的操作都会消失，正在看这个演示的人也会受影响。",
    "demo.reset.not": "保持现状",
    "demo.reset.open": "把演示恢复到最初的样子",
    "demo.sign_in": "以此人登录",
    "demo.title": "演示",
    "demo.tour": "导览",
    "demo.tour.as": ["身份：",["argument","name"]],
    "demo.tour.at": ["第 ",["number","step",null]," 站，共 ",["number","of",null]," 站"],
    "demo.tour.back": "上一站",
    "demo.tour.check.look": "双方参与了多少、争议怎样了结，公开给所有人看。旁边是规则，每条都有出处和确认程度。",
    "demo.tour.check.title": "谁都可以查",
    "demo.tour.closed_shop.look": "41,900 元的家具，店已停业，保证金只有 2,000 元。在这里发起争议：签字前双方就看到能付多少，付不了的部分有下一步和期限。",
    "demo.tour.closed_shop.title": "店铺关门了怎么办",
    "demo.tour.decide.look": "处理员看到谁该证明什么、双方的证据，但看不到协商中的方案。金额按公式计算，没有理由就不能发出。",
    "demo.tour.decide.title": "由人来处理",
    "demo.tour.end": "结束导览",
    "demo.tour.file.look": "Anna 选商品、一题一题回答、看看规则支持什么、传照片、说想要什么。提交的同时，争议金额就被冻结，处理完才有钱可退。",
    "demo.tour.file.title": "买家发起争议",
    "demo.tour.from_here": "从这里开始",
    "demo.tour.inbox.look": "一百多件未结争议，快到期的排在前面，涉及多少钱、保证金够不够一眼看到。可以筛选、批量答复，发出前逐件预览。",
    "demo.tour.inbox.title": "积压上百件的商家",
    "demo.tour.lead": "八站，从一次投诉到钱退回来。每一站会换成对应的人物，页面上方有一行字告诉您看什么。",
    "demo.tour.leave": "退出导览",
    "demo.tour.money.look": "双方签完字，冻结的钱当场就付了。下面是走到这一步的每一个操作和时间。",
    "demo.tour.money.title": "钱到账",
    "demo.tour.next": "下一站",
    "demo.tour.offers.look": "Anna 要的、商家给的、按规则该得的、现在有钱能付的，放在一起。方案是结构化的数据，双方各看自己的语言，数字一样。",
    "demo.tour.offers.title": "方案摆在一起比",
    "demo.tour.open": "开始导览：五分钟",
    "demo.tour.operate.look": "哪些超时、哪些信没送到、每周情况如何，都在这里。运营不处理任何一件争议。",
    "demo.tour.operate.title": "平台运营",
    "demo.tour.short": "导览",
    "demo.tour.start": "开始",
    "demo.you": "你现在是",
    "deposit.acts": "可以做什么",
    "deposit.appeals": "申诉记录",
    "deposit.appeals.about": "事项",
    "deposit.appeals.changed": "已变更",
    "deposit.appeals.result": "结果",
    "deposit.appeals.upheld": "维持",
    "deposit.appeals.waiting": ["最晚 ",["argument","when"]," 处理"],
    "deposit.appeals.when": "提交",
    "deposit.balance": "账户余额",
    "deposit.buyer.before": ["这笔订单有 ",["argument","amount"]," 不在担保范围内。店铺的保证金还有 ",["argument","deposit"],"，要由所有买家的请求共用。发生争议后，店铺不履行的，这部分可能拿不回来。"],
    "deposit.buyer.order": [["argument","amount"]," 既不在担保交易款里，店铺的保证金也不够覆盖。保证金有 ",["argument","deposit"],"，所有买家的请求合计还差 ",["argument","gap"],"。"],
    "deposit.buyer.then": "处理结果支持您、店铺又不履行的，先用担保交易款和保证金支付。不够的部分会写明下一步怎么办。",
    "deposit.buyer.title": "这笔订单有一部分没有保障",
    "deposit.category.apparel": "服饰",
    "deposit.category.appliances": "家电",
    "deposit.category.cosmetics": "美妆",
    "deposit.category.electronics": "数码",
    "deposit.category.food": "食品",
    "deposit.category.general": "一般商品",
    "deposit.category.health": "保健",
    "deposit.category.infant": "母婴",
    "deposit.category.jewellery": "珠宝",
    "deposit.category.luxury": "奢侈品",
    "deposit.changes": "什么会改变它",
    "deposit.changes.what": "订单增加、在争议中被认定担责、到期不履行、违规积分会使它上调；这些减少，它就下调。",
    "deposit.changes.when": ["每月重新计算，下一次是 ",["argument","when"],"。上调提前 ",["argument","days"]," 天通知并可以申诉，下调立即生效。"],
    "deposit.clock": "补缴期限",
    "deposit.clock.closes": "店铺关闭",
    "deposit.clock.exit": "启动清退",
    "deposit.clock.freeze": "冻结提现和新品上架",
    "deposit.clock.note": ["自通知之日起：",["argument","due"]," 个工作日内补足，次日起冻结；满 ",["argument","exit"]," 个工作日启动清退，公示 ",["argument","notice"]," 天。"],
    "deposit.clock.notice": "通知",
    "deposit.clock.step": "步骤",
    "deposit.clock.when": "开始时间",
    "deposit.contest": "申诉",
    "deposit.contest.about": "对什么有异议",
    "deposit.contest.about.amount": "应缴数额",
    "deposit.contest.about.freeze": "冻结",
    "deposit.contest.done": "申诉已提交。",
    "deposit.contest.lead": ["由没有参与该决定的人员在 ",["argument","days"]," 个工作日内处理，并说明理由。申诉本身不停止计时；异议有道理的，处理人员可以暂停计时。"],
    "deposit.contest.reason": "理由",
    "deposit.contest.reason.hint": "写明哪一项数据或者哪一步计算不对",
    "deposit.contest.send": "提交申诉",
    "deposit.counts": ["近90天：申诉期已过、全部或者部分支持买家的争议 ",["number","lost",null]," 件；到期没有履行的结果 ",["number","unperformed",null]," 件。两项比率按订单数计算，订单不足 ",["number","least",null]," 笔的按 ",["number","least",null]," 笔算。"],
    "deposit.cover": "能覆盖多少",
    "deposit.cover.cover": "保证金加担保交易款",
    "deposit.cover.exposure": "买家还能主张",
    "deposit.cover.finding": [["select","gap",{"none":"现在没有缺口。","other":["有 ",["argument","gap"]," 没有覆盖，高价订单的买家付款前会看到提示。"]}]],
    "deposit.cover.gap": "缺口",
    "deposit.cover.note": ["买家还能主张的金额：未结算的订单，加上收货 ",["argument","days"]," 天内的订单和更早订单的未了争议。"],
    "deposit.cover.room": "还可以不经担保交易销售",
    "deposit.csv.at": "时间",
    "deposit.csv.balance": "余额",
    "deposit.csv.change": "变动",
    "deposit.csv.dispute": "争议",
    "deposit.csv.reason": "事由",
    "deposit.csv.transfer": "流水号",
    "deposit.free": "可以提取",
    "deposit.history": "历次调整",
    "deposit.history.kind": "类型",
    "deposit.history.when": "生效",
    "deposit.how": "怎么算出来的",
    "deposit.how.arithmetic": "计算",
    "deposit.how.formula": "类目基数 × 销量系数 × 风险系数",
    "deposit.how.line": "步骤",
    "deposit.how.note": ["按今天的数据计算。公式公开，每一行都可以自己复算：",["argument","formula"],"。"],
    "deposit.how.result": "结果",
    "deposit.kind.decided": "申诉后确定",
    "deposit.kind.decrease": "下调",
    "deposit.kind.increase": "上调",
    "deposit.kind.withdrawn": "撤回上调",
    "deposit.lead": "保证金用来支付到期没有履行的处理结果和和解协议。钱存放在持牌支付机构，Redress 不持有资金。",
    "deposit.leave": "退店",
    "deposit.leave.back": "撤回退店申请",
    "deposit.leave.back.done": "退店申请已撤回。",
    "deposit.leave.clock": "因保证金逾期未补足而启动",
    "deposit.leave.done": "已开始退店公示。",
    "deposit.leave.lead": ["退店公示 ",["argument","notice"]," 天，期间可以撤回。保证金在最后一次签收满 ",["argument","tail"]," 天、且没有未了结的争议后退还，附完整明细。"],
    "deposit.leave.notice": ["店铺将在 ",["argument","when"]," 关闭"],
    "deposit.leave.returned": ["保证金已退还：",["argument","amount"]],
    "deposit.leave.send": "申请退店",
    "deposit.leave.tail": "店铺已关闭，等待期满后退还保证金",
    "deposit.measure.cap_order_value": ["限制单笔金额，不经担保交易的订单不超过 ",["argument","amount"]],
    "deposit.measure.extend_settlement": ["延长结算周期，把 ",["argument","amount"]," 留在担保交易款里"],
    "deposit.measure.guarantee_or_top_up": ["补足 ",["argument","amount"],"，或者投保同等金额的履约保证保险"],
    "deposit.none": "现在没有应缴数额。第一次的数额定下来时会通知，给足时间缴存。",
    "deposit.none.note": "下面的计算是按今天的数据预估的，还不是应缴数额。",
    "deposit.operator.amount": "改为应缴",
    "deposit.operator.appeals": "待处理的申诉",
    "deposit.operator.appeals.none": "没有待处理的申诉。",
    "deposit.operator.decide": "处理申诉",
    "deposit.operator.done.decided": "申诉已处理。",
    "deposit.operator.done.frozen": "已冻结。",
    "deposit.operator.done.points": "积分已登记。",
    "deposit.operator.done.stayed": "计时已暂停。",
    "deposit.operator.done.unfrozen": "冻结已解除。",
    "deposit.operator.due": "处理期限",
    "deposit.operator.freeze": "紧急冻结",
    "deposit.operator.freeze.note": "只在资金马上可能流失时使用；商家可以申诉。",
    "deposit.operator.lead": "处理申诉的人不能是作出该决定的人。资金只通过扣划和退还变动，这里不能动用资金。",
    "deposit.operator.next": "下一步",
    "deposit.operator.points": "登记违规积分",
    "deposit.operator.points.note": "下次重新计算时计入；商家能看到规则和理由。",
    "deposit.operator.reason": "理由",
    "deposit.operator.reason.hint": "商家能看到",
    "deposit.operator.result": "结论",
    "deposit.operator.result.changed": "变更",
    "deposit.operator.result.upheld": "维持原决定",
    "deposit.operator.send": "作出决定",
    "deposit.operator.shop": "店铺",
    "deposit.operator.short": "保证金不足的店铺",
    "deposit.operator.short.none": "没有保证金不足的店铺。",
    "deposit.operator.stage": "阶段",
    "deposit.operator.stage.asked": "已通知补足",
    "deposit.operator.stage.closed": "已关闭",
    "deposit.operator.stage.exit": "清退公示中",
    "deposit.operator.stage.frozen": "已冻结",
    "deposit.operator.stage.met": "足额",
    "deposit.operator.stay": "暂停计时",
    "deposit.operator.stay.note": "只在数额可能有误时使用，直到申诉处理完毕。",
    "deposit.operator.unfreeze": "解除冻结",
    "deposit.over_time": "余额变化",
    "deposit.over_time.finding": [["plural","count",0,"cardinal",{"=0":"还没有资金变动。","other":[["pound"]," 笔变动，最高 ",["argument","most"],"，现在 ",["argument","now"],"。"]}]],
    "deposit.points": "违规积分",
    "deposit.points.back": ["已撤回：",["argument","reason"]],
    "deposit.points.none": "没有违规积分。",
    "deposit.points.points": "积分",
    "deposit.points.reason": "理由",
    "deposit.points.rule": "规则",
    "deposit.points.until": "计入至",
    "deposit.reason.deposit_deduction": "扣划",
    "deposit.reason.deposit_paid_in": "缴存",
    "deposit.reason.deposit_returned": "退还",
    "deposit.reason.deposit_withdrawn": "提取",
    "deposit.reason.dispute": "查看争议",
    "deposit.reason.other": "其他",
    "deposit.reason.set_off": "抵销：其他订单货款转入",
    "deposit.reason.set_off_paid": "抵销：支付应付款",
    "deposit.required": "应缴数额",
    "deposit.reserved": "为待付请求保留",
    "deposit.set_off.agree": "同意抵销",
    "deposit.set_off.agreed": "已记录您的同意。",
    "deposit.set_off.amount": "金额",
    "deposit.set_off.back": "撤回",
    "deposit.set_off.given": "同意",
    "deposit.set_off.history": "同意和撤回的记录",
    "deposit.set_off.lead": "您可以同意，也可以不同意。不同意不影响开店，也不影响您的其他权利。",
    "deposit.set_off.link": "查看抵销",
    "deposit.set_off.note.off": "您没有同意抵销。保证金不够时，不会动您其他订单的货款。",
    "deposit.set_off.note.on": ["您在 ",["argument","at"]," 同意了抵销（文本 ",["argument","version"],"）。"],
    "deposit.set_off.order": "订单",
    "deposit.set_off.owner": "只有店主可以同意或者撤回。",
    "deposit.set_off.pending": "21天内到结算日、可以抵销的货款",
    "deposit.set_off.statement": "您同意的是",
    "deposit.set_off.taken": "抵销过的",
    "deposit.set_off.taken.none": "还没有抵销过。",
    "deposit.set_off.title": "用其他订单的货款抵销",
    "deposit.set_off.when": "时间",
    "deposit.set_off.withdraw": "撤回同意",
    "deposit.set_off.withdrawn": "已撤回。已经发出的通知照旧处理，以后不再抵销。",
    "deposit.short": "还差",
    "deposit.state.announced": ["自 ",["argument","when"]," 起生效。在此之前可以提出申诉；不申诉也不操作的，到期按新数额执行。"],
    "deposit.state.announced.title": ["应缴数额将上调到 ",["argument","amount"]],
    "deposit.state.asked": "逾期没有补足的，冻结提现和新品上架。",
    "deposit.state.asked.title": ["还差 ",["argument","amount"],"，请在 ",["argument","when"]," 前补足"],
    "deposit.state.closed": "期满且争议了结后，剩余的保证金退还。",
    "deposit.state.closed.title": "店铺因保证金不足已关闭",
    "deposit.state.exit": ["在 ",["argument","when"]," 前补足的，清退停止；没有补足的，店铺关闭，已成立的订单照常履行。"],
    "deposit.state.exit.title": ["已启动清退，还差 ",["argument","amount"]],
    "deposit.state.frozen": ["补足后立即解除。到 ",["argument","when"]," 仍不足的，启动清退。"],
    "deposit.state.frozen.title": ["提现和新品上架已冻结，还差 ",["argument","amount"]],
    "deposit.state.insolvency": "平台不再自行分配，由依法负责清偿的机构处理。",
    "deposit.state.insolvency.title": "出现无力清偿的迹象，暂停分配和提取",
    "deposit.state.met": "保证金足额。",
    "deposit.state.stayed": ["对数额的异议有道理，计时自 ",["argument","when"]," 起暂停，直到申诉处理完毕。"],
    "deposit.state.urgent": ["理由：",["argument","reason"],"。可以提出申诉，由另一名人员处理。"],
    "deposit.state.urgent.title": "提现和新品上架已被紧急冻结",
    "deposit.statement": "明细",
    "deposit.statement.balance": "余额",
    "deposit.statement.change": "变动",
    "deposit.statement.csv": "下载明细（CSV）",
    "deposit.statement.when": "时间",
    "deposit.statement.why": "事由",
    "deposit.step.base": "类目基数",
    "deposit.step.base.text": ["类目：",["argument","category"]],
    "deposit.step.product": "三者相乘",
    "deposit.step.product.text": [["argument","base"]," × ",["argument","volume"]," × ",["argument","risk"]],
    "deposit.step.required": "应缴数额",
    "deposit.step.required.estimate": "今天的预估",
    "deposit.step.required.text": ["不低于 ",["argument","minimum"],"，不高于 ",["argument","maximum"]],
    "deposit.step.risk": "风险系数",
    "deposit.step.risk.text": ["不低于 ",["argument","minimum"],"，不高于 ",["argument","maximum"]],
    "deposit.step.risk_sum": "风险合计",
    "deposit.step.risk_sum.text": [["argument","constant"]," + 争议担责率 ",["argument","lossRate"]," × ",["argument","lossWeight"]," + 未履行率 ",["argument","nonRate"]," × ",["argument","nonWeight"]," + 违规积分 ",["number","points",null]," × ",["argument","pointWeight"]],
    "deposit.step.rounded": "向上取整",
    "deposit.step.rounded.text": ["进到 ",["argument","unit"]," 的整数倍"],
    "deposit.step.volume": "销量系数",
    "deposit.step.volume.text": ["近90天已付款订单 ",["number","orders",null]," 笔（",["select","below",{"none":[["number","from",null]," 笔及以上"],"other":[["number","from",null]," 至 ",["argument","below"]," 笔以下"]}],"）"],
    "deposit.take_out": "提取",
    "deposit.take_out.done": "已提交付款指令。",
    "deposit.take_out.lead": ["可以提取 ",["argument","amount"],"。应缴和已通知上调的数额要留在账户里。"],
    "deposit.take_out.none": "现在没有可以提取的金额。",
    "deposit.take_out.send": "提取",
    "deposit.title": "保证金",
    "deposit.top_up": "缴存或补足",
    "deposit.top_up.amount": "金额",
    "deposit.top_up.at": "告知时间",
    "deposit.top_up.done": "已记录，等待到账。",
    "deposit.top_up.lead": "先通过支付机构向保证金账户付款，再把付款流水号告诉我们。到账后自动计入。",
    "deposit.top_up.reference": "付款流水号",
    "deposit.top_up.reference.hint": "支付机构回单上的编号",
    "deposit.top_up.send": "告知付款",
    "deposit.top_up.state": "到账",
    "deposit.top_up.told": "已告知的付款",
    "deposit.top_up.waiting": "等待到账",
    "determination.appeal.button": "维持原处理结果",
    "determination.appeal.grounds": "申诉理由",
    "determination.appeal.lead": "您没有参与过原处理。维持，或者写一份新的处理结果。",
    "determination.appeal.reasons": "维持的理由",
    "determination.appeal.title": "处理申诉",
    "determination.appeal.vary": "变更",
    "determination.appeal.vary.button": "写新的处理结果",
    "determination.appeal.vary.text": "逐项重新认定，金额由公式重新计算。",
    "determination.bench.title": ["工作台 ",["argument","number"]],
    "determination.burden": "举证责任",
    "determination.burden.basis": "依据",
    "determination.burden.claimant": "申请人要说明",
    "determination.burden.note": "按争议类型和请求列出；依据写在每一行。",
    "determination.burden.respondent": "被申请人要说明",
    "determination.conflict": "利益冲突",
    "determination.conflict.none": "利益冲突核对：登记中没有您与任何一方的关系。如果有登记以外的关系，请回避。",
    "determination.conflict.text": "登记显示您与其中一方有关系，不能办理这件争议。",
    "determination.contest.button": "作出决定",
    "determination.contest.lead": "一方报告已经履行，另一方有异议。",
    "determination.contest.no": "没有履行",
    "determination.contest.performed": "这项义务履行了吗？",
    "determination.contest.title": "决定履行是否完成",
    "determination.contest.yes": "已经履行",
    "determination.correction.button": "更正",
    "determination.correction.hint": "照抄理由里的原文。",
    "determination.correction.lead": "只能更正理由中的笔误；结果和金额只能通过申诉改变。双方会收到更正。",
    "determination.correction.now": "更正为",
    "determination.correction.title": "更正笔误",
    "determination.correction.was": "原文",
    "determination.decide.lead": "先逐项认定，再写结果和理由；金额由规则的公式计算，发出前可以预览。",
    "determination.decide.lead.appeal": "逐项重新认定；它将取代原处理结果。",
    "determination.decide.title": "写处理结果",
    "determination.deduction": "从保证金扣付",
    "determination.done.appeal": "申诉已决定，双方会收到通知。",
    "determination.done.asked": "问题已发出。",
    "determination.done.contest": "已决定。",
    "determination.done.corrected": "已更正，双方会收到通知。",
    "determination.done.evidence": "要求已发出。",
    "determination.done.issued": "已提交。",
    "determination.done.late": "已决定，双方可以看到。",
    "determination.done.objection": "已决定。",
    "determination.done.ordinary": "已改按一般程序处理。",
    "determination.done.recused": "已回避，争议回到队列。",
    "determination.done.refused": "已写明理由，双方已收到通知。",
    "determination.done.released": "争议已继续，双方已收到通知。",
    "determination.done.returned": "草稿已退回。",
    "determination.done.reversal": "已决定。",
    "determination.done.signed": "已签署并发出。",
    "determination.done.taken": "已接手，决定的期限在计时。",
    "determination.draft": "待签署的处理结果",
    "determination.draft.note": "金额达到规则规定的数额，须由另一位处理员签署才发出。",
    "determination.draft.read": "阅读全文，然后签署或退回",
    "determination.duties": "履行中的争议",
    "determination.duties.by": "履行方",
    "determination.duties.contest": "对方异议",
    "determination.duties.report": "履行方报告",
    "determination.duties.status": "状态",
    "determination.evidence": "双方证据",
    "determination.evidence.button": "发出要求",
    "determination.evidence.lead": "双方都能看到。规定时间内不提交的，您按已有材料判断，也可以考虑作不利推断。处理期限在此期间暂停。",
    "determination.evidence.none": "没有提交证据。",
    "determination.evidence.title": "要求提交证据",
    "determination.fast.button": "改按一般程序",
    "determination.fast.lead": "双方都能看到理由。期限恢复为一般程序的长度，从各自开始之日起算；之后您可以提问。",
    "determination.fast.note": "只看书面材料，不提问。仅凭材料无法认定的，请改按一般程序处理。",
    "determination.fast.title": "改按一般程序处理",
    "determination.fault.dismissed": "不支持时不能再勾选解决方式。",
    "determination.fault.items": "至少选一件商品。",
    "determination.fault.one_refund": "“退款”和“退货退款”只能选一个。",
    "determination.fault.percent": "请输入 0 到 99.99 之间的百分比。",
    "determination.fault.reason": ["请写至少",["argument","least"],"个字的理由"],
    "determination.fault.reasons": "理由至少 20 个字。",
    "determination.fault.remedies": "请至少勾选一种解决方式。",
    "determination.field.days": "履行天数",
    "determination.field.days.hint": "不填按规则的期限。",
    "determination.field.figure.as_told": "以材料所载为准",
    "determination.field.figure.none": "双方均未回答。",
    "determination.field.figure.told": ["材料所载：",["argument","answer"],"。不填则以此为准。"],
    "determination.field.files": "依据的证据",
    "determination.field.finding": ["认定：",["argument","fact"]],
    "determination.field.freight": "退货运费由谁承担",
    "determination.field.percent": "商品按现状的价值占约定价值的百分比",
    "determination.field.percent.hint": "0 到 99.99 之间，例如 60。",
    "determination.field.proved": "证明的金额",
    "determination.field.reason": "理由",
    "determination.field.reasons": "理由",
    "determination.field.reasons.hint": "至少 20 个字，让不利的一方也能读懂。",
    "determination.field.remedies": "解决方式",
    "determination.field.remedies.hint": "不支持时不要勾选。",
    "determination.field.result": "处理结果",
    "determination.field.why": ["认定理由：",["argument","fact"]],
    "determination.figures.inputs": "用到的数字",
    "determination.figures.step": "计算",
    "determination.findings": "逐项认定",
    "determination.findings.note": "每一行都要认定并说明理由，勾选所依据的证据。",
    "determination.findings.others": "只有支持某些解决方式时才需要的事实",
    "determination.holder.none": "无人办理",
    "determination.holder.other": "其他处理员",
    "determination.holder.you": "我",
    "determination.items": "涉及的商品数量",
    "determination.items.of": [["argument","title"],"（共 ",["number","quantity",null],"）"],
    "determination.jury.note": "这份草稿由规则按评审意见得出。请核对材料和理由：符合的，签署后成为您作出的处理结果；不符合的，退回并说明理由，双方都会看到，然后另行处理。",
    "determination.jury.running": "评审团正在评审，结束前不能作出处理结果。",
    "determination.jury.title": "评审团的评审意见",
    "determination.jury.unfit": "评审意见没有形成草稿，供您参考。",
    "determination.jury.votes": [["argument","established"]," 票认为成立，",["argument","notEstablished"]," 票认为不成立"],
    "determination.late.button": "决定",
    "determination.late.lead": "先决定是否采用，才能作出处理结果。采用的，对方会被询问，处理期限暂停。",
    "determination.late.no": "不采用",
    "determination.late.question": "是否采用",
    "determination.late.title": "决定是否采用逾期证据",
    "determination.late.yes": "采用",
    "determination.name.answer": "是或否",
    "determination.name.finding": ["对“",["argument","fact"],"”的认定"],
    "determination.name.freight": "运费由谁承担",
    "determination.name.now": "更正后的文字",
    "determination.name.proved": "证明的金额",
    "determination.name.question": "问题",
    "determination.name.reason": "理由",
    "determination.name.reasons": "理由",
    "determination.name.result": "处理结果",
    "determination.name.to": "问谁",
    "determination.name.was": "原文",
    "determination.name.why": ["认定“",["argument","fact"],"”的理由"],
    "determination.objection.button": "作出决定",
    "determination.objection.lead": "商家对从保证金扣付有异议；决定之前暂不扣付。",
    "determination.objection.no": "不成立，扣付",
    "determination.objection.title": "决定对扣付的异议",
    "determination.objection.upheld": "异议成立吗？",
    "determination.objection.yes": "成立，不扣付",
    "determination.outcome": "结果",
    "determination.outcome.note": "勾选解决方式并填写它要用到的数字。",
    "determination.preview.button": "预览金额",
    "determination.preview.deposit": "保证金可用",
    "determination.preview.held": "已冻结款项",
    "determination.preview.issue": "发出处理结果",
    "determination.preview.lead": "还没有发出。核对金额和文字，然后发出或修改。",
    "determination.preview.propose": "交第二签署",
    "determination.preview.second": "金额达到规则规定的数额：草稿先交另一位处理员签署。",
    "determination.preview.shortfall": "两者都不够的部分",
    "determination.preview.shortfall.text": "不够的部分会作为未履行义务留下来，并写明下一步办法。发出前双方都会看到这一点。",
    "determination.preview.title": "发出前核对",
    "determination.preview.total": "应付合计",
    "determination.preview.vary": "变更原处理结果",
    "determination.question.button": "发出问题",
    "determination.question.lead": "问题和回答双方都能看到；回答有期限，不回答时按现有材料认定。",
    "determination.question.text": "问题",
    "determination.question.title": "向一方提问",
    "determination.question.to": "问谁",
    "determination.queue.action": "操作",
    "determination.queue.all": "全部",
    "determination.queue.any": "不限",
    "determination.queue.case": "争议",
    "determination.queue.due": "到期",
    "determination.queue.empty": "没有等待办理的争议。",
    "determination.queue.holder": "办理人",
    "determination.queue.lead": "等待处理员办理的争议，先到期的排在前面。",
    "determination.queue.least": "争议金额不低于（元）",
    "determination.queue.mine": "我办理的",
    "determination.queue.open": "打开",
    "determination.queue.sort.due": "先到期的在前",
    "determination.queue.sort.value": "金额大的在前",
    "determination.queue.take": "接手",
    "determination.queue.title": "处理队列",
    "determination.queue.track": "处理方式",
    "determination.queue.type": "类型",
    "determination.queue.value": "争议金额",
    "determination.reach.full": "双方都选择了平台处理，处理结果及于保证金。",
    "determination.reach.held_funds": "对方没有选择平台处理，处理结果只及于为本订单冻结的款项。",
    "determination.recuse.button": "回避",
    "determination.recuse.lead": "说明理由后，这件争议回到队列，由另一位处理员接手。",
    "determination.recuse.title": "回避",
    "determination.refuse.button": "不受理",
    "determination.refuse.lead": "请用平常的话写清理由和其他途径，双方都能看到。申请人可以请另一位处理员再看。款项在此之前保持冻结。",
    "determination.refuse.title": "不受理",
    "determination.release.button": "让争议继续",
    "determination.release.lead": "双方都能看到您的说明。双方的期限从现在起算，被申请人此时收到争议通知。涉及人身安全或者犯罪的，请先联系申请人，确认已经求助。",
    "determination.release.title": "让争议继续",
    "determination.rests_on": ["依据：",["argument","files"]],
    "determination.result.allowed": "支持",
    "determination.result.dismissed": "不支持",
    "determination.result.part": "部分支持",
    "determination.return.button": "退回",
    "determination.return.lead": "草稿退回给写它的处理员，双方不会看到。",
    "determination.return.title": "退回并说明理由",
    "determination.reversal.button": "决定",
    "determination.reversal.lead": "商家认为有一笔保证金扣错了。",
    "determination.reversal.no": "否：扣得对",
    "determination.reversal.title": "复核扣款",
    "determination.reversal.wrong": "是否扣错了？",
    "determination.reversal.yes": "是：恢复保证金并补息",
    "determination.sealed": "协商内容",
    "determination.sealed.text": "双方的协商、报价和让步对您封存，处理结果不得以此为据。",
    "determination.sign": "签署并发出",
    "determination.sign.effect": "签署后处理结果即向双方发出，申诉期开始。",
    "determination.stage.admission": "人工查看",
    "determination.stage.appeal": "申诉",
    "determination.stage.choice": "选择",
    "determination.stage.closed": "已结束",
    "determination.stage.decided": "申诉期",
    "determination.stage.determination": "平台处理",
    "determination.stage.negotiation": "协商",
    "determination.stage.performance": "履行",
    "determination.take": "接手办理",
    "determination.turn.act": "由您办理",
    "determination.turn.admit": "请先查看这项争议：决定是否继续",
    "determination.turn.none": "现在没有需要您做的事",
    "determination.turn.sign": "等您作第二签署",
    "determination.turn.take": "还没有人办理",
    "determination.turn.waits_second": "等另一位处理员签署",
    "determination.undisputed": "没有争议的部分",
    "determination.undisputed.admit": "被申请人承认申请人说的事实。承认的事实可以认定为“无争议”。",
    "determination.undisputed.contest": "被申请人否认申请人的主张；双方都没有争执的订单内容和付款记录除外。",
    "determination.undisputed.note": "把某一项认定为“无争议”时，请写明是哪一句话承认的。",
    "determination.undisputed.part": "被申请人承认一部分，以它的答复为准；没有否认的事实要在认定里说明。",
    "determination.undisputed.silent": "被申请人没有答复。沉默不是承认：每一项都要看现有材料是否证明。",
    "dispute.admission.closed": "两位处理员都没有受理。冻结的款项已解冻；下面的途径都还可以走。",
    "dispute.admission.grounds": "申请人的说明",
    "dispute.admission.may": "现在可以做什么",
    "dispute.admission.may.evidence": "双方都可以提交证据，随时可以要求人工联系。",
    "dispute.admission.may.withdraw": "申请人可以撤回；以后可以再提。",
    "dispute.admission.objected": "申请人请另一位处理员再看。第一位处理员不参与。",
    "dispute.admission.reason": "处理员的说明",
    "dispute.admission.refused": "处理员查看后没有受理，理由如下。申请人可以请另一位处理员再看，也可以随时要求人工联系。",
    "dispute.admission.released": "已有人查看，争议已继续。双方的期限从那时起算。",
    "dispute.admission.routes": "其他途径",
    "dispute.admission.title": "先由人查看",
    "dispute.admission.waiting": "这项争议先由处理员或者值班人员查看，看完才继续。在此之前，双方的期限都不计算，冻结的款项保持冻结。",
    "dispute.admission.why": "为什么先由人查看",
    "dispute.agreement": "和解协议",
    "dispute.agreement.half": "待另一方确认签署",
    "dispute.agreement.missing": "尚未签署",
    "dispute.agreement.signed": "双方已签署",
    "dispute.agreement.tag.half": "待签署",
    "dispute.agreement.tag.signed": "已生效",
    "dispute.appeal.by": [["argument","who"],"的申诉"],
    "dispute.appeal.open": "处理中",
    "dispute.appeal.upheld": "维持原处理结果",
    "dispute.appeal.varied": "变更原处理结果",
    "dispute.choice": "是否由处理员处理",
    "dispute.choice.answer": "选择",
    "dispute.choice.note": "须在争议发生后、看过说明后作出；沉默不视为同意",
    "dispute.choice.open": "尚未选择",
    "dispute.choice.refused": "不同意",
    "dispute.choice.side": "一方",
    "dispute.choice.text": "所示文本版本",
    "dispute.choice.yes": "同意",
    "dispute.clocks": "期限与后果",
    "dispute.clocks.both": "等待：双方",
    "dispute.clocks.note": "每项期限届满无人处理时会发生什么",
    "dispute.clocks.waits": ["等待：",["argument","who"]],
    "dispute.computation.inputs": "代入",
    "dispute.computation.step": "步骤",
    "dispute.days": [["plural","days",0,"cardinal",{"other":[["pound"]," 个工作日"]}]],
    "dispute.delay.claim.link": "损失更大，主张实际损失",
    "dispute.delay.claimed": ["您主张实际损失 ",["argument","amount"],"。由平台以外的人处理；已付的补偿会抵扣。"],
    "dispute.delay.how": "怎么算的",
    "dispute.delay.how.text": [["argument","limit"],"应当在 ",["argument","since"]," 前完成。",["number","days",null]," 天 × 每天 ",["argument","daily"]," = ",["argument","amount"],"。不满一天按一天算，每个期限最多算 ",["number","most",null]," 天，同一个期限只付一次。"],
    "dispute.delay.owed": ["平台逾期 ",["number","days",null]," 天，应付您 ",["argument","amount"],"，正在安排付款。"],
    "dispute.delay.paid": ["平台逾期 ",["number","days",null]," 天，已付您 ",["argument","amount"],"。"],
    "dispute.delay.reversal": "扣错的保证金会退回，并按贷款市场报价利率补息。",
    "dispute.delay.running": ["平台应当在 ",["argument","since"]," 前处理，已经逾期。每超一天付您 ",["argument","daily"],"，处理完后自动到账。"],
    "dispute.delay.title": "平台逾期的补偿",
    "dispute.deposit": "拟从保证金扣款",
    "dispute.deposit.dismissed": "异议不成立，扣款",
    "dispute.deposit.objection": "异议",
    "dispute.deposit.past": "保证金扣款通知",
    "dispute.deposit.upheld": "异议成立，不扣款",
    "dispute.determination": "平台处理结果",
    "dispute.determination.accepted": ["已表示接受：",["argument","who"]],
    "dispute.determination.and": "、",
    "dispute.determination.appeal_by": "可以申诉一次，由另一名处理员处理，截止",
    "dispute.determination.corrected": ["笔误更正：“",["argument","was"],"”改为“",["argument","now"],"”"],
    "dispute.determination.findings": "逐项认定",
    "dispute.determination.issued": "作出时间",
    "dispute.determination.next": "接下来",
    "dispute.determination.note": "依双方约定具有合同效力，只能用双方同意担保的款项执行。它不是法院或者仲裁机构的文书。",
    "dispute.determination.reasons": "理由",
    "dispute.determination.relies": "依据：",
    "dispute.determination.routes": "无论是否接受或申诉，您都可以拨打 12315 投诉、申请调解或者向法院起诉。",
    "dispute.determination.signed": [["argument","names"],"签署"],
    "dispute.event.action_decided": "对执行措施作出决定",
    "dispute.event.action_due": "进入下一步执行措施",
    "dispute.event.action_ended": "不再需要执行",
    "dispute.event.action_executed": "执行完成",
    "dispute.event.action_reversed": "已纠正：恢复保证金并补息",
    "dispute.event.admission_opened": "先由人工查看，双方期限暂不计算",
    "dispute.event.admission_refused": "处理员没有受理",
    "dispute.event.admission_released": "已查看，争议继续",
    "dispute.event.agreement_countersigned": "确认签署，协议成立",
    "dispute.event.agreement_lapsed": "未确认签署，已接受的方案失效",
    "dispute.event.appeal_decided": "申诉已处理",
    "dispute.event.appeal_filed": "提出申诉",
    "dispute.event.appeal_taken": "申诉处理员接手",
    "dispute.event.card_case_noted": "银行卡拒付有进展",
    "dispute.event.case_assigned": "分派处理员",
    "dispute.event.case_recused": "处理员回避",
    "dispute.event.case_taken": "处理员接手",
    "dispute.event.change_accepted": "同意新的履行方式",
    "dispute.event.change_declined": "不同意变更，仍按原内容履行",
    "dispute.event.change_lapsed": "逾期未答复，仍按原内容履行",
    "dispute.event.change_proposed": "提出换一种方式履行",
    "dispute.event.choice_made": "选择是否由处理员处理",
    "dispute.event.contest_decided": "履行异议已处理",
    "dispute.event.deadline_cleared": "期限终止",
    "dispute.event.deadline_set": "开始计算期限",
    "dispute.event.deduction_objected": "对扣款提出异议",
    "dispute.event.delay_begun": "平台超过了自己的期限，开始计付补偿",
    "dispute.event.delay_ended": "平台逾期的天数已算清",
    "dispute.event.delay_paid": "逾期补偿已付",
    "dispute.event.deposit_notice_given": "通知拟从保证金扣款",
    "dispute.event.determination_accepted": "接受处理结果",
    "dispute.event.determination_corrected": "更正笔误",
    "dispute.event.determination_final": "处理结果生效",
    "dispute.event.determination_issued": "作出平台处理结果",
    "dispute.event.determination_opened": "进入平台处理",
    "dispute.event.determination_proposed": "提请第二签署",
    "dispute.event.determination_returned": "退回修改",
    "dispute.event.dispute_closed": "结案",
    "dispute.event.dispute_filed": "提交争议",
    "dispute.event.dispute_reopened": "为复核扣款重新打开",
    "dispute.event.evidence_objected": "对证据提出异议",
    "dispute.event.evidence_objection_answered": "答复对证据的异议",
    "dispute.event.evidence_request_declined": "说明不能提交所要求的证据",
    "dispute.event.evidence_request_lapsed": "逾期没有提交所要求的证据",
    "dispute.event.evidence_requested": "要求提交证据",
    "dispute.event.evidence_submitted": "提交证据",
    "dispute.event.extension_agreed": "同意延长协商",
    "dispute.event.extension_declined": "不同意延长",
    "dispute.event.extension_requested": "请求延长协商",
    "dispute.event.fast_track_joined": "同意走小额快速处理",
    "dispute.event.fast_track_left": "转为一般程序，不再走快速处理",
    "dispute.event.hold_released": "解除冻结",
    "dispute.event.human_requested": "要求人工联系",
    "dispute.event.interest_charged": "计入约定利息",
    "dispute.event.items_delivered": "部分已交付",
    "dispute.event.jury_convened": "评审团开始抽选",
    "dispute.event.jury_joined": "同意交给评审团",
    "dispute.event.jury_left": "不交给评审团，由处理员处理",
    "dispute.event.jury_overdue": "评审团没有在期限内作出评审意见",
    "dispute.event.jury_proposed": "提议交给评审团",
    "dispute.event.late_evidence_decided": "决定是否采用逾期证据",
    "dispute.event.measure_taken": "选择下一步途径",
    "dispute.event.message_posted": "留言",
    "dispute.event.money_paid_again": "款项已重新付出",
    "dispute.event.money_returned": "支付机构退回了已付的款项",
    "dispute.event.negotiation_ended": "协商结束",
    "dispute.event.nonce_revealed": "公开了随机数",
    "dispute.event.notice_opened": "首次查看争议",
    "dispute.event.objection_decided": "异议已处理",
    "dispute.event.obligation_breached": "逾期未履行",
    "dispute.event.obligation_contested": "对履行提出异议",
    "dispute.event.obligation_due": "开始计算履行期限",
    "dispute.event.obligation_open": "未能履行，列明下一步",
    "dispute.event.obligation_paid": "付款",
    "dispute.event.obligation_performed": "义务已履行",
    "dispute.event.obligation_reported": "报告已履行",
    "dispute.event.obligation_resumed": "剩余部分继续履行",
    "dispute.event.obligation_unpaid": "发卡行收回退款，恢复应付",
    "dispute.event.obligation_waived": "免除义务",
    "dispute.event.obligations_created": "列出应履行的义务",
    "dispute.event.offer_accepted": "接受方案",
    "dispute.event.offer_made": "提出方案",
    "dispute.event.offer_rejected": "拒绝方案",
    "dispute.event.offer_withdrawn": "撤回方案",
    "dispute.event.party_exited": "退出平台处理",
    "dispute.event.plan_broken": "分期款逾期，剩余款项到期",
    "dispute.event.question_answered": "回答提问",
    "dispute.event.question_asked": "提问",
    "dispute.event.question_lapsed": "提问未在期限内回答",
    "dispute.event.recourse_created": "平台向商家追偿",
    "dispute.event.refusal_objected": "请另一位处理员再看",
    "dispute.event.reply_overdue": "答复期限届满，未答复",
    "dispute.event.response_given": "作出答复",
    "dispute.event.reversal_asked": "认为扣款有误，申请纠正",
    "dispute.event.reversal_decided": "对扣款是否有误作出决定",
    "dispute.event.staff_overdue": "平台人员逾期，已记录并催办",
    "dispute.event.stage_entered": "进入新阶段",
    "dispute.event.verdict_drafted": "按规则由评审意见得出处理结果草稿，等待处理员核对",
    "dispute.event.verdict_not_followed": "处理员没有采用评审意见",
    "dispute.event.verdict_returned": "评审团一轮评审结束",
    "dispute.evidence": "证据",
    "dispute.evidence.hash": "文件指纹（SHA-256）",
    "dispute.evidence.none": "尚无证据文件。",
    "dispute.evidence.refused": ["“",["argument","name"],"”未能上传：",["argument","why"]],
    "dispute.extension.asked": [["argument","who"],"请求延长 ",["plural","days",0,"cardinal",{"other":[["pound"]," 个工作日"]}]],
    "dispute.facts": "问题与回答",
    "dispute.fast.instead": ["（一般程序 ",["argument","ordinary"],"）"],
    "dispute.fast.joined": "双方都同意走快速处理：期限更短，只看书面材料。",
    "dispute.fast.left.asked": [["argument","who"],"要求按一般程序处理，已按一般期限继续。"],
    "dispute.fast.left.documents": "仅凭书面材料无法认定，处理员已将争议转为一般程序。",
    "dispute.fast.left.silence": "双方没有都同意快速处理，按一般程序继续，期限从提交之日起算。",
    "dispute.fast.means": "快速处理是什么",
    "dispute.fast.means.documents": "只看双方提交的书面材料，处理员不再提问。请把手上的材料都提交上来。",
    "dispute.fast.means.leave": "处理结果作出之前，任何一方都可以随时转为一般程序：不需要理由，没有不利影响，正在计算的期限恢复为一般长度。",
    "dispute.fast.means.same": "二次选择、申诉和其他途径都不变。",
    "dispute.fast.offered.claimant": "您选择了快速处理。商家同意后才开始；在此之前按一般程序的期限计算。",
    "dispute.fast.offered.respondent": "买家希望走快速处理，您同意才会适用。不同意或者不表态都没有任何不利影响：按一般程序和一般期限继续。",
    "dispute.fast.ordinary": "一般程序",
    "dispute.fast.title": "小额快速处理",
    "dispute.file": "案卷",
    "dispute.file.filed": "提交时间",
    "dispute.file.notice": "被申请人首次查看",
    "dispute.file.notice.none": "尚未查看",
    "dispute.file.number": "争议编号",
    "dispute.file.order": "订单",
    "dispute.file.rules": "适用规则",
    "dispute.filed.lead": [["argument","who"],"已收到通知。请保存编号；您也会收到同样内容的通知。"],
    "dispute.filed.leaf": "校验值",
    "dispute.filed.next": "接下来",
    "dispute.filed.number": "争议编号",
    "dispute.filed.open": "打开争议页面",
    "dispute.filed.over": "提交成功",
    "dispute.filed.receipt": "回执",
    "dispute.filed.title": "争议已提交",
    "dispute.history": "全部经过",
    "dispute.history.all": "全部",
    "dispute.history.earlier": [["plural","count",0,"cardinal",{"other":["更早的记录（",["pound"]," 条）"]}]],
    "dispute.history.evidence": "证据",
    "dispute.history.filter": "筛选",
    "dispute.history.money": "款项与履行",
    "dispute.history.note": "按记录顺序，不可更改",
    "dispute.history.offers": "方案",
    "dispute.history.words": "陈述",
    "dispute.input.actual": "实际价值（万分之）",
    "dispute.input.actualValue": "实际价值",
    "dispute.input.affected": "受影响数量",
    "dispute.input.agreedMinor": "约定金额",
    "dispute.input.baseMinor": "基数",
    "dispute.input.conforming": "符合约定的价值（万分之）",
    "dispute.input.conformingValue": "符合约定的价值",
    "dispute.input.lossMinor": "损失",
    "dispute.input.minimumMinor": "最低",
    "dispute.input.multiplier": "倍数",
    "dispute.input.paidMinor": "实付",
    "dispute.input.priceMinor": "价款",
    "dispute.input.provedMinor": "已证明",
    "dispute.input.quantity": "数量",
    "dispute.input.times": "倍数",
    "dispute.jury.ask": "双方都愿意的话，可以交给评审团：由随机抽选的志愿用户评审。",
    "dispute.jury.beacon_silent": "公开随机数没有按时到达，没有抽选评审员。由处理员处理。",
    "dispute.jury.check.followed": "处理员核对后签署了由评审意见得出的处理结果。",
    "dispute.jury.check.not": "处理员没有采用评审意见。理由：",
    "dispute.jury.check.other": "处理员没有采用评审意见，理由见处理结果。",
    "dispute.jury.check.waits": "按规则由评审意见得出的处理结果，正由一位处理员核对。核对签署之前不产生效力。",
    "dispute.jury.convened": "评审团正在评审。结束之前谁也看不到票数，包括平台工作人员和评审员自己。",
    "dispute.jury.decided": "评审团作出了评审意见。",
    "dispute.jury.declined": [["argument","who"],"没有同意交给评审团，由处理员处理。"],
    "dispute.jury.how.beacon_silent": "没有抽选",
    "dispute.jury.how.decided": "已有评审意见",
    "dispute.jury.how.overdue": "超时",
    "dispute.jury.how.settled": "不再需要",
    "dispute.jury.how.tie": "票数不够",
    "dispute.jury.how.timed_out": "超时",
    "dispute.jury.how.too_few": "人数不够",
    "dispute.jury.instead": "由处理员处理",
    "dispute.jury.joined": "双方都同意交给评审团。评审团即将抽选；抽选之前任何一方都可以退出。",
    "dispute.jury.joined.appeal": "申诉交给更大的评审团复核。评审团即将抽选；抽选之前任何一方都可以改由处理员复核。",
    "dispute.jury.lapsed": "没有交给评审团，由处理员处理。期限没有缩短。",
    "dispute.jury.left": [["argument","who"],"退出了评审团程序，由处理员处理。"],
    "dispute.jury.means": "评审团是什么",
    "dispute.jury.means.appeal": ["对处理结果仍可以申诉一次：由另一位处理员，或者由 ",["argument","size"]," 位评审员组成的更大的评审团复核。提出申诉的一方选择。"],
    "dispute.jury.means.draw": "抽选可以由任何人核对：名单事先封存，用同一个随机数，谁来抽都是同一批人。与任何一方有关系的人不参加。",
    "dispute.jury.means.leave": "抽选之前任何一方都可以退出，不需要理由。",
    "dispute.jury.means.panel": ["从受过培训的志愿用户中随机抽选 ",["argument","size"]," 位。同一选项得到 ",["argument","threshold"]," 票即可。"],
    "dispute.jury.means.person": "评审意见只是建议：由规则得出处理结果草稿，再由一位处理员核对。不采用的，要向双方说明理由。",
    "dispute.jury.means.time": "评审期间，处理员的处理期限不计算；其他期限照常。",
    "dispute.jury.means.votes": "各自投票，结束前不显示票数。每位评审员都要写明理由。",
    "dispute.jury.none": "这类争议不交给评审团",
    "dispute.jury.none.rule": "依据规则：",
    "dispute.jury.none.track": ["按规则，这件争议的情况（",["argument","track"],"）不交给评审团，由处理员处理。"],
    "dispute.jury.none.type": ["“",["argument","type"],"”这类争议不交给评审团，由处理员处理。涉及安全、食品、真伪、个人信息、未成年人和法律问题的都是这样。"],
    "dispute.jury.none.value": "金额较大的争议由处理员处理，不交给评审团。上限：",
    "dispute.jury.offered.other": [["argument","who"],"提议交给评审团。您同意才会适用；不同意或者不表态没有任何不利影响，仍由处理员处理。"],
    "dispute.jury.offered.you": "您已提议交给评审团。对方同意后才开始；在此之前由处理员处理，期限照常计算。",
    "dispute.jury.option.as_claimed": "按申请人的请求处理",
    "dispute.jury.option.dismissed": "不支持申请人的请求",
    "dispute.jury.option.established": "成立",
    "dispute.jury.option.not_established": "不成立",
    "dispute.jury.option.reduced": ["退还差价：商品实际价值为价款的 ",["argument","percent"],"%"],
    "dispute.jury.overdue": "评审团没有在期限内作出评审意见。由处理员处理。",
    "dispute.jury.question.remedy": "怎么处理",
    "dispute.jury.round.answer": "选项",
    "dispute.jury.round.appeal": "申诉：更大的评审团",
    "dispute.jury.round.count": [["plural","votes",0,"cardinal",{"other":[["pound"]," 票"]}]],
    "dispute.jury.round.draw": "查看抽选记录并自行核对",
    "dispute.jury.round.first": "第一轮",
    "dispute.jury.round.panel": [["argument","size"]," 位评审员，同一选项得到 ",["argument","threshold"]," 票即可形成评审意见"],
    "dispute.jury.round.proof": "计票的校验值",
    "dispute.jury.round.reasons": "评审员写的理由",
    "dispute.jury.round.reasons.note": "不写明是谁。按选项归类，顺序与席位无关。",
    "dispute.jury.round.votes": "票数",
    "dispute.jury.settled": "这一轮评审没有完成就结束了：已经不再需要评审。",
    "dispute.jury.tie": "票数没有达到要求：没有哪个选项得到足够的票。由处理员处理。",
    "dispute.jury.timed_out": "评审期限已到，票数不够。由处理员处理。",
    "dispute.jury.title": "大众评审",
    "dispute.jury.too_few": "能参加的评审员太少，没有进行评审。由处理员处理。",
    "dispute.jury.unfit": "按规则，评审团认定的事实不足以支持它选的办法，所以没有形成草稿。处理员会参考评审意见作出处理结果。",
    "dispute.list.comma": "、",
    "dispute.measures": "平台内无法履行的部分，可以这样继续",
    "dispute.money": "款项",
    "dispute.money.deposit": "商家保证金可用余额",
    "dispute.money.disputed": "争议金额",
    "dispute.money.held": "已为本争议冻结",
    "dispute.money.note": "今天可以用于支付的款项",
    "dispute.money.shop_closed": "该店铺已关闭。冻结款和保证金之外的部分可能无法在平台内收到，届时会列明下一步途径。",
    "dispute.more": "其他可以做的事",
    "dispute.no": ["第 ",["number","no",null]," 项"],
    "dispute.number": ["争议 ",["argument","number"]],
    "dispute.obligation.after": "先后",
    "dispute.obligation.after.no": ["在第 ",["number","no",null]," 项之后"],
    "dispute.obligation.amount": "金额",
    "dispute.obligation.contest": "异议",
    "dispute.obligation.left": "尚欠",
    "dispute.obligation.part": ["第 ",["number","index",null]," 期，共 ",["number","count",null]," 期"],
    "dispute.obligation.proof": "以何为证",
    "dispute.obligation.reported": "履行报告",
    "dispute.obligation.status.breached": "逾期未履行",
    "dispute.obligation.status.contested": "有异议，处理员审查中",
    "dispute.obligation.status.due": "待履行",
    "dispute.obligation.status.open": "未能履行",
    "dispute.obligation.status.performed": "已履行",
    "dispute.obligation.status.reported": "待核实",
    "dispute.obligation.status.waiting": "未到履行时间",
    "dispute.obligation.status.waived": "已免除",
    "dispute.obligation.tracking": "物流",
    "dispute.obligation.what": "内容",
    "dispute.obligation.who": "义务方",
    "dispute.obligations": "履行",
    "dispute.obligations.note": "谁、做什么、何时、以什么为证",
    "dispute.offer.claim": ["方案 ",["number","no",null]," · ",["argument","who"],"提交争议时的请求"],
    "dispute.offer.counter": "还价",
    "dispute.offer.from": "提出方",
    "dispute.offer.moot": "未达成",
    "dispute.offer.of": ["方案 ",["number","no",null]," · ",["argument","who"]],
    "dispute.offer.reason": "拒绝理由：",
    "dispute.offer.short": "现有冻结款和保证金不足以支付，缺口",
    "dispute.offer.status.accepted": "已接受",
    "dispute.offer.status.countered": "已还价",
    "dispute.offer.status.lapsed": "已失效",
    "dispute.offer.status.open": "待答复",
    "dispute.offer.status.rejected": "已拒绝",
    "dispute.offer.status.withdrawn": "已撤回",
    "dispute.offer.terms": "内容",
    "dispute.offers": "和解方案",
    "dispute.offers.amounts": "各次方案的金额",
    "dispute.offers.earlier": [["plural","count",0,"cardinal",{"other":["更早的方案（",["pound"]," 个）"]}]],
    "dispute.offers.no": "方案",
    "dispute.offers.none": "还没有人提出方案。",
    "dispute.offers.note": "方案对处理员保密",
    "dispute.outcome.dismissed": "请求未获支持，结案",
    "dispute.outcome.exited": "未进入平台处理，结案；其他途径不受影响",
    "dispute.outcome.not_admitted": "没有受理，结案；其他途径不受影响",
    "dispute.outcome.performed": "已全部履行，结案",
    "dispute.outcome.referred": "已转入下一步途径，结案",
    "dispute.outcome.unperformed": "有未履行的义务，已记载并结案",
    "dispute.outcome.withdrawn": "申请人已撤回，结案",
    "dispute.position.admit": "承认",
    "dispute.position.contest": "不承认",
    "dispute.position.part": "部分承认",
    "dispute.positions": "双方陈述",
    "dispute.proof.confirmation": "对方确认",
    "dispute.proof.ledger": "平台账目",
    "dispute.proof.statement": "完成情况的记录",
    "dispute.proof.text": "公开或者送达的文本",
    "dispute.proof.tracking": "物流单号与签收",
    "dispute.question.answer": "回答",
    "dispute.question.lapsed": "未在期限内回答。",
    "dispute.question.open": "等待回答。",
    "dispute.question.to": ["问题 ",["number","no",null],"，致",["argument","who"]],
    "dispute.questions": "处理员的提问",
    "dispute.reach.full": "双方均同意：处理结果涉及全部请求。",
    "dispute.reach.held_funds": "仅申请人同意：处理结果只涉及已为本订单冻结的款项。",
    "dispute.record": "下载完整记录（JSON）",
    "dispute.record.note": "记录含每项行为及其校验值，可以离线核验。您也可以把它提交给法院或者主管机关。",
    "dispute.response.none": "尚未答复。",
    "dispute.response.overdue": "逾期未答复。不等于败诉：处理员会审查已有材料。",
    "dispute.result.allowed": "支持请求",
    "dispute.result.dismissed": "不支持请求",
    "dispute.result.part": "部分支持请求",
    "dispute.role.adjudicator": "处理员",
    "dispute.role.claimant": "申请人",
    "dispute.role.clock": "期限届满",
    "dispute.role.operator": "平台运行人员",
    "dispute.role.respondent": "被申请人",
    "dispute.role.rules": "依规则",
    "dispute.service.attempts": "投递",
    "dispute.service.channel": "方式",
    "dispute.service.channel.email": "电子邮件",
    "dispute.service.channel.in_product": "站内通知",
    "dispute.service.channel.webhook": "系统推送",
    "dispute.service.first": "争议通知",
    "dispute.service.lead": "每份通知、每次投递和首次打开的时间。",
    "dispute.service.not_opened": "尚未打开",
    "dispute.service.notice": "通知",
    "dispute.service.opened": "打开",
    "dispute.service.outcome.accepted": "对方服务器已接收",
    "dispute.service.outcome.bounced": "被退回",
    "dispute.service.outcome.dead": "多次重试未成功，已停止",
    "dispute.service.outcome.deferred": "暂未收下，稍后重试",
    "dispute.service.outcome.delivered": "对方服务器已接收",
    "dispute.service.outcome.failed": "未送达",
    "dispute.service.outcome.no_address": "没有可用地址",
    "dispute.service.outcome.no_endpoint": "未设置接收地址",
    "dispute.service.outcome.refused": "被拒收",
    "dispute.service.outcome.sent": "已送出",
    "dispute.service.outcome.shown_in_outbox": "已列入演示发件箱",
    "dispute.service.outcome.shown_in_product": "已在本站显示",
    "dispute.service.sealed": "双方协商过程中的通知不在此列：处理员看不到双方的协商。",
    "dispute.service.state.dead": "未能送达",
    "dispute.service.state.failed": "未送达，将重试",
    "dispute.service.state.sent": "已送出",
    "dispute.service.state.waiting": "待投递",
    "dispute.service.title": "送达证明",
    "dispute.service.to": "收件人",
    "dispute.service.to.marketplace": "交易平台",
    "dispute.service.to.merchant": "商家",
    "dispute.service.to.person": "当事人",
    "dispute.service.to.second_contact": "商家第二联系人",
    "dispute.service.to.staff": "平台人员",
    "dispute.source.advance": "平台先行赔付",
    "dispute.source.chargeback": "由发卡行退回",
    "dispute.source.deposit": "从保证金支付",
    "dispute.source.direct": "直接支付（已确认）",
    "dispute.source.escrow": "从冻结款支付",
    "dispute.source.guarantee": "由保函或保险支付",
    "dispute.source.set_off": "由商家其他订单的货款抵付",
    "dispute.stage.admission": "人工查看中",
    "dispute.stage.appeal": "申诉处理中",
    "dispute.stage.choice": "等待双方选择",
    "dispute.stage.closed": "已结案",
    "dispute.stage.decided": "处理结果已作出",
    "dispute.stage.determination": "处理员审查中",
    "dispute.stage.negotiation": "双方协商中",
    "dispute.stage.performance": "履行中",
    "dispute.step.admission": "人工查看",
    "dispute.step.appeal": "申诉",
    "dispute.step.choice": "选择",
    "dispute.step.closed": "结案",
    "dispute.step.decided": "处理结果",
    "dispute.step.determination": "处理员审查",
    "dispute.step.negotiation": "协商",
    "dispute.step.performance": "履行",
    "dispute.term.accelerates": "有一期没按时付，其余的立即到期",
    "dispute.term.accelerates.not": "有一期没按时付，只追这一期，其余的按原来的日期",
    "dispute.term.apology": "道歉",
    "dispute.term.cancel": "取消订单",
    "dispute.term.cease": "停止侵害",
    "dispute.term.correct": "更正或者恢复",
    "dispute.term.damages": "赔偿损失",
    "dispute.term.delete_data": "删除个人信息",
    "dispute.term.earnest": "双倍返还定金",
    "dispute.term.freight.claimant": "运费由消费者承担",
    "dispute.term.freight.respondent": "运费由商家承担",
    "dispute.term.injury": ["其中人身损害 ",["argument","amount"],"，最先支付"],
    "dispute.term.liquidated_damages": "违约金",
    "dispute.term.make_up_shortage": "补发",
    "dispute.term.part": [["number","days",null]," 天内"],
    "dispute.term.parts": ["分 ",["number","count",null]," 期"],
    "dispute.term.parts.from": ["天数从双方签署、或者商品退回之日起算。现在签署的话，最后一期在 ",["argument","day"],"。"],
    "dispute.term.price_reduction": "减价退差",
    "dispute.term.provide_service": "提供服务或者兑现奖品",
    "dispute.term.punitive_food": "食品药品惩罚性赔偿",
    "dispute.term.punitive_treble": "欺诈三倍赔偿",
    "dispute.term.redo": "重作",
    "dispute.term.refund": "退款",
    "dispute.term.repair": "修理",
    "dispute.term.replace": "更换",
    "dispute.term.return_goods": "退回商品",
    "dispute.term.within": [["plural","days",0,"cardinal",{"other":[["pound"]," 日内"]}]],
    "dispute.terms.amount": "金额（元）",
    "dispute.terms.amount.name": "金额",
    "dispute.terms.days": "多少日内履行",
    "dispute.terms.days.hint": "1 至 90 日；不填按规则的期限",
    "dispute.terms.freight": "退货运费",
    "dispute.terms.freight.claimant": "消费者承担",
    "dispute.terms.freight.name": "谁承担退货运费",
    "dispute.terms.freight.respondent": "商家承担",
    "dispute.terms.name": "至少一项",
    "dispute.terms.one_refund": "“退款”与“退货退款”只能选一项",
    "dispute.terms.part.amount": ["第 ",["number","no",null]," 期金额"],
    "dispute.terms.part.days": ["第 ",["number","no",null]," 期在几天内付"],
    "dispute.terms.parts": "分期付",
    "dispute.terms.parts.accelerates": "有一期没按时付，其余的立即到期",
    "dispute.terms.parts.hint": ["最多 ",["number","parts",null]," 期，最后一期在 ",["number","days",null]," 天内；各期加起来等于上面的金额。不分期就空着。"],
    "dispute.terms.parts.late": "有一期没按时付的",
    "dispute.terms.parts.sum": "各期加起来要等于总额。",
    "dispute.terms.parts.two": "分期至少两期；不分期就全部空着。",
    "dispute.turn.accept_change": "对方提出换一种方式履行，请答复",
    "dispute.turn.accept_determination": "平台处理结果已作出，请查看",
    "dispute.turn.accept_offer": "对方提出了方案，请答复",
    "dispute.turn.agree_extension": "对方请求延长协商时间，请答复",
    "dispute.turn.answer_question": "处理员向您提问，请回答",
    "dispute.turn.choose": "请选择是否由处理员作出处理结果",
    "dispute.turn.confirm_performance": "对方称已履行，请您核实",
    "dispute.turn.countersign": "对方已接受您的方案，请您确认签署",
    "dispute.turn.mine": "轮到您处理",
    "dispute.turn.none": "已结束",
    "dispute.turn.object_to_deduction": "平台拟从您的保证金中扣款，您可以提出异议",
    "dispute.turn.object_to_refusal": "处理员没有受理，您可以请另一位处理员再看",
    "dispute.turn.other": "等待中",
    "dispute.turn.refer_out": "有款项或义务未能履行，请选择下一步",
    "dispute.turn.report_performance": "请您履行，并告知对方",
    "dispute.turn.respond": "请您答复这项争议",
    "dispute.wait.admit": "先由处理员或者值班人员查看",
    "dispute.wait.answer_change": ["等待",["argument","who"],"答复新的履行方式"],
    "dispute.wait.answer_question": ["等待",["argument","who"],"回答处理员的提问"],
    "dispute.wait.appeal": "申诉期内，期满后处理结果生效",
    "dispute.wait.assign": "等待分派处理员",
    "dispute.wait.assign_appeal": "等待分派申诉处理员",
    "dispute.wait.check_verdict": "处理员正在核对评审意见",
    "dispute.wait.choose": "等待选择是否由处理员处理",
    "dispute.wait.confirm": ["等待",["argument","who"],"核实是否已履行"],
    "dispute.wait.convene_jury": "正在抽选评审团",
    "dispute.wait.countersign": ["等待",["argument","who"],"确认签署"],
    "dispute.wait.cure": ["等待",["argument","who"],"补救"],
    "dispute.wait.decide": "处理员正在审查，将作出处理结果",
    "dispute.wait.decide_advance": "等待平台决定是否先行赔付",
    "dispute.wait.decide_appeal": "申诉处理中",
    "dispute.wait.decide_objection": "处理员正在处理异议",
    "dispute.wait.decide_reversal": "处理员正在复核扣款",
    "dispute.wait.deposit_objection": ["等待",["argument","who"],"对保证金扣款表态"],
    "dispute.wait.give_evidence": ["等待",["argument","who"],"提交所要求的证据"],
    "dispute.wait.inspect_goods": ["等待",["argument","who"],"核实"],
    "dispute.wait.instalment": ["等待",["argument","who"],"支付下一期款项"],
    "dispute.wait.join_fast_track": ["等待",["argument","who"],"表示是否同意快速处理"],
    "dispute.wait.join_jury": ["等待",["argument","who"],"表示是否同意交给评审团"],
    "dispute.wait.jury_round": "评审团正在评审",
    "dispute.wait.negotiate": "双方协商中，任何一方都可以提出方案",
    "dispute.wait.object_admission": ["没有受理；等待",["argument","who"],"决定是否请另一位处理员再看"],
    "dispute.wait.perform": ["等待",["argument","who"],"履行"],
    "dispute.wait.refer_out": ["等待",["argument","who"],"选择下一步"],
    "dispute.wait.respond": ["等待",["argument","who"],"答复"],
    "dispute.wait.reveal_nonce": ["等待",["argument","who"],"公开随机数"],
    "dispute.wait.review_admission": "另一位处理员正在查看",
    "dispute.wait.second_signature": "等待第二名处理员复核签署",
    "dispute.wait.send_again": "工作人员重新安排付款",
    "dispute.wait.send_goods_back": ["等待",["argument","who"],"退回商品"],
    "dispute.wait.share_deposit": ["正在汇总对保证金的请求，",["argument","who"],"仍可自行支付"],
    "dispute.wanted": "请求",
    "dispute.you": [["argument","name"],"（您）"],
    "draw.announced": "公告时间",
    "draw.attempt": ["第 ",["argument","count"]," 次抽取"],
    "draw.by_beacon": ["公共随机信标 drand 第 ",["argument","round"]," 轮"],
    "draw.by_key": [["plural","count",0,"cardinal",{"=0":"平台的固定密钥；双方都没有提供随机数","=1":"平台的固定密钥和一方的随机数","other":"平台的固定密钥和双方的随机数"}]],
    "draw.check": "在本机核验这次抽选",
    "draw.check_failed": "没有取到抽选文件。请下载后在核验页中打开。",
    "draw.check_hint": "核验页在您的设备上重新抽选，不会向任何地方发送内容。",
    "draw.col.attempt": "组内第几次抽取",
    "draw.col.group": "分组",
    "draw.col.seat": "席位",
    "draw.col.size": "席位数",
    "draw.col.who": "评审员",
    "draw.comma": "；",
    "draw.conflict.competitor": "同类目竞争",
    "draw.conflict.earlier_juror": "评审过一方的争议",
    "draw.conflict.employer": "同一单位",
    "draw.conflict.family": "亲属",
    "draw.conflict.load": "同时评审过多",
    "draw.conflict.party": "属于一方",
    "draw.conflict.past_dealings": "有过交易",
    "draw.conflict.shared_address": "地址相同",
    "draw.conflict.shared_device": "设备相同",
    "draw.conflict.shared_payment": "付款方式相同",
    "draw.conflict.suspended": "暂不可用",
    "draw.download": "下载抽选文件（JSON）",
    "draw.drawn": "抽选时间",
    "draw.empty": "无人可补",
    "draw.excluded": "须回避",
    "draw.experience.new": "新评审员",
    "draw.experience.practised": "有经验",
    "draw.experience.seasoned": "经验丰富",
    "draw.given_up": "没有抽选：随机数没有到达",
    "draw.given_up.lead": "公开随机数超过规则规定的时间没有到达。这次公告不再抽选，以后也不会。",
    "draw.group": [["argument","history"],"，",["argument","experience"]],
    "draw.history.both": "买卖都有",
    "draw.history.buyer": "多为买家",
    "draw.history.seller": "多为卖家",
    "draw.how": "怎样抽选",
    "draw.how.alone": "然后由平台的固定密钥得出随机数。双方都没有提供自己的随机数，平台在公告前就能知道结果，这一点只能相信平台。同意大众评审时提供自己的随机数，可以排除这种情况。",
    "draw.how.beacon": "然后出现公共信标的随机数，没有人能预知或者挑选。",
    "draw.how.before": "先把评审员库、须回避的人、席位和随机数来源写入透明日志。",
    "draw.how.hidden": "姓名对所有人保密。短标记每期都不同。",
    "draw.how.key": "然后由平台的固定密钥和一方事先保密的随机数得出结果。没有人同时知道两者，谁都不能单独预知或者挑选。",
    "draw.how.order": "由随机数得出抽到谁、按什么顺序。每个席位都有分组，买家和卖家人数相同。抽到须回避的人就跳过，这一次也算数，谁都不能重抽。",
    "draw.in_log": "在日志中查看公告",
    "draw.lead": "重新抽选所需的一切都在这里，不必相信我们。",
    "draw.list.lead": "每次抽选都先在这里公告依据，然后才抽选。",
    "draw.list.none": "还没有公告过抽选。",
    "draw.list.title": "评审员抽选记录",
    "draw.mark.command": "在终端中",
    "draw.mark.draw": "抽选",
    "draw.mark.pool": "评审员库的根",
    "draw.mark.said": "公告",
    "draw.marks": "标记",
    "draw.met_before": "已抽到过",
    "draw.none_passed": "无",
    "draw.passed": "跳过",
    "draw.people": [["plural","count",0,"cardinal",{"=0":"无","other":[["pound"]," 人"]}]],
    "draw.pool": "评审员库",
    "draw.pool.epoch": ["第 ",["argument","epoch"]," 期"],
    "draw.pool.text": ["第 ",["argument","epoch"]," 期，共 ",["argument","count"]," 人"],
    "draw.randomness": "随机数",
    "draw.ready": "随机数最迟到达时间",
    "draw.reason_count": [["argument","reason"]," ",["argument","count"]," 次"],
    "draw.replaced": "替补",
    "draw.seat": ["席位 ",["argument","seat"]],
    "draw.seat_instead": ["席位 ",["argument","seat"],"，替补席位 ",["argument","of"]],
    "draw.seats": [["plural","count",0,"cardinal",{"=0":"无","other":[["pound"]," 个席位"]}]],
    "draw.seats.title": "席位",
    "draw.source.drand": "公共随机信标",
    "draw.source.vrf": "固定密钥，以及双方提供的随机数（如有）",
    "draw.standing": "抽选情况",
    "draw.title": "评审员抽选",
    "draw.waits": "尚未抽选",
    "draw.waits.lead": "抽选已经公告，现在还没有人能知道会抽到谁。随机数到达后可以在这里核对。",
    "evidence.about": ["可以说明：",["argument","list"]],
    "evidence.by.marketplace": "电商平台",
    "evidence.by.self": "本方",
    "evidence.by.third_party": "第三方",
    "evidence.commitment": "写入日志的承诺值",
    "evidence.copy": "遮盖后的副本",
    "evidence.copy.link": "查看遮盖后的副本",
    "evidence.cover.add": "添加一个框",
    "evidence.cover.box": ["第 ",["argument","no"]," 处，遮盖宽 ",["argument","width"],"%、高 ",["argument","height"],"%，距左 ",["argument","x"],"%、距上 ",["argument","y"],"%"],
    "evidence.cover.box_page": ["第 ",["argument","no"]," 处，遮盖第 ",["argument","page"]," 页宽 ",["argument","width"],"%、高 ",["argument","height"],"%，距左 ",["argument","x"],"%、距上 ",["argument","y"],"%"],
    "evidence.cover.button": "制作副本并提交",
    "evidence.cover.change": "继续修改",
    "evidence.cover.check": "还没有提交。评审员和对方看到的就是这样，确认无误请再点一次提交。",
    "evidence.cover.corner": "再点对角。",
    "evidence.cover.done": "副本已提交，原件已封存。",
    "evidence.cover.draw": "画框遮盖",
    "evidence.cover.draw.hint": "把姓名、地址等别人不需要看的内容框起来。点“画框遮盖”，在图上拖动，或先后点两个对角。拖动框可以移动，拖右下角可以改大小。",
    "evidence.cover.full": ["最多 ",["argument","most"]," 处，请先删除一处。"],
    "evidence.cover.height": "高 %",
    "evidence.cover.how": "用百分比写出要遮盖的位置：从左边、上边起算。",
    "evidence.cover.keys": "用键盘时：方向键移动，Shift 加方向键改大小，Delete 删除。",
    "evidence.cover.lead": "别人看到的是遮盖后的副本。原件保持完整，只有您和处理员能看。",
    "evidence.cover.left_out": "副本不含这一页。",
    "evidence.cover.more": "更多位置",
    "evidence.cover.none": "请至少写一个位置，或去掉一页",
    "evidence.cover.numbers": "用数字填写位置",
    "evidence.cover.page": "页",
    "evidence.cover.place": ["第 ",["argument","no"]," 处"],
    "evidence.cover.preview": "预览评审员所见",
    "evidence.cover.remove": ["删除第 ",["argument","no"]," 处"],
    "evidence.cover.removed": ["已删除第 ",["argument","no"]," 处。"],
    "evidence.cover.seen": "评审员和对方看到的就是这样。原件保持完整。",
    "evidence.cover.title": "遮盖部分内容",
    "evidence.cover.why": "遮盖了什么、为什么",
    "evidence.cover.width": "宽 %",
    "evidence.cover.without": "整页去掉",
    "evidence.cover.x": "左 %",
    "evidence.cover.y": "上 %",
    "evidence.custody": "保管记录",
    "evidence.custody.notarisation_withdrawn": "撤回公证书记录",
    "evidence.custody.notarised": "记录公证书",
    "evidence.custody.note": "只增不改，每一条都写入日志。",
    "evidence.custody.received": "收到文件",
    "evidence.custody.redacted": "制作遮盖副本并封存原件",
    "evidence.custody.scan_clean": "检查，未发现恶意程序",
    "evidence.custody.scan_infected": "查出恶意程序并隔离",
    "evidence.custody.submitted": "提交为证据",
    "evidence.custody.view_made": "制作预览",
    "evidence.custody.what": "事项",
    "evidence.custody.when": "时间",
    "evidence.decline.reason": "为什么不能提交",
    "evidence.download": "下载原件",
    "evidence.fingerprints": "指纹",
    "evidence.ground.authenticity": "真实性",
    "evidence.ground.authenticity.hint": "不是真的、被改过，或不是这件事",
    "evidence.ground.legality": "合法性",
    "evidence.ground.legality.hint": "取得的方式不合法",
    "evidence.ground.relevance": "关联性",
    "evidence.ground.relevance.hint": "与这个争议没有关系",
    "evidence.hash": ["SHA-256：",["argument","sha256"]],
    "evidence.how.download": "下载",
    "evidence.how.export": "从系统导出",
    "evidence.how.kept": "保留原物",
    "evidence.how.other": "其他方式",
    "evidence.how.photo": "拍照",
    "evidence.how.recording": "录屏或录音录像",
    "evidence.how.scan": "扫描",
    "evidence.how.screenshot": "截图",
    "evidence.how.written": "书写",
    "evidence.item.about": "与哪件事有关（选填）",
    "evidence.item.by": "谁取得的",
    "evidence.item.created": "形成日期",
    "evidence.item.created.hint": "例如拍照那一天",
    "evidence.item.device": "设备",
    "evidence.item.device.hint": "例如手机型号",
    "evidence.item.goods": "与哪件商品有关",
    "evidence.item.how": "怎么得到的",
    "evidence.item.keeper": "由谁保管",
    "evidence.item.no_file": "没有文件：实物或陈述",
    "evidence.item.no_file.why": "写下的文字会和文件一样保存。实物请写明在哪里、由谁保管。",
    "evidence.item.not_said": "不填",
    "evidence.item.place": "实物在哪里",
    "evidence.item.place.hint": "例如：家中，未拆封",
    "evidence.item.rows": "它能说明哪些事实",
    "evidence.item.source": "它从哪里来（选填）",
    "evidence.item.source.why": "来源写得清楚，别人更容易相信。",
    "evidence.item.system": "来源系统",
    "evidence.item.system.hint": "例如某快递公司网站",
    "evidence.item.type": "这是什么",
    "evidence.item.words": "文字说明",
    "evidence.late.admitted": "逾期，已采用",
    "evidence.late.left_out": "逾期，未采用",
    "evidence.late.open": "逾期，待决定",
    "evidence.late.question": ["对方逾期提交的证据已被采用：",["argument","names"],"。您有什么意见？可以同时提交反驳的证据。"],
    "evidence.late.reason": "为什么现在才提交",
    "evidence.late.said": "逾期提交的理由：",
    "evidence.late.text": "请说明为什么现在才提交。处理员决定是否采用；采用的，对方另有时间回应。",
    "evidence.late.title": "举证时间已过",
    "evidence.late.why_admitted": "采用的理由：",
    "evidence.late.why_left_out": "不采用的理由：",
    "evidence.level": "保全程度",
    "evidence.level.L0": "L0 已上传",
    "evidence.level.L0.means": "只能说明它被上传过。",
    "evidence.level.L1": "L1 已计算指纹",
    "evidence.level.L1.means": "本平台记下了它的指纹和时间。之后有改动，指纹就对不上。时间由本平台自己记录。",
    "evidence.level.L2": "L2 有独立时间戳",
    "evidence.level.L2.means": "独立的时间戳机构确认了指纹在那个时间已经存在。",
    "evidence.level.L3": "L3 有独立存证",
    "evidence.level.L3.means": "指纹已写入有独立见证人的日志，任何人都可以核验。",
    "evidence.level.L4": "L4 已公证",
    "evidence.level.L4.means": "公证书写明了这个文件的指纹。没有相反证据时，应当认定它是真实的。",
    "evidence.level.before": "在此之前",
    "evidence.level.before.text": "它是怎么来的、当时是否真实，仍可以提出异议。",
    "evidence.level.by": "由谁确认",
    "evidence.level.means": "意思是",
    "evidence.level.not_counted": "没有计入的",
    "evidence.level.not_counted.interested_witness": "见证方与本案有利害关系，不提高保全程度。",
    "evidence.level.not_counted.own_stamp": "时间戳不是独立机构出具的，不提高保全程度。",
    "evidence.level.since": "从何时起可以证明未改动",
    "evidence.limit": ["单个文件不超过 ",["argument","megabytes"]," MB；可用格式：JPEG、PNG、WebP、GIF、HEIC、PDF、MP4、MOV、WebM、MP3、M4A、WAV、TXT、CSV。"],
    "evidence.notary": "公证",
    "evidence.notary.button": "记录",
    "evidence.notary.dated": "公证书日期",
    "evidence.notary.document": "公证书文件",
    "evidence.notary.document.hint": "本争议的哪一项证据是公证书",
    "evidence.notary.done": "已记录，双方都能看到。",
    "evidence.notary.effect": "效果",
    "evidence.notary.lead": "请先阅读公证书，只记录其中写明的内容。",
    "evidence.notary.no_document": "还没有公证书。请当事人先把公证书作为证据提交。",
    "evidence.notary.note": "由处理员比对公证书和本证据后记录。",
    "evidence.notary.number": "公证书编号",
    "evidence.notary.office": "公证机构",
    "evidence.notary.reason": "撤回原因",
    "evidence.notary.record": "记录公证书",
    "evidence.notary.recorded": "记录时间",
    "evidence.notary.says": "公证书确认了什么",
    "evidence.notary.says.content": "相同的内容：公证员在别处看到的",
    "evidence.notary.says.content.effect": "保全程度不变。公证员看到的内容随公证书一并审查。",
    "evidence.notary.says.content.tag": "内容相同",
    "evidence.notary.says.file": "就是这个文件：写明了它的指纹",
    "evidence.notary.says.file.effect": "自公证书日期当天结束起，保全程度为 L4 已公证。",
    "evidence.notary.says.file.tag": "写明本文件",
    "evidence.notary.withdraw": "撤回",
    "evidence.notary.withdrawn": "已撤回",
    "evidence.notary.withdrawn.done": "已撤回。两条记录都保留在保管记录中。",
    "evidence.object.grounds": "哪方面有异议",
    "evidence.object.grounds.name": "哪方面有异议",
    "evidence.object.item": "对哪一项证据",
    "evidence.object.item.name": "哪一项证据",
    "evidence.object.reason": "理由",
    "evidence.objection.answer": "您的答复",
    "evidence.objection.answer.hint": "可以说明来源，也可以另行提交原件",
    "evidence.objection.answer.name": "答复",
    "evidence.objection.answered": "提交方的答复",
    "evidence.objection.by": [["argument","who"],"的异议"],
    "evidence.objection.no": ["异议 ",["argument","no"]," 是否成立"],
    "evidence.objection.not_upheld": "异议不成立",
    "evidence.objection.to": ["对“",["argument","name"],"”的异议"],
    "evidence.objection.unanswered": "还没有答复。处理结果会写明异议是否成立。",
    "evidence.objection.upheld": "异议成立",
    "evidence.objections": "对证据的异议",
    "evidence.objections.decide": "逐项写明是否成立和理由，双方都能看到。",
    "evidence.original.link": "查看原件的记录",
    "evidence.read": "每次查看都会留下记录。",
    "evidence.reader.adjudicator": "处理员",
    "evidence.reader.claimant": "申请人",
    "evidence.reader.juror": "评审员",
    "evidence.reader.marketplace": "电商平台",
    "evidence.reader.other_person": "其他人",
    "evidence.reader.owner": "提交方",
    "evidence.reader.respondent": "被申请人",
    "evidence.reads": "谁看过",
    "evidence.reads.download": "下载原件",
    "evidence.reads.file": "打开原件",
    "evidence.reads.none": "还没有人看过。",
    "evidence.reads.note": "每次打开都会记录。",
    "evidence.reads.view": "查看预览",
    "evidence.reads.what": "看了什么",
    "evidence.reads.who": "谁",
    "evidence.request.asked": [["argument","who"],"要求提交"],
    "evidence.request.give": "提交这项证据",
    "evidence.request.inference": "没有提交的，处理员可以考虑作不利推断；由人决定。",
    "evidence.request.row": "用来说明哪个事实",
    "evidence.request.state.declined": "已说明不能提交",
    "evidence.request.state.ended": "已随阶段结束",
    "evidence.request.state.given": "已提交",
    "evidence.request.state.lapsed": "逾期未提交",
    "evidence.request.state.open": "等待提交",
    "evidence.request.title": ["第 ",["argument","no"]," 项，由",["argument","who"],"提交"],
    "evidence.request.what": "需要什么",
    "evidence.request.what.hint": "写具体些，例如：3 月 1 日发货前的称重照片",
    "evidence.request.what.name": "需要什么",
    "evidence.requests": "要求提交的证据",
    "evidence.scan.clean": "检查过，未发现恶意程序",
    "evidence.scan.clean.text": "检查只能发现已知的恶意程序。",
    "evidence.scan.infected": "查出恶意程序，已隔离",
    "evidence.scan.infected.text": "谁都不能打开这个文件。提交方可以重新拍照、截图或导出后再次提交。",
    "evidence.scan.none": "未做恶意程序检查",
    "evidence.scan.none.text": "本系统没有设置检查程序。打开陌生文件请小心。",
    "evidence.scan.waiting": "正在检查",
    "evidence.scan.waiting.text": "检查完成前，对方不能打开。提交时间仍以您提交的时间为准。",
    "evidence.sealed": "原件已封存",
    "evidence.sealed.open": "对方只能看遮盖后的副本。原件只有提交方和处理员能看。",
    "evidence.sealed.text": "您可以看遮盖后的副本。原件只有提交方和处理员能看。",
    "evidence.secured": "能证明什么",
    "evidence.short": "请至少写五个字",
    "evidence.source": "来源",
    "evidence.source.note": "由提交方填写，未经核实。",
    "evidence.state.attached": "已作为证据提交",
    "evidence.state.stored": "已上传，尚未提交",
    "evidence.type.audio": "录音",
    "evidence.type.chat": "聊天记录",
    "evidence.type.document": "文档",
    "evidence.type.image": "图片",
    "evidence.type.listing_version": "商品页面版本",
    "evidence.type.live_replay": "直播回放片段",
    "evidence.type.logistics": "物流记录",
    "evidence.type.media": "照片、视频或录音",
    "evidence.type.order": "订单",
    "evidence.type.page": "网页",
    "evidence.type.payment": "付款记录",
    "evidence.type.physical": "实物",
    "evidence.type.statement": "陈述",
    "evidence.type.test_report": "检测报告",
    "evidence.type.text": "文本",
    "evidence.type.video": "视频",
    "evidence.until": "在此之前提交证据不需要说明理由：",
    "evidence.upload.camera": "拍照",
    "evidence.upload.done": "已上传",
    "evidence.upload.hold": "文件还在上传，传完会自动继续；不想等，可先移除该文件。",
    "evidence.upload.no_line": "等待网络。恢复后自动继续，您可以接着填写。",
    "evidence.upload.remove": "移除",
    "evidence.upload.sending": ["已上传 ",["argument","percent"],"%"],
    "evidence.upload.signed_out": "登录已失效。请重新登录，文件仍保存在本机。",
    "evidence.upload.smaller": "压缩照片，节省流量",
    "evidence.upload.smaller.hint": "不勾选：上传原图，保留拍摄时间和地点。勾选：细节和这些信息会丢失。",
    "evidence.upload.waiting": "排队中",
    "evidence.view.failed": "这个文件无法制作预览，可以下载后查看。",
    "evidence.view.first": ["预览前 ",["argument","shown"]," 页，共 ",["argument","pages"]," 页。"],
    "evidence.view.marked": "预览带有您的身份和时间水印，并已记录。",
    "evidence.view.page": ["第 ",["argument","page"]," 页"],
    "evidence.view.plain": "预览已去掉拍摄地点等附带信息；原件完整保留。",
    "evidence.view.video": "视频由浏览器直接播放，首帧由浏览器生成，没有另行制作。",
    "evidence.view.waiting": "预览正在制作，请稍后刷新。",
    "finance.account": "账户",
    "finance.advance.age": "已过",
    "finance.advance.left": "待追回",
    "finance.advance.paid": "先行赔付",
    "finance.advance.recovered": "已追回",
    "finance.advance.state": "追偿",
    "finance.advance.state.breached": "逾期，正在扣划",
    "finance.advance.state.contested": "有争议，等人处理",
    "finance.advance.state.due": "限期付清",
    "finance.advance.state.open": "未能追回",
    "finance.advance.state.performed": "已全部追回",
    "finance.advance.state.reported": "商家称已付",
    "finance.advance.state.waiting": "等待前一项",
    "finance.advance.state.waived": "已放弃",
    "finance.advances.none": "平台没有先行赔付过。",
    "finance.age.30": "8 至 30 天",
    "finance.age.60": "31 至 60 天",
    "finance.age.7": "7 天以内",
    "finance.age.more": "超过 60 天",
    "finance.ageing": "冻结时长",
    "finance.ageing.finding": ["共冻结 ",["argument","amount"],"（",["argument","count"]," 笔），其中超过 60 天的有 ",["argument","old"],"。"],
    "finance.ageing.note": "冻结越久，双方损失越大。请优先查看超过 60 天的款项。",
    "finance.alarm.amount_differs": "实付金额不同。",
    "finance.alarm.done_after_failure": "失败后又被执行。",
    "finance.alarm.done_after_stop": "暂停后仍被执行。",
    "finance.alarm.done_twice": "机构称已执行两次。",
    "finance.alarm.refused_after_done": "执行后又称拒绝。",
    "finance.alarm.returned_in_part": "有一部分被退回。",
    "finance.alarm.under_way_after_stop": "暂停后仍在处理。",
    "finance.amount": "金额",
    "finance.at_institutions": "合计：在支付机构",
    "finance.authorised_until": "到期",
    "finance.balance": "余额",
    "finance.balances": "当前余额",
    "finance.code.account_closed": "收款账户已销户。",
    "finance.code.amount_differs": "机构实付金额不同，请先核对流水。",
    "finance.code.amount_exceeds_remaining": "超过机构就该笔款项留存的余额。",
    "finance.code.amount_too_large": "高于支付机构最高金额。",
    "finance.code.amount_too_small": "低于支付机构最低金额。",
    "finance.code.authorisation_ended": "预授权已失效。",
    "finance.code.bank_unavailable": "收款银行暂时不可用。",
    "finance.code.currency_unsupported": "支付机构不支持该币种。",
    "finance.code.exceeds_payment": "超过订单实付金额。",
    "finance.code.funds_insufficient": "机构账户余额不足。",
    "finance.code.payment_unknown": "支付机构查无此笔付款。",
    "finance.code.payout_account_missing": "没有收款账户，须由电商平台补充。",
    "finance.code.payout_returned": "款项从收款账户退回。",
    "finance.code.payout_reversed": "转账被撤回。",
    "finance.code.rail_cannot": "支付机构不支持此操作。",
    "finance.code.rail_unavailable": "支付机构未配置。",
    "finance.code.refund_period_over": "已超过退款期限，请改为付款到账户。",
    "finance.code.tried_too_often": "约四天内多次尝试未成功。",
    "finance.compared": "与支付机构对账",
    "finance.compared.agrees": "逐分相符",
    "finance.compared.explained": "差异合计",
    "finance.compared.left": "无法解释",
    "finance.compared.lines": ["机构流水 ",["argument","count"]," 条"],
    "finance.compared.none": "尚未对账。",
    "finance.compared.note": "每晚将机构流水与我方账目逐笔核对，其余差异逐条说明。",
    "finance.compared.open": [["argument","count"]," 条差异待说明"],
    "finance.compared.ours": "我方账面",
    "finance.compared.theirs": "机构账面",
    "finance.compared.unexplained": "有无法解释的金额",
    "finance.count.alarm": "机构答复矛盾",
    "finance.count.differences": "待说明的差异",
    "finance.count.expiring": "7 天内到期的预授权",
    "finance.count.failed": "付款失败",
    "finance.count.objections": "待处理的异议",
    "finance.count.recourse": "待追回的先行赔付",
    "finance.count.releases": "待决定的放款",
    "finance.count.shortfalls": "到期未付",
    "finance.count.stopped": "付款已暂停",
    "finance.count.unknown": "已查询未答复",
    "finance.count.waiting": "正在付款",
    "finance.day": "日期",
    "finance.days": [["argument","count"]," 天"],
    "finance.difference.amount": "金额不符",
    "finance.difference.amount.do": "双方都有记录但金额不同。请机构更正。",
    "finance.difference.currency": "币种不符",
    "finance.difference.currency.do": "双方都有记录但币种不同。请机构更正。",
    "finance.difference.duplicate": "重复记账",
    "finance.difference.duplicate.do": "机构流水对同一笔有两条记录。若确已重复付款，由机构追回。",
    "finance.difference.effect": "对方比我方多",
    "finance.difference.fee": "手续费",
    "finance.difference.fee.do": "支付机构手续费，从平台自有资金中扣除。",
    "finance.difference.found": "发现时间",
    "finance.difference.line": ["机构流水 ",["argument","line"]],
    "finance.difference.missing_here": "我方缺账",
    "finance.difference.missing_here.do": "机构已在我方款项上记账。查明订单后补记，或要求机构冲正。",
    "finance.difference.missing_there": "机构缺账",
    "finance.difference.missing_there.do": "我方两天前已记账而机构没有。请向机构查询，不要重复付款。",
    "finance.difference.names": "出处",
    "finance.difference.state.explained": "自行说明",
    "finance.difference.state.gone": "已自行消除",
    "finance.difference.state.open": "待说明",
    "finance.difference.state.settled": "已人工说明",
    "finance.difference.timing": "在途",
    "finance.difference.timing.do": "另一方应在两天内入账，否则转为待说明的差异。",
    "finance.difference.unexpected": "无法对应",
    "finance.difference.unexpected.do": "流水没有对应到我方任何款项。请向机构查询。",
    "finance.difference.what": "差异",
    "finance.differences.none": "没有差异。",
    "finance.direction.extend": "延长预授权",
    "finance.direction.into_escrow": "转入担保",
    "finance.direction.to_consumer": "付给消费者",
    "finance.direction.to_merchant": "付给商家",
    "finance.dispute": "争议",
    "finance.done.approved": "已批准，正在付款。",
    "finance.done.declined": "已拒绝，资金未变动。",
    "finance.done.proposed": "已提出，须由另一人决定。",
    "finance.done.restarted": "已恢复，将再次通知支付机构。",
    "finance.done.settled": "已说明。该差异仍计入合计。",
    "finance.ends": "结束",
    "finance.ends.outcome": "随争议结果",
    "finance.fault.dated": "请填写日期，不能晚于今天。",
    "finance.fault.direction": "请选择付给谁。",
    "finance.fault.order": "请填写订单号。",
    "finance.fault.reason": "请填写至少 5 个字的理由。",
    "finance.fault.reference": "请填写文号或者出处。",
    "finance.fault.source": "请选择依据。",
    "finance.held_for": "已冻结",
    "finance.holds.none": "没有冻结资金。",
    "finance.insolvency.confirm": "确认",
    "finance.insolvency.dated": "依据的日期",
    "finance.insolvency.decline": "否决",
    "finance.insolvency.done.confirmed": "已确认，通知已发出。",
    "finance.insolvency.done.declined": "已否决，一切照旧。",
    "finance.insolvency.done.proposed": "已提出，须由另一人确认。",
    "finance.insolvency.effect": "确认后会发生什么",
    "finance.insolvency.effect.escrow": "担保交易中的款项不是商家的，照常支付。",
    "finance.insolvency.effect.log": "提出和确认都记入运营日志。",
    "finance.insolvency.effect.refer": "应付未付的款项继续欠着，由依法负责清偿的机构处理，平台不排先后。",
    "finance.insolvency.effect.stop": "保证金立即停止：不再扣划，不再按比例分配，也不能提取。",
    "finance.insolvency.effect.told": "每位债权人都会收到通知：什么停止了，到哪里申报债权，怎样取得资金明细。商家也会收到。",
    "finance.insolvency.kind": "内容",
    "finance.insolvency.kind.over": "迹象解除",
    "finance.insolvency.kind.signs": "出现无力清偿的迹象",
    "finance.insolvency.none": "没有破产记录。",
    "finance.insolvency.own": "由您提出，须由另一人确认。",
    "finance.insolvency.record": "提出记录",
    "finance.insolvency.record.how": "要记录一家商家，请从欠款或者保证金列表打开它，再选“记录破产迹象”。",
    "finance.insolvency.record.over": "记录破产迹象解除",
    "finance.insolvency.record.signs": "记录破产迹象",
    "finance.insolvency.reference": "文号或者出处",
    "finance.insolvency.reference.hint": "例如法院案号、公告期数",
    "finance.insolvency.source": "依据",
    "finance.insolvency.source.administrator": "破产管理人",
    "finance.insolvency.source.court": "法院通知",
    "finance.insolvency.source.gazette": "公告",
    "finance.insolvency.source.merchant": "商家自己",
    "finance.insolvency.source.other": "其他",
    "finance.insolvency.state": "状态",
    "finance.insolvency.state.confirmed": "已确认",
    "finance.insolvency.state.declined": "已否决",
    "finance.insolvency.state.proposed": "待确认",
    "finance.insolvency.told": ["已通知 ",["argument","count"]," 位债权人"],
    "finance.institution": "支付机构",
    "finance.instruction": "付款指令",
    "finance.instruction.state.done": "已确认",
    "finance.instruction.state.due": "待发出",
    "finance.instruction.state.failed": "失败",
    "finance.instruction.state.returned": "已退回",
    "finance.instruction.state.sent": "机构处理中",
    "finance.instruction.state.stopped": "已暂停",
    "finance.lead.advances": "平台替商家先付的款项，以及追回了多少。",
    "finance.lead.differences": "支付机构的流水与我方账目不一致之处，每一分钱都有出处。",
    "finance.lead.holds": "因争议冻结的资金，按时间从早到晚排列。争议有结果前，这些钱不会动。",
    "finance.lead.insolvency": "商家无力清偿的迹象。一人提出，写明依据和日期，另一人确认后才生效。",
    "finance.lead.overview": "Redress 不持有资金，只通知支付机构执行，并与机构逐笔对账。",
    "finance.lead.payments": "已通知支付机构的付款。失败的付款在这里等待人工处理。",
    "finance.lead.releases": "没有被争议冻结的资金可以人工放款：一人提出，另一人决定。",
    "finance.lead.shortfalls": "到期没有付清的款项，最早的争议在前。每一笔都列出下一步和日期。",
    "finance.line.authorised": "预授权",
    "finance.line.captured": "请款",
    "finance.line.card_dispute": "拒付",
    "finance.line.card_dispute_reversed": "拒付撤回",
    "finance.line.fee": "手续费",
    "finance.line.other": "其他",
    "finance.line.paid_in": "收款",
    "finance.line.paid_out": "付款",
    "finance.line.refunded": "退款",
    "finance.line.released": "解冻",
    "finance.money": ["资金变化（",["argument","currency"],"）"],
    "finance.money.finding": ["目前担保资金 ",["argument","escrow"],"，其中因争议冻结 ",["argument","held"],"；正在付出 ",["argument","going"],"。"],
    "finance.money.note": "按北京时间每日终了时统计。资金均在支付机构。",
    "finance.next": "下一步",
    "finance.no": ["第 ",["argument","no"]," 项"],
    "finance.of_dispute": ["争议 ",["argument","number"]," 的"],
    "finance.owed": "应付未付的款项",
    "finance.owed.30": "8 至 30 天",
    "finance.owed.60": "31 至 60 天",
    "finance.owed.7": "7 天以内",
    "finance.owed.age": "已到期",
    "finance.owed.ahead": "尚未到期",
    "finance.owed.count": "笔数",
    "finance.owed.finding": ["共 ",["argument","count"]," 笔，",["argument","amount"]," 尚未付清，其中 ",["argument","old"]," 已逾期 60 天以上。"],
    "finance.owed.more": "超过 60 天",
    "finance.owed.none": "没有应付未付的款项。",
    "finance.owed.note": "从到期日起算，不含已经付清和放弃的款项。",
    "finance.part.advances": "先行赔付",
    "finance.part.differences": "对账差异",
    "finance.part.holds": "冻结资金",
    "finance.part.insolvency": "破产",
    "finance.part.overview": "资金概况",
    "finance.part.payments": "付款",
    "finance.part.releases": "人工放款",
    "finance.part.shortfalls": "欠款",
    "finance.payments.authorised": "预授权",
    "finance.payments.desk": "待人工处理",
    "finance.payments.none": "没有记录。",
    "finance.payments.waiting": "正在付款",
    "finance.proposed": "已有一人提议重新付款，等另一人同意。",
    "finance.rail.alipay": "支付宝",
    "finance.rail.institution": "支付机构",
    "finance.rail.stripe": "Stripe",
    "finance.reads_only": "您以审计身份查看：可看资金、流水和对账差异，不能做任何更改。",
    "finance.reason": "理由",
    "finance.reference": "机构编号",
    "finance.release.approve": "批准",
    "finance.release.decide": "决定",
    "finance.release.decline": "拒绝",
    "finance.release.order": "订单号",
    "finance.release.own": "由您提出，须由另一人决定。",
    "finance.release.propose": "提出放款",
    "finance.release.propose.note": "仅限订单中未被争议冻结的资金；另一人批准前不会付款。",
    "finance.release.state": "状态",
    "finance.release.state.approved": "已批准",
    "finance.release.state.declined": "已拒绝",
    "finance.release.state.proposed": "待决定",
    "finance.release.to": "付给",
    "finance.releases.none": "没有人工放款记录。",
    "finance.restart": "重新发出",
    "finance.settle": "说明",
    "finance.shop": "商家",
    "finance.shortfall.breached": "正在扣划",
    "finance.shortfall.date": "日期",
    "finance.shortfall.missing": "未付",
    "finance.shortfall.open": "各项来源已用尽",
    "finance.shortfall.owed": "款项",
    "finance.shortfall.since": "到期日",
    "finance.shortfall.stands": "现在与下一步",
    "finance.shortfall.then": ["之后：",["argument","rung"]],
    "finance.shortfalls.none": "没有到期未付的款项。",
    "finance.since": "自",
    "finance.stage": "阶段",
    "finance.state.backing": "保证金及自有资金",
    "finance.state.free": "担保中，未冻结",
    "finance.state.going": "正在付出",
    "finance.state.held": "因争议冻结",
    "finance.statement.csv": "流水（CSV）",
    "finance.title": "资金管理",
    "finance.told": [["plural","told",0,"cardinal",{"=0":"尚未通知","other":["已通知 ",["pound"]," 次，查询 ",["argument","asked"]," 次"]}]],
    "finance.unexplained": "与支付机构的对账有无法解释的金额。查明之前请勿人工放款。",
    "finance.waiting": "待处理",
    "finance.waiting.note": "这些事项不会自行消失。",
    "finance.waits.account": "等待新的收款账户。",
    "finance.waits.person": "重新付款要两人同意。",
    "finance.why": "原因",
    "http.detail_expected": ["字段 ",["argument","field"]," 应为：",["argument","expected"],"。"],
    "http.detail_invalid": ["字段 ",["argument","field"]," 的值无效。"],
    "http.detail_maximum": ["字段 ",["argument","field"]," 不得超过 ",["argument","maximum"],"。"],
    "http.detail_minimum": ["字段 ",["argument","field"]," 不得少于 ",["argument","minimum"],"。"],
    "http.detail_missing": ["字段 ",["argument","field"]," 为必填项。"],
    "http.detail_unknown": ["此处没有字段 ",["argument","field"],"。"],
    "http.internal": "系统发生错误，请将请求编号告知我们。",
    "intake.admission.human_review": "先由人查看",
    "intake.admission.need_evidence": "先要有证据",
    "intake.admission.not_eligible": "不能在这里处理",
    "intake.answer.amount": "金额（元）",
    "intake.answer.basis_points": "百分比，如 70",
    "intake.answer.both": "双方都会看到。",
    "intake.answer.count": "数量",
    "intake.answer.date": "日期",
    "intake.answer.days": "天数",
    "intake.answer.facts": "随答复提交的事实",
    "intake.answer.hours": "小时数",
    "intake.answer.lead": "一次一个问题，只问还会影响结果的事。",
    "intake.answer.link": "一步步准备答复",
    "intake.answer.months": "月数",
    "intake.answer.none": "没有要问您的：买家的回答和订单已经够用。",
    "intake.answer.offer": "提出方案",
    "intake.answer.respond": "带上这些事实去答复",
    "intake.answer.result": "答复之前",
    "intake.answer.result.lead": "按双方目前的回答，规则怎么说，哪些证据对您有用。",
    "intake.answer.text": "您的回答",
    "intake.answer.title": "准备答复",
    "intake.answer.to": ["“",["argument","question"],"”"],
    "intake.answer.years": "年数",
    "intake.arithmetic": "怎么算的",
    "intake.burden": "谁来证明什么",
    "intake.burden.by": ["一般用：",["argument","list"]],
    "intake.burden.may_shift": "由谁证明，取决于一项尚不清楚的事实。",
    "intake.burden.mine": "由您证明",
    "intake.burden.of.claimant": "由买家证明",
    "intake.burden.of.respondent": "由商家证明",
    "intake.burden.other.claimant": "买家要证明：",
    "intake.burden.other.respondent": "商家要证明：",
    "intake.burden.shifted.claimant": "在这种情况下，法律规定由买家证明。",
    "intake.burden.shifted.respondent": "在这种情况下，法律规定由商家证明。",
    "intake.burden.you": "您要证明：",
    "intake.called": "这叫什么",
    "intake.checks": "没有做到的",
    "intake.conditions": "需要满足什么",
    "intake.enough": "跳过其余问题，先看结果",
    "intake.enough.note": "跳过的问题按不清楚处理，有些金额会算不出来。",
    "intake.evidence": "证据",
    "intake.evidence.mine": "对您有帮助的材料",
    "intake.evidence.theirs.claimant": ["通常在商家手里：",["argument","list"],"。"],
    "intake.evidence.theirs.respondent": ["通常在买家手里：",["argument","list"],"。"],
    "intake.fast": "申请人可以在提交前的最后一页选择，商家同意后才会开始。",
    "intake.formerly": ["（原",["argument","list"],"）"],
    "intake.formerly.one": [["argument","version"],"第",["argument","article"],"条"],
    "intake.given": "您之前的回答",
    "intake.group.back": "换一类问题",
    "intake.group.data": "我的个人信息",
    "intake.group.delivery": "发货和物流",
    "intake.group.goods": "商品本身",
    "intake.group.merchant": "商家的做法",
    "intake.group.now": ["已选：",["argument","name"]],
    "intake.group.other": "都不是",
    "intake.group.payment": "付款或信贷",
    "intake.group.platform": "平台本身",
    "intake.group.promise": "承诺、价格或预售",
    "intake.group.refund": "退款退货",
    "intake.group.safety": "有人受伤，或者不安全",
    "intake.group.service": "服务、预订或预付卡",
    "intake.hand_over.goes_on": "继续处理退款、退货部分",
    "intake.hand_over.nobody_told": "在这里答题不会通知任何人。请先打电话；提交争议后，值班人员才会知道。",
    "intake.handed_over": "这类事情，平台不作处理决定。可以找谁写在下面。还涉及退款、退货的，可以继续在这里和对方协商。",
    "intake.ignored": "下面的平台规则比法律规定的少，不适用，按法律办。",
    "intake.ignored.title": "有平台规则不适用",
    "intake.law": "法律依据",
    "intake.left": [["plural","count",0,"cardinal",{"=1":"最后一个问题","other":["最多还有 ",["pound"]," 个问题，随时可以停"]}]],
    "intake.left.needed": ["必答还有 ",["number","needed",null]," 个，全部最多 ",["number","count",null]," 个"],
    "intake.most": "全部得到认定时，合计最多",
    "intake.not_advice": "以上按公开的规则根据您的回答得出，不是法律意见。",
    "intake.other_type.keep": ["仍按“",["argument","name"],"”继续"],
    "intake.other_type.lead": "按您的回答，适用这一类的规则更合适。由您决定，已答的内容会保留。",
    "intake.other_type.take": ["按“",["argument","name"],"”继续"],
    "intake.other_type.title": ["这看起来更像：",["argument","name"]],
    "intake.plus": " + ",
    "intake.promise": "平台承诺",
    "intake.promise.law": "只按法律：",
    "intake.promise.link": "看原文",
    "intake.remedies.claimant": "您可以要求什么",
    "intake.remedies.none": "按这些回答，规则没有给出解决方式。仍然可以和对方协商。",
    "intake.remedies.note": "根据目前的回答得出。有争议的要有证据，并由人认定。",
    "intake.remedies.refused": ["规则在这里不支持的（",["number","count",null]," 项）"],
    "intake.remedies.respondent": "规则目前怎么说",
    "intake.rights.again": "重新开始",
    "intake.rights.answers": "您的回答",
    "intake.rights.claimant": "您的权利",
    "intake.rights.file": "怎样提交争议",
    "intake.rights.file.mine": "选择订单",
    "intake.rights.file.text": "在电商平台打开这个订单，选“报告问题”。把这里的回答填进去，不到三分钟。",
    "intake.rights.general": "任何时候都有的权利",
    "intake.rights.lead": "几个问题，不用登录，也不保存。回答只在网址里。",
    "intake.rights.link": "我有哪些权利？",
    "intake.rights.may": "取决于尚不清楚的事实",
    "intake.rights.over": "我有哪些权利？",
    "intake.rights.respondent": "买家的权利",
    "intake.rights.result": "规则怎么说",
    "intake.rights.title": "我有哪些权利？",
    "intake.rights.which": "哪一项最接近？",
    "intake.route.cost": "费用",
    "intake.route.effect": "效力",
    "intake.route.how": "怎么走",
    "intake.route.no": "不适用",
    "intake.route.plain": "无论这里怎么处理，这条路都可以走。",
    "intake.route.time": "时间",
    "intake.route.unknown": "有条件",
    "intake.route.yes": "可走",
    "intake.routes": "可以走的途径",
    "intake.routes.note": "任何阶段都可以选，没有先后之分。",
    "intake.stands.evidence": "需要证据",
    "intake.stands.if_shown": "证明后支持",
    "intake.stands.no": "规则不支持",
    "intake.stands.open": "取决于未明的事实",
    "intake.stands.person": "由人决定",
    "intake.stands.yes": "规则支持",
    "intake.stopped": "这类事情不在这里处理。下面的途径现在就可以走。",
    "intake.stopped.title": "可以找谁",
    "intake.suggested": ["下单时的页面上写着“",["argument","from"],"”，下面已标出对应的一项，请您确认；不对的话请选别的。"],
    "intake.sum.open": "金额待定",
    "intake.sum.proved": "以证明的为准",
    "intake.times": "要多久",
    "intake.times.note": "假设现在提交，每一步都用满期限。",
    "intake.unit.days": [["number","amount",null]," 天"],
    "intake.unit.hours": [["number","amount",null]," 小时"],
    "intake.unit.months": [["number","amount",null]," 个月"],
    "intake.unit.years": [["number","amount",null]," 年"],
    "intake.unknown": "不清楚",
    "intake.why": "为什么问这个",
    "intake.why.matters": ["您的回答会影响：",["argument","list"],"。"],
    "juror.again": "重新报名",
    "juror.answer.is": "正确答案",
    "juror.answer.name": ["第 ",["argument","no"]," 题的回答"],
    "juror.answer.right": "正确",
    "juror.answer.wrong": "不正确",
    "juror.answer.yours": "您的回答",
    "juror.back": "回到评审员页面",
    "juror.case.claimant": "申请人说",
    "juror.case.next": "下一件",
    "juror.case.note": "答案是已知的，让您和我们知道您怎么判断。每件只能答一次。",
    "juror.case.open": "未做",
    "juror.case.questions": "您的判断",
    "juror.case.respondent": "被申请人说",
    "juror.case.result": [["argument","asked"]," 问答对 ",["argument","right"]," 问"],
    "juror.case.score": [["argument","asked"]," 问答对 ",["argument","right"]," 问"],
    "juror.case.send": "提交",
    "juror.case.story": "卷宗里有什么",
    "juror.case.title": "练习案",
    "juror.facts": ["用来排除利害关系的加密指纹：",["argument","count"]," 个，不含地址和设备本身。"],
    "juror.join.agree": "我承诺",
    "juror.join.agree.name": "您的承诺",
    "juror.join.confirm": "您愿意这样承诺吗？",
    "juror.join.do": "报名",
    "juror.join.next": ["报名后：",["argument","lessons"]," 节短课、一次测试和几件练习案。随时可以退出。"],
    "juror.join.promise": "我的承诺",
    "juror.join.vouch": "是否符合条件由您的平台告诉我们。我们不知道您的地址和设备，只保存加密后的指纹，用来排除利害关系。",
    "juror.joined.done": "报名成功。下一步：学习课程。",
    "juror.lack.adult": "成年人才能做评审员。",
    "juror.lack.away": ["您设定了暂离，到 ",["date","until","long"]," 为止。"],
    "juror.lack.calibration": ["练习案要做 ",["argument","need"]," 件，您做了 ",["argument","have"]," 件。"],
    "juror.lack.calibration_low": ["练习案的正确率是 ",["argument","have"],"%，要求 ",["argument","need"],"%。请看解说，再做一件。"],
    "juror.lack.course": ["课程共 ",["argument","need"]," 课，您学了 ",["argument","have"]," 课。"],
    "juror.lack.credit": ["您的信用分是 ",["argument","have"],"，要求不低于 ",["argument","need"],"。"],
    "juror.lack.no_sanction": ["您在平台上受过处罚，到 ",["date","until","long"]," 为止不能做评审员。"],
    "juror.lack.no_word": "平台还没有告诉我们您的情况。已经通知平台，您不用做什么。",
    "juror.lack.reviews": ["最近一年您写了 ",["argument","have"]," 条评价，要求不少于 ",["argument","need"]," 条。"],
    "juror.lack.reviews_helpful": ["您的评价每一百条有 ",["argument","have"]," 条被认为有用，要求不少于 ",["argument","need"]," 条。"],
    "juror.lack.suspended": ["您的资格暂停到 ",["date","until","long"],"。"],
    "juror.lack.tenure_days": ["您注册了 ",["argument","have"]," 天，要求满 ",["argument","need"]," 天。"],
    "juror.lack.test": "您还没有通过测试。",
    "juror.lack.verified": "您还没有完成实名认证，请到平台上办理。",
    "juror.lack.word_old": ["平台提供的情况已超过 ",["argument","need"]," 天，需要平台重新提供。"],
    "juror.lacks": "为什么现在还不能被抽中",
    "juror.lead.active": "从下一期名单起，您可能被抽中。抽中后会通知您。",
    "juror.lead.away": "您在暂离中，不会被抽中。",
    "juror.lead.barred": "您目前不能被抽中，原因和办法见下。",
    "juror.lead.learning": "再完成几步，就可以被抽中了。",
    "juror.lead.left": "您不在评审员库。",
    "juror.lead.new": "由用户评审其他用户的争议：看材料、不知道对方是谁，一件大约十分钟。",
    "juror.lead.suspended": "您的资格已暂停，原因、到期时间和异议办法见下。",
    "juror.leave.do": "退出评审员库",
    "juror.leave.done": "您已退出评审员库。",
    "juror.leave.note": "退出后不再抽选您。已经接受的席位不受影响。",
    "juror.leave.title": "退出",
    "juror.lesson.done": "学完了",
    "juror.lesson.done.said": "已记录。",
    "juror.lesson.next": "下一课",
    "juror.lesson.of": ["第 ",["argument","no"]," 课，共 ",["argument","all"]," 课"],
    "juror.not_here": "评审员是平台的用户",
    "juror.not_here.text": "请以平台用户身份登录后报名。工作人员不能做评审员。",
    "juror.pause.answer": "答复",
    "juror.pause.grounds": "为什么认为不对？",
    "juror.pause.grounds.name": "您的理由",
    "juror.pause.kept": "维持暂停",
    "juror.pause.lifted": "已取消暂停",
    "juror.pause.object": "提出异议",
    "juror.pause.object.done": "异议已提交。",
    "juror.pause.objection": "您的异议",
    "juror.pause.operator": "工作人员暂停了您的资格。",
    "juror.pause.reason": "理由",
    "juror.pause.skipping": ["您错过了 ",["argument","missed"]," 次，没有答复也没有退出。"],
    "juror.pause.title": "暂停",
    "juror.pause.until": "到期",
    "juror.pause.waits": "工作人员正在查看。",
    "juror.record": "我的记录",
    "juror.record.aside": "退出",
    "juror.record.calibration": "练习案正确率",
    "juror.record.called": "被抽中",
    "juror.record.history": "交易背景",
    "juror.record.level": "等级",
    "juror.record.missed": "错过",
    "juror.record.next": "下一等级",
    "juror.record.next.text": [["select","experience",{"practised":"熟练","seasoned":"资深","other":"新手"}],"：投票满 ",["argument","voted"]," 次，练习案正确率 ",["argument","percent"],"%"],
    "juror.record.percent": [["argument","percent"],"%"],
    "juror.record.points": "积分",
    "juror.record.points.note": "积分只看有没有完成评审，跟投给谁、谁赢没有关系。",
    "juror.record.times": [["argument","count"]," 次"],
    "juror.record.voted": "已投票",
    "juror.seat.accepted": "等您投票",
    "juror.seat.committed": "已投票",
    "juror.seat.declined": "已退出",
    "juror.seat.drawn": "已抽中",
    "juror.seat.missed": "已错过",
    "juror.seat.released": "无需再投票",
    "juror.seat.replaced": "已由别人补上",
    "juror.seat.revealed": "已投票",
    "juror.seat.summoned": "等您答复",
    "juror.seats": "我的席位",
    "juror.seats.called": "抽中时间",
    "juror.seats.none": "您还没有被抽中过。",
    "juror.seats.older": ["更早的 ",["argument","count"]," 个席位"],
    "juror.seats.state": "状态",
    "juror.seats.until": "时限",
    "juror.state.active": "在评审员库",
    "juror.state.away": "暂离",
    "juror.state.barred": "暂不符合条件",
    "juror.state.learning": "培训中",
    "juror.state.left": "已退出",
    "juror.state.suspended": "已暂停",
    "juror.test.begin": "开始测试",
    "juror.test.first_course": "请先学完课程",
    "juror.test.from": "可以再考的时间：",
    "juror.test.go_on": "继续测试",
    "juror.test.hint": ["共 ",["argument","ask"]," 题，答对 ",["argument","pass"]," 题通过。没有通过的，休息 ",["argument","hours"]," 小时后可以再考。"],
    "juror.test.last": "查看上一次",
    "juror.test.lead": "不用着急，提交之后才算数。",
    "juror.test.not_begun": "没有进行中的测试。请在评审员页面开始。",
    "juror.test.passed": "已通过",
    "juror.test.question": ["第 ",["argument","no"]," 题，共 ",["argument","all"]," 题"],
    "juror.test.result.failed": ["没有通过：",["argument","all"]," 题答对 ",["argument","right"]," 题，需要 ",["argument","pass"]," 题"],
    "juror.test.result.failed.note": "请看下面的解说。可以再考（题目会换）的时间：",
    "juror.test.result.passed": ["通过：",["argument","all"]," 题答对 ",["argument","right"]," 题"],
    "juror.test.send": "提交",
    "juror.test.title": "测试",
    "juror.time": "我的时间",
    "juror.time.away": "暂离到",
    "juror.time.away.hint": "留空表示没有暂离。到那一天结束时自动恢复。",
    "juror.time.away.name": "日期",
    "juror.time.done": "已保存。",
    "juror.time.note": "设为暂离后不会抽中您，也不影响您的记录。",
    "juror.time.open": "同时评审的件数",
    "juror.time.past": "请选择今天以后、一年以内的日期。",
    "juror.time.save": "保存",
    "juror.title": "我的评审员页面",
    "juror.training": "培训",
    "juror.training.minutes": ["约 ",["argument","minutes"]," 分钟"],
    "juror.training.read": "已学",
    "juror.training.unread": "未学",
    "jurybias.does": "我们怎么做",
    "jurybias.does.hidden": "一轮结束前，谁也看不到任何一票。",
    "jurybias.does.learn": "评审员第一次上席前要学习和练习。",
    "jurybias.does.points": "积分只看做了多少，与怎么投票无关。",
    "jurybias.does.share": "席位在买家、卖家和又买又卖的人之间分配。",
    "jurybias.does.simulation": ["我们还用 ",["number","cases","integer"]," 个虚构案子试过这些规则，看看结果。"],
    "jurybias.does.told": "评审员能看到自己偏不偏，别人看不到。",
    "jurybias.finding": "结论",
    "jurybias.finding.buyers": ["在同一个案子里，卖家评审员反而更常支持买家：每一百票多 ",["argument","points"]," 票。"],
    "jurybias.finding.sellers": ["在同一个案子里，卖家评审员比买家评审员更常支持卖家：每一百票多 ",["argument","points"]," 票。"],
    "jurybias.finding.unclear": ["看不出超过偶然的差别。最可能的差别是每一百票 ",["argument","points"]," 票。"],
    "jurybias.finding.withheld": "两组中有一组人数太少，等人数够了再公布。",
    "jurybias.group": "组别",
    "jurybias.group.both": "又买又卖",
    "jurybias.group.buyer": "买家",
    "jurybias.group.seller": "卖家",
    "jurybias.groups": "各组情况",
    "jurybias.groups.text": "这里的比例没有按同一个案子比较，上面的结论才是。",
    "jurybias.how": "怎么算的",
    "jurybias.how.anew": ["新增 ",["number","votes",null]," 票后才出新报告，这样比较两份报告也认不出任何人。"],
    "jurybias.how.half": "折中的结果各算一半。",
    "jurybias.how.rules": ["规则：",["argument","rules"]],
    "jurybias.how.same": "只比较同一个案子里的票，案子本身谁有理不影响结果。",
    "jurybias.how.small": ["少于 ",["number","jurors",null]," 人或 ",["number","votes",null]," 票的组不公布。"],
    "jurybias.jurors": "评审员",
    "jurybias.lead": "买家和卖家一起担任评审员。这里可以看到：在同一个案子里，卖家评审员是不是比买家评审员更常支持卖家。",
    "jurybias.level.few": "票数太少",
    "jurybias.level.new": "新评审员",
    "jurybias.level.practised": "熟手评审员",
    "jurybias.level.seasoned": "资深评审员",
    "jurybias.levels.finding": "按经验看，卖家评审员多支持卖家多少",
    "jurybias.levels.measure": "每一百票多出的票数",
    "jurybias.made": ["依据 ",["number","rounds","integer"]," 轮评审中的 ",["number","votes",null]," 票做出。"],
    "jurybias.made_up": "演示数据",
    "jurybias.made_up.text": ["共 ",["number","all","integer"]," 轮评审，其中 ",["number","rounds","integer"]," 轮的案子和投票是为演示编造的；评审员库、抽选、计票和各项数字由程序按真实流程得出。"],
    "jurybias.none": ["票数还太少，暂时没有报告。满 ",["number","votes",null]," 票后会做出第一份。"],
    "jurybias.own.advice": "给您的建议",
    "jurybias.own.advice.as_expected": "没有特别的情况。谢谢您的付出。",
    "jurybias.own.advice.first_votes": "票数太少，还看不出什么。下一个案子照常看就好。",
    "jurybias.own.advice.leans_to_buyers": "在同样的案子里，您比别人更常支持买家。下一个案子请先看卖家一方，再想想每一方各要证明什么。",
    "jurybias.own.advice.leans_to_sellers": "在同样的案子里，您比别人更常支持卖家。下一个案子请先看买家一方，再想想每一方各要证明什么。",
    "jurybias.own.advice.often_late": "您常常没有按时投票。没空的时候请设为暂时离开，这样不会算作缺席。",
    "jurybias.own.advice.train_again": "练习案例里您常常答错，请把课程再看一遍。",
    "jurybias.own.agreement": "和多数人投的一样",
    "jurybias.own.agreement.text": "意见不同不是过错，也许您是对的。",
    "jurybias.own.calibration": "练习案例答对",
    "jurybias.own.lead": "只有您能看到这一页。这里的数字不影响积分，也不影响您在评审员库里的资格。",
    "jurybias.own.lean": "您支持卖家",
    "jurybias.own.lean.less": ["在同样的案子里，比别人每一百票少 ",["argument","points"]," 票"],
    "jurybias.own.lean.more": ["在同样的案子里，比别人每一百票多 ",["argument","points"]," 票"],
    "jurybias.own.minutes": "看一个案子的通常用时",
    "jurybias.own.minutes.value": [["plural","minutes",0,"cardinal",{"other":[["pound"]," 分钟"]}]],
    "jurybias.own.missing": ["还不能算：",["plural","count",0,"cardinal",{"other":["还差 ",["pound"]," 次"]}]],
    "jurybias.own.none": "您还不是评审员。",
    "jurybias.own.of": [["argument","range"],"，共 ",["number","count",null]," 次"],
    "jurybias.own.public": "全体评审员的情况",
    "jurybias.own.timeliness": "按时投票",
    "jurybias.own.title": "您的评审情况",
    "jurybias.own.votes": "已结束的轮次中投的票",
    "jurybias.range": [["argument","value"],"（",["argument","low"]," 至 ",["argument","high"],"）"],
    "jurybias.range.text": "竖线表示没有差别。括号里是范围：一百份这样的报告里，有九十五份的范围包含真实数字。",
    "jurybias.share": "支持卖家",
    "jurybias.signals.back": "全部迹象",
    "jurybias.signals.chance": "纯属偶然的可能",
    "jurybias.signals.chance.none": "文字相同不算概率",
    "jurybias.signals.chance.value": ["每 ",["number","count",null]," 对中有一对"],
    "jurybias.signals.done": "已查看",
    "jurybias.signals.else.agreement": "也可能是：他们看案子的想法相近，或者这些案子的评审员本来就少。",
    "jurybias.signals.else.same_text": "也可能是：都引用了规则或材料里的同一句话。",
    "jurybias.signals.else.stock_text": "也可能是：同类案子本来就用得上同样的话。",
    "jurybias.signals.else.timing": "也可能是：同一时刻收到了同一封通知。",
    "jurybias.signals.finding": "您的判断是什么？",
    "jurybias.signals.finding.acted": "确有串通，按评审员库的办法处理",
    "jurybias.signals.finding.explained": "有正当的原因",
    "jurybias.signals.finding.hint": "暂停资格在评审员库页面办理，要写明理由，评审员能看到并提出异议。",
    "jurybias.signals.finding.watched": "不清楚，继续观察",
    "jurybias.signals.found": "发现时间",
    "jurybias.signals.jurors": "评审员",
    "jurybias.signals.kind": "迹象",
    "jurybias.signals.kind.agreement": "意见一致的次数多得不像巧合",
    "jurybias.signals.kind.same_text": "写了相同的理由",
    "jurybias.signals.kind.stock_text": "同一人在许多案子里写相同的理由",
    "jurybias.signals.kind.timing": "总在几秒内先后投票",
    "jurybias.signals.lead": "迹象只是提问，不会自动带来任何后果。请查看相关评审员和轮次，写下您的判断。",
    "jurybias.signals.none": "没有迹象。",
    "jurybias.signals.note": "您的理由",
    "jurybias.signals.open": "待查看",
    "jurybias.signals.rounds": "轮次",
    "jurybias.signals.save": "记下来",
    "jurybias.signals.saved": "已记下。只有迹象变多才会再次出现。",
    "jurybias.signals.times": "次数",
    "jurybias.signals.times.value": [["number","count",null]," 次中有 ",["number","times",null]," 次"],
    "jurybias.signals.title": "疑似串通的迹象",
    "jurybias.simulated": "用虚构案子试过什么",
    "jurybias.simulated.again": "拿到程序的人都可以重跑一遍，结果相同：",
    "jurybias.simulated.how": "每个虚构案子都由同一批评审员各判两次：一次带偏向，一次不带。两次结果不同，就算被偏向改变。抽选和计票用的是真实程序。",
    "jurybias.simulated.practice": ["练习最有效：第一次评审前做 ",["number","cases","integer"]," 个练习案，被改变的结果减少 ",["argument","share"],"。"],
    "jurybias.simulated.rules": ["按现行规则，如果买卖双方都偏向自己人，有 ",["argument","share"]," 的结果会被改变。"],
    "jurybias.simulated.size": "增加评审员人数改变不了偏向，只能减少偶然性。",
    "jurybias.simulated.weighing": ["让有经验的评审员更常被抽中，可减少 ",["argument","share"],"。"],
    "jurybias.study": "别处的研究结果",
    "jurybias.study.source": "Kwan、Yang、Zhang，Management Science 70(4)，2024。",
    "jurybias.study.text": "在淘宝，卖家评审员支持卖家的可能性比买家评审员高约 10%。有了经验，这种差别几乎全部消失。它改变的结果不超过 2%。增加每个案子的评审员人数，作用不大。",
    "jurybias.times": ["卖家评审员支持卖家的可能性是买家评审员的 ",["argument","times"]," 倍。"],
    "jurybias.title": "评审员会偏向自己人吗？",
    "jurybias.turned": ["因此结果可能不同的案子最多占 ",["argument","low"]," 到 ",["argument","high"],"。哪个数字对，要看是卖家偏还是买家偏，而票数本身看不出来。"],
    "jurybias.votes": "票数",
    "jurybias.withheld.too_few": "人数太少，不公布",
    "jurybias.withheld.with_another": "不公布，否则能推算出人数少的那一组",
    "juryparty.appeal": "申诉",
    "juryparty.items.all": "您的文件都有遮盖副本，评审员都能看到。",
    "juryparty.items.none": "您没有提交文件，评审员只看您写的内容。",
    "juryparty.items.text": "请打开文件，把姓名、头像、号码、地址等遮住，生成一份遮盖副本。最好在抽选之前完成。",
    "juryparty.items.title": ["您有 ",["argument","count"]," 份文件评审员还看不到"],
    "juryparty.leave": "退出",
    "juryparty.number.by_hand": "手动填写：在自己的设备上生成 64 位十六进制数并保存好，这里只填它的 SHA-256。",
    "juryparty.number.drop": "不用随机数了",
    "juryparty.number.dropped": "没有使用随机数，没有任何不利影响。",
    "juryparty.number.kept": "随机数已生成，只留在这个浏览器里，我们只收到它的指纹。抽选开始后，请在期限内回到这里公开。换设备的话，要用存下的文件。",
    "juryparty.number.make": "帮我生成",
    "juryparty.number.not_kept": "随机数已生成，但这个浏览器存不住。请现在存成文件，公开时要用。",
    "juryparty.number.save": "存成文件",
    "juryparty.number.saved": "已存成文件。在这里公开之前，不要给任何人看。",
    "juryparty.open.file": "当初存下的文件",
    "juryparty.open.found": "这个浏览器里有您的随机数，已经填好，与您当初提交的一致。",
    "juryparty.open.missing": "这个浏览器里没有您的随机数。请选择当初存下的文件，或者手动填写。",
    "juryparty.open.not_in_file": "这个文件里没有您当初提交的那个随机数。",
    "juryparty.open.right": "与您当初提交的一致。",
    "juryparty.open.wrong": "与您当初提交的不一致，没有发送。",
    "juryparty.sees": "评审员能看到什么",
    "juryparty.sees.evidence": "证据只看得到遮盖副本，也就是提交人把能认出人的内容遮住后的副本。没有遮盖副本的文件不显示，评审员只看到提交人写的说明。",
    "juryparty.sees.text": "双方的陈述和回答，隐去姓名、住址等信息，双方形式相同。和解方案看不到。",
    "juryparty.silence": "不表态会怎样",
    "juryparty.silence.text": ["被邀请的一方有",["argument","join"],"表态。不同意或者不表态，仍由处理员处理，期限不会缩短。"],
    "juryparty.time": "要多久",
    "juryparty.time.text": [["argument","convene"],"内组成评审团，评审最长",["argument","round"],"。之后由一位处理员在",["argument","check"],"内核对。"],
    "juryparty.votes": "怎么投票",
    "juryparty.who": "由谁评审",
    "juryparty.worth": "评审意见有什么效力",
    "jurypool.active": "可以抽选",
    "jurypool.asked": "谁可以做评审员",
    "jurypool.asked.source": ["出处：",["argument","source"]," [",["argument","verification"],"]"],
    "jurypool.bias": "公平吗？",
    "jurypool.bias.link": "查看偏差报告",
    "jurypool.bias.text": "我们公布各组投票的差异，也说明哪些能看出来、哪些还看不出来。",
    "jurypool.demo": "演示数据：评审员和案子是编造的；抽选、计票、等级和各项数字由程序按真实流程得出。",
    "jurypool.desk.act": "操作",
    "jurypool.desk.answer.do": "答复",
    "jurypool.desk.answer.done": "已答复，并通知评审员。",
    "jurypool.desk.answer.gone": "这条异议已答复，或者不存在。",
    "jurypool.desk.answer.kept": "维持暂停",
    "jurypool.desk.answer.lifted": "立即取消暂停",
    "jurypool.desk.answer.outcome": "处理",
    "jurypool.desk.answer.reason": "给评审员的理由",
    "jurypool.desk.answer.title": "评审员的异议",
    "jurypool.desk.answered": "已答复",
    "jurypool.desk.calendar": "名单固定时间",
    "jurypool.desk.calendar.at": "下一次",
    "jurypool.desk.calendar.frozen": "已固定",
    "jurypool.desk.calendar.none": "还没有平台有评审员。",
    "jurypool.desk.called": "被抽中",
    "jurypool.desk.counts": "评审员状态",
    "jurypool.desk.juror": "评审员",
    "jurypool.desk.lead": "人数、暂停和异议。这里只显示编号，决定时不需要知道是谁。",
    "jurypool.desk.mine": "由您暂停的，请其他工作人员答复。",
    "jurypool.desk.missed": "错过",
    "jurypool.desk.missing": "错过席位的评审员",
    "jurypool.desk.missing.none": "没有。",
    "jurypool.desk.objection": "异议",
    "jurypool.desk.objection.none": "没有",
    "jurypool.desk.open": "答复异议",
    "jurypool.desk.pause": "暂停评审员",
    "jurypool.desk.pause.days": "天数",
    "jurypool.desk.pause.do": "暂停",
    "jurypool.desk.pause.done": "已暂停，并通知评审员。",
    "jurypool.desk.pause.id": "评审员编号",
    "jurypool.desk.pause.note": "用于泄露、受到压力等举报，或者需要核实的异常。评审员会看到理由，可以提出异议。",
    "jurypool.desk.pause.reason": "理由",
    "jurypool.desk.pauses": "暂停与异议",
    "jurypool.desk.pauses.none": "没有被暂停的评审员。",
    "jurypool.desk.title": "评审员库",
    "jurypool.desk.until": "到期",
    "jurypool.desk.why": "原因",
    "jurypool.desk.why.operator": "工作人员暂停",
    "jurypool.desk.why.skipping": ["错过 ",["argument","missed"]," 次"],
    "jurypool.epoch": "期",
    "jurypool.epoch.at": "固定时间",
    "jurypool.epoch.marketplace": "平台",
    "jurypool.epoch.members": "人数",
    "jurypool.epoch.root": "日志中的根值",
    "jurypool.epochs": "各期名单",
    "jurypool.epochs.none": "还没有固定过名单。",
    "jurypool.epochs.older": ["更早的 ",["argument","count"]," 期"],
    "jurypool.experience.new": "新手",
    "jurypool.experience.practised": "熟练",
    "jurypool.experience.seasoned": "资深",
    "jurypool.group": "经验",
    "jurypool.groups": "评审员分组",
    "jurypool.groups.note": "评审团从各组搭配抽选，不会全是买家或者全是商家。",
    "jurypool.history.both": "又买又卖",
    "jurypool.history.buyer": "主要是买家",
    "jurypool.history.seller": "主要是商家",
    "jurypool.how": "怎么运作",
    "jurypool.how.check": "评审意见由处理员核对后才成为平台处理结果，双方都可以申诉。",
    "jurypool.how.draw": ["评审员库每 ",["argument","days"]," 天固定一次名单，名单的根值记入透明日志。再由谁也控制不了的随机数抽选，任何人都可以重新算一遍。"],
    "jurypool.how.panel": [["select","track",{"ordinary":"一般案件","small":"小额案件","other":"案件"}],"：",["argument","size"]," 名评审员，一方先得 ",["argument","threshold"]," 票即结束。"],
    "jurypool.how.pay": ["评审员每投一票得 ",["argument","points"]," 积分，跟投给谁、谁赢没有关系。"],
    "jurypool.how.votes": "结束之前票数不公开，工作人员也看不到。",
    "jurypool.how.weigh": [["select","weighing",{"true":"经验多的评审员被抽中的机会更大。","other":"同一组里，每个人被抽中的机会相同。"}]],
    "jurypool.lead": "双方都同意的，有些争议可以由普通用户评审。这里公布评审员的人数、怎么抽选，以及您怎么核对。",
    "jurypool.learning": "培训中",
    "jurypool.load": ["同时最多 ",["argument","open"]," 件，七天最多 ",["argument","week"]," 件。错过两次会收到提醒；",["argument","days"]," 天内错过 ",["argument","suspend"]," 次会暂停，可以提出异议。"],
    "jurypool.need.adult": "已成年",
    "jurypool.need.credit": ["信用分不低于 ",["argument","least"],"，或者平台认可的同等条件"],
    "jurypool.need.no_sanction": ["最近 ",["argument","least"]," 天没有受过处罚"],
    "jurypool.need.reviews": ["最近一年写过不少于 ",["argument","least"]," 条评价"],
    "jurypool.need.reviews_helpful": ["您的评价里，每一百条至少有 ",["argument","least"]," 条被认为有用"],
    "jurypool.need.tenure_days": ["注册满 ",["argument","least"]," 天"],
    "jurypool.need.verified": "已完成实名认证",
    "jurypool.next": "下一期固定时间：",
    "jurypool.numbers": "评审员库现状",
    "jurypool.title": "评审团",
    "jurypool.training": "评审员学什么",
    "jurypool.training.text": ["共 ",["argument","lessons"]," 课；测试 ",["argument","ask"]," 题，答对 ",["argument","pass"]," 题通过；",["argument","cases"]," 件已知答案的练习案，正确率不低于 ",["argument","percent"],"%。"],
    "jurypool.volunteer": "报名做评审员",
    "ladder.actor.authority": "主管部门",
    "ladder.actor.both": "双方",
    "ladder.actor.claimant": "申请人",
    "ladder.actor.committee": "委员会",
    "ladder.actor.court": "法院",
    "ladder.actor.institution": "持牌支付机构",
    "ladder.actor.issuer": "发卡行",
    "ladder.actor.obligor": "义务方",
    "ladder.actor.operator": "平台工作人员（写明理由）",
    "ladder.actor.platform": "平台",
    "ladder.actor.rules": "规则自动（没有人为裁量）",
    "ladder.advance.hint": "例如：店铺联系不上，也没有人能说出经营者是谁。",
    "ladder.before": ["原来约定的是：",["argument","list"]],
    "ladder.change.amount.hint": "只有换成付款时填写。",
    "ladder.change.binding": "您同意之后，对双方立即有效。",
    "ladder.change.held": "新的内容用不到的冻结款，会解冻给商家。",
    "ladder.change.how": "怎样改？",
    "ladder.change.kind": "换成什么",
    "ladder.change.note": "给对方的说明",
    "ladder.change.now": "现在应当履行",
    "ladder.change.plan": "同样的钱，分期付",
    "ladder.change.sent": "已提出，等待对方答复。",
    "ladder.change.silence": "三个工作日内没有答复的，一切照旧。在此期间各项期限照常计算。",
    "ladder.change.substitute": "换成别的内容",
    "ladder.change.then": "提议改为",
    "ladder.cover.guarantee": "由保函或保险支付",
    "ladder.cover.set_off": "抵销商家其他订单的货款",
    "ladder.cover.set_off.note": "商家同意过抵销；只用到了结算日、没有争议的订单。",
    "ladder.cover.then": "之后会怎样，一步一步",
    "ladder.decide.asked": "申请的理由",
    "ladder.decide.button": "决定",
    "ladder.decide.done": "已决定，双方已收到通知。",
    "ladder.decide.lead": "平台用自有资金先付给消费者，再向商家追偿。",
    "ladder.decide.no": "否",
    "ladder.decide.owed": "尚欠",
    "ladder.decide.pays": "平台是否先行赔付？",
    "ladder.decide.rule": "依规则：店铺已关闭，或者平台作过承诺。",
    "ladder.decide.title": "是否先行赔付",
    "ladder.decide.yes": "是，以自有资金为限",
    "ladder.if_enforced": "法院文书生效后，每迟延一天加付",
    "ladder.if_nobody": "如果没有人做什么：",
    "ladder.instrument": "凭什么",
    "ladder.instrument.agreement": "双方签署的协议",
    "ladder.instrument.court": "法院或者机构的生效文书",
    "ladder.instrument.determination": "已生效的处理结果",
    "ladder.instrument.recourse": "先行赔付后的追偿",
    "ladder.interest": "逾期利息",
    "ladder.interest.line": ["自",["argument","from"],"起，",["number","days",null],"天"],
    "ladder.interest.sum": "计入，只取整一次：",
    "ladder.lead": "从影响最小的一步开始：每一步的依据、时间、怎样提出异议，以及做错了怎样纠正。",
    "ladder.lead.before": "目前还没有需要履行的内容。达成协议或者作出处理结果后，按下面的步骤走。",
    "ladder.limit": "上限",
    "ladder.link": "全部步骤和当前进度",
    "ladder.more": "依据、异议和纠正",
    "ladder.most": "最多",
    "ladder.no_reversal": "不能撤回",
    "ladder.note": "前一步不够，才有下一步；任何一步都不会多拿。申诉没有处理完，不执行。",
    "ladder.notice": "通知",
    "ladder.now": ["当前：",["argument","rung"],"。"],
    "ladder.objection": "异议",
    "ladder.part.count": "件数",
    "ladder.part.hint": "全部完成的不用填。其余部分仍应履行。",
    "ladder.part.items": [["argument","title"],"多少件（共",["number","left",null],"件）"],
    "ladder.part.money": "只是其中一部分",
    "ladder.plan": "分期计划",
    "ladder.plan.broken": "有一期逾期，分期计划终止",
    "ladder.plan.days": "同意后多少天内",
    "ladder.plan.interest": ["逾期利息：年利率",["number","rate",null],"%"],
    "ladder.plan.part": ["第",["number","no",null],"期"],
    "ladder.plan.rate": "逾期年利率（%）",
    "ladder.plan.rate.fault": "请填写利率，例如3.65。",
    "ladder.plan.rate.hint": "最高12，不约定就不填。",
    "ladder.plan.sum": ["各期合计正好等于尚欠的",["argument","left"],"。"],
    "ladder.plan.within": ["同意后",["number","days",null],"天内"],
    "ladder.power": "依据",
    "ladder.reason": "理由",
    "ladder.reason.advance": "保证金和保函不够，平台正在决定是否先行赔付。",
    "ladder.reason.after": "前一项完成后开始。",
    "ladder.reason.confirm": ["已报告完成，等待",["argument","who"],"确认。"],
    "ladder.reason.contest": "有异议，处理员正在审查。",
    "ladder.reason.cure": "期限已过，这是最后的履行时间。",
    "ladder.reason.ended": "欠款仍在，平台之外的途径都可以走。",
    "ladder.reason.inspect": "商品正在寄回、查验。",
    "ladder.reason.instalment": "等待下一期付款。",
    "ladder.reason.notice": "到期没有付。已通知从保证金支付，商家可以付清，也可以提出异议。",
    "ladder.reason.objection": "商家提出了异议，处理员决定之前不扣款。",
    "ladder.reason.perform": "还在自己履行的期限内。",
    "ladder.reason.recourse_open": "保证金不够追回，由平台自行追偿。",
    "ladder.reason.returned": "款项退回了支付机构，由工作人员重新付。双方不用做什么。",
    "ladder.reason.send_back": "等待寄回商品。",
    "ladder.reason.ways": "平台内能用的钱已经用完，下一步由申请人选择。",
    "ladder.reversal": "做错了怎么办",
    "ladder.reversal.hint": "例如：已经付过了，写明时间和方式。",
    "ladder.reversal.what": "买家善意收到的钱归买家；扣错的损失由平台承担。",
    "ladder.state.ahead": "未到",
    "ladder.state.done": "已执行",
    "ladder.state.next": "下一步",
    "ladder.state.now": "当前",
    "ladder.state.open": "可以选择",
    "ladder.state.unknown": "此处无法判断",
    "ladder.state.waits": "应当进行，暂缓",
    "ladder.taken": "这样支付了：",
    "ladder.then": ["接下来“",["argument","rung"],"”，从"],
    "ladder.title": "结果怎样履行",
    "ladder.to": "权利方",
    "ladder.to.marketplace": "平台（已先行赔付）",
    "ladder.until": "截止",
    "ladder.until.E3": "授权到期",
    "ladder.until.E6": "最晚向发卡行提出",
    "ladder.who": "由谁",
    "ladder.who.both": ["由",["argument","decides"],"决定，由",["argument","acts"],"执行"],
    "ledger.account.card_disputes": "银行卡拒付往来",
    "ledger.account.consumer_payout": "待付消费者",
    "ledger.account.deposit": "商家保证金",
    "ledger.account.escrow": "订单担保资金",
    "ledger.account.guarantee": "商家保函/保险",
    "ledger.account.merchant_payout": "待付商家",
    "ledger.account.platform_funds": "平台自有资金",
    "ledger.account.rail": "支付机构",
    "ledger.proof.accounts_known": "每笔流水的双方账户存在且币种一致",
    "ledger.proof.balances_equal_transfers": "每个账户余额与其流水一致",
    "ledger.proof.closed_is_empty": "已注销账户没有余额",
    "ledger.proof.holds_equal_history": "每笔冻结与其变动记录一致",
    "ledger.proof.holds_equal_obligations": "冻结金额与各争议的记录一致",
    "ledger.proof.nothing_below_zero": "没有账户透支",
    "ledger.proof.nothing_paid_out_twice": "没有多付",
    "ledger.proof.payouts_equal_instructions": "已付金额与支付渠道执行结果一致",
    "ledger.proof.pending_equals_holds": "冻结总额与各笔冻结一致",
    "ledger.proof.sums_can_grow": "没有合计接近可记录上限",
    "ledger.proof.sums_to_zero": "所有账户合计为零",
    "live.dispute": "这起争议有新进展。",
    "live.fresh": "有新进展，页面已更新。",
    "live.later": "稍后",
    "live.lists": "列表有更新。",
    "live.notify.message": "定纷：您有新的进展。",
    "live.notify.off": "不再提醒",
    "live.notify.on": "在这个浏览器里提醒我",
    "live.notify.refused": "浏览器没有允许提醒，可在浏览器的网站设置中开启。",
    "live.notify.text": "本页面开着但您没在看时，浏览器可以弹出提醒。提醒里不会出现姓名和金额。",
    "live.notify.title": "有新进展时提醒我",
    "live.open": "查看（新标签页）",
    "live.show": "查看",
    "log.alarm.foreign_key": "日志曾用本服务器没有的密钥签名。",
    "log.alarm.rollback": "日志落后于已公布的内容：数据库被恢复到了更早的状态。",
    "log.alarm.second_sequencer": "有两台服务器同时写入日志。",
    "log.alarm.split_view": "有见证人持有的日志与我们的不一致。",
    "log.alarm.stopped": "日志已停止：有记录等待超过一分钟。",
    "log.alarm.tampered": "日志公布后有内容被改动。",
    "log.alarm.truncated": "日志有部分内容缺失。",
    "log.alarm.unwitnessed": "签名的见证人数量不足已超过十分钟。",
    "log.history.act": "操作内容",
    "log.history.at": "操作时间",
    "log.history.by": "操作方",
    "log.history.entries": "记录编号",
    "log.history.inside": "处理员内部步骤",
    "log.history.lead": "每一步操作都已记入公开日志。此后任何人都无法改动或删除而不被发现。",
    "log.history.link": "透明日志",
    "log.history.one": ["第 ",["number","first",null]," 条"],
    "log.history.public": "查看公开日志",
    "log.history.some": ["第 ",["number","first",null]," 至 ",["number","last",null]," 条"],
    "log.receipt.check": "下载证明",
    "log.receipt.since": "记入日志时间",
    "log.receipt.title": "透明日志",
    "log.receipt.waiting": "正在记入日志，请一秒后刷新。",
    "log.receipt.why": "此后任何人都无法改动或删除这条记录而不被发现。证明无需通过我们即可核验。",
    "look.catalogue": "组件目录",
    "look.done": "显示设置已保存。",
    "look.language": "语言",
    "look.language.mirror": "排版测试：从右到左，文字无意义",
    "look.lead": "仅对本浏览器有效，不会告知任何人。",
    "look.link": "显示与语言",
    "look.look": "浅色或深色",
    "look.look.auto": "跟随设备",
    "look.look.contrast": "高对比度",
    "look.look.dark": "深色",
    "look.look.light": "浅色",
    "look.paper": "打印于",
    "look.save": "保存",
    "look.text": "文字大小",
    "look.text.large": "大",
    "look.text.larger": "特大",
    "look.text.normal": "标准",
    "look.title": "显示与语言",
    "merchant.asked.admission": "暂不用答复",
    "merchant.asked.appeal": "请回答提问",
    "merchant.asked.choice": "请选择",
    "merchant.asked.closed": "已结案",
    "merchant.asked.decided": "查看处理结果",
    "merchant.asked.determination": "请回答提问",
    "merchant.asked.negotiation": "请答复",
    "merchant.asked.performance": "请履行或表态",
    "merchant.bulk.accept": "按提交的请求全部接受",
    "merchant.bulk.accept.binding": "您将逐件签署。消费者签署后，每一件都成为对店铺有约束力的合同。",
    "merchant.bulk.accept.button": ["接受并签署 ",["number","count",null]," 件"],
    "merchant.bulk.accept.hint": "还须由消费者签署；双方签署后即成为合同。",
    "merchant.bulk.check": "发出前请核对",
    "merchant.bulk.count": "答复件数",
    "merchant.bulk.done": ["已答复 ",["number","count",null]," 件。"],
    "merchant.bulk.empty": "没有选择争议。请返回并勾选要答复的争议。",
    "merchant.bulk.failed": [["number","count",null]," 件未能答复"],
    "merchant.bulk.formula": "如何答复？",
    "merchant.bulk.lead": ["已选 ",["number","count",null]," 件。确认之前不会发出任何内容。"],
    "merchant.bulk.left": "以下争议目前不能这样答复，未包括在内",
    "merchant.bulk.none": "所选争议都不能这样答复。",
    "merchant.bulk.percent": "减价比例（1 至 100，%）",
    "merchant.bulk.preview": "查看合计",
    "merchant.bulk.reduction": "提出减价方案",
    "merchant.bulk.reduction.binding": "每份方案被接受并经双方签署后对店铺有约束力；未被接受前可以撤回。",
    "merchant.bulk.reduction.button": ["发出 ",["number","count",null]," 份方案"],
    "merchant.bulk.reduction.hint": "按争议商品实付金额的比例减价，商品由买家保留。",
    "merchant.bulk.start": "一并答复所选争议",
    "merchant.bulk.sum": "金额合计",
    "merchant.bulk.terms": "答复内容",
    "merchant.bulk.title": "一并答复多件争议",
    "merchant.bulk.wait": "发出前的等待时间",
    "merchant.bulk.wait.hint": "等待期间可以撤销；发出后即记入记录，不能撤销。",
    "merchant.bulk.wait.seconds": [["plural","seconds",0,"cardinal",{"=30":"30 秒","=120":"2 分钟","=600":"10 分钟","other":[["pound"]," 秒"]}]],
    "merchant.choose": ["选择 ",["argument","number"]],
    "merchant.column.amount": "金额",
    "merchant.column.asked": "需要做什么",
    "merchant.column.choose": "选择",
    "merchant.column.due": "截止",
    "merchant.column.filed": "提交",
    "merchant.column.what": "争议",
    "merchant.cover": ["已托管 ",["number","percent",null],"%"],
    "merchant.csv": "导出 CSV",
    "merchant.csv.amount": "争议金额",
    "merchant.csv.asked": "待我方处理",
    "merchant.csv.currency": "币种",
    "merchant.csv.due": "下一期限（UTC）",
    "merchant.csv.filed": "提交时间（UTC）",
    "merchant.csv.most": "文件只含前 10,000 行。",
    "merchant.csv.number": "争议编号",
    "merchant.csv.order": "订单号",
    "merchant.csv.outcome": "结果",
    "merchant.csv.stage": "阶段",
    "merchant.csv.title": "商品",
    "merchant.csv.type": "问题类型",
    "merchant.exposure.covered": "现有托管款和保证金足以覆盖。",
    "merchant.exposure.deposit": "保证金覆盖",
    "merchant.exposure.escrow": "订单托管款覆盖",
    "merchant.exposure.free": "可用",
    "merchant.exposure.gap": "未覆盖缺口",
    "merchant.exposure.risk": "未结争议涉及金额",
    "merchant.exposure.uncovered": "有一部分没有款项覆盖，需店铺另行支付。",
    "merchant.filter.answered": "首次答复",
    "merchant.filter.answered.no": "未答复",
    "merchant.filter.answered.yes": "已答复",
    "merchant.filter.any": "不限",
    "merchant.filter.filedFrom": "提交日期从",
    "merchant.filter.filedTo": "提交日期早于",
    "merchant.filter.from": "金额下限",
    "merchant.filter.item": "商品",
    "merchant.filter.more": "更多条件",
    "merchant.filter.outcome": "处理结果",
    "merchant.filter.paid": "赔付",
    "merchant.filter.paid.yes": "有赔付",
    "merchant.filter.rows": "每页条数",
    "merchant.filter.search": "争议编号或订单号",
    "merchant.filter.search.fault": "请输入编号中的 3 至 64 个字符",
    "merchant.filter.search.hint": "至少输入其中三个字符",
    "merchant.filter.stage": "阶段",
    "merchant.filter.state": "显示",
    "merchant.filter.state.all": "全部",
    "merchant.filter.state.closed": "已结案",
    "merchant.filter.state.open": "进行中",
    "merchant.filter.to": "金额上限",
    "merchant.filter.turn": "轮到谁",
    "merchant.filter.turn.answer": "待首次答复",
    "merchant.filter.turn.offer": "待回应方案",
    "merchant.filter.turn.other": "等待其他方",
    "merchant.filter.turn.respondent": "待我方处理",
    "merchant.filter.type": "问题类型",
    "merchant.filter.within": "到期时间",
    "merchant.filter.within.days": [["plural","days",0,"cardinal",{"=1":"24 小时内","other":[["pound"]," 天内"]}]],
    "merchant.find": "在本页中筛选",
    "merchant.find.found": "显示 {shown} / {all} 条",
    "merchant.found": ["共 ",["number","found",null]," 件，争议金额合计"],
    "merchant.join.already": "您已在该团队中。",
    "merchant.join.as": "当前登录",
    "merchant.join.button": "加入团队",
    "merchant.join.done": "您已加入团队。",
    "merchant.join.lead": "您受邀处理该店铺的争议。",
    "merchant.join.shop": "店铺",
    "merchant.join.title": "加入店铺团队",
    "merchant.key.answer": "一并答复所选争议",
    "merchant.key.help": "显示快捷键",
    "merchant.key.next": "下一条",
    "merchant.key.open": "打开争议",
    "merchant.key.previous": "上一条",
    "merchant.key.search": "筛选本页",
    "merchant.key.select": "勾选或取消勾选",
    "merchant.nav": "店铺页面",
    "merchant.nav.card_cases": "银行卡拒付",
    "merchant.nav.deposit": "保证金",
    "merchant.nav.inbox": "争议列表",
    "merchant.nav.planned": "批量答复记录",
    "merchant.nav.team": "团队",
    "merchant.nav.templates": "回复模板",
    "merchant.nav.trends": "数据趋势",
    "merchant.none.all": "没有进行中的争议。",
    "merchant.none.asked": "没有待我方处理的争议。",
    "merchant.none.closed": "还没有已结案的争议。",
    "merchant.none.found": "没有符合条件的争议。可以清除某项筛选，或在全部争议中查找。",
    "merchant.none.offers": "没有待回应的方案。",
    "merchant.none.today": "24 小时内没有到期的争议。",
    "merchant.plan.act.accept_offer": "接受并签署",
    "merchant.plan.act.make_offer": "提出方案",
    "merchant.plan.act.post_message": "留言",
    "merchant.plan.act.reject_offer": "拒绝方案",
    "merchant.plan.act.respond": "首次答复",
    "merchant.plan.back": "返回争议列表",
    "merchant.plan.cancel": ["撤销全部 ",["number","count",null]," 条"],
    "merchant.plan.cancelled": ["已撤销 ",["number","count",null]," 条答复"],
    "merchant.plan.cancelled.text": "这些答复没有发出。",
    "merchant.plan.items": "答复明细",
    "merchant.plan.left": "剩余 {seconds} 秒",
    "merchant.plan.look": "刷新",
    "merchant.plan.refused.text": "原因见下表，可打开争议单独处理。",
    "merchant.plan.running": "正在发出。",
    "merchant.plan.state": "状态",
    "merchant.plan.state.cancelled": "已撤销",
    "merchant.plan.state.done": "已发出",
    "merchant.plan.state.refused": "未发出",
    "merchant.plan.state.waiting": "待发出",
    "merchant.plan.title": "批量答复",
    "merchant.plan.too_late": "已来不及撤销，答复正在发出。",
    "merchant.plan.until": [["argument","clock"]," 之前可以撤销。"],
    "merchant.plan.waiting": [["number","count",null]," 条答复即将发出"],
    "merchant.planned.lead": "您一并确认的答复及其结果。",
    "merchant.planned.none": "您还没有一并答复过多件争议。",
    "merchant.planned.when": "确认时间",
    "merchant.sort.due": "先到期",
    "merchant.sort.newest": "最新",
    "merchant.sort.value": "金额最大",
    "merchant.team": "店铺团队",
    "merchant.team.change": "更改",
    "merchant.team.done.changed": "角色已更改。",
    "merchant.team.done.removed": "已移出团队。",
    "merchant.team.done.takenback": "邀请已撤回。",
    "merchant.team.invitations": "尚未使用的邀请",
    "merchant.team.invite": "邀请成员",
    "merchant.team.invite.button": "生成邀请链接",
    "merchant.team.invite.note": "生成一个邀请链接，7 天内有效，仅限一人使用。对方须从您所在的电商平台登录。",
    "merchant.team.joined": "加入日期",
    "merchant.team.lead": ["您的角色：",["argument","role"]],
    "merchant.team.limit": "单次处理额度",
    "merchant.team.limit.hint": "单次可提出、签署或接受的最高金额，不填则不限。",
    "merchant.team.link": "邀请链接已生成",
    "merchant.team.link.copy": "复制链接",
    "merchant.team.link.text": "请立即转发给对方，链接只显示这一次。",
    "merchant.team.name": "姓名",
    "merchant.team.remove": "移出团队",
    "merchant.team.role": "角色",
    "merchant.team.role.agent": "客服",
    "merchant.team.role.agent.hint": "可答复、提出方案，可设处理额度。",
    "merchant.team.role.owner": "负责人",
    "merchant.team.role.owner.hint": "可进行全部操作并管理团队。",
    "merchant.team.role.viewer": "查看者",
    "merchant.team.role.viewer.hint": "只能查看。",
    "merchant.team.takeback": "撤回",
    "merchant.team.until": "有效期至",
    "merchant.team.upto": ["额度 ",["argument","limit"]],
    "merchant.team.you": "（您）",
    "merchant.template.check": "条款检查",
    "merchant.template.drop": "删除模板",
    "merchant.template.name": "名称",
    "merchant.template.name.enter": "名称",
    "merchant.template.text.en": "英文内容",
    "merchant.template.text.hint": "填写一种语言即可。",
    "merchant.template.text.none": "请至少填写一种语言的内容",
    "merchant.template.text.zh-CN": "中文内容",
    "merchant.template.title": "回复模板",
    "merchant.template.use": "使用模板",
    "merchant.template.use.button": "填入",
    "merchant.template.use.choose": "选择模板",
    "merchant.template.use.hint": "模板内容会替换表单中已写的文字。",
    "merchant.templates": "回复模板",
    "merchant.templates.done.dropped": "模板已删除。",
    "merchant.templates.done.kept": "模板已保存。",
    "merchant.templates.languages": "语言",
    "merchant.templates.lead": "店内每个人都可以用它来起草答复、留言或方案说明。",
    "merchant.templates.new": "新建模板",
    "merchant.templates.none": "还没有模板。",
    "merchant.title": "争议处理",
    "merchant.trend.answer": ["首次答复通常用时",["plural","hours",0,"cardinal",{"=0":"不到 1 小时","other":[" ",["pound"]," 小时"]}]],
    "merchant.trend.answer.none": "尚无首次答复",
    "merchant.trend.bar": [["number","count",null]," 件 · 赔付 ",["argument","paid"]],
    "merchant.trend.causes": ["最常见原因：",["argument","cause"],"，",["number","all",null]," 件中占 ",["number","count",null]," 件"],
    "merchant.trend.cost": ["已赔付 ",["argument","paid"],"，争议金额共 ",["argument","disputed"]],
    "merchant.trend.csv.answered": "已首次答复",
    "merchant.trend.csv.disputed": "争议金额",
    "merchant.trend.csv.filed": "提交件数",
    "merchant.trend.csv.hint": "金额以最小货币单位（分）表示。",
    "merchant.trend.csv.hours": "首次答复用时（小时）",
    "merchant.trend.csv.open": "未结",
    "merchant.trend.csv.paid": "赔付金额",
    "merchant.trend.csv.week": "周起始日",
    "merchant.trend.ended.dismissed": "未获支持",
    "merchant.trend.ended.exited": "未作决定结束",
    "merchant.trend.ended.open": "未结",
    "merchant.trend.ended.performed": "履行完成",
    "merchant.trend.ended.referred": "转其他途径",
    "merchant.trend.ended.unperformed": "未履行",
    "merchant.trend.ended.withdrawn": "申请人撤回",
    "merchant.trend.filed": ["共提交 ",["number","filed",null]," 件",["select","way",{"more":"，后半段增多","less":"，后半段减少","other":"，前后持平"}]],
    "merchant.trend.hours": [["plural","hours",0,"cardinal",{"=0":"不到 1 小时","other":[["pound"]," 小时"]}]],
    "merchant.trend.lead": "按争议提交的周次统计。点击图形或表中数字可查看对应的争议。",
    "merchant.trend.none": "这段时间没有新争议。",
    "merchant.trend.of": [["number","part",null]," / ",["number","all",null]],
    "merchant.trend.outcomes": ["已结 ",["number","closed",null]," 件，其中履行完成 ",["number","performed",null]," 件；未结 ",["number","open",null]," 件"],
    "merchant.trend.participation": [["number","filed",null]," 件中已有 ",["number","answered",null]," 件首次答复"],
    "merchant.trend.products": ["争议最多的商品：",["argument","product"],"，",["number","count",null]," 件，赔付 ",["argument","paid"]],
    "merchant.trend.span": "时间范围",
    "merchant.trend.weeks": ["近 ",["number","weeks",null]," 周"],
    "merchant.view.all": "全部进行中",
    "merchant.view.asked": "待我方处理",
    "merchant.view.closed": "已结案",
    "merchant.view.offers": "待回应的方案",
    "merchant.view.today": "今日须答复",
    "merchant.views": "列表",
    "monitor.address": "地址",
    "monitor.alarms": ["有 ",["argument","count"]," 项告警未处理"],
    "monitor.audited": "从头自查",
    "monitor.audited.never": "首次自查进行中",
    "monitor.authority": "服务机构",
    "monitor.check": "自己核验",
    "monitor.check.text": "程序取得已签名状态，与上次见到的状态核对，并说明结果。程序在源代码文件夹中运行。请先把下面的内容保存为 trust.json，并把公钥与您从其他途径得到的核对。",
    "monitor.checkpoint": "已签名状态",
    "monitor.command": "命令",
    "monitor.day": "日期",
    "monitor.entries": [["argument","count"]," 条记录"],
    "monitor.failing": "没有回应",
    "monitor.growth": "增长情况",
    "monitor.growth.finding": ["有活动的 ",["argument","days"]," 天里，共 ",["argument","count"]," 条记录。"],
    "monitor.growth.none": "日志里还没有记录。",
    "monitor.key": "日志公钥",
    "monitor.kind.act": "争议中的一个行为",
    "monitor.kind.determination": "一份平台处理结果",
    "monitor.kind.draw": "一次抽选",
    "monitor.kind.evidence": "一份证据",
    "monitor.kind.key_destroyed": "一次密钥销毁",
    "monitor.kind.ledger_proof": "一次账目证明",
    "monitor.kind.pool": "一个评审员库",
    "monitor.kind.receipt": "一份回执",
    "monitor.kind.rules": "一个规则版本",
    "monitor.lead": "每个行为、每份证据、每个规则版本都在这里留下指纹。事后改动或删除都会被发现。日志里没有内容，也没有姓名。",
    "monitor.lookup": "查询回执",
    "monitor.lookup.found": ["它是第 ",["number","index",null]," 号记录"],
    "monitor.lookup.go": "查询",
    "monitor.lookup.hint": "回执上的 64 个字符，由 0 到 9 和 a 到 f 组成。",
    "monitor.lookup.label": "指纹",
    "monitor.lookup.malformed": "这不是指纹",
    "monitor.lookup.proof": "保存证明",
    "monitor.lookup.text": "每个行为都有回执，回执上有指纹。输入指纹，查看是否已记入日志。",
    "monitor.lookup.tree": ["证明对应含 ",["argument","size"]," 条记录的已签名状态。"],
    "monitor.lookup.unknown": "日志中没有",
    "monitor.lookup.unknown.text": "请核对是否复制完整。如果回执来自本系统且已超过一分钟，请妥善保存：它能证明有内容缺失。",
    "monitor.lookup.waiting": "已收到，正在记入日志",
    "monitor.lookup.waiting.text": "请过几秒再查。",
    "monitor.never": "尚无",
    "monitor.quorum": ["要求：",["argument","quorum"],"。"],
    "monitor.quorum.none": "不要求见证人签名。",
    "monitor.run": "运行见证人",
    "monitor.run.after": "从第二次启动起，请去掉最后两个词。文件夹丢失的见证人必须换新名称重新开始：忘记了过去，就可能给两份不同的日志签名。",
    "monitor.run.text": "任何人都可以当见证人。需要一台一直开机的电脑、Node 24 和一份源代码。请把 witness.example 换成您自己的网址。启动后，把见证人的公钥交给本站运营方，以及需要信任它的人。",
    "monitor.sequenced": "最新记录",
    "monitor.signed": "最近签名",
    "monitor.signing": "正常签名",
    "monitor.size": "记录数",
    "monitor.stamped": "最近时间",
    "monitor.stamping": "正常",
    "monitor.stamps": "时间戳",
    "monitor.stamps.none": "尚未设置时间戳服务机构，时间以本服务器的时钟为准。",
    "monitor.stamps.text": "时间戳服务机构证明日志的某个状态在某一时刻已经存在。",
    "monitor.state": "状态",
    "monitor.title": "透明日志",
    "monitor.trust": "trust.json",
    "monitor.unwitnessed": "仅本系统签名",
    "monitor.waiting": "等待记入",
    "monitor.waiting.for": [["plural","count",0,"cardinal",{"=0":"无","other":[["pound"]," 条，最久已等 ",["argument","seconds"]," 秒"]}]],
    "monitor.witness": "见证人",
    "monitor.witnessed": "已有足够见证人签名",
    "monitor.witnesses": "见证人",
    "monitor.witnesses.none": "尚未设置见证人。在此之前，只能相信本系统没有给不同的人看不同的日志。",
    "monitor.witnesses.text": "见证人由他人运行。只有新状态接续它见过的状态，它才签名。因此不可能给两个人看两份不同的日志。",
    "notice.admission_announced.body": ["有买家就您店铺的订单提出争议，编号 ",["argument","number"],"。",["select","summary",{"none":"","other":["争议内容：",["argument","summary"],"。"]}],["select","amount",{"none":"","other":["请求金额：",["argument","amount"],"。"]}],"\n这项争议先由处理员或者值班人员查看，",["select","due",{"none":"尽快","other":["最晚 ",["argument","due"]]}],"看完。在此之前您的答复期限不计算，继续后会另行通知您。\n请保留与这笔订单有关的原始记录、聊天记录和物流记录。\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.admission_announced.subject": ["争议 ",["argument","number"]," 先由人工查看，您暂时不用答复"],
    "notice.admission_opened.body": ["您提交的争议已收到，编号 ",["argument","number"],"。",["select","summary",{"none":"","other":["争议内容：",["argument","summary"],"。"]}],["select","amount",{"none":"","other":["涉及金额：",["argument","amount"],"。"]}],"\n这类争议先由处理员或者值班人员查看，",["select","due",{"none":"尽快","other":["最晚 ",["argument","due"]]}],"看完。在此之前双方的期限都不计算，冻结的款项保持冻结。有人受伤或者有危险的，请先打120或者110。\n您现在可以补充证据，也可以随时要求人工联系。\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.admission_opened.subject": ["争议 ",["argument","number"]," 先由人工查看"],
    "notice.admission_refused.body": ["处理员查看后没有受理争议 ",["argument","number"],"。理由和其他途径见争议页面。\n申请人可以请另一位处理员再看",["select","due",{"none":"","other":["，最晚 ",["argument","due"]]}],"；冻结的款项在此之前保持冻结。\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.admission_refused.subject": ["争议 ",["argument","number"]," 没有受理"],
    "notice.admission_released.body": ["已有人查看争议 ",["argument","number"],"，争议继续。处理员或者值班人员的说明见争议页面。\n对方已被通知并须答复；双方的期限从现在起算。",["select","due",{"none":"","other":["最近的期限是 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.admission_released.subject": ["争议 ",["argument","number"]," 继续处理"],
    "notice.advance_asked.body": ["争议",["argument","number"],"中，消费者请求平台先行赔付，再向商家追偿。\n",["select","due",{"none":"请决定并写明理由。","other":["请在",["argument","due"],"前决定并写明理由。"]}],"\n",["select","silence",{"none":"在此期间欠款不变。","other":[["argument","silence"]]}]],
    "notice.advance_asked.subject": ["争议",["argument","number"],"：消费者请求平台先行赔付"],
    "notice.advance_declined.body": ["争议",["argument","number"],"中，平台决定不先行赔付，理由见争议页面。\n",["select","due",{"none":"其他途径都可以继续。","other":["其他途径都可以继续，下一个日期是",["argument","due"],"。"]}],"\n",["select","silence",{"none":"商家欠您的钱不变。","other":[["argument","silence"]]}]],
    "notice.advance_declined.subject": ["争议",["argument","number"],"：平台没有先行赔付"],
    "notice.advance_paid.body": ["争议",["argument","number"],"中，平台已替商家先行赔付",["select","amount",{"none":"","other":[["argument","amount"]]}],"。\n",["select","due",{"none":"商家现在欠平台这笔钱。","other":["商家应当在",["argument","due"],"前向平台付清。"]}],"\n",["select","silence",{"none":"没有付的，先通知再从保证金支付，商家可以提出异议。","other":[["argument","silence"]]}]],
    "notice.advance_paid.subject": ["争议",["argument","number"],"：平台已先行赔付"],
    "notice.agreement_lapsed.body": ["争议 ",["argument","number"]," 的和解协议未在期限内得到确认，协议不成立。\n",["select","due",{"none":"您可以提出新的方案。","other":["您可以在 ",["argument","due"]," 前提出新的方案。"]}],"\n",["select","silence",{"none":"协商期届满仍未达成一致的，可以选择下一步程序。","other":[["argument","silence"]]}]],
    "notice.agreement_lapsed.subject": ["争议 ",["argument","number"],"：协议因未确认而失效"],
    "notice.agreement_made.body": ["双方就争议 ",["argument","number"]," 达成了协议",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。协议全文和各项义务见争议页面。\n",["select","due",{"none":"请按协议履行。","other":["请在 ",["argument","due"]," 前完成您的义务（如有）。"]}],"\n",["select","silence",{"none":"由托管款支付的部分会自动支付；逾期不履行其余义务的，从商家保证金中支付或记为违约。","other":[["argument","silence"]]}]],
    "notice.agreement_made.subject": ["争议 ",["argument","number"],"：和解协议已成立"],
    "notice.appeal_decided.body": ["争议 ",["argument","number"]," 的申诉已复核完毕",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"，结果和理由见争议页面。\n",["select","due",{"none":"请按结果履行您的义务（如有）。","other":["请在 ",["argument","due"]," 前履行您的义务（如有）。"]}],"\n",["select","silence",{"none":"平台内部程序到此终结，结果按期执行；您向人民法院起诉或申请仲裁的权利不受影响。","other":[["argument","silence"]," 您向人民法院起诉或申请仲裁的权利不受影响。"]}]],
    "notice.appeal_decided.subject": ["争议 ",["argument","number"],"：申诉已有结果"],
    "notice.appeal_filed.body": ["争议 ",["argument","number"]," 的平台处理结果有人提出申诉，将由另一名处理员复核，原处理结果暂不执行。\n",["select","due",{"none":"您可以提交意见。","other":["您可以在 ",["argument","due"]," 前提交意见。"]}],"\n",["select","silence",{"none":"您不提交意见的，处理员根据已有材料复核。","other":[["argument","silence"]]}]],
    "notice.appeal_filed.subject": ["争议 ",["argument","number"],"：对处理结果提出了申诉"],
    "notice.authorisation_used.body": ["按争议 ",["argument","number"]," 的结果，卡上冻结的款项解冻给买家",["select","amount",{"none":"","other":["：",["argument","amount"]]}],"。\n",["select","due",{"none":"到账时间以发卡行为准。","other":["请在 ",["argument","due"]," 前查看到账情况。"]}],"\n",["select","silence",{"none":"没有解冻的，请回复，由人工核对。","other":[["argument","silence"]]}]],
    "notice.authorisation_used.subject": ["争议 ",["argument","number"],"：卡上冻结的款项已解冻"],
    "notice.books_unproven.body": [["argument","number"]," 的账目核对未通过",["select","summary",{"none":"","other":["：",["argument","summary"]]}],"。\n请暂停人工放款，与支付机构的对账单逐项核对，并运行“redress doctor”检查。\n每次核对未通过都会发送本通知；通过之前，运营概览会一直显示。"],
    "notice.books_unproven.subject": [["argument","number"]," 的账目核对未通过"],
    "notice.card_case_due.body": ["银行卡拒付 ",["argument","number"]," 还没有答复",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。\n",["select","due",{"none":"请尽快提交举证材料，或者接受退单。","other":["请在 ",["argument","due"]," 前提交举证材料，或者接受退单。"]}],"\n",["select","silence",{"none":"过期不答复，款项将留在持卡人处。","other":[["argument","silence"]]}]],
    "notice.card_case_due.subject": ["银行卡拒付 ",["argument","number"],"：请尽快答复"],
    "notice.card_case_ended.body": ["争议",["argument","number"],"的银行卡拒付已由发卡行或卡组织处理完毕。\n",["select","due",{"none":"您现在无需操作。","other":["期限为 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"结果和应付款可在争议页面查看。","other":[["argument","silence"]]}]],
    "notice.card_case_ended.subject": ["争议",["argument","number"],"：银行卡拒付已有结果"],
    "notice.card_case_opened.body": ["争议",["argument","number"],"涉及的付款，持卡人已向发卡行提出异议",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。为避免重复退款，这笔付款的退款已暂停。\n",["select","due",{"none":"您现在无需操作。","other":["期限为 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"进度可在争议页面查看。","other":[["argument","silence"]]}]],
    "notice.card_case_opened.subject": ["争议",["argument","number"],"：持卡人已向发卡行提出异议"],
    "notice.card_credit_reversed.body": ["发卡行收回了争议",["argument","number"],"的退款",["select","amount",{"none":"","other":[" ",["argument","amount"]]}],"，这部分恢复为应付款。\n",["select","due",{"none":"商家应当按期付清。","other":["期限为 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"应付款和期限可在争议页面查看。","other":[["argument","silence"]]}]],
    "notice.card_credit_reversed.subject": ["争议",["argument","number"],"：发卡行收回退款"],
    "notice.card_credited.body": ["发卡行已就争议",["argument","number"],"的付款退回",["select","amount",{"none":"款项","other":[" ",["argument","amount"]]}],"，这部分抵减应付款。\n",["select","due",{"none":"您现在无需操作。","other":["期限为 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"结果由发卡行或卡组织最后确定，进度可在争议页面查看。","other":[["argument","silence"]]}]],
    "notice.card_credited.subject": ["争议",["argument","number"],"：发卡行已退款"],
    "notice.card_dispute_possible.body": ["争议 ",["argument","number"]," 的结果没有履行",["select","amount",{"none":"","other":["，还欠 ",["argument","amount"]]}],"。您是用银行卡付的款，可以",["select","due",{"none":"","other":["在 ",["argument","due"]," 前"]}],"向发卡行提出拒付，由发卡行决定。\n",["select","silence",{"none":"最晚日期和证据材料见争议页面。银行退回的钱会抵扣应付的部分。","other":[["argument","silence"]]}]],
    "notice.card_dispute_possible.subject": ["争议 ",["argument","number"],"：可以向发卡行提出拒付"],
    "notice.case_recused.body": ["争议 ",["argument","number"]," 的处理员已回避，需要另行指派。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"指派其他处理员。\n",["select","silence",{"none":"不指派的，争议留在待处理队列中，期限照常计算。","other":[["argument","silence"]]}]],
    "notice.case_recused.subject": ["争议 ",["argument","number"],"：处理员已回避"],
    "notice.change_accepted.body": ["争议",["argument","number"],"中，对方同意了您的提议：从现在起按新的内容履行。\n",["select","due",{"none":"日期见争议页面。","other":["下一个日期是",["argument","due"],"。"]}],"\n",["select","silence",{"none":"到期没有做的，按规则进入下一步。","other":[["argument","silence"]]}]],
    "notice.change_accepted.subject": ["争议",["argument","number"],"：新的履行方式已经约定"],
    "notice.change_declined.body": ["争议",["argument","number"],"中，没有就新的履行方式达成一致。\n",["select","due",{"none":"仍按原来的内容履行。","other":["仍按原来的内容履行，下一个日期是",["argument","due"],"。"]}],"\n",["select","silence",{"none":"到期没有做的，按规则进入下一步。","other":[["argument","silence"]]}]],
    "notice.change_declined.subject": ["争议",["argument","number"],"：仍按原来的内容履行"],
    "notice.change_proposed.body": ["争议",["argument","number"],"中，对方提出换一种方式履行。\n",["select","due",{"none":"您可以同意，也可以不同意。","other":["您可以在",["argument","due"],"前同意或者不同意。"]}],"\n",["select","silence",{"none":"不答复的，一切照旧。","other":[["argument","silence"]]}]],
    "notice.change_proposed.subject": ["争议",["argument","number"],"：对方提出换一种方式履行"],
    "notice.choose_asked.body": ["争议 ",["argument","number"]," 的协商阶段已结束。页面上列明了每种下一步的效力、所需时间、费用和其他途径。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"选择是否同意由处理员处理，或选择其他途径。\n",["select","silence",{"none":"您不选择的，按规则处理；沉默不视为您同意。","other":[["argument","silence"]]}]],
    "notice.choose_asked.subject": ["争议 ",["argument","number"],"：请选择下一步"],
    "notice.countersign_asked.body": ["争议 ",["argument","number"]," 的和解协议等待您确认",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。确认前请核对各项金额及其支付来源。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"确认或拒绝。\n",["select","silence",{"none":"逾期未确认的，协议不成立，争议回到协商。","other":[["argument","silence"]]}]],
    "notice.countersign_asked.subject": ["争议 ",["argument","number"],"：请确认和解协议"],
    "notice.deduction_objected.body": ["商家对争议 ",["argument","number"]," 拟从保证金中支付提出了异议，将由处理员审查。\n",["select","due",{"none":"您可以补充材料或留言。","other":["您可以在 ",["argument","due"]," 前补充材料或留言。"]}],"\n",["select","silence",{"none":"您不操作，审查照常进行。","other":[["argument","silence"]]}]],
    "notice.deduction_objected.subject": ["争议 ",["argument","number"],"：商家对保证金支付提出异议"],
    "notice.delay_begun.body": ["平台在争议 ",["argument","number"]," 中超过了自己公布的期限，对不起。从期限届满起，每超一天",["select","amount",{"none":"","other":["付您 ",["argument","amount"]]}],"，处理完后自动到账，不用申请。\n",["select","due",{"none":"损失更大的，可以在争议页面主张实际损失。","other":["损失更大的，可以在 ",["argument","due"]," 前主张实际损失。"]}],"\n",["select","silence",{"none":"您不用做任何事。","other":[["argument","silence"]]}]],
    "notice.delay_begun.subject": ["争议 ",["argument","number"],"：我们超过了自己的期限"],
    "notice.delay_paid.body": ["因平台在争议 ",["argument","number"]," 中逾期，已付给您",["select","amount",{"none":"补偿","other":[" ",["argument","amount"]]}],"。计算过程见争议页面。\n",["select","due",{"none":"损失更大的，可以主张实际损失，已付的部分会抵扣。","other":["损失更大的，可以在 ",["argument","due"]," 前主张实际损失，已付的部分会抵扣。"]}],"\n",["select","silence",{"none":"您不用做任何事。","other":[["argument","silence"]]}]],
    "notice.delay_paid.subject": ["争议 ",["argument","number"],"：逾期补偿已付"],
    "notice.deposit_appeal_decided.body": ["店铺 ",["argument","number"]," 关于保证金的申诉已处理，理由列在保证金页面。\n现在应缴的保证金",["select","amount",{"none":"以该页面为准","other":["为 ",["argument","amount"]]}],"。\n保证金不足的，补缴期限继续计算。"],
    "notice.deposit_appeal_decided.subject": ["店铺 ",["argument","number"],"：保证金申诉已处理"],
    "notice.deposit_deducted.body": ["争议 ",["argument","number"]," 的应付款已从商家保证金中支付",["select","amount",{"none":"","other":[" ",["argument","amount"]]}],"。\n",["select","due",{"none":"商家请按规则补足保证金。","other":["商家请在 ",["argument","due"]," 前补足保证金。"]}],"\n",["select","silence",{"none":"不足部分仍为未履行的义务，不因此消灭，下一步措施见争议页面。","other":[["argument","silence"]]}]],
    "notice.deposit_deducted.subject": ["争议 ",["argument","number"],"：已从保证金中支付"],
    "notice.deposit_exit.body": ["店铺 ",["argument","number"]," 的保证金逾期没有补足",["select","amount",{"none":"","other":["，还差 ",["argument","amount"]]}],"，已启动清退。\n",["select","due",{"none":"补足保证金，清退即停止。","other":["在",["argument","due"],"前补足保证金，清退即停止。"]}],"\n逾期未补的，店铺到期关闭；已成立的订单照常履行。"],
    "notice.deposit_exit.subject": ["店铺 ",["argument","number"],"：已启动清退"],
    "notice.deposit_frozen.body": ["店铺 ",["argument","number"]," 的提现和新品上架已冻结。\n原因列在保证金页面",["select","amount",{"none":"","other":["，还差 ",["argument","amount"]]}],"。\n可以在该页面提出申诉；不申诉的，冻结继续。"],
    "notice.deposit_frozen.subject": ["店铺 ",["argument","number"],"：提现和新品上架已冻结"],
    "notice.deposit_increase.body": ["店铺 ",["argument","number"]," 的保证金已重新计算，拟上调",["select","amount",{"none":"","other":["至 ",["argument","amount"]]}],"。\n",["select","due",{"none":"目前尚未生效。","other":["自",["argument","due"],"起生效。"]}],"计算过程列在保证金页面。\n生效前可以在该页面提出申诉；不申诉的，到期生效。"],
    "notice.deposit_increase.subject": ["店铺 ",["argument","number"],"：保证金拟上调"],
    "notice.deposit_insolvency.body": ["平台已确认店铺 ",["argument","number"]," 出现无力清偿的迹象",["select","summary",{"none":"","other":["，依据：",["argument","summary"]]}],"。\n从现在起，保证金不再支付，也不能提取，由依法负责清偿的机构处理。\n认为有误的，请告知平台，并附上依据；没有告知的，这一状态继续。"],
    "notice.deposit_insolvency.subject": ["店铺 ",["argument","number"],"：保证金停止支付和提取"],
    "notice.deposit_insolvency_over.body": ["平台已确认店铺 ",["argument","number"]," 的无力清偿迹象解除",["select","summary",{"none":"","other":["，依据：",["argument","summary"]]}],"。\n保证金恢复支付和提取。\n您不需要做什么。"],
    "notice.deposit_insolvency_over.subject": ["店铺 ",["argument","number"],"：保证金恢复支付和提取"],
    "notice.deposit_notice.body": ["因争议 ",["argument","number"]," 的义务未履行，平台拟从您的保证金中支付",["select","amount",{"none":"","other":[" ",["argument","amount"]]}],"。\n您可以",["select","due",{"none":"","other":["在 ",["argument","due"]," 前"]}],"自行履行，或提出异议。\n",["select","silence",{"none":"逾期未履行也未提出异议的，将从保证金中支付。","other":[["argument","silence"]]}]],
    "notice.deposit_notice.subject": ["争议 ",["argument","number"],"：拟从保证金中支付"],
    "notice.deposit_returned.body": ["店铺 ",["argument","number"]," 已经关闭，也没有未了结的争议。\n保证金予以退还",["select","amount",{"none":"","other":["，金额 ",["argument","amount"]]}],"。\n每一笔变动都列在保证金页面的明细里。"],
    "notice.deposit_returned.subject": ["店铺 ",["argument","number"],"：保证金退还"],
    "notice.deposit_short.body": ["店铺 ",["argument","number"]," 的保证金低于应缴数额",["select","amount",{"none":"","other":["，还差 ",["argument","amount"]]}],"。\n请",["select","due",{"none":"尽快","other":["在",["argument","due"],"前"]}],"补足。\n逾期未补的，将冻结提现和新品上架；仍不补足的，店铺将被清退。"],
    "notice.deposit_short.subject": ["店铺 ",["argument","number"],"：保证金不足，请补足"],
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
    "notice.erasure_announced.body": ["法律不再要求我们保存争议 ",["argument","number"]," 中的文字和文件。它们将",["select","due",{"none":"在不久后","other":["于 ",["argument","due"]," "]}],"删除。\n如果想留存一份，请在此之前打开争议，索取卷宗。\n您无需做其他事情。如果法院或主管机关需要这些材料，请在此之前告诉我们。"],
    "notice.erasure_announced.subject": ["争议 ",["argument","number"],"：其中的文字和文件将被删除"],
    "notice.evidence_objected.body": ["争议 ",["argument","number"]," 中，对方对您的一项证据提出了异议，并写明了理由。\n您可以在处理结果作出前答复；不答复的，处理员根据已有材料判断。"],
    "notice.evidence_objected.subject": ["争议 ",["argument","number"],"：对方对您的证据有异议"],
    "notice.evidence_objection_answered.body": ["争议 ",["argument","number"]," 中，对方答复了您对证据的异议。\n异议是否成立，由处理员在处理结果中写明。"],
    "notice.evidence_objection_answered.subject": ["争议 ",["argument","number"],"：对方答复了您的异议"],
    "notice.evidence_request_ended.body": ["争议 ",["argument","number"]," 中您要求对方提交的证据，对方已提交、说明不能提交，或逾期没有提交。\n请在页面上查看。"],
    "notice.evidence_request_ended.subject": ["争议 ",["argument","number"],"：您要求的证据有结果了"],
    "notice.evidence_requested.body": ["争议 ",["argument","number"]," 中，有一项证据需要您提交。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"在页面上提交；确实没有的，请写明原因。\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.evidence_requested.subject": ["争议 ",["argument","number"],"：请您提交证据"],
    "notice.evidence_submitted.body": ["对方在争议 ",["argument","number"]," 中提交了新的证据，请在争议页面查看。\n",["select","due",{"none":"您可以发表意见或提交证据。","other":["您可以在 ",["argument","due"]," 前发表意见或提交证据。"]}],"\n",["select","silence",{"none":"您不回应，程序照常进行。","other":[["argument","silence"]]}]],
    "notice.evidence_submitted.subject": ["争议 ",["argument","number"],"：对方提交了证据"],
    "notice.extension_asked.body": ["对方请求延长争议 ",["argument","number"]," 的期限",["select","due",{"none":"","other":["，拟延长至 ",["argument","due"]]}],"。\n请在原期限届满前同意或拒绝。\n",["select","silence",{"none":"您不回应的，期限不延长。","other":[["argument","silence"]]}]],
    "notice.extension_asked.subject": ["争议 ",["argument","number"],"：对方请求延长期限"],
    "notice.fast_track_joined.body": ["商家已同意争议 ",["argument","number"]," 走小额快速处理。期限变短，只看双方提交的书面材料，请尽快提交您手上的材料。\n",["select","due",{"none":"期限见争议页面。","other":["最近的期限是 ",["argument","due"],"。"]}],"\n处理结果作出之前，任何一方都可以随时转为一般程序。"],
    "notice.fast_track_joined.subject": ["争议 ",["argument","number"],"：快速处理已开始"],
    "notice.fast_track_left.body": ["争议 ",["argument","number"]," 不走快速处理，按一般程序继续。任何一方的时间都不会比一般程序更短，已经说明的和提交的材料都有效。\n",["select","due",{"none":"期限见争议页面。","other":["最近的期限是 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.fast_track_left.subject": ["争议 ",["argument","number"]," 转为一般程序"],
    "notice.file_infected.body": ["您上传的文件",["select","summary",{"none":"","other":["“",["argument","summary"],"”"]}],"里查出了恶意程序，已隔离，谁都不能打开。\n请重新拍照、截图或导出后再次提交。举证时间不因此受影响。"],
    "notice.file_infected.subject": "您上传的文件里查出了恶意程序",
    "notice.frame.button": "打开争议页面",
    "notice.frame.deposit_button": "打开保证金页面",
    "notice.frame.deposit_link": ["打开保证金页面：",["argument","link"]],
    "notice.frame.juror_button": "打开评审员页面",
    "notice.frame.juror_link": ["打开评审员页面：",["argument","link"]],
    "notice.frame.link": ["打开争议页面：",["argument","link"]],
    "notice.frame.personal": "此链接仅供收件人使用，无需注册。请勿转发：持有链接的人可以代您操作。",
    "notice.frame.sender": "本邮件由 Redress（定纷）在线争议解决系统发出。",
    "notice.goods_sent.body": ["争议 ",["argument","number"]," 的退货已寄出，物流单号见争议页面。\n收货后请",["select","due",{"none":"及时","other":["在 ",["argument","due"]," 前"]}],"验收：确认收到，或提出问题并附证据。\n",["select","silence",{"none":"逾期未提出问题的，视为收到且无异议，相应款项将支付给对方。","other":[["argument","silence"]]}]],
    "notice.goods_sent.subject": ["争议 ",["argument","number"],"：退货已寄出"],
    "notice.human_requested.body": ["争议 ",["argument","number"]," 的当事人要求由人工处理。\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"联系当事人或接手处理。\n",["select","silence",{"none":"逾期未接手的，列入运营人员的逾期清单。","other":[["argument","silence"]]}]],
    "notice.human_requested.subject": ["争议 ",["argument","number"],"：当事人要求人工处理"],
    "notice.juror_objection_answered.body": "工作人员查看了您对暂停提出的异议，并作了答复。\n答复和理由见评审员页面。\n您不用做什么。",
    "notice.juror_objection_answered.subject": "您的异议有了答复",
    "notice.juror_ready.body": "您已完成培训，进入评审员库。下一期固定名单之后，就可能被抽中。\n被抽中时会收到通知和答复时限。没有时间的，请先在评审员页面设为暂离。\n被抽中后一直不答复，算错过一次。",
    "notice.juror_ready.subject": "您已进入评审员库",
    "notice.juror_summons.body": ["您被抽中评审一件争议，用手机大约十分钟。\n请",["select","due",{"none":"尽快","other":["在",["argument","due"],"前"]}],"答复是否参加。认识当事人或者有利害关系的，请回避，不影响您的记录。\n不答复的，由下一位评审员替补，并记为缺席一次。"],
    "notice.juror_summons.subject": "您被抽中担任评审员",
    "notice.juror_suspended.body": ["您暂时不会被抽中",["select","due",{"none":"","other":["，到 ",["argument","due"]," 为止"]}],"，原因见评审员页面。\n认为不对的，可以在页面上提出异议，由工作人员查看并说明理由。\n您什么都不做，到期后自动恢复。"],
    "notice.juror_suspended.subject": "您的评审员资格已暂停",
    "notice.juror_volunteered.body": "您平台的一位用户报名做评审员。\n请通过接口告诉我们可以为其确认的情况：信用分、实名、注册时间、评价和处罚。\n收到之前，该用户不进入评审员库。",
    "notice.juror_volunteered.subject": "您的一位用户报名做评审员",
    "notice.juror_warned.body": "您被抽中后不止一次没有答复，其他人在等您。\n没有时间，可以在评审员页面设为暂离，或者收到通知后直接退出，这两种都不算错过。\n再错过一次，会暂停几天。",
    "notice.juror_warned.subject": "您错过了评审席位",
    "notice.jury_convened.body": ["争议 ",["argument","number"]," 的评审团开始抽选和评审。名单和随机数都可以在争议页面核对。结束之前谁也看不到票数。\n",["select","due",{"none":"您现在不用做什么。","other":["请在 ",["argument","due"]," 前完成争议页面上要您做的事。"]}],"\n",["select","silence",{"none":"没有评审意见的，由处理员处理。","other":[["argument","silence"]]}]],
    "notice.jury_convened.subject": ["争议 ",["argument","number"],"：评审团开始抽选"],
    "notice.jury_joined.body": ["对方已同意把争议 ",["argument","number"]," 交给评审团。评审团即将抽选。\n",["select","due",{"none":"您现在不用做什么。","other":["最近的期限是 ",["argument","due"],"。"]}],"\n抽选之前，任何一方都可以退出，改由处理员处理。"],
    "notice.jury_joined.subject": ["争议 ",["argument","number"],"：双方同意交给评审团"],
    "notice.jury_left.body": ["争议 ",["argument","number"]," 不交给评审团，由处理员处理。没有任何一方的期限因此缩短，已经提交的材料都有效。\n",["select","due",{"none":"期限见争议页面。","other":["最近的期限是 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.jury_left.subject": ["争议 ",["argument","number"],"：不交给评审团"],
    "notice.jury_proposed.body": ["对方提议把争议 ",["argument","number"]," 交给评审团：由随机抽选的志愿用户评审，再由处理员核对。您同意才会适用。\n",["select","due",{"none":"您可以在争议页面表态。","other":["您可以在 ",["argument","due"]," 前表态。"]}],"\n",["select","silence",{"none":"不表态没有任何不利影响：仍由处理员处理。","other":[["argument","silence"]]}]],
    "notice.jury_proposed.subject": ["争议 ",["argument","number"],"：对方提议交给评审团"],
    "notice.jury_without_verdict.body": ["争议 ",["argument","number"]," 的评审团没有形成评审意见：",["select","outcome",{"tie":"没有哪个选项得到足够的票","too_few":"能参加的评审员太少","beacon_silent":"公开随机数没有按时到达，无法抽选","other":"评审期限已到"}],"。由处理员处理，评审期间没有计入处理期限。\n",["select","due",{"none":"您现在不用做什么。","other":["最近的期限是 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"处理结果作出后会另行通知您。","other":[["argument","silence"]]}]],
    "notice.jury_without_verdict.subject": ["争议 ",["argument","number"],"：评审团没有形成评审意见"],
    "notice.late_evidence_decided.body": ["争议 ",["argument","number"]," 中，处理员已决定是否采用您在举证时间之后提交的证据，并写明了理由。\n请在页面上查看。"],
    "notice.late_evidence_decided.subject": ["争议 ",["argument","number"],"：您逾期提交的证据有结果了"],
    "notice.log_alarm.body": [["select","summary",{"none":"透明日志出现异常。","other":[["argument","summary"]]}],"\n核对日志的任何人也会看到。请打开透明日志页面，并按运维手册“透明日志”一节处理。\n期间新的记录会排队等待，不会丢失。"],
    "notice.log_alarm.subject": "透明日志需要处理",
    "notice.merchant_insolvent.body": ["争议 ",["argument","number"]," 的商家出现无力清偿的迹象",["select","summary",{"none":"","other":["，依据：",["argument","summary"]]}],"。\n平台不再从保证金中支付，也不再按顺序分配，由依法负责清偿的机构处理。本订单担保交易中的款项是您的，照常退还。\n请向该机构申报债权，并附上争议页面的资金明细。逾期不申报的，可能分不到款项。"],
    "notice.merchant_insolvent.subject": ["争议 ",["argument","number"],"：商家出现无力清偿的迹象"],
    "notice.merchant_solvent.body": ["争议 ",["argument","number"]," 的商家，无力清偿的迹象已经解除",["select","summary",{"none":"","other":["，依据：",["argument","summary"]]}],"。\n保证金恢复支付，争议页面列出下一步。\n您不需要做什么。"],
    "notice.merchant_solvent.subject": ["争议 ",["argument","number"],"：商家恢复支付"],
    "notice.message_posted.body": ["争议 ",["argument","number"]," 中有一条新的留言，请在争议页面查看。\n",["select","due",{"none":"您可以回复，但不是必须。","other":["如需回应，请在 ",["argument","due"]," 前操作。"]}],"\n",["select","silence",{"none":"您不回复，期限和程序不受影响。","other":[["argument","silence"]]}]],
    "notice.message_posted.subject": ["争议 ",["argument","number"],"：有新的留言"],
    "notice.money_paid_out.body": ["支付机构已确认完成纠纷 ",["argument","number"]," 的",["select","amount",{"none":"款项","other":["款项 ",["argument","amount"]]}],"支付。到账时间以您的银行为准。\n",["select","due",{"none":"您现在无需操作。","other":["期限为 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"如 5 个工作日内仍未到账，请在纠纷页面留言。","other":[["argument","silence"]]}]],
    "notice.money_paid_out.subject": ["纠纷 ",["argument","number"],"：款项已支付"],
    "notice.money_returned.body": ["纠纷 ",["argument","number"]," 的一笔",["select","amount",{"none":"付款","other":["付款 ",["argument","amount"]]}],"支付机构确认后又被退回。钱在支付机构，没有丢失，会重新付出。\n",["select","due",{"none":"您现在无需操作。","other":["期限为 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"如果收款账户有变，请告诉电商平台。进度可在纠纷页面查看。","other":[["argument","silence"]]}]],
    "notice.money_returned.subject": ["纠纷 ",["argument","number"],"：一笔付款被退回"],
    "notice.money_returned_desk.body": ["争议",["argument","number"],"中，支付机构退回了已付的款项",["select","amount",{"none":"","other":[" ",["argument","amount"]]}],"。\n",["select","due",{"none":"请查看原因，安排重新付款；人工重新付款由两人确认。","other":["请在",["argument","due"],"前安排重新付款；人工重新付款由两人确认。"]}],"\n",["select","silence",{"none":"任何一方都不用再付。","other":[["argument","silence"]]}]],
    "notice.money_returned_desk.subject": ["争议",["argument","number"],"：有款项要重新付出"],
    "notice.money_stuck.body": ["支付机构未能完成纠纷 ",["argument","number"]," 的一笔",["select","amount",{"none":"付款","other":["付款 ",["argument","amount"]]}],"。这笔钱没有丢失，仍应支付，工作人员正在处理。\n",["select","due",{"none":"您现在无需操作。","other":["期限为 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"如您更换过收款账户，请告知电商平台。付款进度可在纠纷页面查看。","other":[["argument","silence"]]}]],
    "notice.money_stuck.subject": ["纠纷 ",["argument","number"],"：付款有延迟"],
    "notice.notice_of_dispute.body": ["有买家就您店铺的订单提出争议，编号 ",["argument","number"],"。",["select","summary",{"none":"","other":["争议内容：",["argument","summary"],"。"]}],["select","amount",{"none":"","other":["请求金额：",["argument","amount"],"。"]}],"\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"答复：您可以同意、提出其他方案，或说明理由并提交证据。\n",["select","silence",{"none":"逾期不答复的，申请人可以选择由处理员根据已有材料处理，涉及的款项在处理结束前保持冻结。","other":[["argument","silence"]]}],["select","join",{"none":"","other":["\n买家希望走小额快速处理：期限更短，只看双方提交的书面材料。您在 ",["argument","join"]," 前同意才会适用；不同意或者不表态都没有任何不利影响，按一般程序和一般期限继续。"]}],["select","originals",{"none":"","other":["\n请妥善保管这笔订单的原始记录（页面、订单、付款、聊天、物流），并在 ",["argument","originals"]," 前提交。您掌握而没有提交的，处理员可以作出对您不利的认定，并说明理由。"]}],"\n打开下面的链接即可答复，无需注册。"],
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
    "notice.reconciliation_unexplained.body": ["与",["argument","number"],"对账后，有差额找不到原因",["select","summary",{"none":"","other":["：",["argument","summary"]]}],"。\n请暂停人工放款，在财务工作台逐项核对支付机构的对账单。\n每次对账仍说不清都会发送此邮件。"],
    "notice.reconciliation_unexplained.subject": [["argument","number"],"：对账有差额说不清"],
    "notice.refusal_objected.body": ["争议 ",["argument","number"]," 的申请人请另一位处理员再看。第一位处理员不参与。\n",["select","due",{"none":"会尽快看完。","other":["最晚 ",["argument","due"]," 看完。"]}],"\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.refusal_objected.subject": ["争议 ",["argument","number"],"：请另一位处理员再看"],
    "notice.reminder.body": ["争议 ",["argument","number"]," 正在等待您处理。",["select","summary",{"none":"","other":["争议内容：",["argument","summary"],"。"]}],"\n",["select","due",{"none":"请尽快处理。","other":["请在 ",["argument","due"]," 前处理。"]}],"\n",["select","silence",{"none":"逾期不处理的，程序将按规则进入下一步，不再等待您的意见。","other":[["argument","silence"]]}]],
    "notice.reminder.subject": ["提醒：争议 ",["argument","number"]," 等待您处理",["select","due",{"none":"","other":["，截止 ",["argument","due"]]}]],
    "notice.reply_overdue.body": ["商家未在期限内答复争议 ",["argument","number"],"，我们已通知其第二联系人。\n",["select","due",{"none":"您可以等待答复，也可以查看下一步。","other":["您可以等待答复，也可以查看下一步；当前期限是 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"您不操作的，协商期届满后进入下一步的选择。","other":[["argument","silence"]]}]],
    "notice.reply_overdue.subject": ["争议 ",["argument","number"],"：商家逾期未答复"],
    "notice.response_given.body": ["商家已就争议 ",["argument","number"]," 作出答复，内容见争议页面。\n",["select","due",{"none":"您可以提出方案、补充证据或留言。","other":["您可以在 ",["argument","due"]," 前提出方案、补充证据或留言。"]}],"\n",["select","silence",{"none":"协商期届满仍未达成一致的，您可以选择下一步程序。","other":[["argument","silence"]]}]],
    "notice.response_given.subject": ["争议 ",["argument","number"],"：商家已答复"],
    "notice.reversal_asked.body": ["争议",["argument","number"],"中，商家认为有一笔保证金扣错了",["select","amount",{"none":"","other":["（",["argument","amount"],"）"]}],"，由处理员复核。\n",["select","due",{"none":"您不需要做什么。","other":["下一个日期是",["argument","due"],"。"]}],"\n",["select","silence",{"none":"您善意收到的钱仍然是您的。","other":[["argument","silence"]]}]],
    "notice.reversal_asked.subject": ["争议",["argument","number"],"：有一笔保证金扣款正在复核"],
    "notice.reversal_decided.body": ["争议",["argument","number"],"中，处理员已经就保证金是否扣错作出决定，理由见争议页面。\n",["select","due",{"none":"您不需要再做什么。","other":["下一个日期是",["argument","due"],"。"]}],"\n",["select","silence",{"none":"确实扣错的，已连同利息恢复保证金。","other":[["argument","silence"]]}]],
    "notice.reversal_decided.subject": ["争议",["argument","number"],"：保证金扣款已经复核"],
    "notice.scanner_down.body": ["恶意程序检查没有应答，有文件在等待",["select","summary",{"none":"","other":["：",["argument","summary"]]}],"。\n未经检查的文件不会放行。请检查 clamd 是否在运行。"],
    "notice.scanner_down.subject": "恶意程序检查没有应答",
    "notice.second_contact.body": ["我们未能通过第一联系地址送达争议 ",["argument","number"]," 的通知，现发送给您登记的第二联系人。",["select","summary",{"none":"","other":["争议内容：",["argument","summary"],"。"]}],["select","amount",{"none":"","other":["请求金额：",["argument","amount"],"。"]}],"\n请",["select","due",{"none":"尽快","other":["在 ",["argument","due"]," 前"]}],"答复，或将此事转告负责人：您可以同意、提出其他方案，或说明理由并提交证据。\n",["select","silence",{"none":"逾期不答复的，申请人可以选择由处理员根据已有材料处理，涉及的款项在处理结束前保持冻结。","other":[["argument","silence"]]}],"\n打开下面的链接即可答复，无需注册。"],
    "notice.second_contact.subject": ["争议通知 ",["argument","number"],"（第二联系人）"],
    "notice.set_off_made.body": ["争议 ",["argument","number"]," 的应付款，已用商家其他订单的货款抵付",["select","amount",{"none":"","other":[" ",["argument","amount"]]}],"。\n",["select","due",{"none":"抵错的，商家可以申请纠正。","other":["抵错的，商家可以在 ",["argument","due"]," 前申请纠正。"]}],"\n",["select","silence",{"none":"明细见争议页面。","other":[["argument","silence"]]}]],
    "notice.set_off_made.subject": ["争议 ",["argument","number"],"：抵销回执"],
    "notice.set_off_notice.body": ["争议 ",["argument","number"]," 中，保证金不够付",["select","amount",{"none":"","other":["，还差 ",["argument","amount"]]}],"。商家同意过抵销，不够的部分拟用它其他订单到了结算日的货款抵付。\n商家可以",["select","due",{"none":"","other":["在 ",["argument","due"]," 前"]}],"付清，或者提出异议。\n",["select","silence",{"none":"没有付清也没有提出异议的，按通知的金额抵付。","other":[["argument","silence"]]}]],
    "notice.set_off_notice.subject": ["争议 ",["argument","number"],"：拟用其他订单的货款抵付"],
    "notice.staff_overdue.body": ["争议 ",["argument","number"]," 的处理期限",["select","due",{"none":"已过","other":["（",["argument","due"],"）已过"]}],"，双方仍在等待。\n请立即处理，或交由他人处理。\n",["select","silence",{"none":"不处理的，运营人员将改派。","other":[["argument","silence"]]}]],
    "notice.staff_overdue.subject": ["待办逾期：争议 ",["argument","number"]],
    "notice.verdict_not_followed.body": ["处理员核对后没有采用争议 ",["argument","number"]," 的评审意见，理由见争议页面。由处理员作出处理结果。\n",["select","due",{"none":"您现在不用做什么。","other":["最近的期限是 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"对处理结果可以申诉一次。","other":[["argument","silence"]]}]],
    "notice.verdict_not_followed.subject": ["争议 ",["argument","number"],"：评审意见没有被采用"],
    "notice.verdict_returned.body": ["争议 ",["argument","number"]," 的评审团作出了评审意见，票数和理由见争议页面。评审意见本身不产生效力，由一位处理员核对。\n",["select","due",{"none":"您现在不用做什么。","other":["核对的期限是 ",["argument","due"],"。"]}],"\n",["select","silence",{"none":"处理结果作出后会另行通知您，届时可以申诉。","other":[["argument","silence"]]}]],
    "notice.verdict_returned.subject": ["争议 ",["argument","number"],"：评审团有了评审意见"],
    "offline.app.description": "订单有问题：发起争议、回应、协商、退款到账，全程可查。",
    "offline.app.name": "定纷 · 解决交易纠纷",
    "offline.cancel": "取消发送",
    "offline.closed": "现在已不能这样操作，原因见争议页面。",
    "offline.drop": "移除",
    "offline.go_on": "继续",
    "offline.open": "打开页面",
    "offline.page.back": "网络已恢复",
    "offline.page.empty": "没有等待发送的内容。",
    "offline.page.home": "前往我的争议",
    "offline.page.lead": "内容不会丢失。网络恢复后，本页会自动继续。",
    "offline.page.private": "为保护隐私，争议页面不会保存在本机。您填写的内容会保留到发送成功，退出登录时清除。",
    "offline.page.title": "暂时没有网络",
    "offline.refused": "未被接受。",
    "offline.send": "立即重试",
    "offline.sent": ["已发送：",["argument","what"],"。"],
    "offline.signed_out": "发送前登录已失效。重新登录后会自动发送。",
    "offline.step": "尚未发送，填写的内容已保存在本机。",
    "offline.title": "等待发送",
    "offline.typed": "您填写的内容",
    "offline.unnamed": "一份表单",
    "offline.waiting": "尚未发送，网络恢复后自动发送。",
    "operator.admission.lead": "您是值班人员：可以让争议继续；不受理只能由处理员决定。看不到案卷内容时，请先联系申请人。",
    "operator.admission.title": "让争议继续",
    "operator.ahead": "即将到期",
    "operator.ahead.count": "期限数",
    "operator.ahead.day": "日期",
    "operator.ahead.due": "到期",
    "operator.ahead.finding": ["今后 14 天有 ",["number","count",null]," 个期限到期；最多的是",["argument","day"],"，",["number","most",null]," 个。"],
    "operator.ahead.none": "今后 14 天没有期限到期。",
    "operator.ahead.note": "今后 14 天（北京时间）。点击柱形可查看对应的争议。",
    "operator.ahead.title": [["argument","day"],"到期的期限"],
    "operator.ahead.waits": "等待",
    "operator.ahead.what": "期限",
    "operator.asof": ["统计于 ",["argument","date"]," ",["argument","clock"],"。"],
    "operator.assign": "分派",
    "operator.assign.choose": "请选择",
    "operator.assign.closed": "现在无需分派：这件争议没有在等处理员，或草稿正在等第二位处理员签署。",
    "operator.assign.lead": "有利益冲突、已回避或参与过原处理的人会被系统拒绝。",
    "operator.assign.stage": "阶段",
    "operator.assign.title": ["争议 ",["argument","number"]],
    "operator.assign.to": "处理员",
    "operator.behind.back": "返回数据走势",
    "operator.behind.day": [["argument","what"],"：",["argument","from"]],
    "operator.behind.filed": "提起时间",
    "operator.behind.home": "返回运行状况",
    "operator.behind.number": "争议",
    "operator.behind.stage": "阶段",
    "operator.behind.title": [["argument","what"],"：",["argument","from"]," 至 ",["argument","to"]],
    "operator.behind.type": "类型",
    "operator.channel.email": "邮件",
    "operator.channel.in_product": "站内",
    "operator.channel.webhook": "回调",
    "operator.check": "核对订单",
    "operator.check.buyer": "买家",
    "operator.check.do": "核对",
    "operator.check.enter": "订单",
    "operator.check.escrow": "担保金额",
    "operator.check.fault": [["argument","field"],"：",["argument","what"]],
    "operator.check.field": "订单（JSON）",
    "operator.check.good": "可以推送。",
    "operator.check.item": [["argument","title"]," × ",["number","quantity",null],"：",["argument","amount"]],
    "operator.check.items": "商品",
    "operator.check.merchant": "商家",
    "operator.check.merchant.unknown": "商家还不存在：推送会被拒绝。请先登记商家。",
    "operator.check.not_json": "这不是 JSON。请检查引号、逗号和括号。",
    "operator.check.note": "粘贴一份要推送的订单。按同样的规则解析，不会保存。",
    "operator.check.paid": "实付",
    "operator.check.placed": "下单时间",
    "operator.check.release": "担保放款时间",
    "operator.check.title": "订单解析结果",
    "operator.clocks.missed": "30 天内错过",
    "operator.clocks.soon": "24 小时内到期",
    "operator.connect": "接入",
    "operator.connect.delivered": "争议消息已被接收",
    "operator.connect.delivered.hint": "收到第一件争议后自动完成。",
    "operator.connect.done": ["已完成 ",["number","done",null]," / ",["number","all",null]],
    "operator.connect.endpoint": "已设回调地址",
    "operator.connect.handover": "已设用户交接公钥",
    "operator.connect.handover.hint": "电商平台用它把用户签名交接过来。",
    "operator.connect.is.done": "已完成",
    "operator.connect.is.incomplete": "未通过",
    "operator.connect.is.not_started": "未完成",
    "operator.connect.key": "有有效的接口密钥",
    "operator.connect.key.hint": [["plural","count",0,"cardinal",{"=0":"请在下面新建。","other":[["pound"]," 个有效密钥。"]}]],
    "operator.connect.merchants": "已有商家",
    "operator.connect.note": "每一项都由系统查证，不靠人工勾选。",
    "operator.connect.orders": "已有订单",
    "operator.connect.orders.hint": "推送前可以先核对，不会保存。",
    "operator.connect.rate": ["每分钟最多 ",["number","count",null]," 次请求，超出返回 429。"],
    "operator.connect.tested": "测试消息已被接收",
    "operator.connect.tested.failed": "最近一次失败。修好后再发一次。",
    "operator.connect.tested.hint": ["应答 ",["argument","status"],"，",["number","milliseconds",null]," 毫秒。"],
    "operator.connect.tested.none": "还没有发送过。",
    "operator.count": [["number","count",null]],
    "operator.dead.drop": "搁置",
    "operator.dead.drop.do": "确认搁置",
    "operator.dead.drop.enter": "原因",
    "operator.dead.drop.lead": "系统不再自动重试。记录和原因都会保留。",
    "operator.dead.drop.reason": "原因",
    "operator.dead.drop.reason.hint": "例如“已电话告知商家”。",
    "operator.dead.drop.title": "搁置这条通知？",
    "operator.dead.filter.any": "不限",
    "operator.dead.filter.channel": "方式",
    "operator.dead.filter.marketplace": "电商平台",
    "operator.dead.filter.template": "通知",
    "operator.dead.found": [["plural","count",0,"cardinal",{"=0":"没有未送达的通知。","other":[["pound"]," 条未送达。"]}]],
    "operator.dead.reason.bounced": "邮件被退回：该地址收不到邮件。请向电商平台要新地址，再重发。",
    "operator.dead.reason.dead": "多次尝试都失败，已放弃。请看最后一次应答，修好后重发。",
    "operator.dead.reason.no_address": "没有邮箱地址。须由电商平台提供。",
    "operator.dead.reason.no_endpoint": "电商平台没有设回调地址。设好后再重发。",
    "operator.dead.reason.other": "没有送达。",
    "operator.dead.reason.refused": "邮件服务器拒收。",
    "operator.dead.retried": [["plural","count",0,"cardinal",{"=0":"没有可重发的通知。","other":[["pound"]," 条将再次发送。"]}],["plural","left",0,"cardinal",{"=0":"同类未送达的没有剩下的了。","other":["还剩 ",["pound"]," 条，请再试一次。"]}]],
    "operator.dead.retry_all": ["全部重发（",["number","count",null],"）"],
    "operator.dead.retry_all.do": "确认重发",
    "operator.dead.retry_all.lead": "每条保留原编号，已收到的一方能认出来。一次最多 500 条，先发最早的。",
    "operator.dead.retry_all.title": ["重发 ",["number","count",null]," 条通知？"],
    "operator.dead.second.dead": "第二联系人也没有收到。",
    "operator.dead.second.dropped": "给第二联系人的已搁置。",
    "operator.dead.second.failed": "第二联系人也没有收到。",
    "operator.dead.second.none": "没有改发第二联系人。",
    "operator.dead.second.sent": "已改发第二联系人，并送达。",
    "operator.dead.second.waiting": "正在改发第二联系人。",
    "operator.delays.amount": "补偿",
    "operator.delays.claim": ["主张实际损失 ",["argument","amount"]],
    "operator.delays.days": "天数",
    "operator.delays.dispute": "争议",
    "operator.delays.lead": "超过自己公布的期限，按日补偿，自动付给每个等待的人。这里看得到每一笔：为什么、多少天、付了没有，以及谁主张了实际损失。",
    "operator.delays.limit": "超过的期限",
    "operator.delays.more": "更早的",
    "operator.delays.none": "没有逾期。",
    "operator.delays.side": "等待的人",
    "operator.delays.state": "状态",
    "operator.delays.state.owed": "待付：平台自有资金不足",
    "operator.delays.state.paid": "已付",
    "operator.delays.state.running": "还没处理",
    "operator.delays.table": "逾期",
    "operator.delays.title": "平台逾期与补偿",
    "operator.delivery.attempts": [["plural","count",0,"cardinal",{"other":[["pound"]," 次尝试"]}]],
    "operator.delivery.channel": "方式与对象",
    "operator.delivery.lead": "每次尝试都有记录；重发用同一个编号。",
    "operator.delivery.no_attempt": "还没有尝试",
    "operator.delivery.retry": "重发",
    "operator.delivery.show.all": "全部",
    "operator.delivery.show.dead": "未送达",
    "operator.delivery.show.mail": "邮件",
    "operator.delivery.show.webhooks": "回调",
    "operator.delivery.state": "状态",
    "operator.delivery.state.dead": "放弃",
    "operator.delivery.state.dropped": "已搁置",
    "operator.delivery.state.failed": "失败",
    "operator.delivery.state.sent": "已送达",
    "operator.delivery.state.waiting": "等待",
    "operator.delivery.tries": "尝试",
    "operator.delivery.what": "通知",
    "operator.done.assigned": "已分派。",
    "operator.done.deactivated": "已停用。",
    "operator.done.dropped": "已搁置。",
    "operator.done.replayed": "将再次发送。",
    "operator.done.revoked": "已吊销。",
    "operator.done.saved": "已保存。",
    "operator.done.session_ended": "已结束。",
    "operator.enter.adjudicator": "处理员",
    "operator.enter.email": "邮箱",
    "operator.enter.label": "标签",
    "operator.enter.language": "语言",
    "operator.enter.name": "名称",
    "operator.enter.roles": "角色",
    "operator.enter.slug": "代号",
    "operator.figures.by.day": "按日",
    "operator.figures.by.week": "按周",
    "operator.figures.csv": "下载 CSV",
    "operator.figures.csv.answered": "答复",
    "operator.figures.csv.closed": "结案",
    "operator.figures.csv.determined": "作出处理结果",
    "operator.figures.csv.filed": "提起",
    "operator.figures.csv.filedAnswered": "当期提起且已答复",
    "operator.figures.csv.from": "起",
    "operator.figures.csv.letters": "发出邮件",
    "operator.figures.csv.lettersFailed": "未送达邮件",
    "operator.figures.csv.medianHours": "结案用时中位数（小时）",
    "operator.figures.csv.settled": "和解",
    "operator.figures.csv.to": "止",
    "operator.figures.lead": "每天零点（北京时间）后根据记录统计。点击图形可查看对应的争议。",
    "operator.figures.none": "还没有统计。第一批数据在北京时间零点之后产生。",
    "operator.figures.period.day": "日期",
    "operator.figures.period.week": "周（起）",
    "operator.figures.title": "数据走势",
    "operator.figures.week.part": [["argument","day"],"，",["number","count",null]," 天"],
    "operator.finding.clock.bad": "服务器与数据库时钟不一致：请用 NTP 校准",
    "operator.finding.clock.good": "时钟一致",
    "operator.finding.data_folder.bad": "数据目录不可写：请改所有者",
    "operator.finding.data_folder.good": "数据目录可写",
    "operator.finding.deadlines.good": "没有迟到的期限任务",
    "operator.finding.deadlines.notice": "有期限任务迟到：后台任务在运行吗？",
    "operator.finding.demo.bad": "演示在公开地址上开启：请关闭",
    "operator.finding.demo.good": "演示已关闭",
    "operator.finding.demo.notice": "演示已开启：任何人都能以运营身份登录",
    "operator.finding.disk.bad": "磁盘几乎已满：请立即清理",
    "operator.finding.disk.good": "磁盘空间充足",
    "operator.finding.disk.notice": "磁盘空间不多：请尽快清理",
    "operator.finding.ledger.bad": "账目核对未通过：请暂停人工放款，与支付机构对账",
    "operator.finding.ledger.good": "账目核对通过",
    "operator.finding.ledger.notice": "账目已两天没有核对：后台任务是否开启？",
    "operator.finding.log.bad": "透明日志异常：请立即查看",
    "operator.finding.log.good": "透明日志完整",
    "operator.finding.mail.bad": "没有邮件服务器：没人收得到邮件。请设置 SMTP_URL",
    "operator.finding.mail.good": "已配置邮件服务器",
    "operator.finding.mail.notice": "没有邮件服务器：邮件只显示在发件箱页",
    "operator.finding.outbox.good": "没有放弃的通知",
    "operator.finding.outbox.notice": "有放弃的邮件或回调",
    "operator.finding.payments.bad": "对账有无法解释的金额，请查看“资金”",
    "operator.finding.payments.good": "付款正常，对账相符",
    "operator.finding.payments.notice": "有付款等待或失败，请查看“资金”",
    "operator.finding.postgresql.bad": "数据库版本过旧或无应答",
    "operator.finding.postgresql.good": "数据库正常应答",
    "operator.finding.public_url.bad": "地址不是 https：请加 TLS",
    "operator.finding.public_url.good": "链接地址合适",
    "operator.health": "系统健康",
    "operator.health.ahead": "演示时钟",
    "operator.health.ahead.none": "真实时间",
    "operator.health.ahead.value": ["比真实时间快 ",["number","hours",null]," 小时"],
    "operator.health.backup": "最近备份",
    "operator.health.backup.none": "没有记录。请运行 redress backup 文件名。",
    "operator.health.bad": "需立即处理",
    "operator.health.database": "数据库",
    "operator.health.database.value": [["argument","version"],"，",["number","size",null]," MB，",["number","connections",null]," 个连接，",["number","milliseconds",null]," 毫秒应答"],
    "operator.health.disk": "磁盘",
    "operator.health.disk.value": ["剩余 ",["number","free",null]," GB，共 ",["number","total",null]," GB"],
    "operator.health.finding.good": "没有需要处理的问题。",
    "operator.health.finding.some": ["有 ",["number","count",null]," 项需要看一下。"],
    "operator.health.good": "正常",
    "operator.health.note": "服务器自己能看到的。命令 redress doctor 还会核对账目和记录。",
    "operator.health.notice": "请留意",
    "operator.health.unknown": "未知",
    "operator.job.deadlines": "期限到期",
    "operator.job.escrow_releases": "担保款放行",
    "operator.job.mail": "邮件",
    "operator.job.webhooks": "回调",
    "operator.jobs": "后台工作",
    "operator.jobs.name": "工作",
    "operator.jobs.note": "等待超过一分钟说明有问题。",
    "operator.jobs.oldest": "最早应执行时间",
    "operator.jobs.waiting": "等待中",
    "operator.key": "接口密钥",
    "operator.key.active": "有效",
    "operator.key.label": "标签",
    "operator.key.label.hint": "例如“2026 年 11 月，生产环境”。",
    "operator.key.made": "建立时间",
    "operator.key.made_title": "新密钥",
    "operator.key.make": "建新密钥",
    "operator.key.revoke": "吊销",
    "operator.key.revoked": "已吊销",
    "operator.key.state": "状态",
    "operator.keys": "接口密钥",
    "operator.keys.note": "更换：先建新的，换用之后再吊销旧的。",
    "operator.lead": "运营只负责系统运行，看不到案卷，也不作处理决定。",
    "operator.ledger": "账目证明",
    "operator.ledger.again": "重新核对",
    "operator.ledger.at": "核对时间",
    "operator.ledger.broken": "账目不符",
    "operator.ledger.done.broken": "核对完成，账目不平，已通知运营人员。",
    "operator.ledger.done.proven": "核对完成，账目平衡。",
    "operator.ledger.never": "还没有核对",
    "operator.ledger.note": "每晚核对一次：各笔相加为零，余额与流水一致，冻结与其明细一致。需要时可以立即核对。",
    "operator.ledger.proven": "账目相符",
    "operator.ledger.result": "结果",
    "operator.ledger.since": "自",
    "operator.load": "处理员负荷",
    "operator.load.late": "逾期",
    "operator.load.name": "处理员",
    "operator.load.open": "未结",
    "operator.log.at": "时间",
    "operator.log.by": "操作人",
    "operator.log.lead": "最新的在前，记录不可修改。争议中的操作记在该争议的记录里。",
    "operator.log.none": "还没有记录。",
    "operator.log.subject": "对象",
    "operator.log.title": "操作日志",
    "operator.log.what": "操作",
    "operator.log.what.difference_settled": "说明对账差异",
    "operator.log.what.hold_kept": "继续暂缓删除",
    "operator.log.what.hold_lift_proposed": "提出解除暂缓删除",
    "operator.log.what.hold_lifted": "解除暂缓删除",
    "operator.log.what.hold_set": "设置暂缓删除",
    "operator.log.what.insolvency_confirmed": "确认破产记录",
    "operator.log.what.insolvency_declined": "否决破产记录",
    "operator.log.what.insolvency_proposed": "提出破产记录",
    "operator.log.what.key_made": "新建密钥",
    "operator.log.what.key_revoked": "吊销密钥",
    "operator.log.what.marketplace_changed": "修改电商平台",
    "operator.log.what.marketplace_registered": "登记电商平台",
    "operator.log.what.notice_dropped": "搁置通知",
    "operator.log.what.notice_replayed": "重发通知",
    "operator.log.what.notices_replayed": "批量重发通知",
    "operator.log.what.payment_again_approved": "同意重新付款",
    "operator.log.what.payment_again_proposed": "提议重新付款",
    "operator.log.what.release_approved": "批准放款",
    "operator.log.what.release_declined": "拒绝放款",
    "operator.log.what.release_proposed": "提出放款",
    "operator.log.what.roles_changed": "修改角色",
    "operator.log.what.sessions_ended": "结束登录",
    "operator.log.what.staff_deactivated": "停用人员",
    "operator.log.what.staff_invited": "邀请人员",
    "operator.log.what.staff_link_made": "新建登录链接",
    "operator.log.what.vouches_entered": "录入评审员作保名单",
    "operator.log.what.webhook_tried": "发送测试消息",
    "operator.market.key": "用户交接公钥",
    "operator.market.key.hint": "Ed25519 公钥，SPKI 格式的 Base64。",
    "operator.market.name": "名称",
    "operator.market.new": "登记电商平台",
    "operator.market.rate": "每分钟请求上限",
    "operator.market.register": "登记",
    "operator.market.registered": "已登记",
    "operator.market.settings": "设置",
    "operator.market.slug": "代号",
    "operator.market.slug.fault": "代号只能用小写字母、数字和连字符，2 到 63 个字符。",
    "operator.market.slug.hint": "小写字母、数字和连字符，登记后不能改。",
    "operator.market.webhook": "回调地址",
    "operator.market.webhook_secret": "回调签名密钥",
    "operator.marketplace": "电商平台",
    "operator.money": "资金",
    "operator.money.consumers": "已付买家",
    "operator.money.currency": "币种",
    "operator.money.deposit": "保证金",
    "operator.money.escrow": "担保中",
    "operator.money.held": "因争议冻结",
    "operator.money.merchants": "已付商家",
    "operator.money.note": "账本合计。定纷只记账，由电商平台付款。",
    "operator.money.owed": "待履行",
    "operator.numbers": "被申请人参与情况",
    "operator.numbers.finding": [["number","noticed",null]," 件发出通知，",["number","answered",null]," 件得到答复"],
    "operator.numbers.note": "最近 30 天；分母是发出通知的争议数。",
    "operator.numbers.of": [["number","count",null]," / ",["number","all",null],"（",["number","share","percent"],"）"],
    "operator.once": "只显示这一次，请现在保存。这里只保留它的摘要。",
    "operator.outcome.bounced": "退信",
    "operator.outcome.dead": "放弃",
    "operator.outcome.deferred": "对方要求稍后",
    "operator.outcome.dropped": "搁置",
    "operator.outcome.no_address": "没有地址",
    "operator.outcome.no_endpoint": "没有回调地址",
    "operator.outcome.refused": "被拒绝",
    "operator.outcome.replayed": "人工重发",
    "operator.outcome.sent": "已交付",
    "operator.outcome.shown_in_outbox": "在发件箱页显示",
    "operator.outcome.shown_in_product": "站内显示",
    "operator.part.deliveries": "送达",
    "operator.part.deposits": "保证金",
    "operator.part.figures": "数据",
    "operator.part.finance": "资金",
    "operator.part.jury": "评审员",
    "operator.part.log": "操作日志",
    "operator.part.marketplaces": "电商平台",
    "operator.part.overview": "运行状况",
    "operator.part.privacy": "个人信息",
    "operator.part.queue": "分派",
    "operator.part.rules": "规则版本",
    "operator.part.staff": "人员",
    "operator.parts": "运营",
    "operator.plot.answered": "答复",
    "operator.plot.answered.finding": ["被申请人首次答复 ",["number","sum",null]," 件。"],
    "operator.plot.closed": "结案",
    "operator.plot.closed.finding": ["结案 ",["number","sum",null]," 件。"],
    "operator.plot.days": [["number","days",null]," 天"],
    "operator.plot.determined": "作出处理结果",
    "operator.plot.determined.finding": ["作出处理结果 ",["number","sum",null]," 件。"],
    "operator.plot.filed": "提起",
    "operator.plot.filed.finding": ["共提起 ",["number","sum",null]," 件，最近一期 ",["number","last",null]," 件。"],
    "operator.plot.lettersFailed": "未送达邮件",
    "operator.plot.lettersFailed.finding": [["number","letters",null]," 封邮件中 ",["number","failed",null]," 封未送达。"],
    "operator.plot.medianDays": "结案用时中位数（天）",
    "operator.plot.medianDays.finding": ["最近结案的争议，一半在 ",["number","days",null]," 天内了结。"],
    "operator.plot.medianDays.none": "还没有结案的争议。",
    "operator.plot.nothing": "无",
    "operator.plot.settled": "和解",
    "operator.plot.settled.finding": ["和解 ",["number","sum",null]," 件。"],
    "operator.plot.share": [["number","share","percent"]],
    "operator.plot.shareAnswered": "答复率",
    "operator.plot.shareAnswered.finding": ["提起的争议中，目前 ",["number","share","percent"]," 已得到答复；最近的还在期限内。"],
    "operator.plot.shareAnswered.none": "没有提起的争议。",
    "operator.queue.lead": "先到期的排在前面。无人办理的请分派，逾期或有利益冲突的请改派。",
    "operator.queues": "队列",
    "operator.queues.finding": ["未结 ",["number","open",null]," 件；无人办理 ",["number","untaken",null]," 件，逾期 ",["number","overdue",null]," 件。"],
    "operator.queues.open": "未结争议（按阶段）",
    "operator.queues.overdue": "逾期",
    "operator.queues.untaken": "无人办理",
    "operator.queues.waiting": "等待处理员作出决定",
    "operator.reassign": "改派",
    "operator.role.adjudicator": "处理员",
    "operator.role.auditor": "审计（只看资金）",
    "operator.role.none": "已停用",
    "operator.role.operator": "运营",
    "operator.rules.count": "争议数",
    "operator.rules.endless": "未定",
    "operator.rules.finding": ["新争议适用 ",["argument","name"],"。"],
    "operator.rules.from": "起",
    "operator.rules.gone": "文件缺失",
    "operator.rules.hash": "内容摘要",
    "operator.rules.lead": "争议始终适用提起时的规则版本。摘要不一致，说明规则文件被改动过。",
    "operator.rules.name": "版本",
    "operator.rules.open": "未结",
    "operator.rules.state": "状态",
    "operator.rules.state.coming": "未来",
    "operator.rules.state.now": "现行",
    "operator.rules.state.past": "过去",
    "operator.rules.title": "规则版本",
    "operator.rules.to": "止",
    "operator.staff.action": "操作",
    "operator.staff.case.due": "期限",
    "operator.staff.cases": "在办",
    "operator.staff.cases.none": "此人没有在办事项。",
    "operator.staff.cases.note": "停用之前，请先改派给他人。",
    "operator.staff.deactivate": "停用",
    "operator.staff.deactivate.cases": [["argument","name"],"还有 ",["number","count",null]," 件在办：请先改派。"],
    "operator.staff.deactivate.do": "确认停用",
    "operator.staff.deactivate.note": "收回全部角色，结束全部登录和链接。记录中的姓名保留。",
    "operator.staff.deactivate.title": ["停用",["argument","name"]],
    "operator.staff.email": "邮箱",
    "operator.staff.invite": "邀请",
    "operator.staff.invite.note": "链接 7 天内有效，只能用一次。",
    "operator.staff.invited": "登录链接",
    "operator.staff.link": "把这个链接交给本人。它只能用一次，7 天内有效。",
    "operator.staff.name": "姓名",
    "operator.staff.new_link": "新登录链接",
    "operator.staff.roles": "角色",
    "operator.staff.self": "这是您自己的账号。您的角色须由另一位运营修改。",
    "operator.staff.session.begun": "登录时间",
    "operator.staff.session.end": "结束",
    "operator.staff.session.end_all": "结束全部登录",
    "operator.staff.session.ends": "到期",
    "operator.staff.session.seen": "最近使用",
    "operator.staff.sessions": "登录",
    "operator.staff.sessions.none": "没有登录。",
    "operator.staff.sessions.note": "此人当前的登录。结束后五秒内退出。",
    "operator.staff_clocks.note": "错过的期限会重新计时，双方不受影响，并通知运营方。",
    "operator.template.admission_announced": "先由人工查看（被申请人）",
    "operator.template.admission_opened": "先由人工查看（申请人）",
    "operator.template.admission_refused": "没有受理",
    "operator.template.admission_released": "人工查看后继续",
    "operator.template.advance_asked": "请求先行赔付",
    "operator.template.advance_declined": "平台没有先行赔付",
    "operator.template.advance_paid": "平台已先行赔付",
    "operator.template.agreement_lapsed": "协议失效",
    "operator.template.agreement_made": "协议达成",
    "operator.template.appeal_decided": "申诉处理结果",
    "operator.template.appeal_filed": "提起申诉",
    "operator.template.authorisation_used": "卡上冻结已解除",
    "operator.template.books_unproven": "账目核对未通过",
    "operator.template.card_case_due": "银行卡拒付：日期将到",
    "operator.template.card_case_ended": "银行卡拒付已结束",
    "operator.template.card_case_opened": "银行卡拒付已提出",
    "operator.template.card_credit_reversed": "发卡行退款已撤回",
    "operator.template.card_credited": "发卡行已退款",
    "operator.template.card_dispute_possible": "可以向发卡行提出拒付",
    "operator.template.case_recused": "处理员回避",
    "operator.template.change_accepted": "约定新的履行方式",
    "operator.template.change_declined": "仍按原内容履行",
    "operator.template.change_proposed": "提出新的履行方式",
    "operator.template.choose_asked": "请选择下一步",
    "operator.template.countersign_asked": "请确认协议",
    "operator.template.deduction_objected": "对扣款的异议",
    "operator.template.delay_begun": "平台逾期",
    "operator.template.delay_paid": "逾期补偿已付",
    "operator.template.deposit_appeal_decided": "保证金异议已处理",
    "operator.template.deposit_deducted": "已从保证金支付",
    "operator.template.deposit_exit": "清退程序已启动",
    "operator.template.deposit_frozen": "提现已冻结",
    "operator.template.deposit_increase": "保证金将上调",
    "operator.template.deposit_insolvency": "破产迹象：保证金停付",
    "operator.template.deposit_insolvency_over": "破产迹象解除",
    "operator.template.deposit_notice": "拟从保证金支付",
    "operator.template.deposit_returned": "保证金已退还",
    "operator.template.deposit_short": "保证金不足",
    "operator.template.determination_corrected": "处理结果已更正",
    "operator.template.determination_issued": "处理结果已作出",
    "operator.template.determination_opened": "进入处理",
    "operator.template.determination_returned": "草稿退回",
    "operator.template.dispute_closed": "争议结案",
    "operator.template.dispute_filed": "已受理通知",
    "operator.template.dispute_withdrawn": "争议撤回",
    "operator.template.erasure_announced": "删除预告",
    "operator.template.evidence_objected": "对证据提出异议",
    "operator.template.evidence_objection_answered": "异议得到答复",
    "operator.template.evidence_request_ended": "证据要求有结果",
    "operator.template.evidence_requested": "要求提交证据",
    "operator.template.evidence_submitted": "提交证据",
    "operator.template.extension_asked": "申请延期",
    "operator.template.fast_track_joined": "进入小额快速处理",
    "operator.template.fast_track_left": "退出小额快速处理",
    "operator.template.file_infected": "文件查出恶意程序",
    "operator.template.goods_sent": "商品已寄回",
    "operator.template.human_requested": "要求人工",
    "operator.template.juror_objection_answered": "评审员异议答复",
    "operator.template.juror_ready": "进入评审员库",
    "operator.template.juror_summons": "评审员通知",
    "operator.template.juror_suspended": "评审员暂停",
    "operator.template.juror_volunteered": "报名做评审员",
    "operator.template.juror_warned": "评审员提醒",
    "operator.template.jury_convened": "评审团开始抽选",
    "operator.template.jury_joined": "双方同意交给评审团",
    "operator.template.jury_left": "不交给评审团",
    "operator.template.jury_proposed": "提议交给评审团",
    "operator.template.jury_without_verdict": "没有评审意见",
    "operator.template.late_evidence_decided": "逾期证据的决定",
    "operator.template.log_alarm": "透明日志异常",
    "operator.template.merchant_insolvent": "商家出现破产迹象",
    "operator.template.merchant_solvent": "商家破产迹象解除",
    "operator.template.message_posted": "新留言",
    "operator.template.money_paid_out": "支付机构已付款",
    "operator.template.money_returned": "款项被退回",
    "operator.template.money_returned_desk": "有款项要重新付出",
    "operator.template.money_stuck": "付款有延迟",
    "operator.template.notice_of_dispute": "争议通知",
    "operator.template.objection_decided": "异议处理结果",
    "operator.template.obligation_breached": "未履行",
    "operator.template.obligation_due": "履行到期",
    "operator.template.obligation_open": "未履行完",
    "operator.template.obligation_performed": "已履行",
    "operator.template.obligation_reported": "报告已履行",
    "operator.template.offer_accepted": "方案被接受",
    "operator.template.offer_made": "新方案",
    "operator.template.offer_rejected": "方案未被接受",
    "operator.template.party_exited": "一方退出",
    "operator.template.performance_contested": "对履行有异议",
    "operator.template.question_answered": "问题已答",
    "operator.template.question_asked": "处理员提问",
    "operator.template.reconciliation_unexplained": "对账差额说不清",
    "operator.template.refusal_objected": "请另一位处理员再看",
    "operator.template.reminder": "到期提醒",
    "operator.template.reply_overdue": "逾期未答复",
    "operator.template.response_given": "商家已答复",
    "operator.template.reversal_asked": "扣款申请复核",
    "operator.template.reversal_decided": "扣款复核完成",
    "operator.template.scanner_down": "检查程序没有应答",
    "operator.template.second_contact": "第二联系人通知",
    "operator.template.set_off_made": "已抵销",
    "operator.template.set_off_notice": "拟抵销其他订单货款",
    "operator.template.staff_overdue": "工作人员逾期",
    "operator.template.verdict_not_followed": "未采用评审意见",
    "operator.template.verdict_returned": "评审意见",
    "operator.title": "运行状况",
    "operator.to.marketplace": "电商平台",
    "operator.to.merchant": "商家",
    "operator.to.person": "个人",
    "operator.to.second_contact": "第二联系人",
    "operator.to.staff": "平台人员",
    "operator.trial.again": "再发一次",
    "operator.trial.answer": "应答的内容",
    "operator.trial.answer.empty": "空正文。",
    "operator.trial.at": "发送时间",
    "operator.trial.back": "返回电商平台",
    "operator.trial.bad": "没有送达。",
    "operator.trial.detail": "详情",
    "operator.trial.fix.connection": "无法连接：请检查域名、端口、防火墙和证书。",
    "operator.trial.fix.fault": "接收方出错（5xx）。请用 webhook-id 查它的日志。",
    "operator.trial.fix.gone": "应答 410：对方不再接收消息。",
    "operator.trial.fix.missing": "该路径没有服务（404 或 405）。请检查路径，并确认接受 POST。",
    "operator.trial.fix.other": "2xx 以外的应答都算没收到，以后会重试。",
    "operator.trial.fix.redirect": "应答是跳转。密钥只属于这个地址，所以不跟随跳转：请填最终地址。",
    "operator.trial.fix.signature": "对方拒绝（401 或 403）。请核对签名：对 webhook-id.webhook-timestamp.原始正文 做 HMAC-SHA-256，密钥是 whsec_ 后面的 base64 解码。",
    "operator.trial.fix.target_refused": "该地址不允许使用：必须是公网地址，并以 https:// 开头。请在设置里修改。",
    "operator.trial.fix.timeout": "8 秒内没有应答。请先立即返回 2xx，再做后续处理。",
    "operator.trial.good": ["已送达：应答 ",["argument","status"],"，",["number","milliseconds",null]," 毫秒。"],
    "operator.trial.latency": "用时",
    "operator.trial.location": "跳转到",
    "operator.trial.ms": [["number","count",null]," 毫秒"],
    "operator.trial.none": "请先设置回调地址。",
    "operator.trial.note": "现在发出一条签名消息，并显示应答。不会重试。",
    "operator.trial.send": "发送测试消息",
    "operator.trial.sent": "发出的内容",
    "operator.trial.status": "应答",
    "operator.trial.status.none": "无",
    "operator.trial.title": ["发给",["argument","name"],"的测试消息"],
    "operator.trial.url": "地址",
    "operator.undelivered": "未能送达",
    "operator.undelivered.waiting": "等待发送",
    "payment.rail.alipay": "支付宝",
    "payment.rail.institution": "订单的支付机构",
    "payment.rail.stripe": "Stripe",
    "payment.source.deposit": "商家保证金",
    "payment.source.escrow": "订单担保款",
    "payment.source.guarantee": "商家担保",
    "payment.source.platform_funds": "电商平台自有资金",
    "payment.state.done": "已确认",
    "payment.state.due": "即将发出",
    "payment.state.failed": "有延迟",
    "payment.state.returned": "已退回",
    "payment.state.sent": "机构处理中",
    "payment.state.stopped": "已暂停",
    "payment.way.at": "时间",
    "payment.way.from": "来源",
    "payment.way.institution": "支付机构",
    "payment.way.next": "下一步",
    "payment.way.note": "Redress 不持有资金。结果确定后由 Redress 通知支付机构，并持续查询，直到机构确认。",
    "payment.way.title": "款项进度",
    "payment.way.to_consumer": "付给消费者",
    "payment.way.to_merchant": "付给商家",
    "payment.what.capture": "支付机构已扣取预授权金额并付给商家。",
    "payment.what.due": "将在所示时间通知支付机构；如联系不上，会再次尝试。",
    "payment.what.failed": "支付机构未能完成。这笔钱仍应支付，工作人员正在处理并会重新发出，您无需操作。",
    "payment.what.payout": "支付机构已付到收款账户，到账时间以银行为准。",
    "payment.what.refund": "支付机构已按原路退回，到账时间以银行为准。",
    "payment.what.release": "这笔钱此前只是预授权冻结，现已解冻，不会扣款。",
    "payment.what.returned": "支付机构先确认完成，后又通知款项被退回。这笔钱仍应支付，工作人员正在处理，您无需操作。",
    "payment.what.returned.account": "支付机构确认后，款项从收款账户退了回来。钱在支付机构。电商平台给出新的收款账户后，会自动重新付款。",
    "payment.what.sent": "已通知支付机构，将在所示时间再次查询，直到机构给出明确答复。同一笔款不会重复支付。",
    "payment.what.stopped": "因银行卡争议或工作人员核查暂停，处理完毕后继续支付或取消。",
    "privacy.access.download": "下载",
    "privacy.access.file": "查看",
    "privacy.access.none": "还没有其他人看过。",
    "privacy.access.other": "其他方式",
    "privacy.access.title": "谁看过我提交的文件",
    "privacy.access.view": "查看图片",
    "privacy.access.what": "方式",
    "privacy.access.when": "时间",
    "privacy.access.who": "身份",
    "privacy.desk.act": "操作",
    "privacy.desk.announced": "公告",
    "privacy.desk.at": "时间",
    "privacy.desk.candidates": "下次将公告的卷宗",
    "privacy.desk.candidates.none": "没有即将到期的卷宗。",
    "privacy.desk.done": "已删除",
    "privacy.desk.done.none": "还没有删除过。",
    "privacy.desk.due": "执行时间",
    "privacy.desk.erased": "删除",
    "privacy.desk.kind": "对象",
    "privacy.desk.kind.dispute": "卷宗",
    "privacy.desk.kind.person": "个人",
    "privacy.desk.lead": "申请和到期的删除。每次删除需要两名工作人员确认；保存期限届满的由系统执行。",
    "privacy.desk.refused": "推迟",
    "privacy.desk.rule": "规则",
    "privacy.desk.rule.days": [["argument","days"]," 天"],
    "privacy.desk.rule.notice": "提前公告",
    "privacy.desk.rule.source": "依据",
    "privacy.desk.rules": "保存期限规则",
    "privacy.desk.runs": "保存期限检查",
    "privacy.desk.runs.none": "还没有执行过。",
    "privacy.desk.sign": "确认删除",
    "privacy.desk.signed": "第一次确认",
    "privacy.desk.signed.done": "已确认。",
    "privacy.desk.since": "提出时间",
    "privacy.desk.title": "个人信息",
    "privacy.desk.until": "保存至",
    "privacy.desk.waiting": "等待确认",
    "privacy.desk.waiting.none": "没有等待确认的申请。",
    "privacy.desk.why": "原因",
    "privacy.desk.why.asked": "本人申请",
    "privacy.desk.why.operator": "工作人员提出",
    "privacy.desk.why.retention": "保存期限届满",
    "privacy.download": "下载我的信息（ZIP）",
    "privacy.download.note": "包含一份可直接阅读的网页和一份 JSON。只有您自己的信息。",
    "privacy.erase.asked": "已收到您的删除申请，两名工作人员确认后执行。",
    "privacy.erase.back": "撤回申请",
    "privacy.erase.back.done": "删除申请已撤回。",
    "privacy.erase.do": "申请删除",
    "privacy.erase.later": "现在还不能删除，原因见上。",
    "privacy.erase.note": "由两名工作人员确认后删除。姓名、联系方式和草稿将无法恢复；账目和存证编号仍可核对，但不再显示您是谁。",
    "privacy.erase.since": "申请时间：",
    "privacy.erase.title": "删除我的信息",
    "privacy.erased.asked": ["应本人申请，于 ",["date","date",null]," 删除。"],
    "privacy.erased.operator": ["经两名工作人员确认，于 ",["date","date",null]," 删除。"],
    "privacy.erased.retention": ["保存期限届满，于 ",["date","date",null]," 删除。"],
    "privacy.erased.title": "个人信息已删除",
    "privacy.export.accesses": "谁看过我的文件",
    "privacy.export.actsDone": "我做过的操作",
    "privacy.export.cases": "我发起的争议",
    "privacy.export.drafts": "草稿",
    "privacy.export.erasures": "删除申请",
    "privacy.export.files": "我提交的文件",
    "privacy.export.juror": "作为评审员",
    "privacy.export.kept": "保存期限",
    "privacy.export.lead": ["本文件于 ",["date","date",null]," 生成，只包含您自己的信息。"],
    "privacy.export.notices": "发给我的通知",
    "privacy.export.orders": "订单",
    "privacy.export.person": "姓名与联系方式",
    "privacy.export.sessions": "登录记录",
    "privacy.export.title": "与我有关的个人信息",
    "privacy.hold": "暂缓删除",
    "privacy.hold.confirm": "同意解除",
    "privacy.hold.decide": "决定",
    "privacy.hold.done.confirm": "已解除。",
    "privacy.hold.done.keep": "继续暂缓删除。",
    "privacy.hold.done.lift": "已提出。在另一人同意之前，继续暂缓删除。",
    "privacy.hold.done.set": "已暂缓删除。",
    "privacy.hold.keep": "继续暂缓",
    "privacy.hold.kind": "对象",
    "privacy.hold.lift": "解除",
    "privacy.hold.lift.propose": "提出解除",
    "privacy.hold.lift.reason": "为什么可以解除",
    "privacy.hold.lifting": ["提出解除：",["argument","reason"]],
    "privacy.hold.none": "目前没有暂缓删除。",
    "privacy.hold.note": "以下数据不会删除。一人即可设置，解除需要两人。",
    "privacy.hold.own": "需要另一人同意。您可以撤回。",
    "privacy.hold.reason": "原因",
    "privacy.hold.reason.hint": "哪个法院或机关需要，案号是什么",
    "privacy.hold.set": "设置暂缓删除",
    "privacy.hold.subject": "争议或个人",
    "privacy.hold.subject.hint": "填写争议编号，或个人的 ID",
    "privacy.kept.free": "没有法律要求我们继续保存您的信息。",
    "privacy.kept.held": "因法院或主管机关需要，您的信息暂时保留。",
    "privacy.kept.open": [["plural","count",0,"cardinal",{"other":["您还有 ",["pound"]," 宗争议没有结案。"]}]],
    "privacy.kept.title": "保存到什么时候",
    "privacy.kept.until": ["依照",["argument","source"],"，您的信息须保存到："],
    "privacy.lead": "您可以下载自己的信息，查看谁看过您的文件。也可以申请删除。",
    "privacy.title": "我的个人信息",
    "privacy.who.adjudicator": "处理员",
    "privacy.who.claimant": "消费者",
    "privacy.who.marketplace": "电商平台",
    "privacy.who.operator": "平台工作人员",
    "privacy.who.other_person": "其他人",
    "privacy.who.respondent": "商家",
    "public.limits.calendar": "计入的节假日与调休",
    "public.limits.calendar.holidays": [["argument","year"]," 年节假日"],
    "public.limits.calendar.makeup": ["调休上班：",["argument","days"]],
    "public.limits.caption": ["规则 ",["argument","version"]," 的时限"],
    "public.limits.extension": "协商期间，双方可以在规则上限内约定延长。",
    "public.limits.fast": "快速处理",
    "public.limits.lead": "程序中的每一个期限：等谁、多久、逾期怎样。期限在最后一日的 24:00（北京时间）届满；最后一日是节假日的，顺延至下一个工作日。",
    "public.limits.long": "期限",
    "public.limits.same": "不变",
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
    "public.problem.request": "如需反馈，请提供此编号",
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
    "public.start.far": "本站至今",
    "public.start.far.answered": "对方已答复",
    "public.start.far.count": [["number","count",null]],
    "public.start.far.days": "半数争议从提交到结案不超过",
    "public.start.far.days.count": [["argument","days"]," 天"],
    "public.start.far.demo": "演示环境，争议均为虚构",
    "public.start.far.few": "件数较少，比例仅供参考",
    "public.start.far.filed": "提交的争议",
    "public.start.far.moved": "因争议划付的款项",
    "public.start.far.none": "尚无人在此提交争议。从第一件起，这里会列出统计数字。",
    "public.start.far.settled": "双方自行达成约定，无需作出处理",
    "public.start.far.share": [["number","share","percent"]],
    "public.start.far.since": "统计起始于",
    "public.start.for": "适用对象",
    "public.start.for.buyer": "我买了东西",
    "public.start.for.buyer.text": "在购物平台打开订单，选择“发起争议”。手机上约三分钟即可提交，有争议的款项当即暂扣。",
    "public.start.for.marketplace": "我运营平台",
    "public.start.for.marketplace.text": "订单通过接口接入，结果通过回调送达。规则是可以查阅的数据，每一步都留下可核验的记录。",
    "public.start.for.seller": "我是商家",
    "public.start.for.seller.text": "您会收到链接和答复期限。可以接受、提出新方案，或者说明不同意的理由，无需注册。",
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
    "public.start.lead": "说清问题，双方在同一页上协商；谈不拢，由处理员作出处理并说明理由。随后款项划付到账。",
    "public.start.link": "收到邮件里的链接？点开即可进入争议，无需注册。",
    "public.start.mine": "我的争议",
    "public.start.rights": "其他途径始终可用",
    "public.start.rights.12315": "拨打 12315，向市场监管部门投诉",
    "public.start.rights.court": "向法院起诉；双方书面约定了仲裁机构的，可以申请仲裁",
    "public.start.rights.mediation": "请消费者组织或者人民调解委员会调解",
    "public.start.rights.text": "使用本服务不影响您的任何权利。之前、期间和之后，您都可以：",
    "public.start.time": "要多久",
    "public.start.time.all": "查看全部时限，以及逾期的后果",
    "public.start.title": "网购出了问题，在这里解决",
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
    "public.type.questions.claimant": "问提出争议的一方",
    "public.type.questions.note": "一次只问一个，只问还会影响结果的。",
    "public.type.questions.order": "取自订单，订单里没有才问",
    "public.type.questions.respondent": "问商家",
    "public.type.remedies": "可以请求什么",
    "public.type.routes": "途径",
    "public.type.title": [["argument","code"]," ",["argument","name"]],
    "reasons.admission.eligible": "可以受理。",
    "reasons.admission.human_review": "已受理，并请值班人员看一下。",
    "reasons.admission.need_evidence": "已受理。有一项证据还没有，不影响受理。",
    "reasons.admission.need_fact": "已受理。有一个相关的事实还不知道，不影响受理。",
    "reasons.admission.not_eligible": "按规则不能受理。",
    "reasons.all": "每一步为什么这样（规则怎么算的）",
    "reasons.amount.most": ["一起最多 ",["argument","amount"]],
    "reasons.amount.none": "规则没有给出金额。",
    "reasons.amount.proved": "以证明的为准",
    "reasons.answer.false": "否",
    "reasons.answer.null": "还不知道",
    "reasons.answer.true": "是",
    "reasons.back": "返回全部依据",
    "reasons.burden.claimant": "由申请人证明",
    "reasons.burden.respondent": "由被申请人证明",
    "reasons.burden.shifted": "（举证责任按规则转移）",
    "reasons.case": "规则怎么看这件事",
    "reasons.check": "自己核对",
    "reasons.check.download": "下载（JSON）",
    "reasons.check.hash": "这一条的指纹（SHA-256）",
    "reasons.check.pack": "规则版本",
    "reasons.check.text": "下载这一条，用公开的规则重新算一遍，每一步、每一分钱都会比对：",
    "reasons.classification.fits": ["按所选类型处理：",["argument","name"],"。"],
    "reasons.classification.others": ["事实也像：",["argument","list"],"。"],
    "reasons.clocks": "时限怎么算",
    "reasons.day": ["看 ",["argument","day"]," 生效的规则"],
    "reasons.deadline.agreed": "天数是双方约定或者处理结果定的。",
    "reasons.deadline.count.calendar_days": ["从 ",["argument","from"]," 起 ",["plural","amount",0,"cardinal",{"other":[["pound"]," 个自然日"]}],"，当天不算"],
    "reasons.deadline.count.hours": ["从 ",["argument","from"]," 起 ",["plural","amount",0,"cardinal",{"other":[["pound"]," 小时"]}]],
    "reasons.deadline.count.working_days": ["从 ",["argument","from"]," 起 ",["plural","amount",0,"cardinal",{"other":[["pound"]," 个工作日"]}],"，当天不算，节假日不算"],
    "reasons.deadline.extension": ["双方约定延长 ",["plural","amount",0,"cardinal",{"other":[["pound"]," 天"]}],"，已算在内。"],
    "reasons.deadline.fast": "双方同意走快速处理，所以期限更短。",
    "reasons.deadline.stops": "等一方回答问题的时间没有算进去。",
    "reasons.deadline.unknown_calendar": "其中有的年份还没有公布放假安排，公布后日期可能会变。",
    "reasons.deadline.until": ["到 ",["argument","due"]," 为止"],
    "reasons.earlier": ["更早的 ",["argument","count"]," 条"],
    "reasons.event.appeal_decided": "申诉处理时",
    "reasons.event.determination_issued": "作出处理结果时",
    "reasons.event.dispute_filed": "提出时",
    "reasons.event.evidence_submitted": "提交证据后",
    "reasons.event.response_given": "对方回应后",
    "reasons.figure": "这一步",
    "reasons.figure.inputs": "代入",
    "reasons.figure.result": "得出",
    "reasons.figures": "怎么算",
    "reasons.kind.admission": "能不能受理",
    "reasons.kind.amount": "可以要什么、多少钱",
    "reasons.kind.burden": "谁来证明什么",
    "reasons.kind.classification": "属于哪一类纠纷",
    "reasons.kind.deadline": ["时限：",["argument","name"]],
    "reasons.kind.default": ["时限到了：",["argument","name"]],
    "reasons.kind.determination": "平台处理结果中的金额怎么来的",
    "reasons.kind.route": "可以走的路",
    "reasons.known": "当时知道的",
    "reasons.known.evidence": "在案证据",
    "reasons.known.evidence.none": "没有",
    "reasons.known.findings": "处理员的认定",
    "reasons.known.none": "没有问到事实。",
    "reasons.lead": "由规则自动得出的每一步，都在这里写明：看了哪些事实和证据，用了哪一版规则，怎么算，结果是什么。写下后不会再改。处理员自己的判断，写在处理结果里。",
    "reasons.link": "为什么？",
    "reasons.link.clock": ["为什么到这个时间：",["argument","name"]],
    "reasons.measures": ["没有履行完的部分，接下来可以：",["argument","list"],"。"],
    "reasons.measures.none": "没有列出接下来的办法。",
    "reasons.none": "还没有自动得出的步骤。",
    "reasons.outcome.eligible": "可以",
    "reasons.outcome.human_review": "要由人来判断",
    "reasons.outcome.need_evidence": "还缺证据",
    "reasons.outcome.need_fact": "还缺事实",
    "reasons.outcome.not_eligible": "按规则不可以",
    "reasons.pending": "刚刚的操作还在整理，几秒后刷新就能看到。",
    "reasons.reach.full": "双方都同意由处理员处理，结果对全部请求有效。",
    "reasons.reach.held_funds": "只有申请人同意，结果只及于已经为这笔订单保留的钱。",
    "reasons.reach.none": "申请人没有在时限内同意由处理员处理。平台上的程序到此结束，其他途径仍然可以走。",
    "reasons.rules": "问到的规则",
    "reasons.rules.more": ["其余 ",["argument","count"]," 条"],
    "reasons.rules.note": "按当时生效的那一版。点条文可以看原文出处。",
    "reasons.said.no": "走不了",
    "reasons.said.unknown": "要看还不知道的事实",
    "reasons.said.yes": "可以走",
    "reasons.show": "看依据",
    "reasons.show.about": ["看依据：",["argument","what"]],
    "reasons.title": "为什么",
    "reasons.triage": ["先处理：",["argument","list"]],
    "reasons.triage.fast": "金额不大，双方可以选择小额快速处理。",
    "refusal.above_limit": "超出您的处理额度，请由店铺负责人处理。",
    "refusal.account_closed": "该账户已注销。请使用接替它的账户。",
    "refusal.account_not_empty": "账户里还有余额或冻结款。请先结清。",
    "refusal.account_unknown": "找不到该账户。请核对编号。",
    "refusal.accounts_same": "不能在同一账户之间划转。请填写两个不同的账户。",
    "refusal.act_not_allowed_now": "当前阶段不能进行这项操作。争议页面会列出现在可以做的事。",
    "refusal.already_done": "这件事已经完成。无需再做。",
    "refusal.amount_exceeds_owed": "金额超过尚欠的部分。请填写不超过尚欠的金额。",
    "refusal.amount_exceeds_paid": "金额超过实付金额。请填写不超过实付的金额。",
    "refusal.amount_not_positive": "金额必须大于零。请重新填写。",
    "refusal.amount_too_large": "金额超出账本可记录的范围。请核对金额。",
    "refusal.balance_too_large": "账户余额将超出账本可记录的范围。请核对金额。",
    "refusal.body_malformed": "发送的内容格式有误，无法读取。请检查后重新发送。",
    "refusal.body_too_large": "发送的内容太大。请分次发送，或换小一些的文件。",
    "refusal.busy": "服务繁忙，您的操作未被执行，请稍后重试。",
    "refusal.case_file_faulty": ["卷宗没有通过“",["select","step",{"package":"文件包","bag":"内容清单与哈希值","forms":"文件格式","record":"行为记录","procedure":"允许的行为","evidence":"证据","rules":"规则","traces":"规则推理","determinations":"处理结果","ledger":"账目","checkpoint":"日志签名","proofs":"日志证明","witnesses":"见证人","stamps":"时间戳","draws":"抽签","readable":"可读副本","other":[["argument","step"]]}],"”这一项校验，未予导入。请向提供者索取新的文件。"],
    "refusal.case_file_large": ["卷宗含 ",["argument","megabytes"]," MB 证据，不能立即下载。请先申请制作，完成后再下载。"],
    "refusal.case_file_not_ready": "卷宗尚未制作完成，或者已过保存期限。请稍后再来，或者重新申请。",
    "refusal.case_file_unreadable": "这不是卷宗文件，或者文件已损坏。请从生成它的地方重新下载。",
    "refusal.changed_meanwhile": "争议状态已发生变化，请刷新查看后再继续。",
    "refusal.comment_too_short": ["公开征求意见至少 ",["argument","least"]," 天，最多 180 天。请重新填写天数。"],
    "refusal.conflict_of_interest": "您与本争议存在利益冲突。请交由他人处理。",
    "refusal.consent_text_outdated": "您所同意的文本已更新，请阅读现行版本后再确认。",
    "refusal.content_type_unsupported": "这里不支持该内容类型。请使用接口文档中列出的类型。",
    "refusal.course_not_read": ["请先学完课程，还有 ",["argument","count"]," 课没有学。"],
    "refusal.csrf_failed": "该请求并非来自本站页面，请重新打开页面后再试。",
    "refusal.currency_mismatch": "币种与订单不一致。请使用订单付款时的币种。",
    "refusal.data_erased": "本案的个人信息已删除，不能再添加内容。编号和证明仍可以查看。",
    "refusal.deposit_frozen": "保证金已冻结，暂时不能提取。请补足保证金，或者等待冻结的处理结果。",
    "refusal.deposit_too_low": "只能提取高于应缴数额、且没有被占用的部分。请减少金额。",
    "refusal.dispute_type_unknown": "没有这种问题类型。请从列出的类型中选择。",
    "refusal.erasure_dispute_open": "还有争议没有结案。请在结案后申请删除。",
    "refusal.erasure_kept_by_law": ["依照",["argument","source"],"，这些数据须保存到 ",["argument","until"],"。到期之后可以申请删除。"],
    "refusal.erasure_on_hold": "因法院或主管机关需要，数据暂时保留，请稍后再申请。",
    "refusal.evidence_by_hand": "这家支付机构不在线接收举证材料。请下载材料包，在收单机构的商家后台提交。",
    "refusal.evidence_not_taken": "支付机构没有接收这份材料。请下载材料包，在收单机构的商家后台提交。",
    "refusal.evidence_uncertain": "支付机构没有给出明确答复。请再提交一次，不会重复提交。",
    "refusal.evidence_unknown": "找不到该证据。请重新上传文件。",
    "refusal.extension_cap_reached": "期限不能再延长。请在剩余时间内处理，或请求人工服务。",
    "refusal.fact_missing": "规则需要的一项事实还没有说明。请回答未答的问题。",
    "refusal.fast_track_not_open": "本争议不能走小额快速处理：金额超出上限，或者有情况需要更多时间。请按一般程序提交。",
    "refusal.field_invalid": "填写的内容无效。请改正。",
    "refusal.field_missing": "有必填内容未填写。请补充。",
    "refusal.field_unknown": "发送了这里不需要的内容。请删去，或检查名称是否拼写正确。",
    "refusal.file_being_checked": "这个文件正在做安全检查，检查完才能打开。请稍后再来。",
    "refusal.file_empty": "文件是空的。请选择其他文件。",
    "refusal.file_infected": "这个文件里查出了恶意程序，已隔离，不能打开，也不能提交。请换一个干净的文件，例如重新拍照或截图。",
    "refusal.file_not_drawn": "这个文件无法制作副本，请换成照片或 PDF。",
    "refusal.file_sealed": "这个文件有遮盖部分内容的副本，对方只能看副本。请打开副本。",
    "refusal.file_too_large": "文件太大。请换小一些的文件，或只发送关键部分。",
    "refusal.file_type_mismatch": "文件内容与扩展名不符。请按原格式重新保存后再发送。",
    "refusal.file_type_refused": "不接受这类文件。请发送照片、视频、PDF 或文本。",
    "refusal.findings_incomplete": "处理结果需要对每个争议点作出认定。请补充缺少的认定。",
    "refusal.funds_insufficient": "账户余额不足。请减少金额，或先补足款项。",
    "refusal.hand_over_invalid": "平台转入的登录信息无效，请返回购物平台重试。",
    "refusal.hold_captured": "这笔冻结已全部支付。请查看付款记录。",
    "refusal.hold_exceeded": "金额超过冻结余额。请填写不超过冻结余额的金额。",
    "refusal.hold_expired": "这笔冻结已到期解冻。如需继续，请重新冻结。",
    "refusal.hold_released": "这笔冻结已经解冻。请查看解冻记录。",
    "refusal.hold_unknown": "没有这笔冻结。请核对编号。",
    "refusal.idempotency_key_invalid": "Idempotency-Key 无效。请使用 8 至 64 个字母、数字、连字符或下划线。",
    "refusal.idempotency_key_missing": "缺少请求头 Idempotency-Key。新请求请用新的键，重发请用原来的键。",
    "refusal.idempotency_key_reused": "这个 Idempotency-Key 已用于另一个请求。新请求请使用新的键。",
    "refusal.instrument_not_due": "现在还不能扣划。和解协议到期未履行、平台处理结果生效、法院或者仲裁机构的文书生效、先行赔付后追偿的，才可以扣划。",
    "refusal.item_in_dispute": "这件商品已在争议处理中。请在原争议中继续，或选择其他商品。",
    "refusal.item_unknown": "订单中没有这件商品。请从订单商品中选择。",
    "refusal.jury_excluded": "这类争议不交给评审团。请由处理员处理，您什么也不用做。",
    "refusal.key_invalid": "API 密钥不存在或已被撤销。请使用现行密钥，或请运营方新建一个。",
    "refusal.keys_unavailable": "个人信息暂时无法打开。您的操作未被执行，请几分钟后重试。",
    "refusal.last_operator": "这是最后一位运营。请先让别人成为运营。",
    "refusal.last_owner": "团队至少要有一位负责人，请先设置另一位负责人。",
    "refusal.late_reason_missing": "举证时间已过，请说明为什么现在才提交。",
    "refusal.link_expired": "该链接已失效，请重新获取。",
    "refusal.merchant_unknown": "找不到该商家。请先添加商家，或核对编号。",
    "refusal.method_not_allowed": "这个地址不接受这类请求。响应头 Allow 列出了可用的方法。",
    "refusal.nonce_not_committed": "这不是您事先承诺的随机数。请使用当时保存的那一个。",
    "refusal.not_allowed": "您没有权限进行这项操作。请用有权限的账号登录，或询问把您引到这里的人。",
    "refusal.not_found": "这里没有内容，或者您无权查看。请核对网址，或从您的列表进入。",
    "refusal.not_yours": "这件争议没有分配给您。请先接办，或交由负责人处理。",
    "refusal.nothing_changed": "草案与原版本没有差别。请先修改规则再继续。",
    "refusal.notice_too_short": ["这些修改须提前 ",["argument","days"]," 天公示，最早可以自",["date","earliest","long"],"起施行。请选择更晚的日期。"],
    "refusal.objection_undecided": ["还有对证据的异议（第 ",["argument","no"]," 项）没有处理，请逐项写明是否成立和理由。"],
    "refusal.offer_not_open": "该方案已经失效。请查看最新方案，或自己提出方案。",
    "refusal.opening_wrong": "这份选票和随机盐与您在这个席位上的承诺值对不上，没有被接受。请提交当初保存的选票和随机盐。",
    "refusal.order_conflicts": "该订单已存在且内容不同。请比对两者；重新推送不能修改订单。",
    "refusal.order_unknown": "找不到该订单。请先推送订单，或核对编号。",
    "refusal.own_offer": "不能答复自己的方案。您可以撤回，或另提方案。",
    "refusal.parts_not_the_sum": "各期加起来要等于总额。请检查每一期的金额。",
    "refusal.payment_not_yours": "这笔支付的编号已由另一电商平台登记，本订单未写入。请核对支付编号。",
    "refusal.picture_refused": "图片不是 PNG、JPEG 或 WebP，或与声明的类型不符。请按实际格式重新发送。",
    "refusal.picture_too_large": "图片超过 64 kB 或 1024 像素。请换小一些的图片，页面上只显示缩略图。",
    "refusal.picture_unknown": "没有收到过这个哈希对应的图片。请随订单发送图片本身。",
    "refusal.rail_unavailable": "这里没有接入这家支付机构。请去掉 rail，或请平台运营接入。",
    "refusal.rate_limited": "请求过于频繁，请稍后再试。",
    "refusal.read_first": ["请先看完材料，",["argument","seconds"]," 秒后可以投票。"],
    "refusal.reason_too_short": ["理由请写至少 ",["argument","letters"]," 个汉字（或 ",["argument","words"]," 个英文单词），说明是哪个事实让您这样判断。重复的内容不计入。"],
    "refusal.remedies_exclusive": "这几种处理方式只能选一种。请保留其中一种。",
    "refusal.remedy_not_offered": "规则没有为这类问题规定这种处理方式。请从列出的方式中选择。",
    "refusal.reveal_not_yet": "投票结束后才能揭示。在此之前请保管好选票和随机盐。",
    "refusal.role_reads_only": "您在本店团队中只有查看权限，如需操作请联系店铺负责人。",
    "refusal.rule_unknown": "找不到这条规则。请从该争议适用的规则中选择。",
    "refusal.rules_faulty": ["检查发现问题：",["argument","errors"]," 处错误，",["argument","failed"]," 个测试未通过。请先改正。"],
    "refusal.rules_unchecked": "文件在检查之后有改动。请先重新检查。",
    "refusal.same_person": "这一步必须由另一人完成。请联系同事。",
    "refusal.sign_in_required": "请先登录后再进行此操作。",
    "refusal.signature_invalid": "签名无效、内容被改动过，或签名时间过早，未予接收。请用现行密钥重新签名后再发。",
    "refusal.storage_full": "存储空间已满，文件没有保存。请稍后再试，已上传的部分不会丢失。",
    "refusal.test_rest": ["上一次没有通过。休息 ",["argument","hours"]," 小时后可以再考。"],
    "refusal.too_late": "这项操作的期限已过。争议页面会列出现在可以做的事。",
    "refusal.too_many_streams": "实时更新的窗口开得太多了，请关掉几个再刷新。",
    "refusal.transfer_exists_different": "该笔划转已有记录且内容不同。新的划转请使用新的编号。",
    "refusal.type_handed_over": "这类事情不在平台处理。“了解权利”页面写明由谁处理、怎么联系。如果同时涉及订单的钱或者货，可以把这一部分按商品或者付款问题提出。",
    "refusal.type_of_merchants": "这类问题只能由商家提出。请选择您的订单出了什么问题。",
    "refusal.upload_checksum_unknown": "无法识别校验值。请使用 sha256 或 sha1，后接空格和 base64 形式的哈希。",
    "refusal.upload_checksum_wrong": "收到的内容与校验值不符，请重新发送这一段。",
    "refusal.upload_limit_reached": "正在上传的文件太多，或本争议的文件已达上限。请先完成或取消一些。",
    "refusal.upload_offset_wrong": "续传位置不对，请先查询已收到多少，再从那里继续。",
    "refusal.upload_version_unsupported": "上传协议版本不符。请发送请求头“Tus-Resumable: 1.0.0”。",
    "refusal.version_taken": "这个版本号已经用过。请换一个新的版本号。",
    "refusal.vote_given": "您在这个席位上的投票已经提交。投票不能再改。",
    "refusal.vote_over": "这一轮的投票已经结束，或者您的投票时间已过。您无需再做什么。",
    "remedy.input.rule": "规则规定",
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
    "ruledesk.back": "退回与撤回",
    "ruledesk.begin": "起草新版本",
    "ruledesk.begin.base": "以此版本为基础",
    "ruledesk.begin.do": "开始起草",
    "ruledesk.begin.title": "修改主题（中文）",
    "ruledesk.begin.title_en": "修改主题（英文）",
    "ruledesk.begin.version": "版本号",
    "ruledesk.begin.version.hint": "如 2026-2",
    "ruledesk.begun": "草案已建立，内容与基础版本相同。",
    "ruledesk.check": "检查结果",
    "ruledesk.check.counts": [["plural","findings",0,"cardinal",{"=0":"没有错误","other":[["pound"],"处错误"]}],"。测试",["argument","tests"],"个，",["plural","failed",0,"cardinal",{"=0":"全部通过","other":[["pound"],"个未通过"]}],"。"],
    "ruledesk.check.failures": "未通过的测试",
    "ruledesk.check.findings": "问题",
    "ruledesk.check.place": "文件和行",
    "ruledesk.check.reason": "问题说明",
    "ruledesk.check.test": "测试",
    "ruledesk.check.warnings": [["argument","count"],"条提示"],
    "ruledesk.comment.keep_back": "不公开",
    "ruledesk.comment.kept_back": "未公开",
    "ruledesk.comment.reason": "不公开的理由",
    "ruledesk.comment.show": "公开",
    "ruledesk.comment.shown": "已公开",
    "ruledesk.comment.waiting": "待查看",
    "ruledesk.comments": "意见",
    "ruledesk.comments.note": "意见应当公开。只有含个人信息、辱骂或者广告的才不公开。",
    "ruledesk.days": "征求意见天数",
    "ruledesk.days.hint": ["至少",["argument","least"],"天"],
    "ruledesk.do.announce": "公示",
    "ruledesk.do.check": "检查",
    "ruledesk.do.open_comment": "公开征求意见",
    "ruledesk.do.replay": "重新计算",
    "ruledesk.do.return": "退回修改",
    "ruledesk.do.upload": "上传",
    "ruledesk.do.withdraw": "撤回",
    "ruledesk.done": "已完成。",
    "ruledesk.draft.title": ["草案 ",["argument","name"]],
    "ruledesk.drafts": "草案",
    "ruledesk.drafts.due": "下一时间",
    "ruledesk.drafts.none": "没有草案。",
    "ruledesk.drafts.note": "起草人不能公示自己的草案，须由同事公示。",
    "ruledesk.figure.choose": "选择数值",
    "ruledesk.figure.hint": "整数，单位同上；金额以分计",
    "ruledesk.figure.link": "用表单修改数值",
    "ruledesk.figure.now": "现值",
    "ruledesk.figure.open": "修改",
    "ruledesk.figure.other": "修改其他数值",
    "ruledesk.figure.title": "修改数值",
    "ruledesk.figure.value": "新值",
    "ruledesk.file.hint": "随时可以保存，检查会指出问题。",
    "ruledesk.file.remove": "删除文件",
    "ruledesk.file.removed": "文件已删除。",
    "ruledesk.file.saved": "已保存。修改完成后请检查草案。",
    "ruledesk.file.text": "文件内容",
    "ruledesk.files": "文件",
    "ruledesk.files.begin": "编写",
    "ruledesk.files.choose": "请选择 ZIP 压缩包。",
    "ruledesk.files.count": [["argument","count"],"个文件"],
    "ruledesk.files.download": "下载全部文件（ZIP）",
    "ruledesk.files.new": "新文件",
    "ruledesk.files.new.hint": "如 rules/own.json 或者 tests/own.json",
    "ruledesk.files.note": "规则以 JSON 文件保存。检查会指出问题所在的文件和行。",
    "ruledesk.files.upload": "上传全部文件",
    "ruledesk.files.upload.hint": "整个文件夹的 ZIP 压缩包，将替换这里的全部文件。",
    "ruledesk.from": "施行日期",
    "ruledesk.from.hint": [["date","earliest","long"],"或者之后"],
    "ruledesk.history.at": "时间",
    "ruledesk.history.by": "操作人",
    "ruledesk.history.clock": "自动",
    "ruledesk.history.what": "内容",
    "ruledesk.ignored": [["argument","count"],"条规则不适用"],
    "ruledesk.next": "下一步",
    "ruledesk.next.active": "已施行。新提起的争议适用本版本，未结争议仍适用原版本。",
    "ruledesk.next.clean": "检查未发现问题，可以公开征求意见。",
    "ruledesk.next.comment": "公开征求意见，截止",
    "ruledesk.next.decision": ["请查看意见，然后提前",["argument","days"],"天公示，或者退回修改。"],
    "ruledesk.next.draft": "修改文件后进行检查。草案目前不公开。",
    "ruledesk.next.mine": "您参与了起草，须由同事公示。",
    "ruledesk.next.notice": ["已公示，自",["date","from","long"],"起自动施行。"],
    "ruledesk.no_diff": "文件尚不构成完整的规则包，请先改正检查发现的问题。",
    "ruledesk.nothing": "请选择操作。",
    "ruledesk.promises": ["全部",["argument","count"],"条承诺和规则"],
    "ruledesk.public": "公开页面",
    "ruledesk.reason": "理由",
    "ruledesk.reason.return": "理由公开。",
    "ruledesk.reason.withdraw": "理由公开。已适用本版本的争议不受影响。",
    "ruledesk.replay": "重新计算已结争议",
    "ruledesk.replay.admission": "是否受理",
    "ruledesk.replay.back": "返回草案",
    "ruledesk.replay.begun": "开始时间",
    "ruledesk.replay.change": [["argument","name"],"：",["argument","before"]," → ",["argument","after"]],
    "ruledesk.replay.changed": "有变化",
    "ruledesk.replay.count": "已结争议的数量",
    "ruledesk.replay.disputes": "结果不同的争议",
    "ruledesk.replay.done": "进度",
    "ruledesk.replay.finding": [["argument","done"],"件中有",["argument","changed"],"件结果不同，合计",["argument","sum"],"。"],
    "ruledesk.replay.look": "看最新进度",
    "ruledesk.replay.measure": "全部争议最多可以请求的金额",
    "ruledesk.replay.none": "没有。",
    "ruledesk.replay.note": "用本草案重新计算最近结束的争议，不改变争议本身。",
    "ruledesk.replay.resume": "接着做",
    "ruledesk.replay.running": ["进行中：",["number","done",null]," / ",["number","wanted",null]],
    "ruledesk.replay.skipped": "无法同时按两个版本计算",
    "ruledesk.replay.stop": "停下",
    "ruledesk.replay.stopped": ["已停止：",["number","done",null]," / ",["number","wanted",null]],
    "ruledesk.replay.sum": "差额",
    "ruledesk.replay.sums": "合计",
    "ruledesk.replay.synthetic": "测试案例",
    "ruledesk.replay.synthetic.note": [["number","cases",null],"个案例中有",["number","changed",null],"个结果不同。"],
    "ruledesk.said.no": "否",
    "ruledesk.said.unknown": "未知",
    "ruledesk.said.yes": "是",
    "rulediff.added": [["argument","name"],"：新增"],
    "rulediff.favours.claimant": "对消费者更有利",
    "rulediff.favours.neither": "对双方没有差别",
    "rulediff.favours.respondent": "对商家更有利",
    "rulediff.favours.unknown": "要看具体情况",
    "rulediff.field.articles": "条款",
    "rulediff.field.askedOf": "由谁回答",
    "rulediff.field.basis": "依据",
    "rulediff.field.bearer": "由谁举证",
    "rulediff.field.cap": "上限",
    "rulediff.field.claimantShows": "消费者证明的内容",
    "rulediff.field.conditions": "条件",
    "rulediff.field.contacts": "联系方式",
    "rulediff.field.cost": "费用",
    "rulediff.field.cutOffHour": "截止时刻",
    "rulediff.field.description": "说明",
    "rulediff.field.earlier": "以前的数值",
    "rulediff.field.effect": "效力",
    "rulediff.field.effectiveFrom": "施行日期",
    "rulediff.field.effectiveTo": "失效日期",
    "rulediff.field.exit": "如何退出",
    "rulediff.field.expression": "条件",
    "rulediff.field.fast": "快速处理中的期限",
    "rulediff.field.formerly": "旧条号",
    "rulediff.field.formula": "公式",
    "rulediff.field.help": "提示",
    "rulediff.field.label": "名称",
    "rulediff.field.law": "法律依据",
    "rulediff.field.limits": "限制",
    "rulediff.field.materialDate": "以哪一天为准",
    "rulediff.field.maximumMinor": "上限",
    "rulediff.field.minimumMinor": "下限",
    "rulediff.field.name": "名称",
    "rulediff.field.note": "备注",
    "rulediff.field.options": "选项",
    "rulediff.field.otherwise": "说明",
    "rulediff.field.overridable": "运营方能否调整",
    "rulediff.field.own": "专门规定",
    "rulediff.field.plain": "通俗名称",
    "rulediff.field.proof": "完成的证明",
    "rulediff.field.question": "问题",
    "rulediff.field.reason": "说明",
    "rulediff.field.remedies": "救济方式",
    "rulediff.field.remindHoursBefore": "提醒",
    "rulediff.field.required": "是否必答",
    "rulediff.field.respondentShows": "商家证明的内容",
    "rulediff.field.routes": "途径",
    "rulediff.field.shiftsWhen": "举证责任转移的条件",
    "rulediff.field.source": "依据",
    "rulediff.field.statement": "同意的内容",
    "rulediff.field.text": "正文",
    "rulediff.field.time": "时间",
    "rulediff.field.title": "标题",
    "rulediff.field.types": "类型",
    "rulediff.field.unmet": "不符合时的处理",
    "rulediff.field.url": "链接",
    "rulediff.field.verification": "核实程度",
    "rulediff.field.version": "版本",
    "rulediff.field.waitsFor": "等待谁",
    "rulediff.field.whatItIs": "是什么",
    "rulediff.field.why": "询问的原因",
    "rulediff.field.years": "节假日",
    "rulediff.major.less_favourable_claimant": "对消费者不利",
    "rulediff.major.less_favourable_respondent": "对商家不利",
    "rulediff.major.new_duty": "新增义务",
    "rulediff.major.shorter_time": "时间缩短",
    "rulediff.major.unclear": "影响要看具体情况",
    "rulediff.minor": "文字或者依据",
    "rulediff.part.burden": "举证分配",
    "rulediff.part.calendar": "日历",
    "rulediff.part.consent": "需要同意的文本",
    "rulediff.part.deposit": "保证金",
    "rulediff.part.evidence": "证据",
    "rulediff.part.exit": "退出",
    "rulediff.part.figure": "数值",
    "rulediff.part.jury": "大众评审",
    "rulediff.part.measure": "后续措施",
    "rulediff.part.pack": "版本",
    "rulediff.part.question": "询问的事实",
    "rulediff.part.remedy": "救济方式",
    "rulediff.part.route": "途径",
    "rulediff.part.rule": "规则",
    "rulediff.part.rung": "执行阶梯",
    "rulediff.part.source": "依据",
    "rulediff.part.time_limit": "时限",
    "rulediff.part.track": "紧急事项",
    "rulediff.part.type": "争议类型",
    "rulediff.part_added": [["argument","name"],"：增加",["argument","field"]],
    "rulediff.part_removed": [["argument","name"],"：删去",["argument","field"]],
    "rulediff.removed": [["argument","name"],"：删除"],
    "rulediff.reworded": [["argument","name"],"：修改",["argument","field"]],
    "rulediff.value": [["argument","name"],"：由",["argument","from"],"改为",["argument","to"]],
    "rulediff.value_of": [["argument","name"],"（",["argument","field"],"）：由",["argument","from"],"改为",["argument","to"]],
    "rules.finding.established": "已证明",
    "rules.finding.not_established": "未证明",
    "rules.finding.undisputed": "双方无争议",
    "rules.outcome.eligible": "符合条件",
    "rules.outcome.human_review": "须由人工判断",
    "rules.outcome.need_evidence": "需要补充证据",
    "rules.outcome.need_fact": "需要补充事实",
    "rules.outcome.not_eligible": "不符合条件",
    "rules.remedy.apology": "赔礼道歉",
    "rules.remedy.cancel": "解除合同",
    "rules.remedy.cease": "停止侵害",
    "rules.remedy.correct": "更正或者恢复",
    "rules.remedy.damages": "赔偿损失",
    "rules.remedy.delete_data": "删除个人信息",
    "rules.remedy.earnest": "双倍返还定金",
    "rules.remedy.liquidated_damages": "违约金",
    "rules.remedy.make_up_shortage": "补发",
    "rules.remedy.price_reduction": "减少价款",
    "rules.remedy.provide_service": "提供服务或者兑现奖品",
    "rules.remedy.punitive_food": "食品药品惩罚性赔偿",
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
    "rulesite.back": "规则",
    "rulesite.changes.lead": "两个版本之间的全部差别，以及能够判断的对谁有利。",
    "rulesite.changes.title": ["从 ",["argument","from"]," 到 ",["argument","to"]],
    "rulesite.comment.body": "您的意见",
    "rulesite.comment.name": "公开的署名",
    "rulesite.comment.name.hint": "不填则匿名",
    "rulesite.comment.note": "不需要登录。意见经人工查看后公开。请不要填写个人信息。",
    "rulesite.comment.open": "正在征求意见",
    "rulesite.comment.rule": "针对哪条规则",
    "rulesite.comment.rule.hint": "规则的编号，如 CN.TREBLE.TIMES",
    "rulesite.comment.send": "提交意见",
    "rulesite.comment.sent": "谢谢。意见经人工查看后公开。",
    "rulesite.comment.title": "提意见",
    "rulesite.comments.nameless": "匿名",
    "rulesite.comments.none": "暂无公开的意见。",
    "rulesite.comments.title": ["意见（",["number","count",null],"）"],
    "rulesite.diff.after": "修改后",
    "rulesite.diff.before": "修改前",
    "rulesite.diff.count": ["共",["argument","count"],"处修改。"],
    "rulesite.diff.major": "含重大修改：提前15天公示。",
    "rulesite.diff.minor": "无重大修改：提前7天公示。",
    "rulesite.diff.none": "没有差别。",
    "rulesite.diff.types": [["argument","count"],"类争议"],
    "rulesite.event.activated": "施行",
    "rulesite.event.announced": "公示",
    "rulesite.event.archived": "被新版本取代",
    "rulesite.event.checked": "完成检查",
    "rulesite.event.comment_closed": "征求意见结束",
    "rulesite.event.comment_opened": "开始征求意见",
    "rulesite.event.draft_begun": "开始起草",
    "rulesite.event.file_removed": "删除文件",
    "rulesite.event.file_written": "修改文件",
    "rulesite.event.returned": "退回修改",
    "rulesite.event.withdrawn": "撤回",
    "rulesite.feed.proposal": ["版本 ",["argument","name"],"：",["argument","state"]],
    "rulesite.feed.title": "定纷规则动态",
    "rulesite.feed.version": ["版本 ",["argument","name"],"，自",["argument","from"],"起施行"],
    "rulesite.figure.law": "只能依法修改",
    "rulesite.figure.operator": "平台，须发布新版本",
    "rulesite.figure.title": ["数值 ",["argument","key"]],
    "rulesite.figure.unused": "没有规则用它计算，仅供参考。",
    "rulesite.figure.uses": "用于",
    "rulesite.figure.who": "谁能调整",
    "rulesite.history": "经过",
    "rulesite.kind.admission": "是否受理",
    "rulesite.kind.check": "应有的做法",
    "rulesite.kind.classification": "争议的类别",
    "rulesite.kind.clause": "无效条款",
    "rulesite.kind.right": "权利",
    "rulesite.kind.route": "途径",
    "rulesite.kind.triage": "紧急事项优先",
    "rulesite.law.article": ["第",["argument","article"],"条"],
    "rulesite.law.formerly": ["旧条号：",["argument","list"]],
    "rulesite.law.from": "施行日期",
    "rulesite.law.lead": "这部文件的各条，以及以其为依据的全部规则。",
    "rulesite.law.short": "引用简称",
    "rulesite.law.text": "原文",
    "rulesite.law.to": "失效日期",
    "rulesite.law.whole": "整部文件",
    "rulesite.layer.cut.figure_unknown": "它引用了规则中没有的数值。",
    "rulesite.layer.cut.further_condition": "它增加了法律没有的条件。",
    "rulesite.layer.cut.lower_figure": "它低于法律的标准。",
    "rulesite.layer.cut.remedy_unknown": "它引用了规则中没有的救济方式。",
    "rulesite.layer.cut.unclear_figure": "它可能低于法律的标准。",
    "rulesite.layer.example": "这是演示用的示例，不约束任何人。",
    "rulesite.layer.ignored": "不适用",
    "rulesite.layer.lead": "平台可以承诺比法律更有利的条件，但不能减少您的法定权利：减少权利的平台规则不适用，并在本页说明。",
    "rulesite.layer.none": "暂无。",
    "rulesite.layer.order.default": "最后是没有另外约定时的默认规则。",
    "rulesite.layer.order.law": "法律的强制性规定优先。",
    "rulesite.layer.order.promise": "其次是对您更有利的承诺。",
    "rulesite.layer.order.rule": "再次是平台规则。",
    "rulesite.layer.platform_rule": "平台规则",
    "rulesite.layer.promise": "承诺",
    "rulesite.layer.source": "出处",
    "rulesite.layer.title": "平台的承诺与规则",
    "rulesite.links.atom": "Atom",
    "rulesite.links.feed": "规则动态：JSON Feed",
    "rulesite.links.promises": "平台的承诺与规则",
    "rulesite.links.proposed": "拟修改的版本",
    "rulesite.material.breach": "出现问题的当日",
    "rulesite.material.contract": "下单日",
    "rulesite.material.filing": "提起争议的当日",
    "rulesite.not_now.coming": ["此版本自",["date","from","long"],"起施行，此前适用原版本。"],
    "rulesite.not_now.past": ["此版本自",["date","from","long"],"起施行，现已被取代。已适用本版本的争议不受影响。"],
    "rulesite.not_now.withdrawn": ["此版本（原定",["date","from","long"],"起施行）已撤回。已适用本版本的争议不受影响。"],
    "rulesite.open": ["有",["argument","count"],"个拟修改版本正在公开征求意见。"],
    "rulesite.open.link": "查看并提意见",
    "rulesite.otherwise.human_review": "不符合的，由人工判断。",
    "rulesite.otherwise.need_evidence": "不符合的，须补充证据。",
    "rulesite.otherwise.not_eligible": "不符合的，不予支持。",
    "rulesite.proposal.changes": "修改内容",
    "rulesite.proposal.title": ["拟修改版本 ",["argument","name"]],
    "rulesite.proposal.whole": "版本全文",
    "rulesite.proposed.base": "修改自",
    "rulesite.proposed.lead": "规则修改前，先公布修改内容并征求意见，再提前公示施行日期。",
    "rulesite.proposed.none": "目前没有拟修改的内容。",
    "rulesite.proposed.notice": "公示",
    "rulesite.proposed.state": "状态",
    "rulesite.proposed.title": "拟修改的版本",
    "rulesite.proposed.until": "征求意见截止",
    "rulesite.remedy.cap": "最多",
    "rulesite.remedy.conditions": "条件",
    "rulesite.remedy.formula": "金额的计算",
    "rulesite.remedy.no_conditions": "无。",
    "rulesite.remedy.own": ["另有专门规定：",["argument","types"]],
    "rulesite.replaced": [["date","on","long"],"被取代"],
    "rulesite.rule.all_types": "全部",
    "rulesite.rule.always": "一直有效",
    "rulesite.rule.basis": "依据",
    "rulesite.rule.between": [["argument","from"],"至",["argument","to"]],
    "rulesite.rule.expression": "条件的计算式",
    "rulesite.rule.expression.note": "使用 CEL 表达式语言，任何人都可以验算。",
    "rulesite.rule.id": "编号",
    "rulesite.rule.kind": "类别",
    "rulesite.rule.material": "以哪一天为准",
    "rulesite.rule.over": ["规则 ",["argument","version"]],
    "rulesite.rule.says": "规则内容",
    "rulesite.rule.since": [["argument","from"],"起"],
    "rulesite.rule.span": "施行时间",
    "rulesite.rule.types": "适用的争议类型",
    "rulesite.rule.when_false": "不符合时",
    "rulesite.rule.when_true": "符合时",
    "rulesite.rules": "规则",
    "rulesite.rules.note": "是否受理、有哪些权利、应当怎样做、有哪些途径。",
    "rulesite.rules_of_type": "适用于此类争议的规则",
    "rulesite.stage.active": "已施行",
    "rulesite.stage.archived": "已被取代",
    "rulesite.stage.comment": "征求意见中",
    "rulesite.stage.decision": "征求意见结束",
    "rulesite.stage.draft": "起草中",
    "rulesite.stage.notice": "已公示",
    "rulesite.stage.withdrawn": "已撤回",
    "rulesite.state.coming": "待施行",
    "rulesite.state.now": "现行",
    "rulesite.state.past": "历史",
    "rulesite.versions": "全部版本",
    "rulesite.versions.changes": "修改内容",
    "rulesite.versions.from": ["与",["argument","name"],"比较"],
    "rulesite.versions.note": "一件争议始终适用受理时的版本。每个版本的网址不变。",
    "rulesite.withdrawn": "此版本已撤回",
    "rulesite.zip": "源文件（ZIP）",
    "seat.accept": "参加评审",
    "seat.accepted.draft": "请从上次停下的地方继续",
    "seat.accepted.silence": "到期没有投票的，由下一位评审员替补，并记为缺席一次。",
    "seat.accepted.turn": "请看材料并投票",
    "seat.answer.missing": "请选择",
    "seat.aside": "回避",
    "seat.aside.conflict": "我与这件争议有利害关系",
    "seat.aside.conflict.hint": "认识其中的人、有过交易，或者经营同类商品。",
    "seat.aside.content": "不愿评审这类内容",
    "seat.aside.content.hint": "与自身经历太近，或者看了感到不适。",
    "seat.aside.lead": "有利害关系，或者看了不适，都可以回避。不影响您的记录，也不用多说。",
    "seat.aside.missing": "请选择原因",
    "seat.aside.note": "补充说明",
    "seat.aside.note.hint": "只有负责评审团的工作人员能看到，请不要写姓名。",
    "seat.aside.other": "其他原因",
    "seat.aside.other.hint": "没有时间，或者其他原因。",
    "seat.aside.send": "退出席位",
    "seat.aside.why": "原因",
    "seat.bearer.claimant": "由申请人证明",
    "seat.bearer.respondent": "由被申请人证明",
    "seat.case.about": "争议内容",
    "seat.case.jump": "直接去投票",
    "seat.case.lead": "一件争议，双方材料格式相同。请只依据这里的内容判断。",
    "seat.case.order": "哪一方排在前面，是为每位评审员随机决定的。",
    "seat.case.wanted": "申请人的请求",
    "seat.desk": "评审员页面",
    "seat.done.accepted": "您已参加评审，请查看材料。",
    "seat.done.aside": "您已回避。",
    "seat.done.over": "您的投票到达时，投票已经结束。",
    "seat.done.voted": "您的投票已提交并封存。",
    "seat.draft.back": "上次填写的内容已保留，可以在下方继续。",
    "seat.ended.decided": "这一轮已结束：已有足够多的评审员意见一致",
    "seat.ended.stopped": "这一轮已结束：争议已通过其他方式处理",
    "seat.ended.thanks": "感谢您的参与。作出处理结果之前，还会由处理员核对。",
    "seat.ended.tie": "这一轮已结束：没有一种意见得到足够的票数",
    "seat.ended.timed_out": "这一轮已结束：时间已到",
    "seat.ended.too_few": "这一轮已结束：参加的评审员不足",
    "seat.evidence.alt": ["第 ",["argument","no"]," 项第 ",["argument","page"]," 页，涉及个人信息的部分已遮盖"],
    "seat.evidence.answered": ["回应：",["argument","text"]],
    "seat.evidence.no": ["第 ",["argument","no"]," 项"],
    "seat.evidence.objection": "对方提出异议：",
    "seat.evidence.unanswered": "没有回应。",
    "seat.evidence.words": "以提交人的说明为准。文件中涉及个人信息的部分没有遮盖，不予展示。",
    "seat.law": "规则与法律依据",
    "seat.over.declined": "您已回避",
    "seat.over.declined.text": "感谢您如实说明。已由下一位评审员替补，不影响您的记录。",
    "seat.over.ended": "投票已结束",
    "seat.over.ended.text": "不再需要您的投票，不影响您的记录。您不需要再做什么。",
    "seat.over.passed": "这个席位的时间已过",
    "seat.over.passed.text": "已由其他评审员替补。近期没有时间的，可以在评审员页面设置暂不参加。",
    "seat.question.issue": ["以下事实是否成立：",["argument","fact"]],
    "seat.question.remedy": "应当怎样处理？",
    "seat.read": "查看材料",
    "seat.read_from": ["请先看完材料，",["argument","seconds"]," 秒后可以投票。"],
    "seat.reason": "理由",
    "seat.reason.hint": ["是哪个事实让您这样判断？至少 ",["argument","letters"]," 个汉字（或 ",["argument","words"]," 个英文单词）。结束后双方会看到理由，但不知道是谁写的。请不要写姓名。"],
    "seat.reason.missing": "请写明理由",
    "seat.receipt.at": "提交时间",
    "seat.receipt.commitment": "承诺值",
    "seat.receipt.leak": "评审结束前请不要给任何人看：想收买投票的人会要它。",
    "seat.receipt.own": "查看我的投票和揭示所需的随机盐",
    "seat.receipt.salt": "随机盐：",
    "seat.receipt.text": "这个数值对您和平台都有约束力：它已记入公开日志，投票一旦改动就对不上。",
    "seat.receipt.title": "投票回执",
    "seat.rules": "由谁证明什么",
    "seat.shown": "已提交的证据",
    "seat.shown.none": "没有",
    "seat.side.answers": "回答的问题",
    "seat.side.claimant": "申请人",
    "seat.side.evidence": "证据",
    "seat.side.no_evidence": "这一方没有提交证据。",
    "seat.side.none": "没有。",
    "seat.side.respondent": "被申请人",
    "seat.side.silent": "这一方没有陈述。",
    "seat.side.statement": "陈述",
    "seat.side.unanswered": "没有回答。",
    "seat.summons.hidden": "您看不到别人怎么投、多少人投了；结束之前也没有人看得到您的投票。",
    "seat.summons.panel": ["共 ",["argument","size"]," 人评审，各自独立判断；先得到 ",["argument","threshold"]," 票的意见成为评审意见。"],
    "seat.summons.secret": "材料中没有姓名。请勿向他人透露案情，也不要查找当事人是谁。",
    "seat.summons.silence": "到期不答复的，由下一位评审员替补，并记为缺席一次。",
    "seat.summons.time": ["看一份材料并投票，大约十分钟。接受后有 ",["argument","hours"]," 小时，可以中途停下再继续。"],
    "seat.summons.turn": "您被抽中了：是否参加这次评审？",
    "seat.summons.what": "需要做什么",
    "seat.ties.dealt": "与其中一方有过交易",
    "seat.ties.declare": "您的声明",
    "seat.ties.missing": "请声明没有上述情形，或者选择回避",
    "seat.ties.none": "据我所知没有上述情形；发现后我会回避。",
    "seat.ties.person": "认识当事人一方或者其亲近的人",
    "seat.ties.rival": "经营同类商品",
    "seat.ties.shop": "在这家店铺工作，或者曾经在那里工作",
    "seat.ties.text": "现在还看不到是谁。看过材料以后也可以随时回避。发现有下列情形的，请回避：",
    "seat.ties.title": "有没有需要回避的关系？",
    "seat.ties.told": "有人就这件争议找过您",
    "seat.title": "您的评审席位",
    "seat.vote.final": "提交后不能修改。提交之前，您填写的内容会自动保存。",
    "seat.vote.send": "提交投票",
    "seat.vote.text": "先逐项判断事实：应当证明的一方没有证明的，就是没有证明。然后再判断应当怎样处理。",
    "seat.vote.title": "您的投票",
    "seat.voted.text": "投票结束后才会揭示和计票。在此之前没有人看得到，您也看不到计票情况。您不需要再做什么。",
    "seat.voted.turn": "您的投票已提交并封存",
    "verify.code": "核验程序与本站代码互不相干。格式已公开，任何人都能另写一个。",
    "verify.download": "保存核验页（单个文件）",
    "verify.download_hint": "保存后断网也能用，不会向任何地方发送内容。",
    "verify.how": "核验什么",
    "verify.how.draw": "重新抽选评审员，用抽选文件或卷宗都可以。",
    "verify.how.not": "每一步也写明不能证明什么。当事人说的是否属实，程序看不出来。",
    "verify.how.record": "每项操作是否与透明日志一致，顺序是否正确。",
    "verify.how.rules": "重新计算每条规则，重新核对资金。",
    "verify.how.whole": "文件是否完整：文档、证据是否齐全，有没有夹带。",
    "verify.lead": "卷宗收有双方陈述、证据、规则和资金记录。您不必相信本站，可以自己核验。",
    "verify.link": "核验卷宗",
    "verify.open": "打开核验页",
    "verify.terminal": "在终端中",
    "verify.terminal.text": "请在源代码文件夹中运行，需要 Node 20 或更新版本。把 FILE 换成您的文件名。",
    "verify.title": "自己核验卷宗",
    "vouches.again": "改正后重新提交",
    "vouches.again.note": "这里只保留没有登记的行。",
    "vouches.again.send": "提交这些行",
    "vouches.all": "每一行都已登记；其中已报名的，资格随即重新核对。",
    "vouches.column": "列名",
    "vouches.column.adult": "是否成年",
    "vouches.column.bought": "买过的订单数",
    "vouches.column.credit": "信用分，0 到 1000",
    "vouches.column.externalId": "用户在平台的编号",
    "vouches.column.memberSince": "注册日期",
    "vouches.column.reviews": "最近一年写的评价数",
    "vouches.column.reviewsHelpful": "每百条评价中有用的条数",
    "vouches.column.sanctionUntil": "最近一次处罚的结束日期，没有就留空",
    "vouches.column.sold": "卖出的订单数",
    "vouches.column.verified": "是否已实名",
    "vouches.column.what": "填什么",
    "vouches.columns": "各列含义",
    "vouches.enter": "录入名单",
    "vouches.file": "或上传文件",
    "vouches.file.hint": "表格软件另存的 CSV（UTF-8）。两处都填时以文件为准。",
    "vouches.form": "名单格式",
    "vouches.form.note": "列的先后不限。日期按北京时间，如 2024-03-01；是否类填“是”或“否”，也可填 yes、no。",
    "vouches.lead": ["录入",["argument","name"],"交来的名单。每一行单独处理，某一行有误不影响其他行。"],
    "vouches.line": "行号",
    "vouches.list": "名单",
    "vouches.list.hint": ["请连同第一行列名一起粘贴，最多 ",["number","most","integer"]," 人。"],
    "vouches.missing": ["第一行还缺这些列：",["argument","columns"],"。"],
    "vouches.no_rows": "列名下面没有用户，请每人写一行。",
    "vouches.none": "请粘贴名单或选择文件。",
    "vouches.not_utf8": "文件不是 UTF-8 编码，请另存为“CSV UTF-8”后重新上传。",
    "vouches.note": "用户够不够条件当评审员，由平台说明。名单可以用接口发送，也可以交给您录入。",
    "vouches.noted": ["已登记 ",["argument","count"]," 人"],
    "vouches.refused": "没有登记的行",
    "vouches.send": "核对并登记",
    "vouches.some": ["有 ",["argument","count"]," 行没有登记，其余已生效。"],
    "vouches.title": "为评审员作保",
    "vouches.too_many": ["名单太长，请分批发送，每批最多 ",["number","most","integer"]," 人。"],
    "vouches.unknown": ["第一行有不认识的列名：",["argument","columns"],"。请改正或删去。"],
    "vouches.user": "用户",
    "vouches.why": "原因",
    "vouches.why.invalid": ["无法识别：",["argument","column"]],
    "vouches.why.missing": ["没有填写：",["argument","column"]],
    "vouches.why.not_found": "该平台没有这个用户，请核对编号。",
    "vouches.why.twice": "名单前面已有同一用户，以第一行为准。",
  },
  "en": {
    "act.accept_change.button": "Agree",
    "act.accept_change.done": "Agreed. This is owed now.",
    "act.accept_change.lead": "From then on this is owed in place of what was owed before.",
    "act.accept_change.link": "See and agree",
    "act.accept_change.title": "Agree to the other way",
    "act.accept_determination.appeal": "You give up the appeal on the platform.",
    "act.accept_determination.both": "When both accept it is final at once and performance begins; otherwise when the time for appeal ends.",
    "act.accept_determination.button": "Accept",
    "act.accept_determination.done": "You have accepted the determination.",
    "act.accept_determination.lead": "After accepting you can no longer appeal on the platform.",
    "act.accept_determination.link": "Accept it",
    "act.accept_determination.title": "Accept the determination",
    "act.accept_offer.button": "Accept and sign",
    "act.accept_offer.done": "You have signed; the other side is asked to sign too.",
    "act.accept_offer.lead": "Check every figure before you accept.",
    "act.accept_offer.link": "Review and accept",
    "act.accept_offer.title": "Accept the offer",
    "act.agree_extension.button": "Agree",
    "act.agree_extension.days": [["plural","days",0,"cardinal",{"one":[["pound"]," working day"],"other":[["pound"]," working days"]}],"."],
    "act.agree_extension.done": "The negotiation is extended.",
    "act.agree_extension.lead": "The negotiation is extended by the days below.",
    "act.agree_extension.link": "Agree",
    "act.agree_extension.title": "Agree to more time",
    "act.answer_evidence_objection.button": "Send the answer",
    "act.answer_evidence_objection.done": "Your answer was sent.",
    "act.answer_evidence_objection.lead": "The other side and the adjudicator see your answer.",
    "act.answer_evidence_objection.link": "Answer",
    "act.answer_evidence_objection.title": "Answer the objection",
    "act.answer_question.button": "Send the answer",
    "act.answer_question.done": "Your answer is sent.",
    "act.answer_question.hint": "Add files as evidence separately",
    "act.answer_question.lead": "The other side sees your answer.",
    "act.answer_question.link": "Answer",
    "act.answer_question.text": "Your answer",
    "act.answer_question.title": "Answer the adjudicator",
    "act.appeal.button": "Send the appeal",
    "act.appeal.done": "The appeal is filed; another adjudicator decides it.",
    "act.appeal.free": "It is free.",
    "act.appeal.grounds": "Grounds",
    "act.appeal.grounds.name": "the grounds",
    "act.appeal.hint": "Which fact, reason or figure is wrong, and why",
    "act.appeal.lead": "Say what you think is wrong. Nothing is performed meanwhile, and the money stays held.",
    "act.appeal.link": "Appeal",
    "act.appeal.once": "There is one appeal.",
    "act.appeal.other": "Another adjudicator, not involved before, decides.",
    "act.appeal.title": "Appeal",
    "act.appeal.to": "Who looks at it again",
    "act.appeal.to.jury": "A larger jury",
    "act.appeal.to.jury.hint": [["argument","size"]," jurors, drawn anew; nobody of the first jury sits again. A person looks at its verdict too."],
    "act.appeal.to.person": "Another adjudicator",
    "act.appeal.to.person.hint": "A person who has not dealt with this dispute",
    "act.ask_advance.button": "Ask",
    "act.ask_advance.done": "Asked. The marketplace decides by the date on this page.",
    "act.ask_advance.lead": "It pays you and recovers the money from the merchant. Somebody there decides and gives reasons.",
    "act.ask_advance.link": "Ask the marketplace to pay first",
    "act.ask_advance.title": "Ask the marketplace to pay first",
    "act.ask_reversal.button": "Send",
    "act.ask_reversal.done": "Sent. An adjudicator looks at it within three working days.",
    "act.ask_reversal.lead": "An adjudicator looks again. If it was wrong, your deposit has it back with interest.",
    "act.ask_reversal.link": "Say that money was taken wrongly",
    "act.ask_reversal.title": "Say that money was taken wrongly",
    "act.back": "Back to the dispute",
    "act.binding.accept": "You sign now; the agreement is made when the other side signs too. If it does not, the offer lapses.",
    "act.binding.contract": "It is a contract between you: it has to be performed on its dates, and held money is paid at once.",
    "act.binding.countersign": "With your signature the agreement is made and cannot be taken back by one side.",
    "act.binding.ends": "It settles this dispute: no adjudicator decides it any more.",
    "act.binding.routes": "If the other side does not perform, complaint to 12315, mediation and court stay open.",
    "act.binding.title": "What your signature means",
    "act.changed": "Something changed while you were writing. Read what is new below. Your text is still here: send it again if it still fits.",
    "act.choose.alternatives": "Your other routes",
    "act.choose.button": "Send my choice",
    "act.choose.cost": "Cost",
    "act.choose.decline": "I do not agree that an adjudicator decides.",
    "act.choose.done": "Your choice is recorded with the version of the text you were shown.",
    "act.choose.effect": "Effect",
    "act.choose.exit": "Leaving",
    "act.choose.lead": "Read this first. Whatever you choose, your other rights stay.",
    "act.choose.link": "Read and choose",
    "act.choose.no": "If you say no",
    "act.choose.no.claimant": "The dispute closes and held money goes its normal way; the other routes below stay open to you.",
    "act.choose.no.respondent": "If the claimant agrees, only money already held for this order can be reached.",
    "act.choose.question": "Your choice",
    "act.choose.question.name": "yes or no",
    "act.choose.time": "Time",
    "act.choose.title": "Should an adjudicator decide?",
    "act.choose.version": ["Text ",["argument","version"],"; it is stored with your choice."],
    "act.claim_delay.amount": "What you lost",
    "act.claim_delay.button": "Send",
    "act.claim_delay.done": "Sent.",
    "act.claim_delay.lead": "If our delay cost you more, say how much and why. Somebody outside the marketplace decides. What was paid counts towards it; one time limit is never paid twice.",
    "act.claim_delay.reason": "How it came about, and what shows it",
    "act.claim_delay.title": "Claim your proven loss",
    "act.closed": "This is not open now: it may have been done already, or the dispute has moved on. See where it stands.",
    "act.confirm_performance.button": "Confirm",
    "act.confirm_performance.done": "Confirmed.",
    "act.confirm_performance.lead": "Once you confirm, this obligation counts as done.",
    "act.confirm_performance.link": "Confirm it was done",
    "act.confirm_performance.text": "Do not confirm what has not been done.",
    "act.confirm_performance.title": "Confirm that it is done",
    "act.contest_performance.button": "Contest",
    "act.contest_performance.done": "Contested; an adjudicator decides.",
    "act.contest_performance.hint": "For example: it never came, or the returned goods are damaged",
    "act.contest_performance.lead": "An adjudicator then decides whether it was done.",
    "act.contest_performance.link": "Contest",
    "act.contest_performance.reason": "What is wrong",
    "act.contest_performance.title": "Contest that it was done",
    "act.countersign.button": "Sign",
    "act.countersign.done": "The agreement is made; performance begins.",
    "act.countersign.lead": "The other side accepted your offer. Once you sign, the agreement takes effect at once.",
    "act.countersign.link": "Check and sign",
    "act.countersign.title": "Sign the agreement",
    "act.cover.deposit": "From the merchant’s deposit",
    "act.cover.held": "From held money",
    "act.cover.shop_closed": "This shop has closed: the part not covered may well not be paid on the platform.",
    "act.cover.short": "Not covered",
    "act.cover.short.text": "The merchant has to pay the rest itself. If it does not, the rest stays an open obligation with its next steps named.",
    "act.cover.short.title": "Held money and deposit do not cover the whole amount today",
    "act.cover.title": "What can pay for this today",
    "act.cover.total": "To be paid",
    "act.decline_change.button": "Do not agree",
    "act.decline_change.done": "The old terms stay.",
    "act.decline_change.lead": "What was owed before stays owed.",
    "act.decline_change.link": "Do not agree",
    "act.decline_change.title": "Do not agree",
    "act.decline_countersign.button": "Do not sign",
    "act.decline_countersign.done": "You did not sign; the negotiation goes on.",
    "act.decline_countersign.lead": "The accepted offer lapses at once, and the negotiation goes on within its time.",
    "act.decline_countersign.link": "Do not sign",
    "act.decline_countersign.title": "Do not sign",
    "act.decline_evidence_request.button": "Send",
    "act.decline_evidence_request.done": "Your reason was sent.",
    "act.decline_evidence_request.lead": "If you do not have it or cannot give it, say why. Both sides and the adjudicator see it.",
    "act.decline_evidence_request.link": "I cannot give it",
    "act.decline_evidence_request.title": "Say why you do not give it",
    "act.decline_extension.button": "Refuse",
    "act.decline_extension.done": "The time stays as it was.",
    "act.decline_extension.lead": "The negotiation keeps its time limit.",
    "act.decline_extension.link": "Refuse",
    "act.decline_extension.title": "Refuse more time",
    "act.decline_jury.button": "Say no to a jury",
    "act.decline_jury.done": "The other side has been told. An adjudicator decides; no date is sooner.",
    "act.decline_jury.lead": "It needs no reason and costs you nothing. An adjudicator decides.",
    "act.decline_jury.link": "Say no",
    "act.decline_jury.title": "Say no to a jury",
    "act.end_negotiation.button": "End it",
    "act.end_negotiation.done": "The negotiation has ended. Please make your choice.",
    "act.end_negotiation.lead": "Both sides are then asked whether an adjudicator should decide.",
    "act.end_negotiation.link": "End the negotiation",
    "act.end_negotiation.text": "You can still make or accept an offer until a determination is issued.",
    "act.end_negotiation.title": "End the negotiation",
    "act.exit.button": "Leave",
    "act.exit.done": "You have left. The determination reaches only held money.",
    "act.exit.effect": "What leaving means",
    "act.exit.lead": "Until it is issued you can take your consent back.",
    "act.exit.link": "Leave the determination",
    "act.exit.text": "The determination goes on but reaches only money held for this order, not your deposit.",
    "act.exit.title": "Leave the determination",
    "act.join_fast_track.button": "Agree to the fast track",
    "act.join_fast_track.done": "Both sides now have the fast track. The new dates are on this page.",
    "act.join_fast_track.lead": "Short times, decided on the documents. Only if you agree; either side can leave.",
    "act.join_fast_track.link": "Take the fast track",
    "act.join_fast_track.title": "Take the fast track",
    "act.join_jury.button": "Agree to a jury",
    "act.join_jury.done": "Both sides agree. The jury will be drawn; this page shows how it goes.",
    "act.join_jury.lead": "Only if you agree. Until the draw either side can leave.",
    "act.join_jury.link": "Agree to a jury",
    "act.join_jury.title": "Agree to a jury",
    "act.jury.commitment": "SHA-256 of your number",
    "act.jury.nonce": "The number you kept",
    "act.jury.nonce.hint": "64 hex digits",
    "act.jury.number": "A random number of your own (optional)",
    "act.jury.number.why": "The draw uses public randomness that nobody controls. Where there is none, it uses our key and the numbers of both sides. With a number of yours not even we know the draw before. Without one from either side, you have to trust us in this.",
    "act.jury.reason": "Reason (optional; the other side reads it)",
    "act.leave_fast_track.button": "Go the ordinary way",
    "act.leave_fast_track.done": "The ordinary way goes on. The dates are on this page.",
    "act.leave_fast_track.lead": "It needs no reason and costs you nothing. It cannot be undone.",
    "act.leave_fast_track.link": "Ask for the ordinary way",
    "act.leave_fast_track.offered": "The fast track ends before it began: all time limits stay as they are.",
    "act.leave_fast_track.text": "Every time limit that is running gets its ordinary length, counted from when it began. Nobody has less time than by the ordinary rules, and an adjudicator may ask both sides questions again.",
    "act.leave_fast_track.title": "Ask for the ordinary way",
    "act.leave_jury.button": "Leave the jury",
    "act.leave_jury.done": "You have left the jury. An adjudicator decides; the dates are on this page.",
    "act.leave_jury.lead": "It needs no reason and costs you nothing. An adjudicator decides; you cannot come back to the jury.",
    "act.leave_jury.link": "Leave the jury",
    "act.leave_jury.title": "Leave the jury",
    "act.make_offer.bound": ["Any mix. Refund and price reduction together are at most ",["argument","paid"],", what was paid"],
    "act.make_offer.button": "Send the offer",
    "act.make_offer.counters": "You are answering this offer",
    "act.make_offer.counters.text": "Once you send yours, that offer can no longer be accepted.",
    "act.make_offer.done": "The offer is sent. You can withdraw it until it is answered.",
    "act.make_offer.lead": "Name amounts, goods and dates. The other side sees the same figures in its own language.",
    "act.make_offer.link": "Make an offer",
    "act.make_offer.note": "Note",
    "act.make_offer.note.hint": "Why this offer",
    "act.make_offer.sealed": "Offers are sealed from an adjudicator and never count against you.",
    "act.make_offer.terms": "What you offer or ask",
    "act.make_offer.title": "Make an offer",
    "act.meanwhile": "This happened since you opened the page",
    "act.object_to_deduction.amount": "Amount to be paid:",
    "act.object_to_deduction.button": "Object",
    "act.object_to_deduction.done": "Your objection is filed; the payment is stayed.",
    "act.object_to_deduction.hint": "For example: it was paid already; say when and how",
    "act.object_to_deduction.lead": "The payment is then stayed and an adjudicator decides.",
    "act.object_to_deduction.link": "Object",
    "act.object_to_deduction.reason": "Your reason",
    "act.object_to_deduction.title": "Object to the payment",
    "act.object_to_evidence.button": "Object",
    "act.object_to_evidence.done": "Your objection was noted.",
    "act.object_to_evidence.lead": "Say on which ground and why. The other side can answer; the determination says whether the objection stands.",
    "act.object_to_evidence.link": "Object to it",
    "act.object_to_evidence.title": "Object to evidence",
    "act.object_to_refusal.button": "Ask for another person",
    "act.object_to_refusal.done": "Another adjudicator will look. You will be told.",
    "act.object_to_refusal.grounds": "Why it should be taken",
    "act.object_to_refusal.hint": "Say what was overlooked or misread. New papers can be handed in on the dispute’s page.",
    "act.object_to_refusal.lead": "Another adjudicator reads all you handed in and what you write here. The first one takes no part.",
    "act.object_to_refusal.link": "Ask for another person",
    "act.object_to_refusal.name": "reasons",
    "act.object_to_refusal.title": "Ask for another person to look",
    "act.post_message.button": "Send",
    "act.post_message.done": "Sent.",
    "act.post_message.hint": "It helps to say what happened, what you want, and what would be acceptable",
    "act.post_message.lead": "It stays in the record and cannot be deleted. An adjudicator does not see what is said in negotiation.",
    "act.post_message.link": "Write a message",
    "act.post_message.text": "Message",
    "act.post_message.title": "Write to the other side",
    "act.propose_change.button": "Propose",
    "act.propose_change.done": "Proposed. Until it is agreed nothing changes.",
    "act.propose_change.lead": "Another thing in its place, or the same money in instalments. The other side agrees or not.",
    "act.propose_change.link": "Propose another way",
    "act.propose_change.title": "Propose another way to perform",
    "act.propose_jury.button": "Propose it",
    "act.propose_jury.done": "The other side has been asked. Nothing changes until it agrees.",
    "act.propose_jury.lead": "It begins only if the other side agrees. If not, an adjudicator decides as before.",
    "act.propose_jury.link": "Propose a jury",
    "act.propose_jury.title": "Propose a jury",
    "act.reason.name": "the reason",
    "act.refer_out.button": "Choose and close",
    "act.refer_out.closes": "The dispute then closes here, with what is still owed named in the record.",
    "act.refer_out.done": "Your choice is recorded; the file is ready to download.",
    "act.refer_out.hint": "The least intrusive first. Choosing one does not close the others.",
    "act.refer_out.lead": "Nothing more can be done on the platform. Which of these routes you take is up to you.",
    "act.refer_out.link": "Choose the next step",
    "act.refer_out.measure": "Which route do you take?",
    "act.refer_out.measure.name": "a route",
    "act.refer_out.title": "Choose the next step",
    "act.reject_offer.button": "Refuse it",
    "act.reject_offer.done": "Refused. The other side sees your reason.",
    "act.reject_offer.hint": "What you cannot accept, and what would do",
    "act.reject_offer.lead": "Say why: it helps the other side to offer something better. Refusing costs you no right.",
    "act.reject_offer.link": "Refuse",
    "act.reject_offer.reason": "Your reason",
    "act.reject_offer.title": "Refuse the offer",
    "act.report_performance.after": "The other side has time to check. Without objection it counts as done; a payment never counts as made by silence.",
    "act.report_performance.button": "Send",
    "act.report_performance.carrier": "Carrier",
    "act.report_performance.done": "Reported. The other side is asked to check.",
    "act.report_performance.lead": "Tell the other side what you did, with the tracking number or other proof.",
    "act.report_performance.link": "Report that it is done",
    "act.report_performance.text": "Note",
    "act.report_performance.title": "Report that it is done",
    "act.report_performance.tracking": "Tracking number",
    "act.request_evidence.button": "Ask",
    "act.request_evidence.done": "The other side was asked.",
    "act.request_evidence.lead": "The other side is told and has a set time. Both sides and the adjudicator see it.",
    "act.request_evidence.link": "Ask for evidence",
    "act.request_evidence.title": "Ask the other side for evidence",
    "act.request_extension.button": "Ask",
    "act.request_extension.days": "Working days",
    "act.request_extension.done": "The other side is asked.",
    "act.request_extension.hint": [["plural","most",0,"cardinal",{"one":[["pound"]," more at most"],"other":[["pound"]," more at most"]}]],
    "act.request_extension.lead": "It needs the other side’s agreement, within the cap of the rules.",
    "act.request_extension.link": "Ask for more time",
    "act.request_extension.title": "Ask for more time",
    "act.request_human.button": "Ask",
    "act.request_human.done": "The operator on duty is told.",
    "act.request_human.lead": "For what these pages cannot solve: the operator on duty contacts you. Time limits keep running.",
    "act.request_human.link": "Ask for a person",
    "act.request_human.reason": "What you need help with",
    "act.request_human.title": "Ask for a person",
    "act.respond.after": "You can add evidence or make an offer right after.",
    "act.respond.button": "Send the answer",
    "act.respond.done": "Your answer is sent and the other side is told.",
    "act.respond.fast": "The buyer asks for the fast track. Do you agree?",
    "act.respond.fast.hint": "You can leave this open. Without your agreement the ordinary way goes on, and nothing is lost.",
    "act.respond.fast.name": "the fast track",
    "act.respond.fast.no": "No, the ordinary way",
    "act.respond.fast.no.hint": "The ordinary time limits stay as they are.",
    "act.respond.fast.yes": "Yes, take the fast track",
    "act.respond.fast.yes.hint": "Shorter times from now on; decided on the documents.",
    "act.respond.lead": "Say whether you admit the claim, and give your side. You can make an offer at any time after.",
    "act.respond.link": "Answer",
    "act.respond.position": "Do you admit the claim?",
    "act.respond.position.admit": "Make an offer next that says how you put it right",
    "act.respond.position.contest": "Say why, and add evidence",
    "act.respond.position.name": "whether you admit it",
    "act.respond.position.part": "Say which part you admit and which not",
    "act.respond.text": "Your side of it",
    "act.respond.text.hint": "What happened, how you see it, what would be acceptable",
    "act.respond.text.name": "your side of it",
    "act.respond.title": "Answer the dispute",
    "act.reveal_nonce.button": "Open it",
    "act.reveal_nonce.done": "Your number is open now. The draw uses it.",
    "act.reveal_nonce.lead": "The draw mixes in the numbers both sides committed to. Not opening yours costs you nothing.",
    "act.reveal_nonce.link": "Open your number",
    "act.reveal_nonce.title": "Open your random number",
    "act.submit_evidence.button": "Submit",
    "act.submit_evidence.done": "Your evidence is submitted.",
    "act.submit_evidence.files": "Files",
    "act.submit_evidence.helps": ["What helps in this kind of dispute: ",["argument","list"]],
    "act.submit_evidence.lead": "The other side and the adjudicator see what you submit.",
    "act.submit_evidence.link": "Add evidence",
    "act.submit_evidence.none": "Choose at least one file",
    "act.submit_evidence.shows": "What they show",
    "act.submit_evidence.shows.hint": "For example: the table top was cracked when it came",
    "act.submit_evidence.shows.name": "what the files show",
    "act.submit_evidence.title": "Add evidence",
    "act.text.name": "the text",
    "act.until": "Until",
    "act.waive_obligation.button": "Give it up",
    "act.waive_obligation.done": "The obligation is given up.",
    "act.waive_obligation.lead": "The other side then no longer owes it.",
    "act.waive_obligation.link": "Give this up",
    "act.waive_obligation.text": "It cannot be taken back. What depends on it falls away too.",
    "act.waive_obligation.title": "Give up what is owed to you",
    "act.withdraw.button": "Withdraw and close",
    "act.withdraw.done": "The dispute is withdrawn.",
    "act.withdraw.effect": "What withdrawing means",
    "act.withdraw.lead": "The dispute closes at once.",
    "act.withdraw.link": "Withdraw the dispute",
    "act.withdraw.reason": "Reason",
    "act.withdraw.text": "Held money is released and goes its normal way. Complaint and court stay open to you.",
    "act.withdraw.title": "Withdraw the dispute",
    "act.withdraw_offer.button": "Withdraw it",
    "act.withdraw_offer.done": "The offer is withdrawn.",
    "act.withdraw_offer.lead": "Until it is answered you can take it back; it can then no longer be accepted.",
    "act.withdraw_offer.link": "Withdraw this offer",
    "act.withdraw_offer.title": "Withdraw the offer",
    "bench.article.checked": "Verification",
    "bench.article.from": "In force from",
    "bench.article.kind.burden": "Burden of proof",
    "bench.article.kind.condition": "Condition",
    "bench.article.kind.deadline": "Time limit",
    "bench.article.kind.exit": "Leaving",
    "bench.article.kind.figure": "Figure",
    "bench.article.kind.measure": "Next measure",
    "bench.article.kind.remedy": "Remedy",
    "bench.article.kind.rule": "Rule",
    "bench.article.kind.rung": "Rung of the ladder",
    "bench.article.kind.type": "Type of dispute",
    "bench.article.kind.way": "Way on",
    "bench.article.lead": "What this version of the rules bases on it. This page never changes, so it can be cited.",
    "bench.article.over": ["Rules, version ",["argument","version"]],
    "bench.article.rules.en": "In English",
    "bench.article.rules.zh-CN": "In Chinese",
    "bench.article.source": "Source",
    "bench.calc": "Figures so far",
    "bench.calc.button": "Compute",
    "bench.calc.missing.figure": ["Needed for this figure: ",["argument","question"],"."],
    "bench.calc.missing.other": "Something its formula needs is missing: check the items.",
    "bench.calc.missing.proved": "Enter the amount that was proved.",
    "bench.calc.missing.value": "Enter the value as it is, in per cent.",
    "bench.calc.no_money": "No amount: something is to be done.",
    "bench.calc.none": "Tick a remedy: each line of its formula stands here.",
    "bench.calc.outcome.eligible": "Supported by the rules",
    "bench.calc.outcome.human_review": "Needs your finding",
    "bench.calc.outcome.need_evidence": "Evidence is missing",
    "bench.calc.outcome.need_fact": "A fact is missing",
    "bench.calc.outcome.not_eligible": "Not supported by the rules",
    "bench.calm": "Quiet view",
    "bench.calm.end": "Leave quiet view",
    "bench.cite.add": "Add to the reasons",
    "bench.cite.button": "Cite a rule (/ or @)",
    "bench.cite.choose": "Rule to cite",
    "bench.cite.found": [["argument","count"]," shown. Arrow keys choose, Enter cites, Esc closes."],
    "bench.cite.hint": "To cite a rule, type / or @, or use the button below.",
    "bench.cite.list": "Rules found",
    "bench.cite.none": "Choose a rule",
    "bench.cite.search": "Find a rule: number, title or words",
    "bench.conflict": "A newer draft exists",
    "bench.conflict.keep": "Keep mine",
    "bench.conflict.keep.this": "Keep this one",
    "bench.conflict.see": "View it",
    "bench.conflict.see.mine": "Back to mine",
    "bench.conflict.text": ["Another tab or device saved a draft of yours at ",["argument","time"],". Nothing is lost until you choose."],
    "bench.done.kept": "Draft saved.",
    "bench.evidence.note": "Each side’s files, in the order they were submitted. Opening a file is recorded.",
    "bench.facts.order": "Order",
    "bench.facts.paid": "paid",
    "bench.formula.proved_loss": "the loss that was proved",
    "bench.formula.refund_base": "sum of: paid × pieces concerned ÷ pieces bought",
    "bench.keep.back": "What you typed here before has been restored.",
    "bench.keep.button": "Save draft",
    "bench.keep.failed": "The draft could not be saved. Copy what you wrote and try again.",
    "bench.keep.gone": "Not saved: you are signed out, or this is no longer yours to decide. What you typed stays on this device.",
    "bench.keep.offline": "You are offline. What you type is kept on this device and saved when the connection is back.",
    "bench.keep.saved": ["Saved ",["argument","time"]],
    "bench.keep.saving": "Saving …",
    "bench.keys": "Shortcuts",
    "bench.keys.1": "Go to facts and burden of proof",
    "bench.keys.2": "Go to evidence",
    "bench.keys.3": "Go to the decision",
    "bench.keys.b": "Previous piece of evidence",
    "bench.keys.n": "Next piece of evidence",
    "bench.keys.on": "Use single-key shortcuts on this desk",
    "bench.keys.p": "Preview the figures",
    "bench.keys.r": "Quiet view on or off",
    "bench.keys.s": "Save the draft now",
    "bench.notes": "Your notes",
    "bench.notes.count": [["plural","count",0,"cardinal",{"one":[["pound"]," note"],"other":[["pound"]," notes"]}]],
    "bench.notes.drop": "Delete this note",
    "bench.notes.drop.no": ["Delete note ",["argument","no"]],
    "bench.notes.fault.place": "Enter a place within the picture: from 0 to 100, with one decimal at most.",
    "bench.notes.height": "Height",
    "bench.notes.keep": "Keep the note",
    "bench.notes.new": "Write a note",
    "bench.notes.place": "The place on the picture, in per cent. All of it if you change nothing.",
    "bench.notes.private": "Only you see these notes. They are no part of the record and change nothing of the evidence; what the sides are to know, write into a finding.",
    "bench.notes.text": "Note",
    "bench.notes.text.name": "the note",
    "bench.notes.width": "Width",
    "bench.notes.x": "From left",
    "bench.notes.y": "From top",
    "bench.pane.decision": "Decision",
    "bench.pane.facts": "Facts and burden of proof",
    "bench.queue.due.0": "Overdue",
    "bench.queue.due.1": "Within a day",
    "bench.queue.due.3": "Within 3 days",
    "bench.queue.due.7": "Within a week",
    "bench.queue.key.help": "Show shortcuts",
    "bench.queue.key.next": "Next dispute",
    "bench.queue.key.open": "Open the dispute",
    "bench.queue.key.previous": "Previous dispute",
    "bench.queue.load": [["plural","found",0,"cardinal",{"one":[["pound"]," dispute"],"other":[["pound"]," disputes"]}]," found. Of all that wait, ",["number","soon",null]," are due within a day and ",["number","free",null]," are unassigned. You have ",["number","mine",null],"; the average is ",["number","usual",null],"."],
    "bench.queue.most": ["Counted among the ",["number","count",null]," that are due first."],
    "bench.queue.stage": "Stage",
    "bench.seen": "What each side will see",
    "bench.seen.by": [["argument","name"]," (",["argument","side"],")"],
    "bench.seen.note": "Exactly as their own page shows it, in both languages. Below it they can accept or appeal.",
    "bench.view.compare": "Compare",
    "bench.view.document": "For safety, documents are not opened inside this page.",
    "bench.view.download": "Download it",
    "bench.view.fit": "Reset",
    "bench.view.in": "Zoom in",
    "bench.view.mark": "Mark a place: drag, or select two corners",
    "bench.view.out": "Zoom out",
    "bench.view.rotate": "Rotate 90°",
    "bench.view.stage": [["argument","name"],": plus and minus zoom, arrow keys move, r rotates"],
    "bench.view.tools": ["Tools for ",["argument","name"]],
    "burden.bearer.claimant": "The claimant must prove it",
    "burden.bearer.respondent": "The respondent must prove it",
    "burden.claimant": "The claimant can show",
    "burden.key": "Which kind of evidence is it",
    "burden.key.hint": "With the right kind, both sides and the adjudicator see which fact it is about. Leave it when you are not sure.",
    "burden.key.other": "Something else, or not sure",
    "burden.lead": "For each fact: who must prove it and what is on file. Both sides see the same table. Only an adjudicator can make a finding.",
    "burden.link": "Who must prove what, and what is on file",
    "burden.originals": "The merchant or the marketplace keeps the records of this. That means the contract, the page as it was, the order, the payment, the chat and the parcel.",
    "burden.pending": ["The merchant was asked for the original records by ",["argument","due"],". Nothing is proposed before then."],
    "burden.proposal.accept": "Accept",
    "burden.proposal.accepted": "The proposal of the rules was accepted",
    "burden.proposal.held_against_respondent": "The merchant keeps the original records, was asked for them, and has not submitted them in time. That may be held against the merchant (E-Commerce Law, article 62).",
    "burden.proposal.not_established.claimant": "The claimant has submitted nothing for this. It may be found against the claimant.",
    "burden.proposal.not_established.respondent": "The respondent has submitted nothing for this. It may be found against the respondent.",
    "burden.proposal.note": "A proposal only; it never takes effect by itself. Accept or reject it, and say why in the reasons of this fact.",
    "burden.proposal.reject": "Reject",
    "burden.proposal.rejected": "The proposal of the rules was rejected",
    "burden.proposal.title": "Proposed by the rules",
    "burden.respondent": "The respondent can show",
    "burden.shift_unknown": "A fact is not known yet. Once it is, the other side may have to prove this.",
    "burden.shifted": "A rule moved this to that side.",
    "burden.shown": "On file",
    "burden.shown.by": [["argument","who"],": ",["argument","list"]],
    "burden.shown.none": [["argument","who"],": nothing yet"],
    "burden.title": "Who must prove what",
    "burden.usual": ["Usually shown by: ",["argument","list"]],
    "burden.warning": "You keep the original records of the facts below. Keep them safe and submit them. If they are not here by then, the rules propose to the adjudicator that this may be held against you. The adjudicator decides and gives reasons; nothing happens by itself. (E-Commerce Law, article 62)",
    "burden.warning.submit": "Submit evidence",
    "burden.warning.title": ["Submit the original records by ",["argument","due"]],
    "casefile.agreement": "Agreement",
    "casefile.agreement.lead": ["Signed by both sides, ",["argument","at"],"."],
    "casefile.asked": "It is being made. Come back here to fetch it.",
    "casefile.burden": "Issues and burden of proof",
    "casefile.burden.basis": "Basis",
    "casefile.burden.claimant": "Claimant shows",
    "casefile.burden.finding": "Found",
    "casefile.burden.lead": "What has to be found in a dispute of this type, and who usually shows it.",
    "casefile.burden.respondent": "Respondent shows",
    "casefile.check": "How to check it",
    "casefile.check.command": "Or on the command line:",
    "casefile.check.page": "Open the checking page and drop the file on it. It works offline.",
    "casefile.check.page.link": "Open the checking page",
    "casefile.check.shows": "It shows that nothing was changed, dropped or slipped in. It does not show that what was submitted is true.",
    "casefile.column.amount": "Amount",
    "casefile.column.asked": "Asked for",
    "casefile.column.at": "Time",
    "casefile.column.by": "By",
    "casefile.column.fetch": "Fetch",
    "casefile.column.from": "From",
    "casefile.column.kind": "Kind",
    "casefile.column.no": "No.",
    "casefile.column.paid": "Paid",
    "casefile.column.state": "State",
    "casefile.column.status": "Status",
    "casefile.column.term": "What",
    "casefile.column.to": "To",
    "casefile.column.variant": "Variant",
    "casefile.column.what": "What",
    "casefile.column.who": "Who",
    "casefile.contents": "Contents",
    "casefile.cover.closed": "Closed",
    "casefile.cover.filed": "Filed",
    "casefile.cover.for": "Made for",
    "casefile.cover.lead": ["Made by ",["argument","host"],". It holds everything that happened in this dispute: acts, evidence, determination, money, and what is needed to check them."],
    "casefile.cover.made": "File made",
    "casefile.cover.no_award": "A platform determination is neither a judgment nor an arbitral award. Either side may still go to court, or to arbitration under an agreement.",
    "casefile.cover.outcome": "Outcome",
    "casefile.cover.rules": "Rules",
    "casefile.cover.stage": "Stands at",
    "casefile.cover.type": "Type",
    "casefile.cover.variant": "Variant",
    "casefile.cover.zone": "All times are Beijing time (UTC+8).",
    "casefile.determination": "Determination",
    "casefile.determination.at": "Issued",
    "casefile.determination.by": "Signed by",
    "casefile.determination.citations": "Rules cited",
    "casefile.determination.computation": "Computation",
    "casefile.determination.findings": "Findings",
    "casefile.determination.nth": ["Determination ",["argument","n"]],
    "casefile.determination.reasons": "Reasons",
    "casefile.determination.result": "Result",
    "casefile.determination.terms": "Terms",
    "casefile.determination.undisputed": "Undisputed",
    "casefile.evidence": "Evidence",
    "casefile.evidence.at": "Submitted",
    "casefile.evidence.by": "By",
    "casefile.evidence.bytes": [["plural","count",0,"cardinal",{"one":[["pound"]," byte"],"other":[["pound"]," bytes"]}]],
    "casefile.evidence.kind": "Format and size",
    "casefile.evidence.level": "Level",
    "casefile.evidence.no": ["Exhibit ",["argument","no"]],
    "casefile.evidence.none": "No files of evidence were submitted.",
    "casefile.evidence.path": "In this file",
    "casefile.evidence.shows": "To show",
    "casefile.facts": "Facts the claimant gave",
    "casefile.fetch": ["Fetch (",["argument","megabytes"]," MB)"],
    "casefile.import.at": "Imported",
    "casefile.import.button": "Check and import",
    "casefile.import.done": "Checked and imported.",
    "casefile.import.fail": "Failed",
    "casefile.import.fetch": "Fetch the file",
    "casefile.import.file": "Case file",
    "casefile.import.file.hint": "A ZIP file, usually redress-<number>.zip",
    "casefile.import.lead": "Case files of other Redress installations. The independent verifier checks each one before it is kept.",
    "casefile.import.list": "Taken so far",
    "casefile.import.made": "Made",
    "casefile.import.none": "Nothing has been imported yet.",
    "casefile.import.not_checked": "Not checked",
    "casefile.import.number": "Dispute",
    "casefile.import.origin": "From",
    "casefile.import.pass": "Passed",
    "casefile.import.read": "Read it",
    "casefile.import.result": "Result",
    "casefile.import.sha256": "Hash of the file",
    "casefile.import.step": "Check",
    "casefile.import.steps": "What was checked",
    "casefile.import.steps.note": "The keys come from the file itself. To show where it is from, compare them with the other platform’s.",
    "casefile.import.title": "Imported case files",
    "casefile.inside": "What is inside",
    "casefile.inside.decision": "The determination, its reasons, the rules, and how amounts were computed",
    "casefile.inside.evidence": "Both sides’ evidence, with hashes and chain of custody",
    "casefile.inside.money": "Every movement of money",
    "casefile.inside.not": "Left out: drafts of adjudicators, what the other side has sealed, and files nobody submitted.",
    "casefile.inside.readable": "A PDF and a page to read, in Chinese and English. The PDFs are signed.",
    "casefile.inside.record": "Every act, with the proof that it stands in the public log",
    "casefile.kind.capture": "Paid from hold",
    "casefile.kind.expire": "Expired",
    "casefile.kind.hold": "Held",
    "casefile.kind.post": "Posted",
    "casefile.kind.release": "Released",
    "casefile.lead": "One file with everything in this dispute. You can take it to a court, an arbitrator or another platform.",
    "casefile.level.L0": "L0 uploaded",
    "casefile.level.L1": "L1 hashed",
    "casefile.level.L2": "L2 independently time-stamped",
    "casefile.level.L3": "L3 independently anchored",
    "casefile.level.L4": "L4 notarised",
    "casefile.link": "Get the case file",
    "casefile.make": "Make a file",
    "casefile.make.button": "Make it",
    "casefile.missing.erased": "Erased by law",
    "casefile.missing.log_not_yet": "Not in the log yet when the file was made",
    "casefile.missing.not_kept": "Not kept",
    "casefile.missing.not_shown": "Names somebody; left out of the pseudonymised file",
    "casefile.missing.trace_not_yet": "Reason traces were still being made",
    "casefile.money": "Money",
    "casefile.money.lead": "Every entry in the books for this dispute, in order.",
    "casefile.money.none": "No money moved in this dispute.",
    "casefile.name": "Case file",
    "casefile.none": "No file has been made yet.",
    "casefile.obligations": "Obligations",
    "casefile.obligations.none": "Nothing has to be performed.",
    "casefile.page": ["Page ",["argument","page"]," of ",["argument","pages"]],
    "casefile.parties": "Parties and subject",
    "casefile.parties.amount": "In dispute",
    "casefile.parties.answer": "The respondent’s answer",
    "casefile.parties.items": "Items in dispute",
    "casefile.parties.narrative": "The claimant’s account",
    "casefile.parties.no_answer": "The respondent did not answer.",
    "casefile.parties.wanted": "Wanted",
    "casefile.progress": [["argument","percent"]," written"],
    "casefile.proofs": "How to check this file",
    "casefile.proofs.acts": "Acts and their commitments",
    "casefile.proofs.counted": ["The record has ",["plural","acts",0,"cardinal",{"one":"one act","other":[["pound"]," acts"]}],"; ",["plural","proofs",0,"cardinal",{"=0":"no log proofs are","one":"one log proof is","other":[["pound"]," log proofs are"]}]," in this file."],
    "casefile.proofs.lead": ["It can be checked offline and without trusting ",["argument","host"],"."],
    "casefile.proofs.log": "Log",
    "casefile.proofs.missing": "Missing",
    "casefile.proofs.step1": ["Run npx redress-verify with the name of the file, or open ",["argument","url"]," and drop the file on the page."],
    "casefile.proofs.step2": "It prints each step with pass, fail or not checked, and why: manifest, hashes, canonical form, signatures, stamps, log proofs, order of acts, rule traces and sums.",
    "casefile.proofs.step3": "A pass means that nothing was changed, dropped or slipped in since it was logged. It does not mean that what was submitted is true.",
    "casefile.proofs.step4": "This PDF is signed by its maker. The hashes below tie the signature to the data files.",
    "casefile.reads": "Making a file counts as reading the evidence. The other side can see that.",
    "casefile.reason.erased": "Erased by law",
    "casefile.reason.not_kept": "The file was not kept",
    "casefile.reason.pseudonymised": "The pseudonymised file holds no files of evidence",
    "casefile.reason.quarantined": "Not released by the malware scan; not in this file",
    "casefile.reason.sealed": "Sealed; not in this file",
    "casefile.refresh": "Look again",
    "casefile.sign.reason": ["Case file ",["argument","number"],": signed by its maker"],
    "casefile.state.expired": "Deleted",
    "casefile.state.failed": "Could not be made. Ask again.",
    "casefile.state.making": "Being made",
    "casefile.state.ready": "Ready",
    "casefile.state.waiting": "Waiting",
    "casefile.step.bag": "List of contents and hashes",
    "casefile.step.checkpoint": "Head of the log",
    "casefile.step.determinations": "Determinations",
    "casefile.step.draws": "Draws",
    "casefile.step.evidence": "Evidence",
    "casefile.step.forms": "Form of the documents",
    "casefile.step.ledger": "Money",
    "casefile.step.package": "The package",
    "casefile.step.procedure": "Allowed acts",
    "casefile.step.proofs": "Proofs of inclusion",
    "casefile.step.readable": "Readable copies",
    "casefile.step.record": "The record",
    "casefile.step.rules": "Rules",
    "casefile.step.stamps": "Time stamps",
    "casefile.step.traces": "Reasons of automatic steps",
    "casefile.step.witnesses": "Witnesses",
    "casefile.timeline": "Timeline",
    "casefile.timeline.lead": "In the order of the record. Offers and messages of the settlement talks are left out, so that nobody holds them against a side later; record.json has them all.",
    "casefile.title": "Case file",
    "casefile.variant.full": "Full",
    "casefile.variant.full.hint": "With names and files. Give it only to those who need it.",
    "casefile.variant.label": "Which one",
    "casefile.variant.pseudonymised": "Pseudonymised",
    "casefile.variant.pseudonymised.hint": "Names are replaced and no files are in it. For research and teaching.",
    "casefile.yours": "Your files",
    "casefile.yours.note": "Kept for 7 days, then deleted. Only you can fetch them.",
    "catalogue.actions": "Buttons and links",
    "catalogue.amount": "Amount",
    "catalogue.banner": "The offer is with the other side.",
    "catalogue.bar.1": "Told",
    "catalogue.bar.2": "Answered",
    "catalogue.button": "Send the answer",
    "catalogue.button.grave": "Withdraw the dispute",
    "catalogue.button.plain": "Save for later",
    "catalogue.button.waiting": "Sending",
    "catalogue.caption": "Disputes",
    "catalogue.change": "the name",
    "catalogue.charts": "Plots",
    "catalogue.choice": "What do you want?",
    "catalogue.choice.one": "Money back",
    "catalogue.choice.two": "A new one",
    "catalogue.choice.two.hint": "The shop pays for the way.",
    "catalogue.colour": "Colour",
    "catalogue.day": "Day",
    "catalogue.due": "Due",
    "catalogue.empty": "Nothing waits for you.",
    "catalogue.fault": "Write at least one sentence.",
    "catalogue.fault.amount": "Write the amount as 12.50.",
    "catalogue.field": "Reason",
    "catalogue.field.hint": "Say it in your own words.",
    "catalogue.field.long": "A label that somebody made far too long because it explains everything at once instead of using the hint for it",
    "catalogue.fields": "Fields",
    "catalogue.fields.faulty": "Fields with faults",
    "catalogue.file": "Photo",
    "catalogue.finding": "Three of four sellers answered",
    "catalogue.icons": "Icons",
    "catalogue.lead": "Everything the pages are made of, in each of its states. Tests look at this page; so should you before you make something new.",
    "catalogue.link": "A link in a line of text",
    "catalogue.lists": "Facts and tasks",
    "catalogue.long": "The parcel arrived three days late, the box was open, and of the four cups two were broken. I wrote to the shop the same evening and sent photos. The shop answered that the carrier is liable and that I should ask there.",
    "catalogue.made": "made an offer",
    "catalogue.mark": "Mark",
    "catalogue.money": "Amount",
    "catalogue.more": "More",
    "catalogue.name": "Name",
    "catalogue.record": "Parts of a dispute",
    "catalogue.refund": "Refund",
    "catalogue.row": ["Dispute ",["number","number",null]],
    "catalogue.rows": "Two hundred rows",
    "catalogue.select": "Sort by",
    "catalogue.several": "Items",
    "catalogue.shop": "Qingyun Clothing",
    "catalogue.silence": "Both sides are asked whether an adjudicator should decide.",
    "catalogue.state": "State",
    "catalogue.states": "States",
    "catalogue.step.1": "Negotiation",
    "catalogue.step.2": "Choice",
    "catalogue.step.3": "Determination",
    "catalogue.step.4": "Performance",
    "catalogue.summary": "More about this",
    "catalogue.tab.1": "All",
    "catalogue.tab.2": "Waiting for me",
    "catalogue.tables": "Tables",
    "catalogue.tag.good": "Performed",
    "catalogue.tag.grave": "Not performed",
    "catalogue.tag.plain": "Negotiation",
    "catalogue.tag.turn": "Your turn",
    "catalogue.task": "Describe what happened",
    "catalogue.task.hint": "About one minute",
    "catalogue.title": "Catalogue of components",
    "catalogue.turn": "There is an offer for you to answer",
    "catalogue.type": "Type",
    "catalogue.type.sample": "Redress 定纷: 2 of 3 offers, ¥1,280.00 by 24:00",
    "catalogue.value": "Value",
    "catalogue.who": "Anna Keller",
    "chargeback.act.accept": "Accept the chargeback",
    "chargeback.act.accept.hint": "The cardholder then keeps the money, and you cannot send evidence any more.",
    "chargeback.act.answer_inquiry": "Note: the bank was answered",
    "chargeback.act.answer_pre_arbitration": "Note: answered again",
    "chargeback.act.done": "Noted.",
    "chargeback.act.hand_in": "Hand it in to the institution",
    "chargeback.act.hand_in.hint": "The pack is made from what is there now, goes to the institution at once, and its hash is noted.",
    "chargeback.act.how": "Hand the pack in at your acquirer first, then note it here. The note keeps the hash of the pack.",
    "chargeback.act.pack": "Download the evidence pack",
    "chargeback.act.pack.first": "Download the pack first.",
    "chargeback.act.pack.hint": "It holds the order, the shipment, the messages about the order and the evidence you submitted, each file with its SHA-256. Settlement offers and settlement messages are never in it.",
    "chargeback.act.represent": "Note: evidence was sent",
    "chargeback.act.title": "What you can do",
    "chargeback.amount": "Disputed amount",
    "chargeback.credited": "The cardholder has back",
    "chargeback.dispute": "Dispute here",
    "chargeback.dispute.none": "No dispute here",
    "chargeback.dispute.open": "Open the dispute",
    "chargeback.due.network": "The network’s last day",
    "chargeback.due.ours": "Answer before this day",
    "chargeback.empty": "There are no card disputes.",
    "chargeback.facts": "About the case",
    "chargeback.fee": "Fee of the card network",
    "chargeback.group.cancelled": "Cancelled",
    "chargeback.group.counterfeit": "Counterfeit",
    "chargeback.group.credit_not_processed": "Refund not received",
    "chargeback.group.duplicate": "Charged twice",
    "chargeback.group.misrepresentation": "Misrepresented",
    "chargeback.group.not_as_described": "Not as described",
    "chargeback.group.not_received": "Goods or service not received",
    "chargeback.group.other": "Other",
    "chargeback.group.unauthorised": "Not made by the cardholder",
    "chargeback.group.wrong_amount": "Wrong amount",
    "chargeback.lead": "A cardholder disputed a payment at their bank. The bank or the card network decides it, not the platform. Here you see where it stands, the next date, and get your evidence put together.",
    "chargeback.network": "Card network",
    "chargeback.news.due": "The network’s last day",
    "chargeback.news.hint": "For news the acquirer sends by mail or shows in its portal.",
    "chargeback.news.submit": "Note it",
    "chargeback.news.title": "Note what the bank said",
    "chargeback.news.to": "Stage",
    "chargeback.next": "Next date",
    "chargeback.note": "The nearest date comes first.",
    "chargeback.noted.accepted": "Accepted by the merchant",
    "chargeback.noted.credited": "The bank gave money back",
    "chargeback.noted.lost": "Decided for the cardholder",
    "chargeback.noted.opened": "Disputed; refunds are stopped",
    "chargeback.noted.reversed": "The bank took its credit back",
    "chargeback.noted.withdrawn": "Withdrawn by the cardholder",
    "chargeback.noted.won": "Decided for the merchant",
    "chargeback.notice.alarm": "A person has to look at this case",
    "chargeback.opened": "Received",
    "chargeback.order": "Order",
    "chargeback.pack.case": "Case",
    "chargeback.pack.claim": "What the buyer said",
    "chargeback.pack.communication": "Messages about the order",
    "chargeback.pack.from.buyer": "Buyer",
    "chargeback.pack.from.merchant": "Merchant",
    "chargeback.pack.items": "Items",
    "chargeback.pack.left": "Too large for the pack; only its hash is listed",
    "chargeback.pack.listing": "Listing",
    "chargeback.pack.merchant_evidence": "Evidence of the merchant",
    "chargeback.pack.none": "Nothing on record",
    "chargeback.pack.order": "Order",
    "chargeback.pack.outcome": "The dispute here",
    "chargeback.pack.payments": "Payments",
    "chargeback.pack.receipt": "Receipt",
    "chargeback.pack.refunds": "Refunds made",
    "chargeback.pack.shipment": "Shipment",
    "chargeback.pack.statement": "The merchant’s answer",
    "chargeback.pack.title": "Evidence",
    "chargeback.packs.number": ["Pack ",["argument","number"]],
    "chargeback.part.back": "The money is back with the merchant. It is owed again, and refunds that were stopped go on.",
    "chargeback.part.credited": ["The bank gave back ",["argument","amount"],". This reduces what is owed."],
    "chargeback.part.excess": [["argument","amount"]," of it is more than was owed and has to be returned. Staff follow this up."],
    "chargeback.part.kept": "The claimant keeps what the bank gave back. It reduced what is owed.",
    "chargeback.part.link": "See where the card dispute stands",
    "chargeback.part.none": "No money has moved yet.",
    "chargeback.part.open": "The cardholder disputed this payment at their bank. Refunds of this payment are stopped until that is decided, so that nothing is paid twice.",
    "chargeback.part.title": "Card dispute",
    "chargeback.reason": "The bank’s reason",
    "chargeback.record.accept": "Accepted",
    "chargeback.record.answer_inquiry": "Answered",
    "chargeback.record.answer_pre_arbitration": "Answered again",
    "chargeback.record.clock": "Time limit",
    "chargeback.record.merchant": "Merchant",
    "chargeback.record.network": "Bank or network",
    "chargeback.record.news": ["Now: ",["argument","stage"]],
    "chargeback.record.operator": "Operator, for the network",
    "chargeback.record.pack": "Hash of the pack",
    "chargeback.record.represent": "Evidence sent",
    "chargeback.record.time_over": "The time limit ended",
    "chargeback.record.title": "What happened",
    "chargeback.record.what": "What",
    "chargeback.record.when": "When",
    "chargeback.record.who": "Who",
    "chargeback.reference": "Case number",
    "chargeback.show.open": "Open",
    "chargeback.show.over": "Over",
    "chargeback.source": ["Where the time limit is from: ",["argument","source"]," (",["argument","tag"],")"],
    "chargeback.stage.accepted": "Accepted by the merchant",
    "chargeback.stage.arbitration": "The network decides",
    "chargeback.stage.chargeback": "Charged back",
    "chargeback.stage.inquiry": "The bank asks",
    "chargeback.stage.lost": "Decided for the cardholder",
    "chargeback.stage.pre_arbitration": "The bank insists",
    "chargeback.stage.representment": "Contested",
    "chargeback.stage.withdrawn": "Withdrawn by the cardholder",
    "chargeback.stage.won": "Decided for the merchant",
    "chargeback.state": "Stage",
    "chargeback.title": "Card disputes",
    "chargeback.turn": "Whose turn",
    "chargeback.waits.merchant": "Waits for the merchant",
    "chargeback.waits.network": "Waits for the bank or the network",
    "chargeback.waits.none": "Over",
    "chargeback.what.accepted": "The merchant accepted. The cardholder keeps the money; it reduces what is owed.",
    "chargeback.what.arbitration": "The card network decides. Nothing to do.",
    "chargeback.what.chargeback": "The bank gave the money back to the cardholder. Send your evidence, or accept. Without an answer in time it is lost.",
    "chargeback.what.inquiry": "The bank wants to know more about this payment. No money has moved. Without an answer it may become a chargeback.",
    "chargeback.what.inquiry.waiting": "Your answer is with the bank.",
    "chargeback.what.lost": "The cardholder keeps the money. It reduces what is owed in the dispute; nothing is refunded twice.",
    "chargeback.what.pre_arbitration": "The bank saw your evidence and insists. Answer again, or accept. Without an answer in time it is lost.",
    "chargeback.what.pre_arbitration.waiting": "Your answer is with the bank or the network.",
    "chargeback.what.representment": "Your evidence is with the bank.",
    "chargeback.what.withdrawn": "The cardholder withdrew. Refunds that were stopped go on.",
    "chargeback.what.won": "The money is back with the merchant. Refunds that were stopped go on.",
    "clauses.check": "Check",
    "clauses.conspicuous": "How it was shown when you ordered",
    "clauses.conspicuous.yes": "It was drawn to my attention (bold, or a notice of its own that I confirmed)",
    "clauses.deposit": "What the payment is called",
    "clauses.deposit.advance": ["It says ",["argument","words"],", not 定金 (earnest money): what was paid is returned as a rule, not doubled, and cannot simply be kept."],
    "clauses.deposit.earnest": "It says 定金 (earnest money): if the merchant is in breach it returns double, if you are, you do not get it back.",
    "clauses.deposit.mixed": ["It says 定金 (earnest money) and also ",["argument","words"],": where the words differ, they are read against the side that wrote them."],
    "clauses.file": "Your rights with an unfair clause",
    "clauses.found": [["plural","count",0,"cardinal",{"one":[["pound"]," clause"],"other":[["pound"]," clauses"]}]," found"],
    "clauses.found.text": "The law does not accept these clauses, or you need not accept them. Each one names its basis.",
    "clauses.lead": "Paste a shop’s terms, the rules of an offer, or a notice from a page. You see which clauses the law does not accept. This is a hint; the whole case counts. Nothing is kept.",
    "clauses.none": "No usual void clause was found",
    "clauses.none.text": "That does not make every clause valid. If you think a clause is unfair, you can file a dispute about it.",
    "clauses.text": "The terms",
    "clauses.text.hint": "One clause or the whole text, up to 20,000 characters.",
    "clauses.text.name": "The terms",
    "clauses.title": "Check a clause",
    "clauses.warning": "This has something the law does not accept",
    "clauses.warning.short": "Void clause",
    "clauses.warning.text": "Change it before you send it to buyers. It has no effect, and it can be penalised.",
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
    "common.chart.value": "Value",
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
    "common.due.by": ["by ",["argument","when"]],
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
    "common.footer": "Using this service never takes away your right to complain to 12315, to ask for mediation, or to go to court.",
    "common.footer.time": "All times are Beijing time (UTC+8).",
    "common.hash": ["SHA-256 ",["argument","hash"]],
    "common.kept": "What you wrote",
    "common.kept.again": "Your form is back",
    "common.kept.again.text": "Everything is as you wrote it. Nothing has been sent yet: check it and send it.",
    "common.kept.continue": "Continue",
    "common.kept.demo": "Demo: choose a person (opens a new tab)",
    "common.kept.files": [["plural","count",0,"cardinal",{"one":"Choose this file again; a page cannot keep it:","other":"Choose these files again; a page cannot keep them:"}]],
    "common.kept.signed_out": "Sign in again to go on",
    "common.kept.signed_out.lead": "You were signed out while you were writing. Nothing is lost: what you wrote is kept in this page. It has not been sent yet.",
    "common.kept.step.back": "Come back to this tab and choose Continue. You see your form again, as you filled it in.",
    "common.kept.step.sign_in": "Sign in in another tab, and leave this one open.",
    "common.kept.text": "It was not sent. Copy it if you need it elsewhere.",
    "common.language": "Language",
    "common.language.en": "English",
    "common.language.zh-CN": "中文",
    "common.menu": "Main menu",
    "common.more": "More",
    "common.name": "Redress",
    "common.nav.api": "API",
    "common.nav.disputes": "Disputes",
    "common.nav.finance": "Money",
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
    "common.shortcuts": "Shortcuts",
    "common.shortcuts.close": "Close",
    "common.shortcuts.hint": "Off until you turn them on. They pause while you type.",
    "common.shortcuts.on": "Use these shortcuts on this device",
    "common.sign_out": "Sign out",
    "common.signed_in": ["Signed in as ",["argument","name"]],
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
    "compare.arithmetic": "How the rules come to this",
    "compare.arithmetic.note": "Nobody has decided anything yet: this is the most each remedy can come to, if its conditions are proved.",
    "compare.asked": [["argument","who"]," asked"],
    "compare.besides": "on top",
    "compare.covered": "Covered",
    "compare.days": [["plural","days",0,"cardinal",{"=0":"Less than a day left","one":[["pound"]," day left"],"other":[["pound"]," days left"]}]],
    "compare.deposit": ["The merchant’s deposit could add up to ",["argument","sum"],"."],
    "compare.gap": [["argument","sum"]," apart"],
    "compare.gap.none": "No gap left",
    "compare.held": "Held for this dispute now",
    "compare.instead": "in place of other refunds",
    "compare.next.accept.1": ["You sign. The other side is told at once and has ",["argument","hours"]," hours to sign too."],
    "compare.next.accept.2": "When both have signed, held money is paid at once; whatever else was agreed gets its date.",
    "compare.next.accept.3": "If the other side does not sign in time, nothing is binding and talking goes on.",
    "compare.next.countersign.1": "You sign, and the agreement is in force at once. Both sides get a copy.",
    "compare.next.countersign.2": "Held money is paid in the same moment; whatever else was agreed gets its date.",
    "compare.next.countersign.3": "If something is not performed in time, this page names the next steps.",
    "compare.next.title": "What happens next",
    "compare.offers": [["argument","who"]," offers now"],
    "compare.proved": "as much as is proved",
    "compare.rules": "The rules give at most, if it is proved",
    "compare.short": [["argument","sum"]," not covered"],
    "compare.term.at_once": "As soon as both have signed",
    "compare.term.by": ["By ",["argument","who"]],
    "compare.term.no_date": "No date agreed",
    "compare.term.within": [["plural","days",0,"cardinal",{"one":["Within ",["pound"]," day"],"other":["Within ",["pound"]," days"]}]," of both signatures"],
    "compare.terms.title": [["plural","count",0,"cardinal",{"one":"What is agreed: one thing","other":["What is agreed: ",["pound"]," things"]}]],
    "compare.title": "The figures side by side",
    "consumer.file.check.button": "File the dispute",
    "consumer.file.check.effect": "When you file",
    "consumer.file.check.hold": "Held from the order’s escrow:",
    "consumer.file.check.lead": "The other side sees all of this once you file.",
    "consumer.file.check.notice": [["argument","shop"]," is told at once and has to answer by a set date."],
    "consumer.file.check.routes": "It is free. Complaint to 12315, mediation and court stay open to you.",
    "consumer.file.check.step": "Check",
    "consumer.file.check.title": "Check your answers",
    "consumer.file.done": "Your dispute is filed.",
    "consumer.file.evidence": "Evidence",
    "consumer.file.evidence.add": "Choose photos or files",
    "consumer.file.evidence.drop": "Leave this file out",
    "consumer.file.evidence.helps": ["What helps: ",["argument","list"]],
    "consumer.file.evidence.shows": "What this file shows",
    "consumer.file.evidence.upload": "Upload",
    "consumer.file.evidence.which": "Which kind of evidence it is",
    "consumer.file.evidence.which.none": "Not sure, or none of these",
    "consumer.file.facts.lead": "In your own words, with photos or files that show it.",
    "consumer.file.facts.step": "Story",
    "consumer.file.facts.title": "What happened?",
    "consumer.file.items": "Items",
    "consumer.file.items.count": [["plural","count",0,"cardinal",{"one":[["pound"]," has the problem"],"other":[["pound"]," have the problem"]}]],
    "consumer.file.items.fine": "Nothing wrong",
    "consumer.file.items.hint": "Only what is wrong: money for the rest goes its normal way.",
    "consumer.file.items.none": "Choose at least one item",
    "consumer.file.items.paid": [["number","quantity",null]," bought, paid"],
    "consumer.file.items.title": "Which items are concerned?",
    "consumer.file.kept": "Your answers are saved on every page. You can leave and come back.",
    "consumer.file.narrative": "What happened",
    "consumer.file.narrative.hint": "When, what, and what the merchant said",
    "consumer.file.narrative.name": "what happened",
    "consumer.file.narrative.short": "Please write a little more (10 characters at least)",
    "consumer.file.over": ["Order ",["argument","order"]," · ",["argument","shop"]],
    "consumer.file.questions.lead": "Only what can still change something is asked.",
    "consumer.file.questions.step": "Details",
    "consumer.file.questions.title": "A few questions",
    "consumer.file.rights.go_on": "Say what I want",
    "consumer.file.rights.lead": "From your answers. Nothing is filed yet.",
    "consumer.file.rights.step": "Rights",
    "consumer.file.rights.title": "What the rules give you",
    "consumer.file.track": "Which way should it take?",
    "consumer.file.track.fast": "The fast track for small amounts",
    "consumer.file.track.fast.hint": "Shorter times, decided on the documents. It begins only if the merchant agrees; you can leave it at any time before a determination.",
    "consumer.file.track.name": "the way it takes",
    "consumer.file.track.note": "If you choose nothing, the ordinary way is taken.",
    "consumer.file.track.ordinary": "The ordinary way",
    "consumer.file.track.ordinary.hint": "Both sides have the ordinary times; the adjudicator can put questions.",
    "consumer.file.type.lead": "Choose what comes closest.",
    "consumer.file.type.name": "a kind of problem",
    "consumer.file.type.step": "Problem",
    "consumer.file.type.title": "What went wrong?",
    "consumer.file.wanted": "I want",
    "consumer.file.wanted.hint": "Refunds up to what was paid; other sums have to be proved",
    "consumer.file.wanted.lead": "One thing or several. You can settle on something else later.",
    "consumer.file.wanted.may_agree": "the shop may still agree",
    "consumer.file.wanted.paid": "Paid for the items concerned:",
    "consumer.file.wanted.step": "Wanted",
    "consumer.file.wanted.suggested": "Suggested",
    "consumer.file.wanted.title": "What would put this right?",
    "consumer.my.closed": "Closed",
    "consumer.my.draft": "Continue",
    "consumer.my.drafts": "Drafts",
    "consumer.my.filed": ["filed ",["date","date","long"]],
    "consumer.my.lead": [["plural","count",0,"cardinal",{"=0":"Nothing needs you right now.","one":"One dispute is waiting for you.","other":[["pound"]," disputes are waiting for you."]}]],
    "consumer.my.open": "Open",
    "consumer.my.open.none": "No open disputes.",
    "consumer.my.orders": "Latest orders",
    "consumer.my.orders.note": "Open the order to report a problem",
    "consumer.my.title": "My disputes",
    "consumer.my.turn": "Your turn",
    "consumer.my.waits": ["waiting for ",["argument","who"],","],
    "consumer.order.carrier": "Carrier and number",
    "consumer.order.chat": "Chat",
    "consumer.order.chat.buyer": "Buyer",
    "consumer.order.chat.merchant": "Merchant",
    "consumer.order.chat.open": [["plural","count",0,"cardinal",{"one":[["pound"]," message"],"other":[["pound"]," messages"]}]],
    "consumer.order.escrow": "In escrow, not held",
    "consumer.order.freight": "Of which delivery",
    "consumer.order.goods": "Delivery",
    "consumer.order.held": "Held for a dispute",
    "consumer.order.item": "Item",
    "consumer.order.items": "Items",
    "consumer.order.money": "Money",
    "consumer.order.paid": "Paid",
    "consumer.order.placed": "Placed",
    "consumer.order.quantity": "Quantity",
    "consumer.order.received": "Received",
    "consumer.order.release": "Released to the merchant on",
    "consumer.order.report": "Report a problem",
    "consumer.order.shipped": "Sent",
    "consumer.order.title": ["Order ",["argument","order"]],
    "consumer.order.total": "Total paid",
    "consumer.order.unknown": "Not known",
    "consumer.orders.all": "All orders",
    "consumer.orders.lead": "Open the order that has a problem.",
    "consumer.orders.lead.merchant": "The orders of your shop.",
    "consumer.orders.none": "No orders.",
    "consumer.orders.title": "Orders",
    "courtreport.back": "Back to the evidence",
    "courtreport.checked": "Checked",
    "courtreport.item": "Item",
    "courtreport.json": "As data (JSON)",
    "courtreport.law.EVI": "What the rules of evidence ask (art. 93)",
    "courtreport.law.ICR": "What the rules of the Internet courts ask (art. 11)",
    "courtreport.lead": "It answers, one by one, what a court asks of electronic data. It says what is shown and by what, and what stays open. A court weighs it freely.",
    "courtreport.line.accuracy": "Whether what it shows is true is for people to judge.",
    "courtreport.line.alarm": [["plural","count",0,"cardinal",{"one":"An alarm","other":[["pound"]," alarms"]}]," of the log stand open. What it shows must be looked at by a person."],
    "courtreport.line.audited": ["The log read itself anew from the start until ",["argument","at"]," and found every entry in its place."],
    "courtreport.line.before_upload": ["Nothing here shows what happened to it before it arrived on ",["argument","receivedAt"],". That can still be contested."],
    "courtreport.line.captured": ["Taken by ",["select","how",{"photo":"photo","screenshot":"screenshot","recording":"recording","export":"export from a system","download":"download","scan":"scan","written":"writing","kept":"keeping the thing","other":"another way"}],", as its owner says."],
    "courtreport.line.changed": ["The file was hashed again on ",["argument","at"]," and is NOT the same. Do not rely on it before this is explained."],
    "courtreport.line.checks": "Each write is checked in one step with the record, the money and the log. The books are proven each night, and the log checks itself.",
    "courtreport.line.copies": [["plural","count",0,"cardinal",{"one":"One copy","other":[["pound"]," copies"]}]," for viewing or with parts covered; the original is unchanged and named with each."],
    "courtreport.line.custody": [["plural","count",0,"cardinal",{"one":"One step","other":[["pound"]," steps"]}]," of custody, each with its own entry in the log."],
    "courtreport.line.environment": [["argument","software"]," on ",["argument","runtime"]," with ",["argument","database"],". Anybody can read the source of the program."],
    "courtreport.line.hardware_unsaid": "A program cannot vouch for its own hardware. The operator states that apart.",
    "courtreport.line.hashed": [["number","bytes",null]," bytes, hashed as they arrived on ",["argument","at"],". SHA-256 ",["argument","sha256"],". SM3 ",["argument","sm3"],"."],
    "courtreport.line.in_log": ["Its fingerprint is entry ",["number","index",null]," of the log ",["argument","origin"],", since ",["argument","at"],". The proof was worked out again and holds."],
    "courtreport.line.interested": "A witness or stamp was not counted: it comes from somebody with an interest in the case.",
    "courtreport.line.kept": ["Kept on ",["select","storage",{"s3":"an object store","other":"a disk of the server"}],". A changed file no longer matches its two hashes."],
    "courtreport.line.kept_by": "It is kept by the operator of this house, apart from both sides. Neither side can change it.",
    "courtreport.line.no_alarm": "No alarm of the log stands open.",
    "courtreport.line.no_file": "It is a thing or a statement without a file: there are no bytes to verify.",
    "courtreport.line.not_encrypted": "The address of this house is not encrypted (http). What happened on the line is not shown.",
    "courtreport.line.not_in_log": "It has no proof in the log.",
    "courtreport.line.not_kept": "The file is not here any more, so it could not be hashed again.",
    "courtreport.line.not_scanned": "No malware scanner has cleared it.",
    "courtreport.line.not_stamped": "No time-stamp authority has vouched for it.",
    "courtreport.line.not_witnessed": "No witness outside of this house has signed a log with it.",
    "courtreport.line.notarised": [["argument","by"]," notarised it on ",["argument","at"],"."],
    "courtreport.line.other_factors": "What else matters in this case is for both sides to say.",
    "courtreport.line.outside_course": "It was not made by a system in the normal course of trade, as orders, payments and chats are.",
    "courtreport.line.own_capture": "Its owner took it with a device of its own. The taking cannot be repeated by others.",
    "courtreport.line.owner_says": "Who made it and when rests on the word of the side that sent it.",
    "courtreport.line.reads": [["plural","count",0,"cardinal",{"=0":"Nobody has read it yet; every reading is recorded.","one":"It was read once; every reading is recorded.","other":["It was read ",["pound"]," times; every reading is recorded."]}]],
    "courtreport.line.recomputable": "Whoever has the file can work out both hashes and compare them, without us.",
    "courtreport.line.scanned": "A malware scanner found nothing in the file.",
    "courtreport.line.source": "Its owner said where it comes from; the details stand with the item.",
    "courtreport.line.stamped": ["The time-stamp authority ",["argument","authority"]," vouches that it existed on ",["argument","at"]," (stamp ",["argument","serial"],")."],
    "courtreport.line.submitted": [["select","side",{"claimant":"The claimant","respondent":"The respondent","other":"The marketplace"}]," sent it in. It arrived ",["argument","receivedAt"]," and was submitted ",["argument","submittedAt"],", by the clock of the server."],
    "courtreport.line.transmission": "It was sent to an encrypted address (https). Its length and both hashes were taken as it arrived.",
    "courtreport.line.unchanged": ["The file was read and hashed again on ",["argument","at"],". Both hashes are the same as when it arrived."],
    "courtreport.line.witnessed": [["plural","count",0,"cardinal",{"one":"One witness","other":[["pound"]," witnesses"]}]," outside of this house signed the log with this entry in it, on ",["argument","at"],"."],
    "courtreport.made": ["Made ",["argument","at"]," from what was checked at that moment."],
    "courtreport.open": "Report for a court on this item",
    "courtreport.pdf": "Save as PDF",
    "courtreport.q.EVI_93_1": "Is the environment of hardware and software whole and reliable?",
    "courtreport.q.EVI_93_2": "Did that environment run as it should, and if not, did it affect the data?",
    "courtreport.q.EVI_93_3": "Does that environment have working means to watch for errors and to check for them?",
    "courtreport.q.EVI_93_4": "Was the data kept, sent and taken out whole, and are the ways of doing so reliable?",
    "courtreport.q.EVI_93_5": "Did the data come into being and was it kept in normal dealings?",
    "courtreport.q.EVI_93_6": "Are those who kept, sent and took out the data fit to do so?",
    "courtreport.q.EVI_93_7": "What else touches whether the data is whole and reliable?",
    "courtreport.q.ICR_11_1": "Is the hardware and software safe and reliable in which the data came into being, was gathered, kept and sent?",
    "courtreport.q.ICR_11_2": "Is it clear who made the data and when, and is what it says clear, objective and accurate?",
    "courtreport.q.ICR_11_3": "Is it clear on what the data is kept, and is it kept in a proper way?",
    "courtreport.q.ICR_11_4": "Are the person, tools and ways of taking and fixing the data reliable, and can the taking be repeated?",
    "courtreport.q.ICR_11_5": "Was anything added, taken out or changed, or is anything missing?",
    "courtreport.q.ICR_11_6": "Can the data be verified in some specific way?",
    "courtreport.shown": "What is shown",
    "courtreport.sign": "Evidence report, signed by its maker",
    "courtreport.standing.not_shown": "Not shown",
    "courtreport.standing.partly": "Partly shown",
    "courtreport.standing.shown": "Shown",
    "courtreport.title": "Report on an item of evidence",
    "deadline.consequence.admit": "If nobody has looked by then, the operator on duty is called in and the time starts again. Nothing is refused because time passed. No time limit of either side runs, and the money stays held.",
    "deadline.consequence.answer_change": "Without an answer nothing changes: what was agreed or decided before stays owed.",
    "deadline.consequence.answer_question": "Without an answer the adjudicator goes by what is on file. If only one side has a piece of evidence and keeps it back, that may count against it.",
    "deadline.consequence.appeal": "If nobody appeals, the determination is final on the platform and must be performed. You can still complain, go to arbitration or go to court.",
    "deadline.consequence.assign": "If none is assigned, the operator on duty is called in and both sides are told of the delay.",
    "deadline.consequence.assign_appeal": "If nobody is assigned, the operator on duty is called in and both sides are told of the delay.",
    "deadline.consequence.check_verdict": "If it is late, the operator on duty is called in and another person is asked. Until then the verdict binds nobody.",
    "deadline.consequence.choose": "Silence is not consent. If the claimant does not consent, the dispute closes and every other route stays open; if only the respondent does not, a determination reaches only money already held for this order.",
    "deadline.consequence.confirm": "If nothing is said, a reported repair, replacement, redoing or apology counts as done. A reported payment never counts as made by silence: an adjudicator checks it.",
    "deadline.consequence.convene_jury": "If no jury can be called together by then, an adjudicator decides. Neither side loses anything.",
    "deadline.consequence.countersign": "Without that signature the accepted offer lapses, and the negotiation goes on within its time.",
    "deadline.consequence.cure": "If it is still not done, it is named as an open obligation with its next measures. For goods not sent back, the refund that depends on them falls away.",
    "deadline.consequence.decide": "If it is late, the operator on duty is called in to reassign it and both sides are told; the money stays held.",
    "deadline.consequence.decide_advance": "If it is late, the operator on duty is called in and the clock begins anew; what is owed stays owed, and every other way stays open.",
    "deadline.consequence.decide_appeal": "If it is late, the operator on duty is called in to reassign it and both sides are told; the money stays held.",
    "deadline.consequence.decide_objection": "If it is late, the deduction stays suspended and the operator on duty is called in to reassign it.",
    "deadline.consequence.decide_reversal": "If it is late, the operator on duty is called in to reassign it and the clock begins anew; interest for a wrong deduction goes on until it is put right.",
    "deadline.consequence.deposit_objection": "Without an objection the notified amount is paid from the deposit.",
    "deadline.consequence.give_evidence": "Without it the adjudicator may hold its want against that side. A person decides this; nothing follows by itself.",
    "deadline.consequence.inspect_goods": "Without an objection the goods count as intact and the refund falls due.",
    "deadline.consequence.instalment": "If an instalment is missed, the plan ends and all that is left falls due at once; it is then paid from the deposit, after notice and time to object.",
    "deadline.consequence.join_fast_track": "Silence changes nothing: the ordinary way goes on with its ordinary time limits, counted from the filing.",
    "deadline.consequence.join_jury": "Silence changes nothing: an adjudicator decides, and no time limit is shorter.",
    "deadline.consequence.jury_round": "If there is no verdict by then, an adjudicator decides. The time to decide stands still until then.",
    "deadline.consequence.negotiate": "If there is no agreement by then, both sides are asked whether an adjudicator should decide.",
    "deadline.consequence.object_admission": "If you do not ask for another person, the dispute closes as not taken and the money is no longer held. You can still complain, go to arbitration or go to court.",
    "deadline.consequence.perform": "If it is not done, a breach is recorded. A payment then comes from the merchant’s deposit, after notice and time to object; without a deposit it stays open. For anything else, one last period to do it begins.",
    "deadline.consequence.refer_out": "Without a choice the dispute closes with the obligation named as open; the time limits for complaint and court keep running.",
    "deadline.consequence.respond": "Not answering does not lose the dispute: the claimant may at once choose a determination, and an adjudicator looks at what is on file.",
    "deadline.consequence.reveal_nonce": "If you do not open it, nothing is lost: the draw uses your commitment in its place.",
    "deadline.consequence.review_admission": "If it is late, the operator on duty is called in and the time starts again. Nothing is refused because time passed, and the money stays held.",
    "deadline.consequence.second_signature": "If it is late, another adjudicator is asked; without it the determination is not issued.",
    "deadline.consequence.send_again": "If it is late, the operator on duty is called in and the clock begins anew; the money is at the institution, and neither side pays again.",
    "deadline.consequence.send_goods_back": "If the goods are not sent back, a breach is recorded and one last period to send them begins. After that, the refund that depends on them falls away.",
    "deadline.consequence.share_deposit": "When the window ends, claims final within it share the deposit, each in proportion. What it does not cover stays owed.",
    "deadline.length.calendar_days": [["plural","amount",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]],
    "deadline.length.hours": [["plural","amount",0,"cardinal",{"one":[["pound"]," hour"],"other":[["pound"]," hours"]}]],
    "deadline.length.working_days": [["plural","amount",0,"cardinal",{"one":[["pound"]," working day"],"other":[["pound"]," working days"]}]],
    "deadline.name.admit": "A person looks at it",
    "deadline.name.answer_change": "Answer to another way of performing",
    "deadline.name.answer_question": "Answer to a question",
    "deadline.name.appeal": "Appeal",
    "deadline.name.assign": "Assignment of an adjudicator",
    "deadline.name.assign_appeal": "Assignment of the appeal",
    "deadline.name.check_verdict": "A person looks at the verdict",
    "deadline.name.choose": "Choice of a determination",
    "deadline.name.confirm": "Confirmation of what was done",
    "deadline.name.convene_jury": "Convening the jury",
    "deadline.name.countersign": "Countersignature",
    "deadline.name.cure": "Cure",
    "deadline.name.decide": "Determination",
    "deadline.name.decide_advance": "The marketplace’s answer on paying first",
    "deadline.name.decide_appeal": "Decision on the appeal",
    "deadline.name.decide_objection": "Decision on the objection",
    "deadline.name.decide_reversal": "Decision on a wrong deduction",
    "deadline.name.deposit_objection": "Objection to a deduction from the deposit",
    "deadline.name.give_evidence": "Evidence that was asked for",
    "deadline.name.inspect_goods": "Inspection of the returned goods",
    "deadline.name.instalment": "Next instalment",
    "deadline.name.join_fast_track": "Joining the fast track",
    "deadline.name.join_jury": "Joining the jury",
    "deadline.name.jury_round": "The jury’s round",
    "deadline.name.negotiate": "Negotiation",
    "deadline.name.object_admission": "Asking for another person",
    "deadline.name.perform": "Performance",
    "deadline.name.refer_out": "The claimant’s next step",
    "deadline.name.respond": "Response",
    "deadline.name.reveal_nonce": "Opening your random number",
    "deadline.name.review_admission": "Another person looks at it",
    "deadline.name.second_signature": "Second signature",
    "deadline.name.send_again": "Paying it out again",
    "deadline.name.send_goods_back": "Sending the goods back",
    "deadline.name.share_deposit": "Claims on the deposit are collected",
    "deadline.waits_for.adjudicator": "the adjudicator",
    "deadline.waits_for.claimant": "the claimant",
    "deadline.waits_for.either": "whichever side is asked",
    "deadline.waits_for.obligor": "whoever has to perform",
    "deadline.waits_for.operator": "the operator",
    "deadline.waits_for.respondent": "the respondent",
    "demo.about.ali": "The fourth adjudicator: an appeal above the value needs two who did not decide.",
    "demo.about.anna": "Her shirt is the wrong colour and the shop offers CNY 80; an adjudicator asks her about a lamp; an order of several items can be disputed.",
    "demo.about.chen": "Has the lamp; his determination on the projector waits for another signature.",
    "demo.about.fang": "Auditor: sees the money and the differences, and can change nothing.",
    "demo.about.gao": "A juror who has sat in fourteen cases: trained, calibrated, can be drawn.",
    "demo.about.he": "A phone case that never came; a coat that waits for an adjudicator; a dress whose determination the shop appeals.",
    "demo.about.ivy": "A juror who reads English. Buys and sells.",
    "demo.about.lin": "May sign the determination on the projector and take the coat.",
    "demo.about.mei": "Operator: the second pair of eyes; a change of the rules needs two people.",
    "demo.about.muhe": "Contact of the closed furniture shop.",
    "demo.about.qingyun": "Sells the shirt, the coat, the boots and the dress.",
    "demo.about.shiguang": "Sells the phone case, the lamp and the projector.",
    "demo.about.song": "Can take the appeal, or sign above the value.",
    "demo.about.wu": "Sees health, deliveries, marketplaces and staff; assigns the appeal.",
    "demo.about.xinghe": "More than a hundred open disputes, many unanswered: the shop that does not keep up.",
    "demo.about.zhou": "Bought furniture for CNY 41,900; the shop closed, the escrow has long gone to it, the deposit is 2,000. Not filed yet: order DEMO-1001.",
    "demo.clock": "Time",
    "demo.clock.ahead": "Ahead of the real time by",
    "demo.clock.ahead.hours": [["plural","hours",0,"cardinal",{"one":[["pound"]," hour"],"other":[["pound"]," hours"]}]],
    "demo.clock.next": "Next deadline",
    "demo.clock.none": "No clock runs in it.",
    "demo.clock.note": "It moves ahead for everybody and what falls due happens at once; it never goes back.",
    "demo.clock.now": "Now",
    "demo.done.moved": "The time was moved; what fell due has happened.",
    "demo.fault.no_deadline": "No clock runs that could be moved to.",
    "demo.fired.count": [["plural","count",0,"cardinal",{"one":"One time limit ended.","other":[["pound"]," time limits ended, the latest first."]}]],
    "demo.fired.none": "Nothing fell due in that time.",
    "demo.fired.now": ["now: ",["argument","stage"]],
    "demo.fired.whose": "A dispute opens for those who take part in it; switch person if it does not.",
    "demo.lead": "People, shops and orders are invented and no real money moves. Be one of them, and move the time ahead.",
    "demo.letters": "Outbox",
    "demo.letters.lead": "In the demo letters are not mailed but shown here; their links work.",
    "demo.letters.open": "Read the letters that were sent",
    "demo.move.day": "1 day on",
    "demo.move.hour": "1 hour on",
    "demo.move.next_deadline": "To the next deadline",
    "demo.move.of_dispute": "To the next deadline of this dispute",
    "demo.move.three_working_days": "3 working days on",
    "demo.part.adjudicator": "Adjudicator",
    "demo.part.auditor": "Auditor",
    "demo.part.buyer": "Buyer",
    "demo.part.juror": "Juror",
    "demo.part.merchant": "Merchant",
    "demo.part.operator": "Operator",
    "demo.people.adjudicator": "Adjudicators",
    "demo.people.auditor": "Auditor",
    "demo.people.buyer": "Buyers",
    "demo.people.juror": "Jurors",
    "demo.people.merchant": "Merchants",
    "demo.people.note": "One click and you are that person.",
    "demo.people.operator": "Operation",
    "demo.reset": "Begin anew",
    "demo.reset.cannot": "This server may hold more than a demo, or its database is its own: it is not emptied by a button. Stop it and start a fresh demo on another folder: npm start -- --data demo",
    "demo.reset.do": "Begin anew",
    "demo.reset.lead": "The demo is removed and made again, as at its first start. That takes about half a minute, and the time stands where the real time is.",
    "demo.reset.loses": "All that was done here is gone, for everybody who looks at this demo now.",
    "demo.reset.not": "Leave it as it is",
    "demo.reset.open": "Bring the demo back to its beginning",
    "demo.sign_in": "Be this person",
    "demo.title": "Demo",
    "demo.tour": "Guided tour",
    "demo.tour.as": ["You are ",["argument","name"]],
    "demo.tour.at": ["Stop ",["number","step",null]," of ",["number","of",null]],
    "demo.tour.back": "Back",
    "demo.tour.check.look": "How often each side is heard and how disputes end, for everybody to read. The rules stand beside it with their sources and how far each is confirmed.",
    "demo.tour.check.title": "What anybody can check",
    "demo.tour.closed_shop.look": "Furniture for 41,900 yuan, a closed shop, a deposit of 2,000. File a dispute here: before anybody signs, both see what can be paid, and later what stays open has a next step and a time limit.",
    "demo.tour.closed_shop.title": "When the shop is gone",
    "demo.tour.decide.look": "The adjudicator sees who has to show what, the evidence of both sides, and no offers: those are sealed. Amounts come from formulas, and nothing is issued without reasons.",
    "demo.tour.decide.title": "A person decides",
    "demo.tour.end": "End the tour",
    "demo.tour.file.look": "Anna disputes an order: one question at a time, her rights, photos, what she wants. While she files, the disputed money is held, so that it is there when the matter ends.",
    "demo.tour.file.title": "A buyer files",
    "demo.tour.from_here": "Start here",
    "demo.tour.inbox.look": "More than a hundred open disputes, the most urgent first, with what is at stake and what the deposit covers. Filter, answer several at once, and see each answer before it goes out.",
    "demo.tour.inbox.title": "A shop with a long queue",
    "demo.tour.lead": "Eight short stops, from a complaint to money that has moved. At each you are signed in as the right person, and a line above the page says what to look at.",
    "demo.tour.leave": "Leave the tour",
    "demo.tour.money.look": "This agreement was paid the moment both had signed, from the money that was held. Below is every act that led there, with its time.",
    "demo.tour.money.title": "Money moves",
    "demo.tour.next": "Next stop",
    "demo.tour.offers.look": "What Anna asked, what the shop offers, what the rules would give, and what money is there to pay it. Offers are data, so both read the same figures in their own language.",
    "demo.tour.offers.title": "Offers side by side",
    "demo.tour.open": "Take the tour: five minutes",
    "demo.tour.operate.look": "The operator sees what is late, which letters could not be delivered and how the weeks went. The operator decides no dispute.",
    "demo.tour.operate.title": "Keeping the house",
    "demo.tour.short": "Tour",
    "demo.tour.start": "Start the tour",
    "demo.you": "You are",
    "deposit.acts": "What you can do",
    "deposit.appeals": "Appeals",
    "deposit.appeals.about": "About",
    "deposit.appeals.changed": "Changed",
    "deposit.appeals.result": "Result",
    "deposit.appeals.upheld": "Upheld",
    "deposit.appeals.waiting": ["Decided by ",["argument","when"]],
    "deposit.appeals.when": "Sent",
    "deposit.balance": "In the account",
    "deposit.buyer.before": [["argument","amount"]," of this order is not covered. The shop’s deposit is ",["argument","deposit"],", and it stands for all buyers’ claims. If there is a dispute and the shop does not pay, you may not get this part back."],
    "deposit.buyer.order": [["argument","amount"]," is neither in escrow nor covered by the shop’s deposit. The deposit is ",["argument","deposit"],"; for all buyers’ claims together ",["argument","gap"]," is missing."],
    "deposit.buyer.then": "If the outcome is in your favour and the shop does not pay, escrow and the deposit pay first. For the rest, the page names the next step.",
    "deposit.buyer.title": "Part of this order is not covered",
    "deposit.category.apparel": "Apparel",
    "deposit.category.appliances": "Appliances",
    "deposit.category.cosmetics": "Cosmetics",
    "deposit.category.electronics": "Electronics",
    "deposit.category.food": "Food",
    "deposit.category.general": "General goods",
    "deposit.category.health": "Health goods",
    "deposit.category.infant": "Infant goods",
    "deposit.category.jewellery": "Jewellery",
    "deposit.category.luxury": "Luxury goods",
    "deposit.changes": "What changes it",
    "deposit.changes.what": "More orders, lost disputes, outcomes not performed and violation points raise it. With fewer of them it falls.",
    "deposit.changes.when": ["It is calculated anew each month, next on ",["argument","when"],". An increase is announced ",["argument","days"]," days before and can be contested. A decrease applies at once."],
    "deposit.clock": "Time to top up",
    "deposit.clock.closes": "Shop closes",
    "deposit.clock.exit": "Closing begins",
    "deposit.clock.freeze": "Freeze of withdrawals and new listings",
    "deposit.clock.note": ["From the notice: ",["argument","due"]," working days to pay, frozen from the next day, closing begins after ",["argument","exit"]," working days, with ",["argument","notice"]," days’ notice."],
    "deposit.clock.notice": "Notice",
    "deposit.clock.step": "Step",
    "deposit.clock.when": "From",
    "deposit.contest": "Contest",
    "deposit.contest.about": "What you contest",
    "deposit.contest.about.amount": "The required amount",
    "deposit.contest.about.freeze": "The freeze",
    "deposit.contest.done": "The appeal was sent.",
    "deposit.contest.lead": ["Somebody who took no part in the decision decides within ",["argument","days"]," working days, with reasons. The clock runs on meanwhile, unless the error is arguable and it is stopped."],
    "deposit.contest.reason": "Reasons",
    "deposit.contest.reason.hint": "Say which figure or which step is wrong",
    "deposit.contest.send": "Send the appeal",
    "deposit.counts": ["In 90 days: ",["plural","lost",0,"cardinal",{"one":[["pound"]," dispute"],"other":[["pound"]," disputes"]}]," lost for good, ",["plural","unperformed",0,"cardinal",{"one":[["pound"]," outcome"],"other":[["pound"]," outcomes"]}]," not performed in time. Both rates are per order, of at least ",["number","least",null]," orders."],
    "deposit.cover": "What it covers",
    "deposit.cover.cover": "Deposit and escrow",
    "deposit.cover.exposure": "Can still be claimed",
    "deposit.cover.finding": [["select","gap",{"none":"There is no gap now.","other":[["argument","gap"]," is not covered. Buyers of high-value orders are told before they pay."]}]],
    "deposit.cover.gap": "Gap",
    "deposit.cover.note": ["What buyers can still claim: orders not released, orders received within ",["argument","days"]," days, and open disputes about older ones."],
    "deposit.cover.room": "Can still be sold outside escrow",
    "deposit.csv.at": "Time (UTC)",
    "deposit.csv.balance": "Balance",
    "deposit.csv.change": "Change",
    "deposit.csv.dispute": "Dispute",
    "deposit.csv.reason": "Reason",
    "deposit.csv.transfer": "Transfer",
    "deposit.free": "Can be taken out",
    "deposit.history": "Earlier amounts",
    "deposit.history.kind": "Kind",
    "deposit.history.when": "From",
    "deposit.how": "How it is calculated",
    "deposit.how.arithmetic": "Arithmetic",
    "deposit.how.formula": "base of the category × sales factor × risk factor",
    "deposit.how.line": "Line",
    "deposit.how.note": ["Calculated on today’s figures. The formula is public, and you can redo every line: ",["argument","formula"],"."],
    "deposit.how.result": "Result",
    "deposit.kind.decided": "Set on appeal",
    "deposit.kind.decrease": "Decrease",
    "deposit.kind.increase": "Increase",
    "deposit.kind.withdrawn": "Increase withdrawn",
    "deposit.lead": "The deposit pays outcomes and agreements that are not performed in time. A licensed institution keeps the money; Redress holds none.",
    "deposit.leave": "Close the shop",
    "deposit.leave.back": "Take it back",
    "deposit.leave.back.done": "The closing was taken back.",
    "deposit.leave.clock": "Begun because the deposit was not topped up",
    "deposit.leave.done": "The notice has begun.",
    "deposit.leave.lead": ["Leaving takes ",["argument","notice"]," days’ notice, and you can take it back meanwhile. The deposit goes back ",["argument","tail"]," days after the last delivery, when no case is open, with a full statement."],
    "deposit.leave.notice": ["The shop closes on ",["argument","when"]],
    "deposit.leave.returned": ["The deposit went back: ",["argument","amount"]],
    "deposit.leave.send": "Announce the closing",
    "deposit.leave.tail": "The shop is closed; the deposit waits for the end of the tail",
    "deposit.measure.cap_order_value": ["Cap the value of an order outside escrow at ",["argument","amount"]],
    "deposit.measure.extend_settlement": ["Extend the settlement period: ",["argument","amount"]," stays in escrow longer"],
    "deposit.measure.guarantee_or_top_up": ["Top up ",["argument","amount"],", or take out guarantee insurance for as much"],
    "deposit.none": "Nothing is required now. You are told when a first amount is set, with time to pay it in.",
    "deposit.none.note": "The arithmetic below is an estimate with today’s data. It is not required yet.",
    "deposit.operator.amount": "Required instead",
    "deposit.operator.appeals": "Appeals to decide",
    "deposit.operator.appeals.none": "No appeals are waiting.",
    "deposit.operator.decide": "Decide the appeal",
    "deposit.operator.done.decided": "The appeal is decided.",
    "deposit.operator.done.frozen": "Frozen.",
    "deposit.operator.done.points": "The points are given.",
    "deposit.operator.done.stayed": "The clock stands still.",
    "deposit.operator.done.unfrozen": "The freeze is lifted.",
    "deposit.operator.due": "Due",
    "deposit.operator.freeze": "Urgent freeze",
    "deposit.operator.freeze.note": "Only when money may be lost at once; the shop can contest it.",
    "deposit.operator.lead": "Whoever made a decision does not decide the appeal. No money is moved here.",
    "deposit.operator.next": "Next",
    "deposit.operator.points": "Give violation points",
    "deposit.operator.points.note": "They count from the next calculation. The shop sees the rule and the reason.",
    "deposit.operator.reason": "Reasons",
    "deposit.operator.reason.hint": "The shop sees them",
    "deposit.operator.result": "Result",
    "deposit.operator.result.changed": "Change it",
    "deposit.operator.result.upheld": "Uphold what was decided",
    "deposit.operator.send": "Decide",
    "deposit.operator.shop": "Shop",
    "deposit.operator.short": "Deposits that are too low",
    "deposit.operator.short.none": "No deposit is too low.",
    "deposit.operator.stage": "Stage",
    "deposit.operator.stage.asked": "Asked to top up",
    "deposit.operator.stage.closed": "Closed",
    "deposit.operator.stage.exit": "Closing announced",
    "deposit.operator.stage.frozen": "Frozen",
    "deposit.operator.stage.met": "Complete",
    "deposit.operator.stay": "Stop the clock",
    "deposit.operator.stay.note": "Only when the amount may be wrong, until the appeal is decided.",
    "deposit.operator.unfreeze": "Lift the freeze",
    "deposit.over_time": "Balance over time",
    "deposit.over_time.finding": [["plural","count",0,"cardinal",{"=0":"No movements yet.","one":[["pound"]," movement; highest ",["argument","most"],", now ",["argument","now"],"."],"other":[["pound"]," movements; highest ",["argument","most"],", now ",["argument","now"],"."]}]],
    "deposit.points": "Violation points",
    "deposit.points.back": ["Taken back: ",["argument","reason"]],
    "deposit.points.none": "No violation points.",
    "deposit.points.points": "Points",
    "deposit.points.reason": "Reason",
    "deposit.points.rule": "Rule",
    "deposit.points.until": "Counts until",
    "deposit.reason.deposit_deduction": "Deducted",
    "deposit.reason.deposit_paid_in": "Paid in",
    "deposit.reason.deposit_returned": "Returned",
    "deposit.reason.deposit_withdrawn": "Taken out",
    "deposit.reason.dispute": "See the dispute",
    "deposit.reason.other": "Other",
    "deposit.reason.set_off": "Set-off: from another order",
    "deposit.reason.set_off_paid": "Set-off: paid what was owed",
    "deposit.required": "Required",
    "deposit.reserved": "Kept for claims that wait",
    "deposit.set_off.agree": "Agree to set-off",
    "deposit.set_off.agreed": "Your consent is recorded.",
    "deposit.set_off.amount": "Amount",
    "deposit.set_off.back": "Withdrawn",
    "deposit.set_off.given": "Given",
    "deposit.set_off.history": "Consents given and withdrawn",
    "deposit.set_off.lead": "You may agree or not. Not agreeing has no effect on the shop or on your rights.",
    "deposit.set_off.link": "See set-off",
    "deposit.set_off.note.off": "You did not agree to set-off. If the deposit falls short, your other orders’ money is not touched.",
    "deposit.set_off.note.on": ["You agreed to set-off on ",["argument","at"]," (text ",["argument","version"],")."],
    "deposit.set_off.order": "Order",
    "deposit.set_off.owner": "Only the owner of the shop can agree or withdraw.",
    "deposit.set_off.pending": "Released within 21 days, could be set off",
    "deposit.set_off.statement": "What you agree to",
    "deposit.set_off.taken": "What was set off",
    "deposit.set_off.taken.none": "Nothing was set off yet.",
    "deposit.set_off.title": "Set-off against other orders",
    "deposit.set_off.when": "When",
    "deposit.set_off.withdraw": "Withdraw the consent",
    "deposit.set_off.withdrawn": "Withdrawn. Notices already given go on; nothing is set off after them.",
    "deposit.short": "Missing",
    "deposit.state.announced": ["It applies from ",["argument","when"],". Until then you can contest it. If you do nothing, it applies on that day."],
    "deposit.state.announced.title": ["The required amount rises to ",["argument","amount"]],
    "deposit.state.asked": "If you do not, withdrawals and new listings are frozen.",
    "deposit.state.asked.title": [["argument","amount"]," is missing: top it up by ",["argument","when"]],
    "deposit.state.closed": "What is left goes back when the waiting time is over and no case is open.",
    "deposit.state.closed.title": "The shop was closed because the deposit was too low",
    "deposit.state.exit": ["Top up before ",["argument","when"]," and it stops. If you do not, the shop closes; orders under way go on."],
    "deposit.state.exit.title": ["The closing of the shop has begun: ",["argument","amount"]," is missing"],
    "deposit.state.frozen": ["It ends as soon as you top up. If it is still too low on ",["argument","when"],", the closing of the shop begins."],
    "deposit.state.frozen.title": ["Withdrawals and new listings are frozen: ",["argument","amount"]," is missing"],
    "deposit.state.insolvency": "The platform shares nothing by itself any more. Whoever administers the insolvency decides.",
    "deposit.state.insolvency.title": "There are signs of insolvency: sharing and withdrawals have stopped",
    "deposit.state.met": "The deposit is complete.",
    "deposit.state.stayed": ["An error is arguable. The clock has stood still since ",["argument","when"],", until the appeal is decided."],
    "deposit.state.urgent": ["Reason: ",["argument","reason"],". You can contest it; another person decides."],
    "deposit.state.urgent.title": "Withdrawals and new listings are frozen as an urgent measure",
    "deposit.statement": "Statement",
    "deposit.statement.balance": "Balance",
    "deposit.statement.change": "Change",
    "deposit.statement.csv": "Download the statement (CSV)",
    "deposit.statement.when": "When",
    "deposit.statement.why": "Reason",
    "deposit.step.base": "Base of the category",
    "deposit.step.base.text": ["Category: ",["argument","category"]],
    "deposit.step.product": "Multiplied",
    "deposit.step.product.text": [["argument","base"]," × ",["argument","volume"]," × ",["argument","risk"]],
    "deposit.step.required": "Required",
    "deposit.step.required.estimate": "Estimate today",
    "deposit.step.required.text": ["at least ",["argument","minimum"],", at most ",["argument","maximum"]],
    "deposit.step.risk": "Risk factor",
    "deposit.step.risk.text": ["at least ",["argument","minimum"],", at most ",["argument","maximum"]],
    "deposit.step.risk_sum": "Risk, added up",
    "deposit.step.risk_sum.text": [["argument","constant"]," + lost ",["argument","lossRate"]," × ",["argument","lossWeight"]," + not performed ",["argument","nonRate"]," × ",["argument","nonWeight"]," + points ",["number","points",null]," × ",["argument","pointWeight"]],
    "deposit.step.rounded": "Rounded up",
    "deposit.step.rounded.text": ["up to a whole multiple of ",["argument","unit"]],
    "deposit.step.volume": "Sales factor",
    "deposit.step.volume.text": [["number","orders",null]," paid orders in 90 days (",["select","below",{"none":[["number","from",null]," or more"],"other":[["number","from",null]," to under ",["argument","below"]]}],")"],
    "deposit.take_out": "Take out",
    "deposit.take_out.done": "The payment was instructed.",
    "deposit.take_out.lead": ["You can take out ",["argument","amount"],". What is required or announced stays."],
    "deposit.take_out.none": "Nothing can be taken out now.",
    "deposit.take_out.send": "Take out",
    "deposit.title": "Deposit",
    "deposit.top_up": "Pay in",
    "deposit.top_up.amount": "Amount",
    "deposit.top_up.at": "Told on",
    "deposit.top_up.done": "Noted. It counts when it arrives.",
    "deposit.top_up.lead": "Pay into the deposit’s account at the payment institution first. Then tell us the reference. It counts as soon as it arrives.",
    "deposit.top_up.reference": "Payment reference",
    "deposit.top_up.reference.hint": "The number on the institution’s receipt",
    "deposit.top_up.send": "Tell us the payment",
    "deposit.top_up.state": "Arrived",
    "deposit.top_up.told": "Payments you told us of",
    "deposit.top_up.waiting": "Not yet",
    "determination.appeal.button": "Uphold the determination",
    "determination.appeal.grounds": "Grounds of the appeal",
    "determination.appeal.lead": "You took no part in the determination. Uphold it, or write a new one.",
    "determination.appeal.reasons": "Reasons for upholding",
    "determination.appeal.title": "Decide the appeal",
    "determination.appeal.vary": "Vary",
    "determination.appeal.vary.button": "Write a new determination",
    "determination.appeal.vary.text": "Find each point anew; the figures are computed anew by the formulas.",
    "determination.bench.title": ["Workbench ",["argument","number"]],
    "determination.burden": "Burden of proof",
    "determination.burden.basis": "Basis",
    "determination.burden.claimant": "The claimant shows",
    "determination.burden.note": "By the type of dispute and what is wanted; each row names its basis.",
    "determination.burden.respondent": "The respondent shows",
    "determination.conflict": "Conflict of interest",
    "determination.conflict.none": "Conflict check: the register shows no ties between you and either side. If there is one it does not know of, recuse yourself.",
    "determination.conflict.text": "The register shows that you have ties to one of the two sides: you cannot decide this dispute.",
    "determination.contest.button": "Decide",
    "determination.contest.lead": "One side reports performance, the other contests it.",
    "determination.contest.no": "Not performed",
    "determination.contest.performed": "Was this obligation performed?",
    "determination.contest.title": "Decide whether it was performed",
    "determination.contest.yes": "Performed",
    "determination.correction.button": "Correct",
    "determination.correction.hint": "Copy the words exactly from the reasons.",
    "determination.correction.lead": "Only slips in the reasons can be corrected; the result and the amounts change only on appeal. Both sides are told.",
    "determination.correction.now": "Corrected wording",
    "determination.correction.title": "Correct a slip",
    "determination.correction.was": "Current wording",
    "determination.decide.lead": "First find on each point, then set the result and the reasons. Amounts follow from the formulas in the rules; you can preview them before anything is issued.",
    "determination.decide.lead.appeal": "Find on each point anew; it takes the place of the determination.",
    "determination.decide.title": "Write the determination",
    "determination.deduction": "Deduction from the deposit",
    "determination.done.appeal": "The appeal is decided; both sides are told.",
    "determination.done.asked": "The question was sent.",
    "determination.done.contest": "Decided.",
    "determination.done.corrected": "Corrected; both sides are told.",
    "determination.done.evidence": "The side was asked.",
    "determination.done.issued": "Submitted.",
    "determination.done.late": "Decided; both sides see it.",
    "determination.done.objection": "Decided.",
    "determination.done.ordinary": "The dispute goes on the ordinary way.",
    "determination.done.recused": "Recused; the dispute is back in the queue.",
    "determination.done.refused": "Your reasons are on file. Both sides were told.",
    "determination.done.released": "The dispute goes on. Both sides were told.",
    "determination.done.returned": "The draft was returned.",
    "determination.done.reversal": "Decided.",
    "determination.done.signed": "Signed and issued.",
    "determination.done.taken": "The dispute is yours. The time to decide is running.",
    "determination.draft": "Draft waiting for a second signature",
    "determination.draft.note": "At this amount the rules ask for a second adjudicator’s signature before it is issued.",
    "determination.draft.read": "Read it in full, then sign or return it",
    "determination.duties": "Performance in dispute",
    "determination.duties.by": "By",
    "determination.duties.contest": "Contested",
    "determination.duties.report": "Reported",
    "determination.duties.status": "State",
    "determination.evidence": "Evidence of both sides",
    "determination.evidence.button": "Ask",
    "determination.evidence.lead": "Both sides see it. Without it in time you decide on what is on file, and may hold its want against that side. Your own time stands still meanwhile.",
    "determination.evidence.none": "No evidence was submitted.",
    "determination.evidence.title": "Ask for evidence",
    "determination.fast.button": "Move it",
    "determination.fast.lead": "Both sides read the reason. Time limits get their ordinary length, counted from when they began; then you can ask questions.",
    "determination.fast.note": "Decide on the documents; questions are not put. If the documents are not enough, move it to the ordinary way.",
    "determination.fast.title": "Move it to the ordinary way",
    "determination.fault.dismissed": "A dismissed claim orders no remedy.",
    "determination.fault.items": "Choose at least one item.",
    "determination.fault.one_refund": "Refund, or return and refund: only one of them.",
    "determination.fault.percent": "Enter a percentage from 0 to 99.99.",
    "determination.fault.reason": ["Write at least ",["argument","least"]," characters of reasons"],
    "determination.fault.reasons": "Reasons need at least 20 characters.",
    "determination.fault.remedies": "Tick at least one remedy.",
    "determination.field.days": "Days to perform",
    "determination.field.days.hint": "The rules’ time when left empty.",
    "determination.field.figure.as_told": "As the file says",
    "determination.field.figure.none": "Neither side has answered this.",
    "determination.field.figure.told": ["From the file: ",["argument","answer"],". Leave empty to go by it."],
    "determination.field.files": "Evidence it rests on",
    "determination.field.finding": ["Finding: ",["argument","fact"]],
    "determination.field.freight": "Who pays the carriage of the return",
    "determination.field.percent": "Value as it is, in per cent of the value as agreed",
    "determination.field.percent.hint": "From 0 to 99.99, for example 60.",
    "determination.field.proved": "Amount that was proved",
    "determination.field.reason": "Reason",
    "determination.field.reasons": "Reasons",
    "determination.field.reasons.hint": "At least 20 characters, in words the losing side can follow.",
    "determination.field.remedies": "Remedies",
    "determination.field.remedies.hint": "None when the claim is dismissed.",
    "determination.field.result": "Result",
    "determination.field.why": ["Reasons of the finding: ",["argument","fact"]],
    "determination.figures.inputs": "What went in",
    "determination.figures.step": "Computation",
    "determination.findings": "Findings",
    "determination.findings.note": "Each row needs a finding and its reasons; tick the evidence it rests on.",
    "determination.findings.others": "Facts that are needed only for certain remedies",
    "determination.holder.none": "Unassigned",
    "determination.holder.other": "Another adjudicator",
    "determination.holder.you": "You",
    "determination.items": "Items concerned",
    "determination.items.of": [["argument","title"]," (of ",["number","quantity",null],")"],
    "determination.jury.note": "The rules made this draft of the jury’s verdict. Look at the file and the reasons. If it holds, sign it: it becomes your determination. If not, return it and say why; both sides read that, and the matter is decided anew.",
    "determination.jury.running": "A jury has this case; nothing can be decided until it is done.",
    "determination.jury.title": "The jury’s verdict",
    "determination.jury.unfit": "No draft could be made of the verdict; take it into account.",
    "determination.jury.votes": [["argument","established"]," found it shown, ",["argument","notEstablished"]," did not"],
    "determination.late.button": "Decide",
    "determination.late.lead": "Decide this before the determination. If it is admitted, the other side is asked about it and your time stands still.",
    "determination.late.no": "No, it is left out",
    "determination.late.question": "Does it count",
    "determination.late.title": "Decide on late evidence",
    "determination.late.yes": "Yes, it is admitted",
    "determination.name.answer": "an answer",
    "determination.name.finding": ["a finding on “",["argument","fact"],"”"],
    "determination.name.freight": "who pays the carriage",
    "determination.name.now": "the words as they should read",
    "determination.name.proved": "the amount that was proved",
    "determination.name.question": "the question",
    "determination.name.reason": "a reason",
    "determination.name.reasons": "the reasons",
    "determination.name.result": "a result",
    "determination.name.to": "whom you ask",
    "determination.name.was": "the words as they stand",
    "determination.name.why": ["the reasons of the finding on “",["argument","fact"],"”"],
    "determination.objection.button": "Decide",
    "determination.objection.lead": "The merchant objects to a payment from its deposit; nothing is deducted until you decide.",
    "determination.objection.no": "No: it is deducted",
    "determination.objection.title": "Decide the objection to the deduction",
    "determination.objection.upheld": "Is the objection well founded?",
    "determination.objection.yes": "Yes: nothing is deducted",
    "determination.outcome": "Result",
    "determination.outcome.note": "Tick the remedies and give what their formulas need.",
    "determination.preview.button": "Preview the figures",
    "determination.preview.deposit": "Deposit available",
    "determination.preview.held": "Held for this order",
    "determination.preview.issue": "Issue the determination",
    "determination.preview.lead": "Nothing is issued yet. Check figures and words, then issue it or change it.",
    "determination.preview.propose": "Submit for the second signature",
    "determination.preview.second": "At this amount another adjudicator must sign the draft first.",
    "determination.preview.shortfall": "Not covered",
    "determination.preview.shortfall.text": "What is not covered stays an open obligation with its next measures. Both sides see this.",
    "determination.preview.title": "Check before it is issued",
    "determination.preview.total": "Total to be paid",
    "determination.preview.vary": "Vary the determination",
    "determination.question.button": "Send the question",
    "determination.question.lead": "Both sides see the question and the answer. There is a time limit; without an answer, you decide on what is on file.",
    "determination.question.text": "Question",
    "determination.question.title": "Ask a question",
    "determination.question.to": "Ask",
    "determination.queue.action": "Action",
    "determination.queue.all": "All",
    "determination.queue.any": "Any",
    "determination.queue.case": "Dispute",
    "determination.queue.due": "Due",
    "determination.queue.empty": "No disputes are waiting for an adjudicator.",
    "determination.queue.holder": "Assigned to",
    "determination.queue.lead": "Disputes waiting for an adjudicator, those due first on top.",
    "determination.queue.least": "Amount at least (CNY)",
    "determination.queue.mine": "Mine",
    "determination.queue.open": "Open",
    "determination.queue.sort.due": "Due first",
    "determination.queue.sort.value": "Highest amount first",
    "determination.queue.take": "Take",
    "determination.queue.title": "Queue",
    "determination.queue.track": "Track",
    "determination.queue.type": "Type",
    "determination.queue.value": "Amount",
    "determination.reach.full": "Both sides chose a determination; it reaches the deposit.",
    "determination.reach.held_funds": "The respondent did not choose a determination: it reaches only the money held for this order.",
    "determination.recuse.button": "Recuse",
    "determination.recuse.lead": "Say why; the dispute goes back to the queue for another adjudicator.",
    "determination.recuse.title": "Recuse yourself",
    "determination.refuse.button": "Do not take it",
    "determination.refuse.lead": "Say why in plain words, and which other route there is. Both sides read it. The claimant can ask for another adjudicator to look; until then the money stays held.",
    "determination.refuse.title": "Do not take it",
    "determination.release.button": "Let it go on",
    "determination.release.lead": "Both sides read what you write. Their time limits count from now, and the respondent gets the notice of the dispute now. If somebody may be in danger, speak to the claimant first.",
    "determination.release.title": "Let it go on",
    "determination.rests_on": ["Rests on: ",["argument","files"]],
    "determination.result.allowed": "Allowed",
    "determination.result.dismissed": "Dismissed",
    "determination.result.part": "Allowed in part",
    "determination.return.button": "Return",
    "determination.return.lead": "The draft goes back to whoever wrote it; the two sides do not see it.",
    "determination.return.title": "Return the draft",
    "determination.reversal.button": "Decide",
    "determination.reversal.lead": "The merchant says that money was taken from its deposit wrongly.",
    "determination.reversal.no": "No: it was right",
    "determination.reversal.title": "Decide whether a deduction was wrong",
    "determination.reversal.wrong": "Was it taken wrongly?",
    "determination.reversal.yes": "Yes: the deposit has it back, with interest",
    "determination.sealed": "Settlement talk",
    "determination.sealed.text": "What the two sides said and offered in negotiation is sealed from you and may not be held against either side.",
    "determination.sign": "Sign and issue",
    "determination.sign.effect": "Once you sign, it goes to both sides and the time for appeal begins.",
    "determination.stage.admission": "First look",
    "determination.stage.appeal": "Appeal",
    "determination.stage.choice": "Choice",
    "determination.stage.closed": "Closed",
    "determination.stage.decided": "Time for appeal",
    "determination.stage.determination": "Determination",
    "determination.stage.negotiation": "Negotiation",
    "determination.stage.performance": "Performance",
    "determination.take": "Take this dispute",
    "determination.turn.act": "It is yours to decide",
    "determination.turn.admit": "Please look at this dispute first: does it go on?",
    "determination.turn.none": "Nothing for you to do now",
    "determination.turn.sign": "Waiting for your second signature",
    "determination.turn.take": "Nobody has taken it yet",
    "determination.turn.waits_second": "Waiting for another adjudicator’s signature",
    "determination.undisputed": "What is undisputed",
    "determination.undisputed.admit": "The respondent admits the facts as stated. Admitted facts may be found undisputed.",
    "determination.undisputed.contest": "The respondent contests the claim; the order and its payments, which nobody disputes, are on record.",
    "determination.undisputed.note": "Where you find a point undisputed, say which words admit it.",
    "determination.undisputed.part": "The respondent admits part of the claim, as its response says. Name any fact it does not deny in your finding.",
    "determination.undisputed.silent": "The respondent has not answered. Silence is not an admission: each point must be shown by what is on file.",
    "dispute.admission.closed": "Two adjudicators did not take it. The money is no longer held. The routes below are all open.",
    "dispute.admission.grounds": "What the claimant says",
    "dispute.admission.may": "What can be done now",
    "dispute.admission.may.evidence": "Both sides can hand in evidence and ask for a person.",
    "dispute.admission.may.withdraw": "The claimant can withdraw, and file again later.",
    "dispute.admission.objected": "The claimant asked for another adjudicator to look. The first one takes no part.",
    "dispute.admission.reason": "What the adjudicator says",
    "dispute.admission.refused": "An adjudicator looked and did not take it; the reasons are below. The claimant can ask for another adjudicator to look, and either side can ask for a person at any time.",
    "dispute.admission.released": "A person has looked, and the dispute goes on. The time limits of both sides count from then.",
    "dispute.admission.routes": "Other routes",
    "dispute.admission.title": "A person looks first",
    "dispute.admission.waiting": "An adjudicator or the person on duty looks at this dispute before it goes on. Until then no time limit of either side runs, and the money stays held.",
    "dispute.admission.why": "Why a person looks first",
    "dispute.agreement": "Agreement",
    "dispute.agreement.half": "One signature is missing",
    "dispute.agreement.missing": "not signed yet",
    "dispute.agreement.signed": "Signed by both",
    "dispute.agreement.tag.half": "To sign",
    "dispute.agreement.tag.signed": "In force",
    "dispute.appeal.by": ["Appeal by ",["argument","who"]],
    "dispute.appeal.open": "Open",
    "dispute.appeal.upheld": "Determination confirmed",
    "dispute.appeal.varied": "Determination changed",
    "dispute.choice": "Determination: the choice",
    "dispute.choice.answer": "Answer",
    "dispute.choice.note": "Made after the dispute arose and with the text read; silence is never consent",
    "dispute.choice.open": "Not answered yet",
    "dispute.choice.refused": "Does not consent",
    "dispute.choice.side": "Side",
    "dispute.choice.text": "Text shown",
    "dispute.choice.yes": "Consents",
    "dispute.clocks": "Time limits",
    "dispute.clocks.both": "Waits for: both sides",
    "dispute.clocks.note": "What follows if nobody acts in time",
    "dispute.clocks.waits": ["Waits for: ",["argument","who"]],
    "dispute.computation.inputs": "From",
    "dispute.computation.step": "Step",
    "dispute.days": [["plural","days",0,"cardinal",{"one":[["pound"]," working day"],"other":[["pound"]," working days"]}]],
    "dispute.delay.claim.link": "I lost more: claim my proven loss",
    "dispute.delay.claimed": ["You claim a proven loss of ",["argument","amount"],". Somebody outside the marketplace decides; what was paid counts towards it."],
    "dispute.delay.how": "How it is counted",
    "dispute.delay.how.text": [["argument","limit"]," was due by ",["argument","since"],". ",["plural","days",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]," × ",["argument","daily"]," a day = ",["argument","amount"],". A day begun counts as a day. One time limit counts for ",["number","most",null]," days at most and is paid once."],
    "dispute.delay.owed": ["We were late by ",["plural","days",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]," and owe you ",["argument","amount"],". The payment is being arranged."],
    "dispute.delay.paid": ["We were late by ",["plural","days",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]," and paid you ",["argument","amount"],"."],
    "dispute.delay.reversal": "A deduction that was wrong goes back with interest at the loan prime rate.",
    "dispute.delay.running": ["We should have acted by ",["argument","since"]," and are late. For each day you get ",["argument","daily"],", paid by itself when we are done."],
    "dispute.delay.title": "Paid for our delay",
    "dispute.deposit": "Planned payment from the deposit",
    "dispute.deposit.dismissed": "Objection dismissed: the deposit pays",
    "dispute.deposit.objection": "Objection",
    "dispute.deposit.past": "Notice of a payment from the deposit",
    "dispute.deposit.upheld": "Objection upheld: nothing is taken",
    "dispute.determination": "Determination",
    "dispute.determination.accepted": ["Accepted by: ",["argument","who"]],
    "dispute.determination.and": " and ",
    "dispute.determination.appeal_by": "You can appeal once, to another adjudicator, until",
    "dispute.determination.corrected": ["Slip corrected: “",["argument","was"],"” reads “",["argument","now"],"”"],
    "dispute.determination.findings": "What was found",
    "dispute.determination.issued": "Issued",
    "dispute.determination.next": "What comes next",
    "dispute.determination.note": "It binds you as you both agreed. It is paid from the money you put under hold. No court and no arbitration institution made it.",
    "dispute.determination.reasons": "Reasons",
    "dispute.determination.relies": "Relies on:",
    "dispute.determination.routes": "Whether you accept or appeal, complaint to 12315, mediation and court stay open to you.",
    "dispute.determination.signed": ["signed by ",["argument","names"]],
    "dispute.event.action_decided": "Decided on the next rung",
    "dispute.event.action_due": "The next rung is due",
    "dispute.event.action_ended": "No longer needed",
    "dispute.event.action_executed": "Carried out",
    "dispute.event.action_reversed": "Put right: the deposit has its money back, with interest",
    "dispute.event.admission_opened": "A person looks at it first; no time limit of either side runs",
    "dispute.event.admission_refused": "The dispute was not taken",
    "dispute.event.admission_released": "A person has looked; the dispute goes on",
    "dispute.event.agreement_countersigned": "Signed: the agreement is made",
    "dispute.event.agreement_lapsed": "Not signed: the accepted offer lapsed",
    "dispute.event.appeal_decided": "The appeal was decided",
    "dispute.event.appeal_filed": "Appealed",
    "dispute.event.appeal_taken": "An adjudicator took the appeal",
    "dispute.event.card_case_noted": "The card dispute moved",
    "dispute.event.case_assigned": "An adjudicator was assigned",
    "dispute.event.case_recused": "The adjudicator stepped down",
    "dispute.event.case_taken": "An adjudicator took the case",
    "dispute.event.change_accepted": "Agreed to the other way to perform",
    "dispute.event.change_declined": "Did not agree; the old terms stay",
    "dispute.event.change_lapsed": "No answer; the old terms stay",
    "dispute.event.change_proposed": "Proposed another way to perform",
    "dispute.event.choice_made": "Chose on a determination",
    "dispute.event.contest_decided": "The contest was decided",
    "dispute.event.deadline_cleared": "A time limit ended",
    "dispute.event.deadline_set": "A time limit began",
    "dispute.event.deduction_objected": "Objected to the payment",
    "dispute.event.delay_begun": "The marketplace missed its own time limit; a daily sum runs",
    "dispute.event.delay_ended": "The days of the delay are counted",
    "dispute.event.delay_paid": "Paid for the delay",
    "dispute.event.deposit_notice_given": "Notice of a payment from the deposit",
    "dispute.event.determination_accepted": "Accepted the determination",
    "dispute.event.determination_corrected": "Corrected a slip",
    "dispute.event.determination_final": "The determination became final",
    "dispute.event.determination_issued": "Issued the determination",
    "dispute.event.determination_opened": "The determination stage began",
    "dispute.event.determination_proposed": "Sent for a second signature",
    "dispute.event.determination_returned": "Returned by the second adjudicator",
    "dispute.event.dispute_closed": "Closed",
    "dispute.event.dispute_filed": "Filed the dispute",
    "dispute.event.dispute_reopened": "Opened again to look at a deduction",
    "dispute.event.evidence_objected": "Objected to evidence",
    "dispute.event.evidence_objection_answered": "Answered an objection to evidence",
    "dispute.event.evidence_request_declined": "Said why evidence is not given",
    "dispute.event.evidence_request_lapsed": "Evidence asked for did not come in time",
    "dispute.event.evidence_requested": "Asked for evidence",
    "dispute.event.evidence_submitted": "Submitted evidence",
    "dispute.event.extension_agreed": "Agreed to more time",
    "dispute.event.extension_declined": "Refused more time",
    "dispute.event.extension_requested": "Asked for more time",
    "dispute.event.fast_track_joined": "Joined the fast track",
    "dispute.event.fast_track_left": "The ordinary way goes on, without the fast track",
    "dispute.event.hold_released": "Released held money",
    "dispute.event.human_requested": "Asked for a person",
    "dispute.event.interest_charged": "Agreed interest added",
    "dispute.event.items_delivered": "Part delivered",
    "dispute.event.jury_convened": "A jury is being drawn",
    "dispute.event.jury_joined": "Agreed to a jury",
    "dispute.event.jury_left": "No jury; an adjudicator decides",
    "dispute.event.jury_overdue": "The jury gave no verdict in time",
    "dispute.event.jury_proposed": "Proposed a jury",
    "dispute.event.late_evidence_decided": "Decided on late evidence",
    "dispute.event.measure_taken": "Took the next step",
    "dispute.event.message_posted": "Wrote",
    "dispute.event.money_paid_again": "It was paid out again",
    "dispute.event.money_returned": "The institution took back what it had paid",
    "dispute.event.negotiation_ended": "The negotiation ended",
    "dispute.event.nonce_revealed": "Opened a random number",
    "dispute.event.notice_opened": "Read the dispute for the first time",
    "dispute.event.objection_decided": "The objection was decided",
    "dispute.event.obligation_breached": "Not performed in time",
    "dispute.event.obligation_contested": "Contested the performance",
    "dispute.event.obligation_due": "The time to perform began",
    "dispute.event.obligation_open": "Left open with its next steps; still owed",
    "dispute.event.obligation_paid": "Paid",
    "dispute.event.obligation_performed": "Performed",
    "dispute.event.obligation_reported": "Reported performance",
    "dispute.event.obligation_resumed": "The rest runs on",
    "dispute.event.obligation_unpaid": "The issuer took its credit back; this is owed again",
    "dispute.event.obligation_waived": "Gave up the obligation",
    "dispute.event.obligations_created": "Obligations were set",
    "dispute.event.offer_accepted": "Accepted the offer",
    "dispute.event.offer_made": "Made an offer",
    "dispute.event.offer_rejected": "Refused the offer",
    "dispute.event.offer_withdrawn": "Withdrew the offer",
    "dispute.event.party_exited": "Left the determination",
    "dispute.event.plan_broken": "An instalment was missed; the rest is due",
    "dispute.event.question_answered": "Answered the question",
    "dispute.event.question_asked": "Asked a question",
    "dispute.event.question_lapsed": "The question was not answered in time",
    "dispute.event.recourse_created": "The marketplace recovers what it paid from the merchant",
    "dispute.event.refusal_objected": "Asked for another person to look",
    "dispute.event.reply_overdue": "The time to answer passed without one",
    "dispute.event.response_given": "Answered",
    "dispute.event.reversal_asked": "Says the deduction was wrong",
    "dispute.event.reversal_decided": "Decided whether the deduction was wrong",
    "dispute.event.staff_overdue": "Staff were late; it is recorded and escalated",
    "dispute.event.stage_entered": "A new stage began",
    "dispute.event.verdict_drafted": "The rules made a draft of the verdict; a person has to look at it",
    "dispute.event.verdict_not_followed": "A person did not follow the verdict",
    "dispute.event.verdict_returned": "The jury’s round has ended",
    "dispute.evidence": "Evidence",
    "dispute.evidence.hash": "Fingerprint (SHA-256)",
    "dispute.evidence.none": "No files yet.",
    "dispute.evidence.refused": ["“",["argument","name"],"” was not taken: ",["argument","why"]],
    "dispute.extension.asked": [["argument","who"]," asks for ",["plural","days",0,"cardinal",{"one":[["pound"]," more working day"],"other":[["pound"]," more working days"]}]],
    "dispute.facts": "Questions and answers",
    "dispute.fast.instead": ["instead of ",["argument","ordinary"]],
    "dispute.fast.joined": "Both sides chose the fast track: times are shorter, and it is decided on the documents.",
    "dispute.fast.left.asked": [["argument","who"]," asked for the ordinary way. It goes on with its ordinary time limits."],
    "dispute.fast.left.documents": "The documents alone were not enough. The adjudicator moved it to the ordinary way.",
    "dispute.fast.left.silence": "The fast track was not agreed. The ordinary way goes on with its ordinary time limits, counted from the filing.",
    "dispute.fast.means": "What the fast track means",
    "dispute.fast.means.documents": "Only the documents on file are read; the adjudicator puts no questions. Put on file what you have.",
    "dispute.fast.means.leave": "Either side can ask for the ordinary way at any time before a determination: no reason is needed, nobody is worse off, and running time limits get their ordinary length.",
    "dispute.fast.means.same": "The right to choose, the appeal and every other way stay the same.",
    "dispute.fast.offered.claimant": "You asked for the fast track. It begins only when the merchant agrees. Until then the ordinary time limits run.",
    "dispute.fast.offered.respondent": "The buyer asks for the fast track. It applies only if you agree. If you do not, or say nothing, nothing is lost: the ordinary way goes on with its ordinary time limits.",
    "dispute.fast.ordinary": "Ordinary way",
    "dispute.fast.title": "Fast track",
    "dispute.file": "The file",
    "dispute.file.filed": "Filed",
    "dispute.file.notice": "First read by the respondent",
    "dispute.file.notice.none": "Not yet",
    "dispute.file.number": "Number",
    "dispute.file.order": "Order",
    "dispute.file.rules": "Rules",
    "dispute.filed.lead": [["argument","who"]," has been told. Keep the number; you get the same by message."],
    "dispute.filed.leaf": "Commitment",
    "dispute.filed.next": "What happens next",
    "dispute.filed.number": "Your number",
    "dispute.filed.open": "Open the dispute",
    "dispute.filed.over": "Filed",
    "dispute.filed.receipt": "Receipt",
    "dispute.filed.title": "Your dispute is filed",
    "dispute.history": "History",
    "dispute.history.all": "All",
    "dispute.history.earlier": [["plural","count",0,"cardinal",{"one":"One earlier entry","other":[["pound"]," earlier entries"]}]],
    "dispute.history.evidence": "Evidence",
    "dispute.history.filter": "Filter",
    "dispute.history.money": "Money",
    "dispute.history.note": "In the order of the record; nothing is changed or removed",
    "dispute.history.offers": "Offers",
    "dispute.history.words": "Statements",
    "dispute.input.actual": "Actual value (of 10,000)",
    "dispute.input.actualValue": "Actual value",
    "dispute.input.affected": "Affected",
    "dispute.input.agreedMinor": "Agreed",
    "dispute.input.baseMinor": "Base",
    "dispute.input.conforming": "Conforming value (of 10,000)",
    "dispute.input.conformingValue": "Conforming value",
    "dispute.input.lossMinor": "Loss",
    "dispute.input.minimumMinor": "At least",
    "dispute.input.multiplier": "Times",
    "dispute.input.paidMinor": "Paid",
    "dispute.input.priceMinor": "Price",
    "dispute.input.provedMinor": "Proved",
    "dispute.input.quantity": "Quantity",
    "dispute.input.times": "Times",
    "dispute.jury.ask": "If both sides want it, a jury of volunteers drawn by lot can look at this.",
    "dispute.jury.beacon_silent": "No random number came from the public beacon in time, so nobody was drawn. An adjudicator decides.",
    "dispute.jury.check.followed": "A person looked at it and signed what the rules made of the verdict.",
    "dispute.jury.check.not": "A person did not follow the verdict. The reason:",
    "dispute.jury.check.other": "A person did not follow the verdict. The determination says why.",
    "dispute.jury.check.waits": "A person is looking at what the rules made of the verdict. Until it is signed it binds nobody.",
    "dispute.jury.convened": "The jury is looking at it. Until it ends nobody sees a count: not you, not our staff, not the jurors.",
    "dispute.jury.decided": "The jury has given a verdict.",
    "dispute.jury.declined": [["argument","who"]," said no to a jury. An adjudicator decides."],
    "dispute.jury.how.beacon_silent": "Nobody could be drawn",
    "dispute.jury.how.decided": "Verdict given",
    "dispute.jury.how.overdue": "Out of time",
    "dispute.jury.how.settled": "No longer needed",
    "dispute.jury.how.tie": "Not enough agree",
    "dispute.jury.how.timed_out": "Out of time",
    "dispute.jury.how.too_few": "Too few jurors",
    "dispute.jury.instead": "An adjudicator decides",
    "dispute.jury.joined": "Both sides agreed to a jury. It will be drawn soon. Until then either side can leave.",
    "dispute.jury.joined.appeal": "A larger jury looks at the appeal. It will be drawn soon. Until then either side can ask for an adjudicator instead.",
    "dispute.jury.lapsed": "No jury came about. An adjudicator decides, and no time limit became shorter.",
    "dispute.jury.left": [["argument","who"]," left the jury. An adjudicator decides."],
    "dispute.jury.means": "What a jury is",
    "dispute.jury.means.appeal": ["You can still appeal once. Whoever appeals chooses: another adjudicator, or a larger jury of ",["argument","size"],"."],
    "dispute.jury.means.draw": "Anybody can check the draw: the list is fixed before, and with the same random number everybody draws the same people. Whoever has ties to a side does not sit.",
    "dispute.jury.means.leave": "Until the draw either side can leave, without a reason.",
    "dispute.jury.means.panel": [["argument","size"]," trained volunteers are drawn by lot. ",["argument","threshold"]," votes for one answer are enough."],
    "dispute.jury.means.person": "A verdict is advice. The rules make a draft of it and a person looks at it. Who does not follow it tells both sides why.",
    "dispute.jury.means.time": "While the jury has it, the adjudicator’s time stands still. Other time limits run on.",
    "dispute.jury.means.votes": "Each votes alone, no count is shown before the end, and each writes a reason.",
    "dispute.jury.none": "No jury for this dispute",
    "dispute.jury.none.rule": "By the rule",
    "dispute.jury.none.track": ["By the rules this case (",["argument","track"],") goes to an adjudicator, not to a jury."],
    "dispute.jury.none.type": ["A dispute of the kind “",["argument","type"],"” goes to an adjudicator, not to a jury. So do safety, food, fakes, personal data, children and points of law."],
    "dispute.jury.none.value": "Above a limit an adjudicator decides, not a jury. The limit:",
    "dispute.jury.offered.other": [["argument","who"]," proposes a jury. It applies only if you agree. If you say no, or nothing, nothing is lost: an adjudicator decides."],
    "dispute.jury.offered.you": "You proposed a jury. It begins only if the other side agrees. Until then an adjudicator has the case and all time limits run.",
    "dispute.jury.option.as_claimed": "As the claimant asks",
    "dispute.jury.option.dismissed": "Nothing of what the claimant asks",
    "dispute.jury.option.established": "Shown",
    "dispute.jury.option.not_established": "Not shown",
    "dispute.jury.option.reduced": ["Money back in part: the goods are worth ",["argument","percent"],"% of their price"],
    "dispute.jury.overdue": "The jury gave no verdict in time. An adjudicator decides.",
    "dispute.jury.question.remedy": "What should happen",
    "dispute.jury.round.answer": "Answer",
    "dispute.jury.round.appeal": "Appeal: a larger jury",
    "dispute.jury.round.count": [["plural","votes",0,"cardinal",{"one":[["pound"]," vote"],"other":[["pound"]," votes"]}]],
    "dispute.jury.round.draw": "See the draw and check it yourself",
    "dispute.jury.round.first": "First round",
    "dispute.jury.round.panel": [["argument","size"]," jurors; ",["argument","threshold"]," votes for one answer make a verdict"],
    "dispute.jury.round.proof": "Root of the votes",
    "dispute.jury.round.reasons": "What jurors wrote",
    "dispute.jury.round.reasons.note": "Nobody is named. They are grouped by answer, in an order that tells nothing of seats.",
    "dispute.jury.round.votes": "Votes",
    "dispute.jury.settled": "The round ended before a verdict: none was needed any more.",
    "dispute.jury.tie": "No answer got enough votes. An adjudicator decides.",
    "dispute.jury.timed_out": "The time ended before enough votes came in. An adjudicator decides.",
    "dispute.jury.title": "The jury",
    "dispute.jury.too_few": "Too few jurors could sit. An adjudicator decides.",
    "dispute.jury.unfit": "By the rules, what the jury found does not carry the remedy it chose. So no draft was made. An adjudicator decides and takes the verdict into account.",
    "dispute.list.comma": ", ",
    "dispute.measures": "What you can do about what stays open",
    "dispute.money": "Money",
    "dispute.money.deposit": "Merchant’s deposit, available",
    "dispute.money.disputed": "In dispute",
    "dispute.money.held": "Held for this dispute",
    "dispute.money.note": "What there is to pay from today",
    "dispute.money.shop_closed": "This shop has closed. What goes beyond held money and deposit may not be had on the platform; the next steps are then named.",
    "dispute.more": "What else you can do",
    "dispute.no": ["No. ",["number","no",null]],
    "dispute.number": ["Dispute ",["argument","number"]],
    "dispute.obligation.after": "Order",
    "dispute.obligation.after.no": ["After No. ",["number","no",null]],
    "dispute.obligation.amount": "Amount",
    "dispute.obligation.contest": "Contested",
    "dispute.obligation.left": "Still owed",
    "dispute.obligation.part": ["Part ",["number","index",null]," of ",["number","count",null]],
    "dispute.obligation.proof": "Proof",
    "dispute.obligation.reported": "Reported",
    "dispute.obligation.status.breached": "Breached",
    "dispute.obligation.status.contested": "Contested",
    "dispute.obligation.status.due": "To do",
    "dispute.obligation.status.open": "Left open",
    "dispute.obligation.status.performed": "Done",
    "dispute.obligation.status.reported": "To be checked",
    "dispute.obligation.status.waiting": "Not yet due",
    "dispute.obligation.status.waived": "Given up",
    "dispute.obligation.tracking": "Tracking",
    "dispute.obligation.what": "What",
    "dispute.obligation.who": "Owed by",
    "dispute.obligations": "Performance",
    "dispute.obligations.note": "Who does what, by when, and what counts as proof",
    "dispute.offer.claim": ["Offer ",["number","no",null]," · what ",["argument","who"]," asked for when filing"],
    "dispute.offer.counter": "Counter",
    "dispute.offer.from": "From",
    "dispute.offer.moot": "Not settled",
    "dispute.offer.of": ["Offer ",["number","no",null]," · ",["argument","who"]],
    "dispute.offer.reason": "Reason for refusing:",
    "dispute.offer.short": "More than held money and deposit could pay today; short by",
    "dispute.offer.status.accepted": "Accepted",
    "dispute.offer.status.countered": "Countered",
    "dispute.offer.status.lapsed": "Lapsed",
    "dispute.offer.status.open": "Open",
    "dispute.offer.status.rejected": "Refused",
    "dispute.offer.status.withdrawn": "Withdrawn",
    "dispute.offer.terms": "Terms",
    "dispute.offers": "Offers",
    "dispute.offers.amounts": "How the offers moved",
    "dispute.offers.earlier": [["plural","count",0,"cardinal",{"one":"One earlier offer","other":[["pound"]," earlier offers"]}]],
    "dispute.offers.no": "Offer",
    "dispute.offers.none": "No offer yet.",
    "dispute.offers.note": "Sealed from the adjudicator",
    "dispute.outcome.dismissed": "Claim not upheld, closed",
    "dispute.outcome.exited": "Closed without a determination. Every other way is still open.",
    "dispute.outcome.not_admitted": "Not taken here and closed; every other route stays open",
    "dispute.outcome.performed": "Performed and closed",
    "dispute.outcome.referred": "Closed: taken on by another route",
    "dispute.outcome.unperformed": "Closed with an obligation left unperformed",
    "dispute.outcome.withdrawn": "Withdrawn by the claimant",
    "dispute.position.admit": "Admits the claim",
    "dispute.position.contest": "Contests it",
    "dispute.position.part": "Admits part of it",
    "dispute.positions": "Both sides",
    "dispute.proof.confirmation": "The other side confirms",
    "dispute.proof.ledger": "The ledger",
    "dispute.proof.statement": "A record of what was done",
    "dispute.proof.text": "The published or sent text",
    "dispute.proof.tracking": "Tracking number",
    "dispute.question.answer": "Answer",
    "dispute.question.lapsed": "Not answered in time.",
    "dispute.question.open": "Waiting for the answer.",
    "dispute.question.to": ["Question ",["number","no",null]," to ",["argument","who"]],
    "dispute.questions": "The adjudicator’s questions",
    "dispute.reach.full": "Both consented: the determination reaches the whole claim.",
    "dispute.reach.held_funds": "Only the claimant consented: the determination reaches only money held for this order.",
    "dispute.record": "Download the whole record (JSON)",
    "dispute.record.note": "It holds every act with its commitment: check it offline, or hand it to a court or an authority.",
    "dispute.response.none": "No answer yet.",
    "dispute.response.overdue": "Not answered in time. That does not lose the dispute: an adjudicator looks at what is on file.",
    "dispute.result.allowed": "Claim upheld",
    "dispute.result.dismissed": "Claim not upheld",
    "dispute.result.part": "Claim upheld in part",
    "dispute.role.adjudicator": "Adjudicator",
    "dispute.role.claimant": "Claimant",
    "dispute.role.clock": "Time limit",
    "dispute.role.operator": "Operator",
    "dispute.role.respondent": "Respondent",
    "dispute.role.rules": "By the rules",
    "dispute.service.attempts": "Attempts",
    "dispute.service.channel": "By",
    "dispute.service.channel.email": "E-mail",
    "dispute.service.channel.in_product": "In product",
    "dispute.service.channel.webhook": "Webhook",
    "dispute.service.first": "Notice of the dispute",
    "dispute.service.lead": "Every notice, every attempt to deliver it, and when it was first opened.",
    "dispute.service.not_opened": "Not opened",
    "dispute.service.notice": "Notice",
    "dispute.service.opened": "Opened",
    "dispute.service.outcome.accepted": "Taken by the receiving server",
    "dispute.service.outcome.bounced": "Bounced",
    "dispute.service.outcome.dead": "Given up after all attempts",
    "dispute.service.outcome.deferred": "Not taken yet; tried again",
    "dispute.service.outcome.delivered": "Taken by the receiving server",
    "dispute.service.outcome.failed": "Failed",
    "dispute.service.outcome.no_address": "No address known",
    "dispute.service.outcome.no_endpoint": "No address for it is set",
    "dispute.service.outcome.refused": "Refused",
    "dispute.service.outcome.sent": "Sent",
    "dispute.service.outcome.shown_in_outbox": "Shown in the demo’s outbox",
    "dispute.service.outcome.shown_in_product": "Shown on these pages",
    "dispute.service.sealed": "Notices of talks between the sides are not listed here: whoever decides does not see those talks.",
    "dispute.service.state.dead": "Not delivered",
    "dispute.service.state.failed": "Failed, will be tried again",
    "dispute.service.state.sent": "Sent",
    "dispute.service.state.waiting": "Waiting",
    "dispute.service.title": "Proof of service",
    "dispute.service.to": "To",
    "dispute.service.to.marketplace": "Marketplace",
    "dispute.service.to.merchant": "Merchant",
    "dispute.service.to.person": "Party",
    "dispute.service.to.second_contact": "Merchant’s second contact",
    "dispute.service.to.staff": "Staff",
    "dispute.source.advance": "Paid first by the marketplace",
    "dispute.source.chargeback": "Given back by the card issuer",
    "dispute.source.deposit": "Paid from the deposit",
    "dispute.source.direct": "Paid directly, confirmed",
    "dispute.source.escrow": "Paid from held money",
    "dispute.source.guarantee": "Paid from the guarantee",
    "dispute.source.set_off": "Set off from the merchant’s other orders",
    "dispute.stage.admission": "A person looks at it",
    "dispute.stage.appeal": "Appeal",
    "dispute.stage.choice": "Choice of a determination",
    "dispute.stage.closed": "Closed",
    "dispute.stage.decided": "Determination issued",
    "dispute.stage.determination": "With the adjudicator",
    "dispute.stage.negotiation": "Negotiation",
    "dispute.stage.performance": "Performance",
    "dispute.step.admission": "First look",
    "dispute.step.appeal": "Appeal",
    "dispute.step.choice": "Choice",
    "dispute.step.closed": "Closed",
    "dispute.step.decided": "Determination",
    "dispute.step.determination": "Adjudicator",
    "dispute.step.negotiation": "Negotiation",
    "dispute.step.performance": "Performance",
    "dispute.term.accelerates": "If a part is not paid in time, the rest is due at once",
    "dispute.term.accelerates.not": "If a part is not paid in time, only that part is pursued; the others keep their dates",
    "dispute.term.apology": "Apology",
    "dispute.term.cancel": "Cancel the order",
    "dispute.term.cease": "Stop",
    "dispute.term.correct": "Correct or restore",
    "dispute.term.damages": "Damages",
    "dispute.term.delete_data": "Delete personal data",
    "dispute.term.earnest": "Earnest money doubled",
    "dispute.term.freight.claimant": "carriage paid by the consumer",
    "dispute.term.freight.respondent": "carriage paid by the merchant",
    "dispute.term.injury": ["of which ",["argument","amount"]," for injury, paid first"],
    "dispute.term.liquidated_damages": "Liquidated damages",
    "dispute.term.make_up_shortage": "Send what is missing",
    "dispute.term.part": ["within ",["plural","days",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]],
    "dispute.term.parts": ["in ",["number","count",null]," parts"],
    "dispute.term.parts.from": ["Days count from when both signed, or from when the goods are back. Signed now, the last part is due on ",["argument","day"],"."],
    "dispute.term.price_reduction": "Price reduction",
    "dispute.term.provide_service": "Provide the service or the prize",
    "dispute.term.punitive_food": "Punitive damages for food or drugs",
    "dispute.term.punitive_treble": "Treble damages for fraud",
    "dispute.term.redo": "Redo",
    "dispute.term.refund": "Refund",
    "dispute.term.repair": "Repair",
    "dispute.term.replace": "Replacement",
    "dispute.term.return_goods": "Goods go back",
    "dispute.term.within": [["plural","days",0,"cardinal",{"one":["within ",["pound"]," day"],"other":["within ",["pound"]," days"]}]],
    "dispute.terms.amount": "Amount",
    "dispute.terms.amount.name": "the amount",
    "dispute.terms.days": "Days to perform in",
    "dispute.terms.days.hint": "1 to 90; the rules’ time when empty",
    "dispute.terms.freight": "Return carriage",
    "dispute.terms.freight.claimant": "The consumer pays",
    "dispute.terms.freight.name": "who pays the return",
    "dispute.terms.freight.respondent": "The merchant pays",
    "dispute.terms.name": "at least one",
    "dispute.terms.one_refund": "Choose either a refund or a return with refund, not both",
    "dispute.terms.part.amount": ["Amount of part ",["number","no",null]],
    "dispute.terms.part.days": ["Part ",["number","no",null]," within days"],
    "dispute.terms.parts": "Pay in parts",
    "dispute.terms.parts.accelerates": "If a part is not paid in time, the rest is due at once",
    "dispute.terms.parts.hint": ["At most ",["number","parts",null]," parts, the last within ",["number","days",null]," days. Together they make the sum above. Leave empty to pay at once."],
    "dispute.terms.parts.late": "When a part is late",
    "dispute.terms.parts.sum": "The parts must add up to the whole sum.",
    "dispute.terms.parts.two": "Give at least two parts, or leave all of them empty.",
    "dispute.turn.accept_change": "The other side proposes another way to perform. What do you say?",
    "dispute.turn.accept_determination": "The determination is issued: read it",
    "dispute.turn.accept_offer": "There is an offer for you to answer",
    "dispute.turn.agree_extension": "The other side asks for more time",
    "dispute.turn.answer_question": "The adjudicator asks you a question",
    "dispute.turn.choose": "Choose whether an adjudicator should decide",
    "dispute.turn.confirm_performance": "The other side says it is done: check it",
    "dispute.turn.countersign": "Your offer was accepted: sign it too",
    "dispute.turn.mine": "Your turn",
    "dispute.turn.none": "Ended",
    "dispute.turn.object_to_deduction": "A payment from your deposit is planned: you can object",
    "dispute.turn.object_to_refusal": "It was not taken. You can ask for another person to look",
    "dispute.turn.other": "Waiting",
    "dispute.turn.refer_out": "Something is still owed: choose the next step",
    "dispute.turn.report_performance": "Do your part, then report it",
    "dispute.turn.respond": "Answer this dispute",
    "dispute.wait.admit": "A person looks at it first",
    "dispute.wait.answer_change": [["argument","who"]," is asked about another way to perform"],
    "dispute.wait.answer_question": ["Waiting for ",["argument","who"]," to answer the adjudicator"],
    "dispute.wait.appeal": "Time for appeal; then the determination is final",
    "dispute.wait.assign": "An adjudicator is being assigned",
    "dispute.wait.assign_appeal": "An adjudicator for the appeal is being assigned",
    "dispute.wait.check_verdict": "A person is looking at the jury’s verdict",
    "dispute.wait.choose": "Waiting for the choice whether an adjudicator decides",
    "dispute.wait.confirm": ["Waiting for ",["argument","who"]," to check what was done"],
    "dispute.wait.convene_jury": "The jury is being drawn",
    "dispute.wait.countersign": ["Waiting for ",["argument","who"]," to sign"],
    "dispute.wait.cure": ["Last time for ",["argument","who"]," to put it right"],
    "dispute.wait.decide": "An adjudicator is deciding",
    "dispute.wait.decide_advance": "The marketplace decides whether it pays first",
    "dispute.wait.decide_appeal": "The appeal is being decided",
    "dispute.wait.decide_objection": "An adjudicator is deciding the objection",
    "dispute.wait.decide_reversal": "An adjudicator looks at a deduction",
    "dispute.wait.deposit_objection": ["Time for ",["argument","who"]," to object to the payment from the deposit"],
    "dispute.wait.give_evidence": [["argument","who"]," is asked for evidence"],
    "dispute.wait.inspect_goods": ["Waiting for ",["argument","who"]," to check what was done"],
    "dispute.wait.instalment": ["Waiting for ",["argument","who"]," to pay the next instalment"],
    "dispute.wait.join_fast_track": ["Waiting for ",["argument","who"]," to say whether to take the fast track"],
    "dispute.wait.join_jury": ["Waiting for ",["argument","who"]," to say whether a jury looks at it"],
    "dispute.wait.jury_round": "The jury is looking at it",
    "dispute.wait.negotiate": "You are negotiating: either side can make an offer",
    "dispute.wait.object_admission": ["Not taken. Waiting for ",["argument","who"]," to say whether another person should look"],
    "dispute.wait.perform": ["Waiting for ",["argument","who"]," to perform"],
    "dispute.wait.refer_out": ["Waiting for ",["argument","who"]," to choose the next step"],
    "dispute.wait.respond": ["Waiting for an answer from ",["argument","who"]],
    "dispute.wait.reveal_nonce": ["Waiting for ",["argument","who"]," to open a random number"],
    "dispute.wait.review_admission": "Another person is looking at it",
    "dispute.wait.second_signature": "A second adjudicator is checking the determination",
    "dispute.wait.send_again": "Staff see that the money is paid out again",
    "dispute.wait.send_goods_back": ["Waiting for ",["argument","who"]," to send the goods back"],
    "dispute.wait.share_deposit": ["Claims on the deposit are collected; ",["argument","who"]," can still pay"],
    "dispute.wanted": "Wants",
    "dispute.you": [["argument","name"]," (you)"],
    "draw.announced": "Announced",
    "draw.attempt": ["Attempt ",["argument","count"]],
    "draw.by_beacon": ["Round ",["argument","round"]," of the public beacon drand"],
    "draw.by_key": [["plural","count",0,"cardinal",{"=0":"Our fixed key; neither side gave a number","one":"Our fixed key and the number of one side","other":"Our fixed key and the numbers of both sides"}]],
    "draw.check": "Check this draw on this device",
    "draw.check_failed": "The draw could not be fetched. Download it and open it in the checker.",
    "draw.check_hint": "The checker draws again on your device. It sends nothing anywhere.",
    "draw.col.attempt": "Attempt in the group",
    "draw.col.group": "Group",
    "draw.col.seat": "Seat",
    "draw.col.size": "Seats",
    "draw.col.who": "Juror",
    "draw.comma": "; ",
    "draw.conflict.competitor": "competitor",
    "draw.conflict.earlier_juror": "juror of a side before",
    "draw.conflict.employer": "same employer",
    "draw.conflict.family": "family",
    "draw.conflict.load": "too many cases at once",
    "draw.conflict.party": "belongs to a side",
    "draw.conflict.past_dealings": "past dealings",
    "draw.conflict.shared_address": "same address",
    "draw.conflict.shared_device": "same device",
    "draw.conflict.shared_payment": "same means of payment",
    "draw.conflict.suspended": "not available",
    "draw.download": "Download the draw (JSON)",
    "draw.drawn": "Drawn",
    "draw.empty": "Nobody left for",
    "draw.excluded": "Could not sit here",
    "draw.experience.new": "new",
    "draw.experience.practised": "practised",
    "draw.experience.seasoned": "seasoned",
    "draw.given_up": "Nobody was drawn: no random number came",
    "draw.given_up.lead": "The public beacon was silent for longer than the rules wait. Nobody is drawn from this announcement, also not later.",
    "draw.group": [["argument","history"],", ",["argument","experience"]],
    "draw.history.both": "buys and sells",
    "draw.history.buyer": "mostly buys",
    "draw.history.seller": "mostly sells",
    "draw.how": "How it was drawn",
    "draw.how.alone": "Then came a number from our fixed key. No side had put in a number of its own. So we could know the result before we announced it, and you have to trust us here. A number of your own, when you agree to a jury, rules that out.",
    "draw.how.beacon": "Then came a number of the public beacon. Nobody could know or choose it.",
    "draw.how.before": "First the pool, everybody who could not sit, the seats and the source of randomness were written into the public log.",
    "draw.how.hidden": "Names are kept from everybody. The short marks are different in every pool.",
    "draw.how.key": "Then came a number from our fixed key and from a number that a side had kept secret. Nobody knew both, so nobody could know or choose it alone.",
    "draw.how.order": "From it follows who is drawn, in which order. Each seat has its group, so that buyers and sellers sit in equal numbers. Whoever could not sit was passed over, and that attempt counts: nobody can throw again.",
    "draw.in_log": "See the announcement in the log",
    "draw.lead": "Everything it takes to draw these seats again stands here. Nobody has to believe us.",
    "draw.list.lead": "Every draw is announced here before anybody is drawn, with what it will go by.",
    "draw.list.none": "No draw was announced yet.",
    "draw.list.title": "Draws of jurors",
    "draw.mark.command": "In a terminal",
    "draw.mark.draw": "Draw",
    "draw.mark.pool": "Root of the pool",
    "draw.mark.said": "Announcement",
    "draw.marks": "Marks",
    "draw.met_before": "already drawn",
    "draw.none_passed": "Nobody",
    "draw.passed": "Passed over",
    "draw.people": [["plural","count",0,"cardinal",{"=0":"Nobody","one":[["pound"]," person"],"other":[["pound"]," people"]}]],
    "draw.pool": "Pool",
    "draw.pool.epoch": ["Pool ",["argument","epoch"]],
    "draw.pool.text": ["Pool ",["argument","epoch"],", ",["plural","count",0,"cardinal",{"one":[["pound"]," person"],"other":[["pound"]," people"]}]],
    "draw.randomness": "Randomness",
    "draw.ready": "Random number due",
    "draw.reason_count": [["argument","reason"],": ",["argument","count"]],
    "draw.replaced": "Replaced",
    "draw.seat": ["Seat ",["argument","seat"]],
    "draw.seat_instead": ["Seat ",["argument","seat"],", in place of ",["argument","of"]],
    "draw.seats": [["plural","count",0,"cardinal",{"=0":"No seat","one":[["pound"]," seat"],"other":[["pound"]," seats"]}]],
    "draw.seats.title": "Seats",
    "draw.source.drand": "Public beacon",
    "draw.source.vrf": "Fixed key, and the sides’ numbers if they gave any",
    "draw.standing": "What was drawn, and by what",
    "draw.title": "A draw of jurors",
    "draw.waits": "Not drawn yet",
    "draw.waits.lead": "It is announced, and nobody can know yet who will be drawn. Come back when the random number is due.",
    "evidence.about": ["Speaks to: ",["argument","list"]],
    "evidence.by.marketplace": "The marketplace",
    "evidence.by.self": "Our side",
    "evidence.by.third_party": "Somebody else",
    "evidence.commitment": "Commitment in the log",
    "evidence.copy": "Copy with parts covered",
    "evidence.copy.link": "See the copy with parts covered",
    "evidence.cover.add": "Add a box",
    "evidence.cover.box": ["Part ",["argument","no"],", covers ",["argument","width"]," % by ",["argument","height"]," %, ",["argument","x"]," % from the left and ",["argument","y"]," % from the top"],
    "evidence.cover.box_page": ["Part ",["argument","no"],", covers ",["argument","width"]," % by ",["argument","height"]," % of page ",["argument","page"],", ",["argument","x"]," % from the left and ",["argument","y"]," % from the top"],
    "evidence.cover.button": "Make the copy and submit it",
    "evidence.cover.change": "Go on changing it",
    "evidence.cover.check": "Nothing was sent yet. Jurors and the other side will see this. If it is right, press the button to submit again.",
    "evidence.cover.corner": "Now touch the opposite corner.",
    "evidence.cover.done": "The copy is submitted and the original is sealed.",
    "evidence.cover.draw": "Draw a box",
    "evidence.cover.draw.hint": "Draw boxes over what others need not see, such as names and addresses. Press “Draw a box”, then drag across the picture or touch two corners. Drag a box to move it, or its corner to change its size.",
    "evidence.cover.full": ["No more than ",["argument","most"]," parts. Remove one first."],
    "evidence.cover.height": "Height %",
    "evidence.cover.how": "Say what to cover in per cent, from the left and from the top.",
    "evidence.cover.keys": "By keyboard: the arrow keys move a box, Shift with an arrow changes its size, Delete removes it.",
    "evidence.cover.lead": "Others get a copy with parts covered. Your original stays whole: only you and the adjudicator can read it.",
    "evidence.cover.left_out": "This page is left out of the copy.",
    "evidence.cover.more": "More parts",
    "evidence.cover.none": "Name at least one place, or a page to leave out",
    "evidence.cover.numbers": "Parts in numbers",
    "evidence.cover.page": "Page",
    "evidence.cover.place": ["Part ",["argument","no"]],
    "evidence.cover.preview": "See it as jurors will",
    "evidence.cover.remove": ["Remove part ",["argument","no"]],
    "evidence.cover.removed": ["Part ",["argument","no"]," is removed."],
    "evidence.cover.seen": "Jurors and the other side will see this. Your original stays whole.",
    "evidence.cover.title": "Cover parts of it",
    "evidence.cover.why": "What is covered, and why",
    "evidence.cover.width": "Width %",
    "evidence.cover.without": "Leave out whole pages",
    "evidence.cover.x": "Left %",
    "evidence.cover.y": "Top %",
    "evidence.custody": "Chain of custody",
    "evidence.custody.notarisation_withdrawn": "The record of a notary’s document was taken back",
    "evidence.custody.notarised": "A notary’s document was recorded",
    "evidence.custody.note": "Nothing in it is ever changed; every line goes into the log.",
    "evidence.custody.received": "The file arrived",
    "evidence.custody.redacted": "A copy with parts covered; the original sealed",
    "evidence.custody.scan_clean": "Checked: no malware found",
    "evidence.custody.scan_infected": "Malware found: locked away",
    "evidence.custody.submitted": "Submitted as evidence",
    "evidence.custody.view_made": "A preview was made",
    "evidence.custody.what": "What",
    "evidence.custody.when": "When",
    "evidence.decline.reason": "Why it cannot be given",
    "evidence.download": "Download the original",
    "evidence.fingerprints": "Fingerprints",
    "evidence.ground.authenticity": "Authenticity",
    "evidence.ground.authenticity.hint": "It is not real, was changed, or shows something else",
    "evidence.ground.legality": "Legality",
    "evidence.ground.legality.hint": "It was not got in a lawful way",
    "evidence.ground.relevance": "Relevance",
    "evidence.ground.relevance.hint": "It has nothing to do with this dispute",
    "evidence.hash": ["SHA-256: ",["argument","sha256"]],
    "evidence.how.download": "Downloaded",
    "evidence.how.export": "Exported from a system",
    "evidence.how.kept": "Kept as it was",
    "evidence.how.other": "Another way",
    "evidence.how.photo": "Photographed",
    "evidence.how.recording": "Recorded",
    "evidence.how.scan": "Scanned",
    "evidence.how.screenshot": "Screenshot",
    "evidence.how.written": "Written",
    "evidence.item.about": "What it is about (optional)",
    "evidence.item.by": "Who made it",
    "evidence.item.created": "Day it came into being",
    "evidence.item.created.hint": "For example the day the photo was taken",
    "evidence.item.device": "Device",
    "evidence.item.device.hint": "For example the model of the phone",
    "evidence.item.goods": "Goods it is about",
    "evidence.item.how": "How was it made",
    "evidence.item.keeper": "Who keeps it",
    "evidence.item.no_file": "No file: a thing or a statement",
    "evidence.item.no_file.why": "What you write is kept like a file. For a thing, say where it is and who keeps it.",
    "evidence.item.not_said": "Not said",
    "evidence.item.place": "Where the thing is",
    "evidence.item.place.hint": "For example: at home, unopened",
    "evidence.item.rows": "Facts it speaks to",
    "evidence.item.source": "Where it comes from (optional)",
    "evidence.item.source.why": "The clearer its source, the easier it is to believe.",
    "evidence.item.system": "System it came from",
    "evidence.item.system.hint": "For example a carrier’s site",
    "evidence.item.type": "What is it",
    "evidence.item.words": "Your words",
    "evidence.late.admitted": "Late, admitted",
    "evidence.late.left_out": "Late, left out",
    "evidence.late.open": "Late, not decided",
    "evidence.late.question": ["Late evidence of the other side was admitted: ",["argument","names"],". What do you say to it? You can add evidence of your own."],
    "evidence.late.reason": "Why it comes now",
    "evidence.late.said": "Reason for coming late:",
    "evidence.late.text": "Say why it comes only now. The adjudicator decides whether it counts. If it does, the other side gets time to answer.",
    "evidence.late.title": "The time for evidence is over",
    "evidence.late.why_admitted": "Why it is admitted:",
    "evidence.late.why_left_out": "Why it is left out:",
    "evidence.level": "How well it is secured",
    "evidence.level.L0": "L0 uploaded",
    "evidence.level.L0.means": "It shows only that something was uploaded.",
    "evidence.level.L1": "L1 fingerprint taken",
    "evidence.level.L1.means": "We noted its fingerprint and the time. Any later change would show. The time is our own word.",
    "evidence.level.L2": "L2 independently time-stamped",
    "evidence.level.L2.means": "Somebody independent confirms that the file was there at that time. It was not changed since.",
    "evidence.level.L3": "L3 independently anchored",
    "evidence.level.L3.means": "The fingerprint stands in a log with an independent witness. Anybody can check it.",
    "evidence.level.L4": "L4 notarised",
    "evidence.level.L4.means": "A notary’s document names this very file. It is taken to be genuine until somebody shows otherwise.",
    "evidence.level.before": "Before that",
    "evidence.level.before.text": "How it came about and whether it was true then can still be contested.",
    "evidence.level.by": "Confirmed by",
    "evidence.level.means": "What that means",
    "evidence.level.not_counted": "Not counted",
    "evidence.level.not_counted.interested_witness": "Its witness has an interest in this case, so it raises no level.",
    "evidence.level.not_counted.own_stamp": "Its time stamp is not from an independent authority, so it raises no level.",
    "evidence.level.since": "Shown to be unchanged since",
    "evidence.limit": ["Up to ",["argument","megabytes"]," MB a file; formats: JPEG, PNG, WebP, GIF, HEIC, PDF, MP4, MOV, WebM, MP3, M4A, WAV, TXT, CSV."],
    "evidence.notary": "Notary",
    "evidence.notary.button": "Record it",
    "evidence.notary.dated": "Date of the document",
    "evidence.notary.document": "The document",
    "evidence.notary.document.hint": "Which item of this dispute is the notary’s document",
    "evidence.notary.done": "It is recorded. Both sides see it.",
    "evidence.notary.effect": "What follows",
    "evidence.notary.lead": "Read the document first. Record only what it says itself.",
    "evidence.notary.no_document": "No document is on file. A side submits it as evidence first.",
    "evidence.notary.note": "The adjudicator read the document and noted it here.",
    "evidence.notary.number": "Number of the document",
    "evidence.notary.office": "Notary office",
    "evidence.notary.reason": "Why it is taken back",
    "evidence.notary.record": "Record a notary’s document",
    "evidence.notary.recorded": "Recorded",
    "evidence.notary.says": "What the document confirms",
    "evidence.notary.says.content": "The same content, seen by the notary elsewhere",
    "evidence.notary.says.content.effect": "The level stays. What the notary saw is weighed with the document.",
    "evidence.notary.says.content.tag": "Shows the same content",
    "evidence.notary.says.file": "This very file: it names its fingerprint",
    "evidence.notary.says.file.effect": "The item is L4, notarised, from the end of that day on.",
    "evidence.notary.says.file.tag": "Names this file",
    "evidence.notary.withdraw": "Take it back",
    "evidence.notary.withdrawn": "Taken back",
    "evidence.notary.withdrawn.done": "It is taken back. Both entries stay in the chain of custody.",
    "evidence.object.grounds": "On which ground",
    "evidence.object.grounds.name": "on which ground",
    "evidence.object.item": "Which item",
    "evidence.object.item.name": "which item",
    "evidence.object.reason": "Why",
    "evidence.objection.answer": "Your answer",
    "evidence.objection.answer.hint": "Say where it comes from. You can also submit the original.",
    "evidence.objection.answer.name": "your answer",
    "evidence.objection.answered": "Answer of its owner",
    "evidence.objection.by": ["Objection by ",["argument","who"]],
    "evidence.objection.no": ["Does objection ",["argument","no"]," stand"],
    "evidence.objection.not_upheld": "Objection does not stand",
    "evidence.objection.to": ["Objection to “",["argument","name"],"”"],
    "evidence.objection.unanswered": "Not answered yet. The determination says whether the objection stands.",
    "evidence.objection.upheld": "Objection stands",
    "evidence.objections": "Objections to evidence",
    "evidence.objections.decide": "Say for each whether it stands and why. Both sides see it.",
    "evidence.original.link": "See the record of the original",
    "evidence.read": "Every reading is recorded.",
    "evidence.reader.adjudicator": "The adjudicator",
    "evidence.reader.claimant": "The claimant",
    "evidence.reader.juror": "A juror",
    "evidence.reader.marketplace": "The marketplace",
    "evidence.reader.other_person": "Another person",
    "evidence.reader.owner": "Its owner",
    "evidence.reader.respondent": "The respondent",
    "evidence.reads": "Who read it",
    "evidence.reads.download": "The file, downloaded",
    "evidence.reads.file": "The file",
    "evidence.reads.none": "Nobody has read it yet.",
    "evidence.reads.note": "Every opening is recorded.",
    "evidence.reads.view": "A preview",
    "evidence.reads.what": "What",
    "evidence.reads.who": "Who",
    "evidence.request.asked": [["argument","who"]," asks for this"],
    "evidence.request.give": "Submit it",
    "evidence.request.inference": "The adjudicator may hold this against that side; a person decides.",
    "evidence.request.row": "Which fact it is for",
    "evidence.request.state.declined": "Not given, with a reason",
    "evidence.request.state.ended": "Ended with its stage",
    "evidence.request.state.given": "Submitted",
    "evidence.request.state.lapsed": "Not given in time",
    "evidence.request.state.open": "Waiting",
    "evidence.request.title": ["No. ",["argument","no"],", from ",["argument","who"]],
    "evidence.request.what": "What is needed",
    "evidence.request.what.hint": "Be exact, for example: the photo of the parcel on the scale of 1 March",
    "evidence.request.what.name": "what is needed",
    "evidence.requests": "Evidence that was asked for",
    "evidence.scan.clean": "Checked: no malware was found",
    "evidence.scan.clean.text": "A check finds only malware that is known.",
    "evidence.scan.infected": "Malware was found: locked away",
    "evidence.scan.infected.text": "Nobody can open this file. Its owner can submit a new photo, screenshot or export.",
    "evidence.scan.none": "Not checked for malware",
    "evidence.scan.none.text": "No scanner is set up here. Take care with files of strangers.",
    "evidence.scan.waiting": "Being checked",
    "evidence.scan.waiting.text": "Nobody but its owner can open it until the check is done. It counts as submitted from the moment it was.",
    "evidence.sealed": "The original is sealed",
    "evidence.sealed.open": "The other side sees only the copy with parts covered. Its owner and the adjudicator can read the original.",
    "evidence.sealed.text": "You can read the copy with parts covered. Only its owner and the adjudicator can read the original.",
    "evidence.secured": "What can be shown",
    "evidence.short": "Please write at least five characters",
    "evidence.source": "Where it comes from",
    "evidence.source.note": "As its owner says; nobody checked it.",
    "evidence.state.attached": "Submitted as evidence",
    "evidence.state.stored": "Uploaded, not submitted yet",
    "evidence.type.audio": "Recording",
    "evidence.type.chat": "Chat",
    "evidence.type.document": "Document",
    "evidence.type.image": "Picture",
    "evidence.type.listing_version": "Version of the listing",
    "evidence.type.live_replay": "Part of a live stream",
    "evidence.type.logistics": "Delivery record",
    "evidence.type.media": "Photo, video or sound",
    "evidence.type.order": "Order",
    "evidence.type.page": "Web page",
    "evidence.type.payment": "Payment",
    "evidence.type.physical": "A physical thing",
    "evidence.type.statement": "Statement",
    "evidence.type.test_report": "Test report",
    "evidence.type.text": "Text",
    "evidence.type.video": "Video",
    "evidence.until": "Until then evidence needs no reason:",
    "evidence.upload.camera": "Take a photo",
    "evidence.upload.done": "Arrived",
    "evidence.upload.hold": "Files are still on their way. We go on as soon as they have arrived; remove a file to go without it.",
    "evidence.upload.no_line": "Waiting for the network. It goes on by itself; you can keep writing.",
    "evidence.upload.remove": "Remove",
    "evidence.upload.sending": [["argument","percent"]," % sent"],
    "evidence.upload.signed_out": "You were signed out. Sign in again: the file is kept on this phone.",
    "evidence.upload.smaller": "Send smaller photos to save data",
    "evidence.upload.smaller.hint": "Off: the original is sent whole, with its time and place. On: fine detail and these facts are lost.",
    "evidence.upload.waiting": "Waits for its turn",
    "evidence.view.failed": "No preview could be made of this file. You can download it.",
    "evidence.view.first": ["The first ",["argument","shown"]," of ",["argument","pages"]," pages."],
    "evidence.view.marked": "The preview is marked with your role and the time, and was recorded.",
    "evidence.view.page": ["Page ",["argument","page"]],
    "evidence.view.plain": "The preview leaves out data such as the place of a photo. The original is kept whole.",
    "evidence.view.video": "The browser plays the film itself and shows its first frame; none was made here.",
    "evidence.view.waiting": "A preview is being made. Please reload in a moment.",
    "finance.account": "Account",
    "finance.advance.age": "Age",
    "finance.advance.left": "To recover",
    "finance.advance.paid": "Paid first",
    "finance.advance.recovered": "Recovered",
    "finance.advance.state": "Recourse",
    "finance.advance.state.breached": "In default",
    "finance.advance.state.contested": "Contested",
    "finance.advance.state.due": "Time to pay",
    "finance.advance.state.open": "Not recovered",
    "finance.advance.state.performed": "Recovered",
    "finance.advance.state.reported": "Said to be paid",
    "finance.advance.state.waiting": "Waits for another",
    "finance.advance.state.waived": "Given up",
    "finance.advances.none": "The marketplace has paid nothing first.",
    "finance.age.30": "8 to 30 days",
    "finance.age.60": "31 to 60 days",
    "finance.age.7": "Up to 7 days",
    "finance.age.more": "More than 60 days",
    "finance.ageing": "How long money has been held",
    "finance.ageing.finding": [["argument","amount"]," is held in ",["plural","count",0,"cardinal",{"one":[["pound"]," hold"],"other":[["pound"]," holds"]}],". ",["argument","old"]," of it has been held for more than 60 days."],
    "finance.ageing.note": "Long holds hurt both sides. Look at what is older than 60 days.",
    "finance.alarm.amount_differs": "It paid another amount.",
    "finance.alarm.done_after_failure": "It was done although it had failed.",
    "finance.alarm.done_after_stop": "It was done although it was stopped.",
    "finance.alarm.done_twice": "It says it was done twice.",
    "finance.alarm.refused_after_done": "Refused after it had been done.",
    "finance.alarm.returned_in_part": "A part of it came back.",
    "finance.alarm.under_way_after_stop": "Under way although it was stopped.",
    "finance.amount": "Amount",
    "finance.at_institutions": "Together: at payment institutions",
    "finance.authorised_until": "Ends",
    "finance.balance": "Balance",
    "finance.balances": "Balances now",
    "finance.code.account_closed": "The account was closed.",
    "finance.code.amount_differs": "It paid another amount. Look at its statement first.",
    "finance.code.amount_exceeds_remaining": "More than the institution still keeps of this payment.",
    "finance.code.amount_too_large": "Above the institution’s greatest amount.",
    "finance.code.amount_too_small": "Below the institution’s least amount.",
    "finance.code.authorisation_ended": "The authorisation has ended.",
    "finance.code.bank_unavailable": "The bank could not take it for now.",
    "finance.code.currency_unsupported": "The institution does not pay in this currency.",
    "finance.code.exceeds_payment": "More than the order’s payments came to.",
    "finance.code.funds_insufficient": "The account at the institution does not have enough.",
    "finance.code.payment_unknown": "The institution does not know this payment.",
    "finance.code.payout_account_missing": "Nobody said where to pay. The marketplace has to name the account.",
    "finance.code.payout_returned": "It came back from the account.",
    "finance.code.payout_reversed": "The transfer was reversed.",
    "finance.code.rail_cannot": "The institution cannot do this.",
    "finance.code.rail_unavailable": "The institution is not configured.",
    "finance.code.refund_period_over": "The time for refunds is over. Pay it to an account.",
    "finance.code.tried_too_often": "Tried for about four days without success.",
    "finance.compared": "Compared with the institutions",
    "finance.compared.agrees": "Agrees to the fen",
    "finance.compared.explained": "Explained by differences",
    "finance.compared.left": "Not explained",
    "finance.compared.lines": [["plural","count",0,"cardinal",{"one":[["pound"]," line"],"other":[["pound"]," lines"]}]," of its statement"],
    "finance.compared.none": "No statement has been compared yet.",
    "finance.compared.note": "Each night every line of their statements is matched with our books. The rest is explained line by line.",
    "finance.compared.open": [["plural","count",0,"cardinal",{"one":[["pound"]," difference to explain"],"other":[["pound"]," differences to explain"]}]],
    "finance.compared.ours": "Our books say",
    "finance.compared.theirs": "The institution keeps",
    "finance.compared.unexplained": "Not explained",
    "finance.count.alarm": "Answers that contradict",
    "finance.count.differences": "Differences to explain",
    "finance.count.expiring": "Authorisations ending within 7 days",
    "finance.count.failed": "Payments failed",
    "finance.count.objections": "Objections open",
    "finance.count.recourse": "Advances to recover",
    "finance.count.releases": "Releases to decide",
    "finance.count.shortfalls": "Shortfalls",
    "finance.count.stopped": "Payments stopped",
    "finance.count.unknown": "Asked, not yet answered",
    "finance.count.waiting": "On their way",
    "finance.day": "Day",
    "finance.days": [["plural","count",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]],
    "finance.difference.amount": "Another amount",
    "finance.difference.amount.do": "Both have it, with different amounts. Ask the institution to correct its booking.",
    "finance.difference.currency": "Another currency",
    "finance.difference.currency.do": "Both have it, in different currencies. Ask the institution to correct its booking.",
    "finance.difference.duplicate": "Booked twice",
    "finance.difference.duplicate.do": "The statement has a second line of the same. If it was paid twice, the institution takes it back.",
    "finance.difference.effect": "Theirs over ours",
    "finance.difference.fee": "Fee",
    "finance.difference.fee.do": "The institution’s fee, taken from the marketplace’s own money.",
    "finance.difference.found": "Found",
    "finance.difference.line": ["Statement line ",["argument","line"]],
    "finance.difference.missing_here": "Missing in our books",
    "finance.difference.missing_here.do": "The institution booked it on something of ours. Find the order, then book it or ask for its return.",
    "finance.difference.missing_there": "Missing on the statement",
    "finance.difference.missing_there.do": "We booked it more than two days ago and the institution did not. Ask the institution; do not pay again.",
    "finance.difference.names": "Where it stands",
    "finance.difference.state.explained": "Explains itself",
    "finance.difference.state.gone": "Ended by itself",
    "finance.difference.state.open": "To explain",
    "finance.difference.state.settled": "Explained by a person",
    "finance.difference.timing": "One side is ahead",
    "finance.difference.timing.do": "The other side follows within two days, or it becomes a difference to explain.",
    "finance.difference.unexpected": "Unexpected",
    "finance.difference.unexpected.do": "The line names nothing of ours. Ask the institution what it is.",
    "finance.difference.what": "What differs",
    "finance.differences.none": "No differences.",
    "finance.direction.extend": "Extend the authorisation",
    "finance.direction.into_escrow": "Into escrow",
    "finance.direction.to_consumer": "To the consumer",
    "finance.direction.to_merchant": "To the merchant",
    "finance.dispute": "Dispute",
    "finance.done.approved": "Approved. The money is on its way.",
    "finance.done.declined": "Declined. Nothing has moved.",
    "finance.done.proposed": "Proposed. Somebody else has to decide.",
    "finance.done.restarted": "It goes on. The institution is told again.",
    "finance.done.settled": "Explained. The difference stays in the sums.",
    "finance.ends": "Ends",
    "finance.ends.outcome": "With the outcome",
    "finance.fault.dated": "Enter the date. It cannot be later than today.",
    "finance.fault.direction": "Choose who the money goes to.",
    "finance.fault.order": "Enter the order number.",
    "finance.fault.reason": "Give a reason of at least 5 characters.",
    "finance.fault.reference": "Enter its number or page.",
    "finance.fault.source": "Choose the source.",
    "finance.held_for": "Held for",
    "finance.holds.none": "No money is held.",
    "finance.insolvency.confirm": "Confirm",
    "finance.insolvency.dated": "Date of the source",
    "finance.insolvency.decline": "Decline",
    "finance.insolvency.done.confirmed": "Confirmed. The letters are on their way.",
    "finance.insolvency.done.declined": "Declined. Nothing has changed.",
    "finance.insolvency.done.proposed": "Recorded. Somebody else has to confirm it.",
    "finance.insolvency.effect": "What happens once it is confirmed",
    "finance.insolvency.effect.escrow": "Money of orders in escrow is not the merchant’s. It is paid as before.",
    "finance.insolvency.effect.log": "Both steps stand in the operators’ log.",
    "finance.insolvency.effect.refer": "What is owed stays owed. Whoever administers the insolvency decides who gets what, not the platform.",
    "finance.insolvency.effect.stop": "The deposit stops at once: no deduction, no sharing, no withdrawal.",
    "finance.insolvency.effect.told": "Every creditor gets a letter: what has stopped, where to register the claim, how to get the statement. The merchant gets one too.",
    "finance.insolvency.kind": "What",
    "finance.insolvency.kind.over": "Signs are over",
    "finance.insolvency.kind.signs": "Signs of insolvency",
    "finance.insolvency.none": "No notes of insolvency.",
    "finance.insolvency.own": "Recorded by you. Somebody else has to confirm it.",
    "finance.insolvency.record": "Record",
    "finance.insolvency.record.how": "To record a merchant, open it from the shortfalls or the deposits and choose “Record insolvency”.",
    "finance.insolvency.record.over": "Record that it is over",
    "finance.insolvency.record.signs": "Record insolvency",
    "finance.insolvency.reference": "Its number or page",
    "finance.insolvency.reference.hint": "For instance the court’s case number",
    "finance.insolvency.source": "Source",
    "finance.insolvency.source.administrator": "Insolvency administrator",
    "finance.insolvency.source.court": "Court",
    "finance.insolvency.source.gazette": "Public gazette",
    "finance.insolvency.source.merchant": "The merchant itself",
    "finance.insolvency.source.other": "Other",
    "finance.insolvency.state": "State",
    "finance.insolvency.state.confirmed": "Confirmed",
    "finance.insolvency.state.declined": "Declined",
    "finance.insolvency.state.proposed": "To confirm",
    "finance.insolvency.told": [["plural","count",0,"cardinal",{"=0":"No creditor to write to","one":[["pound"]," creditor was written to"],"other":[["pound"]," creditors were written to"]}]],
    "finance.institution": "Institution",
    "finance.instruction": "Instruction",
    "finance.instruction.state.done": "Confirmed",
    "finance.instruction.state.due": "About to be sent",
    "finance.instruction.state.failed": "Failed",
    "finance.instruction.state.returned": "Came back",
    "finance.instruction.state.sent": "At the institution",
    "finance.instruction.state.stopped": "Stopped",
    "finance.lead.advances": "What the marketplace paid in a merchant’s place, and how much it got back.",
    "finance.lead.differences": "What an institution’s statement and our books do not say alike. Every fen has a name here.",
    "finance.lead.holds": "Held for disputes, the oldest first. Held money goes nowhere until the dispute has an outcome.",
    "finance.lead.insolvency": "Signs that a merchant cannot pay its debts. One person records them with source and date. Nothing changes before another one confirms.",
    "finance.lead.overview": "Redress holds no money. It tells payment institutions what to do and compares its books with theirs.",
    "finance.lead.payments": "What institutions were told. Anything that failed waits here for a person.",
    "finance.lead.releases": "Money that no dispute holds may be released by hand. One person proposes it, another one decides.",
    "finance.lead.shortfalls": "Money that was due and not paid, the oldest dispute first. Each says its next step and date.",
    "finance.line.authorised": "Authorised",
    "finance.line.captured": "Captured",
    "finance.line.card_dispute": "Card dispute",
    "finance.line.card_dispute_reversed": "Card dispute won",
    "finance.line.fee": "Fee",
    "finance.line.other": "Other",
    "finance.line.paid_in": "Paid in",
    "finance.line.paid_out": "Paid out",
    "finance.line.refunded": "Refunded",
    "finance.line.released": "Released",
    "finance.money": ["Money over time, ",["argument","currency"]],
    "finance.money.finding": [["argument","escrow"]," is in escrow now, ",["argument","held"]," of it held for disputes. ",["argument","going"]," is on its way out."],
    "finance.money.note": "At the end of each day, Beijing time. The money lies at payment institutions.",
    "finance.next": "Next step",
    "finance.no": ["No. ",["argument","no"]],
    "finance.of_dispute": ["of dispute ",["argument","number"]],
    "finance.owed": "Money owed and unpaid",
    "finance.owed.30": "8 to 30 days",
    "finance.owed.60": "31 to 60 days",
    "finance.owed.7": "Up to 7 days",
    "finance.owed.age": "Due for",
    "finance.owed.ahead": "Not due yet",
    "finance.owed.count": "Obligations",
    "finance.owed.finding": [["argument","amount"]," is owed in ",["plural","count",0,"cardinal",{"one":[["pound"]," obligation"],"other":[["pound"]," obligations"]}],". ",["argument","old"]," of it has been due for more than 60 days."],
    "finance.owed.more": "More than 60 days",
    "finance.owed.none": "Nothing is owed and unpaid.",
    "finance.owed.note": "Counted from the day it was due. What was paid or given up is not in it.",
    "finance.part.advances": "Advances",
    "finance.part.differences": "Differences",
    "finance.part.holds": "Held money",
    "finance.part.insolvency": "Insolvency",
    "finance.part.overview": "Money",
    "finance.part.payments": "Payments",
    "finance.part.releases": "Release by hand",
    "finance.part.shortfalls": "Shortfalls",
    "finance.payments.authorised": "Authorisations",
    "finance.payments.desk": "Needs a person",
    "finance.payments.none": "Nothing here.",
    "finance.payments.waiting": "On their way",
    "finance.proposed": "One person wants it paid again; another one has to agree.",
    "finance.rail.alipay": "Alipay",
    "finance.rail.institution": "Payment institution",
    "finance.rail.stripe": "Stripe",
    "finance.reads_only": "You read as an auditor. You see money, statements and differences, and change nothing.",
    "finance.reason": "Reason",
    "finance.reference": "Number at the institution",
    "finance.release.approve": "Approve",
    "finance.release.decide": "Decide",
    "finance.release.decline": "Decline",
    "finance.release.order": "Order",
    "finance.release.own": "Proposed by you. Somebody else has to decide.",
    "finance.release.propose": "Propose a release",
    "finance.release.propose.note": "Only money of an order that no dispute holds. Nothing moves before somebody else approves.",
    "finance.release.state": "State",
    "finance.release.state.approved": "Approved",
    "finance.release.state.declined": "Declined",
    "finance.release.state.proposed": "To decide",
    "finance.release.to": "Goes to",
    "finance.releases.none": "Nothing was released by hand.",
    "finance.restart": "Send again",
    "finance.settle": "Explain",
    "finance.shop": "Merchant",
    "finance.shortfall.breached": "Being paid from security",
    "finance.shortfall.date": "Date",
    "finance.shortfall.missing": "Missing",
    "finance.shortfall.open": "No source is left",
    "finance.shortfall.owed": "What is owed",
    "finance.shortfall.since": "Due",
    "finance.shortfall.stands": "Now and next",
    "finance.shortfall.then": ["Then: ",["argument","rung"]],
    "finance.shortfalls.none": "No shortfalls.",
    "finance.since": "Since",
    "finance.stage": "Stage",
    "finance.state.backing": "Deposits and own funds",
    "finance.state.free": "In escrow, free",
    "finance.state.going": "On its way out",
    "finance.state.held": "Held for disputes",
    "finance.statement.csv": "Statement as CSV",
    "finance.title": "Finance desk",
    "finance.told": [["plural","told",0,"cardinal",{"=0":"Not told yet","one":["Told once, asked ",["plural","asked",0,"cardinal",{"one":"once","other":[["pound"]," times"]}]],"other":["Told ",["pound"]," times, asked ",["plural","asked",0,"cardinal",{"one":"once","other":[["pound"]," times"]}]]}]],
    "finance.unexplained": "A comparison with an institution has an amount nobody can explain. Pay nothing out by hand until it is found.",
    "finance.waiting": "What waits for you",
    "finance.waiting.note": "Nothing here goes away by itself.",
    "finance.waits.account": "Waits for another account.",
    "finance.waits.person": "Two people agree before it is paid again.",
    "finance.why": "Why",
    "http.detail_expected": ["The field ",["argument","field"]," must be: ",["argument","expected"],"."],
    "http.detail_invalid": ["The field ",["argument","field"]," is not valid."],
    "http.detail_maximum": ["The field ",["argument","field"]," may be at most ",["argument","maximum"],"."],
    "http.detail_minimum": ["The field ",["argument","field"]," must be at least ",["argument","minimum"],"."],
    "http.detail_missing": ["The field ",["argument","field"]," is required."],
    "http.detail_unknown": ["The field ",["argument","field"]," is not known here."],
    "http.internal": "Something went wrong on our side. Please report the request number.",
    "intake.admission.human_review": "A person looks at it first",
    "intake.admission.need_evidence": "Evidence is needed first",
    "intake.admission.not_eligible": "Not for a decision here",
    "intake.answer.amount": "Amount in yuan",
    "intake.answer.basis_points": "Per cent, such as 70",
    "intake.answer.both": "Both sides see them.",
    "intake.answer.count": "How many",
    "intake.answer.date": "The day",
    "intake.answer.days": "Days",
    "intake.answer.facts": "Your facts go with the answer",
    "intake.answer.hours": "Hours",
    "intake.answer.lead": "One question at a time; only what can still change what the rules say.",
    "intake.answer.link": "Prepare the answer step by step",
    "intake.answer.months": "Months",
    "intake.answer.none": "There is nothing to ask you: the buyer’s answers and the order say all the rules need.",
    "intake.answer.offer": "Make an offer",
    "intake.answer.respond": "Answer with these facts",
    "intake.answer.result": "Before you answer",
    "intake.answer.result.lead": "What the rules say with your answers and the buyer’s, and what evidence would help you.",
    "intake.answer.text": "Your answer",
    "intake.answer.title": "Prepare your answer",
    "intake.answer.to": ["an answer to “",["argument","question"],"”"],
    "intake.answer.years": "Years",
    "intake.arithmetic": "How this is worked out",
    "intake.burden": "Who has to show what",
    "intake.burden.by": ["Usually by: ",["argument","list"]],
    "intake.burden.may_shift": "Who has to show it may change with a fact that is not known yet.",
    "intake.burden.mine": "You have to show this",
    "intake.burden.of.claimant": "The buyer has to show this",
    "intake.burden.of.respondent": "The shop has to show this",
    "intake.burden.other.claimant": "The buyer shows:",
    "intake.burden.other.respondent": "The shop shows:",
    "intake.burden.shifted.claimant": "In a case like this the law lays it on the buyer.",
    "intake.burden.shifted.respondent": "In a case like this the law lays it on the shop.",
    "intake.burden.you": "You show:",
    "intake.called": "What this is called",
    "intake.checks": "What was not done as it should be",
    "intake.conditions": "What has to hold",
    "intake.enough": "Skip the rest and see the result",
    "intake.enough.note": "What you skip stays open: some sums will then be unknown.",
    "intake.evidence": "Evidence",
    "intake.evidence.mine": "What helps you",
    "intake.evidence.theirs.claimant": ["The shop usually has: ",["argument","list"],"."],
    "intake.evidence.theirs.respondent": ["The buyer usually has: ",["argument","list"],"."],
    "intake.fast": "The claimant can ask for it on the last page before filing. It begins only if the merchant agrees.",
    "intake.formerly": ["(formerly ",["argument","list"],")"],
    "intake.formerly.one": ["art. ",["argument","article"]," of ",["argument","version"]],
    "intake.given": "Your answer so far",
    "intake.group.back": "Choose another kind of problem",
    "intake.group.data": "My personal data",
    "intake.group.delivery": "Delivery",
    "intake.group.goods": "The goods themselves",
    "intake.group.merchant": "The shop and how it treats me",
    "intake.group.now": ["You chose: ",["argument","name"]],
    "intake.group.other": "None of these",
    "intake.group.payment": "Payment or credit",
    "intake.group.platform": "The marketplace itself",
    "intake.group.promise": "A promise, price or presale",
    "intake.group.refund": "Refund or return",
    "intake.group.safety": "Somebody was hurt, or it is not safe",
    "intake.group.service": "A service, booking or prepaid card",
    "intake.hand_over.goes_on": "Go on with the part about the money",
    "intake.hand_over.nobody_told": "These questions tell nobody. Call first; whoever is on duty here learns of it when you file.",
    "intake.handed_over": "We do not decide matters of this kind. Where to turn stands below. Where it is also about money or goods, you can go on here and settle that with the other side.",
    "intake.ignored": "These rules of the platform would give you less than the law. They do not count; the law does.",
    "intake.ignored.title": "A rule of the platform does not count",
    "intake.law": "The law behind it",
    "intake.left": [["plural","count",0,"cardinal",{"=1":"Last question","other":["At most ",["pound"]," questions left; you can stop at any of them"]}]],
    "intake.left.needed": [["plural","needed",0,"cardinal",{"one":[["pound"]," question is needed"],"other":[["pound"]," questions are needed"]}],", at most ",["number","count",null]," in all"],
    "intake.most": "At most in all, if everything is found so",
    "intake.not_advice": "This is worked out from your answers by published rules. It is not legal advice.",
    "intake.other_type.keep": ["Stay with: ",["argument","name"]],
    "intake.other_type.lead": "By your answers the rules for it fit better. You choose; your answers are kept.",
    "intake.other_type.take": ["Go on as: ",["argument","name"]],
    "intake.other_type.title": ["This looks more like: ",["argument","name"]],
    "intake.plus": " + ",
    "intake.promise": "Promise of the platform",
    "intake.promise.law": "By the law alone:",
    "intake.promise.link": "Read it",
    "intake.remedies.claimant": "What you can ask for",
    "intake.remedies.none": "From these answers the rules give no remedy. You can still talk to the other side.",
    "intake.remedies.note": "From the answers so far. What is contested has to be shown, and a person decides.",
    "intake.remedies.refused": [["plural","count",0,"cardinal",{"one":"One thing the rules do not give here","other":[["pound"]," things the rules do not give here"]}]],
    "intake.remedies.respondent": "What the rules say so far",
    "intake.rights.again": "Begin again",
    "intake.rights.answers": "Your answers",
    "intake.rights.claimant": "Your rights",
    "intake.rights.file": "How to file",
    "intake.rights.file.mine": "Choose the order",
    "intake.rights.file.text": "Open the order at your marketplace and choose “Report a problem”. What you answered here takes less than three minutes there.",
    "intake.rights.general": "Rights you always have",
    "intake.rights.lead": "A few questions, no account, nothing kept. Your answers stand in the address of the page.",
    "intake.rights.link": "What are my rights?",
    "intake.rights.may": "These hang on what is not known yet",
    "intake.rights.over": "What are my rights?",
    "intake.rights.respondent": "The buyer’s rights",
    "intake.rights.result": "What the rules say",
    "intake.rights.title": "What are my rights?",
    "intake.rights.which": "What comes closest?",
    "intake.route.cost": "Cost",
    "intake.route.effect": "Effect",
    "intake.route.how": "How",
    "intake.route.no": "Not here",
    "intake.route.plain": "This way stays open to you, whatever is done here.",
    "intake.route.time": "Time",
    "intake.route.unknown": "On a condition",
    "intake.route.yes": "Open",
    "intake.routes": "Ways that are open",
    "intake.routes.note": "You can take any of them at any stage. None has to come first.",
    "intake.stands.evidence": "Needs evidence",
    "intake.stands.if_shown": "If it is shown",
    "intake.stands.no": "Not by the rules",
    "intake.stands.open": "Hangs on an open question",
    "intake.stands.person": "A person decides",
    "intake.stands.yes": "The rules give this",
    "intake.stopped": "This is not decided here. The ways below are open to you now.",
    "intake.stopped.title": "Where to turn",
    "intake.suggested": ["The page said “",["argument","from"],"” when you bought. The matching answer is marked: press it if it is right, or choose another."],
    "intake.sum.open": "sum not known yet",
    "intake.sum.proved": "as much as is proved",
    "intake.times": "How long it takes",
    "intake.times.note": "If it were filed now and everybody took all the time there is.",
    "intake.unit.days": [["plural","amount",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]],
    "intake.unit.hours": [["plural","amount",0,"cardinal",{"one":[["pound"]," hour"],"other":[["pound"]," hours"]}]],
    "intake.unit.months": [["plural","amount",0,"cardinal",{"one":[["pound"]," month"],"other":[["pound"]," months"]}]],
    "intake.unit.years": [["plural","amount",0,"cardinal",{"one":[["pound"]," year"],"other":[["pound"]," years"]}]],
    "intake.unknown": "I don’t know",
    "intake.why": "Why we ask",
    "intake.why.matters": ["Your answer decides: ",["argument","list"],"."],
    "juror.again": "Volunteer again",
    "juror.answer.is": "The right answer",
    "juror.answer.name": ["an answer to question ",["argument","no"]],
    "juror.answer.right": "Right",
    "juror.answer.wrong": "Not right",
    "juror.answer.yours": "Your answer",
    "juror.back": "Back to my desk",
    "juror.case.claimant": "The claimant says",
    "juror.case.next": "Next case",
    "juror.case.note": "The answers are known. They show you, and us, how you judge. Each is answered once.",
    "juror.case.open": "Not done",
    "juror.case.questions": "Your view",
    "juror.case.respondent": "The respondent says",
    "juror.case.result": [["argument","right"]," of ",["argument","asked"]," right"],
    "juror.case.score": [["argument","right"]," of ",["argument","asked"]," right"],
    "juror.case.send": "Send",
    "juror.case.story": "What is in the file",
    "juror.case.title": "Made-up cases",
    "juror.facts": ["Kept to see conflicts: ",["plural","count",0,"cardinal",{"one":[["pound"]," fingerprint"],"other":[["pound"]," fingerprints"]}],", no addresses or devices."],
    "juror.join.agree": "I promise this",
    "juror.join.agree.name": "your promise",
    "juror.join.confirm": "Do you promise this?",
    "juror.join.do": "Volunteer",
    "juror.join.next": ["Afterwards: ",["argument","lessons"]," short lessons, a test, and a few made-up cases. You can stop at any time."],
    "juror.join.promise": "My promise",
    "juror.join.vouch": "Your marketplace tells us whether you meet what is asked. We do not learn your address or your devices; we keep only keyed fingerprints, to see conflicts.",
    "juror.joined.done": "You have volunteered. Next: the course.",
    "juror.lack.adult": "Only adults can be jurors.",
    "juror.lack.away": ["You said that you are away until ",["date","until","long"],"."],
    "juror.lack.calibration": ["You have answered ",["argument","have"]," of ",["argument","need"]," made-up cases."],
    "juror.lack.calibration_low": [["argument","have"]," % of your answers to the made-up cases were right; ",["argument","need"]," % are asked for. Read the explanations, then do another case."],
    "juror.lack.course": ["You have read ",["argument","have"]," of ",["argument","need"]," lessons."],
    "juror.lack.credit": ["Your credit is ",["argument","have"],"; at least ",["argument","need"]," is asked for."],
    "juror.lack.no_sanction": ["You had a sanction at the marketplace. It stands in the way until ",["date","until","long"],"."],
    "juror.lack.no_word": "Your marketplace has not told us anything about you yet. It was asked to; you need do nothing.",
    "juror.lack.reviews": ["You wrote ",["plural","have",0,"cardinal",{"one":[["pound"]," review"],"other":[["pound"]," reviews"]}]," in the last year; ",["argument","need"]," are asked for."],
    "juror.lack.reviews_helpful": ["Of a hundred of your reviews, ",["argument","have"]," were found helpful; ",["argument","need"]," are asked for."],
    "juror.lack.suspended": ["You are paused until ",["date","until","long"],"."],
    "juror.lack.tenure_days": ["You have been a member for ",["argument","have"]," days; ",["argument","need"]," are asked for."],
    "juror.lack.test": "You have not passed the test yet.",
    "juror.lack.verified": "Your marketplace has not verified who you are. You can do that at the marketplace.",
    "juror.lack.word_old": ["What your marketplace told us is more than ",["argument","need"]," days old. It has to say it again."],
    "juror.lacks": "Why you cannot be drawn yet",
    "juror.lead.active": "You can be drawn from the next frozen pool on. You get a letter when you are called.",
    "juror.lead.away": "You are away and will not be called.",
    "juror.lead.barred": "You cannot be drawn at the moment. Below is why, and what you can do.",
    "juror.lead.learning": "A few steps are left before you can be drawn.",
    "juror.lead.left": "You are not in the pool.",
    "juror.lead.new": "Users judge disputes of other users: carefully, without knowing who they are, and in about ten minutes a case.",
    "juror.lead.suspended": "You are paused. Below is why, until when, and how to object.",
    "juror.leave.do": "Leave the pool",
    "juror.leave.done": "You have left the pool.",
    "juror.leave.note": "You are not drawn any more. A seat you have taken stays yours.",
    "juror.leave.title": "Leave",
    "juror.lesson.done": "I have read this",
    "juror.lesson.done.said": "Noted.",
    "juror.lesson.next": "Next lesson",
    "juror.lesson.of": ["Lesson ",["argument","no"]," of ",["argument","all"]],
    "juror.not_here": "Jurors are users of a marketplace",
    "juror.not_here.text": "Sign in as a user of your marketplace to volunteer. Staff of the house do not sit on juries.",
    "juror.pause.answer": "Answer",
    "juror.pause.grounds": "Why is this wrong?",
    "juror.pause.grounds.name": "your reason",
    "juror.pause.kept": "The pause stands",
    "juror.pause.lifted": "The pause was lifted",
    "juror.pause.object": "Object",
    "juror.pause.object.done": "Your objection was sent.",
    "juror.pause.objection": "Your objection",
    "juror.pause.operator": "An operator paused you.",
    "juror.pause.reason": "Reason",
    "juror.pause.skipping": ["You missed ",["argument","missed"]," calls without stepping aside."],
    "juror.pause.title": "Pauses",
    "juror.pause.until": "Until",
    "juror.pause.waits": "A person looks at it.",
    "juror.record": "My record",
    "juror.record.aside": "Stepped aside",
    "juror.record.calibration": "Right in made-up cases",
    "juror.record.called": "Called",
    "juror.record.history": "You know trade as",
    "juror.record.level": "Level",
    "juror.record.missed": "Missed",
    "juror.record.next": "Next level",
    "juror.record.next.text": [["select","experience",{"practised":"Practised","seasoned":"Seasoned","other":"New"}],": ",["argument","voted"]," votes and ",["argument","percent"]," % right in made-up cases"],
    "juror.record.percent": [["argument","percent"]," %"],
    "juror.record.points": "Points",
    "juror.record.points.note": "Points are for work done. They do not depend on how you vote or who wins.",
    "juror.record.times": [["plural","count",0,"cardinal",{"one":[["pound"]," time"],"other":[["pound"]," times"]}]],
    "juror.record.voted": "Voted",
    "juror.seat.accepted": "Waits for your vote",
    "juror.seat.committed": "You voted",
    "juror.seat.declined": "You stepped aside",
    "juror.seat.drawn": "Drawn",
    "juror.seat.missed": "Missed",
    "juror.seat.released": "Not needed any more",
    "juror.seat.replaced": "Taken over by another",
    "juror.seat.revealed": "You voted",
    "juror.seat.summoned": "Waits for your answer",
    "juror.seats": "My seats",
    "juror.seats.called": "Called",
    "juror.seats.none": "You have not been called yet.",
    "juror.seats.older": [["plural","count",0,"cardinal",{"one":[["pound"]," earlier seat"],"other":[["pound"]," earlier seats"]}]],
    "juror.seats.state": "State",
    "juror.seats.until": "Until",
    "juror.state.active": "In the pool",
    "juror.state.away": "Away",
    "juror.state.barred": "Not eligible now",
    "juror.state.learning": "In training",
    "juror.state.left": "Left",
    "juror.state.suspended": "Paused",
    "juror.test.begin": "Begin the test",
    "juror.test.first_course": "Read the lessons first",
    "juror.test.from": "Again from",
    "juror.test.go_on": "Go on with the test",
    "juror.test.hint": [["argument","ask"]," questions, ",["argument","pass"]," right answers pass. After a failed attempt you rest for ",["argument","hours"]," hours."],
    "juror.test.last": "See the last attempt",
    "juror.test.lead": "Take your time. Your answers count only when you send them.",
    "juror.test.not_begun": "You have no test open. Begin one on your desk.",
    "juror.test.passed": "Passed",
    "juror.test.question": ["Question ",["argument","no"]," of ",["argument","all"]],
    "juror.test.result.failed": ["Not yet: ",["argument","right"]," of ",["argument","all"]," right, ",["argument","pass"]," are needed"],
    "juror.test.result.failed.note": "Read why below. You can take another test, with other questions, from",
    "juror.test.result.passed": ["Passed: ",["argument","right"]," of ",["argument","all"]," right"],
    "juror.test.send": "Send my answers",
    "juror.test.title": "Test",
    "juror.time": "My time",
    "juror.time.away": "Away until",
    "juror.time.away.hint": "Empty means that you are here. You are back at the end of that day.",
    "juror.time.away.name": "the day",
    "juror.time.done": "Saved.",
    "juror.time.note": "When you are away nobody waits for you, and nothing counts against you.",
    "juror.time.open": "Cases at once",
    "juror.time.past": "Please choose a day that is still to come, at most a year ahead.",
    "juror.time.save": "Save",
    "juror.title": "My desk as a juror",
    "juror.training": "Training",
    "juror.training.minutes": [["plural","minutes",0,"cardinal",{"one":[["pound"]," minute"],"other":[["pound"]," minutes"]}]],
    "juror.training.read": "Read",
    "juror.training.unread": "To read",
    "jurybias.does": "What we do about it",
    "jurybias.does.hidden": "Nobody sees a vote before the round is over.",
    "jurybias.does.learn": "Jurors learn and practise before their first seat.",
    "jurybias.does.points": "Points are for work. They do not depend on how anybody votes.",
    "jurybias.does.share": "Seats are shared among buyers, sellers and people who are both.",
    "jurybias.does.simulation": ["We also tried these rules in ",["number","cases","integer"]," made-up cases. See what came of it."],
    "jurybias.does.told": "Jurors see how they lean, and nobody else does.",
    "jurybias.finding": "The answer",
    "jurybias.finding.buyers": ["On the same case, a seller votes for the buyer more often than a buyer does: ",["argument","points"]," votes more in a hundred."],
    "jurybias.finding.sellers": ["On the same case, a seller votes for the seller more often than a buyer: ",["argument","points"]," votes more in a hundred."],
    "jurybias.finding.unclear": ["No difference can be told from chance. The best guess is ",["argument","points"]," in a hundred votes."],
    "jurybias.finding.withheld": "One of the two groups is too small. We show nothing until it has grown.",
    "jurybias.group": "Group",
    "jurybias.group.both": "Both",
    "jurybias.group.buyer": "Buyers",
    "jurybias.group.seller": "Sellers",
    "jurybias.groups": "The groups",
    "jurybias.groups.text": "These shares do not compare the same cases. The answer above does.",
    "jurybias.how": "How we count",
    "jurybias.how.anew": ["A new report needs ",["number","votes",null]," new votes. So nobody can be picked out by comparing two reports."],
    "jurybias.how.half": "A result in the middle counts half.",
    "jurybias.how.rules": ["Rules: ",["argument","rules"]],
    "jurybias.how.same": "Only votes on the same case are compared. What a case deserves falls out.",
    "jurybias.how.small": ["No group with fewer than ",["number","jurors",null]," jurors or ",["number","votes",null]," votes is shown."],
    "jurybias.jurors": "Jurors",
    "jurybias.lead": "Buyers and sellers sit together as jurors. Here you see whether sellers vote for the seller more often than buyers do on the same cases.",
    "jurybias.level.few": "too few votes",
    "jurybias.level.new": "New jurors",
    "jurybias.level.practised": "Practised jurors",
    "jurybias.level.seasoned": "Seasoned jurors",
    "jurybias.levels.finding": "How much more often sellers vote for the seller, by experience",
    "jurybias.levels.measure": "Votes more in a hundred",
    "jurybias.made": ["Made from ",["number","votes",null]," votes in ",["number","rounds","integer"]," rounds."],
    "jurybias.made_up": "Demo data",
    "jurybias.made_up.text": ["The cases and votes of ",["number","rounds","integer"]," of ",["number","all","integer"]," rounds are made up for this demo. Pools, draws, counts and figures come from the real program."],
    "jurybias.none": ["There are too few votes for a report yet. The first one is made when ",["number","votes",null]," votes have been counted."],
    "jurybias.own.advice": "What this means for you",
    "jurybias.own.advice.as_expected": "Nothing stands out. Thank you for your work.",
    "jurybias.own.advice.first_votes": "There are too few votes to say anything. Take the next case as it comes.",
    "jurybias.own.advice.leans_to_buyers": "You vote for buyers more often than others on the same cases. In your next case, read the seller's side first and ask what proof each side owes.",
    "jurybias.own.advice.leans_to_sellers": "You vote for sellers more often than others on the same cases. In your next case, read the buyer's side first and ask what proof each side owes.",
    "jurybias.own.advice.often_late": "You often miss the time limit. Say that you are away when you have no time. That counts against nobody.",
    "jurybias.own.advice.train_again": "You often miss the right answer in practice cases. Read the lessons again.",
    "jurybias.own.agreement": "You voted as most of the others",
    "jurybias.own.agreement.text": "To disagree is no fault. You may be right.",
    "jurybias.own.calibration": "Practice cases answered right",
    "jurybias.own.lead": "Only you see this page. Nothing here changes your points or your place in the pool.",
    "jurybias.own.lean": "You vote for the seller",
    "jurybias.own.lean.less": [["argument","points"]," fewer in a hundred than the others on the same cases"],
    "jurybias.own.lean.more": [["argument","points"]," more in a hundred than the others on the same cases"],
    "jurybias.own.minutes": "Your usual time for a case",
    "jurybias.own.minutes.value": [["plural","minutes",0,"cardinal",{"one":[["pound"]," minute"],"other":[["pound"]," minutes"]}]],
    "jurybias.own.missing": ["Not yet: ",["plural","count",0,"cardinal",{"one":[["pound"]," more is needed"],"other":[["pound"]," more are needed"]}]],
    "jurybias.own.none": "You are not a juror yet.",
    "jurybias.own.of": [["argument","range"],", of ",["number","count",null]],
    "jurybias.own.public": "All jurors together",
    "jurybias.own.timeliness": "Votes in time",
    "jurybias.own.title": "Your work as a juror",
    "jurybias.own.votes": "Votes in rounds that are over",
    "jurybias.range": [["argument","value"]," (from ",["argument","low"]," to ",["argument","high"],")"],
    "jurybias.range.text": "The upright line means no difference. In 95 of 100 such reports the range in brackets holds the true figure.",
    "jurybias.share": "For the seller",
    "jurybias.signals.back": "All signs",
    "jurybias.signals.chance": "By chance alone",
    "jurybias.signals.chance.none": "not asked of texts",
    "jurybias.signals.chance.value": ["once in ",["number","count",null]," pairs"],
    "jurybias.signals.done": "Looked at",
    "jurybias.signals.else.agreement": "What else may explain it: they read cases alike, or few jurors sat in these cases.",
    "jurybias.signals.else.same_text": "What else may explain it: both quote the same line of the rules or of the file.",
    "jurybias.signals.else.stock_text": "What else may explain it: many cases of one kind need the same words.",
    "jurybias.signals.else.timing": "What else may explain it: the same letter called them at the same moment.",
    "jurybias.signals.finding": "What did you find?",
    "jurybias.signals.finding.acted": "They act together: I take the steps of the pool",
    "jurybias.signals.finding.explained": "There is an innocent reason",
    "jurybias.signals.finding.hint": "A suspension is given on the page of the pool, with a reason that the juror reads and may object to.",
    "jurybias.signals.finding.watched": "Not clear: watch it",
    "jurybias.signals.found": "Found",
    "jurybias.signals.jurors": "Jurors",
    "jurybias.signals.kind": "Sign",
    "jurybias.signals.kind.agreement": "They agree more often than their cases explain",
    "jurybias.signals.kind.same_text": "They wrote the same reason",
    "jurybias.signals.kind.stock_text": "One juror writes the same reason in many cases",
    "jurybias.signals.kind.timing": "They vote within seconds of each other",
    "jurybias.signals.lead": "A sign is a question to you. Nothing follows from it by itself. Look at the jurors and the rounds, and write down what you found.",
    "jurybias.signals.none": "There are no signs.",
    "jurybias.signals.note": "Your reason",
    "jurybias.signals.open": "To look at",
    "jurybias.signals.rounds": "Rounds",
    "jurybias.signals.save": "Write it down",
    "jurybias.signals.saved": "Written down. The sign comes back only if it grows.",
    "jurybias.signals.times": "How often",
    "jurybias.signals.times.value": [["number","times",null]," of ",["number","count",null]],
    "jurybias.signals.title": "Signs that jurors act together",
    "jurybias.simulated": "What we tried in made-up cases",
    "jurybias.simulated.again": "Whoever has the program can run it again with the same result:",
    "jurybias.simulated.how": "Each made-up case was decided twice by the same jurors: once leaning to their own side, once not. Where the two results differ, the lean turned the case. Draws and counts are those of the real program.",
    "jurybias.simulated.practice": ["Practice helps most: ",["number","cases","integer"]," practice cases before the first seat take away ",["argument","share"]," of the turned results."],
    "jurybias.simulated.rules": ["With the rules as they are, ",["argument","share"]," of the results are turned if both sides lean."],
    "jurybias.simulated.size": "A larger jury does not help against a lean. It helps against chance.",
    "jurybias.simulated.weighing": ["Drawing experienced jurors more often takes away ",["argument","share"],"."],
    "jurybias.study": "What a study found elsewhere",
    "jurybias.study.source": "Kwan, Yang and Zhang, Management Science 70(4), 2024.",
    "jurybias.study.text": "On Taobao a seller was about 10% likelier than a buyer to vote for the seller. With experience nearly all of that went away. It changed no more than 2% of results. More jurors for each case did not help much.",
    "jurybias.times": ["A seller is ",["argument","times"]," times as likely as a buyer to vote for the seller."],
    "jurybias.title": "Do jurors favour their own?",
    "jurybias.turned": ["At most ",["argument","low"]," to ",["argument","high"]," of all results could be different because of it. Which figure is right depends on who leans: sellers or buyers. No vote can show that."],
    "jurybias.votes": "Votes",
    "jurybias.withheld.too_few": "Not shown: too few",
    "jurybias.withheld.with_another": "Not shown, or the small group would follow from it",
    "juryparty.appeal": "Appeal",
    "juryparty.items.all": "Jurors can see all of your files, as covered copies.",
    "juryparty.items.none": "You have no files in this dispute. Jurors read what you wrote.",
    "juryparty.items.text": "Open each file and make a copy with names, faces, numbers and addresses covered. It is best done before the jury is drawn.",
    "juryparty.items.title": ["Jurors cannot see ",["plural","count",0,"cardinal",{"one":"one of your files","other":[["pound"]," of your files"]}]," yet"],
    "juryparty.leave": "Leaving",
    "juryparty.number.by_hand": "To do it by hand: make 64 hex digits on your own device, keep them, and give only their SHA-256 here.",
    "juryparty.number.drop": "Do without a number",
    "juryparty.number.dropped": "No number. That costs you nothing.",
    "juryparty.number.kept": "Your number is made. It stays in this browser; we only get its fingerprint. When the draw begins, come back here within its time to open it. On another device you need the file.",
    "juryparty.number.make": "Make a number for me",
    "juryparty.number.not_kept": "Your number is made, but this browser cannot keep it. Save it as a file now: you need the file to open it.",
    "juryparty.number.save": "Save it as a file",
    "juryparty.number.saved": "Saved as a file. Show it to nobody before you have opened the number here.",
    "juryparty.open.file": "The file you saved",
    "juryparty.open.found": "This browser has kept your number. It is filled in, and it is the one you committed to.",
    "juryparty.open.missing": "This browser does not have your number. Choose the file you saved, or type the number.",
    "juryparty.open.not_in_file": "The number you committed to is not in this file.",
    "juryparty.open.right": "This is the number you committed to.",
    "juryparty.open.wrong": "This is not the number you committed to. It was not sent.",
    "juryparty.sees": "What jurors see",
    "juryparty.sees.evidence": "Of evidence they see only copies on which its owner covered what names people. A file without such a copy is not shown: they read what its owner wrote about it.",
    "juryparty.sees.text": "What both sides wrote and answered, without names, addresses and the like; both in the same form. They do not see offers to settle.",
    "juryparty.silence": "If nobody answers",
    "juryparty.silence.text": ["The side that is asked has ",["argument","join"]," to agree. If it says no, or nothing, an adjudicator decides as before. No time limit is shorter for it."],
    "juryparty.time": "How long it takes",
    "juryparty.time.text": ["The jury is called within ",["argument","convene"]," and has at most ",["argument","round"],". Then a person has ",["argument","check"]," to look at its verdict."],
    "juryparty.votes": "How they vote",
    "juryparty.who": "Who sits",
    "juryparty.worth": "What a verdict is worth",
    "jurypool.active": "Can be drawn",
    "jurypool.asked": "Who may be a juror",
    "jurypool.asked.source": ["Source: ",["argument","source"]," [",["argument","verification"],"]"],
    "jurypool.bias": "How fair is it?",
    "jurypool.bias.link": "See the bias report",
    "jurypool.bias.text": "We publish how the votes of groups differ, with what we can and cannot tell from it.",
    "jurypool.demo": "Demo data: the jurors and their cases are made up. Draws, counts, levels and figures come from the real program.",
    "jurypool.desk.act": "Act",
    "jurypool.desk.answer.do": "Answer",
    "jurypool.desk.answer.done": "Answered. The juror was told.",
    "jurypool.desk.answer.gone": "This objection was answered, or is not there.",
    "jurypool.desk.answer.kept": "The pause stands",
    "jurypool.desk.answer.lifted": "The pause is lifted at once",
    "jurypool.desk.answer.outcome": "What happens",
    "jurypool.desk.answer.reason": "Your reasons, for the juror",
    "jurypool.desk.answer.title": "Objection of a juror",
    "jurypool.desk.answered": "Answered",
    "jurypool.desk.calendar": "When pools are frozen",
    "jurypool.desk.calendar.at": "Next",
    "jurypool.desk.calendar.frozen": "Frozen so far",
    "jurypool.desk.calendar.none": "No marketplace has jurors yet.",
    "jurypool.desk.called": "Called",
    "jurypool.desk.counts": "Jurors by state",
    "jurypool.desk.juror": "Juror",
    "jurypool.desk.lead": "Counts, pauses and objections. Jurors stand here by their id; who they are is not needed to decide.",
    "jurypool.desk.mine": "You paused them; another operator answers.",
    "jurypool.desk.missed": "Missed",
    "jurypool.desk.missing": "Jurors who miss calls",
    "jurypool.desk.missing.none": "Nobody.",
    "jurypool.desk.objection": "Objection",
    "jurypool.desk.objection.none": "None",
    "jurypool.desk.open": "Answer the objection",
    "jurypool.desk.pause": "Pause a juror",
    "jurypool.desk.pause.days": "Days",
    "jurypool.desk.pause.do": "Pause",
    "jurypool.desk.pause.done": "Paused. The juror was told.",
    "jurypool.desk.pause.id": "Juror’s id",
    "jurypool.desk.pause.note": "For a report of a leak, of pressure, or a signal that needs looking into. The juror reads your reason and can object.",
    "jurypool.desk.pause.reason": "Reason",
    "jurypool.desk.pauses": "Pauses and objections",
    "jurypool.desk.pauses.none": "Nobody is paused.",
    "jurypool.desk.title": "The pool of jurors",
    "jurypool.desk.until": "Until",
    "jurypool.desk.why": "Why",
    "jurypool.desk.why.operator": "By an operator",
    "jurypool.desk.why.skipping": ["Missed ",["argument","missed"]," calls"],
    "jurypool.epoch": "Pool",
    "jurypool.epoch.at": "Frozen",
    "jurypool.epoch.marketplace": "Marketplace",
    "jurypool.epoch.members": "Jurors",
    "jurypool.epoch.root": "Root in the log",
    "jurypool.epochs": "Frozen pools",
    "jurypool.epochs.none": "No pool has been frozen yet.",
    "jurypool.epochs.older": [["plural","count",0,"cardinal",{"one":[["pound"]," earlier pool"],"other":[["pound"]," earlier pools"]}]],
    "jurypool.experience.new": "New",
    "jurypool.experience.practised": "Practised",
    "jurypool.experience.seasoned": "Seasoned",
    "jurypool.group": "Experience",
    "jurypool.groups": "Jurors by group",
    "jurypool.groups.note": "A panel is mixed from these groups, so that buyers or sellers alone never decide.",
    "jurypool.history.both": "Buys and sells",
    "jurypool.history.buyer": "Mostly buys",
    "jurypool.history.seller": "Mostly sells",
    "jurypool.how": "How it works",
    "jurypool.how.check": "What a jury says is checked by a person before it counts. Both sides can appeal.",
    "jurypool.how.draw": ["The pool is frozen every ",["plural","days",0,"cardinal",{"one":"day","other":[["pound"]," days"]}]," and its root goes into the public log. A random number nobody controls then picks the jurors. Anybody can work the draw out again."],
    "jurypool.how.panel": [["select","track",{"ordinary":"An ordinary case","small":"A small case","other":"A case"}],": ",["argument","size"]," jurors; ",["argument","threshold"]," votes for one side end it."],
    "jurypool.how.pay": ["Jurors earn ",["argument","points"]," points for a vote, whichever way they vote and whoever wins."],
    "jurypool.how.votes": "Votes stay hidden until the end. Nobody sees a count before, not even staff.",
    "jurypool.how.weigh": [["select","weighing",{"true":"Jurors with more experience are drawn more often.","other":"Every juror is as likely to be drawn as any other of the same group."}]],
    "jurypool.lead": "Some disputes are looked at by users like you, if both sides agree. Here is who they are in numbers, how they are drawn, and how you can check it.",
    "jurypool.learning": "In training",
    "jurypool.load": ["At most ",["argument","open"]," cases at once and ",["argument","week"]," in seven days. Two missed calls bring a letter; ",["argument","suspend"]," within ",["argument","days"]," days bring a pause, and the juror can object."],
    "jurypool.need.adult": "You are of age",
    "jurypool.need.credit": ["Credit of at least ",["argument","least"],", or what your marketplace counts as the same"],
    "jurypool.need.no_sanction": ["No sanction in the last ",["argument","least"]," days"],
    "jurypool.need.reviews": ["At least ",["argument","least"]," reviews in the last year"],
    "jurypool.need.reviews_helpful": ["At least ",["argument","least"]," of a hundred of your reviews were found helpful"],
    "jurypool.need.tenure_days": ["A member for at least ",["argument","least"]," days"],
    "jurypool.need.verified": "The marketplace has verified who you are",
    "jurypool.next": "The next pool is frozen on",
    "jurypool.numbers": "The pool today",
    "jurypool.title": "The jury",
    "jurypool.training": "What jurors learn",
    "jurypool.training.text": [["argument","lessons"]," lessons; a test of ",["argument","ask"]," questions, of which ",["argument","pass"]," must be right; ",["argument","cases"]," made-up cases with known answers, ",["argument","percent"]," % of them right."],
    "jurypool.volunteer": "Volunteer as a juror",
    "ladder.actor.authority": "the authority",
    "ladder.actor.both": "both sides",
    "ladder.actor.claimant": "the claimant",
    "ladder.actor.committee": "a committee",
    "ladder.actor.court": "a court",
    "ladder.actor.institution": "a licensed payment institution",
    "ladder.actor.issuer": "the card’s issuer",
    "ladder.actor.obligor": "whoever owes it",
    "ladder.actor.operator": "somebody of the marketplace, with reasons",
    "ladder.actor.platform": "the marketplace",
    "ladder.actor.rules": "the rules, without anybody’s discretion",
    "ladder.advance.hint": "For example: the shop cannot be reached and nobody can say who runs it.",
    "ladder.before": ["Agreed in place of: ",["argument","list"]],
    "ladder.change.amount.hint": "Only for money.",
    "ladder.change.binding": "It binds both from the moment you agree.",
    "ladder.change.held": "Money still held that the new performance does not need is released to the merchant.",
    "ladder.change.how": "What do you propose?",
    "ladder.change.kind": "What instead",
    "ladder.change.note": "A word to the other side",
    "ladder.change.now": "Owed now",
    "ladder.change.plan": "The same money in instalments",
    "ladder.change.sent": "Proposed; the other side is asked.",
    "ladder.change.silence": "Without an answer in three working days nothing changes. All time limits go on meanwhile.",
    "ladder.change.substitute": "Something else in its place",
    "ladder.change.then": "Proposed in its place",
    "ladder.cover.guarantee": "From a guarantee",
    "ladder.cover.set_off": "Set off from the merchant’s other orders",
    "ladder.cover.set_off.note": "The merchant agreed to set-off. Only orders whose release day has come and that nobody disputes.",
    "ladder.cover.then": "What happens then, step by step",
    "ladder.decide.asked": "Why it is asked for",
    "ladder.decide.button": "Decide",
    "ladder.decide.done": "Decided; both sides are told.",
    "ladder.decide.lead": "The marketplace pays the buyer from its own funds and recovers it from the merchant.",
    "ladder.decide.no": "No",
    "ladder.decide.owed": "Still owed",
    "ladder.decide.pays": "Does the marketplace pay first?",
    "ladder.decide.rule": "By the rules: the shop is closed, or the marketplace promised it.",
    "ladder.decide.title": "Pay first?",
    "ladder.decide.yes": "Yes, as far as its funds go",
    "ladder.if_enforced": "Once a court has made it enforceable, each day of delay adds",
    "ladder.if_nobody": "If nobody does anything:",
    "ladder.instrument": "Rests on",
    "ladder.instrument.agreement": "a signed agreement",
    "ladder.instrument.court": "a court’s or institution’s title",
    "ladder.instrument.determination": "a final determination",
    "ladder.instrument.recourse": "an advance to be recovered",
    "ladder.interest": "Interest for delay",
    "ladder.interest.line": ["from ",["argument","from"],", ",["plural","days",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]],
    "ladder.interest.sum": "Added, rounded once:",
    "ladder.lead": "Every step, the least intrusive first: what it rests on, when it comes, how you can object, and how it is put right.",
    "ladder.lead.before": "Nothing is owed yet. These are the steps that follow when something is agreed or decided.",
    "ladder.limit": "At most",
    "ladder.link": "All steps, and where this dispute stands",
    "ladder.more": "Basis, objection, reversal",
    "ladder.most": "At most",
    "ladder.no_reversal": "Cannot be undone",
    "ladder.note": "A step comes only when the one before it was not enough, and never takes more than is owed. While an appeal is open nothing is carried out.",
    "ladder.notice": "Notice",
    "ladder.now": ["Now: ",["argument","rung"],"."],
    "ladder.objection": "Objection",
    "ladder.part.count": "the number",
    "ladder.part.hint": "Leave empty for all of it. The rest stays owed.",
    "ladder.part.items": ["How many of ",["argument","title"]," (of ",["number","left",null],")"],
    "ladder.part.money": "Only a part of it",
    "ladder.plan": "Payment plan",
    "ladder.plan.broken": "The plan ended: an instalment was missed",
    "ladder.plan.days": "Days from agreement",
    "ladder.plan.interest": ["Interest for delay: ",["number","rate",null]," % a year"],
    "ladder.plan.part": ["Instalment ",["number","no",null]],
    "ladder.plan.rate": "Interest for delay, % a year",
    "ladder.plan.rate.fault": "Enter a rate like 3.65.",
    "ladder.plan.rate.hint": "At most 12. Leave empty for none.",
    "ladder.plan.sum": ["Together exactly what is left: ",["argument","left"],"."],
    "ladder.plan.within": ["within ",["plural","days",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]," of agreement"],
    "ladder.power": "Basis",
    "ladder.reason": "Reason",
    "ladder.reason.advance": "Deposit and guarantee were not enough; the marketplace decides whether it pays first.",
    "ladder.reason.after": "It begins when what comes first is done.",
    "ladder.reason.confirm": ["It is reported as done; ",["argument","who"]," is asked to confirm."],
    "ladder.reason.contest": "It is contested; an adjudicator looks.",
    "ladder.reason.cure": "Its time is over; this is the last time to do it.",
    "ladder.reason.ended": "It is still owed. The ways outside stay open.",
    "ladder.reason.inspect": "The goods are on their way back and are looked at.",
    "ladder.reason.instalment": "The next instalment is awaited.",
    "ladder.reason.notice": "It was not paid in time. Notice was given that it is paid from the deposit; the merchant may pay or object.",
    "ladder.reason.objection": "The merchant objected. A person looks at it first.",
    "ladder.reason.perform": "There is time to do it without force.",
    "ladder.reason.recourse_open": "The marketplace could not recover this from the deposit and pursues it itself.",
    "ladder.reason.returned": "It was paid and came back to the institution. Staff pay it out again; nothing is asked of either side.",
    "ladder.reason.send_back": "The goods are to be sent back.",
    "ladder.reason.ways": "What could be taken here is used up. The next step is the claimant’s to choose.",
    "ladder.reversal": "If it was wrong",
    "ladder.reversal.hint": "For example: it was paid already; say when and how.",
    "ladder.reversal.what": "A buyer who took the money in good faith keeps it; the marketplace bears the mistake.",
    "ladder.state.ahead": "not yet",
    "ladder.state.done": "done",
    "ladder.state.next": "next",
    "ladder.state.now": "now",
    "ladder.state.open": "open to you",
    "ladder.state.unknown": "not known here",
    "ladder.state.waits": "due, waits",
    "ladder.taken": "Paid this way:",
    "ladder.then": ["Then “",["argument","rung"],"” from"],
    "ladder.title": "How this outcome is performed",
    "ladder.to": "Owed to",
    "ladder.to.marketplace": "the marketplace, which paid first",
    "ladder.until": "Until",
    "ladder.until.E3": "The authorisation ends",
    "ladder.until.E6": "Last day to ask the card issuer",
    "ladder.who": "Who",
    "ladder.who.both": ["Decided by ",["argument","decides"],"; carried out by ",["argument","acts"]],
    "ledger.account.card_disputes": "Card disputes",
    "ledger.account.consumer_payout": "On its way to consumers",
    "ledger.account.deposit": "Merchant’s deposit",
    "ledger.account.escrow": "Escrow of the order",
    "ledger.account.guarantee": "Guarantee for the merchant",
    "ledger.account.merchant_payout": "On its way to merchants",
    "ledger.account.platform_funds": "Marketplace’s own funds",
    "ledger.account.rail": "Payment institution",
    "ledger.proof.accounts_known": "Every transfer is between two known accounts of one currency",
    "ledger.proof.balances_equal_transfers": "Every balance is what its transfers come to",
    "ledger.proof.closed_is_empty": "Closed accounts are empty",
    "ledger.proof.holds_equal_history": "Every hold is what its history leaves of it",
    "ledger.proof.holds_equal_obligations": "What is held is what disputes say is held",
    "ledger.proof.nothing_below_zero": "No account gave more than it had",
    "ledger.proof.nothing_paid_out_twice": "Nothing more was paid out than was owed",
    "ledger.proof.payouts_equal_instructions": "What was paid out is what rails were told and did",
    "ledger.proof.pending_equals_holds": "What is reserved is what holds reserve",
    "ledger.proof.sums_can_grow": "No sum comes near what can be counted",
    "ledger.proof.sums_to_zero": "All accounts together come to zero",
    "live.dispute": "There is something new in this dispute.",
    "live.fresh": "This page is up to date again: there was something new.",
    "live.later": "Later",
    "live.lists": "Your list has changed.",
    "live.notify.message": "There is something new for you in Redress.",
    "live.notify.off": "Stop telling me in this browser",
    "live.notify.on": "Tell me in this browser",
    "live.notify.refused": "Your browser does not allow it. You can change that in its settings for this site.",
    "live.notify.text": "While this page is open in a tab you do not see, your browser can tell you that something is new. It says no names and no amounts.",
    "live.notify.title": "Tell me when something happens",
    "live.open": "See it (new tab)",
    "live.show": "Show",
    "log.alarm.foreign_key": "This log was signed with a key that this server does not have.",
    "log.alarm.rollback": "The log is behind what was published: somebody put back an older database.",
    "log.alarm.second_sequencer": "Two servers tried to write to the log at the same time.",
    "log.alarm.split_view": "A witness holds another version of the log than we do.",
    "log.alarm.stopped": "The log has stopped: entries have waited for more than a minute.",
    "log.alarm.tampered": "A part of the log was changed after it was published.",
    "log.alarm.truncated": "Parts of the log are missing.",
    "log.alarm.unwitnessed": "Too few witnesses have signed the log for ten minutes.",
    "log.history.act": "What was done",
    "log.history.at": "Done",
    "log.history.by": "By",
    "log.history.entries": "In the record",
    "log.history.inside": "A step among the adjudicators",
    "log.history.lead": "Each act is in a public log. Nobody can change or drop one later without others noticing.",
    "log.history.link": "Transparency log",
    "log.history.one": ["No. ",["number","first",null]],
    "log.history.public": "See the public log",
    "log.history.some": ["No. ",["number","first",null]," to ",["number","last",null]],
    "log.receipt.check": "Download the proof",
    "log.receipt.since": "In the log since",
    "log.receipt.title": "In the transparency log",
    "log.receipt.waiting": "On its way into the log. Reload in a second.",
    "log.receipt.why": "Nobody can change or drop this later without others noticing. The proof can be checked without us.",
    "look.catalogue": "Catalogue of components",
    "look.done": "Display saved.",
    "look.language": "Language",
    "look.language.mirror": "Layout test: right to left, letters without meaning",
    "look.lead": "For this browser only. Nothing about it is told to anybody.",
    "look.link": "Display and language",
    "look.look": "Light or dark",
    "look.look.auto": "As my device does",
    "look.look.contrast": "High contrast",
    "look.look.dark": "Dark",
    "look.look.light": "Light",
    "look.paper": "Printed",
    "look.save": "Save",
    "look.text": "Size of the text",
    "look.text.large": "Large",
    "look.text.larger": "Very large",
    "look.text.normal": "Normal",
    "look.title": "Display and language",
    "merchant.asked.admission": "No answer needed yet",
    "merchant.asked.appeal": "Answer the question",
    "merchant.asked.choice": "Choose",
    "merchant.asked.closed": "Closed",
    "merchant.asked.decided": "Read the determination",
    "merchant.asked.determination": "Answer the question",
    "merchant.asked.negotiation": "Reply",
    "merchant.asked.performance": "Perform or object",
    "merchant.bulk.accept": "Accept each claim as it was filed",
    "merchant.bulk.accept.binding": "You sign each of these. When the claimant signs too, each is a contract that binds the shop.",
    "merchant.bulk.accept.button": [["plural","count",0,"cardinal",{"one":["Accept and sign ",["pound"]," claim"],"other":["Accept and sign ",["pound"]," claims"]}]],
    "merchant.bulk.accept.hint": "The claimant is asked to sign too. Once both have signed, it is a contract.",
    "merchant.bulk.check": "Check before you send",
    "merchant.bulk.count": "Disputes",
    "merchant.bulk.done": [["plural","count",0,"cardinal",{"one":[["pound"]," dispute was answered."],"other":[["pound"]," disputes were answered."]}]],
    "merchant.bulk.empty": "No disputes selected. Go back and tick the ones you want to answer.",
    "merchant.bulk.failed": [["plural","count",0,"cardinal",{"one":[["pound"]," was not answered"],"other":[["pound"]," were not answered"]}]],
    "merchant.bulk.formula": "How do you want to answer?",
    "merchant.bulk.lead": [["plural","count",0,"cardinal",{"one":[["pound"]," dispute selected"],"other":[["pound"]," disputes selected"]}],". Nothing is sent until you confirm."],
    "merchant.bulk.left": "Left out: this answer is not possible there now",
    "merchant.bulk.none": "None of the selected disputes can be answered this way.",
    "merchant.bulk.percent": "Percentage of the price (1 to 100)",
    "merchant.bulk.preview": "Preview the total",
    "merchant.bulk.reduction": "Offer a price reduction in each",
    "merchant.bulk.reduction.binding": "Each offer binds the shop once it is accepted and both sides have signed; an open offer can be withdrawn.",
    "merchant.bulk.reduction.button": [["plural","count",0,"cardinal",{"one":["Send ",["pound"]," offer"],"other":["Send ",["pound"]," offers"]}]],
    "merchant.bulk.reduction.hint": "A percentage of the price paid for the disputed items. The buyer keeps the goods.",
    "merchant.bulk.start": "Answer selected disputes",
    "merchant.bulk.sum": "Total",
    "merchant.bulk.terms": "Answer",
    "merchant.bulk.title": "Answer several disputes",
    "merchant.bulk.wait": "Time to undo",
    "merchant.bulk.wait.hint": "You can cancel until then. After that the answers are on the record and cannot be taken back.",
    "merchant.bulk.wait.seconds": [["plural","seconds",0,"cardinal",{"=30":"30 seconds","=120":"2 minutes","=600":"10 minutes","other":[["pound"]," seconds"]}]],
    "merchant.choose": ["Select ",["argument","number"]],
    "merchant.column.amount": "Amount",
    "merchant.column.asked": "To do",
    "merchant.column.choose": "Select",
    "merchant.column.due": "Due",
    "merchant.column.filed": "Filed",
    "merchant.column.what": "Dispute",
    "merchant.cover": [["number","percent",null],"% held"],
    "merchant.csv": "Download as CSV",
    "merchant.csv.amount": "Disputed amount",
    "merchant.csv.asked": "Waiting for us",
    "merchant.csv.currency": "Currency",
    "merchant.csv.due": "Next time limit (UTC)",
    "merchant.csv.filed": "Filed (UTC)",
    "merchant.csv.most": "The file holds the first 10,000 rows.",
    "merchant.csv.number": "Dispute number",
    "merchant.csv.order": "Order number",
    "merchant.csv.outcome": "Outcome",
    "merchant.csv.stage": "Stage",
    "merchant.csv.title": "Item",
    "merchant.csv.type": "Kind of problem",
    "merchant.exposure.covered": "Fully covered by money held here.",
    "merchant.exposure.deposit": "Covered by the deposit",
    "merchant.exposure.escrow": "Held in escrow",
    "merchant.exposure.free": "of",
    "merchant.exposure.gap": "Not covered",
    "merchant.exposure.risk": "At stake in open disputes",
    "merchant.exposure.uncovered": "Part of it is not covered by money held here: you would pay it yourself.",
    "merchant.filter.answered": "First answer",
    "merchant.filter.answered.no": "Not yet given",
    "merchant.filter.answered.yes": "Given",
    "merchant.filter.any": "Any",
    "merchant.filter.filedFrom": "Filed from",
    "merchant.filter.filedTo": "Filed before",
    "merchant.filter.from": "Amount from",
    "merchant.filter.item": "Product",
    "merchant.filter.more": "More filters",
    "merchant.filter.outcome": "Outcome",
    "merchant.filter.paid": "Paid",
    "merchant.filter.paid.yes": "Something was paid",
    "merchant.filter.rows": "Rows on a page",
    "merchant.filter.search": "Dispute or order number",
    "merchant.filter.search.fault": "Enter 3 to 64 characters of the number",
    "merchant.filter.search.hint": "At least three characters",
    "merchant.filter.stage": "Stage",
    "merchant.filter.state": "Show",
    "merchant.filter.state.all": "Open and closed",
    "merchant.filter.state.closed": "Closed",
    "merchant.filter.state.open": "Open",
    "merchant.filter.to": "Amount to",
    "merchant.filter.turn": "Whose turn",
    "merchant.filter.turn.answer": "First answer due",
    "merchant.filter.turn.offer": "Offer to answer",
    "merchant.filter.turn.other": "Waiting for others",
    "merchant.filter.turn.respondent": "Waiting for us",
    "merchant.filter.type": "Kind of problem",
    "merchant.filter.within": "Due within",
    "merchant.filter.within.days": [["plural","days",0,"cardinal",{"one":"24 hours","other":[["pound"]," days"]}]],
    "merchant.find": "Filter this page",
    "merchant.find.found": "{shown} of {all} rows",
    "merchant.found": [["plural","found",0,"cardinal",{"one":[["pound"]," dispute"],"other":[["pound"]," disputes"]}]," worth"],
    "merchant.join.already": "You are already in this team.",
    "merchant.join.as": "You are signed in as",
    "merchant.join.button": "Join team",
    "merchant.join.done": "You are now in the team.",
    "merchant.join.lead": "You have been invited to work on this shop’s disputes.",
    "merchant.join.shop": "Shop",
    "merchant.join.title": "Join a shop’s team",
    "merchant.key.answer": "Answer selected disputes",
    "merchant.key.help": "Show shortcuts",
    "merchant.key.next": "Next row",
    "merchant.key.open": "Open the dispute",
    "merchant.key.previous": "Previous row",
    "merchant.key.search": "Filter this page",
    "merchant.key.select": "Select or clear the row",
    "merchant.nav": "Shop pages",
    "merchant.nav.card_cases": "Card disputes",
    "merchant.nav.deposit": "Deposit",
    "merchant.nav.inbox": "Inbox",
    "merchant.nav.planned": "Bulk answers",
    "merchant.nav.team": "Team",
    "merchant.nav.templates": "Templates",
    "merchant.nav.trends": "Trends",
    "merchant.none.all": "No open disputes.",
    "merchant.none.asked": "Nothing is waiting for the shop.",
    "merchant.none.closed": "Nothing is closed yet.",
    "merchant.none.found": "No disputes match. Clear a filter, or show open and closed disputes.",
    "merchant.none.offers": "No offers are waiting for an answer.",
    "merchant.none.today": "Nothing is due within 24 hours.",
    "merchant.plan.act.accept_offer": "Accept and sign",
    "merchant.plan.act.make_offer": "Offer",
    "merchant.plan.act.post_message": "Message",
    "merchant.plan.act.reject_offer": "Decline the offer",
    "merchant.plan.act.respond": "First answer",
    "merchant.plan.back": "Back to the inbox",
    "merchant.plan.cancel": [["plural","count",0,"cardinal",{"one":"Cancel the answer","other":["Cancel all ",["pound"]," answers"]}]],
    "merchant.plan.cancelled": [["plural","count",0,"cardinal",{"one":[["pound"]," answer was cancelled"],"other":[["pound"]," answers were cancelled"]}]],
    "merchant.plan.cancelled.text": "None of these were sent.",
    "merchant.plan.items": "The answers",
    "merchant.plan.left": "{seconds} s left",
    "merchant.plan.look": "Refresh",
    "merchant.plan.refused.text": "The reason is next to each one. Open the dispute to answer it on its own.",
    "merchant.plan.running": "Sending now.",
    "merchant.plan.state": "State",
    "merchant.plan.state.cancelled": "Cancelled",
    "merchant.plan.state.done": "Sent",
    "merchant.plan.state.refused": "Not sent",
    "merchant.plan.state.waiting": "Waiting",
    "merchant.plan.title": "Bulk answer",
    "merchant.plan.too_late": "Too late to cancel: the answers are being sent.",
    "merchant.plan.until": ["You can cancel until ",["argument","clock"],"."],
    "merchant.plan.waiting": [["plural","count",0,"cardinal",{"one":[["pound"]," answer will be sent"],"other":[["pound"]," answers will be sent"]}]],
    "merchant.planned.lead": "Answers you confirmed for several disputes at once, and what became of them.",
    "merchant.planned.none": "You have not answered several disputes at once yet.",
    "merchant.planned.when": "Confirmed",
    "merchant.sort.due": "Due first",
    "merchant.sort.newest": "Newest first",
    "merchant.sort.value": "Highest amount first",
    "merchant.team": "Shop team",
    "merchant.team.change": "Change",
    "merchant.team.done.changed": "Role changed.",
    "merchant.team.done.removed": "Removed from the team.",
    "merchant.team.done.takenback": "Invitation withdrawn.",
    "merchant.team.invitations": "Open invitations",
    "merchant.team.invite": "Invite someone",
    "merchant.team.invite.button": "Create link",
    "merchant.team.invite.note": "You get a link to pass on. It works once, within seven days, for someone signed in from your marketplace.",
    "merchant.team.joined": "Joined",
    "merchant.team.lead": ["Your role: ",["argument","role"]],
    "merchant.team.limit": "Limit per action",
    "merchant.team.limit.hint": "The most this person may offer, sign or accept at once. Leave empty for no limit.",
    "merchant.team.link": "Invitation link created",
    "merchant.team.link.copy": "Copy link",
    "merchant.team.link.text": "Pass it on now: it is shown only once.",
    "merchant.team.name": "Name",
    "merchant.team.remove": "Remove from team",
    "merchant.team.role": "Role",
    "merchant.team.role.agent": "Agent",
    "merchant.team.role.agent.hint": "Can answer and make offers, up to a limit if you set one.",
    "merchant.team.role.owner": "Owner",
    "merchant.team.role.owner.hint": "Can do everything and manages the team.",
    "merchant.team.role.viewer": "Viewer",
    "merchant.team.role.viewer.hint": "Can only read.",
    "merchant.team.takeback": "Withdraw",
    "merchant.team.until": "Valid until",
    "merchant.team.upto": ["up to ",["argument","limit"]],
    "merchant.team.you": "(you)",
    "merchant.template.check": "Terms check",
    "merchant.template.drop": "Delete template",
    "merchant.template.name": "Name",
    "merchant.template.name.enter": "a name",
    "merchant.template.text.en": "Text in English",
    "merchant.template.text.hint": "You only need one of the two languages.",
    "merchant.template.text.none": "Enter the text in at least one language",
    "merchant.template.text.zh-CN": "Text in Chinese",
    "merchant.template.title": "Reply template",
    "merchant.template.use": "Start from a template",
    "merchant.template.use.button": "Use template",
    "merchant.template.use.choose": "Choose a template",
    "merchant.template.use.hint": "It replaces what is in the form now.",
    "merchant.templates": "Reply templates",
    "merchant.templates.done.dropped": "Template deleted.",
    "merchant.templates.done.kept": "Template saved.",
    "merchant.templates.languages": "Languages",
    "merchant.templates.lead": "Standard texts that anyone in the shop can use to start an answer, a message or a note to an offer.",
    "merchant.templates.new": "New template",
    "merchant.templates.none": "No templates yet.",
    "merchant.title": "Your disputes",
    "merchant.trend.answer": ["The first answer usually takes ",["plural","hours",0,"cardinal",{"=0":"less than an hour","one":[["pound"]," hour"],"other":[["pound"]," hours"]}]],
    "merchant.trend.answer.none": "No first answers yet",
    "merchant.trend.bar": [["number","count",null]," · paid ",["argument","paid"]],
    "merchant.trend.causes": ["Most common: ",["argument","cause"],", ",["number","count",null]," of ",["number","all",null]],
    "merchant.trend.cost": [["argument","paid"]," paid, of ",["argument","disputed"]," in dispute"],
    "merchant.trend.csv.answered": "With a first answer",
    "merchant.trend.csv.disputed": "In dispute",
    "merchant.trend.csv.filed": "Filed",
    "merchant.trend.csv.hint": "Amounts in the smallest unit of the currency.",
    "merchant.trend.csv.hours": "Hours to the first answer",
    "merchant.trend.csv.open": "Open",
    "merchant.trend.csv.paid": "Paid",
    "merchant.trend.csv.week": "Week starting",
    "merchant.trend.ended.dismissed": "Not upheld",
    "merchant.trend.ended.exited": "No determination",
    "merchant.trend.ended.open": "Open",
    "merchant.trend.ended.performed": "Fully performed",
    "merchant.trend.ended.referred": "Taken elsewhere",
    "merchant.trend.ended.unperformed": "Not performed",
    "merchant.trend.ended.withdrawn": "Withdrawn",
    "merchant.trend.filed": [["plural","filed",0,"cardinal",{"one":[["pound"]," dispute was filed"],"other":[["pound"]," disputes were filed"]}],["select","way",{"more":", more in the second half","less":", fewer in the second half","other":", evenly spread"}]],
    "merchant.trend.hours": [["plural","hours",0,"cardinal",{"=0":"less than an hour","one":[["pound"]," hour"],"other":[["pound"]," hours"]}]],
    "merchant.trend.lead": "By the week each dispute was filed. Select a mark or a figure to see its disputes.",
    "merchant.trend.none": "No disputes were filed in this period.",
    "merchant.trend.of": [["number","part",null]," of ",["number","all",null]],
    "merchant.trend.outcomes": [["number","closed",null]," closed, ",["number","performed",null]," of them with everything performed; ",["number","open",null]," open"],
    "merchant.trend.participation": [["number","answered",null]," of ",["number","filed",null]," disputes have a first answer"],
    "merchant.trend.products": ["Most disputed: ",["argument","product"],", ",["plural","count",0,"cardinal",{"one":[["pound"]," dispute"],"other":[["pound"]," disputes"]}],", ",["argument","paid"]," paid"],
    "merchant.trend.span": "Period",
    "merchant.trend.weeks": ["Last ",["number","weeks",null]," weeks"],
    "merchant.view.all": "All open",
    "merchant.view.asked": "Waiting for us",
    "merchant.view.closed": "Closed",
    "merchant.view.offers": "Offers to answer",
    "merchant.view.today": "Due today",
    "merchant.views": "Lists",
    "monitor.address": "Address",
    "monitor.alarms": [["plural","count",0,"cardinal",{"one":"One alarm is open","other":[["pound"]," alarms are open"]}]],
    "monitor.audited": "Checked from the start",
    "monitor.audited.never": "The first check is under way",
    "monitor.authority": "Authority",
    "monitor.check": "Check it yourself",
    "monitor.check.text": "The program fetches the signed state, checks it against the one it saw last, and says what it found. It runs in a copy of the source code. Save the lines below as trust.json first. Compare the key with one you have from another place.",
    "monitor.checkpoint": "Signed state",
    "monitor.command": "Command",
    "monitor.day": "Day",
    "monitor.entries": [["plural","count",0,"cardinal",{"one":[["pound"]," entry"],"other":[["pound"]," entries"]}]],
    "monitor.failing": "Does not answer",
    "monitor.growth": "How it grew",
    "monitor.growth.finding": [["plural","count",0,"cardinal",{"one":[["pound"]," entry"],"other":[["pound"]," entries"]}]," after ",["plural","days",0,"cardinal",{"one":"one day","other":[["pound"]," days"]}]," with activity."],
    "monitor.growth.none": "Nothing is in the log yet.",
    "monitor.key": "Key of the log",
    "monitor.kind.act": "An act in a dispute",
    "monitor.kind.determination": "A determination",
    "monitor.kind.draw": "A draw",
    "monitor.kind.evidence": "An item of evidence",
    "monitor.kind.key_destroyed": "A destroyed key",
    "monitor.kind.ledger_proof": "A proof of the books",
    "monitor.kind.pool": "A pool of jurors",
    "monitor.kind.receipt": "A receipt",
    "monitor.kind.rules": "A rule version",
    "monitor.lead": "Every act, every item of evidence and every rule version leaves a fingerprint here. Nothing can be changed or dropped later without being seen. No content and no name stands in the log.",
    "monitor.lookup": "Look up a receipt",
    "monitor.lookup.found": ["It is entry ",["number","index",null]],
    "monitor.lookup.go": "Look up",
    "monitor.lookup.hint": "64 characters from 0 to 9 and a to f, as it stands on the receipt.",
    "monitor.lookup.label": "Fingerprint",
    "monitor.lookup.malformed": "This is not a fingerprint",
    "monitor.lookup.proof": "Save the proof",
    "monitor.lookup.text": "Each act gives a receipt with a fingerprint. Enter it to see whether it is in the log.",
    "monitor.lookup.tree": ["The proof leads to the signed state with ",["plural","size",0,"cardinal",{"one":[["pound"]," entry"],"other":[["pound"]," entries"]}],"."],
    "monitor.lookup.unknown": "Not in this log",
    "monitor.lookup.unknown.text": "Check that you copied all of it. If the receipt came from here and is older than a minute, keep it: it shows that something is missing.",
    "monitor.lookup.waiting": "Received, on its way into the log",
    "monitor.lookup.waiting.text": "Look again in a few seconds.",
    "monitor.never": "Not yet",
    "monitor.quorum": ["Needed: ",["argument","quorum"],"."],
    "monitor.quorum.none": "No witness is required.",
    "monitor.run": "Run a witness",
    "monitor.run.after": "Leave out the last two words from the second start on. A witness that lost its folder must begin with a new name: one that forgot could sign two stories.",
    "monitor.run.text": "Anybody can be a witness. It takes a computer that stays on, Node 24 and a copy of the source code. Put your own address in the place of witness.example. Then give the key of your witness to the operator of this site, and to those who should trust it.",
    "monitor.sequenced": "Last entry",
    "monitor.signed": "Last signed",
    "monitor.signing": "Signs",
    "monitor.size": "Entries",
    "monitor.stamped": "Last time",
    "monitor.stamping": "Stamps",
    "monitor.stamps": "Time stamps",
    "monitor.stamps.none": "No time-stamp authority is configured. Times rest on the clock of this server.",
    "monitor.stamps.text": "A time-stamp authority vouches that a state of the log existed at a time.",
    "monitor.state": "State",
    "monitor.title": "The transparency log",
    "monitor.trust": "trust.json",
    "monitor.unwitnessed": "Signed by this house only",
    "monitor.waiting": "On the way",
    "monitor.waiting.for": [["plural","count",0,"cardinal",{"=0":"None","one":["One entry, for ",["argument","seconds"]," s"],"other":[["pound"]," entries, the oldest for ",["argument","seconds"]," s"]}]],
    "monitor.witness": "Witness",
    "monitor.witnessed": "Signed by enough witnesses",
    "monitor.witnesses": "Witnesses",
    "monitor.witnesses.none": "No witness is configured. Until there is one, you must trust this house not to show different logs to different people.",
    "monitor.witnesses.text": "A witness is run by somebody else. It signs a state only when it continues the one it saw before. So two visitors cannot be shown two different logs.",
    "notice.admission_announced.body": ["A buyer filed a dispute about an order of your shop, number ",["argument","number"],".",["select","summary",{"none":"","other":[" It is about: ",["argument","summary"],"."]}],["select","amount",{"none":"","other":[" Amount claimed: ",["argument","amount"],"."]}],"\nAn adjudicator or the person on duty looks at it before it goes on, ",["select","due",{"none":"as soon as possible","other":["by ",["argument","due"]," at the latest"]}],". Your time to answer has not begun. You will be told when it does.\nPlease keep the original records of this order, its chat and its delivery.\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.admission_announced.subject": ["Dispute ",["argument","number"],": a person looks at it first, you need not answer yet"],
    "notice.admission_opened.body": ["We have your dispute, number ",["argument","number"],".",["select","summary",{"none":"","other":[" It is about: ",["argument","summary"],"."]}],["select","amount",{"none":"","other":[" Amount: ",["argument","amount"],"."]}],"\nAn adjudicator or the person on duty looks at it before it goes on, ",["select","due",{"none":"as soon as possible","other":["by ",["argument","due"]," at the latest"]}],". Until then no time limit of either side runs, and the money stays held. If somebody is hurt or in danger, call 120 or 110 first.\nYou can hand in evidence now, and ask for a person at any time.\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.admission_opened.subject": ["Dispute ",["argument","number"],": a person looks at it first"],
    "notice.admission_refused.body": ["An adjudicator looked at dispute ",["argument","number"]," and did not take it. The reasons and other routes are on the dispute’s page.\nThe claimant can ask for another adjudicator to look",["select","due",{"none":"","other":[" until ",["argument","due"]]}],". The money stays held until then.\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.admission_refused.subject": ["Dispute ",["argument","number"]," was not taken"],
    "notice.admission_released.body": ["A person has looked at dispute ",["argument","number"],", and it goes on. What they say is on the dispute’s page.\nThe other side was told and has to answer. The time limits of both sides count from now.",["select","due",{"none":"","other":[" The next one ends ",["argument","due"],"."]}],"\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.admission_released.subject": ["Dispute ",["argument","number"]," goes on"],
    "notice.advance_asked.body": ["In dispute ",["argument","number"]," the consumer asks the marketplace to pay first and to recover it from the merchant.\n",["select","due",{"none":"Please decide and give reasons.","other":["Please decide by ",["argument","due"]," and give reasons."]}],"\n",["select","silence",{"none":"What is owed stays owed meanwhile.","other":[["argument","silence"]]}]],
    "notice.advance_asked.subject": ["Dispute ",["argument","number"],": the marketplace is asked to pay first"],
    "notice.advance_declined.body": ["In dispute ",["argument","number"]," the marketplace decided not to pay first; its reasons are on the dispute’s page.\n",["select","due",{"none":"Every other way stays open.","other":["Every other way stays open; the next date is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"What is owed to you stays owed.","other":[["argument","silence"]]}]],
    "notice.advance_declined.subject": ["Dispute ",["argument","number"],": the marketplace does not pay first"],
    "notice.advance_paid.body": ["In dispute ",["argument","number"]," the marketplace paid",["select","amount",{"none":"","other":[" ",["argument","amount"]]}]," in the merchant’s place.\n",["select","due",{"none":"The merchant now owes this to the marketplace.","other":["The merchant now owes this to the marketplace, by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If it is not paid, it is taken from the deposit after notice, with time to object.","other":[["argument","silence"]]}]],
    "notice.advance_paid.subject": ["Dispute ",["argument","number"],": the marketplace paid first"],
    "notice.agreement_lapsed.body": ["The agreement in dispute ",["argument","number"]," was not confirmed in time, so there is no agreement.\n",["select","due",{"none":"You can make a new offer.","other":["You can make a new offer by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If no agreement is reached within the negotiation period, the next step can be chosen.","other":[["argument","silence"]]}]],
    "notice.agreement_lapsed.subject": ["Dispute ",["argument","number"],": the agreement lapsed"],
    "notice.agreement_made.body": ["Both parties have agreed in dispute ",["argument","number"],["select","amount",{"none":"","other":[": ",["argument","amount"]]}],". The full text and each obligation are on the dispute’s page.\n",["select","due",{"none":"Please perform what you agreed.","other":["Please perform your obligations, if any, by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"What escrow pays is paid by itself; other obligations not performed in time are paid from the merchant’s deposit or recorded as a breach.","other":[["argument","silence"]]}]],
    "notice.agreement_made.subject": ["Dispute ",["argument","number"],": the agreement is made"],
    "notice.appeal_decided.body": ["The appeal in dispute ",["argument","number"]," has been decided",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],"; result and reasons are on the dispute’s page.\n",["select","due",{"none":"Please perform your obligations, if any.","other":["Please perform your obligations, if any, by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"This ends the platform’s own procedure and the result is carried out when due; your right to go to court or arbitration is not affected.","other":[["argument","silence"]," Your right to go to court or arbitration is not affected."]}]],
    "notice.appeal_decided.subject": ["Dispute ",["argument","number"],": the appeal was decided"],
    "notice.appeal_filed.body": ["An appeal was filed against the determination in dispute ",["argument","number"],". Another adjudicator reviews it; meanwhile the determination is not carried out.\n",["select","due",{"none":"You can state your view.","other":["You can state your view by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do not, the review is made on the material at hand.","other":[["argument","silence"]]}]],
    "notice.appeal_filed.subject": ["Dispute ",["argument","number"],": an appeal was filed"],
    "notice.authorisation_used.body": ["By the outcome of dispute ",["argument","number"],", money blocked on the buyer’s card is freed",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],".\n",["select","due",{"none":"The card issuer says when it shows.","other":["Look by ",["argument","due"]," whether it shows."]}],"\n",["select","silence",{"none":"If it stays blocked, reply and a person looks.","other":[["argument","silence"]]}]],
    "notice.authorisation_used.subject": ["Dispute ",["argument","number"],": a block on a card ends"],
    "notice.books_unproven.body": ["The proof of the books of ",["argument","number"]," failed",["select","summary",{"none":"","other":[": ",["argument","summary"]]}],".\nPlease pay nothing out by hand, compare the books with the payment institution’s statement, and run “redress doctor”.\nThis letter comes with every proof that fails. The overview shows it until the books are proven again."],
    "notice.books_unproven.subject": ["The books of ",["argument","number"]," do not add up"],
    "notice.card_case_due.body": ["Card dispute ",["argument","number"],["select","amount",{"none":"","other":[" over ",["argument","amount"]]}]," is not answered yet.\n",["select","due",{"none":"Please send your evidence, or accept.","other":["Please send your evidence, or accept, before ",["argument","due"],"."]}],"\n",["select","silence",{"none":"Without an answer it is lost and the cardholder keeps the money.","other":[["argument","silence"]]}]],
    "notice.card_case_due.subject": ["Card dispute ",["argument","number"],": please answer"],
    "notice.card_case_ended.body": ["The bank or the card network has decided the card dispute of dispute ",["argument","number"],".\n",["select","due",{"none":"Nothing is asked of you now.","other":["The time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"The dispute’s page shows the result and what is owed.","other":[["argument","silence"]]}]],
    "notice.card_case_ended.subject": ["Dispute ",["argument","number"],": the card dispute is decided"],
    "notice.card_case_opened.body": ["The cardholder disputed the payment of dispute ",["argument","number"]," at their bank",["select","amount",{"none":"","other":[" (",["argument","amount"],")"]}],". Refunds of this payment are stopped, so that nothing is paid twice.\n",["select","due",{"none":"Nothing is asked of you now.","other":["The time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"The dispute’s page shows where it stands.","other":[["argument","silence"]]}]],
    "notice.card_case_opened.subject": ["Dispute ",["argument","number"],": the payment is disputed at the bank"],
    "notice.card_credit_reversed.body": ["The bank took back what it gave for dispute ",["argument","number"],["select","amount",{"none":"","other":[" (",["argument","amount"],")"]}],". It is owed again.\n",["select","due",{"none":"The merchant has to pay it in time.","other":["The time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"The dispute’s page shows what is owed and until when.","other":[["argument","silence"]]}]],
    "notice.card_credit_reversed.subject": ["Dispute ",["argument","number"],": the bank took its credit back"],
    "notice.card_credited.body": ["The bank gave back",["select","amount",{"none":" money","other":[" ",["argument","amount"]]}]," for the payment of dispute ",["argument","number"],". It reduces what is owed.\n",["select","due",{"none":"Nothing is asked of you now.","other":["The time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"The bank or the card network decides in the end. The dispute’s page shows where it stands.","other":[["argument","silence"]]}]],
    "notice.card_credited.subject": ["Dispute ",["argument","number"],": the bank gave money back"],
    "notice.card_dispute_possible.body": ["The outcome of dispute ",["argument","number"]," was not performed",["select","amount",{"none":"","other":["; ",["argument","amount"]," is still owed"]}],". You paid by card, so you can dispute the charge with your bank",["select","due",{"none":"","other":[" by ",["argument","due"]]}],"; the bank decides.\n",["select","silence",{"none":"The page of the dispute has the last day and the evidence. What the bank gives back is taken off what is owed.","other":[["argument","silence"]]}]],
    "notice.card_dispute_possible.subject": ["Dispute ",["argument","number"],": you can ask your card issuer"],
    "notice.case_recused.body": ["The adjudicator of dispute ",["argument","number"]," has stepped back; another one is needed.\nPlease assign somebody else ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],".\n",["select","silence",{"none":"If nobody is assigned, the dispute stays in the queue and its clock runs.","other":[["argument","silence"]]}]],
    "notice.case_recused.subject": ["Dispute ",["argument","number"],": the adjudicator has stepped back"],
    "notice.change_accepted.body": ["In dispute ",["argument","number"]," the other side agreed: from now on what you proposed is owed in place of the old.\n",["select","due",{"none":"The date is on the dispute’s page.","other":["The next date is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If it is not done, the next step follows by the rules.","other":[["argument","silence"]]}]],
    "notice.change_accepted.subject": ["Dispute ",["argument","number"],": the new way to perform is agreed"],
    "notice.change_declined.body": ["In dispute ",["argument","number"]," the other way to perform was not agreed.\n",["select","due",{"none":"What was owed before stays owed.","other":["What was owed before stays owed; the next date is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If it is not done, the next step follows by the rules.","other":[["argument","silence"]]}]],
    "notice.change_declined.subject": ["Dispute ",["argument","number"],": the old terms stay"],
    "notice.change_proposed.body": ["In dispute ",["argument","number"]," the other side proposes another way to do what is owed.\n",["select","due",{"none":"You may accept or refuse.","other":["You may accept or refuse by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"Without an answer nothing changes.","other":[["argument","silence"]]}]],
    "notice.change_proposed.subject": ["Dispute ",["argument","number"],": another way to perform is proposed"],
    "notice.choose_asked.body": ["The negotiation in dispute ",["argument","number"]," has ended. The page shows the effect, time, cost and alternatives of each next step.\nPlease say ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}]," whether you agree that an adjudicator decides, or choose another way.\n",["select","silence",{"none":"If you do not choose, the rules apply; silence is not taken as your consent.","other":[["argument","silence"]]}]],
    "notice.choose_asked.subject": ["Dispute ",["argument","number"],": please choose the next step"],
    "notice.countersign_asked.body": ["The agreement in dispute ",["argument","number"]," is waiting for your confirmation",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],". Before you confirm, check each amount and where it is paid from.\nPlease confirm or refuse ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],".\n",["select","silence",{"none":"If you do not confirm in time, there is no agreement and the negotiation goes on.","other":[["argument","silence"]]}]],
    "notice.countersign_asked.subject": ["Dispute ",["argument","number"],": please confirm the agreement"],
    "notice.deduction_objected.body": ["The merchant objects to the planned payment from the deposit in dispute ",["argument","number"],"; an adjudicator looks at the objection.\n",["select","due",{"none":"You can add material or write a message.","other":["You can add material or write a message by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the objection is decided all the same.","other":[["argument","silence"]]}]],
    "notice.deduction_objected.subject": ["Dispute ",["argument","number"],": the merchant objects to payment from the deposit"],
    "notice.delay_begun.body": ["In dispute ",["argument","number"]," the marketplace missed a time limit of its own. We are sorry. For each day from then on you get",["select","amount",{"none":" the daily sum","other":[" ",["argument","amount"]]}],". It is paid by itself when we are done.\n",["select","due",{"none":"If you lost more, claim your proven loss on the page of the dispute.","other":["If you lost more, claim your proven loss by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"You need not do anything.","other":[["argument","silence"]]}]],
    "notice.delay_begun.subject": ["Dispute ",["argument","number"],": we are late"],
    "notice.delay_paid.body": ["The marketplace was late in dispute ",["argument","number"]," and paid you",["select","amount",{"none":"","other":[" ",["argument","amount"]]}],". The page of the dispute shows how it is counted.\n",["select","due",{"none":"If you lost more, you can claim your proven loss; what was paid counts towards it.","other":["If you lost more, claim your proven loss by ",["argument","due"],"; what was paid counts towards it."]}],"\n",["select","silence",{"none":"You need not do anything.","other":[["argument","silence"]]}]],
    "notice.delay_paid.subject": ["Dispute ",["argument","number"],": paid for our delay"],
    "notice.deposit_appeal_decided.body": ["The appeal of shop ",["argument","number"]," about its deposit is decided. The reasons are on the deposit page.\nThe deposit required now is ",["select","amount",{"none":"shown there","other":[["argument","amount"]]}],".\nIf the deposit is too low, its clock runs on."],
    "notice.deposit_appeal_decided.subject": ["Shop ",["argument","number"],": your appeal is decided"],
    "notice.deposit_deducted.body": ["What is owed in dispute ",["argument","number"]," was paid from the merchant’s deposit",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],".\n",["select","due",{"none":"The merchant is asked to top the deposit up as the rules say.","other":["The merchant is asked to top the deposit up by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"Any shortfall stays owed; the next measure is on the dispute’s page.","other":[["argument","silence"]]}]],
    "notice.deposit_deducted.subject": ["Dispute ",["argument","number"],": paid from the deposit"],
    "notice.deposit_exit.body": ["The deposit of shop ",["argument","number"]," was not topped up",["select","amount",{"none":"","other":[": ",["argument","amount"]," is missing"]}],". The closing of the shop has begun.\n",["select","due",{"none":"Top up the deposit and the shop stays open.","other":["Top up the deposit before ",["argument","due"]," and the shop stays open."]}],"\nIf you do nothing, the shop is closed on that day. Orders under way go on."],
    "notice.deposit_exit.subject": ["Shop ",["argument","number"],": the closing of the shop has begun"],
    "notice.deposit_frozen.body": ["Withdrawals and new listings of shop ",["argument","number"]," are frozen.\nThe reason is on the deposit page",["select","amount",{"none":"","other":["; ",["argument","amount"]," is missing"]}],".\nYou can contest the freeze there. If you do nothing, it stays."],
    "notice.deposit_frozen.subject": ["Shop ",["argument","number"],": withdrawals and new listings are frozen"],
    "notice.deposit_increase.body": ["The deposit of shop ",["argument","number"]," was calculated anew. It will be higher",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],".\n",["select","due",{"none":"It does not apply yet.","other":["It applies from ",["argument","due"],"."]}]," The whole calculation is on the deposit page.\nUntil then you can contest it there. If you do nothing, it applies on that day."],
    "notice.deposit_increase.subject": ["Shop ",["argument","number"],": a higher deposit is announced"],
    "notice.deposit_insolvency.body": ["Two people of the platform confirmed signs that shop ",["argument","number"]," cannot pay its debts",["select","summary",{"none":"","other":[": ",["argument","summary"]]}],".\nFrom now on the deposit pays nothing out and nothing can be taken from it. Whoever administers the insolvency decides.\nIf this is wrong, tell the platform and send proof. If you do nothing, it stays so."],
    "notice.deposit_insolvency.subject": ["Shop ",["argument","number"],": the deposit pays nothing out"],
    "notice.deposit_insolvency_over.body": ["Two people of the platform confirmed that the signs of insolvency of shop ",["argument","number"]," are over",["select","summary",{"none":"","other":[": ",["argument","summary"]]}],".\nThe deposit pays out again, and can be taken out again.\nYou need not do anything."],
    "notice.deposit_insolvency_over.subject": ["Shop ",["argument","number"],": the deposit works again"],
    "notice.deposit_notice.body": ["Because an obligation in dispute ",["argument","number"]," was not performed, the platform plans to pay ",["select","amount",{"none":"it","other":[["argument","amount"]]}]," from your deposit.\nYou can pay it yourself or object",["select","due",{"none":"","other":[" by ",["argument","due"]]}],".\n",["select","silence",{"none":"If you do neither, it is paid from your deposit.","other":[["argument","silence"]]}]],
    "notice.deposit_notice.subject": ["Dispute ",["argument","number"],": payment from your deposit is planned"],
    "notice.deposit_returned.body": ["The shop ",["argument","number"]," is closed, and no case is open any more.\nThe deposit goes back",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],".\nThe statement with every movement is on the deposit page."],
    "notice.deposit_returned.subject": ["Shop ",["argument","number"],": the deposit goes back"],
    "notice.deposit_short.body": ["The deposit of shop ",["argument","number"]," is below what is required",["select","amount",{"none":"","other":[": ",["argument","amount"]," is missing"]}],".\nPlease top it up",["select","due",{"none":"","other":[" by ",["argument","due"]]}],".\nIf you do not, withdrawals and new listings are frozen. Later the shop has to close."],
    "notice.deposit_short.subject": ["Shop ",["argument","number"],": the deposit is too low"],
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
    "notice.erasure_announced.body": ["The law no longer asks us to keep what was written and uploaded in dispute ",["argument","number"],". It will be erased ",["select","due",{"none":"soon","other":["on ",["argument","due"]]}],".\nIf you want to keep a copy, open the dispute before then and ask for its case file.\nYou need not do anything else. If a court or an authority needs it, tell us before then."],
    "notice.erasure_announced.subject": ["Dispute ",["argument","number"],": its texts and files will be erased"],
    "notice.evidence_objected.body": ["In dispute ",["argument","number"]," the other side objects to one of your items of evidence and says why.\nYou can answer until the matter is decided. Without an answer the adjudicator goes by what is on file."],
    "notice.evidence_objected.subject": ["Dispute ",["argument","number"],": the other side objects to your evidence"],
    "notice.evidence_objection_answered.body": ["The other side has answered your objection in dispute ",["argument","number"],".\nThe adjudicator says in the decision whether it stands."],
    "notice.evidence_objection_answered.subject": ["Dispute ",["argument","number"],": your objection was answered"],
    "notice.evidence_request_ended.body": ["The evidence you asked for in dispute ",["argument","number"]," was submitted, declined with a reason, or did not come in time.\nPlease look at the page."],
    "notice.evidence_request_ended.subject": ["Dispute ",["argument","number"],": news of the evidence you asked for"],
    "notice.evidence_requested.body": ["You are asked for an item of evidence in dispute ",["argument","number"],".\nPlease submit it on the page ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],". If you do not have it, say why.\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.evidence_requested.subject": ["Dispute ",["argument","number"],": you are asked for evidence"],
    "notice.evidence_submitted.body": ["The other party submitted new evidence in dispute ",["argument","number"],"; see it on the dispute’s page.\n",["select","due",{"none":"You can comment on it or submit evidence.","other":["You can comment on it or submit evidence by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do not respond, the procedure goes on.","other":[["argument","silence"]]}]],
    "notice.evidence_submitted.subject": ["Dispute ",["argument","number"],": the other party submitted evidence"],
    "notice.extension_asked.body": ["The other party asks for more time in dispute ",["argument","number"],["select","due",{"none":"","other":[", until ",["argument","due"]]}],".\nPlease agree or refuse before the present time limit ends.\n",["select","silence",{"none":"If you do not answer, the time limit stays as it is.","other":[["argument","silence"]]}]],
    "notice.extension_asked.subject": ["Dispute ",["argument","number"],": the other party asks for more time"],
    "notice.fast_track_joined.body": ["The merchant agreed to the fast track in dispute ",["argument","number"],". Times are shorter now, and it is decided on the documents: please put on file what you have.\n",["select","due",{"none":"The dates are on the dispute’s page.","other":["The next date is ",["argument","due"],"."]}],"\nEither side can ask for the ordinary way at any time before a determination."],
    "notice.fast_track_joined.subject": ["Dispute ",["argument","number"],": the fast track begins"],
    "notice.fast_track_left.body": ["Dispute ",["argument","number"]," is not on the fast track: the ordinary way goes on. Nobody has less time than by the ordinary rules, and nothing that was said or put on file is lost.\n",["select","due",{"none":"The dates are on the dispute’s page.","other":["The next date is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.fast_track_left.subject": ["Dispute ",["argument","number"]," goes on the ordinary way"],
    "notice.file_infected.body": ["Malware was found in ",["select","summary",{"none":"a file","other":["the file “",["argument","summary"],"”"]}]," that you uploaded. It is locked away and nobody can open it.\nPlease submit a new photo, screenshot or export. Your time for evidence is not affected."],
    "notice.file_infected.subject": "Malware was found in a file you uploaded",
    "notice.frame.button": "Open the dispute",
    "notice.frame.deposit_button": "Open the deposit page",
    "notice.frame.deposit_link": ["Open the deposit page: ",["argument","link"]],
    "notice.frame.juror_button": "Open your juror’s page",
    "notice.frame.juror_link": ["Open your juror’s page: ",["argument","link"]],
    "notice.frame.link": ["Open the dispute: ",["argument","link"]],
    "notice.frame.personal": "This link is for the recipient only and needs no registration. Do not forward it: whoever holds it can act for you.",
    "notice.frame.sender": "This message was sent by the online dispute resolution system Redress (定纷).",
    "notice.goods_sent.body": ["The goods of dispute ",["argument","number"]," were sent back; the tracking number is on the dispute’s page.\nWhen they arrive, please inspect them ",["select","due",{"none":"promptly","other":["by ",["argument","due"]]}],": confirm, or report a problem with evidence.\n",["select","silence",{"none":"If you report nothing in time, they count as received without objection and the money is paid to the other party.","other":[["argument","silence"]]}]],
    "notice.goods_sent.subject": ["Dispute ",["argument","number"],": the goods were sent back"],
    "notice.human_requested.body": ["A party in dispute ",["argument","number"]," asks to be dealt with by a person.\nPlease contact the party or take the matter over ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],".\n",["select","silence",{"none":"If nobody does, it appears on the operator’s overdue list.","other":[["argument","silence"]]}]],
    "notice.human_requested.subject": ["Dispute ",["argument","number"],": a party asks for a person"],
    "notice.juror_objection_answered.body": "A person looked at your objection to the pause and answered it.\nThe answer with its reasons is on your juror’s page.\nYou need to do nothing.",
    "notice.juror_objection_answered.subject": "Your objection was answered",
    "notice.juror_ready.body": "You have finished the training and are in the pool. You can be drawn once the next pool is frozen.\nWhen you are called, you get a letter with a time to answer. If you have no time, say on your page that you are away.\nIf you do nothing when you are called, that counts as a missed seat.",
    "notice.juror_ready.subject": "You are in the pool of jurors",
    "notice.juror_summons.body": ["You were drawn as a juror for one case. It takes about ten minutes on a phone.\nPlease say",["select","due",{"none":"","other":[" by ",["argument","due"]]}]," whether you take the seat. If you know somebody in the case, step aside: that does not count against you.\nIf you do nothing, the next person is called, and it counts as a missed seat."],
    "notice.juror_summons.subject": "You are called as a juror",
    "notice.juror_suspended.body": ["You are not drawn as a juror",["select","due",{"none":"","other":[" until ",["argument","due"]]}],". Your page says why.\nIf you think this is wrong, object on your page; a person looks at it and answers with reasons.\nIf you do nothing, you come back into the pool by yourself when the time is over."],
    "notice.juror_suspended.subject": "You are paused as a juror",
    "notice.juror_volunteered.body": "One of your users volunteered as a juror.\nPlease tell us over the API what you vouch for: credit, identity, time as a member, reviews, sanctions.\nUntil then the user is not in the pool.",
    "notice.juror_volunteered.subject": "One of your users volunteered as a juror",
    "notice.juror_warned.body": "You were called as a juror and did not answer more than once. Others waited for you.\nIf you have no time, say on your page that you are away, or step aside when you are called. Neither counts against you.\nIf you miss another seat, you pause as a juror for some days.",
    "notice.juror_warned.subject": "You have missed seats as a juror",
    "notice.jury_convened.body": ["The jury in dispute ",["argument","number"]," is being drawn and begins. You can check the draw on the dispute’s page. Nobody sees a count before the end.\n",["select","due",{"none":"You need to do nothing now.","other":["Please do what the dispute’s page asks by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"Without a verdict an adjudicator decides.","other":[["argument","silence"]]}]],
    "notice.jury_convened.subject": ["Dispute ",["argument","number"],": the jury is being drawn"],
    "notice.jury_joined.body": ["The other side agreed to a jury in dispute ",["argument","number"],". The jury will be drawn soon.\n",["select","due",{"none":"You need to do nothing now.","other":["The next date is ",["argument","due"],"."]}],"\nUntil the draw either side can leave, and an adjudicator decides."],
    "notice.jury_joined.subject": ["Dispute ",["argument","number"],": both sides agreed to a jury"],
    "notice.jury_left.body": ["No jury looks at dispute ",["argument","number"],": an adjudicator decides. No time limit became shorter, and nothing on file is lost.\n",["select","due",{"none":"The dates are on the dispute’s page.","other":["The next date is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.jury_left.subject": ["Dispute ",["argument","number"],": no jury"],
    "notice.jury_proposed.body": ["The other side proposes a jury in dispute ",["argument","number"],": volunteers drawn by lot look at it, and a person checks what they say. It applies only if you agree.\n",["select","due",{"none":"You can say so on the dispute’s page.","other":["You can say so by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you say nothing, nothing is lost: an adjudicator decides.","other":[["argument","silence"]]}]],
    "notice.jury_proposed.subject": ["Dispute ",["argument","number"],": the other side proposes a jury"],
    "notice.jury_without_verdict.body": ["The jury in dispute ",["argument","number"]," came to no verdict. ",["select","outcome",{"tie":"No answer got enough votes.","too_few":"Too few jurors could sit.","beacon_silent":"No random number came from the public beacon, so nobody could be drawn.","other":"The time was over."}]," An adjudicator decides. The time the jury took is not counted.\n",["select","due",{"none":"You need to do nothing now.","other":["The next date is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"You will be told when there is a determination.","other":[["argument","silence"]]}]],
    "notice.jury_without_verdict.subject": ["Dispute ",["argument","number"],": no verdict of the jury"],
    "notice.late_evidence_decided.body": ["The adjudicator has decided whether the evidence you submitted after the time for it counts in dispute ",["argument","number"],", and said why.\nPlease look at the page."],
    "notice.late_evidence_decided.subject": ["Dispute ",["argument","number"],": your late evidence was decided on"],
    "notice.log_alarm.body": [["select","summary",{"none":"Something is wrong with the transparency log.","other":[["argument","summary"]]}],"\nAnybody who checks the log sees it too. Please look at the log page, and read “The transparency log” in the operating guide.\nEntries wait meanwhile; nothing is lost."],
    "notice.log_alarm.subject": "The transparency log needs you",
    "notice.merchant_insolvent.body": ["There are signs that the merchant of dispute ",["argument","number"]," cannot pay its debts",["select","summary",{"none":"","other":[": ",["argument","summary"]]}],".\nThe platform pays nothing more from the deposit and shares nothing. Whoever administers the insolvency decides. Money of your order in escrow is yours and is paid as before.\nRegister your claim there and add the statement from the page of the dispute. Whoever does not register in time may get nothing."],
    "notice.merchant_insolvent.subject": ["Dispute ",["argument","number"],": signs that the merchant cannot pay"],
    "notice.merchant_solvent.body": ["The signs that the merchant of dispute ",["argument","number"]," cannot pay are over",["select","summary",{"none":"","other":[": ",["argument","summary"]]}],".\nThe deposit pays out again. The page of the dispute shows the next step.\nYou need not do anything."],
    "notice.merchant_solvent.subject": ["Dispute ",["argument","number"],": the merchant can pay again"],
    "notice.message_posted.body": ["There is a new message in dispute ",["argument","number"],"; read it on the dispute’s page.\n",["select","due",{"none":"You may reply; you do not have to.","other":["If you want to respond, do so by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do not reply, time limits and procedure stay as they are.","other":[["argument","silence"]]}]],
    "notice.message_posted.subject": ["Dispute ",["argument","number"],": a new message"],
    "notice.money_paid_out.body": ["The payment institution confirmed",["select","amount",{"none":" the payment","other":[" ",["argument","amount"]]}]," for dispute ",["argument","number"],". How long your bank takes to show it is up to your bank.\n",["select","due",{"none":"Nothing is asked of you now.","other":["The time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If it does not appear within 5 working days, write on the dispute’s page.","other":[["argument","silence"]]}]],
    "notice.money_paid_out.subject": ["Dispute ",["argument","number"],": the money has been paid"],
    "notice.money_returned.body": ["A payment",["select","amount",{"none":"","other":[" of ",["argument","amount"]]}]," for dispute ",["argument","number"]," was confirmed, and then came back to the institution. The money is there, and it is paid out again.\n",["select","due",{"none":"Nothing is asked of you now.","other":["The time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If your account has changed, tell the marketplace. The state of the payment is on the dispute’s page.","other":[["argument","silence"]]}]],
    "notice.money_returned.subject": ["Dispute ",["argument","number"],": a payment came back"],
    "notice.money_returned_desk.body": ["In dispute ",["argument","number"]," the institution took back",["select","amount",{"none":" what it had paid","other":[" ",["argument","amount"]]}],".\n",["select","due",{"none":"Please look why, and have it paid again; by hand two people agree.","other":["Please have it paid again by ",["argument","due"],"; by hand two people agree."]}],"\n",["select","silence",{"none":"Neither side pays again.","other":[["argument","silence"]]}]],
    "notice.money_returned_desk.subject": ["Dispute ",["argument","number"],": money has to be paid out again"],
    "notice.money_stuck.body": ["The payment institution did not carry out a payment",["select","amount",{"none":"","other":[" of ",["argument","amount"]]}]," for dispute ",["argument","number"],". The money is not lost: it is still owed, and a member of staff looks at it.\n",["select","due",{"none":"Nothing is asked of you now.","other":["The time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you changed your account, tell the marketplace. The state of the payment is on the dispute’s page.","other":[["argument","silence"]]}]],
    "notice.money_stuck.subject": ["Dispute ",["argument","number"],": the payment is delayed"],
    "notice.notice_of_dispute.body": ["A buyer has opened dispute ",["argument","number"]," about an order of your shop. ",["select","summary",{"none":"","other":["It is about: ",["argument","summary"],". "]}],["select","amount",{"none":"","other":["Amount claimed: ",["argument","amount"],"."]}],"\nPlease answer ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],": you can agree, offer something else, or give your reasons and evidence.\n",["select","silence",{"none":"If you do not answer in time, the claimant can choose that an adjudicator decides on the material at hand, and the money concerned stays held until the end.","other":[["argument","silence"]]}],["select","join",{"none":"","other":["\nThe buyer asks for the fast track of small claims: shorter times, and only the documents are read. It applies only if you agree by ",["argument","join"],". If you do not agree, or say nothing about it, nothing is lost: the ordinary way goes on with its ordinary time limits."]}],["select","originals",{"none":"","other":["\nPlease keep the original records of this order (page, order, payment, chat, delivery) and hand them in by ",["argument","originals"],". If you hold them and keep them back, the adjudicator may hold that against you, with reasons."]}],"\nThe link below lets you answer without registering."],
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
    "notice.reconciliation_unexplained.body": ["The statement of ",["argument","number"]," and our books differ, and nothing explains it",["select","summary",{"none":"","other":[": ",["argument","summary"]]}],".\nPlease pay nothing out by hand, and look through the institution’s statement at the finance desk.\nThis letter comes with every comparison that cannot explain it."],
    "notice.reconciliation_unexplained.subject": [["argument","number"],": the statement is not explained"],
    "notice.refusal_objected.body": ["The claimant of dispute ",["argument","number"]," asked for another adjudicator to look. The first one takes no part.\n",["select","due",{"none":"It is done as soon as possible.","other":["It is done by ",["argument","due"]," at the latest."]}],"\n",["select","silence",{"none":"","other":[["argument","silence"]]}]],
    "notice.refusal_objected.subject": ["Dispute ",["argument","number"],": another person is asked to look"],
    "notice.reminder.body": ["Dispute ",["argument","number"]," is waiting for you. ",["select","summary",{"none":"","other":["It is about: ",["argument","summary"],"."]}],"\n",["select","due",{"none":"Please act soon.","other":["Please act by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the procedure takes its next step under the rules without your view.","other":[["argument","silence"]]}]],
    "notice.reminder.subject": ["Reminder: dispute ",["argument","number"]," is waiting for you",["select","due",{"none":"","other":[" until ",["argument","due"]]}]],
    "notice.reply_overdue.body": ["The merchant has not answered dispute ",["argument","number"]," in time; its second contact has been told.\n",["select","due",{"none":"You can wait for the answer or look at the next step.","other":["You can wait for the answer or look at the next step; the present time limit is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If you do nothing, the next step is chosen when the negotiation period ends.","other":[["argument","silence"]]}]],
    "notice.reply_overdue.subject": ["Dispute ",["argument","number"],": the merchant has not answered"],
    "notice.response_given.body": ["The merchant has answered in dispute ",["argument","number"],"; read it on the dispute’s page.\n",["select","due",{"none":"You can make an offer, add evidence or write a message.","other":["You can make an offer, add evidence or write a message by ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If no agreement is reached within the negotiation period, you can choose the next step.","other":[["argument","silence"]]}]],
    "notice.response_given.subject": ["Dispute ",["argument","number"],": the merchant has answered"],
    "notice.reversal_asked.body": ["In dispute ",["argument","number"]," the merchant says that money was taken from its deposit wrongly",["select","amount",{"none":"","other":[" (",["argument","amount"],")"]}],". An adjudicator looks at it.\n",["select","due",{"none":"Nothing is asked of you.","other":["The next date is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"What you received in good faith stays yours.","other":[["argument","silence"]]}]],
    "notice.reversal_asked.subject": ["Dispute ",["argument","number"],": a payment from the deposit is looked at again"],
    "notice.reversal_decided.body": ["In dispute ",["argument","number"]," an adjudicator decided whether money was taken from the deposit wrongly; the reasons are on the dispute’s page.\n",["select","due",{"none":"Nothing more is asked of you.","other":["The next date is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"If it was wrong, the deposit has it back with interest.","other":[["argument","silence"]]}]],
    "notice.reversal_decided.subject": ["Dispute ",["argument","number"],": the payment from the deposit was looked at again"],
    "notice.scanner_down.body": ["The malware scanner does not answer; files are waiting",["select","summary",{"none":"","other":[": ",["argument","summary"]]}],".\nNothing passes unscanned. Please see whether clamd is running."],
    "notice.scanner_down.subject": "The malware scanner does not answer",
    "notice.second_contact.body": ["We could not reach the first contact address about dispute ",["argument","number"],", so this notice goes to you as the second contact on record. ",["select","summary",{"none":"","other":["It is about: ",["argument","summary"],". "]}],["select","amount",{"none":"","other":["Amount claimed: ",["argument","amount"],"."]}],"\nPlease answer ",["select","due",{"none":"soon","other":["by ",["argument","due"]]}],", or tell the person in charge: you can agree, offer something else, or give your reasons and evidence.\n",["select","silence",{"none":"If nobody answers in time, the claimant can choose that an adjudicator decides on the material at hand, and the money concerned stays held until the end.","other":[["argument","silence"]]}],"\nThe link below lets you answer without registering."],
    "notice.second_contact.subject": ["Notice of dispute ",["argument","number"]," (second contact)"],
    "notice.set_off_made.body": ["What is owed in dispute ",["argument","number"]," was paid from the merchant’s other orders",["select","amount",{"none":"","other":[": ",["argument","amount"]]}],".\n",["select","due",{"none":"If that was wrong, the merchant can ask to have it put right.","other":["If that was wrong, the merchant can ask by ",["argument","due"]," to have it put right."]}],"\n",["select","silence",{"none":"The page of the dispute has the details.","other":[["argument","silence"]]}]],
    "notice.set_off_made.subject": ["Dispute ",["argument","number"],": receipt for a set-off"],
    "notice.set_off_notice.body": ["In dispute ",["argument","number"]," the deposit does not cover what is owed",["select","amount",{"none":"","other":["; ",["argument","amount"]," is left"]}],". The merchant agreed to set-off, so money that its other orders have released is to pay it.\nThe merchant can pay or object",["select","due",{"none":"","other":[" by ",["argument","due"]]}],".\n",["select","silence",{"none":"If it does neither, that sum is set off.","other":[["argument","silence"]]}]],
    "notice.set_off_notice.subject": ["Dispute ",["argument","number"],": other orders’ money is to be set off"],
    "notice.staff_overdue.body": ["The time to act in dispute ",["argument","number"],["select","due",{"none":"","other":[" (",["argument","due"],")"]}]," has passed and the parties are waiting.\nPlease act now or hand it over.\n",["select","silence",{"none":"If nothing is done, an operator reassigns it.","other":[["argument","silence"]]}]],
    "notice.staff_overdue.subject": ["Overdue: dispute ",["argument","number"]],
    "notice.verdict_not_followed.body": ["A person looked at the verdict in dispute ",["argument","number"]," and did not follow it. The reason is on the dispute’s page. An adjudicator decides.\n",["select","due",{"none":"You need to do nothing now.","other":["The next date is ",["argument","due"],"."]}],"\n",["select","silence",{"none":"You can appeal once against the determination.","other":[["argument","silence"]]}]],
    "notice.verdict_not_followed.subject": ["Dispute ",["argument","number"],": the verdict was not followed"],
    "notice.verdict_returned.body": ["The jury in dispute ",["argument","number"]," has given a verdict. Votes and reasons are on the dispute’s page. A verdict binds nobody by itself: a person looks at it.\n",["select","due",{"none":"You need to do nothing now.","other":["The time for that ends on ",["argument","due"],"."]}],"\n",["select","silence",{"none":"You will be told when there is a determination, and can appeal then.","other":[["argument","silence"]]}]],
    "notice.verdict_returned.subject": ["Dispute ",["argument","number"],": the jury has a verdict"],
    "offline.app.description": "Disputes about your orders: file, answer, agree, see money moved.",
    "offline.app.name": "Redress – settle a dispute",
    "offline.cancel": "Do not send",
    "offline.closed": "This cannot be done any more. The dispute’s page says why.",
    "offline.drop": "Remove",
    "offline.go_on": "Go on",
    "offline.open": "Open the page",
    "offline.page.back": "The network is back",
    "offline.page.empty": "Nothing waits to be sent.",
    "offline.page.home": "Go to my disputes",
    "offline.page.lead": "Nothing is lost. This page goes on by itself when the network is back.",
    "offline.page.private": "For your privacy pages about disputes are not kept on this phone. What you wrote is kept here until it is sent, and removed when you sign out.",
    "offline.page.title": "No network right now",
    "offline.refused": "Not accepted.",
    "offline.send": "Try now",
    "offline.sent": ["Sent: ",["argument","what"],"."],
    "offline.signed_out": "You were signed out before it could be sent. Sign in again and it goes by itself.",
    "offline.step": "Not sent yet. What you entered is kept on this phone.",
    "offline.title": "Waiting to be sent",
    "offline.typed": "What you wrote",
    "offline.unnamed": "A form",
    "offline.waiting": "Not sent yet. It goes by itself when the network is back.",
    "operator.admission.lead": "You are on duty: you can let the dispute go on. Only an adjudicator can decide not to take it. You do not read the file, so speak to the claimant first.",
    "operator.admission.title": "Let it go on",
    "operator.ahead": "Coming up",
    "operator.ahead.count": "Time limits",
    "operator.ahead.day": "Day",
    "operator.ahead.due": "Ends",
    "operator.ahead.finding": [["number","count",null]," time limits end in the next 14 days; the busiest day is ",["argument","day"],", with ",["number","most",null],"."],
    "operator.ahead.none": "No time limits end in the next 14 days.",
    "operator.ahead.note": "The next 14 days, Beijing time. Select a bar to see its disputes.",
    "operator.ahead.title": ["Time limits ending on ",["argument","day"]],
    "operator.ahead.waits": "Waits for",
    "operator.ahead.what": "Time limit",
    "operator.asof": ["As of ",["argument","date"]," ",["argument","clock"],"."],
    "operator.assign": "Assign",
    "operator.assign.choose": "Choose",
    "operator.assign.closed": "Nothing to assign now: no adjudicator is needed, or a draft is waiting for its second signature.",
    "operator.assign.lead": "Anyone with ties to a side, or who recused or took part before, is refused.",
    "operator.assign.stage": "Stage",
    "operator.assign.title": ["Dispute ",["argument","number"]],
    "operator.assign.to": "Adjudicator",
    "operator.behind.back": "Back to the figures",
    "operator.behind.day": [["argument","what"],": ",["argument","from"]],
    "operator.behind.filed": "Filed",
    "operator.behind.home": "Back to the overview",
    "operator.behind.number": "Dispute",
    "operator.behind.stage": "Stage",
    "operator.behind.title": [["argument","what"],": ",["argument","from"]," to ",["argument","to"]],
    "operator.behind.type": "Type",
    "operator.channel.email": "Email",
    "operator.channel.in_product": "In product",
    "operator.channel.webhook": "Webhook",
    "operator.check": "Check an order",
    "operator.check.buyer": "Buyer",
    "operator.check.do": "Check",
    "operator.check.enter": "an order",
    "operator.check.escrow": "In escrow",
    "operator.check.fault": [["argument","field"],": ",["argument","what"]],
    "operator.check.field": "Order as JSON",
    "operator.check.good": "It can be pushed.",
    "operator.check.item": [["argument","title"]," × ",["number","quantity",null],": ",["argument","amount"]],
    "operator.check.items": "Items",
    "operator.check.merchant": "Merchant",
    "operator.check.merchant.unknown": "Not known yet: a push would be refused. Register the merchant first.",
    "operator.check.not_json": "This is not JSON. Look for a missing quote, comma or bracket.",
    "operator.check.note": "Paste an order as you would push it. It is read by the same rules; nothing is saved.",
    "operator.check.paid": "Paid",
    "operator.check.placed": "Placed",
    "operator.check.release": "Escrow goes to the merchant",
    "operator.check.title": "The order as it would be kept",
    "operator.clocks.missed": "Missed in the last 30 days",
    "operator.clocks.soon": "Due within 24 hours",
    "operator.connect": "Onboarding",
    "operator.connect.delivered": "Dispute event accepted",
    "operator.connect.delivered.hint": "Happens with the first dispute.",
    "operator.connect.done": [["number","done",null]," of ",["number","all",null]," done"],
    "operator.connect.endpoint": "Webhook address set",
    "operator.connect.handover": "Hand-over key set",
    "operator.connect.handover.hint": "The marketplace signs its users over with it.",
    "operator.connect.is.done": "Done",
    "operator.connect.is.incomplete": "Failed",
    "operator.connect.is.not_started": "Not yet",
    "operator.connect.key": "Has a valid API key",
    "operator.connect.key.hint": [["plural","count",0,"cardinal",{"=0":"Create one below.","one":[["pound"]," valid key."],"other":[["pound"]," valid keys."]}]],
    "operator.connect.merchants": "Merchants registered",
    "operator.connect.note": "Each item is checked by the system, not ticked by hand.",
    "operator.connect.orders": "Orders received",
    "operator.connect.orders.hint": "You can check an order before pushing it; nothing is saved.",
    "operator.connect.rate": ["At most ",["number","count",null]," requests per minute; beyond that the answer is 429."],
    "operator.connect.tested": "Test event accepted",
    "operator.connect.tested.failed": "The last one failed. Send another once it is fixed.",
    "operator.connect.tested.hint": ["Answered ",["argument","status"]," in ",["number","milliseconds",null]," ms."],
    "operator.connect.tested.none": "Not sent yet.",
    "operator.count": [["number","count",null]],
    "operator.dead.drop": "Put aside",
    "operator.dead.drop.do": "Put aside",
    "operator.dead.drop.enter": "a reason",
    "operator.dead.drop.lead": "It is not retried again. The record and your reason are kept.",
    "operator.dead.drop.reason": "Reason",
    "operator.dead.drop.reason.hint": "For example “merchant told by phone”.",
    "operator.dead.drop.title": "Put this notice aside?",
    "operator.dead.filter.any": "Any",
    "operator.dead.filter.channel": "Channel",
    "operator.dead.filter.marketplace": "Marketplace",
    "operator.dead.filter.template": "Notice",
    "operator.dead.found": [["plural","count",0,"cardinal",{"=0":"No undelivered notices.","one":[["pound"]," undelivered notice."],"other":[["pound"]," undelivered notices."]}]],
    "operator.dead.reason.bounced": "The email bounced: this address does not accept mail. Ask the marketplace for a new one, then retry.",
    "operator.dead.reason.dead": "Every attempt failed. Look at the last answer, fix the cause, then retry.",
    "operator.dead.reason.no_address": "No email address on record. The marketplace must supply one.",
    "operator.dead.reason.no_endpoint": "The marketplace has no webhook address. Set one, then retry.",
    "operator.dead.reason.other": "It did not arrive.",
    "operator.dead.reason.refused": "The mail server refused the email.",
    "operator.dead.retried": [["plural","count",0,"cardinal",{"=0":"Nothing was there to send.","one":[["pound"]," notice will be sent again."],"other":[["pound"]," notices will be sent again."]}]," ",["plural","left",0,"cardinal",{"=0":"No undelivered notice of this kind is left.","other":[["pound"]," are still undelivered: retry again."]}]],
    "operator.dead.retry_all": ["Retry all ",["number","count",null]],
    "operator.dead.retry_all.do": "Retry",
    "operator.dead.retry_all.lead": "Each keeps its id, so a receiver that already has it can tell. At most 500 at a time, oldest first.",
    "operator.dead.retry_all.title": ["Retry ",["plural","count",0,"cardinal",{"one":[["pound"]," notice"],"other":[["pound"]," notices"]}],"?"],
    "operator.dead.second.dead": "The second contact did not get it either.",
    "operator.dead.second.dropped": "The notice to the second contact was put aside.",
    "operator.dead.second.failed": "The second contact did not get it either.",
    "operator.dead.second.none": "No second contact was tried.",
    "operator.dead.second.sent": "The second contact got it.",
    "operator.dead.second.waiting": "On its way to the second contact.",
    "operator.delays.amount": "Sum",
    "operator.delays.claim": ["Claims a proven loss of ",["argument","amount"]],
    "operator.delays.days": "Days",
    "operator.delays.dispute": "Dispute",
    "operator.delays.lead": "Whoever waits because we miss a time limit of our own gets a daily sum, by itself. Here is each one: why, how many days, whether it is paid, and who claims a proven loss.",
    "operator.delays.limit": "Time limit missed",
    "operator.delays.more": "Earlier",
    "operator.delays.none": "No delays.",
    "operator.delays.side": "Who waited",
    "operator.delays.state": "State",
    "operator.delays.state.owed": "Owed: our own funds are short",
    "operator.delays.state.paid": "Paid",
    "operator.delays.state.running": "Not done yet",
    "operator.delays.table": "Delays",
    "operator.delays.title": "Our delays and what they cost",
    "operator.delivery.attempts": [["plural","count",0,"cardinal",{"one":[["pound"]," attempt"],"other":[["pound"]," attempts"]}]],
    "operator.delivery.channel": "Recipient",
    "operator.delivery.lead": "Every attempt is recorded. A retry keeps the same id.",
    "operator.delivery.no_attempt": "No attempt yet",
    "operator.delivery.retry": "Retry",
    "operator.delivery.show.all": "All",
    "operator.delivery.show.dead": "Undelivered",
    "operator.delivery.show.mail": "Email",
    "operator.delivery.show.webhooks": "Webhooks",
    "operator.delivery.state": "State",
    "operator.delivery.state.dead": "Gave up",
    "operator.delivery.state.dropped": "Put aside",
    "operator.delivery.state.failed": "Failed",
    "operator.delivery.state.sent": "Sent",
    "operator.delivery.state.waiting": "Waiting",
    "operator.delivery.tries": "Attempts",
    "operator.delivery.what": "Notice",
    "operator.done.assigned": "Assigned.",
    "operator.done.deactivated": "Deactivated.",
    "operator.done.dropped": "Put aside.",
    "operator.done.replayed": "It will be sent again.",
    "operator.done.revoked": "Revoked.",
    "operator.done.saved": "Saved.",
    "operator.done.session_ended": "Ended.",
    "operator.enter.adjudicator": "an adjudicator",
    "operator.enter.email": "an email address",
    "operator.enter.label": "a label",
    "operator.enter.language": "a language",
    "operator.enter.name": "a name",
    "operator.enter.roles": "at least one role",
    "operator.enter.slug": "a slug",
    "operator.figures.by.day": "By day",
    "operator.figures.by.week": "By week",
    "operator.figures.csv": "Download as CSV",
    "operator.figures.csv.answered": "answered",
    "operator.figures.csv.closed": "closed",
    "operator.figures.csv.determined": "determined",
    "operator.figures.csv.filed": "filed",
    "operator.figures.csv.filedAnswered": "answered of those filed",
    "operator.figures.csv.from": "from",
    "operator.figures.csv.letters": "emails sent",
    "operator.figures.csv.lettersFailed": "emails not delivered",
    "operator.figures.csv.medianHours": "median hours to close",
    "operator.figures.csv.settled": "settled",
    "operator.figures.csv.to": "to",
    "operator.figures.lead": "Counted every night from the record, in Beijing days. Select a mark to see its disputes.",
    "operator.figures.none": "No figures yet. The first come after midnight, Beijing time.",
    "operator.figures.period.day": "Day",
    "operator.figures.period.week": "Week starting",
    "operator.figures.title": "Figures over time",
    "operator.figures.week.part": [["argument","day"],", ",["plural","count",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]],
    "operator.finding.clock.bad": "Server and database clocks differ: set both by NTP",
    "operator.finding.clock.good": "Clocks agree",
    "operator.finding.data_folder.bad": "Data folder is not writable: change its owner",
    "operator.finding.data_folder.good": "Data folder is writable",
    "operator.finding.deadlines.good": "No time limits fired late",
    "operator.finding.deadlines.notice": "Time limits are firing late: are background jobs on?",
    "operator.finding.demo.bad": "Demo is on at a public address: turn it off",
    "operator.finding.demo.good": "Demo is off",
    "operator.finding.demo.notice": "Demo is on: anyone can sign in as an operator",
    "operator.finding.disk.bad": "Disk is almost full: make room now",
    "operator.finding.disk.good": "Enough disk space",
    "operator.finding.disk.notice": "Disk is getting full: make room soon",
    "operator.finding.ledger.bad": "Books do not add up: pay nothing out by hand, compare with the institution’s statement",
    "operator.finding.ledger.good": "Books were proven",
    "operator.finding.ledger.notice": "Books have not been proven for two days: are background jobs on?",
    "operator.finding.log.bad": "Transparency log has a problem: look now",
    "operator.finding.log.good": "Transparency log is whole",
    "operator.finding.mail.bad": "No mail server: nobody gets emails. Set SMTP_URL",
    "operator.finding.mail.good": "Mail server configured",
    "operator.finding.mail.notice": "No mail server: emails appear only on the outbox page",
    "operator.finding.outbox.good": "No undelivered notices",
    "operator.finding.outbox.notice": "Some emails or webhooks were given up",
    "operator.finding.payments.bad": "A statement has an amount nobody can explain: see Finance",
    "operator.finding.payments.good": "Payments go out and statements agree",
    "operator.finding.payments.notice": "Payments wait or failed: see Finance",
    "operator.finding.postgresql.bad": "Database is too old or does not answer",
    "operator.finding.postgresql.good": "Database answers",
    "operator.finding.public_url.bad": "Address is not https: put TLS in front",
    "operator.finding.public_url.good": "Public address is suitable",
    "operator.health": "Health",
    "operator.health.ahead": "Demo clock",
    "operator.health.ahead.none": "Real time",
    "operator.health.ahead.value": [["plural","hours",0,"cardinal",{"one":[["pound"]," hour"],"other":[["pound"]," hours"]}]," ahead of real time"],
    "operator.health.backup": "Last backup",
    "operator.health.backup.none": "None recorded. Run “redress backup FILE”.",
    "operator.health.bad": "Act now",
    "operator.health.database": "Database",
    "operator.health.database.value": [["argument","version"],", ",["number","size",null]," MB, ",["number","connections",null]," connections, answered in ",["number","milliseconds",null]," ms"],
    "operator.health.disk": "Disk",
    "operator.health.disk.value": [["number","free",null]," GB free of ",["number","total",null]," GB"],
    "operator.health.finding.good": "No problems found.",
    "operator.health.finding.some": [["plural","count",0,"cardinal",{"one":[["pound"]," thing needs"],"other":[["pound"]," things need"]}]," attention."],
    "operator.health.good": "OK",
    "operator.health.note": "What the server can see itself. “redress doctor” also checks the books and the records.",
    "operator.health.notice": "Check",
    "operator.health.unknown": "unknown",
    "operator.job.deadlines": "Time limits to fire",
    "operator.job.escrow_releases": "Escrow to release",
    "operator.job.mail": "Email",
    "operator.job.webhooks": "Webhooks",
    "operator.jobs": "Background jobs",
    "operator.jobs.name": "Job",
    "operator.jobs.note": "Anything waiting for more than a minute means something is wrong.",
    "operator.jobs.oldest": "Oldest was due",
    "operator.jobs.waiting": "Waiting",
    "operator.key": "API key",
    "operator.key.active": "In use",
    "operator.key.label": "Label",
    "operator.key.label.hint": "For example “November 2026, production”.",
    "operator.key.made": "Created",
    "operator.key.made_title": "New key",
    "operator.key.make": "Create key",
    "operator.key.revoke": "Revoke",
    "operator.key.revoked": "Revoked",
    "operator.key.state": "State",
    "operator.keys": "API keys",
    "operator.keys.note": "To rotate: create a new key, switch to it, then revoke the old one.",
    "operator.lead": "Operators keep the service running. They see no case files and decide nothing.",
    "operator.ledger": "Ledger check",
    "operator.ledger.again": "Check again",
    "operator.ledger.at": "Checked at",
    "operator.ledger.broken": "Books do not balance",
    "operator.ledger.done.broken": "Checked. The books do not balance; operators were told.",
    "operator.ledger.done.proven": "Checked. The books balance.",
    "operator.ledger.never": "Not checked yet",
    "operator.ledger.note": "Checked each night: sums are zero, balances equal their transfers, holds equal their history. You can check again now.",
    "operator.ledger.proven": "Books balance",
    "operator.ledger.result": "Result",
    "operator.ledger.since": "Since",
    "operator.load": "Adjudicator workload",
    "operator.load.late": "Overdue",
    "operator.load.name": "Adjudicator",
    "operator.load.open": "Open",
    "operator.log.at": "When",
    "operator.log.by": "Who",
    "operator.log.lead": "Newest first; entries are never changed. Acts in a dispute are in that dispute’s own record.",
    "operator.log.none": "No entries yet.",
    "operator.log.subject": "Subject",
    "operator.log.title": "Operator log",
    "operator.log.what": "What",
    "operator.log.what.difference_settled": "Explained a difference",
    "operator.log.what.hold_kept": "Kept a hold",
    "operator.log.what.hold_lift_proposed": "Proposed to lift a hold",
    "operator.log.what.hold_lifted": "Lifted a hold",
    "operator.log.what.hold_set": "Set a hold on data",
    "operator.log.what.insolvency_confirmed": "Confirmed an insolvency note",
    "operator.log.what.insolvency_declined": "Declined an insolvency note",
    "operator.log.what.insolvency_proposed": "Proposed an insolvency note",
    "operator.log.what.key_made": "Created a key",
    "operator.log.what.key_revoked": "Revoked a key",
    "operator.log.what.marketplace_changed": "Changed a marketplace",
    "operator.log.what.marketplace_registered": "Registered a marketplace",
    "operator.log.what.notice_dropped": "Put a notice aside",
    "operator.log.what.notice_replayed": "Retried a notice",
    "operator.log.what.notices_replayed": "Retried notices",
    "operator.log.what.payment_again_approved": "Agreed to paying again",
    "operator.log.what.payment_again_proposed": "Proposed paying again",
    "operator.log.what.release_approved": "Approved a release",
    "operator.log.what.release_declined": "Declined a release",
    "operator.log.what.release_proposed": "Proposed a release",
    "operator.log.what.roles_changed": "Changed roles",
    "operator.log.what.sessions_ended": "Ended sessions",
    "operator.log.what.staff_deactivated": "Deactivated",
    "operator.log.what.staff_invited": "Invited",
    "operator.log.what.staff_link_made": "Created a sign-in link",
    "operator.log.what.vouches_entered": "Entered a list of vouches",
    "operator.log.what.webhook_tried": "Sent a test event",
    "operator.market.key": "Hand-over key",
    "operator.market.key.hint": "Ed25519 public key, SPKI in base64.",
    "operator.market.name": "Name",
    "operator.market.new": "Register a marketplace",
    "operator.market.rate": "Requests per minute",
    "operator.market.register": "Register",
    "operator.market.registered": "Registered",
    "operator.market.settings": "Settings",
    "operator.market.slug": "Slug",
    "operator.market.slug.fault": "A slug has 2 to 63 lower-case letters, digits and hyphens.",
    "operator.market.slug.hint": "Lower-case letters, digits and hyphens; it cannot be changed later.",
    "operator.market.webhook": "Webhook address",
    "operator.market.webhook_secret": "Webhook secret",
    "operator.marketplace": "Marketplace",
    "operator.money": "Money",
    "operator.money.consumers": "Paid to buyers",
    "operator.money.currency": "Currency",
    "operator.money.deposit": "Deposits",
    "operator.money.escrow": "In escrow",
    "operator.money.held": "Held for disputes",
    "operator.money.merchants": "Paid to merchants",
    "operator.money.note": "Totals from the ledger. Redress keeps the books; the marketplace pays.",
    "operator.money.owed": "Still owed",
    "operator.numbers": "Participation of respondents",
    "operator.numbers.finding": [["number","noticed",null]," notices sent, ",["number","answered",null]," answered"],
    "operator.numbers.note": "The last 30 days, as a share of the disputes whose notice was sent.",
    "operator.numbers.of": [["number","count",null]," of ",["number","all",null]," (",["number","share","percent"],")"],
    "operator.once": "Shown only once: save it now. Only its hash is kept here.",
    "operator.outcome.bounced": "bounced",
    "operator.outcome.dead": "gave up",
    "operator.outcome.deferred": "deferred",
    "operator.outcome.dropped": "put aside",
    "operator.outcome.no_address": "no address",
    "operator.outcome.no_endpoint": "no endpoint",
    "operator.outcome.refused": "refused",
    "operator.outcome.replayed": "replayed",
    "operator.outcome.sent": "handed over",
    "operator.outcome.shown_in_outbox": "shown in the outbox",
    "operator.outcome.shown_in_product": "shown in the product",
    "operator.part.deliveries": "Deliveries",
    "operator.part.deposits": "Deposits",
    "operator.part.figures": "Figures",
    "operator.part.finance": "Finance",
    "operator.part.jury": "Jurors",
    "operator.part.log": "Log",
    "operator.part.marketplaces": "Marketplaces",
    "operator.part.overview": "Overview",
    "operator.part.privacy": "Personal data",
    "operator.part.queue": "Assignment",
    "operator.part.rules": "Rules",
    "operator.part.staff": "Staff",
    "operator.parts": "Operation",
    "operator.plot.answered": "Answered",
    "operator.plot.answered.finding": ["Respondents gave ",["number","sum",null]," first answers."],
    "operator.plot.closed": "Closed",
    "operator.plot.closed.finding": [["number","sum",null]," disputes closed."],
    "operator.plot.days": [["number","days",null]," days"],
    "operator.plot.determined": "Determined",
    "operator.plot.determined.finding": [["number","sum",null]," determinations issued."],
    "operator.plot.filed": "Filed",
    "operator.plot.filed.finding": [["number","sum",null]," disputes filed, ",["number","last",null]," in the last period."],
    "operator.plot.lettersFailed": "Undelivered emails",
    "operator.plot.lettersFailed.finding": [["number","failed",null]," of ",["number","letters",null]," emails did not arrive."],
    "operator.plot.medianDays": "Median days to close",
    "operator.plot.medianDays.finding": ["Half of the disputes closed last took ",["number","days",null]," days or less."],
    "operator.plot.medianDays.none": "Nothing has closed yet.",
    "operator.plot.nothing": "none",
    "operator.plot.settled": "Settled",
    "operator.plot.settled.finding": [["number","sum",null]," settled by agreement."],
    "operator.plot.share": [["number","share","percent"]],
    "operator.plot.shareAnswered": "Answer rate",
    "operator.plot.shareAnswered.finding": [["number","share","percent"]," of disputes filed have been answered; the newest still have time."],
    "operator.plot.shareAnswered.none": "Nothing was filed.",
    "operator.queue.lead": "Due first on top. Assign what nobody has; reassign what is late or in conflict of interest.",
    "operator.queues": "Queues",
    "operator.queues.finding": [["number","open",null]," open; ",["number","untaken",null]," unassigned, ",["number","overdue",null]," overdue."],
    "operator.queues.open": "Open disputes by stage",
    "operator.queues.overdue": "Overdue",
    "operator.queues.untaken": "Unassigned",
    "operator.queues.waiting": "Waiting for a decision",
    "operator.reassign": "Reassign",
    "operator.role.adjudicator": "Adjudicator",
    "operator.role.auditor": "Auditor (reads money only)",
    "operator.role.none": "None",
    "operator.role.operator": "Operator",
    "operator.rules.count": "Disputes",
    "operator.rules.endless": "open-ended",
    "operator.rules.finding": ["New disputes use ",["argument","name"],"."],
    "operator.rules.from": "From",
    "operator.rules.gone": "Not on disk",
    "operator.rules.hash": "Content hash",
    "operator.rules.lead": "A dispute keeps the version it was filed under. A different hash means the files were changed.",
    "operator.rules.name": "Version",
    "operator.rules.open": "Open",
    "operator.rules.state": "State",
    "operator.rules.state.coming": "Upcoming",
    "operator.rules.state.now": "In force",
    "operator.rules.state.past": "Past",
    "operator.rules.title": "Versions of the rules",
    "operator.rules.to": "To",
    "operator.staff.action": "Action",
    "operator.staff.case.due": "Due",
    "operator.staff.cases": "Open cases",
    "operator.staff.cases.none": "No open cases.",
    "operator.staff.cases.note": "Hand them to someone else before you deactivate this person.",
    "operator.staff.deactivate": "Deactivate",
    "operator.staff.deactivate.cases": [["argument","name"]," still has ",["plural","count",0,"cardinal",{"one":[["pound"]," open case"],"other":[["pound"]," open cases"]}],": reassign first."],
    "operator.staff.deactivate.do": "Deactivate",
    "operator.staff.deactivate.note": "Removes every role and ends every session and link. The name stays on record.",
    "operator.staff.deactivate.title": ["Deactivate ",["argument","name"]],
    "operator.staff.email": "Email",
    "operator.staff.invite": "Invite",
    "operator.staff.invite.note": "The link is valid for 7 days and works once.",
    "operator.staff.invited": "Sign-in link",
    "operator.staff.link": "Hand this link to the person. It works once, within 7 days.",
    "operator.staff.name": "Name",
    "operator.staff.new_link": "New sign-in link",
    "operator.staff.roles": "Roles",
    "operator.staff.self": "This is your own account. Another operator must change your roles.",
    "operator.staff.session.begun": "Signed in",
    "operator.staff.session.end": "End",
    "operator.staff.session.end_all": "End all sessions",
    "operator.staff.session.ends": "Ends",
    "operator.staff.session.seen": "Last seen",
    "operator.staff.sessions": "Sessions",
    "operator.staff.sessions.none": "Not signed in anywhere.",
    "operator.staff.sessions.note": "Where this person is signed in. Ending a session takes effect within five seconds.",
    "operator.staff_clocks.note": "A missed staff deadline starts again. Neither side loses anything, and operators are told.",
    "operator.template.admission_announced": "A person looks first (respondent)",
    "operator.template.admission_opened": "A person looks first (claimant)",
    "operator.template.admission_refused": "Not taken",
    "operator.template.admission_released": "Goes on after a first look",
    "operator.template.advance_asked": "Marketplace asked to pay first",
    "operator.template.advance_declined": "Marketplace does not pay first",
    "operator.template.advance_paid": "Marketplace paid first",
    "operator.template.agreement_lapsed": "Agreement lapsed",
    "operator.template.agreement_made": "Agreement made",
    "operator.template.appeal_decided": "Appeal decided",
    "operator.template.appeal_filed": "Appeal filed",
    "operator.template.authorisation_used": "Block on a card ended",
    "operator.template.books_unproven": "Books do not add up",
    "operator.template.card_case_due": "Card dispute: a date is near",
    "operator.template.card_case_ended": "Card dispute over",
    "operator.template.card_case_opened": "Card dispute opened",
    "operator.template.card_credit_reversed": "Bank’s credit taken back",
    "operator.template.card_credited": "Credited by the bank",
    "operator.template.card_dispute_possible": "Card issuer can be asked",
    "operator.template.case_recused": "Adjudicator stepped back",
    "operator.template.change_accepted": "New way to perform agreed",
    "operator.template.change_declined": "Old terms stay",
    "operator.template.change_proposed": "Another way to perform proposed",
    "operator.template.choose_asked": "Please choose the next step",
    "operator.template.countersign_asked": "Please confirm the agreement",
    "operator.template.deduction_objected": "Objection to payment from the deposit",
    "operator.template.delay_begun": "Marketplace late",
    "operator.template.delay_paid": "Paid for a delay",
    "operator.template.deposit_appeal_decided": "Objection to the deposit decided",
    "operator.template.deposit_deducted": "Paid from the deposit",
    "operator.template.deposit_exit": "Closing of the shop begins",
    "operator.template.deposit_frozen": "Withdrawals frozen",
    "operator.template.deposit_increase": "Deposit goes up",
    "operator.template.deposit_insolvency": "Insolvency: deposit stopped",
    "operator.template.deposit_insolvency_over": "Insolvency over",
    "operator.template.deposit_notice": "Payment from the deposit planned",
    "operator.template.deposit_returned": "Deposit given back",
    "operator.template.deposit_short": "Deposit too low",
    "operator.template.determination_corrected": "Determination corrected",
    "operator.template.determination_issued": "Determination issued",
    "operator.template.determination_opened": "With an adjudicator",
    "operator.template.determination_returned": "Draft returned",
    "operator.template.dispute_closed": "Dispute closed",
    "operator.template.dispute_filed": "Receipt of the filing",
    "operator.template.dispute_withdrawn": "Dispute withdrawn",
    "operator.template.erasure_announced": "Erasure announced",
    "operator.template.evidence_objected": "Evidence objected to",
    "operator.template.evidence_objection_answered": "Objection answered",
    "operator.template.evidence_request_ended": "News of evidence asked for",
    "operator.template.evidence_requested": "Evidence asked for",
    "operator.template.evidence_submitted": "Evidence submitted",
    "operator.template.extension_asked": "More time asked for",
    "operator.template.fast_track_joined": "Fast track joined",
    "operator.template.fast_track_left": "Fast track left",
    "operator.template.file_infected": "Malware in a file",
    "operator.template.goods_sent": "Goods sent back",
    "operator.template.human_requested": "A person asked for",
    "operator.template.juror_objection_answered": "Juror’s objection answered",
    "operator.template.juror_ready": "In the pool of jurors",
    "operator.template.juror_summons": "Juror called",
    "operator.template.juror_suspended": "Juror paused",
    "operator.template.juror_volunteered": "Juror volunteered",
    "operator.template.juror_warned": "Juror warned",
    "operator.template.jury_convened": "Jury being drawn",
    "operator.template.jury_joined": "Jury agreed",
    "operator.template.jury_left": "No jury",
    "operator.template.jury_proposed": "Jury proposed",
    "operator.template.jury_without_verdict": "No verdict",
    "operator.template.late_evidence_decided": "Late evidence decided",
    "operator.template.log_alarm": "Transparency log",
    "operator.template.merchant_insolvent": "Merchant insolvent",
    "operator.template.merchant_solvent": "Merchant solvent again",
    "operator.template.message_posted": "New message",
    "operator.template.money_paid_out": "Paid by the institution",
    "operator.template.money_returned": "Money came back",
    "operator.template.money_returned_desk": "Money to pay out again",
    "operator.template.money_stuck": "Payment delayed",
    "operator.template.notice_of_dispute": "Notice of dispute",
    "operator.template.objection_decided": "Objection decided",
    "operator.template.obligation_breached": "Obligation not performed",
    "operator.template.obligation_due": "Obligation due",
    "operator.template.obligation_open": "Obligation stays open",
    "operator.template.obligation_performed": "Obligation performed",
    "operator.template.obligation_reported": "Performance reported",
    "operator.template.offer_accepted": "Offer accepted",
    "operator.template.offer_made": "Offer made",
    "operator.template.offer_rejected": "Offer not accepted",
    "operator.template.party_exited": "A party left",
    "operator.template.performance_contested": "Performance contested",
    "operator.template.question_answered": "Question answered",
    "operator.template.question_asked": "The adjudicator asks",
    "operator.template.reconciliation_unexplained": "Statement not explained",
    "operator.template.refusal_objected": "Another person asked to look",
    "operator.template.reminder": "Reminder",
    "operator.template.reply_overdue": "Answer overdue",
    "operator.template.response_given": "The merchant answered",
    "operator.template.reversal_asked": "Deduction looked at again",
    "operator.template.reversal_decided": "Deduction decided again",
    "operator.template.scanner_down": "Scanner does not answer",
    "operator.template.second_contact": "Notice to the second contact",
    "operator.template.set_off_made": "Set off",
    "operator.template.set_off_notice": "Set-off planned",
    "operator.template.staff_overdue": "Overdue",
    "operator.template.verdict_not_followed": "Verdict not followed",
    "operator.template.verdict_returned": "Verdict",
    "operator.title": "Overview",
    "operator.to.marketplace": "marketplace",
    "operator.to.merchant": "merchant",
    "operator.to.person": "person",
    "operator.to.second_contact": "second contact",
    "operator.to.staff": "staff",
    "operator.trial.again": "Send another",
    "operator.trial.answer": "What was answered",
    "operator.trial.answer.empty": "An empty body.",
    "operator.trial.at": "Sent",
    "operator.trial.back": "Back to the marketplace",
    "operator.trial.bad": "It did not arrive.",
    "operator.trial.detail": "Detail",
    "operator.trial.fix.connection": "No connection: check host name, port, firewall and certificate.",
    "operator.trial.fix.fault": "The receiver failed (5xx). Look into its log for this webhook-id.",
    "operator.trial.fix.gone": "It answered 410: it wants no more messages.",
    "operator.trial.fix.missing": "Nothing listens at this path (404 or 405). Check the path and that it takes POST.",
    "operator.trial.fix.other": "Any answer but 2xx counts as not taken, and is tried again later.",
    "operator.trial.fix.redirect": "It answered with a redirect. Redirects are not followed, because the secret belongs to this address: enter the final one.",
    "operator.trial.fix.signature": "It refused the message (401 or 403). Compare the signature: HMAC-SHA-256 over webhook-id.webhook-timestamp.body, with the secret after whsec_ decoded from base64, over the raw body.",
    "operator.trial.fix.target_refused": "The address is not allowed: it must be public and begin with https://. Change it under settings.",
    "operator.trial.fix.timeout": "Nothing answered within 8 seconds. Answer 2xx at once and do the work after.",
    "operator.trial.good": ["It arrived: answered ",["argument","status"]," in ",["number","milliseconds",null]," ms."],
    "operator.trial.latency": "Latency",
    "operator.trial.location": "Redirect to",
    "operator.trial.ms": [["number","count",null]," ms"],
    "operator.trial.none": "Set a webhook address first.",
    "operator.trial.note": "Sends one signed message now and shows the answer. It is not retried.",
    "operator.trial.send": "Send a test event",
    "operator.trial.sent": "What was sent",
    "operator.trial.status": "Answer",
    "operator.trial.status.none": "None",
    "operator.trial.title": ["Test event to ",["argument","name"]],
    "operator.trial.url": "Address",
    "operator.undelivered": "Not delivered",
    "operator.undelivered.waiting": "Waiting to be sent",
    "payment.rail.alipay": "Alipay",
    "payment.rail.institution": "Payment institution of the order",
    "payment.rail.stripe": "Stripe",
    "payment.source.deposit": "The merchant’s deposit",
    "payment.source.escrow": "The order’s escrow",
    "payment.source.guarantee": "The guarantee for the merchant",
    "payment.source.platform_funds": "The marketplace’s own funds",
    "payment.state.done": "Confirmed",
    "payment.state.due": "About to be sent",
    "payment.state.failed": "Delayed",
    "payment.state.returned": "Came back",
    "payment.state.sent": "At the institution",
    "payment.state.stopped": "On hold",
    "payment.way.at": "Time",
    "payment.way.from": "From",
    "payment.way.institution": "Institution",
    "payment.way.next": "Next step",
    "payment.way.note": "Redress holds no money. It tells the payment institution what was decided, and asks until the institution confirms.",
    "payment.way.title": "Where the money is",
    "payment.way.to_consumer": "To the consumer",
    "payment.way.to_merchant": "To the merchant",
    "payment.what.capture": "The institution took the reserved amount and gives it to the merchant.",
    "payment.what.due": "The institution is told at the time shown. If it cannot be reached, it is tried again.",
    "payment.what.failed": "The institution did not carry it out. The money is still owed. A member of staff looks at it and sends it again; nothing is asked of you.",
    "payment.what.payout": "The institution paid it into the account. The bank decides how long it takes to show.",
    "payment.what.refund": "The institution paid it back the way it was paid. Your bank decides how long it takes to show.",
    "payment.what.release": "The amount was only reserved. The reservation is lifted, and nothing is charged.",
    "payment.what.returned": "The institution said yes, and then that the money came back. It is at the institution and is paid out again. A member of staff looks at it; nothing is asked of you.",
    "payment.what.returned.account": "The institution said yes, and then that the money came back from the account. It is at the institution. As soon as the marketplace names another account, it is paid again.",
    "payment.what.sent": "The institution has been told. It is asked again at the time shown, until it says yes or no. Nothing is sent twice.",
    "payment.what.stopped": "It is kept back while a card dispute or a member of staff looks at it. It goes on, or is called off, when that is decided.",
    "privacy.access.download": "Downloaded",
    "privacy.access.file": "Shown",
    "privacy.access.none": "Nobody else has read them yet.",
    "privacy.access.other": "Otherwise",
    "privacy.access.title": "Who read the files I submitted",
    "privacy.access.view": "Shown as a picture",
    "privacy.access.what": "How",
    "privacy.access.when": "When",
    "privacy.access.who": "Who",
    "privacy.desk.act": "Action",
    "privacy.desk.announced": "Announced",
    "privacy.desk.at": "When",
    "privacy.desk.candidates": "Cases that are announced next",
    "privacy.desk.candidates.none": "No case is about to be due.",
    "privacy.desk.done": "Erased",
    "privacy.desk.done.none": "Nothing was erased yet.",
    "privacy.desk.due": "Due",
    "privacy.desk.erased": "Erased",
    "privacy.desk.kind": "What",
    "privacy.desk.kind.dispute": "Case",
    "privacy.desk.kind.person": "Person",
    "privacy.desk.lead": "Requests, and what is due. Two members of staff sign each erasure. What retention announced is done by the clock.",
    "privacy.desk.refused": "Put off",
    "privacy.desk.rule": "Rule",
    "privacy.desk.rule.days": [["argument","days"]," days"],
    "privacy.desk.rule.notice": "Notice",
    "privacy.desk.rule.source": "Source",
    "privacy.desk.rules": "Rules of retention",
    "privacy.desk.runs": "Runs of retention",
    "privacy.desk.runs.none": "No run did anything yet.",
    "privacy.desk.sign": "Sign",
    "privacy.desk.signed": "First signature",
    "privacy.desk.signed.done": "Signed.",
    "privacy.desk.since": "Since",
    "privacy.desk.title": "Personal data",
    "privacy.desk.until": "Kept until",
    "privacy.desk.waiting": "Waiting for a signature",
    "privacy.desk.waiting.none": "Nothing waits.",
    "privacy.desk.why": "Why",
    "privacy.desk.why.asked": "Asked for",
    "privacy.desk.why.operator": "Proposed by staff",
    "privacy.desk.why.retention": "No longer kept",
    "privacy.download": "Download my data (ZIP)",
    "privacy.download.note": "A page to read and a JSON file. Your own data only.",
    "privacy.erase.asked": "Your request is in. It is done once two members of staff confirm it.",
    "privacy.erase.back": "Take the request back",
    "privacy.erase.back.done": "The request is taken back.",
    "privacy.erase.do": "Ask to erase",
    "privacy.erase.later": "This cannot be done yet, for the reason above.",
    "privacy.erase.note": "Two members of staff confirm it. Your name, contact and drafts cannot be brought back. The books can still be checked, but no longer show who you are.",
    "privacy.erase.since": "Asked on:",
    "privacy.erase.title": "Erase my data",
    "privacy.erased.asked": ["Erased on ",["date","date",null],", at the person’s request."],
    "privacy.erased.operator": ["Erased on ",["date","date",null],", signed by two members of staff."],
    "privacy.erased.retention": ["Erased on ",["date","date",null],", because the time to keep it was over."],
    "privacy.erased.title": "Personal data erased",
    "privacy.export.accesses": "Who read my files",
    "privacy.export.actsDone": "What I did in cases",
    "privacy.export.cases": "Cases I filed",
    "privacy.export.drafts": "Drafts",
    "privacy.export.erasures": "Requests to erase",
    "privacy.export.files": "Files I submitted",
    "privacy.export.juror": "As a juror",
    "privacy.export.kept": "How long it is kept",
    "privacy.export.lead": ["Made on ",["date","date",null],". It holds your own data and nobody else’s."],
    "privacy.export.notices": "Notices to me",
    "privacy.export.orders": "Orders",
    "privacy.export.person": "Name and contact",
    "privacy.export.sessions": "Sign-ins",
    "privacy.export.title": "What is kept about me",
    "privacy.hold": "Holds",
    "privacy.hold.confirm": "Lift the hold",
    "privacy.hold.decide": "Decide",
    "privacy.hold.done.confirm": "The hold is lifted.",
    "privacy.hold.done.keep": "The hold stays.",
    "privacy.hold.done.lift": "Proposed. The hold stands until somebody else agrees.",
    "privacy.hold.done.set": "The hold stands.",
    "privacy.hold.keep": "Keep the hold",
    "privacy.hold.kind": "What it is about",
    "privacy.hold.lift": "Lift it",
    "privacy.hold.lift.propose": "Propose to lift it",
    "privacy.hold.lift.reason": "Why it may be lifted",
    "privacy.hold.lifting": ["To be lifted: ",["argument","reason"]],
    "privacy.hold.none": "No hold stands.",
    "privacy.hold.note": "Nothing here is erased. One person sets a hold, two lift it.",
    "privacy.hold.own": "Somebody else has to agree. You can take it back.",
    "privacy.hold.reason": "Reason",
    "privacy.hold.reason.hint": "Which court or authority needs it, and its file number",
    "privacy.hold.set": "Set a hold",
    "privacy.hold.subject": "Case or person",
    "privacy.hold.subject.hint": "The number of the case, or the id of the person",
    "privacy.kept.free": "No law asks us to keep your data any longer.",
    "privacy.kept.held": "Your data are kept for a court or an authority for now.",
    "privacy.kept.open": [["plural","count",0,"cardinal",{"one":["You have ",["pound"]," open case."],"other":["You have ",["pound"]," open cases."]}]],
    "privacy.kept.title": "How long it is kept",
    "privacy.kept.until": ["The law (",["argument","source"],") asks us to keep your data until:"],
    "privacy.lead": "Download what we keep about you, see who read your files, or ask us to erase it.",
    "privacy.title": "My personal data",
    "privacy.who.adjudicator": "Adjudicator",
    "privacy.who.claimant": "Consumer",
    "privacy.who.marketplace": "Marketplace",
    "privacy.who.operator": "Staff",
    "privacy.who.other_person": "Somebody else",
    "privacy.who.respondent": "Merchant",
    "public.limits.calendar": "Holidays and make-up days counted",
    "public.limits.calendar.holidays": ["Holidays ",["argument","year"]],
    "public.limits.calendar.makeup": ["Working weekends: ",["argument","days"]],
    "public.limits.caption": ["Time limits of the rules ",["argument","version"]],
    "public.limits.extension": "Both sides can agree on more time in a negotiation, within the cap of the rules.",
    "public.limits.fast": "In the fast track",
    "public.limits.lead": "Every clock of the procedure: who it waits for, how long, and what follows when nobody acts. A limit ends at 24:00 Beijing time of its last day; if that day is a holiday, on the next working day.",
    "public.limits.long": "How long",
    "public.limits.same": "The same",
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
    "public.problem.request": "If you report this, quote this number:",
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
    "public.start.far": "So far, here",
    "public.start.far.answered": "answered by the other side",
    "public.start.far.count": [["number","count",null]],
    "public.start.far.days": "from filing to the end, for half of them at most",
    "public.start.far.days.count": [["plural","days",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]],
    "public.start.far.demo": "Demo: invented disputes",
    "public.start.far.few": "few disputes, so read the shares with care",
    "public.start.far.filed": "disputes filed",
    "public.start.far.moved": "paid out after disputes",
    "public.start.far.none": "No dispute has been filed here yet. The figures will stand here from the first one on.",
    "public.start.far.settled": "settled by the two, without a determination",
    "public.start.far.share": [["number","share","percent"]],
    "public.start.far.since": "Counted since",
    "public.start.for": "Who this is for",
    "public.start.for.buyer": "You bought something",
    "public.start.for.buyer.text": "Open the order on your marketplace and choose “Dispute”. It takes about three minutes on a phone, and the money in dispute is held at once.",
    "public.start.for.marketplace": "You run a marketplace",
    "public.start.for.marketplace.text": "Orders come in by API, results go back by webhook. The rules are data you can read, and every act leaves a record you can check.",
    "public.start.for.seller": "You sell",
    "public.start.for.seller.text": "You get a link and a date to answer by. Accept, offer something else, or say why not. You need no account.",
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
    "public.start.lead": "Say what went wrong. Talk it over with the other side on one page. If that fails, a person decides and gives reasons. Then the money moves.",
    "public.start.link": "Got a link by email? It opens your dispute. You need no account.",
    "public.start.mine": "My disputes",
    "public.start.rights": "Your other routes stay open",
    "public.start.rights.12315": "complain to 12315, the market regulator’s line",
    "public.start.rights.court": "go to court; and to an arbitration institution, if both sides agreed on one in writing",
    "public.start.rights.mediation": "ask a consumer body or a mediation committee to help you agree",
    "public.start.rights.text": "Using this service never costs you a right. Before, during and after it you can:",
    "public.start.time": "How long",
    "public.start.time.all": "All time limits, and what happens when one passes",
    "public.start.title": "A problem with an online order, settled",
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
    "public.type.questions.claimant": "Asked of whoever files",
    "public.type.questions.note": "One at a time, and only what can still change the outcome.",
    "public.type.questions.order": "Taken from the order; asked only where it does not say",
    "public.type.questions.respondent": "Asked of the merchant",
    "public.type.remedies": "What can be asked for",
    "public.type.routes": "Routes",
    "public.type.title": [["argument","code"]," ",["argument","name"]],
    "reasons.admission.eligible": "It can be taken.",
    "reasons.admission.human_review": "It was taken, and whoever is on duty was asked to look at it.",
    "reasons.admission.need_evidence": "It was taken. Evidence that matters here is not on file yet; that keeps nobody out.",
    "reasons.admission.need_fact": "It was taken. A fact that matters here is not known yet; that keeps nobody out.",
    "reasons.admission.not_eligible": "By the rules it cannot be taken.",
    "reasons.all": "Why each step is as it is (how the rules decided)",
    "reasons.amount.most": ["Together at most ",["argument","amount"]],
    "reasons.amount.none": "The rules give no amount.",
    "reasons.amount.proved": "as much as is proved",
    "reasons.answer.false": "no",
    "reasons.answer.null": "not known yet",
    "reasons.answer.true": "yes",
    "reasons.back": "Back to all reasons",
    "reasons.burden.claimant": "The claimant must prove it",
    "reasons.burden.respondent": "The merchant must prove it",
    "reasons.burden.shifted": "(the burden moved by a rule)",
    "reasons.case": "How the rules see this case",
    "reasons.check": "Check it yourself",
    "reasons.check.download": "Download (JSON)",
    "reasons.check.hash": "Fingerprint of this trace (SHA-256)",
    "reasons.check.pack": "Version of the rules",
    "reasons.check.text": "Download this and let the published rules work it out again. Every step and every cent is compared:",
    "reasons.classification.fits": ["Handled as the type that was chosen: ",["argument","name"],"."],
    "reasons.classification.others": ["The facts also fit: ",["argument","list"],"."],
    "reasons.clocks": "How time limits are counted",
    "reasons.day": ["rules in force on ",["argument","day"]],
    "reasons.deadline.agreed": "The days were agreed by the sides or set by the determination.",
    "reasons.deadline.count.calendar_days": [["plural","amount",0,"cardinal",{"one":[["pound"]," calendar day"],"other":[["pound"]," calendar days"]}]," from ",["argument","from"],", that day not counted"],
    "reasons.deadline.count.hours": [["plural","amount",0,"cardinal",{"one":[["pound"]," hour"],"other":[["pound"]," hours"]}]," from ",["argument","from"]],
    "reasons.deadline.count.working_days": [["plural","amount",0,"cardinal",{"one":[["pound"]," working day"],"other":[["pound"]," working days"]}]," from ",["argument","from"],", that day and holidays not counted"],
    "reasons.deadline.extension": ["The sides agreed on ",["plural","amount",0,"cardinal",{"one":[["pound"]," more day"],"other":[["pound"]," more days"]}],"; they are counted."],
    "reasons.deadline.fast": "Both sides chose the fast track, so this is its shorter time.",
    "reasons.deadline.stops": "Time spent waiting for a side’s answer was not counted.",
    "reasons.deadline.unknown_calendar": "For one of the years the holidays are not published yet. The date may move when they are.",
    "reasons.deadline.until": ["Until ",["argument","due"]],
    "reasons.earlier": [["plural","count",0,"cardinal",{"one":[["pound"]," earlier one"],"other":[["pound"]," earlier ones"]}]],
    "reasons.event.appeal_decided": "with the decision on the appeal",
    "reasons.event.determination_issued": "with the determination",
    "reasons.event.dispute_filed": "at filing",
    "reasons.event.evidence_submitted": "after evidence was submitted",
    "reasons.event.response_given": "after the response",
    "reasons.figure": "Step",
    "reasons.figure.inputs": "With",
    "reasons.figure.result": "Result",
    "reasons.figures": "The arithmetic",
    "reasons.kind.admission": "Whether it can be taken",
    "reasons.kind.amount": "What can be asked for, and how much",
    "reasons.kind.burden": "Who must prove what",
    "reasons.kind.classification": "What kind of dispute it is",
    "reasons.kind.deadline": ["Time limit: ",["argument","name"]],
    "reasons.kind.default": ["Time ran out: ",["argument","name"]],
    "reasons.kind.determination": "How the amounts of the determination came about",
    "reasons.kind.route": "Which ways are open",
    "reasons.known": "What was known",
    "reasons.known.evidence": "Evidence on file",
    "reasons.known.evidence.none": "None",
    "reasons.known.findings": "The adjudicator’s findings",
    "reasons.known.none": "No facts were asked for.",
    "reasons.lead": "Every step the rules took by themselves: which facts and evidence were looked at, which version of the rules, how it was worked out, and the result. Once written it never changes. What an adjudicator judges is in the determination.",
    "reasons.link": "Why?",
    "reasons.link.clock": ["Why until then: ",["argument","name"]],
    "reasons.measures": ["For what was not performed, next: ",["argument","list"],"."],
    "reasons.measures.none": "No next measures are listed.",
    "reasons.none": "No step was taken by rules yet.",
    "reasons.outcome.eligible": "Yes",
    "reasons.outcome.human_review": "A person must judge",
    "reasons.outcome.need_evidence": "Evidence is missing",
    "reasons.outcome.need_fact": "A fact is missing",
    "reasons.outcome.not_eligible": "Not by the rules",
    "reasons.pending": "The latest act is still being written up. Reload in a few seconds.",
    "reasons.reach.full": "Both sides agreed to a determination, so it reaches the whole claim.",
    "reasons.reach.held_funds": "Only the claimant agreed. So the determination can use only money that is already held for this order.",
    "reasons.reach.none": "The claimant did not agree to a determination in time. The procedure here ends; every other way stays open.",
    "reasons.rules": "Rules that were asked",
    "reasons.rules.more": [["plural","count",0,"cardinal",{"one":[["pound"]," more rule"],"other":[["pound"]," more rules"]}]],
    "reasons.rules.note": "In the version that was in force. An article leads to its source.",
    "reasons.said.no": "not open",
    "reasons.said.unknown": "depends on a fact nobody gave yet",
    "reasons.said.yes": "open",
    "reasons.show": "Show why",
    "reasons.show.about": ["Show why: ",["argument","what"]],
    "reasons.title": "Why",
    "reasons.triage": ["Comes first: ",["argument","list"]],
    "reasons.triage.fast": "The amount is small: both sides may choose the fast track.",
    "refusal.above_limit": "This is more than you may commit the shop to. Ask an owner of the shop to do it.",
    "refusal.account_closed": "The account is closed. Use the account that took its place.",
    "refusal.account_not_empty": "The account still has money or a hold. Pay it out first.",
    "refusal.account_unknown": "The account is not known. Check its id.",
    "refusal.accounts_same": "Money cannot be moved from an account to itself. Name two accounts.",
    "refusal.act_not_allowed_now": "This cannot be done at the present stage. The page of the dispute shows what can be done now.",
    "refusal.already_done": "This has already been done. Nothing more is needed.",
    "refusal.amount_exceeds_owed": "That is more than is still owed. Enter what is left or less.",
    "refusal.amount_exceeds_paid": "The amount is greater than what was paid. Enter what was paid or less.",
    "refusal.amount_not_positive": "The amount must be greater than zero. Enter a greater one.",
    "refusal.amount_too_large": "The amount is greater than the books can count. Check it.",
    "refusal.balance_too_large": "The account would hold more than the books can count. Check the amount.",
    "refusal.body_malformed": "What was sent cannot be read: it is not well-formed. Check it and send it again.",
    "refusal.body_too_large": "What was sent is too large. Send less at a time, or a smaller file.",
    "refusal.busy": "The service is busy. Nothing was changed; try again in a moment.",
    "refusal.case_file_faulty": ["The file failed the check “",["select","step",{"package":"The package","bag":"List of contents and hashes","forms":"Form of the documents","record":"The record","procedure":"Allowed acts","evidence":"Evidence","rules":"Rules","traces":"Reasons of automatic steps","determinations":"Determinations","ledger":"Money","checkpoint":"Head of the log","proofs":"Proofs of inclusion","witnesses":"Witnesses","stamps":"Time stamps","draws":"Draws","readable":"Readable copies","other":[["argument","step"]]}],"” and was not taken. Please ask whoever gave it to you for a new one."],
    "refusal.case_file_large": ["This file holds ",["argument","megabytes"]," MB of evidence. Ask for it first; you can fetch it once it is made."],
    "refusal.case_file_not_ready": "The file is not made yet, or its time here is over. Ask for it again.",
    "refusal.case_file_unreadable": "This is no case file, or it is damaged. Please fetch it again from where it was made.",
    "refusal.changed_meanwhile": "The dispute has changed in the meantime. Look at it again before you go on.",
    "refusal.comment_too_short": ["Public comment must last at least ",["plural","least",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}],", and at most 180. Please choose another number of days."],
    "refusal.conflict_of_interest": "You have a conflict of interest in this dispute. Leave it to somebody else.",
    "refusal.consent_text_outdated": "The text you consented to has been replaced. Read the present one.",
    "refusal.content_type_unsupported": "The content type is not supported here. Send one the API description names for this address.",
    "refusal.course_not_read": ["Please read the whole course first: ",["plural","count",0,"cardinal",{"one":[["pound"]," lesson is"],"other":[["pound"]," lessons are"]}]," left."],
    "refusal.csrf_failed": "The request did not come from one of our own pages. Open the page again and repeat the step.",
    "refusal.currency_mismatch": "The currency is not that of the order. Use the currency the order was paid in.",
    "refusal.data_erased": "The personal data of this case were erased. You can still read its numbers and proofs.",
    "refusal.deposit_frozen": "The deposit is frozen, so nothing can be taken out. Top it up, or wait for the decision on the freeze.",
    "refusal.deposit_too_low": "Only what is above the required deposit and not reserved can be taken out. Choose a smaller amount.",
    "refusal.dispute_type_unknown": "The kind of problem is not known. Choose one of those listed.",
    "refusal.erasure_dispute_open": "A case is still open. Your data can be erased once it is closed.",
    "refusal.erasure_kept_by_law": ["The law (",["argument","source"],") asks us to keep these data until ",["argument","until"],". They can be erased after that day."],
    "refusal.erasure_on_hold": "The data are kept for a court or an authority. Ask again later.",
    "refusal.evidence_by_hand": "This institution takes no evidence over its own line. Download the pack and hand it in at the acquirer’s portal.",
    "refusal.evidence_not_taken": "The institution did not take it. Download the pack and hand it in at the acquirer’s portal.",
    "refusal.evidence_uncertain": "The institution gave no sure answer. Hand it in again; nothing is handed in twice.",
    "refusal.evidence_unknown": "The evidence is not known. Upload the file again.",
    "refusal.extension_cap_reached": "The time cannot be extended any further. Use the time that is left, or ask for a person.",
    "refusal.fact_missing": "A fact the rules need has not been stated. Answer the open question.",
    "refusal.fast_track_not_open": "This case cannot take the fast track: the amount is above its limit, or something in it needs more time. File it the ordinary way.",
    "refusal.field_invalid": "Something that was entered is not valid. Correct it.",
    "refusal.field_missing": "Something required is missing. Fill it in.",
    "refusal.field_unknown": "Something was sent that is not expected here. Leave it out, or check how it is spelled.",
    "refusal.file_being_checked": "This file is being checked for malware. It can be opened once that is done. Please come back later.",
    "refusal.file_empty": "The file is empty. Choose another one.",
    "refusal.file_infected": "Malware was found in this file. It is locked away: it cannot be opened or submitted. Please use a clean file, for example a new photo or screenshot.",
    "refusal.file_not_drawn": "No copy could be made of this file. Please use a photo or a PDF.",
    "refusal.file_sealed": "Parts of this file were covered in a copy. The other side can only read the copy.",
    "refusal.file_too_large": "The file is too large. Send a smaller one, or only the part that matters.",
    "refusal.file_type_mismatch": "The file is not what its name says it is. Save it again in its own format and send that.",
    "refusal.file_type_refused": "Files of this kind are not accepted. Send a photo, a video, a PDF or a text.",
    "refusal.findings_incomplete": "A determination needs a finding on every point in dispute. Add those that are missing.",
    "refusal.funds_insufficient": "There is not enough money in the account. Take less, or pay money in first.",
    "refusal.hand_over_invalid": "The sign-in handed over by the marketplace is not valid. Return to the marketplace and try again.",
    "refusal.hold_captured": "Everything held has already been paid out. Look at the payment.",
    "refusal.hold_exceeded": "The amount is greater than what is held. Take what is held or less.",
    "refusal.hold_expired": "The hold has ended because its time was over. Hold the money anew.",
    "refusal.hold_released": "The hold has already been given back. Look at who released it.",
    "refusal.hold_unknown": "There is no such hold. Check its id.",
    "refusal.idempotency_key_invalid": "The Idempotency-Key is not valid. Use 8 to 64 letters, digits, hyphens or underscores.",
    "refusal.idempotency_key_missing": "The header Idempotency-Key is required. Send a new key with each new request, and the same key with a repeated one.",
    "refusal.idempotency_key_reused": "This Idempotency-Key was used for a different request. Use a new key for a new request.",
    "refusal.instrument_not_due": "Nothing may be taken yet. Money is taken only for a signed settlement in default, a final determination, a court’s judgment, an award, or recourse.",
    "refusal.item_in_dispute": "The item is already in a dispute. Go on in that dispute, or choose another item.",
    "refusal.item_unknown": "The order has no such item. Choose among the items of the order.",
    "refusal.jury_excluded": "This dispute cannot go to a jury. An adjudicator decides it; you need to do nothing.",
    "refusal.key_invalid": "The API key is unknown or has been revoked. Use a current key, or have an operator make a new one.",
    "refusal.keys_unavailable": "The personal data of this case cannot be opened just now. Nothing was changed; try again in a few minutes.",
    "refusal.last_operator": "This is the last operator. Make somebody else one first.",
    "refusal.last_owner": "A team needs an owner. Make somebody else an owner first.",
    "refusal.late_reason_missing": "The time for evidence is over. Say why this comes only now.",
    "refusal.link_expired": "This link is no longer valid. Ask for a new one.",
    "refusal.merchant_unknown": "The merchant is not known. Add it first, or check its number.",
    "refusal.method_not_allowed": "This address does not take requests of this kind. The header Allow names those it takes.",
    "refusal.nonce_not_committed": "This is not the number you committed to. Use the one you kept then.",
    "refusal.not_allowed": "You are not allowed to do this. Sign in as the person it belongs to, or ask whoever sent you here.",
    "refusal.not_found": "There is nothing here, or it is not yours to see. Check the address, or look in your list.",
    "refusal.not_yours": "This is not assigned to you. Take it first, or leave it to whoever has it.",
    "refusal.nothing_changed": "The draft says the same as the version it began from. Change a rule first, then go on.",
    "refusal.notice_too_short": ["These changes need ",["plural","days",0,"cardinal",{"one":[["pound"]," day"],"other":[["pound"]," days"]}]," of notice. The earliest day they can take effect is ",["date","earliest","long"],". Please choose a later day."],
    "refusal.objection_undecided": ["Objection ",["argument","no"]," to an item of evidence is not decided yet. Say for each whether it stands, and why."],
    "refusal.offer_not_open": "The offer is no longer open. Look at the newest offers, or make one yourself.",
    "refusal.opening_wrong": "This ballot and salt are not what you committed to for this seat. Nothing was taken: send the ballot and salt you kept.",
    "refusal.order_conflicts": "The order is already known with different contents. Compare both; an order cannot be changed by pushing it again.",
    "refusal.order_unknown": "The order is not known. Push it first, or check its number.",
    "refusal.own_offer": "You cannot answer your own offer. You can withdraw it, or make another.",
    "refusal.parts_not_the_sum": "The parts do not add up to the sum. Check the amount of each part.",
    "refusal.payment_not_yours": "Another marketplace named this payment first, so nothing was written. Check the payment’s reference.",
    "refusal.picture_refused": "This is not a PNG, JPEG or WebP picture. Send one of these, named as what it is.",
    "refusal.picture_too_large": "The picture is over 64 kB or 1,024 pixels. Send a smaller one; it is shown about an inch wide.",
    "refusal.picture_unknown": "No picture with this fingerprint was sent. Send the picture itself with the order.",
    "refusal.rail_unavailable": "This payment institution is not connected here. Leave the rail out, or ask the operator to connect it.",
    "refusal.rate_limited": "Too many requests. Wait a moment and try again.",
    "refusal.read_first": ["Please read the case first. Your vote can be given in ",["plural","seconds",0,"cardinal",{"one":[["pound"]," second"],"other":[["pound"]," seconds"]}],"."],
    "refusal.reason_too_short": ["Please give your reasons in at least ",["argument","words"]," words, or ",["argument","letters"]," Chinese characters. Say which fact decided it. Repeating does not count."],
    "refusal.remedies_exclusive": "These remedies stand in each other’s place. Order one of them.",
    "refusal.remedy_not_offered": "The rules do not provide this remedy for the kind of problem. Choose one of those listed.",
    "refusal.reveal_not_yet": "Votes are opened only when voting is over. Keep your ballot and its salt until then.",
    "refusal.role_reads_only": "Your part in this team is to read only. Ask an owner of the shop to let you act.",
    "refusal.rule_unknown": "The rule is not known. Choose one of the rules the dispute began with.",
    "refusal.rules_faulty": ["The check found faults: ",["plural","errors",0,"cardinal",{"one":[["pound"]," error"],"other":[["pound"]," errors"]}],", ",["plural","failed",0,"cardinal",{"one":[["pound"]," failed test"],"other":[["pound"]," failed tests"]}],". Mend them first."],
    "refusal.rules_unchecked": "The files have changed since they were checked. Check them again first.",
    "refusal.same_person": "This must be done by another person. Ask a colleague.",
    "refusal.sign_in_required": "Please sign in to do this.",
    "refusal.signature_invalid": "The signature is not valid, the content was changed, or it was signed too long ago. Nothing was taken.",
    "refusal.storage_full": "There is no room left, so the file was not kept. Please try again later; what has arrived is not lost.",
    "refusal.test_rest": ["Please rest after the last attempt. You can take the test again in ",["plural","hours",0,"cardinal",{"one":[["pound"]," hour"],"other":[["pound"]," hours"]}],"."],
    "refusal.too_late": "The time limit for this has passed. The page of the dispute shows what can be done now.",
    "refusal.too_many_streams": "This page is open live in too many windows. Close one and load the page again.",
    "refusal.transfer_exists_different": "The transfer is already recorded with different contents. Use a new id for a new transfer.",
    "refusal.type_handed_over": "This kind of matter is not decided here. “Your rights” names who handles it and whom to call. If it is also about money or goods of an order, file that part as a dispute about the goods or the payment.",
    "refusal.type_of_merchants": "Only a merchant can raise this kind of problem. Choose the one that says what went wrong with your order.",
    "refusal.upload_checksum_unknown": "This checksum cannot be read. Use sha256 or sha1, then a space and the hash in base64.",
    "refusal.upload_checksum_wrong": "The bytes that arrived are not those of the checksum. Send this part again.",
    "refusal.upload_limit_reached": "Too many files are being uploaded or lie at this dispute already. Finish or cancel some first.",
    "refusal.upload_offset_wrong": "The upload goes on at another byte; ask where and send from there.",
    "refusal.upload_version_unsupported": "This way of uploading is of another version. Send the header “Tus-Resumable: 1.0.0”.",
    "refusal.version_taken": "A version of that number exists already. Choose the next number.",
    "refusal.vote_given": "Your vote for this seat has been given. It cannot be changed.",
    "refusal.vote_over": "Voting in this round is over, or your time for this seat has passed. Nothing more is needed from you.",
    "remedy.input.rule": "By the rules",
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
    "ruledesk.back": "Take it back",
    "ruledesk.begin": "Begin the next version",
    "ruledesk.begin.base": "Begin from",
    "ruledesk.begin.do": "Begin",
    "ruledesk.begin.title": "What it is about, in Chinese",
    "ruledesk.begin.title_en": "What it is about, in English",
    "ruledesk.begin.version": "Number",
    "ruledesk.begin.version.hint": "As in 2026-2",
    "ruledesk.begun": "The draft has the files of the version it begins from.",
    "ruledesk.check": "Check",
    "ruledesk.check.counts": [["plural","findings",0,"cardinal",{"=0":"No errors","one":[["pound"]," error"],"other":[["pound"]," errors"]}],". ",["plural","tests",0,"cardinal",{"one":[["pound"]," test"],"other":[["pound"]," tests"]}],", ",["plural","failed",0,"cardinal",{"=0":"all pass","other":[["pound"]," fail"]}],"."],
    "ruledesk.check.failures": "Tests that fail",
    "ruledesk.check.findings": "Findings",
    "ruledesk.check.place": "File and line",
    "ruledesk.check.reason": "What is wrong",
    "ruledesk.check.test": "Test",
    "ruledesk.check.warnings": [["plural","count",0,"cardinal",{"one":[["pound"]," warning"],"other":[["pound"]," warnings"]}]],
    "ruledesk.comment.keep_back": "Keep back",
    "ruledesk.comment.kept_back": "kept back",
    "ruledesk.comment.reason": "Why it is kept back",
    "ruledesk.comment.show": "Show",
    "ruledesk.comment.shown": "shown",
    "ruledesk.comment.waiting": "waits to be read",
    "ruledesk.comments": "Comments",
    "ruledesk.comments.note": "Show every view. Hold back only private data, insults and ads.",
    "ruledesk.days": "Days for comments",
    "ruledesk.days.hint": ["At least ",["argument","least"]],
    "ruledesk.do.announce": "Announce",
    "ruledesk.do.check": "Check",
    "ruledesk.do.open_comment": "Open for comments",
    "ruledesk.do.replay": "Ask them again",
    "ruledesk.do.return": "Take back to rewrite",
    "ruledesk.do.upload": "Upload",
    "ruledesk.do.withdraw": "Withdraw",
    "ruledesk.done": "Done.",
    "ruledesk.draft.title": ["Draft ",["argument","name"]],
    "ruledesk.drafts": "Drafts",
    "ruledesk.drafts.due": "Next date",
    "ruledesk.drafts.none": "No drafts.",
    "ruledesk.drafts.note": "Whoever writes a draft cannot announce it: a colleague does.",
    "ruledesk.figure.choose": "Which figure",
    "ruledesk.figure.hint": "A whole number in the unit above; amounts in fen",
    "ruledesk.figure.link": "Change a figure in a form",
    "ruledesk.figure.now": "Now",
    "ruledesk.figure.open": "Change it",
    "ruledesk.figure.other": "Another figure",
    "ruledesk.figure.title": "Change a figure",
    "ruledesk.figure.value": "New value",
    "ruledesk.file.hint": "Saving is always possible. The check says what is wrong.",
    "ruledesk.file.remove": "Remove file",
    "ruledesk.file.removed": "The file was removed.",
    "ruledesk.file.saved": "Saved. Check the draft when you are done.",
    "ruledesk.file.text": "Text of the file",
    "ruledesk.files": "Files",
    "ruledesk.files.begin": "Write it",
    "ruledesk.files.choose": "Choose a ZIP archive.",
    "ruledesk.files.count": [["plural","count",0,"cardinal",{"one":[["pound"]," file"],"other":[["pound"]," files"]}]],
    "ruledesk.files.download": "All files as ZIP",
    "ruledesk.files.new": "New file",
    "ruledesk.files.new.hint": "As in rules/own.json or tests/own.json",
    "ruledesk.files.note": "Rules are JSON files. The check says what is wrong, with file and line.",
    "ruledesk.files.upload": "Upload all files",
    "ruledesk.files.upload.hint": "A ZIP archive of the folder. It takes the place of all files here.",
    "ruledesk.from": "First day in force",
    "ruledesk.from.hint": [["date","earliest","long"]," or later"],
    "ruledesk.history.at": "When",
    "ruledesk.history.by": "Who",
    "ruledesk.history.clock": "by itself",
    "ruledesk.history.what": "What",
    "ruledesk.ignored": [["plural","count",0,"cardinal",{"one":[["pound"]," rule is"],"other":[["pound"]," rules are"]}]," not applied"],
    "ruledesk.next": "What comes next",
    "ruledesk.next.active": "In force. Disputes filed now begin with it. Open ones keep theirs.",
    "ruledesk.next.clean": "The check found no faults. The draft can be shown to the public for comments.",
    "ruledesk.next.comment": "Anybody can comment until",
    "ruledesk.next.decision": ["Read the comments. Then announce the version with ",["argument","days"]," days of notice, or take the draft back."],
    "ruledesk.next.draft": "Change the files, then check them. Nothing is shown to anybody yet.",
    "ruledesk.next.mine": "You wrote some of this draft. A colleague must announce it.",
    "ruledesk.next.notice": ["Announced. It takes effect on ",["date","from","long"]," by itself."],
    "ruledesk.no_diff": "The files are no pack yet: mend what the check found.",
    "ruledesk.nothing": "Choose what to do.",
    "ruledesk.promises": ["All ",["argument","count"]," promises and rules"],
    "ruledesk.public": "Shown to the public at",
    "ruledesk.reason": "Reason",
    "ruledesk.reason.return": "The public reads it.",
    "ruledesk.reason.withdraw": "The public reads it. Disputes that began with this version keep it.",
    "ruledesk.replay": "What would have come out otherwise",
    "ruledesk.replay.admission": "Whether it is taken",
    "ruledesk.replay.back": "Back to the draft",
    "ruledesk.replay.begun": "Begun",
    "ruledesk.replay.change": [["argument","name"],": ",["argument","before"]," → ",["argument","after"]],
    "ruledesk.replay.changed": "Otherwise",
    "ruledesk.replay.count": "How many closed disputes",
    "ruledesk.replay.disputes": "Disputes that would have come out otherwise",
    "ruledesk.replay.done": "Asked",
    "ruledesk.replay.finding": [["argument","changed"]," of ",["argument","done"]," disputes would have come out otherwise, ",["argument","sum"]," in all."],
    "ruledesk.replay.look": "See how far it is",
    "ruledesk.replay.measure": "The most all of them could ask for together",
    "ruledesk.replay.none": "None.",
    "ruledesk.replay.note": "The newest closed disputes are asked again under this draft. Nothing in them changes.",
    "ruledesk.replay.resume": "Go on",
    "ruledesk.replay.running": [["number","done",null]," of ",["number","wanted",null],", under way"],
    "ruledesk.replay.skipped": "Could not be asked under both versions",
    "ruledesk.replay.stop": "Stop",
    "ruledesk.replay.stopped": ["stopped after ",["number","done",null]," of ",["number","wanted",null]],
    "ruledesk.replay.sum": "Difference",
    "ruledesk.replay.sums": "In all",
    "ruledesk.replay.synthetic": "Cases of the tests",
    "ruledesk.replay.synthetic.note": [["number","changed",null]," of ",["number","cases",null]," come out otherwise."],
    "ruledesk.said.no": "no",
    "ruledesk.said.unknown": "not known",
    "ruledesk.said.yes": "yes",
    "rulediff.added": [["argument","name"],": added"],
    "rulediff.favours.claimant": "Better for the buyer",
    "rulediff.favours.neither": "The same for both",
    "rulediff.favours.respondent": "Better for the merchant",
    "rulediff.favours.unknown": "Depends on the case",
    "rulediff.field.articles": "articles",
    "rulediff.field.askedOf": "who is asked",
    "rulediff.field.basis": "source",
    "rulediff.field.bearer": "who bears the burden",
    "rulediff.field.cap": "upper limit",
    "rulediff.field.claimantShows": "what the buyer shows",
    "rulediff.field.conditions": "condition",
    "rulediff.field.contacts": "contacts",
    "rulediff.field.cost": "cost",
    "rulediff.field.cutOffHour": "cut-off hour",
    "rulediff.field.description": "description",
    "rulediff.field.earlier": "earlier values",
    "rulediff.field.effect": "effect",
    "rulediff.field.effectiveFrom": "first day",
    "rulediff.field.effectiveTo": "last day",
    "rulediff.field.exit": "how to leave",
    "rulediff.field.expression": "condition",
    "rulediff.field.fast": "length in the fast track",
    "rulediff.field.formerly": "former numbers",
    "rulediff.field.formula": "formula",
    "rulediff.field.help": "hint",
    "rulediff.field.label": "label",
    "rulediff.field.law": "law",
    "rulediff.field.limits": "limits",
    "rulediff.field.materialDate": "which day decides",
    "rulediff.field.maximumMinor": "maximum",
    "rulediff.field.minimumMinor": "minimum",
    "rulediff.field.name": "name",
    "rulediff.field.note": "note",
    "rulediff.field.options": "choices",
    "rulediff.field.otherwise": "explanation",
    "rulediff.field.overridable": "whether the operator may change it",
    "rulediff.field.own": "own terms",
    "rulediff.field.plain": "everyday name",
    "rulediff.field.proof": "proof",
    "rulediff.field.question": "question",
    "rulediff.field.reason": "explanation",
    "rulediff.field.remedies": "remedies",
    "rulediff.field.remindHoursBefore": "reminders",
    "rulediff.field.required": "whether an answer is needed",
    "rulediff.field.respondentShows": "what the merchant shows",
    "rulediff.field.routes": "ways on",
    "rulediff.field.shiftsWhen": "when the burden shifts",
    "rulediff.field.source": "source",
    "rulediff.field.statement": "the sentence you agree to",
    "rulediff.field.text": "text",
    "rulediff.field.time": "time",
    "rulediff.field.title": "title",
    "rulediff.field.types": "types",
    "rulediff.field.unmet": "answer when not met",
    "rulediff.field.url": "link",
    "rulediff.field.verification": "certainty",
    "rulediff.field.version": "version",
    "rulediff.field.waitsFor": "who is waited for",
    "rulediff.field.whatItIs": "what it is",
    "rulediff.field.why": "reason for asking",
    "rulediff.field.years": "holidays",
    "rulediff.major.less_favourable_claimant": "Less favourable to the buyer",
    "rulediff.major.less_favourable_respondent": "Less favourable to the merchant",
    "rulediff.major.new_duty": "A new duty",
    "rulediff.major.shorter_time": "Less time",
    "rulediff.major.unclear": "Effect depends on the case",
    "rulediff.minor": "Wording or sources",
    "rulediff.part.burden": "Who must show what",
    "rulediff.part.calendar": "Calendar",
    "rulediff.part.consent": "Texts to agree to",
    "rulediff.part.deposit": "Deposit",
    "rulediff.part.evidence": "Evidence",
    "rulediff.part.exit": "Leaving",
    "rulediff.part.figure": "Figures",
    "rulediff.part.jury": "Jury",
    "rulediff.part.measure": "Next measures",
    "rulediff.part.pack": "The version",
    "rulediff.part.question": "Questions",
    "rulediff.part.remedy": "Remedies",
    "rulediff.part.route": "Ways on",
    "rulediff.part.rule": "Rules",
    "rulediff.part.rung": "Rungs of the ladder",
    "rulediff.part.source": "Sources",
    "rulediff.part.time_limit": "Time limits",
    "rulediff.part.track": "Urgent matters",
    "rulediff.part.type": "Types of dispute",
    "rulediff.part_added": [["argument","name"],": ",["argument","field"]," added"],
    "rulediff.part_removed": [["argument","name"],": ",["argument","field"]," removed"],
    "rulediff.removed": [["argument","name"],": removed"],
    "rulediff.reworded": [["argument","name"],": ",["argument","field"]," changed"],
    "rulediff.value": [["argument","name"],": from ",["argument","from"]," to ",["argument","to"]],
    "rulediff.value_of": [["argument","name"],", ",["argument","field"],": from ",["argument","from"]," to ",["argument","to"]],
    "rules.finding.established": "Established",
    "rules.finding.not_established": "Not established",
    "rules.finding.undisputed": "Undisputed",
    "rules.outcome.eligible": "Allowed",
    "rules.outcome.human_review": "A person has to look at it",
    "rules.outcome.need_evidence": "Evidence is needed",
    "rules.outcome.need_fact": "A fact is needed",
    "rules.outcome.not_eligible": "Not allowed",
    "rules.remedy.apology": "Apology",
    "rules.remedy.cancel": "Cancel the order",
    "rules.remedy.cease": "Stop",
    "rules.remedy.correct": "Correct or restore",
    "rules.remedy.damages": "Damages",
    "rules.remedy.delete_data": "Delete personal data",
    "rules.remedy.earnest": "Earnest money doubled",
    "rules.remedy.liquidated_damages": "Liquidated damages",
    "rules.remedy.make_up_shortage": "Send what is missing",
    "rules.remedy.price_reduction": "Price reduction",
    "rules.remedy.provide_service": "Provide the service or the prize",
    "rules.remedy.punitive_food": "Punitive damages for food or drugs",
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
    "rulesite.back": "Rules",
    "rulesite.changes.lead": "Every difference between the two versions, and whom it favours where that can be known.",
    "rulesite.changes.title": ["From ",["argument","from"]," to ",["argument","to"]],
    "rulesite.comment.body": "Your comment",
    "rulesite.comment.name": "Name to be shown",
    "rulesite.comment.name.hint": "Leave it empty to stay nameless",
    "rulesite.comment.note": "You need no account. A person reads your comment before it is shown. Please write no personal data.",
    "rulesite.comment.open": "Comments are open",
    "rulesite.comment.rule": "Which rule",
    "rulesite.comment.rule.hint": "Its name, as in CN.TREBLE.TIMES",
    "rulesite.comment.send": "Send comment",
    "rulesite.comment.sent": "Thank you. Your comment is shown when a person has read it.",
    "rulesite.comment.title": "Say what you think",
    "rulesite.comments.nameless": "Nameless",
    "rulesite.comments.none": "No comments are shown yet.",
    "rulesite.comments.title": ["Comments (",["number","count",null],")"],
    "rulesite.diff.after": "After",
    "rulesite.diff.before": "Before",
    "rulesite.diff.count": [["plural","count",0,"cardinal",{"one":[["pound"]," change."],"other":[["pound"]," changes."]}]],
    "rulesite.diff.major": "Important changes: 15 days of notice.",
    "rulesite.diff.minor": "No important change: 7 days of notice.",
    "rulesite.diff.none": "Nothing differs.",
    "rulesite.diff.types": [["argument","count"]," types of dispute"],
    "rulesite.event.activated": "Came into force",
    "rulesite.event.announced": "Announced",
    "rulesite.event.archived": "Replaced by a later version",
    "rulesite.event.checked": "Checked",
    "rulesite.event.comment_closed": "Comments closed",
    "rulesite.event.comment_opened": "Opened for comments",
    "rulesite.event.draft_begun": "Begun",
    "rulesite.event.file_removed": "A file was removed",
    "rulesite.event.file_written": "A file was written",
    "rulesite.event.returned": "Taken back to be rewritten",
    "rulesite.event.withdrawn": "Withdrawn",
    "rulesite.feed.proposal": ["Version ",["argument","name"],": ",["argument","state"]],
    "rulesite.feed.title": "Rules of Redress",
    "rulesite.feed.version": ["Version ",["argument","name"],", in force from ",["argument","from"]],
    "rulesite.figure.law": "The law only",
    "rulesite.figure.operator": "The platform, by a new version",
    "rulesite.figure.title": ["Figure ",["argument","key"]],
    "rulesite.figure.unused": "No rule computes with it; it is kept for reference.",
    "rulesite.figure.uses": "Used in",
    "rulesite.figure.who": "Who can change it",
    "rulesite.history": "What happened",
    "rulesite.kind.admission": "Whether a case is taken",
    "rulesite.kind.check": "How it should have been done",
    "rulesite.kind.classification": "What the case is called",
    "rulesite.kind.clause": "A clause that is void",
    "rulesite.kind.right": "A right",
    "rulesite.kind.route": "A way on",
    "rulesite.kind.triage": "Urgent matters first",
    "rulesite.law.article": ["Article ",["argument","article"]],
    "rulesite.law.formerly": ["Formerly: ",["argument","list"]],
    "rulesite.law.from": "In force from",
    "rulesite.law.lead": "Each article of this text, with every rule here that rests on it.",
    "rulesite.law.short": "Cited as",
    "rulesite.law.text": "Published at",
    "rulesite.law.to": "Until",
    "rulesite.law.whole": "The text as a whole",
    "rulesite.layer.cut.figure_unknown": "It speaks of a figure the rules do not have.",
    "rulesite.layer.cut.further_condition": "It adds a condition the law does not have.",
    "rulesite.layer.cut.lower_figure": "It gives less than the law.",
    "rulesite.layer.cut.remedy_unknown": "It speaks of a remedy the rules do not have.",
    "rulesite.layer.cut.unclear_figure": "It could give less than the law.",
    "rulesite.layer.example": "This is an example for the demo. It binds nobody.",
    "rulesite.layer.ignored": "Not applied",
    "rulesite.layer.lead": "A platform can promise you more than the law. It cannot give you less: a rule that does is not applied, and this page says so.",
    "rulesite.layer.none": "There are none.",
    "rulesite.layer.order.default": "Then what these rules assume where nobody said anything.",
    "rulesite.layer.order.law": "Mandatory law comes first.",
    "rulesite.layer.order.promise": "Then promises more favourable to you.",
    "rulesite.layer.order.rule": "Then rules of the platform.",
    "rulesite.layer.platform_rule": "Platform rules",
    "rulesite.layer.promise": "Promises",
    "rulesite.layer.source": "Where it is promised",
    "rulesite.layer.title": "Promises and rules of the platform",
    "rulesite.links.atom": "Atom",
    "rulesite.links.feed": "News of the rules: JSON Feed",
    "rulesite.links.promises": "Promises and rules of the platform",
    "rulesite.links.proposed": "Proposed versions",
    "rulesite.material.breach": "The day it went wrong",
    "rulesite.material.contract": "The day of the order",
    "rulesite.material.filing": "The day of filing",
    "rulesite.not_now.coming": ["This version takes effect on ",["date","from","long"],". Until then the one before it holds."],
    "rulesite.not_now.past": ["This version was replaced. Disputes that began with it keep it. It took effect on ",["date","from","long"],"."],
    "rulesite.not_now.withdrawn": ["This version was withdrawn. Its first day was ",["date","from","long"],". Disputes that began with it keep it."],
    "rulesite.open": [["plural","count",0,"cardinal",{"one":"A proposed version is","other":[["pound"]," proposed versions are"]}]," open for comments."],
    "rulesite.open.link": "Read it and say what you think",
    "rulesite.otherwise.human_review": "Otherwise a person looks at it.",
    "rulesite.otherwise.need_evidence": "Otherwise evidence is asked for.",
    "rulesite.otherwise.not_eligible": "Otherwise not allowed.",
    "rulesite.proposal.changes": "What changes",
    "rulesite.proposal.title": ["Proposed version ",["argument","name"]],
    "rulesite.proposal.whole": "The whole version",
    "rulesite.proposed.base": "Changes",
    "rulesite.proposed.lead": "A change is shown first. Anybody can comment on it. Then its first day is told in advance.",
    "rulesite.proposed.none": "No change is proposed.",
    "rulesite.proposed.notice": "Notice",
    "rulesite.proposed.state": "State",
    "rulesite.proposed.title": "Proposed versions",
    "rulesite.proposed.until": "Comments until",
    "rulesite.remedy.cap": "At most",
    "rulesite.remedy.conditions": "Conditions",
    "rulesite.remedy.formula": "How the amount is computed",
    "rulesite.remedy.no_conditions": "None.",
    "rulesite.remedy.own": ["Terms of their own: ",["argument","types"]],
    "rulesite.replaced": ["replaced on ",["date","on","long"]],
    "rulesite.rule.all_types": "All",
    "rulesite.rule.always": "always",
    "rulesite.rule.basis": "Rests on",
    "rulesite.rule.between": [["argument","from"]," to ",["argument","to"]],
    "rulesite.rule.expression": "The condition as it is computed",
    "rulesite.rule.expression.note": "In the expression language CEL. Anyone can evaluate it again.",
    "rulesite.rule.id": "Name",
    "rulesite.rule.kind": "Kind",
    "rulesite.rule.material": "Which day decides",
    "rulesite.rule.over": ["Rules ",["argument","version"]],
    "rulesite.rule.says": "What it says",
    "rulesite.rule.since": ["since ",["argument","from"]],
    "rulesite.rule.span": "In force",
    "rulesite.rule.types": "Types of dispute",
    "rulesite.rule.when_false": "When it is not",
    "rulesite.rule.when_true": "When it is so",
    "rulesite.rules": "Rules",
    "rulesite.rules.note": "What is taken, what you have a right to, how it should have been done, which ways are open.",
    "rulesite.rules_of_type": "Rules for this type",
    "rulesite.stage.active": "In force",
    "rulesite.stage.archived": "Replaced",
    "rulesite.stage.comment": "Open for comments",
    "rulesite.stage.decision": "Comments closed",
    "rulesite.stage.draft": "Being written",
    "rulesite.stage.notice": "Announced",
    "rulesite.stage.withdrawn": "Withdrawn",
    "rulesite.state.coming": "Coming",
    "rulesite.state.now": "In force",
    "rulesite.state.past": "Past",
    "rulesite.versions": "Versions",
    "rulesite.versions.changes": "What changed",
    "rulesite.versions.from": ["Compared with ",["argument","name"]],
    "rulesite.versions.note": "A dispute keeps the version it began with. Every version stays at its address.",
    "rulesite.withdrawn": "This version was withdrawn",
    "rulesite.zip": "its files as ZIP",
    "seat.accept": "Take the seat",
    "seat.accepted.draft": "Your turn: go on where you stopped",
    "seat.accepted.silence": "If you do not vote in time, the next person is called, and it counts as a missed seat.",
    "seat.accepted.turn": "Your turn: read the case and vote",
    "seat.answer.missing": "Please choose an answer",
    "seat.aside": "Step aside",
    "seat.aside.conflict": "I have a tie to this case",
    "seat.aside.conflict.hint": "I know somebody in it, dealt with them, or sell the same goods.",
    "seat.aside.content": "I do not want to judge this content",
    "seat.aside.content.hint": "It touches me too closely, or I find it hard to look at.",
    "seat.aside.lead": "It does not count against you when you have a tie or cannot bear the content. You need not say more than which.",
    "seat.aside.missing": "Please say why",
    "seat.aside.note": "Anything we should know",
    "seat.aside.note.hint": "Only staff who look after the jury can read it. Name nobody.",
    "seat.aside.other": "Something else",
    "seat.aside.other.hint": "No time, or another reason.",
    "seat.aside.send": "Give the seat back",
    "seat.aside.why": "Why",
    "seat.bearer.claimant": "The claimant has to show it",
    "seat.bearer.respondent": "The respondent has to show it",
    "seat.case.about": "What it is about",
    "seat.case.jump": "Go to the vote",
    "seat.case.lead": "One case, two sides, in the same form. Judge only by what is here.",
    "seat.case.order": "Which side stands first is drawn by lot for each juror.",
    "seat.case.wanted": "What the claimant asks for",
    "seat.desk": "Juror’s page",
    "seat.done.accepted": "You have taken the seat. Please read the case.",
    "seat.done.aside": "You have stepped aside.",
    "seat.done.over": "Voting was over before your vote arrived.",
    "seat.done.voted": "Your vote is given and sealed.",
    "seat.draft.back": "We kept what you wrote. You can go on below.",
    "seat.ended.decided": "The round is over: enough jurors agreed",
    "seat.ended.stopped": "The round is over: the dispute went another way",
    "seat.ended.thanks": "Thank you. A person looks at the result before anything is decided.",
    "seat.ended.tie": "The round is over: no answer had enough votes",
    "seat.ended.timed_out": "The round is over: the time ran out",
    "seat.ended.too_few": "The round is over: too few jurors took part",
    "seat.evidence.alt": ["Item ",["argument","no"],", page ",["argument","page"],", parts that name people covered"],
    "seat.evidence.answered": ["Answer: ",["argument","text"]],
    "seat.evidence.no": ["Item ",["argument","no"]],
    "seat.evidence.objection": "The other side objects:",
    "seat.evidence.unanswered": "Not answered.",
    "seat.evidence.words": "Told in its owner’s words. The file is not shown, because the parts that name people are not covered.",
    "seat.law": "Rules and law",
    "seat.over.declined": "You stepped aside",
    "seat.over.declined.text": "Thank you for saying so. The next person is called. It does not count against you.",
    "seat.over.ended": "Voting is over",
    "seat.over.ended.text": "Your vote was not needed any more. That does not count against you. You need to do nothing.",
    "seat.over.passed": "The time for this seat has passed",
    "seat.over.passed.text": "Somebody else was called. If you have no time for a while, say on your juror’s page that you are away.",
    "seat.question.issue": ["Is this shown? ",["argument","fact"]],
    "seat.question.remedy": "What should follow?",
    "seat.read": "Read the case",
    "seat.read_from": ["Please read first. You can vote in ",["plural","seconds",0,"cardinal",{"one":[["pound"]," second"],"other":[["pound"]," seconds"]}],"."],
    "seat.reason": "Your reasons",
    "seat.reason.hint": ["Which fact decided it for you? At least ",["argument","words"]," words, or ",["argument","letters"]," Chinese characters. The sides read it in the end, without your name. Name nobody."],
    "seat.reason.missing": "Please give your reasons",
    "seat.receipt.at": "Given",
    "seat.receipt.commitment": "Commitment",
    "seat.receipt.leak": "Show it to nobody while the round runs: somebody who wants to buy votes would ask for it.",
    "seat.receipt.own": "Show my vote and what opens it",
    "seat.receipt.salt": "Salt:",
    "seat.receipt.text": "This number binds you and us: it is in the public log, and your vote cannot be changed without changing it.",
    "seat.receipt.title": "Receipt of your vote",
    "seat.rules": "Who has to show what",
    "seat.shown": "Put forward for it",
    "seat.shown.none": "Nothing",
    "seat.side.answers": "Questions answered",
    "seat.side.claimant": "Claimant",
    "seat.side.evidence": "Evidence",
    "seat.side.no_evidence": "This side has submitted nothing.",
    "seat.side.none": "None.",
    "seat.side.respondent": "Respondent",
    "seat.side.silent": "This side has not said anything.",
    "seat.side.statement": "What this side says",
    "seat.side.unanswered": "Not answered.",
    "seat.summons.hidden": "You do not see how others vote or how many have. Nobody sees your vote before the end.",
    "seat.summons.panel": [["argument","size"]," people judge, each alone. The first answer with ",["argument","threshold"]," votes decides."],
    "seat.summons.secret": "The case names nobody. Please tell nobody about it, and do not look for who it is.",
    "seat.summons.silence": "If you do not answer in time, the next person is called, and it counts as a missed seat.",
    "seat.summons.time": ["Read one case and vote: about ten minutes. You have ",["plural","hours",0,"cardinal",{"one":[["pound"]," hour"],"other":[["pound"]," hours"]}]," from when you accept, and can stop and go on."],
    "seat.summons.turn": "You are called: do you take the seat?",
    "seat.summons.what": "What you would do",
    "seat.ties.dealt": "bought from or sold to one of them",
    "seat.ties.declare": "Your declaration",
    "seat.ties.missing": "Please declare that there is no tie, or step aside",
    "seat.ties.none": "None of these, as far as I know. I step aside when I notice one.",
    "seat.ties.person": "know one of the two sides, or somebody close to them",
    "seat.ties.rival": "sell the same kind of goods",
    "seat.ties.shop": "work for the shop, or did so",
    "seat.ties.text": "You do not know yet who it is. You can step aside at any time, also after reading. Step aside if you find that you:",
    "seat.ties.title": "Is there a tie to this case?",
    "seat.ties.told": "were spoken to about this case by anybody",
    "seat.title": "Your seat as a juror",
    "seat.vote.final": "A vote cannot be changed. What you type is kept by itself until you send it.",
    "seat.vote.send": "Give my vote",
    "seat.vote.text": "First the facts, one by one. Whoever has to show a fact and has not, has not shown it. Then what follows.",
    "seat.vote.title": "Your vote",
    "seat.voted.text": "It is opened and counted when voting is over. Until then nobody sees it, and you see no count. You need to do nothing.",
    "seat.voted.turn": "Your vote is given and sealed",
    "verify.code": "The checker shares no code with this site. Its formats are published, so that others can write one too.",
    "verify.download": "Save the checker as one file",
    "verify.download_hint": "The saved file works without a network. It sends nothing anywhere.",
    "verify.how": "What it does",
    "verify.how.draw": "It draws the jurors again, from the file of a draw or from a case file.",
    "verify.how.not": "Each step also says what it does not show. Whether somebody told the truth is not something a program can see.",
    "verify.how.record": "It looks whether each act is what was put into the public log, in the right order.",
    "verify.how.rules": "It asks each rule again and adds up the money again.",
    "verify.how.whole": "It looks whether the file is whole: every document, every file of evidence, nothing slipped in.",
    "verify.lead": "A case file holds what both sides said, the evidence, the rules and the money. You can check it without trusting this site.",
    "verify.link": "Check a case file",
    "verify.open": "Open the checker",
    "verify.terminal": "In a terminal",
    "verify.terminal.text": "This runs in a copy of the source code, with Node 20 or newer. Put the name of your file in the place of FILE.",
    "verify.title": "Check a case file yourself",
    "vouches.again": "Correct and send again",
    "vouches.again.note": "Only the lines that were not taken stand here.",
    "vouches.again.send": "Send these lines",
    "vouches.all": "Every line was taken. Who of them volunteered is judged by it at once.",
    "vouches.column": "Name",
    "vouches.column.adult": "of age",
    "vouches.column.bought": "orders bought",
    "vouches.column.credit": "credit score from 0 to 1000",
    "vouches.column.externalId": "the user’s id at the marketplace",
    "vouches.column.memberSince": "member since",
    "vouches.column.reviews": "reviews written in the last year",
    "vouches.column.reviewsHelpful": "reviews found helpful, of a hundred",
    "vouches.column.sanctionUntil": "day the last sanction ended or ends; empty for none",
    "vouches.column.sold": "orders sold",
    "vouches.column.verified": "identity verified",
    "vouches.column.what": "What stands in it",
    "vouches.columns": "Columns",
    "vouches.enter": "Enter a list",
    "vouches.file": "Or a file",
    "vouches.file.hint": "CSV in UTF-8, as a spreadsheet saves it. A file goes before what was pasted.",
    "vouches.form": "What a list looks like",
    "vouches.form.note": "The order of the columns does not matter. Days are Beijing days: 2024-03-01. Write yes or no, also in Chinese.",
    "vouches.lead": ["A list that ",["argument","name"]," handed you. Each line stands for itself: one that is wrong does not stop the others."],
    "vouches.line": "Line",
    "vouches.list": "List",
    "vouches.list.hint": ["Paste the lines with the column names on top, up to ",["number","most","integer"]," users."],
    "vouches.missing": ["The first line must name these columns too: ",["argument","columns"],"."],
    "vouches.no_rows": "There is no user below the column names. Add a line for each user.",
    "vouches.none": "Paste a list or choose a file.",
    "vouches.not_utf8": "The file is not in UTF-8. Save it as “CSV UTF-8” and send it again.",
    "vouches.note": "A marketplace says of its users what the rules ask of jurors. It can send a list by API, or hand it to you.",
    "vouches.noted": [["plural","count",0,"cardinal",{"one":[["pound"]," user is noted"],"other":[["pound"]," users are noted"]}]],
    "vouches.refused": "Not taken",
    "vouches.send": "Check and note",
    "vouches.some": [["plural","count",0,"cardinal",{"one":[["pound"]," line was"],"other":[["pound"]," lines were"]}]," not taken. The others stand."],
    "vouches.title": "Users vouched for as jurors",
    "vouches.too_many": ["The list is too long. Send up to ",["number","most","integer"]," users at a time."],
    "vouches.unknown": ["The first line names columns that are not known: ",["argument","columns"],". Correct them or leave them out."],
    "vouches.user": "User",
    "vouches.why": "Why",
    "vouches.why.invalid": ["Cannot be read: ",["argument","column"]],
    "vouches.why.missing": ["Empty: ",["argument","column"]],
    "vouches.why.not_found": "This marketplace never told us of such a user. Check the id.",
    "vouches.why.twice": "The same user stands further up in the list. The first line counts.",
  },
};
