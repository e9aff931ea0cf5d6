/** What a page needs from the build: the style sheet that is written into it, and the one script. */
export interface Assets {
  readonly css: string;
  /** `sha256-…` of the style sheet, for the content security policy. */
  readonly cssHash: string;
  readonly scripts: readonly { readonly path: string; readonly body: string }[];
}

/** Put in by `scripts/build.ts`; absent when the sources run unbuilt, as in tests. */
declare const REDRESS_ASSETS: Assets | undefined;

/** The assets built in, or none. */
export function builtAssets(): Assets {
  return typeof REDRESS_ASSETS === 'undefined' ? { css: '', cssHash: 'sha256-', scripts: [] } : REDRESS_ASSETS;
}
