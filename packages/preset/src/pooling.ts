// How the vectors of a text's tokens become one.
/** How the vectors of a text's tokens may become one: their mean, the last one, or the largest of each channel. */
export const poolings = ["mean", "last", "max"] as const;
/** One of `poolings`. */
export type Pooling = (typeof poolings)[number];
