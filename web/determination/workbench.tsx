import { goTo, problem, type Page } from '../page.tsx';
import { showBench } from './bench.tsx';
import { benchHref, doAct, openCase } from './case.ts';

/** The adjudicator's workbench: both sides in equal form, who must show what, the evidence, and the acts open now. */
export const workbenchPage: Page = {
  path: '/disputes/:disputeId/workbench',
  access: 'adjudicator',
  async get(ctx) {
    const room = await openCase(ctx);
    return room.ok ? showBench(room.value) : problem(room.refusal);
  },
  async post(ctx) {
    const wanted = ctx.form.choice('do', ['take', 'sign'], { label: ctx.say('determination.queue.action'), required: true });
    const done = wanted === null ? null : await doAct(ctx, wanted === 'take' ? 'take_case' : 'sign_determination', {});
    if (done?.ok) return goTo(benchHref(ctx.params['disputeId'] ?? ''), wanted === 'take' ? 'determination.done.taken' : 'determination.done.signed');
    if (done?.refusal.status === 404) return problem(done.refusal);
    if (done !== null) ctx.form.refuse(done.refusal);
    const room = await openCase(ctx);
    // What was sent is the press of a button: the form of the determination begins with what was kept.
    return room.ok ? showBench(room.value, { status: 422, note: ctx.form }) : problem(room.refusal);
  },
};
