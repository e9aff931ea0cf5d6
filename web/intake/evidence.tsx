import type { JSX } from 'preact';
import type { BurdenRow } from '../../core/rules/rules.ts';
import { Section, Tag } from '../ui/ui.ts';
import { Articles } from './articles.tsx';
import { Row, type Result } from './row.tsx';

/** What helps the reader's side, and for every point who has to show what. */
export function Evidence(props: Result): JSX.Element {
  const { ctx, type, side, evaluation } = props;
  const { say, locale } = ctx;
  const mine = type.evidence.filter((one) => one.from === side || one.from === 'either');
  const theirs = type.evidence.filter((one) => one.from !== side && one.from !== 'either');
  return (
    <Section title={say('intake.evidence')} id="evidence">
      <h3>{say('intake.evidence.mine')}</h3>
      <ul>
        {mine.map((one) => (
          <li>{one.label[locale]}</li>
        ))}
      </ul>
      {theirs.length === 0 ? null : <p class="hint">{say(`intake.evidence.theirs.${side}`, { list: theirs.map((one) => one.label[locale]).join(say('dispute.list.comma')) })}</p>}
      <h3>{say('intake.burden')}</h3>
      <div class="rows-of">
        {type.burden.map((row) => {
          const answer = evaluation.burden.find((one) => one.row === row.id);
          return answer === undefined ? null : <BurdenLine {...props} row={row} bearer={answer.bearer} shifted={answer.shifted} />;
        })}
      </div>
    </Section>
  );
}

function BurdenLine(props: Result & { readonly row: BurdenRow; readonly bearer: 'claimant' | 'respondent'; readonly shifted: boolean | null }): JSX.Element {
  const { ctx, pack, row, bearer, shifted, side, type } = props;
  const { say, locale } = ctx;
  const other = side === 'claimant' ? 'respondent' : 'claimant';
  const shows = { claimant: row.claimantShows[locale], respondent: row.respondentShows[locale] };
  const keys = row.shownBy?.[side] ?? [];
  const items = type.evidence.filter((one) => keys.includes(one.key)).map((one) => one.label[locale]);
  return (
    <Row title={row.fact[locale]} tag={<Tag kind={bearer === side ? 'turn' : 'plain'}>{say(bearer === side ? 'intake.burden.mine' : `intake.burden.of.${bearer}`)}</Tag>}>
      <p>
        <span class="hint">{say('intake.burden.you')}</span> {shows[side]}
      </p>
      {items.length === 0 ? null : <p class="hint">{say('intake.burden.by', { list: items.join(say('dispute.list.comma')) })}</p>}
      <p>
        <span class="hint">{say(`intake.burden.other.${other}`)}</span> {shows[other]}
      </p>
      {shifted === true ? <p>{say(`intake.burden.shifted.${bearer}`)}</p> : shifted === null ? <p class="hint">{say('intake.burden.may_shift')}</p> : null}
      <Articles pack={pack} basis={row.basis} />
    </Row>
  );
}
