import type { JSX } from 'preact';
import { moneyOf } from '../../core/dispute/terms.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { formatTime } from '../../core/words/words.ts';
import { History, historyOf, type Entry } from '../dispute/history.tsx';
import { JuryRoundFacts } from '../dispute/jury.tsx';
import { DeterminationFacts } from '../dispute/outcome.tsx';
import { Clocks, Positions, Questions } from '../dispute/room.tsx';
import { TermList } from '../dispute/terms.tsx';
import { Form as FormState } from '../form.ts';
import { LiveDispute } from '../live.tsx';
import { problem, view, type Outcome } from '../page.tsx';
import { Actions, Banner, Button, Details, ErrorSummary, Form, LinkButton, Money, Prose, Section, Tag } from '../ui/ui.ts';
import type { Calculation } from './calculator.tsx';
import { benchHref, openAct, type Case } from './case.ts';
import { CitedProse } from './cited.tsx';
import { readForFigures, typedFields } from './decide-form.ts';
import { DecideForm } from './decide-fields.tsx';
import { PartyViews } from './party-view.tsx';
import { BurdenTable, Figures, FindingList, Performance, SealedTalk, Undisputed } from './parts.tsx';
import { Turn } from './turn.tsx';
import { askedItems, EvidencePane, isText, type Shown, type WorkNote } from './viewer.tsx';

/** A determination as written so far, as `GET /disputes/{disputeId}/determination-draft` tells it. */
export interface WrittenDraft {
  readonly version: number;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly savedAt: Instant;
}

/** The determination that is being written: its form, the draft it began with, and its figures. */
export interface Writing {
  /** the room whose form is that of the determination */
  readonly room: Case;
  readonly draft: WrittenDraft | null;
  /** the version of the draft this form began with; 0 for none */
  readonly base: number;
  /** another tab kept a newer draft than this form began with */
  readonly conflict: boolean;
  readonly calculation: Calculation | null;
}

/** How a desk is shown other than as it is first opened. */
export interface Showing {
  readonly status?: number;
  readonly conflict?: boolean;
  /** the draft as it was kept just now */
  readonly draft?: WrittenDraft;
  /** a note that could not be kept: the form sent is the note's */
  readonly note?: FormState;
}

const MOST_TEXT = 20_000;

/** True when the determination is this adjudicator's to write now. */
export function mayWrite(room: Case): boolean {
  const { dispute } = room;
  return !dispute.conflicted && (openAct(dispute, 'issue_determination') ?? openAct(dispute, 'decide_appeal')) !== undefined;
}

/** What was kept of the determination so far; null when nothing was. */
async function keptDraft(room: Case): Promise<WrittenDraft | null> {
  const asked = await room.ctx.api.get<{ readonly draft: WrittenDraft | null }>(`/disputes/${room.dispute.id}/determination-draft`);
  return asked.ok ? asked.value.draft : null;
}

async function calculated(room: Case): Promise<Calculation | null> {
  const question = readForFigures(room);
  if (question.remedies.length === 0) return null;
  const answer = await room.ctx.api.post<Calculation>(`/disputes/${room.dispute.id}/remedy-calculation`, question);
  return answer.ok ? answer.value : null;
}

async function writingOf(room: Case, showing: Showing): Promise<Writing | null> {
  if (!mayWrite(room)) return null;
  const draft = showing.draft ?? (await keptDraft(room));
  // The form as it was sent stands; one that was not sent, or a note's, begins with the draft.
  const own = showing.note !== undefined || !room.ctx.form.sent;
  const written = own ? withDraft(room, draft) : room;
  const base = own || showing.draft !== undefined ? (draft?.version ?? 0) : Number(room.ctx.form.value('_draft')) || 0;
  return { room: written, draft, base, conflict: showing.conflict ?? false, calculation: await calculated(written) };
}

