// What launches of recurrences share: their blocks, and the memory of gradients that walk sequences in segments (dialect/device.h).

/** As in the dialect's header. */
export const segmentTokens = 16;

/** Number of segments of all sequences of a step of so many tokens, at most. */
export const mostSegments = (tokens: number, sequences: number): number => Math.ceil(tokens / segmentTokens) + sequences;

/** A thread a channel of a head, in whole warps. */
export const threadsOfHead = (d: number): number => 32 * Math.ceil(d / 32);

/** Most channels of a head for which its state, and in gradients twice that, fits shared memory. */
export const mostHead = { forward: 224, backward: 160 } as const;
