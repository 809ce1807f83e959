// What a page asks of the worker that measures how models grow with their texts.

/** Of one model behind a text. */
export interface Cost {
  /** Of all that is kept of the text. */
  readonly bytes: number;
  /** Of one more token, the median. */
  readonly milliseconds: number;
}

export interface GrowthPoint {
  /** That were read before. */
  readonly tokens: number;
  readonly rwkv7: Cost;
  readonly transformer: Cost;
}

/** Parameters. */
export interface GrowthSizes {
  readonly rwkv7: number;
  readonly transformer: number;
}

export type GrowthCalls = {
  /** Doubles the text from 128 tokens on until it has `longest`. */
  grow: { input: { readonly longest: number }; output: undefined; event: GrowthSizes | GrowthPoint };
};
