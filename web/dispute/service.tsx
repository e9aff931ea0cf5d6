import type { Instant } from '../../core/kernel/kernel.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { problem, view, type Page } from '../page.tsx';
import { Banner, Countdown, LinkButton, Money, Section, SummaryList, Table, Title, When } from '../ui/ui.ts';
import { Back } from './act.tsx';
import { disputeLogHref, InLog, type LoggedAct } from './log.tsx';
import { actorName, openRoom } from './model.ts';

interface Delivery {
  readonly channel: 'email' | 'webhook' | 'in_product';
  readonly to: string;
  readonly template: string;
  readonly createdAt: Instant;
  readonly state: string;
  readonly attempts: readonly { readonly at: Instant; readonly outcome: string }[];
  readonly opened: readonly { readonly at: Instant; readonly how: string }[];
}

/** A word of a code of the API; the code itself where there is none. */
function wordOf(locale: 'zh-CN' | 'en', start: string, code: string): string {
  const key = `${start}.${code}`;
  return isMessageKey(key) ? sayIn(locale, key) : code;
}

/** Proof of service: every notice of the dispute, every attempt, and when it was opened. */
export const servicePage: Page = {
  path: '/disputes/:disputeId/service',
  async get(ctx) {
    const room = await openRoom(ctx);
    if (!room.ok) return problem(room.refusal);
    const { dispute } = room.value;
    const made = await ctx.api.get<{ readonly items: readonly Delivery[] }>(`/disputes/${dispute.id}/deliveries`);
    if (!made.ok) return problem(made.refusal);
    const title = ctx.say('dispute.service.title');
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <Title over={<Back dispute={dispute} />} lead={ctx.say('dispute.service.lead')}>
            {title}
          </Title>
          {dispute.role === 'adjudicator' ? <p class="hint">{ctx.say('dispute.service.sealed')}</p> : null}
          <Table
            caption={title}
            columns={[
              { title: ctx.say('dispute.service.notice'), kind: 'main' },
              { title: ctx.say('dispute.service.to') },
              { title: ctx.say('dispute.service.channel') },
              { title: ctx.say('dispute.service.attempts') },
              { title: ctx.say('dispute.service.opened') },
            ]}
            rows={made.value.items.map((one) => [
              <>
                {noticeName(ctx.locale, one.template, dispute.number)}
                <div class="hint light">
                  <When at={one.createdAt} />
                </div>
              </>,
              wordOf(ctx.locale, 'dispute.service.to', one.to),
              wordOf(ctx.locale, 'dispute.service.channel', one.channel),
              one.attempts.length === 0
                ? wordOf(ctx.locale, 'dispute.service.state', one.state)
                : one.attempts.map((attempt) => (
                    <div>
                      <When at={attempt.at} /> · {wordOf(ctx.locale, 'dispute.service.outcome', attempt.outcome)}
                    </div>
                  )),
              one.opened.length === 0 ? ctx.say('dispute.service.not_opened') : <When at={one.opened[0]!.at} />,
            ])}
          />
        </>
      ),
    });
  },
};

/** What a notice is about: the words of its subject, without the date that stood in it. */
function noticeName(locale: 'zh-CN' | 'en', template: string, number: string): string {
  if (template === 'notice_of_dispute') return sayIn(locale, 'dispute.service.first');
  const key = `notice.${template}.subject`;
  return isMessageKey(key) ? sayIn(locale, key as 'notice.dispute_closed.subject', { number }) : template;
}

/** After filing: the number, the receipt, what happens next. */
export const filedPage: Page = {
  path: '/disputes/:disputeId/filed',
  async get(ctx) {
    const room = await openRoom(ctx);
    if (!room.ok) return problem(room.refusal);
    const { dispute } = room.value;
    const log = await ctx.api.get<{ readonly items: readonly LoggedAct[] }>(`/disputes/${dispute.id}/log`);
    const filing = log.ok ? log.value.items[0] : undefined;
    const title = ctx.say('dispute.filed.title');
    return view({
      title,
      body: (
        <>
          <Title over={ctx.say('dispute.filed.over')} lead={ctx.say('dispute.filed.lead', { who: dispute.respondent.name })}>
            {title}
          </Title>
          <Banner kind="done" title={ctx.say('dispute.filed.number')}>
            <p class="amount big">{dispute.number}</p>
          </Banner>
          <Section title={ctx.say('dispute.filed.receipt')}>
            <SummaryList
              rows={[
                { label: ctx.say('dispute.file.filed'), value: <When at={dispute.filedAt} /> },
                { label: ctx.say('dispute.money.disputed'), value: <Money minor={dispute.claim.disputedMinor} currency={dispute.currency} /> },
                { label: ctx.say('dispute.money.held'), value: <Money minor={dispute.cover.heldMinor} currency={dispute.currency} /> },
                ...(filing === undefined
                  ? []
                  : [
                      { label: ctx.say('dispute.filed.leaf'), value: <code class="code">{filing.commitment}</code> },
                      { label: <a href={disputeLogHref(dispute.id)}>{ctx.say('log.receipt.since')}</a>, value: <InLog commitment={filing.commitment} loggedAt={filing.loggedAt} /> },
                    ]),
              ]}
            />
          </Section>
          <Section title={ctx.say('dispute.filed.next')}>
            <ol>
              {dispute.deadlines.map((clock) => (
                <li>
                  <strong>{ctx.say(`dispute.wait.${clock.rule}`, { who: actorName(dispute, clock.waitsFor, ctx.say) })}</strong> <Countdown due={clock.due} />
                  <p class="hint">{ctx.say(`deadline.consequence.${clock.consequence}`)}</p>
                </li>
              ))}
            </ol>
            <LinkButton href={`/disputes/${dispute.id}`}>{ctx.say('dispute.filed.open')}</LinkButton>
          </Section>
        </>
      ),
    });
  },
};
