import type { ComponentChildren, JSX } from 'preact';

/** What was bought, as its listing pictures it. */
export interface Pictured {
  readonly title: string;
  /** SHA-256 of the picture in hex; absent when the marketplace sent none */
  readonly pictureSha256?: string | undefined;
}

/**
 * The picture of a listing, small, in a box of its size from the first moment; nothing where there is none.
 * @param props.titled the title stands beside it word for word: then it is not read out twice
 */
export function GoodsPicture(props: { readonly of: Pictured; readonly titled?: boolean }): JSX.Element | null {
  const { title, pictureSha256 } = props.of;
  if (pictureSha256 === undefined) return null;
  return <img class="goods" src={`/api/v1/pictures/${pictureSha256}`} alt={props.titled === true ? '' : title} width={48} height={48} loading="lazy" decoding="async" />;
}

/** A line about something bought, its picture before it. */
export function GoodsLine(props: { readonly of: Pictured; readonly titled?: boolean; readonly children: ComponentChildren }): JSX.Element {
  return (
    <span class="goods-line">
      <GoodsPicture of={props.of} titled={props.titled === true} />
      <span dir="auto">{props.children}</span>
    </span>
  );
}
