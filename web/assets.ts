/** A script as it is served: its address names its content, so that it is kept for ever. */
export interface Script {
  readonly path: string;
  readonly body: string;
}

/** A page in one file, with the policy that stands in it. */
export interface Alone {
  readonly body: string;
  readonly policy: string;
}

/** What a page needs from the build: the style sheet that is written into it, and its scripts. */
export interface Assets {
  readonly css: string;
  /** `sha256-…` of the style sheet, for the content security policy. */
  readonly cssHash: string;
  /** on every page */
  readonly scripts: readonly Script[];
  /** by name, each on the pages that ask for it: `View.islands` */
  readonly islands: Readonly<Record<string, Script>>;
  /** the service worker, empty when unbuilt */
  readonly worker: string;
  /** pictures of the app by path, PNG in base64 */
  readonly pictures: Readonly<Record<string, string>>;
  /** the verifier as one file; not there when unbuilt */
  readonly verifier?: Alone;
}

/** Put in by `scripts/build.ts`; absent when the sources run unbuilt, as in tests. */
declare const REDRESS_ASSETS: Assets | undefined;

/** The assets built in, or none. */
export function builtAssets(): Assets {
  return typeof REDRESS_ASSETS === 'undefined' ? { css: '', cssHash: 'sha256-', scripts: [], islands: {}, worker: '', pictures: {} } : REDRESS_ASSETS;
}
