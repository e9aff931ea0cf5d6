import type { ListingPicture } from '../../core/commerce/commerce.ts';

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Markers of a JPEG that begin a frame; between them lie tables and comments of a length they tell. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function sizeOfJpeg(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1; // filling
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

function sizeOfWebp(view: DataView): PictureSize | undefined {
  if (view.byteLength < 30) return undefined;
  const kind = view.getUint32(12);
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
  if (kind === 0x56503858) return { width: three(24), height: three(27) }; // VP8X
  if (kind === 0x56503820) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }; // VP8
  const packed = view.getUint32(21, true); // VP8L
  return kind === 0x5650384c ? { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 } : undefined;
}

/**
 * How large a picture says it is once unpacked: a few bytes can stand for more pixels than a phone has memory. Undefined
 * when it does not say.
 */
export function sizeOf(content: Uint8Array, mediaType: ListingPicture['mediaType']): PictureSize | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (mediaType === 'image/jpeg') return sizeOfJpeg(view);
  if (mediaType === 'image/webp') return sizeOfWebp(view);
  return view.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) };
}
