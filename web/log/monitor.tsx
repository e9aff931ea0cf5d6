import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Banner, Button, Code, Details, Section, SeriesChart, SummaryList, type SummaryRow, Table, Tag, Title, When } from '../ui/ui.ts';

type AlarmKind = 'stopped' | 'rollback' | 'split_view' | 'truncated' | 'tampered' | 'second_sequencer' | 'foreign_key' | 'unwitnessed';
type EntryKind = 'act' | 'evidence' | 'rules' | 'pool' | 'determination' | 'ledger_proof' | 'key_destroyed' | 'draw' | 'receipt';

/** The log, as `GET /log` answers. */
interface Log {
  readonly size: number;
  readonly root: string;
  readonly sequencedAt: Instant | null;
  readonly checkpoint: { readonly size: number; readonly at: Instant; readonly witnessed: boolean; readonly note: string } | null;
  readonly keys: readonly string[];
  readonly quorum: string | null;
  readonly witnesses: readonly { readonly name: string; readonly size: number; readonly signedAt: Instant | null; readonly failing: boolean }[];
  readonly waiting: number;
  readonly waitingSeconds: number;
  readonly auditedAt: Instant | null;
  readonly alarms: readonly { readonly kind: AlarmKind; readonly firstSeen: Instant; readonly lastSeen: Instant }[];
}

interface Monitor {
  readonly days: readonly { readonly day: string; readonly size: number }[];
  readonly stamps: readonly { readonly authority: string; readonly size: number | null; readonly at: Instant | null; readonly failingSince: Instant | null }[];
}

interface Proof {
  readonly state: 'waiting' | 'logged';
  readonly kind?: EntryKind;
  readonly index?: number;
  readonly loggedAt?: Instant;
  readonly treeSize?: number;
  readonly witnessed?: boolean;
}

