import { problem, view, type Page } from '../page.tsx';
import { Code, Day, Table, Tag } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

interface Pack {
  readonly name: string;
  readonly title: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly hash: string;
}

interface InUse {
  readonly name: string;
  readonly count: number;
  readonly open: number;
}

/** The versions of the rules: past, in force and coming, and how many disputes are on each. */
export const rulesPage: Page = {
  path: '/operator/rules',
  access: 'operator',
  async get(ctx) {
    const [rules, standing] = await Promise.all([
      ctx.api.get<{ readonly inForce: string; readonly packs: readonly Pack[] }>('/rules'),
      ctx.api.get<{ readonly rules: readonly InUse[] }>('/operation/standing'),
    ]);
    if (!rules.ok) return problem(rules.refusal);
    if (!standing.ok) return problem(standing.refusal);
    const { inForce, packs } = rules.value;
    const used = standing.value.rules;
    const today = ctx.at.slice(0, 10);
    const stateOf = (pack: Pack) => (pack.name === inForce ? 'now' : pack.effectiveFrom > today ? 'coming' : 'past');
    const numbers = (name: string): readonly [string, string] => {
      const found = used.find((one) => one.name === name);
      return [ctx.say('operator.count', { count: found?.count ?? 0 }), ctx.say('operator.count', { count: found?.open ?? 0 })];
    };
    const lost = used.filter((one) => !packs.some((pack) => pack.name === one.name));
    return view({
      title: ctx.say('operator.rules.title'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="rules" title={ctx.say('operator.rules.title')} lead={ctx.say('operator.rules.lead')} />
          <p><strong>{ctx.say('operator.rules.finding', { name: inForce })}</strong></p>
          <Table
            caption={ctx.say('operator.rules.title')}
            columns={[
              { title: ctx.say('operator.rules.name'), kind: 'main' },
              { title: ctx.say('operator.rules.state') },
              { title: ctx.say('operator.rules.from') },
              { title: ctx.say('operator.rules.to') },
              { title: ctx.say('operator.rules.count'), kind: 'number' },
              { title: ctx.say('operator.rules.open'), kind: 'number' },
              { title: ctx.say('operator.rules.hash') },
            ]}
            rows={[
              ...packs.map((pack) => [
                <a href={`/rules/${pack.name}`}>{pack.name}</a>,
                <Tag kind={stateOf(pack) === 'now' ? 'good' : 'plain'}>{ctx.say(`operator.rules.state.${stateOf(pack)}`)}</Tag>,
                <Day at={pack.effectiveFrom} />,
                pack.effectiveTo === null ? ctx.say('operator.rules.endless') : <Day at={pack.effectiveTo} />,
                ...numbers(pack.name),
                <Code>{pack.hash}</Code>,
              ]),
              ...lost.map((one) => [one.name, <Tag kind="grave">{ctx.say('operator.rules.gone')}</Tag>, '–', '–', ...numbers(one.name), '–']),
            ]}
          />
        </>
      ),
    });
  },
};
