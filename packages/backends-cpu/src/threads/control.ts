// The block of words through which threads meet; `struct control` in kernels/threads.c is its other half.
const line = 16;

/** Positions in 32-bit words. */
export const controlWord = {
  arrived: line,
  finished: 3 * line,
  failed: 4 * line,
  threads: 6 * line,
  program: 6 * line + 1,
  scratch: 6 * line + 2,
  scratchStride: 6 * line + 3,
  callerMayPark: 6 * line + 4,
} as const;

const firstThread = 7 * line;
/** Index of the step that a thread is running. */
export const stepWord = (thread: number): number => firstThread + thread * line + 1;

/** Room for the message of the error that stopped a thread. */
export const messageBytes = 256;
export const messageOffset = (threads: number): number => 4 * (firstThread + threads * line);
export const controlBytes = (threads: number): number => messageOffset(threads) + messageBytes;
