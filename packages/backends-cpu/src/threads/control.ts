// The block of words through which threads meet; `struct control` in kernels/threads.c is its other half.
const line = 16;

/** Positions in 32-bit words. */
export const controlWord = {
  inside: line,
  failed: 2 * line,
  counters: 4 * line + 1,
  scratch: 4 * line + 2,
  scratchStride: 4 * line + 3,
  participants: 4 * line + 4,
  threads: 4 * line + 5,
  callerMayPark: 4 * line + 6,
  leaving: 4 * line + 7,
  steps: 4 * line + 8,
} as const;

const firstThread = 5 * line;
/** Index of the step that a thread is running. */
export const stepWord = (thread: number): number => firstThread + thread * line + 1;

/** Bytes of a step's counter. */
export const counterBytes = 16;
/** Most parts of a step, and so most threads. */
export const mostThreads = 32;

/** Room for the message of the error that stopped a thread. */
export const messageBytes = 256;
export const messageOffset = (threads: number): number => 4 * (firstThread + threads * line);
export const controlBytes = (threads: number): number => messageOffset(threads) + messageBytes;
