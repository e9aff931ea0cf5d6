import { goTo, problem, type Page, type PageContext } from '../page.tsx';
import { showBench } from './bench.tsx';
import { benchHref, openCase } from './case.ts';

const PERCENT = /^\d{1,3}(\.\d)?$/;

/** A part of a place as it was typed in per cent, in thousandths; a fault is noted on the form. */
function thousandths(ctx: PageContext, field: string): number {
  const typed = ctx.form.value(field).normalize('NFKC').trim();
  if (PERCENT.test(typed) && Number(typed) <= 100) return Math.round(Number(typed) * 10);
  ctx.form.fault(field, ctx.say('bench.notes.fault.place'));
  return 0;
}

/** Keeping and dropping private notes on evidence; the page that shows them is the workbench. */
export const notesPage: Page = {
  path: '/disputes/:disputeId/workbench/notes',
  access: 'adjudicator',
  get: (ctx) => goTo(benchHref(ctx.params['disputeId'] ?? '')),
  async post(ctx) {
    const { form } = ctx;
    const id = form.value('evidenceId');
    const disputeId = ctx.params['disputeId'] ?? '';
    const path = `/disputes/${encodeURIComponent(disputeId)}/work-notes`;
    const both = form.value('compare');
    const back = `${benchHref(disputeId)}?${/^[0-9a-f-]{36},[0-9a-f-]{36}$/.test(both) ? `compare=${both}` : `ev=${encodeURIComponent(id)}`}#pane-evidence`;
    if (form.has('do', 'drop')) {
      const dropped = await ctx.api.delete(`${path}/${encodeURIComponent(form.value('noteId'))}`);
      return dropped.ok ? goTo(back) : problem(dropped.refusal);
    }
    const text = form.text(`text-${id}`, { label: ctx.say('bench.notes.text.name'), required: true, max: 2000 });
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) => thousandths(ctx, `${name}-${id}`));
    if (!form.faulty && (x + width > 1000 || y + height > 1000 || width < 1 || height < 1)) form.fault(`width-${id}`, ctx.say('bench.notes.fault.place'));
    if (!form.faulty) {
      const kept = await ctx.api.post(path, { evidenceId: id, place: { x, y, width, height }, text });
      if (kept.ok) return goTo(back);
      if (kept.refusal.status === 404 || kept.refusal.status === 403) return problem(kept.refusal);
      form.refuse(kept.refusal, { text: `text-${id}` });
    }
    const room = await openCase(ctx);
    return room.ok ? showBench(room.value, { status: 422, note: form }) : problem(room.refusal);
  },
};
