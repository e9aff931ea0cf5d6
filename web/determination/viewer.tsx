import type { JSX } from 'preact';
import type { EvidenceItem, Party } from '../../core/dispute/dispute.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { nameOf } from '../dispute/model.ts';
import type { Form as FormState } from '../form.ts';
import { Actions, Button, Bytes, Details, Field, Form, Hidden, Prose, Tag, TextArea, When } from '../ui/ui.ts';
import { benchHref, type Case } from './case.ts';

/** A private note on a place of a picture, as `GET /disputes/{disputeId}/work-notes` tells it; thousandths. */
export interface WorkNote {
  readonly id: string;
  readonly evidenceId: string;
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly text: string;
  readonly at: Instant;
}

/** What the pane of evidence shows. */
export interface Shown {
  /** one item, or two beside each other */
  readonly items: readonly EvidenceItem[];
  /** the words of files that are text, by id */
  readonly texts: Readonly<Record<string, string>>;
  readonly notes: readonly WorkNote[];
  /** the forms of notes: not the form of the determination, which may be on the same page as it was sent */
  readonly fresh: FormState;
  /** a note that could not be kept, with its faults */
  readonly failed: FormState | null;
}

/** The items the form of a note or the address asks for: `?compare=a,b`, `?ev=a`, else the first. */
export function askedItems(room: Case, noted = ''): readonly EvidenceItem[] {
  const { query } = room.ctx;
  const { evidence } = room.dispute;
  const ids = (noted || query.get('compare') || query.get('ev') || '').split(',').slice(0, 2);
  const named = ids.flatMap((id) => evidence.find((item) => item.evidenceId === id) ?? []);
  return named.length > 0 ? named : evidence.slice(0, 1);
}

/** True for a file whose words the page itself can show. */
export function isText(item: EvidenceItem): boolean {
  return item.mediaType === 'text/plain' || item.mediaType === 'text/csv';
}

function kindOf(item: EvidenceItem): 'picture' | 'video' | 'sound' | 'text' | 'document' {
  if (/^image\/(jpeg|png|webp|gif)$/.test(item.mediaType)) return 'picture';
  if (item.mediaType.startsWith('video/')) return 'video';
  if (item.mediaType.startsWith('audio/')) return 'sound';
  return isText(item) ? 'text' : 'document';
}

const fileHref = (item: EvidenceItem): string => `/api/v1/evidence/${item.evidenceId}`;

function viewHref(room: Case, query: string): string {
  const calm = room.ctx.query.get('read') === '1' ? '&read=1' : '';
  return `${benchHref(room.dispute.id)}?${query}${calm}#pane-evidence`;
}

