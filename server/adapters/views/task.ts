/** Sizes a file is drawn in: the longer edge in pixels, and the quality of the JPEG. */
export const SIZES = { thumb: { edge: 320, quality: 75 }, screen: { edge: 1600, quality: 82 } } as const;
export type ViewSize = keyof typeof SIZES;

/** Pages of a document that are drawn. */
export const MOST_PAGES = 10;
/** Pixels a picture may unfold into; a phone's largest has fewer, a decompression bomb more. */
export const MOST_PIXELS = 120_000_000;

/** What can be drawn. */
export const DRAWN_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/heic', 'application/pdf'];

/** A rectangle to be covered, in thousandths of the page's width and height. */
export interface Cover {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is to be drawn of a file, and where to. */
export interface DrawTask {
  readonly kind: 'views' | 'cover';
  readonly path: string;
  readonly mediaType: string;
  readonly folder: string;
  readonly covers: readonly Cover[];
  readonly withoutPages: readonly number[];
}

/** What was drawn. */
export interface Drawn {
  /** of the whole document, drawn or not */
  readonly pages: number;
  readonly views: readonly { readonly size: ViewSize; readonly page: number; readonly path: string; readonly width: number; readonly height: number }[];
  readonly copy: { readonly path: string; readonly mediaType: string } | null;
}

/** What the process says when it is done. */
export type DrawAnswer = { readonly ok: true; readonly drawn: Drawn } | { readonly ok: false; readonly why: string };
