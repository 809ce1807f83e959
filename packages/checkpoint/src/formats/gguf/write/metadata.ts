// The metadata that llama.cpp needs of an RWKV model. Source: ggml-org/llama.cpp, conversion/rwkv.py (set_gguf_parameters) and
// conversion/base.py (_set_vocab_rwkv_world).

import { InputError, type Storage, traitsOf } from "@rwkv-ts/core";
import type { LazyTensor } from "../../../lazy/lazy-tensor.js";
import type { GgufVersion } from "../layer-tables.js";
import { escapeToken, tokenizerModelKey, tokensKey, tokenTypes, tokenTypesKey } from "../vocabulary.js";
import type { WrittenValue } from "./bytes.js";

export type Entries = [key: string, value: WrittenValue][];

/** RWKV has no limit. */
const contextLength = 1048576;
/** "\n\n" of the World vocabulary, with which its chats end a turn. */
const worldEndOfTurn = 261;
const worldTokens = 65529;

type Shapes = ReadonlyMap<string, Pick<LazyTensor, "shape">>;

function dimension(shapes: Shapes, name: string, axis: number): number {
  const length = shapes.get(name)?.shape.at(axis);
  if (length === undefined) throw new InputError(`the model lacks ${name}, which a GGUF file needs`);
  return length;
}

function ranks({ id }: GgufVersion, shapes: Shapes): Entries {
  const rank = (name: string) => ({ u32: dimension(shapes, name, -1) });
  if (id === "rwkv6") {
    const mixes = dimension(shapes, "blocks.0.att.time_maa_w2", -2);
    return [
      [`${id}.rescale_every_n_layers`, { u32: 0 }],
      [`${id}.time_mix_extra_dim`, { u32: mixes }],
      [`${id}.time_decay_extra_dim`, rank("blocks.0.att.time_decay_w1")],
    ];
  }
  const residual = shapes.has("blocks.1.att.v1") ? "blocks.1.att.v1" : "blocks.0.att.a1";
  return [
    [`${id}.attention.decay_lora_rank`, rank("blocks.0.att.w1")],
    [`${id}.attention.iclr_lora_rank`, rank("blocks.0.att.a1")],
    [`${id}.attention.value_residual_mix_lora_rank`, rank(residual)],
    [`${id}.attention.gate_lora_rank`, rank("blocks.0.att.g1")],
  ];
}

/** Tokens by id; ids without one are filled up to the model's vocabulary, as llama.cpp wants them. */
function tokenizer(vocabulary: readonly (Uint8Array | undefined)[], size: number): Entries {
  if (vocabulary.length > size) throw new InputError(`the vocabulary has ${vocabulary.length} ids, the model ${size}`);
  const tokens: string[] = [];
  const types: number[] = [];
  for (let id = 0; id < size; id++) {
    const bytes = vocabulary[id];
    const known = bytes !== undefined && bytes.length > 0;
    tokens.push(known ? escapeToken(bytes) : id === 0 ? "<s>" : `[PAD${id}]`);
    types.push(known ? tokenTypes.normal : id === 0 ? tokenTypes.control : tokenTypes.unused);
  }
  const world = vocabulary.length > worldTokens;
  return [
    [tokenizerModelKey, { text: "rwkv" }],
    [tokensKey, { texts: tokens }],
    [tokenTypesKey, { i32s: types }],
    ["tokenizer.ggml.bos_token_id", { u32: 0 }],
    ["tokenizer.ggml.eos_token_id", { u32: 0 }],
    ...(world ? ([["tokenizer.ggml.eot_token_id", { u32: worldEndOfTurn }]] satisfies Entries) : []),
    ...(world ? ([["tokenizer.chat_template", { text: "rwkv-world" }]] satisfies Entries) : []),
  ];
}

export interface MetadataOptions {
  readonly name: string;
  readonly weights: Storage;
  readonly layers: number;
  readonly vocabulary: readonly (Uint8Array | undefined)[] | undefined;
}

export function ggufMetadata(version: GgufVersion, shapes: Shapes, options: MetadataOptions): Entries {
  const { id } = version;
  const [size, channels] = [0, 1].map((axis) => dimension(shapes, "emb.weight", axis)) as [number, number];
  const heads = id === "rwkv7" ? "blocks.0.att.r_k" : "blocks.0.att.time_faaaa";
  const inference: Entries = [
    [`${id}.context_length`, { u32: contextLength }],
    [`${id}.embedding_length`, { u32: channels }],
    [`${id}.block_count`, { u32: options.layers }],
    [`${id}.attention.layer_norm_epsilon`, { f32: 1e-5 }],
    [`${id}.wkv.head_size`, { u32: dimension(shapes, heads, -1) }],
    ...ranks(version, shapes),
    [`${id}.feed_forward_length`, { u32: dimension(shapes, "blocks.0.ffn.key.weight", 0) }],
    // Required by llama.cpp, unused.
    [`${id}.attention.head_count`, { u32: 0 }],
  ];
  const noTokenizer: Entries = [
    [`${id}.vocab_size`, { u32: size }],
    [tokenizerModelKey, { text: "no_vocab" }],
  ];
  return [
    ["general.architecture", { text: id }],
    ["general.name", { text: options.name }],
    ["general.file_type", { u32: traitsOf(options.weights).ggml.fileType }],
    ["general.quantization_version", { u32: 2 }],
    ...inference,
    ...(options.vocabulary ? tokenizer(options.vocabulary, size) : noTokenizer),
  ];
}
