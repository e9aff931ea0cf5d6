import type { JSX } from 'preact';
import { addMilliseconds, formatMoney } from '../../core/kernel/kernel.ts';
import { Form as FormState } from '../form.ts';
import { view, type Page, type PageContext } from '../page.tsx';
import {
  Actions, Banner, BarChart, Button, Checkboxes, Code, Countdown, Counts, DateField, Details, ErrorSummary, EvidenceCard, Field, FileField, Form,
  GoodsLine, GoodsPicture, History, Icon, ICON_NAMES, LinkButton, Money, MoneyField, OfferCard, Pagination, Prose, Radios, Section, Select, SeriesChart, Shortcuts, Sides,
  Steps, SummaryList, Table, Tabs, Tag, TimeLeft, TaskList, TermLines, TextArea, Title, TurnCard, When,
} from '../ui/ui.ts';
import { Seal, Threads } from '../ui/mark.tsx';

/** One part of the catalogue. */
interface Shown {
  readonly ctx: PageContext;
}

const DAY_MS = 86_400_000;
const ROWS = 200;
/** A series with a hole and a peak. */
const WEEKS = [3, 5, null, 4, 12, 7, 0, 6] as const;
/** Names of tokens whose pairs the catalogue shows; the colours themselves stand in `styles/public.css`. */
const SWATCHES = ['paper', 'card', 'accent', 'turn', 'good', 'bad', 'thread', 'thread-2'] as const;

