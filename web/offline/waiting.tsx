import { view, type Page } from '../page.tsx';
import { Actions, LinkButton, Title } from '../ui/ui.ts';
import { LINE_ISLAND } from './app.ts';
import { Line } from './line.tsx';

/**
 * What stands there without a line. The worker keeps it, asked for without a session, in both languages: nothing of it
 * is about anybody.
 */
const waitingPage: Page = {
  path: '/waiting',
  access: 'anyone',
  get(ctx) {
    const { say } = ctx;
    return view({
      title: say('offline.page.title'),
      shape: 'text',
      islands: [LINE_ISLAND],
      body: (
        <div data-no-line data-back={say('offline.page.back')}>
          <Title lead={say('offline.page.lead')}>{say('offline.page.title')}</Title>
          {ctx.me === null ? <Line person="" /> : null}
          <p class="after" data-when-empty>
            {say('offline.page.empty')}
          </p>
          <p class="hint">{say('offline.page.private')}</p>
          <Actions>
            <LinkButton href="/my">{say('offline.page.home')}</LinkButton>
          </Actions>
        </div>
      ),
    });
  },
};

/** Pages for times without a line. */
export const pages: readonly Page[] = [waitingPage];
