import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Button, Checkboxes, ErrorSummary, Form, Hidden, LinkButton, Section, Table, When } from '../ui/ui.ts';
import { stageName } from './behind.tsx';
import { Frame } from './frame.tsx';
import { ROLES, type Member } from './staff.tsx';

interface Whole extends Member {
  readonly cases: readonly { readonly id: string; readonly number: string; readonly stage: string; readonly staffDue: Instant | null }[];
  readonly sessions: readonly { readonly id: string; readonly createdAt: Instant; readonly seenAt: Instant | null; readonly expiresAt: Instant }[];
}

const here = (ctx: PageContext): string => `/operator/staff/${encodeURIComponent(ctx.params['personId'] ?? '')}`;

function Cases(props: { readonly ctx: PageContext; readonly cases: Whole['cases'] }): JSX.Element {
  const { ctx, cases } = props;
  return (
    <Section title={ctx.say('operator.staff.cases')} note={ctx.say('operator.staff.cases.note')}>
      <Table
        caption={ctx.say('operator.staff.cases')}
        empty={ctx.say('operator.staff.cases.none')}
        columns={[
          { title: ctx.say('operator.behind.number'), kind: 'main' },
          { title: ctx.say('operator.behind.stage') },
          { title: ctx.say('operator.staff.case.due') },
          { title: ctx.say('operator.staff.action'), kind: 'acts' },
        ]}
        rows={cases.map((one) => [
          one.number,
          stageName(ctx, one.stage),
          one.staffDue === null ? '–' : <When at={one.staffDue} />,
          <a href={`/operator/queue/${one.id}`}>
            {ctx.say('operator.reassign')}
            <span class="away"> {one.number}</span>
          </a>,
        ])}
      />
    </Section>
  );
}

function Sessions(props: { readonly ctx: PageContext; readonly sessions: Whole['sessions'] }): JSX.Element {
  const { ctx, sessions } = props;
  return (
    <Section title={ctx.say('operator.staff.sessions')} note={ctx.say('operator.staff.sessions.note')}>
      <Table
        caption={ctx.say('operator.staff.sessions')}
        empty={ctx.say('operator.staff.sessions.none')}
        columns={[
          { title: ctx.say('operator.staff.session.begun'), kind: 'main' },
          { title: ctx.say('operator.staff.session.seen') },
          { title: ctx.say('operator.staff.session.ends') },
          { title: ctx.say('operator.staff.action'), kind: 'acts' },
        ]}
        rows={sessions.map((one) => [
          <When at={one.createdAt} />,
          one.seenAt === null ? '–' : <When at={one.seenAt} />,
          <When at={one.expiresAt} />,
          <Form of={ctx.form}>
            <Hidden name="sessionId" value={one.id} />
            <Button kind="plain" name="do" value="end">
              {ctx.say('operator.staff.session.end')}
              <span class="away">
                {' '}
                <When at={one.createdAt} />
              </span>
            </Button>
          </Form>,
        ])}
      />
      {sessions.length < 2 ? null : (
        <Form of={ctx.form}>
          <Actions>
            <Button kind="plain" name="do" value="end_all">
              {ctx.say('operator.staff.session.end_all')}
            </Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

function Roles(props: { readonly ctx: PageContext; readonly member: Whole }): JSX.Element {
  const { ctx, member } = props;
  if (ctx.me?.personId === member.id) {
    return (
      <Section title={ctx.say('operator.staff.roles')}>
        <p>{ctx.say('operator.staff.self')}</p>
      </Section>
    );
  }
  ctx.form.fill({ roles: member.roles });
  return (
    <>
      <Section title={ctx.say('operator.staff.roles')}>
        <Form of={ctx.form}>
          <Checkboxes
            name="roles"
            label={ctx.say('operator.staff.roles')}
            options={ROLES.map((role) => ({ value: role, label: ctx.say(`operator.role.${role}`) }))}
          />
          <Actions>
            <Button>{ctx.say('common.save')}</Button>
          </Actions>
        </Form>
      </Section>
      {member.roles.length === 0 ? null : (
        <Section title={ctx.say('operator.staff.deactivate')} note={ctx.say('operator.staff.deactivate.note')}>
          {member.cases.length === 0 ? null : (
            <p>{ctx.say('operator.staff.deactivate.cases', { count: member.cases.length, name: member.name })}</p>
          )}
          <p>
            <LinkButton kind="plain" href={`/operator/staff/${member.id}/deactivate`}>
              {ctx.say('operator.staff.deactivate')}
            </LinkButton>
          </p>
        </Section>
      )}
    </>
  );
}

/** One member of staff: what is open before them, where they are signed in, their roles. */
export const memberPage: Page = {
  path: '/operator/staff/:personId',
  access: 'operator',
  async get(ctx) {
    const found = await ctx.api.get<Whole>(`/staff/${encodeURIComponent(ctx.params['personId'] ?? '')}`);
    if (!found.ok) return problem(found.refusal);
    const member = found.value;
    return view({
      title: member.name,
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="staff" title={member.name} lead={member.email ?? ''} />
          <Cases ctx={ctx} cases={member.cases} />
          <Sessions ctx={ctx} sessions={member.sessions} />
          <Roles ctx={ctx} member={member} />
        </>
      ),
    });
  },
  async post(ctx) {
    const place = `/staff/${encodeURIComponent(ctx.params['personId'] ?? '')}`;
    if (ctx.form.has('do', 'end') || ctx.form.has('do', 'end_all')) {
      const one = ctx.form.has('do', 'end') ? `/${encodeURIComponent(ctx.form.value('sessionId'))}` : '';
      const ended = await ctx.api.delete(`${place}/sessions${one}`);
      return ended.ok ? goTo(here(ctx), 'operator.done.session_ended') : problem(ended.refusal);
    }
    const roles = ctx.form.choices('roles', ROLES, { label: ctx.say('operator.enter.roles'), required: true });
    if (ctx.form.faulty) return again;
    const changed = await ctx.api.put(`${place}/roles`, { roles });
    if (changed.ok) return goTo('/operator/staff', 'operator.done.saved');
    ctx.form.refuse(changed.refusal);
    return again;
  },
};

/** Deactivating a member of staff; open cases are shown first. */
export const deactivatePage: Page = {
  path: '/operator/staff/:personId/deactivate',
  access: 'operator',
  async get(ctx) {
    const found = await ctx.api.get<Whole>(`/staff/${encodeURIComponent(ctx.params['personId'] ?? '')}`);
    if (!found.ok) return problem(found.refusal);
    const { name, cases } = found.value;
    const title = ctx.say('operator.staff.deactivate.title', { name });
    return view({
      title,
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="staff" title={title} lead={ctx.say('operator.staff.deactivate.note')} />
          {cases.length === 0 ? null : <Cases ctx={ctx} cases={cases} />}
          <Form of={ctx.form}>
            <Actions>
              <Button kind="grave">{ctx.say('operator.staff.deactivate.do')}</Button>
              <LinkButton kind="plain" href={here(ctx)}>
                {ctx.say('common.cancel')}
              </LinkButton>
            </Actions>
          </Form>
        </>
      ),
    });
  },
  async post(ctx) {
    const done = await ctx.api.put(`/staff/${encodeURIComponent(ctx.params['personId'] ?? '')}/roles`, { roles: [] });
    if (done.ok) return goTo('/operator/staff', 'operator.done.deactivated');
    ctx.form.refuse(done.refusal);
    return again;
  },
};
