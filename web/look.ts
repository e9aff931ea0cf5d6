/** How the reader wants the pages: light or dark, and how large. Kept in a cookie; nothing chosen means as the system does. */
export interface Look {
  readonly look: 'auto' | 'light' | 'dark' | 'contrast';
  readonly text: 'normal' | 'large' | 'larger';
}

/** The cookie it is kept in: `dark.large`. */
export const LOOK_COOKIE = 'look';
/** What can be chosen, in the order it is offered. */
export const LOOKS = ['auto', 'light', 'dark', 'contrast'] as const;
/** What can be chosen of the size of the text: 16, 19 and 23 px where the browser says nothing else. */
export const TEXTS = ['normal', 'large', 'larger'] as const;

/** Reads the cookie; anything unknown counts as not chosen. */
export function lookOf(cookie: string | undefined): Look {
  const [look, text] = (cookie ?? '').split('.');
  return { look: LOOKS.find((one) => one === look) ?? 'auto', text: TEXTS.find((one) => one === text) ?? 'normal' };
}

/** The header that keeps a choice for a year. */
export function lookCookie(chosen: Look): string {
  return `${LOOK_COOKIE}=${chosen.look}.${chosen.text}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
