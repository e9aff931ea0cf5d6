import type { JSX } from 'preact';
import { useSpeech } from '../speech.ts';

/** What a key does: `next`, `previous` and `select` among the rows, `open` the row; `press` and `focus` an element marked `data-shortcut={to}`. */
export interface Shortcut {
  readonly key: string;
  readonly does: 'next' | 'previous' | 'select' | 'open' | 'press' | 'focus' | 'help';
  readonly to?: string;
  /** for people: what it does */
  readonly text: string;
}

/**
 * The keys of a page: a button that tells them, and a switch that turns them on, kept on this device and off until then
 * (WCAG 2.1.4). The page asks for the island `keys`; without script none of this is shown.
 * @param rows selector of the rows the keys walk through; each has one link to open and perhaps one checkbox
 */
export function Shortcuts(props: { readonly rows: string; readonly keys: readonly Shortcut[] }): JSX.Element {
  const { say } = useSpeech();
  return (
    <div class="shortcuts" data-shortcuts={props.rows} hidden>
      <button type="button" class="button plain" data-shortcuts-open>
        {say('common.shortcuts')}
      </button>
      <dialog aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{say('common.shortcuts')}</h2>
        <label class="shortcuts-on">
          <input type="checkbox" class="pick" data-shortcuts-on /> {say('common.shortcuts.on')}
        </label>
        <p class="hint">{say('common.shortcuts.hint')}</p>
        <dl>
          {props.keys.map((one) => (
            <div>
              <dt>
                <kbd data-does={one.does} data-to={one.to}>
                  {one.key}
                </kbd>
              </dt>
              <dd>{one.text}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button class="button" value="close">
            {say('common.shortcuts.close')}
          </button>
        </form>
      </dialog>
    </div>
  );
}
