import { documentsIn, type Case } from './case.ts';
import type { Findings } from './report.ts';

/** Step `draws`: who was drawn by lot. There are no draws in case files of this version; one that lies there is not believed. */
export function checkDraws(file: Case, out: Findings): void {
  const draws = documentsIn(file, 'draws');
  if (draws.length === 0) out.open('draw_none');
  for (const [path] of draws) out.open('draw_unknown', path);
}
