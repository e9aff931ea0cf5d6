import type { JSX } from 'preact';
import type { Locale } from '../../core/kernel/kernel.ts';
import { CHANGE_PARTS, sayValue, type PackDiff, type RuleChange, type ShownValue } from '../../core/rules/rules.ts';
import { useSpeech } from '../speech.ts';
import { Tag } from '../ui/ui.ts';
import { ruleHref } from './cites.tsx';

/** A difference as the API tells it. */
export type SpokenChange = RuleChange & { readonly said: Readonly<Record<Locale, string>> };
export type SpokenDiff = Omit<PackDiff, 'changes'> & { readonly changes: readonly SpokenChange[] };

function Side(props: { readonly name: string; readonly value: ShownValue }): JSX.Element {
  const { locale } = useSpeech();
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value.kind === 'expression' ? <code class="code">{props.value.cel}</code> : sayValue(locale, props.value)}</dd>
    </div>
  );
}

/** Figures are in the sentence already; texts and conditions stand side by side. */
function Sides({ change }: { readonly change: SpokenChange }): JSX.Element | null {
  const { say } = useSpeech();
  const { before, after } = change;
  if (change.what === 'changed' && before?.kind === 'figure' && after?.kind === 'figure') return null;
  if (before === null && after === null) return null;
  return (
    <dl class="side-by-side">
      {before === null ? null : <Side name={say('rulesite.diff.before')} value={before} />}
      {after === null ? null : <Side name={say('rulesite.diff.after')} value={after} />}
    </dl>
  );
}

function Change(props: { readonly change: SpokenChange; readonly version: string | null }): JSX.Element {
  const { locale, say } = useSpeech();
  const { change } = props;
  const named = ['figure', 'time_limit', 'type', 'remedy', 'rule'].includes(change.part) && props.version !== null && change.what !== 'removed';
  const types = change.types.length === 0 || change.part === 'type' ? null : change.types.length > 6 ? say('rulesite.diff.types', { count: change.types.length }) : change.types.join(', ');
  // what the sentence names by its key already is not named twice
  const about = [change.name === null ? null : change.key, types].filter((one) => one !== null);
  return (
    <li class="change-of-rule">
      <p class="said">{named ? <a href={ruleHref(props.version!, change.key.split('@')[0]!)}>{change.said[locale]}</a> : change.said[locale]}</p>
      {about.length === 0 ? null : <p class="hint">{about.join(' · ')}</p>}
      <Sides change={change} />
      <p>
        <Tag kind={change.major === null ? 'plain' : 'turn'}>{change.major === null ? say('rulediff.minor') : say(`rulediff.major.${change.major}`)}</Tag>{' '}
        {change.favours === 'unknown' ? null : <span class="hint">{say(`rulediff.favours.${change.favours}`)}</span>}
      </p>
    </li>
  );
}

/**
 * What changes between two versions, part by part, with both sides of every text and whom each change favours.
 * @param version the version the links lead to; null while it is not published
 */
export function Diff(props: { readonly diff: SpokenDiff; readonly version: string | null }): JSX.Element {
  const { say } = useSpeech();
  const { changes, major } = props.diff;
  if (changes.length === 0) return <p>{say('rulesite.diff.none')}</p>;
  return (
    <>
      <p>
        {say('rulesite.diff.count', { count: changes.length })} {say(major ? 'rulesite.diff.major' : 'rulesite.diff.minor')}
      </p>
      {CHANGE_PARTS.filter((part) => changes.some((one) => one.part === part)).map((part) => (
        <>
          <h3>{say(`rulediff.part.${part}`)}</h3>
          <ul class="changes-of-rules">
            {changes
              .filter((one) => one.part === part)
              .map((change) => (
                <Change change={change} version={props.version} />
              ))}
          </ul>
        </>
      ))}
    </>
  );
}
