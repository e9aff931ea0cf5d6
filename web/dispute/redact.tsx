import type { JSX } from 'preact';
import { again, goTo, problem, view, type Page } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, Checkboxes, ErrorSummary, Field, Form, LinkButton, TextArea, Title } from '../ui/ui.ts';
import { itemHref } from './evidence.tsx';
import { openItem, type ItemRoom } from './item-room.ts';
import { may } from './model.ts';

/** As many places as one form covers; more are covered on the copy. */
const PLACES = [1, 2, 3, 4] as const;
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

function PlaceFields({ of: { room, record } }: { readonly of: ItemRoom }): JSX.Element {
  const { say } = room.ctx;
  return (
    <>
      {PLACES.map((no) => (
        <fieldset class="card">
          <legend>{say('evidence.cover.place', { no })}</legend>
          <div class="cover-place">
            {record.views.shown === 1 ? null : <Field name={`page${no}`} label={say('evidence.cover.page')} width="short" inputMode="numeric" optional />}
            {SIDES.map((side) => (
              <Field name={`${side}${no}`} label={say(`evidence.cover.${side}`)} width="short" inputMode="numeric" optional />
            ))}
          </div>
        </fieldset>
      ))}
    </>
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
      body: (
        <Form of={ctx.form} class="flow">
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={itemHref(room.dispute.id, item.evidenceId)}>{item.name}</a>} lead={ctx.say('evidence.cover.lead')}>
            {ctx.say('evidence.cover.title')}
          </Title>
          {pages.map((page) => (
            <p>
              <img class="item-view ruled" loading="lazy" src={`/api/v1/evidence/${item.evidenceId}/views/screen/${page}`} alt={ctx.say('evidence.view.page', { page })} />
            </p>
          ))}
          <p class="hint">{ctx.say('evidence.cover.how')}</p>
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