function withDraft(room: Case, draft: WrittenDraft | null): Case {
  const { ctx } = room;
  const form = new FormState(ctx.locale, ctx.form.key).fill(draft?.fields ?? {});
  return { ...room, ctx: { ...ctx, form } };
}

async function shownOf(room: Case, showing: Showing): Promise<Shown> {
  const { ctx, dispute } = room;
  const items = dispute.conflicted ? [] : askedItems(room, showing.note?.value('evidenceId'));
  const notes = dispute.conflicted ? null : await ctx.api.get<{ readonly items: readonly WorkNote[] }>(`/disputes/${dispute.id}/work-notes`);
  const texts = await Promise.all(
    items.filter(isText).map(async (item) => {
      const file = await ctx.api.raw(`/evidence/${item.evidenceId}`);
      return [item.evidenceId, file.ok ? (await file.text()).slice(0, MOST_TEXT) : ''] as const;
    }),
  );
  return {
    items,
    texts: Object.fromEntries(texts),
    notes: notes?.ok ? notes.value.items : [],
    fresh: new FormState(ctx.locale, ctx.form.key),
    failed: showing.note ?? null,
  };
}

function Head(props: { readonly room: Case; readonly calm: boolean }): JSX.Element {
  const { room, calm } = props;
  const { ctx, dispute } = room;
  const items = new URLSearchParams(ctx.query);
  if (calm) items.delete('read');
  else items.set('read', '1');
  const query = items.toString();
  return (
    <div class="bench-head">
      <div>
        <p class="over">
          <a href="/queue">{ctx.say('determination.queue.title')}</a> · <span class="nowrap">{dispute.number}</span> · {room.type?.name[ctx.locale] ?? dispute.claim.type} ·{' '}
          <Money minor={dispute.claim.disputedMinor} currency={dispute.currency} /> · <Tag>{ctx.say(`determination.stage.${dispute.stage}`)}</Tag>
        </p>
        <h1 dir="auto">{dispute.claim.items.map((item) => item.title).join(ctx.say('dispute.list.comma'))}</h1>
      </div>
      <div class="bench-side">
        <a class="button plain" href={`${benchHref(dispute.id)}${query === '' ? '' : `?${query}`}`} data-calm={ctx.say('bench.calm')} data-calm-end={ctx.say('bench.calm.end')}>
          {ctx.say(calm ? 'bench.calm.end' : 'bench.calm')}
        </a>
        <Keys room={room} />
      </div>
    </div>
  );
}

const KEYS = ['1', '2', '3', 'n', 'b', 's', 'p', 'r'] as const;

