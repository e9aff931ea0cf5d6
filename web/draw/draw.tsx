import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { ConflictClass } from '../../core/jury/exclusion.ts';
import type { Stratum } from '../../core/jury/pool.ts';
import { conflictsMet, type DrawTranscript, type TranscriptAttempt } from '../../core/jury/transcript.ts';
import { problem, view, type Outcome, type Page, type PageContext } from '../page.tsx';
import { VERIFIER_PATH } from '../public/verify.tsx';
import { Code, Section, SummaryList, Table, Title, When, type SummaryRow } from '../ui/ui.ts';

/** What was announced, as far as the page tells it. */
interface Announcement {
  readonly drawId: string;
  readonly at: Instant;
  readonly pool: { readonly epoch: number; readonly members: number; readonly root: string };
  readonly exclusions: { readonly count: number };
  readonly rules: { readonly pack: string; readonly version: string };
  readonly seats: readonly Stratum[];
  readonly randomness:
    | { readonly source: 'drand'; readonly round: number; readonly hash: string }
    | { readonly source: 'vrf'; readonly publicKey: string; readonly commitments: { readonly claimant: string | null; readonly respondent: string | null } };
}

interface Listed {
  readonly id: string;
  readonly at: Instant;
  readonly epoch: number;
  readonly size: number;
  readonly source: 'drand' | 'vrf';
  readonly readyAt: Instant;
  readonly drawnAt: Instant | null;
  readonly givenUpAt: Instant | null;
}

/** The first letters of a pseudonym: enough to tell two apart on a page. */
const short = (pseudonym: string): JSX.Element => <Code>{pseudonym.slice(0, 8)}</Code>;

function group(ctx: PageContext, of: Stratum): string {
  return ctx.say('draw.group', { history: ctx.say(`draw.history.${of.history}`), experience: ctx.say(`draw.experience.${of.experience}`) });
}

/** The platform alone knows what its key will give where no side put in a number: the page must not say that nobody could. */
function foreseeable(named: Announcement['randomness']): 'beacon' | 'key' | 'alone' {
  if (named.source === 'drand') return 'beacon';
  return named.commitments.claimant === null && named.commitments.respondent === null ? 'alone' : 'key';
}

function randomness(ctx: PageContext, named: Announcement['randomness'], given: DrawTranscript['randomness']): string {
  if (named.source === 'drand') return ctx.say('draw.by_beacon', { round: named.round });
  const nonces = (given as { readonly nonces: { readonly claimant: string | null; readonly respondent: string | null } }).nonces;
  return ctx.say('draw.by_key', { count: [nonces.claimant, nonces.respondent].filter((one) => one !== null).length });
}

function passedOver(ctx: PageContext, attempts: readonly TranscriptAttempt[]): string {
  const conflicts = [...conflictsMet(attempts)].map(([conflict, count]: readonly [ConflictClass, number]) => ctx.say('draw.reason_count', { reason: ctx.say(`draw.conflict.${conflict}`), count }));
  const again = attempts.filter((one) => one.result === 'met_before').length;
  const told = again === 0 ? conflicts : [...conflicts, ctx.say('draw.reason_count', { reason: ctx.say('draw.met_before'), count: again })];
  return told.length === 0 ? ctx.say('draw.none_passed') : told.join(ctx.say('draw.comma'));
}

function standing(ctx: PageContext, draw: DrawTranscript, said: Announcement): readonly SummaryRow[] {
  return [
    { label: ctx.say('draw.announced'), value: <When at={said.at} /> },
    { label: ctx.say('draw.drawn'), value: <When at={draw.drawnAt} /> },
    { label: ctx.say('draw.pool'), value: ctx.say('draw.pool.text', { epoch: said.pool.epoch, count: said.pool.members }) },
    { label: ctx.say('draw.excluded'), value: ctx.say('draw.people', { count: said.exclusions.count }) },
    { label: ctx.say('draw.randomness'), value: randomness(ctx, said.randomness, draw.randomness) },
    { label: ctx.say('draw.passed'), value: passedOver(ctx, draw.attempts) },
    { label: ctx.say('draw.replaced'), value: ctx.say('draw.seats', { count: draw.replaces.length }) },
    ...(draw.empty.length === 0 ? [] : [{ label: ctx.say('draw.empty'), value: ctx.say('draw.seats', { count: draw.empty.length }) }]),
  ];
}

function Seats(props: { readonly ctx: PageContext; readonly draw: DrawTranscript; readonly size: number }): JSX.Element {
  const { ctx, draw, size } = props;
  const rows = draw.attempts
    .filter((one) => one.result === 'seated')
    .map((one) => [
      one.seat < size ? ctx.say('draw.seat', { seat: one.seat + 1 }) : ctx.say('draw.seat_instead', { seat: one.seat + 1, of: draw.replaces[one.seat - size]! + 1 }),
      group(ctx, one),
      short(one.pseudonym),
      ctx.say('draw.attempt', { count: one.attempt + 1 }),
    ]);
  return (
    <Table
      caption={ctx.say('draw.seats.title')}
      columns={[{ title: ctx.say('draw.col.seat'), kind: 'main' }, { title: ctx.say('draw.col.group') }, { title: ctx.say('draw.col.who') }, { title: ctx.say('draw.col.attempt') }]}
      rows={rows}
      compact
    />
  );
}

