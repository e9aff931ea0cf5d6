import type { JSX } from 'preact';
import { again, goTo, problem, view, type Page } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, Checkboxes, Details, ErrorSummary, Field, Form, LinkButton, TextArea, Title } from '../ui/ui.ts';
import { itemHref } from './evidence.tsx';
import { openItem, type ItemRoom } from './item-room.ts';
import { may } from './model.ts';

/** As many places as one form covers; more are covered on the copy. The first few are shown at once. */
const PLACES = Array.from({ length: 12 }, (_, index) => index + 1);
const SHOWN = 4;
const SIDES = ['x', 'y', 'width', 'height'] as const;

/** What is covered, as the API takes it: thousandths of width and height of the page. */
interface Cover {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function readPlaces({ room, record }: ItemRoom): readonly Cover[] {
  const { form, say } = room.ctx;
  return PLACES.flatMap((no) => {
    if (SIDES.every((side) => form.value(`${side}${no}`).trim() === '')) return [];
    const number = (name: string, least: number, most: number): number => form.integer(name, { label: say('evidence.cover.place', { no }), least, most, required: true }) ?? least;
    const page = record.views.shown === 1 ? 1 : number(`page${no}`, 1, record.views.shown);
    const [x, y, width, height] = [number(`x${no}`, 0, 99), number(`y${no}`, 0, 99), number(`width${no}`, 1, 100), number(`height${no}`, 1, 100)];
    return [{ page, x: x * 10, y: y * 10, width: Math.min(width * 10, 1000 - x * 10), height: Math.min(height * 10, 1000 - y * 10) }];
  });
}

function PlaceField(props: { readonly of: ItemRoom; readonly no: number }): JSX.Element {
  const { room, record } = props.of;
  const { say } = room.ctx;
  return (
    <fieldset class="card">
      <legend>{say('evidence.cover.place', { no: props.no })}</legend>
      <div class="cover-place">
        {record.views.shown === 1 ? null : <Field name={`page${props.no}`} label={say('evidence.cover.page')} width="short" inputMode="numeric" optional />}
        {SIDES.map((side) => (
          <Field name={`${side}${props.no}`} label={say(`evidence.cover.${side}`)} width="short" inputMode="numeric" optional />
        ))}
      </div>
    </fieldset>
  );
}

/** The places in numbers: all there is without script, which folds them and fills them in from what is drawn. */
function PlaceFields({ of }: { readonly of: ItemRoom }): JSX.Element {
  const { ctx } = of.room;
  const { say } = ctx;
  const used = PLACES.slice(SHOWN).some((no) => SIDES.some((side) => ctx.form.value(`${side}${no}`) !== ''));
  return (
    <div data-cover-fields>
      <Details open summary={say('evidence.cover.numbers')}>
        <p class="hint">{say('evidence.cover.how')}</p>
        {PLACES.slice(0, SHOWN).map((no) => (
          <PlaceField of={of} no={no} />
        ))}
        <Details open={used} summary={say('evidence.cover.more')}>
          {PLACES.slice(SHOWN).map((no) => (
            <PlaceField of={of} no={no} />
          ))}
        </Details>
      </Details>
    </div>
  );
}

/** What the island says, in the reader's words; it fills in the numbers. */
function wordsOf({ room }: ItemRoom): string {
  const { say } = room.ctx;
  const box = { no: '{no}', x: '{x}', y: '{y}', width: '{width}', height: '{height}' };
  return JSON.stringify({
    box: say('evidence.cover.box', box),
    box_page: say('evidence.cover.box_page', { ...box, page: '{page}' }),
    remove: say('evidence.cover.remove', { no: '{no}' }),
    removed: say('evidence.cover.removed', { no: '{no}' }),
    seen: say('evidence.cover.seen'),
    check: say('evidence.cover.check'),
    full: say('evidence.cover.full', { most: '{most}' }),
    corner: say('evidence.cover.corner'),
    preview: say('evidence.cover.preview'),
    change: say('evidence.cover.change'),
  });
}

/** The pages as pictures, and with script the tools that draw on them (`web/islands/cover.ts`). */
function Sheets({ of, pages }: { readonly of: ItemRoom; readonly pages: readonly number[] }): JSX.Element {
  const { say } = of.room.ctx;
  return (
    <div class="covering" data-cover data-words={wordsOf(of)} data-most={PLACES.length}>
      <div hidden data-cover-scripted>
        <p>{say('evidence.cover.draw.hint')}</p>
        <p class="hint">{say('evidence.cover.keys')}</p>
      </div>
      <div class="cover-tools" hidden data-cover-scripted>
        <div class="cover-buttons">
          <button type="button" class="button plain" data-cover-tool="draw" aria-pressed="false">
            {say('evidence.cover.draw')}
          </button>
          <button type="button" class="button plain" data-cover-tool="add">
            {say('evidence.cover.add')}
          </button>
          <button type="button" class="button plain" data-cover-tool="preview">
            {say('evidence.cover.preview')}
          </button>
        </div>
        <p class="hint" role="status" data-cover-said />
      </div>
      {pages.map((page) => (
        <div class="cover-sheet" data-cover-page={page}>
          <div class="cover-frame">
            <img class="item-view ruled" loading={page === 1 ? 'eager' : 'lazy'} draggable={false} src={`/api/v1/evidence/${of.item.evidenceId}/views/screen/${page}`} alt={say('evidence.view.page', { page })} />
          </div>
          <p class="cover-out">{say('evidence.cover.left_out')}</p>
        </div>
      ))}
      <ul class="cover-list" hidden data-cover-scripted data-cover-list />
    </div>
  );
}

/** Covers parts of an item of one's own: a copy is made and submitted, the original is sealed to its owner and the adjudicator. */
export const redactPage: Page = {
  path: '/disputes/:disputeId/evidence/:evidenceId/cover',
  async get(ctx) {
    const found = await openItem(ctx);
    if (!('item' in found)) return found;
    const { room, item, record } = found;
    if (!record.mine || !may(room.dispute, 'submit_evidence') || record.views.state !== 'made') return problem(ownRefusal('not_found', 404));
    const pages = Array.from({ length: record.views.shown }, (_, index) => index + 1);
    return view({
      title: ctx.say('evidence.cover.title'),
      shape: 'text',
      islands: ['cover'],
      body: (
        <Form of={ctx.form} class="flow">
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={itemHref(room.dispute.id, item.evidenceId)}>{item.name}</a>} lead={ctx.say('evidence.cover.lead')}>
            {ctx.say('evidence.cover.title')}
          </Title>
          <Sheets of={found} pages={pages} />
          <PlaceFields of={found} />
          {record.views.shown === 1 ? null : (
            <Checkboxes optional name="without" label={ctx.say('evidence.cover.without')} options={pages.map((page) => ({ value: String(page), label: ctx.say('evidence.view.page', { page }) }))} />
          )}
          <TextArea name="shows" label={ctx.say('evidence.cover.why')} rows={2} max={500} />
          <Actions>
            <Button>{ctx.say('evidence.cover.button')}</Button>
            <LinkButton kind="plain" href={itemHref(room.dispute.id, item.evidenceId)}>
              {ctx.say('common.cancel')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const found = await openItem(ctx);
    if (!('item' in found)) return found;
    const { room, item, record } = found;
    const covers = readPlaces(found);
    const without = ctx.form.choices('without', Array.from({ length: record.views.shown }, (_, index) => String(index + 1)), { label: ctx.say('evidence.cover.without') }).map(Number);
    const shows = ctx.form.text('shows', { label: ctx.say('evidence.cover.why'), required: true, max: 500 });
    if (covers.length === 0 && without.length === 0) ctx.form.fault('x1', ctx.say('evidence.cover.none'));
    if (ctx.form.faulty) return again;
    const made = await ctx.api.post<{ readonly id: string }>(`/evidence/${item.evidenceId}/redactions`, { covers, withoutPages: without });
    if (!made.ok) {
      ctx.form.fault(null, made.refusal.title);
      return again;
    }
    const sent = await ctx.api.post(`/disputes/${room.dispute.id}/acts/submit-evidence`, { items: [{ evidenceId: made.value.id, shows, redactionOf: item.evidenceId, ...(item.type === undefined ? {} : { type: item.type }), ...(item.rows === undefined ? {} : { rows: item.rows }) }] });
    if (sent.ok) return goTo(itemHref(room.dispute.id, made.value.id), 'evidence.cover.done');
    ctx.form.refuse(sent.refusal);
    return again;
  },
};
