import type { DisputeType, Evaluation, RouteCode } from '../../core/rules/rules.ts';

/** Outside this house and open at every stage, whatever a type lists: no step here is a condition of them. */
const ALWAYS: readonly RouteCode[] = ['complaint_12315', 'arbitration', 'court'];

/** The ways of a type with what the rules say of each, and those nobody can close. */
export function waysOf(type: DisputeType, said: Evaluation['routes']): Evaluation['routes'] {
  const more = ALWAYS.filter((route) => !type.routes.includes(route));
  return [...said, ...more.map((route) => ({ route, said: 'yes' as const }))];
}
