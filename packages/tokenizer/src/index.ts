// Tokenizers of RWKV models: World, bytes, characters, and small trained byte-level BPE vocabularies.

export { BpeTokenizer } from "./bpe-tokenizer.js";
export { type BpeProgress, type TrainBpeOptions, trainBpe } from "./bpe-train.js";
export { ByteTokenizer } from "./byte-tokenizer.js";
export { CharacterTokenizer } from "./character-tokenizer.js";
export { TokenizerError } from "./errors.js";
export { loadTokenizer } from "./load-tokenizer.js";
export type { DecodeStream, Tokenizer } from "./tokenizer.js";
export { WorldTokenizer } from "./world-tokenizer.js";
