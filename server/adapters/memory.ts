/** Smaller pieces lie together in one block of memory, which is others' too. */
const OWN_BLOCK = 16_384;

/**
 * Gives the memory of bytes back at once, for pieces of a large stream: the collector sees small objects only, and would
 * leave hundreds of megabytes behind them for later. Nobody may use the bytes any more.
 */
export function giveBack(bytes: Uint8Array): void {
  const { buffer, byteLength } = bytes;
  if (byteLength < OWN_BLOCK || buffer.byteLength !== byteLength || !(buffer instanceof ArrayBuffer)) return;
  buffer.transfer(0);
}
