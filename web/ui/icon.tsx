import type { JSX } from 'preact';

/**
 * Drawn on a square of 24, lines of 1.7, round ends: read beside text of 14 to 24 px. An icon never stands for a word, it
 * stands beside one, so it is hidden from those who listen.
 */
const SHAPES = {
  check: 'M4.5 12.5l5 5L19.5 7',
  note: 'M12 11v6M12 7.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  warning: 'M12 9.5v4.5M12 17.2v.1M10.4 4.4 2.9 17.6A1.8 1.8 0 0 0 4.5 20.3h15a1.8 1.8 0 0 0 1.6-2.7L13.6 4.4a1.8 1.8 0 0 0-3.2 0z',
  clock: 'M12 7v5.2l3.4 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  onward: 'M5 12h14M13 6l6 6-6 6',
  language: 'M3 12h18M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.5-3.9-5.5-3.9-9S9.4 5.5 12 3zM12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  look: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
  file: 'M13.5 3H7a1.5 1.5 0 0 0-1.5 1.500v15A1.5 1.5 0 0 0 7 21h10a1.5 1.5 0 0 0 1.5-1.500V8zM13.5 3v5h5M9 13h6M9 16.500h4',
  camera: 'M4 8h3l1.6-2.500h6.800L17 8h3a1 1 0 0 1 1 1v9.500a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM12 16.500a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.600z',
  money: 'M7 5l5 6 5-6M12 11v8M8 13h8M8 16.200h8',
  message: 'M4 5.500h16v11H11l-4.5 3.500v-3.500H4z',
  offer: 'M4 8h12l-3-3M20 16H8l3 3',
  scales: 'M12 4v16M8 20h8M5 7h14M5 7l-2.8 6.500h5.600zM19 7l-2.8 6.500h5.600z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.500c.8-3.6 3.7-5.5 7.5-5.500s6.7 1.9 7.5 5.5',
  shop: 'M4.5 10v10h15V10M3 10l2-6h14l2 6c0 1.5-1.2 2.5-2.5 2.500S15.8 11.5 15.3 10c-.5 1.5-1.8 2.5-3.3 2.500S9.2 11.5 8.7 10C8.2 11.5 6.8 12.5 5.5 12.500S3 11.5 3 10zM9.5 20v-4.500h5V20',
  platform: 'M4 5h16v5H4zM4 14h16v5H4zM7.5 7.500h.1M7.5 16.500h.1',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  print: 'M7 9V4h10v5M7 17H4.500V9.500h15V17H17M7 14h10v6H7z',
} as const;

/** What can be drawn. */
export type IconName = keyof typeof SHAPES;

/** Every icon there is, for the catalogue. */
export const ICON_NAMES = Object.keys(SHAPES) as readonly IconName[];

/** Icons that point along the line: they turn round where text runs from right to left. */
const TURNING: readonly IconName[] = ['onward', 'message', 'file'];

/** A small drawing beside a word; in the colour and size of the text it stands in. */
export function Icon(props: { readonly name: IconName }): JSX.Element {
  return (
    <svg class={TURNING.includes(props.name) ? 'icon turns' : 'icon'} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={SHAPES[props.name]} />
    </svg>
  );
}
