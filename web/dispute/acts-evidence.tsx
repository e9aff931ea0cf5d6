import type { JSX } from 'preact';
import { CAPTURE_WAYS, CAPTURED_BY, EVIDENCE_TYPES, isAsked, OBJECTION_GROUNDS, type EvidenceRequest, type EvidenceType, type Role } from '../../core/dispute/dispute.ts';
import { burdenHref } from '../reasons/model.ts';
import { Banner, Checkboxes, DateField, Details, Field, Hidden, Prose, Select, TextArea } from '../ui/ui.ts';
import { actPage, type ActRoom, type ActSpec } from './act.tsx';
import { FilesField, UPLOAD_ISLAND, uploadedFiles } from './files-field.tsx';
import { nameOf } from './model.ts';
import { sentFiles, uploadAll, type KeptFile } from './upload.ts';

/** The request the page is about: by its number, else none. */
function requestOf({ dispute, no }: ActRoom): EvidenceRequest | undefined {
  return dispute.evidenceRequests.find((one) => one.no === no && one.to === dispute.role && isAsked({ deadlines: clocksOf(dispute) } as never, one));
}

function clocksOf(dispute: ActRoom['dispute']): Readonly<Record<string, object>> {
  return Object.fromEntries(dispute.deadlines.map((clock) => [clock.name, clock]));
}

/** Where an item comes from: optional, but courts and adjudicators ask for it. */
function SourceFields({ ctx }: { readonly ctx: ActRoom['ctx'] }): JSX.Element {
  const { say } = ctx;
  const none = { value: '', label: say('evidence.item.not_said') };
  return (
    <Details summary={say('evidence.item.source')}>
      <p class="hint">{say('evidence.item.source.why')}</p>
      <Select optional name="how" label={say('evidence.item.how')} options={[none, ...CAPTURE_WAYS.map((value) => ({ value, label: say(`evidence.how.${value}`) }))]} />
      <Select optional name="capturedBy" label={say('evidence.item.by')} options={[none, ...CAPTURED_BY.map((value) => ({ value, label: say(`evidence.by.${value}`) }))]} />
      <DateField optional name="createdOn" label={say('evidence.item.created')} hint={say('evidence.item.created.hint')} />
      <Field optional name="device" label={say('evidence.item.device')} hint={say('evidence.item.device.hint')} />
      <Field optional name="system" label={say('evidence.item.system')} hint={say('evidence.item.system.hint')} />
    </Details>
  );
}

function LinkFields({ room }: { readonly room: ActRoom }): JSX.Element | null {
  const { ctx, dispute, type } = room;
  if (type === undefined) return null;
  const goods = dispute.claim.items;
  return (
    <Details summary={ctx.say('evidence.item.about')}>
      <Checkboxes optional name="rows" label={ctx.say('evidence.item.rows')} options={type.burden.map((row) => ({ value: row.id, label: row.fact[ctx.locale] }))} />
      {goods.length < 2 ? null : (
        <Checkboxes optional name="claimItems" label={ctx.say('evidence.item.goods')} options={goods.map((item) => ({ value: item.itemId, label: item.title }))} />
      )}
    </Details>
  );
}

/** A thing that has no file, and a statement: words that are kept like a file. */
function WithoutFile({ ctx }: { readonly ctx: ActRoom['ctx'] }): JSX.Element {
  return (
    <Details summary={ctx.say('evidence.item.no_file')}>
      <p class="hint">{ctx.say('evidence.item.no_file.why')}</p>
      <TextArea optional name="words" label={ctx.say('evidence.item.words')} rows={4} max={4000} />
      <Field optional name="place" label={ctx.say('evidence.item.place')} hint={ctx.say('evidence.item.place.hint')} />
      <Field optional name="keeper" label={ctx.say('evidence.item.keeper')} />
    </Details>
  );
}

