// The block of words through which threads meet; `struct control` in kernels/control.h is its other half.
const line = 16;

/** Positions in 32-bit words. */
export const controlWord = {
  posted: line,
  failed: 2 * line,
  scratch: 4 * line + 1,
  scratchStride: 4 * line + 2,
  participants: 4 * line + 3,
  threads: 4 * line + 4,
  callerMayPark: 4 * line + 5,
  leaving: 4 * line + 6,
  reason: 4 * line + 7,
  patience: 4 * line + 8,
  job: 4 * line + 9,
} as const;

const firstThread = 5 * line;
const wordOfThread = (thread: number, word: number): number => firstThread + thread * line + word;
/** Index of the step that a thread is running. */
export const stepWord = (thread: number): number => wordOfThread(thread, 1);
/** Whether a thread ended unexpectedly. */
export const lostWord = (thread: number): number => wordOfThread(thread, 4);

/** Bytes of a step's counter. */
export const counterBytes = 16;
/** Words of `program_head`. */
export const programHeadWords = 4;
/** Most parts of a step, since each has a bit, and so most threads: MOST_CHUNKS in kernels/control.h. */
export const mostChunks = 32;
export const mostThreads = mostChunks;

/** Why a run was stopped, by the number in `reason`; undefined: data of a step point outside their buffers. */
export const reasons: readonly (string | undefined)[] = [
  undefined,
  "its list of steps is damaged",
  "a thread did not answer",
  "a thread ended unexpectedly",
];
export const endedReason = 3;

/** Room for the message of the error that stopped a thread. */
export const messageBytes = 256;
export const messageOffset = (threads: number): number => 4 * (firstThread + threads * line);
export const controlBytes = (threads: number): number => messageOffset(threads) + messageBytes;
