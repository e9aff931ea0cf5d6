import type { JSX } from 'preact';
import { addMilliseconds, millisOf, type Instant } from '../../core/kernel/kernel.ts';
import { formatDate, formatTime } from '../../core/words/words.ts';
import { useSpeech, type Say } from '../speech.ts';
import { Icon } from './icon.tsx';

const HOUR = 3_600_000;

/** A point in time, to the minute, in Beijing time. */
export function When(props: { readonly at: Instant }): JSX.Element {
  const { locale } = useSpeech();
  return (
    <time dateTime={props.at}>
      {formatDate(locale, props.at, locale === 'en' ? 'medium' : 'long')} {formatTime(locale, props.at)}
    </time>
  );
}

/** A day. */
export function Day(props: { readonly at: string }): JSX.Element {
  const { locale } = useSpeech();
  return <time dateTime={props.at}>{formatDate(locale, props.at, 'long')}</time>;
}

/** A due time as people say it: a limit at midnight is 24:00 of the day before. */
export function dueWords(say: Say, locale: 'zh-CN' | 'en', due: Instant): string {
  if (formatTime(locale, due) !== '00:00') return say('common.due.at', { date: due, clock: formatTime(locale, due) });
  return say('common.due.midnight', { date: addMilliseconds(due, -1) });
}

/** How long is left, in days from two days on, else in hours. */
export function leftWords(say: Say, due: Instant, at: Instant): string {
  const left = millisOf(due) - millisOf(at);
  if (left <= 0) return say('common.due.past');
  const hours = Math.floor(left / HOUR);
  return hours >= 48
    ? say('common.due.left.days', { days: Math.floor(hours / 24) })
    : say('common.due.left.hours', { hours });
}

/** A time limit: its end and what is left. Refreshed by script each minute; no seconds, no red. */
export function Countdown(props: { readonly due: Instant }): JSX.Element {
  const { say, locale, at } = useSpeech();
  return (
    <span class="countdown">
      {/* the spaces stand where it is part of a sentence; in a row of its own the gaps are the style's */}
      <Icon name="clock" /> <time dateTime={props.due}>{dueWords(say, locale, props.due)}</time>{' '}
      <span class="left" data-due={props.due} data-at={at} data-locale={locale}>
        {leftWords(say, props.due, at)}
      </span>
    </span>
  );
}

/** A time limit where it is the page's own: how long is left, large, and the last moment under it. */
export function TimeLeft(props: { readonly due: Instant }): JSX.Element {
  const { say, locale, dir, at } = useSpeech();
  const words = dueWords(say, locale, props.due);
  // a date keeps its own direction in a line that runs the other way
  const when = dir === 'rtl' ? `\u2068${words}\u2069` : words;
  return (
    <p class="time-left">
      <span class="left" data-due={props.due} data-at={at} data-locale={locale}>
        {leftWords(say, props.due, at)}
      </span>{' '}
      <time dateTime={props.due}>{say('common.due.by', { when })}</time>
    </p>
  );
}

/** The time the server has, for the demo's line. */
export function Clock(): JSX.Element {
  const { say, locale, at } = useSpeech();
  return (
    <span class="clock">
      <span class="clock-name">{say('common.demo.time')}</span> <time dateTime={at}>{say('common.due.at', { date: at, clock: formatTime(locale, at) })}</time>
    </span>
  );
}