/** What the page says of lateness: until when evidence needs no reason, or that it needs one now. */
function Lateness({ room }: { readonly room: ActRoom }): JSX.Element | null {
  const { ctx, dispute } = room;
  if (!dispute.lateNow || requestOf(room) !== undefined) return null;
  return (
    <>
      <Banner kind="warning" title={ctx.say('evidence.late.title')}>
        <p>{ctx.say('evidence.late.text')}</p>
      </Banner>
      <TextArea name="lateReason" label={ctx.say('evidence.late.reason')} rows={3} max={2000} />
    </>
  );
}

function readSource({ form, say }: ActRoom['ctx']): object {
  const how = form.choice('how', CAPTURE_WAYS, { label: say('evidence.item.how') });
  const capturedBy = form.choice('capturedBy', CAPTURED_BY, { label: say('evidence.item.by') });
  const createdOn = form.date('createdOn', { label: say('evidence.item.created') });
  const said = Object.fromEntries(
    (['device', 'system', 'place', 'keeper'] as const).flatMap((name) => {
      const value = form.text(name, { label: say(`evidence.item.${name}`), max: 200 });
      return value === '' ? [] : [[name, value]];
    }),
  );
  const source = { ...(how === null ? {} : { how }), ...(capturedBy === null ? {} : { capturedBy }), ...(createdOn === null ? {} : { createdOn }), ...said };
  return Object.keys(source).length === 0 ? {} : { source };
}

/** Words become a small text file, so that they are hashed, kept and read like any other item. */
async function wordsAsFile({ ctx }: ActRoom, kind: EvidenceType | null): Promise<readonly KeptFile[]> {
  const { form, say } = ctx;
  const words = form.text('words', { label: say('evidence.item.words'), max: 4000 });
  if (words === '' || form.faulty) return [];
  const name = `${say(kind === 'physical' ? 'evidence.type.physical' : 'evidence.type.statement')}.txt`;
  const sent = await ctx.api.upload<KeptFile>('/evidence', new File([words], name, { type: 'text/plain' }), { name });
  if (sent.ok) return [sent.value];
  form.fault('words', sent.refusal.title);
  return [];
}

function checkPhysical({ ctx }: ActRoom, kind: EvidenceType | null): void {
  if (kind !== 'physical') return;
  for (const name of ['place', 'keeper'] as const) ctx.form.text(name, { label: ctx.say(`evidence.item.${name}`), required: true, max: 200 });
}

