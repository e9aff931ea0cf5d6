import type { ComponentChildren, JSX } from 'preact';
import type { Assets, Script } from './assets.ts';
import { DemoLine } from './demo/line.tsx';
import { LINE_ISLAND, manifestPath } from './offline/app.ts';
import { Line } from './offline/line.tsx';
import type { Me, View } from './page.tsx';
import type { Look } from './look.ts';
import { useSpeech } from './speech.ts';
import type { Typed } from './typed.ts';
import { Icon } from './ui/icon.tsx';
import { Seal } from './ui/mark.tsx';
import { When } from './ui/time.tsx';
import { Banner } from './ui/parts.tsx';

/** One entry of the main menu. */
export interface MenuEntry {
  readonly href: string;
  readonly text: string;
}

interface LayoutProps {
  readonly view: View;
  /** `PageBody` as HTML: what the head of the page says depends on it */
  readonly inside: Typed;
  readonly me: Me | null;
  readonly menu: readonly MenuEntry[];
  readonly here: string;
  readonly demo: boolean;
  /** the stop of the demo's tour somebody is at, as the cookie says */
  readonly tour?: string;
  /** the permanent address, for paper */
  readonly address: string;
  readonly look: Look;
  readonly faulty: boolean;
  readonly assets: Assets;
  readonly footer: readonly MenuEntry[];
}

/** The whole document around a page. */
export function Layout(props: LayoutProps): JSX.Element {
  const { say, locale, lang, dir } = useSpeech();
  const { view, look } = props;
  const title = props.faulty ? say('common.errors.prefix', { title: view.title }) : view.title;
  return (
    <html
      lang={lang}
      dir={dir === 'rtl' ? 'rtl' : undefined}
      data-look={look.look === 'auto' ? undefined : look.look}
      data-text={look.text === 'normal' ? undefined : look.text}
    >
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · ${say('common.name')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/app-icon-192.png" />
        <link rel="manifest" href={manifestPath(locale)} />
        <style dangerouslySetInnerHTML={{ __html: props.assets.css }} />
        {scriptsOf(props).map((script) => (
          <script type="module" src={script.path} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {say('common.skip')}
        </a>
        {props.demo ? <DemoLine here={props.here} tour={props.tour} /> : null}
        <Header {...props} />
        <main id="main" class={`page ${view.shape ?? 'file'}`} tabindex={-1} dangerouslySetInnerHTML={{ __html: props.inside.html }} />
        <Footer {...props} />
      </body>
    </html>
  );
}

/** What stands in `main`: what was done, whether the line is cut, the page, its bar. */
export function PageBody(props: { readonly view: View; readonly done: string | null; readonly me: Me | null }): JSX.Element {
  const { view } = props;
  return (
    <>
      {props.done === null ? null : (
        <Banner kind="done">
          <p>{props.done}</p>
        </Banner>
      )}
      {props.me === null ? null : <Line person={props.me.personId} />}
      {view.body}
      {view.bar ? <div class="bar">{view.bar}</div> : null}
    </>
  );
}

/** The script of all pages, that for a line that comes and goes wherever somebody is signed in, and the page's own. */
function scriptsOf(props: LayoutProps): readonly Script[] {
  const { assets, me, view } = props;
  const names = new Set([...(me === null ? [] : [LINE_ISLAND]), ...(view.islands ?? [])]);
  return [...assets.scripts, ...[...names].flatMap((name) => assets.islands[name] ?? [])];
}

function Header(props: LayoutProps): JSX.Element {
  const { say } = useSpeech();
  return (
    <header class="head">
      <div class="head-row">
        <a class="mark" href="/">
          <Seal />
          <strong>{say('common.name')}</strong>
          <span class="mark-line">{say('common.tagline')}</span>
        </a>
        <div class="head-side">
          <Languages here={props.here} form={props.inside.form} />
          {props.me === null ? null : (
            <div class="who">
              <span class="who-name" dir="auto">
                <span class="away">{say('common.signed_in', { name: '' })}</span>
                {props.me.name}
              </span>
              <a href="/sign-out">{say('common.sign_out')}</a>
            </div>
          )}
        </div>
      </div>
      {props.menu.length === 0 ? null : (
        <nav class="menu" aria-label={say('common.menu')}>
          <ul>
            {props.menu.map((entry) => (
              <li>
                <a href={entry.href} aria-current={isHere(props.here, entry.href) ? 'page' : undefined}>
                  {entry.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

function isHere(here: string, href: string): boolean {
  const path = here.split('?')[0]!;
  return path === href || path.startsWith(`${href}/`);
}

/**
 * One press changes the language. On a page with something to fill in, the button belongs to that form: what was typed is
 * sent along, nothing is done with it, and it stands there again in the other language.
 */
function Languages(props: { readonly here: string; readonly form: string | null }): JSX.Element {
  const { say, lang } = useSpeech();
  const other = lang === 'en' ? 'zh-CN' : 'en';
  const content = (
    <>
      <Icon name="language" /> <span lang={other}>{say(`common.language.${other}`)}</span>
    </>
  );
  if (props.form !== null) {
    return (
      <div class="languages">
        <button
          class="as-link"
          type="submit"
          form={props.form}
          formnovalidate
          formenctype="application/x-www-form-urlencoded"
          name="_locale"
          value={other}
        >
          {content}
        </button>
      </div>
    );
  }
  return (
    <form method="post" action="/language" class="languages">
      <input type="hidden" name="back" value={props.here} />
      <button class="as-link" type="submit" name="locale" value={other}>
        {content}
      </button>
    </form>
  );
}

function Footer(props: LayoutProps): JSX.Element {
  const { say, at } = useSpeech();
  return (
    <footer class="foot">
      <div class="foot-row">
        <p>{say('common.footer')}</p>
        <ul>
          {props.footer.map((entry) => (
            <li>
              <a href={entry.href}>{entry.text}</a>
            </li>
          ))}
        </ul>
        <p class="soft">{say('common.footer.time')}</p>
        <p class="on-paper">
          {say('look.paper')} <When at={at} /> · <span dir="ltr">{props.address}</span>
        </p>
      </div>
    </footer>
  );
}

/** The heading of a page with what stands over and under it. */
export function Title(props: {
  readonly children: ComponentChildren;
  readonly over?: ComponentChildren;
  readonly lead?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="title">
      {props.over ? <p class="over">{props.over}</p> : null}
      <h1>{props.children}</h1>
      {props.lead ? <p class="lead">{props.lead}</p> : null}
    </div>
  );
}

/** A part of a page: heading at the side on a wide screen, above on a phone. */
export function Section(props: {
  readonly title: ComponentChildren;
  readonly id?: string;
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="section" id={props.id}>
      <div class="section-head">
        <h2>{props.title}</h2>
        {props.note ? <p class="hint">{props.note}</p> : null}
      </div>
      <div class="section-body">{props.children}</div>
    </section>
  );
}
