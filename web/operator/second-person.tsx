import type { JSX } from 'preact';
import type { MessageKey } from '../../core/words/words.ts';
import { again, goTo, type PageContext } from '../page.tsx';
import { Actions, Button, Details, Field, Form, Hidden } from '../ui/ui.ts';

/** What one person proposed and another decides: the words of yes and no, and where the API takes them. */
export interface TwoPeople {
  /** list of the API; a row's decision is `<list>/<id>/<yes or decline>` */
  readonly list: string;
  readonly yes: 'approve' | 'confirm';
  readonly page: string;
  readonly words: { readonly own: MessageKey; readonly yes: MessageKey; readonly no: MessageKey; readonly doneYes: MessageKey; readonly doneNo: MessageKey };
  /** what the API calls the id where it refuses one */
  readonly idField: string;
}

const say = (ctx: PageContext, key: MessageKey): string => ctx.say(key as 'finance.reason');

/** The form of the second person; the first one is told that it is not theirs. */
export function Decide(props: { readonly ctx: PageContext; readonly of: TwoPeople; readonly row: { readonly id: string; readonly proposedBy: string }; readonly grave?: boolean }): JSX.Element {
  const { ctx, row, of: { yes, words } } = props;
  if (row.proposedBy === ctx.me?.personId) return <span class="hint">{say(ctx, words.own)}</span>;
  return (
    <Details summary={ctx.say('finance.release.decide')}>
      <Form of={ctx.form}>
        <Hidden name="id" value={row.id} />
        <Field name={`reason-${row.id}`} label={ctx.say('finance.reason')} maxLength={500} />
        <Actions>
          <Button kind={props.grave === true ? 'grave' : 'primary'} name="do" value={yes}>
            {say(ctx, words.yes)}
          </Button>
          <Button kind="plain" name="do" value="decline">
            {say(ctx, words.no)}
          </Button>
        </Actions>
      </Form>
    </Details>
  );
}

/** Hands the second person's decision to the API, with its reason. */
export async function decide(ctx: PageContext, { list, yes, page, words, idField }: TwoPeople): Promise<ReturnType<typeof goTo> | typeof again> {
  const id = ctx.form.value('id').slice(0, 64);
  const reason = ctx.form.value(`reason-${id}`).trim();
  if (reason.length < 5) ctx.form.fault(`reason-${id}`, ctx.say('finance.fault.reason'));
  if (ctx.form.faulty) return again;
  const agreed = ctx.form.has('do', yes);
  const done = await ctx.api.post(`${list}/${encodeURIComponent(id)}/${agreed ? yes : 'decline'}`, { reason });
  if (done.ok) return goTo(page, agreed ? words.doneYes : words.doneNo);
  ctx.form.refuse(done.refusal, { reason: `reason-${id}`, [idField]: `reason-${id}` });
  return again;
}