function Choices(props: { readonly room: Case; readonly shown: Shown; readonly party: Party }): JSX.Element {
  const { room, shown, party } = props;
  const { ctx, dispute } = room;
  const items = dispute.evidence.filter((item) => item.by === party);
  const first = shown.items[0];
  return (
    <div>
      <h3 dir="auto">{nameOf(dispute, party, ctx.say)}</h3>
      {items.length === 0 ? <p class="hint">{ctx.say('determination.evidence.none')}</p> : null}
      <ul class="plain">
        {items.map((item) => {
          const open = shown.items.some((one) => one.evidenceId === item.evidenceId);
          const noted = shown.notes.filter((note) => note.evidenceId === item.evidenceId).length;
          return (
            <li class="choose-file">
              <a href={viewHref(room, `ev=${item.evidenceId}`)} aria-current={open ? 'true' : undefined} data-view dir="auto">
                {item.name}
              </a>
              {noted === 0 ? null : <Tag>{ctx.say('bench.notes.count', { count: noted })}</Tag>}
              {open || first === undefined ? null : (
                <a class="compare" href={viewHref(room, `compare=${first.evidenceId},${item.evidenceId}`)} data-view>
                  {ctx.say('bench.view.compare')}
                  <span class="away"> {item.name}</span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The places noted, by percentages, so that they stay on the picture at any size. */
function Marks(props: { readonly notes: readonly WorkNote[] }): JSX.Element {
  const percent = (thousandths: number): string => `${thousandths / 10}%`;
  return (
    <svg class="marks" aria-hidden="true">
      {props.notes.map(({ place }, index) => (
        <g>
          <rect x={percent(place.x)} y={percent(place.y)} width={percent(place.width)} height={percent(place.height)} />
          <text x={percent(place.x)} y={percent(place.y)} dx="5" dy="17">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}

const TOOLS = ['in', 'out', 'fit', 'rotate', 'mark'] as const;
/** Drawn like the icons of all pages, on a square of 24. */
const SIGNS = {
  in: 'M12 5v14M5 12h14',
  out: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  rotate: 'M19 8a8 8 0 1 0 1 6M20 3v5h-5',
  mark: 'M5 5h3M11 5h2M16 5h3M5 19h3M11 19h2M16 19h3M5 8v3M5 14v2M19 8v3M19 14v2',
} as const;

function Picture(props: { readonly room: Case; readonly item: EvidenceItem; readonly notes: readonly WorkNote[] }): JSX.Element {
  const { ctx } = props.room;
  const { item } = props;
  return (
    <>
      <div class="view-tools" role="group" aria-label={ctx.say('bench.view.tools', { name: item.name })} hidden data-tools>
        {TOOLS.map((tool) => (
          <button type="button" class="tool" data-tool={tool} title={ctx.say(`bench.view.${tool}`)} aria-label={ctx.say(`bench.view.${tool}`)} {...(tool === 'mark' ? { 'aria-pressed': 'false' } : {})}>
            <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
              <path d={SIGNS[tool]} />
            </svg>
          </button>
        ))}
        <span class="hint" role="status" data-zoom />
      </div>
      <div class="view-stage" tabindex={0} role="group" aria-label={ctx.say('bench.view.stage', { name: item.name })} data-stage>
        <div class="view-sheet" data-sheet>
          <img src={fileHref(item)} alt={item.shows === '' ? item.name : item.shows} draggable={false} />
          <Marks notes={props.notes} />
        </div>
      </div>
    </>
  );
}

function Content(props: { readonly room: Case; readonly item: EvidenceItem; readonly shown: Shown; readonly notes: readonly WorkNote[] }): JSX.Element {
  const { room, item, shown } = props;
  const { ctx } = room;
  switch (kindOf(item)) {
    case 'picture':
      return <Picture room={room} item={item} notes={props.notes} />;
    case 'video':
      return <video class="view-media" controls preload="metadata" src={fileHref(item)} aria-label={item.name} />;
    case 'sound':
      return <audio class="view-media" controls preload="metadata" src={fileHref(item)} aria-label={item.name} />;
    case 'text':
      return (
        <div class="view-text" tabindex={0} role="group" aria-label={item.name}>
          <Prose>{shown.texts[item.evidenceId] ?? ''}</Prose>
        </div>
      );
    case 'document':
      // A stranger's document is not run inside a page of ours: the browser's viewer of documents cannot be kept in a sandbox.
      return (
        <p class="empty">
          {ctx.say('bench.view.document')} <a href={`${fileHref(item)}?download=yes`}>{ctx.say('bench.view.download')}</a>
        </p>
      );
  }
}

const PLACES = ['x', 'y', 'width', 'height'] as const;

/** Private notes on one item, and the form of a new one: drawn on the picture with script, by figures without. */
function Notes(props: { readonly room: Case; readonly item: EvidenceItem; readonly notes: readonly WorkNote[]; readonly shown: Shown }): JSX.Element {
  const { room, item, notes, shown } = props;
  const { ctx, dispute } = room;
  const id = item.evidenceId;
  const failed = shown.failed?.value('evidenceId') === id ? shown.failed : null;
  const form = failed ?? shown.fresh;
  shown.fresh.fill({ [`x-${id}`]: 0, [`y-${id}`]: 0, [`width-${id}`]: 100, [`height-${id}`]: 100 });
  const picture = kindOf(item) === 'picture';
  const both = shown.items.length === 2 ? shown.items.map((one) => one.evidenceId).join(',') : '';
  const action = benchHref(dispute.id, 'notes');
  return (
    <div class="notes">
      <h4>{ctx.say('bench.notes')}</h4>
      <p class="hint">{ctx.say('bench.notes.private')}</p>
      {notes.length === 0 ? null : (
        <ol class="plain">
          {notes.map((note, index) => (
            <li class="note">
              <span class="note-no" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <Prose>{note.text}</Prose>
                <p class="hint">
                  <When at={note.at} />
                </p>
              </div>
              <Form of={shown.fresh} action={action}>
                <Hidden name="noteId" value={note.id} />
                <Hidden name="evidenceId" value={id} />
                <Hidden name="compare" value={both} />
                <button class="tool" type="submit" name="do" value="drop" title={ctx.say('bench.notes.drop')}>
                  ×<span class="away"> {ctx.say('bench.notes.drop.no', { no: index + 1 })}</span>
                </button>
              </Form>
            </li>
          ))}
        </ol>
      )}
      <Details summary={ctx.say('bench.notes.new')} open={failed !== null}>
        <Form of={form} action={action}>
          <Hidden name="evidenceId" value={id} />
          <Hidden name="compare" value={both} />
          <TextArea name={`text-${id}`} rows={2} label={ctx.say('bench.notes.text')} max={2000} />
          {picture ? (
            <div class="note-place">
              <p class="hint">{ctx.say('bench.notes.place')}</p>
              {PLACES.map((name) => (
                <Field name={`${name}-${id}`} label={ctx.say(`bench.notes.${name}`)} width="short" inputMode="decimal" />
              ))}
            </div>
          ) : (
            PLACES.map((name) => <Hidden name={`${name}-${id}`} value={name === 'x' || name === 'y' ? 0 : 100} />)
          )}
          <Actions>
            <Button kind="plain" name="do" value="add">
              {ctx.say('bench.notes.keep')}
            </Button>
          </Actions>
        </Form>
      </Details>
    </div>
  );
}

function Viewer(props: { readonly room: Case; readonly item: EvidenceItem; readonly shown: Shown }): JSX.Element {
  const { room, item, shown } = props;
  const { ctx, dispute } = room;
  const notes = shown.notes.filter((note) => note.evidenceId === item.evidenceId);
  return (
    <figure class="viewer" data-viewer={item.evidenceId} aria-label={item.name}>
      <figcaption>
        <a href={fileHref(item)} dir="auto">
          {item.name}
        </a>{' '}
        <span class="hint">
          <Bytes bytes={item.bytes} /> · {nameOf(dispute, item.by, ctx.say)} · <When at={item.at} />
        </span>
        {item.shows === '' ? null : <Prose>{item.shows}</Prose>}
      </figcaption>
      <Content room={room} item={item} shown={shown} notes={notes} />
      <Notes room={room} item={item} notes={notes} shown={shown} />
    </figure>
  );
}

/** Evidence of both sides in equal halves, one item large or two beside each other, and private notes. */
export function EvidencePane(props: { readonly room: Case; readonly shown: Shown }): JSX.Element {
  const { room, shown } = props;
  const { ctx } = room;
  return (
    <div data-evidence>
      <p class="hint">{ctx.say('bench.evidence.note')}</p>
      <div class="choose">
        <Choices room={room} shown={shown} party="claimant" />
        <Choices room={room} shown={shown} party="respondent" />
      </div>
      <div class={shown.items.length === 2 ? 'viewers two' : 'viewers'}>
        {shown.items.map((item) => (
          <Viewer room={room} item={item} shown={shown} />
        ))}
      </div>
    </div>
  );
}
