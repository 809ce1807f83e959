// LZ4 frames, as Arrow compresses buffers: blocks of sequences of literals and of matches, which may reach back into blocks before.
// Checksums are passed over. Source: lz4_Frame_format.md and lz4_Block_format.md of lz4
const magic = 0x184d2204;

/** The bytes of a frame. @param length how many there are @throws Error for a frame that is damaged or has other than so many */
export function lz4Frame(frame: Uint8Array, length: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (view.getUint32(0, true) !== magic) throw new Error("it is no LZ4 frame");
  const flags = view.getUint8(4);
  const [hasSize, hasDictionary, hasBlockChecks] = [flags & 8, flags & 1, flags & 16];
  const output = new Uint8Array(length);
  let at = 7 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0);
  let done = 0;
  for (;;) {
    const header = view.getUint32(at, true);
    at += 4;
    if (header === 0) break; // the end of the blocks
    const size = header & 0x7fffffff;
    if (at + size > frame.length) throw new Error("its LZ4 frame is cut");
    const block = frame.subarray(at, at + size);
    if (header >>> 31) output.set(block, done); // stored
    done = header >>> 31 ? done + size : readBlock(block, output, done);
    at += size + (hasBlockChecks ? 4 : 0);
  }
  if (done !== length) throw new Error(`its LZ4 frame has ${done} bytes, ${length} are due`);
  return output;
}

/** Writes a block's bytes behind the first `done` ones. @returns how many there are then */
function readBlock(block: Uint8Array, output: Uint8Array, done: number): number {
  let at = 0;
  const count = (first: number): number => {
    let sum = first;
    if (first < 15) return sum;
    for (let byte = 255; byte === 255; sum += byte) byte = block[at++] ?? 0;
    return sum;
  };
  while (at < block.length) {
    const token = block[at++]!;
    const literals = count(token >> 4);
    output.set(block.subarray(at, at + literals), done); // throws where it has no room
    at += literals;
    done += literals;
    if (at >= block.length) break; // the last sequence has literals only
    const distance = block[at]! | (block[at + 1]! << 8);
    at += 2;
    const end = done + count(token & 15) + 4;
    if (distance === 0 || distance > done || end > output.length) throw new Error("its LZ4 frame is damaged");
    for (; done < end; done++) output[done] = output[done - distance]!;
  }
  if (at !== block.length) throw new Error("its LZ4 frame is damaged");
  return done;
}
