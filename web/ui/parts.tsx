import type { ComponentChildren, JSX } from 'preact';
import { formatMoney, type Currency, type Minor } from '../../core/kernel/kernel.ts';
import { formatNumber } from '../../core/words/words.ts';
import type { Form } from '../form.ts';
import { FormContext, useSpeech } from '../speech.ts';
import { Icon } from './icon.tsx';

/** An amount, the same figure for every reader. */
export function Money(props: { readonly minor: Minor; readonly currency: Currency; readonly big?: boolean }): JSX.Element {
  return <span class={props.big ? 'amount big' : 'amount'}>{formatMoney(props.minor, props.currency)}</span>;
}

const BANNER_ICON = { done: 'check', note: 'note', warning: 'warning' } as const;

/** Something the page must say before anything else. */
export function Banner(props: {
  readonly kind: 'done' | 'note' | 'warning';
  readonly title?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { say } = useSpeech();
  const title = props.title ?? say(`common.banner.${props.kind}`);
  return (
    <section class={`banner ${props.kind}`} aria-label={title} {...(props.kind === 'done' ? { role: 'status' } : {})}>
      <Icon name={BANNER_ICON[props.kind]} />
      <h2>{title}</h2>
      {props.children}
    </section>
  );
}

/** A state in one word. `turn` = somebody is asked to act; colour never stands alone. */
export function Tag(props: {
  readonly kind?: 'plain' | 'turn' | 'good' | 'grave';
  readonly children: ComponentChildren;
}): JSX.Element {
  return <span class={`tag ${props.kind ?? 'plain'}`}>{props.children}</span>;
}

/** One row of a summary list. */
export interface SummaryRow {
  readonly label: ComponentChildren;
  readonly value: ComponentChildren;
  /** where the answer can be changed, and what it is called for those who hear it */
  readonly change?: { readonly href: string; readonly what: string };
}

/** Facts by name; with Change links it is the page "check your answers". */
export function SummaryList(props: { readonly rows: readonly SummaryRow[]; readonly tight?: boolean }): JSX.Element {
  const { say } = useSpeech();
  return (
    <dl class={props.tight ? 'facts tight' : 'facts'}>
      {props.rows.map((row) => (
        <div>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.change ? (
            <dd class="change">
              <a href={row.change.href}>
                {say('common.change')}
                <span class="away"> {row.change.what}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

/** Figures that stand for themselves, beside each other: what waits, what is late. A nought says nothing by its colour. */
export function Counts(props: {
  readonly of: readonly { readonly name: string; readonly count: number; readonly kind?: 'turn' | 'grave'; readonly href?: string }[];
}): JSX.Element {
  const { locale } = useSpeech();
  return (
    <dl class="counts">
      {props.of.map((one) => {
        const count = formatNumber(locale, one.count);
        return (
          <div>
            <dt>{one.name}</dt>
            <dd class={one.count === 0 ? 'figure' : `figure ${one.kind ?? ''}`}>{one.href === undefined || one.count === 0 ? count : <a href={one.href}>{count}</a>}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Work of several parts; "not started" and "something missing" are told apart. */
export function TaskList(props: {
  readonly tasks: readonly {
    readonly title: string;
    readonly href?: string;
    readonly hint?: ComponentChildren;
    readonly state: 'not_started' | 'incomplete' | 'done' | 'cannot_start';
    /** the state in other words, where nothing is filled in */
    readonly stateText?: string;
  }[];
}): JSX.Element {
  const { say } = useSpeech();
  return (
    <ul class="tasks">
      {props.tasks.map((task) => (
        <li>
          <div>
            {task.href === undefined ? task.title : <a href={task.href}>{task.title}</a>}
            {task.hint ? <div class="hint">{task.hint}</div> : null}
          </div>
          <Tag kind={task.state === 'done' ? 'good' : task.state === 'incomplete' ? 'turn' : 'plain'}>
            {task.stateText ?? say(`common.task.${task.state}`)}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

/** Where we are. On a phone the bar and the name of the present step; on a wide screen every name. */
export function Steps(props: {
  readonly steps: readonly { readonly name: string; readonly state: 'done' | 'current' | 'ahead' | 'skipped' }[];
}): JSX.Element {
  const { say } = useSpeech();
  return (
    <ol class="steps" aria-label={say('common.steps')}>
      {props.steps.map((step) => (
        <li class={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span>{step.name}</span>
          <span class="away"> ({say(`common.step.${step.state}`)})</span>
        </li>
      ))}
    </ol>
  );
}

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** `acts`: what can be done with the row, at its end; its title is heard, not seen */
  readonly kind?: 'number' | 'main' | 'acts';
}

/**
 * Rows; under 48rem each row is a card with the column's name before its value.
 * @param compact the cards of narrow windows show the values beside each other without the columns' names: for rows
 *   whose values say themselves what they are
 */
export function Table(props: {
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly empty?: ComponentChildren;
  readonly compact?: boolean;
}): JSX.Element {
  const { say } = useSpeech();
  if (props.rows.length === 0) return <p class="empty">{props.empty ?? say('common.table.empty')}</p>;
  return (
    <table role="table" class={props.compact ? 'table compact' : 'table'}>
      <caption class={props.showCaption ? undefined : 'away'}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <th role="columnheader" scope="col" class={column.kind}>
              {column.kind === 'acts' ? <span class="away">{column.title}</span> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr role="row">
            {row.map((cell, index) => {
              const column = props.columns[index];
              return column?.kind === 'main' ? (
                <th role="rowheader" scope="row" class="main">
                  {cell}
                </th>
              ) : (
                <td role="cell" class={column?.kind} data-label={props.compact || column?.kind === 'acts' ? undefined : column?.title}>
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Keyset paging: to the next page, and back to the first. */
export function Pagination(props: { readonly first?: string | null; readonly next?: string | null }): JSX.Element | null {
  const { say } = useSpeech();
  if (!props.first && !props.next) return null;
  return (
    <nav class="paging" aria-label={say('common.page.navigation')}>
      {props.first ? <a href={props.first}>{say('common.page.first')}</a> : <span />}
      {props.next ? (
        <a href={props.next} rel="next">
          {say('common.page.next')}
        </a>
      ) : null}
    </nav>
  );
}

/** Filters of a list as a GET form: the address holds the view. Open on a wide screen, folded on a phone. */
export function FilterPanel(props: {
  /** the form whose values the fields show: `ctx.form`, filled from the address */
  readonly of: Form;
  readonly action: string;
  readonly active: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { say } = useSpeech();
  return (
    <details class="filter" open={props.active}>
      <summary>{say('common.filter')}</summary>
      <form method="get" action={props.action}>
        <FormContext.Provider value={props.of}>{props.children}</FormContext.Provider>
        <div class="actions">
          <button class="button plain" type="submit">
            {say('common.filter.apply')}
          </button>
          {props.active ? <a href={props.action}>{say('common.filter.clear')}</a> : null}
        </div>
      </form>
    </details>
  );
}

/** Views of one thing as links. */
export function Tabs(props: {
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly text: string; readonly count?: number; readonly current: boolean }[];
}): JSX.Element {
  return (
    <nav class="tabs" aria-label={props.label}>
      <ul>
        {props.tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.text}
              {tab.count === undefined ? null : <span class="number">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** More that few readers need. */
export function Details(props: {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="details" open={props.open}>
      <summary>{props.summary}</summary>
      <div>{props.children}</div>
    </details>
  );
}

/** A hash or id that is looked at, not read. */
export function Code(props: { readonly children: string }): JSX.Element {
  return <code class="code">{props.children}</code>;
}

/** Text a person wrote: their line breaks, their direction. */
export function Prose(props: { readonly children: string }): JSX.Element {
  return (
    <div class="prose" dir="auto">
      {props.children.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
}
