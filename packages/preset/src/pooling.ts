// How the vectors of a text's tokens become one.
export const poolings = ["mean", "last", "max"] as const;
export type Pooling = (typeof poolings)[number];