/** A draw that was announced and not made: what it waits for, or that it was given up. Undefined for one that is not among the newest. */
async function undrawn(ctx: PageContext, id: string): Promise<Outcome | undefined> {
  const listed = await ctx.api.get<{ readonly draws: readonly Listed[] }>('/jury/draws');
  const draw = listed.ok ? listed.value.draws.find((one) => one.id === id && one.drawnAt === null) : undefined;
  if (draw === undefined) return undefined;
  return view({
    title: ctx.say('draw.title'),
    shape: 'text',
    body: (
      <>
        <Title lead={ctx.say(draw.givenUpAt === null ? 'draw.waits.lead' : 'draw.given_up.lead')} over={<a href="/jury/draws">{ctx.say('draw.list.title')}</a>}>
          {ctx.say('draw.title')}
        </Title>
        <SummaryList
          rows={[
            { label: ctx.say('draw.announced'), value: <When at={draw.at} /> },
            { label: ctx.say('draw.randomness'), value: ctx.say(draw.source === 'drand' ? 'draw.source.drand' : 'draw.source.vrf') },
            { label: ctx.say('draw.ready'), value: <When at={draw.readyAt} /> },
            { label: ctx.say('draw.drawn'), value: ctx.say(draw.givenUpAt === null ? 'draw.waits' : 'draw.given_up') },
          ]}
        />
      </>
    ),
  });
}

/** One draw, with all it takes to draw it again. */
const drawPage: Page = {
  path: '/jury/draws/:id',
  access: 'anyone',
  async get(ctx) {
    const id = ctx.params['id'] ?? '';
    const answer = await ctx.api.get<DrawTranscript>(`/jury/draws/${id}`);
    if (!answer.ok) return (await undrawn(ctx, id)) ?? problem(answer.refusal);
    const draw = answer.value;
    const said = draw.announcement.content as Announcement;
    const source = `/api/v1/jury/draws/${said.drawId}`;
    const how = ['draw.how.before', `draw.how.${foreseeable(said.randomness)}`, 'draw.how.order', 'draw.how.hidden'] as const;
    return view({
      title: ctx.say('draw.title'),
      islands: ['draw'],
      body: (
        <>
          <Title lead={ctx.say('draw.lead')}>{ctx.say('draw.title')}</Title>
          <p class="hint" role="status" data-draw-said>
            {ctx.say('draw.check_hint')}
          </p>
          <p class="actions">
            <button type="button" class="button primary" hidden data-draw={source} data-checker={`${VERIFIER_PATH}?lang=${ctx.locale}#draw`} data-failed={ctx.say('draw.check_failed')}>
              {ctx.say('draw.check')}
            </button>
            <a class="button plain" href={source} download={`draw-${said.drawId}.json`}>
              {ctx.say('draw.download')}
            </a>
          </p>
          <Section title={ctx.say('draw.standing')}>
            <SummaryList rows={standing(ctx, draw, said)} />
          </Section>
          <Section title={ctx.say('draw.seats.title')}>
            <Seats ctx={ctx} draw={draw} size={said.seats.length} />
          </Section>
          <Section title={ctx.say('draw.how')}>
            <ol>
              {how.map((key) => (
                <li key={key}>{ctx.say(key)}</li>
              ))}
            </ol>
          </Section>
          <Section title={ctx.say('draw.marks')}>
            <SummaryList
              rows={[
                { label: ctx.say('draw.mark.draw'), value: <Code>{said.drawId}</Code> },
                { label: ctx.say('draw.mark.said'), value: <Code>{draw.announcement.commitment}</Code> },
                { label: ctx.say('draw.mark.pool'), value: <Code>{said.pool.root}</Code> },
                { label: ctx.say('draw.mark.command'), value: <Code>{`npx redress-verify draw draw-${said.drawId}.json`}</Code> },
              ]}
            />
            <p>
              <a href={`/log?commitment=${draw.announcement.commitment}`}>{ctx.say('draw.in_log')}</a>
            </p>
          </Section>
        </>
      ),
    });
  },
};

/** The newest draws. */
const drawsPage: Page = {
  path: '/jury/draws',
  access: 'anyone',
  async get(ctx) {
    const answer = await ctx.api.get<{ readonly draws: readonly Listed[] }>('/jury/draws');
    if (!answer.ok) return problem(answer.refusal);
    return view({
      title: ctx.say('draw.list.title'),
      body: (
        <>
          <Title lead={ctx.say('draw.list.lead')}>{ctx.say('draw.list.title')}</Title>
          <Table
            caption={ctx.say('draw.list.title')}
            columns={[{ title: ctx.say('draw.announced'), kind: 'main' }, { title: ctx.say('draw.col.size'), kind: 'number' }, { title: ctx.say('draw.pool') }, { title: ctx.say('draw.randomness') }, { title: ctx.say('draw.drawn') }]}
            rows={answer.value.draws.map((one) => [
              one.drawnAt === null ? <When at={one.at} /> : <a href={`/jury/draws/${one.id}`}><When at={one.at} /></a>,
              String(one.size),
              ctx.say('draw.pool.epoch', { epoch: one.epoch }),
              ctx.say(one.source === 'drand' ? 'draw.source.drand' : 'draw.source.vrf'),
              one.drawnAt === null ? ctx.say(one.givenUpAt === null ? 'draw.waits' : 'draw.given_up') : <When at={one.drawnAt} />,
            ])}
            empty={ctx.say('draw.list.none')}
          />
        </>
      ),
    });
  },
};

/** Pages of draws, open to everybody. */
export const drawPages: readonly Page[] = [drawsPage, drawPage];