function Ground({ ctx }: Shown): JSX.Element {
  return (
    <>
      <Section title={ctx.say('catalogue.mark')} id="mark">
        <p>
          <Seal />
        </p>
        <Threads />
      </Section>
      <Section title={ctx.say('catalogue.colour')} id="colour">
        <ul class="swatches">
          {SWATCHES.map((name) => (
            <li>
              <span class={`swatch ${name}`} /> <Code>{name}</Code>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={ctx.say('catalogue.type')} id="type">
        <p class="t0">{ctx.say('catalogue.type.sample')}</p>
        <p class="t1">{ctx.say('catalogue.type.sample')}</p>
        <p class="t2">{ctx.say('catalogue.type.sample')}</p>
        <p>{ctx.say('catalogue.type.sample')}</p>
        <p class="hint">{ctx.say('catalogue.type.sample')}</p>
      </Section>
      <Section title={ctx.say('catalogue.icons')} id="icons">
        <ul class="icons">
          {ICON_NAMES.map((name) => (
            <li>
              <Icon name={name} /> <Code>{name}</Code>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Acting({ ctx }: Shown): JSX.Element {
  return (
    <Section title={ctx.say('catalogue.actions')} id="actions">
      <Actions>
        <Button>{ctx.say('catalogue.button')}</Button>
        <Button kind="plain">{ctx.say('catalogue.button.plain')}</Button>
        <Button kind="grave">{ctx.say('catalogue.button.grave')}</Button>
        <button type="button" class="button" aria-disabled="true">
          {ctx.say('catalogue.button.waiting')}
        </button>
        <button type="button" class="button plain" disabled>
          {ctx.say('catalogue.button.plain')}
        </button>
      </Actions>
      <Actions>
        <LinkButton href="#actions">
          {ctx.say('catalogue.button')} <Icon name="onward" />
        </LinkButton>
        <LinkButton href="#actions" kind="plain">
          {ctx.say('catalogue.field.long')}
        </LinkButton>
      </Actions>
      <p>
        <a href="#actions">{ctx.say('catalogue.link')}</a>
      </p>
    </Section>
  );
}

function Fields(props: Shown & { readonly of: FormState; readonly before: string; readonly faulty: boolean }): JSX.Element {
  const { ctx, of, before } = props;
  const { say } = ctx;
  return (
    <Section title={say(props.faulty ? 'catalogue.fields.faulty' : 'catalogue.fields')} id={`${before}fields`}>
      <Form of={of} action="/catalogue">
        {props.faulty ? <ErrorSummary of={of} /> : null}
        <Field name={`${before}reason`} label={say('catalogue.field')} hint={say('catalogue.field.hint')} />
        <Field name={`${before}long`} label={say('catalogue.field.long')} optional />
        <MoneyField name={`${before}amount`} label={say('catalogue.amount')} />
        <DateField name={`${before}day`} label={say('catalogue.day')} />
        <TextArea name={`${before}text`} label={say('catalogue.field')} max={200} rows={3} />
        <Radios
          name={`${before}choice`}
          label={say('catalogue.choice')}
          options={[
            { value: 'one', label: say('catalogue.choice.one'), reveal: <MoneyField name={`${before}part`} label={say('catalogue.amount')} /> },
            { value: 'two', label: say('catalogue.choice.two'), hint: say('catalogue.choice.two.hint') },
          ]}
        />
        <Checkboxes
          name={`${before}several`}
          label={say('catalogue.several')}
          options={['one', 'two'].map((value) => ({ value, label: say(`catalogue.choice.${value as 'one'}`) }))}
        />
        <Select
          name={`${before}select`}
          label={say('catalogue.select')}
          options={['due', 'money'].map((value) => ({ value, label: say(`catalogue.${value as 'due'}`) }))}
        />
        <FileField name={`${before}file`} label={say('catalogue.file')} accept="image/*" />
      </Form>
    </Section>
  );
}

function Lists({ ctx }: Shown): JSX.Element {
  const { say } = ctx;
  const states = ['not_started', 'incomplete', 'done', 'cannot_start'] as const;
  return (
    <>
      <Section title={say('catalogue.lists')} id="lists">
        <SummaryList
          rows={[
            { label: say('catalogue.name'), value: say('catalogue.who'), change: { href: '#lists', what: say('catalogue.change') } },
            { label: say('catalogue.field.long'), value: say('catalogue.long') },
            { label: say('catalogue.money'), value: <Money minor={1234567890} currency="CNY" /> },
          ]}
        />
        <TaskList
          tasks={states.map((state) => ({
            title: say('catalogue.task'),
            hint: say('catalogue.task.hint'),
            state,
            ...(state === 'cannot_start' ? {} : { href: '#lists' }),
          }))}
        />
      </Section>
      <Section title={say('catalogue.tables')} id="tables">
        <Table caption={say('catalogue.caption')} columns={[{ title: say('catalogue.name'), kind: 'main' }]} rows={[]} empty={say('catalogue.empty')} />
        <Details summary={say('catalogue.rows')} open>
          <div class="scrolls" tabIndex={0} role="region" aria-label={say('catalogue.rows')}>
            <Table
              caption={say('catalogue.rows')}
              columns={[
                { title: say('catalogue.caption'), kind: 'main' },
                { title: say('catalogue.state') },
                { title: say('catalogue.due') },
                { title: say('catalogue.money'), kind: 'number' },
              ]}
              rows={Array.from({ length: ROWS }, (_, index) => [
                <a href="#tables">{index === 1 ? say('catalogue.long') : say('catalogue.row', { number: index + 1 })}</a>,
                <Tag kind={index % 3 === 0 ? 'turn' : 'plain'}>{say(index % 3 === 0 ? 'catalogue.tag.turn' : 'catalogue.tag.plain')}</Tag>,
                <Countdown due={addMilliseconds(ctx.at, (index + 1) * 0.4 * DAY_MS)} />,
                <Money minor={(index + 1) * 4567} currency="CNY" />,
              ])}
            />
          </div>
        </Details>
        <Pagination first="#tables" next="#tables" />
        <Counts of={[{ name: say('catalogue.tag.turn'), count: 12, kind: 'turn', href: '#tables' }, { name: say('catalogue.tag.plain'), count: 0, kind: 'grave' }]} />
        <Tabs
          label={say('catalogue.tables')}
          tabs={[
            { href: '#tables', text: say('catalogue.tab.1'), count: 200, current: true },
            { href: '#tables', text: say('catalogue.tab.2'), count: 0, current: false },
          ]}
        />
      </Section>
    </>
  );
}

function States({ ctx }: Shown): JSX.Element {
  const { say } = ctx;
  return (
    <Section title={say('catalogue.states')} id="states">
      <p class="inline-list">
        {(['plain', 'turn', 'good', 'grave'] as const).map((kind) => (
          <Tag kind={kind}>{say(`catalogue.tag.${kind}`)}</Tag>
        ))}
      </p>
      {(['done', 'note', 'warning'] as const).map((kind) => (
        <Banner kind={kind}>
          <p>{say('catalogue.banner')}</p>
        </Banner>
      ))}
      <p class="empty">{say('catalogue.empty')}</p>
      <Steps
        steps={[
          { name: say('catalogue.step.1'), state: 'done' },
          { name: say('catalogue.step.2'), state: 'skipped' },
          { name: say('catalogue.step.3'), state: 'current' },
          { name: say('catalogue.step.4'), state: 'ahead' },
        ]}
      />
    </Section>
  );
}

function Record({ ctx }: Shown): JSX.Element {
  const { say, at } = ctx;
  const before = addMilliseconds(at, -DAY_MS);
  // a picture that never comes: its place stays
  const goods = { title: say('catalogue.row', { number: 1 }), pictureSha256: '0'.repeat(64) };
  const terms = <TermLines lines={[{ what: say('catalogue.refund'), figure: formatMoney(129900, 'CNY') }]} />;
  return (
    <Section title={say('catalogue.record')} id="record">
      <TurnCard mine title={say('catalogue.turn')} due={addMilliseconds(at, 3 * DAY_MS)} silence={say('catalogue.silence')}>
        <Actions>
          <Button>{say('catalogue.button')}</Button>
        </Actions>
      </TurnCard>
      <TurnCard mine={false} title={say('catalogue.banner')} due={addMilliseconds(at, -DAY_MS)} />
      <TimeLeft due={addMilliseconds(at, DAY_MS / 4)} />
      <OfferCard title={say('catalogue.made')} state={say('catalogue.tag.turn')} open at={before} terms={terms} note={say('catalogue.long')} />
      <EvidenceCard href="#record" name="IMG_20261121_very_long_name_of_a_file_that_does_not_break.jpg" shows={say('catalogue.long')} who={say('catalogue.who')} at={before} bytes={2_400_000} sha256={'0123456789abcdef'.repeat(4)} />
      <p>
        <GoodsPicture of={goods} /> <GoodsLine of={{ title: goods.title }}>{goods.title}</GoodsLine>
      </p>
      <Sides claimant={<Prose>{say('catalogue.long')}</Prose>} respondent={<Prose>{say('catalogue.long')}</Prose>} />
      <History
        items={(['claimant', 'respondent', 'staff', 'clock'] as const).map((side) => ({
          ...{ key: side, side, at: before, what: say('catalogue.made'), content: terms },
          who: say(side === 'claimant' ? 'catalogue.who' : 'catalogue.shop'),
        }))}
      />
      <p>
        <When at={at} />
      </p>
    </Section>
  );
}

function Plots({ ctx }: Shown): JSX.Element {
  const { say } = ctx;
  const bars = [
    { name: say('catalogue.bar.1'), value: 4, text: '4' },
    { name: say('catalogue.bar.2'), value: 3, text: '3' },
  ];
  return (
    <Section title={say('catalogue.charts')} id="plots">
      <BarChart finding={say('catalogue.finding')} measure={say('catalogue.caption')} bars={bars} />
      {(['columns', 'line'] as const).map((kind) => (
        <SeriesChart
          finding={say('catalogue.finding')}
          measure={say('catalogue.caption')}
          period={say('catalogue.due')}
          kind={kind}
          points={WEEKS.map((value, index) => ({ name: String(index + 1), value, text: String(value ?? 0), href: '#plots' }))}
        />
      ))}
      <Shortcuts rows="#tables tbody tr" keys={[{ key: 'j', does: 'next', text: say('catalogue.tab.2') }]} />
    </Section>
  );
}

/** A form as it comes back with faults: what was typed, and what is wrong with it. */
function faultyForm(ctx: PageContext): FormState {
  const form = new FormState(ctx.locale, 'catalogue-faulty').fill({ 'bad-amount': '12,5 yuan', 'bad-long': ctx.say('catalogue.long') });
  form.fault('bad-reason', ctx.say('catalogue.fault'));
  form.fault('bad-amount', ctx.say('catalogue.fault.amount'));
  form.fault('bad-choice', ctx.say('catalogue.fault'));
  return form;
}

/** Every component in its states: empty, filled, faulty, disabled, long, many. */
export const cataloguePage: Page = {
  path: '/catalogue',
  access: 'anyone',
  get(ctx) {
    return view({
      title: ctx.say('catalogue.title'),
      islands: ['keys'],
      body: (
        <div class="catalogue">
          <Title lead={ctx.say('catalogue.lead')}>{ctx.say('catalogue.title')}</Title>
          <Ground ctx={ctx} />
          <Acting ctx={ctx} />
          <Fields ctx={ctx} of={new FormState(ctx.locale, 'catalogue-empty')} before="" faulty={false} />
          <Fields ctx={ctx} of={faultyForm(ctx)} before="bad-" faulty />
          <States ctx={ctx} />
          <Lists ctx={ctx} />
          <Record ctx={ctx} />
          <Plots ctx={ctx} />
        </div>
      ),
    });
  },
};
