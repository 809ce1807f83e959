// A table-driven model for tests of what drives models: the next byte is a function of all text that was fed.

import type { ForkableModel, TextCodec } from "../src/index.js";

/** Bytes as ids, shifted by one; id 0 is the end of text. */
export const byteCodec: TextCodec = {
  endOfText: 0,
  vocabularySize: 257,
  encode: (text) => Array.from(Buffer.from(text), (byte) => byte + 1),
  stream: () => {
    let decoder = new TextDecoder();
    return {
      push: (id) => (id === 0 ? "" : decoder.decode(Uint8Array.of(id - 1), { stream: true })),
      flush: () => {
        const rest = decoder.decode();
        decoder = new TextDecoder();
        return rest;
      },
    };
  },
};

export interface FeedLog {
  /** Number of ids of every call, of all forks together. */
  feeds: number[];
  live: number;
}

/** `next` gives the equally probable next ids after the ids that were fed. */
export function functionModel(next: (fed: readonly number[]) => number[], log?: FeedLog): ForkableModel {
  const make = (fed: number[]): ForkableModel => {
    if (log) log.live++;
    return {
      feed: async (ids, options) => {
        options?.signal?.throwIfAborted();
        fed.push(...ids);
        log?.feeds.push(ids.length);
        const logits = new Float32Array(300).fill(Number.NEGATIVE_INFINITY);
        for (const id of next(fed)) logits[id] = 0;
        return logits;
      },
      fork: () => make([...fed]),
      dispose: () => {
        if (log) log.live--;
      },
    };
  };
  return make([]);
}

/** A model whose continuation is a function of the text so far: the first character of `continuation(text)`, "" ends. */
export function textModel(continuation: (text: string) => string, log?: FeedLog): ForkableModel {
  return functionModel((fed) => {
    const text = Buffer.from(fed.filter((id) => id > 0).map((id) => id - 1)).toString();
    const byte = Buffer.from(continuation(text))[0];
    return [byte === undefined ? 0 : byte + 1];
  }, log);
}

/** A model that writes `script`, whatever it is prompted with, and then ends. */
export function scriptedModel(script: string, log?: FeedLog): ForkableModel {
  const ids = byteCodec.encode(script);
  let promptLength: number | undefined;
  return functionModel((fed) => {
    promptLength ??= fed.length;
    return [ids[fed.length - promptLength] ?? 0];
  }, log);
}
