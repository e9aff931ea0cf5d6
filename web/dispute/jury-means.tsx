import type { JSX } from 'preact';
import type { DeadlineName } from '../../core/rules/rules.ts';
import { toldInWords } from '../../core/jury/juror-file.ts';
import { appealPanel, panelOf, trackFor } from '../../core/jury/rules.ts';
import { periodText } from '../public/pack.ts';
import { useSpeech } from '../speech.ts';
import { Banner, Section, SummaryList } from '../ui/ui.ts';
import { itemHref } from './evidence.tsx';
import type { Room } from './model.ts';

/** What a jury is, from the rules and before anybody says yes: who sits, what they see, how long, what silence means, what it is worth. */
export function JuryMeans(props: { readonly room: Room }): JSX.Element {
  const { say, locale } = useSpeech();
  const { dispute, pack } = props.room;
  const { size, threshold } = panelOf(pack, trackFor(pack, dispute.claim.disputedMinor));
  const period = (name: DeadlineName): string => {
    const rule = pack.deadlines.find((one) => one.name === name);
    if (rule === undefined) return '';
    // a week of hours is read as days
    const long = rule.unit === 'hours' && rule.amount > 48 && rule.amount % 24 === 0;
    return periodText(locale, long ? { amount: rule.amount / 24, unit: 'calendar_days' } : rule);
  };
  const rows = {
    who: [say('dispute.jury.means.panel', { size, threshold }), say('dispute.jury.means.draw')],
    sees: [say('juryparty.sees.text'), say('juryparty.sees.evidence')],
    votes: [say('dispute.jury.means.votes')],
    time: [say('juryparty.time.text', { convene: period('convene_jury'), round: period('jury_round'), check: period('check_verdict') }), say('dispute.jury.means.time')],
    silence: [say('juryparty.silence.text', { join: period('join_jury') })],
    worth: [say('dispute.jury.means.person')],
    leave: [say('dispute.jury.means.leave')],
    appeal: [say('dispute.jury.means.appeal', { size: appealPanel(pack, size).size })],
  };
  return (
    <div class="jury-means">
      <SummaryList
        rows={(Object.keys(rows) as (keyof typeof rows)[]).map((name) => ({
          label: say(`juryparty.${name}`),
          value: rows[name].map((text) => <p>{text}</p>),
        }))}
      />
    </div>
  );
}

/** Which of the reader's own items jurors would not see, each with the way to let them. Nothing to somebody who is no side. */
export function OwnItems(props: { readonly room: Room }): JSX.Element | null {
  const { say } = useSpeech();
  const { dispute } = props.room;
  if (dispute.role !== 'claimant' && dispute.role !== 'respondent') return null;
  const hidden = toldInWords(dispute, dispute.role);
  if (hidden.length === 0) {
    const any = dispute.evidence.some((item) => item.by === dispute.role);
    return <p>{say(any ? 'juryparty.items.all' : 'juryparty.items.none')}</p>;
  }
  return (
    <Banner kind="note" title={say('juryparty.items.title', { count: hidden.length })}>
      <p>{say('juryparty.items.text')}</p>
      <ul>
        {hidden.map((item) => (
          <li>
            <a href={itemHref(dispute.id, item.evidenceId)} dir="auto">
              {item.name}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** All a side is told before it says yes to a jury. */
export function BeforeJury(props: { readonly room: Room }): JSX.Element {
  const { say } = useSpeech();
  return (
    <Section title={say('dispute.jury.means')}>
      <JuryMeans room={props.room} />
      <OwnItems room={props.room} />
    </Section>
  );
}
