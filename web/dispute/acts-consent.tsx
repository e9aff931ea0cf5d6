import type { ConsentText } from '../../core/rules/rules.ts';
import { Banner, Hidden, Radios, SummaryList, TextArea } from '../ui/ui.ts';
import { actPage, type ActRoom, type ActSpec } from './act.tsx';
import { CoverageFacts } from './ladder.tsx';

function consentText({ pack }: ActRoom): ConsentText | undefined {
  return pack.consentTexts.find((one) => one.stage === 'determination');
}

const requestHuman: ActSpec = {
  act: 'request_human',
  body: ({ ctx }) => <TextArea name="reason" label={ctx.say('act.request_human.reason')} max={1000} rows={4} />,
  read: ({ ctx: { form, say } }) => ({ reason: form.text('reason', { label: say('act.reason.name'), required: true, max: 1000 }) }),
};

const choose: ActSpec = {
  act: 'choose',
  fields: { consents: 'consents', textVersion: 'consents' },
  body(room) {
    const { ctx, dispute } = room;
    const text = consentText(room);
    if (text === undefined) return null;
    const { locale } = ctx;
    return (
      <>
        <Hidden name="version" value={dispute.choiceTextVersion} />
        <h2>{text.title[locale]}</h2>
        <p>{text.whatItIs[locale]}</p>
        <SummaryList
          rows={[
            { label: ctx.say('act.choose.effect'), value: text.effect[locale] },
            { label: ctx.say('act.choose.time'), value: text.time[locale] },
            { label: ctx.say('act.choose.cost'), value: text.cost[locale] },
            { label: ctx.say('act.choose.exit'), value: text.exit[locale] },
            { label: ctx.say('act.choose.no'), value: ctx.say(`act.choose.no.${dispute.role as 'claimant' | 'respondent'}`) },
          ]}
        />
        <CoverageFacts room={room} of={dispute.coverage.find((one) => one.about === 'claim')} />
        <h2>{ctx.say('act.choose.alternatives')}</h2>
        <ul>
          {text.alternatives.map((one) => (
            <li>{one.text[locale]}</li>
          ))}
        </ul>
        <Radios
          name="consents"
          label={ctx.say('act.choose.question')}
          options={[
            { value: 'yes', label: text.statement[locale] },
            { value: 'no', label: ctx.say('act.choose.decline') },
          ]}
        />
        <p class="hint">{ctx.say('act.choose.version', { version: dispute.choiceTextVersion })}</p>
      </>
    );
  },
  read({ ctx: { form, say } }) {
    const answer = form.choice('consents', ['yes', 'no'], { label: say('act.choose.question.name'), required: true });
    return { consents: answer === 'yes', textVersion: form.value('version').slice(0, 100) };
  },
};

const exit: ActSpec = {
  act: 'exit',
  kind: 'grave',
  body({ ctx, pack }) {
    const rule = pack.exits.find((one) => one.stage === 'determination');
    return (
      <>
        <p>{rule?.text[ctx.locale]}</p>
        <Banner kind="warning" title={ctx.say('act.exit.effect')}>
          <p>{ctx.say('act.exit.text')}</p>
        </Banner>
      </>
    );
  },
  read: () => ({}),
};

const withdraw: ActSpec = {
  act: 'withdraw',
  kind: 'grave',
  body: ({ ctx }) => (
    <>
      <Banner kind="warning" title={ctx.say('act.withdraw.effect')}>
        <p>{ctx.say('act.withdraw.text')}</p>
      </Banner>
      <TextArea name="reason" label={ctx.say('act.withdraw.reason')} max={1000} rows={3} optional />
    </>
  ),
  read: ({ ctx: { form, say } }) => ({ reason: form.text('reason', { label: say('act.reason.name'), max: 1000 }) }),
};

/** Pages of the acts by which a side takes part, chooses, leaves, or asks for a person. */
export const consentPages = [requestHuman, choose, exit, withdraw].map(actPage);
