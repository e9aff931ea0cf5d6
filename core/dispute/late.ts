import type { Instant } from '../kernel/kernel.ts';
import type { DisputeState } from './state.ts';

/** The question or obligation that a clock is about: `2` of `answer_question:2`, empty when it is about the whole. */
export function numberOf(deadline: string): string {
  return deadline.split(':')[1] ?? '';
}

/** True when, of these clocks, some run and all that run have come to their end. */
export function isOver(state: DisputeState, names: readonly string[], at: Instant): boolean {
  const running = names.map((name) => state.deadlines[name]).filter((clock) => clock !== undefined);
  return running.length > 0 && running.every((clock) => clock.due <= at);
}

/** True when the clocks of every question or obligation that an act could be about have come to their end. */
export function isAllOver(state: DisputeState, names: readonly string[], at: Instant): boolean {
  const numbers = new Set(names.map(numberOf));
  return names.length > 0 && [...numbers].every((no) => isOver(state, names.filter((name) => numberOf(name) === no), at));
}