function Alarms(props: { readonly ctx: PageContext; readonly alarms: Log['alarms'] }): JSX.Element | null {
  const { ctx, alarms } = props;
  if (alarms.length === 0) return null;
  return (
    <Banner kind="warning" title={ctx.say('monitor.alarms', { count: alarms.length })}>
      <ul>
        {alarms.map(({ kind, firstSeen }) => (
          <li>
            {ctx.say(`log.alarm.${kind}`)} <When at={firstSeen} />
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function standing(ctx: PageContext, log: Log): readonly SummaryRow[] {
  const { checkpoint } = log;
  return [
    { label: ctx.say('monitor.size'), value: ctx.say('monitor.entries', { count: log.size }) },
    { label: ctx.say('monitor.sequenced'), value: log.sequencedAt === null ? ctx.say('monitor.never') : <When at={log.sequencedAt} /> },
    { label: ctx.say('monitor.waiting'), value: ctx.say('monitor.waiting.for', { count: log.waiting, seconds: log.waitingSeconds }) },
    {
      label: ctx.say('monitor.checkpoint'),
      value:
        checkpoint === null ? ctx.say('monitor.never') : (
          <>
            {ctx.say('monitor.entries', { count: checkpoint.size })} · <When at={checkpoint.at} />{' '}
            <Tag kind={checkpoint.witnessed ? 'good' : 'plain'}>{ctx.say(checkpoint.witnessed ? 'monitor.witnessed' : 'monitor.unwitnessed')}</Tag>
          </>
        ),
    },
    { label: ctx.say('monitor.audited'), value: log.auditedAt === null ? ctx.say('monitor.audited.never') : <When at={log.auditedAt} /> },
  ];
}

function Growth(props: { readonly ctx: PageContext; readonly days: Monitor['days'] }): JSX.Element {
  const { ctx, days } = props;
  const last = days.at(-1);
  if (last === undefined) return <p class="empty">{ctx.say('monitor.growth.none')}</p>;
  const finding = ctx.say('monitor.growth.finding', { count: last.size, days: days.length });
  // one day draws no line
  if (days.length === 1) return <p>{finding}</p>;
  return (
    <SeriesChart
      finding={finding}
      measure={ctx.say('monitor.size')}
      period={ctx.say('monitor.day')}
      kind="line"
      points={days.map(({ day, size }) => ({ name: day, value: size, text: ctx.say('monitor.entries', { count: size }) }))}
    />
  );
}

function Witnesses(props: { readonly ctx: PageContext; readonly log: Log }): JSX.Element {
  const { ctx, log } = props;
  if (log.witnesses.length === 0) return <p class="empty">{ctx.say('monitor.witnesses.none')}</p>;
  return (
    <Table
      caption={ctx.say('monitor.witnesses')}
      columns={[{ title: ctx.say('monitor.witness'), kind: 'main' }, { title: ctx.say('monitor.size'), kind: 'number' }, { title: ctx.say('monitor.signed') }, { title: ctx.say('monitor.state') }]}
      rows={log.witnesses.map(({ name, size, signedAt, failing }) => [
        <Code>{name}</Code>,
        String(size),
        signedAt === null ? ctx.say('monitor.never') : <When at={signedAt} />,
        <Tag kind={failing ? 'grave' : 'good'}>{ctx.say(failing ? 'monitor.failing' : 'monitor.signing')}</Tag>,
      ])}
    />
  );
}

function Stamps(props: { readonly ctx: PageContext; readonly stamps: Monitor['stamps'] }): JSX.Element {
  const { ctx, stamps } = props;
  if (stamps.length === 0) return <p class="empty">{ctx.say('monitor.stamps.none')}</p>;
  return (
    <Table
      caption={ctx.say('monitor.stamps')}
      columns={[{ title: ctx.say('monitor.authority'), kind: 'main' }, { title: ctx.say('monitor.size'), kind: 'number' }, { title: ctx.say('monitor.stamped') }, { title: ctx.say('monitor.state') }]}
      rows={stamps.map(({ authority, size, at, failingSince }) => [
        <Code>{authority}</Code>,
        size === null ? '–' : String(size),
        at === null ? ctx.say('monitor.never') : <When at={at} />,
        <Tag kind={failingSince === null ? 'good' : 'grave'}>{ctx.say(failingSince === null ? 'monitor.stamping' : 'monitor.failing')}</Tag>,
      ])}
    />
  );
}

/** What the log says of a commitment that a visitor typed in. */
async function lookedUp(ctx: PageContext, commitment: string): Promise<JSX.Element> {
  const found = await ctx.api.get<Proof>(`/log/proofs/${commitment}`);
  if (!found.ok) return <Banner kind="warning" title={ctx.say('monitor.lookup.unknown')}>{ctx.say('monitor.lookup.unknown.text')}</Banner>;
  const { state, kind, index, loggedAt, treeSize, witnessed } = found.value;
  if (state === 'waiting' || kind === undefined || index === undefined || loggedAt === undefined || treeSize === undefined) {
    return <Banner kind="note" title={ctx.say('monitor.lookup.waiting')}>{ctx.say('monitor.lookup.waiting.text')}</Banner>;
  }
  return (
    <Banner kind="done" title={ctx.say('monitor.lookup.found', { index })}>
      <p>
        {ctx.say(`monitor.kind.${kind}`)}, <When at={loggedAt} />. {ctx.say('monitor.lookup.tree', { size: treeSize })}{' '}
        {ctx.say(witnessed === true ? 'monitor.witnessed' : 'monitor.unwitnessed')}
      </p>
      <p>
        <a href={`/log/proofs/${commitment}.tlog-proof`}>{ctx.say('monitor.lookup.proof')}</a>
      </p>
    </Banner>
  );
}

function LookUp(props: { readonly ctx: PageContext; readonly asked: string; readonly answer: JSX.Element | null }): JSX.Element {
  const { ctx, asked, answer } = props;
  return (
    <>
      <p>{ctx.say('monitor.lookup.text')}</p>
      <form method="get" action="/log">
        <div class="field">
          <label for="commitment">{ctx.say('monitor.lookup.label')}</label>
          <div class="hint" id="commitment-hint">{ctx.say('monitor.lookup.hint')}</div>
          <input id="commitment" name="commitment" value={asked} autocomplete="off" spellcheck={false} aria-describedby="commitment-hint" required />
        </div>
        <Button>{ctx.say('monitor.lookup.go')}</Button>
      </form>
      {answer}
    </>
  );
}

function Lines(props: { readonly label: string; readonly text: string }): JSX.Element {
  return <pre class="answer" dir="ltr" tabindex={0} aria-label={props.label}>{props.text}</pre>;
}

/** The commands are whole: what can be copied needs nothing that a visitor has to guess. */
function CheckIt(props: { readonly ctx: PageContext; readonly keys: readonly string[] }): JSX.Element {
  const { ctx, keys } = props;
  return (
    <>
      <p>{ctx.say('monitor.check.text')}</p>
      <SummaryList
        rows={[
          { label: ctx.say('monitor.key'), value: keys.map((key) => <Code>{key}</Code>) },
          { label: ctx.say('monitor.address'), value: <Code>{`${ctx.publicUrl}/log`}</Code> },
          { label: ctx.say('monitor.trust'), value: <Code>{JSON.stringify({ format: 'redress-trust/1', logs: keys })}</Code> },
          { label: ctx.say('monitor.command'), value: <Code>{`npx redress-verify ${ctx.publicUrl}/log --trust trust.json --state seen.json`}</Code> },
        ]}
      />
    </>
  );
}

/** A log signs under its own name, so a witness is told that name by the key. */
function RunWitness(props: { readonly ctx: PageContext; readonly keys: readonly string[] }): JSX.Element {
  const { ctx, keys } = props;
  const logs = keys.map((key) => `--log ${key}`).join(' ');
  const command = `node scripts/run.mjs witness/main.ts --name witness.example/redress --data ./witness-data ${logs} --begin ${keys[0]?.split('+')[0] ?? ''}`;
  return (
    <>
      <p>{ctx.say('monitor.run.text')}</p>
      <p>
        <Code>{command}</Code>
      </p>
      <p>{ctx.say('monitor.run.after')}</p>
    </>
  );
}

/** The public monitor of the transparency log. */
export const monitorPage: Page = {
  path: '/log',
  access: 'anyone',
  async get(ctx) {
    const asked = (ctx.query.get('commitment') ?? '').trim().toLowerCase();
    const wellFormed = /^[0-9a-f]{64}$/.test(asked);
    const [log, monitor] = await Promise.all([ctx.api.get<Log>('/log'), ctx.api.get<Monitor>('/log/monitor')]);
    if (!log.ok) return problem(log.refusal);
    if (!monitor.ok) return problem(monitor.refusal);
    const answer = asked === '' ? null : wellFormed ? await lookedUp(ctx, asked) : <Banner kind="warning" title={ctx.say('monitor.lookup.malformed')}>{ctx.say('monitor.lookup.hint')}</Banner>;
    const { keys, checkpoint, quorum } = log.value;
    return view({
      title: ctx.say('monitor.title'),
      shape: 'text',
      body: (
        <>
          <Title lead={ctx.say('monitor.lead')}>{ctx.say('monitor.title')}</Title>
          <Alarms ctx={ctx} alarms={log.value.alarms} />
          <SummaryList rows={standing(ctx, log.value)} />
          <Section title={ctx.say('monitor.lookup')}>
            <LookUp ctx={ctx} asked={asked} answer={answer} />
          </Section>
          <Section title={ctx.say('monitor.growth')}>
            <Growth ctx={ctx} days={monitor.value.days} />
          </Section>
          <Section title={ctx.say('monitor.witnesses')}>
            <p>{ctx.say('monitor.witnesses.text')}</p>
            <Witnesses ctx={ctx} log={log.value} />
            <p>{quorum === null ? ctx.say('monitor.quorum.none') : ctx.say('monitor.quorum', { quorum })}</p>
          </Section>
          <Section title={ctx.say('monitor.stamps')}>
            <p>{ctx.say('monitor.stamps.text')}</p>
            <Stamps ctx={ctx} stamps={monitor.value.stamps} />
          </Section>
          <Section title={ctx.say('monitor.check')}>
            <CheckIt ctx={ctx} keys={keys} />
            {checkpoint === null ? null : (
              <Details summary={ctx.say('monitor.checkpoint')}>
                <Lines label={ctx.say('monitor.checkpoint')} text={checkpoint.note} />
              </Details>
            )}
          </Section>
          <Section title={ctx.say('monitor.run')}>
            <RunWitness ctx={ctx} keys={keys} />
          </Section>
        </>
      ),
    });
  },
};