const submitEvidence: ActSpec = {
  act: 'submit_evidence',
  files: true,
  islands: [UPLOAD_ISLAND],
  fields: { items: 'files', 'items.0.shows': 'shows', 'items.0.evidenceKey': 'key', 'items.0.source': 'place', lateReason: 'lateReason' },
  body(room) {
    const { ctx, type, dispute } = room;
    const request = requestOf(room);
    return (
      <>
        {request === undefined ? null : (
          <>
            <Hidden name="answers" value={request.no} />
            <Banner kind="note" title={ctx.say('evidence.request.asked', { who: whoAsked(room, request.by) })}>
              <Prose>{request.text}</Prose>
            </Banner>
          </>
        )}
        {type === undefined ? null : (
          <p class="hint">{ctx.say('act.submit_evidence.helps', { list: type.evidence.map((hint) => hint.label[ctx.locale]).join(ctx.say('dispute.list.comma')) })}</p>
        )}
        <p>
          <a href={burdenHref(dispute.id)}>{ctx.say('burden.link')}</a>
        </p>
        <Lateness room={room} />
        <FilesField ctx={ctx} label={ctx.say('act.submit_evidence.files')} disputeId={dispute.id} />
        <TextArea name="shows" label={ctx.say('act.submit_evidence.shows')} hint={ctx.say('act.submit_evidence.shows.hint')} max={500} rows={3} />
        <Select optional name="type" label={ctx.say('evidence.item.type')} options={[{ value: '', label: ctx.say('evidence.item.not_said') }, ...EVIDENCE_TYPES.map((value) => ({ value, label: ctx.say(`evidence.type.${value}`) }))]} />
        {type === undefined ? null : (
          <Select
            optional
            name="key"
            label={ctx.say('burden.key')}
            hint={ctx.say('burden.key.hint')}
            options={[{ value: '', label: ctx.say('burden.key.other') }, ...type.evidence.map((one) => ({ value: one.key, label: one.label[ctx.locale] }))]}
          />
        )}
        <LinkFields room={room} />
        <SourceFields ctx={ctx} />
        <WithoutFile ctx={ctx} />
      </>
    );
  },
  async read(room) {
    const { ctx, type, dispute } = room;
    const { form } = ctx;
    const key = form.choice('key', (type?.evidence ?? []).map((one) => one.key), { label: ctx.say('burden.key') });
    const kind = form.choice('type', EVIDENCE_TYPES, { label: ctx.say('evidence.item.type') });
    const rows = form.choices('rows', (type?.burden ?? []).map((row) => row.id), { label: ctx.say('evidence.item.rows') });
    const claimItems = form.choices('claimItems', dispute.claim.items.map((item) => item.itemId), { label: ctx.say('evidence.item.goods') });
    const shows = form.text('shows', { label: ctx.say('act.submit_evidence.shows.name'), required: true, max: 500 });
    const source = readSource(ctx);
    checkPhysical(room, kind);
    const answers = Number(form.value('answers'));
    const lateReason = form.has('lateReason') ? form.text('lateReason', { label: ctx.say('evidence.late.reason'), required: true, max: 2000 }) : '';
    const arrived = uploadedFiles(ctx);
    if (sentFiles(ctx).length === 0 && arrived.length === 0 && form.value('words').trim() === '') form.fault('files', ctx.say('act.submit_evidence.none'));
    // Nothing is uploaded for a form that has to come back: a browser does not keep the chosen files.
    const kept = form.faulty ? [] : [...arrived, ...(await uploadAll(ctx)), ...(await wordsAsFile(room, kind))];
    const more = {
      ...(key === null ? {} : { evidenceKey: key }),
      ...(kind === null ? {} : { type: kind }),
      ...(rows.length === 0 ? {} : { rows }),
      ...(claimItems.length === 0 ? {} : { claimItems }),
      ...source,
    };
    return {
      items: kept.map((file) => ({ evidenceId: file.id, shows, ...more })),
      ...(answers > 0 ? { answers } : {}),
      ...(lateReason === '' ? {} : { lateReason }),
    };
  },
};

/** Who asked, by name. */
export function whoAsked({ dispute, ctx }: Pick<ActRoom, 'dispute' | 'ctx'>, by: Role): string {
  return by === 'claimant' || by === 'respondent' ? nameOf(dispute, by, ctx.say) : ctx.say('dispute.role.adjudicator');
}

const requestEvidence: ActSpec = {
  act: 'request_evidence',
  fields: { text: 'text', row: 'row' },
  body: ({ ctx, type }) => (
    <>
      <TextArea name="text" label={ctx.say('evidence.request.what')} hint={ctx.say('evidence.request.what.hint')} rows={4} max={1000} />
      {type === undefined ? null : (
        <Select optional name="row" label={ctx.say('evidence.request.row')} options={[{ value: '', label: ctx.say('evidence.item.not_said') }, ...type.burden.map((row) => ({ value: row.id, label: row.fact[ctx.locale] }))]} />
      )}
    </>
  ),
  read({ ctx: { form, say }, dispute, type }) {
    const text = form.text('text', { label: say('evidence.request.what.name'), required: true, max: 1000 });
    if (text !== '' && text.length < 5) form.fault('text', say('evidence.short'));
    const row = form.choice('row', (type?.burden ?? []).map((one) => one.id), { label: say('evidence.request.row') });
    return { to: dispute.role === 'claimant' ? 'respondent' : 'claimant', text, ...(row === null ? {} : { row }) };
  },
};