/** Shortcuts are off until somebody turns them on; the list of them is help besides. */
function Keys(props: { readonly room: Case }): JSX.Element {
  const { ctx } = props.room;
  return (
    <details class="keys" hidden data-keys>
      <summary>{ctx.say('bench.keys')}</summary>
      <div>
        <p>
          <label>
            <input type="checkbox" class="pick" data-keys-on /> {ctx.say('bench.keys.on')}
          </label>
        </p>
        <dl class="key-list">
          {KEYS.map((key) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{ctx.say(`bench.keys.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

function Pane(props: { readonly no: 1 | 2 | 3; readonly name: 'facts' | 'evidence' | 'decision'; readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <details class={`pane pane-${props.name}`} id={`pane-${props.name}`} open data-pane={props.no}>
      <summary>
        <h2>
          <span class="pane-no" aria-hidden="true">
            {props.no}
          </span>
          {props.title}
        </h2>
      </summary>
      <div class="pane-body">{props.children}</div>
    </details>
  );
}

function Facts(props: { readonly room: Case; readonly entries: readonly Entry[] }): JSX.Element {
  const { room, entries } = props;
  const { ctx, dispute } = room;
  return (
    <>
      <Undisputed room={room} />
      <p class="hint">{ctx.say('determination.undisputed.note')}</p>
      {dispute.conflicted ? null : <p class="hint">{ctx.say('determination.conflict.none')}</p>}
      {dispute.reach === null ? null : <p class="hint">{ctx.say(`determination.reach.${dispute.reach}`)}</p>}
      <Positions room={room} />
      <BurdenTable room={room} />
      {dispute.appeal === null ? null : (
        <Section title={ctx.say('determination.appeal.grounds')} id="appeal">
          <Prose>{dispute.appeal.grounds}</Prose>
        </Section>
      )}
      <Questions room={room} />
      <SealedTalk room={room} />
      <Clocks room={room} />
      <Details summary={ctx.say('dispute.history')} open={ctx.query.has('show')}>
        <History room={room} entries={entries} place={benchHref(dispute.id)} />
      </Details>
    </>
  );
}

/** What a jury said in this case, for whoever checks it or decides after it; while one runs, that it does. */
function JuryOfCase(props: { readonly room: Case }): JSX.Element | null {
  const { ctx, dispute } = props.room;
  const { jury } = dispute;
  if (jury === null || !['determination', 'appeal'].includes(dispute.stage)) return null;
  const runs = jury.status === 'joined' || jury.status === 'convened';
  if (!runs && jury.rounds.length === 0) return null;
  return (
    <Section title={ctx.say('dispute.jury.title')} id="jury">
      {runs ? <p>{ctx.say('determination.jury.running')}</p> : null}
      {jury.rounds.at(-1)?.unfit === undefined ? null : <p>{ctx.say('determination.jury.unfit')}</p>}
      {jury.rounds.toReversed().map((round) => (
        <JuryRoundFacts room={props.room} round={round} />
      ))}
    </Section>
  );
}

/** The draft that waits for a second signature: read it, see what each side will see, then sign or give it back. */
function DraftSheet(props: { readonly room: Case }): JSX.Element | null {
  const { room } = props;
  const { ctx, dispute } = room;
  const { draft } = dispute;
  if (draft === null) return null;
  const ofJury = draft.jury !== undefined;
  const maySign = !dispute.conflicted && openAct(dispute, 'sign_determination') !== undefined;
  return (
    <Section title={ctx.say(ofJury ? 'determination.jury.title' : 'determination.draft')} note={ctx.say(ofJury ? 'determination.jury.note' : 'determination.draft.note')} id="draft">
      <div class="card">
        <div class="card-head">
          <h3>{ctx.say(`determination.result.${draft.result}`)}</h3>
          <Money minor={moneyOf(draft.terms)} currency={dispute.currency} big />
        </div>
        <TermList terms={draft.terms} currency={dispute.currency} items={dispute.claim.items} />
      </div>
      <Figures room={room} steps={draft.computation} />
      <FindingList room={room} findings={draft.findings} />
      <h3>{ctx.say('determination.field.reasons')}</h3>
      <CitedProse text={draft.reasons} citations={draft.citations ?? []} rulesVersion={dispute.rulesVersion} />
      <PartyViews room={room} said={draft} />
      {maySign ? (
        <Form of={ctx.form} action={benchHref(dispute.id)}>
          <p>{ctx.say('determination.sign.effect')}</p>
          <Actions>
            <Button name="do" value="sign">
              {ctx.say('determination.sign')}
            </Button>
            <LinkButton kind="plain" href={benchHref(dispute.id, 'return')}>
              {ctx.say('determination.return.title')}
            </LinkButton>
          </Actions>
        </Form>
      ) : null}
    </Section>
  );
}

/** Whether what is typed is kept, and what to do when another tab kept something newer. */
function Keeping(props: { readonly writing: Writing }): JSX.Element {
  const { room, draft, conflict } = props.writing;
  const { ctx } = room;
  return (
    <>
      {conflict && draft !== null ? (
        <Banner kind="warning" title={ctx.say('bench.conflict')}>
          <p>{ctx.say('bench.conflict.text', { time: formatTime(ctx.locale, draft.savedAt) })}</p>
          <p>
            <a href={benchHref(room.dispute.id)} target="_blank" rel="noopener">
              {ctx.say('bench.conflict.see')}
            </a>
          </p>
          <button class="button plain" type="submit" name="do" value="keep" form="decide">
            {ctx.say('bench.conflict.keep')}
          </button>
        </Banner>
      ) : null}
      <div class="banner warning" hidden data-conflict role="alert">
        <h3>{ctx.say('bench.conflict')}</h3>
        <p>{ctx.say('bench.conflict.text', { time: '##:##' })}</p>
        <p class="actions">
          <button class="button plain" type="button" data-see={ctx.say('bench.conflict.see.mine')}>
            {ctx.say('bench.conflict.see')}
          </button>
          <button class="button plain" type="button" data-keep={ctx.say('bench.conflict.keep.this')}>
            {ctx.say('bench.conflict.keep')}
          </button>
        </p>
      </div>
    </>
  );
}

function Decision(props: { readonly room: Case; readonly writing: Writing | null }): JSX.Element {
  const { room, writing } = props;
  return (
    <>
      <Turn room={room} />
      {writing === null ? null : (
        <>
          <Keeping writing={writing} />
          <DecideForm writing={writing} />
        </>
      )}
      <JuryOfCase room={room} />
      <DraftSheet room={room} />
      <DeterminationFacts room={room} />
      <Performance room={room} />
    </>
  );
}

/** The desk of one dispute: facts and burden, evidence, decision, beside each other on a laptop. */
export async function showBench(room: Case, showing: Showing = {}): Promise<Outcome> {
  const { ctx, dispute } = room;
  const history = dispute.conflicted ? ({ ok: true, value: { items: [], version: 0 } } as const) : await historyOf(ctx, dispute);
  if (!history.ok) return problem(history.refusal);
  const [writing, shown] = await Promise.all([writingOf(room, showing), shownOf(room, showing)]);
  const calm = ctx.query.get('read') === '1';
  return view({
    title: ctx.say('determination.bench.title', { number: dispute.number }),
    shape: 'wide',
    islands: ['live', 'bench', 'evidence'],
    ...(showing.status === undefined ? {} : { status: showing.status }),
    body: (
      <div class={calm ? 'desk calm' : 'desk'} data-desk={dispute.id} data-person={ctx.me?.personId}>
        <ErrorSummary of={showing.note ?? ctx.form} />
        <Head room={room} calm={calm} />
        {dispute.conflicted ? (
          <Banner kind="warning" title={ctx.say('determination.conflict')}>
            <p>{ctx.say('determination.conflict.text')}</p>
          </Banner>
        ) : (
          <div class="bench">
            <Pane no={1} name="facts" title={ctx.say('bench.pane.facts')}>
              <Facts room={room} entries={history.value.items} />
            </Pane>
            <Pane no={2} name="evidence" title={ctx.say('determination.evidence')}>
              <EvidencePane room={room} shown={shown} />
            </Pane>
            <Pane no={3} name="decision" title={ctx.say('bench.pane.decision')}>
              <Decision room={room} writing={writing} />
            </Pane>
          </div>
        )}
        {dispute.conflicted ? null : <LiveDispute id={dispute.id} after={history.value.version} />}
      </div>
    ),
  });
}

/**
 * Keeps what is typed on the version it began with.
 * @param over replaces a newer draft: somebody said so after being told of it
 * @returns the draft as kept, `conflict` when a newer one stands, null when it could not be kept
 */
export async function keepWriting(room: Case, over = false): Promise<WrittenDraft | 'conflict' | null> {
  const { ctx, dispute } = room;
  const on = over ? ((await keptDraft(room))?.version ?? 0) : Number(ctx.form.value('_draft')) || 0;
  const kept = await ctx.api.put<WrittenDraft>(`/disputes/${dispute.id}/determination-draft`, { fields: typedFields(room), ifVersion: on });
  if (kept.ok) return kept.value;
  return kept.refusal.code === 'changed_meanwhile' ? 'conflict' : null;
}

