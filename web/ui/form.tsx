import type { ComponentChildren, JSX } from 'preact';
import { FormContext, useForm, useSpeech } from '../speech.ts';
import type { Form as FormState } from '../form.ts';

/** The id of a field's element: error links and labels point to it. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}

/**
 * A form that posts to its own page. Carries the idempotency key; `files` makes it multipart.
 * @param draft path of an autosave endpoint of this site; without script the "Save" button of the page does the same
 */
export function Form(props: {
  readonly of: FormState;
  readonly action?: string;
  readonly files?: boolean;
  readonly draft?: string;
  readonly class?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <FormContext.Provider value={props.of}>
      <form
        method="post"
        action={props.action}
        class={props.class}
        id={props.id}
        novalidate
        data-once
        {...(props.files ? { enctype: 'multipart/form-data', 'data-upload': '' } : {})}
        {...(props.draft === undefined ? {} : { 'data-autosave': props.draft })}
      >
        <input type="hidden" name="_key" value={props.of.key} />
        {props.children}
        {props.draft === undefined ? null : <p class="hint" data-saved role="status" />}
      </form>
    </FormContext.Provider>
  );
}

/** Everything that is wrong with the form, first thing in it; gets the focus. */
export function ErrorSummary(props: { readonly of: FormState }): JSX.Element | null {
  const { say } = useSpeech();
  const { faults } = props.of;
  if (faults.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1} id="errors" data-focus>
      <h2>{say('common.errors.title', { count: faults.length })}</h2>
      <ul>
        {faults.map((fault) => (
          <li>{fault.field === null ? fault.text : <a href={`#${fieldId(fault.field)}`}>{fault.text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly optional?: boolean;
}

/** Label, hint and fault around an input; `describedBy` of the input is `ids`. */
function Frame(
  props: FieldProps & { readonly group?: boolean; readonly children: (ids: string | undefined) => ComponentChildren },
): JSX.Element {
  const { say } = useSpeech();
  const fault = useForm()?.faultOf(props.name);
  const id = fieldId(props.name);
  const ids = [props.hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter((one) => one !== '').join(' ');
  const label = (
    <>
      {props.label}
      {props.optional ? <span class="optional"> {say('common.optional')}</span> : null}
    </>
  );
  const inside = (
    <>
      {props.hint ? <div class="hint" id={`${id}-hint`}>{props.hint}</div> : null}
      {fault ? (
        <p class="fault" id={`${id}-fault`}>
          <span class="away">{say('common.error.label')}</span> {fault}
        </p>
      ) : null}
      {props.children(ids === '' ? undefined : ids)}
    </>
  );
  if (!props.group) {
    return (
      <div class={fault ? 'field faulty' : 'field'}>
        <label for={id}>{label}</label>
        {inside}
      </div>
    );
  }
  return (
    <fieldset class={fault ? 'field faulty' : 'field'} aria-describedby={ids === '' ? undefined : ids}>
      <legend>{label}</legend>
      {inside}
    </fieldset>
  );
}

type InputProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  readonly width?: 'short' | 'middle';
  readonly autocomplete?: 'off' | 'name' | 'email' | 'tel' | 'street-address' | 'organization' | 'one-time-code';
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly maxLength?: number;
};

/** One line of text. */
export function Field(props: InputProps): JSX.Element {
  const form = useForm();
  return (
    <Frame {...props}>
      {(ids) => (
        <input
          id={fieldId(props.name)}
          name={props.name}
          // one component for all of them; the types of Preact tell them apart by their roles
          type={(props.type ?? 'text') as 'text'}
          class={props.width}
          value={form?.value(props.name)}
          autocomplete={props.autocomplete ?? 'off'}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          dir="auto"
          aria-describedby={ids}
          aria-invalid={form?.faultOf(props.name) ? 'true' : undefined}
        />
      )}
    </Frame>
  );
}

/** An amount of money: typed in yuan with two decimals, read by `form.amount` in minor units. */
export function MoneyField(props: FieldProps & { readonly symbol?: string }): JSX.Element {
  const form = useForm();
  return (
    <Frame {...props}>
      {(ids) => (
        <span class="money">
          <span aria-hidden="true">{props.symbol ?? '¥'}</span>
          <input
            id={fieldId(props.name)}
            name={props.name}
            inputMode="decimal"
            autocomplete="off"
            value={form?.value(props.name)}
            aria-describedby={ids}
            aria-invalid={form?.faultOf(props.name) ? 'true' : undefined}
          />
        </span>
      )}
    </Frame>
  );
}

/** A day; the browser's own calendar, typed as 2026-11-21 where there is none. */
export function DateField(props: FieldProps & { readonly min?: string; readonly max?: string }): JSX.Element {
  const form = useForm();
  return (
    <Frame {...props}>
      {(ids) => (
        <input
          id={fieldId(props.name)}
          name={props.name}
          type="date"
          class="middle"
          min={props.min}
          max={props.max}
          placeholder="2026-11-21"
          value={form?.value(props.name)}
          aria-describedby={ids}
          aria-invalid={form?.faultOf(props.name) ? 'true' : undefined}
        />
      )}
    </Frame>
  );
}

/** Several lines; `max` says how many characters and, with script, how many are left. */
export function TextArea(props: FieldProps & { readonly rows?: number; readonly max?: number }): JSX.Element {
  const form = useForm();
  const { say, locale } = useSpeech();
  const countId = `${fieldId(props.name)}-count`;
  return (
    <Frame {...props}>
      {(ids) => (
        <>
          <textarea
            id={fieldId(props.name)}
            name={props.name}
            rows={props.rows ?? 5}
            dir="auto"
            aria-describedby={[ids, props.max === undefined ? undefined : countId].filter(Boolean).join(' ') || undefined}
            aria-invalid={form?.faultOf(props.name) ? 'true' : undefined}
            {...(props.max === undefined ? {} : { 'data-max': props.max, 'data-locale': locale })}
          >
            {form?.value(props.name)}
          </textarea>
          {props.max === undefined ? null : (
            <p class="hint count" id={countId}>
              {say('common.count', { max: props.max })}
            </p>
          )}
        </>
      )}
    </Frame>
  );
}

/** One answer of a choice; `reveal` is shown while it is chosen (CSS only, sent in any case). */
export interface ChoiceOption {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly reveal?: ComponentChildren;
}

function Choices(
  props: FieldProps & {
    readonly type: 'radio' | 'checkbox';
    readonly options: readonly ChoiceOption[];
    readonly inline?: boolean;
  },
): JSX.Element {
  const form = useForm();
  return (
    <Frame {...props} group>
      {() => (
        <div class={props.inline ? 'choices inline' : 'choices'}>
          {props.options.map((option, index) => {
            const id = index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index}`;
            return (
              <div class="choice">
                <input
                  id={id}
                  type={props.type}
                  name={props.name}
                  value={option.value}
                  checked={form?.has(props.name, option.value)}
                  aria-describedby={option.hint ? `${id}-h` : undefined}
                />
                <label for={id}>{option.label}</label>
                {option.hint ? <div class="hint" id={`${id}-h`}>{option.hint}</div> : null}
                {option.reveal ? <div class="reveal">{option.reveal}</div> : null}
              </div>
            );
          })}
        </div>
      )}
    </Frame>
  );
}

/** One of several answers. */
export function Radios(props: FieldProps & { readonly options: readonly ChoiceOption[]; readonly inline?: boolean }): JSX.Element {
  return <Choices {...props} type="radio" />;
}

/** Any of several answers. */
export function Checkboxes(props: FieldProps & { readonly options: readonly ChoiceOption[] }): JSX.Element {
  return <Choices {...props} type="checkbox" />;
}

/** One of many answers; for fewer than seven use radios. */
export function Select(
  props: FieldProps & { readonly options: readonly { readonly value: string; readonly label: string }[] },
): JSX.Element {
  const form = useForm();
  return (
    <Frame {...props}>
      {(ids) => (
        <select id={fieldId(props.name)} name={props.name} aria-describedby={ids}>
          {props.options.map((option) => (
            <option value={option.value} selected={form?.value(props.name) === option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** Files; put in a form with `files`. @param accept media types, comma separated */
export function FileField(props: FieldProps & { readonly accept?: string; readonly multiple?: boolean }): JSX.Element {
  const form = useForm();
  return (
    <Frame {...props}>
      {(ids) => (
        <>
          <input
            id={fieldId(props.name)}
            name={props.name}
            type="file"
            accept={props.accept}
            multiple={props.multiple}
            aria-describedby={ids}
            aria-invalid={form?.faultOf(props.name) ? 'true' : undefined}
          />
          <progress class="upload" max={100} hidden aria-label={props.label} />
        </>
      )}
    </Frame>
  );
}

/** A value that goes along unseen. */
export function Hidden(props: { readonly name: string; readonly value: string | number }): JSX.Element {
  return <input type="hidden" name={props.name} value={String(props.value)} />;
}

/** The button of a form. `name`/`value` tell several buttons of one form apart. */
export function Button(props: {
  readonly children: ComponentChildren;
  readonly kind?: 'primary' | 'plain' | 'grave';
  readonly name?: string;
  readonly value?: string;
  readonly action?: string;
  readonly form?: string;
}): JSX.Element {
  return (
    <button
      type="submit"
      class={`button ${props.kind ?? 'primary'}`}
      name={props.name}
      value={props.value}
      formaction={props.action}
      form={props.form}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly kind?: 'primary' | 'plain';
}): JSX.Element {
  return (
    <a class={`button ${props.kind ?? 'primary'}`} href={props.href}>
      {props.children}
    </a>
  );
}

/** Buttons side by side; they stack on a phone. */
export function Actions(props: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="actions">{props.children}</div>;
}
