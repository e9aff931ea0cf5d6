import type { JSX } from 'preact';
import type { EventType, Role, Term } from '../../core/dispute/dispute.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Text } from '../../core/rules/rules.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import type { Answer } from '../api.ts';
import type { PageContext } from '../page.tsx';
import { useSpeech, type Speech } from '../speech.ts';
import { useRendered } from '../ui/rendered.tsx';
import { Money, Prose, Section, Tabs, When } from '../ui/ui.ts';
import { actorName, groundOf, type Ground, type Room } from './model.ts';
import { TermList } from './terms.tsx';

/** One entry of the record, as the API shows it. */
export interface Entry {
  readonly seq: number;
  /** the dispute's version after it, as the reader counts */
  readonly version: number;
  readonly type: EventType;
  readonly at: Instant;
  readonly by: Role;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What was shown of the record, and the version it comes to, from which a stream goes on. */
export interface Shown {
  readonly items: readonly Entry[];
  readonly version: number;
}

/** The record until the version of the dispute that is shown, so that both are of one moment. */
export function historyOf(ctx: PageContext, dispute: { readonly id: string; readonly version: number }): Promise<Answer<Shown>> {
  return ctx.api.get<Shown>(`/disputes/${dispute.id}/history`, { until: dispute.version });
}

const FILTERS = ['all', 'words', 'offers', 'evidence', 'money'] as const;
type Filter = (typeof FILTERS)[number];

/** Which entries a filter shows, by the beginning of their type. */
const SHOWN: Readonly<Record<Exclude<Filter, 'all'>, readonly string[]>> = {
  words: ['message', 'response', 'question', 'dispute_filed', 'human', 'appeal', 'contest', 'objection', 'deduction'],
  offers: ['offer', 'agreement', 'extension'],
  evidence: ['evidence', 'dispute_filed'],
  money: ['obligation', 'hold', 'deposit', 'measure', 'action', 'reversal', 'recourse', 'change', 'plan', 'interest', 'agreement_countersigned', 'determination'],
};

/** What follows from an act by the rules: nobody did it, whoever's act it came with. */
const FOLLOWS: readonly EventType[] = [
  'determination_opened',
  'jury_convened',
  'verdict_returned',
  'verdict_drafted',
  'jury_overdue',
  'determination_final',
  'obligations_created',
  'obligation_due',
  'obligation_paid',
  'obligation_performed',
  'obligation_open',
  'obligation_breached',
  'deposit_notice_given',
  'hold_released',
  'obligation_resumed',
  'action_due',
  'action_executed',
  'action_ended',
  'action_reversed',
  'recourse_created',
  'change_lapsed',
  'plan_broken',
  'interest_charged',
  'reply_overdue',
  'dispute_closed',
];

/** A record of more entries is folded behind its newest, one press away: a phone has less to lay out, and so has its reader. */
const LONG = 10;
const NEWEST = 6;

/** The whole record in order: who, when, what. Immutable; offers, time-outs and stages share it. */
export function History(props: {
  readonly room: Room;
  readonly entries: readonly Entry[];
  /** the page it stands on, when that is not the dispute's */
  readonly place?: string;
}): JSX.Element {
  const { room, entries } = props;
  const { ctx, dispute } = room;
  const asked = FILTERS.find((one) => one === ctx.query.get('show')) ?? 'all';
  const shown = asked === 'all' ? entries : entries.filter((entry) => SHOWN[asked].some((start) => entry.type.startsWith(start)));
  // whoever asked for some of it reads all of that
  const folded = asked === 'all' && shown.length > LONG;
  return (
    <Section title={ctx.say('dispute.history')} note={ctx.say('dispute.history.note')} id="history">
      <Tabs
        label={ctx.say('dispute.history.filter')}
        tabs={FILTERS.map((one) => ({
          href: `${props.place ?? `/disputes/${dispute.id}`}${one === 'all' ? '' : `?show=${one}`}#history`,
          text: ctx.say(`dispute.history.${one}`),
          current: one === asked,
        }))}
      />
      <Entries room={room} entries={folded ? shown.slice(-NEWEST) : shown} />
      {folded ? (
        <details>
          <summary>{ctx.say('dispute.history.earlier', { count: shown.length - NEWEST })}</summary>
          <Entries room={room} entries={shown.slice(0, -NEWEST)} />
        </details>
      ) : null}
    </Section>
  );
}

/** Entries of the record, the latest first. An entry never changes, so it is rendered once for all who read it alike. */
export function Entries(props: { readonly room: Room; readonly entries: readonly Entry[] }): JSX.Element {
  const { room, entries } = props;
  const ground = groundOf(room);
  const html = useRendered(ground, entries.toReversed(), (entry) => <Line ground={ground} entry={entry} />);
  return <ol class="history" reversed dangerouslySetInnerHTML={{ __html: html }} />;
}

interface LineProps {
  readonly ground: Ground;
  readonly entry: Entry;
}

function Line({ ground, entry }: LineProps): JSX.Element {
  const { say } = useSpeech();
  const follows = FOLLOWS.includes(entry.type);
  return (
    <li class={follows ? 'clock' : entry.by} id={`entry-${entry.seq}`} value={entry.seq}>
      <div class="meta">
        <b>{entry.type === 'card_case_noted' ? say('chargeback.record.network') : entry.type === 'money_returned' || entry.type === 'money_paid_again' ? say('payment.way.institution') : follows ? say('dispute.role.rules') : actorName(ground, entry.by, say)}</b> · <When at={entry.at} />
      </div>
      <div class="content">
        {say(`dispute.event.${entry.type}`)}
        <Said ground={ground} entry={entry} />
      </div>
    </li>
  );
}

/** What an entry carries, for the kinds of content there are: words, figures, files. */
function Said({ ground, entry }: LineProps): JSX.Element | null {
  const speech = useSpeech();
  const { body } = entry;
  const text = [body['text'], body['reason'], body['reasons'], body['grounds'], body['note']].find((one) => typeof one === 'string' && one !== '');
  const said = Array.isArray(body['label']) ? (body['label'] as readonly Text[]).map((one) => one[speech.locale]) : text === undefined ? [] : [text as string];
  const terms = Array.isArray(body['terms']) ? (body['terms'] as readonly Term[]) : null;
  const amount = typeof body['amountMinor'] === 'number' ? body['amountMinor'] : typeof body['remainingMinor'] === 'number' ? body['remainingMinor'] : null;
  const files = entry.type === 'evidence_submitted' && Array.isArray(body['items']) ? (body['items'] as readonly { name: string }[]) : [];
  const detail = detailOf(speech, ground, entry);
  return (
    <>
      {detail === null ? null : <span class="hint"> {detail}</span>}
      {terms === null ? null : <TermList terms={terms} currency={ground.currency} items={ground.items} />}
      {amount === null ? null : (
        <>
          {' '}
          <Money minor={amount} currency={ground.currency} />
        </>
      )}
      {said.map((one) => (
        <Prose>{one}</Prose>
      ))}
      {files.length === 0 ? null : <ul>{files.map((file) => <li dir="auto">{file.name}</li>)}</ul>}
    </>
  );
}

/** A short word to the title: which offer, which obligation, which answer. */
function detailOf({ say, locale }: Speech, ground: Ground, entry: Entry): string | null {
  const { body, type } = entry;
  const key = (name: string): string | null => (isMessageKey(name) ? sayIn(locale, name) : null);
  if (type === 'choice_made') return say(body['consents'] === true ? 'dispute.choice.yes' : 'dispute.choice.refused');
  if (type === 'response_given') return key(`dispute.position.${String(body['position'])}`);
  if (type === 'obligation_paid') return key(`dispute.source.${String(body['source'])}`);
  if (type === 'card_case_noted') return key(`chargeback.noted.${String(body['end'] ?? body['step'])}`);
  if (type === 'dispute_closed') return key(`dispute.outcome.${String(body['outcome'])}`);
  if (type === 'staff_overdue') return key(`deadline.name.${String(body['name']).split(':')[0]}`);
  if (type === 'measure_taken') return ground.measures.find((one) => one.code === body['measure'])?.title[locale] ?? null;
  if (type === 'action_due') return (body['action'] as { readonly rung: string }).rung;
  if (typeof body['days'] === 'number') return say('dispute.days', { days: body['days'] });
  return typeof body['no'] === 'number' ? say('dispute.no', { no: body['no'] }) : null;
}
