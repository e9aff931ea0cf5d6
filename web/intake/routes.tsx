import type { JSX } from 'preact';
import type { RouteCode } from '../../core/rules/rules.ts';
import { Section, SummaryList, Tag } from '../ui/ui.ts';
import { Articles } from './articles.tsx';
import { Row, type Result } from './row.tsx';
import { waysOf } from './ways.ts';

/** Every way that is open, what it is, what it costs and how to take it; those outside this house as well. */
export function Routes(props: Result): JSX.Element {
  const { ctx, evaluation, type } = props;
  return (
    <Section title={ctx.say('intake.routes')} note={ctx.say('intake.routes.note')} id="routes">
      <div class="rows-of">
        {waysOf(type, evaluation.routes).map((way) => (
          <Way {...props} route={way.route} said={way.said} />
        ))}
      </div>
    </Section>
  );
}

function Way(props: Result & { readonly route: RouteCode; readonly said: 'yes' | 'no' | 'unknown' }): JSX.Element {
  const { ctx, pack, evaluation, route, said } = props;
  const { say, locale } = ctx;
  const text = pack.routeTexts.find((one) => one.route === route);
  const rule = pack.rules.find((one) => one.route === route && evaluation.steps.some((step) => step.rule === one.id && step.answer === false));
  const name = text?.name[locale] ?? say(`rules.route.${route}`);
  return (
    <Row title={name} tag={<Tag kind={said === 'yes' ? 'good' : 'plain'}>{say(`intake.route.${said}`)}</Tag>}>
        {said === 'no' && rule !== undefined ? <p>{rule.otherwise[locale]}</p> : null}
        {text === undefined ? (
          <p>{say('intake.route.plain')}</p>
        ) : (
          <>
            <p>{text.whatItIs[locale]}</p>
            <SummaryList
              tight
              rows={[
                { label: say('intake.route.effect'), value: text.effect[locale] },
                { label: say('intake.route.cost'), value: text.cost[locale] },
                { label: say('intake.route.time'), value: text.time[locale] },
                { label: say('intake.route.how'), value: text.how[locale] },
              ]}
            />
            <Articles pack={pack} basis={text.source} />
          </>
        )}
    </Row>
  );
}
