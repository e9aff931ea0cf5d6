import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { again, goTo, type PageContext } from '../page.tsx';
import { Actions, Button, Code, Details, Field, Form, Hidden, Radios, Section, Table, TextArea, When } from '../ui/ui.ts';

/** A hold as `GET /operation/privacy` lists it. */
export interface Hold {
  readonly id: string;
  readonly kind: 'dispute' | 'person';
  readonly subjectId: string;
  readonly number: string | null;
  readonly reason: string;
  readonly at: Instant;
  readonly lifting: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
}

const KINDS = ['dispute', 'person'] as const;

function Decide({ ctx, hold }: { readonly ctx: PageContext; readonly hold: Hold }): JSX.Element {
  const { lifting } = hold;
  const own = lifting !== null && lifting.by === ctx.me?.personId;
  return (
    <Details summary={ctx.say(lifting === null ? 'privacy.hold.lift' : 'privacy.hold.decide')}>
      <Form of={ctx.form}>
        <Hidden name="holdId" value={hold.id} />
        {lifting === null ? <Field name={`reason-${hold.id}`} label={ctx.say('privacy.hold.lift.reason')} maxLength={500} /> : null}
        {own ? <p class="hint">{ctx.say('privacy.hold.own')}</p> : null}
        <Actions>
          {lifting === null ? <Button kind="plain" name="do" value="lift">{ctx.say('privacy.hold.lift.propose')}</Button> : null}
          {lifting === null || own ? null : <Button kind="grave" name="do" value="confirm">{ctx.say('privacy.hold.confirm')}</Button>}
          {lifting === null ? null : <Button kind="plain" name="do" value="keep">{ctx.say('privacy.hold.keep')}</Button>}
        </Actions>
      </Form>
    </Details>
  );
}

/** What must not be erased, and by whose word it may be again. */
export function Holds({ ctx, holds }: { readonly ctx: PageContext; readonly holds: readonly Hold[] }): JSX.Element {
  return (
    <Section id="holds" title={ctx.say('privacy.hold')} note={ctx.say('privacy.hold.note')}>
      <Table
        caption={ctx.say('privacy.hold')}
        empty={ctx.say('privacy.hold.none')}
        columns={[{ title: ctx.say('privacy.hold.subject'), kind: 'main' }, { title: ctx.say('privacy.hold.reason') }, { title: ctx.say('privacy.desk.since') }, { title: ctx.say('privacy.desk.act'), kind: 'acts' }]}
        rows={holds.map((hold) => [
          <>{ctx.say(`privacy.desk.kind.${hold.kind}`)} {hold.number ?? <Code>{hold.subjectId.slice(-12)}</Code>}</>,
          <>
            <span class="block" dir="auto">{hold.reason}</span>
            {hold.lifting === null ? null : <span class="hint block" dir="auto">{ctx.say('privacy.hold.lifting', { reason: hold.lifting.reason })}</span>}
          </>,
          <When at={hold.at} />,
          <Decide ctx={ctx} hold={hold} />,
        ])}
      />
      <Details summary={ctx.say('privacy.hold.set')}>
        <Form of={ctx.form}>
          <Radios inline name="kind" label={ctx.say('privacy.hold.kind')} options={KINDS.map((value) => ({ value, label: ctx.say(`privacy.desk.kind.${value}`) }))} />
          <Field name="subject" label={ctx.say('privacy.hold.subject')} hint={ctx.say('privacy.hold.subject.hint')} maxLength={100} />
          <TextArea name="reason" label={ctx.say('privacy.hold.reason')} hint={ctx.say('privacy.hold.reason.hint')} rows={3} max={500} />
          <Actions><Button name="do" value="set">{ctx.say('privacy.hold.set')}</Button></Actions>
        </Form>
      </Details>
    </Section>
  );
}

const PATH = '/operator/privacy#holds';

async function set(ctx: PageContext): Promise<ReturnType<typeof goTo> | typeof again> {
  const { form, say } = ctx;
  const kind = form.choice('kind', KINDS, { label: say('privacy.hold.kind'), required: true });
  const subject = form.text('subject', { label: say('privacy.hold.subject'), required: true, max: 100 });
  const reason = form.text('reason', { label: say('privacy.hold.reason'), required: true, max: 500 });
  if (form.faulty) return again;
  const done = await ctx.api.post('/operation/privacy/holds', { kind, subject, reason });
  if (done.ok) return goTo(PATH, 'privacy.hold.done.set');
  form.refuse(done.refusal);
  return again;
}

/** What a form of the holds asks for; undefined when it was another form of the page. */
export async function postHold(ctx: PageContext): Promise<ReturnType<typeof goTo> | typeof again | undefined> {
  const { form, say } = ctx;
  if (form.has('do', 'set')) return set(ctx);
  const how = (['lift', 'confirm', 'keep'] as const).find((one) => form.has('do', one));
  if (how === undefined) return undefined;
  const id = form.value('holdId').slice(0, 64);
  const path = `/operation/privacy/holds/${encodeURIComponent(id)}/lifting`;
  const reason = how === 'lift' ? form.text(`reason-${id}`, { label: say('privacy.hold.lift.reason'), required: true, max: 500 }) : '';
  if (form.faulty) return again;
  const done = how === 'lift' ? await ctx.api.post(path, { reason }) : await ctx.api.post(`${path}/${how === 'confirm' ? 'confirm' : 'decline'}`, {});
  if (done.ok) return goTo(PATH, `privacy.hold.done.${how}`);
  form.refuse(done.refusal, { reason: `reason-${id}` });
  return again;
}
