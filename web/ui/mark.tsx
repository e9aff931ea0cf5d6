import type { JSX } from 'preact';

/** 定纷: two threads that were tangled lie level, neither above the other in weight. */
const THREADS = ['M6 11.5c5 0 4.5 9.5 9.5 9.5H26', 'M6 21c5 0 4.5-9.5 9.5-9.5H26'] as const;

/** The seal in the head of every page. */
export function Seal(): JSX.Element {
  return (
    <svg class="seal" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path d={THREADS.join('')} />
    </svg>
  );
}

/** The same as a file of its own: the icon of the browser's tab and of an installed page. */
export const SEAL_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#14574d"/>' +
  `<path d="${THREADS.join('')}" fill="none" stroke="#fffefb" stroke-width="3" stroke-linecap="round"/></svg>`;

const POINTS = 110;
const LOOPS = 6.4;

/**
 * One of two threads that begin tangled and end level: loops that shrink to nothing while the thread goes on, one turning
 * against the other.
 * @param side which of the two
 * @param size length along the way and room across it; `upright` runs downwards
 */
function threadPath(side: 1 | -1, size: { readonly long: number; readonly across: number; readonly upright: boolean }): string {
  const points = Array.from({ length: POINTS + 1 }, (_, index) => {
    const t = index / POINTS;
    const tangle = Math.max(0, 1 - t * 1.5) ** 1.3;
    const turn = side * (t * 1.5) ** 0.9 * LOOPS * Math.PI * 2 + (side === 1 ? 0.4 : 2);
    const loop = size.across * (0.3 + 0.07 * Math.sin(t * 37 + side)) * tangle;
    const along = t * size.long + Math.cos(turn) * loop * 1.5;
    // what is left when nothing is tangled: two level lines
    const over = size.across / 2 + (1 - tangle) ** 3 * ((side * size.across) / 10) + Math.sin(turn) * loop;
    return size.upright ? { x: over, y: along } : { x: along, y: over };
  });
  const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const curves = points.slice(1, -1).map((point, index) => {
    const next = points[index + 2]!;
    return `Q${at(point.x, point.y)} ${at((point.x + next.x) / 2, (point.y + next.y) / 2)}`;
  });
  const last = points.at(-1)!;
  return `M${at(points[0]!.x, points[0]!.y)}${curves.join('')}L${at(last.x, last.y)}`;
}

/** The way of a dispute, drawn: tangled at its beginning, level at its end. Only an ornament. */
export function Threads(props: { readonly upright?: boolean }): JSX.Element {
  const upright = props.upright ?? false;
  const size = { long: 960, across: 120, upright };
  return (
    <svg
      class={upright ? 'threads upright' : 'threads'}
      viewBox={upright ? `0 -60 ${size.across} ${size.long + 60}` : `-60 0 ${size.long + 60} ${size.across}`}
      preserveAspectRatio={upright ? 'none' : 'xMidYMid meet'}
      aria-hidden="true"
    >
      <path d={threadPath(1, size)} />
      <path class="second" d={threadPath(-1, size)} />
    </svg>
  );
}
