import { view, type Page } from '../page.tsx';
import { Code, Section, Title } from '../ui/ui.ts';

/** Where the verifier lies as one file. */
export const VERIFIER_PATH = '/verify/redress-verify.html';

/** How a case file is checked without trusting this site, with the checker to open or to keep. */
export const verifyPage: Page = {
  path: '/verify',
  access: 'anyone',
  get(ctx) {
    const what = ['verify.how.whole', 'verify.how.record', 'verify.how.rules', 'verify.how.draw'] as const;
    return view({
      title: ctx.say('verify.title'),
      shape: 'text',
      body: (
        <>
          <Title lead={ctx.say('verify.lead')}>{ctx.say('verify.title')}</Title>
          <p class="actions">
            <a class="button primary" href={`${VERIFIER_PATH}?lang=${ctx.locale}`}>
              {ctx.say('verify.open')}
            </a>
            <a class="button plain" href={VERIFIER_PATH} download="redress-verify.html">
              {ctx.say('verify.download')}
            </a>
          </p>
          <p class="hint">{ctx.say('verify.download_hint')}</p>
          <Section title={ctx.say('verify.how')}>
            <ul>
              {what.map((key) => (
                <li key={key}>{ctx.say(key)}</li>
              ))}
            </ul>
            <p>{ctx.say('verify.how.not')}</p>
          </Section>
          <Section title={ctx.say('verify.terminal')}>
            <p>
              <Code>npx redress-verify FILE</Code>
            </p>
            <p>{ctx.say('verify.terminal.text')}</p>
            <p>{ctx.say('verify.code')}</p>
          </Section>
        </>
      ),
    });
  },
};
