// Tokenizers of RWKV models: World, Hugging Face tokenizer.json, bytes, characters, small trained byte-level BPE.

export { BpeTokenizer } from "./bpe-tokenizer.js";
export { type BpeProgress, type TrainBpeOptions, trainBpe } from "./bpe-train.js";
export { ByteTokenizer } from "./byte-tokenizer.js";
export { CharacterTokenizer } from "./character-tokenizer.js";
export { TokenizerError } from "./errors.js";
export { type HfDecodeOptions, HfTokenizer } from "./hf-tokenizer.js";
export { loadTokenizer } from "./load-tokenizer.js";
export type { DecodeStream, Tokenizer } from "./tokenizer.js";
export { WorldTokenizer } from "./world-tokenizer.js";
