/** Parts of a dispute's record, as core defines them. */
export type { Choice } from '../../core/consent/consent.ts';
export type { ComputationStep, Determination, Finding, Question } from '../../core/determination/determination.ts';
export type { Obligation } from '../../core/enforcement/obligation.ts';
export type { Agreement, Offer } from '../../core/negotiation/negotiation.ts';
