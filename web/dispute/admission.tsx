import type { JSX } from 'preact';
import type { RulePack } from '../../core/rules/rules.ts';
import { HandOver } from '../intake/hand-over.tsx';
import { useSpeech } from '../speech.ts';
import { Details, Prose, Section, TextArea, When } from '../ui/ui.ts';
import { actPage, type ActSpec } from './act.tsx';
import type { Dispute, Room } from './model.ts';

/** What is told of an admission. */
type ShownAdmission = NonNullable<Dispute['admission']>;

/** Why a person looks first, in the words of the rules; on every track whom to turn to at once. */
export function AdmissionWhy(props: { readonly admission: ShownAdmission; readonly pack: RulePack }): JSX.Element {
  const { locale } = useSpeech();
  const { admission, pack } = props;
  const rule = pack.rules.find((one) => one.id === admission.rule);
  return (
    <>
      {rule === undefined ? null : <p>{rule.otherwise[locale]}</p>}
      {admission.tracks.map((track) => (
        <HandOver pack={pack} track={track} />
      ))}
    </>
  );
}

function Words(props: { readonly title: string; readonly text: string; readonly at: string }): JSX.Element {
  return (
    <>
      <h3>{props.title}</h3>
      <Prose>{props.text}</Prose>
      <p class="hint">
        <When at={props.at} />
      </p>
    </>
  );
}

function stateKey({ stage, outcome }: Dispute, status: ShownAdmission['status']): 'waiting' | 'refused' | 'objected' | 'released' | 'closed' {
  return stage === 'closed' && outcome === 'not_admitted' ? 'closed' : status;
}

/** The other ways of the dispute's type, each with how it begins: a refusal here is the end of nothing. */
export function OtherRoutes(props: { readonly room: Pick<Room, 'pack' | 'type'> }): JSX.Element | null {
  const { locale, say } = useSpeech();
  const { pack, type } = props.room;
  const routes = pack.routeTexts.filter((one) => one.route !== 'negotiation' && one.route !== 'determination' && type?.routes.includes(one.route) === true);
  if (routes.length === 0) return null;
  return (
    <>
      <h3>{say('dispute.admission.routes')}</h3>
      {routes.map((one) => (
        <Details summary={one.name[locale]}>
          <p>{one.how[locale]}</p>
          <p class="hint">{one.cost[locale]}</p>
        </Details>
      ))}
    </>
  );
}

/** What a person who looks at the filing first means for both sides: why, what they said, what can be done now. */
export function AdmissionFacts(props: { readonly room: Room }): JSX.Element | null {
  const { room } = props;
  const { ctx, dispute, pack } = room;
  const { admission } = dispute;
  if (admission === null || (dispute.stage !== 'admission' && dispute.outcome !== 'not_admitted' && admission.status !== 'released')) return null;
  const { refusal, objection, release } = admission;
  const waits = dispute.stage === 'admission';
  return (
    <Section title={ctx.say('dispute.admission.title')} id="admission">
      <p>{ctx.say(`dispute.admission.${stateKey(dispute, admission.status)}`)}</p>
      {refusal === null ? null : <Words title={ctx.say('dispute.admission.reason')} text={refusal.reason} at={refusal.at} />}
      {objection === null ? null : <Words title={ctx.say('dispute.admission.grounds')} text={objection.grounds} at={objection.at} />}
      {release === null ? null : <Words title={ctx.say('dispute.admission.reason')} text={release.reason} at={release.at} />}
      {waits ? (
        <>
          <h3>{ctx.say('dispute.admission.may')}</h3>
          <ul>
            <li>{ctx.say('dispute.admission.may.evidence')}</li>
            <li>{ctx.say('dispute.admission.may.withdraw')}</li>
          </ul>
          <h3>{ctx.say('dispute.admission.why')}</h3>
          <AdmissionWhy admission={admission} pack={pack} />
        </>
      ) : null}
      {refusal === null || admission.status === 'released' ? null : <OtherRoutes room={room} />}
    </Section>
  );
}

const object: ActSpec = {
  act: 'object_to_refusal',
  body: ({ ctx, dispute }) => (
    <>
      <Prose>{dispute.admission?.refusal?.reason ?? ''}</Prose>
      <TextArea name="grounds" label={ctx.say('act.object_to_refusal.grounds')} hint={ctx.say('act.object_to_refusal.hint')} max={4000} />
    </>
  ),
  read: ({ ctx }) => ({ grounds: ctx.form.text('grounds', { label: ctx.say('act.object_to_refusal.name'), required: true, max: 4000 }) }),
};

/** The page by which a claimant asks for another person to look. */
export const admissionPages = [object].map(actPage);
