import type { Result } from '../../core/kernel/kernel.ts';
import type { RailAnswer, RailCapabilities, RailEvidence, RailInstruction, RailLine, RailNotice } from '../../core/payment/rail.ts';

/** A request a rail sent to us, as it came over the line: signatures are over the bytes. */
export interface NoticeRequest {
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/**
 * The payment port: one licensed institution behind one interface. Adapters are in `server/adapters/rails`; only they
 * import an institution's SDK. Every method either answers or says `unknown`; none throws for what a rail does.
 */
export interface PaymentRail {
  readonly capabilities: RailCapabilities;
  /** Tells the rail to do something, once per instruction id however often it is called. */
  instruct(instruction: RailInstruction): Promise<RailAnswer>;
  /** Asks what became of an instruction; `never_heard` when the rail is sure that it did not get it. */
  ask(instruction: RailInstruction): Promise<RailAnswer>;
  /**
   * Hands in evidence for a card dispute, once per id: handed in again, it says what became of it. `done` carries no amount;
   * a rail without the capability refuses for good with `evidence_not_offered`.
   */
  handInEvidence(evidence: RailEvidence): Promise<RailAnswer>;
  /**
   * Reads news from the rail.
   * Refusals: `signature_invalid` (forged, altered, or signed too long ago), `body_malformed`.
   */
  readNotice(request: NoticeRequest): Promise<Result<RailNotice>>;
  /** What the rail wants to be answered after a notice was taken: Alipay asks for the word `success`. */
  readonly noticeAnswer: string;
  /** The rail's own statement lines booked at or after `from` and before `to`, oldest first. */
  statement(from: string, to: string): AsyncIterable<RailLine>;
}