const declineRequest: ActSpec = {
  act: 'decline_evidence_request',
  body(room) {
    const request = requestOf(room);
    if (request === undefined) return null;
    const { ctx } = room;
    return (
      <>
        <Hidden name="no" value={request.no} />
        <Banner kind="note" title={ctx.say('evidence.request.asked', { who: whoAsked(room, request.by) })}>
          <Prose>{request.text}</Prose>
        </Banner>
        <TextArea name="reason" label={ctx.say('evidence.decline.reason')} rows={4} max={2000} />
      </>
    );
  },
  read({ ctx: { form, say }, no }) {
    const reason = form.text('reason', { label: say('act.reason.name'), required: true, max: 2000 });
    if (reason !== '' && reason.length < 5) form.fault('reason', say('evidence.short'));
    return { no: Number(form.value('no')) || no, reason };
  },
};

const objectToEvidence: ActSpec = {
  act: 'object_to_evidence',
  fields: { points: 'grounds', evidenceId: 'item' },
  body({ ctx, dispute }) {
    const done = dispute.objections.filter((one) => one.by === dispute.role).map((one) => one.evidenceId);
    const open = dispute.evidence.filter((item) => item.by !== dispute.role && !done.includes(item.evidenceId));
    if (!ctx.form.sent) ctx.form.fill({ item: ctx.query.get('item') ?? '' });
    return (
      <>
        <Select name="item" label={ctx.say('evidence.object.item')} options={open.map((item) => ({ value: item.evidenceId, label: `${item.name}${item.shows === '' ? '' : ` – ${item.shows.slice(0, 60)}`}` }))} />
        <Checkboxes
          name="grounds"
          label={ctx.say('evidence.object.grounds')}
          options={OBJECTION_GROUNDS.map((ground) => ({
            value: ground,
            label: ctx.say(`evidence.ground.${ground}`),
            hint: ctx.say(`evidence.ground.${ground}.hint`),
            reveal: <TextArea name={`reason-${ground}`} label={ctx.say('evidence.object.reason')} rows={3} max={2000} />,
          }))}
        />
      </>
    );
  },
  read({ ctx: { form, say }, dispute }) {
    const evidenceId = form.choice('item', dispute.evidence.map((item) => item.evidenceId), { label: say('evidence.object.item.name'), required: true });
    const grounds = form.choices('grounds', OBJECTION_GROUNDS, { label: say('evidence.object.grounds.name'), required: true });
    const points = grounds.map((ground) => {
      const reason = form.text(`reason-${ground}`, { label: say('act.reason.name'), required: true, max: 2000 });
      if (reason !== '' && reason.length < 5) form.fault(`reason-${ground}`, say('evidence.short'));
      return { ground, reason };
    });
    return { evidenceId, points };
  },
};

const answerObjection: ActSpec = {
  act: 'answer_evidence_objection',
  body({ ctx, dispute, no }) {
    const objection = dispute.objections.find((one) => one.no === no && one.by !== dispute.role && one.answer === null);
    if (objection === undefined) return null;
    const item = dispute.evidence.find((one) => one.evidenceId === objection.evidenceId);
    return (
      <>
        <Hidden name="no" value={objection.no} />
        <Banner kind="note" title={ctx.say('evidence.objection.to', { name: item?.name ?? '' })}>
          <ul>
            {objection.points.map((point) => (
              <li>
                <strong>{ctx.say(`evidence.ground.${point.ground}`)}</strong>: <span dir="auto">{point.reason}</span>
              </li>
            ))}
          </ul>
        </Banner>
        <TextArea name="text" label={ctx.say('evidence.objection.answer')} hint={ctx.say('evidence.objection.answer.hint')} rows={5} max={4000} />
      </>
    );
  },
  read: ({ ctx: { form, say }, no }) => ({
    no: Number(form.value('no')) || no,
    text: form.text('text', { label: say('evidence.objection.answer.name'), required: true, max: 4000 }),
  }),
};

/** Pages of the acts about evidence. */
export const evidencePages = [submitEvidence, requestEvidence, declineRequest, objectToEvidence, answerObjection].map(actPage);
