import { LOCALES, type Locale } from '../../core/kernel/kernel.ts';
import { again, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Banner, Button, Checkboxes, Code, ErrorSummary, Field, Form, Hidden, LinkButton, Pagination, Radios, Section, Table, Tag } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

/** What a member of staff may do. */
export const ROLES = ['adjudicator', 'operator', 'auditor'] as const;

/** A member of staff, as `GET /staff` tells it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly roles: readonly (typeof ROLES)[number][];
}

interface Invitation {
  readonly member: Member;
  readonly url: string;
}

function invited(ctx: PageContext, invitation: Invitation) {
  return view({
    title: ctx.say('operator.staff.invited'),
    shape: 'text',
    body: (
      <>
        <Frame ctx={ctx} part="staff" title={ctx.say('operator.staff.invited')} lead={invitation.member.name} />
        <Banner kind="warning">
          <p>{ctx.say('operator.staff.link')}</p>
        </Banner>
        <p>
          <Code>{invitation.url}</Code>
        </p>
        <Actions>
          <LinkButton href="/operator/staff">{ctx.say('common.continue')}</LinkButton>
        </Actions>
      </>
    ),
  });
}

function roleText(ctx: PageContext, member: Member): string {
  return member.roles.map((role) => ctx.say(`operator.role.${role}`)).join(', ');
}

/** The platform's own people: who they are, inviting, a new link. */
export const staffPage: Page = {
  path: '/operator/staff',
  access: 'operator',
  async get(ctx) {
    const cursor = ctx.query.get('cursor');
    const list = await ctx.api.get<{ readonly items: readonly Member[]; readonly next: string | null }>('/staff', { cursor });
    if (!list.ok) return problem(list.refusal);
    const { items, next } = list.value;
    ctx.form.fill({ locale: ctx.locale });
    return view({
      title: ctx.say('operator.part.staff'),
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="staff" title={ctx.say('operator.part.staff')} />
          <Table
            caption={ctx.say('operator.part.staff')}
            columns={[
              { title: ctx.say('operator.staff.name'), kind: 'main' },
              { title: ctx.say('operator.staff.email') },
              { title: ctx.say('operator.staff.roles') },
              { title: ctx.say('operator.staff.action'), kind: 'acts' },
            ]}
            rows={items.map((member) => [
              <a href={`/operator/staff/${member.id}`}>{member.name}</a>,
              member.email ?? '',
              member.roles.length === 0 ? <Tag>{ctx.say('operator.role.none')}</Tag> : roleText(ctx, member),
              <Form of={ctx.form}>
                <Hidden name="personId" value={member.id} />
                <Button kind="plain" name="do" value="link">
                  {ctx.say('operator.staff.new_link')}
                  <span class="away"> {member.name}</span>
                </Button>
              </Form>,
            ])}
          />
          <Pagination first={cursor === null ? null : '/operator/staff'} next={next === null ? null : `/operator/staff?cursor=${next}`} />
          <Section title={ctx.say('operator.staff.invite')} note={ctx.say('operator.staff.invite.note')}>
            <Form of={ctx.form}>
              <Field name="name" label={ctx.say('operator.staff.name')} maxLength={100} />
              <Field name="email" type="email" label={ctx.say('operator.staff.email')} />
              <Checkboxes name="roles" label={ctx.say('operator.staff.roles')} options={ROLES.map((role) => ({ value: role, label: ctx.say(`operator.role.${role}`) }))} />
              <Radios inline name="locale" label={ctx.say('common.language')} options={LOCALES.map((one) => ({ value: one, label: ctx.say(`common.language.${one}`) }))} />
              <Actions>
                <Button name="do" value="invite">
                  {ctx.say('operator.staff.invite')}
                </Button>
              </Actions>
            </Form>
          </Section>
        </>
      ),
    });
  },
  async post(ctx) {
    if (ctx.form.has('do', 'link')) {
      const made = await ctx.api.post<Invitation>(`/staff/${encodeURIComponent(ctx.form.value('personId'))}/links`);
      return made.ok ? invited(ctx, made.value) : problem(made.refusal);
    }
    const name = ctx.form.text('name', { label: ctx.say('operator.enter.name'), required: true, max: 100 });
    const email = ctx.form.text('email', { label: ctx.say('operator.enter.email'), required: true, max: 254 });
    const roles = ctx.form.choices('roles', ROLES, { label: ctx.say('operator.enter.roles'), required: true });
    const locale = ctx.form.choice('locale', LOCALES, { label: ctx.say('operator.enter.language'), required: true });
    if (ctx.form.faulty) return again;
    const made = await ctx.api.post<Invitation>('/staff', { name, email, roles, locale });
    if (made.ok) return invited(ctx, made.value);
    ctx.form.refuse(made.refusal);
    return again;
  },
};
